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

fn at(url: &str, article: Article) -> Article {
    Article {
        url: Some(url.into()),
        ..article
    }
}

/// What Hypothesis hands out of a note on these words of a page.
fn annotated(uri: &str, exact: &str) -> MarkedPassage {
    let item = serde_json::json!({ "rows": [{ "id": "x", "uri": uri, "target": [{
        "selector": [{ "type": "TextQuoteSelector", "exact": exact }] }] }] });
    let read = annotations::parse(item.to_string().as_bytes()).unwrap();
    read.marks[0].passage.clone()
}

#[test]
fn an_annotation_of_another_program_lies_on_the_article_of_its_address_alone() {
    let ledger = at("https://ledger.example/noon", of("North Ledger", "l", TEXT));
    let gazette = at("https://gazette.example/a", of("South Gazette", "g", TEXT));
    let all = [gazette.clone(), ledger];
    let passage = annotated(
        "http://www.ledger.example/noon/?utm_source=x",
        "We sail at noon",
    );
    let place = Articles::new(&all).place(&passage.anchor);
    assert_eq!(
        (&*place.article, place.anchoring),
        ("l", Anchoring::InPlace)
    );
    for others in [&all[..1], &[article("u", TEXT)][..]] {
        assert!(Articles::new(others).place(&passage.anchor).is_lost());
    }
    // Our own export names the text; where the page is another one, that is not enough.
    let mut ours = passage.anchor.clone();
    ours.sha256 = gazette.sha256.clone();
    assert!(Articles::new(&[gazette]).place(&ours).is_lost());
}

#[test]
fn of_versions_at_one_address_the_one_that_has_the_words_is_meant() {
    let version = |id, text| at("https://l.example/noon", of("North Ledger", id, text));
    let early = version("early", "Nobody knows yet when the ferry sails, it says.");
    let late = version("late", TEXT);
    let passage = annotated("https://l.example/noon", "We sail at noon");
    for all in [[early.clone(), late.clone()], [late, early]] {
        let place = Articles::new(&all).place(&passage.anchor);
        assert_eq!(
            (&*place.article, place.anchoring),
            ("late", Anchoring::InPlace)
        );
    }
}

#[test]
fn a_mark_without_an_outlet_does_not_follow_its_text_to_an_outlet() {
    let marked = article("mine", TEXT);
    let anchor = Anchor::new(&marked, Span::new(0, 10));
    let placed = |article: Article| Articles::new(&[article]).place(&anchor);
    assert!(placed(of("South Gazette", "theirs", TEXT)).is_lost());
    // The same file, of which it is known now whose it is; or a file that nobody is known to have printed.
    assert!(!placed(of("South Gazette", "mine", TEXT)).is_lost());
    assert!(!placed(article("renamed", TEXT)).is_lost());
    let page = at("https://l.example/noon", marked);
    let anchor = Anchor::new(&page, Span::new(0, 10));
    let placed = |article: Article| Articles::new(&[article]).place(&anchor);
    assert!(!placed(at("https://l.example/noon", of("Ledger", "l", TEXT))).is_lost());
    assert!(placed(at("https://g.example/noon", article("g", TEXT))).is_lost());
}

#[test]
fn a_correction_of_ones_words_does_not_go_over_to_those_of_another() {
    let before = "“The ferry is safe and it will sail at noon today,” Tove Lund said at the quay. It rained.";
    let at_home = |text: &str| {
        let mut corpus = corpus(text);
        corpus.articles[0].url = Some("https://ledger.example/ferry".into());
        corpus
    };
    let read = Edition::build(at_home(before), &[]);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("notebook");
    let open = |articles: &[Article]| Notebook::open_at(&path, &CorpusKey::of_texts(&[]), articles);
    let mut notebook = open(&read.articles);
    let speaker = Correction::Speaker {
        quotation: read.quotations[0].id.to_string(),
        name: "Ada Berg".into(),
    };
    notebook.correct(speaker, &read);
    notebook.save(&read.articles).unwrap();
    let settled = |text: &str| {
        let corpus = at_home(text);
        let notebook = open(&corpus.articles);
        let (fitting, lost) =
            notebook.settle(&Found::find(corpus, &crate::corpus::Watch::default()));
        (fitting.len(), lost.len(), notebook.corrected_change(0))
    };
    assert_eq!(settled(before), (1, 0, None));
    let anothers = "Mayor Ida Vik told us: “The ferry is safe and it will sail at noon today,” and all went home.";
    assert_eq!(settled(anothers), (0, 1, Some(Anchoring::Moved)));
    // Where it is the same quotation it is obeyed, and what has become of it is told.
    let longer = format!("Corrected at noon. {before}");
    assert_eq!(settled(&longer), (1, 0, Some(Anchoring::Moved)));
    let turned = before.replace("is safe", "is not safe");
    assert_eq!(settled(&turned), (1, 0, Some(Anchoring::Changed)));
}

