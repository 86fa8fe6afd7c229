use super::*;
use crate::corpus::formats::Settings;

/// A document of one page for each list of lines, which states this of itself; an empty line parts blocks.
pub(in crate::corpus::formats) fn document(pages: &[&[&str]], info: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|n| format!("{} 0 R", 4 + 2 * n))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] >>",
            pages.len(),
            kids.join(" ")
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    for (n, lines) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * n
        ));
        let mut content = "BT /F1 12 Tf 50 700 Td ".to_owned();
        for line in *lines {
            let down = if line.is_empty() { 20 } else { 14 };
            content += &format!("({line}) Tj 0 -{down} Td ");
        }
        content += "ET";
        objects.push(format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ));
    }
    objects.push(format!("<< {info} >>"));
    file(&objects)
}

/// A file of these objects; the last one tells of the document.
fn file(objects: &[String]) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(format!("{:010} 00000 n \n", file.len()));
        file += &format!("{} 0 obj\n{object}\nendobj\n", n + 1);
    }
    let start = file.len();
    let size = objects.len() + 1;
    file += &format!("xref\n0 {size}\n0000000000 65535 f \n{}", places.concat());
    file += &format!(
        "trailer\n<< /Size {size} /Root 1 0 R /Info {} 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len()
    );
    file.into_bytes()
}

fn read_document(bytes: &[u8]) -> ReadFile {
    read(bytes, &Settings::default())
}

fn reason(bytes: &[u8]) -> String {
    let reading = read_document(bytes);
    assert_eq!(reading.drafts, []);
    reading.faults[0].1.clone()
}

#[test]
fn a_document_is_its_text_with_what_it_states() {
    let lines = [
        "Ferry line closes",
        "",
        "The mayor said that he will not wait for the next boat to",
        "come.",
    ];
    let bytes = document(&[&lines], "/Title (Ferry line closes) /Author (Ada Reed)");
    assert!(is_pdf(&bytes));
    let reading = read_document(&bytes);
    assert_eq!(reading.faults, []);
    let draft = &reading.drafts[0];
    assert_eq!(
        &*draft.text,
        "Ferry line closes\n\nThe mayor said that he will not wait for the next boat to come.\n"
    );
    assert_eq!(draft.given.headline(), Some("Ferry line closes"));
    assert_eq!(draft.given.authors, ["Ada Reed"]);
    assert_eq!(draft.given.note.as_deref(), Some(NOTE));
}

#[test]
fn a_title_that_is_not_printed_is_none() {
    let bytes = document(&[&["It rained."]], "/Title (Microsoft Word - ferry.docx)");
    assert_eq!(read_document(&bytes).drafts[0].given.headline, None);
}

#[test]
fn pages_without_text_are_told() {
    let bytes = document(&[&["It rained."], &[]], "");
    let reading = read_document(&bytes);
    assert_eq!(reading.drafts.len(), 1);
    assert_eq!(
        reading.faults,
        [(
            None,
            "1 of 2 pages hold no text, perhaps pictures of it".into()
        )]
    );
    assert_eq!(
        reason(&document(&[&[]], "")),
        "a PDF of pictures: no page of it holds text"
    );
}

#[test]
fn a_broken_document_is_refused_and_nothing_panics() {
    let whole = document(&[&["It rained."]], "");
    assert!(reason(b"%PDF-1.4\nnothing").starts_with("a broken PDF"));
    for end in (0..whole.len()).step_by(7) {
        read_document(&whole[..end]);
    }
    for (at, byte) in (0..whole.len()).step_by(11).zip((0..=255_u8).cycle()) {
        let mut changed = whole.clone();
        changed[at] = byte;
        read_document(&changed);
    }
}

#[test]
fn parts_that_hold_themselves_are_refused() {
    let endless = "a PDF whose parts hold themselves";
    let content = "/X Do";
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 5 \
        /Resources << /XObject << /X 4 0 R >> >> >>\nstream\n/X Do\nendstream";
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R \
        /Resources << /XObject << /X 4 0 R >> >> >>";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        page.to_owned(),
        form.to_owned(),
        format!("<< /Length 5 >>\nstream\n{content}\nendstream"),
        "<< >>".to_owned(),
    ];
    assert_eq!(reason(&file(&objects)), endless);
    let mut objects = objects;
    objects[1] = "<< /Type /Pages /Count 1 /Kids [3 0 R] /Parent 2 0 R >>".to_owned();
    objects[3] = form.replace("/X 4 0 R", "").replace("/X Do", "     ");
    objects[2] = page.replace(" /MediaBox [0 0 9 9]", "");
    assert_eq!(reason(&file(&objects)), endless);
}
