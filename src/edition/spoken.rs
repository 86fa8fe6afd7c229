//! In which language a statement was spoken, where that can be read.
//!
//! Four things tell, the surest first: a record of the speech whose language is stated; the words of an outlet ("said in
//! Dutch"); a news agency of a country that passed the words on; the office of a state under which outlets introduce the speaker ("the French
//! president", "Bundestag speaker"). What an outlet prints in another language is a translation, and its
//! wording is the translator's before it is the outlet's.

use super::found::FoundQuotation;
use super::stated_language;
use crate::collation::matching::Group;
use crate::corpus::{Article, ArticleKind, Attested, Provenance};
use crate::language::function_word;
use crate::language::identification::{ENGLISH, primary};
use crate::language::lexicon;
use crate::language::person_name::{PersonName, is_body_word};
use crate::text::Span;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use unicode_segmentation::UnicodeSegmentation;

/// So many words before a name, and of an apposition behind it, are looked at.
const NEAR_WORDS: usize = 5;

/// The languages of the speakers of a corpus, by name.
#[derive(Debug)]
pub struct SpokenLanguages(HashMap<String, Attested<String>>);

impl SpokenLanguages {
    /// Reads how the articles introduce those whom they quote.
    pub fn new(quotations: &[FoundQuotation], articles: &[Article]) -> Self {
        let mut votes: BTreeMap<&str, BTreeMap<&str, (usize, String)>> = BTreeMap::new();
        let told = quotations.par_iter().map(|found| {
            let text = &articles[found.article].text;
            let name = found.speaker()?;
            let mention = found.quotation.speaker.as_ref().and_then(|s| s.mention);
            let introduced = mention.filter(|_| is_person(name));
            let introduced = introduced.and_then(|mention| office(text, mention));
            let named = || Some((language_of_name(name)?, name.to_owned()));
            Some((name, introduced.or_else(named)?))
        });
        let told: Vec<Option<(&str, (&str, String))>> = told.collect();
        for (name, (language, words)) in told.into_iter().flatten() {
            let tongues = votes.entry(name).or_default();
            tongues.entry(language).or_insert((0, words)).0 += 1;
        }
        // Where outlets place a speaker in two countries, neither is believed.
        let known = votes.into_iter().filter(|(_, tongues)| tongues.len() == 1);
        let known = known.filter_map(|(name, mut tongues)| {
            let (language, (_, words)) = tongues.pop_first()?;
            let known = Attested::new(language.to_string(), Provenance::Introduction(words));
            Some((name.to_string(), known))
        });
        Self(known.collect())
    }

    /// The language in which the statement of a group was spoken, and what tells it.
    pub fn spoken(
        &self,
        group: &Group,
        speaker: Option<&str>,
        quotations: &[FoundQuotation],
        articles: &[Article],
    ) -> Option<Attested<String>> {
        let printed = group.sure.iter().map(|&i| &quotations[i]);
        let record = printed.clone().find_map(|found| {
            let article = &articles[found.article];
            let is_transcript = article.kind == ArticleKind::Transcript;
            let language = article.language.as_deref().filter(|_| is_transcript)?;
            let siglum = article.siglum.clone();
            let provenance = Provenance::Transcript { siglum };
            Some(Attested::new(primary(language), provenance))
        });
        let stated = printed.clone();
        let mut stated =
            stated.filter_map(|found| stated_language::of(found, &articles[found.article].text));
        let mut relays = printed.filter_map(|found| relay(found, &articles[found.article].text));
        record
            .or_else(|| stated.next())
            .or_else(|| relays.next())
            .or_else(|| self.0.get(speaker?).cloned())
    }
}

/// Gives the statements of one occasion by one speaker one language: that of a record, else the one that most of
/// them have. What is stated of one of them holds for it alone. Each is given with the key of its occasion, where it has one.
pub fn share<K: Ord>(
    spoken: &mut [Option<Attested<String>>],
    occasion: impl Fn(usize) -> Option<K>,
) {
    let mut occasions: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for statement in 0..spoken.len() {
        if let Some(key) = occasion(statement) {
            occasions.entry(key).or_default().push(statement);
        }
    }
    for statements in occasions.values() {
        let is_stated = |told: &Attested<String>| matches!(told.provenance, Provenance::Telling(_));
        let known = || {
            statements
                .iter()
                .filter_map(|n| spoken[*n].as_ref())
                .filter(|told| !is_stated(told))
        };
        let rank = |told: &&Attested<String>| {
            let record = matches!(told.provenance, Provenance::Transcript { .. });
            let votes = known().filter(|other| other.value == told.value).count();
            (record, votes)
        };
        // Of languages of equal rank the first one is taken: `max_by_key` gives the last.
        let Some(language) = known().rev().max_by_key(rank).cloned() else {
            continue;
        };
        for n in statements {
            let own = &mut spoken[*n];
            let differs = |own: &Attested<String>| own.value != language.value && !is_stated(own);
            if own.as_ref().is_none_or(differs) {
                *own = Some(language.clone());
            }
        }
    }
}

