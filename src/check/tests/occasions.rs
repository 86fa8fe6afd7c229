//! Words that the draft has on another occasion than the source.

use super::*;

const TRIAL: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-16\n---\n\n\
    A baker accused of selling flour that did not exist told a court on Thursday that he was sorry.\n\n\
    In a written statement read to the jury, Tom Vey said: “I never saw an invoice with my name on it.”\n\n\
    “I signed what they gave me,” Vey told the court on Thursday.\n\n\
    His sister, Mara Okoro, read out a letter in April. She said the shop had been closed twice.\n\n\
    “I sold my piano to pay his rent,” Okoro said.\n\n\
    Mayor Ines Falk had called the bakery “the pride of the square” in a radio interview on Saturday. On Wednesday she \
    was more careful. “I buy my bread elsewhere,” Falk said.\n\n\
    In a written reply to the Courier, the mill said it “sold no flour to anybody of that name”.\n";

#[test]
fn what_is_said_in_writing_is_not_told_aloud() {
    let never = "I never saw an invoice with my name on it";
    let drafts = [
        (
            format!("“{never},” Vey told the court on Thursday."),
            true,
            "misdated",
        ),
        (
            format!("At the hearing Vey said: “{never}.”"),
            true,
            "misdated",
        ),
        (
            "At a press conference, the mill said it “sold no flour to anybody of that name”."
                .into(),
            true,
            "misdated",
        ),
        (
            "“I signed what they gave me,” Vey said in a written statement.".into(),
            true,
            "misdated",
        ),
        (format!("“{never},” Vey said."), false, "exact"),
        (
            format!("“{never},” Vey said in a statement that was read to the jury."),
            false,
            "exact",
        ),
        (
            format!(
                "Vey handed in a statement before the trial. “{never},” he told the jury there."
            ),
            false,
            "exact",
        ),
        (
            "The mill said it “sold no flour to anybody of that name”.".into(),
            false,
            "exact",
        ),
        (
            "“I signed what they gave me,” Vey told the jury.".into(),
            false,
            "exact",
        ),
    ];
    let drafts: Vec<(&str, bool, &str)> = drafts
        .iter()
        .map(|(draft, stop, verdict)| (&**draft, *stop, *verdict))
        .collect();
    assert_verdicts(TRIAL, &drafts);
}

#[test]
fn a_weekday_of_the_occasion_and_a_month_just_above_are_those_of_the_words() {
    let drafts = [
        (
            "On Wednesday, Ines Falk called the bakery “the pride of the square”.",
            true,
            "misdated",
        ),
        (
            "Ines Falk called the bakery “the pride of the square” on Monday.",
            true,
            "misdated",
        ),
        (
            "On Saturday, Ines Falk called the bakery “the pride of the square”.",
            false,
            "exact",
        ),
        (
            "Ines Falk called the bakery “the pride of the square”.",
            false,
            "exact",
        ),
        (
            "“I buy my bread elsewhere,” Falk said on Wednesday.",
            false,
            "exact",
        ),
        (
            "On Thursday, Mara Okoro said: “I sold my piano to pay his rent.”",
            true,
            "misdated",
        ),
        (
            "In April, Mara Okoro said: “I sold my piano to pay his rent.”",
            false,
            "exact",
        ),
        (
            "Mara Okoro said: “I sold my piano to pay his rent.”",
            false,
            "exact",
        ),
    ];
    assert_verdicts(TRIAL, &drafts);
}
