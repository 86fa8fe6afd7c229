//! The printings as matching reads them: words as numbers, laid out one behind the other.

use super::likeness::{self, Counts, Likeness};
use super::speaker::{Agreement, Name, names_agree};
use super::terms::is_term;
use super::vocabulary::{ChunkVocabulary, KnownWords, NONE, Vocabulary, chunk};
use crate::language::sentence::sentences;
use crate::quotation::Kind;
use crate::quotation::surface::marks;
use crate::text::Span;
use foldhash::fast::RandomState;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// One quotation as matching sees it.
#[derive(Clone, Debug)]
pub struct Printing<'a> {
    /// The number of its article; printings of one article stand in their order.
    pub article: usize,
    /// Who published it. What one outlet prints in one story after the other stands beside its articles.
    pub outlet: &'a str,
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// How the one whose words they seem to be stands to them.
    pub stance: Stance,
    /// Whether its article is a record of the speech, which prints nothing twice that was said once.
    pub record: bool,
    /// The resolved speaker, where known: evidence, never a veto.
    pub speaker: Option<&'a str>,
    /// Whether its article leaves a doubt about who that is.
    pub doubtful_speaker: bool,
    /// The day its article came out.
    pub published: Option<Date>,
    /// The day on which it was said, where its article surely tells that.
    pub said_on: Option<Date>,
    /// The words, stretches joined by a blank.
    pub text: &'a str,
}

/// How somebody stands to words that an article prints beside his name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stance {
    /// The person says the words.
    #[default]
    Says,
    /// The article reports that he denies them: he said the contrary.
    Denies,
    /// He was asked whether they are so: they are the words of whoever asks.
    IsAsked,
}

/// Days apart that say nothing against one event.
pub(super) const SAME_DAYS: i32 = 3;
/// Likeness of articles (a cosine, 0 to 1) that says nothing either way.
pub(super) const LIKENESS_ZERO: f32 = 0.2;
/// From this weight (in nats) and the next one's words on, a printing is a passage that can hold others together; below it a
/// fragment.
pub(super) const PASSAGE_NATS: f32 = 10.0;
/// The words that a passage has at least.
pub(super) const PASSAGE_WORDS: usize = 4;
/// Fewer distinct words may be a phrase that many people use, or one says again and again: it never holds passages
/// together.
pub(super) const PHRASE_WORDS: usize = 8;

/// Printings of so few words join only in the exact words, within one event.
pub(super) const FEW_WORDS: usize = 2;

/// So many printings of the very same words say how common these are; more do not.
const MAX_SAME_PRINTINGS: u32 = 50;

/// Flags of a word.
pub(super) const AFTER_CUT: u8 = 1;
/// The word stands in brackets.
pub(super) const BRACKETED: u8 = 2;
/// A mark that parts clauses stands before it.
pub(super) const OPENS_CLAUSE: u8 = 4;
/// The word stands in marks of its own within the printing: the speaker passes on what was said.
pub(super) const PASSED_ON: u8 = 8;

/// The word has a capital where no sentence begins.
const CAPITAL: u8 = 16;
/// The word has no capital.
const SMALL: u8 = 32;

/// The words of one printing.
#[derive(Clone, Copy)]
pub(super) struct Words<'m> {
    /// Numbers of the forms.
    pub(super) forms: &'m [u32],
    /// Numbers of their stems.
    pub(super) stems: &'m [u32],
    /// For each word, the number of the form that it makes with the next one ("on" + "to"), or `NONE`.
    pub(super) compounds: &'m [u32],
    /// [`AFTER_CUT`], [`BRACKETED`], [`OPENS_CLAUSE`].
    pub(super) flags: &'m [u8],
    /// How much the words tell.
    pub(super) weights: &'m [f32],
    /// What of the above is there at all; asked first, since most printings have neither.
    pub(super) has: Has,
}

/// What few printings have.
#[derive(Clone, Copy, Default)]
pub(super) struct Has {
    /// Some word makes a form with the next one.
    pub(super) compounds: bool,
    /// A marked cut or a word in brackets, beside which a gap costs nothing.
    pub(super) free_gaps: bool,
}

