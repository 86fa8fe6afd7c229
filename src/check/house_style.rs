//! Days, hours, sums and numbers that draft and source print by the rules of their houses: "9 February" for
//! "February 9th", "three in the morning" for "3 a.m.", "812 million euros" for "€812m", "9.5" for "nine and a half".

use crate::collation::normal::words;
use crate::collation::variant::number_values;
use crate::corpus::pattern::{self, alternation};
use crate::language::function_word::{self, is_indefinite_article};
use crate::language::normal::forms;
use crate::language::number::magnitude as magnitude_of_word;
use crate::language::{boundaries, lexicon};
use crate::text::Span;
use regex::{Captures, Regex};
use std::borrow::Cow;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// From so many units of money on an amount is printed in full. A lesser number beside a sum of millions leaves its own
/// millions to be understood: "from 2 to 3 million".
const FULL_AMOUNT: f64 = 1000.0;

/// Minutes of half a day.
const HALF_DAY_MINUTES: u32 = 12 * 60;

/// The value that some words tell, however a house prints it: "3mm" and "three millimetres" have one.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    /// Number of the month, number of the day.
    Day(String, u32),
    /// Minutes since midnight.
    Clock(u32),
    /// Minutes since noon or midnight, where nothing tells which.
    ClockFace(u32),
    /// How often: "every year", "annually".
    Every(String),
    /// The sign of a currency, and how much.
    Money(String, f64),
    /// A unit, and how many of it.
    Measure(String, f64),
    Number(f64),
    /// The last two figures of a year.
    ShortYear(u32),
    /// A decade by its figures: 1990, or 90 of any century.
    Decade(u32),
    /// "No. 1", "number one".
    Rank(f64),
    /// Into how many parts a year is cut, and which of them: "Q3", "the third quarter".
    PartOfYear(u32, u32),
}

impl Value {
    /// Whether two come to the same; a short year is the one of any century.
    fn is(&self, other: &Self) -> bool {
        let in_century = |year: u32, number: f64| {
            (1000.0..2200.0).contains(&number) && number % 100.0 == f64::from(year)
        };
        match (self, other) {
            (Self::ShortYear(year), Self::Number(number))
            | (Self::Number(number), Self::ShortYear(year)) => in_century(*year, *number),
            (Self::Decade(one), Self::Decade(other)) => {
                one == other || one.min(other) == &(one.max(other) % 100)
            }
            (Self::Clock(time), Self::ClockFace(face))
            | (Self::ClockFace(face), Self::Clock(time)) => time % HALF_DAY_MINUTES == *face,
            (Self::Money(one, amount), Self::Money(other, other_amount)) => {
                amount == other_amount
                    && (one == other || is_sign_for(one, other) || is_sign_for(other, one))
            }
            _ => self == other,
        }
    }
}

/// Whether a sign is that of several currencies, and another one that of a single one of them: kroner, and whose. Those of two
/// countries are two.
fn is_sign_for(shared: &str, own: &str) -> bool {
    lexicon::SHARED_SIGNS.has_flag(shared, own)
}

/// Words of a text that tell a day, an hour, a sum or another value, with that value.
struct Quantity {
    span: Span,
    value: Value,
}

