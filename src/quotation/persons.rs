//! Which person or body each mention means.
//!
//! First all names of two words and more are gathered (a later surname, or a headline before it, then
//! finds its owner); then one walk through the text reads the single names, the descriptions and the
//! pronouns, each against a short trace of who was named before.

use super::analysis::{Analysis, Mention, MentionKind};
use super::class::Class;
use super::entity::{Entity, Registry};
use super::lexicon::Lists;
use super::names::{Gender, Name};
use super::roles::{self, Role};
use super::trace::{Search, Seen, Trace};
use crate::text::{Span, printable};
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::ops::Range;

/// What a mention means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Number of the person or body.
    pub entity: usize,
    /// It could about as well be another.
    pub doubtful: bool,
}

/// The persons and bodies of an article, and what each mention means.
#[derive(Clone, Debug, Default)]
pub struct People {
    registry: Registry,
    /// For each mention of the analysis.
    meanings: Vec<Option<Meaning>>,
}

impl People {
    /// Reads all mentions. `speaks` tells for each mention whether it was found to be the speaker of a
    /// quotation; shorter lists count as `false`.
    pub fn read(analysis: &Analysis<'_>, speaks: &[bool]) -> People {
        let mut reader = Reader::new(analysis, speaks);
        let units = units(analysis);
        for unit in &units {
            reader.gather(unit);
        }
        for unit in &units {
            reader.walk(unit);
        }
        reader.people
    }

    /// What mention number `mention` means.
    pub fn meaning(&self, mention: usize) -> Option<Meaning> {
        self.meanings.get(mention).copied().flatten()
    }

    /// The name of an entity: the fullest form printed, or the words of a description.
    pub fn name(&self, entity: usize) -> &str {
        self.registry.entities.get(entity).map_or("", |e| &e.name)
    }
}

/// Mentions that stand side by side and mean one thing: "Kremlin" + "spokesman", "comedian" + "Ada Lind".
struct Unit {
    mentions: Range<usize>,
    kind: MentionKind,
}

fn units(analysis: &Analysis<'_>) -> Vec<Unit> {
    use MentionKind::{Name, Nominal};
    let mut units: Vec<Unit> = Vec::with_capacity(analysis.mentions.len());
    for (i, mention) in analysis.mentions.iter().enumerate() {
        let joins = units.last().is_some_and(|unit| {
            let before = &analysis.mentions[unit.mentions.end - 1];
            let noun = |kind| matches!(kind, Name | Nominal);
            before.end == mention.first
                && before.paragraph == mention.paragraph
                && noun(before.kind)
                && noun(mention.kind)
                && !(before.kind == Name && mention.kind == Name)
        });
        match units.last_mut() {
            Some(unit) if joins => {
                unit.mentions.end = i + 1;
                unit.kind = mention.kind;
            }
            _ => units.push(Unit {
                mentions: i..i + 1,
                kind: mention.kind,
            }),
        }
    }
    units
}

struct Reader<'a, 't> {
    analysis: &'a Analysis<'t>,
    speaks: &'a [bool],
    people: People,
    trace: Trace,
    /// Sentences before each paragraph.
    sentences: Vec<usize>,
    headline: Vec<bool>,
    /// Where a description begins or ends that stands beside a name, and whose it is.
    described: HashMap<usize, usize, RandomState>,
    /// Entities by the noun that describes them.
    by_head: HashMap<String, Vec<usize>, RandomState>,
}

impl<'a, 't> Reader<'a, 't> {
    fn new(analysis: &'a Analysis<'t>, speaks: &'a [bool]) -> Self {
        let mut before = 0;
        let sentences = analysis.paragraphs.iter().map(|paragraph| {
            let here = before;
            before += paragraph.sentences as usize;
            here
        });
        Reader {
            sentences: sentences.collect(),
            headline: (0..analysis.paragraphs.len())
                .map(|p| is_headline(analysis, p))
                .collect(),
            analysis,
            speaks,
            people: People {
                meanings: vec![None; analysis.mentions.len()],
                ..People::default()
            },
            trace: Trace::default(),
            described: HashMap::default(),
            by_head: HashMap::default(),
        }
    }

