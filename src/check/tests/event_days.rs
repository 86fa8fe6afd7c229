//! When words were said where draft or source tell it by an event, by an occasion, or by a time long before the news.

use super::assert_verdicts;

/// The drafts with the words of one passage, which is all that they are held by.
fn assert_each(source: &str, drafts: &[(&str, bool)]) {
    let verdict = |stop: bool| if stop { "misdated" } else { "exact" };
    let drafts: Vec<_> = drafts
        .iter()
        .map(|(draft, stop)| (*draft, *stop, verdict(*stop)))
        .collect();
    assert_verdicts(source, &drafts);
}

const TRIAL: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-08\n---\n\n\
    A court on Thursday cleared the pilot Tom Vey of sinking the ferry Alma.\n\n\
    Mara Okoro, his lawyer, told the court in her closing speech last Friday: “You cannot sink a ship with a biscuit.”\n\n\
    “I will sleep for a week,” Vey said.\n";

#[test]
fn words_after_an_event_are_not_of_a_day_before_it() {
    let lede = "A court cleared the pilot Tom Vey on Thursday of sinking the ferry Alma.\n\n";
    let on = |words: &str| format!("{lede}{words}\n");
    let after =
        on("Mara Okoro told reporters after the verdict: “You cannot sink a ship with a biscuit.”");
    let afterwards = on(
        "Asked afterwards about the case, Mara Okoro said: “You cannot sink a ship with a biscuit.”",
    );
    let during = on("Mara Okoro had told the court: “You cannot sink a ship with a biscuit.”");
    let before =
        on("Before the verdict, Mara Okoro said: “You cannot sink a ship with a biscuit.”");
    let other = on("“I will sleep for a week,” Tom Vey said after the verdict.");
    let undated = "The pilot Tom Vey was cleared of sinking the ferry Alma this spring.\n\n\
        Mara Okoro told reporters after the verdict: “You cannot sink a ship with a biscuit.”\n";
    assert_each(
        TRIAL,
        &[
            (&after, true),
            (&afterwards, true),
            (&during, false),
            (&before, false),
            (&other, false),
            (undated, false),
        ],
    );
    let of_another_day = "A court cleared the pilot Tom Vey on Monday of sinking the ferry Alma.\n\n\
        Mara Okoro told reporters after the verdict: “You cannot sink a ship with a biscuit.”\n";
    assert_each(TRIAL, &[(of_another_day, false)]);
}

#[test]
fn before_an_event_is_not_after_it() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-08\n---\n\n\
        The Ostwick rowers lost by a length.\n\n\
        “The wind is our friend,” coach Ines Falk told the Courier before the race.\n\n\
        “The wind is nobody’s friend,” she said after the race.\n";
    assert_each(
        source,
        &[
            ("“The wind is our friend,” Falk said after the race.", true),
            (
                "Asked afterwards, Falk said: “The wind is our friend.”",
                true,
            ),
            (
                "“The wind is our friend,” Falk said before the race.",
                false,
            ),
            ("“The wind is our friend,” Falk said after the draw.", false),
            (
                "“The wind is nobody’s friend,” Falk said before the race.",
                true,
            ),
            (
                "“The wind is nobody’s friend,” Falk said after the race.",
                false,
            ),
            ("“The wind is our friend,” Falk said.", false),
        ],
    );
}

#[test]
fn what_was_said_at_a_talk_of_which_the_paragraph_tells_is_of_its_day() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-11\n---\n\n\
        The Ostwick rowers lost by a length on Saturday.\n\n\
        Coach Ines Falk, speaking at her press conference on Thursday, had promised a new boat. “The old one leaks,” \
        she said. “I will not put a crew into a bath.”\n";
    let lede = "Ostwick’s rowers lost by a length on Saturday.\n\n";
    let on = |words: &str| format!("{lede}{words}\n");
    let after =
        on("Asked afterwards about the boat, Falk said: “I will not put a crew into a bath.”");
    let saturday = on("“I will not put a crew into a bath,” Falk said on Saturday.");
    let thursday = on("“I will not put a crew into a bath,” Falk said on Thursday.");
    let before = on("“I will not put a crew into a bath,” Falk said before the race.");
    let untold = on("“I will not put a crew into a bath,” Falk said.");
    let friday = on("“I will not put a crew into a bath,” Falk said on Friday.");
    assert_each(
        source,
        &[
            (&after, true),
            (&saturday, true),
            (&friday, true),
            (&thursday, false),
            (&before, false),
            (&untold, false),
        ],
    );
    let norwegian = source.replace("she said", "the Norwegian said");
    let asked = on(
        "Asked afterwards about the boat, the Norwegian said: “I will not put a crew into a bath.”",
    );
    assert_each(&norwegian, &[(&asked, true)]);
}

