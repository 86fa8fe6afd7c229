//! What is worked on beside the terminal: reading the corpus, building the edition anew.

use super::{App, Opener, Rereader};
use crate::corpus::{Progress, Watch};
use crate::reader::event::{Event, Work};
use crate::reader::index::Indexed;
use crate::reader::keys::Key;
use crate::reader::outside;
use crate::reader::task::Task;
use crate::reader::thread::{aside, spawn};
use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

/// How long the reading must have gone on before an estimate of the rest is shown: earlier ones jump about.
const ESTIMATE_AFTER: Duration = Duration::from_millis(700);

/// The corpus being read.
pub struct CorpusReading {
    watch: Arc<Watch>,
    /// Since when the articles' quotations are looked for.
    articles: Option<Instant>,
    files: Instant,
}

impl CorpusReading {
    /// Reads the corpus on a thread of its own; the keys given beforehand are pressed when it is there.
    pub fn begin(open: Opener, keys: Vec<Key>, events: Sender<Event>) -> io::Result<Self> {
        let watch = Arc::new(Watch::default());
        let watched = Arc::clone(&watch);
        spawn("corpus", events, move |events| {
            let parts = events.clone();
            let part = move |edition, notebook| {
                let _ = parts.send(Event::PartOpened(Box::new((
                    Indexed::from(edition),
                    notebook,
                ))));
            };
            // A reader that has quit meanwhile needs none of it.
            let opened = aside(|| {
                let (edition, notebook) = open(&watched, &part);
                (edition.into(), notebook)
            });
            let _ = events.send(Event::Opened(Box::new(opened)));
            for key in keys {
                let _ = events.send(Event::Key(key));
            }
        })?;
        Ok(Self {
            watch,
            articles: None,
            files: Instant::now(),
        })
    }

    /// Reads no more.
    pub fn stop(&self) {
        self.watch.stop();
    }

    /// How far it is.
    pub fn look(&mut self) -> Event {
        let progress = self.watch.progress();
        if progress.articles.1 > 0 && self.articles.is_none() {
            self.articles = Some(Instant::now());
        }
        let since = self.articles.unwrap_or(self.files);
        Event::Working(Work {
            progress,
            left: left(&progress, since.elapsed()),
        })
    }
}

/// How long the rest of the longest step takes, if it goes on as it has gone.
fn left(progress: &Progress, elapsed: Duration) -> Option<Duration> {
    let (done, all) = match progress.articles.1 {
        0 => (progress.files.0 as u64, progress.files.1 as u64),
        _ => progress.text,
    };
    if done == 0 || done >= all || elapsed < ESTIMATE_AFTER {
        return None;
    }
    Some(elapsed.mul_f64((all - done) as f64 / done as f64))
}

/// Reads the corpus again on a thread of its own.
pub fn read_again(again: &Rereader, events: Sender<Event>) -> io::Result<()> {
    let read = Arc::clone(&again.read);
    spawn("corpus again", events, move |events| {
        let read = aside(|| {
            let (edition, notebook) = read();
            (edition.into(), notebook)
        });
        let _ = events.send(Event::Reread(Box::new(read)));
    })
}

/// Opens an address on a thread of its own; where that fails, an event says so.
pub fn browse(address: String, events: Sender<Event>) -> io::Result<()> {
    spawn("browser", events, move |events| {
        if let Err(why) = outside::browse(&address) {
            let _ = events.send(Event::Unopened { address, why });
        }
    })
}

/// Does a task on a thread of its own.
pub fn begin(task: Task, events: Sender<Event>) -> io::Result<()> {
    spawn("task", events, move |events| {
        if let Some(event) = task.run() {
            let _ = events.send(event);
        }
    })
}

/// The thread that builds the edition anew; never more than one.
pub struct Rebuilding {
    events: Sender<Event>,
    /// Whether it is at work.
    busy: bool,
    /// Whether the edition has been corrected again since it began.
    again: bool,
}

impl Rebuilding {
    pub fn new(events: Sender<Event>) -> Self {
        Self {
            events,
            busy: false,
            again: false,
        }
    }

    /// Begins to build; where that is under way, once more after it.
    pub fn ask(&mut self, app: &App) -> io::Result<()> {
        if self.busy {
            self.again = true;
            return Ok(());
        }
        self.busy = true;
        let (build, notebook) = (Arc::clone(&app.build), app.model.notebook.clone());
        let before = app.model.indexed();
        spawn("correct", self.events.clone(), move |events| {
            let built = aside(|| build(&notebook).map(|edition| before.corrected(edition)));
            let _ = events.send(Event::Rebuilt(Box::new(built)));
        })
    }

    /// Whether what was built is out of date already; then it is built once more.
    pub fn is_late(&mut self, app: &App) -> io::Result<bool> {
        self.busy = false;
        let late = std::mem::take(&mut self.again);
        if late {
            self.ask(app)?;
        }
        Ok(late)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_follows_the_pace() {
        let mut progress = Progress {
            files: (30, 40),
            ..Progress::default()
        };
        let second = Duration::from_secs(1);
        assert_eq!(left(&progress, 3 * second), Some(second));
        assert_eq!(left(&progress, ESTIMATE_AFTER / 2), None);
        progress.articles = (1, 9);
        progress.text = (100, 400);
        assert_eq!(left(&progress, second), Some(3 * second));
        progress.text = (400, 400);
        assert_eq!(left(&progress, second), None);
    }
}
