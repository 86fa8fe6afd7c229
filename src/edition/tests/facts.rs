//! Headlines, days of publication and titles of events that the reader sets.

use super::*;
use crate::corpus::ArticleKind;

const TEXT: &str = "“We will sail at noon or not at all,” Tove Lund said on Monday.";

fn built(corrections: &[Correction]) -> Edition {
    let line = serde_json::json!({
        "id": "post", "outlet": "Post", "date": "2031-12-03", "headline": "Ferry", "text": TEXT,
    });
    let corpus = crate::corpus::from_reader(line.to_string().as_bytes());
    Edition::build(corpus, corrections)
}

fn is_day_contradicted(edition: &Edition, id: &str) -> bool {
    let doubts = &quotation(edition, id).quotation.doubts;
    doubts.contains(&Doubt::DayContradicted)
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
fn a_siglum_is_that_of_its_outlet_in_all_articles_and_of_no_other_outlet() {
    let line = |id: &str, outlet: &str| {
        serde_json::json!({"id": id, "outlet": outlet, "text": TEXT}).to_string()
    };
    let lines = [
        line("a", "The Lake Post"),
        line("b", "Harbour Post"),
        line("c", "lake post"),
    ];
    let built = |corrections: &[Correction]| {
        let corpus = crate::corpus::from_reader(lines.join("\n").as_bytes());
        let edition = Edition::build(corpus, corrections);
        let sigla = edition
            .articles
            .iter()
            .map(|article| article.siglum.clone());
        assert_eq!(edition.outlets.len(), 2);
        sigla.collect::<Vec<_>>()
    };
    let set = |outlet: &str, siglum: &str| Correction::Siglum {
        article: "a".into(),
        outlet: Some(outlet.into()),
        siglum: siglum.into(),
    };
    let before = built(&[]);
    assert_eq!(before[0], before[2]);
    let taken = built(&[set("The Lake Post", &before[1])]);
    assert_eq!([&taken[0], &taken[2]], [&before[1]; 2]);
    assert_ne!(taken[1], before[1]);
    // The article has another outlet by now, whose siglum nobody has set; and what is no siglum is none.
    assert_eq!(built(&[set("Quay Weekly", "QUA")]), before);
    assert_eq!(built(&[set("The Lake Post", "a b")]), before);
    let renamed = Correction::Outlet {
        article: "a".into(),
        name: "Harbour Post".into(),
    };
    let both = [set("The Lake Post", "LAKE"), renamed];
    let sigla = built(&both);
    assert_eq!([&sigla[0], &sigla[1]], [&before[1]; 2]);
    assert_eq!(sigla[2], "LAKE");
}

#[test]
fn of_a_record_the_turns_are_read_and_of_a_report_what_it_quotes() {
    let text = "The quay will be rebuilt.\n\n“The old quay can serve us no longer,” Ada Lind said on Thursday.\n\nTOVE LUND: We sail at noon.";
    // The address of an article, which is its id, has colons.
    let id = "https://post.example/quay";
    let line = serde_json::json!({"id": id, "text": text}).to_string();
    let quoted = |kind: ArticleKind| {
        let corpus = crate::corpus::from_reader(line.as_bytes());
        let article = id.to_owned();
        let edition = Edition::build(corpus, &[Correction::Kind { article, kind }]);
        assert_eq!(edition.articles[0].kind, kind);
        let all = (0..edition.quotations.len()).map(QuotationIx);
        all.map(|quotation| edition.quoted(quotation).to_string())
            .collect::<Vec<_>>()
    };
    let report = quoted(ArticleKind::Article);
    assert_eq!(report, ["The old quay can serve us no longer,"]);
    assert_eq!(quoted(ArticleKind::Transcript), ["We sail at noon."]);
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
        Correction::Kind {
            article: article(),
            kind: ArticleKind::Statement,
        },
        Correction::Siglum {
            article: article(),
            outlet: Some("Quay Weekly".into()),
            siglum: "QUAY".into(),
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
    assert_eq!(article.kind, ArticleKind::Statement);
    assert_eq!(article.siglum, "QUAY");
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
        ["post:q1", "gull:q1"].map(|id| is_day_contradicted(&edition, id))
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
    assert_eq!(found.statements.len(), 1);
    assert!(
        ["gull:q1", "dawn:q1"]
            .iter()
            .all(|id| is_day_contradicted(&found, id))
    );
}

#[test]
fn a_date_of_an_article_that_the_reader_sets_before_the_day_that_others_tell_is_doubted() {
    let undated = "“We will sail at noon or not at all,” Tove Lund said at the quay.";
    let rained = "It rained. “We will sail at noon or not at all,” Tove Lund said at the quay.";
    let dated = "“We will sail at noon or not at all,” Tove Lund said on December 1, 2031.";
    let doubted = |post: &str, gull: &str, day: &str| {
        let texts = [
            ("post", "Post", "2031-12-03", post),
            ("gull", "Gull", "2031-12-03", gull),
        ];
        let published = Correction::Published {
            article: "post".into(),
            day: day.into(),
        };
        let edition = edition(&texts, &[published]);
        assert_eq!(edition.statements.len(), 1);
        ["post:q1", "gull:q1"].map(|id| is_day_contradicted(&edition, id))
    };
    assert_eq!(doubted(undated, TEXT, "2031-11-30"), [true, false]);
    assert_eq!(doubted(undated, TEXT, "2031-12-01"), [false, false]);
    // It tells that day itself, too.
    assert_eq!(doubted(dated, TEXT, "2031-11-30"), [true, false]);
    // No other one tells it.
    assert_eq!(doubted(dated, rained, "2031-11-30"), [false, false]);
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
