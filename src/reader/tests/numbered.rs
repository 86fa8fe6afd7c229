//! The numbers of paragraphs on the screens are those of what goes out.

use super::*;
use crate::corpus;
use crate::export::paragraph::paragraph;
use crate::reader::plain;

const HEAD: &str = "North Ledger\n\nFerry waits out the fog\n\nBy Ada Brink\n\n2 December 2031\n\n";
const SAID: &str = "The ferry waited at the quay until the last of the fog was gone, and nobody on the mole was glad of it.\n\n\
    “No boat of ours sails blind, and none of theirs does,” Tove Lund told the council on Monday.";

#[test]
fn a_paragraph_has_one_number_on_all_screens_and_in_what_goes_out() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("fog.txt"), format!("{HEAD}{SAID}")).unwrap();
    let read = || Edition::build(corpus::open(&[folder.path().to_owned()]), &[]);
    let edition = read();
    let article = &edition.articles[0];
    assert_eq!(paragraph(article, article.text.find("No boat").unwrap()), 2);
    for keys in ["", "s"] {
        let mut app = app(Theme::Dark, (120, 36));
        let screen = replay::screen(&mut app, opener(read()), keys::parse(keys).unwrap());
        let page = replay::text(&screen);
        let is_numbered = |line: &&str| line.contains("No boat of ours") && line.contains("¶2");
        assert!(
            page.lines().any(|line| is_numbered(&line)),
            "{keys}: {page}"
        );
        for other in ["¶3", "¶4", "¶5", "¶6"] {
            assert!(!page.contains(other), "{keys}: {other}: {page}");
        }
        if keys == "s" {
            let told = plain::text(&app.model, 400);
            assert!(told.contains("¶2 “No boat"), "{told}");
        }
    }
}
