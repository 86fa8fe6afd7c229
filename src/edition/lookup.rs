//! Questions that are asked of an edition again and again, answered without a search.

use super::article_doubt::ArticleDoubt;
use super::clause::Clause;
use super::denied::denying_word;
use super::found::article_of;
use super::repeated::repeated;
use super::rivals::{Naming, are_rivals, standings};
use super::speakers::is_of_one_article;
use super::{
    ArticleIx, Coverage, Edition, EventIx, OutletIx, Parted, Presence, QuotationIx, Statement,
    StatementIx, Witness,
};
use crate::collation::collate;
use crate::collation::{Collation, Extent, Lead, Lineage, WitnessText};
use crate::corpus::{ArticleKind, Attested};
use crate::language::identification::language_name;
use crate::markup;
use crate::quotation::{Doubt, Kind, NobodysWords, Quotation, Why, nobodys_words};
use crate::text::Span;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// An outlet that prints nothing so many days before and behind a statement takes no part in its story.
const NEAR_DAYS: i32 = 7;

/// What follows from the articles and outlets of an edition; read off them at the first question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    /// The outlet of each article.
    outlet: Vec<OutletIx>,
    /// The days of each outlet's articles, ascending; `None` where one of them is undated, or dated by others only.
    days: Vec<Option<Vec<Date>>>,
    /// The articles by their ids.
    article: HashMap<String, ArticleIx>,
    /// Which stories each outlet reports, by the numbers of `Edition::story_of`.
    stories: HashSet<(OutletIx, usize)>,
}

/// For each outlet that prints a statement the number of its witness.
pub(crate) type WitnessNumbers = HashMap<(StatementIx, OutletIx), usize>;

impl Tables {
    fn new(edition: &Edition) -> Self {
        let mut outlet = vec![OutletIx(0); edition.articles.len()];
        let mut days = Vec::with_capacity(edition.outlets.len());
        for (n, o) in edition.outlets.iter().enumerate() {
            for article in &o.articles {
                outlet[article.0] = OutletIx(n);
            }
            let published = |a: &ArticleIx| edition[*a].stated_publication_day();
            let mut own: Option<Vec<Date>> = o.articles.iter().map(published).collect();
            own.iter_mut().for_each(|own| own.sort_unstable());
            days.push(own);
        }
        let ids = edition.articles.iter().enumerate();
        let article = ids.map(|(n, a)| (a.id.clone(), ArticleIx(n))).collect();
        let stories = outlet.iter().copied().zip(edition.story_of.iter().copied());
        Self {
            stories: stories.collect(),
            outlet,
            days,
            article,
        }
    }

    /// Whether an outlet went to press before a day and not again: it is nothing that it left out. One that
    /// covers the event has no article since; any other has printed in the week before, and nothing in the
    /// week from that day on (an outlet of another year is no witness of anything).
    fn is_before(&self, outlet: OutletIx, said: Date, covers: bool) -> bool {
        let Some(days) = self.days.get(outlet.0).and_then(Option::as_ref) else {
            return false;
        };
        let (before, since) = days.split_at(days.partition_point(|day| *day < said));
        let near = |day: &Date| (*day - said).get_days().abs() <= NEAR_DAYS;
        if covers {
            since.is_empty() && !before.is_empty()
        } else {
            before.last().is_some_and(near) && !since.first().is_some_and(near)
        }
    }
}

/// Where an outlet has several a sure one, of these the fullest, of these the first.
fn witness_numbers(edition: &Edition) -> WitnessNumbers {
    let mut numbers = WitnessNumbers::new();
    for (ix, statement) in edition.statements.iter().enumerate() {
        let rank = |number: usize| {
            let witness = &statement.witnesses[number];
            (!witness.sure, witness.coverage)
        };
        for (number, witness) in statement.witnesses.iter().enumerate() {
            let outlet = edition.outlet_of(witness.article);
            let known = numbers.entry((StatementIx(ix), outlet)).or_insert(number);
            if rank(number) < rank(*known) {
                *known = number;
            }
        }
    }
    numbers
}

