//! Searching all articles for words.

use super::cancel::{CancelToken, TaskHandle};
use super::filter::Filter;
use crate::edition::{ArticleIx, Edition};
use crate::text::Span;
use rayon::prelude::*;
use regex::{Regex, RegexBuilder};
use std::sync::Arc;

/// So many places are shown; more would not be read.
const MAX_HITS: usize = 2_000;

/// A place that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub article: ArticleIx,
    /// The words.
    pub span: Span,
}

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The search as it was typed.
    pub words: String,
    /// Whether it is a regular expression.
    pub pattern: bool,
}

impl Query {
    /// The expression that finds it. Letter case counts only where the query has a capital letter.
    fn regex(&self) -> Result<Regex, String> {
        let (expression, capital) = match self.pattern {
            true => (self.words.clone(), has_capital(&self.words)),
            false => (
                loosened(&self.words),
                self.words.contains(char::is_uppercase),
            ),
        };
        let built = RegexBuilder::new(&expression)
            .case_insensitive(!capital)
            .multi_line(true)
            .build();
        built.map_err(|error| match error {
            regex::Error::Syntax(words) => {
                let last = words.lines().last().unwrap_or_default();
                format!("no pattern: {}", last.trim_start_matches("error: "))
            }
            _ => "the pattern is too long".into(),
        })
    }

    /// Whether words may have been meant as an expression.
    pub fn looks_like_pattern(&self) -> bool {
        self.words
            .contains(['\\', '[', '(', '*', '+', '|', '^', '$', '?'])
    }
}

/// Whether an expression has a capital letter that stands for itself (`\W` does not).
fn has_capital(expression: &str) -> bool {
    let mut escaped = false;
    expression.chars().any(|c| {
        let capital = c.is_uppercase() && !escaped;
        escaped = c == '\\' && !escaped;
        capital
    })
}

/// What was searched for and found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What was searched for.
    pub query: Query,
    /// Where it stands, article by article.
    pub hits: Vec<Hit>,
    /// Whether there are more than are kept.
    pub more: bool,
    /// The place that was gone to last.
    pub last: Option<Hit>,
    /// Kept while it is searched for again because more articles have arrived.
    pub again: Option<TaskHandle>,
}

/// A search while it is typed.
#[derive(Clone, Debug)]
pub struct SearchPrompt {
    /// Whether the line is a regular expression.
    pub pattern: bool,
    /// What was found before.
    pub before: Search,
    /// Where the article is read: its first line in view, and the byte from which it is searched.
    pub from: Option<(usize, usize)>,
    /// Kept while everything is searched for the finished line.
    pub handle: Option<TaskHandle>,
}

impl SearchPrompt {
    /// Whether everything is being searched.
    pub fn waits(&self) -> bool {
        self.handle.is_some()
    }
}

/// So many articles are searched at once.
const BLOCK_ARTICLES: usize = 512;

/// A search of everything.
#[derive(Clone, Debug)]
pub struct Seeking {
    /// Told when nobody waits for the search any more.
    pub token: CancelToken,
    /// Where it searches.
    pub edition: Arc<Edition>,
    /// What is searched for.
    pub query: Query,
    /// Which articles are searched: those that pass.
    pub filter: Filter,
}

impl Seeking {
    /// Whether it has no more than so many bytes of text to search.
    pub fn is_small(&self, bytes: usize) -> bool {
        let mut read = 0;
        self.edition.articles.iter().all(|article| {
            read += article.text.len();
            read <= bytes
        })
    }

    /// Finds a query in the texts of what passes the filter, and in the names of outlets and headlines where
    /// it stands in no text. An error where the query is no regular expression; `None` where nobody waits any more.
    pub fn run(self) -> Option<Result<Search, String>> {
        let regex = match self.query.regex() {
            Ok(regex) => regex,
            Err(why) => return Some(Err(why)),
        };
        let mut search = Search::of(&self.query);
        for (block, articles) in self.edition.articles.chunks(BLOCK_ARTICLES).enumerate() {
            if self.token.is_cancelled() {
                return None;
            }
            let first = block * BLOCK_ARTICLES;
            let found: Vec<Vec<Hit>> = (0..articles.len())
                .into_par_iter()
                .map(|n| {
                    let ix = ArticleIx(first + n);
                    let mut hits = places(&regex, &self.edition, ix);
                    hits.retain(|hit| self.filter.admits(&self.edition, hit.article, hit.span));
                    hits
                })
                .collect();
            search.hits.extend(found.into_iter().flatten());
            if search.full() {
                break;
            }
        }
        Some(Ok(search))
    }
}

impl Search {
    /// As [`Seeking::run`], in the first articles only, of so many bytes together.
    ///
    /// # Errors
    /// Where the query is no regular expression.
    pub fn glance(
        edition: &Edition,
        query: &Query,
        filter: &Filter,
        bytes: usize,
    ) -> Result<Self, String> {
        let regex = query.regex()?;
        let mut search = Self::of(query);
        let mut read = 0;
        for (number, article) in edition.articles.iter().enumerate() {
            read += article.text.len();
            if number > 0 && read > bytes {
                search.more = true;
                break;
            }
            let hits = places(&regex, edition, ArticleIx(number)).into_iter();
            let admitted = hits.filter(|hit| filter.admits(edition, hit.article, hit.span));
            search.hits.extend(admitted);
            if search.full() {
                break;
            }
        }
        Ok(search)
    }

