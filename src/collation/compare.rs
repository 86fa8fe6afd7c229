//! Two witnesses of a collation beside each other.

use super::align;
use super::collate::Collation;
use super::table::Row;
use super::token::join;
use super::variant::{self, Absence, Variant, VariantKind, among};
use super::witness::WitnessText;
use crate::text::Span;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

/// How a stretch of one witness stands to that of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Relation {
    /// The same words.
    Equal,
    /// Both cover it and differ.
    Differs,
    /// The right one does not cover it.
    OnlyLeft,
    /// The left one does not cover it.
    OnlyRight,
}

/// Whether differences of letter case, marks and dashes count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Typography {
    /// They are differences.
    Shown,
    /// They count as equal.
    Hidden,
}

/// What one witness prints in a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// The words as printed; empty where there are none.
    pub text: String,
    /// Where they stand: piece of the witness and bytes in it, one entry a piece.
    pub places: Vec<(usize, Span)>,
}

/// A stretch of two witnesses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Segment {
    /// Its columns in the table.
    pub columns: Range<usize>,
    /// How the two stand to each other.
    pub relation: Relation,
    /// What the left one prints.
    pub left: Part,
    /// What the right one prints.
    pub right: Part,
    /// The difference between these two, named; `None` where they are equal.
    pub difference: Option<Variant>,
    /// The variant of the whole collation that it belongs to (index into `variants`).
    pub variant: Option<usize>,
}

impl Part {
    fn new(row: &Row, columns: Range<usize>) -> Self {
        let tokens = &row.tokens[row.range(columns)];
        let mut places: Vec<(usize, Span)> = Vec::new();
        for token in tokens {
            match places.last_mut().filter(|p| p.0 == token.piece) {
                Some(place) => place.1 = place.1.cover(&token.span),
                None => places.push((token.piece, token.span)),
            }
        }
        Self {
            text: join(tokens),
            places,
        }
    }
}

/// Which of the witnesses differ from the one that is the `base`, as [`Collation::differs`] of all of them says
/// it; no difference is named for it.
///
/// # Panics
///
/// Where `base` is none of them.
pub fn differing(witnesses: &[WitnessText], base: usize) -> Vec<bool> {
    let rows = align::rows(witnesses);
    let differs = |row: usize| row != base && variant::differ(&rows, base, row);
    (0..rows.len()).map(differs).collect()
}

