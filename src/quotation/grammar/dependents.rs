//! Mentions inside the subject that depend on its head: the board in "Okoro of the Harbour Board said".

use crate::language::class::Class;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::function_word::WHO;
use crate::language::lexicon;
use crate::language::person_name::is_title;
use crate::language::word::{Lists, has_plural_ending};
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::grammar::tie::{Intervening, SubjectOf};
use crate::quotation::index::{Places, TokenIx};
use crate::quotation::surface::Surface;

/// Mentions before a dependent among which its head is looked for.
const MENTIONS_TO_HEAD: usize = 8;

/// Tokens of a noun phrase before its head.
const MAX_TOKENS_BEFORE_HEAD: usize = 5;

/// Tokens from a head to its dependent.
const TOKENS_TO_DEPENDENT: usize = 20;

/// Moves the cue of a mention that stands in a prepositional phrase, or in a relative clause with "who", to the head of
/// that phrase or clause.
pub(super) fn give_cues_to_heads(surface: &Surface<'_>, mentions: &mut [Mention]) {
    let mut placed = None;
    for at in 1..mentions.len() {
        let mention = &mentions[at];
        let Some(subject) = mention.subject else {
            continue;
        };
        // "the team in Ostwick, Norland, said": what was taken from the town is not the country's.
        if placed == Some(at - 1) && is_place_of(surface, mention, &mentions[at - 1]) {
            mentions[at].subject = None;
            continue;
        }
        let first = at.saturating_sub(MENTIONS_TO_HEAD);
        let dependent = Dependent {
            surface,
            mention,
            intervening: subject.intervening,
        };
        let head = (first..at).find(|&head| dependent.depends_on(&mentions[head]));
        let Some(head) = head else {
            if mention.kind == MentionKind::Name && is_placed_noun(surface, mention) {
                placed = Some(at);
                mentions[at].subject = None;
            }
            continue;
        };
        placed = Some(at);
        let within = mentions[at].first;
        mentions[at].subject = None;
        // "supporters of the proposed changes said": a verb within the phrase is none of the head's.
        if mentions[head].subject.is_none_or(|own| own.cue < within) {
            mentions[head].subject = Some(SubjectOf {
                intervening: Intervening::PREPOSITION,
                ..subject
            });
        }
    }
}

/// Whether a name tells where the place before it lies: "Ostwick, Norland,".
fn is_place_of(surface: &Surface<'_>, name: &Mention, place: &Mention) -> bool {
    let comma = place.end;
    let same = name.paragraph == place.paragraph && name.kind == MentionKind::Name;
    // A name of several words may be a person's: "the delegate in Ostwick, Mara Okoro, said".
    let one = name.end == name.first + 1;
    same && one
        && name.first == comma + 1
        && surface.class(name.paragraph, Some(comma)) == Class::Comma
        && stands_in_phrase(surface, place)
}

/// Whether a name tells where those are who are meant by the noun or participle before it: "half of those polled in
/// Ostwick", "a fitness club in Ostwick". It says nothing then, even if they are no mention.
fn is_placed_noun(surface: &Surface<'_>, name: &Mention) -> bool {
    let class = |at: TokenIx| surface.class(name.paragraph, Some(at));
    let Some(link) = name.first.checked_sub(1) else {
        return false;
    };
    let noun = link.checked_sub(1);
    let noun = noun.is_some_and(|at| {
        let meant = matches!(
            class(at),
            Class::Word | Class::Plural | Class::Ed | Class::Role
        );
        meant && !lexicon::IRREGULAR_PASTS.contains(surface.word(at))
    });
    matches!(class(link), Class::In | Class::At) && noun
}

/// A mention that was taken for the subject of a cue, and may depend on a mention before it.
struct Dependent<'a, 't> {
    surface: &'a Surface<'t>,
    mention: &'a Mention,
    /// What stands between it and its cue.
    intervening: Intervening,
}

impl Dependent<'_, '_> {
    fn class(&self, at: TokenIx) -> Class {
        self.surface.class(self.mention.paragraph, Some(at))
    }

    fn depends_on(&self, head: &Mention) -> bool {
        let mention = self.mention;
        let same = head.paragraph == mention.paragraph && head.sentence == mention.sentence;
        let near = mention.first > head.end && mention.first - head.end <= TOKENS_TO_DEPENDENT;
        same && near && (self.is_in_phrase_of(head) || self.is_in_clause_of(head))
    }

