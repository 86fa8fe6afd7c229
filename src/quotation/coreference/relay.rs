//! Relays: outlets or bodies that pass on what somebody else said ("…, the spokesman said, according to the agency").
//!
//! A relay is told by a second attribution in the sentence of the first ("the agency reported"), or by a speaker who is
//! the object of "quoted" ("the agency quoted Okoro as saying").

use crate::language::class::Class;
use crate::language::lexicon;
use crate::quotation::coreference::people::People;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::tie::Via;
use crate::quotation::index::{EntityIx, MentionIx, Places, TokenIx};

/// Tokens on each side of a cue in which a relay is looked for.
const TOKENS_TO_RELAY: usize = 60;

/// "The agency quoted Okoro as saying": for the agency's mention, the mention of Okoro and the cue.
pub fn quoted_by(analysis: &Analysis<'_>, mention: MentionIx) -> Option<(MentionIx, TokenIx)> {
    let relay = &analysis.mentions[mention];
    let cue = relay.subject?.cue;
    if !lexicon::means!(RELAY_VERBS, lemma(analysis, cue), "before") {
        return None;
    }
    let (speaker, _) = analysis
        .mentions
        .onward(mention + 1)
        .take_while(|(_, m)| m.paragraph == relay.paragraph && m.sentence == relay.sentence)
        .take(8)
        .filter(|(_, m)| m.first > cue && can_speak(m))
        .find(|(_, m)| says_after(analysis, m))?;
    Some((speaker, cue))
}

