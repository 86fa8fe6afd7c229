//! A place of speech with all that speaks against it.

use super::asked::other_question;
use super::audience::{Occasion, other_occasion};
use super::day::{self, DayMatch, day_match};
use super::grade::Grade;
use super::speaker_match::{Doubt, SpeakerMatch};
use super::unsaid::unsaid;
use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::verdict::{Finding, Verdict};
use crate::corpus::Article;

/// A place of speech with all that speaks against it.
pub(super) struct Judged<'s> {
    pub(super) place: Place<'s>,
    speaker: Option<String>,
    pub(super) grade: Grade,
    pub(super) wrong_speaker: bool,
    doubt: Option<Doubt>,
    /// Whether the source only names nearby whom the draft names, too.
    is_untied: bool,
    /// What source and draft do not both unsay, as a verdict and its reason.
    unsaid: Option<(Verdict, String)>,
    day: DayMatch,
    /// The question that the words answer in the source, where the draft has another one.
    question: Option<String>,
    /// The occasion that the source tells, where the draft has another one.
    occasion: Option<Occasion>,
}

/// The order of a place that has the words as they are, by the same speaker on the same day.
pub(super) const NOTHING_AGAINST: (bool, u8, DayMatch, usize) = (false, 0, DayMatch::Right, 0);

impl<'s> Judged<'s> {
    pub(super) fn new(place: Place<'s>, passage: &Passage, draft: &Article) -> Self {
        let whose = SpeakerMatch::of(&place, passage, &draft.text);
        // The source does not tie its words to somebody whom it only names nearby: that he is another one than the draft's
        // speaker is no more than a doubt.
        let is_near = place.is_speaker_near();
        let is_unsure = whose.is_other && is_near && whose.speaker.is_some();
        let is_nobodys =
            || whose.speaker.is_none() && place.may_tell_speaker() && !place.is_answer();
        let is_untied =
            whose.doubt.is_none() && passage.claim.speaker.is_some() && (is_near || is_nobodys());
        let whose = match is_unsure {
            true => SpeakerMatch {
                is_other: false,
                doubt: Some(Doubt::NobodyTold),
                ..whose
            },
            false => whose,
        };
        Self {
            grade: Grade::of(&place, passage, draft),
            wrong_speaker: whose.is_other,
            is_untied: is_untied && !is_unsure,
            doubt: whose.doubt,
            unsaid: unsaid(&place, passage, &draft.text),
            day: day_match(passage, &draft.text, &place),
            question: other_question(&place, passage, &draft.text),
            occasion: other_occasion(&place, passage, &draft.text),
            speaker: whose.speaker,
            place,
        }
    }

    /// The better place comes first: the words decide, then who says them, then when.
    pub(super) fn order(&self) -> (bool, u8, DayMatch, usize) {
        // A place whose speaker the source tells comes before one that tells nobody: the same words may also stand on a wall.
        let speaker = match self.doubt {
            _ if self.wrong_speaker || self.is_otherwise_said() => 3,
            Some(Doubt::CalledOtherwise) => 2,
            Some(Doubt::NobodyTold) => 4,
            None => u8::from(self.is_untied),
        };
        (self.grade.stop, speaker, self.day, self.grade.changes)
    }

    /// Whether the source does not say it as the draft does.
    fn is_otherwise_said(&self) -> bool {
        self.unsaid.is_some() || self.question.is_some() || self.occasion.is_some()
    }

    /// Who gives the words to whom: what the reader has set, the source does not say.
    fn given_to(&self, named: &str) -> String {
        match self.place.is_speaker_set() {
            true => format!("you set these words of the source to be those of {named}"),
            false => format!("the source gives these words to {named}"),
        }
    }

