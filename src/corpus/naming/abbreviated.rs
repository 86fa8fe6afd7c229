//! Whether a host is that of an outlet whose full name is known: hosts shorten names.

use super::host::Host;
use super::segment::is_press_word;
use crate::language::lexicon;
use unicode_normalization::UnicodeNormalization;

/// Whether `host` may be that of the outlet `name`: it is made of the beginnings of the name's words in their order
/// ("lptimes" of Lake Port Times), press words and small words of the name left out or put behind.
pub fn is_of(host: &Host, name: &str) -> bool {
    let label: String = host.label().chars().filter(|c| *c != '-').collect();
    [plain, spelled_out].iter().any(|letters| {
        let name = letters(name);
        let words: Vec<&str> = name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        !words.is_empty() && made_of(&letters(&label), &words, false)
    })
}

/// Whether `label` is made of beginnings of `words`; `begun` once one of them was met.
fn made_of(label: &str, words: &[&str], begun: bool) -> bool {
    let Some((word, rest)) = words.split_first() else {
        return begun && (label.is_empty() || is_press_word(label));
    };
    let ends: Vec<usize> = label
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .collect();
    let taken = ends
        .iter()
        .rev()
        .any(|end| word.starts_with(&label[..*end]) && made_of(&label[*end..], rest, true));
    let may_be_left_out = is_press_word(word) || lexicon::OUTLET_SMALL_WORDS.contains(word);
    taken || may_be_left_out && made_of(label, rest, begun)
}

/// Letters in lower case without their marks: "Küste" is `kuste`.
fn plain(text: &str) -> String {
    let letters = text.nfd().filter(|c| c.is_ascii() || c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Letters in lower case, those of German as hosts write them: "Küste" is `kueste`.
fn spelled_out(text: &str) -> String {
    let text = text.to_lowercase();
    let text = text
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue");
    plain(&text.replace('ß', "ss"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_shorten_names() {
        let is_of = |host, name| is_of(&Host::of_name(host).unwrap(), name);
        for (host, name) in [
            ("lptimes.com", "The Lake Port Times"),
            ("lakeporttimes.com", "Lake Port Times"),
            ("lp.example", "Lake Press"),
            ("lpnews.com", "Lake Press"),
            ("duenenblatt.de", "Dünenblatt"),
            ("dunenblatt.de", "Dünenblatt"),
            ("zbc.co.uk", "ZBC News"),
            ("lake-port.com", "Lake Port Post"),
        ] {
            assert!(is_of(host, name), "{host}: {name}");
        }
        for (host, name) in [
            ("lptimes.com", "Wire Press"),
            ("lptimes.com", "Harbour Times"),
            ("lakeporttimes.com", "Port"),
            ("news.example", "The Post"),
        ] {
            assert!(!is_of(host, name), "{host}: {name}");
        }
    }
}
