//! What lies between a passage and its place in a source, as a verdict.
//!
//! ```text
//! case            a passage, and what it is held against
//! named           a passage whose source the draft names
//! judged          a place with all that speaks against it
//! grade           the differences, weighed as an editor does
//! lenience        what may differ without anybody's fault: captions, translations
//! claim           whose the draft says that words are
//! speakers        whether both sides mean the same speaker (speaker_match: what comes of it)
//! sides           two names held against each other, where draft and source both tell
//! body            whether anything ties somebody to a body without a name
//! role_fit        whether the source calls its speaker what the draft calls him
//! passed_on       words inside a document that are somebody else's
//! unsaid          words that the source does not give as said
//! taken_back      words that their speaker took back
//! next_sentence   what the speaker says right behind that makes it less
//! asked           whether an answer stands behind another question
//! audience        whether it was said before a body in session, or in a talk or a mail
//! day             whether both tell the same day, month or year
//! offices         letters or a bare noun for an office, and its holder
//! identity        whether two names of one speaker are two speakers'
//! splice          words of two places inside one pair of marks
//! wording         words by which a document reports somebody, and the draft quotes it
//! unfound         what is said of a passage that nobody says
//! rest_of_page    words that a page of a source has outside its article
//! missing_source  a source that the draft names and that is not given
//! ```

mod asked;
mod audience;
mod body;
mod case;
mod claim;
mod day;
mod grade;
mod identity;
mod judged;
mod lenience;
mod missing_source;
mod named;
mod next_sentence;
mod offices;
mod passed_on;
pub(super) mod rest_of_page;
mod role_fit;
mod sides;
mod speaker_match;
mod speakers;
mod splice;
mod taken_back;
mod unfound;
mod unsaid;
mod wording;

pub(super) use case::Check;

use super::candidates::{Candidate, Candidates};
use super::house_style::HouseStyle;
use super::passage::{NamedSource, Passage};
use super::place::{Place, candidate_texts, laid};
use super::sources::Sources;
use super::verdict::{Finding, Verdict};
use crate::collation::normal::{Word, words};
use crate::corpus::Article;
use crate::language::function_word;
use crate::language::identification::has_english;
use crate::language::pronoun::Pronoun;
use crate::quotation::Why;
use grade::Grade;
use judged::{Judged, NOTHING_AGAINST};
use unfound::{missing, nearest, nobodys, reported, unfound};

/// From so many words on, words in marks are somebody's speech: fewer may be no more than a term or a name.
const WORDS_OF_SPEECH: usize = 4;

/// The share of those words that a source must have as speech where they look like a name of something.
const SPEECH_SHARE: f32 = 0.7;

/// So many words that tell something two people hardly have by chance, where one of them says little more.
const SHARED_TELLING_WORDS: usize = 2;

/// From this share on a place has all words of a passage.
const ALL_WORDS_SHARE: f32 = 0.99;

/// From this share of a passage on it was reported, where only the outlet's words have it.
const REPORTED_SHARE: f32 = 0.6;

