//! What is offered while the answer is typed, and how it is read.

use super::*;

#[test]
fn a_known_speaker_is_offered_and_taken_with_tab() {
    let app = after(shared, "cs<tab><enter>");
    let Some(Correction::StatementSpeaker { name, .. }) = made(&app).into_iter().next() else {
        panic!("no speaker was set: {:?}", made(&app));
    };
    let first = &Edition::build(fixture::corpus(), &[]);
    assert!(
        first
            .statements
            .iter()
            .any(|s| s.speaker.as_ref() == Some(&name))
    );
}

/// The name that keys set as the speaker's.
fn named(keys: &str) -> String {
    let app = after(shared, keys);
    match made(&app).into_iter().next() {
        Some(Correction::StatementSpeaker { name, .. }) => name,
        other => panic!("{keys}: {other:?}"),
    }
}

#[test]
fn letters_of_a_known_name_take_it_and_a_new_name_is_taken_on_purpose() {
    assert_eq!(named("csfer<enter>"), "Abel Ferro");
    assert_eq!(named("csabe<enter>"), "Abel Ferro");
    assert_eq!(named("csfer<up><enter>"), "fer");
    // The letters of a name that only lie scattered in a known one, and those of none.
    for name in ["Alf", "Ada Brink"] {
        let once = after(shared, &format!("cs{name}<enter>"));
        assert!(made(&once).is_empty(), "{name}");
        let said = &once.model.notice.as_ref().unwrap().text;
        assert!(said.contains("↵ again makes a person of it"), "{said}");
        assert_eq!(named(&format!("cs{name}<enter><enter>")), name);
    }
}

#[test]
fn whom_another_printing_or_the_article_names_is_offered_as_the_speaker() {
    fn told() -> Corpus {
        let articles = [
            (
                "post",
                "Harbour master Ole Brand came late. “The pier stands firm and will stand for a hundred years,” Ada Lind said on Thursday.",
            ),
            (
                "coast",
                "“The pier stands firm and will stand for a hundred years,” Governor Moe Reddig said on Thursday.",
            ),
        ];
        let lines = articles.map(|(id, text)| {
            serde_json::json!({"id": id, "outlet": id, "date": "2031-05-02", "text": text})
                .to_string()
        });
        corpus::from_reader(lines.join("\n").as_bytes())
    }
    let first = |_: &Edition| StatementIx(0);
    for (letters, name) in [("Redd", "Moe Reddig"), ("Bra", "Ole Brand")] {
        let app = after_on(told, first, &format!("cs{letters}<enter>"));
        let set = made(&app)
            .into_iter()
            .find_map(|correction| match correction {
                Correction::Speaker { name, .. } | Correction::StatementSpeaker { name, .. } => {
                    Some(name)
                }
                _ => None,
            });
        assert_eq!(set.as_deref(), Some(name));
    }
}

#[test]
fn a_day_is_read_in_both_ways_of_writing_and_nonsense_says_why() {
    for written in ["2031-04-30", "30 Apr 2031", "April 30, 2031"] {
        let app = after(shared, &format!("cd{written}<enter>"));
        assert!(
            matches!(&made(&app)[0], Correction::Day { day, .. } if day == "2031-04-30"),
            "{written}"
        );
    }
    let app = after(shared, "cd31 Feb 2031<enter>");
    assert!(made(&app).is_empty());
    let said = app.model.notice.as_ref().unwrap();
    assert!(said.text.contains("“31 Feb 2031” is no day"), "{said:?}");
    let screen = replay::text(&replay::drawn(&app));
    assert!(
        screen.contains("is no day"),
        "the line stays open and says why"
    );
}

#[test]
fn a_day_after_the_printing_is_told_before_it_is_taken() {
    let shown = |keys: &str| replay::text(&replay::drawn(&after(shared, keys)));
    let told = "came out on ";
    assert!(shown("cd2031-06-30").contains(told));
    assert!(!shown("cd2031-04-30").contains(told));
    assert!(shown("cw2031-04-01").contains(told));
    assert!(!shown("cw2031-06-30").contains(told));
}
