//! What of a page is never body: navigation, forms, boxes, captions, by tag, role, state and class.
//!
//! A page may call anything by any name, so that nothing goes which holds a quarter of its paragraphs or of its
//! text outside links.

use super::blocks;
use crate::corpus::pattern;
use crate::language::lexicon;
use dom_query::{Document, NodeRef};
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What share of the page's text may go with one element.
const MAX_SHARE: f32 = 0.25;
/// So many letters of prose must stay where a box goes that is surely none of the article.
const MIN_REST_LETTERS: u32 = 250;
/// The question for consent has no more letters.
const MAX_QUESTION_LETTERS: u32 = 1500;
/// A paragraph with fewer letters outside links does not tell where the body is.
const MIN_PARAGRAPH_LETTERS: u32 = 40;

/// How much text stands in an element.
#[derive(Clone, Copy, Default)]
struct TextAmount {
    text: u32,
    /// Letters that stand in no link.
    free: u32,
    /// Letters that stand in paragraphs.
    paragraphs: u32,
    /// In paragraphs that are long enough, outside links.
    prose: u32,
    /// In block quotations.
    quoted: u32,
}

impl TextAmount {
    fn add(&mut self, other: Self) {
        self.text += other.text;
        self.free += other.free;
        self.paragraphs += other.paragraphs;
        self.prose += other.prose;
        self.quoted += other.quoted;
    }
}

/// An element or text of the page, in the order of the page.
struct PageNode<'d> {
    node: NodeRef<'d>,
    /// Where its parent stands; itself for the first.
    parent: usize,
    name: String,
    in_link: bool,
    weight: TextAmount,
}

/// Removes from the page what is never body. Gives the innermost element that holds half of the prose that is left.
pub fn prune(page: &Document) -> Option<NodeRef<'_>> {
    let mut parts = parts(page.body()?);
    weigh(&mut parts);
    let all = parts[0].weight;
    let mut gone = vec![false; parts.len()];
    let mut others = other_articles(&parts);
    others.extend(questions_for_consent(&parts));
    for at in 1..parts.len() {
        let part = &parts[at];
        gone[at] = gone[part.parent];
        let goes = is_dead(&part.name) || goes(part, all) || others.contains(&at);
        if part.name == "footer" && blocks::signs_quotation(part.node) {
            // What finds the main text takes every foot for one of the page.
            part.node.rename("cite");
        }
        if gone[at] || part.name.is_empty() || !goes {
            continue;
        }
        gone[at] = true;
        part.node.remove_from_parent();
        let (lost, mut above) = (part.weight.prose, part.parent);
        loop {
            parts[above].weight.prose -= lost.min(parts[above].weight.prose);
            if above == 0 {
                break;
            }
            above = parts[above].parent;
        }
    }
    densest(&parts, &gone)
}

