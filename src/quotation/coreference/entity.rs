//! The persons and bodies of an article, gathered from the names it prints.

use crate::language::lexicon;
use crate::language::person_name::{
    Gender, PersonName, fold, gender_of_given_name, is_body_word, is_demonym, is_given_name,
    surname,
};
use crate::quotation::coreference::roles::{Role, is_kind_of_body};
use crate::quotation::index::{EntityIx, ParagraphIx};
use crate::quotation::index_vec::IndexVec;
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// A person or body, in all the forms in which the article names it.
#[derive(Clone, Debug, Default)]
pub struct Entity {
    /// The fullest form printed, without title.
    pub name: String,
    /// The words of that form, folded.
    words: Vec<String>,
    suffix: Option<String>,
    /// The last words of the titles before the forms of its name, folded.
    titles: Vec<String>,
    /// The gender that titles, given name or descriptions tell.
    pub gender: Gender,
    /// The descriptions by which the article calls it.
    pub roles: Vec<Role>,
    /// Points for its being a person (positive) or no person (negative).
    pub person: i32,
    /// The paragraph that names it first.
    pub first_paragraph: ParagraphIx,
    /// How often it is mentioned as an agent, less how often only as a place ("in Ostwick").
    pub active: i32,
    /// Whether its name stands alone somewhere, and not only before a noun that is called after it ("the Camp Lind
    /// event").
    pub stands_alone: bool,
    /// Whether it is a body whose whole name is one word, although longer names of others end in that word.
    pub is_named_body: bool,
    /// Whether it is several people ("two residents").
    pub plural: bool,
    /// Whether it is known only by a description that fits no body, so that "the company" cannot mean it.
    pub is_thing: bool,
    /// Its age, where the article tells it.
    pub age: Option<u8>,
}

impl Entity {
    /// Somebody known by a description only ("an official").
    pub fn nameless(words: String, gender: Gender, plural: bool, person: bool) -> Entity {
        Entity {
            name: words,
            gender,
            person: 2 * i32::from(person),
            plural,
            ..Entity::default()
        }
    }

    /// Whether "he" or "she" can mean it.
    pub fn is_person(&self) -> bool {
        self.person > 1 && !self.plural && !self.is_programme()
    }

    /// Whether its name is that of a programme: "The Mara Okoro Show".
    fn is_programme(&self) -> bool {
        let last = self.words.last().filter(|_| self.words.len() > 1);
        last.is_some_and(|word| lexicon::PROGRAMMES.contains(word))
    }

    /// Points for how sure it is that this is a person. A name of one word of which little more is known than that it
    /// speaks may be an outlet's.
    pub fn certainty(&self) -> i32 {
        let bare = self.words.len() == 1 && self.gender == Gender::Unknown && self.person < 5;
        if bare { -2 } else { self.person.min(2) }
    }

    /// Whether "it" and "the company" can mean it: not a person, and not only mentioned as a place.
    pub fn can_be_body(&self) -> bool {
        let known_person = self.is_person() && (self.words.len() > 1 || self.person > 4);
        let adjective = matches!(self.words.as_slice(), [only] if is_demonym(only));
        let gendered = self.gender != Gender::Unknown;
        let nobody = known_person || gendered || self.plural || self.is_thing || adjective;
        !nobody && self.active > 0
    }

    /// Whether one word is all of its name.
    pub fn is_bare(&self) -> bool {
        self.words.len() == 1
    }

    /// Whether it is a person or a body by all that is known, and not named as a place only ("in Skarholm").
    #[cfg(feature = "reader")]
    pub fn may_speak(&self) -> bool {
        self.person >= 0 || self.words.iter().any(|word| is_body_word(word))
    }

    /// Whether it is known by a name, and not by a description only.
    pub fn is_named(&self) -> bool {
        !self.words.is_empty()
    }

    /// Whether its name has several words.
    pub fn has_several_words(&self) -> bool {
        self.words.len() > 1
    }

    /// Whether the initials of its words with a capital are these letters.
    fn has_initials(&self, letters: &str) -> bool {
        let words = self.name.split([' ', '-']);
        let capitals = words.filter_map(|word| word.bytes().next().filter(u8::is_ascii_uppercase));
        capitals.eq(letters.bytes())
    }

    /// Whether its name has several words, of which the last is the surname of a name and the first is not its title.
    pub fn is_called_by_surname(&self, name: &PersonName<'_>) -> bool {
        let same = |own: Option<&String>, word: Option<&&str>| {
            own.zip(word).is_some_and(|(own, word)| *own == fold(word))
        };
        self.has_several_words()
            && same(self.words.last(), name.words.last())
            && !same(self.words.first(), name.words.first())
    }

