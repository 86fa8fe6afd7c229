//! The salience of who was named, in which pronouns look for their person.

use crate::language::person_name::Gender;
use crate::quotation::coreference::entity::Entity;
use crate::quotation::coreference::{Clarity, Meaning};
use crate::quotation::index::{EntityIx, ParagraphIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use std::collections::VecDeque;

/// Somebody named at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntityMention {
    /// Who.
    pub entity: EntityIx,
    /// Sentence, counted over the whole article.
    pub sentence: usize,
    /// Paragraph.
    pub paragraph: ParagraphIx,
    /// Token after the mention.
    pub end: TokenIx,
    /// How prominent the place is: subjects and speakers more, owners and objects less.
    pub weight: i32,
}

/// Whom a pronoun looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anaphor {
    /// "he", "she".
    Person(Gender),
    /// "it".
    Body,
    /// "they".
    Many,
    /// "who": whatever was named right before.
    Nearest,
}

/// The least prominence of the subject of a sentence.
pub(in crate::quotation) const SUBJECT_WEIGHT: i32 = 3;
/// Occurrences among which a pronoun looks for whom it means, the latest first.
const MOST_OCCURRENCES: usize = 40;
/// A pronoun is not read over more sentences than this.
const MOST_SENTENCES_BACK: usize = 12;
/// From a name to the end of its "who": "Okoro (R-Ostwick), who".
const TOKENS_TO_RELATIVE: usize = 5;
/// Fewer points than anybody has.
const NONE: i32 = -100;

/// Points for whoever was mentioned twice as often: the text is about that person.
const POINTS_A_DOUBLING: i32 = 2;
/// Points for the subject of the same sentence or of the one before.
const POINTS_OF_A_NEAR_SUBJECT: i32 = 5;
/// Points by which a person without a name ("a girl") stands back behind one with a name.
const POINTS_OF_A_NAME: i32 = 1;
/// Points for whoever was introduced by name in this sentence or the one before: the text turns to that person.
const POINTS_OF_AN_INTRODUCTION: i32 = 5;
/// Points for whoever is named in the very words that the pronoun speaks: nobody calls himself by name.
const POINTS_OF_BEING_SPOKEN_OF: i32 = -4;
/// Whoever was mentioned no oftener has only been introduced: once with a name and once with a role.
const MENTIONS_OF_AN_INTRODUCTION: u32 = 2;

/// Who was named last.
#[derive(Clone, Debug, Default)]
pub struct Salience {
    seen: VecDeque<EntityMention>,
    /// How often each was mentioned so far.
    times: IndexVec<EntityIx, u32>,
}

impl Salience {
    /// Adds a mention.
    pub fn push(&mut self, seen: EntityMention) {
        if self.seen.len() == MOST_OCCURRENCES {
            self.seen.pop_front();
        }
        self.seen.push_back(seen);
        while self.times.end() <= seen.entity {
            self.times.push(0);
        }
        self.times[seen.entity] += 1;
    }

    /// Points for how much the text so far is about somebody, seen so many sentences before a pronoun: either
    /// the sentence before was about him, or the whole text is.
    fn prominence(&self, seen: &EntityMention, apart: usize, known: &Entity) -> i32 {
        let times = self.times.get(seen.entity).copied().unwrap_or(0).max(1);
        let doublings = i32::try_from(times.ilog2()).unwrap_or(0);
        let near = apart <= 1 && seen.weight >= SUBJECT_WEIGHT;
        let introduced = apart <= 1
            && known.is_named()
            && times <= MENTIONS_OF_AN_INTRODUCTION
            && seen.paragraph == known.first_paragraph;
        doublings * POINTS_A_DOUBLING
            + i32::from(near) * POINTS_OF_A_NEAR_SUBJECT
            + i32::from(known.is_named()) * POINTS_OF_A_NAME
            + i32::from(introduced) * POINTS_OF_AN_INTRODUCTION
    }

    /// The one of `entities` that was named last.
    pub fn latest(&self, entities: &[EntityIx]) -> Option<EntityIx> {
        let named = |seen: &&EntityMention| entities.contains(&seen.entity);
        self.seen.iter().rev().find(named).map(|seen| seen.entity)
    }

    /// The most prominent of those named in a sentence who `may` be its subject.
    pub fn subject_of(&self, sentence: usize, may: impl Fn(EntityIx) -> bool) -> Option<EntityIx> {
        let here = self
            .seen
            .iter()
            .rev()
            .take_while(|seen| seen.sentence == sentence);
        let here = here.filter(|seen| may(seen.entity));
        here.max_by_key(|seen| seen.weight).map(|seen| seen.entity)
    }

    /// Those who were named lately, or were subject of a sentence, and `may` be meant, each once.
    pub fn recent(&self, as_subject: bool, may: impl Fn(EntityIx) -> bool) -> Vec<EntityIx> {
        let seen = self.seen.iter();
        let seen = seen.filter(|seen| !as_subject || seen.weight > 0);
        let mut named: Vec<EntityIx> = seen.map(|seen| seen.entity).collect();
        named.sort_unstable();
        named.dedup();
        named.retain(|&entity| may(entity));
        named
    }

