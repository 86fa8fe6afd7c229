//! A passage whose source the draft names: that other outlets have the words is no pass.

use super::case::Check;
use super::missing_source;
use crate::check::candidates::Candidate;
use crate::check::named_source::{are_two, host_name, may_be_page};
use crate::check::passage::KnownSource;
use crate::check::surroundings::narration;
use crate::check::verdict::{Finding, SourcePlace, Verdict};
use crate::corpus::Article;
use crate::edition::Found;
use crate::language::function_word::THE;
use std::path::Path;

/// The verdict of a passage for which the draft names an outlet. That other outlets have the words is no pass; it is
/// said.
pub(super) fn judge_by_source(
    source: &KnownSource,
    candidates: &[Candidate],
    sources: &Found,
    among: impl Fn(&[Candidate]) -> Finding,
) -> Finding {
    let is_own = |place: &&Candidate| {
        source.articles.contains(&place.article) || names(place.around(sources), &source.name)
    };
    let (own, others): (Vec<Candidate>, Vec<Candidate>) =
        candidates.iter().partition(|place| is_own(place));
    let finding = among(&own);
    if others.is_empty() || !finding.stop && finding.source.is_some() {
        return finding;
    }
    let elsewhere = among(&others);
    match (&finding.source, faithful_place(&elsewhere)) {
        (Some(_), Some(place)) => {
            let other = name_of(place, sources);
            let why = format!("{}; {other} has the draft’s words", finding.why);
            Finding { why, ..finding }
        }
        (None, Some(place)) => Finding {
            verdict: Verdict::Misattributed,
            stop: true,
            why: format!(
                "{} does not have these words; {} has them",
                source.name,
                name_of(place, sources)
            ),
            ..elsewhere
        },
        (Some(_), None) => finding,
        (None, None) => among(candidates),
    }
}

/// The same finding, or a stop where the source has it that this was told to another outlet than the draft says.
pub(super) fn told_to(check: &Check<'_>, finding: Finding) -> Finding {
    let by_draft = narration(check.passage.span, &check.draft.text);
    let Some(place) = faithful_place(&finding) else {
        return finding;
    };
    let text = &check.sources.articles[place.article].text;
    let by_source = place.sentences.iter().map(|span| narration(*span, text));
    let by_source: String = by_source.collect::<Vec<_>>().join(" ");
    let addressed = |narration: &str| check.outlets.addressed(narration);
    let both = addressed(&by_draft).and_then(|own| Some((own, addressed(&by_source)?)));
    match both.filter(|(own, other)| are_two(own, other)) {
        Some((_, other)) => Finding {
            verdict: Verdict::Misattributed,
            stop: true,
            why: format!("the source has it that this was told to {other}"),
            ..finding
        },
        None => finding,
    }
}

/// The verdict of a passage whose source is not there: that another one has the words is no pass, unless it says
/// itself that they are that source's.
pub(super) fn not_to_be_had(name: &str, finding: Finding, sources: &Found) -> Finding {
    let Some(place) = faithful_place(&finding) else {
        return finding;
    };
    let article = &sources.articles[place.article];
    if names(&article.text, name) || is_headed(article, name) {
        return finding;
    }
    // Where the one that the draft names is among them after all, it does not have the words.
    let mut articles = sources.articles.iter().enumerate();
    let is_given = articles.any(|(n, other)| n != place.article && is_headed(other, name));
    let elsewhere = elsewhere_only(name, place, sources, &finding);
    match is_given {
        true => Finding {
            verdict: Verdict::Misdated,
            stop: true,
            why: format!(
                "{name} does not have these words; {} has them",
                name_of(place, sources)
            ),
            ..elsewhere
        },
        false => elsewhere,
    }
}

/// The same for a passage that leads to a page: a source may be that page where it does not tell another address.
pub(super) fn page_not_to_be_had(url: &str, finding: Finding, sources: &Found) -> Finding {
    match faithful_place(&finding) {
        Some(place) if !may_be_page(&sources.articles[place.article], url) => {
            elsewhere_only(host_name(url), place, sources, &finding)
        }
        _ => finding,
    }
}

/// The words are another source's than the one that the draft names.
fn elsewhere_only(name: &str, place: &SourcePlace, sources: &Found, finding: &Finding) -> Finding {
    let other = name_of(place, sources);
    Finding {
        verdict: Verdict::Unchecked,
        why: format!(
            "{}; {other} has these words",
            missing_source::not_given(name)
        ),
        ..finding.clone()
    }
}

/// The place that has a passage's words, where an editor need not look.
fn faithful_place(finding: &Finding) -> Option<&SourcePlace> {
    let is_speech = finding.verdict != Verdict::NotAQuotation;
    finding
        .source
        .as_ref()
        .filter(|_| is_speech && !finding.stop)
}

/// Whether a source names an outlet itself: it hands on what that one has printed.
fn names(text: &str, outlet: &str) -> bool {
    text.contains(outlet)
}

/// Whether a source that tells no outlet bears its name over its words, in any case, or in the name of its file.
fn is_headed(article: &Article, outlet: &str) -> bool {
    let sought = small_words(outlet);
    let first = article.text.lines().find(|line| !line.trim().is_empty());
    let stem = Path::new(&article.path).file_stem();
    let stem = stem.and_then(|stem| stem.to_str());
    // A first line with small letters may be a sentence that only speaks of an outlet; a masthead is in capitals.
    let first = first.filter(|line| !line.contains(char::is_lowercase));
    let mut heads = article.headline().into_iter().chain(first).chain(stem);
    let has_name = |words: Vec<String>| words.windows(sought.len().max(1)).any(|run| run == sought);
    article.outlet.is_none() && heads.any(|head| has_name(small_words(head)))
}

/// The words of a name in small letters, without its article.
fn small_words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    let mut words: Vec<String> = words.collect();
    if words.first().is_some_and(|first| first == THE) {
        words.remove(0);
    }
    words
}

fn name_of<'s>(place: &SourcePlace, sources: &'s Found) -> &'s str {
    sources.articles[place.article].source_name()
}
