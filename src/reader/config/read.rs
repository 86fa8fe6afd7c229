//! Reading `config.toml`: every fault with its line, and the rest holds.

use super::Config;
use super::remap::{Wish, remapped};
use super::settings::{SETTINGS, listed, nearest};
use crate::corpus::{Problem, toml_values, walk};
use crate::reader::commands::COMMANDS;
use crate::reader::keys;
use std::io::ErrorKind;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads the file at `path`; a missing one means the defaults.
pub(super) fn open(path: &Path) -> Config {
    match std::fs::read(path) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => parse(path, &text),
            Err(_) => failed(path, "this is no text in UTF-8".into()),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Config::default(),
        Err(error) => failed(path, walk::reason(&error)),
    }
}

fn failed(path: &Path, reason: String) -> Config {
    Config {
        problems: vec![Problem {
            is_note: false,
            path: path.to_owned(),
            line: None,
            reason,
        }],
        ..Config::default()
    }
}

/// Reads the text of the file.
pub(super) fn parse(path: &Path, text: &str) -> Config {
    let (text, faults) = toml_values::mended(text);
    let mut reader = ConfigParser {
        text: &text,
        config: Config::default(),
        faults: faults.into_iter().collect(),
        wishes: Vec::new(),
    };
    let (table, _) = DeTable::parse_recoverable(&text);
    reader.settings(table.get_ref());
    let (keymap, refused) = remapped(reader.wishes);
    reader.config.keymap = keymap;
    let mut faults = reader.faults;
    faults.extend(refused);
    faults.sort_by_key(|(line, _)| *line);
    let problems = faults.into_iter().map(|(line, reason)| Problem {
        is_note: false,
        path: path.to_owned(),
        line: Some(line),
        reason,
    });
    reader.config.problems = problems.collect();
    reader.config
}

struct ConfigParser<'t> {
    text: &'t str,
    config: Config,
    /// Line and reason.
    faults: Vec<(usize, String)>,
    wishes: Vec<Wish>,
}