    /// 0 for whoever was not named lately, up to 6 for whoever was named last.
    pub fn recency(&self, entity: EntityIx) -> i32 {
        let back = self
            .seen
            .iter()
            .rev()
            .position(|seen| seen.entity == entity);
        back.map_or(0, |back| 6 - i32::try_from(back / 3).unwrap_or(6).min(5))
    }

    /// Whom a pronoun at `here` means, but for `excluded`; `spoken_of` tells whether somebody is named in the words that
    /// the pronoun is said to speak.
    pub fn resolve_pronoun(
        &self,
        anaphor: Anaphor,
        here: &EntityMention,
        entities: &IndexVec<EntityIx, Entity>,
        excluded: Option<EntityIx>,
        spoken_of: impl Fn(&Entity) -> bool,
    ) -> Option<Meaning> {
        let person = matches!(anaphor, Anaphor::Person(_));
        let prominence = |seen: &EntityMention, apart: usize| {
            let known = &entities[seen.entity];
            match person {
                true if spoken_of(known) => {
                    self.prominence(seen, apart, known) + POINTS_OF_BEING_SPOKEN_OF
                }
                true => self.prominence(seen, apart, known),
                false => 0,
            }
        };
        let may = |entity| Some(entity) != excluded;
        self.resolve_by(anaphor, here, entities, may, prominence)
    }

    /// Whom a description at `here` means, of those that `may` be meant. Unlike a pronoun it is not drawn to whom
    /// the text is about.
    pub fn resolve_description(
        &self,
        anaphor: Anaphor,
        here: &EntityMention,
        entities: &IndexVec<EntityIx, Entity>,
        may: impl Fn(&Entity) -> bool,
    ) -> Option<Meaning> {
        let may = |entity| may(&entities[entity]);
        self.resolve_by(anaphor, here, entities, may, |_, _| 0)
    }

    fn resolve_by(
        &self,
        anaphor: Anaphor,
        here: &EntityMention,
        entities: &IndexVec<EntityIx, Entity>,
        may: impl Fn(EntityIx) -> bool,
        prominence: impl Fn(&EntityMention, usize) -> i32,
    ) -> Option<Meaning> {
        if anaphor == Anaphor::Nearest {
            let last = self.seen.back()?;
            let near =
                here.end <= last.end + TOKENS_TO_RELATIVE && here.paragraph == last.paragraph;
            if near {
                return Some(Meaning::sure(last.entity));
            }
            // "Mara Okoro (R-Ostwick), a key vote, who": perhaps the last person of the sentence.
            let mut seen = self.seen.iter().rev();
            let person = seen.find(|seen| entities[seen.entity].is_person())?;
            return (person.sentence == here.sentence).then_some(Meaning::perhaps(person.entity));
        }
        let mut best: Option<(i32, EntityIx, usize)> = None;
        let mut second = NONE;
        for seen in self.seen.iter().rev() {
            let apart = here.sentence - seen.sentence.min(here.sentence);
            let entity = &entities[seen.entity];
            let fit =
                fits(anaphor, entity).filter(|_| apart <= MOST_SENTENCES_BACK && may(seen.entity));
            let Some(fit) = fit else {
                continue;
            };
            let paragraphs = here.paragraph - seen.paragraph.min(here.paragraph);
            let here = 2 * i32::from(paragraphs == 0 && seen.weight > 0);
            let near = here - (steps(apart, 6) + steps(paragraphs, 6)) * 2;
            let points = fit + seen.weight + near + prominence(seen, apart);
            match best {
                Some((most, id, near)) if id == seen.entity => {
                    best = Some((most.max(points), id, near));
                }
                Some((most, ..)) if points > most => {
                    second = second.max(most);
                    best = Some((points, seen.entity, apart));
                }
                Some(_) => second = second.max(points),
                None => best = Some((points, seen.entity, apart)),
            }
        }
        let (points, entity, apart) = best?;
        let lead = points - second;
        Some(Meaning {
            entity,
            clarity: Clarity::Prominent { lead, apart },
        })
    }
}

/// A body that acts more often than this is no likelier for it.
const MOST_ACTIVE: i32 = 3;

fn steps(count: usize, most: usize) -> i32 {
    i32::try_from(count.min(most)).unwrap_or(0)
}

/// Points for how well an entity fits what is looked for; `None` where it cannot be meant.
fn fits(anaphor: Anaphor, entity: &Entity) -> Option<i32> {
    match anaphor {
        Anaphor::Person(gender) => {
            let fits = entity.is_person() && entity.gender.agrees(gender);
            let known = i32::from(entity.gender == gender);
            fits.then(|| 2 * known + entity.certainty())
        }
        Anaphor::Body => entity
            .can_be_body()
            .then_some(entity.active.min(MOST_ACTIVE)),
        Anaphor::Many if entity.plural => Some(3),
        // "they" of a spokesman without a name is usual: nothing tells "he" or "she".
        Anaphor::Many if !entity.is_named() && entity.speaks_for_a_body() => Some(2),
        // "they" of one person whose gender is not told: rather a body.
        Anaphor::Many if entity.is_person() => (entity.gender == Gender::Unknown).then_some(-1),
        Anaphor::Many => entity.can_be_body().then_some(-1),
        Anaphor::Nearest => Some(0),
    }
}
