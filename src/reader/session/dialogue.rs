//! The reader in linear text: it says where one is, takes a line of keys, and says what came of them: what has
//! changed, and all of it where that is most. The terminal keeps its usual modes, so that a screen reader follows it as any other text.

use super::drafts::recheck;
use super::{App, End, Opener, obey, replay};
use crate::reader::effect::Effect;
use crate::reader::event::Event;
use crate::reader::keys::{self, Key};
use crate::reader::outside::{self, Job};
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::plain;
use crate::reader::prompt::PromptLine;
use crate::reader::terminal::signals;
use crate::reader::theme::Role;
use crate::text::Span;
use crossterm::event::{KeyCode, KeyModifiers};
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Builder;

const PROMPT: &str = "keys (q quits, ? lists them): ";

const REASON_PROMPT: &str = "the reason (return ends it, an empty line cancels): ";

/// What a dialogue hears.
enum InputEvent {
    /// A line of standard input; an empty one is its end.
    Line(io::Result<String>),
    Signal(i32),
}

/// Listens to standard input, and to the signals that end a program.
struct InputListener {
    heard: Receiver<InputEvent>,
    /// A line is read when it is wanted: another program may have the terminal meanwhile.
    wanted: Sender<()>,
}

impl InputListener {
    fn open() -> io::Result<Self> {
        let (send, heard) = channel();
        let (wanted, asked) = channel();
        let (events, signalled) = channel();
        signals(events)?;
        let lines = send.clone();
        let lines = move || {
            while asked.recv().is_ok() {
                let mut line = String::new();
                let read = io::stdin().read_line(&mut line).map(|_| line);
                if lines.send(InputEvent::Line(read)).is_err() {
                    return;
                }
            }
        };
        let signals = move || {
            for event in signalled {
                match event {
                    Event::End(signal) if send.send(InputEvent::Signal(signal)).is_err() => return,
                    #[cfg(unix)]
                    Event::Stop => obey(signal_hook::consts::SIGTSTP),
                    _ => {}
                }
            }
        };
        Builder::new().name("lines".into()).spawn(lines)?;
        Builder::new().name("signals heard".into()).spawn(signals)?;
        Ok(Self { heard, wanted })
    }

    /// The next line, or why there is none.
    fn line(&self) -> io::Result<Result<String, End>> {
        // A thread that is gone is heard of below.
        let _ = self.wanted.send(());
        match self.heard.recv() {
            Ok(InputEvent::Line(line)) => {
                let line = line?;
                Ok(if line.is_empty() {
                    Err(End::Closed)
                } else {
                    Ok(line)
                })
            }
            Ok(InputEvent::Signal(signal)) => Ok(Err(End::Signal(signal))),
            Err(_) => Ok(Err(End::Closed)),
        }
    }
}

/// Runs until the reader quits, standard input ends, or a signal ends the program.
///
/// # Errors
/// Where standard input cannot be read or `out` not be written to.
pub fn run(app: &mut App, open: Opener, keys: Vec<Key>, out: &mut dyn Write) -> io::Result<End> {
    replay::play(app, open, Vec::new());
    let ears = InputListener::open()?;
    let mut keys = Ok(keys);
    let mut before = String::new();
    loop {
        match keys {
            Ok(keys) => {
                let mut left = replay::press(app, keys);
                if is_reason_typed(app) && !replay::is_over(&left) {
                    left.extend(replay::press(app, vec![named(KeyCode::Enter)]));
                }
                if replay::is_over(&left) {
                    return Ok(End::Quit);
                }
                for effect in left {
                    carry_out(app, effect, out)?;
                }
                let now = shown(app);
                out.write_all(plain::changed(&before, &now).as_bytes())?;
                before = now;
            }
            Err(fault) => writeln!(out, "{fault}")?,
        }
        let is_reason = is_reason_asked(app);
        let prompt = if is_reason { REASON_PROMPT } else { PROMPT };
        write!(out, "\n{prompt}")?;
        out.flush()?;
        let line = match ears.line()? {
            Ok(line) => line,
            Err(end) => return Ok(end),
        };
        let line = line.trim_end_matches(['\r', '\n']);
        keys = match is_reason {
            true => Ok(vec![reason_taken(app, line)]),
            false => keys::parse(line),
        };
    }
}

/// Whether the reason why a finding may stand is asked for: then a line is words and not keys.
fn is_reason_asked(app: &App) -> bool {
    let overlay = &app.model.overlay;
    matches!(overlay, Some(Overlay::Prompt(Purpose::LetStand(_), _)))
}

/// Whether a line of keys has ended in such a reason, which the return behind it ends, too.
fn is_reason_typed(app: &App) -> bool {
    let Some(Overlay::Prompt(Purpose::LetStand(number), line)) = &app.model.overlay else {
        return false;
    };
    let told = app
        .model
        .drafts
        .as_ref()
        .and_then(|drafts| drafts.passage(*number));
    let known = told.and_then(|told| told.finding.accepted.as_ref());
    line.text() != known.map_or("", |known| &known.reason)
}

/// The key that takes a line for the reason, in the place of what stood there; none is taken from an empty one.
fn reason_taken(app: &mut App, words: &str) -> Key {
    match &mut app.model.overlay {
        Some(Overlay::Prompt(_, line)) if !words.trim().is_empty() => {
            *line = PromptLine::holding(words);
            named(KeyCode::Enter)
        }
        _ => named(KeyCode::Esc),
    }
}

fn named(code: KeyCode) -> Key {
    Key {
        code,
        modifiers: KeyModifiers::NONE,
    }
}

/// The screen in words.
pub fn shown(app: &App) -> String {
    plain::text(&app.model, usize::from(app.model.size.width))
}

fn carry_out(app: &mut App, effect: Effect, out: &mut dyn Write) -> io::Result<()> {
    let model = &mut app.model;
    match effect {
        // What a clipboard would hold stands on a line of its own.
        Effect::Copy(text) => writeln!(out, "{text}\n")?,
        Effect::Browse(address) => {
            if let Err(why) = outside::browse(&address) {
                app.take(Event::Unopened { address, why });
            }
        }
        Effect::Edit(article, span) => {
            let done = Job::find(&model.edition[article], span);
            if let Err(why) = done.and_then(|job| outside::edit(&job)) {
                model.say(Role::Problem, format!("not edited: {why}"));
            }
        }
        Effect::EditDraft(draft, span) => edit_draft(app, draft, span),
        Effect::EditNote(mark, text) => {
            app.take(Event::Noted(mark, outside::edit_text(&text)));
        }
        _ => {}
    }
    Ok(())
}

/// Has a draft edited; one that was changed is checked anew.
fn edit_draft(app: &mut App, draft: usize, span: Span) {
    let Some(drafts) = &app.model.drafts else {
        return;
    };
    let Some(article) = drafts.draft(draft) else {
        return;
    };
    match Job::find(article, span).and_then(|job| outside::edit(&job)) {
        Ok(true) => {
            let checked = Box::new(recheck(drafts, draft));
            app.take(Event::Rechecked(draft, checked));
        }
        Ok(false) => {}
        Err(why) => app.model.say(Role::Problem, format!("not edited: {why}")),
    }
}