/// Gives a statement of which nothing tells the language that of one that is perhaps the same: one speech is not told in two.
pub fn share_offered(spoken: &mut [Option<Attested<String>>], groups: &[Group]) {
    let own =
        |(n, group): (usize, &Group)| group.sure.iter().map(move |i| (*i, n)).collect::<Vec<_>>();
    let home: HashMap<usize, usize> = groups.iter().enumerate().flat_map(own).collect();
    let offered = |(n, group): (usize, &Group)| {
        let mut others = group.perhaps.iter().filter_map(|i| home.get(i));
        let told = others.find_map(|other| spoken[*other].clone());
        told.filter(|_| spoken[n].is_none())
    };
    let told: Vec<Option<Attested<String>>> = groups.iter().enumerate().map(offered).collect();
    for (own, told) in spoken.iter_mut().zip(told) {
        *own = own.take().or(told);
    }
}

/// Whether an article prints another language than the one that was spoken.
pub fn is_translated(spoken: Option<&Attested<String>>, article: &Article) -> bool {
    let printed = article.language.as_deref().map(primary);
    spoken.is_some_and(|spoken| spoken.value != printed.as_deref().unwrap_or(ENGLISH))
}

/// The agency of a country that passed the words on: "Russia's state-run news agency" beside its name.
fn relay(found: &FoundQuotation, text: &str) -> Option<Attested<String>> {
    let name = found.quotation.relay.as_deref()?;
    let extent = found.quotation.extent();
    let sentence = around(text, extent);
    let at = sentence.find(name)?;
    let (before, behind) = (&sentence[..at], &sentence[at + name.len()..]);
    let own = words(name);
    let apposition = behind.strip_prefix(',').map(words).unwrap_or_default();
    let apposition = &apposition[..apposition.len().min(NEAR_WORDS)];
    let before = words(before);
    let before = &before[before.len().saturating_sub(NEAR_WORDS)..];
    let is_agency = |words: &[String]| words.iter().any(|w| lexicon::PRESS_BODIES.contains(w));
    let told = [before, apposition]
        .into_iter()
        .filter(|words| is_agency(words))
        .find_map(language_of);
    let named = || language_of(&own).filter(|_| is_agency(&own));
    let language = told.or_else(named)?;
    Some(Attested::new(
        language.to_string(),
        Provenance::Relay(name.to_string()),
    ))
}

/// The paragraph that a quotation stands in.
fn around(text: &str, extent: Span) -> &str {
    let start = text[..extent.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[extent.end..]
        .find('\n')
        .map_or(text.len(), |at| extent.end + at);
    &text[start..end]
}

/// The language of the office in a mention or directly before it, and its words as they are printed.
fn office(text: &str, mention: Span) -> Option<(&'static str, String)> {
    let before = clause(&text[..mention.start]);
    let first = before.unicode_word_indices().rev().take(NEAR_WORDS).last();
    let near = first.map_or("", |(at, _)| &before[at..]);
    let mut title = words(near);
    title.extend(words(mention.of(text)));
    let first = title.iter().position(|word| is_country(word))?;
    // Behind the office stands the name, which may be that of a country.
    let last = title.iter().rposition(|word| is_office(word))?;
    let office = title.get(first..=last)?;
    let language = language_of(office).filter(|_| is_office_alone(&title[first..]))?;
    let printed = near.unicode_words().chain(mention.of(text).unicode_words());
    let printed: Vec<&str> = printed.skip(first).collect();
    Some((language, printed.join(" ")))
}

/// The end of a text behind its last clause mark. A dot behind a capital is no clause mark: it belongs to an abbreviation
/// such as "U.S.".
fn clause(text: &str) -> &str {
    let stop = |(at, mark): (usize, &str)| {
        let letter = text[..at].chars().next_back();
        (mark != "." || letter.is_some_and(char::is_lowercase)).then_some(at + mark.len())
    };
    let marks = text.rmatch_indices(['\n', '.', ',', ';', '”', '"', '(']);
    &text[marks.filter_map(stop).next().unwrap_or(0)..]
}

fn is_country(word: &str) -> bool {
    lexicon::SPOKEN.contains(word) || lexicon::COUNTRY_OPENINGS.contains(word)
}

/// Whether words name an office and nothing else: behind the country stands no word of another phrase ("Spain of jailing
/// people", "the Russian ambassador and his", "a Mexican restaurant in Ostwick"). An "of" goes on with an office.
fn is_office_alone(words: &[String]) -> bool {
    let another = words.windows(2).any(|two| {
        let goes_on = lexicon::has_flag!(TITLE_LINKS, &two[1], "end") && is_office(&two[0]);
        function_word::of(&two[1]).is_some() && !goes_on && !function_word::is_article(&two[1])
    });
    !another
}

/// Whether a name is that of one person. "Protesters" of one article are others than those of the next, and each country
/// has its Supreme Court: what one of them speaks tells nothing of the others.
fn is_person(name: &str) -> bool {
    let parts = PersonName::untitled(name);
    name.starts_with(char::is_uppercase) && !parts.is_body() && !parts.is_office()
}

/// The language that the name of a country, or of a body or an office with a country in it, tells ("China", "Turkish
/// officials"). In the name of a person a country tells nothing ("Ada Jordan").
fn language_of_name(name: &str) -> Option<&'static str> {
    let own = words(name);
    let parts = PersonName::untitled(name);
    let is_of_office = |word: &String| {
        is_office(word) || is_body_word(word) || lexicon::PRESS_BODIES.contains(word)
    };
    let is_country = lexicon::SPOKEN.contains(&own.join(" "));
    let told = is_country || !parts.has_given_name() && own.iter().any(is_of_office);
    language_of(&own).filter(|_| told)
}

