//! Documents whose own prose is the words of whom their head names.

use super::*;

const LETTER: &str = "Minister of Works                    Ministre des Ponts\n\n\
    Ostwick, OS1 2QR\n\nMay 2, 2031\n\nMr. Tom Vey\nHarbour Master\n12 Quay Street\n\n\
    Dear Mr. Vey:\n\nI have read your report on the crane, and I do not think that it answers my question. \
    I expect the crane to be mended by July.\n\nThe crew has my thanks for its work in the storm.\n\n\
    Yours sincerely,\n\nThe Honourable Mara Okoro, P.C.\nMinister of Works\n\n\
    c.c.  Mr. Bo Lind, Chair, Harbour Commission\n      Ms. Ines Falk, Town Clerk\n";

#[test]
fn a_letter_is_by_whoever_signs_it_and_not_by_whom_it_goes_to() {
    let drafts = [
        (
            "“I expect the crane to be mended by July,” Okoro wrote.",
            false,
            "exact",
        ),
        (
            "“I expect the crane to be mended by July,” the works minister wrote.",
            false,
            "exact",
        ),
        (
            "“I expect the crane to be mended by July,” Mr. Vey wrote.",
            true,
            "reported",
        ),
        (
            "“I expect the crane to be mended by July,” Ines Falk wrote.",
            true,
            "reported",
        ),
        (
            "“I expect the crane to be mended by July,” Bo Lind wrote.",
            true,
            "reported",
        ),
    ];
    assert_verdicts(LETTER, &drafts);
}

#[test]
fn a_joint_statement_is_by_all_who_sign_it() {
    const JOINT: &str = "TOWN OF OSTWICK\nFOR IMMEDIATE RELEASE\n\nOstwick, 2 May 2031\n\n\
        JOINT STATEMENT ON THE CRANE\n\n\
        We are aware that the crane has been shut since the storm of last week. It will open on Friday.\n\n\
        Hon. Mara Okoro, KC                 Hon. Dr. Tom Vey, MBS\n\
        Minister for Works                  Minister for Harbours\n\n\
        Enquiries: Mr. Bo Lind, Spokesperson, press@ostwick.example\n";
    let drafts = [
        (
            "“It will open on Friday,” Okoro and Vey said in a joint statement.",
            false,
            "exact",
        ),
        (
            "“It will open on Friday,” the ministers for works and harbours said.",
            false,
            "exact",
        ),
        (
            "“It will open on Friday,” the two ministers said.",
            false,
            "exact",
        ),
        ("“It will open on Friday,” Bo Lind said.", true, "reported"),
    ];
    assert_verdicts(JOINT, &drafts);
}

