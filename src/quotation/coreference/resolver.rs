//! Resolves the mentions of an article in three passes: full names, then names of one word, then all other mentions in
//! the order of the text.

use crate::language::class::Class;
use crate::language::cue_verb::READ;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::function_word::IT;
use crate::language::lexicon;
use crate::language::person_name::{Gender, PersonName, is_calling, is_demonym};
use crate::language::word::{Lists, has_plural_ending, singular};
use crate::quotation::coreference::aside::{asides, is_credit};
use crate::quotation::coreference::entity::Entity;
use crate::quotation::coreference::meaning::Meaning;
use crate::quotation::coreference::noun_phrase::NounPhrase;
use crate::quotation::coreference::people::People;
use crate::quotation::coreference::roles::is_kind_of_body;
use crate::quotation::coreference::salience::{Anaphor, EntityMention, SUBJECT_WEIGHT, Salience};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::tie::Intervening;
use crate::quotation::index::{EntityIx, MentionIx, ParagraphIx, Places, SentenceIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::text::Span;
use foldhash::fast::RandomState;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Salience points taken from a mention in a line that is no sentence, such as a caption or a signature.
const OUTSIDE_PROSE_PENALTY: i32 = 3;
/// Salience points of whoever was asked, who is likely to answer next: more than of whoever asked.
const ASKED_WEIGHT: i32 = 8;

/// Resolves the mentions of one article.
pub struct Resolver<'a, 't> {
    pub(in crate::quotation) analysis: &'a Analysis<'t>,
    pub(in crate::quotation) speaks: &'a IndexVec<MentionIx, bool>,
    pub(in crate::quotation) people: People,
    pub(in crate::quotation) salience: Salience,
    /// How many sentences stand before each paragraph.
    sentences: IndexVec<ParagraphIx, SentenceIx>,
    /// For each paragraph whether it is a headline or a teaser.
    aside: IndexVec<ParagraphIx, bool>,
    /// The bytes at which descriptions beside a name begin and end, and whose they are.
    pub(in crate::quotation) described: HashMap<usize, EntityIx, RandomState>,
    /// Entities by the noun that describes them.
    pub(in crate::quotation) by_head: HashMap<String, Vec<EntityIx>, RandomState>,
    /// Who was last said to have written or released something.
    pub(in crate::quotation) author: Option<EntityIx>,
    /// What that was ("email"); empty where any document may be meant.
    pub(in crate::quotation) document: String,
    /// The sentence of a document whose author is still to be named in it.
    pub(in crate::quotation) authorless: Option<SentenceIx>,
}

/// Owners before a mention ("the port's ferry's Mara Okoro"): a longer chain is rather a list.
const MAX_OWNERS: usize = 4;

/// How many times as often as any namesake somebody is mentioned whom a bare surname means, whoever was named last.
const LEAD_OF_A_MAIN_BEARER: u32 = 2;

/// Mentions before an object among which its subject is looked for.
const MENTIONS_TO_SUBJECT: usize = 8;

/// Tokens of a phrase that opens a sentence ("In every town of the lake district,").
const MAX_OPENING_PHRASE_TOKENS: usize = 40;

impl<'a, 't> Resolver<'a, 't> {
    /// A resolver that has not read any mention yet.
    pub fn new(analysis: &'a Analysis<'t>, speaks: &'a IndexVec<MentionIx, bool>) -> Self {
        let mut before = SentenceIx::default();
        let sentences = analysis.paragraphs.iter().map(|paragraph| {
            let here = before;
            before += paragraph.sentences as usize;
            here
        });
        Resolver {
            sentences: sentences.collect(),
            aside: asides(analysis),
            analysis,
            speaks,
            people: People {
                meanings: vec![None; analysis.mentions.len()].into(),
                ..People::default()
            },
            salience: Salience::default(),
            described: HashMap::default(),
            by_head: HashMap::default(),
            author: None,
            document: String::new(),
            authorless: None,
        }
    }

    pub(in crate::quotation) fn head(&self, phrase: &NounPhrase<'_>) -> &'a Mention {
        &self.analysis.mentions[phrase.mentions.end - 1]
    }

    pub(in crate::quotation) fn span(&self, phrase: &NounPhrase<'_>) -> Span {
        let first = &self.analysis.mentions[phrase.mentions.start];
        first.span.cover(&self.head(phrase).span)
    }

    /// First pass: full names and what stands beside them.
    pub fn gather_full_name(&mut self, phrase: &NounPhrase<'_>) {
        let head = self.head(phrase);
        let Some(name) = phrase.name.as_ref().filter(|_| !self.aside[head.paragraph]) else {
            return;
        };
        let run_in = || self.pronoun_at_end(phrase).is_some() || name.ends_in_given_name();
        if name.words.len() < 2 || name.is_office() || name.may_be_titled() || run_in() {
            return;
        }
        self.set_full_name(phrase, name);
    }

    /// Lets a phrase mean the bearer of its full name, who is a new entity where nobody is called so.
    fn set_full_name(&mut self, phrase: &NounPhrase<'_>, name: &PersonName<'_>) {
        let head = self.head(phrase);
        let before = self.people.registry.entities.end();
        let id = self.people.registry.with_full_name(name);
        if id == before {
            self.people.registry.entities[id].first_paragraph = head.paragraph;
        }
        let after = self.analysis.class(head.paragraph, Some(head.end));
        self.people.registry.entities[id].stands_alone |= !after.is_nounlike();
        self.set_meaning(phrase, Meaning::sure(id));
        self.weigh_personhood(id, head, name);
        self.describe(id, head, name);
    }

    /// Second pass: names of one word. What stands beside them is added to their bearer, who is a new entity where
    /// nobody has the name.
    pub fn gather_short_name(&mut self, phrase: &NounPhrase<'_>) {
        let head = self.head(phrase);
        let known = self.people.meanings[phrase.mentions.end - 1].is_some();
        let Some(name) = phrase.name.as_ref() else {
            return;
        };
        let pronoun = || self.pronoun_at_end(phrase).is_some() || self.is_first_word_only(head);
        if known || self.aside[head.paragraph] || pronoun() {
            return;
        }
        if name.may_be_titled() {
            match self.known_by_surname(name) {
                Some(bearer) => self.set_meaning(phrase, Meaning::sure(bearer)),
                None => self.set_full_name(phrase, name),
            }
            return;
        }
        if let Some(entity) = self.spelled_out(phrase) {
            self.people.registry.index(entity, name);
            self.set_meaning(phrase, Meaning::sure(entity));
            return;
        }
        if let Some(entity) = self
            .people
            .registry
            .with_initials(head.span.of(self.analysis.text))
        {
            self.people.registry.index(entity, name);
            self.set_meaning(phrase, Meaning::sure(entity));
            return;
        }
        if name.is_office() || self.is_role_at_head(head) {
            return;
        }
        let id = if name.ends_in_given_name() {
            let bearer = self.people.registry.with_given_name(name);
            let bearer = bearer.filter(|_| head.times > 1);
            let id = bearer.unwrap_or_else(|| self.people.registry.with_full_name(name));
            self.set_meaning(phrase, Meaning::sure(id));
            id
        } else {
            match self.people.registry.namesakes(name).as_slice() {
                [] => {
                    let id = self.people.registry.add_single_name(name);
                    self.people.registry.entities[id].plural =
                        self.is_party(head) || self.is_people_by_name(head);
                    id
                }
                [only] if self.is_another_body(head, *only) => self.people.registry.add_body(name),
                [only] => *only,
                _ => return,
            }
        };
        if name.titled {
            self.people.registry.adopt(id, name);
        }
        self.weigh_personhood(id, head, name);
        self.describe(id, head, name);
    }

    /// The only person whose full name ends in the surname of a name: Mara Okoro for "Justice Okoro".
    fn known_by_surname(&self, name: &PersonName<'_>) -> Option<EntityIx> {
        let entities = &self.people.registry.entities;
        let mut namesakes = self.people.registry.namesakes(name).into_iter();
        let mut person = || {
            namesakes.find(|&id| {
                let known = &entities[id];
                known.is_introduced() && known.is_called_by_surname(name)
            })
        };
        let only = person()?;
        person().is_none().then_some(only)
    }

    /// Whether a name of one word is a body other than its `namesake`: "the network Okoro" is not what the "Camp Okoro
    /// event" is called after.
    fn is_another_body(&self, name: &Mention, namesake: EntityIx) -> bool {
        let before = name.first.checked_sub(1);
        let is_body = before.is_some_and(|at| is_kind_of_body(self.analysis.word(at)));
        let namesake = &self.people.registry.entities[namesake];
        is_body && namesake.has_several_words() && !namesake.stands_alone
    }

    /// Third pass: all mentions, in the order of the text.
    pub fn resolve_in_order(&mut self, phrase: &NounPhrase<'_>) {
        let head = self.head(phrase);
        let known = self.people.meanings[phrase.mentions.end - 1];
        let meaning = match phrase.kind {
            _ if known.is_some() => known,
            MentionKind::Name if self.pronoun_at_end(phrase).is_some() => self.pronoun(phrase),
            MentionKind::Name if self.is_office(phrase) => self.nominal(phrase),
            MentionKind::Name => self.share_of_named(phrase).or_else(|| self.name(phrase)),
            MentionKind::Nominal => self.nominal(phrase),
            MentionKind::Relative => None,
            MentionKind::Pronoun | MentionKind::ObjectPronoun | MentionKind::Possessive => {
                self.pronoun(phrase)
            }
        };
        let Some(meaning) = meaning else { return };
        self.set_meaning(phrase, meaning);
        if !self.aside[head.paragraph] {
            self.note_bodies_within(phrase, meaning.entity);
            let seen = self.entity_mention(phrase, meaning.entity);
            let place = matches!(self.class_before(head), Class::In | Class::At | Class::From);
            self.people.registry.entities[meaning.entity].active +=
                i32::from(seen.weight > 0) - i32::from(place);
            if seen.weight >= SUBJECT_WEIGHT && self.issues_document(head) {
                self.author = Some(meaning.entity);
                self.document.clear();
            }
            if self.authorless == Some(seen.sentence) && head.is_attached() {
                self.author = Some(meaning.entity);
                self.authorless = None;
            }
            if !is_credit(self.analysis.text, head.span) {
                self.salience.push(seen);
            }
        }
    }

    /// Counts the bodies inside a noun phrase as mentioned: the board in "Harbour Board spokesman".
    fn note_bodies_within(&mut self, phrase: &NounPhrase, head: EntityIx) {
        for place in (phrase.mentions.start..phrase.mentions.end - 1).iter() {
            let mention = &self.analysis.mentions[place];
            if mention.kind != MentionKind::Name {
                continue;
            }
            let name = PersonName::parse(mention.span.of(self.analysis.text));
            let [body] = self.people.registry.namesakes(&name)[..] else {
                continue;
            };
            if body != head && !self.people.registry.entities[body].is_person() {
                self.people.registry.entities[body].active += 1;
                self.salience.push(EntityMention {
                    entity: body,
                    sentence: self.sentence(mention),
                    paragraph: mention.paragraph,
                    end: mention.end,
                    weight: 1,
                });
            }
        }
    }

    /// The subject pronoun with which a name ends, because a line ran into the sentence after it: "Photo agency She
    /// said".
    fn pronoun_at_end(&self, phrase: &NounPhrase) -> Option<&'a str> {
        let words = self.head(phrase).span.of(self.analysis.text);
        let (_, last) = words.rsplit_once(' ')?;
        lexicon::SUBJECT_PRONOUNS.contains(last).then_some(last)
    }

    /// Whether a word has its capital only as the first of its sentence and is no name: "Almost 40 ferries", "View all
    /// news".
    fn is_first_word_only(&self, head: &Mention) -> bool {
        let after = self.analysis.class(head.paragraph, Some(head.end));
        head.end == head.first + 1
            && head.opens_sentence
            && head.times == 1
            && !head.is_attached()
            && (matches!(
                after,
                Class::Number | Class::Determiner | Class::PossessivePronoun
            ) || after == Class::Plural)
    }

    /// Whether the noun phrase is an office, although it has a capital: "the President".
    fn is_office(&self, phrase: &NounPhrase<'_>) -> bool {
        let alone = || {
            let words = &self.analysis.mentions[phrase.mentions.start];
            let before = words.first..self.head(phrase).first;
            before
                .iter()
                .all(|at| self.analysis.tokens[at].class == Class::Determiner)
        };
        let office = phrase.name.as_ref().is_some_and(PersonName::is_office);
        (office || self.is_role_at_head(self.head(phrase))) && alone()
    }

    /// Whether a mention is a plural role that has its capital only as the first word of its sentence: "Leaders of the
    /// unions said", "Activists said".
    pub(in crate::quotation) fn is_role_at_head(&self, mention: &Mention) -> bool {
        let word = self.analysis.word(mention.first);
        let plural =
            || has_plural_ending(word) || lexicon::IRREGULAR_PLURALS.contains_lowered(word);
        mention.kind == MentionKind::Name
            && mention.end == mention.first + 1
            && mention.opens_sentence
            && plural()
            // Parties keep their capital.
            && !self.is_party(mention)
            && self.is_people(mention.first)
    }

    /// Whether a word means people by what they are or do: "pilots".
    pub(in crate::quotation) fn is_people(&self, at: TokenIx) -> bool {
        let one = || {
            let word = self.analysis.word(at).to_lowercase();
            is_calling(singular(&word))
        };
        self.analysis.tokens[at].lists.has(Lists::ROLE) || one()
    }

    /// Whether a mention is the members of a party, and no single person: "Democrats".
    fn is_party(&self, mention: &Mention) -> bool {
        let word = self.analysis.word(mention.first);
        let one = word.strip_suffix(['s', 'S']);
        mention.end == mention.first + 1
            && one.is_some_and(|one| lexicon::MEMBERSHIPS.contains_lowered(one))
    }

    /// Whether a mention is the members of a people, and no single person: "Norwegians".
    fn is_people_by_name(&self, mention: &Mention) -> bool {
        let word = self.analysis.word(mention.first).to_lowercase();
        mention.end == mention.first + 1 && has_plural_ending(&word) && is_demonym(singular(&word))
    }

    fn set_meaning(&mut self, phrase: &NounPhrase<'_>, meaning: Meaning) {
        for mention in phrase.mentions.iter() {
            self.people.meanings[mention] = Some(meaning);
        }
    }

    pub(in crate::quotation) fn entity_mention(
        &self,
        phrase: &NounPhrase<'_>,
        entity: EntityIx,
    ) -> EntityMention {
        let first = &self.analysis.mentions[phrase.mentions.start];
        let head = self.head(phrase);
        let after = self.analysis.class(head.paragraph, Some(head.end));
        let before = self.class_before(first);
        let spoke = phrase
            .mentions
            .iter()
            .any(|m| self.speaks.get(m).copied().unwrap_or(false));
        let opens = self.leads_sentence(phrase.mentions.start)
            || matches!(after, Class::Be | Class::Auxiliary | Class::Cue)
            || self.stands_before_past(head);
        let mut weight = if self.is_asked(first) {
            ASKED_WEIGHT
        } else if head.is_attached() && !self.is_only_near_participle(head) {
            5
        } else {
            3 * i32::from(opens)
        };
        weight += 2 * i32::from(spoke);
        weight -= 2 * i32::from(after == Class::Genitive);
        weight -= 2 * i32::from(before.is_preposition());
        weight -= OUTSIDE_PROSE_PENALTY * i32::from(!self.analysis.is_prose(head.paragraph));
        EntityMention {
            entity,
            sentence: self.sentence(head),
            paragraph: head.paragraph,
            end: head.end,
            weight,
        }
    }

    /// Whether only a participle behind another phrase ties a mention to a cue, so that it is rather an object: Vey in
    /// "Okoro blasted Tom Vey for comments suggesting".
    fn is_only_near_participle(&self, mention: &Mention) -> bool {
        let behind_phrase = mention.subject.is_some_and(|subject| {
            let cue = self.analysis.tokens[subject.cue].cue;
            let participle = cue.is_some_and(|cue| cue.inflection == Inflection::Ing);
            participle && subject.intervening.has(Intervening::PREPOSITION)
        });
        behind_phrase && !mention.is_inverted() && mention.claim.is_none()
    }

    /// Whether a verb in the past follows, of which the mention is the subject: "Mara Okoro smiled".
    fn stands_before_past(&self, mention: &Mention) -> bool {
        let class = |at: TokenIx| self.analysis.class(mention.paragraph, Some(at));
        // "the mayor himself fell"
        let himself = class(mention.end) == Class::ObjectPronoun
            && self.analysis.word(mention.end).ends_with("self");
        let verb = mention.end + usize::from(himself);
        (himself || mention.kind == MentionKind::Name)
            && match class(verb) {
                Class::Ed => true,
                Class::Word => lexicon::IRREGULAR_PASTS.contains(self.analysis.word(verb)),
                _ => false,
            }
    }

    /// Whether a mention is the subject of its sentence by its place: the first, or owned by the first ("the
    /// port's Mara Okoro"), or behind the comma of an opening phrase.
    fn leads_sentence(&self, place: MentionIx) -> bool {
        let mut owners = (MentionIx::default()..place + 1)
            .iter()
            .rev()
            .take(MAX_OWNERS);
        let first = owners.find(|&at| !self.is_owned(at));
        first.is_some_and(|first| self.stands_first(first))
    }

    /// Whether the mention before, of the same sentence, owns this one.
    fn is_owned(&self, place: MentionIx) -> bool {
        let mention = &self.analysis.mentions[place];
        let noun = |at: TokenIx| {
            let class = self.analysis.tokens[at].class;
            class == Class::Genitive || class.is_nounlike()
        };
        !mention.opens_sentence
            && self.earlier(place).is_some_and(|owner| {
                let between = owner.end..mention.first;
                between.len() < 4 && between.iter().all(noun)
            })
    }

    fn stands_first(&self, place: MentionIx) -> bool {
        let mention = &self.analysis.mentions[place];
        let before = self.class_before(mention);
        mention.opens_sentence
            || match self.earlier(place) {
                None => !before.is_preposition(),
                Some(_) => before == Class::Comma && self.opens_with_phrase(mention),
            }
    }

    /// The mention before, where it is of the same sentence.
    fn earlier(&self, place: MentionIx) -> Option<&'a Mention> {
        let mention = &self.analysis.mentions[place];
        let earlier = &self.analysis.mentions[place.checked_sub(1)?];
        let same = earlier.paragraph == mention.paragraph && earlier.sentence == mention.sentence;
        same.then_some(earlier)
    }

    /// Whether the sentence of a mention opens with a prepositional phrase, behind the comma of which the mention
    /// stands: "In every town, Mara Okoro".
    fn opens_with_phrase(&self, mention: &Mention) -> bool {
        let tokens = &self.analysis.tokens;
        let start = self.analysis.paragraphs[mention.paragraph].tokens.start;
        let here = |at: &TokenIx| tokens[*at].sentence == mention.sentence;
        let mut before = (start..mention.first).iter().rev().take_while(here);
        let phrase: Vec<TokenIx> = before.by_ref().take(MAX_OPENING_PHRASE_TOKENS).collect();
        let commas = phrase
            .iter()
            .filter(|&&at| tokens[at].class == Class::Comma);
        let preposition = |&first: &TokenIx| tokens[first].class.is_preposition();
        before.next().is_none() && commas.count() == 1 && phrase.last().is_some_and(preposition)
    }

    /// Whether somebody is the object of a verb of asking.
    fn is_asked(&self, mention: &Mention) -> bool {
        let before = mention.first.checked_sub(1);
        let cue = before.and_then(|before| self.analysis.tokens[before].cue);
        cue.is_some_and(|cue| cue.group == CueGroup::Ask)
            && mention.inverted.is_none_or(|i| !i.is_speaker())
    }

    /// The number of a mention's sentence in the article.
    pub(in crate::quotation) fn sentence(&self, mention: &Mention) -> SentenceIx {
        self.sentences[mention.paragraph] + mention.sentence as usize
    }

    pub(in crate::quotation) fn class_before(&self, mention: &Mention) -> Class {
        self.analysis
            .class(mention.paragraph, mention.first.checked_sub(1))
    }

    /// Whom a name means that has one word, or stands in a headline.
    fn name(&mut self, phrase: &NounPhrase<'_>) -> Option<Meaning> {
        let head = self.head(phrase);
        let name = phrase.name.as_ref()?;
        if self.aside[head.paragraph] {
            return self.headline_name(name);
        }
        let mut namesakes = self.people.registry.namesakes(name);
        // "Likening Vey to a boss" looks like a full name "Likening Vey": a namesake who is introduced is preferred.
        let entities = &self.people.registry.entities;
        // Whoever is named only later is not meant while another of the name has already acted.
        let acted = |id: &EntityIx| entities[*id].active > 0;
        let acted = namesakes.iter().any(acted);
        let introduced = |id: &EntityIx| {
            let known = &entities[*id];
            known.is_introduced() && (!acted || known.first_paragraph <= head.paragraph)
        };
        if namesakes.iter().any(introduced) {
            namesakes.retain(introduced);
        }
        // "President Okoro" is the Okoro who is called so elsewhere.
        let titled = |id: &EntityIx| entities[*id].bears_title_of(name);
        if namesakes.iter().any(titled) {
            namesakes.retain(titled);
        }
        let id = match namesakes.as_slice() {
            [only] => *only,
            [] => return None,
            several => return Some(self.one_of_namesakes(several)),
        };
        Some(Meaning::sure(id))
    }

    /// Which of several a bare surname means: whoever is named far more often than the others, for a relative is told
    /// apart by the given name; else perhaps the one who was named last.
    fn one_of_namesakes(&self, several: &[EntityIx]) -> Meaning {
        let mut often = several.to_vec();
        often.sort_by_key(|id| Reverse(self.salience.times(*id)));
        if let [most, next, ..] = often[..] {
            let (most_often, next_often) = (self.salience.times(most), self.salience.times(next));
            if most_often >= LEAD_OF_A_MAIN_BEARER * next_often.max(1) {
                return Meaning::perhaps(most);
            }
        }
        let latest = self.salience.latest(several);
        Meaning::perhaps(latest.unwrap_or(several[0]))
    }

    /// The entity of the name before an abbreviation in brackets: "Ostwick Harbour Board (OHB)".
    fn spelled_out(&self, phrase: &NounPhrase<'_>) -> Option<EntityIx> {
        let head = self.head(phrase);
        let bracket = head.first.checked_sub(1)?;
        let before = phrase.mentions.start.checked_sub(1)?;
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

    /// Whom a name in a headline means. Any word may have a capital there, so it is whoever bears one of the words as
    /// a name in the text, the last word first.
    fn headline_name(&self, name: &PersonName<'_>) -> Option<Meaning> {
        let words = name.words.iter().rev();
        let namesakes = words.map(|word| self.people.registry.namesakes(&PersonName::parse(word)));
        let entity = *namesakes
            .into_iter()
            .find(|list| !list.is_empty())?
            .first()?;
        Some(Meaning::with_certainty(entity, name.words.len() <= 2))
    }

    /// The subject of the verb of which an object pronoun is the object, and whom that pronoun therefore cannot mean:
    /// "Okoro asked him".
    fn subject_over(&self, phrase: &NounPhrase<'_>) -> Option<EntityIx> {
        let object = self.head(phrase);
        if object.kind != MentionKind::ObjectPronoun {
            return None;
        }
        let verb = object.first.checked_sub(1)?;
        let before = MentionIx::default()..phrase.mentions.start;
        let mut before = before.iter().rev().take(MENTIONS_TO_SUBJECT);
        let subject = before.find(|&m| {
            let mention = &self.analysis.mentions[m];
            let after = self.analysis.class(mention.paragraph, Some(mention.end));
            mention.subject.is_some_and(|subject| subject.cue == verb) && after != Class::Genitive
        })?;
        self.people.meaning(subject).map(|meaning| meaning.entity)
    }

    fn pronoun(&mut self, phrase: &NounPhrase<'_>) -> Option<Meaning> {
        let head = self.head(phrase);
        let words = head.span.of(self.analysis.text);
        let word = self.pronoun_at_end(phrase).unwrap_or(words);
        let word = word.to_ascii_lowercase();
        let reads = |cue: TokenIx| {
            self.analysis.tokens[cue]
                .cue
                .is_some_and(|c| c.lemma() == READ)
        };
        if word == IT
            && head.subject.is_some_and(|subject| reads(subject.cue))
            && let Some(entity) = self.author
        {
            return Some(Meaning::sure(entity));
        }
        let anaphor = match lexicon::PERSONAL_PRONOUNS.meaning(&word)? {
            "body" => Anaphor::Body,
            "many" => Anaphor::Many,
            "nearest" => Anaphor::Nearest,
            gender => Anaphor::Person(Gender::named(gender)),
        };
        if let Anaphor::Person(gender) = anaphor
            && let Some(entity) = self.told_of(phrase, gender)
        {
            return Some(Meaning::sure(entity));
        }
        let here = self.entity_mention(phrase, EntityIx::default());
        let spoken = self.names_spoken_by(phrase);
        let around = self.speaker_around(phrase);
        let spoken_of = |entity: &Entity| entity.surname().is_some_and(|n| spoken.contains(&n));
        let entities = &self.people.registry.entities;
        let subject = self.subject_over(phrase);
        let found = self.salience.resolve_pronoun(
            anaphor,
            &here,
            entities,
            [subject, around],
            spoken_of,
        )?;
        if let Anaphor::Person(gender) = anaphor {
            let entity = &mut self.people.registry.entities[found.entity];
            if entity.gender == Gender::Unknown && !found.is_doubtful() {
                entity.gender = gender;
            }
        }
        Some(found)
    }
}
