//! Whose words the head of a text announces: "Statement by Ada Example", "Statement by the Minister, Ada Example", "Ada Example’s
//! statement in full", "Ada Example, minister, said:", "Ada Example issued the following statement:", "Remarks as delivered by Ada
//! Example", "Read to the board by Ada Example, 3 May".

use super::persons::full_name::looks_like_name;
use super::persons::words::{is_person, is_persons_noun};
use crate::corpus::Article;
use crate::language::ending;
use crate::language::function_word::{self, Function};
use crate::language::letter_case::with_usual_case;
use crate::language::lexicon;
use unicode_segmentation::UnicodeSegmentation;

/// In so many first lines of a text stands what it is and whose.
const LINES_OF_TEXT_START: usize = 5;

/// So many words stand in a full name at most.
const WORDS_OF_FULL_NAME: usize = 4;

/// So many words stand before the noun for what somebody said: "Full opening statement by".
const WORDS_TO_SPEECH_NOUN: usize = 2;

/// Whose words a line above a text says that these are: "Statement by", "Remarks as delivered by", "Read by", "The following
/// statement is attributable to".
pub(super) fn whose(line: &str) -> Option<Vec<String>> {
    let mut links = lexicon::DOCUMENT_LINKS.entries();
    let stated = || links.find_map(|link| stated(line, link));
    let one = sayer(line).or_else(|| owner(line)).map(|name| vec![name]);
    one.or_else(stated)
}

/// Whether a line says that the words below are given out, in whose name or as what: they may be in the third person, too.
pub(super) fn is_given_out(line: &str) -> bool {
    let small = line.to_lowercase();
    let mut attributions = lexicon::flagged!(DOCUMENT_LINKS, "attribution");
    let is_attributed = attributions.any(|link| small.contains(link));
    let mut words = small.unicode_words();
    let has_article = words.next().is_some_and(function_word::is_article);
    let is_opened = has_article && words.next().is_some_and(stands_alone) && small.ends_with(':');
    (is_attributed || is_opened) && whose(line).is_some()
}

/// Whom a line names behind the noun for what he said or wrote. What leads to the noun is short, or it is news of the document:
/// "Quay shut over letter from Ada Example".
fn stated(line: &str, link: &str) -> Option<Vec<String>> {
    let line = format!(" {line}");
    let at = line.to_ascii_lowercase().find(&format!(" {link} "))?;
    let (what, behind) = (&line[..at], &line[at + link.len() + 2..]);
    let words: Vec<String> = what.unicode_words().map(str::to_lowercase).collect();
    let is_what = |word: &String| is_document(word) || stands_alone(word);
    let noun = words.iter().position(is_what);
    let rest = &words[noun.map_or(0, |noun| noun + 1)..];
    let leads_over = |word: &String| {
        function_word::of(word).is_some()
            || ending::is_past(word)
            || is_document(word)
            || lexicon::means!(HANDING_OVER, word, "verb" | "noun")
    };
    let is_agent = lexicon::has_flag!(DOCUMENT_LINKS, link, "agent");
    let is_handed = is_agent && is_handed_over(&words);
    let is_attributed = lexicon::has_flag!(DOCUMENT_LINKS, link, "attribution");
    let is_short = || {
        let first = words.first().map(String::as_str).unwrap_or_default();
        let opens = lexicon::has_flag!(DOCUMENT_OPENINGS, first, "head");
        noun.is_some_and(|noun| noun <= WORDS_TO_SPEECH_NOUN || opens)
    };
    let is_proxy = |word: &String| lexicon::means!(HANDING_OVER, word, "proxy");
    let is_for_others = || is_agent && words.iter().any(is_proxy);
    let is_stated = is_attributed || is_handed || is_short();
    // "The letter of Ada Example’s lawyer" is not hers.
    let is_owned = behind.split(',').next()?.contains(['’', '\''])
        && lexicon::has_flag!(DOCUMENT_LINKS, link, "owner");
    let is_asked = words
        .first()
        .is_some_and(|first| lexicon::INTERROGATIVES.contains(first));
    let is_what_of = |names: &Vec<String>| {
        let last = names
            .last()
            .and_then(|name| behind.split_once(name.as_str()));
        last.is_none_or(|(_, rest)| is_about(rest))
    };
    let names = || names_behind(behind).filter(|names| !is_asked && is_what_of(names));
    let named = || names().or_else(|| group_in(behind).map(|group| vec![group]));
    let is_led = is_handed || is_for_others() || rest.iter().all(leads_over);
    (is_stated && !is_owned && is_led).then(named).flatten()
}

