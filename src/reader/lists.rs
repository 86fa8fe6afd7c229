//! Lists of places: articles, marks, doubts, problems, what a search found. Each line is made when it is
//! shown, so that a list costs what is seen of it.

mod doubts;

use super::model::Model;
use crate::corpus::{Article, Problem};
use crate::edition::{ArticleIx, Correction};
use crate::notebook::{Anchoring, Mark};
use crate::text::Span;

/// Bytes of text shown before a place.
const BYTES_BEFORE: usize = 60;
/// Bytes of text shown after it.
const BYTES_AFTER: usize = 120;
/// The most bytes of the place itself.
const MAX_PLACE_BYTES: usize = 300;

/// What a list is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Who said something.
    Speakers,
    /// All statements that pass the filters.
    Statements,
    /// The articles of the corpus.
    Articles,
    /// The reader's marks.
    Marks,
    /// Quotations of which the machine is unsure.
    Doubts,
    /// What the reader has set right.
    Corrections,
    /// What could not be read.
    Problems,
    /// What a search found.
    Found,
}

impl ListKind {
    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Speakers => "Speakers",
            Self::Statements => "Statements",
            Self::Articles => "Articles",
            Self::Marks => "Marks",
            Self::Doubts => "Doubts",
            Self::Corrections => "Corrections",
            Self::Problems => "Problems",
            Self::Found => "Found",
        }
    }

    /// Whether each entry takes one line.
    pub fn is_table(self) -> bool {
        matches!(self, Self::Speakers | Self::Statements | Self::Found)
    }

    /// What is said where there is nothing to list.
    pub fn nothing(self) -> &'static str {
        match self {
            Self::Speakers => "Nobody is named as a speaker here.",
            Self::Statements => "Nothing passes the filters.",
            Self::Articles => "The corpus holds no article.",
            Self::Marks => "No marks yet. m marks the printing or the passage that is selected.",
            Self::Doubts => "The machine is unsure of nothing here.",
            Self::Corrections => {
                "You have corrected nothing. c corrects what the cursor stands on."
            }
            Self::Problems => "Everything could be read.",
            Self::Found => "Nothing was found.",
        }
    }
}

/// A list and its cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// What it lists.
    pub kind: ListKind,
    /// The line with the cursor.
    pub cursor: usize,
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What stands over it and those that follow; empty where it goes on under a heading.
    pub heading: String,
    /// Short name of the outlet.
    pub siglum: String,
    /// The day, or what stands in its place.
    pub day: String,
    /// Who or what.
    pub name: String,
    /// What is said of it, shown after the name.
    pub remark: String,
    /// Text, with the place in it that matters.
    pub text: String,
    /// Bytes of `text`.
    pub place: Span,
    /// Where it stands: opening the item goes there.
    pub target: Option<(ArticleIx, Span)>,
}

/// How many lines a list has.
pub fn count(model: &Model, kind: ListKind) -> usize {
    match kind {
        ListKind::Speakers => model.index.speakers.len(),
        ListKind::Statements => model.all_statements.len(),
        ListKind::Articles => model.edition.articles.len(),
        ListKind::Marks => model.notebook.marks().len(),
        ListKind::Doubts => model.index.doubts.len(),
        ListKind::Corrections => model.notebook.corrections().count(),
        ListKind::Problems => problems(model).count(),
        ListKind::Found => model.search.hits.len(),
    }
}

/// A line of a list; `None` past its end.
pub fn item(model: &Model, kind: ListKind, number: usize) -> Option<Item> {
    match kind {
        // These stand on one line each, which their view makes.
        ListKind::Speakers | ListKind::Statements => None,
        ListKind::Articles => {
            let article = model.edition.articles.get(number)?;
            Some(of_article(article, ArticleIx(number)))
        }
        ListKind::Marks => Some(of_mark(model, model.notebook.marks().get(number)?)),
        ListKind::Doubts => doubts::item(model, number),
        ListKind::Corrections => Some(of_correction(
            model,
            model.notebook.corrections().nth(number)?,
        )),
        ListKind::Problems => {
            let problem = problems(model).nth(number)?;
            let line = problem.line.map(|line| format!(":{line}"));
            Some(Item {
                name: format!("{}{}", problem.path.display(), line.unwrap_or_default()),
                text: problem.reason.clone(),
                ..Item::default()
            })
        }
        ListKind::Found => {
            let hit = model.search.hits.get(number)?;
            Some(in_context(model, hit.article, hit.span))
        }
    }
}

/// What could not be read: of the articles, of the notebook, of the settings.
fn problems(model: &Model) -> impl Iterator<Item = &Problem> {
    let articles = model.edition.problems.iter();
    let all = articles.chain(model.notebook.problems());
    all.chain(&model.config.problems)
}

