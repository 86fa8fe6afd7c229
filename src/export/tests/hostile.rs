//! Words of articles and notes that mean something in a form: there they mean nothing.

use super::*;

#[test]
fn tei_is_escaped() {
    insta::assert_snapshot!(written(Format::Tei, Contents::MarksAndStatements));
}

#[test]
fn html_lets_no_markup_of_an_article_through() {
    let page = written(Format::Html, Contents::MarksAndStatements);
    assert!(page.contains("=1+1 bold [31m &amp; more."), "{page}");
    assert!(!page.contains("<b>*") && !page.contains("<i>") && !page.contains('\u{1b}'));
    assert!(page.contains("href=\"https://example.org/post?a=1&amp;b=2\""));
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
}

#[test]
fn a_url_that_is_no_web_address_is_no_link() {
    let mut edition = edition();
    edition.articles[0].url = Some("javascript:alert(1)".into());
    for format in [Format::Html, Format::Markdown] {
        let mut out = Vec::new();
        write(format, &edition, &notebook(), Contents::Marks, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("javascript:alert(1)"));
        assert!(!text.contains("href=\"javascript") && !text.contains("<javascript"));
    }
    let mut out = Vec::new();
    write(
        Format::Readwise,
        &edition,
        &notebook(),
        Contents::Marks,
        &mut out,
    )
    .unwrap();
    assert!(!String::from_utf8(out).unwrap().contains("javascript"));
}

#[test]
fn no_cell_is_a_formula() {
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark(1, "=1+1 <b>*bold*</b> \u{1b}[31m", "=2+2"));
    let mut out = Vec::new();
    write(
        Format::Csv,
        &edition(),
        &notebook,
        Contents::Marks,
        &mut out,
    )
    .unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains(",'=2+2"), "{text}");
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn hostile_letters_mean_nothing_in_an_obsidian_note_or_a_document() {
    let note = written(Format::Obsidian, Contents::MarksAndStatements);
    assert!(
        note.starts_with("---\ntitle: \"Marks and statements: Ferry | week\"\n"),
        "{note}"
    );
    assert!(
        note.contains("> [!quote]") && note.contains("[[Tove Lund]]"),
        "{note}"
    );
    assert!(note.contains("\\=1+1 bold"), "{note}");
    let document = bytes(Format::Docx, Contents::MarksAndStatements);
    let mut parts = crate::corpus::formats::parts::Parts::open(&document).unwrap();
    let body = parts.text("word/document.xml").unwrap();
    assert!(body.contains("=1+1 bold [31m &amp; more."), "{body}");
    roxmltree::Document::parse(&body).unwrap();
    let links = parts.text("word/_rels/document.xml.rels").unwrap();
    assert!(
        links.contains("https://example.org/post?a=1&amp;b=2#:~:text=must"),
        "{links}"
    );
}

#[test]
fn the_paragraphs_of_a_note_stay_apart_and_mean_nothing() {
    let mut notebook = Notebook::in_memory();
    notebook.put_back(mark(0, "must sail", "First.\n\n# second\n- third <b>"));
    let text = |format| {
        let mut out = Vec::new();
        write(format, &edition(), &notebook, Contents::Marks, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let markdown = text(Format::Markdown);
    let note = "- **Note:** First.\n\n  \\# second\n\n  \\- third \\<b\\>\n- **Tags:**";
    assert!(markdown.contains(note), "{markdown}");
    assert!(text(Format::Obsidian).contains(note));
    let html = text(Format::Html);
    assert!(
        html.contains("First.<br># second<br>- third &lt;b&gt;"),
        "{html}"
    );
}
