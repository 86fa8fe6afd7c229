//! The persons and bodies of an article, asked by mention or by name.

use crate::language::person_name::PersonName;
use crate::quotation::coreference::entity::{Entity, Registry};
use crate::quotation::coreference::meaning::Meaning;
use crate::quotation::coreference::noun_phrase::owned;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::{EntityIx, MentionIx};
use crate::quotation::index_vec::IndexVec;

/// The persons and bodies of an article, and what each mention means.
#[derive(Clone, Debug, Default)]
pub struct People {
    pub(in crate::quotation) registry: Registry,
    /// For each mention of the analysis.
    pub(in crate::quotation) meanings: IndexVec<MentionIx, Option<Meaning>>,
}

impl People {
    /// Whom a mention means that names a speaker. Of a possessive it is what is owned: in "Okoro's sister said" the
    /// sister.
    pub fn speaker(&self, analysis: &Analysis<'_>, mention: MentionIx) -> Option<Meaning> {
        self.meaning(owned(analysis, mention))
            .or(self.meaning(mention))
    }

    /// Whom a mention means.
    pub fn meaning(&self, mention: MentionIx) -> Option<Meaning> {
        self.meanings.get(mention).copied().flatten()
    }

    /// Whom a name means that is not one of the mentions, such as the label of a transcript.
    pub fn called(&self, printed: &str) -> Option<Meaning> {
        let name = PersonName::parse(printed);
        let namesakes = self.registry.namesakes(&name);
        let full = namesakes
            .iter()
            .find(|&&id| self.registry.is_called(id, &name));
        let entity = full.or(namesakes.first().filter(|_| name.words.len() == 1))?;
        let surely = full.is_some() || namesakes.len() <= 1;
        Some(Meaning::with_certainty(*entity, surely))
    }

    /// Whether an entity is one person.
    pub fn is_person(&self, entity: EntityIx) -> bool {
        self.registry
            .entities
            .get(entity)
            .is_some_and(Entity::is_person)
    }

    /// The names of all whom the article names, those first that are surely persons.
    #[cfg(feature = "reader")]
    pub fn names(&self) -> Vec<String> {
        let named = self.registry.entities.iter();
        // Who is named as a place only speaks no words: "in Holmvik".
        let named = named.filter(|own| own.is_named() && own.may_speak());
        let (persons, others): (Vec<&Entity>, Vec<&Entity>) =
            named.partition(|entity| entity.is_person());
        let all = persons.into_iter().chain(others);
        all.map(|entity| entity.name.clone()).collect()
    }

    /// The name of an entity: the fullest form printed, or the words of a description.
    pub fn name(&self, entity: EntityIx) -> &str {
        self.registry.entities.get(entity).map_or("", |e| &e.name)
    }
}
