//! The label with which a turn of a transcript begins: "[06:30:00] ADA LIND, HARBOUR MASTER (through translator): …".
//!
//! All transcripts name the speaker before the words, but end the name with different signs: a
//! colon (broadcasters, briefings, Hansard), a full stop (the Congressional Record, presidential papers), a
//! stop and a dash (the European Parliament), a clock time in brackets (machine transcripts), nothing but a
//! blank ("Q"), or the end of the line.

use crate::language::class::Class;
use crate::language::lexicon;
use crate::language::person_name::is_particle;
use crate::language::salutation;
use crate::language::turn_label::is_link;
use crate::language::word::look_up;
use std::ops::Range;

/// The label at the head of a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnHead {
    /// The bytes of the name, with its titles.
    pub name: Range<usize>,
    /// The bytes of the name, the role and the remarks.
    pub label: Range<usize>,
    /// Where the words begin.
    pub words: usize,
    /// What separates the label from the words.
    pub sign: LabelSign,
}

/// What separates a label from its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSign {
    /// "ADA LIND: We sail."
    Colon,
    /// "Ms. LIND. We sail."
    Stop,
    /// "Ada Lind. – We sail."
    Dash,
    /// "Ada Lind (00:12) We sail."
    Clock,
    /// "[Ada Lind] We sail."
    Bracket,
    /// "Q    Do we sail?"
    Blank,
    /// The words stand in the next line.
    Line,
    /// "The Clerk read as follows:" tells who reads out what stands below.
    Reading,
}

/// Bytes of a name with its titles.
const MAX_NAME_BYTES: usize = 64;
/// Characters of a role or a remark.
const MAX_ROLE_CHARS: usize = 100;
/// Words of a name with its titles.
const MAX_NAME_WORDS: usize = 8;

impl TurnHead {
    /// The label with which some words begin, if they begin with one.
    pub fn parse(words: &str) -> Option<TurnHead> {
        let start = opening(words);
        question(words, start)
            .or_else(|| bracketed(words, start))
            .or_else(|| named(words, start))
            .filter(|head| !salutation::opens(&words[head.name.clone()]))
    }
}

/// Whether a name is printed in capitals, as labels often are and names in running text are not: "ADA McVEY".
pub fn is_shouted(name: &str) -> bool {
    let mut words = name
        .split_whitespace()
        .filter(|w| !is_small(&w.to_lowercase()));
    let shouted = |word: &str| {
        let word = word.trim_end_matches(['.', ',']);
        let mut prefixes = lexicon::NAME_PREFIXES.entries();
        let inner = prefixes.find_map(|prefix| word.strip_prefix(prefix));
        let inner = inner.filter(|rest| rest.len() > 1).unwrap_or(word);
        !inner.contains(char::is_lowercase)
    };
    let titled = |word: &str| {
        lexicon::TITLES.contains_folded(word.trim_end_matches('.'))
            || lexicon::UNSHOUTED.contains(word)
    };
    let shouted = |word: &str| word.split('-').all(shouted);
    words.clone().any(|word| shouted(word) && letters(word) > 1)
        && words.all(|word| shouted(word) || titled(word))
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}

/// Whether a word in lower case may stand inside a label in capitals: "SMITH of Ostwick", "van SMITH".
fn is_small(word: &str) -> bool {
    is_particle(word) || is_link(word)
}

/// Where a label begins: behind the signs of captions and mark-up, a clock time and the number of a question.
pub fn opening(words: &str) -> usize {
    let mut rest = words;
    loop {
        let before = rest.len();
        rest = rest
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '*' | '_' | '#'));
        if let Some(behind) = clock(rest).or_else(|| numbered(rest)) {
            rest = behind;
        }
        if rest.len() == before {
            return words.len() - rest.len();
        }
    }
}

/// What stands behind a clock time: "[06:30:00]", "(12:05)", "12:05 PM".
fn clock(words: &str) -> Option<&str> {
    let open = words.starts_with(['[', '(']);
    let inner = &words[usize::from(open)..];
    let end = inner.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ','))?;
    let digits = &inner[..end];
    if !digits.starts_with(|c: char| c.is_ascii_digit())
        || !digits.contains(':')
        || digits.ends_with(':')
    {
        return None;
    }
    let mut rest = &inner[end..];
    if open {
        return rest.strip_prefix([']', ')']);
    }
    rest = rest.strip_prefix(' ')?;
    let mut halves = lexicon::DAY_HALVES.entries();
    let behind = halves.find_map(|half| rest.strip_prefix(half)?.strip_prefix(' '));
    Some(behind.unwrap_or(rest))
}

