//! Whether addresses become links that the terminal itself opens.

/// When addresses are written as links (OSC 8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Links {
    /// Where the terminal is one that passes over what it does not know.
    #[default]
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

impl Links {
    /// The names of the settings.
    pub const NAMES: [(&str, Self); 3] = [
        ("auto", Self::Auto),
        ("always", Self::Always),
        ("never", Self::Never),
    ];

    /// Whether links are written to this terminal, by its name in `TERM`.
    pub fn are_written(self, term: Option<&str>) -> bool {
        match (self, term) {
            (Self::Always, _) => true,
            (Self::Never, _) => false,
            // The console of Windows sets no name, and knows links.
            (Self::Auto, None | Some("")) => cfg!(windows),
            // These would show the address as letters.
            (Self::Auto, Some(term)) => {
                !(term == "dumb" || term == "linux" || term.starts_with("vt"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_that_would_show_the_address_as_letters_gets_no_links() {
        assert!(Links::Auto.are_written(Some("xterm-256color")));
        for term in ["dumb", "linux", "vt100"] {
            assert!(!Links::Auto.are_written(Some(term)), "{term}");
            assert!(Links::Always.are_written(Some(term)), "{term}");
        }
        assert!(!Links::Never.are_written(Some("xterm-256color")));
    }
}
