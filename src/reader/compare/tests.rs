use super::scope::{CellLook, CollationScope, variants};
use super::units::units;
use super::*;
use crate::collation::SEAM;
use crate::collation::variant::VariantKind;
use crate::collation::{Collation, Lineage, WitnessText, collate};
use crate::edition::{ArticleIx, Edition, StatementIx};
use crate::export::Lost;
use crate::reader::config::MEASURE;
use crate::reader::fixture::edition;
use crate::reader::picture::picture;
use crate::reader::prose;
use crate::reader::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const DESIGN: Rect = Rect::new(0, 0, 120, 34);
const HART: StatementIx = StatementIx(4);

/// What is left out at first.
fn hiding() -> VariantFilter {
    VariantFilter::hiding([VariantKind::Typography].into())
}

fn collation() -> Collation {
    let texts = [
        (
            "OC",
            "Half my colleagues won’t walk back home from the ward to the eastern stop, Nobody apparently honestly tried that stretch in more or less total darkness without a pocket torch,",
        ),
        (
            "VD",
            "Half my colleagues will not walk home from the ward to the eastern stop, and nobody tried that stretch in complete darkness without a torch,",
        ),
        (
            "RK",
            "will not walk home from the ward to the stop|honestly tried that stretch",
        ),
    ];
    collate(&texts.map(|(siglum, words)| {
        WitnessText::new(siglum, words.split('|').map(str::to_string).collect())
    }))
}

fn opened(edition: &Edition) -> Compare {
    let rows = super::witnesses::rows(edition, HART, true);
    Compare::of(edition, HART, rows, collation(), hiding())
}

fn screen(edition: &Edition, state: &mut Compare, area: Rect) -> Buffer {
    state.fit(area, MEASURE);
    let mut buffer = Buffer::empty(area);
    draw(
        &mut buffer,
        area,
        (edition, &Lost::default()),
        state,
        Theme::Roles,
    );
    buffer
}

#[test]
fn all_printings_stand_aligned_with_their_differences_named() {
    let edition = edition();
    let mut state = opened(&edition);
    for _ in 0..5 {
        assert!(state.next_difference());
    }
    insta::assert_snapshot!(picture(&screen(&edition, &mut state, DESIGN)));
}

#[test]
fn two_printings_stand_side_by_side() {
    let edition = edition();
    let mut state = opened(&edition);
    state.set_layout(Layout::Pair);
    insta::assert_snapshot!(picture(&screen(&edition, &mut state, DESIGN)));
}

#[test]
fn one_text_stands_over_the_list_of_its_variants() {
    let edition = edition();
    let mut state = opened(&edition);
    state.set_layout(Layout::Apparatus);
    state.next_base();
    state.next_difference();
    insta::assert_snapshot!(picture(&screen(&edition, &mut state, DESIGN)));
}

#[test]
fn small_windows_fold_the_apparatus_to_a_sentence() {
    let edition = edition();
    for (name, width, height) in [("80x22", 80, 22), ("40x10", 40, 10)] {
        for layout in [Layout::Table, Layout::Pair, Layout::Apparatus] {
            let mut state = opened(&edition);
            state.set_layout(layout);
            state.next_difference();
            let buffer = screen(&edition, &mut state, Rect::new(0, 0, width, height));
            insta::assert_snapshot!(
                format!("{name}_{layout:?}").to_lowercase(),
                picture(&buffer)
            );
        }
    }
}

#[test]
fn two_that_differ_where_the_base_prints_nothing_are_held_against_each_other() {
    let texts = [
        ("OC", "Nobody in the ward has heard of a night bus."),
        (
            "VD",
            "Nobody in the ward has heard of a night bus. We asked for 40 lamps.",
        ),
        (
            "RK",
            "Nobody in the ward has heard of a night bus. We asked for 60 lamps.",
        ),
    ];
    let collation =
        collate(&texts.map(|(siglum, text)| WitnessText::new(siglum, vec![text.to_string()])));
    let sigla = texts.map(|(siglum, _)| siglum.to_string());
    let mut all = variants(&collation, 0);
    all.retain(|variant| variant.weighty);
    let scope = CollationScope::new(&collation, vec![0, 1, 2], &all);
    let lines = apparatus::sentence(&scope, &sigla, 0, 200);
    let told: String = lines[0]
        .pieces
        .iter()
        .map(|run| run.text.as_str())
        .collect();
    assert!(told.ends_with("40 VD ] 60 RK"), "{told}");
}

#[test]
fn the_keys_step_through_the_differences_in_sight_and_stop_at_the_ends() {
    let edition = edition();
    let mut state = opened(&edition);
    assert_eq!((state.differences.len(), state.weighty()), (8, 6));
    assert!(!state.previous_difference());
    let mut seen = Vec::new();
    while state.next_difference() {
        seen.push(state.differences[state.current.unwrap()].columns.start);
    }
    assert!(seen.len() == 8 && seen.is_sorted(), "{seen:?}");
    let hidden = state.left_out();
    state.set_filter(VariantFilter::default());
    let all = 8 + hidden;
    assert_eq!(
        (state.differences.len(), state.current),
        (all, Some(all - 1))
    );
    assert!(state.previous_difference());
}

