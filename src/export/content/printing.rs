//! The words of a witness as it prints them, and where they stand.

use crate::collation::SEAM;
use crate::corpus::{Article, ArticleKind};
use crate::edition::{ArticleIx, Coverage, Edition, Statement, Witness};
use crate::export::page::{Line, Piece};
use crate::export::paragraph::place;
use crate::export::rows;
use crate::export::statement::{lineage, other_speakers};
use crate::export::{address, cite};
use crate::markup;
use crate::quotation::Kind;
use crate::text::{Span, marks_around};

/// The words of a witness. What stands in marks stands in marks here; reported words, and a fragment inside of the
/// outlet's own sentence, stand in that sentence. Passages that are not printed in one run, as nothing but a blank parts
/// them, have a seam between their marks, and behind it the paragraph in which the next one stands.
pub(super) fn words(edition: &Edition, witness: &Witness) -> String {
    let article = &edition[witness.article];
    let text = &article.text;
    let mut out = String::new();
    let mut last: Option<(Span, bool)> = None;
    for (span, is_direct) in passages(edition, witness) {
        let printed = markup::stretch(text, span);
        let printed = printed.words().split_whitespace();
        let printed: Vec<&str> = printed.collect();
        let goes_on = last
            .is_some_and(|(before, direct)| direct && is_direct && before.runs_on_to(&span, text));
        match last {
            Some(_) if goes_on => out.push(' '),
            Some((before, direct)) => {
                let mark = if direct { marks(text, before).1 } else { "" };
                out.push_str(&format!("{mark} {SEAM} {} ", place(article, span.start)));
            }
            None => {}
        }
        if is_direct && !goes_on {
            out.push_str(marks(text, span).0);
        }
        out.push_str(&printed.join(" "));
        last = Some((span, is_direct));
    }
    if let Some((span, true)) = last {
        out.push_str(marks(text, span).1);
    }
    out
}

/// The marks in which an outlet prints a stretch, of which a paragraph may have the one that opens alone; those of English
/// where it stands in none, as in a transcript.
fn marks(text: &str, span: Span) -> (&str, &str) {
    match marks_around(text, span) {
        ("", "") => ("“", "”"),
        around => around,
    }
}

/// What a witness prints in one run each, and whether it is all in marks.
fn passages(edition: &Edition, witness: &Witness) -> Vec<(Span, bool)> {
    let mut out: Vec<(Span, bool)> = Vec::new();
    for quotation in edition.distinct_quotations(witness) {
        let found = &edition[quotation].quotation;
        if found.kind == Kind::Direct {
            out.extend(found.spans.iter().map(|span| (*span, true)));
            continue;
        }
        let span = edition.in_sentences(quotation);
        match out.last_mut() {
            // Two fragments of one sentence.
            Some((last, false)) if last.overlaps(&span) => *last = last.cover(&span),
            _ => out.push((span, false)),
        }
    }
    out
}

/// Whether two witnesses print the same words in the same passages, whatever their case and the punctuation around them:
/// words that one of them has between two of its passages stand in no run of the other.
pub(super) fn is_same(edition: &Edition, one: &Witness, other: &Witness) -> bool {
    let passages = |witness: &Witness| {
        let passages = rows::passages(edition, witness).into_iter();
        passages
            .map(|own| bare_words(&own.text))
            .collect::<Vec<_>>()
    };
    passages(one) == passages(other)
}

