//! Words of two places inside one pair of marks: each part is faithful, the whole is nowhere.

use super::grade::Grade;
use super::judged::Judged;
use super::unfound::unfound;
use crate::check::house_style::HouseStyle;
use crate::check::passage::Passage;
use crate::check::place::{CandidateText, Place, laid};
use crate::check::verdict::{Finding, Verdict};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::words;
use crate::corpus::Article;
use crate::text::is_quotation_mark;

/// Each part of a splice has so many words at least: shorter ones stand in almost any text.
const WORDS_OF_PART: usize = 3;

/// A term in marks has so many words at most.
const WORDS_OF_TERM: usize = 2;

/// A source that prints a part of a remark in other words has this share of it at least.
const SHARE_OF_PART: f32 = 0.7;

/// So many words are laid along the sources at most in all ways to part a passage: each way reads all of it again,
/// and a long one has many.
const MAX_WORDS_READ: usize = 40_000;

/// A passage as two parts that each stand in a source, if there is a way to part it so. Parts with nothing between are
/// one place.
pub(super) fn splice(
    passage: &Passage,
    text: &str,
    candidates: &[CandidateText<'_>],
    draft: &Article,
) -> Option<Finding> {
    let marks = text.match_indices(['.', '!', '?', '…', ',', ';', '—']);
    let ends = marks.map(|(at, mark)| at + mark.len());
    let ways = MAX_WORDS_READ / words(text).len().max(1);
    let parts = ends.map(|end| text.split_at(end));
    let long = |part: &str| words(part).len() >= WORDS_OF_PART;
    let parts = parts.filter(|(first, second)| long(first) && long(second));
    parts.take(ways).find_map(|(first, second)| {
        let (one, other) = (faithful(first, candidates)?, faithful(second, candidates)?);
        if one.runs_on_in(&other) {
            return None;
        }
        if is_parted_by_narration(&one, &other) {
            let why = "the source has its own words between the two parts";
            return Judged::new(one, passage, draft).finding_of_remark(passage, &draft.text, why);
        }
        if is_one_remark([&one, &other], [first, second], candidates) {
            let why = "each part as one of two sources prints the same remark";
            return Judged::new(one, passage, draft).finding_of_remark(passage, &draft.text, why);
        }
        let mut source = one.shown();
        let is_in_order =
            one.article == other.article && source.extent().end <= other.shown().extent().start;
        let why = match is_in_order {
            true => "each part is in the source, but other words stand between",
            false => "each part is in the source, but not in this order or not together",
        };
        if one.article == other.article {
            let behind = other.shown();
            source.spans.extend(behind.spans);
            source.sentences.extend(behind.sentences);
        }
        let spliced = Finding {
            speaker: one.speaker(),
            source: Some(source),
            ..unfound(passage, Verdict::Spliced, true, why.into())
        };
        Some(Judged::new(one, passage, draft).with_claim(spliced, &draft.text))
    })
}

/// Whether two sources print one remark of one speaker, each in words of its own, and a passage has one part as the one and one as the
/// other prints it: in one of the two most of the other part stands right beside its own.
fn is_one_remark(
    places: [&Place<'_>; 2],
    parts: [&str; 2],
    candidates: &[CandidateText<'_>],
) -> bool {
    let [one, other] = places;
    let (speaker, second) = (one.speaker(), other.speaker());
    let agree = || speakers_agree(speaker.as_deref(), second.as_deref()) == Agreement::Agree;
    let styles = parts.map(HouseStyle::of);
    let is_near = |place: &Place<'_>| place.is_speech() && place.alignment.share >= SHARE_OF_PART;
    let runs_on =
        || laid(&styles[1], candidates).any(|place| is_near(&place) && one.runs_on_in(&place));
    let leads_in =
        || laid(&styles[0], candidates).any(|place| is_near(&place) && place.runs_on_in(other));
    one.article != other.article && agree() && (runs_on() || leads_in())
}

/// Whether one speaker says both parts in one paragraph of a source, one after the other, and nothing stands between them but the
/// source's own words and whom he addresses: “It is old, Ms Vey,” the keeper told me. His name is Okoro. “I mend it.”
fn is_parted_by_narration(one: &Place<'_>, other: &Place<'_>) -> bool {
    let (first, second) = (one.words_span(), other.words_span());
    let (speaker, next) = (one.speaker(), other.speaker());
    let is_one = speakers_agree(speaker.as_deref(), next.as_deref()) == Agreement::Agree;
    if one.article != other.article || first.end > second.start || !is_one {
        return false;
    }
    let between = &one.text()[first.end..second.start];
    let is_mark = |c: char| matches!(c, '“' | '”' | '"' | '‘' | '«' | '»');
    let closes = |(at, c): &(usize, char)| {
        let next = between[at + c.len_utf8()..].chars().next();
        is_mark(*c) || matches!(c, '’' | '\'') && next.is_none_or(|next| !next.is_alphanumeric())
    };
    let opens = |c: char| is_mark(c) || c == '\'';
    let Some((end, mark)) = between.char_indices().find(closes) else {
        return false;
    };
    let told = between[end + mark.len_utf8()..].trim_end();
    let Some(own) = told.strip_suffix(opens) else {
        return false;
    };
    let left_out = between[..end].trim_matches([',', '.', ' ', '!', '?']);
    let mut address = left_out.split_whitespace();
    let is_address = left_out.is_empty()
        || between.starts_with(',') && address.all(|word| word.starts_with(char::is_uppercase));
    // What stands in marks there may be a term, and nothing that is said.
    let is_term = |text: &str| words(text).len() <= WORDS_OF_TERM;
    is_address && marked(own).into_iter().all(is_term) && !own.contains('\n')
}

/// The stretches of a text in quotation marks. A single mark that stands within a word is an apostrophe.
fn marked(text: &str) -> Vec<&str> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_mark = move |(at, c): &(usize, char)| {
        let before = text[..*at].chars().next_back();
        let behind = text[at + c.len_utf8()..].chars().next();
        let is_apostrophe = matches!(c, '’' | '\'') && is_letter(before) && is_letter(behind);
        is_quotation_mark(*c) && !is_apostrophe
    };
    let marks: Vec<(usize, char)> = text.char_indices().filter(is_mark).collect();
    let inside = |pair: &[(usize, char)]| match pair {
        [(open, mark), (close, _)] => &text[open + mark.len_utf8()..*close],
        _ => "",
    };
    marks.chunks(2).map(inside).collect()
}

/// The place that has a part word for word.
fn faithful<'s>(part: &str, candidates: &[CandidateText<'s>]) -> Option<Place<'s>> {
    let part = part.trim_matches(|c: char| !c.is_alphanumeric());
    let part = HouseStyle::of(part);
    let places = laid(&part, candidates).filter(Place::is_speech);
    places
        .filter(|place| !Grade::of_words(place).stop)
        .max_by(|a, b| a.alignment.share.total_cmp(&b.alignment.share))
}
