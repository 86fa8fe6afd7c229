//! What can be set right for a quotation, and what is offered while it is typed.

mod suggestions;

pub use suggestions::suggestions;

use crate::edition::{ArticleIx, Correction, Edition, QuotationIx, StatementIx};
use crate::quotation::{Doubt, When};
use jiff::civil::Date;
use jiff::fmt::strtime;

/// What a line is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Who said it.
    Speaker,
    /// When it was said.
    Day,
    /// Another statement that it prints.
    Same,
    /// Whose article it is.
    Outlet,
}

/// A question to the reader: what is wanted, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is wanted.
    pub wanted: Wanted,
    /// Quotation ids, or the id of an article.
    pub of: Vec<String>,
    /// What is known so far, in words.
    pub now: String,
    /// Which of the suggestions is chosen; `None` takes what is typed.
    pub chosen: Option<usize>,
}

impl Asked {
    /// Other letters were typed: they are meant, unless a statement is asked for, which must be chosen.
    pub fn typed(&mut self) {
        self.chosen = (self.wanted == Wanted::Same).then_some(0);
    }
}

/// What happens on a line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A line is typed.
    Ask(Asked),
    /// Corrections are made.
    Make(Vec<Correction>),
}

/// A line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The key that takes it.
    pub key: char,
    /// What it does, in words.
    pub words: String,
    /// What happens.
    pub act: Act,
}

/// What is to be set right: quotations of one article, or the article alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The article.
    pub article: ArticleIx,
    /// Quotations that are one printing.
    pub quotations: Vec<QuotationIx>,
}

/// The menu and its cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// What it is about.
    pub target: Target,
    /// Its lines.
    pub choices: Vec<Choice>,
    /// The line with the cursor.
    pub cursor: usize,
}

impl Menu {
    /// All that can be set right for `target`.
    pub fn new(edition: &Edition, target: Target) -> Self {
        let mut choices = Vec::new();
        if !target.quotations.is_empty() {
            choices.extend(of_quotations(edition, &target));
        }
        let article = &edition[target.article];
        let outlet = article.outlet.as_ref().map(|known| known.value.clone());
        choices.push(ask(
            'p',
            "the outlet of the whole article",
            Wanted::Outlet,
            vec![article.id.clone()],
            outlet,
        ));
        Self {
            target,
            choices,
            cursor: 0,
        }
    }
}

fn ask(key: char, what: &str, wanted: Wanted, of: Vec<String>, now: Option<String>) -> Choice {
    let now = now.unwrap_or_else(|| "unknown".into());
    Choice {
        key,
        words: format!("{what} … (now {now})"),
        act: Act::Ask(Asked {
            wanted,
            of,
            now,
            chosen: None,
        }),
    }
}

fn of_quotations(edition: &Edition, target: &Target) -> Vec<Choice> {
    let ids = ids(edition, &target.quotations);
    let first = &edition[target.quotations[0]];
    let speaker = first.quotation.speaker.as_ref().map(|s| s.name.clone());
    let day = first.quotation.said_on.as_ref();
    let day = day.map(|known| known.value.to_string());
    let mut choices = vec![
        ask('s', "the speaker", Wanted::Speaker, ids.clone(), speaker),
        ask('d', "the day it was said", Wanted::Day, ids.clone(), day),
    ];
    let perhaps = perhaps(edition, &target.quotations);
    for (key, statement) in ('1'..='9').zip(&perhaps) {
        let key = if perhaps.len() == 1 { 'y' } else { key };
        choices.push(Choice {
            key,
            words: format!(
                "yes, the same statement as {}",
                words_of(edition, *statement)
            ),
            act: Act::Make(joins(edition, &target.quotations, *statement)),
        });
    }
    if !perhaps.is_empty() {
        choices.push(Choice {
            key: 'n',
            words: format!("no, another statement{}", parted(edition, target)),
            act: Act::Make(splits(&ids)),
        });
    } else if shared(edition, target) {
        choices.push(Choice {
            key: 'o',
            words: format!("a statement of its own{}", parted(edition, target)),
            act: Act::Make(splits(&ids)),
        });
    }
    choices.push(Choice {
        key: 'j',
        words: "the same statement as …".into(),
        act: Act::Ask(Asked {
            wanted: Wanted::Same,
            of: ids.clone(),
            now: String::new(),
            chosen: Some(0),
        }),
    });
    let nobody = ids.into_iter();
    let nobody = nobody.map(|quotation| Correction::NotAQuotation { quotation });
    choices.push(Choice {
        key: 'x',
        words: "not a quotation: a title, a term, nobody’s words".into(),
        act: Act::Make(nobody.collect()),
    });
    choices
}

/// Ids of quotations.
pub fn ids(edition: &Edition, quotations: &[QuotationIx]) -> Vec<String> {
    quotations.iter().map(|q| edition[*q].id.clone()).collect()
}

