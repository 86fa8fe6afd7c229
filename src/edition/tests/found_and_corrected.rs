//! What was found as the reader has set it right is what an edition with the same corrections holds.

use super::*;
use crate::corpus::ArticleKind;

const QUAY: (&str, &str, &str, &str) = (
    "quay",
    "Quay Weekly",
    "2031-05-04",
    "“The lamps stay dark this winter,” Tove Lund said on Thursday.\n\nThe clerk read a letter. The quay can serve \
     no longer, it went.\n\n“We owe nothing,” Mo Farrow said on Friday, “and never did.”",
);

fn corrections(dark: &str, owe: &str) -> Vec<Correction> {
    let quotation = || dark.to_string();
    let article = || QUAY.0.to_string();
    let start = QUAY.3[..QUAY.3.find("The quay can").unwrap()]
        .chars()
        .count();
    vec![
        Correction::Speaker {
            quotation: quotation(),
            name: "Ida Berg".into(),
        },
        Correction::Day {
            quotation: quotation(),
            day: "2031-04-30".into(),
        },
        Correction::NotAQuotation {
            quotation: owe.into(),
        },
        Correction::Right {
            quotation: quotation(),
        },
        Correction::Extent {
            quotation: quotation(),
            start: 1,
            end: 20,
        },
        Correction::Missed {
            article: article(),
            start,
            end: start + 27,
            name: "Ada Lind".into(),
        },
        Correction::Outlet {
            article: article(),
            name: "Harbour Post".into(),
        },
        Correction::Siglum {
            article: article(),
            outlet: Some(QUAY.1.into()),
            siglum: "HARB".into(),
        },
        Correction::Kind {
            article: article(),
            kind: ArticleKind::Statement,
        },
        Correction::Headline {
            article: article(),
            text: "Dark lamps".into(),
        },
        Correction::Published {
            article: article(),
            day: "2031-05-12".into(),
        },
    ]
}

/// Of each quotation its id, its words, its speaker, its day where it is no guess; and what is known of the article.
fn told_by_edition(edition: &Edition) -> Vec<String> {
    let quotations = edition.quotations.iter().map(|placed| {
        let day = placed.said_on().filter(|day| !day.is_guess());
        told(&placed.id, &placed.quotation, day, &edition.articles[0])
    });
    quotations.collect()
}

fn told_by_found(found: &Found) -> Vec<String> {
    let quotations = found.in_article(0).named().map(|(id, quotation)| {
        let day = quotation.said_on.as_ref().filter(|day| !day.is_guess());
        told(id, quotation, day, &found.articles[0])
    });
    quotations.collect()
}

fn told(
    id: &str,
    quotation: &Quotation,
    day: Option<&Attested<When>>,
    article: &Article,
) -> String {
    let speaker = quotation.speaker.as_ref().map(|speaker| &speaker.name);
    let outlet = article.outlet.as_ref().map(|outlet| &outlet.value);
    let words = quotation.text(&article.text);
    let published = article.published.as_ref().map(|day| day.value);
    let (doubts, headline) = (&quotation.doubts, article.headline());
    let (siglum, kind) = (&article.siglum, article.kind);
    format!(
        "{id} {words} {speaker:?} {day:?} {doubts:?} {outlet:?} {siglum} {kind:?} {headline:?} {published:?}"
    )
}

#[test]
fn each_correction_is_obeyed_as_in_an_edition() {
    let articles = [QUAY];
    let before = edition(&articles, &[]);
    let id = |words: &str| {
        let mut all = before.quotations.iter();
        let own = all.find(|q| q.quotation.text(QUAY.3).contains(words));
        own.expect(words).id.to_string()
    };
    let all = corrections(&id("lamps"), &id("owe"));
    let found = Found::find(corpus(&articles), &crate::corpus::Watch::default());
    let as_found = told_by_found(&found);
    assert_eq!(told_by_found(&found.corrected(&[])), as_found);
    for correction in &all {
        let one = std::slice::from_ref(correction);
        let told = told_by_found(&found.corrected(one));
        assert_eq!(
            told,
            told_by_edition(&edition(&articles, one)),
            "{correction}"
        );
        let tells_nothing_new = matches!(correction, Correction::Right { .. });
        assert_eq!(told == as_found, tells_nothing_new, "{correction}");
    }
    let together = told_by_found(&found.corrected(&all));
    assert_eq!(together, told_by_edition(&edition(&articles, &all)));
}

const TIDE: (&str, &str, &str, &str) = (
    "tide",
    "Tide Journal",
    "2031-05-04",
    "“The lamps stay dark this winter,” Lund said on Thursday.",
);

#[test]
fn what_is_set_for_a_statement_or_a_person_is_told_of_the_printings_of_other_outlets() {
    let articles = [QUAY, TIDE];
    let found = Found::find(corpus(&articles), &crate::corpus::Watch::default());
    let quotation = || "quay:q1".to_string();
    let (name, day) = ("Ida Berg".to_string(), "2031-04-30".to_string());
    let everywhere = Correction::SpeakerRule {
        as_found: "Tove Lund".into(),
        article: None,
        name: name.clone(),
    };
    let statement = Correction::StatementSpeaker {
        quotation: quotation(),
        name,
    };
    let day = Correction::Day {
        quotation: quotation(),
        day,
    };
    let told = |corrections: &[Correction]| {
        let told = found.corrected(corrections);
        let own = told.quotations_in(1)[0].clone();
        let speaker = own.speaker.as_ref().map(|speaker| speaker.name.clone());
        let day = own.said_on.as_ref().map(|day| day.value.to_string());
        (speaker.unwrap_or_default(), day.unwrap_or_default())
    };
    assert_eq!(told(&[]), ("Lund".into(), "2031-05-01".into()));
    assert_eq!(told(&[everywhere]).0, "Ida Berg");
    assert_eq!(told(std::slice::from_ref(&statement)).0, "Ida Berg");
    assert_eq!(told(std::slice::from_ref(&day)).1, "2031-04-30");
    // A printing that was parted is no printing of it.
    let apart = Correction::Apart {
        quotation: "tide:q1".into(),
        from: quotation(),
    };
    let parted = told(&[statement, day, apart]);
    assert_eq!(parted, ("Lund".into(), "2031-05-01".into()));
}

#[test]
fn a_parting_alone_joins_nothing_and_harms_nothing() {
    let articles = [QUAY, ("dock", "Dock Daily", "2031-05-04", QUAY.3)];
    let found = Found::find(corpus(&articles), &crate::corpus::Watch::default());
    let ids: Vec<String> = found.ids().map(|id| id.to_string()).collect();
    let apart = Correction::Apart {
        quotation: ids[0].clone(),
        from: ids.last().cloned().unwrap(),
    };
    let corrected = found.corrected(&[apart]);
    assert_eq!(corrected.quotations().count(), found.quotations().count());
}
