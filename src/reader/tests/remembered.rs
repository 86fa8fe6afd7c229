//! Printings that were marked and are not found any more, on the screens.

use super::*;
use crate::export::lost_printing;
use crate::reader::plain;

/// Three outlets; the third prints the first statement in an article that may be gone.
fn harbour(with_gone: bool) -> Edition {
    let whole = [("quay", "Quay News"), ("mole", "Mole Times")];
    lost_printing::harbour(&whole, with_gone)
}

/// A mark on the printing that is gone.
fn marked() -> Notebook {
    lost_printing::marked(&harbour(true), &["gone"])
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
