//! A small edition of invented texts for the tests of the screens.

mod many;
mod texts;

pub use many::many;

use crate::collation::Lineage;
use crate::corpus::{
    Article, ArticleKind, Attested, Container, Corpus, CountedFrom, LineRole, Provenance, TimeLink,
};
use crate::edition::{
    ArticleIx, Coverage, Edition, Event, Outlet, OutletIx, PlacedQuotation, QuotationIx, Statement,
    StatementIx, Story, StoryIx, Witness,
};
use crate::quotation::reason::{CuePlace, Decided, Reason, Support};
use crate::quotation::{Doubt, Kind, Quotation, Speaker, When};
use crate::text::Span;
use jiff::civil::{Date, date};
use texts::{COURIER, DISPATCH, KESTREL, OWL};

/// Where `words` stand in `text`.
pub fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("the fixture's own words");
    Span::new(start, start + words.len())
}

fn article(siglum: &str, name: &str, text: &str, published: Option<(Date, Provenance)>) -> Article {
    let manifest = Provenance::Field {
        container: Container::Manifest,
        key: "outlet".into(),
    };
    Article {
        id: name.to_lowercase().replace(' ', "-"),
        former_id: name.to_lowercase().replace(' ', "-"),
        instant: None,
        accessed: None,
        related: Default::default(),
        links: Vec::new(),
        stated_outlet: None,
        found_body: None,
        outlet: Some(Attested::new(name.to_string(), manifest)),
        siglum: siglum.to_string(),
        headline: None,
        authors: Vec::new(),
        published: published.map(|(day, by)| Attested::new(day, by)),
        url: None,
        language: Some("en".into()),
        kind: ArticleKind::Article,
        note: None,
        translation: None,
        path: format!("{}.md", name.to_lowercase()),
        sha256: format!("{:064}", text.len()),
        text: text.into(),
    }
}

fn articles() -> Vec<Article> {
    let line = || Provenance::line(LineRole::DateLine, "2 May 2031");
    let mut gazette = article(
        "OC",
        "Ostrel Courier",
        COURIER,
        Some((date(2031, 5, 2), line())),
    );
    gazette.headline = headline("Dunne would have Ostrel dark after twelve");
    gazette.url = Some("https://courier.example/2031/05/02/lamps".into());
    gazette.note = Some("digest, not the original".into());
    let post = article(
        "VD",
        "Valley Dispatch",
        DISPATCH,
        Some((date(2031, 5, 2), line())),
    );
    let mut radio = article(
        "RK",
        "Radio Kestrel",
        KESTREL,
        Some((date(2031, 5, 2), line())),
    );
    radio.headline = headline("Lamps: nurses and council at odds");
    let mut lantern = article("SO", "Sunday Owl", OWL, Some((date(2031, 4, 28), line())));
    lantern.headline = headline("An hour at the telescope");
    vec![gazette, post, radio, lantern]
}

fn headline(words: &str) -> Option<Attested<String>> {
    let key = "headline".into();
    let container = Container::FrontMatter;
    let provenance = Provenance::Field { container, key };
    Some(Attested::new(words.into(), provenance))
}

/// The same articles as they are read from files, for what is found in them.
pub fn corpus() -> Corpus {
    Corpus {
        name: "Ostrel lamps".into(),
        articles: articles(),
        problems: Vec::new(),
    }
}

/// One quotation: article, its stretches, speaker, mention and its reason, day, doubts, statement.
struct Quoted {
    article: usize,
    words: &'static [&'static str],
    kind: Kind,
    speaker: &'static str,
    /// The cue beside its speaker, and where both stand.
    cue: (&'static str, CuePlace),
    day: (Date, Provenance),
    occasion: Option<&'static str>,
    doubts: &'static [Doubt],
    statement: usize,
    perhaps: &'static [usize],
}

const DUNNE: &str = "Marek Dunne";
const HART: &str = "Sunniva Hart";
const FERRO: &str = "Abel Ferro";

/// A day that a weekday tells, counted from the day of publication.
fn weekday(day: Date, words: &str, published: Date) -> (Date, Provenance) {
    let counted = CountedFrom {
        published,
        order: day.cmp(&published),
    };
    let time = Provenance::Time {
        words: words.into(),
        counted: Some(counted),
        link: TimeLink::Clause,
    };
    (day, time)
}

