//! What every target does with the bytes that it is given: reads them as the program reads a file, and finds the
//! quotations in what it has read.

use std::io::Write;
use verbatim::corpus::{self, Corpus};
use verbatim::edition::Edition;

/// Reads a stream: its content tells the format.
pub fn stream(data: &[u8]) {
    whole(corpus::from_reader(data));
}

/// Reads a file whose name ends so: where the content does not tell a format, the name does.
pub fn file(ending: &str, data: &[u8]) {
    let file = tempfile::Builder::new().suffix(ending).tempfile();
    let Ok(mut file) = file else { return };
    if file.write_all(data).is_ok() {
        whole(corpus::open(&[file.path().to_owned()]));
    }
}

/// Reads a folder with a text and this manifest.
pub fn manifest(data: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let text = "Quay to close\n\n2 May 2031\n\n“We close it,” Ada Okoro said.\n";
    let written = std::fs::write(folder.path().join("a.txt"), text)
        .and_then(|()| std::fs::write(folder.path().join("corpus.toml"), data));
    if written.is_ok() {
        whole(corpus::open(&[folder.path().to_owned()]));
    }
}

/// Builds all that stands on articles, and holds that each has a text with places in it.
fn whole(corpus: Corpus) {
    let edition = Edition::build(corpus, &[]);
    for quotation in edition.quotations.iter() {
        let text = &edition[quotation.article].text;
        for span in &quotation.quotation.spans {
            assert!(text.get(span.start..span.end).is_some(), "{}", quotation.id);
        }
    }
}
