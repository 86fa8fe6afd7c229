//! Finds the mentions of whoever could have spoken: names, noun phrases, pronouns.
//!
//! Recall counts more than precision here: the model can reject a mention that is nobody, but a speaker who is no
//! mention can never be found.

use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::language::function_word::{AND, ON, OTHER, THAN, WHO, is_article};
use crate::language::lexicon;
use crate::language::person_name::{Suffixes, is_given_name, is_particle, is_suffix, is_title};
use crate::language::turn_label;
use crate::language::word::{Lists, has_plural_ending};
use crate::quotation::grammar::attach::{is_stretch_of_time, period_end};
use crate::quotation::grammar::dependents::{follows_head, is_linking_adjective};
use crate::quotation::grammar::lowercase_words::LowercaseWords;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{Ix, MentionIx, ParagraphIx, Places, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::surface::Surface;
use crate::quotation::surface::token::Token;
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};
use std::ops::Range;

/// Tokens of a name.
const MAX_NAME_TOKENS: usize = 12;
/// Tokens of a dateline.
const MAX_DATELINE_TOKENS: usize = 14;
/// Tokens of the number of something, with its colon: "- Fig. 3:".
const MAX_NUMBER_TOKENS: usize = 6;
/// Tokens of the party and constituency behind a name ("R-Old Ostwick").
const MAX_TOKENS_OF_SEAT: usize = 6;
/// Bytes of a name beyond which no token is added to it.
const MAX_MENTION_BYTES: usize = 160;
/// Tokens from the head of a subject to its verb.
const MAX_TOKENS_TO_VERB: usize = 16;
/// Tokens of a noun phrase that are read.
const MAX_NOMINAL_TOKENS: usize = 8;

/// The mentions of an article by first token, and for each paragraph its own.
pub(super) fn find(surface: &Surface) -> (Vec<Mention>, IndexVec<ParagraphIx, Range<MentionIx>>) {
    let lowercase = LowercaseWords::new(surface);
    let mut found = Vec::with_capacity(surface.tokens.len() / 5);
    let mut shares = IndexVec::with_capacity(surface.paragraphs.len());
    for (number, paragraph) in surface.paragraphs.entries() {
        let first = MentionIx::new(found.len());
        let finder = Finder {
            surface,
            lowercase: &lowercase,
            paragraph: number,
            tokens: paragraph.tokens.clone(),
        };
        finder.find(&mut found);
        shares.push(first..MentionIx::new(found.len()));
    }
    count_names(&mut found);
    (found, shares)
}

fn count_names(mentions: &mut [Mention]) {
    let mut times: HashMap<u64, u32, RandomState> = HashMap::default();
    for mention in mentions.iter().filter(|m| m.kind == MentionKind::Name) {
        *times.entry(mention.key).or_default() += 1;
    }
    for mention in mentions.iter_mut().filter(|m| m.kind == MentionKind::Name) {
        mention.times = times[&mention.key];
    }
}

struct Finder<'a, 't> {
    surface: &'a Surface<'t>,
    lowercase: &'a LowercaseWords,
    paragraph: ParagraphIx,
    tokens: Range<TokenIx>,
}

impl Finder<'_, '_> {
    fn find(&self, found: &mut Vec<Mention>) {
        let mut at = self.after_number().unwrap_or_else(|| self.after_dateline());
        // Noun phrases may cover pronouns ("his lawyer" and "his"): both are mentions.
        let mut nominal_from = at;
        while at < self.tokens.end {
            if self.is_seat(at) {
                at = self.seat_end(at);
                continue;
            }
            if let Some(end) = self.name_end(at) {
                found.push(self.mention(MentionKind::Name, at, end));
                at = end;
                continue;
            }
            if let Some(kind) = self.small_kind(at) {
                found.push(self.mention(kind, at, at + 1));
            }
            if at >= nominal_from
                && let Some((end, kept)) = self.nominal(at)
            {
                nominal_from = end.max(at + 1);
                if let Some(kept) = kept {
                    found.push(self.mention(MentionKind::Nominal, at, kept));
                }
            }
            at += 1;
        }
    }

