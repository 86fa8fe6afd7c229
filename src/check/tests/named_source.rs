//! Drafts that name their source, in words or by a link, and are held to it.

use super::*;

/// Two outlets that print one interview in other words, the second with an address.
const OUTLETS: [&str; 2] = [
    "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
     “The council will pay up to 40 crowns for each boat,” said Mara Okoro on Friday. “I keep my word.”\n",
    "---\noutlet: Harbour Gazette\ndate: 2031-05-04\nurl: https://www.harbourgazette.example/crane\n---\n\n\
     “The council will pay 40 crowns for each boat,” Mara Okoro told the Gazette on Friday. “Ask me again in \
     spring.”\n\n\
     “No boat is worth it,” Tom Vey told Quay Radio.\n",
];

fn judged(draft: &str) -> (&'static str, bool, String) {
    let mut corpus = corpus::from_reader(OUTLETS[0].as_bytes());
    corpus.articles.push(article(OUTLETS[1]));
    let found = check(&article(draft), &Found::find(corpus, &Watch::default()));
    let [finding] = found.as_slice() else {
        panic!("{draft}: {found:?}");
    };
    (finding.verdict.name(), finding.stop, finding.why.clone())
}

#[test]
fn a_draft_that_names_its_source_is_held_to_it() {
    let without = "The council will pay 40 crowns for each boat";
    let bounded = "The council will pay up to 40 crowns for each boat";
    for (draft, verdict) in [
        (format!("“{without},” said Mara Okoro.\n"), "exact"),
        (
            format!("“{without},” Okoro told the Harbour Gazette.\n"),
            "exact",
        ),
        (format!("“{without},” Okoro told the Courier.\n"), "altered"),
        (
            format!("“{bounded},” Okoro said, according to the Courier.\n"),
            "exact",
        ),
        (
            format!("“{bounded},” Okoro said, as the Gazette reported on Sunday.\n"),
            "altered",
        ),
        (
            format!(
                "Okoro was plain: [“{bounded}”](https://harbourgazette.example/crane), she said.\n"
            ),
            "altered",
        ),
        (
            format!(
                "Okoro was plain: [“{bounded}”](https://ostwickcourier.example/1), she said.\n"
            ),
            "exact",
        ),
        // A footnote is the link of the quotation before it.
        (
            format!("“{bounded},” Okoro said.[^a]\n\n[^a]: https://harbourgazette.example/crane\n"),
            "altered",
        ),
        (
            "The Courier quoted Okoro as saying: “Ask me again in spring.”\n".into(),
            "misattributed",
        ),
        // The Courier is spoken of, and is no source of it.
        (
            format!("Okoro reads the Courier. “{without},” Okoro said.\n"),
            "exact",
        ),
    ] {
        let (got, stop, why) = judged(&draft);
        assert_eq!(got, verdict, "{draft}{why}");
        assert_eq!(stop, verdict != "exact", "{draft}{why}");
    }
}

#[test]
fn other_outlets_that_have_the_words_are_told_where_the_named_one_has_not() {
    let (_, _, why) =
        judged("“The council will pay 40 crowns for each boat,” Okoro told the Courier.\n");
    assert!(
        why.ends_with("Harbour Gazette has the draft’s words"),
        "{why}"
    );
    let (_, _, why) = judged("“Ask me again in spring,” Okoro told the Courier.\n");
    assert_eq!(
        why,
        "Courier does not have these words; Harbour Gazette has them"
    );
}

#[test]
fn a_named_source_that_is_not_there_is_no_pass() {
    let unchecked = |draft| {
        let (verdict, stop, why) = judged(draft);
        assert_eq!((verdict, stop), ("unchecked", false), "{draft}{why}");
        why
    };
    let why = unchecked("“Ask me again in spring,” Okoro told the Evening Ledger.\n");
    assert_eq!(
        why,
        "its source, Evening Ledger, is not among those given; Harbour Gazette has these words"
    );
    unchecked("“We sold the lamp,” Ines Falk said, according to the Evening Ledger.\n");
    // Another one hands on what the missing one has printed.
    let (verdict, ..) = judged("“No boat is worth it,” Tom Vey told Quay Radio.\n");
    assert_eq!(verdict, "exact");
    // What is changed stays a finding.
    let (verdict, stop, _) =
        judged("“Never ask me again in spring,” Okoro told the Evening Ledger.\n");
    assert_eq!((verdict, stop), ("altered", true));
}

