//! A passage laid along a stretch of a source, word by word: all of the passage, any part of the stretch
//! (Needleman and Wunsch 1970 with free ends on one side, and gaps that cost little more the longer they are;
//! Gotoh 1982).

use crate::collation::normal::Word;
use crate::language::function_word;
use std::collections::{BTreeMap, HashMap};

/// Points of two words that are the same.
const SAME_POINTS: i32 = 30;
/// Points of two words of grammar that are the same: they are met everywhere.
const SAME_SMALL_POINTS: i32 = 12;
/// Points of two words of one stem.
const SAME_STEM_POINTS: i32 = 20;
/// Points of two words that are not alike.
const OTHER_POINTS: i32 = -16;
/// Points of a word in brackets beside the same word: an editor put it in, so it tells little.
const SAME_BRACKETED_POINTS: i32 = 4;
/// Points of a word in brackets beside another one.
const OTHER_BRACKETED_POINTS: i32 = -4;
/// Points of the first word of the source in a run that the passage leaves out.
const SKIP_POINTS: i32 = -18;
/// Points of each further word of that run.
const SKIP_MORE_POINTS: i32 = -1;
/// Points of the first word of the passage in a run that the source does not have.
const EXTRA_POINTS: i32 = -18;
/// Points of each further word of that run.
const EXTRA_MORE_POINTS: i32 = -8;
/// The weight of a word of grammar, of which a word that tells something has 1.
const SMALL_WEIGHT: f32 = 0.35;
/// The weight of a word that the draft's editor put in brackets, which nobody said; one that tells something has 1.
const BRACKETED_WEIGHT: f32 = 0.2;
/// Cells of one table: more are neither filled in a moment nor kept in little memory.
const MAX_CELLS: usize = 4_000_000;
/// Words of a piece of a passage that has more cells.
const WORDS_OF_PIECE: usize = 200;
/// A piece stands within so many times its length behind the one before it.
const TIMES_PIECE: usize = 6;
/// Points of a step that is never taken: below every other one.
const UNTAKEN_POINTS: i32 = i32::MIN / 4;

/// How a passage lies along a stretch.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Alignment {
    /// For each word of the passage the word of the stretch beside it, equal or not.
    pub(super) beside: Vec<Option<usize>>,
    /// How much of the passage's weight is met, from 0 to 1.
    pub(super) share: f32,
    /// How many of its words are met.
    pub(super) met: usize,
}

/// The last step to a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    Beside,
    Skip,
    Extra,
}

/// What one state of a cell is worth, and by which state it was reached.
#[derive(Clone, Copy)]
struct Cell {
    score: [i32; 3],
    from: [Step; 3],
}

const STATES: [Step; 3] = [Step::Beside, Step::Skip, Step::Extra];

/// Lays a passage along a stretch. A passage too long for one table is laid piece by piece, each behind the one
/// before it: what is quoted at such length is printed in the order in which it was said.
pub(super) fn align(passage: &[Word], stretch: &[Word]) -> Alignment {
    let mut numbers = HashMap::new();
    let own = numbered(passage, &mut numbers);
    let others = numbered(stretch, &mut numbers);
    let beside = as_one_run(&own, &others).unwrap_or_else(|| in_pieces(&own, &others));
    measured(beside, passage, stretch)
}

/// The first place where a stretch has all words of a passage in one run: no other alignment is worth as much.
fn as_one_run(own: &[Numbered], others: &[Numbered]) -> Option<Vec<Option<usize>>> {
    if own.is_empty() || own.iter().any(|word| word.bracketed) {
        return None;
    }
    let is_run = |run: &[Numbered]| run.iter().zip(own).all(|(a, b)| a.form == b.form);
    let first = others.windows(own.len()).position(is_run)?;
    Some((first..first + own.len()).map(Some).collect())
}

