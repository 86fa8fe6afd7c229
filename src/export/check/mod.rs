//! The verdicts on a draft, in the forms in which people and other programs read them.
//!
//! ```text
//! table    a list for people
//! rows     JSON Lines, one object a passage
//! searched what was searched for words that no source has
//! unread   the sources that could not be read
//! sides    who says a passage and when, by the draft and by its source
//! lines    where a passage stands in the draft's file: line and column
//! sarif    SARIF 2.1.0 (OASIS), for code hosts and editors
//! github   workflow commands: annotations of a pull request
//! rdjson   the Reviewdog Diagnostic Format
//! differing the words in which a passage and its place differ
//! html     one page to hand to an editor
//! docx     the draft with a comment at each finding
//! footnotes the draft as Markdown with a footnote at each finding
//! ```

mod differing;
mod docx;
mod footnotes;
mod github;
mod html;
mod lines;
mod rdjson;
mod rows;
mod sarif;
mod searched;
mod sides;
mod table;
mod unread;

pub use differing::{DifferingWords, differing_words};
pub use rows::{AcceptedRow, CheckRow, ClaimRow, SourceRow, rows};
pub use searched::searched;
pub use sides::sides_in_words;
pub use unread::unread_in_words;

use crate::check::{Acceptance, AcceptedBy, Finding, SourcePlace, Verdict};
use crate::corpus::Article;
use crate::corpus::encodings::unify_line_ends;
use crate::edition::Found;
use crate::text::{counted, printable};
use searched::Searched;
use std::io::{self, Write};
use std::path::Path;

/// A draft that was checked.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Checked {
    /// The draft.
    pub draft: Article,
    /// The text of its file, where it is a text: lines are counted in it, and end in `\n`.
    pub file: Option<String>,
    /// The bytes of its file, into which comments can be written; `None` where no file was read.
    pub bytes: Option<Vec<u8>>,
    /// Its passages with their verdicts, in the order of the text.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// A draft, what its file holds, and its verdicts.
    pub fn new(draft: Article, bytes: Option<Vec<u8>>, findings: Vec<Finding>) -> Self {
        let text = bytes.as_deref().map(std::str::from_utf8);
        let text = text.and_then(Result::ok).map(str::to_owned);
        Self {
            draft,
            file: text.map(unify_line_ends),
            bytes,
            findings,
        }
    }

    /// The findings at which an editor must look first, what an editor lets stand last, each part in the order of
    /// the text.
    pub fn weightiest_first(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.findings.iter().collect();
        findings.sort_by_key(|finding| {
            let accepted = finding.accepted.is_some();
            (accepted, !finding.stop, finding.passage.span.start)
        });
        findings
    }

    /// What is to be told of the draft, the weightiest first: what an editor lets stand is not.
    fn reported(&self) -> impl Iterator<Item = &Finding> {
        let findings = self.weightiest_first().into_iter();
        findings.filter(|finding| finding.is_told() && finding.accepted.is_none())
    }

    /// The words of a finding's passage, without mark-up.
    fn words(&self, finding: &Finding) -> String {
        finding.passage.words(&self.draft.text)
    }

    /// What an editor lets stand.
    fn accepted(&self) -> impl Iterator<Item = (&Finding, &Acceptance)> {
        let findings = self.findings.iter();
        findings.filter_map(|finding| Some((finding, finding.accepted.as_ref()?)))
    }

    /// What an editor lets stand, and why: "“We sail” (altered): let stand by the baseline: heard on tape".
    pub fn let_stand(&self) -> impl Iterator<Item = String> {
        self.accepted().map(|(finding, accepted)| {
            let verdict = finding.verdict.name().replace('_', " ");
            let words = beginning(&self.words(finding));
            printable(&format!("“{words}” ({verdict}): {}", accepted.in_words()))
        })
    }

    /// "14 passages: 9 exact, 2 altered (1 stop), 1 unchecked; 1 let stand by the baseline".
    pub fn summary(&self) -> String {
        summed_up(&self.findings.iter().collect::<Vec<_>>())
    }
}