    /// Finds a query in the texts of these articles.
    ///
    /// # Errors
    /// Where the query is no regular expression.
    pub fn within(
        edition: &Edition,
        query: &Query,
        articles: &[ArticleIx],
    ) -> Result<Self, String> {
        let regex = query.regex()?;
        let mut search = Self::of(query);
        let all = articles.iter().flat_map(|ix| places(&regex, edition, *ix));
        search.hits = all.filter(|hit| !hit.span.is_empty()).collect();
        search.full();
        Ok(search)
    }

    fn of(query: &Query) -> Self {
        Self {
            query: query.clone(),
            ..Self::default()
        }
    }

    /// Whether there are more places than are kept; those are let go.
    fn full(&mut self) -> bool {
        if self.hits.len() > MAX_HITS {
            self.hits.truncate(MAX_HITS);
            self.more = true;
        }
        self.more
    }
}

/// The places in one article, or its beginning where only its names match.
fn places(regex: &Regex, edition: &Edition, ix: ArticleIx) -> Vec<Hit> {
    let article = &edition[ix];
    let found = regex.find_iter(&article.text).take(MAX_HITS + 1);
    let place = |m: regex::Match<'_>| Hit {
        article: ix,
        span: m.range().into(),
    };
    let hits: Vec<Hit> = found.filter(|m| !m.is_empty()).map(place).collect();
    let outlet = article.outlet.as_ref().map(|known| known.value.as_str());
    let names = [outlet, article.headline()];
    let mut names = names.into_iter().flatten();
    if hits.is_empty() && names.any(|name| regex.find(name).is_some_and(|m| !m.is_empty())) {
        return vec![Hit {
            article: ix,
            span: Span::default(),
        }];
    }
    hits
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
    use crate::reader::filter::Chip;
    use crate::reader::fixture;

    fn seek(edition: &Edition, query: &Query, filter: &Filter) -> Option<Search> {
        let handle = TaskHandle::default();
        let seeking = Seeking {
            token: handle.token(),
            edition: Arc::new(edition.clone()),
            query: query.clone(),
            filter: filter.clone(),
        };
        let found = seeking.clone().run().unwrap();
        drop(handle);
        assert!(seeking.run().is_none(), "nobody waits any more");
        found.ok()
    }

    fn searched(edition: &Edition, words: &str, pattern: bool) -> Search {
        let words = words.to_string();
        seek(edition, &Query { words, pattern }, &Filter::default()).unwrap()
    }

    fn found(query: &str) -> Vec<String> {
        let edition = fixture::edition();
        let hits = searched(&edition, query, false).hits;
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

    #[test]
    fn a_pattern_is_a_regular_expression_with_smart_case() {
        let edition = fixture::edition();
        let words = |pattern: &str| -> Vec<String> {
            let hits = searched(&edition, pattern, true).hits.into_iter();
            hits.map(|hit| hit.span.of(&edition[hit.article].text).to_string())
                .collect()
        };
        assert_eq!(words(r"\blamps?\b").len(), words(r"(?i)\bLAMPS?\b").len());
        assert!(words(r"\bLamps?\b").iter().all(|w| w.starts_with('L')));
        // The W of \W is no capital letter.
        assert_eq!(words(r"lamps\W").len(), words(r"(?i)lamps\W").len());
        assert!(words("(?:)").is_empty(), "nothing is no place");
        let query = Query {
            words: "(".into(),
            pattern: true,
        };
        assert!(query.regex().unwrap_err().starts_with("no pattern: "));
    }

    #[test]
    fn a_glance_finds_the_first_of_all() {
        let edition = fixture::edition();
        let query = Query {
            words: "lamps".into(),
            pattern: false,
        };
        let all = searched(&edition, "lamps", false);
        let filter = Filter::default();
        let glance = Search::glance(&edition, &query, &filter, 1).unwrap();
        assert!(glance.more && glance.hits.len() < all.hits.len());
        assert_eq!(glance.hits[..], all.hits[..glance.hits.len()]);
        let one = Search::within(&edition, &query, &[all.hits[0].article]).unwrap();
        assert_eq!(one.hits, glance.hits);
    }

    #[test]
    fn filters_hold_for_searches_too() {
        let edition = fixture::edition();
        let mut filter = Filter::default();
        filter.chips.push(Chip::Outlet("VD".into()));
        filter.apply(&edition);
        let query = Query {
            words: "the".into(),
            pattern: false,
        };
        let found = seek(&edition, &query, &filter).unwrap().hits;
        assert!(!found.is_empty());
        assert!(found.iter().all(|hit| edition[hit.article].siglum == "VD"));
        filter.chips.push(Chip::Speaker("Marek Dunne".into()));
        filter.apply(&edition);
        let said = seek(&edition, &query, &filter).unwrap().hits;
        assert!(said.len() < found.len());
    }
}
