//! Subtitles, SubRip, WebVTT, SBV and SubStation Alpha (SSA, ASS): the words of a recording in the order in which they are shown, as a transcript.
//!
//! Cues that go on from each other are one paragraph, with the time of its first cue before it, by which it is cited.

use super::{ReadFile, Settings, Sniffed};
use crate::corpus::draft::Draft;
use crate::corpus::encodings::unify_line_ends;
use crate::corpus::stated_facts::StatedFacts;
use crate::corpus::{ArticleKind, Attested, Container, Provenance, pattern};
use crate::language::lexicon;
use regex::Regex;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// With it captions tell that somebody else speaks; it stands in the text before the words of whoever is not named.
const OTHER_SPEAKER: &str = ">>";
/// A silence of so many seconds ends a paragraph.
const MIN_PAUSE_SECONDS: u32 = 4;

static TIMES: LazyLock<Regex> = LazyLock::new(|| {
    let time = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}";
    pattern::regex(&format!(r"^\s*(?P<start>{time})\s*-->\s*(?P<end>{time})"))
});

/// The times of a cue as YouTube writes them, in a line of their own.
static TIMES_OF_SBV: LazyLock<Regex> = LazyLock::new(|| {
    let time = r"\d+:\d{2}:\d{2}\.\d{3}";
    pattern::regex(&format!(r"^(?P<start>{time}),(?P<end>{time})\s*$"))
});

/// The signs with which captions set off what is sung.
const NOTES: [char; 3] = ['♪', '♫', '♬'];

/// When the cue begins and ends whose times stand in a line.
fn times(line: &str) -> Option<(&str, &str)> {
    let times = TIMES
        .captures(line)
        .or_else(|| TIMES_OF_SBV.captures(line))?;
    Some((times.name("start")?.as_str(), times.name("end")?.as_str()))
}

/// Whether a text is a list of cues.
pub fn is_subtitles(look: &Sniffed<'_>) -> bool {
    let mut lines = look.text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    first.starts_with("WEBVTT") || is_script(first) || times(first).is_some() || {
        let is_number = first.trim().bytes().all(|byte| byte.is_ascii_digit());
        is_number && lines.next().is_some_and(|line| TIMES.is_match(line))
    }
}

/// The words of the cues as one transcript.
pub fn read(text: String, _: &Settings) -> ReadFile {
    let text = unify_line_ends(text);
    let first = text.lines().find(|line| !line.trim().is_empty());
    let cues: Vec<Cue> = match first.is_some_and(is_script) {
        true => script(&text),
        false => text.split("\n\n").filter_map(cue).collect(),
    };
    let given = StatedFacts {
        kind: Some(ArticleKind::Transcript),
        headline: first.and_then(title).map(of_captions),
        ..StatedFacts::default()
    };
    ReadFile {
        drafts: vec![Draft {
            given,
            text: transcript(&cues).into(),
            ..Draft::default()
        }],
        ..ReadFile::default()
    }
}

/// The transcript of stretches of a recording, each with the seconds at which it begins and ends.
pub fn of_stretches<'t>(stretches: impl Iterator<Item = ((f64, f64), &'t str)>) -> String {
    let cues = stretches.map(|((start, end), words)| {
        // A recording has fewer seconds than fit, and less than none is none.
        let (start, end) = (start as u32, end as u32);
        let lines = words.lines().map(line);
        Cue {
            start: format!(
                "{:02}:{:02}:{:02}",
                start / 3600,
                start / 60 % 60,
                start % 60
            ),
            seconds: (start, end),
            lines: lines.filter(|line| !line.words.is_empty()).collect(),
        }
    });
    transcript(&cues.collect::<Vec<Cue>>())
}

/// The words of cues in paragraphs.
fn transcript(cues: &[Cue]) -> String {
    let names = names(cues);
    let mut paragraphs: Vec<CueParagraph> = Vec::new();
    let mut shown: &[ShownLine] = &[];
    for cue in cues {
        // Live captions show the line before once more, now without the times of its words.
        for line in cue.lines.iter().filter(|line| !shown.contains(line)) {
            let is_turn =
                line.opens_turn || name(&line.words).is_some_and(|name| names.contains(name));
            take(&mut paragraphs, cue, line, is_turn);
        }
        shown = &cue.lines;
    }
    let paragraphs: Vec<String> = paragraphs
        .into_iter()
        .map(|paragraph| paragraph.text)
        .collect();
    paragraphs.join("\n\n")
}

