//! What the reader has told of the events.

use super::*;

const CALL: (&str, &str, &str, &str) = (
    "call",
    "Quay Weekly",
    "2031-05-02",
    "“The crews were told too late,” Mo Farrow said on Wednesday in an interview.\n\n\
     “Nobody asked the harbour master,” Ira Vale told reporters on Thursday.\n\n\
     “We would have answered at once,” Vale said.",
);

fn id(edition: &Edition, counted: &str) -> String {
    quotation(edition, counted).id.to_string()
}

fn event<'e>(edition: &'e Edition, counted: &str) -> &'e Event {
    &edition[edition.event_of(quotation(edition, counted).statement)]
}

/// Each statement is of one event, and each event has one.
#[track_caller]
fn check_events(edition: &Edition) {
    let mut all: Vec<StatementIx> = Vec::new();
    for event in edition.events.iter() {
        assert!(!event.statements.is_empty() && event.statements.is_sorted());
        all.extend(&event.statements);
    }
    all.sort_unstable();
    let want: Vec<StatementIx> = (0..edition.statements.len()).map(StatementIx).collect();
    assert_eq!(all, want);
}

/// How many events two articles make of what one speaker says in an interview.
fn interviews(one: &str, other: &str) -> usize {
    let one = format!("“We will sail at dawn with all crews,” Ada Lind {one} on Tuesday.");
    let other = format!("“The old quay cannot be mended,” Ada Lind {other} on Tuesday.");
    let told = edition(
        &[
            ("one", "Quay Weekly", "2031-05-07", &one),
            ("other", "Salt Post", "2031-05-07", &other),
        ],
        &[],
    );
    told.events.len()
}

#[test]
fn two_interviews_of_one_day_are_told_apart_by_who_asked() {
    let with_courier = "said in an interview with the Courier";
    assert_eq!(
        interviews("told Radio Quay in an interview", with_courier),
        2
    );
    assert_eq!(
        interviews(
            "said in a Radio Quay interview",
            "said in a Courier interview"
        ),
        2
    );
    assert_eq!(interviews("said in an interview", with_courier), 1);
}

#[test]
fn who_asked_is_told_by_the_sentence_of_the_interview_alone() {
    let told = |before: &str| {
        let one = format!(
            "{before} “We will sail at dawn with all crews,” Ada Lind said in an interview on Tuesday."
        );
        let other = "“The old quay cannot be mended,” Ada Lind said in an interview with the Courier on Tuesday.";
        let articles = [
            ("one", "Quay Weekly", "2031-05-07", &*one),
            ("other", "Salt Post", "2031-05-07", other),
        ];
        edition(&articles, &[]).events.len()
    };
    assert_eq!(told("Nobody has told Radio Quay of a strike."), 1);
    assert_eq!(told("Nobody has told Radio Quay of a strike, but"), 2);
}

#[test]
fn a_statement_is_put_into_the_event_that_the_reader_names() {
    let plain = edition(&[CALL], &[]);
    assert_ne!(event(&plain, "call:q1").id, event(&plain, "call:q2").id);
    let same = Correction::SameEvent {
        quotation: id(&plain, "call:q1"),
        with: id(&plain, "call:q2"),
    };
    let told = edition(&[CALL], &[same]);
    check_events(&told);
    let joint = event(&told, "call:q1");
    assert_eq!(joint.id, event(&told, "call:q3").id);
    assert_eq!(joint.date, event(&plain, "call:q2").date);
    assert_eq!(joint.speakers, ["Ira Vale", "Mo Farrow"]);
    assert_eq!(told.events.len() + 1, plain.events.len());
}

#[test]
fn a_statement_is_taken_out_of_its_event_and_the_rest_stays() {
    let plain = edition(&[CALL], &[]);
    assert_eq!(event(&plain, "call:q2").id, event(&plain, "call:q3").id);
    let other = Correction::OtherEvent {
        quotation: id(&plain, "call:q3"),
        from: id(&plain, "call:q2"),
    };
    let told = edition(&[CALL], std::slice::from_ref(&other));
    check_events(&told);
    assert_ne!(event(&told, "call:q2").id, event(&told, "call:q3").id);
    assert_eq!(event(&told, "call:q3").date, event(&plain, "call:q3").date);
    // What is at an event of its own stays there.
    let apart = Correction::OtherEvent {
        quotation: id(&plain, "call:q1"),
        from: id(&plain, "call:q2"),
    };
    assert_eq!(
        edition(&[CALL], std::slice::from_ref(&apart)).events,
        plain.events
    );
    // Two that are taken out are not put together.
    let both = edition(&[CALL], &[apart, other.clone()]);
    check_events(&both);
    assert_eq!(both.events.len(), plain.events.len() + 1);
    // It is one of its own also where it was at yet another one.
    let elsewhere = Correction::OtherEvent {
        quotation: id(&plain, "call:q3"),
        from: id(&plain, "call:q1"),
    };
    let alone = edition(&[CALL], &[elsewhere]);
    assert_eq!(event(&alone, "call:q3").statements.len(), 1);
    // The later word counts.
    let back = Correction::SameEvent {
        quotation: id(&plain, "call:q3"),
        with: id(&plain, "call:q2"),
    };
    assert_eq!(edition(&[CALL], &[other, back]).events, plain.events);
}

#[test]
fn a_title_is_given_to_the_event_that_was_told() {
    let plain = edition(&[CALL], &[]);
    let quotation = || id(&plain, "call:q3");
    let other = Correction::OtherEvent {
        quotation: quotation(),
        from: id(&plain, "call:q2"),
    };
    let title = Correction::Title {
        quotation: quotation(),
        title: "Harbour office".into(),
    };
    let told = edition(&[CALL], &[title, other]);
    assert_eq!(event(&told, "call:q3").title, "Harbour office");
    assert_ne!(event(&told, "call:q2").title, "Harbour office");
}
