//! Whom a sentence tells of beside its speaker: the rules take the words from one and give them to the other, and only where the
//! sentence is built so.

use super::assert_speakers;

#[test]
fn whoever_is_asked_has_no_question_of_her_own() {
    assert_speakers(&[
        (
            "When asked, “I will not sell the ferry to anybody,” Okoro replied.",
            "I will not sell the ferry to anybody,",
            Some("Okoro"),
        ),
        (
            "The board waited in Ostwick, “who will close the ferry before the winter?” Okoro wrote.",
            "who will close the ferry before the winter?",
            Some("Okoro"),
        ),
        (
            "Asked on Friday “about the sale of the ferry,” Okoro said she would look.",
            "about the sale of the ferry,",
            Some("Okoro"),
        ),
        (
            "When Tom Vey said no and was asked, “Will you close the ferry before the winter?” Okoro said yes.",
            "Will you close the ferry before the winter?",
            None,
        ),
    ]);
}

#[test]
fn a_crowd_elsewhere_shouts_nothing_here() {
    let words = "we want our ferry back";
    assert_speakers(&[
        (
            "The pilots had left. Then chants of “we want our ferry back” came, and Okoro said no.",
            words,
            None,
        ),
        (
            "A chant of “we sail at noon” by Okoro was heard in the town.",
            "we sail at noon",
            Some("Okoro"),
        ),
        (
            "The town heard a chant of “we sail at noon” by the crew.",
            "we sail at noon",
            None,
        ),
    ]);
}

#[test]
fn whoever_says_that_it_is_called_so_calls_it_so() {
    let words = "the very worst of all the quays.";
    assert_speakers(&[
        // Who only thinks so is not the one who says it.
        (
            "Peter Lind said Tom Vey thinks that the quay was called “the very worst of all the quays.”",
            words,
            Some("Peter Lind"),
        ),
        (
            "Peter Lind said that Tom Vey, who thinks so, knew that the quay was called “the very worst of all the quays.”",
            words,
            Some("Peter Lind"),
        ),
        (
            "Peter Lind built it.\n\nIt was rated “the very worst of all the quays.”",
            words,
            None,
        ),
    ]);
}

#[test]
fn what_stands_behind_by_calls_it_so_if_it_can_speak() {
    let words = "the very worst of all";
    assert_speakers(&[
        (
            "The quay was called “the very worst of all” by Tom Vey.",
            words,
            Some("Tom Vey"),
        ),
        (
            "The quay was called “the very worst of all” by now, and Mara Okoro left.",
            words,
            None,
        ),
        (
            "The quay was called “the very worst of all” and old by Peter Lind, Mara Okoro said.",
            words,
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro said no. The ferry was described by a laughing Tom Vey as “the most rusty tub of the lake.”",
            "the most rusty tub of the lake.",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro said no. The ferry, seen by Tom Vey as “the very worst of all”, sank.",
            words,
            None,
        ),
    ]);
}

