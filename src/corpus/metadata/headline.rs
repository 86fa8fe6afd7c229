//! The headline, told from the body.

use super::furniture::{is_caption, is_furniture, is_section};
use super::letterhead::{self, Letterhead, is_shouted};
use super::page::{Line, Page, ends_sentence, is_title_case, words};
use super::{byline, dates, outlet};
use crate::corpus::{Attested, Provenance, TitleLine};
use crate::language::person_name::is_given_name;
use std::collections::HashMap;

/// The bytes of the longest headline.
const MAX_HEADLINE_BYTES: usize = 260;
/// The words of the longest headline.
const MAX_HEADLINE_WORDS: usize = 34;
/// A question of more words is one that somebody asks.
const MAX_QUESTION_WORDS: usize = 20;

/// The headline of a page: a line that it repeats, a heading of the first rank, else the first line above
/// the body that is short and no sentence. A body without such a line has none.
pub fn find(page: &Page<'_>) -> Option<Attested<String>> {
    if is_script(page) {
        return None;
    }
    let heading = page.head.iter().find_map(|line| heading(line.text));
    let letterhead = Letterhead::of(page);
    let lines: Vec<usize> = (0..page.body).filter(|&n| is_candidate(page, n)).collect();
    let titles: Vec<usize> = lines
        .iter()
        .copied()
        .filter(|&n| !letterhead.holds(n))
        .collect();
    let texts = |lines: &[usize]| -> Vec<&str> {
        let texts = lines.iter().map(|&n| page.head[n].text);
        texts.collect()
    };
    let first =
        first(&texts(&titles)).map(|title| match letterhead.exists() && is_shouted(title) {
            true => nearest(page, &titles).unwrap_or(title),
            false => title,
        });
    // Where nothing else is told, what looks like the name of a body may be a headline about it.
    let first = first.or_else(|| first_of_no_letter(&letterhead, &texts(&lines)));
    let told = [
        (repeated(&texts(&titles)), TitleLine::Repeated),
        (heading, TitleLine::Heading),
        (letterhead.subject, TitleLine::Subject),
        (first, TitleLine::AboveBody),
    ];
    let mut told = told.into_iter();
    let (chosen, line) = told.find_map(|(words, line)| Some((words?, line)))?;
    let bare = |line: &str| {
        byline::bare(
            line.trim_start_matches('#')
                .trim_start()
                .trim_end_matches(" #"),
        )
    };
    Some(Attested::new(bare(chosen), Provenance::TitleLine(line)))
}

/// The first line that is long for a headline and no masthead, else the first that is no masthead.
fn first<'t>(candidates: &[&'t str]) -> Option<&'t str> {
    let long = |line: &&&str| words(line) >= 4 && !outlet::is_masthead(line);
    // What looks like a masthead is the headline only where there is no better, and it is long for a name.
    let name_like = |line: &&&str| words(line.trim_start_matches("The ")) >= 4;
    let mut lines = candidates.iter();
    let is_short = |line: &&&str| words(line) >= 2 && !outlet::is_masthead(line);
    let found = lines
        .clone()
        .find(long)
        .or_else(|| lines.clone().find(|line| is_short(line) && !is_name(line)))
        .or_else(|| lines.clone().find(is_short));
    found.or_else(|| lines.find(name_like)).copied()
}

fn first_of_no_letter<'t>(letterhead: &Letterhead<'_>, lines: &[&'t str]) -> Option<&'t str> {
    first(lines).filter(|_| !letterhead.is_letter)
}

/// The first line of the block of lines in capitals that is nearest to the text: above it stand who sends the text, its
/// number and for whom it is.
fn nearest<'t>(page: &Page<'t>, titles: &[usize]) -> Option<&'t str> {
    let is_title = |n: &usize| is_shouted(page.head[*n].text) && words(page.head[*n].text) >= 2;
    let last = titles.iter().copied().rfind(is_title)?;
    let start = (0..=last).rfind(|&n| page.head[n].gap)?;
    let mut block = titles
        .iter()
        .copied()
        .filter(|n| (start..=last).contains(n));
    block.find(is_title).map(|n| page.head[n].text)
}

/// The text of a Markdown heading of the first rank.
fn heading(line: &str) -> Option<&str> {
    let text = line.strip_prefix("# ")?.trim();
    (!text.is_empty()).then_some(text)
}

/// The first candidate of some words that stands there twice: pages repeat a headline above the body.
fn repeated<'t>(candidates: &[&'t str]) -> Option<&'t str> {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for line in candidates {
        *count.entry(line).or_default() += 1;
    }
    candidates
        .iter()
        .copied()
        .find(|line| words(line) >= 3 && count[line] > 1)
}