impl Edition {
    /// What is unsure of an article as a whole.
    pub fn article_doubts(&self, article: ArticleIx) -> Vec<ArticleDoubt> {
        let (mut guessed, mut of) = (0, 0);
        for quotation in self.quotations_of(article) {
            let said_on = self[quotation].said_on();
            guessed += usize::from(said_on.is_some_and(Attested::is_guess));
            of += 1;
        }
        let unknown = self[article].published.is_none();
        let unknown = unknown.then_some(ArticleDoubt::PublicationUnknown);
        let guessed = (guessed > 0).then_some(ArticleDoubt::DaysGuessed { guessed, of });
        let foreign = self[article].foreign_language();
        let foreign = foreign.map(ArticleDoubt::Foreign);
        let all = foreign.into_iter().chain(unknown).chain(guessed);
        all.collect()
    }

    fn tables(&self) -> &Tables {
        self.tables.get_or_init(|| Tables::new(self))
    }

    /// What stands in quotation marks in an article and in none of its quotations, and what the reader has set to be no
    /// quotation, with marks or without. Read off its text at each question.
    pub fn nobodys_words(&self, article: ArticleIx) -> Vec<NobodysWords> {
        let said = self.quotations_of(article).map(|q| &*self[q].quotation);
        let taken = self.taken_out.iter().filter(|(own, _)| *own == article);
        let taken: Vec<&Quotation> = taken.map(|(_, quotation)| &**quotation).collect();
        let mut all = nobodys_words(&self[article].text, said.chain(taken.iter().copied()));
        let decided = taken.iter().flat_map(|quotation| &quotation.spans);
        all.extend(decided.map(|span| NobodysWords {
            span: *span,
            why: Why::Decided,
        }));
        all.sort_by_key(|words| words.span);
        all
    }

    /// The outlet of an article.
    pub fn outlet_of(&self, article: ArticleIx) -> OutletIx {
        let known = self.tables().outlet.get(article.0);
        known.copied().unwrap_or(OutletIx(0))
    }

    /// Whether an outlet is none: its articles are transcripts that no outlet is known to have published.
    pub fn is_no_outlet(&self, outlet: OutletIx) -> bool {
        let mut articles = self[outlet].articles.iter();
        articles.all(|article| self[*article].is_transcript_without_outlet())
    }

