//! Transcripts of what was said: briefings, debates, interviews.
//!
//! ```text
//! turns.rs         the labels ("NAME:", "Ms. NAME.", "Q") and what stands under each
//! cast.rs          whom each label means
//! turn_speaker.rs  who speaks a turn: by its label, the head of the transcript, the headline or the by-line
//! recognition.rs   whether a text is a transcript, by declaration or by its look
//! statement.rs     whether an article is a statement printed whole
//! embedded.rs      the turns inside an article, each a quotation among the others
//! mod.rs           a whole transcript
//! ```
//!
//! An article that is declared a transcript is all speech, except for its head and remarks in brackets. Each sentence
//! is a quotation of its own, so that what two outlets quote from one speech is two statements unless one of
//! them prints it in one run. A speech without labels is its speaker's, whom the head of the text, the headline
//! or the byline names.

mod cast;
pub(super) mod embedded;
mod recognition;
mod statement;
mod turn_speaker;
mod turns;
mod witness;

use super::assembly;
use super::attributed::Attributed;
use super::coreference::People;
use super::grammar::analysis::Analysis;
use super::index_vec::IndexVec;
use super::surface::paragraph::Paragraph;
use super::{Doubt, Kind, Quotation};
use crate::corpus::{Article, ArticleKind};
use crate::language::letter_case::with_usual_case;
use crate::language::lexicon;
use crate::markup;
use crate::quotation::confidence;
use crate::quotation::index::ParagraphIx;
use crate::quotation::transcript::witness::Answering;
use crate::text::{Span, portions};
use cast::Cast;
use recognition::{Transcript, TranscriptStatus};
pub(crate) use turn_speaker::interviewee;
use turn_speaker::{TurnSpeaker, of_head};
pub(crate) use witness::witnesses;

/// Words of a note that announces the transcript.
const MAX_NOTE_WORDS: usize = 60;
/// Words of a sentence that is a quotation of its own; a shorter one is joined with its neighbour.
const MIN_QUOTED_SENTENCE_WORDS: usize = 4;

/// Whether an article is all speech: it is declared a transcript, or its headline says whose statement it is.
pub fn is_all_speech(article: &Article) -> bool {
    article.kind == ArticleKind::Transcript
        || article.kind == ArticleKind::Article && statement::is_one(article)
}

/// The quotations of a transcript, in order; what [`super::date`] needs is left open.
pub fn find(article: &Article) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut voice = None;
    for portion in portions(&article.text) {
        let first = portion.start == 0;
        let printed = markup::printed(portion.of(&article.text));
        let analysis = Analysis::new(&printed.text);
        let found = find_in(&analysis, article, first, &mut voice).into_iter();
        let found = found.map(|q| q.placed(|span| printed.in_text(span)));
        out.extend(found.map(|q| q.moved(portion.start)));
        // The words that name the speaker are not in the text of the next portion.
        voice.iter_mut().for_each(TurnSpeaker::leave);
    }
    out
}

/// The quotations of a portion of the text. `voice` is who speaks until a label names another speaker.
fn find_in(
    analysis: &Analysis,
    article: &Article,
    first: bool,
    voice: &mut Option<TurnSpeaker>,
) -> Vec<Quotation> {
    let people = People::resolve(analysis, &IndexVec::default());
    let heads = turns::labels(analysis, true);
    let announce = |cast: &mut Cast, until| announce(cast, analysis, &people, until, Some(article));
    let transcript = recognition::recognise(
        analysis,
        &heads,
        &people,
        TranscriptStatus::Declared,
        announce,
    );
    let body = match (first, &transcript) {
        (false, _) => ParagraphIx::default(),
        (true, Some(transcript)) => transcript
            .turns
            .first()
            .map_or_else(Default::default, |t| t.paragraph),
        (true, None) => head(analysis),
    };
    let named = first
        .then(|| of_head(analysis, &people, body, article))
        .flatten();
    let found = match transcript {
        Some(transcript) => of_turns(analysis, transcript, body, named.as_ref(), voice),
        None => {
            *voice = named.or(voice.take());
            of_speech(analysis, body, voice.as_ref())
        }
    };
    let mut quotations = assembly::assemble(analysis, found, &mut confidence::judge);
    // A day that a speaker names is not the day of the speech.
    let head = analysis.paragraphs.get(body).map_or(0, |p| p.span.start);
    for quotation in &mut quotations {
        quotation.time = quotation
            .time
            .filter(|time| time.expression.span.end <= head);
        if let Some(speaker) = &mut quotation.speaker {
            speaker.name = with_usual_case(&speaker.name);
        }
    }
    quotations
}

