//! How many changes of the rules the tests notice.
//!
//! Every change (a constant set to zero, halved or doubled; a yes or no in a table turned round; a comparison or a sum
//! turned round; a function that answers at once) is built into one copy of the program, where the variable `MUTANT` picks one of
//! them: so the tests are built once, however many changes are tried. A change is *killed* where a test
//! fails under it or does not end; what survives is held by no test and is printed.
//!
//! `cargo run --manifest-path tools/mutants/Cargo.toml -- [--list|--check] [--only=WORDS] [FILE…]` in the root of the repository;
//! without files it takes all of [`ROOMS`]. `--list` names the changes; `--check` tells whether the changed copy compiles,
//! which is quick, and runs nothing. `--only` tries no changes but
//! those in whose line of the list the words stand ("RULES").

mod change;
mod copy;
mod run;

use anyhow::{Context, Result, ensure};
use change::{Changes, Mutant};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Files whose rules decide something, and the tests that hold them.
struct Room {
    /// What is changed: every constant, comparison and answer.
    files: &'static [&'static str],
    /// Files that use constants of these; beyond that they are held by tests of their own.
    uses: &'static [&'static str],
    /// The tests of the library that are run, by their path: the nearest first, since most changes die of them.
    tests: &'static [&'static str],
    /// Whether the texts of `tests/hard_cases.rs` hold its rules too.
    hard_cases: bool,
}

/// What decides who says which words, what is joined, what is one event, and on which day it was said.
const ROOMS: &[Room] = &[
    Room {
        files: &[
            "src/collation/matching/evidence.rs",
            "src/collation/matching/conditions.rs",
            "src/collation/matching/shape.rs",
            "src/collation/matching/loose.rs",
            "src/collation/matching/runs.rs",
            "src/collation/matching/coverage.rs",
            "src/collation/matching/cluster.rs",
            "src/collation/matching/stock_phrases.rs",
            "src/collation/matching/likeness.rs",
            "src/collation/matching/cognates.rs",
            "src/collation/matching/candidates.rs",
            "src/collation/matching/printings.rs",
            "src/collation/matching/vocabulary.rs",
            "src/collation/matching/edge.rs",
            "src/collation/matching/mod.rs",
            "src/collation/matching/speaker.rs",
            "src/collation/matching/weight.rs",
            "src/collation/matching/answers.rs",
            "src/collation/matching/lists.rs",
            "src/collation/matching/local/chains.rs",
            "src/collation/matching/local/costs.rs",
        ],
        uses: &[
            "src/collation/matching/local.rs",
            "src/collation/matching/local/bound.rs",
            "src/collation/matching/local/rows.rs",
            "src/collation/matching/local/side.rs",
        ],
        tests: &["collation::matching", "language::"],
        hard_cases: false,
    },
    Room {
        files: &[
            "src/timeline.rs",
            "src/timeline/occasion_class.rs",
            "src/timeline/occasions.rs",
            "src/timeline/passing.rs",
            "src/timeline/title.rs",
            "src/timeline/circumstances.rs",
            "src/timeline/stories.rs",
            "src/timeline/stories/near.rs",
            "src/timeline/stories/profile.rs",
            "src/timeline/stories/title.rs",
        ],
        uses: &[],
        tests: &["timeline::"],
        hard_cases: false,
    },
    Room {
        files: &[
            "src/quotation/speaker/overrides.rs",
            "src/quotation/speaker/speech.rs",
            "src/quotation/speaker/labels.rs",
            "src/quotation/speaker/turn_head.rs",
        ],
        uses: &[],
        tests: &["quotation::speaker", "quotation::"],
        hard_cases: true,
    },
    Room {
        files: &[
            "src/edition/days.rs",
            "src/edition/events.rs",
            "src/edition/lineages.rs",
            "src/edition/occasions.rs",
            "src/edition/repeated.rs",
        ],
        uses: &[],
        tests: &["edition::"],
        hard_cases: false,
    },
];

