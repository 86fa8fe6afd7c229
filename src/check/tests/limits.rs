//! What limits words at the edges of a passage, beside the lists.

use super::assert_verdicts_in_article;

const TALK: &str = "\
    “In our upper fields the grass fell by a third. In our view the grass is dry. We were slow for an hour, there is no other \
    word. We were slow and we knew it,” said Mara Okoro.\n\n\
    “I would not sail in the bay, and I would not sail for coins. I did not see the boat in the bay. I should have asked them in \
    writing, and not by shouting. Forty of these ropes are the same rope with a different knot. One day more is a lost summer, for \
    anybody who fishes,” said Tom Vey.\n\n\
    “We cannot tell who broke it until the diver has been down. We will not paint until the diver has been down. I boast, but not by \
    much. I will not sell the boat in my first year,” said Ines Falk.\n";

#[test]
fn what_holds_in_one_place_or_for_one_time_is_not_told_of_all() {
    let drafts = [
        ("“The grass fell by a third,” Okoro said.", true, "cut"),
        ("“The grass is dry,” Okoro said.", false, "cut"),
        ("“We were slow,” Okoro said.", true, "cut"),
        ("“We were slow and we knew it,” Okoro said.", false, "exact"),
        ("“I would not sail,” Vey said.", true, "cut"),
        ("“I did not see the boat,” Vey said.", false, "exact"),
        ("“I should have asked them,” Vey said.", true, "cut"),
        (
            "“Forty of these ropes are the same rope,” Vey said.",
            true,
            "cut",
        ),
        ("“One day more is a lost summer,” Vey said.", true, "cut"),
    ];
    assert_verdicts_in_article(TALK, &drafts);
}

#[test]
fn who_cannot_do_a_thing_till_later_cannot_now() {
    let drafts = [
        ("“We cannot tell who broke it,” Falk said.", false, "cut"),
        ("“We will not paint,” Falk said.", true, "cut"),
    ];
    assert_verdicts_in_article(TALK, &drafts);
}

#[test]
fn a_denial_is_not_cut_off_from_what_it_denies() {
    let drafts = [
        ("Falk said she boasts, “but not”.", true, "cut"),
        ("Falk said she boasts, “but not by much”.", false, "exact"),
    ];
    assert_verdicts_in_article(TALK, &drafts);
}

#[test]
fn a_heading_is_all_that_is_told_there() {
    let drafts = [
        (
            "# Falk “will not sell the boat”\n\nIt rained.\n",
            true,
            "cut",
        ),
        (
            "# Falk “will not sell the boat in my first year”\n\nIt rained.\n",
            false,
            "exact",
        ),
    ];
    assert_verdicts_in_article(TALK, &drafts);
}