/// Tells the cast of a transcript whom its title and its head name.
fn announce(
    cast: &mut Cast,
    analysis: &Analysis,
    people: &People,
    until: usize,
    article: Option<&Article>,
) {
    if let Some(headline) = article.and_then(|article| article.headline()) {
        let analysis = Analysis::new(headline);
        let people = People::resolve(&analysis, &IndexVec::default());
        cast.announce(&analysis, &people, headline.len());
    }
    cast.announce(analysis, people, until);
}

/// A speech without labels.
fn of_speech(
    analysis: &Analysis,
    body: ParagraphIx,
    voice: Option<&TurnSpeaker>,
) -> Vec<Attributed> {
    let mut voice = voice.cloned();
    let spans = analysis.paragraphs.onward(body).map(|(_, p)| p.span);
    let spoken = spans.filter(|span| !turns::is_remark(span.of(analysis.text)));
    spoken
        .flat_map(|span| said_in(analysis, span, &mut voice, true))
        .collect()
}

/// The sentences of some words, said by a voice until captions tell that somebody else speaks; then nobody knows who does. Whether
/// the first goes on from the words before is told.
fn said_in(
    analysis: &Analysis,
    words: Span,
    voice: &mut Option<TurnSpeaker>,
    mut goes_on: bool,
) -> Vec<Attributed> {
    let mut said = Vec::new();
    let parts = turns::parted_at_changes(analysis.text, words);
    for (n, part) in parts.into_iter().enumerate() {
        if n > 0 {
            (*voice, goes_on) = (None, false);
        }
        for sentence in sentences(analysis, part) {
            said.push(attributed(analysis, sentence, voice.as_ref(), goes_on));
            goes_on = true;
        }
    }
    said
}

/// The sentences of all turns.
fn of_turns(
    analysis: &Analysis,
    mut transcript: Transcript,
    body: ParagraphIx,
    answering: Option<&TurnSpeaker>,
    voice: &mut Option<TurnSpeaker>,
) -> Vec<Attributed> {
    let answering = Answering::new(analysis.text, answering.cloned());
    let mut turns = transcript.turns.iter().peekable();
    let mut found = Vec::new();
    let mut say = |words: Span, voice: &mut Option<TurnSpeaker>, goes_on: bool| {
        found.extend(said_in(analysis, words, voice, goes_on));
    };
    let mut silent = false;
    for (n, paragraph) in analysis.paragraphs.onward(body) {
        let words = paragraph.span.of(analysis.text);
        let first = turns.peek().filter(|turn| turn.paragraph == n);
        if first.is_none() && turns::is_remark(words) {
            if turns::ends_recording(words) {
                *voice = None;
            }
            continue;
        }
        silent &= first.is_some() || !turns::is_of_another(words);
        silent |= first.is_none()
            && (turns::ends_record(words) || turns::is_proceeding(words, transcript.sign));
        if !silent {
            let end = first.map_or(paragraph.span.end, |turn| turn.label.start);
            say(Span::new(paragraph.span.start, end), voice, true);
        }
        while let Some(turn) = turns.next_if(|turn| turn.paragraph == n) {
            let meaning = transcript.cast.meaning_of(turn.name(analysis.text));
            *voice = TurnSpeaker::of_label(analysis, turn, meaning, answering.at(turn.label.start));
            silent = voice.is_none();
            if !silent {
                say(turn.words, voice, false);
            }
        }
    }
    found
}

/// How many paragraphs stand before a speech: titles and dates, which end no sentence, and a note that
/// announces it.
fn head(analysis: &Analysis) -> ParagraphIx {
    let title = |(number, paragraph): (ParagraphIx, &Paragraph)| {
        let words = paragraph.span.of(analysis.text).trim_end();
        let announces = || {
            let mut own = words.split(|c: char| !c.is_alphanumeric());
            words.split_whitespace().count() <= MAX_NOTE_WORDS
                && !analysis.mentions_in(number).is_empty()
                && own.any(|word| lexicon::TRANSCRIPT_WORDS.contains(&word.to_ascii_lowercase()))
        };
        !words.ends_with(['.', '!', '?', '…', '”', '"', ')', ']']) || announces()
    };
    let mut paragraphs = analysis.paragraphs.entries();
    let first = paragraphs.find(|p| !title(*p)).map(|(first, _)| first);
    // If no line ends with punctuation, there is no telling where the head ends, and all of the text is speech.
    first.unwrap_or_default()
}

