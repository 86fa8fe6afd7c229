//! One passage as a line of text, for the clipboard.

use super::day;
use super::in_marks::in_marks;
use super::passage::ArticlePassage;
use crate::corpus::Article;
use crate::edition::{ArticleIx, Edition};
use crate::quotation::{Kind, When};
use crate::text::{Span, printable};
use jiff::civil::Date;
use std::borrow::Cow;

/// “We sail.” — Tove Lund, said 1 Dec 2031, The Harbour Post, “Ferry to sail”, 2 Dec 2031,
/// <https://example.org/ferry>, ¶4
///
/// What is unknown is left out, except the speaker of spoken words; "?" stands after what is doubtful.
pub fn cite(edition: &Edition, article: ArticleIx, span: Span) -> String {
    let passage = ArticlePassage::new(edition, article, span);
    let words = passage.words();
    let words = printable(words.trim());
    let mut parts = Vec::new();
    if let Some(speaker) = passage.speaker() {
        parts.push(printable(&speaker));
    }
    if passage.kind() == Some(Kind::Indirect) {
        parts.push("told indirectly".into());
    }
    if let Some(said) = passage.said() {
        parts.push(format!("said {said}"));
    }
    parts.extend(source(edition, article));
    parts.push(passage.place());
    let time = edition[article].time_in_recording(span.start);
    parts.extend(time.map(|time| format!("at {time}")));
    parts.extend(passage.lineage());
    let words = match passage.clause() {
        Some(clause) => printable(&clause),
        None => {
            let words = marked(&words, &passage);
            let sentence = passage.sentence();
            let sentence = sentence.map(|whole| format!(" [in its sentence: {whole}]"));
            passage.signed(&words) + &sentence.unwrap_or_default()
        }
    };
    format!("{words} — {}", parts.join(", "))
}

/// Words as a citation has them: a speaker's in marks, and so are those of an outlet that speaks for itself; those in which it
/// reports a speaker in none, since nobody has spoken them.
fn marked(words: &str, passage: &ArticlePassage<'_>) -> String {
    match passage.kind() {
        Some(Kind::Direct | Kind::Mixed) => passage.as_marked(words),
        Some(Kind::Indirect) => with_whole_pairs(words).unwrap_or_else(|| words.to_owned()),
        None => with_whole_pairs(words).unwrap_or_else(|| in_marks(words)),
    }
}

/// An outlet's words that hold some of others in marks: in a pair around all of them they would all be spoken. A pair of
/// which they hold one half only is made whole. `None` where they hold no marks.
fn with_whole_pairs(words: &str) -> Option<String> {
    const PAIRS: [(char, char); 4] = [('„', '“'), ('“', '”'), ('«', '»'), ('"', '"')];
    let opened = PAIRS.into_iter().find(|(open, _)| words.contains(*open));
    // What closes in one language opens in another.
    let closed = || {
        PAIRS
            .into_iter()
            .skip(1)
            .find(|(_, close)| words.contains(*close))
    };
    let (open, close) = opened.or_else(closed)?;
    let (mut unclosed, mut unopened) = (0_usize, 0);
    for mark in words.chars() {
        match mark {
            _ if mark == close && unclosed > 0 => unclosed -= 1,
            _ if mark == open => unclosed += 1,
            _ if mark == close => unopened += 1,
            _ => {}
        }
    }
    let led = words.split_once(open).map_or("", |(led, _)| led);
    if open == close && !(led.is_empty() || led.ends_with([' ', '('])) {
        std::mem::swap(&mut unclosed, &mut unopened);
    }
    let [before, behind] =
        [(open, unopened), (close, unclosed)].map(|(m, n)| m.to_string().repeat(n));
    Some(format!("{before}{words}{behind}"))
}

/// Outlet, headline, day and address of an article, as far as they are known.
pub fn source(edition: &Edition, article: ArticleIx) -> Vec<String> {
    let mut parts = named(edition, article);
    parts.extend(edition[article].url.as_deref().map(printable));
    parts.extend(accessed(&edition[article]));
    parts
}

/// "accessed 3 Mar 2032": what stands behind the address in a citation.
pub fn accessed(article: &Article) -> Option<String> {
    let known = article.accessed.as_ref()?;
    Some(format!("accessed {}", day(When::Day(known.value))))
}

/// So many words name an article without a headline.
const TITLE_WORDS: usize = 6;

/// The headline of an article; in brackets, as it is ours, what stands for one where there is none: a bibliography
/// lists no work without a title.
pub(super) fn title(article: &Article) -> Cow<'_, str> {
    if let Some(headline) = article.headline() {
        return headline.into();
    }
    let words: Vec<&str> = article.text.split_whitespace().take(TITLE_WORDS).collect();
    let title = format!("[Article without a headline: {} …]", words.join(" "));
    title.into()
}

/// The day on which an article came out: "2 Dec 2031", "undated"; with the sign of a guess where it does not say so itself.
pub(super) fn published(article: &Article) -> String {
    let Some(known) = &article.published else {
        return "undated".into();
    };
    let sign = if article.is_day_concluded() {
        "≈ "
    } else {
        ""
    };
    format!("{sign}{}", day(When::Day(known.value)))
}

/// The day of an article as a bibliography may state it, and what is said instead where it was only concluded.
pub(super) fn stated_day(article: &Article) -> (Option<Date>, Option<String>) {
    match &article.published {
        Some(known) if article.is_day_concluded() => {
            let by = &known.provenance;
            let about = day(When::Day(known.value));
            (None, Some(format!("published about {about}, {by}")))
        }
        known => (known.as_ref().map(|known| known.value), None),
    }
}

/// "file 2.txt": of an article that nothing else leads to, neither outlet nor headline nor address. The folder is nobody
/// else's business.
pub(super) fn file(article: &Article) -> Option<String> {
    let is_known =
        article.outlet.is_some() || article.headline().is_some() || article.url.is_some();
    let name = article.path.rsplit(['/', '\\']).next().unwrap_or_default();
    (!is_known && !name.is_empty()).then(|| format!("file {}", printable(name)))
}

/// Outlet, headline and day of an article.
pub fn named(edition: &Edition, article: ArticleIx) -> Vec<String> {
    let article = &edition[article];
    let outlet = printable(article.outlet_name());
    let mut parts = vec![match article.outlet {
        Some(_) => outlet,
        None => format!("{outlet} ({})", article.siglum),
    }];
    parts.extend(file(article));
    if let Some(headline) = article.headline() {
        parts.push(in_marks(&printable(headline)));
    }
    parts.push(published(article));
    parts
}
