//! What a witness prints without a break: its pieces in the collation.

use super::{Edition, QuotationIx, Statement, Witness};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal;
use crate::corpus::ArticleKind;
use crate::quotation::Kind;
use crate::text::Span;
use std::collections::HashSet;

/// The longest stretch of a transcript, in bytes, that is shown as left out between two places of it.
const MAX_CUT_BYTES: usize = 60_000;
/// Places of a transcript with no more bytes between them belong together if one statement holds both: an
/// interjection, "(Applause.)".
const NEAR_BYTES: usize = 120;
/// A quotation is of both of two places if of each it prints at least this share of the words that the other place does not
/// have: words that both have do not tell which of them is printed.
const MIN_PRINTED_SHARE: f32 = 0.3;
/// Shorter words do not tell what a report is about.
const TELLING_LETTERS: usize = 4;

impl Edition {
    /// The stretches of its article that a witness prints without a break, in order; a stretch is a piece of
    /// its row in the collation. Where another witness prints two places of a transcript in one quotation, the
    /// transcript's stretch holds what stands between them: it was left out.
    pub fn stretches(&self, statement: &Statement, witness: &Witness) -> Vec<Span> {
        let distinct = self.without_own_reports(self.distinct_quotations(witness));
        let is_transcript = self[witness.article].kind == ArticleKind::Transcript;
        let quoted = match is_transcript && distinct.len() > 1 {
            true => self.quoted_by_others(statement, witness),
            false => Vec::new(),
        };
        let mut out: Vec<Span> = Vec::new();
        let mut before: Option<QuotationIx> = None;
        for quotation in distinct {
            let spans = &self[quotation].quotation.spans;
            let tied = is_transcript
                && before.is_some_and(|before| self.are_tied(&quoted, before, quotation));
            match (out.last_mut(), spans.split_first()) {
                (Some(last), Some((first, rest))) if tied => {
                    *last = last.cover(first);
                    out.extend(rest);
                }
                _ => out.extend(spans),
            }
            before = Some(quotation);
        }
        out
    }

    /// Quotations of one article without its reports of what it also quotes. A report beside the quoted words repeats them,
    /// and so the article would seem to print more of the speech than others do.
    fn without_own_reports(&self, mut quotations: Vec<QuotationIx>) -> Vec<QuotationIx> {
        let is_report = |q: &QuotationIx| self[*q].quotation.kind == Kind::Indirect;
        let direct = quotations.iter().filter(|q| !is_report(q));
        let quoted: Vec<HashSet<String>> = direct.map(|q| forms(&self.words_of(*q))).collect();
        let is_told = |q: &QuotationIx| {
            let mut report = forms(&self.words_of(*q));
            report.retain(|word| word.chars().count() >= TELLING_LETTERS);
            quoted.iter().any(|own| {
                let shared = report.intersection(own).count();
                shared > 0 && shared * 2 >= report.len()
            })
        };
        quotations.retain(|q| !is_report(q) || !is_told(q));
        quotations
    }

    /// The words of what the other sure witnesses quote, a set for each quotation.
    fn quoted_by_others(&self, statement: &Statement, witness: &Witness) -> Vec<HashSet<String>> {
        let others = statement.witnesses.iter();
        let others = others.filter(|w| w.sure && w.article != witness.article);
        let printed = others.flat_map(|w| &w.quotations);
        let direct = printed.filter(|q| self[**q].quotation.kind != Kind::Indirect);
        direct.map(|q| forms(&self.words_of(*q))).collect()
    }

    /// Whether another turn begins between two places of a transcript: its label is no part of what either says.
    fn is_turn_between(&self, a: QuotationIx, b: QuotationIx) -> bool {
        let [before, behind] = [a, b].map(|q| &self[q].quotation);
        let between = before.extent().end..=behind.extent().start;
        let label = behind.speaker.as_ref().and_then(|own| own.mention);
        let begins = label.is_some_and(|label| between.contains(&label.start));
        let agreement = |q: QuotationIx| speakers_agree(self[a].speaker(), self[q].speaker());
        let is_others = |q: QuotationIx| {
            let start = self[q].quotation.extent().start;
            between.contains(&start) && agreement(q) != Agreement::Agree
        };
        let mut all = self.quotations_of(self[a].article);
        begins || agreement(b) == Agreement::Conflict || all.any(|q| q != b && is_others(q))
    }

    /// Whether two places of a transcript stand near each other, or together in one of these quotations.
    fn are_tied(&self, quoted: &[HashSet<String>], a: QuotationIx, b: QuotationIx) -> bool {
        let ends = (
            self[a].quotation.extent().end,
            self[b].quotation.extent().start,
        );
        let between = ends.1.saturating_sub(ends.0);
        if between <= NEAR_BYTES && !self.is_turn_between(a, b) {
            return true;
        }
        let (x, y) = (forms(&self.words_of(a)), forms(&self.words_of(b)));
        // What is said twice in one transcript is no splice: then neither place has words of its own.
        let holds =
            |quotation: &HashSet<String>, own: &HashSet<String>, other: &HashSet<String>| {
                let words = || own.difference(other);
                let printed = words().filter(|word| quotation.contains(*word)).count();
                printed > 0 && printed as f32 >= MIN_PRINTED_SHARE * words().count() as f32
            };
        let both = |q: &HashSet<String>| holds(q, &x, &y) && holds(q, &y, &x);
        between <= MAX_CUT_BYTES && quoted.iter().any(both)
    }
}

fn forms(text: &str) -> HashSet<String> {
    normal::words(text)
        .into_iter()
        .map(|word| word.form)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;
    use crate::edition::ArticleIx;
    use serde_json::json;

    #[test]
    fn places_of_two_turns_are_not_tied_however_near_they_stand() {
        let text = "MAYOR OKORO: The toll rises in spring, and it rises for all.\n\n\
                    PILOT BRAND: That is not so.\n\n\
                    MAYOR OKORO: The quay stays open all winter.\n\n(Applause.)\n\n\
                    Nobody has to leave the old town.";
        let record = json!({"id": "record", "outlet": "Town Record", "date": "2031-05-01",
                            "kind": "transcript", "text": text});
        let edition = Edition::build(corpus::from_reader(record.to_string().as_bytes()), &[]);
        let said = |words: &str| {
            let all = edition.quotations_of(ArticleIx(0));
            let mut found = all.filter(|q| edition.words_of(*q).contains(words));
            found
                .next()
                .unwrap_or_else(|| panic!("nobody says {words}"))
        };
        let [toll, denied, quay, town] = [
            "The toll rises",
            "not so",
            "The quay stays",
            "leave the old town",
        ]
        .map(said);
        assert!(!edition.are_tied(&[], toll, denied), "another speaks");
        assert!(!edition.are_tied(&[], toll, quay), "another speaks between");
        assert!(
            edition.are_tied(&[], quay, town),
            "one goes on after applause"
        );
    }
}