/// What is found in several drafts together, where there are several: "3 drafts: 14 passages: 9 exact, …".
pub fn total(checked: &[Checked]) -> Option<String> {
    let findings = checked.iter().flat_map(|one| &one.findings);
    let findings: Vec<&Finding> = findings.collect();
    let drafts = counted(checked.len(), "draft");
    (checked.len() > 1).then(|| format!("{drafts}: {}", summed_up(&findings)))
}

/// How many passages have which verdict, and what of it is let stand.
fn summed_up(findings: &[&Finding]) -> String {
    use std::collections::BTreeMap;
    let mut counts: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for finding in findings {
        let (all, stops) = counts.entry(finding.verdict).or_default();
        *all += 1;
        *stops += usize::from(finding.stop && finding.accepted.is_none());
    }
    let told = counts.into_iter().map(|(verdict, (all, stops))| {
        let verdict = verdict.name().replace('_', " ");
        match stops {
            0 => format!("{all} {verdict}"),
            stops => format!("{all} {verdict} ({})", counted(stops, "stop")),
        }
    });
    let told: Vec<String> = told.collect();
    let passages = match findings.len() {
        0 => return "no quotation".into(),
        passages => counted(passages, "passage"),
    };
    let by = |who: AcceptedBy| {
        let accepted = findings
            .iter()
            .filter_map(|finding| finding.accepted.as_ref());
        accepted.filter(|accepted| accepted.by == who).count()
    };
    let by = [AcceptedBy::Comment, AcceptedBy::Baseline].map(|who| (by(who), who.in_words()));
    let by = by.iter().filter(|(n, _)| *n > 0);
    let by: Vec<String> = by
        .map(|(n, who)| format!("{n} let stand by {who}"))
        .collect();
    let accepted = match by.is_empty() {
        true => String::new(),
        false => format!("; {}", by.join(", ")),
    };
    let unread = findings.iter().filter(|f| f.is_speaker_unread()).count();
    let unread = match unread {
        0 => String::new(),
        unread => format!("; {unread} without a speaker in the draft"),
    };
    format!("{passages}: {}{unread}{accepted}", told.join(", "))
}

/// In which form verdicts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "reader", derive(clap::ValueEnum))]
#[non_exhaustive]
pub enum CheckFormat {
    /// For people: the weightiest first, the draft's words over the source's
    #[default]
    Table,
    /// One JSON object a line, offsets in Unicode code points
    Jsonl,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
    /// The Reviewdog Diagnostic Format
    Rdjson,
    /// A page to hand to an editor
    Html,
    /// The draft as DOCX with a comment at each finding; one draft
    Docx,
    /// The draft as Markdown with a footnote at each finding; one draft
    Markdown,
}

impl CheckFormat {
    /// The form that the ending of a file's name stands for.
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "html" | "htm" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            "docx" => Some(Self::Docx),
            "sarif" => Some(Self::Sarif),
            "jsonl" => Some(Self::Jsonl),
            "txt" => Some(Self::Table),
            _ => None,
        }
    }

    /// Whether it is the draft itself that is written, so that there can be but one.
    pub fn is_of_one_draft(self) -> bool {
        matches!(self, Self::Docx | Self::Markdown)
    }

    /// Whether what is written sums up itself, for people. What other programs read, and the draft's copy, do not.
    pub fn sums_up(self) -> bool {
        matches!(self, Self::Table | Self::Github | Self::Html)
    }
}

