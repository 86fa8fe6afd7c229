//! The answer to what the reader is asked for a correction: typed, chosen among what is offered, taken or kept for later.

use super::rebuilding::make;
use crate::corpus::{Article, ArticleKind, checked_siglum};
use crate::edition::{Correction, Edition, OutletIx, QuotationIx};
use crate::notebook::UNFINISHED;
use crate::quotation;
use crate::reader::correction::choices::{leaving as leaving_statement, rule};
use crate::reader::correction::decisions::{joins_with, same_event};
use crate::reader::correction::question::{Asked, Reach, Wanted, day};
use crate::reader::correction::suggestions::suggestions;
use crate::reader::effect::Effect;
use crate::reader::keys::Key;
use crate::reader::model::Model;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::prompt::PromptLine;
use crate::reader::theme::Role;
use crate::text::{CodePoints, Span};
use crossterm::event::{KeyCode, KeyModifiers};
use strum::IntoEnumIterator;

/// Whom the article of what is asked about names, where one of them may be the answer.
pub(super) fn names(edition: &Edition, asked: &Asked) -> Vec<String> {
    let of = asked.of.first().filter(|_| asked.wanted.is_person());
    let article = of.and_then(|id| {
        let quotation = edition.quotation(id).map(|q| edition[q].article);
        quotation.or_else(|| edition.article(id))
    });
    article.map_or_else(Vec::new, |article| quotation::names(&edition[article]))
}

/// Other letters were typed. A known name that has a word beginning with them is chosen, since a person of half a name
/// is made by a slip; a new one is taken on purpose, by choosing the last line. What is no name is meant as typed.
pub(super) fn typed(model: &mut Model) {
    let Some(Overlay::Prompt(Purpose::Correct(asked), line)) = &model.overlay else {
        return;
    };
    let typed = line.text().trim();
    let known = || {
        let all = suggestions(model, asked, typed);
        let is_it = all.iter().position(|one| one.shown == typed);
        is_it.or((all.len() > 1 && begins_with(&all[0].shown, typed)).then_some(0))
    };
    let chosen = match asked.wanted {
        wanted if wanted.is_chosen() => Some(0),
        wanted if wanted.is_name() => known(),
        _ => None,
    };
    if let Some(Overlay::Prompt(Purpose::Correct(asked), _)) = &mut model.overlay {
        asked.chosen = chosen;
    }
}

/// Whether the letters stand in a name from the beginning of one of its words.
fn begins_with(name: &str, letters: &str) -> bool {
    let [name, letters] = [name, letters.trim()].map(str::to_lowercase);
    let mut starts = name.match_indices(&letters).map(|(at, _)| at);
    !letters.is_empty() && starts.any(|at| !name[..at].ends_with(char::is_alphanumeric))
}

/// Moves the choice among what is offered; from the last of them back to what is typed, which of names is one of them.
pub(super) fn choose(model: &mut Model, key: Key) {
    let Some(Overlay::Prompt(Purpose::Correct(asked), line)) = &model.overlay else {
        return;
    };
    let all = suggestions(model, asked, line.text()).len();
    let back = matches!(key.code, KeyCode::Up | KeyCode::BackTab)
        || key.modifiers.contains(KeyModifiers::SHIFT);
    let chosen = match (key.code, asked.chosen) {
        _ if all == 0 => None,
        (KeyCode::Up | KeyCode::Down | KeyCode::Tab | KeyCode::BackTab, chosen) => match chosen {
            None if back => Some(all - 1),
            None => Some(0),
            // What is typed stands among the names.
            Some(0) if back && asked.wanted.is_name() => Some(all - 1),
            Some(n) if back => n.checked_sub(1),
            Some(n) if asked.wanted.is_name() => Some((n + 1) % all),
            Some(n) => Some(n + 1).filter(|n| *n < all),
        },
        (_, chosen) => chosen,
    };
    if let Some(Overlay::Prompt(Purpose::Correct(asked), _)) = &mut model.overlay {
        asked.chosen = chosen;
    }
}

/// Takes what was typed or chosen; asks again where it cannot be read, or would make a new name by a slip.
pub(super) fn answer(model: &mut Model, mut asked: Asked, typed: &str) -> Vec<Effect> {
    let chosen = asked.chosen.and_then(|n| {
        let all = suggestions(model, &asked, typed);
        all.into_iter().nth(n).map(|one| one.value)
    });
    if chosen.is_none() && typed.is_empty() && asked.wanted != Wanted::Siglum {
        return Vec::new();
    }
    if chosen.is_none() && !typed.is_empty() && typed == asked.begun() {
        return make(model, Vec::new());
    }
    if chosen.is_none() && asked.wanted.is_name() {
        // The last one is what is typed.
        asked.chosen = suggestions(model, &asked, typed).len().checked_sub(1);
        let what = match asked.wanted {
            Wanted::Outlet => "an outlet",
            _ => "a person",
        };
        let said = format!(
            "no name here is “{}”: ↵ again makes {what} of it",
            typed.trim()
        );
        let purpose = Purpose::Correct(asked);
        model.overlay = Some(Overlay::Prompt(purpose, PromptLine::holding(typed)));
        model.say(Role::Problem, said);
        return Vec::new();
    }
    match corrections(&model.edition, &asked, chosen, typed) {
        Ok(corrections) => make(model, corrections),
        Err(why) => {
            model.overlay = Some(Overlay::Prompt(
                Purpose::Correct(asked),
                PromptLine::holding(typed),
            ));
            model.say(Role::Problem, why);
            Vec::new()
        }
    }
}

