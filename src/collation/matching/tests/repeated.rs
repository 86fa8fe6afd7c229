//! What is printed again and again: by many outlets, in many stories, beside every article.

use super::*;

/// A story of which no other shares a word that tells something.
fn story(number: usize) -> String {
    let words = (0..40).map(|n| format!("story{number}word{n}"));
    words.collect::<Vec<_>>().join(" ")
}

/// So many stories.
fn stories(count: usize) -> Vec<String> {
    (0..count).map(story).collect()
}

/// What is surely one statement where all print the same words, each in a story of its own or all in one.
fn printed_in(stories: &[String], text: &str, outlet: &str) -> usize {
    let articles: Vec<String> = stories
        .iter()
        .map(|story| format!("{story} “{text}” Okoro said."))
        .collect();
    let outlets: Vec<String> = (0..articles.len())
        .map(|n| outlet.replace('#', &n.to_string()))
        .collect();
    let printings: Vec<Printing<'_>> = (0..articles.len())
        .map(|article| Printing {
            article,
            outlet: &outlets[article],
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: Some("Ada Okoro"),
            doubtful_speaker: false,
            published: Some(date(2031, 5, 2)),
            said_on: None,
            text,
        })
        .collect();
    let texts: Vec<&str> = articles.iter().map(String::as_str).collect();
    join(&printings, &texts).len()
}

const FEW: &str = "Keep our harbour lights burning";
const MANY: &str = "Nobody who ever repaired a frozen sluice by hand will vote against these pumps";

#[test]
fn a_few_words_of_one_story_after_the_other_are_a_phrase() {
    assert_eq!(printed_in(&stories(4), FEW, "Outlet #"), 4);
    assert_eq!(printed_in(&stories(3), FEW, "Outlet #"), 1);
    assert_eq!(printed_in(&vec![story(0); 4], FEW, "Outlet #"), 1);
}

#[test]
fn a_phrase_of_many_speakers_is_of_none_of_them() {
    let texts: Vec<String> = alike(10)
        .iter()
        .map(|story| format!("{story} “{FEW},” one said."))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let outlets: Vec<String> = (0..10).map(|n| format!("Outlet {n}")).collect();
    let joined = |speakers: [&str; 10]| {
        let printings: Vec<Printing<'_>> = (0..10)
            .map(|article| Printing {
                article,
                outlet: &outlets[article],
                kind: Kind::Direct,
                stance: Stance::Says,
                record: false,
                speaker: Some(speakers[article]),
                doubtful_speaker: false,
                published: Some(date(2031, 5, 2)),
                said_on: None,
                text: FEW,
            })
            .collect();
        let groups = join(&printings, &texts);
        let of_first = groups.into_iter().find(|group| group.sure.contains(&0));
        of_first.map_or(0, |group| group.sure.len())
    };
    let many = [
        "Okoro", "Okoro", "Lind", "Lind", "Brandt", "Brandt", "Odell", "Odell", "Holm", "Holm",
    ];
    let mostly = [
        "Okoro", "Okoro", "Okoro", "Okoro", "Okoro", "Okoro", "Lind", "Brandt", "Odell", "Holm",
    ];
    assert_eq!(joined(many), 1);
    assert!(joined(mostly) >= 6);
}

#[test]
fn many_words_are_one_statement_in_any_story() {
    assert_eq!(printed_in(&stories(8), MANY, "Outlet #"), 1);
}

#[test]
fn what_one_outlet_prints_beside_every_article_is_not_said_in_each() {
    assert_eq!(printed_in(&stories(8), MANY, "Outlet"), 8);
    assert_eq!(printed_in(&stories(3), MANY, "Outlet"), 1);
    assert_eq!(printed_in(&vec![story(0); 8], MANY, "Outlet"), 1);
}

#[test]
fn the_same_words_are_one_statement_however_many_print_them() {
    let stories = vec![String::new(); 1500];
    assert_eq!(
        printed_in(&stories, "We will open the bridge tomorrow", "Outlet #"),
        1
    );
}

/// Stories that have a third of their words in common, as those of one week about one town.
fn alike(count: usize) -> Vec<String> {
    let shared = "quay tug buoy pier mast keel oar hull sail net";
    let own = |number| {
        let words = (0..20).map(move |n| format!("story{number}word{n}"));
        words.collect::<Vec<_>>().join(" ")
    };
    (0..count)
        .map(|number| format!("{shared} {}", own(number)))
        .collect()
}

#[test]
fn a_side_bar_stands_beside_many_articles_that_it_makes_alike() {
    assert_eq!(printed_in(&alike(5), MANY, "Outlet"), 5);
    assert_eq!(printed_in(&alike(4), MANY, "Outlet"), 1);
    assert_eq!(printed_in(&alike(5), MANY, "Outlet #"), 1);
}

#[test]
fn the_parts_of_a_numbered_series_are_statements_of_their_own() {
    let part = |number: usize| {
        format!(
            "Reason number {number} to mend the sluice before winter is the frost in the upper lock"
        )
    };
    let parts: Vec<String> = (11..15).map(part).collect();
    let groups = |outlets: [&str; 4]| {
        let story = story(0);
        let articles: Vec<String> = parts.iter().map(|part| format!("{story} {part}")).collect();
        let printings: Vec<Printing<'_>> = (0..4)
            .map(|article| Printing {
                article,
                outlet: outlets[article],
                kind: Kind::Direct,
                stance: Stance::Says,
                record: false,
                speaker: Some("Ada Okoro"),
                doubtful_speaker: false,
                published: Some(date(2031, 5, 2)),
                said_on: None,
                text: &parts[article],
            })
            .collect();
        let texts: Vec<&str> = articles.iter().map(String::as_str).collect();
        join(&printings, &texts).len()
    };
    assert_eq!(groups(["Outlet"; 4]), 4);
    assert_eq!(
        groups(["One", "Two", "Three", "Four"]),
        1,
        "a misprint of one of them"
    );
}
