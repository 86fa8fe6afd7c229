//! Appositions: the name of the person whom a noun phrase before or behind it describes ("the head of the Guild, Mara
//! Okoro, said").
//!
//! `attach` ties single mentions to verbs. A description with complements holds several mentions, of which it may tie a
//! wrong one ("the Guild") to the verb; the person's name is looked for here, on both sides of the verb.

use crate::language::class::Class;
use crate::language::lexicon;
use crate::language::person_name::{PersonName, is_calling, is_title};
use crate::language::word::is_plural;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, Places, TokenIx};
use std::ops::Range;

/// Tokens of a description.
const MAX_DESCRIPTION_TOKENS: usize = 20;
/// Mentions of a description.
const MAX_MENTIONS: usize = 8;

/// The name of the person whom the noun phrase of `chosen`, taken for the speaker of the cue at token `cue`, describes;
/// `None` where it does not describe somebody named beside it.
pub(in crate::quotation) fn bearer(
    analysis: &Analysis<'_>,
    chosen: MentionIx,
    cue: TokenIx,
) -> Option<MentionIx> {
    let mention = &analysis.mentions[chosen];
    let here = DescriptionPart {
        analysis,
        chosen,
        mention,
    };
    if mention.kind == MentionKind::Relative {
        None
    } else if mention.end <= cue {
        here.named_before_verb(cue).or_else(|| here.named_before())
    } else {
        here.named_after_verb(cue)
    }
}

/// The name behind the noun phrase of `mention` of the person whom it describes: "the head of the Guild, Mara Okoro,
/// left".
pub(in crate::quotation) fn named_behind(
    analysis: &Analysis<'_>,
    mention: MentionIx,
) -> Option<MentionIx> {
    let here = DescriptionPart {
        analysis,
        chosen: mention,
        mention: &analysis.mentions[mention],
    };
    here.named_from(here.start()?)
}

/// A mention that may be a part of somebody's description.
struct DescriptionPart<'a, 't> {
    analysis: &'a Analysis<'t>,
    chosen: MentionIx,
    mention: &'a Mention,
}

impl DescriptionPart<'_, '_> {
    /// "Ostwick press secretary Mara Okoro said", "the head of the Guild, Mara Okoro, 47, said".
    fn named_before_verb(&self, cue: TokenIx) -> Option<MentionIx> {
        let mut end = cue;
        while self.class_before(end).is_in_verb_group() {
            end = end.checked_sub(1)?;
        }
        let closed = self.class_before(end) == Class::Comma;
        if closed {
            end = end.checked_sub(1)?;
            if self.class_before(end) == Class::Number {
                end = end.checked_sub(2)?;
            }
        }
        let mut names = self.following();
        let (place, name) = names.find(|(_, name)| name.end == end && self.is_person(name))?;
        let found = if self.class_before(name.first) == Class::Comma {
            closed && self.is_apposed(self.start()?..name.first - 1, Head::Anyone)
        } else {
            self.is_run_in(self.start()?..name.first)
        };
        found.then_some(place)
    }

    /// "said Ostwick press secretary Mara Okoro", "said the head of the Guild, Mara Okoro."
    fn named_after_verb(&self, cue: TokenIx) -> Option<MentionIx> {
        let according = self.class(cue) == Class::According;
        let start = cue + 1 + usize::from(according);
        let opens = self.class_before(cue) == Class::Edge
            || self.analysis.tokens[cue - 1].sentence != self.mention.sentence;
        // "According to the coach, Mara Okoro, 47, left": a new clause begins with her.
        let apart = according && opens;
        let found = self.named_from(start)?;
        let comma = self.class_before(self.analysis.mentions[found].first) == Class::Comma;
        (!comma || !apart).then_some(found)
    }

    /// The name of the person whom the description that begins at token `start` describes.
    fn named_from(&self, start: TokenIx) -> Option<MentionIx> {
        let names = self.following();
        let mut names = names.take_while(|(_, name)| name.first < start + MAX_DESCRIPTION_TOKENS);
        let bears = |name: &Mention| {
            if self.class_before(name.first) == Class::Comma {
                let words = start..name.first - 1;
                self.closes(name.end) && self.is_apposed(words, Head::Person)
            } else {
                self.is_run_in(start..name.first)
            }
        };
        let borne = names.find(|(_, name)| bears(name) && self.is_person(name))?;
        Some(borne.0)
    }

    /// The name before the description, where only one comma parts them: "As Mara Okoro, a reporter for the Courier
    /// put it", "“…,” Mara Okoro, the guild's former head told us".
    fn named_before(&self) -> Option<MentionIx> {
        let comma = self.mention.first.checked_sub(1)?;
        let before = self.chosen.checked_sub(1)?;
        let name = &self.analysis.mentions[before];
        let follows = self.class(comma) == Class::Comma && name.end == comma;
        let opens = matches!(self.class_before(name.first), Class::As | Class::Quote);
        (follows && opens && self.is_person(name)).then_some(before)
    }

    /// The mentions after the chosen one in its sentence.
    fn following(&self) -> impl Iterator<Item = (MentionIx, &Mention)> {
        let next = self.analysis.mentions.onward(self.chosen + 1);
        next.take(MAX_MENTIONS).take_while(|(_, next)| {
            next.paragraph == self.mention.paragraph && next.sentence == self.mention.sentence
        })
    }

