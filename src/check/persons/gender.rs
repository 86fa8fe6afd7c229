//! The gender of whom a name means.

use super::called::{is_same_word, last};
use crate::language::person_name::{Gender, PersonName, gender_of_given_name};
use unicode_segmentation::UnicodeSegmentation;

/// The gender of whom a name means, by its given name or by the title that a text has before it: "Mr Vey".
pub(in crate::check) fn gender_of(name: &str, text: &str) -> Gender {
    let given = name.unicode_words().next().unwrap_or_default();
    let of_titles = || {
        let words: Vec<&str> = text.unicode_words().collect();
        let mut titled = words
            .windows(2)
            .filter(|two| is_same_word(two[1], last(name)));
        let gender = titled.find_map(|two| {
            let printed = two.join(" ");
            let gender = PersonName::parse(&printed).gender;
            (gender != Gender::Unknown).then_some(gender)
        });
        gender.unwrap_or(Gender::Unknown)
    };
    match gender_of_given_name(given) {
        Gender::Unknown => of_titles(),
        gender => gender,
    }
}
