//! Answers and the questions that they stand behind.

use super::assert_verdicts;

const TALK: &str = "---\noutlet: The Ostwick Courier\nkind: transcript\n---\n\n\
    COURIER: Do you regret the paint on the crane?\n\n\
    MARA OKORO: I regret the ladder.\n\n\
    COURIER: Is the new bridge finished?\n\n\
    MARA OKORO: Heavens, no. The yard says it is.\n";

#[test]
fn an_answer_is_held_to_its_own_question() {
    let drafts = [
        (
            "Asked if the bridge was finished, Okoro said: “Heavens, no.”",
            false,
            "exact",
        ),
        (
            "Is the bridge open? “Heavens, no,” Okoro said.",
            false,
            "exact",
        ),
        (
            "Asked whether she regretted the paint, Okoro said: “Heavens, no.”",
            true,
            "spliced",
        ),
        (
            "Did the paint please the yard? “Heavens, no,” Okoro said.",
            true,
            "spliced",
        ),
        (
            "Nobody knew what to do. “Heavens, no,” Okoro said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(TALK, &drafts);
}

#[test]
fn an_interview_with_its_questions_in_bold_is_held_to_them() {
    const BOLD: &str = "---\noutlet: The Ostwick Courier\n---\n\nMara Okoro builds bridges.\n\n\
        **Do you regret the paint?**\n\nI regret the ladder.\n\n\
        **Is the new bridge finished?**\n\nHeavens, no, not before the winter.\n";
    let drafts = [
        (
            "Asked if the bridge was finished, Okoro said: “Heavens, no, not before the winter.”",
            false,
            "exact",
        ),
        (
            "Asked about the paint, Okoro said: “Heavens, no, not before the winter.”",
            true,
            "spliced",
        ),
    ];
    assert_verdicts(BOLD, &drafts);
}

#[test]
fn a_short_answer_is_held_to_the_question_that_is_told_beside_it() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        “Yes,” said Ines Falk when she was asked whether the pier would close. “No,” she said when asked if she regretted the paint.\n";
    let drafts = [
        (
            "“Yes,” Falk said when asked whether the pier would close.",
            false,
            "exact",
        ),
        (
            "“Yes,” Falk said when asked if the jetty would go.",
            false,
            "exact",
        ),
        (
            "“Yes,” Falk said when asked if she regretted the paint.",
            true,
            "spliced",
        ),
        (
            "“No,” Falk said when asked if she regretted the paint.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_question_about_it_may_be_any_question() {
    let source = "---\noutlet: The Ostwick Courier\nkind: transcript\n---\n\n\
        JOHN FALK: How high is the toll?\n\n\
        MARA OKORO: It is ten crowns a boat.\n\n\
        JOHN FALK: Would you take the toll away?\n\n\
        MARA OKORO: I would bring the price down.\n";
    let words = "she said: “I would bring the price down.”";
    let drafts = [
        (
            &*format!("Mara Okoro spoke. Asked if she would end it, {words}"),
            false,
            "exact",
        ),
        (
            &*format!("Mara Okoro spoke. Asked how high it is, {words}"),
            true,
            "spliced",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_question_of_a_press_conference_is_not_said_by_whom_it_is_put_to() {
    const NOTES: &str = "Press conference, Ostwick, 6 May 2031\n\nPresent: Mara Okoro, mayor; Tom Vey, director of Vey Cranes\n\n\
        Q (Quay Radio): Mr Vey, is it right that your firm skimped on the bearings for years?\n\n\
        VEY: That is not so. We changed them in April.\n\n\
        Q (Ostwick Courier): But it is a disgrace.\n\n\
        VEY: It is a disgrace. I will not argue.\n\n\
        Q (Ostwick Courier): Would you call the clock a national joke?\n\n\
        OKORO: No. I would call it slow.\n\nENDS\n";
    let drafts = [
        (
            "Vey admitted that his firm “skimped on the bearings for years”.",
            true,
            "misattributed",
        ),
        (
            "His firm “skimped on the bearings for years”, Tom Vey said.",
            true,
            "misattributed",
        ),
        (
            "Okoro said the clock was “a national joke”.",
            true,
            "misattributed",
        ),
        (
            "Tom Vey rejected a claim that his firm “skimped on the bearings for years”.",
            false,
            "exact",
        ),
        (
            "“It is a disgrace. I will not argue,” Vey said.",
            false,
            "exact",
        ),
        ("“I would call it slow,” said Mara Okoro.", false, "exact"),
        (
            "A reporter asked if the firm had “skimped on the bearings for years”.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(NOTES, &drafts);
}
