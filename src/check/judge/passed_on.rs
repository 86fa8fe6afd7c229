//! Words inside a document that are somebody else's: its author quotes them, reports them or reads them out. "Counsel submits that
//! the gate was shut" stands in the judgment, and the court did not say it.

use super::WORDS_OF_SPEECH;
use super::claim::{Claimed, is_handed_on};
use super::speaker_match::SpeakerMatch;
use crate::check::persons::called::{is_description, is_same_word, last};
use crate::check::persons::role::Role;
use crate::check::persons::words::{is_person, is_persons_noun};
use crate::check::place::Place;
use crate::check::surroundings::{before, narration};
use crate::check::unsaying::{self, Unsaying};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::words;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::language::function_word::{self, Function, IT, THAT, is_before_verb};
use crate::language::pronoun::Pronoun;
use crate::language::{lexicon, word};
use unicode_segmentation::UnicodeSegmentation;

/// So many words stand between "was" and "said" at most: "has since been said".
const WORDS_TO_PASSIVE: usize = 2;

/// An article stands so many words before its noun at most: "its first report".
const WORDS_FROM_ARTICLE_TO_NOUN: usize = 2;

/// Who a lead-in says is the one to say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Teller<'l> {
    /// Somebody; the word before the verb, empty where the verb is tied to another one.
    Somebody(&'l str),
    /// Nobody is told: "it has been suggested that". The verb.
    Nobody(&'l str),
    /// Whoever writes it, or whom the draft names.
    Author,
}

impl Claimed<'_, '_> {
    /// Whose words a document passes on that the draft gives to its author; `None` where nothing tells that they are not his.
    pub(super) fn passed_on(&self) -> Option<SpeakerMatch> {
        let (place, passage, draft) = (self.place, self.passage, self.draft);
        let claimed = self.claimed;
        let is_told_on =
            || is_handed_on(passage, draft) || names_words(&before(passage.span, draft));
        let denies = || unsaying::around(passage.span, draft).contains(&Unsaying::Denied);
        let is_unsaid = || place.is_denied_behind() && denies();
        if !place.is_in_text_of(claimed) || is_told_on() || is_unsaid() {
            return None;
        }
        let told = narration(passage.span, draft);
        // The draft itself tells that it is the other one who says it.
        let is_told = |name: &str| {
            told.unicode_words()
                .any(|word| is_same_word(word, last(name)))
        };
        let Some(lead) = place.lead_of_marks() else {
            return self
                .reported()
                .filter(|name| !is_told(name))
                .map(|name| SpeakerMatch::other(Some(name)));
        };
        let teller = teller(&lead, claimed).filter(|_| is_speech(place, &lead));
        // Whom the source only names nearby, it does not quote.
        let by_source = self.by_source.filter(|_| !place.is_speaker_near());
        let by_other = by_source.filter(|name| {
            let own = speakers_agree(Some(name), Some(claimed)) == Agreement::Agree;
            !own && !place.is_own() && (!place.is_record() || place.is_in_marks())
        });
        if let Some(name) = by_other {
            let first = name.split(' ').next().unwrap_or_default();
            let own = Pronoun::of(&first.to_lowercase());
            let is_nobody = matches!(teller, Some(Teller::Nobody(_))) && is_it(place);
            return match own {
                _ if is_other_thing(place, last(name)) => {
                    (!is_told(name)).then(|| SpeakerMatch::other(Some(name.into())))
                }
                _ if is_nobody => (!is_told_as(&told, teller?)).then(|| SpeakerMatch::other(None)),
                Some(own) if own.is_first() => None,
                Some(own) if own.is_possessive() => Some(SpeakerMatch::other(Some(name.into()))),
                _ => (is_not_office(place, claimed, name) && !is_told(name))
                    .then(|| SpeakerMatch::other(Some(name.into()))),
            };
        }
        if teller == Some(Teller::Author) && place.is_in_marks() && !place.is_record() {
            return Some(SpeakerMatch::same(Some(claimed.into())));
        }
        let is_of_body = place.is_given_out() && !is_person(claimed);
        let is_told_by = |teller: Teller<'_>| {
            let is_others = match teller {
                Teller::Somebody(name) => {
                    name.is_empty()
                        || is_other_thing(place, name)
                        || !place.is_own_voice(&format!("the {name}"))
                }
                Teller::Nobody(_) => true,
                Teller::Author => false,
            };
            is_others && !is_told_as(&told, teller)
        };
        let is_others = !is_of_body && teller.is_some_and(is_told_by);
        let is_read_out = || {
            let above = place.above_marks();
            above.is_some_and(|above| reads_out(above, claimed) || offers(above, claimed))
        };
        (is_others || is_read_out()).then(|| SpeakerMatch::other(None))
    }

    /// Whose report holds the words in the document's own text, where it is not its author's.
    fn reported(&self) -> Option<String> {
        let (place, claimed) = (self.place, self.claimed);
        let report = place.report().filter(|_| place.is_own())?;
        let speaker = report.known_speaker()?;
        let cue = word::look_up(&report.cue?.of(place.text()).to_lowercase()).cue?;
        let mention = speaker
            .mention
            .map_or("", |mention| mention.of(place.text()));
        let name = &*speaker.name;
        let first = |name: &str| name.split(' ').next().unwrap_or_default().to_lowercase();
        let of_author = |name: &str| Pronoun::of(&first(name)).is_some_and(Pronoun::is_first);
        let is_own = of_author(name)
            || of_author(mention)
            || is_same_word(last(name), last(claimed))
            || speakers_agree(Some(name), Some(claimed)) == Agreement::Agree
            || place.is_writer(name)
            || place.is_own_voice(name);
        let is_speech = !matches!(cue.group, CueGroup::Soft)
            && words(&self.passage.words(self.draft)).len() >= WORDS_OF_SPEECH;
        (is_speech && !is_own).then(|| name.to_string())
    }
}

