//! Whom a noun phrase means: "the mayor", "her husband", "a spokesman", "the statement", "the company".

use crate::language::class::Class;
use crate::language::function_word::{SAME, THIS, is_article};
use crate::language::lexicon;
use crate::language::person_name::{Gender, is_title};
use crate::language::word::{Lists, is_plural};
use crate::quotation::coreference::entity::Entity;
use crate::quotation::coreference::meaning::Meaning;
use crate::quotation::coreference::noun_phrase::NounPhrase;
use crate::quotation::coreference::resolver::Resolver;
use crate::quotation::coreference::roles::{
    Described, Role, is_document, offices, takes_up_others,
};
use crate::quotation::coreference::salience::Anaphor;
use crate::quotation::coreference::salience::SUBJECT_WEIGHT;
use crate::quotation::grammar::apposition;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{EntityIx, MentionIx, Places, SentenceIx, TokenIx};
use crate::text::{Span, floor, printable};

/// Paragraphs from a description to the first mention by name of the person it means.
const PARAGRAPHS_TO_NAME: usize = 3;
/// Least points of recency ([`Salience::recency`](crate::quotation::coreference::salience::Salience::recency)) of somebody who is
/// taken up by a calling that the article has not told before.
const MIN_RECENCY_POINTS: i32 = 5;
/// Words before a calling that may tell which of several persons is meant: "the older Ostwick lawyer".
const MAX_ADJECTIVES: usize = 4;
/// Persons with which a description is compared.
const MAX_CANDIDATES: usize = 12;
/// Tokens from a document to the name of its author ("a statement by the mayor, Mara Okoro").
const MAX_TOKENS_TO_AUTHOR: usize = 6;
/// Bytes of a description that stands for a name.
const MAX_DESCRIPTION_BYTES: usize = 400;

/// A noun phrase without a name, as the description that it gives.
struct Description {
    words: Span,
    role: Role,
    plural: bool,
    /// "a ferry owner", "some owner": it takes up nobody.
    indefinite: bool,
}

impl Description {
    /// Whether it may take up one who was mentioned before.
    fn is_definite(&self) -> bool {
        !self.plural && !self.indefinite
    }
}

/// Whom a description takes up.
enum Before {
    /// Somebody, or nobody whose meaning could be told: it describes nobody new.
    Is(Option<Meaning>),
    /// Nobody: it may describe somebody new.
    Nobody,
}

impl Resolver<'_, '_> {
    /// Whom a noun phrase without a name means: somebody named beside it, somebody described before, or somebody new.
    pub(in crate::quotation) fn nominal(&mut self, phrase: &NounPhrase<'_>) -> Option<Meaning> {
        let mut words = self.description(phrase);
        if let Some(entity) = self.named_beside(phrase, words) {
            self.note_role(entity, Role::parse(words.of(self.analysis.text)));
            return Some(Meaning::sure(entity));
        }
        if self.is_nobody(phrase) {
            return None;
        }
        let described = Described::new(words.of(self.analysis.text));
        let compound = self.compound(phrase);
        let may_be_somebody = compound.is_some()
            || self.could_speak(phrase)
            || self.could_take_up(phrase, described.head());
        if !may_be_somebody {
            return None;
        }
        if let Some(several) = self.with_others(phrase, words) {
            let description = Description {
                role: Role::parse(several.of(self.analysis.text)),
                words: several,
                plural: true,
                indefinite: true,
            };
            return self.described_first(phrase, description);
        }
        let plural = compound.is_none() && self.is_plural(phrase);
        let indefinite = self.is_indefinite(words);
        if compound.is_some() {
            words.end = self.analysis.tokens[self.head(phrase).end].span.end;
        }
        let description = Description {
            words,
            role: compound.unwrap_or_else(|| described.role()),
            plural,
            indefinite,
        };
        match self.described_before(phrase, &description) {
            Before::Is(meaning) => meaning,
            Before::Nobody => self.described_first(phrase, description),
        }
    }

