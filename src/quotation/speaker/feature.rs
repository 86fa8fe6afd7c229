//! The features of the speaker model, with their names and numbers ([`crate::quotation::features`]).
//!
//! A feature has a group and a value for each part of the group: `place = left 0` says that the mention stands left
//! of the quotation with no sentence boundary between.

use crate::language::class::Class;
use crate::language::cue_verb::{CueGroup, Inflection};
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::grammar::tie::{Intervening, Via};
use crate::quotation::grammar::verb_tail::VerbTail;
use crate::quotation::surface::quoted::Ending;
use strum::VariantNames;

/// The values that one part of a feature can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerPart {
    /// How many words a quotation has: [`LENGTHS`].
    Length,
    /// A number from 0; the last one means "or more".
    Count(u8),
    /// Left or right of the quotation, or above its paragraph.
    Side,
    /// A cue before or after the quotation.
    CueSide,
    /// In the quotation's sentence or in another.
    Sentence,
    /// Two values: no and yes.
    YesNo,
    /// [`Class`].
    Class,
    /// [`MentionKind`].
    Kind,
    /// [`Ending`].
    Ending,
    /// How grammar ties the mention to a cue.
    Tie,
    /// [`CueGroup`].
    Cue,
    /// [`Inflection`].
    Form,
    /// [`Via`].
    Via,
    /// [`Intervening`].
    Over,
    /// [`VerbTail`].
    Tail,
    /// How many tokens lie between.
    Gap,
    /// A pronoun ([`PRONOUNS`]).
    Pronoun,
    /// How far back the quotation before this one stands.
    Reach,
}

/// Names of [`SpeakerPart::Side`].
pub const SIDES: [&str; 3] = ["left", "right", "above"];
/// Names of [`SpeakerPart::Tie`].
pub const TIES: [&str; 5] = ["untied", "subject", "inverted", "both", "owner"];
/// Names of [`SpeakerPart::Gap`]; each is the least number of tokens.
pub const GAPS: [&str; 6] = ["0", "2", "4", "8", "16", "30"];
/// Names of [`SpeakerPart::Length`]; each is the least number of words.
pub const LENGTHS: [&str; 5] = ["1", "2", "3", "5", "10"];

/// Which of [`LENGTHS`] a number of words belongs to.
pub(crate) fn length(words: usize) -> usize {
    match words {
        0 | 1 => 0,
        2 => 1,
        3 | 4 => 2,
        5..10 => 3,
        _ => 4,
    }
}

/// Names of [`SpeakerPart::Pronoun`].
pub const PRONOUNS: [&str; 16] = [
    "other", "he", "she", "they", "i", "we", "you", "it", "who", "his", "her", "their", "its",
    "my", "our", "your",
];
/// Names of [`SpeakerPart::Reach`].
pub const REACHES: [&str; 4] = [
    "same-sentence",
    "same-paragraph",
    "paragraph-before",
    "farther",
];
const COUNTS: [&str; 13] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
];

impl SpeakerPart {
    #[inline(always)]
    const fn size(self) -> usize {
        match self {
            SpeakerPart::Count(most) => most as usize + 1,
            SpeakerPart::CueSide | SpeakerPart::Sentence | SpeakerPart::YesNo => 2,
            SpeakerPart::Side => SIDES.len(),
            SpeakerPart::Class => Class::ALL.len(),
            SpeakerPart::Kind => MentionKind::VARIANTS.len(),
            SpeakerPart::Ending => Ending::VARIANTS.len(),
            SpeakerPart::Tie => TIES.len(),
            SpeakerPart::Cue => CueGroup::VARIANTS.len(),
            SpeakerPart::Form => Inflection::VARIANTS.len(),
            SpeakerPart::Via => Via::VARIANTS.len(),
            SpeakerPart::Over => 1 << Intervening::NAMES.len(),
            SpeakerPart::Tail => VerbTail::COUNT,
            SpeakerPart::Gap => GAPS.len(),
            SpeakerPart::Length => LENGTHS.len(),
            SpeakerPart::Pronoun => PRONOUNS.len(),
            SpeakerPart::Reach => REACHES.len(),
        }
    }