/// The body whose document a line above it announces: "Statement from Example Ferries on the quay".
pub(super) fn body(line: &str) -> Option<String> {
    let mut links = lexicon::flagged!(DOCUMENT_LINKS, "body");
    let (what, behind) = links.find_map(|link| line.split_once(&format!(" {link} ")))?;
    let words: Vec<&str> = what.unicode_words().collect();
    let is_what = words.len() <= WORDS_TO_SPEECH_NOUN + 1;
    let is_noun = words.last().is_some_and(|noun| is_document(noun));
    let is_asked = words
        .first()
        .is_some_and(|first| lexicon::INTERROGATIVES.contains_lowered(first));
    let (name, rest) = capitals_of(behind);
    let is_office = name
        .unicode_words()
        .next_back()
        .is_some_and(|noun| is_persons_noun(&noun.to_lowercase()));
    let is_person = person_of(behind).is_some_and(|own| own != name || is_person(&own));
    let is_body = !name.is_empty() && !is_office && !is_person;
    (is_what && is_noun && !is_asked && is_body && is_about(rest)).then(|| name.to_string())
}

/// The capitals with which words begin, with the small words between them, and what stands behind: "Department of Works".
fn capitals_of(words: &str) -> (&str, &str) {
    let mut end = 0;
    let mut at = 0;
    for word in words.split_inclusive(' ') {
        let own = word.trim_end();
        let is_small = lexicon::has_flag!(OUTLET_SMALL_WORDS, own, "sentence");
        if !own.starts_with(char::is_uppercase) && !is_small {
            break;
        }
        at += word.len();
        if !is_small {
            end = at - (word.len() - own.len());
        }
        if own.ends_with([',', ':']) {
            break;
        }
    }
    let name = words[..end].trim_end_matches([',', ':']);
    (name, &words[name.len()..])
}