    /// The colon behind the number of something with which a paragraph opens ("No. 7:", "- Fig. 3:"): nobody is
    /// mentioned before it.
    fn after_number(&self) -> Option<TokenIx> {
        let opening = (self.tokens.start..self.tokens.end).iter();
        let colon = opening
            .take(MAX_NUMBER_TOKENS)
            .find(|&at| self.class(at) == Class::Colon)?;
        let label = self.surface.span_of(self.tokens.start..colon);
        let is_sign = |c: char| !c.is_alphanumeric();
        let label = label.of(self.surface.text).trim_start_matches(is_sign);
        turn_label::is_numbered(label).then_some(colon)
    }

    /// The dash behind the dateline of a paragraph ("OSTWICK, May 2 (NNA) —"), in which nobody is mentioned, or the
    /// first token where there is none.
    fn after_dateline(&self) -> TokenIx {
        let start = self.tokens.start;
        let of_dateline = |at: &TokenIx| {
            use Class::*;
            let sign = matches!(self.class(*at), Number | Comma | Stop | Open | Close | Sign);
            sign || self.token(*at).is_some_and(|token| token.capital)
        };
        let dash = (start..start + MAX_DATELINE_TOKENS)
            .iter()
            .find(|at| !of_dateline(at));
        let Some(dash) = dash.filter(|&at| at > start && self.class(at) == Class::Dash) else {
            return start;
        };
        let first = self.surface.word(start);
        let capitals = first.len() >= 4 && !first.contains(char::is_lowercase);
        let agency = self.class(dash - 1) == Class::Close;
        if capitals || agency { dash } else { start }
    }

    fn token(&self, at: TokenIx) -> Option<&Token> {
        if self.tokens.contains(&at) {
            self.surface.tokens.get(at)
        } else {
            None
        }
    }

    fn class(&self, at: TokenIx) -> Class {
        self.token(at).map_or(Class::Edge, |token| token.class)
    }

    fn before(&self, at: TokenIx) -> Option<&Token> {
        at.checked_sub(1).and_then(|before| self.token(before))
    }

    fn mention(&self, kind: MentionKind, first: TokenIx, end: TokenIx) -> Mention {
        Mention {
            kind,
            span: self.surface.span_of(first..end),
            first,
            end,
            paragraph: self.paragraph,
            sentence: self.surface.tokens[first].sentence,
            opens_sentence: self.opens(first),
            key: if kind == MentionKind::Name {
                self.key(first, end)
            } else {
                0
            },
            times: 0,
            subject: None,
            inverted: None,
            claim: None,
        }
    }

    fn opens(&self, first: TokenIx) -> bool {
        self.surface.tokens[first].opens_sentence(self.before(first))
    }

    /// Whether the capital of a word may be only that of the beginning of a sentence. Behind “…,” no sentence begins,
    /// and a word right before a verb of saying is taken for somebody.
    fn capital_tells_nothing(&self, first: TokenIx) -> bool {
        let goes_on = |before: &Token| {
            before.class == Class::Quote && before.sentence == self.surface.tokens[first].sentence
        };
        let speaks = self.token(first + 1).is_some_and(Token::is_finite_cue);
        self.opens(first) && !speaks && !self.before(first).is_some_and(goes_on)
    }

