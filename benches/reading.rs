//! How fast articles are read: `cargo bench --bench reading`, on generated articles.
//! `cargo bench --bench reading -- PATH…` measures the stages of reading on files and folders of one's own.

mod generated;

use divan::counter::BytesCount;
use divan::{Bencher, Divan, black_box};
use generated::{corpus, near_duplicates};
use rayon::prelude::*;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use strum::EnumCount;
use verbatim::corpus::{self as files, Article, ArticleKind, Corpus, Watch};
use verbatim::edition::{Correction, Edition, Found, Joined, Settled, Stages};
use verbatim::quotation;
use verbatim::reader::theme::Theme;
use verbatim::reader::{ExportError, Print, RebuildError, Session, run};

fn main() {
    if paths().is_empty() {
        return divan::main();
    }
    let generated = "find_quotations|build_edition|press_keys";
    let stages = Divan::default().sample_count(5).skip_regex(generated);
    stages.run_benches();
}

/// The files and folders named on the command line.
fn paths() -> Vec<PathBuf> {
    let named = std::env::args().skip(1).map(PathBuf::from);
    named.filter(|path| path.exists()).collect()
}

/// What the stages are measured on.
static ARTICLES: LazyLock<Corpus> = LazyLock::new(|| match paths().as_slice() {
    [] => corpus(1000),
    paths => files::open(paths),
});

/// The same, read without corrections.
static READ: LazyLock<Stages> = LazyLock::new(|| {
    let watch = Watch::default();
    let found = Arc::new(Found::find(ARTICLES.clone(), &watch));
    Stages::new(Arc::new(Joined::join(found, &watch)), &[])
});

/// The first stage: the quotations of each article.
#[divan::bench(sample_count = 5)]
fn find(bencher: Bencher) {
    bencher
        .with_inputs(|| ARTICLES.clone())
        .bench_values(|articles| Found::find(articles, &Watch::default()));
}

/// The second stage: which quotations print the same.
#[divan::bench(sample_count = 5)]
fn join(bencher: Bencher) {
    let found = &READ.joined().found;
    bencher.bench(|| Joined::join(Arc::clone(found), &Watch::default()));
}

/// The third stage, and the edition that comes of it, with so many corrections.
#[divan::bench(args = [0, 1, 1000], sample_count = 5)]
fn settle(bencher: Bencher, corrections: usize) {
    let corrections: Vec<Correction> = all_kinds().take(corrections).collect();
    bencher.bench(|| {
        let joined = Arc::clone(READ.joined());
        Settled::settle(joined, &corrections).confirm(&corrections)
    });
}

/// One further correction, of each kind.
#[divan::bench(args = all_kinds().take(Correction::COUNT).map(|one| kind(&one)))]
fn correct(bencher: Bencher, kind: &str) {
    let corrections = all_kinds().find(|one| self::kind(one) == kind);
    bencher.bench(|| READ.corrected(corrections.as_slice()));
}

/// One further quotation that is right, after so many corrections.
#[divan::bench(args = [1, 1000])]
fn correct_after(bencher: Bencher, corrections: usize) {
    let mut corrections: Vec<Correction> = all_kinds().take(corrections).collect();
    let kept = READ.corrected(&corrections);
    let quotation = READ
        .edition()
        .quotations
        .iter()
        .last()
        .map(|q| q.id.to_string());
    corrections.extend(quotation.map(|quotation| Correction::Right { quotation }));
    bencher.bench(|| kept.corrected(&corrections));
}

/// Corrections of every kind in turn, one a quotation.
fn all_kinds() -> impl Iterator<Item = Correction> {
    let edition = READ.edition();
    let id = |n: usize| {
        edition.quotations[n % edition.quotations.len()]
            .id
            .to_string()
    };
    (0..edition.quotations.len()).map(move |n| {
        let (quotation, other) = (id(n), id(n + 1));
        let placed = &edition.quotations[n];
        let source = &edition[placed.article];
        let article = source.id.clone();
        let (name, day) = ("Tove Lund".to_string(), "2031-05-02".to_string());
        match n % Correction::COUNT {
            0 => Correction::Right { quotation },
            1 => Correction::Speaker { quotation, name },
            2 => Correction::StatementSpeaker { quotation, name },
            3 => Correction::SpeakerRule {
                as_found: "Ada Lind".into(),
                article: None,
                name,
            },
            4 => Correction::Day { quotation, day },
            5 => Correction::Published { article, day },
            6 => Correction::Outlet {
                article,
                name: "The Harbour Post".into(),
            },
            7 => Correction::Siglum {
                article,
                outlet: source.outlet.as_ref().map(|outlet| outlet.value.clone()),
                siglum: "HARB".into(),
            },
            8 => Correction::Kind {
                article,
                kind: ArticleKind::Transcript,
            },
            9 => Correction::Headline {
                article,
                text: "A quay".into(),
            },
            10 => Correction::Title {
                quotation,
                title: "Quay day".into(),
            },
            11 => Correction::Join {
                quotation,
                with: other,
            },
            12 => Correction::Split { quotation },
            13 => Correction::Apart {
                quotation,
                from: other,
            },
            14 => Correction::NotAQuotation { quotation },
            15 => Correction::Extent {
                quotation,
                start: 0,
                end: 20,
            },
            16 => Correction::Missed {
                article,
                start: 0,
                end: 20,
                name,
            },
            17 => Correction::SameEvent {
                quotation,
                with: other,
            },
            _ => Correction::OtherEvent {
                quotation,
                from: other,
            },
        }
    })
}

/// The word for the kind of a correction, as notebooks write it: "not-a-quotation".
fn kind(correction: &Correction) -> String {
    let written = serde_json::to_value(correction).unwrap_or_default();
    written["set"].as_str().unwrap_or_default().to_string()
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
            let mut session = Session::new(
                Box::new(move |_, _| (edition, verbatim::notebook::Notebook::in_memory())),
                Arc::new(|_| Err(RebuildError::Other(String::new()))),
                Box::new(|_, _, _| Err(ExportError::Other(String::new()))),
            );
            session.theme = Theme::named("mono");
            session.keys = Some("j".repeat(keys));
            session.size = Some((120, 36));
            session.print = Some(Print::Text);
            session
        })
        .bench_values(run);
}
