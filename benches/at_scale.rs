//! What joining finds among hundreds of thousands of quotations, and what it costs.
//!
//! `cargo bench --bench at_scale` joins 87,500, 175,000 and 350,000 generated printings of two years, each
//! size in a process of its own, and prints precision and recall of the pairs across outlets, the largest
//! group, seconds and the most memory. `cargo bench --bench at_scale -- 50000` does one size.

mod generated;
#[path = "generated/press.rs"]
mod press;

use jiff::civil::Date;
use press::{Printed, press};
use std::collections::BTreeMap;
use std::process::Command;
use std::time::Instant;
use verbatim::collation::matching::{Group, Printing, Stance, join};
use verbatim::quotation::Kind;

const SIZES: [usize; 3] = [87_500, 175_000, 350_000];

fn main() -> std::io::Result<()> {
    let size = std::env::args().skip(1).find_map(|a| a.parse().ok());
    if let Some(count) = size {
        measure(count);
        return Ok(());
    }
    for count in SIZES {
        let program = std::env::current_exe()?;
        Command::new(program).arg(count.to_string()).status()?;
    }
    Ok(())
}

fn measure(count: usize) {
    let (printed, articles) = press(count);
    let first = jiff::civil::date(2031, 1, 1);
    let day =
        |n: usize| -> Option<Date> { first.checked_add(jiff::Span::new().days(n as i64)).ok() };
    let printings: Vec<Printing<'_>> = printed
        .iter()
        .map(|p| Printing {
            article: p.article,
            outlet: "Outlet",
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: p.speaker.as_deref(),
            doubtful_speaker: false,
            published: day(p.day),
            said_on: None,
            text: &p.text,
        })
        .collect();
    let texts: Vec<&str> = articles.iter().map(String::as_str).collect();
    let bytes: usize = texts.iter().map(|t| t.len()).sum();
    let before = memory("VmRSS");
    let start = Instant::now();
    let groups = join(&printings, &texts);
    let seconds = start.elapsed().as_secs_f64();
    let beside = memory("VmHWM").saturating_sub(before);
    let (precision, recall) = pairs(&printed, &groups);
    let largest = groups.iter().map(|g| g.sure.len()).max().unwrap_or(0);
    let perhaps: usize = groups.iter().map(|g| g.perhaps.len()).sum();
    println!(
        "{count} printings, {} articles ({} MB): P {precision:.3} R {recall:.3}, largest group {largest}, \
         {perhaps} offers, {seconds:.1} s, {} MB beside the text",
        texts.len(),
        bytes >> 20,
        beside >> 10,
    );
}

/// Precision and recall of the pairs of different articles.
fn pairs(printed: &[Printed], groups: &[Group]) -> (f64, f64) {
    let mut found = vec![0; printed.len()];
    for (n, group) in groups.iter().enumerate() {
        group.sure.iter().for_each(|i| found[*i] = n);
    }
    // Pairs that agree in a key, less those of one article.
    let count = |key: &dyn Fn(usize) -> (usize, usize)| -> f64 {
        let mut sizes: BTreeMap<(usize, usize), BTreeMap<usize, u64>> = BTreeMap::new();
        for (i, p) in printed.iter().enumerate() {
            *sizes
                .entry(key(i))
                .or_default()
                .entry(p.article)
                .or_default() += 1;
        }
        let pairs = sizes.values().map(|articles| {
            let all: u64 = articles.values().sum();
            let own: u64 = articles.values().map(|n| n * n).sum();
            (all * all - own) / 2
        });
        pairs.sum::<u64>() as f64
    };
    // A printing of a phrase has an utterance of its own where recall is counted.
    let own = |i: usize| {
        if printed[i].is_phrase {
            i + printed.len()
        } else {
            0
        }
    };
    let both = |i: usize| (found[i], printed[i].utterance);
    let precision = count(&both) / count(&|i| (found[i], 0));
    let recalled = count(&|i| (found[i] + own(i), printed[i].utterance));
    (
        precision,
        recalled / count(&|i| (own(i), printed[i].utterance)),
    )
}

/// A line of the process's status in kB; 0 where the system does not tell.
fn memory(name: &str) -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.and_then(|n| n.parse().ok()).unwrap_or(0)
}
