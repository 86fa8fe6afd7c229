//! Feeds, RSS and Atom: an article an entry, with its full text where the feed holds it.

use super::{ReadFile, Settings, Sniffed, html, xml};
use crate::corpus::Container;
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::statements::Statements;
use crate::language::lexicon;
use roxmltree::Node;
use std::collections::HashMap;

/// Whether a text is a feed.
pub fn is_feed(look: &Sniffed<'_>) -> bool {
    matches!(xml::root_name(look.text), Some("rss" | "feed" | "RDF"))
}

/// The entries of a feed.
pub fn read(text: String, _: &Settings) -> ReadFile {
    let mut mended = String::new();
    let (document, broken) = match xml::parse_mended(&text, &["item", "entry"], &mut mended) {
        Ok(document) => document,
        Err(fault) => return ReadFile::of_fault(fault),
    };
    let root = document.root_element();
    let channel = xml::child(root, "channel").unwrap_or(root);
    let title = xml::child(channel, "title").map(xml::words);
    let mut reading = ReadFile::default();
    reading.faults.extend(broken);
    let mut cut = 0;
    let entries = root
        .descendants()
        .filter(|node| matches!(node.tag_name().name(), "item" | "entry"))
        .filter(|entry| is_article(*entry));
    let writers = writers(channel);
    for node in entries {
        let line = document.text_pos_at(node.range().start).row as usize;
        let (text, is_full) = text_of(node);
        cut += usize::from(!is_full);
        let mut statements = Statements::default();
        for (field, value) in facts(node, &writers) {
            statements.note_as(field, &field.to_string(), Value::One(value), Some(line));
        }
        if let Some(source) = source(node) {
            statements.note_as(Field::Outlet, "source", Value::One(source), Some(line));
        } else if let Some(title) = &title {
            statements.note_as(Field::Source, "title", Value::One(title.clone()), None);
        }
        let (_, given, faults) = statements.heard(Container::Feed);
        reading.faults.extend(faults);
        reading.drafts.push(Draft {
            line: Some(line),
            is_one_of_several: true,
            given,
            text: text.into(),
            ..Draft::default()
        });
    }
    if cut > 0 {
        let all = reading.drafts.len();
        let reason = match all {
            1 => "of its one entry the feed holds a summary and no full text".into(),
            _ => format!("of {cut} of its {all} entries the feed holds a summary and no full text"),
        };
        reading.faults.push((None, reason));
    }
    if reading.drafts.is_empty() {
        return ReadFile::refused("a feed without entries".into());
    }
    reading
}

/// Whether an entry is an article, or something else that an export of a whole site holds: pictures, menus, drafts of
/// old versions.
fn is_article(entry: Node<'_, '_>) -> bool {
    let kind = xml::child(entry, "post_type").map(xml::words);
    kind.is_none_or(|kind| {
        !matches!(
            kind.as_str(),
            "attachment" | "revision" | "nav_menu_item" | "custom_css" | "customize_changeset"
        ) && !kind.starts_with("wp_")
    })
}

/// The names of those who write for a site, by those under which they log in, where an export of the site tells them.
fn writers(channel: Node<'_, '_>) -> HashMap<String, String> {
    let writers = xml::all(channel, "author").filter_map(|author| {
        let login = xml::child(author, "author_login")?;
        let name = xml::child(author, "author_display_name")?;
        Some((xml::words(login), xml::words(name)))
    });
    writers.filter(|(_, name)| !name.is_empty()).collect()
}

/// A text as its site shows it: where an editor without mark-up wrote it, blank lines part the paragraphs.
fn as_shown(html: &str) -> String {
    let html = html.replace("\r\n", "\n");
    let text = match html.contains("\n\n") && !html.contains("<p") {
        true => {
            let parts = html.split("\n\n").filter(|part| !part.trim().is_empty());
            let parts = parts.map(|part| match html::is_fragment(part) {
                true => part.to_owned(),
                false => format!("<p>{}</p>", part.trim().replace('\n', "<br>")),
            });
            html::text_of(&parts.collect::<String>())
        }
        false => html::text_of(&html),
    };
    match text.rsplit_once("\n\n") {
        Some((before, last)) if is_closing(last) => before.trim_end().to_owned(),
        _ if is_closing(&text) => String::new(),
        _ => text,
    }
}

/// Whether a line tells where an entry stood first, as sites write it below each: "The post Rain appeared first on
/// Harbour Post."
fn is_closing(line: &str) -> bool {
    let line = line.to_lowercase();
    let mut known = lexicon::FEED_CLOSINGS.entries();
    known.any(|closing| {
        let parts = closing.split_once(" … ");
        parts.is_some_and(|(start, middle)| {
            let rest = line.strip_prefix(start);
            rest.is_some_and(|rest| rest.contains(middle))
        })
    })
}

