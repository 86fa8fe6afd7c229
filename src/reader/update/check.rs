//! The check screen: from finding to finding, to its source, and what an editor does with it.

use super::travel;
use crate::check::AcceptedBy;
use crate::edition::{ArticleIx, Edition};
use crate::export::check::{CheckFormat, Checked};
use crate::reader::check::{Check, Drafts};
use crate::reader::commands::Command;
use crate::reader::effect::Effect;
use crate::reader::model::Model;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::prompt::PromptLine;
use crate::reader::screen::{Location, Screen};
use crate::reader::task::Task;
use crate::reader::theme::Role;
use crate::reader::view::body;
use std::path::Path;
use std::sync::Arc;

pub(super) fn run(model: &mut Model, command: Command, count: Option<usize>) -> Vec<Effect> {
    match command {
        Command::NextFinding | Command::PreviousFinding => step(model, command, count.unwrap_or(1)),
        Command::NextStop => step_to_stop(model),
        Command::Open => open_source(model),
        Command::LetStand => ask(model),
        Command::AllPassages => turn_width(model),
        _ => look_around(model, command, count.unwrap_or(1)),
    }
    Vec::new()
}

/// Goes so many findings on or back; says so at the end.
fn step(model: &mut Model, command: Command, times: usize) {
    let (Screen::Check(check), Some(drafts)) = (&mut model.location.screen, &model.drafts) else {
        return;
    };
    let (now, all) = (check.current, drafts.count());
    let number = match command {
        Command::NextFinding => (now + times).min(all.saturating_sub(1)),
        _ => now.saturating_sub(times),
    };
    if number != now {
        check.go(drafts, number);
        return;
    }
    let one = match drafts.is_wide() {
        true => "passage",
        false => "finding",
    };
    let words = match (all, command) {
        (0, _) => nothing_to_tell(drafts).to_string(),
        (_, Command::NextFinding) => format!("that was the last {one}"),
        _ => format!("that was the first {one}"),
    };
    model.say(Role::Dim, words);
}

/// Goes to the next finding that is a stop and not let stand.
fn step_to_stop(model: &mut Model) {
    let (Screen::Check(check), Some(drafts)) = (&mut model.location.screen, &model.drafts) else {
        return;
    };
    let is_stop = |number: &usize| drafts.passage(*number).is_some_and(|told| told.is_stop());
    match (check.current + 1..drafts.count()).find(is_stop) {
        Some(number) => check.go(drafts, number),
        None => {
            let words = match (0..drafts.count()).any(|number| is_stop(&number)) {
                true => "no stop behind this one",
                false => "there is no stop",
            };
            model.say(Role::Dim, words);
        }
    }
}

/// What is said where no passage is stepped through.
fn nothing_to_tell(drafts: &Drafts) -> &'static str {
    match drafts.passages() {
        0 => "there is nothing to tell: no quotation",
        _ => "there is nothing to tell; a steps through all passages",
    }
}

/// Steps through every passage, or through the findings alone again; each place where the drafts are shown stays on its
/// passage, or goes to the next finding behind it.
fn turn_width(model: &mut Model) {
    let Some(old) = model.drafts.take() else {
        return;
    };
    let mut new = old.clone();
    new.widen(!old.is_wide());
    let words = match (new.is_wide(), new.passages()) {
        (_, 0) => nothing_to_tell(&new).to_string(),
        (true, passages) => format!("all passages: {passages}; a goes back to the findings"),
        (false, _) => format!("findings only: {}", new.count()),
    };
    take(model, &old, new);
    model.say(Role::Dim, words);
}

/// Puts other drafts in the place of the old ones, which they are but for what is found or stepped through; each place
/// where they are shown, also those to go back to, stays on its passage.
fn take(model: &mut Model, old: &Drafts, new: Drafts) {
    let follow = |location: &Location| {
        let mut location = location.clone();
        if let Screen::Check(check) = &mut location.screen {
            check.follow(old, &new);
        }
        location
    };
    model.jumps.change(&follow);
    model.location = follow(&model.location);
    model.drafts = Some(new);
}

/// Opens the finding's place in its source.
fn open_source(model: &mut Model) {
    let Screen::Check(check) = &model.location.screen else {
        return;
    };
    let told = model.drafts.as_ref().and_then(|d| d.passage(check.current));
    let place = told.map(|told| told.finding.source.as_ref());
    let place = place.map(|place| place.map(|p| (ArticleIx(p.article), p.extent())));
    match place {
        Some(Some((article, span))) => travel::article_alone(model, article, span),
        Some(None) => model.say(Role::Dim, "no place of the sources belongs to this passage"),
        None => model.say(
            Role::Dim,
            "no finding is selected that has a source to open",
        ),
    }
}

/// Asks for the reason why the finding may stand.
fn ask(model: &mut Model) {
    let Screen::Check(check) = &model.location.screen else {
        return;
    };
    let number = check.current;
    let told = model.drafts.as_ref().and_then(|d| d.passage(number));
    let finding = told.map(|told| told.finding);
    let finding = finding.filter(|finding| finding.is_told() || finding.accepted.is_some());
    match finding.map(|finding| &finding.accepted) {
        None => model.say(Role::Dim, "there is nothing to let stand"),
        Some(_) if is_without_file(model) => model.say(
            Role::Problem,
            "not let stand: the draft has no file; --baseline names one",
        ),
        // What is typed next is a reason, whether it stood before or not.
        Some(accepted) => {
            let line = PromptLine::holding(accepted.as_ref().map_or("", |known| &known.reason));
            model.overlay = Some(Overlay::Prompt(Purpose::LetStand(number), line));
        }
    }
}

