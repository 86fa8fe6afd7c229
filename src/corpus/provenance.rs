//! Where a value came from: who or what states it, as data to decide by and as words to read.

use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A value together with where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attested<T> {
    /// The value.
    pub value: T,
    /// Who or what states it.
    pub provenance: Provenance,
}

impl<T> Attested<T> {
    /// A value and where it came from.
    pub fn new(value: T, provenance: Provenance) -> Self {
        Self { value, provenance }
    }

    /// Whether the value is a guess: see [`Provenance::is_guess`].
    pub fn is_guess(&self) -> bool {
        self.provenance.is_guess()
    }
}

/// Who or what states a value. Its [`Display`](fmt::Display) is what the reader sees, and what JSON
/// calls `by`; whoever decides anything matches the variant.
///
/// ```
/// use verbatim::corpus::{Container, Provenance};
/// let stated = Provenance::Field { container: Container::Manifest, key: "outlet".into() };
/// assert_eq!(stated.to_string(), "corpus.toml");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provenance {
    /// The reader of the edition corrected it.
    Reader,
    /// A field of what surrounds or accompanies the text.
    Field {
        /// What holds the field.
        container: Container,
        /// The field's name, as it is written there.
        key: String,
    },
    /// A line of the text that is no prose, such as a date line.
    Line {
        /// What kind of line it is.
        role: LineRole,
        /// The line, or the words of it that tell.
        words: String,
    },
    /// A line of the text that is taken for its headline.
    TitleLine(TitleLine),
    /// The article's own address, which may also name its outlet.
    Url(UrlPlace),
    /// The day in the path of the article's address, and where that address came from.
    DayInUrl(Box<Provenance>),
    /// The name of the file, which is this.
    FileName(String),
    /// Words of the article for a time.
    Time {
        /// The words, without anything that steers a terminal.
        words: String,
        /// How they were counted, where they name no year of their own.
        counted: Option<CountedFrom>,
        /// How they are tied to what was said.
        link: TimeLink,
    },
    /// The day on which the article came out, for want of any words.
    Publication(Date),
    /// The day that a transcript states: it is the record of that day.
    TranscriptDay(Date),
    /// The words that introduce a speaker ("French President Ines Roux").
    Introduction(String),
    /// The words that tell in which language something was said ("said in Dutch").
    Telling(String),
    /// The news agency, named here, that passed the words on.
    Relay(String),
    /// The language of a transcript of the speech.
    Transcript {
        /// The siglum of the transcript's outlet.
        siglum: String,
    },
    /// Another witness of the same statement.
    Witness {
        /// The siglum of its outlet.
        siglum: String,
        /// Where that witness has the value from.
        provenance: Box<Provenance>,
    },
    /// Another article, which surely prints a statement that this one prints too.
    SharedStatement {
        /// The siglum of its outlet.
        siglum: String,
        /// The first words of the statement.
        words: String,
    },
    /// Words of a note in the text.
    Note(String),
    /// Its wording alone: others, by their sigla, print the same words, and it prints none of them.
    Wording(Vec<String>),
    /// A statement that is perhaps the same, and where that one has the value from.
    Perhaps(Box<Provenance>),
    /// Other words of the same transcript, and where their day comes from.
    SameTranscript(Box<Provenance>),
    /// The words before, with which these stand in one sentence, and where their day comes from.
    SameSentence(Box<Provenance>),
    /// A guess that the reader has found right, and from what it was guessed.
    Confirmed(Box<Provenance>),
}

/// What surrounds or accompanies a text and states something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Container {
    /// `corpus.toml`.
    Manifest,
    /// Front matter in YAML or TOML at the top of a file.
    FrontMatter,
    /// The JSON object that holds the text.
    JsonObject,
    /// The feed that holds the article.
    Feed,
    /// What a web page states for machines: JSON-LD, `<meta>`, `<time>`.
    Page,
    /// The row of a table that holds the text.
    Row,
    /// The XML document that holds the text.
    Xml,
    /// What a document or a book states of itself beside its text.
    Properties,
    /// The record of a crawl that holds the page.
    Archive,
    /// The head lines of a mail or of a document of a press database.
    Head,
}