/// Whether what stands behind a name above a document tells what it is about, if anything, and not what became of it: "on the quay",
/// but not "splits the town".
fn is_about(behind: &str) -> bool {
    let behind = behind.trim_start();
    let first = behind.unicode_words().next().unwrap_or_default();
    let is_parted = behind.starts_with(|c: char| !c.is_alphanumeric());
    let leads = || {
        let is_preposition = function_word::of(first).is_some_and(|own| own == Function::Other);
        let is_dated = lexicon::means!(HANDING_OVER, first, "date");
        let is_given = is_dated || is_handed_over(&[first.to_string()]);
        is_preposition
            || is_given
            || ending::is_participle(first)
            || first.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    first.is_empty() || is_parted || leads()
}

/// Whether words tell that something was given out: "Read", "Delivered to the board". "Read more" leads to another page.
fn is_handed_over(words: &[String]) -> bool {
    let is_verb = |word: &String| lexicon::means!(HANDING_OVER, word, "verb");
    let leads_on = |word: &String| lexicon::means!(HANDING_OVER, word, "onto");
    words.first().is_some_and(is_verb) && words.get(1).is_none_or(leads_on)
}

/// Several people or a body: "the family of Ada Example", "the board of Ostwick College".
fn group_in(behind: &str) -> Option<String> {
    let named = behind.split(',').next()?.trim_end_matches(':');
    let head = named.split(" of ").next()?.unicode_words().next_back()?;
    let is_group = lexicon::RELATIONS.contains(head) || lexicon::BODY_HEADS.contains(head);
    (is_group && function_word::is_definite(named)).then(|| named.to_string())
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
        .take(LINES_OF_TEXT_START)
        .filter(|line| !line.contains(['“', '"']))
}

/// A line all in capitals gets small links: "STATEMENT BY ADA EXAMPLE".
pub(super) fn in_usual_case(line: &str) -> String {
    let line = line.trim_matches(['#', '*', '_', ' ']);
    let usual = with_usual_case(line);
    match line.contains(char::is_lowercase) {
        true => usual,
        false => with_small_links(&usual),
    }
}

/// "Statement By Ada Example" with a small "by".
fn with_small_links(line: &str) -> String {
    let words = line.split(' ').enumerate().map(|(at, word)| {
        let small = word.to_lowercase();
        let is_small = function_word::is_article(&small) || lexicon::RELATIONS.contains(&small);
        let is_link = at > 0 && (is_small || lexicon::SOURCE_PREPOSITIONS.contains(&small));
        match is_link {
            true => word.to_lowercase(),
            false => word.to_string(),
        }
    });
    words.collect::<Vec<String>>().join(" ")
}

/// The people with whom words begin: "Ada Example", "Ada Example and Bo Vey".
fn names_behind(behind: &str) -> Option<Vec<String>> {
    let first = person_of(behind)?;
    let second = behind.split_once(" and ").and_then(|(before, other)| {
        let is_next = before.ends_with(&first);
        person_of(other).filter(|_| is_next)
    });
    Some(std::iter::once(first).chain(second).collect())
}

/// The person with whom words begin, with the office before the name or behind it.
fn person_of(behind: &str) -> Option<String> {
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
    if looks_like_person(words) {
        return Some(words.into());
    }
    // "Commissioner Example": a surname behind a title.
    if let Some((title, surname)) = words.rsplit_once(' ')
        && title
            .split(' ')
            .all(|word| word.starts_with(char::is_uppercase))
        && is_office(title)
        && !is_office(surname)
        && surname.chars().all(char::is_alphabetic)
        && surname.starts_with(char::is_uppercase)
    {
        return Some(words.into());
    }
    let mut gaps = words.match_indices(' ');
    gaps.find_map(|(at, _)| {
        let name = &words[at + 1..];
        (looks_like_person(name) && is_office(&words[..at])).then(|| name.to_string())
    })
}

/// Whether words may be the full name of a person.
pub(super) fn looks_like_person(words: &str) -> bool {
    is_person(words) || looks_like_name(words) && words.split(' ').count() <= WORDS_OF_FULL_NAME
}

/// Whether words end in what a person is: "the Minister". "The family of" is what he is to others.
fn is_office(words: &str) -> bool {
    let own: Vec<String> = words.unicode_words().map(str::to_lowercase).collect();
    let is_open = own
        .last()
        .is_some_and(|last| lexicon::RELATION_LINKS.contains(last));
    let head = own
        .iter()
        .position(|word| lexicon::has_flag!(TITLE_LINKS, word, "end"));
    let head = own[..head.unwrap_or(own.len())].last();
    !is_open && head.is_some_and(|noun| is_persons_noun(noun) || lexicon::TITLES.contains(noun))
}

/// Whose document it is called: "Ada Example’s statement in full".
fn owner(line: &str) -> Option<String> {
    let (name, what) = line.split_once("’s ").or(line.split_once("'s "))?;
    let (what, rest) = what.split_once(' ').unwrap_or((what, ""));
    let rest = rest.to_lowercase();
    let mut endings = lexicon::flagged!(DOCUMENT_OPENINGS, "whole");
    let is_whole = rest.is_empty() || endings.any(|ending| rest.starts_with(ending));
    person_in(name).filter(|_| is_document(what) && is_whole)
}

/// Who "said:" what stands in the lines behind, or issued "the following statement:".
fn sayer(line: &str) -> Option<String> {
    let own = line.strip_suffix(':')?;
    let words: Vec<String> = own.unicode_words().map(str::to_lowercase).collect();
    let is_said = lexicon::HEADING_VERBS.contains(words.last()?);
    let opens = |word: &str| lexicon::has_flag!(DOCUMENT_OPENINGS, word, "issued");
    let is_issued = words
        .windows(2)
        .any(|two| opens(&two[0]) && is_document(&two[1]));
    let is_headed = is_said || is_issued && own.contains(char::is_lowercase);
    person_at_head(own.split(',').next()?).filter(|_| is_headed)
}

/// Whether a word stands for the document that it opens: "the following".
fn stands_alone(word: &str) -> bool {
    lexicon::has_flag!(DOCUMENT_OPENINGS, word, "alone")
}

/// Whether a noun is one for what somebody writes, says to many or gives out.
pub(super) fn is_document(noun: &str) -> bool {
    let noun = noun.to_lowercase();
    lexicon::DOCUMENTS.contains(&noun)
        || lexicon::DOCUMENT_LABELS.contains(&noun)
        || lexicon::SPOKEN_WORKS.contains(&noun)
}
