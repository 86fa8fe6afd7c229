//! Ties mentions to the cue verbs of their sentence, as far as that goes without a parser: a walk over
//! token classes from the mention to the verb, a dozen steps at most.

use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::quotation::grammar::dependents;
use crate::quotation::surface::analysis::{Analysis, Mention, MentionKind};
use std::ops::Range;

/// A cue verb whose subject a mention seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The verb's token.
    pub cue: usize,
    /// What lies between mention and verb.
    pub over: Over,
}

/// What the walk from a subject to its verb passed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Over(u16);

impl Over {
    /// "has", "did not", "later".
    pub const AUXILIARY: Over = Over(1);
    /// "who".
    pub const RELATIVE: Over = Over(2);
    /// An appositive or another insertion between commas.
    pub const INSERTION: Over = Over(4);
    /// Brackets.
    pub const BRACKETS: Over = Over(8);
    /// More nouns: "the ferryman Okoro".
    pub const NOUNS: Over = Over(16);
    /// "'s" and what is owned: the mention is the owner, not the speaker.
    pub const GENITIVE: Over = Over(32);
    /// A prepositional phrase or a day.
    pub const PREPOSITION: Over = Over(64);
    /// "and".
    pub const CONJUNCTION: Over = Over(128);
    /// The rest of the sentence: "Okoro left, calling it a day".
    pub const SENTENCE: Over = Over(256);

    /// Names, in the order of the bits.
    pub const NAMES: [&str; 9] = [
        "auxiliary",
        "relative",
        "insertion",
        "brackets",
        "nouns",
        "genitive",
        "preposition",
        "conjunction",
        "sentence",
    ];

    /// Whether `part` was passed.
    pub fn has(self, part: Over) -> bool {
        self.0 & part.0 != 0
    }

    /// As a number from 0 to 511.
    pub fn bits(self) -> u16 {
        self.0
    }

    fn with(self, part: Over) -> Over {
        Over(self.0 | part.0)
    }
}

/// A cue that stands before a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inverted {
    /// The token of the verb or of "according".
    pub cue: usize,
    /// What stands between.
    pub via: Via,
    /// The class of the token before the cue: after a quotation or a comma the mention is the speaker,
    /// else it is rather the verb's object.
    pub before: Class,
}

/// What stands between a cue and the mention after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Via {
    /// Nothing: said Okoro.
    Nothing,
    /// Nouns: said ferryman Okoro.
    Nouns,
    /// A preposition: quoted by Okoro, said to Okoro.
    Preposition,
    /// "according to", "in the words of".
    According,
}

impl Via {
    /// Names, in the order of the ways.
    pub const NAMES: [&str; 4] = ["nothing", "nouns", "preposition", "according"];
}

impl Inverted {
    /// Whether the mention is the speaker and not the object.
    pub fn is_speaker(self) -> bool {
        let opens = matches!(
            self.before,
            Class::Quote | Class::Comma | Class::Edge | Class::Conjunction | Class::Sign
        );
        opens || self.via == Via::According
    }
}

/// Steps from a subject to its verb.
const STEPS: usize = 12;
/// Tokens within which an insertion has to end.
const LONGEST_INSERTION: usize = 26;
/// Tokens within which a bracket has to close.
const LONGEST_BRACKET: usize = 14;
/// Tokens of a noun phrase that a walk passes at once.
const LONGEST_RUN: usize = 12;

/// Fills [`Mention::subject`], [`Mention::inverted`] and [`Mention::claim`] of all mentions.
pub(in crate::quotation) fn attach(analysis: &mut Analysis) {
    let mut mentions = std::mem::take(analysis.mentions.filling());
    for mention in &mut mentions {
        let walk = Walk {
            analysis,
            tokens: analysis.paragraphs[mention.paragraph].tokens.clone(),
        };
        mention.subject = walk.to_verb(mention);
        mention.inverted = walk.back_to_cue(mention.first);
        mention.claim =
            owned_cue_noun(analysis, mention).filter(|&noun| match walk.class(noun + 1) {
                Class::That | Class::Quote | Class::Colon => true,
                // "in Okoro's words, …"
                Class::Comma => walk.class_before(mention.first) == Class::In,
                _ => false,
            });
    }
    dependents::release(analysis, &mut mentions);
    attach_participles(analysis, &mut mentions);
    analysis.mentions = mentions.into();
}

