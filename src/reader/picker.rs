//! One thing chosen out of many by a few of its letters: a place to go to, a filter, a kind of difference.

use super::cancel::{CancelToken, TaskHandle};
use super::filter::Chip;
use super::mark_list::MarkFilter;
use crate::collation::variant::VariantKind;
use crate::edition::{ArticleIx, EventIx, StatementIx};
use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// The most matching entries that are put in order and shown.
const MAX_LINES: usize = 200;
/// So many entries are matched while the reader waits; more beside the terminal.
const MAX_ENTRIES_AT_ONCE: usize = 1_000;
/// So many are matched by one core before it looks whether anybody waits still.
const BLOCK_ENTRIES: usize = 2_000;

/// More points than the letters of a name come to.
const POINTS_OF_PHRASE: u32 = 1 << 16;

/// What choosing an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PickAction {
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
    /// Lists only marks that pass.
    AddMarkFilter(MarkFilter),
    /// Takes the filter of the marks with this number away.
    DropMarkFilter(usize),
    /// Gives the mark this label; an empty one takes its label away.
    Label(String),
}

/// A line to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickerEntry {
    /// What sort of thing it is, one word.
    pub sort: &'static str,
    /// Its words; these are matched, after the sort.
    pub words: String,
    /// The remark beside the words of the entry.
    pub remark: String,
    /// What choosing it does.
    pub target: PickAction,
}

/// What a list is offered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickerKind {
    /// A place to go to.
    Place,
    /// What is to be shown alone.
    Filter,
    /// Kinds of differences to hide.
    Kinds,
    /// Which marks are to be listed alone.
    MarkFilter,
    /// A label for the mark.
    Label,
}

impl PickerKind {
    /// What stands before the line that is typed.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Place => "go to: ",
            Self::Filter | Self::MarkFilter => "show only: ",
            Self::Label => "label: ",
            Self::Kinds => "kind: ",
        }
    }

    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Place => "Go to",
            Self::Filter => "Show only",
            Self::MarkFilter => "List only marks",
            Self::Label => "Label of the mark",
            Self::Kinds => "Kinds of differences",
        }
    }
}

/// Entries, those of them that match, and which one is chosen.
#[derive(Clone, Debug)]
pub struct Picker {
    /// What it is for.
    pub kind: PickerKind,
    /// All there is to choose from.
    pub entries: Arc<Vec<PickerEntry>>,
    /// An entry made of what is typed, which stands before the others.
    pub typed: Option<PickerEntry>,
    /// Whether the entries are still being gathered.
    pub loading: bool,
    /// What the letters typed so far matched, one letter after another: each finds among what those before it
    /// found, and who takes letters back finds what was found before.
    found: Vec<Matched>,
    /// Kept while what is typed is being matched; the last of `found` is what was typed before.
    handle: Option<TaskHandle>,
    /// The chosen line.
    pub chosen: usize,
}

/// What some letters match.
#[derive(Clone, Debug)]
pub struct Matched {
    query: String,
    /// Numbers of all entries that match, ascending.
    all: Arc<Vec<u32>>,
    /// The best of them, best first.
    best: Vec<u32>,
}

/// Letters to be matched.
#[derive(Clone, Debug)]
pub struct Matching {
    /// Told when nobody waits for the entries any more.
    pub token: CancelToken,
    entries: Arc<Vec<PickerEntry>>,
    /// The numbers of the entries to look among; `None` looks among all.
    among: Option<Arc<Vec<u32>>>,
    query: String,
}

impl Picker {
    /// Offers these entries in their order.
    pub fn new(kind: PickerKind, entries: Arc<Vec<PickerEntry>>) -> Self {
        Self {
            kind,
            entries,
            typed: None,
            loading: false,
            found: Vec::new(),
            handle: None,
            chosen: 0,
        }
    }