/// The sentences of some words, without remarks in brackets before and behind them.
fn sentences(analysis: &Analysis, words: Span) -> Vec<Span> {
    let tokens = analysis.tokens[analysis.tokens_in(words)].iter();
    let mut out: Vec<Span> = Vec::new();
    let mut sentence = None;
    for token in tokens {
        let new = sentence.replace(token.sentence) != Some(token.sentence);
        match out.last_mut().filter(|_| !new) {
            Some(last) => *last = last.cover(&token.span),
            None => out.push(token.span),
        }
    }
    let is_short = |span: &Span| {
        let words = span.of(analysis.text).split_whitespace();
        words.take(MIN_QUOTED_SENTENCE_WORDS).count() < MIN_QUOTED_SENTENCE_WORDS
    };
    // Captions may stand in capitals from beginning to end; elsewhere a line of them is a heading.
    let is_heading = |span: &Span| {
        let is_in_capitals = !span.of(analysis.text).contains(char::is_lowercase);
        is_in_capitals && !analysis.is_in_capitals()
    };
    let mut kept: Vec<Span> = Vec::new();
    for span in out {
        match kept
            .last_mut()
            .filter(|last| is_short(last) || is_short(&span))
        {
            Some(last) => *last = last.cover(&span),
            None => kept.push(span),
        }
    }
    kept.retain_mut(|span| {
        let within = Span::new(span.start.max(words.start), span.end.min(words.end));
        *span = bare(analysis.text, within);
        span.of(analysis.text).contains(char::is_alphabetic) && !is_heading(span)
    });
    kept
}

/// A stretch without remarks in brackets at its ends ("(Applause.)", "[00:12:31]") and without the sign of another speaker (">>").
fn bare(text: &str, span: Span) -> Span {
    let mut words = span.of(text).trim_start();
    while let Some(at) = remark_before(words) {
        words = words[at..].trim_start();
    }
    let start = span.end - words.len();
    // First all remarks at the beginning, then those at the end: so a missing bracket is searched for only once at
    // each.
    words = words.trim_end();
    while let Some(at) = remark_behind(words) {
        words = words[..at].trim_end();
    }
    Span::new(start, start + words.len())
}

/// The byte behind the remark with which these words begin. "[T]he" is a word.
fn remark_before(words: &str) -> Option<usize> {
    let close = match words.as_bytes().first()? {
        b'(' => words.find(')')?,
        b'[' => words.find(']')?,
        _ => return None,
    };
    let end = close + 1;
    (!words[end..].starts_with(char::is_alphabetic)).then_some(end)
}

/// The byte at which the remark begins with which these words end.
fn remark_behind(words: &str) -> Option<usize> {
    let open = match words.as_bytes().last()? {
        b')' => words.rfind('(')?,
        b']' => words.rfind('[')?,
        _ => return None,
    };
    (!words[..open].ends_with(char::is_alphabetic)).then_some(open)
}

