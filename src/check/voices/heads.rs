//! Whose words stand below the heads that a document has inside: a release prints what each of several people says below their
//! names, an interview its answers below the letter of who answers, notes of a conference what each one
//! said below a heading. Where a quotation names nobody, the innermost head above it tells.

use super::document_head::{bare, lines};
use super::evidence::{Evidence, Voice};
use super::interviews::asked_by_letter;
use crate::check::announced::looks_like_person;
use crate::corpus::Article;
use crate::language::letter_case::with_usual_case;
use crate::language::lexicon;
use crate::language::person_name::PersonName;
use crate::language::turn_label::{self, LabelKind};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// A heading that only tells whose words stand below it has so many words at most: "OKORO (captain)".
const WORDS_OF_HEADING: usize = 4;

/// So many such headings at least make sections of a text.
const MIN_HEADINGS: usize = 2;

/// Letters of honour behind a name have so many letters at most.
const LETTERS_OF_HONOUR: usize = 6;

/// The stretches of a document that stand below a head.
pub(super) fn parts(article: &Article) -> impl Iterator<Item = Voice> {
    let text = &*article.text;
    let below = attributed(text).into_iter().chain(lettered(article));
    let below = below.chain(headings(text));
    below.map(|(span, name)| Voice::new(span, name, Evidence::Head))
}

/// The place of a line of a text.
pub(super) fn at(line: &str, text: &str) -> usize {
    line.as_ptr() as usize - text.as_ptr() as usize
}

/// Whether a line is set as a heading.
pub(super) fn is_heading(line: &str) -> bool {
    line.starts_with('#') || line.starts_with("**") && line.trim_end_matches(':').ends_with("**")
}

/// What stands below "Quotes attributable to Commissioner Ada Example", up to the next heading.
fn attributed(text: &str) -> Vec<(Span, String)> {
    let name = |line: &str| {
        let own = bare(line).trim_end_matches([':', '*', ' ']);
        let small = own.to_lowercase();
        let mut openings = lexicon::ATTRIBUTING_HEADS.entries();
        let opening = openings.find(|opening| {
            let rest = small.strip_prefix(opening);
            rest.is_some_and(|rest| rest.starts_with(' '))
        })?;
        person(own.get(opening.len()..)?)
    };
    let mut found: Vec<(Span, String)> = Vec::new();
    let mut is_open = false;
    for line in lines(text) {
        let start = at(line, text);
        let named = name(line);
        if let Some((span, _)) = found.last_mut().filter(|_| is_open)
            && (named.is_some() || is_heading(line))
        {
            span.end = start;
            is_open = false;
        }
        if let Some(name) = named {
            found.push((Span::new(start + line.len(), text.len()), name));
            is_open = true;
        }
    }
    found
}

/// The name of a person behind his office and before his honours: "Commissioner Ada Example AM".
pub(super) fn person(words: &str) -> Option<String> {
    let own = words.split([',', '(', ';']).next().unwrap_or(words).trim();
    let is_honour = |word: &str| {
        word.chars().count() <= LETTERS_OF_HONOUR && !word.contains(char::is_lowercase)
    };
    let mut named: Vec<&str> = own.split(' ').collect();
    while named.len() > 2 && named.last().is_some_and(|word| is_honour(word)) {
        named.pop();
    }
    let name = named.join(" ");
    let parsed = PersonName::parse(&name);
    let name = match parsed.words.len() {
        2.. => parsed.words.join(" "),
        _ => name.clone(),
    };
    looks_like_person(&name).then_some(name)
}

/// The answers of an interview behind "A:", up to the next letter.
fn lettered(article: &Article) -> Vec<(Span, String)> {
    let text = &*article.text;
    let letter = |line: &str| {
        let (label, _) = line.split_once(':')?;
        let label = bare(label);
        turn_label::is_letter(label).then(|| turn_label::kind(label))?
    };
    let all: Vec<(&str, LabelKind)> = lines(text)
        .filter_map(|line| Some((line, letter(line)?)))
        .collect();
    let Some((first, _)) = all.first() else {
        return Vec::new();
    };
    let Some(name) = asked_by_letter(&text[..at(first, text)], article) else {
        return Vec::new();
    };
    let found = all
        .iter()
        .enumerate()
        .filter(|(_, (_, kind))| *kind == LabelKind::Answer);
    let found = found.map(|(n, (line, _))| {
        let end = all
            .get(n + 1)
            .map_or(text.len(), |(next, _)| at(next, text));
        (Span::new(at(line, text), end), name.clone())
    });
    found.collect()
}

