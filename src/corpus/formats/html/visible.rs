//! The day that a page shows, where it states none for machines.

use crate::corpus::metadata::dates::{self, DayOrder};
use crate::corpus::provenance::{Attested, LineRole, Provenance};
use crate::language::lexicon;
use dom_query::{Document, NodeRef};
use jiff::civil::Date;

/// A line that shows a date is no longer.
const MAX_SHOWN_DATE_BYTES: usize = 300;
/// So many elements and texts before the headline a date line may stand.
const NODES_BEFORE_HEADLINE: usize = 50;
/// So many elements and texts behind the headline it may stand.
const NODES_BEHIND_HEADLINE: usize = 120;
/// So many boxes around a place are looked at that are about something else.
const MAX_BOXES: usize = 8;

/// In which order a page writes day and month, by its language or its country.
pub fn day_order(language: Option<&str>, url: Option<&str>) -> Option<DayOrder> {
    let tag = language?.to_lowercase();
    match tag.split_once('-') {
        Some(("en", "us")) => Some(DayOrder::MonthFirst),
        Some(("en", _)) => Some(DayOrder::DayFirst),
        None if tag == "en" => {
            let host = url?.split_once("://")?.1.split('/').next()?;
            let country = host.rsplit('.').next()?;
            let is_day_first = lexicon::DAY_FIRST_HOSTS.contains(country);
            is_day_first.then_some(DayOrder::DayFirst)
        }
        _ => Some(DayOrder::DayFirst),
    }
}

/// The day in the line that is most likely the date line of the article.
pub fn published(page: &Document, order: Option<DayOrder>) -> Option<Attested<Date>> {
    let (line, date) = date_line(page, |line| {
        Some(dates::find_in_order(line, order).into_iter().next()?.date)
    })?;
    let provenance = Provenance::line(LineRole::DateLine, &line);
    Some(Attested::new(date, provenance))
}

/// That line, where the day that it shows is in no calendar.
pub fn unreal(page: &Document) -> Option<String> {
    let (line, _) = date_line(page, |line| dates::unreal(line).into_iter().next())?;
    Some(line)
}

/// The line that is most likely the date line of the article, of those in which `read` finds a day, and that day.
fn date_line<D>(page: &Document, read: impl Fn(&str) -> Option<D>) -> Option<(String, D)> {
    let body = page.body()?;
    let nodes: Vec<NodeRef<'_>> = body.descendants_it().collect();
    let heading = |name: &str| nodes.iter().position(|node| node.has_name(name));
    let headline = heading("h1").or_else(|| heading("h2"));
    let mut best: Option<(i32, (String, D))> = None;
    for (at, node) in nodes.iter().enumerate() {
        let Some(line) = line(node) else { continue };
        let Some(day) = read(&line) else { continue };
        let is_near = headline.is_some_and(|h1| {
            (h1.saturating_sub(NODES_BEFORE_HEADLINE)..h1 + NODES_BEHIND_HEADLINE).contains(&at)
        });
        let element = if node.is_text() {
            node.parent()
        } else {
            Some(*node)
        };
        let weight =
            element.map_or(0, |element| weight(&element, &line)) + if is_near { 3 } else { 0 };
        if best.as_ref().is_none_or(|(heaviest, _)| weight > *heaviest) {
            best = Some((weight, (line, day)));
        }
    }
    best.filter(|(weight, _)| *weight > 1)
        .map(|(_, known)| known)
}

/// The line that an element, or words in one, shows, where it holds little and a number.
fn line(node: &NodeRef<'_>) -> Option<String> {
    let is_code = ["script", "style", "noscript", "template", "option"]
        .iter()
        .any(|name| {
            node.has_name(name) || node.parent().is_some_and(|parent| parent.has_name(name))
        });
    if is_code
        || !(node.is_text() || node.is_element())
        || node.descendants_it().take(20).count() == 20
    {
        return None;
    }
    let text = node.text();
    if text.len() > MAX_SHOWN_DATE_BYTES || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// How much an element looks like a date line, by what it is and what it and those around it are called.
fn weight(node: &NodeRef<'_>, line: &str) -> i32 {
    let any = |name: &str, flag: &str| {
        let mut parts = lexicon::DATE_ELEMENTS.flagged(flag);
        parts.any(|part| name.contains(part))
    };
    let own = called(node);
    let above = node
        .parent()
        .map(|parent| called(&parent))
        .unwrap_or_default();
    let mut weight = 0;
    if node.has_name("time") || node.has_name("abbr") {
        weight += 3;
    }
    if any(&own, "about") {
        weight += 3;
    } else if any(&above, "about") {
        weight += 1;
    }
    if any(&own, "dated") {
        weight += 2;
    }
    let label = line.to_lowercase();
    let is_other = lexicon::DATE_LABELS
        .pairs()
        .any(|(words, meaning)| meaning != "published" && label.starts_with(words));
    if is_other || label.contains('©') || label.contains("copyright") {
        weight -= 4;
    }
    if line.len() < 60 {
        weight += 1;
    }
    let mut boxes = node.ancestors_it(Some(MAX_BOXES));
    if any(&own, "other") || any(&above, "other") {
        weight -= 4;
    } else if boxes.any(|node| any(&called(&node), "other") || node.has_name("footer")) {
        weight -= 3;
    }
    weight
}

/// The class, id and property of an element in small letters.
fn called(node: &NodeRef<'_>) -> String {
    let names = ["class", "id", "itemprop"]
        .iter()
        .filter_map(|name| node.attr(name));
    let names: Vec<String> = names.map(|name| name.to_lowercase()).collect();
    names.join(" ")
}
