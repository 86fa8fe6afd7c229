//! articles, quotes, statements, timeline.

use crate::workspace::{Workspace, is_quiet};
use serde_json::Value;

fn keys(record: &Value) -> Vec<&str> {
    record
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

fn by_id<'v>(records: &'v [Value], id: &str) -> &'v Value {
    records.iter().find(|r| r["id"] == id).unwrap()
}

/// The words at a place given in code points.
fn at(text: &Value, start: &Value, end: &Value) -> String {
    let number = |v: &Value| usize::try_from(v.as_u64().unwrap()).unwrap();
    let letters = text.as_str().unwrap().chars();
    letters
        .skip(number(start))
        .take(number(end) - number(start))
        .collect()
}

#[test]
fn articles_keep_their_text_code_point_for_code_point() {
    let workspace = Workspace::new();
    let articles = workspace.records("articles");
    assert_eq!(articles.len(), 3);
    assert_eq!(
        keys(&articles[0]),
        [
            "id",
            "outlet",
            "siglum",
            "headline",
            "headline_by",
            "authors",
            "published",
            "published_guess",
            "instant",
            "url",
            "accessed",
            "language",
            "kind",
            "path",
            "copies",
            "versions",
            "reprints",
            "sha256",
            "text",
            "doubt"
        ]
    );
    let ledger = by_id(&articles, "ledger-1");
    assert_eq!(ledger["outlet"], "North Ledger");
    assert_eq!(ledger["published"], "2031-12-02");
    assert_eq!(ledger["published_guess"], false);
    assert_eq!(ledger["kind"], "article");
    assert!(
        ledger["text"]
            .as_str()
            .unwrap()
            .ends_with("\u{1b}[31mRed\u{1b}[0m.")
    );
}

#[test]
fn quotes_name_speaker_day_and_place() {
    let workspace = Workspace::new();
    let articles = workspace.records("articles");
    let quotes = workspace.records("quotes");
    assert_eq!(
        keys(&quotes[0]),
        [
            "id",
            "article",
            "outlet",
            "kind",
            "spans",
            "text",
            "cue",
            "speaker",
            "relay",
            "said_on",
            "inferred",
            "occasion",
            "statement",
            "perhaps",
            "event",
            "doubt"
        ]
    );
    let find = |words: &str| {
        let has = |q: &&Value| q["text"].as_str().unwrap().contains(words);
        quotes.iter().find(has).unwrap()
    };
    let lund = find("must sail");
    assert_eq!(lund["kind"], "direct");
    assert_eq!(lund["speaker"]["name"], "Tove Lund");
    assert_eq!(lund["said_on"]["date"], "2031-12-01");
    assert!(lund["said_on"]["by"].as_str().unwrap().contains("Monday"));
    let text = &by_id(&articles, "post-1")["text"];
    let span = &lund["spans"][0];
    assert_eq!(at(text, &span[0], &span[1]), lund["text"].as_str().unwrap());
    let berg = find("the crew");
    assert_eq!(berg["speaker"]["name"], "Åse Berg");
    let mention = &berg["speaker"]["mention"];
    assert_eq!(mention["text"], "Berg");
    assert_eq!(at(text, &mention["start"], &mention["end"]), "Berg");
}

#[test]
fn statements_join_the_printings_and_name_the_difference() {
    let workspace = Workspace::new();
    let statements = workspace.records("statements");
    assert_eq!(
        keys(&statements[0]),
        [
            "id",
            "speaker",
            "said_on",
            "event",
            "base",
            "witnesses",
            "silent",
            "variants",
            "attributions",
            "spoken",
            "family",
            "doubt"
        ]
    );
    let joined = statements
        .iter()
        .find(|s| s["witnesses"].as_array().unwrap().len() == 2)
        .unwrap();
    let witnesses = joined["witnesses"].as_array().unwrap();
    assert_eq!(
        keys(&witnesses[0]),
        [
            "article",
            "outlet",
            "siglum",
            "quotations",
            "coverage",
            "sure",
            "text",
            "printed",
            "passages",
            "translated",
            "lineage",
            "lineage_by",
            "extent"
        ]
    );
    assert!(
        witnesses
            .iter()
            .all(|w| w["sure"] == true && w["coverage"] == "full")
    );
    let variant = &joined["variants"][0];
    assert_eq!(variant["kind"], "operator");
    assert_eq!(variant["weighty"], true);
    let readings = variant["readings"].as_array().unwrap();
    let words: Vec<_> = readings
        .iter()
        .map(|r| r["text"].as_str().unwrap())
        .collect();
    assert!(
        words.contains(&"must") && words.contains(&"may"),
        "{words:?}"
    );
}

