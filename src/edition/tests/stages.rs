//! What a correction builds anew, and that it comes to the same as building all of it.

use super::*;
use crate::cache::Cache;
use crate::corpus::ArticleKind;
use proptest::prelude::*;
use strum::EnumCount;

fn stages(articles: &[(&str, &str, &str, &str)], corrections: &[Correction]) -> Stages {
    let watch = corpus::Watch::default();
    let found = Arc::new(Found::find(corpus(articles), &watch));
    let joined = Joined::join(found, &watch);
    Stages::new(Arc::new(joined), corrections)
}

const REPORT: (&str, &str, &str, &str) = (
    "report",
    "Quay Weekly",
    "2031-05-02",
    "Ada Lind said the old quay would be rebuilt within two years.\n\n\
     “We owe the crews a harbour that does not flood,” Lind said on Thursday.\n\n\
     “Seals are not fish,” Mo Farrow said.",
);

/// Where it is doubtful whether somebody reports anything.
const POLL: (&str, &str, &str, &str) = (
    "poll",
    "Coast Tidings",
    "2031-05-02",
    "The quay is unsafe, according to the results of a poll.\n\n\
     “We sail at dawn,” Ira Vale said in an interview on Thursday. “We always did.”",
);

const ALL: [(&str, &str, &str, &str); 6] = [POST, LEDGER, ECHO, REWORDED, REPORT, POLL];

/// One correction of each kind.
fn one_of_each_kind() -> [Correction; Correction::COUNT] {
    let (one, other) = (|| "post:q2".to_string(), || "ledger:q1".to_string());
    [
        Correction::Speaker {
            quotation: one(),
            name: "Tove Lund".into(),
        },
        Correction::StatementSpeaker {
            quotation: one(),
            name: "Tove Lund".into(),
        },
        Correction::SpeakerRule {
            as_found: "Ada Lind".into(),
            article: None,
            name: "Tove Lund".into(),
        },
        Correction::Day {
            quotation: one(),
            day: "2031-04-29".into(),
        },
        Correction::Outlet {
            article: "post".into(),
            name: "North Ledger".into(),
        },
        Correction::Siglum {
            article: "post".into(),
            outlet: Some("The Harbour Post".into()),
            siglum: "HARB".into(),
        },
        Correction::Kind {
            article: "report".into(),
            kind: ArticleKind::Transcript,
        },
        Correction::Join {
            quotation: "post:q3".into(),
            with: other(),
        },
        Correction::Split { quotation: one() },
        Correction::Apart {
            quotation: one(),
            from: other(),
        },
        Correction::Right {
            quotation: "post:q1".into(),
        },
        Correction::NotAQuotation { quotation: one() },
        Correction::Headline {
            article: "post".into(),
            text: "A quay".into(),
        },
        Correction::Published {
            article: "ledger".into(),
            day: "2031-05-03".into(),
        },
        Correction::Title {
            quotation: one(),
            title: "Quay day".into(),
        },
        Correction::Extent {
            quotation: "post:q3".into(),
            start: 149,
            end: 163,
        },
        Correction::Missed {
            article: "ledger".into(),
            start: 0,
            end: 25,
            name: "Bo Lind".into(),
        },
        Correction::SameEvent {
            quotation: "report:q3".into(),
            with: one(),
        },
        Correction::OtherEvent {
            quotation: "post:q3".into(),
            from: one(),
        },
    ]
}

/// The whole edition, to be compared.
fn content(edition: &Edition) -> impl PartialEq + std::fmt::Debug + '_ {
    (
        (&edition.name, &edition.articles, &edition.problems),
        (&edition.quotations, &edition.statements),
        (&edition.events, &edition.outlets),
    )
}

#[test]
fn no_correction_finds_or_joins_again() {
    let before = stages(&ALL, &[]);
    for correction in one_of_each_kind() {
        let after = before.corrected(std::slice::from_ref(&correction));
        assert!(
            Arc::ptr_eq(after.joined(), before.joined()),
            "{correction:?}"
        );
    }
}

