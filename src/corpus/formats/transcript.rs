//! Transcripts as people and services write them: turns under names, with the times at which they begin or without.
//!
//! A name and a time on a line of their own become the beginning of their turn, as in subtitles.

use super::{MAX_LOOKED_BYTES, ReadFile, Settings, Sniffed};
use crate::corpus::draft::{Draft, Value};
use crate::corpus::encodings::unify_line_ends;
use crate::corpus::field::Field;
use crate::corpus::metadata::dates;
use crate::corpus::statements::Statements;
use crate::corpus::{ArticleKind, Container, clip, pattern};
use crate::language::lexicon;
use crate::language::person_name::{given_name_first, is_particle, surname};
use crate::language::turn_label::MIN_TURNS;
use regex::Regex;
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words of a name with its titles.
const MAX_SPEAKER_WORDS: usize = 6;

/// "Ada Okoro  0:12", "[Ada Okoro] 10:15:00", "Ada Okoro (00:12):", "**Ada Okoro:** [00:00:12] We sail.".
static NAME_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(
        r"^[*_]*\[?(?P<name>\p{L}[^\[\]():*_\t]{0,60}?)\]?(?P<sign>:?)[*_]*:?\s+[\[(]?(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?)[\])]?:?[*_]*(?:\s+(?P<words>\S.*))?\s*$",
    )
});
/// "[00:00:12] Ada Okoro: We sail.", "00:12 Ada Okoro".
static CLOCK_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(
        r"^[*_]*[\[(]?(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?)[\])]?[*_]*\s+[*_]*(?P<name>\p{L}[^\[\]():*_\t]{0,60}?)(?:(?P<sign>:)[*_]*(?:\s+(?P<words>\S.*))?)?[*_]*\s*$",
    )
});
/// "ADA OKORO (Lakeport): We sail.".
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern::regex(
        r"^(?:\[\*\]\s*)?[*_]*(?P<name>\p{Lu}[^\[\]():*_\t]{1,60}?)(?:\s*\([^()]{1,60}\))?:[*_]*\s+(?P<words>\S.*)$",
    )
});

/// Whether a text consists of turns.
pub fn is_transcript(look: &Sniffed<'_>) -> bool {
    let start = clip::start(look.text, MAX_LOOKED_BYTES);
    is_timed(start) || is_labelled(start)
}

/// The beginning of a turn.
struct TurnOpening<'t> {
    name: &'t str,
    clock: &'t str,
    words: &'t str,
}

fn head(line: &str) -> Option<TurnOpening<'_>> {
    let found = NAME_FIRST
        .captures(line)
        .or_else(|| CLOCK_FIRST.captures(line))?;
    let of = |group| found.name(group).map_or("", |found| found.as_str().trim());
    let head = TurnOpening {
        name: of("name"),
        clock: of("clock"),
        words: of("words"),
    };
    is_name(head.name).then_some(head)
}

/// A name with its surname last: "Okoro, Ada", as directories list it, is Ada Okoro.
fn in_order(name: &str) -> Cow<'_, str> {
    let is_listed = name.split_once(", ").is_some_and(|(surname, given)| {
        let is_given = |word: &str| lexicon::GIVEN_NAMES.contains_folded(word);
        !surname.contains(' ') && given.split(' ').next().is_some_and(is_given)
    });
    match is_listed {
        true => given_name_first(name),
        false => name.into(),
    }
}

/// Whether some words are shaped as who speaks: few, with capitals, figures or particles.
fn is_name(name: &str) -> bool {
    let words = name.split_whitespace();
    let is_fit = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || is_particle(word)
            || !word.contains(char::is_alphabetic)
    };
    words.clone().count() <= MAX_SPEAKER_WORDS
        && words.clone().all(is_fit)
        && !words.clone().any(dates::is_date_word)
}

/// Whether turns begin with a name and a time: later ones later, and somebody speaks again.
fn is_timed(text: &str) -> bool {
    let heads: Vec<TurnOpening<'_>> = text.lines().filter_map(head).collect();
    let clocks: Vec<u32> = heads.iter().map(|head| seconds(head.clock)).collect();
    let is_in_order = clocks.windows(2).all(|pair| pair[0] <= pair[1]);
    heads.len() >= MIN_TURNS && is_in_order && comes_again(heads.iter().map(|head| head.name))
}