/// For each word of a passage the word of a stretch beside it.
fn in_pieces(own: &[Numbered], others: &[Numbered]) -> Vec<Option<usize>> {
    if own.len() * others.len() <= MAX_CELLS {
        return in_one_table(own, others);
    }
    let mut beside = Vec::with_capacity(own.len());
    let mut from = 0;
    for piece in own.chunks(WORDS_OF_PIECE) {
        // Where the passage begins nobody knows; what goes on stands not far behind.
        let reach = match from {
            0 => MAX_CELLS / WORDS_OF_PIECE,
            _ => WORDS_OF_PIECE * TIMES_PIECE,
        };
        let to = (from + reach).min(others.len());
        let laid = in_one_table(piece, &others[from..to]).into_iter();
        let laid: Vec<Option<usize>> = laid.map(|other| other.map(|n| n + from)).collect();
        from = laid.iter().flatten().last().map_or(from, |last| last + 1);
        beside.extend(laid);
    }
    beside
}

/// For each word of a passage the word of a stretch beside it, by a table of all pairs.
fn in_one_table(own: &[Numbered], others: &[Numbered]) -> Vec<Option<usize>> {
    let (n, m) = (own.len(), others.len());
    if n == 0 || m == 0 {
        return vec![None; n];
    }
    let mut table = vec![
        Cell {
            score: [UNTAKEN_POINTS; 3],
            from: [Step::Start; 3]
        };
        (n + 1) * (m + 1)
    ];
    let at = |i: usize, j: usize| i * (m + 1) + j;
    for j in 0..=m {
        table[at(0, j)].score[0] = 0;
    }
    for i in 1..=n {
        for j in 0..=m {
            let mut cell = Cell {
                score: [UNTAKEN_POINTS; 3],
                from: [Step::Start; 3],
            };
            if j > 0 {
                let (from, score) = best(&table[at(i - 1, j - 1)], [0, 0, 0]);
                cell.score[0] = score + own[i - 1].score_for(&others[j - 1]);
                cell.from[0] = from;
                let (from, score) = best(
                    &table[at(i, j - 1)],
                    [SKIP_POINTS, SKIP_MORE_POINTS, SKIP_POINTS],
                );
                cell.score[1] = score;
                cell.from[1] = from;
            }
            let (from, score) = best(
                &table[at(i - 1, j)],
                [EXTRA_POINTS, EXTRA_POINTS, EXTRA_MORE_POINTS],
            );
            cell.score[2] = score;
            cell.from[2] = from;
            table[at(i, j)] = cell;
        }
    }
    let end = (0..=m).max_by_key(|j| (best(&table[at(n, *j)], [0; 3]).1, std::cmp::Reverse(*j)));
    trace(&table, (n, end.unwrap_or(m)), m + 1, n)
}

/// The best state to come from, with what each step costs.
fn best(cell: &Cell, costs: [i32; 3]) -> (Step, i32) {
    let scores = (0..3).map(|s| (STATES[s], cell.score[s] + costs[s]));
    let first = |a: (Step, i32), b: (Step, i32)| if b.1 > a.1 { b } else { a };
    scores
        .reduce(first)
        .unwrap_or((Step::Beside, UNTAKEN_POINTS))
}

/// The way back through a table of so many columns, for the words of its rows.
fn trace(table: &[Cell], end: (usize, usize), columns: usize, words: usize) -> Vec<Option<usize>> {
    let (mut i, mut j) = end;
    let mut beside = vec![None; words];
    let mut step = best(&table[i * columns + j], [0; 3]).0;
    while i > 0 {
        let cell = &table[i * columns + j];
        let state = STATES.iter().position(|s| *s == step).unwrap_or(0);
        let from = cell.from[state];
        match step {
            Step::Beside | Step::Start => {
                beside[i - 1] = Some(j - 1);
                i -= 1;
                j -= 1;
            }
            Step::Skip => j -= 1,
            Step::Extra => i -= 1,
        }
        step = from;
    }
    beside
}

