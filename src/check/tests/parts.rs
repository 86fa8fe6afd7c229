//! Documents of which each part is somebody else's.

use super::assert_verdicts;

#[test]
fn the_letters_in_a_report_are_of_whoever_signs_them() {
    let report = "# Ostwick Water Trust\n\n## Annual report\n\n### Chair's statement\n\n\
        I took over in the week in which the weir gave way. The board has learned to read a river.\n\n\
        Quenby Thrale\nChair\n3 July 2031\n\n### Chief executive's review\n\n\
        It was the wettest year that I can remember. My promise to all of you is plain.\n\nTom Vey\nChief Executive\n\n\
        ### Performance\n\nLeakage fell to 88 units a day in the whole of the valley.\n";
    assert_verdicts(
        report,
        &[
            (
                "“The board has learned to read a river,” Quenby Thrale wrote.",
                false,
                "exact",
            ),
            (
                "“The board has learned to read a river,” the chair wrote.",
                false,
                "exact",
            ),
            (
                "“The board has learned to read a river,” Tom Vey wrote.",
                true,
                "misattributed",
            ),
            (
                "“My promise to all of you is plain,” Tom Vey wrote.",
                false,
                "exact",
            ),
            (
                "“My promise to all of you is plain,” Quenby Thrale wrote.",
                true,
                "misattributed",
            ),
            (
                "“Leakage fell to 88 units a day,” the report said.",
                false,
                "exact",
            ),
        ],
    );
}

#[test]
fn a_covering_note_is_not_of_whoever_signs_the_letter_below() {
    let letter = "Note from the clerk: the letter below reached us in March, and we have changed nothing in it.\n\n2 March 2031\n\n\
        Dear Councillors,\n\nMy father planted that elm, and I will chain myself to it if I must.\n\n\
        What I ask\n\nYou have not once asked those who sit below it.\n\nYours faithfully,\n\nTom Vey\n14 Elm Row\n";
    assert_verdicts(
        letter,
        &[
            (
                "“My father planted that elm,” Tom Vey wrote.",
                false,
                "exact",
            ),
            (
                "“You have not once asked those who sit below it,” Tom Vey wrote.",
                false,
                "exact",
            ),
            (
                "“We have changed nothing in it,” the clerk wrote.",
                false,
                "exact",
            ),
            (
                "“We have changed nothing in it,” Tom Vey wrote.",
                true,
                "reported",
            ),
        ],
    );
}

#[test]
fn a_column_is_of_whom_the_line_below_its_heading_names() {
    let programme = "# Programme\n\n## From the manager\n\n*Tom Vey*\n\nWe were poor on Saturday, and I told all of them so.\n\n\
        ## From the captain\n\n*Mara Okoro*\n\nI have been here since I was nine years old and I know the badge.\n";
    assert_verdicts(
        programme,
        &[
            ("“We were poor on Saturday,” Tom Vey wrote.", false, "exact"),
            (
                "“We were poor on Saturday,” the manager wrote.",
                false,
                "exact",
            ),
            (
                "“We were poor on Saturday,” Mara Okoro wrote.",
                true,
                "misattributed",
            ),
            (
                "“I have been here since I was nine years old,” Tom Vey wrote.",
                true,
                "misattributed",
            ),
        ],
    );
}

#[test]
fn a_mail_that_another_one_answers_is_of_its_own_sender_and_day() {
    let mail = "From: Mara Okoro <m@q.example>\nTo: Tom Vey <t@q.example>\nDate: Thu, 8 May 2031 09:14:00 +0000\nSubject: RE: The culvert\n\n\
        Tom,\n\nI will not sign this off, for the school floods.\n\nMara\n\nFrom: Tom Vey\nSent: 7 May 2031 17:40\nTo: Mara Okoro\n\
        Subject: The culvert\n\nMara,\n\nWe can live with the old grille until the autumn.\n\nTom\n";
    assert_verdicts(
        mail,
        &[
            (
                "“I will not sign this off,” Mara Okoro wrote on 8 May.",
                false,
                "exact",
            ),
            (
                "“I will not sign this off,” Tom Vey wrote.",
                true,
                "misattributed",
            ),
            (
                "“We can live with the old grille until the autumn,” Tom Vey wrote on 7 May.",
                false,
                "exact",
            ),
            (
                "“We can live with the old grille until the autumn,” Tom Vey wrote on 8 May.",
                true,
                "misdated",
            ),
            (
                "“We can live with the old grille until the autumn,” Mara Okoro wrote.",
                true,
                "misattributed",
            ),
        ],
    );
}

#[test]
fn minutes_are_quoted_as_what_those_who_met_decided_and_noted() {
    let minutes = "OSTWICK PARISH COUNCIL\n\nMinutes of the meeting held on Monday 12 May 2031\n\nPresent: Cllr M. Okoro (Chair)\n\n\
        The committee noted that the field had been under water since January. Cllr Vey said that the builder had \"dug the ditch uphill\".\n\n\
        RESOLVED to withhold all further payment until the ditch runs downhill.\n";
    assert_verdicts(
        minutes,
        &[
            (
                "The committee noted “that the field had been under water since January”.",
                false,
                "exact",
            ),
            (
                "“The field had been under water since January,” Tom Falk said.",
                true,
                "reported",
            ),
        ],
    );
}

#[test]
fn a_release_without_a_name_is_the_companys() {
    let release = "FOR IMMEDIATE RELEASE\n\nThree ticket offices on the pier will be closed in September of this year.\n\n\
        “Nobody will lose a job,” said Tom Vey, managing director.\n";
    assert_verdicts(
        release,
        &[
            (
                "“Three ticket offices on the pier will be closed in September of this year,” the company said.",
                false,
                "exact",
            ),
            (
                "“Three ticket offices on the pier will be closed in September of this year,” Mara Okoro said.",
                true,
                "reported",
            ),
        ],
    );
}

