//! Whom a noun phrase means: "the mayor", "her husband", "a spokesman", "the statement", "the company".

use crate::quotation::grammar::clause::tokens_in;
use crate::quotation::lexicon::Lists;
use crate::quotation::person::Meaning;
use crate::quotation::person::entity::Entity;
use crate::quotation::person::names::Gender;
use crate::quotation::person::naming::Reader;
use crate::quotation::person::roles::Role;
use crate::quotation::person::trace::Search;
use crate::quotation::person::unit::Unit;
use crate::quotation::surface::analysis::MentionKind;
use crate::quotation::surface::class::Class;
use crate::text::{Span, floor, printable};

/// Somebody may be described so many paragraphs before being named.
const SOON: usize = 3;
/// Descriptions are compared with so many persons at most.
const MOST_CANDIDATES: usize = 12;
/// Tokens of a complement ("of the Lake Authority").
const MOST_COMPLEMENT: usize = 6;
/// Bytes of a description that stands for a name.
const LONGEST_DESCRIPTION: usize = 400;
/// Tokens of whoever owns what a noun phrase names ("the Lake Authority's").
const LONGEST_OWNER: usize = 24;
/// Words that introduce somebody new.
const INDEFINITE: [&str; 14] = [
    "a", "an", "another", "one", "some", "many", "several", "two", "three", "four", "few", "most",
    "other", "any",
];

impl Reader<'_, '_> {
    /// A noun phrase: somebody named beside it, described before, or new.
    pub(in crate::quotation) fn nominal(&mut self, unit: &Unit<'_>) -> Option<Meaning> {
        if let Some(entity) = self.beside(unit) {
            return Some(Meaning {
                entity,
                doubtful: false,
            });
        }
        let described = self.description(unit);
        let role = Role::read(described.of(self.analysis.text));
        let plural = self.is_plural(unit);
        let definite = !plural && !self.is_indefinite(unit);
        if role.is_document()
            && let Some(entity) = self.author(unit, definite)
        {
            return Some(Meaning {
                entity,
                doubtful: false,
            });
        }
        if definite
            && let Some(meaning) = self
                .described_person(&role, self.head(unit).paragraph)
                .or_else(|| self.body(unit, &role))
        {
            return Some(meaning);
        }
        let head = self.head(unit);
        if definite && self.analysis.word(head.end - 1).ends_with("-year-old") {
            let here = self.seen(unit, 0);
            let anybody = Search::Person(Gender::Unknown);
            return self
                .trace
                .search(anybody, &here, &self.people.registry.entities);
        }
        let speaks = unit
            .mentions
            .clone()
            .any(|m| self.speaks.get(m).copied().unwrap_or(false));
        let last = self.analysis.tokens[head.end - 1];
        if !(speaks || head.is_attached() || last.lists.has(Lists::ROLE)) {
            return None;
        }
        let role_noun = last.lists.has(Lists::ROLE) && role.can_be_person();
        let person = role_noun || role.gender() != Gender::Unknown;
        let words = self.own_words(unit, described);
        let entity = Entity::nameless(words, role.gender(), plural, person);
        let id = self.people.registry.add(entity);
        self.note_role(id, role);
        Some(Meaning {
            entity: id,
            doubtful: false,
        })
    }

