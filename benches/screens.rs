//! How long a key and its frame take on each screen: `cargo bench --bench screens`.

#![allow(
    clippy::expect_used,
    reason = "a bench that cannot press its keys ends"
)]

mod generated;

use divan::Bencher;
use generated::corpus;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use verbatim::edition::Edition;
use verbatim::reader::HeadlessReader;

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

/// Goes to a screen, then presses one key and the other in turn, a frame after each. What a key asks for and
/// does not wait for is done in between.
fn keys(bencher: Bencher, articles: usize, way: &str, there: &str, back: &str) {
    let mut reader = HeadlessReader::new(edition(articles), (120, 36));
    reader.press(way).expect("keys that can be read");
    reader.frame();
    let reader = RefCell::new(reader);
    let mut turn = false;
    let next = || {
        turn = !turn;
        reader.borrow_mut().finish_tasks();
        if turn { there } else { back }
    };
    bencher.with_inputs(next).bench_local_values(|key| {
        let mut reader = reader.borrow_mut();
        reader.type_ahead(key).expect("keys that can be read");
        reader.frame().area.width
    });
}

/// Presses a key for the first time, a frame after it.
fn first(bencher: Bencher, articles: usize, way: &str, key: &str) {
    let fresh = || {
        let mut reader = HeadlessReader::new(edition(articles), (120, 36));
        reader.press(way).expect("keys that can be read");
        reader.frame();
        reader
    };
    bencher.with_inputs(fresh).bench_local_refs(|reader| {
        reader.type_ahead(key).expect("keys that can be read");
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

macro_rules! firsts {
    ($($name:ident: $way:literal, $key:literal;)*) => {
        /// What a key costs that nobody has pressed yet.
        mod first_press {
            use super::{Bencher, SIZES, first};

            $(#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
            fn $name(bencher: Bencher, articles: usize) {
                first(bencher, articles, $way, $key);
            })*
        }
    };
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

firsts! {
    sort: "", "S";
    speakers: "", "W";
    statements: "", "T";
    statements_sorted: "T", "S";
    articles: "", "A";
    doubts: "", "D";
    filters: "", "f";
    filter_set: "fseveral", "<enter>";
    filter_dropped: "fseveral<enter>", "F";
    places: "", "<c-p>";
    place_typed: "<c-p>", "a";
    search_typed: "/", "t";
    search_finished: "/the", "<enter>";
    folded: "", "zM";
    back_from_list: "T", "<c-o>";
}
