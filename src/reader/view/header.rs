//! The line at the top: what is open, and how much of it there is.

use super::parts::{cut, cut_path};
use super::reading;
use crate::reader::check::Drafts;
use crate::reader::commands::Command;
use crate::reader::lists::ListKind;
use crate::reader::model::{Model, Progress};
use crate::reader::prose::width;
use crate::reader::screen::Screen;
use crate::reader::source;
use crate::reader::theme::Role;
use crate::text::counted;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let theme = model.theme;
    let room = usize::from(area.width);
    let name = match &model.location.screen {
        Screen::Landing => model.edition.name.as_str(),
        Screen::Compare(_) => "Compare",
        Screen::Source(_) => "Source",
        Screen::Check(state) => &checked(model, state.draft_number, room),
        Screen::List(list) => list.spec().title,
    };
    let left = format!(" Verbatim  {}", cut(name, room.saturating_sub(12)));
    let buffer = frame.buffer_mut();
    let mut words = vec![
        Span::styled(" Verbatim  ", theme.style(Role::Key)),
        Span::styled(
            left.chars().skip(11).collect::<String>(),
            theme.style(Role::Heading),
        ),
    ];
    words.extend(attaching(model, room.saturating_sub(width(&left))));
    words.extend(chips(model, room.saturating_sub(width(&left) + 2)));
    let used: usize = words.iter().map(Span::width).sum();
    let rest = room.saturating_sub(used + 2);
    Line::from(words).render(area, buffer);
    if model.progress == Progress::Filling {
        let words = cut(&reading_progress(model, rest), rest) + " ";
        let words = Span::styled(words, theme.style(Role::Notice));
        return Line::from(words).right_aligned().render(area, buffer);
    }
    if let Some(words) = on_disk(model) {
        let words = cut(&words, rest) + " ";
        let words = Span::styled(words, theme.style(Role::Notice));
        return Line::from(words).right_aligned().render(area, buffer);
    }
    if model.progress == Progress::Ready {
        let title = match &model.location.screen {
            Screen::Compare(_) => compared(model),
            Screen::Source(state) => Some(source::title(&model.edition, state)),
            Screen::Check(_) => model.drafts.as_ref().map(Drafts::facts),
            Screen::Landing | Screen::List(_) => None,
        };
        let title = title.map(|title| {
            let title = cut(&title, rest) + " ";
            vec![Span::styled(title, theme.style(Role::Dim))]
        });
        let facts = title.unwrap_or_else(|| facts(model, rest));
        Line::from(facts).right_aligned().render(area, buffer);
    }
}

/// The screen's name and the draft in sight, whose path gives way to the counts.
fn checked(model: &Model, draft: usize, room: usize) -> String {
    let drafts = model.drafts.as_ref();
    let facts = drafts.map_or(0, |drafts| width(&drafts.facts()));
    let draft = drafts.and_then(|drafts| drafts.draft(draft));
    let room = room.saturating_sub(width(" Verbatim  Check  ") + facts + 3);
    let path = cut_path(draft.map_or("", |draft| &draft.path), room);
    format!("Check  {path}").trim_end().to_string()
}

/// That files of the corpus have changed since they were read, and what reads them.
fn on_disk(model: &Model) -> Option<String> {
    if model.rereading {
        return Some("reading again …".into());
    }
    let first = model.changed_files.first()?.file_name()?.to_string_lossy();
    let what = match model.changed_files.len() {
        1 => first.into_owned(),
        all => format!("{first} and {} more", all - 1),
    };
    let key = model.config.keymap.shown(Command::Reread).next();
    Some(format!(
        "{what} changed · {} reads again",
        key.unwrap_or_default()
    ))
}

