//! What a draft prints as somebody's words, and what it says of them.

use super::joined_lines::with_lines_joined;
use super::persons::words::is_person;
use super::surroundings::{narration, paragraph};
use super::{credits, event_days, given, occasions, unclosed};
use crate::collation::normal;
use crate::corpus::Article;
use crate::language::ending;
use crate::language::function_word::WHO;
use crate::language::time_word::{self, TimeWord};
use crate::language::turn_label::{self, LabelKind};
use crate::language::{function_word, lexicon, word};
use crate::markup;
use crate::quotation::day::times::{TimePosition, times};
use crate::quotation::reason::{CuePlace, Support};
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead, is_shouted};
use crate::quotation::{
    self, Doubt, Kind, Quotation, Time, TimeExpression, When, Why, nobodys_words,
};
use crate::text::Span;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::HashSet;
use std::sync::Arc;

/// So many words stand between a speaker's name and the words that he is said to have said.
const WORDS_TO_PASSAGE: usize = 5;

/// So many words a cue has that interrupts a quotation.
const WORDS_OF_CUE: usize = 8;

/// What the draft says of a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Claim {
    /// Who says it, as the draft resolves the name.
    pub speaker: Option<String>,
    /// The words of the draft that name the speaker beside the passage ("he", "Okoro").
    pub mention: Option<Span>,
    /// Whether the draft leaves open who says it: nothing can be held against it then.
    pub is_speaker_open: bool,
    /// Whether the draft leaves open if it is a quotation at all.
    pub is_kind_open: bool,
    /// When it was said, where the draft's own words tell.
    pub said_on: Option<When>,
    /// Month and day, where the draft's words tell no year and nothing else does.
    pub month_and_day: Option<(i8, i8)>,
    /// The month, where the draft's words tell no more and nothing tells its year.
    pub month: Option<i8>,
    /// The weekday, where the draft's words tell it and nothing tells which one, or tell it beside the date.
    pub weekday: Option<Weekday>,
    /// Whether it was at a weekend that nothing tells further.
    pub is_weekend: bool,
    /// The first day on which it may have been said: an occasion of "this week" was not before it.
    pub not_before: Option<Date>,
    /// The day of the event after which it was said.
    pub since: Option<TimeExpression>,
    /// The draft's words for it.
    pub time: Option<TimeExpression>,
    /// Who passed it on: the outlet that the draft names.
    pub relay: Option<String>,
}

/// A stretch of a draft in quotation marks, or set off as a block.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Passage {
    /// Its words without their marks, in bytes of the draft's text.
    pub span: Span,
    /// The other stretches of the same quotation, which a cue parts from this one.
    pub siblings: Vec<Span>,
    /// What the draft says of it.
    pub claim: Claim,
    /// What it is instead of somebody's words, where the draft does not give it as such.
    pub nobodys: Option<Why>,
    /// Whether its marks are opened and never closed: nobody can tell where it ends.
    pub is_unclosed: bool,
    /// The outlet that the draft names as its source.
    pub(super) named: NamedSource,
}

/// Whose articles a passage is held to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum NamedSource {
    /// The articles of all outlets: the draft names none.
    #[default]
    Any,
    /// The articles of an outlet that is among the sources.
    Known(KnownSource),
    /// The outlet of this name has none among the sources.
    Missing(String),
    /// The page of this address is of no outlet among the sources.
    MissingPage(String),
}

/// The articles of an outlet, and what a draft calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownSource {
    pub(super) name: String,
    pub(super) articles: Arc<HashSet<usize>>,
}

impl NamedSource {
    /// These articles, of what a draft calls by a name.
    pub(super) fn known(name: &str, articles: &Arc<HashSet<usize>>) -> Self {
        Self::Known(KnownSource {
            name: name.into(),
            articles: Arc::clone(articles),
        })
    }

    /// The articles that are looked at before all others.
    pub(super) fn articles(&self) -> Option<&Arc<HashSet<usize>>> {
        match self {
            Self::Known(known) => Some(&known.articles),
            _ => None,
        }
    }
}

impl Passage {
    /// Its words as the draft prints them, without mark-up.
    pub fn words(&self, draft: &str) -> String {
        markup::stretch(draft, self.span).words().to_string()
    }

