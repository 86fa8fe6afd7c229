//! Who said it and when, from an article's text to names and days: the hard cases, on invented articles.

use super::*;
use crate::corpus::Provenance;
use jiff::civil::date as ymd;

/// The quotations of an article that came out on Friday, 2 May 2031.
fn read(text: &str) -> Vec<Quotation> {
    let article = article(text);
    let mut quotations = find(&article);
    date(&mut quotations, &article);
    quotations
}

/// An article that came out on Friday, 2 May 2031.
fn article(text: &str) -> Article {
    Article {
        id: "a".into(),
        former_id: "a".into(),
        instant: None,
        accessed: None,
        related: Default::default(),
        links: Vec::new(),
        outlet: None,
        stated_outlet: None,
        found_body: None,
        siglum: "A".into(),
        headline: None,
        authors: Vec::new(),
        published: Some(Attested::new(ymd(2031, 5, 2), Provenance::Reader)),
        url: None,
        language: None,
        kind: Default::default(),
        note: None,
        translation: None,
        path: "a.txt".into(),
        sha256: String::new(),
        text: text.into(),
    }
}

#[test]
fn the_only_author_speaks_as_i() {
    let speakers = |authors: &[&str]| {
        let text =
            "Last week I wrote that “the ferry is safe.” My father said: “It is not safe at all.”";
        let article = Article {
            authors: authors.iter().map(ToString::to_string).collect(),
            ..article(text)
        };
        let found = find(&article);
        let name = |q: &Quotation| q.known_speaker().map(|speaker| speaker.name.clone());
        found.iter().map(name).collect::<Vec<_>>()
    };
    let father = Some("my father".to_string());
    assert_eq!(
        speakers(&["Ada Lind"]),
        [Some("Ada Lind".to_string()), father.clone()]
    );
    assert_eq!(speakers(&["Ada Lind", "Tom Vey"]), [None, father]);
}

/// The speaker of the quotation that begins with `words`.
fn who(text: &str, words: &str) -> Option<String> {
    let quotations = read(text);
    let said = quotations.iter().find(|q| q.text(text).starts_with(words));
    let said = said.unwrap_or_else(|| panic!("no quotation “{words}” in {text}: {quotations:#?}"));
    said.speaker.as_ref().map(|speaker| speaker.name.clone())
}

/// The day of the quotation that begins with `words`, and whether it is guessed.
fn when(text: &str, words: &str) -> (Option<String>, bool) {
    let quotations = read(text);
    let said = quotations.iter().find(|q| q.text(text).starts_with(words));
    let said = said.unwrap_or_else(|| panic!("no quotation “{words}” in {text}: {quotations:#?}"));
    let said_on = said.said_on.as_ref();
    (
        said_on.map(|known| known.value.to_string()),
        said_on.is_some_and(Attested::is_guess),
    )
}

fn assert_who(cases: &[(&str, &str)]) {
    for (text, speaker) in cases {
        assert_eq!(who(text, "We sail").as_deref(), Some(*speaker), "{text}");
    }
}

#[test]
fn names_in_all_their_forms_mean_one_person() {
    assert_who(&[
        ("Mara Okoro came.\n“We sail,” Okoro said.", "Mara Okoro"),
        (
            "Mara Okoro came.\n“We sail,” Mrs. Okoro said.",
            "Mara Okoro",
        ),
        ("Mara Okoro came.\n“We sail,” said Mara.", "Mara Okoro"),
        (
            "Sen. Mara B. Okoro came.\n“We sail,” said Mara Okoro.",
            "Mara B. Okoro",
        ),
        (
            "“We sail,” Okoro said.\nMara Okoro is the owner.",
            "Mara Okoro",
        ),
        (
            "Lake Port Chief of Staff Mary Okoro came.\n“We sail,” Okoro said.",
            "Mary Okoro",
        ),
        (
            "Former secretary of works Mara Okoro came.\n“We sail,” Okoro said.",
            "Mara Okoro",
        ),
        (
            "Mara Okoro Turns Down The Old Ferry Plan.\nMara Okoro came.\n“We sail,” Okoro said.",
            "Mara Okoro",
        ),
    ]);
}

