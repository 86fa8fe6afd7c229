//! What the source screen knows: two articles, one statement, a selection.

use super::pane::Pane;
use super::select::{Step, TextSelection};
use crate::edition::{ArticleIx, Edition, OutletIx, QuotationIx, StatementIx};
use crate::quotation::surface::paragraph::paragraphs;
use crate::text::{Span, whole_words};

/// The state of the source screen: plain data, changed by small methods, drawn by [`super::draw`].
#[derive(Clone, Debug)]
pub struct Source {
    /// The articles: one, or two side by side.
    pub panes: Vec<Pane>,
    /// Which of them has the keys: 0 or 1.
    pub side: usize,
    /// The statement that both are kept on.
    pub statement: Option<StatementIx>,
    /// Whether a second article may stand beside the first where there is room.
    pub beside: bool,
    /// The passage being selected, in the article that has the keys.
    pub selection: Option<TextSelection>,
    /// Whether the article that has the keys is alone on the screen.
    pub zen: bool,
    /// Outlets that printed the statement when it was marked, though not in the texts as they are now.
    pub(super) remembered: Vec<OutletIx>,
    /// Where the mouse went down in the text of that article.
    pub(super) pressed: Option<usize>,
    /// Whether both articles are in sight.
    pub(super) both: bool,
    /// Lines of what the panel below has to say.
    pub(super) told: usize,
}

impl Source {
    /// Opens the article of a quotation at that quotation.
    pub fn at_quotation(edition: &Edition, quotation: QuotationIx) -> Self {
        let placed = &edition[quotation];
        let mut source = Self::at_place(edition, placed.article, placed.quotation.extent().start);
        source.panes[0].focus(edition, quotation);
        source.keep_on(edition, placed.statement);
        source
    }

    /// Opens the printing of a statement in `article`, or where that does not print it, its base.
    pub fn at_statement(
        edition: &Edition,
        statement: StatementIx,
        article: Option<ArticleIx>,
    ) -> Option<Self> {
        let all = &edition[statement].witnesses;
        let wanted = all.iter().find(|w| Some(w.article) == article);
        let witness = wanted
            .or(all.get(edition[statement].base))
            .or(all.first())?;
        let first = *witness.quotations.first()?;
        let mut source = Self::at_quotation(edition, first);
        // A printing that is only *perhaps* of this statement belongs to another one, too.
        source.keep_on(edition, statement);
        Some(source)
    }

    /// Opens an article at a byte of its text: a place that was found, or a mark.
    pub fn at_place(edition: &Edition, article: ArticleIx, byte: usize) -> Self {
        let mut pane = Pane::new(edition, article);
        pane.bring(Span::new(byte, byte));
        Self {
            panes: vec![pane],
            side: 0,
            statement: None,
            beside: true,
            selection: None,
            zen: false,
            remembered: Vec::new(),
            pressed: None,
            both: false,
            told: 0,
        }
    }

    /// The same articles at the same places in another edition of their texts, given what their quotations and
    /// the statement are there.
    pub fn in_edition(
        &self,
        edition: &Edition,
        quotation: impl Fn(QuotationIx) -> Option<QuotationIx>,
        statement: Option<StatementIx>,
    ) -> Self {
        let mut new = self.clone();
        for pane in &mut new.panes {
            pane.move_to(edition, pane.quotation.and_then(&quotation));
        }
        let here = new.quotation().map(|q| edition[q].statement);
        new.statement = None;
        match here.or(statement) {
            Some(statement) => new.keep_on(edition, statement),
            None => {
                new.panes = vec![new.panes.swap_remove(new.side)];
                new.side = 0;
            }
        }
        new
    }

    /// The article that has the keys.
    pub fn pane(&self) -> &Pane {
        &self.panes[self.side]
    }

    /// The quotation that the keys stand on.
    pub fn quotation(&self) -> Option<QuotationIx> {
        self.pane().quotation
    }

    /// Goes to the article's next quotation, or extends the selection to the end of a sentence.
    pub fn next_quotation(&mut self, edition: &Edition) {
        if self.selection.is_some() {
            return self.extend(Step::Sentence);
        }
        let from = self.pane().reading_place(edition);
        let next = edition
            .quotations_of(self.pane().article)
            .find(|q| edition[*q].quotation.extent().start > from);
        self.go_to(edition, next);
    }