    /// Its words without what an editor says of them between ("[emphasis added]").
    pub(super) fn spoken_words(&self, draft: &str) -> String {
        let mut words = self.words(draft);
        let mut from = 0;
        while let Some(open) = words[from..].find(['[', '(']).map(|at| from + at) {
            let inner = words[open + 1..]
                .split([']', ')'])
                .next()
                .unwrap_or_default();
            let end = open + 1 + inner.len();
            from = open + 1;
            if end < words.len() && lexicon::EDITORS_NOTES.contains(&inner.trim().to_lowercase()) {
                from = words[..open].trim_end().len();
                words.replace_range(from..=end, "");
            }
        }
        words
    }

    /// Gives it to whom a bracket or a line behind it names in full, perhaps with where it was said: "(Mara Okoro, Harbour
    /// Gazette)". Behind words that the draft has given to somebody stands who wrote them down.
    fn take_signer(&mut self, draft: &str) {
        let claim = &mut self.claim;
        let is_given = claim
            .mention
            .is_some_and(|mention| mention.start < self.span.end);
        if let Some(signer) = credits::signer(self.span, draft).filter(|_| !is_given) {
            claim.speaker = Some(signer.of(draft).to_string());
            claim.mention = Some(signer);
            claim.is_speaker_open = false;
            self.nobodys = None;
        }
    }

    /// Takes it as a quotation where it looks like nobody's words, or leaves open if it is one, and the draft gives it to
    /// somebody. One word may be set in marks for any reason.
    fn settle(&mut self, draft: &str) {
        let is_loose = matches!(self.nobodys, Some(Why::Scare | Why::Other));
        let is_in_doubt = is_loose || self.nobodys.is_none() && self.claim.is_kind_open;
        let has_words = || normal::words(&self.words(draft)).len() > 1;
        if is_in_doubt && has_words() && given::is_given(self.span, draft) {
            self.claim.is_speaker_open |= self.claim.speaker.is_none();
            self.claim.is_kind_open = false;
            self.nobodys = None;
        }
    }

    /// Whether it is one word in loose marks that tells how somebody felt whom the draft names right before: "Okoro was
    /// “furious”". Nobody but he can have said it.
    pub(super) fn is_feeling(&self, draft: &str) -> bool {
        self.nobodys == Some(Why::Scare) && given::is_of_person(self.span, draft)
    }
}

/// Every passage of a draft, in the order of its text.
pub(super) fn passages(draft: &Article) -> Vec<Passage> {
    let in_whole_lines = &with_lines_joined(draft);
    let mut quotations = quotation::find(in_whole_lines);
    quotation::date(&mut quotations, in_whole_lines);
    let (reported, mut quotations): (Vec<_>, Vec<_>) = quotations
        .into_iter()
        .partition(|quotation| quotation.kind == Kind::Indirect);
    let mut reported: Vec<Span> = reported.iter().flat_map(|q| q.spans.clone()).collect();
    reported.sort_unstable_by_key(|span| span.start);
    for quotation in &mut quotations {
        take_in(&reported, &mut quotation.spans, &draft.text);
    }
    let of = |quotation: &Quotation| of_quotation(quotation, draft);
    let mut passages: Vec<Passage> = quotations.iter().flat_map(of).collect();
    let rest = nobodys_words(&in_whole_lines.text, &quotations).into_iter();
    passages.extend(rest.map(|words| Passage {
        span: words.span,
        siblings: Vec::new(),
        claim: Claim {
            speaker: label_of_row(words.span, &draft.text),
            ..Claim::default()
        },
        nobodys: Some(words.why),
        is_unclosed: false,
        named: NamedSource::Any,
    }));
    let asides = asides(&in_whole_lines.text, &passages);
    passages.extend(asides);
    let unclosed = unclosed(&in_whole_lines.text, &passages);
    passages.extend(unclosed);
    passages.sort_by_key(|passage| (passage.span.start, passage.span.end));
    passages.dedup_by(|later, one| take_in_one(one, later));
    for n in 1..passages.len() {
        let (before, behind) = passages.split_at_mut(n);
        let (before, own) = (&before[n - 1], &mut behind[0]);
        if own.nobodys.is_some() && goes_on(before, own, &draft.text) {
            own.siblings = vec![before.span];
            own.siblings.extend(&before.siblings);
            own.claim = before.claim.clone();
        }
    }
    for passage in &mut passages {
        passage.take_signer(&draft.text);
        passage.settle(&draft.text);
    }
    passages
}

