//! The outlet that a draft names as the source of a quotation ("told the Gazette", "as the Gazette reported", a link to
//! its page): its articles are what the passage is held to.

use super::credits;
use super::links::Links;
use super::passage::{NamedSource, Passage};
use super::surroundings::{narration, paragraph};
use crate::corpus::{Article, Host, outlet_key};
use crate::edition::Found;
use crate::language::function_word::THE;
use crate::language::person_name::is_given_name;
use crate::language::time_word;
use crate::language::{boundaries, function_word, lexicon, word};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::{Arc, LazyLock};

/// The fewest words with which the name of an outlet is given that begins with them: "Valley Radio" for "Valley Radio
/// News".
const OPENING_WORDS: usize = 2;

/// No name of an outlet has more words: in a long run of capitals those of each length would be read anew at each word.
const MAX_WORDS_OF_NAME: usize = 12;

/// The outlets whose hosts are known, by the words of their names.
static HOSTED_OUTLETS: LazyLock<HashSet<Vec<String>>> = LazyLock::new(|| {
    let hosts = lexicon::OUTLET_HOSTS.pairs();
    hosts.map(|(_, outlet)| name_words(outlet)).collect()
});

/// The outlets of the sources by the names that drafts give them.
pub(super) struct Outlets {
    /// By its words: the whole name, its last words ("the Gazette"), its first ones.
    by_words: HashMap<Vec<String>, Arc<HashSet<usize>>>,
    /// By the letters of the whole name, as a host spells it.
    by_letters: HashMap<String, Arc<HashSet<usize>>>,
    /// By the address of an article.
    by_url: HashMap<String, Arc<HashSet<usize>>>,
}

impl Outlets {
    pub(super) fn of(sources: &Found) -> Self {
        let mut outlets = Self {
            by_words: HashMap::new(),
            by_letters: HashMap::new(),
            by_url: HashMap::new(),
        };
        for (n, article) in sources.articles.iter().enumerate() {
            outlets.add(n, article);
        }
        outlets
    }

    fn add(&mut self, n: usize, article: &Article) {
        if let Some(url) = &article.url {
            note(&mut self.by_url, address(url), n);
            if let Some(letters) = outlet_of_host(url) {
                note(&mut self.by_letters, letters, n);
            }
        }
        let Some(outlet) = &article.outlet else {
            return;
        };
        let letters = outlet_key(&outlet.value);
        note(&mut self.by_letters, letters, n);
        let name = outlet.value.split(['(', ',', '|']).next();
        let words = name_words(name.unwrap_or_default());
        let last = (0..words.len()).map(|first| &words[first..]);
        let first = (OPENING_WORDS..words.len()).map(|end| &words[..end]);
        for part in last.chain(first) {
            note(&mut self.by_words, part.to_vec(), n);
        }
    }

    /// The articles of the outlet that a draft calls by these words.
    fn called(&self, words: &[&str]) -> Option<&Arc<HashSet<usize>>> {
        let name = name_words(&words.join(" "));
        let letters = name.concat();
        self.by_words
            .get(&name)
            .or_else(|| self.by_letters.get(&letters))
    }

    /// The articles of a linked page: itself, else all of its outlet.
    fn linked(&self, url: &str) -> Option<&Arc<HashSet<usize>>> {
        let page = self.by_url.get(&address(url));
        page.or_else(|| self.by_letters.get(&outlet_of_host(url)?))
    }

    /// The source that a draft names for a passage, by its link or in the sentence that the passage stands in.
    pub(super) fn named(
        &self,
        draft: &Article,
        passage: &Passage,
        links: &Links<'_>,
    ) -> NamedSource {
        let is_outlet = |words: &str| self.is_outlet(words);
        let page = links.of_passage(passage, is_outlet);
        if let Some(page) = page
            && let Some(articles) = self.linked(page)
        {
            return NamedSource::known(page, articles);
        }
        let stretches = std::iter::once(&passage.span).chain(&passage.siblings);
        let mut named =
            stretches.map(|span| self.named_in(&narration(*span, &draft.text), passage));
        let told = named.find(|named| *named != NamedSource::Any);
        let relay = || {
            let relay = passage.claim.relay.as_deref()?;
            let articles = self.called(&[relay]);
            Some(articles.map_or_else(
                || NamedSource::Missing(relay.into()),
                |articles| NamedSource::known(relay, articles),
            ))
        };
        let linked = || page.map(|page| NamedSource::MissingPage(page.into()));
        let credited = || self.credited(&draft.text, passage);
        let led_in = || self.led_in(&draft.text, passage);
        let named = told.or_else(relay).or_else(linked).or_else(credited);
        let named = named.or_else(led_in);
        named.unwrap_or_default()
    }

