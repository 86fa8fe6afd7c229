//! Names of persons as news prints them, taken apart: titles, given names, surname, suffix.

use crate::language::lexicon::{self, Lexicon};
use std::borrow::Cow;

/// What is known of somebody's gender, for "he" and "she".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// Nothing tells.
    #[default]
    Unknown,
    /// "he".
    Man,
    /// "she".
    Woman,
}

impl Gender {
    /// Whether both may be of one person.
    pub fn agrees(self, other: Gender) -> bool {
        self == Gender::Unknown || other == Gender::Unknown || self == other
    }

    /// The gender of that name in the word lists.
    pub fn named(word: &str) -> Gender {
        match word {
            "man" => Gender::Man,
            "woman" => Gender::Woman,
            _ => Gender::Unknown,
        }
    }
}

/// A word that stands before a person's name.
#[derive(Clone, Copy)]
struct Title {
    gender: Gender,
    /// Also a part of other names ("General Assembly").
    weak: bool,
}

impl Title {
    fn of(word: &str) -> Option<Title> {
        let kind = known(&lexicon::TITLES, word)?;
        Some(Title {
            gender: Gender::named(kind),
            weak: kind == "weak",
        })
    }
}

/// Suffixes that belong to no surname.
const SUFFIXES: [&str; 6] = ["jr", "sr", "ii", "iii", "iv", "esq"];

/// A printed name taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name<'t> {
    /// Words before the name proper: titles and what stands before them ("Foreign Minister").
    pub titles: Vec<&'t str>,
    /// Given names, initials and surname.
    pub words: Vec<&'t str>,
    /// "Jr."
    pub suffix: Option<&'t str>,
    /// As far as title and given name tell.
    pub gender: Gender,
    /// Whether a word before it can only stand before a person's name.
    pub titled: bool,
}

impl<'t> Name<'t> {
    /// Takes `printed` apart. What has no title is all name.
    pub fn parse(printed: &'t str) -> Name<'t> {
        let mut words: Vec<&str> = printed
            .split_whitespace()
            .map(bare)
            .filter(|w| !w.is_empty())
            .collect();
        let mut name = Name::default();
        if words.len() > 1 && words.last().is_some_and(|w| SUFFIXES.contains(&&*fold(w))) {
            name.suffix = words.pop();
        }
        // "the Lakeport-based Harbour Watch".
        let last = words.len().saturating_sub(1);
        let origin = words[..last].iter().rposition(|w| w.ends_with("-based"));
        let titles = name.title_end(&words);
        let cut = past_complement(&words, titles).max(origin.map_or(0, |at| at + 1));
        name.words = words.split_off(cut);
        name.titles = words;
        if name.gender == Gender::Unknown {
            name.gender = given_gender(&name.words);
        }
        name
    }

    /// How many of the words are titles and what stands before them; notes what they tell.
    fn title_end(&mut self, words: &[&str]) -> usize {
        let mut end = 0;
        for (i, word) in words.iter().enumerate().take(words.len().saturating_sub(1)) {
            let Some(title) = Title::of(word) else {
                continue;
            };
            if title.weak && words.len() - i < 3 {
                continue;
            }
            end = i + 1;
            self.titled |= !title.weak;
            if title.gender != Gender::Unknown {
                self.gender = title.gender;
            }
        }
        end
    }

    /// The last word of the name, which is all that later mentions print.
    pub fn surname(&self) -> &'t str {
        self.words.last().copied().unwrap_or("")
    }

    /// The words of the name with blanks between, as the article prints them, without titles.
    pub fn plain(&self) -> String {
        let mut plain = self.words.join(" ");
        if let Some(suffix) = self.suffix {
            plain.push(' ');
            plain.push_str(suffix);
        }
        plain
    }

    /// Whether a given name stands last, behind a word that is none: "Contributor Mara", run into one.
    pub fn ends_in_given_name(&self) -> bool {
        let initial = |word: &str| fold(word).chars().count() == 1;
        match self.words.as_slice() {
            [first, last] => {
                is_given_name(last) && !is_given_name(first) && !initial(first) && !self.titled
            }
            _ => false,
        }
    }

