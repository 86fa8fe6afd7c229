//! The turns of a record: what stands under which label, from one label to the next.

use crate::language::class::Class;
use crate::language::cue_verb::READ;
use crate::language::function_word::without_the;
use crate::language::lexicon;
use crate::language::turn_label::is_letter;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::ParagraphIx;
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead, is_shouted, opening};
use crate::quotation::surface::paragraph::Paragraph;
use crate::text::Span;
use std::ops::Range;

/// What stands under one label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// The paragraph in which the label stands.
    pub(super) paragraph: ParagraphIx,
    /// The label with role and remarks, without the sign behind it.
    pub(super) label: Span,
    /// The name in it, with its titles.
    pub(super) name: Span,
    /// The words behind it, up to the end of the paragraph or to the next label in it.
    pub(super) words: Span,
    /// What separates label and words.
    pub(super) sign: LabelSign,
}

impl Turn {
    fn new(head: TurnHead, paragraph: ParagraphIx, at: usize, end: usize) -> Turn {
        let place = |range: Range<usize>| Span::new(at + range.start, at + range.end);
        Turn {
            paragraph,
            label: place(head.label),
            name: place(head.name),
            words: Span::new((at + head.words).min(end), end),
            sign: head.sign,
        }
    }

    /// The name as it is printed.
    pub(super) fn name<'t>(&self, text: &'t str) -> &'t str {
        self.name.of(text)
    }
}

/// All possible labels: those that open a paragraph, and those in capitals behind the end of a sentence ("… we sail.
/// OKORO: Who pays?"). The latter are looked for in paragraphs that open with a label, or, if `everywhere`, in all.
pub(super) fn labels(analysis: &Analysis, everywhere: bool) -> Vec<Turn> {
    let mut turns = Vec::new();
    for (at, paragraph) in analysis.paragraphs.entries() {
        let Span { start, end } = paragraph.span;
        let words = paragraph.span.of(analysis.text);
        let head = TurnHead::parse(words).or_else(|| reading_out(words));
        if head.is_some() || everywhere {
            let from = head.as_ref().map_or(0, |head| head.words);
            let inner = inner(words, from);
            let heads = head.map(|head| (0, head)).into_iter().chain(inner);
            turns.extend(heads.map(|(place, head)| Turn::new(head, at, start + place, end)));
        }
    }
    // "Okoro: 1,547" is a line of a table.
    turns.retain(|turn| {
        turn.words.is_empty() || turn.words.of(analysis.text).contains(char::is_alphabetic)
    });
    turns
}

/// "The Clerk read as follows:" is the label of what is read out below.
fn reading_out(line: &str) -> Option<TurnHead> {
    let label = without_the(line).filter(|_| line.starts_with(char::is_uppercase))?;
    let end = line.len() - label.len() + label.strip_suffix(':')?.find(&format!(" {READ}"))?;
    let reader = line[..end].rsplit(' ').next()?;
    let office = lexicon::means_folded!(TURN_LABELS, reader, "office");
    office.then_some(TurnHead {
        name: 0..end,
        label: 0..end,
        words: line.len(),
        sign: LabelSign::Reading,
    })
}

/// The labels in capitals behind the ends of sentences from a byte of a paragraph on, each with its place.
fn inner(paragraph: &str, from: usize) -> Vec<(usize, TurnHead)> {
    let mut out = Vec::new();
    let mut passed = from;
    let (mut ended, mut blank) = (false, false);
    for (at, c) in paragraph.char_indices() {
        let opens = ended && blank && at > passed && (c.is_uppercase() || c == '[');
        if opens
            && let Some(head) =
                TurnHead::parse(&paragraph[at..]).filter(|head| is_inner(&paragraph[at..], head))
        {
            passed = at + head.words;
            out.push((at, head));
        }
        blank = c.is_whitespace();
        if !blank {
            let closes = matches!(c, '”' | '"' | '’' | '\'');
            ended = matches!(c, '.' | '!' | '?' | '…' | '—' | '-' | ']' | ')') || closes && ended;
        }
    }
    out
}

/// Whether a label within a paragraph is told by its look.
fn is_inner(words: &str, head: &TurnHead) -> bool {
    let name = &words[head.name.clone()];
    match head.sign {
        LabelSign::Colon if is_letter(name) => words[head.label.end..].starts_with(':'),
        LabelSign::Colon => is_shouted(name),
        LabelSign::Stop => is_shouted(name) && is_titled(name),
        _ => false,
    }
}

/// Ends the words of each turn where the next one begins in the same paragraph.
pub(super) fn close(turns: &mut [Turn]) {
    for at in 1..turns.len() {
        let next = turns[at].label.start;
        let words = &mut turns[at - 1].words;
        words.end = words.end.min(next).max(words.start);
    }
}

