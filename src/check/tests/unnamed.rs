//! Speakers whom the draft calls by what they are.

use super::*;

const BRIDGE: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
    “The bolts are worn,” Mayor Mara Okoro said. Harbour master Tom Vey was calm. “The grain comes in by the south,” he said.\n\n\
    “The shops will close,” said Ines Falk, the chief executive of the port. “We were never asked,” said Education Minister \
    Jon Abara.\n\n“I saw it move,” a carter said.\n";

/// Holds what a draft says behind words of the mayor against the article.
fn assert_behind_mayor(drafts: &[(&str, &str)]) {
    let sources = Found::find(corpus::from_reader(BRIDGE.as_bytes()), &Watch::default());
    for (words, verdict) in drafts {
        let draft = format!("“The bolts are worn,” Mara Okoro said.\n\n{words}\n");
        let found = check(&article(&draft), &sources);
        let told: Vec<_> = found[1..].iter().map(|f| f.verdict.name()).collect();
        let why: Vec<&str> = found.iter().map(|f| f.why.as_str()).collect();
        assert_eq!(told, [*verdict], "{words}: {why:?}");
    }
}

#[test]
fn a_role_is_not_that_of_the_one_named_before_unless_somebody_tells() {
    assert_behind_mayor(&[
        ("The union leader said: “The bolts are worn.”", "unchecked"),
        (
            "“The shops will close,” the finance minister said.",
            "misattributed",
        ),
        ("The deputy mayor said: “The bolts are worn.”", "unchecked"),
        ("Her critic said: “The shops will close.”", "unchecked"),
        ("An official said: “The shops will close.”", "unchecked"),
        ("The mayor said: “The shops will close.”", "misattributed"),
        (
            "The finance minister said: “We were never asked.”",
            "unchecked",
        ),
    ]);
}

#[test]
fn a_role_that_the_source_tells_is_its_speakers() {
    assert_behind_mayor(&[
        ("The mayor said: “The bolts are worn.”", "exact"),
        (
            "The harbour master said: “The grain comes in by the south.”",
            "exact",
        ),
        ("The port’s boss said: “The shops will close.”", "exact"),
        ("The minister said: “We were never asked.”", "exact"),
        ("An official said: “We were never asked.”", "exact"),
        (
            "The education minister said: “We were never asked.”",
            "exact",
        ),
        ("One carter said: “I saw it move.”", "exact"),
    ]);
}

#[test]
fn a_role_that_the_draft_gives_to_the_one_named_before_is_his() {
    let said = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “The bolts are worn,” Mara Okoro said. “The quay sinks,” she added.\n";
    let draft = "“The bolts are worn,” said Mara Okoro, the lock keeper. “The quay sinks,” the keeper said.";
    let sources = Found::find(corpus::from_reader(said.as_bytes()), &Watch::default());
    let found = check(&article(draft), &sources);
    assert_eq!(found[1].verdict.name(), "exact", "{}", found[1].why);
    let draft = "“The bolts are worn,” Mara Okoro said. The keeper said: “The quay sinks,” and he left. “The bolts are worn,” he said.";
    let found = check(&article(draft), &sources);
    assert_eq!(found[1].verdict.name(), "unchecked", "{}", found[1].why);
}
