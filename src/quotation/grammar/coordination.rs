//! Names that speak together: "Okoro and Vey said".

use crate::language::person_name::PersonName;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::MentionIx;

/// "Okoro and Vey said": the two names that speak together, of which `mention` is one.
pub(in crate::quotation) fn together(
    analysis: &Analysis<'_>,
    mention: MentionIx,
) -> Option<[MentionIx; 2]> {
    let cues = |m: &Mention| {
        let inverted = m.inverted.filter(|i| i.is_speaker()).map(|i| i.cue);
        m.subject.map(|s| s.cue).or(inverted)
    };
    let joined = |first: MentionIx| {
        let (a, b) = (
            analysis.mentions.get(first)?,
            analysis.mentions.get(first + 1)?,
        );
        // "Co-founder and CEO Mara Okoro" is one person.
        let office = || PersonName::parse(a.span.of(analysis.text)).is_office();
        let names = a.kind == MentionKind::Name && b.kind == MentionKind::Name && !office();
        let and = a.end + 1 == b.first && analysis.word(a.end) == "and";
        let both = cues(a).is_some_and(|cue| match b.subject {
            Some(subject) => subject.cue == cue,
            None => a.is_inverted(),
        });
        (names && and && both && a.paragraph == b.paragraph).then_some([first, first + 1])
    };
    joined(mention).or_else(|| joined(mention.checked_sub(1)?))
}
