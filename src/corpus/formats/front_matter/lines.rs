//! Front matter that is no YAML, as whoever wrote it meant it: "title: A day: rain", "title: [Update] Rain". People write
//! it by hand, and tools without quotation marks.
//!
//! A line is a key and all that stands behind its colon; the lines below it that begin with no key belong to it.

use crate::corpus::draft::Value;
use crate::corpus::field::Field;

/// A key has so many bytes at most: longer words before a colon are prose.
const MAX_KEY_BYTES: usize = 60;

/// Where nothing stands between colon and value, so many fields that are known make it front matter.
const MIN_TIGHT_FIELDS: usize = 2;

/// A field, and its line counted from 1.
type Read = (String, Value, usize);

/// The fields of front matter; `None` where its first line has no key.
pub fn read(inner: &str) -> Option<Vec<Read>> {
    let mut fields: Vec<(&str, usize, Vec<&str>)> = Vec::new();
    for (n, line) in inner.lines().enumerate() {
        let bare = line.trim();
        if bare.is_empty() || bare.starts_with("# ") || bare == "#" {
            continue;
        }
        match key(line) {
            Some((key, rest)) => fields.push((key, n + 1, vec![rest])),
            None => fields.last_mut()?.2.push(line),
        }
    }
    let read = |(key, line, lines): (&str, usize, Vec<&str>)| (key.to_owned(), value(&lines), line);
    (!fields.is_empty()).then(|| fields.into_iter().map(read).collect())
}

/// The first line on which YAML reads less than it says: behind "#" as a comment, behind "!" as a type.
pub fn half_read(inner: &str) -> Option<usize> {
    let lines = inner.lines().enumerate();
    let mut half = lines.filter(|(_, line)| {
        let value = key(line).map_or("", |(_, value)| value);
        let opens = |c: char| !"\"'[{|>&*0123456789".contains(c);
        let is_word = |rest: &str| rest.starts_with(char::is_alphanumeric);
        let mut behind = value.match_indices('#');
        let has_tag = behind.any(|(at, sign)| {
            let is_apart = at == 0 || value[..at].ends_with([' ', '\t']);
            is_apart && is_word(&value[at + sign.len()..])
        });
        let is_called = value.strip_prefix('!').is_some_and(is_word);
        value.starts_with(opens) && (has_tag || is_called)
    });
    half.next().map(|(n, _)| n + 1)
}

/// Whether a text without a space behind its colons ("title:Rain") is front matter all the same.
pub fn is_tight(inner: &str) -> bool {
    let lines = inner.lines().filter(|line| !line.trim().is_empty());
    let mut keys = lines.map(|line| key(line).and_then(|(key, _)| Field::ranked(key)));
    let known = keys.clone().flatten().count();
    known >= MIN_TIGHT_FIELDS && keys.next().is_some_and(|first| first.is_some())
}

/// The key with which a line begins, and what stands behind its colon. Where that stands right behind it, the key is that of a field.
fn key(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.split_once(':')?;
    let key = key.trim_end().trim_matches(['"', '\'']);
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '/');
    let is_named = key.starts_with(char::is_alphabetic) && key.chars().all(is_key);
    let is_apart = rest.is_empty() || rest.starts_with([' ', '\t']);
    let is_field = || !rest.starts_with('/') && Field::ranked(key).is_some();
    let is_one = is_named && key.len() <= MAX_KEY_BYTES && (is_apart || is_field());
    is_one.then(|| (key, rest.trim()))
}

/// The value of a key: what stands behind its colon, and the lines below.
fn value(lines: &[&str]) -> Value {
    let (first, below) = lines.split_first().unwrap_or((&"", &[]));
    let first = without_comment(first);
    let is_block = matches!(first, "|" | ">" | "|-" | ">-" | "|+" | ">+");
    let below = || below.iter().map(|line| line.trim());
    let own = Some(first).filter(|first| !first.is_empty() && !is_block);
    if own.is_none() && !is_block {
        let items: Option<Vec<String>> = below().map(item).collect();
        if let Some(items) = items.filter(|items| !items.is_empty()) {
            return Value::Many(items);
        }
        // What belongs to a field of its own says nothing of the article.
        if below().next().is_some_and(|line| key(line).is_some()) {
            return Value::Odd;
        }
    }
    let text = own.into_iter().chain(below()).collect::<Vec<_>>();
    let text = text.join(if first.starts_with('|') { "\n" } else { " " });
    match &*text {
        "" | "~" | "null" => Value::Nothing,
        text => list(text).map_or_else(|| Value::One(unquoted(text)), Value::Many),
    }
}