/// Writes the verdicts on drafts.
///
/// # Errors
/// When `out` cannot be written.
pub fn write(
    format: CheckFormat,
    checked: &[Checked],
    sources: &Found,
    out: &mut dyn Write,
) -> io::Result<()> {
    let searched = Searched::new(sources);
    match format {
        CheckFormat::Table => table::write(checked, &searched, out),
        CheckFormat::Jsonl => checked.iter().try_for_each(|one| {
            super::jsonl::write_lines(rows(&one.draft, &one.findings, sources), out)
        }),
        CheckFormat::Sarif => sarif::write(checked, &searched, out),
        CheckFormat::Github => github::write(checked, &searched, out),
        CheckFormat::Rdjson => rdjson::write(checked, &searched, out),
        CheckFormat::Html => html::write(checked, &searched, out),
        CheckFormat::Docx => checked
            .iter()
            .try_for_each(|one| docx::write(one, &searched, out)),
        CheckFormat::Markdown => checked
            .iter()
            .try_for_each(|one| footnotes::write(one, &searched, out)),
    }
}

/// What an editor is told beside a passage: the verdict with its reason, and the source.
fn remark(finding: &Finding, searched: &Searched<'_>) -> Vec<String> {
    let verdict = finding.verdict.name().replace('_', " ");
    let look = if finding.stop { ", stop" } else { "" };
    let verdict = format!("{verdict}{look}: {}", finding.why);
    let lines = std::iter::once(verdict).chain(searched.search_note(finding));
    lines
        .chain(source_line(finding, searched.sources))
        .collect()
}

/// What the words of the sources beside a passage are called where a sentence begins with it.
fn side_name(finding: &Finding) -> &'static str {
    match finding.is_nearest() {
        true => "Nearest",
        false => "Source",
    }
}

/// "Source: “We will not close it” — Ostwick Council, 2031-05-02".
fn source_line(finding: &Finding, sources: &Found) -> Option<String> {
    let place = finding.source.as_ref()?;
    let name = side_name(finding);
    let words = source_words(finding, place, &sources.articles[place.article]);
    let where_is = printed_in(place, sources);
    Some(format!("{name}: “{words}” — {where_is}"))
}

/// The words that are shown of a source. What is left out stands in none of the words that draft and source share, so there the
/// source's sentences are shown.
pub fn source_words(finding: &Finding, place: &SourcePlace, article: &Article) -> String {
    match finding.verdict {
        Verdict::Cut | Verdict::Spliced => place.sentence_words(article),
        _ => place.words(article),
    }
}

/// "Ostwick Council, 2031-05-02, at 00:01:10".
fn printed_in(place: &SourcePlace, sources: &Found) -> String {
    let article = &sources.articles[place.article];
    let name = article.source_name();
    let day = article.published.as_ref();
    let day = day.map_or_else(String::new, |day| format!(", {}", day.value));
    let time = place.time_in_recording(article);
    let time = time.map_or_else(String::new, |time| format!(", at {time}"));
    format!("{name}{day}{time}")
}

/// So many letters of a passage are told in a message, and as many of its source; their places say where the rest is.
const MESSAGE_LETTERS: usize = 400;

/// A finding in one sentence with its source: "“We pay 35” — altered: “35” for “3.5” (number or name: number). Source, Ostwick
/// Council, 2031-05-02: “We pay 3.5”".
fn message(checked: &Checked, finding: &Finding, searched: &Searched<'_>) -> String {
    let verdict = finding.verdict.name().replace('_', " ");
    let words = beginning(&checked.words(finding));
    let told = searched
        .search_note(finding)
        .map(|told| format!(". {told}"));
    let source = finding.source.as_ref().map(|place| {
        let article = &searched.sources.articles[place.article];
        let words = beginning(&source_words(finding, place, article));
        format!(
            ". {}, {}: “{words}”",
            side_name(finding),
            printed_in(place, searched.sources)
        )
    });
    let beside = told.or(source).unwrap_or_default();
    printable(&format!("“{words}” — {verdict}: {}{beside}", finding.why))
}

/// The words of a passage as a message tells them.
fn beginning(words: &str) -> String {
    let end = words.char_indices().nth(MESSAGE_LETTERS);
    end.map_or(words.into(), |(end, _)| {
        format!("{} …", words[..end].trim_end())
    })
}
