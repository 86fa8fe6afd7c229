//! What is decided of quotations and others: that they are one statement or two, of one event or of two.
//!
//! Such a decision is kept as pairs, as many as it takes. Who reads it wants to know which quotations stand on either side,
//! and takes a pair for more than it says: each is named once.

use super::naming::{named, naming, readable};
use crate::edition::{Correction, Edition, QuotationIx};
use crate::notebook::{Anchor, Notebook, Place};
use crate::quotation::Kind;

/// The two sides of a decision.
pub(super) struct Pair {
    what: &'static str,
    own: OutletsAndWords,
    others: OutletsAndWords,
}

impl Pair {
    /// The decision that the correction of this place in [`Notebook::corrections`] belongs to, where it is one of two sides
    /// and the words of all are kept. What a later decision has overruled is no part of it.
    pub(super) fn of(edition: &Edition, notebook: &Notebook, number: usize) -> Option<Self> {
        let deed = notebook.deeds().find(|deed| deed.contains(&number))?;
        let (what, _) = notebook.corrections().nth(number)?.partner()?;
        let corrections = notebook.corrections().enumerate().skip(deed.start);
        let mut pair = Self {
            what,
            own: OutletsAndWords::default(),
            others: OutletsAndWords::default(),
        };
        for (n, correction) in corrections.take(deed.len()) {
            let is_it = correction.partner().is_some_and(|(own, _)| own == what);
            let stands = n == number || notebook.overruled_by(n).is_none();
            if is_it && stands {
                pair.own.add(edition, notebook.corrected_place(n)?);
                pair.others.add(edition, notebook.corrected_partner(n)?);
            }
        }
        // What stands on both sides holds one of them together.
        pair.others.0.retain(|other| !pair.own.0.contains(other));
        (!pair.others.0.is_empty()).then_some(pair)
    }

    /// "the same statement as HP, NL “We sail at noon” and SC “We sail”"
    fn in_words(&self) -> String {
        format!("{} {}", self.what, listed(&self.others.in_words()))
    }

    /// The quotations that it was decided of, each words once.
    pub(super) fn subjects(&self) -> Vec<String> {
        self.own.in_words()
    }
}

/// Outlets and the words that they print.
#[derive(Default)]
struct OutletsAndWords(Vec<(String, String)>);

impl OutletsAndWords {
    fn add(&mut self, edition: &Edition, (anchor, place): (&Anchor, &Place)) {
        let own = match Notebook::quotation_at(edition, place) {
            Some(quotation) => {
                let siglum = &edition[edition[quotation].article].siglum;
                (siglum.clone(), naming(edition, quotation))
            }
            // By the words that it had; its id may be that of other words since.
            None => {
                let article = edition.article(&place.article);
                let siglum = article.map(|article| edition[article].siglum.clone());
                let outlet = siglum.or(anchor.outlet.clone()).unwrap_or_default();
                (outlet, named(Kind::Direct, &anchor.words()))
            }
        };
        if !self.0.contains(&own) {
            self.0.push(own);
        }
    }

    /// "HP, NL “We sail at noon”": the outlets that print the same words together.
    fn in_words(&self) -> Vec<String> {
        let mut by_words: Vec<(&str, Vec<&str>)> = Vec::new();
        for (outlet, words) in &self.0 {
            let outlet = Some(outlet.as_str()).filter(|outlet| !outlet.is_empty());
            match by_words.iter_mut().find(|(own, _)| own == words) {
                Some((_, outlets)) => outlets.extend(outlet),
                None => by_words.push((words, outlet.into_iter().collect())),
            }
        }
        let told = by_words.into_iter().map(|(words, outlets)| {
            let told = format!("{} {words}", outlets.join(", "));
            told.trim_start().to_owned()
        });
        told.collect()
    }
}

/// "a", "a and b", "a, b and c"
fn listed(all: &[String]) -> String {
    match all.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// A correction of a notebook in words; one of two sides with all that was decided at once: the notebook knows the words of
/// each quotation, whatever that is called now.
pub fn correction_in_words_of_both(
    edition: &Edition,
    notebook: &Notebook,
    correction: &Correction,
) -> String {
    let number = notebook.corrections().position(|own| own == correction);
    let pair = number.and_then(|number| Pair::of(edition, notebook, number));
    pair.map_or_else(
        || correction_in_words(edition, correction),
        |pair| pair.in_words(),
    )
}

/// A correction, with the words of another quotation for its id and with days as people write them.
pub fn correction_in_words(edition: &Edition, correction: &Correction) -> String {
    let (what, other) = match (correction, correction.partner()) {
        (Correction::Day { day, .. }, _) => return format!("said on {}", readable(day)),
        (Correction::Published { day, .. }, _) => return format!("came out on {}", readable(day)),
        (_, Some((what, other))) => (what, edition.quotation(other)),
        (_, None) => return correction.to_string(),
    };
    let other = other.map(|quotation| with_outlet(edition, quotation));
    format!(
        "{what} {}",
        other.unwrap_or_else(|| "words that are not found".into())
    )
}

/// "HP “We sail at noon”".
fn with_outlet(edition: &Edition, quotation: QuotationIx) -> String {
    let siglum = &edition[edition[quotation].article].siglum;
    format!("{siglum} {}", naming(edition, quotation))
}
