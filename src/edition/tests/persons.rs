//! Whom the names of several articles mean.

use super::*;
use std::collections::BTreeSet;

/// The person to whom each article, which quotes one, gives its words.
fn persons(sentences: &[&str]) -> Vec<String> {
    let quoted = [
        "The herring came back to the outer bank last winter",
        "Nobody has painted that lighthouse since my uncle kept it",
        "Three cranes are enough for a port of this size",
        "It takes a calm night to tow the dredger out",
    ];
    let texts = sentences.iter().zip(quoted).enumerate();
    let texts = texts.map(|(n, (said, words))| (format!("a{n}"), format!("“{words},” {said}")));
    let texts: Vec<(String, String)> = texts.collect();
    let articles = texts
        .iter()
        .map(|(id, text)| (id.as_str(), "Post", "2031-05-02", text.as_str()));
    let edition = edition(&articles.collect::<Vec<_>>(), &[]);
    let persons = edition.quotations.iter();
    let persons = persons.map(|placed| placed.person.as_deref().unwrap_or("nobody").to_string());
    persons.collect()
}

#[test]
fn forms_of_a_full_name_are_one_person_and_a_suffix_tells_another() {
    let named = persons(&[
        "Peter Lind said.",
        "Peter J. Lind said.",
        "Peter Lind said on Monday.",
        "Peter Lind Jr. said.",
    ]);
    assert_eq!(
        named,
        ["Peter Lind", "Peter Lind", "Peter Lind", "Peter Lind Jr."]
    );
}

#[test]
fn what_stands_between_two_names_must_not_contradict() {
    let named = persons(&[
        "Peter B. Lind said.",
        "Peter A. B. Lind said.",
        "Peter Lind said.",
    ]);
    assert_eq!(named, ["Peter B. Lind", "Peter A. B. Lind", "Peter Lind"]);
}

#[test]
fn a_surname_is_a_persons_where_its_own_article_says_so() {
    let titled = "Mayor Lind said.";
    let called = "Lind said. “The mole held,” she said.";
    for own in [titled, called] {
        let named = persons(&["Mary Lind said.", "Mary Lind said.", own]);
        assert!(named.iter().all(|name| name == "Mary Lind"), "{named:?}");
        let namesake = persons(&["Mary Lind said.", own]);
        assert_eq!(namesake[0], "Mary Lind");
        assert!(
            namesake[1..].iter().all(|name| name == "Lind"),
            "{namesake:?}"
        );
    }
    let bare = persons(&["Mary Lind said.", "Mary Lind said.", "Lind said."]);
    assert_eq!(bare[2], "Lind");
}

#[test]
fn a_hyphen_makes_no_other_person() {
    let named = persons(&[
        "Park Min-seo said.",
        "Park Min Seo said.",
        "Park Min Seo said on Monday.",
    ]);
    assert!(named.iter().all(|name| name == "Park Min Seo"), "{named:?}");
    let named = persons(&["Ann Lind-Moor said.", "Ann Moor said."]);
    assert_eq!(named, ["Ann Lind-Moor", "Ann Moor"]);
}

#[test]
fn a_first_word_with_a_title_is_the_surname() {
    let own = "Governor Zhao said.";
    let family_first = "Governor Zhao said. Governor Zhao Minglei had come by boat.";
    let named = persons(&[family_first, own]);
    assert_eq!(named, ["Zhao Minglei", "Zhao Minglei"]);
    let pope = "Pope Peter said. Pope Peter Molina had come by boat.";
    assert_eq!(persons(&[pope, "Pope Peter said."])[1], "Peter");
    // A word that nobody gives a title is none.
    let named = persons(&["Governor Zhao Minglei said.", "Governor Minglei said.", own]);
    assert_eq!(named[2], "Zhao");
}

