//! Words in marks that the source has and does not give as said, or that the draft denies.

use super::taken_back::taken_back;
use crate::check::frame::{self, Unsaying};
use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::surroundings::narration;
use crate::check::verdict::Verdict;
use crate::collation::normal::words;
use crate::language::pronoun::Pronoun;
use crate::language::{lexicon, word};

/// What the source says of the words that the draft does not say, or the reverse, as a verdict and its reason. Draft and source
/// may unsay them in other words.
pub(super) fn unsaid(
    place: &Place<'_>,
    passage: &Passage,
    draft: &str,
) -> Option<(Verdict, String)> {
    let stretch = place.stretch_of_quotation()?;
    let mut by_source = frame::around(stretch, place.text());
    if place.is_denied_by_answer() {
        by_source.push(Unsaying::Denied);
    }
    let by_draft = frame::around(passage.span, draft);
    if place.is_claimed_inside() {
        by_source.push(Unsaying::Claimed);
    }
    let told = narration(passage.span, draft);
    let lacks = |unsaying: &Unsaying| !by_draft.contains(unsaying) && !unsaying.may_be_told(&told);
    let left_out = place.sentence_before();
    let is_in_other_marks = |left_out: &str| {
        let others = passage.siblings.iter().map(|span| span.of(draft));
        let all: String = others.collect::<Vec<_>>().join(" ");
        words(left_out)
            .iter()
            .all(|word| words(&all).iter().any(|own| own.form == word.form))
    };
    let unsaying = frame::inside(&left_out).filter(|unsaying| lacks(unsaying));
    if unsaying.is_some() && !is_in_other_marks(&left_out) {
        return Some((Verdict::Cut, format!("leaves out “{}”", left_out.trim())));
    }
    let own = words(&told);
    let is_told_of = |who: &str| own.iter().any(|word| word.form == who);
    let lemma = |form: &str| word::look_up(form).cue.map(|cue| cue.lemma());
    let is_by_verb = |verb: &str| {
        let is_it =
            |form: &str| form == verb || lemma(form).is_some() && lemma(form) == lemma(verb);
        own.iter().any(|word| is_it(&word.form))
    };
    // "He told the board" is no more than how the draft gives the words.
    let is_plain = |verb: &str| matches!(lemma(verb), Some("say" | "tell"));
    let is_passive = |verb: &str| {
        let is_be = |form: &str| lexicon::WORD_CLASSES.meaning(form) == Some("be");
        own.windows(2)
            .any(|two| is_be(&two[0].form) && lemma(&two[1].form) == lemma(verb))
    };
    let handed_on = frame::handed_on(&left_out).filter(|verb| match lemma(verb) {
        Some(_) => !is_passive(verb),
        None => !is_told_of(verb),
    });
    let is_by_other = |(verb, who): &(String, String)| {
        let is_named = is_told_of(who) && Pronoun::of(who).is_none();
        !is_named && (is_plain(verb) || !is_by_verb(verb))
    };
    let hearsay = frame::hearsay(&left_out).filter(is_by_other);
    let is_hearsay = handed_on.is_some() || hearsay.is_some();
    if is_hearsay && !is_in_other_marks(&left_out) {
        return Some((Verdict::Cut, format!("leaves out “{}”", left_out.trim())));
    }
    if let Some(unsaying) = by_source.iter().find(|unsaying| lacks(unsaying)) {
        return Some((Verdict::Misattributed, reason(*unsaying).into()));
    }
    let denied = Unsaying::Denied;
    let may_be_denied = || {
        let sentence = narration(stretch, place.text());
        denied.may_be_told(&sentence) || denied.may_be_told(&place.sentence_words())
    };
    let is_reversed =
        by_draft.contains(&denied) && !by_source.contains(&denied) && !may_be_denied();
    if let Some(told) = taken_back(place, passage, draft) {
        return Some((
            Verdict::Cut,
            format!("leaves out that it was taken back: “{told}”"),
        ));
    }
    is_reversed.then(|| {
        (
            Verdict::Altered,
            "the draft denies what the source has".into(),
        )
    })
}

fn reason(unsaying: Unsaying) -> &'static str {
    match unsaying {
        Unsaying::Disowned => "the source tells that these words are not genuine",
        Unsaying::Denied => "the source denies it",
        Unsaying::Supposed => "the source only supposes, asks or expects that this is said",
        Unsaying::Claimed => "the source has these words by another’s claim only",
    }
}