#[test]
fn the_chosen_outlet_is_one_that_has_the_difference() {
    let edition = edition();
    let mut state = opened(&edition);
    state.set_layout(Layout::Table);
    while state.next_difference() {
        let difference = &state.differences[state.current.unwrap()];
        let reading = difference.reading_of(state.other).unwrap();
        assert!(!reading.rows.contains(&state.base), "{difference:?}");
    }
    // A pair stays that of the two that were chosen.
    state.set_layout(Layout::Pair);
    let sides = state.sides();
    while state.previous_difference() {}
    assert_eq!(state.sides(), sides);
}

#[test]
fn kinds_are_counted_and_hidden_one_by_one() {
    let edition = edition();
    let mut state = opened(&edition);
    let of = |state: &Compare, kind| state.kinds().into_iter().find(|(k, ..)| *k == kind);
    let (_, operators, hidden) = of(&state, VariantKind::Operator).unwrap();
    let (shown, left_out) = (state.differences.len(), state.left_out());
    assert!(operators > 0 && !hidden && left_out > 0);
    let mut variant_filter = state.variant_filter.clone();
    variant_filter.toggle(VariantKind::Operator);
    state.set_filter(variant_filter.clone());
    assert_eq!(state.left_out(), left_out + operators);
    assert_eq!(state.differences.len(), shown - operators);
    assert_eq!(of(&state, VariantKind::Operator).unwrap().1, operators);
    variant_filter.open = true;
    state.set_filter(variant_filter);
    assert_eq!(
        (state.differences.len(), state.left_out()),
        (shown + left_out, 0)
    );
}

#[test]
fn a_pair_has_only_the_differences_between_its_two() {
    let edition = edition();
    let mut state = opened(&edition);
    state.set_layout(Layout::Pair);
    state.next_base();
    assert_eq!((state.base, state.other), (1, 0));
    state.next_other();
    assert_eq!((state.base, state.other), (1, 2));
    // VD and RK: the stop that is not named, and the adverb; nothing of what OC alone prints.
    let readings = state.differences.iter().flat_map(|v| &v.readings);
    let words: Vec<&str> = readings.map(|r| r.text.as_str()).collect();
    assert!(words.contains(&"eastern") && words.contains(&"honestly"));
    assert!(
        !words.iter().any(|words| words.contains("apparently")),
        "{words:?}"
    );
    state.next_other();
    assert_eq!(state.other, 0);
    state.previous_other();
    assert_eq!(state.article(), Some(ArticleIx(2)));
    assert_eq!(state.printing(&edition).len(), 1);
}

#[test]
fn how_far_the_printings_go_is_told_first_where_there_is_room() {
    let edition = edition();
    let mut state = opened(&edition);
    let told = "RK leaves out the first and the last words";
    for (height, is_first) in [(34, true), (22, true), (14, false)] {
        let area = Rect::new(0, 0, 120, height);
        let drawn = picture(&screen(&edition, &mut state, area));
        assert_eq!(drawn.matches(told).count(), 1, "{drawn}");
        assert_eq!(drawn.contains("extent: RK"), is_first, "{drawn}");
    }
    // Against what it prints itself, the others have more.
    state.next_base();
    state.next_base();
    assert_eq!(state.extents(), "OC, VD print more");
}

#[test]
fn a_difference_that_goes_out_of_sight_is_no_longer_current() {
    let edition = edition();
    let mut state = opened(&edition);
    state.next_difference();
    state.set_layout(Layout::Pair);
    assert_eq!(state.current, Some(0));
    state.next_base();
    state.next_other();
    assert_eq!(state.current, None);
}

#[test]
fn a_lacuna_is_no_gap_and_an_omission_is() {
    let collation = collation();
    let mut all = variants(&collation, 0);
    all.retain(|v| hiding().shows(v.kind));
    let scope = CollationScope::new(&collation, vec![0, 1, 2], &all);
    let column = |word: &str| {
        let row = &collation.rows[0];
        let found = (0..collation.columns()).find(|column| row.text(*column) == word);
        found.expect("a word of OC")
    };
    let (cut, swap) = (column("pocket"), column("won’t"));
    assert_eq!(scope.look(2, cut), CellLook::Blank);
    assert_eq!(scope.look(1, cut), CellLook::Gap);
    assert_eq!(scope.look(0, cut), CellLook::Words(Role::OnlyHere));
    assert_eq!(scope.look(0, swap), CellLook::Words(Role::Lemma));
    assert_eq!(scope.look(1, swap), CellLook::Words(Role::Differs));
    // Hidden typography leaves no gap.
    assert_eq!(scope.look(2, column(",")), CellLook::Blank);
    let scope = CollationScope::new(&collation, vec![1, 0, 2], &all);
    assert_eq!(
        scope.look(0, column("back")),
        CellLook::Words(Role::OnlyHere)
    );
}

