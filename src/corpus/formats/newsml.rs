//! NewsML-G2, and NITF inside it or alone, as news agencies send their reports.

use super::{ReadFile, Settings, Sniffed, html, xml};
use crate::corpus::Container;
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::statements::Statements;
use roxmltree::Node;

/// Whether a text is one of them.
pub fn is_newsml(look: &Sniffed<'_>) -> bool {
    matches!(
        xml::root_name(look.text),
        Some("newsMessage" | "newsItem" | "nitf")
    )
}

/// The reports of a message.
pub fn read(text: String, _: &Settings) -> ReadFile {
    let mut mended = String::new();
    let (document, broken) = match xml::parse_mended(&text, &["newsItem"], &mut mended) {
        Ok(document) => document,
        Err(fault) => return ReadFile::of_fault(fault),
    };
    let root = document.root_element();
    let items: Vec<Node<'_, '_>> = match root.tag_name().name() {
        "newsMessage" => xml::all(root, "newsItem").collect(),
        _ => vec![root],
    };
    let mut reading = ReadFile::default();
    reading.faults.extend(broken);
    // A message has pictures and packages beside its reports.
    for item in items.into_iter().filter(|item| is_report(*item)) {
        let line = document.text_pos_at(item.range().start).row as usize;
        let (id, given, faults) = stated(item).heard(Container::Xml);
        reading.faults.extend(faults);
        reading.drafts.push(Draft {
            id,
            line: (item != root).then_some(line),
            is_one_of_several: item != root,
            given,
            text: text_of(item).into(),
            ..Draft::default()
        });
    }
    if reading.drafts.is_empty() {
        return ReadFile::refused("a message of a news agency without a report".into());
    }
    reading
}

fn is_report(item: Node<'_, '_>) -> bool {
    let class = xml::all(item, "itemClass").next();
    let class = class.and_then(|class| class.attribute("qcode"));
    class.is_none_or(|class| class.ends_with(":text"))
}

fn text_of(item: Node<'_, '_>) -> String {
    // Archives print the first paragraph once more in a block of its own.
    let mut blocks = xml::all(item, "block");
    if let Some(full) = blocks.find(|block| block.attribute("class") == Some("full_text")) {
        return xml::running(full, as_html);
    }
    if let Some(body) = ["body.content", "body", "inlineXML"]
        .iter()
        .find_map(|name| xml::all(item, name).next())
    {
        return xml::running(body, as_html);
    }
    let data = xml::all(item, "inlineData").next();
    let text = data.and_then(|data| data.text()).unwrap_or_default();
    match html::is_fragment(text) {
        true => html::text_of(text),
        false => text.trim().to_owned(),
    }
}

fn as_html(name: &str) -> Option<&'static str> {
    match name {
        "hl1" | "hl2" => Some("h2"),
        "bq" => Some("blockquote"),
        "media" | "figure" | "script" | "style" | "head" | "body.head" | "body.end" => Some(""),
        _ => xml::as_html(name),
    }
}

/// What an item states of itself, the better place of each field first.
fn stated(item: Node<'_, '_>) -> Statements {
    let mut statements = Statements::default();
    let mut state = |field, places: &[&str], read: fn(Node<'_, '_>) -> Option<String>| {
        let found = places.iter().find_map(|place| {
            let value = xml::all(item, place).find_map(read)?;
            Some((place, value))
        });
        if let Some((place, value)) = found {
            statements.note_as(field, place, Value::One(value), None);
        }
    };
    state(Field::Headline, &["headline", "hl1", "title"], words);
    state(Field::Authors, &["by", "byline", "creator"], name);
    state(Field::Outlet, &["provider", "infoSource"], name);
    state(Field::Source, &["distributor"], words);
    state(Field::Language, &["language"], |node| {
        node.attribute("tag").map(str::to_owned)
    });
    let days = [
        "firstCreated",
        "contentCreated",
        "date.issue",
        "date.release",
        "versionCreated",
    ];
    state(Field::Date, &days, day);
    // What NITF says of the printing stands in attributes.
    state(Field::Outlet, &["pubdata"], |node| {
        node.attribute("name").map(str::to_owned)
    });
    state(Field::Date, &["pubdata"], |node| {
        node.attribute("date.publication").map(dashed)
    });
    state(Field::Url, &["pubdata"], |node| {
        let link = node.attribute("ex-ref")?;
        link.contains("://").then(|| link.to_owned())
    });
    state(Field::Url, &["remoteContent"], |node| {
        let link = node.attribute("href")?;
        let is_page = node.attribute("contenttype") == Some("text/html");
        is_page.then(|| link.to_owned())
    });
    if let Some(guid) = item.attribute("guid") {
        statements.note_as(Field::Id, "guid", Value::One(guid.to_owned()), None);
    }
    statements
}

fn words(node: Node<'_, '_>) -> Option<String> {
    Some(xml::words(node)).filter(|words| !words.is_empty())
}

