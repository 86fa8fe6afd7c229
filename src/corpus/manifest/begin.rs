//! A first `corpus.toml`, for somebody to go on with: what was found of each article, and what was not.

use crate::corpus::{Article, ArticleKind, Attested, Corpus};
use std::collections::BTreeMap;
use toml::Value;

const HEAD: &str = "\
# What Verbatim found in this folder. What stands here counts before what the files say: correct it, and fill in
# what is marked as a gap.
";

/// The text of a `corpus.toml` for what was opened, and how many gaps are marked in it.
pub fn begin(corpus: &Corpus) -> (String, usize) {
    let mut text = format!("{HEAD}title = {}\n", quoted(&corpus.name));
    for (outlet, siglum) in sigla(&corpus.articles) {
        text += &format!(
            "\n[outlet.{}]\nsiglum = {}\n",
            quoted(outlet),
            quoted(siglum)
        );
    }
    let mut gaps = 0;
    for article in &corpus.articles {
        gaps += entry(article, &mut text);
    }
    (text, gaps)
}

/// The short name of each outlet.
fn sigla(articles: &[Article]) -> BTreeMap<&str, &str> {
    let named = articles.iter().filter_map(|article| {
        let outlet = article.outlet.as_ref()?;
        Some((outlet.value.as_str(), article.siglum.as_str()))
    });
    named.collect()
}

/// Writes what is known of an article; gives the number of gaps.
fn entry(article: &Article, text: &mut String) -> usize {
    *text += &format!("\n[[article]]\n{}\n", article.selector());
    if let Some(headline) = article.headline() {
        *text += &format!("# “{}”\n", comment(headline));
    }
    let outlet = article.outlet.as_ref();
    let outlet = outlet.map(|known| (quoted(&known.value), source(known)));
    let day = article.published.as_ref().map(|known| {
        let instant = article.stated_instant();
        let value = instant.unwrap_or_else(|| known.value.to_string());
        (value, source(known))
    });
    let facts = [
        ("outlet", outlet, "\"Name of the outlet\""),
        ("date", day, "2031-05-02"),
    ];
    let mut gaps = 0;
    for (key, found, example) in facts {
        gaps += usize::from(found.is_none());
        *text += &match found {
            Some((value, source)) => format!("{key} = {value}  # {source}\n"),
            None => format!("# {key} = {example}  # gap: not found\n"),
        };
    }
    if article.kind != ArticleKind::Article {
        *text += &format!("kind = {}\n", quoted(article.kind.name()));
    }
    gaps
}

/// Where a value came from.
fn source<T>(known: &Attested<T>) -> String {
    comment(&known.provenance.to_string())
}

/// Words as they may stand in a comment: on one line, and without what steers a terminal.
fn comment(words: &str) -> String {
    let shown = words.replace(|c: char| c.is_control(), " ");
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}