#[test]
fn of_several_persons_of_a_surname_the_title_tells_which() {
    let all = ["Mayor Peter Lind said.", "Captain Paul Lind said."];
    let with = |own| persons(&[all[0], all[1], own]).pop().unwrap();
    assert_eq!(with("Mayor Lind said."), "Peter Lind");
    assert_eq!(with("Captain Lind said."), "Paul Lind");
    assert_eq!(with("Mr. Lind said."), "Lind");
    let known = [all[0], "Peter Lind said."];
    let named = persons(&[known[0], known[1], "Mary Lind said.", "Mr. Lind said."]);
    assert_eq!(named[3], "Peter Lind");
}

#[test]
fn a_surname_is_of_the_person_to_whom_others_give_the_same_words() {
    let short = LEDGER.3.replace("Ada Lind", "Lind")
        + "\n\n“Seals are not fish, whatever the skippers of this harbour say,” Lind said.";
    let ledger = (LEDGER.0, LEDGER.1, LEDGER.2, short.as_str());
    let persons = |articles: &[(&str, &str, &str, &str)]| -> BTreeSet<Option<Arc<str>>> {
        let edition = edition(articles, &[]);
        let own = edition.quotations_of(edition.article("ledger").unwrap());
        own.map(|q| edition[q].person.clone()).collect()
    };
    assert_eq!(persons(&[ledger]), [Some("Lind".into())].into());
    assert_eq!(persons(&[POST, ledger]), [Some("Ada Lind".into())].into());
    let namesake = "“Seals are not fish, whatever the skippers of this harbour say,” Peter Lind said on the pier.";
    let echo = (ECHO.0, ECHO.1, "2031-05-02", namesake);
    assert_eq!(persons(&[POST, ledger, echo]), [Some("Lind".into())].into());
}

#[test]
fn no_body_is_drawn_into_a_longer_name() {
    for [short, long] in [
        ["the police", "Metropolitan Police"],
        ["Police", "Metropolitan Police"],
        ["Tarn", "Camp Tarn"],
        ["Harbour Board", "North Harbour Board"],
    ] {
        let named = persons(&[&format!("{short} said."), &format!("{long} said.")]);
        assert_ne!(named[0], named[1]);
    }
    let named = persons(&["the Harbour Board said.", "Harbour Board said."]);
    assert_eq!(named[0], named[1]);
}

#[test]
fn the_statement_is_of_the_person_and_the_row_keeps_the_name_of_its_article() {
    let middle = LEDGER.3.replace("Ada Lind", "Ada M. Lind");
    let edition = edition(&[POST, (LEDGER.0, LEDGER.1, LEDGER.2, &middle)], &[]);
    let name = |counted| {
        quotation(&edition, counted)
            .quotation
            .speaker
            .clone()
            .unwrap()
            .name
    };
    assert_eq!(name("post:q2"), "Ada Lind");
    assert_eq!(name("ledger:q1"), "Ada M. Lind");
    let quay = statement(&edition, QUAY);
    for counted in ["post:q2", "ledger:q1"] {
        let placed = quotation(&edition, counted);
        assert_eq!(placed.person.as_deref(), quay.speaker.as_deref());
        assert!(!placed.quotation.doubts.contains(&Doubt::SpeakersDiffer));
    }
}

#[test]
fn rivals_of_one_statement_are_named_together_and_none_alone() {
    let says = |name: &str| {
        format!("“The mole will hold through the winter and no ship has to wait,” {name} said.")
    };
    for (one, other) in [
        ("Peter Lind", "Mary Lind"),
        (
            "a spokesman for the Harrow Board",
            "a spokesman for the Millside Board",
        ),
    ] {
        let surname = one.split_once(" Lind").map_or("the dredger", |_| "Lind");
        let texts = [says(one), says(other), says(surname)];
        let [a, b, c] = [&texts[0], &texts[1], &texts[2]].map(String::as_str);
        let edition = edition(
            &[
                ("a", "Harbour Post", "2031-05-03", a),
                ("b", "North Ledger", "2031-05-03", b),
                ("c", "South Courier", "2031-05-03", c),
            ],
            &[],
        );
        let own = &edition[StatementIx(0)];
        assert_eq!(edition.told_speaker(own), format!("{one} or {other}?"));
        assert_eq!(quotation(&edition, "c:q1").speaker(), Some(surname));
    }
}