    fn head(&self, unit: &Unit) -> &'a Mention {
        &self.analysis.mentions[unit.mentions.end - 1]
    }

    fn span(&self, unit: &Unit) -> Span {
        let first = &self.analysis.mentions[unit.mentions.start];
        first.span.cover(&self.head(unit).span)
    }

    /// First pass: full names and what stands beside them.
    fn gather(&mut self, unit: &Unit) {
        let head = self.head(unit);
        if unit.kind != MentionKind::Name || self.headline[head.paragraph] {
            return;
        }
        let name = Name::parse(head.span.of(self.analysis.text));
        if name.words.len() < 2 {
            return;
        }
        let id = self.people.registry.full(&name);
        self.set(unit, id, false);
        self.weigh(id, head);
        self.describe(id, head, &name);
    }

    /// What speaks for a person, and what against, in how a name stands in its sentence.
    fn weigh(&mut self, id: usize, head: &Mention) {
        let before = self.class_before(head);
        let body = self.analysis.tokens[head.first..head.end]
            .iter()
            .any(|token| token.lists.has(Lists::BODY));
        let mut points = i32::from(head.is_attached());
        points -= 3 * i32::from(body);
        points -= 2 * i32::from(before == Class::Determiner);
        points -= i32::from(matches!(before, Class::In | Class::At | Class::From));
        self.people.registry.entities[id].person += points;
    }

    /// Reads the title in a name and the descriptions before and after it.
    fn describe(&mut self, id: usize, head: &Mention, name: &Name<'_>) {
        let text = self.analysis.text;
        let mut roles = Vec::new();
        if !name.titles.is_empty() {
            roles.push(Role::read(&name.titles.join(" ")));
        }
        let around = [
            roles::before(text, head.span.start),
            roles::after(text, head.span.end),
        ];
        for span in around.into_iter().flatten() {
            roles.push(Role::read(span.of(text)));
            self.described.insert(span.start, id);
            self.described.insert(span.end, id);
            self.people.registry.entities[id].person += 2;
        }
        for role in roles {
            self.note_role(id, role);
        }
    }

    fn note_role(&mut self, id: usize, role: Role) {
        for head in &role.heads {
            let list = self.by_head.entry(head.clone()).or_default();
            if list.last() != Some(&id) {
                list.push(id);
            }
        }
        self.people.registry.entities[id].describe(role);
    }

    /// Second pass: everything in the order of the text.
    fn walk(&mut self, unit: &Unit) {
        let head = self.head(unit);
        let known = self.people.meanings[unit.mentions.end - 1];
        let meaning = match unit.kind {
            _ if known.is_some() => known,
            MentionKind::Name if self.is_office(unit) => self.nominal(unit),
            MentionKind::Name => self.name(unit),
            MentionKind::Nominal => self.nominal(unit),
            MentionKind::Relative => None,
            MentionKind::Pronoun | MentionKind::ObjectPronoun | MentionKind::Possessive => {
                self.pronoun(unit)
            }
        };
        let Some(meaning) = meaning else { return };
        self.set(unit, meaning.entity, meaning.doubtful);
        if !self.headline[head.paragraph] {
            let seen = self.seen(unit, meaning.entity);
            self.trace.push(seen);
        }
    }

    /// "the President": a capital makes no name of it.
    fn is_office(&self, unit: &Unit) -> bool {
        let text = self.analysis.text;
        unit.mentions.len() == 1 && Name::parse(self.head(unit).span.of(text)).is_office()
    }

    fn set(&mut self, unit: &Unit, entity: usize, doubtful: bool) {
        for mention in unit.mentions.clone() {
            self.people.meanings[mention] = Some(Meaning { entity, doubtful });
        }
    }

    fn seen(&self, unit: &Unit, entity: usize) -> Seen {
        let first = &self.analysis.mentions[unit.mentions.start];
        let head = self.head(unit);
        let after = self.analysis.class(head.paragraph, Some(head.end));
        let before = self.class_before(first);
        let spoke = unit
            .mentions
            .clone()
            .any(|m| self.speaks.get(m).copied().unwrap_or(false));
        let mut weight = 0;
        if first.opens_sentence || matches!(after, Class::Be | Class::Auxiliary | Class::Cue) {
            weight += 3;
        }
        weight += 3 * i32::from(head.is_attached()) + 2 * i32::from(spoke);
        weight -= 2 * i32::from(after == Class::Genitive);
        weight -= 2 * i32::from(before.is_preposition());
        Seen {
            entity,
            sentence: self.sentences[head.paragraph] + head.sentence as usize,
            paragraph: head.paragraph,
            end: head.end,
            weight,
        }
    }

    fn class_before(&self, mention: &Mention) -> Class {
        self.analysis
            .class(mention.paragraph, mention.first.checked_sub(1))
    }

    /// A name of one word, or one in a headline.
    fn name(&mut self, unit: &Unit) -> Option<Meaning> {
        let head = self.head(unit);
        let name = Name::parse(head.span.of(self.analysis.text));
        if self.headline[head.paragraph] {
            return self.headline_name(&name);
        }
        let namesakes = self.people.registry.namesakes(&name);
        let id = match namesakes.as_slice() {
            [] => self.people.registry.single(&name),
            [only] => *only,
            several => {
                let latest = self.trace.latest(several);
                let entity = latest.unwrap_or(several[0]);
                return Some(Meaning {
                    entity,
                    doubtful: true,
                });
            }
        };
        if name.titled {
            self.people.registry.adopt(id, &name);
        }
        self.weigh(id, head);
        self.describe(id, head, &name);
        Some(Meaning {
            entity: id,
            doubtful: false,
        })
    }

    /// In a headline every word has a capital: the name is whoever of the text one of its words names.
    fn headline_name(&self, name: &Name<'_>) -> Option<Meaning> {
        let words = name.words.iter().rev();
        let namesakes = words.map(|word| self.people.registry.namesakes(&Name::parse(word)));
        let entity = *namesakes
            .into_iter()
            .find(|list| !list.is_empty())?
            .first()?;
        Some(Meaning {
            entity,
            doubtful: name.words.len() > 2,
        })
    }

    fn nominal(&mut self, unit: &Unit) -> Option<Meaning> {
        let span = self.span(unit);
        let beside = [span.start, span.end]
            .into_iter()
            .find_map(|at| self.described.get(&at));
        if let Some(entity) = beside {
            return Some(Meaning {
                entity: *entity,
                doubtful: false,
            });
        }
        let described = self.description(unit);
        let role = Role::read(described.of(self.analysis.text));
        let plural = self.is_plural(unit);
        if !plural
            && !self.is_indefinite(unit)
            && let Some(meaning) = self.described_person(&role)
        {
            return Some(meaning);
        }
        let head = self.head(unit);
        let speaks = unit
            .mentions
            .clone()
            .any(|m| self.speaks.get(m).copied().unwrap_or(false));
        let last = self.analysis.tokens[head.end - 1];
        if !(speaks || head.is_attached() || last.lists.has(Lists::ROLE)) {
            return None;
        }
        let person = last.lists.has(Lists::ROLE) || role.gender() != Gender::Unknown;
        let words = self.own_words(unit, described);
        let entity = Entity::nameless(words, role.gender(), plural, person);
        let id = self.people.registry.add(entity);
        self.note_role(id, role);
        Some(Meaning {
            entity: id,
            doubtful: false,
        })
    }

    /// The person whom the description fits best; the one named last among equals.
    fn described_person(&self, role: &Role) -> Option<Meaning> {
        let mut best: Option<(i32, usize)> = None;
        let mut close = false;
        for head in role.offices() {
            let known = self
                .by_head
                .get(head)
                .map(Vec::as_slice)
                .unwrap_or_default();
            for &id in known.iter().rev().take(MOST_CANDIDATES) {
                let entity = &self.people.registry.entities[id];
                let fit = entity.roles.iter().filter_map(|own| own.fit(role)).max();
                let Some(fit) = fit.filter(|fit| *fit >= 0) else {
                    continue;
                };
                let near = self.trace.nearness(id);
                let points = fit * 4 + near;
                match best {
                    Some((_, same)) if same == id => {}
                    Some((most, _)) if points <= most => close |= points + 3 > most,
                    Some((most, _)) => {
                        close = points < most + 3;
                        best = Some((points, id));
                    }
                    None => best = Some((points, id)),
                }
            }
        }
        best.map(|(_, entity)| Meaning {
            entity,
            doubtful: close,
        })
    }

    /// The words of a description, with whose it is before ("Okoro's spokesman") and what of or for
    /// after it ("official at the Treasury").
    fn description(&self, unit: &Unit) -> Span {
        let head = self.head(unit);
        let mut first = self.analysis.mentions[unit.mentions.start].first;
        let of = |at: usize| self.analysis.class(head.paragraph, Some(at));
        let before = |at: usize, n: usize| at.checked_sub(n).map_or(Class::Edge, of);
        if before(first, 1) == Class::Genitive {
            first -= 1;
            while before(first, 1) == Class::Name
                || before(first, 1).is_nounlike() && before(first, 1) != Class::Edge
            {
                first -= 1;
            }
        }
        if before(first, 1) == Class::Determiner {
            first -= 1;
        }
        let mut end = head.end;
        if matches!(of(end), Class::For | Class::Of | Class::At | Class::From) {
            let mut at = end + 1 + usize::from(of(end + 1) == Class::Determiner);
            let complement = at;
            while at < complement + MOST_COMPLEMENT
                && (of(at) == Class::Name || of(at) == Class::Of)
            {
                at += 1;
            }
            end = if at > complement { at } else { end };
        }
        self.analysis.span_of(first..end)
    }

    /// How a description is printed where nobody is named by it, without the capital of its sentence.
    fn own_words(&self, unit: &Unit, described: Span) -> String {
        let words = printable(described.of(self.analysis.text));
        let first = &self.analysis.mentions[unit.mentions.start];
        let small = first.opens_sentence && first.kind == MentionKind::Nominal;
        match words.chars().next() {
            Some(letter) if small => letter.to_lowercase().chain(words.chars().skip(1)).collect(),
            _ => words,
        }
    }

    fn is_indefinite(&self, unit: &Unit) -> bool {
        let span = self.description(unit);
        let first = span.of(self.analysis.text).split(' ').next().unwrap_or("");
        INDEFINITE
            .iter()
            .any(|word| first.eq_ignore_ascii_case(word))
    }

    fn is_plural(&self, unit: &Unit) -> bool {
        let head = self.head(unit);
        let last = self.analysis.word(head.end - 1);
        let one = self
            .analysis
            .word(self.analysis.mentions[unit.mentions.start].first);
        let singular = ["a", "an", "another", "this", "one"]
            .iter()
            .any(|w| one.eq_ignore_ascii_case(w));
        !singular
            && (last.ends_with('s') && !last.ends_with("ss")
                || matches!(last, "people" | "women" | "men" | "police"))
    }

    fn pronoun(&mut self, unit: &Unit) -> Option<Meaning> {
        let head = self.head(unit);
        let word = head.span.of(self.analysis.text).to_ascii_lowercase();
        let search = match word.as_str() {
            "he" | "him" | "his" | "himself" => Search::Person(Gender::Man),
            "she" | "her" | "herself" => Search::Person(Gender::Woman),
            "it" | "its" | "itself" => Search::Body,
            "they" | "them" | "their" | "themselves" => Search::Many,
            "who" => Search::Nearest,
            _ => return None,
        };
        let here = self.seen(unit, 0);
        let found = self
            .trace
            .search(search, &here, &self.people.registry.entities)?;
        if let Search::Person(gender) = search {
            let entity = &mut self.people.registry.entities[found.entity];
            if entity.gender == Gender::Unknown && !found.doubtful {
                entity.gender = gender;
            }
        }
        Some(found)
    }
}

/// Descriptions are compared with so many persons at most.
const MOST_CANDIDATES: usize = 12;
/// Tokens of a complement ("of the Lake Authority").
const MOST_COMPLEMENT: usize = 6;
/// Words that introduce somebody new.
const INDEFINITE: [&str; 14] = [
    "a", "an", "another", "one", "some", "many", "several", "two", "three", "four", "few", "most",
    "other", "any",
];

/// A line of capitals without a full stop.
fn is_headline(analysis: &Analysis<'_>, paragraph: usize) -> bool {
    let paragraph = &analysis.paragraphs[paragraph];
    let tokens = &analysis.tokens[paragraph.tokens.clone()];
    let ends = tokens
        .last()
        .is_some_and(|t| t.class.ends_sentence() || t.class == Class::Quote);
    let words = tokens
        .iter()
        .filter(|t| t.class.is_word() && t.span.len() > 3);
    let (all, capital) = words.fold((0, 0), |(n, c), t| (n + 1, c + usize::from(t.capital)));
    !ends && (3..=30).contains(&all) && capital * 10 >= all * 8
}
