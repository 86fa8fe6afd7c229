//! What the reader has set right.

use super::*;
use crate::corpus::Provenance;

fn ids(edition: &Edition) -> Vec<String> {
    edition
        .quotations
        .iter()
        .map(|q| q.id.to_string())
        .collect()
}

#[test]
fn a_corrected_speaker_of_one_quotation_settles_its_doubt_and_is_not_that_of_the_others() {
    let set = Correction::Speaker {
        quotation: "ledger:q1".into(),
        name: "Tove Lund".into(),
    };
    let plain = edition(&[POST, LEDGER, ECHO], &[]);
    let edition = edition(&[POST, LEDGER, ECHO], &[set]);
    assert_eq!(ids(&edition), ids(&plain));
    let said_by = |edition: &Edition| statement(edition, QUAY).speaker.clone();
    assert_eq!(said_by(&edition), said_by(&plain));
    let speaker = quotation(&edition, "ledger:q1")
        .quotation
        .speaker
        .as_ref()
        .unwrap();
    assert_eq!(speaker.name, "Tove Lund");
    assert_eq!(speaker.by.to_string(), "your correction");
    let doubts = &quotation(&edition, "ledger:q1").quotation.doubts;
    assert!(!doubts.contains(&Doubt::SpeakersDiffer), "{doubts:?}");
}

#[test]
fn a_corrected_day_counts_before_what_the_outlets_tell() {
    let set = Correction::Day {
        quotation: "ledger:q1".into(),
        day: "2031-04-29".into(),
    };
    let edition = edition(&[POST, LEDGER], &[set]);
    let quay = statement(&edition, QUAY);
    assert_eq!(said_on(quay).as_deref(), Some("2031-04-29"));
    assert!(by(quay).ends_with("your correction"), "{}", by(quay));
}

#[test]
fn a_day_that_is_no_date_changes_nothing() {
    let set = Correction::Day {
        quotation: "ledger:q1".into(),
        day: "last spring".into(),
    };
    let edition = edition(&[POST, LEDGER], &[set]);
    assert_eq!(
        said_on(statement(&edition, QUAY)).as_deref(),
        Some("2031-05-01")
    );
}

#[test]
fn a_corrected_outlet_is_a_column_of_its_own() {
    let set = Correction::Outlet {
        article: "ledger".into(),
        name: "South Ledger".into(),
    };
    let edition = edition(&[POST, LEDGER], &[set]);
    let names: Vec<_> = edition
        .outlets
        .iter()
        .filter_map(|o| o.name.as_deref())
        .collect();
    assert_eq!(names, ["The Harbour Post", "South Ledger"]);
    let outlet = edition.articles[1].outlet.as_ref().unwrap();
    assert_eq!(outlet.provenance, Provenance::Reader);
}

#[test]
fn joined_and_split_quotations_keep_their_ids() {
    let plain = edition(&[POST, LEDGER], &[]);
    let crews = "post:q3".to_string();
    let join = Correction::Join {
        quotation: crews.clone(),
        with: "ledger:q1".into(),
    };
    let joined = edition(&[POST, LEDGER], &[join]);
    assert_eq!(ids(&joined), ids(&plain));
    assert_eq!(joined.statements.len() + 1, plain.statements.len());
    let one = quotation(&joined, &crews).statement;
    assert_eq!(one, quotation(&joined, "ledger:q1").statement);

    let split = Correction::Split {
        quotation: "ledger:q1".into(),
    };
    let split = edition(&[POST, LEDGER], &[split]);
    assert_eq!(ids(&split), ids(&plain));
    assert_eq!(split.statements.len(), plain.statements.len() + 1);
    let alone = &split[quotation(&split, "ledger:q1").statement];
    assert_eq!(articles_of(&split, alone), ["ledger"]);
}

#[test]
fn what_is_no_quotation_is_gone_and_the_others_keep_their_ids() {
    let plain = edition(&[POST, LEDGER], &[]);
    let set = Correction::NotAQuotation {
        quotation: "post:q1".into(),
    };
    let edition = edition(&[POST, LEDGER], &[set]);
    let gone = &*quotation(&plain, "post:q1").id;
    let left = ids(&plain).into_iter().filter(|id| id != gone);
    let left: Vec<String> = left.collect();
    assert_eq!(ids(&edition), left);
}

