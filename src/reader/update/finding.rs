//! Searching while it is typed, and going from place to place.

use super::travel;
use crate::edition::ArticleIx;
use crate::reader::cancel::{CancelToken, TaskHandle};
use crate::reader::effect::Effect;
use crate::reader::lists::ListKind;
use crate::reader::model::Model;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::prompt::PromptLine;
use crate::reader::screen::Screen;
use crate::reader::search::{Hit, Query, Search, SearchPrompt, Seeking};
use crate::reader::task::Task;
use crate::reader::theme::Role;
use crate::text::counted;
use std::sync::Arc;

/// So many bytes are searched after each letter where no article is open; the rest when the line is finished.
const MAX_BYTES_WHILE_TYPING: usize = 1 << 20;
/// So many bytes are searched at once when the line is finished, more beside the terminal.
const MAX_BYTES_AT_ONCE: usize = 1 << 17;

/// Begins to search.
pub(super) fn open(model: &mut Model) {
    let from = match &model.location.screen {
        Screen::Source(source) => {
            let pane = source.pane();
            Some((pane.top, pane.reading_place(&model.edition)))
        }
        _ => None,
    };
    let prompt = SearchPrompt {
        pattern: model.search.query.pattern,
        before: std::mem::take(&mut model.search),
        from,
        handle: None,
    };
    let purpose = Purpose::Search(Box::new(prompt));
    model.overlay = Some(Overlay::Prompt(purpose, PromptLine::default()));
}

/// Takes the line as a regular expression, or as words again.
pub(super) fn toggle_pattern(model: &mut Model) {
    if let Some(Overlay::Prompt(Purpose::Search(prompt), _)) = &mut model.overlay {
        prompt.pattern = !prompt.pattern;
    }
    typed(model);
}

/// Other letters stand in the line: marks what they find in sight, and goes to the first of it.
pub(super) fn typed(model: &mut Model) {
    let Some(Overlay::Prompt(Purpose::Search(prompt), line)) = &model.overlay else {
        return;
    };
    let query = Query {
        words: line.text().trim().to_string(),
        pattern: prompt.pattern,
    };
    let from = prompt.from;
    if query.words.is_empty() {
        model.search = Search::default();
        return turn_back(model, from);
    }
    let open = match &model.location.screen {
        Screen::Source(source) => source.panes.iter().map(|pane| pane.article).collect(),
        _ => Vec::new(),
    };
    let found = match open.is_empty() {
        false => Search::within(&model.edition, &query, &open),
        true => Search::glance(
            &model.edition,
            &query,
            &model.filter,
            MAX_BYTES_WHILE_TYPING,
        ),
    };
    match found {
        Ok(found) => {
            let words = hits_in_words(&found, !open.is_empty());
            model.search = found;
            model.say(Role::Dim, words);
        }
        Err(reason) => {
            model.search = Search::default();
            return model.say(Role::Problem, reason);
        }
    }
    match (first_after(model, from), from) {
        (Some(hit), Some(_)) => {
            if let Screen::Source(source) = &mut model.location.screen {
                let side = source.side;
                source.panes[side].bring(hit.span);
            }
        }
        _ => turn_back(model, from),
    }
}

fn hits_in_words(found: &Search, here: bool) -> String {
    let more = if found.more { " so far" } else { "" };
    let place = if here { " here" } else { "" };
    let places = counted(found.hits.len(), "place");
    format!("{places}{place}{more} · ^r pattern")
}

/// The first place found in the open article, from where it was read; the first of all behind its end.
fn first_after(model: &Model, from: Option<(usize, usize)>) -> Option<Hit> {
    let Screen::Source(source) = &model.location.screen else {
        return None;
    };
    let here = source.pane().article;
    let hits = model.search.hits.iter().filter(|hit| hit.article == here);
    let (_, byte) = from?;
    let after = hits.clone().find(|hit| hit.span.start >= byte);
    after.or(hits.clone().next()).copied()
}

/// Scrolls back to where the article was read.
fn turn_back(model: &mut Model, from: Option<(usize, usize)>) {
    if let (Screen::Source(source), Some((top, _))) = (&mut model.location.screen, from) {
        let side = source.side;
        source.panes[side].turn_to(top);
    }
}

/// Gives the search up: what was found before is found again.
pub(super) fn cancel(model: &mut Model, prompt: SearchPrompt) {
    model.search = prompt.before;
    turn_back(model, prompt.from);
}