/// What has become of corrections of the one quotation of a text, when another text stands at its address.
fn settled_after(
    before: &str,
    after: &str,
    made: impl Fn(String) -> Correction,
) -> (usize, Vec<String>) {
    let mut notebook = Notebook::in_memory();
    let read = edition(before);
    notebook.correct(made(read.quotations[0].id.to_string()), &read);
    let now = corpus(after);
    notebook.pages.place(&now.articles);
    let (fitting, unsettled) = notebook.settle(&found(after));
    let told = notebook.shaken(&unsettled);
    (
        fitting.len(),
        told.into_iter().map(|told| told.reason).collect(),
    )
}

#[test]
fn a_speaker_is_not_set_on_words_that_the_text_has_given_to_another() {
    let before = "It rained. “The ferry is safe and it will sail at noon today,” Tove Lund said at the quay.";
    let speaker = |quotation| Correction::Speaker {
        quotation,
        name: "Ada Berg".into(),
    };
    let day = |quotation| Correction::Day {
        quotation,
        day: "2031-05-02".into(),
    };
    let after = before.replace("Tove Lund", "Ida Vik");
    let (fitting, told) = settled_after(before, &after, speaker);
    assert_eq!(fitting, 0);
    assert!(
        told.len() == 1 && told[0].contains("left out, since the text now names Ida Vik"),
        "{told:?}"
    );
    // Another name does not make the day another one, but somebody should look.
    let (fitting, told) = settled_after(before, &after, day);
    assert_eq!(fitting, 1);
    assert!(
        told.len() == 1 && told[0].contains("the text now names Ida Vik; look"),
        "{told:?}"
    );
    // The article itself has been set right; or it is the same speaker, called otherwise.
    for name in ["Ada Berg", "Mayor Lund"] {
        let (fitting, told) = settled_after(before, &before.replace("Tove Lund", name), speaker);
        assert_eq!(fitting, 1, "{name}");
        assert!(!told.iter().any(|told| told.contains("names")), "{told:?}");
    }
    // Nobody was named when the reader told the speaker.
    let floating =
        "It rained. “The ferry is safe and it will sail at noon today.” The quay was empty.";
    let (fitting, told) = settled_after(floating, &after, speaker);
    assert_eq!(fitting, 0, "{told:?}");
}

#[test]
fn articles_of_one_text_without_outlet_and_address_are_told_apart_by_headline_and_day() {
    let sent = |id: &str, headline: &str, day: &str| {
        let date: jiff::civil::Date = day.parse().unwrap();
        let by = crate::corpus::Provenance::Field {
            container: crate::corpus::Container::JsonObject,
            key: "date".into(),
        };
        Article {
            headline: told(headline),
            published: Some(crate::corpus::Attested::new(date, by)),
            ..article(id, TEXT)
        }
    };
    let anchor = Anchor::new(&sent("feed", "Bee", "2032-05-05"), Span::new(0, 10));
    let placed = |articles: &[Article]| {
        let place = Articles::new(articles).place(&anchor);
        (!place.is_lost()).then_some(place.article)
    };
    // Another one has its id now.
    let other = sent("feed", "Other", "2032-05-09");
    let renamed = sent("feed-2", "Bee", "2032-05-05");
    assert_eq!(placed(&[other.clone(), renamed]).as_deref(), Some("feed-2"));
    assert_eq!(placed(&[other]), None);
    // A headline or a day may be mended.
    for mended in [
        sent("feed", "Bees", "2032-05-05"),
        sent("feed", "Bee", "2032-05-06"),
    ] {
        assert_eq!(placed(&[mended]).as_deref(), Some("feed"));
    }
    // Of two that only have its text neither is taken.
    let twins = [
        sent("x", "Bees", "2032-05-05"),
        sent("y", "Bee", "2032-05-06"),
    ];
    assert_eq!(placed(&twins), None);
}

