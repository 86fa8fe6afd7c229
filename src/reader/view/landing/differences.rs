//! What differs between the printings, in words.

use crate::edition::{Statement, StatementIx};
use crate::reader::model::Model;
use crate::reader::prose::{Ink, panel::lines};
use crate::reader::theme::Role;
use crate::reader::variant_sentences::sentences;
use crate::text::Span as Place;
use ratatui::text::{Line, Span};

/// So many sentences are told here; Compare shows all differences.
const MAX_SENTENCES: usize = 12;

/// One line or more for each difference, nothing where there is none.
pub(super) fn lines_of(
    model: &Model,
    statement: StatementIx,
    columns: usize,
) -> Option<Vec<Line<'static>>> {
    let mut out = Vec::new();
    for (words, reading) in told(model, statement).take(MAX_SENTENCES) {
        let label = if out.is_empty() {
            " differs: "
        } else {
            "          "
        };
        let head = Span::styled(label, model.theme.style(Role::Dim));
        let ink = Ink::new(Place::new(0, reading), Role::Differs);
        let kind = Ink::new(Place::new(reading, words.len()), Role::Kind);
        out.extend(lines(&words, &[ink, kind], head, columns, model.theme));
    }
    (!out.is_empty()).then_some(out)
}

/// Every difference as a sentence.
pub fn all(model: &Model, statement: StatementIx) -> Vec<String> {
    told(model, statement).map(|(words, _)| words).collect()
}

/// The sentences of the differences of the sure witnesses in words, in the order of the columns.
fn told(model: &Model, statement: StatementIx) -> impl Iterator<Item = (String, usize)> + '_ {
    let collated = model.collated.as_ref().filter(|(of, _)| *of == statement);
    let Statement {
        base, witnesses, ..
    } = &model.edition[statement];
    let (base, sure) = (*base, witnesses.iter().take_while(|w| w.sure).count());
    collated.into_iter().flat_map(move |(_, collation)| {
        let rows = collation.rows.iter();
        let sigla: Vec<&str> = rows.map(|row| row.siglum.as_str()).collect();
        let told = collation.against(base, 0..sure).into_iter();
        told.flat_map(move |variant| sentences(&variant, &sigla, base))
    })
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
            let named: Vec<&str> = told
                .iter()
                .filter_map(|words| words.split_once(": "))
                .flat_map(|(sigla, _)| sigla.split(", "))
                .collect();
            let statement = &model.edition[ix];
            for (witness, siglum) in statement
                .witnesses
                .iter()
                .zip(model.edition.sigla(statement))
            {
                let told = named.contains(&siglum.as_str());
                assert_eq!(told, witness.sure && witness.differs, "{siglum}: {named:?}");
                differing += usize::from(told);
            }
        }
        assert!(differing > 2, "{differing}");
    }
}