    /// Whether only prepositions, and what belongs to a noun phrase, stand between the two.
    fn is_in_phrase_of(&self, head: &Mention) -> bool {
        let before = head.first.checked_sub(1);
        let share = self.is_share_of(head);
        // "in a letter of thanks Okoro said"
        let in_phrase = self.surface.class(head.paragraph, before).is_preposition();
        if !can_be_head(self.surface, head) || in_phrase && !share && !self.is_member_cited(head) {
            return false;
        }
        // "a group of students at the university who said"
        let relative = self.intervening.has(Intervening::RELATIVE);
        let opens = !relative && self.is_somebody() && (share || opens_clause(self.surface, head));
        // "obtained a copy of the letter and reported": an object is no head.
        if !opens && !share && !speaks_by_itself(self.surface, head) {
            return false;
        }
        let noun = is_noun(self.surface, head);
        let may_be_placed = noun && !relative;
        let place = |class: Class| matches!(class, Class::At | Class::From | Class::In);
        let in_phrase = |at: TokenIx| {
            let class = self.class(at);
            class.is_nounlike() && !self.is_past(at)
                || (may_be_placed || self.is_member_cited(head)) && place(class)
                || opens && (is_in_subject(self.surface, at) || self.describes(at))
                || matches!(
                    class,
                    Class::Of | Class::For | Class::Determiner | Class::PossessivePronoun
                )
        };
        let link = head.end;
        // "Works for Ostwick" is rather a name than a person and a body.
        let links = match head.kind {
            _ if opens && noun && follows_head(self.surface, link) => true,
            MentionKind::Name => self.class(link) == Class::Of || self.is_member_cited(head),
            _ => matches!(self.class(link), Class::Of | Class::For),
        };
        links
            && !(opens && self.begins_clause())
            && (head.end..self.mention.first).iter().all(in_phrase)
    }

    /// Whether the mention is the object in a relative clause of `head`, and so not the subject of the verb behind that
    /// clause: "Those who know Okoro say", "voters who backed the mayor said".
    fn is_in_clause_of(&self, head: &Mention) -> bool {
        let who = head.end;
        let alone = !self.intervening.has(Intervening::CONJUNCTION)
            && !self.intervening.has(Intervening::INSERTION);
        let somebody = matches!(head.kind, MentionKind::Name | MentionKind::Nominal);
        let clause = who + 1..self.mention.first;
        // "a pilot who was late was met by the mayor": the second verb is the head's own.
        let auxiliary = |at: &TokenIx| matches!(self.class(*at), Class::Be | Class::Auxiliary);
        let verbs = clause
            .iter()
            .filter(|at| auxiliary(at) && !auxiliary(&(*at - 1)));
        if verbs.count() > 1 {
            return false;
        }
        let knows = |at: TokenIx| {
            let cue = self.surface.tokens[at].cue;
            cue.is_some_and(|cue| cue.group == CueGroup::Soft)
        };
        let one_clause = |at: TokenIx| {
            let class = self.class(at);
            let another = matches!(
                class,
                Class::Cue | Class::That | Class::Pronoun | Class::After
            ) || lexicon::CLAUSE_PREPOSITIONS.contains(self.surface.word(at));
            class.is_word() && !another || knows(at)
        };
        somebody
            && alone
            && self.is_somebody()
            && self.class(who) == Class::Relative
            && self.surface.word(who) == WHO
            && (opens_clause(self.surface, head) || self.is_share_of(head))
            && !clause.is_empty()
            && clause.iter().all(one_clause)
    }

    /// Whether the mention is a name or noun: a relative pronoun keeps its verb.
    fn is_somebody(&self) -> bool {
        matches!(self.mention.kind, MentionKind::Name | MentionKind::Nominal)
    }

    /// Whether a relative clause without "which" begins with the mention, which keeps its verb: "members of the board
    /// the mayor named", "the talks Okoro led".
    fn begins_clause(&self) -> bool {
        let first = self.mention.first;
        let Some(before) = first.checked_sub(1) else {
            return false;
        };
        let token = &self.surface.tokens[before];
        let noun =
            token.class.is_nounlike() && !token.capital && !is_title(self.surface.word(before));
        let determined = matches!(
            self.class(first),
            Class::Determiner | Class::PossessivePronoun
        );
        noun && (determined || self.mention.kind == MentionKind::Name)
    }

