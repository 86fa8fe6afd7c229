//! What the compare screen knows.

use super::lines::{self, CollationLine};
use super::passage::RowPassage;
use super::scope::{self, CollationScope};
use super::variant_filter::VariantFilter;
use super::witnesses::{self, WitnessRow};
use crate::collation::Collation;
use crate::collation::variant::{Detail, Variant, VariantKind};
use crate::collation::{Token, collate};
use crate::edition::{ArticleIx, Attribution, Edition, MatrixSign, QuotationIx, StatementIx};
use crate::export::sentences;
use crate::markup;
use crate::text::{Span, join_sigla};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::ops::Range;

/// How the printings are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    /// Two printings side by side.
    Pair,
    /// All printings, aligned.
    #[default]
    Table,
    /// One printing as text, and the list of its variants.
    Apparatus,
}

/// The state of the compare screen: plain data, changed by small methods, drawn by [`super::draw`].
#[derive(Clone, Debug)]
pub struct Compare {
    /// The statement.
    pub statement: StatementIx,
    /// Its printings, aligned once when the screen opened.
    pub collation: Collation,
    /// The printings as they stand in sight: the two sides of a pair aligned with each other alone, or each of them
    /// aligned with the base. The differences are read off the same pairs.
    in_sight: Collation,
    /// How the rows of the collation are called.
    pub rows: Vec<WitnessRow>,
    /// How they are laid out.
    pub layout: Layout,
    /// Whether the reader has chosen the layout; else it follows the number of printings.
    pub chosen_layout: bool,
    /// The row that the others are held against.
    pub base: usize,
    /// The other side of a pair.
    pub other: usize,
    /// The row whose words are marked, copied and opened: any of those in sight, that of the base too.
    pub chosen: usize,
    /// Where the rows in sight differ, in the order of the columns.
    pub differences: Vec<Variant>,
    /// Where any of the rows differ, in the order of the columns.
    all: Vec<Variant>,
    /// How many printings are left out of sight that are only perhaps of the statement.
    pub(super) perhaps_left_out: usize,
    /// The difference that the keys stand on (index into `differences`).
    pub current: Option<usize>,
    /// Which differences are left out of sight.
    pub variant_filter: VariantFilter,
    /// Who said it, when and where; and in which other language than all print.
    pub heading: [String; 2],
    /// How far the printings in sight go.
    pub(super) extents: String,
    /// In what all sure printings attribute the words differently.
    attributed: Vec<Attribution>,
    /// In what the printings in sight attribute the words differently, in words.
    pub(super) beside: String,
    /// The passage being selected with the mouse.
    pub(super) passage: Option<RowPassage>,
    /// The first line in view.
    pub top: usize,
    /// The lines, as the last [`Compare::fit`] laid them out.
    pub(super) laid: Vec<CollationLine>,
    /// The entries of the apparatus and their variants.
    pub(super) entries: Vec<(usize, CollationLine)>,
    /// What `laid` and `entries` were made for.
    pub(super) made_for: Option<Settings>,
    /// Lines in view.
    pub(super) height: usize,
    /// Whether the next [`Compare::fit`] brings the current difference into view.
    pub(super) follow: bool,
}

/// What the layout depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Settings {
    pub width: usize,
    pub measure: usize,
    pub layout: Layout,
    pub base: usize,
    pub other: usize,
    pub chosen: usize,
    pub variant_filter: VariantFilter,
}

impl Compare {
    /// Collates the printings of a statement.
    pub fn new(edition: &Edition, statement: StatementIx, variant_filter: VariantFilter) -> Self {
        let rows = witnesses::rows(edition, statement, variant_filter.perhaps);
        let collation = collate(&witnesses::texts(edition, statement, &rows));
        Self::of(edition, statement, rows, collation, variant_filter)
    }