/// A title that a file of captions states in its first line.
fn of_captions(title: String) -> Attested<String> {
    let (container, key) = (Container::Head, "WEBVTT".to_owned());
    Attested::new(title, Provenance::Field { container, key })
}

/// What a file of captions is called behind the word with which it opens: "WEBVTT - Harbour Radio".
fn title(first: &str) -> Option<String> {
    let title = first.trim().strip_prefix("WEBVTT")?;
    let title =
        title.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':'));
    (!title.is_empty()).then(|| title.into())
}

struct Cue {
    start: String,
    seconds: (u32, u32),
    lines: Vec<ShownLine>,
}

/// A line as it is shown.
#[derive(PartialEq, Eq)]
struct ShownLine {
    /// The words, behind the name of who speaks them, or behind [`OTHER_SPEAKER`].
    words: String,
    /// Whether a tag or a sign (a dash, ">>") says that somebody else speaks.
    opens_turn: bool,
    /// Whether it is sung, or tells of music: nobody says it.
    is_sung: bool,
}

struct CueParagraph {
    text: String,
    /// When its last cue ends.
    end: u32,
    /// Who speaks it, where its first cue names somebody.
    speaker: Option<String>,
    is_sung: bool,
}

impl CueParagraph {
    /// Whether its sentence is not at its end.
    fn is_open(&self) -> bool {
        let closers = ['"', '”', '’', '\'', ')', '»'];
        let last = self.text.trim_end_matches(closers);
        !last.ends_with(['.', '?', '!', '…', '。', '？', '！'])
    }
}

fn cue(block: &str) -> Option<Cue> {
    let mut lines = block.lines();
    let (start, end) = lines.find_map(times)?;
    let lines = lines.map(line).filter(|line| !line.words.is_empty());
    let lines = lines.collect();
    Some(Cue {
        start: start.to_owned(),
        seconds: (seconds(start), seconds(end)),
        lines,
    })
}

/// Whether a file that begins with this line is a script of SubStation Alpha.
fn is_script(first: &str) -> bool {
    first.trim().eq_ignore_ascii_case("[script info]")
}

/// The cues of a script in the order of their times: those of its `Dialogue` lines, whose columns `Format` names.
fn script(text: &str) -> Vec<Cue> {
    let mut columns: Vec<&str> = Vec::new();
    let mut cues = Vec::new();
    for row in text.lines() {
        match row.split_once(':') {
            Some(("Format", names)) => columns = names.split(',').map(str::trim).collect(),
            Some(("Dialogue", values)) => cues.extend(dialogue(&columns, values)),
            _ => {}
        }
    }
    cues.sort_by_key(|cue| cue.seconds);
    cues
}

/// The cue of a row. Its words are the last column, which may hold commas.
fn dialogue(columns: &[&str], values: &str) -> Option<Cue> {
    let values: Vec<&str> = values.splitn(columns.len(), ',').map(str::trim).collect();
    let value = |name: &str| {
        let at = columns.iter().position(|column| *column == name)?;
        values.get(at).copied()
    };
    let (start, end, words) = (value("Start")?, value("End")?, value("Text")?);
    // What is drawn has no words.
    if words.contains("\\p1") {
        return None;
    }
    let words = words
        .replace("\\N", "\n")
        .replace("\\n", "\n")
        .replace("\\h", " ");
    let speaker = value("Name").or_else(|| value("Actor")).unwrap_or_default();
    let mut lines: Vec<ShownLine> = words.lines().map(line).collect();
    lines.retain(|line| !line.words.is_empty());
    if let Some(first) = lines.first_mut().filter(|_| !speaker.is_empty()) {
        *first = ShownLine {
            words: format!("{speaker}: {}", first.words),
            opens_turn: true,
            is_sung: first.is_sung,
        };
    }
    Some(Cue {
        start: start.to_owned(),
        seconds: (seconds(start), seconds(end)),
        lines,
    })
}

