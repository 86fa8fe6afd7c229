//! The reader's places taken along from an edition to the one that a correction made of it, or that more
//! articles made of it. The articles are the same; quotations keep their ids, while statements and events are
//! numbered anew.

use super::compare::Compare;
use super::screen::{Location, Screen, Selection};
use super::source::Source;
use crate::edition::{ArticleIx, Edition, EventIx, OutletIx, QuotationIx, Sort, StatementIx};

/// Whether an edition is of the same texts as the one before, and perhaps of more behind them.
pub fn is_continuation(old: &Edition, new: &Edition) -> bool {
    let mut pairs = old.articles.iter().zip(&new.articles);
    old.articles.is(&new.articles)
        || old.articles.len() <= new.articles.len()
            && pairs.all(|(a, b)| a.id == b.id && a.sha256 == b.sha256)
}

/// Two editions of a corpus, one read after the other: it finds the things of the older one in the newer.
pub struct EditionChange<'a> {
    old: &'a Edition,
    new: &'a Edition,
}

impl<'a> EditionChange<'a> {
    /// The second edition is of the same texts, and perhaps of more behind them.
    pub fn new(old: &'a Edition, new: &'a Edition) -> Self {
        Self { old, new }
    }

    /// The same quotation in the new edition; `None` where a correction says that it is not a quotation.
    fn quotation(&self, quotation: QuotationIx) -> Option<QuotationIx> {
        let id = &self.old.quotations.get(quotation.0)?.id;
        self.new.quotation(id)
    }

    /// The statement that the words of a statement belong to now: those that `article` prints of it, else
    /// those of its base, else any of them.
    fn statement(&self, statement: StatementIx, article: Option<ArticleIx>) -> Option<StatementIx> {
        let statement = self.old.statements.get(statement.0)?;
        let all = &statement.witnesses;
        let here = all.iter().filter(|w| w.sure && Some(w.article) == article);
        let base = all.get(statement.base).into_iter();
        let quotations = here.chain(base).chain(all.iter().filter(|w| w.sure));
        let mut quotations = quotations.flat_map(|witness| &witness.quotations);
        let kept = quotations.find_map(|q| self.quotation(*q))?;
        Some(self.new[kept].statement)
    }

    /// The event of what was said at an event; the last one where nothing of it is left.
    fn event(&self, event: EventIx) -> EventIx {
        let statements = self.old.events.get(event.0).map(|e| e.statements.iter());
        let mut statements = statements.into_iter().flatten();
        let kept = statements.find_map(|s| self.statement(*s, None));
        let last = self.new.events.len().saturating_sub(1);
        kept.map_or(EventIx(event.0.min(last)), |s| self.new.event_of(s))
    }

    /// The outlet of the same article.
    fn outlet(&self, outlet: OutletIx) -> OutletIx {
        let article = self
            .old
            .outlets
            .get(outlet.0)
            .and_then(|o| o.articles.first());
        article.map_or(OutletIx(0), |article| self.new.outlet_of(*article))
    }

    /// The statement that stood behind one in the list of its event, or before it where none does: there the eye of the reader is
    /// when a row goes.
    fn next_to(&self, statement: StatementIx, order: Sort) -> Option<StatementIx> {
        let event = self.old.event_of(statement);
        let listed = order.sorted(self.old, event).into_iter();
        let listed = listed.filter(|s| *s == statement || self.old.row_of(*s) == *s);
        let listed: Vec<StatementIx> = listed.collect();
        let at = listed.iter().position(|s| *s == statement)?;
        let (before, behind) = (&listed[..at], &listed[at + 1..]);
        let mut nearest = behind.iter().chain(before.iter().rev());
        nearest.find_map(|s| self.statement(*s, None))
    }

    /// The event, the statement and the outlet of a selection, as they are in the new edition.
    fn selection(&self, location: &Location, article: Option<ArticleIx>) -> Selection {
        let selection = location.selection;
        let outlet = self.old.outlets.get(selection.outlet.0);
        let article = article.or_else(|| {
            let printed = |a: &ArticleIx| {
                let statement = selection
                    .statement
                    .and_then(|s| self.old.statements.get(s.0));
                statement.is_some_and(|s| s.witnesses.iter().any(|w| w.article == *a))
            };
            outlet.and_then(|o| o.articles.iter().copied().find(printed))
        });
        let statement = selection.statement.and_then(|s| {
            let same = self.statement(s, article);
            same.or_else(|| self.next_to(s, location.order))
        });
        let event = match statement {
            Some(statement) => self.new.event_of(statement),
            None => self.event(selection.event),
        };
        let first = self
            .new
            .events
            .get(event.0)
            .and_then(|e| e.statements.first());
        Selection {
            event,
            statement: statement.or(first.copied()),
            outlet: self.outlet(selection.outlet),
        }
    }

    /// The same screen on the same place; a screen whose words are gone gives way to the landing.
    pub fn location(&self, location: &Location) -> Location {
        let (_, article) = location.screen.subject();
        let screen = match &location.screen {
            Screen::Landing => Screen::Landing,
            Screen::List(list) => Screen::List(*list),
            // A check compares a draft with the texts of the articles, which no correction changes.
            Screen::Check(check) => Screen::Check(check.clone()),
            Screen::Compare(compare) => self.compare(compare),
            Screen::Source(source) => self.source(source),
        };
        // A reading screen decides what is selected.
        let selection = match screen.subject() {
            (Some(statement), _) => self.on(statement, location, article),
            (None, _) => self.selection(location, article),
        };
        Location {
            screen,
            pane: location.pane,
            selection,
            order: location.order,
        }
    }

    fn on(
        &self,
        statement: StatementIx,
        location: &Location,
        article: Option<ArticleIx>,
    ) -> Selection {
        let outlet = article.map(|article| self.new.outlet_of(article));
        Selection {
            event: self.new.event_of(statement),
            statement: Some(statement),
            outlet: outlet.unwrap_or_else(|| self.outlet(location.selection.outlet)),
        }
    }

    fn compare(&self, old: &Compare) -> Screen {
        let Some(statement) = self.statement(old.statement, None) else {
            return Screen::Landing;
        };
        let mut new = Compare::new(self.new, statement, old.variant_filter.clone());
        if new.collation == old.collation {
            // The same words side by side: the same difference in sight.
            let (rows, statement, heading) = (new.rows, new.statement, new.heading);
            new = old.clone();
            (new.rows, new.statement, new.heading) = (rows, statement, heading);
            return Screen::Compare(Box::new(new));
        }
        if old.chosen_layout {
            new.set_layout(old.layout);
        }
        if let Some(article) = old.article() {
            new.choose(article);
        }
        Screen::Compare(Box::new(new))
    }

    fn source(&self, old: &Source) -> Screen {
        let article = old.pane().article;
        let statement = old.statement.and_then(|s| self.statement(s, Some(article)));
        let quotation = |quotation| self.quotation(quotation);
        Screen::Source(Box::new(old.in_edition(self.new, quotation, statement)))
    }
}
