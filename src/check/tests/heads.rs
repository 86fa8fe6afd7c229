//! Whose words stand below the heads, labels and opinions inside one document.

use super::assert_verdicts;

const JUDGMENT: &str = "IN THE COURT OF APPEAL OF OSTWICK\n\nBefore:\nLADY JUSTICE OKORO\nLORD JUSTICE VEY\n\n\
    Mr Jocelyn Thrale KC (instructed by Falk LLP) for the Appellant\n\nApproved Judgment\n\nLady Justice Okoro:\n\n\
    1. I heard this appeal in May. A crane on a quay may be moved, provided that the quay still stands.\n\n\
    2. Mr Thrale submits that “no keeper is obliged to show his ropes to a schoolboy”. That is so.\n\n\
    Lord Justice Vey (dissenting):\n\n\
    3. I have the misfortune to differ. The majority will turn every rope on this coast into a book of law.\n";

#[test]
fn the_opinions_of_a_judgment_are_each_of_its_judge() {
    let drafts = [
        (
            "Lady Justice Okoro said: “I heard this appeal in May.”",
            false,
            "exact",
        ),
        (
            "The judge ruled: “No keeper is obliged to show his ropes to a schoolboy.”",
            true,
            "misattributed",
        ),
        (
            "Lord Justice Vey wrote: “I have the misfortune to differ.”",
            false,
            "exact",
        ),
        (
            "Lady Justice Okoro wrote: “The majority will turn every rope on this coast into a book of law.”",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(JUDGMENT, &drafts);
}

const INTERVIEW: &str = "INTERVIEW – FULL TEXT\n\nThis is the text of an interview given on Monday by Dr Quenby Thrale, \
    keeper of the pier, to Tom Vey.\n\nQ: Has the pier been mended?\n\nA: I would never use that word. It leans to the east.\n\n\
    Q: Since when?\n\nA: Since the storm of last May, and I was there.\n";

#[test]
fn the_letters_of_an_interview_are_nobodys_names() {
    let drafts = [
        (
            "Quenby Thrale said: “It leans to the east.”",
            false,
            "exact",
        ),
        (
            "Tom Vey said: “It leans to the east.”",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(INTERVIEW, &drafts);
}

const LETTER: &str = "12 May 2031\n\nDear Minister,\n\nWe are the eleven pilots who serve this coast. We write to you because we \
    have written to everybody else.\n\nOur boats are old, and we cannot sail them for another year.\n\nYours sincerely,\n\n\
    Ada Okoro\nHead pilot, on behalf of the eleven pilots\n";

#[test]
fn several_people_write_what_one_of_them_signs_for_them() {
    let drafts = [
        (
            "Eleven pilots have written to the minister. “We write to you because we have written to everybody else,” the pilots say.",
            false,
            "exact",
        ),
        (
            "Tom Vey said: “We write to you because we have written to everybody else.”",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(LETTER, &drafts);
}

const NEWS: &str = "Talks on the ferry went on.\n\n“The ferry is late again,” said some pilots at the gate of the ministry.\n\n\
    Ada Okoro, the Ostwick coach, was calm. “It was a sport when I played it,” said Ada Okoro.\n\n\
    Her producer, Mary Falk, paid for it. “I all but sold the boat,” said Mary Falk.\n";

#[test]
fn one_whom_a_draft_names_is_not_several_people_and_all_but_is_not_all() {
    let drafts = [
        (
            "Mary Falk said: “The ferry is late again.”",
            true,
            "misattributed",
        ),
        (
            "Some pilots said: “The ferry is late again.”",
            false,
            "exact",
        ),
        ("Mary Falk said: “I sold the boat.”", true, "altered"),
    ];
    assert_verdicts(NEWS, &drafts);
}

const LIVE: &str = "12.31\n\nIn an earlier post we quoted the harbour master Ada Okoro as saying that two boats were missing. One has been found.\n\n\
    11.47\n\nAda Okoro: “We have two boats missing off the pier.”\n\nAda Okoro: “The wind will drop by noon.”\n";

#[test]
fn a_post_that_a_later_one_corrects_is_not_the_last_word() {
    let drafts = [
        (
            "Ada Okoro said: “We have two boats missing off the pier.”",
            true,
            "cut",
        ),
        (
            "Ada Okoro said: “The wind will drop by noon.”",
            false,
            "exact",
        ),
    ];
    assert_verdicts(LIVE, &drafts);
}
