//! Whom a pronoun that speaks can mean, by the words around it: whoever speaks before and after, whose speech is told of,
//! whoever is named in the words themselves.

use crate::language::class::Class;
use crate::language::person_name::{Gender, PersonName};
use crate::language::word::Lists;
use crate::quotation::coreference::noun_phrase::NounPhrase;
use crate::quotation::coreference::resolver::Resolver;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{EntityIx, MentionIx, Places, TokenIx};
use std::ops::Range;

/// Mentions on each side of a pronoun among which whoever speaks is looked for.
const MENTIONS_NEAR: usize = 16;

fn is_between_words(letter: char) -> bool {
    !letter.is_alphanumeric() && letter != '-'
}

impl<'a> Resolver<'a, '_> {
    /// The words with a capital in what a speaking pronoun is said to speak: the quotations on both sides of it, or the
    /// words reported before it.
    pub(in crate::quotation) fn names_spoken_by(&self, phrase: &NounPhrase<'_>) -> Vec<&'a str> {
        let mut mentions = phrase.mentions.iter();
        let speaks = mentions.any(|m| self.speaks.get(m).copied().unwrap_or(false));
        let quoted = speaks.then(|| self.quoted_beside(phrase));
        let words = quoted
            .into_iter()
            .flatten()
            .chain(self.named_before(phrase));
        let words = words.flat_map(|words| words.split(is_between_words));
        words
            .filter(|word| word.starts_with(char::is_uppercase))
            .collect()
    }

    /// The quotations on both sides of a pronoun in its paragraph.
    fn quoted_beside(&self, phrase: &NounPhrase<'_>) -> Vec<&'a str> {
        let head = self.head(phrase);
        let quoted = &self.analysis.quoted;
        let after = quoted.partition_point(|quoted| quoted.token < head.first);
        let sides = [after.checked_sub(1), Some(after)].into_iter().flatten();
        let beside = sides
            .filter_map(|side| quoted.get(side))
            .filter(|quoted| quoted.paragraph == head.paragraph);
        beside
            .map(|quoted| quoted.marked.inner.of(self.analysis.text))
            .collect()
    }

    /// The last mentions before a phrase in its paragraph.
    fn mentions_before(&self, phrase: &NounPhrase<'_>) -> Range<MentionIx> {
        let paragraph = self.head(phrase).paragraph;
        let own = self.analysis.mentions_in(paragraph).start..phrase.mentions.start;
        own.tail(MENTIONS_NEAR)
    }

    /// The names in the words reported before a pronoun that ends the sentence: "Vey will sail, he said." Whose campaign
    /// it is may still speak of it.
    fn named_before(&self, phrase: &NounPhrase<'_>) -> Vec<&'a str> {
        let head = self.head(phrase);
        let class = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        let comma = head.first.checked_sub(1);
        let verb = head.subject.map(|subject| subject.cue);
        let closes = comma.is_some_and(|at| class(at) == Class::Comma)
            && verb == Some(head.end)
            && class(head.end + 1) == Class::Stop;
        let own = self.mentions_before(phrase);
        let named = own
            .iter()
            .map(|at| &self.analysis.mentions[at])
            .filter(|m| {
                let after = class(m.end);
                let whole = after != Class::Genitive && !after.is_nounlike();
                closes && whole && m.kind == MentionKind::Name && m.sentence == head.sentence
            });
        named.map(|m| m.span.of(self.analysis.text)).collect()
    }

    /// Whom a speaking pronoun means that stands between two paragraphs in which one person speaks by name: that person,
    /// where nobody else speaks by name before the pronoun in its own paragraph.
    pub(in crate::quotation) fn speaker_around(&self, phrase: &NounPhrase<'_>) -> Option<EntityIx> {
        let head = self.head(phrase);
        let mentions = &self.analysis.mentions;
        let speaks = |at: &MentionIx| {
            let mention = &mentions[*at];
            let told = mention.subject.is_some() || mention.is_inverted();
            mention.kind == MentionKind::Name && told
        };
        let own = self.mentions_before(phrase);
        if !head.is_attached() || own.iter().any(|at| speaks(&at)) {
            return None;
        }
        let earlier = self.analysis.mentions_in(head.paragraph.checked_sub(1)?);
        let before = earlier.tail(MENTIONS_NEAR).iter().rev().find(speaks)?;
        let later = self.analysis.paragraphs.get(head.paragraph + 1);
        let later = later.map(|_| self.analysis.mentions_in(head.paragraph + 1))?;
        let after = later.iter().take(MENTIONS_NEAR).find(speaks)?;
        let entity = self.people.meaning(before)?.entity;
        let name = PersonName::parse(mentions[after].span.of(self.analysis.text));
        let namesakes = self.people.registry.namesakes(&name);
        (self.people.is_person(entity) && namesakes.contains(&entity)).then_some(entity)
    }

    /// The subject of the sentence of a pronoun behind ", which".
    fn subject_before(
        &self,
        phrase: &NounPhrase<'_>,
        fits: impl Fn(EntityIx) -> bool,
    ) -> Option<EntityIx> {
        let head = self.head(phrase);
        let comma = self
            .analysis
            .class(head.paragraph, head.first.checked_sub(2));
        let which = self.class_before(head) == Class::Relative && comma == Class::Comma;
        let sentence = self.sentence(head);
        which
            .then(|| self.salience.subject_of(sentence, fits))
            .flatten()
    }

    /// The person whom the words right before a pronoun leave no choice but to mean: "In Okoro's speech, she", "Okoro runs
    /// the ferry, which she calls".
    pub(in crate::quotation) fn told_of(
        &self,
        phrase: &NounPhrase<'_>,
        gender: Gender,
    ) -> Option<EntityIx> {
        let fits = |id: EntityIx| {
            let known = &self.people.registry.entities[id];
            known.is_person() && known.gender.agrees(gender)
        };
        let owner = self.owner_of_speech(phrase).filter(|id| fits(*id));
        owner.or_else(|| self.subject_before(phrase, fits))
    }

    /// Whose words an opening phrase names before a pronoun: "In Okoro's speech, she".
    fn owner_of_speech(&self, phrase: &NounPhrase<'_>) -> Option<EntityIx> {
        let head = self.head(phrase);
        let class = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        let comma = head.first.checked_sub(1)?;
        let noun = comma
            .checked_sub(1)
            .filter(|_| class(comma) == Class::Comma)?;
        let own = self.mentions_before(phrase);
        let mut own = own.iter().filter(|&at| {
            let mention = &self.analysis.mentions[at];
            mention.sentence == head.sentence && mention.kind == MentionKind::Name
        });
        let owner = own.next().filter(|_| own.next().is_none())?;
        let name = &self.analysis.mentions[owner];
        let preposition = name.first.checked_sub(1)?;
        let tokens = &self.analysis.paragraphs[head.paragraph].tokens;
        let before = preposition.checked_sub(1).filter(|at| tokens.contains(at));
        let before = before.map(|at| &self.analysis.tokens[at]);
        let opens = self.analysis.tokens[preposition].opens_sentence(before);
        let speech = self.analysis.tokens[noun].lists.has(Lists::CUE_NOUN);
        let owned = class(name.end) == Class::Genitive && name.end < noun;
        let said = opens && speech && owned && class(preposition).is_preposition();
        self.people
            .meaning(owner)
            .filter(|_| said)
            .map(|meaning| meaning.entity)
    }
}