    /// The end of the name that begins at token `first`, if one does.
    fn name_end(&self, first: TokenIx) -> Option<TokenIx> {
        let token = self.token(first)?;
        let is_name = token.class == Class::Name
            && !token.lists.has(Lists::NOT_A_NAME)
            && !self.is_compound_adjective(first);
        let passed_on = self.is_passed_on(first) || self.is_compared(first);
        if !is_name && !self.is_ordinal(first) || passed_on {
            return None;
        }
        let alone = self.class(first + 1) != Class::Name;
        if alone && self.only_opens(first) {
            return None;
        }
        if alone
            && self.capital_tells_nothing(first)
            && !token.lists.has(Lists::ROLE)
            && self.lowercase.contains(self.surface.word(first))
        {
            return None;
        }
        let mut end = first + 1;
        // The handle of an account is a whole name.
        if self.surface.word(first).starts_with('@') {
            return Some(end);
        }
        while end - first < MAX_NAME_TOKENS
            && self.surface.tokens[end - 1].span.end - token.span.start < MAX_MENTION_BYTES
            && let Some(more) = self.name_goes_on(end)
        {
            end = more;
        }
        Some(end)
    }

    /// Whether a word that opens a sentence tells when or how what follows is said, and names nobody: "Late Monday", "Second:",
    /// "Update:"; but "“…,” Early said".
    fn only_opens(&self, at: TokenIx) -> bool {
        let word = self.surface.word(at);
        let adverb = lexicon::MONTH_MODIFIERS.contains_folded(word);
        let label =
            lexicon::ORDINALS.contains_folded(word) || lexicon::ADMONITIONS.contains_folded(word);
        let timed = adverb && !self.token(at + 1).is_some_and(Token::is_finite_cue);
        self.opens(at) && (timed || label)
    }

    /// Whether a word with hyphens has its capital only from the beginning of its sentence, before a name: "Then-candidate
    /// Okoro", "Soon-to-be-mayor Lind".
    fn is_compound_adjective(&self, at: TokenIx) -> bool {
        let mut parts = self.surface.word(at).split('-');
        let opening = parts.next().unwrap_or_default();
        let mut rest = parts.peekable();
        rest.peek().is_some()
            && rest.all(|part| part.starts_with(char::is_lowercase))
            && self.opens(at)
            && self.class(at + 1) == Class::Name
            && !is_given_name(opening)
    }

    /// Whether an ordinal with a capital begins a name: "the First Charter".
    fn is_ordinal(&self, at: TokenIx) -> bool {
        let before = self.before(at).map(|token| token.class);
        self.is_capital(at)
            && self.class(at) == Class::Adverb
            && before == Some(Class::Determiner)
            && self.class(at + 1) == Class::Name
    }

    /// Whether a token is the "RT" of a repost, "RT @harbour".
    fn is_passed_on(&self, at: TokenIx) -> bool {
        lexicon::REPOST_MARKS.contains(self.surface.word(at))
            && self
                .token(at + 1)
                .is_some_and(|next| self.surface.text[next.span.start..].starts_with('@'))
    }

    /// Whether the first word of a sentence opens a comparison: "Rather than", "Sooner than".
    fn is_compared(&self, at: TokenIx) -> bool {
        self.opens(at) && self.surface.word(at + 1) == THAN
    }

    /// Whether a token is the party and constituency behind the name of somebody elected: "R-Ostwick".
    fn is_seat(&self, at: TokenIx) -> bool {
        let before = self.before(at).map(|token| token.class);
        if !matches!(before, Some(Class::Comma | Class::Open)) {
            return false;
        }
        let mut parts = self.surface.word(at).splitn(2, ['-', '‑', '–']);
        let party = parts.next().is_some_and(|party| party.len() == 1);
        let place = parts.next();
        party && place.is_some_and(|place| place.starts_with(char::is_uppercase))
    }

    /// The end of a party and constituency: "D-N.Y.", "R-Old Ostwick".
    fn seat_end(&self, at: TokenIx) -> TokenIx {
        let goes_on = |at: &TokenIx| matches!(self.class(*at), Class::Name | Class::Stop);
        let rest = (at + 1..at + MAX_TOKENS_OF_SEAT).iter();
        at + 1 + rest.take_while(goes_on).count()
    }

    fn is_capital(&self, at: TokenIx) -> bool {
        self.token(at).is_some_and(|t| {
            t.capital && t.class.is_word() && !matches!(t.class, Class::Day | Class::Cue)
        })
    }

