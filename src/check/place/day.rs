//! The day on which the words of a place are said, as its source tells it.

use super::Place;
use crate::check::surroundings::{behind, narration, paragraph};
use crate::check::voices::document_head;
use crate::check::{clips, occasions};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::corpus::{Article, ArticleKind, Attested};
use crate::language::function_word::{HAD, THE};
use crate::language::lexicon;
use crate::quotation::day::occasion;
use crate::quotation::day::times::{FoundTime, TimePosition, times};
use crate::quotation::{Time, TimeExpression, ToldTime, When, resolve};
use crate::text::Span;
use jiff::civil::{Date, Weekday};
use std::path::Path;
use unicode_segmentation::UnicodeSegmentation;

/// So many words tell an occasion up to its day: "in a long radio interview on".
const WORDS_TO_DAY: usize = 6;

/// So many ends of sentences stand between the talk that a paragraph tells of and words that still are of it.
const SENTENCES_OF_TALK: usize = 3;

/// The stamp of an entry has so many letters at most behind its hour: "9.15 p.m. AEST".
const LETTERS_OF_STAMP: usize = 6;

/// A running report has so many entries with a stamp at least.
const ENTRIES_OF_RUNNING_REPORT: usize = 3;

impl<'s> Place<'s> {
    /// When it was said, where the source tells.
    pub(in crate::check) fn said_on(&self) -> Option<When> {
        let asked = || self.day_of_question();
        let told = self.time_of_saying().and_then(|_| self.day_known());
        let told = told.filter(|known| !known.is_guess());
        told.map(|known| known.value)
            .or_else(asked)
            .or_else(|| self.day_of_clip())
            .or_else(|| self.own_day())
            .or_else(|| self.day_of_talk())
            .or_else(|| self.day_of_entry())
    }

    /// The month or the year in which it was said, where the source tells no more: "in a protest in March 2022 she had said".
    pub(in crate::check) fn said_in(&self) -> Option<When> {
        let told = self.quotation()?.time.filter(|_| !self.is_in_clip())?;
        let words = told.expression.span.of(self.text()).to_lowercase();
        let points_back = lexicon::BACK_REFERENCES.contains(&words);
        let is_past_before = words.split(' ').next() == Some(HAD);
        if told.expression.time != Time::Vague {
            return None;
        }
        let period = match (points_back, is_past_before) {
            (true, _) => only_period(self.sentence_above()),
            (_, true) => only_period(&self.lead()).filter(|_| self.leads_to_verb()),
            _ => None,
        };
        let published = self.source.published.as_ref().map(|known| known.value);
        resolve(period?, published)
    }