fn quoted() -> Vec<Quoted> {
    let thursday = || weekday(date(2031, 5, 1), "Thursday", date(2031, 5, 2));
    let friday = || weekday(date(2031, 5, 2), "Friday", date(2031, 5, 2));
    let monday = || weekday(date(2031, 4, 28), "Monday", date(2031, 4, 28));
    let published = date(2031, 5, 2);
    let guessed = (published, Provenance::Publication(published));
    let row = |article, words, kind, speaker, cue, day, statement| Quoted {
        article,
        words,
        kind,
        speaker,
        cue,
        day,
        occasion: None,
        doubts: &[],
        statement,
        perhaps: &[],
    };
    vec![
        Quoted {
            occasion: Some("the opening of the observatory"),
            ..row(
                0,
                &[
                    "Our grandchildren will ask what stars were — and we shall show them a photograph. Switch off the lamps at twelve. Let the owls have the street,",
                ],
                Kind::Direct,
                DUNNE,
                ("Dunne urged", CuePlace::After),
                thursday(),
                1,
            )
        },
        row(
            0,
            &["a present to every child who cannot sleep."],
            Kind::Mixed,
            FERRO,
            ("To Abel Ferro", CuePlace::Before),
            guessed,
            2,
        ),
        row(
            0,
            &["Half my colleagues won’t walk back home from the ward to the eastern stop,"],
            Kind::Direct,
            HART,
            ("Hart warned", CuePlace::After),
            friday(),
            4,
        ),
        Quoted {
            doubts: &[Doubt::PersonAmbiguous],
            ..row(
                0,
                &[
                    "Nobody apparently honestly tried that stretch in more or less total darkness without a pocket torch,",
                ],
                Kind::Direct,
                HART,
                ("she went on", CuePlace::After),
                friday(),
                4,
            )
        },
        Quoted {
            occasion: Some("a weekly call-in"),
            ..row(
                1,
                &[
                    "Half my colleagues will not walk home from the ward to the eastern stop, and nobody tried that stretch in complete darkness without a torch,",
                ],
                Kind::Direct,
                HART,
                ("Hart complained", CuePlace::After),
                friday(),
                4,
            )
        },
        row(
            1,
            &[
                "Our grandchildren will ask what the stars were—and we shall show them a photograph. Switch off the lamps at twelve. Let the owls have the street,",
            ],
            Kind::Direct,
            DUNNE,
            ("how Dunne put it", CuePlace::After),
            thursday(),
            1,
        ),
        row(
            2,
            &[
                "will not walk home from the ward to the stop,",
                "honestly tried that stretch",
            ],
            Kind::Mixed,
            HART,
            ("led by Sunniva Hart, fears", CuePlace::Before),
            friday(),
            4,
        ),
        Quoted {
            perhaps: &[1],
            ..row(
                2,
                &[
                    "One day the young will need pictures to know a star – unless the lamps sleep from midnight. They surely won’t,",
                ],
                Kind::Direct,
                DUNNE,
                ("Dunne argued", CuePlace::After),
                thursday(),
                3,
            )
        },
        row(
            2,
            &["the darkness would be a gift to sleepless children"],
            Kind::Indirect,
            FERRO,
            ("Ferro said", CuePlace::Before),
            thursday(),
            2,
        ),
        row(
            3,
            &[
                "I learnt the constellations from a wet roof, and I will not swap that roof for a grant,",
            ],
            Kind::Direct,
            FERRO,
            ("Ferro confided", CuePlace::After),
            monday(),
            0,
        ),
    ]
}

fn place(articles: &[Article], counted: &mut [usize], row: &Quoted) -> PlacedQuotation {
    let text = &articles[row.article].text;
    counted[row.article] += 1;
    PlacedQuotation {
        id: format!("{}:q{}", articles[row.article].id, counted[row.article]).into(),
        article: ArticleIx(row.article),
        quotation: Quotation {
            spans: row.words.iter().map(|words| span(text, words)).collect(),
            kind: row.kind,
            cue: None,
            speaker: Some(Speaker {
                name: row.speaker.into(),
                mention: None,
                by: Reason {
                    decided: Decided::Model(Default::default()),
                    link: Support::Cue {
                        words: row.cue.0.into(),
                        place: row.cue.1,
                    },
                    meaning: None,
                },
            }),
            relay: None,
            time: None,
            said_on: Some(Attested::new(When::Day(row.day.0), row.day.1.clone())),
            occasion: row.occasion.map(|words| span(text, words)),
            floating: false,
            doubts: row.doubts.to_vec(),
        }
        .into(),
        person: Some(row.speaker.into()),
        inferred: None,
        speaker_set: None,
        statement: StatementIx(row.statement),
        perhaps: row.perhaps.iter().copied().map(StatementIx).collect(),
    }
}

fn witness(article: usize, quotations: &[usize], coverage: Coverage, sure: bool) -> Witness {
    Witness {
        article: ArticleIx(article),
        quotations: quotations.iter().copied().map(QuotationIx).collect(),
        coverage,
        sure,
        lineage: Lineage::Verbatim,
        lineage_by: None,
        differs: article > 1,
    }
}

