//! Bytes to text, whatever they were written in.
//!
//! A byte order mark decides; else what is valid UTF-8 is UTF-8; else text that is mostly UTF-8 is read
//! as that and the damage counted; else what a page or an XML document declares holds; else `chardetng`, the
//! detector that browsers use, guesses the legacy encoding. Line ends become `\n` where the caller asks; nothing else is altered.

use super::pattern;
use crate::language::identification::{ENGLISH, language_of};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use regex::Regex;
use std::sync::LazyLock;

/// How many bytes are looked at to tell text from other data.
const MAX_SNIFFED_BYTES: usize = 8192;

/// A text and what was lost in reading it.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// What was lost, in words; `None` where every letter could be read.
    pub lost: Option<Loss>,
}

/// Letters that could not be read.
#[derive(Debug, PartialEq, Eq)]
pub struct Loss {
    /// Line of the first, counted from 1.
    pub line: usize,
    /// What happened, in words for the reader.
    pub reason: String,
}

impl Decoded {
    /// The text with U+FFFD for the NULs that broken discs and programs leave in one, counted as what could not be read.
    fn without_nuls(self) -> Self {
        let Some(first) = memchr::memchr(0, self.text.as_bytes()) else {
            return self;
        };
        let count = memchr::memchr_iter(0, self.text.as_bytes()).count();
        let nuls = Loss {
            line: 1 + memchr::memchr_iter(b'\n', &self.text.as_bytes()[..first]).count(),
            reason: format!("{count} × \u{FFFD} stands for a byte 0, which is no letter"),
        };
        Self {
            text: self.text.replace('\0', "\u{FFFD}"),
            lost: self.lost.or(Some(nuls)),
        }
    }
}

/// The text that `bytes` hold; `None` where they hold none (a picture, a program).
pub fn decode(bytes: Vec<u8>) -> Option<Decoded> {
    decode_declared(bytes, None)
}

/// The text that `bytes` hold, where a server told the encoding, which counts before what the document declares.
pub fn decode_declared(bytes: Vec<u8>, told: Option<&'static Encoding>) -> Option<Decoded> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let text = with(encoding, &bytes[mark..]);
        return (!text.text.contains('\0')).then_some(text);
    }
    if let Some(encoding) = wide_without_mark(&bytes) {
        return Some(with(encoding, &bytes));
    }
    if looks_binary(&bytes) {
        return None;
    }
    let decoded = match String::from_utf8(bytes) {
        Ok(text) => {
            let lost = encoded_twice(&text);
            Decoded { text, lost }
        }
        Err(error) => guess(error.as_bytes(), told),
    };
    Some(decoded.without_nuls())
}

/// The text of a stretch of a file where it is UTF-8 without anything that has to be told of it; else it takes the whole
/// file to tell how it is written.
pub fn plain_utf8(stretch: Vec<u8>) -> Option<String> {
    let has_nul = memchr::memchr(0, &stretch).is_some();
    if has_nul || looks_binary(&stretch) {
        return None;
    }
    String::from_utf8(stretch).ok()
}

