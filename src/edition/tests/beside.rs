//! What stands beside the words: attribution, the language spoken, the orders of reading.

use super::*;
use crate::collation::Lineage;
use crate::collation::compare::{Segment, Typography};
use std::collections::BTreeSet;

#[test]
fn a_cue_and_a_speaker_that_differ_are_told_beside_the_words() {
    let text = LEDGER.3.replace("Ada Lind said", "Ada Lind claimed");
    let edition = edition(&[POST, (LEDGER.0, LEDGER.1, LEDGER.2, &text)], &[]);
    let told = edition.attributions(statement(&edition, QUAY));
    let cue = told.iter().find(|a| a.aspect == Aspect::Cue);
    let words: Vec<&str> = cue.unwrap().readings.iter().map(|r| r.0.as_str()).collect();
    assert_eq!(words, ["said", "claimed"]);
    assert!(told.iter().all(|a| a.aspect != Aspect::Speaker));
}

#[test]
fn an_occasion_with_another_article_before_it_is_told_alike() {
    let told = |occasion: &str| {
        let [one, other] = ["a news conference", occasion]
            .map(|at| format!("“{QUAY},” Ada Lind said at {at} on Thursday."));
        let articles = [("post", &one), ("ledger", &other)];
        let edition = edition(
            &articles.map(|(id, text)| (id, id, "2031-05-02", &**text)),
            &[],
        );
        let told = edition.attributions(statement(&edition, QUAY));
        told.iter().any(|a| a.aspect == Aspect::Occasion)
    };
    assert!(!told("the news conference"));
    assert!(told("the town meeting") || told("a joint news conference"));
}

#[test]
fn what_a_foreign_president_says_is_translated() {
    let text = POST
        .3
        .replace("Ada Lind said", "French President Ada Lind said");
    let edition = edition(&[(POST.0, POST.1, POST.2, &text), LEDGER], &[]);
    let quay = statement(&edition, QUAY);
    assert_eq!(quay.spoken.as_ref().map(|k| k.value.as_str()), Some("fr"));
    let by = quay.spoken.as_ref().unwrap().provenance.to_string();
    assert!(by.contains("French President"), "{by}");
    assert!(
        edition
            .witness_texts(quay)
            .iter()
            .all(|w| w.lineage == Lineage::Translated)
    );
    let plain = super::edition(&[POST, LEDGER], &[]);
    assert!(
        plain
            .witness_texts(statement(&plain, QUAY))
            .iter()
            .all(|w| w.lineage == Lineage::Verbatim)
    );
}

#[test]
fn markup_in_a_printing_is_no_difference() {
    let text = LEDGER.3.replace(
        "ninety years and it",
        "[ninety **years**](https://a.example) &#97;nd _it_",
    );
    let marked = edition(&[POST, (LEDGER.0, LEDGER.1, LEDGER.2, &text)], &[]);
    let quay = statement(&marked, QUAY);
    let plain = edition(&[POST, LEDGER], &[]);
    let plain = plain.witness_texts(statement(&plain, QUAY));
    let pieces: Vec<_> = marked.witness_texts(quay).into_iter().collect();
    assert_eq!(pieces[1].pieces, plain[1].pieces);
    assert!(quay.witnesses.iter().all(|w| w.sure && !w.differs));
}

#[test]
fn statements_stand_by_the_weight_of_their_differences() {
    let text = "“The old quay has never served this town for ninety years and it can serve no longer,” \
                Ada Lind said. “We owe the crews a harbour that does not flood,” Lind said.";
    let edition = edition(&[POST, (LEDGER.0, LEDGER.1, LEDGER.2, text)], &[]);
    let quay = statement(&edition, "serve no longer");
    assert!(edition.weight(quay) > 0);
    let event = event_of(&edition, quay);
    let sorted = Sort::Weight.sorted(&edition, event);
    assert_eq!(edition[sorted[0]].id, quay.id);
    let weights: Vec<usize> = sorted
        .iter()
        .map(|s| edition.weight(&edition[*s]))
        .collect();
    assert!(weights.is_sorted_by(|a, b| a >= b), "{weights:?}");
    for sort in [Sort::Said, Sort::Outlets, Sort::Differences, Sort::Weight] {
        assert_eq!(sort.sorted(&edition, event).len(), sorted.len());
        assert_eq!(sort.next().next().next().next(), sort);
    }
}

