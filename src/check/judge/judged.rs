//! A place of speech with all that speaks against it.

use super::grade::Grade;
use super::unsaid::unsaid;
use super::whose::{Doubt, Whose};
use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::verdict::{Finding, Verdict};
use crate::corpus::Article;
use crate::quotation::When;

/// A place of speech with all that speaks against it.
pub(super) struct Judged<'s> {
    pub(super) place: Place<'s>,
    speaker: Option<String>,
    pub(super) grade: Grade,
    pub(super) wrong_speaker: bool,
    doubt: Option<Doubt>,
    /// What source and draft do not both unsay, as a verdict and its reason.
    unsaid: Option<(Verdict, String)>,
    wrong_day: bool,
}

/// The order of a place that has the words as they are, by the same speaker on the same day.
pub(super) const NOTHING_AGAINST: (bool, u8, bool, usize) = (false, 0, false, 0);

impl<'s> Judged<'s> {
    pub(super) fn new(place: Place<'s>, passage: &Passage, draft: &Article) -> Self {
        let whose = Whose::of(&place, passage, &draft.text);
        Self {
            grade: Grade::of(&place, passage, draft),
            wrong_speaker: whose.is_other,
            doubt: whose.doubt,
            unsaid: unsaid(&place, passage, &draft.text),
            wrong_day: is_wrong_day(passage, &place),
            speaker: whose.speaker,
            place,
        }
    }

    /// The better place comes first: the words decide, then who says them, then when.
    pub(super) fn order(&self) -> (bool, u8, bool, usize) {
        // Words that are surely somebody's are not nobody's because they stand on a wall, too.
        let speaker = match self.doubt {
            _ if self.wrong_speaker || self.unsaid.is_some() => 2,
            Some(Doubt::CalledOtherwise) => 1,
            Some(Doubt::NobodyTold) => 3,
            None => 0,
        };
        (self.grade.stop, speaker, self.wrong_day, self.grade.changes)
    }

    pub(super) fn finding(self, passage: &Passage) -> Finding {
        let named = self.speaker.as_deref().unwrap_or("somebody else");
        let (verdict, stop, why) = if self.grade.stop {
            (self.grade.verdict, true, self.grade.why)
        } else if self.wrong_speaker {
            let why = format!("the source gives these words to {named}");
            (Verdict::Misattributed, true, why)
        } else if let Some((verdict, why)) = self.unsaid {
            (verdict, true, why)
        } else if self.wrong_day {
            let said = self.place.said_on().or(self.place.published());
            let said = said.map_or_else(String::new, |day| format!(": {day}"));
            (
                Verdict::Misdated,
                true,
                format!("said on another day{said}"),
            )
        } else if let Some(doubt) = self.doubt {
            let why = match doubt {
                Doubt::CalledOtherwise => {
                    format!("the source gives these words to {named}, who may be another one")
                }
                Doubt::NobodyTold => "the source does not say who said it".into(),
            };
            (Verdict::Unchecked, false, why)
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
    if let (Some(weekday), Some(told)) = (passage.claim.weekday, told) {
        return told.weekday() != weekday;
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
