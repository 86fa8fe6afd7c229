//! How far a description reaches: its owner before it, its complements behind it, and those who are named with it in
//! one subject.

use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::language::function_word::AND;
use crate::language::lexicon;
use crate::language::person_name::is_title;
use crate::language::word::Lists;
use crate::quotation::coreference::noun_phrase::NounPhrase;
use crate::quotation::coreference::resolver::Resolver;
use crate::quotation::grammar::attach::period_end;
use crate::quotation::grammar::dependents;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{Places, TokenIx};
use crate::text::Span;

/// Tokens of a complement ("of the Lake Authority").
const MAX_COMPLEMENT_TOKENS: usize = 6;
/// Complements of one description ("a group of students at the university").
const MAX_COMPLEMENTS: usize = 2;
/// Tokens of the first part of a subject of two ("Okoro's rivals and").
const MAX_FIRST_PART_TOKENS: usize = 8;
/// Tokens of whoever owns what a noun phrase names ("the Lake Authority's").
const MAX_OWNER_TOKENS: usize = 24;

impl Resolver<'_, '_> {
    /// The words of a description with its owner before it ("Okoro's spokesman") and its complements behind it
    /// ("official at the Treasury").
    pub(super) fn description(&self, phrase: &NounPhrase<'_>) -> Span {
        let head = self.head(phrase);
        let of = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        let mut first = self.owner_start(phrase, &of);
        let before = first.checked_sub(1).map_or(Class::Edge, of);
        if before == Class::Determiner || self.opens_with_adjective(phrase, first) {
            first -= 1;
        }
        let mut end = head.end;
        for _ in 0..MAX_COMPLEMENTS {
            let Some(further) = self.complement_end(end, &of) else {
                break;
            };
            end = further;
        }
        self.analysis.span_of(first..end)
    }

    /// Where whoever owns what a noun phrase names begins; without an owner, where the phrase itself does.
    fn owner_start(&self, phrase: &NounPhrase<'_>, of: &impl Fn(TokenIx) -> Class) -> TokenIx {
        let start = self.analysis.mentions[phrase.mentions.start].first;
        let genitive = start.checked_sub(1);
        let Some(genitive) = genitive.filter(|at| of(*at) == Class::Genitive) else {
            return start;
        };
        let owns = |at: &TokenIx| {
            let named = *at + 1 < genitive && self.analysis.tokens[*at + 1].capital;
            let word = self.analysis.word(*at);
            let verb = named && !self.analysis.tokens[*at].capital && !is_title(word);
            of(*at).is_nounlike() && !verb
        };
        let before = (TokenIx::default()..genitive).iter().rev();
        let count = before.take_while(owns).take(MAX_OWNER_TOKENS).count();
        let mut first = genitive - count;
        // "the Secretary of Works's office": a name goes on over an "of".
        let owner = phrase.mentions.start.checked_sub(1);
        if let Some(owner) = owner.map(|at| &self.analysis.mentions[at])
            && owner.kind == MentionKind::Name
            && owner.end == genitive
        {
            first = first.min(owner.first);
        }
        // "Harbour 6's parent company": nothing that could own it stands before the genitive.
        if first == genitive { start } else { first }
    }

    /// Whether the word before a noun phrase opens the sentence and is no name, so that it is an adjective: "Federal
    /// officials".
    pub(super) fn opens_with_adjective(&self, phrase: &NounPhrase<'_>, first: TokenIx) -> bool {
        let Some(opener) = first.checked_sub(1) else {
            return false;
        };
        let token = &self.analysis.tokens[opener];
        let before = opener.checked_sub(1).map(|at| &self.analysis.tokens[at]);
        let of_mention = || {
            let earlier = phrase.mentions.start.checked_sub(1);
            earlier.is_some_and(|at| self.analysis.mentions[at].end > opener)
        };
        let own = self.head(phrase).sentence == token.sentence;
        own && token.class == Class::Name && token.opens_sentence(before) && !of_mention()
    }

    /// The words of a subject of two parts, of which the description is the second: "Pilots and harbour owners said",
    /// "Okoro and the board said". The first part opens the clause and ends in a name or in a noun for people, so that
    /// no other clause ends before the "and".
    pub(super) fn with_others(&self, phrase: &NounPhrase, described: Span) -> Option<Span> {
        let head = self.head(phrase);
        let class = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        let second = self.analysis.tokens_in(described).start;
        let and = second.checked_sub(1)?;
        let last = and.checked_sub(1)?;
        let is_subject = head.subject.is_some() && !head.is_inverted();
        if !is_subject || self.analysis.word(and) != AND {
            return None;
        }
        if class(last) != Class::Name && !self.is_people(last) {
            return None;
        }
        let first = self.clause_opener(head, and)?;
        Some(self.analysis.span_of(first..second).cover(&described))
    }

