//! The modes in which a terminal reports its mouse, and what it reports.

use crate::reader::event::{Event, Gesture};
use crossterm::Command;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;
use std::fmt;
use std::time::{Duration, Instant};

/// A second press within this time on the same cell belongs to the first.
const DOUBLE_CLICK_TIME: Duration = Duration::from_millis(400);

/// Reports of presses, of moves with a button down, and of the wheel, in the form that knows every column
/// (SGR). Moves without a button are not reported: they would wake the reader for nothing.
#[derive(Debug)]
pub struct Listen(pub bool);

impl Command for Listen {
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        f.write_str(if self.0 {
            "\x1b[?1000h\x1b[?1002h\x1b[?1006h"
        } else {
            "\x1b[?1006l\x1b[?1002l\x1b[?1000l"
        })
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> std::io::Result<()> {
        use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
        match self.0 {
            true => EnableMouseCapture.execute_winapi(),
            false => DisableMouseCapture.execute_winapi(),
        }
    }
}

/// Tells a second press from a first.
#[derive(Debug, Default)]
pub struct Presses {
    last: Option<(Position, Instant)>,
}

impl Presses {
    /// What a report means; `None` for what the reader has no use for.
    pub fn event(&mut self, sent: MouseEvent) -> Option<Event> {
        let at = Position::new(sent.column, sent.row);
        let gesture = match sent.kind {
            MouseEventKind::Down(MouseButton::Left) => self.press(at),
            MouseEventKind::Drag(MouseButton::Left) => Gesture::Drag,
            MouseEventKind::Up(MouseButton::Left) => Gesture::Release,
            MouseEventKind::ScrollDown => Gesture::WheelDown,
            MouseEventKind::ScrollUp => Gesture::WheelUp,
            _ => return None,
        };
        Some(Event::Mouse(gesture, at))
    }

    fn press(&mut self, at: Position) -> Gesture {
        let now = Instant::now();
        match self.last.take() {
            Some((before, when))
                if before == at && now.duration_since(when) < DOUBLE_CLICK_TIME =>
            {
                Gesture::PressAgain
            }
            _ => {
                self.last = Some((at, now));
                Gesture::Press
            }
        }
    }
}