#[test]
fn punctuation_sticks_to_its_word_and_no_word_is_lost() {
    let collation = collation();
    let mut all = variants(&collation, 0);
    all.retain(|v| hiding().shows(v.kind));
    let scope = CollationScope::new(&collation, vec![0, 1, 2], &all);
    for widest in [1, 4, 9, 30] {
        let units = units(&scope, widest);
        assert!(units.iter().all(|unit| unit.width() <= widest.max(1)));
        for n in 0..3 {
            let mut words = String::new();
            for unit in &units {
                if let super::units::UnitPart::Words(pieces) = &unit.parts[n] {
                    let own = pieces.iter().filter(|p| p.text != SEAM);
                    words.extend(own.map(|p| p.text.as_str()));
                }
            }
            let printed: String = collation.rows[n]
                .tokens
                .iter()
                .map(|t| t.text.as_str())
                .collect();
            assert_eq!(words.replace(' ', ""), printed);
        }
    }
    let units = units(&scope, 30);
    let glued = |unit: &super::units::Unit| match &unit.parts[0] {
        super::units::UnitPart::Words(pieces) => {
            let text: String = pieces.iter().map(|p| p.text.as_str()).collect();
            text.starts_with("stop,")
        }
        _ => false,
    };
    assert!(units.iter().any(glued));
}

#[test]
fn lines_never_exceed_their_width_and_show_every_column() {
    let edition = edition();
    for width in [20, 33, 58, 80, 119] {
        for layout in [Layout::Pair, Layout::Table, Layout::Apparatus] {
            let mut state = opened(&edition);
            state.set_layout(layout);
            state.set_filter(VariantFilter::default());
            state.fit(Rect::new(0, 0, width, 40), MEASURE);
            let columns = state.collation.columns();
            let mut shown = vec![false; columns];
            for line in &state.laid {
                let text: String = line.pieces.iter().map(|p| p.text.as_str()).collect();
                assert!(
                    prose::width(text.trim_end()) <= usize::from(width),
                    "{layout:?} {text}"
                );
                shown[line.columns.clone()].fill(true);
            }
            assert!(shown.iter().all(|s| *s));
        }
    }
}

#[test]
fn the_current_difference_is_in_view_however_small_the_window() {
    let edition = edition();
    for layout in [Layout::Pair, Layout::Table, Layout::Apparatus] {
        let mut state = opened(&edition);
        state.set_layout(layout);
        let area = Rect::new(0, 0, 40, 12);
        while state.next_difference() {
            let buffer = screen(&edition, &mut state, area);
            let behind = Theme::Roles.style(Role::CurrentDifference).bg;
            assert!(
                buffer.content.iter().any(|cell| Some(cell.bg) == behind),
                "{layout:?} {:?}",
                state.current
            );
        }
    }
}

#[test]
fn every_size_can_be_drawn() {
    let edition = edition();
    for width in [0, 1, 2, 7, 11, 12, 13, 40, 57, 99, 100, 130] {
        for height in [0, 1, 2, 4, 5, 6, 9, 12, 18, 24, 36] {
            for layout in [Layout::Pair, Layout::Table, Layout::Apparatus] {
                let mut state = opened(&edition);
                state.set_layout(layout);
                state.next_difference();
                state.scroll(500);
                screen(&edition, &mut state, Rect::new(0, 0, width, height));
                let lines = state.laid.len();
                assert!(
                    state.top < lines.max(1),
                    "{layout:?}: {} of {lines}",
                    state.top
                );
            }
        }
    }
}

#[test]
fn a_statement_of_one_outlet_can_be_compared_with_nothing() {
    let edition = edition();
    let mut state = Compare::new(&edition, StatementIx(0), hiding());
    for layout in [Layout::Pair, Layout::Table, Layout::Apparatus] {
        state.set_layout(layout);
        assert!(!state.next_difference());
        state.next_base();
        state.next_other();
        screen(&edition, &mut state, DESIGN);
    }
}

#[test]
fn no_differences_are_told_only_where_both_print_the_same_stretch() {
    let of = |quoted: &str| {
        let edition = told(
            "“Our pilots are tired. Nobody sails before noon,” Marek Dunne said on Thursday.",
            &format!("“{quoted},” Marek Dunne said on Thursday."),
        );
        Compare::new(&edition, StatementIx(0), hiding()).no_differences()
    };
    assert_eq!(
        of("Our pilots are tired"),
        "The same words where both print; NL leaves out the last words; h shows 1: typography hidden."
    );
    assert_eq!(
        of("Our pilots are tired. Nobody sails before noon"),
        "No differences."
    );
}

#[test]
fn how_far_the_printings_go_is_told_once_where_no_words_differ() {
    let edition = told(
        "“Our pilots are tired. Nobody sails before noon,” Marek Dunne said on Thursday.",
        "“Our pilots are tired,” Marek Dunne said on Thursday.",
    );
    for height in [14, 22, 34] {
        let mut state = Compare::new(&edition, StatementIx(0), hiding());
        let area = Rect::new(0, 0, 120, height);
        let drawn = picture(&screen(&edition, &mut state, area));
        let told = drawn.matches("NL leaves out the last words").count();
        assert_eq!(told, 1, "{drawn}");
        assert!(drawn.contains("The same words where both print"), "{drawn}");
    }
}