/// What stands behind the number of a question on an order paper: "Q1. [907654]", "12.".
fn numbered(words: &str) -> Option<&str> {
    let digits = |words: &str| words.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(inner) = words.strip_prefix('[') {
        let count = digits(inner);
        return inner[count..].strip_prefix(']').filter(|_| count > 0);
    }
    let inner = words.strip_prefix(['Q', 'T']).unwrap_or(words);
    let count = digits(inner);
    // "Q3 Chair: Welcome."
    let is_label = |rest: &&str| inner.len() < words.len() && rest.starts_with(char::is_uppercase);
    let behind = &inner[count..];
    let rest = behind
        .strip_prefix(". ")
        .or_else(|| behind.strip_prefix(' ').filter(is_label))?;
    (1..=3).contains(&count).then_some(rest)
}

/// "Q:", "A.", and "Q" with nothing but a blank behind it; "A" alone is an article.
fn question(words: &str, start: usize) -> Option<TurnHead> {
    let rest = &words[start..];
    let behind = rest.strip_prefix(['Q', 'A'])?;
    let (sign, said) = match behind
        .trim_start_matches(['*', '_'])
        .strip_prefix([':', '.'])
    {
        Some(said) => {
            let said = said.trim_start_matches(['*', '_']);
            (
                LabelSign::Colon,
                said.starts_with(char::is_whitespace).then_some(said)?,
            )
        }
        None if rest.starts_with('A') => return None,
        None => {
            let said = behind.trim_start_matches(['*', '_']);
            let blank = said.len() - said.trim_start().len();
            // A tab, or more than one byte: two blanks, or a blank wider than the common one.
            let wide = said.starts_with('\t') || blank > 1;
            let spoken = |c: char| !c.is_lowercase() && !matches!(c, '&' | '.' | ',' | ')');
            let begins = wide || said.trim_start().starts_with(spoken);
            (LabelSign::Blank, (blank > 0 && begins).then_some(said)?)
        }
    };
    let label = start..start + 1;
    Some(TurnHead {
        name: label.clone(),
        label,
        words: words.len() - said.trim_start().len(),
        sign,
    })
}

/// A full name in square brackets before words. One word there is a remark: "[Laughter] We sail."
fn bracketed(words: &str, start: usize) -> Option<TurnHead> {
    let inner = words[start..].strip_prefix('[')?;
    let (label, said) = inner.split_once("] ")?;
    let is_name = name_end(label) == Some(label.len()) && label.contains(' ');
    let is_said = said
        .trim_start()
        .starts_with(|c: char| c.is_alphanumeric() || "“\"‘'".contains(c));
    let name = start + 1..start + 1 + label.len();
    (is_name && is_said).then(|| TurnHead {
        label: start..name.end + 1,
        words: words.len() - said.trim_start().len(),
        name,
        sign: LabelSign::Bracket,
    })
}

/// A name, its role and remarks, and the sign behind them.
fn named(words: &str, start: usize) -> Option<TurnHead> {
    let end = name_end(&words[start..]).or_else(|| opened_end(&words[start..]))?;
    let name = start..start + end;
    let mut at = name.end + opening_behind(&words[name.end..]);
    let mut clocked = false;
    loop {
        let rest = &words[at..];
        let blank = rest.len() - rest.trim_start_matches([' ', '\n', '*', '_']).len();
        let rest = &rest[blank..];
        let label = name.start..at;
        let head = |sign, behind: &str| {
            let behind = behind.trim_start_matches(['*', '_']);
            Some(TurnHead {
                name: name.clone(),
                label: label.clone(),
                words: words.len() - behind.trim_start().len(),
                sign,
            })
        };
        match rest.chars().next() {
            None => return head(LabelSign::Line, rest),
            Some('(' | '[') if clocked => return head(LabelSign::Clock, rest),
            Some('(' | '[') => {
                let end = remark(rest).filter(|end| {
                    rest[..*end].contains(char::is_alphabetic) || clock(rest).is_some()
                })?;
                clocked = clock(rest).is_some_and(|behind| rest.len() - behind.len() == end);
                at += blank + end;
            }
            Some(',') => at += blank + 1 + role(&rest[1..])?,
            Some(':') => {
                let behind = rest[1..].trim_start_matches(['*', '_']);
                let ends = behind.is_empty() || behind.starts_with(char::is_whitespace);
                return ends.then(|| head(LabelSign::Colon, behind))?;
            }
            Some('.') => {
                let behind = &rest[1..];
                let said = behind.trim_start();
                return match said.strip_prefix(['–', '—']) {
                    Some(said) => head(LabelSign::Dash, said),
                    None if said.len() < behind.len() => head(LabelSign::Stop, behind),
                    None => None,
                };
            }
            Some(_) if clocked => return head(LabelSign::Clock, rest),
            Some(_) => return None,
        }
    }
}

