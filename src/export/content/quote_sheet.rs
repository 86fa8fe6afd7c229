//! One statement on a page that can be handed over: who, when, where; every printing in its context; how they differ;
//! who leaves it out; what is unsure; what was decided by hand.

use super::remembered::{REMEMBERED, remembered};
use super::statement::{
    PARTED, absent, base_first, differ_from, differences, parted, printed_when_marked, untold,
};
use super::{differing, printing, reasons};
use crate::collation::SEAM;
use crate::edition::{ArticleIx, Edition, OutletIx, Presence, QuotationIx, StatementIx, Witness};
use crate::export::contents::Contents;
use crate::export::in_marks::in_marks;
use crate::export::page::{Block, Form, Line, Piece};
use crate::markup;
use crate::notebook::{Mark, MarkedPassage, Notebook};
use crate::text::{Span, join_sigla, of_covering_outlets, printable_line};
use std::collections::BTreeSet;
use std::io;

/// Writes the page below its title.
pub(super) fn put(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
    with_notes: bool,
    form: &mut dyn Form,
) -> io::Result<()> {
    let differing = differing::places(edition, ix);
    let print =
        |witness: &Witness, form: &mut dyn Form| printed(edition, ix, witness, &differing, form);
    match &edition[ix].witnesses[..] {
        // The words of the only printing are said once, in their context.
        [only] => {
            print(only, form)?;
            form.put(Block::DescriptionList(facts(edition, notebook, ix)))?;
        }
        _ => {
            lead(edition, ix, form)?;
            form.put(Block::DescriptionList(facts(edition, notebook, ix)))?;
            form.put(Block::Heading(2, "As printed".into()))?;
            base_first(&edition[ix]).try_for_each(|witness| print(witness, form))?;
        }
    }
    let signs = signs(edition, ix, &differing);
    if !signs.is_empty() {
        form.put(Block::Note("Signs", signs))?;
    }
    let lines = |items: Vec<String>| items.into_iter().map(Line::from).collect::<Vec<Line>>();
    let decided = reasons::decided(edition, notebook, ix);
    let notes = match with_notes {
        true => notes(edition, notebook, ix),
        false => Vec::new(),
    };
    let listed = [
        (
            differ_from(edition, ix),
            lines(differences(edition, notebook, ix)),
        ),
        (
            "Not printed by".into(),
            lines(absent(edition, notebook, ix)),
        ),
        (
            "It cannot be told whether these leave it out".into(),
            lines(untold(edition, notebook, ix)),
        ),
        (
            REMEMBERED.into(),
            lines(printed_when_marked(edition, notebook, ix)),
        ),
        (PARTED.into(), lines(parted(edition, ix))),
        ("Unsure".into(), lines(reasons::unsure(edition, ix))),
        ("Perhaps the same".into(), lines(perhaps(edition, ix))),
        ("Decided by hand".into(), lines(decided)),
        ("Notes".into(), notes),
    ];
    for (name, items) in listed {
        if !items.is_empty() {
            form.put(Block::Heading(2, name))?;
            form.put(Block::Items(items))?;
        }
    }
    let why = base_first(&edition[ix])
        .map(|witness| reasons::of_named(edition, &edition[ix], witness).into());
    form.put(Block::Note("Why", why.collect()))
}

/// The words that stand for all printings, and where they are printed.
fn lead(edition: &Edition, ix: StatementIx, form: &mut dyn Form) -> io::Result<()> {
    form.put(Block::Quote(vec![words(edition, ix).into()]))?;
    if let Some(base) = edition[ix].quoted_from() {
        let led = match edition[base.article].is_transcript_without_outlet() {
            true => "— from the ",
            false => "— as printed by ",
        };
        let line = Line::from(led).then(printing::source_of(edition, &edition[ix], base));
        form.put(Block::Line(line))?;
    }
    Ok(())
}

/// What the signs in the printings mean, of those that are there.
fn signs(edition: &Edition, ix: StatementIx, differing: &[Vec<Span>]) -> Vec<Line> {
    let witnesses = &edition[ix].witnesses;
    let stands_out = differing.iter().any(|places| !places.is_empty());
    let has_seam = |witness| edition.in_whole_sentences(witness).len() > 1;
    let told = [
        (stands_out, super::differing::SIGN.to_string()),
        (
            witnesses.iter().any(has_seam) || words(edition, ix).contains(SEAM),
            format!("{SEAM} stands where the outlet has other words between two parts."),
        ),
    ];
    let there = told.into_iter().filter(|(is_there, _)| *is_there);
    there.map(|(_, told)| told.into()).collect()
}

