use super::*;
use jiff::civil::{Date, date};

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
fn a_title_begins_with_what_most_headlines_share_though_fewer_share_more() {
    let headlines = [
        "Heron mill fire kills two",
        "Heron mill fire: two dead",
        "Skarholm smuggler chase, and heron mill",
    ];
    assert_eq!(
        story_title(&headlines).as_deref(),
        Some("Heron mill · fire")
    );
}

#[test]
fn a_title_takes_two_rare_words_and_no_common_one() {
    let headlines = ["Heron mill says no", "After the fire heron mill says yes"];
    assert_eq!(story_title(&headlines).as_deref(), Some("Heron mill"));
    let common = ["Okoro says no", "Lind says Okoro left"];
    assert_eq!(story_title(&common).as_deref(), Some("Okoro says no"));
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

#[test]
fn a_title_takes_five_words_of_a_run_and_the_rest_behind_a_dot() {
    let headlines = [
        "Skarholm Marten eel smuggler barge chase ends",
        "After the Skarholm Marten eel smuggler barge chase",
    ];
    let title = story_title(&headlines).unwrap();
    let words = |part: &str| part.split(' ').count();
    let parts: Vec<usize> = title.split(" · ").map(words).collect();
    assert_eq!(parts, [5, 1], "{title}");
}

/// A word that no list of frequencies has, another for each number.
fn unheard_of(number: usize) -> String {
    let syllables = ["ba", "ku", "mi", "zo", "ra", "fu", "ni", "lo"];
    let digits = [number / 64 % 8, number / 8 % 8, number % 8];
    let middle: String = digits.map(|digit| syllables[digit]).concat();
    format!("vo{middle}k")
}

/// Two articles that came out on these days: so many rare words that both print, this many bytes behind the beginning, and
/// far below them so many of each one's own. All else tells nothing.
struct Two {
    shared: usize,
    own: usize,
    offset: usize,
    days: [Option<Date>; 2],
}

impl Two {
    fn are_one_story(&self) -> bool {
        let words = |numbers: std::ops::Range<usize>| -> String {
            let words: Vec<String> = numbers.map(unheard_of).collect();
            words.join(" ")
        };
        let nothing = |bytes: usize| "of the ".repeat(bytes / 7);
        let texts = [0, 1].map(|article| {
            let first = 100 + self.own * article;
            let (before, behind) = (nothing(self.offset), nothing(700));
            let (shared, own) = (words(0..self.shared), words(first..first + self.own));
            format!("{before}{shared} {behind}{own}")
        });
        let articles = [0, 1].map(|article| StoryArticle {
            published: self.days[article],
            ..printed(&texts[article], 2)
        });
        stories(&articles) == [0, 0]
    }
}

/// The words that both print stand behind the opening.
fn share(shared: usize, own: usize) -> Two {
    Two {
        shared,
        own,
        offset: 700,
        days: [Some(date(2031, 5, 2)); 2],
    }
}

#[test]
fn articles_of_one_story_share_three_in_ten_of_their_rare_words() {
    assert!(share(9, 20).are_one_story());
    assert!(!share(6, 14).are_one_story());
}

#[test]
fn undated_articles_of_one_story_share_more() {
    let undated = |shared, own| Two {
        days: [None; 2],
        ..share(shared, own)
    };
    assert!(undated(12, 16).are_one_story());
    assert!(!undated(9, 20).are_one_story());
}

#[test]
fn each_month_between_two_articles_takes_a_quarter_of_what_they_share() {
    let apart = |days, own| Two {
        days: [
            Some(date(2031, 5, 2)),
            date(2031, 5, 2).checked_add(days).ok(),
        ],
        ..share(12, own)
    };
    let month = jiff::Span::new().days(30);
    assert!(apart(month, 16).are_one_story());
    assert!(!apart(month, 20).are_one_story());
}

#[test]
fn an_article_is_told_by_its_sixty_rarest_words() {
    assert!(share(35, 25).are_one_story());
    // Words that both print are less rare than those of one, and are not looked at behind sixty of these.
    assert!(!share(60, 60).are_one_story());
}

#[test]
fn what_the_opening_says_counts_more() {
    let at = |offset, shared| Two {
        offset,
        ..share(shared, 20)
    };
    assert!(at(203, 5).are_one_story());
    assert!(!at(203, 1).are_one_story());
    assert!(!at(406, 5).are_one_story());
}

#[test]
fn two_articles_are_as_near_as_their_words_and_the_time_between_them() {
    let all = [month_later(FIRE[0], 5), month_later(FIRE[0], 7)];
    let found = pairs(&all, &profiles(&all));
    let near: Vec<f32> = found.iter().map(|pair| pair.near).collect();
    assert_eq!(near.len(), 1);
    // 61 of the 120 days at which they would be of one story no more.
    assert!((near[0] - (1.0 - 61.0 / 120.0)).abs() < 0.01, "{near:?}");
}

#[test]
fn two_stories_are_as_near_as_their_articles_on_average() {
    let all = [
        month_later(FIRE[0], 5),
        month_later(FIRE[1], 7),
        month_later(FIRE[2], 6),
        month_later(FIRE[0], 6),
    ];
    let own = profiles(&all);
    let products = [(0, 2), (0, 3), (1, 2), (1, 3)].map(|(a, b)| own[a].product(&own[b]));
    let mut gathered = Gathered::new(&all, profiles(&all));
    gathered.unite(0, 1);
    gathered.unite(2, 3);
    // The first two came out on the day between them, half a day from the other two.
    let wanted = products.iter().sum::<f32>() / 4.0 * (1.0 - 0.5 / 120.0);
    let found = gathered.nearness(0, 2);
    assert!((found - wanted).abs() < 0.01, "{found}, not {wanted}");
}
