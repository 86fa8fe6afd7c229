//! Marks: each passage with its citation, then how the others print it and who leaves it out.

use super::statement::{base_first, differences_and_absences, named_items, occasion};
use super::{differing, naming, printing, reasons, statement};
use crate::corpus::{Article, page_address};
use crate::edition::{ArticleIx, Edition, QuotationIx, StatementIx};
use crate::export::in_marks::in_marks;
use crate::export::page::{Block, Form, Line, Piece, Plain};
use crate::export::passage::ArticlePassage;
use crate::export::sheet::{
    GroupSubject, Marked, Sheet, arrange, by_mark, found_in, is_marked, statements_of,
};
use crate::export::{cite, web_address};
use crate::markup;
use crate::notebook::{Anchoring, Mark, MarkedPassage, Notebook};
use crate::quotation::Kind;
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;

/// Writes the marks by statement or article, those that are not found last.
pub(super) fn put(
    edition: &Edition,
    notebook: &Notebook,
    sheet: &Sheet<'_>,
    form: &mut dyn Form,
) -> io::Result<()> {
    let headings = headings(edition, sheet);
    let mut stands_out = false;
    for ((subject, group), heading) in sheet.groups.iter().zip(headings) {
        let is_told = |statement: &StatementIx| sheet.has_group(*statement);
        form.put(Block::Heading(2, heading))?;
        let differing = differing_words(edition, *subject, group, form);
        stands_out |= !differing.is_empty();
        let group = (*subject, group.as_slice());
        put_group((edition, notebook), group, &differing, None, is_told, form)?;
    }
    if stands_out {
        form.put(Block::Note("Signs", vec![differing::SIGN.into()]))?;
    }
    lost(edition, sheet, form)
}