/// The statements that these quotations perhaps print.
pub fn perhaps(edition: &Edition, quotations: &[QuotationIx]) -> Vec<StatementIx> {
    let all = quotations.iter().flat_map(|q| &edition[*q].perhaps);
    let mut all: Vec<StatementIx> = all.copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Corrections that say: these are printings of that statement.
pub fn joins(
    edition: &Edition,
    quotations: &[QuotationIx],
    statement: StatementIx,
) -> Vec<Correction> {
    let Some(with) = anchor(edition, statement) else {
        return Vec::new();
    };
    let with = &edition[with].id;
    let ids = ids(edition, quotations).into_iter();
    let join = |quotation| Correction::Join {
        quotation,
        with: with.clone(),
    };
    ids.filter(|id| id != with).map(join).collect()
}

/// Corrections that say: each of these is a statement of its own.
pub fn splits(ids: &[String]) -> Vec<Correction> {
    let ids = ids.iter().cloned();
    ids.map(|quotation| Correction::Split { quotation })
        .collect()
}

/// The quotation that stands for a statement.
fn anchor(edition: &Edition, statement: StatementIx) -> Option<QuotationIx> {
    let statement = &edition[statement];
    let base = statement.witnesses.get(statement.base)?;
    base.quotations.first().copied()
}

/// Whether others surely print the same statement.
fn shared(edition: &Edition, target: &Target) -> bool {
    !others(edition, target).is_empty()
}

/// The short names of the other outlets that surely print the statement.
fn others(edition: &Edition, target: &Target) -> Vec<String> {
    let statement = edition[target.quotations[0]].statement;
    let witnesses = edition[statement].witnesses.iter();
    let others = witnesses.filter(|w| w.sure && w.article != target.article);
    others.map(|w| edition[w.article].siglum.clone()).collect()
}

/// "; it is parted from OC".
fn parted(edition: &Edition, target: &Target) -> String {
    match others(edition, target) {
        none if none.is_empty() => String::new(),
        others => format!(" (it is parted from {})", others.join(", ")),
    }
}

/// "OC “Our grandchildren …”".
pub fn words_of(edition: &Edition, statement: StatementIx) -> String {
    let Some(quotation) = anchor(edition, statement) else {
        return "a statement without words".into();
    };
    let siglum = &edition[edition[quotation].article].siglum;
    format!("{siglum} “{}”", shortened(&edition.quoted(quotation)))
}

/// The first words of a text, … where there are more.
fn shortened(words: &str) -> String {
    let mut letters = 0;
    let enough = |word: &&str| {
        letters += word.chars().count() + 1;
        letters <= GLANCE
    };
    let kept: Vec<&str> = words.split_whitespace().take_while(enough).collect();
    let all = kept.len() == words.split_whitespace().count();
    format!("{}{}", kept.join(" "), if all { "" } else { " …" })
}

/// So many letters tell which statement is meant.
const GLANCE: usize = 70;

/// The corrections that accept what the machine was unsure of, as far as there is one thing to accept.
pub fn accepted(edition: &Edition, quotation: QuotationIx) -> Vec<Correction> {
    let placed = &edition[quotation];
    let unsure = |doubts: &[Doubt]| {
        let mut all = placed.quotation.doubts.iter();
        all.any(|doubt| doubts.contains(doubt))
    };
    let id = &placed.id;
    let mut out = Vec::new();
    if let (true, Some(speaker)) = (unsure(&SPEAKER), &placed.quotation.speaker) {
        out.push(Correction::Speaker {
            quotation: id.clone(),
            name: speaker.name.clone(),
        });
    }
    let said_on = placed.quotation.said_on.as_ref().map(|known| known.value);
    if let (true, Some(When::Day(day))) = (unsure(&DAY), said_on) {
        out.push(Correction::Day {
            quotation: id.clone(),
            day: day.to_string(),
        });
    }
    if let [only] = placed.perhaps[..] {
        out.extend(joins(edition, &[quotation], only));
    }
    out
}

const SPEAKER: [Doubt; 3] = [
    Doubt::SpeakerByDistance,
    Doubt::SpeakerClose,
    Doubt::PersonAmbiguous,
];
const DAY: [Doubt; 3] = [
    Doubt::DayAfterPublication,
    Doubt::DayFromPublication,
    Doubt::DayFromLead,
];

/// Whether a doubt about the quotation stays whatever is corrected: that of its kind, its marks, or a day that
/// is named at the opening.
pub fn stays(edition: &Edition, quotation: QuotationIx) -> bool {
    let settled = |doubt: &Doubt| SPEAKER.contains(doubt) || *doubt == Doubt::DayFromPublication;
    !edition[quotation].quotation.doubts.iter().all(settled)
}

/// The day that the reader wrote: `2022-12-02`, `2 Dec 2022`, `December 2, 2022`.
///
/// # Errors
/// What it should look like.
pub fn day(typed: &str) -> Result<Date, String> {
    const FORMS: [&str; 7] = [
        "%Y-%m-%d",
        "%d %b %Y",
        "%d %B %Y",
        "%a %d %b %Y",
        "%b %d, %Y",
        "%B %d, %Y",
        "%d.%m.%Y",
    ];
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let read = |form: &&str| strtime::parse(form, &typed).and_then(|parts| parts.to_date());
    let day = FORMS.iter().find_map(|form| read(form).ok());
    day.ok_or_else(|| format!("“{typed}” is no day; write 2022-12-02 or 2 Dec 2022"))
}