impl Check<'_> {
    /// The verdict of the passage, which is this one of its draft. Where the draft names its source, that one is to have
    /// the words.
    pub(super) fn verdict(&self, number: usize, candidates: &Candidates<'_>) -> Finding {
        if self.passage.named == NamedSource::Any
            && let Some(finding) = self.word_for_word(&candidates.whole(number))
        {
            return finding;
        }
        let candidates = candidates.places(number);
        let candidates = candidates.as_slice();
        let among = |candidates: &[Candidate]| self.among(candidates);
        match &self.passage.named {
            NamedSource::Known(source) => {
                let finding = named::judge_by_source(source, candidates, self.sources, among);
                named::told_to(self, finding)
            }
            NamedSource::Missing(name) => {
                named::not_to_be_had(name, among(candidates), self.sources)
            }
            NamedSource::MissingPage(url) => {
                named::page_not_to_be_had(url, among(candidates), self.sources)
            }
            NamedSource::Any => among(candidates),
        }
    }

    /// The verdict of the passage where one of these places has its words as they are and nothing against them: others,
    /// which may be many, need not be looked for.
    fn word_for_word(&self, whole: &[Candidate]) -> Option<Finding> {
        let passage = self.passage;
        if passage.is_unclosed || passage.nobodys.is_some() || whole.is_empty() {
            return None;
        }
        let style = passage.spoken_words(&self.draft.text);
        let style = HouseStyle::of(&style);
        let texts = candidate_texts(whole, self.sources, passage.claim.speaker.as_deref());
        let (best, _) = best(laid(&style, &texts), passage, self.draft);
        let best = best.filter(|best| best.order() == NOTHING_AGAINST)?;
        Some(best.finding(passage, &self.draft.text))
    }

    /// The finding of a place of narration where the draft gives the words to its outlet or author, who is the one to have said
    /// them: "the Courier wrote that it “sank at noon”".
    fn by_outlet(&self, told: &Place<'_>) -> Option<Finding> {
        let claimed = self.passage.claim.speaker.as_deref()?;
        let is_own = told.is_told_by(claimed) && !Grade::of_words(told).stop;
        is_own.then(|| unfound::by_outlet(self.passage, told))
    }

    /// The verdict of the passage where it is held against these places alone.
    fn among(&self, candidates: &[Candidate]) -> Finding {
        let passage = self.passage;
        if passage.is_unclosed {
            let why = "its quotation marks are never closed";
            return unfound(passage, Verdict::Unchecked, false, why.into());
        }
        let text = passage.spoken_words(&self.draft.text);
        let text = text.as_str();
        let style = HouseStyle::of(text);
        let texts = candidate_texts(candidates, self.sources, passage.claim.speaker.as_deref());
        let (best, told) = best(laid(&style, &texts), passage, self.draft);
        if let Some(why) = passage.nobodys {
            return match best.filter(|best| is_speech_after_all(best, text, why)) {
                Some(best) => best.finding(passage, &self.draft.text),
                None if *self.is_unread.get_or_init(|| is_unread(self.draft)) => {
                    let why = "too few words to tell the language of the draft";
                    unfound(passage, Verdict::Unchecked, false, why.into())
                }
                None if told.is_none() && passage.is_feeling(&self.draft.text) => {
                    let why = "the draft gives it to somebody, and no source has it as said";
                    unfound(passage, Verdict::Unchecked, false, why.into())
                }
                None => unfound(passage, Verdict::NotAQuotation, false, nobodys(why)),
            };
        }
        let spliced = || splice::splice(passage, text, &texts, self.draft);
        let is_right = || {
            best.as_ref()
                .is_some_and(|best| best.order() == NOTHING_AGAINST)
        };
        let by_outlet = told.as_ref().and_then(|told| self.by_outlet(told));
        if let Some(finding) = by_outlet.filter(|_| !is_right()) {
            return finding;
        }
        // Narration between two parts of one remark may be more than either of them.
        let or_reported = |told: &Place<'_>| {
            let whole = spliced().filter(|finding| !finding.stop);
            whole.unwrap_or_else(|| reported(passage, told, &self.draft.text))
        };
        match (best, told) {
            (Some(best), Some(told))
                if best.grade.stop && told.alignment.share > best.place.alignment.share =>
            {
                or_reported(&told)
            }
            (Some(best), _) if best.grade.stop && best.grade.verdict != Verdict::Spliced => {
                spliced().unwrap_or_else(|| best.finding(passage, &self.draft.text))
            }
            (Some(best), _) => best.finding(passage, &self.draft.text),
            (None, Some(told)) if unfound::is_set_off(&told) => unfound::set_off(passage, &told),
            (None, Some(told)) => or_reported(&told),
            (None, None) => spliced().unwrap_or_else(|| {
                let finding = missing(self);
                match finding.verdict {
                    Verdict::NotFound => nearest(finding, &style, &texts),
                    _ => finding,
                }
            }),
        }
    }
}

/// Whether what the draft seems to give as nobody's words is somebody's by the sources: it has enough words of a
/// place there, or in few words no other ones. A title or a term may be spoken of in the same words.
fn is_speech_after_all(best: &Judged<'_>, text: &str, why: Why) -> bool {
    let share = best.place.alignment.share;
    let is_named = matches!(
        why,
        Why::Title | Why::Nickname | Why::Term | Why::Word | Why::Aside
    );
    match words(text).len() {
        WORDS_OF_SPEECH.. if is_named => share > SPEECH_SHARE,
        WORDS_OF_SPEECH.. => true,
        2.. if is_named || best.wrong_speaker => false,
        2.. if why == Why::Heading && has_first_person(text) => true,
        2.. => {
            best.grade.changes == 0
                || is_rest_of_quotation(&best.place, text)
                || best.grade.stop && has_all_words(best, text)
        }
        _ => false,
    }
}

/// Whether the place has all these words and some of them tell something: what it has beside them, as "never", is left out.
fn has_all_words(best: &Judged<'_>, text: &str) -> bool {
    let is_telling = |word: &&Word| function_word::of(&word.form).is_none();
    let telling = words(text).iter().filter(is_telling).count();
    best.place.alignment.share > ALL_WORDS_SHARE && telling >= SHARED_TELLING_WORDS
}

/// Whether somebody speaks of himself: "we oppose it".
fn has_first_person(text: &str) -> bool {
    let mut pronouns = words(text).into_iter().map(|word| Pronoun::of(&word.form));
    pronouns.any(|pronoun| pronoun.is_some_and(Pronoun::is_first))
}

/// Whether words are most of what somebody says in a sentence: “immediate plans” of “no immediate plans”.
fn is_rest_of_quotation(place: &Place<'_>, text: &str) -> bool {
    let (own, said) = (words(text), words(&place.sentence_words()));
    let is_telling = |word: &&Word| function_word::of(&word.form).is_none();
    own.iter()
        .all(|word| said.iter().any(|s| s.form == word.form))
        && own.iter().filter(is_telling).count() >= SHARED_TELLING_WORDS
        && said.len() <= own.len() + SHARED_TELLING_WORDS
}

/// Whether nobody can tell if a draft is English: it is too short, and has no word that only English has. Its words in marks
/// may be anything.
fn is_unread(draft: &Article) -> bool {
    draft.language.is_none()
        && words(&draft.text).len() > WORDS_OF_SPEECH
        && !has_english(&draft.text)
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
pub(super) fn is_printed_at(
    text: &str,
    candidates: &[Candidate],
    sources: &Sources<'_>,
    claimed: Option<&str>,
) -> bool {
    let text = HouseStyle::of(text);
    let texts = candidate_texts(candidates, sources, claimed);
    laid(&text, &texts).any(|place| place.is_speech() && !Grade::of_words(&place).stop)
}
