//! The sources in RIS, for bibliography programs (Zotero, EndNote, Mendeley).

use super::cite::{stated_day, title};
use super::sheet::Sheet;
use super::{Contents, GENERATOR, web_address};
use crate::corpus::{Article, ArticleKind};
use crate::edition::Edition;
use crate::language::person_name::PersonName;
use crate::notebook::Mark;
use crate::text::printable_line;
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

/// A person's name begins with the surname, which it is sorted by; that of a body stays as it is.
fn name(author: &str) -> String {
    let Some(parts) = PersonName::of_author(author) else {
        return author.to_owned();
    };
    let [family, given] = [parts.family(), parts.given()].map(|words| words.join(" "));
    let suffix = parts.suffix.map(|suffix| format!(", {suffix}"));
    format!("{family}, {given}{}", suffix.unwrap_or_default())
}

/// What is unknown is left out.
fn reference(article: &Article, out: &mut dyn Write) -> io::Result<()> {
    let mut tag = |name: &str, value: &str| writeln!(out, "{name}  - {}", printable_line(value));
    // What was said has no type of its own.
    let is_transcript = article.kind == ArticleKind::Transcript;
    tag("TY", if is_transcript { "GEN" } else { "NEWS" })?;
    if is_transcript {
        tag("M3", "Transcript")?;
    }
    tag("ID", &article.id)?;
    tag("DP", &format!("Verbatim, {GENERATOR}"))?;
    for author in &article.authors {
        tag("AU", &name(author))?;
    }
    tag("TI", &title(article))?;
    if let Some(outlet) = &article.outlet {
        tag("T2", &outlet.value)?;
    }
    let (published, about) = stated_day(article);
    if let Some(published) = published {
        tag("PY", &published.strftime("%Y").to_string())?;
        tag("DA", &published.strftime("%Y/%m/%d/").to_string())?;
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
    for note in about.iter().chain(&article.note) {
        tag("N1", note)?;
    }
    tag("ER", "")
}
