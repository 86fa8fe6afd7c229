//! Salience: points for how prominent each entity is at a place of the text, by which pronouns and descriptions find
//! whom they mean. Candidates are scored by sentence distance, grammatical role, number of mentions and agreement
//! (compare Lappin and Leass 1994).

use crate::language::person_name::Gender;
use crate::quotation::coreference::entity::Entity;
use crate::quotation::coreference::meaning::{Clarity, Meaning};
use crate::quotation::index::{EntityIx, ParagraphIx, SentenceIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use std::collections::VecDeque;

/// An entity mentioned at a place of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntityMention {
    /// Who is mentioned.
    pub entity: EntityIx,
    /// The number of the sentence, counted over the whole article.
    pub sentence: SentenceIx,
    /// The paragraph.
    pub paragraph: ParagraphIx,
    /// The token after the mention.
    pub end: TokenIx,
    /// Points for the grammatical role: subjects and speakers have more, owners and objects fewer.
    pub weight: i32,
}

/// The kind of an anaphor (a pronoun, or a description that takes somebody up), by what it can mean.
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

/// Least weight ([`EntityMention::weight`]) of the subject of a sentence.
pub(in crate::quotation) const SUBJECT_WEIGHT: i32 = 3;
/// The latest mentions among which an anaphor looks for whom it means.
const MAX_OCCURRENCES: usize = 40;
/// Sentences back to a mention that an anaphor can take up.
const MAX_SENTENCES_BACK: usize = 12;
/// Tokens from a name to the end of its "who": "Okoro (R-Ostwick), who".
const TOKENS_TO_RELATIVE: usize = 5;
/// Fewer points than any candidate has, in place of those of the second where there is only one.
const NO_POINTS: i32 = -100;

/// Points for each doubling of the number of mentions: the text is about whoever is mentioned often.
const POINTS_A_DOUBLING: i32 = 2;
/// Points for the subject of the same sentence or of the one before.
const POINTS_OF_A_NEAR_SUBJECT: i32 = 5;
/// Points for a person with a name over one without ("a girl").
const POINTS_OF_A_NAME: i32 = 1;
/// Points for whoever was first named in this sentence or the one before: the text turns to that person.
const POINTS_OF_AN_INTRODUCTION: i32 = 5;
/// Points for whoever is named in the very words that the pronoun is said to speak: hardly anybody speaks of himself by
/// name.
const POINTS_OF_BEING_SPOKEN_OF: i32 = -4;
/// Points for whoever speaks by name in the paragraph before and in the one after.
const POINTS_OF_SPEAKING_AROUND: i32 = 5;
/// Mentions up to which somebody has only been introduced: one with a name and one with a description.
const MENTIONS_OF_AN_INTRODUCTION: u32 = 2;

/// The latest mentions, and how often each entity was mentioned.
#[derive(Clone, Debug, Default)]
pub struct Salience {
    seen: VecDeque<EntityMention>,
    /// How often each was mentioned so far.
    times: IndexVec<EntityIx, u32>,
}

impl Salience {
    /// Adds a mention.
    pub fn push(&mut self, seen: EntityMention) {
        if self.seen.len() == MAX_OCCURRENCES {
            self.seen.pop_front();
        }
        self.seen.push_back(seen);
        while self.times.end() <= seen.entity {
            self.times.push(0);
        }
        self.times[seen.entity] += 1;
    }

