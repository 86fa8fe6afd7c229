//! Words in marks that somebody was asked about.

use super::*;

/// Whether the words that an article prints in marks are surely what another one has Okoro say.
fn is_said(text: &str) -> bool {
    let said = "“The lamps were broken by the ferry company,” Mara Okoro said on Friday.";
    let articles = [
        ("post", "Post", "2031-05-03", text),
        ("ledger", "Ledger", "2031-05-03", said),
    ];
    let edition = edition(&articles, &[]);
    quotation(&edition, "post:q1").statement == quotation(&edition, "ledger:q1").statement
}

#[test]
fn who_is_asked_whether_something_is_so_has_not_said_it() {
    for text in [
        "Asked if “the lamps were broken by the ferry company”, Mara Okoro said on Friday: “Ask them.”",
        "When asked by a reporter whether she thought “the lamps were broken by the ferry company,” \
         Mara Okoro said on Friday that she did not know.",
    ] {
        assert!(!is_said(text), "{text}");
    }
    for text in [
        "Asked about the night, “the lamps were broken by the ferry company,” Mara Okoro said on Friday.",
        "Asked if she knew it, Mara Okoro said on Friday “the lamps were broken by the ferry company”.",
    ] {
        assert!(is_said(text), "{text}");
    }
}
