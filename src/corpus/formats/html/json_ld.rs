//! JSON-LD: what a page states of its article in the words of schema.org.

use crate::corpus::formats::json_tree::Json;
use crate::corpus::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// An object that states something about one thing.
pub type Node = Json;

/// Nested statements are looked into no deeper.
const MAX_STATEMENT_DEPTH: usize = 6;

/// What the page states.
#[derive(Debug, Default)]
pub struct JsonLdArticle {
    nodes: Vec<Json>,
}

/// What one node is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The article.
    Article,
    /// The page, or a video on it.
    Page,
    /// The site.
    Site,
    /// The publisher.
    Publisher,
    /// Anything else.
    Other,
}

impl JsonLdArticle {
    /// Takes in one script; what is no JSON even when mended is left out.
    pub fn take(&mut self, script: &str) {
        if let Some(json) = parse(script) {
            self.spread(json, 0);
        }
    }

    fn spread(&mut self, json: Json, depth: usize) {
        if depth > MAX_STATEMENT_DEPTH {
            return;
        }
        match json {
            Json::List(items) => items
                .into_iter()
                .for_each(|item| self.spread(item, depth + 1)),
            Json::Object(mut fields) => {
                let inner = |key: &str| {
                    matches!(
                        key,
                        "@graph" | "mainEntity" | "mainEntityOfPage" | "hasPart"
                    )
                };
                let nested: Vec<Json> = fields
                    .iter_mut()
                    .filter(|(key, value)| {
                        inner(key) && matches!(value, Json::List(_) | Json::Object(_))
                    })
                    .map(|(key, value)| match key.as_str() {
                        // The address of the page is asked for beside it.
                        "mainEntityOfPage" => value.clone(),
                        _ => std::mem::replace(value, Json::Null),
                    })
                    .collect();
                self.nodes.push(Json::Object(fields));
                nested
                    .into_iter()
                    .for_each(|value| self.spread(value, depth + 1));
            }
            _ => {}
        }
    }

    /// The nodes about something. Of several articles the page's own comes first: the one whose address or headline is
    /// that of the page.
    pub fn about(&self, about: About, url: Option<&str>, headline: Option<&str>) -> Vec<&Json> {
        let mut nodes: Vec<&Json> = self
            .nodes
            .iter()
            .filter(|node| is_about(node) == about)
            .collect();
        if about == About::Article {
            nodes.sort_by_key(|node| std::cmp::Reverse(fit(node, url, headline)));
        }
        nodes
    }

    /// Days on which anything else that the page states came out: a recipe, an instruction.
    pub fn other_days(&self) -> impl Iterator<Item = String> {
        let others = self
            .nodes
            .iter()
            .filter(|node| is_about(node) == About::Other);
        others.filter_map(|node| text(node, "datePublished"))
    }

    /// The names in a value: strings, objects with a name, references to nodes that have one.
    pub fn names(&self, value: &Json) -> Vec<String> {
        let mut names = Vec::new();
        self.collect_names(value, 0, &mut names);
        names
    }

    fn collect_names(&self, value: &Json, depth: usize, names: &mut Vec<String>) {
        match value {
            _ if depth > MAX_STATEMENT_DEPTH => {}
            Json::Text(text) => names.push(text.clone()),
            Json::List(items) => items
                .iter()
                .for_each(|item| self.collect_names(item, depth + 1, names)),
            Json::Object(_) => {
                let name = value.get("name").or_else(|| value.get("@value"));
                match name.or_else(|| self.named(value.get("@id")?)) {
                    Some(name) => self.collect_names(name, depth + 1, names),
                    None => names.extend(in_parts(value)),
                }
            }
            _ => {}
        }
    }

    fn named(&self, id: &Json) -> Option<&Json> {
        let same = self.nodes.iter().filter(|node| node.get("@id") == Some(id));
        same.filter_map(|node| node.get("name")).next()
    }
}

/// A name in two parts.
fn in_parts(person: &Json) -> Option<String> {
    Some(format!(
        "{} {}",
        text(person, "givenName")?,
        text(person, "familyName")?
    ))
}

/// How surely a node is about the page's own article.
fn fit(node: &Json, url: Option<&str>, headline: Option<&str>) -> u32 {
    let own: Vec<&str> = ["url", "@id", "mainEntityOfPage"]
        .iter()
        .filter_map(|key| match node.get(key)? {
            Json::Text(text) => Some(text.as_str()),
            object => match object.get("@id").or_else(|| object.get("url"))? {
                Json::Text(text) => Some(text.as_str()),
                _ => None,
            },
        })
        .collect();
    let is_at = url.is_some_and(|url| {
        own.iter()
            .any(|own| own.contains(url.trim_end_matches('/')))
    });
    let start = |text: &str| text.chars().take(30).collect::<String>();
    let titled = match (text(node, "headline"), headline) {
        (Some(own), Some(page)) => page.contains(&start(&own)) || own.contains(&start(page)),
        _ => false,
    };
    let has = |key| node.get(key).is_some_and(|value| *value != Json::Null);
    2 * u32::from(is_at)
        + 2 * u32::from(titled)
        + u32::from(has("datePublished"))
        + u32::from(has("author"))
}

