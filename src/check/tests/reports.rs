//! Reports, bundles of mails, minutes and records of hearings: whose their parts are, and what a draft may print of them.

use super::assert_verdicts;

#[test]
fn a_name_in_bold_signs_the_section_that_it_ends() {
    let report = "**OSTWICK WATER TRUST**\n\n## Letter from the Chair\n\nDear member,\n\n\
        I took over in the week in which the weir gave way. The board has learned to read a river.\n\n\
        **Quenby Thrale**\nChair\n3 July 2031\n\n*7 | The year*\n\n## The keeper's review\n\n\
        **Q. What went wrong at the weir?**\n\nWe trusted a gauge that nobody had read since March, and I say so with regret.\n\n\
        **Q. Will it hold?**\n\nIt holds today. I have walked it twice a week since the spring.\n\n\
        **Tom Vey**\nKeeper\n\n*11 | The sums*\n\n## Notes\n\nLeakage fell to 88 units a day in the whole of the valley.\n";
    let right = [
        "The board has learned to read a river,” Quenby Thrale wrote.",
        "It holds today,” Tom Vey said.",
    ];
    let wrong = [
        "The board has learned to read a river,” Tom Vey wrote.",
        "It holds today,” Quenby Thrale said.",
    ];
    for (words, is_wrong) in right
        .map(|own| (own, false))
        .into_iter()
        .chain(wrong.map(|own| (own, true)))
    {
        let verdict = if is_wrong { "misattributed" } else { "exact" };
        assert_verdicts(report, &[(&format!("“{words}"), is_wrong, verdict)]);
    }
}

const BUNDLE: &str = "OSTWICK HARBOUR TRUST\n\n20 August 2031\n\nDear Ms Falk,\n\nThank you for your request. The Trust holds the papers that you ask for.\n\n\
    Yours sincerely\n\nMara Okoro\nHead of Papers\n\nANNEX\n\n\
    A1.  From: Tom Vey (Keeper)    To: Quenby Thrale (Clerk)\n     Sent: 14/05/2031 08:02\n     The winch has tripped again and I would not stand below it.\n\n\
    A2.  From: Quenby Thrale    To: Tom Vey\n     Sent: 20/06/2031 19:15\n     I am closing the winch from tomorrow, and nobody opens it again.\n";

#[test]
fn a_numbered_mail_of_a_bundle_is_its_senders_of_its_day() {
    assert_verdicts(
        BUNDLE,
        &[
            (
                "“I would not stand below it,” Tom Vey wrote on May 14.",
                false,
                "exact",
            ),
            (
                "“I would not stand below it,” Tom Vey wrote on June 20.",
                true,
                "misdated",
            ),
            (
                "“I am closing the winch from tomorrow,” Quenby Thrale wrote on June 20.",
                false,
                "exact",
            ),
            (
                "“I am closing the winch from tomorrow,” Mara Okoro wrote.",
                true,
                "misattributed",
            ),
        ],
    );
}

#[test]
fn the_subject_of_a_mail_asks_nothing_that_the_mail_answers() {
    let mail = "See the chain below, please, and start with the last one.\n\nTom\n\n\
        From: Ines Falk\nSent: 2 May 2031 09:20\nTo: Tom Vey\nSubject: Who has the key?\n\nI never had a key of any kind.\n\n\
        From: Mara Okoro\nSent: 1 May 2031 22:04\nTo: Ines Falk\nSubject: Who has the key?\n\nI stand before a gate that is locked.\n\n\
        From: Quenby Thrale\nSent: 1 May 2031 20:11\nTo: Mara Okoro\nSubject: Who has the key?\n\nSomebody has it, and I do not.\n\nQuenby Thrale, Clerk\n";
    assert_verdicts(
        mail,
        &[
            (
                "“I never had a key of any kind,” Ines Falk wrote.",
                false,
                "exact",
            ),
            (
                "“I stand before a gate that is locked,” Mara Okoro wrote.",
                false,
                "exact",
            ),
            (
                "“I stand before a gate that is locked,” Quenby Thrale wrote.",
                true,
                "misattributed",
            ),
        ],
    );
}

