//! One person for all forms of a name: "Ada Lind" of one article is "Ada M. Lind" of another.
//!
//! Within an article the quotation room has resolved each mention to the fullest form printed there, and that
//! name stays. Here it is told which person it means. Full names are one person's if they begin and end with the
//! same words and nothing between contradicts; suffixes tell apart, a hyphen does not. A surname alone goes with a full name
//! only where its own article calls it a person, by a title or a pronoun, as the same word may be a firm
//! elsewhere; and only where that title tells who is meant, or several articles know one person of that name, as
//! one more article may mean a namesake. Or its article prints the same words as one that has the full name. The surname is the last
//! word, and the first where an article gives that word a title ("Governor Zhao" for Zhao Minglei). Bodies and descriptions
//! are what they are called.

use super::found::FoundQuotation;
use crate::collation::matching::Group;
use crate::corpus::Article;
use crate::language::function_word;
use crate::language::lexicon;
use crate::language::person_name::{Gender, PersonName, fold, stands_for};
use memchr::memmem;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

/// So many places of a name in an article are looked at for a title.
const MAX_PLACES_OF_NAME: usize = 8;

/// The speakers of a corpus by the names that articles give them.
pub struct Persons<'a> {
    articles: &'a [Article],
    /// The articles that quote somebody under a name.
    quoting: BTreeMap<&'a str, Vec<usize>>,
    /// The persons with a full name.
    persons: Vec<Person<'a>>,
    /// Which of them have a surname.
    of_surname: HashMap<String, Vec<usize>>,
    /// What the corpus calls whoever has a name of several words, or a body.
    common: HashMap<&'a str, Arc<str>>,
}

/// Somebody with a full name.
struct Person<'a> {
    /// The forms of the name, the longest first.
    forms: Vec<PersonName<'a>>,
    printed: Vec<&'a str>,
    common: Arc<str>,
    /// The titles that articles give before the full name, read at the first question.
    titles: OnceLock<BTreeSet<String>>,
}

impl<'a> Persons<'a> {
    /// Reads the names of all speakers.
    pub fn new(quotations: &'a [FoundQuotation], articles: &'a [Article]) -> Self {
        let mut quoting: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for found in quotations {
            let Some(name) = name_of(found) else {
                continue;
            };
            let known = quoting.entry(name).or_default();
            if known.last() != Some(&found.article) {
                known.push(found.article);
            }
        }
        let mut all = Self {
            articles,
            quoting,
            persons: Vec::new(),
            of_surname: HashMap::new(),
            common: HashMap::new(),
        };
        all.gather_persons();
        all.gather_surnames(quotations);
        all.gather_bodies();
        all
    }

    fn gather_persons(&mut self) {
        let full = self.quoting.iter().filter(|(name, _)| is_full(name));
        let mut full: Vec<(PersonName<'a>, &'a str, usize)> = full
            .map(|(name, articles)| (PersonName::untitled(name), *name, articles.len()))
            .collect();
        full.sort_by_key(|(name, printed, n)| {
            let words = std::cmp::Reverse(name.words.len());
            (words, std::cmp::Reverse(*n), *printed)
        });
        let mut of_ending: HashMap<String, Vec<usize>> = HashMap::new();
        for (name, printed, _) in full {
            let alike = of_ending.entry(ending(&name)).or_default();
            let fits = alike.iter().copied();
            let fits = fits.filter(|n| is_form_of(&name, &self.persons[*n].forms[0]));
            match fits.collect::<Vec<_>>()[..] {
                [only] => {
                    self.persons[only].forms.push(name);
                    self.persons[only].printed.push(printed);
                }
                _ => {
                    alike.push(self.persons.len());
                    self.persons.push(Person {
                        forms: vec![name],
                        printed: vec![printed],
                        common: Arc::default(),
                        titles: OnceLock::new(),
                    });
                }
            }
        }
        for person in &mut self.persons {
            person.common = usual(&person.printed, &self.quoting).into();
            let forms = person.printed.iter();
            let common = forms.map(|form| (*form, Arc::clone(&person.common)));
            self.common.extend(common);
        }
    }

