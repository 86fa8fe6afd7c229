//! What is known of a single word, whatever sentence it stands in; looked up without allocating.

use crate::language::class::Class;
use crate::language::cue_verb::{self, CueForm};
use crate::language::lexicon;
use crate::language::person_name::is_particle;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What the lists know about one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordEntry {
    /// Its closed class, role or cue noun; `None` where only its shape tells.
    pub class: Option<Class>,
    /// The cue verb that it is a form of.
    pub cue: Option<CueForm>,
    /// In which lists it stands.
    pub lists: Lists,
}

/// The lists in which a word stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(u16);

impl Lists {
    /// A noun for a person or body that speaks in the news ("spokesman").
    pub const ROLE: Lists = Lists(1);
    /// Never a name, although a capital may begin it.
    pub const NOT_A_NAME: Lists = Lists(2);
    /// An abbreviation, whose stop ends no sentence ("Gov.").
    pub const ABBREVIATION: Lists = Lists(4);
    /// A particle of names ("van", "al").
    pub const PARTICLE: Lists = Lists(8);
    /// A body whose name goes on after "of" or "for" ("department").
    pub const BODY: Lists = Lists(16);
    /// A noun for something said or written ("claim").
    pub const CUE_NOUN: Lists = Lists(32);
    /// A determiner that can be a whole noun phrase ("one").
    pub const STANDS_ALONE: Lists = Lists(64);

    /// A noun beside which words in marks are likely a title ("song").
    pub const WORK: Lists = Lists(128);
    /// A word that introduces a name or a term in marks ("nicknamed").
    pub const NAMING: Lists = Lists(256);
    /// A thing that is written or counted ("poll").
    pub const DOCUMENT: Lists = Lists(512);
    /// A word that tells when, alone or before a stretch of time ("earlier", "last").
    pub const WHEN: Lists = Lists(1024);

    /// Whether the word stands in `list`.
    pub fn has(self, list: Lists) -> bool {
        self.0 & list.0 != 0
    }

    fn add(&mut self, list: Lists) {
        self.0 |= list.0;
    }
}

/// Whether a noun has the regular ending of the plural: -s, but not -ss.
pub(crate) fn has_plural_ending(noun: &str) -> bool {
    noun.ends_with('s') && !noun.ends_with("ss")
}

/// A noun without the regular ending of the plural, -s, or as it is: "councils" and "council" are "council". It is for
/// looking up a noun of a list that holds singulars; plurals of another form ("deputies") stay as they are.
pub(crate) fn singular(noun: &str) -> &str {
    let stem = noun.strip_suffix('s');
    stem.filter(|_| has_plural_ending(noun)).unwrap_or(noun)
}

/// Whether a noun in lower case is a plural by its form.
pub(crate) fn is_plural(noun: &str) -> bool {
    has_plural_ending(noun) || lexicon::IRREGULAR_PLURALS.contains(noun)
}

/// The regular plural of a noun: "councils", "deputies", "coaches", "firemen".
fn regular_plural(noun: &str) -> String {
    let stem = |ending: &str| noun.strip_suffix(ending);
    let after_consonant = |stem: &&str| !stem.ends_with(['a', 'e', 'i', 'o', 'u']);
    if let Some(stem) = stem("man") {
        return format!("{stem}men");
    }
    if let Some(stem) = stem("y").filter(after_consonant) {
        return format!("{stem}ies");
    }
    let hisses = ["s", "x", "ch", "sh"].iter().any(|end| noun.ends_with(end));
    format!("{noun}{}", if hisses { "es" } else { "s" })
}

type Table = HashMap<String, WordEntry, FixedState>;

static WORDS: LazyLock<Table> = LazyLock::new(read_lists);

/// Whether `word` is an acronym that in lower case would be another word: "US".
pub fn is_acronym(word: &str) -> bool {
    lexicon::ACRONYMS.contains(word)
}