#[test]
fn a_statement_belongs_to_its_quotations_and_its_event() {
    let workspace = Workspace::new();
    let (quotes, statements) = (workspace.records("quotes"), workspace.records("statements"));
    let events = workspace.records("timeline");
    assert_eq!(
        keys(&events[0]),
        [
            "id",
            "date",
            "guess",
            "title",
            "speakers",
            "occasion",
            "statements",
            "outlets",
            "story"
        ]
    );
    for quote in &quotes {
        let statement = by_id(&statements, quote["statement"].as_str().unwrap());
        assert_eq!(statement["event"], quote["event"]);
        let event = by_id(&events, quote["event"].as_str().unwrap());
        assert!(
            event["statements"]
                .as_array()
                .unwrap()
                .contains(&statement["id"])
        );
    }
    let days: Vec<_> = events.iter().map(|e| e["date"].as_str().unwrap()).collect();
    assert!(days.is_sorted() && days.contains(&"2031-12-01"), "{days:?}");
    for event in &events {
        let said = event["statements"].as_array().unwrap().iter();
        let mut said = said.map(|id| by_id(&statements, id.as_str().unwrap()));
        let guessed = said.all(|statement| statement["said_on"]["guess"] == true);
        assert_eq!(event["guess"], guessed, "{event}");
    }
}

#[test]
fn tables_are_cut_and_the_others_are_not() {
    let workspace = Workspace::new();
    for command in ["articles", "quotes", "statements", "timeline"] {
        let narrow = workspace
            .verbatim(&[command, "ferry"])
            .env("COLUMNS", "60")
            .assert()
            .success();
        let table = String::from_utf8(narrow.get_output().stdout.clone()).unwrap();
        assert!(is_quiet(&table) && table.lines().count() > 1, "{table}");
        if command == "quotes" {
            assert!(table.contains('…'), "{table}");
        }
        let csv = workspace.prints(&[command, "ferry", "--format", "csv"]);
        assert!(is_quiet(&csv) && csv.starts_with("id,"), "{csv}");
        let jsonl = workspace.prints(&[command, "ferry", "--format", "jsonl"]);
        assert!(is_quiet(&jsonl) && !jsonl.contains('…'), "{jsonl}");
    }
}

#[test]
fn the_same_input_gives_the_same_output() {
    let workspace = Workspace::new();
    for command in ["quotes", "statements", "timeline"] {
        assert_eq!(workspace.records(command), workspace.records(command));
    }
}

#[test]
fn without_a_terminal_the_timeline_is_plain_text() {
    let workspace = Workspace::new();
    let plain = workspace.prints(&["ferry"]);
    assert!(is_quiet(&plain));
    assert!(plain.contains("Mon 1 Dec 2031"), "{plain}");
    assert!(
        plain.contains("Tove Lund: “The northern ferry m"),
        "{plain}"
    );
    assert!(plain.contains("3 articles · 3 outlets"), "{plain}");
    let narrow = workspace.verbatim(&["ferry"]).env("COLUMNS", "40").assert();
    let narrow = String::from_utf8(narrow.get_output().stdout.clone()).unwrap();
    assert!(narrow.lines().all(|l| l.chars().count() <= 40), "{narrow}");
    let words = |t: &str| t.split_whitespace().map(str::to_string).collect::<Vec<_>>();
    assert_eq!(words(&narrow), words(&plain));
}