const MINUTES: &str = "OSTWICK TOWN COUNCIL\nMinutes of the HARBOUR COMMITTEE held on 4 May 2031\n\nPRESENT: Cllr T. Vey (Chair), Cllr I. Falk\n\n\
    12. THE CRANE\n\nCllr Falk felt that the town was being asked to pay for its own shadow.\n\n\
    Cllr Vey said he had never in nine years seen such a fuss about a rope.\n\nThe meeting closed at nine.\n";

#[test]
fn the_wording_of_minutes_may_be_quoted_where_the_draft_names_them() {
    let felt = "“felt that the town was being asked to pay for its own shadow”";
    let never = "“had never in nine years seen such a fuss about a rope”";
    assert_verdicts(
        MINUTES,
        &[
            (
                &format!("According to the minutes, Cllr Falk {felt}."),
                false,
                "exact",
            ),
            (
                &format!("Cllr Vey drew laughter. The minutes say he {never}."),
                false,
                "exact",
            ),
        ],
    );
}

const RECORD: &str = "---\ntitle: Record of the inquiry into the death of Ada Lind\n---\n\n**Mrs Quenby Thrale** (mother), affirmed. She was heard in private.\n\n\
    **Mr Tom Vey** (keeper), sworn. Examined by the Chair.\n\nQ. Was the rope read that day?\nA. It was signed for. I cannot say that it was read.\n\n\
    Q. Is that not the same?\nA. It should be.\n\n**Ms Ines Falk** (pilot), sworn. Examined by the Chair.\n\nQ. Did you see the rope?\n\
    A. I saw it lie there, and I said nothing.\n\nQ. Why?\nA. Nobody asked me.\n";

#[test]
fn the_answers_of_a_hearing_are_of_the_witness_who_was_called_last() {
    assert_verdicts(
        RECORD,
        &[
            (
                "“It was signed for. I cannot say that it was read,” Tom Vey said.",
                false,
                "exact",
            ),
            (
                "“I saw it lie there, and I said nothing,” Ines Falk said.",
                false,
                "exact",
            ),
            (
                "“I saw it lie there, and I said nothing,” Tom Vey said.",
                true,
                "misattributed",
            ),
        ],
    );
}

#[test]
fn all_who_sign_below_a_closing_are_its_authors() {
    let letter = "OPEN LETTER TO THE COUNCIL\n\n3 May 2031\n\nDear Mayor,\n\nWe write as keepers of the quay. A town that reads no tide will drown in its own harbour.\n\n\
        Yours sincerely,\n\nEmma Thrale (Ropes)\nDr Tom Vey (Tides)\nMs Ines Falk, President, Pilots' Union\nand 40 others\n\n---\n\n\
        Remarks added below the letter:\n\nMs Ines Falk: \"I came here for the gulls.\"\n";
    let words = "“A town that reads no tide will drown in its own harbour”";
    for name in ["Emma Thrale", "Tom Vey", "Ines Falk"] {
        assert_verdicts(
            letter,
            &[(&format!("{words}, {name} wrote."), false, "exact")],
        );
    }
    assert_verdicts(
        letter,
        &[(&format!("{words}, Ada Lind wrote."), true, "misattributed")],
    );
}

#[test]
fn a_narrator_is_called_with_an_article() {
    let captions = "---\nkind: transcript\n---\n\nNARRATOR: In this valley they count the winters in doors.\n\nMARA: My mother dug.\n\nNARRATOR: She dug.\n\nMARA: All night.\n";
    let words = "“In this valley they count the winters in doors,”";
    assert_verdicts(
        captions,
        &[
            (&format!("{words} the narrator says."), false, "exact"),
            (&format!("{words} the keeper says."), false, "unchecked"),
        ],
    );
}

#[test]
fn what_is_set_against_another_thing_may_stand_without_it() {
    let record = "---\nkind: transcript\n---\n\nMARA OKORO: It was a matter of rope, not of paint. We will pay, not now.\n\nTOM VEY: Thank you.\n\nMARA OKORO: That is all.\n";
    assert_verdicts(
        record,
        &[
            ("It was “a matter of rope”, Okoro said.", false, "cut"),
            ("“We will pay,” Okoro said.", true, "cut"),
        ],
    );
}
