//! What the reason of a verdict tells.

use super::article;
use crate::check::{Finding, check};
use crate::corpus::{self, Watch};
use crate::edition::Found;

const TALK: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
    “We will not paint the lock in March and the work will take nine weeks,” said Mara Okoro on Thursday. “The nets are \
    dry. The crew has mended all of the ropes. The cook is ill,” said Mara Okoro on Thursday.\n\n\
    “The shed leaks,” said Tom Vey.\n";

fn finding(draft: &str) -> Finding {
    let sources = Found::find(corpus::from_reader(TALK.as_bytes()), &Watch::default());
    check(&article(draft), &sources).remove(0)
}

#[test]
fn the_reason_names_all_that_weighs_the_weightiest_first() {
    let draft = "“We will paint the lock in March and the work will take ten weeks,” said Tom Vey on Monday.\n";
    let told = finding(draft);
    let parts = ["“not”", "“ten” for “nine”", "Mara Okoro", "“on Monday”"];
    let places = parts.map(|part| told.why.find(part).unwrap_or(usize::MAX));
    assert!(places.is_sorted() && places[3] < usize::MAX, "{}", told.why);
    assert_eq!(told.verdict.name(), "altered");
    assert!(told.is_other_speaker && told.is_other_day);
}

#[test]
fn a_light_difference_is_not_told_instead_of_a_weighty_one() {
    let draft = "“We will paint the lock in March and the work will take about nine weeks,” said Mara Okoro.\n";
    let why = finding(draft).why;
    assert!(why.starts_with("leaves out “not”"), "{why}");
    assert!(!finding(draft).is_other_speaker, "{why}");
}

#[test]
fn the_other_speaker_is_told_of_a_splice_too() {
    let told = finding("“The nets are dry, the cook is ill,” said Tom Vey.\n");
    assert_eq!(told.verdict.name(), "spliced");
    assert!(told.why.contains("to Mara Okoro"), "{}", told.why);
}
