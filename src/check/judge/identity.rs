//! Whether two names that could be one speaker's are: a wife is not her husband, a minister not the one of another country, and
//! "an official" nobody by name.

use crate::check::persons::called::{is_description, is_determiner, last, split_owner};
use crate::check::persons::full_name::looks_like_name;
use crate::check::persons::words::{is_persons_noun, is_spokesman};
use crate::check::place::Place;
use crate::check::surroundings::paragraph;
use crate::language::function_word::{self, Function};
use crate::language::lexicon;
use crate::language::namesake::Bearer;
use crate::language::person_name::{Gender, PersonName, is_calling, is_given_name};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// So many words stand between what somebody is to another one and that one's name: "an adviser to President Okoro".
const WORDS_TO_RELATED_NAME: usize = 5;

/// What two names tell about being one speaker's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Identity {
    /// Nothing speaks against the two names being one person's.
    Same,
    /// The two names may be those of two persons.
    Doubtful,
    /// The two names are those of two persons.
    Other,
}

/// A speaker's name, and the words of the text that name him beside the quotation.
pub(super) struct Called<'t> {
    name: &'t str,
    mention: &'t str,
    /// What stands before the mention in its clause.
    before: &'t str,
}

impl<'t> Called<'t> {
    /// Words that do not name him ("he", or whom a correction replaces) tell nothing.
    pub(super) fn new(name: &'t str, mention: Option<Span>, text: &'t str) -> Self {
        let printed = mention.map_or("", |mention| mention.of(text));
        // An office in brackets tells nothing of who holds it: "Miss Okoro (Opposition spokesman)".
        let printed = printed.split(" (").next().unwrap_or(printed);
        let clause = |mention: Span| {
            let before = &text[..mention.start];
            let start = before.rfind(|c: char| !c.is_alphanumeric() && !c.is_whitespace());
            before[start.unwrap_or(0)..].trim_start_matches(|c: char| !c.is_alphanumeric())
        };
        Self {
            name,
            before: mention.map_or("", clause),
            mention: if printed.contains(last(name)) {
                printed
            } else {
                ""
            },
        }
    }

    /// What he is to the bearer of the name beside which he is told of: "people close to Vey".
    pub(super) fn described(&self) -> Option<String> {
        let of_his = leads_to_name(self.before).filter(|_| !self.mention.is_empty())?;
        Some(format!("{of_his} {}", self.mention))
    }

    /// The gender that title, given name or noun tell.
    fn gender(&self) -> Gender {
        let of = |printed: &str| {
            let nouns = printed.unicode_words().map(str::to_lowercase);
            let mut nouns = nouns.filter_map(|word| lexicon::GENDERED_NOUNS.meaning(&word));
            match PersonName::parse(printed).gender {
                Gender::Unknown if is_description(printed) => {
                    nouns.next().map_or(Gender::Unknown, Gender::named)
                }
                gender => gender,
            }
        };
        match of(self.mention) {
            Gender::Unknown => of(self.name),
            gender => gender,
        }
    }

    /// Whether it is a person's full name.
    fn is_full(&self) -> bool {
        let words = PersonName::parse(self.name).words;
        words.len() > 1 && is_given_name(words[0])
    }
}

/// Compares the draft's speaker with the one of the source.
pub(super) fn identity(
    claimed: &Called<'_>,
    by_source: &Called<'_>,
    place: &Place<'_>,
) -> Identity {
    let (own, other) = (claimed.name, by_source.name);
    let is_of_his = |called: &Called<'_>| {
        let is_his = is_somebodys(called.name, own) || is_somebodys(called.mention, own);
        is_his || called.described().is_some() || is_firm_of(called.name, own, place.text())
    };
    if !is_description(own) && is_of_his(by_source) && !is_of_his(claimed) {
        return Identity::Other;
    }
    if own == other && claimed.mention == by_source.mention {
        return Identity::Same;
    }
    if !claimed.gender().agrees(by_source.gender()) {
        return Identity::Other;
    }
    match (is_description(own), is_description(other)) {
        (false, true) if is_spokesman_of_name(own, other) => Identity::Doubtful,
        (false, true) if is_for(own, other, place) => Identity::Same,
        (false, true) if is_nobody_named(other) => {
            let is_known = claimed.is_full() || is_person_of(own, place.text());
            match is_known && place.text().contains(last(own)) {
                true => Identity::Other,
                false => Identity::Doubtful,
            }
        }
        (false, true) if is_of_pronoun(other) => of_relation(own, other, place),
        (false, false) => of_given_names(own, other),
        (true, true) => of_offices(own, other),
        _ => Identity::Same,
    }
}

