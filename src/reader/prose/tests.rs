use super::*;
use crate::reader::theme::Theme;
use crate::text::printable;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

fn shown(text: &str, width: usize) -> Vec<String> {
    let page = Page::new(text, width);
    let lines = page.lines().iter();
    lines.map(|line| page.text(line).to_string()).collect()
}

#[test]
fn lines_break_between_words_and_never_inside_one_that_fits() {
    assert_eq!(
        shown("The harbour board will not meet before spring.", 16),
        ["The harbour", "board will not", "meet before", "spring."]
    );
}

#[test]
fn a_byte_has_a_place_on_the_page_and_a_place_its_byte() {
    let page = Page::new("“We  will\nnot wait,” said Lind.", 12);
    let lines: Vec<&str> = page.lines().iter().map(|line| page.text(line)).collect();
    assert_eq!(lines, ["“We will", "", "not wait,”", "said Lind."]);
    assert_eq!(page.place(14), (2, 2));
    assert_eq!(page.byte_at(2, 4), 16);
}

#[test]
fn only_marks_of_its_own_paragraph_that_open_belong_to_a_sentence() {
    let text = "“We wait.”\n\n“The ship is old,” she said. “It will sail.”";
    let page = Page::new(text, 40);
    let before = |words: &str| {
        let byte = text.find(words).unwrap();
        text[page.before_opening_marks(byte)..byte].to_owned()
    };
    assert_eq!(before("The ship"), "“");
    assert_eq!(before("“The ship"), "");
    assert_eq!(before("It will"), "“");
    assert_eq!(before(" she said"), "");
}

#[test]
fn a_word_longer_than_the_line_breaks_between_clusters() {
    assert_eq!(
        shown("no e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", 3),
        ["no", "e\u{301}e\u{301}e\u{301}", "e\u{301}e\u{301}"]
    );
}

#[test]
fn wide_letters_count_double_and_may_break_anywhere() {
    assert_eq!(
        shown("港湾委員会は春まで", 8),
        ["港湾委員", "会は春ま", "で"]
    );
}

#[test]
fn every_line_break_begins_a_paragraph_where_nothing_shows_a_margin() {
    assert_eq!(
        shown("One.\nTwo.\r\n\r\n\r\nThree.", 20),
        ["One.", "", "Two.", "", "Three."]
    );
}

#[test]
fn lines_wrapped_at_a_margin_flow_together() {
    let text = "The board of the harbour met again on Monday and the vote was\n\
                put off for another week, as it had been put off in the week\n\
                before, because the chair of the board had once more taken the\n\
                wrong ferry.\n\nNobody was glad of it.";
    let page = Page::new(text, 70);
    assert_eq!(page.paragraphs(), 2);
    assert!(page.text(&page.lines()[0]).ends_with("vote was put off"));
}

#[test]
fn signs_that_steer_a_terminal_are_gone_and_offsets_stay() {
    let text = "a\u{1b}[2Jb \u{202E}c\u{7}d";
    let page = Page::new(text, 40);
    assert_eq!(page.text(&page.lines()[0]), "a[2Jb cd");
    let d = text.find('d').unwrap();
    assert_eq!(page.place(d), (0, 7));
    assert_eq!(page.byte_at(0, 7), d);
}

#[test]
fn light_markdown_is_hidden_but_its_words_keep_their_places() {
    let text =
        "# Port **news**\n\nThe [old pier](https://example.org/a) and *all* of <https://x.org>";
    let page = Page::new(text, 60);
    assert_eq!(page.text(&page.lines()[0]), "Port news");
    assert_eq!(
        page.text(&page.lines()[2]),
        "The old pier and all of https://x.org"
    );
    let pier = text.find("pier").unwrap();
    assert_eq!(page.place(pier), (2, 8));
    let roles = |line: usize| {
        let runs = page.runs(&page.lines()[line], &[]).into_iter();
        runs.map(|r| (r.text, r.roles)).collect::<Vec<_>>()
    };
    assert_eq!(
        roles(0),
        [
            ("Port ", vec![Role::Heading]),
            ("news", vec![Role::Heading, Role::Strong])
        ]
    );
    assert_eq!(roles(2)[1], ("old pier", vec![Role::Link]));
    assert_eq!(roles(2)[3], ("all", vec![Role::Emphasis]));
}

#[test]
fn what_only_looks_like_markdown_stays() {
    for text in [
        "2 * 3 * 4",
        "a* footnote",
        "[the minister](who left)",
        "#tag and 3 < 4 > 2",
        "**never closed",
        "snake*case*name",
    ] {
        assert_eq!(shown(text, 60), [text]);
    }
}

#[test]
fn layers_are_painted_in_order_and_reach_exactly_their_letters() {
    let text = "She said “it is over” today.";
    let quoted = Span::new(text.find('“').unwrap(), text.find(" today").unwrap());
    let found = Span::new(text.find("is").unwrap(), text.find("over").unwrap());
    let page = Page::new(text, 60);
    let inks = [
        Ink::new(quoted, Role::Quotation),
        Ink::new(found, Role::Found),
    ];
    let runs = page.runs(&page.lines()[0], &inks);
    let seen: Vec<_> = runs.iter().map(|r| (r.text, r.roles.as_slice())).collect();
    assert_eq!(
        seen,
        [
            ("She said ", [].as_slice()),
            ("“it ", &[Role::Quotation]),
            ("is ", &[Role::Quotation, Role::Found]),
            ("over”", &[Role::Quotation]),
            (" today.", &[]),
        ]
    );
    for run in &runs {
        assert_eq!(run.span.of(text), run.text);
    }
}

