//! A label found as a name in running text.

/// The name in `text` whose letters, blanks and stops left out, are those of `label`: "Harbour Times"
/// for `harbourtimes`. It must begin with a capital and be no part of an address. A "the" that the label
/// has and the text leaves out is put before it.
pub fn find(text: &str, label: &str) -> Option<String> {
    let letters: Vec<char> = label.chars().filter(|c| c.is_alphanumeric()).collect();
    let bare = label.strip_prefix("the").filter(|rest| rest.len() >= 3);
    let bare: Option<Vec<char>> = bare.map(|b| b.chars().filter(|c| c.is_alphanumeric()).collect());
    let mut without_the = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c.is_uppercase() && !before.is_alphanumeric() && !"@./-_".contains(before) {
            if let Some(name) = matched(&text[at..], &letters) {
                return Some(name.to_owned());
            }
            if without_the.is_none() {
                without_the = bare.as_ref().and_then(|bare| matched(&text[at..], bare));
            }
        }
        before = c;
    }
    without_the.map(|name| format!("The {name}"))
}

/// The beginning of `text` that spells `letters` and ends with a word.
fn matched<'t>(text: &'t str, letters: &[char]) -> Option<&'t str> {
    let mut wanted = letters.iter();
    let mut next = wanted.next()?;
    let mut blank = false;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            if !c.to_lowercase().eq(std::iter::once(*next)) {
                return None;
            }
            blank = false;
            let end = at + c.len_utf8();
            match wanted.next() {
                Some(letter) => next = letter,
                None => return ends_word(&text[end..]).then(|| &text[..end]),
            }
        } else if c == '\n' || blank || !" -&.’'\u{a0}".contains(c) {
            return None;
        } else {
            blank = c.is_whitespace();
        }
    }
    None
}

/// Whether a name may end before `rest`: not inside a word or an address.
fn ends_word(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('@') => false,
        Some('.') => !chars.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_they_are_printed() {
        let find = |text, label| find(text, label);
        assert_eq!(
            find("At The Harbour Times, we", "theharbourtimes").as_deref(),
            Some("The Harbour Times")
        );
        assert_eq!(
            find("the Harbour Times’s man", "theharbourtimes").as_deref(),
            Some("The Harbour Times")
        );
        assert_eq!(find("for ZBC.", "zbc").as_deref(), Some("ZBC"));
        assert_eq!(
            find("HuffLetter says", "huffletter").as_deref(),
            Some("HuffLetter")
        );
    }

    #[test]
    fn addresses_and_parts_of_words_are_no_names() {
        for text in [
            "desk@Zbc.com",
            "www.Zbc.com",
            "Zbcs",
            "zbc",
            "Z\nbc",
            "Z  bc",
        ] {
            assert_eq!(find(text, "zbc"), None, "{text:?}");
        }
    }
}
