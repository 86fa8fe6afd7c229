//! The witnesses of a hearing. Its record calls each of them in a line of his own, "Ms Ada Example (pilot), sworn.", and prints
//! no more than letters before what is asked and answered: an answer is the witness's who was called last before it, and of nobody whom
//! the head of the record names.

use crate::language::lexicon;
use crate::language::person_name::PersonName;
use crate::quotation::transcript::turn_speaker::{TurnSpeaker, witness};
use unicode_segmentation::UnicodeSegmentation;

/// A name has so many words at most.
const MAX_WITNESS_NAME_WORDS: usize = 5;

/// Whose the answers of a record are.
pub(super) struct Answering {
    /// The place in the text where each witness is called, in order.
    witnesses: Vec<(usize, TurnSpeaker)>,
    /// Who answers where no witness is called at all.
    interviewee: Option<TurnSpeaker>,
}

impl Answering {
    pub(super) fn new(text: &str, interviewee: Option<TurnSpeaker>) -> Self {
        let named = |(at, name): (usize, String)| (at, witness(name));
        Self {
            witnesses: witnesses(text).into_iter().map(named).collect(),
            interviewee,
        }
    }

    /// Who answers at a place of the text.
    pub(super) fn at(&self, place: usize) -> Option<&TurnSpeaker> {
        match self.witnesses.is_empty() {
            true => self.interviewee.as_ref(),
            false => {
                let mut called = self.witnesses.iter().rev();
                called.find(|(at, _)| *at < place).map(|(_, one)| one)
            }
        }
    }
}

/// Where a text calls each witness (a byte), and by which name.
pub(crate) fn witnesses(text: &str) -> Vec<(usize, String)> {
    let called = text.lines().filter_map(|line| {
        let name = name(line.trim_start_matches(['*', '_', '#', ' ']))?;
        Some((line.as_ptr() as usize - text.as_ptr() as usize, name))
    });
    called.collect()
}

/// The name with which a line begins that calls its bearer.
fn name(line: &str) -> Option<String> {
    let (name, behind) = line.split_once([',', '(', '*'])?;
    let mut behind = behind.unicode_words();
    let is_called = behind.any(|word| lexicon::WITNESS_WORDS.contains_lowered(word));
    let name = PersonName::parse(name.trim());
    let is_name = |word: &&str| word.starts_with(char::is_uppercase);
    let is_person = (name.titled || name.words.len() > 1)
        && (1..=MAX_WITNESS_NAME_WORDS).contains(&name.words.len())
        && name.words.iter().all(is_name);
    (is_called && is_person).then(|| name.words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::witnesses;

    #[test]
    fn a_record_calls_its_witnesses_by_name() {
        let text = "Record\n\n**Mr Tom Vey** (keeper), sworn. Examined by the Coroner.\n\nQ. Was it late?\n\
            A. The keeper, Mr Falk, was sworn to silence.\n\nINES FALK, recalled.\n\nMrs Okoro, affirmed.\n\nThe clerk, sworn.\n";
        let called: Vec<String> = witnesses(text).into_iter().map(|(_, name)| name).collect();
        assert_eq!(called, ["Tom Vey", "INES FALK", "Okoro"]);
    }
}