fn corrections(
    edition: &Edition,
    asked: &Asked,
    chosen: Option<String>,
    typed: &str,
) -> Result<Vec<Correction>, String> {
    let of = asked.of.iter().cloned();
    if asked.wanted.is_chosen() && chosen.is_none() {
        return Err("choose one of those that are offered with ↑ and ↓".into());
    }
    let value = chosen.unwrap_or_else(|| typed.to_string());
    let first = asked.of.first().and_then(|id| edition.quotation(id));
    let leaving = first.filter(|_| asked.reach == Reach::Alone);
    let leaving = leaving.map_or_else(Vec::new, |q| leaving_statement(edition, q));
    Ok(match asked.wanted {
        Wanted::Outlet => of
            .map(|article| Correction::Outlet {
                article,
                name: value.clone(),
            })
            .collect(),
        Wanted::Speaker if matches!(asked.reach, Reach::Article | Reach::Everywhere) => {
            let rule = first.and_then(|q| rule(edition, &edition[q], asked.reach, value));
            rule.into_iter().collect()
        }
        Wanted::Speaker if asked.reach == Reach::Statement => of
            .map(|quotation| Correction::StatementSpeaker {
                quotation,
                name: value.clone(),
            })
            .collect(),
        Wanted::Speaker => {
            let set = of.map(|quotation| Correction::Speaker {
                quotation,
                name: value.clone(),
            });
            set.chain(leaving).collect()
        }
        Wanted::Day => {
            let day = day(&value)?.to_string();
            let set = of.map(|quotation| Correction::Day {
                quotation,
                day: day.clone(),
            });
            set.chain(leaving).collect()
        }
        Wanted::Siglum => vec![siglum(edition, asked, value.trim())?],
        Wanted::Kind => {
            let named = |kind: &ArticleKind| kind.name() == value;
            let kind = ArticleKind::iter().find(named).unwrap_or_default();
            let is_it = |id: &String| {
                let article = edition.article(id);
                article.is_some_and(|article| edition[article].kind == kind)
            };
            if asked.of.iter().all(is_it) {
                return Err("it is read as one already".into());
            }
            of.map(|article| Correction::Kind { article, kind })
                .collect()
        }
        Wanted::Headline => of
            .map(|article| Correction::Headline {
                article,
                text: value.clone(),
            })
            .collect(),
        Wanted::Published => {
            let set = day(&value)?;
            let is_it = |id: &String| {
                let article = edition.article(id);
                article.and_then(|article| edition[article].stated_publication_day()) == Some(set)
            };
            if asked.of.iter().all(is_it) {
                return Err("it says itself that it came out on that day".into());
            }
            let day = set.to_string();
            of.map(|article| Correction::Published {
                article,
                day: day.clone(),
            })
            .collect()
        }
        Wanted::Title => of
            .map(|quotation| Correction::Title {
                quotation,
                title: value.clone(),
            })
            .collect(),
        Wanted::Event => of.flat_map(|q| same_event(edition, &q, &value)).collect(),
        Wanted::Missed { start, end } => of
            .map(|article| Correction::Missed {
                article,
                start,
                end,
                name: value.clone(),
            })
            .collect(),
        Wanted::Same => {
            let with = edition.quotation(&value);
            let of: Vec<QuotationIx> = of.filter_map(|id| edition.quotation(&id)).collect();
            with.map_or_else(Vec::new, |with| joins_with(edition, &of, with))
        }
    })
}

/// The siglum of the outlet of an article.
fn siglum(edition: &Edition, asked: &Asked, typed: &str) -> Result<Correction, String> {
    let siglum = checked_siglum(typed)?;
    let article = asked.of.first().and_then(|id| edition.article(id));
    let article = article.ok_or("this article is not there any more")?;
    let own = edition.outlet_of(article);
    if edition[own].siglum == siglum {
        return Err("that is its siglum already".into());
    }
    let wanted = siglum.to_lowercase();
    let all = (0..edition.outlets.len()).map(OutletIx);
    let mut others = all.filter(|outlet| *outlet != own);
    if let Some(other) = others.find(|other| edition[*other].siglum.to_lowercase() == wanted) {
        let other = &edition[other];
        let name = other
            .name
            .as_deref()
            .unwrap_or("an article without an outlet");
        return Err(format!("{} is the siglum of {name}", other.siglum));
    }
    Ok(Correction::Siglum {
        article: edition[article].id.clone(),
        outlet: edition[own].name.clone(),
        siglum: siglum.to_owned(),
    })
}

/// Keeps a correction that was not finished as a note on the words that it is about: half a name is no speaker, and nobody
/// has accepted it.
pub(super) fn keep(model: &mut Model, asked: &Asked, told: &str) {
    if asked.wanted.is_chosen() {
        // What is typed there only looks for what is chosen.
        return;
    }
    let edition = &model.edition;
    let named = asked.of.iter().filter_map(|id| {
        if let Some(quotation) = edition.quotation(id) {
            let placed = &edition[quotation];
            return Some((&edition[placed.article], placed.quotation.extent()));
        }
        let article = &edition[edition.article(id)?];
        let span = match asked.wanted {
            Wanted::Missed { start, end } => {
                let points = CodePoints::new(&article.text);
                Span::new(points.to_byte(start), points.to_byte(end))
            }
            _ => Span::new(0, article.text.find('\n').unwrap_or(article.text.len())),
        };
        Some((article, span))
    });
    let places: Vec<(&Article, Span)> = named.collect();
    if let Some(id) = model.notebook.mark_passages(&places) {
        let note = format!("{UNFINISHED}{told}");
        model.notebook.edit(&id, &note, &["correction".into()]);
    }
}
