//! Which article a mark or a correction belongs to when articles have changed their ids, outlets or texts.

use super::*;

pub(super) fn of(outlet: &str, id: &str, text: &str) -> Article {
    let by = crate::corpus::Provenance::Field {
        container: crate::corpus::Container::JsonObject,
        key: "outlet".into(),
    };
    Article {
        outlet: Some(crate::corpus::Attested::new(outlet.into(), by)),
        ..article(id, text)
    }
}

#[test]
fn a_mark_stays_with_its_outlet_whatever_the_ids_are() {
    let marked = of("North Ledger", "feed:1", TEXT);
    let anchor = Anchor::new(&marked, Span::new(0, 10));
    let now = [
        of("South Gazette", "feed:1", TEXT),
        of("The North Ledger", "feed:2", TEXT),
    ];
    let place = Articles::new(&now).place(&anchor);
    assert_eq!(
        (&*place.article, place.anchoring),
        ("feed:2", Anchoring::InPlace)
    );
    assert!(Articles::new(&now[..1]).place(&anchor).is_lost());
}

#[test]
fn an_article_that_only_has_the_id_is_another_one() {
    let says = |who: &str| format!("“We will not close the northern line,” said {who}.");
    let text = format!("The ferries. {} It rained.", says("Anna Berg"));
    let start = text.find("We will").unwrap();
    let words = Span::new(start, start + "We will not close the northern line".len());
    let marked = article("001", &text);
    let other = format!("A fire broke out at noon.\n{}", says("the chief"));
    let edited = format!("CORRECTED. {text} It rained all day.");
    for anchor in [
        Anchor::new(&marked, words),
        Anchor::new(&marked, Span::default()),
    ] {
        let is_lost = |article: Article| Articles::new(&[article]).place(&anchor).is_lost();
        assert!(!is_lost(marked.clone()));
        assert!(!is_lost(article("001", &edited)));
        assert!(is_lost(article(
            "001",
            "Storm closes schools, and all stay at home today."
        )));
        let alike = other.replace("line,” said", "line”, called");
        assert!(is_lost(article("001", &alike)), "{:?}", anchor.exact);
    }
    // At its own address it may be written wholly anew.
    let url = Some("https://ledger.example/noon".to_string());
    let with_address = |article: Article| Article {
        url: url.clone(),
        ..article
    };
    let anchor = Anchor::new(&with_address(marked), Span::default());
    let now = with_address(article("001", "Storm closes schools."));
    assert!(!Articles::new(&[now]).place(&anchor).is_lost());
}

#[test]
fn what_the_reader_says_of_the_outlet_makes_no_other_article_of_it() {
    let corrected = |outlet: &str, text: &str| {
        let read = of(outlet, "feed:1", text);
        let by_reader = crate::corpus::Provenance::Reader;
        Article {
            stated_outlet: read.outlet.clone(),
            outlet: Some(crate::corpus::Attested::new("East Post".into(), by_reader)),
            ..read
        }
    };
    let here = Span::new(0, "“É safe,”".len());
    let longer = format!("CORRECTED. {TEXT}");
    let anchors = [
        of("North Ledger", "feed:1", TEXT),
        corrected("North Ledger", TEXT),
    ]
    .map(|article| Anchor::new(&article, here));
    for anchor in anchors {
        assert_eq!(anchor.outlet.as_deref(), Some("North Ledger"));
        let placed = |article: Article| Articles::new(&[article]).place(&anchor);
        for same in [
            of("North Ledger", "feed:1", &longer),
            corrected("North Ledger", &longer),
        ] {
            assert_eq!(placed(same).anchoring, Anchoring::Moved);
        }
        for other in [
            of("South Gazette", "feed:1", TEXT),
            corrected("South Gazette", TEXT),
        ] {
            assert!(placed(other).is_lost());
        }
    }
}

#[test]
fn whose_text_it_is_can_be_set_right_in_the_manifest() {
    let marked = of("North Ledger", "noon", TEXT);
    let anchor = Anchor::new(&marked, Span::new(0, 10));
    let mut now = of("South Gazette", "noon", TEXT);
    if let Some(outlet) = &mut now.outlet {
        outlet.provenance = crate::corpus::Provenance::Field {
            container: crate::corpus::Container::Manifest,
            key: "outlet".into(),
        };
    }
    assert!(!Articles::new(&[now.clone()]).place(&anchor).is_lost());
    now.id = "another".into();
    assert!(Articles::new(&[now]).place(&anchor).is_lost());
}

#[test]
fn a_correction_is_told_apart_by_what_stands_around_its_words() {
    let says = |who: &str| format!("“We sail at noon,” said {who}.");
    let berg = format!("{} Rain fell.", says("Berg"));
    let mut notebook = Notebook::in_memory();
    let correction = |text: &str, words: &str| Correction::Day {
        quotation: id(text, words),
        day: "2031-05-02".into(),
    };
    notebook.correct(correction(&berg, "We sail at noon,"), &edition(&berg));
    let both = format!("{} {berg}", says("Lund"));
    notebook.pages.place(&corpus(&both).articles);
    let (fitting, lost) = notebook.settle(&found(&both));
    assert_eq!(lost, []);
    let at = both.chars().count() - berg.chars().count() + 1;
    assert!(
        fitting[0].names().starts_with(&format!("a:{at}-")),
        "{fitting:?}"
    );
}
