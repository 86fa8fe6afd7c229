//! What the sign of a cut hides, and what two passages leave out between them.

use super::{light, weighty};

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    weighty(&[
        // What a cut hides.
        (
            "they hired no one in the bay for the pier",
            "they hired … one in the bay for the pier",
            &["no"],
        ),
        (
            "none of the boats came back to the pier",
            "… of the boats came back to the pier",
            &["none"],
        ),
        (
            "they said it was not only cold on the pier",
            "they said it was … only cold on the pier",
            &["not"],
        ),
        (
            "we give the boats to the crews, but never to the bank, this winter",
            "we give the boats to the crews … this winter",
            &["never"],
        ),
        (
            "we give the boats to the crews, and only to the poor, this winter",
            "we give the boats to the crews … this winter",
            &["only"],
        ),
        (
            "the pier is, perhaps, as they say, too old for us",
            "the pier is … too old for us",
            &["perhaps"],
        ),
        (
            "the pier is safe, or at least that is what we hear, for all ships",
            "the pier is safe … for all ships",
            &["or at least"],
        ),
        (
            "the landlord is not permitted to end it",
            "the landlord is … permitted to end it",
            &["not"],
        ),
        (
            "we will never sell it to anybody",
            "we will … sell it to anybody",
            &["never"],
        ),
        (
            "we sell it only to crews",
            "we sell it … to crews",
            &["only"],
        ),
        (
            "we will leave if the board pays",
            "we will leave …",
            &["if"],
        ),
        (
            "it is perhaps the best pier",
            "it is … the best pier",
            &["perhaps"],
        ),
        (
            "it is, I think, the best pier",
            "it is … the best pier",
            &["I think"],
        ),
        (
            "we will pay unless the court says no to all of it tomorrow",
            "we will pay … tomorrow",
            &["unless"],
        ),
        // What a cut hides, up to the full stop.
        (
            "we will sail only if they pay.",
            "we will sail …",
            &["only if"],
        ),
        (
            "we will sail, unless it blows.",
            "we will sail …",
            &["unless"],
        ),
        // What a cut hides over the end of a sentence, before it and behind it.
        (
            "The town should pay. But it cannot do that under the law as it stands. We wait.",
            "The town should pay. … We wait.",
            &["But it cannot do that under the law as it stands"],
        ),
        (
            "we will sail in May, if the state pays. Ask me again tomorrow. I will steer it",
            "we will sail in May … I will steer it",
            &["if"],
        ),
        (
            "we will sail in May, but only if they pay. The crews wait, and the gulls do too",
            "we will sail in May … and the gulls do too",
            &["but only"],
        ),
        (
            "I read the ledger, which does not say that the pier was sold",
            "I read the ledger, … the pier was sold",
            &["not"],
        ),
        (
            "I read the ledger. It is thick. It would be wrong to say that the pier was sold",
            "I read the ledger … the pier was sold",
            &["wrong"],
        ),
        (
            "they sold the pier, or rather they never did, and so I say, I saw the ledger",
            "they sold the pier […] I saw the ledger",
            &["or rather"],
        ),
        (
            "it is the best pier, I think. We built it. Come and see",
            "it is the best pier … Come and see",
            &["I think"],
        ),
        // A whole sentence that takes back the one before it, under the sign of a cut, between passages, at the end.
        (
            "They sold the pier. No, they did not. I saw it in the ledger",
            "They sold the pier ... I saw it in the ledger",
            &["No"],
        ),
        (
            "I read the ledger. Nowhere does it say this. The pier was sold",
            "I read the ledger … The pier was sold",
            &["Nowhere"],
        ),
        (
            "The ferry will sail in May. That is not a promise. Everybody keeps a cabin,",
            "The ferry will sail in May,|Everybody keeps a cabin.",
            &["That is not a promise"],
        ),
        (
            "I sold the pier for a song. They are lying. Ask the crews",
            "I sold the pier for a song.",
            &["lying"],
        ),
        (
            "The ferry will sail in May. Perhaps.",
            "The ferry will sail in May.",
            &["Perhaps"],
        ),
        (
            "The ferry will sail in May. That claim is not true. Ask the crews in the summer.",
            "The ferry will sail in May. … Ask the crews in the summer.",
            &["That claim is not true"],
        ),
        (
            "The ferry will sail in May. I take that back. Ask the crews in the summer.",
            "The ferry will sail in May. … Ask the crews in the summer.",
            &["I take that back"],
        ),
        (
            "The ferry will sail in May, which I do not believe for a second, and the crews come back to us.",
            "The ferry will sail in May … and the crews come back to us.",
            &["believe"],
        ),
        (
            "The ferry will sail in May, which nobody on the board believes, and the crews come back to us.",
            "The ferry will sail in May … and the crews come back to us.",
            &["believes"],
        ),
        (
            "The ferry will sail in May, though I doubt it, and the crews come back to us.",
            "The ferry will sail in May … and the crews come back to us.",
            &["doubt"],
        ),
        // A word that denies ties no passages together.
        (
            "It will be ours, not theirs, by the spring.",
            "It will be ours|theirs, by the spring.",
            &["not"],
        ),
        // Between two passages as at an end.
        (
            "We will sail. But only if they pay us. The crews know it.",
            "We will sail.|The crews know it.",
            &["but only"],
        ),
        (
            "The pier is old. It would be wrong to say that we sold the ferry.",
            "The pier is old.|we sold the ferry.",
            &["wrong"],
        ),
    ]);
}

#[test]
fn what_says_the_same_is_light() {
    light(&[
        // A clause of its own may go, whatever it holds.
        (
            "the tower is safe, almost ninety pages say so, and open",
            "the tower is safe … and open",
        ),
        (
            "the pier, which nobody wanted, is safe",
            "the pier … is safe",
        ),
        ("we will sail. If it blows, we stay here.", "we will sail …"),
        // Whole sentences that take nothing back may go.
        (
            "We will mend the pier. The crews wait. Nobody has to leave the valley tonight. Come and see",
            "We will mend the pier … Come and see",
        ),
        (
            "The ferry will sail in May. This pier is not for barges. Everybody keeps a cabin,",
            "The ferry will sail in May,|Everybody keeps a cabin.",
        ),
        (
            "The ferry will sail in May. I cannot say more today. Come and see",
            "The ferry will sail in May.",
        ),
        // A cut that hides what turns nothing.
        (
            "The ferry will sail in May. That claim rests on the ledger. Ask the crews in the summer.",
            "The ferry will sail in May. … Ask the crews in the summer.",
        ),
        (
            "The ferry will sail in May. We take the nets back. Ask the crews in the summer.",
            "The ferry will sail in May. … Ask the crews in the summer.",
        ),
        (
            "The ferry will sail in May, which I believe with all my heart, and the crews come back to us.",
            "The ferry will sail in May … and the crews come back to us.",
        ),
        (
            "The ferry will sail in May, though I doubt the new lamps, and the crews come back to us.",
            "The ferry will sail in May … and the crews come back to us.",
        ),
    ]);
}
