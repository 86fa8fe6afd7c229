//! Words as numbers.
//!
//! Texts are read in parallel, each chunk with a vocabulary of its own; the chunks are then merged in
//! their order. Chunks do not depend on the number of threads, so neither do the numbers.

use super::weight;
use crate::collation::normal::{PrintedWord, printed_words};
use crate::language::ending;
use crate::language::lexicon;
use crate::language::normal::{forms, stem};
use foldhash::fast::RandomState;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::HashMap;

/// No such word.
pub(super) const NONE: u32 = u32::MAX;

/// How many of so many texts share a local vocabulary: enough that a word is seldom read twice, few enough
/// that all cores have work.
pub(super) fn chunk(texts: usize) -> usize {
    (texts / 64).clamp(256, 4096)
}

/// What is known of each form, by its number.
#[derive(Default)]
pub(super) struct Vocabulary {
    index: HashMap<String, u32, RandomState>,
    /// The number of its stem.
    pub(super) stem: Vec<u32>,
    /// The number of its cognate: words that share a root ("acceptable", "unaccepted").
    pub(super) cognate: Vec<u32>,
    /// How much it tells.
    pub(super) weight: Vec<f32>,
    /// For each cognate whether all its forms are names or titles.
    pub(super) names: Vec<bool>,
    /// The forms that are negations ("not", "never"), ascending.
    negations: Vec<u32>,
    /// The forms that begin with a digit, ascending.
    figures: Vec<u32>,
}

impl Vocabulary {
    /// The number of a form.
    pub(super) fn get(&self, form: &str) -> u32 {
        self.index.get(form).copied().unwrap_or(NONE)
    }

    /// Whether a form is a negation.
    pub(super) fn denies(&self, form: u32) -> bool {
        self.negations.binary_search(&form).is_ok()
    }

    /// Whether a form is a number in figures.
    pub(super) fn is_figure(&self, form: u32) -> bool {
        self.figures.binary_search(&form).is_ok()
    }

    /// Forgets how the forms are spelt; what is known of them stays.
    pub(super) fn forget_spelling(&mut self) {
        self.index = HashMap::default();
    }

    /// How many forms there are.
    pub(super) fn len(&self) -> usize {
        self.index.len()
    }

    /// Takes note of the cognates whose forms are all names, by their capitals, or titles.
    pub(super) fn tell_names(&mut self, capitals: &[bool]) {
        let forms = self.forms();
        let is_name =
            |form: usize| capitals[form] || lexicon::PERSON_STOPWORDS.contains(forms[form]);
        let mut names = vec![true; self.cognate.len()];
        for (form, cognate) in self.cognate.iter().enumerate() {
            names[*cognate as usize] &= is_name(form);
        }
        self.names = names;
    }

    /// The forms by number.
    pub(super) fn forms(&self) -> Vec<&str> {
        let mut names = vec![""; self.index.len()];
        for (name, number) in &self.index {
            names[*number as usize] = name.as_str();
        }
        names
    }

    /// Adds a chunk's forms and gives the number of each of them.
    pub(super) fn merge(&mut self, names: Vec<String>) -> Vec<u32> {
        let number = |name: String| {
            let next = self.index.len() as u32;
            *self.index.entry(name).or_insert(next)
        };
        names.into_iter().map(number).collect()
    }

    /// "askin" is "asking" where that occurs too.
    fn with_g<'f>(&self, form: &'f str) -> Cow<'f, str> {
        let full = ending::with_g(form).filter(|full| self.index.contains_key(full));
        full.map_or(Cow::Borrowed(form), Cow::Owned)
    }

    /// Fills in stems, cognates and weights when all forms are in; `df` counts sentences by form.
    pub(super) fn finish(&mut self, df: &[u32], sentences: u32) {
        let names = self.forms();
        let known: Vec<(String, f32)> = names
            .par_iter()
            .enumerate()
            .map(|(number, form)| {
                let stem = stem(&self.with_g(form));
                let df = df.get(number).copied().unwrap_or(0);
                let weight = weight::weight(form, &stem, df, sentences);
                (stem, weight)
            })
            .collect();
        let of = |is: fn(&str) -> bool| -> Vec<u32> {
            let numbers = (0..).zip(&names).filter(|(_, form)| is(form));
            numbers.map(|(n, _)| n).collect()
        };
        let negations = of(|form| lexicon::means!(OPERATORS, form, "negation"));
        let figures = of(|form| form.starts_with(|c: char| c.is_ascii_digit()));
        (self.negations, self.figures) = (negations, figures);
        self.weight = known.iter().map(|(_, weight)| *weight).collect();
        self.stem = numbered(known.iter().map(|(stem, _)| stem.clone()));
        self.cognate = numbered(known.iter().map(|(stem, _)| cognate(stem)));
    }
}

fn numbered(names: impl Iterator<Item = String>) -> Vec<u32> {
    let mut numbers: HashMap<String, u32, RandomState> = HashMap::default();
    let mut out = Vec::new();
    for name in names {
        let next = numbers.len() as u32;
        out.push(*numbers.entry(name).or_insert(next));
    }
    out
}

/// What related words share: the first six letters behind a negation.
fn cognate(stem: &str) -> String {
    let mut prefixes = lexicon::NEGATIVE_PREFIXES.pairs();
    let bare = prefixes.find_map(|(prefix, uses)| {
        let rest = stem.strip_prefix(prefix)?;
        (uses.contains("cognate") && rest.chars().count() > 4).then_some(rest)
    });
    bare.unwrap_or(stem).chars().take(6).collect()
}

