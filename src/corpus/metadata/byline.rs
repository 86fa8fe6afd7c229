//! Who wrote it.

use super::dates;
use super::furniture::{folded, is_section_word};
use super::page::{Line, Page};
use crate::corpus::{naming, pattern};
use crate::language::function_word::{BY, FOR, IN, IS, split_at};
use crate::language::lexicon;
use crate::language::person_name::{is_byline_particle, is_given_name, is_name_word, is_particle};
use crate::language::salutation::is_salutation;
use regex::Regex;
use std::sync::LazyLock;

static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    let words = pattern::alternation(lexicon::BYLINES.entries());
    pattern::regex(&format!(r"^[*_]*(?P<opening>(?i:{words}))\s+"))
});

/// The words that open a byline in other languages.
static FOREIGN_OPENING: LazyLock<Regex> = LazyLock::new(|| {
    let words = pattern::alternation(lexicon::FOREIGN_BYLINES.entries());
    pattern::regex(&format!(
        r"^[*_]*(?P<opening>(?i:{words}))\s+(?P<names>.+)$"
    ))
});

/// The longest line of parts.
const MAX_PARTED_BYTES: usize = 200;

/// A by-line taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Byline {
    /// The writers.
    pub authors: Vec<String>,
    /// The outlet that stands behind a name ("By Ada Okoro, Harbour Post").
    pub outlet: Option<String>,
}

/// The writers that a page names: its by-line, a name beside the date line, or the note on the writer.
pub fn find(page: &Page<'_>, headline: Option<&str>) -> Vec<String> {
    let stated = page
        .head
        .iter()
        .find_map(|line| parse(line.text).or_else(|| in_part(line.text)));
    let stated = stated.or_else(|| {
        page.foot
            .iter()
            .filter(|l| !opens_with_by(l.text))
            .find_map(|l| parse(l.text))
    });
    let authors = stated.map(|byline| byline.authors).unwrap_or_default();
    if !authors.is_empty() {
        return authors;
    }
    beside_date(page, headline)
        .or_else(|| presented(page))
        .into_iter()
        .collect()
}

/// The by-line in a part of a line that holds a date too: "May 2, 2031 | Harbour Post | By Ada Okoro".
fn in_part(line: &str) -> Option<Byline> {
    let mut parts = line.split(['|', '·', '•']).map(str::trim);
    let is_head = line.len() <= MAX_PARTED_BYTES && !dates::find(line).is_empty();
    is_head.then(|| parts.find_map(parse)).flatten()
}

/// Whether a line is a by-line.
pub fn is_byline(line: &str) -> bool {
    parse(line).is_some()
}

/// Whether a line, or a part of a date line, is a by-line.
pub fn is_signed(line: &str) -> bool {
    parse(line).or_else(|| in_part(line)).is_some()
}

/// Takes a by-line apart; `None` for any other line.
pub fn parse(line: &str) -> Option<Byline> {
    let Some(opening) = OPENING.find(line).filter(|_| line.len() <= 300) else {
        return foreign(line);
    };
    let rest = line[opening.end()..].trim_matches(['*', '_']);
    let end = dates::find(rest)
        .first()
        .map_or(rest.len(), |d| d.range.start);
    let rest = &rest[..end];
    let names = rest
        .split(['|', '·', '•', ';', '\t'])
        .next()
        .unwrap_or_default();
    let names = names
        .split(" - ")
        .next()
        .unwrap_or_default()
        .trim_matches([' ', ',', '.']);
    let mut byline = Byline::default();
    let (names, outlet) = split_at(names, FOR).unwrap_or((names, ""));
    let pieces = pieces(names);
    for piece in &pieces {
        if is_person(piece) || pieces.len() == 1 && is_agency(piece) {
            byline.authors.push(piece.clone());
        } else if byline.authors.is_empty() {
            return None;
        } else if byline.outlet.is_none() && ends_in_press_word(piece) {
            byline.outlet = Some(piece.clone());
        }
    }
    if starts_capital(outlet.trim_start_matches("the ")) {
        byline.outlet = Some(outlet.trim_start_matches("the ").trim().to_owned());
    }
    (!byline.authors.is_empty()).then_some(byline)
}

