//! The speakers of a record (a transcript): whom each label means, by comparison with the other labels, the title and
//! the text.
//!
//! A record gives a name in full once and shortens it afterwards: to the surname, to a title and the surname, to the
//! given name, to initials. A short label is resolved only where a single speaker fits, because a wrong name is worse
//! than none.

use crate::language::function_word::THE;
use crate::language::letter_case::with_usual_case;
use crate::language::lexicon;
use crate::language::person_name::{Gender, PersonName, fold, gender_of_given_name, is_title};
use crate::language::turn_label::{LabelKind, is_link, kind};
use crate::quotation::coreference::People;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::speaker::turn_head::is_shouted;
use crate::quotation::surface::token::is_no_name;
use foldhash::fast::RandomState;
use std::collections::{HashMap, HashSet};

/// What a label tells about who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum LabelMeaning {
    /// A person whom the record, its title or the text names in full.
    Known(String),
    /// A name that stands only in this label.
    Called(String),
    /// Somebody by an office: "the Presiding Officer".
    Office(String),
    /// A voice without a name ("Unidentified Male", "Q"), and a short name that could be several speakers'.
    Unknown(String),
    /// Who answers in an interview: "A".
    Answer(String),
    /// No speaker: the label of text on the screen, a remark of the outlet, a link.
    Text,
}

/// The speakers of a record.
pub(super) struct Cast<'a> {
    people: &'a People,
    /// Those whom a label names in full.
    members: Vec<Member>,
    /// Those whom the title or the head names.
    announced: Vec<Announced>,
    /// The meanings of the labels that were resolved so far.
    meanings: HashMap<String, LabelMeaning, RandomState>,
}

/// A speaker whom a label names in full.
struct Member {
    name: String,
    /// The words of the name, folded.
    words: Vec<String>,
    gender: Gender,
}

/// A person whom the title of a record or its head names.
#[derive(PartialEq)]
struct Announced {
    name: String,
    /// The titles printed before the name, folded.
    titles: Vec<String>,
}

/// Letters of a label of initials.
const MAX_INITIALS: usize = 4;

