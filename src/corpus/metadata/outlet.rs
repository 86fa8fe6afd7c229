//! The outlet that published an article, from all places in which a page names it.
//!
//! Each place is evidence of some weight; evidence for one outlet, however it spells itself, adds up, and
//! the same kind of place counts once. An outlet is believed from a weight of two.

use super::furniture::is_section_word;
use super::page::{self, Line, Page};
use super::{byline, dates, self_naming, url};
use crate::corpus::naming::host::{Host, Use};
use crate::corpus::provenance::{Attested, LineRole, Provenance};
use crate::corpus::stated_facts::StatedFacts;
use crate::corpus::{naming, pattern};
use crate::language::lexicon;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The weight from which an outlet is believed.
const MIN_WEIGHT: u32 = 2;

/// How many different hosts of mailboxes and sites are looked up in a text.
const MAX_HOSTS: usize = 16;

/// Where a page names its outlet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum NamingPlace {
    Url,
    Sentence(usize),
    Masthead,
    Byline,
    Address,
    Dateline,
}

/// A place that names an outlet.
struct Evidence {
    key: String,
    name: String,
    place: NamingPlace,
    weight: u32,
    provenance: Provenance,
}

impl Evidence {
    fn new(name: String, place: NamingPlace, weight: u32, provenance: Provenance) -> Self {
        Self {
            key: naming::key(&name),
            name,
            place,
            weight,
            provenance,
        }
    }
}

/// The outlet, and the place that tells it best.
pub fn find(page: &Page<'_>, given: &StatedFacts) -> Option<Attested<String>> {
    let mut evidence = Vec::new();
    let own = |known: &Option<Attested<String>>| known.as_ref().and_then(|at| own_host(page, at));
    evidence.extend(own(&given.url).or_else(|| own(&given.host)));
    evidence.extend(sentences(page));
    evidence.extend(mastheads(page, given.headline()));
    evidence.extend(page.above().iter().filter_map(|line| from_byline(line)));
    evidence.extend(addresses(page));
    evidence.extend(page.head.iter().find(|l| l.prose).and_then(dateline));
    heaviest(evidence)
}

fn heaviest(evidence: Vec<Evidence>) -> Option<Attested<String>> {
    let mut places: BTreeMap<&str, BTreeMap<NamingPlace, u32>> = BTreeMap::new();
    for e in &evidence {
        let weight = places
            .entry(&e.key)
            .or_default()
            .entry(e.place)
            .or_default();
        *weight = e.weight.max(*weight);
    }
    let mut best: Option<(u32, &str)> = None;
    for e in &evidence {
        let total = places[e.key.as_str()].values().sum();
        if total >= MIN_WEIGHT && best.is_none_or(|(most, _)| total > most) {
            best = Some((total, &e.key));
        }
    }
    let (_, key) = best?;
    let same: Vec<&Evidence> = evidence.iter().filter(|e| e.key == key).collect();
    // The first of the heaviest tells why; the fullest spelling is the name.
    let reason = same.iter().rev().max_by_key(|e| e.weight)?;
    let fuller = same
        .iter()
        .find(|e| e.name.starts_with("The ") && !reason.name.starts_with("The "));
    Some(Attested::new(
        fuller.unwrap_or(reason).name.clone(),
        reason.provenance.clone(),
    ))
}

/// The host of the article's own address, or the one that a container says to be the outlet's.
fn own_host(page: &Page<'_>, known: &Attested<String>) -> Option<Evidence> {
    let host = Host::of_url(&known.value)?;
    if matches!(
        host.used_for(),
        Some(Use::Shared | Use::Mail | Use::Archive)
    ) {
        return None;
    }
    let name = naming::of_host(&host, page.text);
    Some(Evidence::new(
        name,
        NamingPlace::Url,
        6,
        url::provenance(known),
    ))
}

/// Sentences above the body and at the foot in which it speaks of itself.
fn sentences(page: &Page<'_>) -> Vec<Evidence> {
    let lines = page.head.iter().chain(&page.foot);
    let named = lines.flat_map(|line| {
        self_naming::find(line.text)
            .into_iter()
            .map(move |n| (n, line.text))
    });
    named
        .map(|(n, line)| {
            Evidence::new(
                n.name,
                NamingPlace::Sentence(n.template),
                n.weight,
                Provenance::line(LineRole::Outlet, &short(line)),
            )
        })
        .collect()
}

/// A reason is read in one glance: the first words of a long line do.
fn short(line: &str) -> String {
    match line.char_indices().nth(90) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}

