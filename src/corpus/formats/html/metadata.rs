//! What a page states of its article: JSON-LD, `<meta>`, microdata, `<time>`, by-lines, dates that are shown.
//!
//! Of several words on one thing the one that is written for machines and about the article counts first.

use super::json_ld::{self, About, JsonLdArticle};
use super::stated_day::{self, Stated};
use super::visible;
use crate::corpus::draft::Value;
use crate::corpus::field::Field;
use crate::corpus::formats::json_tree::Json;
use crate::corpus::metadata::{byline, dates};
use crate::corpus::naming::host::Host;
use crate::corpus::stated_facts::{StatedFacts, UnrealDay};
use crate::corpus::{Container, clip, naming, pattern};
use crate::language::lexicon;
use dom_query::{Document, NodeRef};
use jiff::civil::Date;
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// In how many bytes the note of a saving tool is looked for.
const MAX_BYTES_TO_NOTE: usize = 5000;
/// So many links to writers are a list of the site's.
const MAX_LINKED_WRITERS: usize = 4;
/// A name has no more letters.
const MAX_NAME_LETTERS: usize = 60;

/// What a page states.
#[derive(Debug, Default)]
pub struct PageMetadata {
    /// The facts of the article.
    pub given: StatedFacts,
    /// Its text, as the page states it for machines.
    pub body: Option<String>,
    /// Whether the page states that it is not free to read.
    pub is_for_payers: bool,
}

/// What the page at `page` states, whose source is `html`.
pub fn of(page: &Document, html: &str) -> PageMetadata {
    let elements = PageElements::of(page);
    let mut metadata = PageMetadata::default();
    let address = elements.address(html);
    let url = address.as_ref().map(|(_, url)| url.as_str());
    let articles = elements
        .stated
        .about(About::Article, url, elements.meta("og:title"));
    let body = articles
        .iter()
        .find_map(|node| json_ld::text(node, "articleBody"));
    metadata.is_for_payers = articles.first().is_some_and(|node| is_for_payers(node));
    metadata.body = body.filter(|body| body.chars().count() >= 500);

    let mut state = |field: Field, found: Option<Stated>| {
        if let Some((key, value)) = found {
            // What a page states and nobody understands is as if it stated nothing.
            let _ = metadata
                .given
                .set(field, &key, &Value::One(value), Container::Page);
        }
    };
    state(Field::Language, elements.language());
    let outlet = elements.outlet(&articles);
    let headline = elements.headline(&articles, outlet.as_ref().map(|(_, name)| name.as_str()));
    let days = elements.days(&articles);
    state(
        Field::Date,
        stated_day::first(&days, elements.in_addresses().first().copied()),
    );
    state(Field::Url, address.clone());
    let is_host = outlet
        .as_ref()
        .is_some_and(|(_, name)| Host::of_name(name).is_some());
    let authors = elements.authors(&articles, outlet.as_ref().map_or("", |(_, name)| name));
    state(if is_host { Field::Host } else { Field::Outlet }, outlet);
    state(Field::Headline, headline);
    metadata.given.authors = authors;
    if metadata.given.published.is_none() {
        let order = visible::day_order(metadata.given.language.as_deref(), url);
        metadata.given.published = visible::published(page, order);
    }
    if metadata.given.published.is_none() {
        let unreal = stated_day::unreal(&days).map(str::to_owned);
        let unreal = unreal.or_else(|| visible::unreal(page));
        metadata.given.unreal_day = unreal.map(|written| UnrealDay {
            written,
            line: None,
        });
    }
    metadata
}

/// What stands in the head and in the attributes of a page.
#[derive(Default)]
struct PageElements {
    metas: HashMap<String, Vec<String>>,
    stated: JsonLdArticle,
    title: Option<String>,
    headings: Vec<String>,
    canonical: Option<String>,
    language: Option<String>,
    /// `datetime` of `<time>`, those first whose class says that they are the article's.
    times: Vec<(bool, String)>,
    dates: Vec<String>,
    /// Names of writers, by how surely they are some: microdata, `rel`, class, by-line.
    writers: [Vec<String>; 4],
}

impl PageElements {
    fn of(page: &Document) -> Self {
        let mut elements = Self::default();
        for node in page.root().descendants_it().filter(NodeRef::is_element) {
            elements.element(node);
        }
        elements
    }

