//! What stands in marks and is nobody's words: names, headings, slogans, inscriptions.

use super::{assert_speakers, speaker};

#[test]
fn what_nobody_is_told_to_call_so_is_nobodys() {
    assert_speakers(&[
        (
            "Okoro's ferry is widely viewed as a “wreck,” and it leaks.",
            "wreck,",
            None,
        ),
        (
            "Mara Okoro’s plan was long regarded as a “wreck of a plan” and the board dropped it.",
            "wreck of a plan",
            None,
        ),
        (
            "Okoro said that the ferry is viewed as a “wreck” in Ostwick.",
            "wreck",
            Some("Okoro"),
        ),
        (
            "Okoro's Courier moved the ferry from “late sailing” to “no sailing” on Friday.",
            "late sailing",
            None,
        ),
        (
            "Okoro's Courier moved the ferry from “late sailing” to “no sailing” on Friday.",
            "no sailing",
            None,
        ),
    ]);
}

#[test]
fn a_few_words_right_behind_a_passive_are_nobodys() {
    assert_speakers(&[
        (
            "Mara Okoro's plan is widely regarded as “wreck of a plan”, Okoro said.",
            "wreck of a plan",
            None,
        ),
        (
            "Mara Okoro has been widely labelled “wreck,” and it leaks.",
            "wreck,",
            None,
        ),
        // Somebody says that it is called so.
        (
            "Okoro said the ferry is viewed as a “wreck”.",
            "wreck",
            Some("Okoro"),
        ),
        // So many words are no name.
        (
            "The ferry is described as “old and very tired wreck of a boat”, Okoro said.",
            "old and very tired wreck of a boat",
            Some("Okoro"),
        ),
        // The passive begins too far off.
        (
            "Mara Okoro is really now still often described as the “wreck of the lake”.",
            "wreck of the lake",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn what_something_is_moved_from_and_to_is_a_name() {
    let text = "Mara Okoro said she moved it from “late sailing” to “no sailing” on Friday.";
    assert_speakers(&[(text, "late sailing", None), (text, "no sailing", None)]);
}

#[test]
fn a_function_word_alone_is_not_said_by_what_stands_beside_it() {
    assert_speakers(&[("A label that calls it “never” was lost.", "never", None)]);
}

#[test]
fn words_behind_a_dash_are_said_where_they_end_a_sentence() {
    assert_speakers(&[
        (
            "Okoro had one answer — “We will sail at noon.”",
            "We will sail at noon.",
            Some("Okoro"),
        ),
        (
            "Okoro had one answer — “We will sail at noon”",
            "We will sail at noon",
            None,
        ),
    ]);
}

#[test]
fn a_programme_has_a_short_name() {
    assert_speakers(&[
        (
            "“The Harbour File” host Ada Vey asked.",
            "The Harbour File",
            None,
        ),
        (
            "“The Big Old Harbour File Tonight” host Ada Vey asked.",
            "The Big Old Harbour File Tonight",
            Some("Ada Vey"),
        ),
    ]);
}

#[test]
fn words_in_single_marks_at_the_end_of_a_headline_are_nobodys() {
    let text = |line: &str| {
        format!(
            "It was late.\n\n{line}\n\n“The quay is closed,” Okoro said. “It is old,” she said."
        )
    };
    let headline = text("Ostwick: 'Who here has ever sailed?'");
    let sentence = text("Okoro said: 'Nobody here has ever sailed.'");
    assert_eq!(speaker(&headline, "Who here has ever sailed?"), None);
    let headline = text("The owner of the ferry in Ostwick asks: 'Who here has ever sailed?'");
    assert_eq!(speaker(&headline, "Who here has ever sailed?"), None);
    let long = "In the long talk on the quay Okoro asked the crew of the ferry this";
    let long = text(&format!("{long}: 'Who here has ever sailed?'"));
    let asked = speaker(&long, "Who here has ever sailed?");
    assert_eq!(asked.as_deref(), Some("Okoro"));
    let words = "Nobody here has ever sailed.";
    assert_eq!(speaker(&sentence, words).as_deref(), Some("Okoro"));
}

#[test]
fn a_remark_in_brackets_is_nobodys() {
    assert_speakers(&[
        (
            "“We sail,” Okoro said.\n“(The crowd laughs and claps for a while.)”",
            "(The crowd laughs and claps for a while.)",
            None,
        ),
        (
            "“(We) sail (at dawn),” Okoro said.",
            "(We) sail (at dawn),",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn a_line_in_capitals_is_a_heading_unless_somebody_says_it() {
    assert_speakers(&[
        (
            "“We sail,” Okoro said.\n\n“FERRY TO SAIL AT DAWN”\n\nThe town was calm.",
            "FERRY TO SAIL AT DAWN",
            None,
        ),
        ("“WE SAIL,” Okoro said.", "WE SAIL,", Some("Okoro")),
        (
            "“We sail,” Okoro said.\n\n“The ferry sails at dawn.”\n\nThe town was calm.",
            "The ferry sails at dawn.",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn a_short_line_in_single_marks_is_a_heading_where_speech_stands_in_double_ones() {
    let line = "‘Not one more day.’";
    let double = format!("Okoro came. “We sail,” she said.\n\n{line}\n\n“We wait,” Okoro said.");
    let single = format!("Okoro came. ‘We sail,’ she said.\n\n{line}\n\n‘We wait,’ Okoro said.");
    assert_eq!(speaker(&double, "Not one more day."), None);
    let said = speaker(&single, "Not one more day.");
    assert_eq!(said.as_deref(), Some("Okoro"));
}

#[test]
fn a_heading_has_few_words() {
    let between = |line: &str| {
        format!(
            "“We sail at noon,” Okoro said on the quay.\n\n'{line}'\n\nThe town slept. “It is late,” Okoro said."
        )
    };
    let [short, long] = [
        "Sail at noon and never return",
        "Sail at noon and never come back to it",
    ];
    assert_eq!(speaker(&between(short), short), None);
    assert_eq!(speaker(&between(long), long).as_deref(), Some("Okoro"));
}

#[test]
fn what_no_verb_ties_to_a_thing_is_nobodys() {
    assert_speakers(&[
        (
            "Meanwhile, a poll paid by the harbour “for members only” shows that many worry.",
            "for members only",
            None,
        ),
        (
            "The memo said “for members only”.",
            "for members only",
            Some("the memo"),
        ),
    ]);
}

#[test]
fn the_name_of_a_work_is_not_said_by_whoever_wrote_it() {
    assert_speakers(&[
        (
            "“We sail,” said Mara Okoro, who wrote the song “Salt on the Quay”.",
            "Salt on the Quay",
            None,
        ),
        (
            "His calm earned Tom Vey the nickname “Old Salt,” the mayor said.",
            "Old Salt,",
            None,
        ),
        (
            "The ferry, which the mayor has dubbed “Old Salt,” sank.",
            "Old Salt,",
            None,
        ),
        (
            "Mara Okoro has been dubbed the “Sea Witch” by one columnist.",
            "Sea Witch",
            None,
        ),
        (
            "Mara Okoro runs the club, whose motto is “Sail or sink, and be merry.”",
            "Sail or sink, and be merry.",
            None,
        ),
        (
            "Mara Okoro dubbed him the “old walrus of Ostwick” on Friday.",
            "old walrus of Ostwick",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro told the show “we sail at dawn” on Friday.",
            "we sail at dawn",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn nobody_in_a_list_of_examples_speaks() {
    assert_speakers(&[(
        "The coverage in the harbour paper, including pictures of Mr. Vey, Mr. Lind and others at the quay, praised the “will of the great captains of the lake.”",
        "will of the great captains of the lake.",
        Some("the coverage in the harbour paper"),
    )]);
}

#[test]
fn an_inscription_and_a_pen_name_are_nobodys() {
    assert_speakers(&[
        (
            "Tom Vey argued the “SALTY” license plate harms the town.",
            "SALTY",
            None,
        ),
        (
            "Mara Okoro said that two owners threaten “no” votes on the ferry.",
            "no",
            None,
        ),
        (
            "Mara Okoro said that she would vote “no” on the ferry.",
            "no",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro spoke at “Women on the Lake” in Ostwick.",
            "Women on the Lake",
            None,
        ),
        (
            "Mara Okoro has covered the harbour since May, writing as “saltquay.”",
            "saltquay.",
            None,
        ),
    ]);
}

#[test]
fn only_from_and_to_quotations_two_names_are_moved() {
    let words = "late sailing";
    assert_speakers(&[
        (
            "Okoro said the move from “late sailing” to Ostwick is new.",
            words,
            Some("Okoro"),
        ),
        (
            "Okoro said the move from “late sailing” and “no sailing” is new.",
            words,
            Some("Okoro"),
        ),
        (
            "Okoro said the fare went from noon to “late sailing” at once.",
            words,
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn whoever_is_thought_or_told_to_be_so_does_not_say_so() {
    let words = "wreck";
    assert_speakers(&[
        (
            "Okoro thinks that the ferry is viewed as a “wreck” in Ostwick.",
            words,
            None,
        ),
        (
            "Okoro, telling of it, is viewed as a “wreck” in Ostwick.",
            words,
            None,
        ),
        (
            "Okoro said it rained. The ferry is widely viewed as a “wreck”.",
            words,
            None,
        ),
        (
            "Mara Okoro was not called a “wreck,” she said.",
            "wreck,",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn a_name_has_the_capitals_of_one_and_no_subject_that_gives_it() {
    assert_speakers(&[
        (
            "Mara Okoro knows the song “Salt on the quay”.",
            "Salt on the quay",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro dubbed “Old Salt” on Friday.",
            "Old Salt",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro has dubbed “Old Salt” on Friday.",
            "Old Salt",
            None,
        ),
    ]);
}

#[test]
fn a_line_above_leads_over_by_a_verb_of_speech_alone() {
    assert_speakers(&[(
        "The mayor of Ostwick heard this from the pilots:\n\n“She brings twenty years on the water”",
        "She brings twenty years on the water",
        None,
    )]);
}

/// Each of these texts has what one of the rules needs to name a speaker, who does not say the words.
#[test]
fn whom_a_rule_would_name_does_not_say_every_name_and_term() {
    assert_speakers(&[
        (
            "Tom Vey met two on the pier: a “Female Lake Islander,” who Vey thought had “ties to the customs house,” \
             according to the harbour office.",
            "Female Lake Islander,",
            None,
        ),
        (
            "The ferry left the timetable, with Lind Lines claiming at the time that the boat was being used to carry \
             \"doubtful goods\".",
            "doubtful goods",
            None,
        ),
        (
            "“Harbour Lights” singer Mara Okoro recalled the pilot telling passengers to wait.",
            "Harbour Lights",
            None,
        ),
        (
            "“Harbour Lights” singer Mara Okoro said, quoting Tom Vey, that the boats were late.",
            "Harbour Lights",
            None,
        ),
        (
            "The pilots have a choice, says Tom Vey: “Sea Witch” or “Ice Queen.”",
            "Sea Witch",
            None,
        ),
        (
            "The count shows that her slogan of “Boats For All” pleases the islands.",
            "Boats For All",
            None,
        ),
        (
            "Her way worked, with her criticism of other pilots as “lazy” winning her friends.",
            "lazy",
            None,
        ),
        (
            "Ines Falk, who wrote a novel on island pilots' sons called \"The Lighthouse,\" said she doubts that Okoro has \
             enough boats to win.",
            "The Lighthouse,",
            None,
        ),
        (
            "The songs have been called “Appalling” by the bakers who own the Quay Standard.",
            "Appalling",
            None,
        ),
        (
            "On Sunday evening, the harbour master, Capt. Ines Falk, hung up the office’s map of the shoal, which the town \
             has named Shoal 19, referring to it as the “Lakeport shoal.”",
            "Lakeport shoal.",
            None,
        ),
    ]);
}