    /// Whether a body follows at which somebody cited works: "as Mara Okoro at the Courier points out".
    fn is_member_cited(&self, head: &Mention) -> bool {
        let before = head.first.checked_sub(1);
        let cited = self.surface.class(head.paragraph, before) == Class::As;
        cited
            && head.end - head.first > 1
            && matches!(self.class(head.end), Class::At | Class::From)
    }

    /// Whether a share of the head is meant: "65 percent of respondents".
    fn is_share_of(&self, head: &Mention) -> bool {
        let before = head.first.checked_sub(1);
        before.is_some_and(|of| self.class(of) == Class::Of && self.is_share(of))
    }

    /// Whether the "of" follows a share: "65 percent of respondents", "most of the pilots".
    fn is_share(&self, of: TokenIx) -> bool {
        let Some(before) = of.checked_sub(1) else {
            return false;
        };
        let word = self.surface.word(before);
        let number = matches!(
            self.class(before),
            Class::Number | Class::Dash | Class::Sign
        );
        let determiner = self.surface.tokens[before].lists.has(Lists::STANDS_ALONE);
        number || determiner || lexicon::SILENT_THINGS.contains(word)
    }

    /// Whether a word is a participle before a noun, and no verb: "the proposed changes".
    fn describes(&self, at: TokenIx) -> bool {
        let participle = self.surface.tokens[at]
            .cue
            .is_some_and(|cue| cue.inflection == Inflection::Past);
        let determined = matches!(
            self.class(at - 1),
            Class::Determiner | Class::PossessivePronoun | Class::Genitive
        );
        participle && determined
    }

    /// Whether a word is an irregular past form ("took", "came"), which ends a noun phrase.
    fn is_past(&self, at: TokenIx) -> bool {
        lexicon::IRREGULAR_PASTS.contains(self.surface.word(at))
    }
}

/// Whether the word at `at` begins a phrase that continues the noun phrase before it: "respondents to", "officials
/// interviewed for". Not so a verb with an object ("the mayor closed the harbour"), or a conjunction ("after cops
/// said").
pub(in crate::quotation) fn follows_head(surface: &Surface<'_>, at: TokenIx) -> bool {
    let class = |at: TokenIx| {
        surface
            .tokens
            .get(at)
            .map_or(Class::Edge, |token| token.class)
    };
    match class(at) {
        _ if is_linking_adjective(surface, at) => true,
        Class::Ed => class(at + 1).is_preposition(),
        link => link.is_preposition() && !lexicon::CLAUSE_PREPOSITIONS.contains(surface.word(at)),
    }
}

/// Whether an adjective links a phrase to the noun before it, by the preposition behind it: "officials familiar with the
/// inquiry".
pub(in crate::quotation) fn is_linking_adjective(surface: &Surface<'_>, at: TokenIx) -> bool {
    let link = lexicon::LINKING_ADJECTIVES.meaning(surface.word(at));
    link.is_some_and(|link| link == surface.word(at + 1))
}

/// Whether a word may stand between a head and its dependent.
fn is_in_subject(surface: &Surface<'_>, at: TokenIx) -> bool {
    let before = surface.tokens[at - 1].class;
    let unnamed = before.is_preposition() || matches!(before, Class::Determiner | Class::Number);
    match surface.tokens[at].class {
        Class::Ing | Class::Number | Class::Genitive | Class::Day | Class::Adverb => true,
        Class::Ed if unnamed => true,
        _ => follows_head(surface, at),
    }
}

/// Whether a clause begins with the noun phrase of a mention, so that it is a subject, and neither an object nor part
/// of another phrase.
pub(in crate::quotation) fn opens_clause(surface: &Surface<'_>, mention: &Mention) -> bool {
    use Class::*;
    let class = |at: TokenIx| surface.class(mention.paragraph, Some(at));
    let mut first = mention.first;
    let in_phrase = |at: TokenIx| {
        let class = class(at);
        let of_noun =
            class.is_nounlike() || matches!(class, Determiner | PossessivePronoun | Number);
        of_noun && !lexicon::IRREGULAR_PASTS.contains(surface.word(at))
    };
    while let Some(before) = first.checked_sub(1)
        && mention.first - first < MAX_TOKENS_BEFORE_HEAD
        && surface.tokens[before].sentence == mention.sentence
        && in_phrase(before)
    {
        first = before;
    }
    let Some(before) = first.checked_sub(1) else {
        return true;
    };
    surface.tokens[before].sentence != mention.sentence
        || matches!(
            class(before),
            Edge | Comma
                | Dash
                | Semicolon
                | Colon
                | Quote
                | Conjunction
                | That
                | While
                | Because
                | If
                | When
                | Subordinator
                | Relative
        )
}

