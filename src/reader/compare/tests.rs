use super::scope::{Look, Scope, variants};
use super::units::units;
use super::*;
use crate::collation::Lineage;
use crate::collation::variant::{Absence, Reading, Variant, VariantKind};
use crate::collation::{Cell, Collation, Row, Token, TokenKind};
use crate::edition::{ArticleIx, Edition, StatementIx};
use crate::reader::config::MEASURE;
use crate::reader::fixture::edition;
use crate::reader::picture::picture;
use crate::reader::prose;
use crate::reader::theme::{Role, Theme};
use crate::text::Span;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const DESIGN: Rect = Rect::new(0, 0, 120, 34);
const HART: StatementIx = StatementIx(4);

/// What is left out at first.
fn hiding() -> VariantFilter {
    VariantFilter::hiding([VariantKind::Typography].into())
}

/// The cells of a row: words, `-` an omission, `.` a lacuna, `…` a cut.
fn row(siglum: &str, cells: &str) -> Row {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    let cells = cells.split('|').map(str::trim).map(|cell| match cell {
        "-" => Cell::Omission,
        "." => Cell::Lacuna,
        "…" => Cell::Cut,
        words => {
            let start = tokens.len();
            for word in words.split(' ') {
                // Punctuation stands directly behind the word before it.
                let is_word = word.starts_with(char::is_alphanumeric);
                at += usize::from(is_word);
                tokens.push(Token {
                    piece: 0,
                    span: Span::new(at, at + word.len()),
                    text: word.to_string(),
                    form: word.to_lowercase(),
                    kind: if is_word {
                        TokenKind::Word
                    } else {
                        TokenKind::Punctuation
                    },
                    bracketed: false,
                });
                at += word.len();
            }
            Cell::Reading(start..tokens.len())
        }
    });
    let cells = cells.collect();
    Row {
        siglum: siglum.into(),
        tokens,
        cells,
        indirect: false,
        lineage: Lineage::Verbatim,
        reference: false,
    }
}

fn variant(rows: &[Row], column: usize, kind: VariantKind, rests_on: &[&str]) -> Variant {
    let mut readings: Vec<Reading> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        if row.cells[column] == Cell::Lacuna {
            continue;
        }
        let text = row.text(column);
        match readings.iter_mut().find(|r| r.text == text) {
            Some(reading) => reading.rows.push(n),
            None => readings.push(Reading {
                absence: text.is_empty().then_some(Absence::Omitted),
                text,
                rows: vec![n],
            }),
        }
    }
    readings.sort_by_key(|r| std::cmp::Reverse(r.rows.len()));
    Variant {
        columns: column..column + 1,
        moved_to: None,
        detail: None,
        translated: false,
        kind,
        weighty: kind == VariantKind::Operator,
        rests_on: rests_on.iter().map(ToString::to_string).collect(),
        readings,
    }
}

fn collation() -> Collation {
    use VariantKind::*;
    let rows = vec![
        row(
            "OC",
            "Half|my|colleagues|won’t|walk|back|home|from|the|ward|to|the eastern|stop|,|Nobody|apparently|honestly|tried|that|stretch|in|more or less|total|darkness|without|a|pocket|torch|,",
        ),
        row(
            "VD",
            "Half|my|colleagues|will not|walk|-|home|from|the|ward|to|the eastern|stop|,|and nobody|-|-|tried|that|stretch|in|-|complete|darkness|without|a|-|torch|,",
        ),
        row(
            "RK",
            ".|.|.|will not|walk|-|home|from|the|ward|to|the|stop|-|.|.|honestly|tried|that|stretch|.|.|.|.|.|.|.|.|.",
        ),
    ];
    let at = |column, kind, rests_on: &[&str]| variant(&rows, column, kind, rests_on);
    let variants = vec![
        at(3, Contraction, &[]),
        at(5, WordSwap, &[]),
        at(11, Spelling, &[]),
        at(13, Typography, &[]),
        at(14, Joined, &[]),
        at(15, Operator, &["apparently"]),
        at(16, Operator, &["honestly"]),
        at(21, Operator, &["more or less"]),
        at(22, WordSwap, &[]),
        at(26, Filler, &[]),
    ];
    Collation { rows, variants }
}

fn opened(edition: &Edition) -> Compare {
    let rows = super::witnesses::rows(edition, HART, true);
    Compare::of(edition, HART, rows, collation(), hiding())
}