/// Adds a line to the paragraph that it goes on, or begins one: where somebody else speaks, after a pause, before and behind
/// music. Programs that name the speaker in every cue do so in the middle of sentences too: such a name begins nothing.
fn take(paragraphs: &mut Vec<CueParagraph>, cue: &Cue, line: &ShownLine, is_turn: bool) {
    let speaker = name(&line.words).filter(|_| is_turn);
    let last = paragraphs.last_mut();
    let last = last.filter(|last| cue.seconds.0 < last.end.saturating_add(MIN_PAUSE_SECONDS));
    // What is sung is nobody's turn, and no part of one.
    let last = last.filter(|last| last.is_sung == line.is_sung);
    let same = |last: &CueParagraph| speaker.is_some() && speaker == last.speaker.as_deref();
    match last {
        Some(last) if !is_turn || last.is_open() && same(last) => {
            let named = speaker.map_or(0, |name| name.len() + 1);
            let words = match named {
                0 => line.words.as_str(),
                named => unsigned(&line.words)[named..].trim_start(),
            };
            last.text.push(' ');
            last.text.push_str(words);
            last.end = cue.seconds.1;
        }
        _ => paragraphs.push(CueParagraph {
            text: format!("[{}] {}", clock(&cue.start), line.words),
            end: cue.seconds.1,
            speaker: speaker.map(str::to_owned),
            is_sung: line.is_sung,
        }),
    }
}

/// The words of a line behind the sign that another speaker begins.
fn unsigned(words: &str) -> &str {
    words.trim_start_matches(['>', ' '])
}

/// A line without its tags, with the name of who speaks it (`<v Name>`) before its words. The sign with which captions tell that
/// another speaker begins (">>") is kept: it says that the words are no longer those of whoever was named last.
fn line(raw: &str) -> ShownLine {
    static VOICE: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>]+)>"));
    static TAG: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"</?[a-z0-9.:][^<>]*>|\{\\[^{}]*\}"));
    let voice = VOICE
        .captures(raw)
        .map(|found| found["name"].trim().to_owned());
    let shown = unescaped(&TAG.replace_all(raw, ""));
    let bare = shown.trim();
    let dashes = ['-', '–', '>'];
    let opens_turn = voice.is_some() || bare.starts_with(dashes);
    let words = bare.trim_start_matches(dashes).trim_start();
    let is_sung = words.starts_with(NOTES) || words.ends_with(NOTES);
    let words = match voice.filter(|_| !words.is_empty()) {
        Some(name) => format!("{}: {words}", unescaped(&name)),
        None if opens_turn && !words.is_empty() => format!("{OTHER_SPEAKER} {words}"),
        None => words.to_owned(),
    };
    ShownLine {
        words,
        opens_turn,
        is_sung,
    }
}

/// The signs for which WebVTT has other ones.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let signs = [
        ("&gt;", ">"),
        ("&lt;", "<"),
        ("&nbsp;", " "),
        ("&lrm;", ""),
        ("&rlm;", ""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    signs.iter().fold(text.to_owned(), |text, (sign, meant)| {
        text.replace(sign, meant)
    })
}

/// The name before the colon with which some words begin, if it is shaped like one.
fn name(words: &str) -> Option<&str> {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"^(?P<name>[\p{Lu}\d][\w.'’()&-]*(?: [\p{Lu}\d(][\w.'’()&-]*){0,5}):\s+\S")
    });
    let words = unsigned(words);
    Some(NAME.captures(words)?.name("name")?.as_str())
}

/// The names before colons that are those of speakers: of several lines, shaped like the name of a person, or where most
/// cues have one, as in the record of a conference; else a colon follows any word.
fn names(cues: &[Cue]) -> HashSet<&str> {
    let lines = cues.iter().filter_map(|cue| cue.lines.first());
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for name in lines.filter_map(|line| name(&line.words)) {
        *counts.entry(name).or_default() += 1;
    }
    let is_named = counts.values().sum::<usize>() * 2 > cues.len();
    let names = counts
        .into_iter()
        .filter(|(name, count)| is_named || *count > 1 || is_full_name(name));
    names.map(|(name, _)| name).collect()
}

/// Whether a name has several words, and is in capitals or begins with a usual given name.
fn is_full_name(name: &str) -> bool {
    let first = name.split_once(' ').map(|(first, _)| first);
    first.is_some_and(|first| {
        !name.contains(char::is_lowercase) || lexicon::GIVEN_NAMES.contains_folded(first)
    })
}

/// "00:01:02.500" as "00:01:02".
fn clock(time: &str) -> &str {
    time.split(['.', ',']).next().unwrap_or(time)
}

