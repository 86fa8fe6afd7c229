//! What is told of a statement: witnesses, attribution, sigla, and who is silent.

use super::*;

#[test]
fn a_statement_names_its_witnesses_and_who_is_silent() {
    let edition = edition();
    let row = EditionRows::new(&edition).statements().next().unwrap();
    let sigla: Vec<_> = row.witnesses.iter().map(|w| w.siglum.as_str()).collect();
    assert_eq!(sigla, ["HP", "NL"]);
    assert_eq!(row.base, Some("post"));
    assert_eq!(
        row.witnesses[0].text,
        "The ferry must sail at noon, ╎ or not at all."
    );
    assert_eq!(row.silent, ["?1"]);
}

#[test]
fn an_outlet_that_printed_before_it_was_said_is_not_silent() {
    let mut edition = edition();
    let day = jiff::civil::date(2031, 11, 30);
    let stated = Provenance::line(crate::corpus::LineRole::DateLine, "30 Nov 2031");
    edition.articles[2].published = Some(Attested::new(day, stated));
    let row = EditionRows::new(&edition).statements().next().unwrap();
    assert_eq!(row.silent, [""; 0]);
}

#[test]
fn nothing_follows_from_a_day_of_publication_that_others_tell() {
    let mut edition = edition();
    let day = jiff::civil::date(2031, 11, 30);
    let concluded = Provenance::SharedStatement {
        siglum: "HP".into(),
        words: "We sail".into(),
    };
    edition.articles[2].published = Some(Attested::new(day, concluded));
    let row = EditionRows::new(&edition).statements().next().unwrap();
    assert_eq!(row.silent, ["?1"]);
}

#[test]
fn a_statement_tells_how_it_is_attributed_and_who_translates() {
    let said = "“The old quay has served this town for ninety years,”";
    let post = format!("{said} French President Ada Lind said on Monday.");
    let ledger = format!("{said} Ada Lind claimed.");
    let lines = [("post", post), ("ledger", ledger)].map(|(id, text)| {
        serde_json::json!({"id": id, "outlet": id, "date": "2031-05-02", "text": text}).to_string()
    });
    let corpus = crate::corpus::from_reader(lines.join("\n").as_bytes());
    let edition = crate::edition::Edition::build(corpus, &[]);
    let row = EditionRows::new(&edition).statements().next().unwrap();
    assert_eq!(row.spoken.as_ref().unwrap().language, "fr");
    assert!(row.witnesses.iter().all(|w| w.translated));
    let cue = row.attributions.iter().find(|a| a.aspect == "cue");
    let words: Vec<&str> = cue.unwrap().readings.iter().map(|r| &*r.text).collect();
    assert_eq!(words, ["said", "claimed"]);
    let by = row.spoken.as_ref().unwrap().by.to_string();
    assert_eq!(by, "“French President Ada Lind”");
}

#[test]
fn an_outlet_with_two_printings_has_two_sigla() {
    let mut edition = edition();
    edition.articles[1].siglum = "HP".into();
    assert_eq!(edition.sigla(&edition.statements[0]), ["HP", "HP.2"]);
}
