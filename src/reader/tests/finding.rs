//! Finding and leaving out: filters, searches, folded months, the list of keys, an article alone.

use super::{after, last_line, screen, text};
use crate::corpus::Problem;
use crate::edition::{Edition, Outlet, Sort, StatementIx};
use crate::export::Contents;
use crate::reader::fixture;
use crate::reader::overlay::{Overlay, Purpose};
use crate::reader::picture::picture;
use crate::reader::screen::Screen;
use crate::reader::session::replay;
use crate::reader::theme::Theme;
use crate::reader::view::landing;

#[test]
fn filters_are_set_and_go_one_by_one() {
    let shown = |keys: &str| text(keys, (120, 36));
    let one = shown("fspeaker Dunne<enter>");
    assert!(
        one.contains("only [Marek Dunne]") && !one.contains("Hart  "),
        "{one}"
    );
    let two = shown("fspeaker Dunne<enter>foutlet VD<enter>");
    assert!(two.contains("[Marek Dunne] [VD]"), "{two}");
    assert!(shown("fspeaker Dunne<enter>foutlet VD<enter>F").contains("only [Marek Dunne]"));
    let removed = shown("fspeaker Dunne<enter>foutlet VD<enter>fremove Dunne<enter>");
    assert!(removed.contains("only [VD]"), "{removed}");
    assert!(shown("f2031-04<enter>").contains("[1 Apr 2031 – 30 Apr 2031]"));
    assert!(shown("f1999<enter>").contains("nothing passes with"));
    let same = |keys: &str| {
        shown(keys)
            .lines()
            .rev()
            .skip(1)
            .map(String::from)
            .collect::<Vec<_>>()
    };
    assert_eq!(same("jf1999<enter>"), same("j"));
    let weighty = shown("fweighty<enter>");
    assert!(weighty.contains("[weighty ▲]"), "{weighty}");
    assert_eq!(
        shown("F").lines().last().unwrap().trim().split(';').next(),
        Some("no filter is set")
    );
}

#[test]
fn what_does_not_pass_is_skipped_everywhere() {
    let dunne = "fspeaker Dunne<enter>";
    let speaker = |keys: &str| {
        let model = after(&format!("{dunne}{keys}"), fixture::edition()).model;
        let chosen = model.location.selection.statement.unwrap();
        model.edition[chosen].speaker.clone().unwrap()
    };
    for keys in [
        "",
        "j",
        "J",
        "99j",
        "<enter>)",
        "<enter>99)",
        "<enter>((",
        "K",
        "T<enter>",
        "TG",
    ] {
        assert_eq!(speaker(keys), "Marek Dunne", "{keys}");
    }
    // Who goes somewhere by name goes there.
    assert_eq!(speaker("<c-p>speaker Hart<enter>"), "Sunniva Hart");
    assert_eq!(speaker("<c-p>statement Hart<enter>"), "Sunniva Hart");
}

#[test]
fn statements_stand_in_the_chosen_order_on_both_screens() {
    let heavy = after("SS", fixture::edition()).model;
    let edition = &heavy.edition;
    let event = heavy.location.selection.event;
    let rows = |order: Sort| -> Vec<StatementIx> {
        let all = order.sorted(edition, event).into_iter();
        all.filter(|s| edition.row_of(*s) == *s).collect()
    };
    assert_eq!(heavy.statements, rows(Sort::Weight));
    let all = |keys: &str| after(keys, fixture::edition()).model.all_statements;
    assert_ne!(all("SST"), all("T"), "this corpus shows the difference");
    // Chosen on the landing, the order holds for the list of all statements, also after going back to it.
    let weights = |keys: &str| -> Vec<usize> {
        let model = after(keys, fixture::edition()).model;
        let all = model.all_statements.iter();
        all.map(|s| model.edition.weight(&model.edition[*s]))
            .collect()
    };
    for keys in ["SST", "TSS", "SSTs<c-o>"] {
        let weights = weights(keys);
        assert_eq!(weights.len(), heavy.filter.rows(), "{keys}");
        assert!(weights.is_sorted_by(|a, b| a >= b), "{keys}: {weights:?}");
    }
}

#[test]
fn of_many_outlets_only_those_that_cover_the_event_have_columns() {
    let columns = |outlets: usize| {
        let mut edition = fixture::edition();
        let spare = edition.outlets[0].clone();
        edition.outlets.resize_with(outlets, || Outlet {
            articles: Vec::new(),
            ..spare.clone()
        });
        let model = after("", edition).model;
        landing::columns(&model).len()
    };
    let few = fixture::edition().outlets.len();
    assert_eq!(columns(few), few);
    assert_eq!(columns(12), 12);
    assert!(columns(40) <= few);
}