/// What is known about `word`, whatever its case and its kind of apostrophe.
pub fn look_up(word: &str) -> WordEntry {
    let mut buffer = [0; lexicon::MAX_WORD_BYTES];
    let folded = lexicon::fold(word, &mut buffer);
    let entry = folded.and_then(|word| WORDS.get(word));
    entry.copied().unwrap_or_default()
}

fn read_lists() -> Table {
    let mut table = Table::default();
    let plain = [
        (&lexicon::ROLES, Lists::ROLE),
        (&lexicon::CUE_NOUNS, Lists::CUE_NOUN),
        (&lexicon::NOT_NAMES, Lists::NOT_A_NAME),
        (&lexicon::ABBREVIATIONS, Lists::ABBREVIATION),
        (&lexicon::BODY_HEADS, Lists::BODY),
        (&lexicon::PRONOMINAL_DETERMINERS, Lists::STANDS_ALONE),
        (&lexicon::WORKS, Lists::WORK),
        (&lexicon::WRITTEN_THINGS, Lists::DOCUMENT),
        (&lexicon::NAMING_WORDS, Lists::NAMING),
        (&lexicon::TIME_ADVERBS, Lists::WHEN),
        (&lexicon::PERIOD_MODIFIERS, Lists::WHEN),
    ];
    for (lexicon, list) in plain {
        for word in lexicon.entries() {
            table.entry(word.to_string()).or_default().lists.add(list);
        }
    }
    // A noun for one who speaks is one in the plural, too.
    for role in lexicon::ROLES.entries() {
        let several = regular_plural(role);
        table.entry(several).or_default().lists.add(Lists::ROLE);
    }
    for word in lexicon::PARTICLES
        .entries()
        .filter(|word| is_particle(word))
    {
        let entry = table.entry(word.to_string()).or_default();
        entry.lists.add(Lists::PARTICLE);
    }
    for (word, class) in lexicon::WORD_CLASSES.pairs() {
        let entry = table.entry(word.to_string()).or_default();
        entry.class = Class::named(class);
        entry.lists.add(Lists::NOT_A_NAME);
    }
    for entry in table.values_mut() {
        if entry.class.is_none() && entry.lists.has(Lists::CUE_NOUN) {
            entry.class = Some(Class::CueNoun);
        } else if entry.class.is_none() && entry.lists.has(Lists::ROLE) {
            entry.class = Some(Class::Role);
        }
    }
    for (form, cue) in cue_verb::forms() {
        table.entry(form).or_default().cue = Some(cue);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regular_plural_is_looked_up_by_its_singular() {
        for (noun, one) in [
            ("councils", "council"),
            ("council", "council"),
            ("press", "press"),
        ] {
            assert_eq!(singular(noun), one);
        }
    }

    #[test]
    fn case_and_apostrophes_do_not_matter() {
        assert_eq!(look_up("WHILE").class, Some(Class::While));
        assert_eq!(look_up("n’t"), look_up("n't"));
        assert_eq!(look_up("n't").class, Some(Class::Not));
        assert_eq!(look_up("Quellwasser"), WordEntry::default());
        assert_eq!(look_up(&"said".repeat(50)), WordEntry::default());
    }

    #[test]
    fn a_role_is_one_in_the_plural_too() {
        for several in ["senators", "deputies", "coaches", "spokesmen"] {
            assert!(look_up(several).lists.has(Lists::ROLE), "{several}");
        }
        assert_eq!(regular_plural("boy"), "boys");
    }

    #[test]
    fn every_class_named_in_the_list_exists() {
        for (word, class) in lexicon::WORD_CLASSES.pairs() {
            assert!(Class::named(class).is_some(), "{word} = {class}");
        }
    }

    #[test]
    fn a_word_stands_in_more_than_one_list() {
        let report = look_up("report");
        assert_eq!(report.class, Some(Class::CueNoun));
        assert!(report.cue.is_some() && report.lists.has(Lists::ROLE));
    }
}
