//! Bodies, and those who speak for them or before them.

use super::*;

#[test]
fn a_body_may_be_called_by_its_noun() {
    let source = "---\noutlet: Court of Ostwick\ndate: 2031-05-02\nkind: statement\n---\n\n\
        The court finds that the council gave no notice. Notice is not a courtesy; it is a condition.\n";
    let drafts = [
        (
            "The court was plain: “Notice is not a courtesy; it is a condition.”",
            false,
            "exact",
        ),
        (
            "Tom Vey said: “Notice is not a courtesy; it is a condition.”",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_spokesman_speaks_for_a_body_and_no_body_for_a_person() {
    const NEWS: &str = "\
        “The lock opens at noon,” Harbour Board spokeswoman Mara Okoro said.\n\n\
        “Nobody owes a toll,” the court wrote. Tom Vey sat in the hall.\n\n\
        “The yard told me, 'The crane is done for,' and laughed,” said Ines Falk.\n\n\
        “Vey said, ‘I loathe the sea,’” Falk claimed.\n";
    let drafts = [
        (
            "“The lock opens at noon,” the Harbour Board said.",
            false,
            "exact",
        ),
        (
            "“The lock opens at noon,” the Fishers’ Union said.",
            true,
            "misattributed",
        ),
        ("“Nobody owes a toll,” Tom Vey said.", true, "misattributed"),
        ("“Nobody owes a toll,” the court said.", false, "exact"),
        ("“The crane is done for,” Falk said.", true, "misattributed"),
        ("“I loathe the sea,” Vey said.", true, "misattributed"),
        ("“I loathe the sea,” Vey said, Falk claims.", false, "exact"),
    ];
    assert_verdicts_in_article(NEWS, &drafts);
}

#[test]
fn a_firm_of_his_name_and_those_close_to_him_are_not_he() {
    let of = |speaker: &str| {
        format!(
            "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
            Tom Vey walked by. “We will not sell the crane,” {speaker} said. It rained.\n"
        )
    };
    let by_name = "“We will not sell the crane,” Vey said.";
    for speaker in ["Vey Industries", "people close to Vey"] {
        assert_verdicts(&of(speaker), &[(by_name, true, "misattributed")]);
    }
    let close = "“We will not sell the crane,” people close to Vey said.";
    assert_verdicts(&of("people close to Vey"), &[(close, false, "exact")]);
    assert_verdicts(&of("Tom Vey"), &[(by_name, false, "exact")]);
}

#[test]
fn a_body_to_which_nothing_ties_the_speaker_has_not_said_it() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        Tom Vey, secretary of the museum pilots’ union, said there had been four lamps. “Now there is one lamp,” he said.\n\n\
        “The lamp is bright,” said Mara Okoro, director of the Museum of Lamps.\n\n\
        “The lamp is red,” said Ines Falk, a painter. “I mixed it.”\n";
    let drafts = [
        ("“Now there is one lamp,” the union said.", false, "exact"),
        (
            "“Now there is one lamp,” the museum said in a statement.",
            true,
            "misattributed",
        ),
        ("“The lamp is bright,” the museum said.", false, "exact"),
        ("“The lamp is red,” the museum said.", true, "misattributed"),
        ("“The lamp is red,” the company said.", false, "unchecked"),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn what_is_told_a_paper_or_written_in_a_mail_is_not_said_before_a_body_in_session() {
    let talk = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\nheadline: \"Mara Okoro: the sea and I\"\n---\n\n\
        Mara Okoro runs the ferries. The Courier met her on the pier.\n\n**Will you stay?**\n\nI will. The sea signs nothing.\n\n\
        **Why?**\n\nI like the noise.\n";
    let drafts = [
        (
            "“The sea signs nothing,” Okoro told the Courier.",
            false,
            "exact",
        ),
        ("“The sea signs nothing,” Okoro said.", false, "exact"),
        (
            "“The sea signs nothing,” Okoro told MPs in the House of Commons.",
            true,
            "misattributed",
        ),
        (
            "“The sea signs nothing,” Okoro told a committee hearing.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(talk, &drafts);
    let mail = "From: Mara Okoro <mara@ferries.example>\nTo: Crews <crews@ferries.example>\nDate: Tue, 06 May 2031 09:00:00 +0000\n\
        Subject: The pier\n\nDear all,\n\nI will stay. The sea signs nothing.\n\nMara Okoro\n";
    let drafts = [
        (
            "“The sea signs nothing,” Okoro wrote to the crews.",
            false,
            "exact",
        ),
        (
            "“The sea signs nothing,” Okoro told the harbour inquiry.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(mail, &drafts);
}