/// The notes of the author's own in which no passage stands: they look like block quotations, and are told to be none.
fn asides(text: &str, passages: &[Passage]) -> Vec<Passage> {
    let printed = markup::printed(text);
    let asides = printed.asides.iter().map(|aside| {
        let words = aside.of(&printed.text);
        let start = aside.start + words.len() - words.trim_start().len();
        printed.in_text(Span::new(start, start + words.trim().len()))
    });
    let empty = |span: &Span| {
        let holds = |passage: &Passage| passage.span.overlaps(span);
        !span.is_empty() && !passages.iter().any(holds)
    };
    let asides = asides.filter(empty).map(|span| Passage {
        span,
        siblings: Vec::new(),
        claim: Claim::default(),
        nobodys: Some(Why::Aside),
        is_unclosed: false,
        named: NamedSource::Any,
    });
    asides.collect()
}

/// The passages behind marks that are opened and never closed, beside those that have an end.
fn unclosed(text: &str, passages: &[Passage]) -> Vec<Passage> {
    let is_free = |span: &Span| !passages.iter().any(|passage| passage.span.overlaps(span));
    let stretches = unclosed::stretches(text).into_iter().filter(is_free);
    let unclosed = stretches.map(|span| Passage {
        span,
        siblings: Vec::new(),
        claim: Claim::default(),
        nobodys: None,
        is_unclosed: true,
        named: NamedSource::Any,
    });
    unclosed.collect()
}

/// Takes a passage into the one before it where they overlap: marks inside a block quotation are judged with it, so
/// that every stretch has one verdict.
fn take_in_one(one: &mut Passage, later: &mut Passage) -> bool {
    let overlap = one.span.overlaps(&later.span);
    if overlap {
        let whole = one.span.cover(&later.span);
        if one.nobodys.is_some() {
            std::mem::swap(one, later);
        }
        one.span = whole;
        one.siblings.retain(|span| !span.overlaps(&whole));
    }
    overlap
}

/// Whether a stretch goes on a quotation that a cue interrupts: “If it rains,” said Okoro, “we stay.”
fn goes_on(before: &Passage, own: &Passage, draft: &str) -> bool {
    let is_open = before.nobodys.is_none() && before.span.of(draft).ends_with(',');
    let between = draft.get(before.span.end..own.span.start);
    let is_cue = |between: &str| {
        let words = between.split_whitespace().count();
        !between.contains(['.', '!', '?', '\n', ';', ':']) && words <= WORDS_OF_CUE
    };
    is_open && between.is_some_and(is_cue)
}

/// Takes in what displayed words report of others, so that a block is judged as a whole: only there a report and
/// other quoted words have no mark between them.
pub(super) fn take_in(reported: &[Span], stretches: &mut Vec<Span>, text: &str) {
    let adjoin = |a: &Span, b: &Span| {
        let between = text.get(a.end..b.start);
        between.is_some_and(|gap| gap.chars().all(|c| c == ' ' || ",;:".contains(c)))
    };
    // Between two pairs of marks stands a mark; what stands between without one was taken for somebody else's.
    let goes_on_in = |a: &Span, b: &Span| {
        let between = text.get(a.end..b.start);
        between.is_some_and(|gap| !gap.contains("\n\n") && !gap.contains(is_mark))
    };
    let mut whole: Vec<Span> = Vec::with_capacity(stretches.len());
    for mut stretch in stretches.drain(..) {
        let before = reported.iter().rev().find(|span| adjoin(span, &stretch));
        stretch = before.map_or(stretch, |span| span.cover(&stretch));
        for span in reported {
            if adjoin(&stretch, span) {
                stretch = stretch.cover(span);
            }
        }
        match whole
            .last_mut()
            .filter(|last| last.overlaps(&stretch) || goes_on_in(last, &stretch))
        {
            Some(last) => *last = last.cover(&stretch),
            None => whole.push(stretch),
        }
    }
    *stretches = whole;
}

/// Whether a sign is a quotation mark.
fn is_mark(c: char) -> bool {
    "“”„\"‘’'«»".contains(c)
}