    fn element(&mut self, node: NodeRef<'_>) {
        let name = node.node_name().unwrap_or_default();
        let attr = |name: &str| node.attr(name).map(|value| value.trim().to_owned());
        match &*name {
            "meta" => {
                let key = ["property", "name", "itemprop", "http-equiv"]
                    .iter()
                    .find_map(|key| attr(key));
                if let (Some(key), Some(value)) =
                    (key, attr("content").filter(|value| !value.is_empty()))
                {
                    self.metas
                        .entry(key.to_lowercase())
                        .or_default()
                        .push(clean(&value));
                }
            }
            "script" if attr("type").is_some_and(|kind| kind.contains("ld+json")) => {
                self.stated.take(&node.text());
            }
            "title" if self.title.is_none() => self.title = Some(clean(&node.text())),
            "h1" => self.headings.push(clean(&node.text())),
            "h2" if attr("itemprop").as_deref() == Some("headline") => {
                self.headings.push(clean(&node.text()))
            }
            "html" => self.language = attr("lang").or_else(|| attr("xml:lang")),
            "link" if self.canonical.is_none() => {
                let is_canonical =
                    attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
                self.canonical = attr("href").filter(|_| is_canonical);
            }
            "time" => {
                let class = [Some(node), node.parent()].into_iter().flatten();
                let class: Vec<String> = class
                    .filter_map(|node| Some(node.class()?.to_lowercase()))
                    .collect();
                let class = class.join(" ");
                let is_own =
                    lexicon::flagged!(DATE_ELEMENTS, "own").any(|word| class.contains(word));
                self.times
                    .extend(attr("datetime").map(|value| (is_own, value)));
            }
            _ => {}
        }
        self.itemprop(node, attr("itemprop"));
        self.writer(node, &name);
    }

    fn itemprop(&mut self, node: NodeRef<'_>, property: Option<String>) {
        match property.as_deref() {
            Some("datePublished") => {
                let value = node.attr("content").or_else(|| node.attr("datetime"));
                self.dates
                    .push(value.unwrap_or_else(|| node.text()).to_string());
            }
            Some("author") => {
                let inner = node
                    .descendants_it()
                    .find(|n| n.attr("itemprop").as_deref() == Some("name"));
                let named = inner.unwrap_or(node);
                let name = named.attr("content").unwrap_or_else(|| named.text());
                self.writers[0].push(clean(&name));
            }
            _ => {}
        }
    }

    fn writer(&mut self, node: NodeRef<'_>, name: &str) {
        let class = node.class().unwrap_or_default().to_lowercase();
        let is_link = name == "a";
        let is_author = |value: &str| {
            value.contains("/author") || value.contains("/autor") || value.contains("/profile/")
        };
        let rank = if is_link && node.attr("rel").is_some_and(|rel| rel.contains("author")) {
            1
        } else if class.contains("author-name")
            || class.contains("byline__name")
            || class.contains("author__name")
        {
            2
        } else if class.contains("byline")
            || class == "author"
            || is_link && node.attr("href").is_some_and(|href| is_author(&href))
        {
            3
        } else {
            return;
        };
        let named: Vec<String> = node
            .descendants_it()
            .filter(|inner| inner.is_text())
            .map(|text| clean(&text.text()))
            .filter(|text| byline::is_person(text))
            .collect();
        let text = clean(&node.text());
        if named.len() > 1 {
            self.writers[rank].extend(named);
        } else if text.chars().count() <= 2 * MAX_NAME_LETTERS {
            self.writers[rank].push(text);
        }
    }

    fn meta(&self, key: &str) -> Option<&str> {
        self.metas.get(key)?.first().map(String::as_str)
    }

    fn first_meta(&self, keys: &[&str]) -> Option<Stated> {
        let found = keys.iter().find_map(|key| Some((*key, self.meta(key)?)))?;
        Some((format!("meta {}", found.0), found.1.to_owned()))
    }

    fn language(&self) -> Option<Stated> {
        let own = self.language.clone().filter(|tag| !tag.is_empty());
        own.map(|tag| ("html lang".to_owned(), tag)).or_else(|| {
            self.first_meta(&["og:locale", "content-language", "language", "dc.language"])
        })
    }

    fn address(&self, html: &str) -> Option<Stated> {
        static NOTE: LazyLock<Regex> = LazyLock::new(|| {
            pattern::regex(
                r"saved from url=\(\d+\)(?P<a>\S+)|Page saved with SingleFile\s+url:\s*(?P<b>\S+)",
            )
        });
        let whole = |url: &String| url.contains("://");
        let canonical = self.canonical.clone().filter(whole);
        canonical
            .map(|url| ("link canonical".to_owned(), url))
            .or_else(|| self.first_meta(&["og:url"]).filter(|(_, url)| whole(url)))
            .or_else(|| {
                let note = NOTE.captures(clip::start(html, MAX_BYTES_TO_NOTE))?;
                let url = note.name("a").or_else(|| note.name("b"))?;
                Some(("saved from".to_owned(), url.as_str().to_owned()))
            })
    }

    /// The days in the addresses that the page gives itself.
    fn in_addresses(&self) -> Vec<Date> {
        let urls = [self.canonical.as_deref(), self.meta("og:url")];
        urls.into_iter()
            .flatten()
            .filter_map(dates::in_url)
            .collect()
    }