/// Whether a draft calls what it quotes somebody's words of a kind: "rejected the submission that".
fn names_words(lead: &str) -> bool {
    let mut last = lead.unicode_words().rev().filter(|word| *word != THAT);
    last.next()
        .is_some_and(|noun| lexicon::PASSED_ON_NOUNS.contains(noun))
}

/// Whether what stands in marks is what somebody says, and not a term in his report.
fn is_speech(place: &Place<'_>, lead: &str) -> bool {
    let is_many = words(&place.passage).len() >= WORDS_OF_SPEECH;
    is_many || lead.trim_end().ends_with([',', ':'])
}

/// Whether a noun is that of a document of which another one has the words in marks: "The letter says: “…”" in a letter is not that one.
fn is_other_thing(place: &Place<'_>, noun: &str) -> bool {
    lexicon::DOCUMENTS.contains_lowered(noun) && place.is_in_marks() && !place.is_record()
}

/// Whether the source's speaker is no more than an "it" that stands for nobody.
fn is_it(place: &Place<'_>) -> bool {
    let mention = place.mention().map(|mention| mention.of(place.text()));
    mention.is_some_and(|mention| mention.eq_ignore_ascii_case(IT))
}

/// Whether a draft calls the author by what he is, and the source names somebody else whom nothing ties to that: "the governor" of
/// whom a governor quotes.
fn is_not_office(place: &Place<'_>, claimed: &str, by_source: &str) -> bool {
    let noun = last(claimed).to_lowercase();
    let one = word::singular(&noun);
    let is_called = is_description(claimed) || !claimed.contains(' ');
    let is_bench = lexicon::AUDIENCES.contains(&noun) || lexicon::SITTINGS.contains(&noun);
    let is_office = is_persons_noun(&noun) || is_persons_noun(one) || is_bench;
    let is_named = by_source.starts_with(char::is_uppercase) && !place.is_own_voice(by_source);
    let called = format!("the {one}");
    let role = Role::of(&called);
    let is_his = role.is_some_and(|role| role.is_told_of(by_source, place.text()));
    is_called
        && is_office
        && is_named
        && !is_his
        && !place.is_writer(by_source)
        && !place.is_narrator(by_source)
}

