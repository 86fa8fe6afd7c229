//! What a printing leaves out before its first word and behind its last one.

use super::{light, weighty};

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    weighty(&[
        // What an edge leaves behind.
        (
            "we shut the dock if the bank refuses to pay the pilots",
            "the bank refuses to pay the pilots",
            &["if"],
        ),
        (
            "I doubt that the firm knew of the leak",
            "knew of the leak",
            &["doubt"],
        ),
        (
            "they told us that the pier is safe",
            "the pier is safe",
            &["told"],
        ),
        (
            "we are not going to ask the crews to mend the pier",
            "to mend the pier",
            &["not"],
        ),
        (
            "we will not close the pier this year",
            "we will not close the pier",
            &["this year"],
        ),
        (
            "we set aside all plans for the pier",
            "all plans for the pier",
            &["set aside"],
        ),
        (
            "it would be wrong to say we sold the pier",
            "we sold the pier",
            &["wrong"],
        ),
        (
            "it would be false to say that the pier is safe",
            "the pier is safe",
            &["false"],
        ),
        (
            "I doubt that the pier is safe",
            "the pier is safe",
            &["doubt"],
        ),
        (
            "if the gearbox comes, the ferry sails in June",
            "the ferry sails in June",
            &["if"],
        ),
        (
            "the ferry sails in June if the gearbox comes",
            "the ferry sails in June",
            &["if"],
        ),
        (
            "nobody believes that the pier is safe",
            "the pier is safe",
            &["nobody"],
        ),
        (
            "they claim that the pier is safe",
            "the pier is safe",
            &["claim"],
        ),
        // What takes back the words before it, or gives them to somebody else.
        (
            "the yard is ruined, which is not true",
            "the yard is ruined",
            &["true"],
        ),
        (
            "some people say the pier is safe",
            "the pier is safe",
            &["say"],
        ),
        (
            "they will mend the pier, but I doubt it",
            "they will mend the pier",
            &["doubt"],
        ),
        (
            "they will mend the pier, which is a lie",
            "they will mend the pier",
            &["lie"],
        ),
        (
            "they will mend the pier, I hope",
            "they will mend the pier",
            &["hope"],
        ),
        (
            "he sold the pier, his rivals say",
            "he sold the pier",
            &["say"],
        ),
        (
            "I hope, I really hope, that they mend the pier",
            "they mend the pier",
            &["hope"],
        ),
        (
            "I dream that they mend the pier",
            "they mend the pier",
            &["dream"],
        ),
        (
            "I would be lying if I said that the pier is safe",
            "the pier is safe",
            &["lying if I said"],
        ),
        (
            "We'd be fools if we told you the pier is safe",
            "the pier is safe",
            &["if we told"],
        ),
        (
            "they just say that the pier is safe",
            "the pier is safe",
            &["say"],
        ),
        (
            "it is said that the pier is safe",
            "the pier is safe",
            &["said"],
        ),
        (
            "no one of us has seen the pier",
            "one of us has seen the pier",
            &["no"],
        ),
        (
            "we used to believe that they mend the pier",
            "they mend the pier",
            &["believe"],
        ),
    ]);
}

#[test]
fn what_says_the_same_is_light() {
    light(&[
        // What does not take back the words before it.
        ("the yard is ruined, and that is true", "the yard is ruined"),
        ("I say the pier is safe", "the pier is safe"),
        // Who bids others to hear it, or must say it, says it.
        ("Please note that the pier is safe", "the pier is safe"),
        (
            "and please also note that the pier is safe",
            "the pier is safe",
        ),
        ("Let me tell you that the pier is safe", "the pier is safe"),
        ("it must be said that the pier is safe", "the pier is safe"),
        (
            "it has to be said that the pier is safe",
            "the pier is safe",
        ),
        ("you should note that the pier is safe", "the pier is safe"),
        (
            "I will be glad if I may say that the pier is safe",
            "the pier is safe",
        ),
        // What others may say against it, whatever it is.
        (
            "he sold the pier, whatever his rivals say",
            "he sold the pier",
        ),
        (
            "he sold the pier, no matter what his rivals say",
            "he sold the pier",
        ),
        // A clause of its own may go, whatever it holds; so may what is not worked on by the words that go.
        (
            "we will not close the pier, not now and not in May",
            "we will not close the pier",
        ),
        ("we will close the pier this year", "we will close the pier"),
        (
            "the pier is safe, and nobody in this room has ever said otherwise",
            "the pier is safe",
        ),
        ("nobody asked us, but the pier is safe", "the pier is safe"),
        ("the board denied it. The pier is safe", "The pier is safe"),
        (
            "the ferry sails in June and nobody pays",
            "the ferry sails in June",
        ),
        ("the ferry sails in June", "the ferry sails"),
    ]);
}
