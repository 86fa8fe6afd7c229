//! How to tell the program what it could not find.

use super::article::Article;
use super::open::STREAM;
use std::path::Path;

impl Article {
    /// The lines that set what is unknown of this article, for the reader to copy: outlet and day of
    /// publication, and a headline if that is missing too. `None` where outlet and day are known.
    pub fn hint(&self) -> Option<String> {
        let mut open = Vec::new();
        if self.outlet.is_none() {
            open.push(("outlet", "Name of the outlet"));
        }
        if self.published.is_none() {
            open.push(("date", "YYYY-MM-DD"));
        }
        if open.is_empty() {
            return None;
        }
        if self.headline().is_none() {
            open.push(("headline", "Its headline"));
        }
        if self.path.starts_with(STREAM) {
            let fields: String = open
                .iter()
                .map(|(key, value)| format!("{key}: {value}\n"))
                .collect();
            return Some(format!("put before the text:\n---\n{fields}---"));
        }
        let fields: String = open
            .iter()
            .map(|(key, value)| format!("\n{key} = \"{value}\""))
            .collect();
        Some(format!(
            "add to corpus.toml:\n[[article]]\n{}{fields}",
            self.selector()
        ))
    }

    /// The line that selects this article: its file where that holds it alone, else its id.
    pub(super) fn selector(&self) -> String {
        let (key, value) = self.selected_by();
        format!("{key} = {}", toml::Value::String(value))
    }

    /// The key and the value by which the manifest selects the article.
    pub(super) fn selected_by(&self) -> (&'static str, String) {
        let path = Path::new(&self.path);
        let ending = path.extension().map(|ending| ending.to_string_lossy());
        let ending = ending.map_or(String::new(), |ending| format!(".{ending}"));
        match path.with_extension("").ends_with(&self.id) {
            true => ("file", format!("{}{ending}", self.id)),
            false => ("id", self.id.clone()),
        }
    }
}
