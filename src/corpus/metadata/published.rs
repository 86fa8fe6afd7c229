//! The day of publication, of all the days that a page names.
//!
//! In the order of their weight: a line that says "published"; a line above the body that is a date and
//! little else; the dateline of a dispatch; the day in the address; a line that says "updated". The day
//! of a clip, a crawl or a picture counts never.

use super::byline;
use super::dates::{self, DayOrder};
use super::furniture::folded;
use super::page::{self, Line, Page};
use crate::corpus::pattern;
use crate::corpus::provenance::{Attested, LineRole, Provenance};
use crate::corpus::stated_facts::EitherDay;
use crate::language::lexicon;
use jiff::civil::Date;
use regex::Regex;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let words = pattern::alternation(lexicon::DATE_LABELS.entries());
    pattern::regex(&format!(r"(?i)\b(?:{words})\b"))
});

/// The longest line that can be a date line.
const MAX_DATE_LINE_BYTES: usize = 200;

/// What a label makes of the date behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Published,
    Updated,
    Other,
}

/// How much a date counts, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum DateWeight {
    Updated,
    Url,
    Dateline,
    Line,
    Published,
}

/// The day of publication, and the words it was read from.
pub fn find(
    page: &Page<'_>,
    url: Option<&Attested<String>>,
    order: Option<DayOrder>,
) -> Option<Attested<Date>> {
    let mut found: Vec<(DateWeight, Attested<Date>)> = Vec::new();
    found.extend(url.and_then(in_url));
    head(page, order, &mut found);
    foot(page, order, &mut found);
    // Of the days found, the first of those with the greatest weight.
    let heaviest = found.iter().map(|(weight, _)| *weight).max()?;
    found
        .into_iter()
        .find(|(weight, _)| *weight == heaviest)
        .map(|(_, known)| known)
}

/// The day of a date line that may be two days.
pub fn either(page: &Page<'_>) -> Option<Attested<EitherDay>> {
    let day_first = find(page, None, Some(DayOrder::DayFirst))?;
    let month_first = find(page, None, Some(DayOrder::MonthFirst))?;
    let Provenance::Line { words, .. } = &day_first.provenance else {
        return None;
    };
    let either = EitherDay {
        written: words.clone(),
        day_first: day_first.value,
        month_first: month_first.value,
    };
    let differ = either.day_first != either.month_first;
    differ.then(|| Attested::new(either, day_first.provenance))
}

/// The line that should tell the day of publication, or its part in front of the text, where the day that it prints is in no
/// calendar.
pub fn unreal<'t>(page: &Page<'t>) -> Option<&'t str> {
    let lines = |lines: &[Line<'t>], bare: usize| -> Option<&'t str> {
        lines.iter().enumerate().find_map(|(n, line)| {
            let before = n.checked_sub(1).map(|n| lines[n]);
            match dating(line, before, &dates::unreal(line.text)) {
                Some((Some(Label::Other), _)) => None,
                Some((None, _)) if n >= bare => None,
                Some(_) => Some(line.text),
                None => unreal_dateline(line),
            }
        })
    };
    lines(&page.head, page.body).or_else(|| lines(&page.foot, 0))
}

/// The day in the name of a file, in the order in which such days sort: "2031-05-02-bridge.txt".
pub fn in_file_name(name: &Path) -> Option<Attested<Date>> {
    let stem = name.file_stem()?.to_string_lossy();
    let date = dates::in_name(&stem)?;
    Some(Attested::new(date, Provenance::FileName(stem.into_owned())))
}

fn in_url(url: &Attested<String>) -> Option<(DateWeight, Attested<Date>)> {
    let date = dates::in_url(&url.value)?;
    Some((
        DateWeight::Url,
        Attested::new(date, Provenance::DayInUrl(Box::new(url.provenance.clone()))),
    ))
}

fn head(page: &Page<'_>, order: Option<DayOrder>, found: &mut Vec<(DateWeight, Attested<Date>)>) {
    let mut inner = Vec::new();
    for (n, line) in page.head.iter().enumerate() {
        let before = n.checked_sub(1).map(|n| page.head[n]);
        match date_line(line, before, order) {
            Some((None, date)) if n < page.body => {
                found.push((DateWeight::Line, line_known(date, line)))
            }
            Some((None, date)) => inner.push((date, line)),
            Some((Some(label), date)) => labelled(label, date, line, found),
            None => found.extend(dateline(line)),
        }
    }
    // Dates between the paragraphs of a body are a chronicle's, unless there is but one.
    if let [(date, line)] = inner[..] {
        found.push((DateWeight::Line, line_known(date, line)));
    }
}