/// Takes a by-line in another language apart ("Von Anna Vey und Peter Roe"). The words that open it begin names and
/// sentences, too: each name must be given names and a surname that is no common word of English.
fn foreign(line: &str) -> Option<Byline> {
    let found = FOREIGN_OPENING
        .captures(line)
        .filter(|_| line.len() <= 300)?;
    let and = lexicon::FOREIGN_BYLINES.meaning(&found["opening"].to_lowercase())?;
    let names = found.name("names")?.as_str().trim_matches(['*', '_']);
    let end = dates::find(names)
        .first()
        .map_or(names.len(), |d| d.range.start);
    let names = names[..end].split(['|', '·', '•', ';', '\t']).next()?;
    let names = names.replace(&format!(" {and} "), ",");
    let is_given = |word: &str| {
        let first = word.split('-').next().unwrap_or(word);
        lexicon::GIVEN_NAMES.contains_folded(first)
    };
    let is_writer = |name: &String| {
        let words: Vec<&str> = name.split_whitespace().collect();
        let [first, middle @ .., last] = words.as_slice() else {
            return false;
        };
        is_person(name)
            && is_given(first)
            && middle
                .iter()
                .all(|word| is_given(word) || is_particle(word))
            && !lexicon::FREQUENCY.contains_folded(last)
    };
    // A role or a place may stand behind the names.
    let authors = names.split(',').map(bare).take_while(is_writer);
    let authors: Vec<String> = authors.collect();
    (!authors.is_empty()).then_some(Byline {
        authors,
        outlet: None,
    })
}

/// A by-line without the words that open it.
pub fn without_opening(text: &str) -> std::borrow::Cow<'_, str> {
    OPENING.replace(text.trim(), "")
}

/// The names in a list ("Ada Okoro, Bo Lind and Cy Roe").
pub fn split_names(text: &str) -> Vec<String> {
    let mut names = pieces(&without_opening(text));
    names.retain(|name| !has_role(name));
    names
}