#[test]
fn words_differ_where_compare_shows_a_difference() {
    let other = |text: &str| {
        let text = format!("“{text},” Ada Lind said.");
        let edition = edition(&[POST, (LEDGER.0, LEDGER.1, LEDGER.2, &text)], &[]);
        let quay = statement(&edition, QUAY);
        let differs: Vec<bool> = quay.witnesses.iter().map(|w| w.differs).collect();
        let collation = edition.collation(quay).expect("two witnesses");
        let shown = collation.between(0, 1, Typography::Hidden);
        let words = |s: &Segment| s.difference.as_ref().is_some_and(|v| v.kind.is_wording());
        assert!(!differs[quay.base], "{text}");
        assert_eq!(differs[1 - quay.base], shown.iter().any(words), "{text}");
        differs[1 - quay.base]
    };
    let quay = "The old quay has served this town for ninety years and it can serve no longer";
    for same in [
        quay,
        &quay.to_uppercase(),
        &quay.replace(" and", " – and"),
        "has served this town for ninety years",
    ] {
        assert!(!other(same), "{same}");
    }
    for (from, to) in [
        ("ninety", "90"),
        ("years and", "years. And"),
        ("this town", "… town"),
        ("served this", "served his"),
        ("The old quay has", "It has"),
    ] {
        assert!(other(&quay.replace(from, to)), "{to}");
    }
}

#[test]
fn what_is_perhaps_no_report_makes_no_event_of_its_own() {
    let text = "The quay is unsafe, according to the results of a poll.\n\n\
                “We sail at dawn,” Ada Lind said in an interview on Thursday. “We always did.”";
    let edition = edition(&[("poll", "The Harbour Post", "2031-05-02", text)], &[]);
    let found = statement(&edition, "The quay is unsafe");
    let by_poll = found
        .speaker
        .as_deref()
        .is_some_and(|name| name.contains("results"));
    assert!(by_poll, "{found:#?}");
    let titles: Vec<&str> = edition.events.iter().map(|e| e.title.as_str()).collect();
    assert!(
        !titles.iter().any(|title| title.contains("results")),
        "{titles:?}"
    );
}

#[test]
fn words_that_an_article_prints_twice_are_collated_once() {
    let twice = format!("Mayor: “Ninety years”\n\n{}", POST.3).replace(
        "the mayor said.",
        "Ada Lind said: “The old quay has served this town for ninety years.”",
    );
    let edition = edition(&[(POST.0, POST.1, POST.2, &twice), LEDGER], &[]);
    let quay = statement(&edition, QUAY);
    let witness = &quay.witnesses[0];
    assert!(witness.quotations.len() > 1, "{witness:?}");
    let texts = edition.witness_texts(quay);
    assert_eq!(texts[0].pieces, texts[1].pieces);
    let collation = edition.collation(quay).expect("two witnesses");
    assert!(
        collation.variants().is_empty(),
        "{:?}",
        collation.variants()
    );
    let once = edition.witness_text(witness);
    assert_eq!(once.matches("ninety years").count(), 1, "{once}");
}

const SPEECH: &str = "Remarks by Mayor Ada Lind\n\nThe old quay has served this town for ninety years. We have looked \
    at the piles, and most of them are rotten. We owe the crews a harbour that does not flood.\n\nThe dues may \
    rise next spring. I cannot say more of the car park today.";

