//! What an outlet prints beside a statement and near to it, though nothing joined the two: where it may be the statement in
//! other words, as a question or in a translation, or where a sentence of its article tells the same, whoever it gives it
//! to, nobody can say that the outlet is silent.

use super::{ArticleIx, Edition, OutletIx, QuotationIx, StatementIx};
use crate::collation::Lineage;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::printed_words;
use crate::language::frequency::rarity;
use crate::language::function_word;
use crate::language::normal::{ROOT_LETTERS, forms, stem};
use crate::language::sentence::sentences;
use crate::quotation::surface::paragraph::paragraphs;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

/// A word of no more nats than this is no sign of anything: it is too common.
const COMMON_NATS: f32 = 2.0;
/// Two printings of so many cognates are near, where these are the next one's share of the lesser.
const NEAR_COGNATES: usize = 3;
/// The share of the lesser printing's words (0 to 1).
const MIN_COGNATE_SHARE: f32 = 0.5;
/// Two printings of two lineages have fewer in common: a translator chose the words of one of them.
const NEAR_COGNATES_TRANSLATED: usize = 2;
/// So many printings of a statement are looked at: most of them are the same.
const MAX_PRINTINGS: usize = 4;
/// A sentence of an article may tell what a printing does where it has so many of its words.
const MIN_SHARED: usize = 3;
/// So many words of these are no names.
const MIN_SHARED_TELLING: usize = 2;
/// The share (0 to 1, by weight) that they are of what the lesser of the two tells without names.
const MIN_TOLD_SHARE: f32 = 0.3;
/// The share that is asked where only two words are shared.
const MAX_TOLD_SHARE: f32 = 0.45;

/// The words of a quotation that tell something, by what related ones share, and how much each tells.
type Telling = BTreeMap<String, f32>;

/// For each article what its quotations and its sentences tell, read at the first question.
#[derive(Debug)]
pub(crate) struct NearWords {
    quotations: Vec<OnceLock<Vec<Telling>>>,
    sentences: Vec<OnceLock<Sentences>>,
}

impl NearWords {
    fn new(edition: &Edition) -> Self {
        Self {
            quotations: edition.articles.iter().map(|_| OnceLock::new()).collect(),
            sentences: edition.articles.iter().map(|_| OnceLock::new()).collect(),
        }
    }
}

/// The sentences of an article by their words.
#[derive(Debug, Default)]
struct Sentences {
    /// The sentences that hold a word, by what related ones share, ascending.
    holding: HashMap<String, Vec<usize>>,
    /// How much each sentence tells.
    weights: Vec<f32>,
}

impl Sentences {
    fn new(text: &str) -> Self {
        let mut all = Self::default();
        let paragraphs = paragraphs(text).into_iter();
        for own in paragraphs.flat_map(|paragraph| {
            let paragraph = paragraph.of(text);
            let own = sentences(paragraph).into_iter();
            own.map(|sentence| sentence.of(paragraph))
        }) {
            let (number, mut weight) = (all.weights.len(), 0.0);
            for (cognate, word) in words(own) {
                weight += if word.is_name { 0.0 } else { word.weight };
                all.holding.entry(cognate).or_default().push(number);
            }
            all.weights.push(weight);
        }
        all
    }

    /// Whether one of them may tell what these words do.
    fn tell(&self, own: &BTreeMap<String, WeighedWord>) -> bool {
        let telling = own.values().filter(|word| !word.is_name);
        let weight: f32 = telling.clone().map(|word| word.weight).sum();
        let least_telling = MIN_SHARED_TELLING.min(telling.count());
        let least = MIN_SHARED.min(own.len());
        // Of each sentence how many of the words it holds, how many of these are no names, and how much they tell.
        let mut shared_words: BTreeMap<usize, (usize, usize, f32)> = BTreeMap::new();
        for (cognate, word) in own {
            for sentence in self.holding.get(cognate).into_iter().flatten() {
                let (all, telling, weight) = shared_words.entry(*sentence).or_default();
                *all += 1;
                if !word.is_name {
                    *telling += 1;
                    *weight += word.weight;
                }
            }
        }
        least_telling > 0
            && shared_words
                .into_iter()
                .any(|(sentence, (all, telling, shared))| {
                    let lesser = weight.min(self.weights[sentence]);
                    let is_much = shared >= MAX_TOLD_SHARE * lesser;
                    let is_told = all >= least && shared >= MIN_TOLD_SHARE * lesser;
                    telling >= least_telling && (is_much || is_told)
                })
    }
}

/// A word with a sense.
#[derive(Clone, Copy, Debug)]
struct WeighedWord {
    weight: f32,
    /// A name is in all that is said of its bearer.
    is_name: bool,
}

impl Edition {
    /// Whether an outlet that covers the event of a statement prints, in an article of it, words of the same speaker that may be
    /// this statement, or a statement of which another outlet prints such words: what it prints in two passages is near to what
    /// another prints in one run. Or whether any sentence of such an article may tell the same.
    pub(super) fn prints_near(&self, statement: StatementIx, outlet: OutletIx) -> bool {
        let printings = |s: StatementIx| self[s].sure_quotations().take(MAX_PRINTINGS);
        let own: Vec<QuotationIx> = printings(statement).collect();
        let event = self[self.event_of(statement)].statements.iter();
        let articles = event.filter_map(|s| self.witness_of(*s, outlet));
        let articles: BTreeSet<ArticleIx> = articles.map(|witness| witness.article).collect();
        let told = own.iter().map(|own| words(&self.words_of(*own)));
        let told: Vec<BTreeMap<String, WeighedWord>> = told.collect();
        let tells = |article: &ArticleIx| {
            let sentences = self.sentences_told(*article);
            told.iter().any(|own| sentences.tell(own))
        };
        if articles.iter().any(tells) {
            return true;
        }
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
                count >= NEAR_COGNATES.min(a.len().min(b.len())).max(2)
                    && weight >= MIN_COGNATE_SHARE * lesser
            }
            false => count >= NEAR_COGNATES_TRANSLATED,
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
        let all = self.near.get_or_init(|| NearWords::new(self));
        let of_article = all.quotations[article.0].get_or_init(|| {
            let own = self.quotations_of(article);
            own.map(|q| telling(&self.words_of(q))).collect()
        });
        let first = self.quotations_of(article).next();
        &of_article[quotation.0 - first.map_or(0, |first| first.0)]
    }

    fn sentences_told(&self, article: ArticleIx) -> &Sentences {
        let all = self.near.get_or_init(|| NearWords::new(self));
        all.sentences[article.0].get_or_init(|| Sentences::new(&self[article].text))
    }
}

/// What words tell that are no names and not common.
fn telling(text: &str) -> Telling {
    let words = words(text).into_iter();
    let telling = words.filter(|(_, word)| !word.is_name && word.weight > COMMON_NATS);
    telling
        .map(|(cognate, word)| (cognate, word.weight))
        .collect()
}

/// The words of a text with a sense, by what related ones share.
fn words(text: &str) -> BTreeMap<String, WeighedWord> {
    let told = printed_words(text).filter_map(|word| {
        let form = forms(word.text).into_iter().next()?;
        let stem = stem(&form);
        let weight = rarity(&form, &stem).max(0.0);
        let tells = function_word::of(&form).is_none();
        let cognate = stem.chars().take(ROOT_LETTERS).collect();
        let is_name = !word.opens_sentence && word.text.starts_with(char::is_uppercase);
        tells.then_some((cognate, WeighedWord { weight, is_name }))
    });
    told.collect()
}
