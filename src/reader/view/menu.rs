//! What can be set right, and what is offered while it is typed: a panel at the foot of the screen.

use super::parts::{cut, fitted, panel, top};
use crate::reader::correction::choices::of_several;
use crate::reader::correction::menu::Menu;
use crate::reader::correction::question::{Asked, Wanted};
use crate::reader::correction::suggestions::suggestions;
use crate::reader::model::Model;
use crate::reader::noting::{Noting, offered};
use crate::reader::prompt::PromptLine as Typed;
use crate::reader::prose::{width, wrap};
use crate::reader::signs;
use crate::reader::theme::Role;
use crate::text::printable;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

/// The most lines that are offered at once.
const MAX_LINES: usize = 16;

/// Draws the menu.
pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, menu: &Menu) {
    let target = &menu.target;
    let article = &model.edition[target.article];
    let siglum = &article.siglum;
    let about = match (target.selected, target.quotations.first()) {
        (Some(span), _) => format!("What is selected in {siglum}: {}", span.of(&article.text)),
        (None, Some(quotation)) => {
            let words = model.edition.quoted(*quotation);
            match of_several(&model.edition, &target.quotations) {
                Some(names) => format!("Correct {siglum}, by {names}: “{words}”"),
                None => format!("Correct {siglum} “{words}”"),
            }
        }
        (None, None) => format!("Correct the article of {siglum}"),
    };
    let about = printable(&about);
    let rows = menu.choices.iter().map(|choice| Row {
        key: choice.key.to_string(),
        words: choice.words.clone(),
        now: choice.now().map(|now| format!(" {now}")),
    });
    let rows: Vec<Row> = rows.collect();
    let chosen = Some(menu.cursor);
    let offer = Offer {
        about: &about,
        hint: TAKEN_BY_ENTER,
        told: &[],
        rows: &rows,
        chosen,
    };
    offer.draw(model, frame.buffer_mut(), area);
}

/// Draws the tags that are offered for a note that is being typed.
pub(super) fn draw_tags(
    model: &Model,
    frame: &mut Frame<'_>,
    area: Rect,
    noting: &Noting,
    line: &Typed,
) {
    let tags = offered(line, &model.notebook).into_iter();
    let rows: Vec<Row> = tags.map(Row::plain).collect();
    if rows.is_empty() {
        return;
    }
    let offer = Offer {
        about: "Tags",
        hint: "↑ ↓ choose · tab take · ↵ keep the note",
        told: &[],
        rows: &rows,
        chosen: Some(noting.chosen),
    };
    offer.draw(model, frame.buffer_mut(), area);
}

/// Draws what is offered for the line being typed.
pub(super) fn draw_suggestions(
    model: &Model,
    frame: &mut Frame<'_>,
    area: Rect,
    asked: &Asked,
    line: &Typed,
) {
    let about = match asked.wanted {
        Wanted::Speaker => format!("Who said it · now {}", asked.told_now()),
        Wanted::Day => format!(
            "The day it was said, as 2022-12-02 or 2 Dec 2022 · now {}",
            asked.told_now()
        ),
        Wanted::Same => "Of which statement is it a printing".to_string(),
        Wanted::Outlet => format!("Whose article it is · now {}", asked.told_now()),
        Wanted::Siglum => format!(
            "The short name of the outlet, 1 to 12 letters or digits · now {}",
            asked.told_now()
        ),
        Wanted::Kind => format!("Of what kind the article is · now {}", asked.told_now()),
        Wanted::Headline => format!("The headline · now {}", asked.told_now()),
        Wanted::Published => format!(
            "The day it came out, as 2022-12-02 · now {}",
            asked.told_now()
        ),
        Wanted::Title => format!("What the event is called · now {}", asked.told_now()),
        Wanted::Event => format!("The event at which it was made · now {}", asked.told_now()),
        Wanted::Missed { .. } => "Who said it".to_string(),
    };
    let all = suggestions(model, asked, line.text());
    let rows: Vec<Row> = all.into_iter().map(|one| Row::plain(one.shown)).collect();
    let offer = Offer {
        about: &about,
        hint: match asked.chosen {
            Some(0) if asked.wanted.is_name() => "↑ as typed · ↓ choose · ↵ take · esc",
            _ => TAKEN_BY_ENTER,
        },
        told: &asked.consequences(&model.edition, line.text()),
        rows: &rows,
        chosen: asked.chosen,
    };
    offer.draw(model, frame.buffer_mut(), area);
}

/// What the line of keys says where Enter takes what is chosen.
const TAKEN_BY_ENTER: &str = "↑ ↓ choose · ↵ take · esc";

/// Lines to choose from.
struct Offer<'a> {
    /// What they are offered for.
    about: &'a str,
    /// The keys.
    hint: &'a str,
    /// What is told over the lines.
    told: &'a [String],
    rows: &'a [Row],
    chosen: Option<usize>,
}

