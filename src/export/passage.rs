//! A marked place with all that is known about it.

use super::cut::Cut;
use super::day::known_day;
use super::paragraph::{paragraph, place};
use super::statement;
use crate::collation::Lineage;
use crate::corpus::{Article, Attested, Translator};
use crate::edition::{ArticleIx, Edition, QuotationIx, StatementIx, Witness};
use crate::markup;
use crate::quotation::reason::Reason;
use crate::quotation::{Kind, When};
use crate::text::{CodePoints, Span, marks_around, printable_line, whole_words};
use std::collections::BTreeSet;

/// So many words of a quotation are no slip at the edge of a mark.
const MEANT_WORDS: usize = 3;
/// What stands in one line where another paragraph begins.
const NEW_PARAGRAPH: &str = "¶";

/// A stretch of an article and whose words it holds.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ArticlePassage<'e> {
    edition: &'e Edition,
    /// The article.
    pub article: ArticleIx,
    /// The stretch, in bytes.
    pub span: Span,
    /// Start and end in code points.
    pub position: [usize; 2],
    /// The quotations that it touches, in the order of the text.
    pub quotations: Vec<QuotationIx>,
    /// The quotation that holds all of it: then it is its speaker's words and not the outlet's. The first one of several of
    /// the same speaker that hold all of it together.
    pub spoken: Option<QuotationIx>,
}

impl<'e> ArticlePassage<'e> {
    /// Looks around `span` of `article`.
    pub fn new(edition: &'e Edition, article: ArticleIx, span: Span) -> Self {
        let text = &edition[article].text;
        let quotations: Vec<QuotationIx> = edition
            .quotations_of(article)
            .filter(|q| {
                edition[*q]
                    .quotation
                    .spans
                    .iter()
                    .any(|s| s.overlaps(&span))
            })
            .collect();
        let inner = trimmed(text, span);
        let holds = |q: &&QuotationIx| edition[**q].quotation.extent().contains(&inner);
        let smallest = |q: &&QuotationIx| edition[**q].quotation.extent().len();
        let spoken = quotations
            .iter()
            .filter(holds)
            .min_by_key(smallest)
            .copied()
            .or_else(|| of_one_voice(edition, &quotations, inner, text));
        Self {
            edition,
            article,
            span,
            position: CodePoints::new(text).of_span(span),
            quotations,
            spoken,
        }
    }

