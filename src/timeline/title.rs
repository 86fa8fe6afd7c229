//! What an event is called, by rule: "Okoro–Lind · joint news conference".

use crate::language::lexicon;
use std::collections::BTreeSet;

/// So many letters of one name stand in a title.
const ROOM: usize = 32;

/// What a name is called where there is little room: of a person the surname with its particles, of a body
/// the whole name without its article.
///
/// ```
/// use verbatim::timeline::short_name;
/// assert_eq!(short_name("Ada van der Lind Jr."), "van der Lind");
/// assert_eq!(short_name("the Ministry of Ports"), "Ministry of Ports");
/// ```
pub fn short_name(name: &str) -> &str {
    let name = name.trim();
    if let Some(bare) = name.strip_prefix("the ").or(name.strip_prefix("The ")) {
        return bare.trim_start();
    }
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let is_suffix = |w: &&str| matches!(w.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III");
    while words.len() > 1 && words.last().is_some_and(is_suffix) {
        words.pop();
    }
    let Some((last, before)) = words.split_last().filter(|_| !is_body(&words)) else {
        return name;
    };
    let particles = before.iter().skip(1).rev();
    let particles = particles
        .take_while(|w| lexicon::PARTICLES.contains(w))
        .count();
    let first = before[before.len() - particles..].first().unwrap_or(last);
    // The words are slices of the name: their addresses tell where they stand in it.
    let start = first.as_ptr() as usize - name.as_ptr() as usize;
    let end = last.as_ptr() as usize + last.len() - name.as_ptr() as usize;
    name[start..end].trim_end_matches(',')
}

/// A name with a word that no person's name has, or with small words that are no particles.
fn is_body(words: &[&str]) -> bool {
    words.iter().any(|word| {
        let small = word.starts_with(char::is_lowercase) && !lexicon::PARTICLES.contains(word);
        small || lexicon::BODY_WORDS.contains(&word.to_lowercase())
    })
}

/// A name that fits a title: cut behind a whole word, and not behind "of".
fn fitted(name: &str) -> String {
    if name.chars().count() <= ROOM {
        return name.to_string();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut length = 0;
    for word in name.split_whitespace() {
        length += word.chars().count() + 1;
        if length > ROOM {
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
        [] => name.chars().take(ROOM - 1).chain(['…']).collect(),
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
        [] => "speaker unknown".to_string(),
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
    fn persons_are_called_by_their_surname() {
        for (name, short) in [
            ("Amos Reed Jr.", "Reed"),
            ("Amos Reed, Jr.", "Reed"),
            ("Bo de la Cruz", "de la Cruz"),
            ("Okoro", "Okoro"),
            ("III", "III"),
            ("", ""),
        ] {
            assert_eq!(short_name(name), short);
        }
    }

    #[test]
    fn bodies_and_countries_keep_their_name() {
        for (name, short) in [
            ("the ministry of ports", "ministry of ports"),
            (
                "Office of the Harbour Master",
                "Office of the Harbour Master",
            ),
            ("Seamen's Rights", "Seamen's Rights"),
            ("United Islands", "United Islands"),
            ("a dockers’ spokesman", "a dockers’ spokesman"),
        ] {
            assert_eq!(short_name(name), short);
        }
    }

    #[test]
    fn a_long_name_is_cut_behind_a_word_that_says_something() {
        let long = owned(&["the Office of the Commissioner for the Welfare of Seals"]);
        assert_eq!(title(&long, None), "Office of the Commissioner …");
        let endless = owned(&["Llanfairpwllgwyngyllgogerychwyrndrobwll"]);
        assert_eq!(title(&endless, None).chars().count(), ROOM);
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
