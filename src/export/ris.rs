//! The sources in RIS, for bibliography programs (Zotero, EndNote, Mendeley).

use super::cite::title;
use super::sheet::Sheet;
use super::{Contents, GENERATOR, one_line, web_address};
use crate::corpus::Article;
use crate::edition::Edition;
use crate::notebook::Mark;
use std::io::{self, Write};

/// Writes a reference for each article that the marks, or the statements, come from.
pub fn write(
    edition: &Edition,
    marks: &[Mark],
    contents: Contents,
    out: &mut dyn Write,
) -> io::Result<()> {
    for source in Sheet::new(edition, marks, contents).sources {
        reference(&edition[source], out)?;
    }
    Ok(())
}

/// What is unknown is left out.
fn reference(article: &Article, out: &mut dyn Write) -> io::Result<()> {
    let mut tag = |name: &str, value: &str| writeln!(out, "{name}  - {}", one_line(value));
    tag("TY", "NEWS")?;
    tag("ID", &article.id)?;
    tag("DP", &format!("Verbatim, {GENERATOR}"))?;
    for author in &article.authors {
        tag("AU", author)?;
    }
    tag("TI", &title(article))?;
    if let Some(outlet) = &article.outlet {
        tag("T2", &outlet.value)?;
    }
    if let Some(published) = &article.published {
        tag("PY", &published.value.strftime("%Y").to_string())?;
        tag("DA", &published.value.strftime("%Y/%m/%d/").to_string())?;
    }
    if let Some(accessed) = &article.accessed {
        tag("Y2", &accessed.value.strftime("%Y/%m/%d/").to_string())?;
    }
    if let Some(url) = article.url.as_deref().and_then(web_address) {
        tag("UR", url)?;
    }
    if let Some(language) = &article.language {
        tag("LA", language)?;
    }
    if let Some(note) = &article.note {
        tag("N1", note)?;
    }
    tag("ER", "")
}