fn seconds(time: &str) -> u32 {
    let parts = clock(time).split(':').map(|part| part.parse().unwrap_or(0));
    parts.fold(0_u32, |sum, part: u32| {
        sum.saturating_mul(60).saturating_add(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        super::read(text.into(), &Settings::default())
            .drafts
            .remove(0)
            .text
            .to_string()
    }

    #[test]
    fn cues_that_go_on_are_one_paragraph() {
        let vtt = "WEBVTT\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:04.200 align:start\n<v Ada Okoro>we will open\n\n2\n00:00:04.200 --> 00:00:08.000\nthe <b>bridge</b>\n\n00:00:08.000 --> 00:00:09.000\n<v Bo Lind>all of it\n\n00:00:20.000 --> 00:00:22.000\nyes\n";
        assert_eq!(
            read(vtt),
            "[00:00:01] Ada Okoro: we will open the bridge\n\n[00:00:08] Bo Lind: all of it\n\n[00:00:20] yes"
        );
        let srt = "1\r\n00:00:01,000 --> 00:00:04,200\r\n{\\an8}It rained\r\nand rained.\r\n\r\n2\r\n00:00:04,300 --> 00:00:05,000\r\n- It snowed.\r\n";
        assert_eq!(
            read(srt),
            "[00:00:01] It rained and rained.\n\n[00:00:04] >> It snowed."
        );
        assert!(is_subtitles(&Sniffed {
            text: srt,
            ending: "txt"
        }));
    }

    #[test]
    fn scripts_are_read_in_the_order_of_their_times() {
        let script = "[Script Info]\nTitle: Quay\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Effect, Text\nDialogue: 0,0:00:09.00,0:00:10.00,Default,Bo Lind,,Who pays, then?\nComment: 0,0:00:01.00,0:00:02.00,Default,,,not shown\nDialogue: 0,0:00:01.00,0:00:02.50,Default,Ada Okoro,,{\\i1}We open{\\i0} it,\\Nall of it.\nDialogue: 1,0:00:01.00,0:00:02.50,Default,,,{\\p1}m 0 0 l 1 1\n";
        assert_eq!(
            read(script),
            "[0:00:01] Ada Okoro: We open it, all of it.\n\n[0:00:09] Bo Lind: Who pays, then?"
        );
        assert!(is_subtitles(&Sniffed {
            text: script,
            ending: "ass"
        }));
    }

    #[test]
    fn a_speaker_who_is_named_in_every_cue_goes_on_in_an_open_sentence() {
        let cue = |second: u32, words: &str| {
            format!("00:00:0{second}.000 --> 00:00:0{second}.900\n{words}\n\n")
        };
        let read = |lines: &[&str]| {
            let cues = (1..).zip(lines).map(|(n, words)| cue(n, words));
            read(&format!("WEBVTT\n\n{}", cues.collect::<String>()))
        };
        assert_eq!(
            read(&[
                "<v Ada Okoro>We will open</v>",
                "<v Ada Okoro>the bridge “today”.</v>",
                "<v Ada Okoro>All of it</v>",
                "<v Bo Lind>Who pays",
                "<v Bo Lind>for that?",
            ]),
            "[00:00:01] Ada Okoro: We will open the bridge “today”.\n\n[00:00:03] Ada Okoro: All of it\n\n[00:00:04] Bo Lind: Who pays for that?"
        );
    }

    #[test]
    fn live_captions_are_read_once() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nwe will\n\n00:02.000 --> 00:03.000\nwe will\nopen it\n\n00:03.000 --> 00:04.000\nopen it\ntoday\n";
        assert_eq!(read(vtt), "[00:01] we will open it today");
    }

    #[test]
    fn captions_with_the_times_of_their_words_are_read_once() {
        let vtt = "WEBVTT\nKind: captions\n\n00:00:00.000 --> 00:00:02.500 align:start\n \nwe<00:00:00.300><c> will</c>\n\n00:00:02.500 --> 00:00:02.510 align:start\nwe will\n \n\n00:00:02.510 --> 00:00:05.000\nwe will\nopen<00:00:02.800><c> it</c>\n\n00:00:05.000 --> 00:00:05.010\nopen it\n \n";
        assert_eq!(read(vtt), "[00:00:00] we will open it");
    }

    #[test]
    fn a_name_before_a_colon_begins_a_paragraph() {
        let cue = |second: u32, words: &str| {
            format!("00:00:0{second}.000 --> 00:00:0{second}.900\n{words}\n\n")
        };
        let named = [
            "Ada Okoro: We open it.",
            "Bo Lind: Who pays?",
            "Bo Lind: And when?",
        ];
        let vtt: String = (1..).zip(named).map(|(n, words)| cue(n, words)).collect();
        assert_eq!(
            read(&format!("WEBVTT\n\n{vtt}")),
            "[00:00:01] Ada Okoro: We open it.\n\n[00:00:02] Bo Lind: Who pays?\n\n[00:00:03] Bo Lind: And when?"
        );
        // A single colon in a speech does not make a label.
        let speech = [
            "We ask for one thing,",
            "and it is this.",
            "Rain: we have none.",
        ];
        let vtt: String = (1..).zip(speech).map(|(n, words)| cue(n, words)).collect();
        assert_eq!(
            read(&format!("WEBVTT\n\n{vtt}")),
            "[00:00:01] We ask for one thing, and it is this. Rain: we have none."
        );
    }

    #[test]
    fn another_speaker_a_shouted_name_and_music_begin_a_paragraph() {
        let srt = "1\n00:00:01,000 --> 00:00:02,000\nWe ask you\n\n2\n00:00:02,000 --> 00:00:03,000\n>> ADA OKORO: for a boat.\n\n\
            3\n00:00:03,000 --> 00:00:04,000\n– Which one?\n>>> The big one.\n\n4\n00:00:04,000 --> 00:00:05,000\n♪ The sea is ♪\n\n\
            5\n00:00:05,000 --> 00:00:06,000\n♪ grey ♪\n\n6\n00:00:06,000 --> 00:00:07,000\nBO LIND: So it is.\n";
        assert_eq!(
            read(srt),
            "[00:00:01] We ask you\n\n[00:00:02] >> ADA OKORO: for a boat.\n\n[00:00:03] >> Which one?\n\n\
             [00:00:03] >> The big one.\n\n[00:00:04] ♪ The sea is ♪ ♪ grey ♪\n\n[00:00:06] BO LIND: So it is."
        );
        // In captions that are all in capitals, capitals tell nothing.
        let shouted = srt.to_uppercase();
        assert!(read(&shouted).contains("GREY ♪\n\n[00:00:06] BO LIND: SO IT IS."));
        let warning = "1\n00:00:01,000 --> 00:00:02,000\nIT SAYS\n\n2\n00:00:02,000 --> 00:00:03,000\nDANGER: KEEP OFF\n";
        assert_eq!(read(warning), "[00:00:01] IT SAYS DANGER: KEEP OFF");
    }

    #[test]
    fn signs_with_another_meaning_are_read() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n&gt;&gt; TEA &amp; RAIN?\n\n00:02.000 --> 00:03.000\n&gt;&gt; YES.\n";
        assert_eq!(read(vtt), "[00:01] >> TEA & RAIN?\n\n[00:02] >> YES.");
    }

    #[test]
    fn who_is_named_once_begins_a_paragraph_too() {
        let cue = |second: u32, words: &str| {
            format!("00:00:0{second}.000 --> 00:00:0{second}.900\n{words}\n\n")
        };
        let lines = [
            "Will it open?",
            "ADA OKORO: We open it",
            "in May, I hope:",
            "all of it.",
            ">> BO LIND: Who pays?",
            ">> Nobody does.",
        ];
        let vtt: String = (1..).zip(lines).map(|(n, words)| cue(n, words)).collect();
        assert_eq!(
            read(&format!("WEBVTT\n\n{vtt}")),
            "[00:00:01] Will it open?\n\n[00:00:02] ADA OKORO: We open it in May, I hope: all of it.\n\n[00:00:05] >> BO LIND: Who pays?\n\n[00:00:06] >> Nobody does."
        );
    }

    #[test]
    fn what_is_sung_stands_by_itself() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nWe open it.\n\n00:02.000 --> 00:03.000\n♪ The rain ♪\n♪ the rain ♪\n\n00:03.000 --> 00:04.000\nAll of it.\n";
        assert_eq!(
            read(vtt),
            "[00:01] We open it.\n\n[00:02] ♪ The rain ♪ ♪ the rain ♪\n\n[00:03] All of it."
        );
    }

    #[test]
    fn cues_of_sbv_are_read() {
        let sbv = "0:00:01.000,0:00:03.000\nWe open it\n\n0:00:03.000,0:00:05.000\ntoday.\n";
        assert!(is_subtitles(&Sniffed {
            text: sbv,
            ending: "txt"
        }));
        assert_eq!(read(sbv), "[0:00:01] We open it today.");
    }

    #[test]
    fn other_texts_with_numbers_are_no_subtitles() {
        for text in [
            "1\nIt rained.",
            "",
            "00:01 It rained.",
            "0:00:01.000,0:00:03.000,It rained.",
        ] {
            assert!(
                !is_subtitles(&Sniffed {
                    text,
                    ending: "txt"
                }),
                "{text}"
            );
        }
    }
}