/// An edition of a record and of one report of each text.
fn recorded(reports: &[&str]) -> Edition {
    let line = |(n, text): (usize, &&str)| {
        let outlet = ["The Harbour Post", "North Ledger"][n];
        json!({"id": outlet, "outlet": outlet, "date": "2031-05-02", "text": text}).to_string()
    };
    let record = json!({"id": "record", "outlet": "Town Record", "date": "2031-05-01",
                        "kind": "transcript", "text": SPEECH});
    let mut lines: Vec<String> = reports.iter().enumerate().map(line).collect();
    lines.push(record.to_string());
    Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[])
}

#[test]
fn a_splice_is_shown_with_what_the_record_has_between() {
    let edition = recorded(&[
        "“The old quay has served this town for ninety years. We owe the crews a harbour that does not \
         flood,” Ada Lind said.",
    ]);
    let quay = statement(&edition, QUAY);
    assert_eq!(articles_of(&edition, quay)[quay.base], "record");
    assert_eq!(quay.speaker.as_deref(), Some("Ada Lind"));
    assert!(quay.witnesses.iter().all(|w| w.sure));
    let collation = edition.collation(quay).expect("two witnesses");
    let mut found = collation.against(quay.base, 0..quay.witnesses.len());
    found.retain(|v| v.kind.is_wording());
    let [cut] = found.as_slice() else {
        panic!("{found:#?}")
    };
    assert_eq!(cut.label(), "unmarked cut: over the end of a sentence");
    assert!(
        cut.readings[0].text.starts_with("We have looked"),
        "{cut:?}"
    );
    assert!(cut.readings[0].text.ends_with("rotten."), "{cut:?}");
    let record = &quay.witnesses[quay.base];
    assert_eq!(edition.stretches(quay, record).len(), 1);
    assert!(!edition.witness_text(record).contains('…'));
}

#[test]
fn two_places_in_two_pairs_of_marks_are_two_statements() {
    let edition = recorded(&[
        "“The old quay has served this town for ninety years,” Ada Lind said.\n\nLater she spoke of the sea. \
         “We owe the crews a harbour that does not flood,” Lind said.",
        "“The dues must rise next spring,” Lind said.",
    ]);
    let quay = statement(&edition, QUAY);
    assert!(
        !edition
            .witness_text(&quay.witnesses[quay.base])
            .contains("We owe")
    );
    assert!(!statement(&edition, "We owe the crews").witnesses.is_empty());
    let dues = statement(&edition, "The dues may rise");
    let found = edition
        .collation(dues)
        .expect("two witnesses")
        .against(dues.base, 0..dues.witnesses.len());
    assert_eq!(found[0].rests_on, ["may", "must"]);
    // What nobody else prints stands by itself.
    let car = statement(&edition, "I cannot say more");
    assert_eq!(car.witnesses.len(), 1);
    assert_eq!(edition.silent(ix_of(&edition, car)).len(), 2);
}

#[test]
fn the_orders_count_outlets_and_not_articles() {
    let quay = "“The old quay has served this town for ninety years and it can serve no longer,” Ada Lind said.";
    let crews = "“We owe the crews a harbour that does not flood,” Ada Lind said on Thursday.";
    let dues = "“The dues of the small boats will rise in April,” Ada Lind said.";
    let changed = dues.replace("will rise", "may rise");
    let [three, two, post] = [
        format!("{quay}\n\n{crews}"),
        format!("{changed}\n\n{quay}"),
        format!("{crews}\n\n{dues}\n\n{quay}"),
    ];
    let edition = edition(
        &[
            ("post", "The Harbour Post", "2031-05-02", &post),
            ("post2", "The Harbour Post", "2031-05-02", &three),
            ("post3", "The Harbour Post", "2031-05-02", crews),
            ("ledger", "North Ledger", "2031-05-02", &two),
            ("echo", "Island Echo", "2031-05-02", quay),
        ],
        &[],
    );
    let event = event_of(&edition, statement(&edition, QUAY));
    let sorted = |sort: Sort| -> Vec<&str> {
        let sorted = sort.sorted(&edition, event).into_iter();
        let base = |s: StatementIx| &edition[s].witnesses[edition[s].base];
        sorted
            .map(|s| match edition.witness_text(base(s)).as_str() {
                words if words.contains("quay") => "quay",
                words if words.contains("crews") => "crews",
                _ => "dues",
            })
            .collect()
    };
    // Three articles of one outlet print the crews, two outlets the dues.
    assert_eq!(sorted(Sort::Outlets), ["quay", "dues", "crews"]);
    assert_eq!(sorted(Sort::Said), ["crews", "dues", "quay"]);
    assert_eq!(sorted(Sort::Differences)[0], "dues");
    assert_eq!(sorted(Sort::Weight)[0], "dues");
}

