//! What is found in an article depends on nothing that is loaded beside it.

use super::*;
use crate::quotation::{Kind, Speaker};
use crate::text::Span;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What an article tells of one of its quotations.
type Own = (Kind, Vec<Span>, Option<Speaker>, Option<Attested<When>>);

fn own(edition: &Edition) -> BTreeMap<Arc<str>, Own> {
    let rows = edition.quotations.iter().map(|placed| {
        let found = &placed.quotation;
        let speaker = found.speaker.clone();
        let row = (
            found.kind,
            found.spans.clone(),
            speaker,
            found.said_on.clone(),
        );
        (Arc::clone(&placed.id), row)
    });
    rows.collect()
}

fn sentence() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "The old quay has served this town for ninety years and it can serve no longer",
        "We owe the crews a harbour that does not flood in every second spring",
        "Nobody asked the fishermen before the plans for the mole were drawn",
    ]);
    let speaker = prop::sample::select(vec![
        "Mary Lind",
        "Lind",
        "Mary A. Lind",
        "Mayor Lind",
        "Peter Lind",
        "Mr. Lind",
        "she",
        "the harbour police",
        "Tarn",
        "Camp Tarn",
        "Tarn Ferries",
    ]);
    let day = prop::sample::select(vec!["", " on Thursday", " on Monday", " last month"]);
    (words, speaker, day, any::<bool>()).prop_map(|(words, speaker, day, marked)| match marked {
        true => format!("“{words},” {speaker} said{day}."),
        false => format!(
            "On the quay {speaker} said{day} that {}.",
            words.to_lowercase()
        ),
    })
}

fn articles() -> impl Strategy<Value = Vec<[String; 4]>> {
    let outlet = prop::sample::select(vec!["The Harbour Post", "North Ledger", "Island Echo"]);
    let date = prop::sample::select(vec!["2031-05-02", "2031-05-06", ""]);
    let text = prop::collection::vec(sentence(), 1..4).prop_map(|s| s.join("\n\n"));
    let article = (outlet, date, text).prop_map(|(outlet, date, text)| {
        [String::new(), outlet.to_string(), date.to_string(), text]
    });
    prop::collection::vec(article, 2..7).prop_map(|mut articles| {
        for (n, article) in articles.iter_mut().enumerate() {
            article[0] = format!("a{n}");
        }
        articles
    })
}

fn read(articles: &[[String; 4]]) -> BTreeMap<Arc<str>, Own> {
    let articles = articles.iter();
    let articles = articles.map(|[id, outlet, date, text]| (&**id, &**outlet, &**date, &**text));
    own(&edition(&articles.collect::<Vec<_>>(), &[]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn articles_in_groups_in_another_order_and_alone_give_the_same_rows(
        articles in articles(),
        group in 1..4_usize,
    ) {
        let together = read(&articles);
        let grouped: BTreeMap<_, _> = articles.chunks(group).flat_map(read).collect();
        prop_assert_eq!(&together, &grouped);
        let reversed: Vec<_> = articles.iter().rev().cloned().collect();
        prop_assert_eq!(&together, &read(&reversed));
    }
}

#[test]
fn a_day_that_another_article_tells_stands_beside_its_own() {
    let alone = edition(&[LEDGER], &[]);
    let together = edition(&[POST, LEDGER], &[]);
    let [before, after] = [&alone, &together].map(|edition| quotation(edition, "ledger:q1"));
    assert_eq!(before.quotation.said_on, after.quotation.said_on);
    assert_eq!(before.inferred, None);
    let inferred = after.inferred.as_ref().expect("a day");
    assert_eq!(inferred.value.to_string(), "2031-05-01");
    let by = inferred.provenance.to_string();
    assert!(by.starts_with("HP: “on Thursday”"), "{by}");
}

#[test]
fn what_follows_from_an_inferred_publication_is_inferred_too() {
    let edition = edition(&[POST, ECHO], &[]);
    let echo = quotation(&edition, "echo:q1");
    assert_eq!(echo.quotation.said_on, None);
    assert_eq!(
        echo.said_on().expect("a day").value.to_string(),
        "2031-05-01"
    );
}