/// The words that stand for all printings.
fn words(edition: &Edition, ix: StatementIx) -> String {
    let quoted = edition[ix].quoted_from();
    quoted.map_or_else(String::new, |witness| printing::words(edition, witness))
}

fn facts(edition: &Edition, notebook: &Notebook, ix: StatementIx) -> Vec<(&'static str, Line)> {
    let statement = &edition[ix];
    let event = &edition[edition.event_of(ix)];
    let speaker = match statement.speaker {
        Some(_) => super::statement::told_speaker(edition, statement),
        None => "unknown".into(),
    };
    let when = match statement.said_on {
        Some(_) => super::statement::when(edition, statement),
        None => "unknown".into(),
    };
    let others = super::statement::others_named(edition, statement);
    let others = others.map_or_else(String::new, |names| format!(" ({names})"));
    let mut facts = vec![
        ("Who", Line::default().name(speaker.as_str()).text(others)),
        ("When", when.into()),
    ];
    // A title that says no more than who spoke names no occasion.
    let title = Some(&event.title).filter(|title| !speaker.contains(title.as_str()));
    let occasion = event.occasion.as_ref().or(title);
    facts.extend(occasion.map(|named| ("Occasion", named.clone().into())));
    let translation = edition.translation(statement);
    facts.extend(translation.map(|told| ("Language", told.into())));
    facts.extend(printed_by(edition, notebook, ix));
    facts
}

/// Who prints it of the outlets that cover the event; a record of what was said is none.
fn printed_by(
    edition: &Edition,
    notebook: &Notebook,
    ix: StatementIx,
) -> Vec<(&'static str, Line)> {
    let (records, outlets): (Vec<_>, Vec<_>) = edition
        .row(ix)
        .into_iter()
        .partition(|(outlet, _)| edition.is_no_outlet(*outlet));
    let names = |row: &[(OutletIx, Presence)]| -> Vec<String> {
        let prints = |presence: &Presence| matches!(presence, Presence::Printed { sure: true, .. });
        let printed = row.iter().filter(|(_, presence)| prints(presence));
        let names = printed.map(|(outlet, _)| super::statement::outlet(edition, *outlet));
        names.collect()
    };
    let mut told = Vec::new();
    if !outlets.is_empty() {
        let printed = names(&outlets);
        let of = of_covering_outlets(printed.len(), outlets.len());
        let mut line = format!("{of} the event");
        if !printed.is_empty() {
            line.push_str(&format!(": {}", join_sigla(&printed, ", ")));
        }
        let known = remembered(edition, notebook, ix);
        let mut known: Vec<&str> = known.iter().map(|own| own.name()).collect();
        known.dedup();
        if !known.is_empty() {
            line.push_str(&format!(
                "; when it was marked {}, too",
                join_sigla(&known, ", ")
            ));
        }
        told.push(("Printed by", line.into()));
    }
    let records = names(&records);
    if !records.is_empty() {
        told.push(("Recorded in", join_sigla(&records, ", ").into()));
    }
    told
}

/// A printing: its source, and its words in their context with the seams between them.
fn printed(
    edition: &Edition,
    ix: StatementIx,
    witness: &Witness,
    differing: &[Vec<Span>],
    form: &mut dyn Form,
) -> io::Result<()> {
    let mut witnesses = edition[ix].witnesses.iter();
    let number = witnesses.position(|one| std::ptr::eq(one, witness));
    let differing = number.and_then(|number| differing.get(number));
    let differing = differing.map_or(&[][..], Vec::as_slice);
    let source = printing::source_of(edition, &edition[ix], witness);
    let remarks = printing::remarks(edition, &edition[ix], witness);
    form.put(Block::Line(source.text(remarks)))?;
    let mut lines = Vec::new();
    for (span, inside) in edition.in_whole_sentences(witness) {
        if !lines.is_empty() {
            lines.push(SEAM.into());
        }
        lines.extend(in_context(edition, witness, span, &inside, differing));
    }
    form.put(Block::Quote(lines))
}

