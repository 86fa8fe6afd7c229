//! One page to hand to an editor: the draft's words over the source's, the weightiest first, the words in which they differ
//! marked on both sides; what is faithful is folded below. Nothing is loaded and nothing runs, whatever a draft or a source
//! holds.

use super::lines::Lines;
use super::searched::Searched;
use super::sides::sides;
use super::{Checked, beginning, differing_words, printed_in, side_name, total, unread_in_words};
use crate::check::{Finding, SourcePlace};
use crate::corpus::Article;
use crate::export::GENERATOR;
use crate::export::page::{POLICY, STYLE};
use crate::export::paragraph::paragraph;
use crate::export::safe::web_address;
use crate::markup;
use crate::text::{Span, counted, printable};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

/// What this page has beside the style of all pages.
const OWN_STYLE: &str = "details { margin: 1.4rem 0; } summary { cursor: pointer; } .stop { color: #a3201a; } \
    @media (prefers-color-scheme: dark) { .stop { color: #ff9b8f; } } @media print { .stop { color: #000; } }";

pub(super) fn write(
    checked: &[Checked],
    searched: &Searched<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content={ "Verbatim, " (GENERATOR) };
                title { "Quotations against their sources" }
                style { (PreEscaped(STYLE)) (PreEscaped(OWN_STYLE)) }
            }
            body { main {
                h1 { "Quotations against their sources" }
                @if let Some(total) = total(checked) { p { (total) } }
                @if let Some(unread) = unread_in_words(searched.sources) { p { strong { (unread) } } }
                @for one in checked { (draft(one, searched)) }
            } }
        }
    };
    out.write_all(page.into_string().as_bytes())?;
    out.write_all(b"\n")
}

fn draft(checked: &Checked, searched: &Searched<'_>) -> Markup {
    let lines = Lines::of(checked);
    let all = checked.weightiest_first();
    let is_looked_at = |finding: &&Finding| finding.is_told() || finding.accepted.is_some();
    let (told, rest): (Vec<&Finding>, Vec<&Finding>) = all.into_iter().partition(is_looked_at);
    html! {
        h2 { (printable(&checked.draft.path)) }
        p { (printable(&checked.summary())) }
        @for finding in told { (passage(checked, &lines, finding, searched)) }
        @if !rest.is_empty() {
            details {
                summary { (counted(rest.len(), "passage")) " with nothing to tell" }
                ul { @for finding in rest { (in_short(checked, &lines, finding, searched)) } }
            }
        }
    }
}

/// Where a passage stands: its line in a text, its paragraph in a document that has none.
fn place_in_draft(checked: &Checked, lines: &Lines<'_>, finding: &Finding) -> String {
    let span = finding.passage.span;
    match checked.file {
        Some(_) => format!("line {}", lines.places(span)[0].line),
        None => format!("¶{}", paragraph(&checked.draft, span.start)),
    }
}

/// A faithful passage in a line.
fn in_short(
    checked: &Checked,
    lines: &Lines<'_>,
    finding: &Finding,
    searched: &Searched<'_>,
) -> Markup {
    let name = finding.speaker.as_deref().map(printable);
    html! {
        li {
            (place_in_draft(checked, lines, finding)) ": “" (printable(&checked.words(finding))) "”"
            @if !finding.is_plain() { " — " (printable(&finding.why)) }
            @if let Some(name) = name { " — " (name) }
            @if let Some(place) = &finding.source { ", " (where_is(place, searched)) }
        }
    }
}

