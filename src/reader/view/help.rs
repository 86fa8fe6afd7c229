//! The list of keys, made from the table that dispatches them, and of the signs and kinds of differences in view,
//! made from the tables that draw them.

use super::parts::{fitted, panel};
use crate::collation::variant::{Detail, VariantKind};
use crate::edition::MatrixSign;
use crate::reader::commands::document::of_group;
use crate::reader::commands::{COMMANDS, Command, CommandGroup, CommandInfo, Context};
use crate::reader::lists::ListKind;
use crate::reader::model::Model;
use crate::reader::overlay::{Help, Overlay};
use crate::reader::prose::{Ink, panel::lines};
use crate::reader::screen::Screen;
use crate::reader::signs::{self, Sign};
use crate::reader::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Widget};
use std::collections::HashSet;
use strum::IntoEnumIterator;

/// Columns for a sign or a kind.
const TERM_COLUMNS: usize = 30;
/// So many letters of a heading find all that stands under it.
const SECTION_MIN_BYTES: usize = 4;
/// What is done with the findings of a draft and works elsewhere, too: beside a draft these keys stand with its own.
const ON_FINDINGS: [Command; 5] = [
    Command::Open,
    Command::Copy,
    Command::Undo,
    Command::Edit,
    Command::Export,
];
/// Columns for the keys.
const KEY_COLUMNS: usize = 20;

/// Draws the keys from a line on.
pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect, help: &Help) {
    let buffer = frame.buffer_mut();
    let query = help.query.text();
    let (title, hint) = match (query, help.typing) {
        ("", false) => (
            match explained(model, "").is_empty() {
                true => "Keys that work here".to_string(),
                false => "Signs in view · Keys that work here".to_string(),
            },
            "/ search · j k scroll · any other key closes",
        ),
        (_, true) => (format!("Keys: {query}▏"), "of all screens · ↵ keep · esc"),
        (_, false) => (format!("Keys: {query}"), "of all screens · / search · esc"),
    };
    let inner = panel(buffer, area, model.theme, true, &title, hint);
    let lines: Vec<Line<'_>> = all(model, query).into_iter().skip(help.top).collect();
    if lines.is_empty() {
        let nothing = Line::styled(
            " no key does this, and no sign or kind is called so",
            model.theme.style(Role::Dim),
        );
        nothing.render(inner, buffer);
    }
    Paragraph::new(lines).render(inner, buffer);
}

/// The line that stands first where the list is scrolled to its end in this window.
pub fn last_top(model: &Model) -> usize {
    const FRAME_LINES: usize = 2;
    let room = usize::from(super::body(model).height).saturating_sub(FRAME_LINES);
    match &model.overlay {
        Some(Overlay::Help(help)) => all(model, help.query.text()).len().saturating_sub(room),
        _ => 0,
    }
}

/// The signs and kinds in view, which nobody knows by heart, and the commands under their headings: those that work here, or
/// where something is searched for, all that match. Signs that a screen may draw stand below them.
fn all(model: &Model, query: &str) -> Vec<Line<'static>> {
    let here = model.context_below();
    let wanted = |entry: &&CommandInfo| match query.trim() {
        "" => entry.applies(here),
        query => matches(model, entry, query),
    };
    let is_check = here == Context::Check && query.trim().is_empty();
    let is_of_check = |entry: &CommandInfo| {
        entry.group == CommandGroup::Checking || ON_FINDINGS.contains(&entry.command)
    };
    // Beside a draft what is done with a finding comes first.
    let mut out = match is_check {
        true => Vec::new(),
        false => explained(model, query),
    };
    for group in CommandGroup::own_first() {
        let entries: Vec<&CommandInfo> = match (is_check, group) {
            (true, CommandGroup::Checking) => {
                COMMANDS.iter().filter(|one| is_of_check(one)).collect()
            }
            (true, _) => of_group(group).filter(|one| !is_of_check(one)).collect(),
            (false, _) => of_group(group).collect(),
        };
        let entries = entries.into_iter().filter(wanted);
        let before = out.len();
        for entry in entries {
            if out.len() == before {
                let heading = model.theme.style(Role::Heading);
                out.push(Line::from(Span::styled(
                    format!(" {}", group.name()),
                    heading,
                )));
            }
            out.extend(described(model, entry, here));
        }
        if out.len() > before {
            out.push(Line::default());
        }
        if is_check && group == CommandGroup::Checking {
            out.extend(explained(model, query));
            out.extend(explained_below(model, query));
        }
    }
    if !is_check {
        out.extend(explained_below(model, query));
    }
    out
}

