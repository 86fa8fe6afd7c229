//! A role that another source tells.

use super::{article, assert_verdicts};
use crate::check::check;
use crate::corpus::{self, Watch};
use crate::edition::Found;

fn verdict(sources: &[&str], draft: &str) -> &'static str {
    let mut corpus = corpus::from_reader(sources[0].as_bytes());
    corpus
        .articles
        .extend(sources[1..].iter().map(|text| article(text)));
    let found = check(&article(draft), &Found::find(corpus, &Watch::default()));
    found[0].verdict.name()
}

const SAID: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
    “The quay is sound,” Ines Falk said.\n";
const TOLD: &str = "---\noutlet: The Lakeport Mail\ndate: 2031-05-04\n---\n\n\
    Ines Falk, the harbour master, opened the gate. It was raining.\n";
const OTHER: &str = "---\noutlet: The Hill Post\ndate: 2031-05-04\n---\n\n\
    Harbour master Mara Okoro opened the gate.\n";

#[test]
fn a_role_that_only_another_source_tells_is_his_who_alone_has_it() {
    let draft = "“The quay is sound,” the harbour master said.";
    assert_eq!(verdict(&[SAID], draft), "unchecked");
    assert_eq!(verdict(&[SAID, TOLD], draft), "exact");
    assert_eq!(verdict(&[SAID, TOLD, OTHER], draft), "unchecked");
    assert_eq!(verdict(&[SAID, OTHER], draft), "unchecked");
    let surgeon = "“The quay is sound,” the surgeon said.";
    assert_eq!(verdict(&[SAID, TOLD], surgeon), "unchecked");
}

#[test]
fn a_signature_and_a_letterhead_tell_an_office() {
    let body = "Dear crews,\n\nI have seen the crane. The crane will stand until June, and I will pay for the paint.\n\n";
    let signed = format!("{body}Yours sincerely,\n\nInes Falk, Ph.D.\nHarbour Master\n");
    let headed = format!(
        "**Office of the Harbour Master**\nOstwick Yards\n3 May 2031\n\n{body}Yours sincerely,\n\nInes Falk\n"
    );
    let labelled = format!("{body}Yours sincerely,\n\nInes Falk, harbour master of Ostwick\n");
    for source in [signed, headed, labelled] {
        let drafts = [
            (
                "“The crane will stand until June,” the harbour master wrote.",
                false,
                "exact",
            ),
            (
                "“The crane will stand until June,” Falk wrote.",
                false,
                "exact",
            ),
            (
                "“The crane will stand until June,” the mayor wrote.",
                false,
                "unchecked",
            ),
        ];
        assert_verdicts(&source, &drafts);
    }
}
