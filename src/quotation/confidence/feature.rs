//! The language of the confidence model: what a feature is called, and the number under which its weight lies.

use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, CueGroup, Inflection};
use crate::quotation::construction::{Cut, Shape, SpeakerOrigin};
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::indirect::feature::{self as reports, HELPERS, WITHINS};
use crate::quotation::speaker::feature::{LENGTHS, PRONOUNS};
use strum::VariantNames;

/// What may be wrong with something found; "nothing is" has no features.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(usize)]
pub enum Fault {
    /// Nobody's words, or not where they begin and end.
    Words,
    /// Other words name the speaker.
    Mention,
    /// The words that name the speaker mean another person.
    Person,
}

impl Fault {
    /// All of them, in the order of their numbers.
    pub const ALL: [Fault; 3] = [Fault::Words, Fault::Mention, Fault::Person];
}

/// How words are tied to their speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(usize)]
pub enum Tie {
    /// By a cue in the sentence of the words.
    Own,
    /// By a cue in another sentence of the paragraph.
    Apart,
    /// By a cue in a paragraph above.
    Above,
    /// The words go on from what was said before, with a sentence of their own.
    Floating,
    /// The words go on from what was said before, inside a sentence of the outlet's.
    Fragment,
    /// By nearness alone.
    Near,
}

/// Who is known to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(usize)]
pub enum Who {
    /// Nobody fits the words that name the speaker.
    Nobody,
    /// A person known by two words of a name or more.
    Person,
    /// A person known by one word.
    Bare,
    /// A body or place with a name.
    Body,
    /// A person known by a description.
    Described,
    /// Anything else.
    Thing,
}

/// Names of [`ConfidencePart::Share`]: each is the least share in per cent.
const SHARES: [&str; 8] = ["0", "1", "3", "6", "12", "20", "30", "45"];
/// Names of [`ConfidencePart::Lead`].
const LEADS: [&str; 9] = ["told", "perhaps", "0", "1", "2", "3", "4", "6", "only"];
/// Names of [`ConfidencePart::Apart`]: each is the least number of sentences.
const SENTENCES: [&str; 5] = ["0", "1", "2", "4", "7"];

/// The least share for each name of [`SHARES`], which says it in hundredths.
pub const MIN_SHARES: [f64; 8] = [0.0, 0.01, 0.03, 0.06, 0.12, 0.2, 0.3, 0.45];
/// The least number of sentences for each name of [`SENTENCES`].
pub const MIN_SENTENCES: [usize; 5] = [0, 1, 2, 4, 7];
/// The least lead, in salience points, for each name of [`LEADS`] from the third one on.
pub const MIN_LEADS: [i32; 7] = [i32::MIN, 1, 2, 3, 4, 6, 50];

/// The values that one part of a feature can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfidencePart {
    /// [`Fault`].
    Fault,
    /// Direct, mixed, reported.
    Form,
    /// [`Tie`].
    Tie,
    /// A share of belief ([`SHARES`]).
    Share,
    /// [`MentionKind`], or none.
    Kind,
    /// A pronoun ([`PRONOUNS`]).
    Pronoun,
    /// [`Who`].
    Who,
    /// By how much a pronoun's person leads ([`LEADS`]).
    Lead,
    /// Sentences back to the person of a pronoun ([`SENTENCES`]).
    Apart,
    /// How many words ([`LENGTHS`]).
    Length,
    /// [`CueGroup`], or none.
    Cue,
    /// The verb.
    Lemma,
    /// [`Inflection`], or none.
    Inflection,
    /// [`Class`].
    Class,
    /// [`Shape`].
    Shape,
    /// [`Cut`].
    Cut,
    /// [`SpeakerOrigin`].
    Origin,
    /// On what a reporting verb depends ([`WITHINS`]).
    Within,
    /// The auxiliary before it ([`HELPERS`]).
    Helper,
    /// How many words of the sentence are left out ([`reports::LENGTHS`]).
    LeftOut,
    /// Whether words hold a finite verb.
    Finite,
    /// A number from 0; the last one means "or more".
    Count(u8),
    /// Two values: no and yes.
    YesNo,
}

const FINITE: [&str; 3] = ["hardly", "perhaps", "surely"];
const COUNTS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