fn passage(
    checked: &Checked,
    lines: &Lines<'_>,
    finding: &Finding,
    searched: &Searched<'_>,
) -> Markup {
    let verdict = finding.verdict.name().replace('_', " ");
    let is_stop = finding.stop && finding.accepted.is_none();
    let (sign, class) = if is_stop { ("▲ ", "stop") } else { ("", "") };
    let [of_draft, of_source] = sides(finding, &checked.draft, searched.sources);
    let (source, in_draft) = source_and_differences(checked, finding, searched);
    let text = &checked.draft.text;
    html! {
        section {
            h3 class=(class) { (sign) (verdict) " · " (place_in_draft(checked, lines, finding)) }
            blockquote { "“" (marked(text, finding.passage.span, &in_draft)) "”" }
            @if let Some(source) = source { (source) }
            dl {
                dt { "Why" } dd { (printable(&finding.why)) }
                @if let Some(accepted) = &finding.accepted {
                    dt { "Let stand" } dd { (printable(&accepted.in_words())) }
                }
                @if let Some(lapsed) = &finding.lapsed {
                    dt { "Let stand before" } dd { (printable(lapsed)) }
                }
                @for side in [of_draft, of_source] {
                    @let name = match side.name { "nearest" => "nearest words", name => name };
                    @if let Some(speaker) = side.speaker {
                        dt { "Speaker in the " (name) } dd { (speaker) }
                    }
                    @if let Some(day) = side.day {
                        dt { "Day in the " (name) } dd { (day) }
                    }
                }
                @if let Some(told) = searched.search_note(finding) {
                    dt { "Searched" } dd { (told) }
                }
            }
        }
    }
}

/// The source's sentences with what it has beside the draft, and the words in which the draft differs.
fn source_and_differences(
    checked: &Checked,
    finding: &Finding,
    searched: &Searched<'_>,
) -> (Option<Markup>, Vec<Span>) {
    let Some(place) = &finding.source else {
        return (None, Vec::new());
    };
    let article = &searched.sources.articles[place.article];
    let (in_source, in_draft) = differing_words(
        (&article.text, &place.sentences),
        (&checked.draft.text, finding.passage.span),
    );
    // Of words that are only near nothing is another reading.
    let spans = |found: Vec<super::DifferingWords>| -> Vec<Span> {
        let found = found.into_iter().filter(|_| !finding.is_nearest());
        found.map(|words| words.span).collect()
    };
    let in_source = spans(in_source);
    let source = html! {
        p { small { (side_name(finding)) ": " (where_is(place, searched)) } }
        blockquote {
            "“"
            @for (n, sentence) in place.sentences.iter().enumerate() {
                @if n > 0 { (between(article, place.sentences[n - 1], *sentence)) }
                (marked(&article.text, *sentence, &in_source))
            }
            "”"
        }
    };
    (Some(source), spans(in_draft))
}

/// What a source has between two sentences that the draft joins.
fn between(article: &Article, one: Span, other: Span) -> Markup {
    let words = match one.end < other.start {
        true => markup::stretch(&article.text, Span::new(one.end, other.start))
            .words()
            .to_string(),
        false => String::new(),
    };
    html! {
        @match words.trim() {
            "" => { " " }
            words => { " " mark { (printable(&beginning(words))) } " " }
        }
    }
}

/// A stretch of a text as it is read, some words of it marked. What is mark-up and no words is no place for a mark.
fn marked(text: &str, stretch: Span, marks: &[Span]) -> Markup {
    let words = |span: Span| printable(markup::stretch(text, span).words());
    let parted = |mark: Span| {
        let before = Span::new(stretch.start, mark.start);
        let behind = Span::new(mark.end, stretch.end);
        [before, mark, behind].map(words)
    };
    let whole = words(stretch);
    let own = marks.iter().copied();
    let mut own: Vec<Span> = own
        .filter(|mark| stretch.contains(mark) && parted(*mark).concat() == whole)
        .collect();
    own.sort_by_key(|mark| mark.start);
    let mut from = stretch.start;
    let mut pieces = Vec::new();
    for mark in own {
        if mark.start >= from {
            pieces.push((words(Span::new(from, mark.start)), words(mark)));
            from = mark.end;
        }
    }
    html! {
        @for (plain, differing) in pieces { (plain) mark { (differing) } }
        (words(Span::new(from, stretch.end)))
    }
}

/// The source with its address, day, paragraph, and time in a recording.
fn where_is(place: &SourcePlace, searched: &Searched<'_>) -> Markup {
    let article = &searched.sources.articles[place.article];
    let number = paragraph(article, place.extent().start);
    let name = format!(
        "{}, ¶{number}",
        printable(&printed_in(place, searched.sources))
    );
    html! {
        @match article.url.as_deref().and_then(web_address) {
            Some(address) => { a href=(address) rel="noreferrer" { (name) } }
            None => { (name) }
        }
    }
}