fn seconds(clock: &str) -> u32 {
    let clock = clock.split(['.', ',']).next().unwrap_or_default();
    clock
        .split(':')
        .fold(0, |sum, part| sum * 60 + part.parse().unwrap_or(0))
}

/// Whether two of three paragraphs begin with a name and a colon, without words in quotation marks behind it, and somebody speaks
/// again after somebody else.
fn is_labelled(text: &str) -> bool {
    let paragraphs = text
        .split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let label = |line: &'_ str| -> Option<(usize, usize)> {
        let found = LABEL.captures(line)?;
        let (name, words) = (found.name("name")?, found.name("words")?.as_str());
        let is_marked = words.starts_with(['"', '“', '„', '«', '‘']);
        (is_name(name.as_str()) && !is_marked).then(|| (name.start(), name.end()))
    };
    let mut names = Vec::new();
    let (mut before, mut others) = (0, 0);
    for line in paragraphs {
        match label(line) {
            Some((start, end)) => names.push(&line[start..end]),
            None if names.is_empty() => before += 1,
            None => others += 1,
        }
    }
    let is_other = |name: &&str| !name.eq_ignore_ascii_case(names[0]);
    names.len() >= MIN_TURNS
        && names.len() > 2 * others
        && names.len() >= before
        && names.iter().any(is_other)
        && comes_again(names.iter().copied())
}

/// Whether a surname stands at two places.
fn comes_again<'t>(names: impl Iterator<Item = &'t str>) -> bool {
    let mut seen = HashSet::new();
    let mut surnames = names.map(surname).filter(|name| !name.is_empty());
    surnames.any(|name| !seen.insert(name.to_lowercase()))
}

/// The turns as one transcript.
pub fn read(text: String, settings: &Settings) -> ReadFile {
    let text = unify_line_ends(text);
    let mut statements = Statements::default();
    let text = match is_timed(clip::start(&text, MAX_LOOKED_BYTES)) && !settings.every_word {
        true => timed(&text, &mut statements),
        false => {
            // Its day stands above the turns.
            let above = text
                .lines()
                .enumerate()
                .take_while(|(_, line)| !LABEL.is_match(line));
            let mut dated =
                above.filter_map(|(at, line)| Some((at, dates::find(line).first()?.date)));
            if let Some((at, date)) = dated.next() {
                let date = Value::One(date.to_string());
                statements.note_as(Field::Date, "date", date, Some(at + 1));
            }
            text
        }
    };
    let (_, mut given, faults) = statements.heard(Container::Head);
    given.kind = Some(ArticleKind::Transcript);
    let drafts = vec![Draft {
        given,
        text: text.into(),
        ..Draft::default()
    }];
    ReadFile { drafts, faults }
}