    /// Keeps what matches `query`: all its words, the letters of each in order though not side by side. Few
    /// entries are matched at once; what is to be done for many is answered, and until [`Picker::take`] has
    /// its result, what was found before is shown.
    pub fn narrow(&mut self, query: &str) -> Option<Matching> {
        self.handle = None;
        if query.trim().is_empty() {
            self.found.clear();
        }
        while self.found.pop_if(|last| !last.leads_to(query)).is_some() {}
        self.choose_first(query);
        let known = self.found.last().is_some_and(|last| last.query == query);
        if known || query.trim().is_empty() {
            return None;
        }
        let handle = TaskHandle::default();
        let matching = Matching {
            token: handle.token(),
            entries: Arc::clone(&self.entries),
            among: self.found.last().map(|last| Arc::clone(&last.all)),
            query: query.to_string(),
        };
        if matching.count() > MAX_ENTRIES_AT_ONCE {
            self.handle = Some(handle);
            return Some(matching);
        }
        self.found.extend(matching.run());
        self.choose_first(query);
        None
    }

    /// Whether what is shown is not yet what is typed.
    pub fn waits(&self) -> bool {
        self.loading || self.handle.is_some()
    }

    /// Shows what was matched, unless other letters have been typed since.
    pub fn take(&mut self, token: &CancelToken, matched: Matched) {
        if self.handle.take_if(|handle| handle.owns(token)).is_some() {
            let query = matched.query.clone();
            self.found.push(matched);
            self.choose_first(&query);
        }
    }

    /// The entries have been gathered; answers what is to be done as [`Picker::narrow`] does.
    pub fn fill(&mut self, entries: Arc<Vec<PickerEntry>>, query: &str) -> Option<Matching> {
        *self = Self::new(self.kind, entries);
        self.narrow(query)
    }

    /// How many entries match.
    pub fn found(&self) -> usize {
        let matching = self.found.last();
        let matching = matching.map_or(self.entries.len(), |last| last.all.len());
        matching + usize::from(self.typed.is_some())
    }

    /// How many lines there are to choose from.
    pub fn lines(&self) -> usize {
        let best = self.found.last().map(|last| last.best.len());
        best.unwrap_or(self.entries.len().min(MAX_LINES)) + usize::from(self.typed.is_some())
    }

    /// The number of the entry that is listed in these words: with or without its sort, or its sort and the first of its
    /// words. Of several it is the one that ends with a word where the letters end.
    pub fn listed(&self, query: &str) -> Option<u32> {
        // Capitals are as those of the list, where any are typed: so it is matched, too.
        let is_exact = query.contains(char::is_uppercase);
        let folded = |words: &str| -> String {
            let words: Vec<&str> = words.split_whitespace().collect();
            let words = words.join(" ");
            if is_exact {
                words
            } else {
                words.to_lowercase()
            }
        };
        let query = folded(query);
        let rank = |entry: &PickerEntry| {
            let (sort, words) = (folded(entry.sort), folded(&entry.words));
            let with_sort = format!("{sort} {words}");
            let begun = [&words, &with_sort].into_iter();
            let rest = begun.filter_map(|line| line.strip_prefix(&*query)).min();
            let names_sort = query.starts_with(&format!("{sort} "));
            match rest? {
                "" => Some(0),
                rest if names_sort && rest.starts_with(' ') => Some(1),
                _ => names_sort.then_some(2),
            }
        };
        let entries = (0..).zip(self.entries.iter()).filter(|_| !query.is_empty());
        let listed = entries.filter_map(|(number, entry)| Some((rank(entry)?, number)));
        listed.min().map(|(_, number)| number)
    }

    /// Chooses what is listed in the words that are typed, where that is among what they match; else the first line.
    fn choose_first(&mut self, query: &str) {
        let listed = self.listed(query);
        let best = self.found.last().map(|last| last.best.as_slice());
        let line = best.and_then(|best| best.iter().position(|own| Some(*own) == listed));
        let own = usize::from(self.typed.is_some());
        self.chosen = line.map_or(0, |line| line + own);
    }

