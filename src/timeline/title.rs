//! What an event is called, by rule: "Okoro–Lind · joint news conference".

use crate::language::function_word;
use crate::language::person_name::short_name;
use crate::quotation::SPEAKER_UNKNOWN;
use std::collections::BTreeSet;

/// So many letters of one name stand in a title.
const MAX_NAME_LETTERS: usize = 32;

/// A name that fits a title: cut behind a whole word, and not behind "of" or a lone article.
fn fitted(name: &str) -> String {
    if name.chars().count() <= MAX_NAME_LETTERS {
        return name.to_string();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut length = 0;
    for word in name.split_whitespace() {
        length += word.chars().count() + 1;
        if length > MAX_NAME_LETTERS {
            break;
        }
        kept.push(word);
    }
    // Where no word has a capital all tell as much: "a clock above the …".
    let has_name = kept.iter().any(|w| w.starts_with(char::is_uppercase));
    while kept.len() > 1
        && kept.last().is_some_and(|w| match has_name {
            true => w.starts_with(char::is_lowercase),
            false => function_word::of(w).is_some(),
        })
    {
        kept.pop();
    }
    match kept.as_slice() {
        [] => name
            .chars()
            .take(MAX_NAME_LETTERS - 1)
            .chain(['…'])
            .collect(),
        kept => format!("{} …", kept.join(" ")),
    }
}

/// The title of an event from those who spoke there, or from all of whom one may have spoken ("Lind or Farrow?"); who share a
/// surname keep their full names.
pub(super) fn title(speakers: &[Vec<String>], occasion: Option<&str>) -> String {
    let all = || speakers.iter().flatten();
    let short: BTreeSet<&str> = all().map(|name| short_name(name)).collect();
    let is_unique = short.len() == all().count();
    let named = |name: &String| fitted(if is_unique { short_name(name) } else { name });
    let shown = speakers.iter().take(3).map(|names| match names.as_slice() {
        [one] => named(one),
        rivals => {
            let names: Vec<String> = rivals.iter().map(named).collect();
            format!("{}?", names.join(" or "))
        }
    });
    let shown: Vec<String> = shown.collect();
    let who = match shown.as_slice() {
        [] => SPEAKER_UNKNOWN.to_string(),
        few if speakers.len() <= 3 => few.join("–"),
        many => format!("{} and {} others", many[..2].join("–"), speakers.len() - 2),
    };
    match occasion {
        Some(occasion) => format!("{who} · {occasion}"),
        None => who,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(names: &[&str]) -> Vec<Vec<String>> {
        names.iter().map(|n| vec![(*n).to_string()]).collect()
    }

    #[test]
    fn rivals_are_asked_after_together() {
        let rivals = |names: &[&str]| vec![owned(names).concat()];
        let title = |speakers: &[Vec<String>]| title(speakers, Some("speech"));
        let of_two = rivals(&["Ada Lind", "Mo Farrow"]);
        assert_eq!(title(&of_two), "Lind or Farrow? · speech");
        let namesakes = rivals(&["Ada Lind", "Bo Lind"]);
        assert_eq!(title(&namesakes), "Ada Lind or Bo Lind? · speech");
        let beside = [owned(&["Ira Vale"]), of_two].concat();
        assert_eq!(title(&beside), "Vale–Lind or Farrow? · speech");
    }

    #[test]
    fn a_long_name_is_cut_behind_a_word_that_says_something() {
        let long = owned(&["the Office of the Commissioner for the Welfare of Seals"]);
        assert_eq!(title(&long, None), "Office of the Commissioner …");
        let small = owned(&["a lantern above the left-field stands"]);
        assert_eq!(title(&small, None), "a lantern above the left-field …");
        let small = owned(&["a wooden lantern hung above the old stands"]);
        assert_eq!(title(&small, None), "a wooden lantern hung above …");
        let endless = owned(&["Llanfairpwllgwyngyllgogerychwyrndrobwll"]);
        assert_eq!(title(&endless, None).chars().count(), MAX_NAME_LETTERS);
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