/// What stands beside the words.
#[derive(Clone, Copy)]
pub(super) struct Context {
    pub(super) article: u32,
    /// The day its article came out, in days since 1970.
    pub(super) day: Option<i32>,
    /// The day on which it was said, counted in the same way.
    said_on: Option<i32>,
    /// Who published it; `NONE` where that is not known.
    pub(super) outlet: u32,
    /// Its number among the names.
    speaker: u32,
    /// Whether its article leaves a doubt about who speaks.
    pub(super) doubtful_speaker: bool,
    pub(super) indirect: bool,
    pub(super) stance: Stance,
    pub(super) record: bool,
    /// Every word that counts has a capital, as in a title.
    pub(super) title: bool,
    /// Two words that its article prints in its own prose, too: a term.
    pub(super) term: bool,
    question: Question,
    /// The sum of the words' weights.
    pub(super) info: f32,
    has: Has,
}

/// How much of a printing asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    None,
    Part,
    Whole,
}

impl Question {
    fn of(text: &str) -> Self {
        let mut sentences = sentences(text).into_iter().peekable();
        let asks = |sentence: Span| {
            sentence
                .of(text)
                .trim_end_matches(not_a_mark)
                .ends_with('?')
        };
        match sentences.peek().is_some() && sentences.all(asks) {
            true => Self::Whole,
            false if text.contains('?') => Self::Part,
            false => Self::None,
        }
    }
}

fn not_a_mark(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '”' | '"' | '’' | '\'' | '»' | ')')
}

/// The printings by the days on which they came out, those of a day by their numbers.
#[derive(Default)]
pub(super) struct ByDay {
    /// The printings in this order.
    pub(super) order: Vec<u32>,
    /// The place of each of them in it.
    pub(super) ranks: Vec<u32>,
}

impl ByDay {
    fn new(contexts: &[Context]) -> Self {
        let mut order: Vec<u32> = (0..contexts.len() as u32).collect();
        order.par_sort_unstable_by_key(|n| (contexts[*n as usize].day, *n));
        let mut ranks = vec![0; order.len()];
        for (rank, n) in (0..).zip(&order) {
            ranks[*n as usize] = rank;
        }
        Self { order, ranks }
    }
}

/// Everything that matching reads, prepared once.
pub(super) struct Printings {
    pub(super) vocabulary: Vocabulary,
    pub(super) by_day: ByDay,
    likeness: Likeness,
    contexts: Vec<Context>,
    starts: Vec<usize>,
    forms: Vec<u32>,
    stems: Vec<u32>,
    compounds: Vec<u32>,
    flags: Vec<u8>,
    weights: Vec<f32>,
    /// The distinct names, each as the numbers of its words.
    names: Vec<Name<u32>>,
}

/// One chunk of printings.
struct PrintingChunk {
    names: Vec<String>,
    lengths: Vec<usize>,
    forms: Vec<u32>,
    flags: Vec<u8>,
}

