//! The pieces of one sentence that a cue parts: “We pay,” Okoro said, “if it rains.” Each may be in the source and
//! the sentence not.

use super::candidates::Candidates;
use super::judge::is_printed_at;
use super::sources::Sources;
use super::spoken::Stretch;
use super::verdict::{Finding, Verdict};
use super::voices;
use crate::collation::normal::{Word, words};
use crate::corpus::Article;
use crate::language::function_word::{self, Function};
use crate::language::{lexicon, word};
use crate::text::Span;

/// A sentence of the draft whose pieces are of two sentences of a source, or of two sources, is spliced.
pub(super) fn judge_together(
    findings: &mut [Finding],
    draft: &Article,
    candidates: &Candidates<'_>,
    sources: &Sources<'_>,
) {
    for n in 1..findings.len() {
        let (before, rest) = findings.split_at_mut(n);
        let (Some(first), Some(second)) = (before.last(), rest.first_mut()) else {
            continue;
        };
        let together = || {
            let printed = [first, second].map(|piece| piece.passage.words(&draft.text));
            let places = [candidates.places(n - 1), candidates.places(n)].concat();
            let claimed = second.passage.claim.speaker.as_deref();
            is_printed_at(&printed.join(" "), &places, sources, claimed)
        };
        let parted = !second.stop
            && goes_on(first, second, draft)
            && is_apart(first, second, draft, sources);
        if parted && !together() {
            second.verdict = Verdict::Spliced;
            second.stop = true;
            second.why = "in the source it does not go on from the words before the cue".into();
        }
    }
}

/// Whether two passages are one sentence of one quotation.
fn goes_on(first: &Finding, second: &Finding, draft: &Article) -> bool {
    let one = second.passage.siblings.contains(&first.passage.span);
    let next = second.passage.words(&draft.text);
    one && next.chars().next().is_some_and(char::is_lowercase)
}

/// Whether the source says something else between the two, and begins another sentence there.
fn is_apart(first: &Finding, second: &Finding, draft: &Article, sources: &Sources<'_>) -> bool {
    let (Some(a), Some(b)) = (&first.source, &second.source) else {
        return false;
    };
    let (Some(end), Some(start)) = (a.spans.last(), b.spans.first()) else {
        return false;
    };
    if a.article != b.article || start.start < end.end {
        return true;
    }
    let source = &sources.articles[a.article];
    let claimed = second.passage.claim.speaker.as_deref();
    let profile = sources.profile(a.article);
    let is_own = claimed
        .is_some_and(|name| voices::voice(source, &profile.voices, name, end.start).is_some());
    let between = Span::new(end.end, start.start);
    let other = Stretch::of(
        source,
        sources.quotations_in(a.article),
        profile,
        between,
        is_own,
    );
    let speech = other.printed.iter().any(|printed| printed.is_speech());
    let between = between.of(&source.text);
    speech
        && (between.contains(['.', '!', '?'])
            || is_in_relative_clause(between)
            || is_of_clause_between(between, second, draft))
}

/// Whether the source begins a relative clause between that has not ended where the second piece begins: “we like this lock,” she said,
/// “without a crane” for "we like this lock, which they built in a year and without a crane".
fn is_in_relative_clause(between: &str) -> bool {
    let first = words(between).into_iter().next();
    let is_relative =
        first.is_some_and(|word| lexicon::means!(WORD_CLASSES, &word.form, "relative"));
    is_relative && !between.trim_end().ends_with(',')
}

/// Whether a piece is the condition of what the source says between: “sales rose,” she said, “provided that it rains” for
/// "sales rose, and we hope they will rise again, provided that it rains".
fn is_of_clause_between(between: &str, second: &Finding, draft: &Article) -> bool {
    let first = words(&second.passage.words(&draft.text)).into_iter().next();
    let is_condition =
        first.is_some_and(|word| lexicon::means!(OPERATORS, &word.form, "condition"));
    let between = words(between);
    let is_modal = |word: &Word| function_word::of(&word.form) == Some(Function::Modal);
    let is_verb = |word: &Word| is_modal(word) || word::look_up(&word.form).cue.is_some();
    let joins = between
        .first()
        .is_some_and(|word| lexicon::COORDINATORS.contains(&word.form));
    is_condition
        && joins
        && between
            .iter()
            .any(|word| is_verb(word) || lexicon::THINKING_VERBS.contains(&word.form))
}
