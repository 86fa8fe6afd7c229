//! Every screen in every size and look: what it says, and what each word of it is.

use super::{app, opener, screen};
use crate::edition::Edition;
use crate::reader::fixture;
use crate::reader::keys;
use crate::reader::picture::compared;
use crate::reader::session::replay;
use crate::reader::theme::Theme;
use crate::reader::view::explained_signs;
use std::collections::BTreeSet;

const SIZES: [(u16, u16); 3] = [(120, 36), (80, 24), (40, 12)];
const LOOKS: [(&str, Theme); 3] = [
    ("dark", Theme::Dark),
    ("light", Theme::Light),
    ("mono", Theme::Mono),
];

/// The screens, and the keys that lead to them.
const SCREENS: [(&str, &str); 36] = [
    ("landing", ""),
    ("landing_timeline", "<s-tab>"),
    ("landing_printings", "<tab>l"),
    ("landing_folded", "zM"),
    ("landing_filtered", "fspeaker Dunne<enter>foutlet VD<enter>"),
    ("compare_table", "<enter>n"),
    ("compare_pair", "<enter>dn"),
    ("compare_apparatus", "<enter>an"),
    ("compare_kinds", "<enter>H"),
    ("source_one", "st"),
    ("source_two", "s"),
    ("source_selecting", "sv}"),
    ("source_marked", "sv}m"),
    ("source_zen", "sZ"),
    ("source_searching", "s/lamps"),
    ("source_labelled", "sv}Lcheck<enter>"),
    ("speakers", "Wj"),
    ("statements", "TSj"),
    ("articles", "Aj"),
    ("marks", "mjmM"),
    ("marks_labelled", "mjmMLkey<enter>jLwrong<enter>"),
    ("marks_none", "M"),
    ("note", "mMaseen"),
    ("doubts", "D"),
    ("problems", "!"),
    ("found", "/lamps<enter>j"),
    ("searching", "/lamps"),
    ("searching_in_vain", "/(<c-r>"),
    ("places", "<c-p>hart<down>"),
    ("filters", "fspeak"),
    ("palette", ":art"),
    ("help", "?"),
    ("help_searching", "?/out"),
    ("menu", "c"),
    ("menu_speaker", "csDu"),
    ("said_and_no_key", "Q"),
];

/// One screen in three sizes: its words and their roles, and the words where a look has others.
fn pictures(keys: &str) -> String {
    let mut out = String::new();
    for size in SIZES {
        let drawn = |theme| screen(keys, theme, size, fixture::edition());
        let looks = LOOKS.map(|(name, theme)| (name, drawn(theme)));
        let (columns, rows) = size;
        let told = compared(&drawn(Theme::Roles), &looks);
        out += &format!("== {columns}x{rows}\n{told}");
    }
    out
}

#[test]
fn every_screen_in_every_size_and_look() {
    for (name, keys) in SCREENS {
        insta::assert_snapshot!(name, pictures(keys));
    }
}

/// Letters of frames, of keys and of the place where one types.
const FRAMES_AND_KEYS: &str = "─│┌┐└┘↑↓↵▏";

/// Whether a screen is one to read, with nothing over it: what lies over it names its keys itself.
fn is_plain(keys: &str) -> bool {
    !["?", ":", "c", "/lamps", "/(", "fspeak", "<c-p>", "<enter>H"]
        .iter()
        .any(|over| keys.starts_with(over) && !keys.ends_with("j"))
}

/// What is drawn on a screen and is neither ASCII, nor a letter, nor printed by an article.
fn signs_drawn(edition: &Edition, drawn: &str) -> BTreeSet<char> {
    let texts = edition.articles.iter().map(|article| &*article.text);
    let printed: String = texts.collect();
    // Marks and the dot between two things are also those of the interface's own words.
    let known = printed + FRAMES_AND_KEYS + "“”’–×·";
    let sign = |c: &char| !c.is_ascii() && !c.is_alphanumeric() && !known.contains(*c);
    drawn.chars().filter(sign).collect()
}

#[test]
fn every_sign_that_a_screen_draws_is_explained_in_its_list_of_keys() {
    let sample = Edition::build(crate::corpus::sample(), &[]);
    for (name, keys) in SCREENS.iter().filter(|(_, keys)| is_plain(keys)) {
        for size in SIZES {
            for edition in [fixture::edition(), fixture::with_stories(), sample.clone()] {
                let mut app = app(Theme::Dark, size);
                let keys = keys::parse(keys).unwrap();
                let screen = replay::screen(&mut app, opener(edition.clone()), keys);
                let drawn = replay::text(&screen);
                let explained: String = explained_signs(&app.model).concat();
                for sign in signs_drawn(&edition, &drawn) {
                    let told = explained.contains(sign);
                    assert!(told, "{name} {size:?}: {sign} is not explained\n{drawn}");
                }
            }
        }
    }
}

#[test]
fn what_stands_behind_a_name_or_a_siglum_is_explained_though_it_is_no_sign_of_its_own() {
    for keys in ["", "<enter>"] {
        let mut app = app(Theme::Dark, (120, 36));
        let pressed = keys::parse(keys).unwrap();
        replay::screen(&mut app, opener(fixture::edition()), pressed);
        let explained = explained_signs(&app.model);
        let has = |sign: &str| explained.iter().any(|told| told == sign);
        assert!(has(".2 ²"), "{keys:?}: {explained:?}");
        assert_eq!(has("2/5"), keys.is_empty(), "{keys:?}");
    }
}

#[test]
fn two_articles_of_one_outlet_have_the_sigla_of_the_differences_beside_their_printings() {
    let said = "“Nobody loses a berth, and no boat pays for the works,” Moe Lund told the council on Monday.";
    let less = "“Nobody loses a berth,” Moe Lund told the council on Monday.";
    let lines = [("one", said), ("two", less)].map(|(id, text)| {
        let (outlet, day) = ("Quay News", "2031-05-06");
        serde_json::json!({"id": id, "outlet": outlet, "date": day, "text": text}).to_string()
    });
    let read = crate::corpus::from_reader(lines.join("\n").as_bytes());
    let screen = screen("", Theme::Dark, (120, 36), Edition::build(read, &[]));
    let page = replay::text(&screen);
    let printing = page
        .lines()
        .find(|line| line.contains("“Nobody loses a berth,” Moe"));
    assert!(printing.is_some_and(|line| line.contains("QN.2")), "{page}");
    assert!(page.contains("QN.2 leaves out"), "{page}");
}
