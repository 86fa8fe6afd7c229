//! Two witnesses of a collation beside each other.

use super::align;
use super::collate::Collation;
use super::pair::RowPair;
use super::table::{Cell, Row};
use super::token::{TokenKind, join_tokens};
use super::variant::{self, Absence, DifferenceName, Reading, Variant, VariantKind};
use super::witness::WitnessText;
use super::wordings::wordings;
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

/// Up to so many different wordings beside the base are held against each other.
const MAX_WORDINGS_BESIDE_BASE: usize = 12;

/// How a stretch of one witness stands to that of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Relation {
    /// Both witnesses print the same words.
    Equal,
    /// Both witnesses cover the stretch and differ.
    Differs,
    /// The right witness does not cover the stretch.
    OnlyLeft,
    /// The left witness does not cover the stretch.
    OnlyRight,
}

/// Whether differences of letter case, marks and dashes count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Typography {
    /// Differences of letter case, marks and dashes are told.
    Shown,
    /// Words that differ in letter case, marks and dashes alone count as equal.
    Hidden,
}

/// What one witness prints in a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SegmentPart {
    /// The words as printed; empty where there are none.
    pub text: String,
    /// Where they stand: piece of the witness and bytes in it, one entry a piece.
    pub places: Vec<(usize, Span)>,
}

/// A stretch of two witnesses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Segment {
    /// Its columns in the table of the two alone ([`Collation::pair`]).
    pub columns: Range<usize>,
    /// How the two stand to each other.
    pub relation: Relation,
    /// What the left one prints.
    pub left: SegmentPart,
    /// What the right one prints.
    pub right: SegmentPart,
    /// The difference between these two, named; `None` where they are equal.
    pub difference: Option<Variant>,
}

impl SegmentPart {
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
            text: join_tokens(tokens),
            places,
        }
    }
}

/// What a witness is beside the base, in two words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BesideBase {
    /// Whether its words differ, as [`Collation::differs`] says it.
    pub differs: bool,
    /// Whether it leaves out some of what the base prints, as [`super::Extent::leaves_out`] says it.
    pub leaves_out: bool,
}

/// What each of the witnesses is beside the one that is the `base`; they are not all laid side by side for it.
///
/// # Panics
///
/// Where `base` is none of them.
pub fn beside_base(witnesses: &[WitnessText], base: usize) -> Vec<BesideBase> {
    let rows: Vec<Row> = witnesses.iter().map(Row::alone).collect();
    let mut told = vec![BesideBase::default(); witnesses.len()];
    for same in wordings(&rows, 0..witnesses.len()) {
        if same.contains(&base) {
            continue;
        }
        let pair = [base, same[0]].map(|row| witnesses[row].clone());
        let pair = Collation {
            rows: align::rows(&pair),
        };
        let own = BesideBase {
            differs: variant::differ(&pair.rows),
            leaves_out: pair.extent(1, 0).leaves_out(),
        };
        same.into_iter().for_each(|row| told[row] = own);
    }
    told
}

impl Collation {
    /// Two of the witnesses laid beside each other alone; the other rows keep their numbers and are empty.
    ///
    /// # Panics
    ///
    /// Where `left` or `right` is no row.
    pub fn pair(&self, left: usize, right: usize) -> Self {
        RowPair::new(self, left, right).among(self)
    }

    /// Two witnesses as a run of segments of [`Collation::pair`], from the first column to the last. A stretch that
    /// neither prints belongs to the segment before it.
    ///
    /// # Panics
    ///
    /// Where `left` or `right` is no row.
    pub fn between(&self, left: usize, right: usize, typography: Typography) -> Vec<Segment> {
        let rows = RowPair::new(self, left, right).rows;
        let pair = Self { rows };
        let mut segments: Vec<Segment> = Vec::new();
        let mut at = 0;
        for difference in pair.differences(0, 1, typography) {
            pair.equal(&mut segments, at..difference.columns.start);
            at = difference.columns.end;
            segments.push(pair.differing(difference));
        }
        pair.equal(&mut segments, at..pair.columns());
        segments
    }

