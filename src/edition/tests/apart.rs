//! Corrections of single joins, and of doubts.

use super::*;

#[test]
fn a_witness_is_parted_from_one_statement_and_the_others_stay_joined() {
    let other = ("other", "South Courier", LEDGER.2, LEDGER.3);
    let apart = Correction::Apart {
        quotation: "ledger:q1".into(),
        from: "post:q2".into(),
    };
    let edition = edition(&[POST, LEDGER, other], &[apart]);
    let home = |id: &str| quotation(&edition, id).statement;
    assert_eq!(home("post:q2"), home("other:q1"));
    assert_ne!(home("post:q2"), home("ledger:q1"));
}

#[test]
fn a_witness_that_is_only_perhaps_is_refused_on_both_sides() {
    let plain = edition(&[POST, REWORDED], &[]);
    assert!(!quotation(&plain, "tidings:q1").perhaps.is_empty());
    for (quotation_id, from) in [("tidings:q1", "post:q2"), ("post:q2", "tidings:q1")] {
        let apart = Correction::Apart {
            quotation: quotation_id.into(),
            from: from.into(),
        };
        let edition = edition(&[POST, REWORDED], &[apart]);
        assert!(edition.quotations.iter().all(|q| q.perhaps.is_empty()));
        let day = said_on(&edition[quotation(&edition, "tidings:q1").statement]);
        assert_eq!(day.as_deref(), Some("2031-05-03"), "it lends no day either");
    }
}

#[test]
fn a_family_is_one_row_unless_its_outlets_tell_of_different_days() {
    let said = "“The old quay has served this town for ninety years and it can serve no longer,” Ada Lind said on Friday.";
    let rows = |day: &str| {
        let retold = format!(
            "“For ninety years our town was served by the old quay, which no longer can serve,” Ada Lind said{day}."
        );
        let edition = edition(
            &[
                ("post", "Post", "2031-05-02", said),
                ("coast", "Coast", "2031-05-03", &retold),
            ],
            &[],
        );
        assert_eq!(edition.statements.len(), 2);
        for (one, other) in [(0, 1), (1, 0)] {
            let perhaps = &edition.quotations[one].perhaps;
            assert_eq!(perhaps, &[StatementIx(other)], "{day}");
        }
        edition.rows()
    };
    assert_eq!([rows(" on Friday"), rows("")], [1, 1]);
    assert_eq!(rows(" on Saturday"), 2);
}

#[test]
fn the_row_of_a_family_is_that_of_the_printings_that_agree() {
    let edition = edition(&[REWORDED, POST, LEDGER], &[]);
    let home = |id: &str| quotation(&edition, id).statement;
    let (alone, agreed) = (home("tidings:q1"), home("post:q2"));
    assert_eq!(agreed, home("ledger:q1"));
    assert!(alone < agreed, "the other one stands first");
    assert_eq!(edition.family(alone), edition.family(agreed));
    assert_eq!(edition.row_of(alone), agreed);
}

#[test]
fn an_outlet_whose_printing_was_parted_is_not_silent() {
    let plain = edition(&[POST, LEDGER], &[]);
    let [own, other] = ["post:q2", "ledger:q1"].map(|id| quotation(&plain, id).statement);
    assert_eq!(own, other, "both print it");
    let outlet = |edition: &Edition, id: &str| edition.outlet_of(quotation(edition, id).article);
    for apart in [
        Correction::Apart {
            quotation: "ledger:q1".into(),
            from: "post:q2".into(),
        },
        Correction::Split {
            quotation: "ledger:q1".into(),
        },
    ] {
        let edition = edition(&[POST, LEDGER], &[apart]);
        for (one, another) in [("post:q2", "ledger:q1"), ("ledger:q1", "post:q2")] {
            let statement = quotation(&edition, one).statement;
            let presence = edition.presence(statement, outlet(&edition, another));
            assert_eq!(presence, Presence::Parted);
            assert!(edition.silent(statement).is_empty());
        }
    }
}