/// Whether whoever holds it speaks for a state, and so in its language: a French economist may say it in English.
fn is_office(word: &str) -> bool {
    lexicon::STATE_OFFICES.contains(word)
}

/// The language that the only country among some words tells.
fn language_of(words: &[String]) -> Option<&'static str> {
    let mut found: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let two = words[at..].iter().take(2).map(String::as_str);
        let two = two.collect::<Vec<_>>().join(" ");
        let double = lexicon::SPOKEN.meaning(&two);
        found.extend(double.or_else(|| lexicon::SPOKEN.meaning(&words[at])));
        at += if double.is_some() { 2 } else { 1 };
    }
    found.dedup();
    match found.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// The words of a text in lower case, genitives without their "s".
fn words(text: &str) -> Vec<String> {
    let words = text.unicode_words().map(|word| {
        let word = word
            .strip_suffix("’s")
            .or(word.strip_suffix("'s"))
            .unwrap_or(word);
        word.to_lowercase()
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, mention: &str) -> Option<&'static str> {
        let start = text.find(mention).expect("in the text");
        let found = office(text, Span::new(start, start + mention.len()));
        found.map(|(language, _)| language)
    }

    #[test]
    fn an_office_tells_its_language() {
        assert_eq!(
            told("“No,” French President Ines Roux said.", "Ines Roux"),
            Some("fr")
        );
        assert_eq!(
            told("“No,” the French president said.", "the French president"),
            Some("fr")
        );
        assert_eq!(
            told("“No,” said Bundestag speaker Olga Tarn.", "Olga Tarn"),
            Some("de")
        );
        assert_eq!(
            told("South Korean Foreign Minister Hwan said", "Hwan"),
            Some("ko")
        );
    }

    #[test]
    fn a_country_without_an_office_and_two_countries_tell_nothing() {
        assert_eq!(
            told("After the French match Ines Roux said", "Ines Roux"),
            None
        );
        assert_eq!(
            told(
                "With Spain the French president said",
                "the French president"
            ),
            None
        );
        assert_eq!(told("“No,” Ines Roux said.", "Ines Roux"), None);
    }

    #[test]
    fn what_stands_between_a_country_and_a_speaker_is_their_office() {
        for (text, mention) in [
            ("They accused Spain of jailing people", "people"),
            ("the Russian ambassador and his adviser", "his adviser"),
            (
                "said at a Mexican restaurant in Ostwick by guards",
                "guards",
            ),
            ("the New Mexico governor said", "the New Mexico governor"),
            ("said New Ostwick Senator Steve Jordan", "Steve Jordan"),
        ] {
            assert!(
                told(text, mention).is_none_or(|tongue| tongue == "en"),
                "{text}"
            );
        }
        let minister = "Russian Minister of Foreign Affairs Olga Tarn said";
        assert_eq!(told(minister, "Olga Tarn"), Some("ru"));
    }

    #[test]
    fn a_country_in_the_name_of_a_person_tells_nothing() {
        for name in [
            "Steve Jordan",
            "David French",
            "Mara Israel",
            "French Okoro",
        ] {
            assert_eq!(language_of_name(name), None, "{name}");
        }
        for (name, tongue) in [
            ("China", "zh"),
            ("South Korea", "ko"),
            ("a Turkish official", "tr"),
            ("Chinese officials", "zh"),
            ("the French president", "fr"),
        ] {
            assert_eq!(language_of_name(name), Some(tongue), "{name}");
        }
    }

    #[test]
    fn whoever_bears_no_name_of_their_own_is_no_person() {
        for name in ["protesters", "the experts", "Supreme Court", "President"] {
            assert!(!is_person(name), "{name}");
        }
        assert!(is_person("Olga Tarn") && is_person("Tarn"));
    }

    #[test]
    fn tags_are_compared_without_their_regions() {
        assert_eq!(primary("en-GB"), "en");
        assert_eq!(primary("FR"), "fr");
    }
}
