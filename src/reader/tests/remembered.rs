//! Printings that were marked and are not found any more, on the screens.

use super::*;
use crate::corpus;
use crate::notebook::Mark;
use crate::reader::plain;
use crate::text::Span;
use serde_json::json;

const BERTH: &str = "“Nobody loses a berth this year, and no boat pays for the works,” Moe Lund told the council on Monday.";
const LAMP: &str =
    "“Every lamp on the quay is paid for by the port alone,” Moe Lund told the council on Monday.";

/// Three outlets; the third prints the first statement in an article that may be gone.
fn harbour(with_gone: bool) -> Edition {
    let both = format!("{BERTH}\n\n{LAMP}");
    let mut articles = vec![
        ("quay", "Quay News", both.clone()),
        ("mole", "Mole Times", both),
        ("lamps", "Shore Sheet", LAMP.to_string()),
    ];
    if with_gone {
        articles.push(("gone", "Shore Sheet", BERTH.to_string()));
    }
    let lines = articles.into_iter().map(|(id, outlet, text)| {
        json!({"id": id, "outlet": outlet, "date": "2031-05-06", "text": text}).to_string()
    });
    let lines: Vec<String> = lines.collect();
    Edition::build(corpus::from_reader(lines.join("\n").as_bytes()), &[])
}

/// A mark on the printing that is gone.
fn marked() -> Notebook {
    let before = harbour(true);
    let article = &before[before.article("gone").unwrap()];
    let start = article.text.find("Nobody").unwrap();
    let span = Span::new(start, article.text.find(",” Moe").unwrap());
    let now = "2031-12-03T10:00:00Z".parse().unwrap();
    let mut notebook = Notebook::in_memory();
    notebook.put_back(Mark::at(article, span, "", &[], now));
    notebook
}

fn shown(notebook: Notebook, keys: &str) -> (String, String) {
    let open: Opener = Box::new(|_, _| (harbour(false), notebook));
    let mut app = app(Theme::Dark, (140, 36));
    let screen = replay::screen(&mut app, open, keys::parse(keys).unwrap());
    (replay::text(&screen), plain::text(&app.model, 400))
}

#[test]
fn no_screen_calls_an_outlet_silent_whose_printing_was_marked() {
    for keys in ["j", "j<enter>", "js"] {
        let (bare, _) = shown(Notebook::in_memory(), keys);
        assert!(bare.contains("silent"), "{keys}: {bare}");
        let (known, told) = shown(marked(), keys);
        assert!(!known.contains("silent"), "{keys}: {known}");
        if keys != "js" {
            assert!(known.contains("when it was marked"), "{keys}: {known}");
        }
        assert!(!told.contains("SS silent"), "{keys}: {told}");
    }
    let (landing, told) = shown(marked(), "j");
    for page in [landing, told] {
        assert!(page.contains("“Nobody loses a berth this year"), "{page}");
        assert!(
            page.contains("not found in the texts as they are now"),
            "{page}"
        );
    }
}