/// "Okoro left the room, calling it a day": the subject of the sentence is the subject of the participle,
/// if it has no cue of its own.
fn attach_participles(analysis: &Analysis, mentions: &mut [Mention]) {
    let mut main: Option<usize> = None;
    let mut mention = 0;
    for (at, token) in analysis.tokens.iter().enumerate().skip(1) {
        while mentions.get(mention).is_some_and(|m| m.end <= at) {
            let here = &mentions[mention];
            let new = main.is_none_or(|m| !in_one_sentence(&mentions[m], here));
            if new && can_be_main_subject(analysis, here) {
                main = Some(mention);
            }
            mention += 1;
        }
        let participle = token
            .cue
            .is_some_and(|cue| cue.inflection == Inflection::Ing)
            && analysis.tokens[at - 1].class == Class::Comma;
        let Some(subject) = main.filter(|_| participle).map(|m| &mut mentions[m]) else {
            continue;
        };
        let tokens = &analysis.paragraphs[subject.paragraph].tokens;
        let in_sentence = tokens.contains(&at) && subject.sentence == token.sentence;
        if in_sentence && !subject.is_attached() {
            subject.subject = Some(Subject {
                cue: at,
                over: Over::SENTENCE,
            });
        }
    }
}

/// The token of "claim" in "Okoro's claim" and "her latest claim": what a mention owns that was said.
pub fn owned_cue_noun(analysis: &Analysis, mention: &Mention) -> Option<usize> {
    let end = analysis.paragraphs[mention.paragraph].tokens.end;
    let from = match analysis.class(mention.paragraph, Some(mention.end)) {
        Class::Genitive => mention.end + 1,
        _ if mention.kind == MentionKind::Possessive => mention.end,
        _ => return None,
    };
    let in_phrase = |&at: &usize| analysis.tokens[at].class.is_nounlike();
    let mut phrase = (from..end.min(from + 4)).take_while(in_phrase);
    phrase.find(|&at| analysis.tokens[at].class == Class::CueNoun)
}

fn in_one_sentence(a: &Mention, b: &Mention) -> bool {
    a.paragraph == b.paragraph && a.sentence == b.sentence
}

/// Whether a mention could be the subject of its sentence if it is the first: no owner, no object.
fn can_be_main_subject(analysis: &Analysis, mention: &Mention) -> bool {
    let before = analysis.class(mention.paragraph, mention.first.checked_sub(1));
    let after = analysis.class(mention.paragraph, Some(mention.end));
    let kind = matches!(
        mention.kind,
        MentionKind::Name | MentionKind::Nominal | MentionKind::Pronoun
    );
    kind && !before.is_preposition() && after != Class::Genitive && after != Class::Name
}

struct Walk<'a, 't> {
    analysis: &'a Analysis<'t>,
    tokens: Range<usize>,
}

impl Walk<'_, '_> {
    fn class(&self, at: usize) -> Class {
        if self.tokens.contains(&at) {
            self.analysis.tokens[at].class
        } else {
            Class::Edge
        }
    }

    fn class_before(&self, at: usize) -> Class {
        at.checked_sub(1)
            .map_or(Class::Edge, |before| self.class(before))
    }

    /// From a possible subject forward to its verb.
    fn to_verb(&self, mention: &Mention) -> Option<Subject> {
        if mention.kind == MentionKind::ObjectPronoun {
            return None;
        }
        let mut at = mention.end;
        let mut over = Over::default();
        if mention.kind == MentionKind::Possessive {
            at = self.skip(at, |class| class.is_nounlike() || class == Class::Ing);
        }
        for step in 0..STEPS {
            if self.class(at) == Class::Cue {
                return Some(Subject { cue: at, over });
            }
            let (next, part) = self.step(at, step, over)?;
            at = next;
            over = over.with(part);
        }
        None
    }