/// What a line of a page is, where it tells something about the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LineRole {
    /// A masthead, or a sentence in which the outlet names itself.
    Outlet,
    /// The by-line.
    Byline,
    /// A mailbox or site of the outlet.
    Address,
    /// The agency in the dateline of a dispatch.
    Agency,
    /// A date line.
    DateLine,
    /// The dateline of a dispatch.
    Dateline,
    /// A line that tells when the article was updated, and none that tells when it came out.
    Updated,
}

/// By what a line of the text is told to be its headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TitleLine {
    /// The line is marked as a heading.
    Heading,
    /// The line stands there twice, as pages repeat their headline.
    Repeated,
    /// The line is labelled as the subject of a letter.
    Subject,
    /// The line is short, no sentence, and stands above the body.
    AboveBody,
}

/// Where an article's own address stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UrlPlace {
    /// Above the body of the text.
    Head,
    /// Below the body of the text.
    Foot,
    /// In a field of a container.
    Field(Container),
}

/// How words for a time are tied to what was said, the closest tie first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TimeLink {
    /// The words for the time stand in the clause of the verb that reports the speech: "Okoro said on Thursday".
    Clause,
    /// The words for the time stand in the signature below the speech: "— Ada Lind (@alind) May 2, 2031".
    Signature,
    /// They stand shortly before, where the speaker was introduced: "Speaking on Thursday, Okoro …".
    Scene,
    /// The words for the time are the date line over the passage of a digest or a live report.
    DateLine,
    /// The words for the time are the dateline of the dispatch.
    Dateline,
    /// They are the last ones before it, in its passage.
    Passage,
    /// They tell when the speaker said something else, further away in the article.
    Elsewhere,
    /// They tell when what the article reports happened.
    Opening,
}

impl TimeLink {
    /// Whether the words tell when something else was said or happened.
    pub fn is_guess(self) -> bool {
        matches!(self, Self::Passage | Self::Elsewhere | Self::Opening)
    }
}

impl fmt::Display for TimeLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Clause => "",
            Self::Signature => " (the signature)",
            Self::Scene => " (where the speaker is introduced)",
            Self::DateLine => " (the date line above)",
            Self::Dateline => " (the dateline)",
            Self::Passage => " (the passage)",
            Self::Elsewhere => " (elsewhere in the article)",
            Self::Opening => " (the opening of the article)",
        })
    }
}

/// The day from which words such as "on Thursday" were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CountedFrom {
    /// The day on which the article came out.
    pub published: Date,
    /// How the day that the words mean lies to it.
    pub order: Ordering,
}

impl Provenance {
    /// A line of the text, or the words of it that tell.
    pub fn line(role: LineRole, words: &str) -> Self {
        Self::Line {
            role,
            words: words.to_owned(),
        }
    }

    /// Whether nothing states the value of the thing itself: the day on which an article came out or of which
    /// it tells at its head is only likely to be the day of all that is said in it.
    pub fn is_guess(&self) -> bool {
        match self {
            Self::Publication(_)
            | Self::Perhaps(_)
            | Self::Wording(_)
            | Self::SameTranscript(_) => true,
            Self::Time { link, .. } => link.is_guess() || self.is_after_publication(),
            Self::Witness { provenance, .. } | Self::SameSentence(provenance) => {
                provenance.is_guess()
            }
            _ => self.is_update(),
        }
    }

    /// Whether a line only tells when an article was changed: it came out on that day or before it.
    pub fn is_update(&self) -> bool {
        matches!(self, Self::Line { role, .. } if *role == LineRole::Updated)
    }

