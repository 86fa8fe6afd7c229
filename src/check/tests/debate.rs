//! A debate: conditions, the time of verbs, glosses, offices.

use super::*;

#[test]
fn a_modal_may_stand_before_the_marks_in_the_past() {
    for (draft, verdict) in [
        (
            "Okoro said that they would “not close the north pier this year”.",
            "exact",
        ),
        ("Okoro said: “not close the north pier this year”.", "cut"),
    ] {
        assert_eq!(findings(draft)[0].1.verdict.name(), verdict, "{draft}");
    }
}

/// A record with an office's holder in brackets, the opening of a condition before a clause, and a pronoun.
const DEBATE: &str = "---\noutlet: Ostwick Record\ndate: 2031-09-01\nkind: transcript\n---\n\n\
    The Secretary of State (Ms Mara Okoro): We needed a new lock. It was cheap. I have nothing to hide. I would be \
    surprised if the gates leaked again.\n\n\
    Mr Tom Vey (Northwick): The lock came to £6.5m. I saw the bill.\n\n\
    Ms Okoro: I thank him.\n";

#[test]
fn what_stands_behind_a_condition_is_no_statement() {
    let drafts = [
        (
            "“I have nothing to hide. … the gates leaked again,” Okoro said.",
            true,
            "cut",
        ),
        ("“The gates leaked again,” Okoro said.", true, "cut"),
        (
            "Okoro would be surprised if “the gates leaked again”.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(DEBATE, &drafts);
}

#[test]
fn a_verb_of_a_whole_sentence_keeps_its_time() {
    let drafts = [
        ("“We need a new lock,” Okoro said.", true, "altered"),
        ("“We needed a new lock,” Okoro said.", false, "exact"),
    ];
    assert_verdicts(DEBATE, &drafts);
}

#[test]
fn a_gloss_may_tell_a_thing_by_its_number() {
    let drafts = [
        ("“It [the £6.5m] was cheap,” Okoro said.", false, "altered"),
        (
            "“It [the £6.5m lock] was cheap,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“It [the £7.5m lock] was cheap,” Okoro said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(DEBATE, &drafts);
}

#[test]
fn an_office_has_the_name_in_brackets_behind_it() {
    let drafts = [
        ("“I have nothing to hide,” Mara Okoro said.", false, "exact"),
        (
            "“I have nothing to hide,” Tom Vey said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(DEBATE, &drafts);
}

#[test]
fn whoever_chairs_a_sitting_speaks_under_an_office_once() {
    let source = "OSTWICK HARBOUR ASSEMBLY\nTuesday 6 May 2031\n\n\
        Mara Okoro (Ostwick North): Will he mend the pier? Will he tell the pilots?\n\n\
        Tom Vey (Lakeport): The pier will be mended. I told the pilots so.\n\n\
        Madam Deputy Speaker (Ms Ines Falk): Order. I will hear the member out.\n\n\
        Mara Okoro: Will he pay for it?\n\nTom Vey: I will.\n";
    let drafts = [
        (
            "“I will hear the member out,” the deputy speaker, Ines Falk, said.",
            false,
            "exact",
        ),
        (
            "“I will hear the member out,” Ines Falk said.",
            false,
            "exact",
        ),
        (
            "“I will hear the member out,” the deputy speaker said.",
            false,
            "exact",
        ),
        (
            "“I will hear the member out,” Tom Vey said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}
