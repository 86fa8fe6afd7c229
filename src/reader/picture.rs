//! A screen as text for snapshots: each line as it reads, and under it what its words are, by their roles. It names
//! no colour and no letter stands for a style, so that a new style changes the lines where it stands and no others.

use super::theme::{Role, Theme};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};
use std::fmt::Write;
use strum::IntoEnumIterator;

/// A screen that was drawn in [`Theme::Roles`].
pub fn picture(buffer: &Buffer) -> String {
    compared(buffer, &[])
}

/// The [`picture`] of a screen; where a line has other letters in one of the other looks of the screen, it follows.
pub fn compared(screen: &Buffer, others: &[(&str, Buffer)]) -> String {
    let mut out = String::new();
    for y in screen.area.top()..screen.area.bottom() {
        let line = letters(screen, y);
        let _ = writeln!(out, "{}", line.trim_end());
        for (look, other) in others {
            let theirs = letters(other, y);
            if theirs != line {
                let _ = writeln!(out, "{}  <- {look}", theirs.trim_end());
            }
        }
        let roles = roles(screen, y);
        if !roles.is_empty() {
            let _ = writeln!(out, "    ~ {}", roles.join(" · "));
        }
    }
    out
}

/// The columns that show something, each with its cell; a wide letter takes two and shows once.
fn cells(buffer: &Buffer, y: u16) -> impl Iterator<Item = (u16, &Cell)> {
    let mut x = buffer.area.left();
    std::iter::from_fn(move || {
        let at = x;
        let cell = (at < buffer.area.right()).then(|| &buffer[(at, y)])?;
        x += super::prose::width(cell.symbol()).max(1) as u16;
        Some((at, cell))
    })
}

fn letters(buffer: &Buffer, y: u16) -> String {
    cells(buffer, y).map(|(_, cell)| cell.symbol()).collect()
}

/// "heading 3-10", "speaker on selected 12-19": what the words of a line are, from column to column. Blanks behind
/// words belong to them where both lie on the same.
fn roles(buffer: &Buffer, y: u16) -> Vec<String> {
    let mut runs: Vec<(String, u16, u16)> = Vec::new();
    let mut last: Option<&Cell> = None;
    for (x, cell) in cells(buffer, y) {
        let blank = cell.symbol().trim().is_empty();
        let role = described(cell);
        match (runs.last_mut(), last) {
            (Some((_, _, end)), Some(last)) if blank && cell.bg == last.bg => {
                *end = if cell.bg == Color::Reset { *end } else { x };
                continue;
            }
            (Some((known, _, end)), Some(_)) if *known == role => *end = x,
            _ if role.is_empty() => {}
            _ => runs.push((role.clone(), x, x)),
        }
        last = (!role.is_empty()).then_some(cell);
    }
    let told = |(role, from, to): (String, u16, u16)| format!("{role} {from}-{to}");
    runs.into_iter().map(told).collect()
}

/// "speaker on selected"; empty for plain text.
fn described(cell: &Cell) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(named(cell.fg).filter(|_| !cell.symbol().trim().is_empty()));
    words.extend(
        cell.modifier
            .iter_names()
            .map(|(name, _)| name.to_lowercase()),
    );
    words.extend(named(cell.bg).map(|role| format!("on {role}")));
    words.join(" ")
}

fn named(colour: Color) -> Option<String> {
    let Color::Indexed(number) = colour else {
        return None;
    };
    let role = Role::iter().find(|role| *role as u8 == number);
    role.map(|role| <&str>::from(role).to_string())
}

/// How each role looks in each theme: the one place where a snapshot holds colours.
#[test]
fn every_role_has_its_look_in_every_theme() {
    let mut out = String::new();
    for role in Role::iter() {
        let _ = writeln!(out, "{}", <&str>::from(role));
        for (name, theme) in Theme::NAMES {
            let _ = writeln!(out, "    {name:8}{}", look(theme.style(role)));
        }
    }
    insta::assert_snapshot!(out);
}

/// "#F2B35E on #2B384C bold not dim".
fn look(style: Style) -> String {
    let mut words = Vec::new();
    words.extend(style.fg.map(|colour| colour.to_string()));
    words.extend(style.bg.map(|colour| format!("on {colour}")));
    let names = |modifier: Modifier| {
        let names = modifier.iter_names().map(|(name, _)| name.to_lowercase());
        names.collect::<Vec<String>>()
    };
    words.extend(names(style.add_modifier));
    words.extend(names(style.sub_modifier).iter().map(|n| format!("not {n}")));
    match words.is_empty() {
        true => "plain".into(),
        false => words.join(" "),
    }
}
