//! What an article calls its persons: offices, callings, kinships ("the French president").
//!
//! A description is compared by its **head** ("president") and the words around it ("French").

use crate::language::lexicon;
use crate::language::person_name::{Gender, fold, is_calling, is_title};
use crate::text::{Span, floor};
use foldhash::fast::FixedState;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Words of an office, and those under which it is compared.
type Office = (Vec<&'static str>, Vec<&'static str>);

/// The offices by their first word, in the order of the list.
static OFFICES: LazyLock<HashMap<&str, Vec<Office>, FixedState>> = LazyLock::new(|| {
    let mut offices: HashMap<&str, Vec<Office>, FixedState> = HashMap::default();
    for (words, meaning) in lexicon::OFFICES.pairs() {
        let words: Vec<&str> = words.split(' ').collect();
        let office = (words, meaning.split(' ').collect());
        offices.entry(office.0[0]).or_default().push(office);
    }
    offices
});

/// Whether the word of a description says nothing about a person.
fn is_stopword(word: &str) -> bool {
    lexicon::DESCRIPTION_STOPWORDS.contains(word)
}

/// Whether the word may follow a noun without belonging to its phrase.
fn is_trailing(word: &str) -> bool {
    lexicon::DESCRIPTION_TRAILERS.contains(word)
}

/// Whether the rest of a description after the word only adds to its head ("of", "for").
fn is_link(word: &str) -> bool {
    lexicon::DESCRIPTION_LINKS.contains(word)
}

/// Whether the word joins another noun to the head: "founder and president".
fn joins(word: &str) -> bool {
    lexicon::means!(DESCRIPTION_LINKS, word, "joins")
}

/// A description of somebody, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// Its nouns: "founder and president" has two.
    pub heads: Vec<String>,
    /// Its other words, folded.
    pub about: Vec<String>,
    gender: Gender,
}

/// The words of a description, taken apart but not kept: most descriptions turn out to mean nobody.
pub struct Described<'w> {
    printed: &'w str,
    words: Vec<Cow<'w, str>>,
    /// How many words the noun phrase has in which its nouns stand.
    main: usize,
    /// Where the words begin that only add to them: "of the harbour".
    rest: usize,
}

impl<'w> Described<'w> {
    /// Takes the words of a description apart.
    pub fn new(printed: &'w str) -> Self {
        let words = normal(printed);
        let rest = words.iter().position(|w| is_link(w) && !joins(w));
        let rest = rest.unwrap_or(words.len());
        let noun = words[..rest].iter().rposition(|w| !is_trailing(w));
        Described {
            printed,
            main: noun.map_or(0, |noun| noun + 1),
            rest,
            words,
        }
    }

    /// The phrases of its nouns, each of which its noun ends.
    fn phrases(&self) -> impl DoubleEndedIterator<Item = &[Cow<'w, str>]> {
        self.words[..self.main].split(|w| joins(w))
    }

    /// The last of its nouns.
    pub fn head(&self) -> Option<&str> {
        let heads = self.phrases().filter_map(<[_]>::last);
        heads.map(|head| &**head).rfind(|head| !is_stopword(head))
    }

    /// What it tells.
    pub fn role(&self) -> Role {
        let mut role = Role {
            gender: gender_told(self.printed),
            ..Role::default()
        };
        for phrase in self.phrases() {
            if let Some((head, about)) = phrase.split_last() {
                role.heads.extend(telling(std::slice::from_ref(head)));
                role.about.extend(telling(about));
            }
        }
        role.about.extend(telling(&self.words[self.rest..]));
        role
    }
}

impl Role {
    /// Takes the words of a description apart.
    pub fn parse(words: &str) -> Role {
        Described::new(words).role()
    }

