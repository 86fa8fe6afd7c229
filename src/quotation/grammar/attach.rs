//! Ties mentions to the cue verbs of their sentence. In place of a parser, a walk over token classes goes from the
//! mention to the verb, in at most a dozen steps.

use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::language::cue_verb::WORDS;
use crate::language::function_word::{IN, INCLUDING, PAST, THAN, THE};
use crate::language::lexicon;
use crate::language::word::{Lists, has_plural_ending, singular};
use crate::quotation::grammar::dependents;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::tie::{Intervening, Inverted, SubjectOf, Via};
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::surface::Surface;
use std::ops::Range;

/// Steps from a subject to its verb.
const MAX_STEPS: usize = 12;
/// Tokens within which an insertion has to end.
const MAX_INSERTION_TOKENS: usize = 26;
/// Tokens within which a bracket has to close.
const MAX_BRACKET_TOKENS: usize = 14;
/// Tokens of a noun phrase that a walk passes at once.
const MAX_RUN_TOKENS: usize = 12;

/// Tokens of a list of examples before one of them.
const MAX_LIST_TOKENS: usize = 20;

/// Fills [`Mention::subject`], [`Mention::inverted`] and [`Mention::claim`] of all mentions.
pub(super) fn attach(surface: &Surface, mentions: &mut [Mention]) {
    for mention in mentions.iter_mut() {
        let walk = Walk {
            surface,
            tokens: surface.paragraphs[mention.paragraph].tokens.clone(),
        };
        mention.subject = walk.to_verb(mention);
        mention.inverted = walk
            .back_to_cue(mention.first)
            .filter(|inverted| !walk.begins_relative_clause(mention, inverted));
        mention.claim =
            owned_cue_noun(surface, mention).filter(|&noun| match walk.class(noun + 1) {
                Class::That | Class::Quote | Class::Colon => true,
                // "Okoro's slogan of “boats for all”"
                Class::Of => walk.class(noun + 2) == Class::Quote,
                // "in Okoro's words, …"
                Class::Comma => walk.class_before(mention.first) == Class::In,
                _ => false,
            });
    }
    drop_subjects_of_inverted_verbs(surface, mentions);
    drop_subjects_in_lists(surface, mentions);
    dependents::give_cues_to_heads(surface, mentions);
    attach_participles(surface, mentions);
}

/// Removes subjects before an inverted verb: in "…, too, after the vote, says Vey: “…”" the name right behind the verb,
/// alone between punctuation marks, is the subject, so no mention before it is. Verbs with an addressee are left out:
/// in "the mayor, who met Lind, told Vey, a pilot" Vey is the object.
fn drop_subjects_of_inverted_verbs(surface: &Surface<'_>, mentions: &mut [Mention]) {
    let addresses = |cue: TokenIx| {
        surface.tokens[cue]
            .cue
            .is_some_and(|cue| cue.group.addresses())
    };
    let alone = |mention: &Mention| {
        let after = surface.class(mention.paragraph, Some(mention.end));
        matches!(
            after,
            Class::Comma | Class::Colon | Class::Stop | Class::Quote
        )
    };
    let speaks = |mention: &Mention| {
        let inverted = mention.inverted?;
        let close = matches!(inverted.via, Via::Nothing | Via::Nouns);
        let follows = inverted.before == Class::Comma
            && (mention.kind == MentionKind::Name && alone(mention) || is_one_of(surface, mention));
        (close && follows && !addresses(inverted.cue)).then_some(inverted.cue)
    };
    let cues: Vec<TokenIx> = mentions.iter().filter_map(speaks).collect();
    for mention in mentions {
        let subject = mention.subject.map(|subject| subject.cue);
        if subject.is_some_and(|cue| cues.binary_search(&cue).is_ok()) {
            mention.subject = None;
        }
    }
}

/// Whether a mention is "one" of some people, about whom no verb tells more: "one of the pilots, who was late".
fn is_one_of(surface: &Surface<'_>, mention: &Mention) -> bool {
    let alone = surface.tokens[mention.first].lists.has(Lists::STANDS_ALONE);
    let of = surface.class(mention.paragraph, Some(mention.end)) == Class::Of;
    let rest = (mention.end + 1..mention.end + MAX_RUN_TOKENS).iter();
    let mut rest = rest.map(|at| surface.class(mention.paragraph, Some(at)));
    let end = rest.find(|class| !class.is_in_phrase());
    alone && of && matches!(end, Some(Class::Comma | Class::Stop | Class::Edge))
}

