//! How much of a statement a witness prints, held against another witness: words can only be compared where both
//! print, so this is told first.

use super::collate::Collation;
use super::left_out::{ends_behind, left_out};
use super::pair::RowPair;
use super::reworded::{is_reworded, is_told_beside};
use super::table::{Cell, Row};
use super::token::{Token, TokenKind};
use super::variant;
use super::wordings::wordings;
use crate::language::function_word::AND;
use crate::text::{counted, join_sigla};
use std::collections::BTreeSet;
use strum::IntoStaticStr;

/// What one witness prints of another one's passages. A passage is what stands inside one pair of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extent {
    /// How many of the base's passages it prints, at least in part.
    pub passages: usize,
    /// How many the base has.
    pub of: usize,
    /// Which end of the passages that it prints is missing.
    pub missing: Missing,
    /// What is missing between those ends.
    pub between: Between,
    /// Whether it prints words before or behind all that the base prints.
    pub beyond: bool,
    /// It tells some of it in words of its own, without marks: of these what it leaves out cannot be counted.
    pub in_part_indirect: bool,
    /// It tells in words of its own what the base prints: what it leaves out cannot be counted.
    pub indirect: bool,
    /// The base tells it in words of its own, too.
    pub base_indirect: bool,
    /// Its article perhaps tells in words of its own, elsewhere, what it leaves out.
    pub perhaps_told: bool,
    /// It is of another lineage, or quotes what the base only reports: what it prints in words of its own cannot be told
    /// from what it leaves out.
    pub apart: bool,
}

/// Which words of the passages that a witness prints are missing in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[non_exhaustive]
pub enum Missing {
    /// None: the witness begins and ends where the passages do.
    None,
    /// The first words of the first passage.
    First,
    /// The last words of the last passage.
    Last,
    /// The first words of the first passage and the last of the last.
    Both,
}

/// What a witness passes over inside the passages that it prints. One pair of marks in the base may be several in
/// the witness: what stood between these is not at an end, and is left out all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[non_exhaustive]
pub enum Between {
    /// It leaves nothing out there.
    None,
    /// It leaves out words of sentences that it prints in part.
    Words,
    /// It leaves out so many whole sentences.
    Sentences(usize),
    /// It leaves out so many whole sentences, and prints the sign of a cut in their place.
    Marked(usize),
}

impl Between {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        self.into()
    }

    fn in_words(self) -> Option<String> {
        let left_out = match self {
            Self::None => return None,
            Self::Words => "words".to_string(),
            Self::Sentences(count) => counted(count, "sentence"),
            Self::Marked(count) => {
                return Some(format!("{} at its “…”", counted(count, "sentence")));
            }
        };
        Some(format!("{left_out} between its passages"))
    }
}

impl Missing {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        self.into()
    }

    fn of(first: bool, last: bool) -> Self {
        match (first, last) {
            (false, false) => Self::None,
            (true, false) => Self::First,
            (false, true) => Self::Last,
            (true, true) => Self::Both,
        }
    }
}

impl Extent {
    /// All of so many passages.
    pub(crate) fn whole(passages: usize) -> Self {
        Self {
            passages,
            of: passages,
            missing: Missing::None,
            between: Between::None,
            beyond: false,
            in_part_indirect: false,
            indirect: false,
            base_indirect: false,
            perhaps_told: false,
            apart: false,
        }
    }

    /// Whether the two print the same stretch of speech.
    pub fn is_same(&self) -> bool {
        let whole = Self {
            apart: self.apart,
            base_indirect: self.base_indirect,
            ..Self::whole(self.of)
        };
        *self == whole
    }

    /// Whether the witness leaves out some of what the base prints, as far as that can be told.
    pub fn leaves_out(&self) -> bool {
        let is_whole = self.missing == Missing::None
            && self.between == Between::None
            && self.passages == self.of;
        !is_whole && self.is_counted()
    }

    /// Whether it can be told what the witness leaves out: not of one that puts it into other words.
    pub fn is_counted(&self) -> bool {
        !self.apart && !self.indirect || self.is_same()
    }

