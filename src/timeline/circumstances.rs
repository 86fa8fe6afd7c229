//! What the sentence that names an occasion tells of it beside its name: with whom an interview was, in which town it was, and in
//! which part of the day. Two that differ in one of these are two occasions.

use super::occasion_class::OccasionClass;
use super::statement::OccasionMention;
use crate::language::function_word::{THE, TOLD, is_definite};
use crate::language::lexicon;
use crate::quotation::day::occasion;
use std::collections::BTreeSet;

/// What is told of one occasion; nothing is told where a set is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Circumstances {
    /// The words of the names of those who asked.
    hosts: BTreeSet<String>,
    /// The words of the names of the towns.
    places: BTreeSet<String>,
    parts_of_day: BTreeSet<String>,
}

impl Circumstances {
    /// Reads the sentence of an occasion.
    pub(super) fn of(mention: &OccasionMention<'_>) -> Self {
        let mut told = Self::default();
        let sentence = mention.sentence;
        let is_named = |kind: &str| mention.kind.ends_with(kind);
        let Some((named, _)) = occasion::phrases(sentence).find(|(_, kind)| is_named(kind)) else {
            return told;
        };
        let (before, behind) = (&sentence[..named.start], &sentence[named.end..]);
        let is_interview = OccasionClass::of(mention.kind) == Some(OccasionClass::Interview);
        if is_interview {
            told.hosts.extend(capitals_at_end(before));
            if let Some((_, told_to)) = before.rsplit_once(&format!(" {TOLD} ")) {
                told.hosts.extend(capitals_at_start(told_to));
            }
        }
        let mut words = behind.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let rest = words.peek().map_or("", |next| from(behind, next));
            match lexicon::OCCASION_LINKS.meaning(word) {
                Some("host") if is_interview => told.hosts.extend(capitals_at_start(rest)),
                Some("place") => told.places.extend(town(rest)),
                _ if is_of_phrase(word) => {}
                _ => break,
            }
        }
        told.parts_of_day.extend(part_of_day(sentence));
        told
    }

    /// Whether nothing is told.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes over what another one tells.
    pub(super) fn add(&mut self, other: Self) {
        self.hosts.extend(other.hosts);
        self.places.extend(other.places);
        self.parts_of_day.extend(other.parts_of_day);
    }

    /// Whether the two are told of two occasions.
    pub(super) fn are_of_another(&self, other: &Self) -> bool {
        let differ = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            !a.is_empty() && !b.is_empty() && a.is_disjoint(b)
        };
        differ(&self.hosts, &other.hosts)
            || differ(&self.places, &other.places)
            || differ(&self.parts_of_day, &other.parts_of_day)
    }
}

/// A text from one of its words on.
fn from<'t>(text: &'t str, word: &str) -> &'t str {
    &text[word.as_ptr() as usize - text.as_ptr() as usize..]
}

/// Whether a word goes on with what an occasion is: a name, a day, what ties them.
fn is_of_phrase(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let ties = lexicon::PARTS_OF_DAY.contains(bare) || lexicon::means!(OCCASION_LINKS, bare, "tie");
    !bare.is_empty() && (ties || bare.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
}

/// The words of the name at the beginning of a text, in lower case.
fn capitals_at_start(text: &str) -> Vec<String> {
    let words = text.split_whitespace().skip_while(|word| *word == THE);
    let mut names = Vec::new();
    for word in words {
        let Some(name) = name_word(word) else { break };
        names.push(name);
        if word.ends_with([',', '.', ';', ':']) {
            break;
        }
    }
    names
}

/// The words of the name at the end of a text, in lower case: "in a Radio Quay" interview.
fn capitals_at_end(text: &str) -> Vec<String> {
    let words = text.split_whitespace().rev();
    words.map_while(name_word).collect()
}

/// A word of a name, in lower case; days and months are none.
fn name_word(word: &str) -> Option<String> {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let bare = bare.trim_end_matches("’s").trim_end_matches("'s");
    let folded = bare.to_lowercase();
    let is_time = is_weekday(&folded) || lexicon::MONTHS.contains(&folded);
    (bare.starts_with(char::is_uppercase) && !is_time).then_some(folded)
}

fn is_weekday(folded: &str) -> bool {
    let time = lexicon::TIMES.meaning(folded);
    time.is_some_and(|meaning| meaning.starts_with("weekday"))
}

/// The words of the town at the beginning of a text. A country may hold the town that another one names.
fn town(text: &str) -> Vec<String> {
    let is_building = is_definite(text);
    let name = if is_building {
        Vec::new()
    } else {
        capitals_at_start(text)
    };
    let is_country = lexicon::SPOKEN.contains(&name.join(" "));
    if is_country { Vec::new() } else { name }
}

/// The part of a day behind the name of the day: "Tuesday evening". A night begins in the evening.
fn part_of_day(sentence: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    words.windows(2).find_map(|two| {
        let part = two[1].trim_matches(|c: char| !c.is_alphanumeric());
        let part = (is_weekday(&two[0].to_lowercase()) && lexicon::PARTS_OF_DAY.contains(part))
            .then_some(part)?;
        Some(if part == "night" { "evening" } else { part }.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: &'static str, sentence: &str) -> Circumstances {
        Circumstances::of(&OccasionMention {
            kind,
            article: 0,
            sentence,
        })
    }

    #[test]
    fn who_asked_where_and_when_tell_occasions_apart() {
        for (kind, one, other, are_two) in [
            (
                "interview",
                "Okoro told Radio Quay in an interview on Tuesday",
                "In an interview with the Courier, Okoro said",
                true,
            ),
            (
                "interview",
                "Okoro told Radio Quay in an interview on Tuesday",
                "In a Radio Quay interview Okoro said",
                false,
            ),
            (
                "interview",
                "Okoro said in an interview on Tuesday morning",
                "Okoro said in an interview Tuesday night",
                true,
            ),
            (
                "news conference",
                "At a news conference in Ostwick, Okoro said",
                "At a news conference on Tuesday in Lakeport, Okoro said",
                true,
            ),
            (
                "news conference",
                "At a news conference in Ostwick, Okoro said",
                "At a news conference in Norway with Lind, Okoro said",
                false,
            ),
            (
                "news conference",
                "At a news conference in Lakeport, Okoro said",
                "At a news conference she told of the fire in Ostwick",
                false,
            ),
            (
                "news conference",
                "At a news conference with Lind, Okoro said",
                "At a news conference with the premier, Okoro said",
                false,
            ),
        ] {
            let (one, other) = (of(kind, one), of(kind, other));
            assert_eq!(one.are_of_another(&other), are_two, "{one:?} {other:?}");
        }
    }
}
