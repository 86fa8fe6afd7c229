mod alone;
mod amended;
mod apart;
mod asked;
mod beside;
mod corrected;
mod denied;
mod facts;
mod found_and_corrected;
mod headings;
mod kept;
mod lineage;
mod occasions;
mod persons;
mod ruled;
mod silent;
mod stages;
mod stories;

use super::*;
use crate::corpus::{self, Corpus, Provenance};
use crate::quotation::Doubt;
use serde_json::json;

/// Articles of invented outlets: id, outlet, day (empty: none), text.
fn corpus(articles: &[(&str, &str, &str, &str)]) -> Corpus {
    let line = |(id, outlet, date, text): &(&str, &str, &str, &str)| {
        let mut line = json!({"id": id, "outlet": outlet, "text": text});
        if !date.is_empty() {
            line["date"] = json!(date);
        }
        line.to_string()
    };
    let lines: Vec<String> = articles.iter().map(line).collect();
    corpus::from_reader(lines.join("\n").as_bytes())
}

fn edition(articles: &[(&str, &str, &str, &str)], corrections: &[Correction]) -> Edition {
    Edition::build(corpus(articles), corrections)
}

/// The statement whose base prints these words.
fn statement<'e>(edition: &'e Edition, words: &str) -> &'e Statement {
    let prints = |s: &&Statement| edition.witness_text(&s.witnesses[s.base]).contains(words);
    edition.statements.iter().find(prints).expect(words)
}

/// The number of a statement: what it surely prints belongs to it.
fn ix_of(edition: &Edition, statement: &Statement) -> StatementIx {
    edition[statement.witnesses[0].quotations[0]].statement
}

fn event_of(edition: &Edition, statement: &Statement) -> EventIx {
    edition.event_of(ix_of(edition, statement))
}

/// The quotation that an article counts so: "post:q2" is the second of the article "post".
fn quotation<'e>(edition: &'e Edition, counted: &str) -> &'e PlacedQuotation {
    let (article, number) = counted.split_once(":q").expect(counted);
    let number: usize = number.parse().expect(counted);
    let article = edition.article(article).expect(counted);
    let found = edition.quotations_of(article).nth(number - 1);
    &edition[found.expect(counted)]
}

fn said_on(statement: &Statement) -> Option<String> {
    statement
        .said_on
        .as_ref()
        .map(|known| known.value.to_string())
}

fn by(statement: &Statement) -> String {
    let said_on = statement.said_on.as_ref();
    said_on.map_or(String::new(), |known| known.provenance.to_string())
}

fn articles_of(edition: &Edition, statement: &Statement) -> Vec<String> {
    let articles = statement.witnesses.iter().map(|w| &edition[w.article]);
    articles.map(|article| article.id.clone()).collect()
}

// 2 May 2031 is a Friday.
const POST: (&str, &str, &str, &str) = (
    "post",
    "The Harbour Post",
    "2031-05-02",
    "The quay will be rebuilt, the mayor said.\n\n\
     “The old quay has served this town for ninety years and it can serve no longer,” Ada Lind said on \
     Thursday.\n\n“We owe the crews a harbour that does not flood,” Lind said.",
);
const LEDGER: (&str, &str, &str, &str) = (
    "ledger",
    "North Ledger",
    "2031-05-02",
    "Skarholm plans a new quay.\n\n\
     “The old quay has served this town for ninety years and it can serve no longer,” Ada Lind said.",
);
const ECHO: (&str, &str, &str, &str) = (
    "echo",
    "Island Echo",
    "",
    "A quay for Skarholm.\n\n\
     “The old quay has served this town for ninety years and it can serve no longer,” Ada Lind told us.",
);
const QUAY: &str = "The old quay has served";

#[test]
fn a_day_told_by_one_outlet_is_the_day_of_all() {
    let edition = edition(&[POST, LEDGER], &[]);
    let quay = statement(&edition, QUAY);
    assert_eq!(articles_of(&edition, quay), ["post", "ledger"]);
    assert_eq!(said_on(quay).as_deref(), Some("2031-05-01"));
    assert!(by(quay).contains("“on Thursday”"), "{}", by(quay));
    for placed in edition
        .quotations
        .iter()
        .filter(|q| q.article == ArticleIx(1))
    {
        assert_eq!(placed.said_on(), quay.said_on.as_ref());
    }
    assert!(!quay.said_on.as_ref().is_some_and(Attested::is_guess));
}

