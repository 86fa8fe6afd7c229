//! What names a finding from one run to the next: the passage and its source.

use super::verdict::{Finding, SourcePlace};
use crate::corpus::Article;
use crate::edition::Found;
use crate::language::person_name::surname;
use crate::text::{Span, hex};
use sha2::{Digest, Sha256};

/// Bytes of a fingerprint.
const FINGERPRINT_BYTES: usize = 8;

impl Finding {
    /// Names the finding as long as both sides stay: the passage's words, with speaker and day in the draft, the verdict, and
    /// the sentences of the source that it was held against, with their outlet, speaker and day. What else changes in draft or
    /// source changes nothing. SHA-256, shortened.
    pub fn fingerprint(&self, draft: &Article, sources: &Found) -> String {
        let [words, verdict, speaker, day] = self.of_passage(draft);
        let source = self.source_words(sources);
        let outlet = self.source_outlet(sources);
        let by_source = match self.compared_place() {
            Some(_) => last_name(self.speaker.as_deref()),
            None => "",
        };
        let said_on = self.compared_place().and_then(|place| place.said_on);
        let said_on = said_on.map_or_else(String::new, |day| day.to_string());
        shortened(&[
            &words,
            &verdict,
            &speaker,
            &day,
            outlet,
            &letters(&source),
            by_source,
            &said_on,
        ])
    }

    /// The name that a finding had before its source's words were part of it.
    pub(super) fn fingerprint_without_source_words(
        &self,
        draft: &Article,
        sources: &Found,
    ) -> String {
        let [words, verdict, speaker, day] = self.of_passage(draft);
        let source = self.compared_place();
        let source = source.map_or("", |place| &sources.articles[place.article].id);
        shortened(&[&words, &verdict, source, &speaker, &day])
    }

    /// The sentences of the source that it was held against, as they are printed; empty where it has no source.
    pub(super) fn source_words(&self, sources: &Found) -> String {
        let place = self.compared_place();
        let words = place.map(|place| {
            let text = &sources.articles[place.article].text;
            let sentences = place.sentences.iter().map(|span: &Span| span.of(text));
            sentences.collect::<Vec<_>>().join(" ")
        });
        words.unwrap_or_default()
    }

    /// Who printed them.
    pub(super) fn source_outlet<'s>(&self, sources: &'s Found) -> &'s str {
        let place = self.compared_place();
        place.map_or("", |place| sources.articles[place.article].source_name())
    }

    fn compared_place(&self) -> Option<&SourcePlace> {
        self.source.as_ref().filter(|_| !self.is_nearest())
    }

    /// The draft's words, what they were found to be, and to whom and which day the draft gives them.
    fn of_passage(&self, draft: &Article) -> [String; 4] {
        let claim = &self.passage.claim;
        let day = claim.said_on;
        [
            letters(&self.passage.words(&draft.text)),
            self.verdict.name().to_string(),
            last_name(claim.speaker.as_deref()).to_string(),
            day.map_or_else(String::new, |day| day.to_string()),
        ]
    }
}

/// Of a speaker only the surname counts: a first name that is told elsewhere changes nothing of what is claimed here.
fn last_name(name: Option<&str>) -> &str {
    surname(name.unwrap_or_default())
}

/// Typography and spaces do not count.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn shortened(parts: &[&str]) -> String {
    hex(&Sha256::digest(parts.join("\n"))[..FINGERPRINT_BYTES])
}
