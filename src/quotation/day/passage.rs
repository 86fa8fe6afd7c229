//! The time of the passage in which words stand, which is sooner theirs than that of the article: "Last week Okoro was
//! less clear. … He called it “a rumour”" is not of the day on which the article came out.

use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::quotation::day::speech_times::{PlacedTime, SpeechTimes, names_a_day};
use crate::quotation::index::{ParagraphIx, Places, TokenIx};
use crate::quotation::{Time, TimeExpression};

impl SpeechTimes<'_, '_> {
    /// The time that is told last in the paragraph before the words that begin at token `first` and are reported by
    /// `cue`, else an unknown one behind them in their sentence. What somebody says now ("the board says") is not of the
    /// time that is told before.
    pub fn of_passage(&self, cue: TokenIx, first: TokenIx) -> Option<TimeExpression> {
        if self.is_present(cue) {
            return None;
        }
        let paragraph = self.paragraph_at(first);
        self.before_in_paragraph(cue, first, paragraph)
            .or_else(|| self.unknown_behind(first, paragraph))
    }

    /// The last day of the news named in the paragraph before that of such words.
    pub fn of_passage_before(&self, cue: TokenIx, first: TokenIx) -> Option<TimeExpression> {
        if self.is_present(cue) {
            return None;
        }
        self.day_before(self.paragraph_at(first))
    }

    /// Whether a cue stands in the present tense: "says", "say", but not "did say", "seems to say".
    fn is_present(&self, cue: TokenIx) -> bool {
        let inflection = self.analysis.tokens[cue].cue.map(|cue| cue.inflection);
        let class = |at: TokenIx| self.analysis.tokens[at].class;
        let mut before = cue.before().iter().rev();
        let leads = before.find(|at| !matches!(class(*at), Class::Adverb | Class::Not));
        let is_led = leads.is_some_and(|at| matches!(class(at), Class::To | Class::Auxiliary));
        match inflection {
            Some(Inflection::Third) => true,
            Some(Inflection::Base) => !is_led,
            _ => false,
        }
    }

    /// The last time named before `first` in its paragraph. A month or a year in the sentence itself may be that of something
    /// else, so it only tells that nothing was said on the day of the news.
    fn before_in_paragraph(
        &self,
        cue: TokenIx,
        first: TokenIx,
        paragraph: ParagraphIx,
    ) -> Option<TimeExpression> {
        let sentence = self.analysis.tokens[first].sentence;
        let end = self
            .placed
            .partition_point(|placed| placed.tokens.end <= first);
        let before = self.placed[..end].iter().rev();
        let mut before = before.take_while(|placed| self.paragraph_of(placed) == paragraph);
        let is_certain = |placed: &&PlacedTime| {
            let time = placed.found.expression.time;
            names_a_day(time) || time == Time::Vague
        };
        // "The ferry was sold in March and had “a hole,” Okoro said": it is hers to tell.
        let told_before = cue < first;
        let told = before.find(|placed| {
            let is_near = self.sentence_of(placed) == sentence;
            let holds = told_before || !is_near || is_certain(placed);
            holds && self.tells_of_the_past(placed)
        })?;
        if self.sentence_of(told) != sentence || is_certain(&told) {
            return Some(told.found.expression);
        }
        // "On Friday she praised the ferry that was built in March, calling it"
        let own = before.take_while(|placed| self.sentence_of(placed) == sentence);
        let mut own = own.filter(|placed| is_certain(placed) && self.tells_of_the_past(placed));
        let day = own.next().map(|placed| placed.found.expression);
        day.or(Some(TimeExpression {
            time: Time::Vague,
            ..told.found.expression
        }))
    }

    /// An unknown time behind `first` in its sentence: "made the same point while on a tour last week".
    fn unknown_behind(&self, first: TokenIx, paragraph: ParagraphIx) -> Option<TimeExpression> {
        let sentence = self.analysis.tokens[first].sentence;
        let from = self
            .placed
            .partition_point(|placed| placed.tokens.end <= first);
        let behind = self.placed[from..].iter();
        let mut same = behind.take_while(|placed| {
            self.paragraph_of(placed) == paragraph && self.sentence_of(placed) == sentence
        });
        let fits = |placed: &&PlacedTime| {
            placed.found.expression.time == Time::Vague && self.tells_of_the_past(placed)
        };
        same.find(fits).map(|placed| placed.found.expression)
    }

    /// The last day of the news named in the paragraph before, or any time there if it leads over with a colon.
    fn day_before(&self, paragraph: ParagraphIx) -> Option<TimeExpression> {
        let last = paragraph.checked_sub(1)?;
        if self.is_caption(last) || !self.date_lines.are_together(last, paragraph) {
            return None;
        }
        let end = self
            .placed
            .partition_point(|placed| self.paragraph_of(placed) <= last);
        let before = self.placed[..end].iter().rev();
        let mut before = before.take_while(|placed| self.paragraph_of(placed) == last);
        // "From the Courier in July:"
        let end = self.analysis.paragraphs[last].tokens.end;
        let leads_over = end
            .checked_sub(1)
            .is_some_and(|at| self.class_at(at) == Class::Colon);
        let fits = |placed: &&PlacedTime| {
            let time = placed.found.expression.time;
            let told =
                leads_over && time != Time::Vague || self.is_of_the_news(placed.found.expression);
            told && self.tells_of_the_past(placed)
        };
        before.find(fits).map(|placed| placed.found.expression)
    }

    fn class_at(&self, at: TokenIx) -> Class {
        self.analysis.tokens[at].class
    }

    fn paragraph_of(&self, placed: &PlacedTime) -> ParagraphIx {
        self.paragraph_at(placed.tokens.start)
    }

    fn sentence_of(&self, placed: &PlacedTime) -> u32 {
        self.analysis.tokens[placed.tokens.start].sentence
    }

    /// Whether a time is that of what its sentence tells has happened, and not the stretch up to the day of publication
    /// ("this year") nor another time's ("that day").
    fn tells_of_the_past(&self, placed: &PlacedTime) -> bool {
        let expression = placed.found.expression;
        let is_now = matches!(expression.time, Time::MonthsAgo(0) | Time::YearsAgo(0));
        !is_now
            && !placed.found.points_back
            && self.is_of_main_clause(expression.span)
            && !self.is_ahead(expression.span)
    }
}