/// The words among those marked of a statement that another outlet prints otherwise, where a form shows them.
fn differing_words(
    edition: &Edition,
    subject: GroupSubject,
    group: &[Marked<'_>],
    form: &dyn Form,
) -> Vec<(ArticleIx, Span)> {
    let GroupSubject::Statement(s) = subject else {
        return Vec::new();
    };
    if !form.is_laid_out() {
        return Vec::new();
    }
    let witnesses = edition[s].witnesses.iter().map(|own| own.article);
    let places = witnesses.zip(differing::places(edition, s));
    let places = places.flat_map(|(article, spans)| spans.into_iter().map(move |s| (article, s)));
    let is_marked = |(article, place): &(ArticleIx, Span)| {
        let mut passages = group.iter().map(|(_, _, passage)| passage);
        passages.any(|own| own.article == *article && own.span.overlaps(place))
    };
    places.filter(is_marked).collect()
}

/// Writes the marks of one statement, or of an article's own words; one that is `chosen` before the others. What an
/// outlet's own words quote is told as if it were marked by itself, where it is not told under a heading of its own.
fn put_group(
    (edition, notebook): (&Edition, &Notebook),
    (subject, group): (GroupSubject, &[Marked<'_>]),
    differing: &[(ArticleIx, Span)],
    chosen: Option<&Mark>,
    is_told: impl Fn(&StatementIx) -> bool,
    form: &mut dyn Form,
) -> io::Result<()> {
    if let GroupSubject::Statement(s) = subject
        && let Some(occasion) = occasion(edition, s)
    {
        form.put(Block::Line(occasion.into()))?;
    }
    let is_chosen = |mark: &&Mark| chosen.is_some_and(|chosen| chosen.id == mark.id);
    let told = told_once(group).into_iter();
    let (first, rest): (Vec<_>, Vec<_>) = told.partition(|told| told.marks.iter().any(is_chosen));
    put_marks(edition, &first, differing, form)?;
    if !first.is_empty() && !rest.is_empty() {
        let others = Line::default().strong("Your other marks of it:");
        form.put(Block::Line(others))?;
    }
    put_marks(edition, &rest, differing, form)?;
    let of_passages = group.iter();
    let of_passages = of_passages.map(|(_, _, passage)| {
        let siglum = &edition[passage.article].siglum;
        format!("{siglum} – {}", reasons::of_passage(passage, edition))
    });
    let mut why: Vec<String> = of_passages.collect();
    for (s, marked) in statements_of(group) {
        if let GroupSubject::Article(_) = subject {
            let heading = statement::heading(edition, &edition[s]);
            let words = naming::name_of(edition, s);
            if is_told(&s) {
                let told = format!("{words}: how others print it stands under {heading}");
                form.put(Block::Line(told.into()))?;
                continue;
            }
            form.put(Block::Heading(3, format!("{heading}: {words}")))?;
            if let Some(occasion) = occasion(edition, s) {
                form.put(Block::Line(occasion.into()))?;
            }
            let marked_here = edition[s].witnesses.iter();
            let marked_here = marked_here.filter(|witness| is_marked(witness, &marked));
            why.extend(marked_here.map(|witness| reasons::of_named(edition, &edition[s], witness)));
        }
        others(edition, s, &marked, form)?;
        differences_and_absences(edition, notebook, s, form)?;
        let decided = reasons::decided(edition, notebook, s);
        named_items("Decided by hand", decided, form)?;
        named_items("Unsure", reasons::unsure(edition, s), form)?;
    }
    if let GroupSubject::Article(_) = subject {
        let passages: Vec<&ArticlePassage<'_>> =
            group.iter().map(|(_, _, passage)| passage).collect();
        let decided = reasons::decided_here(edition, notebook, &passages);
        named_items("Decided by hand", decided, form)?;
    }
    // The same words marked twice have the same reasons.
    let mut told = BTreeSet::new();
    why.retain(|line| told.insert(line.clone()));
    form.put(Block::Note(
        "Why",
        why.into_iter().map(Line::from).collect(),
    ))
}

/// The passages of a mark, and all marks that lie on no others: what they mark is told once.
struct PrintedGroup<'g, 'e> {
    passages: &'g [Marked<'e>],
    marks: Vec<&'e Mark>,
}

/// The marks of a group in its order; one whose passages another mark has too, perhaps with more, stands with that one.
fn told_once<'g, 'e>(group: &'g [Marked<'e>]) -> Vec<PrintedGroup<'g, 'e>> {
    let marks: Vec<_> = by_mark(group).collect();
    let mut on: HashMap<_, Vec<usize>> = HashMap::new();
    for (n, (_, passages)) in marks.iter().enumerate() {
        for passage in *passages {
            on.entry(place(passage)).or_default().push(n);
        }
    }
    let holder = |n: usize| {
        let own = marks[n].1;
        let others = own.first().and_then(|first| on.get(&place(first)));
        let others = others.into_iter().flatten().copied();
        let mut holding = others.filter(|other| holds(marks[*other].1, own));
        // Of those that lie on the same passages, the first tells them.
        let most = holding.clone().map(|other| marks[other].1.len()).max();
        holding.find(|other| Some(marks[*other].1.len()) == most)
    };
    let mut told: BTreeMap<usize, Vec<&Mark>> = BTreeMap::new();
    for (n, (mark, _)) in marks.iter().enumerate() {
        told.entry(holder(n).unwrap_or(n)).or_default().push(mark);
    }
    let told = told.into_iter().map(|(n, own)| PrintedGroup {
        passages: marks[n].1,
        marks: own,
    });
    told.collect()
}

/// Whether all of these passages are among those of another mark, with the same to be said of them.
fn holds(others: &[Marked<'_>], passages: &[Marked<'_>]) -> bool {
    let is_there = |one: &Marked<'_>| {
        let mut others = others.iter();
        others.any(|other| {
            let became = |(_, marked, passage): &Marked<'_>| has_become(marked, passage);
            place(other) == place(one) && became(other) == became(one)
        })
    };
    passages.iter().all(is_there)
}

fn place((_, _, passage): &Marked<'_>) -> (ArticleIx, Span) {
    (passage.article, passage.span)
}

/// Writes marks, each with its passages and with what the reader wrote beside it.
fn put_marks(
    edition: &Edition,
    told: &[PrintedGroup<'_, '_>],
    differing: &[(ArticleIx, Span)],
    form: &mut dyn Form,
) -> io::Result<()> {
    for PrintedGroup { passages, marks } in told {
        let mut items = Vec::new();
        for (_, marked, passage) in *passages {
            // What is to be said of a passage stands below it, before the next.
            put_items(std::mem::take(&mut items), form)?;
            form.put(words_of(passage, differing))?;
            items = found(edition, marked, passage, form)?;
        }
        items.extend(marks.iter().flat_map(|mark| written(mark)));
        put_items(items, form)?;
    }
    Ok(())
}