    /// The article that prints the passage.
    pub fn source(&self) -> &'e Article {
        &self.edition[self.article]
    }

    /// The paragraph of the article's body in which it begins, counted from 1; `None` above the body.
    pub fn paragraph(&self) -> Option<usize> {
        let article = self.source();
        let is_in_body = self.span.start >= article.body_start();
        is_in_body.then(|| paragraph(article, self.span.start))
    }

    /// "¶3"; "headline" of what stands there, and "above the text" of what else does.
    pub fn place(&self) -> String {
        place(self.source(), self.span.start)
    }

    /// Its words as they are read: without mark-up, which nobody has spoken or printed.
    pub fn words(&self) -> String {
        let stretch = markup::stretch(&self.source().text, self.span);
        stretch.words().to_owned()
    }

    /// Its words as they go out, in marks where they are spoken so: with "…" where they are cut out of a sentence.
    pub fn in_marks(&self) -> String {
        let words = self.words();
        let words = words.trim();
        match self.kind() {
            Some(Kind::Direct | Kind::Mixed) => self.signed(&self.as_marked(words)),
            Some(Kind::Indirect) | None => self.signed(words),
        }
    }

    /// These words of it in the marks that its outlet prints around them; where it does not begin and end with these, in
    /// those of [`in_marks`](super::in_marks::in_marks).
    pub(super) fn as_marked(&self, words: &str) -> String {
        match marks_around(&self.source().text, self.span) {
            ("", _) | (_, "") => super::in_marks::in_marks(words),
            (open, close) => format!("{open}{words}{close}"),
        }
    }

    /// Its words alone, with "…" where they are cut out of a sentence.
    pub fn with_cuts(&self) -> String {
        self.signed(&self.words())
    }

    /// These words of it, with "…" at each end where it cuts a sentence.
    pub(super) fn signed(&self, words: &str) -> String {
        self.cut().signed(&self.source().text, words)
    }

    fn cut(&self) -> Cut {
        let text = &self.source().text;
        let spoken = self.spoken.map(|q| &self.edition[q]);
        Cut::around(spoken, text, trimmed(text, self.span))
    }

    /// The sentence that it is cut out of, where it cannot be read without: it is a fragment of an outlet's own sentence, or
    /// words that turn its sense stand outside of it.
    pub fn sentence(&self) -> Option<String> {
        let text = &self.source().text;
        let cut = self.cut();
        let turned = cut.turns(text).then_some(cut.sentences);
        let fragment = self.spoken.filter(|_| self.kind() == Some(Kind::Mixed));
        let fragment = fragment.map(|q| self.edition.in_sentences(q));
        let span = match (fragment, turned) {
            (Some(fragment), Some(turned)) => fragment.cover(&turned),
            (one, other) => one.or(other)?,
        };
        // Two paragraphs may be of two speakers, and read as one sentence in one line.
        let paragraphs = markup::stretch(text, span).words().to_owned();
        let paragraphs = paragraphs.lines().map(printable_line);
        let paragraphs: Vec<String> = paragraphs.filter(|line| !line.is_empty()).collect();
        Some(paragraphs.join(&format!(" {NEW_PARAGRAPH} ")))
    }

    /// How it is spoken; `None` for an outlet's own words.
    pub fn kind(&self) -> Option<Kind> {
        self.spoken.map(|q| self.edition[q].quotation.kind)
    }

    /// Whether it begins or ends within a word.
    pub fn cuts_a_word(&self) -> bool {
        whole_words(&self.source().text, self.span) != self.span
    }

    /// The statement that it belongs to, where it is spoken.
    pub fn statement(&self) -> Option<StatementIx> {
        self.spoken.map(|q| self.edition[q].statement)
    }

    /// The statements of which it holds a printing, or enough of one: that of its speaker, else those that an outlet's own
    /// words quote, whole or cut.
    pub fn statements(&self) -> Vec<StatementIx> {
        let printed = self.quotations.iter().filter(|q| self.holds_enough_of(**q));
        let printed = printed.map(|q| self.edition[*q].statement);
        let mut statements: Vec<StatementIx> = match self.spoken {
            Some(_) => self.statement().into_iter().collect(),
            None => printed.collect(),
        };
        statements.sort_unstable();
        statements.dedup();
        statements
    }

    /// Whether it has most of a quotation, or so many of its words that they were meant.
    fn holds_enough_of(&self, quotation: QuotationIx) -> bool {
        let text = &self.source().text;
        let spans = &self.edition[quotation].quotation.spans;
        let parts = spans.iter().map(|span| {
            let start = span.start.max(self.span.start);
            Span::new(start, span.end.min(self.span.end).max(start))
        });
        let all: usize = spans.iter().map(Span::len).sum();
        let words = parts
            .clone()
            .map(|part| part.of(text).split_whitespace().count());
        parts.map(|part| part.len()).sum::<usize>() * 2 >= all
            || words.sum::<usize>() >= MEANT_WORDS
    }

    /// Who says it, with "?" where that is doubtful; `None` for an outlet's own words.
    pub fn speaker(&self) -> Option<String> {
        self.spoken.map(|q| statement::speaker(self.edition, q))
    }

    /// Why the speaker is believed.
    pub fn speaker_by(&self) -> Option<&'e Reason> {
        let speaker = self.edition[self.spoken?].quotation.speaker.as_ref()?;
        Some(&speaker.by)
    }

    /// Whose words an outlet's own sentence contains, each named once.
    pub fn quoted_inside(&self) -> Vec<String> {
        let mut names = Vec::new();
        if self.spoken.is_none() {
            for q in &self.quotations {
                let name = statement::speaker(self.edition, *q);
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// Whose words an outlet's own sentence contains, with the days: "Ada Lind (said 1 Dec 2031)".
    pub fn told_inside(&self) -> Vec<String> {
        let mut told = Vec::new();
        for q in self.quotations.iter().filter(|_| self.spoken.is_none()) {
            let placed = &self.edition[*q];
            let said = placed.said_on();
            let said = said.or(self.edition[placed.statement].said_on.as_ref());
            let name = statement::speaker(self.edition, *q);
            let one = match said {
                Some(said) => format!("{name} (said {})", known_day(said)),
                None => name,
            };
            if !told.contains(&one) {
                told.push(one);
            }
        }
        told
    }

    /// The clause in which it stands, where its words do not stand for themselves.
    pub fn clause(&self) -> Option<String> {
        self.edition.clause_of(self.spoken?)
    }

    /// When it was said: from its own article, else from another witness of the statement.
    pub fn said_on(&self) -> Option<&'e Attested<When>> {
        let placed = &self.edition[self.spoken?];
        let own = placed.said_on();
        own.or(self.edition[placed.statement].said_on.as_ref())
    }

    /// "machine-translated": whose words it has, where they are not those that were spoken or written; a translation
    /// must never go out as the speaker's own words.
    pub fn lineage(&self) -> Option<String> {
        let told = self.witnesses().filter_map(statement::lineage);
        let told: BTreeSet<String> = told.collect();
        if !told.is_empty() {
            return Some(told.into_iter().collect::<Vec<_>>().join(", "));
        }
        let stated = self.source().translation.as_ref();
        let stated = stated.filter(|_| self.quotations.is_empty())?;
        let lineage = match stated.value.by {
            Translator::Machine => Lineage::MachineTranslated,
            Translator::Human => Lineage::Translated,
        };
        Some(lineage.name().to_string())
    }

    /// The printings that its words belong to: that of its speaker, else those of all whom it quotes.
    pub fn witnesses(&self) -> impl Iterator<Item = &'e Witness> {
        let edition = self.edition;
        let quotations = match &self.spoken {
            Some(spoken) => std::slice::from_ref(spoken),
            None => self.quotations.as_slice(),
        };
        quotations.iter().filter_map(move |q| {
            let mut own = edition[edition[*q].statement].witnesses.iter();
            own.find(|witness| witness.quotations.contains(q))
        })
    }

    /// The day in words, with "≈" where it is guessed.
    pub fn said(&self) -> Option<String> {
        self.said_on().map(known_day)
    }
}