#[test]
fn what_a_printing_does_not_go_so_far_as_is_told_in_its_place() {
    let edition = told(
        "“Our pilots are tired after the long winter. Nobody sails before noon on any day of the week until the new crews are \
         here in the spring,” Marek Dunne said on Thursday.",
        "“Our pilots are tired after the long winter,” Marek Dunne said on Thursday.",
    );
    let mut state = Compare::new(&edition, StatementIx(0), hiding());
    let area = Rect::new(0, 0, 80, 30);
    for (layout, told) in [
        (Layout::Pair, "not printed"),
        (Layout::Table, "not printed by NL"),
    ] {
        state.set_layout(layout);
        let shown = picture(&screen(&edition, &mut state, area));
        assert!(shown.contains(told), "{shown}");
    }
}

#[test]
fn of_what_one_outlet_alone_prints_no_difference_is_denied() {
    let edition = told(
        "“Our pilots are tired. Nobody sails before noon,” Marek Dunne said on Thursday.",
        "“The chapel bell is cracked,” Oda Finch said on Thursday.",
    );
    let state = Compare::new(&edition, StatementIx(0), hiding());
    let siglum = &state.rows[0].siglum;
    assert_eq!(
        state.no_differences(),
        format!("Only {siglum} prints it: there is nothing to compare.")
    );
}

#[test]
fn what_is_perhaps_printed_elsewhere_is_told_of_a_printing_alone_in_sight() {
    let edition = edition();
    let mut state = opened(&edition);
    state.rows.truncate(1);
    state.perhaps_left_out = 1;
    assert_eq!(
        state.no_differences(),
        format!(
            "Only {} surely prints it; P shows one that perhaps does.",
            state.rows[0].siglum
        )
    );
}

#[test]
fn witnesses_that_are_only_perhaps_carry_a_question_mark() {
    let edition = edition();
    let state = Compare::new(&edition, StatementIx(1), hiding());
    let sigla: Vec<_> = state.rows.iter().map(|r| r.siglum.as_str()).collect();
    assert_eq!(sigla, ["OC", "VD", "RK?"]);
    assert_eq!(state.collation.rows.len(), 3);
    let mut sure = hiding();
    sure.perhaps = false;
    let state = Compare::new(&edition, StatementIx(1), sure);
    let sigla: Vec<_> = state.rows.iter().map(|r| r.siglum.as_str()).collect();
    assert_eq!(sigla, ["OC", "VD"]);
    let state = opened(&edition);
    assert_eq!(
        super::witnesses::remarks((&edition, &Lost::default()), HART, &state.rows),
        "RK fragment · SO printed before it was said"
    );
}

/// Two printings of one sentence, by these words before and behind it.
fn told(first: &str, second: &str) -> Edition {
    let said = "The old quay has served this town for ninety years … and it can serve no longer";
    let whole = said.replace(" …", ", in rain and in snow,");
    let texts = [first.replace('_', &whole), second.replace('_', said)];
    let lines: Vec<String> = ["Harbour Post", "North Ledger"]
        .into_iter()
        .zip(texts)
        .map(|(outlet, text)| {
            serde_json::json!({"id": outlet, "outlet": outlet, "date": "2031-05-02", "text": text})
                .to_string()
        })
        .collect();
    let corpus = crate::corpus::from_reader(lines.join("\n").as_bytes());
    Edition::build(corpus, &[])
}

fn lines(buffer: &Buffer) -> Vec<String> {
    let symbols = |y| (0..buffer.area.width).map(move |x| buffer[(x, y)].symbol());
    (0..buffer.area.height)
        .map(|y| symbols(y).collect())
        .collect()
}

#[test]
fn attribution_and_translation_stand_over_the_words_and_a_cut_has_one_sign() {
    let edition = told(
        "“_,” French President Ada Lind said.",
        "“_,” French President Ada Lind claimed.",
    );
    let mut state = Compare::new(&edition, StatementIx(0), hiding());
    state.set_layout(Layout::Table);
    for area in [DESIGN, Rect::new(0, 0, 80, 22)] {
        let lines = lines(&screen(&edition, &mut state, area));
        let (who, spoken) = (
            "Ada Lind · said ≈ Fri 2 May 2031",
            "spoken in French: every printing is a translation",
        );
        // What has no room behind who said it when stands below, and whole.
        let is_narrow = area.width == 80;
        let heading = match is_narrow {
            true => format!("│ {who}  "),
            false => format!("│ {who} · {spoken} "),
        };
        assert!(lines[1].starts_with(&heading), "{}", lines[1]);
        let below = &lines[2..];
        let is_told = below[0].starts_with(&format!("│ {spoken} "));
        assert_eq!(is_told, is_narrow, "{}", below[0]);
        let cue = &below[usize::from(is_narrow)];
        assert!(cue.contains("cue: “said” HP, “claimed” NL"), "{cue}");
        let ledger = lines
            .iter()
            .find(|line| line.contains("NL") && line.contains("years"));
        let signs = ledger.map(|line| line.matches('…').count());
        assert_eq!(signs, Some(1), "{ledger:?}");
    }
    let same = told("“_,” Ada Lind said.", "“_,” Ada Lind said.");
    let mut state = Compare::new(&same, StatementIx(0), hiding());
    let lines = lines(&screen(&same, &mut state, DESIGN));
    assert!(
        !lines
            .iter()
            .any(|line| line.contains("cue:") || line.contains("spoken"))
    );
}