/// `text` with `\r\n` and lone `\r` as `\n`; without a copy where there is none.
pub fn unify_line_ends(text: String) -> String {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn guess(bytes: &[u8], told: Option<&'static Encoding>) -> Decoded {
    if mostly_utf8(bytes) {
        return with(UTF_8, bytes);
    }
    if let Some(encoding) = told.or_else(|| declared(bytes)) {
        return with(encoding, bytes);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let guessed = with(guess, bytes);
    if !guess.is_single_byte() {
        return guessed;
    }
    let western = with(WINDOWS_1252, bytes);
    let is_english = language_of(&western.text) == Some(ENGLISH);
    let guessed = match is_english && differs_in_signs(&western.text, &guessed.text) {
        true => western,
        false => guessed,
    };
    // The detector does not know the encoding of old Macintosh computers.
    let of_macintosh = with(MACINTOSH, bytes);
    let (mut usual, other) = (oddities(&guessed.text), oddities(&of_macintosh.text));
    if is_english {
        usual += marks_of_macintosh(&guessed.text);
    }
    if usual < MIN_ODDITIES || other * 4 > usual {
        return guessed;
    }
    let reason = "its letters stand as old Macintosh computers wrote them, which is a guess";
    let lost = first_foreign(&of_macintosh.text, reason);
    Decoded {
        lost,
        ..of_macintosh
    }
}

/// Whether two readings of a text differ, and each letter that differs is a sign in the first of them, such as "£". The detector
/// takes few signs for letters of rarer languages ("Ł").
fn differs_in_signs(text: &str, other: &str) -> bool {
    let letters = || text.chars().zip(other.chars());
    let mut differing = letters().filter(|(one, other)| one != other).peekable();
    differing.peek().is_some()
        && differing.all(|(one, _)| !one.is_alphabetic() && !one.is_control())
}

/// How many letters of an English text are what the quotation marks and dashes of old Macintosh computers are elsewhere, where no
/// marks stand as others write them.
fn marks_of_macintosh(text: &str) -> usize {
    match text.contains(['“', '”', '‘', '’', '–', '—']) {
        true => 0,
        false => text.chars().filter(|c| "ÐÑÒÓÔÕ".contains(*c)).count(),
    }
}

/// So many letters that no word has tell that a text was read by a wrong encoding.
const MIN_ODDITIES: usize = 2;

/// How many letters beyond ASCII stand where no word has them: capitals and opening marks behind a small letter.
fn oddities(text: &str) -> usize {
    let letters = text.chars().zip(text.chars().skip(1));
    let is_odd = |(before, letter): &(char, char)| {
        let is_foreign = !letter.is_ascii() && before.is_lowercase();
        is_foreign && (letter.is_uppercase() || "«“„†‡•¤¦§¬±¶".contains(*letter))
    };
    letters.filter(is_odd).count()
}

/// What is told of the first line of a text that has letters beyond ASCII.
fn first_foreign(text: &str, reason: &str) -> Option<Loss> {
    let first = text.find(|c: char| !c.is_ascii())?;
    Some(Loss {
        line: 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..first]).count(),
        reason: reason.to_owned(),
    })
}

/// What is told of a text whose letters are the bytes of UTF-8, so that it was encoded twice.
fn encoded_twice(text: &str) -> Option<Loss> {
    twice_encoded_signs(text).nth(2)?;
    let reason = "its letters beyond ASCII were encoded twice (“Ã©” where “é” is meant): they are shown as they stand";
    decodes_again(text)
        .then(|| first_foreign(text, reason))
        .flatten()
}

/// What stretches of a text, taken together, tell of whether it was encoded twice.
#[derive(Debug, Default)]
pub struct TwiceEncoded {
    has_sign: bool,
    is_refuted: bool,
}

impl TwiceEncoded {
    /// Hears the next stretch.
    pub fn hear(&mut self, stretch: &str) {
        if self.is_refuted || stretch.is_ascii() {
            return;
        }
        self.has_sign |= twice_encoded_signs(stretch).next().is_some();
        self.is_refuted = !decodes_again(stretch);
    }

    /// Whether all of the text may tell that it was.
    pub fn is_likely(&self) -> bool {
        self.has_sign && !self.is_refuted
    }
}

/// The letters of a text that stand where those stand that were encoded twice.
fn twice_encoded_signs(text: &str) -> impl Iterator<Item = (char, char)> {
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs.filter(|(lead, next)| "ÃÂâÐÑ".contains(*lead) && !next.is_ascii())
}

/// Whether the letters of a text are the bytes of UTF-8.
fn decodes_again(text: &str) -> bool {
    let mut bytes = Vec::with_capacity(text.len());
    let mut buffer = [0; 4];
    for letter in text.chars() {
        match u8::try_from(u32::from(letter)) {
            Ok(byte) => bytes.push(byte),
            Err(_) => {
                let letter: &str = letter.encode_utf8(&mut buffer);
                let (byte, _, is_none) = WINDOWS_1252.encode(letter);
                if is_none {
                    return false;
                }
                bytes.extend(byte.iter());
            }
        }
    }
    std::str::from_utf8(&bytes).is_ok()
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let lost = had_errors.then(|| loss(encoding, &text)).flatten();
    Decoded { text, lost }
}