impl<'a> Cast<'a> {
    /// The speakers whom these labels name in full. `people` are those of the text.
    pub(super) fn new<'l>(people: &'a People, labels: impl Iterator<Item = &'l str>) -> Self {
        let mut cast = Cast {
            people,
            members: Vec::new(),
            announced: Vec::new(),
            meanings: HashMap::default(),
        };
        let mut seen: HashSet<&str, RandomState> = HashSet::default();
        for label in labels {
            if seen.insert(label) && kind(label).is_none() {
                cast.enlist(label);
            }
        }
        cast
    }

    fn enlist(&mut self, label: &str) {
        let small = with_usual_case(label);
        let name = person_name(&small);
        let words = folded(&name);
        if words.len() < 2 || is_office(&small) || self.members.iter().any(|m| m.words == words) {
            return;
        }
        self.members.push(Member {
            name: self.as_printed(name.plain()),
            words,
            gender: name.gender,
        });
    }

    /// Adds the persons whom a title names, or the head of a text up to the byte `until`.
    pub(super) fn announce(&mut self, analysis: &Analysis, people: &People, until: usize) {
        let names = analysis.mentions.iter();
        let names = names.filter(|m| m.kind == MentionKind::Name && m.span.end <= until);
        for mention in names {
            let printed = mention.span.of(analysis.text);
            let own = PersonName::parse(printed);
            let person = people
                .called(printed)
                .filter(|m| people.is_person(m.entity));
            let name = match person {
                Some(meaning) => with_usual_case(people.name(meaning.entity)),
                None if own.titled || own.has_given_name() => own.plain(),
                None => continue,
            };
            // What is left of an office and its place ("Premier of Ostwick") is nobody's name.
            if name
                .split(' ')
                .next()
                .is_some_and(|first| is_link(&first.to_lowercase()))
            {
                continue;
            }
            let titles = own.titles.iter().map(|word| fold(word).into_owned());
            let titles = titles.collect();
            let announced = Announced { name, titles };
            if !self.announced.contains(&announced) {
                self.announced.push(announced);
            }
        }
    }

    /// What a label tells; kept, so that each label is resolved once.
    pub(super) fn meaning_of(&mut self, label: &str) -> LabelMeaning {
        if let Some(meaning) = self.meanings.get(label) {
            return meaning.clone();
        }
        let meaning = self.found_meaning(label);
        self.meanings.insert(label.to_string(), meaning.clone());
        meaning
    }

    fn found_meaning(&self, label: &str) -> LabelMeaning {
        let small = with_usual_case(label);
        match kind(label) {
            Some(LabelKind::Text) => return LabelMeaning::Text,
            Some(LabelKind::Question | LabelKind::Unknown) => return LabelMeaning::Unknown(small),
            Some(LabelKind::Answer) => return LabelMeaning::Answer(small),
            _ => {}
        }
        let name = person_name(&small);
        if let Some(meaning) = self.by_label(&name) {
            return meaning;
        }
        if !is_shouted(label) && is_no_name(label) {
            return LabelMeaning::Text;
        }
        if is_office(&small) {
            let holder = self.in_office(&small);
            return holder.map_or_else(
                || LabelMeaning::Office(with_small_article(small)),
                LabelMeaning::Known,
            );
        }
        let person = || self.in_title(&name).or_else(|| self.in_text(&name));
        let by_initials = self.by_initials(label);
        by_initials
            .or_else(|| person().map(LabelMeaning::Known))
            .unwrap_or_else(|| {
                LabelMeaning::Called(if is_short(label) {
                    label.to_string()
                } else {
                    name.plain()
                })
            })
    }

    /// Whom this label, or a fuller one, names.
    fn by_label(&self, name: &PersonName) -> Option<LabelMeaning> {
        let words = folded(name);
        let agrees = |member: &&Member| member.gender.agrees(name.gender);
        if let Some(member) = self.members.iter().find(|member| member.words == words) {
            let told = name.titled || name.has_given_name() || self.in_text(name).is_some();
            let tell = if told {
                LabelMeaning::Known
            } else {
                LabelMeaning::Called
            };
            return Some(tell(member.name.clone()));
        }
        let ends = self
            .members
            .iter()
            .filter(|member| member.words.ends_with(&words));
        let begins = self
            .members
            .iter()
            .filter(|member| member.words.starts_with(&words));
        let surname = only_one(ends.filter(agrees).map(|member| member.name.as_str()));
        let given = || only_one(begins.map(|member| member.name.as_str()));
        let whom = match surname {
            NameMatch::Nobody if !name.titled => given(),
            whom => whom,
        };
        whom.label_meaning(|| name.plain())
    }

    /// "HH": the only speaker, else the only person of the title, else of the text, with these initials.
    fn by_initials(&self, label: &str) -> Option<LabelMeaning> {
        let initials: String = label.chars().filter(|c| *c != '.').collect();
        let count = initials.chars().count();
        if !(2..=MAX_INITIALS).contains(&count) || !initials.chars().all(char::is_uppercase) {
            return None;
        }
        let fits = |name: &&str| has_initials(name, &initials);
        let members = self.members.iter().map(|member| member.name.as_str());
        let announced = self.announced.iter().map(|person| person.name.as_str());
        let entities = self.people.registry.entities.entries();
        let persons = entities.filter(|(id, _)| self.people.is_person(*id));
        let persons = persons.map(|(_, entity)| entity.name.as_str());
        let whom = match only_one(members.filter(fits)) {
            NameMatch::Nobody => match only_one(announced.filter(fits)) {
                NameMatch::Nobody => only_one(persons.filter(fits)),
                whom => whom,
            },
            whom => whom,
        };
        whom.label_meaning(|| label.to_string())
    }

    /// The person whom title or head names so.
    fn in_title(&self, name: &PersonName) -> Option<String> {
        let words = folded(name);
        let fits = |full: &&str| {
            let own = folded(&PersonName::untitled(full));
            own.len() > 1 && (own.ends_with(&words) || own.starts_with(&words) && !name.titled)
        };
        let names = self.announced.iter().map(|person| person.name.as_str());
        only_one(names.filter(fits)).name()
    }

    /// The person of the text whom a name means.
    fn in_text(&self, name: &PersonName) -> Option<String> {
        let printed = [name.titles.as_slice(), name.words.as_slice()]
            .concat()
            .join(" ");
        let meaning = self
            .people
            .called(&printed)
            .filter(|meaning| !meaning.is_doubtful())?;
        let full = self.people.name(meaning.entity);
        let own = folded(&PersonName::untitled(full));
        let surname = fold(name.surname()).into_owned();
        let fits = [own.first(), own.last()].contains(&Some(&surname));
        // "GEORGE" is a given name here: it does not mean a person with the surname George.
        let given =
            gender_of_given_name(&surname) != Gender::Unknown && own.first() != Some(&surname);
        (fits && (name.titled || !given) && self.people.is_person(meaning.entity))
            .then(|| with_usual_case(full))
    }

    /// The only person whom title or head names with that office: "President Ada Lind" for "THE PRESIDENT".
    fn in_office(&self, label: &str) -> Option<String> {
        let office = folded_words(label);
        let office = office.strip_prefix(&[THE.to_string()]).unwrap_or(&office);
        let holds = |titles: &[String]| {
            let before = titles.strip_suffix(office);
            let other = |word: &String| lexicon::OFFICE_MODIFIERS.contains(word);
            before.is_some_and(|before| !before.last().is_some_and(other))
        };
        let holders = self.announced.iter().filter(|person| holds(&person.titles));
        only_one(holders.map(|person| person.name.as_str())).name()
    }

    /// A name as the text prints it, where it prints it with small letters.
    fn as_printed(&self, plain: String) -> String {
        let meaning = self.people.called(&plain);
        let printed = meaning.map(|meaning| self.people.name(meaning.entity));
        let same = |printed: &&str| {
            printed.contains(char::is_lowercase) && folded_words(printed) == folded_words(&plain)
        };
        printed.filter(same).map_or(plain.clone(), with_usual_case)
    }
}