    /// Whether its first word is a known given name.
    pub fn has_given_name(&self) -> bool {
        self.words.len() > 1 && self.words.first().is_some_and(|w| is_given_name(w))
    }

    /// Whether it is no name but an office: "President", "US President".
    pub fn is_office(&self) -> bool {
        !self.has_given_name() && is_title(self.surname())
    }

    /// Whether two full names can be one person's: the words of the shorter stand in the longer in the
    /// same order, initials count for names, and both share a first or a last word.
    pub fn same_person(&self, other: &Name<'_>) -> bool {
        let (short, long) = if self.words.len() <= other.words.len() {
            (&self.words, &other.words)
        } else {
            (&other.words, &self.words)
        };
        if !self.gender.agrees(other.gender) {
            return false;
        }
        if short.len() < 2 {
            return long.len() == short.len() && fold(self.surname()) == fold(other.surname());
        }
        let mut rest = long.iter();
        let in_order = short
            .iter()
            .all(|word| rest.any(|other| same_word(word, other)));
        let first = same_word(short[0], long[0]);
        let last = fold(short[short.len() - 1]) == fold(long[long.len() - 1]);
        let suffixes = match (self.suffix, other.suffix) {
            (Some(a), Some(b)) => fold(a) == fold(b),
            _ => true,
        };
        in_order && first && (last || short.len() < long.len()) && suffixes
    }
}

/// Whether the word only tells what country or people somebody belongs to ("Norwegian").
pub fn is_demonym(word: &str) -> bool {
    lexicon::DEMONYMS.contains(word)
}

/// Whether the word is what is left of an office after "of": the staff of "Chief of Staff Ada Lind".
fn ends_office(word: &str) -> bool {
    lexicon::OFFICE_COMPLEMENTS.contains(&fold(word))
}

/// After a title that goes on ("Secretary of the Union Ada Lind") the name begins at a known given name,
/// else it is the last two words.
fn past_complement(words: &[&str], titles: usize) -> usize {
    let given = |i: &usize| is_given_name(words[*i]);
    let last = words.len().saturating_sub(1);
    let goes_on = matches!(words.get(titles), Some(&("of" | "for" | "to")));
    if titles == 0 && last == 2 && given(&1) && ends_office(words[0]) {
        1
    } else if titles == 0 && last >= 3 && !given(&0) {
        (1..last).find(given).unwrap_or(0)
    } else if titles > 0 && goes_on {
        (titles + 2..last)
            .find(given)
            .unwrap_or(last.saturating_sub(1).max(titles))
    } else {
        titles
    }
}

/// The gender that the given name tells, where the name has one.
fn given_gender(words: &[&str]) -> Gender {
    if words.len() < 2 {
        return Gender::Unknown;
    }
    // "J. Peter Okoro": the second name tells where the first is an initial, and only there.
    let given = words[..words.len() - 1].iter();
    let mut given = given.skip_while(|word| fold(word).chars().count() == 1);
    given
        .next()
        .map_or(Gender::Unknown, |word| gender_of_given_name(word))
}

/// Whether `word` is a title, an office or a calling that can stand before a name.
pub fn is_title(word: &str) -> bool {
    Title::of(word).is_some_and(|title| !title.weak)
}

/// The gender of a given name that stands alone.
pub fn gender_of_given_name(word: &str) -> Gender {
    known(&lexicon::GIVEN_NAMES, word).map_or(Gender::Unknown, Gender::named)
}

fn is_given_name(word: &str) -> bool {
    known(&lexicon::GIVEN_NAMES, word).is_some()
}

/// Words longer than this are folded on the heap.
const SHORT: usize = 24;

