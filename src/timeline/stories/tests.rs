use super::*;
use jiff::civil::date;

const FIRE: [&str; 3] = [
    "The heron mill at Lundby burnt down in the night, and the miller Okoro wept beside the weir.",
    "Arson is suspected after the Lundby mill burnt down. The miller Okoro had locked the weir himself.",
    "Okoro wept when the mill at Lundby burnt down beside its weir, the miller told the Courier.",
];
const EELS: [&str; 2] = [
    "Eel smugglers fled over the estuary when the customs cutter Marten fired on their barge.",
    "The customs cutter Marten fired on a barge of eel smugglers in the estuary on Tuesday.",
];

fn printed(text: &str, day: i8) -> StoryArticle<'_> {
    StoryArticle {
        text,
        published: Some(date(2031, 5, day)),
        ..StoryArticle::default()
    }
}

fn month_later(text: &str, month: i8) -> StoryArticle<'_> {
    StoryArticle {
        published: Some(date(2031, month, 2)),
        ..printed(text, 2)
    }
}

#[test]
fn articles_go_to_the_story_whose_rare_words_they_share() {
    let all = [
        printed(FIRE[0], 2),
        printed(EELS[0], 2),
        printed(FIRE[1], 3),
        printed(EELS[1], 3),
        printed(FIRE[2], 4),
    ];
    assert_eq!(stories(&all), [0, 1, 0, 1, 0]);
}

#[test]
fn common_words_and_offices_tie_nothing() {
    let all = [
        printed(
            "The president said on Monday that he would not sign the budget bill.",
            2,
        ),
        printed(
            "The president said on Monday that he would not meet the heron keepers.",
            2,
        ),
    ];
    assert_eq!(stories(&all), [0, 1]);
}

#[test]
fn the_farther_apart_they_came_out_the_more_they_share() {
    let near = [month_later(FIRE[0], 5), month_later(FIRE[1], 6)];
    assert_eq!(stories(&near), [0, 0]);
    let far = [month_later(FIRE[0], 5), month_later(FIRE[1], 10)];
    assert_eq!(stories(&far), [0, 1]);
}

#[test]
fn an_article_that_is_a_little_of_both_does_not_glue_two_stories() {
    let both = "The week: the Lundby mill burnt down; the cutter Marten fired on eel smugglers.";
    let all = [
        printed(FIRE[0], 2),
        printed(FIRE[1], 2),
        printed(FIRE[2], 2),
        printed(EELS[0], 2),
        printed(EELS[1], 2),
        printed(both, 2),
    ];
    let told = stories(&all);
    assert_eq!(told[..5], [0, 0, 0, 3, 3]);
}

#[test]
fn a_statement_that_both_print_ties_short_articles() {
    let short = |text, statements: &[usize]| StoryArticle {
        statements: statements.to_vec(),
        ..printed(text, 2)
    };
    let one = "“We rebuild,” Okoro said of the mill.";
    let other = "Lundby’s burnt landmark will rise: “We rebuild.”";
    assert_eq!(stories(&[short(one, &[]), short(other, &[])]), [0, 1]);
    assert_eq!(stories(&[short(one, &[7]), short(other, &[7])]), [0, 0]);
}

#[test]
fn what_hundreds_print_alike_is_one_story() {
    let mut all: Vec<StoryArticle<'_>> = (0..600).map(|_| printed(FIRE[0], 2)).collect();
    all.push(printed(EELS[0], 2));
    let told = stories(&all);
    assert!(told[..600].iter().all(|story| *story == 0));
    assert_eq!(told[600], 600);
}

#[test]
fn a_title_is_what_the_headlines_share() {
    let headlines = [
        "Costly Mill Fire in Lundby",
        "Lundby seeks cause of mill fire",
        "Three families mourn after mill fire at Lundby’s weir",
    ];
    assert_eq!(
        story_title(&headlines).as_deref(),
        Some("Mill fire · Lundby")
    );
}

#[test]
fn a_title_crosses_no_mark_and_ends_with_no_possessive() {
    let headlines = [
        "Heron keeper’s plea: Mill must stay",
        "Heron keeper: Mill must go",
    ];
    assert_eq!(
        story_title(&headlines).as_deref(),
        Some("Heron keeper · Mill")
    );
}

#[test]
fn without_shared_words_the_first_headline_is_the_title() {
    let headlines = [" A night of flames ", "What the miller lost"];
    assert_eq!(
        story_title(&headlines).as_deref(),
        Some("A night of flames")
    );
    let one_name = ["Okoro at sea", "What Okoro lost"];
    assert_eq!(story_title(&one_name).as_deref(), Some("Okoro at sea"));
    assert_eq!(story_title(&[]), None);
}