/// Whom an element names: in words, by an element, or in an attribute.
fn name(node: Node<'_, '_>) -> Option<String> {
    let named = xml::child(node, "name").or_else(|| xml::child(node, "person"));
    let named = named.unwrap_or(node);
    words(named).or_else(|| node.attribute("literal").map(str::to_owned))
}

/// The day of an element; NITF writes it without dashes.
fn day(node: Node<'_, '_>) -> Option<String> {
    let text = node.attribute("norm").map(str::to_owned);
    let text = text.or_else(|| words(node))?;
    Some(dashed(&text))
}

fn dashed(text: &str) -> String {
    let digits = text.get(..8).unwrap_or_default();
    let is_bare = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    match is_bare {
        true => format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8]),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(text: &str) -> ReadFile {
        assert!(is_newsml(&Sniffed {
            text,
            ending: "xml"
        }));
        super::read(text.into(), &Settings::default())
    }

    fn item(content: &str) -> String {
        format!(
            "<newsItem xmlns='n' guid='tag:harbourpost.example,2031:7' version='3'><itemMeta><itemClass qcode='ninat:text'/><provider qcode='p:HP'><name>Harbour Post</name></provider><versionCreated>2031-05-04T10:00:00Z</versionCreated><firstCreated>2031-05-02T09:15:00Z</firstCreated><title>BRIDGE 2nd</title></itemMeta><contentMeta><by>By Ada Okoro</by><language tag='en'/><headline>Bridge to open</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"
        )
    }

    const NITF: &str = "<nitf><head><docdata><date.issue norm='20310502T091500Z'/></docdata></head><body><body.head><hedline><hl1>Bridge to open</hl1></hedline><byline>By <person>Ada Okoro</person></byline><distributor>Harbour Post</distributor></body.head><body.content><p>The mayor spoke.</p><media><media-caption>The bridge.</media-caption></media><bq><p>Yes.</p></bq></body.content></body></nitf>";

    fn checked(draft: &Draft) {
        let given = &draft.given;
        assert_eq!(&*draft.text, "The mayor spoke.\n\n> Yes.");
        assert_eq!(given.headline(), Some("Bridge to open"));
        assert_eq!(given.authors, ["Ada Okoro"]);
        let published = given.published.as_ref().map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
        let outlet = given.outlet.as_ref().or(given.source.as_ref());
        assert_eq!(
            outlet.map(|known| known.value.as_str()),
            Some("Harbour Post")
        );
    }

    #[test]
    fn reports_are_articles() {
        let page = "<inlineXML contenttype='application/xhtml+xml'><html xmlns='h'><head><title>x</title></head><body><p>The mayor spoke.</p><blockquote><p>Yes.</p></blockquote></body></html></inlineXML>";
        let picture =
            "<newsItem guid='p'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem>";
        let message = format!(
            "<newsMessage xmlns='n'><itemSet>{}{picture}{}</itemSet></newsMessage>",
            item(page),
            item(&format!("<inlineXML>{NITF}</inlineXML>"))
        );
        let reading = read(&message);
        assert_eq!((reading.drafts.len(), reading.faults), (2, Vec::new()));
        for draft in &reading.drafts {
            checked(draft);
            assert_eq!(draft.id.as_deref(), Some("tag:harbourpost.example,2031:7"));
            assert_eq!(draft.given.language.as_deref(), Some("en"));
        }
        let escaped = "<inlineData contenttype='text/html'>&lt;p&gt;The mayor spoke.&lt;/p&gt;&lt;blockquote&gt;Yes.&lt;/blockquote&gt;</inlineData>";
        checked(&read(&item(escaped)).drafts[0]);
    }

    #[test]
    fn nitf_alone_is_an_article() {
        let drafts = read(NITF).drafts;
        assert!(!drafts[0].is_one_of_several);
        checked(&drafts[0]);
    }

    #[test]
    fn a_message_of_pictures_is_refused() {
        let message = "<newsMessage><newsItem><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem></newsMessage>";
        assert!(read(message).faults[0].1.contains("without a report"));
    }

    #[test]
    fn an_archive_tells_of_the_printing_in_attributes_and_prints_the_lead_twice() {
        let text = "<nitf><head><title>Rain</title><pubdata date.publication='20310502T000000' ex-ref='http://a.example/rain' name='Harbour Post'/></head><body><body.content><block class='lead_paragraph'><p>It rained.</p></block><block class='full_text'><p>It rained.</p><p>It snowed.</p></block></body.content></body></nitf>";
        let draft = read(text).drafts.remove(0);
        assert_eq!(&*draft.text, "It rained.\n\nIt snowed.");
        let value = |known: Option<crate::corpus::Attested<String>>| known.map(|known| known.value);
        assert_eq!(value(draft.given.outlet).as_deref(), Some("Harbour Post"));
        assert_eq!(
            value(draft.given.url).as_deref(),
            Some("http://a.example/rain")
        );
        let published = draft.given.published.map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
    }
}