impl ConfidencePart {
    const fn size(self) -> usize {
        match self {
            ConfidencePart::Fault => Fault::VARIANTS.len(),
            ConfidencePart::Form => 3,
            ConfidencePart::Tie => Tie::VARIANTS.len(),
            ConfidencePart::Share => SHARES.len(),
            ConfidencePart::Kind => MentionKind::VARIANTS.len() + 1,
            ConfidencePart::Pronoun => PRONOUNS.len(),
            ConfidencePart::Who => Who::VARIANTS.len(),
            ConfidencePart::Lead => LEADS.len(),
            ConfidencePart::Apart => SENTENCES.len(),
            ConfidencePart::Length => LENGTHS.len(),
            ConfidencePart::Cue => CueGroup::VARIANTS.len() + 1,
            ConfidencePart::Lemma => CueForm::VERBS_BOUND + 1,
            ConfidencePart::Inflection => Inflection::VARIANTS.len() + 1,
            ConfidencePart::Class => Class::ALL.len(),
            ConfidencePart::Shape => Shape::VARIANTS.len(),
            ConfidencePart::Cut => Cut::VARIANTS.len(),
            ConfidencePart::Origin => SpeakerOrigin::VARIANTS.len(),
            ConfidencePart::Within => WITHINS.len(),
            ConfidencePart::Helper => HELPERS.len(),
            ConfidencePart::LeftOut => reports::LENGTHS.len(),
            ConfidencePart::Finite => FINITE.len(),
            ConfidencePart::Count(most) => most as usize + 1,
            ConfidencePart::YesNo => 2,
        }
    }

    /// The name of a value.
    fn value_name(self, value: usize) -> String {
        let list: &[&str] = match self {
            ConfidencePart::Class => return Class::ALL[value].name().to_string(),
            ConfidencePart::Lemma => return lemma_name(value),
            ConfidencePart::Fault => Fault::VARIANTS,
            ConfidencePart::Form => &["direct", "mixed", "indirect"],
            ConfidencePart::Tie => Tie::VARIANTS,
            ConfidencePart::Share => &SHARES,
            ConfidencePart::Kind => MentionKind::VARIANTS,
            ConfidencePart::Pronoun => &PRONOUNS,
            ConfidencePart::Who => Who::VARIANTS,
            ConfidencePart::Lead => &LEADS,
            ConfidencePart::Apart => &SENTENCES,
            ConfidencePart::Length => &LENGTHS,
            ConfidencePart::Cue => CueGroup::VARIANTS,
            ConfidencePart::Inflection => Inflection::VARIANTS,
            ConfidencePart::Shape => Shape::VARIANTS,
            ConfidencePart::Cut => Cut::VARIANTS,
            ConfidencePart::Origin => SpeakerOrigin::VARIANTS,
            ConfidencePart::Within => &WITHINS,
            ConfidencePart::Helper => &HELPERS,
            ConfidencePart::LeftOut => &reports::LENGTHS,
            ConfidencePart::Finite => &FINITE,
            ConfidencePart::Count(_) => &COUNTS,
            ConfidencePart::YesNo => &["no", "yes"],
        };
        list.get(value).copied().unwrap_or("none").to_string()
    }
}

fn lemma_name(number: usize) -> String {
    match CueForm::lemma_of(number) {
        Some(lemma) => lemma.to_string(),
        None => format!("#{number}"),
    }
}

