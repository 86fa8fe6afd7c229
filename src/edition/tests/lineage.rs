//! How near the words of a witness are to those that were spoken, and what that makes the base.

use super::*;
use crate::collation::Lineage;
use crate::corpus::Provenance;

const SAID: &str = "“I am ready to meet the crews at the old quay if they truly want to end the strike,” \
                    mayor Ada Lind said on Monday.";
const RETOLD: &str = "“Let me speak with care: I shall talk to the crews when a way to end this dispute \
                      interests them. So far we have not heard of it,” mayor Ada Lind said on Monday.";

fn printed<'t>(
    id: &'static str,
    outlet: &'static str,
    text: &'t str,
) -> (&'static str, &'static str, &'static str, &'t str) {
    (id, outlet, "2031-05-06", text)
}

fn lineages(edition: &Edition, statement: &Statement) -> Vec<(String, Lineage)> {
    let sigla = edition.sigla(statement).into_iter();
    sigla
        .zip(statement.witnesses.iter().map(|w| w.lineage))
        .collect()
}

#[test]
fn a_note_of_a_machine_s_translation_makes_a_witness_of_another_lineage() {
    let noted = "This article was translated by machine.\n\n“I am ready to meet the crews at the old quay \
                 if they truly want to end the strike, as I have always told them,” mayor Ada Lind said on Monday.";
    let edition = edition(
        &[
            printed("a", "Harbour Post", SAID),
            printed("b", "Lake Herald", noted),
        ],
        &[],
    );
    let statement = statement(&edition, "ready to meet the crews");
    assert_eq!(statement.witnesses.len(), 2);
    assert_eq!(
        statement.base, 0,
        "the fuller one is further from the speech"
    );
    let other = &statement.witnesses[1];
    assert_eq!(other.lineage, Lineage::MachineTranslated);
    assert!(matches!(
        other.lineage_by.as_deref(),
        Some(Provenance::Note(_))
    ));
    assert!(statement.is_apart(other) && !statement.is_apart(&statement.witnesses[0]));
}

#[test]
fn a_translation_back_is_no_base_while_a_nearer_printing_is_perhaps_the_same() {
    let text = format!("This article was translated by machine.\n\n{}", REWORDED.3);
    let translated = (REWORDED.0, REWORDED.1, REWORDED.2, &*text);
    let edition = edition(&[POST, translated], &[]);
    let ix = quotation(&edition, "tidings:q1").statement;
    let statement = &edition[ix];
    assert_eq!(statement.witnesses[0].lineage, Lineage::MachineTranslated);
    let base = &statement.witnesses[statement.base];
    assert_eq!((&*edition[base.article].id, base.sure), ("post", false));
    // It is listed by words that surely print it, and not by those of what is perhaps another one.
    assert!(!edition.heading(ix).starts_with("The old quay"));
    let collation = edition
        .collation(statement)
        .expect("the base is collated, too");
    assert_eq!(collation.rows.len(), 2);
    // Alone it is its own base.
    let alone = super::edition(&[translated], &[]);
    assert_eq!(quotation(&alone, "tidings:q1").statement, StatementIx(0));
    assert_eq!(alone.statements[0].base, 0);
}

#[test]
fn wording_tells_a_back_translation_only_where_two_outlets_agree() {
    let agreeing = [
        printed("a", "Harbour Post", SAID),
        printed("b", "Lake Herald", SAID),
        printed("c", "Hill Times", RETOLD),
    ];
    let join = Correction::Join {
        quotation: "c:q1".into(),
        with: "b:q1".into(),
    };
    let three = edition(&agreeing, std::slice::from_ref(&join));
    let told = statement(&three, "truly want");
    let own = |lineage| {
        lineages(&three, told)
            .iter()
            .filter(|(_, l)| *l == lineage)
            .count()
    };
    assert_eq!(
        (own(Lineage::Verbatim), own(Lineage::BackTranslated)),
        (2, 1)
    );
    let by = told.witnesses.iter().find_map(|w| w.lineage_by.as_deref());
    assert!(by.is_some_and(Provenance::is_guess));
    let two = edition(&agreeing[1..], &[join]);
    let told = statement(&two, "the crews");
    let verbatim = |(_, lineage): (String, Lineage)| lineage == Lineage::Verbatim;
    assert!(lineages(&two, told).into_iter().all(verbatim));
}

#[test]
fn the_language_that_is_stated_of_words_goes_before_that_of_an_office() {
    let said =
        "“We will not sell the old quay to anybody from the lake,” French President Ines Roux";
    let english = format!("{said} said in English on Monday.");
    let french = format!("{said} said on Monday.");
    let expert = "“The figures are as bad as they have ever been here,” French economist Ines Tarn said on Monday.";
    let lineage = |text: &str| {
        let edition = edition(&[("a", "Harbour Post", "2031-05-06", text)], &[]);
        edition.statements[0].witnesses[0].lineage
    };
    assert_eq!(lineage(&english), Lineage::Verbatim);
    assert_eq!(lineage(&french), Lineage::Translated);
    assert_eq!(lineage(expert), Lineage::Verbatim);
}

#[test]
fn what_is_perhaps_one_statement_was_spoken_in_one_language() {
    let told = SAID.replace(
        "mayor Ada Lind said on Monday",
        "mayor Ada Lind told reporters in Danish on Monday",
    );
    let edition = edition(
        &[
            printed("a", "Harbour Post", &told),
            printed(
                "b",
                "Lake Herald",
                "“I am willing to talk with the crews at our ancient quay if it is true that they want the strike to end,” mayor Ada Lind said on Monday.",
            ),
        ],
        &[],
    );
    let mut spoken = edition
        .statements
        .iter()
        .map(|own| own.spoken.as_ref().map(|told| told.value.clone()));
    assert!(
        edition.statements.len() > 1 && spoken.all(|language| language.as_deref() == Some("da"))
    );
    for statement in &edition.statements {
        assert!(
            lineages(&edition, statement)
                .iter()
                .all(|(_, own)| *own == Lineage::Translated)
        );
    }
}
