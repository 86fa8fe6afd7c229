//! The sheet of a statement.

use super::*;

#[test]
fn a_quote_sheet_tells_all_of_one_statement() {
    let page = written(Format::Markdown, Contents::Statement(StatementIx(0)));
    insta::assert_snapshot!(page);
}

#[test]
fn a_quote_sheet_tells_no_occasion_and_no_difference_where_there_is_none() {
    let sheet = |edition: &Edition| {
        let mut out = Vec::new();
        let statement = Contents::Statement(crate::edition::StatementIx(0));
        write(Format::Markdown, edition, &notebook(), statement, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let (occasion, legend) = ("**Occasion:**", "Highlighted words differ");
    let mut edition = edition();
    edition.events[0].occasion = Some("interview".into());
    let named = sheet(&edition);
    assert!(
        named.contains(occasion) && named.contains(legend),
        "{named}"
    );
    edition.events[0].occasion = None;
    edition.events[0].title = "Lund".into();
    edition.statements[0].witnesses.truncate(1);
    let alone = sheet(&edition);
    assert!(
        !alone.contains(occasion) && !alone.contains(legend),
        "{alone}"
    );
}

#[test]
fn what_only_programs_read_stands_at_the_foot_of_a_sheet() {
    let page = written(Format::Markdown, Contents::Statement(StatementIx(0)));
    let (told, foot) = page.split_once("**For programs**").unwrap();
    for id in ["s:post:21-49", "SHA-256", "operator"] {
        assert!(!told.contains(id), "{id} {told}");
    }
    assert!(
        foot.contains("s:post:21-49") && foot.contains("SHA-256"),
        "{foot}"
    );
    assert!(told.contains(", weighty"), "{told}");
}
