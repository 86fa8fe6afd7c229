//! The sample that is built into the program.

use super::Corpus;
use super::formats::Settings;
use super::gather;
use super::manifest::Manifest;
use super::open;
use super::walk::{self, FoundFile};
use crate::cache::Cache;
use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use std::path::Path;

/// The files as they are; they go through the same rooms as any others.
static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample");

/// Opens the sample.
pub fn sample() -> Corpus {
    let folder = Path::new("sample");
    let manifest = FILES
        .get_file(walk::MANIFEST)
        .and_then(|file| file.contents_utf8());
    let manifests: Vec<Manifest> = manifest
        .map(|text| Manifest::parse(folder.join(walk::MANIFEST), text, true))
        .into_iter()
        .collect();
    let mut articles: Vec<_> = FILES
        .files()
        .filter(|file| file.path() != Path::new(walk::MANIFEST))
        .collect();
    articles.sort_by_key(|file| file.path());
    let files = articles
        .par_iter()
        .flat_map_iter(|file| {
            let found = FoundFile {
                path: folder.join(file.path()),
                folder: folder.to_owned(),
            };
            open::in_file(found, file.contents().to_vec(), &Settings::default())
        })
        .collect();
    gather::corpus(
        "Sample".into(),
        files,
        &manifests,
        Vec::new(),
        &Cache::none(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// Cargo does not see that a file was added to a folder: `touch src/corpus/sample.rs` makes it look.
    #[test]
    fn the_sample_is_the_folder() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/sample");
        let opened = crate::corpus::open(&[folder]);
        let built_in = sample();
        assert_eq!(built_in.problems, []);
        assert!(!built_in.articles.is_empty());
        assert_eq!(built_in.name, opened.name);
        for (a, b) in built_in.articles.iter().zip(&opened.articles) {
            let path = b.path.clone();
            assert!(
                path.ends_with(&a.path["sample".len()..]),
                "{path} for {}",
                a.path
            );
            let same_place = crate::corpus::Article {
                path: a.path.clone(),
                ..b.clone()
            };
            assert_eq!(*a, same_place);
        }
        assert_eq!(built_in.articles.len(), opened.articles.len());
    }
}
