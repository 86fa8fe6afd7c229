//! The mouse: a click selects what is under it, the wheel moves it, a drag selects a passage.

use super::{lists, press, run};
use crate::reader::commands::Command;
use crate::reader::effect::Effect;
use crate::reader::event::Gesture;
use crate::reader::keys::Key;
use crate::reader::model::{Model, Progress};
use crate::reader::overlay::Overlay;
use crate::reader::screen::{LandingPane, Screen};
use crate::reader::theme::Role;
use crate::reader::update::travel;
use crate::reader::view::landing::{self, LandingTarget};
use crate::reader::view::{body, footer, footer_at, is_in_list_panel, list_at};
use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::{Position, Rect};

/// Lines that a step of the wheel moves prose.
const WHEEL_LINES: usize = 3;

/// Listens to the mouse from now on, or no longer.
pub(super) fn switch(model: &mut Model) -> Vec<Effect> {
    model.config.mouse = !model.config.mouse;
    model.say(
        Role::Notice,
        match model.config.mouse {
            true => "the mouse selects and scrolls here; hold shift to select in the terminal",
            false => "the mouse is left to the terminal",
        },
    );
    vec![Effect::Mouse(model.config.mouse)]
}

pub(super) fn take(model: &mut Model, gesture: Gesture, at: Position) -> Vec<Effect> {
    if model.progress == Progress::Reading {
        return Vec::new();
    }
    match gesture {
        Gesture::Press | Gesture::PressAgain => {
            model.notice = None;
            if let Some(command) = footer_at(model, footer(model), at) {
                return run(model, command, None);
            }
        }
        Gesture::Drag | Gesture::Release | Gesture::WheelDown | Gesture::WheelUp => {}
    }
    if model.overlay.is_some() {
        return over(model, gesture);
    }
    let area = body(model);
    let inside = area.contains(at) || gesture == Gesture::Drag;
    match &model.location.screen {
        _ if !inside => Vec::new(),
        Screen::Landing => on_landing(model, gesture, area, at),
        Screen::Compare(_) => on_compare(model, gesture, area, at),
        Screen::Source(_) => on_source(model, gesture, area, at),
        Screen::Check(_) => on_check(model, gesture, area, at),
        Screen::List(_) => on_list(model, gesture, area, at),
    }
}

/// What lies over the screen: the wheel moves in it, a click closes it.
fn over(model: &mut Model, gesture: Gesture) -> Vec<Effect> {
    let key = |code| Key {
        code,
        modifiers: KeyModifiers::NONE,
    };
    let help = matches!(model.overlay, Some(Overlay::Help(_)));
    match gesture {
        Gesture::WheelDown if help => run(model, Command::Down, Some(WHEEL_LINES)),
        Gesture::WheelUp if help => run(model, Command::Up, Some(WHEEL_LINES)),
        Gesture::WheelDown => press(model, key(KeyCode::Down)),
        Gesture::WheelUp => press(model, key(KeyCode::Up)),
        Gesture::Press => press(model, key(KeyCode::Esc)),
        Gesture::PressAgain | Gesture::Drag | Gesture::Release => Vec::new(),
    }
}

fn on_landing(model: &mut Model, gesture: Gesture, area: Rect, at: Position) -> Vec<Effect> {
    let Some((pane, target)) = landing::at(model, area, at) else {
        return Vec::new();
    };
    let step = match gesture {
        Gesture::Press => {
            model.location.pane = pane;
            select(model, target);
            return Vec::new();
        }
        Gesture::PressAgain => return open(model, target),
        Gesture::WheelDown => Command::Down,
        Gesture::WheelUp => Command::Up,
        Gesture::Drag | Gesture::Release => return Vec::new(),
    };
    // The wheel moves what is under it; the keys stay where they were.
    let before = std::mem::replace(&mut model.location.pane, pane);
    let effects = run(model, step, None);
    model.location.pane = before;
    effects
}