/// Whether a name begins with a title or an article, as the labels do that only a stop ends.
pub(super) fn is_titled(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    first == "The" || lexicon::TITLES.contains_folded(first.trim_end_matches('.'))
}

/// The words of a stretch, parted where the sign of captions tells that somebody else speaks, whom nothing names: "We sail. >> When?".
/// What stands in the first part is said by whoever spoke before.
pub(super) fn parted_at_changes(text: &str, words: Span) -> Vec<Span> {
    let mut at = words.start;
    let parts = words.of(text).split(OTHER_SPEAKER).map(|part| {
        let own = Span::new(at, at + part.len());
        at = own.end + OTHER_SPEAKER.len();
        own
    });
    parts.collect()
}

/// With it captions tell that somebody else speaks.
const OTHER_SPEAKER: &str = ">>";

/// Whether a paragraph is only a remark, or what is sung or played: "(Applause.)", "[three days pass]", "♪ We sail at dawn ♪".
pub(super) fn is_remark(words: &str) -> bool {
    let words = words.trim_end_matches('.');
    let is_sung = words[opening(words)..].starts_with(['♪', '♫', '♬']);
    is_sung || words.starts_with(['(', '[']) && words.ends_with([')', ']'])
}

/// Whether a paragraph begins, behind its time, with the sign that somebody else speaks.
pub(super) fn is_of_another(words: &str) -> bool {
    words[..opening(words)].contains(OTHER_SPEAKER)
}

/// Whether a remark ends a recording that was played: whoever spoke in it has ended.
pub(super) fn ends_recording(remark: &str) -> bool {
    let words = remark.to_ascii_lowercase();
    let words = words.trim_start_matches(['(', '[']);
    let opening = words.split_once(' ').map(|(opening, _)| opening);
    opening.and_then(|opening| lexicon::CLIP_MARKS.meaning(opening)) == Some("ends")
}

/// Whether a paragraph describes proceedings ("There was no objection."), as transcripts of assemblies do. Their
/// labels end in a stop or a line break, not in a colon.
pub(super) fn is_proceeding(words: &str, sign: LabelSign) -> bool {
    let begins = |opening: &str| {
        words
            .get(..opening.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(opening))
    };
    sign != LabelSign::Colon && lexicon::PROCEEDINGS.entries().any(begins)
}

/// Whether a paragraph ends the record: a copyright line, "###".
pub(super) fn ends_record(words: &str) -> bool {
    let begins = |word: &str| {
        let behind = words.strip_prefix(word);
        behind.is_some_and(|behind| behind.starts_with(' '))
    };
    words.starts_with(['©', '#']) || lexicon::RECORD_ENDS.entries().any(begins)
}

/// Whether a paragraph has the word `name` outside its quotations.
pub(super) fn names(analysis: &Analysis, paragraph: &Paragraph, name: &str) -> bool {
    let tokens = &analysis.tokens[paragraph.tokens.clone()];
    let mut words = tokens.iter().filter(|token| token.class != Class::Quote);
    words.any(|token| token.span.of(analysis.text) == name)
}

/// Whether words outside quotations are in the first or second person or a question, as speech is: "we", "your".
pub(super) fn is_spoken(analysis: &Analysis, words: Span) -> bool {
    let tokens = &analysis.tokens[analysis.tokens_in(words)];
    tokens.iter().any(|token| match token.class {
        Class::Quote => false,
        _ => {
            let word = token.span.of(analysis.text);
            let word = word.split(['\'', '’']).next().unwrap_or_default();
            word == "?" || lexicon::SPEAKING_WORDS.contains_folded(word)
        }
    })
}

/// Whether words end with punctuation, as sentences and speech that breaks off do.
pub(super) fn is_sentence(words: &str) -> bool {
    let ends = [
        '.', '?', '!', '…', '-', '–', '—', ')', ']', '”', '"', '’', ',', ';', ':', '*',
    ];
    words.trim_end().ends_with(ends)
}

/// Whether the words behind a label stand in quotation marks, all or most of them: an article's own quotation.
pub(super) fn is_marked(analysis: &Analysis, turn: &Turn) -> bool {
    let tokens = analysis.tokens_in(turn.words);
    let first = analysis.tokens.get(tokens.start);
    first
        .is_some_and(|first| first.class == Class::Quote && first.span.len() * 2 > turn.words.len())
}

/// The words behind a label; where it stands in a line of its own, those of the next paragraph.
pub(super) fn said(analysis: &Analysis, turn: &Turn) -> Span {
    let next = analysis.paragraphs.get(turn.paragraph + 1);
    let next = next.filter(|_| turn.words.is_empty());
    next.map_or(turn.words, |next| next.span)
}