/// Writes one mark, then those of the same statement, if it is of one, and what stands beside all of them.
pub(super) fn put_with_its_group(
    edition: &Edition,
    notebook: &Notebook,
    mark: &Mark,
    form: &mut dyn Form,
) -> io::Result<()> {
    let passages = || {
        mark.passages()
            .filter_map(|p| Some((found_in(edition, p)?, p.span)))
    };
    let subjects =
        passages().map(|(a, span)| GroupSubject::of(&ArticlePassage::new(edition, a, span)));
    let subjects: BTreeSet<GroupSubject> = subjects.collect();
    let is_told = |s: &StatementIx| subjects.contains(&GroupSubject::Statement(*s));
    for subject in &subjects {
        let group = all_of(edition, notebook, *subject);
        let group = (*subject, group.as_slice());
        form.put(Block::Heading(2, heading(edition, *subject)))?;
        put_group((edition, notebook), group, &[], Some(mark), is_told, form)?;
    }
    let mut lost = mark.passages().filter(|p| found_in(edition, p).is_none());
    lost.try_for_each(|passage| lost_passage(edition, mark, passage, form))
}

/// All that is marked of a statement, or of an article's own words.
fn all_of<'e>(
    edition: &'e Edition,
    notebook: &'e Notebook,
    subject: GroupSubject,
) -> Vec<Marked<'e>> {
    let may_be_of_it = |article: ArticleIx| match subject {
        GroupSubject::Statement(s) => edition[s].witnesses.iter().any(|w| w.article == article),
        GroupSubject::Article(own) => article == own,
    };
    let marks = notebook.marks().iter();
    let passages = marks.flat_map(|m| m.passages().map(move |p| (m, p)));
    let group = passages.filter_map(|(mark, marked)| {
        let article = found_in(edition, marked).filter(|article| may_be_of_it(*article))?;
        let passage = ArticlePassage::new(edition, article, marked.span);
        (GroupSubject::of(&passage) == subject).then_some((mark, marked, passage))
    });
    let mut group: Vec<Marked<'_>> = group.collect();
    arrange(&mut group);
    group
}

/// What stands over each group of a sheet: statements by one speaker on one day are told apart by their first words.
pub(in crate::export) fn headings(edition: &Edition, sheet: &Sheet<'_>) -> Vec<String> {
    let groups = sheet.groups.iter();
    let all: Vec<_> = groups.map(|(s, _)| (*s, heading(edition, *s))).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (_, heading) in &all {
        *times.entry(heading).or_default() += 1;
    }
    let told = all.iter().map(|(subject, heading)| match subject {
        GroupSubject::Statement(s) if times[heading.as_str()] > 1 => {
            format!("{heading}: {}", naming::name_of(edition, *s))
        }
        _ => heading.clone(),
    });
    told.collect()
}

/// What a group of marks is about.
fn heading(edition: &Edition, subject: GroupSubject) -> String {
    match subject {
        GroupSubject::Statement(s) => statement::heading(edition, &edition[s]),
        GroupSubject::Article(a) => cite::named(edition, a).join(", "),
    }
}

/// Writes one passage with its citation; what else is to be said of it is handed back.
fn found(
    edition: &Edition,
    marked: &MarkedPassage,
    passage: &ArticlePassage<'_>,
    form: &mut dyn Form,
) -> io::Result<Vec<Line>> {
    form.put(Block::Line(citation(edition, passage)))?;
    let sentence = passage.sentence().map(sentence);
    let items = sentence.into_iter().chain(cuts_a_word(passage));
    Ok(items
        .chain(has_become(marked, passage).map(Line::from))
        .collect())
}

fn cuts_a_word(passage: &ArticlePassage<'_>) -> Option<Line> {
    let cuts = passage.cuts_a_word();
    cuts.then(|| "⚠ begins or ends within a word".into())
}

