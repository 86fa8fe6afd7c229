//! The features of nobody having said words in marks: titles, terms, nicknames, scare quotes.

use super::surroundings::Surroundings;
use super::{Evidence, Previous, gap};
use crate::language::class::Class;
use crate::language::word::Lists;
use crate::quotation::index::Places;
use crate::quotation::speaker::feature::{Group, length, number};
use crate::quotation::surface::quoted::Quoted;

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
        let quoted = around.quoted;
        let analysis = self.analysis;
        let paragraph = &analysis.paragraphs[quoted.paragraph];
        let before = analysis.class(quoted.paragraph, quoted.token.checked_sub(1));
        let after = analysis.class(quoted.paragraph, Some(quoted.token + 1));
        add(number(Group::Nobody, []));
        add(number(Group::NobodyWords, [quoted.words]));
        let long = length(quoted.words);
        add(number(Group::NobodyBefore, [before as usize, long]));
        add(number(Group::NobodyAfter, [after as usize, long]));
        let second = analysis.class(quoted.paragraph, quoted.token.checked_sub(2));
        add(number(Group::NobodySecond, [second as usize, long]));
        add(number(
            Group::NobodyEnding,
            [quoted.ending as usize, usize::from(quoted.capital)],
        ));
        add(number(
            Group::NobodyCues,
            [around.cues_before, around.cues_after, long],
        ));
        if let Some(previous) = previous {
            let values = [self.reach(around, previous), usize::from(around.alone)];
            add(number(Group::NobodyPrevious, values));
        }
        add(number(Group::NobodyOpening, [quoted.opening as usize]));
        if quoted.opening.is_preposition() {
            add(number(Group::NobodyPhrase, [long]));
        }
        let tied = around.tied.map(usize::from);
        add(number(Group::NobodyTied, [tied[0], tied[1], long]));
        if self.is_near_a_work(quoted) {
            add(number(Group::NobodyWork, [usize::from(quoted.title_case)]));
        }
        if quoted.token > paragraph.tokens.start
            && analysis.tokens[quoted.token - 1].lists.has(Lists::NAMING)
        {
            add(number(Group::NobodyNamed, [long]));
        }
        if quoted.title_case {
            add(number(Group::NobodyTitle, [quoted.words]));
        }
        if around.alone {
            add(number(Group::NobodyAlone, []));
        }
        let near = quoted.token.saturating_sub(30).max(paragraph.tokens.start);
        let nearest = (near..quoted.token)
            .iter()
            .rev()
            .map(|at| &analysis.tokens[at]);
        let nearest = nearest
            .take_while(|t| t.sentence == around.sentence)
            .enumerate();
        if let Some((distance, cue)) = nearest.filter_map(|(d, t)| Some((d, t.cue?))).next() {
            add(number(
                Group::NobodyCueBefore,
                [cue.group as usize, gap(distance)],
            ));
        }
        let in_sentence = |q: &&Quoted| {
            q.paragraph == quoted.paragraph && analysis.tokens[q.token].sentence == around.sentence
        };
        let own = analysis.quoted.partition_point(|q| q.token < quoted.token);
        let before_it = analysis.quoted.last_of(own.before(), 3).iter().rev();
        let before_it = before_it.take_while(in_sentence);
        let later = own + 1..analysis.quoted.end();
        let after_it = analysis.quoted.first_of(later, 3).iter();
        let after_it = after_it.take_while(in_sentence);
        add(number(
            Group::NobodyMates,
            [before_it.count() + after_it.count()],
        ));
        if !around.named {
            add(number(Group::NobodyNoName, []));
        }
        if quoted.title_case && before == Class::Name && after == Class::Name {
            add(number(Group::NobodyNickname, [quoted.words]));
        }
        if before == Class::Open && after == Class::Close {
            add(number(Group::NobodyBrackets, []));
        }
    }
}
