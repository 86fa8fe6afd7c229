//! What the reader is asked for to set something right, and how far the answer reaches.

use crate::corpus::{Article, Provenance};
use crate::edition::{Edition, QuotationIx};
use crate::export::{day as in_words, spread};
use crate::quotation::When;
use crate::reader::naming::shortened;
use jiff::civil::Date;
use jiff::fmt::strtime;

/// So many of the quotations that a rule sets are shown before it is made.
const MAX_EXAMPLES: usize = 3;

/// What a question says of a value that is not there yet.
pub const UNKNOWN: &str = "unknown";

/// What a line is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Who said it.
    Speaker,
    /// When it was said.
    Day,
    /// Another statement, which the quotation prints too.
    Same,
    /// Whose article it is.
    Outlet,
    /// The short name of its outlet.
    Siglum,
    /// Whether the article is a report, a record, or what its outlet says itself.
    Kind,
    /// The headline of the article.
    Headline,
    /// When the article came out.
    Published,
    /// What the event is called.
    Title,
    /// Another event at which it was said.
    Event,
    /// Who said words, from one code point of an article to another, that no quotation was found in.
    Missed {
        /// Where they begin.
        start: usize,
        /// Where they end.
        end: usize,
    },
}

impl Wanted {
    /// Whether one of what is offered must be chosen: nobody types it.
    pub fn is_chosen(self) -> bool {
        matches!(self, Self::Same | Self::Event | Self::Kind)
    }

    /// Whether it takes the place of a value: a statement or a quotation that was missed has none before.
    pub fn is_of_value(self) -> bool {
        !matches!(self, Self::Same | Self::Missed { .. })
    }

    /// Whether it is a person.
    pub fn is_person(self) -> bool {
        matches!(self, Self::Speaker | Self::Missed { .. })
    }

    /// Whether it is a name, of which one that is known is likelier meant than a new one.
    pub fn is_name(self) -> bool {
        self.is_person() || self == Self::Outlet
    }
}

/// A question to the reader: what is wanted, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is wanted.
    pub wanted: Wanted,
    /// Quotation ids, or the id of an article.
    pub of: Vec<String>,
    /// What is known so far, in words; `None` of what is not known.
    pub now: Option<String>,
    /// Which of the suggestions is chosen; `None` takes what is typed.
    pub chosen: Option<usize>,
    /// How far the answer reaches.
    pub reach: Reach,
    /// Whom the article names, where a speaker is wanted.
    pub named: Vec<String>,
}

/// How far an answer reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// The quotations that the question is about.
    #[default]
    These,
    /// One printing alone, which leaves its statement for it: otherwise what is said of one printing holds for all.
    Alone,
    /// All printings of a statement.
    Statement,
    /// By a rule all that one article has of a speaker.
    Article,
    /// By a rule all quotations of a speaker.
    Everywhere,
}

impl Asked {
    /// What the answer will do beyond what it is asked of, for the reader to know before: how much it sets, and the first
    /// of that.
    pub fn consequences(&self, edition: &Edition, typed: &str) -> Vec<String> {
        let mut told = self.told_of_reach(edition);
        told.extend(self.told_of_day(edition, typed));
        told
    }

    /// "NL came out on 2 May 2031, before it was said on 9 May 2031": nothing can be, so that the day is a slip, or the other
    /// is wrong.
    fn told_of_day(&self, edition: &Edition, typed: &str) -> Option<String> {
        let day = day(typed).ok()?;
        let told = |siglum: &str, early: Date, late: Date| {
            let [early, late] = [early, late].map(|day| in_words(When::Day(day)));
            format!("{siglum} came out on {early}, before it was said on {late}")
        };
        match self.wanted {
            Wanted::Day => {
                let named = self.of.iter().filter_map(|id| edition.quotation(id));
                let mut articles = named.map(|q| &edition[edition[q].article]);
                articles.find_map(|article| {
                    let early = stated_day(article).filter(|early| *early < day)?;
                    Some(told(&article.siglum, early, day))
                })
            }
            Wanted::Published => {
                let article = edition.article(self.of.first()?)?;
                let said = edition.quotations_of(article).filter_map(|q| {
                    let said_on = edition[q].said_on()?;
                    said_on.value.day()
                });
                let late = said.filter(|said| *said > day).max()?;
                Some(told(&edition[article].siglum, day, late))
            }
            _ => None,
        }
    }

    fn told_of_reach(&self, edition: &Edition) -> Vec<String> {
        let quotations = self.of.iter().filter_map(|id| edition.quotation(id));
        let quotations: Vec<QuotationIx> = quotations.collect();
        let later = match self.reach {
            Reach::Alone => return vec!["this printing leaves its statement".into()],
            // The line of the menu has said so.
            Reach::These | Reach::Statement => return Vec::new(),
            Reach::Article => "and what is found there later",
            Reach::Everywhere => "and in articles that come later",
        };
        let spread = spread(edition, &quotations);
        let mut told = vec![format!("sets {spread}, {later}:")];
        told.extend(quotations.iter().take(MAX_EXAMPLES).map(|q| {
            let siglum = &edition[edition[*q].article].siglum;
            format!("  {siglum} “{}”", shortened(&edition.quoted(*q)))
        }));
        told
    }

    /// What stands in the line before anything is typed: a text that is rather mended than written anew.
    pub fn begun(&self) -> &str {
        match self.wanted {
            Wanted::Headline | Wanted::Title => self.now.as_deref().unwrap_or_default(),
            _ => "",
        }
    }

    /// What is known so far, or that nothing is.
    pub fn told_now(&self) -> &str {
        self.now.as_deref().unwrap_or(UNKNOWN)
    }

    /// A question that nothing is chosen for yet but what must be chosen.
    pub fn new(wanted: Wanted, of: Vec<String>, now: Option<String>) -> Self {
        Self {
            wanted,
            of,
            now,
            chosen: wanted.is_chosen().then_some(0),
            reach: Reach::These,
            named: Vec::new(),
        }
    }
}

/// The day on which an article came out, where that is not only concluded from others: such a day tells nothing of another.
pub fn stated_day(article: &Article) -> Option<Date> {
    let known = article.published.as_ref()?;
    let by_others = matches!(known.provenance, Provenance::SharedStatement { .. });
    (!by_others && !known.is_guess()).then_some(known.value)
}

/// The day that the reader wrote: `2022-12-02`, `2 Dec 2022`, `December 2, 2022`.
///
/// # Errors
/// Where it is no day: how days are written.
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
