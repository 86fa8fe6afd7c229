//! Searching all articles for words.

use crate::edition::{ArticleIx, Edition};
use crate::text::Span;
use regex::RegexBuilder;

/// So many places are shown; more would not be read.
const MOST: usize = 2_000;

/// A place that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub article: ArticleIx,
    /// The words.
    pub span: Span,
}

/// What was searched for and found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The words.
    pub query: String,
    /// Where they stand, article by article.
    pub hits: Vec<Hit>,
    /// Whether there are more than are kept.
    pub more: bool,
    /// The place that was gone to last.
    pub last: Option<Hit>,
}

impl Search {
    /// Finds `query` in the texts, and in the names of outlets and headlines where it stands in no text.
    /// Letter case counts only where the query has a capital letter.
    pub fn run(edition: &Edition, query: &str) -> Self {
        let mut search = Self {
            query: query.to_string(),
            ..Self::default()
        };
        let pattern = RegexBuilder::new(&loosened(query))
            .case_insensitive(!query.chars().any(char::is_uppercase))
            .build();
        let Ok(pattern) = pattern else {
            return search; // only a query too long for a pattern
        };
        for (number, article) in edition.articles.iter().enumerate() {
            let before = search.hits.len();
            let found = pattern.find_iter(&article.text);
            let room = MOST + 1 - before;
            let place = |m: regex::Match<'_>| Hit {
                article: ArticleIx(number),
                span: m.range().into(),
            };
            search.hits.extend(found.map(place).take(room));
            let outlet = article.outlet.as_ref().map(|known| known.value.as_str());
            let names = [outlet, article.headline.as_deref()];
            let named = names
                .into_iter()
                .flatten()
                .any(|name| pattern.is_match(name));
            if named && search.hits.len() == before {
                search.hits.push(Hit {
                    article: ArticleIx(number),
                    span: Span::default(),
                });
            }
            if search.hits.len() > MOST {
                search.hits.truncate(MOST);
                search.more = true;
                break;
            }
        }
        search
    }
}

impl Search {
    /// The byte from which an article is searched on: behind the place gone to last, if it is there.
    pub fn place(&self, article: ArticleIx) -> usize {
        let last = self.last.filter(|hit| hit.article == article);
        last.map_or(0, |hit| hit.span.start)
    }
}

/// The query as a pattern: a blank stands for any run of blanks and line breaks, a quotation mark or
/// apostrophe for any of its kind.
fn loosened(query: &str) -> String {
    let mut pattern = String::new();
    for (number, word) in query.split_whitespace().enumerate() {
        if number > 0 {
            pattern.push_str(r"\s+");
        }
        for letter in word.chars() {
            match letter {
                '\'' | '’' | '‘' => pattern.push_str("['’‘]"),
                '"' | '“' | '”' | '„' => pattern.push_str("[\"“”„]"),
                letter => pattern.push_str(&regex::escape(letter.encode_utf8(&mut [0; 4]))),
            }
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::fixture;

    fn found(query: &str) -> Vec<String> {
        let edition = fixture::edition();
        let hits = Search::run(&edition, query).hits;
        hits.iter()
            .map(|hit| hit.span.of(&edition[hit.article].text).to_string())
            .collect()
    }

    #[test]
    fn small_letters_find_all_and_capitals_only_themselves() {
        assert!(found("lamps").len() > found("Lamps").len());
        assert!(found("Lamps").iter().all(|words| words == "Lamps"));
    }

    #[test]
    fn straight_marks_find_curly_ones_and_blanks_find_line_breaks() {
        assert!(!found("won't").is_empty());
        assert!(found("  .*  ").is_empty(), "a query is no pattern");
    }

    #[test]
    fn the_name_of_an_outlet_finds_its_articles() {
        assert_eq!(found("valley dispatch").len(), 1);
    }
}
