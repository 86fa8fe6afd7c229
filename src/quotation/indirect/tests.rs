mod around;
mod behind;

use super::*;
use crate::quotation::speaker::{attribute, model};

fn reported(analysis: &Analysis) -> Vec<Attributed> {
    find(
        analysis,
        &attribute::find(analysis, model::SpeakerWeights::shipped()),
        ReportWeights::shipped(),
    )
}

fn found(text: &str) -> Vec<(String, String)> {
    let analysis = Analysis::new(text);
    let read = |q: Attributed| {
        let words: Vec<&str> = q.contents.iter().map(|s| s.of(text)).collect();
        (words.join(" "), q.source.map_or(String::new(), |s| s.name))
    };
    reported(&analysis).into_iter().map(read).collect()
}

fn one(text: &str) -> Option<(String, String)> {
    let mut all = found(text);
    if all.len() == 1 { all.pop() } else { None }
}

fn report(words: &str, speaker: &str) -> Option<(String, String)> {
    Some((words.to_string(), speaker.to_string()))
}

#[test]
fn a_sign_of_words_left_out_is_no_report() {
    let words = |text: &str| found(text).into_iter().map(|(words, _)| words);
    let text = "The ferry sank. […] According to the mayor, it was late and old.";
    assert!(words(text).all(|words| words.contains(char::is_alphanumeric)));
}

#[test]
fn a_clause_after_the_verb() {
    assert_eq!(
        one("Okoro said that the ferry was late."),
        report("that the ferry was late", "Okoro")
    );
    assert_eq!(
        one("Okoro told reporters on Friday that it was late."),
        report("that it was late", "Okoro")
    );
    assert_eq!(
        found("Okoro said the ferry was late and added that nobody knew.").len(),
        2
    );
}

#[test]
fn whose_words_in_further_phrases() {
    for (text, words, speaker) in [
        (
            "Some regional traders with shops in Ostwick have warned that it was late.",
            "that it was late",
            "Some regional traders",
        ),
        (
            "In his post, the Norland premier showed no sign of it, saying it was late.",
            "it was late",
            "premier",
        ),
        (
            "The ferry was late, according to minutes the Harbour Board obtained.",
            "The ferry was late",
            "minutes the Harbour Board obtained",
        ),
    ] {
        assert_eq!(one(text), report(words, speaker), "{text}");
    }
}