fn statements() -> Vec<Statement> {
    let (monday, thursday, friday) = (date(2031, 4, 28), date(2031, 5, 1), date(2031, 5, 2));
    let full = |article, quotations| witness(article, quotations, Coverage::Full, true);
    let rows: [(&str, Date, Vec<Witness>); 5] = [
        (FERRO, monday, vec![full(3, &[9])]),
        (
            DUNNE,
            thursday,
            vec![
                full(0, &[0]),
                full(1, &[5]),
                witness(2, &[7], Coverage::Full, false),
            ],
        ),
        (
            FERRO,
            thursday,
            vec![
                witness(0, &[1], Coverage::Fragment, true),
                witness(2, &[8], Coverage::Indirect, true),
            ],
        ),
        (DUNNE, thursday, vec![full(2, &[7])]),
        (
            HART,
            friday,
            vec![
                full(0, &[2, 3]),
                full(1, &[4]),
                witness(2, &[6], Coverage::Fragment, true),
            ],
        ),
    ];
    rows.into_iter()
        .enumerate()
        .map(|(n, (speaker, day, witnesses))| Statement {
            spoken: None,
            id: format!("s{}", n + 1),
            speaker: Some(speaker.into()),
            said_on: {
                let (day, by) = weekday(day, &day.strftime("%A").to_string(), friday);
                Some(Attested::new(When::Day(day), by))
            },
            witnesses,
            base: 0,
        })
        .collect()
}

fn event(n: usize, day: Date, title: &str, statements: &[usize], outlets: &[usize]) -> Event {
    let (speakers, occasion) = title.split_once(" · ").expect("a title of two parts");
    Event {
        id: format!("e{n}"),
        date: Some(When::Day(day)),
        guess: false,
        title: title.into(),
        speakers: speakers.split('–').map(ToString::to_string).collect(),
        occasion: Some(occasion.into()),
        statements: statements.iter().copied().map(StatementIx).collect(),
        outlets: outlets.iter().copied().map(OutletIx).collect(),
        story: None,
    }
}

fn events() -> Vec<Event> {
    let joint = "Dunne–Ferro · opening of the observatory";
    let call = "Hart · call-in";
    vec![
        event(1, date(2031, 4, 28), "Ferro · interview", &[0], &[3]),
        event(2, date(2031, 5, 1), joint, &[1, 2, 3], &[0, 1, 2]),
        event(3, date(2031, 5, 2), call, &[4], &[0, 1, 2]),
    ]
}

/// Four outlets, ten quotations, five statements, three events; one witness is only *perhaps*, one
/// outlet came out before, one day is taken from another outlet.
pub fn edition() -> Edition {
    let articles = articles();
    let mut counted = vec![0; articles.len()];
    let quotations = quoted()
        .iter()
        .map(|row| place(&articles, &mut counted, row))
        .collect();
    let outlets = articles
        .iter()
        .enumerate()
        .map(|(n, article)| Outlet {
            name: article.outlet.as_ref().map(|known| known.value.clone()),
            siglum: article.siglum.clone(),
            articles: vec![ArticleIx(n)],
        })
        .collect();
    Edition {
        name: "Ostrel lamps".into(),
        articles: articles.into(),
        quotations,
        statements: statements().into(),
        events: events().into(),
        outlets,
        ..Edition::default()
    }
}

/// The same in two stories: the interview that one outlet prints, and the opening with the call-in after it.
pub fn with_stories() -> Edition {
    let story = |title: &str, articles: &[usize]| Story {
        id: format!("story:{title}"),
        title: title.into(),
        articles: articles.iter().copied().map(ArticleIx).collect(),
        outlets: articles.iter().copied().map(OutletIx).collect(),
    };
    let mut edition = edition();
    let stories = vec![story("Lens glass", &[3]), story("Observatory", &[0, 1, 2])];
    edition.stories = stories.into();
    for (number, event) in edition.events.iter_mut().enumerate() {
        event.story = Some(StoryIx(usize::from(number > 0)));
    }
    edition
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixture_is_an_edition_that_could_have_been_built() {
        let edition = edition();
        assert!(
            edition
                .quotations
                .iter()
                .is_sorted_by_key(|q| (q.article, q.quotation.spans[0]))
        );
        for (n, statement) in edition.statements.iter().enumerate() {
            assert!(
                edition[edition.event_of(StatementIx(n))]
                    .statements
                    .contains(&StatementIx(n))
            );
            for witness in &statement.witnesses {
                for quotation in &witness.quotations {
                    let placed = &edition[*quotation];
                    assert_eq!(placed.article, witness.article);
                    assert_eq!(placed.statement == StatementIx(n), witness.sure);
                }
            }
        }
    }
}
