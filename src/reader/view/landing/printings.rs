//! The selected statement as each outlet prints it, who leaves it out, and what differs in words.

use super::super::parts::{inside, panel};
use super::{differences, excerpt};
use crate::collation::Lineage;
use crate::edition::{
    Coverage, OutletIx, Presence, Statement, StatementIx, Witness, language_name,
};
use crate::export::{Remembered, other_speakers};
use crate::quotation::Doubt;
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines, width};
use crate::reader::screen::LandingPane;
use crate::reader::signs;
use crate::reader::theme::Role;
use crate::reader::wording::said;
use crate::text::{
    Span as Place, counted, join_sigla, letters_and_figures, of_covering_outlets, printable,
};
use crate::timeline::short_name;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use std::collections::{BTreeSet, HashSet};

/// Columns for an outlet's name.
const SIGLUM_COLUMNS: usize = 6;

/// Lines that belong together.
pub(super) struct Block {
    lines: Vec<Line<'static>>,
    /// Whose printing it is.
    outlet: Option<OutletIx>,
}

/// Draws the printings of the selected statement.
pub fn draw(model: &Model, buffer: &mut Buffer, area: Rect) {
    let focus = model.location.pane == LandingPane::Printings;
    let chosen = model.location.selection.statement;
    let title = chosen.map(|s| title(model, s, area.width));
    let title = title.unwrap_or_else(|| "Printings".into());
    let inside = inside(area);
    let (lines, top) = chosen.map_or_else(Default::default, |statement| {
        let blocks = blocks(model, statement, usize::from(inside.width));
        laid_out(model, blocks, usize::from(inside.height))
    });
    let below = lines.len().saturating_sub(top + usize::from(inside.height));
    let more = match below {
        0 => String::new(),
        below => format!("{} below", counted(below, "line")),
    };
    let inner = panel(buffer, area, model.theme, focus, &title, &more);
    for (row, (line, _)) in inner.rows().zip(lines.into_iter().skip(top)) {
        line.render(row, buffer);
    }
}

/// The outlet whose printing stands at a place.
pub(super) fn at(model: &Model, area: Rect, at: Position) -> Option<OutletIx> {
    let inner = inside(area);
    let row = usize::from(at.y.checked_sub(inner.y)?);
    let statement = model.location.selection.statement?;
    let blocks = blocks(model, statement, usize::from(inner.width));
    let (lines, top) = laid_out(model, blocks, usize::from(inner.height));
    lines.get(top + row)?.1
}

