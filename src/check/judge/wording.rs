//! The wording of a document that reports somebody: a draft may print it in marks where it names the document and him. “The minutes
//! say that he ‘had never heard such a fuss’” quotes the minutes, which do not have to have quoted him.

use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::surroundings::before;
use crate::language::function_word;
use crate::language::pronoun::Pronoun;
use unicode_segmentation::UnicodeSegmentation;

/// Whether the draft has the document that the source is tell what another one says, whom it calls by a pronoun: "The minutes say
/// that she".
pub(super) fn is_of_another(
    passage: &Passage,
    claimed: &str,
    place: &Place<'_>,
    draft: &str,
) -> bool {
    let lead = before(passage.span, draft);
    let last = lead.unicode_words().next_back().unwrap_or_default();
    let is_person = |own: Pronoun| own.is_people() && own.is_subject() && !own.is_first();
    let is_document = function_word::is_definite(claimed) && place.is_own_voice(claimed);
    is_document && Pronoun::of(last).is_some_and(is_person)
}