    /// The surname in its name, as printed.
    pub fn surname(&self) -> Option<&str> {
        self.is_named().then(|| surname(&self.name))
    }

    /// Whether the last word of its name is rather a common word than a surname, and nothing tells of a person.
    fn ends_in_common_word(&self) -> bool {
        let last = self.words.last().map_or("", String::as_str);
        self.person <= 0 && lexicon::FREQUENCY.contains_folded(last)
    }

    /// Whether the article introduces the bearer of the name: by a title, an age, a description, a known given name,
    /// or by what that person says.
    pub fn is_introduced(&self) -> bool {
        let given = || self.words.first().is_some_and(|word| is_given_name(word));
        self.is_person()
            || !self.roles.is_empty()
            || self.age.is_some()
            || self.words.len() > 1 && given()
    }

    /// Whether the article prints its name elsewhere with the title of a name.
    pub fn bears_title_of(&self, name: &PersonName<'_>) -> bool {
        let title = name.titles.last();
        title.is_some_and(|title| self.titles.contains(&fold(title).into_owned()))
    }

    /// Whether it is called a spokesman or the like.
    pub fn speaks_for_a_body(&self) -> bool {
        self.roles.iter().any(Role::speaks_for_a_body)
    }

    /// The last word of its name that tells the kind of body: "hospital" of "Lake Hospital".
    pub fn kind_of_body(&self) -> Option<&str> {
        let words = self.words.iter().rev().map(String::as_str);
        words.into_iter().find(|word| is_kind_of_body(word))
    }

    /// Adds a description, and what it tells about the gender.
    pub fn describe(&mut self, role: Role) {
        if self.gender == Gender::Unknown {
            self.gender = role.gender();
        }
        if self.roles.len() < MAX_ROLES && !role.heads.is_empty() && !self.roles.contains(&role) {
            self.roles.push(role);
        }
    }

    fn as_name(&self) -> PersonName<'_> {
        PersonName {
            words: self.words.iter().map(String::as_str).collect(),
            suffix: self.suffix.as_deref(),
            gender: self.gender,
            ..PersonName::default()
        }
    }

    /// Whether a name is this one with a word more or less before it that is no part of either.
    fn is_glued_form(&self, name: &PersonName<'_>) -> bool {
        if name.words.len() == self.words.len() {
            return false;
        }
        let words: Vec<String> = name.words.iter().map(|w| fold(w).into_owned()).collect();
        is_glued(&words, &self.words) || is_glued(&self.words, &words)
    }

    fn adopt(&mut self, name: &PersonName<'_>) {
        if name.gender != Gender::Unknown {
            self.gender = name.gender;
        }
        if let Some(title) = name.titles.last().map(|title| fold(title).into_owned())
            && self.titles.len() < MAX_ROLES
            && !self.titles.contains(&title)
        {
            self.titles.push(title);
        }
        self.person += i32::from(name.titled) * 3 + i32::from(name.has_given_name()) * 2;
        let letters: usize = name.words.iter().map(|w| w.len()).sum();
        let own: usize = self.words.iter().map(String::len).sum();
        let count = name.words.len();
        let fuller = (count, letters) > (self.words.len(), own);
        let is_shouted = |words: &str| !words.contains(char::is_lowercase);
        let shouted = || is_shouted(&name.plain());
        let quieter = count == self.words.len() && is_shouted(&self.name);
        // Mostly it is the known form, or a shorter one.
        if self.name.is_empty() || fuller || quieter || count < self.words.len() {
            let folded = name.words.iter().map(|w| fold(w).into_owned());
            let folded: Vec<String> = folded.collect();
            let fuller =
                fuller && !is_glued(&folded, &self.words) || is_glued(&self.words, &folded);
            if self.name.is_empty() || (fuller || quieter) && !shouted() {
                self.name = name.plain();
                self.words = folded;
            }
        }
        if self.suffix.is_none() {
            self.suffix = name.suffix.map(|suffix| fold(suffix).into_owned());
        }
    }
}

/// Given names before others: more words than that are no part of the name.
const MAX_FURTHER_NAMES: usize = 2;

/// Whether the longer of two names (folded words) is the shorter one with a word before it that is no part of it,
/// because it stood there on the page: "Lakeside Peter Okoro", when the article also prints "Peter Okoro".
fn is_glued(long: &[String], short: &[String]) -> bool {
    let Some(before) = long.len().checked_sub(short.len()) else {
        return false;
    };
    let given = |words: &[String]| words.first().is_some_and(|word| is_given_name(word));
    before > 0
        && short.len() > 1
        && long.ends_with(short)
        && given(short)
        && (before > MAX_FURTHER_NAMES || !given(long))
}