/// Reads the value out of the groups of a pattern.
type Read = fn(&Captures<'_>) -> Option<Value>;

/// A pattern of words with a value, and how it is read.
type Reader = (Regex, Read);

/// The patterns in the order in which they are tried. Where two match, the earlier one has the words: a date is read as a day before
/// its number could be read alone.
static READERS: LazyLock<Vec<Reader>> = LazyLock::new(|| {
    let months: Vec<String> = lexicon::MONTHS
        .pairs()
        .map(|(name, _)| capitalised(name))
        .collect();
    let months = alternation(months.iter().map(String::as_str));
    let counts = |value: &str| value.bytes().all(|b| b.is_ascii_digit());
    let words = lexicon::NUMBERS.pairs().filter(|(_, value)| counts(value));
    let words = alternation(words.map(|(word, _)| word));
    let digits = r"\d{1,3}(?:[,\u{a0}\u{2009}\u{202f} ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?";
    let number = format!("(?:{digits}|(?i:{words})(?:-(?i:{words}))?)");
    let hour = format!(r"(?:\d{{1,2}}|(?i:{words}))");
    let half = "(?P<half> and a half|½)?";
    let large = lexicon::MAGNITUDES.pairs().map(|(word, _)| word);
    let large: Vec<&str> = large.filter(|word| magnitude(word) >= 1e3).collect();
    let letters = lexicon::MAGNITUDE_LETTERS.entries();
    let letters = letters.chain(lexicon::MULTIPLYING_LETTERS.entries());
    let large_or_letters = alternation(large.iter().copied().chain(letters));
    let magnitude = format!(r"(?:[ -]?(?P<m>{large_or_letters})\b)?");
    let large = alternation(large.into_iter());
    let units = alternation(lexicon::CURRENCIES.pairs().map(|(word, _)| word));
    // "p" and "kr" are the ends of other words, too.
    let signs = lexicon::CURRENCIES.pairs().map(|(_, sign)| sign);
    let signs = alternation(signs.filter(|sign| !sign.contains(char::is_alphanumeric)));
    let ordinals = alternation(lexicon::ORDINALS.pairs().map(|(word, _)| word));
    let ordinal = format!(
        r"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?|(?P<nth>(?:twenty-|thirty-)?(?:{ordinals})))\b"
    );
    let parts = alternation(lexicon::ORDINALS.pairs().map(|(word, _)| word));
    let periods = alternation(lexicon::FREQUENCIES.pairs().map(|(_, period)| period));
    let often = alternation(lexicon::FREQUENCIES.pairs().map(|(word, _)| word));
    let magnitudes = alternation(lexicon::MAGNITUDES.pairs().map(|(word, _)| word));
    let counted = format!("(?i:{words}|{magnitudes})");
    let codes = lexicon::CURRENCY_CODES.pairs();
    let codes = codes.map(|(code, _)| code.to_uppercase());
    let letters = lexicon::CURRENCY_LETTERS.pairs();
    let letters = letters.map(|(letters, _)| capitalised(letters));
    let codes: Vec<String> = codes.chain(letters).collect();
    let codes = alternation(codes.iter().map(String::as_str));
    let measures = lexicon::UNITS
        .pairs()
        .filter(|(word, unit)| word.len() > 1 && is_measure(unit));
    let measures = alternation(measures.map(|(word, _)| word));
    let figures = lexicon::NUMBERS
        .pairs()
        .filter(|(_, value)| counts(value) && value.len() == 1);
    let figures = alternation(
        figures
            .map(|(word, _)| word)
            .chain(lexicon::ZEROS.entries()),
    );
    let clock_parts = alternation(lexicon::CLOCK_PARTS.entries());
    let clock_sides = alternation(lexicon::CLOCK_RELATIONS.entries());
    let clock_links = alternation(lexicon::CLOCK_PREPOSITIONS.entries());
    // "From four" and "up by four" rather compare sums.
    let hour_links = lexicon::CLOCK_PREPOSITIONS.entries();
    let hour_links =
        alternation(hour_links.filter(|link| !lexicon::SUM_COMPARISONS.contains(link)));
    let parts_of_day = lexicon::PARTS_OF_DAY
        .pairs()
        .map(|(part, kind)| match kind {
            "night" => format!("at {part}"),
            _ => format!("in the {part}"),
        });
    let parts_of_day = parts_of_day.collect::<Vec<String>>().join("|");
    let named_parts = alternation(lexicon::NAMED_PARTS.entries());
    let unit_fractions = alternation(lexicon::UNIT_FRACTIONS.entries());
    let patterns: [(String, Read); 28] = [
        (r"(?:['’‘]\d0|\b[12]\d\d0)['’]?s\b".into(), decade),
        (
            format!(r"\b(?:[Nn]o\. ?|[Nn]umber )(?P<rank>{number})\b"),
            rank,
        ),
        (
            format!(
                r"\b(?P<whole>(?i:{words}|nought)(?:-(?i:{words}))?) point (?P<figures>(?i:{figures})(?: (?i:{figures}))*)\b{magnitude}(?:[ -](?P<unit>{units})\b)?"
            ),
            decimal,
        ),
        (
            format!(
                r"\b(?P<n>(?i:an?|{words})) (?P<m>{large}) and a half(?: (?P<unit>{units}))?\b"
            ),
            and_a_half,
        ),
        (
            format!(r"\b(?i:an? )?(?i:half) an? (?P<m>{large})(?: (?P<unit>{units}))?\b"),
            half_of,
        ),
        (
            format!(r"\b(?i:an?) (?P<part>{unit_fractions})\b"),
            fraction,
        ),
        (r"\[(?P<century>\d\d)\](?P<year>\d\d)\b".into(), year),
        (r"['’‘](?P<year>\d\d)\b".into(), year),
        (
            format!(
                r"\b(?P<over>(?i:{words}))[ -](?P<part>{parts}|{named_parts})s?\b|(?P<sign>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|\b(?P<top>\d)[/⁄](?P<bottom>\d)\b"
            ),
            fraction,
        ),
        (format!(r"\b(?P<month>{months})\.? (?:the )?{ordinal}"), day),
        (
            format!(r"(?:\b[Tt]he )?\b{ordinal} (?:of )?(?P<month>{months})\b"),
            day,
        ),
        (
            format!(r"\b(?P<h>{hour})(?:[:.](?P<min>\d\d))? ?(?P<half_day>[ap])\.?m\b"),
            clock,
        ),
        (
            format!(
                r"\b(?P<h>{hour})(?:[:.](?P<min>\d\d))?(?: o['’]clock)? (?P<part>{parts_of_day})\b"
            ),
            clock,
        ),
        (
            format!(
                r"\b(?P<part>(?i:{clock_parts})|(?i:{words})(?:-(?i:{words}))?)(?: minutes)? (?P<side>{clock_sides}) (?P<h>{hour})\b"
            ),
            clock_face,
        ),
        (
            r"\b(?P<h>0\d|1[3-9]|2[0-3])(?P<parted>:)(?P<min>[0-5]\d)\b".into(),
            clock_of_day,
        ),
        (
            r"\b(?i:at|by|until|till|from|before|after|around) (?P<own>(?P<h>[01]\d|2[0-3])(?P<parted>\.)?(?P<min>[0-5]\d)(?: ?hrs| hours)?)\b".into(),
            clock_of_day,
        ),
        (
            r"\b(?P<h>\d{1,2}):(?P<min>\d\d)\b(?P<part>)".into(),
            clock_face,
        ),
        (
            format!(
                r"\b(?i:{clock_links}) (?P<own>(?P<h>(?i:{words}))[ -](?P<min>(?i:{words})(?:-(?i:{words}))?))\b(?P<part>)"
            ),
            clock_face,
        ),
        (
            format!(r"\b(?:(?i:every|each) (?P<period>{periods})|(?i:{often}))\b"),
            every,
        ),
        (
            format!(
                r"\b(?P<spelled>(?:an? )?{counted}(?:[ -](?:and? )?{counted})+)(?: (?P<unit>{units}))?\b"
            ),
            spelled,
        ),
        (
            format!(r"\b(?P<code>{codes})\.?[ \u{{a0}}]?(?P<n>{number}){half}{magnitude}"),
            money,
        ),
        (
            format!(r"(?P<sign>\bUS\$|{signs}) ?(?P<n>{number}){half}{magnitude}"),
            money,
        ),
        (
            format!(r"\b(?P<n>{number}){half}{magnitude}[ -](?P<unit>{units})\b"),
            money,
        ),
        (
            format!(
                r"\b(?P<n>{number}){half}[ \u{{a0}}-]?(?:\[(?P<put_in>{measures})\]|(?P<measure>{measures})(?P<hourly> an hour| per hour|/h)?\b)"
            ),
            measure,
        ),
        (
            format!(
                r"\b(?i:{clock_links}) (?P<own>(?P<h>\d{{1,2}})\.(?P<min>[0-5]\d))\b(?P<part>)"
            ),
            clock_face,
        ),
        (
            format!(
                r#"\b(?i:{hour_links}) (?P<own>(?P<h>{hour}))(?:[.,;!?]?["”’]|[.,;!?]\s|[.,;!?]?$)"#
            ),
            hour_alone,
        ),
        (format!(r"\b(?P<n>{number}){half}{magnitude}"), plain),
        (
            format!(
                r"\b(?P<letter>[QH])(?P<d>[1-4])\b|\[(?:the )?(?P<put_in>{ordinals}) (?P<put_part>quarter|half)\]|\b(?:the )?(?P<nth>{ordinals}) (?P<part>quarter|half)\b"
            ),
            part_of_year,
        ),
    ];
    let compiled = patterns.into_iter();
    compiled
        .map(|(pattern, read)| (pattern::regex(&in_plain_letters(&pattern)), read))
        .collect()
});

/// A pattern whose words end where plain letters do: for the ends of all letters a text with a curly mark in it is
/// searched some ten times slower.
fn in_plain_letters(pattern: &str) -> String {
    pattern.replace(r"\b", r"(?-u:\b)")
}

/// Words of a draft, with what in them houses print otherwise.
pub(super) struct HouseStyle<'d> {
    draft: &'d str,
    quantities: Vec<Quantity>,
}