/// The line is finished: searches everything, beside the terminal where that is much.
pub(super) fn accept(model: &mut Model, mut prompt: SearchPrompt, line: PromptLine) -> Vec<Effect> {
    let words = line.text().trim().to_string();
    if words.is_empty() {
        cancel(model, prompt);
        return Vec::new();
    }
    let handle = TaskHandle::default();
    let seeking = Seeking {
        token: handle.token(),
        edition: Arc::clone(&model.edition),
        query: Query {
            words,
            pattern: prompt.pattern,
        },
        filter: model.filter.clone(),
    };
    if seeking.is_small(MAX_BYTES_AT_ONCE)
        && let Some(found) = seeking.clone().run()
    {
        arrive(model, prompt, seeking.query, found);
        return Vec::new();
    }
    prompt.handle = Some(handle);
    model.overlay = Some(Overlay::Prompt(Purpose::Search(Box::new(prompt)), line));
    model.say(Role::Dim, "searching everything …");
    vec![Effect::Begin(Task::Search(seeking))]
}

/// Searches for the same again, now that there are more articles.
pub(super) fn again(model: &mut Model) -> Option<Effect> {
    if model.search.hits.is_empty() {
        return None;
    }
    let handle = TaskHandle::default();
    let seeking = Seeking {
        token: handle.token(),
        edition: Arc::clone(&model.edition),
        query: model.search.query.clone(),
        filter: model.filter.clone(),
    };
    model.search.again = Some(handle);
    Some(Effect::Begin(Task::Search(seeking)))
}

/// What was found before stands among what is found now; the cursor stays on its place.
fn found_again(model: &mut Model, found: Search) {
    let hit = match &model.location.screen {
        Screen::List(list) if list.kind == ListKind::Found => model.search.hits.get(list.cursor),
        _ => None,
    };
    if let (Some(hit), Screen::List(list)) = (hit, &mut model.location.screen) {
        let kept = found.hits.iter().position(|other| other == hit);
        list.cursor = kept.unwrap_or(0);
    }
    let last = model.search.last;
    model.search = Search { last, ..found };
}

/// Everything has been searched.
pub(super) fn searched(model: &mut Model, token: &CancelToken, found: Result<Search, String>) {
    if model
        .search
        .again
        .take_if(|handle| handle.owns(token))
        .is_some()
    {
        if let Ok(found) = found {
            found_again(model, found);
        }
        return;
    }
    let overlay = model.overlay.take_if(|overlay| match overlay {
        Overlay::Prompt(Purpose::Search(prompt), _) => prompt
            .handle
            .as_ref()
            .is_some_and(|handle| handle.owns(token)),
        _ => false,
    });
    if let Some(Overlay::Prompt(Purpose::Search(prompt), line)) = overlay {
        let query = Query {
            words: line.text().trim().to_string(),
            pattern: prompt.pattern,
        };
        arrive(model, *prompt, query, found);
    }
}

/// Shows what was found.
fn arrive(model: &mut Model, prompt: SearchPrompt, query: Query, found: Result<Search, String>) {
    match found {
        Err(reason) => {
            cancel(model, prompt);
            model.say(Role::Problem, reason);
        }
        Ok(found) if found.hits.is_empty() => {
            cancel(model, prompt);
            let among = if model.filter.is_set() {
                " that passes the filters"
            } else {
                ""
            };
            let hint = match !query.pattern && query.looks_like_pattern() {
                true => "; ^r while typing searches it as a pattern",
                false => "",
            };
            let words = query.words;
            model.say(
                Role::Problem,
                format!("“{words}” stands in no article{among}{hint}"),
            );
        }
        Ok(found) => {
            model.search = found;
            model.notice = None;
            match first_after(model, prompt.from) {
                Some(hit) => go(model, hit),
                None => travel::show(model, ListKind::Found),
            }
        }
    }
}

/// Turns the source screen to a place, and says which of all it is.
fn go(model: &mut Model, hit: Hit) {
    let hits = &model.search.hits;
    let at = hits.iter().position(|other| *other == hit).unwrap_or(0) + 1;
    let all = hits.len();
    let words = model.search.query.words.clone();
    model.search.last = Some(hit);
    travel::turn_to(model, hit.article, hit.span);
    model.say(
        Role::Notice,
        format!("found {at} of {all}: {words}; g/ lists them"),
    );
}

/// Goes to the next or the previous place found, from where the article is read.
pub(super) fn step(model: &mut Model, forward: bool) {
    let hits = &model.search.hits;
    if hits.is_empty() {
        return model.say(Role::Dim, "nothing was searched for; / searches");
    }
    let Screen::Source(source) = &model.location.screen else {
        return;
    };
    let article: ArticleIx = source.pane().article;
    let here = (article, model.search.place(article));
    let key = |hit: &Hit| (hit.article, hit.span.start);
    let at = match forward {
        true => hits.partition_point(|hit| key(hit) <= here) % hits.len(),
        false => {
            let before = hits.partition_point(|hit| key(hit) < here);
            before.checked_sub(1).unwrap_or(hits.len() - 1)
        }
    };
    go(model, hits[at]);
}