/// The first of quotations of one known speaker that hold a stretch together, with nothing but blanks and marks between them: the
/// sentences of a turn.
fn of_one_voice(
    edition: &Edition,
    quotations: &[QuotationIx],
    inner: Span,
    text: &str,
) -> Option<QuotationIx> {
    let first = *quotations.first()?;
    let of = |q: &QuotationIx| &edition[*q].quotation;
    let is_same = |q: &QuotationIx| {
        let (one, other) = (edition[first].speaker(), edition[*q].speaker());
        one.is_some() && one == other && of(q).kind == of(&first).kind
    };
    let all: Vec<Span> = quotations.iter().map(|q| of(q).extent()).collect();
    let is_blank = |pair: &[Span]| {
        let between = text.get(pair[0].end..pair[1].start);
        between.is_none_or(|between| !between.contains(char::is_alphanumeric))
    };
    let whole = all.iter().copied().reduce(|a, b| a.cover(&b))?;
    let is_one = quotations.iter().all(is_same) && all.windows(2).all(is_blank);
    (whole.contains(&inner) && is_one).then_some(first)
}

/// The span without the blanks, quotation marks and punctuation at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let edge = |c: char| !c.is_alphanumeric();
    let head = words.len() - words.trim_start_matches(edge).len();
    let tail = words.len() - words.trim_end_matches(edge).len();
    if head == words.len() {
        return span;
    }
    Span::new(span.start + head, span.end - tail)
}
