//! What is known about a passage, fact by fact, each with its reason: shared by markdown and HTML.

use super::passage::Passage;
use super::sheet::Subject;
use super::{cite, day, statement};
use crate::edition::{ArticleIx, Edition};
use crate::notebook::{Anchoring, Mark};
use crate::quotation::When;

/// What stands over a group of marks.
pub fn heading(edition: &Edition, subject: Subject) -> String {
    match subject {
        Subject::Statement(s) => statement::heading(&edition[s]),
        Subject::Article(a) => cite::named(edition, a).join(", "),
    }
}

/// What is known about a marked passage, each fact with its name.
pub fn of_mark(
    edition: &Edition,
    mark: &Mark,
    passage: &Passage<'_>,
) -> Vec<(&'static str, String)> {
    let mut details = Vec::new();
    if let Some(speaker) = passage.speaker() {
        let by = passage.speaker_by().map(|by| format!(" (by {by})"));
        details.push(("Speaker", speaker + by.as_deref().unwrap_or_default()));
    }
    let inside = passage.quoted_inside();
    if !inside.is_empty() {
        details.push(("With words of", inside.join(", ")));
    }
    if passage.spoken.is_some() {
        let by = passage.said_on().map(|k| format!(" (by {})", k.provenance));
        let said = passage.said().unwrap_or_else(|| "day unknown".to_string());
        details.push(("Said on", said + by.as_deref().unwrap_or_default()));
    }
    details.extend(about(edition, passage.article));
    let [start, end] = passage.position;
    let moved = match mark.anchoring {
        Anchoring::Moved => ", moved since it was marked",
        Anchoring::Changed => ", its words have changed since it was marked",
        Anchoring::InPlace | Anchoring::Lost => "",
    };
    let place = format!("¶{}, code points {start}–{end}{moved}", passage.paragraph);
    details.push(("Place", place));
    if mark.anchoring == Anchoring::Changed {
        details.push(("As marked", mark.anchor.exact.clone()));
    }
    details
}

/// Outlet, headline and day of an article, with what they were read from.
fn about(edition: &Edition, article: ArticleIx) -> Vec<(&'static str, String)> {
    let article = &edition[article];
    let outlet = match &article.outlet {
        Some(known) => format!("{} (by {})", known.value, known.provenance),
        None => format!("unknown ({})", article.siglum),
    };
    let mut about = vec![("Outlet", outlet)];
    if let Some(headline) = &article.headline {
        about.push(("Headline", headline.clone()));
    }
    let published = match &article.published {
        Some(known) => format!("{} (by {})", day(When::Day(known.value)), known.provenance),
        None => "unknown".to_string(),
    };
    about.push(("Published", published));
    let beside = article.beside.words().into_iter();
    about.extend(beside.map(|words| ("Beside it", words)));
    about.extend(article.note.clone().map(|note| ("Remark", note)));
    about
}