/// Whether no file takes what is let stand in the draft in sight.
fn is_without_file(model: &Model) -> bool {
    let (Screen::Check(check), Some(drafts)) = (&model.location.screen, &model.drafts) else {
        return true;
    };
    let draft = drafts.draft(check.draft_number);
    draft
        .and_then(|draft| drafts.baseline_path(draft))
        .is_none()
}

/// Asks for the file that takes the report on the drafts.
pub(super) fn ask_report(model: &mut Model) {
    let (Screen::Check(check), Some(drafts)) = (&model.location.screen, &model.drafts) else {
        return;
    };
    let draft = drafts.draft(check.draft_number);
    let stem = draft.and_then(|draft| Path::new(&draft.path).file_stem());
    let stem = stem.map_or("draft".into(), |stem| stem.to_string_lossy());
    let line = PromptLine::holding(&format!("{stem}-check.html"));
    model.overlay = Some(Overlay::Prompt(Purpose::Report, line));
}

/// The file was named: the form follows its ending.
pub(super) fn report(model: &mut Model, line: PromptLine) -> Vec<Effect> {
    let (Screen::Check(check), file) = (&model.location.screen, line.text().trim()) else {
        return Vec::new();
    };
    match CheckFormat::of_file(Path::new(file)) {
        _ if file.is_empty() => Vec::new(),
        Some(format) => vec![Effect::Report(check.draft_number, format, file.into())],
        None => {
            let endings = "another ending: .html, .md, .docx, .sarif, .jsonl or .txt";
            model.overlay = Some(Overlay::Prompt(Purpose::Report, line));
            model.say(Role::Problem, endings);
            Vec::new()
        }
    }
}

/// The reason was typed.
pub(super) fn let_stand(model: &mut Model, number: usize, reason: &str) -> Vec<Effect> {
    if reason.is_empty() {
        model.say(Role::Dim, "not let stand: no reason was given");
        return Vec::new();
    }
    let told = model.drafts.as_ref().and_then(|d| d.passage(number));
    let accepted = told.and_then(|told| told.finding.accepted.as_ref());
    match accepted.filter(|accepted| accepted.by == AcceptedBy::Comment) {
        Some(accepted) => {
            let told = format!("{}; the draft is not written", accepted.in_words());
            model.say(Role::Dim, told);
            Vec::new()
        }
        None => vec![Effect::LetStand(number, reason.to_string())],
    }
}

/// Lets the finding under the cursor stand no more, where the baseline does. `None` where there is no such finding: something
/// else was done last.
pub(super) fn take_back(model: &Model) -> Option<Vec<Effect>> {
    let Screen::Check(check) = &model.location.screen else {
        return None;
    };
    let told = model.drafts.as_ref()?.passage(check.current)?;
    let accepted = told.finding.accepted.as_ref()?;
    (accepted.by == AcceptedBy::Baseline).then(|| vec![Effect::TakeBack(check.current)])
}

/// The draft was edited: it is shown as it is now, on the finding that stands in the place of the old one.
pub(super) fn rechecked(model: &mut Model, draft: usize, checked: Result<Checked, String>) {
    let (Screen::Check(check), Some(drafts)) = (&mut model.location.screen, &mut model.drafts)
    else {
        return;
    };
    match checked {
        Ok(checked) => {
            drafts.replace(draft, checked);
            let (side, current) = (check.side, check.current);
            **check = Check::at(drafts, current);
            check.side = side;
            let facts = drafts.facts();
            model.say(Role::Notice, format!("checked anew: {facts}"));
        }
        Err(why) => model.say(Role::Problem, format!("not checked anew: {why}")),
    }
}

/// Has the drafts checked anew, as the corrections ask for: the verdicts are those of the corrected sources.
pub(super) fn check_anew(model: &Model) -> Option<Effect> {
    let drafts = model.drafts.clone()?;
    let with = Box::new((drafts, model.notebook.clone()));
    Some(Effect::Begin(Task::CheckAnew(
        Arc::clone(&model.edition),
        with,
    )))
}

/// The drafts are checked anew. What was
/// corrected or edited meanwhile is checked once more.
pub(super) fn checked_anew(
    model: &mut Model,
    edition: &Arc<Edition>,
    drafts: Drafts,
) -> Vec<Effect> {
    let Some(old) = model.drafts.take() else {
        return Vec::new();
    };
    if !Arc::ptr_eq(edition, &model.edition) || !drafts.have_texts_of(&old) {
        model.drafts = Some(old);
        return match Arc::ptr_eq(edition, &model.edition) {
            true => check_anew(model).into_iter().collect(),
            // The edition has changed meanwhile: drafts are being checked against the newer one already.
            false => Vec::new(),
        };
    }
    let mut drafts = drafts;
    drafts.widen(old.is_wide());
    let facts = drafts.facts();
    if facts != old.facts() {
        model.say(Role::Notice, format!("checked anew: {facts}"));
    }
    take(model, &old, drafts);
    Vec::new()
}

/// Scrolls, or gives the keys to the other text.
fn look_around(model: &mut Model, command: Command, times: usize) {
    let half = usize::from(body(model).height) / 2;
    let Screen::Check(check) = &mut model.location.screen else {
        return;
    };
    let lines = |n: usize| isize::try_from(n).unwrap_or(isize::MAX);
    match command {
        Command::NextPane => check.turn_side(),
        Command::Down => check.scroll(lines(times)),
        Command::Up => check.scroll(-lines(times)),
        Command::HalfPageDown => check.scroll(lines(half.saturating_mul(times))),
        Command::HalfPageUp => check.scroll(-lines(half.saturating_mul(times))),
        Command::First => check.scroll(-isize::MAX),
        Command::Last => check.scroll(isize::MAX),
        _ => {}
    }
}
