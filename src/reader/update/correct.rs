//! Setting right what the machine read: the menu, what is typed for it, and taking corrections back.

use super::travel::{self, NO_STATEMENT};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::corpus::Article;
use crate::edition::{ArticleIx, Correction, Edition, EventIx, OutletIx, QuotationIx, StatementIx};
use crate::export::passage::Passage;
use crate::export::{correction_in_words, correction_told, day as in_words, spread};
use crate::notebook::{Mark, UNFINISHED};
use crate::quotation::{self, When};
use crate::reader::correcting::suggestions::suggestions;
use crate::reader::correcting::{
    Act, Asked, Menu, Reach, Target, Wanted, accepted, day, joins, joins_with,
    leaving as leaving_statement, left_out, partings, perhaps, refusals, rights, rule, same_event,
    stated_day,
};
use crate::reader::effect::Effect;
use crate::reader::keys::Key;
use crate::reader::lists::Subject;
use crate::reader::model::{Attaching, Model};
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::prompt::PromptLine;
use crate::reader::screen::Screen;
use crate::reader::theme::Role;
use crate::text::{CodePoints, Span, counted};
use crossterm::event::{KeyCode, KeyModifiers};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

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
    let spoken = Passage::new(edition, article, span).spoken;
    Some(Target {
        article,
        quotations: spoken.into_iter().collect(),
        selected: spoken.is_none().then_some(span),
    })
}

/// How a menu goes on behind a letter that it does not have.
const ASTRAY: &str = "nothing typed is taken now: ⌫ or ↑ ↓ choose again, esc or ↵ closes it";

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
        // It ends what was meant for something else.
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
            asked.named = names(&model.edition, &asked);
            let line = PromptLine::holding(asked.begun());
            model.overlay = Some(Overlay::Prompt(Purpose::Correct(asked), line));
            Vec::new()
        }
    }
}

