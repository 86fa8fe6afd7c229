//! What lies over a screen, in words: the keys, the menu, a line being typed and what is offered for it.

use super::{Lines, position};
use crate::reader::commands::at;
use crate::reader::correction::suggestions::suggestions;
use crate::reader::model::Model;
use crate::reader::noting::offered;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::palette::matching;
use crate::reader::prompt::PromptLine;
use std::borrow::Cow;

pub(super) fn tell(model: &Model, overlay: &Overlay, out: &mut Lines) {
    match overlay {
        Overlay::Help(_) => {
            out.say("Keys that work here.");
            for entry in at(model.context_below()) {
                let keys: Vec<String> = model.config.keymap.written(entry.command).collect();
                out.say(format!("{}: {}", keys.join(" or "), entry.doc));
            }
        }
        Overlay::Menu(menu) => {
            out.say("Correct. Choose with a letter.");
            let all = menu.choices.len();
            for (number, choice) in menu.choices.iter().enumerate() {
                let at = position(number, all, number == menu.cursor);
                let now = choice.now().map(|now| format!(" {now}"));
                let now = now.unwrap_or_default();
                out.say(format!("{at}{}: {}{now}", choice.key, choice.words));
            }
        }
        Overlay::Prompt(purpose, line) => {
            let (what, offered, chosen) = asked(model, purpose, line);
            out.say(format!("{what}: {}", line.text()));
            let all = offered.len();
            for (number, words) in offered.into_iter().enumerate() {
                let at = position(number, all, Some(number) == chosen);
                out.say(format!("{at}{words}"));
            }
        }
    }
}

/// What is typed, what is offered for it, and which of that is chosen.
fn asked(
    model: &Model,
    purpose: &Purpose,
    line: &PromptLine,
) -> (Cow<'static, str>, Vec<String>, Option<usize>) {
    let typed = line.text();
    let (what, offered, chosen) = match purpose {
        Purpose::Export(export) => {
            let lines = export.preview.lines().map(str::to_string);
            return (export.sentence().into(), lines.collect(), None);
        }
        Purpose::Search(_) => ("Search", Vec::new(), None),
        Purpose::Pick(picker) => {
            let lines = (0..picker.lines()).filter_map(|number| picker.line(number));
            let lines = lines.map(|line| format!("{}, {} {}", line.sort, line.words, line.remark));
            (picker.kind.title(), lines.collect(), Some(picker.chosen))
        }
        Purpose::Note(noting) => {
            let tags = offered(line, &model.notebook);
            let chosen = Some(noting.chosen).filter(|_| !tags.is_empty());
            ("Note, tags behind it as #tag", tags, chosen)
        }
        Purpose::Leave { why } => (
            "Save in this file, or in one of its own by an empty line; control y copies all of it, control x leaves without",
            vec![why.clone()],
            None,
        ),
        Purpose::Report => (
            "Write the report on the drafts into the file",
            Vec::new(),
            None,
        ),
        Purpose::LetStand(_) => ("Let the finding stand, because", Vec::new(), None),
        Purpose::Palette(chosen) => {
            let found = matching(typed, model.context_below()).into_iter();
            let found = found.map(|entry| format!("{}: {}", entry.name, entry.doc));
            ("Command", found.collect(), Some(*chosen))
        }
        Purpose::Correct(asked) => {
            let all = suggestions(model, asked, typed).into_iter();
            let mut what = vec!["Correction".to_string()];
            what.extend(asked.consequences(&model.edition, line.text()));
            let all = all.map(|one| one.shown).collect();
            return (what.join("; ").into(), all, asked.chosen);
        }
    };
    (what.into(), offered, chosen)
}