    /// One step over something that may stand between subject and verb; most things only once.
    fn step(&self, at: usize, step: usize, over: Over) -> Option<(usize, Over)> {
        let once = |part: Over| (!over.has(part)).then_some(part);
        match self.class(at) {
            Class::Be | Class::Auxiliary | Class::Not | Class::Adverb => {
                Some((at + 1, Over::AUXILIARY))
            }
            Class::Relative if step == 0 => Some((at + 1, Over::RELATIVE)),
            Class::Comma => Some((self.after_insertion(at)?, once(Over::INSERTION)?)),
            Class::Open => Some((self.after_bracket(at)?, Over::BRACKETS)),
            Class::Genitive => {
                let end = self.skip(at + 1, |class| class.is_nounlike() || class == Class::Ing);
                Some((end, once(Over::GENITIVE)?))
            }
            Class::Conjunction if step < 4 => Some((
                self.skip(at + 1, Class::is_in_phrase),
                once(Over::CONJUNCTION)?,
            )),
            class if class.is_nounlike() && step < 6 => {
                Some((self.skip(at, Class::is_nounlike), once(Over::NOUNS)?))
            }
            class if class.is_place_or_time() => Some((
                self.skip(at + 1, Class::is_in_phrase),
                once(Over::PREPOSITION)?,
            )),
            _ => None,
        }
    }

    fn skip(&self, from: usize, over: impl Fn(Class) -> bool) -> usize {
        let mut at = from;
        while at - from < LONGEST_RUN && over(self.class(at)) {
            at += 1;
        }
        at
    }

    /// The token after the comma that closes an insertion, if a verb of saying follows there.
    fn after_insertion(&self, comma: usize) -> Option<usize> {
        let mut closings = 0;
        for at in comma + 1..comma + LONGEST_INSERTION {
            match self.class(at) {
                Class::Comma => {
                    let verb = match self.class(at + 1) {
                        Class::Be | Class::Auxiliary | Class::Adverb => at + 2,
                        _ => at + 1,
                    };
                    if self.class(verb) == Class::Cue
                        && (verb > at + 1 || self.analysis.tokens[verb].is_finite_cue())
                    {
                        return Some(at + 1);
                    }
                    closings += 1;
                    if closings == 4 {
                        return None;
                    }
                }
                Class::Quote | Class::Semicolon | Class::Colon | Class::Edge => return None,
                class if class.ends_sentence() => return None,
                _ => {}
            }
        }
        None
    }

    fn after_bracket(&self, open: usize) -> Option<usize> {
        (open + 1..open + LONGEST_BRACKET)
            .find(|&at| self.class(at) == Class::Close)
            .map(|close| close + 1)
    }

    /// From a mention back to a cue before it: at most some nouns and two prepositions between.
    fn back_to_cue(&self, first: usize) -> Option<Inverted> {
        let mut via = Via::Nothing;
        let mut at = first;
        for _ in 0..3 {
            at = at.checked_sub(1)?;
            match self.class(at) {
                Class::Cue => return Some(self.inverted(at, via)),
                Class::According => return Some(self.inverted(at, Via::According)),
                Class::To if self.class_before(at) == Class::According => {
                    return Some(self.inverted(at - 1, Via::According));
                }
                Class::Of if self.is_in_the_words(at) => {
                    return Some(self.inverted(at - 1, Via::According));
                }
                Class::By | Class::Of | Class::To | Class::From | Class::With | Class::For => {
                    via = Via::Preposition;
                }
                class if class.is_before_head() && via != Via::Nouns => {
                    let from = at;
                    while from - at < LONGEST_RUN && self.class_before(at).is_before_head() {
                        at -= 1;
                    }
                    via = if via == Via::Nothing { Via::Nouns } else { via };
                }
                _ => return None,
            }
        }
        None
    }

