//! Findings that a comment in the draft lets stand.

use super::acceptance::{Acceptance, AcceptedBy};
use super::verdict::Finding;
use crate::corpus::Article;
use crate::text::Span;

/// What begins a comment that is for us.
const FOR_US: &str = "verbatim:";

/// The word by which a comment lets something stand.
const LETS_STAND: &str = "ok";

/// Lets stand what the draft's comments say: each is about the finding before it in its paragraph, or else about
/// the next one in it or in the paragraph below. One that stands alone above a paragraph without any passage is about
/// the last finding of the paragraph above.
pub(super) fn let_stand(findings: &mut [Finding], draft: &Article) {
    for comment in comments(&draft.text) {
        if let Some(reason) = comment.reason
            && let Some(n) = meant(findings, comment.span, &draft.text)
        {
            findings[n].accepted = Some(Acceptance::new(AcceptedBy::Comment, reason));
        }
    }
}

/// The comments of a draft that are for us and let nothing stand, as they are printed: they say something else, or there
/// is nothing to let stand beside them.
pub fn idle_comments<'d>(findings: &[Finding], draft: &'d Article) -> Vec<&'d str> {
    let is_idle = |comment: &Comment<'_>| {
        comment.reason.is_none() || meant(findings, comment.span, &draft.text).is_none()
    };
    let idle = comments(&draft.text).filter(is_idle);
    idle.map(|comment| comment.span.of(&draft.text)).collect()
}

/// The finding that a comment is about.
fn meant(findings: &[Finding], comment: Span, text: &str) -> Option<usize> {
    let reach = Reach::of(text, comment);
    let within = |stretch: Span| {
        let numbered = findings.iter().enumerate();
        numbered.filter(move |(_, finding)| stretch.contains(&finding.passage.span))
    };
    let told = |(_, finding): &(usize, &Finding)| finding.is_told();
    let before = within(reach.before).rfind(told);
    let meant = before.or_else(|| within(reach.behind).find(told));
    let is_alone = reach.before.of(text).trim().is_empty();
    let above = || {
        let is_about_it = is_alone && within(reach.behind).next().is_none();
        within(reach.above).rfind(told).filter(|_| is_about_it)
    };
    meant.or_else(above).map(|(n, _)| n)
}

/// A comment that is for us.
struct Comment<'t> {
    span: Span,
    /// Why something may stand; nothing where it says something else.
    reason: Option<&'t str>,
}

fn comments(text: &str) -> impl Iterator<Item = Comment<'_>> {
    let starts = text.match_indices("<!--");
    starts.filter_map(|(start, open)| {
        let inner = &text[start + open.len()..];
        let length = inner.find("-->")?;
        let said = behind_word(inner[..length].trim(), FOR_US)?.trim();
        let reason = behind_word(said, LETS_STAND);
        let reason = reason.filter(|reason| !reason.starts_with(char::is_alphanumeric));
        let end = start + open.len() + length + "-->".len();
        Some(Comment {
            span: Span::new(start, end),
            reason: reason.map(|reason| reason.trim_start_matches(is_between)),
        })
    })
}

/// What stands behind a word, in capitals or not, with which a text begins.
fn behind_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (opening, rest) = text.split_at_checked(word.len())?;
    opening.eq_ignore_ascii_case(word).then_some(rest)
}

/// What may stand between "ok" and the reason.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ':' | ';' | '.' | '-' | '–' | '—')
}

/// The stretches of a text in which a comment may let something stand.
struct Reach {
    /// From the beginning of its paragraph to the comment.
    before: Span,
    /// From there to the end of the next paragraph.
    behind: Span,
    /// The paragraph above.
    above: Span,
}

impl Reach {
    fn of(text: &str, comment: Span) -> Self {
        const BLANK_LINE: &str = "\n\n";
        let start = text[..comment.start].rfind(BLANK_LINE).unwrap_or(0);
        let own = text[comment.end..].find(BLANK_LINE);
        let own = own.map_or(text.len(), |at| comment.end + at);
        let next = own + text[own..].len() - text[own..].trim_start().len();
        let end = text[next..].find(BLANK_LINE);
        let end = end.map_or(text.len(), |at| next + at);
        let above = text[..start].trim_end();
        let first = above.rfind(BLANK_LINE).unwrap_or(0);
        Self {
            before: Span::new(start, comment.start),
            behind: Span::new(comment.end, end),
            above: Span::new(first, above.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_has_a_reason_or_none() {
        let reasons = |text| -> Vec<Option<String>> {
            let reasons = comments(text).map(|comment| comment.reason);
            reasons
                .map(|reason| Some(reason?.trim().to_owned()))
                .collect()
        };
        for (text, reason) in [
            ("a <!-- verbatim: ok, by phone --> b", "by phone"),
            ("<!--verbatim:ok-->", ""),
            ("<!-- verbatim: ok: tape -->", "tape"),
            ("<!-- Verbatim: OK, tape -->", "tape"),
            ("<!-- verbatim: ok tape -->", "tape"),
            ("<!-- verbatim: Ok — tape -->", "tape"),
        ] {
            assert_eq!(reasons(text), [Some(reason.to_owned())], "{text}");
        }
        assert_eq!(reasons("<!-- verbatim: okra -->"), [None]);
        assert_eq!(reasons("<!-- verbatim: see below -->"), [None]);
        assert_eq!(reasons("<!-- ok, --><!-- verbatim: ok, open"), []);
    }
}