impl LabelMeaning {
    /// Whether the label surely begins a turn: it means a person, an office or an unnamed voice, or is a name in
    /// capitals without common words. Any other word with a capital and a colon may not be a speaker.
    pub(super) fn is_sure(&self, label: &str) -> bool {
        match self {
            LabelMeaning::Text => false,
            LabelMeaning::Called(name) => {
                let parsed = PersonName::parse(name);
                let ordinary = |word: &str| lexicon::FREQUENCY.contains_folded(word);
                let shouted = is_shouted(label) && !parsed.words.iter().any(|word| ordinary(word));
                parsed.has_given_name() || PersonName::parse(label).titled || shouted
            }
            _ => true,
        }
    }
}

/// How many names fit a label.
enum NameMatch {
    Nobody,
    One(String),
    Several,
}

fn only_one<'n>(mut names: impl Iterator<Item = &'n str>) -> NameMatch {
    let Some(first) = names.next() else {
        return NameMatch::Nobody;
    };
    match names.any(|other| other != first) {
        true => NameMatch::Several,
        false => NameMatch::One(first.to_string()),
    }
}

impl NameMatch {
    fn name(self) -> Option<String> {
        match self {
            NameMatch::One(name) => Some(name),
            NameMatch::Nobody | NameMatch::Several => None,
        }
    }

    /// The meaning of a label: where several names fit it stays as printed, with an unknown speaker.
    fn label_meaning(self, printed: impl FnOnce() -> String) -> Option<LabelMeaning> {
        match self {
            NameMatch::Nobody => None,
            NameMatch::One(name) => Some(LabelMeaning::Known(name)),
            NameMatch::Several => Some(LabelMeaning::Unknown(printed())),
        }
    }
}

/// Whether a label names an office and no person: "the Presiding Officer", "Senior Administration Official".
fn is_office(label: &str) -> bool {
    let words: Vec<&str> = label.split_whitespace().collect();
    let end = words
        .iter()
        .position(|word| lexicon::has_flag!(TITLE_LINKS, word, "end"));
    let words = &words[..end.unwrap_or(words.len())];
    let is = |word: &str| {
        let role = lexicon::ROLES.contains_folded(word) || is_title(word);
        role || lexicon::means_folded!(TURN_LABELS, word, "office")
    };
    let whole = lexicon::means_folded!(TURN_LABELS, label, "office");
    let named = words.len() == 2 && PersonName::parse(&words.join(" ")).has_given_name();
    whole || !named && words.last().is_some_and(|last| is(last))
}

/// The name in a label, without what remains of an office before it ("of State Lind").
fn person_name(small: &str) -> PersonName<'_> {
    let mut name = PersonName::parse(small);
    let rest = |word: &&&str| {
        let word = word.to_lowercase();
        is_link(&word) || lexicon::OFFICE_COMPLEMENTS.contains(&word)
    };
    if !name.titles.is_empty() {
        let complement = name.words.iter().take_while(rest).count();
        let complement = complement.min(name.words.len().saturating_sub(1));
        name.words.drain(..complement);
    }
    name
}

fn folded(name: &PersonName) -> Vec<String> {
    let words = name.words.iter();
    words.map(|word| fold(word).into_owned()).collect()
}

fn folded_words(words: &str) -> Vec<String> {
    let words = words.split_whitespace();
    words.map(|word| fold(word).into_owned()).collect()
}

/// The name of an office with a lower-case article, as within a sentence.
fn with_small_article(office: String) -> String {
    match office.strip_prefix("The ") {
        Some(rest) => format!("the {rest}"),
        None => office,
    }
}

/// Whether a label is two capitals, which are initials and keep their case.
fn is_short(label: &str) -> bool {
    label.chars().count() == 2 && is_shouted(label)
}

/// Whether a name of several words has these initials, all or its first and last.
fn has_initials(name: &str, initials: &str) -> bool {
    let words = name.split([' ', '-']).filter(|word| !is_link(word));
    let own: String = words.filter_map(|word| word.chars().next()).collect();
    let outer: String = own
        .chars()
        .next()
        .into_iter()
        .chain(own.chars().next_back())
        .collect();
    own.chars().count() > 1
        && [own, outer]
            .iter()
            .any(|own| own.eq_ignore_ascii_case(initials))
}
