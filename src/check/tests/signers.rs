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