impl ConfigParser<'_> {
    fn line(&self, at: usize) -> usize {
        toml_values::line(self.text, at)
    }

    fn fault(&mut self, at: usize, reason: String) {
        self.faults.push((self.line(at), reason));
    }

    fn settings(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let setting = SETTINGS.iter().find(|setting| setting.name == name);
            match (name, value.get_ref(), setting) {
                ("keys", DeValue::Table(keys), _) => {
                    keys.iter()
                        .for_each(|(k, v)| self.keys(k.get_ref(), k.span().start, v));
                }
                ("keys", ..) => self.fault(value.span().start, "write [keys]".into()),
                (_, value_here, Some(setting)) => {
                    if let Err(reason) = (setting.take)(&mut self.config, value_here) {
                        self.fault(value.span().start, format!("{name} {reason}"));
                    }
                }
                _ => {
                    let mut known: Vec<&str> = SETTINGS.iter().map(|s| s.name).collect();
                    known.push("keys");
                    let near = nearest(name, &known);
                    let known = listed(known);
                    self.fault(
                        key.span().start,
                        format!("there is no setting “{name}”{near} (known: {known})"),
                    );
                }
            }
        }
    }

    /// `down = "j"`, or several sequences in a list.
    fn keys(&mut self, name: &str, at: usize, value: &Spanned<DeValue<'_>>) {
        let Some(entry) = COMMANDS.iter().find(|entry| entry.name == name) else {
            let known: Vec<&str> = COMMANDS.iter().map(|entry| entry.name).collect();
            let near = nearest(name, &known);
            let near = if near.is_empty() {
                "; verbatim config --default lists them"
            } else {
                &near
            };
            return self.fault(at, format!("there is no command “{name}”{near}"));
        };
        let single = std::slice::from_ref(value);
        let written = match value.get_ref() {
            DeValue::Array(several) => &several[..],
            _ => single,
        };
        let mut sequences = Vec::new();
        for sequence in written {
            let at = sequence.span().start;
            let Some(text) = sequence.get_ref().as_str() else {
                return self.fault(at, format!("the keys of {name} must be words in quotes"));
            };
            match keys::parse(text) {
                Ok(keys) if keys.is_empty() => {
                    return self.fault(at, format!("{name}: there is no key in \"\""));
                }
                Ok(keys) if keys[0].typed().is_some_and(|c| c.is_ascii_digit()) => {
                    return self.fault(
                        at,
                        format!("{name}: “{text}” begins with a digit, which counts"),
                    );
                }
                Ok(keys) => sequences.push(keys),
                Err(error) => return self.fault(at, format!("{name}: {error}")),
            }
        }
        self.wishes.push(Wish {
            line: self.line(at),
            command: entry.command,
            sequences,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collation::variant::VariantKind;
    use crate::reader::commands::Command;
    use crate::reader::config::Links;
    use crate::reader::theme::Theme;

    fn config(text: &str) -> Config {
        parse(Path::new("config.toml"), text)
    }

    fn told(config: &Config) -> Vec<String> {
        config.problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_setting_is_read() {
        let config = config(
            "theme = \"light16\"\nmouse = false\nmeasure = 60\nsession = false\nlinks = \"never\"\n\
             labels = [\"! ask first\"]\n\
             hidden = [\"filler\", \"fitted to the sentence\"]\n[keys]\ndown = [\"Q\", \"<f2>\"]\n",
        );
        assert_eq!(told(&config), [] as [&str; 0]);
        assert_eq!(config.theme, Some(Theme::Light16));
        assert!(!config.mouse && !config.session);
        assert_eq!(config.links, Links::Never);
        assert_eq!(config.measure, 60);
        assert_eq!(config.labels.sign("ask first"), "!");
        let kinds = [VariantKind::Filler, VariantKind::Fitted];
        assert_eq!(config.hidden, kinds.into_iter().collect());
        let keys: Vec<String> = config.keymap.shown(Command::Down).collect();
        assert_eq!(keys, ["Q", "f2"]);
    }

    #[test]
    fn faults_are_all_told_with_their_lines_and_the_defaults_go_on() {
        let config = config(
            "theem = \"dark\"\ntheme = \"drak\"\nmouse = 1\nbroken line\nmeasure = 5000\nhidden = [\"typografy\"]\n\
             [keys]\ndwon = \"E\"\nup = \"<nokey>\"\nmark = \"5x\"\nquit = []\nhalf-page-down = 3\n",
        );
        let told = told(&config);
        let expected = [
            ":1: there is no setting “theem”; did you mean “theme”? (known: theme, mouse, measure, hidden, session, links, labels, keys)",
            ":2: theme must be one of auto, dark, light, dark16, light16, mono; did you mean “dark”?",
            ":3: mouse must be true or false",
            ":4: ",
            ":5: measure must be a number from 20 to 200",
            ":6: hidden holds no kind “typografy”; did you mean “typography”?",
            ":8: there is no command “dwon”; did you mean “down”?",
            ":9: up: no key is called <nokey>",
            ":10: mark: “5x” begins with a digit, which counts",
            ":11: quit needs a key",
            ":12: the keys of half-page-down must be words in quotes",
        ];
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.contains(expected), "{told} against {expected}");
        }
        let default = Config::default();
        let up = |config: &Config| config.keymap.shown(Command::Up).collect::<Vec<_>>();
        assert_eq!(up(&config), up(&default));
        assert_eq!(config.measure, default.measure);
        assert_eq!(config.hidden, default.hidden);
    }

    #[test]
    fn what_cannot_be_read_is_said_and_what_is_not_there_is_not() {
        let missing = open(Path::new("/no such folder/config.toml"));
        assert!(missing.problems.is_empty());
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(open(folder.path()).problems.len(), 1);
        let path = folder.path().join("config.toml");
        std::fs::write(&path, b"theme = \"\xff\"").unwrap();
        assert_eq!(open(&path).problems[0].reason, "this is no text in UTF-8");
    }
}
