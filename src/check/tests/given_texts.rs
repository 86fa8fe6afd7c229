//! Drafts and sources as they are given: none, several, the draft itself, in another language, corrected by the reader.

use super::*;

#[test]
fn what_nobody_can_read_is_no_pass() {
    for (draft, why) in [
        (
            "Okoro said “We will close the north pier.\n\nShe left.\n",
            "never closed",
        ),
        ("„Der Kran bleibt stehen“, sagte Vey.\n", "language"),
    ] {
        let found = findings(draft);
        let (_, finding) = &found[0];
        assert_eq!(finding.verdict.name(), "unchecked", "{found:#?}");
        assert!(!finding.stop && finding.why.contains(why), "{found:#?}");
    }
}

#[test]
fn a_draft_is_no_source_of_itself() {
    let draft = article(SOURCES[1]);
    let found = check(&draft, &sources());
    assert!(found.iter().all(|f| f.source.is_none()), "{found:?}");
}

#[test]
fn several_drafts_are_judged_as_each_alone() {
    let drafts = [
        article(SOURCES[1]),
        article("“I learned to swim below that crane,” said Ines Falk."),
        article("“The old keeper knew each bolt of it,” said Tom Vey."),
    ];
    let sources = sources();
    let together = check_all(
        &drafts.iter().collect::<Vec<_>>(),
        &sources,
        &Watch::default(),
    );
    let alone: Vec<_> = drafts.iter().map(|draft| check(draft, &sources)).collect();
    assert_eq!(together, alone);
    assert!(together[0].iter().all(|found| found.source.is_none()));
    assert!(
        together[1][0].source.is_some(),
        "a draft is a source of others"
    );
}

#[test]
fn without_sources_nothing_is_found_wrong() {
    let draft = article("“We sail at dawn,” said Mara Okoro.");
    let none = Found::find(corpus::Corpus::default(), &Watch::default());
    let verdicts: Vec<_> = check(&draft, &none)
        .iter()
        .map(|f| (f.verdict.name(), f.stop))
        .collect();
    assert_eq!(verdicts, [("unchecked", false)]);
    assert!(check(&article("No word of it."), &none).is_empty());
}

#[test]
fn words_that_pass_by_a_correction_say_so() {
    use crate::edition::Correction;
    let courier = corpus::from_reader(SOURCES[1].as_bytes());
    let plain = Found::find(courier, &Watch::default());
    let quotation = plain.id_in(0, 0).unwrap().to_owned();
    let speaker = Correction::Speaker {
        quotation: quotation.clone(),
        name: "Ada Brink".into(),
    };
    let day = Correction::Day {
        quotation,
        day: "2031-05-01".into(),
    };
    let told = |draft: &str, corrections: &[Correction]| {
        let sources = plain.corrected(corrections);
        let found = check(&article(draft), &sources);
        (found[0].verdict, found[0].why.clone())
    };
    let words = "“I learned to swim below that crane,” said";
    for (draft, corrections, set) in [
        (format!("{words} Ines Falk on Friday."), vec![], ""),
        (
            format!("{words} Ada Brink on Friday."),
            vec![speaker.clone()],
            "; you set whose they are",
        ),
        (
            format!("{words} Ines Falk on Thursday."),
            vec![day.clone()],
            "; you set their day",
        ),
        (
            format!("{words} Ada Brink on Thursday."),
            vec![speaker, day],
            "; you set whose they are and their day",
        ),
    ] {
        let (verdict, why) = told(&draft, &corrections);
        assert_eq!(verdict, crate::check::Verdict::Exact, "{draft}: {why}");
        assert_eq!(why, format!("the words of the source{set}"), "{draft}");
    }
}

#[test]
fn what_the_reader_has_set_is_not_told_of_the_source() {
    use crate::edition::Correction;
    let courier = corpus::from_reader(SOURCES[1].as_bytes());
    let plain = Found::find(courier, &Watch::default());
    let falk = || plain.id_in(0, 0).unwrap().to_owned();
    let draft = "“I learned to swim below that crane,” said Ines Falk on Friday.";
    let why = |correction: Correction| {
        let sources = plain.corrected(&[correction]);
        check(&article(draft), &sources)[0].why.clone()
    };
    let other = Correction::Speaker {
        quotation: falk(),
        name: "Ada Brink".into(),
    };
    assert_eq!(
        why(other),
        "you set these words of the source to be those of Ada Brink"
    );
    let day = Correction::Day {
        quotation: falk(),
        day: "2031-05-01".into(),
    };
    assert_eq!(
        why(day),
        "you set another day for these words: 2031-05-01; the draft has “on Friday”"
    );
    let none = Correction::NotAQuotation { quotation: falk() };
    assert_eq!(
        why(none),
        "you set these words of the source to be no quotation"
    );
}
