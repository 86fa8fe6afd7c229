//! The features of nobody having said words in marks: titles, terms, nicknames, scare quotes.

use super::surroundings::Surroundings;
use super::{Evidence, Previous, gap};
use crate::language::class::Class;
use crate::language::word::Lists;
use crate::quotation::index::Places;
use crate::quotation::speaker::feature::{Group, length, number};
use crate::quotation::surface::quoted::Quoted;

/// Tokens before a quotation among which the cue that could introduce it is looked for.
const TOKENS_TO_CUE: usize = 30;

impl Evidence<'_, '_> {
    /// Whether one of the three words before a quotation, or the two after it, stands for a work.
    fn is_near_a_work(&self, quoted: &Quoted) -> bool {
        let tokens = &self.analysis.paragraphs[quoted.paragraph].tokens;
        let from = tokens.start.max(quoted.token.saturating_sub(3));
        let to = tokens.end.min(quoted.token + 3);
        self.analysis.tokens[from..to]
            .iter()
            .any(|token| token.lists.has(Lists::WORK))
    }

    /// The features of "nobody said it".
    pub fn of_nobody(
        &self,
        around: &Surroundings,
        previous: Option<Previous>,
        add: &mut impl FnMut(usize),
    ) {
        self.of_neighbours(around, add);
        if let Some(previous) = previous {
            let values = [self.reach(around, previous), usize::from(around.alone)];
            add(number(Group::NobodyPrevious, values));
        }
        self.of_phrase(around, add);
        self.of_cue_before(around, add);
        let mates = self.quotations_in_sentence(around);
        add(number(Group::NobodyMates, [mates]));
        if !around.named {
            add(number(Group::NobodyNoName, []));
        }
        let quoted = around.quoted;
        let [before, after] = self.neighbour_classes(quoted);
        if quoted.title_case && before == Class::Name && after == Class::Name {
            add(number(Group::NobodyNickname, [quoted.words]));
        }
        if before == Class::Open && after == Class::Close {
            add(number(Group::NobodyBrackets, []));
        }
    }

    /// The classes of the tokens before and after a quotation.
    fn neighbour_classes(&self, quoted: &Quoted) -> [Class; 2] {
        let class = |token| self.analysis.class(quoted.paragraph, token);
        [
            class(quoted.token.checked_sub(1)),
            class(Some(quoted.token + 1)),
        ]
    }

    /// Of the words in marks, the tokens beside them, and the cues around.
    fn of_neighbours(&self, around: &Surroundings, add: &mut impl FnMut(usize)) {
        let quoted = around.quoted;
        let [before, after] = self.neighbour_classes(quoted);
        let second = quoted.token.checked_sub(2);
        let second = self.analysis.class(quoted.paragraph, second);
        let long = length(quoted.words);
        add(number(Group::Nobody, []));
        add(number(Group::NobodyWords, [quoted.words]));
        add(number(Group::NobodyBefore, [before as usize, long]));
        add(number(Group::NobodyAfter, [after as usize, long]));
        add(number(Group::NobodySecond, [second as usize, long]));
        add(number(
            Group::NobodyEnding,
            [quoted.ending as usize, usize::from(quoted.capital)],
        ));
        add(number(
            Group::NobodyCues,
            [around.cues_before, around.cues_after, long],
        ));
    }

    /// Of the phrase in which the words stand: a work, a name, the object of a preposition.
    fn of_phrase(&self, around: &Surroundings, add: &mut impl FnMut(usize)) {
        let quoted = around.quoted;
        let tokens = &self.analysis.tokens;
        let long = length(quoted.words);
        add(number(Group::NobodyOpening, [quoted.opening as usize]));
        if quoted.opening.is_preposition() {
            add(number(Group::NobodyPhrase, [long]));
        }
        let tied = around.tied.map(usize::from);
        add(number(Group::NobodyTied, [tied[0], tied[1], long]));
        if self.is_near_a_work(quoted) {
            add(number(Group::NobodyWork, [usize::from(quoted.title_case)]));
        }
        let first = self.analysis.paragraphs[quoted.paragraph].tokens.start;
        if quoted.token > first && tokens[quoted.token - 1].lists.has(Lists::NAMING) {
            add(number(Group::NobodyNamed, [long]));
        }
        if quoted.title_case {
            add(number(Group::NobodyTitle, [quoted.words]));
        }
        if around.alone {
            add(number(Group::NobodyAlone, []));
        }
    }

    /// Of the nearest cue before the words in their sentence.
    fn of_cue_before(&self, around: &Surroundings, add: &mut impl FnMut(usize)) {
        let quoted = around.quoted;
        let first = self.analysis.paragraphs[quoted.paragraph].tokens.start;
        let near = quoted.token.saturating_sub(TOKENS_TO_CUE).max(first)..quoted.token;
        let tokens = near.iter().rev().map(|at| &self.analysis.tokens[at]);
        let tokens = tokens.take_while(|t| t.sentence == around.sentence);
        let mut cues = tokens.enumerate().filter_map(|(d, t)| Some((d, t.cue?)));
        if let Some((distance, cue)) = cues.next() {
            let values = [cue.group as usize, gap(distance)];
            add(number(Group::NobodyCueBefore, values));
        }
    }

    /// How many other words in marks stand in the same sentence: 3 at most on either side.
    fn quotations_in_sentence(&self, around: &Surroundings) -> usize {
        let (analysis, quoted) = (self.analysis, around.quoted);
        let in_sentence = |q: &&Quoted| {
            q.paragraph == quoted.paragraph && analysis.tokens[q.token].sentence == around.sentence
        };
        let before = analysis.quoted.last_of(around.index.before(), 3);
        let before = before.iter().rev();
        let later = around.index + 1..analysis.quoted.end();
        let after = analysis.quoted.first_of(later, 3).iter();
        before.take_while(in_sentence).count() + after.take_while(in_sentence).count()
    }
}