use ConfidencePart::*;
feature_groups! {
    ConfidencePart;

    /// Always there.
    Form = "form" [Fault, Form],
    /// The model's belief in nobody.
    Nobody = "nobody believed" [Fault, Form, Share],
    /// The model's belief in other speakers.
    Another = "another believed" [Fault, Form, Share],
    /// The model's belief in nobody, by the number of words.
    NobodyLength = "nobody believed, words" [Fault, Share, Length],
    /// The model's belief in other speakers, by what names the speaker.
    AnotherKind = "another believed, kind" [Fault, Share, Kind],
    /// How the words are tied to their speaker.
    Tie = "tied" [Fault, Form, Tie],
    /// What names the speaker, by tie.
    Kind = "kind tied" [Fault, Kind, Tie],
    /// Which pronoun names the speaker.
    Pronoun = "pronoun" [Fault, Pronoun],
    /// A rule overruled the model.
    Overruled = "overruled" [Fault],
    /// Who is known to speak.
    Who = "who" [Fault, Form, Who],
    /// Who is known to speak, by what names the speaker.
    WhoKind = "who by kind" [Fault, Who, Kind],
    /// By how much the person of a pronoun or description leads.
    Lead = "lead" [Fault, Kind, Lead],
    /// By how much the person leads, by whether another person spoke last.
    LeadTurn = "lead, another spoke last" [Fault, Lead, YesNo],
    /// How far back the person of a pronoun or description was named.
    Apart = "sentences back" [Fault, Kind, Apart],
    /// Another person spoke last.
    Turn = "another spoke last" [Fault, Kind, YesNo],
    /// The number of words.
    Length = "words" [Fault, Form, Length],
    /// The group of the cue.
    Cue = "cue" [Fault, Form, Cue],
    /// The form of the cue.
    Inflection = "cue's form" [Fault, Form, Inflection],
    /// The verb.
    Verb = "verb" [Fault, Form, Lemma],
    /// The verb and the first word.
    VerbOpening = "verb, first word" [Fault, Lemma, Class],
    /// The first word.
    Opening = "first word" [Fault, Form, Class],
    /// What stands before the words.
    Before = "class before" [Fault, Form, Class],
    /// What stands after the words.
    After = "class after" [Fault, Form, Class],
    /// What stands before the words, by their number.
    BeforeLength = "class before, words" [Fault, Class, Length],
    /// What stands after the words, by their number.
    AfterLength = "class after, words" [Fault, Class, Length],
    /// What stands before the cue.
    BeforeCue = "class before the cue" [Fault, Class],
    /// What stands before the speaker.
    BeforeSpeaker = "class before the speaker" [Fault, Class],
    /// What stands after the speaker.
    AfterSpeaker = "class after the speaker" [Fault, Class],
    /// The speaker's words name something written, or a thing that only shows something.
    Silent = "written or silent" [Fault, Form],
    /// The speaker is named in the words: nobody calls himself by name.
    SpokenOf = "speaker in the words" [Fault, Kind],
    /// Words of the speaker's name: page furniture makes long ones.
    NameWords = "words of the name" [Fault, Who, Count(5)],
    /// The speaker is first named in this paragraph.
    Introduced = "introduced here" [Fault, Kind, YesNo],
    /// Others in the sentence who say something.
    Rivals = "others who say something" [Fault, Form, Count(2)],
    /// What stands after the sign that follows the words.
    AfterThat = "classes after" [Fault, Form, Class, Class],
    /// The speaker is named after the words.
    SpeakerAfter = "speaker after" [Fault, Form],
    /// The paragraph ends as prose does not.
    Heading = "heading" [Fault, Form],
    /// The marks are odd.
    Odd = "marks odd" [Fault],
    /// How words that are reported stand to their cue.
    Shape = "shape" [Fault, Shape],
    /// Where they were cut out of their sentence, and whether they could have been cut elsewhere.
    Cut = "cut, others possible" [Fault, Cut, YesNo],
    /// Where they were cut, and how many words of the sentence follow.
    CutLeft = "cut, words left out" [Fault, Cut, LeftOut],
    /// How the speaker was found.
    Origin = "source" [Fault, Origin],
    /// On what the verb depends, and where the words were cut.
    Within = "within, cut" [Fault, Within, Cut],
    /// The auxiliary before the verb, and "not".
    Helper = "auxiliary, not" [Fault, Helper, YesNo],
    /// Whether the words hold a finite verb.
    Finite = "finite verb, shape" [Fault, Finite, Shape],
    /// Whether the words hold a finite verb, by their first word.
    FiniteOpening = "finite verb, first word" [Fault, Finite, Class],
    /// Whether the words hold a finite verb, by the verb that reports them.
    FiniteVerb = "verb, finite verb" [Fault, Lemma, Finite],
    /// Whether the words hold a finite verb, by the group of the verb that reports them.
    FiniteCue = "cue, finite verb" [Fault, Cue, Finite],
    /// The verb and its auxiliary.
    VerbHelper = "verb, auxiliary" [Fault, Lemma, Helper],
    /// The verb and what names the speaker.
    VerbKind = "verb, kind" [Fault, Lemma, Kind],
    /// The first two words.
    Second = "first two words" [Fault, Class, Class],
    /// How often "and" or "but" joins a past tense to the words.
    Joined = "joined" [Fault, Count(2)],
    /// Dashes in the words.
    Dashes = "dashes" [Fault, Count(2)],
    /// Verbs of saying in the words.
    CuesIn = "verbs of saying in the words" [Fault, Count(2)],
    /// What stands after the cue.
    AfterCue = "class after the cue" [Fault, Form, Class],
    /// The speaker is first named in a later paragraph.
    NamedLater = "named later" [Fault, Kind, YesNo],
    /// How often the speaker acts.
    Active = "acts" [Fault, Kind, Count(5)],
    /// What is known of the speaker's gender.
    Gender = "gender" [Fault, Kind, Count(3)],
    /// The words name an occasion of speaking.
    Occasion = "occasion in the words" [Fault],
    /// Nothing but speech is told so.
    Plain = "plain" [Fault],
    /// The first of the words that name the speaker.
    SpeakerOpens = "speaker begins" [Fault, Form, Class],
    /// The last of them.
    SpeakerEnds = "speaker ends" [Fault, Kind, Class],
    /// How many they are.
    SpeakerWords = "words that name the speaker" [Fault, Kind, Count(5)],
    /// How many paragraphs away they stand.
    SpeakerAway = "paragraphs to the speaker" [Fault, Form, Count(2)],
    /// How many other quotations name the speaker: whoever is never named beside a verb of saying may be nobody who
    /// speaks.
    ByName = "other quotations by name" [Fault, Kind, Count(2)],
    /// The article calls the speaker something besides the name.
    Described = "described" [Fault, Kind, YesNo],
    /// How often the article speaks in the first person: columns use marks and verbs of saying otherwise than news.
    FirstPerson = "first person" [Fault, Form, Count(2)],
    /// A noun of saying stands between cue and words, whose owner may have said them: "rejected the claim of …".
    NounBetween = "noun of saying between" [Fault, Form, YesNo],
    /// A bracket that opens in a report does not close in it.
    Bracket = "bracket open" [Fault],
    /// Commas in a report, by where it was cut.
    Commas = "commas, cut" [Fault, Cut, Count(3)],
}