/// One passage for each stretch: each pair of marks is a claim of its own.
fn of_quotation(quotation: &Quotation, draft: &Article) -> Vec<Passage> {
    let claim = claim(quotation, draft);
    let others = |span: &Span| {
        quotation
            .spans
            .iter()
            .copied()
            .filter(|s| s != span)
            .collect()
    };
    let passage = |span: &Span| {
        let (own, label) = without_label(*span, &draft.text);
        let own = credits::without_signature(own, &draft.text);
        let mut claim = claim.clone();
        claim.is_speaker_open &= !is_named_before(own, &claim, &draft.text);
        claim.is_speaker_open |= is_entry_without_speaker(own, &claim, &draft.text);
        if claim.speaker.is_none() {
            let of_row = label_of_row(own, &draft.text);
            claim.is_speaker_open &= of_row.is_none();
            claim.speaker = label.or(of_row);
        }
        Passage {
            span: own,
            siblings: others(span),
            claim,
            nobodys: None,
            is_unclosed: false,
            named: NamedSource::Any,
        }
    };
    quotation.spans.iter().map(passage).collect()
}

/// A displayed stretch without the label with which it begins as in a record, and whom that names: "ADA EXAMPLE: We
/// sail.", "**Ada Example:** We sail." What stands in marks has none.
fn without_label(span: Span, draft: &str) -> (Span, Option<String>) {
    let is_marked = draft[..span.start].ends_with(is_mark);
    let words = span.of(draft);
    let head = TurnHead::parse(words).filter(|head| {
        let name = &words[head.name.clone()];
        let is_said = turn_label::kind(name) != Some(LabelKind::Text);
        let is_name = is_shouted(name) || is_person(name);
        head.sign == LabelSign::Colon && !is_marked && is_said && is_name
    });
    match head.filter(|head| head.words < words.len()) {
        Some(head) => {
            let own = Span::new(span.start + head.words, span.end);
            (own, Some(words[head.name].to_string()))
        }
        None => (span, None),
    }
}

/// Whether the name of the speaker stands right before the words with nobody else between, as in "Vey: “…”", "Vey was blunt:
/// “…”", "Okoro accused Vey, who said “…”", or an office before a colon ("in the mayor’s words: “…”"): then nobody else can be
/// meant.
fn is_named_before(span: Span, claim: &Claim, draft: &str) -> bool {
    let between = claim
        .mention
        .filter(|mention| {
            let printed = mention.of(draft);
            let is_announced = || {
                let before = draft[..span.start].trim_end_matches(|c| is_mark(c) || c == ' ');
                before.ends_with(':')
            };
            let is_office = function_word::is_definite(printed) && is_announced();
            printed == WHO || printed.starts_with(char::is_uppercase) || is_office
        })
        .and_then(|mention| draft.get(mention.end..span.start));
    let Some(between) = between else {
        return false;
    };
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ';' | '\n' | '”' | '»') || c.is_uppercase();
    let marks = between.trim_end_matches(is_mark);
    !marks.contains(ends)
        && !marks.contains(is_mark_of_words)
        && marks.split_whitespace().count() <= WORDS_TO_PASSAGE
}

fn is_mark_of_words(c: char) -> bool {
    is_mark(c) && !matches!(c, '’' | '\'')
}

/// Whether a passage is a numbered entry of its own ("Fig. 3: “…”") whose speaker only an earlier paragraph names: the
/// entries of a list may be anybody's.
fn is_entry_without_speaker(span: Span, claim: &Claim, draft: &str) -> bool {
    let start = paragraph(draft, span).start;
    let before = markup::stretch(draft, Span::new(start, span.start))
        .words()
        .to_string();
    let label = before.trim_matches(|c: char| !c.is_alphanumeric());
    turn_label::is_numbered(label) && claim.mention.is_some_and(|mention| mention.end <= start)
}

/// The name of a person alone in the cell of a Markdown table before a passage: "| Ada Example | “We sail.” |".
fn label_of_row(span: Span, draft: &str) -> Option<String> {
    let start = paragraph(draft, span).start;
    let row = draft[start..span.start].trim_start().strip_prefix('|')?;
    let mut cells = row
        .split('|')
        .map(|cell| cell.trim_matches([' ', '*', '_']));
    cells.find(|cell| is_person(cell)).map(String::from)
}

