//! The day on which the words of a place are said, as its source tells it.

use super::Place;
use crate::check::surroundings::{behind, paragraph};
use crate::check::{clips, occasions};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::corpus::Attested;
use crate::language::lexicon;
use crate::quotation::day::times::{TimePosition, times};
use crate::quotation::{Time, TimeExpression, ToldTime, When, resolve};
use crate::text::Span;
use jiff::civil::{Date, Weekday};
use unicode_segmentation::UnicodeSegmentation;

/// So many words tell an occasion up to its day: "in a long radio interview on".
const WORDS_TO_DAY: usize = 6;

impl<'s> Place<'s> {
    /// When it was said, where the source tells.
    pub(in crate::check) fn said_on(&self) -> Option<When> {
        let asked = || self.day_of_question();
        let told = self.told().and_then(|_| self.day_known());
        let told = told.filter(|known| !known.is_guess());
        told.map(|known| known.value)
            .or_else(asked)
            .or_else(|| self.day_of_clip())
            .or_else(|| self.own_day())
    }

    /// The day that is told before the clip in which the words are played: what is played on the air was said before.
    fn day_of_clip(&self) -> Option<When> {
        let published = self.source.published.as_ref().map(|known| known.value);
        let told = times(clips::lead(self.text_before())?);
        let told = told
            .into_iter()
            .filter(|time| time.position == TimePosition::Free);
        let mut days = told.filter_map(|found| resolve(found.expression.time, published));
        days.next_back()
    }

    /// Whether they are played from a clip.
    fn is_in_clip(&self) -> bool {
        clips::lead(self.text_before()).is_some()
    }

    /// The day of a source that is itself the saying, and not about it: a record, a statement, a release, what its author writes.
    pub(in crate::check) fn own_day(&self) -> Option<When> {
        let of_frame = || {
            self.voice()?;
            self.profile.authorship.day().map(When::Day)
        };
        self.published()
            .filter(|_| self.is_the_saying())
            .or_else(of_frame)
    }

    fn is_the_saying(&self) -> bool {
        let profile = self.profile;
        let is_one =
            self.is_record() || self.is_written() || profile.is_release || profile.is_sitting;
        is_one && !self.is_in_clip()
    }

    /// The day of the question with which its sentence opens: "Asked on Monday whether it would rain, she said".
    fn day_of_question(&self) -> Option<When> {
        let published = self.source.published.as_ref().map(|known| known.value);
        let asked = occasions::time_of_question(self.quotation()?, self.text())?;
        resolve(asked.time, published)
    }

    /// What the source's own words tell of when it was said.
    pub(in crate::check) fn time_told(&self) -> Option<TimeExpression> {
        let told = self.told()?;
        (!told.link.is_guess() || self.day_guessed().is_some()).then_some(told.expression)
    }

    /// The weekday that stands behind the words with the occasion of their own: “…” in an interview on Saturday.
    pub(in crate::check) fn weekday_of_occasion(&self) -> Option<Weekday> {
        let told = behind(self.stretch_of_quotation()?, self.text());
        let mut found = times(&told).into_iter().map(|found| found.expression);
        let time = found.next()?;
        let before: Vec<&str> = told[..time.span.start].unicode_words().collect();
        let is_occasion = |word: &&str| lexicon::SPOKEN_OCCASIONS.contains_lowered(word);
        let is_led = before
            .first()
            .is_some_and(|first| matches!(*first, "in" | "at" | "during"));
        let is_near = before.len() <= WORDS_TO_DAY && before.iter().any(is_occasion);
        match time.time {
            Time::Weekday(day) | Time::LastWeekday(day) if is_led && is_near => Some(day),
            _ => None,
        }
    }

    /// The month that the source tells of the occasion in the paragraph of the words or in the one above, and on which they were said as
    /// well as anybody can guess.
    pub(in crate::check) fn month_guessed(&self) -> Option<Date> {
        let told = self.told().filter(|told| told.link.is_guess())?;
        let own = paragraph(self.text(), self.words_span()).start;
        let above = self.text()[..own].trim_end();
        let start = above.rfind('\n').map_or(0, |at| at + 1);
        let span = told.expression.span;
        let is_near = (start..self.words_span().start).contains(&span.start);
        match self.day_known()?.value {
            When::Month { year, month } if is_near => Date::new(year, month, 1).ok(),
            _ => None,
        }
    }

    /// The day that the source tells of something else it reports, and on which this was said as well as anybody can guess.
    pub(in crate::check) fn day_guessed(&self) -> Option<Date> {
        self.told().filter(|told| told.link.is_guess())?;
        if self.day_of_question().is_some() {
            return None;
        }
        let known = self.day_known().filter(|known| known.is_guess());
        known?.value.day()
    }

    /// Whether the source names the occasion on which it was said.
    pub(in crate::check) fn has_occasion(&self) -> bool {
        self.quotation().is_some_and(|own| own.occasion.is_some())
    }

    /// Whether the source names this day in the sentence that leads to words in marks, as of a letter read out at a hearing.
    pub(in crate::check) fn names_beside(&self, day: When) -> bool {
        let own = self.words_span();
        let before = &self.text()[..own.start];
        let Some(lead) = before.trim_end().strip_suffix(['“', '"']) else {
            return false;
        };
        let is_end = |c: char| matches!(c, '?' | '!' | '\n' | '“' | '”' | '"');
        let lead = lead.rsplit(is_end).next().unwrap_or_default();
        let published = self.source.published.as_ref().map(|known| known.value);
        let dates = times(lead).into_iter().map(|found| found.expression.time);
        let mut dates = dates.filter(|time| matches!(time, Time::Day { year: Some(_), .. }));
        dates.next_back().and_then(|time| resolve(time, published)) == Some(day)
    }

    fn day_known(&self) -> Option<&'s Attested<When>> {
        self.quotation()?.said_on.as_ref()
    }

    /// What tells when it was said. A day that is told elsewhere in what is itself the saying is that of what it is about.
    fn told(&self) -> Option<ToldTime> {
        let told = self.quotation()?.time.filter(|_| !self.is_in_clip())?;
        (!told.link.is_guess() || !self.is_the_saying()).then_some(told)
    }

    /// Whether it is the author of the source who says it: the writer of a mail or a post, or whose statement it is.
    fn is_written(&self) -> bool {
        let speaker = self.speaker();
        let agrees = |author: &String| {
            speaker.is_some()
                && speakers_agree(Some(author), speaker.as_deref()) == Agreement::Agree
        };
        let authors = self.source.authors.iter();
        authors.chain(self.profile.signers.writer()).any(agrees)
    }

    /// The day on which the source came out: nothing in it was said later.
    pub(in crate::check) fn published(&self) -> Option<When> {
        self.source
            .published
            .as_ref()
            .map(|known| When::Day(known.value))
    }

    /// The words that tell when it was said.
    pub(in crate::check) fn day_words(&self) -> Option<Span> {
        self.time_told().map(|time| time.span)
    }
}