fn lemma(analysis: &Analysis<'_>, token: TokenIx) -> &'static str {
    analysis
        .tokens
        .get(token)
        .and_then(|t| t.cue)
        .map_or("", |cue| cue.lemma())
}

/// Whether "as saying" follows the mention, with at most an appositive between.
fn says_after(analysis: &Analysis<'_>, mention: &Mention) -> bool {
    (mention.end..mention.end + 14).iter().any(|at| {
        analysis.class(mention.paragraph, Some(at)) == Class::As
            && analysis.class(mention.paragraph, Some(at + 1)) == Class::Cue
    })
}

fn can_speak(mention: &Mention) -> bool {
    matches!(
        mention.kind,
        MentionKind::Name
            | MentionKind::Nominal
            | MentionKind::Pronoun
            | MentionKind::ObjectPronoun
    )
}

/// The name of whoever passed on what `speaker` said with the cue at token `cue`.
pub fn of_cue(
    analysis: &Analysis<'_>,
    people: &People,
    cue: TokenIx,
    speaker: Option<EntityIx>,
) -> Option<String> {
    let from = analysis
        .mentions
        .partition_point(|m| m.first + TOKENS_TO_RELAY < cue);
    let sentence = analysis.tokens.get(cue)?.sentence;
    let near = analysis.mentions.onward(from);
    let near = near.take_while(|(_, m)| m.first <= cue + TOKENS_TO_RELAY);
    let relay = near
        .filter(|(_, m)| m.sentence == sentence && m.kind == MentionKind::Name)
        .find(|(at, m)| {
            let meaning = people.meaning(*at);
            let other =
                meaning.is_some_and(|m| Some(m.entity) != speaker && !people.is_person(m.entity));
            other && in_paragraph_of(analysis, m, cue) && passes_on(analysis, m, cue)
        });
    let (place, _) = relay?;
    let entity = people.meaning(place)?.entity;
    Some(people.name(entity).to_string())
}

fn in_paragraph_of(analysis: &Analysis<'_>, mention: &Mention, token: TokenIx) -> bool {
    analysis.paragraphs[mention.paragraph]
        .tokens
        .contains(&token)
}

/// Whether a mention M passes on what the cue says: "according to M" after the cue, ", M reported" at the end, or "M
/// quoted … as saying".
fn passes_on(analysis: &Analysis<'_>, mention: &Mention, cue: TokenIx) -> bool {
    let according = mention
        .inverted
        .is_some_and(|i| i.via == Via::According && i.cue > cue);
    if according {
        return true;
    }
    let Some(verb) = mention.subject.map(|s| s.cue) else {
        return false;
    };
    let finite = analysis.tokens[verb].is_finite_cue();
    match lexicon::RELAY_VERBS.meaning(lemma(analysis, verb)) {
        Some("before") => finite && verb <= cue,
        Some("after") => {
            finite
                && verb > cue
                && follows_comma(analysis, mention)
                && ends_there(analysis, mention, verb)
        }
        _ => false,
    }
}

/// Whether a comma stands before the noun phrase of the mention.
fn follows_comma(analysis: &Analysis<'_>, mention: &Mention) -> bool {
    let class = |at: TokenIx| analysis.class(mention.paragraph, Some(at));
    let mut at = mention.first;
    while let Some(before) = at.checked_sub(1) {
        match class(before) {
            Class::Comma => return true,
            Class::Quote => return true,
            Class::Determiner | Class::Ing | Class::Genitive => at = before,
            Class::Cue if !analysis.tokens[before].is_finite_cue() => at = before,
            class if class.is_nounlike() => at = before,
            _ => return false,
        }
        if mention.first - at > 8 {
            return false;
        }
    }
    false
}

/// Whether the sentence says nothing more after the relay's verb than when or where.
fn ends_there(analysis: &Analysis<'_>, mention: &Mention, verb: TokenIx) -> bool {
    let end = (verb + 1..verb + 10).iter().find(|at| {
        let class = analysis.class(mention.paragraph, Some(*at));
        matches!(class, Class::Edge | Class::Stop | Class::Quote)
    });
    let between = verb + 1..end.unwrap_or(verb + 1);
    end.is_some()
        && between.iter().all(|at| {
            let class = analysis.tokens[at].class;
            !matches!(
                class,
                Class::That | Class::Be | Class::Auxiliary | Class::Cue | Class::Pronoun
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::index_vec::IndexVec;

    fn relayed(text: &str, cue: &str) -> Option<String> {
        let analysis = Analysis::new(text);
        let people = People::resolve(&analysis, &IndexVec::default());
        let token = analysis
            .tokens
            .places()
            .iter()
            .find(|&t| analysis.word(t) == cue)
            .unwrap();
        let speaker = analysis
            .mentions
            .position(|m| m.span.of(text).contains("Okoro"));
        let speaker = speaker.and_then(|m| people.meaning(m)).map(|m| m.entity);
        of_cue(&analysis, &people, token, speaker)
    }

    #[test]
    fn a_second_attribution_is_a_relay() {
        let some = |name: &str| Some(name.to_string());
        assert_eq!(
            relayed("“No,” Mara Okoro said, according to Ostwick News.", "said"),
            some("Ostwick News")
        );
        assert_eq!(
            relayed(
                "“No,” Mara Okoro said in a talk, the state agency ONA reported.",
                "said"
            ),
            some("ONA")
        );
        assert_eq!(
            relayed("The ONA quoted Mara Okoro as saying “no”.", "saying"),
            some("ONA")
        );
        assert_eq!(
            relayed(
                "“No,” RIA Vistad quoted Okoro as saying on Tuesday.",
                "quoted"
            ),
            some("RIA Vistad")
        );
        assert_eq!(relayed("“No,” Mara Okoro said.", "said"), None);
        assert_eq!(relayed("“No,” Mara Okoro told Ostwick News.", "told"), None);
    }

    #[test]
    fn whoever_is_quoted_is_the_speaker() {
        let text = "ONA quoted the mayor, Mara Okoro, as saying “no”.";
        let analysis = Analysis::new(text);
        let place = |words: &str| {
            analysis
                .mentions
                .position(|m| m.span.of(text) == words)
                .unwrap()
        };
        let (speaker, _) = quoted_by(&analysis, place("ONA")).unwrap();
        assert_eq!(analysis.mentions[speaker].span.of(text), "the mayor");
        assert_eq!(quoted_by(&analysis, place("Mara Okoro")), None);
    }
}