#[test]
fn roles_mean_whoever_holds_them() {
    assert_who(&[
        (
            "Norlandic President Peter Lind met Tom Vey.\n“We sail,” the president said.",
            "Peter Lind",
        ),
        (
            "Norlandic President Peter Lind met Sudlandic President Tom Vey.\n“We sail,” the Norlandic president said.",
            "Peter Lind",
        ),
        (
            "Norlandic President Peter Lind met Sudlandic President Tom Vey.\n“We sail,” Lind’s Sudlandic counterpart said.",
            "Tom Vey",
        ),
        (
            "Mary Okoro sang in Ostwick. She was loud.\n“We sail,” the singer said.",
            "Mary Okoro",
        ),
        (
            "Mara Okoro, 21, met Ada Lind, 47, on the quay.\n“We sail,” the 21-year-old said.",
            "Mara Okoro",
        ),
        ("“We sail,” said Cllr. P. Lind at a meeting.", "P. Lind"),
        (
            "“We sail,” said Com. Peter Lind at a meeting.",
            "Peter Lind",
        ),
        (
            "“No,” said Tom Vey. Vey said it again.\nThe deckhand John Lind tied the boat. “We sail,” the 19-year-old said.",
            "John Lind",
        ),
        (
            "“No,” said coach Tom Vey. Vey said it again.\nSubstitute Milo Strand hit the post. “We sail,” the 19-year-old said.",
            "Milo Strand",
        ),
        (
            "“No,” said Tom Vey, 19. Vey said it again.\nThe deckhand John Lind tied the boat. “We sail,” the 19-year-old said.",
            "Tom Vey",
        ),
        (
            "Peter Lind, the mayor of Ostwick, met Mara Okoro, a ferry owner.\n“We sail,” said the mayor.",
            "Peter Lind",
        ),
    ]);
}

#[test]
fn pronouns_agree_and_mean_whoever_stood_out_last() {
    assert_who(&[
        (
            "Mary Okoro met Peter Lind.\n“We sail,” he said.",
            "Peter Lind",
        ),
        (
            "Mary Okoro met Peter Lind.\n“We sail,” she said.",
            "Mary Okoro",
        ),
        (
            "Tom Vey asked Peter Lind about the ferry.\n“We sail,” he said.",
            "Peter Lind",
        ),
        (
            "Tom Vey owns a ferry. Even Peter Lind, who hates ferries, was there. “We sail,” he said.",
            "Peter Lind",
        ),
        (
            "“No,” said Tom Vey.\nPeter Lind was one of those on board. “We sail,” he said.",
            "Peter Lind",
        ),
        (
            "“No,” said Tom Vey.\nLake Navy veteran Kevin Snow, 57, was one of those on board. “We sail,” he said.",
            "Kevin Snow",
        ),
        (
            "“No,” said Tom Vey.\nMara Allen, a native of Ostwick, told us so. “We sail,” she said.",
            "Mara Allen",
        ),
        (
            "An Ostwick police spokesman said it was late.\n“We sail,” they said.",
            "an Ostwick police spokesman",
        ),
    ]);
}

#[test]
fn bodies_speak_through_spokesmen_documents_and_their_kind() {
    assert_who(&[
        (
            "Lind Ferries spokeswoman Ada Vey came.\nMara Okoro left.\n“We sail,” the spokeswoman said.",
            "Ada Vey",
        ),
        (
            "Lind Ferries released a statement on Monday.\n“We sail,” the statement said.",
            "Lind Ferries",
        ),
        (
            "Lind Ferries bought a ship. A Norwegian crew left Ostwick Hospital.\n“We sail,” the company said.",
            "Lind Ferries",
        ),
        (
            "Ostwick Zoo closed. The zoo sent a news release.\n“We sail at dawn,” the news release said.",
            "Ostwick Zoo",
        ),
        (
            "Ostwick Zoo closed. A boy fell, said a news release from the zoo.\nA family spokeswoman said in an email that the zoo was silent.\n“We sail at dawn,” the news release said.",
            "a news release",
        ),
        (
            "The Ostwick Harbour Board (OHB) met.\n“We sail,” the OHB said.",
            "Ostwick Harbour Board",
        ),
        ("Mara Okoro wrote on Twitter: “We sail.”", "Mara Okoro"),
    ]);
}

