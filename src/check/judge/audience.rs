//! Whether a draft has words said before a body in session that are from a talk with a paper or from a mail: "told MPs" of what
//! somebody has told a reporter. The same words may be the record's, too, which then has nothing against them.

use crate::check::event_days::{WORDS_TO_EVENT, is_event};
use crate::check::passage::Passage;
use crate::check::place::Place;
use crate::check::surroundings::{narration, paragraph};
use crate::language::cue_verb::CueGroup;
use crate::language::function_word::{self, AT, Function, IN, THE, THEM, THIS, TOLD};
use crate::language::{lexicon, word};
use std::fmt;
use unicode_segmentation::UnicodeSegmentation;

/// So many words stand between "told" and those to whom it is told: "told the city’s finance committee".
const WORDS_TO_AUDIENCE: usize = 4;

/// The occasion on which the source has words that the draft has on another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Occasion {
    /// A talk or a mail, where the draft has a body in session.
    Private(&'static str),
    /// An occasion at another part of the day than the draft tells.
    OfPart(String),
    /// In writing, where the draft has it spoken.
    Written(String),
    /// Before a body in session, where the draft has it in writing.
    Spoken(String),
    /// Another occasion than the draft tells; the one that it tells, another source has.
    Other(String),
}

impl fmt::Display for Occasion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Private(occasion) => f.write_str(occasion),
            Self::OfPart(occasion) => f.write_str(occasion),
            Self::Written(thing) => write!(f, "a written {thing}"),
            Self::Spoken(audience) => write!(f, "words to the {audience}"),
            Self::Other(told) => write!(f, "something else than the {told}"),
        }
    }
}

/// On what other occasion the source has the words than the draft.
pub(super) fn other_occasion(
    place: &Place<'_>,
    passage: &Passage,
    draft: &str,
) -> Option<Occasion> {
    let told = narration(passage.span, draft);
    if let Some(own) = of_other_part(place, &told) {
        return Some(Occasion::OfPart(own));
    }
    let of_other = || of_other_source(place, passage, &told);
    if let Some(other) = of_writing(place, passage, draft).or_else(of_other) {
        return Some(other);
    }
    if place.is_answer() && is_at_event(passage, draft, &told, place) {
        return Some(Occasion::Private("an interview"));
    }
    let occasion = match () {
        () if place.is_answer() => "an interview",
        () if place.is_own() && place.is_mail() => "a mail",
        () if is_told_to_outlet(place) => "a talk with the outlet",
        () => return None,
    };
    let audience = audience(&told)?;
    // Whoever prints a talk may tell before whom it was held.
    let is_told = |word: &str| word.eq_ignore_ascii_case(audience);
    (!place.ground().unicode_words().any(is_told)).then_some(Occasion::Private(occasion))
}

/// Whether one of the two has in writing what the other has spoken: "In a written statement the keeper said" is not what he "told the
/// court". Who tells of the writing anywhere in the paragraph of the words knows of it.
fn of_writing(place: &Place<'_>, passage: &Passage, draft: &str) -> Option<Occasion> {
    let told = narration(passage.span, draft);
    let around = paragraph(draft, passage.span).of(draft);
    let lead = place.lead();
    let names_thing = |text: &str| text.unicode_words().any(is_written_thing);
    match (written(&lead), written(&told)) {
        (Some(thing), None) => {
            let is_spoken = audience(&told).is_some() || spoken_occasion(&told).is_some();
            (is_spoken && !names_thing(around)).then(|| Occasion::Written(thing.to_lowercase()))
        }
        (None, Some(_)) => {
            let stretch = place.stretch_of_quotation()?;
            let own = narration(stretch, place.text());
            let heard = audience(&own).or_else(|| spoken_occasion(&own));
            let heard = heard.filter(|_| !names_thing(place.paragraph()));
            heard.map(|heard| Occasion::Spoken(heard.to_string()))
        }
        _ => None,
    }
}

/// The occasion that the draft tells where the source is itself another one, of which it tells nothing, and where another source in which
/// the draft's speaker is quoted tells of the draft's: "told the briefing" of what stands in a statement.
fn of_other_source(place: &Place<'_>, passage: &Passage, told: &str) -> Option<Occasion> {
    let claimed = passage.claim.speaker.as_deref()?;
    let told = occasion_told(told).filter(|_| place.is_the_occasion())?;
    let is_given = !place.tells_of(told) && place.is_of_other_source(told, claimed);
    is_given.then(|| Occasion::Other(told.to_lowercase()))
}