#[test]
fn what_a_pair_attributes_alike_is_not_told_of_it() {
    let words = "The old quay has served this town for ninety years and it can serve no longer";
    let line = |(outlet, cue): (&str, &str)| {
        let text = format!("“{words},” Ada Lind {cue}.");
        serde_json::json!({"id": outlet, "outlet": outlet, "date": "2031-05-02", "text": text})
            .to_string()
    };
    let outlets = [
        ("Harbour Post", "said"),
        ("North Ledger", "claimed"),
        ("South Courier", "said"),
    ];
    let corpus = crate::corpus::from_reader(outlets.map(line).join("\n").as_bytes());
    let edition = Edition::build(corpus, &[]);
    let mut state = Compare::new(&edition, StatementIx(0), hiding());
    let mut cues = || {
        let all = lines(&screen(&edition, &mut state, DESIGN));
        let cue = all.iter().find(|line| line.contains("cue:")).cloned();
        state.set_layout(Layout::Pair);
        state.next_other();
        cue
    };
    assert!(cues().is_some_and(|cue| cue.contains("“said” HP SC, “claimed” NL")));
    let pairs = [cues(), cues()];
    let told: Vec<&String> = pairs.iter().flatten().collect();
    assert_eq!(told.len(), 1, "{pairs:?}");
    assert!(told[0].contains("“said” HP, “claimed” NL"), "{}", told[0]);
}

#[test]
fn another_lineage_stands_by_sentence_until_its_words_are_wanted() {
    let edition = edition();
    let texts = [
        (
            "OC",
            "We will close 12 of the old quays. Nobody has to leave the valley.",
            Lineage::Verbatim,
        ),
        (
            "VD",
            "We will close the old quays. Nobody has to leave the valley.",
            Lineage::Verbatim,
        ),
        (
            "RK",
            "We are going to shut 15 ancient quays. No one must go from the valley.",
            Lineage::BackTranslated,
        ),
    ];
    let witness = |(siglum, words, lineage): (&str, &str, Lineage)| WitnessText {
        lineage,
        ..WitnessText::new(siglum, vec![words.to_string()])
    };
    let rows = super::witnesses::rows(&edition, HART, true);
    let mut state = Compare::of(&edition, HART, rows, collate(&texts.map(witness)), hiding());
    let own_line = |state: &mut Compare| {
        let lines = lines(&screen(&edition, state, DESIGN));
        let running = "We are going to shut 15 ancient quays.";
        lines
            .iter()
            .any(|line| line.contains("RK") && line.contains(running))
    };
    assert!(state.is_of_several_lineages() && own_line(&mut state));
    assert!(
        state
            .differences
            .iter()
            .any(|v| v.kind == VariantKind::Check)
    );
    // What its number tells stands under its own words, and not under those of the others.
    let buffer = screen(&edition, &mut state, DESIGN);
    let shown = lines(&buffer);
    // The paragraph is no word of the printing.
    let dim = Theme::Roles.style(Role::Dim).fg;
    let signs = buffer.content.iter().filter(|cell| cell.symbol() == "¶");
    let colours: Vec<_> = signs.map(|cell| Some(cell.fg)).collect();
    assert!(
        colours.len() >= 3 && colours.iter().all(|own| *own == dim),
        "{colours:?}"
    );
    let check = state
        .differences
        .iter()
        .find(|v| v.kind == VariantKind::Check);
    let named = super::lines::kind(check.unwrap());
    let words = shown.iter().position(|line| line.contains("15 ancient"));
    let under = shown.iter().position(|line| line.contains(&named));
    assert_eq!(under, words.map(|line| line + 1), "{shown:#?}");
    state.variant_filter.word_by_word = true;
    assert!(
        !own_line(&mut state),
        "the words stand under those of the base"
    );
    state.variant_filter.word_by_word = false;
    // Of one lineage nothing changes: the pair stands side by side.
    state.set_layout(Layout::Pair);
    assert!(!state.is_of_several_lineages());
}