    /// The weekday that alone is told in the sentence of words said before what the source reports: "had called it “…” in an
    /// interview on Saturday".
    pub(in crate::check) fn weekday_before(&self) -> Option<Weekday> {
        let told = self.quotation()?.time?.expression;
        let words = told.span.of(self.text()).to_lowercase();
        let is_before = told.time == Time::Vague && words.split(' ').next() == Some(HAD);
        let around = self.told_around();
        let days = times(&around).into_iter();
        let days = days.filter(|found| found.expression.time != Time::Vague);
        let days: Vec<FoundTime> = days.collect();
        match days.as_slice() {
            [only] if is_before && only.position == TimePosition::Free => {
                match only.expression.time {
                    Time::Weekday(day) | Time::LastWeekday(day) => Some(day),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether the period in the words before a quotation opens them or has no comma behind it: then it is that of their verb.
    fn leads_to_verb(&self) -> bool {
        let lead = self.lead();
        let period = times(&lead).into_iter().find(is_period);
        period.is_some_and(|period| {
            let span = period.expression.span;
            let opens = lead[..span.start].split_whitespace().count() <= 1;
            opens || !lead[span.end..].contains(',')
        })
    }

    /// The sentence before that of the words in their paragraph.
    fn sentence_above(&self) -> &'s str {
        let is_end = |c: char| matches!(c, '.' | '!' | '?');
        let own = paragraph(self.text(), self.words_span());
        let mut sentences = self.text()[own.start..self.words_span().start].rsplit(is_end);
        sentences.nth(1).unwrap_or_default()
    }

    /// The source's own words in the sentence of its quotation.
    pub(in crate::check) fn told_around(&self) -> String {
        let own = self.stretch_of_quotation();
        own.map_or_else(String::new, |span| narration(span, self.text()))
    }

    /// The day of the talk of which the paragraph tells before the words: "Speaking at her press conference on Friday, she …".
    fn day_of_talk(&self) -> Option<When> {
        let told = self.time_of_saying().filter(|told| told.link.is_guess())?;
        let time = told.expression.span;
        let own = paragraph(self.text(), self.words_span());
        let between = self.text().get(time.end..self.words_span().start)?;
        let is_end = |c: char| matches!(c, '.' | '!' | '?' | '“' | '”' | '"');
        let before = self.text().get(own.start..time.start)?;
        let before = before.rsplit(is_end).next()?;
        let mut words = before.unicode_words();
        let is_talk = occasion::phrases(before).next().is_some()
            || words.any(|word| lexicon::QUESTION_OPENINGS.contains_lowered(word));
        let ends = between.matches(['.', '!', '?']).count();
        let is_other = |found: &FoundTime| found.expression.time != Time::Vague;
        let is_near = ends <= SENTENCES_OF_TALK && !times(between).iter().any(is_other);
        // "Speaking on Friday, Okoro gave way. “It is time,” Vey said."
        let is_his = self.mention().is_none_or(|mention| {
            let named = mention.of(self.text());
            // "the Croatian" may be anybody whom the paragraph has named.
            let leads = self.text()[..mention.start].trim_end().rsplit(' ').next();
            let is_name = named.starts_with(char::is_uppercase) && leads != Some(THE);
            !is_name || before.contains(named)
        });
        let known = self.day_known().filter(|_| is_talk && is_near && is_his)?;
        Some(known.value)
    }

    /// The day of the entry of a running report in which the words stand, where the stamp above it tells a weekday: "WED 9.15 p.m.".
    fn day_of_entry(&self) -> Option<When> {
        let published = self.source.published.as_ref().map(|known| known.value);
        let mut above = self.text_before().lines().rev().skip(1);
        let weekday = above.find_map(weekday_of_stamp)?;
        // One line with an hour tells when the article came out.
        let stamps = self.text().lines().filter(|line| is_stamp(line));
        let is_running = stamps.count() >= ENTRIES_OF_RUNNING_REPORT;
        resolve(Time::Weekday(weekday), published).filter(|_| is_running)
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
            self.profile.voices.day().map(When::Day)
        };
        let of_part = self.profile.voices.day_of_part(self.words_span().start);
        of_part
            .map(When::Day)
            .or_else(|| self.published().filter(|_| self.is_the_saying()))
            .or_else(of_frame)
    }

    /// Whether the source is the occasion itself on which the words were said or written, and no report of it: a record, an interview, a
    /// mail, what is given out; or its head or the line above the words says so ("MEDIA STATEMENT").
    pub(in crate::check) fn is_the_occasion(&self) -> bool {
        let profile = self.profile;
        let head = document_head::letterhead(self.text()).map(String::from);
        let mut lines = head.chain([self.lead_or_line_above()]);
        let is_document = |word: &str| lexicon::DOCUMENTS.contains_lowered(word);
        self.is_record()
            || self.is_given_out()
            || self.is_mail()
            || profile.is_sitting
            || profile.voices.answers().next().is_some()
            || lines.any(|line| line.unicode_words().any(is_document))
    }

    /// Whether the source has a word, in its text, its headline or the name of its file, or is called so itself.
    pub(in crate::check) fn tells_of(&self, word: &str) -> bool {
        tells_of(self.source, word)
    }

    /// Whether another source tells of an occasion, and somebody of this name is quoted there.
    pub(in crate::check) fn is_of_other_source(&self, occasion: &str, name: &str) -> bool {
        let mut others = self.sources.articles.iter().enumerate();
        let speaks = |n: usize| {
            let mut said = self.sources.quotations_in(n).iter();
            said.any(|own| {
                let speaker = own.known_speaker().map(|speaker| &*speaker.name);
                speakers_agree(speaker, Some(name)) == Agreement::Agree
            })
        };
        others.any(|(n, other)| n != self.article && tells_of(other, occasion) && speaks(n))
    }

    fn is_the_saying(&self) -> bool {
        let profile = self.profile;
        let is_one = self.is_record()
            || self.is_written()
            || profile.voices.is_release
            || profile.is_sitting;
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
        let told = self.time_of_saying()?;
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
            .is_some_and(|first| lexicon::SPOKEN_OCCASION_PREPOSITIONS.contains(first));
        let is_near = before.len() <= WORDS_TO_DAY && before.iter().any(is_occasion);
        match time.time {
            Time::Weekday(day) | Time::LastWeekday(day) if is_led && is_near => Some(day),
            _ => None,
        }
    }

    /// The month that the source tells of the occasion in the paragraph of the words or in the one above, and on which they were said as
    /// well as anybody can guess.
    pub(in crate::check) fn month_guessed(&self) -> Option<Date> {
        let told = self.time_of_saying().filter(|told| told.link.is_guess())?;
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
        self.time_of_saying().filter(|told| told.link.is_guess())?;
        if self.day_of_question().is_some()
            || self.day_of_talk().is_some()
            || self.day_of_entry().is_some()
        {
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
    fn time_of_saying(&self) -> Option<ToldTime> {
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
        authors
            .chain(self.profile.voices.signers.writer())
            .any(agrees)
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

/// Whether an article has a word anywhere, or is what the word means.
fn tells_of(article: &Article, word: &str) -> bool {
    let stem = Path::new(&article.path).file_stem();
    let stem = stem.and_then(|stem| stem.to_str()).unwrap_or_default();
    let is_one = |own: &str| own.eq_ignore_ascii_case(word);
    let headline = article.headline().unwrap_or_default();
    let mut all = [stem, headline, &*article.text].into_iter();
    let is_statement = article.kind == ArticleKind::Statement;
    is_statement && lexicon::means!(DOCUMENTS, &word.to_lowercase(), "body")
        || all.any(|text| text.split(|c: char| !c.is_alphanumeric()).any(is_one))
}

/// The only month, year or dated day that some words tell.
fn only_period(words: &str) -> Option<Time> {
    let mut periods = times(words).into_iter().filter(is_period);
    let first = periods.next()?;
    periods.next().is_none().then_some(first.expression.time)
}

/// Whether a time is a month or a year before that of the source, or a day with its year.
fn is_period(found: &FoundTime) -> bool {
    let is_past = match found.expression.time {
        Time::Month { .. } | Time::Year(_) | Time::Day { year: Some(_), .. } => true,
        Time::MonthsAgo(ago) | Time::YearsAgo(ago) => ago > 0,
        _ => false,
    };
    is_past && found.position == TimePosition::Free
}

/// The weekday with which the stamp of an entry begins, before its hour: "WED 21.15", "Thursday, 9:30 a.m.".
fn weekday_of_stamp(line: &str) -> Option<Weekday> {
    let line = line.trim_matches(|c: char| !c.is_alphanumeric());
    let end = line.find(|c: char| !c.is_alphabetic())?;
    let name = line[..end].to_lowercase();
    let is_named = |day: &Weekday| {
        let full = day_name(*day);
        name == full || name.len() >= 3 && name.len() <= 5 && full.starts_with(&name)
    };
    let mut days = Weekday::Monday.cycle_forward().take(7);
    days.find(|day| is_hour(&line[end..]) && is_named(day))
}

/// Whether a line is the stamp of an entry: its hour alone, or with its weekday.
fn is_stamp(line: &str) -> bool {
    is_hour(line) || weekday_of_stamp(line).is_some()
}

/// Whether some words are an hour: "21.15 AEST", "9:30 a.m.".
fn is_hour(words: &str) -> bool {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let hours = digits(words);
    let minutes = words[hours..].strip_prefix(['.', ':']).unwrap_or_default();
    let rest = minutes.get(2..).unwrap_or_default();
    let letters = rest.chars().filter(|c| c.is_alphabetic()).count();
    let is_time = matches!(hours, 1 | 2) && digits(minutes) == 2;
    is_time && letters <= LETTERS_OF_STAMP && !rest.contains(|c: char| c.is_ascii_digit())
}

fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}
