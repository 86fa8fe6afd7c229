//! Transcripts and interviews printed without quotation marks: "NAME: …", "Q: … A: …".

use crate::language::class::Class;
use crate::quotation::attributed::{Attributed, Source, extent};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::ParagraphIx;
use crate::quotation::reason::{Decided, LabelPlace, Link, Reason};
use crate::quotation::speaker::labels::{self, TurnHead};
use crate::quotation::surface::token;
use crate::quotation::{Doubt, Kind};
use crate::text::Span;
use foldhash::fast::RandomState;
use std::collections::HashMap;

/// A text needs so many labelled paragraphs to be read as a transcript …
const FEWEST_TURNS: usize = 3;
/// … one label at least standing so often.
const FEWEST_TURNS_OF_ONE: usize = 2;
/// Unlabelled paragraphs between two labels belong to the turn before if they are no more than this.
const MOST_TURN_PARAGRAPHS: usize = 8;
/// A label in small letters has no more words than this.
const MOST_LABEL_WORDS: usize = 4;

/// What stands under one label.
pub(super) struct Turn {
    /// The paragraph that the label opens.
    pub(super) paragraph: ParagraphIx,
    /// The label without its colon.
    pub(super) label: Span,
    /// The words behind it, up to the end of the paragraph.
    pub(super) words: Span,
}

/// The turns of a text that is, or holds, a transcript; nothing where labels are too few.
fn turns(analysis: &Analysis) -> Vec<Attributed> {
    let capitals = repeated(analysis, collect(analysis, in_capitals));
    let turns = if capitals.is_empty() {
        repeated(analysis, collect(analysis, by_name))
    } else {
        capitals
    };
    let ends = turns
        .iter()
        .skip(1)
        .map(|turn| Some(turn.paragraph))
        .chain([None]);
    turns
        .iter()
        .zip(ends)
        .map(|(turn, end)| attributed(analysis, turn, end))
        .collect()
}

/// Puts the turns of a transcript among the quotations, which are in order. What a turn quotes belongs to
/// the turn.
pub fn take_over(analysis: &Analysis, quotations: &mut Vec<Attributed>) {
    let turns = turns(analysis);
    let mut later = turns.iter().map(Attributed::extent).peekable();
    quotations.retain(|quotation| {
        let extent = quotation.extent();
        while later.next_if(|turn| turn.end <= extent.start).is_some() {}
        later.peek().is_none_or(|turn| !turn.overlaps(&extent))
    });
    quotations.extend(turns);
    quotations.sort_by_key(|quotation| quotation.extent().start);
}

/// The paragraphs that a label opens.
pub(super) fn collect(analysis: &Analysis, label: fn(&str) -> Option<TurnHead>) -> Vec<Turn> {
    let paragraphs = analysis.paragraphs.entries();
    let turns = paragraphs.filter_map(|(i, paragraph)| {
        let start = paragraph.span.start;
        let head = label(paragraph.span.of(analysis.text))?;
        Some(Turn {
            paragraph: i,
            label: Span::new(start + head.name.start, start + head.name.end),
            words: Span::new(start + head.words, paragraph.span.end),
        })
    });
    // "Okoro: 1,547" is a line of a table.
    let speech = |turn: &Turn| turn.words.of(analysis.text).contains(char::is_alphabetic);
    turns.filter(speech).collect()
}

/// The turns, if they are many enough to be no accident and one speaker comes back.
pub(super) fn repeated(analysis: &Analysis, turns: Vec<Turn>) -> Vec<Turn> {
    let mut counts: HashMap<&str, usize, RandomState> = HashMap::default();
    for turn in &turns {
        *counts.entry(turn.label.of(analysis.text)).or_default() += 1;
    }
    let speakers = counts.len();
    let back = counts.values().any(|&n| n >= FEWEST_TURNS_OF_ONE);
    let is_transcript = turns.len() >= FEWEST_TURNS && speakers >= 2 && back;
    if is_transcript { turns } else { Vec::new() }
}

/// "NAME:", "Q:" and "A:" at the head of a paragraph.
pub(super) fn in_capitals(paragraph: &str) -> Option<TurnHead> {
    let short = ["Q", "A"].iter().find_map(|letter| {
        let rest = paragraph.strip_prefix(letter)?.strip_prefix([':', '.'])?;
        let words = rest.trim_start();
        let spaced = words.len() < rest.len();
        spaced.then(|| TurnHead {
            name: 0..1,
            words: paragraph.len() - words.len(),
        })
    });
    short.or_else(|| labels::turn(paragraph))
}