    /// The first word of a noun phrase that opens its clause and ends before a word.
    fn clause_opener(&self, head: &Mention, end: TokenIx) -> Option<TokenIx> {
        let class = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        let of_phrase = |at: &TokenIx| {
            let class = class(*at);
            let links = matches!(
                class,
                Class::Determiner
                    | Class::PossessivePronoun
                    | Class::Genitive
                    | Class::Of
                    | Class::Name
            );
            (links || class.is_nounlike())
                && !lexicon::IRREGULAR_PASTS.contains(self.analysis.word(*at))
        };
        let own = |at: &TokenIx| self.analysis.tokens[*at].sentence == head.sentence;
        let before = (TokenIx::default()..end).iter().rev();
        let count = before
            .take_while(|at| own(at) && of_phrase(at))
            .take(MAX_FIRST_PART_TOKENS)
            .count();
        let first = end - count;
        let opens = first
            .checked_sub(1)
            .is_none_or(|at| !own(&at) || matches!(class(at), Class::Edge | Class::That));
        (count > 0 && opens).then_some(first)
    }

    /// Where "of the Lake Authority" or "at the university" ends, if one begins there.
    fn complement_end(&self, link: TokenIx, of: &impl Fn(TokenIx) -> Class) -> Option<TokenIx> {
        use Class::{At, For, From, In, Of, To};
        // "a pilot familiar with the ferry"
        let linked = dependents::is_linking_adjective(self.analysis, link);
        if !linked && !matches!(of(link), To | In | For | Of | At | From) {
            return None;
        }
        // "one of his advisers", but "robs the mayor of his office"
        let tokens = &self.analysis.tokens;
        let alone = |at: TokenIx| {
            let token = tokens.get(at);
            token.is_some_and(|token| token.lists.has(Lists::STANDS_ALONE))
        };
        let determined = match of(link + 1) {
            Class::Determiner => true,
            Class::PossessivePronoun => link.checked_sub(1).is_some_and(alone),
            _ => alone(link + 1) && of(link + 2).is_nounlike(),
        };
        let determined = determined || linked && of(link + 2) == Class::Determiner;
        let start = link + 1 + usize::from(linked) + usize::from(determined);
        let noun = |at: &TokenIx| {
            let class = of(*at);
            class == Class::Name
                || class == Class::Of && of(*at + 1).is_nounlike()
                // "of the proposed changes"
                || matches!(class, Class::Ed | Class::Cue) && *at == start && determined && of(*at + 1).is_nounlike()
                || class.is_nounlike()
                    && !lexicon::IRREGULAR_PASTS.contains(self.analysis.word(*at))
        };
        let words = |from: TokenIx| (from..from + MAX_COMPLEMENT_TOKENS).iter().take_while(noun);
        let mut end = start + words(start).count();
        if end > start {
            end = self.owned_end(end, of, &noun);
        }
        // "at the Department of Lakes and Harbours"
        let mentions = &self.analysis.mentions;
        let name = mentions
            .partition_point(|mention| mention.first < end)
            .checked_sub(1);
        let name = name.map(|at| &mentions[at]);
        if let Some(name) = name.filter(|m| m.kind == MentionKind::Name && m.first >= start) {
            end = end.max(name.end);
        }
        // "aides to the mayor", but no "plans to sail"
        let to = of(link) == Class::To && matches!(of(link + 1), Class::Name | Class::Determiner);
        // "officials in the town", but "officials in May", "the ferry in doubt"
        let inside = of(link) == Class::In
            && (determined || of(start) == Class::Name)
            && period_end(self.analysis, start).is_none();
        let links = to
            || linked
            || inside
            || matches!(of(link), Class::For | Class::Of | Class::At | Class::From);
        (links && end > start && of(start) != Class::Of).then_some(end)
    }

    /// Where "'s harbour" behind the owner that a complement names ends: "the head of Ostwick's harbour". Without a
    /// genitive the complement ends where its owner does.
    fn owned_end(
        &self,
        genitive: TokenIx,
        of: &impl Fn(TokenIx) -> Class,
        noun: &impl Fn(&TokenIx) -> bool,
    ) -> TokenIx {
        if of(genitive) != Class::Genitive {
            return genitive;
        }
        // "the chief of Okoro's 2008 campaign"
        let year = usize::from(of(genitive + 1) == Class::Number);
        let from = genitive + 1 + year;
        // "one of the lake's most honest pilots", "familiar with the board's thinking"
        let modifies = |at: TokenIx| {
            let most = self.analysis.word(at) == "most" && of(at + 1).is_nounlike();
            let adverb = of(at) == Class::Adverb && of(at + 1).is_nounlike();
            let cue = self.analysis.tokens.get(at).and_then(|token| token.cue);
            let gerund = cue.is_some_and(|cue| cue.inflection == Inflection::Ing);
            // "an official in the board's office calling it old"
            let closes = of(at + 1).ends_sentence()
                || matches!(
                    of(at + 1),
                    Class::Cue | Class::Auxiliary | Class::Be | Class::Comma | Class::Edge
                );
            most || adverb || of(at) == Class::Ing || gerund && closes
        };
        let owned = (from..from + MAX_COMPLEMENT_TOKENS).iter();
        match owned.take_while(|at| noun(at) || modifies(*at)).count() {
            0 => genitive,
            owned => from + owned,
        }
    }
}
