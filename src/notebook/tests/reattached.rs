//! Corrections whose words are gone, put on other words.

use super::*;
use crate::edition::ArticleIx;

const GONE: &str = "“The crane is old,” said Lund. “We sail at noon,” said Berg.";

fn quotation(edition: &Edition, words: &str) -> String {
    let mut all = edition.quotations.iter();
    let found = all.find(|q| {
        q.quotation
            .extent()
            .of(&edition.articles[0].text)
            .contains(words)
    });
    found.unwrap().id.to_string()
}

/// The notebook of a text that holds these corrections of an earlier one, its words gone.
fn lost(corrections: impl Fn(&Edition) -> Vec<Correction>) -> (Notebook, Edition) {
    let before = edition(TEXT);
    let mut notebook = Notebook::in_memory();
    notebook.correct_all(corrections(&before), &before);
    notebook.end_step();
    notebook.pages.place(&[article("a", GONE)]);
    (notebook, edition(GONE))
}

fn settled(notebook: &Notebook) -> Vec<Correction> {
    notebook.settle(&found(GONE)).0
}

fn deed(notebook: &Notebook) -> Range<usize> {
    notebook.deeds().next().unwrap()
}

#[test]
fn a_correction_whose_words_are_gone_is_put_on_others_and_taken_back() {
    let safe = |edition: &Edition| {
        let quotation = quotation(edition, "safe");
        vec![Correction::Speaker {
            quotation,
            name: "Ada Brink".into(),
        }]
    };
    let (mut notebook, now) = lost(safe);
    assert_eq!(settled(&notebook), []);
    let made = notebook.corrected_from(0).1.to_owned();
    let crane = GONE.find("crane").unwrap();
    let words = Span::new(crane, crane + 5);
    assert!(notebook.reattach_deed(deed(&notebook), &now, ArticleIx(0), words));
    let quotation = quotation(&now, "crane");
    let name = "Ada Brink".to_owned();
    assert_eq!(
        settled(&notebook),
        [Correction::Speaker { quotation, name }]
    );
    // It is as old as it was, and tells who was found there.
    assert_eq!(notebook.corrected_from(0), ("Lund", made.as_str()));
    assert_eq!(notebook.undo(&now.articles), Some(UndoneStep::Put));
    assert_eq!(settled(&notebook), []);
    assert_eq!(notebook.redo(&now.articles), Some(UndoneStep::Put));
    assert_eq!(settled(&notebook).len(), 1);
}

#[test]
fn all_that_was_told_of_lost_words_at_once_goes_along_and_what_is_found_stays() {
    let both = |edition: &Edition| {
        let (quotation, with) = (quotation(edition, "safe"), quotation(edition, "noon"));
        let day = "2031-05-02".to_owned();
        vec![
            Correction::Day {
                quotation: quotation.clone(),
                day,
            },
            Correction::Apart {
                quotation,
                from: with,
            },
        ]
    };
    let (mut notebook, now) = lost(both);
    let start = GONE.find("The crane").unwrap();
    let words = Span::new(start, start + 17);
    assert!(notebook.reattach_deed(deed(&notebook), &now, ArticleIx(0), words));
    let (crane, noon) = (quotation(&now, "crane"), quotation(&now, "noon"));
    let all = settled(&notebook);
    assert!(
        matches!(&all[..], [Correction::Day { quotation, .. }, Correction::Apart { quotation: apart, from }]
            if *quotation == crane && *apart == crane && *from == noon),
        "{all:?}"
    );
}

#[test]
fn bounds_and_missed_words_are_those_that_are_selected() {
    let start = GONE.find("crane is").unwrap();
    let words = Span::new(start, start + 8);
    let points = CodePoints::new(GONE).of_span(words);
    let kinds: [fn(&Edition) -> Vec<Correction>; 2] = [
        |edition| {
            let quotation = quotation(edition, "safe");
            let (start, end) = (3, 7);
            vec![Correction::Extent {
                quotation,
                start,
                end,
            }]
        },
        |_| {
            let (article, name) = ("a".to_owned(), "Lund".to_owned());
            let (start, end) = (3, 7);
            vec![Correction::Missed {
                article,
                start,
                end,
                name,
            }]
        },
    ];
    for kind in kinds {
        let (mut notebook, now) = lost(kind);
        assert_eq!(settled(&notebook), []);
        assert!(notebook.reattach_deed(deed(&notebook), &now, ArticleIx(0), words));
        let mut all = settled(&notebook);
        let [put] = &mut all[..] else {
            panic!("{all:?}");
        };
        assert_eq!(put.words().map(|[start, end]| [*start, *end]), Some(points));
    }
}

#[test]
fn what_is_told_of_a_quotation_is_put_on_no_other_words() {
    let safe = |edition: &Edition| {
        vec![Correction::NotAQuotation {
            quotation: quotation(edition, "safe"),
        }]
    };
    let (mut notebook, now) = lost(safe);
    let before: Vec<Correction> = notebook.corrections().cloned().collect();
    let start = GONE.find("said Berg").unwrap();
    let words = Span::new(start, start + 4);
    assert!(!notebook.reattach_deed(deed(&notebook), &now, ArticleIx(0), words));
    assert_eq!(notebook.corrections().cloned().collect::<Vec<_>>(), before);
    assert!(
        !notebook.is_changed() || notebook.undo(&now.articles) == Some(UndoneStep::Corrections)
    );
}
