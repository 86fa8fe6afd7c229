//! Whether a draft and its source give words to the same speaker.

use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::language::{function_word, lexicon};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// Who says the words of a place, and whether the draft says another name.
pub(super) struct Whose {
    /// The speaker by the source.
    pub(super) speaker: Option<String>,
    /// Whether the draft gives the words to somebody else. It is not said where either side leaves it open.
    pub(super) is_other: bool,
}

impl Whose {
    /// Holds the draft's speaker against the source's. "He" and "she" may be anybody whom their paragraph
    /// names before: where that may be the other side's speaker, both mean the same one.
    pub(super) fn of(place: &Place<'_>, passage: &Passage, draft: &str) -> Self {
        let claim = &passage.claim;
        let speaker = place.speaker();
        if let Some(claimed) = claim.speaker.as_deref()
            && let Some(quoted) = place.quoted_by(claimed)
            && !is_named(&quoted, passage, draft)
        {
            return Self {
                speaker,
                is_other: true,
            };
        }
        let agreement = speakers_agree(claim.speaker.as_deref(), speaker.as_deref());
        let (Agreement::Conflict, Some(claimed), Some(by_source)) =
            (agreement, claim.speaker.as_deref(), speaker.as_deref())
        else {
            return Self {
                speaker,
                is_other: false,
            };
        };
        let may_mean = |mention: Option<Span>, text: &str, name: &str| {
            mention.is_some_and(|mention| is_pronoun(mention, text) && names(text, mention, name))
        };
        if signs(place, claimed) {
            return Self {
                speaker: Some(claimed.to_string()),
                is_other: false,
            };
        }
        if holds_office(place.text(), by_source, claimed)
            || is_office(by_source) && !place.has_speaker(claimed)
        {
            return Self {
                speaker,
                is_other: false,
            };
        }
        if may_mean(place.mention(), place.text(), claimed) {
            return Self {
                speaker: Some(place.full_name(claimed).unwrap_or_else(|| claimed.into())),
                is_other: false,
            };
        }
        let open = claim.is_speaker_open || may_mean(claim.mention, draft, by_source);
        Self {
            is_other: !open,
            speaker,
        }
    }
}

/// Whether a record names its speaker by an office or part alone ("the witness"): it may be anybody by name.
fn is_office(name: &str) -> bool {
    let folded = name.to_lowercase();
    let label = folded.strip_prefix("the ").unwrap_or(&folded);
    let is_known = |word: &str| lexicon::ROLES.contains(word) || lexicon::TITLES.contains(word);
    lexicon::TURN_LABELS.meaning(label) == Some("office") || label.split(' ').all(is_known)
}

/// Whether a statement's own words stand over somebody's name: a line holds it alone, or tells whom they are from. A
/// line of running text that names somebody is none.
fn signs(place: &Place<'_>, name: &str) -> bool {
    let is_his = |line: &str| {
        let line = line.trim();
        let from = line.strip_prefix("From:").unwrap_or(line).trim();
        let mut words = from.split(',').next().unwrap_or(from).split_whitespace();
        let is_name = words.all(|word| word.starts_with(char::is_uppercase));
        is_name && from.contains(' ') && speakers_agree(Some(from), Some(name)) == Agreement::Agree
    };
    place.is_own() && place.text().lines().any(is_his)
}

/// Whether a record gives the name of an office's holder behind it: "The Minister of Works (Ms Ann Example)".
fn holds_office(text: &str, office: &str, name: &str) -> bool {
    let last = name.unicode_words().next_back();
    let office = office.strip_prefix("the ").unwrap_or(office);
    last.is_some_and(|last| {
        text.match_indices(office).any(|(at, _)| {
            let behind = text[at + office.len()..].strip_prefix(" (");
            let holder = behind.and_then(|rest| rest.lines().next()?.split_once(')'));
            holder.is_some_and(|(holder, _)| holder.unicode_words().next_back() == Some(last))
        })
    })
}

/// Whether a draft names somebody in the paragraph of a passage before it.
fn is_named(name: &str, passage: &Passage, draft: &str) -> bool {
    let start = draft[..passage.span.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let last = name.unicode_words().next_back().map(str::to_lowercase);
    let mut before = draft[start..passage.span.start].unicode_words();
    last.is_some_and(|last| before.any(|word| word.to_lowercase() == last))
}

fn is_pronoun(mention: Span, text: &str) -> bool {
    function_word::is_pronoun(&mention.of(text).to_lowercase())
}

/// Whether somebody of this last name is named before `mention` in its paragraph.
fn names(text: &str, mention: Span, name: &str) -> bool {
    let start = text[..mention.start].rfind('\n').map_or(0, |at| at + 1);
    let last = name.unicode_words().next_back();
    last.is_some_and(|last| {
        let mut before = text[start..mention.start].unicode_words();
        before.any(|word| word == last || word.strip_suffix("’s") == Some(last))
    })
}