#[test]
fn a_letter_that_a_letter_quotes_is_another_one() {
    let memo = "**From:** Mara Okoro, harbour master\n**To:** All pilots\n\nColleagues,\n\nThe letter says: \"The quay is not safe.\" I do not dispute it.\n\n\
        I know what this will cost you.\n\nMara\n";
    assert_verdicts(
        memo,
        &[
            (
                "“The quay is not safe,” Mara Okoro wrote.",
                true,
                "misattributed",
            ),
            (
                "“I know what this will cost you,” Mara Okoro wrote.",
                false,
                "exact",
            ),
        ],
    );
}

#[test]
fn who_names_himself_above_what_he_writes_is_its_author() {
    let log = "Log of the lightship\nKeeper: Tom Vey\n\n3 January 2031\n\nI sounded the horn for eleven hours in a fog that would not lift.\n";
    assert_verdicts(
        log,
        &[
            (
                "“I sounded the horn for eleven hours,” Tom Vey wrote.",
                false,
                "exact",
            ),
            (
                "“I sounded the horn for eleven hours,” Mara Okoro wrote.",
                true,
                "reported",
            ),
        ],
    );
    let will = "LAST WILL AND TESTAMENT of me MARA LIND OKORO of Gull Cottage\n\n1. I leave nothing at all to my brother Silas, and he knows why.\n\n\
        SIGNED by the said MARA LIND OKORO in the presence of:\nTom Vey, solicitor\nInes Falk, clerk\n";
    assert_verdicts(
        will,
        &[
            (
                "“I leave nothing at all to my brother Silas,” Mara Okoro wrote.",
                false,
                "exact",
            ),
            (
                "“I leave nothing at all to my brother Silas,” Tom Vey said.",
                true,
                "misattributed",
            ),
        ],
    );
    let letter = "The Rectory\nOstwick Green\n1 September 2031\n\nDear Editor,\n\nI have rung the bells of this tower for forty years.\n\nYours etc.,\n\n\
        (The Rev.) Quenby Thrale\n";
    assert_verdicts(
        letter,
        &[(
            "“I have rung the bells of this tower for forty years,” Quenby Thrale wrote.",
            false,
            "exact",
        )],
    );
}

#[test]
fn a_letter_ends_with_its_signature() {
    let reply = "Dear Ms Okoro,\n\nThank you for your request of 4 April. I attach the report that you asked for, and I am sorry for the delay.\n\n\
        Yours sincerely,\n\nTom Vey\nInformation Officer\n\nANNEX A\n\nReport of the Fire Safety Manager, Quenby Thrale\n\n\
        I inspected the tower on 12 January, and two of its nine doors did not close.\n";
    assert_verdicts(
        reply,
        &[
            ("“I am sorry for the delay,” Tom Vey wrote.", false, "exact"),
            (
                "“Two of its nine doors did not close,” Tom Vey wrote.",
                true,
                "reported",
            ),
        ],
    );
}

#[test]
fn to_whom_an_open_letter_goes_does_not_write_it() {
    let letter = "# Open letter on the lamp\n\nTo the Harbour Board,\n\nWe mend your boats, and we were not asked about the lamp of the pier.\n\n\
        Mara Okoro, boatwright\nTom Vey, pilot\n";
    assert_verdicts(
        letter,
        &[
            (
                "“We were not asked about the lamp,” Mara Okoro wrote.",
                false,
                "exact",
            ),
            (
                "“We were not asked about the lamp,” Tom Vey wrote.",
                false,
                "exact",
            ),
            (
                "“We were not asked about the lamp,” the Harbour Board said.",
                true,
                "misattributed",
            ),
        ],
    );
}

#[test]
fn an_entry_of_a_log_is_of_the_day_above_it() {
    let log = "Log of the lightship\nKeeper: Tom Vey\n\n3 January 2031\n\nI sounded the horn for eleven hours in a fog that would not lift.\n\n\
        4 January 2031\n\nI read the newspaper of a cook on a coaster that passed us.\n\n5 January 2031\n\nI slept.\n";
    assert_verdicts(
        log,
        &[
            (
                "“I read the newspaper of a cook,” Tom Vey wrote on 4 January 2031.",
                false,
                "exact",
            ),
            (
                "“I read the newspaper of a cook,” Tom Vey wrote on 3 January 2031.",
                true,
                "misdated",
            ),
        ],
    );
}

#[test]
fn an_article_with_an_author_has_no_letters_in_it() {
    let column = "---\noutlet: The Ostwick Courier\nauthor: Mara Okoro\ndate: 2031-05-02\n---\n\n\
        I walked along the quay and saw that the lamp was out again.\n\nTom Vey, keeper\n\nI went home and lit one of my own.\n";
    assert_verdicts(
        column,
        &[
            (
                "“The lamp was out again,” Mara Okoro wrote.",
                false,
                "exact",
            ),
            (
                "“I went home and lit one of my own,” Mara Okoro wrote.",
                false,
                "exact",
            ),
        ],
    );
}

#[test]
fn a_statement_on_behalf_of_a_family_is_the_familys() {
    let statement = "STATEMENT ON BEHALF OF THE FAMILY OF TOM VEY\n\nRead outside the court by their solicitor, Ines Falk\n\n\
        Tom went out for milk, and he was forty yards from home when the crane fell.\n\nWe thank the jury.\n";
    assert_verdicts(
        statement,
        &[("“Tom went out for milk,” his family said.", false, "exact")],
    );
}