    /// The description that a seat behind a name tells: of "R-Calif." a California Republican.
    pub fn of_seat(seat: &str) -> Option<Role> {
        let (party, place) = seat.split_once(['-', '‑', '–'])?;
        let party = fold(party);
        let (member, _) = lexicon::MEMBERSHIPS
            .pairs()
            .find(|(_, letter)| *letter == party)?;
        let place: String = place
            .chars()
            .filter(|c| c.is_alphabetic() || *c == ' ')
            .collect();
        let place = place.to_lowercase();
        let full = lexicon::STATE_ABBREVIATIONS.meaning(&place.replace(' ', ""));
        Some(Role {
            heads: vec![member.to_string()],
            about: full
                .unwrap_or(&place)
                .split(' ')
                .map(String::from)
                .collect(),
            gender: Gender::Unknown,
        })
    }

    /// The gender that the description tells: "spokeswoman", "the boy's mother".
    pub fn gender(&self) -> Gender {
        self.gender
    }

    /// Whether it is something written or released: "the statement".
    pub fn is_document(&self) -> bool {
        self.heads
            .last()
            .is_some_and(|head| lexicon::DOCUMENTS.contains(head))
    }

    /// Whether it can be somebody, and is no sign, poll or office.
    pub fn can_be_person(&self) -> bool {
        let head = self.heads.last().map_or("", String::as_str);
        !is_document(head) && !lexicon::THINGS.contains(head)
    }

    /// Whether it is a document that mostly a body issues.
    pub fn is_issued_by_bodies(&self) -> bool {
        let head = self.heads.last();
        head.is_some_and(|head| lexicon::means!(DOCUMENTS, head, "body"))
    }

    /// Whether it is a calling by which somebody named before is called again ("the actor").
    pub fn is_standing(&self) -> bool {
        let head = self.heads.last();
        head.is_some_and(|head| lexicon::STANDING_ROLES.contains(head))
    }

    /// Whether it only tells to which party somebody belongs.
    pub fn is_membership(&self) -> bool {
        let mut heads = self.heads.iter();
        !self.heads.is_empty() && heads.all(|head| lexicon::MEMBERSHIPS.contains(head))
    }

    /// Whether it is a source that the outlet does not name.
    pub fn is_unnamed_source(&self) -> bool {
        let head = self.heads.last();
        head.is_some_and(|head| lexicon::means!(NAMELESS_SPEAKERS, head, "anonymous"))
    }

    /// Whether it is a spokesman or the like, who speaks for a body.
    pub fn speaks_for_a_body(&self) -> bool {
        let mut heads = self.heads.iter();
        heads.any(|head| lexicon::means!(NAMELESS_SPEAKERS, head, "for-body"))
    }

    /// Whether it is an office for which parties put somebody up.
    pub fn is_elected(&self) -> bool {
        let mut heads = self.heads.iter();
        heads.any(|head| lexicon::ELECTED_OFFICES.contains(head))
    }

    /// Whether it is such an office for a whole country.
    pub fn is_national_office(&self) -> bool {
        let mut heads = self.heads.iter();
        heads.any(|head| lexicon::means!(ELECTED_OFFICES, head, "national"))
    }

    /// Whether it is nothing but an office for a whole country: "the president", but not that of a club.
    pub fn is_bare_national_office(&self) -> bool {
        let bare = self.about.is_empty() && self.heads.len() == 1;
        bare && self.is_national_office()
    }

    /// Whether it takes up a body named before: "the company".
    pub fn is_body(&self) -> bool {
        self.heads
            .last()
            .is_some_and(|head| lexicon::GENERIC_BODIES.contains(head))
    }

    /// The nouns by which whoever is called so may have been described: "leader" itself, and "president".
    pub fn offices(&self) -> impl Iterator<Item = &str> {
        let head = self.heads.last();
        head.into_iter().flat_map(|head| offices(head))
    }