fn number_chunk(given: &[Printing<'_>], known: &KnownWords<'_>) -> PrintingChunk {
    let mut local = ChunkVocabulary::new(known);
    let (mut lengths, mut forms, mut flags) = (Vec::new(), Vec::new(), Vec::new());
    for printing in given {
        let before = forms.len();
        let passed_on = passed_on(printing.text);
        local.each(printing.text, |form, piece, first| {
            forms.push(form);
            let flag = |set: bool, flag: u8| if set { flag } else { 0 };
            let capital = piece
                .text
                .trim_start_matches('[')
                .starts_with(char::is_uppercase);
            flags.push(
                flag(piece.after_cut && first, AFTER_CUT)
                    | flag(piece.bracketed, BRACKETED)
                    | flag(piece.opens_clause && first, OPENS_CLAUSE)
                    | flag(passed_on.iter().any(|m| m.contains(&piece.span)), PASSED_ON)
                    | flag(capital && !piece.opens_sentence, CAPITAL)
                    | flag(!capital, SMALL),
            );
        });
        lengths.push(forms.len() - before);
    }
    PrintingChunk {
        names: local.names,
        lengths,
        forms,
        flags,
    }
}

/// The stretches of a printing that stand in marks of their own.
fn passed_on(text: &str) -> Vec<Span> {
    if !text.contains(['“', '"', '‘', '\'', '«', '„']) {
        return Vec::new();
    }
    let marked = marks::pair(text, &[Span::new(0, text.len())]).into_iter();
    marked.filter(|m| m.closed).map(|m| m.inner).collect()
}

impl Printings {
    /// Reads the printings and the articles that they come from.
    pub(super) fn new(given: &[Printing<'_>], articles: &[&str]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let (mut counts, known) = likeness::count(articles, &mut vocabulary);
        let chunks: Vec<PrintingChunk> = given
            .par_chunks(chunk(given.len()))
            .map(|given| number_chunk(given, &known))
            .collect();
        let words = chunks.iter().map(|chunk| chunk.forms.len()).sum();
        let mut starts = Vec::with_capacity(given.len() + 1);
        starts.push(0);
        let (mut forms, mut flags) = (Vec::with_capacity(words), Vec::with_capacity(words));
        for chunk in chunks {
            let number = vocabulary.merge(chunk.names);
            let number = |form: &u32| match form.checked_sub(known.forms) {
                Some(new) => number[new as usize],
                None => *form,
            };
            forms.extend(chunk.forms.iter().map(number));
            flags.extend(chunk.flags);
            for length in chunk.lengths {
                starts.push(starts.last().copied().unwrap_or(0) + length);
            }
        }
        drop(known);
        forget_repeats(&mut counts, &starts, &forms);
        vocabulary.finish(&counts.df, counts.sentences);
        vocabulary.tell_names(&capitals(vocabulary.len(), &forms, &flags));
        let likeness = Likeness::new(counts, &vocabulary);
        let compounds = compounds(&vocabulary, &starts, &forms);
        vocabulary.forget_spelling();
        let stem = |form: &u32| vocabulary.stem[*form as usize];
        let stems = forms.par_iter().map(stem).collect();
        let weight = |form: &u32| vocabulary.weight[*form as usize];
        let weights = forms.par_iter().map(weight).collect();
        let mut printings = Self {
            vocabulary,
            by_day: ByDay::default(),
            likeness,
            contexts: Vec::new(),
            starts,
            forms,
            stems,
            compounds,
            flags,
            weights,
            names: Vec::new(),
        };
        printings.add_contexts(given, articles);
        printings.by_day = ByDay::new(&printings.contexts);
        printings
    }

    fn add_contexts(&mut self, given: &[Printing<'_>], articles: &[&str]) {
        let mut speakers: HashMap<&str, u32> = HashMap::new();
        let mut words: HashMap<String, u32> = HashMap::new();
        let mut outlets: HashMap<&str, u32> = HashMap::new();
        let told = given.par_iter().enumerate().map(|(n, printing)| {
            let question = Question::of(printing.text);
            let article = articles.get(printing.article).copied();
            // A word by itself is of the language, and no term.
            let is_short = self.range(n).len() == FEW_WORDS && printing.kind != Kind::Indirect;
            let term = is_short && is_term(printing.text, article.unwrap_or_default());
            let title = is_title(printing.text);
            (self.info(n), [title, term], question, self.has(n))
        });
        let told: Vec<(f32, [bool; 2], Question, Has)> = told.collect();
        for (printing, (info, [title, term], question, has)) in given.iter().zip(told) {
            let speaker = printing.speaker.map_or(NONE, |name| {
                let next = speakers.len() as u32;
                *speakers.entry(name).or_insert_with(|| {
                    self.names.push(numbers(name, &mut words));
                    next
                })
            });
            let next = outlets.len() as u32;
            let outlet = match printing.outlet {
                "" => NONE,
                name => *outlets.entry(name).or_insert(next),
            };
            self.contexts.push(Context {
                article: printing.article as u32,
                outlet,
                day: printing.published.and_then(day),
                said_on: printing.said_on.and_then(day),
                speaker,
                doubtful_speaker: printing.doubtful_speaker,
                indirect: printing.kind == Kind::Indirect,
                stance: printing.stance,
                record: printing.record,
                title,
                term,
                question,
                info,
                has,
            });
        }
    }

    /// The sum of the weights of a printing's words.
    fn info(&self, printing: usize) -> f32 {
        self.weights[self.range(printing)].iter().sum()
    }

    fn has(&self, printing: usize) -> Has {
        let words = self.range(printing);
        let free = |flags: &u8| flags & (AFTER_CUT | BRACKETED) != 0;
        Has {
            compounds: self.compounds[words.clone()]
                .iter()
                .any(|form| *form != NONE),
            free_gaps: self.flags[words].iter().any(free),
        }
    }

    /// How many printings there are.
    pub(super) fn len(&self) -> usize {
        self.contexts.len()
    }

    /// How many words they have in all.
    pub(super) fn count_words(&self) -> usize {
        self.forms.len()
    }

    fn range(&self, printing: usize) -> Range<usize> {
        self.starts[printing]..self.starts[printing + 1]
    }

    /// The words of a printing.
    pub(super) fn words(&self, printing: u32) -> Words<'_> {
        let range = self.range(printing as usize);
        Words {
            forms: &self.forms[range.clone()],
            stems: &self.stems[range.clone()],
            compounds: &self.compounds[range.clone()],
            flags: &self.flags[range.clone()],
            weights: &self.weights[range],
            has: self.context(printing).has,
        }
    }

    /// What stands beside the words.
    pub(super) fn context(&self, printing: u32) -> &Context {
        &self.contexts[printing as usize]
    }

    /// Whether a printing is long and telling enough to stand for itself: a passage, no fragment.
    pub(super) fn is_long(&self, printing: u32) -> bool {
        let words = self.words(printing).forms.len();
        self.context(printing).info >= PASSAGE_NATS && words >= PASSAGE_WORDS
    }

    /// Whether a printing has so few distinct words that it may be a phrase: "no, no, no" is one word.
    pub(super) fn is_phrase(&self, printing: u32) -> bool {
        let distinct: BTreeSet<&u32> = self.words(printing).stems.iter().collect();
        distinct.len() < PHRASE_WORDS
    }

    /// The weight of a form.
    pub(super) fn weight(&self, form: u32) -> f32 {
        self.vocabulary.weight[form as usize]
    }

    /// The cognate of a form.
    pub(super) fn cognate(&self, form: u32) -> u32 {
        self.vocabulary.cognate[form as usize]
    }

    /// Whether a cognate is of names and titles alone.
    pub(super) fn is_of_names(&self, cognate: u32) -> bool {
        self.vocabulary.names[cognate as usize]
    }

    /// The last word of the speaker's name, for keys.
    pub(super) fn surname(&self, printing: u32) -> Option<u32> {
        let speaker = self.context(printing).speaker;
        self.names.get(speaker as usize)?.words.last().copied()
    }

    /// Whether two printings are known to be of one outlet.
    pub(super) fn are_of_one_outlet(&self, a: u32, b: u32) -> bool {
        let [a, b] = [a, b].map(|n| self.context(n).outlet);
        a == b && a != NONE
    }

    /// The number of the speaker's name.
    pub(super) fn speaker(&self, printing: u32) -> u32 {
        self.context(printing).speaker
    }

    /// Whether the speaker is called by one word that several persons may have.
    pub(super) fn has_bare_name(&self, printing: u32) -> bool {
        let name = self.names.get(self.speaker(printing) as usize);
        name.is_some_and(Name::is_bare)
    }

    /// What the speakers' names say.
    pub(super) fn agreement(&self, a: u32, b: u32) -> Agreement {
        let (a, b) = (self.context(a).speaker, self.context(b).speaker);
        if a == NONE || b == NONE {
            return Agreement::Unknown;
        }
        names_agree(&self.names[a as usize], &self.names[b as usize])
    }

    /// Whether one of two printings is a question and the other asks nothing. Who is asked says some of its words, too.
    pub(super) fn are_question_and_answer(&self, a: u32, b: u32) -> bool {
        let asked = [a, b].map(|n| self.context(n).question);
        matches!(
            asked,
            [Question::Whole, Question::None] | [Question::None, Question::Whole]
        )
    }

    /// How many days lie between two printings, where both are known.
    pub(super) fn days_apart(&self, a: u32, b: u32) -> Option<i32> {
        Some((self.context(a).day? - self.context(b).day?).abs())
    }

    /// How many days lie between those on which two printings surely were said, where both articles tell that.
    pub(super) fn said_apart(&self, a: u32, b: u32) -> Option<i32> {
        Some((self.context(a).said_on? - self.context(b).said_on?).abs())
    }

    /// Whether at most so many days lie between two printings, as far as is known.
    pub(super) fn are_within(&self, a: u32, b: u32, days: i32) -> bool {
        self.days_apart(a, b).is_none_or(|apart| apart <= days)
    }

    /// Whether the articles of two printings are at least so much alike, as far as is known.
    pub(super) fn are_alike(&self, a: u32, b: u32, least: f32) -> bool {
        self.likeness(a, b).is_none_or(|likeness| likeness >= least)
    }

    /// How alike the articles of two printings are, where known; 1 within an article.
    pub(super) fn likeness(&self, a: u32, b: u32) -> Option<f32> {
        let (a, b) = (self.context(a).article, self.context(b).article);
        if a == b {
            Some(1.0)
        } else {
            self.likeness.of(a, b)
        }
    }
}

/// Takes back what printings of the very same words count beyond [`MAX_SAME_PRINTINGS`]: how often one passage is printed does
/// not tell how common its words are.
fn forget_repeats(counts: &mut Counts, starts: &[usize], forms: &[u32]) {
    let mut printed: HashMap<&[u32], u32, RandomState> = HashMap::default();
    for range in starts.windows(2) {
        *printed.entry(&forms[range[0]..range[1]]).or_default() += 1;
    }
    printed.retain(|_, times| *times > MAX_SAME_PRINTINGS);
    for (forms, times) in printed {
        let beyond = times - MAX_SAME_PRINTINGS;
        counts.sentences = counts.sentences.saturating_sub(beyond);
        let distinct: BTreeSet<u32> = forms.iter().copied().collect();
        for form in distinct {
            if let Some(df) = counts.df.get_mut(form as usize) {
                *df = df.saturating_sub(beyond);
            }
        }
    }
}

/// For each of so many forms whether every printing of it has a capital, and one where no sentence begins.
fn capitals(count: usize, forms: &[u32], flags: &[u8]) -> Vec<bool> {
    let mut seen = vec![0; count];
    for (form, flags) in forms.iter().zip(flags) {
        seen[*form as usize] |= flags & (CAPITAL | SMALL);
    }
    seen.into_iter().map(|seen| seen == CAPITAL).collect()
}

fn day(date: Date) -> Option<i32> {
    let first = jiff::civil::date(1970, 1, 1);
    first.until(date).ok().map(|span| span.get_days())
}

fn numbers(name: &str, words: &mut HashMap<String, u32>) -> Name<u32> {
    let mut number = |word: String| {
        let next = words.len() as u32;
        *words.entry(word).or_insert(next)
    };
    let Name {
        words,
        proper,
        bearer,
    } = Name::parse(name);
    Name {
        words: words.into_iter().map(&mut number).collect(),
        proper,
        bearer,
    }
}

/// At most six words, each that counts with a capital, and no sentence: "The Long Way Home".
fn is_title(text: &str) -> bool {
    let text = text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut telling = words.iter().filter(|w| w.chars().count() > 3).peekable();
    words.len() <= 6
        && !text.ends_with(['!', '?'])
        && telling.peek().is_some()
        && telling.all(|w| {
            w.chars()
                .find(|c| c.is_alphanumeric())
                .is_some_and(char::is_uppercase)
        })
}

/// For each word the form that it makes together with the next, where that form occurs.
fn compounds(vocabulary: &Vocabulary, starts: &[usize], forms: &[u32]) -> Vec<u32> {
    let names = vocabulary.forms();
    let compound = |pair: &[u32], text: &mut String| {
        text.clear();
        text.push_str(names[pair[0] as usize]);
        text.push_str(names[pair[1] as usize]);
        vocabulary.get(text)
    };
    let per_printing = |range: &[usize]| {
        let mut text = String::new();
        let words = &forms[range[0]..range[1]];
        let mut out: Vec<u32> = words
            .windows(2)
            .map(|pair| compound(pair, &mut text))
            .collect();
        out.resize(words.len(), NONE);
        out
    };
    starts.par_windows(2).flat_map_iter(per_printing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The weight of a word of a passage that so many articles print, each of them nothing else.
    fn weight_of_a_word_printed(times: usize) -> f32 {
        let text = "Herons wait at the sluice.";
        let printing = |article| Printing {
            article,
            outlet: "",
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: None,
            doubtful_speaker: false,
            published: None,
            said_on: None,
            text,
        };
        let given: Vec<Printing<'_>> = (0..times).map(printing).collect();
        let printings = Printings::new(&given, &vec![text; times]);
        printings.weight(printings.words(0).forms[0])
    }

    #[test]
    fn a_passage_that_is_printed_again_and_again_does_not_make_its_words_common() {
        let [few, many, more] = [40, 50, 80].map(weight_of_a_word_printed);
        assert!(few > many, "{few} {many}");
        assert_eq!(many, more);
    }

    #[test]
    fn four_words_that_tell_ten_nats_are_a_passage() {
        let is_long = |text: &str| {
            let own = crate::collation::matching::tests::prepared::printing(0, text);
            Printings::new(&[own], &[text]).is_long(0)
        };
        assert!(is_long("We have to do it again."));
        assert!(!is_long("He was on it."));
        assert!(!is_long("Herons wade downstream."));
    }

    #[test]
    fn titles_have_capitals_and_sentences_do_not() {
        assert!(is_title("The Long Way Home"));
        assert!(is_title("Lanterns of Skarholm"));
        assert!(!is_title("The long way home"));
        assert!(!is_title("Never Again!"));
        assert!(!is_title("it is so"));
    }
}
