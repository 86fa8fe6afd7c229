//! Whom somebody quotes in a lead-in: "recalled being told by a keeper: “…”", "said that her mother used to tell her", "quoted Okoro’s
//! remark that". The words are the inner one's, and whoever quotes him may be told to quote them.

use super::called::{is_same_word, last};
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::ending;
use crate::language::function_word::{self, BY, Function, TO};
use crate::language::{lexicon, word};
use unicode_segmentation::UnicodeSegmentation;

/// So many words tell whom somebody quotes: "her old coach Ada Example".
const WORDS_OF_RELAYED_SPEAKER: usize = 6;

/// A verb with whom it tells has so many words: "told every class".
const WORDS_TO_TELL: usize = 4;

/// The words for whom the speaker of a sentence quotes, which stand before the quotation in it.
pub(in crate::check) fn quoted_in(lead: &str) -> Option<&str> {
    let words: Vec<(usize, &str)> = lead.unicode_word_indices().collect();
    (0..words.len()).find_map(|at| {
        told_by(lead, &words, at)
            .or_else(|| heard(lead, &words, at))
            .or_else(|| had_told(lead, &words, at))
            .or_else(|| pronoun_telling(lead, &words, at))
            .or_else(|| used_to_say(lead, &words, at))
            .or_else(|| owner_of_words(lead, &words, at))
            .or_else(|| writer(lead, &words, at))
    })
}

/// Who says the words to which a lead-in leads: "The keeper, Tom Vey, told him: ", "She has it from a man on the quay who said, ". All
/// that stands before the verb in its clause.
pub(in crate::check) fn teller(lead: &str) -> Option<&str> {
    let words: Vec<(usize, &str)> = lead.unicode_word_indices().collect();
    let near = words.len().saturating_sub(WORDS_TO_TELL)..words.len();
    let verb = near
        .rev()
        .find(|at| word::look_up(words[*at].1).cue.is_some())?;
    let before = &lead[..words[verb].0];
    let start = before.rfind(" that ").map_or(0, |at| at + " that ".len());
    let clause = before[start..].trim();
    let Some(antecedent) = clause.strip_suffix(" who") else {
        return (!clause.is_empty()).then_some(clause);
    };
    let mut links = lexicon::SOURCE_PREPOSITIONS.entries();
    let link = links.find_map(|link| antecedent.rfind(&format!(" {link} ")));
    Some(link.map_or(antecedent, |at| &antecedent[at..]))
}

/// Whether two words for somebody may be one's: "a keeper", "the keeper"; "her mother", "my mother".
pub(in crate::check) fn is_one(own: &str, other: &str) -> bool {
    is_same_word(last(own), last(other))
}