    /// A line, best first.
    pub fn line(&self, number: usize) -> Option<&PickerEntry> {
        let typed = self.typed.as_ref();
        if typed.is_some() && number == 0 {
            return typed;
        }
        let number = number - usize::from(typed.is_some());
        match self.found.last() {
            Some(last) => self.entries.get(*last.best.get(number)? as usize),
            None => self.entries.get(number).filter(|_| number < MAX_LINES),
        }
    }

    /// Goes so many lines on, round at the ends.
    pub fn step(&mut self, by: isize) {
        let lines = self.lines().max(1) as isize;
        self.chosen = (self.chosen as isize + by).rem_euclid(lines) as usize;
    }
}

impl Matched {
    /// Whether everything that matches `query` is among these: it goes on where they end, and none of them
    /// says where a word stands or that it is missing (`^wall`, `fog$`, `!sea`).
    fn leads_to(&self, query: &str) -> bool {
        let plain = !self.query.contains(['!', '^', '$', '\'', '\\']);
        query == self.query || plain && query.starts_with(&self.query)
    }
}

impl Matching {
    /// How many entries are looked at.
    fn count(&self) -> usize {
        let among = self.among.as_ref();
        among.map_or(self.entries.len(), |among| among.len())
    }

    /// Finds what matches; `None` where nobody waits for it any more.
    pub fn run(self) -> Option<Matched> {
        let all: Vec<u32> = match &self.among {
            Some(_) => Vec::new(),
            None => (0..self.entries.len() as u32).collect(),
        };
        let among = self.among.as_deref().unwrap_or(&all);
        #[cfg(test)]
        super::cost::count(among.len());
        let scored: Option<Vec<Vec<(u32, u32)>>> = match among.len() {
            0..=BLOCK_ENTRIES => self.scores(among).map(|scored| vec![scored]),
            _ => {
                let blocks = among.par_chunks(BLOCK_ENTRIES);
                blocks.map(|block| self.scores(block)).collect()
            }
        };
        let mut scored: Vec<(u32, u32)> = scored?.into_iter().flatten().collect();
        let all = scored.iter().map(|(number, _)| *number).collect();
        let order = |(number, points): &(u32, u32)| (Reverse(*points), *number);
        let best = scored.len().min(MAX_LINES);
        if best < scored.len() {
            scored.select_nth_unstable_by_key(best, order);
        }
        scored[..best].sort_unstable_by_key(order);
        Some(Matched {
            best: scored[..best].iter().map(|(number, _)| *number).collect(),
            all: Arc::new(all),
            query: self.query,
        })
    }

