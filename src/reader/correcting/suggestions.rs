//! What is offered while the reader types what is true.

use super::{Asked, Wanted, anchor, words_of};
use crate::edition::{Edition, EventIx, StatementIx};
use crate::reader::model::Model;
use jiff::ToSpan;
use jiff::civil::Date;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use std::cmp::Reverse;

/// Something that can be taken instead of being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is taken.
    pub value: String,
    /// How it is shown.
    pub shown: String,
}

/// What fits the letters typed so far, best first.
pub fn suggestions(model: &Model, asked: &Asked, typed: &str) -> Vec<Suggestion> {
    let all = candidates(model, asked);
    if typed.trim().is_empty() {
        return all;
    }
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
        (_, None) | (Wanted::Headline | Wanted::Published | Wanted::Title, _) => Vec::new(),
        (Wanted::Speaker, Some(quotation)) => {
            let article = edition.quotations_of(edition[quotation].article);
            let here = article.filter_map(|q| edition[q].speaker());
            let mut names: Vec<&str> = Vec::new();
            for name in here.chain(model.index.speakers.iter().map(|s| s.name.as_str())) {
                if names.len() < MAX_LOOKED_THROUGH && !names.contains(&name) {
                    names.push(name);
                }
            }
            names.into_iter().map(plain).collect()
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

/// The statements of an event, then those of the events before and after it, ever farther away.
fn nearest(edition: &Edition, event: EventIx) -> impl Iterator<Item = StatementIx> {
    let apart = (1..edition.events.len()).flat_map(move |by| {
        let before = event.0.checked_sub(by);
        [before, event.0.checked_add(by)]
    });
    let events = std::iter::once(Some(event.0)).chain(apart).flatten();
    let events = events.filter_map(|number| edition.events.get(number));
    events.flat_map(|event| event.statements.iter().copied())
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
