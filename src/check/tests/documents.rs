//! Documents that quote others, or tell of them in the third person: the words of no marks are of whoever signs them.

use super::assert_verdicts;

const RULING: &str = "IN THE HARBOUR COURT\n\n4 May 2031\n\nBefore:\n\nTHE HONOURABLE MR JUSTICE VEY\n\nBetween:\n\nOSTWICK FERRIES PLC\nClaimant\n\n\
    - and -\n\nINES FALK\nDefendant\n\nAPPROVED JUDGMENT\n\nMr Justice Vey:\n\n\
    1. The claim concerns a ferry. The gate was open at noon.\n\n\
    2. The pilots told the court: \"Nobody had the key to the gate.\" Ms Falk said that it was \"nobody’s gate\".\n\n\
    3. A keeper who sleeps keeps nothing. The claim is dismissed.\n";

#[test]
fn a_judgment_is_in_the_words_of_its_judge() {
    let own = "A keeper who sleeps keeps nothing";
    let drafts = [
        (format!("“{own},” said Mr Justice Vey."), false, "exact"),
        (format!("“{own},” the judge said."), false, "exact"),
        (format!("“{own},” the judgment said."), false, "exact"),
        (format!("“{own},” said Ines Falk."), true, "misattributed"),
        (
            format!("“{own},” Ostwick Ferries said."),
            true,
            "misattributed",
        ),
        (
            "“Nobody had the key to the gate,” said Mr Justice Vey.".into(),
            true,
            "misattributed",
        ),
        (
            "“Nobody had the key to the gate,” the pilots told the court.".into(),
            false,
            "exact",
        ),
    ];
    let drafts: Vec<(&str, bool, &str)> = drafts
        .iter()
        .map(|(d, s, v)| (d.as_str(), *s, *v))
        .collect();
    assert_verdicts(RULING, &drafts);
    let unlabelled = RULING.replace("Mr Justice Vey:\n\n", "");
    assert_verdicts(&unlabelled, &drafts);
}

const READOUT: &str = "DEPARTMENT OF HARBOURS AND LIGHTS\nPress Office\n\nREADOUT\n\n3 May 2031\n\n\
    Readout of Minister Okoro’s meeting with Pilots’ Union chair Tom Vey\n\n\
    The following is attributable to department spokesperson Ines Falk:\n\n\
    Minister Mara Okoro met Tom Vey on the north pier today.\n\n\
    The minister thanked the pilots for nine years of night work. No sum was named.\n\n\
    The two will meet again before the first frost.\n";