/// A name without the marks of links and emphasis that note-takers put around it.
pub fn bare(name: &str) -> String {
    let name = name.trim().trim_matches(['*', '_', '[', ']', '@']).trim();
    let name = name.split("](").next().unwrap_or_default();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of a list of names; a place behind a name ("in Lakeport") is cut off.
fn pieces(names: &str) -> Vec<String> {
    let split = names
        .replace(" and ", ",")
        .replace(" AND ", ",")
        .replace(" & ", ",")
        .replace(';', ",");
    let place = |piece: &str| split_at(piece, IN).map_or(piece, |(own, _)| own).to_owned();
    split
        .split(',')
        .map(|piece| bare(&place(piece)))
        .filter(|piece| !piece.is_empty())
        .collect()
}

fn opens_with_by(line: &str) -> bool {
    OPENING
        .captures(line)
        .is_some_and(|found| found["opening"].eq_ignore_ascii_case(BY))
}

/// Whether some words are shaped as the name of a person: two to five of them, capitals or particles.
pub fn is_person(words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().collect();
    let name_word = |word: &&str| {
        is_name_word(word)
            && !naming::is_press_word(word)
            && !lexicon::PRESS_ROLES.contains(&word.to_lowercase())
    };
    (2..=5).contains(&words.len())
        && words.iter().all(name_word)
        && words.last().is_some_and(|w| starts_capital(w))
        && !words.iter().all(|w| is_section_word(w))
        && (!dates::is_date_word(words[0]) || is_byline_particle(&words[0].to_lowercase()))
}

/// "By ZBC": a body instead of a person.
fn is_agency(name: &str) -> bool {
    let one = !name.contains(' ');
    one && (2..=6).contains(&name.len()) && name.chars().all(|c| c.is_ascii_uppercase())
        || ends_in_press_word(name)
}

fn ends_in_press_word(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    starts_capital(last) && naming::is_press_word(last) && !has_role(name)
}

fn has_role(name: &str) -> bool {
    name.split_whitespace()
        .any(|word| lexicon::PRESS_ROLES.contains(&word.to_lowercase()))
}

fn starts_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// A name alone in the line before or after the date line, above the body.
/// Above a salutation stands to whom a letter goes, and a line in capitals that holds no given name tells what a text is ("FOR
/// IMMEDIATE RELEASE").
fn beside_date(page: &Page<'_>, headline: Option<&str>) -> Option<String> {
    if page.head.iter().any(|line| is_salutation(line.text)) {
        return None;
    }
    let above = page.above();
    let dated = |n: usize| {
        above
            .get(n)
            .is_some_and(|l| l.text.len() < 100 && !dates::find(l.text).is_empty())
    };
    let fits = |n: &usize| {
        let text = above[*n].text;
        let is_cried = !text.contains(char::is_lowercase) && !text.split(' ').any(is_given_name);
        let is_near = dated(n + 1) || *n > 0 && dated(n - 1);
        is_person(text) && !is_cried && headline != Some(text) && is_near
    };
    (0..above.len()).find(fits).map(|n| bare(above[n].text))
}

/// A longer line is no heading of a note.
const MAX_NOTE_HEADING_BYTES: usize = 200;

/// Whom the outlet presents at the foot under "About the writer".
fn presented(page: &Page<'_>) -> Option<String> {
    let opens = |line: &Line<'_>| {
        line.text.len() <= MAX_NOTE_HEADING_BYTES
            && lexicon::CLOSING_NOTES.contains(&folded(line.text))
    };
    let at = page.foot.iter().position(opens)?;
    let note = page.foot.get(at + 1)?.text;
    let name = split_at(note, IS).map_or(note, |(own, _)| own).trim();
    is_person(name).then(|| bare(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str =
        "The mayor of the small town said on Monday that the bridge would open again.\n";

    fn of(head: &str, foot: &str) -> Vec<String> {
        find(
            &Page::new(&format!("{head}\n\n{BODY}\n{foot}")),
            Some("Bridge Opens"),
        )
    }

    #[test]
    fn to_whom_a_letter_goes_and_what_a_text_is_are_no_authors() {
        assert_eq!(of("2 May 2031\n\nAda Okoro", ""), ["Ada Okoro"]);
        assert!(of("2 May 2031\n\nMs. Ada Okoro\n\nDear Ms. Okoro:", "").is_empty());
        assert!(of("FOR IMMEDIATE RELEASE\n\n2 May 2031", "").is_empty());
        assert_eq!(of("2 May 2031\n\nANNA OKORO", ""), ["ANNA OKORO"]);
    }

    #[test]
    fn by_lines_give_names() {
        for (line, names) in [
            ("By Ada Okoro", &["Ada Okoro"][..]),
            (
                "By ADA OKORO and BO VAN DER LIND",
                &["ADA OKORO", "BO VAN DER LIND"],
            ),
            (
                "By Ada Okoro, Bo Lind and Cy Roe | 2 May 2031",
                &["Ada Okoro", "Bo Lind", "Cy Roe"],
            ),
            ("*By Ada Okoro, Political Editor*", &["Ada Okoro"]),
            ("By Ada Okoro in Lakeport", &["Ada Okoro"]),
            ("Written by Ada Okoro for The Harbour Post", &["Ada Okoro"]),
            ("By ZBC", &["ZBC"]),
            ("Ada Okoro\n2 May 2031 14: 30", &["Ada Okoro"]),
            ("2 May 2031\nAda van Okoro", &["Ada van Okoro"]),
        ] {
            assert_eq!(of(line, ""), names, "{line}");
        }
        assert_eq!(
            of(
                "",
                "Reporting by Ada Okoro in Lakeport and Bo Lind; Editing by Cy Roe"
            ),
            ["Ada Okoro", "Bo Lind"]
        );
        assert_eq!(
            of("", "About the writer\n\nAda Okoro is a Lakeport Reporter."),
            ["Ada Okoro"]
        );
    }

    #[test]
    fn by_lines_of_other_languages_give_names() {
        for (line, names) in [
            ("Von Anna Vey", &["Anna Vey"][..]),
            (
                "von Anna Vey und Peter Roe, 2. Mai 2031",
                &["Anna Vey", "Peter Roe"],
            ),
            ("Par Marie Vey, envoyée spéciale à Port-Vey", &["Marie Vey"]),
            ("Por Carmen Vey y Jorge Roe", &["Carmen Vey", "Jorge Roe"]),
            ("di Marco Vey e Anna Roe", &["Marco Vey", "Anna Roe"]),
            ("BY ANNA VEY AND PETER ROE", &["ANNA VEY", "PETER ROE"]),
        ] {
            assert_eq!(of(line, ""), names, "{line}");
        }
    }

    #[test]
    fn names_and_headlines_that_begin_alike_are_no_by_lines() {
        for line in [
            "Von der Leyen Wins Second Term",
            "Di Maria Scores Twice",
            "Par for the Course",
            "Von Monday an öffnet die Brücke",
        ] {
            assert!(!is_byline(line), "{line}");
        }
    }

    #[test]
    fn other_lines_give_none() {
        for line in [
            "By Monday the bridge had opened",
            "By the River",
            "Ada Okoro",
            "World News\n2 May 2031",
            "Bridge Opens\n2 May 2031",
            "By 2 May 2031",
        ] {
            assert_eq!(
                of(line, "By Ada Okoro’s count, ten came."),
                [] as [&str; 0],
                "{line}"
            );
        }
    }

    #[test]
    fn the_outlet_behind_a_name_is_kept_apart() {
        let outlet = |line| parse(line).and_then(|b| b.outlet);
        assert_eq!(
            outlet("By Ada Okoro, Harbour Post").as_deref(),
            Some("Harbour Post")
        );
        assert_eq!(
            outlet("By Ada Okoro for the Harbour Post").as_deref(),
            Some("Harbour Post")
        );
        assert_eq!(outlet("By Ada Okoro, Staff Writer"), None);
        assert_eq!(outlet("By Ada Okoro"), None);
    }
}
