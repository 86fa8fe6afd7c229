//! Every rule that overrules the model, from both sides: a text in which it tells the speaker, and one like it
//! in which it must not. The words are looked for, not the weights: the cases outlive a change of model.

mod nobodys;
mod passed_on;
mod sentences;
mod told_of;

use crate::quotation::find_with;
use crate::quotation::speaker::model::SpeakerWeights;

/// Who says `words` in the text; `None` where nobody does.
fn speaker(text: &str, words: &str) -> Option<String> {
    let quotations = find_with(text, SpeakerWeights::shipped());
    let holds = |span: &crate::text::Span| span.of(text) == words;
    let said = quotations.iter().find(|q| q.spans.iter().any(holds))?;
    said.speaker.as_ref().map(|speaker| speaker.name.clone())
}

/// A text, words in it, and who says them.
type Case = (&'static str, &'static str, Option<&'static str>);

fn assert_speakers(cases: &[Case]) {
    for (text, words, expected) in cases {
        assert_eq!(speaker(text, words).as_deref(), *expected, "{text}");
    }
}

#[test]
fn whoever_calls_it_so_stands_behind_by() {
    assert_speakers(&[
        (
            "Mara Okoro said no. The ferry was described by the harbour board as “the most rusty tub of the lake.”",
            "the most rusty tub of the lake.",
            Some("the harbour board"),
        ),
        (
            "The Lake Times printed an essay about Bakke. The anonymous writer, described by the Lake Times as a “senior \
             official in the Bakke administration,” described the president as erratic and amoral.",
            "senior official in the Bakke administration,",
            Some("Lake Times"),
        ),
        (
            "Mara Okoro, when asked by the harbour board, described it as “the most rusty tub of the lake.”",
            "the most rusty tub of the lake.",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn whoever_is_blamed_for_saying_it_said_it() {
    assert_speakers(&[
        (
            "Mara Okoro ripped Tom Vey for suggesting that the ferry was “the most rusty tub of the lake.”",
            "the most rusty tub of the lake.",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro ripped Tom Vey for selling the ferry, calling it “the most rusty tub of the lake.”",
            "the most rusty tub of the lake.",
            Some("Mara Okoro"),
        ),
        (
            "After criticizing Tom Vey for saying that it would sail, Mara Okoro said it was “the most rusty tub of the lake.”",
            "the most rusty tub of the lake.",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn praise_is_in_the_words_of_whoever_praises() {
    assert_speakers(&[
        (
            "Mara Okoro spoke of Tom Vey’s praise of the crew for its “calm and steady hand.”",
            "calm and steady hand.",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro called Tom Vey’s praise of the crew “a calm and steady lie.”",
            "a calm and steady lie.",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn a_verb_behind_a_comma_has_its_speaker_behind_it() {
    assert_speakers(&[
        (
            "“It is late,” said a laughing Mr. Okoro, while Mr. Lind responded, “It is not.”",
            "It is late,",
            Some("Okoro"),
        ),
        (
            "Three shots were heard in the storm, which was loud, said one of the pilots, who was there.",
            "Three shots were heard in the storm, which was loud",
            Some("one of the pilots"),
        ),
        (
            "Mayor Mara Okoro, who was there, said the people of Ostwick were late.",
            "the people of Ostwick were late",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn what_goes_on_is_not_by_whoever_passed_on_the_words_before() {
    assert_speakers(&[
        (
            "“The quay is old,” Okoro writes, according to the Courier, which has a copy. “It will fall.”",
            "It will fall.",
            Some("Okoro"),
        ),
        (
            "“The quay is old,” Okoro writes.\n\n“It will fall,” according to the Courier.",
            "It will fall,",
            Some("Courier"),
        ),
    ]);
}

#[test]
fn a_sentence_by_itself_goes_on_from_speech_that_is_near() {
    let words = "We never sail in the winter.";
    let below = |between: &str| {
        let text = format!("“The quay is closed,” Mara Okoro said.\n\n{between}\n\n“{words}”");
        speaker(&text, words)
    };
    assert_eq!(below("It rained.").as_deref(), Some("Mara Okoro"));
    assert_eq!(below("It rained.\n\nThe ferry lay there."), None);
}

#[test]
fn behind_a_comma_the_words_are_those_of_whom_as_introduces() {
    assert_speakers(&[
        (
            "As Mara Okoro, the mayor, put it, “We never sail in winter.”",
            "We never sail in winter.",
            Some("Mara Okoro"),
        ),
        (
            "In the office of Mara Okoro, “We never sail in winter here.”",
            "We never sail in winter here.",
            None,
        ),
    ]);
}

#[test]
fn a_participle_or_a_verb_leads_over_to_the_words_however_late_these_come() {
    assert_speakers(&[
        (
            "Okoro recalled the ferryman telling the crowd on the old quay of the town: “We are going to sail.”",
            "We are going to sail.",
            Some("the ferryman"),
        ),
        (
            "Okoro said the pilot told her friends at home about it on Monday: “I will never go back.”",
            "I will never go back.",
            Some("the pilot"),
        ),
        (
            "After calling the ferry that had brought stones and grain across the grey sound for a hundred years of \
             storms and ice and fog and rain “a floating coffin,” Okoro left the room.",
            "a floating coffin,",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn the_verb_before_the_colon_tells_the_speaker() {
    assert_speakers(&[
        (
            "It felt like hours to Okoro before the captain came back on deck and said: “The bird is back.”",
            "The bird is back.",
            Some("the captain"),
        ),
        (
            "Okoro waited for the captain on deck and said: “The bird is back.”",
            "The bird is back.",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn a_claim_that_leads_over_to_the_words_is_its_owners() {
    assert_speakers(&[
        (
            "Mara Okoro’s claim that the ferry was “perfectly safe” is wrong, Tom Vey said.",
            "perfectly safe",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro’s claim is old, and the ferry is “perfectly safe”, Tom Vey said.",
            "perfectly safe",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro’s claim is false and the ferry was “perfectly safe”, Tom Vey said.",
            "perfectly safe",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro’s claim is false. The ferry was “perfectly safe”, Tom Vey said.",
            "perfectly safe",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn a_claim_of_another_paragraph_or_about_which_somebody_speaks_leads_over_to_nothing() {
    assert_speakers(&[
        (
            "Mara Okoro’s claim is old.\n\nThe ferry was “perfectly safe”, Tom Vey said.",
            "perfectly safe",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro’s claim about the ferry “is a lie,” Tom Vey said.",
            "is a lie,",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro’s claim about the ferry: “It is safe”, Tom Vey said.",
            "It is safe",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn whoever_opens_the_sentence_as_its_speaker_says_the_words() {
    assert_speakers(&[
        (
            "In Okoro’s words, the ferry is “a floating coffin”.",
            "a floating coffin",
            Some("Okoro"),
        ),
        ("Said Okoro: “It is old.”", "It is old.", Some("Okoro")),
        (
            "In Okoro’s words, so Tom Vey said, the ferry was “a floating coffin”.",
            "a floating coffin",
            Some("Tom Vey"),
        ),
        (
            "In Okoro’s boat, Tom Vey was “a danger to all”.",
            "a danger to all",
            None,
        ),
        ("Said to Okoro: “It is old.”", "It is old.", None),
        (
            "“A floating coffin,” in Okoro’s boat, Tom Vey said.",
            "A floating coffin,",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn a_participle_that_opens_the_sentence_has_its_speaker_behind() {
    assert_speakers(&[
        (
            "After calling the ferry “a floating coffin,” Okoro left the room.",
            "a floating coffin,",
            Some("Okoro"),
        ),
        (
            "After calling the ferry “a floating coffin” Okoro left the room.",
            "a floating coffin",
            None,
        ),
        (
            "While Tom Vey was calling the ferry “a floating coffin,” Okoro left the room.",
            "a floating coffin,",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn words_that_somebody_tells_of_are_not_the_tellers() {
    assert_speakers(&[
        (
            "Okoro said the pilot told her: “I will never go back.”",
            "I will never go back.",
            Some("the pilot"),
        ),
        (
            "Tom Vey said that Okoro had called the ferry “a floating coffin”.",
            "a floating coffin",
            Some("Okoro"),
        ),
        (
            "Okoro said the pilot left and told her friends at home about it: “I will never go back.”",
            "I will never go back.",
            Some("Okoro"),
        ),
        (
            "Okoro said Tom Vey told “a big lie” to her.",
            "a big lie",
            Some("Okoro"),
        ),
        (
            "Okoro said the team’s doctor warned it was “a floating coffin”.",
            "a floating coffin",
            Some("the team’s doctor"),
        ),
        (
            "Okoro said the crowd warned it was “a floating coffin”.",
            "a floating coffin",
            Some("the crowd"),
        ),
        (
            "Okoro, the mayor, warned that Tom Vey had called the ferry “a floating coffin”.",
            "a floating coffin",
            Some("Tom Vey"),
        ),
        (
            "Tom Vey, head of the guild, said he sees no use in it, and the mayor Mara Okoro told the board last week that such a ferry “could be of use”.",
            "could be of use",
            Some("Mara Okoro"),
        ),
        (
            "Okoro writes that officials told her “they would not be surprised by it.”",
            "they would not be surprised by it.",
            Some("officials"),
        ),
        (
            "Okoro said Tom Vey thinks it is “a floating coffin”.",
            "a floating coffin",
            Some("Okoro"),
        ),
        (
            "Okoro said the doctor who warned her had “a kind heart”.",
            "a kind heart",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn whom_a_paragraph_before_tells_of_says_no_words_below() {
    assert_speakers(&[
        (
            "Okoro said that the pilot had warned of fog.\n\n“Nobody should sail in such weather.”",
            "Nobody should sail in such weather.",
            Some("Okoro"),
        ),
        (
            "Tom Vey said that we had called the ferry “a floating coffin”.",
            "a floating coffin",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn a_description_behind_a_name_beside_the_words_is_that_persons() {
    assert_speakers(&[
        (
            "“The quay will stay,” Peter Vey, Okoro’s former adviser told the Courier.",
            "The quay will stay,",
            Some("Peter Vey"),
        ),
        (
            "“The quay will stay,” Okoro’s former adviser told the Courier.",
            "The quay will stay,",
            Some("Okoro’s former adviser"),
        ),
    ]);
}

#[test]
fn the_subject_of_a_quoted_predicate_is_no_speaker() {
    let ascribed = "According to Mara Okoro, the board will not agree. ";
    let quoted = "At the same time, Peter Lind allegedly “was open to talks”.";
    let said = "Peter Lind told her that he “was open to talks”.";
    let speaker = |text: String| speaker(&text, "was open to talks");
    assert_eq!(
        speaker(format!("{ascribed}{quoted}")).as_deref(),
        Some("Mara Okoro")
    );
    assert_eq!(
        speaker(format!("{ascribed}{said}")).as_deref(),
        Some("Peter Lind")
    );
}

#[test]
fn what_is_no_predicate_of_the_name_before_it_is_not_given_to_whoever_spoke_before() {
    let ascribed = "According to Mara Okoro, the board will not agree.";
    let after = |rest: &str, words: &str| speaker(&format!("{ascribed} {rest}"), words);
    let behind = after(
        "It “was open to talks”, said Peter Lind.",
        "was open to talks",
    );
    assert_eq!(behind.as_deref(), Some("Peter Lind"));
    let other = after(
        "Peter Lind allegedly “stood open to talks”.",
        "stood open to talks",
    );
    assert_eq!(other, None);
    let far = "It rained. It snowed. It froze. Peter Lind allegedly “was open to talks”.";
    assert_ne!(
        after(far, "was open to talks").as_deref(),
        Some("Mara Okoro")
    );
    let thought =
        "Mara Okoro believes the board is late. Peter Lind allegedly “was open to talks”.";
    assert_ne!(
        speaker(thought, "was open to talks").as_deref(),
        Some("Mara Okoro")
    );
}

#[test]
fn a_quoted_predicate_is_of_whoever_spoke_last() {
    assert_speakers(&[(
        "Mara Okoro said the board will not agree. Peter Lind allegedly “was open to talks”.",
        "was open to talks",
        Some("Mara Okoro"),
    )]);
}

#[test]
fn paragraphs_of_one_quotation_have_one_speaker_unless_a_mark_was_forgotten() {
    assert_speakers(&[
        (
            "Tom Vey came.\n\n“The ferry is old.\n\n“Its engine is older,” said Mara Okoro.",
            "The ferry is old.",
            Some("Mara Okoro"),
        ),
        (
            "“The ferry is old,” Tom Vey said. “It should not sail.\n\n“Its engine is older,” said Mara Okoro.",
            "It should not sail.",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn a_sentence_behind_a_dash_is_speech_of_whoever_stands_before_it() {
    assert_speakers(&[
        (
            "Okoro had one answer — “We sail at dawn.”",
            "We sail at dawn.",
            Some("Okoro"),
        ),
        ("Okoro had one answer — “dawn.”", "dawn.", None),
        (
            "Okoro had one answer — “We Sail at Dawn.”",
            "We Sail at Dawn.",
            None,
        ),
    ]);
}

#[test]
fn a_line_that_ends_in_a_colon_leads_over_to_the_words_below() {
    assert_speakers(&[
        (
            "Tom Vey spoke.\n\nAnd from Chairwoman Mara Okoro:\n\n“She brings twenty years on the water”",
            "She brings twenty years on the water",
            Some("Mara Okoro"),
        ),
        (
            "Tom Vey spoke.\n\nFrom the desk of Mara Okoro, a pilot at Ostwick:\n\n“She brings twenty years.”",
            "She brings twenty years.",
            Some("Mara Okoro"),
        ),
        // The name stands too far behind "from".
        (
            "Tom Vey spoke.\n\nFrom the old desk of Mara Okoro:\n\n“She brings twenty years.”",
            "She brings twenty years.",
            None,
        ),
        (
            "Tom Vey met Ada Lind.\n\nThe Courier reports:\n\n“Ada Lind brings twenty years.”",
            "Ada Lind brings twenty years.",
            Some("Courier"),
        ),
        (
            "More Ostwick coverage:\n\n“She brings twenty years,” Mara Okoro said.",
            "She brings twenty years,",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn the_place_of_an_office_leads_over_to_nothing() {
    assert_speakers(&[(
        "As Tom Vey, pilot of the port in Ostwick, told the board in a letter:\n\n“We will not sail before spring.”",
        "We will not sail before spring.",
        Some("Tom Vey"),
    )]);
}

#[test]
fn a_line_leads_over_from_whom_it_announces_and_from_nobody_else_in_it() {
    let speaker = |line: &str| {
        let words = "She brings twenty years on the water.";
        speaker(&format!("Tom Vey spoke.\n\n{line}:\n\n“{words}”"), words)
    };
    let announced = "From Ada Lind, a pilot of the old ferry of the port of the town of Ostwick on the long grey \
        coast of the north, beside the mill and the quay";
    for (line, expected) in [
        ("Here is the ferry that Ada Lind owns", None),
        ("A photo of the quay, of Ada Lind and of the ferry", None),
        (
            "The friends of Ada Lind said",
            Some("the friends of Ada Lind"),
        ),
        ("Ada Lind, pilot", Some("Ada Lind")),
        (announced, Some("Ada Lind")),
    ] {
        assert_eq!(speaker(line).as_deref(), expected, "{line}");
    }
}

/// What of a text is quoted, and by whom as far as that is known.
fn said(text: &str) -> Vec<(String, Option<String>)> {
    let quotations = find_with(text, SpeakerWeights::shipped());
    let said = quotations.iter().map(|q| {
        let speaker = q.known_speaker().map(|speaker| speaker.name.clone());
        (q.text(text), speaker)
    });
    said.collect()
}

#[test]
fn a_whole_sentence_in_marks_is_said_although_nobody_is_named_beside_it() {
    let words = "We have waited for this ferry all night.";
    let alone = format!("Rain fell on the quay.\n\n“{words}”\n\nThe rain went on.");
    assert_eq!(said(&alone), [(words.to_string(), None)]);
    let answer = format!("Was she late?\n\n“{words}”");
    assert_eq!(said(&answer), [(words.to_string(), None)]);
    let title = alone.replace(words, "The Ferry and the Night");
    assert_eq!(said(&title), []);
}

#[test]
fn what_tells_when_is_nobody_and_a_name_before_the_colon_speaks() {
    assert_speakers(&[
        (
            "Mara Okoro, R-Ostwick, earlier said the plan was “a danger to every pilot in the port.”",
            "a danger to every pilot in the port.",
            Some("Mara Okoro"),
        ),
        (
            "The pilots face a choice after last month’s vote, says Vey: “Do we fight or do we sail?”\n\nTom Vey sails.",
            "Do we fight or do we sail?",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro, who lives beside the quay, told the Courier: “It sank at dawn.”",
            "It sank at dawn.",
            Some("Mara Okoro"),
        ),
        (
            "Tom Vey on Monday night told the crew that “we sail at dawn” and left.",
            "we sail at dawn",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn few_words_before_an_inverted_verb_are_speech() {
    assert_speakers(&[
        (
            "“That,” responded Mara Okoro, “is not so.”",
            "That,",
            Some("Mara Okoro"),
        ),
        (
            "“That,” the mayor of Ostwick said on Monday, “is not so.”",
            "That,",
            Some("the mayor of Ostwick"),
        ),
        ("“Never,” said the mayor.", "Never,", Some("the mayor")),
        (
            "“No,” the crew of the ferry said.",
            "No,",
            Some("the crew of the ferry"),
        ),
        // So long a subject may be anything.
        (
            "“No,” the crew of the ferry of the harbour said.",
            "No,",
            None,
        ),
        (
            "“The Keeper,” a song that the mayor said was old, was hers.",
            "The Keeper,",
            None,
        ),
        (
            "“The Keeper,” called the best song of the year, was hers.",
            "The Keeper,",
            None,
        ),
    ]);
}

#[test]
fn a_comma_leads_over_from_a_verb_of_saying() {
    assert_speakers(&[
        (
            "As Petra Lind, a harbour reporter for years, put it, “He never stops talking.”",
            "He never stops talking.",
            Some("Petra Lind"),
        ),
        (
            "In the room of Petra Lind, “The Keeper of the Light.” hung askew.",
            "The Keeper of the Light.",
            None,
        ),
    ]);
}

#[test]
fn a_question_is_not_of_whoever_answers_it() {
    assert_speakers(&[
        (
            "Asked “Will you close the ferry before the winter?” Okoro said she would not.",
            "Will you close the ferry before the winter?",
            None,
        ),
        (
            "When asked, “Will you close the ferry before the winter?” Okoro replied: “No, never.”",
            "Will you close the ferry before the winter?",
            None,
        ),
        (
            "When asked, “Will you close the ferry before the winter?” Okoro replied: “No, never.”",
            "No, never.",
            Some("Okoro"),
        ),
        (
            "Asked if “the crews have sold the ferry,” Okoro said: “No, never.”",
            "the crews have sold the ferry,",
            None,
        ),
        (
            "When asked on Friday whether “the crews have sold the ferry,” Okoro said she would look.",
            "the crews have sold the ferry,",
            None,
        ),
        (
            "Asked if the crews had sold it, “they have not sold the ferry,” Okoro said.",
            "they have not sold the ferry,",
            Some("Okoro"),
        ),
        (
            "“Will you close the ferry before the winter?” Okoro asked.",
            "Will you close the ferry before the winter?",
            Some("Okoro"),
        ),
        (
            "Okoro asked, “Will you close the ferry before the winter?” Tom Vey nodded.",
            "Will you close the ferry before the winter?",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn what_a_crowd_shouts_is_not_of_whoever_stands_beside_it() {
    assert_speakers(&[
        (
            "“I will not sail,” Peter Lind said.\n\nA growing chant of “We want our ferry back” drove Lind out.",
            "We want our ferry back",
            None,
        ),
        (
            "The pilots answered with chants of “We want our ferry back!”",
            "We want our ferry back!",
            Some("the pilots"),
        ),
        ("Okoro left to chants of “Sail now!”", "Sail now!", None),
        (
            "A chant of “we sail at noon” by Okoro was heard.",
            "we sail at noon",
            Some("Okoro"),
        ),
        (
            "The mayor spoke over cries of “shame on you” from the crew.",
            "shame on you",
            None,
        ),
    ]);
    let text = "“The way is long,” Peter Lind said to chants of “four more years” from the pilots. “But the harbour is ours.”";
    assert_eq!(
        speaker(text, "But the harbour is ours.").as_deref(),
        Some("Peter Lind")
    );
}

#[test]
fn whoever_calls_something_so_stands_behind_by() {
    assert_speakers(&[
        (
            "The old ferry was described as “a floating coffin of rust and rot” by Mara Okoro.",
            "a floating coffin of rust and rot",
            Some("Mara Okoro"),
        ),
        (
            "Peter Lind built so badly that it was rated “the very worst of all the quays on the lake.”",
            "the very worst of all the quays on the lake.",
            None,
        ),
        (
            "Peter Lind said that the quay was called “the very worst of all the quays.”",
            "the very worst of all the quays.",
            Some("Peter Lind"),
        ),
        (
            "Mara Okoro called the quay “the very worst of all” by Friday.",
            "the very worst of all",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn whoever_somebody_disagrees_with_declares_it() {
    assert_speakers(&[
        (
            "Lind disagreed with Okoro declaring the day “a great one for the harbour.”",
            "a great one for the harbour.",
            Some("Okoro"),
        ),
        (
            "Lind defended the deal with Norland, declaring it “a great one for the harbour.”",
            "a great one for the harbour.",
            Some("Lind"),
        ),
    ]);
}

#[test]
fn behind_an_opening_clause_the_main_subject_writes() {
    assert_speakers(&[
        (
            "When the board announced another round of tariffs, Okoro had a fit, tweeting “who is our bigger enemy?”",
            "who is our bigger enemy?",
            Some("Okoro"),
        ),
        (
            "Okoro announced another round of tariffs, the mayor wept, tweeting “who is our bigger enemy?”",
            "who is our bigger enemy?",
            Some("Okoro"),
        ),
    ]);
}

#[test]
fn a_picture_says_nothing_that_somebody_explains() {
    assert_speakers(&[
        (
            "Another pilot said that the photo, of Vey at his desk, depicted him “signing a harbour bill.”",
            "signing a harbour bill.",
            Some("another pilot"),
        ),
        (
            "Another pilot said that the report, by the board, described him as “signing a harbour bill.”",
            "signing a harbour bill.",
            Some("the report"),
        ),
    ]);
}

#[test]
fn a_slogan_is_its_owners_whoever_speaks_of_it() {
    assert_speakers(&[
        (
            "Mara Okoro said Tom Vey's slogan of “boats for all” was wrong.",
            "boats for all",
            Some("Tom Vey"),
        ),
        (
            "Mara Okoro said Tom Vey's dream of “boats for all” was wrong.",
            "boats for all",
            Some("Mara Okoro"),
        ),
    ]);
}

#[test]
fn whoever_documents_or_credits_is_quoted() {
    assert_speakers(&[
        (
            "As Peter Lind has documented, Mara Vey took part “in numerous campaigns to ruin the pilots.”",
            "in numerous campaigns to ruin the pilots.",
            Some("Peter Lind"),
        ),
        (
            "Tom Vey credited Norland for the “tireless efforts to bring the pilots home.”",
            "tireless efforts to bring the pilots home.",
            Some("Tom Vey"),
        ),
    ]);
}

#[test]
fn whoever_does_something_is_named_without_it() {
    assert_speakers(&[(
        "The judge presiding over the case didn't agree, writing “there is no ground for a new trial.”",
        "there is no ground for a new trial.",
        Some("the judge"),
    )]);
}

#[test]
fn whom_a_sentence_is_about_is_not_its_speaker() {
    assert_speakers(&[
        (
            "Mara Okoro has written about the bells for years. About Ines Falk she was warmer: “She hears what nobody hears.”",
            "She hears what nobody hears.",
            Some("Mara Okoro"),
        ),
        (
            "Mara Okoro chairs the board. On Ines Falk she was short: “She had her chance and she slept.”",
            "She had her chance and she slept.",
            Some("Mara Okoro"),
        ),
        (
            "Of Tom Vey, Ines Falk said: “He is a decent man.”",
            "He is a decent man.",
            Some("Ines Falk"),
        ),
    ]);
}