    /// What states when the article came out, the more telling first.
    fn days(&self, articles: &[&json_ld::Node]) -> Vec<Stated> {
        let stated = |nodes: &[&json_ld::Node], keys: &[&str]| {
            let dates = keys.iter().flat_map(|key| {
                let values = nodes.iter().filter_map(|node| json_ld::text(node, key));
                values
                    .map(|value| (format!("JSON-LD {key}"), value))
                    .collect::<Vec<_>>()
            });
            dates.collect::<Vec<_>>()
        };
        let mut found = stated(articles, &["datePublished", "dateCreated", "uploadDate"]);
        let metas = DATE_METAS
            .iter()
            .filter_map(|key| Some((format!("meta {key}"), self.meta(key)?.to_owned())));
        found.extend(metas);
        found.extend(
            self.dates
                .iter()
                .map(|date| ("itemprop datePublished".to_owned(), date.clone())),
        );
        let others = self.stated.other_days();
        let pages = self.stated.about(About::Page, None, None);
        found.extend(stated(&pages, &["datePublished", "uploadDate"]));
        found.extend(others.map(|day| ("JSON-LD datePublished".to_owned(), day)));
        let days = self.in_addresses().into_iter();
        found.extend(days.map(|day| ("address".to_owned(), day.to_string())));
        let mut times: Vec<&(bool, String)> = self.times.iter().collect();
        times.sort_by_key(|(is_own, _)| !is_own);
        found.extend(
            times
                .into_iter()
                .map(|(_, time)| ("time".to_owned(), time.clone())),
        );
        found
    }

    fn headline(&self, articles: &[&json_ld::Node], outlet: Option<&str>) -> Option<Stated> {
        let stated = articles
            .iter()
            .find_map(|node| json_ld::text(node, "headline"));
        let stated = stated.map(|text| ("JSON-LD headline".to_owned(), clean(&text)));
        let metas = || {
            self.first_meta(&[
                "og:title",
                "twitter:title",
                "dc.title",
                "parsely-title",
                "sailthru.title",
                "title",
            ])
        };
        let title = || Some(("title".to_owned(), self.title.clone()?));
        let named = stated.or_else(metas).or_else(title);
        let without = |text: &str| match outlet {
            Some(outlet) => naming::without_outlet(text, outlet).to_owned(),
            None => text.to_owned(),
        };
        let bare = named.map(|(key, text)| (key, without(&text)));
        let called = bare.as_ref().map_or("", |(_, text)| text);
        let printed = self.printed_headline(Some(called));
        // A kicker is a part of the headline where the page states it so.
        let printed = printed.filter(|text| !called.ends_with(text.as_str()));
        let printed = printed.map(|text| ("h1".to_owned(), text));
        printed.or(bare).filter(|(_, text)| !text.is_empty())
    }

    /// The heading of the first rank that says what the page is called, as it is printed.
    fn printed_headline(&self, called: Option<&str>) -> Option<String> {
        let headings: Vec<&String> = self
            .headings
            .iter()
            .filter(|heading| !heading.is_empty())
            .collect();
        let Some(called) = called.filter(|called| !called.is_empty()) else {
            return headings
                .into_iter()
                .max_by_key(|heading| heading.len())
                .cloned();
        };
        let shared = |heading: &&String| common_words(heading, called);
        let named = headings
            .iter()
            .copied()
            .filter(|heading| shared(heading) >= 0.6);
        let named = named.max_by(|a, b| shared(a).total_cmp(&shared(b)));
        named.cloned()
    }

    fn outlet(&self, articles: &[&json_ld::Node]) -> Option<Stated> {
        let publisher = articles
            .iter()
            .find_map(|node| self.stated.names(node.get("publisher")?).into_iter().next());
        let of = |about| {
            let nodes = self.stated.about(about, None, None);
            nodes.iter().find_map(|node| json_ld::text(node, "name"))
        };
        let mut found = Vec::new();
        found.extend(self.first_meta(&["og:site_name"]));
        found.extend(publisher.map(|name| ("JSON-LD publisher".to_owned(), name)));
        found.extend(of(About::Site).map(|name| ("JSON-LD WebSite".to_owned(), name)));
        found.extend(of(About::Publisher).map(|name| ("JSON-LD Organization".to_owned(), name)));
        let metas = [
            "application-name",
            "apple-mobile-web-app-title",
            "dc.publisher",
            "publisher",
            "al:ios:app_name",
        ];
        found.extend(self.first_meta(&metas));
        let names = found.into_iter().map(|(key, name)| (key, clean(&name)));
        let names: Vec<Stated> = names.filter(|(_, name)| is_outlet(name)).collect();
        let first = names.first()?;
        let key = naming::key(&first.1);
        // "the Post" in one place and "The Post" in another: the one that is written as a name.
        let mut same = names.iter().filter(|(_, name)| naming::key(name) == key);
        let capital = same.find(|(_, name)| name.starts_with(char::is_uppercase));
        match first.1.starts_with("the ") {
            true => capital.or(Some(first)).cloned(),
            false => Some(first.clone()),
        }
    }

