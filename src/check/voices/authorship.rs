//! Whether the head of a document names whom a draft quotes as its author: the lines above its first paragraph, those below a
//! letter, a memo or a foreword, the headline. A text does not always tell who signs it; whether it is signed by somebody who is
//! named can be told far more often, for whoever stands there by name and is not written to, copied in or to be rung up.

use super::document_head::{
    LINES_OF_DOCUMENT_HEAD, LINES_OF_LETTERHEAD, WORDS_OF_PARAGRAPH, above_text, bare,
    is_paragraph, is_set_off, is_short, lines,
};
use super::evidence::{Evidence, Voice};
use super::heads::at;
use super::signers::{addresses, is_group};
use crate::check::announced;
use crate::check::announced::looks_like_person;
use crate::check::persons::words::{is_person, is_persons_noun};
use crate::corpus::Article;
use crate::language::function_word::{BY, OF, ON_BEHALF_OF, TOLD_TO, WILL, behind, split_at};
use crate::language::person_name::{PersonName, is_calling, is_particle};
use crate::language::salutation::{is_closing, is_salutation};
use crate::language::{function_word, lexicon};
use crate::quotation::day::times::times;
use crate::quotation::{Time, resolve};
use crate::text::Span;
use jiff::civil::Date;
use unicode_segmentation::UnicodeSegmentation;

/// A line that names somebody, with title, honours and office, has so many words at most.
const WORDS_OF_SIGNATURE_LINE: usize = 14;
/// In so many last lines stands the name with which somebody ends a text, without the surname.
const LINES_OF_SIGN_OFF: usize = 2;
/// In so many first lines stands what kind of document a text is.
const LINES_OF_TITLE: usize = 6;
/// In so many last lines stands the day of a text that is dated below.
const LINES_OF_DATE: usize = 3;
/// A surname of so many letters is told in the name of an account.
const LETTERS_OF_SURNAME: usize = 5;

/// The lines of a document that may name who writes it.
#[derive(Debug, Default)]
pub(super) struct Authorship {
    /// Lines with a person's name, each with the office in the line below.
    signed: Vec<String>,
    /// The last lines, which may hold a given name and nothing else.
    ends: Vec<String>,
    /// Lines with the name of a body.
    bodies: Vec<String>,
    /// The one day that is told above its first paragraph, or that on which it came out where none is.
    day: Option<Date>,
    /// Whether a company is named there: "Example Inc.".
    is_company: bool,
}

impl Authorship {
    /// The head of an article, of which `own` is what stands before the mails that it passes on or answers; `speaks` where it says "I"
    /// or "we" outside all marks. What does not is by nobody whom a head names.
    pub(super) fn of(article: &Article, own: &str, speaks: bool) -> Self {
        if !speaks {
            return Self::default();
        }
        let text = uncopied(own);
        let (above, behind) = text.split_at(above_text(own).count().min(text.len()));
        let headline = article.headline().into_iter();
        let titles: Vec<&str> = headline.chain(above.iter().copied()).collect();
        let outlet = article.outlet.as_ref().map(|outlet| &*outlet.value);
        let ends = behind.iter().rev().filter(|line| is_name_line(line));
        // Whom minutes name above, was there, and wrote nothing.
        let is_minutes = are_minutes(article, own);
        let is_legal = |word: &str| lexicon::COMPANY_FORMS.contains_lowered(word);
        let published = article.published.as_ref().map(|known| known.value);
        Self {
            day: day_told(above, behind, published),
            is_company: text.iter().any(|line| line.unicode_words().any(is_legal)),
            signed: match is_minutes {
                true => Vec::new(),
                false => signed(&text, &titles, above, behind),
            },
            ends: ends
                .take(if is_minutes { 0 } else { LINES_OF_SIGN_OFF })
                .map(|line| line.to_string())
                .collect(),
            bodies: bodies(&text, above, behind, outlet),
        }
    }

    /// The day that the document bears.
    pub(super) fn day(&self) -> Option<Date> {
        self.day
    }

    /// Leaves out the lines that name whom only a part of the document is by.
    pub(super) fn leave_out(&mut self, is_of_part: impl Fn(&str) -> bool) {
        self.signed.retain(|line| !is_of_part(name_of(line)));
        self.ends.retain(|line| !is_of_part(line));
    }

