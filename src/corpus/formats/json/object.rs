//! Articles in a JSON value: an object with a text is one, and any other is looked into.

use super::columns;
use super::post::Account;
use super::recording;
use crate::corpus::draft::{Draft, Value};
use crate::corpus::field::Field;
use crate::corpus::formats::json_tree::Json;
use crate::corpus::formats::{Fault, ReadFile, Settings, html};
use crate::corpus::statements::Statements;
use crate::corpus::{ArticleKind, Attested, Container, Provenance, naming};
use std::borrow::Cow;
use std::collections::HashSet;

/// Objects inside a record whose fields are the record's own: what interfaces and search engines put around them.
const WRAPPINGS: [&str; 8] = [
    "html",
    "source_info",
    "fields",
    "metadata",
    "meta",
    "_source",
    "attributes",
    "article",
];

/// What Passim reads of a document and writes of a passage of one.
const PASSIM_FIELDS: [&str; 32] = [
    "id", "series", "date", "text", "title", "group", "ref", "lang", "language", "ed", "seq",
    "issue", "page", "pages", "regions", "locs", "dpi", "width", "height", "open", "url", "corpus",
    "uid", "gid", "cluster", "size", "begin", "end", "bw", "ew", "pboiler", "lines",
];

/// Keys under which a text stands that is an object, the best first.
const TEXT_KEYS: [&str; 6] = ["rendered", "value", "text", "plain", "content", "#text"];

/// What an interface to news writes in each field of a record whose article its outlet took back.
const TAKEN_BACK: &str = "[Removed]";

/// How many names of fields a message gives.
const MAX_NAMES_TOLD: usize = 12;

/// Adds the articles in `json` to what was read; `line` where the file holds one value a line.
pub fn add(json: &Json, line: Option<usize>, settings: &Settings, reading: &mut ReadFile) {
    let found = found(json, settings);
    if found.iter().all(Result::is_err) && found.len() < 2 {
        let reason = match found.into_iter().next() {
            Some(Err(reason)) => reason,
            _ => no_text(json),
        };
        return reading.faults.push((line, reason));
    }
    let several = found.len() > 1;
    for (nth, record) in found.into_iter().enumerate() {
        let place = |reason: String| match several && line.is_none() {
            true => (line, format!("record {}: {reason}", nth + 1)),
            false => (line, reason),
        };
        match record {
            Ok((mut draft, faults)) => {
                draft.line = line;
                draft.is_one_of_several |= line.is_some();
                reading.drafts.push(*draft);
                let faults = faults.into_iter().map(|(_, reason)| place(reason));
                reading.faults.extend(faults);
            }
            Err(reason) => reading.faults.push(place(reason)),
        }
    }
}

type FoundDraft = Result<(Box<Draft>, Vec<Fault>), String>;

/// The articles in a value. Of a list with articles, what is none is told too.
fn found(json: &Json, settings: &Settings) -> Vec<FoundDraft> {
    if let Some(rows) = columns::rows(json) {
        return found(&rows, settings);
    }
    let mut records: Vec<FoundDraft> = match json {
        Json::Object(fields) => match article(json, settings) {
            Some(article) => return vec![Ok(article)],
            None => {
                let inner = fields.iter().map(|(_, value)| found(value, settings));
                inner
                    .filter(|records| any_article(records))
                    .flatten()
                    .collect()
            }
        },
        Json::List(items) => items
            .iter()
            .flat_map(|item| match found(item, settings) {
                records if any_article(&records) => records,
                _ => vec![Err(no_text(item))],
            })
            .collect(),
        _ => Vec::new(),
    };
    name_feed(json, &mut records);
    for (draft, _) in records.iter_mut().flatten() {
        draft.is_one_of_several = true;
    }
    records
}

fn any_article(records: &[FoundDraft]) -> bool {
    records.iter().any(Result::is_ok)
}