    /// "NW leaves out 2 passages; KT, RB leave out the last words, print more": what witnesses lack or have beyond
    /// the base. Those that go equally far are named together; empty where all print the same stretch.
    pub fn in_words<'s>(witnesses: impl IntoIterator<Item = (&'s str, Self)>) -> String {
        let mut groups: Vec<(Self, Vec<&str>)> = Vec::new();
        for (siglum, extent) in witnesses.into_iter().filter(|(_, e)| !e.is_same()) {
            let does = extent.predicate(false);
            let same = groups
                .iter_mut()
                .find(|(known, _)| known.predicate(false) == does);
            match same {
                Some((_, sigla)) => sigla.push(siglum),
                None => groups.push((extent, vec![siglum])),
            }
        }
        let told = groups.iter().map(|(extent, sigla)| {
            let does = extent.predicate(sigla.len() > 1);
            format!("{} {does}", join_sigla(sigla, ", "))
        });
        told.collect::<Vec<_>>().join("; ")
    }

    /// "leaves out 1 passage", "leave out 1 passage": what one witness does, or many of them.
    fn predicate(&self, many: bool) -> String {
        let does = |verb: &str, rest: &str| match many {
            true => format!("{verb} {rest}"),
            false => format!("{verb}s {rest}"),
        };
        if self.indirect {
            return does(
                "tell",
                match self.base_indirect {
                    true => "it indirectly, too",
                    false => "it indirectly",
                },
            );
        }
        if !self.is_counted() {
            return does("print", "it in other words: passages not compared");
        }
        if self.passages == 0 {
            return does("print", "another part");
        }
        let passages = match self.of - self.passages {
            0 => None,
            passages => Some(counted(passages, "passage")),
        };
        let words = match self.missing {
            Missing::None => None,
            Missing::First => Some("the first words"),
            Missing::Last => Some("the last words"),
            Missing::Both => Some("the first and the last words"),
        };
        let words = words.map(String::from);
        let lacking = [passages, self.between.in_words(), words];
        let lacking: Vec<String> = lacking.into_iter().flatten().collect();
        let lacking = lacking.split_last().map(|(last, before)| match before {
            [] => last.clone(),
            _ => format!("{} and {last}", before.join(", ")),
        });
        let or_tells = match (self.perhaps_told, many) {
            (false, _) => "",
            (true, false) => "or tells indirectly ",
            (true, true) => "or tell indirectly ",
        };
        let lacking = lacking.map(|lacking| does("leave", &format!("out {or_tells}{lacking}")));
        let beyond = self.beyond.then(|| does("print", "more"));
        let told = self
            .in_part_indirect
            .then(|| does("tell", "a part indirectly"));
        let parts: Vec<String> = lacking.into_iter().chain(told).chain(beyond).collect();
        parts.join(", ")
    }
}

impl Collation {
    /// How far some of the rows go, held against a base; see [`Extent::in_words`].
    pub fn extents_in_words(&self, base: usize, rows: impl IntoIterator<Item = usize>) -> String {
        let others = rows.into_iter().filter(|row| *row != base);
        let mut others: Vec<(usize, Extent)> = wordings(&self.rows, others)
            .into_iter()
            .flat_map(|same| {
                let extent = self.extent(same[0], base);
                same.into_iter().map(move |row| (row, extent))
            })
            .collect();
        others.sort_unstable_by_key(|(row, _)| *row);
        let siglum = |row: usize| self.rows[row].siglum.as_str();
        Extent::in_words(
            others
                .into_iter()
                .map(|(row, extent)| (siglum(row), extent)),
        )
    }

    /// The numbers and names that a witness has in common with the base: all that is told where they agree and their words are
    /// not held against each other one by one.
    ///
    /// # Panics
    ///
    /// Where one of them is no row.
    pub fn shared(&self, witness: usize, base: usize) -> Vec<String> {
        variant::shared(&RowPair::new(self, base, witness).rows)
    }

    /// What a witness prints of the base. It depends on these two alone.
    ///
    /// # Panics
    ///
    /// Where one of them is no row.
    pub fn extent(&self, witness: usize, base: usize) -> Extent {
        self.extent_and_left_out(witness, base).0
    }