const LONG_AGO: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-06-10\n---\n\n\
    Pupils of Ostwick blocked the bridge on Tuesday.\n\n\
    Ada Lind recalled that at a protest in March 2027 she had told the mayor of those days: “You sit on our school like a hen.”\n\n\
    Mara Okoro became mayor in 2029. At the time she called the bridge “the best money that we never spent”.\n\n\
    In February she told the paper Quay: “A bridge is a road with a view.”\n\n\
    “The paint is dry,” said Tom Vey, who was elected in 2028.\n\n\
    Ines Falk, who was elected in 2028, has said: “The gates are open.”\n";

#[test]
fn a_weekday_alone_is_not_of_a_month_or_year_long_ago() {
    assert_each(
        LONG_AGO,
        &[
            (
                "“You sit on our school like a hen,” Lind told the mayor on Tuesday.",
                true,
            ),
            (
                "“You sit on our school like a hen,” Lind told the mayor in 2027.",
                false,
            ),
            (
                "“You sit on our school like a hen,” Lind told the mayor in March 2027.",
                false,
            ),
            (
                "“You sit on our school like a hen,” Lind told the mayor in May 2027.",
                true,
            ),
            ("“You sit on our school like a hen,” Lind said.", false),
            (
                "On Tuesday, Okoro called the bridge “the best money that we never spent”.",
                true,
            ),
            (
                "In 2029, Okoro called the bridge “the best money that we never spent”.",
                false,
            ),
            (
                "In 2030, Okoro called the bridge “the best money that we never spent”.",
                true,
            ),
            (
                "“A bridge is a road with a view,” Okoro said on Tuesday.",
                true,
            ),
            (
                "“A bridge is a road with a view,” Okoro said in February.",
                false,
            ),
            ("“The paint is dry,” Vey said on Tuesday.", false),
            ("“The gates are open,” Falk said on Tuesday.", false),
        ],
    );
}

#[test]
fn a_week_earlier_is_not_the_day_of_the_news() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-09\n---\n\n\
        The harbour board of Ostwick sold its crane on Wednesday to a circus.\n\n\
        “It will never leave this quay,” Mara Okoro had told the Courier by telephone a week earlier.\n\n\
        “It leaves on a barge,” Tom Vey said.\n";
    assert_each(
        source,
        &[
            (
                "“It will never leave this quay,” Okoro said on Wednesday.",
                true,
            ),
            (
                "On Wednesday, Okoro said: “It will never leave this quay.”",
                true,
            ),
            (
                "“It will never leave this quay,” Okoro said by telephone on Wednesday.",
                true,
            ),
            (
                "“It will never leave this quay,” Okoro said by telephone.",
                false,
            ),
            (
                "“It will never leave this quay,” Okoro had said before the sale.",
                false,
            ),
            ("“It leaves on a barge,” Vey said on Wednesday.", false),
        ],
    );
}

#[test]
fn the_entries_of_a_running_report_are_of_the_day_of_their_stamp() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-08\n---\n\n\
        # Storm Alma live: roofs off in Ostwick\n\n\
        11.20 BST\n\n## Bridge shut\n\nPilot Tom Vey: “The bridge sings like a saw.”\n\n\
        09.45 BST\n\nMayor Mara Okoro said: “Stay off the quay.”\n\n\
        WED 21.10 BST\n\n## What is to come\n\nKeeper Ines Falk: “It may turn north and spare us.”\n\n\
        19.30 BST\n\nMara Okoro said: “We have sand for a year.”\n";
    assert_each(
        source,
        &[
            (
                "“It may turn north and spare us,” Ines Falk said on Thursday.",
                true,
            ),
            (
                "“It may turn north and spare us,” Ines Falk said on Wednesday.",
                false,
            ),
            (
                "“It may turn north and spare us,” Ines Falk said after landfall on Thursday.",
                true,
            ),
            (
                "“We have sand for a year,” Mara Okoro said on Thursday.",
                true,
            ),
            ("“Stay off the quay,” Mara Okoro said on Thursday.", false),
            (
                "“The bridge sings like a saw,” Tom Vey said on Thursday.",
                false,
            ),
        ],
    );
}