#[test]
fn a_readout_is_of_its_spokesman_and_of_the_body_above_it() {
    let drafts = [
        (
            "“No sum was named,” Ines Falk, a spokesperson, said.",
            false,
            "exact",
        ),
        (
            "“No sum was named,” the Department of Harbours said.",
            false,
            "exact",
        ),
        ("“No sum was named,” the department said.", false, "exact"),
        (
            "The two “will meet again before the first frost”, according to the department’s readout.",
            false,
            "exact",
        ),
        ("“No sum was named,” Tom Vey said.", true, "misattributed"),
        (
            "“No sum was named,” Mara Okoro said.",
            true,
            "misattributed",
        ),
        (
            "“No sum was named,” the Pilots’ Union said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(READOUT, &drafts);
}

#[test]
fn a_statement_that_reads_out_the_words_of_another_is_still_of_whoever_gives_it() {
    let body = "For nine years the harbour told its pilots that fog was rest. Today the court has said otherwise.\n\n\
        Ms Okoro asked me to read this:\n\n\"I never wanted a quarrel. I wanted a lamp.\"\n\n\
        It will be read on every quay.\n\nWe thank our counsel, Tom Vey, for his patience.\n\nNo questions, please.\n";
    let heads = [
        "# Statement on the steps of the court\n\n*Read by Ines Falk, solicitor, on the steps of the court. Check against delivery.*\n\n",
        "# Words outside the court\n\nGood afternoon. My name is Ines Falk and I act for the pilots.\n\n",
        "Statement delivered by Ines Falk, solicitor\n\n",
        "Statement issued on behalf of the pilots by Ines Falk\n\n",
    ];
    for head in heads {
        let text = format!("{head}{body}");
        let drafts = [
            (
                "“It will be read on every quay,” Ines Falk said.",
                false,
                "exact",
            ),
            (
                "“It will be read on every quay,” Tom Vey said.",
                true,
                "misattributed",
            ),
            (
                "“I never wanted a quarrel,” Ines Falk said.",
                true,
                "misattributed",
            ),
        ];
        assert_verdicts(&text, &drafts);
    }
    let signed = format!("{body}\nKind regards\nInes Falk\nSolicitor\n");
    assert_verdicts(
        &signed,
        &[(
            "“It will be read on every quay,” Ines Falk said.",
            false,
            "exact",
        )],
    );
}

#[test]
fn news_of_a_document_is_nobodys_own_words() {
    let body = "The harbour told its pilots that fog was rest. The quay shut at noon.\n\n\
        “We asked for a lamp,” said Tom Vey.\n";
    let heads = [
        "Quay shut over statement by Ines Falk",
        "Letter from Ines Falk stops the ferry",
        "Pilots wait for the readout of Ines Falk’s call",
        "Ines Falk reads a statement",
    ];
    for head in heads {
        let text = format!("---\noutlet: Ostwick Courier\n---\n\n# {head}\n\n{body}");
        assert_verdicts(
            &text,
            &[("“The quay shut at noon,” Ines Falk said.", true, "reported")],
        );
    }
}

#[test]
fn whom_a_speech_quotes_has_said_it() {
    let text = "---\ntitle: Remarks by the chair, Ines Falk\nauthor: Ines Falk\n---\n\n\
        I had another speech for tonight.\n\nTom Vey wrote in the Annals that the lamp was \"a candle in a bottle\". I have read it twice.\n\n\
        The keepers called me \"the winter chair\". I will miss them.\n\nI think that we shall light it again.\n";
    let drafts = [
        (
            "Ines Falk called the lamp “a candle in a bottle”.",
            true,
            "misattributed",
        ),
        (
            "“A candle in a bottle,” Ines Falk said of the lamp.",
            true,
            "misattributed",
        ),
        (
            "Tom Vey called the lamp “a candle in a bottle”.",
            false,
            "exact",
        ),
        (
            "“I think that we shall light it again,” Ines Falk said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(text, &drafts);
}

#[test]
fn a_sender_may_be_the_spokesman_whom_he_offers() {
    let leads = [
        ("An Ostwick Quays spokesperson said:", "misattributed"),
        (
            "Please attribute this to me, or to a spokeswoman:",
            "unchecked",
        ),
        (
            "You can attribute the following to an Ostwick Quays spokesperson or to me, as you like:",
            "unchecked",
        ),
    ];
    for (lead, of_another) in leads {
        let text = format!(
            "From: Ines Falk <ines.falk@quays.example>\nTo: Tom Vey <tom.vey@courier.example>\n\
             Date: Tue, 6 May 2031 18:42:10 +0100\nSubject: Your questions\n\nHi Tom,\n\n{lead}\n\n\
             \"We will open the gate at nine, if the frost allows it.\"\n\nI am at my desk until six.\n\n\
             Best,\nInes\n\nInes Falk\nHead of Media, Ostwick Quays\n"
        );
        let own = "“We will open the gate at nine, if the frost allows it,” Ines Falk said.";
        assert_verdicts(&text, &[(own, false, "exact")]);
        let other = own.replace("Ines Falk", "Tom Vey");
        let is_stop = of_another == "misattributed";
        assert_verdicts(&text, &[(&other, is_stop, of_another)]);
    }
}

#[test]
fn who_says_his_name_has_the_words_below_it() {
    let texts = [
        "Witness day, Ostwick hall\n\nHello. My name is Jana Brix. I drove the number nine for ten years.\n\n\
         The brakes were old. Mr Vey called them \"a museum\".\n",
        "I, Jana Brix, of 4 Quay Street, will say as follows:\n\n1. I am a driver. Tom Vey told me that \"the key is lost\".\n\n\
         2. The brakes were old.\n",
        "Joint statement by Jana Brix and Mara Okoro\n\nWe drove for a year. The brakes were old. \"A museum,\" said Tom Vey.\n",
    ];
    for text in texts {
        let drafts = [
            ("“The brakes were old,” Jana Brix said.", false, "exact"),
            (
                "“The brakes were old,” Tom Vey said.",
                true,
                "misattributed",
            ),
        ];
        assert_verdicts(text, &drafts);
    }
    let narrated =
        "Ostwick hall was full. “My name is Jana Brix,” said a driver. The brakes were old.\n";
    assert_verdicts(
        narrated,
        &[("“The brakes were old,” Jana Brix said.", true, "reported")],
    );
}

#[test]
fn a_sentence_read_out_in_court_is_the_words_of_the_court() {
    let paper = "IN THE COUNTY COURT\nAT OSTWICK\n\nJUDGE: HER HONOUR JUDGE FALK\n\nHER HONOUR:\n\n\
        1  Tom Vey, you have pleaded guilty to nine charges.\n\n\
        2  You made up names. You gave them, on paper, holidays. You rowed in the harbour court at night.\n\n\
        3  I am not satisfied that you were sorry before you were caught.\n";
    let drafts = [
        (
            "“You gave them, on paper, holidays,” Judge Falk said.",
            false,
            "exact",
        ),
        (
            "“You gave them, on paper, houses,” Judge Falk said.",
            true,
            "altered",
        ),
        (
            "“I am satisfied that you were sorry before you were caught,” Judge Falk said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(paper, &drafts);
    let story = paper.replace("IN THE COUNTY COURT", "In the county court");
    assert_verdicts(
        &story,
        &[(
            "“You gave them, on paper, holidays,” Judge Falk said.",
            true,
            "reported",
        )],
    );
}

#[test]
fn a_numbered_statement_on_the_paper_of_a_body_is_what_the_body_says() {
    const STATEMENT: &str = "MINISTRY OF FERRIES\nRepublic of Ostwick\nPress Office\n\nSTATEMENT No. 12/2031\n\n3 April 2031, 09:10\n\n\
        Statement by the Ministry on the ferries\n\n\
        1. The Ministry does not accept that the timetable was printed too late. Boats that have already sailed may come back.\n\n\
        2. Minister Mara Okoro has made the following comment: \"Nobody will lose a boat over a form.\"\n\n\
        3. The yard told the Ministry that it \"stands by its workers\".\n\nPress Office: Tom Vey, spokesman\n";
    let drafts = [
        (
            "The Ministry of Ferries said it “does not accept that the timetable was printed too late”.",
            false,
            "exact",
        ),
        (
            "The ministry said boats “that have already sailed may come back”.",
            false,
            "exact",
        ),
        (
            "“Nobody will lose a boat over a form,” said Mara Okoro.",
            false,
            "exact",
        ),
        (
            "“Boats that have already sailed may come back,” said Mara Okoro.",
            true,
            "reported",
        ),
        (
            "The yard said that “the timetable was printed too late”.",
            true,
            "reported",
        ),
    ];
    assert_verdicts(STATEMENT, &drafts);
    const LETTER: &str = "OSTWICK SCHOOL\nNewsletter\n\n14 March 2031\n\nDear families,\n\n\
        The kitchen will close for repairs from Monday. I did not choose this week lightly, and I am sorry for the short notice.\n\n\
        With good wishes,\n\nDr Ines Falk\nHeadteacher\n";
    let drafts = [
        (
            "“The kitchen will close for repairs from Monday,” Ostwick School said.",
            false,
            "exact",
        ),
        (
            "“I am sorry for the short notice,” Ines Falk wrote.",
            false,
            "exact",
        ),
        (
            "“The kitchen will close for repairs from Monday,” Lakeport School said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(LETTER, &drafts);
}