    /// The same, and the words of the base that the witness leaves out, run by run; none where that cannot be told.
    ///
    /// # Panics
    ///
    /// Where one of them is no row.
    pub fn extent_and_left_out(&self, witness: usize, base: usize) -> (Extent, Vec<String>) {
        let pair = RowPair::new(self, base, witness).rows;
        let (base, row) = (&pair[0], &pair[1]);
        let passages = passages_in_marks(base);
        let reach = variant::reach(&pair);
        let is_light = |column| reach.light.iter().any(|columns| columns.contains(&column));
        let prints = |column: &usize| has_words(row, *column) || reach.elsewhere[*column];
        let printed: Vec<&Vec<usize>> = passages.iter().filter(|p| p.iter().any(prints)).collect();
        let count = printed.len();
        let ends = printed.first().and_then(|p| p.first());
        let ends = ends.zip(printed.last().and_then(|p| p.last()));
        let told = told_indirectly(row, &passages);
        let lacks = |column: usize| {
            let lacks = matches!(row.cells[column], Cell::Lacuna) && !told.contains(&column);
            lacks && !reach.elsewhere[column] && !is_light(column)
        };
        let printed: Vec<usize> = printed.into_iter().flatten().copied().collect();
        let from = printed.iter().position(prints);
        let inside = from.zip(printed.iter().rposition(prints));
        let [before, inside, behind] = inside.map_or([&[][..]; 3], |(from, to)| {
            [&printed[..from], &printed[from..=to], &printed[to + 1..]]
        });
        let (first, last) = ends.map_or((false, false), |(a, b)| {
            let first = lacks(*a) && !is_reworded(base, row, before);
            (first, lacks(*b) && !is_reworded(base, row, behind))
        });
        // "And" before what both print adds nothing.
        let adds =
            |token: &Token| token.kind == TokenKind::Word && token.form != AND && !token.reported;
        let beyond = |c: usize| {
            row.tokens_at(c).iter().any(adds)
                && matches!(base.cells[c], Cell::Lacuna)
                && !reach.elsewhere[c]
                && !is_light(c)
        };
        let columns: Vec<usize> = (0..row.cells.len()).collect();
        let all = passages.iter().flatten().copied();
        let lacking: Vec<usize> = all.filter(|column| lacks(*column)).collect();
        let mut runs = columns.chunk_by(|one, next| beyond(*one) == beyond(*next));
        let all: Vec<usize> = passages.iter().flatten().copied().collect();
        let cuts = |column| variant::Absence::at(row, column) == Some(variant::Absence::Cut);
        let extent = Extent {
            passages: count,
            of: passages.len(),
            missing: Missing::of(first, last),
            between: between(base, inside, lacks, cuts),
            beyond: runs.any(|run| beyond(run[0]) && !is_reworded(row, base, run)),
            in_part_indirect: !told.is_empty(),
            indirect: row.indirect,
            base_indirect: base.indirect,
            perhaps_told: !lacking.is_empty() && is_told_beside(base, row, &lacking),
            apart: row.lineage != base.lineage || base.indirect && !row.indirect,
        };
        let left_out = match extent.is_counted() {
            true => left_out(
                base,
                row,
                &all,
                |column| lacks(column) || cuts(column),
                |column| {
                    let is_omitted = matches!(row.cells[column], Cell::Omission);
                    is_omitted && !reach.elsewhere[column] && !is_light(column)
                },
            ),
            false => Vec::new(),
        };
        (extent, left_out)
    }
}

/// The passages of a row, without those that it only reports where it prints others in marks.
fn passages_in_marks(row: &Row) -> Vec<Vec<usize>> {
    let mut passages = passages(row);
    passages.retain(|passage| !passage.iter().any(|column| is_reported(row, *column)));
    passages
}

/// The columns of what a row tells without marks in passages that another one prints: from the end of a passage, or from the
/// words that it prints in marks, to those on the other side.
fn told_indirectly(row: &Row, passages: &[Vec<usize>]) -> BTreeSet<usize> {
    let is_printed = |column: &usize| has_words(row, *column) && !is_reported(row, *column);
    let stretches = passages
        .iter()
        .flat_map(|passage| passage.chunk_by(move |one, next| is_printed(one) == is_printed(next)));
    let told = stretches.filter(|columns| columns.iter().any(|column| is_reported(row, *column)));
    told.flatten().copied().collect()
}

fn is_reported(row: &Row, column: usize) -> bool {
    row.tokens_at(column).iter().any(|token| token.reported)
}

/// The columns in which each passage of a row has words.
fn passages(row: &Row) -> Vec<Vec<usize>> {
    let mut passages: Vec<Vec<usize>> = Vec::new();
    let mut last = None;
    for column in (0..row.cells.len()).filter(|c| has_words(row, *c)) {
        let piece = row.tokens_at(column).first().map(|token| token.piece);
        match passages.last_mut().filter(|_| last == piece) {
            Some(passage) => passage.push(column),
            None => passages.push(vec![column]),
        }
        last = piece;
    }
    passages
}

