//! News that nobody wrote: speeches in made-up words, and articles of ten outlets that quote them.
//!
//! The same numbers give the same news. Outlets print a sentence whole, shortened or with a word changed,
//! so that matching and collation have the work that real news gives them.
#![allow(dead_code, reason = "each bench uses a part of it")]

use serde_json::json;
use verbatim::corpus::{self, Corpus};

const SYLLABLES: [&str; 24] = [
    "ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "wa",
    "ster", "lon", "mar", "ten", "dal", "gor", "phi", "rus",
];
const SMALL: [&str; 16] = [
    "the", "of", "to", "and", "a", "in", "that", "is", "for", "it", "we", "not", "will", "with",
    "have", "but",
];
const GIVEN: [&str; 8] = ["Ada", "Tunde", "Mo", "Ira", "Tove", "Ines", "Bo", "Amos"];
const OUTLETS: usize = 10;

/// Numbers without an end: Marsaglia's xorshift (2003).
pub struct Numbers(u64);

impl Numbers {
    /// Begins at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    /// One word, half of them small ones, the others some thousands of made-up ones, frequent and rare.
    pub fn word(&mut self) -> String {
        if self.below(2) == 0 {
            return SMALL[self.below(SMALL.len())].to_string();
        }
        let most = if self.below(3) == 0 { 3 } else { 2 };
        let letters = (0..most).map(|_| SYLLABLES[self.below(SYLLABLES.len())]);
        letters.collect()
    }

    /// One of the small words.
    pub fn small_word(&mut self) -> String {
        SMALL[self.below(SMALL.len())].to_string()
    }

    /// A word of three or four syllables.
    pub fn rare_word(&mut self) -> String {
        let most = 3 + self.below(2);
        let letters = (0..most).map(|_| SYLLABLES[self.below(SYLLABLES.len())]);
        letters.collect()
    }

    /// So many words.
    pub fn words(&mut self, count: usize) -> Vec<String> {
        (0..count).map(|_| self.word()).collect()
    }

    /// `words` with one in `one_in` of them changed, left out or doubled.
    pub fn edited(&mut self, words: &[String], one_in: usize) -> Vec<String> {
        let mut out = Vec::with_capacity(words.len());
        for word in words {
            match self.below(one_in * 3) {
                0 => out.push(self.word()),
                1 => {}
                2 => out.extend([word.clone(), self.word()]),
                _ => out.push(word.clone()),
            }
        }
        out
    }

    /// A person.
    pub fn name(&mut self) -> String {
        let given = GIVEN[self.below(GIVEN.len())];
        let rest: String = (0..2)
            .map(|_| SYLLABLES[self.below(SYLLABLES.len())])
            .collect();
        format!("{given} {}", capital(&rest))
    }
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// What one person said on one occasion.
pub struct Speech {
    /// Who.
    pub speaker: String,
    /// On which day of the year 2031.
    pub day: jiff::civil::Date,
    /// The sentences.
    pub sentences: Vec<Vec<String>>,
}

/// So many speeches of twelve sentences.
pub fn speeches(count: usize) -> Vec<Speech> {
    let mut numbers = Numbers::new(7);
    let first = jiff::civil::date(2031, 1, 1);
    let speech = |n: usize| Speech {
        speaker: numbers.name(),
        day: first.saturating_add(jiff::Span::new().days((n % 360) as i64)),
        sentences: (0..12)
            .map(|_| {
                let length = 8 + numbers.below(24);
                numbers.words(length)
            })
            .collect(),
    };
    (0..count).map(speech).collect()
}

/// One article on a speech: six quotations between paragraphs of narration.
pub fn article(numbers: &mut Numbers, speech: &Speech) -> String {
    let mut text = String::new();
    for _ in 0..6 {
        let sentence = &speech.sentences[numbers.below(speech.sentences.len())];
        let printed = capital(&numbers.edited(sentence, 20).join(" "));
        let narration = capital(&numbers.words(40).join(" "));
        let surname = speech.speaker.rsplit(' ').next().unwrap_or_default();
        text += &format!(
            "{narration}.\n\n“{printed},” {} said on Monday. ",
            speech.speaker
        );
        text += &format!("{surname} spoke for an hour.\n\n");
    }
    text
}

/// So many articles, ten outlets on each speech, as a corpus.
pub fn corpus(articles: usize) -> Corpus {
    let speeches = speeches(articles.div_ceil(OUTLETS));
    corpus_of(articles, |n| &speeches[n / OUTLETS])
}

/// So many articles on one single speech: what an agency's report becomes.
pub fn near_duplicates(articles: usize) -> Corpus {
    let speeches = speeches(1);
    corpus_of(articles, |_| &speeches[0])
}

fn corpus_of<'s>(articles: usize, speech: impl Fn(usize) -> &'s Speech) -> Corpus {
    let mut numbers = Numbers::new(11);
    let line = |n: usize| {
        let speech = speech(n);
        let line = json!({
            "id": format!("a{n}"),
            "outlet": format!("Outlet {}", n % OUTLETS),
            "date": speech.day.to_string(),
            "text": article(&mut numbers, speech),
        });
        line.to_string()
    };
    let lines: Vec<String> = (0..articles).map(line).collect();
    corpus::from_reader(lines.join("\n").as_bytes())
}