fn screen(edition: &Edition, state: &mut Compare, area: Rect) -> Buffer {
    state.fit(area, MEASURE);
    let mut buffer = Buffer::empty(area);
    draw(&mut buffer, area, edition, state, Theme::Roles);
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
fn the_keys_step_through_the_differences_in_sight_and_stop_at_the_ends() {
    let edition = edition();
    let mut state = opened(&edition);
    assert_eq!((state.differences.len(), state.weighty()), (9, 3));
    assert!(!state.previous_difference());
    let mut seen = Vec::new();
    while state.next_difference() {
        seen.push(state.differences[state.current.unwrap()].columns.start);
    }
    assert_eq!(seen, [3, 5, 11, 14, 15, 16, 21, 22, 26]);
    state.set_filter(VariantFilter::default());
    assert_eq!((state.differences.len(), state.current), (10, Some(9)));
    assert!(state.previous_difference());
}

#[test]
fn kinds_are_counted_and_hidden_one_by_one() {
    let edition = edition();
    let mut state = opened(&edition);
    let of = |state: &Compare, kind| state.kinds().into_iter().find(|(k, ..)| *k == kind);
    let (_, operators, hidden) = of(&state, VariantKind::Operator).unwrap();
    assert!(operators > 0 && !hidden && state.left_out() == 1);
    let mut variant_filter = state.variant_filter.clone();
    variant_filter.toggle(VariantKind::Operator);
    state.set_filter(variant_filter.clone());
    assert_eq!(state.left_out(), 1 + operators);
    assert_eq!(state.differences.len(), 9 - operators);
    assert_eq!(of(&state, VariantKind::Operator).unwrap().1, operators);
    variant_filter.open = true;
    state.set_filter(variant_filter);
    assert_eq!((state.differences.len(), state.left_out()), (10, 0));
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
    // VD and RK: the stop that is not named, and the adverb.
    let columns: Vec<usize> = state.differences.iter().map(|v| v.columns.start).collect();
    assert_eq!(columns, [11, 16]);
    state.next_other();
    assert_eq!(state.other, 0);
    state.previous_other();
    assert_eq!(state.article(), Some(ArticleIx(2)));
    assert_eq!(state.printing(&edition).len(), 1);
}

#[test]
fn how_far_the_printings_go_is_told_above_the_list_or_in_its_place() {
    let edition = edition();
    let mut state = opened(&edition);
    let told = "RK leaves out the first and the last words";
    for (height, has_list) in [(34, true), (22, false)] {
        let area = Rect::new(0, 0, 120, height);
        let drawn = picture(&screen(&edition, &mut state, area));
        assert_eq!(drawn.matches(told).count(), 1, "{drawn}");
        assert_eq!(drawn.contains("extent: RK"), has_list, "{drawn}");
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
    let all = variants(&collation, None, &hiding());
    let scope = Scope::new(&collation, vec![0, 1, 2], &all);
    assert_eq!(scope.look(2, 15), Look::Blank);
    assert_eq!(scope.look(1, 15), Look::Gap);
    assert_eq!(scope.look(0, 15), Look::Words(Role::OnlyHere));
    assert_eq!(scope.look(0, 3), Look::Words(Role::Lemma));
    assert_eq!(scope.look(1, 3), Look::Words(Role::Differs));
    // Hidden typography leaves no gap.
    assert_eq!(scope.look(2, 13), Look::Blank);
    let scope = Scope::new(&collation, vec![1, 0, 2], &all);
    assert_eq!(scope.look(0, 5), Look::Words(Role::OnlyHere));
}

#[test]
fn punctuation_sticks_to_its_word_and_no_word_is_lost() {
    let collation = collation();
    let all = variants(&collation, None, &hiding());
    let scope = Scope::new(&collation, vec![0, 1, 2], &all);
    for widest in [1, 4, 9, 30] {
        let units = units(&scope, widest);
        assert!(units.iter().all(|unit| unit.width() <= widest.max(1)));
        for n in 0..3 {
            let mut words = String::new();
            for unit in &units {
                if let super::units::Part::Words(pieces) = &unit.parts[n] {
                    words.extend(pieces.iter().map(|p| p.text.as_str()));
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
    assert!(units.iter().any(|unit| unit.columns == (12..14)));
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
        super::witnesses::remarks(&edition, HART, &state.rows),
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
        let heading = "Ada Lind · said ≈ Fri 2 May 2031 · spoken in French: every printing is";
        assert!(lines[1].contains(heading), "{}", lines[1]);
        assert!(
            lines[2].contains("cue: “said” HP, “claimed” NL"),
            "{}",
            lines[2]
        );
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
