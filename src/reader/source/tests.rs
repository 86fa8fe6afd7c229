use super::*;
use crate::edition::{ArticleIx, Edition, QuotationIx, StatementIx};
use crate::notebook::{Anchoring, Mark, MarkedPassage};
use crate::reader::config::MEASURE;
use crate::reader::fixture::{edition, span};
use crate::reader::picture::picture;
use crate::reader::theme::Theme;
use crate::text::Span;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const DESIGN: Rect = Rect::new(0, 0, 120, 34);

fn opened(edition: &Edition, quotation: usize, area: Rect) -> Source {
    let mut source = Source::at_quotation(edition, QuotationIx(quotation));
    source.fit(edition, area, MEASURE);
    source
}

fn screen(edition: &Edition, state: &Source, shown: Highlights<'_>, area: Rect) -> Buffer {
    let mut buffer = Buffer::empty(area);
    draw(&mut buffer, area, edition, state, shown, Theme::Roles);
    buffer
}

fn text_of(edition: &Edition, state: &Source) -> String {
    let (article, span) = state.passage(edition).expect("a passage");
    span.of(&edition[article].text).to_string()
}

#[test]
fn two_articles_stand_on_the_same_statement() {
    let edition = edition();
    let state = opened(&edition, 2, DESIGN);
    insta::assert_snapshot!(picture(&screen(
        &edition,
        &state,
        Highlights::default(),
        DESIGN
    )));
}

#[test]
fn at_80_columns_there_is_one_article_and_at_12_lines_no_panel() {
    let edition = edition();
    for (name, area) in [
        ("80x22", Rect::new(0, 0, 80, 22)),
        ("40x10", Rect::new(0, 0, 40, 10)),
    ] {
        let state = opened(&edition, 3, area);
        insta::assert_snapshot!(
            name,
            picture(&screen(&edition, &state, Highlights::default(), area))
        );
    }
}

#[test]
fn marks_found_places_and_the_selection_lie_over_the_words() {
    let edition = edition();
    let area = Rect::new(0, 0, 80, 22);
    let mut state = opened(&edition, 0, area);
    let article = &edition.articles[0];
    let marked = span(&article.text, "who had read");
    let mark = Mark::new(article, marked, "", &[]);
    let stale = Mark {
        passage: MarkedPassage {
            anchoring: Anchoring::Lost,
            span: span(&article.text, "at midnight"),
            ..mark.passage.clone()
        },
        ..mark.clone()
    };
    let found = [(ArticleIx(0), span(&article.text, "council"))];
    state.select(&edition);
    state.next_quotation(&edition);
    state.fit(&edition, area, MEASURE);
    let shown = Highlights {
        marks: &[mark, stale],
        labels: None,
        found: &found,
    };
    insta::assert_snapshot!(picture(&screen(&edition, &state, shown, area)));
}

#[test]
fn the_keys_go_from_quotation_to_quotation_and_the_other_side_follows() {
    let edition = edition();
    let mut state = opened(&edition, 0, DESIGN);
    assert_eq!(state.statement, Some(StatementIx(1)));
    assert_eq!(state.panes[1].article, ArticleIx(1));
    assert_eq!(state.panes[1].quotation, Some(QuotationIx(5)));
    state.next_quotation(&edition);
    state.fit(&edition, DESIGN, MEASURE);
    assert_eq!(state.quotation(), Some(QuotationIx(1)));
    assert_eq!(state.panes[1].quotation, Some(QuotationIx(8)));
    state.next_quotation(&edition);
    state.fit(&edition, DESIGN, MEASURE);
    assert_eq!(state.panes[1].quotation, Some(QuotationIx(6)));
    state.previous_quotation(&edition);
    state.previous_quotation(&edition);
    state.previous_quotation(&edition);
    assert_eq!(state.quotation(), Some(QuotationIx(0)));
}

#[test]
fn the_next_outlet_is_the_next_that_prints_the_statement_perhaps_last() {
    let edition = edition();
    let mut state = opened(&edition, 0, DESIGN);
    let mut seen = Vec::new();
    for _ in 0..3 {
        state.next_outlet(&edition);
        state.fit(&edition, DESIGN, MEASURE);
        seen.push((edition[state.pane().article].siglum.as_str(), state.side));
    }
    assert_eq!(seen, [("VD", 1), ("RK", 1), ("OC", 0)]);
    state.previous_outlet(&edition);
    assert_eq!(state.quotation(), Some(QuotationIx(7)));
    assert_eq!(
        title(&edition, &state),
        "OC ⇄ RK · perhaps the same statement"
    );
}

