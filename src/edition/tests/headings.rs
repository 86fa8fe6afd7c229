//! What is shown of a fragment or a report can be read by itself, and says what its article says.

use super::*;

/// The words by which the only statement of an article is listed.
fn listed(text: &str) -> String {
    let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
    assert_eq!(edition.statements.len(), 1, "{text}");
    edition.heading(StatementIx(0))
}

#[test]
fn a_fragment_is_listed_with_the_words_that_reverse_it() {
    for (article, shown) in [
        (
            "Harbour master Ole Brand said on Friday he doubted that the ferry was “fit for the winter run”.",
            "he doubted that the ferry was “fit for the winter run”.",
        ),
        (
            "Teacher Liv Aas said on Friday it was false that she “pushed the boy off the quay”.",
            "it was false that she “pushed the boy off the quay”.",
        ),
        (
            "Pilot Ann Skog warned on Friday that if the ice came she would “keep the boat at the pier”.",
            "if the ice came she would “keep the boat at the pier”.",
        ),
        (
            "Mara Okoro denied on Friday that she had ever called him “a thief from the hills”.",
            "Mara Okoro denied on Friday that she had ever called him “a thief from the hills”.",
        ),
        (
            "Doctor Eli Moe would not say on Friday that the well was “clean enough for the school”.",
            "Doctor Eli Moe would not say on Friday that the well was “clean enough for the school”.",
        ),
        (
            "Mayor Mara Okoro called it “a mistake.” Nobody spoke on Friday.",
            "Mayor Mara Okoro called it “a mistake.”",
        ),
        (
            "Nobody, Mayor Mara Okoro said on Friday, “will have to leave the old town.”",
            "Nobody, Mayor Mara Okoro said on Friday, “will have to leave the old town.”",
        ),
    ] {
        assert_eq!(listed(article), shown);
    }
}

#[test]
fn a_heading_is_not_broken_at_a_title_or_an_initial() {
    for (article, shown) in [
        (
            "The board met. On Friday Dr. Mara Okoro of Aldby called the plan “a house of cards” in a letter to Mr. Brand and J. R. Moe of the board.",
            "On Friday Dr. Mara Okoro of Aldby called the plan “a house of cards” in a letter to Mr. Brand and J. R. Moe of …",
        ),
        (
            "The board met. Mayor J. R. Okoro on Friday called the plan “a house of cards” before Dr. Moe.",
            "Mayor J. R. Okoro on Friday called the plan “a house of cards” before Dr. Moe.",
        ),
    ] {
        assert_eq!(listed(article), shown);
    }
}

#[test]
fn what_a_label_sets_off_is_shown_without_the_labels_of_others() {
    let text = "MAYOR OKORO: hold the toll for now — PILOT BRAND: and the crews — MAYOR OKORO: for two years at least.\n\n\
                PILOT BRAND: We do not know that yet, and the board has told nobody.\n\n\
                MAYOR OKORO: Nobody pays more than last year, as long as I am here.";
    let edition = edition(&[("record", "Record", "2031-05-02", text)], &[]);
    assert!(
        edition.statements.len() >= 4,
        "{:?}",
        edition.statements.len()
    );
    for statement in &edition.statements {
        for witness in &statement.witnesses {
            let printed = edition.in_its_words(witness);
            assert!(
                !printed.contains(": ") && !printed.contains("BRAND"),
                "{printed}"
            );
        }
    }
    let listed: Vec<String> = (0..edition.statements.len())
        .map(|ix| edition.heading(StatementIx(ix)))
        .collect();
    assert!(
        listed
            .iter()
            .any(|words| words.contains("hold the toll for now")),
        "{listed:?}"
    );
}

#[test]
fn a_clause_is_listed_without_the_word_that_ties_it_to_the_one_before() {
    let listed = |text: &str| {
        let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
        let all = 0..edition.statements.len();
        all.map(|ix| edition.heading(StatementIx(ix)))
            .collect::<Vec<_>>()
    };
    let tied = listed("The pilot left on Friday, but Okoro called him “a clown in a coat of tar”.");
    assert_eq!(tied, ["Okoro called him “a clown in a coat of tar”."]);
    let parallel = listed(
        "Okoro said on Friday that she never “took timber from the mill”, and that nobody “asked her to do it”.",
    );
    assert_eq!(parallel[1], "… nobody “asked her to do it”.");
    let negated = listed(
        "Okoro said on Friday that the board “never avoids a talk with us” but there hadn't been “one useful idea” so far.",
    );
    assert!(!negated[1].contains("avoids"), "{negated:?}");
    // What the verb of saying denies, it denies of both.
    let denied = listed(
        "Okoro denied on Friday that she “took timber from the mill”, and that the pilots “asked her to do it”.",
    );
    assert!(
        denied.iter().all(|own| own.contains("denied")),
        "{denied:?}"
    );
}