impl<'d> HouseStyle<'d> {
    pub(super) fn of(draft: &'d str) -> Self {
        Self {
            draft,
            quantities: quantities(draft),
        }
    }

    /// The words, and what the source's words have too printed as the source prints it.
    pub(super) fn as_in_source(&self, source: &str) -> Cow<'d, str> {
        if self.quantities.is_empty() {
            return unmasked(self.draft, source);
        }
        let mut fitted = self.draft.to_string();
        let known = quantities(source);
        for quantity in self.quantities.iter().rev() {
            let is_same = |other: &&Quantity| other.value.is(&quantity.value);
            let unsigned = !known.iter().any(|other| is_same(&other));
            let is_told = |other: &&Quantity| {
                is_same(other) || unsigned && is_sum(other, quantity, source, &known)
            };
            let printed = known.iter().filter(is_told);
            let mut printed = printed.map(|other| other.span.of(source)).peekable();
            let here = quantity.span.of(self.draft);
            let is_met = |other: &str| forms(other) == forms(here);
            if printed.peek().is_some() && !printed.clone().any(is_met) {
                let words = printed.next().unwrap_or(here);
                fitted.replace_range(quantity.span.start..quantity.span.end, words);
            }
        }
        let unmasked = unmasked(&fitted, source).into_owned();
        Cow::Owned(unmasked)
    }
}