    fn gather_surnames(&mut self, quotations: &[FoundQuotation]) {
        let family_first = family_first(quotations, self.articles);
        for (n, person) in self.persons.iter().enumerate() {
            let last = person.forms.iter().map(surname);
            let first = person.printed.iter().filter(|p| family_first.contains(*p));
            let first = first.filter_map(|printed| printed.split_whitespace().next());
            let first = first.map(|word| fold(word).into_owned());
            let surnames: BTreeSet<String> = last.chain(first).collect();
            for surname in surnames {
                self.of_surname.entry(surname).or_default().push(n);
            }
        }
    }

    /// A body is one with and without its article.
    fn gather_bodies(&mut self) {
        let mut bodies: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
        let others = self.quoting.keys().filter(|name| !is_full(name));
        for name in others.filter(|name| !is_description(name)) {
            bodies.entry(without_article(name)).or_default().push(name);
        }
        for spellings in bodies.into_values().filter(|all| all.len() > 1) {
            let common: Arc<str> = usual(&spellings, &self.quoting).into();
            let spellings = spellings.into_iter();
            self.common
                .extend(spellings.map(|name| (name, Arc::clone(&common))));
        }
    }

    /// Whom each quotation's speaker is, as the corpus calls them; `None` for an unknown speaker.
    pub fn of_all(&self, quotations: &[FoundQuotation]) -> Vec<Option<Arc<str>>> {
        let by_article = quotations.chunk_by(|a, b| a.article == b.article);
        let by_article: Vec<&[FoundQuotation]> = by_article.collect();
        let persons = by_article.into_par_iter().flat_map_iter(|own| {
            let mut known: HashMap<&str, Arc<str>> = HashMap::new();
            let persons = own.iter().map(|found| {
                let name = name_of(found)?;
                let person = known.entry(name).or_insert_with(|| self.person(name, own));
                Some(Arc::clone(person))
            });
            persons.collect::<Vec<_>>()
        });
        persons.collect()
    }

    /// Who has a name in the article of these quotations.
    fn person(&self, name: &str, own: &[FoundQuotation]) -> Arc<str> {
        let common = self.common.get(name).or_else(|| self.bearer(name, own));
        common.cloned().unwrap_or_else(|| name.into())
    }

    /// The person with a full name whom a surname alone means in the article of these quotations.
    fn bearer(&self, printed: &str, own: &[FoundQuotation]) -> Option<&Arc<str>> {
        let name = PersonName::untitled(printed);
        let namesakes = self.of_surname.get(&surname(&name))?.iter();
        let namesakes = namesakes.map(|n| &self.persons[*n]);
        let mut told = NameEvidence::of(printed, &self.articles[own.first()?.article].text);
        told.hear_pronouns(printed, own, self.articles);
        if name.words.len() > 1 || !told.is_person || is_abbreviation(printed) {
            return None;
        }
        let can_be = |person: &&Person<'_>| {
            let full = &person.forms[0];
            let gender = PersonName::parse(person.printed[0]).gender;
            full.suffix.map(fold) == name.suffix.map(fold) && told.gender.agrees(gender)
        };
        let namesakes: Vec<&Person<'_>> = namesakes.filter(can_be).collect();
        let only = |is_meant: &dyn Fn(&Person<'_>) -> bool| {
            let mut meant = namesakes.iter().filter(|person| is_meant(person));
            meant.next().filter(|_| meant.next().is_none())
        };
        let shares_title = |person: &Person<'_>| !told.titles.is_disjoint(self.titles(person));
        let is_known = |person: &Person<'_>| self.is_known(person);
        let meant = only(&shares_title).or_else(|| only(&is_known))?;
        Some(&meant.common)
    }

    /// Whether more than one article quotes a person of that name: on the word of one alone no other is read.
    fn is_known(&self, person: &Person<'_>) -> bool {
        let articles = person.printed.iter().map(|form| self.quoting[form].len());
        person.forms[0].has_given_name() && articles.sum::<usize>() > 1
    }

    /// The titles that articles give a person before the full name.
    fn titles<'p>(&self, person: &'p Person<'_>) -> &'p BTreeSet<String> {
        person.titles.get_or_init(|| {
            let forms = person.printed.iter();
            let places = forms.flat_map(|form| self.quoting[form].iter().map(move |a| (form, *a)));
            let told =
                places.map(|(form, article)| NameEvidence::of(form, &self.articles[article].text));
            told.flat_map(|told| told.titles).collect()
        })
    }
}

