//! Recognises whether a text is a transcript (one of turns) or contains one, and in which form, by its labels.
//!
//! Words with a colon open paragraphs in any article ("Read more:", "The facts:", "Winner:"). They are labels of
//! turns if several speakers alternate, if their names are those of persons, offices or unnamed voices, and if the
//! words behind them are addressed to somebody and not in quotation marks.

use crate::language::function_word;
use crate::language::person_name::{PersonName, surname};
use crate::language::turn_label::{MIN_TURNS, is_letter};
use crate::quotation::coreference::People;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::speaker::turn_head::{LabelSign, is_shouted};
use crate::quotation::transcript::cast::{Cast, LabelMeaning};
use crate::quotation::transcript::turns::{
    self, Turn, is_marked, is_sentence, is_spoken, is_titled, said,
};
use foldhash::fast::RandomState;
use std::collections::{HashMap, HashSet};

/// The turns of a transcript and who speaks in it.
pub(super) struct Transcript<'a> {
    /// Its turns in order. Labels without a speaker ("TEXT:") only end the turn before them.
    pub(super) turns: Vec<Turn>,
    /// Who speaks.
    pub(super) cast: Cast<'a>,
    /// The sign behind its labels.
    pub(super) sign: LabelSign,
}

/// Whether a text is declared to be a transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TranscriptStatus {
    /// Something declares it, so that one good label is enough.
    Declared,
    /// Nothing declares it: only its labels can tell.
    Inferred,
}

/// The signs that tell the forms of transcripts apart.
const FORMS: [LabelSign; 3] = [LabelSign::Colon, LabelSign::Stop, LabelSign::Line];
/// The fewest speakers of such a text.
const MIN_SPEAKERS: usize = 2;
/// The fewest turns of whoever speaks most often in such a text.
const MIN_TURNS_OF_ONE: usize = 2;
/// The fewest turns where labels are told only by having a line of their own, the weakest sign.
const MIN_LINES: usize = 4;

/// The transcript that a text is or contains. `announce` adds the persons to the cast whom the title names, and the head
/// of the text up to the given byte.
pub(super) fn recognise<'a>(
    analysis: &Analysis,
    heads: &[Turn],
    people: &'a People,
    status: TranscriptStatus,
    announce: impl Fn(&mut Cast, usize),
) -> Option<Transcript<'a>> {
    let transcripts = FORMS.into_iter().filter_map(|sign| {
        let turns: Vec<Turn> = heads
            .iter()
            .filter(|turn| is_of_form(analysis, turn, sign))
            .cloned()
            .collect();
        let first = turns.first()?;
        let mut cast = Cast::new(people, turns.iter().map(|turn| turn.name(analysis.text)));
        announce(&mut cast, first.label.start);
        let mut transcript = Transcript { turns, cast, sign };
        transcript.keep_turns(analysis, status);
        turns::close(&mut transcript.turns);
        transcript.is_one(analysis, status).then_some(transcript)
    });
    transcripts.max_by_key(|transcript| transcript.turns.len())
}

/// Whether a turn's label ends as those of that form do. "Q" and "A" count for every form, because transcripts of each form
/// use them beside names.
fn is_of_form(analysis: &Analysis, turn: &Turn, form: LabelSign) -> bool {
    let name = turn.name(analysis.text);
    if is_letter(name) {
        return true;
    }
    match turn.sign {
        LabelSign::Colon
        | LabelSign::Clock
        | LabelSign::Dash
        | LabelSign::Bracket
        | LabelSign::Blank => form == LabelSign::Colon,
        LabelSign::Stop => form == LabelSign::Stop && is_titled(name),
        LabelSign::Reading => form == LabelSign::Stop,
        LabelSign::Line => form == LabelSign::Line,
    }
}

/// Whether a label has behind an office the name of whoever holds it: "Deputy Speaker (Ms Ada Lind)".
fn names_holder(label: &str) -> bool {
    let holder = label
        .split_once('(')
        .and_then(|(_, holder)| holder.split_once(')'));
    let holder = holder.map(|(holder, _)| PersonName::parse(holder));
    holder.is_some_and(|name| !name.words.is_empty() && (name.titled || name.has_given_name()))
}