#[test]
fn where_one_article_is_in_sight_the_title_counts_the_printings() {
    let edition = edition();
    let area = Rect::new(0, 0, 80, 22);
    let mut state = opened(&edition, 0, area);
    assert_eq!(title(&edition, &state), "printing 1 of 3");
    state.next_outlet(&edition);
    state.fit(&edition, area, MEASURE);
    assert_eq!(title(&edition, &state), "printing 2 of 3");
}

#[test]
fn a_statement_opens_in_the_wanted_article_even_where_it_only_perhaps_stands() {
    let edition = edition();
    let state = Source::at_statement(&edition, StatementIx(1), Some(ArticleIx(2))).unwrap();
    assert_eq!(state.pane().article, ArticleIx(2));
    assert_eq!(state.statement, Some(StatementIx(1)));
    let state = Source::at_statement(&edition, StatementIx(1), Some(ArticleIx(3))).unwrap();
    assert_eq!(state.pane().article, ArticleIx(0));
}

#[test]
fn nobodys_words_have_a_dot_beside_them_and_what_they_are_below() {
    let mut edition = edition();
    edition.quotations = Default::default();
    edition.statements.clear();
    edition.articles[3].text = "The song “Salt on the Quay” was new.".into();
    let mut state = Source::at_place(&edition, ArticleIx(3), 0);
    state.fit(&edition, DESIGN, MEASURE);
    let drawn = picture(&screen(&edition, &state, Highlights::default(), DESIGN));
    assert!(drawn.contains("¶1· The song"), "{drawn}");
    assert!(
        drawn.contains("nobody’s words    “Salt on the Quay” title"),
        "{drawn}"
    );

    edition.articles[3].text = "The song was new.".into();
    let mut state = Source::at_place(&edition, ArticleIx(3), 0);
    state.fit(&edition, DESIGN, MEASURE);
    let drawn = picture(&screen(&edition, &state, Highlights::default(), DESIGN));
    assert!(
        drawn.contains("¶1  The song") && !drawn.contains("nobody’s"),
        "{drawn}"
    );
}

#[test]
fn without_a_selection_the_passage_is_the_quotation() {
    let edition = edition();
    let state = opened(&edition, 1, DESIGN);
    assert_eq!(
        text_of(&edition, &state),
        "a present to every child who cannot sleep."
    );
}

#[test]
fn a_selection_grows_by_letters_words_sentences_and_lines() {
    let edition = edition();
    let mut state = opened(&edition, 0, DESIGN);
    state.select(&edition);
    let selected = |state: &Source| state.selection().unwrap().1.len();
    assert_eq!(selected(&state), 1);
    state.right();
    assert_eq!(selected(&state), 2);
    // A mark takes the word that is cut as a whole.
    assert_eq!(text_of(&edition, &state), "Our");
    state.left();
    state.next_word();
    state.next_word();
    assert_eq!(text_of(&edition, &state), "Our grandchildren");
    state.previous_word();
    assert_eq!(text_of(&edition, &state), "Our");
    state.next_quotation(&edition);
    assert!(text_of(&edition, &state).ends_with("a photograph."));
    state.next_quotation(&edition);
    assert!(text_of(&edition, &state).ends_with("at twelve."));
    state.previous_quotation(&edition);
    assert!(text_of(&edition, &state).ends_with("a photograph."));
    assert!(state.cancel() && !state.cancel());

    state.select(&edition);
    state.down(1);
    let (line, column) = state.pane().page.place(state.selection.unwrap().head);
    let (first, _) = state.pane().page.place(state.selection.unwrap().anchor);
    assert_eq!((line, column), (first + 1, 2));
}

#[test]
fn paragraphs_are_selected_as_a_whole_one_after_another() {
    let edition = edition();
    let mut state = opened(&edition, 2, DESIGN);
    let text = |state: &Source| {
        let (article, span) = state.selection().unwrap();
        span.of(&edition[article].text).to_string()
    };
    state.select_paragraph(&edition);
    let one = text(&state);
    assert!(
        one.starts_with("“Half my colleagues") && !one.contains('\n'),
        "{one}"
    );
    state.select_paragraph(&edition);
    let two = text(&state);
    assert!(
        two.starts_with(&one) && two.contains("\n\n") && !two.ends_with('\n'),
        "{two}"
    );
    // Of a part of a paragraph, it is that paragraph; behind the last, nothing more.
    state.cancel();
    state.select(&edition);
    state.next_word();
    state.select_paragraph(&edition);
    assert_eq!(text(&state), one);
    for _ in 0..50 {
        state.select_paragraph(&edition);
    }
    assert!(text(&state).len() > two.len());
}

#[test]
fn a_selection_may_run_backwards() {
    let edition = edition();
    let mut state = opened(&edition, 2, DESIGN);
    state.select(&edition);
    state.previous_word();
    state.previous_word();
    state.previous_word();
    assert_eq!(text_of(&edition, &state), "not convinced.\n\n“");
}

