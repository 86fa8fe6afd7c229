//! What is said of a correction when it is made, and of one that changes nothing.

use super::*;

#[test]
fn what_was_done_is_said_when_the_edition_is_there() {
    let said = |keys: &str| after(shared, keys).model.notice.map(|notice| notice.text);
    let corrected = said("csAda Brink<enter><enter>").unwrap();
    assert!(
        corrected.starts_with("corrected: Ada Brink, ") && corrected.contains(" quotations in "),
        "{corrected}"
    );
    let undone = said("csAda Brink<enter><enter>u").unwrap();
    assert!(
        undone.starts_with("correction “spoken by Ada Brink")
            && undone.ends_with("taken back; U does it again"),
        "{undone}"
    );
    let again = said("csAda Brink<enter><enter>uU").unwrap();
    assert!(
        again.contains("Ada Brink") && again.ends_with("done again; u takes it back"),
        "{again}"
    );
}

#[test]
fn whose_words_a_join_puts_together_is_said() {
    let said = |keys: &str| after(shared, keys).model.notice.map(|notice| notice.text);
    let joined = said("cjferro<enter>").unwrap();
    assert!(
        joined.contains("they are words of ") && joined.contains(" and "),
        "{joined}"
    );
}

#[test]
fn a_speaker_who_is_set_already_is_no_correction() {
    let app = after(shared, "csAda Brink<enter><enter>csAda Brink<enter>");
    assert_eq!(
        made(&app).len(),
        made(&after(shared, "csAda Brink<enter><enter>")).len()
    );
    let said = app.model.notice.map(|notice| notice.text).unwrap();
    assert_eq!(said, "that is how it is read already");
}

#[test]
fn what_was_changed_of_an_article_is_said_with_its_article_and_what_stood_there() {
    let said = |keys: &str| after(shared, keys).model.notice.unwrap().text;
    let edition = Edition::build(fixture::corpus(), &[]);
    let app = after(shared, "");
    let selection = app.model.location.selection;
    let witness = edition.witness_of(selection.statement.unwrap(), selection.outlet);
    let article = &edition[witness.unwrap().article];
    let headline = article.headline().unwrap();
    let outlet = &article.outlet.as_ref().unwrap().value;
    let siglum = &article.siglum;
    assert_eq!(
        said("cpEvening Bugle<up><enter>"),
        format!(
            "corrected: the outlet of {siglum} “{headline}”: {outlet} → Evening Bugle; u takes it back"
        )
    );
    let mended = said("ch, once more<enter>");
    assert!(
        mended.contains(&format!(
            "the headline of {siglum}: {headline} → {headline}, once more"
        )),
        "{mended}"
    );
    let day = said("cw2031-05-04<enter>");
    assert!(day.contains(" → 4 May 2031; u takes"), "{day}");
}

/// Two articles of one outlet, and another outlet's, all with the same words.
fn of_two_outlets() -> Corpus {
    let said = "“Nobody loses a berth, and no boat pays for the works,” Moe Lund told the council on Monday.";
    let articles = [
        ("one", "Quay News"),
        ("two", "Quay News"),
        ("three", "Lamp Post"),
    ];
    let lines = articles.map(|(id, outlet)| {
        let day = "2031-05-06";
        serde_json::json!({"id": id, "outlet": outlet, "date": day, "text": said}).to_string()
    });
    corpus::from_reader(lines.join("\n").as_bytes())
}

#[test]
fn an_outlet_is_set_for_one_article_or_for_all_of_it_and_what_stays_is_said() {
    let set = |keys: &str| {
        let app = after_on(of_two_outlets, shared, keys);
        let outlets = app.model.edition.articles.iter();
        let named = outlets.filter(|a| a.outlet_name() == "Evening Bugle");
        (named.count(), app.model.notice.unwrap().text)
    };
    let (one, said) = set("cpEvening Bugle<up><enter>");
    assert_eq!(one, 1);
    assert!(
        said.contains("; 1 other article of that outlet stays as before"),
        "{said}"
    );
    let (all, said) = set("cPEvening Bugle<up><enter>");
    assert_eq!(all, 2);
    assert!(said.contains("; so for 1 other article"), "{said}");
    let (none, _) = set("cPEvening Bugle<up><enter>u");
    assert_eq!(none, 0);
}

/// What one article quotes, sentence by sentence.
fn in_turn() -> Corpus {
    let text = "“We close the quay tonight,” Ada Lind said on Friday.\n\n“Nobody sails from here before Monday,” she said.\n\n\
                “Whoever fishes at night pays the fine,” she added.";
    let line =
        serde_json::json!({"id": "post", "outlet": "post", "date": "2031-05-02", "text": text});
    corpus::from_reader(line.to_string().as_bytes())
}

#[test]
fn where_a_row_goes_the_next_one_is_chosen_and_the_one_before_the_last() {
    let chosen = |row: usize| {
        let app = after_on(in_turn, |_| StatementIx(row), "cx");
        let edition = &app.model.edition;
        assert_eq!(edition.statements.len(), 2);
        edition.heading(app.model.location.selection.statement.unwrap())
    };
    let chosen = [0, 1, 2].map(chosen);
    let wanted = ["Nobody sails", "Whoever fishes", "Nobody sails"];
    for (heading, wanted) in chosen.iter().zip(wanted) {
        assert!(heading.starts_with(wanted), "{chosen:?}");
    }
}