fn attributed(
    analysis: &Analysis,
    words: Span,
    voice: Option<&TurnSpeaker>,
    goes_on: bool,
) -> Attributed {
    let unnamed = voice.is_none_or(|voice| voice.unnamed);
    Attributed {
        contents: vec![words],
        first: analysis.tokens_in(words).start,
        quoted: Vec::new(),
        kind: Kind::Direct,
        cue: None,
        source: voice.map(|voice| voice.source.clone()),
        floating: goes_on,
        doubts: unnamed
            .then_some(Doubt::SpeakerUnknown)
            .into_iter()
            .collect(),
        belief: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;
    use serde_json::{Value, json};

    /// Who says what in a transcript with these fields.
    fn read(fields: Value, text: &str) -> Vec<(Option<String>, String)> {
        let mut line = json!({"id": "r", "kind": "transcript", "text": text});
        let more = fields.as_object().cloned().unwrap_or_default();
        line.as_object_mut().unwrap().extend(more);
        let corpus = corpus::from_reader(line.to_string().as_bytes());
        let article = &corpus.articles[0];
        assert_eq!(article.kind, ArticleKind::Transcript);
        let said = find(article).into_iter();
        said.map(|q| {
            let known = q.known_speaker().map(|speaker| speaker.name.clone());
            (known, q.text(&article.text))
        })
        .collect()
    }

    fn speakers(fields: Value, text: &str) -> Vec<String> {
        let mut names: Vec<String> = read(fields, text)
            .into_iter()
            .map(|(name, _)| name.unwrap_or("?".into()))
            .collect();
        names.dedup();
        names
    }

    const SPEECH: &str = "The old quay has served us well. We shall build a new one, and nobody pays more.\n\n\
                          (Applause.)\n\nIt will cost 40 million crowns. Thank you.";

    #[test]
    fn a_speech_is_its_speakers_sentence_by_sentence() {
        let text = format!("Remarks by Mayor Ada Lind\n\nSkarholm, 1 May 2031\n\n{SPEECH}");
        let said = read(json!({}), &text);
        let words: Vec<&str> = said.iter().map(|(_, words)| words.as_str()).collect();
        let expected = [
            "The old quay has served us well.",
            "We shall build a new one, and nobody pays more.",
            "It will cost 40 million crowns. Thank you.",
        ];
        assert_eq!(words, expected);
        let names = speakers(json!({}), &text);
        assert_eq!(names, ["Ada Lind"], "{said:?}");
    }

    #[test]
    fn headline_byline_and_note_name_the_speaker() {
        let head = json!({"headline": "Mayor Ada Lind’s speech to Harbour Board members"});
        assert_eq!(speakers(head, SPEECH), ["Ada Lind"]);
        assert_eq!(
            speakers(json!({"authors": ["Ada Lind"]}), SPEECH),
            ["Ada Lind"]
        );
        let note =
            "Following are remarks that Tom Vey recorded, delivered by Mayor Ada Lind on Monday.";
        assert_eq!(
            speakers(json!({}), &format!("{note}\n\n{SPEECH}")),
            ["Ada Lind"]
        );
        assert_eq!(speakers(json!({}), SPEECH), ["?"], "nobody is guessed");
        assert_eq!(read(json!({}), SPEECH).len(), 3);
    }

    #[test]
    fn one_label_is_enough_and_holds_until_the_next() {
        let text = format!("Meeting of 1 May\n\nADA LIND: {SPEECH}");
        assert_eq!(speakers(json!({}), &text), ["Ada Lind"]);
        assert_eq!(read(json!({}), &text).len(), 3);
        let more =
            format!("{text}\n\nTOM VEY: (Laughs.) Who pays for all of it?\n\nADA LIND: We all do.");
        assert_eq!(
            speakers(json!({}), &more),
            ["Ada Lind", "Tom Vey", "Ada Lind"]
        );
        let said = read(json!({}), &more);
        assert_eq!(said[3].1, "Who pays for all of it?");
    }

    #[test]
    fn answers_are_whose_interview_it_is() {
        let text = "Interview with Mayor Ada Lind\n\nQ: Who pays for the quay?\n\nA: The owners of the boats do.";
        assert_eq!(speakers(json!({}), text), ["?", "Ada Lind"]);
    }

    #[test]
    fn behind_the_sign_of_captions_somebody_else_speaks_whom_nothing_names() {
        let text = "[00:00:05] >> ADA LIND: We cannot keep patching this wall. >> Who says so?\n\n[00:00:09] >> Nobody rang me about it.\n\n\
            [00:00:13] ♪ The sea is coming in again ♪\n\n[00:00:20] TOM VEY: We rang all of you twice.\n\n[00:00:30] And we shall ring again.";
        let said = read(json!({}), text);
        let of =
            |speaker: Option<&str>, words: &str| (speaker.map(str::to_owned), words.to_owned());
        assert_eq!(
            said,
            [
                of(Some("Ada Lind"), "We cannot keep patching this wall."),
                of(None, "Who says so?"),
                of(None, "Nobody rang me about it."),
                of(Some("Tom Vey"), "We rang all of you twice."),
                of(Some("Tom Vey"), "And we shall ring again."),
            ]
        );
        // Without any name the one whom the head names has spoken until the first sign.
        let text = format!("Remarks by Mayor Ada Lind\n\n{SPEECH} >> And who pays for all of it?");
        assert_eq!(speakers(json!({}), &text), ["Ada Lind", "?"]);
    }

    #[test]
    fn the_sign_of_another_speaker_ends_the_turn_of_whoever_was_named() {
        let text = "[00:00:05] >> ADA LIND: We sail at dawn on Friday.\n\n[00:00:09] >> Nobody rang me about that.\n\n[00:00:11] And nobody rang my brother.\n\n[00:00:12] ♪ The sea is wide tonight ♪\n\n[00:00:14] >> ADA LIND: We rang them both.";
        let name = |name: &str| Some(name.to_owned());
        assert_eq!(
            read(json!({}), text),
            [
                (name("Ada Lind"), "We sail at dawn on Friday.".into()),
                (None, "Nobody rang me about that.".into()),
                (None, "And nobody rang my brother.".into()),
                (name("Ada Lind"), "We rang them both.".into()),
            ]
        );
        let unnamed = "[00:01] We sail at dawn on Friday.\n\n[00:02] >> Nobody rang me about that.";
        let head = json!({"headline": "Mayor Ada Lind’s speech to Harbour Board members"});
        assert_eq!(speakers(head, unnamed), ["Ada Lind", "?"]);
    }

    #[test]
    fn remarks_in_brackets_are_not_said() {
        let bare = |text: &str| {
            super::bare(text, Span::new(0, text.len()))
                .of(text)
                .to_string()
        };
        assert_eq!(bare("[00:12:31] We sail. (Applause.)"), "We sail.");
        assert_eq!(
            bare("[T]he quay (in Skarholm) holds"),
            "[T]he quay (in Skarholm) holds"
        );
        assert_eq!(bare("(Laughter.)"), "");
        assert_eq!(bare("(open"), "(open");
    }
}