/// In fewer columns the words of a line that gave way to a value would tell nothing.
const MIN_COLUMNS_FOR_BOTH: usize = 60;

/// A line to choose.
struct Row {
    /// Its letter; none has an empty one.
    key: String,
    words: String,
    /// What stands there now: the words give way to it where both have no room.
    now: Option<String>,
}

impl Row {
    fn plain(words: String) -> Self {
        Self {
            key: String::new(),
            words,
            now: None,
        }
    }

    /// Words and value in so many columns; a long value leaves half of them to the words, and a narrow line all: without
    /// them nobody knows what it does.
    fn in_columns(&self, columns: usize) -> String {
        let now = self.now.as_deref().unwrap_or_default();
        if columns < MIN_COLUMNS_FOR_BOTH {
            return cut(&format!("{}{now}", self.words), columns);
        }
        let words = columns.saturating_sub(width(now)).max(columns / 2);
        let words = cut(&self.words, words);
        let now = cut(now, columns.saturating_sub(width(&words)));
        words + &now
    }
}

/// "↓ 4 more": how many lines lie out of sight on either side.
fn out_of_sight(above: usize, below: usize) -> Option<String> {
    let sides = [("↑", above), ("↓", below)];
    let sides = sides.iter().filter(|(_, lines)| *lines > 0);
    let sides: Vec<String> = sides
        .map(|(sign, lines)| format!("{sign} {lines}"))
        .collect();
    (!sides.is_empty()).then(|| format!("{} more", sides.join(" ")))
}

/// The most lines of what is offered: it may be a whole quotation.
const MAX_ABOUT_LINES: usize = 2;

/// What has no room in the frame's line, in lines of its own; the last one is cut where these do not hold it.
fn in_lines(words: &str, columns: usize) -> Vec<String> {
    let mut lines = wrap(words, columns);
    let Some(last) = lines.get(MAX_ABOUT_LINES - 1).map(|last| last.start) else {
        return lines
            .into_iter()
            .map(|line| words[line].trim_end().to_owned())
            .collect();
    };
    lines.truncate(MAX_ABOUT_LINES - 1);
    let lines = lines
        .into_iter()
        .map(|line| words[line].trim_end().to_owned());
    lines.chain([cut(&words[last..], columns)]).collect()
}

impl Offer<'_> {
    fn draw(&self, model: &Model, buffer: &mut Buffer, area: Rect) {
        let Self {
            about,
            hint,
            rows,
            chosen,
            ..
        } = *self;
        let title = usize::from(area.width).saturating_sub(width(hint) + 10);
        // The text above the choices is shown whole only where no choice has to give way to it.
        let lines = rows.len().min(MAX_LINES) + self.told.len() + MAX_ABOUT_LINES + 2;
        let is_long = width(about) > title && lines <= usize::from(area.height);
        let above = if is_long {
            in_lines(about, usize::from(area.width).saturating_sub(4))
        } else {
            Vec::new()
        };
        let told: Vec<&String> = above.iter().chain(self.told).collect();
        let shown = rows
            .len()
            .clamp(1, MAX_LINES)
            .min(usize::from(area.height.saturating_sub(2)).saturating_sub(told.len()));
        let height = u16::try_from(told.len() + shown + 2)
            .unwrap_or(u16::MAX)
            .min(area.height);
        let area = Rect {
            y: area.bottom() - height,
            height,
            ..area
        };
        Clear.render(area, buffer);
        let theme = model.theme;
        let first = top(chosen.unwrap_or(0), rows.len(), shown);
        let below = rows.len().saturating_sub(first + shown);
        let more = out_of_sight(first, below).map(|more| format!("{more} · {hint}"));
        let hint = more.as_deref().unwrap_or(hint);
        let room = usize::from(area.width).saturating_sub(width(hint) + 10);
        let about = if is_long { "" } else { about };
        let inner = panel(buffer, area, theme, true, &cut(about, room.max(10)), hint);
        for (row, words) in inner.rows().zip(&told) {
            let words = cut(
                &printable(words),
                usize::from(inner.width).saturating_sub(1),
            );
            Line::styled(format!(" {words}"), theme.style(Role::Dim)).render(row, buffer);
        }
        let keys = if rows.iter().all(|row| row.key.is_empty()) {
            0
        } else {
            3
        };
        for (number, (row, line)) in inner
            .rows()
            .skip(told.len())
            .zip(&rows[first..])
            .enumerate()
        {
            let here = chosen == Some(first + number);
            if here {
                buffer.set_style(row, theme.style(Role::Selected));
            }
            let words = line.in_columns(usize::from(inner.width).saturating_sub(keys + 2));
            Line::from(vec![
                Span::raw(if here { signs::HERE.sign } else { " " }),
                Span::styled(fitted(&line.key, keys), theme.style(Role::Key)),
                Span::styled(words, theme.style(Role::Text)),
            ])
            .render(row, buffer);
        }
    }
}
