//! Words inside a document that are somebody else's are not its author's.

use super::{assert_verdicts, assert_verdicts_in_article};

const JUDGMENT: &str = "IN THE HARBOUR COURT\n\n4 May 2031\n\nBefore:\n\nTHE HONOURABLE MR JUSTICE VEY\n\nAPPROVED JUDGMENT\n\n\
    1. I decide who pays for the gate. A gate that nobody shuts is no gate.\n\n\
    2. Ms Falk KC, for the ferry, submits that \"the keeper had every key that he could wish for\". I do not accept that.\n\n\
    3. It was suggested that \"the board had sold the gate to itself\". I saw no sign of it.\n\n\
    4. The keeper argued that the ferry should pay for half of all the repairs. I would have it pay a tenth.\n\n\
    5. We have said before that a harbour is open to whoever sails.\n";

#[test]
fn what_a_judgment_passes_on_its_judge_has_not_said() {
    assert_verdicts(
        JUDGMENT,
        &[
            (
                "“The keeper had every key that he could wish for,” the judge said.",
                true,
                "misattributed",
            ),
            (
                "The court said that “the board had sold the gate to itself”.",
                true,
                "misattributed",
            ),
            (
                "Mr Justice Vey wrote that “the ferry should pay for half of all the repairs”.",
                true,
                "cut",
            ),
            (
                "The judge rejected the submission that “the keeper had every key that he could wish for”.",
                false,
                "unchecked",
            ),
            (
                "“A gate that nobody shuts is no gate,” the judge said.",
                false,
                "exact",
            ),
            (
                "Mr Justice Vey wrote that “a harbour is open to whoever sails”.",
                false,
                "exact",
            ),
            (
                "The judge noted that the keeper argued that “the ferry should pay for half of all the repairs”.",
                true,
                "reported",
            ),
        ],
    );
}

const LETTER: &str = "2 May 2031\n\nDear Minister,\n\n\
    Your letter of April states that \"the lighthouse will be lit by the end of the winter\". It will not, as all of us know who \
    live here.\n\n\
    My aunt Ines used to say that \"a dark lamp is a debt that the sea collects\". I think of it every night.\n\n\
    I told your office in March that \"the lamp has been dark for a year\".\n\n\
    Yours sincerely,\n\nMara Okoro-Lind\nKeeper of the light\n\nMr Tom Vey, Deputy Keeper\n";

#[test]
fn what_a_letter_quotes_its_writer_has_not_said() {
    assert_verdicts(
        LETTER,
        &[
            (
                "“The lighthouse will be lit by the end of the winter,” Mara Okoro-Lind wrote.",
                true,
                "misattributed",
            ),
            (
                "“A dark lamp is a debt that the sea collects,” Okoro-Lind wrote.",
                true,
                "misattributed",
            ),
            (
                "“I think of it every night,” Mara Okoro-Lind wrote.",
                false,
                "exact",
            ),
            (
                "“The lamp has been dark for a year,” Okoro-Lind wrote.",
                false,
                "exact",
            ),
            (
                "“I think of it every night,” the deputy keeper, Tom Vey, wrote.",
                true,
                "misattributed",
            ),
        ],
    );
}

const SPEECH: &str = "SPEECH BY MARA OKORO TO THE HARBOUR BOARD\n\n2 May 2031\n\n\
    I am glad to see so many of you here tonight, and so few umbrellas.\n\n\
    I have a letter from Tom Vey, who kept the gate for years. He has asked me to read it.\n\n\
    \"I painted that gate eleven times. Nobody thanked me, and nobody had to. It was my gate.\"\n\n\
    That is all I have to say about the gate. I will miss it.\n";

#[test]
fn a_letter_that_is_read_out_is_not_the_readers() {
    assert_verdicts(
        SPEECH,
        &[
            (
                "“I painted that gate eleven times,” Mara Okoro told the board.",
                true,
                "misattributed",
            ),
            (
                "“I will miss it,” Mara Okoro told the board.",
                false,
                "exact",
            ),
        ],
    );
}

const MEMO: &str = "MEMORANDUM\n\nFROM: Mara Okoro-Lind, Harbour Master\nTO: All keepers\nCC: T. Vey (Gate)\n\n\
    I write about the storm, and about what we tell those who ask us about it.\n\n\
    You should not say:\n\n* \"The gate will never be opened again.\"\n\n\
    I would rather that you said nothing at all until I have spoken to the crews.\n";

#[test]
fn lines_for_others_are_not_those_of_whoever_writes_them_down() {
    assert_verdicts(
        MEMO,
        &[
            (
                "“The gate will never be opened again,” Mara Okoro-Lind wrote.",
                true,
                "misattributed",
            ),
            (
                "“I would rather that you said nothing at all until I have spoken to the crews,” Okoro-Lind wrote.",
                false,
                "exact",
            ),
        ],
    );
}