    /// Where two witnesses differ, in the order of the columns. It depends on these two alone.
    ///
    /// # Panics
    ///
    /// Where `left` or `right` is no row.
    pub fn differences(&self, left: usize, right: usize, typography: Typography) -> Vec<Variant> {
        let mut found = RowPair::new(self, left, right).variants();
        if typography == Typography::Hidden {
            found.retain(|v| v.kind != VariantKind::Typography);
        }
        found
    }

    /// Where `rows` differ from the base, each difference named for the two that it lies between, in the order of
    /// the columns: a witness that fits the tense is not called weighty because a third one leaves out a "not".
    /// Differences of one name at one place stand in one variant, the base's reading first. Of a stretch that the
    /// base does not cover, the first row that does is held against the others; and what turns the sense between two of the
    /// others is told, too, where neither differs so from the base.
    ///
    /// # Panics
    ///
    /// Where one of them is no row.
    pub fn against(&self, base: usize, rows: Range<usize>) -> Vec<Variant> {
        let mut told: BTreeMap<_, Variant> = BTreeMap::new();
        let mut open = vec![true; self.columns()];
        // A row out of sight has no words: nothing is held against it.
        let in_sight = |row: &usize| !self.rows[*row].tokens.is_empty();
        let others = rows.filter(|row| *row != base).filter(in_sight);
        let mut others: Vec<usize> = others.collect();
        let weighty = self.weighty_among(&others);
        others.reverse();
        let mut lemma = Some(base);
        while let Some(row) = lemma {
            for same in self.to_compare(row, &others, &open) {
                let found = self.differences(row, same[0], Typography::Shown);
                for mut found in found.into_iter().filter(|v| open[v.columns.start]) {
                    found.readings.sort_by_key(|r| r.rows != [row]);
                    found.readings[1].rows.clone_from(&same);
                    add(&mut told, found);
                }
            }
            for (column, open) in open.iter_mut().enumerate() {
                *open &= matches!(self.rows[row].cells[column], Cell::Lacuna);
            }
            lemma = others.pop();
        }
        for variant in weighty {
            let meets = |other: &Variant| {
                other.columns.start < variant.columns.end
                    && variant.columns.start < other.columns.end
            };
            if !told.values().any(|other| other.weighty && meets(other)) {
                add(&mut told, variant);
            }
        }
        told.into_values().collect()
    }

    /// What turns the sense between any two of some rows. Of very many wordings the base alone tells: the work grows with
    /// their square.
    fn weighty_among(&self, rows: &[usize]) -> Vec<Variant> {
        let wordings = wordings(&self.rows, rows.iter().copied());
        let mut found = Vec::new();
        if wordings.len() > MAX_WORDINGS_BESIDE_BASE {
            return found;
        }
        for (n, left) in wordings.iter().enumerate() {
            for right in &wordings[n + 1..] {
                let own = self.differences(left[0], right[0], Typography::Hidden);
                for mut variant in own.into_iter().filter(|v| v.weighty) {
                    variant.readings.sort_by_key(|r| r.rows != [left[0]]);
                    variant.readings[0].rows.clone_from(left);
                    variant.readings[1].rows.clone_from(right);
                    found.push(variant);
                }
            }
        }
        found
    }

    /// The wordings of the rows that print anything where a row does and no other was held against them yet.
    fn to_compare(&self, row: usize, others: &[usize], open: &[bool]) -> Vec<Vec<usize>> {
        let prints = |row: usize, column: usize| {
            let mut tokens = self.rows[row].tokens_at(column).iter();
            tokens.any(|token| token.kind == TokenKind::Word)
        };
        let own: Vec<usize> = (0..open.len())
            .filter(|column| open[*column] && prints(row, *column))
            .collect();
        let all = open.iter().all(|open| *open);
        let meets = |other: &usize| all || own.iter().any(|column| prints(*other, *column));
        let others = others.iter().rev().copied().filter(meets);
        wordings(&self.rows, others)
    }

    /// Whether two witnesses differ in what both cover, by more than typography.
    pub fn differs(&self, left: usize, right: usize) -> bool {
        RowPair::new(self, left, right).differs()
    }

    fn equal(&self, out: &mut Vec<Segment>, columns: Range<usize>) {
        let segment = Segment {
            relation: Relation::Equal,
            left: SegmentPart::new(&self.rows[0], columns.clone()),
            right: SegmentPart::new(&self.rows[1], columns.clone()),
            difference: None,
            columns,
        };
        if !segment.left.text.is_empty() || !segment.right.text.is_empty() {
            out.push(segment);
        } else if let Some(last) = out.last_mut() {
            last.columns.end = segment.columns.end;
        }
    }

