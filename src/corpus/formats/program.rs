//! Text that programs read: scripts, style sheets, settings, logs. None of it is prose, whatever it quotes.

use super::{MAX_LOOKED_BYTES, Sniffed};
use crate::corpus::{clip, pattern};
use crate::language::lexicon;
use regex::Regex;
use std::sync::LazyLock;

/// How it begins, where that tells, and what it is then.
const OPENINGS: [(&str, &str); 10] = [
    ("#!/", "a script"),
    ("\\documentclass", "TeX"),
    ("\\documentstyle", "TeX"),
    ("[Script Info]", "SubStation Alpha subtitles"),
    ("<?php", "PHP"),
    ("\"use strict\"", "JavaScript"),
    ("'use strict'", "JavaScript"),
    ("(function(", "JavaScript"),
    ("!function(", "JavaScript"),
    ("@charset \"", "a style sheet"),
];

/// What a text is that programs read, if it is one: by its name, by its beginning, by the ends of most of its lines.
pub fn notation(look: &Sniffed<'_>) -> Option<&'static str> {
    if let Some(named) = lexicon::PROGRAM_FILES.meaning(look.ending) {
        return Some(named);
    }
    let start = clip::start(look.text.trim_start(), MAX_LOOKED_BYTES);
    let opening = OPENINGS
        .iter()
        .find(|(opening, _)| start.starts_with(opening));
    opening
        .map(|(_, notation)| *notation)
        .or_else(|| by_lines(start))
}

fn by_lines(text: &str) -> Option<&'static str> {
    static STATEMENT: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"(?:[;{}]|\*/|\)\s*=>\s*)$|^(?:/\*|\*/|@media\b|@import\b|@font-face\b)")
    });
    static BRACED: LazyLock<Regex> = LazyLock::new(|| pattern::regex(r"(?m)[{}][)\];]*\s*$"));
    static LOGGED: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"^\[?\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}\S*\s.*\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b",
        )
    });
    static SETTING: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"^(?:\[[\w. -]+\]|[\w.-]+\s*=\s*\S.*|[#;].*)$"));
    // A shortcode of a site ("{{< figure >}}", "{% note %}") is a sign between words, as a link is.
    let is_shortcode = |line: &str| line.starts_with("{{") || line.starts_with("{%");
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !is_shortcode(line));
    let lines = || lines.clone();
    let all = lines().count();
    let share = |pattern: &Regex| lines().filter(|line| pattern.is_match(line)).count();
    // A poem may end its lines in semicolons, and a sentence hold braces.
    let has_code = BRACED.is_match(text) || text.contains('=') && text.contains('(');
    // An article may drag the scripts of its page behind it.
    let begins_in_prose = lines().next().is_some_and(is_prose);
    if all > 0 && share(&STATEMENT) * 2 > all && has_code && !begins_in_prose {
        return Some("program text");
    }
    if all > 1 && share(&LOGGED) * 2 > all {
        return Some("the log of a program");
    }
    (all > 1 && share(&SETTING) == all && text.contains('=')).then_some("settings")
}

/// Words of a line that is a headline or a sentence.
const MIN_PROSE_WORDS: usize = 5;

/// Whether a line is a headline or a sentence, and neither a statement nor a remark on one.
fn is_prose(line: &str) -> bool {
    let is_code = line.contains(['=', ';', '{', '}']) || line.starts_with(['/', '*', '#', '@']);
    !is_code && line.split_whitespace().nth(MIN_PROSE_WORDS - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, ending: &str) -> Option<&'static str> {
        notation(&Sniffed { text, ending })
    }

    #[test]
    fn what_programs_read_is_told_by_name_and_by_content() {
        for (text, ending) in [
            ("It rained.", "js"),
            ("\\documentclass{article}\nIt rained.", "txt"),
            ("#!/bin/sh\necho \"rain\"", ""),
            ("body{margin:0}\n.a>.b{content:\"said\"}\n", "txt"),
            (
                "/* rain */\n@font-face {\n  font-family: 'Inter';\n  src: url(a);\n}\n",
                "",
            ),
            (
                "window.rain=window.rain||function(){};rain.l=1;",
                "download",
            ),
            (
                "2031-05-02 10:11:12,123 INFO \"rain\" said host\n2031-05-02 10:11:13,001 ERROR \"snow\"\n",
                "txt",
            ),
            ("[main]\nname = \"rain\"\nvalue = 3\n", "txt"),
        ] {
            assert!(of(text, ending).is_some(), "{text}");
        }
        assert_eq!(
            of("[Script Info]\nTitle: x\n", "txt"),
            Some("SubStation Alpha subtitles")
        );
    }

    #[test]
    fn prose_is_none_of_it() {
        for text in [
            "It rained;\nit snowed;\nit {almost} hailed.",
            "{{< figure src=\"a(1).jpg\" >}}\n",
            "{% note %}\n{{ box(kind=\"rain\") }}\n\nIt rained.\n",
            "Rain fell on the town;\nsnow fell on the hill;\n",
            "The rule is {rain}.\n\nE = mc² (so they say), she said.\n",
            "Rain falls on the town\n\nIt rained.\n\nvar rain = {\na: 1;\n};\nrain(1);\nsnow(2);\n",
            "[Photo] The mayor spoke.",
            "2031-05-02 10:11:12 The mayor spoke.\n\nIt rained.\n",
        ] {
            assert_eq!(of(text, "txt"), None, "{text}");
        }
    }
}