/// Why a value holds no article, with what it holds instead.
fn no_text(json: &Json) -> String {
    let Json::Object(fields) = json else {
        return "this is no JSON object".into();
    };
    let mut names: Vec<&str> = fields.iter().map(|(key, _)| key.as_str()).collect();
    let more = if names.len() > MAX_NAMES_TOLD {
        " …"
    } else {
        ""
    };
    names.truncate(MAX_NAMES_TOLD);
    let names = names.join(", ");
    format!(
        "this record has no “text”, nor its text under another known name (fields: {names}{more})"
    )
}

/// The article that an object is, if it has a text, and what could not be understood of it.
fn article(json: &Json, settings: &Settings) -> Option<(Box<Draft>, Vec<Fault>)> {
    let Json::Object(own) = json else {
        return None;
    };
    let inner = wrapped(own);
    let innermost = inner.iter().flat_map(|fields| wrapped(fields));
    let innermost: Vec<_> = innermost.collect();
    let inner = inner.into_iter().chain(innermost).flatten();
    let fields: Vec<&(String, Json)> = own.iter().chain(inner).collect();
    let recording = recording::transcript(json);
    let text = settings
        .fields
        .iter()
        .filter(|(field, _)| *field == Field::Text);
    let text = text
        .filter_map(|(_, path)| Some((path.as_str(), json.at(path)?)))
        .find_map(|(key, value)| text_of(key, value))
        .or_else(|| recording.as_deref().map(Cow::Borrowed))
        .or_else(|| best_text(&fields))?;

    let mut statements = Statements::default();
    let account = Account::of(json);
    if let Some(account) = &account {
        statements.note("author", Value::One(account.name.to_owned()), None);
        if let Some(sent) = json.get("created_at") {
            statements.note("published_at", sent.value(), None);
        }
    }
    for (key, value) in fields {
        let is_account = account.as_ref().is_some_and(|account| account.key == key);
        if is_account || is_wrapping(key, value) {
            continue;
        }
        // Tools that name the outlet in an object write a name there, never an address.
        let named = matches!(value, Json::Object(_)) && key == "source";
        let is_outlet = named || key == "title" && is_title_of_series(own, value);
        let key_or_name = if is_outlet { "source_name" } else { key };
        statements.note(key_or_name, first_of_some(key, value), None);
    }
    if let Some(created) = json.get("created").filter(|_| is_of_a_text_collection(own)) {
        statements.note("issued", created.value(), None);
    }
    let is_titled = |title| is_title_of_series(own, title);
    let series = series_of_text_reuse(own);
    if let Some(series) = series.filter(|_| !json.get("title").is_some_and(is_titled)) {
        let key = match is_number_of_catalogue(series) {
            true => "source",
            false => "outlet",
        };
        let value = Value::One(series.trim_matches('/').to_owned());
        statements.note(key, value, None);
    }
    for (field, path) in &settings.fields {
        if let Some(value) = json.at(path) {
            statements.note_as(*field, path, value.value(), None);
        }
    }
    let (id, mut given, mut faults) = statements.heard(Container::JsonObject);
    if let Some(account) = account {
        account.publish(&mut given);
    }
    if recording.is_some() {
        given.kind.get_or_insert(ArticleKind::Transcript);
    }
    faults.extend(doubled(own).map(|key| (None, format!("“{key}” stands twice: the last holds"))));
    let is_lead = |lead: &Json| matches!(lead, Json::Text(lead) if *lead == text);
    if json.get("lead_paragraph").is_some_and(is_lead) {
        let reason = "only its first paragraph is here: the record holds no full text";
        faults.push((None, reason.into()));
    }
    let text = match cut(&text) {
        Some((beginning, reason)) => {
            faults.push((None, reason));
            beginning
        }
        None => &text,
    };
    let draft = Draft {
        id,
        given,
        text: text.into(),
        ..Draft::default()
    };
    Some((Box::new(draft), faults))
}

/// The objects inside some fields whose fields are of the same record.
fn wrapped(fields: &[(String, Json)]) -> Vec<&Vec<(String, Json)>> {
    let wrappings = fields.iter().filter(|(key, value)| is_wrapping(key, value));
    let inner = wrappings.filter_map(|(_, value)| match value {
        Json::Object(fields) => Some(fields),
        _ => None,
    });
    inner.collect()
}

