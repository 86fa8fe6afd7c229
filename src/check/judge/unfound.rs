//! What is said of a passage that nobody says in the sources.

use super::case::Check;
use super::grade::Grade;
use super::lenience::is_translated;
use super::missing_source;
use crate::check::house_style::HouseStyle;
use crate::check::passage::Passage;
use crate::check::place::{CandidateText, Place};
use crate::check::surroundings::paragraph;
use crate::check::unsaying::{self, Unsaying};
use crate::check::verdict::{Finding, SourcePlace, Verdict};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::{Word, words};
use crate::language::function_word::{self, Function};
use crate::quotation::Why;

/// The share of an invented passage that the draft's speaker must say for his words to be shown as near.
const MIN_SHARE_OF_SPEAKER: f32 = 0.1;

/// The share of an invented passage that anybody but the draft's speaker must say to be shown as near.
const MIN_SHARE_OF_OTHERS: f32 = 0.35;

/// So many words that tell something a title has, and a name need not have.
const TITLE_WORDS: usize = 2;

/// A passage that no source has: the draft may name one that is not there, or it may be nobody's words.
pub(super) fn missing(check: &Check<'_>) -> Finding {
    let passage = check.passage;
    if let Some(missing) = missing_source::missing(check) {
        let why = missing.why;
        return match missing.heard {
            Some(name) => {
                let why = format!("no source has these words, though {name} speaks there; {why}");
                unfound(passage, Verdict::NotFound, true, why)
            }
            None => unfound(passage, Verdict::Unchecked, false, why),
        };
    }
    if let Some(language) = translated_from(check) {
        let why = format!("translated; a source in {language} may have these words");
        return unfound(passage, Verdict::Unchecked, false, why);
    }
    if is_title_case(&passage.words(&check.draft.text)) {
        return unfound(passage, Verdict::NotAQuotation, false, nobodys(Why::Title));
    }
    if passage.claim.is_kind_open {
        return unfound(passage, Verdict::NotAQuotation, false, in_marks("words"));
    }
    unfound(
        passage,
        Verdict::NotFound,
        true,
        "no source has these words".into(),
    )
}

/// The language of a source, where the draft says that the words were translated or names that language.
fn translated_from(check: &Check<'_>) -> Option<String> {
    let draft = &check.draft.text;
    let around = paragraph(draft, check.passage.span).of(draft);
    let articles = check.sources.articles.iter();
    let mut languages = articles.filter_map(|article| article.foreign_language());
    languages.find(|language| is_translated(around, Some(language)))
}

/// An invented passage with the nearest words beside it: those of the speaker whom the draft names, or else of anybody
/// who says something like it.
pub(super) fn nearest(
    finding: Finding,
    text: &HouseStyle<'_>,
    texts: &[CandidateText<'_>],
) -> Finding {
    let claimed = finding.passage.claim.speaker.as_deref();
    let places = texts
        .iter()
        .flat_map(|text_there| text_there.places_from(MIN_SHARE_OF_SPEAKER, text));
    let likely = places.filter_map(|place| {
        let speaker = place.speaker();
        let is_his = speakers_agree(claimed, speaker.as_deref()) == Agreement::Agree;
        let least = if is_his {
            MIN_SHARE_OF_SPEAKER
        } else {
            MIN_SHARE_OF_OTHERS
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

pub(super) fn nobodys(why: Why) -> String {
    match why {
        Why::Aside => "nobody's words: a note of the author's own".into(),
        why => in_marks(why.name()),
    }
}

fn in_marks(what: &str) -> String {
    format!("nobody's words: {what} in marks")
}

pub(super) fn reported(passage: &Passage, place: &Place<'_>, draft: &str) -> Finding {
    let why = match place.is_taken_out() {
        true => "you set these words of the source to be no quotation",
        false if is_only_denied(passage, place, draft) => {
            "the source has it in its own words, and as what was denied"
        }
        false => "the source reports it in its own words, without quotation marks",
    };
    Finding {
        speaker: place.speaker(),
        source: Some(place.shown()),
        ..unfound(passage, Verdict::Reported, true, why.into())
    }
}

/// Whether the source reports words as denied, and the draft does not.
fn is_only_denied(passage: &Passage, place: &Place<'_>, draft: &str) -> bool {
    let denies = |span, text: &str| unsaying::around(span, text).contains(&Unsaying::Denied);
    let own = place.shown().extent();
    denies(own, place.text()) && !denies(passage.span, draft)
}

/// Whether the source prints the words, all of them and no others, in marks, though they are nobody's speech there: the official words of
/// a piece of advice, a term.
pub(super) fn is_set_off(place: &Place<'_>) -> bool {
    let own = place.words_span();
    let (before, behind) = (&place.text()[..own.start], &place.text()[own.end..]);
    let opens = before.ends_with(['“', '"', '‘']);
    let behind = behind.trim_start_matches([',', '.']);
    let is_nobodys = !place.is_taken_out();
    is_nobodys && opens && behind.starts_with(['”', '"', '’']) && !Grade::of_words(place).stop
}

/// Words that the source sets off in marks. It gives them to nobody, so whoever the draft gives them to is not told.
pub(super) fn set_off(passage: &Passage, place: &Place<'_>) -> Finding {
    let (verdict, why) = match passage.claim.speaker {
        Some(_) => (
            Verdict::Unchecked,
            "the source has these words in marks and gives them to nobody",
        ),
        None => (Verdict::Exact, "the source has these words in marks"),
    };
    Finding {
        source: Some(place.shown()),
        ..unfound(passage, verdict, false, why.into())
    }
}

/// Words of the source's own, for which the draft names the source.
pub(super) fn by_outlet(passage: &Passage, place: &Place<'_>) -> Finding {
    Finding {
        speaker: passage.claim.speaker.clone(),
        source: Some(place.shown()),
        ..unfound(
            passage,
            Verdict::Exact,
            false,
            "the source’s own words".into(),
        )
    }
}

pub(super) fn unfound(passage: &Passage, verdict: Verdict, stop: bool, why: String) -> Finding {
    Finding {
        passage: passage.clone(),
        verdict,
        stop,
        speaker: None,
        source: None,
        variants: Vec::new(),
        is_other_speaker: false,
        is_other_day: false,
        is_without_remark: false,
        why,
        accepted: None,
        lapsed: None,
    }
}