#[test]
fn the_tables_say_of_each_statement_what_its_witnesses_do() {
    let text = "“The old quay has never served this town for ninety years and it can serve no longer,” \
                Ada Lind said on Monday. “We owe the crews a harbour that does not flood,” Lind said.";
    let late = ("late", "The Harbour Post", "2031-05-04", text);
    let edition = edition(&[POST, (LEDGER.0, LEDGER.1, LEDGER.2, text), late], &[]);
    let all = edition.overview();
    let outlets = |of: &Statement, which: fn(&Witness) -> bool| {
        let which = of.witnesses.iter().filter(|w| which(w));
        let outlets: BTreeSet<_> = which.map(|w| edition.outlet_of(w.article)).collect();
        outlets.len() as u32
    };
    for (number, statement) in edition.statements.iter().enumerate() {
        let ix = StatementIx(number);
        let said_on = statement.said_on.as_ref().map(|known| known.value);
        assert_eq!(all.said_on(ix), said_on);
        let speaker = statement.speaker.as_deref();
        assert_eq!(
            all.speaker_of(ix),
            speaker.and_then(|name| all.speaker(name))
        );
        let spread = all.spread(ix);
        assert_eq!(spread.surely, outlets(statement, |w| w.sure));
        assert_eq!(spread.at_all, outlets(statement, |_| true));
        let whole = |w: &Witness| w.sure && w.coverage == Coverage::Full;
        assert_eq!(spread.whole, outlets(statement, whole));
        assert_eq!(all.differing(ix), outlets(statement, |w| w.differs));
        let printings = statement.witnesses.iter();
        let printings = printings.map(|w| (edition.outlet_of(w.article), w.coverage));
        let found = all.printings(ix).iter().map(|p| (p.outlet, p.coverage));
        assert!(found.eq(printings), "{ix:?}");
    }
    let quay = statement(&edition, "serve no longer");
    assert_eq!((quay.witnesses.len(), outlets(quay, |_| true)), (3, 2));
    assert_eq!(all.speaker("Nobody of that name"), None);
}

#[test]
fn words_on_both_sides_of_their_attribution_are_shown_with_a_seam() {
    let interrupted =
        "“The dues may rise next spring,” Ada Lind said, “and the car park stays shut.”";
    let whole = "“The car park stays shut until the piles are driven.”\n\n“The dues may rise,” Ada Lind said.";
    let edition = edition(
        &[
            (POST.0, POST.1, POST.2, interrupted),
            (LEDGER.0, LEDGER.1, LEDGER.2, whole),
        ],
        &[],
    );
    let all: Vec<String> = (0..edition.quotations.len())
        .map(|at| edition.quoted(QuotationIx(at)))
        .collect();
    let seamed = "The dues may rise next spring, ╎ and the car park stays shut.";
    let with_seam: Vec<&String> = all.iter().filter(|words| words.contains('╎')).collect();
    assert_eq!(with_seam, [seamed], "{all:#?}");
    let mut witnesses = edition.statements.iter().flat_map(|s| &s.witnesses);
    assert!(witnesses.any(|w| edition.witness_text(w) == seamed));
}

