//! What a key, or anything else that happens, changes in the model. Nothing here reads or writes; what the
//! world must do is answered as effects.

mod answering;
mod arriving;
mod check;
mod compare;
mod correction_menu;
mod deciding;
mod exporting;
mod filtering;
mod finding;
mod help;
mod hiding;
mod landing;
mod lists;
mod marks;
mod mouse;
mod outside;
mod picking;
mod rebuilding;
mod rereading;
mod source;
mod travel;
mod typeahead;
mod typing;
mod undoing;

pub use typing::keep_typed;

use super::commands::{Command, Context};
use super::effect::Effect;
use super::event::Event;
use super::keymap::Outcome;
use super::keys::Key;
use super::lists::ListKind;
use super::model::{Model, Progress, Refusal};
use super::overlay::{Help, Overlay};
use super::screen::Screen;
use super::theme::Role;
use super::view::body;
use ratatui::layout::Size;

/// So many keys wait while the articles are read.
const MAX_WAITING_KEYS: usize = 32;
/// A key that does nothing here is told where it works, of many places so many.
const MAX_NAMED_PLACES: usize = 3;

/// Takes one event.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let effects = take(model, event);
    settle(model);
    effects
}

/// Brings up to date what follows from the rest, in the room that the screen has.
pub fn settle(model: &mut Model) {
    model.list_marks();
    let body = body(model);
    model.settle(body);
}

fn take(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Key(key) => press(model, key),
        Event::Paste(text) => {
            if let Some(Overlay::Prompt(_, line)) = &mut model.overlay {
                line.insert(&text);
                return typing::typed(model);
            }
            Vec::new()
        }
        Event::Resize(width, height) => {
            model.size = Size::new(width, height);
            Vec::new()
        }
        Event::Mouse(gesture, at) => {
            model.refusal = Refusal::None;
            mouse::take(model, gesture, at)
        }
        Event::Background { light } => {
            model.theme = model.asked_theme.unwrap_or(model.theme).on(light);
            Vec::new()
        }
        Event::Batch(all) => all.into_iter().flat_map(|one| take(model, one)).collect(),
        Event::Working(work) => {
            model.work = work;
            Vec::new()
        }
        Event::Unopened { address, why } => outside::unopened(model, address, &why),
        Event::PartOpened(part) => {
            let mut effects = arriving::opened(model, part.0, part.1, Progress::Filling);
            effects.extend(early(model));
            effects
        }
        Event::Opened(opened) => {
            let mut effects = arriving::opened(model, opened.0, opened.1, Progress::Ready);
            effects.extend(filtering::compare_all(model));
            effects.extend(early(model));
            effects
        }
        Event::FilesChanged(files) => {
            rereading::files_changed(model, files);
            Vec::new()
        }
        Event::Reread(read) => {
            let mut effects = rereading::reread(model, read.0, read.1);
            effects.extend(filtering::compare_all(model));
            effects
        }
        Event::Rebuilt(built) => {
            let is_built = built.is_ok();
            let mut effects = arriving::rebuilt(model, *built);
            effects.extend(filtering::compare_all(model));
            effects.extend(check::check_anew(model).filter(|_| is_built));
            effects
        }
        Event::Noted(mark, written) => typing::noted(model, &mark, written),
        Event::Rechecked(draft, checked) => {
            check::rechecked(model, draft, *checked);
            Vec::new()
        }
        Event::CheckedAnew(edition, drafts) => check::checked_anew(model, &edition, *drafts),
        Event::AllCompared(edition, differences) => {
            filtering::all_compared(model, &edition, differences);
            Vec::new()
        }
        Event::DestinationsListed(edition, all) => {
            let mut effects = picking::destinations_listed(model, &edition, all);
            effects.extend(typeahead::catch_up(model));
            effects
        }
        Event::Matched(token, matched) => {
            picking::matched(model, &token, matched);
            typeahead::catch_up(model)
        }
        Event::Searched(token, found) => {
            finding::searched(model, &token, *found);
            typeahead::catch_up(model)
        }
        Event::Stop => vec![Effect::Suspend],
        Event::Continue => vec![Effect::Redraw],
        Event::Panicked | Event::Lost(_) | Event::End(_) => vec![Effect::Quit],
    }
}

/// Presses what was pressed before there was anything to press it on.
fn early(model: &mut Model) -> Vec<Effect> {
    let early = std::mem::take(&mut model.early).into_iter();
    early.flat_map(|key| press(model, key)).collect()
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    if typeahead::hold(model, key) {
        return Vec::new();
    }
    model.notice = None;
    if let Some(Overlay::Prompt(..)) = model.overlay {
        return typing::press(model, key);
    }
    if let Some(Overlay::Menu(_)) = model.overlay {
        return correction_menu::press(model, key);
    }
    if let Some(Overlay::Help(Help { typing: true, .. })) = model.overlay {
        help::typed(model, key);
        return Vec::new();
    }
    if typeahead::drop_letter(model, key) {
        return Vec::new();
    }
    let context = model.context();
    match model.config.keymap.press(&mut model.pending, context, key) {
        Outcome::Run(command, count) => run(model, command, count),
        Outcome::Waiting => Vec::new(),
        Outcome::Unknown if context == Context::Help => {
            model.overlay = None;
            Vec::new()
        }
        Outcome::Unknown if context == Context::Reading => {
            if model.early.len() < MAX_WAITING_KEYS {
                model.early.push(key);
            }
            let keys: String = model.early.iter().map(Key::to_string).collect();
            model.say(Role::Dim, format!("{keys} waits for the articles"));
            Vec::new()
        }
        Outcome::Unknown => {
            let help: Option<String> = model.config.keymap.shown(Command::Help).next();
            let help = help.unwrap_or_default();
            let places = model.config.keymap.places_of(key).map(Context::in_words);
            let places: Vec<String> = places.collect();
            let elsewhere = match places.as_slice() {
                [place] => format!(", it works {place}"),
                [places @ .., last] if places.len() < MAX_NAMED_PLACES => {
                    format!(", it works {} and {last}", places.join(", "))
                }
                [places @ .., _] => {
                    let first = places[..MAX_NAMED_PLACES].join(", ");
                    format!(", it works {first} and elsewhere")
                }
                [] => String::new(),
            };
            model.say(
                Role::Dim,
                format!("{key} does nothing here{elsewhere}; {help} lists the keys"),
            );
            Vec::new()
        }
    }
}

