//! How far the printings go and what differs between them, in words.

use crate::collation::Collation;
use crate::collation::variant::{Detail, Variant, VariantKind};
use crate::edition::StatementIx;
use crate::export::sentences;
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines};
use crate::reader::theme::Role;
use crate::text::{Span as Place, printable};
use ratatui::text::{Line, Span};
use std::collections::HashSet;

/// So many sentences are told here; Compare shows all differences.
const MAX_SENTENCES: usize = 12;

/// One line or more for how far the printings go: nothing can be told of words before that.
pub(super) fn extent_lines(
    model: &Model,
    statement: StatementIx,
    columns: usize,
) -> Option<Vec<Line<'static>>> {
    let words = extents(model, statement)?;
    let ink = Ink::new(Place::new(0, words.len()), Role::Dim);
    let head = Span::styled(" extent:  ", model.theme.style(Role::Dim));
    Some(lines(&words, &[ink], head, columns, model.theme))
}

/// One line or more for each difference, nothing where all print the same.
pub(super) fn lines_of(
    model: &Model,
    statement: StatementIx,
    columns: usize,
) -> Option<Vec<Line<'static>>> {
    let styled = |label| Span::styled(label, model.theme.style(Role::Dim));
    let mut out = Vec::new();
    let told: Vec<(String, usize)> = difference_sentences(model, statement).collect();
    for (n, (words, reading)) in told.iter().take(MAX_SENTENCES).enumerate() {
        let head = styled(if n == 0 { " differs: " } else { "          " });
        let ink = Ink::new(Place::new(0, *reading), Role::Differs);
        let kind = Ink::new(Place::new(*reading, words.len()), Role::Kind);
        out.extend(lines(words, &[ink, kind], head, columns, model.theme));
    }
    let more = told.len().saturating_sub(MAX_SENTENCES);
    if more > 0 {
        let words = format!("and {more} more: Compare shows all");
        let ink = Ink::new(Place::new(0, words.len()), Role::Dim);
        let head = styled("          ");
        out.extend(lines(&words, &[ink], head, columns, model.theme));
    }
    (!out.is_empty()).then_some(out)
}

/// How far the printings go, where not all print the same stretch, and every difference: a sentence for each.
pub fn all(model: &Model, statement: StatementIx) -> Vec<String> {
    let told = difference_sentences(model, statement).map(|(words, _)| words);
    extents(model, statement).into_iter().chain(told).collect()
}

/// The kinds of the differences of the selected statement, and their sorts.
pub fn kinds(model: &Model) -> (Vec<VariantKind>, HashSet<Detail>) {
    let chosen = model.location.selection.statement;
    let told = chosen
        .into_iter()
        .flat_map(|statement| variants(model, statement));
    let told = told.map(|variant| (variant.kind, variant.detail));
    let (seen, sorts): (HashSet<VariantKind>, Vec<Option<Detail>>) = told.unzip();
    let kinds = VariantKind::all().filter(|kind| seen.contains(kind));
    (kinds.collect(), sorts.into_iter().flatten().collect())
}

/// How far the witnesses go, held against the base, as Compare says it; `None` where all print the same stretch.
fn extents(model: &Model, statement: StatementIx) -> Option<String> {
    let told = &model.edition[statement];
    let collation = collated(model, statement)?;
    let told = collation.extents_in_words(told.base, 0..collation.rows.len());
    (!told.is_empty()).then(|| printable(&told))
}

/// The collation of a statement, where it is the selected one.
fn collated(model: &Model, statement: StatementIx) -> Option<&Collation> {
    let collated = model.collated.as_ref();
    Some(&collated.filter(|(of, _)| *of == statement)?.1)
}

/// The sentences of the differences of all witnesses in words, in the order of the columns.
fn difference_sentences(
    model: &Model,
    statement: StatementIx,
) -> impl Iterator<Item = (String, usize)> + '_ {
    let base = model.edition[statement].base;
    let rows = collated(model, statement)
        .into_iter()
        .flat_map(|collation| &collation.rows);
    let sigla: Vec<&str> = rows.map(|row| row.siglum.as_str()).collect();
    let told = variants(model, statement).into_iter();
    told.flat_map(move |variant| sentences(&variant, &sigla, base))
}

/// Where the witnesses differ in their words, those too that are only *perhaps* of the statement: Compare shows the same.
fn variants(model: &Model, statement: StatementIx) -> Vec<Variant> {
    let told = &model.edition[statement];
    let collation = collated(model, statement);
    let mut found = collation.map_or_else(Vec::new, |c| c.against(told.base, 0..c.rows.len()));
    found.retain(|variant| variant.kind.is_wording());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::Edition;
    use crate::notebook::Notebook;
    use crate::reader::config::Config;
    use crate::reader::theme::Theme;
    use ratatui::layout::Size;

    #[test]
    fn a_difference_is_named_where_the_matrix_says_that_words_differ() {
        let edition = Edition::build(crate::corpus::sample(), &[]);
        let size = Size::new(120, 36);
        let mut model = Model::new(Config::default(), Theme::Mono, size);
        model.open(edition.into(), Notebook::in_memory());
        let mut differing = 0;
        for number in 0..model.edition.statements.len() {
            let ix = StatementIx(number);
            model.choose_statement(Some(ix));
            let body = crate::reader::view::body(&model);
            model.settle(body);
            let told = all(&model, ix);
            let named: Vec<(&str, &str)> = told
                .iter()
                .filter_map(|words| words.split_once(": "))
                .flat_map(|(sigla, words)| sigla.split(", ").map(move |siglum| (siglum, words)))
                .collect();
            // A hedge or a filler that goes with uncovered words is named, and makes no words differ.
            let is_light = |words: &str| words.contains("softening") || words.contains("filler");
            let statement = &model.edition[ix];
            for (witness, siglum) in statement
                .witnesses
                .iter()
                .zip(model.edition.signed_sigla(statement))
            {
                let own = || named.iter().filter(|(other, _)| *other == siglum);
                let differs = witness.differs;
                assert!(!differs || own().count() > 0, "{siglum}: {named:?}");
                assert!(
                    differs || own().all(|(_, words)| is_light(words)),
                    "{siglum}: {named:?}"
                );
                differing += usize::from(differs);
            }
        }
        assert!(differing > 1, "{differing}");
    }
}
