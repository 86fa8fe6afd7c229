//! How fast printings are joined and laid side by side: `cargo bench --bench comparing`.

mod generated;

use divan::Bencher;
use divan::counter::ItemsCount;
use generated::{Numbers, speeches};
use verbatim::collation::matching::{Printing, Stance, join};
use verbatim::collation::{WitnessText, collate};
use verbatim::quotation::Kind;

fn main() {
    divan::main();
}

/// Printings of the sentences of some hundred speeches, six to an article.
#[divan::bench(args = [1_000, 10_000], sample_count = 5)]
fn join_printings(bencher: Bencher, count: usize) {
    let mut numbers = Numbers::new(3);
    let speeches = speeches(count.div_ceil(60));
    let printed: Vec<(usize, String)> = (0..count)
        .map(|n| {
            let speech = &speeches[n / 60];
            let sentence = &speech.sentences[numbers.below(speech.sentences.len())];
            (n / 60, numbers.edited(sentence, 20).join(" "))
        })
        .collect();
    let articles: Vec<String> = printed
        .chunks(6)
        .map(|own| own.iter().map(|(_, text)| format!("{text}. ")).collect())
        .collect();
    let printings: Vec<Printing<'_>> = printed
        .iter()
        .enumerate()
        .map(|(n, (speech, text))| Printing {
            article: n / 6,
            outlet: "Outlet",
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: Some(&speeches[*speech].speaker),
            doubtful_speaker: false,
            published: Some(speeches[*speech].day),
            said_on: None,
            text,
        })
        .collect();
    let articles: Vec<&str> = articles.iter().map(String::as_str).collect();
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| join(&printings, &articles));
}

fn witnesses(count: usize, words: usize) -> Vec<WitnessText> {
    let mut numbers = Numbers::new(5);
    let text = numbers.words(words);
    let witness = |n: usize| {
        let text = numbers.edited(&text, 12).join(" ");
        WitnessText::new(format!("W{n}"), vec![text])
    };
    (0..count).map(witness).collect()
}

/// A sentence of 43 words in so many witnesses.
#[divan::bench(args = [2, 10, 50])]
fn collate_a_sentence(bencher: Bencher, count: usize) {
    let witnesses = witnesses(count, 43);
    bencher.bench(|| collate(&witnesses));
}

/// Two witnesses of so many words.
#[divan::bench(args = [500, 5_000], sample_count = 10)]
fn collate_a_speech(bencher: Bencher, words: usize) {
    let witnesses = witnesses(2, words);
    bencher.bench(|| collate(&witnesses));
}
