//! `verbatim [PATH…]`: the reader, or where no terminal is, the timeline as plain text.

use super::output::{Report, stdout, width};
use super::parts::{has_parts, join};
use super::plain;
use super::source::Source;
use crate::corpus::{Corpus, Watch};
use crate::edition::Stages;
use crate::notebook::Notebook;
use crate::reader::config::Config;
use crate::reader::keys::{self, KeyError};
use crate::reader::theme::Theme;
use crate::reader::{Builder, Parts, Print, RebuildError, Session, into_folder, run as read};
use std::io::{IsTerminal, Write};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What to read, and how to show it.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub source: Source,
    /// Press these keys first: letters, and <enter>, <esc>, <tab>, <c-d>, <lt> …
    #[arg(long, value_name = "KEYS", value_parser = key_sequence)]
    keys: Option<String>,
    /// Print the screen after the keys instead of opening the reader; as text if no form is given
    #[arg(long, value_name = "FORM", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    print: Option<Print>,
    /// Columns and lines of the printed screen [default: 120x36]
    #[arg(long, value_name = "COLUMNSxLINES", value_parser = size, requires = "print")]
    size: Option<(u16, u16)>,
    /// Colours: dark, light, dark16, light16 or mono; asked of the terminal if not given
    #[arg(long, value_name = "NAME", value_parser = theme)]
    theme: Option<Theme>,
    /// Say each screen in words, one thing after another, for screen readers: with --print once, else after
    /// every line of keys
    #[arg(long)]
    plain: bool,
    /// Begin where everybody begins, and do not remember where you were
    #[arg(long)]
    no_session: bool,
}

pub fn run(args: Args, report: &mut Report) -> anyhow::Result<()> {
    let piped = !std::io::stdout().is_terminal();
    let spoken = args.plain && args.keys.is_some();
    if args.print.is_none() && piped && !spoken {
        let opened = args.source.open(report);
        let mut out = stdout();
        plain::write(&opened.edition, width(), &mut out)?;
        out.flush()?;
        return Ok(());
    }
    // What could not be read is listed in the reader and said after it, not between its frames.
    let later = Arc::new(Mutex::new(Report::quiet()));
    let inside = Arc::clone(&later);
    let source = args.source;
    let kept = Arc::new(OnceLock::new());
    let build = builder(source.clone(), Arc::clone(&kept));
    let mut config = Config::open();
    config.session &= !args.no_session;
    let unclear = config.problems.clone();
    let screen = read(Session {
        open: Box::new(move |watch, parts| {
            let mut report = inside.lock().unwrap_or_else(PoisonError::into_inner);
            let corpus = source.corpus(watch, &mut report);
            let (stages, notebook) = open(&source, corpus, watch, parts, &mut report);
            let edition = stages.edition().clone();
            kept.get_or_init(|| Mutex::new(stages));
            (edition, notebook)
        }),
        build,
        export: into_folder(".".into()),
        theme: args.theme,
        config,
        keys: args.keys,
        size: args.size,
        print: args.print.or((spoken && piped).then_some(Print::Text)),
        plain: args.plain,
    });
    report.problems(&unclear);
    report.take_over(&mut later.lock().unwrap_or_else(PoisonError::into_inner));
    if let Some(screen) = screen? {
        let mut out = stdout();
        out.write_all(screen.as_bytes())?;
        out.flush()?;
    }
    Ok(())
}

/// Reads a corpus; of a large one, gives its first articles meanwhile.
fn open(
    source: &Source,
    corpus: Corpus,
    watch: &Watch,
    parts: &Parts,
    report: &mut Report,
) -> (Stages, Notebook) {
    let key = source.key(&corpus);
    let notebook = source.notebook(&key, &corpus.articles, report);
    let is_large = has_parts(&corpus);
    let joined = join(corpus, watch, |joined| {
        let corrections = source.corrections(&joined.found, &notebook, &mut Report::quiet());
        let stages = Stages::new(Arc::new(joined), &corrections);
        parts(stages.edition().clone(), notebook.clone());
    });
    // With what was marked meanwhile.
    let notebook = match is_large {
        true => source.notebook(&key, &joined.found.articles, &mut Report::quiet()),
        false => notebook,
    };
    let corrections = source.corrections(&joined.found, &notebook, report);
    (Stages::new(Arc::new(joined), &corrections), notebook)
}

/// Corrects the edition that was read; what the corrections do not concern is not built again.
fn builder(source: Source, kept: Arc<OnceLock<Mutex<Stages>>>) -> Builder {
    Arc::new(move |notebook| {
        if source.as_found {
            return Err(RebuildError::AsFound);
        }
        if notebook.path().is_none() {
            return Err(RebuildError::NoNotebook);
        }
        let stages = kept.get().ok_or(RebuildError::NotRead)?;
        let mut stages = stages.lock().unwrap_or_else(PoisonError::into_inner);
        let corrections =
            source.corrections(&stages.joined().found, notebook, &mut Report::quiet());
        *stages = stages.corrected(&corrections);
        Ok(stages.edition().clone())
    })
}

fn key_sequence(keys: &str) -> Result<String, KeyError> {
    keys::parse(keys).map(|_| keys.to_string())
}

/// `120x36`.
fn size(text: &str) -> Result<(u16, u16), String> {
    let parts = text.split_once(['x', '×']);
    let numbers = parts.and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    let fits = |&(w, h): &(u16, u16)| (1..=1000).contains(&w) && (1..=1000).contains(&h);
    numbers
        .filter(fits)
        .ok_or_else(|| "columns and lines from 1 to 1000, as in 120x36".to_string())
}

fn theme(name: &str) -> Result<Theme, String> {
    let names: Vec<&str> = Theme::NAMES.iter().map(|(name, _)| *name).collect();
    Theme::named(name).ok_or_else(|| format!("known are {}", names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_and_nonsense_is_refused() {
        assert_eq!(size("120x36"), Ok((120, 36)));
        assert_eq!(size("1×1"), Ok((1, 1)));
        for bad in ["120", "0x5", "x", "9999x9999", "-1x4"] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }
}