/// Whether a number of the source, with no noun behind it, is the sum of a draft: all sums around it are of that currency.
fn is_sum(number: &Quantity, sum: &Quantity, source: &str, known: &[Quantity]) -> bool {
    let (Value::Number(count), Value::Money(sign, amount)) = (&number.value, &sum.value) else {
        return false;
    };
    let signs = known.iter().filter_map(|other| match &other.value {
        Value::Money(sign, _) => Some(sign),
        _ => None,
    });
    let mut signs = signs.peekable();
    let behind = source[number.span.end..].trim_start();
    let next = words(behind).into_iter().next();
    let is_counted = behind.starts_with(char::is_alphanumeric)
        && next.is_some_and(|next| function_word::of(&next.form).is_none());
    count == amount
        && *amount >= FULL_AMOUNT
        && !is_counted
        && signs.peek().is_some()
        && signs.all(|own| own == sign)
}

/// The words with those spelled out whose letters a house leaves out ("d--n", "f***"), where the source has a word of
/// the other letters.
fn unmasked<'d>(draft: &'d str, source: &str) -> Cow<'d, str> {
    static MASKED: LazyLock<Regex> = LazyLock::new(|| {
        pattern::regex(r"(?P<head>\p{L}+)(?P<mask>\*{2,}|-{2,}|_{2,})(?P<tail>\p{L}*)")
    });
    MASKED.replace_all(draft, |groups: &Captures<'_>| {
        let masked = &groups[0];
        let length = masked.chars().count();
        let (head, tail) = (groups["head"].to_lowercase(), groups["tail"].to_lowercase());
        let is_meant = |word: &&str| {
            let folded = word.to_lowercase();
            word.chars().count() == length && folded.starts_with(&head) && folded.ends_with(&tail)
        };
        let mut said = boundaries::words(source).map(|(_, word)| word);
        said.find(is_meant).unwrap_or(masked).to_string()
    })
}

