//! The menu of what can be set right: opened on what the cursor stands on, and its keys.

use super::rebuilding::make;
use super::{answering, travel};
use crate::edition::{Edition, QuotationIx};
use crate::export::passage::ArticlePassage;
use crate::notebook::Mark;
use crate::reader::correction::choice::{Act, Target};
use crate::reader::correction::menu::Menu;
use crate::reader::effect::Effect;
use crate::reader::keys::Key;
use crate::reader::lists::Subject;
use crate::reader::model::Model;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::prompt::PromptLine;
use crate::reader::screen::Screen;
use crate::reader::theme::Role;
use crossterm::event::{KeyCode, KeyModifiers};

/// How a menu goes on behind a letter that it does not have.
const ASTRAY: &str = "nothing typed is taken now: ⌫ or ↑ ↓ choose again, esc or ↵ closes it";

/// Opens the menu for the quotation under the cursor.
pub(super) fn open(model: &mut Model) {
    match target(model) {
        Some(target) => {
            let menu = Menu::new(&model.edition, target);
            model.overlay = Some(Overlay::Menu(menu));
        }
        None => model.refuse_line("there is no quotation here to correct"),
    }
}

/// What the cursor stands on.
fn target(model: &Model) -> Option<Target> {
    let edition = &model.edition;
    let of = |quotations: &[QuotationIx]| {
        Some(Target {
            article: edition[*quotations.first()?].article,
            quotations: quotations.to_vec(),
            selected: None,
        })
    };
    match &model.location.screen {
        Screen::Landing => {
            let selection = model.location.selection;
            let witness = edition.witness_of(selection.statement?, selection.outlet)?;
            of(&witness.quotations)
        }
        Screen::Compare(compare) => of(compare.printing(edition)),
        Screen::Source(source) => match (source.selection, source.quotation()) {
            (None, Some(quotation)) => of(&[quotation]),
            (selection, _) => Some(Target {
                article: source.pane().article,
                quotations: Vec::new(),
                selected: selection.and_then(|_| Some(source.passage(edition)?.1)),
            }),
        },
        Screen::Check(_) => None,
        Screen::List(_) => match model.list_subject()? {
            Subject::Doubt(unsure) => of(&unsure.quotations),
            Subject::Mark(mark) => of_mark(edition, mark),
            Subject::Article(article) => Some(Target {
                article,
                quotations: Vec::new(),
                selected: None,
            }),
            _ => None,
        },
    }
}

/// The quotation that the words of a mark are of, else these words.
fn of_mark(edition: &Edition, mark: &Mark) -> Option<Target> {
    let mut found = mark.passages().filter(|passage| !passage.is_lost());
    let (article, span) = found.find_map(|p| Some((edition.article(&p.article)?, p.span)))?;
    let spoken = ArticlePassage::new(edition, article, span).spoken;
    Some(Target {
        article,
        quotations: spoken.into_iter().collect(),
        selected: spoken.is_none().then_some(span),
    })
}

/// A key while the menu is open.
pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Menu(menu)) = &mut model.overlay else {
        return Vec::new();
    };
    let last = menu.choices.len().saturating_sub(1);
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    if let KeyCode::Down | KeyCode::Tab | KeyCode::Up | KeyCode::BackTab = key.code {
        menu.is_astray = false;
    }
    match key.code {
        KeyCode::Char('z') if control => return vec![Effect::Suspend],
        KeyCode::Down | KeyCode::Tab => {
            menu.cursor = if menu.cursor < last {
                menu.cursor + 1
            } else {
                0
            }
        }
        KeyCode::Up | KeyCode::BackTab => menu.cursor = menu.cursor.checked_sub(1).unwrap_or(last),
        // The keys before were meant for something else: Enter closes the menu.
        KeyCode::Enter if menu.is_astray => model.overlay = None,
        KeyCode::Enter => return take(model),
        KeyCode::Backspace if menu.is_astray => menu.is_astray = false,
        KeyCode::Char(_) if menu.is_astray && !control => {}
        KeyCode::Char(letter) if !control => match menu.line(letter) {
            Some(chosen) => {
                menu.cursor = chosen;
                return take(model);
            }
            // A slip: what is typed next would else be taken for a letter of the menu, or for a command.
            None => {
                menu.is_astray = true;
                let said = format!("{letter} is no letter of this menu; {ASTRAY}");
                model.say(Role::Problem, said);
            }
        },
        _ => model.overlay = None,
    }
    Vec::new()
}

/// Does what the line of the menu with the cursor says.
fn take(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Menu(menu)) = model.overlay.take() else {
        return Vec::new();
    };
    let Some(choice) = menu.choices.into_iter().nth(menu.cursor) else {
        return Vec::new();
    };
    match choice.act {
        Act::Make(corrections) => make(model, corrections),
        Act::Select(quotation) => {
            select(model, quotation);
            Vec::new()
        }
        Act::Ask(mut asked) => {
            asked.named = answering::names(&model.edition, &asked);
            let line = PromptLine::holding(asked.begun());
            model.overlay = Some(Overlay::Prompt(Purpose::Correct(asked), line));
            Vec::new()
        }
    }
}

/// Selects a quotation in its article, for its ends to be moved.
fn select(model: &mut Model, quotation: QuotationIx) {
    let placed = &model.edition[quotation];
    let (article, extent) = (placed.article, placed.quotation.extent());
    let is_there = matches!(&model.location.screen, Screen::Source(source) if source.quotation() == Some(quotation));
    if !is_there {
        travel::article(model, article, extent);
    }
    if let Screen::Source(source) = &mut model.location.screen {
        source.select_quotation(&model.edition, quotation);
    }
    model.say(
        Role::Notice,
        "move its end with w b } { and arrows, O moves the other end; then c b",
    );
}
