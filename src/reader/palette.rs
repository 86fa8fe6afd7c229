//! Commands found by parts of their names.

use super::commands::{CommandInfo, Context, at};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use std::cmp::Reverse;

/// The commands that apply at `context` and have the letters typed in their name, in this order though not
/// side by side, or have the words typed in their description; best first.
pub fn matching(typed: &str, context: Context) -> Vec<&'static CommandInfo> {
    let pattern = |kind| Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, kind);
    let (letters, words) = (pattern(AtomKind::Fuzzy), pattern(AtomKind::Substring));
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut score = |pattern: &Pattern, text: &str| {
        pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher)
    };
    let mut found: Vec<(u32, &CommandInfo)> = at(context)
        .filter_map(|entry| {
            let name = score(&letters, entry.name).map(|points| points * 2);
            Some((name.or_else(|| score(&words, entry.doc))?, entry))
        })
        .collect();
    found.sort_by_key(|(points, _)| Reverse(*points));
    found.into_iter().map(|(_, entry)| entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::commands::Command;
    use crate::reader::lists::ListKind;

    #[test]
    fn names_come_before_descriptions() {
        let found = matching("expt", Context::Statements);
        assert_eq!(found[0].command, Command::Export);
        let described = matching("Markdown", Context::Statements);
        assert_eq!(described[0].command, Command::Export);
        assert!(matching("zzz", Context::Statements).is_empty());
    }

    #[test]
    fn all_commands_of_the_context_stand_there_before_anything_is_typed() {
        let context = Context::List(ListKind::Marks);
        assert_eq!(matching("", context).len(), at(context).count());
    }
}