    /// Goes to the article's quotation before, or extends the selection back by a sentence.
    pub fn previous_quotation(&mut self, edition: &Edition) {
        if self.selection.is_some() {
            return self.extend(Step::SentenceBack);
        }
        let from = self.pane().reading_place(edition);
        let before = edition
            .quotations_of(self.pane().article)
            .filter(|q| edition[*q].quotation.extent().start < from)
            .last();
        self.go_to(edition, before);
    }

    pub(super) fn go_to(&mut self, edition: &Edition, quotation: Option<QuotationIx>) {
        if let Some(quotation) = quotation {
            self.panes[self.side].sought = None;
            self.panes[self.side].focus(edition, quotation);
            self.keep_on(edition, edition[quotation].statement);
        }
    }

    /// Goes to the next outlet that prints the statement, sure ones first.
    pub fn next_outlet(&mut self, edition: &Edition) {
        self.step_outlet(edition, 1);
    }

    /// Goes to the outlet before.
    pub fn previous_outlet(&mut self, edition: &Edition) {
        self.step_outlet(edition, -1);
    }

    /// The articles that print the statement, in the order in which the keys go through them.
    pub(super) fn printing(&self, edition: &Edition) -> Vec<ArticleIx> {
        self.statement.map_or(Vec::new(), |s| printing(edition, s))
    }

    fn step_outlet(&mut self, edition: &Edition, by: isize) {
        let Some(statement) = self.statement else {
            return;
        };
        let articles = printing(edition, statement);
        let here = articles.iter().position(|a| *a == self.pane().article);
        let next = match here {
            Some(n) => (n as isize + by).rem_euclid(articles.len() as isize) as usize,
            None => 0,
        };
        let Some(&article) = articles.get(next) else {
            return;
        };
        self.selection = None;
        match self.panes.iter().position(|p| p.article == article) {
            Some(side) => self.side = side,
            None => self.panes[self.side] = Pane::new(edition, article),
        }
        self.panes[self.side].focus_statement(edition, statement);
    }

    /// Shows a second article beside the first where there is room, or takes it away.
    pub fn toggle_beside(&mut self, edition: &Edition) {
        self.beside = !self.beside;
        if !self.beside {
            self.panes = vec![self.panes.swap_remove(self.side)];
            self.side = 0;
        } else if let Some(statement) = self.statement {
            self.keep_on(edition, statement);
        }
    }

    /// Keeps the other article on `statement`: turns it there, or changes it for one that prints it.
    fn keep_on(&mut self, edition: &Edition, statement: StatementIx) {
        self.statement = Some(statement);
        self.panes[self.side].focus_statement(edition, statement);
        if !self.beside {
            return;
        }
        let here = self.pane().article;
        let other = 1 - self.side;
        let articles = printing(edition, statement);
        if let Some(pane) = self.panes.get_mut(other) {
            if articles.contains(&pane.article) {
                return pane.focus_statement(edition, statement);
            }
            pane.quotation = None;
        }
        let at = articles
            .iter()
            .position(|a| *a == here)
            .map_or(0, |n| n + 1);
        let mut following = articles.iter().cycle().skip(at).take(articles.len());
        if let Some(next) = following.find(|a| **a != here) {
            let mut pane = Pane::new(edition, *next);
            pane.focus_statement(edition, statement);
            match self.panes.get_mut(other) {
                Some(place) => *place = pane,
                None => self.panes.push(pane),
            }
        }
    }

    /// Begins to select with the words that a search found, else at the quotation, or at the top line where that is out of
    /// view; ends a selection.
    pub fn select(&mut self, edition: &Edition) {
        self.selection = match self.selection {
            Some(_) => None,
            None => Some(self.begun(edition)),
        };
    }

    /// What a selection begins with.
    fn begun(&self, edition: &Edition) -> TextSelection {
        let pane = self.pane();
        match pane.sought_in_view() {
            Some(words) => TextSelection::of(words),
            None => TextSelection::at(&pane.page, pane.reading_place(edition)),
        }
    }

