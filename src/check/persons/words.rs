//! Words that tell of a person: a name in full, and the nouns for what somebody is.

use crate::language::lexicon;
use crate::language::person_name::is_given_name;

/// Whether some words are the name of a person in full: "Ada Example".
pub(in crate::check) fn is_person(words: &str) -> bool {
    let is_given = words.split(' ').next().is_some_and(is_given_name);
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    is_given && words.contains(' ') && words.split(' ').all(is_capital)
}

/// Whether a noun is one for whoever speaks for another one: "spokesman", "spokeswoman", "spokespeople".
pub(in crate::check) fn is_spokesman(noun: &str) -> bool {
    lexicon::SPOKESPERSONS.contains(noun)
}

/// Whether a noun tells what a person is: "mayor", "baker", "daughter".
pub(in crate::check) fn is_persons_noun(noun: &str) -> bool {
    let mut endings = lexicon::AGENT_ENDINGS.pairs();
    let is_called = lexicon::ROLES.contains(noun)
        || lexicon::RELATIONS.contains(noun)
        || lexicon::TITLES.contains(noun)
        || lexicon::STANDING_ROLES.contains(noun)
        || lexicon::GENDERED_NOUNS.contains(noun)
        || lexicon::HEADS_OF_BODIES.contains_lowered(noun)
        || endings.any(|(ending, of)| of != "trade" && noun.ends_with(ending));
    is_called && !lexicon::DOCUMENTS.contains(noun) && !lexicon::THINGS.contains(noun)
}
