//! Names that speak together, "Okoro and Vey said", and verbs that share a subject, "he met Vey and said".

use crate::language::class::Class;
use crate::language::function_word::AND;
use crate::language::lexicon;
use crate::language::person_name::PersonName;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::dependents;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, Places, TokenIx};
use crate::quotation::surface::token::Token;

/// Mentions before an object among which the subject of its verb is looked for.
const MAX_MENTIONS_BACK: usize = 8;

/// Tokens of an insertion between a subject and its verb.
const MAX_COORDINATED_INSERTION_TOKENS: usize = 16;

/// The two names that speak together, of which `mention` is one: "Okoro and Vey said".
pub(in crate::quotation) fn together(
    analysis: &Analysis<'_>,
    mention: MentionIx,
) -> Option<[MentionIx; 2]> {
    let joined = |first: MentionIx| {
        let (a, b) = (
            analysis.mentions.get(first)?,
            analysis.mentions.get(first + 1)?,
        );
        // "Co-founder and CEO Mara Okoro" is one person.
        let office = || PersonName::parse(a.span.of(analysis.text)).is_office();
        let is_name = |m: &Mention| m.kind == MentionKind::Name;
        let names = || is_name(a) && is_name(b) && !office();
        let and = a.end + 1 == b.first && analysis.word(a.end) == AND;
        let both = a.speaker_cues().next().is_some_and(|cue| match b.subject {
            Some(subject) => subject.cue == cue,
            None => a.is_inverted(),
        });
        (and && both && a.paragraph == b.paragraph && names()).then_some([first, first + 1])
    };
    joined(mention).or_else(|| joined(mention.checked_sub(1)?))
}

/// The shared subject of two coordinated verbs, where the object of the first was taken for the subject of the second,
/// the cue at token `cue`: "he" in "he met Okoro and said".
pub(in crate::quotation) fn shared_subject(
    analysis: &Analysis<'_>,
    object: MentionIx,
    cue: TokenIx,
) -> Option<MentionIx> {
    let mention = &analysis.mentions[object];
    let class = |at: TokenIx| analysis.class(mention.paragraph, Some(at));
    let mut between = (mention.end..cue.max(mention.end)).iter();
    let and = between
        .next()
        .is_some_and(|at| class(at) == Class::Conjunction)
        && between.all(|at| matches!(class(at), Class::Adverb | Class::Auxiliary));
    let finite = analysis.tokens.get(cue).is_some_and(Token::is_finite_cue);
    if !and || !finite {
        return None;
    }
    let is_verb = |m: &Mention, at: TokenIx| match class(at) {
        Class::Be | Class::Auxiliary | Class::Cue | Class::Ed | Class::Adverb => true,
        Class::Plural => m.kind == MentionKind::Pronoun,
        Class::Word => lexicon::IRREGULAR_PASTS.contains(analysis.word(at)),
        _ => false,
    };
    // "Okoro, 69, met Vey and said"
    let behind_insertion = |m: &Mention| {
        let mut inserted = (m.end + 1..m.end + MAX_COORDINATED_INSERTION_TOKENS).iter();
        let closing = inserted.find(|&at| class(at) == Class::Comma || !class(at).is_word());
        m.kind == MentionKind::Name
            && class(m.end) == Class::Comma
            && closing.is_some_and(|at| {
                class(at) == Class::Comma && class(at + 1) != Class::Adverb && is_verb(m, at + 1)
            })
    };
    let is_subject = |m: &Mention| {
        let verb = is_verb(m, m.end) || behind_insertion(m);
        let kind = matches!(
            m.kind,
            MentionKind::Name | MentionKind::Nominal | MentionKind::Pronoun
        );
        kind && verb && !dependents::stands_in_phrase(analysis, m)
    };
    let earlier = analysis.mentions.backward(object).take(MAX_MENTIONS_BACK);
    let mut earlier = earlier
        .take_while(|(_, m)| m.paragraph == mention.paragraph && m.sentence == mention.sentence);
    let (place, subject) = earlier.find(|(_, m)| is_subject(m))?;
    let one_clause = (subject.end..mention.first)
        .iter()
        .all(|at| !matches!(class(at), Class::Semicolon | Class::Colon | Class::Quote));
    one_clause.then_some(place)
}
