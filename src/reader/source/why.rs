//! Why the machine believes what it shows: the panel under the articles.

use super::pane::Pane;
use super::state::Source;
use crate::edition::{Edition, OutletIx, Presence, QuotationIx, Witness};
use crate::quotation::{SPEAKER_UNKNOWN, Why};
use crate::reader::prose::panel;
use crate::reader::theme::{Role, Theme};
use crate::reader::view::parts::cut;
use crate::reader::wording::said;
use crate::text::{is_quotation_mark, printable};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// "Hart · said Fri 2 May 2031 · a weekly call-in".
pub fn title(edition: &Edition, state: &Source) -> String {
    let Some(quotation) = state.quotation() else {
        return "No quotation".into();
    };
    let placed = &edition[quotation];
    let quotation = &placed.quotation;
    let speaker = placed.speaker().unwrap_or(SPEAKER_UNKNOWN);
    let mut parts = vec![speaker.to_owned()];
    parts.push(said(placed.said_on()));
    if let Some(occasion) = quotation.occasion {
        parts.push(occasion.of(&edition[placed.article].text).to_string());
    }
    printable(&parts.join(" · "))
}

/// The lines of the panel for the quotation that the keys stand on.
pub fn lines(edition: &Edition, state: &Source, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let Some(quotation) = state.quotation() else {
        let hint = match state.statement {
            Some(_) => "This article does not print the statement.",
            None => "} goes to the article’s next quotation.",
        };
        let mut out = vec![Line::styled(hint, theme.style(Role::Dim))];
        out.extend(nobody_in_view(edition, state, width, theme));
        return out;
    };
    let mut out = Vec::new();
    for (name, words, role) in reasons(edition, state, quotation) {
        let head = Span::styled(format!("{name:<18}"), theme.style(Role::Dim));
        let ink = crate::reader::prose::Ink::new((0..words.len()).into(), role);
        out.extend(panel::lines(&words, &[ink], head, width, theme));
    }
    out.extend(nobody_in_view(edition, state, width, theme));
    out
}

/// One line of nobody's words in view, each with what it is instead: “Salt on the Quay” title. An article that
/// has such words keeps the line wherever it is scrolled, so that nothing jumps.
fn nobody_in_view(
    edition: &Edition,
    state: &Source,
    width: usize,
    theme: Theme,
) -> Option<Line<'static>> {
    let pane = state.pane();
    if pane.nobody.is_empty() {
        return None;
    }
    let text = &edition[pane.article].text;
    let named = pane.nobody_in_view().map(|words| {
        let printed = printable(&words.text(text));
        let before = text.get(..words.span.start).unwrap_or_default();
        let printed = match before.ends_with(is_quotation_mark) {
            true => format!("“{printed}”"),
            // Words that were only reported have no marks.
            false => printed,
        };
        let what = match words.why {
            Why::Scare => "scare quotes",
            // What was decided is never cut off behind long words.
            Why::Decided => return format!("not a quotation, as you decided: {printed}"),
            why => why.name(),
        };
        format!("{printed} {what}")
    });
    let named: Vec<String> = named.collect();
    let words = match named.is_empty() {
        true => "none in view".to_string(),
        false => named.join(" · "),
    };
    let line = format!("{:<18}{words}", "nobody’s words");
    Some(Line::styled(cut(&line, width), theme.style(Role::Dim)))
}

/// How many lines there are to say in the panel below an area so wide.
pub fn height(edition: &Edition, state: &Source, area: Rect) -> usize {
    let width = usize::from(area.width.saturating_sub(4));
    lines(edition, state, width, Theme::Mono).len()
}

/// Name, words and role of each thing there is to say.
fn reasons(
    edition: &Edition,
    state: &Source,
    quotation: QuotationIx,
) -> Vec<(&'static str, String, Role)> {
    let placed = &edition[quotation];
    let quotation = &placed.quotation;
    let mut out = Vec::new();
    let speaker = quotation.speaker.as_ref().map(|s| s.by.to_string());
    let day: Vec<String> = placed.day_grounds().map(ToString::to_string).collect();
    let day = (!day.is_empty()).then(|| day.join("; "));
    let unknown = || "nothing in the text tells".to_string();
    out.push((
        "why this speaker",
        speaker.unwrap_or_else(unknown),
        Role::Text,
    ));
    out.push(("why this day", day.unwrap_or_else(unknown), Role::Text));
    if let Some(relay) = &quotation.relay {
        out.push(("passed on by", relay.clone(), Role::Text));
    }
    let mut doubts: Vec<&str> = quotation.doubts.iter().map(|d| d.name()).collect();
    if is_perhaps(edition, state, state.pane()) {
        doubts.push("perhaps the same statement, perhaps another");
    }
    if !doubts.is_empty() {
        out.push(("doubts", doubts.join(" · "), Role::Doubt));
    }
    if let Some(words) = printed_by(edition, state) {
        out.push(("printed by", words, Role::Text));
    }
    out
}

/// Whether what a pane shows is only perhaps a printing of the statement that both panes are kept on. An article may print
/// some of its words surely and others perhaps: then the quotation that is shown decides.
pub fn is_perhaps(edition: &Edition, state: &Source, pane: &Pane) -> bool {
    let witnesses = state
        .statement
        .map_or([].as_slice(), |s| &edition[s].witnesses);
    let own = || witnesses.iter().filter(|w| w.article == pane.article);
    let shown = |w: &&Witness| pane.quotation.is_some_and(|q| w.quotations.contains(&q));
    match own().any(|w| shown(&w)) {
        true => own().filter(shown).all(|w| !w.sure),
        false => own().any(|w| !w.sure),
    }
}

/// "OC, VD, RK? · silent: SO".
fn printed_by(edition: &Edition, state: &Source) -> Option<String> {
    let statement = state.statement?;
    let (mut printed, mut silent) = (Vec::new(), Vec::new());
    for (n, outlet) in edition.outlets.iter().enumerate() {
        match edition.presence(statement, OutletIx(n)) {
            Presence::Printed { sure, .. } => {
                printed.push(format!("{}{}", outlet.siglum, if sure { "" } else { "?" }));
            }
            Presence::Silent if state.remembered.contains(&OutletIx(n)) => {}
            Presence::Silent => silent.push(outlet.siglum.clone()),
            Presence::Parted | Presence::Before | Presence::Absent => {}
        }
    }
    let mut words = printed.join(", ");
    if !silent.is_empty() {
        words.push_str(" · silent: ");
        words.push_str(&silent.join(", "));
    }
    Some(words)
}