#[test]
fn an_undated_article_came_out_with_those_that_print_the_same() {
    let edition = edition(&[POST, ECHO], &[]);
    let published = edition.articles[edition.article("echo").unwrap().0]
        .published
        .as_ref();
    let published = published.expect("a day");
    assert_eq!(published.value.to_string(), "2031-05-02");
    let why = "which prints the same statement (“The old quay has served this …”)";
    let by = published.provenance.to_string();
    assert!(by.ends_with(why), "{by}");
}

#[test]
fn an_undated_article_counts_its_days_from_the_one_it_came_out_with() {
    let text = format!(
        "{}\n\n“Seals are not fish,” Mo Farrow said on Wednesday.",
        ECHO.3
    );
    let echo = (ECHO.0, ECHO.1, ECHO.2, text.as_str());
    let of_seals = |edition: &Edition| said_on(statement(edition, "Seals are not fish"));
    assert_eq!(
        of_seals(&edition(&[POST, echo], &[])).as_deref(),
        Some("2031-04-30")
    );
    assert_eq!(of_seals(&edition(&[echo], &[])), None);
}

#[test]
fn nothing_was_said_after_it_was_first_printed() {
    let said = |printed: &'static str| {
        let ledger = (LEDGER.0, LEDGER.1, printed, LEDGER.3);
        let edition = edition(&[POST, ledger], &[]);
        let quay = statement(&edition, QUAY);
        assert_eq!(articles_of(&edition, quay).len(), 2);
        said_on(quay)
    };
    assert_eq!(said("2031-05-01").as_deref(), Some("2031-05-01"));
    assert_eq!(said("2031-04-30").as_deref(), Some("2031-04-30"));
}

#[test]
fn an_undated_article_that_shares_nothing_stays_undated() {
    let lonely = (
        "lonely",
        "Island Echo",
        "",
        "“Seals are not fish,” Mo Farrow said.",
    );
    let edition = edition(&[POST, lonely], &[]);
    assert_eq!(
        edition.articles[edition.article("lonely").unwrap().0].published,
        None
    );
    let seals = statement(&edition, "Seals are not fish");
    assert_eq!(seals.said_on, None);
    assert_eq!(edition[event_of(&edition, seals)].date, None);
    assert_eq!(edition.events.last().map(|e| e.date), Some(None));
}

#[test]
fn speakers_that_differ_are_doubted_on_both_sides() {
    let other = (
        LEDGER.0,
        LEDGER.1,
        LEDGER.2,
        LEDGER.3.replace("Ada Lind", "Mo Farrow"),
    );
    let edition = edition(&[POST, (other.0, other.1, other.2, &other.3)], &[]);
    let quay = statement(&edition, QUAY);
    assert_eq!(quay.witnesses.len(), 2);
    assert_eq!(quay.speaker.as_deref(), Some("Ada Lind"));
    for witness in &quay.witnesses {
        let doubts = &edition[witness.quotations[0]].quotation.doubts;
        assert!(doubts.contains(&Doubt::SpeakersDiffer), "{doubts:?}");
    }
    let crews = statement(&edition, "We owe the crews");
    let doubts = &edition[crews.witnesses[0].quotations[0]].quotation.doubts;
    assert!(!doubts.contains(&Doubt::SpeakersDiffer));
}

/// Prints in other words what the Post prints, two days later, and names no day.
const REWORDED: (&str, &str, &str, &str) = (
    "tidings",
    "Coast Tidings",
    "2031-05-03",
    "From abroad: Skarholm and its quay.\n\n\
     “For ninety years our town was served by the old quay, which no longer can serve,” Ada Lind said.",
);

#[test]
fn what_is_perhaps_the_same_lends_its_day_as_a_guess() {
    let edition = edition(&[POST, REWORDED], &[]);
    let reworded = statement(&edition, "For ninety years our town");
    assert_eq!(said_on(reworded).as_deref(), Some("2031-05-01"));
    assert!(
        by(reworded).starts_with("perhaps the same as "),
        "{}",
        by(reworded)
    );
    assert!(by(reworded).contains("“on Thursday”"), "{}", by(reworded));
    let placed = quotation(&edition, "tidings:q1");
    assert_eq!(placed.said_on(), reworded.said_on.as_ref());
    assert!(reworded.said_on.as_ref().is_some_and(Attested::is_guess));
    let quay = statement(&edition, QUAY);
    assert_eq!(event_of(&edition, reworded), event_of(&edition, quay));
    assert!(reworded.witnesses.iter().any(|w| !w.sure));
}