/// Where a name ends that stands at the head of some words.
fn name_end(words: &str) -> Option<usize> {
    if !words.starts_with(char::is_uppercase) {
        return None;
    }
    let mut count = 0;
    let mut word = 0;
    for (at, c) in words.char_indices() {
        let blank = c.is_whitespace();
        let stop = c == '.' && !is_abbreviation(&words[word..at]) && ends_word(&words[at + 1..]);
        let ends = blank || stop || matches!(c, ':' | ',' | '(' | '[' | '*' | '_');
        if ends && word < at {
            let own = &words[word..at];
            let fits =
                own.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '#');
            if !fits && !is_small(own) {
                return None;
            }
            count += 1;
        }
        if at > MAX_NAME_BYTES || count > MAX_NAME_WORDS {
            return None;
        }
        if ends && !blank {
            return Some(words[..at].trim_end().len());
        }
        if blank {
            word = at + c.len_utf8();
        } else if !(c.is_alphanumeric()
            || matches!(c, '.' | '\'' | '’' | '-' | '‑' | '&' | '#' | '/'))
        {
            return None;
        }
    }
    let own = &words[word..];
    let fits = own.is_empty() || own.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    (fits || is_small(own)).then_some(words.trim_end().len())
}

/// Where a name ends before words that tell that nobody has asked yet: "Ada Lind opening statement:".
fn opened_end(words: &str) -> Option<usize> {
    let label = &words[..words.find(':')?];
    let mut ends = label.match_indices(' ').map(|(at, _)| at);
    let end = ends.find(|end| opening_behind(&words[*end..]) > 0)?;
    (name_end(&words[..end]) == Some(end)).then_some(end)
}

/// The length of such words, with the blank before them.
fn opening_behind(words: &str) -> usize {
    let label = words.split(':').next().unwrap_or_default();
    let own = label.strip_prefix(' ').unwrap_or_default().to_lowercase();
    match lexicon::TURN_OPENINGS.contains(&own) {
        true => label.len(),
        false => 0,
    }
}

fn ends_word(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(char::is_whitespace)
}

/// Whether a stop behind the word belongs to it: "Mr.", "J.", "U.S.".
fn is_abbreviation(word: &str) -> bool {
    let inner = word.trim_end_matches('.');
    let known = |list: &lexicon::Lexicon| list.contains(&inner.to_lowercase());
    letters(inner) == 1
        || inner.contains('.')
        || known(&lexicon::ABBREVIATED_TITLES)
        || known(&lexicon::ABBREVIATIONS)
}

/// Where a remark in brackets ends: "(voice-over)", "(D-MI)".
fn remark(words: &str) -> Option<usize> {
    let close = if words.starts_with('(') { ')' } else { ']' };
    let mut chars = words.char_indices().take(MAX_ROLE_CHARS);
    chars.find(|(_, c)| *c == close).map(|(at, _)| at + 1)
}