#[test]
fn a_linked_page_that_is_not_there_is_no_pass() {
    let words = "The council will pay 40 crowns for each boat";
    let page = "https://eastport-ledger.example/a/b.html";
    let drafts = [
        format!("[“{words},”]({page}) said Mara Okoro.\n"),
        format!("“[{words}]({page}),” said Mara Okoro.\n"),
        format!("“{words},” Mara Okoro [said]({page}).\n"),
        format!("Mara Okoro [told reporters]({page}): “{words}.”\n"),
        format!("“{words},” Mara Okoro said ([Eastport Ledger]({page})).\n"),
        format!("“{words},” Mara Okoro [said][a].\n\n[a]: {page}\n"),
        format!("“{words},” Mara Okoro said <{page}>.\n"),
        format!("“{words},” Mara Okoro said.[^1]\n\n[^1]: See {page}.\n"),
        format!("It rained.\n\n> {words}.\n>\n> — Mara Okoro, [Eastport Ledger]({page})\n"),
        format!("<p>“{words},” Mara Okoro <a href=\"{page}\">said</a>.</p>\n"),
    ];
    for draft in drafts {
        let (verdict, stop, why) = judged(&draft);
        assert_eq!((verdict, stop), ("unchecked", false), "{draft}{why}");
        assert!(
            why.contains("Ledger") || why.contains("eastport-ledger.example"),
            "{why}"
        );
    }
}

#[test]
fn a_link_that_explains_something_else_names_no_source() {
    for draft in [
        "“The council will pay 40 crowns for each [boat](https://boats.example/b),” said Mara Okoro.\n",
        "“The council will pay 40 crowns for each boat,” said [Mara Okoro](https://people.example/okoro).\n",
        "“The council will pay 40 crowns for each boat,” said Mara Okoro. She [said](https://other.example/a) \
         it in spring, too.\n",
        // It tells no address, and may be the page of its outlet.
        "“The council will pay up to 40 crowns for each boat,” Mara Okoro \
         [said](https://ostwickcourier.example/a).\n",
    ] {
        let (verdict, _, why) = judged(draft);
        assert_eq!(verdict, "exact", "{draft}{why}");
    }
}

#[test]
fn a_source_that_tells_nothing_of_itself_may_be_the_linked_page() {
    let source = article("“We will not close the north pier this year,” Mara Okoro said.\n");
    let mut corpus = corpus::Corpus::default();
    corpus.articles.push(source);
    let sources = Found::find(corpus, &Watch::default());
    let draft = "“We will not close the north pier this year,” Okoro [said](https://tv.example/a).\n\n\
         “Penguins juggle turnips nightly,” Okoro [said](https://tv.example/a).\n";
    let verdicts: Vec<_> = check(&article(draft), &sources)
        .iter()
        .map(|finding| finding.verdict.name())
        .collect();
    assert_eq!(verdicts, ["exact", "not_found"]);
}

#[test]
fn words_of_whom_the_sources_quote_are_invented_whatever_outlet_is_named() {
    let invented = |draft: &str| {
        let (verdict, stop, why) = judged(draft);
        assert_eq!((verdict, stop), ("not_found", true), "{draft}{why}");
        why
    };
    let why = invented("“We sold the lamp,” Okoro told the Evening Ledger.\n");
    assert_eq!(
        why,
        "no source has these words, though Okoro speaks there; its source, Evening Ledger, is not among those given"
    );
    invented("“We sold the lamp,” Okoro said, according to the Evening Ledger.\n");
    invented("Mara Okoro, the Evening Ledger quotes, was calm: “We sold the lamp.”\n");
    // The outlet is named for another one, or nobody but he who is quoted says what looks like naming a source.
    invented("“We sold the lamp,” Okoro said. The Evening Ledger called it a scandal.\n");
    invented("Okoro had heard otherwise: “They told me the lamp was long gone.”\n");
    for draft in [
        "“We sold the lamp,” Ines Falk told the Evening Ledger.\n",
        "“We sold the lamp,” Okoro told the Evening Ledger last year.\n",
        "“We sold the lamp,” Okoro told the Evening Ledger in 2029.\n",
        "“We sold the lamp,” Okoro told the Evening Ledger on 3 January 2031.\n",
        "“We sold the lamp,” Okoro told me.\n",
        "“We sold the lamp,” the Evening Ledger reported.\n",
    ] {
        let (verdict, stop, why) = judged(draft);
        assert_eq!((verdict, stop), ("unchecked", false), "{draft}{why}");
    }
}

