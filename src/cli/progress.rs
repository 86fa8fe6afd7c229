//! How far the work has come, for people: on standard error where that is a terminal, of what takes longer than a
//! second.

use crate::corpus::{Progress, Watch};
use crate::text::counted;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, stderr};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// What takes no longer needs no word.
const QUIET_TIME: Duration = Duration::from_secs(1);
/// Between two looks at how far it is.
const REDRAW_TIME: Duration = Duration::from_millis(100);

/// Does some work, and shows meanwhile what `watch` tells of it. Who writes to the terminal in between suspends what
/// is shown.
pub fn show<R>(watch: &Watch, work: impl FnOnce(&ProgressBar) -> R) -> R {
    if !stderr().is_terminal() {
        return work(&ProgressBar::hidden());
    }
    let bar = ProgressBar::no_length();
    thread::scope(|scope| {
        let (working, is_done) = mpsc::channel();
        let drawn = bar.clone();
        let shown =
            thread::Builder::new().spawn_scoped(scope, move || draw(&drawn, watch, &is_done));
        // Where no further thread is to be had, nothing is shown.
        drop(shown);
        let result = work(&bar);
        drop::<mpsc::Sender<()>>(working);
        result
    })
}

fn draw(bar: &ProgressBar, watch: &Watch, is_done: &Receiver<()>) {
    let goes_on = |time| is_done.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
    let mut pause = QUIET_TIME;
    let mut had_end = None;
    while goes_on(pause) {
        pause = REDRAW_TIME;
        let progress = watch.progress();
        let steps = steps(&progress);
        if had_end.replace(steps.is_some()) != Some(steps.is_some()) {
            bar.set_style(style(steps.is_some()));
            bar.reset();
        }
        if let Some((done, all)) = steps {
            bar.set_length(all);
            bar.set_position(done);
        }
        bar.set_message(words(&progress));
        bar.tick();
    }
    bar.finish_and_clear();
}

fn style(has_end: bool) -> ProgressStyle {
    let template = match has_end {
        true => "{msg} {wide_bar} {eta} left",
        false => "{spinner} {msg}",
    };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}

/// How much is done of how much, where that is known.
fn steps(progress: &Progress) -> Option<(u64, u64)> {
    let counted = |(done, all): (usize, usize)| (done as u64, all as u64);
    let (done, all) = match (progress.passages, progress.articles) {
        ((_, 1..), _) => counted(progress.passages),
        (_, (_, 1..)) => progress.text,
        _ => counted(progress.files),
    };
    (done < all && !progress.joining).then_some((done, all))
}

/// What is being done, and what came of it so far.
fn words(progress: &Progress) -> String {
    let articles = counted(progress.articles.0, "article");
    let quotations = counted(progress.quotations, "quotation");
    let found = format!("{articles} · {quotations}");
    match (progress.files, progress.articles) {
        _ if progress.joining => format!("joining {quotations}"),
        _ if progress.passages.1 > 0 => {
            let (judged, all) = progress.passages;
            format!("checking passages: {judged} of {all}")
        }
        (_, (_, 1..)) => format!("reading articles: {found}"),
        // Of a stream nobody knows the end.
        (_, (1.., 0)) => format!("{found} · {} MB", progress.text.0 >> 20),
        ((files, all), _) => format!(
            "opening files: {files} of {all} · {} MB",
            progress.bytes >> 20
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_has_its_words_and_its_end() {
        let watch = Watch::default();
        watch.begin_files(3);
        watch.file(5 << 20);
        let shown = || (words(&watch.progress()), steps(&watch.progress()));
        assert_eq!(
            shown(),
            ("opening files: 1 of 3 · 5 MB".to_owned(), Some((1, 3)))
        );
        watch.begin_articles(4, 4_000);
        watch.article(1_000, 7);
        assert_eq!(
            shown(),
            (
                "reading articles: 1 article · 7 quotations".to_owned(),
                Some((1_000, 4_000))
            )
        );
        watch.begin_joining();
        assert_eq!(shown(), ("joining 7 quotations".to_owned(), None));
        let watch = Watch::default();
        watch.begin_passages(2);
        watch.passage();
        let shown = (words(&watch.progress()), steps(&watch.progress()));
        let told = "checking passages: 1 of 2".to_owned();
        assert_eq!(shown, (told, Some((1, 2))));
    }

    #[test]
    fn a_stream_has_no_end() {
        let watch = Watch::default();
        watch.article(3 << 20, 7);
        assert_eq!(words(&watch.progress()), "1 article · 7 quotations · 3 MB");
        assert_eq!(steps(&watch.progress()), None);
    }
}