/// Whether a spokesman speaks for whom nothing tells to be a body: "a spokesman for Quenby Thrale".
fn is_spokesman_of_name(own: &str, spokesman: &str) -> bool {
    let is_his = spokesman.contains(last(own)) && is_spokesman(&role_in(spokesman));
    is_his && looks_like_name(own)
}

/// Whether a body's spokesman stands for it whose name the source has right behind: "a spokesman for the ferry line, Vey Lines".
fn is_for(body: &str, spokesman: &str, place: &Place<'_>) -> bool {
    let is_spokesman = is_spokesman(&role_in(spokesman));
    let named = format!("{}, {body}", spokesman.to_lowercase());
    let is_named = || place.text().to_lowercase().contains(&named.to_lowercase());
    is_spokesman && !body.split(' ').next().is_some_and(is_given_name) && is_named()
}

/// Whether both are called by an office and by no name.
pub(super) fn are_offices(own: &str, other: &str) -> bool {
    is_description(own) && is_description(other)
}

/// Whether words name somebody by what he is to the bearer of a name: "Okoro’s wife", "an aide to Ada Okoro", "the Okoro
/// campaign", "Okoro Industries".
fn is_somebodys(description: &str, name: &str) -> bool {
    let words: Vec<&str> = description.unicode_words().collect();
    let sought = last(name);
    let is_he = |word: &&str| word.trim_end_matches("’s").trim_end_matches("'s") == sought;
    let Some(at) = words.iter().position(is_he) else {
        return false;
    };
    let is_relation = |word: &&&str| lexicon::RELATIONS.contains(&word.to_lowercase());
    let behind = words.get(at + 1);
    let is_body = behind.is_some_and(|word| lexicon::BODY_HEADS.contains(&word.to_lowercase()));
    let is_link = |word: &&&str| lexicon::RELATION_LINKS.contains(word);
    let before = &words[at.saturating_sub(WORDS_TO_RELATED_NAME)..at];
    let is_before =
        before.iter().any(|word| is_relation(&word)) && before.iter().any(|word| is_link(&word));
    is_before
        || behind.as_ref().is_some_and(is_relation)
        || is_body && !name.contains(*behind.unwrap_or(&""))
}

/// Whether a name is that of a firm with the surname of somebody whom the text names, too: "Vey Industries" beside "Tom Vey".
/// Where no person is named so, the short name may be the firm's.
fn is_firm_of(firm: &str, name: &str, text: &str) -> bool {
    let words: Vec<&str> = firm.unicode_words().collect();
    let is_firm =
        |two: &[&str]| two[0] == last(name) && lexicon::BODY_WORDS.contains(&two[1].to_lowercase());
    !name.contains(firm) && words.windows(2).any(is_firm) && is_person_of(name, text)
}

/// The last words before a name where they tell what somebody is to its bearer: "people close to", "the aide of".
fn leads_to_name(before: &str) -> Option<&str> {
    let mut last = before.unicode_word_indices().rev();
    last.next()
        .filter(|(_, word)| lexicon::RELATION_LINKS.contains(word))?;
    let mut near = last.take(WORDS_TO_RELATED_NAME);
    let (at, _) = near.find(|(_, word)| lexicon::RELATIONS.contains(&word.to_lowercase()))?;
    Some(before[at..].trim_end())
}

/// Whether words name nobody: "an official", "one of the leaflets", "critics". "The mayor" and "the man" may be somebody whom the
/// draft names, and a letter is somebody's.
fn is_nobody_named(description: &str) -> bool {
    let first = description.unicode_words().next().unwrap_or_default();
    let head = last(description);
    let is_spokesman = is_spokesman(head);
    let is_small = description.chars().all(|c| !c.is_uppercase());
    let is_somebody = || {
        is_calling(head)
            || lexicon::ROLES.contains(head)
            || lexicon::GENDERED_NOUNS.meaning(head).is_some()
            || is_persons_noun(head)
    };
    let is_definite =
        function_word::is_article(first) && !function_word::is_indefinite_article(first);
    let is_written = lexicon::DOCUMENTS.contains(head);
    let is_body = lexicon::BODY_HEADS.contains(head);
    let may_be_his = is_spokesman || is_written || function_word::is_pronoun(first);
    is_small && !may_be_his && (is_body || !(is_definite && is_somebody()))
}

/// Whether words tell what somebody is to him whom a pronoun means: "his neighbour".
fn is_of_pronoun(description: &str) -> bool {
    let first = description.split(' ').next().unwrap_or_default();
    let folded = first.to_lowercase();
    let is_owned = function_word::of(&folded) == Some(Function::Possessive) && folded != "its";
    is_owned && !is_spokesman(last(description))
}