fn select(model: &mut Model, target: Option<LandingTarget>) {
    match target {
        Some(LandingTarget::Event(event)) if event != model.location.selection.event => {
            model.choose_event(event);
        }
        Some(LandingTarget::Statement(statement, outlet)) => {
            model.choose_statement(Some(statement));
            if let Some(outlet) = outlet {
                model.location.selection.outlet = outlet;
            }
        }
        Some(LandingTarget::Outlet(outlet)) => model.location.selection.outlet = outlet,
        Some(LandingTarget::Event(_)) | None => {}
    }
}

/// A second click opens what the first one has selected: a statement its comparison, a printing its place.
fn open(model: &mut Model, target: Option<LandingTarget>) -> Vec<Effect> {
    let command = match (target, model.location.pane) {
        (Some(LandingTarget::Event(_)), _) => Command::Open,
        (Some(LandingTarget::Statement(..)), _) => Command::Compare,
        (Some(LandingTarget::Outlet(_)), LandingPane::Printings) => Command::Source,
        _ => return Vec::new(),
    };
    run(model, command, None)
}

fn on_compare(model: &mut Model, gesture: Gesture, area: Rect, at: Position) -> Vec<Effect> {
    let Screen::Compare(compare) = &mut model.location.screen else {
        return Vec::new();
    };
    let lines = WHEEL_LINES as isize;
    match gesture {
        Gesture::Press => compare.press(area, at),
        Gesture::Drag => compare.drag(area, at),
        Gesture::PressAgain => return run(model, Command::Source, None),
        Gesture::WheelDown => compare.scroll(lines),
        Gesture::WheelUp => compare.scroll(-lines),
        Gesture::Release => {}
    }
    travel::follow(model);
    Vec::new()
}

fn on_source(model: &mut Model, gesture: Gesture, area: Rect, at: Position) -> Vec<Effect> {
    let Screen::Source(source) = &mut model.location.screen else {
        return Vec::new();
    };
    let lines = WHEEL_LINES as isize;
    match gesture {
        Gesture::Press => source.press(area, at),
        Gesture::PressAgain => source.press_again(),
        Gesture::Drag => source.drag(area, at),
        Gesture::WheelDown => source.wheel(area, at, lines),
        Gesture::WheelUp => source.wheel(area, at, -lines),
        Gesture::Release => source.release(&model.edition),
    }
    travel::follow(model);
    Vec::new()
}

fn on_check(model: &mut Model, gesture: Gesture, area: Rect, at: Position) -> Vec<Effect> {
    let (Screen::Check(check), Some(drafts)) = (&mut model.location.screen, &model.drafts) else {
        return Vec::new();
    };
    let lines = WHEEL_LINES as isize;
    match gesture {
        Gesture::Press => {
            if let Some(finding) = check.press(drafts, area, at) {
                check.go(drafts, finding);
            }
        }
        Gesture::PressAgain => return run(model, Command::Open, None),
        Gesture::WheelDown => check.wheel(area, at, lines),
        Gesture::WheelUp => check.wheel(area, at, -lines),
        Gesture::Drag | Gesture::Release => {}
    }
    Vec::new()
}

fn on_list(model: &mut Model, gesture: Gesture, area: Rect, at: Position) -> Vec<Effect> {
    let Screen::List(list) = model.location.screen else {
        return Vec::new();
    };
    let over_panel = is_in_list_panel(area, list, at);
    match gesture {
        Gesture::WheelDown if over_panel => {
            lists::scroll(model, list, Command::Down, None);
            Vec::new()
        }
        Gesture::WheelUp if over_panel => {
            lists::scroll(model, list, Command::Up, None);
            Vec::new()
        }
        Gesture::PressAgain if over_panel => Vec::new(),
        Gesture::Press => {
            if let Screen::List(list) = &mut model.location.screen {
                list.in_panel = over_panel;
            }
            let item = list_at(model, area, list, at);
            match item {
                Some(item) => run(model, Command::First, Some(item + 1)),
                None => Vec::new(),
            }
        }
        Gesture::PressAgain => run(model, Command::Open, None),
        Gesture::WheelDown => run(model, Command::Down, None),
        Gesture::WheelUp => run(model, Command::Up, None),
        Gesture::Drag | Gesture::Release => Vec::new(),
    }
}