/// What is to be known of marked words where they go out by themselves, in plain text: whose they are, from which
/// sentence they are cut, how others print them and who leaves them out, what is decided and what unsure. Empty where no
/// passage is found.
pub(in crate::export) fn told_of<'m>(
    edition: &Edition,
    notebook: &Notebook,
    passages: impl Iterator<Item = &'m MarkedPassage>,
) -> String {
    let found =
        passages.filter_map(|p| Some(ArticlePassage::new(edition, found_in(edition, p)?, p.span)));
    let found: Vec<ArticlePassage<'_>> = found.collect();
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = put_told_of(edition, notebook, &found, &mut Plain::new(&mut bytes));
    String::from_utf8_lossy(&bytes).trim().to_owned()
}

fn put_told_of(
    edition: &Edition,
    notebook: &Notebook,
    found: &[ArticlePassage<'_>],
    form: &mut dyn Form,
) -> io::Result<()> {
    let mut marked: BTreeMap<StatementIx, Vec<QuotationIx>> = BTreeMap::new();
    for passage in found {
        form.put(Block::Line(citation(edition, passage)))?;
        let items = passage.sentence().map(sentence).into_iter();
        put_items(items.chain(cuts_a_word(passage)).collect(), form)?;
        for statement in passage.statements() {
            let quotations = passage.quotations.iter();
            marked.entry(statement).or_default().extend(quotations);
        }
    }
    for (statement, marked) in marked {
        others(edition, statement, &marked, form)?;
        differences_and_absences(edition, notebook, statement, form)?;
        let decided = reasons::decided(edition, notebook, statement);
        named_items("Decided by hand", decided, form)?;
        named_items("Unsure", reasons::unsure(edition, statement), form)?;
    }
    let found: Vec<&ArticlePassage<'_>> = found.iter().collect();
    let decided = reasons::decided_here(edition, notebook, &found);
    named_items("Decided by hand", decided, form)
}

/// Why a passage is on no words of a text: what was never on any is not lost.
pub(in crate::export) fn why_lost(edition: &Edition, marked: &MarkedPassage) -> String {
    let anchor = &marked.anchor;
    let url = anchor.url.as_deref().and_then(page_address);
    let is_its_page = |article: &Article| {
        let own = article.url.as_deref().and_then(page_address);
        own.is_some() && own == url
    };
    let by_id = edition.article(&marked.article).is_some();
    let is_read = by_id || edition.articles.iter().any(is_its_page);
    let why = match (is_read, anchor.exact.is_empty(), anchor.knows_text()) {
        (true, true, _) => "A note on the article as a whole.",
        (false, true, _) => {
            "A note on a page as a whole that is not among the articles that were read."
        }
        (true, false, true) => "The article no longer prints these words.",
        // Another program has marked them, in a text that is not known.
        (true, false, false) => "Not found in the article as it was read here.",
        (false, false, _) => "The article is not among those that were read.",
    };
    why.to_owned()
}

/// What has become of the passage since it was marked. Where the text is not known that it was marked in, nothing is said
/// of how that was.
pub(in crate::export) fn has_become(
    marked: &MarkedPassage,
    passage: &ArticlePassage<'_>,
) -> Option<String> {
    let text = &passage.source().text;
    let as_marked = || format!("as marked: “{}”", marked.anchor.words().trim());
    let is_known = marked.anchor.knows_text();
    match marked.anchoring {
        Anchoring::Moved => Some(match marked.anchor.former_neighbours(text, marked.span) {
            Some(former) => format!(
                "⚠ the article has changed: other words stand beside these; look whose they are now ({former})"
            ),
            None => "the article has changed: the words stand elsewhere".into(),
        }),
        Anchoring::Changed if is_known => Some(format!("the article has changed; {}", as_marked())),
        Anchoring::Changed => Some(as_marked()),
        Anchoring::Ambiguous if is_known => Some(
            "⚠ the article has changed and has these words more than once: others may be meant"
                .into(),
        ),
        Anchoring::Ambiguous => {
            Some("⚠ the article has these words more than once: others may be meant".into())
        }
        Anchoring::InPlace | Anchoring::Lost => None,
    }
}

/// "In its sentence: Lund called it “a great day”": a fragment with what its clause turns on.
fn sentence(words: String) -> Line {
    Line::default()
        .strong("In its sentence:")
        .text(format!(" {words}"))
}

/// "— Tove Lund, 1 Dec 2031 (The Harbour Post, 2 Dec 2031, “Ferry to sail”, ¶4)".
fn citation(edition: &Edition, passage: &ArticlePassage<'_>) -> Line {
    let source = printing::source(edition, passage.article, passage.span);
    let line = Line::from("— ");
    let lineage = passage.lineage();
    let lineage = lineage.map_or_else(String::new, |told| format!(", {told}"));
    let Some(speaker) = passage.speaker() else {
        let inside = passage.told_inside();
        let inside = match inside.is_empty() {
            true => String::new(),
            false => format!(", with words of {}", inside.join(", ")),
        };
        return line.then(source).text(format!("{lineage}{inside}"));
    };
    let said = passage.said().unwrap_or_else(|| "day unknown".into());
    let how = if passage.kind() == Some(Kind::Indirect) {
        ", told indirectly"
    } else {
        ""
    };
    line.name(speaker)
        .text(format!(", {said} ("))
        .then(source)
        .text(format!("{lineage}{how})"))
}

/// What the reader wrote beside a mark.
fn written(mark: &Mark) -> Vec<Line> {
    let named = |name: &str, words: &str| Line::default().strong(name).text(format!(" {words}"));
    let mut items = Vec::new();
    if !mark.label.is_empty() {
        items.push(named("Label:", &mark.label));
    }
    if !mark.by.is_empty() {
        items.push(named("By:", &mark.by));
    }
    if !mark.note.trim().is_empty() {
        items.push(Line::default().strong("Note:").text(" ").note(&mark.note));
    }
    if !mark.tags.is_empty() {
        items.push(named("Tags:", &mark.tags.join(", ")));
    }
    items
}

fn put_items(items: Vec<Line>, form: &mut dyn Form) -> io::Result<()> {
    match items.is_empty() {
        true => Ok(()),
        false => form.put(Block::Items(items)),
    }
}

/// The printings of the statement in which nothing is marked.
fn others(
    edition: &Edition,
    ix: StatementIx,
    marked: &[QuotationIx],
    form: &mut dyn Form,
) -> io::Result<()> {
    let said = &edition[ix];
    let others = base_first(said).filter(|witness| !is_marked(witness, marked));
    let first = said
        .witnesses
        .iter()
        .find(|witness| is_marked(witness, marked));
    let lines = others.map(|witness| {
        let same = first.is_some_and(|first| printing::is_same(edition, first, witness));
        let words = match same {
            true => "the same words".to_string(),
            false => printing::words(edition, witness),
        };
        printing::source_of(edition, said, witness).text(format!(
            "{}: {words}",
            printing::remarks(edition, said, witness)
        ))
    });
    let lines: Vec<Line> = lines.collect();
    if lines.is_empty() {
        return Ok(());
    }
    form.put(Block::Line(Line::default().strong("How others print it:")))?;
    form.put(Block::Items(lines))
}

fn lost(edition: &Edition, sheet: &Sheet<'_>, form: &mut dyn Form) -> io::Result<()> {
    if sheet.lost.is_empty() {
        return Ok(());
    }
    let lost = sheet.lost.iter();
    let (on_pages, lost): (Vec<_>, Vec<_>) = lost.partition(|(_, p)| p.anchor.exact.is_empty());
    let groups = [
        ("Notes on pages as a whole", on_pages),
        ("Not found in the texts as they are now", lost),
    ];
    for (heading, group) in groups.into_iter().filter(|(_, group)| !group.is_empty()) {
        form.put(Block::Heading(2, heading.into()))?;
        let mut all = group.into_iter();
        all.try_for_each(|(mark, passage)| lost_passage(edition, mark, passage, form))?;
    }
    Ok(())
}

fn lost_passage(
    edition: &Edition,
    mark: &Mark,
    passage: &MarkedPassage,
    form: &mut dyn Form,
) -> io::Result<()> {
    let anchor = &passage.anchor;
    if !anchor.exact.is_empty() {
        form.put(paragraphs(&anchor.words()))?;
    }
    let headline = anchor.headline.as_deref().map(str::trim);
    let headline = headline.map(in_marks);
    let published = anchor.published.as_deref().map(naming::readable);
    // What bears its id now may be another article; it names one of which nothing else is known.
    let is_named = anchor.outlet.is_some() || headline.is_some();
    let id = Some(passage.article.clone()).filter(|id| !is_named && !id.is_empty());
    let named = [anchor.outlet.clone(), headline, published, id];
    let named = named.into_iter().flatten();
    let position = anchor.position();
    let position = position.map(|[start, end]| format!("code points {start}–{end} when marked"));
    let page = anchor.url.as_deref();
    // The page, and not the words: they stand there no more.
    let page = page.map(|url| Line::default().link(url, web_address(url).map(str::to_owned)));
    let place = named.chain(position).map(Line::from).chain(page);
    let place = place
        .enumerate()
        .fold(Line::from("— "), |line, (n, part)| match n {
            0 => line.then(part),
            _ => line.text(", ").then(part),
        });
    form.put(Block::Line(place))?;
    let why = Line::from(why_lost(edition, passage));
    let beside = beside_found(edition, mark).map(Line::from);
    let items = [why].into_iter().chain(beside).chain(written(mark));
    put_items(items.collect(), form)
}

/// "Of the mark on “We sail” (The Harbour Post)": to which of the marks above a passage belongs that is not found.
fn beside_found(edition: &Edition, mark: &Mark) -> Option<String> {
    let mut found = mark.passages();
    let (article, passage) = found.find_map(|p| Some((found_in(edition, p)?, p)))?;
    let passage = ArticlePassage::new(edition, article, passage.span);
    let words = naming::words_naming(&passage.words());
    let outlet = cite::named(edition, article).into_iter().next()?;
    Some(format!("Of the mark on {words} ({outlet})."))
}

/// The words of a passage as a block quotation, those that stand out apart.
fn words_of(passage: &ArticlePassage<'_>, differing: &[(ArticleIx, Span)]) -> Block {
    let (printed, words) = (passage.in_marks(), passage.words());
    let text = &passage.source().text;
    let start = passage.span.start;
    // Where a byte of the article stands in the words as they are read.
    let read = |at: usize| markup::stretch(text, Span::new(start, at)).words().len();
    let led = words.len() - words.trim_start().len();
    let Some(before) = printed.find(words.trim()) else {
        return paragraphs(&printed);
    };
    let here = differing
        .iter()
        .filter(|(article, _)| *article == passage.article);
    let here = here.filter(|(_, place)| passage.span.contains(place));
    let here: Vec<Span> = here.map(|(_, place)| *place).collect();
    if here.is_empty() {
        return paragraphs(&printed);
    }
    let mut lines = vec![Line::default()];
    let mut at = 0;
    for place in here {
        let [from, to] = [place.start, place.end].map(|at| (read(at) + before).checked_sub(led));
        let (Some(from), Some(to)) = (from, to) else {
            continue;
        };
        let place = from..to;
        if place.start >= at && printed.get(place.clone()).is_some() {
            put_words(&printed[at..place.start], Piece::Text, &mut lines);
            put_words(&printed[place.clone()], Piece::Differing, &mut lines);
            at = place.end;
        }
    }
    put_words(&printed[at..], Piece::Text, &mut lines);
    let has_words = |line: &Line| line.0.iter().any(|piece| !piece.words().trim().is_empty());
    lines.retain(has_words);
    Block::Quote(lines)
}

/// Puts words behind the last of some lines; where theirs end, another one begins.
fn put_words(words: &str, piece: fn(String) -> Piece, lines: &mut Vec<Line>) {
    for (n, words) in words.split('\n').enumerate() {
        let words = match n {
            0 => words,
            _ => {
                lines.push(Line::default());
                words.trim_start()
            }
        };
        if let Some(line) = lines.last_mut().filter(|_| !words.is_empty()) {
            line.0.push(piece(words.to_owned()));
        }
    }
}

/// Words as a block quotation, paragraph by paragraph.
fn paragraphs(words: &str) -> Block {
    let lines = words.lines().filter(|line| !line.trim().is_empty());
    Block::Quote(lines.map(|line| line.trim().into()).collect())
}