#[test]
fn the_name_of_a_missing_outlet_ends_at_the_comma() {
    let (verdict, _, why) =
        judged("According to the Evening Ledger, Okoro said: “Ask me again in spring.”\n");
    assert_eq!(verdict, "unchecked", "{why}");
}

#[test]
fn the_tags_of_a_quotation_name_its_source() {
    let words = "The council will pay 40 crowns for each boat";
    let (has, lacks) = (
        "https://www.harbourgazette.example/crane",
        "https://ostwickcourier.example/1",
    );
    for tags in [
        "<blockquote cite=\"URL\"><p>WORDS.</p></blockquote>",
        "Okoro said <q cite='URL'>WORDS</q>.",
    ] {
        let draft = |url: &str| {
            format!(
                "It rained.\n\n{}\n",
                tags.replace("URL", url).replace("WORDS", words)
            )
        };
        assert_eq!(judged(&draft(has)).0, "exact", "{tags}");
        assert_eq!(judged(&draft(lacks)).0, "altered", "{tags}");
        assert_eq!(
            judged(&draft("https://elsewhere.example/")).0,
            "unchecked",
            "{tags}"
        );
    }
    // What a quotation inside another one is taken from holds for that alone.
    let inner = format!(
        "<blockquote cite='{lacks}'>\nIt rained.\n</blockquote>\n\nOkoro said “{words}”.\n"
    );
    let mut corpus = corpus::from_reader(OUTLETS[0].as_bytes());
    corpus.articles.push(article(OUTLETS[1]));
    let found = check(&article(&inner), &Found::find(corpus, &Watch::default()));
    assert_eq!(found.last().unwrap().verdict.name(), "exact");
}

#[test]
fn a_source_that_is_credited_behind_the_words_is_looked_for() {
    let words = "“The council will pay 40 crowns for each boat,” Okoro";
    for (behind, verdict) in [
        (" told CNN.", "unchecked"),
        (" told Vale News.", "unchecked"),
        (" told the Daily Lantern.", "unchecked"),
        (" said (Lantern Post).", "unchecked"),
        (" said (Harbour Gazette).", "exact"),
        (" said (in the yard).", "exact"),
        (" said. Source: Lantern Post", "unchecked"),
        (" said.[^a]\n\n[^a]: Lantern Post, 3 May.", "unchecked"),
        (" said on Vale News.", "unchecked"),
        (
            " said ([source](https://lanternpost.example/a)).",
            "unchecked",
        ),
        (" told the FBI.", "exact"),
        (" told the Space Agency.", "exact"),
    ] {
        let (found, _, why) = judged(&format!("{words}{behind}\n"));
        assert_eq!(found, verdict, "{behind}: {why}");
    }
}

#[test]
fn a_sentence_that_leads_in_a_programme_and_a_signature_name_the_source() {
    const NEWS: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        “The lock opens at noon,” Mara Okoro said.\n";
    let drafts = [
        (
            "As the Lakeport Herald reports, Okoro is calm. “The lock opens at noon,” she said.",
            false,
            "unchecked",
        ),
        (
            "As the Ostwick Courier reports, Okoro is calm. “The lock opens at noon,” she said.",
            false,
            "exact",
        ),
        (
            "“The lock opens at noon,” Okoro said in a podcast, The Long Quay.",
            false,
            "unchecked",
        ),
        (
            "“The lock opens at noon,” said in a podcast Mara Okoro.",
            false,
            "exact",
        ),
        (
            "“The lock opens at noon.” (Mara Okoro, Ostwick Courier)",
            false,
            "exact",
        ),
        (
            "> The lock opens at noon.\n>\n> (Mara Okoro, Ostwick Courier)",
            false,
            "exact",
        ),
        (
            "> The lock opens at noon.\n>\n> (Mara Okoro, Lakeport Herald)",
            false,
            "unchecked",
        ),
        (
            "“The lock opens at noon.” (Tom Vey, Ostwick Courier)",
            true,
            "misattributed",
        ),
        (
            "Okoro said: “The lock opens at noon.” (Tom Vey, Ostwick Courier)",
            false,
            "exact",
        ),
    ];
    assert_verdicts(NEWS, &drafts);
}