/// Whether a mention is a common noun, including one that has the capital of its sentence or of an office: "Members
/// of", "the senior Senator from".
pub(in crate::quotation) fn is_noun(surface: &Surface<'_>, mention: &Mention) -> bool {
    let role = || {
        surface.tokens[mention.first].lists.has(Lists::ROLE)
            || is_title(surface.word(mention.first))
    };
    let before = surface.class(mention.paragraph, mention.first.checked_sub(1));
    let described = before.is_nounlike() || before == Class::Determiner;
    let word = surface.word(mention.first);
    let several = mention.times == 1 && has_plural_ending(word);
    let noun =
        || (mention.opens_sentence || described) && role() || mention.opens_sentence && several;
    let alone = mention.end - mention.first == 1;
    // "the senior Norland Senator from"
    let office = || described && is_title(surface.word(mention.end - 1));
    let named = if alone { noun() } else { office() };
    mention.kind == MentionKind::Nominal || mention.kind == MentionKind::Name && named
}

/// Whether a mention can be the head of a subject: a name, a role, several of any kind that can speak, or a determined noun
/// ("the fire team in Ostwick").
fn can_be_head(surface: &Surface<'_>, head: &Mention) -> bool {
    let determined =
        head.end - head.first > 1 && surface.tokens[head.first].class == Class::Determiner;
    let silent = || lexicon::SILENT_THINGS.contains_folded(surface.word(head.end - 1));
    let noun = head.kind == MentionKind::Nominal;
    speaks_by_itself(surface, head) || noun && determined && !silent()
}

/// Whether a mention is a name, a role or several of any kind that can speak.
fn speaks_by_itself(surface: &Surface<'_>, head: &Mention) -> bool {
    let last = &surface.tokens[head.end - 1];
    match head.kind {
        MentionKind::Name => true,
        MentionKind::Nominal => {
            let silent = || lexicon::SILENT_THINGS.contains_folded(surface.word(head.end - 1));
            last.lists.has(Lists::ROLE) || last.class == Class::Plural && !silent()
        }
        _ => false,
    }
}

/// Whether a mention is the object of a preposition and so no subject: the deck in "came back on deck and said".
pub(in crate::quotation) fn stands_in_phrase(surface: &Surface<'_>, mention: &Mention) -> bool {
    let before = |at: TokenIx| at.checked_sub(1);
    let class = |at: Option<TokenIx>| surface.class(mention.paragraph, at);
    let mut at = before(mention.first);
    if let Some(determiner) = name_in_common(surface, mention) {
        at = Some(determiner);
    }
    if class(at) == Class::Determiner {
        at = at.and_then(before);
    }
    class(at).is_preposition()
        && at.is_some_and(|at| !lexicon::CLAUSE_PREPOSITIONS.contains(surface.word(at)))
}

/// The determiner of a name whose first part stands before "and": "of the Hull and Norland Chamber".
fn name_in_common(surface: &Surface<'_>, mention: &Mention) -> Option<TokenIx> {
    let class = |at: TokenIx| surface.class(mention.paragraph, Some(at));
    let and = mention.first.checked_sub(1)?;
    let first = and.checked_sub(1)?;
    let determiner = first.checked_sub(1)?;
    let fits = class(and) == Class::Conjunction
        && class(first) == Class::Name
        && class(determiner) == Class::Determiner;
    fits.then_some(determiner)
}

#[cfg(test)]
mod tests {
    use crate::quotation::grammar::analysis::Analysis;

    fn speakers(text: &str) -> Vec<&str> {
        let analysis = Analysis::new(text);
        let mentions = analysis.mentions.iter();
        mentions
            .filter(|m| m.subject.is_some())
            .map(|m| m.span.of(text))
            .collect()
    }