/// What is counted of one speaker.
#[derive(Default)]
struct SpeakerCounts {
    turns: usize,
    asking: usize,
    shouted: usize,
}

/// Whether the labels could make an undeclared transcript: of one form, with words that are not in quotation marks, and
/// with a name that recurs among others. This cheap test comes before the persons of the text are resolved.
pub(super) fn may_be_one(analysis: &Analysis, heads: &[Turn]) -> bool {
    let last_name = |turn: &Turn| surname(turn.name(analysis.text));
    FORMS.into_iter().any(|form| {
        let of_form = heads.iter().filter(|turn| is_of_form(analysis, turn, form));
        let unmarked = of_form.filter(|turn| !is_marked(analysis, turn));
        let names: Vec<&str> = unmarked
            .clone()
            .map(|turn| turn.name(analysis.text))
            .collect();
        let mut seen: HashSet<&str, RandomState> = HashSet::default();
        let mut last_names = unmarked.map(last_name);
        names.len() >= MIN_TURNS
            && names.iter().any(|name| *name != names[0])
            && last_names.any(|name| !seen.insert(name))
    }) || each_speaks_once(analysis, &with_colon(heads))
}

/// The labels that end in a colon: a heading in a line of its own may look like a label, too.
fn with_colon(heads: &[Turn]) -> Vec<Turn> {
    let heads = heads.iter().filter(|turn| turn.sign == LabelSign::Colon);
    heads.cloned().collect()
}

/// Whether nothing but turns stands from the first label to the end of a text, each in one paragraph under another full
/// name: two who speak once each.
fn each_speaks_once(analysis: &Analysis, turns: &[Turn]) -> bool {
    let mut seen: HashSet<&str, RandomState> = HashSet::default();
    let is_full =
        |turn: &Turn| turn.sign == LabelSign::Colon && turn.name(analysis.text).contains(' ');
    let follows = |two: &[Turn]| two[1].paragraph == two[0].paragraph + 1;
    let is_last = |turn: &Turn| turn.paragraph + 1 == analysis.paragraphs.end();
    turns.len() >= MIN_SPEAKERS
        && turns.iter().all(is_full)
        && turns.windows(2).all(follows)
        && turns.last().is_some_and(is_last)
        && turns
            .iter()
            .all(|turn| seen.insert(turn.name(analysis.text)))
}

