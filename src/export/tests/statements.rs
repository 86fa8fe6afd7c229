//! What is told of a statement: witnesses, attribution, sigla, and who is silent.

use super::*;

/// All statements of an edition in a format.
fn statements_as(format: Format, edition: &Edition) -> String {
    let (mut out, notebook) = (Vec::new(), Notebook::in_memory());
    write(format, edition, &notebook, Contents::Statements, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

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

#[test]
fn each_passage_goes_out_with_its_marks_and_its_paragraph() {
    let articles = [
        (
            "quay",
            "“The quay closes in May and the crews are paid in full. Every lamp stays lit until the last boat is in.” Moe \
             Lund said on Monday.",
        ),
        (
            "shore",
            "\"The quay closes in May and the crews are paid in full,\" Moe Lund said on Monday.\n\nIt was his first \
             speech.\n\n«Every lamp stays lit until the very last boat is in,» Lund said.",
        ),
    ];
    let lines = articles.map(|(id, text)| {
        serde_json::json!({"id": id, "outlet": id, "date": "2031-05-06", "text": text}).to_string()
    });
    let edition = Edition::build(crate::corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    let goes_out = |format| statements_as(format, &edition);
    let page = goes_out(Format::Markdown);
    let words = "> \"The quay closes in May and the crews are paid in full,\" ╎ ¶3 «Every lamp stays lit until the very last boat is in,»";
    assert!(page.contains(words), "{page}");
    let table = goes_out(Format::Csv);
    assert!(table.contains(",1 ╎ 3,"), "{table}");
    let tei = goes_out(Format::Tei);
    let second = "n=\"¶3\">Every lamp stays lit until the very last boat is in,</quote>";
    assert!(tei.contains(second), "{tei}");
    let json: serde_json::Value = serde_json::from_str(&goes_out(Format::Json)).unwrap();
    let passages = &json["statements"][0]["witnesses"][1]["passages"];
    assert_eq!(passages[1]["paragraph"], 3, "{json}");
    let article = &edition.articles[1].text;
    let cited = super::super::cite(&edition, crate::edition::ArticleIx(1), {
        let start = article.find("Every").unwrap();
        Span::new(
            start,
            start + "Every lamp stays lit until the very last boat is in,".len(),
        )
    });
    assert!(
        cited.starts_with("«Every lamp stays lit until the very last boat is in,» — "),
        "{cited}"
    );
}

#[test]
fn prose_closes_no_seam_and_calls_no_two_passages_the_same_as_one_run() {
    let run = "“The mill burns wood again. Nobody asked the miller, and nobody will,” Moe Lund said on Monday.";
    let paragraphs = "Moe Lund spoke on Monday.\n\n“The mill burns wood again.”\n\n“Nobody asked the miller, and \
                      nobody will,” Lund said.";
    let shouted = "“The mill burns wood again,” Moe Lund said on Monday.\n\n“You sold it!” a woman \
                   shouted.\n\n“Nobody asked the miller, and nobody will,” Lund answered.";
    let page = |others: [&str; 2]| {
        let lines = [("run", others[0]), ("parts", others[1])].map(|(id, text)| {
            serde_json::json!({"id": id, "outlet": id, "date": "2031-05-06", "text": text})
                .to_string()
        });
        let edition = Edition::build(crate::corpus::from_reader(lines.join("\n").as_bytes()), &[]);
        statements_as(Format::Markdown, &edition)
    };
    for (parts, seam) in [
        (paragraphs, "again.” ╎ ¶3 “Nobody"),
        (shouted, "again,” ╎ ¶3 “Nobody"),
    ] {
        let page = page([run, parts]);
        assert!(
            page.contains("“The mill burns wood again. Nobody"),
            "{page}"
        );
        assert!(page.contains(seam), "{page}");
        assert!(!page.contains("the same words:"), "{page}");
    }
}

#[test]
fn what_is_to_be_checked_is_named_as_on_the_screen() {
    let said = |boats: &str| {
        format!(
            "“We lost {boats} boats in that gale and nobody came to help us,” Moe Lund said on Monday."
        )
    };
    let lines = [
        serde_json::json!({"id": "post", "outlet": "Post", "date": "2031-05-06", "text": said("340")}),
        serde_json::json!({"id": "coast", "outlet": "Coast", "date": "2031-05-06", "text": said("34"), "translation": "machine", "translated_from": "fr"}),
    ];
    let lines = lines.map(|line| line.to_string()).join("\n");
    let edition = Edition::build(crate::corpus::from_reader(lines.as_bytes()), &[]);
    let page = statements_as(Format::Markdown, &edition);
    assert!(page.contains("check: number"), "{page}");
}

#[test]
fn the_differences_are_those_of_all_printings_above_them() {
    let said =
        "“We will never close the slip, and 12,000 fishermen know it,” Ada Lind said on Monday.";
    let other = said
        .replace("will never close", "will close")
        .replace("12,000 fishermen", "1,200 fishermen from Skarholm");
    let article = |id: &str, outlet: &str, text: &str, machine: bool| {
        let mut line = serde_json::json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text,
            "headline": "Lind speaks of the slip"});
        if machine {
            line["text"] = format!("This article was translated by machine.\n\n{text}").into();
        }
        line.to_string()
    };
    let lines = [
        article("a", "Quay News", said, false),
        article("b", "Bay Herald", said, false),
        article("c", "Skarholm Post", &other, true),
    ];
    let edition = Edition::build(crate::corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    let row = EditionRows::new(&edition).statements().next().unwrap();
    let told = row.witnesses.iter().map(|own| (own.lineage, own.sure));
    assert!(
        told.clone().any(|own| own == ("machine-translated", false)),
        "{:?}",
        told.collect::<Vec<_>>()
    );
    let out = statements_as(Format::Markdown, &edition);
    let first = out.split("\n## ").nth(1).unwrap();
    assert!(
        first.contains("“1,200” for “12,000”") && first.contains("leaves out “never”"),
        "{first}"
    );
}

#[test]
fn of_what_is_only_perhaps_the_statement_every_difference_is_told() {
    let said = "“We will close the slip in May, and the boats will have to go to Skarholm,” Ada Lind said on Monday.";
    let loose = "“In May we shut the slip and 40 of the boats must go over to Skarholm,” Ada Lind said on Monday.";
    let article = |id: &str, outlet: &str, text: &str| {
        serde_json::json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text,
            "headline": "Lind speaks of the slip"})
        .to_string()
    };
    let lines = [
        article("a", "Quay News", said),
        article("b", "Bay Herald", said),
        article("c", "Skarholm Post", loose),
    ];
    let edition = Edition::build(crate::corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    let row = EditionRows::new(&edition).statements().next().unwrap();
    assert!(
        row.witnesses
            .iter()
            .any(|own| own.siglum.starts_with("SP") && !own.sure)
    );
    let out = statements_as(Format::Markdown, &edition);
    let first = out.split("\n## ").nth(1).unwrap();
    let told: Vec<&str> = first.lines().filter(|line| line.contains("SP?:")).collect();
    // The same in JSON, in as many words as the screens have.
    let of_perhaps =
        |own: &&crate::export::rows::VariantRow| own.readings.iter().any(|r| r.sigla == ["SP"]);
    let in_json = row.variants.iter().filter(of_perhaps);
    let in_json = in_json.filter(|own| !matches!(own.kind, "typography" | "fragment"));
    assert!(in_json.count() > 1, "{:?}", row.variants);
    let is_light = |line: &&&str| !line.contains(", weighty");
    assert!(told.iter().any(|line| is_light(&line)), "{told:#?}");
    assert!(!told.iter().all(|line| is_light(&line)), "{told:#?}");
}