/// How much of a passage is met, where its words lie so.
fn measured(beside: Vec<Option<usize>>, passage: &[Word], stretch: &[Word]) -> Alignment {
    let (mut all, mut met_weight, mut met) = (0.0, 0.0, 0);
    for (word, other) in passage.iter().zip(&beside) {
        let weight = weight(word);
        all += weight;
        if other.is_some_and(|n| is_alike(word, &stretch[n])) {
            met_weight += weight;
            met += 1;
        }
    }
    Alignment {
        beside,
        share: if all > 0.0 { met_weight / all } else { 0.0 },
        met,
    }
}

/// How much each word weighs in its passage, by its stem.
pub(super) struct Weights {
    all: f32,
    /// The weights of the words of each stem, the heaviest first: as many of them count as a stretch has such words.
    of_stem: BTreeMap<String, Vec<f32>>,
}

impl Weights {
    pub(super) fn of(passage: &[Word]) -> Self {
        let (mut all, mut of_stem) = (0.0, BTreeMap::<String, Vec<f32>>::new());
        for word in passage {
            let weight = weight(word);
            all += weight;
            match of_stem.get_mut(&word.stem) {
                Some(weights) => weights.push(weight),
                None => drop(of_stem.insert(word.stem.clone(), vec![weight])),
            }
        }
        for weights in of_stem.values_mut() {
            weights.sort_by(|a, b| b.total_cmp(a));
        }
        Self { all, of_stem }
    }

    /// The most of the passage that any alignment can meet in a stretch that has these stems, each so many times, from 0
    /// to 1: a measure that costs little where hardly any word is met, or where the passage is longer by far.
    pub(super) fn most_share(&self, stems: &HashMap<String, usize>) -> f32 {
        let met = self.of_stem.iter().flat_map(|(stem, weights)| {
            let times = stems.get(stem).copied().unwrap_or_default();
            weights.iter().take(times)
        });
        let met: f32 = met.sum();
        if self.all > 0.0 { met / self.all } else { 0.0 }
    }
}

/// How often the words have each stem.
pub(super) fn stems(words: &[Word]) -> HashMap<String, usize> {
    let mut stems: HashMap<String, usize> = HashMap::new();
    for word in words {
        match stems.get_mut(&word.stem) {
            Some(times) => *times += 1,
            None => drop(stems.insert(word.stem.clone(), 1)),
        }
    }
    stems
}

/// How much of a passage a word is.
fn weight(word: &Word) -> f32 {
    match (word.bracketed, is_small(word)) {
        (true, _) => BRACKETED_WEIGHT,
        (_, true) => SMALL_WEIGHT,
        _ => 1.0,
    }
}

/// A word by numbers, for each of a passage is held against each of a stretch: equal forms have equal numbers, and
/// so have equal stems.
struct Numbered {
    form: usize,
    stem: usize,
    bracketed: bool,
    /// What it is worth beside the same form.
    same: i32,
}

fn numbered<'w>(words: &'w [Word], numbers: &mut HashMap<&'w str, usize>) -> Vec<Numbered> {
    let mut number = |letters: &'w str| {
        let next = numbers.len();
        *numbers.entry(letters).or_insert(next)
    };
    let numbered = words.iter().map(|word| Numbered {
        form: number(&word.form),
        stem: number(&word.stem),
        bracketed: word.bracketed,
        same: match (word.bracketed, is_small(word)) {
            (true, _) => SAME_BRACKETED_POINTS,
            (_, true) => SAME_SMALL_POINTS,
            _ => SAME_POINTS,
        },
    });
    numbered.collect()
}

impl Numbered {
    /// What this word of a passage is worth beside a word of a stretch. What an editor put in brackets may stand for
    /// anything, wherever else the source has the word.
    fn score_for(&self, other: &Self) -> i32 {
        match (self.form == other.form, self.bracketed) {
            (true, _) => self.same,
            (_, true) => OTHER_BRACKETED_POINTS,
            _ if self.stem == other.stem => SAME_STEM_POINTS,
            _ => OTHER_POINTS,
        }
    }
}

