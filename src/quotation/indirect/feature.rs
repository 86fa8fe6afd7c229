//! The features by which the filter judges a proposal, with their names and numbers ([`crate::quotation::features`]).

use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::quotation::construction::{Cut, Shape, SpeakerOrigin};
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::grammar::tie::Intervening;
use crate::quotation::speaker::feature::PRONOUNS;
use strum::VariantNames;

/// The values that one part of a feature can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportPart {
    /// [`Shape`].
    Shape,
    /// [`Cut`].
    Cut,
    /// [`SpeakerOrigin`].
    Origin,
    /// [`Class`].
    Class,
    /// The verb, by its lemma; nouns and "according" have none.
    Lemma,
    /// [`CueGroup`], or none.
    Cue,
    /// [`Inflection`], or none.
    Form,
    /// [`MentionKind`], or none.
    Kind,
    /// A pronoun ([`PRONOUNS`]).
    Pronoun,
    /// A bit of [`Intervening`].
    Over,
    /// The auxiliary before a verb ([`HELPERS`]).
    Helper,
    /// How many words are reported ([`LENGTHS`]).
    Length,
    /// How many tokens lie between ([`GAPS`]).
    Gap,
    /// On what the reporting verb depends ([`WITHINS`]).
    Within,
    /// A number from 0; the last one means "or more".
    Count(u8),
    /// Two values: no and yes.
    YesNo,
}

/// Names of [`ReportPart::Helper`].
pub const HELPERS: [&str; 10] = [
    "none", "is", "was", "has", "had", "will", "would", "can", "do", "to",
];
/// Names of [`ReportPart::Within`].
pub const WITHINS: [&str; 4] = ["nothing", "who", "relative", "subordinate"];
/// Names of [`ReportPart::Length`]; each is the least number of words.
pub const LENGTHS: [&str; 9] = ["1", "2", "3", "4", "6", "9", "13", "20", "30"];
/// Names of [`ReportPart::Gap`]; each is the least number of tokens.
pub const GAPS: [&str; 6] = ["0", "1", "2", "3", "5", "8"];
const COUNTS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

impl ReportPart {
    const fn size(self) -> usize {
        match self {
            ReportPart::Shape => Shape::VARIANTS.len(),
            ReportPart::Cut => Cut::VARIANTS.len(),
            ReportPart::Origin => SpeakerOrigin::VARIANTS.len(),
            ReportPart::Class => Class::ALL.len(),
            ReportPart::Lemma => CueForm::VERBS_BOUND + 1,
            ReportPart::Cue => CueGroup::VARIANTS.len() + 1,
            ReportPart::Form => Inflection::VARIANTS.len() + 1,
            ReportPart::Kind => MentionKind::VARIANTS.len() + 1,
            ReportPart::Pronoun => PRONOUNS.len(),
            ReportPart::Over => Intervening::NAMES.len(),
            ReportPart::Helper => HELPERS.len(),
            ReportPart::Within => WITHINS.len(),
            ReportPart::Length => LENGTHS.len(),
            ReportPart::Gap => GAPS.len(),
            ReportPart::Count(most) => most as usize + 1,
            ReportPart::YesNo => 2,
        }
    }