/// Runs a command at the place where the keys go.
fn run(model: &mut Model, command: Command, count: Option<usize>) -> Vec<Effect> {
    if let Some(Overlay::Help(_)) = model.overlay {
        return help::run(model, command, count);
    }
    let writes = matches!(
        command,
        Command::Note | Command::NoteInEditor | Command::Label
    );
    if !writes {
        model.just_marked = None;
    }
    if model.progress == Progress::Filling {
        // Who goes somewhere is not taken back to where they were the last time.
        model.last_session = None;
        if waits_for_all(command) {
            model.say(Role::Dim, "that waits until all articles are read");
            return Vec::new();
        }
        if command == Command::Cancel && is_home(model) {
            return run(model, Command::StopReading, None);
        }
    }
    let is_writing = waits_for_all(command) || rereading::adds_to_notebook(command);
    if model.rereading && is_writing {
        model.say(Role::Dim, "that waits until the articles are read again");
        return Vec::new();
    }
    match command {
        Command::Quit => return vec![Effect::Quit],
        Command::Suspend => return vec![Effect::Suspend],
        Command::Redraw => return vec![Effect::Redraw],
        Command::LayBeside => return vec![Effect::LayBeside],
        Command::WriteManifest => return vec![Effect::WriteManifest],
        Command::Reread => return rereading::ask(model),
        Command::Mouse => return mouse::switch(model),
        Command::StopReading => {
            model.say(Role::Notice, "stopping; what is read so far is opened");
            return vec![Effect::StopReading];
        }
        Command::MarkStatement => return marks::statement(model),
        Command::Copy => return outside::copy(model),
        Command::Browse => return outside::browse(model),
        Command::Edit => return outside::edit(model),
        Command::Help => model.overlay = Some(Overlay::Help(Help::default())),
        Command::Palette => typing::palette(model),
        Command::Search if is_marks(model) && !model.notebook.marks().is_empty() => {
            picking::mark_filters(model);
        }
        Command::Search => finding::open(model),
        Command::Places => return picking::places(model),
        Command::Filter if is_marks(model) => picking::mark_filters(model),
        Command::Unfilter if is_marks(model) => marks::drop_last_filter(model),
        Command::Filter => picking::filters(model),
        Command::Unfilter => filtering::drop_last(model),
        Command::Export if matches!(model.location.screen, Screen::Check(_)) => {
            check::ask_report(model);
        }
        Command::Export => exporting::open(model),
        Command::Undo => return check::take_back(model).unwrap_or_else(|| undoing::undo(model)),
        Command::Redo => return undoing::redo(model),
        Command::Correct => correction_menu::open(model),
        Command::Accept => return deciding::accept(model),
        Command::Refuse => return deciding::refuse(model),
        Command::Confirm => return deciding::confirm(model),
        Command::AcceptPrinting => return deciding::accept_printing(model),
        Command::RefusePrinting => return deciding::refuse_printing(model),
        Command::Back | Command::Forward | Command::Cancel => travel::back(model, command),
        Command::List(kind) => travel::show(model, kind),
        _ => match model.location.screen {
            Screen::Landing => return landing::run(model, command, count),
            Screen::Compare(_) => return compare::run(model, command, count),
            Screen::Source(_) => return source::run(model, command, count),
            Screen::Check(_) => return check::run(model, command, count),
            Screen::List(_) => return lists::run(model, command, count),
        },
    }
    Vec::new()
}

/// Whether a command writes what is true of the whole corpus only.
fn waits_for_all(command: Command) -> bool {
    matches!(
        command,
        Command::Correct
            | Command::Accept
            | Command::Refuse
            | Command::Confirm
            | Command::AcceptPrinting
            | Command::RefusePrinting
            | Command::Undo
            | Command::Redo
            | Command::Unmark
            | Command::Export
            | Command::LayBeside
            | Command::WriteManifest
            | Command::Reread
    )
}

/// Whether the marks are listed, which have filters of their own.
fn is_marks(model: &Model) -> bool {
    model.location.screen.lists(ListKind::Marks)
}

/// Whether there is nothing on the landing to leave.
fn is_home(model: &Model) -> bool {
    matches!(model.location.screen, Screen::Landing)
}

/// Where a cursor at `now` goes on a moving command, between 0 and `last`; `None` for other commands.
fn stepped(
    now: usize,
    last: usize,
    command: Command,
    count: Option<usize>,
    half_page: usize,
) -> Option<usize> {
    let times = count.unwrap_or(1);
    let page = times.saturating_mul(half_page.max(1));
    let moved = match command {
        Command::Down => now.saturating_add(times),
        Command::Up => now.saturating_sub(times),
        Command::HalfPageDown => now.saturating_add(page),
        Command::HalfPageUp => now.saturating_sub(page),
        Command::First => count.map_or(0, |n| n.saturating_sub(1)),
        Command::Last => count.map_or(last, |n| n.saturating_sub(1)),
        _ => return None,
    };
    Some(moved.min(last))
}