#[test]
fn what_reports_nothing_in_further_phrases() {
    for text in [
        "Everything they say sells well.",
        "They want pilots to say that it was late.",
        "The guild is made of pilots (and sailors, say) or of whoever was late.",
        "The brothers Said and Omar Lind left the ferry.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    let text =
        "The mayors issued a letter condemning the Norland raid in Ostwick and promising to help.";
    assert!(
        !found(text)
            .iter()
            .any(|(_, speaker)| speaker.contains("Norland"))
    );
    let text = "Ada Lind told the station on Friday, the Courier reported, that it was late.";
    assert!(
        !found(text)
            .iter()
            .any(|(_, speaker)| speaker.contains("Courier"))
    );
}

#[test]
fn a_clause_before_or_around_the_verb() {
    assert_eq!(
        one("The ferry was late, Okoro said on Friday."),
        report("The ferry was late", "Okoro")
    );
    assert_eq!(
        one("The ferry was late, said Okoro, the mayor."),
        report("The ferry was late", "Okoro")
    );
    assert_eq!(
        one("The ferry, he said, was late again."),
        report("The ferry was late again", "he")
    );
}

#[test]
fn according_to_somebody() {
    assert_eq!(
        one("The ferry was late, according to Okoro."),
        report("The ferry was late", "Okoro")
    );
    assert_eq!(
        one("According to Okoro, the ferry was late."),
        report("the ferry was late", "Okoro")
    );
}

#[test]
fn no_speech_and_nothing_in_marks() {
    assert_eq!(found("The said ferry was late."), []);
    assert_eq!(found("Okoro said “no” to the ferry."), []);
    assert_eq!(found("He is said to be late."), []);
}

#[test]
fn who_writes_in_a_post_speaks_and_not_where_it_stands() {
    assert_eq!(
        one("Okoro wrote in a Gullnet post that the ferry was late."),
        report("that the ferry was late", "Okoro")
    );
    assert_eq!(
        one("Members of the Harbour Board say that the ferry was late."),
        report("that the ferry was late", "Members")
    );
}

#[test]
fn a_participle_has_the_subject_of_the_main_clause() {
    assert_eq!(
        one("“It is late,” the mayor said, adding that the quay would close."),
        report("that the quay would close", "the mayor")
    );
    assert_eq!(
        one("Okoro said he had “no plans” to sail, but added that he was ready."),
        report("that he was ready", "Okoro")
    );
    assert_eq!(found("Adding that the quay would close was unwise."), []);
}

#[test]
fn a_claim_is_its_owners() {
    assert_eq!(
        one("The mayor was responding to Okoro’s claim on Friday that it was late."),
        report("that it was late", "Okoro")
    );
    assert_eq!(found("Okoro’s claim that was heard in court is old."), []);
}

#[test]
fn words_of_the_occasion_are_not_what_was_said() {
    assert_eq!(
        one("Okoro said during Friday’s harbour talk that it was late."),
        report("that it was late", "Okoro")
    );
}

#[test]
fn a_place_in_a_phrase_promises_nothing() {
    let text =
        "The owners issued a statement on the storm in Ostwick and promising to help the town.";
    assert_eq!(one(text), report("to help the town", "The owners"));
    let text = "Okoro wrote of the storm in Ostwick and promised to help the town.";
    assert_eq!(one(text), report("to help the town", "Okoro"));
}

#[test]
fn a_noun_is_no_statement() {
    assert_eq!(
        found("In May the council illegally declared two quays to be its own."),
        []
    );
    assert_eq!(found("Okoro explained the sinking."), []);
    assert_eq!(
        one("Okoro announced the quay would close."),
        report("the quay would close", "Okoro")
    );
    assert_eq!(
        one("Okoro vowed to sail on."),
        report("to sail on", "Okoro")
    );
}

#[test]
fn the_outlet_itself_says_nothing() {
    assert_eq!(
        found("We also wrote about how Okoro said that it sank."),
        []
    );
    assert_eq!(
        one("The quay is unsafe, according to the report."),
        report("The quay is unsafe", "the report")
    );
}

#[test]
fn headings_and_captions_repeat_what_the_text_tells() {
    assert_eq!(found("Okoro said that the ferry was late - photo 1"), []);
    assert_eq!(
        found("The mayor at the quay. Okoro said that the ferry was late. Lind/Ostwick Pictures"),
        []
    );
}

#[test]
fn in_the_words_of_somebody() {
    assert_eq!(
        one("In the words of Okoro, the ferry was a wreck."),
        report("the ferry was a wreck", "Okoro")
    );
    assert_eq!(
        one("Nobody believed the mayor’s statement that the ferry was safe."),
        report("that the ferry was safe", "the mayor")
    );
}

#[test]
fn who_and_others_say() {
    assert_eq!(
        one("The ferry belongs to Okoro, who said that it was late."),
        report("that it was late", "who")
    );
    assert_eq!(
        one("While many stayed on the quay, three in ten residents said they would sail again."),
        report("they would sail again", "ten residents")
    );
}

#[test]
fn an_insertion_does_not_hide_the_source() {
    assert_eq!(
        one("The ferry was late, the harbour board said on Friday, because of a storm."),
        report("The ferry was late because of a storm", "the harbour board")
    );
    assert_eq!(
        one("The ferry, according to Okoro, was late again."),
        report("The ferry was late again", "Okoro")
    );
    assert_eq!(
        one("As Okoro noted, the ferry was late again."),
        report("the ferry was late again", "Okoro")
    );
}

#[test]
fn what_one_reports_of_another_is_the_first_ones_report() {
    assert_eq!(
        one("Okoro said that Lind had told him that the ferry was late."),
        report("that Lind had told him that the ferry was late", "Okoro")
    );
}

#[test]
fn an_object_is_reported_where_it_says_something() {
    assert_eq!(
        one("Okoro called for the resignation of the whole harbour board."),
        report("the resignation of the whole harbour board", "Okoro")
    );
    assert_eq!(found("Okoro mentioned the ferry."), []);
    assert_eq!(found("Okoro said this at a meeting on Friday."), []);
}

#[test]
fn questions_are_reported() {
    assert_eq!(
        one("Okoro asked the board whether the ferry would ever sail again."),
        report("whether the ferry would ever sail again", "Okoro")
    );
}

fn words(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(words, _)| words).collect()
}

