//! What an outlet prints beside a statement and near to it, though nothing joined the two: where it may be the statement in
//! other words, as a question or in a translation, nobody can say that the outlet is silent.

use super::{ArticleIx, Edition, OutletIx, QuotationIx, StatementIx};
use crate::collation::Lineage;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::printed_words;
use crate::language::frequency::rarity;
use crate::language::function_word;
use crate::language::normal::{forms, stem};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What is as common as this is no sign of anything.
const COMMON_RARITY: f32 = 2.0;
/// So many letters are what related words share: "fishermen", "fishers".
const COGNATE_LETTERS: usize = 5;
/// So many cognates are near, where they are this share of the lesser of two printings.
const MIN_COGNATES: usize = 3;
const MIN_COGNATE_SHARE: f32 = 0.5;
/// Two printings of two lineages have fewer in common: a translator chose the words of one of them.
const COGNATES_TRANSLATED: usize = 2;
/// So many printings of a statement are looked at: most of them are the same.
const MOST_PRINTINGS: usize = 4;

/// The words of a quotation that tell something, by what related ones share, and how much each tells.
type Telling = BTreeMap<String, f32>;

/// For each article what its quotations tell, read at the first question.
#[derive(Debug)]
pub(crate) struct NearWords(Vec<OnceLock<Vec<Telling>>>);

impl NearWords {
    fn new(edition: &Edition) -> Self {
        Self(edition.articles.iter().map(|_| OnceLock::new()).collect())
    }
}

impl Edition {
    /// Whether an outlet that covers the event of a statement prints, in an article of it, words of the same speaker that may be
    /// this statement, or a statement of which another outlet prints such words: what it prints in two passages is near to what
    /// another prints in one run.
    pub(super) fn prints_near(&self, statement: StatementIx, outlet: OutletIx) -> bool {
        let printings = |s: StatementIx| self[s].sure_quotations().take(MOST_PRINTINGS);
        let own: Vec<QuotationIx> = printings(statement).collect();
        let event = self[self.event_of(statement)].statements.iter();
        let articles = event.filter_map(|s| self.witness_of(*s, outlet));
        let articles: BTreeSet<ArticleIx> = articles.map(|witness| witness.article).collect();
        let printed = articles.into_iter().flat_map(|a| self.quotations_of(a));
        let others = printed.filter(|q| self[*q].statement != statement);
        let others: BTreeSet<QuotationIx> = others
            .flat_map(|q| std::iter::once(q).chain(printings(self[q].statement)))
            .collect();
        let mut others = others.into_iter();
        others.any(|other| own.iter().any(|own| self.are_near(*own, other)))
    }

    fn are_near(&self, one: QuotationIx, other: QuotationIx) -> bool {
        let speakers = [one, other].map(|q| self[q].speaker());
        if speakers_agree(speakers[0], speakers[1]) != Agreement::Agree {
            return false;
        }
        let [a, b] = [one, other].map(|q| self.telling(q));
        let shared = a.iter().filter(|(word, _)| b.contains_key(*word));
        let (count, weight) = shared.fold((0, 0.0), |(n, sum), (_, weight)| (n + 1, sum + weight));
        let lesser = a.values().sum::<f32>().min(b.values().sum());
        let [lineage, other_lineage] = [one, other].map(|q| self.lineage_of(q));
        match lineage == other_lineage {
            true => {
                count >= MIN_COGNATES.min(a.len().min(b.len())).max(2)
                    && weight >= MIN_COGNATE_SHARE * lesser
            }
            false => count >= COGNATES_TRANSLATED,
        }
    }

    /// The lineage of the witness that surely prints a quotation.
    fn lineage_of(&self, quotation: QuotationIx) -> Lineage {
        let mut witnesses = self[self[quotation].statement].witnesses.iter();
        let own = witnesses.find(|witness| witness.quotations.contains(&quotation));
        own.map_or(Lineage::Verbatim, |witness| witness.lineage)
    }

    fn telling(&self, quotation: QuotationIx) -> &Telling {
        let article = self[quotation].article;
        let NearWords(all) = self.near.get_or_init(|| NearWords::new(self));
        let of_article = all[article.0].get_or_init(|| {
            let own = self.quotations_of(article);
            own.map(|q| telling(&self.words_of(q))).collect()
        });
        let first = self.quotations_of(article).next();
        &of_article[quotation.0 - first.map_or(0, |first| first.0)]
    }
}

fn telling(text: &str) -> Telling {
    let words = printed_words(text).filter(|word| {
        // A name is in all that is said of its bearer.
        word.opens_sentence || !word.text.starts_with(char::is_uppercase)
    });
    let told = words.filter_map(|word| {
        let form = forms(word.text).into_iter().next()?;
        let stem = stem(&form);
        let weight = rarity(&form, &stem);
        let tells = weight > COMMON_RARITY && function_word::of(&form).is_none();
        let cognate = stem.chars().take(COGNATE_LETTERS).collect();
        tells.then_some((cognate, weight))
    });
    told.collect()
}