#[test]
fn two_persons_can_be_one_speaker() {
    let speaker = who(
        "“We sail,” Ada Lind and Tom Vey said in a statement.",
        "We sail",
    );
    assert!(speaker.is_some_and(|name| name.contains("Lind") || name.contains("Vey")));
}

#[test]
fn days_are_read_from_the_clause_and_counted_from_the_publication() {
    let day = |time: &str| when(&format!("“We sail,” Okoro said {time}."), "We sail");
    let known = |day: &str| (Some(day.to_string()), false);
    for (time, expected) in [
        ("on Thursday", "2031-05-01"),
        ("late Thursday", "2031-05-01"),
        ("on Friday", "2031-05-02"),
        ("today", "2031-05-02"),
        ("yesterday", "2031-05-01"),
        ("last night", "2031-05-01"),
        ("three days ago", "2031-04-29"),
        ("on Dec. 1", "2030-12-01"),
        ("on 28 April", "2031-04-28"),
        (
            "during a Wednesday night appearance on the radio",
            "2031-04-30",
        ),
        ("back in March", "2031-03"),
        ("in October", "2030-10"),
        ("last Friday", "2031-04-25"),
        ("last month", "2031-04"),
        ("earlier this year", "2031"),
        ("last year", "2030"),
        ("in 1975", "1975"),
    ] {
        assert_eq!(day(time), known(expected), "{time}");
    }
    assert_eq!(day("earlier this week"), (None, false));
    assert_eq!(day("on Saturday"), (Some("2031-05-03".into()), true));
}

#[test]
fn a_day_goes_on_with_its_speaker_and_not_with_the_words() {
    let day = |text: &str| when(text, "We sail");
    let thursday = (Some("2031-05-01".to_string()), false);
    let floats = "“No,” Okoro said on Thursday. “We sail at noon.”";
    assert_eq!(day(floats), thursday);
    let back = "The ferry sank on Thursday.\nIn a letter written that day, Okoro wrote: “We sail.”";
    assert_eq!(day(back), thursday);
    let within = "Okoro said that the ferry was bought in March. “We sail,” he said.";
    assert_eq!(day(within).0.as_deref(), Some("2031-05-02"));
}

#[test]
fn a_scene_goes_on_with_its_speaker_and_is_a_guess_further_on() {
    let day = |between: &str| {
        let scene = "Mara Okoro told the board on Wednesday that the ferry was old.";
        when(
            &format!("{scene}\n{between}\n“We sail,” Okoro said."),
            "We sail",
        )
    };
    let wednesday = |guess| (Some("2031-04-30".to_string()), guess);
    assert_eq!(day("Rain fell."), wednesday(false));
    assert_eq!(day("“It leaks,” Okoro said.\nRain fell."), wednesday(false));
    assert_eq!(
        day("Rain fell.\nIt was cold.\nThe quay was wet."),
        wednesday(true)
    );
    assert_eq!(day("Rain fell on Tuesday."), wednesday(true));
    let two = "Mara Okoro warned on Wednesday about a strike on April 3.\n“We sail,” she said.";
    assert_eq!(when(two, "We sail"), wednesday(true));
}

