//! Text that programs read: scripts, style sheets, settings, logs. None of it is prose, whatever it quotes.

use super::{MAX_LOOKED_BYTES, Sniffed};
use crate::corpus::{clip, pattern};
use crate::language::lexicon;
use regex::Regex;
use std::sync::LazyLock;

/// How it begins, where that tells, and what it is then.
const OPENINGS: [(&str, &str); 17] = [
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
    ("BEGIN:VCALENDAR", "a calendar"),
    ("BEGIN:VCARD", "contacts"),
    ("%!PS", "PostScript"),
    ("diff --git ", "a patch"),
    ("[ti:", "lyrics (LRC)"),
    ("[ar:", "lyrics (LRC)"),
    ("[al:", "lyrics (LRC)"),
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
        .or_else(|| by_shape(start))
        .or_else(|| by_lines(start))
}

/// What a text is whose first lines have a shape that no prose has.
fn by_shape(text: &str) -> Option<&'static str> {
    static PATCH: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"\A(?:Index: .*\n=+\n)?--- \S.*\r?\n\+\+\+ \S.*\r?\n@@ "));
    static GETTEXT: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r#"\A(?:(?:#.*)?\r?\n)*(?:msgctxt ".*"\r?\n)?msgid ""#));
    // A signed letter begins so too, and its words stand there to be read.
    static KEY: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(
            r"\A-----BEGIN [A-Z0-9 ]*(?:CERTIFICATE|CERTIFICATE REQUEST|KEY|KEY BLOCK|PGP MESSAGE)-----",
        )
    });
    let shapes = [
        (&PATCH, "a patch"),
        (&GETTEXT, "translations of a program (gettext)"),
        (&KEY, "a key or a certificate"),
    ];
    let shape = shapes.iter().find(|(shape, _)| shape.is_match(text));
    shape.map(|(_, notation)| *notation)
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
    static STRING: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r#"^(?:".*"\s*=\s*".*";|/\*.*\*/|//.*)$"#));
    static DUMPED: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"^[[:xdigit:]]{6,8}:?(?:\s+[[:xdigit:]]{2,4}\b){4,}|^[[:xdigit:]]{6,8}:?$")
    });
    static BASE64: LazyLock<Regex> =
        LazyLock::new(|| pattern::regex(r"^[A-Za-z0-9+/]{60,}={0,2}$"));
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
    if all > 0 && share(&STRING) == all && text.contains('=') {
        return Some("translations of a program (strings)");
    }
    if all > 0
        && share(&DUMPED) + 1 >= all
        && lines().next().is_some_and(|line| DUMPED.is_match(line))
    {
        return Some("a dump of bytes");
    }
    // The last line is as long as what is left.
    if all > 0
        && share(&BASE64) + 1 >= all
        && lines().next().is_some_and(|line| BASE64.is_match(line))
    {
        return Some("bytes written as letters (base64)");
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
            ("BEGIN:VCALENDAR\nSUMMARY:“Rain”, she said\n", "txt"),
            ("BEGIN:VCARD\nFN:Ada Okoro\n", ""),
            ("%!PS-Adobe-3.0\n(It rained) show\n", ""),
            (
                "--- a/rain\n+++ b/rain\n@@ -1 +1 @@\n-It rained.\n+It snowed.\n",
                "txt",
            ),
            ("diff --git a/rain b/rain\n", ""),
            (
                "# Weather\n\nmsgid \"It rained\"\nmsgstr \"Es regnete\"\n",
                "txt",
            ),
            ("/* Weather */\n\"It rained\" = \"Es regnete\";\n", "txt"),
            ("-----BEGIN CERTIFICATE-----\nMIIB\n", "txt"),
            ("-----BEGIN RSA PRIVATE KEY-----\nMIIB\n", "txt"),
            ("[ti:Rain]\n[00:01.00]It rained\n", "txt"),
            (
                "00000000: 4974 2072 6169 6e65  It raine\n00000008: 642e\n",
                "txt",
            ),
            (
                "SXQgcmFpbmVkIG9uIHRoZSB0b3duIGFuZCBvbiB0aGUgaGlsbCBhbmQgb24gdGhlIHNlYSBvZiBMYWtlcG9y\ndC4=\n",
                "txt",
            ),
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
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nIt rained.\n",
            "--- The rain ---\n\nIt rained.\n",
            "[00:01] It rained.\n[00:04] It snowed.\n",
            "\"It rained\" = a lie; she said so.\n",
            "20310502 rained on the town.\n\nIt snowed.\n",
            "2031-05-02 10:11:12 The mayor spoke.\n\nIt rained.\n",
        ] {
            assert_eq!(of(text, "txt"), None, "{text}");
        }
    }
}