    /// Whether a description with the noun `head` could take up anybody who was described or named before. Most
    /// descriptions cannot, and are read no further.
    fn could_take_up(&self, phrase: &NounPhrase<'_>, head: Option<&str>) -> bool {
        let registry = &self.people.registry;
        let known = |head: &str| {
            takes_up_others(head)
                || offices(head).any(|office| self.by_head.contains_key(office))
                || registry.with_word(head).is_some()
        };
        head.is_some_and(known) || self.age(phrase).is_some()
    }

    /// Whoever was described or named before, whom a description takes up.
    fn described_before(&mut self, phrase: &NounPhrase<'_>, it: &Description) -> Before {
        let (role, definite) = (&it.role, it.is_definite());
        if role.is_document() {
            if let Some(owner) = self.possessor(phrase) {
                return Before::Is(Some(owner));
            }
            if let Some(entity) = self.author_of_document(phrase, role, definite) {
                return Before::Is(Some(Meaning::sure(entity)));
            }
        }
        if role.is_unnamed_source() && self.points_back(it.words) {
            // "this source": whoever was last mentioned without a name.
            let nameless = |entity: &Entity| !entity.is_named();
            if let Some(meaning) = self.person_among(phrase, Gender::Unknown, nameless) {
                return Before::Is(Some(meaning));
            }
        }
        if !definite {
            return Before::Nobody;
        }
        let near = role
            .is_membership()
            .then(|| self.last_of_party(phrase, role));
        let described = || self.described_person(role, phrase);
        if role.is_bare_national_office() && !self.is_borne(role) {
            return self.holder_of_another(role);
        }
        let described = near.flatten().or_else(described);
        if let Some(meaning) = described.or_else(|| self.body(phrase, role)) {
            return Before::Is(Some(meaning));
        }
        if let Some(age) = self.age(phrase) {
            return Before::Is(self.of_age(phrase, age));
        }
        let member = || self.party_member(phrase, role);
        let member = role.is_membership().then(member).flatten();
        let called = || {
            let bare = role.is_standing() && role.about.len() <= MAX_ADJECTIVES;
            bare.then(|| self.called_again(phrase, role)).flatten()
        };
        match member.or_else(called) {
            Some(meaning) => Before::Is(Some(meaning)),
            None => Before::Nobody,
        }
    }

    /// The person whom "the 60-year-old" means: somebody of that age, else somebody named whose age the article does not
    /// tell, first the one whom a sentence before it in its paragraph is about.
    fn of_age(&self, phrase: &NounPhrase<'_>, age: u8) -> Option<Meaning> {
        let of_age = |entity: &Entity| entity.age == Some(age);
        let unknown = |entity: &Entity| entity.age.is_none() && entity.is_named();
        let entities = &self.people.registry.entities;
        let head = self.head(phrase);
        let first = self.sentence(head) - head.sentence as usize;
        let anyone = Anaphor::Person(Gender::Unknown);
        let here = || {
            self.salience
                .subject_since(anyone, first, entities, unknown)
        };
        self.person_among(phrase, Gender::Unknown, of_age)
            .or_else(|| here().map(Meaning::sure))
            .or_else(|| self.person_among(phrase, Gender::Unknown, unknown))
    }

    /// Somebody new, where the description is that of somebody who could speak.
    fn described_first(&mut self, phrase: &NounPhrase<'_>, it: Description) -> Option<Meaning> {
        let role = it.role;
        let head = self.head(phrase);
        if !self.could_speak(phrase) {
            return None;
        }
        let last = &self.analysis.tokens[head.end - 1];
        let role_noun =
            last.lists.has(Lists::ROLE) && role.can_be_person() || self.is_calling(phrase);
        let person = role_noun || role.gender() != Gender::Unknown;
        let words = self.own_words(phrase, self.with_share(phrase, it.words));
        let mut entity = Entity::nameless(words, role.gender(), it.plural, person);
        entity.is_thing = !role.is_body();
        let id = self.people.registry.add(entity);
        let untold = !it.plural && !it.indefinite && role.is_bare_national_office();
        // "The company" alone does not describe a new body for later mentions: a name may still follow.
        if it.plural || !role.is_body() || !role.about.is_empty() || it.indefinite {
            self.note_role(id, role);
        }
        // "the president": of which country, or of which body, the article does not tell.
        Some(if untold {
            Meaning::tied(id)
        } else {
            Meaning::sure(id)
        })
    }