fn of_article(article: &Article, ix: ArticleIx) -> Item {
    let outlet = article.outlet.as_ref();
    let name = outlet.map_or("outlet unknown", |known| &known.value);
    let day = article.published.as_ref();
    let mut remark = vec![article.path.clone()];
    let reasons = (outlet.map(|known| &known.by), day.map(|known| &known.by));
    if let (Some(outlet), Some(day)) = reasons
        && outlet == day
    {
        remark.push(format!("outlet and day: {day}"));
    } else {
        remark.extend(reasons.0.map(|by| format!("outlet: {by}")));
        remark.extend(reasons.1.map(|by| format!("day: {by}")));
    }
    let unknown: Vec<&str> = [
        outlet.is_none().then_some("outlet"),
        day.is_none().then_some("date"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !unknown.is_empty() {
        remark.push(format!(
            "{} unknown: {} in corpus.toml",
            unknown.join(" and "),
            if outlet.is_none() {
                "c sets the outlet; it can be set"
            } else {
                "it can be set"
            }
        ));
    }
    remark.extend(article.note.clone());
    Item {
        siglum: article.siglum.clone(),
        day: day.map_or("day unknown".into(), |known| known.value.to_string()),
        name: name.to_string(),
        text: article.headline.clone().unwrap_or_default(),
        remark: remark.join(" · "),
        target: Some((ix, Span::default())),
        ..Item::default()
    }
}

fn of_mark(model: &Model, mark: &Mark) -> Item {
    let article = model.edition.article(&mark.article);
    let note = match mark.anchoring {
        Anchoring::InPlace => mark.note.clone(),
        Anchoring::Moved => format!("{} (the text around it has changed)", mark.note),
        Anchoring::Lost => format!("{} (no longer found in {})", mark.note, mark.article),
    };
    let item = Item {
        text: mark.exact.clone(),
        place: Span::new(0, mark.exact.len()),
        remark: note.trim().to_string(),
        ..Item::default()
    };
    match article {
        Some(article) if mark.anchoring != Anchoring::Lost => Item {
            target: Some((article, mark.span)),
            ..about(model, article, mark.span, item)
        },
        _ => item,
    }
}

fn of_correction(model: &Model, correction: &Correction) -> Item {
    let (id, what) = match correction {
        Correction::Speaker { quotation, name } => (quotation, format!("spoken by {name}")),
        Correction::Day { quotation, day } => (quotation, format!("said on {day}")),
        Correction::Join { quotation, with } => {
            (quotation, format!("the same statement as {with}"))
        }
        Correction::Split { quotation } => (quotation, "a statement of its own".into()),
        Correction::Apart { quotation, from } => {
            (quotation, format!("another statement than {from}"))
        }
        Correction::Right { quotation } => (quotation, "right as found".into()),
        Correction::NotAQuotation { quotation } => (quotation, "not a quotation".into()),
        Correction::Outlet { article, name } => {
            return match model.edition.article(article) {
                Some(ix) => Item {
                    remark: format!("outlet: {name}"),
                    ..of_article(&model.edition[ix], ix)
                },
                None => Item {
                    name: article.clone(),
                    remark: format!("outlet: {name}; no such article is open"),
                    ..Item::default()
                },
            };
        }
    };
    let found = model.edition.quotation(id);
    match found.map(|quotation| &model.edition[quotation]) {
        Some(placed) => Item {
            remark: what,
            ..in_context(model, placed.article, placed.quotation.extent())
        },
        None => Item {
            name: id.clone(),
            remark: what,
            ..Item::default()
        },
    }
}

/// A place with the words around it, within its paragraph.
fn in_context(model: &Model, article: ArticleIx, span: Span) -> Item {
    within(model, article, span, (BYTES_BEFORE, BYTES_AFTER))
}

/// A place with at most so many bytes of its paragraph before it and after it.
pub fn within(model: &Model, article: ArticleIx, span: Span, room: (usize, usize)) -> Item {
    let text = &model.edition[article].text;
    let longest = border(text, span.start.saturating_add(MAX_PLACE_BYTES));
    let (end, (right, cut_right)) = match span.end <= longest {
        true => (span.end, words_after(&text[span.end..], room.1)),
        false => {
            let blank = text[span.start..longest].rfind(char::is_whitespace);
            (
                blank.map_or(longest, |blank| span.start + blank),
                ("", true),
            )
        }
    };
    let (left, cut_left) = words_before(&text[..span.start.min(end)], room.0);
    let mut shown = String::from(if cut_left { "… " } else { "" });
    let start = shown.len() + left.len();
    shown.push_str(&text[span.start - left.len()..end + right.len()]);
    if cut_right {
        shown.push_str(" …");
    }
    let item = Item {
        text: shown,
        place: Span::new(start, start + end - span.start),
        target: Some((article, span)),
        ..Item::default()
    };
    about(model, article, span, item)
}

/// The end of a text, from the beginning of a word of its last paragraph; and whether words before it
/// are left out.
fn words_before(text: &str, room: usize) -> (&str, bool) {
    let paragraph = &text[text.rfind('\n').map_or(0, |at| at + 1)..];
    if paragraph.len() <= room {
        return (paragraph.trim_start(), false);
    }
    let tail = &paragraph[border(paragraph, paragraph.len() - room)..];
    let word = tail.find(' ').map_or(0, |blank| blank + 1);
    (&tail[word..], true)
}

/// The beginning of a text, to the end of a word of its first paragraph.
fn words_after(text: &str, room: usize) -> (&str, bool) {
    let near = &text[..border(text, room + 1)];
    if let Some(end) = near.find('\n') {
        return (near[..end].trim_end(), false);
    }
    if near.len() == text.len() {
        return (near, false);
    }
    (&near[..near.rfind(' ').unwrap_or(near.len())], true)
}

/// The border between two letters at a byte or before it.
pub fn border(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte)
        .rev()
        .find(|b| text.is_char_boundary(*b))
        .unwrap_or(0)
}

/// The item with its outlet, its day, and the speaker of the quotation at the place.
fn about(model: &Model, article: ArticleIx, span: Span, item: Item) -> Item {
    let source = &model.edition[article];
    let day = source.published.as_ref();
    let mut quotations = model.edition.quotations_of(article);
    let here = quotations.find(|q| model.edition[*q].quotation.extent().overlaps(&span));
    let speaker = here.and_then(|q| model.edition[q].quotation.speaker.as_ref());
    Item {
        siglum: source.siglum.clone(),
        day: day.map_or_else(String::new, |known| known.value.to_string()),
        name: speaker.map_or_else(String::new, |speaker| speaker.name.clone()),
        ..item
    }
}
