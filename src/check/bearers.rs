//! Who bears a role by all sources together: one of them may name its speaker and nothing more, and another one tell what he is.

use crate::corpus::Article;
use crate::language::function_word::{self, Function};
use crate::text::Span;
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Mutex;
use unicode_segmentation::UnicodeSegmentation;

/// So many words stand between a name and what its bearer is: "Ada Example, who was the pilot".
const WORDS_BETWEEN_NAME_AND_ROLE: usize = 4;

/// The roles that were asked for, with their only bearer.
#[derive(Debug, Default)]
pub(super) struct Bearers(Mutex<HashMap<String, Option<String>>>);

impl Bearers {
    /// Whom alone the sources that name `of`, if anybody, call by these words. All of them are read for a role, once.
    pub(super) fn only(
        &self,
        role: &[&str],
        of: Option<&str>,
        sources: &[Article],
    ) -> Option<String> {
        let key = format!("{} of {}", role.join(" "), of.unwrap_or_default());
        let known = self.0.lock().ok().and_then(|all| all.get(&key).cloned());
        known.unwrap_or_else(|| {
            let only = only(role, of, sources);
            if let Ok(mut all) = self.0.lock() {
                all.insert(key, only.clone());
            }
            only
        })
    }
}

/// Somebody whom a text calls by a role.
struct Bearer<'t> {
    name: &'t str,
    /// Whether nothing limits it: "the former pilot" is the pilot no more.
    is_sure: bool,
}

impl<'t> Bearer<'t> {
    fn surname(&self) -> &'t str {
        self.name.unicode_words().next_back().unwrap_or_default()
    }
}

fn only(role: &[&str], of: Option<&str>, sources: &[Article]) -> Option<String> {
    let texts = sources.par_iter().map(|article| &*article.text);
    let texts = texts.filter(|text| of.is_none_or(|of| text.contains(of)));
    let bearers: Vec<Bearer<'_>> = texts.flat_map_iter(|text| bearers(text, role)).collect();
    let one = bearers.first().map(Bearer::surname);
    let is_one = bearers.iter().all(|bearer| Some(bearer.surname()) == one);
    let sure = bearers.iter().filter(|bearer| bearer.is_sure && is_one);
    let longest = sure.max_by_key(|bearer| bearer.name.len())?;
    Some(longest.name.into())
}

/// A word without a possessive ending.
fn bare(word: &str) -> &str {
    word.trim_end_matches("’s").trim_end_matches("'s")
}

/// All whom a text calls by a role: "pilot Ada Example", "the pilot, Ada Example", "Ada Example, the pilot", "Ada Example is the pilot".
fn bearers<'t>(text: &'t str, role: &[&str]) -> Vec<Bearer<'t>> {
    let Some(head) = role.last().filter(|head| may_print(text, head)) else {
        return Vec::new();
    };
    let text_words = TextWords {
        text,
        words: text.unicode_word_indices().collect(),
    };
    let runs = text_words.words.windows(role.len()).enumerate();
    let is_role = |run: &[(usize, &str)]| {
        let mut both = run.iter().zip(role);
        both.all(|((_, word), own)| word.eq_ignore_ascii_case(own)) && !head.is_empty()
    };
    let called = runs.filter(|(_, run)| is_role(run)).map(|(at, _)| at);
    let of_each = |at| [text_words.behind(at, role.len()), text_words.before(at)];
    called.flat_map(of_each).flatten().collect()
}

/// Whether a text has a word, with a capital or without one: most texts do not, and need not be read.
fn may_print(text: &str, word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase());
    let capital: String = first.into_iter().flatten().chain(letters).collect();
    text.contains(word) || text.contains(&capital)
}

/// A text and where each of its words begins.
struct TextWords<'t> {
    text: &'t str,
    words: Vec<(usize, &'t str)>,
}

impl<'t> TextWords<'t> {
    fn end(&self, at: usize) -> usize {
        let (start, word) = self.words[at];
        start + word.len()
    }