/// A headline that the container of an article states.
fn told(headline: &str) -> Option<crate::corpus::Attested<String>> {
    let by = crate::corpus::Provenance::Field {
        container: crate::corpus::Container::JsonObject,
        key: "headline".into(),
    };
    Some(crate::corpus::Attested::new(headline.into(), by))
}

/// Where some words stand that were marked in another text of the same article.
fn found_in(before: &str, words: &str, now: &str) -> (Anchoring, String) {
    let titled = |text: &str| Article {
        headline: told("Quay opens"),
        ..article("a", text)
    };
    let start = before.find(words).unwrap();
    let anchor = Anchor::new(&titled(before), Span::new(start, start + words.len()));
    let now = titled(now);
    let place = Articles::new(std::slice::from_ref(&now)).place(&anchor);
    (place.anchoring, place.span.of(&now.text).to_owned())
}

#[test]
fn words_that_the_article_has_once_are_found_beside_whatever_stands_there_now() {
    let before = "It opened. “It was a fine day,” she said. Boats came. Lind: “It was a fine day,” and left.";
    let words = "a fine day,";
    for now in [
        "It opened late. Then Lind said: “It was a fine day,” she said.",
        "Nobody knew why. “It was a fine day,” Lind added.",
    ] {
        assert_eq!(
            found_in(before, words, now),
            (Anchoring::Moved, words.into())
        );
    }
    let twice = "Rain. Such a fine day, Berg wrote. Snow. As if a fine day, could help.";
    assert_eq!(found_in(before, words, twice).0, Anchoring::Lost);
    // One word alone is many a sentence's.
    assert_eq!(
        found_in(before, "Boats", "Rain all day. No Boats there.").0,
        Anchoring::Lost
    );
}

#[test]
fn an_article_whose_file_holds_another_text_under_another_headline_is_not_it() {
    let titled = |id: &str, outlet: &str, headline: &str, text: &str| Article {
        headline: told(headline),
        ..of(outlet, id, text)
    };
    let (first, second) = (
        "“We will build the quay,” Lind said. “It was a long night for all of us,” she said.",
        "The gulls came back. “It was a long night for all of us,” she said. Nobody slept.",
    );
    let marked = titled("one", "North Ledger", "Quay vote", first);
    let start = first.find("It was").unwrap();
    let anchor = Anchor::new(&marked, Span::new(start, start + 32));
    let swapped = [
        titled("one", "North Ledger", "Gulls return", second),
        titled("two", "South Gazette", "Quay vote", first),
    ];
    assert!(Articles::new(&swapped).place(&anchor).is_lost());
    // An article may be rewritten with its headline.
    assert!(!Articles::new(&swapped[..1]).place(&anchor).is_lost());
}

#[test]
fn a_day_that_another_article_tells_is_not_kept_as_that_of_the_article() {
    use crate::corpus::{Attested, Provenance};
    let of = |provenance: Provenance| {
        let published = Some(Attested::new(jiff::civil::date(2031, 5, 6), provenance));
        let dated = Article {
            published,
            ..article("a", TEXT)
        };
        Anchor::new(&dated, Span::new(0, 4)).published
    };
    let of_others = Provenance::SharedStatement {
        siglum: "HP".into(),
        words: "We sail".into(),
    };
    assert_eq!(of(of_others), None);
    let of_text = Provenance::Note("6 May 2031".into());
    assert_eq!(of(of_text).as_deref(), Some("2031-05-06"));
}
