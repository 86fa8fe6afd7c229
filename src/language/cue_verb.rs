//! Verbs that introduce speech, and their inflection.

use crate::language::lexicon;
use std::sync::LazyLock;

/// How reliably a verb introduces speech: the groups of the list of cue verbs, of which "say", "tell" and "ask" are
/// groups of one verb each.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumString, strum::VariantNames,
)]
#[strum(serialize_all = "lowercase")]
#[repr(u8)]
pub enum CueGroup {
    /// "say".
    Say,
    /// "tell".
    Tell,
    /// "ask".
    Ask,
    /// Hardly anything but speech: "add", "write".
    Core,
    /// Speech, but rarer.
    Strong,
    /// Often no speech at all: "feel", "hear".
    Soft,
    /// The rest.
    Plain,
}

impl CueGroup {
    /// Whether the object of the verb is the addressee: "told the Courier".
    pub fn addresses(self) -> bool {
        matches!(self, Self::Tell | Self::Ask)
    }
}

/// Which form of the verb stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
#[repr(u8)]
pub enum Inflection {
    /// "say".
    Base,
    /// "says".
    Third,
    /// "said", as past tense or as participle.
    Past,
    /// "saying".
    Ing,
}

impl Inflection {
    /// Whether the form can be the verb of a sentence on its own: "says", "said".
    pub fn is_finite(self) -> bool {
        matches!(self, Self::Third | Self::Past)
    }
}

/// A form of a cue verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CueForm {
    /// Number of the verb in the list; [`lemma`] tells it.
    verb: u16,
    /// Its group.
    pub group: CueGroup,
    /// Which form it is.
    pub inflection: Inflection,
}

impl CueForm {
    /// The number of every verb is smaller: tables indexed by verb have this size, so that the list may grow.
    pub const VERBS_BOUND: usize = 320;

    /// Stands for any past form that is in no list and is taken for a cue because of its place in the sentence
    /// ("…," Okoro implored).
    pub const UNLISTED_PAST: CueForm = CueForm {
        verb: Self::VERBS_BOUND as u16 - 1,
        group: CueGroup::Strong,
        inflection: Inflection::Past,
    };

    /// The verb's number in the list.
    pub fn number(self) -> usize {
        usize::from(self.verb)
    }

    /// The verb's dictionary form, by its number.
    pub fn lemma_of(number: usize) -> Option<&'static str> {
        VERBS.get(number).map(|verb| verb.lemma)
    }

    /// Whether the verb tells no more than that something is said: "said", "told".
    pub(crate) fn only_says(self) -> bool {
        matches!(self.lemma(), "say" | "tell")
    }

    /// The verb's dictionary form: "say" for "said".
    pub fn lemma(self) -> &'static str {
        VERBS
            .get(usize::from(self.verb))
            .map_or("", |verb| verb.lemma)
    }
}

/// The verb of whoever reads out what stands in a text: "reads", "The Clerk read".
pub(crate) const READ: &str = "read";
/// The noun of "in the words of Okoro".
pub(crate) const WORDS: &str = "words";
/// The participle of whoever is asked: "Asked whether she sails, Okoro said no."
pub(crate) const ASKED: &str = "asked";
/// The past of whoever asks for something: "called for a new quay".
pub(crate) const CALLED: &str = "called";
/// The verb of whoever repeats another one's words: "said, quoting Okoro".
pub(crate) const QUOTE: &str = "quote";
/// The participle behind which words stand: "shows her saying that".
pub(crate) const SAYING: &str = "saying";
/// The verb that takes "out" before what is said: "pointed out".
pub(crate) const POINT: &str = "point";

struct Verb {
    group: CueGroup,
    lemma: &'static str,
    irregular: &'static str,
    /// Only past forms count, because the others are mostly nouns: "rules", "ruling".
    only_past: bool,
}

