//! The constructions in which an article reports words, as all that finds and weighs them distinguishes them.

/// The construction: how the reported words stand to the cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(usize)]
pub enum Shape {
    /// Okoro said (that) …
    After,
    /// …, Okoro said.
    Before,
    /// …, said Okoro.
    Inverted,
    /// …, Okoro said, …
    Around,
    /// According to Okoro, …
    Leading,
    /// …, according to Okoro.
    Closing,
    /// …, according to Okoro, …
    Inserted,
    /// As Okoro noted, …
    As,
    /// Okoro's claim that …
    Claim,
    /// Okoro criticized …
    Object,
}

/// Where a stretch of words was cut out of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(usize)]
pub enum Cut {
    /// Nowhere: the stretch goes to the sentence's edge.
    None,
    /// At a semicolon or a dash.
    Sign,
    /// Before a participle: ", adding".
    Participle,
    /// Before the next verb of saying that "and" joins.
    Joined,
    /// Before a comma and "but", "while", "although".
    Contrast,
    /// Before a comma.
    Comma,
    /// Before words in marks.
    Marks,
    /// Before a word that opens another phrase.
    Phrase,
}

/// By what relation to the cue the speaker of a proposal was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(usize)]
pub enum SpeakerOrigin {
    /// No speaker was found.
    None,
    /// The subject before the verb.
    Subject,
    /// The mention behind the verb or behind "according to".
    Inverted,
    /// The subject of the main clause, understood for a participle or a coordinated verb.
    Understood,
    /// The owner of the cue noun.
    Owner,
    /// The antecedent of "who" or "which".
    Antecedent,
    /// The mention with which the sentence begins.
    Opener,
    /// Words before the verb or behind "according to" that are no mention.
    Words,
}

/// In which construction somebody's words are reported, as far as it tells how sure the report is. Each number counts
/// values of the part of a feature that it is named after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Construction {
    /// How the words stand to the cue.
    pub shape: Shape,
    /// Where they were cut out of their sentence.
    pub cut: Cut,
    /// Whether they could have been cut elsewhere.
    pub longer: bool,
    /// How the speaker was found.
    pub origin: SpeakerOrigin,
    /// On what the verb depends.
    pub within: usize,
    /// The auxiliary before the verb.
    pub helper: usize,
    /// Whether "not" stands there.
    pub negated: bool,
    /// Whether a word of the report is a finite verb: hardly, perhaps, surely.
    pub finite: usize,
    /// How many words of the sentence follow.
    pub left_out: usize,
    /// How often "and" or "but" joins a past tense to the words: "it was late but said".
    pub joined: usize,
    /// Whether the words name an occasion of speaking: "in a speech".
    pub occasion: bool,
    /// Dashes in the words.
    pub dashes: usize,
    /// Verbs of saying in a finite form in the words.
    pub cues: usize,
    /// Whether nothing but speech is told so.
    pub plain: bool,
}
