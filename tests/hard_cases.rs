//! The hard cases of quoting, one line each: a text, and who says which words in it.
//!
//! Spans of one quotation are parted by " | ". Names, places and outlets are invented.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at the first surprise"
)]

use verbatim::quotation::{Doubt, Kind, Quotation, find_in_text};

/// A text, and the words and speakers of its quotations.
type Case = (&'static str, &'static [(&'static str, &'static str)]);

fn read(text: &str) -> Vec<Quotation> {
    find_in_text(text)
}

fn in_marks(text: &str) -> Vec<(String, String)> {
    let quotations = read(text);
    let direct = quotations.iter().filter(|q| q.kind != Kind::Indirect);
    let said = direct.map(|q| {
        let words: Vec<&str> = q.spans.iter().map(|s| s.of(text)).collect();
        let name = q.speaker.as_ref().map_or("", |s| s.name.as_str());
        (words.join(" | "), name.to_string())
    });
    said.collect()
}

fn check(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = in_marks(text);
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(words, name)| (words.to_string(), name.to_string()))
            .collect();
        if found != expected {
            wrong.push(format!(
                "{text}\n  found    {found:?}\n  expected {expected:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn paragraphs_that_reopen_their_marks() {
    check(&[
        (
            "“The ferry is old,” said Mara Okoro, who owns it. “Its engine is older.\n\n“We sail anyway.”",
            &[
                ("The ferry is old,", "Mara Okoro"),
                ("Its engine is older. | We sail anyway.", "Mara Okoro"),
            ],
        ),
        (
            "\"The quay is closed.\n\n\"It will stay closed until spring.\n\n\"Nobody may walk on it,\" the mayor said.",
            &[(
                "The quay is closed. | It will stay closed until spring. | Nobody may walk on it,",
                "the mayor",
            )],
        ),
        (
            "Tom Vey said: «The ice holds.\n\n«It has held for weeks.»",
            &[("The ice holds. | It has held for weeks.", "Tom Vey")],
        ),
    ]);
}

#[test]
fn damage_ends_with_its_paragraph() {
    check(&[
        (
            "Mara Okoro said: “The ferry is late.\n\nTom Vey shrugged. “It always is,” he said.",
            &[
                ("The ferry is late.", "Mara Okoro"),
                ("It always is,", "Tom Vey"),
            ],
        ),
        (
            "The crane\" fell on Monday.\n\n\"Nobody was hurt,\" said Tom Vey.",
            &[("Nobody was hurt,", "Tom Vey")],
        ),
    ]);
    let text = "Mara Okoro said: “The ferry is late.\n\nNobody answered.";
    assert!(read(text)[0].doubts.contains(&Doubt::MarksOdd));
}

#[test]
fn marks_of_many_lands() {
    for (open, close) in [
        ("\"", "\""),
        ("“", "”"),
        ("«", "»"),
        ("« ", " »"),
        ("„", "“"),
        ("„", "”"),
        ("»", "«"),
        ("”", "”"),
        ("‹", "›"),
        ("‘", "’"),
        ("'", "'"),
        ("「", "」"),
        ("『", "』"),
        ("''", "''"),
        ("``", "''"),
        ("‘‘", "’’"),
        ("“", "\""),
        ("\"", "”"),
        ("“", "“"),
    ] {
        let text =
            format!("{open}The ferry isn’t safe,{close} Mara Okoro said on the owners' quay.");
        let expected = [(
            "The ferry isn’t safe,".to_string(),
            "Mara Okoro".to_string(),
        )];
        assert_eq!(in_marks(&text), expected, "{text}");
    }
}

#[test]
fn apostrophes_and_single_marks() {
    check(&[
        (
            "'It isn't the sailors' fault,' Mara Okoro said. 'They weren't told.'",
            &[
                ("It isn't the sailors' fault,", "Mara Okoro"),
                ("They weren't told.", "Mara Okoro"),
            ],
        ),
        (
            "The owners' lawyer, Tom Vey, said the '90s boats weren't safe.",
            &[],
        ),
        (
            "‘The workers’ hall won’t open,’ said Tom Vey.",
            &[("The workers’ hall won’t open,", "Tom Vey")],
        ),
    ]);
}

#[test]
fn quotations_inside_quotations() {
    check(&[
        (
            "“The captain told me ‘go below’ and I went,” Mara Okoro said.",
            &[("The captain told me ‘go below’ and I went,", "Mara Okoro")],
        ),
        (
            "Tom Vey said: \"She told me \"go below\" and I went.\"",
            &[("She told me \"go below\" and I went.", "Tom Vey")],
        ),
        (
            "“He called it “a coffin” to my face,” Mara Okoro said.",
            &[("He called it “a coffin” to my face,", "Mara Okoro")],
        ),
    ]);
}

#[test]
fn interrupted_by_the_cue() {
    check(&[
        (
            "“The ferry,” Mara Okoro said, “sails at dawn.”",
            &[("The ferry, | sails at dawn.", "Mara Okoro")],
        ),
        (
            "“We will sail,” said Mara Okoro, the owner, “and nobody will stop us.”",
            &[("We will sail, | and nobody will stop us.", "Mara Okoro")],
        ),
        (
            "“The ferry sails,” Mara Okoro said, adding “nobody can stop it.”",
            &[
                ("The ferry sails,", "Mara Okoro"),
                ("nobody can stop it.", "Mara Okoro"),
            ],
        ),
        (
            "“The ferry sails,” Mara Okoro said. “Nobody can stop it.”",
            &[
                ("The ferry sails,", "Mara Okoro"),
                ("Nobody can stop it.", "Mara Okoro"),
            ],
        ),
    ]);
}

#[test]
fn floating_quotations() {
    let text = "Anna Okoro owns the ferry and answered every question at the quay on Friday.\n\n“We sail,” she said.\n\n“Nobody can stop us.”\n\n“The weather is fine.”";
    check(&[(
        text,
        &[
            ("We sail,", "Anna Okoro"),
            ("Nobody can stop us.", "Anna Okoro"),
            ("The weather is fine.", "Anna Okoro"),
        ],
    )]);
    let floating: Vec<bool> = read(text).iter().map(|q| q.floating).collect();
    assert_eq!(floating, [false, true, true]);
}

#[test]
fn cues_of_every_shape() {
    check(&[
        ("“We sail,” said Mara Okoro.", &[("We sail,", "Mara Okoro")]),
        ("“Who pays?” asked Tom Vey.", &[("Who pays?", "Tom Vey")]),
        (
            "Said Tom Vey: “We sail at dawn.”",
            &[("We sail at dawn.", "Tom Vey")],
        ),
        (
            "Tom Vey: “We sail at dawn.”",
            &[("We sail at dawn.", "Tom Vey")],
        ),
        (
            "Tom Vey was blunt: “We sail at dawn.”",
            &[("We sail at dawn.", "Tom Vey")],
        ),
        (
            "“We sail at dawn.” — Tom Vey, ferryman",
            &[("We sail at dawn.", "Tom Vey")],
        ),
        (
            "Tom Vey had one answer — “We sail at dawn.”",
            &[("We sail at dawn.", "Tom Vey")],
        ),
        (
            "The ferry is, in the words of Mara Okoro, “a floating coffin.”",
            &[("a floating coffin.", "Mara Okoro")],
        ),
        (
            "In Mara Okoro’s words, the ferry is “a floating coffin.”",
            &[("a floating coffin.", "Mara Okoro")],
        ),
        (
            "According to Mara Okoro, the ferry is “a floating coffin.”",
            &[("a floating coffin.", "Mara Okoro")],
        ),
        (
            "The ferry is “a floating coffin,” according to Mara Okoro.",
            &[("a floating coffin,", "Mara Okoro")],
        ),
        (
            "Mara Okoro’s statement that the ferry was “perfectly safe” was read aloud.",
            &[("perfectly safe", "Mara Okoro")],
        ),
        (
            "Mara Okoro’s claim that the ferry was “perfectly safe” is wrong, Tom Vey told us.",
            &[("perfectly safe", "Mara Okoro")],
        ),
        (
            "The Ostwick channel aired footage of Mara Okoro saying the ferry was “perfectly safe.”",
            &[("perfectly safe.", "Mara Okoro")],
        ),
        (
            "Mara Okoro, who told reporters that the ferry was “perfectly safe,” left on Friday.",
            &[("perfectly safe,", "Mara Okoro")],
        ),
    ]);
}

#[test]
fn cue_verbs_inside_the_marks_are_no_cues() {
    check(&[
        (
            "“The captain said we would sail, and Lind said so too,” Mara Okoro recalled.",
            &[(
                "The captain said we would sail, and Lind said so too,",
                "Mara Okoro",
            )],
        ),
        (
            "“I asked, and Tom Vey told me no,” said Mara Okoro.",
            &[("I asked, and Tom Vey told me no,", "Mara Okoro")],
        ),
    ]);
}

#[test]
fn speakers_without_a_name_of_their_own() {
    check(&[
        (
            "“We sail,” the harbour master said.",
            &[("We sail,", "the harbour master")],
        ),
        (
            "“We sail,” a spokeswoman for the Harbour Board said.",
            &[("We sail,", "a spokeswoman for the Harbour Board")],
        ),
        (
            "“We sail together,” Mara Okoro and Tom Vey said in a joint statement.",
            &[("We sail together,", "Mara Okoro and Tom Vey")],
        ),
        (
            "“The quay is closed,” the Harbour Board said in a statement.",
            &[("The quay is closed,", "Harbour Board")],
        ),
        (
            "The report, released on Friday, said the ferry was “not fit to sail.”",
            &[("not fit to sail.", "the report")],
        ),
        (
            "“Sail or sink,” the sign read.",
            &[("Sail or sink,", "the sign")],
        ),
        (
            "“The ferry will sail.”\n\n— Harbour News (@harbour) May 2, 2031",
            &[("The ferry will sail.", "Harbour News")],
        ),
    ]);
}

#[test]
fn relayed_speech() {
    check(&[
        (
            "“The quay is closed,” the Northern News Agency quoted Mara Okoro as saying.",
            &[("The quay is closed,", "Mara Okoro")],
        ),
        (
            "“The quay is closed,” Mara Okoro was quoted as saying by the Northern News Agency.",
            &[("The quay is closed,", "Mara Okoro")],
        ),
        (
            "“The quay is closed,” Mara Okoro said, the Northern News Agency reported.",
            &[("The quay is closed,", "Mara Okoro")],
        ),
        (
            "“The quay is closed,” Mara Okoro told the Northern News Agency.",
            &[("The quay is closed,", "Mara Okoro")],
        ),
    ]);
    let text = "“The quay is closed,” the Northern News Agency quoted Mara Okoro as saying.";
    assert_eq!(read(text)[0].relay.as_deref(), Some("Northern News Agency"));
}

#[test]
fn transcripts_and_interviews() {
    check(&[
        (
            "OKORO: Who pays?\n\nVEY: The owners “always” pay.\n\nOKORO: I see.",
            &[
                ("Who pays?", "Okoro"),
                ("The owners “always” pay.", "Vey"),
                ("I see.", "Okoro"),
            ],
        ),
        (
            "Q: Who pays?\n\nA: The owners.\n\nQ: Why?\n\nA: They must.",
            &[
                ("Who pays?", "Q"),
                ("The owners.", "A"),
                ("Why?", "Q"),
                ("They must.", "A"),
            ],
        ),
        (
            "Tom Vey: Who pays?\nMara Okoro: The owners.\nTom Vey: I see.",
            &[
                ("Who pays?", "Tom Vey"),
                ("The owners.", "Mara Okoro"),
                ("I see.", "Tom Vey"),
            ],
        ),
        ("Okoro: 1,547.\n\nVey: 46.\n\nOkoro: 781.\n\nVey: 12.", &[]),
    ]);
}

#[test]
fn headlines_and_captions() {
    check(&[
        (
            "Okoro: ‘We will sail at dawn’\n\nThe ferry of Ostwick will sail, its owner Mara Okoro said on Friday.",
            &[("We will sail at dawn", "Mara Okoro")],
        ),
        (
            "‘We will sail at dawn,’ Okoro says\n\nThe ferry of Ostwick will sail, its owner Mara Okoro said on Friday.",
            &[("We will sail at dawn,", "Mara Okoro")],
        ),
        (
            "Anna Okoro at the quay on Friday. “We will sail,” she said. (Photo: Lake News)",
            &[("We will sail,", "Anna Okoro")],
        ),
        (
            "“The quay is closed,” Mara Okoro said.\n\n‘A floating coffin’\n\nTom Vey called the ferry “a floating coffin.”",
            &[
                ("The quay is closed,", "Mara Okoro"),
                ("a floating coffin.", "Tom Vey"),
            ],
        ),
        ("‘FERRY TO SAIL AT DAWN’\n\nThe town was calm.", &[]),
    ]);
}

#[test]
fn a_dateline_speaks_for_nobody() {
    check(&[
        (
            "OSTWICK, May 2 (NNA) — The Harbour Board closed the quay on Friday, calling it “unsafe.”",
            &[("unsafe.", "Harbour Board")],
        ),
        (
            "OSTWICK — “We sail at dawn,” Mara Okoro said.",
            &[("We sail at dawn,", "Mara Okoro")],
        ),
    ]);
}

#[test]
fn who_says_what_another_said() {
    check(&[
        (
            "Mara Okoro recalled the ferryman telling the crowd: “We are going to sail.”",
            &[("We are going to sail.", "the ferryman")],
        ),
        (
            "Tom Vey said that Mara Okoro had called the ferry “a floating coffin.”",
            &[("a floating coffin.", "Mara Okoro")],
        ),
    ]);
}

#[test]
fn words_in_marks_that_nobody_says() {
    check(&[
        (
            "She starred in “The Keeper of the Light”, a film from Ostwick.",
            &[],
        ),
        ("Tom “Tiny” Vey left the quay.", &[]),
        ("The song “Nobody Sails at Dawn” was played twice.", &[]),
        ("The word “ferry” has five letters.", &[]),
        ("He hosts “The Morning Quay” on Channel Four.", &[]),
        (
            "Mara Okoro sang “The Ferryman’s Daughter” at the quay.",
            &[],
        ),
        ("The term “quay” is older than the town.", &[]),
    ]);
}