/// Letters of an abbreviation.
const MIN_INITIALS: usize = 2;
/// An abbreviation of fewer letters is taken for a person's initials, unless its long form has a word of bodies.
const PLAIN_INITIALS: usize = 3;
/// Descriptions that are kept of one person: more add nothing.
const MAX_ROLES: usize = 8;
/// Namesakes that are compared, the latest first, so that the cost of a name is bounded.
const MAX_NAMESAKES: usize = 16;
/// Entities with the same word in their names among which fitting namesakes are looked for, for the same reason.
const MAX_LOOKED_AT: usize = 64;

/// All entities of an article, found again by the words of their names.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    /// In the order in which they were met.
    pub entities: IndexVec<EntityIx, Entity>,
    by_first: HashMap<String, Vec<EntityIx>, RandomState>,
    by_last: HashMap<String, Vec<EntityIx>, RandomState>,
    by_inner: HashMap<String, Vec<EntityIx>, RandomState>,
    /// Those whose names have several words, by the first letter of the name.
    by_initial: HashMap<u8, Vec<EntityIx>, RandomState>,
}

impl Registry {
    /// The entity of a name of two words or more; a new one where none fits.
    pub fn with_full_name(&mut self, name: &PersonName<'_>) -> EntityIx {
        let first = name.words.first().map(|w| fold(w)).unwrap_or_default();
        let last = fold(name.surname());
        let namesakes = [self.by_last.get(&*last), self.by_first.get(&*first)];
        let known = namesakes
            .into_iter()
            .flatten()
            .flat_map(|list| list.iter().rev().take(MAX_NAMESAKES))
            .copied()
            .find(|&i| {
                let own = &self.entities[i];
                own.as_name().same_person(name) || own.is_glued_form(name)
            });
        let id = known.unwrap_or_else(|| self.add(Entity::default()));
        self.entities[id].adopt(name);
        self.index(id, name);
        let initial = self.entities[id].name.bytes().next();
        if known.is_none()
            && name.words.len() >= MIN_INITIALS
            && let Some(initial) = initial
        {
            self.by_initial.entry(initial).or_default().push(id);
        }
        id
    }

    /// Adds an entity that is not found by name.
    pub fn add(&mut self, entity: Entity) -> EntityIx {
        self.entities.push(entity)
    }

    /// Lets the entity be found by that name, too.
    pub fn index(&mut self, id: EntityIx, name: &PersonName<'_>) {
        let put = |map: &mut HashMap<String, Vec<EntityIx>, RandomState>, word: &str| {
            let word = fold(word);
            match map.get_mut(&*word) {
                Some(list) if list.last() == Some(&id) => {}
                Some(list) => list.push(id),
                None => {
                    map.insert(word.into_owned(), vec![id]);
                }
            }
        };
        put(&mut self.by_last, name.surname());
        let inner = name.words.len().saturating_sub(1);
        for (place, word) in name.words[..inner].iter().enumerate() {
            put(
                if place == 0 {
                    &mut self.by_first
                } else {
                    &mut self.by_inner
                },
                word,
            );
        }
    }

    /// Whom a name of one word can mean: a body of that very name, else whoever has it for a surname, for a given
    /// name, or, of persons, for another word of the name.
    pub fn namesakes(&self, name: &PersonName<'_>) -> Vec<EntityIx> {
        let word = fold(name.surname());
        let fits = |id: &EntityIx| {
            let entity = &self.entities[*id];
            entity.gender.agrees(name.gender) && (!name.titled || entity.person >= 0)
        };
        // `least` is the number of points for a person that the entity needs.
        let of = |map: &HashMap<String, Vec<EntityIx>, RandomState>, least: i32| -> Vec<EntityIx> {
            let list = map.get(&*word).map(Vec::as_slice).unwrap_or_default();
            let fits = |id: &EntityIx| {
                let entity = &self.entities[*id];
                // "Okoro" is not Okoro Tower.
                let body = least >= 0 && entity.words.iter().any(|word| is_body_word(word));
                fits(id) && entity.person >= least && !body
            };
            let mut found: Vec<EntityIx> = list
                .iter()
                .rev()
                .take(MAX_LOOKED_AT)
                .copied()
                .filter(fits)
                .take(MAX_NAMESAKES)
                .collect();
            found.sort_unstable();
            found.dedup();
            self.keep_suffix(name, found)
        };
        let mut by_surname = of(&self.by_last, i32::MIN);
        if !by_surname.is_empty() {
            let whole = |id: &EntityIx| self.entities[*id].is_named_body;
            if by_surname.iter().any(whole) {
                by_surname.retain(whole);
            }
            return by_surname;
        }
        let known = gender_of_given_name(&word) != Gender::Unknown;
        let mut by_given = of(&self.by_first, if known { i32::MIN } else { 0 });
        if !known {
            // "Okoro" is not "Okoro World", of which no name tells that it is a person.
            by_given.retain(|id| !self.entities[*id].ends_in_common_word());
        }
        if by_given.is_empty() {
            of(&self.by_inner, 1)
        } else {
            by_given
        }
    }