#[test]
fn words_that_were_told_to_another_outlet_are_not_given_to_the_one_that_reprints_them() {
    const NEWS: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        “The lock opens at noon,” Mara Okoro told the Lakeport Herald.\n";
    let drafts = [
        (
            "“The lock opens at noon,” Okoro told the Ostwick Courier.",
            true,
            "misattributed",
        ),
        (
            "“The lock opens at noon,” Okoro told the Herald.",
            false,
            "exact",
        ),
        ("“The lock opens at noon,” Okoro said.", false, "exact"),
    ];
    assert_verdicts(NEWS, &drafts);
}

#[test]
fn a_day_is_no_outlet() {
    const LOCK: &str =
        "---\noutlet: The Ostwick Courier\n---\n\n“He got the lock right,” said Ines Falk.\n";
    let draft = article("“He got the lock right,” Falk said on Sunday.\n");
    let found = check(
        &draft,
        &Found::find(corpus::from_reader(LOCK.as_bytes()), &Watch::default()),
    );
    assert!(!found[0].why.contains("its source"), "{}", found[0].why);
}

#[test]
fn a_report_is_no_outlet() {
    let source = "# Report of the harbour board\n\nThe harbour master did not read the notice until Thursday.\n";
    let drafts = [(
        "The report says: “The harbour master did not read the notice until Thursday.”",
        false,
        "exact",
    )];
    assert_verdicts(source, &drafts);
}

#[test]
fn an_outlet_that_reported_words_is_their_source_and_not_their_speaker() {
    let source = "---\noutlet: The Harbour Gazette\ndate: 2031-05-16\n---\n\n“We never saw the report,” Mara Okoro said.\n";
    let drafts = [
        (
            "“We never saw the report,” the Gazette reported.",
            false,
            "exact",
        ),
        (
            "As the Gazette reported, “we never saw the report”.",
            false,
            "exact",
        ),
        (
            "“We never saw the report,” Okoro told the Gazette.",
            false,
            "exact",
        ),
        (
            "“We never saw the report,” the Hill Courier reported.",
            false,
            "unchecked",
        ),
        (
            "“We saw the report,” the Gazette reported.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn captions_may_bear_the_name_of_their_station() {
    let words = "We sail on Monday with nine boats.";
    let cue = format!("00:00:07,000 --> 00:00:09,000\nINES FALK: {words}\n");
    let sources = [
        (
            "a.srt",
            format!(
                "1\n00:00:01,000 --> 00:00:02,000\nQUAY RADIO, MORNING WATCH, 2 MAY\n\n2\n{cue}"
            ),
        ),
        (
            "a.vtt",
            format!(
                "WEBVTT - Quay Radio\n\n1\n{}",
                cue.replace(",000 ", ".000 ")
            ),
        ),
        ("2031-05-02_quay-radio_watch.srt", format!("1\n{cue}")),
    ];
    for (file, text) in sources {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join(file);
        std::fs::write(&path, text).unwrap();
        let found = Found::find(corpus::open(&[path]), &Watch::default());
        for (outlet, verdict) in [("Quay Radio", "exact"), ("Ferry Radio", "unchecked")] {
            let draft = format!("“We sail on Monday with nine boats,” Ines Falk told {outlet}.");
            let told = check(&article(&draft), &found);
            assert_eq!(
                told[0].verdict.name(),
                verdict,
                "{file}, {outlet}: {}",
                told[0].why
            );
        }
    }
}
