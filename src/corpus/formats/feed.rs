//! Feeds, RSS and Atom: an article an entry, with its full text where the feed holds it.

use super::{Reading, Settings, Sniffed, html, xml};
use crate::corpus::Container;
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::statements::Statements;
use roxmltree::Node;

/// Whether a text is a feed.
pub fn is_feed(look: &Sniffed<'_>) -> bool {
    matches!(xml::root_name(look.text), Some("rss" | "feed" | "RDF"))
}

/// The entries of a feed.
pub fn read(text: String, _: &Settings) -> Reading {
    let document = match xml::parse(&text) {
        Ok(document) => document,
        Err(fault) => return Reading::of_fault(fault),
    };
    let root = document.root_element();
    let channel = xml::child(root, "channel").unwrap_or(root);
    let title = xml::child(channel, "title").map(xml::words);
    let mut reading = Reading::default();
    let mut cut = 0;
    let entries = root
        .descendants()
        .filter(|node| matches!(node.tag_name().name(), "item" | "entry"));
    for node in entries {
        let line = document.text_pos_at(node.range().start).row as usize;
        let (text, is_full) = text_of(node);
        cut += usize::from(!is_full);
        let mut statements = Statements::default();
        for (field, value) in facts(node) {
            statements.note_as(field, &field.to_string(), Value::One(value), Some(line));
        }
        if let Some(title) = &title {
            statements.note_as(Field::Source, "title", Value::One(title.clone()), None);
        }
        let (_, given, faults) = statements.heard(Container::Feed);
        reading.faults.extend(faults);
        reading.drafts.push(Draft {
            line: Some(line),
            is_record: true,
            given,
            text,
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
        return Reading::refused("a feed without entries".into());
    }
    reading
}

/// The text of an entry, and whether it is more than its summary.
fn text_of(entry: Node<'_, '_>) -> (String, bool) {
    let held = |name: &str| {
        let element = xml::child(entry, name)?;
        let text = match element.attribute("type") {
            Some("xhtml") => xml::running(element, xml::as_html),
            _ => {
                let texts = element
                    .descendants()
                    .filter(Node::is_text)
                    .filter_map(|node| node.text());
                html::text_of(&texts.collect::<String>())
            }
        };
        (!text.trim().is_empty()).then_some(text)
    };
    let full = held("encoded").or_else(|| held("content"));
    let is_full = full.is_some();
    let text = full
        .or_else(|| held("description"))
        .or_else(|| held("summary"));
    (text.unwrap_or_default(), is_full)
}

fn facts(entry: Node<'_, '_>) -> Vec<(Field, String)> {
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
                xml::child(node, "name").map_or_else(|| xml::words(node), xml::words)
            }
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

    fn read(text: &str) -> Reading {
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
            assert_eq!(draft.text, "It rained.\n\nIt snowed.");
            assert_eq!(draft.given.headline.as_deref(), Some("Rain"));
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
    fn summaries_are_told() {
        let reading = read(RSS);
        assert_eq!(reading.drafts[1].text, "It snowed.");
        let told = "of 1 of its 2 entries the feed holds a summary and no full text";
        assert_eq!(reading.faults, [(None, told.into())]);
        assert_eq!(read("<rss><channel/></rss>").drafts, []);
        assert_eq!(read("<rss><channel>").faults.len(), 1);
    }
}