/// Lines above the body that are a name: "Harbour Post", "A Post WORLD", "harbourpost.example". Beside a
/// date line or by-line it is surely the outlet's.
fn mastheads(page: &Page<'_>, headline: Option<&str>) -> Vec<Evidence> {
    let above = &page.head;
    let told = |n: usize| {
        above.get(n).is_some_and(|l| {
            l.text.len() < 120 && (!dates::find(l.text).is_empty() || byline::is_byline(l.text))
        })
    };
    let mut found = Vec::new();
    for (n, line) in above
        .iter()
        .enumerate()
        .filter(|(_, l)| headline != Some(l.text))
    {
        let beside = || told(n).then(|| beside_date(line.text)).flatten();
        let alone = masthead(line.text);
        let is_beside = alone.is_none();
        let Some(name) = alone.or_else(beside) else {
            continue;
        };
        let near = is_beside || told(n + 1) || n > 0 && told(n - 1);
        let host = Host::of_name(line.text).is_some();
        let weight = if near || host { 3 } else { 1 };
        let name = Host::of_name(&name).map_or(name, |host| naming::of_host(&host, page.text));
        found.push(Evidence::new(
            name,
            NamingPlace::Masthead,
            weight,
            Provenance::line(LineRole::Outlet, line.text),
        ));
    }
    found
}

/// Whether a line is the name of an outlet by its form.
pub fn is_masthead(line: &str) -> bool {
    masthead(line).is_some()
}

/// The name in a line that is a name ending in a press word, or a host, perhaps with section words after
/// it, and nothing else.
fn masthead(line: &str) -> Option<String> {
    if let Some(host) = Host::of_name(line) {
        return host.used_for().is_none().then(|| line.to_owned());
    }
    let words: Vec<&str> = line
        .trim_matches(['*', '_', '|', ' '])
        .split_whitespace()
        .collect();
    let capital = |w: &str| {
        let small = lexicon::OUTLET_SMALL_WORDS.meaning(w);
        w.starts_with(char::is_uppercase) || small.is_some_and(|uses| uses.contains("masthead"))
    };
    if words.len() > 6
        || !words
            .iter()
            .all(|w| capital(w) || !w.chars().any(char::is_alphanumeric))
    {
        return None;
    }
    // "SPEAKERS: ADA OKORO" says what it is about.
    if words.first().is_some_and(|word| word.ends_with(':')) {
        return None;
    }
    // A section in capitals behind a name that is not: "A Post WORLD", where "world" may end a name too.
    let shouted = |w: &str| w.len() > 2 && !w.chars().any(char::is_lowercase);
    let labelled = words
        .last()
        .is_some_and(|w| shouted(w) && is_section_word(w))
        && !words.iter().all(|w| shouted(w));
    (usize::from(labelled)..words.len()).find_map(|tail| {
        let (name, section) = words.split_at(words.len() - tail);
        let press = name.last().is_some_and(|w| naming::is_press_word(w)) && name.len() <= 5;
        let named = press && name.len() >= 2 && !name.iter().all(|w| is_section_word(w));
        (named && section.iter().all(|w| is_section_word(w)))
            .then(|| self_naming::clean(&name.join(" ")))
            .flatten()
    })
}

/// The name that shares a line with the date or the by-line: "Harbour Post, May 2, 2031", "May 2, 2031 | Harbour Post".
fn beside_date(line: &str) -> Option<String> {
    let parts = line.split(['|', '·', '•', ',', ';', '/']);
    let parts = parts
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "));
    parts
        .map(str::trim)
        .filter(|part| !byline::is_byline(part) && dates::find(part).is_empty())
        .find_map(masthead)
}

fn from_byline(line: &Line<'_>) -> Option<Evidence> {
    let name = self_naming::clean(&byline::parse(line.text)?.outlet?)?;
    Some(Evidence::new(
        name,
        NamingPlace::Byline,
        3,
        Provenance::line(LineRole::Byline, line.text),
    ))
}

/// Mailboxes and sites named above the body and at the foot. A source's own address may stand there too,
/// so that it counts little unless a press word or another place agrees.
fn addresses(page: &Page<'_>) -> Vec<Evidence> {
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r#"(?i)(?:[^\s@<>(),;:"]+@|(?-u:\b)www\.)(?P<host>[^\s@<>(),;:"/]+)"#)
    });
    let lines = page
        .above()
        .iter()
        .chain(&page.foot)
        .filter(|l| l.text.len() < 4096 && (l.text.contains('@') || l.text.contains("www.")));
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for captures in lines.flat_map(|line| ADDRESS.captures_iter(line.text)) {
        let Some(host) = Host::of_url(&captures["host"]).filter(|h| h.used_for().is_none()) else {
            continue;
        };
        if seen.len() >= MAX_HOSTS || !seen.insert(host.as_str().to_owned()) {
            continue;
        }
        let press = u32::from(naming::has_press_word(&host));
        let in_text = naming::in_text(&host, page.text);
        let weight = press + u32::from(in_text.is_some());
        if weight > 0 {
            let name = in_text.unwrap_or_else(|| naming::of_host(&host, page.text));
            found.push(Evidence::new(
                name,
                NamingPlace::Address,
                weight,
                Provenance::line(LineRole::Address, &captures[0]),
            ));
        }
    }
    found
}

