//! Reads the mentions of an article in two passes: full names first, then everything in its order.

use crate::quotation::grammar::attach::Via;
use crate::quotation::grammar::clause::tokens_in;
use crate::quotation::grammar::cue::CueGroup;
use crate::quotation::lexicon::Lists;
use crate::quotation::person::names::{Gender, Name, is_title};
use crate::quotation::person::roles::{self, Role};
use crate::quotation::person::trace::{Search, Seen, Trace};
use crate::quotation::person::unit::Unit;
use crate::quotation::person::{Meaning, People};
use crate::quotation::surface::analysis::{Analysis, Mention, MentionKind};
use crate::quotation::surface::class::Class;
use crate::text::Span;
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// Reads the mentions of one article.
pub struct Reader<'a, 't> {
    pub(in crate::quotation) analysis: &'a Analysis<'t>,
    pub(in crate::quotation) speaks: &'a [bool],
    pub(in crate::quotation) people: People,
    pub(in crate::quotation) trace: Trace,
    /// Sentences before each paragraph.
    sentences: Vec<usize>,
    headline: Vec<bool>,
    /// Where a description begins or ends that stands beside a name, and whose it is.
    pub(in crate::quotation) described: HashMap<usize, usize, RandomState>,
    /// Entities by the noun that describes them.
    pub(in crate::quotation) by_head: HashMap<String, Vec<usize>, RandomState>,
    /// Who was last said to have written or released something.
    pub(in crate::quotation) author: Option<usize>,
    /// The sentence of a document whose author is still to be named in it.
    pub(in crate::quotation) authorless: Option<usize>,
}

