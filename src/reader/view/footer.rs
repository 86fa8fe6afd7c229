//! The line at the bottom: the keys that work here, a word to the reader, or the line being typed.

use super::list::has_panel as has_list_panel;
use super::parts::cut;
use crate::reader::commands::{Command, CommandInfo, Context, at as commands_in};
use crate::reader::lists::ListKind;
use crate::reader::model::{Model, Notice};
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::prompt::PromptLine as Typed;
use crate::reader::prose::{width, wrap};
use crate::reader::screen::Screen;
use crate::reader::theme::Role;
use crate::text::printable;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

/// The commands that stand on the right.
const RIGHT: [Command; 4] = [
    Command::Help,
    Command::Palette,
    Command::Back,
    Command::Quit,
];

/// What is needed most, before the others in the order of the table: a narrow window shows no more than that.
const FIRST: [Command; 12] = [
    Command::Open,
    Command::Compare,
    Command::NextDifference,
    Command::PreviousDifference,
    Command::Accept,
    Command::Refuse,
    Command::Confirm,
    Command::Mark,
    Command::Export,
    Command::Unmark,
    Command::Select,
    Command::Source,
];

/// The same beside a draft that is checked: back there goes only who has gone on.
const CHECKING: [Command; 8] = [
    Command::NextFinding,
    Command::NextStop,
    Command::LetStand,
    Command::Open,
    Command::Copy,
    Command::Edit,
    Command::AllPassages,
    Command::PreviousFinding,
];

/// What is done with a passage that is being selected, and how it is made longer; the rest would leave it.
const SELECTING: [(Command, &str); 8] = [
    (Command::Mark, "mark"),
    (Command::Cancel, "stop"),
    (Command::Copy, "copy"),
    (Command::Note, "note"),
    (Command::Correct, "correct"),
    (Command::NextWord, "word"),
    (Command::NextQuotation, "sentence"),
    (Command::OtherEnd, "other end"),
];

/// What is done with a line of a list.
const ON_ITEMS: [Command; 9] = [
    Command::Open,
    Command::Copy,
    Command::Note,
    Command::Unmark,
    Command::Attach,
    Command::Accept,
    Command::Refuse,
    Command::Confirm,
    Command::Correct,
];

/// Whether something is said or typed that must be seen.
pub(super) fn has_words(model: &Model) -> bool {
    let typing = matches!(model.overlay, Some(Overlay::Prompt(..)));
    typing || model.notice.is_some() || !model.pending.shown().is_empty()
}

pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    if area.is_empty() {
        return;
    }
    let typing = matches!(model.overlay, Some(Overlay::Prompt(..)));
    if let (Some(notice), true) = (&model.notice, is_long(model, area)) {
        // Beside what is typed it stands above the line, else it takes the line and those above.
        let bottom = if typing { area.y } else { area.bottom() };
        said_in_lines(model, frame, Rect { y: bottom, ..area }, notice);
        if !typing {
            return;
        }
    }
    if let Some(Overlay::Prompt(purpose, line)) = &model.overlay {
        prompt(model, frame, area, purpose, line);
        return;
    }
    let theme = model.theme;
    let hints = Hints::new(model, area);
    let pending = model.pending.shown();
    let mut left = vec![Span::raw(" ")];
    if !pending.is_empty() {
        left.push(Span::styled(pending, theme.style(Role::Key)));
    } else if let Some(notice) = &model.notice {
        left.push(Span::styled(
            cut(&notice.text, hints.room),
            theme.style(notice.role),
        ));
    } else {
        left.extend(pairs(model, hints.left));
    }
    let buffer = frame.buffer_mut();
    Line::from(left).render(area, buffer);
    if !hints.right.is_empty() {
        let mut right = pairs(model, hints.right);
        right.push(Span::raw(" "));
        Line::from(right).right_aligned().render(area, buffer);
    }
}

/// Whether what is said has no room in the footer's line.
fn is_long(model: &Model, area: Rect) -> bool {
    let Some(notice) = &model.notice else {
        return false;
    };
    let room = match &model.overlay {
        Some(Overlay::Prompt(purpose, line)) => beside_typed(area, purpose, line),
        _ if !model.pending.shown().is_empty() => return false,
        _ => Hints::new(model, area).room,
    };
    width(&notice.text) > room
}

/// Columns for what is said beside a line that is typed.
fn beside_typed(area: Rect, purpose: &Purpose, line: &Typed) -> usize {
    let used = width(purpose.sign()) + width(line.text()) + 4;
    usize::from(area.width).saturating_sub(used)
}

