//! Subtitles, SubRip and WebVTT: the words of a recording in the order in which they are shown, as a transcript.
//!
//! Cues that go on from each other are one paragraph, with the time of its first cue before it, by which it is cited.

use super::{Reading, Settings, Sniffed};
use crate::corpus::draft::{Draft, Given};
use crate::corpus::encodings::unify_line_ends;
use crate::corpus::{ArticleKind, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// A silence of so many seconds ends a paragraph.
const MIN_PAUSE_SECONDS: u32 = 4;

static TIMES: LazyLock<Regex> = LazyLock::new(|| {
    let time = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}";
    pattern::regex(&format!(r"^\s*(?P<start>{time})\s*-->\s*(?P<end>{time})"))
});

/// Whether a text is a list of cues.
pub fn is_subtitles(look: &Sniffed<'_>) -> bool {
    let mut lines = look.text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    first.starts_with("WEBVTT") || TIMES.is_match(first) || {
        let is_number = first.trim().bytes().all(|byte| byte.is_ascii_digit());
        is_number && lines.next().is_some_and(|line| TIMES.is_match(line))
    }
}

/// The words of the cues as one transcript.
pub fn read(text: String, _: &Settings) -> Reading {
    let text = unify_line_ends(text);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut shown = Vec::new();
    for cue in text.split("\n\n").filter_map(cue) {
        let fresh: Vec<&str> = cue
            .lines
            .iter()
            .copied()
            .filter(|line| !shown.contains(line))
            .collect();
        for line in &fresh {
            take(&mut paragraphs, &cue, line);
        }
        // Live captions show the line before once more.
        shown.clone_from(&cue.lines);
    }
    let paragraphs: Vec<String> = paragraphs
        .into_iter()
        .map(|paragraph| paragraph.text)
        .collect();
    let given = Given {
        kind: Some(ArticleKind::Transcript),
        ..Given::default()
    };
    Reading {
        drafts: vec![Draft {
            given,
            text: paragraphs.join("\n\n"),
            ..Draft::default()
        }],
        ..Reading::default()
    }
}

struct Cue<'t> {
    start: &'t str,
    seconds: (u32, u32),
    lines: Vec<&'t str>,
}

struct Paragraph {
    text: String,
    /// When its last cue ends.
    end: u32,
}

fn cue(block: &str) -> Option<Cue<'_>> {
    let mut lines = block.lines();
    let times = lines.find_map(|line| TIMES.captures(line))?;
    let lines: Vec<&str> = lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let (start, end) = (times.name("start")?.as_str(), times.name("end")?.as_str());
    Some(Cue {
        start,
        seconds: (seconds(start), seconds(end)),
        lines,
    })
}

/// Adds a line to the paragraph that it goes on, or begins one: where a speaker is named, after a pause.
fn take(paragraphs: &mut Vec<Paragraph>, cue: &Cue<'_>, line: &str) {
    let (voice, words) = voiced(line);
    let is_turn = voice.is_some() || line.starts_with(['-', '–', '>']);
    let words = words.trim_start_matches(['-', '–', '>', ' ']);
    if words.is_empty() {
        return;
    }
    let voice = voice.map(|name| format!("{name}: ")).unwrap_or_default();
    match paragraphs.last_mut() {
        Some(last) if !is_turn && cue.seconds.0 < last.end + MIN_PAUSE_SECONDS => {
            last.text.push(' ');
            last.text.push_str(words);
            last.end = cue.seconds.1;
        }
        _ => paragraphs.push(Paragraph {
            text: format!("[{}] {voice}{words}", clock(cue.start)),
            end: cue.seconds.1,
        }),
    }
}

/// Who speaks (`<v Name>`), and the words without tags.
fn voiced(line: &str) -> (Option<String>, String) {
    static VOICE: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>]+)>"));
    static TAG: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"</?[a-z0-9.:][^<>]*>|\{\\[^{}]*\}"));
    let voice = VOICE
        .captures(line)
        .map(|found| found["name"].trim().to_owned());
    (voice, TAG.replace_all(line, "").trim().to_owned())
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
            "[00:00:01] It rained and rained.\n\n[00:00:04] It snowed."
        );
        assert!(is_subtitles(&Sniffed {
            text: srt,
            ending: "txt"
        }));
    }

    #[test]
    fn live_captions_are_read_once() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nwe will\n\n00:02.000 --> 00:03.000\nwe will\nopen it\n\n00:03.000 --> 00:04.000\nopen it\ntoday\n";
        assert_eq!(read(vtt), "[00:01] we will open it today");
    }

    #[test]
    fn other_texts_with_numbers_are_no_subtitles() {
        for text in ["1\nIt rained.", "", "00:01 It rained."] {
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