/// Behind the article of the page, others whose pictures or headings lead to their own pages.
fn other_articles(parts: &[PageNode<'_>]) -> HashSet<usize> {
    let is_article = |at: &usize| parts[*at].name == "article";
    let own = (1..parts.len()).find(|at| {
        let is_long = parts[*at].weight.prose >= MIN_REST_LETTERS;
        is_article(at) && is_long
    });
    let Some(own) = own else {
        return HashSet::new();
    };
    let article_around = |at: usize| {
        let above = std::iter::successors(Some(at), |at| Some(parts[*at].parent));
        above.take_while(|at| *at != 0).find(is_article)
    };
    let leading = (own + 1..parts.len()).filter(|at| leads_away(&parts[*at], parts));
    leading
        .filter_map(article_around)
        .filter(|at| *at != own)
        .collect()
}

/// The boxes in which a page asks for consent, told by their words: their names tell nothing. Such words
/// within the article itself ask nobody.
fn questions_for_consent(parts: &[PageNode<'_>]) -> Vec<usize> {
    static ASKS: LazyLock<Regex> = LazyLock::new(|| {
        let phrases: Vec<&str> = lexicon::PAGE_BANNERS.entries().collect();
        let phrases = phrases.iter().map(|phrase| {
            let parts: Vec<String> = phrase.split("… ").map(regex::escape).collect();
            parts.join(r"(?:[0-9.,]+ )?")
        });
        let phrases: Vec<String> = phrases.collect();
        pattern::regex(&format!("(?i){}", phrases.join("|")))
    });
    let all = parts[0].weight.prose;
    let is_box = |at: &usize| {
        let weight = parts[*at].weight;
        weight.text <= MAX_QUESTION_LETTERS && all >= weight.prose + MIN_REST_LETTERS
    };
    let asking = (1..parts.len()).filter(|at| {
        let part = &parts[*at];
        part.node.is_text()
            && part.weight.text >= MIN_PARAGRAPH_LETTERS
            && ASKS.is_match(&part.node.text())
    });
    let boxes = asking.filter_map(|text| {
        let above = std::iter::successors(Some(parts[text].parent), |at| Some(parts[*at].parent));
        let above: Vec<usize> = above.take_while(|at| *at != 0).collect();
        let in_article = above.iter().any(|at| parts[*at].name == "article");
        let outermost = above.into_iter().take_while(is_box).last();
        outermost.filter(|_| !in_article)
    });
    boxes.collect()
}

/// Whether an element is a picture or a heading in a link, or the link in a heading, and leads to another page.
fn leads_away(part: &PageNode<'_>, parts: &[PageNode<'_>]) -> bool {
    let is_heading = |name: &str| matches!(name, "h1" | "h2" | "h3" | "h4");
    let link = match part.name.as_str() {
        "a" if is_heading(&parts[part.parent].name) => Some(part.node),
        name if part.in_link && (name == "img" || is_heading(name)) => {
            let mut above = part.node.ancestors_it(None);
            above.find(|node| node.has_name("a"))
        }
        _ => None,
    };
    let href = link.and_then(|link| link.attr("href"));
    href.is_some_and(|href| !href.is_empty() && !href.contains('#'))
}

/// The innermost element with half of the prose of the one around it.
fn densest<'d>(parts: &[PageNode<'d>], gone: &[bool]) -> Option<NodeRef<'d>> {
    let mut inner = 0;
    for (at, part) in parts.iter().enumerate().skip(1) {
        let holds_half = 2 * part.weight.prose >= parts[inner].weight.prose;
        if part.parent == inner
            && !gone[at]
            && holds_half
            && part.name != "p"
            && !part.name.is_empty()
        {
            inner = at;
        }
    }
    (parts[0].weight.prose > 0).then_some(parts[inner].node)
}