/// Whether a field holds fields of the record, and states nothing itself.
fn is_wrapping(key: &str, value: &Json) -> bool {
    WRAPPINGS.contains(&key) && matches!(value, Json::Object(_))
}

/// Whether the title of a page of a newspaper is that of the newspaper: it spells the name of the series, or the page is
/// numbered within the series.
fn is_title_of_series(fields: &[(String, Json)], title: &Json) -> bool {
    let text = |name: &str| match fields.iter().rfind(|(key, _)| key == name) {
        Some((_, Json::Text(text))) => text.as_str(),
        _ => "",
    };
    let Json::Text(title) = title else {
        return false;
    };
    let series = text("series");
    !series.is_empty()
        && (naming::key(series) == naming::key(title) || text("id").starts_with(series))
}

/// What those call a newspaper who look for text that newspapers took from each other: Passim's `series`, in a record with
/// nothing but the fields of that program. Elsewhere a series is a row of articles.
fn series_of_text_reuse(fields: &[(String, Json)]) -> Option<&str> {
    let is_known = |(key, _): &(String, Json)| PASSIM_FIELDS.contains(&key.as_str());
    let has = |name: &str| fields.iter().any(|(key, _)| key == name);
    let (_, series) = fields.iter().rfind(|(key, _)| key == "series")?;
    match series {
        Json::Text(series) if has("id") && has("text") && fields.iter().all(is_known) => {
            Some(series.trim()).filter(|series| !series.is_empty())
        }
        _ => None,
    }
}

/// Whether a newspaper is called by what a catalogue calls it: it is one where nothing else tells its name.
fn is_number_of_catalogue(series: &str) -> bool {
    !series.contains(' ') && series.contains(|c: char| c == '/' || c.is_ascii_digit())
}

/// Whether a record is of a collection that tells when a text was made and when it was added: Dolma and its kin.
fn is_of_a_text_collection(fields: &[(String, Json)]) -> bool {
    ["text", "source", "added", "created"]
        .iter()
        .all(|name| fields.iter().any(|(key, _)| key == name))
}

/// The value of a field. Of several headlines the main one is meant, or the first.
fn first_of_some(key: &str, value: &Json) -> Value {
    let value = match value {
        Json::List(items) if Field::called(key) == Some(Field::Headline) => {
            main(items).unwrap_or(value)
        }
        _ => value,
    };
    match value.value() {
        Value::Many(list) if Field::called(key) == Some(Field::Headline) => {
            list.into_iter().next().map_or(Value::Nothing, Value::One)
        }
        value => value,
    }
}

/// Of several renditions the one that says to be the main one.
fn main(items: &[Json]) -> Option<&Json> {
    let is_main = |item: &&Json| item.get("role") == Some(&Json::Text("main".into()));
    items.iter().find(is_main)
}

/// The text under the best name that holds one. Where it is one line, and the mark-up of the same words tells its
/// paragraphs, they are kept.
fn best_text<'j>(fields: &[&'j (String, Json)]) -> Option<Cow<'j, str>> {
    let texts = fields.iter().filter_map(|(key, value)| {
        let (rank, field) = Field::ranked(key)?;
        (field == Field::Text).then_some((rank, key, value))
    });
    let mut texts: Vec<_> = texts.collect();
    texts.reverse();
    texts.sort_by_key(|(rank, ..)| *rank);
    let mut found = texts.into_iter().filter_map(|(_, key, value)| {
        let text = text_of(key, value)?;
        Some((key, text))
    });
    let (key, best) = found.next()?;
    if key == "text" || best.contains('\n') {
        return Some(best);
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let same = letters(&best);
    let parted = found.find(|(_, text)| {
        let other = letters(text);
        text.contains('\n') && other.abs_diff(same) * 20 <= same
    });
    Some(parted.map_or(best, |(_, text)| text))
}