/// Words in lower case, without the punctuation around them.
fn bare_words(text: &str) -> Vec<String> {
    let text = text
        .to_lowercase()
        .replace('’', "'")
        .replace(['—', '–'], " ");
    let bare = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    bare.filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// "The Harbour Post, 2 Dec 2031, “Ferry to sail”, ¶4"; the outlet's name leads to the words.
pub(super) fn source(edition: &Edition, article: ArticleIx, span: Span) -> Line {
    let found = &edition[article];
    let outlet = match &found.outlet {
        Some(known) => known.value.clone(),
        None => nameless(found, &found.siglum),
    };
    let to_words = address(found, span);
    let published = cite::published(found);
    let headline = found.headline();
    let headline = headline.map_or_else(String::new, |words| format!(", “{}”", words.trim()));
    let file = cite::file(found);
    let file = file.map_or_else(String::new, |file| format!(", {file}"));
    let place = place(found, span.start);
    let record = match (&found.outlet, found.kind) {
        (Some(_), ArticleKind::Transcript) => ", transcript",
        _ => "",
    };
    Line::default()
        .link(outlet, to_words)
        .text(format!("{file}, {published}{headline}{record}, {place}"))
}

/// The source of a witness, at its first words; behind the outlet's name the siglum by which it is called in what
/// follows.
pub(super) fn source_of(edition: &Edition, statement: &Statement, witness: &Witness) -> Line {
    let first = witness.quotations.first();
    let span = first.map_or_else(Span::default, |q| edition[*q].quotation.extent());
    let mut source = source(edition, witness.article, span);
    let siglum = siglum_of(edition, statement, witness);
    match (&edition[witness.article].outlet, source.0.first_mut()) {
        (None, Some(Piece::Text(words) | Piece::Link { words, .. })) => {
            *words = nameless(&edition[witness.article], &siglum);
        }
        (Some(known), _) => {
            let named = with_siglum(&known.value, &siglum);
            let siglum = named[known.value.len()..].to_owned();
            source.0.insert(1, Piece::Text(siglum));
        }
        _ => {}
    }
    source
}

/// The siglum of a witness among those of its statement.
pub(super) fn siglum_of(edition: &Edition, statement: &Statement, witness: &Witness) -> String {
    let mut sigla = statement.witnesses.iter().zip(edition.sigla(statement));
    let own = sigla.find(|(one, _)| std::ptr::eq(*one, witness));
    own.map_or_else(
        || edition[witness.article].siglum.clone(),
        |(_, siglum)| siglum,
    )
}

/// "outlet unknown (?1)", "transcript (?1)": an article without an outlet.
pub(super) fn nameless(article: &Article, siglum: &str) -> String {
    format!("{} ({siglum})", article.outlet_name())
}

/// "The Harbour Post (HP)"; an outlet that goes by its siglum is named once.
pub(super) fn with_siglum(name: &str, siglum: &str) -> String {
    let is_told = name == siglum || name.ends_with(&format!("({siglum})"));
    let siglum = if is_told {
        String::new()
    } else {
        format!(" ({siglum})")
    };
    format!("{name}{siglum}")
}

/// The outlet of a witness, in full and with its siglum.
pub(super) fn outlet_of(edition: &Edition, statement: &Statement, witness: &Witness) -> String {
    let siglum = siglum_of(edition, statement, witness);
    let outlet = edition[witness.article].outlet.as_ref();
    match outlet {
        Some(known) => with_siglum(&known.value, &siglum),
        None => nameless(&edition[witness.article], &siglum),
    }
}

/// What is to be known of a printing: ", translated, a part of it".
pub(super) fn remarks(edition: &Edition, statement: &Statement, witness: &Witness) -> String {
    let mut remarks = Vec::new();
    remarks.extend(lineage(witness));
    match witness.coverage {
        Coverage::Full => {}
        Coverage::Fragment => remarks.push("a part of it".into()),
        Coverage::Indirect => remarks.push("indirectly".into()),
    }
    if !witness.sure {
        remarks.push("perhaps the same statement".into());
    }
    remarks.extend(other_speakers(edition, statement, witness));
    let mut quotations = witness.quotations.iter();
    let relay = quotations.find_map(|q| edition[*q].quotation.relay.clone());
    remarks.extend(relay.map(|relay| format!("by way of {relay}")));
    remarks.iter().map(|remark| format!(", {remark}")).collect()
}