fn parts(body: NodeRef<'_>) -> Vec<PageNode<'_>> {
    let mut parts: Vec<PageNode<'_>> = Vec::new();
    let mut open = vec![(body, 0)];
    while let Some((node, parent)) = open.pop() {
        let name = if node.is_element() {
            node.node_name()
                .map(|name| name.to_string())
                .unwrap_or_default()
        } else {
            String::new()
        };
        let at = parts.len();
        let in_link = name == "a" || parts.get(parent).is_some_and(|part| part.in_link);
        if !is_dead(&name) {
            open.extend(node.children_it(true).map(|child| (child, at)));
        }
        parts.push(PageNode {
            node,
            parent,
            name,
            in_link,
            weight: TextAmount::default(),
        });
    }
    parts
}

fn weigh(parts: &mut [PageNode<'_>]) {
    for at in (1..parts.len()).rev() {
        let part = &mut parts[at];
        if part.node.is_text() {
            let letters = letters(&part.node.text());
            part.weight.text = letters;
            part.weight.free = if part.in_link { 0 } else { letters };
        }
        let weight = &mut part.weight;
        match part.name.as_str() {
            "p" => {
                weight.paragraphs = weight.text;
                let is_long = weight.free >= MIN_PARAGRAPH_LETTERS;
                weight.prose = if is_long { weight.free } else { weight.prose };
            }
            "blockquote" => weight.quoted = weight.text,
            _ => {}
        }
        let (weight, parent) = (*weight, part.parent);
        parts[parent].weight.add(weight);
    }
}

/// The letters of a text, a run of blanks counting as one.
fn letters(text: &str) -> u32 {
    let mut count = 0;
    let mut blank = true;
    for c in text.chars() {
        let is_blank = c.is_whitespace();
        count += u32::from(!(is_blank && blank));
        blank = is_blank;
    }
    count - u32::from(blank && count > 0)
}

/// Whether an element holds no text that is shown.
fn is_dead(name: &str) -> bool {
    matches!(name, "script" | "style" | "noscript" | "template")
}

fn goes(part: &PageNode<'_>, all: TextAmount) -> bool {
    if all.prose >= part.weight.prose + MIN_REST_LETTERS && is_box(part) {
        return true;
    }
    let share = |own: u32, all: u32| own as f32 / all.max(1) as f32;
    let own = share(part.weight.paragraphs, all.paragraphs).max(share(part.weight.free, all.free));
    let is_signature = || blocks::signs_quotation(part.node);
    own < MAX_SHARE && (is_no_body_tag(&part.name) && !is_signature() || is_no_body(part))
}

fn is_no_body_tag(name: &str) -> bool {
    matches!(
        name,
        "iframe"
            | "svg"
            | "button"
            | "nav"
            | "form"
            | "dialog"
            | "select"
            | "figcaption"
            | "audio"
            | "video"
            | "object"
            | "embed"
            | "canvas"
            | "input"
            | "textarea"
            | "fieldset"
            | "menu"
            | "aside"
    )
}

/// Whether an element holds the words of commenters or the question for consent.
fn is_box(part: &PageNode<'_>) -> bool {
    static BOXES: LazyLock<Regex> = LazyLock::new(|| names_pattern(lexicon::PAGE_BOXES.entries()));
    let named = |name: &str| {
        part.node
            .attr(name)
            .is_some_and(|value| BOXES.is_match(&value))
    };
    !matches!(part.name.as_str(), "article" | "main") && (named("class") || named("id"))
}

/// Whether its attributes tell that an element is none of the body.
fn is_no_body(part: &PageNode<'_>) -> bool {
    let mut names = String::new();
    let Some(element) = part.node.element_ref() else {
        return false;
    };
    for attribute in &element.attrs {
        let value = attribute.value.trim();
        match attribute.name.local.as_ref() {
            "class" | "id" => {
                names.push_str(value);
                names.push(' ');
            }
            "role" if is_no_body_role(value) => return true,
            "hidden" => return true,
            "aria-hidden" if value == "true" => return true,
            "style" if is_hidden(value) => return true,
            _ => {}
        }
    }
    // An embedded post is quoted by the article, whatever its box is called.
    let is_quotation = 2 * part.weight.quoted >= part.weight.text.max(1);
    let is_never = matches!(part.name.as_str(), "article" | "main" | "h1" | "blockquote");
    !names.is_empty() && !is_never && !is_quotation && is_no_body_name(&names, part.name == "p")
}

fn is_no_body_role(role: &str) -> bool {
    matches!(
        role.to_ascii_lowercase().as_str(),
        "navigation"
            | "complementary"
            | "dialog"
            | "contentinfo"
            | "banner"
            | "search"
            | "toolbar"
            | "menu"
            | "alertdialog"
    )
}

/// Whether an element hides itself.
pub fn is_not_shown(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden") || node.attr("style").is_some_and(|style| is_hidden(&style))
}

fn is_hidden(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    style
        .split(';')
        .filter_map(|rule| rule.split_once(':'))
        .any(|(property, value)| property.trim() == "display" && value.trim().starts_with("none"))
}

/// Whether classes and ids are names for what is no body. Of a paragraph they must say that it is a caption, a
/// credit or a box: pages give paragraphs many names.
fn is_no_body_name(names: &str, is_paragraph: bool) -> bool {
    static PARTS: LazyLock<Regex> = LazyLock::new(|| names_pattern(lexicon::PAGE_PARTS.entries()));
    static PARAGRAPHS: LazyLock<Regex> =
        LazyLock::new(|| names_pattern(lexicon::PARAGRAPH_PARTS.entries()));
    let pattern = if is_paragraph { &PARAGRAPHS } else { &PARTS };
    pattern.is_match(names)
}

/// A pattern for any of some names as a part of a class or an id. It knows letters of ASCII alone: with all of Unicode's
/// it takes ten times as long.
fn names_pattern<'w>(names: impl Iterator<Item = &'w str>) -> Regex {
    let one = |name: &str| {
        let (bare, open) = match name.strip_suffix('…') {
            Some(bare) => (bare, r"[a-z0-9_-]*"),
            None => (name, ""),
        };
        format!("{}{open}", bare.replace('-', "[-_]?"))
    };
    let names: Vec<String> = names.map(one).collect();
    pattern::regex(&format!(
        r"(?i-u)(?:^|[-_\s])(?:{})(?:$|[-_\s])",
        names.join("|")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "<p>The mayor of the small town said on Monday that the bridge would open again.</p><p>She told the council that the work was done and paid for by the people of the town.</p>";

    fn pruned(html: &str) -> String {
        let page = Document::from(format!("<body><div id=x>{BODY}{BODY}{html}</div></body>"));
        prune(&page);
        let text = page
            .body()
            .map(|body| body.text().to_string())
            .unwrap_or_default();
        text.rsplit("town.").next().unwrap_or_default().to_owned()
    }

    #[test]
    fn boxes_captions_and_hidden_things_go() {
        for html in [
            "<nav>Home</nav>",
            "<figure><figcaption>The bridge</figcaption></figure>",
            "<div class='NewsLetter-box'>Mail us</div>",
            "<div class='article__related-links'>More</div>",
            "<p class='photo-caption'>The bridge</p>",
            "<div role=complementary>More</div>",
            "<span hidden>no</span>",
            "<div style='color: red; display : none'>no</div>",
            "<script>var x</script>",
        ] {
            assert_eq!(pruned(html), "", "{html}");
        }
    }

    #[test]
    fn a_question_for_consent_goes_whatever_its_box_is_called() {
        let question =
            "<p>We and our 187 partners process your data to show you advertisements that fit.</p>";
        let page = |box_: &str| {
            let page = Document::from(format!("<body>{box_}<div>{BODY}{BODY}</div></body>"));
            prune(&page);
            page.text().contains("partners")
        };
        assert!(!page(&format!(
            "<div class='x1'><div>{question}<b>Yes</b></div></div>"
        )));
        assert!(page(&format!("<article>{question}</article>")));
        assert!(page(
            "<p>The mayor said that they and their partners process the data of the town.</p>"
        ));
    }

    #[test]
    fn comments_go_however_long_they_are() {
        let comments = format!("<div class='comment-list'>{BODY}{BODY}{BODY}{BODY}</div>");
        assert_eq!(pruned(&comments), "");
        let alone = Document::from(format!(
            "<body><div class='comment-list'>{BODY}</div></body>"
        ));
        prune(&alone);
        assert!(alone.text().contains("The mayor"));
    }

    #[test]
    fn other_articles_behind_the_one_of_the_page_go() {
        let behind = |inner: &str| {
            let html = format!(
                "<body><article>{BODY}{BODY}</article><article>{inner}<p>It rained.</p></article></body>"
            );
            let page = Document::from(html);
            prune(&page);
            page.text().ends_with("It rained.")
        };
        for teaser in [
            "<h2><a href='/rain'>Rain</a></h2>",
            "<a href='/rain'><h3>Rain</h3></a>",
            "<a href='/rain'><img src=x></a>",
        ] {
            assert!(!behind(teaser), "{teaser}");
        }
        for post in [
            "<h2>10:15</h2>",
            "<h2><a href='/live#post-1'>10:15</a></h2>",
            "<p>See <a href='/rain'>there</a>.</p>",
        ] {
            assert!(behind(post), "{post}");
        }
    }

    #[test]
    fn what_may_be_body_stays() {
        for html in [
            "<div class='content-holder'>It rained</div>",
            "<p class='tags'>It rained</p>",
            "<div class='shareholders'>It rained</div>",
            "<div class='social-embed'><blockquote>It rained</blockquote></div>",
            "<ul><li>It rained</li></ul>",
        ] {
            assert_eq!(pruned(html), "It rained", "{html}");
        }
        let form = Document::from(format!("<body><form>{BODY}</form></body>"));
        let inner = prune(&form).map(|node| node.text().to_string());
        assert!(inner.is_some_and(|text| text.starts_with("The mayor")));
    }

    #[test]
    fn the_prose_tells_where_the_body_is() {
        let html = format!(
            "<body><div><ul><li>Home</ul></div><main><div id=in>{BODY}</div><p>Mail</p></main></body>"
        );
        let page = Document::from(html);
        let inner = prune(&page).and_then(|node| node.attr("id"));
        assert_eq!(inner.as_deref(), Some("in"));
    }
}