    fn scores(&self, among: &[u32]) -> Option<Vec<(u32, u32)>> {
        if self.token.is_cancelled() {
            return None;
        }
        let pattern = Pattern::parse(&self.query, CaseMatching::Smart, Normalization::Smart);
        let phrase = self.query.trim();
        let (case, accents) = (CaseMatching::Ignore, Normalization::Smart);
        let phrase = Atom::new(phrase, case, accents, AtomKind::Substring, false);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let (mut letters, mut line) = (Vec::new(), String::new());
        let mut score = |number: &u32| {
            let entry = self.entries.get(*number as usize)?;
            line.clear();
            line.push_str(entry.sort);
            line.push(' ');
            line.push_str(&entry.words);
            let printed = Utf32Str::new(&line, &mut letters);
            let points = pattern.score(printed, &mut matcher)?;
            // What has the very words stands before what has their letters here and there.
            let is_phrase = phrase.score(printed, &mut matcher).is_some();
            Some((*number, points + u32::from(is_phrase) * POINTS_OF_PHRASE))
        };
        Some(among.iter().filter_map(&mut score).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(words: &[&str]) -> Arc<Vec<PickerEntry>> {
        let entry = |(n, words): (usize, &&str)| PickerEntry {
            sort: "event",
            words: (*words).to_string(),
            remark: String::new(),
            target: PickAction::Event(EventIx(n)),
        };
        Arc::new(words.iter().enumerate().map(entry).collect())
    }

    fn shown(picker: &Picker) -> Vec<&str> {
        let lines = (0..picker.lines()).filter_map(|n| picker.line(n));
        lines.map(|entry| entry.words.as_str()).collect()
    }

    /// Types a line, and waits for what it matches.
    fn typed(picker: &mut Picker, query: &str) {
        if let Some(matching) = picker.narrow(query) {
            let token = matching.token.clone();
            picker.take(&token, matching.run().unwrap());
        }
        assert!(!picker.waits());
    }

    #[test]
    fn letters_typed_on_and_taken_back_give_the_same_as_typed_at_once() {
        let all = entries(&["Harbour wall", "Ferry to Haven", "The wharf", "Wall of fog"]);
        let mut picker = Picker::new(PickerKind::Place, all);
        assert_eq!(picker.found(), 4);
        for query in [
            "w", "wa", "wal", "wa", "wall", "wall !", "wall !h", "fo", "fog", "fog$", "fog$ ", "",
        ] {
            typed(&mut picker, query);
            let mut at_once = Picker::new(PickerKind::Place, Arc::clone(&picker.entries));
            typed(&mut at_once, query);
            assert_eq!(shown(&picker), shown(&at_once), "{query}");
        }
        typed(&mut picker, "wall");
        assert_eq!(shown(&picker).len(), 2);
        picker.step(-1);
        assert_eq!(picker.chosen, 1);
        typed(&mut picker, "event hvn");
        assert_eq!(shown(&picker), ["Ferry to Haven"]);
        typed(&mut picker, "zzz");
        assert_eq!((picker.found(), picker.line(0)), (0, None));
    }

    #[test]
    fn what_has_the_words_typed_stands_before_what_has_their_letters() {
        let all = entries(&[
            "The miller carted seconds by the sack",
            "Whether a second cart came by",
        ]);
        let mut picker = Picker::new(PickerKind::Place, all);
        typed(&mut picker, "second cart");
        assert_eq!(
            shown(&picker),
            [
                "Whether a second cart came by",
                "The miller carted seconds by the sack"
            ]
        );
    }

    fn many() -> Picker {
        let words: Vec<String> = (0..2 * BLOCK_ENTRIES)
            .map(|n| format!("wall {n}"))
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Picker::new(PickerKind::Place, entries(&words))
    }

    #[test]
    fn many_are_matched_as_few_are() {
        let mut picker = many();
        typed(&mut picker, "wall 3321");
        assert_eq!(shown(&picker), ["wall 3321"]);
        typed(&mut picker, "wall");
        assert_eq!(
            (picker.found(), picker.lines()),
            (2 * BLOCK_ENTRIES, MAX_LINES)
        );
    }

    #[test]
    fn of_many_only_the_last_letters_are_waited_for() {
        let mut picker = many();
        let first = picker.narrow("wall 3").unwrap();
        assert_eq!((picker.waits(), picker.found()), (true, 2 * BLOCK_ENTRIES));
        let late = first.clone().run().unwrap();
        let second = picker.narrow("wall 33").unwrap();
        assert!(
            first.clone().run().is_none(),
            "nobody waits for it any more"
        );
        picker.take(&first.token, late);
        assert!(picker.waits());
        let token = second.token.clone();
        picker.take(&token, second.run().unwrap());
        let two = |words: &&str| words.matches('3').count() > 1;
        assert!(!picker.waits() && shown(&picker).iter().all(two));
        // What was found stays: few are matched at once, letters taken back need not be matched again.
        assert!(picker.narrow("wall 332").is_none());
        let found = picker.found();
        assert!(picker.narrow("wall 3321").is_none() && picker.found() == 1);
        assert!(picker.narrow("wall 332").is_none() && picker.found() == found);
    }
}