/// Whether two words are one, endings aside.
pub(super) fn is_alike(a: &Word, b: &Word) -> bool {
    a.form == b.form || a.stem == b.stem
}

/// Whether a word carries grammar more than meaning.
fn is_small(word: &Word) -> bool {
    function_word::of(&word.form).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collation::normal::words;

    fn beside(passage: &str, stretch: &str) -> Vec<Option<usize>> {
        align(&words(passage), &words(stretch)).beside
    }

    #[test]
    fn a_passage_finds_its_words_amid_others() {
        let stretch = "yes he said the harbour is not safe for anybody tonight";
        assert_eq!(
            beside("the harbour is safe", stretch),
            [Some(3), Some(4), Some(5), Some(7)]
        );
        let swapped = beside("the harbour is not cheap", stretch);
        assert_eq!(swapped, [Some(3), Some(4), Some(5), Some(6), Some(7)]);
    }

    #[test]
    fn what_the_source_lacks_stands_beside_nothing() {
        let laid = align(
            &words("the old harbour is safe"),
            &words("the harbour is safe"),
        );
        assert_eq!(laid.beside, [Some(0), None, Some(1), Some(2), Some(3)]);
        assert_eq!(laid.met, 4);
        assert_eq!(align(&words("safe"), &[]).beside, [None]);
    }

    #[test]
    fn no_alignment_meets_more_than_the_stems_allow() {
        let most = |passage: &str, stretch: &str| {
            let stretch = words(stretch);
            let stems = stems(&stretch);
            let passage = words(passage);
            let most = Weights::of(&passage).most_share(&stems);
            (most, align(&passage, &stretch).share)
        };
        assert_eq!(most("boats sail", "the boats will sail").0, 1.0);
        assert_eq!(most("boats sail", "the crane stays").0, 0.0);
        assert_eq!(most("", "the crane stays").0, 0.0);
        // In the other order one of the two words is met.
        assert_eq!(most("boats sail", "sailing the boat"), (1.0, 0.5));
        assert_eq!(most("boats and boats", "the boat").0, 1.0 / 2.35);
        assert_eq!(most("boats [boat] sail", "the boat sails").0, 2.0 / 2.2);
    }

    #[test]
    fn a_passage_too_long_for_one_table_is_laid_piece_by_piece() {
        let said = |n: usize| format!("we counted boat{n} and pier{n} before the gate closed ");
        let stretch: String = (0..400).map(said).collect();
        let passage = stretch.replacen("pier200 ", "crane ", 1);
        let (passage, stretch) = (words(&passage), words(&stretch));
        assert!(passage.len() * stretch.len() > MAX_CELLS);
        let laid = align(&passage, &stretch);
        assert_eq!(laid.met, passage.len() - 1);
        let in_order = laid.beside.iter().enumerate();
        assert!(in_order.clone().all(|(n, other)| *other == Some(n)));
    }

    #[test]
    fn a_run_of_all_words_is_the_alignment_that_a_table_gives() {
        let stretch = words("the boat sails and the old boat sails again");
        for passage in ["boat sails", "the", "old boat", "sails and the"] {
            let mut numbers = HashMap::new();
            let passage = words(passage);
            let own = numbered(&passage, &mut numbers);
            let others = numbered(&stretch, &mut numbers);
            let run = as_one_run(&own, &others);
            assert_eq!(run, Some(in_one_table(&own, &others)));
        }
    }

    #[test]
    fn a_long_cut_is_bridged() {
        let stretch =
            "we will mend the pier before the summer comes and the boats are back and nobody pays";
        let laid = align(
            &words("we will mend the pier and nobody pays"),
            &words(stretch),
        );
        assert_eq!(laid.met, 8);
        assert!(laid.share > 0.99);
    }
}