/// What is said, wrapped by words, in so many lines above `below` as it takes: a reason is never cut.
fn said_in_lines(model: &Model, frame: &mut Frame<'_>, below: Rect, notice: &Notice) {
    let text = printable(&notice.text);
    let columns = usize::from(below.width).saturating_sub(2);
    let lines = wrap(&text, columns);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(below.y);
    let area = Rect {
        y: below.y - height,
        height,
        ..below
    };
    let theme = model.theme;
    let buffer = frame.buffer_mut();
    Clear.render(area, buffer);
    buffer.set_style(area, theme.style(Role::Text));
    for (row, line) in area.rows().zip(lines) {
        let words = Span::styled(text[line].to_owned(), theme.style(notice.role));
        Line::from(vec![Span::raw(" "), words]).render(row, buffer);
    }
}

/// The command whose hint stands at a place of the footer.
pub fn at(model: &Model, area: Rect, at: Position) -> Option<Command> {
    let typing = matches!(model.overlay, Some(Overlay::Prompt(..)));
    if !area.contains(at) || typing || is_long(model, area) {
        return None;
    }
    let hints = Hints::new(model, area);
    let right: usize = hints
        .right
        .iter()
        .map(|hint| hint.width() + GAP_COLUMNS)
        .sum();
    let right = usize::from(area.width).saturating_sub((right + 1).saturating_sub(GAP_COLUMNS));
    let said = model.notice.is_some() || !model.pending.shown().is_empty();
    let left = if said { Vec::new() } else { hints.left };
    let mut x = usize::from(area.x) + 1;
    let column = usize::from(at.x);
    let sides = [(left, x), (hints.right, usize::from(area.x) + right)];
    for (hints, start) in sides {
        x = start;
        for hint in hints {
            if (x..x + hint.width()).contains(&column) {
                return Some(hint.command);
            }
            x += hint.width() + GAP_COLUMNS;
        }
    }
    None
}

/// The hints in words, however many there are.
pub fn keys(model: &Model) -> Vec<String> {
    let wide = Rect::new(0, 0, u16::MAX, 1);
    let hints = Hints::new(model, wide);
    let all = hints.left.into_iter().chain(hints.right);
    all.filter_map(|hint| {
        let key = model.config.keymap.written(hint.command).next()?;
        Some(format!("{key} {}", hint.word))
    })
    .collect()
}

/// Columns between two hints.
const GAP_COLUMNS: usize = 2;

/// A key, and the word for what it does.
struct Hint {
    key: String,
    word: &'static str,
    command: Command,
}

impl Hint {
    fn width(&self) -> usize {
        width(&self.key) + 1 + width(self.word)
    }
}

/// The hints that have room.
struct Hints {
    left: Vec<Hint>,
    right: Vec<Hint>,
    /// Columns left of those on the right.
    room: usize,
}

impl Hints {
    fn new(model: &Model, area: Rect) -> Self {
        let room = usize::from(area.width);
        let right = right(model);
        let right_width = right
            .iter()
            .map(|hint| hint.width() + GAP_COLUMNS)
            .sum::<usize>();
        let full = room >= right_width + 20;
        let right_width = if full { right_width } else { 0 };
        let room = room.saturating_sub(right_width + 1);
        let left = match model.location.screen.is_selecting() {
            true => while_selecting(model),
            false => left(model),
        };
        let mut used = 1;
        let left = left.into_iter().enumerate().take_while(|(n, hint)| {
            used += hint.width() + if *n == 0 { 0 } else { GAP_COLUMNS };
            used <= room
        });
        Self {
            left: left.map(|(_, hint)| hint).collect(),
            right: if full { right } else { Vec::new() },
            room,
        }
    }
}

/// What works here, what is needed most first.
fn left(model: &Model) -> Vec<Hint> {
    let empty = is_empty_list(model);
    let is_marks = model.context() == Context::List(ListKind::Marks);
    let entries = commands_in(model.context()).filter(|entry| {
        let of_marks = entry.command == Command::Filter && is_marks;
        let nothing = of_marks && model.notebook.marks().is_empty();
        let alone = entry.command == Command::NextPane && is_list_alone(model);
        let without = is_without_findings(model) && CHECKING.contains(&entry.command);
        let single = is_single_printing(model) && entry.holds_printings_together();
        let idle =
            nothing || alone || without || single || empty && ON_ITEMS.contains(&entry.command);
        !(idle || RIGHT.contains(&entry.command))
    });
    let mut entries: Vec<&'static CommandInfo> = entries.collect();
    let first = match model.context() {
        Context::Check => &CHECKING[..],
        _ => &FIRST[..],
    };
    let rank = |command: Command| first.iter().position(|first| *first == command);
    entries.sort_by_key(|entry| rank(entry.command).unwrap_or(first.len()));
    entries
        .into_iter()
        .filter_map(|entry| shown(model, entry))
        .collect()
}