#[test]
fn a_sentence_can_end_with_whose_words_it_is() {
    let cases = [
        (
            "The ferry would sail on Monday, the ministry said.",
            "The ferry would sail on Monday",
        ),
        (
            "But that might hold traps for the crew, experts warn.",
            "that might hold traps for the crew",
        ),
        (
            "Half of the quay could be closed in May, the plan states.",
            "Half of the quay could be closed in May",
        ),
    ];
    for (text, reported) in cases {
        assert_eq!(words(text), [reported], "{text}");
    }
    let none: [&str; 0] = [];
    assert_eq!(words("When the ferry had sunk, the mayor warned."), none);
    assert_eq!(words("Speaking on the quay, the mayor insisted."), none);
}

#[test]
fn where_and_when_somebody_spoke_is_no_report() {
    for text in [
        "Okoro said on Tuesday at a news conference in Lakeport.",
        "The mayor said on Tuesday in an interview with the radio.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    assert_eq!(
        one("Okoro said on Tuesday at low tide the ferries sank."),
        report("at low tide the ferries sank", "Okoro")
    );
}

#[test]
fn what_somebody_is_asked_to_do_is_said() {
    let cases = [
        (
            "Okoro urged the crew not to sail before Monday.",
            "not to sail before Monday",
        ),
        (
            "Okoro asked the mayor to close the old quay.",
            "to close the old quay",
        ),
        (
            "The board promised the ferry would sail in May.",
            "the ferry would sail in May",
        ),
    ];
    for (text, reported) in cases {
        assert_eq!(words(text), [reported], "{text}");
    }
    let none: [&str; 0] = [];
    let way = "By asking the crew to leave the ferry, the board could win.";
    assert_eq!(words(way), none);
}

#[test]
fn courts_and_polls_find() {
    let cases = [
        (
            "The court ruled on May 2 that the ferry was unsafe.",
            "that the ferry was unsafe",
        ),
        (
            "A poll found that most residents were afraid of it.",
            "that most residents were afraid of it",
        ),
        (
            "Okoro said about 20 people were on the ferry.",
            "about 20 people were on the ferry",
        ),
        ("Some say the ferry was late.", "the ferry was late"),
    ];
    for (text, reported) in cases {
        assert_eq!(words(text), [reported], "{text}");
    }
    assert!(words("The court found that plan wrong.").is_empty());
}

#[test]
fn turns_of_phrase_report_nothing() {
    for text in [
        "It bears noting that the ferry was late.",
        "This isn’t to say that the ferry was late.",
        "I think the ferry was late again.",
        "Our feelings are telling us that the ferry was late.",
        "Lind was told that the ferry was late.",
        "Okoro had to say goodbye, but the ferry left without him.",
        "Someone called the crew because the ferry had a leak.",
        "Okoro says as he walks along the old quay.",
        "Okoro means to call Lind again once he is back from Ostwick.",
    ] {
        assert!(words(text).is_empty(), "{text}: {:?}", found(text));
    }
    let named = "Okoro called the new ferry a floating coffin of rust.";
    assert_eq!(words(named), ["the new ferry a floating coffin of rust"]);
    let named = "Okoro called Lind a liar and a coward.";
    assert_eq!(words(named), ["Lind a liar and a coward"]);
    let told = "My mother told me that the ferry was late.";
    assert_eq!(words(told), ["that the ferry was late"]);
}

#[test]
fn what_nobody_has_said_is_no_report() {
    for text in [
        "Okoro did not say that the ferry was late.",
        "Okoro is expected to announce that the ferry will sail.",
        "There was no evidence to suggest that the ferry was late.",
        "If Okoro says that the ferry is late, nobody will wait.",
        "It was unclear whether Okoro said that the ferry was late.",
        "No pilot ever said that the ferry was late.",
        "Not once has a pilot said that the ferry was late.",
        "Okoro has yet to say that the ferry was late.",
        "Neither Okoro nor the guild has said that the ferry was late.",
        "Knowing that the ferry was late, Okoro has threatened to close the quay.",
        "Anyone who knows the quay says that the ferry is late.",
        "The storm suggests that the ferry will be late.",
        "Okoro told that to the crew of the ferry.",
        "Okoro said when asked how he would leave the quay.",
        "Okoro said during a speech that lasted an hour on the quay.",
    ] {
        assert!(words(text).is_empty(), "{text}: {:?}", found(text));
    }
    let said = [
        "Okoro not only said that the ferry was late.",
        "Okoro went on to say that the ferry was late.",
        "The report suggests that the ferry was late.",
    ];
    for text in said {
        assert_eq!(words(text), ["that the ferry was late"], "{text}");
    }
}

