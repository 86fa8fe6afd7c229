//! Glosses and what a house writes in its own way.

use super::super::table;
use super::{light, weighty};
use crate::collation::variant::VariantKind;

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    weighty(&[
        // Said in passing, not put in by an editor.
        (
            "the pilot told us (he did not say when, and I forgot) of the wreck",
            "the pilot told us (he did not say when) of the wreck",
            &["and I forgot"],
        ),
    ]);
}

#[test]
fn what_says_the_same_is_light() {
    light(&[
        // Spelling, signs, titles and fillers.
        ("we definately mend the pier", "we definitely mend the pier"),
        ("dont use it b4 noon", "Don’t use it before noon"),
        ("[T]he ferry sails in June", "The ferry sails in June"),
        ("well, you know, the ferry sails", "the ferry sails"),
        (
            "we organise the harbour’s defence",
            "we organize the harbor's defense",
        ),
        (
            "I said: the ferry sails in June",
            "I said, the ferry sails in June",
        ),
        ("Mr. Lind left", "Lind left"),
        (
            "he’s gone, and we don’t know why",
            "he is gone, and we do not know why",
        ),
        // Names of one thing.
        (
            "we all remember 9/11 in this town",
            "we all remember September 11 in this town",
        ),
        (
            "the old city of Peking is far away",
            "the old city of Beijing is far away",
        ),
    ]);
}

#[test]
fn what_a_house_writes_otherwise_is_spelling() {
    for (a, b) in [
        ("we lost 20 to 30 boats", "we lost 20-30 boats"),
        ("we sail on 3 May with them", "we sail on May 3 with them"),
        ("we sail on 3 June with them", "we sail on June 3 with them"),
        ("two thirds of the crew left", "67 percent of the crew left"),
    ] {
        let found = table(&[a, b]).variants();
        let kinds: Vec<_> = found.iter().map(|v| v.kind).collect();
        let typography = |kind: &VariantKind| *kind == VariantKind::Typography;
        let words = kinds.iter().filter(|kind| !typography(kind));
        assert!(words.clone().count() > 0, "{a} / {b}");
        assert!(
            words.clone().all(|kind| *kind == VariantKind::Spelling),
            "{a} / {b}: {kinds:?}"
        );
    }
}
