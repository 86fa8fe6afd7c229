//! That an edition is the same whether it is found anew or kept.

use super::*;
use crate::cache::{Cache, Folder, MAX_BYTES};
use crate::corpus::Watch;

/// Articles of two outlets that print the same days in other words.
fn articles(count: usize) -> Corpus {
    let texts = (0..count).map(|n| {
        let said = |day: usize| {
            format!(
                "“The ferry to Skarholm will not sail before dawn number {day},” Tove Lund told reporters on \
                 Thursday. He said that crew {n} was tired.\n\n"
            )
        };
        let text: String = (n..n + 8).map(said).collect();
        let outlet = ["Harbour Post", "North Ledger"][n % 2].to_owned();
        (format!("a{n}"), outlet, text)
    });
    let texts: Vec<_> = texts.collect();
    let articles = texts.iter();
    let articles = articles.map(|(id, outlet, text)| (&**id, &**outlet, "2031-05-02", &**text));
    corpus(&articles.collect::<Vec<_>>())
}

fn read(corpus: Corpus, cache: &Cache) -> Edition {
    corrected(corpus, cache, |_| Vec::new())
}

fn corrected(
    corpus: Corpus,
    cache: &Cache,
    corrections: impl FnOnce(&Found) -> Vec<Correction>,
) -> Edition {
    let watch = Watch::default();
    let found = Arc::new(Found::find_kept(corpus, cache, &watch));
    let corrections = corrections(&found);
    let joined = Arc::new(Joined::join_kept(found, cache, &watch));
    let stages = Stages::new_kept(joined, &corrections, cache);
    stages.edition().clone()
}

fn all(edition: &Edition) -> String {
    format!(
        "{:#?}{:#?}{:#?}",
        edition.quotations, edition.statements, edition.events
    )
}

#[test]
fn what_is_kept_gives_the_same_edition() {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::new(dir.path().join("kept"), "1", MAX_BYTES);
    let open = || Cache::open(folder.clone());
    let plain = read(articles(40), &Cache::none());
    assert!(plain.statements.iter().any(|s| s.witnesses.len() > 1));
    assert_eq!(all(&read(articles(40), &open())), all(&plain));
    let size = folder.size();
    assert!(size > 0);
    // All is there by now, what was found and what was joined: nothing more is kept.
    assert_eq!(all(&read(articles(40), &open())), all(&plain));
    assert_eq!(folder.size(), size);
    // One article less, and one that is other.
    let mut changed = articles(40);
    changed.articles.remove(7);
    changed.articles[3].published = None;
    let plain = read(changed.clone(), &Cache::none());
    assert_eq!(all(&read(changed, &open())), all(&plain));
}

#[test]
fn what_is_kept_of_words_is_taken_over_where_nothing_that_counts_was_corrected() {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::new(dir.path().join("kept"), "1", MAX_BYTES);
    let open = || Cache::open(folder.clone());
    read(articles(40), &open());
    let first = |found: &Found| found.ids().next().unwrap().to_string();
    let later = |found: &Found| found.ids().nth(20).unwrap().to_string();
    type Correct<'c> = &'c dyn Fn(&Found) -> Vec<Correction>;
    let corrections: [Correct<'_>; 5] = [
        &|found| {
            let quotation = first(found);
            vec![Correction::NotAQuotation { quotation }]
        },
        &|found| {
            let quotation = later(found);
            vec![Correction::Split { quotation }]
        },
        &|found| {
            let (quotation, with) = (first(found), later(found));
            vec![Correction::Join { quotation, with }]
        },
        &|found| {
            let (quotation, name) = (later(found), "French President Ines Roux".into());
            vec![Correction::Speaker { quotation, name }]
        },
        &|_| {
            let (article, name) = ("a3".into(), "Coast Tidings".into());
            vec![Correction::Outlet { article, name }]
        },
    ];
    for correct in corrections {
        let plain = corrected(articles(40), &Cache::none(), correct);
        assert_eq!(all(&corrected(articles(40), &open(), correct)), all(&plain));
    }
}
