//! How the reader is shown: in the terminal, or after some keys as text, as a picture, in words.

use super::output::stdout;
use crate::reader::config::Config;
use crate::reader::keys::{self, KeyError};
use crate::reader::theme::Theme;
use crate::reader::{Builder, Drafts, Error, Opener, Print, Rereader, Session, into_folder};
use std::io::{IsTerminal, Write};

/// What the reader is started with, beside how it is shown.
pub struct Begin {
    pub open: Opener,
    pub reread: Option<Rereader>,
    pub drafts: Option<Drafts>,
    pub build: Builder,
    pub config: Config,
}

/// How to show the reader.
#[derive(Clone, Debug, clap::Args)]
pub struct Window {
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
}

impl Window {
    /// Whether there is anywhere to show a screen: a terminal, or it is to be printed.
    pub fn is_open(&self) -> bool {
        self.print.is_some() || self.is_spoken() || std::io::stdout().is_terminal()
    }

    /// Whether it is to be said in words what some keys lead to.
    fn is_spoken(&self) -> bool {
        self.plain && self.keys.is_some()
    }

    /// The reader, shown so.
    pub fn session(self, begin: Begin) -> Session {
        let piped = !std::io::stdout().is_terminal();
        let spoken = (self.is_spoken() && piped).then_some(Print::Text);
        Session {
            open: begin.open,
            reread: begin.reread,
            drafts: begin.drafts,
            build: begin.build,
            export: into_folder(".".into()),
            theme: self.theme,
            config: begin.config,
            keys: self.keys,
            size: self.size,
            print: self.print.or(spoken),
            plain: self.plain,
        }
    }
}

/// Prints the last screen, where the reader gives one.
pub fn print(mut ended: Result<Option<String>, Error>) -> anyhow::Result<()> {
    let screen = match &mut ended {
        Ok(screen) | Err(Error::Unsaved { screen, .. }) => screen.take(),
        Err(_) => None,
    };
    let mut out = stdout();
    out.write_all(screen.unwrap_or_default().as_bytes())?;
    out.flush()?;
    ended?;
    Ok(())
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