    /// The end of the next part of a name that reaches up to `at`, if it goes on.
    fn name_goes_on(&self, at: TokenIx) -> Option<TokenIx> {
        let token = self.token(at)?;
        if self.is_capital(at) {
            return (token.class != Class::Genitive).then_some(at + 1);
        }
        // "Tom Vey, Jr."
        if token.class == Class::Comma {
            let suffix = self.is_capital(at + 1)
                && is_suffix(
                    self.surface.word(at + 1).trim_end_matches('.'),
                    Suffixes::Printed,
                );
            return suffix.then_some(at + 2);
        }
        // "Omar Hassan al-Lind"
        if let Some((particle, name)) = self.surface.word(at).split_once('-')
            && is_particle(particle)
            && name.starts_with(char::is_uppercase)
        {
            return Some(at + 1);
        }
        let before = self.before(at)?.lists;
        // "Port Attorney's Office": a body named after an office.
        if token.class == Class::Genitive {
            let body = self.token(at + 1)?.lists.has(Lists::BODY);
            return (before.has(Lists::ROLE) && body && self.is_capital(at + 1)).then_some(at + 2);
        }
        if self.joins_words_of_body(at) {
            return Some(at + 2);
        }
        let joins = match token.class {
            Class::Of | Class::For => before.has(Lists::BODY),
            _ => token.lists.has(Lists::PARTICLE) || self.surface.word(at) == "&",
        };
        if joins && self.is_capital(at + 1) {
            return Some(at + 2);
        }
        let two_particles = joins && self.token(at + 1)?.lists.has(Lists::PARTICLE);
        if two_particles && self.is_capital(at + 2) {
            return Some(at + 3);
        }
        let of_the = matches!(token.class, Class::Of | Class::For)
            && before.has(Lists::BODY)
            && is_article(self.surface.word(at + 1));
        (of_the && self.is_capital(at + 2)).then_some(at + 3)
    }

    /// Whether an "and" stands within the name of one body, behind an "of": "Department of Health and Human Services".
    /// All words around it are common ones, which persons and places are not called by.
    fn joins_words_of_body(&self, and: TokenIx) -> bool {
        if self.surface.word(and) != AND {
            return false;
        }
        let common = |at: TokenIx| {
            let token = &self.surface.tokens[at];
            let word = self.surface.word(at);
            let office = token.lists.has(Lists::ROLE) || is_title(word) || is_given_name(word);
            token.lists.has(Lists::BODY) || lexicon::FREQUENCY.contains_folded(word) && !office
        };
        let proper = |at: &TokenIx| self.is_capital(*at) && common(*at);
        let before = (self.tokens.start..and).iter().rev();
        let first = before.take_while(proper).count();
        let behind = (and + 1..and + 1 + MAX_NAME_TOKENS).iter();
        let mut second = behind.take_while(|&at| self.is_capital(at)).peekable();
        let Some(of) = (and - first).checked_sub(1) else {
            return false;
        };
        let links = matches!(self.class(of), Class::Of | Class::For) || self.surface.word(of) == ON;
        let body = self
            .before(of)
            .is_some_and(|token| token.capital && token.lists.has(Lists::BODY));
        first > 0 && links && body && second.peek().is_some() && second.all(common)
    }

    /// A hash of the last word of a name without its case, suffixes such as "Jr." left out ([`Mention::key`]).
    fn key(&self, first: TokenIx, end: TokenIx) -> u64 {
        let stem = |at: TokenIx| self.surface.word(at).trim_end_matches('.');
        let mut last = stem(end - 1);
        if end - first > 1 && is_suffix(last, Suffixes::Printed) {
            last = stem(end - 2);
        }
        let mut hasher = foldhash::fast::FixedState::default().build_hasher();
        last.chars()
            .flat_map(char::to_lowercase)
            .for_each(|c| hasher.write_u32(c.into()));
        hasher.finish()
    }