/// A summary has no more paragraphs.
const MAX_SUMMARY_PARAGRAPHS: usize = 2;

/// The text of an entry, and whether it is more than its summary.
fn text_of(entry: Node<'_, '_>) -> (String, bool) {
    let text_in = |name: &str| {
        let element = xml::child(entry, name)?;
        let text = match element.attribute("type") {
            Some("xhtml") => xml::running(element, xml::as_html),
            _ => {
                let texts = element
                    .descendants()
                    .filter(Node::is_text)
                    .filter_map(|node| node.text());
                as_shown(&texts.collect::<String>())
            }
        };
        (!text.trim().is_empty()).then_some(text)
    };
    let full = text_in("encoded").or_else(|| text_in("content"));
    let text = full.clone().or_else(|| text_in("description"));
    let text = text.or_else(|| text_in("summary")).unwrap_or_default();
    // Older feeds have no other place for a whole text.
    let is_full = full.is_some()
        || text
            .matches("\n\n")
            .nth(MAX_SUMMARY_PARAGRAPHS - 1)
            .is_some();
    (text, is_full)
}

/// The outlet that an entry is from, where the feed gathers those of others.
fn source(entry: Node<'_, '_>) -> Option<String> {
    let source = xml::child(entry, "source")?;
    let name = xml::child(source, "title").map_or_else(|| xml::words(source), xml::words);
    (!name.is_empty()).then_some(name)
}

/// A headline without the outlet that a feed of others' entries adds to it: "Rain - Harbour Post".
fn without_source(headline: String, entry: Node<'_, '_>) -> String {
    let added = source(entry).and_then(|source| headline.strip_suffix(&format!(" - {source}")));
    added.map(str::to_owned).unwrap_or(headline)
}

/// The name behind an address, as RSS has it: "ada@a.example (Ada Okoro)".
fn named(author: String) -> String {
    let behind = author.split_once(" (").and_then(|(address, name)| {
        let name = name.strip_suffix(')')?;
        address.contains('@').then(|| name.to_owned())
    });
    behind.unwrap_or(author)
}