/// A stretch of an article, paragraph by paragraph: whose words are whose, and which of them differ.
fn in_context(
    edition: &Edition,
    witness: &Witness,
    stretch: Span,
    inside: &[QuotationIx],
    differing: &[Span],
) -> Vec<Line> {
    let text = &edition[witness.article].text;
    let quoted = inside.iter().flat_map(|q| &edition[*q].quotation.spans);
    let quoted: Vec<Span> = quoted.copied().collect();
    let ends = quoted
        .iter()
        .chain(differing)
        .flat_map(|span| [span.start, span.end]);
    let inner = ends.filter(|at| stretch.start < *at && *at < stretch.end);
    let mut ends: Vec<usize> = inner.chain([stretch.start, stretch.end]).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut lines = vec![Line::default()];
    for part in ends.windows(2).map(|ends| Span::new(ends[0], ends[1])) {
        let within = |spans: &[Span]| spans.iter().any(|span| span.contains(&part));
        let kind = match (within(&quoted), within(differing)) {
            (false, _) => Piece::Own,
            (true, true) => Piece::Differing,
            (true, false) => Piece::Text,
        };
        let printed = markup::stretch(text, part);
        for (n, words) in printed.words().split('\n').enumerate() {
            if n > 0 {
                lines.push(Line::default());
            }
            if let Some(line) = lines.last_mut() {
                line.0.push(kind(words.to_string()));
            }
        }
    }
    lines.retain(|line| line.0.iter().any(|piece| !piece.words().trim().is_empty()));
    lines
}

/// Whether the reader wrote anything beside the printings of a statement.
#[cfg(feature = "reader")]
pub fn has_notes(edition: &Edition, notebook: &Notebook, ix: StatementIx) -> bool {
    !noted_beside(edition, notebook, ix).is_empty()
}

/// A note of the reader's beside a printing.
pub(in crate::export) struct Noted<'n> {
    /// The mark.
    pub mark: &'n Mark,
    /// The article that prints it.
    pub article: ArticleIx,
    /// The words that are marked there, in one line.
    pub words: String,
}

/// The notes of the reader that a file with these contents holds beside the printings of its one statement.
pub(in crate::export) fn noted<'n>(
    edition: &Edition,
    notebook: &'n Notebook,
    contents: Contents,
) -> Vec<Noted<'n>> {
    match contents {
        Contents::StatementWithNotes(statement) => noted_beside(edition, notebook, statement),
        _ => Vec::new(),
    }
}

/// What the reader wrote beside the printings, each note once, be it on several of them.
fn noted_beside<'n>(edition: &Edition, notebook: &'n Notebook, ix: StatementIx) -> Vec<Noted<'n>> {
    let mut noted = Vec::new();
    let mut told: BTreeSet<&String> = BTreeSet::new();
    for witness in &edition[ix].witnesses {
        let article = &edition[witness.article];
        let printed = |passage: &MarkedPassage| {
            let mut extents = witness
                .quotations
                .iter()
                .map(|q| edition[*q].quotation.extent());
            passage.is_in(&article.id) && extents.any(|e| e.overlaps(&passage.span))
        };
        for mark in notebook.marks() {
            let here = mark.passages().find(|passage| printed(passage));
            let Some(here) = here.filter(|_| !mark.note.trim().is_empty()) else {
                continue;
            };
            if told.insert(&mark.id) {
                noted.push(Noted {
                    mark,
                    article: witness.article,
                    words: printable_line(markup::stretch(&article.text, here.span).words()),
                });
            }
        }
    }
    noted
}

/// What the reader wrote beside the printings, as lines of the sheet.
fn notes(edition: &Edition, notebook: &Notebook, ix: StatementIx) -> Vec<Line> {
    let noted = noted_beside(edition, notebook, ix).into_iter();
    let lines = noted.map(|noted| {
        let siglum = &edition[noted.article].siglum;
        let by = match noted.mark.by.as_str() {
            "" => String::new(),
            by => format!(", by {by}"),
        };
        let about = format!("{siglum}, on {}{by}: ", in_marks(&noted.words));
        Line::from(about).note(&noted.mark.note)
    });
    lines.collect()
}

