//! The file with every default, each with what it does: `verbatim config --default`.

use super::settings::SETTINGS;
use crate::reader::commands::document::of_group;
use crate::reader::commands::{CommandGroup, CommandInfo};
use strum::IntoEnumIterator;

const HEAD: &str = "\
# Settings of Verbatim. Every line shows the default: take the # before it away and change it.
# `verbatim config` says where this file belongs and what it does not understand.
";

const KEYS: &str = "
# Keys: a command's name and what runs it, in place of its own keys; [] leaves it without any.
# Letters stand for themselves; <enter>, <esc>, <tab>, <space>, <lt>, <c-d> (Control), <a-o> (Alt), <s-tab>
# (Shift), <f1> and so on for the rest; several letters one after another make a sequence. Digits count.
# Keys that another command has where both work are refused: give that one other keys too.
[keys]
";

/// The documented file.
pub fn document() -> String {
    let mut out = String::from(HEAD);
    for setting in &SETTINGS {
        let (doc, name, default) = (setting.doc, setting.name, setting.default);
        out += &format!("\n# {doc}\n#{name} = {default}\n");
    }
    out += KEYS;
    for group in CommandGroup::iter() {
        out += &format!("\n# {}\n", group.name());
        of_group(group).for_each(|entry| out += &line(entry));
    }
    out
}

/// `#down = ["j", "<down>"]  # Down one line`
fn line(entry: &CommandInfo) -> String {
    let keys: Vec<String> = entry.keys.iter().map(|keys| format!("{keys:?}")).collect();
    let set = format!("#{} = [{}]", entry.name, keys.join(", "));
    format!("{set:<56} # {}\n", entry.doc)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::commands::COMMANDS;
    use crate::reader::config::{Config, read};
    use std::path::Path;

    #[test]
    fn every_default_is_written_as_it_would_be_read() {
        let commented = document();
        let set = |line: &str| match line.strip_prefix('#') {
            Some(rest) if !rest.starts_with(' ') => rest.to_string(),
            _ => line.to_string(),
        };
        let lines: Vec<String> = commented.lines().map(set).collect();
        let config = read::parse(Path::new("config.toml"), &lines.join("\n"));
        assert_eq!(config.problems, []);
        let default = Config::default();
        assert_eq!(
            format!("{:?}", config.keymap),
            format!("{:?}", default.keymap)
        );
        assert_eq!(
            (
                config.theme,
                config.mouse,
                config.measure,
                config.hidden,
                config.session,
                config.links,
                config.labels
            ),
            (
                default.theme,
                default.mouse,
                default.measure,
                default.hidden,
                default.session,
                default.links,
                default.labels
            ),
        );
        let settings = lines
            .iter()
            .filter(|line| line.contains(" = ") && !line.starts_with('#'));
        assert_eq!(settings.count(), SETTINGS.len() + COMMANDS.len());
    }
}