#[test]
fn praise_is_of_something() {
    assert_speakers(&[
        (
            "Tom Vey spoke of Mara Okoro’s boat of wood for its “calm and steady hand.”",
            "calm and steady hand.",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro described Tom Vey’s criticism on Friday as “a calm and steady lie.”",
            "a calm and steady lie.",
            Some("Mara Okoro"),
        ),
        (
            "Tom Vey spoke of Mara Okoro’s praise of the crew and said its sails had “a calm and steady hand.”",
            "a calm and steady hand.",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn whom_the_teller_does_not_quote_says_nothing() {
    let words = "We will sail at noon,";
    assert_speakers(&[
        (
            "“We will sail at noon,” Okoro said, seeing the ferryman.",
            words,
            Some("Okoro"),
        ),
        (
            "“We will sail at noon,” Okoro said, telling the ferryman.",
            words,
            Some("Okoro"),
        ),
        (
            "“We will sail at noon,” Okoro told the pilot writing it down.",
            words,
            Some("Okoro"),
        ),
        (
            "“We will sail at noon,” Okoro told the pilot describing the quay.",
            words,
            Some("Okoro"),
        ),
        (
            "“We will sail at noon.” Okoro recalled the young pilot telling them.",
            "We will sail at noon.",
            Some("Okoro"),
        ),
        (
            "Lind recalled the ferryman saying the day was “a great one for the harbour.”",
            "a great one for the harbour.",
            Some("Lind"),
        ),
    ]);
}

#[test]
fn only_whom_somebody_agrees_or_disagrees_with_declares_it() {
    let words = "a great one for the harbour.";
    assert_speakers(&[
        (
            "Lind agreed with Okoro calling the day “a great one for the harbour.”",
            words,
            Some("Okoro"),
        ),
        (
            "Lind met Okoro declaring the day “a great one for the harbour.”",
            words,
            Some("Lind"),
        ),
        (
            "Lind disagreed with Okoro believing the day “a great one for the harbour.”",
            words,
            Some("Lind"),
        ),
    ]);
}

#[test]
fn whoever_is_praised_or_blamed_for_a_feeling_said_nothing() {
    let words = "the most rusty tub of the lake.";
    assert_speakers(&[
        (
            "Mara Okoro praised Tom Vey for suggesting that the ferry was “the most rusty tub of the lake.”",
            words,
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro ripped Tom Vey for believing that the ferry was “the most rusty tub of the lake.”",
            words,
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro ripped Tom Vey for suggesting that it was late, and called it “the most rusty tub of the lake.”",
            words,
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn a_claim_holds_no_more_than_what_is_claimed() {
    assert_speakers(&[
        (
            "Mara Okoro’s slogan is old, and the ferry is “perfectly safe”, Tom Vey said.",
            "perfectly safe",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro said Tom Vey’s slogan and song were “boats for all”.",
            "boats for all",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn of_those_whom_somebody_tells_of_the_subject_of_the_verb_said_it() {
    let words = "a floating coffin";
    assert_speakers(&[
        (
            "Okoro said that a ferryman from Ostwick has claimed it was “a floating coffin”.",
            words,
            Some("a ferryman from Ostwick"),
        ),
        (
            "Okoro said a letter from Tom Vey claimed it was “a floating coffin”.",
            words,
            Some("Okoro"),
        ),
        (
            "Okoro said the doctor thinks it was “a floating coffin”.",
            words,
            Some("Okoro"),
        ),
        (
            "Okoro said a storm warned of “a floating coffin”.",
            words,
            Some("Okoro"),
        ),
        (
            "Okoro left. Tom Vey said that Mara Lind had called it “a floating coffin”.",
            words,
            Some("Mara Lind"),
        ),
    ]);
}

#[test]
fn whom_a_sentence_opens_with_is_its_topic_where_a_pronoun_speaks_of_them() {
    let words = "She hears what nobody hears.";
    assert_speakers(&[
        (
            "Mara Okoro chairs the board. About Ines Falk she is silent. She hums: “She hears what nobody hears.”",
            words,
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro chairs the board. About the bells she was warm: “She hears what nobody hears.”",
            words,
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro chairs the board.\n\nOn Ines Falk she was short: “She hears what nobody hears.”",
            words,
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn an_unnamed_paragraph_of_a_quotation_has_the_speaker_of_the_named_one() {
    assert_speakers(&[
        (
            "Tom Vey said no.\n\n“The ferry is old.\n\n“It leaks,” Mara Okoro said.",
            "The ferry is old.",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro told the board.\n\n“The ferry is old.\n\n“It leaks.”\n\nTom Vey said no.",
            "It leaks.",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn what_goes_on_goes_on_from_speech() {
    let words = "Nobody should sail in such weather.";
    assert_speakers(&[
        (
            "“We will sail,” said Mara Okoro.\n\nTom Vey sang the song “Salt on the Quay”.\n\n“Nobody should sail in such weather.”",
            words,
            None,
        ),
        (
            "“We will sail,” said Mara Okoro.\n\nThe ferry is widely viewed as a “wreck” in Ostwick.\n\n“Nobody should sail in such weather.”",
            words,
            None,
        ),
        (
            "“The quay is old,” Okoro writes, according to the Courier. It rained. “It will fall.”",
            "It will fall.",
            Some("Okoro"),
        ),
        (
            "“The quay is old,” Okoro writes.\n\nAccording to the Courier, it rained. “It will fall.”",
            "It will fall.",
            Some("Courier"),
        ),
    ]);
}