#[test]
fn a_correction_builds_from_the_stage_that_it_names() {
    let before = stages(&ALL, &[]);
    for correction in one_of_each_kind() {
        let after = before.corrected(std::slice::from_ref(&correction));
        let kept = Arc::ptr_eq(after.settled(), before.settled());
        assert_eq!(kept, correction.stage() > Stage::Settled, "{correction:?}");
        let changed = content(after.edition()) != content(before.edition());
        assert!(changed, "{correction:?} changes nothing");
    }
}

#[test]
fn what_is_right_changes_nothing_but_its_own_doubts_and_days() {
    let right = |quotation: &str| Correction::Right {
        quotation: quotation.into(),
    };
    let first = stages(&ALL, &[]);
    let second = first.corrected(&[right("post:q1")]);
    let third = second.corrected(&[right("post:q1"), right("tidings:q1")]);
    for (before, after) in [(&first, &second), (&second, &third)] {
        let (before, after) = (before.edition(), after.edition());
        assert!(before.articles.is(&after.articles));
        let statements = before.statements.iter().zip(after.statements.iter());
        for (before, after) in statements {
            assert_eq!(before.witnesses, after.witnesses);
        }
        let shared = before.quotations.iter().zip(after.quotations.iter());
        let right = ["post:q1", "tidings:q1"].map(|counted| &quotation(after, counted).id);
        let mut others = shared.filter(|(_, q)| !right.contains(&&q.id));
        assert!(others.all(|(a, b)| Arc::ptr_eq(&a.quotation, &b.quotation)));
    }
}

#[test]
fn a_report_that_is_found_right_makes_an_event_and_leaves_those_of_other_days() {
    let of_results = |edition: &Edition| -> Vec<usize> {
        let events = edition.events.iter().enumerate();
        let of_results = events.filter(|(_, event)| event.title.contains("results"));
        of_results.map(|(n, _)| n).collect()
    };
    let earlier = (
        "ferry",
        "Salt Post",
        "2031-11-05",
        "“The ferry has never been so late,” Mo Farrow said on Monday.",
    );
    let articles: Vec<_> = ALL.into_iter().chain([earlier]).collect();
    let before = stages(&articles, &[]);
    assert_eq!(of_results(before.edition()), [0; 0]);
    let quotation = "poll:q1".to_string();
    let after = before.corrected(&[Correction::Right { quotation }]);
    let edition = after.edition();
    let [event] = of_results(edition)[..] else {
        panic!("no event: {:#?}", edition.events);
    };
    let found = super::quotation(edition, "poll:q1").statement;
    assert_eq!(edition.event_of(found), EventIx(event));
    let day = edition.events[event].date;
    let others = |edition: &Edition| -> Vec<Event> {
        let of_other_days = edition.events.iter().filter(|event| event.date != day);
        of_other_days.cloned().collect()
    };
    let others_before = others(before.edition());
    assert!(!others_before.is_empty());
    assert_eq!(others(edition), others_before);
}

fn id() -> impl Strategy<Value = String> {
    let articles = proptest::sample::select(vec![
        "post", "ledger", "echo", "tidings", "report", "poll", "gone",
    ]);
    (articles, 1..5_usize).prop_map(|(article, n)| format!("{article}:q{n}"))
}

