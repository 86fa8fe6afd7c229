//! Findings that an editor lets stand, with a reason: by a comment in the draft, or by a baseline file.

use super::verdict::Finding;
use crate::corpus::Article;
use crate::text::Span;
use strum::IntoStaticStr;

/// Where it is said that a finding may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[non_exhaustive]
pub enum AcceptedBy {
    /// `<!-- verbatim: ok, reason -->` in the draft.
    Comment,
    /// A line of a baseline file.
    Baseline,
}

impl AcceptedBy {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// An editor's word that a finding may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Acceptance {
    /// Where it is said.
    pub by: AcceptedBy,
    /// Why, in the editor's words; empty where none are given.
    pub reason: String,
}

impl Acceptance {
    pub(super) fn new(by: AcceptedBy, reason: &str) -> Self {
        Self {
            by,
            reason: reason.trim().to_string(),
        }
    }

    /// "let stand by a comment: heard by phone".
    pub fn told(&self) -> String {
        let by = match self.by {
            AcceptedBy::Comment => "a comment",
            AcceptedBy::Baseline => "the baseline",
        };
        match self.reason.as_str() {
            "" => format!("let stand by {by}, without a reason"),
            reason => format!("let stand by {by}: {reason}"),
        }
    }
}

/// Lets stand what the draft's comments say: each is about the finding before it in its paragraph, or else about
/// the next one in it or in the paragraph below.
pub(super) fn by_comments(findings: &mut [Finding], draft: &Article) {
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
