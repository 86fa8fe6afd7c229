//! Words in marks that the source has and does not give as said, or that the draft denies.

use super::next_sentence;
use super::taken_back::{corrected, taken_back};
use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::surroundings::narration;
use crate::check::unsaying::{self, Unsaying};
use crate::check::verdict::Verdict;
use crate::collation::normal::words;
use crate::language::pronoun::Pronoun;
use crate::language::{lexicon, word};
use crate::text::Span;

/// What the source says of the words that the draft does not say, or the reverse, as a verdict and its reason. Draft and source
/// may unsay them in other words.
pub(super) fn unsaid(
    place: &Place<'_>,
    passage: &Passage,
    draft: &str,
) -> Option<(Verdict, String)> {
    if let Some(denied) = denied_behind(place, passage, draft) {
        return denied.then(|| (Verdict::Misattributed, reason(Unsaying::Denied).into()));
    }
    if let Some(next) = next_sentence::turned(place, passage, draft) {
        let why = format!("leaves out “{next}”, which the source has right behind");
        return Some((Verdict::Cut, why));
    }
    let stretch = place.stretch_of_quotation()?;
    let by_source = unsaid_by_source(place, stretch);
    let by_draft = unsaying::around(passage.span, draft);
    let told = narration(passage.span, draft);
    let lacks = |unsaying: &Unsaying| !by_draft.contains(unsaying) && !unsaying.may_be_told(&told);
    let left_out = place.sentence_before();
    let is_unsaid_inside = || unsaying::inside(&left_out).is_some_and(|unsaying| lacks(&unsaying));
    let is_limited = || is_unsaid_inside() || is_hearsay(&left_out, &told);
    if is_limited() && !is_in_other_marks(&left_out, passage, draft) {
        return Some((Verdict::Cut, format!("leaves out “{}”", left_out.trim())));
    }
    if let Some(unsaying) = by_source.iter().find(|unsaying| lacks(unsaying)) {
        return Some((Verdict::Misattributed, reason(*unsaying).into()));
    }
    if let Some(told) = taken_back(place, passage, draft) {
        let why = format!("leaves out that it was taken back: “{told}”");
        return Some((Verdict::Cut, why));
    }
    if let Some(note) = corrected(place) {
        let why = format!("leaves out that the source corrects it: “{}”", note.trim());
        return Some((Verdict::Cut, why));
    }
    let denied = Unsaying::Denied;
    let may_be_denied = || {
        let sentence = narration(stretch, place.text());
        denied.may_be_told(&sentence) || denied.may_be_told(&place.sentence_words())
    };
    let is_reversed = !place.is_in_question()
        && by_draft.contains(&denied)
        && !by_source.contains(&denied)
        && !may_be_denied();
    let why = "the draft denies what the source has";
    is_reversed.then(|| (Verdict::Altered, why.into()))
}

/// Where whom the draft names passes on words and denies them right behind, whether the draft tells nothing of that.
fn denied_behind(place: &Place<'_>, passage: &Passage, draft: &str) -> Option<bool> {
    let claimed = passage.claim.speaker.as_deref()?;
    let is_denied = place.is_in_text_of(claimed) && place.is_denied_behind();
    let denied = Unsaying::Denied;
    let told = || {
        unsaying::around(passage.span, draft).contains(&denied)
            || denied.may_be_told(&narration(passage.span, draft))
    };
    is_denied.then(|| !told())
}

/// How the source unsays a stretch, in its sentence, in the answer behind it or in the quotation itself.
fn unsaid_by_source(place: &Place<'_>, stretch: Span) -> Vec<Unsaying> {
    let mut by_source = unsaying::around(stretch, place.text());
    if place.is_denied_by_answer() {
        by_source.push(Unsaying::Denied);
    }
    if place.is_claimed_inside() {
        by_source.push(Unsaying::Claimed);
    }
    by_source
}

/// Whether the draft prints all words that it leaves out of the sentence in its other marks.
fn is_in_other_marks(left_out: &str, passage: &Passage, draft: &str) -> bool {
    let others = passage.siblings.iter().map(|span| span.of(draft));
    let all: String = others.collect::<Vec<_>>().join(" ");
    let printed = words(&all);
    let mut left_out = words(left_out).into_iter();
    left_out.all(|word| printed.iter().any(|own| own.form == word.form))
}

/// Whether words that the draft leaves out tell that the speaker has the rest from others, and its narration does not tell it.
fn is_hearsay(left_out: &str, told: &str) -> bool {
    let own = words(told);
    let is_told_of = |who: &str| own.iter().any(|word| word.form == who);
    let lemma = |form: &str| word::look_up(form).cue.map(|cue| cue.lemma());
    let is_by_verb = |verb: &str| {
        let is_it =
            |form: &str| form == verb || lemma(form).is_some() && lemma(form) == lemma(verb);
        own.iter().any(|word| is_it(&word.form))
    };
    // "He told the board" is no more than how the draft gives the words.
    let is_plain = |verb: &str| word::look_up(verb).cue.is_some_and(|cue| cue.only_says());
    let is_passive = |verb: &str| {
        let is_be = |form: &str| lexicon::means!(WORD_CLASSES, form, "be");
        own.windows(2)
            .any(|two| is_be(&two[0].form) && lemma(&two[1].form) == lemma(verb))
    };
    let handed_on = unsaying::handed_on(left_out).filter(|verb| match lemma(verb) {
        Some(_) => !is_passive(verb),
        None => !is_told_of(verb),
    });
    let is_by_other = |(verb, who): &(String, String)| {
        let is_named = is_told_of(who) && Pronoun::of(who).is_none();
        !is_named && (is_plain(verb) || !is_by_verb(verb))
    };
    handed_on.is_some() || unsaying::hearsay(left_out).is_some_and(|told| is_by_other(&told))
}

fn reason(unsaying: Unsaying) -> &'static str {
    match unsaying {
        Unsaying::Disowned => "the source tells that these words are not genuine",
        Unsaying::Denied => "the source denies it",
        Unsaying::Supposed => "the source only supposes, asks or expects that this is said",
        Unsaying::Claimed => "the source has these words by another’s claim only",
    }
}