#[test]
fn a_sentence_of_another_lineage_stands_by_the_passage_that_has_its_words() {
    let edition = edition();
    let under = |passages: &[&str]| {
        let of = |siglum, pieces: &[&str], lineage| WitnessText {
            lineage,
            ..WitnessText::new(siglum, pieces.iter().map(|p| (*p).to_string()).collect())
        };
        let other = "Not a boat has sailed so far. I want to sit at one table with the pilots in Aldby, in spring.";
        let witnesses = [
            of("OC", passages, Lineage::Verbatim),
            of("VD", passages, Lineage::Verbatim),
            of("RK", &[other], Lineage::BackTranslated),
        ];
        let rows = super::witnesses::rows(&edition, HART, true);
        let mut state = Compare::of(&edition, HART, rows, collate(&witnesses), hiding());
        let shown = lines(&screen(&edition, &mut state, DESIGN)).join("\n");
        let place = |words: &str| {
            shown
                .find(words)
                .unwrap_or_else(|| panic!("{words}: {shown}"))
        };
        let is_before = place("I want to sit") < place("Not a boat");
        assert_eq!(shown.contains("… I want to sit"), is_before, "{shown}");
        is_before
    };
    let (first, second) = (
        "I would sit down at a table with the Aldby pilots this spring.",
        "No boat has sailed.",
    );
    assert!(under(&[first, second]));
    assert!(
        !under(&[&format!("{first} {second}")]),
        "in one run order tells"
    );
}

#[test]
fn how_far_the_printings_go_is_told_where_another_lineage_has_nothing_to_check() {
    let edition = edition();
    let texts = [
        (
            "OC",
            "We will close 12 of the old quays. Nobody has to leave the valley.",
            Lineage::Verbatim,
        ),
        (
            "VD",
            "We will close 12 of the old quays.",
            Lineage::Verbatim,
        ),
        (
            "RK",
            "We are going to shut 12 ancient quays. Nobody must go from the valley.",
            Lineage::BackTranslated,
        ),
    ];
    let witness = |(siglum, words, lineage): (&str, &str, Lineage)| WitnessText {
        lineage,
        ..WitnessText::new(siglum, vec![words.to_string()])
    };
    let told = |reported: bool| {
        let mut witnesses = texts.map(witness);
        if reported {
            witnesses[2].indirect = true;
            witnesses[2].lineage = Lineage::Verbatim;
        }
        let rows = super::witnesses::rows(&edition, HART, true);
        let mut state = Compare::of(&edition, HART, rows, collate(&witnesses), hiding());
        let told = state.no_differences();
        state.variant_filter.word_by_word = true;
        assert!(!state.no_differences().contains("sentence by sentence"));
        told
    };
    assert_eq!(
        told(false),
        "VD leaves out the last words. \
         RK is back-translated: compared sentence by sentence, no number, name or negation to check; both print 12."
    );
    assert_eq!(
        told(true),
        "VD leaves out the last words; RK tells it indirectly; no number, name or negation to check; both print 12."
    );
}

#[test]
fn a_printing_alone_of_its_lineage_is_wrapped_like_running_text() {
    let edition = edition();
    let told = |siglum, words: &str, indirect| WitnessText {
        indirect,
        ..WitnessText::new(siglum, vec![words.to_string()])
    };
    let witnesses = [
        told(
            "OC",
            "We will close twelve of the old quays before the ice comes back to the valley.",
            false,
        ),
        told("VD", "that she would shut a dozen quays in autumn", true),
    ];
    let rows = super::witnesses::rows(&edition, HART, true);
    let rows = rows.into_iter().take(2).collect();
    let mut state = Compare::of(&edition, HART, rows, collate(&witnesses), hiding());
    let drawn = lines(&screen(&edition, &mut state, Rect::new(0, 0, 60, 24)));
    let first = drawn.iter().position(|line| line.contains("We will close"));
    let first = first.expect("the words are drawn");
    assert!(drawn[first].contains("OC"), "{drawn:#?}");
    assert!(!drawn[first + 1].contains("OC"), "{drawn:#?}");
    assert!(drawn[first + 1].contains("the valley"), "{drawn:#?}");
    assert!(drawn[first + 2].contains("VD"), "{drawn:#?}");
}

#[test]
fn words_of_two_passages_never_stand_in_one_run() {
    let collation = collation();
    let all = variants(&collation, 0);
    let scope = CollationScope::new(&collation, vec![0, 1, 2], &all);
    let parted = |row: usize| {
        let units = units(&scope, 30);
        let parts = units.iter().map(|unit| &unit.parts[row]);
        let text = parts.filter_map(|part| match part {
            super::units::UnitPart::Words(pieces) => Some(pieces.iter().map(|p| p.text.as_str())),
            _ => None,
        });
        text.flatten().filter(|text| *text == SEAM).count()
    };
    assert_eq!([0, 1, 2].map(parted), [0, 0, 1]);
}

#[test]
fn a_passage_stands_in_the_marks_of_its_outlet_and_with_its_paragraph() {
    let edition = told(
        "\n\n“We close the ferry tonight,” Marek Dunne said on Thursday, “and nobody sails before noon.”\n",
        "\n\nThe pier was calm.\n\n«We close the ferry tonight, and nobody sails before noon», Marek Dunne said on Thursday.\n",
    );
    for layout in [Layout::Pair, Layout::Table, Layout::Apparatus] {
        let mut state = Compare::new(&edition, StatementIx(0), hiding());
        state.layout = layout;
        let screen = lines(&screen(&edition, &mut state, DESIGN)).join("\n");
        assert!(screen.contains("¶1 “We"), "{screen}");
        assert!(screen.contains("╎ ¶1 “and"), "{screen}");
        if layout != Layout::Apparatus {
            assert!(screen.contains("¶2 «We"), "{screen}");
            assert!(screen.contains("noon»"), "{screen}");
        }
    }
}