/// An item of a list, one a line: "- Ada".
fn item(line: &str) -> Option<String> {
    let item = line.strip_prefix('-')?;
    (item.is_empty() || item.starts_with([' ', '\t'])).then(|| unquoted(item.trim()))
}

/// The items of a list in one line: "[Ada, Bo]". "[Update] Rain" and "[[Ada]]" are none.
fn list(text: &str) -> Option<Vec<String>> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    if inner.contains(['[', ']']) {
        return None;
    }
    let (mut items, mut quoted) = (vec![String::new()], None);
    for c in inner.chars() {
        let last = items.last_mut()?;
        match (quoted, c) {
            (None, ',') => {
                items.push(String::new());
                continue;
            }
            (None, '"' | '\'') if last.trim().is_empty() => quoted = Some(c),
            (Some(mark), c) if mark == c => quoted = None,
            _ => {}
        }
        items.last_mut()?.push(c);
    }
    let items = items.iter().map(|item| unquoted(item.trim()));
    Some(items.filter(|item| !item.is_empty()).collect())
}

/// A text that stands wholly in marks without them; as it is where they close before its end.
fn unquoted(text: &str) -> String {
    let within = |mark: char| text.strip_prefix(mark)?.strip_suffix(mark);
    let double = within('"').map(|own| own.replace("\\\"", "\u{0}"));
    let single = within('\'').map(|own| own.replace("''", "\u{0}"));
    let is_whole = |own: &String, mark| !own.contains(mark);
    let double = double.filter(|own| is_whole(own, '"'));
    let single = single.filter(|own| is_whole(own, '\''));
    let given = double.map(|own| own.replace('\u{0}', "\""));
    given
        .or_else(|| single.map(|own| own.replace('\u{0}', "'")))
        .unwrap_or_else(|| text.to_owned())
}

/// What stands before a comment, which a space parts from its sign.
fn without_comment(value: &str) -> &str {
    let is_quoted = value.starts_with(['"', '\'']);
    let comment = value.find(" # ").filter(|_| !is_quoted);
    comment.map_or(value, |at| value[..at].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(inner: &str) -> Vec<(String, Value)> {
        let fields = read(inner).unwrap_or_default();
        fields.into_iter().map(|(k, v, _)| (k, v)).collect()
    }

    fn one(text: &str) -> Value {
        Value::One(text.into())
    }

    #[test]
    fn all_behind_the_first_colon_is_the_value() {
        for (line, value) in [
            ("title: A day: rain", one("A day: rain")),
            ("title: \"We sail\": a day", one("\"We sail\": a day")),
            ("title: [Update] Rain", one("[Update] Rain")),
            ("title: #1 in rain", one("#1 in rain")),
            ("title: @harbour says no", one("@harbour says no")),
            ("title: \"A \\\"day\\\"\"", one("A \"day\"")),
            ("title: 'It''s: rain'", one("It's: rain")),
            ("title: Rain # a note", one("Rain")),
            ("title:\tRain", one("Rain")),
            ("title: A day\n  of: rain", one("A day of: rain")),
            ("title: A day\nof rain", one("A day of rain")),
            ("title: |\n  A day\n  of rain", one("A day\nof rain")),
            ("title:", Value::Nothing),
            (
                "tags: [a, 'b, c', d: e]",
                Value::Many(vec!["a".into(), "b, c".into(), "d: e".into()]),
            ),
            (
                "tags:\n- a: b\n\t- c",
                Value::Many(vec!["a: b".into(), "c".into()]),
            ),
            ("seo:\n  title: other", Value::Odd),
        ] {
            let key = line.split(':').next().unwrap();
            assert_eq!(of(line), [(key.to_string(), value)], "{line}");
        }
    }

    #[test]
    fn prose_is_no_front_matter() {
        for text in [
            "It rained.\n",
            "It rained. So: we left.\n",
            "10:30 we left\n",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(is_tight("title:Rain\ndate:2031-05-02\n"));
        assert!(!is_tight("It rained:hard\n"));
    }

    #[test]
    fn where_yaml_reads_half_of_a_line_is_told() {
        for line in ["title: #1 in rain", "title: The #1 in rain", "title: !Stop"] {
            assert_eq!(half_read(line), Some(1), "{line}");
        }
        for line in [
            "title: Rain # a note",
            "title: \"#1\"",
            "title: C#",
            "date: 2031-05-02 #x",
        ] {
            assert_eq!(half_read(line), None, "{line}");
        }
    }
}
