//! A small edition for tests, made by hand: three outlets of an invented harbour town.

use crate::collation::Lineage;
use crate::corpus::{
    Article, ArticleKind, Attested, Container, LineRole, Provenance, TimeLink, TitleLine,
};
use crate::edition::{
    ArticleIx, Coverage, Edition, Event, Outlet, OutletIx, PlacedQuotation, QuotationIx, Statement,
    StatementIx, Witness,
};
use crate::quotation::reason::{CuePlace, Decided, Reason, Support};
use crate::quotation::{Doubt, Kind, Quotation, Speaker, When};
use crate::text::Span;
use jiff::civil::{Date, date};

/// The Harbour Post: two paragraphs, an interrupted quotation.
pub const POST: &str = "Ärger at the quay.\n\n“The ferry must sail at noon,” Tove Lund said on \
Monday, “or not at all.” She left.";

/// The North Ledger: the same statement in other words, and hostile letters.
pub const LEDGER: &str = "Lund said: “The ferry may sail at noon, or not at all.” =1+1 <b>*bold*</b> \
\u{1b}[31m & more.";

/// The Old Gazette: printed before it was said.
pub const GAZETTE: &str = "Nothing yet.";

fn article(id: &str, siglum: &str, outlet: Option<&str>, day: Option<Date>, text: &str) -> Article {
    Article {
        id: id.into(),
        former_id: id.into(),
        instant: None,
        accessed: (id == "post").then(|| {
            let container = Container::FrontMatter;
            let key = "accessed".into();
            Attested::new(date(2032, 3, 3), Provenance::Field { container, key })
        }),
        related: Default::default(),
        stated_outlet: None,
        found_body: None,
        outlet: outlet.map(|o| Attested::new(o.to_string(), Provenance::line(LineRole::Outlet, o))),
        siglum: siglum.into(),
        headline: outlet.map(|o| {
            let headline = format!("{o} on the *ferry*");
            Attested::new(headline, Provenance::TitleLine(TitleLine::Heading))
        }),
        authors: vec!["A. Writer".into()],
        published: day
            .map(|d| Attested::new(d, Provenance::line(LineRole::DateLine, "2 Dec 2031"))),
        url: Some(format!("https://example.org/{id}?a=1&b=2")),
        language: Some("en".into()),
        kind: ArticleKind::Article,
        note: (id == "ledger").then(|| "a <digest>, not the original".to_string()),
        translation: None,
        path: format!("{id}.txt"),
        links: Vec::new(),
        sha256: "0".repeat(64),
        text: text.into(),
    }
}

fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn on_monday() -> Provenance {
    Provenance::Time {
        words: "on Monday".into(),
        counted: None,
        link: TimeLink::Clause,
    }
}

fn placed(id: &str, article: usize, text: &str, words: &[&str]) -> PlacedQuotation {
    let mention = text.find("Tove Lund").or(text.find("Lund")).unwrap();
    let name = text[mention..].split(" said").next().unwrap();
    let end = mention + name.split('.').next().unwrap().len();
    let said_on = text.contains("Monday").then(|| {
        let monday = When::Day(date(2031, 12, 1));
        Attested::new(monday, on_monday())
    });
    PlacedQuotation {
        id: id.into(),
        article: ArticleIx(article),
        quotation: Quotation {
            spans: words.iter().map(|w| span(text, w)).collect(),
            kind: Kind::Direct,
            cue: Some(span(text, "said")),
            speaker: Some(Speaker {
                name: "Tove Lund".into(),
                mention: Some(Span::new(mention, end)),
                by: Reason {
                    decided: Decided::Model(Default::default()),
                    link: Support::Cue {
                        words: "said".into(),
                        place: CuePlace::After,
                    },
                    meaning: None,
                },
            }),
            relay: None,
            time: None,
            doubts: if said_on.is_none() {
                vec![Doubt::SpeakerClose]
            } else {
                Vec::new()
            },
            said_on,
            occasion: None,
            floating: false,
        }
        .into(),
        person: Some("Tove Lund".into()),
        inferred: None,
        speaker_set: None,
        statement: StatementIx(0),
        perhaps: Vec::new(),
    }
}

fn witness(article: usize, quotation: usize, coverage: Coverage) -> Witness {
    Witness {
        article: ArticleIx(article),
        quotations: vec![QuotationIx(quotation)],
        coverage,
        sure: true,
        lineage: Lineage::Verbatim,
        lineage_by: None,
        differs: article > 0,
    }
}

/// The edition.
pub fn edition() -> Edition {
    let day = |d| Some(date(2031, 12, d));
    let outlet = |name: Option<&str>, siglum: &str, article| Outlet {
        name: name.map(str::to_string),
        siglum: siglum.into(),
        articles: vec![ArticleIx(article)],
    };
    Edition {
        name: "Ferry | week".into(),
        articles: vec![
            article("post", "HP", Some("The Harbour Post"), day(2), POST),
            article("ledger", "NL", Some("North Ledger"), None, LEDGER),
            article("gazette", "?1", None, day(1), GAZETTE),
        ]
        .into(),
        quotations: vec![
            placed(
                "post:21-49",
                0,
                POST,
                &["The ferry must sail at noon,", "or not at all."],
            ),
            placed(
                "ledger:12-54",
                1,
                LEDGER,
                &["The ferry may sail at noon, or not at all."],
            ),
        ]
        .into(),
        statements: vec![Statement {
            spoken: None,
            id: "s:post:21-49".into(),
            speaker: Some("Tove Lund".into()),
            said_on: Some(Attested::new(
                When::Day(date(2031, 12, 1)),
                Provenance::Witness {
                    siglum: "HP".into(),
                    provenance: Box::new(on_monday()),
                },
            )),
            witnesses: vec![witness(0, 0, Coverage::Full), witness(1, 1, Coverage::Full)],
            base: 0,
        }]
        .into(),
        events: vec![Event {
            id: "e:post:21-49".into(),
            date: Some(When::Day(date(2031, 12, 1))),
            guess: false,
            title: "Lund".into(),
            speakers: vec!["Tove Lund".into()],
            occasion: None,
            statements: vec![StatementIx(0)],
            outlets: vec![OutletIx(0), OutletIx(1), OutletIx(2)],
            story: None,
        }]
        .into(),
        outlets: vec![
            outlet(Some("The Harbour Post"), "HP", 0),
            outlet(Some("North Ledger"), "NL", 1),
            outlet(None, "?1", 2),
        ],
        ..Edition::default()
    }
}
