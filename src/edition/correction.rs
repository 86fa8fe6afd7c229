//! What a reader sets right.

use crate::corpus::ArticleKind;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A reader's word against the machine's. Places are given by ids, which are the same for the same input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::EnumCount)]
#[serde(tag = "set", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Correction {
    /// This quotation was spoken by that person.
    Speaker {
        /// Quotation id.
        quotation: String,
        /// Who said it.
        name: String,
    },
    /// The statement of this quotation was made by that person: so say all its sure printings, those that come later too.
    StatementSpeaker {
        /// Quotation id.
        quotation: String,
        /// Who said it.
        name: String,
    },
    /// Whoever was found to be `as_found` is that person: a rule for all quotations of one article, or of all, those that
    /// come later too. A rule for one article counts before one for all, and what is said of one quotation before both.
    SpeakerRule {
        /// Whom the corpus calls so by itself.
        as_found: String,
        /// Article id; without one the rule holds everywhere.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        article: Option<String>,
        /// Who it is.
        name: String,
    },
    /// This quotation was said on that day (ISO 8601).
    Day {
        /// Quotation id.
        quotation: String,
        /// `2031-05-02`.
        day: String,
    },
    /// This article is of that outlet.
    Outlet {
        /// Article id.
        article: String,
        /// Its publisher.
        name: String,
    },
    /// That is the siglum of the outlet of this article, in all its articles.
    Siglum {
        /// Article id: where it was set. Of an article whose outlet is unknown the siglum is its own.
        article: String,
        /// The outlet, where one is known: with another outlet the article has another siglum.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outlet: Option<String>,
        /// Its short name.
        siglum: String,
    },
    /// This article is a report, the record of what was said, or what its outlet says itself.
    Kind {
        /// Article id.
        article: String,
        /// Of what kind it is.
        kind: ArticleKind,
    },
    /// This is the headline of that article.
    Headline {
        /// Article id.
        article: String,
        /// Its headline.
        text: String,
    },
    /// This article came out on that day (ISO 8601).
    Published {
        /// Article id.
        article: String,
        /// `2031-05-02`.
        day: String,
    },
    /// The event at which this quotation was said is called so.
    Title {
        /// Quotation id.
        quotation: String,
        /// The event's title.
        title: String,
    },
    /// These two quotations print the same statement.
    Join {
        /// Quotation id.
        quotation: String,
        /// Quotation id of the other.
        with: String,
    },
    /// This quotation is a statement of its own.
    Split {
        /// Quotation id.
        quotation: String,
    },
    /// These two quotations print different statements: parts a witness from its statement, or refuses one
    /// that was only *perhaps*. All else that either was joined with stays joined.
    Apart {
        /// Quotation id: with the others of its article in that statement, it goes.
        quotation: String,
        /// Quotation id of the other: it stays.
        from: String,
    },
    /// This quotation is right as it was found: its doubts are settled.
    Right {
        /// Quotation id.
        quotation: String,
    },
    /// These are nobody's words: a title, a term, scare quotes.
    NotAQuotation {
        /// Quotation id.
        quotation: String,
    },
    /// This quotation begins and ends there (code points). It keeps its id.
    Extent {
        /// Quotation id.
        quotation: String,
        /// Where its words begin.
        start: usize,
        /// Where they end.
        end: usize,
    },
    /// The words from here to there (code points) are a quotation that was missed. Its id is
    /// `article:start-end`.
    Missed {
        /// Article id.
        article: String,
        /// Where the words begin.
        start: usize,
        /// Where they end.
        end: usize,
        /// Who said them.
        name: String,
    },
    /// The statement of this quotation was made at the same event as that of the other.
    SameEvent {
        /// Quotation id: its statement goes.
        quotation: String,
        /// Quotation id of the other: its statement stays.
        with: String,
    },
    /// The statement of this quotation was made at an event of its own, not at that of the other.
    OtherEvent {
        /// Quotation id: its statement goes.
        quotation: String,
        /// Quotation id of the other: its statement stays.
        from: String,
    },
}

/// The stages of an edition that a correction can make otherwise. What was found by itself is kept whatever the reader
/// corrects: what they tell of the words makes another finding beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Stage {
    /// The words of the quotations, or which these are, and so how they are joined: [`Found`](super::Found).
    Found,
    /// Speakers, days and occasions of what was joined: [`Settled`](super::Settled).
    Settled,
    /// What is still doubtful, and the events: the [`Edition`](super::Edition).
    Edition,
}