/// Constants that bound how much is looked at or done at once, and decide nothing on anything but very long texts or
/// hundreds of printings of the same words: no test holds them, and they are not changed. Those of
/// `src/collation/matching/limits.rs` stand in no room for the same reason.
const BOUNDS_ON_WORK: &[(&str, &str)] = &[
    ("src/collation/matching/candidates.rs", "GROUPS_AT_ONCE"),
    ("src/collation/matching/likeness.rs", "CHUNKS_AT_ONCE"),
    ("src/collation/matching/loose.rs", "READ_AT_ONCE"),
    ("src/collation/matching/mod.rs", "PRINTINGS_PER_ALIGNER"),
    ("src/edition/events.rs", "BYTES_AROUND_OCCASION"),
    ("src/edition/lineages.rs", "MIN_PRINTINGS"),
    ("src/quotation/speaker/speech.rs", "MAX_HEADING_TOKENS"),
    ("src/timeline/stories/near.rs", "MAX_ARTICLES_BEFORE"),
    ("src/timeline/stories/near.rs", "MAX_ARTICLES_COMPARED"),
    ("src/timeline/stories/near.rs", "MAX_ARTICLES_NEAR"),
    ("src/timeline/stories/profile.rs", "ARTICLES_AT_ONCE"),
];

fn main() -> Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let [only_list, only_check] =
        ["--list", "--check"].map(|option| files.iter().any(|arg| arg == option));
    let only = files.iter().find_map(|arg| arg.strip_prefix("--only="));
    let only = only.unwrap_or_default().to_string();
    files.retain(|arg| !arg.starts_with("--"));
    if files.is_empty() {
        let all = ROOMS.iter().flat_map(|room| room.files);
        files = all.map(|file| (*file).to_string()).collect();
    }
    for file in &files {
        ensure!(room_of(file).is_some(), "{file} is of no room");
    }
    let tree = PathBuf::from("target/mutants/tree");
    copy::fresh(Path::new("."), &tree)?;
    let mut mutants = write_changes(&tree, &files)?;
    mutants.retain(|mutant| mutant.to_string().contains(&only));
    if only_list {
        mutants.iter().for_each(|mutant| println!("{mutant}"));
        return Ok(());
    }
    if only_check {
        return run::check(&tree, Path::new("target"));
    }
    let programs = run::build(&tree, Path::new("target/mutants/build"))?;
    let killed = run::all(&programs, &mutants)?;
    report(&mutants, &killed);
    Ok(())
}

/// The room that a file is of.
fn room_of(file: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|room| room.files.contains(&file))
}

/// Writes the changed files into the copy; gives the mutants by their numbers, from 1 on.
fn write_changes(tree: &Path, files: &[String]) -> Result<Vec<Mutant>> {
    let mut changes = Changes::default();
    let read = |file: &str| -> Result<syn::File> {
        let text = std::fs::read_to_string(tree.join(file)).context(file.to_string())?;
        syn::parse_file(&text).context(file.to_string())
    };
    for (file, constant) in BOUNDS_ON_WORK {
        let stands = std::fs::read_to_string(file)?.contains(&format!("const {constant}:"));
        ensure!(stands, "{file} has no constant {constant}");
    }
    let mut parsed: Vec<(&str, syn::File)> = Vec::new();
    for file in files {
        let syntax = read(file)?;
        let is_bound = |name: &str| BOUNDS_ON_WORK.contains(&(file.as_str(), name));
        changes.note_constants(file, &syntax, is_bound);
        parsed.push((file, syntax));
    }
    for (file, syntax) in &mut parsed {
        changes.change(file, syntax);
        let text = quote::ToTokens::to_token_stream(syntax).to_string();
        copy::write(&tree.join(file), &text)?;
    }
    for file in ROOMS.iter().flat_map(|room| room.uses) {
        let mut syntax = read(file)?;
        changes.change_constants(file, &mut syntax);
        let text = quote::ToTokens::to_token_stream(&syntax).to_string();
        copy::write(&tree.join(file), &text)?;
    }
    copy::add_switch(tree)?;
    Ok(changes.mutants)
}

fn report(mutants: &[Mutant], killed: &[bool]) {
    let mut by_file: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (mutant, killed) in mutants.iter().zip(killed) {
        let (dead, all) = by_file.entry(&mutant.file).or_default();
        *dead += usize::from(*killed);
        *all += 1;
    }
    let share = |dead: usize, all: usize| 100.0 * dead as f32 / all.max(1) as f32;
    for (file, (dead, all)) in &by_file {
        println!(
            "{dead:4} of {all:4} killed  {:5.1} %  {file}",
            share(*dead, *all)
        );
    }
    let dead = killed.iter().filter(|killed| **killed).count();
    println!(
        "{dead} of {} killed, {:.1} %",
        killed.len(),
        share(dead, killed.len())
    );
}
