use super::*;
use crate::quotation::grammar::analysis::Analysis;

fn mentions(text: &str) -> Vec<(&str, MentionKind)> {
    let analysis = Analysis::new(text);
    analysis
        .mentions
        .iter()
        .map(|m| (m.span.of(text), m.kind))
        .collect()
}

#[test]
fn names_take_particles_bodies_and_initials() {
    use MentionKind::Name;
    let text = "Ludwig van der Vey met Mara K. Okoro of the Department of Works on Friday.";
    assert_eq!(
        mentions(text),
        [
            ("Ludwig van der Vey", Name),
            ("Mara K. Okoro", Name),
            ("Department of Works", Name)
        ]
    );
}

#[test]
fn names_take_owned_offices_articles_and_a_suffix_behind_a_comma() {
    use MentionKind::Name;
    for (text, name) in [
        (
            "In May the Ostwick Port Attorney’s Office closed.",
            "Ostwick Port Attorney’s Office",
        ),
        (
            "In May the Committee for a Clean Harbour closed.",
            "Committee for a Clean Harbour",
        ),
        ("In May Tom Vey, Jr., left.", "Tom Vey, Jr."),
        ("In May Tom Vey, Lind, left.", "Tom Vey"),
        ("In May Okoro’s Office closed.", "Okoro"),
    ] {
        assert_eq!(mentions(text)[0], (name, Name), "{text}");
    }
}

#[test]
fn an_imperative_begins_no_name_and_a_body_keeps_what_it_is_of() {
    use MentionKind::Name;
    for (text, name) in [
        ("Remember Mara Okoro.", "Mara Okoro"),
        (
            "We sail. — Knights of Ostwick (@knights)",
            "Knights of Ostwick",
        ),
        ("In May Mara Okoro of Ostwick left.", "Mara Okoro"),
    ] {
        let found = mentions(text);
        assert!(found.contains(&(name, Name)), "{text}: {found:?}");
    }
}

#[test]
fn words_of_time_are_no_mention_and_a_verb_ends_one() {
    let text = "Pilots, who just last week sailed, met officials take notes.";
    let found = mentions(text);
    assert!(!found.iter().any(|(words, _)| words.contains("week")));
    assert!(found.iter().any(|(words, _)| *words == "officials"));
}

#[test]
fn a_capital_at_the_head_of_a_sentence_is_no_name_if_the_word_is_lowercase_words() {
    let text = "Ferries sank. Okoro owns ferries. Meanwhile nothing.";
    assert_eq!(mentions(text), [("Okoro", MentionKind::Name)]);
}

#[test]
fn an_adverb_or_a_number_at_the_head_of_a_sentence_is_no_name() {
    let names = |text: &'static str| {
        let found = mentions(text).into_iter();
        found.filter(|(_, kind)| *kind == MentionKind::Name).count()
    };
    assert_eq!(names("Unfortunately, the ferry sank."), 0);
    assert_eq!(names("Forty-six percent refused."), 0);
    assert_eq!(names("Reilly, the pilot, refused."), 1);
}

#[test]
fn a_surname_that_is_a_word_speaks_all_the_same() {
    for text in [
        "“It is late,” Rice told us. There was rice.",
        "“It is late,” Rice later told us. There was rice.",
        "“Is it late?” Rice asked. There was rice.",
        "“It is late.” Rice said so, with rice.",
    ] {
        assert_eq!(mentions(text)[0], ("Rice", MentionKind::Name), "{text}");
    }
    assert_eq!(
        mentions("“It is late.” Rice was eaten. There was rice."),
        []
    );
}

#[test]
fn the_place_of_a_dateline_is_no_mention() {
    for dateline in [
        "OSTWICK, May 2 (NNA) —",
        "Ostwick (NNA) –",
        "OSTWICK HEAD, Nor. -",
        "OSTWICK —",
    ] {
        let text = format!("{dateline} Mara Okoro left.");
        assert_eq!(
            mentions(&text),
            [("Mara Okoro", MentionKind::Name)],
            "{dateline}"
        );
    }
    assert_eq!(mentions("Okoro — who owns it — left.").len(), 3);
}

#[test]
fn pronouns_nominals_and_relatives() {
    use MentionKind::*;
    let text =
        "His lawyer, who said that two residents told him so, named the board, which said no.";
    let expected = [
        ("His", Possessive),
        ("His lawyer", Nominal),
        ("who", Pronoun),
        ("two residents", Nominal),
        ("him", ObjectPronoun),
        ("the board", Nominal),
        ("which", Relative),
    ];
    assert_eq!(mentions(text), expected);
}

#[test]
fn verbs_and_comparisons_are_no_part_of_a_mention() {
    let words = |text: &'static str| -> Vec<&str> {
        let found = mentions(text).into_iter();
        found.map(|(words, _)| words).collect()
    };
    assert!(words("The campaign of Okoro sank. Voters took it badly.").contains(&"Voters"));
    assert!(words("In May pilots took it badly.").contains(&"pilots"));
    assert!(words("In May the Norland premier showed no sign of it.").contains(&"premier"));
    assert!(words("They want pilots to leave.").contains(&"pilots"));
    assert!(words("Candidates take tough questions.").contains(&"Candidates"));
    assert!(!words("Rather than sail, Okoro left.").contains(&"Rather"));
    assert!(!words("It rained. That said, Okoro left.").contains(&"That"));
    assert!(words("Okoro’s caption also read: no.").contains(&"caption"));
    assert!(words("According to a Norland poll taken in May, it rained.").contains(&"poll"));
    assert!(
        words("According to Norlandic state television, it rained.").contains(&"state television")
    );
}

#[test]
fn names_with_the_same_last_word_are_counted_together() {
    let text = "Mara Okoro left. OKORO said so. Tom Okoro Jr. stayed with Vey.";
    let analysis = Analysis::new(text);
    let times: Vec<u32> = analysis.mentions.iter().map(|m| m.times).collect();
    assert_eq!(times, [3, 3, 3, 1]);
}