/// A correction of what is not found any more, or is not what it was when the correction was made, for the reader to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unsettled {
    /// The correction, as it was made.
    pub correction: Correction,
    /// Why it is to be looked at.
    pub why: WhyUnsettled,
    /// Whether the edition follows it although it is to be looked at.
    pub is_obeyed: bool,
}

/// What has become of what a correction was made on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhyUnsettled {
    /// The quotation or the article of the correction is not found.
    Lost,
    /// The text has changed, and gives the words to this one, who is not the one who was found to have said them.
    NowOf(String),
}

impl Unsettled {
    /// A correction of these words, or this article, that are not found.
    pub fn lost(correction: Correction) -> Self {
        Self {
            correction,
            why: WhyUnsettled::Lost,
            is_obeyed: false,
        }
    }

    /// One of words that the text now gives to somebody else: whoever told a speaker, or found right what was found, has
    /// decided about another attribution. All else that is told of the words may hold, if they are the same quotation
    /// still.
    pub fn of_another(correction: Correction, name: &str, is_same_quotation: bool) -> Self {
        Self {
            is_obeyed: is_same_quotation && !correction.decides_speaker(),
            why: WhyUnsettled::NowOf(name.to_owned()),
            correction,
        }
    }
}

impl fmt::Display for WhyUnsettled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost => f.write_str("what it is about is not found"),
            Self::NowOf(name) => write!(f, "the text now names {name}"),
        }
    }
}

impl Unsettled {
    /// What has become of the correction, which is told by these words.
    pub fn told_as(&self, correction: &str) -> String {
        let why = &self.why;
        let became = match (why, self.is_obeyed) {
            (WhyUnsettled::Lost, _) => {
                "a correction no longer finds what it is about and is left out".to_owned()
            }
            (_, false) => format!("a correction is left out, since {why}"),
            (_, true) => format!("{why}; look whether a correction still holds"),
        };
        format!("{became}: {}: {correction}", self.correction.names())
    }
}

impl fmt::Display for Unsettled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told_as(&self.correction.to_string()))
    }
}

impl Correction {
    /// Whether it decides who said the words of one quotation.
    fn decides_speaker(&self) -> bool {
        matches!(
            self,
            Self::Speaker { .. } | Self::StatementSpeaker { .. } | Self::Right { .. }
        )
    }

    /// The speaker that it gives to the words of one quotation.
    pub fn speaker(&self) -> Option<&str> {
        match self {
            Self::Speaker { name, .. } | Self::StatementSpeaker { name, .. } => Some(name),
            _ => None,
        }
    }

