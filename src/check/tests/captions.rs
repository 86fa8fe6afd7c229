//! Captions that a program made of what it heard.

use super::assert_verdicts;

/// Captions that a program made.
const CAPTIONS: &str = "---\noutlet: Quay Talk\ndate: 2031-08-02\nkind: transcript\n---\n\n\
    [00:00:02] welcome back to quay talk with me is mara okoro who runs the yard and we talk of the crane that \
    everybody in town seems to have a view on these days\n\n\
    [00:00:12] i would say we need too hundred tons of steal four the pier and the pier was built in nineteen eighty \
     ate and its a bit of a not to untie and we wont sell it\n";

#[test]
fn captions_are_held_to_what_was_heard() {
    let drafts = [
        (
            "“It's a bit of a knot to untie,” Okoro said.",
            false,
            "exact",
        ),
        ("“We won't sell it,” Okoro said.", false, "exact"),
        ("“We will sell it,” Okoro said.", true, "altered"),
        (
            "“We need two hundred tons of steel for the pier,” Okoro said.",
            false,
            "cut",
        ),
        (
            "“We need 200 tons of steel for the pier,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“We need 300 tons of steel for the pier,” Okoro said.",
            true,
            "altered",
        ),
        ("“The pier was built in 1972,” Okoro said.", true, "altered"),
        ("“The pier was built in 1980,” Okoro said.", true, "altered"),
    ];
    assert_verdicts(CAPTIONS, &drafts);
}
