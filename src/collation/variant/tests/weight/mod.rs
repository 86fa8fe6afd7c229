//! What a fact-checker must see, and what may be passed over: two printings, and the words on which the weight
//! rests (none: every difference is light).

mod agents;
mod cuts;
mod edges;
mod numbers;
mod repeated;
mod style;
mod tense;
mod words;

use super::table;

/// Two printings and words that the weight of their differences rests on, among others.
type Weighty = (&'static str, &'static str, &'static [&'static str]);

/// Every pair differs in something that turns the sense, and the program names the words that do.
fn weighty(pairs: &[Weighty]) {
    let mut wrong = Vec::new();
    for (a, b, words) in pairs {
        let found = rests(a, b);
        let has = |w: &&str| found.iter().any(|f| f.contains(&w.to_lowercase()));
        if !words.iter().all(has) {
            wrong.push(format!("{a} / {b}: rests on {found:?}, not {words:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The printings of every pair say the same.
fn light(pairs: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (a, b) in pairs {
        let found = table(&[a, b]).variants().into_iter().filter(|v| v.weighty);
        let found: Vec<_> = found.map(|v| (v.label(), v.rests_on)).collect();
        if !found.is_empty() {
            wrong.push(format!("{a} / {b}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn rests(a: &str, b: &str) -> Vec<String> {
    let variants = table(&[a, b]).variants();
    let heavy = variants.into_iter().filter(|v| v.weighty);
    heavy
        .flat_map(|v| v.rests_on)
        .map(|w| w.to_lowercase())
        .collect()
}
