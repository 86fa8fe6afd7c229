//! What an event is called, by rule: "Okoro–Lind · joint news conference".

use crate::language::person_name::short_name;
use crate::quotation::SPEAKER_UNKNOWN;
use std::collections::BTreeSet;

/// So many letters of one name stand in a title.
const MOST_NAME_LETTERS: usize = 32;

/// A name that fits a title: cut behind a whole word, and not behind "of".
fn fitted(name: &str) -> String {
    if name.chars().count() <= MOST_NAME_LETTERS {
        return name.to_string();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut length = 0;
    for word in name.split_whitespace() {
        length += word.chars().count() + 1;
        if length > MOST_NAME_LETTERS {
            break;
        }
        kept.push(word);
    }
    while kept.len() > 1
        && kept
            .last()
            .is_some_and(|w| w.starts_with(char::is_lowercase))
    {
        kept.pop();
    }
    match kept.as_slice() {
        [] => name
            .chars()
            .take(MOST_NAME_LETTERS - 1)
            .chain(['…'])
            .collect(),
        kept => format!("{} …", kept.join(" ")),
    }
}

/// The title of an event; speakers who share a surname keep their full names.
pub(super) fn title(speakers: &[String], occasion: Option<&str>) -> String {
    let short: Vec<&str> = speakers.iter().map(|s| short_name(s)).collect();
    let unique = short.iter().collect::<BTreeSet<_>>().len() == short.len();
    let whole = || speakers.iter().map(String::as_str).collect();
    let names: Vec<&str> = if unique { short } else { whole() };
    let shown: Vec<String> = names.iter().take(3).map(|name| fitted(name)).collect();
    let who = match shown.as_slice() {
        [] => SPEAKER_UNKNOWN.to_string(),
        few if names.len() <= 3 => few.join("–"),
        many => format!("{} and {} others", many[..2].join("–"), names.len() - 2),
    };
    match occasion {
        Some(occasion) => format!("{who} · {occasion}"),
        None => who,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(names: &[&str]) -> Vec<String> {
        names.iter().map(|n| (*n).to_string()).collect()
    }

    #[test]
    fn a_long_name_is_cut_behind_a_word_that_says_something() {
        let long = owned(&["the Office of the Commissioner for the Welfare of Seals"]);
        assert_eq!(title(&long, None), "Office of the Commissioner …");
        let endless = owned(&["Llanfairpwllgwyngyllgogerychwyrndrobwll"]);
        assert_eq!(title(&endless, None).chars().count(), MOST_NAME_LETTERS);
    }

    #[test]
    fn namesakes_keep_their_full_names() {
        let names = owned(&["Ada Lind", "Bo Lind"]);
        assert_eq!(title(&names, None), "Ada Lind–Bo Lind");
    }

    #[test]
    fn many_speakers_are_counted() {
        let names = owned(&["Ada Lind", "Mo Farrow", "Ira Vale", "Tunde Okoro"]);
        assert_eq!(
            title(&names, Some("debate")),
            "Lind–Farrow and 2 others · debate"
        );
    }
}