    /// Who of this name, or of this office, writes it.
    pub(super) fn person(&self, claimed: &str) -> Option<String> {
        // A description that names no office ("one of the girls") cannot be found in the head.
        let is_described = claimed.starts_with(char::is_lowercase);
        if is_described && !function_word::is_definite(claimed) {
            return None;
        }
        if is_described {
            let line = self.signed.iter().find(|line| has_office(line, claimed))?;
            return Some(announced::in_usual_case(name_of(line)));
        }
        let is_signed = |name: &str| {
            self.signed.iter().any(|line| names(line, name))
                || self.ends.iter().any(|line| is_sign_off(line, name))
        };
        all_named(claimed, is_signed).then(|| claimed.to_string())
    }

    /// The body of this name that gives it out.
    pub(super) fn body(&self, claimed: &str) -> Option<String> {
        let own = words_of(claimed);
        let own: Vec<&String> = own.iter().filter(|word| is_telling(word)).collect();
        let is_named = |line: &String| {
            let line = words_of(line);
            own.iter().all(|word| line.contains(word))
        };
        let is_named = || !is_person(claimed) && self.bodies.iter().any(is_named);
        // "The company" means the one whose legal form ("Inc.") stands in the document.
        let is_company = || match &*own {
            [noun] => self.is_company && lexicon::COMPANY_NOUNS.contains(noun),
            _ => false,
        };
        let is_its = !own.is_empty() && (is_named() || is_company());
        is_its.then(|| claimed.to_string())
    }
}

impl Voice {
    /// Whether it is the voice of whom a draft names, by name or by the office that the line has which tells of it.
    pub(super) fn is_by(&self, claimed: &str) -> bool {
        match function_word::is_definite(claimed) {
            true => has_office(&self.line, claimed),
            false => all_named(claimed, |name| names(&self.line, name)),
        }
    }
}

/// The lines of a text up to those that say who gets a copy.
fn uncopied(text: &str) -> Vec<&str> {
    let mut is_read = false;
    let is_own = |line: &&str| {
        is_read |= is_paragraph(line);
        !is_read || !is_copied(line)
    };
    lines(text).take_while(is_own).collect()
}

/// The lines that may name who writes: titles, notes and names above the first paragraph, labels, names below a paragraph. Above a
/// salutation stands to whom a letter goes.
fn signed(text: &[&str], titles: &[&str], above: &[&str], behind: &[&str]) -> Vec<String> {
    let mut head = text.iter().take(LINES_OF_DOCUMENT_HEAD);
    let is_letter = head.any(|line| is_salutation(line));
    let mut signed: Vec<String> = titles.iter().filter_map(|line| titled(line)).collect();
    if !is_letter {
        let notes = above.iter().filter(|line| is_set_off(line));
        signed.extend(notes.map(|line| credited(line)));
        signed.extend(blocks(above));
    }
    signed.extend(text.iter().filter_map(|line| labelled(line)));
    signed.extend(above.iter().filter_map(|line| in_office(line)));
    let closing = behind.iter().position(|line| is_closing(line));
    let says_i = text
        .iter()
        .flat_map(|line| line.unicode_words())
        .any(|word| word == "I");
    match closing.filter(|_| is_letter && says_i) {
        // Whoever else is named below a letter of one is somebody to turn to.
        Some(closing) => signed.extend(blocks(&behind[closing + 1..]).into_iter().take(1)),
        None => signed.extend(blocks(behind)),
    }
    signed
}

/// The lines that may name the body whose document it is: the letterhead, the outlet, a signature, a note about it.
fn bodies(text: &[&str], above: &[&str], behind: &[&str], outlet: Option<&str>) -> Vec<String> {
    let letterhead = above.iter().take(LINES_OF_LETTERHEAD);
    let letterhead = letterhead.filter(|line| !is_set_off(line)).chain(behind);
    // To whom a letter goes does not write it.
    let names = letterhead.filter(|line| is_name_line(line) && !addresses(line));
    let names = names.copied();
    let about = text
        .iter()
        .filter_map(|line| bare(line).strip_prefix("About "));
    names.chain(outlet).chain(about).map(String::from).collect()
}

/// The one day that short lines above the first paragraph tell, or the last ones below a text whose day of publication nothing tells:
/// a longer line tells the day of something else. Of several days that of publication is meant.
fn day_told(above: &[&str], behind: &[&str], published: Option<Date>) -> Option<Date> {
    let dates = |lines: &[&str]| {
        let short = lines.iter().filter(|line| is_short(line));
        let told = short.flat_map(|line| times(line));
        let whole = told.filter(|told| matches!(told.expression.time, Time::Day { .. }));
        let mut days: Vec<Date> = whole
            .filter_map(|told| resolve(told.expression.time, published)?.day())
            .collect();
        days.dedup();
        days
    };
    let last = &behind[behind.len().saturating_sub(LINES_OF_DATE)..];
    match (dates(above).as_slice(), published) {
        ([day], _) => Some(*day),
        ([], None) => match dates(last).as_slice() {
            [day] => Some(*day),
            _ => None,
        },
        ([], published) => published,
        (days, published) => published.filter(|day| days.contains(day)),
    }
}