    /// Takes an outlet that "reported" words for their source: who said them the draft leaves open.
    pub(super) fn credit(&self, draft: &Article, passage: &mut Passage) {
        let Some(name) = passage.claim.speaker.as_deref() else {
            return;
        };
        let words: Vec<&str> = boundaries::words(name).map(|(_, word)| word).collect();
        let words = &words[usize::from(words.first().is_some_and(|word| is_article(word)))..];
        // "The report says" names no outlet.
        let is_name = words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase));
        let is_named = is_name && (self.called(words).is_some() || is_called_outlet(words));
        let told = narration(passage.span, &draft.text);
        let mut told = boundaries::words(&told).map(|(_, word)| word);
        let mut reports = |lemma: &str| {
            told.any(|own| {
                word::look_up(own)
                    .cue
                    .is_some_and(|cue| cue.lemma() == lemma)
            })
        };
        if is_named && reports("report") {
            passage.claim.relay = Some(words.join(" "));
            passage.claim.speaker = None;
            passage.claim.mention = None;
        }
    }

    /// The source that the sentence before a passage's own names for what follows: "As the Gazette reports, … “…,” she said."
    fn led_in(&self, draft: &str, passage: &Passage) -> Option<NamedSource> {
        let start = paragraph(draft, passage.span).start;
        let mut sentences = draft[start..passage.span.start]
            .rsplit(['.', '!', '?'])
            .skip(1);
        let earlier = sentences.next()?.trim_start().strip_prefix("As ")?;
        let named = self.named_in(earlier, passage);
        (named != NamedSource::Any).then_some(named)
    }

    /// The outlet to which somebody spoke by a text's own words: "told the Gazette".
    pub(super) fn addressed(&self, narration: &str) -> Option<String> {
        let words: Vec<&str> = boundaries::words(narration).map(|(_, word)| word).collect();
        (0..words.len()).find_map(|first| {
            let mut lengths = (1..=capitalised_run(&words, first)).rev();
            let is_outlet = |length: &usize| {
                let name = &words[first..first + length];
                self.called(name).is_some() || is_called_outlet(name)
            };
            let length = lengths.find(is_outlet)?;
            let is_told = naming(&words, first, length) == Some("address");
            is_told.then(|| words[first..first + length].join(" "))
        })
    }

    /// The source that a draft credits with a passage behind it.
    fn credited(&self, draft: &str, passage: &Passage) -> Option<NamedSource> {
        let speaker = passage.claim.speaker.as_deref().unwrap_or_default();
        let credits = credits::behind(passage.span, draft).into_iter();
        let mut named = credits.filter_map(|credit| {
            let words: Vec<&str> = boundaries::words(credit).map(|(_, word)| word).collect();
            let first = words.iter().position(|word| !is_article(word))?;
            let name = &words[first..];
            let is_name = capitalised_run(name, 0) == name.len();
            let printed = name.join(" ");
            if !is_name || is_same_name(&printed, speaker) {
                return None;
            }
            match self.called(name) {
                Some(articles) => Some(NamedSource::known(&printed, articles)),
                None => is_called_outlet(name).then_some(NamedSource::Missing(printed)),
            }
        });
        named.next()
    }

    /// Whether words are the name of an outlet, one of the sources' or another that is called as outlets are.
    fn is_outlet(&self, words: &str) -> bool {
        let words: Vec<&str> = boundaries::words(words).map(|(_, word)| word).collect();
        self.called(&words).is_some() || words.last().is_some_and(|last| is_press_word(last))
    }

    /// The source that a stretch of a draft's own words names. The speaker is none.
    pub(super) fn named_in(&self, narration: &str, passage: &Passage) -> NamedSource {
        let speaker = passage.claim.speaker.as_deref().unwrap_or_default();
        let words: Vec<&str> = boundaries::words(narration).map(|(_, word)| word).collect();
        let mut missing = None;
        for first in 0..words.len() {
            let run = capitalised_run(&words, first);
            let lengths = (1..=run).rev();
            let known = lengths.filter_map(|length| {
                let name = &words[first..first + length];
                let articles = self.called(name)?;
                let next = words.get(first + length).copied().unwrap_or_default();
                let goes_on = length < run && is_press_word(next);
                let takes = naming(&words, first, length).is_some();
                (takes && !goes_on && !is_same_name(&name.join(" "), speaker))
                    .then(|| (name.join(" "), articles))
            });
            if let Some((name, articles)) = known.into_iter().next() {
                return NamedSource::known(&name, articles);
            }
            let missing_here = || missing_name(&words, first, run);
            missing =
                missing.or_else(|| missing_here().filter(|name| !is_same_name(name, speaker)));
        }
        missing.map_or(NamedSource::Any, NamedSource::Missing)
    }
}

fn note<K: Eq + Hash>(articles: &mut HashMap<K, Arc<HashSet<usize>>>, name: K, article: usize) {
    Arc::make_mut(articles.entry(name).or_default()).insert(article);
}

/// What stands beside a name that makes it the source of words: the kind of word.
fn naming(words: &[&str], first: usize, length: usize) -> Option<&'static str> {
    let mut before = words[..first].iter().rev().filter(|word| !is_article(word));
    let before = before.next().map(|word| word.to_lowercase());
    let before = before.and_then(|word| lexicon::OUTLET_CONTEXTS.meaning(&word));
    let behind = words.get(first + length);
    let behind = behind.and_then(|word| lexicon::OUTLET_CONTEXTS.meaning(word));
    before
        .filter(|kind| *kind != "behind")
        .or(behind.filter(|kind| *kind == "behind"))
}

