//! Which rows and which variants are looked at, against which base; and how a cell looks from there.

use super::witnesses::{self, PieceEdges};
use crate::collation::variant::{Absence, Variant, VariantKind};
use crate::collation::{Cell, Collation, TokenKind};
use crate::reader::theme::Role;
use crate::text::letters_and_figures;

/// A way of looking at a collation.
pub struct CollationScope<'c> {
    /// What is looked at.
    pub collation: &'c Collation,
    /// The rows in the order of the screen; the first is the base.
    pub rows: Vec<usize>,
    /// Where they differ, in the order of the columns.
    pub variants: &'c [Variant],
    /// The variants that each column belongs to (indices into `variants`), the narrowest first.
    of_column: Vec<Vec<usize>>,
    /// How the articles print the pieces of each row of the collation; empty where nothing is known of it.
    printed: &'c [witnesses::WitnessRow],
}

/// What a row has at a column, as it looks from the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellLook {
    /// Words, and their role.
    Words(Role),
    /// The row covers the stretch and has nothing here, where others have words.
    Gap,
    /// The row marks a cut here.
    Cut,
    /// Nothing to show: the row does not cover the stretch, or what is missing is left out of sight.
    Blank,
}

impl<'c> CollationScope<'c> {
    /// Looks at `rows` (the first is the base) and their variants.
    pub fn new(collation: &'c Collation, rows: Vec<usize>, variants: &'c [Variant]) -> Self {
        let mut of_column: Vec<Vec<usize>> = vec![Vec::new(); collation.columns()];
        for (n, variant) in variants.iter().enumerate() {
            let places = of_column.get_mut(variant.columns.clone());
            places.into_iter().flatten().for_each(|place| place.push(n));
        }
        // Of two that overlap, the narrower one says more about its words.
        for place in &mut of_column {
            place.sort_by_key(|n| variants[*n].columns.len());
        }
        Self {
            collation,
            rows,
            variants,
            of_column,
            printed: &[],
        }
    }

    /// With what the articles print around the pieces of the collation's rows.
    pub fn printed_as(self, printed: &'c [witnesses::WitnessRow]) -> Self {
        Self { printed, ..self }
    }

    /// The same collation, of which other rows are looked at.
    pub fn of_rows(&self, rows: Vec<usize>) -> Self {
        Self::new(self.collation, rows, self.variants).printed_as(self.printed)
    }

    /// What stands around a token where a piece of a row begins with it.
    pub fn begins(&self, row: usize, token: usize) -> Option<&'c PieceEdges> {
        let tokens = &self.collation.rows[row].tokens;
        let here = tokens.get(token)?.piece;
        let before = token.checked_sub(1).map(|n| tokens[n].piece);
        (before != Some(here)).then(|| self.edges(row, here))?
    }

    /// What stands around a token where a piece of a row ends with it.
    pub fn ends(&self, row: usize, token: usize) -> Option<&'c PieceEdges> {
        let tokens = &self.collation.rows[row].tokens;
        let here = tokens.get(token)?.piece;
        let next = tokens.get(token + 1).map(|t| t.piece);
        (next != Some(here)).then(|| self.edges(row, here))?
    }

    fn edges(&self, row: usize, piece: usize) -> Option<&'c PieceEdges> {
        self.printed.get(row)?.pieces.get(piece)
    }

    /// The variants that a column belongs to, the narrowest first.
    pub fn at(&self, column: usize) -> &[usize] {
        &self.of_column[column]
    }

    /// The variant in which a row stands at a column: one that it has a reading in, else any.
    pub fn variant(&self, row: usize, column: usize) -> Option<usize> {
        let here = self.at(column);
        let own = |n: &&usize| self.variants[**n].reading_of(row).is_some();
        here.iter().find(own).or(here.first()).copied()
    }

    /// How a row looks at a column.
    pub fn look(&self, row: usize, column: usize) -> CellLook {
        let variant = self.variant(row, column).map(|n| &self.variants[n]);
        match &self.collation.rows[row].cells[column] {
            // What it prints elsewhere it does not pass over.
            Cell::Lacuna if self.is_moved(row, column) => CellLook::Gap,
            Cell::Lacuna => CellLook::Blank,
            Cell::Cut if self.opens_cut(row, column) => CellLook::Cut,
            Cell::Cut if variant.is_some() => CellLook::Gap,
            Cell::Cut => CellLook::Blank,
            Cell::Omission if variant.is_some() => CellLook::Gap,
            Cell::Omission => CellLook::Blank,
            Cell::Reading(_) => CellLook::Words(match variant {
                Some(variant) => self.role(variant, row, column),
                None => Role::Text,
            }),
        }
    }

    /// Whether a row prints at another place what others have in a column.
    fn is_moved(&self, row: usize, column: usize) -> bool {
        let mut here = self.at(column).iter().map(|n| &self.variants[*n]);
        here.any(|variant| {
            // Who has no reading of its own reads as the base does.
            let own = variant.reading_of(row);
            let own = own.or_else(|| variant.reading_of(self.rows[0]));
            own.is_some_and(|reading| reading.absence == Some(Absence::Elsewhere))
        })
    }

    /// Whether a marked cut begins at a column: its sign stands there once, if not before or behind as printed.
    fn opens_cut(&self, row: usize, column: usize) -> bool {
        let row = &self.collation.rows[row];
        let cut = |c: &usize| matches!(row.cells[*c], Cell::Cut);
        let end = (column..row.cells.len()).find(|c| !cut(c));
        let sign = |c: usize| row.tokens_at(c).iter().any(|t| t.kind == TokenKind::Cut);
        let before = column.checked_sub(1);
        !before.is_some_and(|c| cut(&c) || sign(c)) && !end.is_some_and(sign)
    }

    /// The role of words that stand in a variant.
    fn role(&self, variant: &Variant, row: usize, column: usize) -> Role {
        let cell = |row: usize| &self.collation.rows[row].cells[column];
        let covers = |row: &&usize| !matches!(cell(**row), Cell::Lacuna);
        let Some(base) = self.rows.iter().find(covers).copied() else {
            return Role::Text;
        };
        if row == base {
            let mut others = self.rows.iter().filter(|r| **r != base).filter(covers);
            let alone = others.clone().next().is_some()
                && others.all(|r| !matches!(cell(*r), Cell::Reading(_)));
            return if alone { Role::OnlyHere } else { Role::Lemma };
        }
        let reading = |row| variant.readings.iter().position(|r| r.rows.contains(&row));
        if reading(row) == reading(base) {
            return Role::Text;
        }
        if !matches!(cell(base), Cell::Reading(_)) {
            return Role::OnlyHere;
        }
        let texts = [row, base].map(|row| self.collation.rows[row].text(column));
        let exact = variant.kind == VariantKind::Typography;
        let same = if exact {
            texts[0] == texts[1]
        } else {
            letters_and_figures(&texts[0]) == letters_and_figures(&texts[1])
        };
        if same { Role::Text } else { Role::Differs }
    }
}

/// Where the rows differ from the base. What a row does not cover is no difference: the table shows it as blank.
pub fn variants(collation: &Collation, base: usize) -> Vec<Variant> {
    let mut found = collation.against(base, 0..collation.rows.len());
    found.retain(|v| v.kind != VariantKind::Fragment);
    found
}
