//! When words were said, at the grain at which draft and source tell it.

use super::{article, assert_verdicts};
use crate::check::check;
use crate::corpus::{self, Watch};
use crate::edition::Found;

const DATED: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
    “The rope will hold until winter,” Ines Falk said on Monday.\n";
const UNDATED: &str =
    "The Ostwick Courier\n\n“The rope will hold until winter,” Ines Falk said on Monday.\n";

#[test]
fn a_year_or_a_month_is_held_to_the_day_of_the_source() {
    let drafts = [
        (
            "“The rope will hold until winter,” Falk said in May.",
            false,
            "exact",
        ),
        (
            "“The rope will hold until winter,” Falk said in January.",
            true,
            "misdated",
        ),
        (
            "“The rope will hold until winter,” Falk said in 2031.",
            false,
            "exact",
        ),
        (
            "“The rope will hold until winter,” Falk said in 2029.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(DATED, &drafts);
}

#[test]
fn a_weekday_is_held_to_the_one_of_a_source_without_a_date() {
    let drafts = [
        (
            "“The rope will hold until winter,” Falk said on Monday.",
            false,
            "exact",
        ),
        (
            "“The rope will hold until winter,” Falk said on Friday.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(UNDATED, &drafts);
}

#[test]
fn a_source_without_a_day_does_not_hide_the_day_that_another_tells() {
    let mut corpus = corpus::from_reader(DATED.as_bytes());
    corpus.articles.push(article(
        "“The rope will hold until winter,” Ines Falk said, and left.\n",
    ));
    let sources = Found::find(corpus, &Watch::default());
    let stops = |draft: &str| -> Vec<bool> {
        let found = check(&article(draft), &sources).into_iter();
        found.map(|finding| finding.stop).collect()
    };
    assert_eq!(
        stops("“The rope will hold until winter,” Falk said on 2 April 2031."),
        [true]
    );
    assert_eq!(
        stops("“The rope will hold until winter,” Falk said on 5 May 2031."),
        [false]
    );
}

#[test]
fn a_weekend_and_the_year_of_an_occasion_are_held_against_the_day() {
    const TOLD: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-08\n---\n\n\
        “The crane stays where it is,” said Mara Okoro on Tuesday.\n";
    let drafts = [
        (
            "At the weekend, Okoro said: “The crane stays where it is.”",
            true,
            "misdated",
        ),
        (
            "“The crane stays where it is,” Okoro said in a 2029 interview.",
            true,
            "misdated",
        ),
        (
            "“The crane stays where it is,” Okoro said in a 2031 interview.",
            false,
            "exact",
        ),
        (
            "“The crane stays where it is,” Okoro said; the weekend was calm.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(TOLD, &drafts);
}

#[test]
fn a_day_of_something_else_in_the_sentence_is_not_that_of_the_words() {
    const TOLD: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-08\n---\n\n\
        Mara Okoro said on Tuesday that she “may mend the crane if the town agrees”.\n";
    let drafts = [
        (
            "Okoro said she “may mend the crane if the town agrees”, and the town votes on Monday.",
            false,
            "exact",
        ),
        (
            "The vote on Monday comes after Okoro said she “may mend the crane if the town agrees”.",
            false,
            "exact",
        ),
        (
            "Okoro said of the plan unveiled on Monday that she “may mend the crane if the town agrees”.",
            false,
            "exact",
        ),
        (
            "On Monday Okoro was silent; by Tuesday she said she “may mend the crane if the town agrees”.",
            false,
            "exact",
        ),
        (
            "On Monday, after the vote, Okoro said she “may mend the crane if the town agrees”.",
            true,
            "misdated",
        ),
        (
            "Okoro said on Monday that she “may mend the crane if the town agrees”.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(TOLD, &drafts);
}

#[test]
fn each_of_two_days_of_a_sentence_holds_for_its_own_words() {
    const TWO: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-09\n---\n\n\
        “The rope will hold until winter,” Ines Falk said on Monday.\n\n\
        “I would not climb it in the rain,” Falk said on Tuesday.\n";
    let corpus = corpus::from_reader(TWO.as_bytes());
    let sources = Found::find(corpus, &Watch::default());
    let stops = |draft: &str| -> Vec<bool> {
        let found = check(&article(draft), &sources).into_iter();
        found.map(|finding| finding.stop).collect()
    };
    for (draft, told) in [
        (
            "On Monday Falk said the rope “will hold until winter”; on Tuesday she said she “would not climb it in the rain”.",
            [false, false],
        ),
        (
            "On Monday Falk said the rope “will hold until winter”; on Monday she said she “would not climb it in the rain”.",
            [false, true],
        ),
        (
            "“The rope will hold until winter,” Falk said on 5 May; on 6 May she said she “would not climb it in the rain”.",
            [false, false],
        ),
        (
            "Falk said on Tuesday that she “would not climb it in the rain”, a day after saying the rope “will hold until winter”.",
            [false, false],
        ),
    ] {
        assert_eq!(stops(draft), told, "{draft}");
    }
}

#[test]
fn a_weekday_beside_a_date_is_held_to_the_source_too() {
    let drafts = [
        (
            "“The rope will hold until winter,” Falk said on Monday, 5 May.",
            false,
            "exact",
        ),
        (
            "“The rope will hold until winter,” Falk said on Tuesday, 5 May.",
            true,
            "misdated",
        ),
        (
            "“The rope will hold until winter,” Falk said on Monday, 6 May.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(DATED, &drafts);
    let draft = article("“The rope will hold until winter,” Falk said on Tuesday.\n");
    let corpus = corpus::from_reader(DATED.as_bytes());
    let found = check(&draft, &Found::find(corpus, &Watch::default()));
    assert_eq!(
        found[0].why,
        "said on another day: “on Monday”, 2031-05-05; the draft has “on Tuesday”"
    );
}

const EVENT: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-09\n---\n\n\
    The board of the harbour met on Wednesday to hear what the crane costs.\n\n\
    “The rope will hold until winter,” Ines Falk said.\n";

#[test]
fn a_date_is_held_to_the_day_of_which_the_source_reports() {
    let drafts = [
        (
            "“The rope will hold until winter,” Falk said on 7 May.",
            false,
            "exact",
        ),
        (
            "“The rope will hold until winter,” Falk said on 6 May.",
            true,
            "misdated",
        ),
        (
            "“The rope will hold until winter,” Falk said on 9 May.",
            true,
            "misdated",
        ),
        (
            "“The rope will hold until winter,” Falk said on 10 May.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(EVENT, &drafts);
}

#[test]
fn a_weekday_between_what_a_source_reports_and_its_own_may_be_right() {
    let drafts = [
        (
            "“The rope will hold until winter,” Falk said on Thursday.",
            false,
            "exact",
        ),
        (
            "“The rope will hold until winter,” Falk said on Friday.",
            true,
            "misdated",
        ),
        (
            "“The rope will hold until winter,” Falk said on Tuesday.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(EVENT, &drafts);
    let draft = article("“The rope will hold until winter,” Falk said on Tuesday.");
    let sources = Found::find(corpus::from_reader(EVENT.as_bytes()), &Watch::default());
    let why = check(&draft, &sources).remove(0).why;
    assert!(
        why.contains("2031-05-07") && why.contains("the draft has “on Tuesday”"),
        "{why}"
    );
}

#[test]
fn what_an_author_writes_of_a_day_is_no_day_of_his_writing() {
    const MAIL: &str = "From: Ines Falk <falk@ostwick.example>\nTo: Desk <desk@courier.example>\n\
        Date: Thu, 8 May 2031 09:12:00 +0000\nSubject: The rope\n\nDear all,\n\nThe crane stood still on Tuesday because a rope \
        tore. The other ropes will hold until winter.\n\nKind regards\nInes Falk\n";
    let drafts = [
        (
            "“The other ropes will hold until winter,” Falk wrote on Thursday.",
            false,
            "exact",
        ),
        (
            "“The other ropes will hold until winter,” Falk wrote on 8 May.",
            false,
            "exact",
        ),
        (
            "“The other ropes will hold until winter,” Falk wrote on Tuesday.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(MAIL, &drafts);
}

#[test]
fn the_day_of_an_occasion_is_that_of_the_words() {
    const MET: &str = "---\noutlet: Ostwick Council\nkind: transcript\ndate: 2031-02-18\n---\n\n\
        MARA OKORO: I have never seen a weaker rope.\n\nTOM VEY: You have.\n\nMARA OKORO: I have not.\n";
    let dated = |draft: &str| format!("---\ndate: 2031-03-13\n---\n\n{draft}");
    let stops = |draft: &str| {
        let sources = Found::find(corpus::from_reader(MET.as_bytes()), &Watch::default());
        let draft = corpus::from_reader(dated(draft).as_bytes())
            .articles
            .remove(0);
        let found = check(&draft, &sources);
        found
            .iter()
            .any(|finding| finding.verdict.name() == "misdated")
    };
    for wrong in [
        "At Tuesday’s meeting, Okoro said: “I have never seen a weaker rope.”",
        "Okoro told Tuesday night’s council meeting: “I have never seen a weaker rope.”",
        "Okoro said at the March meeting: “I have never seen a weaker rope.”",
        "Okoro said during this week’s debate: “I have never seen a weaker rope.”",
        "The council met on Tuesday. Okoro said: “I have never seen a weaker rope.”",
    ] {
        assert!(stops(wrong), "{wrong}");
    }
    for right in [
        "Okoro said at February’s meeting: “I have never seen a weaker rope.”",
        "Okoro said: “I have never seen a weaker rope.” Tuesday’s meeting was calm.",
        "Okoro, who missed Tuesday’s meeting, had said: “I have never seen a weaker rope.”",
    ] {
        assert!(!stops(right), "{right}");
    }
}

#[test]
fn the_day_of_what_another_one_said_or_of_what_happened_is_not_that_of_the_words() {
    const RIVAL: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-09\n---\n\n\
        The lock stays shut until June, the county said on Wednesday.\n\n\
        “The rope will hold until winter,” Ines Falk said.\n";
    const FIRE: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-09\n---\n\n\
        A fire burned two sheds on Thursday.\n\n\
        “The rope will hold until winter,” Ines Falk said.\n";
    let on = |day: &str| format!("“The rope will hold until winter,” Falk said {day}.");
    let (friday, tuesday) = (on("on Friday"), on("on Tuesday"));
    let later = on("on Friday, a day after the fire");
    assert_verdicts(
        RIVAL,
        &[(&friday, false, "exact"), (&tuesday, true, "misdated")],
    );
    assert_verdicts(
        FIRE,
        &[(&later, false, "exact"), (&friday, true, "misdated")],
    );
}

#[test]
fn the_day_of_an_event_told_of_may_be_the_events() {
    let drafts = [
        (
            "“The rope will hold until winter,” Falk said of the fire on Friday.",
            false,
            "exact",
        ),
        (
            "“The rope will hold until winter,” Falk said of the rope on Friday.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(DATED, &drafts);
}

#[test]
fn the_weekday_of_the_drafts_tomorrow_is_held_against_that_of_the_source() {
    const SAID: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-07\n---\n\n\
        “The rope will hold until winter,” Ines Falk said on Tuesday.\n\n\
        “The bell is cracked,” Tom Vey said last Thursday.\n";
    // 7 May 2031 is a Wednesday.
    let on = |words: &str| format!("---\ndate: 2031-05-07\n---\n\n{words}\n");
    let wrong = on("“The rope will hold until winter,” Falk said on Thursday.");
    let right = on("“The rope will hold until winter,” Falk said on Tuesday.");
    let last_week = on("“The bell is cracked,” Vey said on Thursday.");
    let drafts = [
        (&*wrong, true, "misdated"),
        (&*right, false, "exact"),
        (&*last_week, false, "exact"),
    ];
    assert_verdicts(SAID, &drafts);
}

#[test]
fn a_document_read_at_a_hearing_has_its_own_day() {
    const HEARING: &str = "---\ndate: 2031-03-05\nkind: transcript\n---\n\n\
        MARA OKORO: In a letter of 3 May 2029 Mr Tom Vey wrote: “Leave the old rope alone.” Did you see it?\n\n\
        INES FALK: I saw it later.\n";
    let drafts = [
        (
            "In a letter of 3 May 2029 Tom Vey wrote: “Leave the old rope alone.”",
            false,
            "exact",
        ),
        (
            "In a letter of 13 May 2029 Tom Vey wrote: “Leave the old rope alone.”",
            true,
            "misdated",
        ),
        (
            "On 3 May 2029 Ines Falk said: “I saw it later.”",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(HEARING, &drafts);
}

#[test]
fn the_day_of_a_question_is_that_of_its_answer() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-16\n---\n\n\
        Asked on Monday, before the vote, whether she would close the lock, Mara Okoro had said: “I have nothing to announce.”\n\n\
        Asked on Monday whether the gates were rotten, Tom Vey said: “The gates are sound.”\n";
    let drafts = [
        (
            "---\ndate: 2031-05-18\n---\n\n“I have nothing to announce,” Okoro said on Thursday.",
            true,
            "misdated",
        ),
        (
            "---\ndate: 2031-05-18\n---\n\n“I have nothing to announce,” Okoro said on Monday.",
            false,
            "exact",
        ),
        (
            "---\ndate: 2031-05-18\n---\n\n“The gates are sound,” Vey said on Wednesday.",
            true,
            "misdated",
        ),
        (
            "---\ndate: 2031-05-18\n---\n\nAsked on Thursday whether she would close it, Okoro said: “I have nothing to announce.”",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_release_is_of_its_day() {
    let source = "# PRESS RELEASE\n\n**For immediate release: 13 May 2031**\n\n## New dock\n\n\
        Ostwick Yards chairman Tom Vey said: “The dock is ours.”\n";
    let drafts = [
        (
            "“The dock is ours,” Tom Vey said on 13 May 2031.",
            false,
            "exact",
        ),
        (
            "“The dock is ours,” Tom Vey said on 10 May 2031.",
            true,
            "misdated",
        ),
        (
            "“The dock is ours,” Tom Vey said on 15 May 2031.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_day_that_a_release_tells_of_is_not_that_of_its_words() {
    let source = "FOR IMMEDIATE RELEASE\nTuesday, May 6, 2031\n\nOSTWICK YARDS SHUTS DOCK\n\n\
        OSTWICK — The board of Ostwick Yards voted on Sunday night to shut the old dock.\n\n\
        “The dock has had its day,” said chairman Tom Vey.\n\n\
        At the meeting on Sunday pilot Ines Falk said: “The dock will outlive you.”\n";
    let on = |draft: &str| format!("---\ndate: 2031-05-08\n---\n\n{draft}\n");
    let drafts = [
        (
            on("“The dock has had its day,” Vey said in a news release Tuesday."),
            false,
            "exact",
        ),
        (
            on("“The dock has had its day,” Vey said on Tuesday."),
            false,
            "exact",
        ),
        (
            on("“The dock has had its day,” Vey said on Monday."),
            true,
            "misdated",
        ),
        (
            on("“The dock will outlive you,” Falk said on Sunday."),
            false,
            "exact",
        ),
        (
            on("“The dock will outlive you,” Falk said, according to a release on Tuesday."),
            false,
            "exact",
        ),
        (
            on("“The dock will outlive you,” Falk said on Monday."),
            true,
            "misdated",
        ),
    ];
    let drafts: Vec<(&str, bool, &str)> = drafts.iter().map(|(d, s, v)| (&**d, *s, *v)).collect();
    assert_verdicts(source, &drafts);
}

#[test]
fn a_day_that_somebody_tells_of_at_a_sitting_is_not_that_of_the_sitting() {
    let source = "OSTWICK HARBOUR ASSEMBLY\nTuesday 6 May 2031\n\nThe north pier\n\n\
        Mara Okoro (Ostwick North): Will the Minister mend the pier?\n\n\
        The Minister for Harbours (Tom Vey): I was told of it by a pilot. The pier will be mended by June.\n\n\
        Mara Okoro: A pilot told me on Saturday that it sways. Will he walk on it?\n\n\
        Tom Vey: I will gladly walk on it. I have not walked on it yet.\n";
    let on = |draft: &str| format!("---\ndate: 2031-05-08\n---\n\n{draft}\n");
    let drafts = [
        (
            on("“I will gladly walk on it,” Tom Vey told the assembly on Tuesday."),
            false,
            "exact",
        ),
        (
            on("“I will gladly walk on it,” Tom Vey told the assembly on Monday 5 May."),
            true,
            "misdated",
        ),
        (
            on("“I will gladly walk on it,” Tom Vey told the assembly on Saturday."),
            true,
            "misdated",
        ),
    ];
    let drafts: Vec<(&str, bool, &str)> = drafts.iter().map(|(d, s, v)| (&**d, *s, *v)).collect();
    assert_verdicts(source, &drafts);
    // A paper may print later what somebody told it.
    let printed = format!(
        "---\noutlet: The Ostwick Courier\nauthor: Ines Falk\ndate: 2031-05-07\n---\n\n{}",
        source.split_once("2031\n\n").map_or("", |(_, rest)| rest)
    );
    let found = crate::check::check(
        &article(drafts[0].0),
        &Found::find(corpus::from_reader(printed.as_bytes()), &Watch::default()),
    );
    assert!(!found[0].stop, "{}", found[0].why);
}

#[test]
fn the_day_of_a_meeting_is_not_that_of_what_is_written_after_it() {
    let source = "---\noutlet: The Gate\ndate: 2031-05-10\n---\n\n\
        “We were promised paint and got water,” Tom Vey wrote on Friday.\n";
    assert_verdicts(
        source,
        &[
            (
                "Tom Vey met the board on Thursday. “We were promised paint and got water,” he wrote in a newsletter.",
                false,
                "exact",
            ),
            (
                "“We were promised paint and got water,” Tom Vey wrote in a newsletter on Thursday.",
                true,
                "misdated",
            ),
        ],
    );
}