/// What a decoder replaced by U+FFFD.
fn loss(encoding: &'static Encoding, text: &str) -> Option<Loss> {
    let first = text.find('\u{FFFD}')?;
    let count = text.matches('\u{FFFD}').count();
    Some(Loss {
        line: 1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..first]).count(),
        reason: format!(
            "not valid {}: {count} × \u{FFFD} stands for what could not be read",
            encoding.name()
        ),
    })
}

/// Whether broken UTF-8 is still UTF-8: more letters beyond ASCII are whole than broken.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= broken
}

/// The encoding that a document in HTML or XML declares at its beginning.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r#"(?i)<(?:\?xml|meta)\s[^>]*?(?:charset|encoding)\s*=\s*["']?(?P<label>[\w:.-]+)"#,
        )
    });
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(MAX_SNIFFED_BYTES)]);
    if !beginning.trim_start().starts_with('<') {
        return None;
    }
    let found = LABEL.captures(&beginning)?;
    // What was read to find the label cannot be written in two bytes a letter.
    Encoding::for_label(found["label"].as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

/// Whether the beginning holds bytes that no text has.
fn looks_binary(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(MAX_SNIFFED_BYTES)];
    let odd = beginning
        .iter()
        .filter(|b| matches!(b, 0x00..=0x06 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F))
        .count();
    // A few NULs come into a text by accident, other such bytes not along with them.
    let nuls = memchr::memchr_iter(0, bytes).count();
    match nuls {
        0 => odd * 20 > beginning.len(),
        _ => nuls.max(odd) * 100 > beginning.len(),
    }
}