#[test]
fn a_day_is_lent_to_the_same_speaker_only() {
    let lent = |name: &str| {
        let set = Correction::Speaker {
            quotation: "tidings:q1".into(),
            name: name.into(),
        };
        let edition = edition(&[POST, REWORDED], &[set]);
        by(statement(&edition, "For ninety years our town")).starts_with("perhaps the same as ")
    };
    assert!(lent("Ada Lind"));
    assert!(!lent("Tove Lund"));
}

#[test]
fn what_goes_on_behind_the_words_of_saying_has_the_day_of_its_sentence() {
    let goes_on = |end: &str| {
        let text = format!(
            "The quay stays.\n\n“{QUAY},” the mayor, Ada Lind, said{end} that the crews would be paid for every day."
        );
        let edition = edition(&[POST, ("more", "Salt Post", "2031-05-02", &text)], &[]);
        let paid = statement(&edition, "the crews would be paid");
        let quay = statement(&edition, QUAY);
        let is_one = event_of(&edition, paid) == event_of(&edition, quay);
        (said_on(paid), by(paid), is_one)
    };
    let (day, by, is_one) = goes_on(", adding");
    assert_eq!(day.as_deref(), Some("2031-05-01"));
    assert!(by.starts_with("the words before in its sentence"), "{by}");
    assert!(is_one);
    let (day, _, _) = goes_on(". Later she added");
    assert_eq!(day.as_deref(), Some("2031-05-02"));
}

#[test]
fn a_day_is_lent_for_a_week() {
    let lent = |told: &str| {
        let text = POST.3.replace("on Thursday", told);
        let told = (POST.0, POST.1, POST.2, text.as_str());
        let edition = edition(&[told, REWORDED], &[]);
        said_on(statement(&edition, "For ninety years our town"))
    };
    assert_eq!(lent("on April 27").as_deref(), Some("2031-04-27"));
    assert_eq!(lent("on April 24").as_deref(), Some(REWORDED.2));
}

#[test]
fn nothing_is_lent_beyond_a_week_or_to_another_speaker() {
    let text = REWORDED.3.replace("Ada Lind", "Mo Farrow");
    let late = (REWORDED.0, REWORDED.1, "2031-05-12", REWORDED.3);
    let before = (REWORDED.0, REWORDED.1, "2031-04-30", REWORDED.3);
    let other = (REWORDED.0, REWORDED.1, REWORDED.2, text.as_str());
    for article in [late, before, other] {
        let edition = edition(&[POST, article], &[]);
        let reworded = statement(&edition, "For ninety years our town");
        assert_eq!(said_on(reworded).as_deref(), Some(article.2));
        let by = by(reworded);
        assert!(by.starts_with("the day of publication"), "{by}");
    }
}

#[test]
fn statements_stand_by_day_and_then_by_their_first_printing() {
    let early = (
        "early",
        "Island Echo",
        "2031-05-02",
        "“Nobody asked the fishermen before the plans were drawn,” Mo Farrow said on Monday.",
    );
    let edition = edition(&[POST, early], &[]);
    let days: Vec<Option<String>> = edition.statements.iter().map(said_on).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert_eq!(
        statement(&edition, "Nobody asked").id,
        edition.statements[0].id
    );
    let place = |words| {
        edition
            .statements
            .iter()
            .position(|s| s.id == statement(&edition, words).id)
    };
    assert!(place(QUAY) < place("We owe the crews"));
    for (n, placed) in edition.quotations.iter().enumerate() {
        let sure = edition[placed.statement]
            .witnesses
            .iter()
            .filter(|w| w.sure);
        let listed: Vec<QuotationIx> = sure.flat_map(|w| w.quotations.clone()).collect();
        assert!(listed.contains(&QuotationIx(n)));
    }
    for (n, event) in edition.events.iter().enumerate() {
        assert!(
            event
                .statements
                .iter()
                .all(|s| edition.event_of(*s) == EventIx(n))
        );
    }
}

