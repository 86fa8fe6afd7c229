//! Who is behind a verb in reported speech: understood subjects, things that say nothing, the outlet.

use crate::quotation::grammar::attach::owned_cue_noun;
use crate::quotation::grammar::cue::{CueGroup, Inflection};
use crate::quotation::grammar::sides::Subjects;
use crate::quotation::lexicon::lines;
use crate::quotation::surface::analysis::{Analysis, Mention, MentionKind};
use crate::quotation::surface::class::Class;
use std::ops::Range;
use std::sync::LazyLock;

static SILENT: LazyLock<Vec<&str>> = LazyLock::new(|| {
    lines(include_str!("../../../assets/lexicon/silent-things.txt"))
        .flat_map(|line| line.split(' '))
        .collect()
});

/// Tokens between an owner and what is owned.
const LONGEST_PHRASE: usize = 6;

/// The sources of one sentence.
pub struct Sources<'a, 't> {
    /// The article.
    pub analysis: &'a Analysis<'t>,
    /// Tokens of the sentence.
    pub sentence: Range<usize>,
    /// Speakers of the cues of its paragraph.
    pub subjects: &'a Subjects,
}

impl Sources<'_, '_> {
    /// The speaker of a cue that has no subject of its own, "adding that", "and added that": whoever
    /// speaks in the main clause.
    pub fn understood(&self, cue: usize) -> Option<usize> {
        let form = self.analysis.tokens[cue].cue?;
        let joined = (self.sentence.start..cue).rev().find(|&at| {
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
        let of_cue = (self.sentence.start..cue).find_map(|at| {
            let sides = self.subjects.get(&at)?;
            let finite = self.analysis.tokens[at].is_finite_cue();
            let speaker = sides.subject.or(sides.inverted).filter(|_| finite)?;
            (!self.is_relative(speaker)).then_some(speaker)
        });
        of_cue.or_else(|| self.opener().filter(|_| form.group != CueGroup::Plain))
    }

    /// The name or pronoun with which the sentence begins: the subject of its main clause.
    fn opener(&self) -> Option<usize> {
        let mentions = &self.analysis.mentions;
        let first = mentions.partition_point(|m| m.first < self.sentence.start);
        let opener = mentions.get(first)?;
        let named = matches!(opener.kind, MentionKind::Name | MentionKind::Pronoun);
        let owner = self.analysis.class(opener.paragraph, Some(opener.end)) == Class::Genitive;
        (opener.first == self.sentence.start && named && !owner).then_some(first)
    }

    /// Who owns the noun of saying at that token: "Okoro's claim", "her claim".
    pub fn owner(&self, noun: usize) -> Option<usize> {
        let mentions = &self.analysis.mentions;
        let from = mentions.partition_point(|m| m.first < self.sentence.start);
        let before = (from..mentions.len()).map(|at| &mentions[at]);
        let before = before.take_while(|m| m.first < noun);
        let place = before
            .enumerate()
            .filter(|(_, m)| m.end <= noun && m.end + LONGEST_PHRASE > noun)
            .find(|(_, m)| owned_cue_noun(self.analysis, m) == Some(noun));
        place.map(|(at, _)| from + at)
    }

    fn is_relative(&self, mention: usize) -> bool {
        let mention = &self.analysis.mentions[mention];
        self.analysis.tokens[mention.first].class == Class::Relative
    }

    /// Whether somebody, or something that somebody wrote, is meant: no share, no survey, no figures.
    pub fn can_say(&self, mention: usize) -> bool {
        let mention = &self.analysis.mentions[mention];
        if mention.kind != MentionKind::Nominal {
            return true;
        }
        let words = mention.span.of(self.analysis.text);
        let head = words.rsplit(' ').next().unwrap_or(words).to_lowercase();
        let share = words.ends_with('%') || self.is_number(mention);
        !share && !SILENT.contains(&head.as_str())
    }

    fn is_number(&self, mention: &Mention) -> bool {
        (mention.first..mention.end).all(|at| self.analysis.tokens[at].class == Class::Number)
    }

    /// "We also wrote how …": the outlet points to another piece of its own.
    pub fn outlet_speaks_of_itself(&self) -> bool {
        let mentions = &self.analysis.mentions;
        let from = mentions.partition_point(|m| m.first < self.sentence.start);
        let speaking = (from..mentions.len())
            .map(|at| &mentions[at])
            .take_while(|m| m.first < self.sentence.end)
            .find(|m| m.is_attached());
        speaking.is_some_and(|m| {
            let words = m.span.of(self.analysis.text);
            words.eq_ignore_ascii_case("we") && m.subject.is_some()
        })
    }
}
