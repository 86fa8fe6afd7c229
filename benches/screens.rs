//! How long a key and its frame take on each screen: `cargo bench --bench screens`.

#![allow(
    clippy::expect_used,
    reason = "a bench that cannot press its keys ends"
)]

mod generated;

use divan::Bencher;
use generated::corpus;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use verbatim::edition::Edition;
use verbatim::reader::Rehearsal;

/// Articles in the corpus.
const SIZES: [usize; 2] = [1_000, 40_000];

fn main() {
    divan::main();
}

/// Each corpus is read once.
fn edition(articles: usize) -> Arc<Edition> {
    static READ: OnceLock<Mutex<BTreeMap<usize, Arc<Edition>>>> = OnceLock::new();
    let read = READ.get_or_init(Mutex::default);
    let mut read = read.lock().expect("no bench panics while it holds this");
    let build = || Arc::new(Edition::build(corpus(articles), &[]));
    Arc::clone(read.entry(articles).or_insert_with(build))
}

/// Goes to a screen, then presses one key and the other in turn, a frame after each.
fn keys(bencher: Bencher, articles: usize, way: &str, there: &str, back: &str) {
    let mut reader = Rehearsal::new(edition(articles), (120, 36));
    reader.press(way).expect("keys that can be read");
    reader.frame();
    let mut turn = false;
    bencher.bench_local(|| {
        turn = !turn;
        let key = if turn { there } else { back };
        reader.press(key).expect("keys that can be read");
        reader.frame().area.width
    });
}

macro_rules! screens {
    ($($name:ident: $way:literal, $there:literal, $back:literal;)*) => {$(
        #[divan::bench(args = SIZES, sample_count = 100)]
        fn $name(bencher: Bencher, articles: usize) {
            keys(bencher, articles, $way, $there, $back);
        }
    )*};
}

screens! {
    landing_event: "", "J", "K";
    landing_statement: "", "j", "k";
    landing_sort: "", "S", "S";
    compare_open: "", "<enter>", "<c-o>";
    compare_difference: "<enter>", "n", "p";
    compare_statement: "<enter>", ")", "(";
    source_open: "", "s", "<c-o>";
    source_scroll: "s", "<c-d>", "<c-u>";
    source_quotation: "s", "}", "{";
    speakers: "W", "j", "k";
    statements: "T", "j", "k";
    articles: "A", "j", "k";
    doubts: "D", "j", "k";
    found: "/the<enter>", "j", "k";
    help: "?", "j", "k";
    palette: ":", "s", "<bs>";
    filter_typed: "f", "a", "<bs>";
    place_typed: "<c-p>a", "d", "<bs>";
    search_typed: "/t", "h", "<bs>";
}
