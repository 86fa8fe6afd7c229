//! What is played in a broadcast, and what was said long before its source came out.

use super::assert_verdicts;

const SHOW: &str = "---\noutlet: Radio Ostwick\ndate: 2031-05-04\nkind: transcript\n---\n\n\
    JOHN FALK: The mayor was asked about the crane on Thursday.\n\n\
    (BEGIN AUDIO CLIP)\n\n\
    MARA OKORO: We will mend the crane before the winter.\n\n\
    (END AUDIO CLIP)\n\n\
    TOM VEY: The crane has stood there for a hundred years.\n";

#[test]
fn a_clip_is_not_of_the_day_on_which_it_is_played() {
    let clip = "“We will mend the crane before the winter,” Okoro said";
    let talk = "“The crane has stood there for a hundred years,” Vey said";
    let drafts = [
        (&*format!("{clip} on Sunday."), true, "misdated"),
        (&*format!("{clip} on Thursday."), false, "exact"),
        (&*format!("{clip} on 4 May 2031."), true, "misdated"),
        (&*format!("{talk} on Sunday."), false, "exact"),
        (&*format!("{talk} on Thursday."), true, "misdated"),
    ];
    assert_verdicts(SHOW, &drafts);
}

#[test]
fn a_weekday_alone_is_one_of_the_last_days() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        “The rope is the best on the coast,” Ines Falk told the board on 4 March.\n\n\
        “The net is the best on the coast,” Mara Okoro told the board on 29 April.\n";
    let drafts = [
        (
            "“The rope is the best on the coast,” Falk told the board on Tuesday.",
            true,
            "misdated",
        ),
        (
            "“The rope is the best on the coast,” Falk told the board on 4 March.",
            false,
            "exact",
        ),
        (
            "“The net is the best on the coast,” Okoro told the board on Tuesday.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn an_occasion_of_the_morning_is_not_the_one_of_the_evening() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-04\n---\n\n\
        Speaking at the morning briefing, Ines Falk said: “The water is still rising at the lock.”\n";
    let words = "Ines Falk said: “The water is still rising at the lock.”";
    let drafts = [
        (
            &*format!("At the evening briefing {words}"),
            true,
            "misdated",
        ),
        (&*format!("At the morning briefing {words}"), false, "exact"),
        (&*format!("At the briefing {words}"), false, "exact"),
        (&*format!("At an evening concert {words}"), false, "exact"),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_paper_is_no_day() {
    let source = "---\noutlet: The Ostwick Sun\ndate: 2031-05-07\n---\n\n\
        “The lock was shut too late and we knew it,” Ines Falk told the Sun on Monday.\n";
    let drafts = [
        (
            "“The lock was shut too late and we knew it,” Falk told the Ostwick Sun.",
            false,
            "exact",
        ),
        (
            "“The lock was shut too late and we knew it,” Falk said Sun.",
            true,
            "misdated",
        ),
    ];
    assert_verdicts(source, &drafts);
}