/// Whether all of several people are named: "Example and Vey".
fn all_named(claimed: &str, is_named: impl Fn(&str) -> bool) -> bool {
    let claimed = claimed.replace(", ", " and ");
    let mut names = claimed
        .split(" and ")
        .filter(|name| name.starts_with(char::is_uppercase))
        .peekable();
    names.peek().is_some() && names.all(is_named)
}

/// Whether a line says who gets a copy: what stands below it are addresses and enclosures.
fn is_copied(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    lexicon::COPY_LABELS.contains_lowered(first.trim_end_matches(':'))
}

/// Whether a line holds names, titles and offices and nothing else.
pub(super) fn is_name_line(line: &str) -> bool {
    // A note behind a name tells what he is: "Ada Example (lead author)".
    let own = bare(line);
    let own = own.split_once(" (").map_or(own, |(name, _)| name);
    let is_part = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || function_word::of(word).is_some()
            || word.chars().count() == 1
    };
    let count = own.unicode_words().count();
    let is_led = own.contains(':') || own.contains("....") || own.contains('@');
    // Counsel stand there with whom they act for: "Ada Example (instructed by Vey & Co.) for the appellant".
    let is_party = line
        .unicode_words()
        .any(|word| lexicon::PARTY_ROLES.contains_lowered(word));
    (1..=WORDS_OF_SIGNATURE_LINE).contains(&count)
        && own.starts_with(char::is_uppercase)
        && own.unicode_words().all(is_part)
        && !is_led
        && !is_party
}

/// The lines of names, each with the next one, where that tells the office.
fn blocks(lines: &[&str]) -> Vec<String> {
    let named = (0..lines.len()).filter(|at| is_name_line(lines[*at]));
    let blocks = named.map(|at| {
        let below = lines.get(at + 1).filter(|line| is_name_line(line));
        let is_party = lines.get(at + 1).is_some_and(|line| line.contains("...."));
        let own = bare(lines[at]);
        (!is_party).then(|| format!("{own}, {}", below.map_or("", |line| bare(line))))
    });
    blocks.flatten().collect()
}

/// Whom a line names behind a word that tells who writes: "From: Ada Example", "Signed: A. Example". What else stands behind a
/// colon is whom to ask, to whom it goes, or what it is about.
fn labelled(line: &str) -> Option<String> {
    let line = bare(line);
    if let Some(own) = line.strip_prefix("I, ") {
        return Some(split_at(own, WILL).map_or(own, |(own, _)| own).to_string());
    }
    // "We are the parents of those who sing": so a group says who it is.
    let mut openings = lexicon::flagged!(SELF_INTRODUCTIONS, "group");
    let group = openings.find_map(|opening| line.strip_prefix(opening)?.strip_prefix(' '));
    if let Some(group) = group.filter(|group| function_word::is_definite(group)) {
        return Some(group.split(['.', ';', ',']).next()?.to_string());
    }
    let (label, name) = line.split_once(':')?;
    let is_author = lexicon::AUTHOR_LABELS.contains_lowered(label.trim());
    is_author.then(|| name.split('<').next().unwrap_or(name).trim().to_string())
}

/// Whom a line above the first paragraph names behind what he is: "Keeper: Ada Example".
fn in_office(line: &str) -> Option<String> {
    let (office, name) = bare(line).split_once(": ")?;
    let is_office = is_persons_noun(&office.to_lowercase());
    (is_office && looks_like_person(name)).then(|| format!("{name}, {office}"))
}

/// Whose document a title says that it is: "Full text: Ada Example’s address", "Speech by Commissioner Example to the council",
/// "Dissenting judgment of Example J".
fn titled(line: &str) -> Option<String> {
    if is_paragraph(line) {
        return None;
    }
    let line = announced::in_usual_case(line);
    let nouns = |words: &str| words.unicode_words().any(announced::is_document);
    if let Some((what, rest)) = line.split_once(": ")
        && (nouns(what) || what.to_lowercase().ends_with("text"))
    {
        let name = rest.split(['’', '\'']).next().unwrap_or(rest);
        return Some(name.to_string());
    }
    let is_label = |what: &str| {
        let last = what.unicode_words().next_back().map(str::to_lowercase);
        last.is_some_and(|last| lexicon::DOCUMENT_LABELS.contains(&last))
    };
    let of = || {
        let (what, behind) = split_at(&line, OF)?;
        // "Report of the Harbour Master, Ada Example".
        let mut parts = behind.split(", ").skip(1);
        let named = parts.find(|part| looks_like_person(part));
        is_label(what).then(|| named.unwrap_or(behind).to_string())
    };
    let named = announced::whose(&line).map(|names| names.join(" and "));
    // A statement by a family is nobody's alone: a group is left to whoever asks for groups.
    named.or_else(of).filter(|names| !is_group(names))
}