    fn value_name(self, value: usize) -> String {
        let or_none = |names: &[&'static str]| names.get(value).copied().unwrap_or("none");
        let name = match self {
            ReportPart::Shape => Shape::VARIANTS[value],
            ReportPart::Cut => Cut::VARIANTS[value],
            ReportPart::Origin => SpeakerOrigin::VARIANTS[value],
            ReportPart::Class => Class::ALL[value].name(),
            ReportPart::Lemma => match CueForm::lemma_of(value) {
                Some(lemma) => lemma,
                None => return format!("verb-{value}"),
            },
            ReportPart::Cue => or_none(CueGroup::VARIANTS),
            ReportPart::Form => or_none(Inflection::VARIANTS),
            ReportPart::Kind => or_none(MentionKind::VARIANTS),
            ReportPart::Pronoun => PRONOUNS[value],
            ReportPart::Over => Intervening::NAMES[value],
            ReportPart::Helper => HELPERS[value],
            ReportPart::Within => WITHINS[value],
            ReportPart::Length => LENGTHS[value],
            ReportPart::Gap => GAPS[value],
            ReportPart::Count(_) => COUNTS[value],
            ReportPart::YesNo => ["no", "yes"][value],
        };
        name.to_string()
    }
}

use ReportPart::*;
feature_groups! {
    ReportPart;

    /// How the words stand to the cue.
    Shape = "shape" [Shape],
    /// The verb.
    Verb = "verb" [Lemma],
    /// The verb, by how the words stand to it.
    VerbShape = "verb and shape" [Lemma, Shape],
    /// The verb and the first word.
    VerbOpening = "verb and first word" [Lemma, Class],
    /// The verb and what stands after it.
    VerbNext = "verb and next class" [Lemma, Class],
    /// The verb and its form.
    VerbForm = "verb and form" [Lemma, Form],
    /// The verb and the auxiliary before it.
    VerbHelper = "verb and auxiliary" [Lemma, Helper],
    /// The verb and what names the speaker.
    VerbKind = "verb and speaker" [Lemma, Kind],
    /// The verb's group.
    Cue = "cue, shape" [Cue, Shape],
    /// The verb's form.
    Form = "form, shape" [Form, Shape],
    /// The auxiliary before the verb.
    Helper = "auxiliary, form" [Helper, Form],
    /// The auxiliary before the verb, with "not".
    Negated = "negated" [Helper],
    /// The first word reported.
    Opening = "first word, shape" [Class, Shape],
    /// The first two words reported.
    Second = "first two words" [Class, Class],
    /// What stands before the words reported.
    Before = "class before, shape" [Class, Shape],
    /// What stands after them.
    After = "class after, shape" [Class, Shape],
    /// What stands after the sign that follows them.
    AfterThat = "classes after, cut" [Class, Class, Cut],
    /// The two words after that sign, by where they were cut.
    AfterNext = "second and third class after, cut" [Class, Class, Cut],
    /// What stands after that sign, by how many words of the sentence follow.
    LeftNext = "words left out, second class after" [Length, Class],
    /// What stands before the cue.
    BeforeCue = "class before the cue, form" [Class, Form],
    /// The two classes before the cue.
    BeforeThat = "classes before the cue" [Class, Class],
    /// What stands after the cue.
    AfterCue = "class after the cue, shape" [Class, Shape],
    /// Words reported.
    Length = "words, shape" [Length, Shape],
    /// Tokens between cue and words.
    Gap = "tokens between, shape" [Gap, Shape],
    /// Verbs in the words.
    Verbs = "verbs, shape" [Count(3), Shape],
    /// Words that could be verbs, by where they were cut.
    VerbsCut = "possible verbs, cut" [Count(3), Cut],
    /// The first auxiliary in the words.
    Tense = "auxiliary in the words, shape" [Helper, Shape],
    /// Where the words were cut.
    Cut = "cut, shape" [Cut, Shape],
    /// Where they were cut, and whether they could have been cut elsewhere.
    Longer = "cut, others possible" [Cut, YesNo],
    /// Words of the sentence after them, by where they were cut.
    LeftOut = "words left out, cut" [Length, Cut],
    /// Words reported, by where they were cut.
    Kept = "words, cut" [Length, Cut],
    /// What the report depends on, and where it was cut.
    Within = "within, cut" [Within, Cut],
    /// The first word of the rest.
    Rest = "rest begins" [Class],
    /// How the speaker was found.
    Source = "source, form" [Origin, Form],
    /// What names the speaker.
    Kind = "speaker, shape" [Kind, Shape],
    /// Which pronoun.
    Pronoun = "pronoun" [Pronoun],
    /// What lies between subject and verb.
    Over = "subject over, form" [Over, Form],
    /// The speaker's words name a role.
    Role = "role, shape" [Shape],
    /// The speaker's words name something written.
    Document = "document, shape" [Shape],
    /// The speaker's words name what says nothing.
    Silent = "silent, shape" [Shape],
    /// The speaker is a number.
    Number = "number" [],
    /// Words in marks in the sentence.
    Marks = "in a sentence with marks, shape" [YesNo, Shape],
    /// Words in marks in the paragraph.
    MarksNear = "in a paragraph with marks" [YesNo],
    /// Cues before this one in the sentence.
    CuesBefore = "cues before, shape" [Count(2), Shape],
    /// The sentence's first word.
    Sentence = "sentence begins" [Class, Shape],
    /// The sentence is a question.
    Question = "question" [],
    /// First sentence of the paragraph, or a later one.
    Place = "sentences before" [Count(2)],
    /// The paragraph does not end as a sentence does, by whether this is its last sentence.
    Unended = "in a paragraph without an end, last sentence" [YesNo],
    /// The speaker's words name neither a role nor something written, by the verb.
    Thing = "verb of a thing" [Lemma],
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
}
