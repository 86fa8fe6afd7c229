//! The mouse in a real terminal, as SGR reports.

use crate::pty::{Terminal, verbatim};

/// Where `text` stands on the screen: column and line, from 1 as terminals report them.
fn find(terminal: &Terminal, text: &str) -> (usize, usize) {
    let rows: Vec<String> = terminal.screen.screen().rows(0, 200).collect();
    let found = rows.iter().enumerate().find_map(|(y, row)| {
        let at = row.find(text)?;
        Some((row[..at].chars().count() + 1, y + 1))
    });
    found.unwrap_or_else(|| panic!("no “{text}” in\n{}", rows.join("\n")))
}

fn report(terminal: &mut Terminal, button: u8, (x, y): (usize, usize), end: char) {
    terminal.keys(&format!("\x1b[<{button};{x};{y}{end}"));
}

fn click(terminal: &mut Terminal, text: &str) {
    let at = find(terminal, text);
    report(terminal, 0, at, 'M');
    report(terminal, 0, at, 'm');
}

#[test]
fn clicks_select_and_the_footer_is_a_row_of_buttons() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    click(&mut terminal, "Sat 12");
    terminal.wait_for("Aune · said Sat 12 Mar 2033");
    click(&mut terminal, "? keys");
    terminal.wait_for("Keys that work here");
    let middle = (40, 20);
    report(&mut terminal, 0, middle, 'M');
    terminal.until("the whole screen below", |screen| {
        let shown = screen.contents();
        let whole = shown.contains("Fri 11") && shown.contains(": commands  q quit");
        whole && !shown.contains("Keys that work here")
    });
    click(&mut terminal, "Fri 11  Quist");
    terminal.wait_for("Hanne Quist · said Fri 11 Mar 2033");
    let at = find(&terminal, "Every berth is sold");
    for _ in 0..2 {
        report(&mut terminal, 0, at, 'M');
        report(&mut terminal, 0, at, 'm');
    }
    terminal.wait_for("Compare");
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn a_drag_selects_a_passage_that_can_be_marked() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    terminal.keys("s");
    terminal.wait_for("^o back");
    let from = find(&terminal, "berth is sold");
    let to = (from.0 + "berth is sold".len() - 1, from.1);
    report(&mut terminal, 0, from, 'M');
    report(&mut terminal, 32, to, 'M');
    report(&mut terminal, 0, to, 'm');
    terminal.keys("m");
    terminal.wait_for("marked");
    terminal.keys("M");
    terminal.wait_for("1 of 1");
    terminal.until("the dragged words alone", |screen| {
        let rows: Vec<String> = screen.rows(0, 120).collect();
        rows.iter()
            .any(|row| row.trim_matches(['│', ' ']) == "berth is sold")
    });
    terminal.keys("q");
    assert!(terminal.end());
}

#[test]
fn the_mouse_can_be_left_to_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(verbatim(folder.path()), 120, 36);
    terminal.wait_for("Every berth is sold");
    let listens =
        |screen: &vt100::Screen| screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
    assert!(listens(terminal.screen.screen()));
    terminal.keys("gm");
    terminal.until("a mouse that nobody listens to", |screen| !listens(screen));
    terminal.keys("gm");
    terminal.until("a mouse that is listened to", listens);
    terminal.keys("q");
    assert!(terminal.end());
    assert!(!listens(terminal.screen.screen()));
}