/// What is lacking among columns in which the base has words. A word or two that only tie sentences together ("and
/// so") are told as such, not as left out.
fn between(
    base: &Row,
    columns: &[usize],
    lacks: impl Fn(usize) -> bool,
    cuts: impl Fn(usize) -> bool,
) -> Between {
    let sentences = columns.chunk_by(|one, next| !ends_behind(base, *one, *next));
    let (mut whole, mut marked) = (0, 0);
    for sentence in sentences {
        whole += usize::from(sentence.iter().all(|column| lacks(*column)));
        marked += usize::from(sentence.iter().all(|column| cuts(*column)));
    }
    let mut runs = columns.chunk_by(|one, next| lacks(*one) == lacks(*next));
    match whole {
        0 if runs.any(|run| run.len() > variant::TYING_WORDS && lacks(run[0])) => Between::Words,
        0 if marked > 0 => Between::Marked(marked),
        0 => Between::None,
        whole => Between::Sentences(whole + marked),
    }
}

fn has_words(row: &Row, column: usize) -> bool {
    let mut tokens = row.tokens_at(column).iter();
    tokens.any(|token| token.kind == TokenKind::Word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collation::Lineage;
    use crate::collation::collate::collate;
    use crate::collation::witness::{Lead, WitnessText};

    /// The extent of the second text against the first; "|" parts passages.
    fn extent(base: &str, text: &str) -> Extent {
        let witness = |siglum: &str, text: &str| {
            WitnessText::new(siglum, text.split('|').map(str::to_string).collect())
        };
        collate(&[witness("A", base), witness("B", text)]).extent(1, 0)
    }

    /// What the sentence says of one witness.
    fn told(base: &str, text: &str) -> String {
        let told = Extent::in_words([("B", extent(base, text))]);
        told.trim_start_matches("B ").to_string()
    }

    const SAID: &str =
        "The gate holds for now.|Nobody has to leave the valley tonight.|We watch it until dawn.";

    #[test]
    fn passages_and_their_ends_are_told() {
        for (text, words) in [
            (SAID, ""),
            ("The gate holds for now.", "leaves out 2 passages"),
            (
                "The gate holds for now. Nobody has to leave the valley tonight. We watch it until dawn.",
                "",
            ),
            (
                "holds for now.|We watch it until dawn.",
                "leaves out 1 passage and the first words",
            ),
            (
                "Nobody has to leave the valley",
                "leaves out 2 passages and the last words",
            ),
            (
                "has to leave the valley",
                "leaves out 2 passages and the first and the last words",
            ),
            (
                "The gate does hold for now.|Nobody has to leave the valley tonight.|We watch it until dawn.",
                "",
            ),
        ] {
            assert_eq!(told(SAID, text), words, "{text}");
        }
    }

    #[test]
    fn what_is_left_out_between_the_passages_of_a_witness_is_told() {
        let run = SAID.replace('|', " ");
        for (base, text, words) in [
            (
                &*run,
                "The gate holds for now.|We watch it until dawn.",
                "leaves out 1 sentence between its passages",
            ),
            (
                &*run,
                "We watch it until dawn.|The gate holds for now.",
                "leaves out 1 sentence between its passages",
            ),
            (
                &*run,
                "The gate holds|Nobody has to leave the valley tonight. We watch it until dawn.",
                "",
            ),
            (
                &*run,
                "The gate holds for now. Nobody has|We watch it until dawn.",
                "leaves out words between its passages",
            ),
            (
                "The gate holds for now. Nobody has to leave the valley tonight.|We watch it until dawn.",
                "The gate holds for now.|We watch it until dawn.",
                "leaves out 1 sentence between its passages",
            ),
            (
                &*run,
                "gate holds for now.|We watch it until dawn.",
                "leaves out 1 sentence between its passages and the first words",
            ),
        ] {
            assert_eq!(told(base, text), words, "{base} / {text}");
        }
    }

    #[test]
    fn whole_sentences_under_the_sign_of_a_cut_are_told() {
        let run = SAID.replace('|', " ");
        for (text, words) in [
            (
                "The gate holds for now. … We watch it until dawn.",
                "leaves out 1 sentence at its “…”",
            ),
            (
                "The gate holds … until dawn.",
                "leaves out 1 sentence at its “…”",
            ),
            (
                "The gate holds … Nobody has to leave the valley tonight. We watch it until dawn.",
                "",
            ),
        ] {
            assert_eq!(told(&run, text), words, "{text}");
        }
    }

    #[test]
    fn what_is_told_without_marks_beside_quoted_words_is_not_left_out() {
        let mixed = |pieces: &[&str]| WitnessText {
            reported: vec![0],
            ..WitnessText::new("B", pieces.iter().map(ToString::to_string).collect())
        };
        let run = SAID.replace('|', " ");
        let said =
            |pieces: &str| WitnessText::new("A", pieces.split('|').map(str::to_string).collect());
        let told = mixed(&[
            "that the gate would hold",
            "Nobody has to leave the valley tonight. We watch it until dawn.",
        ]);
        for base in [SAID, run.as_str()] {
            let pair = collate(&[said(base), told.clone()]);
            assert_eq!(pair.extents_in_words(0, 0..2), "B tells a part indirectly");
            assert_eq!(
                pair.extents_in_words(1, 0..2),
                "A prints more",
                "the report is no part of the base"
            );
        }
    }

    #[test]
    fn what_its_article_perhaps_tells_elsewhere_may_not_be_left_out() {
        let beside = |report: &str| {
            let witness = WitnessText {
                beside: vec![report.to_string()],
                ..WitnessText::new("B", vec!["We watch it until dawn.".to_string()])
            };
            let said = SAID.split('|').map(str::to_string).collect();
            let pair = collate(&[WitnessText::new("A", said), witness]);
            pair.extents_in_words(0, 0..2)
        };
        assert_eq!(
            beside("that the gate held for now and nobody must leave the valley tonight"),
            "B leaves out or tells indirectly 2 passages"
        );
        assert_eq!(
            beside("that the mayor had been at the gate"),
            "B leaves out 2 passages"
        );
    }

    #[test]
    fn what_the_clause_around_a_fragment_says_is_not_left_out() {
        let (said, part) = ("We will not pay for the quay.", "pay for the quay");
        let beside = |clause: &str| {
            let fragment = WitnessText {
                leads: vec![Lead::new(clause)],
                ..WitnessText::new("B", vec![part.to_string()])
            };
            let pair = collate(&[WitnessText::new("A", vec![said.to_string()]), fragment]);
            let weighty = pair.variants().iter().any(|variant| variant.weighty);
            (pair.extent(1, 0).missing, weighty)
        };
        for clause in [
            "she would not ",
            "Okoro refused to ",
            "Okoro said she would never ",
        ] {
            assert_eq!(beside(clause), (Missing::None, false), "{clause}");
        }
        for clause in ["", "Okoro promised to ", "Okoro did not refuse to "] {
            assert_eq!(beside(clause), (Missing::First, true), "{clause}");
        }
    }

    #[test]
    fn what_the_outlet_denies_between_two_passages_is_not_left_out() {
        let said = "The quay belongs to us, not to them.";
        let beside = |between: &str| {
            let fragment = WitnessText {
                leads: vec![Lead::default(), Lead::new(between)],
                ..WitnessText::new("B", ["belongs to us", "to them"].map(String::from).to_vec())
            };
            let pair = collate(&[WitnessText::new("A", vec![said.to_string()]), fragment]);
            pair.variants().iter().any(|variant| variant.weighty)
        };
        assert!(!beside("and never "));
        assert!(beside("and also "));
    }

    #[test]
    fn what_stands_elsewhere_is_not_left_out() {
        let turned = "We watch it until dawn.|Nobody has to leave the valley tonight.|The gate holds for now.";
        for (base, text) in [
            (SAID, turned.to_string()),
            (SAID, turned.replace('|', " ")),
            (&SAID.replace('|', " "), turned.replace('|', " ")),
        ] {
            assert_eq!(told(base, &text), "", "{base} / {text}");
        }
        let some = "We watch it until dawn.|The gate holds for now.";
        assert_eq!(told(SAID, some), "leaves out 1 passage");
    }

    #[test]
    fn a_filler_or_a_hedge_at_the_edge_is_no_missing_word() {
        let said = "Well, you know, the gate holds for now.";
        assert_eq!(told(said, "The gate holds for now."), "");
        assert_eq!(
            told("Perhaps the gate holds for now.", "The gate holds for now."),
            ""
        );
        assert_eq!(
            told("I know the gate holds for now.", "The gate holds for now."),
            "leaves out the first words"
        );
    }

    #[test]
    fn what_begins_or_ends_in_other_words_leaves_nothing_out() {
        let said = "The board has sold every pier of this town and we shall not forgive the board";
        for other in [
            "Every pier of this town was sold by the board, and none of us will forgive the board",
            "The board sold all the piers in town; we shall not forgive the board",
        ] {
            assert_eq!(told(said, other), "", "{other}");
            assert_eq!(told(other, said), "", "{other}");
        }
        let part = "every pier of this town and we shall not forgive the board";
        assert_eq!(told(said, part), "leaves out the first words");
        assert_eq!(told(part, said), "prints more");
    }

    #[test]
    fn parts_of_a_sentence_that_share_nothing_leave_each_other_out() {
        let (one, other) = (
            "to mend our pier",
            "the town was, is and remains ready for a vote tonight",
        );
        assert_eq!(told(one, other), "prints another part");
        let witness = |siglum: &str, text: &str| WitnessText::new(siglum, vec![text.to_string()]);
        let pair = collate(&[witness("A", one), witness("B", other)]);
        assert!(!pair.differs(0, 1) && pair.variants().iter().all(|v| v.is_gap()));
    }

    #[test]
    fn of_another_lineage_nothing_is_said_to_be_left_out() {
        let translated = WitnessText {
            lineage: Lineage::BackTranslated,
            ..WitnessText::new(
                "B",
                vec![
                    "The dam stands so far.".into(),
                    "Nobody has to leave the valley tonight.".into(),
                ],
            )
        };
        let base = SAID.split('|').map(str::to_string).collect();
        let texts = [WitnessText::new("A", base), translated];
        assert_eq!(
            collate(&texts).extents_in_words(0, 0..2),
            "B prints it in other words: passages not compared"
        );
    }

    #[test]
    fn what_stands_beyond_the_base_is_told() {
        let more = extent("Nobody has to leave the valley tonight.", SAID);
        assert_eq!((more.passages, more.of, more.beyond), (1, 1, true));
        assert_eq!(Extent::in_words([("B", more)]), "B prints more");
        assert!(!extent("The gate holds.", "And the gate holds.").beyond);
        assert!(!more.is_same() && extent(SAID, SAID).is_same());
    }

    #[test]
    fn witnesses_that_go_equally_far_are_named_together() {
        let holds = extent(SAID, "The gate holds for now.");
        let watch = extent(SAID, "Nobody has to leave the valley tonight.|We watch it");
        let all = [
            ("B", holds),
            ("C", watch),
            ("D", Extent::whole(3)),
            ("E", holds),
        ];
        assert_eq!(
            Extent::in_words(all),
            "B, E leave out 2 passages; C leaves out 1 passage and the last words"
        );
        let all = [("B", Extent::whole(3)), ("C", Extent::whole(3))];
        assert_eq!(Extent::in_words(all), "");
        let many: Vec<String> = (0..30).map(|n| format!("W{n}")).collect();
        let many = many.iter().map(|siglum| (siglum.as_str(), holds));
        assert_eq!(Extent::in_words(many), "30 outlets leave out 2 passages");
        // Of a report is told no more than that it is one.
        let [whole, part] = [Extent::whole(3), holds].map(|extent| Extent {
            indirect: true,
            ..extent
        });
        let reports = Extent::in_words([("B", whole), ("C", part)]);
        assert_eq!(reports, "B, C tell it indirectly");
    }

    #[test]
    fn of_a_witness_without_marks_nothing_is_counted() {
        let printed = |siglum: &str, text: &str, indirect| WitnessText {
            indirect,
            ..WitnessText::new(siglum, vec![text.to_string()])
        };
        let (quoted, told) = (
            "The gate holds for now and tonight.",
            "the gate holds for now",
        );
        let told_of = |base| {
            let texts = [
                printed("A", quoted, base),
                printed("B", told, true),
                printed("C", told, true),
            ];
            collate(&texts).extents_in_words(0, 0..3)
        };
        assert_eq!(told_of(false), "B, C tell it indirectly");
        assert_eq!(told_of(true), "B, C tell it indirectly, too");
    }
}