/// What a text has, none within another, in order.
fn quantities(text: &str) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    for (pattern, read) in READERS.iter() {
        for groups in pattern.captures_iter(text) {
            let own = groups.name("own").or(groups.get(0));
            let Some((whole, value)) = own.zip(read(&groups)) else {
                continue;
            };
            let span = Span::new(whole.start(), whole.end());
            // The parts of a time in a recording are no numbers.
            let in_time = text[..span.start].ends_with(':') || text[span.end..].starts_with(':');
            if !in_time && !found.iter().any(|other| other.span.overlaps(&span)) {
                found.push(Quantity { span, value });
            }
        }
    }
    found.sort_by_key(|quantity| quantity.span.start);
    let mut before = None;
    for quantity in &mut found {
        if let Some((end, sign, magnitude)) = before.take()
            && let Value::Number(number) = quantity.value
            && number < FULL_AMOUNT
            && text.get(end..quantity.span.start).is_some_and(compares)
        {
            quantity.value = Value::Money(sign, number * magnitude);
        }
        if let Value::Money(sign, sum) = &quantity.value {
            before = magnitude_of(*sum).map(|size| (quantity.span.end, sign.clone(), size));
        }
    }
    found
}

/// The magnitude that a sum is counted in, where it is a large one.
fn magnitude_of(sum: f64) -> Option<f64> {
    let sizes = [1e12, 1e9, 1e6];
    sizes.into_iter().find(|size| sum >= *size)
}

/// Whether words compare a sum with the one before it, which has its currency and magnitude: "£5 million, up from four".
fn compares(between: &str) -> bool {
    let words = between.trim_start_matches(',').trim();
    let is_side = |word: &str| lexicon::means!(SUM_COMPARISONS, word, "side");
    let is_way = |word: &str| lexicon::means!(SUM_COMPARISONS, word, "way");
    match words.split_once(' ') {
        Some((way, side)) => is_way(way) && is_side(side),
        None => is_side(words),
    }
}

fn day(groups: &Captures<'_>) -> Option<Value> {
    let month = lexicon::MONTHS.meaning(&groups["month"].to_lowercase())?;
    let day = match groups.name("d") {
        Some(digits) => digits.as_str().parse().ok()?,
        None => nth(&groups["nth"])?,
    };
    Some(Value::Day(month.to_string(), day))
}

/// "third", "twenty-first".
fn nth(printed: &str) -> Option<u32> {
    let (tens, last) = printed.rsplit_once('-').unwrap_or(("", printed));
    let tens = lexicon::NUMBERS.meaning(tens).unwrap_or("0");
    let last = lexicon::ORDINALS.meaning(last)?;
    Some(tens.parse::<u32>().ok()? + last.parse::<u32>().ok()?)
}

