//! The parts of a document that are somebody's by name: the letter of the chair in an annual report, the letter below a covering note,
//! the columns of a programme, each with its name below the heading.

use super::authorship::is_name_line;
use super::document_head::{bare, ends_as_sentence, is_paragraph, is_set_off, is_short, lines};
use super::evidence::{Evidence, Voice};
use super::heads::{at, is_heading};
use super::signers::{addresses, is_signer, name_in, speaks_of_himself_in};
use crate::check::announced::{in_usual_case, looks_like_person};
use crate::check::persons::words::is_person;
use crate::corpus::Article;
use crate::language::salutation::is_closing;
use crate::quotation::day::times::times;
use crate::quotation::{Quotation, Time, resolve};
use crate::text::Span;
use jiff::civil::Date;
use std::sync::Arc;

/// So many headings with a name below make columns of a text: one may be its title.
const MIN_COLUMNS: usize = 2;

/// So many dated entries make a log of a text: one or two days stand above and below any letter.
const MIN_ENTRIES: usize = 3;

/// The signed parts of a text of an article. What nobody but the signer writes is his as a whole, and has none.
pub(super) fn signed(article: &Article, text: &str, quotations: &[Arc<Quotation>]) -> Vec<Voice> {
    if !article.authors.is_empty() {
        return Vec::new();
    }
    let all: Vec<&str> = lines(text).collect();
    let mut parts = columns(&all, text);
    parts.extend(letters(&all, text, quotations));
    let is_outside = |line: &&&str| {
        let place = at(line, text);
        is_paragraph(line) && !parts.iter().any(|part| part.holds(place))
    };
    let is_all = !all.iter().any(|line| is_outside(&line));
    match parts.as_slice() {
        [_] if is_all => Vec::new(),
        _ => parts,
    }
}

/// The entries of a log or a diary, each below a line that is its day and nothing else.
pub(super) fn entries(article: &Article, text: &str) -> Vec<Voice> {
    let published = article.published.as_ref().map(|known| known.value);
    let day = |line: &str| {
        let whole = time_of(line).filter(|time| matches!(time, Time::Day { year: Some(_), .. }))?;
        resolve(whole, published)?.day()
    };
    let dated = lines(text).filter_map(|line| Some((line, day(line)?)));
    let dated: Vec<(&str, Date)> = dated.collect();
    let found = dated.iter().enumerate().map(|(n, (line, day))| {
        let end = dated
            .get(n + 1)
            .map_or(text.len(), |(next, _)| at(next, text));
        Voice {
            name: None,
            day: Some(*day),
            ..Voice::new(Span::new(at(line, text), end), *line, Evidence::Entry)
        }
    });
    match dated.len() >= MIN_ENTRIES {
        true => found.collect(),
        false => Vec::new(),
    }
}

/// What stands below headings each of which has somebody's name, and nothing else, in the line below.
fn columns(all: &[&str], text: &str) -> Vec<Voice> {
    let heads = (0..all.len()).filter(|n| is_heading(all[*n]));
    let heads: Vec<usize> = heads.collect();
    let found = heads.iter().enumerate().filter_map(|(n, head)| {
        let line = all.get(head + 1)?;
        let end = heads
            .get(n + 1)
            .map_or(text.len(), |next| at(all[*next], text));
        let name = bare(line)
            .trim_start_matches("By ")
            .trim_start_matches("by ");
        let is_name = !is_heading(line) && looks_like_person(name_in(name)) && is_name_line(line);
        let voice = Voice::new(
            Span::new(at(line, text), end),
            name_in(name),
            Evidence::Signature,
        );
        is_name.then(|| Voice {
            line: format!("{name}, {}", bare(all[*head])),
            ..voice
        })
    });
    let found: Vec<Voice> = found.collect();
    match found.len() >= MIN_COLUMNS {
        true => found,
        false => Vec::new(),
    }
}

/// What somebody says of himself above his name and his office, up to the heading or the salutation.
fn letters(all: &[&str], text: &str, quotations: &[Arc<Quotation>]) -> Vec<Voice> {
    let mut found = Vec::new();
    let mut from = 0;
    for n in 1..all.len() {
        let Some(line) = signature(all, n) else {
            continue;
        };
        // A letter has headings of its own below its salutation.
        let addressed = (from..n).rev().find(|at| addresses(all[*at]));
        let begins = |at: &usize| is_begin(all[*at]);
        let first = addressed
            .or_else(|| (from..n).rev().find(begins))
            .unwrap_or(from);
        let span = Span::new(at(all[first], text), at(all[n], text) + all[n].len());
        let is_letter = is_closing(all[n - 1]) || speaks_of_himself_in(text, span, quotations);
        let has_words = all[first..n].iter().any(|line| is_paragraph(line));
        if is_letter && has_words {
            let name = in_usual_case(name_in(&line));
            found.push(Voice {
                line,
                ..Voice::new(span, name, Evidence::Signature)
            });
            from = n + 1;
        }
    }
    found
}

/// The name in a line with the office behind it or in the line below, where it ends what somebody says.
fn signature(all: &[&str], n: usize) -> Option<String> {
    let line = all[n];
    let name = name_in(line);
    let is_name = is_person(name) || looks_like_person(name);
    let above = all[n - 1];
    let is_below = is_closing(above) || ends_as_sentence(above) && !is_heading(above);
    let below = all
        .get(n + 1)
        .filter(|below| is_short(below) && !ends_as_sentence(below));
    let below = below.filter(|below| !is_heading(below) && !below.contains(':'));
    let is_head = is_heading(line) && !(below.is_some() && ends_section(all, n + 2));
    if !is_name
        || !is_below
        || !is_name_line(line)
        || is_head
        || line.contains(':')
        || addresses(line)
    {
        return None;
    }
    let has_office = line.contains(',') || below.is_some() || is_closing(above);
    // Others may sign below him, each in a line of his own.
    let is_signer = |line: &&&str| is_name_line(line) && is_signer(name_in(line));
    let others = all[n + 1..]
        .iter()
        .take_while(is_signer)
        .map(|line| bare(line));
    let others: Vec<&str> = others.collect();
    let told = match others.as_slice() {
        [] => below.map_or("", |below| bare(below)).to_string(),
        others => others.join(", "),
    };
    has_office.then(|| format!("{}, {told}", bare(line)))
}

/// Whether what stands from a line on, below the day if that is a line of its own, is no more of a section: a name in bold above it
/// ends one then, and heads none.
fn ends_section(all: &[&str], n: usize) -> bool {
    let mut rest = all[n.min(all.len())..]
        .iter()
        .skip_while(|line| time_of(line).is_some());
    let is_rule = |line: &str| !line.contains(char::is_alphanumeric);
    rest.next()
        .is_none_or(|line| is_heading(line) || is_set_off(line) || is_rule(line))
}

/// The time that a line is, and nothing else.
fn time_of(line: &str) -> Option<Time> {
    let own = bare(line);
    match times(own).as_slice() {
        [only] if only.expression.span.len() == own.len() => Some(only.expression.time),
        _ => None,
    }
}

/// Whether a part of a document begins with a line: a heading, a title. A question that its signer answers is none.
fn is_begin(line: &str) -> bool {
    if bare(line).ends_with('?') {
        return false;
    }
    let is_title =
        is_short(line) && !ends_as_sentence(line) && !line.ends_with([':', ',', '”', '"']);
    is_heading(line) || is_title && !is_closing(line)
}
