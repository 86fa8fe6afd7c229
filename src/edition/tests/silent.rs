//! Nobody is called silent who may print the words in others.

use super::*;

/// Whether any outlet is called silent about a statement of these two printings of one speaker and day, and whether the first
/// is offered the second.
fn told(one: serde_json::Value, other: serde_json::Value) -> (bool, bool) {
    let lines = [("post", one), ("ledger", other)].map(|(id, mut line)| {
        line["id"] = json!(id);
        line["outlet"] = json!(id);
        line["date"] = json!("2031-05-02");
        line.to_string()
    });
    let edition = Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    let all = (0..edition.statements.len()).map(StatementIx);
    let silent = all.clone().any(|s| !edition.silent(s).is_empty());
    let offered = edition.quotations.iter().any(|q| !q.perhaps.is_empty());
    (silent, offered)
}

#[test]
fn a_question_for_a_statement_is_offered_and_the_answer_to_it_is_not() {
    let asks = "Mara Okoro, the mayor, spoke of the ferry on Friday.\n\n“Did the board sell the timber of the ferry to the mill?” Okoro asked.";
    let states = "Mara Okoro, the mayor, spoke of the ferry on Friday.\n\n“The board did sell the timber of the ferry to the mill,” Okoro said.";
    let answers = "Mara Okoro, the mayor, spoke of the ferry on Friday.\n\n“No board of ours did ever sell the timber of the ferry, and the mill knows who has it,” Okoro said.";
    assert_eq!(
        told(json!({"text": asks}), json!({"text": states})),
        (false, true)
    );
    let (silent, offered) = told(json!({"text": asks}), json!({"text": answers}));
    assert!(!silent && !offered);
}

#[test]
fn who_prints_in_two_passages_what_another_prints_near_in_one_is_not_silent() {
    let own = "Mara Okoro, the mayor, spoke of the ferry on Friday.\n\n“We will never sell the ferry, and 12,000 pilots know it. The governor should be ashamed of himself,” Okoro said.";
    let parts = "Mara Okoro, the mayor, spoke of the ferry on Friday.\n\n“We will never sell the ferry, and 12,000 pilots know it,” Okoro said. “The governor should be ashamed of himself.”";
    let free = "Mara Okoro, the mayor, spoke of the ferry on Friday.\n\n“The boat is not for sale by us at any time, and 1,200 piloting men are aware of that. Governor must have shame,” Okoro said.";
    let lines = [
        ("own", own, ""),
        ("parts", parts, ""),
        ("free", free, "machine"),
    ];
    let lines = lines.map(|(id, text, translation)| {
        let mut line = json!({"id": id, "outlet": id, "date": "2031-05-02", "text": text});
        if !translation.is_empty() {
            line["translation"] = json!(translation);
            line["translated_from"] = json!("fr");
        }
        line.to_string()
    });
    let edition = Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[]);
    assert!(edition.statements.len() > 1);
    let mut all = (0..edition.statements.len()).map(StatementIx);
    assert!(all.all(|s| edition.silent(s).is_empty()));
}

#[test]
fn whoever_tells_the_same_in_a_sentence_of_the_article_leaves_nobody_silent() {
    let opening = "Mara Okoro, the mayor, spoke of the ferry on Friday.\n\n“The pilots will be paid in May,” Okoro said.";
    let telling = |sentence: &str| {
        let own = format!(
            "{opening}\n\nOkoro said that the board had sold forty percent of the timber to the mill."
        );
        let other = format!("{opening}\n\n{sentence}");
        told(json!({"text": own}), json!({"text": other})).0
    };
    assert!(!telling(
        "It was known that 40% of the timber had gone to the mill, sold by the old board."
    ));
    assert!(telling(
        "It was known that bread is baked at four in the morning."
    ));
    // A name and one word are in all that is told of this.
    assert!(telling("Okoro has a mill."));
}

#[test]
fn who_prints_a_translation_of_near_words_is_not_silent_and_who_prints_others_is() {
    let said = |words: &str| {
        format!("Mara Okoro, the mayor, spoke of the ferry on Friday.\n\n“{words},” Okoro said.")
    };
    let own = said(
        "We will never sell the ferry, and 12,000 pilots know it. The governor should be ashamed of himself",
    );
    let free = said(
        "The boat is not for sale by us at any time, and 1,200 piloting men are aware of that. Governor must have shame",
    );
    let translated = json!({"text": free, "translation": "machine", "translated_from": "fr"});
    assert_eq!(told(json!({"text": own}), translated), (false, false));
    let other = said("Bread is baked at four in the morning in this town, whoever the baker is");
    assert_eq!(
        told(json!({"text": own}), json!({"text": other})),
        (true, false)
    );
}
