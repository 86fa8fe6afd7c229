//! Words that begin a sentence and are printed in lower case elsewhere in the text: they are no names.

use crate::language::class::Class;
use crate::quotation::surface::Surface;
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// The words with which sentences begin, in lower case, and whether the text prints them so anywhere.
#[derive(Default)]
pub(in crate::quotation) struct LowercaseWords {
    printed: HashMap<String, bool, RandomState>,
    /// For each first letter the lengths in bytes of such words, as a bit set: a filter that spares most words of the
    /// text the look-up in the map.
    lengths: [u32; 26],
}

/// The bit of all words with at least so many bytes.
const LAST_BIT: usize = 31;

impl LowercaseWords {
    /// Reads the text once.
    pub(in crate::quotation) fn new(surface: &Surface<'_>) -> LowercaseWords {
        let mut words = LowercaseWords::default();
        for paragraph in &surface.paragraphs {
            let tokens = &surface.tokens[paragraph.tokens.clone()];
            for (at, token) in tokens.iter().enumerate() {
                let before = at.checked_sub(1).map(|before| &tokens[before]);
                if token.class == Class::Name && token.opens_sentence(before) {
                    words.await_word(token.span.of(surface.text));
                }
            }
        }
        words.read(surface.text);
        words
    }

    fn await_word(&mut self, word: &str) {
        let first = word.bytes().next().map(|b| b.to_ascii_lowercase());
        if let Some(first @ b'a'..=b'z') = first {
            let word = word.to_ascii_lowercase();
            self.lengths[usize::from(first - b'a')] |= 1 << word.len().min(LAST_BIT);
            self.printed.insert(word, false);
        }
    }

    fn read(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let tail = &bytes[at..];
            let letters = tail.iter().take_while(|b| b.is_ascii_lowercase()).count();
            if letters >= 3 {
                let bits = self.lengths[usize::from(tail[0] - b'a')];
                if bits >> letters.min(LAST_BIT) & 1 == 1 {
                    self.note(text, at, at + letters);
                }
            }
            at += letters.max(1);
        }
    }

    /// Notes that the word at these bytes is printed in lower case, unless it is part of a longer word, an account or
    /// an address: "@rice", "example.com/rice".
    fn note(&mut self, text: &str, start: usize, end: usize) {
        let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '@' | '/' | '_');
        let of_address = |c: char| goes_on(c) || matches!(c, '#' | '.' | '=');
        let mut after = text[end..].chars();
        let next = after.next();
        let dot = next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
        let touched = text[..start].ends_with(of_address) || next.is_some_and(goes_on) || dot;
        if let Some(printed) = self.printed.get_mut(&text[start..end]).filter(|_| !touched) {
            *printed = true;
        }
    }

    /// Whether the text prints `word`, which begins a sentence, in lower case anywhere.
    pub(in crate::quotation) fn contains(&self, word: &str) -> bool {
        let word = word.to_ascii_lowercase();
        self.printed.get(&word).copied().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_in_small_letters_count() {
        let text = "Ferries sank. Quays held. Buoys too. Boats sank. It sank ferries, quays-to-be, McBuoys, éboats.";
        let lowercase = LowercaseWords::new(&Surface::new(text));
        let printed =
            ["Ferries", "Quays", "Buoys", "Boats", "sank"].map(|word| lowercase.contains(word));
        assert_eq!(printed, [true, true, false, false, false]);
    }

    #[test]
    fn accounts_and_addresses_print_no_words() {
        for place in [
            "@rice",
            "#rice",
            "https://rice.example/x",
            "t.example/rice/1",
            "rice@example.org",
            "rice_1",
        ] {
            let text = format!("Rice left. See {place} for more.");
            assert!(
                !LowercaseWords::new(&Surface::new(&text)).contains("Rice"),
                "{text}"
            );
        }
        assert!(LowercaseWords::new(&Surface::new("Rice left. There was rice.")).contains("Rice"));
    }
}
