//! Words in marks that a source does not give as said.

use super::assert_verdicts;
use crate::check::check;
use crate::corpus::{self, Watch};
use crate::edition::Found;

/// A source of one sentence.
fn article(sentence: &str) -> String {
    format!(
        "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\nThe crane divides the town.\n\n{sentence}\n"
    )
}

/// Whether each passage of a draft is a stop.
fn stops(source: &str, draft: &str) -> Vec<bool> {
    let sources = Found::find(corpus::from_reader(source.as_bytes()), &Watch::default());
    let found = check(&super::article(draft), &sources).into_iter();
    found.map(|finding| finding.stop).collect()
}

#[test]
fn words_that_a_source_only_denies_supposes_or_disowns_were_not_said() {
    let plain = "Vey called the crane “a heap of rust and rivets”.";
    let frames = [
        (
            "Vey denied calling the crane “a heap of rust and rivets”.",
            "Vey did not call the crane “a heap of rust and rivets”.",
        ),
        (
            "Vey has never called the crane “a heap of rust and rivets”.",
            "Vey denies having called it “a heap of rust and rivets”.",
        ),
        (
            "Vey refused to call the crane “a heap of rust and rivets”.",
            "Vey would not call the crane “a heap of rust and rivets”.",
        ),
        (
            "Vey said that it was not “a heap of rust and rivets”.",
            "The crane is not “a heap of rust and rivets”, Vey said.",
        ),
        (
            "Vey might call the crane “a heap of rust and rivets”.",
            "Vey may call the crane “a heap of rust and rivets”.",
        ),
        (
            "The keeper expects Vey to call the crane “a heap of rust and rivets”.",
            "Vey is expected to call it “a heap of rust and rivets”.",
        ),
        (
            "Asked whether the crane was “a heap of rust and rivets”, Vey smiled.",
            "Asked if it was “a heap of rust and rivets”, Vey laughed.",
        ),
        (
            "The keeper claimed that Vey had called the crane “a heap of rust and rivets”.",
            "Vey called it “a heap of rust and rivets”, according to the keeper.",
        ),
        (
            "In a fake video, Vey calls the crane “a heap of rust and rivets”.",
            "A forgery falsely has Vey calling it “a heap of rust and rivets”.",
        ),
    ];
    for (source, same) in frames {
        let found = stops(&article(source), plain);
        assert_eq!(found, [true], "{source}");
        let found = stops(&article(source), same);
        assert_eq!(found, [false], "{source} {same}");
    }
}

#[test]
fn a_denial_elsewhere_in_the_sentence_denies_nothing() {
    let drafts = [(
        "Vey called the crane “a heap of rust and rivets”.",
        false,
        "exact",
    )];
    for source in [
        "Vey, who denied the charge, called the crane “a heap of rust and rivets”.",
        "Vey did not hesitate to call the crane “a heap of rust and rivets”.",
        "Asked whether he had climbed it, Vey called the crane “a heap of rust and rivets”.",
        "Vey not only called the crane “a heap of rust and rivets”.",
        "Vey refused to pay and called the crane “a heap of rust and rivets”.",
    ] {
        assert_verdicts(&article(source), &drafts);
    }
}

#[test]
fn a_draft_that_denies_what_was_said_is_stopped() {
    let source = article("Vey told the board that the crane was “a heap of rust and rivets”.");
    let drafts = [
        (
            "Vey did not say that it was “a heap of rust and rivets”.",
            true,
            "altered",
        ),
        (
            "The crane was not “a heap of rust and rivets”, Vey said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(&source, &drafts);
}

#[test]
fn what_a_speaker_never_said_is_not_cut_out_of_his_denial() {
    let source = article(
        "“I never said the crane was rotten,” Vey said on Friday. “Suppose I said the crane could sing.”",
    );
    let drafts = [
        ("Vey said: “The crane was rotten.”", true, "cut"),
        ("Vey said “the crane could sing”.", true, "cut"),
        ("Vey never said “the crane was rotten”.", false, "exact"),
    ];
    assert_verdicts(&source, &drafts);
}

#[test]
fn what_is_held_against_somebody_and_denied_is_not_said() {
    const HEARING: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        CHAIR: Ms Okoro, you said “the lock is a grave”. Is that so?\n\n\
        MARA OKORO: I never said that. I said the lock was old.\n\n\
        CHAIR: Mr Vey, a letter has it that “the crane is haunted by crows”.\n\n\
        TOM VEY: I like that letter.\n";
    let drafts = [
        ("Okoro called the lock “a grave”.", true, "misattributed"),
        ("“The lock is a grave,” Okoro said.", true, "misattributed"),
        (
            "Okoro denied that she had said “the lock is a grave”.",
            false,
            "exact",
        ),
        (
            "A letter says “the crane is haunted by crows”.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(HEARING, &drafts);
}

#[test]
fn words_that_were_taken_back_are_told_to_be() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        “The crane fell on its own,” Tom Vey said. He later withdrew that.\n\n\
        “The keeper slept,” said Ines Falk. She stands by that.\n";
    let drafts = [
        ("“The crane fell on its own,” Tom Vey said.", true, "cut"),
        (
            "“The crane fell on its own,” Tom Vey said, a remark that he later withdrew.",
            false,
            "exact",
        ),
        (
            "“The crane fell on its own,” Tom Vey said. He has since taken that back.",
            false,
            "exact",
        ),
        ("“The keeper slept,” said Ines Falk.", false, "exact"),
    ];
    assert_verdicts(source, &drafts);
}
