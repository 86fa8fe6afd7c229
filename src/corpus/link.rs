//! Words that lead to another page, where the container says so and the text that is read from it does not.

use crate::text::Span;
use std::sync::Arc;

/// Words of a container that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedWords {
    /// The words, as the text has them.
    pub words: String,
    /// Where they lead.
    pub url: String,
    /// How often the block that they stand in has the same words before them.
    pub before: usize,
    /// The text of that block, once it is whole.
    pub block: Arc<str>,
}

/// A stretch of an article that leads somewhere. Links that stand in the text itself, as Markdown writes them, are
/// none of these.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// Its words, in bytes of the article's text.
    pub span: Span,
    /// Where it leads.
    pub url: String,
}

/// The places of linked words in the text that was read with them: they stand there in the same order, in their own
/// block, unless the text has lost them. The same words may stand before them and lead nowhere.
pub fn places(text: &str, links: &[LinkedWords]) -> Vec<Link> {
    let mut from = 0;
    let places = links.iter().filter_map(|link| {
        let in_block = || start_in_block(text, link, from);
        let start = in_block().or_else(|| Some(from + text[from..].find(&link.words)?))?;
        from = start + link.words.len();
        Some(Link {
            span: Span::new(start, from),
            url: link.url.clone(),
        })
    });
    places.collect()
}

/// Where linked words begin that stand behind a place, in a block that the text has as it was read.
fn start_in_block(text: &str, link: &LinkedWords, from: usize) -> Option<usize> {
    let in_block = link.block.match_indices(&link.words).nth(link.before);
    let (in_block, _) = in_block?;
    // The block may begin before the place, which another link of it reached.
    let first = from.saturating_sub(in_block);
    let first = (first..=from).find(|at| text.is_char_boundary(*at))?;
    let block = text[first..].find(&*link.block)?;
    Some(first + block + in_block)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stand_in_their_order() {
        let link = |words: &str, url: &str| LinkedWords {
            words: words.into(),
            url: url.into(),
            before: 0,
            block: "".into(),
        };
        let links = [link("pier", "a"), link("lost", "b"), link("pier", "c")];
        let placed = places("The pier, that pier.", &links);
        let placed: Vec<(usize, &str)> = placed
            .iter()
            .map(|link| (link.span.start, link.url.as_str()))
            .collect();
        assert_eq!(placed, [(4, "a"), (15, "c")]);
    }

    #[test]
    fn a_link_stands_in_its_own_block_and_behind_its_own_words() {
        let link = |words: &str, before: usize, block: &str| LinkedWords {
            words: words.into(),
            url: "a".into(),
            before,
            block: block.into(),
        };
        let text = "“Stay,” said Vey.\n\n“Stay,” said Falk, and said it again.";
        let second = "“Stay,” said Falk, and said it again.";
        let start = text.rfind(second).unwrap();
        let links = [link("“Stay,”", 0, second), link("said", 1, second)];
        let placed: Vec<usize> = places(text, &links).iter().map(|l| l.span.start).collect();
        assert_eq!(placed, [start, text.rfind("said").unwrap()]);
    }
}