/// Makes the subject of a sentence that of a participle too, if it has no cue of its own: "Okoro left the room,
/// calling it a day".
fn attach_participles(surface: &Surface, mentions: &mut [Mention]) {
    let mut main: Option<usize> = None;
    let mut mention = 0;
    for (at, token) in surface.tokens.entries().skip(1) {
        while mentions.get(mention).is_some_and(|m| m.end <= at) {
            let here = &mentions[mention];
            let new = main.is_none_or(|m| !in_one_sentence(&mentions[m], here));
            // An adjective before another mention is not the subject: "the Norland premier" is about the premier.
            let describes = mentions
                .get(mention + 1)
                .is_some_and(|next| next.first == here.end);
            let takes_over =
                || main.is_some_and(|m| begins_main_clause(surface, &mentions[m], here));
            if !describes && can_be_main_subject(surface, here) && (new || takes_over()) {
                main = Some(mention);
            }
            mention += 1;
        }
        let participle = token
            .cue
            .is_some_and(|cue| cue.inflection == Inflection::Ing);
        let issued = mention.checked_sub(1).filter(|&document| {
            participle && mentions[document].end == at && is_issued(surface, &mentions[document])
        });
        if let Some(document) = issued {
            mentions[document].subject = None;
        }
        let comma = surface.tokens[at - 1].class == Class::Comma;
        let follows = participle && (comma || issued.is_some());
        let Some(subject) = main.filter(|_| follows).map(|m| &mut mentions[m]) else {
            continue;
        };
        let tokens = &surface.paragraphs[subject.paragraph].tokens;
        let in_sentence = tokens.contains(&at) && subject.sentence == token.sentence;
        if in_sentence && !subject.is_attached() {
            subject.subject = Some(SubjectOf {
                cue: at,
                intervening: Intervening::SENTENCE,
            });
        }
    }
}

/// Whether a document is the object of a verb: in "Okoro released a statement saying" Okoro says it, not the statement.
fn is_issued(surface: &Surface, document: &Mention) -> bool {
    let noun = surface.word(document.end - 1);
    let singular = singular(noun);
    let verb = document
        .first
        .checked_sub(1)
        .filter(|_| lexicon::DOCUMENTS.contains(noun) || lexicon::DOCUMENTS.contains(singular));
    verb.is_some_and(|verb| {
        let class = surface.class(document.paragraph, Some(verb));
        matches!(class, Class::Ed | Class::Cue)
            || class == Class::Word && lexicon::IRREGULAR_PASTS.contains(surface.word(verb))
    })
}

/// The cue noun that a mention owns: "claim" in "Okoro's claim" and "her latest claim".
pub fn owned_cue_noun(surface: &Surface, mention: &Mention) -> Option<TokenIx> {
    let end = surface.paragraphs[mention.paragraph].tokens.end;
    let from = match surface.class(mention.paragraph, Some(mention.end)) {
        Class::Genitive => mention.end + 1,
        _ if mention.kind == MentionKind::Possessive => mention.end,
        _ => return None,
    };
    let in_phrase = |&at: &TokenIx| surface.tokens[at].class.is_nounlike();
    let mut phrase = (from..end.min(from + 4)).iter().take_while(in_phrase);
    phrase.find(|&at| surface.tokens[at].class == Class::CueNoun)
}

fn in_one_sentence(a: &Mention, b: &Mention) -> bool {
    a.paragraph == b.paragraph && a.sentence == b.sentence
}

/// Whether a mention could be the subject of its sentence if it is the first: no owner, no object.
fn can_be_main_subject(surface: &Surface, mention: &Mention) -> bool {
    let before = surface.class(mention.paragraph, mention.first.checked_sub(1));
    let after = surface.class(mention.paragraph, Some(mention.end));
    let kind = matches!(
        mention.kind,
        MentionKind::Name | MentionKind::Nominal | MentionKind::Pronoun
    );
    kind && !before.is_preposition() && after != Class::Genitive && after != Class::Name
}