#[test]
fn in_a_narrow_window_outlets_of_which_nothing_is_told_give_their_columns_to_the_words() {
    let head = |size| {
        let mut edition = fixture::edition();
        let mut spare = edition.outlets[0].clone();
        spare.siglum = "ZZ".into();
        spare.articles.clear();
        edition.outlets.push(spare);
        picture(&screen("", Theme::Dark, size, edition))
    };
    assert!(head((120, 36)).contains("ZZ"));
    assert!(!head((80, 24)).contains("ZZ"));
}

#[test]
fn the_list_of_keys_is_headed_by_signs_only_where_some_are_in_view() {
    let head = |keys| {
        let shown = text(keys, (120, 36));
        let signs = shown.contains("Signs in view · Keys that work here");
        (signs, shown.contains("Keys that work here"))
    };
    assert_eq!(head("?"), (true, true));
    assert_eq!(head("s?"), (false, true));
}

#[test]
fn help_opens_on_the_usual_key_too() {
    assert_eq!(text("<f1>", (120, 36)), text("?", (120, 36)));
}

#[test]
fn what_could_not_be_read_is_said_where_there_is_nothing_else() {
    let problem = Problem {
        is_note: false,
        path: "no/such/lamp".into(),
        line: None,
        reason: "no such file or folder".into(),
    };
    let edition = Edition {
        problems: vec![problem],
        ..Edition::default()
    };
    let app = after("", edition);
    let shown = replay::text(&replay::drawn(&app));
    assert!(
        shown.contains("no/such/lamp: no such file or folder"),
        "{shown}"
    );
}

#[test]
fn how_translations_are_aligned_is_kept_from_statement_to_statement() {
    let app = after("<enter>w]", fixture::edition());
    let Screen::Compare(compare) = &app.model.location.screen else {
        panic!("Compare is shown")
    };
    assert!(compare.variant_filter.word_by_word);
    let again = after("<enter>w<esc><enter>", fixture::edition());
    assert!(again.model.variant_filter.word_by_word);
}

#[test]
fn stories_begin_folded_but_for_the_one_that_is_shown() {
    let shown = |keys: &str| {
        let app = after(keys, fixture::with_stories());
        replay::text(&replay::drawn(&app))
    };
    let first = shown("<s-tab>");
    assert!(first.contains("Stories"), "{first}");
    assert!(first.contains("▾ Observatory") && first.contains("3 outlets"));
    assert!(first.contains("▸ Lens glass") && !first.contains("Ferro · interview"));
    assert!(
        first.contains("3/3"),
        "the outlets of the story count: {first}"
    );
    let opened = shown("<s-tab>kza");
    assert!(opened.contains("▾ Lens glass") && opened.contains("Mon 28 Apr"));
    let folded = shown("<s-tab>zM");
    assert!(folded.contains("▸ Observatory") && folded.contains("▸ Lens glass"));
    let all = shown("<s-tab>zR");
    assert!(all.contains("▾ Observatory") && all.contains("▾ Lens glass"));
}

#[test]
fn a_folded_story_shows_the_event_that_most_outlets_cover() {
    let mut edition = fixture::with_stories();
    edition.events[1].outlets.truncate(1);
    let app = after("<s-tab>zMG", edition);
    assert_eq!(app.model.location.selection.event.0, 2);
}

#[test]
fn a_story_is_a_filter() {
    let app = after("fstory Lens<enter>", fixture::with_stories());
    assert_eq!(app.model.rows.stops.len(), 1);
    assert_eq!(app.model.location.selection.event.0, 0);
}

#[test]
fn months_fold_into_one_line() {
    let shown = |keys| text(keys, (120, 36));
    let folded = shown("<s-tab>za");
    assert!(folded.contains("▸ May · 2 events"), "{folded}");
    assert!(shown("<s-tab>zM").contains("▸ April"));
    assert!(!shown("<s-tab>zMzR").contains("▸ April"));
    assert!(!shown("<s-tab>zaza").contains("▸ May"));
    let event = |keys| {
        after(keys, fixture::edition())
            .model
            .location
            .selection
            .event
            .0
    };
    assert_eq!(
        (
            event("<s-tab>zMgg"),
            event("<s-tab>zMggj"),
            event("<s-tab>zMggjj")
        ),
        (0, 1, 1)
    );
}

#[test]
fn a_search_is_marked_while_it_is_typed_and_given_up() {
    let at = |keys: &str| {
        let model = after(keys, fixture::edition()).model;
        match &model.location.screen {
            Screen::Source(source) => (
                source.pane().top,
                source.pane().article,
                model.search.hits.len(),
            ),
            _ => (
                usize::MAX,
                crate::edition::ArticleIx(0),
                model.search.hits.len(),
            ),
        }
    };
    let (top, article, found) = at("s");
    assert_eq!(found, 0);
    assert!(at("s/lamps").2 > 0);
    assert_eq!(at("s/lamps<esc>"), (top, article, 0));
    assert_eq!(at("s/lamps<enter>").1, article);
    assert!(at("/lamp").2 >= at("/lamps").2);
    assert!(text("/lamp", (120, 36)).contains("all of them"));
    assert!(last_line("/la[<c-r>").contains("no pattern"));
    let pattern = after("/<c-r>\\blamps?\\b<enter>", fixture::edition())
        .model
        .search;
    assert!(pattern.query.pattern && !pattern.hits.is_empty());
    assert!(last_line("/lam?ps<enter>").contains("searches it as a pattern"));
}