/// The parts of a text of an article that stand below titles, each up to the next one: whose each of them is.
pub(super) fn parts(article: &Article, own: &str) -> Vec<Voice> {
    let text = uncopied(own);
    let title = |line: &str| titled(line).or_else(|| opinion(line));
    let part = |line: &&str| Some((at(line, own), title(line)?));
    let forewords = foreword(&text).into_iter();
    let forewords = forewords.map(|(line, name)| (at(line, own), name));
    let mut parts: Vec<_> = text.iter().filter_map(part).chain(forewords).collect();
    parts.sort_by_key(|(at, _)| *at);
    let ends = parts.iter().skip(1).map(|(at, _)| *at + 1);
    let ends: Vec<usize> = ends.chain([article.text.len()]).collect();
    let spans = parts.into_iter().zip(ends);
    let voices =
        spans.map(|((at, name), end)| Voice::new(Span::new(at + 1, end), name, Evidence::Title));
    voices.collect()
}

/// Whether the headline or the first lines call a text the minutes of a meeting.
pub(super) fn are_minutes(article: &Article, own: &str) -> bool {
    let is_word = |word: &str| word.eq_ignore_ascii_case("minutes");
    let first = lines(own).take(LINES_OF_TITLE);
    article.headline().into_iter().chain(first).any(|line| {
        let mut words = line.unicode_words().take(WORDS_OF_PARAGRAPH);
        words.any(is_word)
    })
}

/// The judge whose opinion stands below a line: "LORD EXAMPLE (dissenting)", "Lady Example (with whom Lord Vey agrees)", "Lord Vey:".
fn opinion(line: &str) -> Option<String> {
    let line = bare(line);
    let own = line.strip_suffix(':').unwrap_or(line);
    let (name, note) = own.split_once('(').unwrap_or((own, ""));
    let is_note = |word: &str| lexicon::OPINION_NOTES.contains_lowered(word);
    let is_noted = note.ends_with(')') && note.unicode_words().any(is_note);
    let is_label = note.is_empty() && line.ends_with(':') && is_short(line);
    let name = announced::in_usual_case(name.trim());
    // "Ms Example asked me to read this:" is no label.
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || is_particle(word);
    let is_opinion = is_noted || is_label && name.split(' ').all(is_name);
    (is_opinion && PersonName::parse(&name).titled).then_some(name)
}

/// The lines at which a foreword begins and ends, each with whoever writes what stands below: whom the line below the heading names,
/// then the authors of the document.
fn foreword<'t>(text: &[&'t str]) -> Vec<(&'t str, String)> {
    let is_heading = |line: &str| {
        let own = bare(line);
        own.chars().any(char::is_alphabetic) && !own.contains(char::is_lowercase)
            || line.starts_with('#')
    };
    let is_foreword = |line: &&str| lexicon::FOREWORDS.contains_lowered(bare(line));
    let Some(first) = text.iter().position(is_foreword) else {
        return Vec::new();
    };
    let named = text.get(first + 1).and_then(|line| {
        let own = bare(line);
        behind(own, BY)
    });
    let Some(name) = named else {
        return Vec::new();
    };
    let authors = text[..first].iter().find_map(|line| labelled(line));
    // Initials below the line are no heading.
    let next = text[first + 2..].iter().find(|line| {
        let letters = line.chars().filter(|c| c.is_alphabetic()).count();
        is_heading(line) && letters >= LETTERS_OF_SURNAME
    });
    let rest = next.map(|line| (*line, authors.unwrap_or_default()));
    std::iter::once((text[first], name.to_string()))
        .chain(rest)
        .collect()
}

/// Whom a note on a text names as its author: the one on whose behalf another one reads it, who posted it, or who told it.
fn credited(line: &str) -> String {
    let own = bare(line);
    // "As told to Ada Example": she wrote it down.
    let own = split_at(own, TOLD_TO).map_or(own, |(own, _)| own);
    let behalf = own
        .find(ON_BEHALF_OF)
        .and_then(|at| behind(&own[at..], ON_BEHALF_OF));
    let behalf = behalf.map(|rest| split_at(rest, BY).map_or(rest, |(own, _)| own));
    let by = || split_at(own, BY).map(|(_, rest)| rest);
    behalf.or_else(by).unwrap_or(own).to_string()
}