/// Removes subjects out of a list of examples: in "the coverage, including pictures of Okoro, Vey and others, praised"
/// neither Vey nor the others praise anything.
fn drop_subjects_in_lists(surface: &Surface<'_>, mentions: &mut [Mention]) {
    for mention in mentions.iter_mut().filter(|m| m.subject.is_some()) {
        let class = |at: TokenIx| surface.class(mention.paragraph, Some(at));
        let listed = |at: &TokenIx| {
            let class = class(*at);
            let joins = matches!(
                class,
                Class::Comma
                    | Class::Conjunction
                    | Class::Determiner
                    | Class::PossessivePronoun
                    | Class::Number
                    | Class::Genitive
            );
            joins || class.is_nounlike() || class == Class::Of
        };
        let before = (mention.first.saturating_sub(MAX_LIST_TOKENS)..mention.first).iter();
        let including = before.rev().find(|at| !listed(at)).filter(|&at| {
            surface.word(at) == INCLUDING
                && at.checked_sub(1).is_some_and(|c| class(c) == Class::Comma)
        });
        let set_off = mention.subject.is_some_and(|subject| {
            (mention.end..subject.cue)
                .iter()
                .any(|at| class(at) == Class::Comma)
        });
        if including.is_some() && set_off {
            mention.subject = None;
        }
    }
}

/// Whether a mention is the subject of the main clause behind the clause with which the sentence opens, of which the
/// `first` mention is the subject: Vey in "When Okoro left, Vey wept".
fn begins_main_clause(surface: &Surface, first: &Mention, mention: &Mention) -> bool {
    use Class::{After, Auxiliary, Be, Because, Comma, Cue, Ed, If, Subordinator, When, While};
    let class = |at: TokenIx| surface.class(mention.paragraph, Some(at));
    let opener = first.first.checked_sub(1).filter(|at| {
        let before = at.checked_sub(1).map(|before| &surface.tokens[before]);
        surface.tokens[*at].opens_sentence(before)
            || surface.class(first.paragraph, Some(*at)) == Class::Determiner
    });
    let opens = |at: TokenIx| {
        matches!(
            class(at),
            After | Because | If | Subordinator | When | While
        )
    };
    let opens = opener.is_some_and(|at| opens(at) || at.checked_sub(1).is_some_and(opens));
    let comma = surface.class(mention.paragraph, mention.first.checked_sub(1)) == Comma;
    let verb = matches!(class(mention.end), Auxiliary | Be | Cue | Ed)
        || lexicon::IRREGULAR_PASTS.contains(surface.word(mention.end));
    opens && comma && verb
}

/// Where a stretch of time ends that begins here: "this week", "last month", or "earlier" alone.
pub(in crate::quotation) fn period_end(surface: &Surface<'_>, at: TokenIx) -> Option<TokenIx> {
    surface
        .tokens
        .get(at)
        .filter(|t| t.lists.has(Lists::WHEN))?;
    let (word, next) = (surface.word(at), surface.word(at + 1));
    let period = || lexicon::PERIODS.contains(next) || lexicon::PARTS_OF_DAY.contains(next);
    if lexicon::PERIOD_MODIFIERS.contains(word) && period() {
        return Some(at + 2);
    }
    lexicon::TIME_ADVERBS.contains(word).then(|| at + 1)
}

/// Whether a noun phrase names a stretch of time, in which somebody may say something, but which says nothing: "the
/// past", "a few weeks".
pub(in crate::quotation) fn is_stretch_of_time(
    surface: &Surface<'_>,
    words: Range<TokenIx>,
) -> bool {
    let noun = surface.word(words.end - 1);
    has_plural_ending(noun) && lexicon::PERIODS.contains(singular(noun))
        || noun == PAST && surface.tokens[words.start].class == Class::Determiner
}

struct Walk<'a, 't> {
    surface: &'a Surface<'t>,
    tokens: Range<TokenIx>,
}

impl Walk<'_, '_> {
    fn class(&self, at: TokenIx) -> Class {
        if self.tokens.contains(&at) {
            self.surface.tokens[at].class
        } else {
            Class::Edge
        }
    }

    fn class_before(&self, at: TokenIx) -> Class {
        at.checked_sub(1)
            .map_or(Class::Edge, |before| self.class(before))
    }

    /// Walks from a possible subject forward to its cue verb.
    fn to_verb(&self, mention: &Mention) -> Option<SubjectOf> {
        if mention.kind == MentionKind::ObjectPronoun {
            return None;
        }
        let mut at = mention.end;
        let mut intervening = Intervening::default();
        if mention.kind == MentionKind::Possessive {
            at = self.skip(at, |class| class.is_nounlike() || class == Class::Ing);
        }
        for step in 0..MAX_STEPS {
            if self.class(at) == Class::Cue {
                return Some(SubjectOf {
                    cue: at,
                    intervening,
                });
            }
            if self.class(at) == Class::To && self.is_compared(mention) {
                return None;
            }
            let (next, part) = match self.phrase_of_subject(mention, at) {
                Some(next) => (next, Intervening::PREPOSITION),
                None => self.step(at, step, intervening)?,
            };
            at = next;
            intervening = intervening.with(part);
        }
        None
    }