#[test]
fn of_two_speakers_the_one_on_better_ground_said_it() {
    const WORDS: &str = "The mole will hold through the winter and no ship has to wait";
    let told = |one: &str, other: &str| {
        let [one, other] = [one, other].map(|text| text.replace("WORDS", WORDS));
        let articles = [
            ("a", "Harbour Post", "2031-05-03", &*one),
            ("b", "North Ledger", "2031-05-03", &*other),
        ];
        let edition = edition(&articles, &[]);
        let placed = quotation(&edition, "a:q1");
        let told = edition.told_speaker(&edition[placed.statement]);
        let doubted = placed.quotation.doubts.contains(&Doubt::SpeakersDiffer);
        (told, doubted)
    };
    let peter = "“WORDS,” said Peter Lind.";
    let person = (String::from("Peter Lind"), true);
    // What is no person.
    assert_eq!(told(peter, "“WORDS,” the Harbour Board said."), person);
    assert_eq!(told("“WORDS,” the Harbour Board said.", peter), {
        person.clone()
    });
    // Who is said to speak for the body is no other speaker.
    let spokesman = "“WORDS,” said Peter Lind, a spokesman for the Harbour Board.";
    let agreed = (String::from("Peter Lind"), false);
    assert_eq!(told("“WORDS,” the Harbour Board said.", spokesman), agreed);
    // Two persons whom their outlets name alike.
    let both = told(peter, "“WORDS,” said Mary Berg.");
    assert_eq!(both, ("Peter Lind or Mary Berg?".into(), true));
}

#[test]
fn whom_most_outlets_name_said_it_and_a_record_knows_better() {
    let says = |name: &str| {
        format!("“The mole will hold through the winter and no ship has to wait,” {name} said.")
    };
    let [lind, berg] = ["Peter Lind", "Mary Berg"].map(says);
    let told = |edition: Edition| {
        let placed = quotation(&edition, "a:q1");
        let doubted = placed.quotation.doubts.contains(&Doubt::SpeakersDiffer);
        assert!(doubted, "the outlets differ all the same");
        let statement = &edition[placed.statement];
        let event = &edition[edition.event_of(placed.statement)];
        (edition.told_speaker(statement), event.title.clone())
    };
    let of = |articles: &[(&str, &str, &str, &str)]| told(edition(articles, &[]));
    let a = ("a", "Harbour Post", "2031-05-03", &*lind);
    let b = ("b", "North Ledger", "2031-05-03", &*berg);
    let c = ("c", "South Courier", "2031-05-03", &*berg);
    let again = ("d", "Harbour Post", "2031-05-04", &*lind);
    let [both, mary] = ["Peter Lind or Mary Berg?", "Mary Berg"].map(String::from);
    assert_eq!(of(&[a, b]), (both.clone(), "Lind or Berg?".into()));
    assert_eq!(of(&[a, b, c]), (mary.clone(), "Berg".into()));
    // An outlet that prints it twice is one voice.
    assert_eq!(of(&[a, again, b]).0, both);
    assert_eq!(of(&[a, again, b, c]).0, mary);
    let record = json!({"id": "e", "outlet": "Town Hall", "date": "2031-05-03", "kind": "transcript",
        "text": "MARY BERG: The mole will hold through the winter and no ship has to wait.\n\n\
                 QUESTION: And the quay?\n\n\
                 MARY BERG: We have not decided on the quay."});
    let printed = |(id, outlet, date, text): (&str, &str, &str, &str)| {
        json!({"id": id, "outlet": outlet, "date": date, "text": text}).to_string()
    };
    let others = ("f", "South Courier", "2031-05-04", &*lind);
    let lines = [printed(a), printed(others), record.to_string()].join("\n");
    let corpus = corpus::from_reader(lines.as_bytes());
    assert_eq!(told(Edition::build(corpus, &[])).0, mary);
}
