//! TEI, and the XML that trafilatura writes, which is its plainer cousin.

use super::{ReadFile, Settings, Sniffed, xml};
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::statements::Statements;
use crate::corpus::{ArticleKind, Container};
use roxmltree::Node;
use std::collections::HashMap;

/// Whether a text is one of them.
pub fn is_tei(look: &Sniffed<'_>) -> bool {
    match xml::root_name(look.text) {
        Some("TEI" | "teiCorpus" | "TEI.2") => true,
        Some("doc") => look.text.contains("<main>") || look.text.contains("<main/>"),
        _ => false,
    }
}

/// The documents of a file; a corpus holds several.
pub fn read(text: String, _: &Settings) -> ReadFile {
    let mut mended = String::new();
    let (document, broken) = match xml::parse_mended(&text, &["TEI"], &mut mended) {
        Ok(document) => document,
        Err(fault) => return ReadFile::of_fault(fault),
    };
    let root = document.root_element();
    let documents: Vec<Node<'_, '_>> = match root.tag_name().name() {
        "teiCorpus" => xml::all(root, "TEI").collect(),
        _ => vec![root],
    };
    let mut reading = ReadFile::default();
    reading.faults.extend(broken);
    let several = documents.len() > 1;
    let persons = persons(root);
    for node in documents {
        let line = several.then(|| document.text_pos_at(node.range().start).row as usize);
        let mut statements = Statements::default();
        if node.tag_name().name() == "doc" {
            for attribute in node.attributes() {
                statements.note(
                    attribute.name(),
                    Value::One(attribute.value().to_owned()),
                    None,
                );
            }
        } else {
            header(node, &mut statements);
        }
        let (id, mut given, faults) = statements.heard(Container::Xml);
        let body = ["body", "main", "text"]
            .iter()
            .find_map(|name| xml::all(node, name).next());
        let is_speech = body.is_some_and(|body| {
            xml::all(body, "u")
                .chain(xml::all(body, "sp"))
                .next()
                .is_some()
        });
        given.kind = is_speech.then_some(ArticleKind::Transcript);
        reading.faults.extend(faults);
        reading.drafts.push(Draft {
            id,
            line,
            is_one_of_several: root != node,
            text: body
                .map(|body| xml::framed(body, as_html, &|node| speech(node, &persons)).into())
                .unwrap_or_default(),
            given,
            ..Draft::default()
        });
    }
    reading
}

/// The persons whom a file lists, by the names under which its turns point to them.
fn persons<'n>(root: Node<'n, '_>) -> HashMap<&'n str, String> {
    const XML: &str = "http://www.w3.org/XML/1998/namespace";
    let persons = xml::all(root, "person").filter_map(|person| {
        let id = person.attribute((XML, "id"))?;
        let name = xml::all(person, "persName").next()?;
        Some((id, full_name(name)))
    });
    persons.filter(|(_, name)| !name.is_empty()).collect()
}

/// Given names before surnames, whichever of them a list has first.
fn full_name(name: Node<'_, '_>) -> String {
    let parts = ["forename", "nameLink", "surname"].into_iter();
    let parts: Vec<String> = parts
        .flat_map(|part| xml::all(name, part).map(xml::words))
        .collect();
    match parts.is_empty() {
        true => xml::words(name),
        false => parts.join(" "),
    }
}

/// What a record of speech has around an element: the name of who speaks before the words, as transcripts print it, and brackets
/// around what happens meanwhile, which nobody says.
fn speech(node: Node<'_, '_>, persons: &HashMap<&str, String>) -> xml::Frame {
    let is_inline = || xml::has_ancestor(node, &["u", "p", "l", "ab", "seg"]);
    match node.tag_name().name() {
        "note" if is_label(node) => xml::Frame {
            element: Some("p"),
            behind: colon_behind(node),
            ..xml::Frame::default()
        },
        "speaker" => xml::Frame {
            element: Some("p"),
            behind: colon_behind(node),
            ..xml::Frame::default()
        },
        "stage" | "kinesic" | "vocal" | "incident" => {
            let is_in_brackets = xml::words(node).starts_with(['(', '[']);
            xml::Frame {
                element: (!is_inline()).then_some("p"),
                before: if is_in_brackets { "" } else { "[" }.into(),
                behind: if is_in_brackets { "" } else { "]" },
            }
        }
        "u" => {
            let above = node.prev_siblings().skip(1).find(|node| node.is_element());
            let pointer = node
                .attribute("who")
                .filter(|_| !above.is_some_and(is_label));
            let person = pointer.and_then(|who| persons.get(who.trim_start_matches('#')));
            xml::Frame {
                before: person.map_or_else(String::new, |name| format!("{name}: ")),
                ..xml::Frame::default()
            }
        }
        _ => xml::Frame::default(),
    }
}

