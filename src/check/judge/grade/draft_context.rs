//! What else the draft prints of a quotation: a word that its marks leave off may stand there.

use super::rows::{prints, telling};
use crate::check::passage::Passage;
use crate::check::surroundings::{before, narration, paragraph};
use crate::collation::OperatorClass;
use crate::collation::normal::{Word, words};
use crate::collation::variant::{Detail, Variant};
use crate::language::cue_verb::{CueForm, CueGroup};
use crate::language::function_word::{self, Function, TO, WHO};
use crate::language::lexicon::{self, Lexicon};
use crate::language::operator;
use crate::language::pronoun::Pronoun;
use crate::language::word;
use crate::markup;
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// With so many words that tell something a draft's own words have what a condition says ("with an offer of 4 percent").
const WORDS_OF_CONDITION: usize = 2;

/// So many words name who is asked to do something.
const WORDS_TO_ASKED: usize = 6;

/// What else the draft prints of a quotation.
#[derive(Default)]
pub(super) struct DraftContext {
    /// Its other stretches in marks.
    siblings: Vec<String>,
    /// The draft's own words in the sentence of the passage.
    narration: Vec<Word>,
    /// Whether those before it tell that somebody is asked to do what it says: "asked them to “keep to it”".
    is_asked: bool,
    /// Whether they tell that he binds himself to it: "vowed to “fight it”".
    is_promised: bool,
    /// Whether they are a heading, which nothing goes on.
    is_headline: bool,
}

impl DraftContext {
    /// What the draft has beside a passage.
    pub(super) fn of(passage: &Passage, draft: &str) -> Self {
        let printed = |span: &Span| markup::stretch(draft, *span).words().to_string();
        Self {
            siblings: passage.siblings.iter().map(printed).collect(),
            narration: words(&narration(passage.span, draft)),
            is_headline: paragraph(draft, passage.span).of(draft).starts_with('#'),
            is_asked: leads_to(passage, draft, |cue| {
                cue.group.addresses() || lexicon::ADDRESSING_VERBS.contains(cue.lemma())
            }),
            is_promised: leads_to(passage, draft, |cue| {
                lexicon::means!(PROMISING_WORDS, cue.lemma(), "verb")
            }),
        }
    }

    /// Whether the draft has elsewhere what it leaves off at an edge: in other marks, or in its own words (he hopes
    /// “that the road reopens”; he did not say “they lied”).
    pub(super) fn has(&self, variant: &Variant, source: &str) -> bool {
        // A report puts "will" into the past: she said that they would “not close the pier”.
        // So it does where it says "never" for "not".
        let is_same = |own: &Word, word: &Word| {
            own.stem == word.stem
                || operator::is_tense_shift(&word.form, &own.form)
                || function_word::is_not(&word.form) && function_word::is_not(&own.form)
        };
        let told = |word: &Word| self.narration.iter().any(|own| is_same(own, word));
        if variant.detail == Some(Detail::Operator(OperatorClass::Condition)) {
            let telling = telling(source);
            let met = telling.iter().filter(|word| told(word)).count();
            if met >= WORDS_OF_CONDITION && met * 2 >= telling.len() {
                return true;
            }
        }
        let turning = variant.rests_on.iter().flat_map(|printed| words(printed));
        let mut turning: Vec<Word> = turning.collect();
        // Of "don't" and "may be" it is "not" and "may" that turn the sense.
        let turns = |word: &Word| lexicon::OPERATORS.contains(&word.form);
        if turning.iter().any(turns) {
            turning.retain(turns);
        }
        let is_told = match variant.detail == Some(Detail::Disbelief) && is_plainly_said(&turning) {
            true => self.tells_hearsay(source),
            false => !turning.is_empty() && turning.iter().all(told),
        };
        let is_meant = self.is_asked || self.is_promised && opens_promise(source);
        is_told || is_meant && is_request(source) || self.prints(source)
    }