    /// Whether somebody else is compared with the mention: in "pilots are likelier than sailors to say" the pilots say it.
    fn is_compared(&self, mention: &Mention) -> bool {
        let mut phrase = (self.tokens.start..mention.first).iter().rev();
        let before = phrase.find(|&at| !self.class(at).is_before_head());
        before.is_some_and(|at| self.surface.word(at) == THAN)
    }

    /// One step over something that may stand between subject and verb; most things only once.
    fn step(
        &self,
        at: TokenIx,
        step: usize,
        intervening: Intervening,
    ) -> Option<(TokenIx, Intervening)> {
        let once = |part: Intervening| (!intervening.has(part)).then_some(part);
        if let Some(next) = self.after_time(at) {
            return Some((next, Intervening::AUXILIARY));
        }
        match self.class(at) {
            Class::Be | Class::Auxiliary | Class::Not | Class::Adverb => {
                Some((at + 1, Intervening::AUXILIARY))
            }
            Class::Relative if step == 0 => Some((at + 1, Intervening::RELATIVE)),
            Class::Comma => {
                let next = self
                    .time_before_verb(at + 1)
                    .or_else(|| self.after_insertion(at))?;
                Some((next, once(Intervening::INSERTION)?))
            }
            Class::Open => Some((self.after_bracket(at)?, Intervening::BRACKETS)),
            Class::Genitive => {
                let end = self.skip(at + 1, |class| class.is_nounlike() || class == Class::Ing);
                Some((end, once(Intervening::GENITIVE)?))
            }
            Class::Conjunction if step < 4 => Some((
                self.skip(at + 1, Class::is_in_phrase),
                once(Intervening::CONJUNCTION)?,
            )),
            class if class.is_nounlike() && step < 6 => {
                Some((self.skip(at, Class::is_nounlike), once(Intervening::NOUNS)?))
            }
            class if class.is_place_or_time() => Some((
                self.skip(at + 1, Class::is_in_phrase),
                once(Intervening::PREPOSITION)?,
            )),
            _ => None,
        }
    }

    /// The end of a phrase at token `at` that belongs to the subject: any number of them may follow a noun with which a
    /// clause begins ("Members of the council from both ports said", "residents interviewed for a survey said").
    fn phrase_of_subject(&self, mention: &Mention, at: TokenIx) -> Option<TokenIx> {
        let goes_on = self.tokens.contains(&at)
            && dependents::follows_head(self.surface, at)
            && dependents::is_noun(self.surface, mention)
            && dependents::opens_clause(self.surface, mention);
        if !goes_on {
            return None;
        }
        let in_phrase = |at: TokenIx| {
            let class = self.class(at);
            let past = lexicon::IRREGULAR_PASTS.contains(self.surface.word(at));
            (class.is_in_phrase() || class == Class::Adverb) && !past
        };
        let mut end = at + 1;
        while end - at < MAX_RUN_TOKENS && in_phrase(end) {
            end += 1;
        }
        Some(end)
    }

    /// The token behind words of time at token `at`: "last month", "earlier", "on Monday night".
    fn after_time(&self, at: TokenIx) -> Option<TokenIx> {
        let day = |at: TokenIx| {
            let part = lexicon::PARTS_OF_DAY.contains(self.surface.word(at + 1));
            (self.class(at) == Class::Day).then(|| at + 1 + usize::from(part))
        };
        if self.class(at) == Class::On {
            return day(at + 1);
        }
        period_end(self.surface, at).filter(|_| self.class(at) != Class::Edge)
    }

    /// The verb at the end of words of time at token `at`, behind the last comma of a subject: "The mayor, Mara
    /// Okoro, on Thursday said".
    fn time_before_verb(&self, at: TokenIx) -> Option<TokenIx> {
        let names_a_time = matches!(self.class(at), Class::On | Class::Day);
        let next = self.after_time(at).filter(|_| names_a_time)?;
        let says = self.tokens.contains(&next) && self.surface.tokens[next].is_finite_cue();
        says.then_some(next)
    }

    fn skip(&self, from: TokenIx, over: impl Fn(Class) -> bool) -> TokenIx {
        let mut at = from;
        while at - from < MAX_RUN_TOKENS && over(self.class(at)) {
            at += 1;
        }
        at
    }