/// "Mara Okoro:" at the head of a paragraph.
pub(in crate::quotation) fn by_name(paragraph: &str) -> Option<TurnHead> {
    let colon = paragraph.bytes().take(40).position(|b| b == b':')?;
    let name = paragraph.get(..colon)?;
    let words = name.split(' ').count() <= MOST_LABEL_WORDS
        && name
            .split(' ')
            .all(|word| word.starts_with(char::is_uppercase));
    let rest = paragraph.get(colon + 1..)?;
    let words = words && rest.starts_with(' ') && !token::is_no_name(name);
    words.then(|| TurnHead {
        name: 0..colon,
        words: paragraph.len() - rest.trim_start().len(),
    })
}

/// The words of a turn: its own paragraph and, up to the next label, those that follow.
fn attributed(analysis: &Analysis, turn: &Turn, end: Option<ParagraphIx>) -> Attributed {
    let mut contents = vec![turn.words];
    let end = end.filter(|&end| end - turn.paragraph <= MOST_TURN_PARAGRAPHS);
    let later = turn.paragraph + 1..end.unwrap_or(turn.paragraph + 1);
    for paragraph in &analysis.paragraphs[later] {
        let remark = analysis.tokens[paragraph.tokens.start].class == Class::Open;
        if !remark {
            contents.push(paragraph.span);
        }
    }
    let unnamed = turn.is_unnamed(analysis);
    Attributed {
        first: analysis.tokens_in(extent(&contents)).start,
        contents,
        kind: Kind::Direct,
        cue: None,
        source: Some(turn.source(analysis)),
        floating: false,
        doubts: unnamed
            .then_some(Doubt::SpeakerUnknown)
            .into_iter()
            .collect(),
    }
}

impl Turn {
    /// Whom its label names.
    pub(super) fn source(&self, analysis: &Analysis) -> Source {
        let label = self.label.of(analysis.text).to_string();
        let link = Link::Label {
            name: label.clone(),
            place: LabelPlace::Before,
        };
        Source {
            mention: analysis.mention_within(self.label),
            words: Some(self.label),
            name: label,
            reason: Reason::new(Decided::Layout, link),
        }
    }

    /// Whether its label names nobody ("Q:").
    pub(super) fn is_unnamed(&self, analysis: &Analysis) -> bool {
        matches!(self.label.of(analysis.text), "Q" | "A")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        let analysis = Analysis::new(text);
        let turns = turns(&analysis);
        turns
            .iter()
            .map(|q| {
                let words: Vec<&str> = q.contents.iter().map(|s| s.of(text)).collect();
                (q.source.as_ref().unwrap().name.clone(), words.join(" "))
            })
            .collect()
    }

    fn own(turns: &[(&str, &str)]) -> Vec<(String, String)> {
        turns
            .iter()
            .map(|(a, b)| (a.to_string(), b.to_string()))
            .collect()
    }

    #[test]
    fn a_record_of_turns() {
        let text = "A talk in Ostwick.\n\nVEY: Who pays?\n\nOKORO: The owners.\n\nThey always “did”.\n\n(Laughter.)\n\nVEY: I see.";
        let expected = [
            ("VEY", "Who pays?"),
            ("OKORO", "The owners. They always “did”."),
            ("VEY", "I see."),
        ];
        assert_eq!(read(text), own(&expected));
    }

    #[test]
    fn questions_and_answers_are_in_doubt_about_who() {
        let text = "Q: Who pays?\nA: The owners.\nQ: Why?\nA: They must.";
        assert_eq!(read(text).len(), 4);
        let analysis = Analysis::new(text);
        assert_eq!(turns(&analysis)[1].doubts, [Doubt::SpeakerUnknown]);
    }

    #[test]
    fn labels_in_small_letters_have_to_come_back() {
        let text = "Tom Vey: Who pays?\nMara Okoro: The owners.\nTom Vey: I see.";
        assert_eq!(
            read(text)[1],
            ("Mara Okoro".to_string(), "The owners.".to_string())
        );
        assert!(read("Place: the quay\nTime: noon\nPrice: none").is_empty());
        assert!(read("Okoro: 1,547.\nVey: 46.\nOkoro: 781.\nVey: 12.").is_empty());
        let links = "More: The quay\nMore: The crane\nTom Vey: I see.";
        assert!(read(links).is_empty());
        assert!(read("OSTWICK: The ferry sank.\n\nVEY: Nobody came.").is_empty());
    }
}