    /// Points for how well a later description, `nominal`, fits a person who is described by `self`; `None` where it
    /// cannot mean that person.
    pub fn fit(&self, nominal: &Role) -> Option<i32> {
        let head = nominal.heads.last()?;
        let same = self.heads.contains(head);
        let kinds = lexicon::GENERIC_NOUNS.meaning(head);
        let generic = kinds.is_some_and(|kinds| {
            kinds
                .split(' ')
                .any(|kind| self.heads.iter().any(|head| head == kind))
        });
        if !same && !generic {
            return None;
        }
        let known = |word: &String| self.about.iter().any(|own| alike(own, word));
        // "the Texas Republican" is not the one from Maine.
        if nominal.is_membership() && !self.about.is_empty() && !nominal.about.iter().all(known) {
            return None;
        }
        let against = -i32::from(!self.about.is_empty());
        let points = |word: &String| if known(word) { 2 } else { against };
        // "the president" is sooner that of the country than of a club.
        let bare = nominal.about.is_empty() && self.about.is_empty() && self.is_national_office();
        let whole = i32::from(same) + i32::from(bare);
        Some(whole + nominal.about.iter().map(points).sum::<i32>())
    }
}

/// The nouns by which whoever is called by this one may have been described: "leader" itself, and "president".
pub fn offices(head: &str) -> impl Iterator<Item = &str> {
    let kinds = lexicon::GENERIC_NOUNS.meaning(head).into_iter();
    std::iter::once(head).chain(kinds.flat_map(|kinds| kinds.split(' ')))
}

/// Whether a description with this noun can take up somebody whom the article has not described by it: a document its
/// author, a party its member, a calling its bearer.
pub fn takes_up_others(head: &str) -> bool {
    lexicon::DOCUMENTS.contains(head)
        || lexicon::NAMELESS_SPEAKERS.contains(head)
        || lexicon::GENERIC_BODIES.contains(head)
        || lexicon::MEMBERSHIPS.contains(head)
        || lexicon::STANDING_ROLES.contains(head)
}

/// Whether the noun says what kind of body something is ("hospital").
pub fn is_kind_of_body(noun: &str) -> bool {
    lexicon::GENERIC_BODIES.contains(noun)
}

/// Whether the noun is for something written or released.
pub fn is_document(noun: &str) -> bool {
    lexicon::DOCUMENTS.contains_lowered(noun)
}

/// The gender of the noun before "of", "for" and the like.
fn gender_told(words: &str) -> Gender {
    let words = words.split(' ').map(fold).take_while(|w| !is_link(w));
    let head = words.last().unwrap_or_default();
    let by_ending = || {
        let mut endings = lexicon::GENDERED_ENDINGS.pairs();
        let found = endings.find(|(ending, _)| head.ends_with(ending))?;
        Some(found.1)
    };
    let gender = lexicon::GENDERED_NOUNS.meaning(&head).or_else(by_ending);
    gender.map_or(Gender::Unknown, Gender::named)
}

/// The words of a description, folded, offices under the name by which they are compared.
fn normal(words: &str) -> Vec<Cow<'_, str>> {
    let is_sign = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '"' | '“' | '”');
    let words = words.split(is_sign).map(fold).filter(|w| !w.is_empty());
    let mut words: Vec<Cow<'_, str>> = words.collect();
    if !words.iter().any(|w| OFFICES.contains_key(&**w)) {
        words.iter_mut().for_each(without_genitive);
        return words;
    }
    let mut out = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let tail = &words[at..];
        let offices = OFFICES.get(&*tail[0]).map_or(&[][..], Vec::as_slice);
        let office = offices.iter().find(|(office, _)| {
            office.len() <= tail.len() && office.iter().zip(tail).all(|(a, b)| a == b)
        });
        match office {
            Some((office, meaning)) => {
                out.extend(meaning.iter().map(|w| Cow::Borrowed(*w)));
                at += office.len();
            }
            None => {
                let mut word = tail[0].clone();
                without_genitive(&mut word);
                out.push(word);
                at += 1;
            }
        }
    }
    out
}

fn without_genitive(word: &mut Cow<'_, str>) {
    match word {
        Cow::Borrowed(word) => *word = word.strip_suffix("'s").unwrap_or(word),
        Cow::Owned(word) if word.ends_with("'s") => word.truncate(word.len() - 2),
        Cow::Owned(_) => {}
    }
}