/// UTF-16 that begins without a mark: every other byte of most of its letters is zero.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = &bytes[..bytes.len().min(MAX_SNIFFED_BYTES)];
    let pairs = beginning.len() / 2;
    if pairs < 4 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |at: usize| {
        beginning
            .iter()
            .skip(at)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, n) if n * 10 > pairs * 7 => Some(UTF_16LE),
        (n, 0) if n * 10 > pairs * 7 => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).expect("text").text
    }

    #[test]
    fn marks_are_obeyed_and_dropped() {
        assert_eq!(text(b"\xEF\xBB\xBFna\xC3\xAFve"), "naïve");
        assert_eq!(text(b"\xFF\xFEn\0a\0\xEF\0"), "naï");
        assert_eq!(text(b"\xFE\xFF\0n\0a\0\xEF"), "naï");
    }

    #[test]
    fn sixteen_bits_without_a_mark_are_told() {
        let bytes: Vec<u8> = "A plain line."
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(text(&bytes), "A plain line.");
    }

    #[test]
    fn legacy_encodings_are_guessed_without_loss() {
        let (bytes, ..) = encoding_rs::WINDOWS_1251
            .encode("Министр заявил во вторник, что переговоры продолжатся в следующем месяце.");
        let decoded = decode(bytes.into_owned()).expect("text");
        assert!(decoded.text.starts_with("Министр заявил"));
        assert_eq!(decoded.lost, None);
        assert_eq!(
            text(b"The caf\xE9 \x93quoted\x94 the mayor."),
            "The café “quoted” the mayor."
        );
    }

    #[test]
    fn the_letters_of_old_macintosh_computers_are_guessed_and_that_is_said() {
        let prose = "El señor Ibáñez dijo «no» después de la sesión en Almería, y nadie más habló.";
        // The encoder of the web knows no other way than to look each letter up.
        let table: Vec<u8> = (0x80..=0xFF).collect();
        let (letters, ..) = MACINTOSH.decode(&table);
        let byte = |letter: char| match letters.chars().position(|own| own == letter) {
            Some(at) => 0x80 + at as u8,
            None => letter as u8,
        };
        let bytes: Vec<u8> = prose.chars().map(byte).collect();
        let decoded = decode(bytes).expect("text");
        assert_eq!(decoded.text, prose);
        assert!(decoded.lost.expect("a guess").reason.contains("guess"));
        let (usual, ..) = WINDOWS_1252.encode(prose);
        let decoded = decode(usual.into_owned()).expect("text");
        assert_eq!((decoded.text.as_str(), decoded.lost), (prose, None));
    }

    #[test]
    fn the_signs_of_an_english_text_are_those_of_western_europe() {
        let prose = "The board of the port said on Monday that the mole would cost £4.2 million, and that nobody had asked \
            for it. The mayor told the council of the town that she would pay no more than £3 million for all of it.";
        let bytes: Vec<u8> = prose.chars().map(|c| u32::from(c) as u8).collect();
        assert_eq!(text(&bytes), prose);
        let polish = prose.replace('£', "Łódź ");
        let (bytes, ..) = encoding_rs::WINDOWS_1250.encode(&polish);
        assert_eq!(text(&bytes), polish);
        let marked = prose
            .replace('£', "")
            .replace("would cost", "“would cost” them");
        let bytes = marked.chars().map(|c| match c {
            '“' => 0xD2,
            '”' => 0xD3,
            c => u32::from(c) as u8,
        });
        assert_eq!(text(&bytes.collect::<Vec<u8>>()), marked);
    }

    #[test]
    fn what_was_encoded_twice_is_said() {
        let twice = |text: &str| WINDOWS_1252.decode(text.as_bytes()).0.into_owned();
        let prose = "Le maire a renoncé après l’élection.\n";
        let told = decode(twice(prose).into_bytes()).expect("text").lost;
        assert!(told.expect("a loss").reason.contains("twice"));
        for text in [prose, "Ã and Â and â are letters: Ãé, Âé, âé."] {
            assert_eq!(decode(text.into()).expect("text").lost, None, "{text}");
        }
    }

    #[test]
    fn documents_declare_their_encoding() {
        let letters = b"\xC5\xF3";
        for head in [
            "<?xml version=\"1.0\" encoding=\"windows-1251\"?><p>",
            "<html><head><meta charset=windows-1251>",
            "<!doctype html><meta content=\"text/html; charset=windows-1251\">",
        ] {
            let wanted = format!("{head}Еу");
            assert_eq!(text(&[head.as_bytes(), letters].concat()), wanted);
        }
        let prose = "It says <meta charset=windows-1251> in the café of the town.";
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(prose);
        assert_eq!(text(&bytes), prose);
    }

    #[test]
    fn broken_utf8_keeps_its_other_letters_and_says_what_was_lost() {
        let decoded = decode(b"one\ncaf\xC3\xA9 \xE2\x80 na\xC3\xAFve\n".to_vec()).expect("text");
        assert_eq!(decoded.text, "one\ncafé \u{FFFD} naïve\n");
        let lost = decoded.lost.expect("a loss");
        assert_eq!(lost.line, 2);
        assert!(
            lost.reason.starts_with("not valid UTF-8: 1 × "),
            "{}",
            lost.reason
        );
    }

    #[test]
    fn pictures_are_no_text() {
        let mut holed = "It rained all day. ".repeat(20).into_bytes();
        holed[7] = 0;
        let read = decode(holed).unwrap();
        assert!(read.text.starts_with("It rain\u{FFFD}d all"));
        let lost = read.lost.unwrap();
        assert_eq!(lost.line, 1);
        assert!(lost.reason.starts_with("1 × \u{FFFD}"), "{}", lost.reason);
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0".to_vec()), None);
        assert_eq!(decode(vec![1; 300]), None);
    }

    #[test]
    fn only_line_ends_change() {
        assert_eq!(unify_line_ends("a\r\nb\rc\n\td ".into()), "a\nb\nc\n\td ");
    }
}
