//! The source screen: moving in an article, from outlet to outlet, selecting and marking.

use super::{finding, marks, picking, travel, typing};
use crate::edition::{ArticleIx, Edition};
use crate::reader::commands::Command;
use crate::reader::effect::Effect;
use crate::reader::model::Model;
use crate::reader::screen::Screen;
use crate::reader::source::Source;
use crate::reader::theme::Role;
use crate::reader::view::body;
use crate::text::Span;

pub(super) fn run(model: &mut Model, command: Command, count: Option<usize>) -> Vec<Effect> {
    match command {
        Command::Mark => return mark(model),
        Command::Note => return beside_mark(model, typing::note),
        Command::NoteInEditor => return beside_mark(model, typing::note_in_editor),
        Command::Label => return beside_mark(model, picking::labels),
        Command::NextFound => finding::step(model, true),
        Command::PreviousFound => finding::step(model, false),
        Command::Zen => model.zen = !model.zen,
        Command::Compare => travel::statement(model, command),
        Command::NextStatement | Command::PreviousStatement => {
            travel::other_statement(model, command, count);
        }
        _ => move_in_article(model, command, count),
    }
    travel::follow(model);
    Vec::new()
}

/// What moves in an article and changes nothing else.
fn move_in_article(model: &mut Model, command: Command, count: Option<usize>) {
    let half = usize::from(body(model).height) / 2;
    let Screen::Source(source) = &mut model.location.screen else {
        return;
    };
    let edition = &model.edition;
    let times = count.unwrap_or(1);
    match command {
        Command::Down => source.down(times),
        Command::Up => source.up(times),
        Command::HalfPageDown => source.down(half.saturating_mul(times)),
        Command::HalfPageUp => source.up(half.saturating_mul(times)),
        Command::First => source.first(),
        Command::Last => source.last(),
        Command::SecondArticle => source.toggle_beside(edition),
        Command::Select => source.select(edition),
        Command::SelectParagraph => source.select_paragraph(edition),
        Command::OtherEnd => source.swap_ends(),
        _ => {
            for _ in 0..times.min(1_000) {
                step(source, edition, command);
            }
        }
    }
}

/// One step of a command that a count repeats.
fn step(source: &mut Source, edition: &Edition, command: Command) {
    match command {
        Command::Left => source.left(),
        Command::Right => source.right(),
        Command::NextWord => source.next_word(),
        Command::PreviousWord => source.previous_word(),
        Command::NextQuotation => source.next_quotation(edition),
        Command::PreviousQuotation => source.previous_quotation(edition),
        Command::NextOutlet => source.next_outlet(edition),
        Command::PreviousOutlet => source.previous_outlet(edition),
        _ => {}
    }
}

/// The selected passage, else the quotation that the keys stand on.
fn passage(model: &Model) -> Option<(ArticleIx, Span)> {
    match &model.location.screen {
        Screen::Source(source) => source.passage(&model.edition),
        _ => None,
    }
}

const NO_PASSAGE: &str = "no passage here; v begins to select, } goes to a quotation";

fn mark(model: &mut Model) -> Vec<Effect> {
    let Some((article, span)) = passage(model) else {
        model.say(Role::Problem, NO_PASSAGE);
        return Vec::new();
    };
    if let Screen::Source(source) = &mut model.location.screen {
        source.cancel();
    }
    marks::passages(model, article, &[span])
}

/// Does something with the mark on the passage; marks it first where it has none.
fn beside_mark(model: &mut Model, then: marks::WithMark) -> Vec<Effect> {
    let Some((article, span)) = passage(model) else {
        model.refuse_line(NO_PASSAGE);
        return Vec::new();
    };
    marks::with_mark_at(model, article, &[span], then, mark)
}