/// All lines with the outlets whose they are, and the first to show so that the selected outlet's printing
/// is in sight: where a block begins, so that nothing starts amid a sentence.
fn laid_out(
    model: &Model,
    blocks: Vec<Block>,
    rows: usize,
) -> (Vec<(Line<'static>, Option<OutletIx>)>, usize) {
    let mut lines = Vec::new();
    let mut chosen = 0..0;
    let mut starts = Vec::new();
    for block in blocks {
        let start = lines.len();
        starts.push(start);
        lines.extend(block.lines.into_iter().map(|line| (line, block.outlet)));
        // Where an outlet prints it twice, the first place is the one that the matrix tells of.
        if chosen.is_empty() && block.outlet == Some(model.location.selection.outlet) {
            chosen = start..lines.len();
        }
    }
    let enough = |start: &&usize| **start + rows >= chosen.end;
    let top = starts.iter().find(enough).copied().unwrap_or(chosen.start);
    (lines, top.min(chosen.start))
}

fn title(model: &Model, ix: StatementIx, columns: u16) -> String {
    let statement = &model.edition[ix];
    let speaker = model.edition.told_speaker(statement);
    let said = said(statement.said_on.as_ref());
    let sure = (0..model.edition.outlets.len())
        .map(OutletIx)
        .filter(|outlet| !model.edition.is_no_outlet(*outlet))
        .filter(|outlet| {
            matches!(
                model.edition.presence(ix, *outlet),
                Presence::Printed { sure: true, .. }
            )
        });
    let printed = sure.count();
    // An outlet whose printing the reader has parted covers the event, too.
    let of_event = &model.edition[model.edition.event_of(ix)].outlets;
    let of_event: HashSet<OutletIx> = of_event.iter().copied().collect();
    let covers = |outlet: &OutletIx| {
        of_event.contains(outlet) || model.edition.presence(ix, *outlet) == Presence::Parted
    };
    let all = (0..model.edition.outlets.len()).map(OutletIx);
    let all = all.filter(|outlet| !model.edition.is_no_outlet(*outlet));
    let covering = all.filter(covers).count();
    if columns < 100 {
        let short = short_name(&speaker);
        let outlets = counted(covering, "outlet");
        let of = match (printed, covering) {
            (1, 1) => String::new(),
            _ => format!("{printed} of "),
        };
        return format!("{short} · {said} · {of}{outlets}");
    }
    let by = of_covering_outlets(printed, covering);
    format!("{speaker} · {said} · printed by {by} the event")
}

fn blocks(model: &Model, statement: StatementIx, columns: usize) -> Vec<Block> {
    let said = &model.edition[statement];
    let sigla = model.edition.signed_sigla(said);
    let named = || said.witnesses.iter().zip(sigla.iter().map(String::as_str));
    let base = named().nth(said.base);
    let of_all = |lines| Block {
        lines,
        outlet: None,
    };
    let mut out = Vec::new();
    out.extend(differences::extent_lines(model, statement, columns).map(of_all));
    for (number, named) in named().enumerate() {
        let fullest = base.filter(|_| number != said.base);
        out.push(printing(model, statement, named, fullest, columns));
    }
    out.extend(absent(model, statement, columns));
    out.extend(remembered(model, statement, columns));
    out.extend(differences::lines_of(model, statement, columns).map(of_all));
    out
}

/// One witness: its passages, and what is to be known of it.
fn printing(
    model: &Model,
    statement: StatementIx,
    (witness, siglum): (&Witness, &str),
    fullest: Option<(&Witness, &str)>,
    columns: usize,
) -> Block {
    let theme = model.theme;
    // Words do not touch the frame.
    let wide = columns.saturating_sub(1);
    let article = &model.edition[witness.article];
    let outlet = model.edition.outlet_of(witness.article);
    let chosen = outlet == model.location.selection.outlet;
    let bar = if chosen { signs::HERE.sign } else { " " };
    let head = |text: &str| {
        let text = format!("{bar}{text:<SIGLUM_COLUMNS$}");
        Span::styled(text, theme.style(Role::Siglum))
    };
    let same = fullest.filter(|(fullest, _)| {
        let alike = witness.sure && !witness.differs && witness.coverage == Coverage::Full;
        alike && !chosen && letters(model, witness) == letters(model, fullest)
    });
    let marks: Vec<Place> = model.notebook.marked_in(&article.id);
    let mut out = Vec::new();
    for (number, passage) in excerpt::of(&model.edition, witness, &marks)
        .iter()
        .enumerate()
    {
        let first = head(if number == 0 { siglum } else { "" });
        let mut tail = vec![format!("{}{}", signs::PARAGRAPH.sign, passage.paragraph)];
        tail.extend(passage.time.as_ref().map(|words| format!("“{words}”")));
        tail.reverse();
        let tail = tail.join(" · ");
        let shown = match same {
            Some((_, fullest)) => {
                let text = format!("same words as {fullest}");
                let ink = Ink::new(Place::new(0, text.len()), Role::Dim);
                lines(&text, &[ink], first, wide, theme)
            }
            None => lines(&passage.text, &passage.inks, first, wide, theme),
        };
        out.extend(with_tail(shown, &tail, columns, theme.style(Role::Dim)));
        if same.is_some() {
            break;
        }
    }
    let (text, inks) = remarks(model, statement, witness);
    if !text.is_empty() {
        let indent = Span::raw(" ".repeat(SIGLUM_COLUMNS + 1));
        out.extend(lines(&text, &inks, indent, wide, theme));
    }
    Block {
        lines: out,
        outlet: Some(outlet),
    }
}

/// The letters and figures of a witness: what is the same here is the same words, whatever the typography.
fn letters(model: &Model, witness: &Witness) -> String {
    letters_and_figures(&model.edition.witness_text(witness))
}

/// Puts a few words at the right end of the last line, or on a line of their own.
fn with_tail(
    mut lines: Vec<Line<'static>>,
    tail: &str,
    columns: usize,
    style: ratatui::style::Style,
) -> Vec<Line<'static>> {
    let tail = printable(tail);
    let used = lines.last().map_or(0, Line::width);
    let room = columns.saturating_sub(1);
    if used + 2 + width(&tail) > room {
        lines.push(Line::default());
    }
    if let Some(last) = lines.last_mut() {
        let blanks = room.saturating_sub(last.width() + width(&tail));
        last.push_span(Span::raw(" ".repeat(blanks)));
        last.push_span(Span::styled(tail, style));
    }
    lines
}

