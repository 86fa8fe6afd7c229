//! Speakers whom a draft calls by what they are and for whom a name was taken that stands before: “…,” Ada Example said. “The
//! finance minister said: “…”” tells of nobody whom the draft has named, unless it calls her so itself. What the sources call her
//! the verdict asks.

use super::announced;
use super::passage::Passage;
use super::persons::role::Role;
use super::surroundings::paragraph;
use crate::language::pronoun::Pronoun;
use crate::language::{function_word, lexicon};
use crate::text::Span;

/// Calls every speaker without a name what the draft calls him, where it does not tell that the one named before is that. So is
/// whom “he” right behind means.
pub(super) fn call_by_role(passages: &mut [Passage], draft: &str) {
    let mut last: Option<(Span, String, String)> = None;
    let mut again: Option<Span> = None;
    for passage in passages {
        let Some((name, mention)) = passage.claim.speaker.clone().zip(passage.claim.mention) else {
            continue;
        };
        if let Some(own) = name_behind(mention, draft) {
            passage.claim.speaker = Some(own);
            continue;
        }
        let called = called(mention, draft);
        let is_other = is_other_than(&called, &name, draft);
        if is_other && is_called_again(passage, mention, &called, &name, draft) {
            again = Some(mention);
        }
        if is_other && again != Some(mention) {
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

/// Who stands in commas behind what a draft calls its speaker by what he is to another one: "according to her mate, Ada Example,".
fn name_behind(mention: Span, draft: &str) -> Option<String> {
    let first = mention.of(draft).split(' ').next().unwrap_or_default();
    let is_owned = Pronoun::of(&first.to_lowercase()).is_some_and(Pronoun::is_possessive);
    let behind = draft[mention.end..]
        .strip_prefix(", ")
        .filter(|_| is_owned)?;
    let name = behind.split([',', ':', '.', '\n', '“', '"']).next()?.trim();
    announced::looks_like_person(name).then(|| name.to_string())
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

/// Whether a draft only calls again whom it tells of right before: “Ada Example signed for two years. “…,” the striker said.” With an
/// office, or before the words, the next speaker may begin.
fn is_called_again(
    passage: &Passage,
    mention: Span,
    called: &str,
    name: &str,
    draft: &str,
) -> bool {
    let own = paragraph(draft, passage.span);
    let all = passage.siblings.iter().chain([&passage.span]);
    let first = all
        .map(|span| span.start)
        .filter(|start| *start >= own.start);
    let first = first.min().unwrap_or(passage.span.start);
    let head = called.rsplit(' ').next().unwrap_or_default();
    let last = name.rsplit(' ').next().unwrap_or(name);
    let is_behind = function_word::is_definite(called) && mention.start > first;
    let lead = draft[own.start..first].trim_end_matches(['“', '"', '‘', '\'']);
    let is_here = || lead.contains(last) && !lead.contains(['“', '"']);
    let above = draft[..own.start].trim_end();
    let above = &above[above.rfind('\n').map_or(0, |at| at + 1)..];
    let is_above = || lead.is_empty() && above.starts_with(name);
    is_behind && !lexicon::STATE_OFFICES.contains(head) && (is_here() || is_above())
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

#[cfg(test)]
mod tests {
    use super::name_behind;
    use crate::text::Span;

    #[test]
    fn a_name_in_commas_behind_what_somebody_is_to_another_is_his() {
        let named = |draft: &str, called: &str| {
            let start = draft.find(called)?;
            name_behind(Span::new(start, start + called.len()), draft)
        };
        let told = "According to her producer, Mary Falk, it was rough.";
        assert_eq!(named(told, "her producer").as_deref(), Some("Mary Falk"));
        let office = "According to the producer, Mary Falk, it was rough.";
        assert_eq!(named(office, "the producer"), None);
        let none = "According to her producer, who left, it was rough.";
        assert_eq!(named(none, "her producer"), None);
    }
}
