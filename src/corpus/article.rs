//! What an article is.

use super::article_kind::ArticleKind;
use super::link::Link;
use super::metadata::dates;
use super::provenance::{Attested, Provenance};
use super::related::RelatedArticles;
use super::translation::Translation;
use crate::language::identification::{ENGLISH, language_name, primary};
use jiff::Zoned;
use jiff::civil::Date;
use std::sync::Arc;

impl Article {
    /// Who published it by what was read, whatever the reader has said since.
    pub fn read_outlet(&self) -> Option<&Attested<String>> {
        let is_read = |known: &&Attested<String>| known.provenance != Provenance::Reader;
        let read = self.outlet.as_ref().filter(is_read);
        read.or(self.stated_outlet.as_ref())
    }

    /// The day on which it came out by what was read of the article itself, whatever others tell and the reader has said.
    pub fn read_published(&self) -> Option<Date> {
        let known = self.published.as_ref()?;
        let is_own = !matches!(
            known.provenance,
            Provenance::Reader
                | Provenance::Confirmed(_)
                | Provenance::Witness { .. }
                | Provenance::SharedStatement { .. }
                | Provenance::Perhaps(_)
        );
        is_own.then_some(known.value)
    }

    /// The day on which it came out, where that was not only concluded from other articles: nothing may rest on such a
    /// conclusion as on a fact.
    pub fn stated_publication_day(&self) -> Option<Date> {
        let known = self.published.as_ref()?;
        let by_others = matches!(known.provenance, Provenance::SharedStatement { .. });
        (!by_others && !known.is_guess()).then_some(known.value)
    }

    /// Whether the day on which it came out was only concluded from others: it is no fact of a bibliography.
    pub(crate) fn is_day_concluded(&self) -> bool {
        self.published.is_some() && self.stated_publication_day().is_none()
    }

    /// Its outlet; of a record that none is known to have published, that it is one: no paper without a name.
    pub fn outlet_name(&self) -> &str {
        match (&self.outlet, self.kind) {
            (Some(known), _) => &known.value,
            (None, ArticleKind::Transcript) => "transcript",
            (None, _) => "outlet unknown",
        }
    }

    /// Its headline, where one was told from the body.
    pub fn headline(&self) -> Option<&str> {
        self.headline.as_ref().map(|known| known.value.as_str())
    }

    /// What a reader finds it by: its outlet, else its file or address, and where it has none its headline.
    pub fn source_name(&self) -> &str {
        // The beginning of a hash tells nobody which one it is.
        let is_hash = self.sha256.starts_with(&self.id);
        let own = match is_hash {
            true => self.headline().unwrap_or(&self.path),
            false => &self.id,
        };
        self.outlet.as_ref().map_or(own, |known| &known.value)
    }

    /// When byte `at` of a transcript is heard in its recording: the time before its paragraph ("00:03:04").
    pub fn time_in_recording(&self, at: usize) -> Option<&str> {
        let before = self.text.get(..at)?;
        let is_transcript = self.kind == ArticleKind::Transcript;
        let openings = before.rmatch_indices("\n[").map(|(at, _)| at + 2);
        let first = before.starts_with('[').then_some(1);
        let mut times = openings.chain(first).filter_map(|at| {
            let (time, _) = before[at..].split_once(']')?;
            let is_clock = |c: char| c.is_ascii_digit() || c == ':';
            (time.contains(':') && time.chars().all(is_clock)).then_some(time)
        });
        times.next().filter(|_| is_transcript)
    }

    /// Whether it is a transcript of what was said and of no outlet: who prints a statement is told beside it.
    pub fn is_transcript_without_outlet(&self) -> bool {
        self.outlet.is_none() && self.kind == ArticleKind::Transcript
    }

    /// The byte at which its body begins, behind the lines above it that tell outlet, headline, day, author and address.
    pub fn body_start(&self) -> usize {
        let outlet = self.read_outlet().map(|known| known.value.as_str());
        let headline = self.headline();
        self.found_body
            .unwrap_or_else(|| super::metadata::body_start(&self.text, headline, outlet))
    }

    /// The instant at which it came out, as RFC 3339 writes it.
    pub fn stated_instant(&self) -> Option<String> {
        self.instant.as_ref().map(dates::rfc3339)
    }

