//! Words that lead to another page, where the container says so and the text that is read from it does not.

use crate::text::Span;

/// Words of a container that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedWords {
    /// The words, as the text has them.
    pub words: String,
    /// Where they lead.
    pub url: String,
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

/// The places of linked words in the text that was read with them: they stand there in the same order, unless the
/// text has lost them.
pub fn places(text: &str, links: &[LinkedWords]) -> Vec<Link> {
    let mut from = 0;
    let places = links.iter().filter_map(|link| {
        let start = from + text[from..].find(&link.words)?;
        from = start + link.words.len();
        Some(Link {
            span: Span::new(start, from),
            url: link.url.clone(),
        })
    });
    places.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stand_in_their_order() {
        let link = |words: &str, url: &str| LinkedWords {
            words: words.into(),
            url: url.into(),
        };
        let links = [link("pier", "a"), link("lost", "b"), link("pier", "c")];
        let placed = places("The pier, that pier.", &links);
        let placed: Vec<(usize, &str)> = placed
            .iter()
            .map(|link| (link.span.start, link.url.as_str()))
            .collect();
        assert_eq!(placed, [(4, "a"), (15, "c")]);
    }
}
