//! What a story is called, by rule: the words that its headlines share, "Heron mill · fire".

use crate::collation::normal::{PrintedWord, printed_words};
use crate::language::frequency::rarity;
use crate::language::function_word;
use crate::language::normal::{forms, stem};
use std::collections::{BTreeSet, HashMap};

/// Most words of a shared stretch.
const MAX_SHARED_WORDS: usize = 5;
/// A word of no more nats than this says nothing about a story ("says", "new").
const COMMON_TITLE_NATS: f32 = 4.0;

/// The words of a title have so many nats of rarity together, at least: one name alone ("Okoro") is shared by many stories.
const MIN_TITLE_NATS: f32 = 10.0;

/// A stretch of words that headlines share.
struct Shared<'a> {
    /// As each headline prints it.
    printed: Vec<&'a str>,
    stems: Vec<String>,
    /// How much it tells.
    weight: f32,
}

impl Shared<'_> {
    /// What tells most is rare and stands in many headlines.
    fn score(&self) -> f32 {
        self.weight * (self.printed.len() - 1) as f32
    }
}

/// The title of a story, from the headlines of its articles in the order in which they came out: what most of
/// them share, and behind a dot what at least half of them share besides; where they share nothing, the first
/// of them.
///
/// ```
/// use verbatim::timeline::story_title;
/// let headlines = ["Heron mill burns down", "Arson at Heron mill", "Miller weeps"];
/// assert_eq!(story_title(&headlines).as_deref(), Some("Heron mill"));
/// assert_eq!(story_title(&headlines[2..]).as_deref(), Some("Miller weeps"));
/// ```
pub fn story_title(headlines: &[&str]) -> Option<String> {
    if let [only] = headlines {
        return Some(only.trim().to_string());
    }
    let mut shared = shared(headlines);
    let score = |a: &Shared<'_>, b: &Shared<'_>| {
        let longer = a.stems.len().cmp(&b.stems.len());
        a.score().total_cmp(&b.score()).then(longer)
    };
    let first = headlines.first()?.trim();
    let Some(best) = shared.iter().enumerate().max_by(|a, b| score(a.1, b.1)) else {
        return Some(first.to_string());
    };
    let best = shared.swap_remove(best.0);
    shared.retain(|other| {
        let often = other.printed.len() * 2 >= headlines.len();
        often && !other.stems.iter().any(|stem| best.stems.contains(stem))
    });
    let second = shared.iter().max_by(|a, b| score(a, b));
    let parts: Vec<&Shared<'_>> = std::iter::once(&best).chain(second).collect();
    if parts.iter().map(|part| part.weight).sum::<f32>() < MIN_TITLE_NATS {
        return Some(first.to_string());
    }
    let words: Vec<&str> = parts.iter().map(|part| plainest(&part.printed)).collect();
    Some(capitalised(&words.join(" · ")))
}

/// The stretches that at least two headlines share, those first that stand first.
fn shared<'a>(headlines: &[&'a str]) -> Vec<Shared<'a>> {
    let mut places: HashMap<Vec<String>, usize> = HashMap::new();
    let mut all: Vec<Shared<'a>> = Vec::new();
    for headline in headlines {
        let mut seen: BTreeSet<Vec<String>> = BTreeSet::new();
        for stretch in stretches(headline) {
            if !seen.insert(stretch.stems.clone()) {
                continue;
            }
            let place = *places.entry(stretch.stems.clone()).or_insert(all.len());
            if place == all.len() {
                all.push(Shared {
                    printed: Vec::new(),
                    stems: stretch.stems,
                    weight: stretch.weight,
                });
            }
            all[place].printed.push(stretch.printed);
        }
    }
    all.retain(|shared| shared.printed.len() > 1);
    // Among equals the last is taken.
    all.reverse();
    all
}

/// A stretch of a headline that begins and ends with a word that says something.
struct Stretch<'a> {
    printed: &'a str,
    stems: Vec<String>,
    weight: f32,
}

fn stretches(headline: &str) -> Vec<Stretch<'_>> {
    let words: Vec<Word<'_>> = printed_words(headline).map(Word::new).collect();
    let mut out = Vec::new();
    for first in 0..words.len() {
        let last = words.len().min(first + MAX_SHARED_WORDS);
        let parted = words[first + 1..last]
            .iter()
            .position(|w| w.printed.opens_clause);
        let run = &words[first..parted.map_or(last, |at| first + 1 + at)];
        for end in (0..run.len()).filter(|end| run[0].weight > 0.0 && run[*end].weight > 0.0) {
            let span = run[0].printed.span.cover(&run[end].printed.span);
            out.push(Stretch {
                printed: without_possessive(span.of(headline)),
                stems: run[..=end].iter().map(|word| word.stem.clone()).collect(),
                weight: run[..=end].iter().map(|word| word.weight).sum(),
            });
        }
    }
    out
}

fn without_possessive(words: &str) -> &str {
    let bare = words.strip_suffix("'s").or(words.strip_suffix("’s"));
    bare.unwrap_or(words)
}

struct Word<'a> {
    printed: PrintedWord<'a>,
    stem: String,
    /// How much it tells, nothing if it is common.
    weight: f32,
}

impl<'a> Word<'a> {
    fn new(printed: PrintedWord<'a>) -> Self {
        let form = forms(printed.text).into_iter().next().unwrap_or_default();
        let stem = stem(&form);
        let rarity = rarity(&form, &stem);
        let common = rarity <= COMMON_TITLE_NATS || function_word::of(&form).is_some();
        Self {
            weight: if common { 0.0 } else { rarity },
            printed,
            stem,
        }
    }
}

/// The printing with the fewest capitals: headlines that set every word in capitals hide which are names.
fn plainest<'a>(printed: &[&'a str]) -> &'a str {
    let capitals = |words: &&str| words.chars().filter(|c| c.is_uppercase()).count();
    let plainest = printed.iter().copied().min_by_key(capitals);
    plainest.unwrap_or_default()
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
