//! What lies between a passage and its place in a source, as a verdict.

mod grade;
mod lenience;
mod missing_source;
mod splice;
mod whose;

use super::candidates::Candidate;
use super::house_style::HouseStyle;
use super::named_source::Outlets;
use super::passage::{Held, NamedSource, Passage};
use super::place::{CandidateText, Place};
use super::verdict::{Finding, SourcePlace, Verdict};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::{Word, words};
use crate::corpus::Article;
use crate::edition::Found;
use crate::language::function_word::{self, Function};
use crate::quotation::{When, Why};
use grade::Grade;
use whose::Whose;

/// Nobody's words of so many words or more are somebody's after all where a source has them as speech.
const WORDS_OF_SPEECH: usize = 4;

/// The share of those words that a source must have as speech where they look like a name of something.
const SPEECH_SHARE: f32 = 0.7;

/// From this share of a passage on it was reported, where only the outlet's words have it.
const REPORTED_SHARE: f32 = 0.6;

/// So much of an invented passage its speaker must say for his words to be near.
const LEAST_OF_SPEAKER: f32 = 0.1;

/// So much of it anybody else must say.
const LEAST_OF_OTHERS: f32 = 0.35;

/// So many words that tell something a title has, and a name need not have.
const TITLE_WORDS: usize = 2;

/// The verdict of a passage that has these places in the sources. Where the draft names its source, that one is to
/// have the words.
pub(super) fn judge(
    draft: &Article,
    passage: &Passage,
    candidates: &[Candidate],
    sources: &Found,
    outlets: &Outlets,
) -> Finding {
    let among =
        |candidates: &[Candidate]| judge_among(draft, passage, candidates, sources, outlets);
    match &passage.named {
        NamedSource::Held(held) => held_to(held, candidates, sources, among),
        NamedSource::Missing(name) => not_to_be_had(name, among(candidates), sources),
        NamedSource::Any => among(candidates),
    }
}

/// The verdict of a passage for which the draft names an outlet. That other outlets have the words is no pass; it is
/// said.
fn held_to(
    held: &Held,
    candidates: &[Candidate],
    sources: &Found,
    among: impl Fn(&[Candidate]) -> Finding,
) -> Finding {
    let is_own = |place: &&Candidate| {
        held.articles.contains(&place.article) || names(place.around(sources), &held.name)
    };
    let (own, others): (Vec<Candidate>, Vec<Candidate>) =
        candidates.iter().partition(|place| is_own(place));
    let finding = among(&own);
    if others.is_empty() || !finding.stop && finding.source.is_some() {
        return finding;
    }
    let elsewhere = among(&others);
    match (&finding.source, is_faithful(&elsewhere)) {
        (Some(_), Some(place)) => {
            let other = outlet_of(place, sources);
            let why = format!("{}; {other} has the draft’s words", finding.why);
            Finding { why, ..finding }
        }
        (None, Some(place)) => Finding {
            verdict: Verdict::Misattributed,
            stop: true,
            why: format!(
                "{} does not have these words; {} has them",
                held.name,
                outlet_of(place, sources)
            ),
            ..elsewhere
        },
        (Some(_), None) => finding,
        (None, None) => among(candidates),
    }
}

/// The verdict of a passage whose source is not there: that another one has the words is no pass, unless it says
/// itself that they are that source's.
fn not_to_be_had(name: &str, finding: Finding, sources: &Found) -> Finding {
    let Some(place) = is_faithful(&finding) else {
        return finding;
    };
    let article = &sources.articles[place.article];
    if names(&article.text, name) {
        return finding;
    }
    let other = outlet_of(place, sources);
    Finding {
        verdict: Verdict::Unchecked,
        why: format!(
            "{}; {other} has these words",
            missing_source::not_given(name)
        ),
        ..finding
    }
}

/// The place that has a passage's words, where an editor need not look.
fn is_faithful(finding: &Finding) -> Option<&SourcePlace> {
    let is_speech = finding.verdict != Verdict::NotAQuotation;
    finding
        .source
        .as_ref()
        .filter(|_| is_speech && !finding.stop)
}

/// Whether a source names an outlet itself: it hands on what that one has printed.
fn names(text: &str, outlet: &str) -> bool {
    text.contains(outlet)
}

fn outlet_of<'s>(place: &SourcePlace, sources: &'s Found) -> &'s str {
    let article = &sources.articles[place.article];
    let outlet = article.outlet.as_ref();
    outlet.map_or(article.siglum.as_str(), |outlet| &outlet.value)
}

/// The verdict of a passage that is held against these places alone.
fn judge_among(
    draft: &Article,
    passage: &Passage,
    candidates: &[Candidate],
    sources: &Found,
    outlets: &Outlets,
) -> Finding {
    let text = passage.spoken_words(&draft.text);
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
        (None, None) => spliced().unwrap_or_else(|| {
            let finding = missing(draft, passage, sources, outlets);
            match finding.verdict {
                Verdict::NotFound => nearest(finding, &style, &texts),
                _ => finding,
            }
        }),
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
fn missing(draft: &Article, passage: &Passage, sources: &Found, outlets: &Outlets) -> Finding {
    if let Some(named) = missing_source::missing(draft, passage, sources, outlets) {
        return unfound(passage, Verdict::Unchecked, false, named);
    }
    if is_title_case(&passage.words(&draft.text)) {
        return unfound(passage, Verdict::NotAQuotation, false, nobodys("title"));
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

/// An invented passage with the nearest words beside it: those of the speaker whom the draft names, or else of anybody
/// who says something like it.
fn nearest(finding: Finding, text: &HouseStyle<'_>, texts: &[CandidateText<'_>]) -> Finding {
    let claimed = finding.passage.claim.speaker.as_deref();
    let places = texts
        .iter()
        .flat_map(|text_there| text_there.places_from(0.0, text));
    let likely = places.filter_map(|place| {
        let speaker = place.speaker();
        let is_his = speakers_agree(claimed, speaker.as_deref()) == Agreement::Agree;
        let least = if is_his {
            LEAST_OF_SPEAKER
        } else {
            LEAST_OF_OTHERS
        };
        let share = place.alignment.share;
        (place.is_speech() && share >= least).then_some((is_his, share, speaker, place))
    });
    let best = likely.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let Some((_, _, Some(speaker), place)) = best else {
        return finding;
    };
    let near = place.shown();
    Finding {
        why: format!("{}; the nearest of {speaker} stand beside", finding.why),
        source: Some(SourcePlace {
            spans: near.sentences.clone(),
            ..near
        }),
        speaker: Some(speaker),
        ..finding
    }
}

/// Whether all words of a text that tell something are printed as in a title, and none of the others makes a sentence
/// of them.
fn is_title_case(text: &str) -> bool {
    let words: Vec<Word> = words(text);
    let telling = words
        .iter()
        .filter(|word| function_word::of(&word.form).is_none());
    let mut telling = telling.map(|word| word.span.of(text)).peekable();
    let capitals = telling.clone().count();
    let is_clause = |word: &Word| {
        matches!(
            function_word::of(&word.form),
            Some(Function::Auxiliary | Function::Modal | Function::Subject)
        )
    };
    capitals >= TITLE_WORDS
        && !words.iter().any(is_clause)
        && telling.all(|word| word.starts_with(char::is_uppercase))
        && text.chars().any(char::is_lowercase)
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
