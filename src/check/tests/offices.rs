//! Whom drafts and sources call by letters, a bare noun or a pronoun alone.

use super::{article, assert_verdicts};
use crate::check::check;
use crate::corpus::{self, Watch};
use crate::edition::Found;

const NEWS: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
    The Harbour Mooring Officer, Capt Ines Falk, shut the lock. “We shut it before the tide,” she said.\n\n\
    The Port Traffic Clerk, Tom Vey, was asleep.\n\n\
    Rail Minister John Lind came, too. The country’s rail minister told the board that he took “all the blame for the lock”. Home \
    Minister Peter Marsh stayed away.\n";

#[test]
fn letters_are_an_office_that_the_source_spells_out() {
    let drafts = [
        (
            "“We shut it before the tide,” the HMO said.",
            false,
            "exact",
        ),
        (
            "“We shut it before the tide,” the PTC said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(NEWS, &drafts);
}

#[test]
fn a_bare_office_is_whom_the_source_names_with_it() {
    let drafts = [
        (
            "The rail minister, John Lind, said he took “all the blame for the lock”.",
            false,
            "exact",
        ),
        (
            "The home minister, Peter Marsh, said he took “all the blame for the lock”.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(NEWS, &drafts);
}

#[test]
fn she_is_whoever_ends_the_paragraph_above() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        CP Ines Falk said that one man was at large. “If my crew row out to him, he will not like the boat,” she said.\n\n\
        The trader, Ada Lind, wept. “I want my nets back,” she said.\n";
    let said = "She said that one was at large. “If my crew row out to him, he will not like the boat,” she said.";
    let drafts = [
        (
            &*format!(
                "CP Ines Falk on Friday showed men who robbed a trader, Ada Lind.\n\nThey were tired, the CP said.\n\n{said}"
            ),
            false,
            "exact",
        ),
        (
            "CP Ines Falk on Friday showed four men.\n\nThe trader, Ada Lind, wept.\n\nShe was tired. “If my crew row out to him, he will not like \
             the boat,” Lind said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn whoever_sends_a_statement_on_is_not_quoted_in_it() {
    let mail = "From: Nora Lisle <nora@brightline.example>\nTo: desk@courier.example\n\
        Date: Thu, 8 May 2031 09:02:14 +0100\nSubject: FW: STATEMENT\n\nHi,\n\nPlease find a statement below.\n\nNora Lisle\n\n\
        PRESS RELEASE\n\nInes Falk, who runs the yard, said: \"This is a plan and nobody has voted on it.\"\n";
    let mut corpus = corpus::from_reader(mail.as_bytes());
    corpus.articles.truncate(1);
    let sources = Found::find(corpus, &Watch::default());
    let stops = |draft: &str| {
        let found = check(&article(draft), &sources);
        found.iter().map(|finding| finding.stop).collect::<Vec<_>>()
    };
    let words = "“This is a plan and nobody has voted on it,”";
    assert_eq!(stops(&format!("{words} said Ines Falk.")), [false]);
    assert_eq!(
        stops(&format!("{words} said Nora Lisle, of the yard.")),
        [true]
    );
}

#[test]
fn whom_the_head_of_a_piece_tells_of_does_not_write_it() {
    let piece = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\nauthor: Ines Falk\n---\n\n\
        *At 80, Peter Vey still minds the lock*\n\n\
        The gate opens with a groan. Peter Vey has his back to me.\n\n\
        “You never look round,” he tells me in the hut. “He drank rum from a boot, the old keeper. I stayed for the bread.”\n";
    let drafts = [
        (
            "“He drank rum from a boot, the old keeper. I stayed for the bread,” said Peter Vey.",
            false,
            "exact",
        ),
        (
            "“He drank rum from a boot, the old keeper. I stayed for the bread,” said Mara Okoro.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(piece, &drafts);
}

#[test]
fn he_is_not_whom_the_sentence_before_has_as_she() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        “It is the least that a harbour can do,” said Tom Vey. “I want my nets back,” said Mary Okoro.\n";
    let drafts = [
        (
            "Mary Okoro was tired. She said the mayor had left. He has called it “the least that a harbour can do”.",
            false,
            "exact",
        ),
        (
            "Mary Okoro was tired. She said the mayor had left. She has called it “the least that a harbour can do”.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn he_may_be_whom_both_sides_name_before_it() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        Her husband, Tom Vey, never reads her books.\n\n\
        What of the plan, from the mayor, Ruan Hollis-Lind, to name the lock after her? She reddens. He had told the radio that it was “the least the \
        town could do”.\n";
    let drafts = [
        (
            "The mayor, Ruan Hollis-Lind, is proud. He called it “the least the town could do”.",
            false,
            "exact",
        ),
        (
            "Mary Okoro called it “the least the town could do”.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(source, &drafts);
    let mut corpus = corpus::from_reader(source.as_bytes());
    corpus.articles.truncate(1);
    let sources = Found::find(corpus, &Watch::default());
    let found = check(&article(drafts[0].0), &sources);
    assert_eq!(found[0].speaker.as_deref(), Some("Ruan Hollis-Lind"));
}
