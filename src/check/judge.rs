//! What lies between a passage and its place in a source, as a verdict.

mod grade;
mod lenience;
mod missing_source;
mod splice;
mod whose;

use super::candidates::Candidate;
use super::house_style::HouseStyle;
use super::passage::Passage;
use super::place::{CandidateText, Place};
use super::verdict::{Finding, Verdict};
use crate::collation::normal::words;
use crate::corpus::Article;
use crate::edition::Found;
use crate::quotation::{When, Why};
use grade::Grade;
use whose::Whose;

/// Nobody's words of so many words or more are somebody's after all where a source has them as speech.
const WORDS_OF_SPEECH: usize = 4;

/// The share of those words that a source must have as speech where they look like a name of something.
const SPEECH_SHARE: f32 = 0.7;

/// From this share of a passage on it was reported, where only the outlet's words have it.
const REPORTED_SHARE: f32 = 0.6;

/// The verdict of a passage that has these places in the sources.
pub(super) fn judge(
    draft: &Article,
    passage: &Passage,
    candidates: &[Candidate],
    sources: &Found,
) -> Finding {
    let text = passage.words(&draft.text);
    let text = text.as_str();
    let style = HouseStyle::of(text);
    let texts = candidate_texts(candidates, sources);
    let (best, told) = best(laid(&style, &texts), passage, draft);
    if let Some(why) = passage.nobodys {
        return match best.filter(|best| is_speech_after_all(best, text, why)) {
            Some(best) => best.finding(passage),
            None => unfound(passage, Verdict::NotAQuotation, false, nobodys(why.name())),
        };
    }
    let spliced = || splice::splice(passage, text, &texts);
    match (best, told) {
        (Some(best), Some(told))
            if best.grade.stop && told.alignment.share > best.place.alignment.share =>
        {
            reported(passage, &told)
        }
        (Some(best), _) if best.grade.stop => spliced().unwrap_or_else(|| best.finding(passage)),
        (Some(best), _) => best.finding(passage),
        (None, Some(told)) => reported(passage, &told),
        (None, None) => spliced().unwrap_or_else(|| missing(draft, passage, sources)),
    }
}

/// Whether what the draft seems to give as nobody's words is somebody's by the sources: it has enough words of a
/// place there, or in few words no other ones. A title or a term may be spoken of in the same words.
fn is_speech_after_all(best: &Judged<'_>, text: &str, why: Why) -> bool {
    let share = best.place.alignment.share;
    let is_named = matches!(why, Why::Title | Why::Nickname | Why::Term | Why::Word);
    match words(text).len() {
        WORDS_OF_SPEECH.. if is_named => share > SPEECH_SHARE,
        WORDS_OF_SPEECH.. => true,
        2.. => !is_named && best.grade.changes == 0 && !best.wrong_speaker,
        _ => false,
    }
}

fn candidate_texts<'s>(candidates: &[Candidate], sources: &'s Found) -> Vec<CandidateText<'s>> {
    let texts = candidates.iter();
    let texts = texts.map(|place| CandidateText::of(place, sources));
    texts.collect()
}

/// The places of the sources that are like a text, each looked at when it is asked for.
fn laid<'s>(text: &HouseStyle<'_>, texts: &[CandidateText<'s>]) -> impl Iterator<Item = Place<'s>> {
    texts.iter().flat_map(|candidate| candidate.places(text))
}

/// The place of speech that speaks least against a passage, and the one of narration that has most of its words. No
/// place is looked at behind one that has nothing against it: most passages of a draft are right at the first.
fn best<'s>(
    places: impl Iterator<Item = Place<'s>>,
    passage: &Passage,
    draft: &Article,
) -> (Option<Judged<'s>>, Option<Place<'s>>) {
    let mut best: Option<Judged<'_>> = None;
    let mut told: Option<Place<'_>> = None;
    for place in places {
        if place.is_speech() {
            let judged = Judged::new(place, passage, draft);
            if best
                .as_ref()
                .is_none_or(|best| judged.order() < best.order())
            {
                let is_whole = judged.order() == NOTHING_AGAINST;
                best = Some(judged);
                if is_whole {
                    break;
                }
            }
        } else if place.alignment.share >= REPORTED_SHARE
            && told
                .as_ref()
                .is_none_or(|told| place.alignment.share >= told.alignment.share)
        {
            told = Some(place);
        }
    }
    (best, told)
}