fn claim(quotation: &Quotation, draft: &Article) -> Claim {
    let has = |doubts: &[Doubt]| quotation.doubts.iter().any(|doubt| doubts.contains(doubt));
    // The day of another sentence of the draft is that of what it tells there.
    let told = quotation
        .time
        .filter(|told| {
            !told.link.is_guess() || is_in_sentence(told.expression.span, quotation, &draft.text)
        })
        .map(|told| told.expression)
        .filter(|time| is_told_of(time.span, quotation, &draft.text));
    let said_on = quotation.said_on.as_ref();
    let said_on = said_on.filter(|known| told.is_some() && !known.is_guess());
    let said_on = said_on.map(|known| known.value);
    let later = match told {
        Some(_) => None,
        None => time_before(quotation, &draft.text)
            .or_else(|| occasions::time_of_occasion(quotation, &draft.text))
            .or_else(|| event_days::day_of_same_occasion(quotation, &draft.text))
            .or_else(|| event_days::day_of_sentence_before(quotation, &draft.text)),
    };
    let published = draft.published.as_ref().map(|known| known.value);
    let said_on = said_on.or_else(|| quotation::resolve(later?.time, published));
    let told = told.or(later);
    let own = quotation
        .spans
        .iter()
        .map(|span| narration(*span, &draft.text));
    let own: String = own.collect::<Vec<_>>().join(" ");
    let is_day_open = told.is_none_or(|told| told.time == Time::Vague);
    let of_occasion = || year_of_occasion(&own).filter(|_| is_day_open);
    let is_this_week = || is_day_open && occasions::is_of_this_week(quotation, &draft.text);
    // A draft with a date tells the year of a day or month that it names without one.
    let undated = told.filter(|_| draft.published.is_none());
    let speaker = quotation.known_speaker();
    Claim {
        speaker: speaker.map(|speaker| speaker.name.clone()),
        mention: quotation
            .speaker
            .as_ref()
            .and_then(|speaker| speaker.mention),
        is_speaker_open: has(&[Doubt::SpeakerUnknown, Doubt::SpeakerByDistance])
            || has(&[Doubt::SpeakerClose]) && !is_said_behind(quotation),
        is_kind_open: has(&[Doubt::KindUnclear]),
        said_on: said_on.or_else(of_occasion),
        month_and_day: undated.and_then(|told| month_and_day(told.time)),
        month: undated.and_then(|told| month(told.time)),
        weekday: told.and_then(|told| weekday(told, said_on.is_some(), &draft.text)),
        is_weekend: is_day_open && is_at_weekend(&own),
        not_before: published.filter(|_| is_this_week()).and_then(week_before),
        since: match told {
            Some(_) => None,
            None => event_days::day_of_event(quotation, &draft.text),
        },
        time: told,
        relay: quotation.relay.clone(),
    }
}

/// A day that is told without its year.
fn month_and_day(time: Time) -> Option<(i8, i8)> {
    match time {
        Time::Day {
            year: None,
            month,
            day,
        } => Some((month, day)),
        _ => None,
    }
}

/// A month that is told without its year.
fn month(time: Time) -> Option<i8> {
    match time {
        Time::Month { year: None, month } => Some(month),
        _ => None,
    }
}

/// The day of the week that a draft tells, beside a date or where nothing tells which one it was. Only the draft's own day tells that, and
/// the weekday of tomorrow may be last week's or that of a draft dated too early.
fn weekday(told: TimeExpression, is_dated: bool, draft: &str) -> Option<Weekday> {
    match told.time {
        Time::Weekday(day) | Time::LastWeekday(day) if !is_dated => Some(day),
        Time::Day { .. } => weekday_in(told.span.of(draft)),
        _ => None,
    }
}

/// Whether a verb of saying stands behind the words with whoever says them: “…,” the museum said. The draft is plain there, whoever else
/// the model may think of.
fn is_said_behind(quotation: &Quotation) -> bool {
    let link = quotation.speaker.as_ref().map(|speaker| &speaker.by.link);
    matches!(
        link,
        Some(Support::Cue {
            place: CuePlace::After,
            ..
        })
    )
}

