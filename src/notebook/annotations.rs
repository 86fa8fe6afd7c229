//! Marks from annotations that were made elsewhere: Web Annotations (W3C), and what Hypothesis hands out.
//!
//! Such an annotation names a page by its address and words by what they are; where the words stand in the text that
//! is open is looked up as for any mark. Nothing more is known of the text than what is stated: an export of ours names
//! it and its article, others do not. A note on a page as a whole is kept as one whose words are not found; what has neither
//! words nor a note is told and left out.

use super::anchor::Anchor;
use super::mark::LABEL_TAG;
use super::origin::Origin;
use super::{Mark, MarkedPassage};
use crate::text::hex;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// How our own exports name a text, an article and a mark.
const TEXT: &str = "urn:x-verbatim:text:sha256:";
const ARTICLE: &str = "urn:x-verbatim:article:";
const MARK: &str = "urn:x-verbatim:mark:";
/// What stands between the id of a mark and the number of its passage where a form knows one place an item.
pub const OF_MARK: char = '.';

/// What stands over what an export of ours tells behind a note; it is no part of the note where it is read again.
const BESIDE: &str = "[Verbatim]\n";

/// A note with what else is told of the marked words behind it.
pub fn with_beside(note: &str, told: &str) -> String {
    let told = Some(told).filter(|told| !told.is_empty());
    let told = told.map(|told| format!("{BESIDE}{told}"));
    let note = Some(note).filter(|note| !note.is_empty());
    let parts = note.map(str::to_owned).into_iter().chain(told);
    parts.collect::<Vec<_>>().join("\n\n")
}

/// The note of [`with_beside`].
fn without_beside(text: &str) -> &str {
    let note = text.split_once(BESIDE).map(|(note, _)| note);
    note.map_or(text, |note| note.strip_suffix("\n\n").unwrap_or(note))
}

/// With which tag an answer to another annotation is kept: no form of ours knows threads.
const REPLY_TAG: &str = "reply";

/// The name of the text that a passage was marked in; none where that is not known.
pub fn text_name(anchor: &Anchor) -> Option<String> {
    let is_known = anchor.knows_text();
    is_known.then(|| format!("{TEXT}{}", anchor.sha256))
}

/// The name of the article that a passage was marked in; none where that is not known.
pub fn article_name(anchor: &Anchor) -> Option<String> {
    let id = utf8_percent_encode(&anchor.article, NON_ALPHANUMERIC);
    (!anchor.article.is_empty()).then(|| format!("{ARTICLE}{id}"))
}

/// What a file of annotations holds.
pub struct LoadedAnnotations {
    /// Its marks, not placed yet.
    pub marks: Vec<Mark>,
    /// The annotations that are no marks, and why.
    pub unread: Vec<String>,
}

/// Reads annotations; `None` where the bytes are none.
pub fn parse(bytes: &[u8]) -> Option<LoadedAnnotations> {
    let value: Value = serde_json::from_slice(bytes).ok()?;
    let items = items(&value)?;
    let mut read = LoadedAnnotations {
        marks: Vec::new(),
        unread: Vec::new(),
    };
    for (number, item) in items.iter().enumerate() {
        match mark(item) {
            Some(mark) => read.marks.push(mark),
            None => {
                let id = item["id"].as_str().unwrap_or_default();
                let why = format!("annotation {} {id}: it names no words", number + 1);
                read.unread.push(crate::text::printable(&why));
            }
        }
    }
    Some(read)
}

/// The annotations of a page, of a collection's first page, of an answer of Hypothesis or of what it exports, of a
/// list, or one alone. One without a target among them is told as one without words.
fn items(value: &Value) -> Option<&[Value]> {
    let list = [
        &value["items"],
        &value["first"]["items"],
        &value["rows"],
        &value["annotations"],
        value,
    ];
    let list = list.into_iter().find_map(Value::as_array);
    let items = list.map_or(std::slice::from_ref(value), Vec::as_slice);
    let has_target = |item: &Value| item.get("target").is_some();
    (items.is_empty() && value.is_object() || items.iter().any(has_target)).then_some(items)
}

fn mark(item: &Value) -> Option<Mark> {
    let mut anchors: Vec<Anchor> = Vec::new();
    for target in several(&item["target"]) {
        let Some(anchor) = anchor(item, target) else {
            continue;
        };
        // A page is told behind the text that it shows.
        let mut last_first = anchors.iter_mut().rev();
        match last_first.find(|known| is_same(known, &anchor)) {
            Some(known) => take_in(known, anchor),
            None => anchors.push(anchor),
        }
    }
    let mut anchors = anchors.into_iter();
    let (note, tags, label) = written(item);
    let first = anchors.next().or_else(|| page(item, &note))?;
    Some(Mark {
        id: id(item, &first),
        passage: MarkedPassage::unplaced(first),
        more: anchors.map(MarkedPassage::unplaced).collect(),
        note,
        tags,
        label,
        created: item["created"].as_str().unwrap_or_default().to_string(),
        by: writer(item),
        origin: Origin::default(),
    })
}

/// The page of a note that names no words: it is kept, and found nowhere until the reader puts it on some.
fn page(item: &Value, note: &str) -> Option<Anchor> {
    let targets = several(&item["target"]);
    let sources = targets
        .iter()
        .find_map(|target| target.as_str().or(source(target)));
    let url = sources.or(item["uri"].as_str()).map(str::to_owned);
    (!note.is_empty()).then(|| Anchor {
        url,
        ..Anchor::default()
    })
}

