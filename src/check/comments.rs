//! Findings that a comment in the draft lets stand.

use super::acceptance::{Acceptance, AcceptedBy};
use super::verdict::Finding;
use crate::corpus::Article;
use crate::text::Span;

/// Lets stand what the draft's comments say: each is about the finding before it in its paragraph, or else about
/// the next one in it or in the paragraph below.
pub(super) fn let_stand(findings: &mut [Finding], draft: &Article) {
    for (comment, reason) in comments(&draft.text) {
        let told = |finding: &&mut Finding| finding.is_told();
        let (before, behind) = reach(&draft.text, comment);
        let near = |finding: &&mut Finding, stretch: Span| stretch.contains(&finding.passage.span);
        let mut before_it = findings.iter_mut().rev().filter(told);
        let last = before_it.find(|finding| near(finding, before));
        let accepted = match last {
            Some(finding) => Some(finding),
            None => findings
                .iter_mut()
                .filter(told)
                .find(|finding| near(finding, behind)),
        };
        if let Some(finding) = accepted {
            finding.accepted = Some(Acceptance::new(AcceptedBy::Comment, reason));
        }
    }
}

/// The comments of a text that let something stand, and their reasons.
fn comments(text: &str) -> impl Iterator<Item = (Span, &str)> {
    let starts = text.match_indices("<!--");
    starts.filter_map(|(start, open)| {
        let inner = &text[start + open.len()..];
        let length = inner.find("-->")?;
        let said = inner[..length].trim().strip_prefix("verbatim:")?;
        let reason = said.trim().strip_prefix("ok")?.trim_start();
        let reason = match reason.is_empty() {
            true => reason,
            false => reason.strip_prefix([',', ':'])?,
        };
        let end = start + open.len() + length + "-->".len();
        Some((Span::new(start, end), reason))
    })
}

/// From the beginning of its paragraph to a comment, and from there to the end of the next paragraph.
fn reach(text: &str, comment: Span) -> (Span, Span) {
    const BLANK_LINE: &str = "\n\n";
    let start = text[..comment.start].rfind(BLANK_LINE).unwrap_or(0);
    let own = text[comment.end..].find(BLANK_LINE);
    let own = own.map_or(text.len(), |at| comment.end + at);
    let next = own + text[own..].len() - text[own..].trim_start().len();
    let end = text[next..].find(BLANK_LINE);
    let end = end.map_or(text.len(), |at| next + at);
    (Span::new(start, comment.start), Span::new(comment.end, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_has_a_reason_or_none() {
        let reasons =
            |text| -> Vec<String> { comments(text).map(|(_, r)| r.trim().into()).collect() };
        assert_eq!(reasons("a <!-- verbatim: ok, by phone --> b"), ["by phone"]);
        assert_eq!(
            reasons("<!--verbatim:ok--><!-- verbatim: ok: tape -->"),
            ["", "tape"]
        );
        assert_eq!(
            reasons("<!-- verbatim: okra --><!-- ok, --><!-- verbatim: ok, open"),
            [""; 0]
        );
    }
}