/// The day a week before another.
fn week_before(day: Date) -> Option<Date> {
    day.checked_sub(1.week()).ok()
}

/// Whether no sentence ends between some words and a quotation.
fn is_in_sentence(words: Span, quotation: &Quotation, text: &str) -> bool {
    let extent = quotation.extent();
    let between = match words.end <= extent.start {
        true => words.end..extent.start,
        false => extent.end..words.start,
    };
    text.get(between)
        .is_some_and(|between| !between.contains(['.', '!', '?']))
}

/// The weekday of a date: "Thursday, 22 September".
fn weekday_in(date: &str) -> Option<Weekday> {
    time_word::find(date).find_map(|(_, word)| match word {
        TimeWord::Weekday(day) => Some(day),
        _ => None,
    })
}

/// The last time before a quotation with which a clause opens that says it: "…; on Thursday he said that he “…”".
fn time_before(quotation: &Quotation, text: &str) -> Option<TimeExpression> {
    let start = quotation.extent().start;
    let own = paragraph(text, Span::new(start, start));
    let before = &text[own.start..start];
    let from = before
        .trim_end_matches(is_mark)
        .rfind(['.', '!', '?', '”', '"', '»', ';']);
    let from = from.map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let clause = before[from..].trim_end_matches(is_mark);
    let last = times(clause)
        .pop()
        .filter(|time| time.position == TimePosition::Free)?;
    let gap = &clause[last.expression.span.end..];
    let mut between = gap.trim_start_matches([',', ' ']).split(' ');
    let is_cue = |word: &&str| word::look_up(&word.to_lowercase()).cue.is_some();
    let is_subject = |word: &str| {
        word.starts_with(char::is_uppercase) || function_word::is_pronoun(&word.to_lowercase())
    };
    let subject: Vec<&str> = between.by_ref().take_while(|word| !is_cue(word)).collect();
    let is_said = !subject.is_empty() && subject.iter().all(|word| is_subject(word));
    let is_other = between.any(|word| lexicon::TIME_CLAUSES.contains_lowered(word));
    let moved = |span: Span| {
        let at = own.start + from;
        Span::new(at + span.start, at + span.end)
    };
    (is_said && !is_other).then(|| TimeExpression {
        span: moved(last.expression.span),
        ..last.expression
    })
}

/// The year that stands before the occasion of a quotation: "in a 2031 interview".
fn year_of_occasion(own: &str) -> Option<When> {
    let words: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).collect();
    let year = |at: usize| {
        let year = words[at]
            .parse::<i16>()
            .ok()
            .filter(|_| words[at].len() == 4);
        let opens = at > 1 && lexicon::DATED_OCCASION_PREPOSITIONS.contains_lowered(words[at - 2]);
        let is_occasion = words
            .get(at + 1)
            .is_some_and(|noun| lexicon::OCCASION_CLASSES.contains(noun));
        year.filter(|_| opens && is_occasion)
    };
    (0..words.len()).find_map(year).map(When::Year)
}

fn is_at_weekend(own: &str) -> bool {
    let own = own.to_lowercase();
    let words: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).collect();
    let is_day = |three: &[&str]| lexicon::WEEKENDS.contains(&three.join(" "));
    words.windows(3).any(is_day)
}

/// Whether words that tell a day are said of this quotation: they stand in its paragraph and in no marks, and hang on the verb
/// that gives its words to somebody.
fn is_told_of(time: Span, quotation: &Quotation, text: &str) -> bool {
    let extent = quotation.extent();
    let inside = quotation.spans.iter().any(|span| span.overlaps(&time));
    let (first, last) = (time.start.min(extent.start), time.end.max(extent.end));
    let near = text
        .get(first..last)
        .is_some_and(|between| !between.contains('\n'));
    near && !inside && hangs_on_cue(time, quotation, text)
}