    /// Points for how much the text so far is about an entity that was mentioned `apart` sentences before a pronoun:
    /// either the sentence before is about it, or the whole text.
    fn prominence(&self, seen: &EntityMention, apart: usize, known: &Entity) -> i32 {
        let times = self.times(seen.entity).max(1);
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

    /// How often an entity was mentioned so far.
    pub fn times(&self, entity: EntityIx) -> u32 {
        self.times.get(entity).copied().unwrap_or(0)
    }

    /// The one of `entities` that was mentioned last.
    pub fn latest(&self, entities: &[EntityIx]) -> Option<EntityIx> {
        let named = |seen: &&EntityMention| entities.contains(&seen.entity);
        self.seen.iter().rev().find(named).map(|seen| seen.entity)
    }

    /// The most prominent of those mentioned in a sentence who `may` be its subject.
    pub fn subject_of(
        &self,
        sentence: SentenceIx,
        may: impl Fn(EntityIx) -> bool,
    ) -> Option<EntityIx> {
        let here = self
            .seen
            .iter()
            .rev()
            .take_while(|seen| seen.sentence == sentence);
        let here = here.filter(|seen| may(seen.entity));
        here.max_by_key(|seen| seen.weight).map(|seen| seen.entity)
    }

    /// The most prominent of those mentioned from a sentence on whom an anaphor can mean and who `may` be meant.
    pub fn subject_since(
        &self,
        anaphor: Anaphor,
        sentence: SentenceIx,
        entities: &IndexVec<EntityIx, Entity>,
        may: impl Fn(&Entity) -> bool,
    ) -> Option<EntityIx> {
        let seen = self.seen.iter().rev();
        let here = seen.take_while(|seen| seen.sentence >= sentence);
        let here = here.filter(|seen| {
            let entity = &entities[seen.entity];
            fits(anaphor, entity).is_some() && may(entity)
        });
        here.max_by_key(|seen| seen.weight).map(|seen| seen.entity)
    }

    /// The entities that were mentioned from a sentence on and `may` be meant, the last one first.
    pub fn since(
        &self,
        sentence: SentenceIx,
        may: impl Fn(EntityIx) -> bool,
    ) -> impl Iterator<Item = EntityIx> {
        let seen = self.seen.iter().rev();
        let seen = seen.take_while(move |seen| seen.sentence >= sentence);
        seen.map(|seen| seen.entity).filter(move |id| may(*id))
    }

    /// The entities of the latest mentions that `may` be meant, each once; with `as_subject` only of mentions of some
    /// weight.
    pub fn recent(&self, as_subject: bool, may: impl Fn(EntityIx) -> bool) -> Vec<EntityIx> {
        let seen = self.seen.iter();
        let seen = seen.filter(|seen| !as_subject || seen.weight > 0);
        let mut named: Vec<EntityIx> = seen.map(|seen| seen.entity).collect();
        named.sort_unstable();
        named.dedup();
        named.retain(|&entity| may(entity));
        named
    }

    /// Points for how recently an entity was mentioned: 6 for one of the last three mentions, down to 1 for one of the
    /// latest ones at all, 0 for any other.
    pub fn recency(&self, entity: EntityIx) -> i32 {
        let back = self
            .seen
            .iter()
            .rev()
            .position(|seen| seen.entity == entity);
        back.map_or(0, |back| 6 - i32::try_from(back / 3).unwrap_or(6).min(5))
    }

    /// Whom a pronoun at `here` means, but for `excluded`; `around` speaks by name before and after it, and `spoken_of`
    /// tells whether somebody is named in the words that the pronoun is said to speak.
    pub fn resolve_pronoun(
        &self,
        anaphor: Anaphor,
        here: &EntityMention,
        entities: &IndexVec<EntityIx, Entity>,
        [excluded, around]: [Option<EntityIx>; 2],
        spoken_of: impl Fn(&Entity) -> bool,
    ) -> Option<Meaning> {
        let person = matches!(anaphor, Anaphor::Person(_));
        let prominence = |seen: &EntityMention, apart: usize| {
            let known = &entities[seen.entity];
            let spoken_of = i32::from(spoken_of(known)) * POINTS_OF_BEING_SPOKEN_OF;
            let around = i32::from(around == Some(seen.entity)) * POINTS_OF_SPEAKING_AROUND;
            match person {
                true => self.prominence(seen, apart, known) + spoken_of + around,
                false => 0,
            }
        };
        let may = |entity| Some(entity) != excluded;
        self.resolve_by(anaphor, here, entities, may, prominence)
    }

    /// Whom a description at `here` means, of those that `may` be meant. Unlike for a pronoun, whom the text is about
    /// does not count.
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
        let mut second = NO_POINTS;
        for seen in self.seen.iter().rev() {
            let apart = here.sentence - seen.sentence.min(here.sentence);
            if apart > MAX_SENTENCES_BACK {
                continue;
            }
            let fit = fits(anaphor, &entities[seen.entity]).filter(|_| may(seen.entity));
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

/// Points that a body can get for being mentioned as an agent.
const MAX_AGENT_POINTS: i32 = 3;

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
            .then_some(entity.active.min(MAX_AGENT_POINTS)),
        Anaphor::Many if entity.plural => Some(3),
        // "they" of a spokesman without a name is usual: nothing tells "he" or "she".
        Anaphor::Many if !entity.is_named() && entity.speaks_for_a_body() => Some(2),
        // "they" of one person whose gender is not told: rather a body.
        Anaphor::Many if entity.is_person() => (entity.gender == Gender::Unknown).then_some(-1),
        Anaphor::Many => entity.can_be_body().then_some(-1),
        Anaphor::Nearest => Some(0),
    }
}