#[test]
fn a_cell_of_the_matrix_tells_whether_an_outlet_prints_a_statement() {
    let herring = "“Herring is scarce,” Ira Vale said.";
    let before = ("before", "Old Gazette", "2031-04-28", herring);
    let long_ago = ("long-ago", "Older Gazette", "2030-04-28", herring);
    let edition = edition(&[POST, LEDGER, before, long_ago], &[]);
    let ix = |words: &str| {
        let id = &statement(&edition, words).id;
        StatementIx(edition.statements.iter().position(|s| s.id == *id).unwrap())
    };
    let outlet = |id: &str| edition.outlet_of(edition.article(id).unwrap());
    let whole = Presence::Printed {
        coverage: Coverage::Full,
        sure: true,
        differs: false,
        apart: false,
    };
    assert_eq!(edition.presence(ix(QUAY), outlet("ledger")), whole);
    assert_eq!(
        edition.presence(ix("We owe the crews"), outlet("ledger")),
        Presence::Silent
    );
    let of_quay = |id: &str| edition.presence(ix(QUAY), outlet(id));
    assert_eq!(of_quay("before"), Presence::Before);
    assert_eq!(of_quay("long-ago"), Presence::Absent);
    assert_eq!(
        edition.presence(ix("Herring"), outlet("post")),
        Presence::Absent
    );
    let crews = statement(&edition, "We owe the crews");
    let ix = ix_of(&edition, crews);
    assert_eq!(edition.silent(ix), [&edition[outlet("ledger")].siglum]);
    let covering = &edition[edition.event_of(ix)].outlets;
    assert_eq!(edition.row(ix).len(), covering.len());
}

#[test]
fn a_figure_that_others_print_otherwise_is_no_base() {
    let of = |id, outlet, sum: &str| {
        let words = format!(
            "“We spent {sum} million on the quay and shall spend no more,” Ada Lind said on Thursday."
        );
        (id, outlet, words)
    };
    let given = [
        of("a", "Harbour Post", "3.5"),
        of("b", "North Ledger", "35"),
        (
            "c",
            "South Courier",
            "“We spent 3.5 million on the quay,” Ada Lind said on Thursday.".into(),
        ),
    ];
    let rows = given
        .each_ref()
        .map(|(id, outlet, text)| (*id, *outlet, "2031-05-02", text.as_str()));
    let mut turned = rows;
    turned.reverse();
    for rows in [rows, turned] {
        let edition = edition(&rows, &[]);
        let quay = statement(&edition, "We spent");
        let base = &edition[quay.witnesses[quay.base].article];
        assert_eq!(base.id, "a", "two print 3.5");
    }
}

#[test]
fn what_an_outlet_tells_without_marks_makes_it_no_base() {
    let said = "We will close the quay in June unless the county pays its share of the costs";
    let told = format!(
        "Ada Lind said on Thursday that {}, adding that “there is no other way around it.”",
        said.replacen("We", "we", 1)
    );
    let [one, other] = ["", " There is no other way around it"]
        .map(|more| format!("“{said}.{more},” Ada Lind said on Thursday."));
    let rows = [
        ("a", "Harbour Post", "2031-05-02", told.as_str()),
        ("b", "North Ledger", "2031-05-02", one.as_str()),
        ("c", "South Courier", "2031-05-02", other.as_str()),
    ];
    let edition = edition(&rows, &[]);
    let quay = statement(&edition, "We will close");
    assert_eq!(articles_of(&edition, quay).len(), 3);
    assert_ne!(&*edition[quay.witnesses[quay.base].article].id, "a");
    let extents = edition.extents(quay, None);
    let missing = |of: &str| {
        let own = quay
            .witnesses
            .iter()
            .position(|w| &*edition[w.article].id == of);
        own.map(|n| extents[n].missing)
    };
    assert_eq!(missing("a"), Some(crate::collation::Missing::None));
    assert_eq!(missing("c"), Some(crate::collation::Missing::None));
}

#[test]
fn what_a_speaker_denies_he_has_not_surely_said() {
    let clause = "close the quay to all foreign boats in June this year";
    let said = format!("“We will {clause},” Ada Lind said on Thursday.");
    for (verb, is_sure) in [
        ("said", true),
        ("denied", false),
        ("dismissed the claim", false),
    ] {
        let told = format!("Ada Lind {verb} on Thursday that the town would {clause}.");
        let rows = [
            ("a", "Harbour Post", "2031-05-02", said.as_str()),
            ("b", "North Ledger", "2031-05-02", told.as_str()),
        ];
        let edition = edition(&rows, &[]);
        let quay = statement(&edition, "We will close");
        let own = quay
            .witnesses
            .iter()
            .find(|w| &*edition[w.article].id == "b");
        assert_eq!(own.is_some_and(|own| own.sure), is_sure, "{verb}");
    }
}