    /// Whether an outlet has an article of a story.
    pub(super) fn reports(&self, outlet: OutletIx, story: usize) -> bool {
        self.tables().stories.contains(&(outlet, story))
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<ArticleIx> {
        self.tables().article.get(id).copied()
    }

    /// The quotation with this id.
    pub fn quotation(&self, id: &str) -> Option<QuotationIx> {
        let mut here = self.quotations_of(self.article(article_of(id))?);
        here.find(|q| *self[*q].id == *id)
    }

    /// The event of a statement: the one that lists it.
    pub fn event_of(&self, statement: StatementIx) -> EventIx {
        let events = self.event_of.get_or_init(|| {
            let mut own = vec![EventIx(0); self.statements.len()];
            for (n, event) in self.events.iter().enumerate() {
                event.statements.iter().for_each(|s| own[s.0] = EventIx(n));
            }
            own
        });
        events[statement.0]
    }

    /// The witness of an outlet for a statement: where it has several a sure one, and of these the fullest.
    pub fn witness_of(&self, statement: StatementIx, outlet: OutletIx) -> Option<&Witness> {
        // It is asked of each outlet in turn, and thousands may print one statement.
        let numbers = self.witness_of.get_or_init(|| witness_numbers(self));
        let number = numbers.get(&(statement, outlet))?;
        self[statement].witnesses.get(*number)
    }

    /// Who said a statement, in words: its speaker; where outlets name speakers who cannot be the same and most of them
    /// none, all of these as one question ("Ada Lind or Tom Lind?"), as no outlet is believed before another.
    pub fn told_speaker(&self, statement: &Statement) -> String {
        match self.rival_speakers(statement)[..] {
            [] => statement.speaker_name().to_owned(),
            ref names => format!("{}?", names.join(" or ")),
        }
    }

    /// The speakers whom outlets name for a statement and who cannot be the same, that of the statement first; nobody where
    /// they agree, or where that is decided.
    pub(crate) fn rival_speakers(&self, statement: &Statement) -> Vec<&str> {
        let names = match self.is_speaker_disputed(statement) {
            true => self.named_speakers(statement),
            false => Vec::new(),
        };
        match names.len() > 1 && !self.outranks(&names, statement) {
            true => names,
            false => Vec::new(),
        }
    }

    /// Whom the sure printings of a statement name, those who cannot be the same each once, its speaker first.
    fn named_speakers(&self, statement: &Statement) -> Vec<&str> {
        let usual = |q: &QuotationIx| self[*q].speaker() == statement.speaker.as_deref();
        let (own, others): (Vec<_>, Vec<_>) = statement.sure_quotations().partition(usual);
        self.different_speakers(own.into_iter().chain(others))
    }

    /// Whether outlets name different speakers of a statement and neither a record, nor the reader, nor most of them decide
    /// it: who stands on better ground is told then, and doubted.
    pub(crate) fn is_speaker_disputed(&self, statement: &Statement) -> bool {
        let differ = |q: QuotationIx| self[q].quotation.doubts.contains(&Doubt::SpeakersDiffer);
        statement.sure_quotations().any(differ) && !self.is_speaker_decided(statement)
    }

    /// Whether it is decided who said a statement though others are named too: by a record, by the reader, or as more outlets
    /// name its speaker than all others together.
    pub(crate) fn is_speaker_decided(&self, statement: &Statement) -> bool {
        let is_transcript =
            |q: &QuotationIx| self[self[*q].article].kind == ArticleKind::Transcript;
        let is_named = |q: &QuotationIx| self[*q].speaker().is_some();
        let named: Vec<QuotationIx> = statement.sure_quotations().filter(is_named).collect();
        let is_told = |q: &QuotationIx| {
            let by = self[*q].speaker_set.as_ref().map(|set| &*set.by);
            let is_usual = self[*q].speaker() == statement.speaker.as_deref();
            is_usual && by.is_some_and(|by| !is_of_one_article(by))
        };
        if named.iter().any(is_told) {
            return true;
        }
        let transcripts: Vec<QuotationIx> = named.iter().copied().filter(is_transcript).collect();
        let heard = if transcripts.is_empty() {
            named
        } else {
            transcripts
        };
        let names = self.named_speakers(statement);
        let mut voices: BTreeMap<OutletIx, BTreeSet<usize>> = BTreeMap::new();
        let mut meant_by: BTreeMap<Option<&str>, Option<usize>> = BTreeMap::new();
        for q in heard {
            // A surname alone may be that of either.
            let meant = meant_by.entry(self[q].speaker()).or_insert_with_key(|own| {
                let can_be = |name: &&str| own.is_none_or(|own| !are_rivals(name, own));
                let mut meant = (0..names.len()).filter(|n| can_be(&names[*n]));
                meant.next().filter(|_| meant.next().is_none())
            });
            if let Some(one) = *meant {
                let outlet = self.outlet_of(self[q].article);
                voices.entry(outlet).or_default().insert(one);
            }
        }
        // Who names two of them takes no side.
        let voices = voices.values().filter(|named| named.len() == 1);
        let (own, others): (Vec<_>, Vec<_>) = voices.partition(|named| named.contains(&0));
        own.len() > others.len()
    }

    /// Whether the first of these names, given for one statement, stands on better ground than each other one.
    fn outranks(&self, names: &[&str], statement: &Statement) -> bool {
        let printings = statement.sure_quotations().filter_map(|q| {
            Some(Naming {
                name: self[q].speaker()?,
                quotation: &self[q].quotation,
                text: &self[self[q].article].text,
            })
        });
        let printings: Vec<Naming<'_>> = printings.collect();
        let standings = standings(names, &printings);
        let others = standings.iter().skip(1);
        others.max() < standings.first()
    }

    /// Whom quotations name as their speakers, those who cannot be the same each once.
    pub(crate) fn different_speakers(
        &self,
        quotations: impl IntoIterator<Item = QuotationIx>,
    ) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        let mut seen = BTreeSet::new();
        let named = quotations.into_iter().filter_map(|q| self[q].speaker());
        for name in named.filter(|name| seen.insert(*name)) {
            if names.iter().all(|known| are_rivals(known, name)) {
                names.push(name);
            }
        }
        names
    }

