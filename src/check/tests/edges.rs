//! What limits words at their edges, and the signs of their numbers.

use super::{article, assert_verdicts, assert_verdicts_in_article};
use crate::check::check;
use crate::corpus::{self, Watch};
use crate::edition::Found;

const TALK: &str = "\
    “About 90 nets were lost. A few of the pilots stayed. Even the cooks rowed out. On paper, the lock is dry,” said \
    Mara Okoro.\n\n\
    “According to the yard, the crane is sound. We talk about 20 boats and not of 30. The lock is short of oil, the yard sells it,” \
    said Tom Vey.\n\n\
    “What I promise is this: if the tide is low, the ferry will sail at noon. From here it looks like the mast snapped first,” said \
    Abel Lind.\n\n\
    “The paint costs $15 a day. It was -4 degrees at noon. We sold 2,300 ropes between 10-12 o’clock,” said Ines Falk.\n";

#[test]
fn what_limits_words_before_them_is_not_cut_off() {
    let drafts = [
        ("“90 nets were lost,” Okoro said.", true, "cut"),
        ("Okoro said that some “90 nets were lost”.", false, "exact"),
        ("“Few of the pilots stayed,” Okoro said.", true, "cut"),
        ("“The cooks rowed out,” Okoro said.", true, "cut"),
        ("Okoro said “the cooks rowed out”.", false, "exact"),
        ("“The lock is dry,” Okoro said.", true, "cut"),
        ("“The crane is sound,” Vey said.", true, "cut"),
        (
            "According to the yard “the crane is sound”, Vey said.",
            false,
            "exact",
        ),
        ("Vey spoke of “20 boats and not of 30”.", false, "exact"),
        ("“The yard sells it,” Vey said.", false, "exact"),
        ("“The ferry will sail at noon,” Lind said.", true, "cut"),
        (
            "If the tide is low “the ferry will sail at noon”, Lind said.",
            false,
            "exact",
        ),
        ("“The mast snapped first,” Lind said.", true, "cut"),
        (
            "“It looks like the mast snapped first,” Lind said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts_in_article(TALK, &drafts);
}

#[test]
fn a_number_keeps_its_signs() {
    let drafts = [
        ("“The paint costs €15 a day,” Falk said.", true, "altered"),
        ("“The paint costs 15 a day,” Falk said.", true, "altered"),
        (
            "“The paint costs 15 dollars a day,” Falk said.",
            false,
            "exact",
        ),
        ("“It was 4 degrees at noon,” Falk said.", true, "altered"),
        ("“It was −4 degrees at noon,” Falk said.", false, "exact"),
        (
            "“We sold 23,00 ropes between 10-12 o’clock,” Falk said.",
            true,
            "altered",
        ),
        (
            "“We sold 2300 ropes between 10–12 o’clock,” Falk said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts_in_article(TALK, &drafts);
}

const MORE: &str = "\
    “Boats that came late were sunk or were towed. I would not swear to it after eight,” said Mara Okoro.\n\n\
    “The lock is a ruin in their eyes. The crane is sound, the yard claims,” said Tom Vey.\n\n\
    “My rivals will tell you that the quay is rotten. I will tell you that the pier is rotten,” said Ines Falk.\n\n\
    “I trust the pilot’s word but the pilot is a gambler to me,” said Olga Brandt.\n";

#[test]
fn what_limits_words_behind_them_is_not_cut_off() {
    let drafts = [
        ("“Boats that came late were sunk,” Okoro said.", true, "cut"),
        ("“I would not swear to it,” Okoro said.", true, "cut"),
        ("Okoro “would not swear to it after eight”.", false, "exact"),
        ("“The lock is a ruin,” Vey said.", true, "cut"),
        ("“The crane is sound,” Vey said.", true, "cut"),
        ("“The quay is rotten,” Falk said.", true, "cut"),
        ("“The pier is rotten,” Falk said.", false, "exact"),
        ("“I trust … the pilot,” Brandt said.", true, "cut"),
    ];
    assert_verdicts_in_article(MORE, &drafts);
}

const BUTS: &str = "\
    “The lock is dry, but I would not sleep in it. The yard is old, but the yard is ours,” said Mara Okoro.\n\n\
    “We had been told the boats would last a lifetime. They say that the crane is a danger to children,” said Tom Vey.\n";

#[test]
fn what_takes_a_sentence_back_or_hands_it_on_is_not_cut_off() {
    let drafts = [
        ("“The lock is dry,” Okoro said.", true, "cut"),
        (
            "“The lock is dry,” Okoro said, but she would not sleep in it.",
            false,
            "exact",
        ),
        (
            "“The lock is dry, but I would not sleep in it,” Okoro said.",
            false,
            "exact",
        ),
        ("“The yard is old,” Okoro said.", true, "cut"),
        ("Vey said the boats would “last a lifetime”.", true, "cut"),
        (
            "Vey said they had been told that the boats would “last a lifetime”.",
            false,
            "exact",
        ),
        (
            "Vey said the crane was “a danger to children”.",
            true,
            "cut",
        ),
    ];
    assert_verdicts_in_article(BUTS, &drafts);
}

#[test]
fn a_rate_and_a_currency_are_printed_as_the_house_does() {
    const SUMS: &str = "“The board proposes 2.50 kroner a share,” said Ines Falk.\n";
    let drafts = [
        (
            "“The board proposes NOK 2.5 per share,” Falk said.",
            false,
            "exact",
        ),
        (
            "“The board proposes NOK 3.5 per share,” Falk said.",
            true,
            "altered",
        ),
        (
            "“The board proposes EUR 2.5 per share,” Falk said.",
            true,
            "altered",
        ),
        (
            "“The board proposes SEK 2.5 per share,” Falk said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(SUMS, &drafts);
    const CODES: &str = "“The board proposes NOK 2.50 a share,” said Ines Falk.\n";
    let drafts = [
        (
            "“The board proposes 2.50 kroner a share,” Falk said.",
            false,
            "exact",
        ),
        (
            "“The board proposes 2.50 kronor a share,” Falk said.",
            true,
            "altered",
        ),
        (
            "“The board proposes DKK 2.50 a share,” Falk said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(CODES, &drafts);
}

const REST: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
    “We do not lend nets to visitors. The slip is free for members. We lost nothing but our pride. I would row him across for \
    double the fare,” said Mara Okoro.\n\n\
    “Except for the bell, everything on deck is new. Were the tide lower, I would wade in. When it snows the lock jams. Normally we sail at \
    six. Until Sunday the pilots rest,” said Tom Vey.\n\n\
    “When the bell rang we ran to the boats. The crane came down on a Friday with a great noise. We will mend the wall on Quay Street, and we hope \
    that it holds,” said Ines Falk.\n";

#[test]
fn a_sentence_that_the_rest_of_it_limits_is_not_quoted_without_it() {
    let drafts = [
        ("“We do not lend nets,” Okoro said.", true, "cut"),
        (
            "“We do not lend nets,” Okoro said of visitors.",
            false,
            "exact",
        ),
        ("“The slip is free,” Okoro said.", true, "cut"),
        ("“We lost nothing,” Okoro said.", true, "cut"),
        ("“I would row him across,” Okoro said.", true, "cut"),
        ("“Everything on deck is new,” Vey said.", true, "cut"),
        ("“I would wade in,” Vey said.", true, "cut"),
        ("“The lock jams,” Vey said.", true, "cut"),
        ("“We sail at six,” Vey said.", true, "cut"),
        ("“The pilots rest,” Vey said.", true, "cut"),
        ("“We ran to the boats,” Falk said.", false, "exact"),
        (
            "“The crane came down on a Friday,” Falk said.",
            false,
            "exact",
        ),
        ("“We will mend the wall,” Falk said.", false, "exact"),
    ];
    assert_verdicts(REST, &drafts);
}

#[test]
fn the_reason_tells_how_the_sentence_goes_on() {
    let sources = Found::find(corpus::from_reader(REST.as_bytes()), &Watch::default());
    let why = |draft: &str| check(&article(draft), &sources).remove(0).why;
    let behind = why("“The crane came down on a Friday,” Falk said.");
    assert!(
        behind.ends_with("the source goes on: “with a great noise”"),
        "{behind}"
    );
    let before = why("“We ran to the boats,” Falk said.");
    assert!(
        before.ends_with("the source begins: “When the bell rang”"),
        "{before}"
    );
    let whole = why("“The slip is free for members,” Okoro said.");
    assert_eq!(whole, "the words of the source");
    let limit = why("“The slip is free,” Okoro said.");
    assert_eq!(limit, "leaves out “for members”, which limits what is said");
}

const CLAUSES: &str = "\
    “The nets are old, and if nobody mends them, we cannot fish in March. We were late, and if you ask me, the tide was low. We tax the boats, and \
    only in winter. We tax the nets, and only the cook complained,” said Mara Okoro.\n\n\
    “At this stage no pilot is missing. The slip is a trap for anybody who swims. The shed is a gift for the village. \
    The weir is a danger for everyone who rows,” said Tom Vey.\n";

#[test]
fn a_limit_in_the_clause_beside_the_words_is_not_cut_off() {
    let drafts = [
        ("“We cannot fish in March,” Okoro said.", true, "cut"),
        (
            "If nobody mends the nets “we cannot fish in March”, Okoro said.",
            false,
            "exact",
        ),
        ("“The tide was low,” Okoro said.", false, "exact"),
        ("“We tax the boats,” Okoro said.", true, "cut"),
        ("“We tax the nets,” Okoro said.", false, "exact"),
        ("“No pilot is missing,” Vey said.", true, "cut"),
        ("“The slip is a trap,” Vey said.", true, "cut"),
        ("“The shed is a gift,” Vey said.", false, "exact"),
        ("“The weir is a danger,” Vey said.", true, "cut"),
    ];
    assert_verdicts_in_article(CLAUSES, &drafts);
}

const BOUND: &str = "\
    “We will lift the ban the moment the yard signs the paper. We will reopen the slip as soon as the diver has been down. We will drop \
    the case the day they give us back the boat. We will open the shop the day after tomorrow. We will sail at noon, and not before,” said \
    Mara Okoro.\n\n\
    “I will pay the crews, and not a day before the board has met. I guarantee the jobs of the pilots this season. I can rule out a sale of \
    the ferry at this stage. We refuse to raise the fares in this harbour. I promise you a berth in the current year,” said Tom Vey.\n\n\
    “We closed the slip the minute the wall broke. The crew came ashore the day the war ended. I sold the boat at our depot on \
    Tuesday. We promise you a new crane with a red roof,” said Ines Falk.\n";

#[test]
fn a_promise_is_not_cut_off_from_the_time_or_place_for_which_it_is_made() {
    let drafts = [
        ("“We will lift the ban,” Okoro said.", true, "cut"),
        ("“We will reopen the slip,” Okoro said.", true, "cut"),
        ("“We will drop the case,” Okoro said.", true, "cut"),
        ("“We will open the shop,” Okoro said.", false, "exact"),
        ("“We will sail at noon,” Okoro said.", false, "cut"),
        ("“I will pay the crews,” Vey said.", true, "cut"),
        (
            "“I guarantee the jobs of the pilots,” Vey said.",
            true,
            "cut",
        ),
        (
            "“I guarantee the jobs of the pilots,” Vey said of this season.",
            false,
            "exact",
        ),
        (
            "“I can rule out a sale of the ferry,” Vey said.",
            true,
            "cut",
        ),
        ("“We refuse to raise the fares,” Vey said.", true, "cut"),
        ("“I promise you a berth,” Vey said.", true, "cut"),
        ("“We closed the slip,” Falk said.", false, "exact"),
        ("“The crew came ashore,” Falk said.", false, "exact"),
        ("“I sold the boat,” Falk said.", false, "exact"),
        ("“We promise you a new crane,” Falk said.", false, "exact"),
    ];
    assert_verdicts_in_article(BOUND, &drafts);
}

#[test]
fn what_then_means_the_draft_may_tell() {
    let record = "---\nkind: transcript\ndate: 2031-05-06\n---\n\n\
        MARA OKORO: The crew will hear it on Thursday. Until then I ask you to say nothing to the keepers.\n\n\
        TOM VEY: I say nothing.\n";
    assert_verdicts(
        record,
        &[
            (
                "Until she had told the crew, Okoro said, “I ask you to say nothing to the keepers.”",
                false,
                "exact",
            ),
            (
                "Okoro said: “I ask you to say nothing to the keepers.”",
                true,
                "cut",
            ),
        ],
    );
}
