//! Which paragraph of an article's body a place stands in, as an editor counts them.

use crate::corpus::Article;
use crate::quotation::surface::paragraph::paragraphs;
use crate::text::Span;

/// The number, counted from 1, of the paragraph of the body that byte `at` of an article stands in.
pub fn paragraph(article: &Article, at: usize) -> usize {
    number_in(&body_paragraphs(article), at)
}

/// Where in an article byte `at` stands, as an editor says it: "¶3", "headline", "above the text".
pub fn place(article: &Article, at: usize) -> String {
    if at >= article.body_start() {
        return format!("¶{}", paragraph(article, at));
    }
    let text = &article.text;
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[line..].lines().next().unwrap_or_default();
    let bare = line.trim_start_matches('#').trim();
    let is_headline = article.headline().map(str::trim) == Some(bare);
    let named = if is_headline {
        "headline"
    } else {
        "above the text"
    };
    named.into()
}

/// The same as [`paragraph`] where the paragraphs of the body are at hand.
pub fn number_in(paragraphs: &[Span], at: usize) -> usize {
    paragraphs.partition_point(|p| p.start <= at).max(1)
}

/// The paragraphs of the body of an article: what stands above it, such as outlet, headline and by-line, is none that an
/// editor counts.
pub fn body_paragraphs(article: &Article) -> Vec<Span> {
    let mut paragraphs = paragraphs(&article.text);
    let body = article.body_start();
    paragraphs.retain(|paragraph| paragraph.start >= body);
    paragraphs
}