fn clock(groups: &Captures<'_>) -> Option<Value> {
    let named = |name| groups.name(name).map(|group| group.as_str());
    let hour = number(&groups["h"])?;
    let minutes: u32 = named("min").map_or(Some(0), |minutes| minutes.parse().ok())?;
    let hour = (1.0..=12.0).contains(&hour).then_some(hour as u32 % 12)?;
    let part = named("part").and_then(|part| part.rsplit(' ').next());
    let late = match (
        named("half_day"),
        part.and_then(|part| lexicon::PARTS_OF_DAY.meaning(part)),
    ) {
        (Some(half), _) => half == "p",
        (None, Some("night")) => hour >= 6,
        (None, kind) => kind != Some("early"),
    };
    Some(Value::Clock((hour + 12 * u32::from(late)) * 60 + minutes))
}

/// The minutes that are spoken as a number alone behind the hour: "two ten" up to "two fifty-nine".
const MIN_SPOKEN_MINUTES: f64 = 10.0;
/// Minutes of an hour.
const HOUR_MINUTES: f64 = 60.0;

/// "twenty past eight", "a quarter to nine", "half past six", "8:20".
fn clock_face(groups: &Captures<'_>) -> Option<Value> {
    let named = |name| groups.name(name).map(|group| group.as_str());
    let hour = number(&groups["h"]).filter(|hour| (1.0..=12.0).contains(hour))? as u32;
    let minutes = match (named("min"), named("part")?.trim()) {
        (Some(minutes), _) => match minutes.parse() {
            Ok(minutes) => minutes,
            // "At two forty".
            Err(_) => number(minutes)
                .filter(|own| (MIN_SPOKEN_MINUTES..HOUR_MINUTES).contains(own))?
                as u32,
        },
        (None, part) => match lexicon::CLOCK_PARTS.meaning(&part.to_lowercase()) {
            Some(minutes) => minutes.parse().ok()?,
            None => number(part)? as u32,
        },
    };
    let hour = hour * 60;
    let side = named("side").and_then(|side| lexicon::CLOCK_RELATIONS.meaning(side));
    let face = match side {
        Some("before") => hour.checked_sub(minutes)?,
        _ => hour + minutes,
    };
    Some(Value::ClockFace(face % HALF_DAY_MINUTES))
}

/// "Till three.": nothing tells which half of the day.
fn hour_alone(groups: &Captures<'_>) -> Option<Value> {
    let hour = number(&groups["h"]).filter(|hour| (1.0..=12.0).contains(hour))? as u32;
    Some(Value::ClockFace(hour * 60 % HALF_DAY_MINUTES))
}

/// "Q3", "the third quarter", "H1", "[the first half]".
fn part_of_year(groups: &Captures<'_>) -> Option<Value> {
    let named = |name| groups.name(name).map(|group| group.as_str());
    let named_part = named("letter").or(named("put_part")).or(named("part"))?;
    // A letter is the first of a name: "Q3", "H1".
    let begins = |name: &str| name.starts_with(&named_part.to_lowercase());
    let mut parts = lexicon::NAMED_PARTS.entries().filter(|name| begins(name));
    let parts = lexicon::NAMED_PARTS.meaning(parts.next()?)?.parse().ok()?;
    let number = match named("d") {
        Some(digit) => digit.parse().ok()?,
        None => nth(named("put_in").or(named("nth"))?)?,
    };
    (number <= parts).then_some(Value::PartOfYear(parts, number))
}

