//! The reader in linear text: it says where one is, takes a line of keys, and says what came of them: what has
//! changed, and all of it where that is most. The terminal keeps its usual modes, so that a screen reader follows it as any other text.

use super::drafts::recheck;
use super::{App, Opener, replay};
use crate::reader::effect::Effect;
use crate::reader::event::Event;
use crate::reader::keys::{self, Key};
use crate::reader::outside::{self, Job};
use crate::reader::plain;
use crate::reader::theme::Role;
use crate::text::Span;
use std::io::{self, BufRead, Write};

const PROMPT: &str = "keys (q quits, ? lists them): ";

/// Runs until the reader quits or `input` ends.
///
/// # Errors
/// Where `input` cannot be read or `out` not be written to.
pub fn run(
    app: &mut App,
    open: Opener,
    keys: Vec<Key>,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<()> {
    replay::play(app, open, Vec::new());
    let mut keys = Ok(keys);
    let mut before = String::new();
    loop {
        match keys {
            Ok(keys) => {
                let left = replay::press(app, keys);
                if replay::is_over(&left) {
                    return Ok(());
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
        write!(out, "\n{PROMPT}")?;
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Ok(());
        }
        keys = keys::parse(line.trim_end_matches(['\r', '\n']));
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