    /// The kind of a mention that is a pronoun of one token.
    fn small_kind(&self, at: TokenIx) -> Option<MentionKind> {
        let next = self.class(at + 1);
        let verb_follows = matches!(
            next,
            Class::Cue | Class::Auxiliary | Class::Be | Class::Adverb
        );
        match self.class(at) {
            Class::Pronoun => Some(MentionKind::Pronoun),
            Class::ObjectPronoun => Some(MentionKind::ObjectPronoun),
            Class::PossessivePronoun => Some(MentionKind::Possessive),
            Class::Relative if self.surface.word(at).eq_ignore_ascii_case(WHO) => {
                Some(MentionKind::Pronoun)
            }
            Class::Relative | Class::That if at > self.tokens.start && verb_follows => {
                let told = self.before(at).is_some_and(|t| t.class == Class::Cue);
                // "That said, it is late."
                (!told && !self.opens(at)).then_some(MentionKind::Relative)
            }
            _ => None,
        }
    }

    /// The noun phrase that begins at token `first`: the end of its words, and the end of the mention if it is one.
    fn nominal(&self, first: TokenIx) -> Option<(TokenIx, Option<TokenIx>)> {
        let class = self.class(first);
        let determined = matches!(class, Class::Determiner | Class::PossessivePronoun);
        let bare = matches!(
            class,
            Class::Role | Class::CueNoun | Class::Word | Class::Plural | Class::Number
        );
        if !determined && !bare {
            return None;
        }
        let mut end = first + 1;
        if determined && (self.is_participle_before_noun(end) || self.counts_others(first)) {
            end += 1;
        }
        while end - first < MAX_NOMINAL_TOKENS
            && self.class(end).is_inside_nominal()
            && !self.follows_several(end)
        {
            end += 1;
        }
        let kept = if determined {
            self.cut_at_verb(first, end)
        } else {
            self.cut_at_past(first, end)
        };
        // "The mayor last month", "activists this week": words of time are no part of the mention.
        let kept = (first + 1..kept)
            .iter()
            .find(|&at| period_end(self.surface, at).is_some())
            .unwrap_or(kept);
        let of_period = || {
            let before = first.checked_sub(1);
            before.is_some_and(|at| period_end(self.surface, at) == Some(first + 1))
        };
        if is_stretch_of_time(self.surface, first..kept)
            || period_end(self.surface, first).is_some()
            || bare && (lexicon::PARTS_OF_DAY.contains(self.surface.word(first)) || of_period())
        {
            return None;
        }
        // "Okoro took", "they want pilots": a verb begins no noun phrase.
        let behind_pronoun = self
            .before(first)
            .is_some_and(|before| before.class == Class::Pronoun);
        let verb = || class == Class::Word && (behind_pronoun || self.follows_several(first));
        if bare && (lexicon::IRREGULAR_PASTS.contains(self.surface.word(first)) || verb()) {
            return Some((first + 1, None));
        }
        let mention = if determined {
            kept - first >= 2 || self.surface.tokens[first].lists.has(Lists::STANDS_ALONE)
        } else {
            self.has_speaking_head(first, kept)
                || self.stands_beside_cue(first, end)
                || self.leads_to_cue(first, end)
        };
        Some((end, mention.then_some(kept)))
    }

    /// Whether a number stands before "other" and a noun: "two other officials", but "they told each other".
    fn counts_others(&self, first: TokenIx) -> bool {
        let counts = self.surface.tokens[first].lists.has(Lists::STANDS_ALONE);
        let other = self.token(first + 1).is_some() && self.surface.word(first + 1) == OTHER;
        counts && other && self.class(first + 2).is_nounlike()
    }