/// The signs of the matrix and the kinds of differences in view, or where something is searched for, all that match.
fn explained(model: &Model, query: &str) -> Vec<Line<'static>> {
    let is_searched = !query.trim().is_empty();
    let signs = match is_searched {
        false => signs_in_view(model),
        true => MatrixSign::iter().collect(),
    };
    let (kinds, sorts) = match is_searched {
        false => kinds_in_view(model),
        true => (VariantKind::all().collect(), Detail::all().collect()),
    };
    let signs = signs.into_iter().map(|sign| {
        let term = format!("{} {}", sign.sign(), sign.short());
        (term, sign.meaning().to_string())
    });
    let kinds = kinds
        .into_iter()
        .map(|kind| (kind.shown().to_string(), kind.meaning().to_string()));
    let sorts = sorts
        .into_iter()
        .map(|sort| (sort.shown().to_string(), sort.meaning().to_string()));
    let sections = [
        ("signs", signs.collect()),
        ("kinds of differences", kinds.collect()),
        ("sorts of differences", sorts.collect()),
    ];
    section_lines(model, query, sections)
}

/// The other signs of the screen and the labels of marks, or where something is searched for, all that match.
fn explained_below(model: &Model, query: &str) -> Vec<Line<'static>> {
    let is_searched = !query.trim().is_empty();
    let drawn: Vec<&Sign> = match is_searched {
        false => drawn_here(model).to_vec(),
        true => signs::all(),
    };
    let drawn = drawn.into_iter().map(|sign| {
        let term = format!("{} {}", sign.sign, sign.short);
        (term, sign.meaning.to_string())
    });
    let sections = [
        ("signs of this screen", drawn.collect()),
        ("labels of marks", labels(model, is_searched)),
    ];
    section_lines(model, query, sections)
}

/// Terms with their meanings, under the headings of their sections.
fn section_lines<const N: usize>(
    model: &Model,
    query: &str,
    sections: [(&str, Vec<(String, String)>); N],
) -> Vec<Line<'static>> {
    let words = query.to_lowercase();
    let found = |term: &str, meaning: &str| {
        let text = format!("{term} {meaning}").to_lowercase();
        words.split_whitespace().all(|word| text.contains(word))
    };
    let mut out = Vec::new();
    for (heading, entries) in sections {
        // "labels", "signs" and "kinds" find all of them.
        let all = words.len() >= SECTION_MIN_BYTES && heading.starts_with(words.trim());
        let entries = entries.into_iter();
        let entries = entries.filter(|(term, meaning)| all || found(term, meaning));
        let mut lines: Vec<Line<'static>> = entries
            .flat_map(|(term, meaning)| term_line(model, &term, &meaning))
            .collect();
        if !lines.is_empty() {
            let style = model.theme.style(Role::Heading);
            out.push(Line::from(Span::styled(format!(" {heading}"), style)));
            out.append(&mut lines);
            out.push(Line::default());
        }
    }
    out
}

fn term_line(model: &Model, term: &str, meaning: &str) -> Vec<Line<'static>> {
    let head = Span::styled(
        fitted(&format!("   {term}"), TERM_COLUMNS),
        model.theme.style(Role::Key),
    );
    let columns = usize::from(model.size.width.saturating_sub(4));
    let meaning = meaning.split_whitespace().collect::<Vec<_>>().join(" ");
    let ink = Ink::new((0..meaning.len()).into(), Role::Text);
    lines(&meaning, &[ink], head, columns, model.theme)
}