const TESTIMONY: &str = "---\nkind: transcript\ndate: 2031-05-02\n---\n\n\
    MARA OKORO: A keeper whom I will not name came to my door and said, \"We are painting rust.\" I did not believe him.\n\n\
    TOM VEY: I went to the board and said, \"This gate is a danger to the children.\" Nobody answered.\n";

#[test]
fn whom_a_witness_quotes_is_not_the_witness() {
    assert_verdicts(
        TESTIMONY,
        &[
            (
                "“We are painting rust,” Mara Okoro told the hearing.",
                true,
                "misattributed",
            ),
            (
                "“This gate is a danger to the children,” Tom Vey told the hearing.",
                false,
                "exact",
            ),
        ],
    );
}

const OPINIONS: &str = "SUPREME COURT OF OSTWICK\n\nJUDGMENT GIVEN ON 12 JUNE 2031\nHeard on 5 and 6 March 2031\n\n\
    LADY OKORO (with whom Lord Lind agrees)\n\n\
    1. I would dismiss the appeal. The gate was never safe, and the board knew it.\n\n\
    LORD VEY (dissenting)\n\n\
    2. I am unable to agree. The gate was mended in May and nobody has been hurt.\n";

#[test]
fn an_opinion_is_of_the_judge_above_it_and_of_the_day_of_the_judgment() {
    assert_verdicts(
        OPINIONS,
        &[
            (
                "“The gate was mended in May and nobody has been hurt,” Lord Vey wrote.",
                false,
                "exact",
            ),
            (
                "“The gate was mended in May and nobody has been hurt,” Lady Okoro wrote.",
                true,
                "misattributed",
            ),
            (
                "“The gate was never safe, and the board knew it,” Lady Okoro wrote on 12 June 2031.",
                false,
                "exact",
            ),
            (
                "“The gate was never safe, and the board knew it,” Lady Okoro said in March.",
                true,
                "misdated",
            ),
        ],
    );
}

const REPORT: &str = "HARBOUR AUDIT OFFICE\n\nAuthors: Ines Falk (lead auditor); Bo Lind\n\nFOREWORD\nby Mara Okoro, Chair of the Board\n\n\
    I was asked to write a page. I believe that the gate fell because nobody loved it.\n\n\
    SUMMARY\n\n\
    We counted four hundred bolts in the gate, and found that half of them were of wood.\n";

#[test]
fn a_foreword_is_of_whom_it_names_and_the_rest_of_the_authors() {
    assert_verdicts(
        REPORT,
        &[
            (
                "“I believe that the gate fell because nobody loved it,” Mara Okoro wrote.",
                false,
                "exact",
            ),
            (
                "“We counted four hundred bolts in the gate,” Ines Falk wrote.",
                false,
                "exact",
            ),
            (
                "“I believe that the gate fell because nobody loved it,” Ines Falk wrote.",
                true,
                "reported",
            ),
            (
                "“We counted four hundred bolts in the gate,” Mara Okoro wrote.",
                true,
                "reported",
            ),
        ],
    );
}

const MINUTES: &str = "MINUTES of the Harbour Board, 2 May 2031\n\nPresent:\n\nCllr Mara Okoro, Chair of the Board\n\n\
    Cllr Tom Vey, Clerk to the Board\n\n\
    We met at nine in the old customs house, as the new one was wet.\n\n\
    Cllr Vey was asked for his view of the gate. \"The gate is a bore and always was,\" he said.\n\n\
    It was found to be open, which nobody could explain to the board.\n";

#[test]
fn whom_minutes_list_is_quoted_by_them_and_does_not_write_them() {
    assert_verdicts(
        MINUTES,
        &[
            (
                "“The gate is a bore and always was,” Tom Vey said.",
                false,
                "exact",
            ),
            (
                "“The gate is a bore and always was,” Mara Okoro said.",
                true,
                "misattributed",
            ),
        ],
    );
}

const WRAPPED: &str = "HARBOUR BOARD\n\nFROM:   Mara Okoro-Lind, Harbour Master\n\n\
    The board has asked me for the price of the gate, and I have told it. If the\n\
    gate cannot be mended before the winter we will have no choice but to sink\n\
    it. I take no joy in that, and I doubt that anybody on the board takes much\n\
    of it either.\n";

#[test]
fn a_sentence_goes_on_over_the_end_of_a_line() {
    assert_verdicts(
        WRAPPED,
        &[
            (
                "“We will have no choice but to sink it,” Okoro-Lind wrote.",
                true,
                "cut",
            ),
            (
                "“I doubt that anybody on the board takes much of it either,” Okoro-Lind wrote.",
                false,
                "exact",
            ),
        ],
    );
}

const INTERVIEW: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-03\nauthor: Ines Falk\n---\n\n\
    *Mara Okoro, 58, mends gates. We met her on the quay.*\n\n\
    **Q: So the storm made you a better painter of gates?**\n\nA: I would not go that far. It made me a wetter one.\n\n\
    **Q: Do you miss the old gate?**\n\nA: I miss the noise that it made.\n\n\
    **Q: And the keeper?**\n\nA: He is deaf and misses nothing.\n";