    /// The writers that the most telling place names; the outlet itself where nobody else is named anywhere.
    fn authors(&self, articles: &[&json_ld::Node], outlet: &str) -> Vec<String> {
        let stated = articles
            .iter()
            .filter_map(|node| node.get("author").or_else(|| node.get("creator")));
        let stated: Vec<Vec<String>> = stated.map(|value| self.stated.names(value)).collect();
        let metas = AUTHOR_METAS
            .iter()
            .filter_map(|key| self.metas.get(*key).cloned());
        let shown = self
            .writers
            .iter()
            .filter(|names| names.len() <= MAX_LINKED_WRITERS)
            .cloned();
        let places: Vec<Vec<String>> = stated
            .into_iter()
            .chain(metas)
            .chain(shown)
            .map(|names| writers(&names))
            .collect();
        let is_outlet = |name: &String| naming::key(name) == naming::key(outlet);
        let others = places
            .iter()
            .find(|names| names.iter().any(|name| !is_outlet(name)));
        let named = others.or_else(|| places.iter().find(|names| !names.is_empty()));
        let named = named.cloned().unwrap_or_default().into_iter();
        named
            .filter(|name| others.is_none() || !is_outlet(name))
            .collect()
    }
}

/// `<meta>` that state when the article came out, the more telling first.
const DATE_METAS: [&str; 34] = [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "dc.created",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "published_time",
    "published-date",
    "article_date_original",
    "originalpublicationdate",
    "date.release",
    "rnews:datepublished",
    "citation_publication_date",
    "date_published",
    "publisheddate",
    "published",
    "issued",
    "date",
    "created",
];

/// `<meta>` that name writers, the more telling first.
const AUTHOR_METAS: [&str; 15] = [
    "article:author_name",
    "author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "og:article:author",
    "dcsext.author",
    "lp.article:author",
    "cxenseparse:author",
    "citation_author",
    "creator",
    "authors",
];

/// A value without tags, its entities read and its blanks made single.
fn clean(value: &str) -> String {
    let text = if value.contains(['<', '&']) {
        Document::fragment(value).text().to_string()
    } else {
        value.to_owned()
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an article is stated to be not free to read: `false`, which some pages write as a word.
fn is_for_payers(article: &json_ld::Node) -> bool {
    match article.get("isAccessibleForFree") {
        Some(Json::Bool(is_free)) => !is_free,
        Some(Json::Text(word)) => word.eq_ignore_ascii_case("false"),
        _ => false,
    }
}

/// What share of the words of two lines they have in common, by the shorter of them.
fn common_words(a: &str, b: &str) -> f32 {
    let words = |text: &str| -> Vec<String> {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a), words(b));
    let common = a.iter().filter(|word| b.contains(word)).count();
    common as f32 / a.len().min(b.len()).max(1) as f32
}

/// Whether a name can be that of an outlet: no handle, no address, no name of a section.
fn is_outlet(name: &str) -> bool {
    let is_word = name.chars().any(char::is_alphabetic) && name.chars().count() <= MAX_NAME_LETTERS;
    is_word
        && !name.starts_with('@')
        && !name.contains("://")
        && !lexicon::NO_OUTLETS.contains(&name.to_lowercase())
}

/// The names in what a place says.
fn writers(said: &[String]) -> Vec<String> {
    let mut writers: Vec<String> = Vec::new();
    for name in said.iter().flat_map(|name| split(name)) {
        let is_name = !name.contains(['@', '(', ':'])
            && name.chars().any(char::is_alphabetic)
            && name.chars().count() <= MAX_NAME_LETTERS;
        if is_name && !writers.contains(&name) {
            writers.push(name);
        }
    }
    writers
}

/// The names that stand in one value. What is a trade ("Political Editor") is none, unless it stands alone.
fn split(value: &str) -> Vec<String> {
    static BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
        let links = pattern::alternation(lexicon::AUTHOR_LINKS.entries());
        pattern::regex(&format!(r"\s*(?:[;|·•、]|\s(?:{links})\s|,)\s*"))
    });
    static SHORT_FORM: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r"\s*\([^()]*\)$"));
    let value = clean(value);
    if value.contains("://") || value.starts_with("www.") {
        return Vec::new();
    }
    let names = byline::without_opening(&value);
    let names = BETWEEN
        .split(&names)
        .map(|name| SHORT_FORM.replace(name.trim(), "").into_owned());
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    let people: Vec<String> = names
        .iter()
        .flat_map(|name| byline::split_names(name))
        .collect();
    if people.is_empty() { names } else { people }
}