/// The name of an outlet that no source has: it is called as outlets are, where an outlet is named. Behind a comma the
/// capitals of another name may follow.
fn missing_name(words: &[&str], first: usize, run: usize) -> Option<String> {
    let begins = first == 0
        || !words[first - 1].starts_with(char::is_uppercase)
        || words[first - 1] == "The";
    let opening = words.get(first).filter(|_| begins)?.to_lowercase();
    // "As the Gazette reported" opens with no name.
    if function_word::of(&opening).is_some() {
        return None;
    }
    let mut lengths = (1..=run).rev();
    let called = lengths.find(|length| is_called_outlet(&words[first..first + length]));
    let opens = lexicon::OUTLET_OPENINGS.contains(&opening) && run > 1;
    // The word with which the name of an outlet begins may end that of another: "the Daily Lantern".
    let called = called.filter(|length| !opens || *length > 1);
    // A programme may have any name: "in the podcast The Long Quay".
    let is_show =
        run > 1 && naming(words, first, run) == Some("show") && !is_given_name(words[first]);
    let length = called.or((opens || is_show).then_some(run))?;
    naming(words, first, length)?;
    Some(words[first..first + length].join(" "))
}

/// Whether words are called as outlets are: by a word of the press, or by a name that is known. A body that is no outlet
/// may have such a word in its name, too, but for "news".
fn is_called_outlet(name: &[&str]) -> bool {
    let printed = name.join(" ").to_lowercase();
    let last = name.last().copied().unwrap_or_default().to_lowercase();
    let is_body = lexicon::BODY_HEADS.contains(&last) && (last != "news" || name.len() < 2);
    let is_host = || HOSTED_OUTLETS.contains(&name_words(&printed));
    // "The Sunday Courier" is one, and "said on Sunday" names none.
    let is_day = name.len() == 1 && time_word::find(name[0]).next().is_some();
    is_press_word(&last) && !is_body && !is_day
        || lexicon::OUTLET_SHORT_NAMES.contains(&printed)
        || is_host()
}

fn is_article(word: &str) -> bool {
    word.eq_ignore_ascii_case(THE)
}

fn is_press_word(word: &str) -> bool {
    lexicon::OUTLET_ENDINGS.contains(&word.to_lowercase())
}

/// How many words from `first` on can be a name: capitalised ones, and small ones between them.
fn capitalised_run(words: &[&str], first: usize) -> usize {
    let is_name = |word: &&&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let is_small = |word: &&&str| lexicon::OUTLET_SMALL_WORDS.contains(word);
    let is_article = |word: &&&str| is_article(word);
    let opens = words.get(first).filter(is_name);
    if opens.filter(|word| !is_article(word)).is_none() {
        return 0;
    }
    let run = words[first..].iter();
    let run: Vec<&&str> = run
        .take(MAX_WORDS_OF_NAME)
        .take_while(|word| is_name(word) || is_small(word))
        .collect();
    run.iter().rposition(is_name).map_or(0, |last| last + 1)
}

/// The words of an outlet's name, without its article and what marks a possessive.
fn name_words(name: &str) -> Vec<String> {
    let words = boundaries::words(name).map(|(_, word)| {
        let word = word
            .strip_suffix("’s")
            .or(word.strip_suffix("'s"))
            .unwrap_or(word);
        word.to_lowercase()
    });
    let mut words: Vec<String> = words.collect();
    if words.len() > 1 && words[0] == THE {
        words.remove(0);
    }
    words
}

/// Whether two names of outlets are of two: "the Gazette" may be the Harbour Gazette.
pub(super) fn are_two(one: &str, other: &str) -> bool {
    let (one, other) = (name_words(one), name_words(other));
    !one.ends_with(&other) && !other.ends_with(&one) && one.concat() != other.concat()
}

/// Whether a name that a draft gives as its source is the speaker's.
fn is_same_name(name: &str, speaker: &str) -> bool {
    let (name, speaker) = (name_words(name), name_words(speaker));
    !speaker.is_empty() && (name.ends_with(&speaker) || speaker.ends_with(&name))
}

/// An address without what does not tell one page from another.
fn address(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.trim_end_matches('/').to_lowercase()
}

/// Whether an article may be the page of an address: it tells no address itself, and no outlet other than the one
/// whose host that is. A place where everybody publishes is nobody's host.
pub(super) fn may_be_page(article: &Article, url: &str) -> bool {
    let is_of = |outlet: &str| {
        let (outlet, host) = (outlet_key(outlet), outlet_of_host(url));
        host.is_none_or(|host| outlet.starts_with(&host) || host.starts_with(&outlet))
    };
    let outlet = article.outlet.as_ref();
    article.url.is_none() && outlet.is_none_or(|outlet| is_of(&outlet.value))
}

/// What an address is called: its host.
pub(super) fn host_name(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// The letters of the outlet whose own host an address has.
fn outlet_of_host(url: &str) -> Option<String> {
    let host = Host::of_url(url)?;
    (host.used_for().is_none()).then(|| outlet_key(host.as_str()))
}
