//! Who does it to whom, and in what order it happens.

use super::{light, weighty};

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    weighty(&[
        // Who does it.
        ("we sold the pier", "they sold the pier", &["we", "they"]),
        (
            "it is time that [the owners] pay for the pier",
            "it is time that [the pilots] pay for the pier",
            &["owners", "pilots"],
        ),
        (
            "the airline must pay for the pier",
            "the city must pay for the pier",
            &["airline", "city"],
        ),
        (
            "The state will pay for the pier",
            "The council will pay for the pier",
            &["state", "council"],
        ),
        (
            "it is ours, and the board paid for it",
            "it is ours, though the city paid for it",
            &["board", "city"],
        ),
        (
            "she will sell the pier",
            "he will sell the pier",
            &["she", "he"],
        ),
        ("I sold the pier", "we sold the pier", &["I", "we"]),
        ("he left the pier", "they left the pier", &["he", "they"]),
        // Who does it to whom.
        (
            "they were warned in May",
            "they warned us in May",
            &["were warned"],
        ),
        (
            "the guard had been shot",
            "the guard had shot them",
            &["been shot"],
        ),
        (
            "the goat was bitten by the dog",
            "the goat bit the dog",
            &["bitten"],
        ),
        (
            "he owes the harbour money",
            "the harbour owes him money",
            &["he owes", "owes him"],
        ),
        (
            "the board sued the pilots",
            "the pilots sued the board",
            &["board", "pilots"],
        ),
        (
            "Okoro blamed Lind for the fire",
            "Lind blamed Okoro for the fire",
            &["Okoro", "Lind"],
        ),
        (
            "The pilot blamed the harbour board for the wreck",
            "The harbour board blamed the pilot for the wreck",
            &["pilot", "harbour board"],
        ),
        (
            "Our guild sued the firm of his in May",
            "The firm of his sued our guild in May",
            &["our guild", "firm"],
        ),
        (
            "The dog bit the old man of the quay",
            "The old man of the quay had bitten the dog",
            &["dog", "old man"],
        ),
        (
            "The pilot was shot by the harbour guard that night",
            "The harbour guard was shot by the pilot that night",
            &["pilot", "harbour guard"],
        ),
        (
            "The crews who had robbed the bank were from the bay",
            "The bank who had robbed the crews was from the bay",
            &["crews", "bank"],
        ),
        // What comes first, and what is because of what.
        (
            "First we mend the pier, then we buy the boats",
            "First we buy the boats, then we mend the pier",
            &["then"],
        ),
        (
            "All of us saw that the pier fell because the old wall cracked",
            "All of us saw that the old wall cracked because the pier fell",
            &["because"],
        ),
        (
            "All of us know that the crew slept before the captain ate",
            "All of us know that the captain ate before the crew slept",
            &["before"],
        ),
        (
            "we would rather mend the pier than wait for the state, and all of us know it",
            "we would rather wait for the state than mend the pier, and all of us know it",
            &["mend the pier"],
        ),
        (
            "we took the pier rather than the dock",
            "we took the dock rather than the pier",
            &["pier", "dock"],
        ),
    ]);
}

#[test]
fn what_says_the_same_is_light() {
    light(&[
        // Who does it.
        (
            "it is time that [the firm] pays for the pier",
            "it is time that [the company] pays for the pier",
        ),
        (
            "the firm must pay for the pier",
            "the company must pay for the pier",
        ),
        (
            "we paid the council of the town",
            "we paid the board of the town",
        ),
        ("I know that we sold it", "~he knows that they sold it"),
        ("they told us so", "[the builders] told us so"),
        // The passive says the same the other way round.
        (
            "The pilot blamed the harbour board for the wreck",
            "The harbour board was blamed by the pilot for the wreck",
        ),
        // What comes first, and what is because of what.
        (
            "All of us saw that because the old wall cracked, the pier fell",
            "All of us saw that the pier fell because the old wall cracked",
        ),
        (
            "they sold the red and the green boat",
            "they sold the green and the red boat",
        ),
    ]);
}