    /// What it tells of its quotation and another one, and the id of that.
    pub fn partner(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Join { with, .. } => Some(("the same statement as", with)),
            Self::Apart { from, .. } => Some(("another statement than", from)),
            Self::SameEvent { with, .. } => Some(("made at the same event as", with)),
            Self::OtherEvent { from, .. } => Some(("made at another event than", from)),
            _ => None,
        }
    }

    /// The id of the quotation, or of the article, that is set right; of a rule for all articles whom it is about.
    pub fn names(&self) -> Cow<'_, str> {
        match self {
            Self::Speaker { quotation, .. }
            | Self::StatementSpeaker { quotation, .. }
            | Self::Day { quotation, .. }
            | Self::Join { quotation, .. }
            | Self::Split { quotation }
            | Self::Apart { quotation, .. }
            | Self::Right { quotation }
            | Self::NotAQuotation { quotation }
            | Self::Extent { quotation, .. }
            | Self::SameEvent { quotation, .. }
            | Self::OtherEvent { quotation, .. }
            | Self::Title { quotation, .. } => quotation.into(),
            Self::Outlet { article, .. }
            | Self::Siglum { article, .. }
            | Self::Kind { article, .. }
            | Self::Headline { article, .. }
            | Self::Published { article, .. }
            | Self::SpeakerRule {
                article: Some(article),
                ..
            } => article.into(),
            Self::SpeakerRule { as_found, .. } => as_found.into(),
            Self::Missed {
                article,
                start,
                end,
                ..
            } => format!("{article}:{start}-{end}").into(),
        }
    }

    /// The id of the article, where an article is set right or words of it that no quotation is named by.
    pub fn article(&mut self) -> Option<&mut String> {
        match self {
            Self::Outlet { article, .. }
            | Self::Siglum { article, .. }
            | Self::Kind { article, .. }
            | Self::Headline { article, .. }
            | Self::Published { article, .. }
            | Self::Missed { article, .. } => Some(article),
            Self::SpeakerRule { article, .. } => article.as_mut(),
            _ => None,
        }
    }

    /// Whether it is about all quotations of a speaker, and which these are follows from what is read.
    pub fn is_rule(&self) -> bool {
        matches!(self, Self::SpeakerRule { .. })
    }

    /// Whether it tells which printings are one statement.
    pub fn regroups(&self) -> bool {
        matches!(
            self,
            Self::Join { .. } | Self::Split { .. } | Self::Apart { .. }
        )
    }

    /// Whether it can take a printing out of a statement that the machine has joined.
    pub fn parts(&self) -> bool {
        self.regroups() || matches!(self, Self::NotAQuotation { .. })
    }

    /// Whether it tells something of other quotations than those that it names: which these are follows from who is who
    /// and from what prints the same.
    pub fn reaches_far(&self) -> bool {
        self.is_rule() || matches!(self, Self::StatementSpeaker { .. } | Self::Day { .. })
    }

    /// Where words of an article begin and end (code points), where it tells that.
    pub fn words(&mut self) -> Option<[&mut usize; 2]> {
        match self {
            Self::Extent { start, end, .. } | Self::Missed { start, end, .. } => Some([start, end]),
            _ => None,
        }
    }

    /// The first stage that comes out otherwise with this correction; all before it are kept.
    pub fn stage(&self) -> Stage {
        match self {
            // In a record all words are quotations, in a report those that it marks or reports.
            Self::Kind { .. } | Self::Extent { .. } | Self::Missed { .. } => Stage::Found,
            Self::Speaker { .. }
            | Self::StatementSpeaker { .. }
            | Self::SpeakerRule { .. }
            | Self::Day { .. }
            | Self::Outlet { .. }
            | Self::Siglum { .. }
            | Self::Headline { .. }
            | Self::Published { .. }
            | Self::Join { .. }
            | Self::Split { .. }
            | Self::Apart { .. }
            | Self::NotAQuotation { .. } => Stage::Settled,
            Self::Right { .. }
            | Self::Title { .. }
            | Self::SameEvent { .. }
            | Self::OtherEvent { .. } => Stage::Edition,
        }
    }
}

impl fmt::Display for Correction {
    /// What is set right, without the words that it is about: "spoken by Tove Lund".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((told, other)) = self.partner() {
            return write!(f, "{told} {other}");
        }
        match self {
            Self::Speaker { name, .. } => write!(f, "spoken by {name}"),
            Self::StatementSpeaker { name, .. } => {
                write!(f, "spoken by {name}, in all printings")
            }
            Self::SpeakerRule {
                as_found,
                article,
                name,
            } => {
                let place = match article {
                    Some(_) => "in this article",
                    None => "everywhere",
                };
                write!(f, "spoken by {name}, {place} where it was {as_found}")
            }
            Self::Day { day, .. } => write!(f, "said on {day}"),
            Self::Split { .. } => f.write_str("a statement of its own"),
            Self::Right { .. } => f.write_str("right as found"),
            Self::NotAQuotation { .. } => f.write_str("not a quotation"),
            Self::Outlet { name, .. } => write!(f, "outlet: {name}"),
            Self::Siglum { siglum, .. } => write!(f, "siglum: {siglum}"),
            Self::Kind { kind, .. } => write!(f, "kind: {}", kind.name()),
            Self::Headline { text, .. } => write!(f, "headline: {text}"),
            Self::Published { day, .. } => write!(f, "came out on {day}"),
            Self::Title { title, .. } => write!(f, "event: {title}"),
            Self::Extent { .. } => f.write_str("these words are the quotation"),
            Self::Missed { name, .. } => write!(f, "a quotation that was missed: {name}"),
            Self::Join { .. }
            | Self::Apart { .. }
            | Self::SameEvent { .. }
            | Self::OtherEvent { .. } => Ok(()),
        }
    }
}