    #[test]
    fn a_thing_is_no_head() {
        assert!(speakers("In a letter of support Okoro said it was late.").contains(&"Okoro"));
    }

    #[test]
    fn phrases_between_a_head_and_its_verb_say_nothing() {
        assert_eq!(
            speakers("Lawmakers on both sides of the lake insist it was late."),
            ["Lawmakers"]
        );
        assert_eq!(
            speakers("Pilots interviewed for this story said it was late."),
            ["Pilots"]
        );
        assert_eq!(
            speakers("Pilots familiar with the inquiry said it was late."),
            ["Pilots"]
        );
        let found = speakers("Local charities in Ostwick said it was late.");
        assert!(found.contains(&"charities") && !found.contains(&"Ostwick"));
        for (text, head) in [
            (
                "A pilot familiar with the ferry in Ostwick said it was late.",
                "A pilot",
            ),
            (
                "The fire team in Ostwick, Norland, said it was late.",
                "The fire team",
            ),
            (
                "A federal judge in Ostwick ordered them to stop.",
                "A federal judge",
            ),
            (
                "After the talks, a crew on the ferry in Ostwick said it was late.",
                "a crew",
            ),
        ] {
            assert_eq!(speakers(text), [head], "{text}");
        }
        assert_eq!(
            speakers("Half of those polled in Ostwick say it was late."),
            ["Half"]
        );
        assert_eq!(
            speakers("At the quay in Ostwick, Okoro said it was late."),
            ["Okoro"]
        );
        assert_eq!(
            speakers("The watchdog for the harbour said it was late."),
            ["The watchdog"]
        );
        let found = speakers("At the meeting, residents who met Okoro said it was late.");
        assert!(found.contains(&"residents") && !found.contains(&"Okoro"));
        let found = speakers("The senior Norland Senator from Ostwick said it was late.");
        assert!(found.contains(&"Norland Senator") && !found.contains(&"Ostwick"));
        let found = speakers("The former Senator from Ostwick said it was late.");
        assert!(found.contains(&"Senator") && !found.contains(&"Ostwick"));
    }

    #[test]
    fn several_with_an_adjective_in_capitals_are_a_head() {
        for (text, head) in [
            (
                "Some Norland firms with shops in Ostwick have warned that it was late.",
                "firms",
            ),
            (
                "At least four Norland deputies, Ana Brill of Dole and Tom Rook, have signaled it was late.",
                "deputies",
            ),
        ] {
            assert!(speakers(text).contains(&head), "{text}");
            assert!(!speakers(text).contains(&"Ostwick"), "{text}");
        }
    }

    #[test]
    fn somebody_cited_is_the_head_of_where_they_work() {
        let found = speakers("As Mara Okoro at the Harbour Courier points out, it was late.");
        assert!(found.contains(&"Mara Okoro") && !found.contains(&"Harbour Courier"));
    }

    #[test]
    fn a_share_of_people_with_a_clause_speaks() {
        let found = speakers("Some 97 percent of those who used the ferry said it was late.");
        assert!(
            found.contains(&"those") && !found.contains(&"the ferry"),
            "{found:?}"
        );
    }

    #[test]
    fn somebody_only_compared_says_nothing() {
        let found = speakers("Pilots are likelier than sailors to say that it was late.");
        assert!(!found.contains(&"sailors"));
    }

    #[test]
    fn a_clause_of_its_own_keeps_its_subject() {
        assert!(speakers("The mayor closed the harbour Okoro called unsafe.").contains(&"Okoro"));
        assert!(speakers("The law hurts ports after pilots said it was late.").contains(&"pilots"));
        assert!(speakers("The pilots who Okoro said were late left.").contains(&"Okoro"));
    }

    #[test]
    fn the_head_of_the_phrase_speaks() {
        assert_eq!(
            speakers("Mara Okoro of the Lake Harbour Board said it was late."),
            ["Mara Okoro"]
        );
        assert_eq!(
            speakers("A former reviewer of safety law for the Norland government called it late."),
            ["A former reviewer"]
        );
        assert_eq!(
            speakers("The Office of the ON High Commissioner for Harbour Rights said it was late."),
            ["Office of the ON High Commissioner for Harbour Rights"]
        );
        assert_eq!(
            speakers("The Harbour Board said it was late."),
            ["Harbour Board"]
        );
    }
}
