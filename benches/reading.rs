//! How fast articles are read: `cargo bench --bench reading`.

mod generated;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use generated::{corpus, near_duplicates};
use rayon::prelude::*;
use std::sync::Arc;
use verbatim::corpus::Article;
use verbatim::edition::Edition;
use verbatim::quotation;
use verbatim::reader::config::Config;
use verbatim::reader::theme::Theme;
use verbatim::reader::{Print, Session, run};

fn main() {
    divan::main();
}

/// The quotations of five hundred articles with their days, on one core and on all.
#[divan::bench(args = [1, rayon::current_num_threads()])]
fn find_quotations(bencher: Bencher, cores: usize) {
    let articles = corpus(500).articles;
    let bytes: usize = articles.iter().map(|a| a.text.len()).sum();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(cores);
    let Ok(pool) = pool.build() else { return };
    let read = |article: &Article| {
        let mut found = quotation::find(black_box(article));
        quotation::date(&mut found, article);
        found.len()
    };
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| pool.install(|| articles.par_iter().map(read).sum::<usize>()));
}

/// From articles to the edition.
#[divan::bench(args = [100, 1000], sample_count = 5)]
fn build_edition(bencher: Bencher, articles: usize) {
    let inputs = corpus(articles);
    bencher
        .with_inputs(|| inputs.clone())
        .bench_values(|corpus| Edition::build(corpus, &[]));
}

/// The same where all articles quote one speech.
#[divan::bench(args = [100, 1000], sample_count = 5)]
fn build_edition_of_near_duplicates(bencher: Bencher, articles: usize) {
    let inputs = near_duplicates(articles);
    bencher
        .with_inputs(|| inputs.clone())
        .bench_values(|corpus| Edition::build(corpus, &[]));
}

/// The reader opens a thousand articles, takes so many keys, and draws the last screen.
#[divan::bench(args = [0, 100], sample_count = 20)]
fn press_keys(bencher: Bencher, keys: usize) {
    let edition = Edition::build(corpus(1000), &[]);
    bencher
        .with_inputs(|| {
            let edition = edition.clone();
            Session {
                open: Box::new(move |_, _| (edition, verbatim::notebook::Notebook::in_memory())),
                build: Arc::new(|_| Err(String::new())),
                export: Box::new(|_, _| Err(String::new())),
                theme: Theme::named("mono"),
                config: Config::default(),
                keys: Some("j".repeat(keys)),
                size: Some((120, 36)),
                print: Some(Print::Text),
                plain: false,
            }
        })
        .bench_values(run);
}