/// How far the reading has come, and how to stop it; the last parts kept where not all have room.
fn reading_progress(model: &Model, room: usize) -> String {
    let mut parts = reading::parts(&model.work);
    if matches!(model.location.screen, Screen::Landing) && !model.work.progress.stopped {
        parts.push("esc stops".into());
    }
    let mut kept = parts.as_slice();
    while let [_, rest @ ..] = kept
        && !rest.is_empty()
        && width(&kept.join(" · ")) > room
    {
        kept = rest;
    }
    kept.join(" · ")
}

/// That a mark or a correction waits for other words, and how to give that up; of its words as many as have room.
fn attaching(model: &Model, room: usize) -> Option<Span<'static>> {
    let [before, behind] = ["  [m puts ", " here · esc leaves it]"];
    let waiting = model.attached()?;
    let room = room.saturating_sub(width(before) + width(behind));
    let words = format!("{before}{}{behind}", cut(&waiting, room));
    Some(Span::styled(words, model.theme.style(Role::Weighty)))
}

/// The filters that are set, the last ones where not all have room.
fn chips(model: &Model, room: usize) -> Vec<Span<'static>> {
    let theme = model.theme;
    let mut kept: Vec<String> = Vec::new();
    let mut used = 6;
    for chip in model.filter.chips.iter().rev() {
        let words = format!("[{}]", cut(&chip.shown(), 24));
        used += width(&words) + 1;
        if used > room {
            break;
        }
        kept.push(words);
    }
    let mut out = Vec::new();
    let left_out = model.filter.chips.len() - kept.len();
    if model.filter.is_set() {
        let more = if left_out > 0 {
            format!(" +{left_out}")
        } else {
            String::new()
        };
        out.push(Span::styled(
            format!("  only{more}"),
            theme.style(Role::Dim),
        ));
    }
    for words in kept.into_iter().rev() {
        out.push(Span::raw(" "));
        out.push(Span::styled(words, theme.style(Role::Weighty)));
    }
    out
}

/// Which of the event's statements it is, in the order of the landing, and the keys to the others.
fn compared(model: &Model) -> Option<String> {
    let (at, all) = (model.position()? + 1, model.statements.len());
    let keys = if all > 1 {
        " · ( previous  ) next"
    } else {
        ""
    };
    Some(format!("statement {at} of {all} of the event{keys}"))
}

/// How much there is, the last facts kept where not all have room.
fn facts(model: &Model, room: usize) -> Vec<Span<'static>> {
    let theme = model.theme;
    let edition = &model.edition;
    let some = |number: usize, one, role| (number > 0).then(|| (counted(number, one), role));
    let all = model.filter.rows();
    let statements = match model.filter.is_set() {
        true => Some((
            format!("{} of {}", model.filter.count(), counted(all, "statement")),
            Role::Dim,
        )),
        false => some(all, "statement", Role::Dim),
    };
    let problems = (ListKind::Problems.spec().count)(&model.list_data());
    let facts = [
        (model.filter.comparing).then(|| ("comparing the printings …".to_string(), Role::Notice)),
        some(edition.articles.len(), "article", Role::Dim),
        some(edition.outlets.len(), "outlet", Role::Dim),
        statements,
        some(model.notebook.marks().len(), "mark", Role::Dim),
        some(model.index.doubts.worth(), "doubt", Role::Doubt),
        some(problems, "problem", Role::Problem),
    ];
    let facts: Vec<(String, Role)> = facts.into_iter().flatten().collect();
    let mut used = 1;
    let mut kept = 0;
    for (fact, _) in facts.iter().rev() {
        used += width(fact) + if kept > 0 { 3 } else { 0 };
        if used > room {
            break;
        }
        kept += 1;
    }
    let mut spans = Vec::new();
    for (fact, role) in facts.into_iter().rev().take(kept).rev() {
        if !spans.is_empty() {
            spans.push(Span::styled(" · ", theme.style(Role::Dim)));
        }
        spans.push(Span::styled(fact, theme.style(role)));
    }
    spans.push(Span::raw(" "));
    spans
}