    /// What `outlet` has of `statement`.
    pub fn presence(&self, statement: StatementIx, outlet: OutletIx) -> Presence {
        if let Some(w) = self.witness_of(statement, outlet) {
            return Presence::Printed {
                coverage: w.coverage,
                sure: w.sure,
                differs: w.differs,
                apart: self[statement].is_in_other_words(w),
            };
        }
        let mut parted = self.parted_from(statement);
        if parted.any(|parted| self.outlet_of(parted.article) == outlet) {
            return Presence::Parted;
        }
        if self.printed_before(statement, outlet) {
            // Before a day that is only guessed an outlet may well have printed it, or left it out: nobody knows.
            match self.has_guessed_day(statement) {
                true => Presence::Absent,
                false => Presence::Before,
            }
        } else if self.covers(statement, outlet)
            && self[statement].said_on.is_some()
            && self.is_of_story(statement, outlet)
            && !self.prints_of_family(statement, outlet)
            && !self.prints_near(statement, outlet)
        {
            Presence::Silent
        } else {
            Presence::Absent
        }
    }

    fn covers(&self, statement: StatementIx, outlet: OutletIx) -> bool {
        self[self.event_of(statement)].outlets.contains(&outlet)
    }

    fn has_guessed_day(&self, statement: StatementIx) -> bool {
        let said_on = self[statement].said_on.as_ref();
        said_on.is_some_and(Attested::is_guess)
    }

    /// Whether an outlet printed what it has of the story before the day of a statement.
    fn printed_before(&self, statement: StatementIx, outlet: OutletIx) -> bool {
        let said_on = self[statement].said_on.as_ref();
        let said = said_on.and_then(|known| known.value.day());
        let covers = self.covers(statement, outlet);
        // Where there are several stories, nobody looks in another one for it.
        let is_looked_for = self.stories.is_empty() || self.is_of_story(statement, outlet);
        let is_before = |said| self.tables().is_before(outlet, said, covers);
        is_looked_for && said.is_some_and(is_before)
    }