/// Who has written it, where that is told.
fn writer(item: &Value) -> String {
    let creator = &item["creator"];
    let name = creator["name"].as_str().or(creator.as_str());
    let user = || item["user"].as_str().filter(|user| !user.is_empty());
    let user = || user().map(|user| user.trim_start_matches("acct:"));
    let shown = || item["user_info"]["display_name"].as_str();
    name.or_else(user)
        .or_else(shown)
        .unwrap_or_default()
        .to_owned()
}

/// Whether two targets are the same words, told once of a text and once of the page that shows it. One text may have the
/// same words at two places.
fn is_same(one: &Anchor, other: &Anchor) -> bool {
    let words = |a: &Anchor| (a.exact.clone(), a.prefix.clone(), a.suffix.clone());
    let is_other = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
    let url = |a: &Anchor| a.url.clone().unwrap_or_default();
    let place = |a: &Anchor| (!a.sha256.is_empty()).then_some((a.start, a.end));
    let is_elsewhere = place(one).is_some_and(|here| place(other).is_some_and(|at| at != here));
    words(one) == words(other)
        && !is_elsewhere
        && !is_other(&one.sha256, &other.sha256)
        && !is_other(&url(one), &url(other))
}

fn take_in(known: &mut Anchor, other: Anchor) {
    if known.sha256.is_empty() && !other.sha256.is_empty() {
        (known.start, known.end) = (other.start, other.end);
        known.sha256 = other.sha256;
    }
    if known.article.is_empty() {
        known.article = other.article;
    }
    known.url = known.url.take().or(other.url);
}

/// The words of one target.
fn anchor(item: &Value, target: &Value) -> Option<Anchor> {
    // Beside the address of a page stand others of the same document.
    let links = several(&item["document"]["link"]);
    let links: Vec<&str> = links.iter().filter_map(|l| l["href"].as_str()).collect();
    let sources = || {
        let own = source(&target).into_iter().chain(item["uri"].as_str());
        own.chain(target["scope"].as_str()).chain(links.clone())
    };
    let named = |kind: &str| sources().find_map(|s| s.strip_prefix(kind));
    let mut selectors: Vec<&Value> = several(&target["selector"]);
    // What another selector only narrows down: a fragment of the page, then the words in it.
    let mut at = 0;
    while let Some(outer) = selectors.get(at) {
        selectors.extend(several(&outer["refinedBy"]));
        at += 1;
    }
    let of_kind = |kind: &str| selectors.iter().find(|s| s["type"] == *kind);
    let quote = of_kind("TextQuoteSelector")?;
    let exact = quote["exact"]
        .as_str()
        .filter(|words| !words.trim().is_empty())?;
    let text = |name: &str| quote[name].as_str().unwrap_or_default().to_string();
    let offset = |name: &str| {
        let position = of_kind("TextPositionSelector")?;
        usize::try_from(position[name].as_u64()?).ok()
    };
    // A position that is not stated is an empty one.
    let (start, end) = offset("start").zip(offset("end")).unwrap_or_default();
    let article = percent_decode_str(named(ARTICLE).unwrap_or_default());
    Some(Anchor {
        article: article.decode_utf8_lossy().into_owned(),
        sha256: named(TEXT).unwrap_or_default().to_string(),
        url: sources()
            .find(|s| s.starts_with("http"))
            .map(str::to_string),
        start,
        end,
        exact: exact.to_string(),
        prefix: text("prefix"),
        suffix: text("suffix"),
        ..Anchor::default()
    })
}

/// Where a value may be one or a list: all of them.
fn several(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    }
}

fn source<'v>(target: &&'v Value) -> Option<&'v str> {
    let source = &target["source"];
    source.as_str().or(source["id"].as_str())
}

/// Note, tags and label: the bodies of a Web Annotation; the text and tags of Hypothesis, which knows no labels, so that
/// the last of the tags may be one.
fn written(item: &Value) -> (String, Vec<String>, String) {
    let mut notes: Vec<&str> = item["text"].as_str().into_iter().collect();
    let tags = item["tags"].as_array();
    let mut tags: Vec<&str> = tags
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let last = tags.pop_if(|tag| tag.starts_with(LABEL_TAG));
    let mut label = last.and_then(|tag| tag.strip_prefix(LABEL_TAG));
    notes.extend(item["bodyValue"].as_str());
    for body in several(&item["body"]) {
        let value = body["value"].as_str().or(body.as_str());
        match body["purpose"].as_str() {
            Some("tagging") => tags.extend(value),
            Some("classifying") => label = label.or(value),
            _ => notes.extend(value),
        }
    }
    for note in &mut notes {
        *note = without_beside(note);
    }
    notes.retain(|note| !note.is_empty());
    let is_reply = !several(&item["references"]).is_empty();
    tags.extend(is_reply.then_some(REPLY_TAG));
    (
        notes.join("\n\n"),
        tags.into_iter().map(str::to_string).collect(),
        label.unwrap_or_default().to_string(),
    )
}

/// The id that the mark had here; else what an annotation is called elsewhere, in sixteen digits. What is read twice is
/// one mark.
fn id(item: &Value, anchor: &Anchor) -> String {
    let named = item["id"].as_str().filter(|id| !id.is_empty());
    let is_ours = |id: &&str| id.len() == 16 && id.bytes().all(|b| b.is_ascii_hexdigit());
    let own = named
        .map(|id| id.strip_prefix(MARK).unwrap_or(id))
        .map(|id| id.split_once(OF_MARK).map_or(id, |(mark, _)| mark))
        .filter(is_ours);
    own.map(str::to_string).unwrap_or_else(|| {
        let mut hash = Sha256::new();
        let note = match anchor.exact.is_empty() {
            true => written(item).0,
            false => String::new(),
        };
        let place = format!("{:?} {} {}{note}", anchor.url, anchor.start, anchor.exact);
        hash.update(named.unwrap_or(&place));
        hex(&hash.finalize()[..8])
    })
}
