//! Names that only tell more about the subject before them: "Okoro of the Harbour Board said".

use crate::language::class::Class;
use crate::language::lexicon;
use crate::language::word::Lists;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::tie::{Over, Subject};
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::surface::Surface;

/// Mentions before a dependent among which its head is looked for.
const MENTIONS_TO_HEAD: usize = 4;

/// Gives the cue of a mention in a phrase with "of" or "for" to the head of that phrase.
pub(in crate::quotation) fn release(surface: &Surface<'_>, mentions: &mut [Mention]) {
    for at in 1..mentions.len() {
        let dependent = &mentions[at];
        let Some(subject) = dependent.subject else {
            continue;
        };
        let first = at.saturating_sub(MENTIONS_TO_HEAD);
        let head = (first..at).find(|&head| depends(surface, dependent, &mentions[head]));
        let Some(head) = head else { continue };
        mentions[at].subject = None;
        if mentions[head].subject.is_none() {
            mentions[head].subject = Some(Subject {
                over: Over::PREPOSITION,
                ..subject
            });
        }
    }
}

/// Whether only "of" or "for", and what belongs to a noun phrase, stand between the two.
fn depends(surface: &Surface<'_>, dependent: &Mention, head: &Mention) -> bool {
    let same = head.paragraph == dependent.paragraph && head.sentence == dependent.sentence;
    if !same || dependent.first <= head.end || !can_be_head(surface, head) {
        return false;
    }
    let class = |at: TokenIx| surface.tokens[at].class;
    // "a group of students at the university"
    let relative = dependent
        .subject
        .is_some_and(|s| s.over.has(Over::RELATIVE));
    let may_be_placed = head.kind == MentionKind::Nominal && !relative;
    let place = |class: Class| matches!(class, Class::At | Class::From | Class::In);
    let in_phrase = |class: Class| {
        class.is_nounlike()
            || may_be_placed && place(class)
            || matches!(
                class,
                Class::Of | Class::For | Class::Determiner | Class::PossessivePronoun
            )
    };
    // "Works for Ostwick" is rather a name than a person and a body.
    let links = match head.kind {
        MentionKind::Name => class(head.end) == Class::Of,
        _ => matches!(class(head.end), Class::Of | Class::For),
    };
    links
        && (head.end..dependent.first)
            .iter()
            .all(|at| in_phrase(class(at)))
}

/// Whether a mention is somebody, and in no phrase of its own: "in a letter of thanks Okoro said".
fn can_be_head(surface: &Surface<'_>, head: &Mention) -> bool {
    let before = surface.class(head.paragraph, head.first.checked_sub(1));
    let somebody = match head.kind {
        MentionKind::Name => true,
        MentionKind::Nominal => surface.tokens[head.end - 1].lists.has(Lists::ROLE),
        _ => false,
    };
    somebody && !before.is_preposition()
}

/// Whether a preposition stands before the mention that begins no clause: the deck of "came back on deck
/// and said" is no subject.
pub(in crate::quotation) fn stands_in_phrase(surface: &Surface<'_>, mention: &Mention) -> bool {
    let before = |at: TokenIx| at.checked_sub(1);
    let class = |at: Option<TokenIx>| surface.class(mention.paragraph, at);
    let mut at = before(mention.first);
    if class(at) == Class::Determiner {
        at = at.and_then(before);
    }
    class(at).is_preposition()
        && at.is_some_and(|at| !lexicon::CLAUSE_PREPOSITIONS.contains(surface.word(at)))
}

#[cfg(test)]
mod tests {
    use crate::quotation::grammar::analysis::Analysis;

    fn speakers(text: &str) -> Vec<&str> {
        let analysis = Analysis::new(text);
        let mentions = analysis.mentions.iter();
        mentions
            .filter(|m| m.subject.is_some())
            .map(|m| m.span.of(text))
            .collect()
    }

    #[test]
    fn a_thing_is_no_head() {
        assert!(speakers("In a letter of support Okoro said it was late.").contains(&"Okoro"));
    }

    #[test]
    fn the_head_of_the_phrase_speaks() {
        assert_eq!(
            speakers("Mara Okoro of the Lake Harbour Board said it was late."),
            ["Mara Okoro"]
        );
        assert_eq!(
            speakers("A former reviewer of safety law for the Norland government called it late."),
            ["A former reviewer"]
        );
        assert_eq!(
            speakers("The Office of the ON High Commissioner for Harbour Rights said it was late."),
            ["Office of the ON High Commissioner for Harbour Rights"]
        );
        assert_eq!(
            speakers("The Harbour Board said it was late."),
            ["Harbour Board"]
        );
    }
}
