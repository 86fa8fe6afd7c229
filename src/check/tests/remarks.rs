//! One remark that two sources print, each in words of its own, and words that a source sets off without giving them to anybody.

use super::{article, assert_verdicts};
use crate::check::check;
use crate::corpus::{self, Watch};
use crate::edition::Found;

#[test]
fn a_passage_may_have_each_sentence_of_another_printing() {
    let one = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        “I have warned them, if you moor in my lock at night, show a lamp. The dark ones will go in my book,” Capt Ines Falk said.\n";
    let other = "---\noutlet: The Harbour Post\ndate: 2031-05-06\n---\n\n\
        “I’ve warned them that if you’re mooring in my lock at night, show a lamp. The dark boats will go in my book,” Capt Ines Falk said. \
        “Nobody has paid since March.”\n";
    let mut corpus = corpus::from_reader(one.as_bytes());
    corpus.articles.push(article(other));
    let sources = Found::find(corpus, &Watch::default());
    let verdicts = |rest: &str| {
        let draft = format!(
            "“I have warned them, if you moor in my lock at night, show a lamp. {rest},” Falk said."
        );
        let found = check(&article(&draft), &sources);
        let told = found.iter().map(|f| (f.stop, f.verdict.name()));
        told.collect::<Vec<_>>()
    };
    assert_eq!(
        verdicts("The dark boats will go in my book"),
        [(false, "altered")]
    );
    assert_eq!(verdicts("Nobody has paid since March"), [(true, "spliced")]);
    assert_eq!(
        verdicts("The dark boats will go in my shed"),
        [(true, "altered")]
    );
}

#[test]
fn words_that_a_source_sets_off_are_printed_in_marks() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        The “stay off the quay” advice was lifted at noon. The yard said it would mend the crane.\n";
    let drafts = [
        (
            "Boats had been told to “stay off the quay”.",
            false,
            "exact",
        ),
        (
            "The yard said: “It would mend the crane.”",
            true,
            "reported",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn the_own_words_of_the_source_between_two_parts_make_no_splice() {
    const COLUMN: &str = "---\noutlet: The Ostwick Courier\ndate: 2031-01-18\nauthor: Mara Okoro\n---\n\n\
        ‘I have nine cellars under water, Ms Okoro,’ the plumber told me. Her name is Ines Falk, and she never sits down. ‘I do not \
        charge for Sundays. You cannot bill a man in his own soup.’\n\n\
        ‘We will be dry by Friday,’ the engineer, Tom Vey, promised. ‘The pumps come on Wednesday.’ Then the rain began. ‘I may have \
        been hasty,’ he said.\n";
    let drafts = [
        (
            "“I have nine cellars under water. I do not charge for Sundays,” said Ines Falk, a plumber.",
            false,
            "altered",
        ),
        (
            "“We will be dry by Friday. The pumps come on Wednesday,” Tom Vey promised.",
            false,
            "exact",
        ),
        (
            "“We will be dry by Friday. I may have been hasty,” Tom Vey said.",
            true,
            "spliced",
        ),
        (
            "“I do not charge for Sundays. I have nine cellars under water,” said Ines Falk, a plumber.",
            true,
            "spliced",
        ),
    ];
    assert_verdicts(COLUMN, &drafts);
}
