//! Headlines, days of publication and titles of events that the reader sets.

use super::*;

const TEXT: &str = "“We will sail at noon or not at all,” Tove Lund said on Monday.";

fn built(corrections: &[Correction]) -> Edition {
    let line = serde_json::json!({
        "id": "post", "outlet": "Post", "date": "2031-12-03", "headline": "Ferry", "text": TEXT,
    });
    let corpus = crate::corpus::from_reader(line.to_string().as_bytes());
    Edition::build(corpus, corrections)
}

#[test]
fn a_headline_and_a_title_are_those_that_the_reader_sets() {
    let before = built(&[]);
    let quotation = before.quotations[0].id.to_string();
    let edition = built(&[
        Correction::Headline {
            article: "post".into(),
            text: "Ferry sails".into(),
        },
        Correction::Title {
            quotation,
            title: "At the quay".into(),
        },
    ]);
    assert_eq!(edition.articles[0].headline.as_deref(), Some("Ferry sails"));
    assert_eq!(edition.events[0].title, "At the quay");
    assert_ne!(before.events[0].title, "At the quay");
}

#[test]
fn days_are_counted_from_the_day_of_publication_that_the_reader_sets() {
    let day = |edition: &Edition| {
        edition.statements[0]
            .said_on
            .as_ref()
            .unwrap()
            .value
            .to_string()
    };
    assert_eq!(day(&built(&[])), "2031-12-01");
    let published = |day: &str| Correction::Published {
        article: "post".into(),
        day: day.into(),
    };
    assert_eq!(day(&built(&[published("2031-12-10")])), "2031-12-08");
    assert_eq!(day(&built(&[published("no day")])), "2031-12-01");
}