    /// The name of a value.
    fn value_name(self, value: usize) -> String {
        let list: &[&str] = match self {
            SpeakerPart::Class => return Class::ALL[value].name().to_string(),
            SpeakerPart::Over => return over_name(value),
            SpeakerPart::Tail => return VerbTail::name_of(value),
            SpeakerPart::Count(_) => &COUNTS,
            SpeakerPart::Side => &SIDES,
            SpeakerPart::CueSide => &["cue-before", "cue-after"],
            SpeakerPart::Sentence => &["same-sentence", "other-sentence"],
            SpeakerPart::YesNo => &["no", "yes"],
            SpeakerPart::Kind => MentionKind::VARIANTS,
            SpeakerPart::Ending => Ending::VARIANTS,
            SpeakerPart::Tie => &TIES,
            SpeakerPart::Cue => CueGroup::VARIANTS,
            SpeakerPart::Form => Inflection::VARIANTS,
            SpeakerPart::Via => Via::VARIANTS,
            SpeakerPart::Gap => &GAPS,
            SpeakerPart::Length => &LENGTHS,
            SpeakerPart::Pronoun => &PRONOUNS,
            SpeakerPart::Reach => &REACHES,
        };
        list[value].to_string()
    }
}

fn over_name(bits: usize) -> String {
    let parts: Vec<&str> = (0..Intervening::NAMES.len())
        .filter(|bit| bits & (1 << bit) != 0)
        .map(|bit| Intervening::NAMES[bit])
        .collect();
    if parts.is_empty() {
        "nothing".to_string()
    } else {
        parts.join("+")
    }
}

