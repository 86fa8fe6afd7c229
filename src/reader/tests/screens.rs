//! Every screen in every size and look: what it says, and what each word of it is.

use super::screen;
use crate::reader::fixture;
use crate::reader::picture::compared;
use crate::reader::theme::Theme;

const SIZES: [(u16, u16); 3] = [(120, 36), (80, 24), (40, 12)];
const LOOKS: [(&str, Theme); 3] = [
    ("dark", Theme::Dark),
    ("light", Theme::Light),
    ("mono", Theme::Mono),
];

/// The screens, and the keys that lead to them.
const SCREENS: [(&str, &str); 34] = [
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
    ("speakers", "Wj"),
    ("statements", "TSj"),
    ("articles", "Aj"),
    ("marks", "mjmM"),
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