#[test]
fn a_noun_like_the_verb_says_nothing() {
    for text in [
        "Candidates in states that the mayor had won stayed on the quay.",
        "His warning was heard on the whole quay of Ostwick.",
        "The council closed the quay by a court order that was old.",
    ] {
        assert!(words(text).is_empty(), "{text}: {:?}", found(text));
    }
    assert_eq!(
        one("The report states that the quay would be closed."),
        report("that the quay would be closed", "The report")
    );
}

#[test]
fn a_thing_with_a_clause_about_it_is_no_report() {
    for text in [
        "Okoro noted unusual cases of rust on the ferry in June.",
        "Okoro said little about the ferry that sank in May.",
        "Okoro said no such thing about the ferry in May.",
        "The crew dismissed claims that the ferry was unsafe.",
    ] {
        assert!(words(text).is_empty(), "{text}: {:?}", found(text));
    }
    assert_eq!(
        one("Okoro noted the ferry had rust on it in June."),
        report("the ferry had rust on it in June", "Okoro")
    );
    assert_eq!(
        one("Okoro said little was known about the ferry."),
        report("little was known about the ferry", "Okoro")
    );
}

#[test]
fn the_narrators_tail_is_not_reported() {
    assert_eq!(
        words("Okoro said that the ferry would sail to Ostwick, which has no quay of its own."),
        ["that the ferry would sail to Ostwick"]
    );
    assert_eq!(
        words("Okoro said that the ferry, which sank in May, had been old."),
        ["that the ferry, which sank in May, had been old"]
    );
    assert_eq!(
        words("Okoro warned that if the wind turned to the north, the ferry could not sail."),
        ["that if the wind turned to the north, the ferry could not sail"]
    );
}

#[test]
fn the_clause_after_an_address_begins_with_its_subject() {
    assert_eq!(
        words("Okoro told the Courier the move would sink the ferry."),
        ["the move would sink the ferry"]
    );
    assert_eq!(
        words("Okoro told the crew of the ferry that it would sink."),
        ["that it would sink"]
    );
}

#[test]
fn a_participle_that_opens_the_sentence_has_its_subject_behind() {
    assert_eq!(
        one("Noting that the ferry was late again, Okoro has closed the quay."),
        report("that the ferry was late again", "Okoro")
    );
    assert_eq!(found("Noting that the ferry was late again is easy."), []);
}

#[test]
fn the_head_of_a_long_phrase_reports() {
    for (text, speaker) in [
        (
            "Members of the council from both ports have said that it was late.",
            "Members",
        ),
        (
            "Respondents to a survey of 302 ferry companies said that it was late.",
            "Respondents",
        ),
        (
            "The supporters of the proposed changes argue that it was late.",
            "The supporters",
        ),
        ("Those who know Okoro say that it was late.", "Those"),
        ("Okoro’s rivals, though, said that it was late.", "rivals"),
        (
            "The council this week issued a report saying that it was late.",
            "The council",
        ),
        (
            "Okoro, 69, congratulated the pilots last week said that it was late.",
            "the pilots",
        ),
    ] {
        assert_eq!(one(text), report("that it was late", speaker), "{text}");
    }
}

#[test]
fn a_report_ends_with_its_own_clause() {
    let opening = "Although Okoro said that the ferry was late, nobody left the quay.";
    assert_eq!(words(opening), ["that the ferry was late"]);
    let apposition = "Okoro said that his deputy, Tom Vey, had left the quay.";
    assert_eq!(
        words(apposition),
        ["that his deputy, Tom Vey, had left the quay"]
    );
    let condition = "Okoro said that, if the wind turned, the ferry would sail.";
    assert_eq!(
        words(condition),
        ["that, if the wind turned, the ferry would sail"]
    );
}