    /// What of the draft's claim agrees with a correction of the reader, and not with what the source prints.
    fn set_by_hand(&self, passage: &Passage) -> Option<&'static str> {
        let speaker = passage.claim.speaker.is_some() && self.place.is_speaker_set();
        let day = passage.claim.time.is_some() && self.place.is_day_set();
        match (speaker, day) {
            (true, true) => Some("you set whose they are and their day"),
            (true, false) => Some("you set whose they are"),
            (false, true) => Some("you set their day"),
            (false, false) => None,
        }
    }

    /// All that speaks against the passage, as verdicts with their reasons: the words first, then who says them, then what
    /// the source makes of them, then when. The first one names the verdict; the others are told with it, for whoever
    /// mends the words alone would leave the wrong name.
    fn against(&self, passage: &Passage, draft: &str) -> Vec<(Verdict, String)> {
        let words = || (self.grade.verdict, self.grade.why.clone());
        let question = |question: &str| {
            let why = format!("in the source it answers another question: “{question}”");
            (Verdict::Spliced, why)
        };
        let occasion = |occasion: &Occasion| {
            let verdict = match occasion {
                Occasion::Private(_) => Verdict::Misattributed,
                Occasion::OfPart(_)
                | Occasion::Written(_)
                | Occasion::Spoken(_)
                | Occasion::Other(_) => Verdict::Misdated,
            };
            let why = format!("the source has it that this was said in {occasion}");
            (verdict, why)
        };
        let on_another_day = || (Verdict::Misdated, self.other_day(passage, draft));
        let reasons = [
            self.grade.stop.then(words),
            self.other_speaker(),
            self.unsaid.clone(),
            self.question.as_deref().map(question),
            self.occasion.as_ref().map(occasion),
            (self.day == DayMatch::Wrong).then(on_another_day),
        ];
        reasons.into_iter().flatten().collect()
    }

    /// Whose words they are by the source, where the draft gives them to somebody else.
    fn other_speaker(&self) -> Option<(Verdict, String)> {
        let named = self.speaker.as_deref().unwrap_or("somebody else");
        let other = || (Verdict::Misattributed, self.given_to(named));
        self.wrong_speaker.then(other)
    }

    /// The finding of a passage whose parts two sources print of one remark; `None` where something speaks against the claim of the draft.
    pub(super) fn finding_of_remark(
        self,
        passage: &Passage,
        draft: &str,
        why: &str,
    ) -> Option<Finding> {
        let is_right = self.against(passage, draft).is_empty() && self.doubt.is_none();
        is_right.then(|| Finding {
            verdict: Verdict::Altered,
            why: why.into(),
            ..self.finding(passage, draft)
        })
    }

    /// What of it the place of one part of a splice tells: who says it, and when.
    pub(super) fn with_claim(&self, spliced: Finding, draft: &str) -> Finding {
        let is_other_day = self.day == DayMatch::Wrong;
        let day = is_other_day.then(|| self.other_day(&spliced.passage, draft));
        let speaker = self.other_speaker().map(|(_, why)| why);
        let reasons = std::iter::once(spliced.why.clone())
            .chain(speaker)
            .chain(day);
        Finding {
            why: reasons.collect::<Vec<_>>().join("; "),
            is_other_speaker: self.wrong_speaker,
            is_other_day,
            ..spliced
        }
    }

    /// When it was said by the source, where the draft has another day.
    fn other_day(&self, passage: &Passage, draft: &str) -> String {
        let published = || {
            let day = self.place.published()?;
            Some(format!("it came out on {day}"))
        };
        let said = day::time_by_source(&self.place).or_else(published);
        let said = said.map_or_else(String::new, |told| format!(": {told}"));
        let why = match self.place.is_day_set() {
            true => format!("you set another day for these words{said}"),
            false => format!("said on another day{said}"),
        };
        match passage.claim.time {
            Some(time) => format!("{why}; the draft has “{}”", time.span.of(draft).trim()),
            None => why,
        }
    }

    /// Where nothing speaks against the words, why nobody can tell whether they are of whom the draft names.
    fn doubted(&self, doubt: Doubt, passage: &Passage) -> String {
        let named = self.speaker.as_deref().unwrap_or("somebody else");
        let claimed = passage.claim.speaker.as_deref();
        match doubt {
            Doubt::CalledOtherwise => format!(
                "{}; no source says that {} said it",
                self.given_to(named),
                claimed.unwrap_or("whom the draft names")
            ),
            Doubt::NobodyTold => "the source does not say who said it".into(),
        }
    }

    /// What is said where the draft tells a day and the source neither when it was said nor when it came out.
    fn day_unchecked(&self, passage: &Passage, draft: &str) -> Option<String> {
        let is_dated = self.place.said_on().is_some() || self.place.published().is_some();
        let time = passage.claim.time.filter(|_| !is_dated);
        time.map(|time| {
            let words = time.span.of(draft).trim();
            format!("day not checked: the source has none for “{words}”")
        })
    }

    /// What is remarked on a passage that passes.
    fn remarks(&self, passage: &Passage, draft: &str) -> Vec<String> {
        let is_unread = passage.claim.speaker.is_none() && self.speaker.is_some();
        let unread = is_unread.then_some("whose they are, the draft does not tell");
        let untied =
            "no verb of the source ties these words to anybody, and the name only stands nearby";
        let untied = self.is_untied.then_some(untied);
        let day = self.day_unchecked(passage, draft);
        let set = self.set_by_hand(passage);
        let remarks = [unread.map(String::from), untied.map(String::from), day];
        let set = set.map(String::from);
        remarks.into_iter().chain([set]).flatten().collect()
    }

    pub(super) fn finding(self, passage: &Passage, draft: &str) -> Finding {
        let against = self.against(passage, draft);
        let stop = !against.is_empty();
        let mut is_without_remark = false;
        let (verdict, why) = match (against.first(), self.doubt) {
            (Some((verdict, _)), _) => {
                let reasons = against.iter().map(|(_, why)| why.as_str());
                (*verdict, reasons.collect::<Vec<_>>().join("; "))
            }
            (None, Some(doubt)) => (Verdict::Unchecked, self.doubted(doubt, passage)),
            (None, None) => {
                let remarks = self.remarks(passage, draft);
                is_without_remark = self.grade.is_same && remarks.is_empty();
                let why = std::iter::once(self.grade.why.clone()).chain(remarks);
                (self.grade.verdict, why.collect::<Vec<_>>().join("; "))
            }
        };
        let is_other_day = self.day == DayMatch::Wrong;
        let mut source = self.place.shown();
        if is_other_day {
            source.day_words = self.place.day_words();
        }
        Finding {
            passage: passage.clone(),
            verdict,
            stop,
            source: Some(source),
            is_other_speaker: self.wrong_speaker,
            is_other_day,
            speaker: self.speaker,
            variants: self.grade.variants,
            is_without_remark,
            why,
            accepted: None,
            lapsed: None,
        }
    }
}