#[test]
fn who_prints_what_is_perhaps_the_same_is_not_silent_and_of_one_family() {
    let mut edition = edition(&[POST, LEDGER], &[]);
    let crews = ix_of(&edition, statement(&edition, "We owe the crews"));
    let alone = |edition: &Edition| edition.family(crews) == crews;
    let ledger = edition.outlet_of(edition.article("ledger").unwrap());
    assert!(alone(&edition) && edition.presence(crews, ledger) == Presence::Silent);

    // Tied to another statement that the Ledger prints, the other way round than it is asked for.
    let quay = ix_of(&edition, statement(&edition, QUAY));
    edition.families = Default::default();
    for placed in edition.quotations.iter_mut() {
        if placed.statement == quay {
            placed.perhaps = vec![crews];
        }
    }
    assert_eq!(edition.family(crews), edition.family(quay));
    assert_eq!(edition.presence(crews, ledger), Presence::Absent);
    assert!(edition.silent(crews).is_empty());
}

#[test]
fn a_statement_whose_printings_all_stand_in_a_row_of_its_family_has_none_of_its_own() {
    let mut edition = edition(&[POST, LEDGER], &[]);
    let crews = ix_of(&edition, statement(&edition, "We owe the crews"));
    let quay = ix_of(&edition, statement(&edition, QUAY));
    assert_eq!(edition.event_of(crews), edition.event_of(quay));
    assert_eq!((edition.row_of(crews), edition.row_of(quay)), (crews, quay));

    // One of the two printings of the other statement is only perhaps of this one: both keep their rows.
    let offered: Vec<Witness> = edition[quay].witnesses.clone();
    assert_eq!(offered.len(), 2);
    let offer = |edition: &mut Edition, witness: &Witness| {
        edition.families = Default::default();
        for quotation in &witness.quotations {
            edition
                .quotations
                .iter_mut()
                .nth(quotation.0)
                .unwrap()
                .perhaps = vec![crews];
        }
        let mut unsure = witness.clone();
        unsure.sure = false;
        let mut statements: Vec<Statement> = edition.statements.iter().cloned().collect();
        statements[crews.0].witnesses.push(unsure);
        edition.statements = statements.into();
    };
    offer(&mut edition, &offered[0]);
    assert_eq!((edition.row_of(crews), edition.row_of(quay)), (crews, quay));
    offer(&mut edition, &offered[1]);
    assert_eq!(
        (edition.row_of(crews), edition.row_of(quay)),
        (crews, crews)
    );
}

#[test]
fn a_second_article_of_an_outlet_has_a_siglum_of_its_own() {
    let again = ("again", LEDGER.1, LEDGER.2, LEDGER.3);
    let edition = edition(&[POST, LEDGER, again], &[]);
    let quay = statement(&edition, QUAY);
    let ledger = &edition.articles[1].siglum;
    let second = format!("{ledger}.2");
    assert_eq!(
        edition.sigla(quay),
        [edition.articles[0].siglum.as_str(), ledger, &second]
    );
    let texts = edition.witness_texts(quay);
    assert_eq!(texts.len(), 3);
    assert_eq!(texts[2].siglum, second);
    assert_eq!(texts[2].pieces, texts[1].pieces);
    let collation = edition.collation(quay).expect("three witnesses");
    assert_eq!(collation.rows.len(), 3);
    assert!(
        edition
            .collation(statement(&edition, "We owe the crews"))
            .is_none()
    );
}

#[test]
fn only_sure_witnesses_are_collated() {
    let edition = edition(&[POST, REWORDED], &[]);
    let quay = statement(&edition, QUAY);
    assert_eq!(edition.witness_texts(quay).len(), 2);
    assert_eq!(edition.collated_texts(quay).len(), 1);
}

#[test]
fn who_stops_the_work_keeps_every_text() {
    let articles = [
        (
            "a",
            "Harbour Post",
            "2031-05-02",
            "“We sail,” Ada Okoro said.",
        ),
        ("b", "Lake Herald", "2031-05-02", "“We do,” Bo Lind said."),
    ];
    let watch = corpus::Watch::default();
    let build = || {
        let found = Arc::new(Found::find(corpus(&articles), &watch));
        let joined = Joined::join(found, &watch);
        Stages::new(Arc::new(joined), &[]).edition().clone()
    };
    let whole = build();
    assert_eq!(whole.quotations.len(), 2);
    let progress = watch.progress();
    assert_eq!((progress.articles, progress.quotations), ((2, 2), 2));
    assert!(progress.joining && whole.problems.is_empty());
    watch.stop();
    let stopped = build();
    assert_eq!((stopped.articles.len(), stopped.quotations.len()), (2, 0));
    let told = &stopped.problems[0].reason;
    assert_eq!(told, "stopped: the quotations of 0 of 2 articles were read");
}
