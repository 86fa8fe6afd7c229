//! What of a draft is a passage, and where it begins and ends.

use super::*;

#[test]
fn every_pair_of_marks_holds_one_passage_without_its_blanks() {
    let pairs = [
        ("„", "“"),
        ("»", "«"),
        ("›", "‹"),
        ("‹ ", " ›"),
        ("« ", " »"),
        ("«\u{a0}", "\u{a0}»"),
        ("«\u{202f}", "\u{202f}»"),
        ("‹\u{202f}", "\u{202f}›"),
    ];
    for (opens, closes) in pairs {
        let draft =
            format!("Okoro said: {opens}We will not close the north pier this year.{closes}\n");
        let found = findings(&draft);
        let [(words, finding)] = found.as_slice() else {
            panic!("{draft}: {found:?}");
        };
        assert_eq!(
            (words.as_str(), finding.verdict.name()),
            ("We will not close the north pier this year.", "exact"),
            "{draft}"
        );
        assert_eq!(
            finding.passage.claim.speaker.as_deref(),
            Some("Okoro"),
            "{draft}"
        );
    }
}

#[test]
fn a_note_of_the_author_that_looks_like_a_block_quotation_is_none() {
    let verdict = |block: &str| {
        let found = findings(&format!("It rained.\n\n{block}\n\nIt snowed.\n"));
        let [(words, finding)] = found.as_slice() else {
            panic!("{block}: {found:?}");
        };
        let speaker = finding.passage.claim.speaker.clone().unwrap_or_default();
        (
            words.clone(),
            finding.verdict.name(),
            finding.why.clone(),
            speaker,
        )
    };
    for note in [
        "> **Note:** nobody prints this before Monday.",
        "> [!WARNING]\n> Nobody prints this before Monday.",
        "> ⚠️ **Editor's note**: nobody prints this before Monday.",
    ] {
        let (_, verdict, why, _) = verdict(note);
        assert_eq!(
            (verdict, why.as_str()),
            (
                "not_a_quotation",
                "nobody's words: a note of the author's own"
            ),
            "{note}"
        );
    }
    for words in [
        "> [!quote] On the pier\n> We will not close the north pier this year.",
        "> [!NOTE]\n> We will not close the north pier this year.\n> — Mara Okoro",
        "> **Tip:** Okoro said: “We will not close the north pier this year.”",
        "> **Mara Okoro:** We will not close the north pier this year.",
    ] {
        let (text, verdict, _, speaker) = verdict(words);
        assert_eq!(
            (text.as_str(), verdict),
            ("We will not close the north pier this year.", "exact"),
            "{words}"
        );
        assert_eq!(
            speaker.contains("Okoro"),
            !words.contains("[!quote]"),
            "{words}"
        );
    }
    for apart in [
        "!!! note\n    Nobody prints this.",
        "::: tip\nNobody prints this.\n:::",
    ] {
        assert!(findings(apart).is_empty(), "{apart}");
    }
}

#[test]
fn mark_up_inside_the_marks_is_no_difference() {
    let draft =
        "“It [stood there](https://crane.example/a_b) before **the church** did,” said Ines Falk.";
    let (_, finding) = &findings(draft)[0];
    assert_eq!((finding.verdict.name(), finding.stop), ("exact", false));
}

#[test]
fn what_the_draft_has_deleted_is_not_in_it() {
    let drafts = [(
        "“We <del>all drown</del> sail on <ins>calm</ins> Sundays,” Vey said.",
        false,
        "exact",
    )];
    assert_verdicts("“We sail on calm Sundays,” Tom Vey said.\n", &drafts);
}