    /// Keeps the namesakes with the suffix of the name: "Hale Jr." is the son, "Hale" the father.
    fn keep_suffix(&self, name: &PersonName<'_>, mut namesakes: Vec<EntityIx>) -> Vec<EntityIx> {
        let suffix = name.suffix.map(|suffix| fold(suffix).into_owned());
        let same = |id: &EntityIx| self.entities[*id].suffix == suffix;
        if namesakes.iter().any(same) {
            namesakes.retain(same);
        } else if suffix.is_some() {
            namesakes.retain(|id| self.entities[*id].suffix.is_none());
        }
        namesakes
    }

    /// A new entity known by one word, to be found by it from now on.
    pub fn add_single_name(&mut self, name: &PersonName<'_>) -> EntityIx {
        let id = self.add(Entity::default());
        self.entities[id].adopt(name);
        self.entities[id].gender = match name.gender {
            Gender::Unknown => gender_of_given_name(name.surname()),
            known => known,
        };
        self.index(id, name);
        id
    }

    /// A new body whose whole name is one word. From now on the word alone means this body.
    pub fn add_body(&mut self, name: &PersonName<'_>) -> EntityIx {
        let id = self.add_single_name(name);
        self.entities[id].is_named_body = true;
        id
    }

    /// Whether the full name can be that entity's.
    pub fn is_called(&self, id: EntityIx, name: &PersonName<'_>) -> bool {
        name.words.len() > 1 && self.entities[id].as_name().same_person(name)
    }

    /// The latest entity whose name has that word last or first ("the zoo" for "Ostwick Zoo").
    pub fn with_word(&self, word: &str) -> Option<EntityIx> {
        let last = self.by_last.get(word).and_then(|list| list.last());
        last.or_else(|| self.by_first.get(word)?.last()).copied()
    }

    /// The only body whose initials an abbreviation is ("LPI" for "Lake Policy Institute").
    pub fn with_initials(&self, abbreviation: &str) -> Option<EntityIx> {
        let capitals = abbreviation.bytes().all(|b| b.is_ascii_uppercase());
        if !capitals || abbreviation.len() < MIN_INITIALS {
            return None;
        }
        let list = self.by_initial.get(&abbreviation.as_bytes()[0])?;
        let mut meant = list.iter().filter(|&&id| {
            let entity = &self.entities[id];
            let body = abbreviation.len() >= PLAIN_INITIALS
                || entity.words.iter().any(|word| is_body_word(word));
            body && !entity.is_person() && entity.has_initials(abbreviation)
        });
        let only = meant.next()?;
        meant.next().is_none().then_some(*only)
    }

    /// The latest person whose given name is the last word of `name`.
    pub fn with_given_name(&self, name: &PersonName<'_>) -> Option<EntityIx> {
        let mut bearers = self.by_first.get(&*fold(name.surname()))?.iter().rev();
        let person = |id: &&EntityIx| self.entities[**id].person > 0;
        bearers.find(person).copied()
    }

    /// Takes up a further form of the name of `id`: the fullest is kept, and what it tells is added.
    pub fn adopt(&mut self, id: EntityIx, name: &PersonName<'_>) {
        self.entities[id].adopt(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::index::Ix;

    fn registry(names: &[&str]) -> Registry {
        let mut registry = Registry::default();
        for name in names {
            registry.with_full_name(&PersonName::parse(name));
        }
        registry
    }

    #[test]
    fn forms_of_one_name_are_one_entity_under_the_fullest() {
        let registry = registry(&["John Hale", "Sen. John B. Hale", "Ada Lind", "J. Hale"]);
        let names: Vec<&str> = registry.entities.iter().map(|e| e.name.as_str()).collect();
        assert_eq!(names, ["John B. Hale", "Ada Lind"]);
    }

    #[test]
    fn a_single_word_means_all_who_can_bear_it() {
        let registry = registry(&["Peter Hale", "Mary Hale", "Luis Alvo Reyes"]);
        let namesakes = |printed| {
            let found = registry.namesakes(&PersonName::parse(printed)).into_iter();
            found.map(Ix::get).collect::<Vec<_>>()
        };
        assert_eq!(namesakes("Hale"), [0, 1]);
        assert_eq!(namesakes("Mrs. Hale"), [1]);
        assert_eq!(namesakes("Peter"), [0]);
        assert_eq!(namesakes("Mr. Alvo"), [2]);
        assert!(namesakes("Lind").is_empty());
    }
}