/// At the foot a date counts only with its label: a bare one there is mostly that of a correction.
fn foot(page: &Page<'_>, order: Option<DayOrder>, found: &mut Vec<(DateWeight, Attested<Date>)>) {
    for (n, line) in page.foot.iter().enumerate() {
        let before = n.checked_sub(1).map(|n| page.foot[n]);
        if let Some((Some(label), date)) = date_line(line, before, order) {
            labelled(label, date, line, found);
        }
    }
}

fn labelled(
    label: Label,
    date: Date,
    line: &Line<'_>,
    found: &mut Vec<(DateWeight, Attested<Date>)>,
) {
    match label {
        Label::Published => found.push((DateWeight::Published, line_known(date, line))),
        Label::Updated => {
            let provenance = Provenance::line(LineRole::Updated, line.text);
            found.push((DateWeight::Updated, Attested::new(date, provenance)));
        }
        Label::Other => {}
    }
}

fn line_known(date: Date, line: &Line<'_>) -> Attested<Date> {
    Attested::new(date, Provenance::line(LineRole::DateLine, line.text))
}

/// The date of a line that is a date line, and its label.
fn date_line(
    line: &Line<'_>,
    before: Option<Line<'_>>,
    order: Option<DayOrder>,
) -> Option<(Option<Label>, Date)> {
    let dates = dates::find_in_order(line.text, order);
    let ranges: Vec<Range<usize>> = dates.iter().map(|dated| dated.range.clone()).collect();
    let (label, at) = dating(line, before, &ranges)?;
    Some((label, dates[at].date))
}

/// Which of the dates at these places of a line it is there for, and its label, where it is a date line. Where it holds several,
/// what was published goes before what was updated.
fn dating(
    line: &Line<'_>,
    before: Option<Line<'_>>,
    dates: &[Range<usize>],
) -> Option<(Option<Label>, usize)> {
    if dates.is_empty()
        || line.text.len() > MAX_DATE_LINE_BYTES
        || line.text.contains('@')
        || line.text.starts_with(['-', '–', '—', '•'])
    {
        return None;
    }
    let labels: Vec<Option<Label>> = labels(line.text, dates, before);
    let best = [
        Some(Label::Published),
        None,
        Some(Label::Updated),
        Some(Label::Other),
    ];
    let at = best
        .iter()
        .find_map(|wanted| labels.iter().position(|label| label == wanted))?;
    let rest = rest(line.text, dates);
    let words: Vec<&str> = rest.split_whitespace().collect();
    let fits = match labels[at] {
        Some(_) => words.len() <= 8,
        // A name or place may stand beside a bare date, nothing that could be a sentence.
        None => {
            words.len() <= 4 && words.iter().all(|w| is_capital(w)) || byline::is_signed(line.text)
        }
    };
    fits.then_some((labels[at], at))
}

/// The label of each date: the last one before it in its line, or the line before where that is a label
/// and nothing else.
fn labels(line: &str, dates: &[Range<usize>], before: Option<Line<'_>>) -> Vec<Option<Label>> {
    let mut from = 0;
    let mut labels: Vec<Option<Label>> = Vec::new();
    for date in dates {
        let lead = &line[from..date.start];
        labels.push(
            LABEL
                .find_iter(lead)
                .last()
                .and_then(|found| meaning(found.as_str())),
        );
        from = date.end;
    }
    if let (Some(None), Some(before)) = (labels.first(), before) {
        let bare = before.text.trim_end_matches(':').trim_end();
        let bare = bare.strip_suffix(" on").unwrap_or(bare);
        labels[0] = meaning(bare);
    }
    labels
}

fn meaning(label: &str) -> Option<Label> {
    Some(match lexicon::DATE_LABELS.meaning(&folded(label))? {
        "published" => Label::Published,
        "updated" => Label::Updated,
        _ => Label::Other,
    })
}

