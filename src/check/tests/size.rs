//! Drafts and sources of a size at which not everything can be compared with everything.

use super::{article, assert_verdicts};
use crate::check::check;
use crate::corpus::Watch;
use crate::edition::Found;

/// Words in each order that a rotation gives, each line with the same words as all others.
fn like_lines(count: usize) -> String {
    let words = [
        "harbour", "pencil", "engine", "window", "valley", "tunnel", "castle",
    ];
    let line = |n: usize| {
        let turned = (0..words.len()).map(|k| words[(k * (1 + n % 5) + n) % words.len()]);
        let turned: Vec<&str> = turned.collect();
        let filler = "Nothing of it was said aloud that year. ".repeat(20);
        format!(
            "TOM VEY: We saw the {}.\n\n{filler}\n\n",
            turned.join(" and the ")
        )
    };
    (0..count).map(line).collect()
}

#[test]
fn the_same_words_outrank_all_places_that_are_only_like_them() {
    let own = "We saw the castle and the harbour and the tunnel and the pencil and the valley and the engine and the window";
    let record = format!(
        "---\noutlet: Ostwick Council\nkind: transcript\n---\n\n{}TOM VEY: {own}.\n",
        like_lines(40)
    );
    let sources = Found::find(
        crate::corpus::from_reader(record.as_bytes()),
        &Watch::default(),
    );
    let draft = article(&format!("“{own},” said Tom Vey.\n"));
    let finding = check(&draft, &sources).remove(0);
    assert_eq!(finding.verdict.name(), "exact", "{finding:#?}");
}

#[test]
fn a_passage_of_any_length_has_its_verdict() {
    let record = "TOM VEY: We saw the harbour, and we will mend the crane in June.\n\nMARA OKORO: We have seen it.\n";
    for words in ["We … ", "[We] ", "We saw the harbour ", "Harbour [pier] … "] {
        let draft = format!("“{},” said Tom Vey.\n", words.repeat(4_000).trim());
        assert_verdicts(record, &[(&draft, true, "not_found")]);
    }
}

#[test]
fn many_marks_that_open_and_close_nothing_each_have_their_verdict() {
    let sources = Found::find(
        crate::corpus::from_reader("It rained.".as_bytes()),
        &Watch::default(),
    );
    let draft = article(&"\"a ".repeat(4_000));
    assert!(check(&draft, &sources).iter().all(|finding| !finding.stop));
}