    /// Whoever is named right before or after the noun phrase: "Okoro, a ferry owner," or "Her husband,
    /// Peter Lind,".
    fn beside(&self, unit: &Unit<'_>) -> Option<usize> {
        let span = self.span(unit);
        let described = [span.start, span.end]
            .into_iter()
            .find_map(|at| self.described.get(&at));
        if described.is_some() {
            return described.copied();
        }
        let head = self.head(unit);
        let first = self.analysis.mentions[unit.mentions.start].first;
        let class = |at: usize| self.analysis.class(head.paragraph, Some(at));
        let named = |place: usize| {
            let name = self
                .analysis
                .mentions
                .get(place)
                .filter(|m| m.kind == MentionKind::Name)?;
            let entity = self.people.meanings[place]?.entity;
            let of_place = self.class_before(name).is_preposition();
            let full = self.people.is_person(entity) && !of_place;
            full.then_some((name.first, name.end, entity))
        };
        if self.is_plural(unit) {
            return None;
        }
        let follows = first
            .checked_sub(1)
            .is_some_and(|comma| class(comma) == Class::Comma);
        if let Some((_, end, entity)) = unit.mentions.start.checked_sub(1).and_then(named)
            && follows
            && end + 1 == first
            && class(head.end) != Class::Cue
        {
            return Some(entity);
        }
        let comma = tokens_in(self.analysis, self.description(unit)).end;
        let later = unit.mentions.end..unit.mentions.end + 3;
        let (_, end, entity) = later
            .filter_map(named)
            .find(|(start, _, _)| *start == comma + 1)?;
        (class(comma) == Class::Comma && class(end) == Class::Comma).then_some(entity)
    }

    /// Whose words a document holds: its owner's ("Okoro's statement"), else whoever was last said to
    /// write or release one.
    fn author(&mut self, unit: &Unit<'_>, definite: bool) -> Option<usize> {
        let first = &self.analysis.mentions[unit.mentions.start];
        let sentence = self.sentence(first);
        if self.class_before(first) == Class::Genitive {
            let owner = unit.mentions.start.checked_sub(1)?;
            return self.people.meanings[owner].map(|m| m.entity);
        }
        if !definite {
            self.author = self.trace.subject_of(sentence);
            self.authorless = self.author.is_none().then_some(sentence);
            return None;
        }
        self.author
    }

    /// The body that "the company" takes up, or the one whose name has the word ("the zoo").
    fn body(&self, unit: &Unit<'_>, role: &Role) -> Option<Meaning> {
        let head = role.heads.last()?;
        let registry = &self.people.registry;
        let named = registry
            .with_word(head)
            .filter(|&id| !registry.entities[id].is_person());
        if let Some(entity) = named {
            return Some(Meaning {
                entity,
                doubtful: false,
            });
        }
        if !role.is_body() || !role.about.is_empty() {
            return None;
        }
        let here = self.seen(unit, 0);
        self.trace.search(Search::Body, &here, &registry.entities)
    }

    /// The person whom the description fits best; the one named last among equals.
    fn described_person(&self, role: &Role, paragraph: usize) -> Option<Meaning> {
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
                let soon = entity.first_paragraph <= paragraph + SOON;
                let Some(fit) = fit.filter(|fit| *fit >= 0 && soon) else {
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
    fn description(&self, unit: &Unit<'_>) -> Span {
        let head = self.head(unit);
        let mut first = self.analysis.mentions[unit.mentions.start].first;
        let of = |at: usize| self.analysis.class(head.paragraph, Some(at));
        let before = |at: usize, n: usize| at.checked_sub(n).map_or(Class::Edge, of);
        if before(first, 1) == Class::Genitive {
            let genitive = first - 1;
            first = genitive;
            while before(first, 1).is_nounlike() && genitive - first < LONGEST_OWNER {
                first -= 1;
            }
        }
        // "the US president": a country that looks like a pronoun.
        if before(first, 1) == Class::ObjectPronoun && self.analysis.word(first - 1) == "US" {
            first -= 1;
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
    fn own_words(&self, unit: &Unit<'_>, described: Span) -> String {
        let words = described.of(self.analysis.text);
        let words = printable(&words[..floor(words, LONGEST_DESCRIPTION)]);
        let first = &self.analysis.mentions[unit.mentions.start];
        let small = first.opens_sentence && first.kind == MentionKind::Nominal;
        match words.chars().next() {
            Some(letter) if small => letter.to_lowercase().chain(words.chars().skip(1)).collect(),
            _ => words,
        }
    }

    fn is_indefinite(&self, unit: &Unit<'_>) -> bool {
        let span = self.description(unit);
        let first = span.of(self.analysis.text).split(' ').next().unwrap_or("");
        INDEFINITE
            .iter()
            .any(|word| first.eq_ignore_ascii_case(word))
    }

    fn is_plural(&self, unit: &Unit<'_>) -> bool {
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
}
