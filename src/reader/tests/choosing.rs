//! Which outlet a command works on, from screen to screen.

use super::*;
use crate::reader::screen::Screen;

/// The article that is open after these keys.
fn opened(keys: &str) -> String {
    let app = after(keys, fixture::edition());
    match &app.model.location.screen {
        Screen::Source(source) => app.model.edition[source.pane().article].id.clone(),
        _ => panic!("{keys}: no article is open"),
    }
}

/// The article that is marked after these keys, and what is said of it.
fn marked(keys: &str) -> (String, String) {
    let app = after(keys, fixture::edition());
    let mark = &app.model.notebook.marks()[0];
    let said = app.model.notice.map(|notice| notice.text);
    (mark.passage.article.clone(), said.unwrap_or_default())
}

#[test]
fn in_compare_all_commands_work_on_the_outlet_that_was_selected_before() {
    for to in ["", "<tab>", "<tab>l", "<tab>j", "<tab>jl", "<tab>jll"] {
        let before = opened(&format!("{to}s"));
        for layout in ["", "d", "t", "a"] {
            let (article, _) = marked(&format!("{to}<enter>{layout}m"));
            assert_eq!(article, before, "{to:?} {layout:?}");
            let opened = opened(&format!("{to}<enter>{layout}s"));
            assert_eq!(opened, before, "{to:?} {layout:?}");
        }
    }
}

#[test]
fn what_is_marked_is_said_with_its_outlet_and_its_first_words() {
    let app = after("m", fixture::edition());
    let mark = &app.model.notebook.marks()[0];
    let first: Vec<&str> = mark.passage.anchor.exact.split_whitespace().collect();
    let (_, said) = marked("m");
    let words = format!("marked “{}", first[..3].join(" "));
    assert!(said.starts_with("OC: ") && said.contains(&words), "{said}");
}