#[test]
fn the_time_of_the_passage_is_nearer_than_that_of_the_article() {
    let day = |passage: &str| {
        let text =
            format!("The ferry sank on Wednesday.\nRain fell.\nThe quay was wet.\n{passage}");
        when(&text, "a leaking hull")
    };
    let guess = |day: &str| (Some(day.to_string()), true);
    let said = "Mara Okoro called it “a leaking hull.”";
    for (before, told) in [
        (
            "Last week, though, the board was less clear. ",
            (None, false),
        ),
        ("The board met in March. ", guess("2031-03")),
        (
            "The board met on Tuesday. It was short. ",
            guess("2031-04-29"),
        ),
        ("The board met on Tuesday.\n", guess("2031-04-29")),
        // A meeting that is yet to come, and one that is only mentioned in a clause.
        ("The board will meet on Thursday. ", guess("2031-04-30")),
        (
            "The board, which met in March, was clear. ",
            guess("2031-04-30"),
        ),
        ("Two ferries sank this year. ", guess("2031-04-30")),
        ("The board met in March.\n", guess("2031-04-30")),
    ] {
        assert_eq!(day(&format!("{before}{said}")), told, "{before}");
    }
    let present = "The board met on Tuesday. Mara Okoro says it was “a leaking hull.”";
    assert_eq!(day(present), guess("2031-04-30"));
    let tour =
        "Mara Okoro made the same point while on a tour last week, calling it “a leaking hull.”";
    assert_eq!(day(tour), (None, false));
    let goes_on =
        "The board met on Tuesday.\n“No,” Mara Okoro said.\nOkoro called it “a leaking hull.”";
    assert_eq!(day(goes_on), guess("2031-04-29"));
}

#[test]
fn an_occasion_behind_the_speaker_sets_the_scene() {
    let opening = "Mara Okoro told the board on Wednesday that the ferry was old.";
    let day = |second: &str| {
        let text = format!("{opening}\n{second}\n“We sail,” Okoro added.");
        when(&text, "We sail").0
    };
    let set = "Okoro, in a brief interview Thursday, played it down.";
    assert_eq!(day(set).as_deref(), Some("2031-05-01"));
    let other = "Okoro, in the old harbour Thursday, played it down.";
    assert_eq!(day(other).as_deref(), Some("2031-04-30"));
}

#[test]
fn a_caption_sets_no_scene_for_the_article() {
    let day = |line: &str| {
        let text = format!("{line}\n“We sail,” Mara Okoro said.");
        when(&text, "We sail").0
    };
    let spoke = "Mara Okoro speaks to owners on April 3, 2031.";
    assert_eq!(day(spoke).as_deref(), Some("2031-04-03"));
    let caption = format!("{spoke} Tom Vey/Quay Pictures");
    assert_eq!(day(&caption).as_deref(), Some("2031-05-02"));
}

#[test]
fn what_is_a_habit_or_long_known_was_said_on_no_certain_day() {
    for said in ["famously said", "has often said", "repeatedly told owners"] {
        let text = format!("The ferry sank on Wednesday.\nMara Okoro {said} that “we sail.”");
        assert_eq!(when(&text, "we sail").0, None, "{said}");
    }
    let text = "Mara Okoro repeatedly told owners on Wednesday that “we sail.”";
    assert_eq!(when(text, "we sail").0.as_deref(), Some("2031-04-30"));
}

#[test]
fn what_is_named_beside_a_day_is_not_what_was_said_on_it() {
    let day = |text: &str| when(text, "We sail");
    let publication = (Some("2031-05-02".to_string()), true);
    for text in [
        "In her speech on Jan. 28 Mara Okoro will call for peace. “We sail,” she said.",
        "“We sail,” Mara Okoro told USA TODAY.",
        "Mara Okoro spoke of the April 7 attacks. “We sail,” she said.",
        "Mara Okoro spoke of the 2016 election. “We sail,” she said.",
    ] {
        assert_eq!(day(text), publication, "{text}");
    }
    let radio = "On the radio Thursday, Mara Okoro was asked about it. “We sail,” she said.";
    assert_eq!(day(radio), (Some("2031-05-01".to_string()), false));
}