#[test]
fn the_paragraph_of_a_first_passage_stands_before_the_gap_that_it_begins_with() {
    let edition = told(
        "“We will never ask our pilots to take a risk that is not acceptable to them,” Marek Dunne said on Thursday.",
        "The pier was calm.\n\n“That the harbour will never ask our pilots to take a risk that is not acceptable to them,” Marek Dunne said on Thursday.",
    );
    for layout in [Layout::Pair, Layout::Table] {
        let mut state = Compare::new(&edition, StatementIx(0), hiding());
        state.layout = layout;
        let shown = lines(&screen(&edition, &mut state, DESIGN));
        let first = shown.iter().find(|line| line.contains("“We"));
        let first = first.expect("the first line of the first printing");
        assert!(first.contains("¶1 ──"), "{layout:?}: {first}");
        assert!(!first.contains("─ ¶"), "{layout:?}: {first}");
    }
}

#[test]
fn the_mark_behind_the_last_word_of_a_part_stands_at_that_word() {
    let edition = told(
        "“We close the old ferry tonight and nobody sails before the winter comes,” Marek Dunne said on Thursday.",
        "The pier was calm.\n\n“We close the old ferry tonight and nobody sails,” Marek Dunne said on Thursday.",
    );
    for layout in [Layout::Pair, Layout::Table] {
        let mut state = Compare::new(&edition, StatementIx(0), hiding());
        state.layout = layout;
        let shown = lines(&screen(&edition, &mut state, DESIGN));
        assert!(
            shown.iter().any(|line| line.contains("sails,”")),
            "{layout:?}: {shown:#?}"
        );
    }
}

#[test]
fn what_is_to_be_checked_in_a_report_is_named_with_its_words() {
    let edition = told(
        "“We will mend 12 lamps on the long pier before the winter comes,” Marek Dunne said on Thursday.",
        "The pier was calm.\n\nMarek Dunne said on Thursday that they would mend 15 lamps on the long pier before the winter comes.",
    );
    let mut state = Compare::new(&edition, StatementIx(0), hiding());
    let shown = lines(&screen(&edition, &mut state, DESIGN));
    let checked = shown
        .iter()
        .any(|line| line.contains("check: number (12, 15)"));
    assert!(checked, "{shown:#?}");
}

#[test]
fn no_entry_of_the_list_is_cut_at_its_frame() {
    let edition = edition();
    for layout in [Layout::Pair, Layout::Table, Layout::Apparatus] {
        for width in [60, 80, 83, 100, 120] {
            let mut state = opened(&edition);
            state.set_layout(layout);
            state.fit(Rect::new(0, 0, width, 36), MEASURE);
            for (_, line) in &state.entries {
                let used: usize = line.pieces.iter().map(|run| run.width()).sum();
                assert!(used <= usize::from(width) - 5, "{layout:?} {width}");
            }
        }
    }
}

#[test]
fn the_paragraph_of_a_passage_stands_in_the_line_of_its_first_word() {
    let edition = told(
        "\n\n“We close the ferry tonight,” Marek Dunne said on Thursday, “and nobody sails before noon.”\n",
        "\n\nThe pier was calm.\n\n«We close the ferry tonight, and nobody sails before noon», Marek Dunne said on Thursday.\n",
    );
    for layout in [Layout::Pair, Layout::Table, Layout::Apparatus] {
        for width in 30..100 {
            let mut state = Compare::new(&edition, StatementIx(0), hiding());
            state.layout = layout;
            state.fit(Rect::new(0, 0, width, 34), MEASURE);
            for line in &state.laid {
                let words: String = line.pieces.iter().map(|run| run.text.as_str()).collect();
                let last = words.split_whitespace().last().unwrap_or_default();
                assert!(!last.starts_with('¶') && last != SEAM, "{width}: {words}");
            }
        }
    }
}

#[test]
fn a_printing_without_the_words_of_a_block_says_so_and_draws_no_rule_for_each() {
    let long = "We left the harbour at noon, met the pilot boat behind the mole, ate our bread with the crew below \
        the deck, mended the long brown net in the evening sun, and came home at dusk,";
    let short = "We left the harbour at noon, and came home at dusk,";
    let texts = [("OC", long), ("VD", short), ("RK", long)];
    let collation =
        collate(&texts.map(|(siglum, words)| WitnessText::new(siglum, vec![words.to_string()])));
    let edition = edition();
    let rows = super::witnesses::rows(&edition, HART, true);
    let mut state = Compare::of(&edition, HART, rows, collation, hiding());
    state.set_layout(Layout::Table);
    let drawn = picture(&screen(&edition, &mut state, Rect::new(0, 0, 60, 30)));
    assert!(drawn.contains("── none of these words here"), "{drawn}");
    assert!(!drawn.contains("─ ─"), "a gap is one rule: {drawn}");
}

