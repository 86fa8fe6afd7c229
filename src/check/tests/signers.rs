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

fn found_in(text: &str) -> Found {
    Found::find(corpus::from_reader(text.as_bytes()), &Watch::default())
}
