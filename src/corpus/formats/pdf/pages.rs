//! What each page of a PDF prints.

use pdf_extract::{
    Dictionary, Document, Object, ObjectId, PlainTextOutput, decode_text_string, output_doc_page,
};
use std::collections::HashMap;
use std::thread;

/// The thread in which a document is read. The crate that reads it panics on some that break the standard: that ends
/// the thread and not the program, and whoever hears of panics can tell it from any other.
const THREAD: &str = "pdf";

/// Whether the panic of this thread is caught where it was started, and no fault of the program.
#[cfg(feature = "reader")]
pub(crate) fn is_expected_panic() -> bool {
    thread::current().name() == Some(THREAD)
}

/// Forms stand in forms, and pages in lists of pages, to a depth that no program but a hostile one goes beyond.
const MAX_FORM_DEPTH: usize = 64;
/// More pages are a book, or an attack.
const MAX_PAGES: usize = 5000;

/// What a document prints, and what it states of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Printed {
    /// The text of each page: a line a line, an empty one between blocks.
    pub(super) pages: Vec<String>,
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
}

/// Reads a document, or tells why it cannot be read.
pub(super) fn printed(bytes: &[u8]) -> Result<Printed, String> {
    let broken = || "a broken PDF".to_owned();
    thread::scope(|scope| {
        let named = thread::Builder::new().name(THREAD.into());
        let reading = named.spawn_scoped(scope, || read(bytes));
        let reading = reading.map_err(|error| error.to_string())?;
        reading.join().unwrap_or_else(|_| Err(broken()))
    })
}

fn read(bytes: &[u8]) -> Result<Printed, String> {
    let broken = |error: pdf_extract::Error| format!("a broken PDF ({error})");
    let mut document = Document::load_mem(bytes).map_err(broken)?;
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Err("a PDF that only opens with a password".into());
    }
    let pages = document.get_pages();
    if pages.len() > MAX_PAGES {
        return Err(format!(
            "a PDF of more than {MAX_PAGES} pages ({})",
            pages.len()
        ));
    }
    if !pages.values().all(|page| is_shallow(&document, *page)) || has_endless_forms(&document) {
        return Err("a PDF whose parts hold themselves".into());
    }
    let text = |page: &u32| {
        let mut text = String::new();
        let mut output = PlainTextOutput::new(&mut text);
        // What a broken page has printed until it breaks off is text all the same.
        let _ = output_doc_page(&document, &mut output, *page);
        text
    };
    let texts = pages.keys().map(text).collect();
    Ok(Printed {
        pages: texts,
        title: stated(&document, b"Title"),
        author: stated(&document, b"Author"),
    })
}

/// What the document states of itself under a key.
fn stated(document: &Document, key: &[u8]) -> Option<String> {
    let info = resolved(document, document.trailer.get(b"Info").ok()?).as_dict();
    let value = resolved(document, info.ok()?.get(key).ok()?);
    let value = decode_text_string(value).ok()?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

fn resolved<'d>(document: &'d Document, object: &'d Object) -> &'d Object {
    document
        .dereference(object)
        .map_or(object, |(_, object)| object)
}

/// Whether the lists above a page end: what it inherits is looked for in all of them.
fn is_shallow(document: &Document, page: ObjectId) -> bool {
    let mut at = page;
    for _ in 0..MAX_FORM_DEPTH {
        let parent = document
            .get_dictionary(at)
            .and_then(|page| page.get(b"Parent"))
            .and_then(Object::as_reference);
        match parent {
            Ok(parent) => at = parent,
            Err(_) => return true,
        }
    }
    false
}

/// Whether a form (a part of a page that is drawn by its name) draws itself, also through others.
fn has_endless_forms(document: &Document) -> bool {
    let mut depths: HashMap<ObjectId, Option<usize>> = HashMap::new();
    let streams = document.objects.iter();
    let streams = streams.filter(|(_, object)| object.as_stream().is_ok());
    let mut deepest = streams.map(|(id, _)| depth(document, *id, &mut depths, 0));
    deepest.any(|depth| depth.is_none_or(|depth| depth > MAX_FORM_DEPTH))
}

/// How many forms stand in each other from this one on; `None` where that never ends. `depths` are those that are
/// known; that of a form which is being looked at is not.
fn depth(
    document: &Document,
    form: ObjectId,
    depths: &mut HashMap<ObjectId, Option<usize>>,
    above: usize,
) -> Option<usize> {
    if let Some(known) = depths.get(&form) {
        return *known;
    }
    if above > MAX_FORM_DEPTH {
        return None;
    }
    depths.insert(form, None);
    let mut deepest = Some(0);
    for part in forms_of(document, form) {
        let below = depth(document, part, depths, above + 1);
        deepest = deepest
            .zip(below)
            .map(|(deepest, below)| deepest.max(below + 1));
    }
    depths.insert(form, deepest);
    deepest
}

/// The forms that a form can draw by name.
fn forms_of(document: &Document, form: ObjectId) -> Vec<ObjectId> {
    let stream = document.get_object(form).and_then(Object::as_stream);
    let own = |key: &[u8], of: &Dictionary| -> Option<Dictionary> {
        let entry = resolved(document, of.get(key).ok()?);
        entry.as_dict().ok().cloned()
    };
    let forms = stream.ok().and_then(|stream| {
        let resources = own(b"Resources", &stream.dict)?;
        own(b"XObject", &resources)
    });
    let forms = forms.unwrap_or_default();
    let ids = forms
        .iter()
        .filter_map(|(_, object)| object.as_reference().ok());
    ids.collect()
}