    /// Selects the paragraph in which a selection would begin, or all of those that the selection touches; where these are selected,
    /// the next one too.
    pub fn select_paragraph(&mut self, edition: &Edition) {
        let pane = self.pane();
        let selected = self.selection.unwrap_or_else(|| self.begun(edition));
        let selected = selected.span();
        let all = paragraphs(&edition[pane.article].text);
        let holding = |byte: usize| all.partition_point(|p| p.start <= byte).saturating_sub(1);
        let (first, last) = (holding(selected.start), holding(selected.end));
        let to = |last: usize| Some(Span::new(all.get(first)?.start, all.get(last)?.end));
        let whole = to(last).filter(|whole| *whole != selected);
        if let Some(span) = whole.or_else(|| to(last + 1)) {
            self.selection = Some(TextSelection::of(span));
            self.panes[self.side].bring(Span::new(span.end, span.end));
        }
    }

    /// Ends a selection; whether there was one.
    pub fn cancel(&mut self) -> bool {
        self.selection.take().is_some()
    }

    fn extend(&mut self, step: Step) {
        let pane = &mut self.panes[self.side];
        if let Some(selection) = &mut self.selection {
            selection.extend(&pane.page, step);
            pane.bring(Span::new(selection.head, selection.head));
        }
    }

    /// Scrolls down by `lines`, or extends the selection down.
    pub fn down(&mut self, lines: usize) {
        match self.selection {
            Some(_) => self.extend(Step::Lines(lines as isize)),
            None => self.panes[self.side].scroll(lines as isize),
        }
    }

    /// Scrolls up by `lines`, or extends the selection up.
    pub fn up(&mut self, lines: usize) {
        match self.selection {
            Some(_) => self.extend(Step::Lines(-(lines as isize))),
            None => self.panes[self.side].scroll(-(lines as isize)),
        }
    }

    /// To the left article, or a letter back while selecting.
    pub fn left(&mut self) {
        match self.selection {
            Some(_) => self.extend(Step::LetterBack),
            None => self.side = 0,
        }
    }

    /// To the right article, or a letter on while selecting.
    pub fn right(&mut self) {
        match self.selection {
            Some(_) => self.extend(Step::Letter),
            None => self.side = self.panes.len() - 1,
        }
    }

    /// Extends the selection to the end of the next word.
    pub fn next_word(&mut self) {
        self.extend(Step::Word);
    }

    /// Extends the selection back to the beginning of a word.
    pub fn previous_word(&mut self) {
        self.extend(Step::WordBack);
    }

    /// To the beginning of the article.
    pub fn first(&mut self) {
        self.up(self.pane().lines());
    }

    /// To the end of the article.
    pub fn last(&mut self) {
        self.down(self.pane().lines());
    }

    /// The passage being selected, outer blanks left out, and its article.
    pub fn selection(&self) -> Option<(ArticleIx, Span)> {
        let span = self.selection?.span();
        Some((self.pane().article, span))
    }

    /// Selects a quotation: from its first word to its last.
    pub fn select_quotation(&mut self, edition: &Edition, quotation: QuotationIx) {
        let extent = edition[quotation].quotation.extent();
        self.selection = Some(TextSelection::of(extent));
    }

    /// Goes on from the other end of the selection.
    pub fn swap_ends(&mut self) {
        if let Some(selection) = &mut self.selection {
            selection.swap_ends();
            let head = selection.head;
            self.panes[self.side].bring(Span::new(head, head));
        }
    }

    /// What a mark would cover: the selection, words that it cuts as a whole, else the quotation that the keys stand
    /// on.
    pub fn passage(&self, edition: &Edition) -> Option<(ArticleIx, Span)> {
        let article = self.pane().article;
        match self.selection() {
            Some((_, span)) => {
                let words = span.of(&edition[article].text);
                let left = span.start + words.len() - words.trim_start().len();
                let span = Span::new(left, left + words.trim().len());
                let span = whole_words(&edition[article].text, span);
                (!span.is_empty()).then_some((article, span))
            }
            None => Some((article, edition[self.quotation()?].quotation.extent())),
        }
    }
}

/// The articles that print a statement, in the order in which the keys go through them.
fn printing(edition: &Edition, statement: StatementIx) -> Vec<ArticleIx> {
    let witnesses = &edition[statement].witnesses;
    let sure = witnesses.iter().filter(|w| w.sure);
    let perhaps = witnesses.iter().filter(|w| !w.sure);
    sure.chain(perhaps).map(|w| w.article).collect()
}