static VERBS: LazyLock<Vec<Verb>> = LazyLock::new(|| {
    lexicon::CUE_VERBS
        .pairs()
        .filter_map(|(lemma, meaning)| {
            let (group, irregular) = meaning.split_once(' ').unwrap_or((meaning, ""));
            let past = irregular.strip_prefix("past");
            Some(Verb {
                group: group.parse().ok()?,
                lemma,
                irregular: past.unwrap_or(irregular),
                only_past: past.is_some(),
            })
        })
        .collect()
});

/// Every form of every verb of the list. Where two verbs share a form the later one of the list keeps
/// it, and a past form outranks a base form ("read").
pub(crate) fn forms() -> Vec<(String, CueForm)> {
    let mut forms = Vec::new();
    for (number, verb) in VERBS.iter().enumerate() {
        let inflected = inflect(verb.lemma, verb.irregular).into_iter();
        let kept = |(_, inflection): &(String, Inflection)| {
            !verb.only_past || *inflection == Inflection::Past
        };
        for (form, inflection) in inflected.filter(kept) {
            let cue = CueForm {
                verb: u16::try_from(number).unwrap_or(u16::MAX),
                group: verb.group,
                inflection,
            };
            forms.push((form, cue));
        }
    }
    forms
}

/// The forms of a verb: base, third person, past forms, -ing. `irregular` names past forms and an -ing
/// form that the spelling rules do not give.
fn inflect(lemma: &str, irregular: &str) -> Vec<(String, Inflection)> {
    let stem_y = lemma
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    let third = match stem_y {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "sh", "ch", "x", "z", "o"]
            .iter()
            .any(|end| lemma.ends_with(end)) =>
        {
            format!("{lemma}es")
        }
        None => format!("{lemma}s"),
    };
    let given = || irregular.split_whitespace();
    let mut ing: Vec<String> = given()
        .filter(|f| f.ends_with("ing"))
        .map(String::from)
        .collect();
    let mut past: Vec<String> = given()
        .filter(|f| !f.ends_with("ing"))
        .map(String::from)
        .collect();
    if ing.is_empty() {
        ing.push(match lemma.strip_suffix('e') {
            Some(stem) if !lemma.ends_with("ee") => format!("{stem}ing"),
            _ => format!("{lemma}ing"),
        });
    }
    if past.is_empty() {
        past.push(match (stem_y, lemma.ends_with('e')) {
            (Some(stem), _) => format!("{stem}ied"),
            (None, true) => format!("{lemma}d"),
            (None, false) => format!("{lemma}ed"),
        });
    }
    let base = [
        (lemma.to_string(), Inflection::Base),
        (third, Inflection::Third),
    ];
    let ing = ing.into_iter().map(|form| (form, Inflection::Ing));
    let past = past.into_iter().map(|form| (form, Inflection::Past));
    base.into_iter().chain(ing).chain(past).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::word::look_up;

    fn form(word: &str) -> (&'static str, Inflection) {
        let cue = look_up(word)
            .cue
            .unwrap_or_else(|| panic!("{word} is no cue"));
        (cue.lemma(), cue.inflection)
    }

    #[test]
    fn verbs_are_inflected_by_rule_and_by_exception() {
        assert_eq!(form("said"), ("say", Inflection::Past));
        assert_eq!(form("replies"), ("reply", Inflection::Third));
        assert_eq!(form("replied"), ("reply", Inflection::Past));
        assert_eq!(form("stressing"), ("stress", Inflection::Ing));
        assert_eq!(form("stresses"), ("stress", Inflection::Third));
        assert_eq!(form("argued"), ("argue", Inflection::Past));
        assert_eq!(form("quipping"), ("quip", Inflection::Ing));
        assert_eq!(form("agreeing"), ("agree", Inflection::Ing));
        assert_eq!(form("read"), ("read", Inflection::Past));
    }

    #[test]
    fn a_verb_that_is_rather_a_noun_has_its_past_form_alone() {
        assert_eq!(form("ruled"), ("rule", Inflection::Past));
        assert_eq!(look_up("rules").cue, None);
        assert_eq!(look_up("ruling").cue, None);
    }

    #[test]
    fn every_line_of_the_list_is_read() {
        assert_eq!(VERBS.len(), lexicon::CUE_VERBS.entries().count());
    }
}
