//! Tests that quotations are found in linear time, by counting instead of by the clock: the number of tokens, mentions,
//! quotations and paragraphs read, and of bytes written, grows with the length of the text and no faster.

#[path = "../../benches/generated/hostile.rs"]
mod hostile;

use super::{Quotation, find, find_with};
use crate::corpus;
use crate::quotation::index::Places;
use crate::quotation::index_vec::reads;
use crate::quotation::speaker::model::SpeakerWeights;

/// Bytes of the shorter text.
const SHORT_BYTES: usize = 10_000;
/// How many times longer the longer text is.
const TIMES_LONGER: usize = 4;

/// Elements read, and bytes of words written, while the quotations of an article are found.
fn work(text: &str) -> (usize, usize) {
    counted(|| find_with(text, SpeakerWeights::shipped()))
}

fn counted(find: impl Fn() -> Vec<Quotation>) -> (usize, usize) {
    let mut written = 0;
    let read = reads::of(|| {
        for quotation in find() {
            let speaker = quotation.speaker.as_ref();
            written += speaker.map_or(0, |s| s.name.len() + s.by.to_string().len());
            written += quotation.relay.map_or(0, |relay| relay.len());
            written += quotation.time.map_or(0, |time| time.expression.span.len());
        }
    });
    (read, written)
}

/// A text four times as long may cost five times as much: windows that are not full at the beginning are
/// the fifth. A loop inside a loop costs sixteen times as much.
fn assert_linear(name: &str, text: impl Fn(usize) -> String) {
    assert_grows(name, |bytes| work(&text(bytes)));
}

fn assert_grows(name: &str, work: impl Fn(usize) -> (usize, usize)) {
    let (read, written) = work(SHORT_BYTES);
    let (read_more, written_more) = work(SHORT_BYTES * TIMES_LONGER);
    let most = |short: usize| short * (TIMES_LONGER + 1) + SHORT_BYTES;
    assert!(
        read_more <= most(read),
        "{name:?} reads {read}, then {read_more}"
    );
    assert!(
        written_more <= most(written),
        "{name:?} writes {written}, then {written_more}"
    );
}

#[test]
fn a_line_of_anything_costs_its_length() {
    for unit in hostile::UNITS {
        assert_linear(unit, |bytes| hostile::line(unit, bytes));
    }
}

#[test]
fn a_crowd_costs_its_length() {
    for sentence in hostile::CROWDS {
        assert_linear(sentence, |bytes| hostile::crowd(sentence, bytes));
    }
}

#[test]
fn one_huge_thing_costs_its_length() {
    for (i, (name, _)) in hostile::giants(SHORT_BYTES).into_iter().enumerate() {
        assert_linear(name, |bytes| hostile::giants(bytes).swap_remove(i).1);
    }
}

#[test]
fn a_record_costs_its_length() {
    for (head, unit) in hostile::RECORDS {
        assert_grows(unit, |bytes| {
            let text = format!("{head}{}", hostile::line(unit, bytes));
            let line = serde_json::json!({"id": "r", "kind": "transcript", "text": text});
            let corpus = corpus::from_reader(line.to_string().as_bytes());
            counted(|| find(&corpus.articles[0]))
        });
    }
}

#[test]
fn a_loop_in_a_loop_would_be_seen() {
    use crate::quotation::grammar::analysis::Analysis;
    let square = |bytes| {
        let text = hostile::line("he said that ", bytes);
        let analysis = Analysis::new(&text);
        let tokens = &analysis.tokens;
        reads::of(|| {
            for at in tokens.places().iter() {
                std::hint::black_box(&tokens[at.before()]);
            }
        })
    };
    assert!(
        square(SHORT_BYTES * TIMES_LONGER) > square(SHORT_BYTES) * (TIMES_LONGER + 1) + SHORT_BYTES
    );
}
