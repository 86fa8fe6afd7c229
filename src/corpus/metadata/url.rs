//! The address of an article, where its text gives it.

use super::furniture::folded;
use super::page::{Line, Page};
use crate::corpus::naming::host::{Host, Use};
use crate::corpus::pattern;
use crate::corpus::provenance::{Attested, Provenance, UrlPlace};
use crate::language::lexicon;
use regex::Regex;
use std::sync::LazyLock;

/// The address that a label announces ("Original url:"), or one that stands alone as the last line or above the body, and
/// leads to an article.
pub fn find(page: &Page<'_>) -> Option<Attested<String>> {
    let at_foot = |url| Attested::new(url, Provenance::Url(UrlPlace::Foot));
    let at_head = |url| Attested::new(url, Provenance::Url(UrlPlace::Head));
    labelled(&page.foot)
        .map(at_foot)
        .or_else(|| labelled(page.above()).map(at_head))
        .or_else(|| page.foot.last().and_then(alone).map(at_foot))
        .or_else(|| only(page.above()).map(at_head))
}

/// The one address that stands alone on a line above the body, be it below headline and date. Of several nobody knows which
/// is the article's.
fn only(lines: &[Line<'_>]) -> Option<String> {
    let mut all = lines.iter().filter_map(alone);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// Whether a line is an address, with or without what announces it.
pub fn is_address(line: &str) -> bool {
    split(line).is_some_and(|(label, _)| label.is_empty() || is_label(label))
}

/// Where a value comes from that was read from an address.
pub fn provenance(url: &Attested<String>) -> Provenance {
    match &url.provenance {
        Provenance::Field { container, .. } => Provenance::Url(UrlPlace::Field(*container)),
        in_text => in_text.clone(),
    }
}

fn labelled(lines: &[Line<'_>]) -> Option<String> {
    lines.iter().enumerate().rev().find_map(|(n, line)| {
        let (label, url) = split(line.text)?;
        let before = n.checked_sub(1).map_or("", |n| lines[n].text);
        let announced = match label {
            "" => before.len() < 40 && is_label(before),
            label => is_label(label),
        };
        announced.then(|| usable(url)).flatten()
    })
}

/// The address of a line that is nothing else, where its path looks like an article's.
fn alone(line: &Line<'_>) -> Option<String> {
    let (label, url) = split(line.text)?;
    let path = url.split_once("://")?.1.split_once('/')?.1;
    let long = path.contains('-')
        || path.matches('/').count() >= 2
        || path.bytes().filter(u8::is_ascii_digit).count() >= 4;
    (label.is_empty() && long).then(|| usable(url)).flatten()
}

/// A line as what stands before its address, and the address, which must end it.
fn split(line: &str) -> Option<(&str, &str)> {
    static URL: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"(?i)(?:\[[^\]]*\]\()?<?(?P<url>https?://[^\s<>()]+)[>)]?$")
    });
    let found = URL.captures(line)?;
    let start = found.get(0)?.start();
    Some((line[..start].trim(), found.name("url")?.as_str()))
}

fn is_label(words: &str) -> bool {
    lexicon::URL_LABELS.contains(&folded(words))
}

/// An address as that of an article: out of its archive, and none of a network or shop.
fn usable(url: &str) -> Option<String> {
    let host = Host::of_url(url)?;
    match host.used_for() {
        Some(Use::Archive) => {
            let inner = url.match_indices("http").map(|(at, _)| &url[at..]).nth(1)?;
            usable(inner)
        }
        Some(Use::Shared | Use::Mail) => None,
        _ => Some(url.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "The mayor of the small town said on Monday that the bridge would open again.\n\nSee https://lakeport.example/plan for the plan of the bridge that the council made last year.\n";
    const URL: &str = "https://harbourpost.example/2031/05/02/bridge-to-open";

    fn of(head: &str, foot: &str) -> Option<Attested<String>> {
        find(&Page::new(&format!("{head}\n\n{BODY}\n{foot}")))
    }

    #[test]
    fn announced_addresses_are_read() {
        for foot in [
            format!("Original url:\n\n<{URL}>"),
            format!("Original URL: {URL}\n\nShare"),
            format!("Source: [Harbour Post]({URL})"),
            format!("**URL** {URL}"),
            URL.to_owned(),
            format!("https://web.archive.org/web/20320101000000/{URL}"),
        ] {
            assert_eq!(
                of("", &foot),
                Some(Attested::new(URL.into(), Provenance::Url(UrlPlace::Foot))),
                "{foot}"
            );
        }
        assert_eq!(
            of(&format!("URL: {URL}"), ""),
            Some(Attested::new(URL.into(), Provenance::Url(UrlPlace::Head)))
        );
    }

    #[test]
    fn links_of_the_story_are_not_its_address() {
        for foot in [
            "Read also:\n\nhttps://harbourpost.example/",
            "Source: https://t.co/abc-def-1234",
            "https://twitter.com/mayor/status/12345678",
            "See also: https://harbourpost.example/2031/05/01/other-bridge",
            "",
        ] {
            assert_eq!(of("", foot), None, "{foot}");
        }
    }
}