    /// Whether a noun phrase could mean somebody who says something.
    pub(super) fn could_speak(&self, phrase: &NounPhrase<'_>) -> bool {
        let head = self.head(phrase);
        let mut mentions = phrase.mentions.iter();
        head.is_attached()
            || self.analysis.tokens[head.end - 1].lists.has(Lists::ROLE)
            || mentions.any(|m| self.speaks.get(m).copied().unwrap_or(false))
            || self.is_calling(phrase)
    }

    /// Whether a noun phrase is a calling, and the subject of its sentence.
    fn is_calling(&self, phrase: &NounPhrase<'_>) -> bool {
        is_title(self.analysis.word(self.head(phrase).end - 1))
            && self.entity_mention(phrase, EntityIx::default()).weight >= SUBJECT_WEIGHT
    }

    /// Whether a description explicitly takes up the one before: "this source", "the same source".
    fn points_back(&self, described: Span) -> bool {
        let mut words = described.of(self.analysis.text).split(' ');
        let first = words.next().unwrap_or_default();
        first.eq_ignore_ascii_case(THIS) || words.next() == Some(SAME)
    }

    /// Whether a noun phrase means nobody whom a pronoun could take up: "no pilot", "neither side".
    fn is_nobody(&self, phrase: &NounPhrase) -> bool {
        let first = self.analysis.mentions[phrase.mentions.start].first;
        lexicon::means_folded!(OPERATORS, self.analysis.word(first), "negation")
    }

    /// The description of the compound that the noun phrase forms with a noun for a document behind it: "news" +
    /// "release".
    fn compound(&self, phrase: &NounPhrase) -> Option<Role> {
        let head = self.head(phrase);
        let noun = self.analysis.tokens.get(head.end)?;
        let words = noun.span.of(self.analysis.text);
        let touches = noun.sentence == head.sentence && !noun.capital;
        (touches && is_document(words)).then(|| Role::parse(words))
    }

    /// The age in "the 21-year-old".
    fn age(&self, phrase: &NounPhrase) -> Option<u8> {
        let word = self.analysis.word(self.head(phrase).end - 1);
        word.strip_suffix("-year-old")?.parse().ok()
    }

    /// The most salient person of those that `may` be meant, as for a pronoun.
    fn person_among(
        &self,
        phrase: &NounPhrase,
        gender: Gender,
        may: impl Fn(&Entity) -> bool,
    ) -> Option<Meaning> {
        let here = self.entity_mention(phrase, EntityIx::default());
        let entities = &self.people.registry.entities;
        self.salience
            .resolve_description(Anaphor::Person(gender), &here, entities, may)
    }

    /// Whom the member of a party means ("the Lake Republican"): the most salient holder of an elected office whose
    /// party is not told.
    fn party_member(&self, phrase: &NounPhrase, role: &Role) -> Option<Meaning> {
        let first = &self.analysis.mentions[phrase.mentions.start];
        if self.class_before(first) != Class::Determiner {
            return None;
        }
        let may = |entity: &Entity| {
            let is = |test: fn(&Role) -> bool| entity.roles.iter().any(test);
            // Whoever holds a national office is called by no place: "the Lake Republican" is no president.
            let fits_place = role.about.is_empty() || !is(Role::is_national_office);
            let party_is_known = is(Role::is_membership);
            entity.is_named() && is(Role::is_elected) && fits_place && !party_is_known
        };
        self.person_among(phrase, Gender::Unknown, may)
    }

    /// Whom the member of a party means whose party or office was told in this sentence or the one before: whoever of
    /// these was named last, perhaps where there are others.
    fn last_of_party(&self, phrase: &NounPhrase, role: &Role) -> Option<Meaning> {
        let first = &self.analysis.mentions[phrase.mentions.start];
        // "Republican claims"
        if self.class_before(first) != Class::Determiner {
            return None;
        }
        let entities = &self.people.registry.entities;
        let fits = |id: EntityIx| {
            let known = &entities[id];
            let is = |test: fn(&Role) -> bool| known.roles.iter().any(test);
            let of_party = known
                .roles
                .iter()
                .any(|own| own.is_membership() && own.fit(role).is_some_and(|fit| fit >= 0));
            let elected = !is(Role::is_membership) && is(Role::is_elected);
            let fits_place = role.about.is_empty() || !is(Role::is_national_office);
            known.is_named() && known.is_person() && (of_party || elected && fits_place)
        };
        let here = self.sentence(self.head(phrase));
        let mut near = self.salience.since(here.saturating_sub(1), fits);
        let last = near.next()?;
        let other = near.any(|id| id != last);
        Some(if other {
            Meaning::tied(last)
        } else {
            Meaning::sure(last)
        })
    }