/// Gives a surname that stands alone to the person to whom others give the same words; all that its article
/// gives to that surname, unless others give it to several persons.
pub fn share_persons(quotations: &mut [FoundQuotation], groups: &[Group]) {
    let mut shared: HashMap<(usize, Arc<str>), Option<Arc<str>>> = HashMap::new();
    for group in groups.iter().filter(|group| group.sure.len() > 1) {
        let printed = group.sure.iter().map(|&i| &quotations[i]);
        for found in printed.clone() {
            let Some(own) = found.person.as_ref().filter(|own| !own.contains(' ')) else {
                continue;
            };
            let others = printed.clone().filter_map(|other| other.person.as_ref());
            let mut others = others.filter(|other| bears(other, own));
            let Some(full) = others.next() else {
                continue;
            };
            let known = shared.entry((found.article, Arc::clone(own)));
            let known = known.or_insert_with(|| Some(Arc::clone(full)));
            if known.as_ref() != Some(full) || others.any(|other| other != full) {
                *known = None;
            }
        }
    }
    for found in quotations {
        let own = found.person.as_ref();
        let full = own.and_then(|own| shared.get(&(found.article, Arc::clone(own))));
        if let Some(Some(full)) = full {
            found.person = Some(Arc::clone(full));
        }
    }
}

/// Whether a full name of a person ends in a surname.
fn bears(full: &str, own: &str) -> bool {
    let name = PersonName::untitled(full);
    let is_person = is_full(full) && name.has_given_name();
    is_person && name.suffix.is_none() && fold(name.surname()) == fold(own)
}

/// The full names of which an article gives the first word a title, so that it is the surname; a given name may have
/// one too ("Pope Peter").
fn family_first<'a>(quotations: &'a [FoundQuotation], articles: &[Article]) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    for found in quotations {
        let Some(speaker) = found.quotation.known_speaker() else {
            continue;
        };
        let Some(mention) = speaker.mention else {
            continue;
        };
        let mention = mention.of(&articles[found.article].text);
        let Some((first, rest)) = speaker.name.split_once(' ') else {
            continue;
        };
        if mention.ends_with(first) && !rest.ends_with(first) {
            let called = PersonName::parse(mention);
            let begins_with_given_name = PersonName::untitled(&speaker.name).has_given_name();
            if called.titled && called.words == [first] && !begins_with_given_name {
                names.insert(speaker.name.as_str());
            }
        }
    }
    names
}

/// What the quotation's own article calls the speaker.
fn name_of(found: &FoundQuotation) -> Option<&str> {
    let speaker = found.quotation.known_speaker();
    speaker.map(|speaker| speaker.name.as_str())
}

/// What an article tells of whoever bears a name.
#[derive(Default)]
struct NameEvidence {
    /// The words before the name that are titles, folded.
    titles: BTreeSet<String>,
    gender: Gender,
    is_person: bool,
}

impl NameEvidence {
    fn of(name: &str, text: &str) -> Self {
        let mut told = Self::default();
        for at in memmem::find_iter(text.as_bytes(), name).take(MAX_PLACES_OF_NAME) {
            let Some(before) = text[..at].split_whitespace().next_back() else {
                continue;
            };
            let printed = format!("{before} {name}");
            let parsed = PersonName::parse(&printed);
            if parsed.titled && text[..at].ends_with(char::is_whitespace) {
                told.titles.insert(fold(before).into_owned());
                told.hear(parsed.gender);
            }
        }
        told
    }