#[test]
fn nobodys_words_are_listed_where_they_are_asked_for() {
    let workspace = Workspace::empty();
    let text = "“The ferry sails,” said Olaf Brandt, who wrote the song “Salt on the Quay”. Åse “Red” Berg sang.";
    workspace.put("ferry/a.txt", text.as_bytes());
    let rows = |args: &[&str]| {
        let printed = workspace.prints(args);
        let lines = printed.lines().map(serde_json::from_str);
        lines.collect::<Result<Vec<Value>, _>>().unwrap()
    };
    let all = rows(&["quotes", "ferry", "--all", "--format", "jsonl"]);
    let kinds: Vec<_> = all
        .iter()
        .map(|row| row["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["direct", "none", "none"]);
    let title = &all[1];
    assert_eq!(
        keys(title),
        ["id", "article", "kind", "spans", "text", "why"]
    );
    assert_eq!(
        (&title["text"], &title["why"]),
        (&"Salt on the Quay".into(), &"title".into())
    );
    assert_eq!(all[2]["why"], "nickname");
    let [start, end] = [&all[2]["spans"][0][0], &all[2]["spans"][0][1]];
    assert_eq!(at(&text.into(), start, end), "Red");

    let plain = rows(&["quotes", "ferry", "--format", "jsonl"]);
    assert_eq!(plain, all[..1]);
    let csv = workspace.prints(&["quotes", "ferry", "--all", "--format", "csv"]);
    let [head, .., last] = &csv.lines().collect::<Vec<_>>()[..] else {
        panic!("{csv}");
    };
    assert!(
        head.ends_with(",doubt,why") && last.ends_with(",nickname"),
        "{csv}"
    );
    let table = workspace.prints(&["quotes", "ferry", "--all"]);
    assert!(table.contains("nobody: title"), "{table}");
}

#[test]
fn standard_input_is_read() {
    let workspace = Workspace::new();
    let lines = workspace.read("ferry/week.jsonl");
    let done = workspace
        .verbatim(&["quotes", "-", "--format", "jsonl"])
        .write_stdin(lines)
        .assert()
        .success();
    let printed = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    assert!(printed.contains("must sail"), "{printed}");
    let text = "“The bridge will open in the spring of next year,” said Olaf Brandt, the engineer.";
    let done = workspace
        .verbatim(&["quotes", "-"])
        .write_stdin(text)
        .assert()
        .success();
    let printed = String::from_utf8(done.get_output().stdout.clone()).unwrap();
    assert!(printed.contains("Olaf Brandt"), "{printed}");
}

#[test]
fn the_sample_is_opened_where_no_path_is_given() {
    let workspace = Workspace::empty();
    let articles = workspace.prints(&["articles", "--format", "jsonl"]);
    assert!(articles.lines().count() >= 5, "{articles}");
}

#[test]
fn an_article_in_another_language_is_said_and_read_by_its_marks() {
    let workspace = Workspace::empty();
    let german = "Die Fähre nach Ostwick fährt ab Montag nicht mehr, weil das Schiff zu alt ist.\n\n„Wir haben kein \
        Geld für ein neues Schiff“, sagte die Reederin. Das Schiff heißt „Nordstern“.";
    workspace.put("ferry/kurier.txt", german.as_bytes());
    let remark = "in German: only what stands in quotation marks was read";
    let run = |args: &[&str]| {
        let (printed, said) = workspace.complains(args, 0);
        assert!(said.contains(remark), "{said}");
        let lines = printed.lines();
        lines
            .map(|l| serde_json::from_str(l).unwrap())
            .collect::<Vec<Value>>()
    };
    let articles = run(&["articles", "ferry", "--format", "jsonl"]);
    assert_eq!(articles[0]["language"], "de");
    assert_eq!(articles[0]["doubt"][0], remark);
    let marked = run(&["quotes", "--all", "ferry", "--format", "jsonl"]);
    assert_eq!(marked.len(), 2);
    assert_eq!(
        marked[0]["text"],
        "Wir haben kein Geld für ein neues Schiff"
    );
    assert_eq!(marked[0]["speaker"], Value::Null);
    assert_eq!(marked[1]["kind"], "none");
    workspace.put(
        "ferry/kurier.txt",
        b"The ferry to Ostwick sails no more, said the owner of the old ship.",
    );
    assert_eq!(workspace.records("articles")[0]["language"], "en");
}
