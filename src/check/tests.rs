//! Drafts and sources of our own, and the verdict of each passage.

mod addresses;
mod asked;
mod authors;
mod baselines;
mod beside;
mod bodies;
mod captions;
mod clips;
mod cut_clauses;
mod days;
mod debate;
mod described;
mod documents;
mod edges;
mod ellipses;
mod event_days;
mod given;
mod given_texts;
mod glosses;
mod heads;
mod hearsay;
mod house_style;
mod introduced;
mod limits;
mod named_source;
mod next_sentences;
mod nouns;
mod occasions;
mod office_holders;
mod offices;
mod other_occasions;
mod parts;
mod passages;
mod passed_on;
mod persons;
mod pieces;
mod pronouns;
mod reasons;
mod remarks;
mod repairs;
mod reports;
mod roles;
mod senses;
mod signers;
mod size;
mod source_signs;
mod speakers;
mod thirds;
mod topics;
mod unnamed;
mod unsaying;
mod verdicts;
mod voices;

use super::{Finding, check, check_all};
use crate::corpus::{self, Article, Watch};
use crate::edition::Found;

/// A record, an article about it, and a press release.
const SOURCES: [&str; 3] = [
    "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
     MARA OKORO: We will not close the north pier this year. It costs, uh, about $3.5 million, and nobody has \
     paid for it yet. If the crews agree, we will mend the crane in June.\n\n\
     TOM VEY: Some people say the crane is a danger to children. Some people never climbed it. I doubt that the crane is a danger to anybody. \
     The old keeper knew every bolt of it.\n",
    "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
     The crane of Ostwick divides the town.\n\n\
     “I learned to swim below that crane,” said Ines Falk, a pilot, on Friday. “It stood there before the \
     church did.”\n\n\
     Falk said that the pilots had paid for the paint.\n",
    "---\noutlet: Falk & Daughters\ndate: 2031-05-04\nkind: statement\n---\n\n\
     Falk & Daughters regrets the noise on Sunday. Work on the crane stops at nine in the evening.\n",
];

fn article(text: &str) -> Article {
    let mut corpus = corpus::from_reader(text.as_bytes());
    assert_eq!(corpus.articles.len(), 1, "{text}");
    corpus.articles.remove(0)
}

fn sources() -> Found {
    let mut corpus = corpus::from_reader(SOURCES[0].as_bytes());
    corpus
        .articles
        .extend(SOURCES[1..].iter().map(|text| article(text)));
    Found::find(corpus, &Watch::default())
}

fn findings(draft: &str) -> Vec<(String, Finding)> {
    let draft = article(draft);
    let found = check(&draft, &sources()).into_iter();
    found
        .map(|f| (f.passage.span.of(&draft.text).to_string(), f))
        .collect()
}

/// Holds each draft against a newspaper's article of some words, and tells all that come out otherwise.
fn assert_verdicts_in_article(words: &str, drafts: &[(&str, bool, &str)]) {
    let head = "---\noutlet: The Ostwick Courier\ndate: 2031-05-02\n---\n\n";
    assert_verdicts(&format!("{head}{words}"), drafts);
}

/// Holds each draft against a record, and tells all that come out otherwise.
fn assert_verdicts(record: &str, drafts: &[(&str, bool, &str)]) {
    assert_verdicts_by(&[record], drafts);
}

/// The same against several sources.
fn assert_verdicts_by(records: &[&str], drafts: &[(&str, bool, &str)]) {
    let mut corpus = corpus::Corpus::default();
    for record in records {
        let mut read = corpus::from_reader(record.as_bytes());
        read.articles.truncate(1);
        corpus.articles.extend(read.articles);
    }
    let sources = Found::find(corpus, &Watch::default());
    let mut wrong = Vec::new();
    for (draft, stop, verdict) in drafts {
        let found = check(&article(draft), &sources);
        let told: Vec<_> = found.iter().map(|f| (f.stop, f.verdict.name())).collect();
        if told != [(*stop, *verdict)] {
            let why: Vec<&str> = found.iter().map(|f| f.why.as_str()).collect();
            wrong.push(format!("{draft}: {told:?}, {why:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
