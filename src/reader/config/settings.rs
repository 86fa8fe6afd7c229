//! Every setting, once: its name, its words in the manual, its default, and how its value is taken.

use super::{Config, Links};
use crate::collation::variant::VariantKind;
use crate::nearest;
use crate::reader::labels::Labels;
use crate::reader::theme::Theme;
use toml::de::DeValue;

/// Fewest and most columns of a line.
const MEASURES: std::ops::RangeInclusive<usize> = 20..=200;

/// A line of the table of settings.
pub(super) struct Setting {
    pub name: &'static str,
    /// What it does, for the documented file.
    pub doc: &'static str,
    /// Its default, as TOML.
    pub default: &'static str,
    /// Sets the value in the configuration; of a wrong one it says what would be right.
    pub take: fn(&mut Config, &DeValue<'_>) -> Result<(), String>,
}

/// The settings, in the order of the documented file. Keys stand in a table of their own.
pub(super) const SETTINGS: [Setting; 7] = [
    Setting {
        name: "theme",
        doc: "Colours: \"auto\" asks the terminal; or \"dark\", \"light\", \"dark16\", \"light16\", \"mono\".",
        default: "\"auto\"",
        take: theme,
    },
    Setting {
        name: "mouse",
        doc: "Whether the mouse is listened to: click, wheel, drag to select. With false the terminal selects.",
        default: "true",
        take: |config, value| boolean(&mut config.mouse, value),
    },
    Setting {
        name: "measure",
        doc: "The most columns that a line of an article takes, 20 to 200.",
        default: "75",
        take: measure,
    },
    Setting {
        name: "hidden",
        doc: "Kinds of differences that Compare leaves out until h shows them again.",
        default: "[\"typography\"]",
        take: hidden,
    },
    Setting {
        name: "session",
        doc: "Whether Verbatim remembers where you were in each corpus, and in which order and with which filters.",
        default: "true",
        take: |config, value| boolean(&mut config.session, value),
    },
    Setting {
        name: "links",
        doc: "Whether the terminal opens the addresses of articles: \"auto\" where it can; or \"always\", \"never\".",
        default: "\"auto\"",
        take: links,
    },
    Setting {
        name: "labels",
        doc: "The labels that L gives a mark, five at most: of each a sign one column wide, a blank, and the name.",
        default: "[\"★ key\", \"⚑ check\", \"✓ confirmed\", \"✗ wrong\", \"◇ context\"]",
        take: labels,
    },
];

/// A list of words as a sentence names them.
pub(super) fn listed<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    words.into_iter().collect::<Vec<_>>().join(", ")
}

/// The known name that is written most like `word`, in a clause to end a complaint with.
pub(super) fn nearest(word: &str, known: &[&str]) -> String {
    let near = nearest::nearest(word, known.iter().copied());
    let near = near.map(|name| format!("; did you mean “{name}”?"));
    near.unwrap_or_default()
}

fn theme(config: &mut Config, value: &DeValue<'_>) -> Result<(), String> {
    let names: Vec<&str> = Theme::NAMES.iter().map(|(name, _)| *name).collect();
    let name = value.as_str().unwrap_or_default();
    match (name, Theme::named(name)) {
        ("auto", _) => config.theme = None,
        (_, Some(theme)) => config.theme = Some(theme),
        (_, None) => {
            let near = nearest(name, &names);
            return Err(format!("must be one of auto, {}{near}", listed(names)));
        }
    }
    Ok(())
}

fn links(config: &mut Config, value: &DeValue<'_>) -> Result<(), String> {
    let known = Links::NAMES.map(|(name, _)| name);
    let name = value.as_str().unwrap_or_default();
    let found = Links::NAMES.iter().find(|(known, _)| *known == name);
    let (_, links) = found.ok_or_else(|| {
        let near = nearest(name, &known);
        format!("must be one of {}{near}", listed(known))
    })?;
    config.links = *links;
    Ok(())
}

fn labels(config: &mut Config, value: &DeValue<'_>) -> Result<(), String> {
    let DeValue::Array(texts) = value else {
        return Err("must be a list of labels as “★ key”".into());
    };
    let texts = texts.iter().map(|text| text.get_ref().as_str());
    let texts: Vec<&str> = texts.map(Option::unwrap_or_default).collect();
    config.labels = Labels::parse(&texts)?;
    Ok(())
}

fn boolean(place: &mut bool, value: &DeValue<'_>) -> Result<(), String> {
    let DeValue::Boolean(value) = value else {
        return Err("must be true or false".into());
    };
    *place = *value;
    Ok(())
}

fn measure(config: &mut Config, value: &DeValue<'_>) -> Result<(), String> {
    let columns = match value {
        DeValue::Integer(number) => number.as_str().parse().ok(),
        _ => None,
    };
    let columns = columns.filter(|columns| MEASURES.contains(columns));
    config.measure = columns.ok_or_else(|| {
        let (least, most) = (MEASURES.start(), MEASURES.end());
        format!("must be a number from {least} to {most}")
    })?;
    Ok(())
}

fn hidden(config: &mut Config, value: &DeValue<'_>) -> Result<(), String> {
    let known: Vec<&str> = VariantKind::all().map(VariantKind::name).collect();
    let DeValue::Array(names) = value else {
        return Err(format!(
            "must be a list of kinds: {}",
            listed(known.iter().copied())
        ));
    };
    let mut kinds = std::collections::BTreeSet::new();
    for name in names {
        let name = name.get_ref().as_str().unwrap_or("?");
        let kind: Result<VariantKind, _> = name.parse();
        let near = |_| format!("holds no kind “{name}”{}", nearest(name, &known));
        kinds.insert(kind.map_err(near)?);
    }
    config.hidden = kinds;
    Ok(())
}