/// Whether line `n` could be a headline: short, no sentence, no part of a wrapped paragraph, and not one
/// of the lines that pages put around it.
fn is_candidate(page: &Page<'_>, n: usize) -> bool {
    let line = page.head[n].text;
    let next = page.head.get(n + 1);
    next.is_some()
        && line.len() <= MAX_HEADLINE_BYTES
        && words(line) <= MAX_HEADLINE_WORDS
        && !ends_sentence(line)
        && !goes_on(line)
        && line
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(|c| !c.is_lowercase())
        && !line.starts_with(['-', '–', '—', '•', '*', '>', '@', '['])
        && !line.contains("....")
        && !is_wrapped(line, next)
        && !(n > 0 && is_wrapped(page.head[n - 1].text, Some(&page.head[n])))
        && !is_opening_question(page, line)
        && !(line.ends_with('?') && words(line) > MAX_QUESTION_WORDS)
        && !is_furniture(line)
        && !is_section(line)
        && !letterhead::is_formula(line)
        && !is_caption(line)
        && !byline::is_byline(line)
        && !is_name_beside_date(page, n)
        && !is_dated(line)
        && !line.contains("://")
}

/// Whether a paragraph goes on from `line` in the line under it.
fn is_wrapped(line: &str, next: Option<&Line<'_>>) -> bool {
    let Some(next) = next.filter(|next| !next.gap) else {
        return false;
    };
    let lower = next
        .text
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(char::is_lowercase);
    let full = line.chars().count() >= 55
        && next.text.chars().count().abs_diff(line.chars().count()) <= 20;
    lower || full && !next.prose
}

/// Whether a line ends in the middle of something.
fn goes_on(line: &str) -> bool {
    let line = line.trim_end_matches(['"', '”', '»', '\'', '’', '*', '_']);
    line.ends_with([',', ';', ':', '-', '–', '—'])
        || !is_title_case(line) && (line.ends_with('…') || line.ends_with(".."))
}

/// Whether a line is a question that stands alone above the body: as likely the first words of a text
/// without a headline.
fn is_opening_question(page: &Page<'_>, line: &str) -> bool {
    line.trim_end_matches(['"', '”', '»', '\'', '’'])
        .ends_with('?')
        && page.body == 1
        && !is_title_case(line)
}

/// Whether a line is the name of a person. Two words in capitals are shaped as one, too: "FAMILY NEWS".
fn is_name(line: &str) -> bool {
    let given = line.split_whitespace().next().unwrap_or_default();
    byline::is_person(line) && (!is_shouted(line) || is_given_name(given))
}

fn is_name_beside_date(page: &Page<'_>, n: usize) -> bool {
    let near = |at: Option<usize>| {
        at.and_then(|at| page.head.get(at))
            .is_some_and(|l| is_dated(l.text))
    };
    let line = page.head[n].text;
    is_name(line) && words(page.head[n].text) <= 3 && (near(n.checked_sub(1)) || near(Some(n + 1)))
}

/// Whether a line is mostly a date.
fn is_dated(line: &str) -> bool {
    let real = dates::find(line).into_iter().map(|dated| dated.range);
    let dates = real.chain(dates::unreal(line));
    let covered: usize = dates.map(|range| range.len()).sum();
    covered > 0 && (words(line) <= 8 || covered * 2 > line.len())
}

