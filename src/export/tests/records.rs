//! Records of what was said, which no outlet has printed; words that several passages have; reports beside quotations.

use super::*;
use crate::corpus;
use serde_json::{Value, json};

const BERTH: &str = "“We will not close a second quay at the old harbour, not this year,” Moe Lund told the council on Monday.";

fn built(articles: &[(&str, &str, &str)]) -> Edition {
    let lines = articles.iter().map(|(id, outlet, text)| {
        let mut line = json!({"id": id, "date": "2031-05-06", "text": text});
        match *outlet {
            "" => line["kind"] = "transcript".into(),
            name => line["outlet"] = name.into(),
        }
        line.to_string()
    });
    let lines: Vec<String> = lines.collect();
    Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[])
}

fn page(format: Format, edition: &Edition, contents: Contents) -> String {
    let (mut out, notebook) = (Vec::new(), Notebook::in_memory());
    write(format, edition, &notebook, contents, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_record_is_no_nameless_outlet() {
    let record = "MOE LUND: We will not close a second quay at the old harbour, not this year.";
    let edition = built(&[("quay", "Quay News", BERTH), ("record", "", record)]);
    let both = edition
        .statements
        .iter()
        .position(|s| s.witnesses.len() == 2);
    let sheet = Contents::Statement(StatementIx(both.unwrap()));
    let told = page(Format::Markdown, &edition, sheet);
    assert!(!told.contains("outlet unknown"), "{told}");
    for words in [
        "— from the transcript (?1)",
        "the only outlet that covers the event: Quay News (QN)",
        "**Recorded in:** transcript (?1)",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let tei = page(Format::Tei, &edition, sheet);
    assert!(!tei.contains("<publisher>outlet"), "{tei}");
    assert!(tei.contains("type=\"transcript\""), "{tei}");
    let csl: Value = serde_json::from_str(&page(Format::Csl, &edition, sheet)).unwrap();
    assert_eq!(csl[1]["type"], "speech");
    assert!(page(Format::Ris, &edition, sheet).contains("TY  - GEN"));
    assert!(page(Format::Bibtex, &edition, sheet).contains("@misc{"));
    let timeline = page(Format::Markdown, &edition, Contents::Timeline);
    let covered = "Covered by QN · recorded in ?1";
    assert!(timeline.contains(covered), "{timeline}");
}

#[test]
fn a_report_of_what_an_outlet_quotes_too_is_nothing_that_it_prints_more() {
    let text = format!(
        "Moe Lund said on Monday that the town would not close a second quay at the old harbour.\n\n{BERTH}"
    );
    let edition = built(&[("quay", "Quay News", BERTH), ("lamp", "Lamp Post", &text)]);
    let is_both = |w: &crate::edition::Witness| w.quotations.len() == 2;
    let mut statements = edition.statements.iter();
    let ix = statements.position(|s| s.witnesses.len() == 2 && s.witnesses.iter().any(is_both));
    let sheet = page(
        Format::Markdown,
        &edition,
        Contents::Statement(StatementIx(ix.unwrap())),
    );
    assert!(!sheet.contains("besides"), "{sheet}");
    assert!(!sheet.contains("more"), "{sheet}");
}

#[test]
fn the_words_of_a_printing_are_in_its_article() {
    let text = format!("The quay closes in May, Moe Lund said on Monday.\n\n{BERTH}");
    let edition = built(&[("quay", "Quay News", &text)]);
    let rows: Vec<_> = EditionRows::new(&edition).statements().collect();
    let printed: Vec<&str> = rows
        .iter()
        .flat_map(|row| &row.witnesses)
        .map(|own| own.printed.trim_matches(['“', '”']))
        .collect();
    assert!(printed.len() > 1, "{printed:?}");
    assert!(printed.iter().all(|own| text.contains(own)), "{printed:?}");
}

#[test]
fn a_table_has_all_the_passages_of_a_printing() {
    let text = format!(
        "{BERTH}\n\nNobody spoke for a while.\n\n“Every lamp on the pier is paid for by the port alone,” Lund said."
    );
    let corpus = |line: &Value| corpus::from_reader(line.to_string().as_bytes());
    let line = json!({"id": "quay", "outlet": "Quay News", "date": "2031-05-06", "text": text});
    let plain = Edition::build(corpus(&line), &[]);
    let ids: Vec<String> = plain.quotations.iter().map(|q| q.id.to_string()).collect();
    let join = crate::edition::Correction::Join {
        quotation: ids[1].clone(),
        with: ids[0].clone(),
    };
    let edition = Edition::build(corpus(&line), &[join]);
    for contents in [Contents::Matrix, Contents::Timeline] {
        let page = page(Format::Markdown, &edition, contents);
        assert!(page.contains("not this year,” ╎ “Every lamp"), "{page}");
    }
    let table = page(Format::Csv, &edition, Contents::Matrix);
    assert!(table.contains("not this year,” ╎ “Every lamp"), "{table}");
}

#[test]
fn a_cut_that_would_leave_out_a_word_or_two_is_none() {
    let fill = "and the mole and the quay and the lamps and the old crane ".repeat(4);
    let told = |end: &str| {
        let said = &fill[..fill.char_indices().nth(185).unwrap().0];
        let text = format!("“We keep {said}{end},” Moe Lund told the council on Monday.");
        let edition = built(&[("quay", "Quay News", &text)]);
        page(Format::Markdown, &edition, Contents::Timeline)
    };
    let whole = told(" as long as we breathe here");
    assert!(
        whole.contains("” …") && !whole.contains("breathe"),
        "{whole}"
    );
    let few = told(" till we all go");
    assert!(few.contains("till we all go,”"), "{few}");
}