/// Whether no other clause and no other day stands between a time and the verb of saying of a quotation: not in "“…”, and the
/// town votes on Monday", nor in "the vote on Monday comes after she said “…”". A time with which a sentence opens is that of its
/// whole clause.
fn hangs_on_cue(time: Span, quotation: &Quotation, text: &str) -> bool {
    let extent = quotation.extent();
    let cue = quotation.cue.unwrap_or(extent);
    let gap = |other: Span| match time.start >= other.end {
        true => text.get(other.end..time.start),
        false => text.get(time.end..other.start),
    };
    let to_words = gap(extent).unwrap_or_default();
    let is_behind_both = time.start >= extent.end && cue.end <= extent.start;
    let to_cue = match is_behind_both {
        true => to_words,
        false => gap(cue).unwrap_or_default(),
    };
    let words = |text: &str| -> Vec<String> {
        let all = text.split(|c: char| !c.is_alphanumeric());
        let all = all.filter(|word| !word.is_empty());
        all.map(str::to_lowercase).collect()
    };
    let own = words(to_cue);
    let before = &text[..time.start];
    let before = before[before
        .rfind(['.', '!', '?', '\n', ';'])
        .map_or(0, |at| at + 1)..]
        .trim();
    let opens = before.split_whitespace().count() <= 1;
    let begins_clause = |word: &String| lexicon::TIME_CLAUSES.contains(word);
    let joins = |word: &String| lexicon::COORDINATORS.contains(word);
    let is_of_other_verb = || {
        let last = own.iter().rev().find(|word| word.len() > 2);
        let is_past =
            |word: &String| ending::is_past(word) && !lexicon::SPEAKING_PASTS.contains(word);
        time.start > cue.end && !is_behind_both && own.len() > 2 && last.is_some_and(is_past)
    };
    // "Wrote of the fire on Monday": the fire may have been on Monday, and the words later.
    let is_of_event = || {
        let opening = own.iter().rev().nth(2);
        let is_about = opening.is_some_and(|word| lexicon::BEFORE_EVENTS.contains(word));
        time.start > cue.end
            && is_about
            && own.last().is_some_and(|own| lexicon::EVENTS.contains(own))
    };
    let is_other_clause = if is_behind_both {
        own.iter().any(|word| joins(word) || begins_clause(word))
    } else if time.end <= cue.start && !opens {
        own.iter().any(begins_clause)
    } else {
        is_of_other_verb()
    };
    let is_before = time.end <= extent.start;
    let has_other_day = is_before
        && times(to_words).iter().any(|other| {
            other.position == TimePosition::Free && other.expression.time != Time::Vague
        });
    let rest = to_words.trim_end_matches(is_mark_of_words);
    let behind_marks = rest.rfind(is_mark_of_words).map_or("", |at| &rest[at..]);
    let is_of_first = is_before && words(behind_marks).iter().any(begins_clause);
    !to_cue.contains(';') && !has_other_day && !is_of_first && !is_other_clause && !is_of_event()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_inside_a_block_quotation_are_judged_with_it() {
        let text = "It rained.\n\n> Tom Vey, who was asked in May to look at the quay, said that it should be \
                    closed. Ada Okoro went back on her word in June, saying that she “never lied” to the board of \
                    the harbour.\n\nShe left.\n";
        let corpus = crate::corpus::from_reader(text.as_bytes());
        let passages = passages(&corpus.articles[0]);
        let spans: Vec<Span> = passages.iter().map(|passage| passage.span).collect();
        assert!(!spans.is_empty());
        assert!(
            spans.windows(2).all(|two| !two[0].overlaps(&two[1])),
            "{spans:?}"
        );
    }

    #[test]
    fn a_report_inside_displayed_words_is_judged_with_them() {
        let text = "The keeper warned us six times, and we slept. Later “he left”, she said.";
        let of = |words: &str| {
            let at = text.find(words).unwrap();
            Span::new(at, at + words.len())
        };
        let taken_in = |reported: &str, own: &[&str]| {
            let mut spans: Vec<Span> = own.iter().map(|words| of(words)).collect();
            take_in(&[of(reported)], &mut spans, text);
            spans.iter().map(|span| span.of(text)).collect::<Vec<_>>()
        };
        let whole = "The keeper warned us six times, and we slept.";
        let halves = ["The keeper warned us", "and we slept."];
        assert_eq!(taken_in("six times", &halves), [whole]);
        assert_eq!(taken_in("six times, and we slept.", &halves[..1]), [whole]);
        assert_eq!(
            taken_in("The keeper warned us six times", &halves[1..]),
            [whole]
        );
        assert_eq!(
            taken_in("Later", &["he left"]),
            ["he left"],
            "marks part them"
        );
    }
}
