//! What it scores to put two forms in one column, in points of which a content word that is the same has a hundred.

use super::atom::{Atom, Form};
use super::near;
use crate::collation::token::{Token, TokenKind};
use crate::language::function_word;
use crate::language::normal;
use crate::language::number;
use crate::language::operator;
use std::collections::{BTreeMap, HashMap};

/// Points of a word beside a mark, which never share a column.
pub(super) const APART_POINTS: i32 = -1_000_000;

/// Of so many forms all pairs are scored beforehand; of more, each pair when it is asked for.
const DENSE_FORMS: usize = 256;

/// Points of a content word, which weighs most.
const CONTENT_POINTS: i32 = 100;
/// Points of a word of grammar, and of single letters and digits, which tell as little.
const GRAMMAR_POINTS: i32 = 50;
/// Points of a word of grammar that turns the sense: "not", "only".
const OPERATOR_POINTS: i32 = 70;
/// Points of a mark of punctuation: so few that no comma ever draws words apart.
const MARK_POINTS: i32 = 8;
/// Points of the sign of a cut.
const CUT_POINTS: i32 = 10;
/// Points of a word of grammar beside one of content: they share a column only where two gaps would be worse.
const UNLIKE_POINTS: i32 = -16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Content,
    Grammar,
    Number,
    Mark(MarkShape),
    Cut,
}

/// Marks of one shape stand in one column more gladly than others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkShape {
    End,
    Pause,
    Quote,
    Bracket,
    Other,
}

/// What is known of a form.
struct Entry {
    class: Class,
    /// Points of the form beside itself.
    weight: i32,
    /// The number of its stem.
    stem: u32,
}

/// All forms of a collation, and what each scores beside each other one.
pub(super) struct FormScores {
    entries: Vec<Entry>,
    near: near::Pairs,
    /// Every pair worked out, while there are few.
    dense: Option<Vec<i32>>,
}

impl FormScores {
    /// Gathers the forms of all witnesses and gives each witness its atoms.
    pub(super) fn new(rows: &[Vec<Token>]) -> (Self, Vec<Vec<Atom>>) {
        let compounds = compounds(rows);
        let mut forms: Forms<'_> = BTreeMap::new();
        for token in rows.iter().flatten() {
            for part in parts(token, &compounds) {
                forms.insert((part, token.kind), 0);
            }
        }
        for (rank, entry) in (0..).zip(forms.values_mut()) {
            *entry = rank;
        }
        let atoms = rows.iter().map(|row| atoms(row, &compounds, &forms));
        let atoms = atoms.collect();
        let mut stems = HashMap::new();
        let entries = forms
            .keys()
            .map(|(form, kind)| entry(form, *kind, &mut stems))
            .collect();
        let words: Vec<(&str, Form)> = forms
            .iter()
            .filter(|((form, kind), _)| *kind == TokenKind::Word && !number::is_number(form))
            .map(|((form, _), rank)| (*form, *rank))
            .collect();
        let near = near::Pairs::find(&words);
        let mut scores = Self {
            entries,
            near,
            dense: None,
        };
        let all = 0..u32::try_from(scores.entries.len()).unwrap_or(u32::MAX);
        let pairs = all.clone().flat_map(|a| all.clone().map(move |b| (a, b)));
        if scores.entries.len() <= DENSE_FORMS {
            scores.dense = Some(pairs.map(|(a, b)| scores.compare(a, b)).collect());
        }
        (scores, atoms)
    }

    /// The points for putting the two forms in one column.
    pub(super) fn score(&self, a: Form, b: Form) -> i32 {
        match &self.dense {
            Some(table) => table[a as usize * self.entries.len() + b as usize],
            None => self.compare(a, b),
        }
    }

    fn compare(&self, a: Form, b: Form) -> i32 {
        let (x, y) = (&self.entries[a as usize], &self.entries[b as usize]);
        if a == b {
            return x.weight;
        }
        match (x.class, y.class) {
            (Class::Mark(m), Class::Mark(n)) => 1 + 3 * i32::from(m == n),
            (Class::Cut, Class::Mark(_)) | (Class::Mark(_), Class::Cut) => 2,
            (Class::Mark(_), _) | (_, Class::Mark(_)) => APART_POINTS,
            (Class::Cut, _) | (_, Class::Cut) => 5,
            (Class::Number, Class::Number) => 12,
            _ if x.stem == y.stem => x.weight.min(y.weight) * 4 / 5,
            _ if self.near.holds(a, b) => x.weight.min(y.weight) * 3 / 5,
            (Class::Grammar, Class::Grammar) => 4,
            (Class::Grammar, _) | (_, Class::Grammar) => UNLIKE_POINTS,
            _ => 2,
        }
    }