#[test]
fn a_mountain_of_marks_or_joiners_is_cut_to_what_a_cell_can_bear() {
    let zalgo = format!("a{}b", "\u{301}".repeat(10_000));
    assert!(shown(&zalgo, 10)[0].len() < 30);
    let family = "\u{1F469}\u{200D}".repeat(10_000);
    let longest = shown(&family, 10)
        .iter()
        .flat_map(|line| line.graphemes(true).map(str::len).collect::<Vec<_>>())
        .max();
    assert!(longest.unwrap() < 100);
}

#[test]
fn a_megabyte_of_hostile_signs_is_read_in_linear_time() {
    for unit in ["[](", "**", "*a", "<https://", "”“", "[a](#", "x"] {
        let text = unit.repeat(1_000_000 / unit.len());
        let start = std::time::Instant::now();
        Page::new(&text, 70);
        assert!(start.elapsed().as_secs() < 10, "{unit}");
    }
}

#[test]
fn drawing_survives_any_area() {
    let page = Page::new("“港 Yes,” she said.\n\nNo.", 12);
    for (w, h) in [(0, 0), (1, 1), (3, 9), (40, 2)] {
        let mut buffer = Buffer::empty(Rect::new(0, 0, w, h));
        let far = Rect::new(0, 0, 90, 90);
        page.draw(&mut buffer, far, 0, &[], Theme::Dark);
        let first = buffer.content.first().map(|cell| cell.symbol());
        assert!(matches!(first, None | Some("“")), "{w}x{h}: {first:?}");
        page.draw(&mut buffer, far, 999, &[], Theme::Dark);
    }
}

#[test]
fn a_panel_hangs_its_lines_under_the_first() {
    let lines = panel::lines(
        "“We will not wait for the tide,” he said.",
        &[],
        "MT  ".into(),
        20,
        Theme::Dark,
    );
    let text: Vec<String> = lines.iter().map(ToString::to_string).collect();
    assert_eq!(
        text,
        [
            "MT  “We will not",
            "    wait for the",
            "    tide,” he said."
        ]
    );
}

/// Letters of all the kinds that make trouble.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z]{1,9} ",
        1 => Just("\n\n".to_string()),
        1 => Just("\n".to_string()),
        1 => Just("  \t ".to_string()),
        1 => Just("“".to_string()),
        1 => Just("**".to_string()),
        1 => Just("[a b](#x)".to_string()),
        1 => Just("港湾".to_string()),
        1 => Just("\u{1F469}\u{200D}\u{1F680}".to_string()),
        1 => Just("e\u{301}".to_string()),
        1 => Just("\u{202E}\u{1b}".to_string()),
        1 => Just("\u{915}\u{94D}\u{937}".to_string()),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn lines_tile_the_text_and_fit_the_width(text in any_text(), width in 2usize..40) {
        let page = Page::new(&text, width);
        let mut at = 0;
        for line in page.lines() {
            prop_assert_eq!(line.span.start, at);
            prop_assert!(text.is_char_boundary(line.span.end));
            at = line.span.end;
            let shown = page.text(line);
            prop_assert!(wrap::columns(shown) <= width);
            prop_assert_eq!(printable(shown), shown);
        }
        prop_assert!(page.lines().is_empty() || at == text.len());
    }

    #[test]
    fn no_letter_of_a_text_without_markup_is_lost(text in "[a-zé“港 \u{a0}\n,.-]{0,200}", width in 2usize..40) {
        let page = Page::new(&text, width);
        let shown: String = page.lines().iter().map(|line| page.text(line)).collect();
        let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(letters(&shown), letters(&text));
    }

    #[test]
    fn shown_letters_are_those_of_the_source_in_order(text in any_text(), width in 2usize..40) {
        let page = Page::new(&text, width);
        let mut end = 0;
        for line in page.lines() {
            for run in page.runs(line, &[]) {
                prop_assert!(run.span.start >= end && run.span.end <= text.len());
                end = run.span.end;
                let first = run.text.chars().next().unwrap();
                let there = text[run.span.start..].chars().next().unwrap();
                prop_assert!(first == there || (first == ' ' && there.is_whitespace()));
            }
        }
    }

    #[test]
    fn a_byte_and_its_place_on_the_screen_lead_to_each_other(text in any_text(), width in 2usize..40) {
        let page = Page::new(&text, width);
        for (number, line) in page.lines().iter().enumerate() {
            let mut column = 0;
            for cluster in page.text(line).graphemes(true) {
                let byte = page.byte_at(number, column);
                prop_assert_eq!(page.place(byte).0, number);
                if super::width(cluster) > 0 {
                    prop_assert_eq!(page.place(byte).1, column);
                }
                column += super::width(cluster);
            }
        }
    }
}
