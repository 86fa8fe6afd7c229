//! How fast text is read that is made to be slow: `cargo bench --bench hostile [-- MEGABYTES…]`.
//!
//! For each kind of line the speed at growing sizes, 1 and 4 megabytes if none are named. Speed that falls
//! with the size would be work that grows faster than the text.

#[path = "generated/hostile.rs"]
mod kinds;
#[path = "generated/mod.rs"]
mod news;

use kinds::{CROWDS, RECORDS, UNITS, crowd, giants, line};
use std::hint::black_box;
use std::time::Instant;
use verbatim::corpus::{Article, ArticleKind};
use verbatim::quotation;

const MEGABYTE: usize = 1_000_000;

fn main() {
    let named = std::env::args().skip(1).filter_map(|arg| arg.parse().ok());
    let mut sizes: Vec<usize> = named.collect();
    if sizes.is_empty() {
        sizes = vec![1, 4];
    }
    let heads: String = sizes.iter().map(|size| format!("{size:>6} MB")).collect();
    println!("megabytes a second at{heads}");
    use ArticleKind::{Article, Transcript};
    for unit in UNITS {
        measure(Article, unit, &sizes, |bytes| line(unit, bytes));
    }
    for sentence in CROWDS {
        measure(Article, sentence, &sizes, |bytes| crowd(sentence, bytes));
    }
    for (i, (name, _)) in giants(MEGABYTE).into_iter().enumerate() {
        let text = |bytes| giants(bytes).swap_remove(i).1;
        measure(Article, name, &sizes, text);
    }
    for (head, unit) in RECORDS {
        let text = |bytes| format!("{head}{}", line(unit, bytes));
        measure(Transcript, &format!("{head}{unit}"), &sizes, text);
    }
}

fn measure(kind: ArticleKind, name: &str, sizes: &[usize], text: impl Fn(usize) -> String) {
    let Some(mut article) = news::corpus(1).articles.pop() else {
        return;
    };
    article.kind = kind;
    let speeds = sizes.iter().map(|size| {
        article.text = text(size * MEGABYTE).into();
        format!("{:>9.1}", speed(&article))
    });
    println!("{} {name:?}", speeds.collect::<String>());
}

/// Megabytes of the article read in a second, days included.
fn speed(article: &Article) -> f64 {
    let start = Instant::now();
    let mut quotations = quotation::find(article);
    quotation::date(&mut quotations, article);
    black_box(quotations);
    article.text.len() as f64 / MEGABYTE as f64 / start.elapsed().as_secs_f64()
}