/// The agency in a dateline: "LAKEPORT (ZBC Wire) -".
fn dateline(line: &Line<'_>) -> Option<Evidence> {
    let words = page::dateline(line.text)?;
    let (_, name) = words.strip_suffix(')')?.split_once('(')?;
    let plain = name
        .chars()
        .all(|c| c.is_alphanumeric() || " .&-".contains(c));
    let name = self_naming::clean(name).filter(|_| plain && name.len() <= 40)?;
    let provenance = Provenance::line(LineRole::Agency, words);
    Some(Evidence::new(name, NamingPlace::Dateline, 2, provenance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::UrlPlace;
    use std::path::Path;

    const BODY: &str = "The mayor of the small town said on Monday that the bridge would open again.\n\n“We waited long enough,” she told the Lake Herald, a rival paper, on the bridge.\n\nThe council of the town has contacted the builder of the bridge about its cost.\n";

    fn of(head: &str, foot: &str) -> Option<Attested<String>> {
        let text = format!("{head}\n\n{BODY}\n{foot}");
        let mut given = StatedFacts::default();
        super::super::complete(&mut given, &text, Path::new(""), None);
        given.outlet
    }

    fn name(head: &str, foot: &str) -> Option<String> {
        of(head, foot).map(|known| known.value)
    }

    #[test]
    fn outlets_name_themselves_in_many_places() {
        for (head, foot) in [
            ("", "Harbour Post has reached out to the mayor for comment."),
            (
                "",
                "Harbour Post has reached out to the St. Ives office and others for comment. Ada Okoro is a Harbour Post Reporter.",
            ),
            ("", "Follow to telegram channel Harbour Post"),
            ("", "Subscribe to Harbour Post"),
            ("", "© 2031 Harbour Post. All rights reserved."),
            (
                "",
                "Original url:\n\nhttps://www.harbourpost.com/bridge-to-open",
            ),
            (
                "",
                "Do you have a tip? Write to desk@harbourpost.com or call Harbour Post.",
            ),
            ("Harbour Post WORLD\nPublished May 2,2031", ""),
            ("Bridge to open after wait\n\nHarbour Post\n2 May 2031", ""),
            ("By Ada Okoro, Harbour Post", ""),
            ("By Ada Okoro for Harbour Post", ""),
            ("harbourpost.com\n\nBridge to open after wait", ""),
            (
                "",
                "Ada Okoro is a Harbour Post reporter based in Lakeport.\n\nEmail: ada@harbourpost.com",
            ),
        ] {
            assert_eq!(
                name(head, foot).as_deref(),
                Some("Harbour Post"),
                "{head} | {foot}"
            );
        }
        let wire = format!("LAKEPORT (ZBC Wire) - {BODY}");
        let page = Page::new(&wire);
        let known = find(&page, &StatedFacts::default()).expect("an agency");
        assert_eq!(
            known,
            Attested::new(
                "ZBC Wire".into(),
                Provenance::line(LineRole::Agency, "LAKEPORT (ZBC Wire)")
            )
        );
    }

    #[test]
    fn others_that_a_page_names_are_not_its_outlet() {
        for (head, foot) in [
            ("", ""),
            (
                "Bridge to open after wait",
                "ZBC Wire contributed reporting.",
            ),
            ("The mayor at the bridge. **Bo Lind / ZBC**", ""),
            (
                "Headings: News Policy",
                "Subscribe to our news in Google News",
            ),
            ("World News\n2 May 2031", ""),
            (
                "",
                "Ada Okoro is a British journalist who lives in Lakeport.",
            ),
            (
                "",
                "Ada Okoro is a British journalist.\n\nAda Okoro is a British journalist. Read more",
            ),
            (
                "",
                "Builders can be reached at office@bridgebuilders.com, as Bridge Builders say.",
            ),
            ("", "Follow us on Twitter"),
            ("", "Follow Ada Okoro on Twitter @adaokoro"),
            ("Mayor Slams Harbour Mail\n2 May 2031", ""),
        ] {
            assert_eq!(of(head, foot), None, "{head} | {foot}");
        }
    }

    #[test]
    fn the_better_place_wins_and_tells_why() {
        let known = of(
            "",
            "Lake Herald has contacted the mayor for comment.\n\nSource: https://harbourpost.com/a",
        )
        .expect("an outlet");
        assert_eq!(
            known,
            Attested::new("Harbour Post".into(), Provenance::Url(UrlPlace::Foot))
        );
        let known = of("", "Subscribe to the Harbour Post newsletter\n\nThe Harbour Post has contacted the mayor for comment.").expect("an outlet");
        assert_eq!(known.value, "The Harbour Post");
    }
}
