//! A small edition of invented texts for the tests of the screens.

use crate::corpus::{Article, ArticleKind, Corpus, Known};
use crate::edition::{
    ArticleIx, Coverage, Edition, Event, EventIx, Outlet, OutletIx, PlacedQuotation, QuotationIx,
    Statement, StatementIx, Witness,
};
use crate::quotation::{Doubt, Kind, Quotation, Speaker, When};
use crate::text::Span;
use jiff::civil::{Date, date};

const GAZETTE: &str = "\
# Lind rules out a new wall for Aldmere’s harbour

The ministry on Friday turned down the town’s plan for a second sea wall, a day after Tomas Lind had \
spoken of [a quieter harbour](https://gazette.example/quiet) at a joint news conference with the mayor.

“There is one way to keep this harbour open — the honest way. Stop building on the mud, number one. But \
it appears nobody will,” Lind said late Thursday.

The mayor, Ines Okoro, said she was ready to sit down with the ministry “to see what it has in mind.”

Vera Salcedo, who speaks for the dockers, told reporters on Friday that the union is not ready to leave \
the old quays.

“The ministry still doesn’t recognise the new docks as part of the Port of Aldmere,” Salcedo said.

“This of course greatly complicates the search for some kind of mutual ground for a possible settlement,” \
she added.

Work on the wall was to begin in autumn. The **old pier** stays closed until then.
";

const POST: &str = "\
The ministry’s refusal to count the eastern docks as part of the port would complicate any settlement, \
the dockers’ spokeswoman Vera Salcedo said Friday.
“The ministry still does not recognise new docks as part of the Port of Aldmere, and this complicates the \
search for common ground for a settlement,” Salcedo said during a regular call with journalists.
Fishing boats have used the eastern docks since the storm of 2029, when the old quays lost their cranes.
“There’s one way to keep this harbour open—the honest way. Stop building on the mud, number one. But it \
appears nobody will,” Lind told reporters on Thursday.
";

const RADIO: &str = "\
Harbour: union and ministry stay apart

2 May 2031

The dockers’ union says the ministry’s stance, which does not recognise new docks as part of Aldmere, \
“greatly complicates the search” for a common ground for a mutual settlement.

“This harbour can be kept open in one honest way – if building on the mud stops. Of course it won’t,” Lind \
said on Thursday at the press conference.
";

const LANTERN: &str = "\
An evening with the mayor

“I was born on the old quays and I will not sell them,” Okoro told the Lantern in an interview on Monday.
";

/// Where `words` stand in `text`.
pub fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("the fixture's own words");
    Span::new(start, start + words.len())
}

fn article(siglum: &str, name: &str, text: &str, published: Option<(Date, &str)>) -> Article {
    Article {
        id: name.to_lowercase().replace(' ', "-"),
        outlet: Some(Known::new(name.to_string(), "corpus.toml")),
        siglum: siglum.to_string(),
        headline: None,
        authors: Vec::new(),
        published: published.map(|(day, by)| Known::new(day, by)),
        url: None,
        language: Some("en".into()),
        kind: ArticleKind::Article,
        note: None,
        path: format!("{}.md", name.to_lowercase()),
        sha256: format!("{:064}", text.len()),
        text: text.to_string(),
    }
}

fn articles() -> Vec<Article> {
    let line = "the date line “2 May 2031”";
    let shared = "from GZ, same statement";
    let mut gazette = article(
        "GZ",
        "Aldmere Gazette",
        GAZETTE,
        Some((date(2031, 5, 2), line)),
    );
    gazette.headline = Some("Lind rules out a new wall for Aldmere’s harbour".into());
    gazette.url = Some("https://gazette.example/2031/05/02/wall".into());
    gazette.note = Some("digest, not the original".into());
    let post = article(
        "TP",
        "Tidewater Post",
        POST,
        Some((date(2031, 5, 2), shared)),
    );
    let mut radio = article("HR", "Harbour Radio", RADIO, Some((date(2031, 5, 2), line)));
    radio.headline = Some("Harbour: union and ministry stay apart".into());
    let mut lantern = article(
        "WL",
        "Weekly Lantern",
        LANTERN,
        Some((date(2031, 4, 28), line)),
    );
    lantern.headline = Some("An evening with the mayor".into());
    vec![gazette, post, radio, lantern]
}