    /// Why nothing is told of an outlet that covers the event of a statement and is not among its witnesses.
    pub fn why_untold(&self, statement: StatementIx, outlet: OutletIx) -> &'static str {
        if self.prints_of_family(statement, outlet) {
            "it prints words that are perhaps the same"
        } else if self[statement].said_on.is_none() {
            "the day on which it was said is not known"
        } else if !self.is_of_story(statement, outlet) {
            "its article is of another story"
        } else if self.has_guessed_day(statement) && self.printed_before(statement, outlet) {
            "it printed before the day on which it was said, which is only guessed"
        } else if self.prints_near(statement, outlet) {
            "its article has words that may be these"
        } else {
            "too little is known"
        }
    }

    /// The printings that the reader has parted from a statement, in the order of the articles.
    pub fn parted_from(&self, statement: StatementIx) -> impl Iterator<Item = &Parted> {
        let first = self.parted.partition_point(|own| own.statement < statement);
        let all = self.parted[first..].iter();
        all.take_while(move |own| own.statement == statement)
    }

    /// What each outlet of the statement's event has of it: a row of the matrix.
    pub fn row(&self, statement: StatementIx) -> Vec<(OutletIx, Presence)> {
        let outlets = self[self.event_of(statement)].outlets.iter();
        outlets
            .map(|o| (*o, self.presence(statement, *o)))
            .collect()
    }

    /// The outlets that cover the event of a statement, could have printed it, and did not.
    pub fn silent(&self, statement: StatementIx) -> Vec<&str> {
        let row = self.row(statement).into_iter();
        let silent = row.filter(|(_, presence)| *presence == Presence::Silent);
        silent.map(|(o, _)| self[o].siglum.as_str()).collect()
    }

    /// The short names of a statement's witnesses, in their order: the outlet's siglum, and where an outlet prints the
    /// statement in several articles "MT", "MT.2", "MT.3"; where one article prints it twice, as two witnesses, "MT²" is the
    /// second.
    pub fn sigla(&self, statement: &Statement) -> Vec<String> {
        let mut articles: HashMap<&str, Vec<ArticleIx>> = HashMap::new();
        let mut printings: HashMap<ArticleIx, usize> = HashMap::new();
        let name = |witness: &Witness| {
            let siglum = self[witness.article].siglum.as_str();
            let own = articles.entry(siglum).or_default();
            let known = own.iter().position(|article| *article == witness.article);
            let number = known.unwrap_or_else(|| {
                own.push(witness.article);
                own.len() - 1
            });
            let printing = printings.entry(witness.article).or_default();
            *printing += 1;
            let named = match number {
                0 => siglum.to_owned(),
                n => format!("{siglum}.{}", n + 1),
            };
            match *printing {
                1 => named,
                n => named + &raised(n),
            }
        };
        statement.witnesses.iter().map(name).collect()
    }

    /// The same with the signs of what a witness is: `~` of another lineage than the base, `?` only *perhaps* of the
    /// statement. How far it goes is told under this name wherever it is told.
    pub fn signed_sigla(&self, statement: &Statement) -> Vec<String> {
        let named = statement.witnesses.iter().zip(self.sigla(statement));
        let signed = named.map(|(witness, siglum)| {
            let apart = if statement.is_apart(witness) { "~" } else { "" };
            let doubt = if witness.sure { "" } else { "?" };
            format!("{siglum}{apart}{doubt}")
        });
        signed.collect()
    }

    /// "spoken in French: every printing is a translation": the language of a statement where witnesses print
    /// another one, and which of them (by their [`Edition::sigla`]) where not all do.
    pub fn translation(&self, statement: &Statement) -> Option<String> {
        let language = language_name(&statement.spoken.as_ref()?.value);
        let all = statement.witnesses.iter().zip(self.sigla(statement));
        let translated = all.filter(|(witness, _)| witness.lineage == Lineage::Translated);
        let sigla: Vec<String> = translated.map(|(_, siglum)| siglum).collect();
        match sigla.len() {
            0 => None,
            n if n == statement.witnesses.len() => Some(format!(
                "spoken in {language}: every printing is a translation"
            )),
            _ => Some(format!(
                "spoken in {language}: translated by {}",
                sigla.join(", ")
            )),
        }
    }

    /// The witnesses of a statement as collation takes them, in their order (the sure ones first), under
    /// the names of [`Edition::sigla`]. Each stretch is a piece of its own: what stands between two
    /// stretches is a cue, not an omission.
    pub fn witness_texts(&self, statement: &Statement) -> Vec<WitnessText> {
        let named = statement.witnesses.iter().zip(self.sigla(statement));
        let text = |(witness, siglum): (&Witness, String)| WitnessText {
            indirect: witness.coverage == Coverage::Indirect,
            record: self[witness.article].kind == ArticleKind::Transcript,
            lineage: witness.lineage,
            leads: self.leads(statement, witness),
            reported: self.reported(statement, witness),
            beside: self.told_beside(statement, witness),
            ..WitnessText::new(siglum, self.pieces(statement, witness))
        };
        named.map(text).collect()
    }

    /// What the article of a witness tells elsewhere that is only perhaps the statement.
    fn told_beside(&self, statement: &Statement, witness: &Witness) -> Vec<String> {
        let others = statement.witnesses.iter().filter(|other| {
            let perhaps = !other.sure && other.coverage == Coverage::Indirect;
            perhaps && other.article == witness.article && *other != witness
        });
        others
            .flat_map(|other| self.pieces(statement, other))
            .collect()
    }

    /// The printed words of [`Edition::stretches`].
    fn pieces(&self, statement: &Statement, witness: &Witness) -> Vec<String> {
        let text = &self[witness.article].text;
        let stretches = self.stretches(statement, witness).into_iter();
        let printed = stretches.map(|span| markup::stretch(text, span).words().to_string());
        printed.collect()
    }

    /// The numbers of those [`Edition::stretches`] that stand without marks in a witness that quotes.
    fn reported(&self, statement: &Statement, witness: &Witness) -> Vec<usize> {
        if witness.coverage == Coverage::Indirect {
            return Vec::new();
        }
        let quotations = witness.quotations.iter().map(|q| &self[*q].quotation);
        let reports: Vec<&Quotation> = quotations
            .map(|q| &**q)
            .filter(|q| q.kind == Kind::Indirect)
            .collect();
        let stretches = self.stretches(statement, witness).into_iter().enumerate();
        let told = stretches.filter(|(_, span)| reports.iter().any(|q| q.spans.contains(span)));
        told.map(|(n, _)| n).collect()
    }

    /// For each of [`Edition::stretches`] that goes on with a clause of the outlet's own what that clause tells.
    fn leads(&self, statement: &Statement, witness: &Witness) -> Vec<Lead> {
        let text = &self[witness.article].text;
        let lead = |stretch: Span| {
            let quotation = witness.quotations.iter().map(|q| &self[*q].quotation);
            let goes_on = stretch.of(text).starts_with(char::is_lowercase);
            let mut own = quotation.filter(|q| q.spans.contains(&stretch));
            if let Some(word) = own.clone().find_map(|q| denying_word(q, text)) {
                return Lead::denying(word);
            }
            own.next()
                .filter(|_| goes_on)
                .map_or_else(Lead::default, |quotation| {
                    let clause = Clause::around(text, quotation, stretch).span;
                    Lead::new(&text[clause.start..stretch.start])
                })
        };
        self.stretches(statement, witness)
            .into_iter()
            .map(lead)
            .collect()
    }

    /// [`Edition::witness_texts`] of the witnesses that are collated: the sure ones and the base.
    pub fn collated_texts(&self, statement: &Statement) -> Vec<WitnessText> {
        let mut texts = self.witness_texts(statement);
        texts.truncate(statement.collated());
        texts
    }

    /// The sure witnesses of a statement and its base side by side; `None` where there is only one.
    pub fn collation(&self, statement: &Statement) -> Option<Collation> {
        let texts = self.collated_texts(statement);
        (texts.len() > 1).then(|| collate(&texts))
    }

    /// All witnesses of a statement side by side, also those that are only *perhaps* its own; `None` where there is only one.
    pub fn collation_of_all(&self, statement: &Statement) -> Option<Collation> {
        let texts = self.witness_texts(statement);
        (texts.len() > 1).then(|| collate(&texts))
    }

    /// How much of its base each witness of a statement prints, in their order; see [`Self::extents_and_left_out`].
    pub fn extents(&self, statement: &Statement, collation: Option<&Collation>) -> Vec<Extent> {
        let printed = self.extents_and_left_out(statement, collation).into_iter();
        printed.map(|(extent, _)| extent).collect()
    }

    /// How much of its base each witness of a statement prints, and the words of the base that it leaves out. Each is held
    /// against the base alone, so that nothing else that is loaded changes what is said of it. `collation` is the
    /// statement's own where the caller has it: of two witnesses it is that pair.
    pub fn extents_and_left_out(
        &self,
        statement: &Statement,
        collation: Option<&Collation>,
    ) -> Vec<(Extent, Vec<String>)> {
        let witnesses = statement.witnesses.len();
        if let Some(pair) = collation.filter(|_| witnesses == 2) {
            let printed = |row| pair.extent_and_left_out(row, statement.base);
            return (0..witnesses).map(printed).collect();
        }
        let texts = self.witness_texts(statement);
        let base = texts.get(statement.base).cloned().unwrap_or_default();
        let against = |(n, text): (usize, WitnessText)| match n == statement.base {
            true => (Extent::whole(text.pieces.len()), Vec::new()),
            false => collate(&[base.clone(), text]).extent_and_left_out(1, 0),
        };
        texts.into_iter().enumerate().map(against).collect()
    }

    /// The quotations of a witness without those that only repeat another one of it.
    pub fn distinct_quotations(&self, witness: &Witness) -> Vec<QuotationIx> {
        let own = &witness.quotations;
        let texts: Vec<String> = own.iter().map(|q| self.words_of(*q)).collect();
        let direct = |q: &QuotationIx| self[*q].quotation.kind != Kind::Indirect;
        let parts: Vec<(bool, &str)> = own
            .iter()
            .zip(&texts)
            .map(|(q, text)| (direct(q), text.as_str()))
            .collect();
        let kept = own.iter().zip(repeated(&parts));
        kept.filter_map(|(q, repeats)| (!repeats).then_some(*q))
            .collect()
    }
}

/// A number in raised figures: "²".
fn raised(number: usize) -> String {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = number.to_string();
    let digits = digits.chars().filter_map(|digit| digit.to_digit(10));
    digits.map(|digit| FIGURES[digit as usize]).collect()
}
