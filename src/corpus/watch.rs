//! The work of reading a corpus, watched and stopped from another thread.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

/// How far the work has come: counters that the workers raise and anyone may read.
#[derive(Debug, Default)]
pub struct Watch {
    files: AtomicUsize,
    all_files: AtomicUsize,
    bytes: AtomicU64,
    articles: AtomicUsize,
    all_articles: AtomicUsize,
    read: AtomicU64,
    all_read: AtomicU64,
    quotations: AtomicUsize,
    joining: AtomicBool,
    passages: AtomicUsize,
    all_passages: AtomicUsize,
    stopped: AtomicBool,
}

/// What a [`Watch`] shows at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Files read, and how many there are.
    pub files: (usize, usize),
    /// Bytes of the files read.
    pub bytes: u64,
    /// Articles whose quotations are found, and how many there are; none before the files are read.
    pub articles: (usize, usize),
    /// Bytes of text of the articles whose quotations are found, and of all.
    pub text: (u64, u64),
    /// Quotations found.
    pub quotations: usize,
    /// All quotations are found; they are being joined to statements.
    pub joining: bool,
    /// Passages of drafts that are judged, and how many there are; none before the sources are read.
    pub passages: (usize, usize),
    /// It was asked to stop.
    pub stopped: bool,
}

impl Watch {
    /// Asks the work to end with what is there; what is not read yet is left out.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// What there is to see.
    pub fn progress(&self) -> Progress {
        let count = |n: &AtomicUsize| n.load(Ordering::Relaxed);
        let bytes = |n: &AtomicU64| n.load(Ordering::Relaxed);
        Progress {
            files: (count(&self.files), count(&self.all_files)),
            bytes: bytes(&self.bytes),
            articles: (count(&self.articles), count(&self.all_articles)),
            text: (bytes(&self.read), bytes(&self.all_read)),
            quotations: count(&self.quotations),
            joining: self.joining.load(Ordering::Relaxed),
            passages: (count(&self.passages), count(&self.all_passages)),
            stopped: self.is_stopped(),
        }
    }

    pub(crate) fn begin_files(&self, all: usize) {
        self.all_files.store(all, Ordering::Relaxed);
    }

    pub(crate) fn file(&self, bytes: usize) {
        self.files.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    pub(crate) fn begin_articles(&self, all: usize, bytes: usize) {
        self.articles.store(0, Ordering::Relaxed);
        self.read.store(0, Ordering::Relaxed);
        self.quotations.store(0, Ordering::Relaxed);
        self.joining.store(false, Ordering::Relaxed);
        self.all_articles.store(all, Ordering::Relaxed);
        self.all_read.store(bytes as u64, Ordering::Relaxed);
    }

    pub(crate) fn article(&self, bytes: usize, quotations: usize) {
        self.articles.fetch_add(1, Ordering::Relaxed);
        self.read.fetch_add(bytes as u64, Ordering::Relaxed);
        self.quotations.fetch_add(quotations, Ordering::Relaxed);
    }

    pub(crate) fn begin_passages(&self, all: usize) {
        self.passages.store(0, Ordering::Relaxed);
        self.all_passages.store(all, Ordering::Relaxed);
    }

    pub(crate) fn passage(&self) {
        self.passages.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn begin_joining(&self) {
        self.joining.store(true, Ordering::Relaxed);
    }
}
