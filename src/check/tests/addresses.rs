//! What a draft leaves off of a sentence: whom its speaker calls by name, what he guesses, how far he knows it.

use super::assert_verdicts;

const TALK: &str = "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    JOHN FALK: Is the hull sound?\n\n\
    MARA OKORO: Look, Mr Falk, the hull is sound and the rope is new. Minister, you might have asked the pilots. Nobody sold it, Falk.\n\n\
    TOM VEY: We paid John, Peter, and Ada for the paint. My brother, Peter, bought a rope.\n\n\
    INES LIND: I think about 40 nets were mended. I think 12 nets were lost. I suppose some five crews left.\n";

#[test]
fn a_name_by_which_somebody_is_called_may_be_left_out() {
    let drafts = [
        (
            "“Look, the hull is sound and the rope is new,” Okoro said.",
            false,
            "cut",
        ),
        (
            "“You might have asked the pilots,” Okoro said.",
            false,
            "exact",
        ),
        ("“Nobody sold it,” Okoro said.", false, "exact"),
        (
            "“We paid Peter and Ada for the paint,” Vey said.",
            true,
            "cut",
        ),
        (
            "“We paid John and Ada for the paint,” Vey said.",
            true,
            "cut",
        ),
        ("“My brother bought a rope,” Vey said.", true, "cut"),
    ];
    assert_verdicts(TALK, &drafts);
}

#[test]
fn a_few_words_may_keep_a_guess_of_their_own() {
    let drafts = [
        ("Lind said that “about 40 nets” were mended.", false, "cut"),
        ("Lind said that “12 nets” were lost.", true, "cut"),
        ("“About 40 nets were mended,” Lind said.", true, "cut"),
    ];
    assert_verdicts(TALK, &drafts);
}

#[test]
fn how_far_somebody_knows_it_is_not_cut_off() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “Every net is back, as far as we can tell. The pier was dry, to the best of my knowledge. The crane stood, I am glad to say,” said \
        Ines Falk. “We rowed, as far as the lock.”\n";
    let drafts = [
        ("“Every net is back,” Falk said.", true, "cut"),
        (
            "“Every net is back, as far as we can tell,” Falk said.",
            false,
            "exact",
        ),
        ("“The pier was dry,” Falk said.", true, "cut"),
        ("“The crane stood,” Falk said.", false, "exact"),
        ("“We rowed,” Falk said.", false, "exact"),
    ];
    assert_verdicts(source, &drafts);
}