/// Whether a line names somebody of this name: one of its parts begins with the name, titles and honours before it, or it has an account
/// with the letters of the surname.
fn names(line: &str, claimed: &str) -> bool {
    let parsed = PersonName::parse(claimed);
    let titles = parsed
        .words
        .iter()
        .take_while(|word| is_calling(word))
        .count();
    let own = titles.min(parsed.words.len().saturating_sub(1));
    let Some((surname, given)) = parsed.words[own..].split_last() else {
        return false;
    };
    let is_account = |word: &str| {
        word.chars().count() > LETTERS_OF_SURNAME && folded(word).contains(&folded(surname))
    };
    let has_account = || line.contains('@') && line.unicode_words().any(is_account);
    let line = line
        .replace(" and ", ", ")
        .replace(" & ", ", ")
        .replace("  ", ", ");
    let mut parts = line.split([',', '|', '·', '(', ';']);
    parts.any(|part| begins_with_name(part, surname, given.first().copied())) || has_account()
}

/// Whether words begin with a name: titles, the given name or its initial, the surname.
fn begins_with_name(words: &str, surname: &str, given: Option<&str>) -> bool {
    // "Okoro-Vey" is one word.
    let words = words.split_whitespace();
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let Some(at) = words
        .iter()
        .position(|word| folded(word) == folded(surname))
    else {
        return false;
    };
    let before = &words[..at];
    let is_initial =
        |word: &str, of: &str| word.chars().count() == 1 && folded(of).starts_with(&folded(word));
    let fits = |given: &str| {
        let is_given = |word: &&str| folded(word) == folded(given) || is_initial(word, given);
        before.iter().any(is_given) || before.iter().all(|word| is_calling(word))
    };
    let is_name = before
        .iter()
        .all(|word| word.starts_with(char::is_uppercase));
    is_name && given.is_none_or(fits)
}

fn folded(word: &str) -> String {
    word.to_lowercase()
}

/// Whether a last line is no more than somebody’s given name: "Ada x".
fn is_sign_off(line: &str, claimed: &str) -> bool {
    let name = PersonName::parse(claimed);
    let mut words = line.unicode_words();
    let first = words.next();
    let is_short = words.all(|word| word.chars().count() == 1);
    is_short && first.is_some() && first == name.words.first().copied()
}

/// Whether a line tells an office with all words of a description: "Minister of Works" of "the works minister".
fn has_office(line: &str, claimed: &str) -> bool {
    let line = words_of(line);
    let mut own = words_of(claimed)
        .into_iter()
        .filter(|word| is_telling(word))
        .peekable();
    own.peek().is_some() && own.all(|word| line.contains(&word))
}

/// The name with which a line begins.
fn name_of(line: &str) -> &str {
    line.split(',').next().unwrap_or(line).trim()
}

/// Words in small letters, without the endings of owners and of several: "minister" of "the ministers’".
fn words_of(words: &str) -> Vec<String> {
    let own = words.unicode_words().map(str::to_lowercase);
    own.map(|word| word.trim_end_matches(['’', '\'', 's']).to_string())
        .collect()
}

fn is_telling(word: &str) -> bool {
    function_word::of(word).is_none() && !lexicon::NUMBERS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_somebody_by_title_initial_and_surname() {
        for (line, name) in [
            ("M. A. OKORO, JUDGE", "Justice Okoro"),
            ("M. A. OKORO, JUDGE", "Justice M. A. Okoro"),
            ("The Honourable Mara Okoro, P.C.", "Okoro"),
            ("Hon. Mara Okoro, KC      Hon. Dr. Tom Vey", "Tom Vey"),
            ("Posted to the account @maraokoro400", "Mara Okoro"),
            ("Mara Okoro-Lind, Harbour Master", "Mara Okoro-Lind"),
        ] {
            assert!(names(line, name), "{line}: {name}");
        }
        for (line, name) in [
            ("M. A. OKORO, JUDGE", "Tom Okoro"),
            ("Flowers from Mara Okoro", "Mara Okoro"),
            ("Friends of Mara Okoro", "Okoro"),
        ] {
            assert!(!names(line, name), "{line}: {name}");
        }
        assert!(is_name_line("M. A. OKORO"));
        let lines = ["M. A. OKORO", "JUDGE"];
        assert_eq!(blocks(&lines), ["M. A. OKORO, JUDGE", "JUDGE, "]);
    }
}