#[test]
fn the_opening_tells_the_day_of_its_event_and_of_nothing_that_it_mentions() {
    let day = |opening: &str| {
        when(
            &format!("{opening}\n“We sail,” said Mara Okoro."),
            "We sail",
        )
    };
    let wednesday = (Some("2031-04-30".to_string()), true);
    for opening in [
        "The ferry sank on Wednesday.",
        "After a storm, the ferry sank on Wednesday.",
        "The board went to Ostwick on Wednesday.",
        "The owners, who were trying to sell it, told the board on Wednesday.",
    ] {
        assert_eq!(day(opening), wednesday, "{opening}");
    }
    let publication = (Some("2031-05-02".to_string()), true);
    for opening in [
        "The owners won on Super Wednesday.",
        "The book, which comes out on Wednesday, is about the ferry.",
        "The owners have agreed to speak to the board on Wednesday.",
        "Mara Okoro will start a tour on Wednesday to meet owners and urge them to pay.",
        "The board left at Wednesday’s harbour fair.",
        "The quarrel went on after the owners met on Wednesday.",
    ] {
        assert_eq!(day(opening), publication, "{opening}");
    }
}

#[test]
fn a_year_in_a_description_is_that_of_the_description() {
    let day = |said: &str| when(&format!("“We sail,” said Mara Okoro, {said}."), "We sail");
    assert_eq!(day("a pilot of the old guild in 2008"), (None, false));
    assert_eq!(
        day("a pilot of the old guild, in 2008"),
        (Some("2008".into()), false)
    );
}

#[test]
fn inner_date_lines_and_datelines_win() {
    let day = |text: &str| when(text, "We sail");
    let digest = "May 1, 2031\n“No,” said Tom Vey on Wednesday.\nApril 28, 2031\n“We sail,” Mara Okoro said.";
    assert_eq!(day(digest).0.as_deref(), Some("2031-04-28"));
    let counted =
        "May 1, 2031\nRain fell.\nApril 28, 2031\n“We sail,” Mara Okoro said on Saturday.";
    assert_eq!(day(counted).0.as_deref(), Some("2031-04-26"));
    let dispatch =
        "OSTWICK, April 30, 2031 (ZBC) — Rain fell.\n“We sail,” Mara Okoro said yesterday.";
    assert_eq!(day(dispatch).0.as_deref(), Some("2031-04-29"));
    let caption = "This photo shows the quay on Sunday, April 27, 2031.\nMara Okoro spoke on Thursday.\n“We sail,” said Tom Vey.";
    assert_eq!(day(caption), (Some("2031-05-01".into()), true));
}

#[test]
fn a_date_right_before_the_words_is_theirs() {
    let text = "It was late on Thursday, the board said.\n\nMara Okoro, April 6: “It is late again.”\n\n\
                Mara Okoro met the board on April 8. Tom Vey said: “It is not late.”";
    let told = (Some("2031-04-06".to_string()), false);
    assert_eq!(when(text, "It is late again"), told);
    let guessed = (Some("2031-04-08".to_string()), true);
    assert_eq!(when(text, "It is not late"), guessed);
}

#[test]
fn a_photographer_whom_a_credit_names_is_nobody_who_speaks() {
    let text = "Mayor Peter Lind opened the quay in May.\n\nThe quay at dawn. (QP Photo/Thomas Vey, File)\n\n\
                “We sail,” he said.";
    assert_eq!(who(text, "We sail").as_deref(), Some("Peter Lind"));
}

#[test]
fn two_shares_are_two_speakers() {
    let text = "Of the pilots, 34 percent said the quay was “old.” Of the owners, 64 percent said it was “too old to stand.”";
    assert_eq!(who(text, "too old").as_deref(), Some("64 percent"));
}

#[test]
fn the_president_is_sooner_that_of_the_country_than_of_a_club() {
    let text = "President Peter Lind came. Tom Vey, president of the Ostwick Rowers, met him.\n\n“We sail,” the president said.";
    assert_eq!(who(text, "We sail").as_deref(), Some("Peter Lind"));
}

