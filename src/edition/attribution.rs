//! How outlets attribute the same words: beside the words, never among their variants.
//!
//! One outlet writes that a spokesman "said" what another writes that the ministry "claimed"; one was told by
//! an agency, one was there; one calls it an interview. None of it is a difference of the words, all of it
//! is what a reader compares next.

use super::{Edition, QuotationIx, Statement};
use crate::language::function_word::{self, Function};
use std::collections::BTreeMap;

/// What outlets can tell differently about who said something, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Aspect {
    /// The person or body: "the ministry" against a name.
    Speaker,
    /// The word of saying: "said" against "claimed".
    Cue,
    /// Who passed the words on.
    Relay,
    /// Where it was said: "told reporters" against "an interview".
    Occasion,
}

impl Aspect {
    /// The word used on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Cue => "cue",
            Self::Relay => "relay",
            Self::Occasion => "occasion",
        }
    }
}

/// An aspect that the sure witnesses of a statement tell differently.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribution {
    /// What is told differently.
    pub aspect: Aspect,
    /// What is told, in the words of the outlets, each with the sigla of the witnesses
    /// that tell it (as in [`Edition::sigla`]); in the order of the first witness. Witnesses that tell
    /// nothing are left out, but for a relay: there an empty text stands for those that name none.
    pub readings: Vec<(String, Vec<String>)>,
}

/// Words without the article before them.
fn without_article(words: &str) -> &str {
    let (first, rest) = words.split_once(' ').unwrap_or_default();
    match function_word::of(&first.to_lowercase()) {
        Some(Function::Article) => rest,
        _ => words,
    }
}

impl Edition {
    /// In what the sure witnesses of a statement attribute its words differently, in the order of [`Aspect`].
    pub fn attributions(&self, statement: &Statement) -> Vec<Attribution> {
        let aspects = [
            Aspect::Speaker,
            Aspect::Cue,
            Aspect::Relay,
            Aspect::Occasion,
        ];
        let sigla = self.sigla(statement);
        let told = |aspect: Aspect| -> Option<Attribution> {
            let mut readings: Vec<(String, Vec<String>)> = Vec::new();
            let mut place: BTreeMap<String, usize> = BTreeMap::new();
            let sure = statement
                .witnesses
                .iter()
                .zip(&sigla)
                .filter(|(w, _)| w.sure);
            for (witness, siglum) in sure {
                let quotations = witness.quotations.iter();
                let words = quotations.clone().find_map(|q| self.aspect(*q, aspect));
                let words = words.or_else(|| (aspect == Aspect::Relay).then(String::new));
                let Some(words) = words else { continue };
                // "a news conference" is told of the same occasion as "the news conference".
                let told = match aspect {
                    Aspect::Occasion => without_article(&words),
                    _ => &words,
                };
                let at = *place.entry(told.to_lowercase()).or_insert_with(|| {
                    readings.push((words, Vec::new()));
                    readings.len() - 1
                });
                readings[at].1.push(siglum.clone());
            }
            (readings.len() > 1).then_some(Attribution { aspect, readings })
        };
        aspects.into_iter().filter_map(told).collect()
    }

    fn aspect(&self, quotation: QuotationIx, aspect: Aspect) -> Option<String> {
        let placed = &self[quotation];
        let (found, text) = (&placed.quotation, &self[placed.article].text);
        let words = match aspect {
            Aspect::Speaker => placed.speaker()?.to_owned(),
            Aspect::Cue => found.cue?.of(text).to_string(),
            Aspect::Relay => found.relay.clone()?,
            Aspect::Occasion => found.occasion?.of(text).to_string(),
        };
        Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
