//! One thing chosen out of many by a few of its letters: a place to go to, a filter, a kind of difference.

use super::filter::Chip;
use crate::collation::variant::VariantKind;
use crate::edition::{ArticleIx, EventIx, StatementIx};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// So many of those that match are put in order and shown.
const BEST: usize = 200;
/// From so many on, matching is shared among the cores.
const MANY: usize = 4_000;

/// What choosing an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Opens the article.
    Article(ArticleIx),
    /// Selects the statement.
    Statement(StatementIx),
    /// Selects the event.
    Event(EventIx),
    /// Shows only what passes.
    Add(Chip),
    /// Takes the filter with this number away.
    Drop(usize),
    /// Hides this kind of difference, or shows it.
    Kind(VariantKind),
}

/// A line to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What sort of thing it is, one word.
    pub sort: &'static str,
    /// Its words; these are matched, after the sort.
    pub words: String,
    /// What is said beside them.
    pub remark: String,
    /// What choosing it does.
    pub target: Target,
}

/// What a list is offered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A place to go to.
    Place,
    /// What is to be shown alone.
    Filter,
    /// Kinds of differences to hide.
    Kinds,
}

impl Wanted {
    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Place => "Go to",
            Self::Filter => "Show only",
            Self::Kinds => "Kinds of differences",
        }
    }
}

/// Entries, those of them that match, and which one is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    /// What it is for.
    pub wanted: Wanted,
    /// All there is to choose from.
    pub entries: Arc<Vec<Entry>>,
    /// An entry made of what is typed, which stands before the others.
    pub typed: Option<Entry>,
    /// Numbers of all entries that match; `None` while nothing is typed.
    matching: Option<Vec<usize>>,
    /// The best of them, best first.
    best: Vec<usize>,
    /// What they match.
    query: String,
    /// The chosen line.
    pub chosen: usize,
}

impl Picker {
    /// Offers these entries in their order.
    pub fn new(wanted: Wanted, entries: Arc<Vec<Entry>>) -> Self {
        let best = (0..entries.len().min(BEST)).collect();
        Self {
            wanted,
            entries,
            typed: None,
            matching: None,
            best,
            query: String::new(),
            chosen: 0,
        }
    }

    /// Keeps what matches `query`: all its words, the letters of each in order though not side by side. Who
    /// types on is matched against those that are left only.
    pub fn narrow(&mut self, query: &str) {
        self.chosen = 0;
        let fresh = Self::new(self.wanted, Arc::clone(&self.entries));
        if query.trim().is_empty() {
            *self = fresh;
            return;
        }
        let before = self.matching.take();
        let among = before.filter(|_| query.starts_with(&self.query) && !self.query.is_empty());
        let among = among.unwrap_or_else(|| (0..self.entries.len()).collect());
        let mut scored = scores(&self.entries, &among, query);
        let order = |(number, points): &(usize, u32)| (Reverse(*points), *number);
        let best = scored.len().min(BEST);
        if best < scored.len() {
            scored.select_nth_unstable_by_key(best, order);
        }
        scored[..best].sort_unstable_by_key(order);
        self.best = scored[..best].iter().map(|(number, _)| *number).collect();
        self.matching = Some(scored.into_iter().map(|(number, _)| number).collect());
        self.query = query.to_string();
    }

    /// How many entries match.
    pub fn found(&self) -> usize {
        let matching = self.matching.as_ref().map_or(self.entries.len(), Vec::len);
        matching + usize::from(self.typed.is_some())
    }

    /// How many lines there are to choose from.
    pub fn lines(&self) -> usize {
        self.best.len() + usize::from(self.typed.is_some())
    }

    /// A line, best first.
    pub fn line(&self, number: usize) -> Option<&Entry> {
        match (&self.typed, number) {
            (Some(typed), 0) => Some(typed),
            (Some(_), _) => self.entries.get(*self.best.get(number - 1)?),
            (None, _) => self.entries.get(*self.best.get(number)?),
        }
    }

    /// Goes so many lines on, round at the ends.
    pub fn step(&mut self, by: isize) {
        let lines = self.lines().max(1) as isize;
        self.chosen = (self.chosen as isize + by).rem_euclid(lines) as usize;
    }
}

fn scores(entries: &[Entry], among: &[usize], query: &str) -> Vec<(usize, u32)> {
    let pattern = Pattern::parse(query, CaseMatching::Smart, Normalization::Smart);
    let tools = || (Matcher::new(Config::DEFAULT), Vec::new(), String::new());
    let score = |(matcher, letters, line): &mut (Matcher, Vec<char>, String), number: &usize| {
        let entry = &entries[*number];
        line.clear();
        line.push_str(entry.sort);
        line.push(' ');
        line.push_str(&entry.words);
        let points = pattern.score(Utf32Str::new(line, letters), matcher)?;
        Some((*number, points))
    };
    if among.len() < MANY {
        let mut tools = tools();
        return among.iter().filter_map(|n| score(&mut tools, n)).collect();
    }
    let all = among.par_iter().with_min_len(MANY / 4);
    let scored = all.map_init(tools, |tools, number| score(tools, number));
    scored.flatten_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(words: &[&str]) -> Arc<Vec<Entry>> {
        let entry = |(n, words): (usize, &&str)| Entry {
            sort: "event",
            words: (*words).to_string(),
            remark: String::new(),
            target: Target::Event(EventIx(n)),
        };
        Arc::new(words.iter().enumerate().map(entry).collect())
    }

    fn shown(picker: &Picker) -> Vec<&str> {
        let lines = (0..picker.lines()).filter_map(|n| picker.line(n));
        lines.map(|entry| entry.words.as_str()).collect()
    }

    #[test]
    fn letters_typed_on_and_taken_back_give_the_same_as_typed_at_once() {
        let all = entries(&["Harbour wall", "Ferry to Haven", "The wharf", "Wall of fog"]);
        let mut picker = Picker::new(Wanted::Place, all);
        assert_eq!(picker.found(), 4);
        for query in ["w", "wa", "wal", "wa", "wall", ""] {
            picker.narrow(query);
            let mut at_once = Picker::new(Wanted::Place, Arc::clone(&picker.entries));
            at_once.narrow(query);
            assert_eq!(shown(&picker), shown(&at_once), "{query}");
        }
        picker.narrow("wall");
        assert_eq!(shown(&picker).len(), 2);
        picker.step(-1);
        assert_eq!(picker.chosen, 1);
        picker.narrow("event hvn");
        assert_eq!(shown(&picker), ["Ferry to Haven"]);
        picker.narrow("zzz");
        assert_eq!((picker.found(), picker.line(0)), (0, None));
    }

    #[test]
    fn many_are_matched_as_few_are() {
        let words: Vec<String> = (0..MANY + 500).map(|n| format!("wall {n}")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut picker = Picker::new(Wanted::Place, entries(&words));
        picker.narrow("wall 4321");
        assert_eq!(shown(&picker), ["wall 4321"]);
        picker.narrow("wall");
        assert_eq!((picker.found(), picker.lines()), (MANY + 500, BEST));
    }
}