#[test]
fn what_was_said_long_ago_is_not_of_the_day_of_the_news() {
    for (text, day) in [
        (
            "The late pilot Mara Okoro called it “a floating coffin of rust.”",
            None,
        ),
        (
            "In her memoir, Mara Okoro wrote that it was “a floating coffin of rust.”",
            None,
        ),
        (
            "Just days after the storm, Mara Okoro called it “a floating coffin of rust.”",
            None,
        ),
        (
            "Mara Okoro told the board in a 2017 interview that it was “a floating coffin of rust.”",
            Some("2017"),
        ),
        (
            "As early as 1849 Mara Okoro called it “a floating coffin of rust.”",
            Some("1849"),
        ),
        // A date without a year that is soon to come is no date of the year before.
        (
            "Mara Okoro called it “a floating coffin of rust” on May 20.",
            Some("2031-05-02"),
        ),
        (
            "In the late afternoon Mara Okoro called it “a floating coffin of rust.”",
            Some("2031-05-02"),
        ),
    ] {
        assert_eq!(when(text, "a floating").0.as_deref(), day, "{text}");
    }
}

#[test]
fn a_title_tells_which_of_a_family_is_meant() {
    let text = "Mayor Peter Lind and his wife, Ada Lind, came. Ada Lind left at once.\n\n“It is late,” Mayor Lind said.";
    assert_eq!(who(text, "It is late").as_deref(), Some("Peter Lind"));
    let text = "Ada Lind and her brother, Tom Lind, came.\n\n“It is late,” Mr. Lind said.";
    assert_eq!(who(text, "It is late").as_deref(), Some("Tom Lind"));
}

#[test]
fn a_surname_behind_a_word_that_may_be_a_title_means_its_bearer() {
    let text = "Mara Okoro, the oldest judge, came.\n\n“It is late,” Justice Okoro said.";
    assert_eq!(who(text, "It is late").as_deref(), Some("Mara Okoro"));
    let text = "Peter Electric, the pilot, came.\n\n“It is late,” General Electric said.";
    assert_ne!(who(text, "It is late").as_deref(), None);
}

#[test]
fn whoever_is_named_only_later_is_not_meant_before() {
    let text = "Vant Orlin stood firm on Friday. Orlin, on the radio, said it was “a molehill.”\n\n\
                His father was the pilot John Orlin, who once owned the ferry.";
    assert_eq!(who(text, "a molehill").as_deref(), Some("Vant Orlin"));
}

#[test]
fn nobody_of_a_people_is_he_or_she() {
    let text = "Mara Okoro was glad when the war ended. Norwegians thought it would last “forever.” \
                “Everybody struggles,” she says.";
    assert_eq!(who(text, "Everybody").as_deref(), Some("Mara Okoro"));
}

#[test]
fn an_abbreviated_office_is_no_end_of_a_sentence() {
    for text in [
        "“It is late,” said Dem. Senator Mara Okoro, “and dark.”",
        "“It is late,” said then-Sen. Mara Okoro of Ostwick, “and dark.”",
    ] {
        assert_eq!(
            who(text, "It is late").as_deref(),
            Some("Mara Okoro"),
            "{text}"
        );
    }
}

#[test]
fn the_year_before_a_named_work_is_that_of_its_words() {
    for (text, day) in [
        (
            "According to a 2017 Harbour Board study, “the quay is far too old to be mended.”",
            Some("2017"),
        ),
        (
            "According to a 2017 ferry captain, “the quay is far too old to be mended.”",
            Some("2031-05-02"),
        ),
    ] {
        assert_eq!(when(text, "the quay is").0.as_deref(), day, "{text}");
    }
}

#[test]
fn the_line_that_leads_over_dates_what_follows() {
    let text = "The ferry sank on Monday.\n\nFrom Harbour News in March:\n\n“We will never sail,” Mara Okoro said.";
    assert_eq!(when(text, "We will never").0.as_deref(), Some("2031-03"));
}

#[test]
fn the_time_before_when_is_that_of_its_clause() {
    for (text, day) in [
        (
            "The ferry sank on Monday.\n\nMara Okoro made news last year when she told the board that she would sail.",
            Some("2030"),
        ),
        (
            "The ferry sank on Monday.\n\nThe quay was built last year. When asked, Mara Okoro told the board that she would sail.",
            Some("2030"),
        ),
    ] {
        assert_eq!(when(text, "that she would").0.as_deref(), day, "{text}");
    }
}

