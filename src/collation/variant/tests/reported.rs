//! Quoted words beside those that are only reported.

use super::super::VariantKind::*;
use super::{kinds, table};

#[test]
fn quoted_words_that_differ_are_named_beside_reported_ones() {
    let texts = [
        "We will mend the tall lamp on the pier tomorrow",
        "We will mend the iron lamp on the pier tomorrow",
        "~that they would mend the lamp on the pier tomorrow",
    ];
    let variants = table(&texts).variants();
    let adjective = variants
        .iter()
        .find(|v| v.readings.iter().any(|r| r.text == "tall"));
    assert_eq!(adjective.unwrap().kind, WordSwap);
}

#[test]
fn indirect_speech_is_told_from_direct() {
    let texts = [
        "the dam holds against every flood",
        "~the wall resists every flood",
    ];
    assert!(kinds(&texts).contains(&Indirect), "{:?}", kinds(&texts));
}
