//! What each article prints of a statement: its printings gathered, before anything is told of them.

use super::found::FoundQuotation;
use super::repeated::repeated;
use crate::collation::Lineage;
use crate::collation::matching::Group;
use crate::corpus::{Article, ArticleKind, Provenance};
use crate::language::sentence::sentences;
use crate::quotation::Kind;
use crate::text::letters_and_figures;
use std::collections::BTreeMap;

/// What one article prints of a statement.
#[derive(Debug)]
pub struct Rendition {
    /// The article.
    pub article: usize,
    /// How near its words are to what was spoken, and what tells it.
    pub lineage: Lineage,
    pub lineage_by: Option<Provenance>,
    /// Whether it surely prints this statement.
    pub is_sure: bool,
    /// Whether the article is a transcript.
    pub is_transcript: bool,
    /// Whether it prints any of its words in marks.
    pub is_direct: bool,
    /// Whether all that it prints in marks are fragments of the outlet's own sentences.
    pub is_fragment: bool,
    /// Its quotations, by their numbers.
    pub printings: Vec<usize>,
}

/// The renditions of a statement: the sure ones first, then in the order of the articles. Their lineage is not told
/// yet.
pub fn renditions(
    group: &Group,
    quotations: &[FoundQuotation],
    articles: &[Article],
) -> Vec<Rendition> {
    let mut by_article: BTreeMap<(bool, usize), Vec<usize>> = BTreeMap::new();
    for (sure, printings) in [(true, &group.sure), (false, &group.perhaps)] {
        for &i in printings {
            let key = (!sure, quotations[i].article);
            by_article.entry(key).or_default().push(i);
        }
    }
    let gathered = by_article
        .into_iter()
        .map(|((unsure, article), printings)| {
            let mut kinds = printings.iter().map(|&i| quotations[i].quotation.kind);
            let mut marked = printings
                .iter()
                .map(|&i| &quotations[i])
                .filter(|found| found.quotation.kind != Kind::Indirect);
            let is_fragment = |found: &FoundQuotation| {
                let words = found.quotation.extent().of(&articles[found.article].text);
                let head = words.chars().find(|c| c.is_alphanumeric());
                found.quotation.kind == Kind::Mixed && head.is_some_and(char::is_lowercase)
            };
            Rendition {
                article,
                lineage: Lineage::Verbatim,
                lineage_by: None,
                is_sure: !unsure,
                is_transcript: articles[article].kind == ArticleKind::Transcript,
                is_fragment: marked.all(is_fragment),
                is_direct: kinds.any(|kind| kind != Kind::Indirect),
                printings,
            }
        });
    gathered.collect()
}

/// The words of a rendition, stretch by stretch, without those that only repeat others: of one that quotes what stands in
/// marks, for what it tells beside is the outlet's.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words(Vec<String>);

impl Words {
    /// Reads what a rendition prints.
    pub fn new(rendition: &Rendition, quotations: &[FoundQuotation], articles: &[Article]) -> Self {
        let is_counted = |found: &&FoundQuotation| {
            !rendition.is_direct || found.quotation.kind != Kind::Indirect
        };
        let own = || {
            rendition
                .printings
                .iter()
                .map(|&i| &quotations[i])
                .filter(is_counted)
        };
        let texts: Vec<String> = own()
            .map(|found| found.quotation.text(&articles[found.article].text))
            .collect();
        let pieces: Vec<(bool, &str)> = own()
            .zip(&texts)
            .map(|(found, text)| (found.quotation.kind != Kind::Indirect, text.as_str()))
            .collect();
        let repeats = repeated(&pieces);
        let kept = texts.into_iter().zip(repeats);
        let kept = kept.filter_map(|(text, repeats)| (!repeats).then_some(text));
        Self(kept.collect())
    }

    /// How many words the stretches have.
    pub fn count(&self) -> usize {
        let stretches = self.0.iter();
        stretches.map(|text| text.split_whitespace().count()).sum()
    }

    /// Their letters and figures, a blank between two stretches and where a sign of a cut stands.
    pub fn letters(&self) -> String {
        let stretches = self.0.iter().flat_map(|text| uncut(text));
        let stretches = stretches.map(letters_and_figures);
        let stretches: Vec<String> = stretches.filter(|letters| !letters.is_empty()).collect();
        stretches.join(" ")
    }

    /// Whether words are left out between some that it prints, as the sign of a cut tells.
    pub fn are_cut(&self) -> bool {
        let prints = |part: &&str| part.contains(char::is_alphanumeric);
        let mut stretches = self.0.iter();
        stretches.any(|text| uncut(text).filter(prints).count() > 1)
    }

    /// The sentences, and what is none as it stands.
    pub fn sentences(&self) -> Vec<&str> {
        let stretches = self.0.iter();
        let all = stretches.flat_map(|text| {
            let sentences = sentences(text).into_iter();
            sentences.map(|own| own.of(text))
        });
        all.collect()
    }

    /// The stretches, as they are held against others.
    pub fn parts(&self) -> Vec<&str> {
        self.0.iter().map(String::as_str).collect()
    }
}

/// What stands before, between and behind the signs of a cut.
fn uncut(text: &str) -> impl Iterator<Item = &str> {
    text.split('…').flat_map(|part| part.split("..."))
}

/// What an article prints whole and in marks, surely of the statement.
#[cfg(test)]
pub fn rendition(article: usize) -> Rendition {
    Rendition {
        article,
        lineage: Lineage::Verbatim,
        lineage_by: None,
        is_sure: true,
        is_transcript: false,
        is_direct: true,
        is_fragment: false,
        printings: Vec::new(),
    }
}

#[cfg(test)]
impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self(vec![words.to_owned()])
    }
}
