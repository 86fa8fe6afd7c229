//! The credit of a passage: what a draft prints behind it about where it is taken from, and not as a sentence of its
//! own: "(Harbour Gazette)", "Source: Harbour Gazette", a signature, a footnote.

use super::persons::words::is_person;
use super::surroundings::paragraph;
use crate::corpus::pattern::regex;
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// The parts of the credits behind a stretch, each of which may be the name of an outlet.
pub(super) fn behind(span: Span, draft: &str) -> Vec<&str> {
    static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"\((?P<bracketed>[^()\n]{2,80})\)|\b(?:[Ss]ource|[Vv]ia): *(?P<named>[^\n(]{2,80})")
    });
    let rest = &draft[span.end..paragraph(draft, span).end];
    let rest = rest.trim_start_matches(['”', '"', '’', '\'', '»', '“', ',', '.']);
    // What stands behind the next quotation is the credit of that one.
    let own = rest.split(['“', '„', '«', '"']).next().unwrap_or_default();
    let credits = CREDIT.captures_iter(own).filter_map(|groups| {
        let credit = groups.name("bracketed").or(groups.name("named"))?;
        Some(credit.as_str())
    });
    let credits = credits
        .chain(signature(span, draft))
        .chain(note(own, draft));
    credits
        .flat_map(|credit| credit.split([',', ';']))
        .collect()
}

/// The line behind a stretch that signs it: "— Mara Okoro, Harbour Gazette", "(Mara Okoro, Harbour Gazette)".
fn signature(span: Span, draft: &str) -> Option<&str> {
    let blanks = |c: char| c.is_whitespace() || matches!(c, '>' | '”' | '"' | '»');
    let line = draft[span.end..].trim_start_matches(blanks);
    let signed = line.trim_start_matches(['—', '–', '―']);
    let signed = signed.strip_prefix("--").unwrap_or(signed);
    let is_signed = signed.len() < line.len();
    let first = signed.split('\n').next().unwrap_or_default();
    is_signed.then_some(first).or_else(|| in_brackets(line))
}

/// What a text begins with in round brackets.
fn in_brackets(text: &str) -> Option<&str> {
    Some(text.strip_prefix('(')?.split_once([')', '\n'])?.0)
}

/// The full name with which a bracket behind a stretch or the line that signs it begins.
pub(super) fn signer(span: Span, draft: &str) -> Option<Span> {
    let blanks =
        |c: char| c.is_whitespace() || matches!(c, '>' | '”' | '"' | '»' | '“' | '.' | ',');
    let line = draft[span.end..].trim_start_matches(blanks);
    let signed = line.trim_start_matches(['—', '–', '―', ' ']);
    let is_alone = || draft[span.end..draft.len() - line.len()].contains('\n');
    let is_signed = line.starts_with(['—', '–', '―']) && is_alone();
    let (name, start) = match in_brackets(line) {
        Some(inner) => (inner, draft.len() - line.len() + 1),
        None if is_signed => (signed.lines().next()?, draft.len() - signed.len()),
        None => return None,
    };
    let name = name.split(',').next()?.trim_end();
    is_person(name).then(|| Span::new(start, start + name.len()))
}

/// Words that are set off without the line that signs them in brackets.
pub(super) fn without_signature(span: Span, draft: &str) -> Span {
    let words = span.of(draft);
    let last = words.rfind('(').filter(|_| words.ends_with(')'));
    let body = last.map(|at| &words[..at]);
    let is_line = |body: &&str| body.trim_end_matches([' ', '>']).ends_with('\n');
    let own = body
        .filter(is_line)
        .map(|body| body.trim_end_matches(['\n', ' ', '>']));
    let own = own.map(|own| Span::new(span.start, span.start + own.len()));
    own.filter(|own| signer(*own, draft).is_some())
        .unwrap_or(span)
}

/// The footnote that a stretch leads to.
fn note<'d>(behind: &str, draft: &'d str) -> Option<&'d str> {
    let (_, label) = behind.split_once("[^")?;
    let opening = format!("[^{}]:", label.split_once(']')?.0);
    let mut lines = draft.lines();
    lines.find_map(|line| line.trim_start().strip_prefix(opening.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_stands_in_brackets_or_is_called_so_or_signs_or_is_a_note() {
        for (draft, credits) in [
            ("“We sail,” she said (Quay Post).", &["Quay Post"][..]),
            ("“We sail,” she said. Source: Quay Post", &["Quay Post"]),
            (
                "> “We sail”\n>\n> — Ada Vey, Quay Post",
                &[" Ada Vey", " Quay Post"],
            ),
            (
                "“We sail,” she said.[^a]\n\n[^a]: Quay Post, May\n",
                &[" Quay Post", " May"],
            ),
            ("“We sail,” she said. “It rains,” he said (Quay Post).", &[]),
            ("“We sail,” she told the Quay Post.", &[]),
        ] {
            let at = draft.find("We sail").unwrap_or_default();
            assert_eq!(behind(Span::new(at, at + "We sail".len()), draft), credits);
        }
    }
}