    /// What stands between a word and the next one.
    fn gap(&self, at: usize) -> &'t str {
        let next = self
            .words
            .get(at + 1)
            .map_or(self.text.len(), |next| next.0);
        &self.text[self.end(at)..next]
    }

    /// Whether a word may be of a name.
    fn is_name(&self, at: usize) -> bool {
        let word = self.words[at].1;
        word.starts_with(char::is_uppercase) && function_word::of(&word.to_lowercase()).is_none()
    }

    fn name(&self, first: usize, last: usize) -> &'t str {
        Span::new(self.words[first].0, self.end(last)).of(self.text)
    }

    /// Who is named right behind a role, or behind the comma that follows it.
    fn behind(&self, at: usize, length: usize) -> Option<Bearer<'t>> {
        let first = at + length;
        let gap = self.gap(first - 1);
        let is_next = |last: &usize| self.is_name(*last);
        let last = (first..self.words.len()).take_while(is_next);
        let last = last
            .scan(true, |goes_on, n| {
                let own = *goes_on;
                *goes_on = self.gap(n) == " ";
                own.then_some(n)
            })
            .last()?;
        let is_named = gap == " " || gap == ", " && last > first;
        is_named.then(|| Bearer {
            name: bare(self.name(first, last)),
            is_sure: at == 0 || self.gap(at - 1) != " " || self.is_plain(at - 1),
        })
    }

    /// Whether a word before a role limits it by nothing: an article, or the name of a place.
    fn is_plain(&self, at: usize) -> bool {
        let word = self.words[at].1;
        let is_inside = at > 0 && self.gap(at - 1) == " ";
        let function = function_word::of(&word.to_lowercase());
        is_inside && word.starts_with(char::is_uppercase)
            || matches!(function, Some(Function::Article | Function::Possessive))
    }

    /// Who is named before a role, with a comma or a form of "be" between.
    fn before(&self, at: usize) -> Option<Bearer<'t>> {
        let least = at.saturating_sub(WORDS_BETWEEN_NAME_AND_ROLE + 1);
        let last = (least..at).rev().find(|n| {
            let is_owner = bare(self.words[*n].1) != self.words[*n].1;
            self.is_name(*n) && !is_owner
        })?;
        let between = last + 1..at;
        let is_be = |n: usize| function_word::of(self.words[n].1) == Some(Function::Auxiliary);
        let is_open = self.gap(last) == ", " || between.clone().next().is_some_and(is_be);
        let is_whole = between.clone().all(|n| self.gap(n) == " ");
        let is_other = |n: usize| function_word::of(self.words[n].1) == Some(Function::Other);
        let is_his = is_open && is_whole && !between.clone().any(is_other);
        let first = (0..last)
            .rev()
            .take_while(|n| self.is_name(*n) && self.gap(*n) == " ");
        let first = first.last().filter(|_| is_his)?;
        let is_plain = |n: usize| {
            let word = self.words[n].1;
            word.starts_with(char::is_uppercase) || function_word::of(word).is_some()
        };
        Some(Bearer {
            name: self.name(first, last),
            is_sure: between.clone().all(is_plain),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, bool)> {
        let all = bearers(text, &["harbour", "master"]).into_iter();
        all.map(|bearer| (bearer.name, bearer.is_sure)).collect()
    }

    #[test]
    fn a_role_stands_beside_the_name_of_its_bearer() {
        for text in [
            "Harbour master Ines Falk shut the gate.",
            "The harbour master, Ines Falk, shut the gate.",
            "Ines Falk, the harbour master, shut the gate.",
            "Ines Falk, Ostwick’s harbour master, shut the gate.",
            "Ines Falk, who is the harbour master, shut the gate.",
            "In May Tom Vey left. Ines Falk was harbour master then.",
        ] {
            assert_eq!(told(text), [("Ines Falk", true)], "{text}");
        }
    }

    #[test]
    fn whoever_only_stands_near_does_not_bear_it() {
        for text in [
            "Ines Falk told the harbour master that it rained.",
            "Ines Falk, the wife of the harbour master, shut the gate.",
            "Ines Falk left. The harbour master shut the gate.",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
        assert_eq!(
            told(
                "Former harbour master Ines Falk shut the gate. Ines Falk, the new harbour master, did not."
            ),
            [("Ines Falk", false), ("Ines Falk", false)]
        );
    }
}