    /// Whether words tell a day after the day of publication that is given: the article must have come out later
    /// than that.
    pub fn is_after_publication(&self) -> bool {
        match self {
            Self::Time { counted, .. } => {
                counted.is_some_and(|counted| counted.order == Ordering::Greater)
            }
            _ => false,
        }
    }
}

impl fmt::Display for Provenance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reader => f.write_str("your correction"),
            Self::Field { container, .. } => write!(f, "{container}"),
            Self::Line { role, words } => role.write(f, words),
            Self::TitleLine(line) => write!(f, "{line}"),
            Self::Url(place) => write!(f, "the URL {place}"),
            Self::DayInUrl(url) => write!(f, "the day in its address, from {url}"),
            Self::FileName(name) => write!(f, "the file’s name, “{name}”"),
            Self::Time {
                words,
                counted,
                link,
            } => {
                write!(f, "“{words}”")?;
                if let Some(counted) = counted {
                    write!(f, "{counted}")?;
                }
                write!(f, "{link}")
            }
            Self::Publication(day) => write!(f, "the day of publication, {}", long(*day)),
            Self::TranscriptDay(day) => write!(f, "the day of the record, {}", long(*day)),
            Self::Introduction(words) | Self::Telling(words) => write!(f, "“{words}”"),
            Self::Relay(agency) => write!(f, "relayed by {agency}"),
            Self::Transcript { siglum } => write!(f, "the language of the transcript {siglum}"),
            Self::Witness { siglum, provenance } => write!(f, "{siglum}: {provenance}"),
            Self::SharedStatement { siglum, words } => {
                write!(
                    f,
                    "from {siglum}, which prints the same statement (“{words}”)"
                )
            }
            Self::Note(words) => write!(f, "“{words}”"),
            Self::Wording(sigla) => {
                let sigla = sigla.join(", ");
                write!(
                    f,
                    "its wording: {sigla} print the same words, and it prints others"
                )
            }
            Self::Perhaps(other) => write!(f, "perhaps the same as {other}"),
            Self::SameTranscript(other) => write!(f, "other words of the same record: {other}"),
            Self::SameSentence(other) => write!(f, "the words before in its sentence: {other}"),
            Self::Confirmed(guess) => write!(f, "{guess}; you found it right"),
        }
    }
}

impl Serialize for Provenance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Container {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Manifest => "corpus.toml",
            Self::FrontMatter => "the front matter",
            Self::JsonObject => "the JSON record",
            Self::Feed => "the feed",
            Self::Page => "the page’s metadata",
            Self::Row => "the table",
            Self::Xml => "the XML document",
            Self::Properties => "the document’s properties",
            Self::Archive => "the record of the crawl",
            Self::Head => "the head of the document",
        })
    }
}

impl LineRole {
    fn write(self, f: &mut fmt::Formatter<'_>, words: &str) -> fmt::Result {
        let role = match self {
            Self::Outlet | Self::Updated => "line",
            Self::Byline => "by-line",
            Self::Address => "address",
            Self::Agency => "agency in the dateline",
            Self::DateLine => "date line",
            Self::Dateline => "dateline",
        };
        write!(f, "the {role} “{words}”")?;
        f.write_str(match self {
            Self::Updated => ", which tells no earlier day",
            _ => "",
        })
    }
}

impl fmt::Display for TitleLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Heading => "a heading of the text",
            Self::Repeated => "a line that the text repeats",
            Self::Subject => "the subject line",
            Self::AboveBody => "a line above the body",
        })
    }
}

impl fmt::Display for UrlPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Head => f.write_str("at its head"),
            Self::Foot => f.write_str("at its foot"),
            Self::Field(container) => write!(f, "in {container}"),
        }
    }
}

impl fmt::Display for CountedFrom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = long(self.published);
        match self.order {
            Ordering::Equal => write!(f, ": the day of publication, {date}"),
            Ordering::Greater => {
                write!(f, " after {date}, the day of publication that is given")
            }
            Ordering::Less => write!(f, " before {date}, the day of publication"),
        }
    }
}

/// "2 May 2031".
fn long(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}