/// The words under `key`, the first where it holds several.
pub fn text(node: &Json, key: &str) -> Option<String> {
    let one = |json: &Json| match json {
        Json::Text(text) | Json::Number(text) => Some(text.clone()),
        other => match other.get("@value")? {
            Json::Text(text) => Some(text.clone()),
            _ => None,
        },
    };
    match node.get(key)? {
        Json::List(items) => items.iter().find_map(one),
        json => one(json),
    }
}

fn is_about(node: &Json) -> About {
    let kinds: Vec<&str> = match node.get("@type") {
        Some(Json::Text(kind)) => vec![kind],
        Some(Json::List(kinds)) => kinds
            .iter()
            .filter_map(|kind| match kind {
                Json::Text(kind) => Some(kind.as_str()),
                _ => None,
            })
            .collect(),
        _ => return About::Other,
    };
    let any = |parts: &[&str]| {
        kinds
            .iter()
            .any(|kind| parts.iter().any(|part| kind.contains(part)))
    };
    if any(&[
        "Article",
        "BlogPosting",
        "Report",
        "Review",
        "LiveBlog",
        "Liveblog",
        "SocialMediaPosting",
        "Story",
    ]) {
        About::Article
    } else if any(&["WebPage", "ItemPage", "VideoObject"]) {
        About::Page
    } else if any(&["WebSite"]) {
        About::Site
    } else if any(&["Organization"]) {
        About::Publisher
    } else {
        About::Other
    }
}

/// A script as JSON. Many pages write JSON-LD that is none: line ends inside strings, a comma or a bracket
/// too many, comments around.
fn parse(script: &str) -> Option<Json> {
    static TRAILING: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r",\s*([}\]])"));
    static AROUND: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)?\s*;?\s*$",
        )
    });
    if let Some(json) = first_value(script) {
        return Some(json);
    }
    let bare = AROUND.replace_all(script, "");
    let plain: String = bare
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let mended = TRAILING.replace_all(&plain, "$1");
    first_value(&mended).or_else(|| first_value(&unescaped(&mended)))
}

/// The value that a text begins with: some pages close more brackets than they opened.
fn first_value(text: &str) -> Option<Json> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter();
    values.next()?.ok()
}

/// Quotation marks that a page escaped once too often.
fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(scripts: &[&str]) -> JsonLdArticle {
        let mut statement = JsonLdArticle::default();
        scripts.iter().for_each(|script| statement.take(script));
        statement
    }

    #[test]
    fn the_article_of_the_page_is_told_from_others() {
        let statement = stated(&[
            r#"{"@graph": [{"@type": "NewsArticle", "headline": "Other", "url": "https://a.example/b"}, {"@type": ["Thing", "NewsArticle"], "headline": "Rain", "url": "https://a.example/rain"}, {"@type": "WebSite", "name": "Post"}]}"#,
        ]);
        let articles = statement.about(About::Article, Some("https://a.example/rain"), None);
        assert_eq!(text(articles[0], "headline").as_deref(), Some("Rain"));
        let articles = statement.about(About::Article, None, Some("Other | Post"));
        assert_eq!(text(articles[0], "headline").as_deref(), Some("Other"));
        assert_eq!(statement.about(About::Site, None, None).len(), 1);
    }

    #[test]
    fn names_are_read_in_all_their_forms() {
        let statement = stated(&[r##"[{"@id": "#ada", "@type": "Person", "name": "Ada Okoro"}]"##]);
        let json: Json = serde_json::from_str(r##"["Bo Lind", {"name": ["Cy Roe"]}, {"@id": "#ada"}, {"@id": "#x"}, {"givenName": "Di", "familyName": "Sol"}, 7]"##).expect("JSON");
        assert_eq!(
            statement.names(&json),
            ["Bo Lind", "Cy Roe", "Ada Okoro", "Di Sol"]
        );
    }

    #[test]
    fn what_is_nearly_json_is_read() {
        for script in [
            "<!-- {\"@type\": \"Article\",\n\"headline\": \"Rain\nagain\",} -->",
            "//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"Rain\\u0020again\"}\n//]]>",
            "{\"@type\": \"Article\", \"headline\": \"Rain again\", \"x\": [1, ]};",
            "{\"@type\": \"Article\", \"headline\": \"Rain again\"}}",
        ] {
            let statement = stated(&[script]);
            let articles = statement.about(About::Article, None, None);
            assert_eq!(articles.len(), 1, "{script}");
            assert_eq!(text(articles[0], "headline").as_deref(), Some("Rain again"));
        }
        assert!(stated(&["var x = 1;", "\"a\""]).nodes.is_empty());
    }
}