/// The words of a date line that belong to no date, label or time.
fn rest(line: &str, dates: &[Range<usize>]) -> String {
    let mut rest = String::new();
    let mut from = 0;
    for date in dates {
        rest += &line[from..date.start];
        rest.push(' ');
        from = date.end;
    }
    rest += &line[from..];
    let rest = LABEL.replace_all(&rest, " ");
    let words = rest.split(|c: char| !c.is_alphanumeric() && !"'’.".contains(c));
    let kept = words.filter(|word| {
        let letters = word
            .trim_matches(|c: char| !c.is_alphabetic())
            .replace('.', "");
        !letters.is_empty() && !dates::is_date_word(&letters)
    });
    kept.collect::<Vec<_>>().join(" ")
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The date in the dateline of a dispatch: "LAKEPORT, May 2, 2031 (ZBC Wire) -- The mayor …".
fn dateline(line: &Line<'_>) -> Option<(DateWeight, Attested<Date>)> {
    let words = page::dateline(line.text)?;
    let dated = dates::find(words).into_iter().next()?;
    let provenance = Provenance::line(LineRole::Dateline, words);
    dates_dispatch(words, &dated.range)
        .then(|| (DateWeight::Dateline, Attested::new(dated.date, provenance)))
}

/// The dateline of a dispatch whose day is in no calendar.
fn unreal_dateline<'t>(line: &Line<'t>) -> Option<&'t str> {
    let words = page::dateline(line.text)?;
    let date = dates::unreal(words).into_iter().next()?;
    dates_dispatch(words, &date).then_some(words)
}