#[test]
fn a_printing_with_the_words_of_a_block_at_another_place_says_so() {
    let said = "The board meets on Monday, the crews report in August, and the new tolls of the old quay begin in June.";
    let turned = "The board meets on Monday, the new tolls of the old quay begin in June, and the crews report in August.";
    let texts = [("OC", said), ("VD", turned), ("RK", said)];
    let collation =
        collate(&texts.map(|(siglum, words)| WitnessText::new(siglum, vec![words.to_string()])));
    let edition = edition();
    let rows = super::witnesses::rows(&edition, HART, true);
    let mut state = Compare::of(&edition, HART, rows, collation, hiding());
    state.set_layout(Layout::Table);
    let mut said_so = false;
    for width in 40..90 {
        let drawn = picture(&screen(&edition, &mut state, Rect::new(0, 0, width, 40)));
        assert!(!drawn.contains("none of these words"), "{drawn}");
        assert!(!drawn.contains("not printed"), "{drawn}");
        said_so |= drawn.contains("── elsewhere");
    }
    assert!(said_so, "in no width");
}

#[test]
fn a_lineage_that_only_wording_tells_has_its_sign_and_its_ground_above_the_words() {
    use crate::corpus::Provenance;
    let mut edition = edition();
    let told = |edition: &Edition, guessed: bool, layout: Layout| {
        let rows = super::witnesses::rows(edition, HART, true);
        let mut texts = [0, 1, 2]
            .map(|n| WitnessText::new(rows[n].siglum.clone(), vec!["We sail".to_string()]));
        texts[2].lineage = Lineage::BackTranslated;
        let mut state = Compare::of(edition, HART, rows, collate(&texts), hiding());
        state.set_layout(layout);
        let drawn = picture(&screen(edition, &mut state, DESIGN));
        (drawn.contains("lineage: "), drawn.contains(match guessed {
            true => "back-translated? (its wording: OC, VD print the same words, and it prints others)",
            false => "back-translated (",
        }), state.no_differences())
    };
    assert!(!told(&edition, true, Layout::Table).0);
    let third = &mut edition.statements[HART.0].witnesses[2];
    third.lineage = Lineage::BackTranslated;
    third.lineage_by = Some(Box::new(Provenance::Wording(vec![
        "OC".into(),
        "VD".into(),
    ])));
    let (is_told, has_ground, nothing) = told(&edition, true, Layout::Table);
    assert!(is_told && has_ground);
    assert!(
        nothing.contains(" is back-translated?: compared"),
        "{nothing}"
    );
    // Of a pair without it nothing is said of it.
    assert!(!told(&edition, true, Layout::Pair).0);
    let third = &mut edition.statements[HART.0].witnesses[2];
    third.lineage_by = Some(Box::new(Provenance::Reader));
    let (is_told, has_ground, nothing) = told(&edition, false, Layout::Table);
    assert!(is_told && has_ground);
    assert!(
        nothing.contains(" is back-translated: compared"),
        "{nothing}"
    );
}

#[test]
fn how_far_the_printings_go_has_two_lines_in_a_low_window() {
    let edition = edition();
    let whole =
        "We sail at noon. The crews are ready. Nobody stays on the quay. The bells will ring.";
    let texts = [
        ("Coast Tidings", whole),
        (
            "Harbour Post",
            "We sail at noon. The crews are ready. Nobody stays on the quay.",
        ),
        (
            "Lake Herald",
            "The crews are ready. Nobody stays on the quay. The bells will ring.",
        ),
    ];
    let collation = collate(&texts.map(|(name, words)| WitnessText::new(name, vec![words.into()])));
    let rows = super::witnesses::rows(&edition, HART, true);
    let mut state = Compare::of(&edition, HART, rows, collation, hiding());
    let drawn = picture(&screen(&edition, &mut state, Rect::new(0, 0, 70, 22)));
    let extent = "Harbour Post leaves out the last words; Lake Herald leaves out the first words";
    let shown: String = drawn
        .split(['│', '\n'])
        .map(str::trim)
        .filter(|line| !line.starts_with('~'))
        .collect::<Vec<_>>()
        .join(" ");
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains(extent), "{drawn}");
}

#[test]
fn a_stop_stands_at_its_word_where_a_printing_of_another_lineage_has_words_between() {
    let edition = edition();
    let said = "I will not close the fish market, and I never promised to.";
    let texts = [
        ("OC", said, Lineage::Verbatim),
        ("VD", said, Lineage::Verbatim),
        (
            "RK",
            "I do not want to shut the market for fish, and I have promised it never.",
            Lineage::MachineTranslated,
        ),
    ];
    let texts = texts.map(|(siglum, words, lineage)| WitnessText {
        lineage,
        ..WitnessText::new(siglum, vec![words.to_string()])
    });
    let rows = super::witnesses::rows(&edition, HART, true);
    let mut state = Compare::of(&edition, HART, rows, collate(&texts), hiding());
    for width in 60..120 {
        let drawn = picture(&screen(&edition, &mut state, Rect::new(0, 0, width, 34)));
        assert!(!drawn.contains(" . "), "{drawn}");
    }
}
