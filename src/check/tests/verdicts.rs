//! Each verdict on words of a council, an article about it and a press release.

use super::findings;

/// Drafts with one passage each, its verdict, and whether it is a stop.
const VERDICTS: &[(&str, &str, bool)] = &[
    // The draft prints the words of the source.
    (
        "“We will not close the north pier this year,” said Mara Okoro.",
        "exact",
        false,
    ),
    ("‘It costs about $3.5 million,’ Okoro said.", "cut", false),
    (
        "“It costs about 3.5 million dollars,” Okoro said.",
        "cut",
        false,
    ),
    (
        "“[The pier] costs about $3.5 million,” Okoro said.",
        "altered",
        false,
    ),
    (
        "“I learned to swim below that crane,” said Ines Falk.",
        "exact",
        false,
    ),
    (
        "“Work on the crane stops at 9 in the evening,” Falk & Daughters said.",
        "exact",
        false,
    ),
    (
        "Tom Vey said the old keeper “knew every bolt of it.”",
        "exact",
        false,
    ),
    // The draft prints other words than the source.
    (
        "“We will close the north pier this year,” said Mara Okoro.",
        "altered",
        true,
    ),
    ("“It costs about $35 million,” Okoro said.", "altered", true),
    (
        "“The old keeper knew every nail of it,” said Tom Vey.",
        "altered",
        true,
    ),
    (
        "“It stood there after the church did,” said Ines Falk.",
        "altered",
        true,
    ),
    (
        "“[Okoro] learned to swim below that crane,” said Ines Falk.",
        "altered",
        true,
    ),
    // Words gone that turn the sense.
    (
        "“We will … close the north pier this year,” said Mara Okoro.",
        "cut",
        true,
    ),
    (
        "“The crane is a danger to anybody,” said Tom Vey.",
        "cut",
        true,
    ),
    (
        "“We will mend the crane in June,” said Mara Okoro.",
        "cut",
        true,
    ),
    (
        "“We will not close the north pier,” said Mara Okoro.",
        "cut",
        true,
    ),
    (
        "“The crane is a danger to children,” said Tom Vey.",
        "cut",
        true,
    ),
    // Words of two places.
    (
        "“Nobody has paid for it yet, we will not close the north pier this year,” said Mara Okoro.",
        "spliced",
        true,
    ),
    // Somebody else's, another day's, the outlet's, nobody's.
    (
        "“The old keeper knew every bolt of it,” said Mara Okoro.",
        "misattributed",
        true,
    ),
    (
        "“I learned to swim below that crane,” said Ines Falk on 4 May 2031.",
        "misdated",
        true,
    ),
    (
        "“The pilots have paid for the paint,” said Ines Falk.",
        "reported",
        true,
    ),
    (
        "“We shall sell the lighthouse to the moon,” said Mara Okoro.",
        "not_found",
        true,
    ),
    (
        "“We shall sell the lighthouse to the moon,” Okoro told this newspaper.",
        "unchecked",
        false,
    ),
    (
        "The song “Salt on the Quay” was sung.",
        "not_a_quotation",
        false,
    ),
];

#[test]
fn every_passage_gets_its_verdict() {
    let mut wrong = Vec::new();
    for (draft, verdict, stop) in VERDICTS {
        let found = findings(draft);
        let told: Vec<_> = found
            .iter()
            .map(|(_, f)| (f.verdict.name(), f.stop))
            .collect();
        if told != [(*verdict, *stop)] {
            let why: Vec<&str> = found.iter().map(|(_, f)| f.why.as_str()).collect();
            wrong.push(format!("{draft}: {told:?}, {why:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