/// What a reader must know before trusting the line above; what is doubtful stands out.
fn remarks(model: &Model, statement: StatementIx, witness: &Witness) -> (String, Vec<Ink>) {
    let mut text = String::new();
    let mut inks = Vec::new();
    for (remark, role) in facts(model, statement, witness) {
        if !text.is_empty() {
            text.push_str(" · ");
        }
        let start = text.len();
        text.push_str(&printable(&remark));
        inks.push(Ink::new(Place::new(start, text.len()), role));
    }
    (text, inks)
}

fn facts(model: &Model, statement: StatementIx, witness: &Witness) -> Vec<(String, Role)> {
    let statement = &model.edition[statement];
    let article = &model.edition[witness.article];
    let mut out: Vec<(String, Role)> = Vec::new();
    if !witness.sure {
        out.push(("? perhaps the same statement".into(), Role::Doubt));
    }
    if article.is_transcript_without_outlet() {
        out.push(("transcript".into(), Role::Dim));
    } else if article.outlet.is_none() {
        out.push((
            "outlet unknown: c or corpus.toml sets it".into(),
            Role::Doubt,
        ));
    }
    out.extend(lineage(statement, witness));
    match witness.coverage {
        Coverage::Full => {}
        Coverage::Fragment => out.push(("fragment".into(), Role::Dim)),
        Coverage::Indirect => out.push(("indirect: no quotation marks".into(), Role::Dim)),
    }
    let quotations = || witness.quotations.iter().map(|q| &model.edition[*q]);
    let relay = quotations().find_map(|q| q.quotation.relay.as_ref());
    out.extend(relay.map(|relay| (format!("by way of {relay}"), Role::Dim)));
    let mut doubts: Vec<_> = quotations()
        .flat_map(|q| q.quotation.doubts.iter().copied())
        .collect();
    doubts.sort_unstable();
    doubts.dedup();
    // Said where the name is another one, and with the name; what was decided says it itself, but for a part.
    doubts.retain(|doubt| *doubt != Doubt::SpeakersDiffer);
    let set = quotations().find_map(|q| Some((q.speaker_set.as_ref()?, q.speaker()?)));
    let names: BTreeSet<Option<&str>> = quotations().map(|q| q.speaker()).collect();
    if set.is_none() || names.len() > 1 {
        let given = other_speakers(&model.edition, statement, witness);
        out.extend(given.map(|given| (given, Role::Doubt)));
    }
    out.extend(set.map(|(set, name)| {
        let found = set.as_found.as_deref().filter(|found| *found != name);
        let found = found.map_or_else(String::new, |found| format!(", not {found}"));
        (format!("you decided: said by {name}{found}"), Role::Dim)
    }));
    out.extend(
        doubts
            .iter()
            .map(|doubt| (doubt.name().to_string(), Role::Doubt)),
    );
    if article.published.is_none() {
        out.push((
            "day of publication unknown: set date in corpus.toml".into(),
            Role::Doubt,
        ));
    }
    // A remark on the whole article is said where the reader stands, not beside each of its printings.
    let chosen = model.edition.outlet_of(witness.article) == model.location.selection.outlet;
    let note = article.note.clone().filter(|_| chosen);
    out.extend(note.map(|note| (note, Role::Dim)));
    out
}