/// Statements that are perhaps the same, for whoever checks.
fn perhaps(edition: &Edition, ix: StatementIx) -> Vec<String> {
    let printings = edition[ix]
        .witnesses
        .iter()
        .flat_map(|witness| &witness.quotations);
    let mut others: Vec<StatementIx> = printings
        .flat_map(|q| {
            edition[*q]
                .perhaps
                .iter()
                .copied()
                .chain([edition[*q].statement])
        })
        .filter(|other| *other != ix)
        .collect();
    others.sort_unstable();
    others.dedup();
    let told = others.into_iter().map(|other| {
        let heading = super::statement::heading(edition, &edition[other]);
        let words = words(edition, other);
        format!("{heading}: {words}")
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;
    use crate::export::page::Markdown;
    use serde_json::json;

    const LEDGER: &str = "“The old harbour wall is not going to hold,” Mr. Moe Lund told the council on Monday. \
        Nobody answered him, and the mayor left the hall at nine.\n\n\
        A gull sat on the sill all the while.\n\n\
        “We will of course mend the wall before the winter storms come in,” Lund said.";
    const POST: &str = "That the season is late means the town “will mend the wall before the winter storms come in”, \
        Lund told a crowd of fishermen, who had waited since dawn. Then it rained.";

    fn edition() -> Edition {
        corrected(&[])
    }

    fn corrected(corrections: &[crate::edition::Correction]) -> Edition {
        let articles = [
            ("ledger", "North Ledger", LEDGER),
            ("post", "Harbour Post", POST),
        ];
        let lines = articles.map(|(id, outlet, text)| {
            json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text}).to_string()
        });
        Edition::build(
            corpus::from_reader(lines.join("\n").as_bytes()),
            corrections,
        )
    }

    fn sheet(edition: &Edition, notebook: &Notebook) -> String {
        let with_both = |s: &StatementIx| edition[*s].witnesses.len() == 2;
        let mut all = (0..edition.statements.len()).map(StatementIx);
        let ix = all.find(with_both).unwrap();
        let mut out = Vec::new();
        put(
            edition,
            notebook,
            ix,
            true,
            &mut Markdown::new(&mut out).unwrap(),
        )
        .unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_printing_stands_in_whole_sentences_of_its_article() {
        let page = sheet(&edition(), &Notebook::in_memory());
        let whole = "> That the season is late means the town “will mend the wall before the winter storms come in”, \
            Lund told a crowd of fishermen, who had waited since dawn.\n";
        assert!(page.contains(whole), "{page}");
    }

    #[test]
    fn beyond_the_edge_of_a_fragment_only_what_turns_the_sense_stands_out() {
        let page = sheet(&edition(), &Notebook::in_memory());
        assert!(page.contains("“We will **of course** mend"), "{page}");
    }

    #[test]
    fn nothing_between_two_passages_stands_out() {
        let parts = "“The old harbour wall is not going to hold through another winter,” Mr. Moe Lund told the \
            council on Monday.\n\nA gull sat on the sill.\n\n“Dear friends, we will mend the wall before the storms come in,” \
            Lund said.";
        let run = "“The old harbour wall is not going to hold; we will mend the wall before the storms come in,” Mr. Moe \
            Lund told the council on Monday.";
        let lines = [("parts", parts), ("run", run)].map(|(id, text)| {
            json!({"id": id, "outlet": id, "date": "2031-05-06", "text": text}).to_string()
        });
        let edition = Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[]);
        let all = (0..edition.statements.len()).map(StatementIx);
        let both = all.filter(|s| edition[*s].witnesses.len() == 2);
        let places = both.flat_map(|s| differing::places(&edition, s)).flatten();
        let places: Vec<Span> = places.collect();
        let gull = Span::new(parts.find("A gull").unwrap(), parts.find("“Dear").unwrap());
        assert!(
            places.iter().any(|place| place.end <= gull.start),
            "{places:?}"
        );
        assert!(
            places.iter().all(|place| !place.overlaps(&gull)),
            "{places:?}"
        );
    }

    #[test]
    fn what_the_reader_cut_off_is_not_told_of_the_outlet() {
        use crate::edition::Correction;
        let plain = edition();
        let article = plain.article("ledger").unwrap();
        let quotations = plain.quotations_of(article);
        let last = quotations.last().unwrap();
        let words = "mend the wall before the winter storms come in,";
        let start = LEDGER[..LEDGER.find(words).unwrap()].chars().count();
        let correction = Correction::Extent {
            quotation: plain[last].id.to_string(),
            start,
            end: start + words.chars().count(),
        };
        let mut notebook = Notebook::in_memory();
        notebook.correct(correction.clone(), &plain);
        let page = sheet(&corrected(&[correction]), &notebook);
        assert!(
            page.contains("was set by hand, not by the outlet"),
            "{page}"
        );
        assert!(!page.contains("NL leaves out"), "{page}");
    }

    #[test]
    fn a_printing_that_the_reader_took_away_stands_there_with_its_words_and_the_decision() {
        use crate::edition::Correction;
        let plain = edition();
        let printing = |id: &str| {
            let quotations = plain.quotations_of(plain.article(id).unwrap());
            let mut both = quotations.filter(|q| plain[plain[*q].statement].witnesses.len() == 2);
            plain[both.next().unwrap()].id.to_string()
        };
        let (post, ledger) = (printing("post"), printing("ledger"));
        let apart = Correction::Apart {
            quotation: post.clone(),
            from: ledger.clone(),
        };
        let split = Correction::Split {
            quotation: post.clone(),
        };
        let out = Correction::NotAQuotation {
            quotation: post.clone(),
        };
        let day = Correction::Day {
            quotation: post.clone(),
            day: "2031-05-04".into(),
        };
        for (deed, now) in [
            (vec![apart.clone()], "in another statement"),
            (vec![split], "in another statement"),
            (vec![day, apart], "in another statement"),
            (vec![out], "set to be no quotation"),
        ] {
            let mut notebook = Notebook::in_memory();
            notebook.correct_all(deed.clone(), &plain);
            let edition = corrected(&deed);
            for (own, other, words) in [
                (&ledger, "Harbour Post (HP)", "will mend the wall before"),
                (&post, "North Ledger (NL)", "We will of course mend the"),
            ] {
                let Some(quotation) = edition.quotation(own) else {
                    continue;
                };
                let mut out = Vec::new();
                let form = &mut Markdown::new(&mut out).unwrap();
                put(
                    &edition,
                    &notebook,
                    edition[quotation].statement,
                    true,
                    form,
                )
                .unwrap();
                let page = String::from_utf8(out).unwrap();
                let parted = page.split("Parted by hand").nth(1).unwrap_or_else(|| {
                    panic!("{deed:?}: {page}");
                });
                let line = parted.lines().find(|line| line.contains(other));
                let line = line.unwrap_or_else(|| panic!("{deed:?}: {page}"));
                assert!(
                    line.contains(words) && line.ends_with(&format!("({now})")),
                    "{line}"
                );
                assert!(page.contains("Decided by hand"), "{deed:?}: {page}");
                assert!(!page.contains("Not printed by"), "{deed:?}: {page}");
            }
        }
    }

    #[test]
    fn an_event_that_the_reader_has_named_is_the_occasion() {
        use crate::edition::Correction;
        let lines = [json!({"id": "ledger", "date": "2031-05-06", "text": LEDGER}).to_string()];
        let corpus = || corpus::from_reader(lines.join("\n").as_bytes());
        let plain = Edition::build(corpus(), &[]);
        let correction = Correction::Title {
            quotation: plain.quotations[0].id.to_string(),
            title: "the hearing on the wall".into(),
        };
        let edition = Edition::build(corpus(), &[correction]);
        let mut out = Vec::new();
        let (notebook, ix) = (Notebook::in_memory(), StatementIx(0));
        put(
            &edition,
            &notebook,
            ix,
            false,
            &mut Markdown::new(&mut out).unwrap(),
        )
        .unwrap();
        let page = String::from_utf8(out).unwrap();
        assert!(
            page.contains("**Occasion:** the hearing on the wall"),
            "{page}"
        );
    }

    #[test]
    fn a_note_stands_with_the_words_that_it_is_about_in_its_paragraphs() {
        let edition = edition();
        let mut notebook = Notebook::in_memory();
        let start = LEDGER.find("before the winter").unwrap();
        let span = Span::new(start, start + "before the winter".len());
        notebook.mark(
            &edition.articles[0],
            span,
            "ask the mayor\nor the clerk",
            &[],
        );
        let page = sheet(&edition, &notebook);
        let told = "- NL, on “before the winter”: ask the mayor\n\n  or the clerk\n";
        assert!(page.contains(told), "{page}");
    }
}