#[test]
fn a_title_in_marks_is_a_word_of_the_report() {
    let text = "Okoro said that the film “The Keeper of the Light” was made in Ostwick.";
    let analysis = Analysis::new(text);
    let [only]: [Attributed; 1] = find(&analysis, &[], ReportWeights::shipped())
        .try_into()
        .unwrap();
    assert_eq!(
        only.contents[0].of(text),
        "that the film “The Keeper of the Light” was made in Ostwick"
    );
    assert!(words("Okoro said that the ferry was “a floating coffin.”").is_empty());
}

#[test]
fn a_participle_with_a_subject_of_its_own_keeps_it() {
    assert_eq!(
        one("The board met on Monday, with residents noting that the ferry was late."),
        report("that the ferry was late", "residents")
    );
}

#[test]
fn a_thing_named_behind_the_verb_is_no_report() {
    for text in [
        "Okoro argued for the closing of the quay and a tax on ferries.",
        "Okoro described the harbour plan in a long interview.",
        "Okoro announced the closing from Ostwick.",
        "Okoro announced the terms of the quay: Vey accepted them.",
        "Okoro confirmed the closing to the Harbour Courier.",
        "Okoro denounced what she called the double standard of the board.",
        "Vey said the same thing, but nobody left the quay.",
        "The ferry sank, the Courier reported and the Harbour Post confirmed.",
    ] {
        let found = found(text);
        let named = ["closing", "plan", "terms", "standard", "same", "Post"];
        let thing = |(words, _): &(String, String)| {
            words != "The ferry sank" && named.iter().any(|noun| words.contains(noun))
        };
        assert!(!found.iter().any(thing), "{text}: {found:?}");
    }
    for (text, words) in [
        (
            "Okoro described the plan as a wreck.",
            "the plan as a wreck",
        ),
        (
            "Okoro announced plans to close the quay.",
            "plans to close the quay",
        ),
        (
            "Okoro confirmed that the quay was closed.",
            "that the quay was closed",
        ),
        (
            "Okoro said the same pilots were late.",
            "the same pilots were late",
        ),
    ] {
        assert_eq!(one(text), report(words, "Okoro"), "{text}");
    }
}

#[test]
fn what_is_held_or_only_possible_is_no_report() {
    for text in [
        "They will point to the tide and say that the ferry was late.",
        "You would receive a letter that could say that the ferry was late.",
        "The pilots stand out in their belief that the ferry was late.",
        "They think the ferry was late.",
        "It is a truth acknowledged by pilots of both towns that the ferry is late.",
        "The poll suggests that the mayor will be late.",
        "Nearly everything that Okoro has said to please the board is untrue.",
        "The ban came after the first order Okoro signed was blocked by the court.",
        "That is what Okoro said when she left the board.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    for (text, words) in [
        (
            "Okoro would not leave, and said that the ferry was late.",
            "that the ferry was late",
        ),
        (
            "Okoro said by telephone that the ferry was late.",
            "that the ferry was late",
        ),
    ] {
        assert_eq!(one(text), report(words, "Okoro"), "{text}");
    }
}

#[test]
fn a_clause_is_reported_from_its_subject_to_its_verb() {
    for (text, words) in [
        (
            "Okoro said that regardless of the tide, the board should sail.",
            "that regardless of the tide, the board should sail",
        ),
        (
            "Okoro noted that figures show that the candidate for the town, Tom Vey, won the vote.",
            "that figures show that the candidate for the town, Tom Vey, won the vote",
        ),
        (
            "Okoro claimed that many people came — although there was no count.",
            "that many people came",
        ),
    ] {
        assert_eq!(one(text), report(words, "Okoro"), "{text}");
    }
    let number = words("Okoro claimed about 300 people came.");
    assert!(!number.iter().any(|words| words.starts_with("300")));
    let opening = "While the pilots have pledged to join the board, the harbour is empty.";
    assert!(!words(opening).iter().any(|words| words.contains("harbour")));
    let text = "Okoro lost her temper, suggesting on Gullnet the board was asleep.";
    assert_eq!(words(text), ["the board was asleep"]);
}

#[test]
fn a_line_without_a_stop_reports_too() {
    assert_eq!(
        one("Neighbours said there was a smell of oil on the ferry"),
        report("there was a smell of oil on the ferry", "Neighbours")
    );
}

#[test]
fn what_takes_up_not_only_belongs_to_the_words() {
    assert_eq!(
        one("Okoro said the ferry was not only late, but also full of water."),
        report(
            "the ferry was not only late, but also full of water",
            "Okoro"
        )
    );
    let text = "Okoro said the ferry was late and not only old. But Lind denied it.";
    assert_eq!(
        one(text),
        report("the ferry was late and not only old", "Okoro")
    );
}