/// Whether "her mother" is somebody of this name: not the one who is named before it there, who is "her"; one whom the source
/// does not name may be anybody.
fn of_relation(name: &str, relation: &str, place: &Place<'_>) -> Identity {
    let text = place.text();
    let sought = last(name);
    let at = place
        .mention()
        .map_or(place.words_span().start, |mention| mention.start);
    let at = text[..at].rfind(relation).unwrap_or(at);
    let start = paragraph(text, Span::new(at, at)).start;
    let is_owner = has_name(&text[start..at], sought);
    let is_owner_above = || {
        let above = text[..start].trim_end();
        let opens = !text[start..at].contains(char::is_lowercase);
        opens && has_name(&above[above.rfind('\n').unwrap_or(0)..], sought)
    };
    match has_name(text, sought) {
        true if is_owner || is_owner_above() => Identity::Other,
        true => Identity::Same,
        false => Identity::Doubtful,
    }
}

/// Whether a text has this surname, not as a part of a double one.
fn has_name(text: &str, surname: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.into_iter().any(|word| word == surname)
}

/// Whether a text has this surname behind a given name.
fn is_person_of(surname: &str, text: &str) -> bool {
    let words: Vec<&str> = text.unicode_words().collect();
    let sought = last(surname);
    words
        .windows(2)
        .any(|pair| pair[1] == sought && is_given_name(pair[0]))
}

/// Two persons of one surname whose given names are no forms of one may be two.
fn of_given_names(own: &str, other: &str) -> Identity {
    let is_one_family = last(own) == last(other);
    match is_one_family && Bearer::of(own).is_other(&Bearer::of(other)) {
        true => Identity::Doubtful,
        false => Identity::Same,
    }
}

/// Whether two are called by roles in one body of which nobody has both: its head or an office, and its spokesman, its lawyer, a
/// driver. The head may be called by another word for it ("boss"), and an official be anybody.
fn are_other_roles(own: &str, other: &str) -> bool {
    let (one, two) = (role_in(own), role_in(other));
    let rank = |role: &str| lexicon::HEADS_OF_BODIES.meaning(role);
    let is_post = |role: &str| rank(role).is_some() || lexicon::ADDRESSED_OFFICES.contains(role);
    let is_role =
        |role: &str| is_persons_noun(role) || lexicon::means!(NAMELESS_SPEAKERS, role, "anonymous");
    let are_one = one == two || rank(&one).is_some() && rank(&one) == rank(&two);
    let is_broad = lexicon::BROAD_ROLES.contains(&one) && rank(&one).is_none();
    is_role(&one) && is_role(&two) && (is_post(&one) || is_post(&two)) && !are_one && !is_broad
}

/// What a description calls somebody: "spokesman", of "a spokesman for the mayor"; "driver", of "Vey’s driver".
fn role_in(description: &str) -> String {
    let own = split_owner(description).map_or(description, |(_, own)| own);
    last(before_link(own)).to_lowercase()
}

/// What stands in a description before the first word behind which it only adds to its head: "some pilots", of "some pilots at the
/// gate of the yard".
pub(super) fn before_link(description: &str) -> &str {
    let links = lexicon::flagged!(DESCRIPTION_LINKS, "adds");
    let ends = links.filter_map(|link| description.find(&format!(" {link} ")));
    &description[..ends.min().unwrap_or(description.len())]
}

/// Two who are called by one office are two where each is told to hold it elsewhere: "the mayor of Ostwick" and the one of
/// Lakeport. What is told by other words may be the same; who held an office may not.
fn of_offices(own: &str, other: &str) -> Identity {
    if are_other_roles(own, other) {
        return Identity::Other;
    }
    let parts = |name: &str| -> (Vec<String>, Vec<String>) {
        let words = name.unicode_words().map(|word| {
            word.trim_end_matches("’s")
                .trim_end_matches("'s")
                .to_string()
        });
        let told = words.filter(|word| function_word::of(word).is_none() && !is_determiner(word));
        told.partition(|word| word.starts_with(char::is_uppercase))
    };
    let ((places, words), (other_places, other_words)) = (parts(own), parts(other));
    let shares = |a: &[String], b: &[String]| a.iter().any(|word| b.contains(word));
    let lacks = |a: &[String], b: &[String]| a.iter().any(|word| !b.contains(word));
    let is_one_office = shares(&words, &other_words);
    let are_apart = |a: &[String], b: &[String]| !a.is_empty() && !b.is_empty() && !shares(a, b);
    let is_past = |word: &String| lexicon::means!(OFFICE_MODIFIERS, word, "past");
    let is_former = |words: &[String]| words.iter().any(is_past);
    if is_one_office && are_apart(&places, &other_places) {
        return Identity::Other;
    }
    let differ = lacks(&words, &other_words) && lacks(&other_words, &words);
    let is_doubtful = is_former(&words) != is_former(&other_words) || differ;
    match is_one_office && is_doubtful {
        true => Identity::Doubtful,
        false => Identity::Same,
    }
}