#[test]
fn an_outlet_whose_printing_is_taken_out_or_refused_is_not_silent() {
    let outlet = |edition: &Edition, id: &str| edition.outlet_of(edition.article(id).unwrap());
    let taken_out = Correction::NotAQuotation {
        quotation: "ledger:q1".into(),
    };
    let taken = edition(&[POST, LEDGER], &[taken_out]);
    let left = quotation(&taken, "post:q2").statement;
    let presence = taken.presence(left, outlet(&taken, "ledger"));
    assert_eq!(presence, Presence::Parted);
    let [parted] = taken.parted_from(left).collect::<Vec<_>>()[..] else {
        panic!("{:?}", taken.parted);
    };
    assert_eq!(parted.place, None);
    let refused = edition(
        &[POST, REWORDED],
        &[Correction::Apart {
            quotation: "tidings:q1".into(),
            from: "post:q2".into(),
        }],
    );
    for (own, other) in [("post:q2", "tidings"), ("tidings:q1", "post")] {
        let statement = quotation(&refused, own).statement;
        let presence = refused.presence(statement, outlet(&refused, other));
        assert_eq!(presence, Presence::Parted, "{own}");
    }
    // Neither lies between statements that were never one.
    let never = quotation(&refused, "post:q1").statement;
    assert_eq!(refused.parted_from(never).count(), 0);
}

#[test]
fn two_speakers_whom_each_outlet_names_are_no_difference_of_the_outlets() {
    let text = |said: &str| {
        format!(
            "“The lamps stay dark for the whole of this winter,” Tove Lund {said}.\n\n\
             “We owe the crews a harbour that does not flood,” Mo Farrow {said}."
        )
    };
    let [one, other] = ["said on Friday", "told reporters"].map(text);
    let articles = [
        ("one", "Quay Weekly", "2031-05-04", &*one),
        ("other", "Tide Journal", "2031-05-04", &*other),
    ];
    let join = Correction::Join {
        quotation: "one:q1".into(),
        with: "one:q2".into(),
    };
    let edition = edition(&articles, &[join]);
    let first = quotation(&edition, "one:q1").statement;
    for id in ["one:q2", "other:q1", "other:q2"] {
        let placed = quotation(&edition, id);
        assert_eq!(placed.statement, first);
        assert!(!placed.quotation.doubts.contains(&Doubt::SpeakersDiffer));
    }
}

#[test]
fn an_article_that_gives_the_words_to_several_people_is_no_other_outlet() {
    let both = "“The lamps stay dark for the whole of this winter,” Tove Lund said on Friday.\n\n\
        “We owe the crews a harbour that does not flood,” Mo Farrow said.";
    let one = both.split('\n').next().unwrap();
    let articles = [
        ("one", "Quay Weekly", "2031-05-04", both),
        ("other", "Tide Journal", "2031-05-04", one),
    ];
    let join = Correction::Join {
        quotation: "one:q1".into(),
        with: "one:q2".into(),
    };
    let edition = edition(&articles, &[join]);
    let first = quotation(&edition, "other:q1").statement;
    for id in ["one:q1", "one:q2", "other:q1"] {
        let placed = quotation(&edition, id);
        assert_eq!(placed.statement, first);
        assert!(!placed.quotation.doubts.contains(&Doubt::SpeakersDiffer));
    }
}

#[test]
fn what_is_right_as_found_is_doubted_no_more() {
    let other = LEDGER.3.replace("Ada Lind", "Mo Farrow");
    let right = Correction::Right {
        quotation: "ledger:q1".into(),
    };
    let edition = edition(&[POST, (LEDGER.0, LEDGER.1, LEDGER.2, &other)], &[right]);
    let doubts = |id: &str| &quotation(&edition, id).quotation.doubts;
    assert!(doubts("ledger:q1").is_empty());
    assert!(doubts("post:q2").contains(&Doubt::SpeakersDiffer));
}

#[test]
fn a_name_and_a_role_can_be_one_speaker() {
    let text = LEDGER.3.replace("Ada Lind said", "the port company said");
    let edition = edition(&[POST, (LEDGER.0, LEDGER.1, LEDGER.2, &text)], &[]);
    let quay = statement(&edition, QUAY);
    let speaker = |w: &Witness| edition[w.quotations[0]].quotation.speaker.clone();
    let names: Vec<_> = quay.witnesses.iter().filter_map(speaker).collect();
    assert_eq!(names.len(), 2);
    assert_ne!(names[0].name, names[1].name);
    for witness in &quay.witnesses {
        let doubts = &edition[witness.quotations[0]].quotation.doubts;
        assert!(!doubts.contains(&Doubt::SpeakersDiffer), "{doubts:?}");
    }
}