fn facts(entry: Node<'_, '_>, writers: &HashMap<String, String>) -> Vec<(Field, String)> {
    let mut facts = Vec::new();
    for node in entry.children().filter(Node::is_element) {
        let field = match node.tag_name().name() {
            "title" => Field::Headline,
            "pubDate" | "published" | "issued" | "date" => Field::Date,
            "creator" | "author" => Field::Authors,
            "link" => Field::Url,
            _ => continue,
        };
        let words = match (field, node.attribute("href")) {
            (Field::Url, Some(href))
                if matches!(node.attribute("rel"), None | Some("alternate")) =>
            {
                href.to_owned()
            }
            (Field::Url, Some(_)) => continue,
            (Field::Authors, _) => {
                let name = xml::child(node, "name").map_or_else(|| xml::words(node), xml::words);
                writers.get(&name).cloned().unwrap_or_else(|| named(name))
            }
            (Field::Headline, _) => without_source(xml::words(node), entry),
            _ => xml::words(node),
        };
        facts.push((field, words));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(text: &str) -> ReadFile {
        assert!(is_feed(&Sniffed {
            text,
            ending: "xml"
        }));
        super::read(text.into(), &Settings::default())
    }

    const RSS: &str = "<?xml version='1.0'?>\n<rss xmlns:content='c' xmlns:dc='d'><channel><title>Harbour Post</title>\n<item><title>Rain</title><link>https://a.example/rain</link><dc:creator>Ada Okoro</dc:creator><pubDate>Fri, 02 May 2031 09:15:00 +0200</pubDate><description>Rain.</description><content:encoded><![CDATA[<p>It rained.</p><p>It snowed.</p>]]></content:encoded></item>\n<item><title>Snow</title><description>It &lt;b&gt;snowed&lt;/b&gt;.</description></item></channel></rss>";
    const ATOM: &str = "<feed xmlns='a'><title>Harbour Post</title><updated>2031-05-09T00:00:00Z</updated><entry><title>Rain</title><link rel='self' href='https://a.example/self'/><link href='https://a.example/rain'/><author><name>Ada Okoro</name></author><published>2031-05-02T09:15:00+02:00</published><updated>2031-05-04T00:00:00Z</updated><content type='xhtml'><div xmlns='x'><p>It rained.</p><p>It snowed.</p></div></content></entry></feed>";

    #[test]
    fn entries_are_articles() {
        for feed in [RSS, ATOM] {
            let reading = read(feed);
            let draft = &reading.drafts[0];
            assert_eq!(&*draft.text, "It rained.\n\nIt snowed.");
            assert_eq!(draft.given.headline(), Some("Rain"));
            assert_eq!(draft.given.authors, ["Ada Okoro"]);
            let published = draft.given.published.as_ref().map(|known| known.value);
            assert_eq!(published, Some(date(2031, 5, 2)));
            let url = draft.given.url.as_ref().map(|known| known.value.as_str());
            assert_eq!(url, Some("https://a.example/rain"));
            let source = draft
                .given
                .source
                .as_ref()
                .map(|known| known.value.as_str());
            assert_eq!(source, Some("Harbour Post"));
        }
    }

    #[test]
    fn what_sites_write_below_each_entry_is_none_of_it() {
        let item = |html: &str| {
            let item =
                format!("<item><title>Rain</title><encoded><![CDATA[{html}]]></encoded></item>");
            let mut drafts = read(&format!("<rss><channel>{item}</channel></rss>")).drafts;
            drafts.remove(0).text.to_string()
        };
        let closing =
            "<p>The post <a href='x'>Rain</a> appeared first on <a href='y'>Harbour Post</a>.</p>";
        assert_eq!(item(&format!("<p>It rained.</p>{closing}")), "It rained.");
        let near = "<p>The post office was wet.</p>";
        assert_eq!(
            item(&format!("<p>It rained.</p>{near}")),
            "It rained.\n\nThe post office was wet."
        );
        assert_eq!(
            item("It <b>rained</b>.\r\n\r\nIt snowed."),
            "It rained.\n\nIt snowed."
        );
    }

    #[test]
    fn an_export_of_a_site_holds_more_than_articles() {
        let reading = read(
            "<rss><channel><author><author_login>aokoro</author_login><author_display_name>Ada Okoro</author_display_name></author><item><title>Rain</title><creator>aokoro</creator><encoded>It rained.</encoded><post_type>post</post_type></item><item><title>rain.jpg</title><encoded/><post_type>attachment</post_type></item></channel></rss>",
        );
        assert_eq!(reading.faults, []);
        assert_eq!(reading.drafts.len(), 1);
        assert_eq!(reading.drafts[0].given.authors, ["Ada Okoro"]);
    }

    #[test]
    fn a_description_of_many_paragraphs_is_the_text() {
        let reading = read(
            "<rss><channel><item><title>Rain</title><author>ada@a.example (Ada Okoro)</author><description>&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;It snowed.&lt;/p&gt;&lt;p&gt;It hailed.&lt;/p&gt;</description></item></channel></rss>",
        );
        assert_eq!(reading.faults, []);
        assert_eq!(reading.drafts[0].given.authors, ["Ada Okoro"]);
    }

    #[test]
    fn summaries_are_told() {
        let reading = read(RSS);
        assert_eq!(&*reading.drafts[1].text, "It snowed.");
        let told = "of 1 of its 2 entries the feed holds a summary and no full text";
        assert_eq!(reading.faults, [(None, told.into())]);
        assert_eq!(read("<rss><channel/></rss>").drafts, []);
        assert_eq!(read("<rss><channel>").faults.len(), 1);
    }

    #[test]
    fn an_entry_that_a_feed_has_from_another_outlet_is_of_that_outlet() {
        let feed = "<rss><channel><title>\"rain\" - News</title><item><title>Rain - Harbour Post</title><source url='https://a.example'>Harbour Post</source><description>It rained.</description></item></channel></rss>";
        let reading = read(feed);
        let given = &reading.drafts[0].given;
        assert_eq!(given.headline(), Some("Rain"));
        let outlet = given.outlet.as_ref().map(|known| known.value.as_str());
        assert_eq!(outlet, Some("Harbour Post"));
    }

    #[test]
    fn one_bad_letter_costs_no_entry_and_is_told() {
        let broken = RSS.replace(
            "<description>Rain.</description>",
            "<description>Rain&nbsp;& snow\u{b}.</description>",
        );
        let reading = read(&broken);
        assert_eq!(reading.drafts.len(), 2);
        let told = &reading.faults[0].1;
        assert!(told.contains("read without what breaks it"), "{told}");
        let half = &RSS[..RSS.rfind("snowed").expect("it snowed")];
        let reading = read(half);
        assert_eq!(reading.drafts.len(), 1);
        assert_eq!(&*reading.drafts[0].text, "It rained.\n\nIt snowed.");
    }
}
