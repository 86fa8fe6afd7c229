//! Words in marks that no verb of saying gives to anybody.

use super::assert_verdicts_in_article;

const TALK: &str = "\
    Mara Okoro called Tom Vey “a brave keeper” on Friday. She said that the council had “no firm offers” for the quay.\n";

#[test]
fn an_invented_fragment_that_the_draft_gives_to_somebody_is_stopped() {
    let drafts = [
        "Okoro on Vey: “a fool and a drunk”.",
        "Okoro thinks that the keeper Vey is “a drunk”.",
        "Mara Okoro regards him as “a fool and a drunk” of old.",
        "In Okoro’s eyes he is “a fool and a drunk” of old.",
        "She admitted to “selling the cranes” at the port in May.",
        "The council plans to “sink the ferry” in May this year.",
        "The offer is “dead and buried”, according to insiders.",
    ];
    assert_verdicts_in_article(TALK, &drafts.map(|draft| (draft, true, "not_found")));
}

#[test]
fn what_is_left_of_a_short_quotation_is_judged_with_it() {
    let drafts = [
        (
            "The council had “firm offers” for the quay, and it was glad.",
            true,
            "cut",
        ),
        ("Okoro thinks that Vey is “a brave keeper”.", false, "exact"),
    ];
    assert_verdicts_in_article(TALK, &drafts);
}

#[test]
fn what_a_draft_gives_to_nobody_stays_nobodys() {
    let drafts = [
        (
            "The council learned that “no firmer offer” was to be had for the old quay.",
            1,
        ),
        (
            "The town has a “crooked” tower, which the council wants to “mend” soon.",
            2,
        ),
        (
            "The boats wait in what is called the “fish tank” by the pier.",
            1,
        ),
    ];
    for (draft, passages) in drafts {
        let found = super::findings(draft);
        assert_eq!(found.len(), passages, "{found:#?}");
        let is_nobodys = |(_, f): &(String, super::Finding)| f.verdict.name() == "not_a_quotation";
        assert!(found.iter().all(is_nobodys), "{found:#?}");
    }
}

#[test]
fn how_somebody_felt_in_marks_is_his_word_or_nobodys() {
    const ROW: &str = "\
        “I never saw a boat that night,” said Mara Okoro, the old pilot.\n";
    let drafts = [
        (
            "Okoro was “furious” with the crew, and all of them knew it well.",
            false,
            "unchecked",
        ),
        (
            "Okoro was “old” by then, and all of the crew knew it well.",
            false,
            "not_a_quotation",
        ),
        ("Okoro “saw a boat”.", true, "cut"),
    ];
    super::assert_verdicts_in_article(ROW, &drafts);
}