#[test]
fn an_occasion_named_again_has_the_day_that_the_draft_told_of_it() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-09\n---\n\n\
        The harbour lost its last pilot this spring.\n\n\
        “They thanked me with a mug,” Tom Vey said by telephone on Wednesday evening.\n\n\
        “The mug leaks,” he told the podcast Low Water on Monday.\n";
    let draft = |words: &str| {
        format!(
            "Ostwick has no pilot any more, as its last one, Tom Vey, told the podcast Low Water on Monday.\n\n{words}\n"
        )
    };
    let same =
        draft("In the same recording Vey said of his farewell: “They thanked me with a mug.”");
    let podcast = draft("“They thanked me with a mug,” Vey said on the podcast.");
    let right = draft("“The mug leaks,” Vey said on the podcast.");
    let right_again = draft("In the same recording Vey said: “The mug leaks.”");
    let phone = draft("“They thanked me with a mug,” Vey said by telephone.");
    let untold = "“They thanked me with a mug,” Vey said on the podcast.";
    assert_each(
        source,
        &[
            (&same, true),
            (&podcast, true),
            (&right, false),
            (&right_again, false),
            (&phone, false),
            (untold, false),
        ],
    );
}

#[test]
fn the_day_with_which_the_sentence_before_opens_holds_for_whom_it_is_about() {
    let mail = "From: Mara Okoro <okoro@ostwick.example>\nTo: Board <board@ostwick.example>\n\
        Date: Mon, 5 May 2031 08:10:00 +0000\nSubject: Crane\n\nAll,\n\nI was told in 2029 and I did not hear it. The crane goes.\n\n\
        Mara Okoro\nMayor\n";
    let lede = "Mara Okoro, the mayor, knew of the crane, mails to the board show.\n\n";
    let on = |words: &str| format!("{lede}{words}\n");
    let words = "“I was told in 2029 and I did not hear it,”";
    let wrong = on(&format!(
        "On 28 April, the mayor gave way. {words} she wrote."
    ));
    let right = on(&format!("On 5 May, the mayor gave way. {words} she wrote."));
    let event = on(&format!("On 28 April, a rope tore. {words} Okoro wrote."));
    let inside = on(&format!(
        "The rope tore on 28 April under the mayor’s eyes. {words} she wrote."
    ));
    let told = on(&format!(
        "On 28 April, she gave way. {words} Okoro wrote on 5 May."
    ));
    let he = on(&format!("On 28 April, she gave way. {words} she wrote."));
    assert_each(
        mail,
        &[
            (&wrong, true),
            (&he, true),
            (&right, false),
            (&event, false),
            (&inside, false),
            (&told, false),
        ],
    );
}

#[test]
fn a_participle_that_opens_the_sentence_tells_its_day() {
    let source = "OSTWICK HARBOUR OFFICE\nTuesday 6 May 2031\n\nDaily briefing\n\n\
        MS OKORO: I have no news of the crane. Nobody has asked me for the key.\n\n\
        QUESTION: Will you give it back?\n\nMS OKORO: I do not have it.\n\nMR VEY: We keep looking.\n";
    let words = "“Nobody has asked me for the key.”";
    let on = |day: &str| format!("Returning to the desk on {day}, Okoro said: {words}");
    let (tuesday, wednesday) = (on("Tuesday"), on("Wednesday"));
    assert_each(source, &[(&tuesday, false), (&wednesday, true)]);
}

#[test]
fn an_interview_is_not_an_event_of_which_it_tells_nothing() {
    let source = "---\noutlet: Lantern Quarterly\ndate: 2031-05-01\nauthor: Tom Vey\n---\n\n\
        # Mara Okoro in conversation\n\n*We met Mara Okoro in the ferry canteen, where she was painting oars.*\n\n\
        **Do you like ferries?**\n\nFerries are slow chairs. I sleep on them.\n\n\
        **Is theatre dying?**\n\nTheatre is fine. The seats are dying.\n\n\
        **What is next?**\n\nA boat, I hope. It has one oar.\n";
    let held = |draft: &str, stop: bool| {
        let verdict = if stop { "misattributed" } else { "exact" };
        assert_verdicts(source, &[(draft, stop, verdict)]);
    };
    held(
        "At Sunday’s premiere Mara Okoro said: “Theatre is fine.”",
        true,
    );
    held(
        "At the premiere in the old mill, Mara Okoro met the players. She told them: “Theatre is fine.”",
        true,
    );
    held(
        "Mara Okoro told Lantern Quarterly: “Theatre is fine.”",
        false,
    );
    held(
        "Weeks before the premiere, Mara Okoro said: “Theatre is fine.”",
        false,
    );
    held(
        "At the premiere in the old mill, Mara Okoro met the players. She had told Lantern Quarterly: “Theatre is fine.”",
        false,
    );
    held("Mara Okoro said: “Theatre is fine.”", false);
}