use SpeakerPart::*;
feature_groups! {
    SpeakerPart;

    /// What kind of words the mention is.
    Kind = "kind" [Kind],
    /// What kind of words the mention is, on each side.
    KindSide = "kind on side" [Kind, Side],
    /// What kind of words the mention is, by its tie.
    KindTie = "kind tied" [Kind, Tie],
    /// Which pronoun it is.
    Pronoun = "pronoun" [Pronoun],
    /// "'s" follows.
    Owner = "owner" [],
    /// It owns something said ("Okoro's claim"), and that leads over to words or not.
    OwnsCueNoun = "owns a cue noun" [Side, Sentence, YesNo],
    /// A preposition stands before it.
    AfterPreposition = "after a preposition" [Class],
    /// A cue whose subject stands elsewhere stands before it.
    Object = "object of a cue" [],
    /// It opens its sentence.
    OpensSentence = "opens its sentence" [],
    /// Its words name a role.
    Role = "role" [Side],
    /// Its words name something written, by its tie.
    Document = "document" [Side, Tie],
    /// The name occurs so often.
    Times = "name occurs" [Count(4)],
    /// What stands before it.
    Before = "class before" [Class, Side],
    /// What stands after it.
    After = "class after" [Class, Side],
    /// Where it is, and what stands before the quotation.
    PlaceBefore = "place, class before the quotation" [Side, Count(1), Class],
    /// Where it is, and what stands after the quotation.
    PlaceAfter = "place, class after the quotation" [Side, Count(1), Class],
    /// It is next to the quotation but for two tokens at most: their classes.
    Path = "path" [Side, Class, Class],
    /// Side and sentences apart.
    Place = "place" [Side, Count(3)],
    /// Side and sentences apart, by how the quotation ends.
    PlaceEnding = "place and ending" [Side, Count(2), Ending],
    /// Side and sentences apart, by the mention's tie.
    PlaceTie = "place and tie" [Side, Count(2), Tie],
    /// Tokens between.
    Gap = "tokens between" [Side, Gap],
    /// Other mentions between.
    MentionsBetween = "mentions between" [Side, Count(4)],
    /// Mentions between that are tied to another cue.
    TiedBetween = "tied mentions between" [Count(3), YesNo],
    /// Quotations between.
    QuotationsBetween = "quotations between" [Side, Count(2)],
    /// Cues between.
    CuesBetween = "cues between" [Side, Count(3)],
    /// A class that occurs between.
    Between = "class between" [Class, Side, Sentence],
    /// It is a subject: its side, the verb's side, the sentences between verb and quotation.
    Subject = "subject" [Side, CueSide, Count(2)],
    /// The verb's group.
    SubjectOf = "subject of" [Cue],
    /// The verb's form.
    SubjectForm = "subject of form" [Form],
    /// What lies between subject and verb.
    SubjectOver = "subject over" [Over],
    /// The verb's form, and whether a preposition or a genitive was passed.
    SubjectFormOver = "subject of form, over a phrase, over a genitive" [Form, YesNo, YesNo],
    /// Another subject of its verb stands nearer to the verb.
    SubjectFarther = "farther subject" [Kind, YesNo],
    /// What stands before the verb.
    SubjectVerbAfter = "subject's verb stands after" [Class, Side, CueSide],
    /// What follows the verb.
    SubjectTail = "after the subject's verb" [Side, CueSide, Count(1), Tail],
    /// A cue stands before it.
    Inverted = "inverted" [Via, Side, CueSide, Count(2)],
    /// Its cue's group.
    InvertedCue = "inverted of" [Cue],
    /// Nothing of its sentence follows it.
    InvertedDone = "inverted and done" [],
    /// Another mention on the other side of the quotation is tied in the same sentence.
    OtherSide = "other side tied" [Side, Tie, Ending],
    /// The mention stands so many paragraphs above the quotation.
    Above = "paragraphs above" [Count(3), Kind],
    /// It is above, and the quotation has a paragraph of its own.
    AboveAlone = "above a lone quotation" [],
    /// It is the last tied one of its paragraph, above a lone quotation or not.
    AboveLastTied = "last tied one above" [YesNo],
    /// Its paragraph ends with a colon.
    AboveColon = "above, ending with a colon" [],
    /// It stands in the last sentence of its paragraph.
    AboveLastSentence = "in the last sentence above" [],
    /// The quotation before has the same speaker.
    Same = "speaker of the quotation before" [Reach],
    /// The quotation before has the same speaker, and no cue stands in the sentence of this one.
    SameNoCue = "speaker of the quotation before, no cue" [Ending],
    /// The quotation before has a speaker of that name.
    SameName = "name of the speaker before" [],
    /// Nobody said it.
    Nobody = "nobody" [],
    /// Nobody: number of words.
    NobodyWords = "nobody: words" [Count(12)],
    /// Nobody: in title case, by number of words.
    NobodyTitle = "nobody: title case, words" [Count(6)],
    /// Nobody: what stands before.
    NobodyBefore = "nobody: class before, length" [Class, Length],
    /// Nobody: what stands after.
    NobodyAfter = "nobody: class after, length" [Class, Length],
    /// Nobody: its first word.
    NobodyOpening = "nobody: first word" [Class],
    /// Nobody: a preposition begins it.
    NobodyPhrase = "nobody: begins with a preposition, length" [Length],
    /// Nobody: how it ends, and whether a capital begins it.
    NobodyEnding = "nobody: ending, capital" [Ending, YesNo],
    /// Nobody: cues before and after it in its sentence.
    NobodyCues = "nobody: cues before, after, length" [Count(2), Count(2), Length],
    /// Nobody: mentions tied to a cue before and after it in its sentence.
    NobodyTied = "nobody: tied mentions before, after, length" [YesNo, YesNo, Length],
    /// Nobody: a word for a work stands near it; title case.
    NobodyWork = "nobody: near a work, title case" [YesNo],
    /// Nobody: a naming word stands before it.
    NobodyNamed = "nobody: after a naming word, length" [Length],
    /// Nobody: the nearest cue before it.
    NobodyCueBefore = "nobody: cue before, tokens between" [Cue, Gap],
    /// Nobody: it has a paragraph of its own.
    NobodyAlone = "nobody: lone quotation" [],
    /// Nobody: the quotation before it, if somebody said that: how near, and whether this one is alone.
    NobodyPrevious = "nobody: quotation before, lone" [Reach, YesNo],
    /// Nobody: quotations in its sentence.
    NobodyMates = "nobody: quotations in the sentence" [Count(3)],
    /// Nobody: no name stands in its sentence.
    NobodyNoName = "nobody: no mention in the sentence" [],
    /// Nobody: what stands second before.
    NobodySecond = "nobody: second class before, length" [Class, Length],
    /// Nobody: names stand on both sides, as of a nickname.
    NobodyNickname = "nobody: title case between names, words" [Count(3)],
    /// Nobody: in brackets.
    NobodyBrackets = "nobody: in brackets" [],
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_number_is_read_back_from_its_name() {
        // Every hundred and first: all parts take all their values on the way.
        for n in (0..COUNT).step_by(101) {
            assert_eq!(named(&name(n)), Some(n), "{}", name(n));
        }
        assert_eq!(named("no such group = 1"), None);
    }

    #[test]
    fn every_number_has_a_name_of_its_own() {
        let names: HashSet<String> = (0..COUNT).map(name).collect();
        assert_eq!(names.len(), COUNT);
    }

    #[test]
    fn a_name_tells_group_and_values() {
        assert_eq!(name(number(Group::Place, [1, 0])), "place = right 0");
        assert_eq!(name(number(Group::Place, [1, 9])), "place = right 3");
        assert_eq!(name(number(Group::Nobody, [])), "nobody");
        assert_eq!(
            name(number(Group::SubjectOver, [0b101])),
            "subject over = auxiliary+insertion"
        );
    }
}
