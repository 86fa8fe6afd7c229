//! Text with front matter: that is the container, the rest is the text, markup and all.

use super::{ReadFile, Settings, Sniffed, clipped, front_matter};
use crate::corpus::draft::Draft;
use crate::corpus::encodings::unify_line_ends;

/// Whether a text begins with front matter.
pub fn has_front_matter(look: &Sniffed<'_>) -> bool {
    front_matter::Front::of(look.text).is_some()
        || look.text.starts_with("# ")
            && clipped::read(&unify_line_ends(look.text.to_owned())).is_some()
}

/// The text behind the front matter as one article.
pub fn read(text: String, settings: &Settings) -> ReadFile {
    let text = unify_line_ends(text);
    let Some(front) = front_matter::Front::of(&text) else {
        return match clipped::read(&text).filter(|_| !settings.every_word) {
            Some(draft) => ReadFile {
                drafts: vec![draft],
                ..ReadFile::default()
            },
            None => ReadFile::text(text),
        };
    };
    let body = &text[front.end..];
    let is_clip = front.given.url.is_some() && !settings.every_word;
    let draft = Draft {
        id: front.id,
        given: front.given,
        text: match is_clip {
            true => clipped::article(body).into(),
            false => body.into(),
        },
        notes: front.notes,
        ..Draft::default()
    };
    ReadFile {
        drafts: vec![draft],
        faults: front.faults,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Attested, Container, Provenance};

    fn read(text: String) -> ReadFile {
        super::read(text, &Settings::default())
    }

    #[test]
    fn yaml_and_toml_say_the_same() {
        let yaml = "---\r\ntitle: \"Rain: a day\"\r\noutlet: Harbour Post\r\ndate: 2031-05-02\r\nauthors:\r\n  - Ada Okoro\r\n  - Bo Lind\r\ntags: [a, {b: c}]\r\nkind: transcript\r\n---\r\nIt rained.\r\n";
        let toml = "+++\ntitle = \"Rain: a day\"\noutlet = \"Harbour Post\"\ndate = 2031-05-02\nauthors = [\"Ada Okoro\", \"Bo Lind\"]\nkind = \"transcript\"\n[extra]\nx = 1\n+++\nIt rained.\n";
        let (yaml, toml) = (read(yaml.into()), read(toml.into()));
        assert_eq!(yaml, toml);
        assert_eq!(yaml.faults, []);
        let draft = &yaml.drafts[0];
        assert_eq!(&*draft.text, "It rained.\n");
        assert_eq!(draft.given.headline(), Some("Rain: a day"));
        assert_eq!(
            draft.given.outlet,
            Some(Attested::new(
                "Harbour Post".into(),
                Provenance::Field {
                    container: Container::FrontMatter,
                    key: "outlet".into()
                }
            ))
        );
        assert_eq!(draft.given.authors, ["Ada Okoro", "Bo Lind"]);
    }

    #[test]
    fn broken_front_matter_is_told_and_the_text_still_read() {
        let yaml = read("---\ntitle: Rain\nnote: [never closed\n---\nIt rained.\n".into());
        assert_eq!(&*yaml.drafts[0].text, "It rained.\n");
        assert_eq!(yaml.drafts[0].given.headline(), Some("Rain"));
        assert_eq!(yaml.faults, []);
        let notes = &yaml.drafts[0].notes;
        assert!(notes[0].0.is_some_and(|line| line >= 3), "{notes:?}");
        let toml = read("+++\ntitle = \"Rain\"\ndate = tomorrow\n+++\nIt rained.\n".into());
        assert_eq!(&*toml.drafts[0].text, "It rained.\n");
        assert_eq!(toml.drafts[0].given.headline(), Some("Rain"));
        assert_eq!(toml.faults[0].0, Some(3));
    }

    #[test]
    fn what_is_no_yaml_is_read_line_by_line() {
        for title in [
            "A day: rain",
            "\"We sail\": a day",
            "[Update] Rain",
            "@harbour says no",
            "#1 in rain",
            "!Stop",
            "{Rain",
            "* Rain *",
        ] {
            let text = format!(
                "---\ntitle: {title}\nauthors:\n\t- Ada Okoro\n\t- Bo Lind\noutlet: Harbour Post\ndate: 2031-05-02\n---\nIt rained.\n"
            );
            let reading = read(text);
            let draft = &reading.drafts[0];
            assert_eq!(reading.faults, [], "{title}");
            assert_eq!(draft.notes.len(), 1, "{title}");
            assert_eq!(draft.given.headline(), Some(title));
            assert_eq!(draft.given.authors, ["Ada Okoro", "Bo Lind"], "{title}");
            let outlet = draft
                .given
                .outlet
                .as_ref()
                .map(|known| known.value.as_str());
            assert_eq!(outlet, Some("Harbour Post"), "{title}");
            assert!(draft.given.published.is_some(), "{title}");
            assert_eq!(&*draft.text, "It rained.\n", "{title}");
        }
    }

    #[test]
    fn bad_values_are_told_with_their_line() {
        let reading = read("---\ntitle: Rain\ndate: some day\n---\nIt rained.\n".into());
        assert_eq!(
            reading.faults,
            [(Some(3), "“some day” is no date (write 2031-05-02)".into())]
        );
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        for text in [
            "---\nIt rained.\n---\nAll day.\n",
            "---\nIt rained.\n",
            "+++ or not\n",
        ] {
            let reading = read(text.into());
            assert_eq!(&*reading.drafts[0].text, text);
            assert_eq!(reading.faults, []);
        }
    }

    #[test]
    fn anchors_that_multiply_cost_nothing() {
        let mut yaml = String::from("---\na0: &a0 [x, x]\n");
        for n in 1..60 {
            yaml += &format!("a{n}: &a{n} [*a{0}, *a{0}, *a{0}]\n", n - 1);
        }
        yaml += "title: Rain\n---\nIt rained.\n";
        assert_eq!(read(yaml).drafts[0].given.headline(), Some("Rain"));
    }
}
