//! A buffer as text for snapshots: each line as it reads, and under it one letter a cell for its look.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write;

/// The lines of `buffer`, looks under each line that has any, and a legend of the looks.
pub fn picture(buffer: &Buffer) -> String {
    let mut looks = Looks::default();
    lines(&[("", buffer)], &mut looks) + &looks.legend()
}

/// The same of one screen in several looks, which are named. A sign under a letter stands for how it looks in
/// each of them; where another letter stands in one of them, its line follows.
pub fn lines(screens: &[(&str, &Buffer)], looks: &mut Looks) -> String {
    let (_, first) = screens[0];
    let mut out = String::new();
    for y in first.area.top()..first.area.bottom() {
        let (mut line, mut under) = (String::new(), String::new());
        let mut x = first.area.left();
        while x < first.area.right() {
            let columns = super::prose::width(first[(x, y)].symbol()).max(1);
            line.push_str(first[(x, y)].symbol());
            let each = screens.iter().map(|(_, screen)| look(&screen[(x, y)]));
            under.push_str(&looks.sign(each.collect()).to_string().repeat(columns));
            x += columns as u16;
        }
        let _ = writeln!(out, "{}", line.trim_end());
        for (name, other) in &screens[1..] {
            let cells = (first.area.left()..first.area.right()).map(|x| other[(x, y)].symbol());
            let theirs: String = cells.collect();
            let own = (first.area.left()..first.area.right()).map(|x| first[(x, y)].symbol());
            if theirs != own.collect::<String>() {
                let _ = writeln!(out, "{}  <- {name}", theirs.trim_end());
            }
        }
        if !under.trim().is_empty() {
            let _ = writeln!(out, "{}", under.trim_end());
        }
    }
    out
}

/// The looks that were seen, each with its sign; plain text has none.
#[derive(Default)]
pub struct Looks(Vec<Vec<String>>);

impl Looks {
    fn sign(&mut self, look: Vec<String>) -> char {
        if look.iter().all(String::is_empty) {
            return ' ';
        }
        let known = self.0.iter().position(|known| *known == look);
        sign(known.unwrap_or_else(|| {
            self.0.push(look);
            self.0.len() - 1
        }))
    }

    /// What the signs stand for.
    pub fn legend(&self) -> String {
        let lines = self.0.iter().enumerate();
        let lines = lines.map(|(n, look)| format!("{} {}\n", sign(n), look.join(" | ")));
        lines.collect()
    }
}

fn sign(n: usize) -> char {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
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