    /// Whether a form of a verb of saying stands between an article and its noun: "a charging document", "the proposed
    /// changes".
    fn is_participle_before_noun(&self, at: TokenIx) -> bool {
        let cue = self.token(at).and_then(|token| token.cue);
        let participle =
            cue.is_some_and(|cue| matches!(cue.inflection, Inflection::Ing | Inflection::Past));
        // "supporters of the proposed changes": they are not who says something.
        let complement = at
            .checked_sub(2)
            .is_some_and(|at| self.class(at).is_preposition());
        let article = self.before(at).is_some_and(|before| {
            let determiner =
                before.class == Class::Determiner && !before.lists.has(Lists::STANDS_ALONE);
            determiner || before.class == Class::PossessivePronoun
        });
        participle
            && article
            && !complement
            && matches!(
                self.class(at + 1),
                Class::Role | Class::CueNoun | Class::Word | Class::Plural
            )
    }

    /// Whether a word follows a role in the plural, so that it is a verb and no part of the phrase: "officials take
    /// credit".
    fn follows_several(&self, at: TokenIx) -> bool {
        let several = |token: &Token| {
            let word = self.surface.word(at - 1);
            token.lists.has(Lists::ROLE) && has_plural_ending(word)
        };
        self.class(at) == Class::Word && self.before(at).is_some_and(several)
    }

    /// The end of a noun phrase before a verb that follows its noun: "the man arrested", "the man came".
    fn cut_at_verb(&self, first: TokenIx, end: TokenIx) -> TokenIx {
        let alone = self.surface.tokens[first].lists.has(Lists::STANDS_ALONE);
        (first + if alone { 1 } else { 2 }..end)
            .iter()
            .find(|&at| {
                let noun = self.class(at - 1);
                let participle = self.class(at) == Class::Ed && noun != Class::Name;
                let past = lexicon::IRREGULAR_PASTS.contains(self.surface.word(at));
                // "a poll taken in May"
                let taken = self.class(at + 1).is_preposition()
                    && lexicon::IRREGULAR_PARTICIPLES.contains(self.surface.word(at));
                // "a pilot familiar with the ferry", "those familiar with it"
                let linked = is_linking_adjective(self.surface, at);
                let second = at < first + 2;
                linked
                    || self.is_acting(at)
                    || !second && (participle || past || taken) && noun.is_nounlike()
            })
            .unwrap_or(end)
    }

    /// Whether a participle tells what somebody before it does: "the judge presiding over the case", but "the police
    /// training program".
    fn is_acting(&self, at: TokenIx) -> bool {
        let noun = self.surface.word(at.saturating_sub(1));
        let person = is_title(noun) || lexicon::GENDERED_NOUNS.meaning(noun).is_some();
        let behind = self.class(at + 1);
        let takes = behind.is_preposition()
            || matches!(behind, Class::Determiner | Class::PossessivePronoun);
        self.class(at) == Class::Ing && person && takes
    }

    /// The end of a noun phrase without a determiner before the verb of its clause: "voters took", "officials showed no".
    fn cut_at_past(&self, first: TokenIx, end: TokenIx) -> TokenIx {
        let is_verb = |&at: &TokenIx| {
            // "the campaign slapped back at"
            let particle = lexicon::VERB_PARTICLES.contains(self.surface.word(at + 1));
            let goes_on = self.class(at + 1).is_nounlike() && !particle;
            let past = self.class(at) == Class::Ed && !goes_on;
            // "a Norland poll taken in May"
            let taken = self.class(at + 1).is_preposition()
                && lexicon::IRREGULAR_PARTICIPLES.contains(self.surface.word(at));
            past || taken || lexicon::IRREGULAR_PASTS.contains(self.surface.word(at))
        };
        (first + 1..end).iter().find(is_verb).unwrap_or(end)
    }

    fn has_speaking_head(&self, first: TokenIx, end: TokenIx) -> bool {
        (first..end)
            .iter()
            .any(|at| matches!(self.class(at), Class::Role | Class::CueNoun))
    }

