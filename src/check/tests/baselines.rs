//! What a baseline of an older version lets stand.

use super::{article, sources};
use crate::check::{Baseline, check};

#[test]
fn a_baseline_that_is_not_held_to_its_sources_is_read_and_written_anew() {
    let draft = article("“We will close the north pier this year,” Okoro said.\n");
    let sources = sources();
    let mut findings = check(&draft, &sources);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ok.jsonl");
    let entry = serde_json::json!({
        "fingerprint": findings[0].fingerprint_without_source_words(&draft, &sources),
        "draft": draft.path,
        "verdict": "altered",
        "text": "We will close the north pier this year,",
        "reason": "on tape",
    });
    let old = format!("{{\"generator\":\"verbatim check baseline\"}}\n{entry}\n");
    std::fs::write(&file, old).unwrap();
    let mut baseline = Baseline::open(&file).unwrap();
    assert_eq!(baseline.without_sources(), 1);
    baseline.apply(&mut findings, &draft, &sources);
    let told = findings[0]
        .accepted
        .as_ref()
        .map(|accepted| accepted.in_words());
    assert_eq!(told.unwrap(), "let stand by the baseline: on tape");
    baseline.accept(&findings[0], &draft, &sources, "");
    assert_eq!(baseline.without_sources(), 0);
    baseline.write(&file).unwrap();
    let anew = std::fs::read_to_string(&file).unwrap();
    assert!(
        anew.contains("on tape") && anew.contains("not close"),
        "{anew}"
    );
}

#[test]
fn a_finding_on_a_junior_is_named_by_his_surname() {
    let sources = sources();
    let of = |speaker: &str| {
        let words = "“We will close the north pier this year,”";
        let draft = article(&format!("{words} {speaker} said.\n"));
        check(&draft, &sources)[0].fingerprint(&draft, &sources)
    };
    assert_ne!(of("Amos Reed Jr."), of("Amos Lind Jr."));
    assert_eq!(of("Amos Reed Jr."), of("Bo Reed Jr."));
}