    /// The token behind the comma that closes the insertion opened by `comma`, if a verb of saying follows.
    fn after_insertion(&self, comma: TokenIx) -> Option<TokenIx> {
        let mut closings = 0;
        for at in (comma + 1..comma + MAX_INSERTION_TOKENS).iter() {
            match self.class(at) {
                Class::Comma => {
                    let verb = match self.class(at + 1) {
                        Class::Be | Class::Auxiliary | Class::Adverb => at + 2,
                        _ => at + 1,
                    };
                    if self.class(verb) == Class::Cue
                        && (verb > at + 1 || self.surface.tokens[verb].is_finite_cue())
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

    fn after_bracket(&self, open: TokenIx) -> Option<TokenIx> {
        (open + 1..open + MAX_BRACKET_TOKENS)
            .iter()
            .find(|&at| self.class(at) == Class::Close)
            .map(|close| close + 1)
    }

    /// Walks from a mention back to a cue before it, over nouns and at most two prepositions.
    fn back_to_cue(&self, first: TokenIx) -> Option<Inverted> {
        let mut via = Via::Nothing;
        let mut at = first;
        for _ in 0..3 {
            at = at.checked_sub(1)?;
            match self.class(at) {
                Class::Cue => return Some(self.inverted(at, via)),
                Class::According => return Some(self.inverted(at, Via::According)),
                Class::To if self.class_before(at) == Class::According => {
                    // "according to a spokeswoman for Okoro"
                    let inside = via == Via::Preposition;
                    let via = if inside { via } else { Via::According };
                    return Some(self.inverted(at - 1, via));
                }
                Class::Of if self.is_in_the_words(at) => {
                    return Some(self.inverted(at - 1, Via::According));
                }
                Class::By | Class::Of | Class::To | Class::From | Class::With | Class::For => {
                    via = Via::Preposition;
                }
                class if (class.is_before_head() || self.is_attribute(at)) && via != Via::Nouns => {
                    let from = at;
                    let in_phrase = |at: TokenIx| {
                        self.class_before(at).is_before_head()
                            || at
                                .checked_sub(1)
                                .is_some_and(|before| self.is_attribute(before))
                    };
                    while from - at < MAX_RUN_TOKENS && in_phrase(at) {
                        at -= 1;
                    }
                    via = if via == Via::Nothing { Via::Nouns } else { via };
                }
                _ => return None,
            }
        }
        None
    }

    /// Whether a mention behind a noun is the subject of a relative clause about it: in "according to minutes the Harbour
    /// Board obtained" the minutes tell.
    fn begins_relative_clause(&self, mention: &Mention, inverted: &Inverted) -> bool {
        let verb = match self.class(mention.end) {
            Class::Ed => true,
            Class::Word => lexicon::IRREGULAR_PASTS.contains(self.surface.word(mention.end)),
            _ => false,
        };
        let mut before = (inverted.cue + 1..mention.first).iter().rev();
        let determined = self.class(mention.first) == Class::Determiner
            || before
                .next()
                .is_some_and(|at| self.class(at) == Class::Determiner);
        let noun = determined
            && (inverted.cue + 1..mention.first)
                .iter()
                .any(|at| matches!(self.class(at), Class::Word | Class::Plural | Class::CueNoun));
        inverted.via == Via::According && verb && noun
    }

    /// Whether a participle describes the name after it: "said a laughing Mara Okoro".
    fn is_attribute(&self, at: TokenIx) -> bool {
        matches!(self.class(at), Class::Ing | Class::Ed)
            && self.class_before(at) == Class::Determiner
    }

    /// Whether the "of" at this token ends "in the words of".
    fn is_in_the_words(&self, of: TokenIx) -> bool {
        let word = |back: usize| of.checked_sub(back).map(|at| self.surface.word(at));
        self.tokens.start + 3 <= of
            && word(1) == Some(WORDS)
            && word(2) == Some(THE)
            && word(3).is_some_and(|word| word.eq_ignore_ascii_case(IN))
    }

    fn inverted(&self, cue: TokenIx, via: Via) -> Inverted {
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

    /// Whether it may stand inside such a phrase.
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
    use crate::quotation::grammar::analysis::Analysis;

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
    fn words_of_time_stand_between_a_comma_and_the_verb() {
        let text = "The mayor, Mara Okoro, on Thursday described the quay.";
        assert_eq!(cues(text, "Mara Okoro"), (Some("described"), None));
        let text = "Tom Vey, a friend of Mara Okoro, also described the quay.";
        assert_eq!(cues(text, "Mara Okoro"), (None, None));
        let text = "The pilots left Mara Okoro, on Thursday the mayor said no.";
        assert_eq!(cues(text, "Mara Okoro"), (None, None));
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
