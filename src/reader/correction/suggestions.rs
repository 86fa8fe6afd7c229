//! What is offered while the reader types what is true.

use super::question::{Asked, Wanted};
use crate::corpus::ArticleKind;
use crate::edition::{ArticleIx, Edition, EventIx, StatementIx};
use crate::reader::model::Model;
use crate::reader::naming::{anchor, words_of};
use crate::reader::wording::day_of;
use jiff::ToSpan;
use jiff::civil::Date;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use std::cmp::Reverse;
use strum::IntoEnumIterator;

/// Something that can be taken instead of being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is taken.
    pub value: String,
    /// How it is shown.
    pub shown: String,
}

/// What fits the letters typed so far, best first; where a name is wanted and none is called so, these letters as a new
/// one last.
pub fn suggestions(model: &Model, asked: &Asked, typed: &str) -> Vec<Suggestion> {
    let all = candidates(model, asked);
    let typed = typed.trim();
    if typed.is_empty() {
        return all;
    }
    let is_new = asked.wanted.is_name() && all.iter().all(|known| known.value != typed);
    let new = is_new.then(|| Suggestion {
        value: typed.to_owned(),
        shown: format!("{}{typed}", new_name(asked.wanted)),
    });
    let mut fitting = fitting(all, typed);
    fitting.extend(new);
    fitting
}

/// What stands before a name that nobody here has yet.
fn new_name(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Outlet => "new outlet: ",
        _ => "new person: ",
    }
}

fn fitting(all: Vec<Suggestion>, typed: &str) -> Vec<Suggestion> {
    let kind = AtomKind::Fuzzy;
    let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, kind);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut fitting: Vec<(u32, Suggestion)> = Vec::new();
    for one in all {
        let score = pattern.score(Utf32Str::new(&one.shown, &mut buffer), &mut matcher);
        fitting.extend(score.map(|score| (score, one)));
    }
    fitting.sort_by_key(|(score, _)| Reverse(*score));
    fitting.into_iter().map(|(_, one)| one).collect()
}

fn candidates(model: &Model, asked: &Asked) -> Vec<Suggestion> {
    let edition = &model.edition;
    let plain = |name: &str| Suggestion {
        value: name.to_owned(),
        shown: name.to_owned(),
    };
    let quotation = asked.of.first().and_then(|id| edition.quotation(id));
    match (asked.wanted, quotation) {
        (Wanted::Outlet, _) => {
            let names = edition.outlets.iter().filter_map(|o| o.name.as_deref());
            names.map(plain).collect()
        }
        (Wanted::Kind, _) => ArticleKind::iter().map(of_kind).collect(),
        (Wanted::Missed { .. }, _) => {
            let article = asked.of.first().and_then(|id| edition.article(id));
            let names = article.map(|article| speakers(model, asked, article));
            names.into_iter().flatten().map(plain).collect()
        }
        (_, None) | (Wanted::Siglum | Wanted::Headline | Wanted::Published | Wanted::Title, _) => {
            Vec::new()
        }
        (Wanted::Speaker, Some(quotation)) => {
            let names = speakers(model, asked, edition[quotation].article).into_iter();
            names.map(plain).collect()
        }
        (Wanted::Event, Some(quotation)) => {
            let own = edition.event_of(edition[quotation].statement);
            let others = nearest_events(edition, own).filter(|event| *event != own);
            let others = others.take(MAX_LOOKED_THROUGH);
            others
                .filter_map(|event| of_event(edition, event))
                .collect()
        }
        (Wanted::Day, Some(quotation)) => {
            let published = edition[edition[quotation].article].published.as_ref();
            published.map_or_else(Vec::new, |known| days_before(known.value))
        }
        (Wanted::Same, Some(quotation)) => {
            let own = edition[quotation].statement;
            let all = nearest(edition, edition.event_of(own)).filter(|s| *s != own);
            let all = all
                .take(MAX_LOOKED_THROUGH)
                .filter_map(|s| Some((s, anchor(edition, s)?)));
            all.map(|(s, anchor)| Suggestion {
                value: edition[anchor].id.to_string(),
                shown: format!(
                    "{}: {}",
                    edition[s].speaker.as_deref().unwrap_or("?"),
                    words_of(edition, s)
                ),
            })
            .collect()
        }
    }
}

/// A kind of article, with what it means for what is read in it.
fn of_kind(kind: ArticleKind) -> Suggestion {
    let meaning = match kind {
        ArticleKind::Article => "a report: what it quotes is read",
        ArticleKind::Transcript => "the record of what was said: all its words are somebody’s",
        ArticleKind::Statement => "a press release, a letter: its own words are its outlet’s",
    };
    let name = kind.name();
    Suggestion {
        value: name.to_owned(),
        shown: format!("{name}  {meaning}"),
    }
}

/// An event by what was said at it first.
fn of_event(edition: &Edition, event: EventIx) -> Option<Suggestion> {
    let event = &edition[event];
    let first = anchor(edition, *event.statements.first()?)?;
    let day = day_of(event);
    Some(Suggestion {
        value: edition[first].id.to_string(),
        shown: format!(
            "{day} · {}: {}",
            event.title,
            words_of(edition, event.statements[0])
        ),
    })
}

/// Who speaks in an article and who is given the words elsewhere, then whom the article names, then everybody else.
fn speakers<'m>(model: &'m Model, asked: &'m Asked, article: ArticleIx) -> Vec<&'m str> {
    let edition = &model.edition;
    let here = edition.quotations_of(article);
    let asked_of = asked.of.iter().filter_map(|id| edition.quotation(id));
    let printings = asked_of.flat_map(|q| edition[edition[q].statement].sure_quotations());
    let quoted = here.chain(printings).filter_map(|q| edition[q].speaker());
    let named = asked.named.iter().map(String::as_str);
    let others = model.index.speakers.iter().map(|s| s.name.as_str());
    let mut names: Vec<&str> = Vec::new();
    for name in quoted.chain(named).chain(others) {
        if names.len() < MAX_LOOKED_THROUGH && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The statements of an event, then those of the events before and after it, ever farther away.
fn nearest(edition: &Edition, event: EventIx) -> impl Iterator<Item = StatementIx> {
    let events = nearest_events(edition, event).map(|event| &edition[event]);
    events.flat_map(|event| event.statements.iter().copied())
}

/// An event, then those before and after it, ever farther away.
fn nearest_events(edition: &Edition, event: EventIx) -> impl Iterator<Item = EventIx> {
    let apart = (1..edition.events.len()).flat_map(move |by| {
        let before = event.0.checked_sub(by);
        [before, event.0.checked_add(by)]
    });
    let events = std::iter::once(Some(event.0)).chain(apart).flatten();
    let all = edition.events.len();
    events.filter(move |number| *number < all).map(EventIx)
}

/// The most names or statements that are looked through at each letter.
const MAX_LOOKED_THROUGH: usize = 2_000;

/// The day of publication and the six before it.
fn days_before(published: Date) -> Vec<Suggestion> {
    let day = |back: i32| {
        let date = published.checked_sub(back.days()).ok()?;
        let what = match back {
            0 => "the day of publication",
            1 => "the day before",
            _ => "",
        };
        Some(Suggestion {
            value: date.to_string(),
            shown: format!("{}  {what}", date.strftime("%Y-%m-%d  %a %-d %b")),
        })
    };
    (0..7).filter_map(day).collect()
}