#[test]
fn the_weekday_of_an_interview_before_the_news_is_that_of_its_words() {
    let source = "Ostwick Courier\n\nThe harbour board of Ostwick fell apart on Sunday night.\n\n\
        The treasurer, Tom Vey, had called the new toll “a tax on gulls” in an interview on Saturday. On Sunday he took a softer \
        line. “I like gulls,” Vey said.\n\n\
        The keeper, Ines Falk, had called the toll “a coin for a storm”, and the board meets on Monday after its row on Saturday.\n";
    assert_each(
        source,
        &[
            (
                "On Sunday the treasurer, Tom Vey, called the toll “a tax on gulls”.",
                true,
            ),
            (
                "On Saturday the treasurer, Tom Vey, called the toll “a tax on gulls”.",
                false,
            ),
            (
                "The treasurer, Tom Vey, called the toll “a tax on gulls”.",
                false,
            ),
            ("On Sunday Tom Vey said: “I like gulls.”", false),
            (
                "On Friday the keeper, Ines Falk, called the toll “a coin for a storm”.",
                false,
            ),
        ],
    );
}

#[test]
fn a_page_of_turns_that_calls_itself_a_briefing_is_of_its_day() {
    let page = |headline: &str| {
        format!(
            "---\ntitle: {headline}\ndate: 2031-05-06\n---\n\n\
            MS OKORO: I have no news of the crane. Nobody has asked me for the key.\n\n\
            QUESTION: Will you give it back?\n\nMS OKORO: I do not have it.\n\nMR VEY: We keep looking for the key.\n"
        )
    };
    let on = |day: &str| format!("“I have no news of the crane,” Okoro said on {day}.");
    let (tuesday, wednesday) = (on("Tuesday"), on("Wednesday"));
    let (briefing, talk) = (page("Daily press briefing"), page("Who has the key?"));
    assert_each(&briefing, &[(&tuesday, false), (&wednesday, true)]);
    // What a paper prints of a talk may have been said on another day.
    assert_each(&talk, &[(&tuesday, false), (&wednesday, false)]);
}

#[test]
fn a_day_told_of_something_else_stops_nothing() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-06-10\n---\n\n\
        The harbour board of Ostwick sold its crane on Tuesday.\n\n\
        “It was a night like soup,” Ines Falk said of the fire in March.\n\n\
        “The crane was ours,” said Tom Vey, who came to the quay in January.\n\n\
        “The hook fell on a Sunday,” Ada Lind said on Tuesday of the hook that had torn a week earlier.\n\n\
        Mara Okoro, speaking on Monday, praised the board. “It was dear,” Ben Holm said.\n";
    assert_each(
        source,
        &[
            ("“It was a night like soup,” Falk said on Tuesday.", false),
            ("“The crane was ours,” Vey said on Tuesday.", false),
            ("“The hook fell on a Sunday,” Lind said on Tuesday.", false),
            ("“It was dear,” Holm said on Tuesday.", false),
        ],
    );
    let vote = "---\noutlet: The Ostwick Courier\ndate: 2031-05-08\n---\n\n\
        The mayor of Ostwick, Mara Okoro, resigned on Thursday.\n\n\
        She lost a vote in the town hall on Wednesday.\n\n\
        “They counted me out,” Okoro said on Wednesday.\n";
    assert_each(
        vote,
        &[(
            "The mayor of Ostwick, Mara Okoro, resigned on Thursday.\n\n“They counted me out,” Okoro said after the vote.",
            false,
        )],
    );
    let page = "---\noutlet: The Ostwick Courier\ndate: 2031-05-08\n---\n\nWed 9.15pm\n\n“The gate is open,” Tom Vey said.\n";
    assert_each(
        page,
        &[("“The gate is open,” Vey said on Thursday.", false)],
    );
    let talk = "---\noutlet: The Ostwick Courier\ndate: 2031-05-08\n---\n\n\
        The board will meet again. “I look forward to it,” Mara Okoro wrote on Tuesday.\n";
    assert_each(
        talk,
        &[
            (
                "Mara Okoro, the mayor, has plans again for the board.\n\nOn Friday, she will visit it. “I look forward to it,” she wrote.",
                false,
            ),
            (
                "The council plans a debate that it will hold on Friday. Asked at the debate, Okoro wrote: “I look forward to it.”",
                false,
            ),
        ],
    );
}