#[test]
fn all_of_a_record_has_the_day_that_outlets_tell_of_some_of_it() {
    let record = json!({"id": "record", "outlet": "Town Hall", "date": "2031-05-03", "kind": "transcript",
        "text": "MAYOR ADA LIND: The old quay has served this town for ninety years and it can serve no longer.\n\n\
                 QUESTION: Who pays for the cranes?\n\n\
                 MAYOR ADA LIND: Nobody has asked me for a crane in all these years.\n\n\
                 TOM BRINK: I asked her for three cranes and a tug in the autumn."})
    .to_string();
    let line = |(id, outlet, date, text): (&str, &str, &str, &str)| {
        json!({"id": id, "outlet": outlet, "date": date, "text": text}).to_string()
    };
    let days = |others: &[String]| -> Vec<(String, bool)> {
        let lines = [std::slice::from_ref(&record), others].concat();
        let corpus = corpus::from_reader(lines.join("\n").as_bytes());
        let edition = Edition::build(corpus, &[]);
        let own = edition.quotations_of(edition.article("record").unwrap());
        let days = own.map(|q| edition[edition[q].statement].said_on.clone().unwrap());
        days.map(|day| (day.value.to_string(), day.is_guess()))
            .collect()
    };
    let told = |day: &str, guess| (day.to_string(), guess);
    let one = days(&[line(POST)]);
    let thursday = || told("2031-05-01", true);
    assert_eq!(
        one,
        [
            told("2031-05-01", false),
            thursday(),
            thursday(),
            told("2031-05-03", false)
        ],
        "another speaker may have spoken on another day"
    );
    let other = "“Nobody has asked me for a crane in all these years,” Ada Lind said on Wednesday.";
    let two = days(&[
        line(POST),
        line(("other", "South Courier", "2031-05-02", other)),
    ]);
    assert_eq!(two[1], told("2031-05-03", false), "two days tell none");
}

#[test]
fn what_lacks_a_condition_or_a_sentence_is_no_whole_however_much_else_it_prints() {
    let coverage = |text: &str| {
        let whole = format!(
            "“Unless the gales return, {},” Ada Lind said.",
            "the old quay has served this town for ninety years. We owe it to the crews to build another"
        );
        let text = format!("“{text},” Ada Lind said.");
        let edition = edition(
            &[
                (POST.0, POST.1, POST.2, &whole),
                (LEDGER.0, LEDGER.1, LEDGER.2, &text),
            ],
            &[],
        );
        let quay = &edition[quotation(&edition, "post:q1").statement];
        assert_eq!(quay.witnesses.len(), 2, "{text}");
        assert_eq!(quay.base, 0);
        assert_eq!(
            edition.extents(quay, None)[1].leaves_out(),
            quay.witnesses[1].coverage == Coverage::Fragment
        );
        quay.witnesses[1].coverage
    };
    let served = "the old quay has served this town for ninety years";
    let crews = "We owe it to the crews to build another";
    assert_eq!(
        coverage(&format!("Unless the gales return, {served}. {crews}")),
        Coverage::Full
    );
    assert_eq!(
        coverage(&format!("The {}. {crews}", &served[4..])),
        Coverage::Fragment
    );
    assert_eq!(
        coverage(&format!("Unless the gales return, {served}")),
        Coverage::Fragment
    );
}

#[test]
fn what_is_only_perhaps_printed_weighs_and_differs_as_compare_shows_it() {
    let text = REWORDED.3.replace("ninety", "sixty");
    let edition = edition(&[POST, (REWORDED.0, REWORDED.1, REWORDED.2, &text)], &[]);
    let ix = quotation(&edition, "post:q2").statement;
    assert!(!edition[ix].witnesses[1].sure);
    assert!(edition.weight(&edition[ix]) > 0);
    let sign = crate::edition::MatrixSign::cell(edition.presence(ix, OutletIx(1)));
    assert!(sign.ends_with("≠?"), "{sign}");
}