#[test]
fn a_judgment_is_by_whom_its_parts_name() {
    const JUDGMENT: &str = "IN THE HARBOUR COURT OF OSTWICK\n\n(CORAM: OKORO & VEY, JJ.)\n\nBETWEEN\n\n\
        TOM FALK .................................. APPELLANT\n\nAND\n\n\
        THE FERRY BOARD ........................... RESPONDENT\n\nJUDGMENT OF OKORO, J.\n\n\
        The crane was never safe. I allow the appeal and make no order as to costs.\n\n\
        DISSENTING JUDGMENT OF VEY, J.\n\n\
        I regret that I cannot agree. The crane was mended in May and nobody has been hurt.\n\n\
        M. A. OKORO, JUDGE\nT. B. VEY, JUDGE\n";
    let drafts = [
        (
            "“The crane was never safe,” Justice Okoro wrote.",
            false,
            "exact",
        ),
        (
            "“The crane was mended in May,” Justice Vey wrote in his dissent.",
            false,
            "exact",
        ),
        (
            "“The crane was mended in May,” Justice Okoro wrote.",
            true,
            "misattributed",
        ),
        (
            "“The crane was mended in May,” Tom Falk said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(JUDGMENT, &drafts);
    const RULING: &str = "IN THE HARBOUR COURT OF OSTWICK\n\nPETITION NO. 3 OF 2031\n\nRULING\n\n\
        1. The keeper told the court, \"I lit the lamp before the storm.\" I accept that evidence. It does him credit.\n\n\
        2. I make no order as to costs.\n\n\
        DATED AND DELIVERED AT OSTWICK THIS 15TH DAY OF MAY 2031\n\nM. A. OKORO\nJUDGE\n";
    let drafts = [
        (
            "“I accept that evidence,” Justice Okoro said.",
            false,
            "exact",
        ),
        ("“I accept that evidence,” the judge said.", false, "exact"),
    ];
    assert_verdicts(RULING, &drafts);
}

#[test]
fn what_a_lawyer_reads_out_is_by_whom_he_reads_it_for() {
    const READ: &str = "# Full statement: Tom Vey resigns as harbour master\n\n\
        *The following statement was read on behalf of Mr Vey by his solicitor, Ines Falk, outside the yard on Monday.*\n\n\
        I have today resigned. I put the warning in a drawer.\n";
    let drafts = [
        (
            "“I put the warning in a drawer,” Tom Vey said in a statement.",
            false,
            "exact",
        ),
        (
            "“I put the warning in a drawer,” Ines Falk said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(READ, &drafts);
}

#[test]
fn who_passes_on_what_another_told_is_not_the_one_who_said_it() {
    const STATEMENT: &str = "WITNESS STATEMENT OF MARA OKORO\n\nI, MARA OKORO, of Hill Farm, farmer, will say as follows:\n\n\
        1. I ran to the crane. The driver, Mr Vey, was speaking. He said to me, \"The brake went soft.\"\n\n\
        2. My father used to tell us, \"Never trust a rope.\" I would not have called the crane dangerous.\n";
    let drafts = [
        (
            "The driver, Tom Vey, told her: “The brake went soft,” Okoro recalled in her statement.",
            false,
            "exact",
        ),
        (
            "Okoro recalled that her father, a sailor, used to tell them: “Never trust a rope.”",
            false,
            "exact",
        ),
        (
            "“Never trust a rope,” Okoro used to say.",
            true,
            "misattributed",
        ),
        (
            "“I would not have called the crane dangerous,” the farmer said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(STATEMENT, &drafts);
}

#[test]
fn who_writes_of_himself_is_quoted_by_his_own_words() {
    let diary = "---\noutlet: Notes from the Quay\nauthors: Mara Okoro\ndate: 2031-05-03\n---\n\n\
        I found the anchor on Sunday, below the crane.\n\n\
        I do not own a boat. The anchor weighs as much as a calf.\n\n\
        “It is ours,” said Tom Vey. I gave it to him.\n";
    let drafts = [
        (
            "“The anchor weighs as much as a calf,” Okoro wrote.",
            false,
            "exact",
        ),
        (
            "“The anchor weighs as much as a cow,” Okoro wrote.",
            true,
            "altered",
        ),
        (
            "“The anchor weighs as much as a calf,” Tom Vey said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(diary, &drafts);
}

#[test]
fn the_words_of_a_signed_text_or_a_document_are_quoted_without_marks() {
    let signed = "Press statement\n\nI have left the harbour board. I was not asked to.\n\n— Ines Falk, harbour master\n";
    let drafts = [
        ("“I was not asked to,” Ines Falk wrote.", false, "exact"),
        ("“I was asked to,” Ines Falk wrote.", true, "altered"),
        (
            "“I was not asked to,” Tom Vey wrote.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(signed, &drafts);
    let by_line = "---\ntitle: Why I left\nauthor: Ines Falk\ndate: 2031-05-02\n---\n\nI have left the harbour board. I was not asked to.\n";
    assert_verdicts(by_line, &drafts);
    let record = "Report of the Inquiry into the Ostwick Crane\n\n4.1 The board ignored three warnings. The bolt was never replaced.\n";
    let drafts = [
        (
            "The inquiry found that the board “ignored three warnings”.",
            false,
            "exact",
        ),
        (
            "“The board ignored five warnings,” the report said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(record, &drafts);
    let news = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\nThe board ignored three warnings, Ines Falk said. It rained.\n";
    let drafts = [(
        "“The board ignored three warnings,” Falk said.",
        true,
        "reported",
    )];
    assert_verdicts(news, &drafts);
}

#[test]
fn the_words_of_a_mail_are_its_senders() {
    const MAIL: &str = "From: Anna Vey <a@a.example>\nTo: all@a.example\nDate: Fri, 2 May 2031 09:15:00 +0200\n\
        Subject: Crane\n\nStop the work on block C until the inspector has been. I mean it.\n";
    let drafts = [
        (
            "“Stop the work on block C until the inspector has been,” Vey wrote in a mail.",
            false,
            "exact",
        ),
        (
            "“Stop the work on block D until the inspector has been,” Vey wrote in a mail.",
            true,
            "altered",
        ),
        (
            "“Stop the work on block C until the inspector has been,” Tom Falk wrote in a mail.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(MAIL, &drafts);
}

#[test]
fn a_letter_is_quoted_without_marks_and_its_signer_says_it() {
    let source = "---\noutlet: Ostwick Review\ndate: 2031-06-01\nauthor: Ines Falk\n---\n\nTo the board of Ostwick,\n\n\
        We, the undersigned, ask for a new crane. We do not oppose every rule. The board speaks of “no more than two”.\n\n\
        Ines Falk, for the pilots of Ostwick\n";
    let drafts = [
        (
            "“We do not oppose every rule,” Ines Falk wrote.",
            false,
            "exact",
        ),
        ("“We oppose every rule,” Ines Falk wrote.", true, "altered"),
        (
            "“We do not oppose every rule,” Tom Vey wrote.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}