    /// Whether its own words tell that the speaker has it from others, as the source does: he "was told", "heard", "said people thought",
    /// or it is they whom the draft names.
    fn tells_hearsay(&self, source: &str) -> bool {
        let cue = |word: &Word| word::look_up(&word.form).cue;
        let is_be = |word: &Word| lexicon::means!(WORD_CLASSES, &word.form, "be");
        let is_tell = |word: &Word| cue(word).is_some_and(|cue| cue.group == CueGroup::Tell);
        let mut pairs = self.narration.windows(2);
        let is_passive = pairs.any(|two| is_be(&two[0]) && is_tell(&two[1]));
        let others = telling(source)
            .into_iter()
            .filter(|word| cue(word).is_none());
        let mut others = others.map(|word| word.stem);
        let is_named = others.any(|who| self.narration.iter().any(|own| own.stem == who));
        let says =
            |word: &&Word| cue(word).is_some() || lexicon::THINKING_VERBS.contains(&word.form);
        let is_twice = self.narration.iter().filter(says).count() > 1;
        is_passive || is_named || is_twice || self.tells_any(&lexicon::RECEIVING_VERBS)
    }

    /// Whether the passage stands in a heading: it is all that is told there.
    pub(super) fn is_headline(&self) -> bool {
        self.is_headline
    }

    /// Whether its own words have this form.
    pub(super) fn tells(&self, form: &str) -> bool {
        self.narration.iter().any(|own| own.form == form)
    }

    /// Whether its own words have an entry of a list.
    pub(super) fn tells_any(&self, list: &Lexicon) -> bool {
        self.narration.iter().any(|own| list.contains(&own.form))
    }

    /// Whether its own words have all that a text tells.
    pub(super) fn tells_all(&self, text: &str) -> bool {
        let told = |word: &Word| self.narration.iter().any(|own| own.stem == word.stem);
        let telling = telling(text);
        match telling.is_empty() {
            true => words(text).iter().all(told),
            false => telling.iter().all(told),
        }
    }

    /// Whether its own words set something against what it prints: "but", "though".
    pub(super) fn contrasts(&self) -> bool {
        let is_contrast = |word: &Word| {
            lexicon::CONTRASTS.contains(&word.form) || lexicon::OBJECTIONS.contains(&word.form)
        };
        self.narration.iter().any(is_contrast)
    }

    /// Whether its own words have a condition, or tell it by of whom something holds: "if", "anyone who", "those who".
    pub(super) fn has_condition(&self) -> bool {
        let form = |word: &Word| word.form.clone();
        let forms: Vec<String> = self.narration.iter().map(form).collect();
        let is_condition = |form: &String| {
            lexicon::means!(OPERATORS, form, "condition")
                || lexicon::means!(RELATIVE_HEADS, form, "both")
        };
        let is_any = |two: &[String]| lexicon::RELATIVE_HEADS.contains(&two[0]) && two[1] == WHO;
        forms.iter().any(is_condition) || forms.windows(2).any(is_any)
    }

    /// Whether its other marks have all these words.
    pub(super) fn prints(&self, source: &str) -> bool {
        self.siblings.iter().any(|text| prints(text, source))
    }
}

/// Whether words are all verbs that only tell that somebody says something, as the draft's own verb does, too.
fn is_plainly_said(words: &[Word]) -> bool {
    let only_says = |word: &Word| {
        word::look_up(&word.form)
            .cue
            .is_some_and(CueForm::only_says)
    };
    !words.is_empty() && words.iter().all(only_says)
}

/// Whether words open a request and nothing else: "can we", "would you please".
fn is_request(text: &str) -> bool {
    let opens = |word: &Word| {
        let person = Pronoun::of(&word.form).is_some_and(Pronoun::is_subject);
        person
            || function_word::of(&word.form) == Some(Function::Modal)
            || lexicon::has_flag!(BIDDING_WORDS, &word.form, "request")
    };
    let words = words(text);
    words.len() > 1 && words.iter().all(opens)
}

/// Whether words tell what somebody will do, and not what he may.
fn opens_promise(text: &str) -> bool {
    let modals = words(text).into_iter();
    let mut modals = modals.filter(|word| function_word::of(&word.form) == Some(Function::Modal));
    modals.all(|word| lexicon::means!(PROMISING_WORDS, &word.form, "modal"))
}

/// Whether the draft's words before a passage lead to what it says by a verb of this kind and "to": "asked them to".
fn leads_to(passage: &Passage, draft: &str, is_meant: impl Fn(CueForm) -> bool) -> bool {
    let before = before(passage.span, draft);
    let mut last = before.unicode_words().rev();
    let leads = |word: &str| {
        let cue = word::look_up(&word.to_lowercase()).cue;
        cue.is_some_and(&is_meant)
    };
    last.next() == Some(TO) && last.take(WORDS_TO_ASKED).any(leads)
}