#[test]
fn two_fragments_of_one_sentence_are_not_listed_by_the_same_words() {
    let listed = |text: &str| {
        let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
        let all = 0..edition.statements.len();
        all.map(|ix| edition.heading(StatementIx(ix)))
            .collect::<Vec<_>>()
    };
    let two = listed(
        "Mayor Mara Okoro said on Friday the board “never avoids a talk” but had not heard “one useful word” about the quay.",
    );
    assert_eq!(two.len(), 2, "{two:?}");
    assert!(two[0].contains("the board “never avoids"), "{two:?}");
    assert_eq!(
        two[1],
        "… but had not heard “one useful word” about the quay."
    );
    // What the second one turns on stands before both.
    let denied = listed(
        "Mayor Mara Okoro denied on Friday that the board was “a nest of crows” and that it was “a house of cards”.",
    );
    assert!(
        denied.iter().all(|words| words.contains("denied")),
        "{denied:?}"
    );
}

#[test]
fn a_report_is_listed_as_what_somebody_says_and_begins_no_sentence_in_its_middle() {
    assert_eq!(
        listed("Mayor Mara Okoro told reporters on Friday she would resign if the vote failed."),
        "says that she would resign if the vote failed"
    );
    assert_eq!(
        listed("Mayor Mara Okoro on Friday criticized the board for the long delay."),
        "criticized the board for the long delay"
    );
}

#[test]
fn the_words_of_a_printing_stand_in_marks_or_in_their_clause() {
    let text = "“We lost nine boats in the storm,” Mayor Mara Okoro said on Friday, “and we will mend the quay.” \
                Nobody, she said, “will have to pay for it.”";
    let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
    let shown = edition
        .statements
        .iter()
        .map(|s| edition.in_clauses(&s.witnesses[0]));
    assert_eq!(
        shown.collect::<Vec<_>>().join(" / "),
        "“We lost nine boats in the storm,” ╎ “and we will mend the quay.” / \
         Nobody, she said, “will have to pay for it.”"
    );
}

#[test]
fn a_fragment_of_a_sentence_is_not_whole_however_long() {
    let text = "Pilot Ann Skog said on Friday the ice would “keep every boat at the pier until the spring”.";
    let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
    assert_eq!(
        edition.statements[0].witnesses[0].coverage,
        Coverage::Fragment
    );
}

#[test]
fn a_hedge_that_goes_with_uncovered_words_makes_no_words_differ() {
    let full = "“The board has not decided yet. This of course greatly delays the search for a new pilot,” Mayor Mara Okoro \
                said on Friday.";
    let part = "It “greatly delays the search for a new pilot,” Mayor Mara Okoro said on Friday.";
    let edition = edition(
        &[
            ("full", "Full", "2031-05-02", full),
            ("part", "Part", "2031-05-02", part),
        ],
        &[],
    );
    let said = statement(&edition, "greatly");
    assert_eq!(said.witnesses.len(), 2);
    assert!(said.witnesses.iter().all(|witness| !witness.differs));
}

#[test]
fn nobody_elses_words_are_listed_nor_one_sentence_twice() {
    let listed = |text: &str| {
        let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
        let all = 0..edition.statements.len();
        all.map(|ix| edition.heading(StatementIx(ix)))
            .collect::<Vec<_>>()
    };
    let answered = listed(
        "“Nobody asked the pilots about any of this,” Mayor Moe Lund told Mara Okoro on Friday, and Okoro said, “That is so.”",
    );
    assert!(
        answered.contains(&"“That is so.”".to_string()),
        "{answered:?}"
    );
    let three = listed(
        "Asked about Tom Vey, Mayor Mara Okoro shrugged on Friday. He was, she said, “a sound man” who had “missed his boat.” The ferry is “lost,” and the fare, she said, “is where it always was.”",
    );
    for (words, fragment) in three
        .iter()
        .zip(["a sound man", "missed his boat", "is where it"])
    {
        assert!(words.contains(fragment), "{three:?}");
        let others = three.iter().filter(|other| other.contains(fragment));
        assert_eq!(others.count(), 1, "{three:?}");
        assert!(words.starts_with(['…', 'H', 'T']), "{three:?}");
    }
}

