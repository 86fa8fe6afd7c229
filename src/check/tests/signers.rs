//! Who signs words below them.

use super::*;

#[test]
fn who_signs_a_block_quotation_is_its_speaker() {
    let found = findings(
        "It rained.\n\n> We will not close the north pier this year.\n>\n> — Mara Okoro, chair\n\n\
         > We will not close the north pier this year. — Tom Vey\n",
    );
    let verdicts: Vec<_> = found
        .iter()
        .map(|(words, finding)| (words.as_str(), finding.verdict.name()))
        .collect();
    let words = "We will not close the north pier this year.";
    assert_eq!(verdicts, [(words, "exact"), (words, "misattributed")]);
}

#[test]
fn who_signs_a_statement_has_its_words() {
    const MAIL: &str = "---\noutlet: Ostwick College\ndate: 2031-10-02\nkind: statement\n---\n\n\
        Dear all,\n\nPlease leave no boats on the lawn this winter.\n\nTill then Mara Okoro keeps the keys.\n\n\
        Ines Falk\nHead of Boats\n";
    let drafts = [
        (
            "“Please leave no boats on the lawn this winter,” Ines Falk wrote.",
            false,
            "exact",
        ),
        (
            "“Please leave no boats on the lawn this winter,” Tom Vey wrote.",
            true,
            "misattributed",
        ),
        (
            "“Please leave no boats on the lawn this winter,” Mara Okoro wrote.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(MAIL, &drafts);
}

#[test]
fn whose_statement_it_is_has_its_words() {
    let heads = [
        ("Statement by the Harbour Minister, Mara Okoro", false),
        ("Statement by the chief executive, Mara Okoro", false),
        ("Statement by Harbour Minister Mara Okoro", false),
        ("Statement from Mara Okoro, keeper of the pier", false),
        ("Mara Okoro’s statement in full", false),
        ("STATEMENT BY MARA OKORO, CHIEF EXECUTIVE", false),
        ("MARA OKORO, keeper of the pier, said:", false),
        (
            "Mara Okoro, keeper of the pier, issued the following statement:",
            false,
        ),
        ("Mara Okoro released this statement today:", false),
        (
            "The following statement is attributable to Mara Okoro, keeper of the pier:",
            false,
        ),
        ("Remarks as delivered by President Mara Okoro", false),
        ("Statement of Commissioner Mara Okoro on the pier", false),
        ("Comment by Mara Okoro on the pier:", false),
        ("Flowers from Mara Okoro", true),
        ("Letters reach the wife of Mara Okoro", true),
        ("Mara Okoro’s statement shakes the harbour", true),
    ];
    for (head, stop) in heads {
        let text = format!(
            "{head}\n3 May 2031\n\nThe pier was due for repair in spring. Nobody touched it.\n\n\
             The crane stays where it is.\n\nWe have asked the crews.\n\nI will answer for it in June.\n"
        );
        let verdict = if stop { "reported" } else { "exact" };
        let own = [(
            "“The crane stays where it is,” Mara Okoro said.",
            stop,
            verdict,
        )];
        assert_verdicts(&text, &own);
        let other = "“The crane stays where it is,” Tom Vey said.";
        let found = check(&article(other), &found_in(&text));
        assert!(found[0].stop, "{head}");
    }
}

#[test]
fn a_statement_is_of_its_own_day() {
    let text = "---\ndate: 2031-05-03\n---\n\nMara Okoro issued the following statement:\n\nI regret it. The crane stays where it is.\n";
    let drafts = [
        (
            "“The crane stays where it is,” Mara Okoro said on 3 May 2031.",
            false,
            "exact",
        ),
        (
            "“The crane stays where it is,” Mara Okoro said on 1 May 2031.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(text, &drafts);
}

#[test]
fn the_statement_of_a_family_is_not_of_whom_they_mourn() {
    let text = "Statement from the family of Mara Okoro\n\nOur mother is gone. She never feared the sea.\n";
    let drafts = [
        (
            "“She never feared the sea,” the family said.",
            false,
            "exact",
        ),
        (
            "“She never feared the sea,” Mara Okoro said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(text, &drafts);
}

#[test]
fn a_release_is_of_the_body_that_it_names() {
    let text = "# Ostwick Yards opens new dock\n\n*Press release*\n\nOstwick Yards today opened its dock. The dock is 200 metres long.\n\n\
        “We built it in a year,” said Mara Okoro, chief executive.\n";
    let drafts = [
        (
            "“The dock is 200 metres long,” Ostwick Yards said in a press release.",
            false,
            "exact",
        ),
        (
            "“The dock is 200 metres long,” Mara Okoro said.",
            true,
            "reported",
        ),
    ];
    assert_verdicts(text, &drafts);
}

fn found_in(text: &str) -> Found {
    Found::find(corpus::from_reader(text.as_bytes()), &Watch::default())
}

#[test]
fn the_statement_of_a_body_is_in_its_words() {
    let text = "Statement from Ostwick Ferries on the north pier\n6 May 2031\n\n\
        Ostwick Ferries has today told the town that it will leave the pier. Rope has risen by a third.\n\n\
        Mara Okoro, chief executive of Ostwick Ferries, said: “We loved the pier.”\n";
    let drafts = [
        (
            "“Rope has risen by a third,” Ostwick Ferries said in a statement.",
            false,
            "exact",
        ),
        (
            "“Rope has risen by a third,” the company said.",
            false,
            "exact",
        ),
        (
            "“Rope has risen by a third,” Mara Okoro said.",
            true,
            "reported",
        ),
        (
            "“Rope has risen by a third,” North Pier Yachts said.",
            true,
            "reported",
        ),
    ];
    assert_verdicts(text, &drafts);
}

#[test]
fn news_of_a_statement_is_not_signed_by_whom_it_names() {
    for head in [
        "How a statement by Mara Okoro divided the harbour",
        "Statement by Mara Okoro divides the harbour",
        "Statement from Ostwick Ferries divides the harbour",
    ] {
        let text = format!(
            "{head}\n3 May 2031\n\nThe pier was due for repair in spring. I was there when nobody came.\n\nThe crane stays where it is.\n"
        );
        let drafts = [
            (
                "“The crane stays where it is,” Mara Okoro said.",
                true,
                "reported",
            ),
            (
                "“The crane stays where it is,” Ostwick Ferries said.",
                true,
                "reported",
            ),
        ];
        assert_verdicts(&text, &drafts);
    }
}
