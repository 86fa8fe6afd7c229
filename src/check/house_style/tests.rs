//! What comes to the same, however a house prints it.

use super::*;

fn as_in_source<'d>(draft: &'d str, source: &str) -> Cow<'d, str> {
    HouseStyle::of(draft).as_in_source(source)
}

#[test]
fn what_comes_to_the_same_is_printed_as_in_the_source() {
    for (draft, source) in [
        ("on 9 February we sail", "on February 9th we sail"),
        ("on the 9th of February", "on Feb. 9"),
        ("on the ninth of February", "on 9 February"),
        ("on the twenty-first of May", "on May 21"),
        ("at three in the morning", "at 3 a.m"),
        ("at 10:30 p.m", "at 10.30 at night"),
        ("a hundred and ten nets", "110 nets"),
        ("some 205 nets", "some two hundred an five nets"),
        ("ashore by 8:20", "ashore by twenty past eight"),
        ("at a quarter to nine", "at 8:45 a.m"),
        ("at half past six", "at 6:30"),
        ("we sailed at 6.25", "we sailed at 0625"),
        ("we sailed at 06:25", "we sailed at 0625"),
        (
            "we sailed at 6:25 in the evening",
            "we sailed at 1825 hours",
        ),
        ("we sailed at 6.25 p.m", "we sailed at 18:25"),
        ("we count annually", "we count every year"),
        ("paid weekly", "paid each week"),
        ("it cost 812 million euros", "it cost €812m"),
        ("it cost €4m", "it cost four million euros"),
        ("it cost £500,000", "it cost half a million pounds"),
        ("3mm of rust", "three millimetres of rust"),
        ("12kg of rope", "twelve kilograms of rope"),
        ("at 30mph", "at thirty miles an hour"),
        ("at 4.30", "at half past four"),
        ("at 3.40", "at three forty"),
        (
            "it cost $2.5 million",
            "it cost two and a half million dollars",
        ),
        ("it cost US$1.2bn", "it cost $1.2 billion"),
        ("it cost $3.4mln", "it cost $3.4 million"),
        ("it fell to NOK3.3bn", "it fell to 3.3 billion kroner"),
        ("it pays NOK 2.5 a share", "it pays 2.50 kroner a share"),
        ("it cost EUR 812m", "it cost €812 million"),
        ("about 9.5", "about nine and a half"),
        ("some 14\u{a0}000 jars", "some 14,000 jars"),
        ("two-thirds of it", "⅔ of it"),
        ("two thirds of it", "2/3 of it"),
        ("in 2019 it rained", "in ’19 it rained"),
        ("in [20]19 it rained", "in '19 it rained"),
        ("the 1990s were dry", "the '90s were dry"),
        ("the no. 1 pilot", "the number one pilot"),
        ("half a million nets", "500,000 nets"),
        ("Half a million nets", "500,000 nets"),
        ("£1.4 million a day", "one point four million pounds a day"),
        ("£1.4m a day", "one point four million pounds a day"),
        ("it rose 3.5", "it rose three point five"),
        ("0.25 of a knot", "nought point two five of a knot"),
        ("it cost €1.5bn", "it cost a billion and a half euros"),
        ("some 2.5m nets", "some two million and a half nets"),
        ("Two thirds of it", "2/3 of it"),
        ("a third of it", "1/3 of it"),
        ("a cut of 40 [basis points]", "a cut of 40bp"),
        ("a cut of 40 basis points", "a cut of 40bps"),
        (
            "due by the end of [the third quarter]",
            "due by the end of Q3",
        ),
        ("due in the first half", "due in H1"),
        ("we sang till 2am", "we sang till two"),
    ] {
        assert_eq!(as_in_source(draft, source), source);
        assert_eq!(as_in_source(source, draft), draft);
    }
}

#[test]
fn letters_that_a_house_leaves_out_are_those_of_the_source() {
    assert_eq!(
        as_in_source("the d--n crane", "a damn crane"),
        "the damn crane"
    );
    assert_eq!(
        as_in_source("2 d**n cranes", "a damn crane"),
        "2 damn cranes"
    );
    assert_eq!(as_in_source("the c***", "a crane, a crab"), "the crab");
    assert_eq!(
        as_in_source("$4,000 a year", "4,000 a year and $9"),
        "4,000 a year"
    );
}

#[test]
fn what_comes_to_something_else_stays() {
    for (draft, source) in [
        ("on 9 February", "on February 19"),
        ("on the third of May", "on May 30"),
        ("the second may sail", "2 May sail"),
        ("at 3 p.m", "at three in the morning"),
        ("ashore by 8:20", "ashore by twenty to eight"),
        ("from 3 to 5 boats", "at 4:57"),
        ("we sailed at 6.25", "we sailed at 0652"),
        ("we sailed at 06:25", "we sailed at 1825"),
        ("at 6.25 a.m", "at 18:25"),
        ("we count annually", "we count every month"),
        ("it cost 812 million dollars", "it cost €812m"),
        (
            "it cost $2.5 billion",
            "it cost two and a half million dollars",
        ),
        ("may 5 boats sail", "in May 5 boats sail"),
        ("two-thirds of it", "⅓ of it"),
        ("a sixty-forty chance", "a fifty-fifty chance"),
        ("in 2019 it rained", "in ’18 it rained"),
        ("some 19 boats", "in ’19 it rained"),
        ("the 1980s were dry", "the '90s were dry"),
        ("some 1,990s nets", "the '90s were dry"),
        ("the number two pilot", "the no. 1 pilot"),
        ("£1.5 million a day", "one point four million pounds a day"),
        ("£14 million a day", "one point four million pounds a day"),
        ("0.2 of a knot", "nought point two five of a knot"),
        ("some 1.5m nets", "some two million and a half nets"),
        ("the d--n crane", "the dark crane"),
        ("a cut of 40 [basis points]", "a cut of 45bp"),
        (
            "due by the end of [the third quarter]",
            "due by the end of Q2",
        ),
        ("due in the first quarter", "due in H1"),
        ("we sang till 2am", "we sang till three"),
        ("we sang till 2am", "we sang till two boats sank"),
        ("$4,000 a year and $9", "4,000 a year and €9"),
        ("$4,000 and $9", "4,000 boats and $9"),
        ("$4,000 a year", "4,000 a year"),
    ] {
        assert_eq!(as_in_source(draft, source), draft);
    }
}