/// Whom the article of what is asked about names, where one of them may be the answer.
fn names(edition: &Edition, asked: &Asked) -> Vec<String> {
    let of = asked.of.first().filter(|_| asked.wanted.is_person());
    let article = of.and_then(|id| {
        let quotation = edition.quotation(id).map(|q| edition[q].article);
        quotation.or_else(|| edition.article(id))
    });
    article.map_or_else(Vec::new, |article| quotation::names(&edition[article]))
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

/// Takes what was typed or chosen; asks again where it cannot be read, or would make a new name by a slip.
pub(super) fn answer(model: &mut Model, mut asked: Asked, typed: &str) -> Vec<Effect> {
    let chosen = asked.chosen.and_then(|n| {
        let all = suggestions(model, &asked, typed);
        all.into_iter().nth(n).map(|one| one.value)
    });
    if chosen.is_none() && typed.is_empty() {
        return Vec::new();
    }
    if chosen.is_none() && typed == asked.begun() {
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
                article.and_then(|article| edition[article].told_published()) == Some(set)
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

/// Writes corrections in the notebook and has the edition built with them.
fn make(model: &mut Model, mut corrections: Vec<Correction>) -> Vec<Effect> {
    corrections.retain(|correction| !is_so(&model.edition, correction));
    if corrections.is_empty() {
        model.say(Role::Dim, "that is how it is read already");
        return Vec::new();
    }
    let said = done(&model.edition, &corrections);
    let apart = corrections.iter().find_map(|correction| match correction {
        Correction::Apart { quotation, from } => Some((quotation.clone(), from.clone())),
        _ => None,
    });
    model.notebook.correct_all(corrections, &model.edition);
    if let Screen::Source(source) = &mut model.location.screen {
        source.cancel();
    }
    let effects = rebuild(model, said);
    model.parted = apart;
    effects
}

/// Whether all that a correction reaches has that speaker already, and no doubt about it: setting the speaker leaves
/// other doubts as they are.
fn is_so(edition: &Edition, correction: &Correction) -> bool {
    let (Correction::Speaker { name, .. } | Correction::StatementSpeaker { name, .. }) = correction
    else {
        return false;
    };
    let has_it = |quotation: &QuotationIx| {
        let placed = &edition[*quotation];
        let mut doubts = placed.quotation.doubts.iter();
        placed.speaker() == Some(name) && !doubts.any(|doubt| doubt.is_about_speaker())
    };
    let held = reached(edition, correction);
    !held.is_empty() && held.iter().all(has_it)
}

/// "of Ada Lind and Tom Vey": whose words a join puts together, where these cannot be one.
fn speakers_joined(edition: &Edition, correction: &Correction) -> Option<String> {
    let Correction::Join { quotation, with } = correction else {
        return None;
    };
    let speaker = |id: &str| edition.quotation(id).and_then(|q| edition[q].speaker());
    let (one, other) = (speaker(quotation), speaker(with));
    let differ = speakers_agree(one, other) == Agreement::Conflict;
    differ.then(|| {
        format!(
            "of {} and {}",
            one.unwrap_or_default(),
            other.unwrap_or_default()
        )
    })
}

/// "corrected: Ada Lind, 15 quotations in 6 articles; u takes it back": what was set, and how far it reaches.
fn done(edition: &Edition, corrections: &[Correction]) -> String {
    let held: BTreeSet<QuotationIx> = corrections
        .iter()
        .flat_map(|c| reached(edition, c))
        .collect();
    let held: Vec<QuotationIx> = held.into_iter().collect();
    if let [first, others @ ..] = corrections
        && let Some(changed) = changed_in_article(edition, first)
    {
        let others = match (others.len(), others_of_outlet(edition, first)) {
            (0, 0) => String::new(),
            (0, one) => format!(
                "; {} of that outlet {} as before",
                counted(one, "other article"),
                if one == 1 { "stays" } else { "stay" }
            ),
            (set, _) => format!("; so for {}", counted(set, "other article")),
        };
        return format!("corrected: {changed}{others}; u takes it back");
    }
    let missed = matches!(corrections.first(), Some(Correction::Missed { .. }));
    let reach = match held.is_empty() {
        true if missed => "a quotation that was missed".to_owned(),
        true => "the article".to_owned(),
        false => spread(edition, &held),
    };
    let set = corrections.first().map(|correction| match correction {
        Correction::Speaker { name, .. }
        | Correction::StatementSpeaker { name, .. }
        | Correction::SpeakerRule { name, .. }
        | Correction::Missed { name, .. }
        | Correction::Outlet { name, .. } => name.clone(),
        _ => correction_in_words(edition, correction),
    });
    let joined = corrections.iter().find_map(|c| speakers_joined(edition, c));
    let joined = joined.map_or_else(String::new, |whose| format!("; they are words {whose}"));
    // An event is of one day, and what is put there is of that, too.
    let is_moved = matches!(corrections.first(), Some(Correction::SameEvent { .. }));
    let mut days = corrections.iter().filter(|_| is_moved);
    let day = days.find(|made| matches!(made, Correction::Day { .. }));
    let day = day.map_or_else(String::new, |day| {
        format!("; {}", correction_in_words(edition, day))
    });
    let beside = corrections.iter().find_map(|c| beside_marks(edition, c));
    let beside = beside.map_or_else(String::new, |words| {
        format!("; without {words} beside its marks")
    });
    let event = corrections.iter().find_map(|c| other_event(edition, c));
    let event = event.unwrap_or_default();
    format!(
        "corrected: {}, {reach}{day}{joined}{event}{beside}; u takes it back",
        set.unwrap_or_default()
    )
}

/// "; it may come to the event “Lind”, which PA then covers": where a new speaker has said other things on that day. Events are
/// gathered by speaker and day, and whoever prints something of one covers it: who leaves out the rest of it is told then.
fn other_event(edition: &Edition, correction: &Correction) -> Option<String> {
    let Correction::StatementSpeaker { quotation, name } = correction else {
        return None;
    };
    let statement = edition[edition.quotation(quotation)?].statement;
    let own = edition.event_of(statement);
    let day = edition[own].date?;
    let mut events = (0..edition.events.len()).map(EventIx);
    let is_it = |event: &EventIx| {
        let other = &edition[*event];
        *event != own && other.date == Some(day) && other.speakers.contains(name)
    };
    let other = &edition[events.find(is_it)?];
    let witnesses = edition[statement].witnesses.iter();
    let outlets: BTreeSet<OutletIx> = witnesses.map(|w| edition.outlet_of(w.article)).collect();
    let new = outlets
        .iter()
        .filter(|outlet| !other.outlets.contains(outlet));
    let new: Vec<&str> = new.map(|outlet| edition[*outlet].siglum.as_str()).collect();
    let covers = match new.as_slice() {
        [] => String::new(),
        [one] => format!(", which {one} then covers"),
        all => format!(", which {} then cover", all.join(", ")),
    };
    Some(format!(
        "; it may come to the event “{}”{covers}",
        other.title
    ))
}

/// Which of the words that bound a quotation it will not hold.
fn beside_marks(edition: &Edition, correction: &Correction) -> Option<String> {
    let Correction::Extent {
        quotation,
        start,
        end,
    } = correction
    else {
        return None;
    };
    let quotation = edition.quotation(quotation)?;
    let points = CodePoints::new(&edition[edition[quotation].article].text);
    let selected = Span::new(points.to_byte(*start), points.to_byte(*end));
    left_out(edition, quotation, selected)
}

/// "the outlet of NL “Ferry to sail”: North Ledger → Harbour Post": what a correction of an article changes. A slip of the
/// cursor sets another article right than was meant.
fn changed_in_article(edition: &Edition, correction: &Correction) -> Option<String> {
    let article = &edition[edition.article(&correction.names())?];
    let headline = article.headline();
    let outlet = article.outlet.as_ref().map(|known| known.value.clone());
    let published = article.published.as_ref();
    let about = if stated_day(article).is_some() {
        ""
    } else {
        "≈ "
    };
    let published = published.map(|known| format!("{about}{}", in_words(When::Day(known.value))));
    let set = |stated: &str| {
        day(stated).map_or_else(|_| stated.to_owned(), |set| in_words(When::Day(set)))
    };
    let (what, before, now) = match correction {
        Correction::Outlet { name, .. } => ("outlet", outlet, name.clone()),
        Correction::Headline { text, .. } => {
            ("headline", headline.map(str::to_owned), text.clone())
        }
        Correction::Published { day, .. } => ("day", published, set(day)),
        _ => return None,
    };
    let named = match (headline, correction) {
        (None, _) | (_, Correction::Headline { .. }) => article.siglum.clone(),
        (Some(headline), _) => format!("{} “{headline}”", article.siglum),
    };
    let before = before.unwrap_or_else(|| "unknown".into());
    Some(format!("the {what} of {named}: {before} → {now}"))
}

/// How many articles its outlet has beside that whose outlet a correction sets.
fn others_of_outlet(edition: &Edition, correction: &Correction) -> usize {
    let Correction::Outlet { article, .. } = correction else {
        return 0;
    };
    let article = edition.article(article);
    let outlet = article.map(|article| &edition[edition.outlet_of(article)]);
    outlet.map_or(0, |outlet| outlet.articles.len().saturating_sub(1))
}

/// The quotations that a correction is about; those of a whole statement or event with the others of it.
fn reached(edition: &Edition, correction: &Correction) -> Vec<QuotationIx> {
    let named = edition.quotation(&correction.names());
    let of_statement = |q: QuotationIx| edition[edition[q].statement].sure_quotations();
    match (correction, named) {
        (Correction::SpeakerRule { .. }, _) => edition.ruled_by(correction),
        (Correction::StatementSpeaker { .. }, Some(q)) => of_statement(q).collect(),
        (Correction::Title { .. }, Some(q)) => {
            let event = &edition[edition.event_of(edition[q].statement)];
            let all = event.statements.iter();
            all.flat_map(|s| edition[*s].sure_quotations()).collect()
        }
        (_, named) => named.into_iter().collect(),
    }
}

/// Has the edition built with the corrections as they are now, and says what was done: now, and when it is there.
pub(super) fn rebuild(model: &mut Model, done: String) -> Vec<Effect> {
    model.say(Role::Notice, format!("{done}; reading anew …"));
    model.said_when_rebuilt = done;
    model.parted = None;
    vec![Effect::Save, Effect::Rebuild]
}

/// Accepts what the machine was unsure of where the cursor stands.
pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    let edition = &model.edition;
    let doubted = doubted(model);
    if perhaps(edition, doubted).len() > 1 {
        open(model);
        model.say(Role::Notice, "it is perhaps one of several: choose");
        return Vec::new();
    }
    let all = doubted.iter().flat_map(|q| accepted(edition, *q)).collect();
    make(model, all)
}

/// Accepts that what only perhaps prints the selected statement prints it.
pub(super) fn accept_printing(model: &mut Model) -> Vec<Effect> {
    decide_printing(model, |edition, offered, statement| {
        joins(edition, &offered, statement)
    })
}

/// Refuses that what only perhaps prints the selected statement prints it.
pub(super) fn refuse_printing(model: &mut Model) -> Vec<Effect> {
    decide_printing(model, |edition, offered, statement| {
        partings(edition, &offered, statement)
    })
}

fn decide_printing(
    model: &mut Model,
    corrections: impl Fn(&Edition, Vec<QuotationIx>, StatementIx) -> Vec<Correction>,
) -> Vec<Effect> {
    let Some(statement) = model.shown_statement() else {
        model.say(Role::Problem, NO_STATEMENT);
        return Vec::new();
    };
    let offered = offered(model, statement);
    if offered.is_empty() {
        model.say(Role::Dim, "no printing of this statement has a ?");
        return Vec::new();
    }
    let all = corrections(&model.edition, offered, statement);
    make(model, all)
}

/// What only perhaps prints a statement: in the selected outlet, and where that has nothing open, in all.
fn offered(model: &Model, statement: StatementIx) -> Vec<QuotationIx> {
    let edition = &model.edition;
    let unsure = || edition[statement].witnesses.iter().filter(|w| !w.sure);
    let here = |article| edition.outlet_of(article) == model.location.selection.outlet;
    let one = unsure().any(|witness| here(witness.article));
    let wanted = unsure().filter(|witness| !one || here(witness.article));
    wanted.flat_map(|w| w.quotations.iter().copied()).collect()
}

/// Settles the doubts where the cursor stands; what it perhaps is stays open.
pub(super) fn confirm(model: &mut Model) -> Vec<Effect> {
    let corrections = rights(&model.edition, doubted(model));
    if corrections.is_empty() && !doubted(model).is_empty() {
        model.say(
            Role::Dim,
            "all that is open here is whether it is the same statement: y or n",
        );
        return Vec::new();
    }
    make(model, corrections)
}

/// Refuses that what the cursor stands on is the statement that it perhaps is; other doubts are set right
/// by saying what is true.
pub(super) fn refuse(model: &mut Model) -> Vec<Effect> {
    let refusals = refusals(&model.edition, doubted(model));
    if refusals.is_empty() {
        open(model);
        return Vec::new();
    }
    make(model, refusals)
}

/// The quotations of the doubt under the cursor.
fn doubted(model: &Model) -> &[QuotationIx] {
    match model.list_subject() {
        Some(Subject::Doubt(unsure)) => &unsure.quotations,
        _ => &[],
    }
}

/// Takes back all corrections of the deed of this number: one half of it would say something else than the reader said.
pub(super) fn withdraw(model: &mut Model, number: usize) -> Vec<Effect> {
    let Some(deed) = model.notebook.deeds().nth(number) else {
        return Vec::new();
    };
    let all = model.notebook.corrections().skip(deed.start);
    let all: Vec<Correction> = all.take(deed.len()).cloned().collect();
    let first = all
        .first()
        .map(|first| correction_told(&model.edition, &model.notebook, first));
    for correction in &all {
        model.notebook.withdraw(correction);
    }
    let words = first.unwrap_or_default();
    model.clamp_list();
    rebuild(
        model,
        format!("correction “{words}” taken back; u makes it again"),
    )
}

/// Puts a deed, told by its first correction, on these words; where they are none that it could be about, it still waits.
pub(super) fn put(
    model: &mut Model,
    first: Correction,
    done: String,
    article: ArticleIx,
    span: Span,
) -> Vec<Effect> {
    let is_meant =
        |deed: &Range<usize>| model.notebook.corrections().nth(deed.start) == Some(&first);
    let deed = model.notebook.deeds().find(is_meant).unwrap_or_default();
    let edition = Arc::clone(&model.edition);
    if model.notebook.reattach_deed(deed, &edition, article, span) {
        return rebuild(model, done);
    }
    model.attaching = Some(Attaching::Correction(first));
    model.say(
        Role::Problem,
        "no quotation stands in these words: go to one, or select some of its words",
    );
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn who_comes_to_cover_an_event_by_a_new_speaker_is_told() {
        let articles = [
            (
                "quay",
                "Quay News",
                "“We will not work,” said Ada Lind on Monday.",
            ),
            (
                "port",
                "Port Record",
                "“Our door is open to all,” said Moe Berg on Monday.",
            ),
        ];
        let lines = articles.map(|(id, outlet, text)| {
            json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text}).to_string()
        });
        let corpus = crate::corpus::from_reader(lines.join("\n").as_bytes());
        let edition = Edition::build(corpus, &[]);
        let of = |article: &str| {
            let mut all = edition.quotations_of(edition.article(article).unwrap());
            edition[all.next().unwrap()].id.to_string()
        };
        let told = |name: &str| {
            let (quotation, name) = (of("port"), name.to_owned());
            other_event(&edition, &Correction::StatementSpeaker { quotation, name })
        };
        let lind = told("Ada Lind").unwrap();
        assert!(lind.ends_with(", which PR then covers"), "{lind}");
        assert_eq!(told("Mo Farrow"), None);
    }
}
