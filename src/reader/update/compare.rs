//! The compare screen: from difference to difference, from outlet to outlet.

use super::hiding::change_filter;
use super::{marks, picking, travel};
use crate::reader::commands::Command;
use crate::reader::compare::{Compare, Layout};
use crate::reader::effect::Effect;
use crate::reader::model::Model;
use crate::reader::screen::Screen;
use crate::reader::theme::Role;
use crate::reader::view::body;

pub(super) fn run(model: &mut Model, command: Command, count: Option<usize>) -> Vec<Effect> {
    let half = usize::from(body(model).height) / 2;
    let Screen::Compare(compare) = &mut model.location.screen else {
        return Vec::new();
    };
    if compare.is_alone() && command.entry().holds_printings_together() {
        let words = compare.no_differences();
        model.say(Role::Dim, words);
        return Vec::new();
    }
    match command {
        Command::Open | Command::Source => {
            let (statement, article) = (compare.statement, compare.article());
            travel::source(model, statement, article);
        }
        Command::NextStatement | Command::PreviousStatement => {
            travel::other_statement(model, command, count);
        }
        Command::Mark => {
            if let Some((article, span)) = compare.selected(&model.edition) {
                compare.cancel();
                return marks::passages(model, article, &[span]);
            }
            let printing = compare.printing(&model.edition).to_vec();
            return marks::quoted(model, &printing);
        }
        Command::Hide => change_filter(model, |variant_filter| {
            variant_filter.open = !variant_filter.open
        }),
        Command::HideKinds => picking::kinds(model),
        Command::HidePerhaps => change_filter(model, |variant_filter| {
            variant_filter.perhaps = !variant_filter.perhaps
        }),
        Command::WordByWord => {
            let chosen = &mut model.variant_filter;
            chosen.word_by_word = !chosen.word_by_word;
            compare.set_filter(chosen.clone());
        }
        Command::NextDifference | Command::PreviousDifference => difference(model, command, count),
        _ => move_in_comparison(compare, command, count.unwrap_or(1), half),
    }
    travel::follow(model);
    Vec::new()
}

/// Steps from difference to difference; says so at the end.
fn difference(model: &mut Model, command: Command, count: Option<usize>) {
    let Screen::Compare(compare) = &mut model.location.screen else {
        return;
    };
    let mut moved = false;
    for _ in 0..count.unwrap_or(1) {
        let stepped = match command {
            Command::NextDifference => compare.next_difference(),
            _ => compare.previous_difference(),
        };
        moved |= stepped;
        if !stepped {
            break;
        }
    }
    if !moved {
        let all = compare.differences.len();
        let words = match (all, command) {
            (0, _) if compare.left_out() == 0 => "there are no differences",
            (0, _) => "no differences in sight; h shows those that are hidden",
            (_, Command::NextDifference) => "that was the last difference",
            _ => "that was the first difference",
        };
        model.say(Role::Dim, words);
    } else if let Some(named) = compare.named() {
        model.say(Role::Kind, named);
    }
}

/// What moves in the comparison or lays it out another way.
fn move_in_comparison(compare: &mut Compare, command: Command, times: usize, half: usize) {
    let lines = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
    match command {
        Command::Down => compare.scroll(lines(times)),
        Command::Up => compare.scroll(-lines(times)),
        Command::HalfPageDown => compare.scroll(lines(half.saturating_mul(times))),
        Command::HalfPageUp => compare.scroll(-lines(half.saturating_mul(times))),
        Command::First => compare.scroll(-isize::MAX),
        Command::Last => compare.scroll(isize::MAX),
        Command::PairLayout => compare.set_layout(Layout::Pair),
        Command::TableLayout => compare.set_layout(Layout::Table),
        Command::ApparatusLayout => compare.set_layout(Layout::Apparatus),
        _ => {
            for _ in 0..times.min(1_000) {
                match command {
                    Command::NextBase => compare.next_base(),
                    Command::NextOutlet => compare.next_other(),
                    Command::PreviousOutlet => compare.previous_other(),
                    _ => {}
                }
            }
        }
    }
}