    fn differing(&self, difference: Variant) -> Segment {
        let lacks = |row: usize| {
            let reading = difference.reading_of(row);
            reading.is_some_and(|r| r.absence == Some(Absence::Lacuna))
        };
        let relation = match (lacks(0), lacks(1)) {
            (true, _) => Relation::OnlyRight,
            (_, true) => Relation::OnlyLeft,
            _ => Relation::Differs,
        };
        Segment {
            relation,
            left: SegmentPart::new(&self.rows[0], difference.columns.clone()),
            right: SegmentPart::new(&self.rows[1], difference.columns.clone()),
            columns: difference.columns.clone(),
            difference: Some(difference),
        }
    }
}

/// Differences with the same key are told as one: where it stands, how it is named, and what the base prints there.
type SameDifference = (
    (usize, bool, usize),
    (DifferenceName, bool),
    (usize, String),
);

/// Adds a difference to those of its place and name; what one of them prints already, the new row prints, too.
fn add(told: &mut BTreeMap<SameDifference, Variant>, found: Variant) {
    let place = (found.columns.start, !found.is_gap(), found.columns.end);
    let lemma = &found.readings[0];
    let lemma = (lemma.rows[0], lemma.text.clone());
    match told.entry((place, (found.name(), found.weighty), lemma)) {
        Entry::Vacant(place) => {
            place.insert(found);
        }
        Entry::Occupied(mut same) => {
            let same = same.get_mut();
            for word in found.rests_on {
                if !same.rests_on.contains(&word) {
                    same.rests_on.push(word);
                }
            }
            for new in found.readings.into_iter().skip(1) {
                let alike = |r: &&mut Reading| r.text == new.text && r.absence == new.absence;
                match same.readings[1..].iter_mut().find(alike) {
                    Some(reading) => reading.rows.extend(new.rows),
                    None => same.readings.push(new),
                }
            }
        }
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
        let difference = segments[4].difference.as_ref().expect("a difference");
        assert_eq!(difference.kind, VariantKind::Contraction);
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
        assert_eq!(segments[0].columns, 0..3, "of the two alone");
        assert!(!collation.differs(0, 1) && collation.differs(0, 2));
    }

    #[test]
    fn each_is_told_by_what_it_has_otherwise_than_the_base() {
        let collation = table(&[
            "we organise it now",
            "We Organise it now",
            "we organize it now",
        ]);
        assert_eq!([1, 2].map(|row| collation.differs(0, row)), [false, true]);
        let told = |base: usize| -> Vec<(VariantKind, Vec<Vec<usize>>)> {
            let rows = |v: &Variant| v.readings.iter().map(|r| r.rows.clone()).collect();
            let told = collation.against(base, 0..3).into_iter();
            let told = told.filter(|v| v.kind.is_wording());
            told.map(|v| (v.kind, rows(&v))).collect()
        };
        assert_eq!(told(0), [(VariantKind::Spelling, vec![vec![0], vec![2]])]);
        let two_ways = (VariantKind::Spelling, vec![vec![2], vec![0], vec![1]]);
        assert_eq!(told(2), [two_ways]);
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
    fn what_turns_the_sense_between_two_others_is_told() {
        let collation = table(&[
            "We sail at noon. … Ask the crews.",
            "We sail at noon. The board of the old harbour pays for it. Ask the crews.",
            "We sail at noon. Ask the crews.",
        ]);
        let told = collation.against(0, 0..3);
        let weighty: Vec<&Variant> = told.iter().filter(|v| v.weighty).collect();
        let rows = |v: &Variant| v.readings.iter().map(|r| r.rows.clone()).collect();
        let rows: Vec<Vec<Vec<usize>>> = weighty.iter().map(|v| rows(v)).collect();
        assert_eq!(rows, [vec![vec![1], vec![2]]], "{told:?}");
        // Against the other base it is told once.
        let told = collation.against(1, 0..3);
        assert_eq!(told.iter().filter(|v| v.weighty).count(), 1, "{told:?}");
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