    /// Whether a plural noun is the subject of a verb of saying behind further phrases: "respondents to a survey of
    /// companies said".
    fn leads_to_cue(&self, first: TokenIx, end: TokenIx) -> bool {
        let before = self.before(first).map_or(Class::Edge, |token| token.class);
        // "Local charities in Ostwick said": the first word has a capital only because it is the first. "Some Norland
        // charities in Ostwick said": an adjective.
        let second = || {
            let opener = first.checked_sub(1).filter(|_| before == Class::Name);
            opener.is_some_and(|opener| {
                let word = self.surface.word(opener);
                self.opens(opener) && lexicon::FREQUENCY.contains_folded(word)
                    || self.counts_from_head(opener)
            })
        };
        let opens = self.opens(first)
            || matches!(
                before,
                Class::Edge | Class::Comma | Class::Dash | Class::Conjunction | Class::That
            )
            || second();
        // "65 percent of respondents"
        let share = before == Class::Of;
        let linked = self.tokens.contains(&end) && follows_head(self.surface, end);
        if self.class(end - 1) != Class::Plural || !linked || !(opens || share) {
            return false;
        }
        let rest = (end..end + MAX_TOKENS_TO_VERB).iter();
        let rest = rest.skip_while(|&at| {
            let class = self.class(at);
            let in_phrase = class.is_inside_nominal() || class.is_preposition();
            let determined = matches!(
                class,
                Class::Determiner | Class::PossessivePronoun | Class::Genitive | Class::Name
            );
            (in_phrase || determined) && !lexicon::IRREGULAR_PASTS.contains(self.surface.word(at))
        });
        let auxiliary = |class| matches!(class, Class::Auxiliary | Class::Be | Class::Adverb);
        let mut verb = rest
            .map(|at| self.class(at))
            .skip_while(|&class| auxiliary(class));
        verb.next() == Some(Class::Cue)
    }

    /// Whether a clause begins with a determiner or a number right before `at`: "Some", "At least four".
    fn counts_from_head(&self, at: TokenIx) -> bool {
        let counts = |at: TokenIx| matches!(self.class(at), Class::Determiner | Class::Number);
        let Some(count) = at.checked_sub(1).filter(|&count| counts(count)) else {
            return false;
        };
        let before = self.before(count).map_or(Class::Edge, |token| token.class);
        self.opens(count) || before == Class::Edge || before == Class::Comma
    }

    fn stands_beside_cue(&self, first: TokenIx, end: TokenIx) -> bool {
        // "Okoro's rivals, though, said"
        let owned = self
            .before(first)
            .is_some_and(|t| t.class == Class::Genitive);
        let inserted = owned
            && self.class(end) == Class::Comma
            && self.class(end + 2) == Class::Comma
            && self.class(end + 3) == Class::Cue;
        let adverb = usize::from(owned && self.class(end) == Class::Adverb);
        inserted
            || self.class(end + adverb) == Class::Cue
            || self.before(first).is_some_and(Token::is_finite_cue)
            || self.closes_phrase_behind_cue(first)
    }

    /// Whether a noun closes a phrase with a name in it that stands right behind a verb of saying: "supervisor" in
    /// "said a retired HBI supervisor".
    fn closes_phrase_behind_cue(&self, first: TokenIx) -> bool {
        let name = self.before(first).map(|token| token.class);
        if name != Some(Class::Name) {
            return false;
        }
        let before = (self.tokens.start..first).iter().rev();
        let mut phrase = before
            .take(MAX_NOMINAL_TOKENS)
            .skip_while(|&at| self.class(at) == Class::Name || self.class(at).is_inside_nominal());
        let Some(determiner) = phrase.next() else {
            return false;
        };
        // "according to Norlandic state television"
        let according = self.class(determiner) == Class::To
            && self
                .before(determiner)
                .is_some_and(|before| before.class == Class::According);
        let said = self.class(determiner) == Class::Determiner
            && self.before(determiner).is_some_and(Token::is_finite_cue);
        according || said
    }
}

impl Class {
    /// Whether it may stand inside a noun phrase after its first word.
    fn is_inside_nominal(self) -> bool {
        matches!(
            self,
            Class::Role
                | Class::CueNoun
                | Class::Word
                | Class::Plural
                | Class::Number
                | Class::Ing
                | Class::Ed
        )
    }
}

#[cfg(test)]
mod tests;