    /// "in the words of": whether the "of" at that place says so.
    fn is_in_the_words(&self, of: usize) -> bool {
        let word = |back: usize| of.checked_sub(back).map(|at| self.analysis.word(at));
        self.tokens.start + 3 <= of
            && word(1) == Some("words")
            && word(2) == Some("the")
            && word(3).is_some_and(|word| word.eq_ignore_ascii_case("in"))
    }

    fn inverted(&self, cue: usize, via: Via) -> Inverted {
        Inverted {
            cue,
            via,
            before: self.class_before(cue),
        }
    }
}

impl Class {
    /// Whether it begins a phrase of place or time between subject and verb.
    fn is_place_or_time(self) -> bool {
        use Class::*;
        matches!(self, Of | For | In | From | With | At | On | To | Day)
    }

    /// Whether such a phrase goes on over it.
    fn is_in_phrase(self) -> bool {
        use Class::*;
        self.is_nounlike()
            || matches!(
                self,
                Determiner | PossessivePronoun | Number | Day | Genitive
            )
    }

    /// Whether it may stand between a cue and the head of the noun phrase after it.
    fn is_before_head(self) -> bool {
        use Class::*;
        self.is_nounlike() || matches!(self, Determiner | Adverb | Genitive | PossessivePronoun)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of the cue to which `words` is attached as its subject, and of the one before it.
    fn cues<'t>(text: &'t str, words: &str) -> (Option<&'t str>, Option<&'t str>) {
        let analysis = Analysis::new(text);
        let mention = analysis.mentions.iter().find(|m| m.span.of(text) == words);
        let mention = mention.unwrap_or_else(|| panic!("no mention {words}"));
        let inverted = mention.inverted.filter(|i| i.is_speaker());
        (
            mention.subject.map(|s| analysis.word(s.cue)),
            inverted.map(|i| analysis.word(i.cue)),
        )
    }

    #[test]
    fn a_subject_finds_its_verb() {
        assert_eq!(cues("Okoro said no.", "Okoro"), (Some("said"), None));
        assert_eq!(cues("He has not replied.", "He"), (Some("replied"), None));
        let text = "Mara Okoro, a ferry owner from Ostwick, later told reporters so.";
        assert_eq!(cues(text, "Mara Okoro"), (Some("told"), None));
        let text = "Okoro (a Liberal) and his brother said no.";
        assert_eq!(cues(text, "Okoro"), (Some("said"), None));
        assert_eq!(
            cues("The mayor of Ostwick warned them.", "The mayor"),
            (Some("warned"), None)
        );
    }

    #[test]
    fn a_second_verb_has_the_subject_of_the_first() {
        let text = "It felt like hours before the captain came back on deck and said: “No.”";
        assert_eq!(cues(text, "the captain"), (Some("said"), None));
    }

    #[test]
    fn an_inverted_verb_finds_its_subject() {
        assert_eq!(cues("“No,” said Okoro.", "Okoro"), (None, Some("said")));
        assert_eq!(
            cues("“No,” said ferry owner Okoro.", "Okoro"),
            (None, Some("said"))
        );
        assert_eq!(
            cues("It sank, according to the mayor.", "the mayor").1,
            Some("according")
        );
    }

    #[test]
    fn a_participle_finds_the_subject_of_the_sentence() {
        let text = "On Friday the mayor closed the harbour, calling it a danger to Vey.";
        assert_eq!(cues(text, "the mayor"), (Some("calling"), None));
        let text = "Okoro said no, adding that it sank.";
        assert_eq!(cues(text, "Okoro"), (Some("said"), None));
    }

    #[test]
    fn an_object_is_no_speaker() {
        assert_eq!(cues("The mayor told Okoro that it sank.", "Okoro").1, None);
    }
}