#[test]
fn scrolling_stays_within_the_article_and_a_new_width_keeps_the_place() {
    let edition = edition();
    let small = Rect::new(0, 0, 60, 10);
    let mut state = opened(&edition, 0, small);
    state.last();
    state.fit(&edition, small, MEASURE);
    let height = 8;
    assert_eq!(state.pane().top + height, state.pane().lines());
    state.up(3);
    let top = |state: &Source| {
        let pane = state.pane();
        pane.page.lines()[pane.top - pane.head.len()].span
    };
    let before = top(&state);
    state.fit(&edition, Rect::new(0, 0, 44, 10), MEASURE);
    assert!(top(&state).contains(&Span::new(before.start, before.start)));
    state.first();
    assert_eq!(state.pane().top, 0);
}

#[test]
fn every_size_can_be_drawn() {
    let edition = edition();
    for width in [0, 1, 2, 7, 11, 12, 13, 40, 57, 99, 100, 130] {
        for height in [0, 1, 2, 4, 5, 6, 9, 12, 18, 24, 36] {
            let area = Rect::new(0, 0, width, height);
            let mut state = opened(&edition, 3, area);
            state.last();
            state.fit(&edition, area, MEASURE);
            screen(&edition, &state, Highlights::default(), area);
            let pane = state.pane();
            assert!(
                pane.top < pane.lines(),
                "{area} shows nothing of the article"
            );
        }
    }
}

#[test]
fn an_article_without_quotations_or_text_can_be_read() {
    let mut edition = edition();
    edition.quotations = Default::default();
    edition.statements.clear();
    edition.articles[3].text = "".into();
    for article in [0, 3] {
        let mut state = Source::at_place(&edition, ArticleIx(article), 0);
        state.fit(&edition, DESIGN, MEASURE);
        state.next_quotation(&edition);
        state.next_outlet(&edition);
        state.select(&edition);
        state.next_word();
        state.down(3);
        state.fit(&edition, DESIGN, MEASURE);
        screen(&edition, &state, Highlights::default(), DESIGN);
        assert_eq!((state.quotation(), state.statement), (None, None));
    }
}

#[test]
fn every_line_of_an_address_leads_to_the_whole_of_it() {
    let edition = edition();
    let with_address = |article: &crate::corpus::Article| article.url.is_some();
    let at = edition.articles.iter().position(with_address).unwrap();
    let article = crate::edition::ArticleIx(at);
    let quotation = edition.quotations_of(article).next().unwrap();
    let area = Rect::new(0, 0, 30, 30);
    let mut state = opened(&edition, quotation.0, area);
    state.first();
    state.fit(&edition, area, MEASURE);
    let found = links(area, &edition, &state);
    assert!(found.len() > 2, "{found:?}");
    for link in &found {
        assert_eq!(Some(&link.address), edition[article].url.as_ref());
    }
    let over_the_text = found[1..].iter().map(|link| link.text.as_str());
    assert_eq!(over_the_text.collect::<String>(), found[0].address);
}

#[test]
fn the_name_in_the_frame_leads_to_the_article_wherever_one_reads() {
    let edition = edition();
    let with_address = |article: &crate::corpus::Article| article.url.is_some();
    let at = edition.articles.iter().position(with_address).unwrap();
    let quotation = edition
        .quotations_of(crate::edition::ArticleIx(at))
        .next()
        .unwrap();
    let area = Rect::new(0, 0, 60, 12);
    let mut state = opened(&edition, quotation.0, area);
    state.last();
    state.fit(&edition, area, MEASURE);
    let found = links(area, &edition, &state);
    let buffer = screen(&edition, &state, Highlights::default(), area);
    let [link] = &found[..] else {
        panic!("{found:?}");
    };
    let cells = (link.area.x..).take(link.text.chars().count());
    let shown: String = cells.map(|x| buffer[(x, link.area.y)].symbol()).collect();
    assert_eq!(shown, link.text);
}

#[test]
fn a_sentence_that_is_selected_has_its_opening_mark() {
    let edition = edition();
    let mut state = opened(&edition, 0, DESIGN);
    state.select(&edition);
    state.next_quotation(&edition);
    let sentence = text_of(&edition, &state);
    let marks = |mark: char| sentence.matches(mark).count();
    assert!(sentence.starts_with('“'), "{sentence}");
    // The quotation has three sentences; from behind its end the mark is taken in again.
    assert_eq!((marks('“'), marks('”')), (1, 0));
    state.next_quotation(&edition);
    state.next_quotation(&edition);
    let all = text_of(&edition, &state);
    assert!(all.starts_with("“Our") && all.contains('”'), "{all}");
    state.swap_ends();
    state.previous_quotation(&edition);
    assert!(!text_of(&edition, &state).starts_with("Our"));
}