/// The signs that are explained where nothing is searched for, as they are drawn.
#[cfg(test)]
pub(in crate::reader) fn explained_signs(model: &Model) -> Vec<String> {
    let of_matrix = signs_in_view(model).into_iter().map(MatrixSign::sign);
    let drawn = drawn_here(model).iter().map(|sign| sign.sign);
    let of_labels = labels(model, false).into_iter().map(|(term, _)| term);
    let signs = of_matrix.chain(drawn).map(str::to_owned);
    signs.chain(of_labels).collect()
}

/// The labels that marks can bear, each with what its sign says; where nothing is searched for, on the screens that show
/// marks.
fn labels(model: &Model, is_searched: bool) -> Vec<(String, String)> {
    let shows_marks = match &model.location.screen {
        Screen::Source(_) => true,
        screen => screen.lists(ListKind::Marks),
    };
    match is_searched || shows_marks {
        true => model.config.labels.explained(),
        false => Vec::new(),
    }
}

/// The signs of the matrix in view, and those that stand behind sigla.
fn signs_in_view(model: &Model) -> Vec<MatrixSign> {
    match &model.location.screen {
        Screen::Landing => super::landing::signs_in_view(model),
        Screen::Compare(compare) => compare.signs_of_sigla(),
        _ => Vec::new(),
    }
}

/// The other signs of the screen.
fn drawn_here(model: &Model) -> &'static [&'static Sign] {
    match &model.location.screen {
        Screen::Compare(_) => &signs::OF_COMPARE,
        Screen::Source(_) => &signs::OF_SOURCE,
        Screen::Landing => &signs::OF_LANDING,
        Screen::List(_) => &signs::OF_LISTS,
        Screen::Check(_) => &signs::OF_CHECK,
    }
}

/// The kinds of the differences that are listed on the screen, and their sorts.
fn kinds_in_view(model: &Model) -> (Vec<VariantKind>, Vec<Detail>) {
    let (kinds, listed) = match &model.location.screen {
        Screen::Compare(compare) => {
            let kinds = compare.kinds().into_iter().map(|(kind, ..)| kind);
            (kinds.collect(), compare.sorts())
        }
        Screen::Landing => super::landing::kinds_in_view(model),
        _ => (Vec::new(), HashSet::new()),
    };
    let sorts = Detail::all().filter(|sort| listed.contains(sort));
    (kinds, sorts.collect())
}

/// Whether a command has all the words in its name, its keys or what it does.
fn matches(model: &Model, entry: &CommandInfo, query: &str) -> bool {
    let keys: Vec<String> = model.config.keymap.shown(entry.command).collect();
    let text = format!("{} {}", entry.name, entry.doc).to_lowercase();
    let has = |word: &str| text.contains(&word.to_lowercase()) || keys.iter().any(|k| k == word);
    query.split_whitespace().all(has)
}

fn described(model: &Model, entry: &CommandInfo, here: Context) -> Vec<Line<'static>> {
    let keys: Vec<String> = model.config.keymap.shown(entry.command).collect();
    let keys = fitted(&format!("   {}", keys.join("  ")), KEY_COLUMNS);
    let keys = Span::styled(keys, model.theme.style(Role::Key));
    let columns = usize::from(model.size.width.saturating_sub(4));
    let mut words = entry.doc.to_string();
    if !entry.applies(here) {
        let places: Vec<&str> = entry.contexts().map(|context| context.name()).collect();
        words += &format!(" (in {})", places.join(", "));
    }
    let doc = Ink::new((0..entry.doc.len()).into(), Role::Text);
    let place = Ink::new((entry.doc.len()..words.len()).into(), Role::Dim);
    lines(&words, &[doc, place], keys, columns, model.theme)
}