impl Collation {
    /// Two witnesses as a run of segments, from the first column to the last. A stretch that neither
    /// prints belongs to the segment before it.
    ///
    /// # Panics
    ///
    /// Where `left` or `right` is no row.
    pub fn between(&self, left: usize, right: usize, typography: Typography) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        let mut at = 0;
        for difference in self.differences(left, right, typography) {
            self.equal(&mut segments, left, right, at..difference.columns.start);
            at = difference.columns.end;
            segments.push(self.differing(left, right, difference));
        }
        self.equal(&mut segments, left, right, at..self.columns());
        segments
    }

    /// Where two witnesses differ, in the order of the columns.
    pub fn differences(&self, left: usize, right: usize, typography: Typography) -> Vec<Variant> {
        let mut found = among(&self.rows, &[left, right]);
        if typography == Typography::Hidden {
            found.retain(|v| v.kind != VariantKind::Typography);
        }
        // Whether words were left out or put in, only the other witnesses can tell.
        let open =
            |v: &Variant| matches!(v.kind, VariantKind::UnmarkedCut | VariantKind::Insertion);
        for difference in found.iter_mut().filter(|v| open(v)) {
            let whole = self
                .variant_at(left, right, difference)
                .map(|n| &self.variants[n]);
            if let Some(whole) = whole.filter(|w| open(w)) {
                difference.kind = whole.kind;
                difference.weighty = whole.weighty;
            }
        }
        found
    }

    /// Where the words of `rows` differ from the base's, each difference named for the two that it lies
    /// between, in the order of the columns: a witness that fits the tense is not called weighty because a
    /// third one leaves out a "not". What several print alike stands in one variant, the base's reading first.
    ///
    /// # Panics
    ///
    /// Where one of them is no row.
    pub fn against(&self, base: usize, rows: Range<usize>) -> Vec<Variant> {
        let mut told: BTreeMap<_, Variant> = BTreeMap::new();
        for row in rows.filter(|row| *row != base) {
            let found = self.differences(base, row, Typography::Hidden).into_iter();
            for mut found in found.filter(|v| v.kind.is_wording()) {
                found.readings.sort_by_key(|r| r.rows != [base]);
                let own = found.readings.last();
                let own = own.map(|r| (r.text.clone(), r.absence));
                let place = (found.columns.start, !found.is_gap(), found.columns.end);
                match told.entry((place, found.label(), own)) {
                    Entry::Vacant(place) => {
                        place.insert(found);
                    }
                    Entry::Occupied(mut same) => {
                        let own = same.get_mut().readings.last_mut();
                        own.into_iter().for_each(|r| r.rows.push(row));
                    }
                }
            }
        }
        told.into_values().collect()
    }

    /// Whether two witnesses differ in what both cover, by more than typography.
    pub fn differs(&self, left: usize, right: usize) -> bool {
        variant::differ(&self.rows, left, right)
    }

    fn equal(&self, out: &mut Vec<Segment>, left: usize, right: usize, columns: Range<usize>) {
        let segment = Segment {
            relation: Relation::Equal,
            left: Part::new(&self.rows[left], columns.clone()),
            right: Part::new(&self.rows[right], columns.clone()),
            difference: None,
            variant: None,
            columns,
        };
        if !segment.left.text.is_empty() || !segment.right.text.is_empty() {
            out.push(segment);
        } else if let Some(last) = out.last_mut() {
            last.columns.end = segment.columns.end;
        }
    }

    fn differing(&self, left: usize, right: usize, difference: Variant) -> Segment {
        let lacks = |row: usize| {
            let reading = difference.reading_of(row);
            reading.is_some_and(|r| r.absence == Some(Absence::Lacuna))
        };
        let relation = match (lacks(left), lacks(right)) {
            (true, _) => Relation::OnlyRight,
            (_, true) => Relation::OnlyLeft,
            _ => Relation::Differs,
        };
        Segment {
            relation,
            left: Part::new(&self.rows[left], difference.columns.clone()),
            right: Part::new(&self.rows[right], difference.columns.clone()),
            variant: self.variant_at(left, right, &difference),
            columns: difference.columns.clone(),
            difference: Some(difference),
        }
    }

    /// The variant of the whole in which the two stand on different sides.
    fn variant_at(&self, left: usize, right: usize, difference: &Variant) -> Option<usize> {
        let fragment = difference.is_gap();
        self.variants.iter().position(|v| {
            let overlaps = v.columns.start < difference.columns.end
                && difference.columns.start < v.columns.end;
            let apart = match (v.reading_of(left), v.reading_of(right)) {
                (Some(a), Some(b)) => a != b,
                _ => false,
            };
            overlaps && apart && v.is_gap() == fragment
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collation::collate::collate;
    use crate::collation::witness::WitnessText;

    fn table(texts: &[&str]) -> Collation {
        let named = ["A", "B", "C"].into_iter().zip(texts);
        let witnesses: Vec<WitnessText> = named
            .map(|(s, t)| WitnessText::new(s, t.split('|').map(str::to_string).collect()))
            .collect();
        collate(&witnesses)
    }

    #[test]
    fn segments_run_from_end_to_end_and_keep_their_places() {
        let texts = [
            "Today the old gate doesn't hold",
            "the gate does not|hold it",
        ];
        let collation = table(&texts);
        let segments = collation.between(0, 1, Typography::Shown);
        let relations: Vec<Relation> = segments.iter().map(|s| s.relation).collect();
        use Relation::*;
        assert_eq!(
            relations,
            [OnlyLeft, Equal, Differs, Equal, Differs, Equal, OnlyRight]
        );
        assert_eq!(segments[0].columns.start, 0);
        assert!(
            segments
                .windows(2)
                .all(|w| w[0].columns.end == w[1].columns.start)
        );
        let pieces: Vec<&str> = texts[1].split('|').collect();
        let (piece, span) = segments[4].right.places[0];
        assert_eq!(span.of(pieces[piece]), "does not");
        assert_eq!(segments[6].right.places, [(1, Span::new(5, 7))]);
        let variant = segments[4].variant.expect("a variant");
        assert_eq!(collation.variants[variant].kind, VariantKind::Contraction);
    }

    #[test]
    fn columns_of_others_are_passed_over() {
        let collation = table(&[
            "the gate holds",
            "the gate holds",
            "the old gate always holds",
        ]);
        let segments = collation.between(0, 1, Typography::Shown);
        assert_eq!(segments.len(), 1);
        assert_eq!(segments[0].columns, 0..collation.columns());
        assert!(!collation.differs(0, 1) && collation.differs(0, 2));
    }

    #[test]
    fn each_is_told_by_what_it_has_otherwise_than_the_base() {
        let collation = table(&[
            "we organise it now",
            "We Organise it now",
            "we organize it now",
        ]);
        assert_eq!(
            collation.variants.iter().map(|v| v.readings.len()).max(),
            Some(3)
        );
        assert_eq!([1, 2].map(|row| collation.differs(0, row)), [false, true]);
        let told = |base: usize| -> Vec<(VariantKind, Vec<Vec<usize>>)> {
            let rows = |v: &Variant| v.readings.iter().map(|r| r.rows.clone()).collect();
            let told = collation.against(base, 0..3).into_iter();
            told.map(|v| (v.kind, rows(&v))).collect()
        };
        assert_eq!(told(0), [(VariantKind::Spelling, vec![vec![0], vec![2]])]);
        assert_eq!(told(2).len(), 2, "two ways to print it");
        let negated = table(&["we did stay", "we do stay", "we did not stay"]);
        let kinds: Vec<_> = negated
            .against(0, 0..3)
            .iter()
            .map(|v| (v.kind, v.weighty))
            .collect();
        assert_eq!(
            kinds,
            [(VariantKind::Fitted, false), (VariantKind::Operator, true)]
        );
    }

    #[test]
    fn typography_can_be_hidden() {
        let collation = table(&["The gate — holds", "the gate - holds"]);
        assert_eq!(collation.between(0, 1, Typography::Shown).len(), 4);
        let hidden = collation.between(0, 1, Typography::Hidden);
        assert_eq!(hidden.len(), 1);
        assert_eq!(hidden[0].left.text, "The gate — holds");
        assert!(!collation.differs(0, 1));
    }
}