#[test]
fn a_call_behind_the_words_is_another_act_of_the_speaker() {
    assert_eq!(
        found("Okoro said the quay is old and called for a new one.")[0],
        report("the quay is old", "Okoro").unwrap()
    );
    assert_eq!(
        one("Okoro said the crew met and called the mayor."),
        report("the crew met and called the mayor", "Okoro")
    );
}

#[test]
fn what_takes_the_words_up_is_the_writers() {
    for (text, words) in [
        (
            "Okoro said that he saw two of the pilots at the quay, allegations that could cost him his post.",
            "that he saw two of the pilots at the quay",
        ),
        (
            "Okoro said that the ferry will be sold in May, a move that angered the crew.",
            "that the ferry will be sold in May",
        ),
        (
            "Okoro said that the guild answers letters, something they work on together.",
            "that the guild answers letters, something they work on together",
        ),
    ] {
        assert_eq!(one(text), report(words, "Okoro"), "{text}");
    }
}

#[test]
fn the_subject_behind_an_opening_clause_is_no_part_of_it() {
    let text = "While the Harbour Board has said for months that the raiders are to blame for attacks that \
                hit the ferries, Okoro, who owns them, has been unwilling to agree.";
    let said = found(text);
    assert!(
        said.iter().all(|(words, _)| !words.ends_with("Okoro")),
        "{said:?}"
    );
    let text = "He said he joined because of his barber, Lind, who had sailed for years.";
    let (words, _) = one(text).unwrap();
    assert!(words.starts_with("he joined because of his barber, Lind"));
}

#[test]
fn whoever_is_told_is_no_part_of_the_words() {
    assert_eq!(
        one("She took a test, which doctors told her was not needed."),
        report("was not needed", "doctors")
    );
    assert_eq!(
        one("Okoro told the Courier the test was not needed."),
        report("the test was not needed", "Okoro")
    );
}

#[test]
fn what_a_story_is_about_is_not_reported() {
    assert_eq!(
        found("Okoro told the board three different stories about where that money came from."),
        []
    );
}

#[test]
fn a_list_of_names_is_not_cut() {
    let list = "Okoro said the guild will end its quarrel with Norland, the Lake Union and others.";
    assert_eq!(
        one(list),
        report(
            "the guild will end its quarrel with Norland, the Lake Union and others",
            "Okoro"
        )
    );
    assert_eq!(
        one("Okoro will end the quarrel with Norland, the Courier reported."),
        report("Okoro will end the quarrel with Norland", "Courier")
    );
}

#[test]
fn a_clause_with_its_own_subject_ends_a_promise() {
    assert_eq!(
        one("Okoro promised to end the needless delays, and the crew is waiting for another one."),
        report("to end the needless delays", "Okoro")
    );
    let text = "Okoro promised to end the needless delays, and the crew would get more pay.";
    assert_ne!(one(text), report("to end the needless delays", "Okoro"));
}

#[test]
fn critics_who_have_long_argued_speak() {
    for text in [
        "Critics have long argued that the ferry is old.",
        "Critics in the town have long argued that the ferry is old.",
    ] {
        assert_eq!(
            one(text).map(|(_, speaker)| speaker).as_deref(),
            Some("Critics"),
            "{text}"
        );
    }
}

#[test]
fn a_stretch_of_time_says_nothing() {
    for text in [
        "Lind in the past has said that the ferry is old.",
        "Lind over the past few months has said that the ferry is old.",
        "Norland’s Lind has over the past few months repeatedly warned that the ferry is old.",
    ] {
        assert_eq!(
            one(text).map(|(_, speaker)| speaker).as_deref(),
            Some("Lind"),
            "{text}"
        );
    }
}

#[test]
fn what_somebody_goes_by_is_no_source() {
    let source = "The pilots sail as fast as they can, according to their captain.";
    assert!(one(source).is_some());
    let guide = "The captain allows the pilots to sail according to their convictions and needs.";
    assert_eq!(found(guide), []);
}

#[test]
fn words_begin_behind_a_time_of_long_ago() {
    assert_eq!(
        one("Okoro argued two years ago that the ferry was late."),
        report("that the ferry was late", "Okoro")
    );
}
