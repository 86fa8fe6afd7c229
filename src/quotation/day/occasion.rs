//! The words that name the occasion on which something was said: "at a joint news conference".
//!
//! The phrases and their normal forms are listed in the lexicon.

use crate::language::class::Class;
use crate::language::lexicon;
use crate::language::phrase_finder::PhraseFinder;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::clause::Clause;
use crate::quotation::index::{Places, TokenIx};
use crate::text::Span;
use std::ops::Range;
use std::sync::LazyLock;

static OCCASIONS: LazyLock<PhraseFinder<&str>> =
    LazyLock::new(|| PhraseFinder::new(lexicon::OCCASIONS.pairs()));

/// The normal form of the occasion that `words` name; where they name two, the more specific one.
pub fn kind(words: &str) -> Option<&'static str> {
    let found: Vec<&str> = phrases(words).map(|(_, kind)| kind).collect();
    let kind = found.iter().copied().min_by_key(|kind| is_thin(kind))?;
    let joint = words
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| lexicon::JOINT_WORDS.contains_lowered(word));
    Some(if joint { together(kind) } else { kind })
}

/// The occasions that `text` names, in order, each with its normal form.
pub fn phrases(text: &str) -> impl Iterator<Item = (Span, &'static str)> {
    OCCASIONS.find(text).filter(move |(span, _)| {
        let before = text[..span.start].chars().next_back();
        let after = text[span.end..].chars().next();
        let joins = |c: char| c.is_alphanumeric();
        !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}

/// Tokens on each side of a cue among which its occasion is looked for.
const TOKENS_TO_OCCASION: usize = 30;

/// The words that name the occasion in the clause of a cue: "a joint news conference".
pub fn of_clause(clause: &Clause<'_, '_>) -> Option<Span> {
    let analysis = clause.analysis;
    let sentence = analysis.tokens.get(clause.cue)?.sentence;
    let same = |at: &TokenIx| analysis.tokens[*at].sentence == sentence;
    let first = (clause.cue.saturating_sub(TOKENS_TO_OCCASION)..clause.cue + 1)
        .iter()
        .find(same)?;
    let end = analysis.tokens.end().min(clause.cue + TOKENS_TO_OCCASION);
    let last = (clause.cue..end).iter().take_while(same).last()?;
    let found = unquoted(analysis, first..last + 1).filter_map(|(span, kind)| {
        let tokens = analysis.tokens_in(span);
        let with_cue = tokens.contains(&clause.cue);
        let start = if with_cue {
            Some(tokens.start)
        } else {
            phrase_start(clause, tokens.start)
        };
        let start = start.filter(|_| with_cue || clause.owns(&tokens))?;
        let words = analysis.span_of(start..tokens.end);
        Some((is_thin(kind), tokens.start.abs_diff(clause.cue), words))
    });
    found
        .min_by_key(|(thin, apart, _)| (*thin, *apart))
        .map(|(_, _, words)| words)
}

/// The occasions that some tokens name, what stands in marks left out.
fn unquoted(
    analysis: &Analysis<'_>,
    tokens: Range<TokenIx>,
) -> impl Iterator<Item = (Span, &'static str)> {
    let mut from = tokens.start;
    let stretches = analysis.tokens[tokens].split(|t| t.class == Class::Quote);
    stretches.flat_map(move |stretch| {
        let window = analysis.span_of(from..from + stretch.len());
        from += stretch.len() + 1;
        let here = move |span: Span| Span::new(span.start + window.start, span.end + window.start);
        phrases(window.of(analysis.text)).map(move |(span, kind)| (here(span), kind))
    })
}

/// Where the noun phrase of an occasion begins, if a preposition of place stands before it.
fn phrase_start(clause: &Clause<'_, '_>, first: TokenIx) -> Option<TokenIx> {
    let class = |at: TokenIx| clause.analysis.tokens[at].class;
    let mut at = first;
    while let Some(before) = at.checked_sub(1) {
        match class(before) {
            Class::In | Class::At | Class::On | Class::By => return Some(at),
            Class::Preposition if first - at < 7 => {
                let word = clause.analysis.word(before);
                let place = lexicon::OCCASION_PREPOSITIONS.contains_folded(word);
                return place.then_some(at);
            }
            class if first - at < 7 && (class.is_nounlike() || is_in_phrase(class)) => at = before,
            _ => break,
        }
    }
    // "on Twitter" is named with its preposition.
    let own = matches!(class(first), Class::On | Class::By | Class::Preposition);
    own.then_some(first)
}

fn is_in_phrase(class: Class) -> bool {
    use Class::*;
    matches!(
        class,
        Determiner | PossessivePronoun | Genitive | Day | Number | Cue | Adverb
    )
}

/// Whether the words say little beside another occasion: "told reporters in an interview".
pub fn is_thin(kind: &str) -> bool {
    lexicon::THIN_OCCASIONS.contains(kind)
}

/// Whether an occasion, by its normal form, is one that several share: "joint news conference".
pub fn is_joint(kind: &str) -> bool {
    let mut joint = lexicon::JOINT_OCCASIONS.pairs();
    joint.any(|(_, form)| form == kind)
}

/// The joint form of an occasion, where the words between "joint" and its name keep the two apart.
fn together(kind: &'static str) -> &'static str {
    lexicon::JOINT_OCCASIONS.meaning(kind).unwrap_or(kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::grammar::analysis::Analysis;

    #[test]
    fn an_occasion_is_named_in_its_normal_form() {
        assert_eq!(
            kind("a regular call with journalists"),
            Some("call with reporters")
        );
        assert_eq!(kind("the harbour"), None);
    }

    #[test]
    fn press_and_news_conferences_are_the_same_and_joint_is_kept() {
        assert_eq!(kind("at a press conference"), Some("news conference"));
        assert_eq!(
            kind("at a news conference in Port Lind"),
            Some("news conference")
        );
        assert_eq!(
            kind("Thursday's joint press conference"),
            Some("joint news conference")
        );
        assert_eq!(
            kind("a joint Hill House news conference"),
            Some("joint news conference")
        );
    }

    #[test]
    fn the_more_telling_words_win() {
        assert_eq!(
            kind("told reporters on a conference call"),
            Some("call with reporters")
        );
        assert_eq!(kind("told reporters"), Some("remarks to reporters"));
        assert_eq!(kind("wrote on Twitter"), Some("post"));
        assert_eq!(kind("testified before the committee"), Some("testimony"));
    }

    #[test]
    fn the_occasion_stands_in_the_clause_of_the_cue() {
        let named = |text: &str| {
            let analysis = Analysis::new(text);
            let cue = analysis
                .tokens
                .places()
                .iter()
                .find(|&t| analysis.tokens[t].is_cue())
                .unwrap();
            let speaker = analysis
                .mentions
                .iter()
                .find(|m| m.span.of(text) == "Okoro");
            let clause = Clause {
                analysis: &analysis,
                cue,
                speaker,
            };
            of_clause(&clause).map(|span| span.of(text).to_string())
        };
        let some = |words: &str| Some(words.to_string());
        assert_eq!(
            named("“No,” said Okoro at a joint press conference with Lind."),
            some("a joint press conference")
        );
        assert_eq!(
            named("“No,” Okoro told reporters during a regular call with journalists."),
            some("a regular call with journalists")
        );
        assert_eq!(named("“No,” Okoro told reporters."), some("told reporters"));
        assert_eq!(named("“No,” Okoro wrote on Twitter."), some("on Twitter"));
        assert_eq!(
            named("“No,” Okoro said in a statement."),
            some("a statement")
        );
        assert_eq!(named("“No,” Okoro said of the interview."), None);
        assert_eq!(named("“No,” Okoro said."), None);
    }

    #[test]
    fn parts_of_words_are_no_occasions() {
        assert_eq!(kind("the interviewer was outspoken"), None);
        assert_eq!(kind("reporters told us"), None);
    }
}