/// "being told by a keeper".
fn told_by<'l>(lead: &'l str, words: &[(usize, &'l str)], at: usize) -> Option<&'l str> {
    let [be, told, by] = [0, 1, 2].map(|n| words.get(at + n).map(|(_, word)| *word));
    let is_passive = lexicon::means!(WORD_CLASSES, be?, "be");
    let is_told = is_cue(told?, CueGroup::Tell);
    (is_passive && is_told && by? == BY)
        .then(|| name_at(lead, words, at + 3))
        .flatten()
}

/// "heard a keeper shout".
fn heard<'l>(lead: &'l str, words: &[(usize, &'l str)], at: usize) -> Option<&'l str> {
    if !lexicon::HEARING_VERBS.contains_lowered(words[at].1) {
        return None;
    }
    let name = name_at(lead, words, at + 1)?;
    let end = name.as_ptr() as usize - lead.as_ptr() as usize + name.len();
    let verb = words.iter().find(|(start, _)| *start >= end)?.1;
    let cue = word::look_up(verb).cue?;
    matches!(cue.inflection, Inflection::Base | Inflection::Ing).then_some(name)
}

/// Whether a word opens the clause that is told: "that", "how".
fn leads_to_content(word: &str) -> bool {
    lexicon::means!(CLAUSE_LINKS, word, "content")
}

/// "said a keeper had told him", "said that Ada Example told her".
fn had_told<'l>(lead: &'l str, words: &[(usize, &'l str)], at: usize) -> Option<&'l str> {
    word::look_up(words[at].1).cue?;
    let first = at + 1 + usize::from(leads_to_content(words.get(at + 1)?.1));
    let name = name_at(lead, words, first)?;
    let end = name.as_ptr() as usize - lead.as_ptr() as usize + name.len();
    let behind = words.iter().filter(|(start, _)| *start >= end);
    let behind = behind.map(|(_, word)| *word);
    let mut behind = behind.filter(|word| !lexicon::BEFORE_TELLING.contains(word));
    let is_told = is_cue(behind.next()?, CueGroup::Tell);
    let is_him = behind.next().is_some_and(function_word::is_pronoun);
    (is_told && is_him).then_some(name)
}

/// "recalled her telling him", "said she had told him": of a pronoun that another pronoun is told by.
fn pronoun_telling<'l>(lead: &'l str, words: &[(usize, &'l str)], at: usize) -> Option<&'l str> {
    word::look_up(words[at].1).cue?;
    let first = at + 1 + usize::from(leads_to_content(words.get(at + 1)?.1));
    let (start, pronoun) = *words.get(first)?;
    let behind = words[first + 1..].iter().map(|(_, word)| *word);
    let mut behind = behind.filter(|word| !lexicon::BEFORE_TELLING.contains(word));
    let says = |word: &str| word::look_up(word).cue.is_some();
    let verb = behind.next().filter(|word| says(word))?;
    let is_to_him = behind.next().is_some_and(function_word::is_pronoun);
    let is_told = is_to_him && is_cue(verb, CueGroup::Tell) || ending::is_participle(verb);
    (is_told && lexicon::PERSONAL_PRONOUNS.contains(pronoun))
        .then(|| &lead[start..start + pronoun.len()])
}

/// "her mother used to tell her", "recalled what her coach Ada Example used to say".
fn used_to_say<'l>(lead: &'l str, words: &[(usize, &'l str)], at: usize) -> Option<&'l str> {
    let is_habit = lexicon::HABIT_VERBS.contains(words[at].1);
    let is_used = is_habit && words.get(at + 1)?.1 == TO;
    let verb = words.get(at + 2)?.1;
    word::look_up(verb).cue.filter(|_| is_used)?;
    let is_link = |word: &str| lexicon::CLAUSE_LINKS.contains_lowered(word);
    let opens = (0..at)
        .rev()
        .find(|n| is_link(words[*n].1) || word::look_up(words[*n].1).cue.is_some());
    let start = opens.map_or(0, |opens| opens + 1);
    let name = lead[words[start].0..words[at].0].trim_end();
    let is_near = start < at && at - start < WORDS_OF_RELAYED_SPEAKER;
    // The subject of the whole sentence is told by what he is: "The yard’s founder liked to say".
    (is_near && (opens.is_some() || name.contains(' ') && is_somebody(name))).then_some(name)
}

/// "quoted Okoro’s remark", "recalled her father’s saying", "quoted her father".
fn owner_of_words<'l>(lead: &'l str, words: &[(usize, &'l str)], at: usize) -> Option<&'l str> {
    let verb = words[at].1;
    let is_quoting = lexicon::QUOTING_VERBS.meaning(verb)? == "words";
    let rest = &lead[words[at].0 + verb.len()..];
    let owned = rest.split_once("’s ").or(rest.split_once("'s "));
    let of_owner = owned.filter(|(_, behind)| {
        let noun = behind.unicode_words().next().unwrap_or_default();
        lexicon::PASSED_ON_NOUNS.contains(noun)
    });
    let name = match of_owner {
        Some((owner, _)) => owner.trim(),
        None => rest.trim_end_matches([' ', ':', ',', '“', '"']).trim(),
    };
    let is_name = !name.is_empty() && name.split(' ').count() <= WORDS_OF_RELAYED_SPEAKER;
    let is_whole = of_owner.is_some() || is_quoting && rest.trim_end().ends_with(':');
    (is_name && is_whole && is_somebody(name)).then_some(name)
}

/// "read out a text from her son".
fn writer<'l>(lead: &'l str, words: &[(usize, &'l str)], at: usize) -> Option<&'l str> {
    if !lexicon::READING_VERBS.contains(words[at].1) {
        return None;
    }
    let end = words.len().min(at + WORDS_OF_RELAYED_SPEAKER);
    let is_written = |word: &str| {
        lexicon::DOCUMENTS.contains(word)
            || lexicon::SENT_THINGS.contains(word)
            || lexicon::WRITTEN_THINGS.contains(word)
    };
    let is_read_from = words.get(at + 1)?.1 == "from";
    let is_source = |n: &usize| {
        let noun = words[*n].1;
        is_written(noun) || is_read_from && *n > at + 1 && function_word::of(noun).is_none()
    };
    let noun = (at + 1..end).find(is_source)?;
    let link = words.get(noun + 1)?.1;
    lexicon::has_flag!(DOCUMENT_LINKS, link, "author")
        .then(|| name_at(lead, words, noun + 2))
        .flatten()
}

fn is_cue(word: &str, group: CueGroup) -> bool {
    word::look_up(word)
        .cue
        .is_some_and(|cue| cue.group == group)
}

/// Whether words name somebody or tell what he is: they begin with a capital, an article or a possessive.
fn is_somebody(words: &str) -> bool {
    let first = words.unicode_words().next().unwrap_or_default();
    let folded = first.to_lowercase();
    first.starts_with(char::is_uppercase)
        || function_word::is_article(&folded)
        || function_word::of(&folded) == Some(Function::Possessive)
}

/// The words for somebody that begin at a word: an article or a possessive and a noun, or a name.
fn name_at<'l>(lead: &'l str, words: &[(usize, &'l str)], at: usize) -> Option<&'l str> {
    let (start, first) = *words.get(at)?;
    let is_small = first.starts_with(char::is_lowercase);
    if !is_somebody(first) {
        return None;
    }
    let behind = words[at + 1..].iter().take(WORDS_OF_RELAYED_SPEAKER);
    let more = match is_small {
        true => behind.clone().take(1).count(),
        false => behind
            .take_while(|(_, word)| word.starts_with(char::is_uppercase))
            .count(),
    };
    let (last, word) = words[at + more];
    Some(&lead[start..last + word.len()])
}

#[cfg(test)]
mod tests {
    use super::{quoted_in, teller};

    #[test]
    fn who_says_what_a_lead_in_leads_to() {
        for (lead, who) in [
            (
                "The keeper, Tom Vey, told him: ",
                Some("The keeper, Tom Vey,"),
            ),
            (
                "Okoro recalled that her father, a pilot, used to tell her: ",
                Some("her father, a pilot, used to"),
            ),
            (
                "Okoro learned of it from a man on the quay who said, ",
                Some(" from a man on the quay"),
            ),
            ("Told of the storm, he was silent for an hour: ", None),
            ("The gate had a sign: ", None),
        ] {
            assert_eq!(teller(lead), who, "{lead}");
        }
    }

    #[test]
    fn whom_a_lead_in_quotes() {
        for (lead, name) in [
            (
                "Vey recalled being told by a keeper at the time: ",
                Some("a keeper"),
            ),
            ("Okoro heard a nurse shout: ", Some("a nurse")),
            ("Vey said a keeper had told him: ", Some("a keeper")),
            ("Vey said that Ines Falk told him: ", Some("Ines Falk")),
            (
                "Vey recalled how Ines Falk once told him: ",
                Some("Ines Falk"),
            ),
            ("Vey said that she always told him: ", Some("she")),
            ("Vey said a keeper had told the board: ", None),
            ("Okoro recalled a keeper telling her: ", Some("a keeper")),
            (
                "Okoro said that her coach used to tell her: ",
                Some("her coach"),
            ),
            (
                "Okoro recalled what her coach Ines Falk used to say: ",
                Some("her coach Ines Falk"),
            ),
            ("As Vey’s father used to say, ", Some("Vey’s father")),
            (
                "The yard’s founder liked to say that ",
                Some("The yard’s founder"),
            ),
            (
                "Okoro recalled that her coach liked to say: ",
                Some("her coach"),
            ),
            ("The judge cited the pilot’s phrase: ", Some("the pilot")),
            ("She quoted Ms Falk's remark that ", Some("Ms Falk")),
            ("Okoro quoted her father: ", Some("her father")),
            ("Vey read out a text from his son: ", Some("his son")),
            ("Vey read from an email by Ines Falk: ", Some("Ines Falk")),
            ("I read from the diary of the keeper: ", Some("the keeper")),
            ("Vey recalled her telling him: ", Some("her")),
            ("Vey said that she had told him: ", Some("she")),
            ("Vey recalls him shouting: ", Some("him")),
            ("Vey said she told the board: ", None),
            ("Vey said he was told: ", None),
            ("Okoro said: ", None),
            ("Okoro told the board: ", None),
            ("Okoro recalled the winter: ", None),
            ("Vey read the plan and said: ", None),
        ] {
            assert_eq!(quoted_in(lead), name, "{lead}");
        }
    }
}