/// Whether a place stands before the date of a dateline and nothing behind it but an agency.
fn dates_dispatch(words: &str, date: &Range<usize>) -> bool {
    let (place, behind) = (&words[..date.start], words[date.end..].trim());
    let agency = behind.is_empty() || behind.starts_with(['(', '/']);
    let named = place
        .chars()
        .all(|c| c.is_alphabetic() || " ,.’'-".contains(c));
    agency && named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::UrlPlace;
    use jiff::civil::date;

    const BODY: &str = "The mayor of the small town said on Monday that the bridge would open again.\n\nShe told the council on 9 May 2031 that the work was done and paid for.\n\nThe bridge had been closed since 1 January 2030, when the river rose and took a pier.\n\nIt will be open to all.\n";

    fn of(head: &str, foot: &str) -> Option<Attested<Date>> {
        let text = format!("{head}\n\n{BODY}\n{foot}");
        find(&Page::new(&text), None, None)
    }

    #[test]
    fn date_lines_above_the_body_are_read() {
        for line in [
            "May 02, 2031",
            "02 May 2031 14: 30",
            "Published May 2,2031",
            "Published 2 May 2031 at 10:00",
            "Published\n2 May 2031",
            "By Ada Okoro | May 2, 2031, 10:02 a.m. ET",
            "May 2, 2031 | Harbour Post | By Ada Okoro",
            "Ada Okoro, Lakeport, 2 May 2031",
            "Updated 4 May 2031 | Published 2 May 2031",
            "Published 2 May 2031 - Updated 4 May 2031 10:00 GMT",
            "First published on Fri 2 May 2031 06.00 BST",
            "Posted: 2031-05-02 08:00",
            "May 2, 2031 · 3 min read",
            "Updated 4 May 2031\nPublished 2 May 2031",
        ] {
            let known = of(line, "").unwrap_or_else(|| panic!("no day in {line}"));
            assert_eq!(known.value, date(2031, 5, 2), "{line}");
            let words = line.lines().last().expect("a line");
            assert_eq!(
                known.provenance,
                Provenance::line(LineRole::DateLine, words)
            );
        }
    }

    #[test]
    fn days_of_the_story_and_of_the_clip_are_not_taken() {
        assert_eq!(of("Bridge to open", ""), None);
        for line in [
            "Saved on 2 May 2031",
            "Retrieved: 2 May 2031",
            "Archived from the original on 2 May 2031",
            "Accessed\n2 May 2031",
            "The bridge fell on 2 May 2031",
            "— Lakeport Watch (@lakewatch) May 2, 2031",
            "Photo taken 2 May 2031",
        ] {
            assert_eq!(of(line, ""), None, "{line}");
            assert_eq!(of("Bridge to open", line), None, "{line} at the foot");
        }
    }

    #[test]
    fn an_update_counts_only_where_nothing_else_does() {
        let known = of("Last updated: 4 May 2031", "").expect("a day");
        assert_eq!(known.value, date(2031, 5, 4));
        let updated = Provenance::line(LineRole::Updated, "Last updated: 4 May 2031");
        assert_eq!(known.provenance, updated);
        let text = format!("Last updated: 4 May 2031\n\n{BODY}");
        let url = Attested::new(
            "https://a.example/2031/05/02/bridge".to_owned(),
            Provenance::Url(UrlPlace::Foot),
        );
        let known = find(&Page::new(&text), Some(&url), None).expect("a day");
        assert_eq!(known.value, date(2031, 5, 2));
        let in_url = Provenance::DayInUrl(Box::new(url.provenance));
        assert_eq!(known.provenance, in_url);
    }

    #[test]
    fn the_name_of_a_file_tells_a_day_where_it_begins_with_the_year() {
        let of = |name| in_file_name(Path::new(name)).map(|known| known.value);
        let day = Some(date(2031, 5, 2));
        for name in [
            "a/2031-05-02-bridge.txt",
            "2031-05-02.md",
            "hp_20310502.html",
            "bridge 2031_05_02.txt",
        ] {
            assert_eq!(of(name), day, "{name}");
        }
        for name in [
            "02-05-2031.txt",
            "120310502.txt",
            "2031-05.txt",
            "2031-05-02/bridge.txt",
            "2031-99-02.txt",
        ] {
            assert_eq!(of(name), None, "{name}");
        }
    }

    #[test]
    fn the_address_is_weaker_than_a_date_line() {
        let text = format!("3 May 2031\n\n{BODY}");
        let url = Attested::new(
            "https://a.example/2031/05/02/bridge".to_owned(),
            Provenance::Url(UrlPlace::Foot),
        );
        let known = find(&Page::new(&text), Some(&url), None).expect("a day");
        assert_eq!(known.value, date(2031, 5, 3));
    }

    #[test]
    fn dispatches_and_feet_tell_days() {
        let known = of(
            "LAKEPORT, May 2, 2031 (ZBC Wire) -- The mayor of the town opened the bridge today.",
            "",
        );
        assert_eq!(known.map(|k| k.value), Some(date(2031, 5, 2)));
        let known = of("Bridge to open", "First published: 2 May 2031").expect("a day");
        assert_eq!(known.value, date(2031, 5, 2));
        assert_eq!(of("Bridge to open", "Correction: 2 May 2031"), None);
        assert_eq!(of("Bridge to open", "2 May 2031"), None);
    }

    #[test]
    fn a_date_line_without_a_day_in_any_calendar_is_told() {
        let of = |head: &str, foot: &str| {
            let text = format!("{head}\n\n{BODY}\n{foot}");
            unreal(&Page::new(&text)).map(str::to_owned)
        };
        for line in [
            "31 February 2031",
            "Published 31/02/2031 10:00",
            "By Ada Okoro | Feb. 30, 2031",
            "Published 2031-02-30 | Updated 4 May 2031",
        ] {
            assert_eq!(of(line, "").as_deref(), Some(line));
        }
        assert_eq!(
            of("Bridge", "Published 31 April 2031").as_deref(),
            Some("Published 31 April 2031")
        );
        let dispatch = "LAKEPORT, Feb. 31, 2031 (ZBC Wire) -- The mayor opened the bridge today.";
        let told = of(dispatch, "").expect("a dateline");
        assert!(
            dispatch.starts_with(&told) && told.ends_with("(ZBC Wire)"),
            "{told}"
        );
        for line in [
            "2 May 2031",
            "Accessed 31 February 2031",
            "The bridge fell on 31 February 2031, or so she says",
        ] {
            assert_eq!(of(line, ""), None, "{line}");
        }
        assert_eq!(of("Bridge", "31 February 2031"), None);
    }

    #[test]
    fn a_chronicle_has_no_day() {
        let day = |d: u8| {
            format!(
                "{d} May 2031\n\nThe mayor said that the bridge would be open by the summer.\n\n"
            )
        };
        let text = format!("{BODY}{}{}{}", day(1), day(2), day(3));
        assert_eq!(find(&Page::new(&text), None, None), None);
    }
}
