//! Whose words the head of a text announces: "Statement by Ada Example", "Statement by the Minister, Ada Example", "Ada Example’s
//! statement in full", "Ada Example, minister, said:", "Read to the board by Ada Example, 3 May".

use super::person_words::{is_person, is_persons_noun};
use crate::language::letter_case::with_usual_case;
use crate::language::lexicon;
use unicode_segmentation::UnicodeSegmentation;

/// In so many first lines of a text stands what it is and whose.
const LINES_OF_HEAD: usize = 3;

/// Whose words the headline or one of the first lines announces.
pub(super) fn announced(headline: Option<&str>, text: &str) -> Option<String> {
    heads(headline, text).find_map(|line| name_behind(&line, " by "))
}

/// Whose statement a text is by its head: all in it is what that person says.
pub(super) fn whose_statement(headline: Option<&str>, text: &str) -> Option<String> {
    heads(headline, text).find_map(|line| {
        let stated = [" by ", " from "].iter().find_map(|link| {
            let what = line.split_once(link)?.0;
            let is_stated = is_document(what.unicode_words().next_back()?);
            name_behind(&line, link).filter(|_| is_stated)
        });
        stated.or_else(|| owner(&line)).or_else(|| sayer(&line))
    })
}

/// The headline and the first lines that are no sentences, in their usual case.
fn heads<'t>(headline: Option<&'t str>, text: &'t str) -> impl Iterator<Item = String> + 't {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.take(LINES_OF_HEAD);
    let lines = lines.take_while(|line| !line.ends_with(['.', '!', '?']));
    headline.into_iter().chain(lines).map(in_usual_case)
}

/// A line all in capitals gets small links: "STATEMENT BY ADA EXAMPLE".
fn in_usual_case(line: &str) -> String {
    let line = line.trim_matches(['#', '*', '_', ' ']);
    let usual = with_usual_case(line);
    match line.contains(char::is_lowercase) {
        true => usual,
        false => usual.replace(" By ", " by ").replace(" From ", " from "),
    }
}

/// The person behind a link, with the office before the name or behind it.
fn name_behind(line: &str, link: &str) -> Option<String> {
    let (_, behind) = line.rsplit_once(link)?;
    let mut parts = behind.split(',').map(str::trim);
    let first = parts.next()?;
    let mut of_office = || parts.next().filter(|_| is_office(first));
    person_in(first).or_else(|| person_in(of_office()?))
}

/// The full name with which words end, alone or behind a title: "Environment Minister Ada Example".
fn person_in(words: &str) -> Option<String> {
    if is_person(words) {
        return Some(words.into());
    }
    let mut gaps = words.match_indices(' ');
    gaps.find_map(|(at, _)| {
        let name = &words[at + 1..];
        (is_person(name) && is_office(&words[..at])).then(|| name.to_string())
    })
}

/// Whether words end in what a person is: "the Minister".
fn is_office(words: &str) -> bool {
    let own: Vec<String> = words.unicode_words().map(str::to_lowercase).collect();
    let head = own.iter().position(|word| word == "of" || word == "for");
    let head = own[..head.unwrap_or(own.len())].last();
    head.is_some_and(|noun| is_persons_noun(noun) || lexicon::TITLES.contains(noun))
        || own.ends_with(&["chief".into(), "executive".into()])
}

/// Whose document it is called: "Ada Example’s statement in full".
fn owner(line: &str) -> Option<String> {
    let (name, what) = line.split_once("’s ").or(line.split_once("'s "))?;
    let (what, rest) = what.split_once(' ').unwrap_or((what, ""));
    let is_whole = rest.is_empty() || rest.to_lowercase().starts_with("in full");
    person_in(name).filter(|_| is_document(what) && is_whole)
}

/// Who "said:" what stands in the lines behind.
fn sayer(line: &str) -> Option<String> {
    let own = line
        .strip_suffix(" said:")
        .or(line.strip_suffix(" says:"))?;
    person_in(own.split(',').next()?)
}

fn is_document(noun: &str) -> bool {
    lexicon::DOCUMENTS.contains(&noun.to_lowercase())
}
