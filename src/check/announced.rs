//! Whose words the head of a text announces: "Statement by Ada Example", "Statement by the Minister, Ada Example", "Ada Example’s
//! statement in full", "Ada Example, minister, said:", "Ada Example issued the following statement:", "Remarks as delivered by Ada
//! Example", "Read to the board by Ada Example, 3 May".

use super::judge::looks_like_name;
use super::person_words::{is_person, is_persons_noun};
use crate::corpus::Article;
use crate::language::letter_case::with_usual_case;
use crate::language::{function_word, lexicon};
use unicode_segmentation::UnicodeSegmentation;

/// In so many first lines of a text stands what it is and whose.
const LINES_OF_HEAD: usize = 5;

/// So many words stand in a full name at most.
const WORDS_OF_NAME: usize = 4;

/// Whose words the headline or one of the first lines announces.
pub(super) fn announced(headline: Option<&str>, text: &str) -> Option<String> {
    heads(headline, text).find_map(|line| name_behind(&line, " by "))
}

/// Whose statement a text is by its head: all in it is what that person says.
pub(super) fn whose_statement(headline: Option<&str>, text: &str) -> Option<String> {
    heads(headline, text).find_map(|line| {
        let stated = || {
            ["attributable to", "attributed to", "by", "from", "of"]
                .iter()
                .find_map(|link| stated(&line, link))
        };
        sayer(&line).or_else(stated).or_else(|| owner(&line))
    })
}

/// Whom a line names behind the noun for what he said or wrote: "Statement by", "Remarks as delivered by", "The following statement is
/// attributable to".
fn stated(line: &str, link: &str) -> Option<String> {
    let link = format!(" {link} ");
    let (what, _) = line.split_once(&link)?;
    let words: Vec<String> = what.unicode_words().map(str::to_lowercase).collect();
    let noun = words.iter().position(|word| is_document(word))?;
    let rest = &words[noun + 1..];
    let leads_over = |word: &String| {
        function_word::of(word).is_some() || word.ends_with("ed") || word == "delivery"
    };
    let is_stated = rest.iter().all(leads_over);
    let named = || name_behind(line, &link).or_else(|| group_behind(line, &link));
    is_stated.then(named).flatten()
}

/// Several people or a body behind a link: "the family of Ada Example", "the board of Ostwick College".
fn group_behind(line: &str, link: &str) -> Option<String> {
    let (_, behind) = line.split_once(link)?;
    let named = behind.split(',').next()?.trim_end_matches(':');
    let head = named.split(" of ").next()?.unicode_words().next_back()?;
    let is_group = lexicon::RELATIONS.contains(head) || lexicon::BODY_HEADS.contains(head);
    (is_group && named.starts_with("the ")).then(|| named.to_string())
}

/// Whether one of the first lines of an article says that it is what a body gives out to the press.
pub(super) fn is_release(article: &Article) -> bool {
    first_lines(&article.text).any(|line| {
        let line = line
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        let mut heads = lexicon::RELEASE_HEADS.entries();
        heads.any(|head| line.starts_with(head))
    })
}

/// The first lines of a text in which nobody is quoted.
pub(super) fn first_lines(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .take(LINES_OF_HEAD)
        .filter(|line| !line.contains(['“', '"']))
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
    let (_, behind) = line.split_once(link)?;
    let mut parts = behind
        .split(',')
        .map(|part| part.trim().trim_end_matches(':'));
    let first = parts.next()?;
    let mut of_office = || parts.next().filter(|_| is_office(first));
    person_at_head(first).or_else(|| person_at_head(of_office()?))
}

/// The person with whom words begin, behind an office and before what he speaks of: "Minister Ada Example on the quay".
fn person_at_head(words: &str) -> Option<String> {
    let own: Vec<&str> = words.split(' ').collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    // "Chief executive Ada Example": the name is the last run of capitals before other words go on.
    let runs = (1..=own.len()).filter(|end| {
        let goes_on = own.get(*end).is_some_and(is_capital);
        is_capital(&own[end - 1]) && !goes_on
    });
    let mut named = runs.map(|end| own[..end].join(" "));
    named.find_map(|words| person_in(&words))
}

/// The full name with which words end, alone or behind a title: "Environment Minister Ada Example".
fn person_in(words: &str) -> Option<String> {
    let is_name = |words: &str| {
        is_person(words) || looks_like_name(words) && words.split(' ').count() <= WORDS_OF_NAME
    };
    if is_name(words) {
        return Some(words.into());
    }
    let mut gaps = words.match_indices(' ');
    gaps.find_map(|(at, _)| {
        let name = &words[at + 1..];
        (is_name(name) && is_office(&words[..at])).then(|| name.to_string())
    })
}

/// Whether words end in what a person is: "the Minister". "The family of" is what he is to others.
fn is_office(words: &str) -> bool {
    let own: Vec<String> = words.unicode_words().map(str::to_lowercase).collect();
    let is_open = own
        .last()
        .is_some_and(|last| lexicon::RELATION_LINKS.contains(last));
    let head = own.iter().position(|word| word == "of" || word == "for");
    let head = own[..head.unwrap_or(own.len())].last();
    !is_open && head.is_some_and(|noun| is_persons_noun(noun) || lexicon::TITLES.contains(noun))
        || own.ends_with(&["chief".into(), "executive".into()])
}

/// Whose document it is called: "Ada Example’s statement in full".
fn owner(line: &str) -> Option<String> {
    let (name, what) = line.split_once("’s ").or(line.split_once("'s "))?;
    let (what, rest) = what.split_once(' ').unwrap_or((what, ""));
    let is_whole = rest.is_empty() || rest.to_lowercase().starts_with("in full");
    person_in(name).filter(|_| is_document(what) && is_whole)
}

/// Who "said:" what stands in the lines behind, or issued "the following statement:".
fn sayer(line: &str) -> Option<String> {
    let own = line.strip_suffix(':')?;
    let words: Vec<String> = own.unicode_words().map(str::to_lowercase).collect();
    let is_said = matches!(
        words.last()?.as_str(),
        "said" | "says" | "wrote" | "writes" | "stated"
    );
    let is_issued = words
        .windows(2)
        .any(|two| matches!(two[0].as_str(), "following" | "this" | "a") && is_document(&two[1]));
    let is_headed = is_said || is_issued && own.contains(char::is_lowercase);
    person_at_head(own.split(',').next()?).filter(|_| is_headed)
}

fn is_document(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    lexicon::DOCUMENTS.contains(&noun) || lexicon::SPOKEN_WORKS.contains(&noun)
}