/// Who says it by a lead-in, if it has a verb of saying.
fn teller<'l>(lead: &'l str, claimed: &str) -> Option<Teller<'l>> {
    let words: Vec<&str> = lead.unicode_words().collect();
    let small: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let is_first =
        |at: usize| Pronoun::of(&small[at]).is_some_and(|own| own.is_first() && own.is_subject());
    let is_my = |at: usize| {
        Pronoun::of(&small[at]).is_some_and(|own| own.is_first() && own.is_possessive())
    };
    let is_determined = |at: usize| {
        let is_determiner = |word: &String| {
            let function = function_word::of(word);
            matches!(function, Some(Function::Article | Function::Possessive))
        };
        // "Its first report" is no verb.
        let reach = match lexicon::DOCUMENTS.contains(&small[at]) {
            true => WORDS_FROM_ARTICLE_TO_NOUN,
            false => 1,
        };
        small[at.saturating_sub(reach)..at]
            .iter()
            .any(is_determiner)
    };
    let cue = |at: usize| word::look_up(&small[at]).cue.filter(|_| !is_determined(at));
    let verb = (0..words.len()).rev().find(|at| cue(*at).is_some())?;
    let is_be = |at: usize| lexicon::means!(WORD_CLASSES, &small[at], "be");
    let near = verb.saturating_sub(WORDS_TO_PASSIVE)..verb;
    if cue(verb)?.inflection == Inflection::Past && near.clone().any(is_be) {
        return Some(Teller::Nobody(words[verb]));
    }
    let is_light =
        |at: &usize| is_before_verb(&small[*at]) || lexicon::BEFORE_TELLING.contains(&small[*at]);
    let subject = (0..verb).rev().find(|at| !is_light(at))?;
    // "We, the keepers, say that", "our letter of May says that" are the author's.
    let is_opened = is_first(0) && lead[words[0].len()..].trim_start().starts_with(',');
    let is_own_thing =
        (1..=subject).any(|at| is_my(at - 1) && lexicon::DOCUMENTS.contains(&small[at]));
    if is_opened || is_own_thing || is_first(subject) || is_same_word(words[subject], last(claimed))
    {
        return Some(Teller::Author);
    }
    if !lexicon::COORDINATORS.contains(&small[subject]) {
        return Some(Teller::Somebody(words[subject]));
    }
    // "A man whom I knew came in and said": of whom the clause behind "whom" tells is not the subject.
    let is_relative = |at: usize| function_word::is_relative(&small[at]);
    let is_own = (0..subject).any(|at| is_first(at) && (at == 0 || !is_relative(at - 1)));
    Some(match is_own {
        true => Teller::Author,
        false => Teller::Somebody(""),
    })
}

/// Whether the draft tells who says it or that it is told, as the source does.
fn is_told_as(told: &str, teller: Teller<'_>) -> bool {
    let lemma = |word: &str| Some(word::look_up(&word.to_lowercase()).cue?.lemma());
    let cues: Vec<&str> = told.unicode_words().filter_map(lemma).collect();
    match teller {
        Teller::Somebody(name) => {
            let is_name = function_word::of(&name.to_lowercase()).is_none();
            is_name && told.unicode_words().any(|word| is_same_word(word, name))
        }
        Teller::Nobody(verb) => {
            cues.len() > 1 && lemma(verb).is_some_and(|own| cues.contains(&own))
        }
        Teller::Author => true,
    }
}

/// Whether a paragraph says that somebody else's letter is read out below it.
fn reads_out(above: &str, claimed: &str) -> bool {
    let words: Vec<String> = above.unicode_words().map(str::to_lowercase).collect();
    let is_thing = |at: usize| {
        let is_own = at > 0 && Pronoun::of(&words[at - 1]).is_some_and(Pronoun::is_first);
        let noun = &words[at];
        !is_own && (lexicon::DOCUMENTS.contains(noun) || lexicon::SENT_THINGS.contains(noun))
    };
    let is_read = words
        .iter()
        .any(|word| lexicon::READING_VERBS.contains(word));
    let is_claimed = || {
        let turn = above.split_once(": ").map_or(above, |(_, turn)| turn);
        turn.unicode_words()
            .any(|word| is_same_word(word, last(claimed)))
    };
    is_read && (0..words.len()).any(is_thing) && !is_claimed()
}

/// Whether a paragraph leads to what somebody else says or is to say: "You should not say:".
fn offers(above: &str, claimed: &str) -> bool {
    let sentence = above.rsplit(['.', '!', '?']).next().unwrap_or(above);
    let leads = sentence.trim_end().ends_with(':');
    let teller = teller(sentence, claimed).filter(|_| leads);
    teller.is_some_and(|teller| teller != Teller::Author)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_says_it_by_a_lead_in() {
        for (lead, who) in [
            (
                "Mr Vey KC, for the ferry, submits that ",
                Some(Teller::Somebody("ferry")),
            ),
            (
                "It has been suggested in the papers that ",
                Some(Teller::Nobody("suggested")),
            ),
            (
                "A keeper whom I knew came to the gate and said, ",
                Some(Teller::Somebody("")),
            ),
            ("My aunt used to say that ", Some(Teller::Somebody("aunt"))),
            ("I went to the gate and said, ", Some(Teller::Author)),
            ("We have always said that ", Some(Teller::Author)),
            ("Our letter of May says that ", Some(Teller::Author)),
            (
                "The court said in its first report that ",
                Some(Teller::Author),
            ),
            ("The court said that ", Some(Teller::Author)),
            ("The gate had a sign: ", None),
        ] {
            assert_eq!(teller(lead, "the court"), who, "{lead}");
        }
    }
}