impl Transcript<'_> {
    /// Whether labels stand so close together that what stands between two of them is the speaker's. Otherwise the
    /// outlet comments between them.
    pub(super) fn is_dense(&self) -> bool {
        let ends = self.turns.first().zip(self.turns.last());
        ends.is_some_and(|(first, last)| self.turns.len() * 3 >= last.paragraph - first.paragraph)
    }

    /// Whether most paragraphs have a clock time and then a label, as the cues of subtitles that name each voice: whoever
    /// has one speaks, also where he speaks only once and nothing else names him.
    fn names_each_voice(&self, analysis: &Analysis, status: TranscriptStatus) -> bool {
        let is_timed = |turn: &&Turn| {
            let opening = analysis
                .paragraphs
                .get(turn.paragraph)
                .map(|p| p.span.start);
            let before = opening.and_then(|start| analysis.text.get(start..turn.label.start));
            let before = before.unwrap_or_default();
            before.starts_with('[') && before.contains(':')
        };
        let timed = self.turns.iter().filter(is_timed).count();
        status == TranscriptStatus::Declared && timed * 2 > analysis.paragraphs.len()
    }

    /// Removes what is no turn.
    fn keep_turns(&mut self, analysis: &Analysis, status: TranscriptStatus) {
        let text = analysis.text;
        let mut counts: HashMap<LabelMeaning, SpeakerCounts, RandomState> = HashMap::default();
        let mut shouted = 0;
        for turn in &self.turns {
            let name = turn.name(text);
            let count = counts.entry(self.cast.meaning_of(name)).or_default();
            count.turns += 1;
            count.asking += usize::from(said(analysis, turn).of(text).contains('?'));
            count.shouted += usize::from(is_shouted(name));
            shouted += usize::from(is_shouted(name));
        }
        let in_capitals = shouted * 2 > self.turns.len();
        // Where a speaker who recurs asks questions, a full name without a known given name is the one who answers.
        let asked = counts
            .values()
            .any(|count| count.turns >= MIN_TURNS_OF_ONE && count.asking > 0);
        let each_is_named = self.names_each_voice(analysis, status);
        let (cast, sign) = (&mut self.cast, self.sign);
        self.turns.retain(|turn| {
            let name = turn.name(text);
            let meaning = cast.meaning_of(name);
            let count = &counts[&meaning];
            let returns = count.turns >= MIN_TURNS_OF_ONE;
            let capitals = is_shouted(name);
            let unmarked = status == TranscriptStatus::Declared || !is_marked(analysis, turn);
            let fits = match &meaning {
                LabelMeaning::Text => true,
                LabelMeaning::Unknown(_) | LabelMeaning::Answer(_) => true,
                _ if turn.sign == LabelSign::Reading || each_is_named => true,
                _ if in_capitals && !capitals => count.shouted > 0 && name.contains(' '),
                LabelMeaning::Known(_) => capitals || sign != LabelSign::Stop || returns,
                LabelMeaning::Office(_) if sign == LabelSign::Stop => capitals || returns,
                LabelMeaning::Office(office) => {
                    let is_held = is_titled(name) || names_holder(turn.label.of(text));
                    capitals || returns || function_word::is_definite(office) || is_held
                }
                LabelMeaning::Called(_) if capitals && status == TranscriptStatus::Declared => true,
                LabelMeaning::Called(_) => {
                    let answers = asked && name.contains(' ');
                    meaning.is_sure(name) || answers || returns && count.asking * 2 >= count.turns
                }
            };
            fits && unmarked
        });
    }

    /// Whether the turns that are left make a transcript.
    fn is_one(&mut self, analysis: &Analysis, status: TranscriptStatus) -> bool {
        let text = analysis.text;
        let mut counts: HashMap<LabelMeaning, usize, RandomState> = HashMap::default();
        let (mut spoken, mut sentences) = (0, 0);
        let mut told = self.names_each_voice(analysis, status);
        for turn in &self.turns {
            let name = turn.name(text);
            let meaning = self.cast.meaning_of(name);
            if meaning == LabelMeaning::Text {
                continue;
            }
            spoken += usize::from(is_spoken(analysis, said(analysis, turn)));
            sentences += usize::from(is_sentence(said(analysis, turn).of(text)));
            told |= match meaning {
                LabelMeaning::Known(_) => name.contains(' ') || is_shouted(name),
                LabelMeaning::Unknown(_) | LabelMeaning::Answer(_) => true,
                _ => is_shouted(name),
            };
            *counts.entry(meaning).or_default() += 1;
        }
        let turns: usize = counts.values().sum();
        let most = counts.values().copied().max().unwrap_or_default();
        let fewest = if self.sign == LabelSign::Line {
            MIN_LINES
        } else {
            MIN_TURNS
        };
        let comes_and_goes =
            turns >= fewest && counts.len() >= MIN_SPEAKERS && most >= MIN_TURNS_OF_ONE;
        match status {
            TranscriptStatus::Declared if self.sign != LabelSign::Line => {
                told && turns > 0 || comes_and_goes
            }
            TranscriptStatus::Declared => comes_and_goes,
            // Headlines with a colon ("Lind: I am no candidate") end without a stop, and an outlet's own text about
            // several persons in turn addresses nobody.
            TranscriptStatus::Inferred => {
                let is_all = || {
                    let is_heard = spoken * 2 >= turns && sentences == turns;
                    told && is_heard && each_speaks_once(analysis, &self.turns)
                };
                comes_and_goes && spoken * 3 >= turns && sentences * 4 >= turns * 3 || is_all()
            }
        }
    }
}
