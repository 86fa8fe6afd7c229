//! Words that a printing drops or puts in without touching what is said.

use crate::language::lexicon;
use crate::language::phrases::Phrases;
use std::sync::LazyLock;

/// What a filler is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FillerClass {
    /// "well", "you know".
    Filler,
    /// "Mr", "President".
    Honorific,
}

/// Fillers and honorifics, and whether they count only where punctuation sets them off.
pub(crate) fn fillers() -> &'static Phrases<(FillerClass, bool)> {
    static FILLERS: LazyLock<Phrases<(FillerClass, bool)>> = LazyLock::new(|| {
        Phrases::new(&lexicon::FILLERS, |flags| {
            let class = if flags.contains("honorific") {
                FillerClass::Honorific
            } else {
                FillerClass::Filler
            };
            (class, flags.contains("set-off"))
        })
    });
    &FILLERS
}