/// Whether a note names who speaks below it.
fn is_label(node: Node<'_, '_>) -> bool {
    node.tag_name().name() == "note" && node.attribute("type") == Some("speaker")
}

/// The sign that tells that a name is that of a speaker, where the edition has none.
fn colon_behind(node: Node<'_, '_>) -> &'static str {
    match xml::words(node).ends_with(':') {
        true => "",
        false => ":",
    }
}

/// What the header states: of the source before the electronic edition.
fn header(document: Node<'_, '_>, statements: &mut Statements) {
    let Some(header) = xml::child(document, "teiHeader") else {
        return;
    };
    let source = xml::all(header, "sourceDesc").next();
    let places = source.into_iter().chain([header]);
    let mut noted: Vec<Field> = Vec::new();
    for place in places {
        for (name, field) in [
            ("title", Field::Headline),
            ("author", Field::Authors),
            ("publisher", Field::Outlet),
            ("date", Field::Date),
            ("ptr", Field::Url),
            ("idno", Field::Url),
        ] {
            if noted.contains(&field) {
                continue;
            }
            let values: Vec<String> = xml::all(place, name)
                .filter(|node| field != Field::Headline || !is_periodical(*node))
                .filter_map(|node| stated(node, field))
                .collect();
            if values.is_empty() {
                continue;
            }
            noted.push(field);
            let value = match field {
                Field::Authors => Value::Many(values),
                _ => values.into_iter().next().map_or(Value::Nothing, Value::One),
            };
            statements.note_as(field, name, value, None);
        }
    }
    // What a journal or newspaper printed it published, whoever keeps an edition of it now.
    let printed =
        source.and_then(|source| xml::all(source, "title").find(|node| is_periodical(*node)));
    if let Some(title) = printed {
        let title = Value::One(xml::words(title));
        statements.note_as(Field::Outlet, "title", title, None);
    }
}

fn is_periodical(title: Node<'_, '_>) -> bool {
    title.attribute("level") == Some("j")
}

fn stated(node: Node<'_, '_>, field: Field) -> Option<String> {
    let value = match field {
        Field::Date => node
            .attribute("when")
            .map_or_else(|| xml::words(node), str::to_owned),
        Field::Url => node
            .attribute("target")
            .map_or_else(|| xml::words(node), str::to_owned),
        _ => xml::words(node),
    };
    let fits = !value.is_empty() && (field != Field::Url || value.contains("://"));
    fits.then_some(value)
}

