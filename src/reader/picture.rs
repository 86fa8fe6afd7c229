//! A buffer as text for snapshots: each line as it reads, and under it one letter a cell for its look.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write;

/// The lines of `buffer`, looks under each line that has any, and a legend of the looks.
pub fn picture(buffer: &Buffer) -> String {
    let mut looks: Vec<String> = vec![String::new()];
    let mut out = String::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        let (mut line, mut under) = (String::new(), String::new());
        let mut x = buffer.area.left();
        while x < buffer.area.right() {
            let cell = &buffer[(x, y)];
            let columns = super::prose::width(cell.symbol()).max(1);
            line.push_str(cell.symbol());
            under.push_str(&letter(&mut looks, look(cell)).repeat(columns));
            x += columns as u16;
        }
        let _ = writeln!(out, "{}", line.trim_end());
        if !under.trim().is_empty() {
            let _ = writeln!(out, "{}", under.trim_end());
        }
    }
    for (n, look) in looks.iter().enumerate().skip(1) {
        let _ = writeln!(out, "{} {look}", sign(n));
    }
    out
}

fn letter(looks: &mut Vec<String>, look: String) -> String {
    let known = looks.iter().position(|l| *l == look);
    let n = known.unwrap_or_else(|| {
        looks.push(look);
        looks.len() - 1
    });
    sign(n).to_string()
}

fn sign(n: usize) -> char {
    let letters = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    letters.chars().nth(n).unwrap_or('#')
}

/// "#F2B35E on #2B384C bold"; empty for plain text and for blanks that show nothing.
fn look(cell: &Cell) -> String {
    let seen = Modifier::REVERSED | Modifier::UNDERLINED;
    let blank = cell.symbol().trim().is_empty();
    if blank && cell.bg == Color::Reset && !cell.modifier.intersects(seen) {
        return String::new();
    }
    let mut words = Vec::new();
    if cell.fg != Color::Reset && !blank {
        words.push(cell.fg.to_string());
    }
    if cell.bg != Color::Reset {
        words.push(format!("on {}", cell.bg));
    }
    if !cell.modifier.is_empty() {
        let names = cell
            .modifier
            .iter_names()
            .map(|(name, _)| name.to_lowercase());
        words.extend(names);
    }
    words.join(" ")
}