/// What works on a passage that is being selected.
fn while_selecting(model: &Model) -> Vec<Hint> {
    let context = model.context();
    let all = SELECTING.iter();
    let here = all.filter(|(command, _)| command.entry().applies(context));
    let hints = here.filter_map(|(command, word)| {
        let key = model.config.keymap.shown(*command).next()?;
        Some(Hint {
            key,
            word,
            command: *command,
        })
    });
    hints.collect()
}

/// Whether a draft is shown that has no passage to do something with.
fn is_without_findings(model: &Model) -> bool {
    let drafts = model.drafts.as_ref();
    let is_shown = matches!(model.location.screen, Screen::Check(_));
    is_shown && drafts.is_some_and(|drafts| drafts.passages() == 0)
}

/// Whether a statement is compared that one outlet alone prints, or whose other printings are left out of sight.
fn is_single_printing(model: &Model) -> bool {
    matches!(&model.location.screen, Screen::Compare(compare) if compare.is_alone())
}

/// Whether a list is shown that has no line to do something with.
fn is_empty_list(model: &Model) -> bool {
    let list = model.location.list();
    list.is_some_and(|list| (list.spec().count)(&model.list_data()) == 0)
}

/// Whether a list is shown that has no panel beside it.
fn is_list_alone(model: &Model) -> bool {
    let list = model.location.list();
    list.is_some_and(|list| !has_list_panel(model, list))
}

fn right(model: &Model) -> Vec<Hint> {
    let context = model.context();
    let home = matches!(model.location.screen, Screen::Landing | Screen::Check(_));
    let leave = if home { Command::Back } else { Command::Quit };
    RIGHT
        .iter()
        .filter(|command| **command != leave)
        .map(|command| command.entry())
        .filter(|entry| entry.applies(context))
        .filter_map(|entry| shown(model, entry))
        .collect()
}

/// The first key of a command and the footer's word for it.
fn shown(model: &Model, entry: &'static CommandInfo) -> Option<Hint> {
    let key = model.config.keymap.shown(entry.command).next()?;
    let word = match (entry.command, model.context()) {
        // What Enter opens there is the article, which has a key of its own.
        (Command::Open, Context::Compare) => "",
        (Command::Open, Context::Check) => "source",
        (Command::Edit, Context::Check) => "edit",
        (Command::Open, Context::List(kind)) => kind.spec().open_word.unwrap_or_default(),
        _ => entry.short,
    };
    (!word.is_empty()).then_some(Hint {
        key,
        word,
        command: entry.command,
    })
}

fn pairs(model: &Model, hints: Vec<Hint>) -> Vec<Span<'static>> {
    let theme = model.theme;
    let mut spans = Vec::new();
    for hint in hints {
        let gap = if spans.is_empty() { 0 } else { GAP_COLUMNS };
        spans.push(Span::raw(" ".repeat(gap)));
        spans.push(Span::styled(hint.key, theme.style(Role::Key)));
        spans.push(Span::styled(
            format!(" {}", hint.word),
            theme.style(Role::Dim),
        ));
    }
    spans
}

fn prompt(model: &Model, frame: &mut Frame<'_>, area: Rect, purpose: &Purpose, line: &Typed) {
    let sign = purpose.sign();
    let theme = model.theme;
    let room = usize::from(area.width).saturating_sub(width(sign) + 3);
    // A line longer than the window slides to the left, so that the cursor stays in sight.
    let mut hidden = 0;
    while width(&line.before()[hidden..]) > room {
        hidden += line.before()[hidden..]
            .chars()
            .next()
            .map_or(1, char::len_utf8);
    }
    let typed = Line::from(vec![
        Span::raw(" "),
        Span::styled(sign, theme.style(Role::Key)),
        Span::styled(
            cut(&line.text()[hidden..], room + 1),
            theme.style(Role::Text),
        ),
    ]);
    typed.render(area, frame.buffer_mut());
    if let Some(notice) = model.notice.as_ref().filter(|_| !is_long(model, area)) {
        let words = cut(&notice.text, beside_typed(area, purpose, line));
        let words = Span::styled(format!("{words} "), theme.style(notice.role));
        Line::from(words)
            .right_aligned()
            .render(area, frame.buffer_mut());
    }
    let column = 1 + width(sign) + width(&line.before()[hidden..]);
    let column = u16::try_from(column)
        .unwrap_or(u16::MAX)
        .min(area.width - 1);
    frame.set_cursor_position(Position::new(area.x + column, area.y));
}