/// What an element of TEI is in HTML.
fn as_html(name: &str) -> Option<&'static str> {
    Some(match name {
        "head" => "h2",
        "p" | "ab" | "u" | "l" | "sp" | "seg" => "p",
        "list" => "ul",
        "item" => "li",
        "quote" | "cit" => "blockquote",
        "q" | "said" => "q",
        "div" | "lg" | "body" | "main" => "div",
        "lb" => "br",
        "table" => "table",
        "row" => "tr",
        "cell" => "td",
        "graphic" | "note" | "figDesc" | "fw" => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(text: &str) -> ReadFile {
        assert!(
            is_tei(&Sniffed {
                text,
                ending: "xml"
            }),
            "{text}"
        );
        super::read(text.into(), &Settings::default())
    }

    #[test]
    fn both_say_the_same() {
        let doc = "<doc sitename='Harbour Post' title='Rain' author='Ada Okoro' date='2031-05-02' url='https://a.example/rain'><main><p>It <hi rend='#b'>rained</hi>.</p><list><item>One</item></list></main><comments/></doc>";
        let tei = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>Rain</title><author>Ada Okoro</author></titleStmt><publicationStmt><publisher>Harbour Post</publisher></publicationStmt><sourceDesc><bibl><ptr target='https://a.example/rain'/><date when='2031-05-02'/></bibl></sourceDesc></fileDesc><encodingDesc><date>2032-01-01</date></encodingDesc></teiHeader><text><body><p>It <hi>rained</hi>.</p><list><item>One</item></list></body></text></TEI>";
        for text in [doc, tei] {
            let draft = read(text).drafts.remove(0);
            assert_eq!(&*draft.text, "It rained.\n\n- One");
            assert_eq!(draft.given.headline(), Some("Rain"));
            assert_eq!(draft.given.authors, ["Ada Okoro"]);
            let value =
                |known: Option<crate::corpus::Attested<String>>| known.map(|known| known.value);
            assert_eq!(
                draft.given.published.map(|known| known.value),
                Some(date(2031, 5, 2))
            );
            assert_eq!(
                value(draft.given.url).as_deref(),
                Some("https://a.example/rain")
            );
            assert_eq!(value(draft.given.outlet).as_deref(), Some("Harbour Post"));
        }
    }

    #[test]
    fn an_edition_of_a_newspaper_is_the_newspaper_s() {
        let tei = "<TEI><teiHeader><fileDesc><titleStmt><title>Rain</title></titleStmt><publicationStmt><publisher>Archive of Lakeport</publisher></publicationStmt><sourceDesc><monogr><title level='j'>The Harbour Post</title></monogr></sourceDesc></fileDesc></teiHeader><text><body><p>It rai<lb break='no'/>ned, said <q>all</q> of “<q>them</q>” and <quote>she</quote>.</p><fw>THE HARBOUR POST</fw><quote><p>It snowed.</p></quote></body></text></TEI>";
        let draft = read(tei).drafts.remove(0);
        assert_eq!(draft.given.headline(), Some("Rain"));
        let outlet = draft.given.outlet.map(|known| known.value);
        assert_eq!(outlet.as_deref(), Some("The Harbour Post"));
        assert_eq!(
            &*draft.text,
            "It rained, said “all” of “them” and “she”.\n\n> It snowed."
        );
    }

    #[test]
    fn a_corpus_holds_several_and_speech_is_a_transcript() {
        let one =
            |words: &str| format!("<TEI><text><body><u who='#a'>{words}</u></body></text></TEI>");
        let corpus = format!("<teiCorpus>\n{}\n{}</teiCorpus>", one("One."), one("Two."));
        let reading = read(&corpus);
        assert_eq!(reading.drafts.len(), 2);
        assert_eq!(reading.drafts[1].line, Some(3));
        assert_eq!(reading.drafts[1].given.kind, Some(ArticleKind::Transcript));
    }

    #[test]
    fn who_speaks_stands_before_the_words_and_what_happens_in_brackets() {
        let of = |header: &str, body: &str| {
            let tei = format!(
                "<TEI><teiHeader>{header}</teiHeader><text><body>{body}</body></text></TEI>"
            );
            read(&tei).drafts.remove(0).text.to_string()
        };
        let persons = "<listPerson><person xml:id='AO'><persName><surname>Okoro</surname><forename>Ada</forename></persName></person><person xml:id='BL'><persName>Bo Lind</persName></person></listPerson>";
        assert_eq!(
            of(
                persons,
                "<u who='#AO'>It rained.</u><kinesic><desc>Applause</desc></kinesic><u who='#BL'>It snowed. <vocal><desc>(Laughs.)</desc></vocal></u><u who='#C'>It hailed.</u>"
            ),
            "Ada Okoro: It rained.\n\n[Applause]\n\nBo Lind: It snowed. (Laughs.)\n\nIt hailed."
        );
        assert_eq!(
            of(
                persons,
                "<note type='speaker'>Ada Okoro (chair):</note><u who='#AO'><seg>It rained.</seg><note>no</note></u>"
            ),
            "Ada Okoro (chair):\n\nIt rained."
        );
        assert_eq!(
            of(
                "",
                "<sp><speaker>BO</speaker><l>It rained</l><l>all <stage>aside</stage> day.</l></sp><stage>Exit</stage>"
            ),
            "BO:\n\nIt rained\n\nall [aside] day.\n\n[Exit]"
        );
    }

    #[test]
    fn what_readers_wrote_below_an_article_is_none_of_it() {
        let tei = "<TEI><text><body><div type='entry'><p>It rained.</p></div><div type='comments'><p>It did not.</p></div></body></text></TEI>";
        let reading = super::read(tei.into(), &Settings::default());
        assert_eq!(&*reading.drafts[0].text, "It rained.");
    }
}
