//! Under which keys it is kept what was found in an article, and what was joined of several.

use crate::cache::CacheKey;
use crate::corpus::Article;

/// The key of what is found in an article: of its text, and of all that is known of it but what other articles tell
/// and where it was read.
pub(super) fn of_article(article: &Article) -> CacheKey {
    let dates = (&article.published, &article.instant);
    let names = (&article.outlet, &article.authors, article.headline());
    let rest = (&article.url, &article.note, &article.translation);
    let told = (dates, names, rest, &article.language, article.kind);
    CacheKey::of_parts([article.sha256.as_bytes(), format!("{told:?}").as_bytes()])
}

/// The key of what is joined of articles, by a program of that version.
pub(super) fn of_articles(articles: &[Article], version: &str) -> CacheKey {
    let keys = articles.iter().map(|article| {
        let names = [article.id.as_bytes(), article.siglum.as_bytes()];
        CacheKey::of_parts([of_article(article).bytes(), names[0], names[1]])
    });
    let keys: Vec<CacheKey> = keys.collect();
    let all = [version.as_bytes()];
    CacheKey::of_parts(all.into_iter().chain(keys.iter().map(CacheKey::bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Attested, Provenance};

    #[test]
    fn the_key_of_an_article_is_that_of_all_that_tells_what_it_says() {
        let article = crate::corpus::sample().articles.swap_remove(0);
        let own = of_article(&article);
        let mut other = article.clone();
        other.id = "another".into();
        other.siglum = "ANO".into();
        other.path = "elsewhere.md".into();
        assert_eq!(of_article(&other), own);
        let all = |article: &Article| of_articles(std::slice::from_ref(article), "1");
        assert_ne!(all(&other), all(&article));
        let changes: [fn(&mut Article); 4] = [
            |article| article.sha256 = "0".repeat(64),
            |article| article.published = None,
            |article| article.headline = Some(Attested::new("Rain".into(), Provenance::Reader)),
            |article| article.authors.push("Bo Lind".into()),
        ];
        for change in changes {
            let mut other = article.clone();
            change(&mut other);
            assert_ne!(of_article(&other), own);
        }
    }
}