/// The occasion or the document of some words: "told the podcast", "in the same statement", "at the briefing".
fn occasion_told(told: &str) -> Option<&str> {
    let words: Vec<&str> = told.unicode_words().collect();
    let is_told = |at: usize| {
        let mut before = words[at.saturating_sub(WORDS_TO_AUDIENCE)..at].iter();
        before.any(|word| {
            let cue = word::look_up(&word.to_lowercase()).cue;
            cue.is_some_and(|cue| cue.group == CueGroup::Tell)
        })
    };
    let is_in = |at: usize| {
        let mut before = words[at.saturating_sub(WORDS_TO_EVENT)..at].iter();
        before.any(|word| word.eq_ignore_ascii_case(IN))
    };
    let found = (0..words.len()).find(|at| {
        let word = words[*at];
        let is_occasion = lexicon::PROGRAMMES.contains_lowered(word)
            || lexicon::SPOKEN_OCCASIONS.contains_lowered(word);
        is_occasion && is_told(*at)
            || lexicon::means!(DOCUMENTS, &word.to_lowercase(), "body") && is_in(*at)
    });
    found.map(|at| words[at]).or_else(|| spoken_occasion(told))
}

/// What somebody has said in writing by some words: the reply of "in a written reply".
fn written(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.unicode_words().collect();
    let means =
        |word: &str, kind| lexicon::WRITTEN_WAYS.meaning(&word.to_lowercase()) == Some(kind);
    let is_one = |two: &&[&str]| {
        means(two[0], "way") && (is_written_thing(two[1]) || means(two[1], "thing"))
    };
    words.windows(2).find(is_one).map(|two| two[1])
}

fn is_written_thing(word: &str) -> bool {
    lexicon::DOCUMENTS.contains_lowered(word) || lexicon::SENT_THINGS.contains_lowered(word)
}

/// The occasion on which somebody spoke by some words: "at a press conference", "in an interview".
fn spoken_occasion(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.unicode_words().collect();
    let is_led = |at: usize| {
        let first = at.saturating_sub(WORDS_TO_AUDIENCE);
        let mut before = words[first..at].iter();
        before.any(|word| lexicon::SPOKEN_OCCASION_PREPOSITIONS.contains_lowered(word))
    };
    let is_one = |at: &usize| lexicon::SPOKEN_OCCASIONS.contains_lowered(words[*at]) && is_led(*at);
    (0..words.len()).find(is_one).map(|at| words[at])
}

/// Whether the draft has the words said at an event of which the source tells nothing, in their sentence or in their paragraph above
/// where they are said to "them": "At Sunday’s premiere she told the audience … She assured them".
fn is_at_event(passage: &Passage, draft: &str, told: &str, place: &Place<'_>) -> bool {
    let own = paragraph(draft, passage.span);
    let above = match told.unicode_words().any(|word| word == THEM) {
        true => &draft[own.start..passage.span.start],
        false => "",
    };
    let event = event_at(told).or_else(|| event_at(above));
    let is_told = |event: &str| {
        let mut words = place.text().unicode_words();
        words.any(|word| word.eq_ignore_ascii_case(event))
    };
    event.is_some_and(|event| !is_told(event))
}

/// The event at which some words have something said: "at Sunday’s premiere".
fn event_at(told: &str) -> Option<&str> {
    let words: Vec<&str> = told.unicode_words().collect();
    let is_cue = |at: usize| word::look_up(&words[at].to_lowercase()).cue.is_some();
    // "Okoro, who was at the meeting, wrote" does not tell where it was said.
    let is_said_at = |at: usize| {
        let opens = words[at].starts_with(char::is_uppercase);
        words[at].eq_ignore_ascii_case(AT) && (opens || at > 0 && is_cue(at - 1))
    };
    let is_led = |at: usize| (at.saturating_sub(WORDS_TO_EVENT)..at).any(is_said_at);
    let found = (0..words.len()).find(|at| is_event(words[*at]) && is_led(*at))?;
    Some(words[found])
}