#[test]
fn a_far_time_in_the_same_sentence_forbids_the_day_of_the_news() {
    let text = "The ferry sank on Monday.\n\nIn March the board had closed the quay, and Mara Okoro called it “a floating coffin of rust.”";
    assert_eq!(when(text, "a floating").0, None);
    let text = "The ferry sank on Monday.\n\nThe quay was closed in March and was “a floating coffin of rust,” Mara Okoro said.";
    assert_eq!(when(text, "a floating").0.as_deref(), Some("2031-04-28"));
    let text = "The ferry sank on Monday.\n\nMara Okoro spoke on Tuesday of the quay that was bought in March and called it “a floating coffin of rust.”";
    assert_eq!(when(text, "a floating").0.as_deref(), Some("2031-04-29"));
    let text = "The ferry sank on Monday.\n\nMara Okoro, pilot since March, called it “a floating coffin of rust.”";
    assert_eq!(when(text, "a floating").0.as_deref(), Some("2031-04-28"));
}

#[test]
fn an_occasion_named_with_its_year_or_day_dates_what_is_said_there() {
    for (text, day) in [
        (
            "The ferry sank on Monday.\n\nAt the 2019 Lake Harbour Conference, Mara Okoro said that she would sail.",
            "2019",
        ),
        (
            "The ferry sank on Monday.\n\nOn the April 20 edition of the show, Mara Okoro said that she would sail.",
            "2031-04-20",
        ),
        (
            "The ferry sank on Monday.\n\nAfter the April 20 wreck, Mara Okoro said that she would sail.",
            "2031-04-28",
        ),
        (
            "The ferry sank on Monday.\n\nIn March of 2029, Mara Okoro said that she would sail.",
            "2029-03",
        ),
    ] {
        assert_eq!(
            when(text, "that she would").0.as_deref(),
            Some(day),
            "{text}"
        );
    }
}

#[test]
fn whoever_spoke_last_week_goes_on_on_no_certain_day() {
    let said = "Speaking in Ostwick, Okoro said that she would sail.";
    let last = format!(
        "The ferry sank on Monday.\n\nMara Okoro said last week that it was late.\n\n{said}"
    );
    assert_eq!(when(&last, "that she would").0, None);
    let other = format!(
        "The ferry sank on Monday.\n\nTom Vey said last week that it was late. Mara Okoro came.\n\n{said}"
    );
    assert_eq!(
        when(&other, "that she would").0.as_deref(),
        Some("2031-04-28")
    );
}

#[test]
fn a_passage_of_what_is_to_come_dates_nothing() {
    let text = "The quay is old.\n\nMonday: rain. Tuesday: fog. Saturday: sun.\n\nMara Okoro called it “a floating coffin of rust.”";
    assert_eq!(when(text, "a floating").0.as_deref(), Some("2031-05-02"));
}

#[test]
fn long_after_an_event_nothing_is_said_on_its_day() {
    let text =
        "The ferry sank on Monday.\n\nA week after the wreck, Mara Okoro said that she would sail.";
    assert_eq!(when(text, "that she would").0, None);
}

#[test]
fn the_year_before_an_occasion_dates_it() {
    let text = "Mara Okoro said during the 2019 debate that she would sail.";
    assert_eq!(when(text, "that she would").0.as_deref(), Some("2019"));
}

#[test]
fn the_entries_of_a_chronicle_are_of_the_days_that_label_them() {
    let text = "Jan. 2: The ferry sank. Mara Okoro said that she would sail.\n\nMarch 4: It rained. Tom Vey said that he would stay.";
    assert_eq!(
        when(text, "that she would").0.as_deref(),
        Some("2031-01-02")
    );
    assert_eq!(when(text, "that he would").0.as_deref(), Some("2031-03-04"));
}