/// "0625", "06:25", "18.25": an hour of the whole day. "10.15" may be one of its half.
fn clock_of_day(groups: &Captures<'_>) -> Option<Value> {
    let hour: u32 = groups["h"].parse().ok()?;
    let minutes: u32 = groups["min"].parse().ok()?;
    let is_open = groups.name("parted").is_some() && (10..=12).contains(&hour);
    Some(match is_open {
        true => Value::ClockFace((hour * 60 + minutes) % HALF_DAY_MINUTES),
        false => Value::Clock(hour * 60 + minutes),
    })
}

/// "a hundred and ten", which a machine may hear as "a hundred an ten".
fn spelled(groups: &Captures<'_>) -> Option<Value> {
    let printed = groups["spelled"].to_lowercase().replace(" an ", " and ");
    let words = words(&printed);
    let forms: Vec<&str> = words.iter().map(|word| word.form.as_str()).collect();
    match number_values(&forms).as_slice() {
        [value] => Some(of_unit(groups, value.parse().ok()?)),
        _ => None,
    }
}

/// A number, or the sum where a currency stands behind it.
fn of_unit(groups: &Captures<'_>, number: f64) -> Value {
    let unit = groups.name("unit");
    let sign = unit.and_then(|unit| lexicon::CURRENCIES.meaning(unit.as_str()));
    sign.map_or(Value::Number(number), |sign| {
        Value::Money(sign.to_string(), number)
    })
}

/// Whether a unit of the list measures things: houses print its short form behind digits.
fn is_measure(unit: &str) -> bool {
    let kind = unit.split(' ').next().unwrap_or_default();
    matches!(
        kind,
        "speed" | "length" | "mass" | "area" | "volume" | "power" | "rate"
    )
}

/// "3mm", "three millimetres", "30mph", "thirty miles an hour".
fn measure(groups: &Captures<'_>) -> Option<Value> {
    let printed = groups.name("measure").or(groups.name("put_in"))?;
    let printed = printed.as_str().to_lowercase();
    let unit = lexicon::UNITS.meaning(&printed)?.split(' ').next_back()?;
    let speed = match groups.name("hourly") {
        Some(_) => "/h",
        None => "",
    };
    Some(Value::Measure(format!("{unit}{speed}"), amount(groups)?))
}

/// "every year", "annually".
fn every(groups: &Captures<'_>) -> Option<Value> {
    let printed = groups.get(0)?.as_str().to_lowercase();
    let period = match groups.name("period") {
        Some(period) => period.as_str(),
        None => lexicon::FREQUENCIES.meaning(&printed)?,
    };
    Some(Value::Every(period.to_lowercase()))
}

/// A year of which two figures are printed, or the first two in brackets.
fn year(groups: &Captures<'_>) -> Option<Value> {
    Some(Value::ShortYear(groups["year"].parse().ok()?))
}

/// "the 1990s", "the '90s".
fn decade(groups: &Captures<'_>) -> Option<Value> {
    let figures = groups.get(0)?.as_str().chars().filter(char::is_ascii_digit);
    Some(Value::Decade(figures.collect::<String>().parse().ok()?))
}

/// "No. 1", "number one".
fn rank(groups: &Captures<'_>) -> Option<Value> {
    Some(Value::Rank(number(&groups["rank"])?))
}

/// "half a million", "half a million pounds".
fn half_of(groups: &Captures<'_>) -> Option<Value> {
    Some(of_unit(groups, magnitude(&groups["m"]) / 2.0))
}

/// "one point four million", "nought point two": the figures behind the point are said one by one.
fn decimal(groups: &Captures<'_>) -> Option<Value> {
    let figure = |word: &str| match lexicon::ZEROS.contains_lowered(word) {
        true => Some("0"),
        false => lexicon::NUMBERS.meaning(&word.to_lowercase()),
    };
    let whole = match figure(&groups["whole"]) {
        Some("0") => 0.0,
        _ => number(&groups["whole"])?,
    };
    let figures: Option<String> = groups["figures"].split(' ').map(figure).collect();
    let number: f64 = format!("{whole}.{}", figures?).parse().ok()?;
    let magnitude = groups.name("m").map_or(1.0, |m| magnitude(m.as_str()));
    Some(of_unit(groups, number * magnitude))
}