#[test]
fn zen_leaves_nothing_but_the_article() {
    let zen = text("sZ", (100, 30));
    assert!(!zen.contains("Verbatim") && !zen.contains('┌'), "{zen}");
    assert!(text("sZ<esc>", (100, 30)).contains("Source"));
    assert!(text("sZm", (100, 30)).contains("marked"));
}

#[test]
fn help_is_searched_in_all_screens() {
    let shown = |keys| text(keys, (100, 30));
    let found = shown("?/hidden<enter>");
    assert!(
        found.contains("(in Compare)") && found.contains("Keys: hidden"),
        "{found}"
    );
    assert!(!found.contains("Leave Verbatim"));
    let labels = shown("?/labels<enter>");
    assert!(
        labels.contains("✗ wrong") && labels.contains("◦ other label"),
        "{labels}"
    );
    assert!(!shown("?").contains("✗ wrong"));
    assert!(shown("?/no such key").contains("no key does this"));
    let screen = shown("?");
    let [signs, keys] = ["■ whole", "Leave Verbatim"].map(|words| screen.find(words));
    assert!(signs.is_some() && keys.is_none_or(|keys| signs < Some(keys)));
    // What the apparatus calls things, whatever is in view.
    for (term, meaning) in [
        ("left out", "and not these words"),
        ("not covered", "begin behind these words"),
        ("over the end", "in one pair of marks"),
        ("doubted", "takes them back"),
        ("limiting", "solely"),
        ("swapped", "in the place of the other"),
        ("small word", "Words of grammar only"),
        ("~", "Of another lineage"),
        ("?", "+ accepts it"),
    ] {
        let found = text(&format!("?/{term}"), (100, 30));
        assert!(found.contains(meaning), "{term}: {found}");
    }
    assert!(shown("?/hidden<esc>").contains("Keys that work here"));
    assert!(shown("?/hidden<enter><esc>").contains("Keys that work here"));
    assert!(shown("?/hidden<enter><esc><esc>").contains("Timeline"));
}

#[test]
fn a_selection_begins_with_the_word_that_was_found() {
    let selected = |keys: &str| {
        let app = after(keys, fixture::edition());
        let Screen::Source(source) = &app.model.location.screen else {
            panic!("{keys}: no article");
        };
        let (article, span) = source.passage(&app.model.edition).unwrap();
        span.of(&app.model.edition[article].text).to_string()
    };
    assert_eq!(selected("s/lamps<enter>v").to_lowercase(), "lamps");
    assert_eq!(selected("s/lamps<enter>nv").to_lowercase(), "lamps");
    // Once the reader has gone on to a quotation, it is that again.
    assert_ne!(selected("s/lamps<enter>}v").to_lowercase(), "lamps");
}

#[test]
fn keys_of_a_statement_act_on_the_one_that_is_on_the_screen_alone() {
    let opened = |keys: &str| {
        let open = "ga/Street lamps<enter><enter>";
        after(&format!("{open}{keys}"), fixture::edition())
    };
    // An article in which the reader stands on no quotation: the statement of the landing is nowhere to be seen.
    for key in ["ga", "+", "-", "J", "K", "<enter>"] {
        let app = opened(key);
        let Screen::Source(source) = &app.model.location.screen else {
            panic!("{key} has left the article");
        };
        assert_eq!(source.quotation(), None, "{key}");
        assert_eq!(app.model.notebook.marks().len(), 1, "{key}");
        assert_eq!(app.model.notebook.corrections().count(), 0, "{key}");
        let said = app.model.notice.as_ref().map(|notice| &*notice.text);
        assert!(
            said.unwrap().starts_with("no statement stands here"),
            "{key}"
        );
    }
    let Some(Overlay::Prompt(Purpose::Export(export), _)) = opened("x").model.overlay else {
        panic!("nothing is exported");
    };
    assert_eq!(export.contents(), Contents::Marks);
    // On a quotation the keys are about its statement again.
    assert!(opened("}ga").model.notebook.marks().len() != 1);
}

#[test]
fn a_paragraph_is_selected_where_the_found_words_stand() {
    let selected = |keys: &str| {
        let app = after(keys, fixture::edition());
        let Screen::Source(source) = &app.model.location.screen else {
            panic!("{keys}: no article");
        };
        let (article, span) = source.passage(&app.model.edition).unwrap();
        span.of(&app.model.edition[article].text).to_lowercase()
    };
    let club = selected("/chairs<enter><enter>V");
    assert!(
        club.starts_with("sunniva hart") && club.ends_with("convinced."),
        "{club}"
    );
}