/// A text, which may stand in paragraphs, in sections or beside its mark-up. Under `text` it is kept code
/// point for code point; elsewhere it may be HTML.
fn text_of<'j>(key: &str, value: &'j Json) -> Option<Cow<'j, str>> {
    let text = match value {
        Json::Text(text) if key != "text" && html::is_fragment(text) => html::text_of(text).into(),
        Json::Text(text) => text.into(),
        Json::List(parts) => paragraphs(parts),
        Json::Object(_) => match value.get("sections") {
            Some(Json::List(sections)) => sectioned(value, sections).into(),
            _ if is_list_of_texts(value.get("paragraphs")) => {
                text_of(key, value.get("paragraphs")?)?
            }
            _ => {
                let inner = |name: &&str| text_of(key, value.get(name)?);
                TEXT_KEYS.iter().find_map(inner)?
            }
        },
        _ => return None,
    };
    (key == "text" || !text.trim().is_empty() && text.trim() != TAKEN_BACK).then_some(text)
}

fn is_list_of_texts(json: Option<&Json>) -> bool {
    matches!(json, Some(Json::List(items)) if matches!(items.first(), Some(Json::Text(_))))
}

/// A list of paragraphs; of several renditions of a text the first.
fn paragraphs(parts: &[Json]) -> Cow<'_, str> {
    if let [first @ Json::Object(_), ..] = parts {
        let first = main(parts).unwrap_or(first);
        let inner = TEXT_KEYS
            .iter()
            .find_map(|name| text_of(name, first.get(name)?));
        return inner.unwrap_or_default();
    }
    let parts: Vec<&str> = parts
        .iter()
        .filter_map(|part| match part {
            Json::Text(text) if !text.trim().is_empty() => Some(text.as_str()),
            _ => None,
        })
        .collect();
    parts.join("\n\n").into()
}

/// A summary, then sections of a headline and paragraphs.
fn sectioned(body: &Json, sections: &[Json]) -> String {
    let mut parts = Vec::new();
    let mut add = |json: Option<&Json>, sign: &str| {
        let listed = match json {
            Some(Json::List(items)) => items.as_slice(),
            _ => &[],
        };
        for item in listed {
            if let Json::Text(text) = item {
                parts.push(format!("{sign}{text}"));
            }
        }
    };
    add(body.get("summary"), "");
    for section in sections {
        add(section.get("headline"), "## ");
        add(section.get("paragraphs"), "");
    }
    parts.join("\n\n")
}

/// The keys that stand more than once in an object.
fn doubled(fields: &[(String, Json)]) -> impl Iterator<Item = &str> {
    let mut seen = HashSet::new();
    fields
        .iter()
        .map(|(key, _)| key.as_str())
        .filter(move |key| !seen.insert(*key))
}

/// A text of which a news interface gives only the beginning and ends it with "… [+2113 chars]": the text without that
/// end, and the message that it is cut off.
fn cut(text: &str) -> Option<(&str, String)> {
    let (beginning, end) = text.trim_end().strip_suffix(" chars]")?.rsplit_once("[+")?;
    let is_count = !end.is_empty() && end.bytes().all(|b| b.is_ascii_digit());
    let reason = format!("only the beginning of the text is here: {end} letters are cut off");
    is_count.then(|| (beginning.trim_end(), reason))
}

