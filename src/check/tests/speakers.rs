//! Who says the words, where draft and source name him otherwise.

use super::*;

/// An article with a mother and a son, a mayor, and a noun that opens a sentence with a capital.
const QUAY: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
    Mara Okoro runs the yard. “The crane never asked me for a day off,” said Mara Okoro.\n\n\
    Her son, Femi, keeps the books. “The sums do not add up,” Femi said on Friday.\n\n\
    Mayor Tom Vey was brief. “We paid for the paint,” Vey said on Friday. “It was red.”\n\n\
    The crane needs repairs. A fee is due “before the first of June,” Vey said.\n";

#[test]
fn relatives_of_one_name_are_two_persons() {
    let drafts = [
        (
            "“The crane never asked me for a day off,” Femi Okoro said.",
            true,
            "misattributed",
        ),
        ("“The sums do not add up,” Femi Okoro said.", false, "exact"),
        (
            "“The crane never asked me for a day off,” Okoro said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(QUAY, &drafts);
}

#[test]
fn who_is_called_by_an_office_is_its_holder() {
    let drafts = [(
        "Ines Falk walked by. The fee is due “before the first of June”, the mayor said.",
        false,
        "exact",
    )];
    assert_verdicts(QUAY, &drafts);
}

#[test]
fn a_noun_with_a_capital_is_nobody() {
    let drafts = [(
        "Repairs will put up the fee that is due “before the first of June”.",
        false,
        "exact",
    )];
    assert_verdicts(QUAY, &drafts);
}

#[test]
fn a_weekday_is_held_against_the_one_of_the_source_whatever_the_day_of_the_draft() {
    let drafts = [
        (
            "“We paid for the paint,” Vey said on Friday.",
            false,
            "exact",
        ),
        (
            "“We paid for the paint,” Vey said on Monday.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(QUAY, &drafts);
}

#[test]
fn a_pronoun_that_opens_a_sentence_is_somebody() {
    let drafts = [(
        "“It was never safe,” Ines Falk said.",
        true,
        "misattributed",
    )];
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        Mara Okoro left the yard. She said: “It was never safe.” When she left, it rained.\n\n\
        “It rained,” Ines Falk said.\n";
    assert_verdicts(source, &drafts);
}

/// A record whose labels have the name behind the office.
const COUNCIL: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    CHAIR: I call the officer.\n\n\
    OFFICER (MS. INES FALK): We mended the crane in spring.\n\n\
    CLLR. TOM VEY: The crane is a joke. You could have kept ducks in it.\n\n\
    CHAIR: Can we keep to the crane, please?\n";

#[test]
fn labels_of_a_record_name_their_speakers() {
    let drafts = [
        ("“The crane is a joke,” Cllr Vey said.", false, "exact"),
        (
            "“The crane is a joke,” Cllr Okoro said.",
            true,
            "misattributed",
        ),
        (
            "“We mended the crane in spring,” Ines Falk said.",
            false,
            "exact",
        ),
        (
            "From the minutes:\n\n> CLLR. TOM VEY: The crane is a joke. You could have kept ducks in it.\n",
            false,
            "exact",
        ),
    ];
    assert_verdicts(COUNCIL, &drafts);
}

#[test]
fn who_is_asked_to_do_something_is_told_that_it_is_a_request() {
    let drafts = [
        (
            "The chair asked them to “keep to the crane”.",
            false,
            "exact",
        ),
        ("The chair said they “keep to the crane”.", true, "cut"),
    ];
    assert_verdicts(COUNCIL, &drafts);
}

/// An interview as papers print it.
const INTERVIEW: &str = "---\noutlet: Ostwick Review\ndate: 2031-06-01\n---\n\n\
    **Do you sleep on the crane?**\n\nI did as a boy. If the crews asked me, I would again.\n\n\
    **Who pays for it?**\n\nNobody. We paint it ourselves.\n\n*Tom Vey spoke to Ines Falk.*\n";

#[test]
fn answers_of_an_interview_are_speech_without_marks() {
    let drafts = [
        (
            "“We paint it ourselves,” Tom Vey told the Ostwick Review.",
            false,
            "exact",
        ),
        (
            "“We never paint it ourselves,” Tom Vey told the Ostwick Review.",
            true,
            "altered",
        ),
        (
            "“I would again,” Tom Vey told the Ostwick Review.",
            true,
            "cut",
        ),
    ];
    assert_verdicts(INTERVIEW, &drafts);
}

#[test]
fn who_questions_a_witness_does_not_say_her_words() {
    let court = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        The keeper, Mara Okoro, told the jury that she saw the boat. “I waved,” she said. Questioned by Alex Vey, for \
        the owner, she agreed that it was dark. “I know a lamp at night,” she added.\n";
    let drafts = [
        (
            "“I know a lamp at night,” Alex Vey said.",
            true,
            "misattributed",
        ),
        ("“I know a lamp at night,” Okoro said.", false, "exact"),
    ];
    assert_verdicts(court, &drafts);
}

#[test]
fn a_draft_that_asks_and_answers_itself_is_no_record() {
    let draft = "**Q: Who paid for the paint?**\nA: Tom Vey did. “We paid for the paint,” Vey said.\n\n\
        **Q: Why?**\nA: He did not say.\n";
    assert_verdicts(QUAY, &[(draft, false, "exact")]);
}

#[test]
fn the_name_before_a_passage_in_a_row_says_it() {
    let drafts = [
        (
            "| Who | What |\n|---|---|\n| Tom Vey | “The sums do not add up.” |\n",
            true,
            "misattributed",
        ),
        (
            "| Who | What |\n|---|---|\n| Tom Vey | “We paid for the paint.” |\n",
            false,
            "exact",
        ),
        (
            "| On | What |\n|---|---|\n| Old Sums | “The sums do not add up.” |\n",
            false,
            "exact",
        ),
    ];
    assert_verdicts(QUAY, &drafts);
}

#[test]
fn a_signed_list_names_its_speakers_however_long_it_is() {
    let list = "# Quotes of the week\n\n\
        - “I would rather row the long way home than lose another one.” — Ada Lind\n\
        - “The tide does not read the timetables of anybody.” — Jonas Falk, pilot\n\
        - “I have never seen a ship that would thank a lamp.” — Peter Lind\n\
        - “Notice is not a courtesy; it is a condition.” — Ines Falk\n\
        - “We will not close the north pier this year.” — Tom Vey\n";
    let found = findings(list);
    let speakers = found
        .iter()
        .map(|(_, one)| one.passage.claim.speaker.as_deref());
    let wanted = [
        "Ada Lind",
        "Jonas Falk",
        "Peter Lind",
        "Ines Falk",
        "Tom Vey",
    ];
    assert_eq!(speakers.collect::<Vec<_>>(), wanted.map(Some));
    assert_eq!(found[4].1.verdict.name(), "misattributed");
}

#[test]
fn the_number_of_a_thing_speaks_no_words() {
    let words = "We will not close the north pier this year.";
    for number in [
        "No. 7",
        "Nr. 4",
        "Fig. 3",
        "Chapter 3",
        "Item 12",
        "Question 2",
        "Exhibit 4b",
    ] {
        for line in [
            format!("{number}: “{words}”"),
            format!("- {number}: “{words}”"),
        ] {
            let found = findings(&format!("It rained.\n\n{line}\n"));
            let (_, finding) = &found[0];
            assert_eq!(finding.passage.claim.speaker, None, "{line}");
            assert_eq!(
                (finding.verdict.name(), finding.stop),
                ("exact", false),
                "{line}"
            );
        }
    }
    let named = findings(&format!("No. 7: Okoro said: “{words}”"));
    assert_eq!(named[0].1.passage.claim.speaker.as_deref(), Some("Okoro"));
}

#[test]
fn entries_of_a_numbered_list_may_be_anybodys() {
    let list = "No. 1: “It costs about $3.5 million,” Okoro said.\n\nNo. 2: “I doubt that the crane is a danger to \
        anybody.”\n";
    let found = findings(list);
    assert_eq!(found.len(), 2);
    assert!(!found[1].1.stop, "{:?}", found[1].1);
}

#[test]
fn the_line_above_a_block_names_its_speaker_unless_it_tells_who_said_other_words() {
    let block = "> The old keeper knew every bolt of it.\n";
    let claimed = |lead: &str| -> Option<String> {
        let found = findings(&format!("It rained.\n\n{lead}\n\n{block}"));
        let (words, finding) = found.last().unwrap();
        assert_eq!(words, "The old keeper knew every bolt of it.", "{lead}");
        finding.passage.claim.speaker.clone()
    };
    for lead in [
        "As Vey put it:",
        "The crane is to be mended, Vey said.",
        "He was told that “nobody” climbs it. The crane is to be mended, Vey said.",
        "“The crane stays,” Okoro said. Vey went on:",
    ] {
        assert_eq!(claimed(lead).as_deref(), Some("Vey"), "{lead}");
    }
    for lead in [
        "“The crane stays,” Okoro said.",
        "“Who climbed it?” Okoro asked.",
        "“Who climbed it?” asked Okoro, who owns a pilot boat.",
    ] {
        assert_eq!(claimed(lead), None, "{lead}");
    }
}

#[test]
fn whoever_is_quoted_inside_a_quotation_has_said_the_words_inside_alone() {
    let text = "“The mayor came in and told us we will never sell the pier to anybody and then he left \
                the hall,” Tove Lund said on Monday.\n";
    let found = Found::find(corpus::from_reader(text.as_bytes()), &Watch::default());
    let inside = "we will never sell the pier to anybody";
    let start = text[..text.find(inside).unwrap()].chars().count();
    let added = crate::edition::Correction::Missed {
        article: found.articles[0].id.clone(),
        start,
        end: start + inside.chars().count(),
        name: "Ida Vik".into(),
    };
    let sources = found.amended(&[added]).unwrap();
    let verdict = |draft: &str| {
        let found = check(&article(draft), &sources);
        (found[0].verdict.name(), found[0].stop)
    };
    for (words, said_by, want) in [
        ("We will never sell the pier to anybody", "Ida Vik", "exact"),
        (
            "The mayor came in and told us we will never sell the pier to anybody",
            "Tove Lund",
            "exact",
        ),
        (
            "The mayor came in and told us we will never sell the pier to anybody",
            "Ida Vik",
            "misattributed",
        ),
        (
            "We will never sell the pier to anybody and then he left the hall",
            "Ida Vik",
            "misattributed",
        ),
    ] {
        let draft = format!("“{words},” {said_by} said.\n");
        assert_eq!(verdict(&draft), (want, want != "exact"), "{draft}");
    }
}

/// An article whose speakers are somebody's, nobody by name, or of one surname.
const KIN: &str = "\
    “The rope will hold until winter,” said an adviser to Ada Vey. Vey left early.\n\n\
    “Nobody asked the pilots first,” Vey’s husband said.\n\n\
    “The paint was never dry,” one pilot said.\n\n\
    “We sold the bell for scrap,” said Peter Falk on Friday.\n\n\
    “The harbour stays shut,” said the mayor of Lakeport.\n";

#[test]
fn what_somebody_is_to_another_one_is_not_that_one() {
    let drafts = [
        (
            "“The rope will hold until winter,” Vey said.",
            true,
            "misattributed",
        ),
        (
            "“The rope will hold until winter,” an adviser to Vey said.",
            false,
            "exact",
        ),
        (
            "“Nobody asked the pilots first,” Ada Vey said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts_in_article(KIN, &drafts);
}

#[test]
fn nobody_by_name_is_nobody_whom_the_source_names() {
    let drafts = [
        (
            "“The paint was never dry,” Ada Vey said.",
            true,
            "misattributed",
        ),
        (
            "“The paint was never dry,” Mara Okoro said.",
            false,
            "unchecked",
        ),
        ("“The paint was never dry,” a pilot said.", false, "exact"),
    ];
    assert_verdicts_in_article(KIN, &drafts);
}

#[test]
fn one_surname_or_office_may_be_of_two() {
    let drafts = [
        ("“We sold the bell for scrap,” Falk said.", false, "exact"),
        (
            "“We sold the bell for scrap,” Mr Falk said.",
            false,
            "exact",
        ),
        (
            "“We sold the bell for scrap,” Mrs Falk said.",
            true,
            "misattributed",
        ),
        (
            "“We sold the bell for scrap,” Mary Falk said.",
            true,
            "misattributed",
        ),
        (
            "“We sold the bell for scrap,” John Falk said.",
            false,
            "unchecked",
        ),
        ("“The harbour stays shut,” the mayor said.", false, "exact"),
        (
            "“The harbour stays shut,” the mayor of Ostwick said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts_in_article(KIN, &drafts);
}

#[test]
fn words_that_the_source_gives_to_nobody_are_unchecked() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        The crane divides the town.\n\n\
        “The quay belongs to the gulls,” it says on the wall of the shed.\n";
    let drafts = [(
        "“The quay belongs to the gulls,” Falk said.",
        false,
        "unchecked",
    )];
    assert_verdicts(source, &drafts);
}

#[test]
fn who_is_told_words_is_not_who_says_them() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “The board told me, ‘You will never row again,’ and I wept,” Mara Okoro said.\n";
    let drafts = [
        (
            "Okoro recalls being told that she would “never row again”.",
            false,
            "exact",
        ),
        (
            "“You will never row again,” Okoro said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_speaker_who_is_named_right_before_the_words_is_held_to_them() {
    let source = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        Engineer Tom Vey was there. “The crane broke at noon,” Tom Vey said.\n\n\
        “Nobody was hurt that day,” said Mayor Ines Falk.\n";
    let drafts = [
        ("Falk: “The crane broke at noon.”", true, "misattributed"),
        ("Vey: “The crane broke at noon.”", false, "exact"),
        (
            "Falk was blunt: “The crane broke at noon.”",
            true,
            "misattributed",
        ),
        (
            "Vey accused Falk, who said “the crane broke at noon”, of sleep.",
            true,
            "misattributed",
        ),
        (
            "The mayor said: “The crane broke at noon.”",
            true,
            "misattributed",
        ),
        (
            "The mayor said: “Nobody was hurt that day.”",
            false,
            "exact",
        ),
        (
            "The engineer said: “The crane broke at noon.”",
            false,
            "exact",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_trade_or_an_office_is_its_bearers_where_the_source_tells_who_that_is() {
    const QUAY: &str = "---\noutlet: The Ostwick Courier\n---\n\n\
        “The piles are hollow,” said Ada Vey, who runs the brewery on the quay.\n\n\
        Harbour engineer Tom Falk measured them. “Nobody drowned in the lock,” Falk said.\n\n\
        “We paid for the paint,” Mayor Mara Okoro said.\n";
    let drafts = [
        ("The brewer said: “The piles are hollow.”", false, "exact"),
        (
            "The brewer said: “Nobody drowned in the lock.”",
            true,
            "misattributed",
        ),
        (
            "In the mayor’s words: “We paid for the paint.”",
            false,
            "exact",
        ),
        (
            "In the mayor’s words: “Nobody drowned in the lock.”",
            true,
            "misattributed",
        ),
        (
            "“We paid for the paint,” said the mayor’s deputy.",
            true,
            "misattributed",
        ),
        (
            "“We paid for the paint,” said the mayor of Ostwick.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(QUAY, &drafts);
}

#[test]
fn who_is_named_in_full_in_the_source_is_not_her_mother() {
    const NIGHT: &str = "---\noutlet: The Ostwick Courier\n---\n\n\
        Mara Okoro ran the night school. In an interview she said: “I never taught anybody to read.”\n\n\
        Her daughter, Ines Okoro, said her mother refused all honours. “They offered her a medal and she sent it back,” she said.\n";
    let drafts = [
        (
            "“I never taught anybody to read,” Mara Okoro said.",
            false,
            "exact",
        ),
        (
            "“I never taught anybody to read,” Ines Okoro said.",
            true,
            "misattributed",
        ),
        (
            "“They offered her a medal and she sent it back,” Ines Okoro said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(NIGHT, &drafts);
}

#[test]
fn a_post_is_of_whom_its_account_is_called_after() {
    const POSTS: &str = "@OstwickFerries · 2 May 2031\nThe 18:40 from the quay is cancelled.\n\n\
        @AdaVey · 2 May 2031\nCancelled again? My mother is 82 and sits on her suitcase!\n";
    let drafts = [
        (
            "“Cancelled again? My mother is 82 and sits on her suitcase!” Ada Vey wrote.",
            false,
            "exact",
        ),
        (
            "“My mother is 82 and sits on her suitcase,” Vey posted.",
            false,
            "exact",
        ),
        (
            "“My mother is 92 and sits on her suitcase,” Vey posted.",
            true,
            "altered",
        ),
        (
            "“My mother is 82 and sits on her suitcase,” Tom Falk posted.",
            true,
            "misattributed",
        ),
        (
            "“The 18:40 from the quay is cancelled,” Ostwick Ferries posted.",
            false,
            "exact",
        ),
        (
            "“The 18:40 from the quay is cancelled,” Vey posted.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(POSTS, &drafts);
}

#[test]
fn a_role_is_his_to_whom_the_source_gives_it() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        Judge Ines Falk heard the case. “I took the rope, and I meant to bring it back,” said the baker Peter Okoro, who \
        runs the shop of Quay Works.\n\n\
        “The rope is ours,” said Mary Vey, chief executive of Quay Works.\n\n\
        “Nobody owns the tide,” said Mrs Justice Lind.\n";
    let drafts = [
        ("“I took the rope,” the judge said.", false, "unchecked"),
        ("“I took the rope,” the surgeon said.", false, "unchecked"),
        (
            "“The rope is ours,” Vey’s daughter said.",
            true,
            "misattributed",
        ),
        (
            "“The rope is ours,” the CEO of Quay Works said.",
            false,
            "exact",
        ),
        ("“The rope is ours,” Quay Works said.", false, "exact"),
        (
            "“Nobody owns the tide,” the High Court judge said.",
            false,
            "exact",
        ),
        (
            "“Nobody owns the tide,” the surgeon said.",
            false,
            "unchecked",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn labels_in_one_paragraph_part_the_speakers() {
    let sources = Found::find(corpus::from_reader(QUAY.as_bytes()), &Watch::default());
    let draft = article("Vey: “It was red.” Okoro: “We paid for the paint.”");
    let stops = check(&draft, &sources)
        .into_iter()
        .map(|finding| finding.stop);
    assert_eq!(stops.collect::<Vec<_>>(), [false, true]);
}

#[test]
fn whom_a_source_only_names_nearby_is_held_against_nobody() {
    const SHED: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        Mara Okoro stood at the door of the shed. “Nobody sails before the first of June.” It rained all day.\n\n\
        “The shed is dry,” Tom Vey said.\n";
    let drafts = [
        (
            "“Nobody sails before the first of June,” Vey said.",
            false,
            "unchecked",
        ),
        (
            "“Nobody sails before the first of June,” Okoro said.",
            false,
            "exact",
        ),
        ("“The shed is dry,” Okoro said.", true, "misattributed"),
    ];
    assert_verdicts(SHED, &drafts);
    let sources = Found::find(corpus::from_reader(SHED.as_bytes()), &Watch::default());
    let why = |draft: &str| check(&article(draft), &sources).remove(0).why;
    let near = why("“Nobody sails before the first of June,” Okoro said.");
    assert!(near.contains("no verb of the source ties"), "{near}");
    let tied = why("“The shed is dry,” Vey said.");
    assert!(!tied.contains("no verb"), "{tied}");
}

#[test]
fn what_an_outlet_writes_is_its_own_word() {
    const TOLD: &str = "---\noutlet: Ostwick Courier\nauthor: Olga Brandt\ndate: 2031-05-03\n---\n\n\
        Mara Okoro shut her yard at the height of its fame. Vey was not asked.\n";
    let drafts = [
        (
            "The Ostwick Courier wrote that Okoro “shut her yard at the height of its fame”.",
            false,
            "exact",
        ),
        (
            "Olga Brandt wrote that Okoro “shut her yard at the height of its fame”.",
            false,
            "exact",
        ),
        (
            "Vey said that Okoro “shut her yard at the height of its fame”.",
            true,
            "reported",
        ),
        (
            "The Ostwick Courier wrote that Okoro “never shut her yard at the height of its fame”.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(TOLD, &drafts);
}