/// The turns of a transcript with times, and above them what its head says beyond its title and its day.
fn timed(text: &str, statements: &mut Statements) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut in_turns = false;
    let mut in_list = false;
    for (number, line) in (1..).zip(text.lines()) {
        let bare = line.trim();
        if let Some(head) = head(bare) {
            in_turns = true;
            if out.last().is_some_and(|line| !line.is_empty()) {
                out.push(String::new());
            }
            let name = in_order(head.name);
            out.push(
                format!("[{}] {name}: {}", head.clock, head.words)
                    .trim()
                    .to_owned(),
            );
            continue;
        }
        let label = lexicon::TRANSCRIPT_LINES.meaning(&bare.to_lowercase());
        // The list that a service makes of a talk goes on to the next blank line.
        in_list = !in_turns && (label == Some("list") || in_list && !bare.is_empty());
        let is_service = || {
            let mut lines = lexicon::TRANSCRIPT_LINES.pairs();
            let folded = bare.to_lowercase();
            lines.any(|(line, kind)| kind == "service" && folded.starts_with(line))
        };
        if in_list || is_service() {
            continue;
        }
        if !in_turns && !bare.is_empty() {
            let value = |text: &str| Value::One(text.to_owned());
            if let Some(dated) = dates::find(bare).first() {
                statements.note_as(
                    Field::Date,
                    "date",
                    value(&dated.date.to_string()),
                    Some(number),
                );
                continue;
            }
            if out.is_empty() && !bare.ends_with(['.', '!', '?']) {
                let title = bare.trim_matches(['#', '*', ' ']);
                statements.note_as(Field::Headline, "title", value(title), Some(number));
                out.push(String::new());
                continue;
            }
        }
        match out.last_mut() {
            // The words of a turn stand below its head.
            Some(last) if last.ends_with(':') && last.starts_with('[') && !bare.is_empty() => {
                last.push(' ');
                last.push_str(bare);
            }
            _ => out.push(line.to_owned()),
        }
    }
    out.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(text: &str) -> Draft {
        assert!(
            is_transcript(&Sniffed {
                text,
                ending: "txt"
            }),
            "{text}"
        );
        super::read(text.into(), &Settings::default())
            .drafts
            .remove(0)
    }

    const TURNS: [(&str, &str); 3] = [
        ("Ada Okoro", "We open it."),
        ("Bo Lind", "Who pays?"),
        ("Ada Okoro", "Nobody."),
    ];

    fn written(turn: impl Fn(&str, &str, &str) -> String) -> String {
        let clocks = ["0:01", "0:12", "1:02"];
        let turns = clocks.iter().zip(TURNS);
        turns
            .map(|(clock, (name, words))| turn(name, clock, words))
            .collect()
    }

    #[test]
    fn names_and_times_stand_in_whatever_order() {
        let forms: [fn(&str, &str, &str) -> String; 7] = [
            |name, clock, words| format!("{name}  {clock}  \n{words}\n\n"),
            |name, clock, words| format!("[{name}] {clock}\n{words}\n\n"),
            |name, clock, words| format!("{name} ({clock}):\n{words}\n\n"),
            |name, clock, words| format!("**{name}:** [{clock}] {words}\n\n"),
            |name, clock, words| format!("{name}: {clock}\t{words}\n\n"),
            |name, clock, words| format!("[{clock}] {name}: {words}\n\n"),
            |name, clock, words| format!("{clock} {name}\n{words}\n\n"),
        ];
        for form in forms {
            let draft = read(&written(form));
            assert_eq!(
                &*draft.text,
                "[0:01] Ada Okoro: We open it.\n\n[0:12] Bo Lind: Who pays?\n\n[1:02] Ada Okoro: Nobody."
            );
            assert_eq!(draft.given.kind, Some(ArticleKind::Transcript));
        }
    }

    #[test]
    fn the_head_and_the_foot_of_a_service_are_no_words_of_anybody() {
        let turns = written(|name, clock, words| format!("{name}  {clock}\n{words}\n\n"));
        let draft = read(&format!(
            "Bridge talk\nFri, May 02, 2031 10:15AM • 12:31\nSUMMARY KEYWORDS\nbridge, bus\nSPEAKERS\nAda Okoro, Bo Lind\n\n{turns}Transcribed by https://otter.ai\n"
        ));
        assert!(draft.text.starts_with("[0:01] Ada"), "{}", draft.text);
        assert!(draft.text.ends_with("Nobody."), "{}", draft.text);
        assert_eq!(draft.given.headline(), Some("Bridge talk"));
        let published = draft.given.published.map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
    }

    #[test]
    fn turns_without_times_are_a_transcript_as_it_stands() {
        let text = "Bridge talk, 2 May 2031\n\nAda Okoro (Lakeport): We open it.\n\nBO LIND: Who pays?\n\nADA OKORO: Nobody.\n";
        let draft = read(text);
        assert_eq!(&*draft.text, text);
        assert_eq!(draft.given.kind, Some(ArticleKind::Transcript));
        let published = draft.given.published.map(|known| known.value);
        assert_eq!(published, Some(date(2031, 5, 2)));
    }

    #[test]
    fn lists_and_articles_are_no_transcripts() {
        for text in [
            "Doors 9:30\nRain 10:00\nTea 10:30\n",
            "Title: Rain\nAuthor: Ada Okoro\nSource: Harbour Post\n\nIt rained.\n",
            "It rained at 10:15\nIt rained at 10:20\nIt rained at 10:30\n",
            "It rained.\n\nIt snowed.\n\nIt hailed.\n\nIt froze.\n\nRain: a day\n\nMore: Snow\n\nMore: Hail\n",
            "Okoro: “We open it.”\n\nLind: “Who pays?”\n\nOkoro: “Nobody.”\n",
            "Okoro: We open it.\n\nShe spoke.\n\nLind: Who pays?\n\nHe left.\n\nOkoro: Nobody.\n\nIt rained.\n\nIt snowed.\n",
        ] {
            assert!(
                !is_transcript(&Sniffed {
                    text,
                    ending: "txt"
                }),
                "{text}"
            );
        }
    }
}
