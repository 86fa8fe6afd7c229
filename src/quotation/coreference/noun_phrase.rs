//! Noun phrases of several mentions.

use crate::language::class::Class;
use crate::language::person_name::{PersonName, is_calling, is_title};
use crate::quotation::coreference::roles::is_document;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, Places, TokenIx};
use std::ops::Range;

/// A noun phrase: one mention, or several side by side that mean one person or body ("Harbour Board" + "spokesman",
/// "comedian" + "Ada Lind").
pub struct NounPhrase<'t> {
    /// The mentions; the last is the head.
    pub mentions: Range<MentionIx>,
    /// The kind of the head.
    pub kind: MentionKind,
    /// The head taken apart, where it is a name.
    pub name: Option<PersonName<'t>>,
}

/// Whether two mentions are one noun phrase: side by side, or with an office between them ("Ostwick chief
/// constable Mara Okoro").
fn joins(analysis: &Analysis<'_>, before: &Mention, mention: &Mention) -> bool {
    use MentionKind::{Name, Nominal};
    let noun = |kind| matches!(kind, Name | Nominal);
    if before.paragraph != mention.paragraph || !noun(before.kind) || !noun(mention.kind) {
        return false;
    }
    if before.end == mention.first {
        return !(before.kind == Name && mention.kind == Name);
    }
    let gap = before.end..mention.first.max(before.end);
    if leads_to(analysis, before, mention, gap.clone())
        || is_office_of(analysis, before, mention, gap.clone())
    {
        return true;
    }
    let nouns = gap.len() <= 4 && gap.iter().all(|at| analysis.tokens[at].class.is_nounlike());
    nouns && mention.kind == Name && is_title(analysis.word(mention.first - 1))
}

/// Whether the mentions are an office, "of", and a name with which the complement of the office was read as one:
/// "Secretary" + "Lake Union Mara Okoro".
fn leads_to(
    analysis: &Analysis<'_>,
    office: &Mention,
    name: &Mention,
    gap: Range<TokenIx>,
) -> bool {
    let words = |mention: &Mention| mention.span.of(analysis.text);
    let of = gap.len() <= 2 && gap.start < gap.end && analysis.tokens[gap.start].class == Class::Of;
    let is_office = || words(office).rsplit(' ').next().is_some_and(is_title);
    let hides = || {
        let name = PersonName::parse(words(name));
        name.words.len() > 1 && name.titles.first().is_some_and(|first| !is_title(first))
    };
    of && office.kind == MentionKind::Name
        && name.kind == MentionKind::Name
        && is_office()
        && hides()
}

/// Whether the mentions are an office in lower case with its complement, and its holder: "former secretary of state" +
/// "Mara Okoro".
fn is_office_of(
    analysis: &Analysis<'_>,
    office: &Mention,
    name: &Mention,
    gap: Range<TokenIx>,
) -> bool {
    let small =
        |at: TokenIx| analysis.tokens[at].class.is_nounlike() && !analysis.tokens[at].capital;
    office.kind == MentionKind::Nominal
        && name.kind == MentionKind::Name
        && (2..=3).contains(&gap.len())
        && analysis.tokens[gap.start].class == Class::Of
        && (gap.start + 1..gap.end).iter().all(small)
        && is_calling(analysis.word(office.end - 1))
        && PersonName::parse(name.span.of(analysis.text)).has_given_name()
}

/// The noun phrases of an article, in order.
pub fn noun_phrases<'t>(analysis: &Analysis<'t>) -> Vec<NounPhrase<'t>> {
    let mut phrases: Vec<NounPhrase<'_>> = Vec::with_capacity(analysis.mentions.len());
    for (i, mention) in analysis.mentions.entries() {
        let joins = phrases.last().is_some_and(|phrase| {
            joins(
                analysis,
                &analysis.mentions[phrase.mentions.end - 1],
                mention,
            )
        });
        match phrases.last_mut() {
            Some(phrase) if joins => {
                phrase.mentions.end = i + 1;
                phrase.kind = mention.kind;
            }
            _ => phrases.push(NounPhrase {
                mentions: i..i + 1,
                kind: mention.kind,
                name: None,
            }),
        }
    }
    for phrase in phrases.iter_mut().filter(|u| u.kind == MentionKind::Name) {
        let head = &analysis.mentions[phrase.mentions.end - 1];
        phrase.name = Some(PersonName::parse(head.span.of(analysis.text)));
    }
    phrases
}

/// The mention that a possessive owns: the sister in "Okoro's sister", the lawyer in "his lawyer"; `mention` itself
/// where it owns nothing that could speak.
pub fn owned(analysis: &Analysis<'_>, mention: MentionIx) -> MentionIx {
    let owner = &analysis.mentions[mention];
    let class = |at: TokenIx| analysis.class(owner.paragraph, Some(at));
    let words = |at: TokenIx| matches!(class(at), Class::Word | Class::Plural | Class::Role);
    let genitive = (owner.end..owner.end + 3)
        .iter()
        .find(|&at| !words(at))
        .unwrap_or(owner.end);
    let from = match class(genitive) {
        Class::Genitive => genitive + 1,
        _ if owner.kind == MentionKind::Possessive => owner.first,
        _ => return mention,
    };
    let words = if owner.kind == MentionKind::Possessive {
        owner.end
    } else {
        from
    };
    let noun = |at: TokenIx| class(at).is_nounlike() || matches!(class(at), Class::Ing | Class::Ed);
    let end = (words..words + 8)
        .iter()
        .find(|&at| !noun(at))
        .unwrap_or(words);
    if end == words || class(end - 1) == Class::CueNoun && !is_document(analysis.word(end - 1)) {
        return mention;
    }
    let inside = analysis
        .mentions
        .onward(mention + 1)
        .take_while(|(_, m)| m.first < end)
        .filter(|(_, m)| m.first >= from && m.end <= end);
    inside.last().map_or(mention, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(text: &str) -> Vec<String> {
        let analysis = Analysis::new(text);
        let words = |phrase: &NounPhrase| {
            let mentions = &analysis.mentions[phrase.mentions.clone()];
            let (first, last) = (mentions[0].first, mentions[mentions.len() - 1].end);
            analysis.span_of(first..last).of(text).to_string()
        };
        noun_phrases(&analysis).iter().map(words).collect()
    }

    #[test]
    fn an_office_between_joins_names() {
        assert_eq!(
            phrases("Ostwick chief constable Mara Okoro said no.")[0],
            "Ostwick chief constable Mara Okoro"
        );
        assert_eq!(phrases("Okoro met Lind.")[0], "Okoro");
        assert_eq!(
            phrases("former secretary of works Ada Lind said no.")[0],
            "former secretary of works Ada Lind"
        );
        assert_eq!(
            phrases("Secretary of the Lake Union Peter Okoro said no.")[0],
            "Secretary of the Lake Union Peter Okoro"
        );
    }

    #[test]
    fn what_is_owned_speaks() {
        let text = "Okoro’s retired sister said no. Okoro’s claim is false. His lawyer said no.";
        let analysis = Analysis::new(text);
        let place = |words: &str, nth: usize| {
            let mut found = analysis
                .mentions
                .entries()
                .filter(|(_, m)| m.span.of(text) == words);
            found.nth(nth).unwrap().0
        };
        let led = |mention| analysis.mentions[owned(&analysis, mention)].span.of(text);
        assert!(led(place("Okoro", 0)).ends_with("sister"));
        assert_eq!(led(place("Okoro", 1)), "Okoro");
        assert_eq!(led(place("His", 0)), "His lawyer");
    }
}
