//! What an article tells of its quotations beyond the sentence of each.

use crate::language::pronoun::Pronoun;
use crate::quotation::attributed::Attributed;
use crate::quotation::coreference::Meaning;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::EntityIx;
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// So many times an author who speaks in the first person at all says "I" or "we".
const TIMES_OF_A_COLUMN: usize = 4;

/// What an article tells of something found in it, beyond its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ArticleSigns {
    /// How many other quotations name the same speaker beside a cue of their own.
    pub by_name: usize,
    /// How often the article says "I" or "we" in its own words: 0 never, 1 at times, 2 often, as columns do.
    pub first_person: usize,
}

/// The signs for each of all that was found in an article; `meanings` tells who the speakers are.
pub fn article_signs(
    analysis: &Analysis<'_>,
    found: &[Attributed],
    meanings: &[Option<Meaning>],
) -> Vec<ArticleSigns> {
    let first_person = first_person(analysis);
    let named = |one: &Attributed, meaning: &Option<Meaning>| {
        let by_name = one.cue.is_some() && is_named(analysis, one);
        meaning.filter(|_| by_name).map(|meaning| meaning.entity)
    };
    let each = || found.iter().zip(meanings);
    let mut named_times: HashMap<EntityIx, usize, RandomState> = HashMap::default();
    for speaker in each().filter_map(|(one, meaning)| named(one, meaning)) {
        *named_times.entry(speaker).or_default() += 1;
    }
    let signs = each().map(|(one, meaning)| {
        let all = meaning.and_then(|meaning| named_times.get(&meaning.entity));
        let own = usize::from(named(one, meaning).is_some());
        ArticleSigns {
            by_name: all.map_or(0, |all| all - own),
            first_person,
        }
    });
    signs.collect()
}

fn is_named(analysis: &Analysis<'_>, one: &Attributed) -> bool {
    one.mention()
        .is_some_and(|mention| analysis.mentions[mention].kind == MentionKind::Name)
}

/// How often an article speaks in the first person outside quotation marks.
fn first_person(analysis: &Analysis<'_>) -> usize {
    let own = |mention: &&Mention| {
        let word = mention.span.of(analysis.text);
        let is_first = |own: Pronoun| own.is_first() && !own.is_object();
        mention.kind.is_pronoun() && Pronoun::of(word).is_some_and(is_first)
    };
    match analysis.mentions.iter().filter(own).count() {
        0 => 0,
        1..TIMES_OF_A_COLUMN => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::coreference::People;
    use crate::quotation::index_vec::IndexVec;
    use crate::quotation::speaker::attribute;
    use crate::quotation::speaker::model::SpeakerWeights;

    fn of(text: &str) -> Vec<(usize, usize)> {
        let analysis = Analysis::new(text);
        let found = attribute::find(&analysis, SpeakerWeights::shipped());
        let people = People::resolve(&analysis, &IndexVec::default());
        let meaning = |one: &Attributed| people.speaker(&analysis, one.mention()?);
        let meanings: Vec<_> = found.iter().map(meaning).collect();
        let around = article_signs(&analysis, &found, &meanings).into_iter();
        around.map(|a| (a.by_name, a.first_person)).collect()
    }

    #[test]
    fn whoever_is_named_beside_another_verb_is_known_to_speak() {
        let text = "“The ferry is late,” Mara Okoro said.\n\n“It will sail at dawn,” she said.\n\n\
                    “It will not,” said Tom Vey.";
        assert_eq!(of(text), [(0, 0), (1, 0), (0, 0)]);
    }

    #[test]
    fn a_column_says_i() {
        let said = "“I saw the ferry, I did,” Mara Okoro said.";
        assert_eq!(of(said), [(0, 0)], "in marks somebody else says so");
        assert_eq!(of(&format!("{said} I met her.")), [(0, 1)]);
        let often = format!("{said} I met her. We spoke. I told my crew.");
        assert_eq!(of(&often), [(0, 2)]);
    }
}
