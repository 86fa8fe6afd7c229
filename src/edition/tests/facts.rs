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
    assert_eq!(edition.articles[0].headline(), Some("Ferry sails"));
    assert_eq!(edition.events[0].title, "At the quay");
    assert_ne!(before.events[0].title, "At the quay");
}

#[test]
fn what_the_reader_sets_of_an_article_holds_where_no_quotation_is_read() {
    let line = serde_json::json!({
        "id": "post", "outlet": "Post", "date": "2031-12-03", "headline": "Ferry", "text": TEXT,
    });
    let corpus = crate::corpus::from_reader(line.to_string().as_bytes());
    let article = || "post".to_string();
    let set = [
        Correction::Headline {
            article: article(),
            text: "Ferry sails".into(),
        },
        Correction::Published {
            article: article(),
            day: "2031-12-10".into(),
        },
        Correction::Outlet {
            article: article(),
            name: "Quay Weekly".into(),
        },
        Correction::Missed {
            article: article(),
            start: 1,
            end: 8,
            name: "Tove Lund".into(),
        },
    ];
    let edition = Edition::of_articles(corpus, |_| set.to_vec());
    let article = &edition.articles[0];
    assert_eq!(article.headline(), Some("Ferry sails"));
    let set_by = article.headline.as_ref().map(|known| &known.provenance);
    assert_eq!(set_by, Some(&Provenance::Reader));
    let published = article.published.as_ref().unwrap();
    assert_eq!(published.value.to_string(), "2031-12-10");
    assert_eq!(article.outlet.as_ref().unwrap().value, "Quay Weekly");
    assert!(edition.quotations.is_empty());
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

#[test]
fn what_follows_from_the_day_that_the_reader_gives_an_article_is_its_own_day() {
    let edition = built(&[Correction::Published {
        article: "post".into(),
        day: "2031-12-10".into(),
    }]);
    let placed = &edition.quotations[0];
    let own = placed
        .quotation
        .said_on
        .as_ref()
        .map(|day| day.value.to_string());
    assert_eq!(own.as_deref(), Some("2031-12-08"));
    assert_eq!(placed.inferred, None, "no other article tells it");
    assert_eq!(
        edition.statements[0]
            .said_on
            .as_ref()
            .map(|day| day.value.to_string()),
        own
    );
}

#[test]
fn days_that_printings_of_one_statement_tell_against_each_other_are_doubted() {
    let texts = [
        ("post", "Post", "2031-12-03", TEXT),
        (
            "gull",
            "Gull",
            "2031-12-03",
            "It rained. “We will sail at noon or not at all,” Tove Lund said on Monday at the quay.",
        ),
    ];
    let doubted = |day: &str| {
        let published = Correction::Published {
            article: "post".into(),
            day: day.into(),
        };
        let edition = edition(&texts, &[published]);
        assert_eq!(edition.statements.len(), 1);
        ["post:q1", "gull:q1"].map(|id| {
            let doubts = &quotation(&edition, id).quotation.doubts;
            doubts.contains(&Doubt::DayContradicted)
        })
    };
    // An earlier date makes another Monday of it; so does a later one.
    assert_eq!(doubted("2031-11-26"), [true, true]);
    assert_eq!(doubted("2031-12-11"), [true, true]);
    assert_eq!(doubted("2031-12-05"), [false, false]);
    let tuesday = (
        "dawn",
        "Dawn",
        "2031-12-03",
        "It rained. “We will sail at noon or not at all,” Tove Lund said on Tuesday.",
    );
    let found = edition(&[texts[1], tuesday], &[]);
    let doubts = |id: &str| {
        quotation(&found, id)
            .quotation
            .doubts
            .contains(&Doubt::DayContradicted)
    };
    assert_eq!(found.statements.len(), 1);
    assert!(doubts("gull:q1") && doubts("dawn:q1"));
}

#[test]
fn the_body_begins_where_it_did_whatever_headline_the_reader_sets() {
    let text = format!(
        "Ferry\n\nPost\n\nPublished 3 December 2031\n\n{TEXT} The ferry lay at the quay all day."
    );
    let line =
        serde_json::json!({"id": "post", "outlet": "Post", "headline": "Ferry", "text": text});
    let body = |corrections: &[Correction]| {
        let corpus = crate::corpus::from_reader(line.to_string().as_bytes());
        let edition = Edition::build(corpus, corrections);
        (
            edition.articles[0].headline().map(str::to_owned),
            edition.articles[0].body_start(),
        )
    };
    let (_, before) = body(&[]);
    let now = body(&[Correction::Headline {
        article: "post".into(),
        text: "No boat today".into(),
    }]);
    assert!(before > 0);
    assert_eq!(now, (Some("No boat today".into()), before));
}