#[test]
fn a_correction_of_what_is_not_there_changes_nothing() {
    let nowhere = || "nowhere:q1".to_string();
    let corrections = [
        Correction::Split {
            quotation: nowhere(),
        },
        Correction::Join {
            quotation: nowhere(),
            with: "post:q1".into(),
        },
        Correction::NotAQuotation {
            quotation: nowhere(),
        },
    ];
    let (plain, corrected) = (
        edition(&[POST, LEDGER], &[]),
        edition(&[POST, LEDGER], &corrections),
    );
    assert_eq!(plain.quotations, corrected.quotations);
    assert_eq!(plain.statements, corrected.statements);
    assert_eq!(plain.events, corrected.events);
}

#[test]
fn what_the_reader_has_set_differs_from_no_outlet() {
    let text = |name: &str| format!("“The ferry will sail at noon or not at all,” {name} said.");
    let texts = ["Tove Lund", "Tove Lund", "Mo Farrow"].map(text);
    let of = |id, text| (id, id, "2031-12-02", text);
    let [post, ledger, gull] = ["post", "ledger", "gull"];
    let all = [
        of(post, &*texts[0]),
        of(ledger, &*texts[1]),
        of(gull, &*texts[2]),
    ];
    let doubted = |articles: &[(&str, &str, &str, &str)], set: &[&str]| -> Vec<&'static str> {
        let set = set.iter().map(|article| Correction::Speaker {
            quotation: format!("{article}:q1"),
            name: "Ida Berg".into(),
        });
        let edition = edition(articles, &set.collect::<Vec<_>>());
        let is_doubted = |article: &&str| {
            let own = quotation(&edition, &format!("{article}:q1"));
            own.quotation.doubts.contains(&Doubt::SpeakersDiffer)
        };
        let mut all = vec![post, ledger, gull];
        all.truncate(articles.len());
        all.into_iter().filter(is_doubted).collect()
    };
    assert_eq!(doubted(&all[..2], &[post]), [""; 0]);
    assert_eq!(doubted(&all, &[]), [post, ledger, gull]);
    assert_eq!(doubted(&all, &[post]), [ledger, gull]);
    assert_eq!(doubted(&all, &[gull]), [""; 0]);
}

#[test]
fn a_day_set_after_the_article_came_out_is_doubted_in_every_printing_that_gets_it() {
    let set = |day: &str| {
        let day = Correction::Day {
            quotation: "post:q2".into(),
            day: day.into(),
        };
        edition(&[POST, LEDGER], &[day])
    };
    let late = |edition: &Edition, id: &str| {
        let doubts = &quotation(edition, id).quotation.doubts;
        doubts.contains(&Doubt::DayAfterPrinting)
    };
    let edition = set("2032-06-30");
    assert!(late(&edition, "post:q2") && late(&edition, "ledger:q1"));
    let edition = set("2031-01-02");
    assert!(!late(&edition, "post:q2") && !late(&edition, "ledger:q1"));
}

#[test]
fn words_that_the_reader_took_out_stay_told_as_decided() {
    let text = "Tove Lund said that the quay would close. “The crane is old,” Lund said. They sang “Salt on the Quay”.";
    let article = ("post", "Post", "2031-05-02", text);
    let build = |corrections: &[Correction]| edition(&[article], corrections);
    let plain = build(&[]);
    let all = ids(&plain);
    assert_eq!(all.len(), 2);
    let of_all = all.iter().map(|id| Correction::NotAQuotation {
        quotation: id.clone(),
    });
    let edition = build(&of_all.collect::<Vec<_>>());
    assert!(ids(&edition).is_empty());
    let told = edition.nobodys_words(ArticleIx(0));
    let told: Vec<_> = told.iter().map(|w| (w.text(text), w.why.name())).collect();
    let words = |number: usize| plain.words_of(QuotationIx(number));
    let [reported, quoted] = [words(0), words(1)];
    let song = "Salt on the Quay".to_owned();
    let wanted = [(reported, "decided"), (quoted, "decided"), (song, "title")];
    assert_eq!(told, wanted);
}