/// Printed words whose forms have their numbers already.
#[derive(Default)]
pub(super) struct KnownWords<'t> {
    /// Printed word to its stretch of `flat`.
    seen: HashMap<&'t str, (u32, u32), RandomState>,
    flat: Vec<u32>,
    /// How many forms have numbers: those of other words are numbered on from here.
    pub(super) forms: u32,
}

impl<'t> KnownWords<'t> {
    /// Takes in the words of a chunk, of whose forms `number` gives the numbers, as [`Vocabulary::merge`] tells them.
    pub(super) fn add(&mut self, chunk: SeenWords<'t>, number: &[u32]) {
        self.seen.reserve(chunk.seen.len());
        for (printed, (start, end)) in chunk.seen {
            self.seen.entry(printed).or_insert_with(|| {
                let forms = &chunk.flat[start as usize..end as usize];
                let start = self.flat.len() as u32;
                self.flat
                    .extend(forms.iter().map(|form| number[*form as usize]));
                (start, self.flat.len() as u32)
            });
        }
        let last = number.iter().max().map_or(0, |last| last + 1);
        self.forms = self.forms.max(last);
    }

    fn forms(&self, printed: &str) -> Option<&[u32]> {
        let (start, end) = self.seen.get(printed)?;
        Some(&self.flat[*start as usize..*end as usize])
    }
}

/// The printed words of a chunk.
#[derive(Default)]
pub(super) struct SeenWords<'t> {
    /// Printed word to its stretch of `flat`.
    seen: HashMap<&'t str, (u32, u32), RandomState>,
    flat: Vec<u32>,
}

/// The forms of one chunk of texts: those of known words by their numbers, others numbered on from these.
pub(super) struct ChunkVocabulary<'t, 'k> {
    known: &'k KnownWords<'k>,
    pub(super) seen: SeenWords<'t>,
    index: HashMap<String, u32, RandomState>,
    /// The forms that are numbered here.
    pub(super) names: Vec<String>,
}

impl<'t, 'k> ChunkVocabulary<'t, 'k> {
    /// A chunk without texts.
    pub(super) fn new(known: &'k KnownWords<'k>) -> Self {
        Self {
            known,
            seen: SeenWords::default(),
            index: HashMap::default(),
            names: Vec::new(),
        }
    }

    /// The forms of a printed word.
    fn forms_of(&mut self, printed: &'t str) -> (u32, u32) {
        let SeenWords { seen, flat } = &mut self.seen;
        if let Some(known) = seen.get(printed) {
            return *known;
        }
        let start = flat.len() as u32;
        match self.known.forms(printed) {
            Some(known) => flat.extend(known),
            None => flat.extend(forms(printed).into_iter().map(|form| {
                let next = self.known.forms + self.names.len() as u32;
                *self.index.entry(form).or_insert_with_key(|form| {
                    self.names.push(form.clone());
                    next
                })
            })),
        }
        let stretch = (start, flat.len() as u32);
        seen.insert(printed, stretch);
        stretch
    }

    /// Calls `each` with every form of a text and the printed word that it comes from; `first` is true
    /// for the first form of a printed word.
    pub(super) fn each(&mut self, text: &'t str, mut each: impl FnMut(u32, PrintedWord<'t>, bool)) {
        for piece in printed_words(text) {
            let (start, end) = self.forms_of(piece.text);
            for at in start..end {
                each(self.seen.flat[at as usize], piece, at == start);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_have_one_number_whatever_the_chunk() {
        let mut vocabulary = Vocabulary::default();
        let none = KnownWords::default();
        let (mut one, mut two) = (ChunkVocabulary::new(&none), ChunkVocabulary::new(&none));
        one.each("The mill doesn’t grind", |_, _, _| {});
        two.each("It does grind", |_, _, _| {});
        let first = vocabulary.merge(one.names);
        let second = vocabulary.merge(two.names);
        assert_eq!(first, [0, 1, 2, 3, 4]);
        assert_eq!(second, [5, 2, 4]);
        assert_eq!(vocabulary.get("grind"), 4);
        assert_eq!(vocabulary.get("flour"), NONE);
    }

    #[test]
    fn known_words_keep_the_numbers_of_their_forms() {
        let mut vocabulary = Vocabulary::default();
        let mut known = KnownWords::default();
        let none = KnownWords::default();
        let mut one = ChunkVocabulary::new(&none);
        one.each("The mill doesn’t grind", |_, _, _| {});
        let number = vocabulary.merge(one.names);
        known.add(one.seen, &number);
        let mut two = ChunkVocabulary::new(&known);
        let mut read = Vec::new();
        two.each("It doesn’t grind flour", |form, _, _| read.push(form));
        assert_eq!(read, [5, 2, 3, 4, 6]);
        assert_eq!(two.names, ["it", "flour"]);
        assert_eq!(vocabulary.merge(two.names), [5, 6]);
    }

    #[test]
    fn a_family_shares_its_root() {
        assert_eq!(cognate(&stem("unacceptable")), cognate(&stem("acceptable")));
        assert_eq!(
            cognate(&stem("negotiators")),
            cognate(&stem("negotiations"))
        );
        assert_ne!(cognate(&stem("compromise")), cognate(&stem("compare")));
    }
}