/// Whether the first lines are turns of a conversation ("MAYOR OKORO: …", "Q: …"), which have no headline
/// of their own.
fn is_script(page: &Page<'_>) -> bool {
    let turn = |line: &&Line<'_>| {
        let name = line.text.split_once(':').map(|(name, _)| name);
        name.is_some_and(|name| {
            name.len() <= 40
                && name.chars().any(char::is_alphabetic)
                && !name.chars().any(char::is_lowercase)
        })
    };
    let first = page.head.first().is_some_and(|line| turn(&line));
    first && page.head.iter().take(10).filter(turn).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_in_the_text_says_by_what_it_was_told() {
        let line = |text: &str| match find(&Page::new(text)).unwrap().provenance {
            Provenance::TitleLine(line) => line,
            other => panic!("{other}"),
        };
        let above = line(&format!("Ferry sails without a guest\n\n{BODY}"));
        assert_eq!(above, TitleLine::AboveBody);
        let twice = format!("Ferry sails again today\n\nFerry sails again today\n\n{BODY}");
        assert_eq!(line(&twice), TitleLine::Repeated);
        assert_eq!(
            line(&format!("# Ferry sails\n\n{BODY}")),
            TitleLine::Heading
        );
        let letter =
            format!("To: All crews\nFrom: The harbour office\nRe: Berths in winter\n\n{BODY}");
        assert_eq!(line(&letter), TitleLine::Subject);
    }

    const BODY: &str = "The mayor of the small town said on Monday that the bridge would open again.\n\n“We waited long enough,” she said.\n";

    fn of(head: &str) -> Option<String> {
        let found = find(&Page::new(&format!("{head}\n\n{BODY}")));
        found.map(|known| known.value)
    }

    #[test]
    fn the_headline_is_told_from_what_stands_around_it() {
        for head in [
            "Bridge to open after long wait",
            "# Bridge to open after long wait",
            "Share post\n\n# Bridge to open after long wait #\n\n2 May 2031",
            "Contact Us\n\nBridge to open after long wait\n\nThe bridge over the river is ready, the mayor of the town says.",
            "Ada Okoro\n2 May 2031 14: 30\nHeadings: News Policy\n\nBridge to open after long wait\n\nAnd the people of the town rejoice with their mayor today.\n\nReading time\n\nBridge to open after long wait",
            "WORLD\nBridge to open after long wait\nBy Ada Okoro\nPublished 2 May 2031",
            "The Harbour Evening Post\n\nBridge to open after long wait\n\nSubscribe",
            "Most of the town was there\n\nBridge to open after long wait\n\n2 May 2031\n\nBridge to open after long wait",
        ] {
            assert_eq!(
                of(head).as_deref(),
                Some("Bridge to open after long wait"),
                "{head}"
            );
        }
        assert_eq!(
            of("Will it ever open?\n2 May 2031").as_deref(),
            Some("Will it ever open?")
        );
        for head in [
            "Talks on Old Bridge Fail. Here Is What Comes Next.",
            "Town sees bridge talks as key in U.S.",
            "What the Mayor Said at the Bridge Will Surprise…",
        ] {
            assert_eq!(of(head).as_deref(), Some(head));
        }
        assert_eq!(of("Bridge opens").as_deref(), Some("Bridge opens"));
        assert_eq!(
            of("長い橋がついに開通した町").as_deref(),
            Some("長い橋がついに開通した町")
        );
    }

    #[test]
    fn a_subject_is_the_headline_of_a_memo_and_of_a_letter() {
        for head in [
            "MEMORANDUM\n\nTO: Heads of Works\nFROM: Ada Okoro, Harbour Master\nDATE: 2 May 2031\nRE: Mending of the pier",
            "Lakeport Pier Board\n12 Quay Street, Lakeport\n\n2 May 2031\n\nMr Bo Lind\nManager\nLakeport Ferries\n\nRe: Mending of the pier\n\nDear Mr Lind,",
            "To: Heads of Works\nSubject: Mending of the pier",
            "Title: Mending of the pier\nAuthor: Ada Okoro\nDate: 2 May 2031",
            "**Headline:** Mending of the pier",
        ] {
            assert_eq!(of(head).as_deref(), Some("Mending of the pier"), "{head}");
        }
    }

    #[test]
    fn letterheads_are_no_headlines() {
        for (head, headline) in [
            (
                "REPUBLIC OF THE LAKE\nOFFICE OF THE HARBOUR MASTER\nFOR IMMEDIATE RELEASE\n\n2 May 2031\n\nSTATEMENT BY THE HARBOUR MASTER ON THE PIER",
                "STATEMENT BY THE HARBOUR MASTER ON THE PIER",
            ),
            (
                "CITY OF LAKEPORT\n12 Quay Street, Lakeport\n\nMEDIA CONTACT:\nAda Okoro, Harbour Office\n\nPier Opens after the Long Winter",
                "Pier Opens after the Long Winter",
            ),
            (
                "IN THE HARBOUR COURT FOR THE LAKE\n\nINQUIRY INTO THE FALL OF THE PIER\n\nDated: 2 May 2031\n\nWITNESS STATEMENT OF ADA OKORO",
                "WITNESS STATEMENT OF ADA OKORO",
            ),
            (
                "HARBOUR POST\nThursday, 2 May 2031\nFAMILY NOTICES\nDeaths",
                "FAMILY NOTICES",
            ),
            (
                "ANNA OKORO\nFAREWELL SPEECH\nLakeport Hall, 2 May 2031\n\n[As delivered]",
                "FAREWELL SPEECH",
            ),
            (
                "Open letter to the board\n\nDear members of the board,",
                "Open letter to the board",
            ),
            ("LAKEPORT PIER BOARD\n2 May 2031", "LAKEPORT PIER BOARD"),
        ] {
            assert_eq!(of(head).as_deref(), Some(headline), "{head}");
        }
        let named = "STATEMENT ON THE PIER\nName: Ada Okoro\nTitle: Harbour Master";
        assert_eq!(of(named).as_deref(), Some("STATEMENT ON THE PIER"));
        let letter = "LAKEPORT PIER BOARD\nOffice of the Chair\n\n2 May 2031\n\nMr Bo Lind\nManager\nLakeport Ferries\n\nDear Mr Lind,\n\nThank you.";
        assert_eq!(of(letter), None);
    }

    #[test]
    fn a_body_without_a_headline_has_none() {
        for head in [
            "",
            "It rained.",
            "Will it ever open?",
            "Here is some background:",
            "— Lakeport Watch",
            "By Ada Okoro",
            "2 May 2031",
            "31 February 2031",
            "Published 31 February 2031",
            "“We are leaving,”",
            "LAKEPORT —",
            "World",
            "Rain fell over the whole of the old town near the lake on\nmonday, and the people stayed at home until the sun came out\nagain.",
            "The Mayor of Lakeport and the whole of the council of the town\nMet on the old bridge over the river to see whether the piers\nHad been mended. They had not.",
            "MAYOR: Good morning\n\nMS OKORO: Good morning to you",
        ] {
            assert_eq!(of(head), None, "{head}");
        }
        assert_eq!(find(&Page::new("Bridge to open after long wait")), None);
    }
}
