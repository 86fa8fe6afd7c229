//! Marks in documents as word processors write them.

use super::package::Package;
use super::{plain, ranges};
use crate::corpus::formats::parts::{Parts, packed};
use crate::text::Span;

fn document(body: &str) -> String {
    format!("<w:document xmlns:w=\"w\" xmlns:a=\"a\"><w:body>{body}</w:body></w:document>")
}

/// The body of a document in which these words of its draft are marked.
fn marked(body: &str, draft: &str, words: &str) -> String {
    let start = draft.find(words).unwrap();
    let passage = Span::new(start, start + words.len());
    let document = document(body);
    let marked = ranges::marked(&document, draft, &[passage], 7).unwrap();
    assert_eq!(marked.placed, [true]);
    let (_, body) = marked.xml.split_once("<w:body>").unwrap();
    body.replace("</w:body></w:document>", "")
}

const START: &str = "<w:commentRangeStart w:id=\"7\"/>";
const END: &str = "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>";

#[test]
fn a_run_is_parted_at_the_passage_and_keeps_its_properties() {
    let body = "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>Ada: “It &amp; rained,” twice.</w:t></w:r></w:p>";
    let parted = "</w:t></w:r>";
    let again = "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">";
    assert_eq!(
        marked(body, "Ada: “It & rained,” twice.", "It & rained,"),
        format!(
            "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Ada: “{parted}{START}{again}It &amp; rained,{parted}{END}{again}” twice.</w:t></w:r></w:p>"
        )
    );
}

#[test]
fn runs_that_are_passages_stay_as_they_are() {
    let runs = "<w:r><w:t>It</w:t></w:r><w:hyperlink><w:r><w:t> rained.</w:t></w:r></w:hyperlink>";
    let marked = marked(&format!("<w:p>{runs}</w:p>"), "> It rained.", "It rained.");
    let end = format!("{END}</w:hyperlink></w:p>");
    assert!(marked.starts_with(&format!("<w:p>{START}<w:r><w:t>It</w:t>")));
    assert!(marked.ends_with(&end), "{marked}");
}

#[test]
fn a_run_of_several_elements_is_parted_between_them() {
    let body = "<w:p><w:r><w:t>It rained.</w:t><w:br/><w:t>It snowed.</w:t><w:tab/></w:r></w:p>";
    assert_eq!(
        marked(body, "It rained.\nIt snowed.", "It snowed."),
        format!(
            "<w:p><w:r><w:t>It rained.</w:t><w:br/></w:r>{START}<w:r><w:t>It snowed.</w:t></w:r>{END}<w:r><w:tab/></w:r></w:p>"
        )
    );
}

#[test]
fn words_elsewhere_are_passed_over() {
    let title = "<w:p><w:r><w:t>Rain</w:t></w:r></w:p>";
    let drawn = "<w:p><w:r><a:p><a:r><a:t>Rain map</a:t></a:r></a:p></w:r></w:p>";
    let words = "<w:p><w:r><w:t>Rain fell.</w:t></w:r></w:p>";
    let draft = "## Rain map\n\n- Rain fell.";
    let marked = marked(&format!("{title}{drawn}{words}"), draft, "Rain fell.");
    assert!(
        marked.ends_with(&format!(
            "<w:p>{START}<w:r><w:t>Rain fell.</w:t></w:r>{END}</w:p>"
        )),
        "{marked}"
    );
}

#[test]
fn what_stands_in_no_run_is_marked_at_the_end() {
    let document = document("<w:p><w:r><w:t>It rained.</w:t></w:r></w:p>");
    let draft = "It rained.\n\n[1] It snowed.";
    let passage = Span::new(draft.find("It snowed").unwrap(), draft.len());
    let marked = ranges::marked(&document, draft, &[passage], 7).unwrap();
    assert_eq!(marked.placed, [false]);
    assert!(marked.xml.contains(&format!("</w:r>{START}{END}</w:p>")));
}

/// The names and texts of the parts that matter.
fn parts(bytes: &[u8]) -> [String; 4] {
    let mut parts = Parts::open(bytes).unwrap();
    [
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    ]
    .map(|name| parts.text(name).unwrap())
}

#[test]
fn comments_are_added_to_those_that_are_there() {
    let comments = "<x:comments xmlns:x=\"w\"><x:comment x:id=\"4\"/></x:comments>\n";
    let relation = "<Relationships><Relationship Id=\"a\" Type=\"http://r/comments\" Target=\"comments.xml\"/></Relationships>";
    let bytes = packed(&[
        (
            "[Content_Types].xml",
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>",
        ),
        ("word/document.xml", &document("<w:p/>")),
        ("word/comments.xml", comments),
        ("word/_rels/document.xml.rels", relation),
        ("word/media/image.png", "a picture"),
    ]);
    let package = Package::open(&bytes).unwrap();
    assert_eq!(package.first_free_id(), 5);
    let written = package
        .write("<w:new/>", &[vec!["<b>\u{1b}[31m & “so”".into()]], 5)
        .unwrap();
    let [body, told, relations, types] = parts(&written);
    assert_eq!(body, "<w:new/>");
    assert_eq!(relations, relation);
    assert_eq!(types.matches("Override").count(), 1);
    assert_eq!(
        told,
        "<x:comments xmlns:x=\"w\"><x:comment x:id=\"4\"/><x:comment x:id=\"5\" x:author=\"verbatim\" x:initials=\"v\"><x:p><x:r><x:t xml:space=\"preserve\">&lt;b&gt;[31m &amp; “so”</x:t></x:r></x:p></x:comment></x:comments>\n"
    );
    let mut parts = Parts::open(&written).unwrap();
    assert_eq!(
        parts.text("word/media/image.png").as_deref(),
        Ok("a picture")
    );
}

#[test]
fn a_plain_document_gets_all_that_comments_need() {
    let text = "It rained.\n\nIt <b>snowed</b>\u{1b}.\nTwice.\n";
    let bytes = plain::document(text).unwrap();
    assert_eq!(bytes, plain::document(text).unwrap());
    let package = Package::open(&bytes).unwrap();
    let start = text.find("Twice").unwrap();
    let passage = Span::new(start, start + 5);
    let marked = ranges::marked(package.body(), text, &[passage], 0).unwrap();
    assert_eq!(marked.placed, [true]);
    assert!(marked.xml.contains("It &lt;b&gt;snowed&lt;/b&gt;.</w:t>"));
    let written = package
        .write(&marked.xml, &[vec!["altered".into()]], 0)
        .unwrap();
    let [_, comments, relations, types] = parts(&written);
    assert!(comments.contains(">altered</w:t>"));
    assert!(relations.contains("Target=\"comments.xml\""));
    assert!(types.contains("PartName=\"/word/comments.xml\""));
}