/// Where the role behind a name ends: ", HARBOUR MASTER", ", mayor of Ostwick". A clause is no role: "Lind, on
/// the ferry:", "Lind, who said on Friday:".
fn role(words: &str) -> Option<usize> {
    let ends = |(at, c): &(usize, char)| {
        let dash = || words[at + 1..].trim_start().starts_with(['–', '—']);
        matches!(c, ':' | '(' | '[' | '?' | '!' | ';' | '“' | '"') || *c == '.' && dash()
    };
    let (end, sign) = words.char_indices().take(MAX_ROLE_CHARS).find(ends)?;
    let own = words[..end].trim_end();
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let is_verb = |word: &str| {
        let entry = look_up(word);
        let verb = matches!(
            entry.class,
            Some(Class::Be | Class::Auxiliary | Class::Pronoun)
        );
        verb || entry.cue.is_some_and(|cue| cue.inflection.is_finite())
    };
    let mut words = own.split_whitespace();
    let stop = |word: &str| word.ends_with('.') && !is_abbreviation(word);
    let clause = words
        .clone()
        .any(|word| stop(word) || small(&word) && is_verb(word));
    let first = words.next()?;
    let class = look_up(first).class.filter(|_| small(&first));
    let adverbial = class.is_some_and(|class| !matches!(class, Class::Determiner | Class::Role));
    // "Lind, on behalf of the Group. – We sail."
    (!clause && (!adverbial || sign == '.')).then_some(own.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The name, the sign and the words of a turn.
    fn read(words: &str) -> Option<(&str, LabelSign, &str)> {
        let head = TurnHead::parse(words)?;
        Some((&words[head.name], head.sign, &words[head.words..]))
    }

    #[test]
    fn to_whom_a_letter_goes_is_no_label() {
        assert_eq!(read("Dear Ms. Lind: We sail."), None);
        assert!(read("Deardorff: We sail.").is_some());
    }

    #[test]
    fn a_name_ends_before_role_and_remarks() {
        for label in [
            "ADA LIND:",
            "ADA LIND, OTV CHIEF HARBOUR CORRESPONDENT:",
            "ADA LIND, SECRETARY OF COMMERCE (voice-over):",
            "ADA LIND (D-MI):",
            "ADA LIND (through translator):",
            "ADA LIND, CEO, LIND & VEY 24 (ph) (on camera):",
            "[06:30:00] ADA LIND, ANCHOR:",
            "(12:05) ADA LIND:",
            ">> ADA LIND:",
            "Q3 ADA LIND:",
            "ADA LIND opening statement:",
        ] {
            let turn = format!("{label} We sail at 4:30.");
            let read = read(&turn);
            assert_eq!(
                read,
                Some(("ADA LIND", LabelSign::Colon, "We sail at 4:30.")),
                "{label}"
            );
        }
    }

    #[test]
    fn a_label_has_sixty_four_bytes_of_a_name() {
        let is_label = |parts: usize| {
            let name = "-LIND".repeat(parts);
            read(&format!("ADA VEY{name}: We sail.")).is_some()
        };
        assert!(is_label(11));
        assert!(!is_label(12));
    }

    #[test]
    fn a_label_has_eight_words_of_a_name_and_a_hundred_letters_of_a_role() {
        let is_label = |label: &str| read(&format!("{label}: We sail.")).is_some();
        assert!(is_label("ADA BEA CLA DOT EVE FAY GIA HAL"));
        assert!(!is_label("ADA BEA CLA DOT EVE FAY GIA HAL IDA"));
        let role = |words: usize| format!("ADA LIND,{}", " CHIEF".repeat(words));
        assert!(is_label(&role(16)));
        assert!(!is_label(&role(17)));
    }

    #[test]
    fn every_house_has_its_sign() {
        for (turn, name, sign) in [
            (
                "Ada Lind (Ostwick North) (Lab): We sail.",
                "Ada Lind",
                LabelSign::Colon,
            ),
            (
                "Question (retranslated): We sail.",
                "Question",
                LabelSign::Colon,
            ),
            (
                "Q1. [907654] Ada Lind (Ostwick): We sail.",
                "Ada Lind",
                LabelSign::Colon,
            ),
            (
                "Ada Lind, mayor of Ostwick: We sail.",
                "Ada Lind",
                LabelSign::Colon,
            ),
            (
                "Mr. McVEY (during the reading). We sail.",
                "Mr. McVEY",
                LabelSign::Stop,
            ),
            (
                "The SPEAKER pro tempore. We sail.",
                "The SPEAKER pro tempore",
                LabelSign::Stop,
            ),
            (
                "Ms. LIND of Ostwick. We sail.",
                "Ms. LIND of Ostwick",
                LabelSign::Stop,
            ),
            (
                "Ada Lind, on behalf of the Group. – We sail.",
                "Ada Lind",
                LabelSign::Dash,
            ),
            ("Speaker 1 (00:12): We sail.", "Speaker 1", LabelSign::Colon),
            ("Ada Lind (00:12:31) We sail.", "Ada Lind", LabelSign::Clock),
            ("[Ada Lind] We sail.", "Ada Lind", LabelSign::Bracket),
            ("Q    We sail.", "Q", LabelSign::Blank),
            ("Q Thanks. We sail.", "Q", LabelSign::Blank),
            ("Q. We sail.", "Q", LabelSign::Colon),
            ("A: We sail.", "A", LabelSign::Colon),
        ] {
            let read = read(turn).map(|(name, sign, _)| (name, sign));
            assert_eq!(read, Some((name, sign)), "{turn}");
        }
        assert_eq!(
            read("Ada Lind (Ostwick) (Con)"),
            Some(("Ada Lind", LabelSign::Line, ""))
        );
    }

    #[test]
    fn a_question_without_a_sign_begins_as_words_do() {
        for asked in [
            "Q\tso we sail.",
            "Q\u{a0}so we sail.",
            "Q  so we sail.",
            "Q We sail.",
            "**Q** 4 ships sail?",
        ] {
            let sign = read(asked).map(|(name, sign, _)| (name, sign));
            assert_eq!(sign, Some(("Q", LabelSign::Blank)), "{asked}");
        }
        for prose in ["Q so we sail.", "Q & A with Ada Lind.", "QE2 sailed."] {
            assert_eq!(read(prose), None, "{prose}");
        }
    }

    #[test]
    fn a_name_in_brackets_is_a_full_one_before_words() {
        let turn = ">> [Ada Lind] “We sail.”";
        let head = TurnHead::parse(turn).expect("a full name in brackets is a label");
        assert_eq!(&turn[head.name], "Ada Lind");
        assert_eq!(&turn[head.label], "[Ada Lind]");
        assert_eq!(&turn[head.words..], "“We sail.”");
        for prose in [
            "[Laughter] We sail.",
            "[Ada sailed] We sail.",
            "[Ada Lind] (sails)",
        ] {
            assert_eq!(read(prose), None, "{prose}");
        }
    }

    #[test]
    fn a_number_is_passed_over_behind_a_sign_alone() {
        let name = |turn| read(turn).map(|(name, ..)| name);
        assert_eq!(name("Q3 Chair: We sail."), Some("Chair"));
        assert_eq!(name("12. Chair: We sail."), Some("Chair"));
        assert_eq!(name("T3 chair: We sail."), None);
        assert_eq!(name("5 Live: We sail."), None);
    }

    #[test]
    fn a_stop_inside_a_name_or_a_role_does_not_end_it() {
        for (turn, name) in [
            ("Quay.example: We sail.", "Quay.example"),
            ("B. LIND: We sail.", "B. LIND"),
            ("Ada J.R. Lind: We sail.", "Ada J.R. Lind"),
            ("Dr. Lind: We sail.", "Dr. Lind"),
            ("Ada Lind, head of St. Vey: We sail.", "Ada Lind"),
            ("Ada Lind, Dr. of Laws: We sail.", "Ada Lind"),
        ] {
            let read = read(turn).map(|(name, sign, _)| (name, sign));
            assert_eq!(read, Some((name, LabelSign::Colon)), "{turn}");
        }
        for prose in [
            "Lind, mayor of Ostwick, is late: We sail.",
            "Lind, mayor of Ostwick, told us: We sail.",
            "Lind, mayor of Ostwick. Vey sailed: We go.",
        ] {
            assert_eq!(read(prose), None, "{prose}");
        }
    }

    #[test]
    fn prose_is_no_label() {
        for prose in [
            "The mayor said: We sail.",
            "Lind, who was late, said on Friday: We sail.",
            "Lind, on the quay: We sail.",
            "4:57, a check on the harbour.",
            "Lind arrived at 4:30 and sailed.",
            "OBAMA (247): Ostwick (4), Skarholm (9)",
            "Lind:we sail.",
            "A man sailed.",
            "Q&A with Ada Lind.",
            "Queens sail.",
        ] {
            assert_eq!(read(prose), None, "{prose}");
        }
    }

    #[test]
    fn capitals_are_told_from_titles_and_small_words() {
        for name in [
            "LIND",
            "ADA McVEY",
            "Mr. LIND",
            "De La ROSA",
            "The CHAIR",
            "A. LIND-REY",
        ] {
            assert!(is_shouted(name), "{name}");
        }
        for name in ["Lind", "Ada Lind", "Mr. Lind", "Q", "LIND said", "Dr. Lind"] {
            assert!(!is_shouted(name), "{name}");
        }
    }
}