    /// A screen for a collation that is there already.
    pub(super) fn of(
        edition: &Edition,
        statement: StatementIx,
        rows: Vec<WitnessRow>,
        collation: Collation,
        variant_filter: VariantFilter,
    ) -> Self {
        // What is only perhaps a witness may be left out of sight.
        let base = edition[statement].base;
        let base = if base < rows.len() { base } else { 0 };
        let other = (0..rows.len()).find(|n| *n != base).unwrap_or(base);
        let perhaps_left_out = edition[statement]
            .witnesses
            .len()
            .saturating_sub(rows.len());
        let layout = match rows.len() {
            2 => Layout::Pair,
            _ => Layout::Table,
        };
        let mut state = Self {
            statement,
            in_sight: Collation::default(),
            collation,
            rows,
            layout,
            chosen_layout: false,
            base,
            other,
            chosen: other,
            differences: Vec::new(),
            all: Vec::new(),
            perhaps_left_out,
            current: None,
            variant_filter,
            heading: witnesses::heading(edition, statement),
            extents: String::new(),
            attributed: edition.attributions(&edition[statement]),
            beside: String::new(),
            passage: None,
            top: 0,
            laid: Vec::new(),
            entries: Vec::new(),
            made_for: None,
            height: 1,
            follow: false,
        };
        state.look();
        state
    }

    /// Holds the rows in sight against each other.
    fn look(&mut self) {
        self.in_sight = match self.sides() {
            Some((base, other)) => self.collation.pair(base, other),
            None => self.collation.around(self.base),
        };
        self.all = scope::variants(&self.in_sight, self.base);
        // That the words are translators' stands over them, for all alike.
        if !self.heading[1].is_empty() {
            self.all.iter_mut().for_each(|v| v.translated = false);
        }
        self.extents = self.extents_in_sight();
        let sides = self.sides();
        let is_in_sight = |n: usize| sides.is_none_or(|(base, other)| n == base || n == other);
        let attributed = witnesses::attributions(&self.attributed, |siglum| {
            let named = self.rows.iter().position(|row| row.bare == siglum);
            sides.is_none() || named.is_some_and(is_in_sight)
        });
        let lineages = witnesses::lineages(&self.rows, self.base, is_in_sight);
        let facts = [lineages, attributed].into_iter();
        let facts: Vec<String> = facts.filter(|told| !told.is_empty()).collect();
        self.beside = facts.join(" · ");
        self.show();
    }

    /// Leaves the kinds out of sight that are hidden.
    fn show(&mut self) {
        let shown = |v: &&Variant| self.variant_filter.shows(v.kind);
        self.differences = self.all.iter().filter(shown).cloned().collect();
    }