    /// Whether the form is a mark of punctuation.
    pub(super) fn is_mark(&self, form: Form) -> bool {
        matches!(self.entries[form as usize].class, Class::Mark(_))
    }
}

fn entry(form: &str, kind: TokenKind, stems: &mut HashMap<String, u32>) -> Entry {
    let class = match kind {
        TokenKind::Cut => Class::Cut,
        TokenKind::Punctuation => Class::Mark(shape(form)),
        TokenKind::Word if number::is_number(form) => Class::Number,
        TokenKind::Word if is_grammar(form) => Class::Grammar,
        TokenKind::Word => Class::Content,
    };
    let operator = || matches!(operator::operators().at(&[form]), Some((_, Some(_))));
    let weight = match class {
        Class::Cut => CUT_POINTS,
        Class::Mark(_) => MARK_POINTS,
        Class::Grammar if operator() => OPERATOR_POINTS,
        Class::Grammar => GRAMMAR_POINTS,
        Class::Content | Class::Number => CONTENT_POINTS,
    };
    let next = u32::try_from(stems.len()).unwrap_or(u32::MAX);
    let stem = *stems.entry(normal::stem(form)).or_insert(next);
    Entry {
        class,
        weight,
        stem,
    }
}

fn is_grammar(form: &str) -> bool {
    let single = form.chars().count() == 1 && form.is_ascii();
    single || function_word::of(form).is_some()
}

fn shape(form: &str) -> MarkShape {
    match form.chars().next() {
        Some('.' | '!' | '?') => MarkShape::End,
        Some(',' | ';' | ':' | '-') => MarkShape::Pause,
        Some('"' | '\'') => MarkShape::Quote,
        Some('[' | ']' | '(' | ')') => MarkShape::Bracket,
        _ => MarkShape::Other,
    }
}

/// Words that one witness prints in one and another in two ("ceasefire", "cease-fire"), with the place
/// of the seam.
type Compounds = HashMap<String, usize>;

fn compounds(rows: &[Vec<Token>]) -> Compounds {
    let words = || rows.iter().flatten().filter(|t| t.kind == TokenKind::Word);
    let whole: std::collections::HashSet<&str> = words()
        .map(|t| t.form.as_str())
        .filter(|form| form.len() >= 4 && !form.contains(' '))
        .collect();
    let mut seams = Compounds::new();
    for row in rows {
        let mut last: Option<&Token> = None;
        for token in row {
            let hyphen = token.kind == TokenKind::Punctuation && token.form == "-";
            if let Some(before) = last.filter(|b| b.piece == token.piece && !hyphen) {
                let joined = format!("{}{}", before.form, token.form);
                if token.kind == TokenKind::Word && whole.contains(joined.as_str()) {
                    let seam = before.form.len();
                    let known = seams.entry(joined).or_insert(seam);
                    *known = (*known).min(seam);
                }
            }
            if !hyphen {
                last = Some(token).filter(|t| t.kind == TokenKind::Word);
            }
        }
    }
    seams
}

/// Every form with its rank.
type Forms<'t> = BTreeMap<(&'t str, TokenKind), Form>;

/// The forms that a token is compared by.
fn parts<'t>(token: &'t Token, compounds: &Compounds) -> Vec<&'t str> {
    if token.kind != TokenKind::Word {
        return vec![token.form.as_str()];
    }
    if let Some(&seam) = compounds.get(&token.form) {
        let (head, tail) = token.form.split_at(seam);
        return vec![head, tail];
    }
    let parts: Vec<&str> = token.form.split(' ').filter(|p| !p.is_empty()).collect();
    if parts.is_empty() { vec![""] } else { parts }
}

fn atoms(row: &[Token], compounds: &Compounds, forms: &Forms<'_>) -> Vec<Atom> {
    let mut out = Vec::with_capacity(row.len());
    for (index, token) in row.iter().enumerate() {
        for part in parts(token, compounds) {
            out.push(Atom {
                form: forms.get(&(part, token.kind)).copied().unwrap_or(0),
                token: u32::try_from(index).unwrap_or(u32::MAX),
                piece: u32::try_from(token.piece).unwrap_or(u32::MAX),
                cut: token.kind == TokenKind::Cut,
                ends: token.kind == TokenKind::Punctuation && shape(&token.form) == MarkShape::End,
            });
        }
    }
    out
}