#[test]
fn each_of_several_passages_is_listed_in_its_marks() {
    let run = "“The mill burns wood again. Nobody asked the miller, and nobody will,” Moe Lund said on Monday.";
    let parts = "“The mill burns wood again,” Moe Lund said on Monday.\n\n“You sold it!” a woman \
                 shouted.\n\n“Nobody asked the miller, and nobody will, for we open the sluice on Friday whatever \
                 the board decides,” Lund answered.";
    let edition = edition(
        &[
            ("run", "Run", "2031-05-06", run),
            ("parts", "Parts", "2031-05-06", parts),
        ],
        &[],
    );
    let all = (0..edition.statements.len()).map(|ix| edition.heading(StatementIx(ix)));
    let listed: Vec<String> = all.filter(|words| words.contains('╎')).collect();
    assert!(
        listed
            .iter()
            .all(|words| words.starts_with('“') && words.contains("” ╎ “")),
        "{listed:?}"
    );
    assert!(!listed.is_empty());
}

#[test]
fn what_is_shown_of_a_printing_begins_no_sentence_in_its_middle() {
    let text = "There will be no “big fight” over it, Mayor Mara Okoro said on Thursday. The pier “will be mended in \
                June,” she said, as two people told who were in the room.";
    let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
    let shown = edition.statements.iter().map(|statement| {
        let (span, _) = edition.in_context(&statement.witnesses[0])[0].clone();
        span.of(text)
    });
    let shown: Vec<&str> = shown.collect();
    assert!(
        shown
            .iter()
            .any(|words| words.starts_with("The pier “will be mended")),
        "{shown:?}"
    );
    assert!(
        shown
            .iter()
            .any(|words| words.starts_with("There will be no")),
        "{shown:?}"
    );
}

#[test]
fn a_report_that_is_a_sentence_or_has_lost_its_subject_can_be_read_by_itself() {
    assert_eq!(
        listed("Crews have left the old quay at noon, Mayor Mara Okoro said on Friday."),
        "says: Crews have left the old quay at noon"
    );
    assert_eq!(
        listed("Mayor Mara Okoro said on Friday Crews United had left the old quay at noon."),
        "says that Crews United had left the old quay at noon"
    );
    assert_eq!(
        listed("The crews have left the old quay at noon, Mayor Mara Okoro said on Friday."),
        "says that the crews have left the old quay at noon"
    );
    assert_eq!(
        listed("Two men were held for what Mayor Mara Okoro said was a raid on the old quay."),
        "Two men were held for what Mayor Mara Okoro said was a raid on the old quay"
    );
    assert_eq!(
        listed(
            "The court in Aldby had on its long list for the week two men held for what Mayor Mara Okoro said was a raid on the quay."
        ),
        "… for the week two men held for what Mayor Mara Okoro said was a raid on the quay"
    );
    assert_eq!(
        listed(
            "The ferry company announced in January that starting in May, a year and a half earlier than expected, it would no longer sail."
        ),
        "says that starting in May, a year and a half earlier than expected, it would no …"
    );
    assert_eq!(
        listed("(ALDBY) Crews have left the old quay at noon, Mayor Mara Okoro said on Friday."),
        "says: Crews have left the old quay at noon"
    );
}

#[test]
fn what_stands_between_a_fragment_and_the_next_words_of_its_speaker_is_its_own_to_the_comma() {
    let text = "Mayor Mara Okoro said on Friday that she “has no immediate plans” to close the quay, but that the crews “must go now”.";
    let edition = edition(&[("post", "Post", "2031-05-02", text)], &[]);
    let all = (0..edition.statements.len()).map(|ix| edition.heading(StatementIx(ix)));
    let listed: Vec<String> = all.collect();
    let wanted = "she “has no immediate plans” to close the quay …";
    assert!(listed.iter().any(|own| own == wanted), "{listed:?}");
}
