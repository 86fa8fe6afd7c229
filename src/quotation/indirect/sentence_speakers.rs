//! Speakers of reported speech that are not the subject beside the cue: understood subjects, owners, antecedents, words
//! that are no mention.

use crate::language::class::Class;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::lexicon;
use crate::language::time_word::AGO;
use crate::language::word::Lists;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::attach::{is_stretch_of_time, owned_cue_noun, period_end};
use crate::quotation::grammar::cue_speakers::SpeakersByCue;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, Places, TokenIx};
use std::ops::Range;

/// Tokens between an owner and what is owned.
const TOKENS_TO_OWNED: usize = 6;

/// What is needed to find the speakers of one sentence.
pub(super) struct SentenceSpeakers<'a, 't> {
    /// The article.
    pub analysis: &'a Analysis<'t>,
    /// Tokens of the sentence.
    pub sentence: Range<TokenIx>,
    /// The speakers of the cues of its paragraph, by cue.
    pub by_cue: &'a SpeakersByCue,
}

impl SentenceSpeakers<'_, '_> {
    /// The understood speaker of a cue without a subject of its own ("adding that", "and added that"): that of the main
    /// clause.
    pub fn understood(&self, cue: TokenIx) -> Option<MentionIx> {
        let form = self.analysis.tokens[cue].cue?;
        let joined = (self.sentence.start..cue).iter().rev().find(|&at| {
            let class = self.analysis.tokens[at].class;
            !matches!(class, Class::Adverb | Class::Auxiliary)
        });
        let joined = joined.is_some_and(|at| {
            matches!(
                self.analysis.tokens[at].class,
                Class::Conjunction | Class::Comma
            )
        });
        if form.inflection != Inflection::Ing && !joined {
            return None;
        }
        let speaker = |at: TokenIx| {
            let speakers = self.by_cue.get(&at)?;
            let finite = self.analysis.tokens[at].is_finite_cue();
            speakers.subject.or(speakers.inverted).filter(|_| finite)
        };
        let mut before = (self.sentence.start..cue).iter();
        // "officials, who issued a letter urging": the participle belongs to the clause that it stands in.
        let of_cue = if joined {
            before.find_map(|at| speaker(at).filter(|&m| !self.is_relative(m)))
        } else {
            before.rev().find_map(speaker)
        };
        of_cue.or_else(|| self.opener().filter(|_| form.group != CueGroup::Plain))
    }

    /// Somebody with whom the sentence begins: the subject of its main clause.
    pub fn opener(&self) -> Option<MentionIx> {
        let mentions = &self.analysis.mentions;
        let first = mentions.partition_point(|m| m.first < self.sentence.start);
        let opener = mentions.get(first)?;
        let named = matches!(
            opener.kind,
            MentionKind::Name | MentionKind::Pronoun | MentionKind::Nominal
        );
        let owner = self.analysis.class(opener.paragraph, Some(opener.end)) == Class::Genitive;
        // "Two years ago, the board criticized"
        let last = self.analysis.word(opener.end - 1);
        let time = last == AGO || lexicon::PERIODS.contains(last);
        (opener.first == self.sentence.start && named && !owner && !time).then_some(first)
    }

    /// Who owns the noun of saying at that token: "Okoro's claim", "her claim".
    pub fn owner(&self, noun: TokenIx) -> Option<MentionIx> {
        let mentions = &self.analysis.mentions;
        let from = mentions.partition_point(|m| m.first < self.sentence.start);
        let before = (from..mentions.end()).iter().map(|at| &mentions[at]);
        let before = before.take_while(|m| m.first < noun);
        let place = before
            .enumerate()
            .filter(|(_, m)| m.end <= noun && m.end + TOKENS_TO_OWNED > noun)
            .find(|(_, m)| owned_cue_noun(self.analysis, m) == Some(noun));
        place.map(|(at, _)| from + at)
    }

    /// What "who", "which" or "that" before the verb refers to: the mention before it.
    pub fn antecedent(&self, cue: TokenIx) -> Option<MentionIx> {
        let relative = self.subject_end(cue)?;
        let class = self.analysis.tokens[relative].class;
        if !matches!(class, Class::Relative | Class::That) || relative <= self.sentence.start {
            return None;
        }
        let comma = self.analysis.tokens[relative - 1].class == Class::Comma;
        let end = relative - usize::from(comma);
        let mentions = &self.analysis.mentions;
        let after = mentions.partition_point(|m| m.first < end);
        let near = after
            .before()
            .iter()
            .rev()
            .map(|place| (place, &mentions[place]))
            .take(4);
        let mut near = near.filter(|(_, m)| m.end == end && m.first >= self.sentence.start);
        near.find(|(_, m)| matches!(m.kind, MentionKind::Name | MentionKind::Nominal))
            .map(|(place, _)| place)
    }

