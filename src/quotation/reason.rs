//! Why somebody is taken for the speaker of a quotation: what decided it, and what in the text supports it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why somebody is taken for the speaker. Its words for the reader are its [`Display`](fmt::Display).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Reason {
    /// What decided for this speaker.
    pub decided: Decided,
    /// What in the text supports it.
    pub link: Support,
    /// Whom the words that name the speaker mean, where they do not print the name.
    pub meaning: Option<Box<Meant>>,
}

/// What decided for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Decided {
    /// The speaker model, by the features that weighed most.
    Model(Strongest),
    /// A rule that overrules the model.
    Override(Override),
    /// The layout: a label, a signature.
    Layout,
    /// The rules and the filter of reported speech.
    Report,
    /// What stands over or under a transcript.
    Transcript,
    /// The reader of the edition.
    Reader,
}

/// The numbers of the three features that weighed most in a choice, the heaviest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strongest(pub(crate) [Option<u16>; 3]);

/// The rules that overrule the speaker model, each with an example and the speaker that it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Override {
    /// “…,” the mayor said, according to the Courier: the mayor.
    AccordingToRelay,
    /// Okoro recalled the pilot telling them: “…”: the pilot.
    NestedParticiple,
    /// “…,” Vey said, quoting Okoro: Okoro.
    QuotedBehind,
    /// “…,” Okoro writes, according to the Courier. “…”: Okoro for what follows too.
    GoesOn,
    /// It felt late when the captain came back and said: “…”: the captain.
    LeadingVerb,
    /// And from Mara Okoro: ¶ “…”: Okoro.
    LeadingLine,
    /// Okoro's claim that the ferry was “safe” is wrong, Vey said: Okoro.
    OwnedClaim,
    /// In Okoro's words, the ferry is “old”: Okoro.
    OpeningSpeaker,
    /// After calling the ferry “old,” Okoro left: Okoro.
    DanglingParticiple,
    /// Vey said that Okoro had called it “old”: Okoro.
    ReportedSpeaker,
    /// According to her, … Okoro “was and is …”: she.
    QuotedPredicate,
    /// The ferry was called “old” by the crew: the crew.
    PassiveAgent,
    /// About Okoro she was warm: “…”: she.
    BehindTopic,
    /// The paragraphs of one quotation have one speaker.
    Chain,
}

/// What in the text supports a speaker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Support {
    /// A verb of saying, or "according to", with the speaker beside it.
    Cue {
        /// Both, as printed; the middle of long runs is cut out.
        words: String,
        /// Where they stand.
        place: CuePlace,
    },
    /// The mention stands nearest to the words; nothing else decides.
    Nearness {
        /// The speaker is printed by name.
        named: bool,
        /// The speaker stands before the quotation.
        before: bool,
    },
    /// The quotation has no cue of its own and goes on from the one before.
    Floating,
    /// A label or a signature.
    Label {
        /// As printed.
        name: String,
        /// Where it stands.
        place: LabelPlace,
    },
    /// What stands over or under a transcript.
    Head {
        /// The part of it that tells.
        part: HeadPart,
        /// Its words, as far as they are shown.
        words: String,
        /// The turn is labelled "A:" and so answers for whoever is named there.
        answers: bool,
    },
    /// The reader of the edition said so.
    Correction,
}

/// Where a cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum CuePlace {
    /// In the quotation's paragraph, before it.
    Before,
    /// In the quotation's paragraph, after it.
    After,
    /// In a paragraph before.
    Above,
    /// Before the words reported without marks.
    BeforeReport,
    /// After the words reported without marks.
    AfterReport,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum LabelPlace {
    /// "NAME:" before the words.
    Before,
    /// "NAME:" stood before an earlier paragraph of the same turn.
    Earlier,
    /// Over the list in which the words stand: "Name on the ferry".
    Heading,
    /// Behind the words or in a line below: "— Name".
    Signature,
    /// A post that reports somebody's words: "X said …", above the signature of the account.
    Post,
}

/// What names the speaker of a transcript without labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum HeadPart {
    /// The lines over the speech.
    Head,
    /// The headline.
    Headline,
    /// The byline.
    Byline,
    /// The line in which the record of a hearing calls a witness.
    Witness,
}

/// Whom printed words mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Meant {
    /// The words.
    pub printed: String,
    /// The name of whom they mean.
    pub name: String,
}

impl Reason {
    /// A reason before it is resolved whom the words that name the speaker mean.
    pub(in crate::quotation) fn new(decided: Decided, link: Support) -> Self {
        Reason {
            decided,
            link,
            meaning: None,
        }
    }

    /// The reader of the edition said so.
    pub fn reader() -> Self {
        Self::new(Decided::Reader, Support::Correction)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.link.fmt(f)?;
        match &self.meaning {
            Some(meant) => write!(f, "; “{}” is {}", meant.printed, meant.name),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Support {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Support::Cue { words, place } => write!(f, "“{words}” {place}"),
            Support::Nearness { named, before } => {
                let what = if *named { "name" } else { "mention" };
                let side = if *before { "before" } else { "after" };
                write!(f, "the likeliest {what} {side} it; no verb ties them")
            }
            Support::Floating => f.write_str("it goes on from the quotation before it"),
            Support::Label { name, place } => match place {
                LabelPlace::Before => write!(f, "the label “{name}:” stands before it"),
                LabelPlace::Earlier => write!(f, "the turn labelled “{name}:” goes on"),
                LabelPlace::Heading => write!(f, "the heading of the list names “{name}”"),
                LabelPlace::Signature => write!(f, "the signature line names “{name}”"),
                LabelPlace::Post => write!(f, "the post below it reports “{name}”"),
            },
            Support::Head {
                part,
                words,
                answers,
            } => {
                if *answers {
                    f.write_str("“A:” answers, and ")?;
                }
                write!(f, "the {part} of the record names them: “{words}”")
            }
            Support::Correction => f.write_str("your correction"),
        }
    }
}

impl fmt::Display for CuePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CuePlace::Before => "stands before the quotation",
            CuePlace::After => "follows the quotation",
            CuePlace::Above => "stands in a paragraph before it",
            CuePlace::BeforeReport => "stands before the words reported",
            CuePlace::AfterReport => "stands after the words reported",
        })
    }
}

impl fmt::Display for HeadPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            HeadPart::Head => "head",
            HeadPart::Headline => "headline",
            HeadPart::Byline => "byline",
            HeadPart::Witness => "line that calls the witness",
        })
    }
}
