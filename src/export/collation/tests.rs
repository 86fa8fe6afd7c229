use super::{CollationFormat, parse, write};
use crate::collation::collate;
use crate::collation::{Collation, WitnessText};
use serde_json::Value;

fn collation(texts: &[&str]) -> Collation {
    let named = ["A", "B", "C"].into_iter().zip(texts);
    let witnesses: Vec<WitnessText> = named
        .map(|(s, t)| WitnessText::new(s, t.split('|').map(str::to_string).collect()))
        .collect();
    collate(&witnesses)
}

fn error(json: &str) -> String {
    parse(json).expect_err("an error").to_string()
}

#[test]
fn the_table_of_collatex_has_a_row_a_witness_and_null_for_gaps() {
    let json = r#"{"witnesses": [
        {"id": "A", "content": "The gate holds.", "extra": 1},
        {"id": "B", "tokens": [{"t": "the ", "n": "the"}, {"t": "old "}, {"t": "gate "}, {"t": "holds"}]}]}"#;
    let collation = collate(&parse(json).expect("two witnesses"));
    let out: Value = serde_json::from_str(&write(CollationFormat::Json, &collation)).expect("JSON");
    assert_eq!(out["witnesses"], serde_json::json!(["A", "B"]));
    assert_eq!(
        out["table"][0][0][0],
        serde_json::json!({"t": "The ", "n": "the"})
    );
    assert_eq!(out["table"][0][1], Value::Null);
    assert_eq!(out["table"][1][1][0]["t"], "old ");
    assert_eq!(
        out["table"][0].as_array().map(Vec::len),
        out["table"][1].as_array().map(Vec::len)
    );
    assert_eq!(out["gaps"][0][1], "omission");
    assert_eq!(out["gaps"][1][4], "lacuna");
    assert_eq!(out["variants"][1]["kind"], "unmarked cut");
}

#[test]
fn given_tokens_are_compared_by_their_own_form() {
    let json = r#"{"witnesses": [
        {"id": "A", "tokens": [{"t": "Γῆ", "n": "earth"}, {"t": "&", "n": "and"}]},
        {"id": "B", "tokens": [{"t": "earth", "n": "earth"}, {"t": "and", "n": "and"}]}]}"#;
    let collation = collate(&parse(json).expect("two witnesses"));
    assert_eq!(collation.columns(), 2);
    assert_eq!(collation.rows[0].text(1), "&");
}

#[test]
fn what_cannot_be_read_is_said() {
    assert!(error("[1]").starts_with("not a list of witnesses in JSON"));
    assert!(error(r#"{"witnesses": [{"id": "A"}]}"#).contains("\"A\" has neither"));
    assert!(error(r#"{"witnesses": []}"#).contains("empty"));
    let twice = r#"{"witnesses": [{"id": "A", "content": ""}, {"id": "A", "content": ""}]}"#;
    assert_eq!(error(twice), "two witnesses are called \"A\"");
}

#[test]
fn text_shows_gaps_as_rules_and_lacunae_as_blanks() {
    let text = write(
        CollationFormat::Table,
        &collation(&["the old gate holds today", "the gate holds"]),
    );
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "A the old gate holds today");
    assert_eq!(lines[1], "B the ─── gate holds");
    assert_eq!(lines[3], "  1 ▲ unmarked cut — old A | left out B");
}

#[test]
fn text_is_folded_into_blocks_by_shown_width() {
    let words: Vec<String> = (0..80).map(|n| format!("日本{n}")).collect();
    let text = write(
        CollationFormat::Table,
        &collation(&[&words.join(" "), &words.join(" ")]),
    );
    assert!(
        text.lines()
            .all(|l| unicode_width::UnicodeWidthStr::width(l) <= 101)
    );
    assert!(text.lines().filter(|l| l.starts_with("A ")).count() > 3);
}

#[test]
fn no_control_character_and_no_markup_gets_through() {
    let hostile = "a <script>\u{1b}[31m & \"b\" \u{202E}c </script> … d";
    let mut collation = collation(&[hostile, "a b d", ""]);
    collation.rows[0].siglum = "<b>\u{1b}".to_string();
    for format in [
        CollationFormat::Table,
        CollationFormat::Html,
        CollationFormat::Tei,
        CollationFormat::Svg,
    ] {
        let out = write(format, &collation);
        assert!(!out.contains(['\u{1b}', '\u{202E}']), "{format:?}");
        if format != CollationFormat::Table {
            assert!(
                !out.contains("<script") && !out.contains("<b>"),
                "{format:?}"
            );
        }
    }
}

#[test]
fn parallel_segmentation_gives_each_witness_back() {
    let texts = [
        "The gate holds, we think, today",
        "The old gate … today",
        "gate holds",
    ];
    let tei = write(CollationFormat::Tei, &collation(&texts));
    let body = tei
        .split("<p>")
        .last()
        .and_then(|b| b.split("</p>").next())
        .expect("a body");
    for (n, text) in texts.iter().enumerate() {
        let own = format!("#w{}", n + 1);
        let mut out = String::new();
        for part in body.split("<app>") {
            let (readings, after) = part.split_once("</app>").unwrap_or(("", part));
            for reading in readings.split("<rdg wit=\"").skip(1) {
                let (sigla, rest) = reading.split_once('"').expect("sigla");
                if sigla.split(' ').any(|s| s == own) {
                    let words = rest.trim_start_matches('>').split('<').next().unwrap_or("");
                    out.push_str(words.trim_start_matches('/').trim_start_matches('>'));
                }
            }
            out.push_str(after);
        }
        let bare = |t: &str| t.split_whitespace().collect::<String>();
        assert_eq!(bare(&out), bare(text), "in {body}");
    }
    assert!(
        tei.contains("<gap reason=\"lacuna\"/>") && tei.contains("<gap reason=\"cut\"/>")
            || tei.contains("…")
    );
}

#[test]
fn the_graph_has_a_node_a_reading_and_an_edge_a_way() {
    let svg = write(
        CollationFormat::Svg,
        &collation(&["the old gate", "the new gate", "the gate"]),
    );
    assert_eq!(svg.matches("<rect x=").count(), 4);
    assert!(svg.contains(">A B C</text>") && svg.contains(">C</text>"));
    assert!(svg.starts_with("<svg") && svg.ends_with("</svg>\n"));
}

#[test]
fn nothing_to_collate_is_written_as_nothing() {
    let empty = collate(&[]);
    for format in [
        CollationFormat::Table,
        CollationFormat::Json,
        CollationFormat::Html,
        CollationFormat::Tei,
        CollationFormat::Svg,
    ] {
        assert!(write(format, &empty).len() < 2_000, "{format:?}");
    }
}