    /// The last token before a verb and what belongs to it ("has also").
    fn subject_end(&self, cue: TokenIx) -> Option<TokenIx> {
        (self.sentence.start..cue).iter().rev().find(|&at| {
            let class = self.analysis.tokens[at].class;
            !matches!(
                class,
                Class::Adverb | Class::Auxiliary | Class::Be | Class::Not
            )
        })
    }

    /// Back over words that tell when: "activists this week said".
    fn before_time(&self, end: TokenIx) -> TokenIx {
        let tells_when = |words: usize| {
            let start = end
                .checked_sub(words)
                .filter(|at| *at > self.sentence.start);
            start.filter(|at| period_end(self.analysis, *at) == Some(end))
        };
        tells_when(2).or_else(|| tells_when(1)).unwrap_or(end)
    }

    /// The noun phrase before a verb that is no mention: "three in ten", "others".
    pub fn words_before(&self, cue: TokenIx) -> Option<Range<TokenIx>> {
        let end = self.before_time(self.subject_end(cue)? + 1);
        let inside = |&at: &TokenIx| {
            let class = self.analysis.tokens[at].class;
            class.is_nounlike()
                || matches!(
                    class,
                    Class::Number
                        | Class::Determiner
                        | Class::PossessivePronoun
                        | Class::Of
                        | Class::In
                        | Class::Ed
                )
        };
        let start = end
            - (self.sentence.start..end)
                .iter()
                .rev()
                .take(9)
                .take_while(inside)
                .count();
        let start = self.past_prepositions(start);
        // Whoever speaks is many, counted or named; "a larger" is cut out of something else.
        let last = &self.analysis.tokens[end - 1];
        let several = matches!(
            last.class,
            Class::Plural | Class::Number | Class::Role | Class::Name
        ) || last.lists.has(Lists::STANDS_ALONE);
        let words = (start < end && several).then_some(start..end)?;
        if !is_stretch_of_time(self.analysis, words.clone()) {
            return Some(words);
        }
        // "Lind has over the past few weeks warned": whoever stands before the phrase.
        let before = start
            .checked_sub(1)
            .filter(|at| *at > self.sentence.start)?;
        let phrase = self.analysis.tokens[before].class.is_preposition();
        self.words_before(before).filter(|_| phrase)
    }

    /// The words after "according to" up to the next sign.
    pub fn words_after(&self, from: TokenIx) -> Option<Range<TokenIx>> {
        let word = |&at: &TokenIx| self.analysis.tokens[at].class.is_word();
        let end = from
            + (from..self.sentence.end)
                .iter()
                .take(12)
                .take_while(word)
                .count();
        (end > from).then_some(from..end)
    }

    fn past_prepositions(&self, from: TokenIx) -> TokenIx {
        let loose = |&at: &TokenIx| matches!(self.analysis.tokens[at].class, Class::Of | Class::In);
        from + (from..self.sentence.end).iter().take_while(loose).count()
    }

    fn is_relative(&self, mention: MentionIx) -> bool {
        let mention = &self.analysis.mentions[mention];
        self.analysis.tokens[mention.first].class == Class::Relative
    }

    /// Whether the outlet refers to another article of its own: "We also wrote how …".
    pub fn outlet_speaks_of_itself(&self) -> bool {
        let mentions = &self.analysis.mentions;
        let from = mentions.partition_point(|m| m.first < self.sentence.start);
        let speaking = (from..mentions.end())
            .iter()
            .map(|at| &mentions[at])
            .take_while(|m| m.first < self.sentence.end)
            .find(|m| m.is_attached());
        speaking.is_some_and(|m| {
            let words = m.span.of(self.analysis.text);
            words.eq_ignore_ascii_case("we") && m.subject.is_some()
        })
    }
}

/// Whether a noun phrase is neither a person or body nor something written by one: a share, a survey, figures.
pub(in crate::quotation) fn is_silent(analysis: &Analysis<'_>, mention: &Mention) -> bool {
    if mention.kind != MentionKind::Nominal {
        return false;
    }
    let words = mention.span.of(analysis.text);
    let head = words.rsplit(' ').next().unwrap_or(words).to_lowercase();
    let mut tokens = analysis.tokens[mention.first..mention.end].iter();
    let number = tokens.all(|token| token.class == Class::Number);
    number || words.ends_with('%') || lexicon::SILENT_THINGS.contains(&head)
}