/// What stands below headings each of which has no more than the surname or the office of somebody whom the text above names in full:
/// "** OKORO (captain) **", "** COACH **".
fn headings(text: &str) -> Vec<(Span, String)> {
    let is_short = |line: &&str| {
        let own = bare(line);
        is_heading(line) && own.unicode_words().count() <= WORDS_OF_HEADING
    };
    let found: Vec<&str> = lines(text).filter(is_short).collect();
    let Some(first) = found.first() else {
        return Vec::new();
    };
    let head = &text[..at(first, text)];
    let named = |line: &str| {
        let word = bare(line).unicode_words().next()?;
        surname(word, head).or_else(|| holder(word, head))
    };
    let sections = found.iter().enumerate().filter_map(|(n, line)| {
        let end = found.get(n + 1).map_or(text.len(), |next| at(next, text));
        Some((Span::new(at(line, text), end), named(line)?))
    });
    let sections: Vec<(Span, String)> = sections.collect();
    match sections.len() >= MIN_HEADINGS {
        true => sections,
        false => Vec::new(),
    }
}

/// The full name in a text that ends in this word.
fn surname(word: &str, text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_string()
    };
    let mut pairs = words.windows(2).map(|two| (two[0], bare(two[1])));
    let own = pairs.find(|(given, name)| {
        let is_one = name.to_lowercase() == word.to_lowercase();
        let is_name = name.starts_with(char::is_uppercase) && is_one;
        is_name && given.starts_with(char::is_uppercase) && !given.ends_with([',', ';', '.'])
    });
    own.map(|(given, name)| with_usual_case(&format!("{given} {name}")))
}

/// The full name in a text right behind this office.
fn holder(word: &str, text: &str) -> Option<String> {
    let office = word.to_lowercase();
    let all: Vec<&str> = text.split_whitespace().collect();
    let places = (0..all.len()).filter(|n| all[*n].to_lowercase() == office);
    let mut named = places.filter_map(|n| {
        let behind = all[n + 1..].iter();
        let name = behind.take_while(|word| word.starts_with(char::is_uppercase));
        let mut own: Vec<&str> = Vec::new();
        for word in name {
            own.push(word.trim_end_matches([',', ';', '.']));
            if word.ends_with([',', ';', '.']) {
                break;
            }
        }
        let name = own.join(" ");
        looks_like_person(&name).then_some(name)
    });
    named.next()
}

#[cfg(test)]
mod tests {
    use crate::check::voices::Voices;
    use crate::corpus;
    use serde_json::json;

    /// Whose words the heads of a text say that these stand below.
    fn speaker(text: &str, words: &str) -> Option<String> {
        let line = json!({"headline": "The ferry", "text": text}).to_string();
        let corpus = corpus::from_reader(line.as_bytes());
        let article = &corpus.articles[0];
        let place = article.text.find(words).expect("the text has the words");
        let voices = Voices::of(article, &[]);
        voices.below_head(place).map(String::from)
    }

    #[test]
    fn a_release_prints_what_each_one_says_below_his_name() {
        let text = "**Ferries**\n\nTwo sail.\n\n**Quotes attributable to Commissioner Mara Okoro AM**\n\n\"We sail.\"\n\n\"We wait.\"\n\n\
            **Quotes from Tom Vey:**\n\n\"It rains.\"\n\n**Advice**\n\n\"Stay in.\"\n";
        for (words, name) in [
            ("Two sail", None),
            ("We sail", Some("Mara Okoro")),
            ("We wait", Some("Mara Okoro")),
            ("It rains", Some("Tom Vey")),
            ("Stay in", None),
        ] {
            assert_eq!(speaker(text, words).as_deref(), name, "{words}");
        }
    }

    #[test]
    fn who_gave_an_interview_answers_behind_its_letters() {
        let head = "This is the text of an interview given by Dr Quenby Thrale, keeper of the pier, to the Courier.";
        let text =
            format!("{head}\n\nQ: Is it old?\n\nA: It leans.\n\nQ: Since when?\n\nA: Since May.\n");
        let thrale = Some("Quenby Thrale");
        assert_eq!(speaker(&text, "It leans").as_deref(), thrale);
        assert_eq!(speaker(&text, "Since May").as_deref(), thrale);
        assert_eq!(speaker(&text, "Since when"), None);
        let unnamed = text.replace(head, "The keeper met us on the pier.");
        assert_eq!(speaker(&unnamed, "It leans"), None);
    }

    #[test]
    fn a_heading_with_a_surname_or_an_office_means_whom_the_text_above_names() {
        let text = "At the table: head coach Quenby Thrale, captain Tom Vey, of Ostwick.\n\n** COACH **\n\n\"We ran.\"\n\n\
            ** VEY (captain) **\n\n\"I fell.\"\n";
        assert_eq!(speaker(text, "We ran").as_deref(), Some("Quenby Thrale"));
        assert_eq!(speaker(text, "I fell").as_deref(), Some("Tom Vey"));
        let one = text.replace("** VEY (captain) **", "** The match **");
        assert_eq!(speaker(&one, "We ran"), None);
    }
}
