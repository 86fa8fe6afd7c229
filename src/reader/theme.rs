//! What things look like. Views ask for a [`Role`]; no view names a colour.
//!
//! Meaning never hangs on colour alone: every role that carries meaning also has a modifier (bold,
//! underline, reverse) or stands beside a sign. The mono theme uses modifiers only, because under
//! `NO_COLOR` crossterm's colour resets would also clear them.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text is, for the reader's eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum Role {
    /// Plain prose.
    Text,
    /// What matters less: narration beside quotations, hints, absent cells.
    Dim,
    /// Headings and panel titles.
    Heading,
    /// Lines around panels.
    Border,
    /// The line around the panel that has the keys.
    BorderFocus,
    /// The row that the keys act on.
    Selected,
    /// A key in the footer.
    Key,
    /// Names of outlets.
    Siglum,
    /// Names of speakers.
    Speaker,
    /// Days and times.
    Day,
    /// Words between quotation marks.
    Quotation,
    /// Words that differ between witnesses.
    Differs,
    /// Words that only one side has.
    OnlyHere,
    /// The place where a witness leaves words out.
    Gap,
    /// The difference that the keys stand on.
    CurrentDifference,
    /// The name of a kind of variant.
    Kind,
    /// A difference that a fact-checker should look at.
    Weighty,
    /// What the machine is unsure of.
    Doubt,
    /// A passage that the reader has marked.
    Marked,
    /// A marked passage with the first label of the set.
    Label1,
    /// A marked passage with the second label of the set.
    Label2,
    /// A marked passage with the third label of the set.
    Label3,
    /// A marked passage with the fourth label of the set.
    Label4,
    /// A marked passage with the fifth label of the set.
    Label5,
    /// A passage that lies in more than one mark.
    MarkedTwice,
    /// A passage being selected.
    Selection,
    /// A place that a search found.
    Found,
    /// Words that an article prints in bold.
    Strong,
    /// Words that an article prints in italics.
    Emphasis,
    /// Words that lead to an address.
    Link,
    /// Words of the base where another witness differs.
    Lemma,
    /// Words that tell when something was said.
    Evidence,
    /// The bar beside a quotation.
    Bar,
    /// The bar beside the quotation that the keys stand on.
    BarCurrent,
    /// A passage of a draft that there is something to tell of.
    Finding,
    /// Something went wrong.
    Problem,
    /// Something went well.
    Notice,
}

/// A look for every [`Role`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Theme {
    /// Light letters on a dark background.
    Dark,
    /// Dark letters on a light background.
    Light,
    /// As [`Theme::Dark`], with the terminal's own sixteen colours.
    Dark16,
    /// As [`Theme::Light`], with the terminal's own sixteen colours.
    Light16,
    /// Those of the terminal's own sixteen colours that can be read on any background.
    Any16,
    /// No colours: modifiers only.
    Mono,
    /// A mark of its own for each role, by which snapshots name it.
    #[cfg(test)]
    Roles,
}

impl Theme {
    /// How text of this role looks.
    pub fn style(self, role: Role) -> Style {
        let (dark, light, modifier) = look(role);
        let style = Style::new().add_modifier(modifier);
        match self {
            // What is grey elsewhere is faint here: an outlet's own prose stands apart from what is quoted in it.
            Self::Mono if role == Role::Dim => style.add_modifier(Modifier::DIM),
            // Faint letters would hide that they are bold.
            Self::Mono if role == Role::MarkedTwice => style.remove_modifier(Modifier::DIM),
            Self::Mono => match dark {
                Paint::Fg(..) if !modifier.contains(Modifier::DIM) => {
                    style.remove_modifier(Modifier::DIM)
                }
                _ => style,
            },
            Self::Dark16 | Self::Light16 | Self::Any16 => match sixteen(role) {
                Some(colours) => style.fg(colours.on(self)),
                None => style,
            },
            Self::Dark => paint(style, dark),
            Self::Light => paint(style, light),
            #[cfg(test)]
            Self::Roles => style_of_role(role),
        }
    }
}