/// What a list says about a word, in whatever case; most words cost no allocation.
fn known(lexicon: &Lexicon, word: &str) -> Option<&'static str> {
    let mut buffer = [0; SHORT];
    if let Some(short) = buffer.get_mut(..word.len())
        && word.bytes().all(|b| b.is_ascii() && b != b'.')
    {
        short.copy_from_slice(word.as_bytes());
        short.make_ascii_lowercase();
        return lexicon.meaning(std::str::from_utf8(short).ok()?);
    }
    lexicon.meaning(&fold(word))
}

/// Equal words, or an initial and a word that it begins.
fn same_word(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    a == b || initial(&a, &b) || initial(&b, &a)
}

/// A word in lower case without stops, so that "U.S." is "us" and "Jr." is "jr".
pub fn fold(word: &str) -> Cow<'_, str> {
    let is_folded = |b: u8| b.is_ascii() && !b.is_ascii_uppercase() && b != b'.';
    if word.bytes().all(is_folded) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        let mut folded = word.to_ascii_lowercase();
        folded.retain(|c| c != '.');
        return Cow::Owned(folded);
    }
    word.chars()
        .filter(|c| *c != '.')
        .flat_map(char::to_lowercase)
        .map(|c| if c == '’' { '\'' } else { c })
        .collect()
}

/// A word without a possessive ending and without the signs around it.
fn bare(word: &str) -> &str {
    let word =
        word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != '@' && c != '#');
    let word = word.trim_start_matches('.');
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(printed: &str) -> (String, String) {
        let name = Name::parse(printed);
        (name.titles.join(" "), name.plain())
    }

    #[test]
    fn titles_are_no_part_of_the_name() {
        let split = |titles: &str, plain: &str| (titles.to_string(), plain.to_string());
        assert_eq!(
            parts("Foreign Minister Ada Lind"),
            split("Foreign Minister", "Ada Lind")
        );
        assert_eq!(parts("Mr. Okoro’s"), split("Mr.", "Okoro"));
        assert_eq!(
            parts("U.S. Sen. John B. Hale Jr."),
            split("U.S. Sen.", "John B. Hale Jr.")
        );
        assert_eq!(parts("General Assembly"), split("", "General Assembly"));
        assert_eq!(parts("Gen. Hale"), split("Gen.", "Hale"));
        assert_eq!(parts("Lake Union Peter Okoro").1, "Peter Okoro");
        let office = |printed| Name::parse(printed).is_office();
        assert!(office("President") && office("US President") && !office("Peter Judge"));
        assert_eq!(
            parts("Secretary of the Lake Union Peter Okoro").1,
            "Peter Okoro"
        );
        assert_eq!(parts("Lakeport-based Harbour Watch").1, "Harbour Watch");
        assert_eq!(parts("Staff Ada Lind"), split("Staff", "Ada Lind"));
        assert_eq!(parts("Ada Lind"), split("", "Ada Lind"));
    }

    #[test]
    fn title_and_given_name_tell_the_gender() {
        assert_eq!(Name::parse("Mrs. Okoro").gender, Gender::Woman);
        assert_eq!(Name::parse("Peter Okoro").gender, Gender::Man);
        assert_eq!(Name::parse("Chairwoman Lind").gender, Gender::Woman);
        assert_eq!(Name::parse("J. Peter Okoro").gender, Gender::Man);
        assert_eq!(Name::parse("Zyx Peter Okoro").gender, Gender::Unknown);
        assert_eq!(Name::parse("Okoro").gender, Gender::Unknown);
        assert_eq!(Name::parse("Zyx Okoro").gender, Gender::Unknown);
    }

    #[test]
    fn variants_of_one_name_are_one_person() {
        let same = |a, b| Name::parse(a).same_person(&Name::parse(b));
        assert!(same("John B. Hale", "John Hale"));
        assert!(same("J. Hale", "John Hale"));
        assert!(same("President Luis Alvo Reyes", "Luis Alvo Reyes Mora"));
        assert!(same("Sen. Ada Lind", "Ada Lind"));
        assert!(!same("Peter Lind", "Ada Lind"));
        assert!(!same("John Hale", "John Lind"));
        assert!(!same("John Hale Jr.", "John Hale Sr."));
    }
}