/// How a witness was translated, and what tells it.
fn lineage(statement: &Statement, witness: &Witness) -> Option<(String, Role)> {
    let by = witness.lineage_by.as_ref()?;
    let guess = by.is_guess();
    let language = statement.spoken.as_ref();
    let language = language.map(|known| language_name(&known.value));
    Some(match (witness.lineage, language) {
        (Lineage::Translated, Some(language)) => (format!("translated from {language}"), Role::Dim),
        (lineage, _) if guess => (format!("{}? ({by})", lineage.name()), Role::Doubt),
        (lineage, _) => (format!("{} ({by})", lineage.name()), Role::Dim),
    })
}

/// The outlets that do not print it, and why.
fn absent(model: &Model, statement: StatementIx, columns: usize) -> Vec<Block> {
    let with = |wanted: Presence| -> String {
        let outlets = model.edition.outlets.iter().enumerate();
        let outlets = outlets.filter(|(n, _)| {
            model.lost.presence(&model.edition, statement, OutletIx(*n)) == wanted
        });
        let sigla: Vec<&str> = outlets.map(|(_, outlet)| outlet.siglum.as_str()).collect();
        join_sigla(&sigla, ", ")
    };
    let reasons = [
        (
            Presence::Silent,
            "silent: covers the event, but does not carry this",
        ),
        (
            Presence::Parted,
            "prints what was read as this: parted or taken out by hand",
        ),
        (Presence::Before, "printed before it was said"),
    ];
    let mut out = Vec::new();
    for (presence, reason) in reasons {
        let sigla = with(presence);
        if sigla.is_empty() {
            continue;
        }
        let head = Span::styled(
            format!(" {sigla:<width$} ", width = SIGLUM_COLUMNS - 1),
            model.theme.style(Role::Siglum),
        );
        let ink = Ink::new(Place::new(0, reason.len()), Role::Dim);
        out.push(Block {
            lines: lines(reason, &[ink], head, columns, model.theme),
            outlet: None,
        });
    }
    out
}

/// What outlets printed when it was marked, and is not found any more.
fn remembered(model: &Model, statement: StatementIx, columns: usize) -> Vec<Block> {
    let theme = model.theme;
    let known = model.lost.printings(&model.edition, statement).into_iter();
    let block = |own: &Remembered| {
        let head = Span::styled(
            format!(
                " {:<width$} ",
                printable(own.siglum(&model.edition)),
                width = SIGLUM_COLUMNS - 1
            ),
            theme.style(Role::Siglum),
        );
        let words = printable(&format!("when it was marked: {}", own.printed()));
        let ink = Ink::new(Place::new(0, words.len()), Role::Dim);
        Block {
            lines: lines(&words, &[ink], head, columns, theme),
            outlet: own.outlet,
        }
    };
    known.map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::tests::app;
    use crate::reader::theme::Theme;

    #[test]
    fn what_an_outlet_prints_twice_is_shown_from_its_first_place() {
        let app = app(Theme::Dark, (120, 36));
        let chosen = Some(app.model.location.selection.outlet);
        let block = |outlet, lines| Block {
            lines: vec![Line::default(); lines],
            outlet,
        };
        let twice = vec![block(chosen, 2), block(None, 20), block(chosen, 2)];
        assert_eq!(laid_out(&app.model, twice, 10).1, 0);
        let far = vec![block(None, 20), block(chosen, 2)];
        assert!(laid_out(&app.model, far, 10).1 > 0);
    }
}