/// Tells roles apart in a buffer: the style of [`Theme::Roles`]. What lies behind letters has the background, what gives
/// them weight has modifiers, every other role the letters themselves.
#[cfg(test)]
fn style_of_role(role: Role) -> Style {
    match role {
        Role::Text => Style::new(),
        Role::Strong => Style::new().add_modifier(Modifier::BOLD),
        Role::Emphasis => Style::new().add_modifier(Modifier::ITALIC),
        Role::Link => Style::new().add_modifier(Modifier::UNDERLINED),
        Role::Selected
        | Role::Marked
        | Role::Label1
        | Role::Label2
        | Role::Label3
        | Role::Label4
        | Role::Label5
        | Role::Found
        | Role::Selection
        | Role::CurrentDifference => Style::new().bg(Color::Indexed(role as u8)),
        _ => Style::new().fg(Color::Indexed(role as u8)),
    }
}

/// The environment variable that names the look.
pub const VARIABLE: &str = "VERBATIM_THEME";

impl Theme {
    /// Every look with the name that chooses it.
    pub const NAMES: [(&'static str, Theme); 5] = [
        ("dark", Theme::Dark),
        ("light", Theme::Light),
        ("dark16", Theme::Dark16),
        ("light16", Theme::Light16),
        ("mono", Theme::Mono),
    ];

    /// The look of this name.
    pub fn named(name: &str) -> Option<Self> {
        let found = Self::NAMES.iter().find(|(known, _)| *known == name);
        found.map(|(_, theme)| *theme)
    }

    /// The look that the environment asks for; `set` where it asks for none.
    pub fn from_environment(set: Option<Self>) -> Self {
        Self::from(set, |name| std::env::var(name).ok())
    }

    /// Whether nobody has chosen light or dark: neither the environment nor `set`, and there are colours.
    pub fn is_open(set: Option<Self>) -> bool {
        let named = std::env::var(VARIABLE).ok();
        let named = named.and_then(|name| Self::named(&name)).or(set);
        // The Linux console shows the question instead of answering it.
        let console = std::env::var("TERM").is_ok_and(|term| term == "linux");
        named.is_none() && !console && Self::from_environment(None) != Self::Mono
    }

    /// The look while nobody knows the background: those of the terminal's own colours that can be read on any, unless
    /// `COLORFGBG` (here its value) tells it.
    pub fn unanswered(self, told: Option<&str>) -> Self {
        match told {
            None | Some("") => Self::Any16,
            Some(_) => self,
        }
    }

    /// The same look on a light or a dark background.
    pub fn on(self, light: bool) -> Self {
        match (self, light) {
            (Self::Dark | Self::Light, true) => Self::Light,
            (Self::Dark | Self::Light, false) => Self::Dark,
            (Self::Dark16 | Self::Light16, true) => Self::Light16,
            (Self::Dark16 | Self::Light16, false) => Self::Dark16,
            (Self::Any16 | Self::Mono, _) => self,
            #[cfg(test)]
            (Self::Roles, _) => Self::Roles,
        }
    }

    /// No colours under `NO_COLOR` (no-color.org) or on a terminal that has none; else what
    /// [`VARIABLE`] names; else what is `set`; else light or dark by `COLORFGBG`, and as many colours as
    /// `COLORTERM` and `TERM` promise.
    fn from(set: Option<Self>, variable: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name| variable(name).unwrap_or_default();
        let term = value("TERM");
        if !value("NO_COLOR").is_empty() || term == "dumb" || term.starts_with("vt") {
            return Self::Mono;
        }
        if let Some(theme) = Self::named(&value(VARIABLE)).or(set) {
            return theme;
        }
        let colours = value("COLORTERM");
        let full = matches!(colours.as_str(), "truecolor" | "24bit") || term.contains("direct");
        // "letters;background", as rxvt and Konsole set it: 7 and 9 to 15 are bright.
        let fg_bg = value("COLORFGBG");
        let background = fg_bg.rsplit(';').next().and_then(|n| n.parse::<u8>().ok());
        let light = background.is_some_and(|n| n == 7 || (9..=15).contains(&n));
        match (light, full) {
            (false, true) => Self::Dark,
            (true, true) => Self::Light,
            (false, false) => Self::Dark16,
            (true, false) => Self::Light16,
        }
    }
}

/// The colour of letters, or of what is behind them.
#[derive(Clone, Copy)]
enum Paint {
    Plain,
    Fg(u8, u8, u8),
    Bg(u8, u8, u8),
}

fn paint(style: Style, paint: Paint) -> Style {
    match paint {
        Paint::Plain => style,
        Paint::Fg(r, g, b) => style.fg(Color::Rgb(r, g, b)),
        Paint::Bg(r, g, b) => style.bg(Color::Rgb(r, g, b)),
    }
}

/// Dark look, light look and modifiers. Blue against orange, never red against green.
fn look(role: Role) -> (Paint, Paint, Modifier) {
    use Paint::{Bg, Fg, Plain};
    const NONE: Modifier = Modifier::empty();
    const BOLD: Modifier = Modifier::BOLD;
    const DIM: Modifier = Modifier::DIM;
    const UNDER: Modifier = Modifier::UNDERLINED;
    const REV: Modifier = Modifier::REVERSED;
    match role {
        Role::Text => (Plain, Plain, NONE),
        Role::Dim => (Fg(0x8A, 0x90, 0x99), Fg(0x6A, 0x70, 0x78), NONE),
        Role::Heading => (Fg(0xE6, 0xE1, 0xD6), Fg(0x22, 0x22, 0x22), BOLD),
        Role::Border => (Fg(0x4A, 0x50, 0x5A), Fg(0xB4, 0xB8, 0xBE), DIM),
        Role::BorderFocus => (Fg(0x7A, 0xA2, 0xD6), Fg(0x2F, 0x6D, 0xB5), BOLD),
        Role::Selected => (Bg(0x2B, 0x38, 0x4C), Bg(0xD6, 0xE4, 0xF5), BOLD),
        Role::Key => (Fg(0x7A, 0xA2, 0xD6), Fg(0x2F, 0x6D, 0xB5), BOLD),
        Role::Siglum => (Fg(0xC8, 0xB8, 0x8A), Fg(0x7A, 0x5C, 0x10), BOLD),
        Role::Speaker => (Fg(0x9C, 0xC4, 0xE8), Fg(0x1F, 0x5A, 0x96), BOLD),
        Role::Day => (Fg(0xB0, 0xB6, 0xC0), Fg(0x55, 0x5A, 0x62), NONE),
        Role::Quotation => (Fg(0xF0, 0xEA, 0xDC), Fg(0x10, 0x10, 0x10), NONE),
        Role::Differs => (Fg(0xF2, 0xB3, 0x5E), Fg(0xA8, 0x55, 0x00), BOLD),
        Role::OnlyHere => (Fg(0x7F, 0xB8, 0xF0), Fg(0x10, 0x58, 0xA8), UNDER),
        Role::Gap => (Fg(0x7A, 0x80, 0x8A), Fg(0x8A, 0x90, 0x98), DIM),
        Role::CurrentDifference => (Plain, Plain, REV),
        Role::Kind => (Fg(0xA8, 0x9C, 0xD0), Fg(0x5E, 0x48, 0x9C), NONE),
        Role::Weighty => (Fg(0xF2, 0xB3, 0x5E), Fg(0xA8, 0x55, 0x00), BOLD),
        Role::Doubt => (Fg(0xD6, 0xC0, 0x6A), Fg(0x7C, 0x66, 0x00), NONE),
        Role::Marked => (Bg(0x4A, 0x40, 0x1E), Bg(0xFB, 0xEE, 0xB8), UNDER),
        Role::MarkedTwice => (
            Bg(0x7A, 0x66, 0x22),
            Bg(0xF0, 0xCE, 0x62),
            UNDER.union(BOLD),
        ),
        Role::Label1 => (Bg(0x5E, 0x44, 0x12), Bg(0xFF, 0xDF, 0xA8), UNDER),
        Role::Label2 => (Bg(0x1E, 0x3F, 0x5E), Bg(0xCF, 0xE4, 0xFA), UNDER),
        Role::Label3 => (Bg(0x1F, 0x4A, 0x4A), Bg(0xC8, 0xEC, 0xEA), UNDER),
        Role::Label4 => (Bg(0x52, 0x30, 0x50), Bg(0xF2, 0xD6, 0xF0), UNDER),
        Role::Label5 => (Bg(0x3C, 0x3F, 0x46), Bg(0xE0, 0xE2, 0xE6), UNDER),
        Role::Selection => (Bg(0x35, 0x4E, 0x70), Bg(0xBF, 0xD9, 0xF5), REV),
        Role::Found => (Bg(0x5A, 0x46, 0x16), Bg(0xFF, 0xE2, 0x9A), BOLD),
        Role::Strong => (Plain, Plain, BOLD),
        Role::Emphasis => (Plain, Plain, Modifier::ITALIC),
        Role::Link => (Plain, Plain, UNDER),
        Role::Lemma => (Plain, Plain, BOLD),
        Role::Evidence => (Fg(0x9C, 0xC4, 0xE8), Fg(0x1F, 0x5A, 0x96), Modifier::ITALIC),
        Role::Bar => (Fg(0x5C, 0x7A, 0x9C), Fg(0x86, 0xA6, 0xCC), NONE),
        Role::BarCurrent => (Fg(0xF2, 0xB3, 0x5E), Fg(0xA8, 0x55, 0x00), BOLD),
        Role::Finding => (Plain, Plain, UNDER),
        Role::Problem => (Fg(0xF0, 0x9A, 0x72), Fg(0xB0, 0x3A, 0x00), BOLD),
        Role::Notice => (Fg(0x8C, 0xC0, 0xE8), Fg(0x1F, 0x5A, 0x96), NONE),
    }
}

/// The terminal's own colour for a role on each background.
struct Sixteen {
    dark: Color,
    light: Color,
    any: Color,
}

impl Sixteen {
    fn on(self, theme: Theme) -> Color {
        match theme {
            Theme::Light16 => self.light,
            Theme::Any16 => self.any,
            _ => self.dark,
        }
    }
}

/// The terminal's own colours for a role; none for those that lie over words of any colour. Words in the
/// plain colour say so, because they may lie over dim ones.
fn sixteen(role: Role) -> Option<Sixteen> {
    let (dark, light, any) = match role {
        Role::Dim | Role::Border | Role::Gap | Role::Bar => {
            (Color::DarkGray, Color::DarkGray, Color::DarkGray)
        }
        Role::BorderFocus | Role::Key | Role::OnlyHere | Role::Link | Role::Evidence => {
            (Color::LightBlue, Color::Blue, Color::Cyan)
        }
        Role::Siglum | Role::Doubt | Role::Marked => (Color::Yellow, Color::Yellow, Color::Magenta),
        Role::Speaker | Role::Notice => (Color::Cyan, Color::Blue, Color::Cyan),
        Role::Differs | Role::Weighty | Role::BarCurrent | Role::MarkedTwice => {
            (Color::LightYellow, Color::Red, Color::Red)
        }
        Role::Label1 => (Color::LightYellow, Color::Red, Color::Red),
        Role::Label2 => (Color::LightBlue, Color::Blue, Color::Cyan),
        Role::Label3 => (Color::LightCyan, Color::Cyan, Color::Cyan),
        Role::Label4 => (Color::LightMagenta, Color::Magenta, Color::Magenta),
        Role::Label5 => (Color::Gray, Color::DarkGray, Color::DarkGray),
        Role::Kind | Role::Found => (Color::LightMagenta, Color::Magenta, Color::Magenta),
        Role::Problem => (Color::LightRed, Color::Red, Color::Red),
        Role::Text
        | Role::Heading
        | Role::Day
        | Role::Quotation
        | Role::Strong
        | Role::Emphasis
        | Role::Lemma => (Color::Reset, Color::Reset, Color::Reset),
        Role::Selected | Role::CurrentDifference | Role::Selection | Role::Finding => return None,
    };
    Some(Sixteen { dark, light, any })
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    fn chosen(environment: &[(&str, &str)]) -> Theme {
        chosen_over(None, environment)
    }

    fn chosen_over(set: Option<Theme>, environment: &[(&str, &str)]) -> Theme {
        Theme::from(set, |name| {
            let found = environment.iter().find(|(n, _)| *n == name);
            found.map(|(_, value)| (*value).to_string())
        })
    }

    #[test]
    fn without_colours_what_is_quoted_stands_apart_from_the_prose_around_it() {
        let over = |role| Theme::Mono.style(Role::Dim).patch(Theme::Mono.style(role));
        let is_dim = |style: Style| style.add_modifier.contains(Modifier::DIM);
        assert!(is_dim(Theme::Mono.style(Role::Dim)));
        assert!(!is_dim(over(Role::Quotation)) && !is_dim(over(Role::Speaker)));
        assert!(is_dim(over(Role::Emphasis)), "it is the outlet's emphasis");
    }

    #[test]
    fn without_colours_marks_stand_apart_from_each_other_and_from_the_words_of_a_day() {
        let over = |role| Theme::Mono.style(Role::Dim).patch(Theme::Mono.style(role));
        let looks = [Role::Marked, Role::MarkedTwice, Role::Evidence].map(over);
        for (n, look) in looks.iter().enumerate() {
            assert!(!looks[..n].contains(look), "{look:?}");
        }
        let twice = over(Role::Marked).patch(Theme::Mono.style(Role::MarkedTwice));
        assert!(
            twice.add_modifier.contains(Modifier::BOLD)
                && !twice.add_modifier.contains(Modifier::DIM)
        );
    }

    #[test]
    fn until_the_background_is_known_the_terminal_keeps_its_own_colours() {
        assert_eq!(Theme::Dark.unanswered(None), Theme::Any16);
        let faint = [
            Color::Blue,
            Color::LightBlue,
            Color::Yellow,
            Color::LightYellow,
            Color::White,
        ];
        for role in Role::iter() {
            let letters = Theme::Any16.style(role).fg;
            assert!(
                !letters.is_some_and(|colour| faint.contains(&colour)),
                "{role:?}"
            );
        }
        assert_eq!(Theme::Light.unanswered(Some("0;15")), Theme::Light);
    }

    #[test]
    fn the_environment_chooses_the_look() {
        let full = ("COLORTERM", "truecolor");
        assert_eq!(chosen(&[("TERM", "xterm")]), Theme::Dark16);
        assert_eq!(chosen(&[("TERM", "xterm"), full]), Theme::Dark);
        assert_eq!(chosen(&[full, ("COLORFGBG", "0;default;15")]), Theme::Light);
        assert_eq!(chosen(&[full, ("COLORFGBG", "15;0")]), Theme::Dark);
        assert_eq!(chosen(&[full, (VARIABLE, "light")]), Theme::Light);
        assert_eq!(
            chosen(&[(VARIABLE, "light"), ("NO_COLOR", "1")]),
            Theme::Mono
        );
        assert_eq!(chosen(&[full, ("NO_COLOR", "")]), Theme::Dark);
        let light = Some(Theme::Light);
        assert_eq!(chosen_over(light, &[full]), Theme::Light);
        assert_eq!(chosen_over(light, &[(VARIABLE, "dark")]), Theme::Dark);
        assert_eq!(chosen_over(light, &[("NO_COLOR", "1")]), Theme::Mono);
    }
}
