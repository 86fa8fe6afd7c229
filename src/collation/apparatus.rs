//! The critical apparatus: what the base prints, and who prints otherwise.

use super::collate::Collation;
use super::compare::Typography;
use super::variant::{Absence, Reading, VariantKind};
use std::fmt;

/// Stands for nothing where only others added something.
pub const WITHOUT: &str = "without";
/// Stands for words left out.
pub const OMITTED: &str = "left out";
/// Stands for words that a witness prints at another place.
pub const ELSEWHERE: &str = "elsewhere";
/// Stands for a stretch that a witness does not cover.
pub const LACUNA: &str = "not covered";

/// One line of the apparatus.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApparatusEntry {
    /// What the base prints, or the sign for none, as in [`Other::text`].
    pub lemma: String,
    /// The other readings, the most frequent first, each with the sigla of its witnesses.
    pub others: Vec<Other>,
    /// The kind in words: "negation".
    pub label: String,
    /// Whether a fact-checker should look.
    pub weighty: bool,
}

/// A reading that is not the base's.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Other {
    /// The words, or "left out" for words left out, "without" for words that only others added, "…" for a marked cut, "not covered" for a stretch not covered.
    pub text: String,
    /// Who prints it, in the order of the rows.
    pub sigla: Vec<String>,
}

impl fmt::Display for ApparatusEntry {
    /// `lemma ] reading A B; reading C`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let others = self
            .others
            .iter()
            .map(|o| format!("{} {}", o.text, o.sigla.join(" ")));
        let others: Vec<String> = others.collect();
        write!(f, "{} ] {}", self.lemma, others.join("; "))
    }
}

impl Reading {
    /// The words, or the sign that stands for none.
    pub fn sign(&self) -> &str {
        match self.absence {
            _ if !self.text.is_empty() => &self.text,
            Some(Absence::Cut) => "…",
            Some(Absence::Lacuna) => LACUNA,
            Some(Absence::NotAdded) => WITHOUT,
            Some(Absence::Elsewhere) => ELSEWHERE,
            _ => OMITTED,
        }
    }
}

impl Collation {
    /// The apparatus under a base: what it prints wherever others differ from it, and what they print. Places that
    /// the base does not cover are left out: there it has nothing to be held against.
    pub fn apparatus(&self, base: usize, typography: Typography) -> Vec<ApparatusEntry> {
        let shown = |kind| typography == Typography::Shown || kind != VariantKind::Typography;
        let variants = self.against(base, 0..self.rows.len()).into_iter();
        let entries = variants.filter(|v| shown(v.kind)).filter_map(|variant| {
            let lemma = variant.reading_of(base)?;
            if lemma.absence == Some(Absence::Lacuna) {
                return None;
            }
            let others = variant.readings.iter().filter(|r| *r != lemma);
            Some(ApparatusEntry {
                lemma: match lemma.text.is_empty() && self.rows[base].record {
                    // A record leaves nothing out.
                    true => WITHOUT.to_string(),
                    false => lemma.sign().to_string(),
                },
                others: others.map(|r| self.other(r)).collect(),
                label: variant.label(),
                weighty: variant.weighty,
            })
        });
        entries.collect()
    }

    fn other(&self, reading: &Reading) -> Other {
        Other {
            text: reading.sign().to_string(),
            sigla: reading
                .rows
                .iter()
                .map(|r| self.rows[*r].siglum.clone())
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collation::collate::collate;
    use crate::collation::witness::WitnessText;

    #[test]
    fn each_line_holds_the_base_against_the_others() {
        let texts = [
            "this of course doesn't help the town",
            "This does not help the town",
            "this doesn't help the town of ours",
        ];
        let named = ["A", "B", "C"].into_iter().zip(texts);
        let witnesses: Vec<WitnessText> = named
            .map(|(s, t)| WitnessText::new(s, vec![t.to_string()]))
            .collect();
        let collation = collate(&witnesses);
        let lines = |base| -> Vec<String> {
            let entries = collation.apparatus(base, Typography::Hidden);
            entries.iter().map(ToString::to_string).collect()
        };
        assert_eq!(
            lines(0),
            ["of course ] left out B C", "doesn't ] does not B"]
        );
        assert_eq!(
            lines(2),
            [
                "left out ] of course A",
                "doesn't ] does not B",
                "of ours ] not covered A B"
            ]
        );
        let all = collation.apparatus(0, Typography::Shown);
        assert_eq!(all.len(), 3);
        assert!(all.iter().any(|e| e.weighty && e.label == "softening word"));
    }

    #[test]
    fn a_reading_over_a_seam_shows_the_seam() {
        let pieces = |siglum, pieces: &[&str]| {
            WitnessText::new(siglum, pieces.iter().map(|p| p.to_string()).collect())
        };
        let witnesses = [
            pieces(
                "A",
                &["We close the ferry tonight,", "Nobody sails before noon."],
            ),
            pieces("B", &["We close the ferry before noon."]),
        ];
        let collation = collate(&witnesses);
        let entries = collation.apparatus(0, Typography::Shown);
        let lines: Vec<String> = entries.iter().map(ToString::to_string).collect();
        let over = "tonight, ╎ Nobody sails ] left out B";
        assert!(lines.iter().any(|line| line == over), "{lines:?}");
    }
}