impl<'a, 't> Reader<'a, 't> {
    /// Before the first mention.
    pub fn new(analysis: &'a Analysis<'t>, speaks: &'a [bool]) -> Self {
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
            author: None,
            authorless: None,
        }
    }

    pub(in crate::quotation) fn head(&self, unit: &Unit<'_>) -> &'a Mention {
        &self.analysis.mentions[unit.mentions.end - 1]
    }

    pub(in crate::quotation) fn span(&self, unit: &Unit<'_>) -> Span {
        let first = &self.analysis.mentions[unit.mentions.start];
        first.span.cover(&self.head(unit).span)
    }

    /// First pass: full names and what stands beside them.
    pub fn gather(&mut self, unit: &Unit<'_>) {
        let head = self.head(unit);
        let Some(name) = unit
            .name
            .as_ref()
            .filter(|_| !self.headline[head.paragraph])
        else {
            return;
        };
        if name.words.len() < 2 || name.is_office() {
            return;
        }
        let before = self.people.registry.entities.len();
        let id = self.people.registry.full(name);
        if id == before {
            self.people.registry.entities[id].first_paragraph = head.paragraph;
        }
        self.set(unit, id, false);
        self.weigh(id, head);
        self.describe(id, head, name);
    }

    /// What single names tell about their bearer; those that nobody bears yet become somebody.
    pub fn gather_single(&mut self, unit: &Unit<'_>) {
        let head = self.head(unit);
        let known = self.people.meanings[unit.mentions.end - 1].is_some();
        let Some(name) = unit.name.as_ref() else {
            return;
        };
        if known || self.headline[head.paragraph] {
            return;
        }
        if let Some(entity) = self.spelled_out(unit) {
            self.people.registry.index(entity, name);
            self.set(unit, entity, false);
            return;
        }
        if name.is_office() {
            return;
        }
        let id = match self.people.registry.namesakes(name).as_slice() {
            [] => self.people.registry.single(name),
            [only] => *only,
            _ => return,
        };
        if name.titled {
            self.people.registry.adopt(id, name);
        }
        self.weigh(id, head);
        self.describe(id, head, name);
    }

    /// What speaks for a person, and what against, in how a name stands in its sentence.
    fn weigh(&mut self, id: usize, head: &Mention) {
        let before = self.class_before(head);
        let body = (head.first..head.end).any(|at| {
            let token = &self.analysis.tokens[at];
            token.lists.has(Lists::BODY) && !is_title(self.analysis.word(at))
        });
        let speaks = head
            .subject
            .is_some_and(|subject| self.is_speech(subject.cue))
            || head
                .inverted
                .is_some_and(|i| i.is_speaker() && i.via != Via::According);
        let mut points = 2 * i32::from(speaks);
        let words = head.span.of(self.analysis.text);
        let initials = words.len() > 1 && words.bytes().all(|b| b.is_ascii_uppercase());
        points -= 3 * i32::from(body || initials);
        points -= 2 * i32::from(before == Class::Determiner);
        points -= i32::from(matches!(before, Class::In | Class::At | Class::From));
        self.people.registry.entities[id].person += points;
    }

    fn is_speech(&self, cue: usize) -> bool {
        let cue = self.analysis.tokens[cue].cue;
        cue.is_some_and(|cue| cue.group != CueGroup::Soft)
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
            // "At the Lake Forum, the mayor said": another clause, no description.
            if tokens_in(self.analysis, span).any(|at| self.analysis.tokens[at].is_finite_cue()) {
                continue;
            }
            roles.push(Role::read(span.of(text)));
            self.described.insert(span.start, id);
            self.described.insert(span.end, id);
            self.people.registry.entities[id].person += 2;
        }
        for role in roles {
            self.note_role(id, role);
        }
    }

    pub(in crate::quotation) fn note_role(&mut self, id: usize, role: Role) {
        for head in &role.heads {
            match self.by_head.get_mut(head) {
                Some(list) if list.last() == Some(&id) => {}
                Some(list) => list.push(id),
                None => {
                    self.by_head.insert(head.clone(), vec![id]);
                }
            }
        }
        self.people.registry.entities[id].describe(role);
    }

    /// Second pass: everything in the order of the text.
    pub fn walk(&mut self, unit: &Unit<'_>) {
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
            let place = matches!(self.class_before(head), Class::In | Class::At | Class::From);
            self.people.registry.entities[meaning.entity].active +=
                i32::from(seen.weight > 0) - i32::from(place);
            if self.authorless == Some(seen.sentence) && head.is_attached() {
                self.author = Some(meaning.entity);
                self.authorless = None;
            }
            self.trace.push(seen);
        }
    }

    /// "the President": a capital makes no name of it.
    fn is_office(&self, unit: &Unit<'_>) -> bool {
        unit.mentions.len() == 1 && unit.name.as_ref().is_some_and(Name::is_office)
    }

    fn set(&mut self, unit: &Unit<'_>, entity: usize, doubtful: bool) {
        for mention in unit.mentions.clone() {
            self.people.meanings[mention] = Some(Meaning { entity, doubtful });
        }
    }

    pub(in crate::quotation) fn seen(&self, unit: &Unit<'_>, entity: usize) -> Seen {
        let first = &self.analysis.mentions[unit.mentions.start];
        let head = self.head(unit);
        let after = self.analysis.class(head.paragraph, Some(head.end));
        let before = self.class_before(first);
        let spoke = unit
            .mentions
            .clone()
            .any(|m| self.speaks.get(m).copied().unwrap_or(false));
        let opens =
            first.opens_sentence || matches!(after, Class::Be | Class::Auxiliary | Class::Cue);
        let mut weight = if head.is_attached() {
            5
        } else {
            3 * i32::from(opens)
        };
        weight += 2 * i32::from(spoke);
        weight -= 2 * i32::from(after == Class::Genitive);
        weight -= 2 * i32::from(before.is_preposition());
        Seen {
            entity,
            sentence: self.sentence(head),
            paragraph: head.paragraph,
            end: head.end,
            weight,
        }
    }

    /// The number of a mention's sentence in the article.
    pub(in crate::quotation) fn sentence(&self, mention: &Mention) -> usize {
        self.sentences[mention.paragraph] + mention.sentence as usize
    }

    pub(in crate::quotation) fn class_before(&self, mention: &Mention) -> Class {
        self.analysis
            .class(mention.paragraph, mention.first.checked_sub(1))
    }

    /// A name of one word, or one in a headline.
    fn name(&mut self, unit: &Unit<'_>) -> Option<Meaning> {
        let head = self.head(unit);
        let name = unit.name.as_ref()?;
        if self.headline[head.paragraph] {
            return self.headline_name(name);
        }
        let namesakes = self.people.registry.namesakes(name);
        let id = match namesakes.as_slice() {
            [only] => *only,
            [] => return None,
            several => {
                let latest = self.trace.latest(several);
                let entity = latest.unwrap_or(several[0]);
                return Some(Meaning {
                    entity,
                    doubtful: true,
                });
            }
        };
        Some(Meaning {
            entity: id,
            doubtful: false,
        })
    }

    /// The name before an abbreviation in brackets: "Ostwick Harbour Board (OHB)".
    fn spelled_out(&self, unit: &Unit<'_>) -> Option<usize> {
        let head = self.head(unit);
        let bracket = head.first.checked_sub(1)?;
        let before = unit.mentions.start.checked_sub(1)?;
        let name = &self.analysis.mentions[before];
        let capitals = head
            .span
            .of(self.analysis.text)
            .bytes()
            .all(|b| b.is_ascii_uppercase());
        let fits = name.end == bracket
            && name.kind == MentionKind::Name
            && capitals
            && self.class_before(head) == Class::Open;
        self.people.meanings[before]
            .filter(|_| fits)
            .map(|m| m.entity)
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

    fn pronoun(&mut self, unit: &Unit<'_>) -> Option<Meaning> {
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