/// The same articles as they are read from files, for what is found in them.
pub fn corpus() -> Corpus {
    Corpus {
        name: "Aldmere harbour".into(),
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
    by: &'static str,
    day: (Date, &'static str),
    occasion: Option<&'static str>,
    doubts: &'static [Doubt],
    statement: usize,
    perhaps: &'static [usize],
}

const LIND: &str = "Tomas Lind";
const SALCEDO: &str = "Vera Salcedo";
const OKORO: &str = "Ines Okoro";

fn quoted() -> Vec<Quoted> {
    let thursday = (
        date(2031, 5, 1),
        "“Thursday” before 2 May 2031, the day of publication",
    );
    let friday = (date(2031, 5, 2), "“Friday”, the day of publication");
    let monday = (date(2031, 4, 28), "“Monday”, the day of publication");
    let row = |article, words, kind, speaker, by, day, statement| Quoted {
        article,
        words,
        kind,
        speaker,
        by,
        day,
        occasion: None,
        doubts: &[],
        statement,
        perhaps: &[],
    };
    vec![
        Quoted {
            occasion: Some("a joint news conference"),
            ..row(
                0,
                &[
                    "There is one way to keep this harbour open — the honest way. Stop building on the mud, number one. But it appears nobody will,",
                ],
                Kind::Direct,
                LIND,
                "“Lind said” follows the quotation",
                thursday,
                1,
            )
        },
        Quoted {
            doubts: &[Doubt::DayFromPublication],
            ..row(
                0,
                &["to see what it has in mind."],
                Kind::Mixed,
                OKORO,
                "“Okoro, said she” stands before it",
                friday,
                2,
            )
        },
        row(
            0,
            &["The ministry still doesn’t recognise the new docks as part of the Port of Aldmere,"],
            Kind::Direct,
            SALCEDO,
            "“Salcedo said” follows the quotation",
            friday,
            4,
        ),
        Quoted {
            doubts: &[Doubt::PersonAmbiguous],
            ..row(
                0,
                &[
                    "This of course greatly complicates the search for some kind of mutual ground for a possible settlement,",
                ],
                Kind::Direct,
                SALCEDO,
                "“she added” follows; the speaker before is a woman",
                friday,
                4,
            )
        },
        Quoted {
            occasion: Some("a regular call with journalists"),
            ..row(
                1,
                &[
                    "The ministry still does not recognise new docks as part of the Port of Aldmere, and this complicates the search for common ground for a settlement,",
                ],
                Kind::Direct,
                SALCEDO,
                "“Salcedo said” follows the quotation",
                friday,
                4,
            )
        },
        row(
            1,
            &[
                "There’s one way to keep this harbour open—the honest way. Stop building on the mud, number one. But it appears nobody will,",
            ],
            Kind::Direct,
            LIND,
            "“Lind told” follows the quotation",
            thursday,
            1,
        ),
        row(
            2,
            &[
                "does not recognise new docks as part of Aldmere,",
                "greatly complicates the search",
            ],
            Kind::Mixed,
            SALCEDO,
            "“The dockers’ union says” stands before it",
            friday,
            4,
        ),
        Quoted {
            perhaps: &[1],
            ..row(
                2,
                &[
                    "This harbour can be kept open in one honest way – if building on the mud stops. Of course it won’t,",
                ],
                Kind::Direct,
                LIND,
                "“Lind said” follows the quotation",
                thursday,
                3,
            )
        },
        row(
            3,
            &["I was born on the old quays and I will not sell them,"],
            Kind::Direct,
            OKORO,
            "“Okoro told” follows the quotation",
            monday,
            0,
        ),
    ]
}

fn place(articles: &[Article], counted: &mut [usize], row: &Quoted) -> PlacedQuotation {
    let text = &articles[row.article].text;
    counted[row.article] += 1;
    PlacedQuotation {
        id: format!("{}:q{}", articles[row.article].id, counted[row.article]),
        article: ArticleIx(row.article),
        quotation: Quotation {
            spans: row.words.iter().map(|words| span(text, words)).collect(),
            kind: row.kind,
            cue: None,
            speaker: Some(Speaker {
                name: row.speaker.into(),
                mention: None,
                by: row.by.into(),
            }),
            relay: None,
            time: None,
            said_on: Some(Known::new(When::Day(row.day.0), row.day.1)),
            occasion: row.occasion.map(|words| span(text, words)),
            floating: false,
            doubts: row.doubts.to_vec(),
        },
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
        differs: article > 1,
    }
}

fn statements() -> Vec<Statement> {
    let (monday, thursday, friday) = (date(2031, 4, 28), date(2031, 5, 1), date(2031, 5, 2));
    let full = |article, quotations| witness(article, quotations, Coverage::Full, true);
    let rows: [(&str, Date, usize, Vec<Witness>); 5] = [
        (OKORO, monday, 0, vec![full(3, &[8])]),
        (
            LIND,
            thursday,
            1,
            vec![
                full(0, &[0]),
                full(1, &[5]),
                witness(2, &[7], Coverage::Full, false),
            ],
        ),
        (
            OKORO,
            thursday,
            1,
            vec![witness(0, &[1], Coverage::Fragment, true)],
        ),
        (LIND, thursday, 1, vec![full(2, &[7])]),
        (
            SALCEDO,
            friday,
            2,
            vec![
                full(0, &[2, 3]),
                full(1, &[4]),
                witness(2, &[6], Coverage::Fragment, true),
            ],
        ),
    ];
    rows.into_iter()
        .enumerate()
        .map(|(n, (speaker, day, event, witnesses))| Statement {
            id: format!("s{}", n + 1),
            speaker: Some(speaker.into()),
            said_on: Some(Known::new(When::Day(day), "its witnesses")),
            event: EventIx(event),
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
        title: title.into(),
        speakers: speakers.split('–').map(ToString::to_string).collect(),
        occasion: Some(occasion.into()),
        statements: statements.iter().copied().map(StatementIx).collect(),
        outlets: outlets.iter().copied().map(OutletIx).collect(),
    }
}

fn events() -> Vec<Event> {
    let joint = "Lind–Okoro · joint news conference";
    let call = "Salcedo · call with journalists";
    vec![
        event(1, date(2031, 4, 28), "Okoro · interview", &[0], &[3]),
        event(2, date(2031, 5, 1), joint, &[1, 2, 3], &[0, 1, 2]),
        event(3, date(2031, 5, 2), call, &[4], &[0, 1, 2]),
    ]
}

/// Four outlets, nine quotations, five statements, three events; one witness is only *perhaps*, one
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
        name: "Aldmere harbour".into(),
        articles,
        quotations,
        statements: statements(),
        events: events(),
        outlets,
        ..Edition::default()
    }
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
                .is_sorted_by_key(|q| (q.article, q.quotation.spans[0]))
        );
        for (n, statement) in edition.statements.iter().enumerate() {
            assert!(
                edition[statement.event]
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