/// The occasion of the source's lead ("the morning briefing"), where the draft has one of another part of the day.
fn of_other_part(place: &Place<'_>, told: &str) -> Option<String> {
    let (part, noun) = part_and_occasion(told)?;
    let lead = place.lead_or_line_above();
    let (own, occasion) = part_and_occasion(&lead)?;
    let is_other = own != part && noun.eq_ignore_ascii_case(occasion);
    let both = lead
        .unicode_words()
        .any(|word| word.eq_ignore_ascii_case(part));
    (is_other && !both).then(|| format!("the {own} {occasion}"))
}

/// A part of a day and the occasion behind it: "evening briefing".
fn part_and_occasion(text: &str) -> Option<(&str, &str)> {
    let words: Vec<&str> = text.unicode_words().collect();
    let is_one = |two: &&[&str]| {
        lexicon::PARTS_OF_DAY.contains_lowered(two[0])
            && lexicon::OCCASIONS.contains_lowered(two[1])
    };
    let found = words.windows(2).find(is_one)?;
    Some((found[0], found[1]))
}

/// Whether the source tells in the paragraph of the words or in the one above that its speaker told it to the outlet itself: "told the
/// Courier on Friday", "told this magazine".
fn is_told_to_outlet(place: &Place<'_>) -> bool {
    let outlet = place.outlet().unwrap_or_default();
    let above = place.text_before().trim_end();
    let own = above.rfind('\n').map_or(0, |at| at + 1);
    let start = above[..own].trim_end().rfind('\n').map_or(0, |at| at + 1);
    let words: Vec<&str> = above[start..].unicode_words().collect();
    let is_outlet = |word: &str| {
        word.starts_with(char::is_uppercase) && outlet.unicode_words().any(|own| own == word)
    };
    words.windows(3).any(|three| match three {
        [TOLD, THE, name] => is_outlet(name),
        [TOLD, THIS, noun] => lexicon::WRITTEN_THINGS.contains(noun),
        _ => false,
    })
}

/// Before whom some words tell that something was said.
fn audience(told: &str) -> Option<&str> {
    let words: Vec<&str> = told.unicode_words().collect();
    let is_told = |word: &str| {
        let cue = word::look_up(&word.to_lowercase()).cue;
        cue.is_some_and(|cue| cue.group == CueGroup::Tell)
    };
    let is_before = |word: &str| lexicon::SESSION_PREPOSITIONS.contains_lowered(word);
    let is_session = |word: &str| {
        let word = word.to_lowercase();
        lexicon::AUDIENCES.contains(&word) || lexicon::SITTINGS.contains(&word)
    };
    (0..words.len()).find_map(|at| {
        let noun = words[at];
        if !is_session(noun) || words.get(at + 1).is_some_and(|next| is_thing(next)) {
            return None;
        }
        let first = at.saturating_sub(WORDS_TO_AUDIENCE);
        let before = words[first..at].iter().rev();
        let is_function = |word: &str| {
            let function = function_word::of(&word.to_lowercase());
            !matches!(
                function,
                None | Some(Function::Article | Function::Possessive)
            )
        };
        let mut leads = before.filter(|word| is_told(word) || is_function(word));
        let leads = leads.next()?;
        (is_told(leads) || is_before(leads)).then_some(noun)
    })
}

/// Whether the word behind a body makes it something that it has: "court papers".
fn is_thing(next: &str) -> bool {
    let small = next.to_lowercase();
    let single = word::singular(&small);
    lexicon::DOCUMENTS.contains(single) || lexicon::WRITTEN_THINGS.contains(single)
}

#[cfg(test)]
mod tests {
    use super::audience;

    #[test]
    fn before_whom_something_is_said() {
        for (told, whom) in [
            ("Okoro told MPs on Monday", Some("MPs")),
            ("Okoro told the city’s finance committee", Some("committee")),
            ("Okoro said in the House of Commons", Some("House")),
            ("Okoro said before the harbour tribunal", Some("tribunal")),
            ("Okoro told the Courier", None),
            ("Okoro said in court papers", None),
            ("the court ruled, Okoro said", None),
            ("Okoro said of the committee", None),
        ] {
            assert_eq!(audience(told), whom, "{told}");
        }
    }
}
