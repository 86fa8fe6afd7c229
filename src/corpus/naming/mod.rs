//! Names of outlets: what a host spells, when two names mean one outlet, and short names by rule.

mod abbreviated;
pub mod host;
mod segment;
pub mod sigla;
mod spelled;

use super::clip;
use host::Host;

pub use abbreviated::is_of;
pub use segment::is_press_word;

/// How much of a text is searched for the name that a host spells, in bytes.
const SEARCHED_BYTES: usize = 256 * 1024;

/// What is the same for all spellings of one outlet: its letters and digits in lower case, of a host
/// those of its own label, without a leading "the".
pub fn key(name: &str) -> String {
    let host = Host::of_name(name);
    let source = host
        .as_ref()
        .map_or(name, |host| host.known_as().unwrap_or_else(|| host.label()));
    let mut key: String = source
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    if key.starts_with("the") && key.len() > 5 {
        key.drain(..3);
    }
    key
}

/// A title without the name of its outlet at the end.
pub fn without_outlet<'t>(title: &'t str, outlet: &str) -> &'t str {
    let own = key(outlet);
    let marks = [" | ", " - ", " – ", " — ", " :: ", " · ", " • "];
    let mut parted = marks.iter().filter_map(|mark| title.rsplit_once(mark));
    match parted.find(|(_, end)| key(end) == own) {
        Some((start, _)) => without_outlet(start, outlet),
        None => title,
    }
}

/// The name of whose host it is: as the table of hosts has it, as `text` prints it, else by the press words in it, else
/// the host itself.
pub fn of_host(host: &Host, text: &str) -> String {
    let known = host.known_as().map(str::to_owned);
    known
        .or_else(|| in_text(host, text))
        .or_else(|| parted(host.label(), text))
        .unwrap_or_else(|| host.as_str().to_owned())
}

/// The name that a label spells by its press words, the others parted as `text` parts them: "Lake Port Post" of
/// `lakeportpost` where the town is called Lake Port.
fn parted(label: &str, text: &str) -> Option<String> {
    let mut name = segment::spell(label)?;
    for word in segment::words(label) {
        let printed = spelled::find(clip::start(text, SEARCHED_BYTES), word);
        let Some(printed) = printed.filter(|printed| printed.contains(' ')) else {
            continue;
        };
        let words: Vec<String> = printed.split(' ').map(with_one_capital).collect();
        if words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase))
        {
            name = name.replacen(&segment::cased(word, false), &words.join(" "), 1);
        }
    }
    Some(name)
}

/// A word in capitals as it is written elsewhere; any other as it is.
fn with_one_capital(word: &str) -> String {
    match word.chars().any(char::is_lowercase) {
        true => word.to_owned(),
        false => segment::cased(&word.to_lowercase(), false),
    }
}

/// The name that a host spells, where `text` prints it.
pub fn in_text(host: &Host, text: &str) -> Option<String> {
    spelled::find(clip::start(text, SEARCHED_BYTES), host.label())
}

/// Whether a host is cut into words by a press word ("harbourtimes").
pub fn has_press_word(host: &Host) -> bool {
    segment::spell(host.label()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(url: &str, text: &str) -> String {
        of_host(&Host::of_url(url).expect("a host"), text)
    }

    #[test]
    fn a_host_is_spelled_by_the_text_then_by_press_words_then_by_itself() {
        assert_eq!(
            named("https://www.theharbourtimes.com/a", ""),
            "The Harbour Times"
        );
        assert_eq!(
            named(
                "https://theharbourtimes.com/a",
                "as the Harbour Times wrote"
            ),
            "The Harbour Times"
        );
        assert_eq!(
            named("https://quixly.com/a", "Write to QuixLy today."),
            "QuixLy"
        );
        assert_eq!(
            named("https://quixly.com/a", "no name here, quixly.com"),
            "quixly.com"
        );
        assert_eq!(named("https://zbc.example/a", ""), "ZBC");
        assert_eq!(
            named("https://m.lakecityweekly.co.uk/x", ""),
            "Lakecity Weekly"
        );
    }

    #[test]
    fn a_town_in_a_name_is_written_as_the_text_writes_it() {
        let url = "https://www.lakeportpost.com/a";
        assert_eq!(named(url, "LAKE PORT — It rained."), "Lake Port Post");
        assert_eq!(named(url, "in Lake Port, it rained"), "Lake Port Post");
        assert_eq!(named(url, "Lake port it was not"), "Lakeport Post");
    }

    #[test]
    fn one_outlet_has_one_key() {
        for (a, b) in [
            ("The Harbour Times", "harbour times"),
            ("theharbourtimes.com", "The Harbour Times"),
            ("edition.zbc.com", "ZBC"),
            ("zbc.co.uk", "www.zbc.com"),
            ("The Verger", "theverger.com"),
        ] {
            assert_eq!(key(a), key(b), "{a} and {b}");
        }
        assert_ne!(key("Harbour Times"), key("Harbour Post"));
        assert_ne!(key("Theo"), key("O"));
    }
}
