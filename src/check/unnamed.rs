//! Speakers whom a draft calls by what they are and for whom a name was taken that stands before: “…,” Ada Example said. “The
//! finance minister said: “…”” tells of nobody whom the draft has named, unless it calls her so itself. What the sources call her
//! the verdict asks.

use super::judge::Role;
use super::passage::Passage;
use crate::language::pronoun::Pronoun;
use crate::language::{function_word, lexicon};
use crate::text::Span;

/// Calls every speaker without a name what the draft calls him, where it does not tell that the one named before is that. So is
/// whom “he” right behind means.
pub(super) fn call_by_role(passages: &mut [Passage], draft: &str) {
    let mut last: Option<(Span, String, String)> = None;
    for passage in passages {
        let Some((name, mention)) = passage.claim.speaker.clone().zip(passage.claim.mention) else {
            continue;
        };
        let called = called(mention, draft);
        if is_other_than(&called, &name, draft) {
            passage.claim.speaker = Some(called.clone());
            passage.claim.is_speaker_open = false;
            last = Some((passage.span, name, called));
        } else if let Some((before, taken, role)) = &last
            && *taken == name
            && is_pronoun(mention.of(draft))
            && goes_on(*before, passage.span, &name, draft)
        {
            passage.claim.speaker = Some(role.clone());
        } else {
            last = None;
        }
    }
}

/// What a draft calls its speaker, as it stands inside a sentence: "the finance minister".
fn called(mention: Span, draft: &str) -> String {
    let printed = mention.of(draft);
    let first = printed.split(' ').next().unwrap_or_default();
    match is_determiner(&first.to_lowercase()) {
        true => first.to_lowercase() + &printed[first.len()..],
        false => printed.into(),
    }
}

fn is_determiner(word: &str) -> bool {
    function_word::is_article(word)
        || lexicon::INDEFINITE_DETERMINERS.contains(word)
        || Pronoun::of(word).is_some_and(Pronoun::is_possessive)
}

/// Whether a draft calls somebody by a role and nowhere tells that it is that of the one taken for him.
fn is_other_than(called: &str, name: &str, draft: &str) -> bool {
    let first = called.split(' ').next().unwrap_or_default();
    let is_named = name.starts_with(char::is_uppercase);
    let role = Role::of(called).filter(|_| is_named && is_determiner(first));
    role.is_some_and(|role| !role.is_told_of(name, draft))
}

fn is_pronoun(word: &str) -> bool {
    function_word::is_pronoun(&word.to_lowercase())
}

/// Whether a passage stands behind another one in its paragraph, and the name is not called between.
fn goes_on(before: Span, passage: Span, name: &str, draft: &str) -> bool {
    let between = draft.get(before.end..passage.start).unwrap_or_default();
    let last = name.rsplit(' ').next().unwrap_or(name);
    !between.contains('\n') && !between.contains(last)
}
