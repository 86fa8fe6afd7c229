//! What stands over an article's text: headline and day, each with where it was read, address, remark.

use crate::corpus::Article;
use crate::reader::prose::Page;
use crate::reader::signs;
use crate::reader::theme::Role;
use jiff::civil::Date;

/// A line of the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadLine {
    /// The letters, fit for the screen.
    pub text: String,
    /// What they are.
    pub role: Role,
    /// The whole address that it shows, or shows a part of.
    pub address: Option<String>,
}

/// The lines over the text, wrapped for `width`; an empty one ends them.
pub fn lines(article: &Article, width: usize) -> Vec<HeadLine> {
    let from = signs::READ_FROM.sign;
    let mut out = Vec::new();
    let mut add = |text: &str, role, address: Option<&String>| {
        let page = Page::new(text, width);
        out.extend(page.lines().iter().map(|line| HeadLine {
            text: page.text(line).to_string(),
            role,
            address: address.cloned(),
        }));
    };
    match article.headline() {
        Some(headline) if begins_with(&article.text, headline) => {}
        Some(headline) => add(headline, Role::Heading, None),
        None => add("(headline not stated by the article)", Role::Dim, None),
    }
    if let Some(known) = &article.headline {
        let by = format!("headline {from} {}", known.provenance);
        add(&by, Role::Dim, None);
    }
    match &article.published {
        Some(known) => add(
            &format!("{} {from} {}", day(known.value), known.provenance),
            Role::Day,
            None,
        ),
        None => add("(day of publication unknown)", Role::Doubt, None),
    }
    if let Some(url) = &article.url {
        add(url, Role::Dim, Some(url));
    }
    if let Some(known) = &article.accessed {
        let day = day(known.value);
        add(
            &format!("accessed {day} {from} {}", known.provenance),
            Role::Dim,
            None,
        );
    }
    for words in article.related.words() {
        add(&words, Role::Dim, None);
    }
    if let Some(note) = &article.note {
        add(note, Role::Doubt, None);
    }
    out.push(HeadLine {
        text: String::new(),
        role: Role::Dim,
        address: None,
    });
    out
}

/// Whether the text itself opens with its headline, so that it need not be said twice.
fn begins_with(text: &str, headline: &str) -> bool {
    text.trim_start_matches(|c: char| c == '#' || c == '*' || c.is_whitespace())
        .starts_with(headline.trim())
}

/// "2 May 2031".
pub fn day(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}
