//! What the program knows of the language it reads.
//!
//! The lists themselves are data: they stand in `assets/lexicon`, one entry a line, in a folder for what
//! they tell about a word: how it is written (`forms`), what it does in a sentence (`grammar`), how speech
//! is reported (`speech`), whom it names (`persons`, `bodies`, `countries`), when (`time`), and what stands
//! around an article (`press`). One table (`lexicon`) names each of them. Whoever adds a language adds
//! lists there and, here, what cannot be said by a list: inflection, spelling, the order of a name. The
//! other rooms ask this one.
//!
//! ```text
//! lexicon                        the lists, by name
//! phrases, phrase_finder         entries of several words: at the head of a sequence of words, and anywhere in a text
//! boundaries, sentence           where words begin and end; where sentences do
//! word, class, frequency         what is known of a word, its token class, how common it is
//! ending                         what the regular ending of a word tells of it
//! normal                         the form in which words are compared
//! cue_verb, indirect_verb        verbs that report speech, with marks and without
//! function_word, auxiliary, pronoun, filler, operator, opposite, number, time_word, abbreviation
//!                                one kind of words each
//! person_name, letter_case       names of persons taken apart; names in capitals in their usual case
//! namesake                       bearers of one last word who are two
//! salutation                     the lines with which a letter begins and ends
//! topic                          whom a sentence is about, not who speaks in it
//! turn_label                     labels that stand where the name of a speaker could, and are none
//! identification                 the language of a text
//! ```

pub(crate) mod abbreviation;
pub(crate) mod auxiliary;
pub(crate) mod boundaries;
pub mod class;
pub mod cue_verb;
pub(crate) mod ending;
pub(crate) mod filler;
pub(crate) mod frequency;
pub(crate) mod function_word;
pub(crate) mod identification;
pub mod indirect_verb;
pub(crate) mod letter_case;
pub(crate) mod lexicon;
pub(crate) mod namesake;
pub mod normal;
pub(crate) mod number;
pub mod operator;
pub(crate) mod opposite;
pub mod person_name;
pub(crate) mod phrase_finder;
pub(crate) mod phrases;
pub(crate) mod pronoun;
pub(crate) mod salutation;
pub(crate) mod sentence;
pub(crate) mod time_word;
pub(crate) mod topic;
pub(crate) mod turn_label;
pub mod word;
