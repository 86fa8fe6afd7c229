//! Whether two names can be the same speaker.

use crate::language::lexicon;
use crate::language::namesake::Bearer;
use crate::language::normal::fold;
use crate::language::person_name::{Suffixes, is_suffix};
use unicode_segmentation::UnicodeSegmentation;

/// What two speakers' names say about whether they are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Agreement {
    /// The names can be one person's: they have one surname, or one name's words contain the other's.
    Agree,
    /// A name is missing, or is nothing but a title.
    Unknown,
    /// The names are those of two people.
    Conflict,
}

/// The words of a name that tell who it is, titles, roles and what follows a comma dropped, in order.
fn name_words(name: &str) -> Vec<String> {
    let folded = fold(name.split(',').next().unwrap_or(name));
    folded
        .unicode_words()
        .map(|word| {
            let word = word.strip_suffix("'s").unwrap_or(word);
            in_one_script(word.replace(['.', '\''], ""))
        })
        .filter(|word| !is_stopword(word))
        .collect()
}

/// A name of another script in one of the ways in which its ending is spelled in this one: "-skyy", "-skiy", "-ski".
fn in_one_script(mut word: String) -> String {
    let head = word.trim_end_matches(['i', 'j', 'y']).len();
    if head < word.len() && word[..head].ends_with("sk") {
        word.replace_range(head.., "y");
    }
    word
}

/// Whether a folded word does not tell one person or body from another.
fn is_stopword(word: &str) -> bool {
    lexicon::PERSON_STOPWORDS.contains(word) || is_suffix(word, Suffixes::Folded)
}

/// A name as it is compared: its words, or numbers that stand for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name<T> {
    /// What [`name_words`] gives.
    pub(super) words: Vec<T>,
    /// It has a capital somewhere; "the comedian" has none and may be anyone.
    pub(super) proper: bool,
    /// What tells its bearer from another one of the same last word.
    pub(super) bearer: Bearer,
}

impl<T> Name<T> {
    /// Whether it is one word that several persons may have.
    pub(super) fn is_bare(&self) -> bool {
        self.words.len() == 1 && self.proper && self.bearer == Bearer::Unknown
    }
}

impl Name<String> {
    /// Reads a name as an article gives it.
    pub(super) fn parse(name: &str) -> Self {
        let own = name.split(',').next().unwrap_or(name);
        let told = own.unicode_words().filter(|word| !is_stopword(&fold(word)));
        Self {
            words: name_words(name),
            proper: told.into_iter().any(|w| w.starts_with(char::is_uppercase)),
            bearer: Bearer::of(name),
        }
    }
}

/// Whether two names can be the same speaker: the same surname with given names that can be one person's, one name's words
/// among the other's, or two words in common. Titles and roles do not count; who goes by nothing but a role ("the comedian")
/// conflicts with nobody.
///
/// ```
/// use verbatim::collation::matching::{Agreement, speakers_agree};
/// assert_eq!(speakers_agree(Some("Ms. Okoro"), Some("Ada Okoro")), Agreement::Agree);
/// assert_eq!(speakers_agree(Some("Lind"), Some("Ada Okoro")), Agreement::Conflict);
/// assert_eq!(speakers_agree(Some("the pilot"), Some("Ada Okoro")), Agreement::Unknown);
/// assert_eq!(speakers_agree(None, Some("Ada Okoro")), Agreement::Unknown);
/// ```
pub fn speakers_agree(a: Option<&str>, b: Option<&str>) -> Agreement {
    match (a, b) {
        (Some(a), Some(b)) => names_agree(&Name::parse(a), &Name::parse(b)),
        _ => Agreement::Unknown,
    }
}

/// As [`speakers_agree`].
pub(super) fn names_agree<T: PartialEq>(a: &Name<T>, b: &Name<T>) -> Agreement {
    let (x, y) = (&a.words, &b.words);
    if x.is_empty() || y.is_empty() {
        return Agreement::Unknown;
    }
    if x.last() == y.last() {
        return match a.bearer.is_other(&b.bearer) {
            true => Agreement::Conflict,
            false => Agreement::Agree,
        };
    }
    let common = x.iter().filter(|word| y.contains(word)).count();
    let contained = common == x.len() || y.iter().all(|word| x.contains(word));
    if contained || common >= 2 {
        Agreement::Agree
    } else if a.proper && b.proper {
        Agreement::Conflict
    } else {
        Agreement::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agree(a: &str, b: &str) -> Agreement {
        speakers_agree(Some(a), Some(b))
    }

    #[test]
    fn titles_roles_and_genitives_do_not_tell_people_apart() {
        assert_eq!(agree("President Ada Okoro", "Okoro’s"), Agreement::Agree);
        assert_eq!(
            agree("A Northline Ferries spokesman", "Northline Ferries"),
            Agreement::Agree
        );
        assert_eq!(
            agree(
                "Ada Okoro, who runs the ferry line",
                "Tom Lind, who runs the mill"
            ),
            Agreement::Conflict
        );
        assert_eq!(agree("the spokesman", "Ada Okoro"), Agreement::Unknown);
    }

    #[test]
    fn an_ending_from_another_script_is_one_however_it_is_spelled() {
        for name in ["Orlovsky", "Orlovskyy", "Petro Orlovskiy", "Orlovski"] {
            assert_eq!(agree("Petro Orlovskyi", name), Agreement::Agree, "{name}");
        }
        assert_eq!(agree("Orlovsky", "Orlovska"), Agreement::Conflict);
    }

    #[test]
    fn different_surnames_conflict() {
        assert_eq!(agree("Ada Okoro", "Ada Lind"), Agreement::Conflict);
        assert_eq!(agree("the Harbour Board", "Lind"), Agreement::Conflict);
    }

    #[test]
    fn one_surname_is_of_two_where_given_names_tell() {
        assert_eq!(agree("Peter Okoro", "Ada Okoro"), Agreement::Conflict);
        assert_eq!(agree("Okoro", "Ada Okoro"), Agreement::Agree);
        assert_eq!(
            agree("a spokesman for the Harrow Board", "the Millside Board"),
            Agreement::Conflict
        );
    }

    #[test]
    fn a_role_conflicts_with_nobody() {
        assert_eq!(agree("the harbour board", "Lind"), Agreement::Unknown);
        assert_eq!(
            agree("the harbour board", "the Harbour Board"),
            Agreement::Agree
        );
        assert_eq!(agree("the spokesman", "the spokesman"), Agreement::Unknown);
    }

    #[test]
    fn accents_and_letter_case_do_not_count() {
        assert_eq!(agree("ÅSA Lindström", "Lindstrom"), Agreement::Agree);
    }
}