/// Notes the name of a JSON Feed for its articles: it is mostly the outlet's.
fn name_feed(json: &Json, records: &mut [FoundDraft]) {
    let (Some(Json::Text(version)), Some(Json::Text(title))) =
        (json.get("version"), json.get("title"))
    else {
        return;
    };
    if !version.contains("jsonfeed.org") {
        return;
    }
    for (draft, _) in records.iter_mut().flatten() {
        let provenance = Provenance::Field {
            container: Container::Feed,
            key: "title".into(),
        };
        draft.given.source = Some(Attested::new(title.clone(), provenance));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> ReadFile {
        with(json, &Settings::default())
    }

    fn with(json: &str, settings: &Settings) -> ReadFile {
        let mut reading = ReadFile::default();
        add(
            &serde_json::from_str(json).expect("JSON"),
            None,
            settings,
            &mut reading,
        );
        reading
    }

    fn texts(reading: &ReadFile) -> Vec<&str> {
        reading
            .drafts
            .iter()
            .map(|draft| draft.text.as_ref())
            .collect()
    }

    fn told(reading: &ReadFile) -> Vec<&str> {
        reading
            .faults
            .iter()
            .map(|(_, told)| told.as_str())
            .collect()
    }

    #[test]
    fn the_text_goes_by_many_names_and_shapes() {
        for json in [
            r#"{"text": null, "maintext": "It rained."}"#,
            r#"{"content": "It rained.", "rawtext": "No."}"#,
            r#"{"body": ["It rained.", " "]}"#,
            r#"{"body": {"summary": [], "sections": [{"headline": [], "paragraphs": ["It rained."]}]}}"#,
            r#"{"content": {"rendered": "<p>It <b>rained</b>.</p>"}}"#,
            r#"{"bodies": [{"role": "main", "value": "It rained."}, {"role": "short", "value": "Rain."}]}"#,
            r#"{"content_html": "<p>It rained.</p>"}"#,
            r#"{"content": {"paragraphs": ["It rained."]}}"#,
            r#"{"_source": {"fullText": "It rained."}}"#,
            r#"{"response": {"status": "ok", "results": [{"webTitle": "Rain", "fields": {"bodyText": "It rained."}}]}}"#,
            r#"{"hits": {"hits": [{"_id": "1", "_source": {"content": "It rained."}}]}}"#,
        ] {
            assert_eq!(texts(&read(json)), ["It rained."], "{json}");
        }
        let sections = r#"{"body": {"summary": ["Rain."], "sections": [{"headline": ["Snow"], "paragraphs": ["It snowed."]}]}}"#;
        let found =
            r#"{"hits":[{"_index":"a","_source":{"body":"It rained.","date":"2031-05-02"}}]}"#;
        assert_eq!(texts(&read(found)), ["It rained."]);
        assert_eq!(read(found).faults, []);
        assert_eq!(texts(&read(sections)), ["Rain.\n\n## Snow\n\nIt snowed."]);
    }

    #[test]
    fn records_are_read_as_their_tools_write_them() {
        let one = |json: &str| read(json).drafts.remove(0);
        // Two renditions of one text: that with paragraphs.
        let guardian = r#"{"fields": {"bodyText": "It rained. It snowed.", "body": "<p>It rained.</p><aside><p>Related: Wind</p></aside><p>It snowed.</p>"}}"#;
        assert_eq!(&*one(guardian).text, "It rained.\n\nIt snowed.");
        let ninjs = r#"{"headlines": [{"role": "subhead", "value": "Town"}, {"role": "main", "value": "Rain"}], "bodies": [{"role": "short", "value": "Wet."}, {"role": "main", "value": "It rained."}]}"#;
        let draft = one(ninjs);
        assert_eq!(&*draft.text, "It rained.");
        assert_eq!(draft.given.headline(), Some("Rain"));
        let page = r#"{"id": "harbour-post/7", "series": "harbour-post", "title": "The Harbour Post.", "text": "RAIN.\nIt rained."}"#;
        let draft = one(page);
        assert_eq!(draft.given.headline, None);
        assert_eq!(draft.given.outlet.unwrap().value, "The Harbour Post.");
        let exported = r#"{"_id": {"$oid": "5f"}, "text": "It rained.", "date": {"$date": "2031-05-02T08:00:00Z"}}"#;
        assert!(one(exported).given.published.is_some());
        let sent = r#"{"copyrightholder": "Harbour Wire", "body_text": "It rained."}"#;
        assert_eq!(one(sent).given.source.unwrap().value, "Harbour Wire");
        let printed = r#"{"id": "a7", "series": "Harbour Post", "date": "1891-03-05", "text": "It rained.", "pages": [{"seq": 2, "regions": []}]}"#;
        let given = one(printed).given;
        assert_eq!(given.outlet.unwrap().value, "Harbour Post");
        assert!(given.published.is_some());
        let catalogued = r#"{"id": "a7", "series": "/cat/hp0214/", "text": "It rained."}"#;
        let given = one(catalogued).given;
        assert_eq!(given.outlet, None);
        assert_eq!(given.source.unwrap().value, "cat/hp0214");
        let column = r#"{"id": "a7", "series": "Rain and us", "site": "Harbour Post", "text": "It rained."}"#;
        assert_eq!(one(column).given.outlet.unwrap().value, "Harbour Post");
        let column =
            r#"{"id": "a7", "series": "Rain and us", "byline": "Bo Lind", "text": "It rained."}"#;
        assert_eq!(one(column).given.outlet, None);
        let episode = r#"{"id": "7", "series": "Talks", "title": "Rain", "text": "It rained."}"#;
        assert_eq!(one(episode).given.headline(), Some("Rain"));
        let collected = r#"{"id": "7", "text": "It rained.", "source": "web", "added": "2033-01-01", "created": "2031-05-02T00:00:00Z"}"#;
        assert!(one(collected).given.published.is_some());
        let crawled = r#"{"html": {"responded_url": "https://a.example/rain", "source_info": {"publisher": "Harbour Post"}}, "plaintext": "It rained."}"#;
        let given = one(crawled).given;
        assert_eq!(given.outlet.unwrap().value, "Harbour Post");
        assert!(given.url.is_some());
        assert!(
            read(r#"{"title": "[Removed]", "content": "[Removed]"}"#)
                .drafts
                .is_empty()
        );
        let lead =
            read(r#"{"headline": {"name": null, "main": "Rain"}, "lead_paragraph": "It rained."}"#);
        assert_eq!(lead.drafts[0].given.headline(), Some("Rain"));
        assert!(told(&lead)[0].starts_with("only its first paragraph"));
    }

    #[test]
    fn text_is_kept_as_it_is_where_it_is_called_so() {
        let kept = read(r#"{"text": "<p>It rained.</p>", "unknown": {"text": "no"}}"#);
        assert_eq!(texts(&kept), ["<p>It rained.</p>"]);
    }

    #[test]
    fn what_is_no_article_in_a_list_of_some_is_told() {
        let reading = read(
            r#"{"status": "ok", "articles": [{"content": "a"}, {"content": null, "url": "x"}, 7], "tags": [1]}"#,
        );
        assert_eq!(texts(&reading), ["a"]);
        assert_eq!(
            told(&reading),
            [
                "record 2: this record has no “text”, nor its text under another known name (fields: content, url)",
                "record 3: this is no JSON object",
            ]
        );
        assert_eq!(read(r#"{"status": "error"}"#).faults.len(), 1);
        assert_eq!(read("[]").faults.len(), 1);
    }

    #[test]
    fn a_name_in_an_object_is_the_outlet_and_a_feed_names_its_articles() {
        let value = |known: Option<Attested<String>>| known.map(|known| known.value);
        let given = |json| read(json).drafts.remove(0).given;
        let from = r#"{"source": {"id": null, "name": "Harbour Post"}, "content": "a"}"#;
        assert_eq!(value(given(from).outlet).as_deref(), Some("Harbour Post"));
        let feed = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "items": [{"content_text": "a"}]}"#;
        assert_eq!(value(given(feed).source).as_deref(), Some("Harbour Post"));
        let list = r#"{"version": "2", "title": "Results", "items": [{"content_text": "a"}]}"#;
        assert_eq!(given(list).source, None);
    }

    #[test]
    fn the_fields_of_the_manifest_outrank_the_usual_names() {
        let settings = Settings {
            fields: vec![
                (Field::Text, "corpo.testo".into()),
                (Field::Headline, "titolo".into()),
            ],
            ..Settings::default()
        };
        let json = r#"{"content": "no", "title": "no", "titolo": "Pioggia", "corpo": {"testo": "Piove."}}"#;
        let reading = with(json, &settings);
        assert_eq!(texts(&reading), ["Piove."]);
        assert_eq!(reading.drafts[0].given.headline(), Some("Pioggia"));
    }

    #[test]
    fn doubled_keys_and_cut_texts_are_told() {
        let reading = read(
            r#"{"content": "no", "title": "a", "title": "b", "content": "It rained… [+215 chars]"}"#,
        );
        assert_eq!(reading.drafts[0].given.headline(), Some("b"));
        assert_eq!(
            told(&reading),
            [
                "“title” stands twice: the last holds",
                "“content” stands twice: the last holds",
                "only the beginning of the text is here: 215 letters are cut off",
            ]
        );
    }
}
