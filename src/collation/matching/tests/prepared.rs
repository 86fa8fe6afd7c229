//! Printings and joins of plain kind, of which the tests of a rule change what that rule asks for.

use super::*;
use crate::collation::matching::edge::Shape;

/// Words of Okoro's in an article that came out on the second of May.
pub(in crate::collation::matching) fn printing(article: usize, text: &str) -> Printing<'_> {
    Printing {
        article,
        outlet: "",
        kind: Kind::Direct,
        stance: Stance::Says,
        record: false,
        speaker: Some("Okoro"),
        doubtful_speaker: false,
        published: Some(date(2031, 5, 2)),
        said_on: None,
        text,
    }
}

/// A sure join of two printings of one speaker that are alike.
pub(in crate::collation::matching) fn edge(a: u32, b: u32) -> Edge {
    Edge {
        a,
        b,
        excess: 9.0,
        matched: 20.0,
        count: 9,
        at: [0..9, 0..9],
        shape: Shape::Equal,
        agreement: Agreement::Agree,
        verbatim: true,
        sure: true,
        rivalled: false,
    }
}