    /// Where the noun phrase of the chosen mention begins.
    fn start(&self) -> Option<TokenIx> {
        let mut start = self.mention.first;
        let same = |at: TokenIx| self.analysis.tokens[at].sentence == self.mention.sentence;
        while self.class_before(start).is_in_description() && same(start - 1) {
            start = start.checked_sub(1)?;
            if self.mention.first - start > MAX_DESCRIPTION_TOKENS {
                return None;
            }
        }
        Some(start)
    }

    /// Whether the words are a description of the person whose name stands directly behind them, without a comma.
    fn is_run_in(&self, words: Range<TokenIx>) -> bool {
        let Some(last) = words.end.checked_sub(1) else {
            return false;
        };
        if words.is_empty() || !self.is_description(&words) {
            return false;
        }
        let noun = self.analysis.word(last);
        let determined = self.class(words.start) == Class::Determiner;
        match self.class(last) {
            Class::Genitive => true,
            Class::Conjunction => {
                let office = self.analysis.word(last - usize::from(last > words.start));
                is_title(office) && !determined
            }
            // "farmer and father of two Mara Okoro"
            Class::Number | Class::Determiner if lexicon::NUMBERS.contains(noun) => {
                self.link(&words).is_some() && !determined
            }
            class if class.is_nounlike() => {
                // "a spokesman for coach Okoro": the name is the coach's.
                let anothers = is_title(noun) || lexicon::GENERIC_BODIES.contains_folded(noun);
                self.link(&words).is_none()
                    || !anothers
                        && !self.is_indefinite(words.start)
                        && !self.is_person(self.mention)
            }
            _ => false,
        }
    }

    /// Whether the words are a description to which a name between commas is in apposition.
    fn is_apposed(&self, words: Range<TokenIx>, head: Head) -> bool {
        if words.is_empty() || !self.is_description(&words) {
            return false;
        }
        let link = self.link(&words);
        let noun = link.unwrap_or(words.end) - 1;
        if noun < words.start || !self.class(noun).is_nounlike() {
            return false;
        }
        let word = self.analysis.word(noun);
        let one = !self.is_plural(words.start, word);
        let somebody = match head {
            Head::Person => is_calling(word),
            Head::Anyone => {
                let mut tokens = words.iter().map(|at| &self.analysis.tokens[at]);
                is_calling(word) || tokens.any(|token| !token.capital && token.class.is_nounlike())
            }
        };
        // "a lawyer for the driver, Mara Okoro, said": the name may be the lawyer's or the driver's.
        let last = self.analysis.word(words.end - 1);
        let others = link.is_some() && last.starts_with(char::is_lowercase) && is_title(last);
        one && somebody && !others && !lexicon::THINGS.contains(word)
    }

    /// The first preposition of a description.
    fn link(&self, words: &Range<TokenIx>) -> Option<TokenIx> {
        let mut words = words.iter();
        words.find(|&at| self.class(at).is_preposition() && !self.is_adjective(at))
    }

    /// Whether a preposition tells more about a noun: "his outside lawyer".
    fn is_adjective(&self, at: TokenIx) -> bool {
        let before = self.class_before(at);
        let leads = matches!(
            before,
            Class::Genitive | Class::PossessivePronoun | Class::Determiner
        );
        leads && self.class(at).is_preposition()
    }

    fn is_description(&self, words: &Range<TokenIx>) -> bool {
        words.len() <= MAX_DESCRIPTION_TOKENS
            && !self.class(words.start).is_preposition()
            && words
                .iter()
                .all(|at| self.class(at).is_in_description() || self.is_adjective(at))
    }

    fn is_indefinite(&self, first: TokenIx) -> bool {
        lexicon::INDEFINITE_DETERMINERS.contains_folded(self.analysis.word(first))
    }

    fn is_plural(&self, first: TokenIx, noun: &str) -> bool {
        !lexicon::SINGULAR_DETERMINERS.contains_folded(self.analysis.word(first)) && is_plural(noun)
    }

    /// Whether the phrase ends here, and no verb follows.
    fn closes(&self, at: TokenIx) -> bool {
        use Class::*;
        let class = self.class(at);
        class.ends_sentence() || matches!(class, Comma | Semicolon | Quote | Edge | Dash | Open)
    }

    /// Whether a name can be a person's full name, and has no words of bodies and not only upper case.
    fn is_person(&self, name: &Mention) -> bool {
        let words = name.span.of(self.analysis.text);
        if name.kind != MentionKind::Name || words.contains('&') {
            return false;
        }
        let parts = PersonName::parse(words);
        let capital = |word: &&str| word.contains(char::is_lowercase) || word.ends_with('.');
        (2..=4).contains(&parts.words.len()) && parts.words.iter().any(capital) && !parts.is_body()
    }

    fn class(&self, at: TokenIx) -> Class {
        self.analysis.class(self.mention.paragraph, Some(at))
    }

    fn class_before(&self, at: TokenIx) -> Class {
        self.analysis
            .class(self.mention.paragraph, at.checked_sub(1))
    }
}

/// What the head noun of a description must be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    /// A known office or calling.
    Person,
    /// Any noun, since the verb of saying shows that it is somebody.
    Anyone,
}

impl Class {
    fn is_in_verb_group(self) -> bool {
        matches!(
            self,
            Class::Be | Class::Auxiliary | Class::Adverb | Class::Not
        )
    }

    /// Whether a description goes on over it.
    fn is_in_description(self) -> bool {
        use Class::*;
        self.is_nounlike()
            || matches!(
                self,
                Of | For
                    | In
                    | At
                    | On
                    | From
                    | To
                    | Determiner
                    | PossessivePronoun
                    | Genitive
                    | Number
                    | Conjunction
                    | Ed
                    | Ing
            )
    }
}
