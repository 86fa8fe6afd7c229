//! The labels that marks can bear: a handful of names, each with a sign that tells it from the others without colour.
//!
//! The notebook keeps the name alone: whoever reads it with other settings sees the name, with a sign of no label.

use super::theme::Role;
use crate::reader::prose::width;
use crate::text::printable;

/// No more can be told apart at a glance; there is a role for each.
pub const MAX_LABELS: usize = 5;

/// What stands before a label that is not of the set.
const OTHER_SIGN: &str = "◦";

/// Those that are there unless others are set, as they are written in the settings.
pub const DEFAULT: [&str; MAX_LABELS] = ["★ key", "⚑ check", "✓ confirmed", "✗ wrong", "◇ context"];

/// A name with its sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// One column wide.
    pub sign: String,
    /// As the notebook keeps it.
    pub name: String,
}

/// The set, in the order in which it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels(Vec<Label>);

impl Default for Labels {
    fn default() -> Self {
        Self(DEFAULT.iter().filter_map(|text| label(text)).collect())
    }
}

impl Labels {
    /// Parses a set: of each a sign, a blank and the name. Of a wrong one it says what would be right.
    ///
    /// # Errors
    /// Where one is not written so, where two have one name or one sign, and where they are too many.
    pub fn parse(texts: &[&str]) -> Result<Self, String> {
        if texts.len() > MAX_LABELS {
            return Err(format!("must hold no more than {MAX_LABELS} labels"));
        }
        let mut all: Vec<Label> = Vec::new();
        for text in texts {
            let new = label(text).ok_or_else(|| {
                let shown = printable(text);
                format!("must hold labels as “★ key”: a sign one column wide, then a name; not “{shown}”")
            })?;
            let same = |old: &Label| old.name == new.name || old.sign == new.sign;
            if all.iter().any(same) {
                return Err(format!(
                    "holds the name or the sign of “{}” twice",
                    new.name
                ));
            }
            all.push(new);
        }
        Ok(Self(all))
    }

    /// The labels, in the order in which the set lists them.
    pub fn iter(&self) -> impl Iterator<Item = &Label> {
        self.0.iter()
    }

    /// Where a name stands in the set; behind all of them where it is of another set.
    pub fn place(&self, name: &str) -> usize {
        let place = self.0.iter().position(|label| label.name == name);
        place.unwrap_or(self.0.len())
    }

    /// The sign of a name.
    pub fn sign(&self, name: &str) -> &str {
        let known = self.0.get(self.place(name));
        known.map_or(OTHER_SIGN, |label| &label.sign)
    }

    /// What a passage with this label is; without one it is marked, no more.
    pub fn role(&self, name: &str) -> Role {
        let roles = [
            Role::Label1,
            Role::Label2,
            Role::Label3,
            Role::Label4,
            Role::Label5,
        ];
        let place = self.0.iter().position(|label| label.name == name);
        let role = place.and_then(|place| roles.get(place));
        role.copied().unwrap_or(Role::Marked)
    }

    /// Each as it is shown, and what it says, for the list of keys; then the sign of any other label.
    pub fn explained(&self) -> Vec<(String, String)> {
        let own = self.0.iter().map(|label| {
            let meaning = format!("A mark that you gave the label “{}”.", label.name);
            (self.shown(&label.name), meaning)
        });
        let other = (
            format!("{OTHER_SIGN} other label"),
            "A mark with a label that is not of your set.".to_string(),
        );
        own.chain([other]).collect()
    }

    /// "★ key", for one line of the screen.
    pub fn shown(&self, name: &str) -> String {
        let name_on_a_line = name.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{} {}", self.sign(name), printable(&name_on_a_line))
    }
}

/// "★ key": a sign, and a name that holds nothing which steers.
fn label(text: &str) -> Option<Label> {
    let (sign, name) = text.split_once(' ')?;
    let name = name.trim();
    let is_plain = printable(text) == *text && !text.contains(char::is_control);
    let fits = width(sign) == 1 && !name.is_empty() && is_plain;
    fits.then(|| Label {
        sign: sign.to_string(),
        name: name.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_read_and_what_is_wrong_is_said() {
        let labels = Labels::parse(&["! ask first", "+ ready"]).unwrap();
        assert_eq!(labels.shown("ask first"), "! ask first");
        assert_eq!(
            (labels.role("ready"), labels.sign("ready")),
            (Role::Label2, "+")
        );
        assert_eq!(labels.shown("of another set"), "◦ of another set");
        assert_eq!(labels.role("of another set"), Role::Marked);
        let wrong = [
            "key",
            "",
            "★",
            "★ ",
            "ab key",
            "漢 key",
            "★ a\u{1b}[31m",
            "★ a\nb",
        ];
        for text in wrong {
            assert!(Labels::parse(&[text]).is_err(), "{text:?}");
        }
        assert!(Labels::parse(&["! a", "+ a"]).is_err() && Labels::parse(&["! a", "! b"]).is_err());
        assert!(Labels::parse(&["1 a", "2 b", "3 c", "4 d", "5 e", "6 f"]).is_err());
        assert!(Labels::parse(&[]).unwrap().iter().next().is_none());
    }

    #[test]
    fn what_stands_there_by_itself_is_a_whole_set() {
        assert_eq!(Labels::parse(&DEFAULT), Ok(Labels::default()));
        assert_eq!(Labels::default().iter().count(), MAX_LABELS);
    }

    #[test]
    fn a_name_that_steers_is_shown_and_steers_nothing() {
        let shown = Labels::default().shown("a\u{1b}[31m\nb");
        assert!(
            !shown.contains('\u{1b}') && !shown.contains('\n'),
            "{shown:?}"
        );
    }
}