/// Whether somebody says these words, without a difference that is a stop, at one of these places.
pub(super) fn is_printed_at(text: &str, candidates: &[Candidate], sources: &Found) -> bool {
    let text = HouseStyle::of(text);
    let texts = candidate_texts(candidates, sources);
    laid(&text, &texts).any(|place| place.is_speech() && !Grade::of_words(&place).stop)
}

/// A passage that no source has: the draft may name one that is not there, or it may be nobody's words.
fn missing(draft: &Article, passage: &Passage, sources: &Found) -> Finding {
    if let Some(named) = missing_source::missing(draft, passage, sources) {
        return unfound(passage, Verdict::Unchecked, false, named);
    }
    if passage.claim.is_kind_open {
        return unfound(passage, Verdict::NotAQuotation, false, nobodys("words"));
    }
    unfound(
        passage,
        Verdict::NotFound,
        true,
        "no source has these words".into(),
    )
}

fn nobodys(what: &str) -> String {
    format!("nobody's words: {what} in marks")
}

/// A place of speech with all that speaks against it.
struct Judged<'s> {
    place: Place<'s>,
    speaker: Option<String>,
    grade: Grade,
    wrong_speaker: bool,
    wrong_day: bool,
}

/// The order of a place that has the words as they are, by the same speaker on the same day.
const NOTHING_AGAINST: (bool, bool, bool, usize) = (false, false, false, 0);

impl<'s> Judged<'s> {
    fn new(place: Place<'s>, passage: &Passage, draft: &Article) -> Self {
        let whose = Whose::of(&place, passage, &draft.text);
        Self {
            grade: Grade::of(&place, passage, draft),
            wrong_speaker: whose.is_other,
            wrong_day: is_wrong_day(passage, &place),
            speaker: whose.speaker,
            place,
        }
    }

    /// The better place comes first: the words decide, then who says them, then when.
    fn order(&self) -> (bool, bool, bool, usize) {
        (
            self.grade.stop,
            self.wrong_speaker,
            self.wrong_day,
            self.grade.changes,
        )
    }

    fn finding(self, passage: &Passage) -> Finding {
        let named = self.speaker.as_deref().unwrap_or("somebody else");
        let (verdict, stop, why) = if self.grade.stop {
            (self.grade.verdict, true, self.grade.why)
        } else if self.wrong_speaker {
            let why = format!("the source gives these words to {named}");
            (Verdict::Misattributed, true, why)
        } else if self.wrong_day {
            let said = self.place.said_on().or(self.place.published());
            let said = said.map_or_else(String::new, |day| format!(": {day}"));
            (
                Verdict::Misdated,
                true,
                format!("said on another day{said}"),
            )
        } else {
            (self.grade.verdict, false, self.grade.why)
        };
        Finding {
            passage: passage.clone(),
            verdict,
            stop,
            source: Some(self.place.shown()),
            speaker: self.speaker,
            variants: self.grade.variants,
            why,
            accepted: None,
        }
    }
}

/// Whether the draft's day cannot be the one of the source: the source tells another, or came out before.
fn is_wrong_day(passage: &Passage, place: &Place<'_>) -> bool {
    let told = place.said_on().and_then(When::day);
    if let (Some((month, day)), Some(told)) = (passage.claim.month_and_day, told) {
        return (told.month(), told.day()) != (month, day);
    }
    let Some(claimed) = passage.claim.said_on.and_then(When::day) else {
        return false;
    };
    let published = place.published().and_then(When::day);
    told.map_or_else(
        || published.is_some_and(|published| claimed > published),
        |told| told != claimed,
    )
}

fn reported(passage: &Passage, place: &Place<'_>) -> Finding {
    Finding {
        speaker: place.speaker(),
        source: Some(place.shown()),
        ..unfound(
            passage,
            Verdict::Reported,
            true,
            "the source reports it in its own words, without quotation marks".into(),
        )
    }
}

fn unfound(passage: &Passage, verdict: Verdict, stop: bool, why: String) -> Finding {
    Finding {
        passage: passage.clone(),
        verdict,
        stop,
        speaker: None,
        source: None,
        variants: Vec::new(),
        why,
        accepted: None,
    }
}