#[test]
fn who_answers_has_not_said_what_is_asked() {
    assert_verdicts(
        INTERVIEW,
        &[
            (
                "Mara Okoro said that she was “a better painter of gates” now.",
                true,
                "misattributed",
            ),
            (
                "“I miss the noise that it made,” Mara Okoro said.",
                false,
                "exact",
            ),
        ],
    );
}

const TALK: &str = "\
    Mara Okoro told the Courier on Friday that she had lost her gate.\n\n\
    “I would paint it green again,” she said.\n";

#[test]
fn what_somebody_tells_a_paper_is_not_said_to_a_court() {
    assert_verdicts_in_article(
        TALK,
        &[
            (
                "Mara Okoro told the tribunal: “I would paint it green again.”",
                true,
                "misattributed",
            ),
            (
                "Mara Okoro said: “I would paint it green again.”",
                false,
                "exact",
            ),
        ],
    );
}

const LETTERS: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-03\n---\n\n## The gate\n\n\
    SIR - Your paper has called the gate a ruin. It is not, and I sit below it every morning.\n\n**Tom Vey**\nQuay Street\n\n\
    *The Editor writes: We have looked at the gate again and Mr Vey has a point.*\n";

#[test]
fn a_note_of_the_editor_is_the_editors() {
    assert_verdicts(
        LETTERS,
        &[
            (
                "“We have looked at the gate again,” the editor wrote.",
                false,
                "exact",
            ),
            (
                "“We have looked at the gate again,” Ines Falk wrote.",
                true,
                "reported",
            ),
        ],
    );
}

#[test]
fn what_an_author_denies_in_the_next_sentence_is_not_his() {
    const MEMO: &str = "VEY PAPER LTD\nMEMORANDUM\n\nTO: All staff\nFROM: Mara Okoro, managing director\nDATE: 4 February 2031\n\n\
        Colleagues,\n\n\
        You will have read in the Courier that the mill will go cold \"until midsummer\". That is wrong, and I am sorry that \
        nobody told you so.\n\n\
        A rumour has it that the board wants \"a clean break with the town\". Nothing could be further from the truth.\n\n\
        My predecessor called this mill \"a kettle with a roof\". He was right about that.\n\nMara\n";
    let drafts = [
        (
            "In the memo Mara Okoro says the mill will go cold “until midsummer”.",
            true,
            "misattributed",
        ),
        (
            "The board wants “a clean break with the town”, Okoro writes.",
            true,
            "misattributed",
        ),
        (
            "Okoro denies that the mill will go cold “until midsummer”.",
            false,
            "exact",
        ),
        (
            "It is not true, writes Okoro, that the board wants “a clean break with the town”.",
            false,
            "not_a_quotation",
        ),
    ];
    assert_verdicts(MEMO, &drafts);
    const LETTER: &str = "---\ntitle: Letters\noutlet: Ostwick Courier\ndate: 2031-02-08\n---\n\n\
        SIR — Your report quotes me as saying that the pier was \"a waste of timber\". I said no such thing. I said that it was a \
        waste of time. I did say that the fence was \"uglier than sin\", and I stand by it.\n\n**Ines Falk**\nPier Street\n";
    let drafts = [
        (
            "Ines Falk wrote that the pier was “a waste of timber”.",
            true,
            "misattributed",
        ),
        (
            "Ines Falk denied having called the pier “a waste of timber”.",
            false,
            "unchecked",
        ),
        (
            "Ines Falk wrote that the fence was “uglier than sin”.",
            false,
            "unchecked",
        ),
    ];
    assert_verdicts(LETTER, &drafts);
}

#[test]
fn a_speaker_whom_the_draft_has_quoting_another_one_may_be_told_so_behind_the_words() {
    const SPEECH: &str = "---\noutlet: Ostwick Courier\ndate: 2031-02-14\n---\n\n\
        “I have been asked whether I was afraid,” Mara Okoro told the dinner on Thursday. “My deputy, Tom Vey, told the council that \
        the town was ‘stretched, and not broken’. I agree with him.”\n\n\
        “The quay is sound,” Vey told the Courier.\n";
    let drafts = [
        (
            "The town was “stretched, and not broken”, Okoro said, quoting her deputy, Tom Vey.",
            false,
            "exact",
        ),
        (
            "Okoro quoted her deputy, Tom Vey, as saying that the town was “stretched, and not broken”.",
            false,
            "exact",
        ),
        (
            "The town was “stretched, and not broken”, Okoro said.",
            true,
            "misattributed",
        ),
        (
            "“The quay is sound,” Okoro said, quoting her deputy, Tom Vey.",
            false,
            "exact",
        ),
        (
            "“The quay is sound,” Okoro said, quoting Ines Falk.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(SPEECH, &drafts);
}