    /// Whoever was named before without a description, and is now called by a calling: "Mara Okoro sang on Friday. The
    /// singer said …". The meaning is never sure.
    fn called_again(&self, phrase: &NounPhrase, role: &Role) -> Option<Meaning> {
        let entities = &self.people.registry.entities;
        let may = |entity: &Entity| {
            entity.is_named()
                && entity.roles.iter().all(Role::is_membership)
                && entity.is_person()
                && entity.gender.agrees(role.gender())
        };
        let subjects = self.salience.recent(true, |id| may(&entities[id]));
        let named = self.salience.recent(false, |id| may(&entities[id]));
        let found = match (subjects.as_slice(), named.as_slice()) {
            ([only], _) | ([], [only]) => *only,
            _ => {
                let found = self.person_among(phrase, role.gender(), may)?.entity;
                let near =
                    self.salience.recency(found) >= MIN_RECENCY_POINTS && subjects.contains(&found);
                near.then_some(found)?
            }
        };
        Some(Meaning::perhaps(found))
    }

    /// Whoever is named right before or after the noun phrase with the description `words`: "Okoro, a ferry owner," or
    /// "Her husband, Peter Lind,".
    fn named_beside(&self, phrase: &NounPhrase<'_>, words: Span) -> Option<EntityIx> {
        if self.is_plural(phrase) {
            return None;
        }
        let span = self.span(phrase);
        let described = [span.start, span.end]
            .into_iter()
            .find_map(|at| self.described.get(&at));
        if described.is_some() {
            return described.copied();
        }
        let head = self.head(phrase);
        let mut first = self.analysis.mentions[phrase.mentions.start].first;
        let class = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        // "the Democrat"
        let article = first.checked_sub(1);
        first -= usize::from(article.is_some_and(|at| class(at) == Class::Determiner));
        let named = |place: MentionIx| {
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
        if let Some(bearer) = apposition::named_behind(self.analysis, phrase.mentions.end - 1)
            && let Some(meaning) = self.people.meanings[bearer]
        {
            return Some(meaning.entity);
        }
        let follows = first
            .checked_sub(1)
            .is_some_and(|comma| class(comma) == Class::Comma);
        if let Some((_, end, entity)) = phrase.mentions.start.checked_sub(1).and_then(named)
            && follows
            && end + 1 == first
            && class(head.end) != Class::Cue
        {
            return Some(entity);
        }
        let comma = self.analysis.tokens_in(words).end;
        let later = phrase.mentions.end..phrase.mentions.end + 3;
        let (_, end, entity) = later
            .iter()
            .filter_map(named)
            .find(|(start, _, _)| *start == comma + 1)?;
        (class(comma) == Class::Comma && class(end) == Class::Comma).then_some(entity)
    }

    /// Whose words a document holds: its owner's ("Okoro's statement"), else those of whoever was last said to write or
    /// release one.
    fn author_of_document(
        &mut self,
        phrase: &NounPhrase<'_>,
        role: &Role,
        definite: bool,
    ) -> Option<EntityIx> {
        let noun = role.heads.last().map_or("", String::as_str);
        let first = &self.analysis.mentions[phrase.mentions.start];
        let sentence = self.sentence(first);
        if self.class_before(first) == Class::Genitive {
            let owner = phrase.mentions.start.checked_sub(1)?;
            return self.people.meanings[owner].map(|m| m.entity);
        }
        // "said a news release": the document itself is the speaker, and its author is not told.
        let head = self.head(phrase);
        let tells = head.is_inverted() || self.class_before(first) == Class::To;
        if !definite && tells {
            self.author = None;
            return None;
        }
        if !definite {
            self.author = self.signed_by(phrase).or_else(|| self.subject_of(sentence));
            self.document = noun.to_string();
            self.authorless = self.author.is_none().then_some(sentence);
            return None;
        }
        // "the news release" is not the email of somebody else.
        let other =
            role.is_issued_by_bodies() && !self.document.is_empty() && self.document != noun;
        self.author.filter(|_| !other)
    }

    /// Whoever owns a document by a pronoun: "his filing" is that of the man whom "his" means.
    fn possessor(&self, phrase: &NounPhrase<'_>) -> Option<Meaning> {
        let first = &self.analysis.mentions[phrase.mentions.start];
        let before = phrase.mentions.start.checked_sub(1)?;
        let owner = &self.analysis.mentions[before];
        let owns = owner.kind == MentionKind::Possessive && owner.first == first.first;
        // "their statement" may be a body's.
        let word = self.analysis.word(owner.first).to_ascii_lowercase();
        let one = lexicon::means!(PERSONAL_PRONOUNS, &word, "man" | "woman");
        self.people.meanings[before].filter(|_| owns && one)
    }

    /// The most prominent of those mentioned in a sentence who can write something.
    fn subject_of(&self, sentence: SentenceIx) -> Option<EntityIx> {
        let entities = &self.people.registry.entities;
        let can_write = |id: EntityIx| entities[id].is_named() || entities[id].is_person();
        self.salience.subject_of(sentence, can_write)
    }

    /// "a statement by the mayor, Mara Okoro": the name that follows "by".
    fn signed_by(&self, phrase: &NounPhrase<'_>) -> Option<EntityIx> {
        let end = self.head(phrase).end;
        if self.analysis.class(self.head(phrase).paragraph, Some(end)) != Class::By {
            return None;
        }
        let near = self.analysis.mentions.onward(phrase.mentions.end);
        let mut near = near.take_while(|(_, m)| m.first <= end + MAX_TOKENS_TO_AUTHOR);
        let (place, _) = near.find(|(_, m)| m.kind == MentionKind::Name)?;
        self.people.meanings[place].map(|meaning| meaning.entity)
    }

    /// The body that "the company" takes up, or the one whose name has the word ("the zoo").
    fn body(&self, phrase: &NounPhrase<'_>, role: &Role) -> Option<Meaning> {
        let head = role.heads.last()?;
        let registry = &self.people.registry;
        let named = registry
            .with_word(head)
            .filter(|&id| !registry.entities[id].is_person() && !self.is_of_another(phrase, id));
        if let Some(entity) = named {
            return Some(Meaning::sure(entity));
        }
        if !role.is_body() || !role.about.is_empty() {
            return None;
        }
        let here = self.entity_mention(phrase, EntityIx::default());
        // "the company" takes up no hospital, but perhaps the agency.
        let may = |entity: &Entity| entity.kind_of_body().is_none_or(|kind| kind == head);
        self.salience
            .resolve_description(Anaphor::Body, &here, &registry.entities, may)
    }

    /// Whether what a noun phrase with a name in it means is not a body without a name, in the description of which that
    /// name does not stand: "the Okoro campaign" is not "a campaign" that somebody else runs.
    fn is_of_another(&self, phrase: &NounPhrase<'_>, id: EntityIx) -> bool {
        let known = &self.people.registry.entities[id];
        let first = &self.analysis.mentions[phrase.mentions.start];
        let owner = self.analysis.word(first.end - 1);
        let owned = phrase.mentions.len() > 1 && first.kind == MentionKind::Name;
        owned && !known.is_named() && !known.name.contains(owner)
    }

    /// Whether somebody bears a national office without more words in the article: "President Okoro".
    fn is_borne(&self, office: &Role) -> bool {
        self.bearers(office).any(|id| self.bears_alone(id))
    }

    fn bearers(&self, office: &Role) -> impl Iterator<Item = EntityIx> {
        let known = office.offices().filter_map(|head| self.by_head.get(head));
        known.flat_map(|list| list.iter().rev().take(MAX_CANDIDATES).copied())
    }

    fn bears_alone(&self, id: EntityIx) -> bool {
        let known = &self.people.registry.entities[id];
        known.is_named() && known.roles.iter().any(Role::is_bare_national_office)
    }

    /// Whom "the president" means where nobody who is named bears the office alone: whoever was called so before, else
    /// perhaps the president of something, where the article has just spoken of that one; else it stays as printed.
    fn holder_of_another(&self, office: &Role) -> Before {
        let entities = &self.people.registry.entities;
        let called_so = |id: &EntityIx| {
            let mut roles = entities[*id].roles.iter();
            roles.any(Role::is_bare_national_office)
        };
        let near = |id: &EntityIx| self.salience.recency(*id) >= MIN_RECENCY_POINTS;
        let found = self.bearers(office).find(called_so);
        match found.or_else(|| self.bearers(office).find(near)) {
            Some(entity) => Before::Is(Some(Meaning::tied(entity))),
            None => Before::Nobody,
        }
    }

    /// The person whom the description fits best; the one named last among equals.
    fn described_person(&self, role: &Role, phrase: &NounPhrase<'_>) -> Option<Meaning> {
        let paragraph = self.head(phrase).paragraph;
        // "the Okoro campaign" is not Lind's.
        let person = is_title(self.analysis.word(self.head(phrase).end - 1));
        let least = i32::from(phrase.mentions.len() > 1 && !person);
        let mut best: Option<(i32, EntityIx)> = None;
        let mut close = false;
        // "the president" is not that of a club beside "President Okoro".
        let alone = role.is_bare_national_office();
        for head in role.offices() {
            let known = self
                .by_head
                .get(head)
                .map(Vec::as_slice)
                .unwrap_or_default();
            for &id in known.iter().rev().take(MAX_CANDIDATES) {
                let entity = &self.people.registry.entities[id];
                let fit = entity.roles.iter().filter_map(|own| own.fit(role)).max();
                let soon = entity.first_paragraph <= paragraph + PARAGRAPHS_TO_NAME;
                let soon = soon && (!alone || self.bears_alone(id));
                let soon = soon && (person || !self.is_of_another(phrase, id));
                let Some(fit) = fit.filter(|fit| *fit >= least && soon) else {
                    continue;
                };
                let near = self.salience.recency(id);
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
        best.map(|(_, entity)| Meaning::with_certainty(entity, !close))
    }

    /// The words of a description as the name of somebody without one: without the capital that the beginning of a
    /// sentence gives.
    pub(super) fn own_words(&self, phrase: &NounPhrase<'_>, described: Span) -> String {
        let words = self.analysis.words_of(described);
        let words = printable(&words[..floor(&words, MAX_DESCRIPTION_BYTES)]);
        let first = &self.analysis.mentions[phrase.mentions.start];
        let opening = words.split_once(' ').map_or("", |(opening, _)| opening);
        let article =
            opening.starts_with(char::is_uppercase) && is_article(&opening.to_lowercase());
        let common = {
            let opening = self.analysis.tokens_in(described).start;
            let token = &self.analysis.tokens[opening];
            let before = opening.checked_sub(1).map(|at| &self.analysis.tokens[at]);
            token.class != Class::Name && token.opens_sentence(before)
        };
        let small = article
            || common
            || first.opens_sentence && first.kind == MentionKind::Nominal
            || self.is_role_at_head(first)
            || self.opens_with_adjective(phrase, first.first);
        match words.chars().next() {
            Some(letter) if small => letter.to_lowercase().chain(words.chars().skip(1)).collect(),
            _ => words,
        }
    }

    /// Whether a description takes up nobody: "a ferry owner", "64 percent".
    fn is_indefinite(&self, described: Span) -> bool {
        let first = described
            .of(self.analysis.text)
            .split(' ')
            .next()
            .unwrap_or("");
        let is_number = first.ends_with(|c: char| c.is_ascii_digit() || c == '%');
        is_number || lexicon::INDEFINITE_DETERMINERS.contains_folded(first)
    }

    fn is_plural(&self, phrase: &NounPhrase<'_>) -> bool {
        let head = self.head(phrase);
        let last = self.analysis.word(head.end - 1);
        let one = self
            .analysis
            .word(self.analysis.mentions[phrase.mentions.start].first);
        !lexicon::SINGULAR_DETERMINERS.contains_folded(one) && is_plural(last)
    }
}
