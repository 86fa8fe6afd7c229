//! Files change while they are read.

use super::{app, replay};
use crate::corpus;
use crate::edition::Edition;
use crate::notebook::Notebook;
use crate::reader::event::Event;
use crate::reader::keys;
use crate::reader::session::{App, Rereader};
use crate::reader::theme::Theme;
use std::sync::Arc;

const QUAY: &str = "The quay is shut for the summer.\\n\\n“Nobody will drown for a timetable,” Maren Tolland said on Tuesday.\\n\\nThe works take until autumn.";
const LAKE: &str = "“Nobody will drown for a timetable,” Maren Tolland said on Tuesday.";

fn built(texts: &[(&str, &str)]) -> Edition {
    let line = |(id, text): &(&str, &str)| {
        format!(
            "{{\"id\":\"{id}\",\"outlet\":\"{id} Post\",\"date\":\"2031-05-07\",\"text\":\"{text}\"}}\n"
        )
    };
    let lines: String = texts.iter().map(line).collect();
    Edition::build(corpus::from_reader(lines.as_bytes()), &[])
}

/// The screen where these texts stand now, after keys pressed before and after they are read again.
fn after(before: &str, now: &[(&str, &str)], then: &str) -> String {
    let mut app = app(Theme::Dark, (120, 36));
    let opened = built(&[("quay", QUAY), ("lake", LAKE)]);
    app.take(Event::Opened(Box::new((
        opened.into(),
        Notebook::in_memory(),
    ))));
    let now = built(now);
    app.reread = Some(Rereader {
        paths: Vec::new(),
        read: Arc::new(move || (now.clone(), Notebook::in_memory())),
    });
    for pressed in [before, "gr", then] {
        press(&mut app, pressed);
    }
    replay::text(&replay::drawn(&app))
}

fn press(app: &mut App, pressed: &str) {
    replay::press(app, keys::parse(pressed).unwrap());
}

#[test]
fn who_reads_an_article_stays_at_its_words_where_its_text_has_grown_above_them() {
    let grown = format!("{}{QUAY}", "The ferry goes on.\\n\\n".repeat(30));
    let screen = after("s", &[("lake", LAKE), ("quay", &grown)], "");
    assert!(screen.contains("read again: 1 article changed"), "{screen}");
    assert!(screen.contains("Source"), "{screen}");
    assert!(screen.contains("▎“Nobody will drown") || screen.contains("“Nobody will drown"));
    // Back leads to a screen of the new texts.
    let back = after("s", &[("lake", LAKE), ("quay", &grown)], "<c-o>");
    assert!(back.contains("Timeline"), "{back}");
}

#[test]
fn what_is_gone_gives_way_and_what_is_new_is_counted() {
    for keys in ["", "<enter>", "s", "A", "/timetable<enter>", "s]"] {
        let screen = after(keys, &[("sea", "“We wait,” Bo Lind said.")], "jj<c-o>");
        assert!(!screen.contains("Post  ¶"), "{keys}: {screen}");
    }
    let screen = after(
        "",
        &[("lake", LAKE), ("sea", "“We wait,” Bo Lind said.")],
        "",
    );
    assert!(
        screen.contains("read again: 1 article new, 1 article gone"),
        "{screen}"
    );
    let screen = after("", &[("quay", QUAY), ("lake", LAKE)], "");
    assert!(screen.contains("no article has changed"), "{screen}");
}

#[test]
fn changed_files_are_named_until_they_are_read() {
    let mut app = app(Theme::Dark, (120, 36));
    let opened = Box::new((built(&[("quay", QUAY)]).into(), Notebook::in_memory()));
    app.take(Event::Opened(opened));
    app.take(Event::FilesChanged(vec!["c/quay.txt".into()]));
    let screen = |app: &App| replay::text(&replay::drawn(app));
    assert!(screen(&app).contains("quay.txt changed · gr reads again"));
    press(&mut app, "gr");
    assert!(screen(&app).contains("no files here that could be read again"));
    app.reread = Some(Rereader {
        paths: Vec::new(),
        read: Arc::new(|| (built(&[("quay", LAKE)]), Notebook::in_memory())),
    });
    press(&mut app, "gr");
    assert!(!screen(&app).contains("quay.txt changed"));
}
