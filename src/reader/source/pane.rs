//! One article on the screen: its layout, where it is scrolled to, the quotation it stands on.

use super::{head, margin};
use crate::edition::{ArticleIx, Edition, QuotationIx, StatementIx};
use crate::quotation::NobodysWords;
use crate::reader::config::MEASURE;
use crate::reader::prose::Page;
use crate::text::Span;
use ratatui::layout::Rect;

/// An article on the screen. Its lines are those of the head (headline, day, address) and then those
/// of the text; `top` counts through both.
#[derive(Clone, Debug)]
pub struct Pane {
    /// The article.
    pub article: ArticleIx,
    /// The quotation that the reader stands on.
    pub quotation: Option<QuotationIx>,
    /// The words that the reader came for: what a search found, or a mark.
    pub sought: Option<Span>,
    /// What stands in quotation marks and in no quotation, in the order of the text.
    pub nobody: Vec<NobodysWords>,
    /// The text, laid out.
    pub page: Page,
    /// What stands over the text.
    pub head: Vec<head::HeadLine>,
    /// The first line in view.
    pub top: usize,
    /// Lines in view.
    height: usize,
    /// What the last command wants to see.
    wanted: Option<Span>,
}

impl Pane {
    /// An article at its beginning.
    pub fn new(edition: &Edition, article: ArticleIx) -> Self {
        Self {
            article,
            quotation: None,
            sought: None,
            nobody: edition.nobodys_words(article),
            page: Page::new(&edition[article].text, MEASURE),
            head: head::lines(&edition[article], MEASURE),
            top: 0,
            height: 1,
            wanted: None,
        }
    }

    /// All lines, those of the head among them.
    pub fn lines(&self) -> usize {
        self.head.len() + self.page.lines().len()
    }

    /// Lines in view.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Stands on a quotation.
    pub fn focus(&mut self, edition: &Edition, quotation: QuotationIx) {
        self.quotation = Some(quotation);
        self.bring(edition[quotation].quotation.extent());
    }

    /// Stands on the printing of a statement; on none where the article does not print it. A quotation
    /// of it that the reader stands on already is kept.
    pub fn focus_statement(&mut self, edition: &Edition, statement: StatementIx) {
        let witness = edition[statement]
            .witnesses
            .iter()
            .find(|w| w.article == self.article);
        let printed = witness.map_or([].as_slice(), |w| &w.quotations);
        if self.quotation.is_some_and(|q| printed.contains(&q)) {
            return;
        }
        self.quotation = None;
        if let Some(first) = printed.first() {
            self.focus(edition, *first);
        }
    }

    /// The same place in another edition of the same text, on this quotation.
    pub fn move_to(&mut self, edition: &Edition, quotation: Option<QuotationIx>) {
        let line = self.top.checked_sub(self.head.len());
        self.quotation = quotation;
        self.nobody = edition.nobodys_words(self.article);
        self.head = head::lines(&edition[self.article], self.page.width());
        self.top = line.map_or(self.top, |line| line + self.head.len());
    }

    /// Asks for a stretch of the text to be in view after the next [`Pane::fit`].
    pub fn bring(&mut self, span: Span) {
        self.wanted = Some(span);
    }

    /// Scrolls to a byte of the text, whatever the last command wanted; 0 is the beginning with its head.
    pub fn scroll_to(&mut self, byte: usize) {
        self.wanted = None;
        self.top = match byte {
            0 => 0,
            byte => self.head.len() + self.page.line_of(byte),
        };
    }

    /// Moves the view by lines, within the article.
    pub fn scroll(&mut self, by: isize) {
        self.top = self.top.saturating_add_signed(by);
        self.clamp();
    }

    /// Puts a line at the top of the view.
    pub fn turn_to(&mut self, top: usize) {
        self.wanted = None;
        self.top = top;
        self.clamp();
    }

    fn clamp(&mut self) {
        self.top = self.top.min(self.lines().saturating_sub(self.height));
    }

    /// Breaks the lines for the inside of a panel, none longer than `measure`, and scrolls to what is wanted; whether it was asked to.
    pub fn fit(&mut self, edition: &Edition, inside: Rect, measure: usize) -> bool {
        let beside = margin::width(&self.page) + margin::MAP_COLUMNS;
        let width = usize::from(inside.width)
            .saturating_sub(beside)
            .clamp(1, measure.max(1));
        self.height = usize::from(inside.height).max(1);
        if width != self.page.width() {
            let seen = self.wanted.is_none().then(|| self.top_byte());
            self.page.rewrap(width);
            self.head = head::lines(&edition[self.article], width);
            if let Some(byte) = seen.flatten() {
                self.top = self.head.len() + self.page.line_of(byte);
            }
        }
        let wanted = self.wanted.take();
        if let Some(span) = wanted {
            self.show(span);
        }
        self.clamp();
        wanted.is_some()
    }

    /// The row of the view in which the quotation begins; `None` where that is out of view.
    pub fn row_of_quotation(&self, edition: &Edition) -> Option<usize> {
        let extent = edition[self.quotation?].quotation.extent();
        let row = self.lines_of(extent).0.checked_sub(self.top)?;
        (row < self.height).then_some(row)
    }

    /// The first byte of the text in view; `None` where the head is.
    pub fn top_byte(&self) -> Option<usize> {
        let line = self.top.checked_sub(self.head.len())?;
        self.page.lines().get(line).map(|line| line.span.start)
    }

    /// Nobody's words of which some are in view.
    pub fn nobody_in_view(&self) -> impl Iterator<Item = &NobodysWords> {
        let bottom = self.top + self.height;
        self.nobody.iter().filter(move |words| {
            let (from, to) = self.lines_of(words.span);
            from < bottom && to >= self.top
        })
    }

    /// Scrolls only where the stretch is not in view as a whole; then it begins in the upper part. A
    /// stretch on the first screenful is shown with the head.
    fn show(&mut self, span: Span) {
        let (from, to) = self.lines_of(span);
        if from >= self.top && to < self.top + self.height {
            return;
        }
        let above = if span.is_empty() && from < self.top {
            1
        } else if span.is_empty() {
            self.height.saturating_sub(2)
        } else {
            self.height / 4
        };
        self.top = from.saturating_sub(above);
        if to < self.height && !span.is_empty() {
            self.top = 0;
        }
    }

    /// First and last line of a stretch of the text.
    fn lines_of(&self, span: Span) -> (usize, usize) {
        let last = span.end.saturating_sub(1).max(span.start);
        let head = self.head.len();
        (
            head + self.page.line_of(span.start),
            head + self.page.line_of(last),
        )
    }

    /// The words that the reader came for, where they are in view.
    pub fn sought_in_view(&self) -> Option<Span> {
        self.sought.filter(|span| self.is_in_view(*span))
    }

    fn is_in_view(&self, span: Span) -> bool {
        let (from, to) = self.lines_of(span);
        to >= self.top && from < self.top + self.height
    }

    /// The byte that the eye is on: the quotation where it is in view, else the words that the reader came for, else the top
    /// of the view.
    pub fn reading_place(&self, edition: &Edition) -> usize {
        let quoted = self.quotation.map(|q| edition[q].quotation.extent());
        let quoted = quoted.filter(|extent| self.is_in_view(*extent));
        let here = quoted.or_else(|| self.sought_in_view());
        here.map(|span| span.start)
            .or_else(|| self.top_byte())
            .unwrap_or(0)
    }
}