    /// That the speaker of these quotations is called "he" or "she".
    fn hear_pronouns(&mut self, name: &str, own: &[FoundQuotation], articles: &[Article]) {
        for found in own {
            let speaker = found.quotation.known_speaker().filter(|s| s.name == name);
            let Some(mention) = speaker.and_then(|speaker| speaker.mention) else {
                continue;
            };
            let word = mention.of(&articles[found.article].text).to_lowercase();
            let kind = lexicon::PERSONAL_PRONOUNS.meaning(&word);
            match kind.map_or(Gender::Unknown, Gender::named) {
                Gender::Unknown => {}
                gender => self.hear(gender),
            }
        }
    }

    fn hear(&mut self, gender: Gender) {
        self.is_person = true;
        if self.gender == Gender::Unknown {
            self.gender = gender;
        }
    }
}

/// The form that most articles print; of those the longest.
fn usual<'a>(forms: &[&'a str], quoting: &BTreeMap<&str, Vec<usize>>) -> &'a str {
    let best = forms.iter().max_by_key(|name| {
        let articles = quoting.get(**name).map_or(0, Vec::len);
        (articles, name.len(), **name)
    });
    best.copied().unwrap_or_default()
}

/// Whether it is a name of several words that can be a person's.
fn is_full(name: &str) -> bool {
    let parts = PersonName::untitled(name);
    parts.words.len() > 1 && !parts.is_body() && !is_description(name)
}

/// Whether it is printed in capitals alone ("FBI"), as no surname is.
fn is_abbreviation(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}

/// Whether an article gives a name a title that only persons have.
pub fn is_called_person(name: &str, text: &str) -> bool {
    NameEvidence::of(name, text).is_person
}

/// Whether somebody is known by a description only ("two investigators"), which means another in another article.
pub fn is_description(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    last.starts_with(char::is_lowercase)
}

fn surname(name: &PersonName<'_>) -> String {
    fold(name.surname()).into_owned()
}

/// What a surname ends in behind its last hyphen.
fn ending(name: &PersonName<'_>) -> String {
    let surname = surname(name);
    let ending = surname.rsplit('-').next().unwrap_or_default();
    ending.to_string()
}

fn without_article(name: &str) -> &str {
    let bare = function_word::without_the(name);
    bare.unwrap_or(name)
}

/// Whether two full names can be forms of one.
pub fn is_same_name(a: &str, b: &str) -> bool {
    let [one, other] = [a, b].map(PersonName::untitled);
    is_full(a) && is_full(b) && (is_form_of(&one, &other) || is_form_of(&other, &one))
}

/// Whether a full name is another one without some words between the first and the last; an initial stands for
/// its word. What it has between must be what the other begins with: "George B. Lind" is not "George A. B. Lind".
fn is_form_of(short: &PersonName<'_>, long: &PersonName<'_>) -> bool {
    let suffixes = [short, long].map(|name| name.suffix.map(fold));
    suffixes[0] == suffixes[1] && (is_same_but_hyphens(short, long) || is_shortened(short, long))
}

/// "Park Min-seo" is "Park Min Seo".
fn is_same_but_hyphens(a: &PersonName<'_>, b: &PersonName<'_>) -> bool {
    let [a, b] = [a, b].map(|name| fold(&name.words.join(" ")).replace('-', " "));
    a == b
}

fn is_shortened(short: &PersonName<'_>, long: &PersonName<'_>) -> bool {
    let same = |a: &str, b: &str| {
        let (a, b) = (fold(a), fold(b));
        stands_for(&a, &b) || stands_for(&b, &a)
    };
    let ([first, middle @ .., last], [other_first, others @ .., other_last]) =
        (short.words.as_slice(), long.words.as_slice())
    else {
        return false;
    };
    let begins = middle.iter().zip(others).all(|(a, b)| same(a, b));
    same(first, other_first)
        && !short.is_called_otherwise(long)
        && fold(last) == fold(other_last)
        && middle.len() <= others.len()
        && begins
}