fn correction() -> impl Strategy<Value = Correction> {
    use Correction::{
        Apart, Day, Extent, Join, Missed, NotAQuotation, OtherEvent, Outlet, Right, SameEvent,
        Speaker, SpeakerRule, Split, StatementSpeaker,
    };
    let name = proptest::sample::select(vec!["Ada Lind", "Lind", "Mo Farrow", "Bo Lind"]);
    let day = proptest::sample::select(vec!["2031-04-29", "2031-05-01", "never"]);
    let outlet = proptest::sample::select(vec!["North Ledger", "The Harbour Post", "Gull"]);
    prop_oneof![
        (id(), name.clone()).prop_map(|(quotation, name)| Speaker {
            quotation,
            name: name.into()
        }),
        (id(), name.clone()).prop_map(|(quotation, name)| StatementSpeaker {
            quotation,
            name: name.into()
        }),
        (name.clone(), name.clone(), any::<bool>()).prop_map(|(as_found, name, everywhere)| {
            SpeakerRule {
                as_found: as_found.into(),
                article: (!everywhere).then(|| "post".into()),
                name: name.into(),
            }
        }),
        (id(), day).prop_map(|(quotation, day)| Day {
            quotation,
            day: day.into()
        }),
        (id(), outlet).prop_map(|(id, name)| Outlet {
            article: id[..id.len() - 3].into(),
            name: name.into()
        }),
        (id(), id()).prop_map(|(quotation, with)| Join { quotation, with }),
        id().prop_map(|quotation| Split { quotation }),
        (id(), id()).prop_map(|(quotation, from)| Apart { quotation, from }),
        id().prop_map(|quotation| Right { quotation }),
        id().prop_map(|quotation| NotAQuotation { quotation }),
        (id(), 0..200_usize, 0..90_usize).prop_map(|(quotation, start, length)| Extent {
            quotation,
            start,
            end: start + length
        }),
        (id(), 0..200_usize, 0..90_usize).prop_map(|(id, start, length)| Missed {
            article: id[..id.len() - 3].into(),
            start,
            end: start + length,
            name: "Mo Farrow".into()
        }),
        (id(), id()).prop_map(|(quotation, with)| SameEvent { quotation, with }),
        (id(), id()).prop_map(|(quotation, from)| OtherEvent { quotation, from }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn corrections_one_after_another_come_to_the_same_as_all_at_once(
        steps in prop::collection::vec(prop::collection::vec(correction(), 0..5), 1..4)
    ) {
        let mut kept = stages(&ALL, &[]);
        for corrections in &steps {
            kept = kept.corrected(corrections);
            let anew = edition(&ALL, corrections);
            prop_assert_eq!(content(kept.edition()), content(&anew));
        }
    }
}

#[test]
fn a_guessed_day_that_is_found_right_is_no_guess_any_more() {
    let guessed = |edition: &Edition| {
        let placed = super::quotation(edition, "report:q3");
        let event = edition.event_of(placed.statement);
        (
            placed.is_unsure(),
            edition[placed.statement]
                .said_on
                .clone()
                .unwrap()
                .is_guess(),
            edition[event].guess,
        )
    };
    let before = stages(&[REPORT], &[]);
    assert_eq!(guessed(before.edition()), (true, true, true));
    let unsure = before.edition().quotations.iter();
    let unsure = unsure.filter(|placed| placed.is_unsure());
    let right = unsure.map(|placed| Correction::Right {
        quotation: placed.id.to_string(),
    });
    let after = before.corrected(&right.collect::<Vec<_>>());
    assert_eq!(guessed(after.edition()), (false, false, false));
    let article = after.edition().article("report").unwrap();
    let told = |stages: &Stages| -> Vec<String> {
        let doubts = stages.edition().article_doubts(article);
        doubts.iter().map(ToString::to_string).collect()
    };
    assert_eq!(told(&before), ["days guessed: 2 of 3 quotations"]);
    assert_eq!(told(&after), [""; 0]);
}

#[test]
fn the_first_articles_of_a_large_corpus_are_read_once() {
    let text = "“The lock is closed,” said Ada Example, the lock keeper.";
    let articles = ["a", "b", "c", "d"].map(|id| (id, "Lock Post", "2031-05-02", text));
    let watch = corpus::Watch::default();
    let read = || watch.progress().articles;
    let mut given = Vec::new();
    let all = Found::find_in_parts(corpus(&articles), [1, 3], &Cache::none(), &watch, |part| {
        given.push((part.articles.len(), read()));
    });
    assert_eq!(given, [(1, (1, 4)), (3, (3, 4))]);
    assert_eq!((all.articles.len(), read()), (4, (4, 4)));
}