    /// The language in which the article is printed, where it is another than English: of such a one only what
    /// stands in quotation marks is read.
    pub fn foreign_language(&self) -> Option<String> {
        let language = primary(self.language.as_deref()?);
        (language != ENGLISH).then(|| language_name(&language).to_string())
    }
}

/// One document of one outlet. `text` is never altered after reading.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Article {
    /// Stable name: the input's own `id`; else the path of its file below what was opened, without the ending;
    /// else, of one of several texts of a file, its URL or the start of its text's hash. It is unique in a corpus: of
    /// several articles that would have one id each has a longer one.
    pub id: String,
    /// The name that earlier versions gave it, which their notebooks use.
    pub former_id: String,
    /// Who published it, if the text or its metadata says so.
    pub outlet: Option<Attested<String>>,
    /// Who published it by the text or its metadata, where the reader has named another.
    pub stated_outlet: Option<Attested<String>>,
    /// Where its body was found to begin, where the reader has named another headline: the text still has the old one above
    /// it.
    pub found_body: Option<usize>,
    /// Short name of the outlet ("MT"); for an unknown outlet "?1", "?2" …
    pub siglum: String,
    /// Its headline, where one was told from the body.
    pub headline: Option<Attested<String>>,
    /// Names in the byline.
    pub authors: Vec<String>,
    /// The day it came out (a civil day, not an instant); never a clip, crawl or save date.
    pub published: Option<Attested<Date>>,
    /// The instant at which it came out, where the source of `published` states one with its offset.
    pub instant: Option<Zoned>,
    /// Where it was published.
    pub url: Option<String>,
    /// The day on which somebody took it from there: a clip, a download, a crawl; where that is stated. Never the time
    /// of a file.
    pub accessed: Option<Attested<Date>>,
    /// BCP 47 language tag, where known.
    pub language: Option<String>,
    /// Report or record.
    pub kind: ArticleKind,
    /// A remark of whoever made the corpus, shown under the headline ("digest, not the original").
    pub note: Option<String>,
    /// How it was translated, where that is stated: by its container, by `corpus.toml` or by a note in the text.
    pub translation: Option<Attested<Translation>>,
    /// The file (and, for JSON Lines, `file:line`) that it was read from.
    pub path: String,
    /// What the other articles of the corpus make of it.
    pub related: RelatedArticles,
    /// The stretches of `text` that lead somewhere, where its container says so.
    pub links: Vec<Link>,
    /// SHA-256 of `text`, in hexadecimal.
    pub sha256: String,
    /// The text as it was read, markup of its container removed; copies of the article share it.
    pub text: Arc<str>,
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Container, Provenance, TitleLine, open};
    use std::fs;

    /// Where the headline of the only article of a folder comes from.
    fn headline_by(files: &[(&str, &str)]) -> Provenance {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let mut articles = open(&[folder.path().to_owned()]).articles;
        assert_eq!(articles.len(), 1);
        let headline = articles.remove(0).headline.unwrap();
        assert_eq!(headline.value, "Ferry sails without a guest");
        headline.provenance
    }

    fn container(by: Provenance) -> Option<Container> {
        match by {
            Provenance::Field { container, .. } => Some(container),
            _ => None,
        }
    }

    #[test]
    fn a_headline_says_where_it_was_read() {
        const BODY: &str = "The ferry sailed at noon, as it has done on each day since the quay was built.\n\n“Nobody was on board,” Tove Lund said.\n";
        let plain = format!("Ferry sails without a guest\n\n{BODY}");
        let by = headline_by(&[("a.txt", &plain)]);
        assert_eq!(by, Provenance::TitleLine(TitleLine::AboveBody));

        let front = format!("---\ntitle: Ferry sails without a guest\n---\n\n{BODY}");
        let by = headline_by(&[("a.md", &front)]);
        assert_eq!(container(by), Some(Container::FrontMatter));

        let page = format!(
            "<html><head><title>Ferry sails without a guest</title></head><body><p>{BODY}</p></body></html>"
        );
        let by = headline_by(&[("a.html", &page)]);
        assert_eq!(container(by), Some(Container::Page));

        let manifest = "[[article]]\nfile = \"a.md\"\nheadline = \"Ferry sails without a guest\"\n";
        let front = format!("---\ntitle: Another title\n---\n\n{BODY}");
        let by = headline_by(&[("a.md", &front), ("corpus.toml", manifest)]);
        assert_eq!(container(by), Some(Container::Manifest));
    }
}