/// The words that say something about a person.
fn telling(words: &[Cow<'_, str>]) -> impl Iterator<Item = String> {
    let words = words.iter().filter(|word| !is_stopword(word));
    words.map(|word| word.to_string())
}

/// Whether two words are equal or share their root ("Norland", "Norlandic"): four letters, and all but three.
fn alike(a: &str, b: &str) -> bool {
    a == b || {
        let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
        common >= 4 && common + 3 >= a.len().max(b.len())
    }
}

/// Bytes around a name in which its description is looked for.
const BYTES_AROUND_NAME: usize = 160;

/// The description after a name: ", a spokeswoman for the harbour," or ", 47, the dean".
pub fn after(text: &str, end: usize) -> Option<Span> {
    let mut at = end + text[end..].strip_prefix(", ").map(|_| 2)?;
    if let Some(age) = age(text, at) {
        at = age;
    }
    let tail = &text[at..floor(text, at + BYTES_AROUND_NAME)];
    let stop = tail.find([',', '.', ';', ':', '(', ')', '—', '–', '\n', '"', '“', '”'])?;
    let words = tail[..stop].trim_end();
    let titled = words.split(' ').take(8).any(is_title);
    (titled && words.split(' ').count() <= MAX_DESCRIPTION_WORDS)
        .then(|| Span::new(at, at + words.len()))
}

/// Words of a description.
const MAX_DESCRIPTION_WORDS: usize = 16;

/// The byte behind an age with its comma ("47, "), where one stands at byte `at`.
fn age(text: &str, at: usize) -> Option<usize> {
    let tail = &text[at..];
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=3).contains(&digits) && tail[digits..].starts_with(", ")).then_some(at + digits + 2)
}

/// The description before a name: "harbour spokesman Peter Okoro", "its founder, Peter Okoro".
pub fn before(text: &str, start: usize) -> Option<Span> {
    let from = ceil(text, start.saturating_sub(BYTES_AROUND_NAME));
    let head = text[from..start].strip_suffix(' ')?;
    let head = head.strip_suffix(',').unwrap_or(head);
    let last = past_sign(head.rsplit(' ').next()?);
    // With a capital it would be a part of the name.
    if last.starts_with(char::is_uppercase) || !is_title(last) {
        return None;
    }
    let stretch = past_sign(head);
    let back = stretch.rsplit(' ').take(6);
    let mut words: Vec<&str> = back.take_while(|w| !ends_description(w)).collect();
    words.truncate(words_of_calling(&words));
    let first = words.iter().fold(0, |n, word| n + word.len() + 1);
    let stop = from + head.len();
    let span = Span::new(stop - first.saturating_sub(1).min(stretch.len()), stop);
    (!span.is_empty()).then_some(span)
}

/// How many of the words before a name, given the last one first, describe its bearer: in "a gift for Okoro's wife"
/// only those behind "for".
fn words_of_calling(words: &[&str]) -> usize {
    let link = |word: &&str| is_link(&fold(word)) && !joins(word);
    let outer = words.iter().rposition(link);
    let heads_it = outer
        .and_then(|at| words.get(at + 1))
        .is_some_and(|word| is_calling(word));
    match words.iter().position(link) {
        Some(inner) if !heads_it => inner,
        _ => words.len(),
    }
}

/// What follows the last punctuation mark of `words`.
fn past_sign(words: &str) -> &str {
    let signs = [',', '.', ';', ':', '(', ')', '—', '–', '\n', '"', '“', '”'];
    words.rsplit(signs).next().unwrap_or(words)
}

/// Whether a word ends a description that is read backwards, and is no part of it.
fn ends_description(word: &str) -> bool {
    let word = fold(word);
    word.is_empty() || lexicon::DESCRIPTION_BOUNDS.contains(&word)
}

fn ceil(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests;
