//! Words of somebody whom another one quotes, and people who are called by something else than their names.

use super::{assert_verdicts, assert_verdicts_in_article};

const TOLD: &str = "Mara Okoro recalled being told by a keeper: “The quay will outlive you.”\n\n\
    Tom Vey said that his coach used to tell him: “Rain is only weather.”\n\n\
    Ines Falk heard a pilot shout: “Cut the rope.”\n\n\
    Ines Falk said: “I cut it.”\n";

#[test]
fn who_is_said_to_have_told_somebody_is_quoted() {
    let drafts = [
        (
            "Okoro, who built the quay, said a keeper had told her: “The quay will outlive you.”",
            false,
            "exact",
        ),
        (
            "Okoro, who built the quay, said: “The quay will outlive you.”",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(TOLD, &drafts);
}

#[test]
fn the_words_of_a_lead_in_are_those_of_whom_it_quotes() {
    let drafts = [
        (
            "Okoro said: “The quay will outlive you.”",
            true,
            "misattributed",
        ),
        (
            "Okoro recalled a keeper telling her: “The quay will outlive you.”",
            false,
            "exact",
        ),
        ("Vey said: “Rain is only weather.”", true, "misattributed"),
        (
            "Vey’s coach used to tell him that “rain is only weather”.",
            false,
            "exact",
        ),
        ("Falk shouted: “Cut the rope.”", true, "misattributed"),
        ("Falk said: “I cut it.”", false, "exact"),
    ];
    assert_verdicts(TOLD, &drafts);
}

const NAMED: &str = "Mary Okoro runs the quay. “We mended it twice,” the Dane said.\n\n\
    “Nobody rows alone,” said Tom Vey.\n\n\
    A spokesman for the ferry line said: “We sail at dawn.”\n\n\
    Quenby Thrale, an analyst, and Ines Falk, the chief executive, spoke. “The rope is new,” Ines Falk said.\n";

#[test]
fn who_is_called_by_his_country_or_role_is_the_one_named_before() {
    let drafts = [
        ("Mary Okoro said: “We mended it twice.”", false, "exact"),
        ("Tom Vey said: “We mended it twice.”", true, "misattributed"),
        (
            "Tom Vey was blunt. “Nobody rows alone,” said the Swede.",
            false,
            "exact",
        ),
        (
            "Tom Vey was blunt. “Nobody rows alone,” the skipper said.",
            false,
            "exact",
        ),
        (
            "Tom Vey was blunt. “We mended it twice,” said the Swede.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(NAMED, &drafts);
}

#[test]
fn one_role_is_no_other_and_no_name_a_body() {
    let drafts = [
        (
            "The ferry line’s spokesman said: “We sail at dawn.”",
            false,
            "exact",
        ),
        ("The ferry line said: “We sail at dawn.”", false, "exact"),
        (
            "The ferry line’s chief executive said: “We sail at dawn.”",
            true,
            "misattributed",
        ),
        (
            "A driver of the ferry line said: “We sail at dawn.”",
            true,
            "misattributed",
        ),
        (
            "Quenby Thrale said: “The rope is new.”",
            true,
            "misattributed",
        ),
        ("Ines Falk said: “The rope is new.”", false, "exact"),
    ];
    assert_verdicts(NAMED, &drafts);
}

#[test]
fn the_label_of_a_headline_is_no_speaker_unless_the_sources_know_it() {
    let drafts = [
        (
            "# Quay row: “Nobody rows alone”\n\nIt rained.",
            false,
            "exact",
        ),
        (
            "# Falk: “Nobody rows alone”\n\nIt rained.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(NAMED, &drafts);
}

#[test]
fn who_asks_is_told_before_the_question() {
    const TALK: &str = "---\nkind: transcript\n---\n\nMARA OKORO: Is the rope safe?\n\nTOM VEY: No. I would not climb it.\n\n\
        MARA OKORO: And the quay?\n\nTOM VEY: It is sound.\n";
    let drafts = [
        (
            "Asked by Mara Okoro, “Is the rope safe?”, Vey said no.",
            false,
            "exact",
        ),
        (
            "When Okoro asked, “Is the rope safe?”, Vey said no.",
            false,
            "exact",
        ),
        ("Vey asked: “Is the rope safe?”", true, "misattributed"),
    ];
    assert_verdicts(TALK, &drafts);
}

#[test]
fn whom_a_speaker_quotes_in_an_answer_is_somebody_else() {
    const ANSWERS: &str = "\
        # The pilot of the quay\n\n*Tom Vey spoke to Ines Falk in his office on Friday.*\n\n\
        **Ines Falk: When did you hear of the crane?**\n\n\
        **Tom Vey:** At noon. A boy rang me and I ran down to the gate.\n\n\
        **What did you do?**\n\n\
        I rang the mayor. He was quiet for a while. Then he said, “Paint it red, and never mind the cost.” I laughed.\n\n\
        **Did it help?**\n\nIt was red for years.\n";
    let drafts = [
        (
            "“Paint it red, and never mind the cost,” Tom Vey said.",
            true,
            "misattributed",
        ),
        (
            "Vey recalled him saying: “Paint it red, and never mind the cost.”",
            false,
            "exact",
        ),
        (
            "“Then he said, ‘Paint it red, and never mind the cost,’” Vey said.",
            false,
            "exact",
        ),
        ("“It was red for years,” Vey said.", false, "exact"),
    ];
    assert_verdicts_in_article(ANSWERS, &drafts);
}

#[test]
fn whom_a_speaker_quotes_in_his_turn_is_somebody_else() {
    const TURNS: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        TOM VEY: Are you worried?\n\n\
        MARA OKORO: I spoke to the bishop, and he was kind. He told me, \"Keep your hands on the oar.\" I asked my sister as well. She \
        said, \"Ask the cook.\" So I said, \"Where is the cook?\"\n";
    let drafts = [
        (
            "Mara Okoro had a word for her crew: “Keep your hands on the oar.”",
            true,
            "misattributed",
        ),
        ("“Ask the cook,” Okoro said.", true, "misattributed"),
        (
            "Okoro recalled him telling her: “Keep your hands on the oar.”",
            false,
            "exact",
        ),
        (
            "“He told me, ‘Keep your hands on the oar,’” Okoro said.",
            false,
            "exact",
        ),
        ("“Where is the cook?” Okoro asked.", false, "exact"),
    ];
    assert_verdicts(TURNS, &drafts);
}

#[test]
fn our_founder_is_the_founder_of_whose_letter_it_is() {
    let source = "Dear all,\n\nI close the yard on Friday. As our founder liked to say, “A yard is a pond with debts.” I never laughed.\n\n\
        Kind regards\n\nMara Okoro\nPresident, Ostwick Yard\n";
    let drafts = [
        (
            "The yard’s founder liked to say that “a yard is a pond with debts,” Okoro recalled.",
            false,
            "exact",
        ),
        (
            "Ostwick Yard’s founder liked to say that “a yard is a pond with debts,” Okoro recalled.",
            false,
            "exact",
        ),
        (
            "“A yard is a pond with debts,” Okoro wrote.",
            true,
            "misattributed",
        ),
        (
            "Tom Vey’s founder liked to say that “a yard is a pond with debts,” Okoro recalled.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_document_that_is_read_out_at_a_hearing_is_of_whoever_wrote_it() {
    let source = "---\ndate: 2031-05-06\nkind: transcript\n---\n\n\
        TOM VEY: There is an email from Mara Okoro, and she says: “The rope will not last the winter.” Did you see it?\n\n\
        INES FALK: I did not see it.\n\n\
        TOM VEY: Then I read from a letter by the keeper: “Lamp out at four.” Who signed that?\n\n\
        INES FALK: I signed it.\n\n\
        TOM VEY: You told them: “The lamp is lit.” Did you?\n\nINES FALK: I never said that.\n";
    let drafts = [
        (
            "“The rope will not last the winter,” Mara Okoro wrote in an email.",
            false,
            "exact",
        ),
        (
            "“The rope will not last the winter,” Tom Vey said.",
            true,
            "misattributed",
        ),
        (
            "“Lamp out at four,” the keeper wrote in a letter.",
            false,
            "exact",
        ),
        ("“Lamp out at four,” Tom Vey said.", true, "misattributed"),
        (
            "Tom Vey read from a letter by the keeper: “Lamp out at four.”",
            false,
            "exact",
        ),
        (
            "“Lamp out at four,” Tom Vey read from a letter by the keeper.",
            false,
            "exact",
        ),
        ("“The lamp is lit,” Ines Falk said.", true, "misattributed"),
    ];
    assert_verdicts(source, &drafts);
}
