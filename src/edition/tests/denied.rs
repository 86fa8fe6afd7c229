//! Words in marks that an article tells as not said.

use super::*;

/// The weighty words between two outlets of which the second prints them as said.
fn weighty(text: &str) -> Vec<String> {
    let said = "“The lamps were broken by the ferry company,” Mara Okoro said on Friday.";
    let articles = [
        ("post", "Post", "2031-05-03", text),
        ("ledger", "Ledger", "2031-05-03", said),
    ];
    let edition = edition(&articles, &[]);
    let own = quotation(&edition, "ledger:q1").statement;
    let statement = &edition[own];
    let texts = edition.witness_texts(statement);
    let variants = crate::collation::collate(&texts).variants().into_iter();
    let weighty = variants.filter(|v| v.weighty).flat_map(|v| v.rests_on);
    let mut weighty: Vec<String> = weighty.collect();
    // It is the same statement only perhaps.
    let surely = quotation(&edition, "post:q1").statement == own;
    weighty.extend(surely.then(|| "sure".to_string()));
    weighty
}

#[test]
fn words_in_marks_that_are_denied_are_not_said() {
    for (text, told) in [
        (
            "Mara Okoro denied on Friday having said: “The lamps were broken by the ferry company.”",
            "denied",
        ),
        (
            "On Friday Mara Okoro denied ever saying “the lamps were broken by the ferry company”.",
            "denied",
        ),
        (
            "“The lamps were broken by the ferry company,” Mara Okoro never said on Friday.",
            "never",
        ),
        (
            "“The lamps were broken by the ferry company,” Mara Okoro did not say on Friday.",
            "not",
        ),
    ] {
        assert_eq!(weighty(text), [told], "{text}");
    }
}

#[test]
fn who_denies_something_else_in_these_words_says_them() {
    for text in [
        "“The lamps were broken by the ferry company,” Mara Okoro said on Friday.",
        "Mara Okoro denied it on Friday, saying: “The lamps were broken by the ferry company.”",
        "Mara Okoro denied the charge on Friday: “The lamps were broken by the ferry company.”",
        "“The lamps were broken by the ferry company,” Mara Okoro said on Friday, never smiling.",
    ] {
        assert_eq!(weighty(text), ["sure"], "{text}");
    }
}