    /// What is in sight: which rows, which variants.
    pub(super) fn scope(&self) -> CollationScope<'_> {
        let collation = &self.in_sight;
        let all = 0..collation.rows.len();
        let mut rows: Vec<usize> = match self.layout {
            Layout::Pair => vec![self.base, self.other],
            Layout::Table | Layout::Apparatus => {
                let others = all.clone().filter(|row| *row != self.base);
                std::iter::once(self.base).chain(others).collect()
            }
        };
        rows.retain(|row| all.contains(row));
        rows.dedup();
        CollationScope::new(collation, rows, &self.differences).printed_as(&self.rows)
    }

    /// The two rows of a pair; `None` in other layouts, and where there is only one.
    pub(super) fn sides(&self) -> Option<(usize, usize)> {
        let two = self.layout == Layout::Pair && self.base != self.other;
        two.then_some((self.base, self.other))
    }

    /// Whether a printing in sight is of another lineage than the base, or reports what the base quotes.
    pub fn is_of_several_lineages(&self) -> bool {
        self.worded_otherwise().is_some()
    }

    /// The first row in sight whose words cannot be held against those of the base one by one.
    fn worded_otherwise(&self) -> Option<usize> {
        let rows = &self.collation.rows;
        let mut in_sight = self.scope().rows.into_iter();
        in_sight.find(|row| *row != self.base && !rows[*row].is_worded_as(&rows[self.base]))
    }

    /// Whether the printings stand sentence by sentence: a translator or a reporter chose the words of some.
    pub(super) fn is_by_sentence(&self) -> bool {
        !self.variant_filter.word_by_word && self.is_of_several_lineages()
    }

    /// The names of all rows.
    pub(super) fn sigla(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.siglum.clone()).collect()
    }

    /// Whether one printing is in sight, with none to be held against.
    pub fn is_alone(&self) -> bool {
        self.rows.len() < 2
    }

    /// How many of the differences in sight are weighty.
    pub fn weighty(&self) -> usize {
        self.differences.iter().filter(|v| v.weighty).count()
    }

    /// How far the printings in sight go, held against the base: "NW leaves out 2 passages; KT prints more". Empty
    /// where all print the same stretch.
    pub fn extents(&self) -> &str {
        &self.extents
    }

    fn extents_in_sight(&self) -> String {
        let rows = self.scope().rows;
        self.in_sight.extents_in_words(self.base, rows)
    }

    /// What is said where no difference is in sight: only where all print the same stretch are there none. What one outlet
    /// alone prints differs from nothing, and agrees with nothing.
    pub fn no_differences(&self) -> String {
        self.no_differences_and(self.extents())
    }

    /// The same where it is told above how far the printings go.
    pub(super) fn no_differences_below_extents(&self) -> String {
        self.no_differences_and("")
    }

    /// That no difference is in sight, with how far the printings go in these words, if any.
    fn no_differences_and(&self, extents: &str) -> String {
        if let [only] = self.rows.as_slice() {
            let siglum = &only.siglum;
            return match self.perhaps_left_out {
                0 => format!("Only {siglum} prints it: there is nothing to compare."),
                1 => format!("Only {siglum} surely prints it; P shows one that perhaps does."),
                n => format!("Only {siglum} surely prints it; P shows {n} that perhaps do."),
            };
        }
        if let Some(row) = self.worded_otherwise() {
            let rows = &self.collation.rows;
            let is_indirect = rows[row].lineage == rows[self.base].lineage;
            // Where the base is the report, the other may quote.
            let named = match is_indirect && rows[self.base].indirect {
                true => self.base,
                false => row,
            };
            let (
                WitnessRow {
                    siglum, lineage, ..
                },
                other,
            ) = (&self.rows[named], &rows[named]);
            let how = match is_indirect {
                true => "indirect",
                false => lineage
                    .as_ref()
                    .map_or(other.lineage.name(), |(name, _)| name),
            };
            let mut nothing = "no number, name or negation to check".to_string();
            let shared = self.collation.shared(row, self.base);
            if !is_indirect && !self.variant_filter.word_by_word {
                nothing.insert_str(0, "compared sentence by sentence, ");
            }
            if !shared.is_empty() {
                nothing += &format!("; both print {}", join_sigla(&shared, ", "));
            }
            return match extents {
                "" => format!("{siglum} is {how}: {nothing}."),
                _ if is_indirect => format!("{extents}; {nothing}."),
                _ => format!("{extents}. {siglum} is {how}: {nothing}."),
            };
        }
        match (self.left_out(), extents) {
            (0, "") if self.extents().is_empty() => "No differences.".to_string(),
            (0, "") => "The same words where both print.".to_string(),
            (0, _) => format!("The same words where both print; {extents}."),
            (hidden, _) => {
                let told = match (extents, self.is_typography_left_out()) {
                    ("", _) if self.extents().is_empty() => "No differences in sight".to_string(),
                    ("", true) => "The same words where both print".to_string(),
                    ("", false) => "No differences in sight where both print".to_string(),
                    (_, true) => format!("The same words where both print; {extents}"),
                    (_, false) => format!("No differences in sight where both print; {extents}"),
                };
                let summary = self.variant_filter.summary();
                format!("{told}; h shows {hidden}: {summary}.")
            }
        }
    }

    /// A difference in words: a sentence for each reading that is not the base's.
    pub fn sentences(&self, number: usize) -> Vec<String> {
        let sigla = self.sigla();
        let sigla: Vec<&str> = sigla.iter().map(String::as_str).collect();
        let told = sentences(&self.differences[number], &sigla, self.base);
        told.into_iter().map(|(words, _)| words).collect()
    }

    /// Steps to the next difference; false at the last one.
    pub fn next_difference(&mut self) -> bool {
        let next = self.current.map_or(0, |n| n + 1);
        self.step_to(Some(next).filter(|n| *n < self.differences.len()))
    }

    /// Steps to the difference before; false at the first one.
    pub fn previous_difference(&mut self) -> bool {
        self.step_to(self.current.and_then(|n| n.checked_sub(1)))
    }

    fn step_to(&mut self, variant: Option<usize>) -> bool {
        if let Some(number) = variant {
            self.current = variant;
            self.follow = true;
            self.choose_one_that_differs(number);
        }
        variant.is_some()
    }

    /// Chooses an outlet that reads otherwise than the base in a difference, where the chosen one does not: what is opened,
    /// marked or cited next is what the difference is about. A pair keeps its two.
    fn choose_one_that_differs(&mut self, number: usize) {
        if self.sides().is_some() {
            return;
        }
        let readings = self.differences[number].readings.iter();
        let others = readings.filter(|reading| !reading.rows.contains(&self.base));
        let rows: Vec<usize> = others.flat_map(|r| r.rows.iter().copied()).collect();
        if let Some(first) = rows.first().filter(|_| !rows.contains(&self.chosen)) {
            self.choose_row(*first);
        }
    }

    /// Holds the others against the next witness of those that are nearest to the speech: what a translator or a reporter
    /// worded is no base while another one is nearer.
    pub fn next_base(&mut self) {
        let rows = &self.collation.rows;
        let far = |row: usize| (rows[row].indirect, rows[row].lineage);
        let nearest = (0..rows.len()).map(far).min();
        let others = (1..rows.len()).map(|step| (self.base + step) % rows.len());
        let mut near = others.filter(|row| Some(far(*row)) == nearest);
        let Some(next) = near.next() else { return };
        if self.other == next {
            self.other = self.base;
        }
        self.base = next;
        if self.layout == Layout::Pair && self.chosen != self.base {
            self.chosen = self.other;
        }
        self.changed();
    }

    /// Chooses the next outlet: another pair.
    pub fn next_other(&mut self) {
        self.step_other(1);
    }

    /// Chooses the outlet before.
    pub fn previous_other(&mut self) {
        self.step_other(self.rows.len().saturating_sub(1));
    }

    fn step_other(&mut self, by: usize) {
        let count = self.rows.len().max(1);
        let mut next = (self.chosen + by) % count;
        // Pair after pair is held against the base; where there is one pair alone, its sides take turns.
        if self.layout == Layout::Pair && next == self.base && count > 2 {
            next = (next + by) % count;
        }
        self.choose_row(next);
        self.changed();
    }

    fn choose_row(&mut self, row: usize) {
        self.chosen = row;
        if row != self.base {
            self.other = row;
        }
    }

    /// Chooses the outlet of an article, where it prints the statement.
    pub fn choose(&mut self, article: ArticleIx) {
        let row = self.rows.iter().position(|row| row.article == article);
        if let Some(row) = row {
            self.choose_row(row);
            if self.layout == Layout::Pair {
                self.changed();
            }
        }
    }

    /// Lays the printings out another way.
    pub fn set_layout(&mut self, layout: Layout) {
        self.layout = layout;
        self.chosen_layout = true;
        self.changed();
    }

    /// Leaves other differences out, or none.
    pub fn set_filter(&mut self, variant_filter: VariantFilter) {
        self.variant_filter = variant_filter;
        self.keep_place(Self::show);
    }

    /// The kinds of differences between the rows in sight, how many there are of each, and whether they are
    /// left out.
    pub fn kinds(&self) -> Vec<(VariantKind, usize, bool)> {
        let counted = VariantKind::all().map(|kind| {
            let of_kind = self.all.iter().filter(|variant| variant.kind == kind);
            let count = of_kind.count();
            (kind, count, self.variant_filter.hidden.contains(&kind))
        });
        counted
            .filter(|(_, count, hidden)| *count > 0 || *hidden)
            .collect()
    }

    /// The sorts of the differences.
    pub fn sorts(&self) -> HashSet<Detail> {
        let all = self.all.iter();
        all.filter_map(|variant| variant.detail).collect()
    }

    /// The signs that stand behind the sigla of its rows.
    pub fn signs_of_sigla(&self) -> Vec<MatrixSign> {
        let perhaps = self.rows.iter().any(|row| !row.sure);
        let apart = self.rows.iter().any(|row| {
            let siglum = row.siglum.trim_end_matches(MatrixSign::Perhaps.sign());
            siglum.ends_with(MatrixSign::Lineage.sign())
        });
        let perhaps = perhaps.then_some(MatrixSign::Perhaps);
        let apart = apart.then_some(MatrixSign::Lineage);
        apart.into_iter().chain(perhaps).collect()
    }

    /// How many differences between the rows in sight are left out.
    pub fn left_out(&self) -> usize {
        let kinds = self.kinds().into_iter();
        let hidden = kinds.filter(|(_, _, hidden)| *hidden && !self.variant_filter.open);
        hidden.map(|(_, count, _)| count).sum()
    }

    /// Whether nothing but typography is left out.
    fn is_typography_left_out(&self) -> bool {
        let kinds = self.kinds().into_iter();
        let mut hidden = kinds.filter(|(_, count, hidden)| *hidden && *count > 0);
        hidden.all(|(kind, ..)| kind == VariantKind::Typography)
    }

    /// "3 of 7 · softening word ▲": the current difference by its name.
    pub fn named(&self) -> Option<String> {
        let current = self.current?;
        let (at, all) = (current + 1, self.differences.len());
        Some(format!(
            "{at} of {all} · {}",
            lines::kind(&self.differences[current])
        ))
    }

    /// Other rows are in sight.
    fn changed(&mut self) {
        self.keep_place(Self::look);
    }

    /// Other differences are in sight after `change`; the current one stays where it still is one.
    fn keep_place(&mut self, change: impl FnOnce(&mut Self)) {
        let words = self.current.and_then(|n| self.words(&self.differences[n]));
        change(self);
        self.current = words.and_then(|(row, words)| {
            let meets = |v: &Variant| {
                let here = self.in_sight.rows[row].range(v.columns.clone());
                here.start < words.end && words.start < here.end
            };
            self.differences.iter().position(meets)
        });
        self.follow = true;
    }

    /// The words of a difference in one of the chosen rows that print any there: other rows in sight stand in
    /// other columns.
    fn words(&self, variant: &Variant) -> Option<(usize, Range<usize>)> {
        let rows = [self.base, self.other].into_iter();
        let mut words =
            rows.map(|row| (row, self.in_sight.rows[row].range(variant.columns.clone())));
        words.find(|(_, words)| !words.is_empty())
    }

    /// Moves the view by lines; past an end it stops there.
    pub fn scroll(&mut self, by: isize) {
        self.top = self.top.saturating_add_signed(by);
        self.clamp();
    }

    pub(super) fn clamp(&mut self) {
        self.top = self.top.min(self.laid.len().saturating_sub(self.height));
    }

    /// The article of the chosen outlet.
    pub fn article(&self) -> Option<ArticleIx> {
        self.rows.get(self.chosen).map(|row| row.article)
    }

    /// The quotations that are the chosen outlet's printing.
    pub fn printing<'e>(&self, edition: &'e Edition) -> &'e [QuotationIx] {
        let witnesses = &edition[self.statement].witnesses;
        witnesses.get(self.chosen).map_or(&[], |w| &w.quotations)
    }

    /// Gives a selection up; whether there was one.
    pub fn cancel(&mut self) -> bool {
        let passage = self.passage.take();
        passage.is_some_and(|passage| passage.to.is_some())
    }

    /// Whether a passage is selected.
    pub fn is_selecting(&self) -> bool {
        self.passage.is_some_and(|passage| passage.to.is_some())
    }

    /// The selected passage, as a place in its article.
    pub fn selected(&self, edition: &Edition) -> Option<(ArticleIx, Span)> {
        let passage = self.passage?;
        let columns =
            passage.from.column.min(passage.to?)..passage.from.column.max(passage.to?) + 1;
        let row = &self.in_sight.rows[passage.from.row];
        let mut tokens = columns.flat_map(|column| row.tokens_at(column));
        let first = tokens.next()?;
        let last = tokens.next_back().unwrap_or(first);
        let witness = edition[self.statement].witnesses.get(passage.from.row)?;
        // The pieces of the collation are these, in their order.
        let stretches = edition.stretches(&edition[self.statement], witness);
        let text = &edition[witness.article].text;
        let place = |token: &Token| {
            let piece = stretches.get(token.piece)?;
            Some(markup::stretch(text, *piece).in_text(token.span))
        };
        let passage = place(first)?.cover(&place(last)?);
        (!passage.is_empty()).then_some((witness.article, passage))
    }
}