/// "a million and a half", "two million and a half pounds".
fn and_a_half(groups: &Captures<'_>) -> Option<Value> {
    let count = match groups["n"].to_lowercase().as_str() {
        word if is_indefinite_article(word) => 1.0,
        word => number(word)?,
    };
    Some(of_unit(groups, (count + 0.5) * magnitude(&groups["m"])))
}

/// "two-thirds", "a third", "⅔", "2/3".
fn fraction(groups: &Captures<'_>) -> Option<Value> {
    let named = |name| groups.name(name).map(|group| group.as_str());
    let sign: Option<String> = named("sign").map(|sign| sign.nfkd().collect());
    let signed = sign.as_deref().and_then(|sign| sign.split_once('⁄'));
    let (top, bottom) = match signed.or(named("top").zip(named("bottom"))) {
        Some((top, bottom)) => (top.parse().ok()?, bottom.parse().ok()?),
        None => {
            let part = named("part")?.to_lowercase();
            let bottom = match lexicon::NAMED_PARTS.meaning(&part) {
                Some(whole) => whole.parse().ok()?,
                None => f64::from(nth(&part)?),
            };
            let over = groups.name("over");
            let over = over.map_or(Some(1.0), |over| number(over.as_str()))?;
            (over, bottom)
        }
    };
    (bottom > 1.0).then(|| Value::Number(top / bottom))
}

fn money(groups: &Captures<'_>) -> Option<Value> {
    let (unit, code) = (groups.name("unit"), groups.name("code"));
    let sign = match (unit, code) {
        (Some(unit), _) => lexicon::CURRENCIES.meaning(unit.as_str())?,
        (None, Some(code)) => {
            let code = code.as_str().to_lowercase();
            let letters = lexicon::CURRENCY_LETTERS.meaning(&code);
            letters.or_else(|| lexicon::CURRENCY_CODES.meaning(&code))?
        }
        // "US$" is the dollar.
        (None, None) => groups.name("sign")?.as_str().trim_start_matches("US"),
    };
    Some(Value::Money(sign.to_string(), amount(groups)?))
}

fn plain(groups: &Captures<'_>) -> Option<Value> {
    Some(Value::Number(amount(groups)?))
}

fn amount(groups: &Captures<'_>) -> Option<f64> {
    let half = groups.name("half").map_or(0.0, |_| 0.5);
    let magnitude = groups.name("m").map_or(1.0, |m| magnitude(m.as_str()));
    Some((number(&groups["n"])? + half) * magnitude)
}

/// By how much a word, or letters for one, multiplies the number before it.
fn magnitude(printed: &str) -> f64 {
    let lists = [&lexicon::MULTIPLYING_LETTERS, &lexicon::MAGNITUDE_LETTERS];
    let word = lists.iter().find_map(|letters| letters.meaning(printed));
    magnitude_of_word(word.unwrap_or(printed)).unwrap_or(1.0)
}

/// "14 000", "3.5", "twenty-five".
fn number(printed: &str) -> Option<f64> {
    if printed.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = |c: &char| c.is_ascii_digit() || *c == '.';
        return printed
            .chars()
            .filter(digits)
            .collect::<String>()
            .parse()
            .ok();
    }
    let value = |word: &str| {
        let value = lexicon::NUMBERS.meaning(&word.to_lowercase())?;
        value.parse::<f64>().ok()
    };
    match printed.split_once('-') {
        None => value(printed),
        Some((tens, ones)) => {
            let (tens, ones) = (value(tens)?, value(ones)?);
            // "fifty-fifty" is no hundred.
            (tens >= 20.0 && (1.0..10.0).contains(&ones)).then_some(tens + ones)
        }
    }
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

#[cfg(test)]
mod tests;
