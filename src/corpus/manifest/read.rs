//! Reading a manifest: every fault with its line, and the rest holds.

use super::{Entry, Manifest, NamedOutlet};
use crate::corpus::draft::Value;
use crate::corpus::field::{Field, SETTABLE};
use crate::corpus::metadata::dates::DayOrder;
use crate::corpus::naming::host::Host;
use crate::corpus::stated_facts::StatedFacts;
use crate::corpus::{Container, Problem, encodings, toml_values, walk};
use crate::nearest::nearest;
use ignore::gitignore::GitignoreBuilder;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

impl Manifest {
    /// Reads the file at `path`; `whole` says whether every file beside it belongs to the corpus.
    pub fn open(path: &Path, whole: bool) -> Self {
        let failed = |reason: String| Self {
            path: path.to_owned(),
            problems: vec![Problem {
                is_note: false,
                path: path.to_owned(),
                line: None,
                reason,
            }],
            ..Self::default()
        };
        match std::fs::read(path).map(encodings::decode) {
            Err(error) => failed(walk::reason(&error)),
            Ok(None) => failed("this is no text".into()),
            Ok(Some(decoded)) => Self::parse(path.to_owned(), &decoded.text, whole),
        }
    }

    /// Reads the text of a manifest.
    pub fn parse(path: PathBuf, text: &str, whole: bool) -> Self {
        let (text, faults) = toml_values::mended(text);
        let mut manifest = Self {
            path,
            whole,
            ..Self::default()
        };
        let faults = faults.into_iter();
        manifest.problems = faults
            .map(|(line, reason)| manifest.problem(Some(line), reason))
            .collect();
        let mut reader = ManifestReader {
            text: &text,
            manifest,
        };
        let (table, _) = DeTable::parse_recoverable(&text);
        reader.table(table.get_ref());
        let mut manifest = reader.manifest;
        manifest.problems.sort_by_key(|p| p.line);
        manifest.index();
        manifest
    }
}

type Key<'k> = Spanned<std::borrow::Cow<'k, str>>;

struct ManifestReader<'t> {
    text: &'t str,
    manifest: Manifest,
}

impl ManifestReader<'_> {
    fn line(&self, at: usize) -> usize {
        toml_values::line(self.text, at)
    }

    fn fault(&mut self, at: usize, reason: String) {
        let problem = self.manifest.problem(Some(self.line(at)), reason);
        self.manifest.problems.push(problem);
    }

    fn unknown(&mut self, key: &Key<'_>, known: &str) {
        let name = key.get_ref();
        let meant = match nearest(name, known.split(", ")) {
            Some(near) => format!("do you mean “{near}”?"),
            None => format!("known: {known}"),
        };
        let reason = format!("unknown key “{name}” ({meant})");
        self.fault(key.span().start, reason);
    }

    fn table(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let at = value.span().start;
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("title", DeValue::String(title)) => self.manifest.title = Some(title.to_string()),
                ("title", _) => self.fault(at, "title must be a string".into()),
                ("chapters", DeValue::Boolean(by_chapter)) => {
                    self.manifest.settings.chapters = *by_chapter
                }
                ("chapters", _) => self.fault(at, "chapters must be true or false".into()),
                ("day_order", order) => match order.as_str() {
                    Some("day-first") => {
                        self.manifest.settings.day_order = Some(DayOrder::DayFirst)
                    }
                    Some("month-first") => {
                        self.manifest.settings.day_order = Some(DayOrder::MonthFirst)
                    }
                    _ => self.fault(
                        at,
                        "day_order must be \"day-first\" or \"month-first\"".into(),
                    ),
                },
                ("ignore", list) => self.ignore(list, at),
                ("article", DeValue::Array(entries)) => entries.iter().for_each(|e| self.entry(e)),
                ("article", _) => self.fault(at, "write [[article]] with two brackets".into()),
                ("outlet", DeValue::Table(outlets)) => {
                    outlets.iter().for_each(|(k, v)| self.outlet(k, v))
                }
                ("outlet", _) => {
                    self.fault(at, "write [outlet.\"Name\"] and a siglum below it".into())
                }
                ("fields", DeValue::Table(fields)) => {
                    fields.iter().for_each(|(k, v)| self.name_of_field(k, v))
                }
                ("fields", _) => self.fault(at, "write [fields] and names below it".into()),
                _ => self.unknown(
                    key,
                    "title, ignore, day_order, chapters, article, fields, outlet",
                ),
            }
        }
    }

    fn ignore(&mut self, list: &DeValue<'_>, at: usize) {
        let Value::Many(globs) = toml_values::value(list) else {
            return self.fault(
                at,
                "ignore must be a list of names, as in .gitignore".into(),
            );
        };
        let mut ignored = GitignoreBuilder::new("");
        for glob in globs {
            if let Err(error) = ignored.add_line(None, &glob) {
                self.fault(at, format!("“{glob}” names no files: {error}"));
            }
        }
        match ignored.build() {
            Ok(ignored) => self.manifest.ignored = Some(ignored),
            Err(error) => self.fault(at, error.to_string()),
        }
    }

    fn name_of_field(&mut self, key: &Key<'_>, value: &Spanned<DeValue<'_>>) {
        match (key.get_ref().parse(), value.get_ref()) {
            (Ok(field), DeValue::String(name)) => {
                self.manifest
                    .settings
                    .fields
                    .push((field, name.to_string()));
            }
            (Ok(_), _) => self.fault(value.span().start, "a name must be a string".into()),
            (Err(_), _) => self.unknown(key, &format!("text, id, host, {SETTABLE}")),
        }
    }

    fn entry(&mut self, value: &Spanned<DeValue<'_>>) {
        let DeValue::Table(fields) = value.get_ref() else {
            return self.fault(value.span().start, "an article must be a table".into());
        };
        let mut entry = Entry {
            line: self.line(value.span().start),
            ..Entry::default()
        };
        for (key, value) in fields {
            match (key.get_ref().as_ref(), toml_values::value(value.get_ref())) {
                ("file", Value::One(file)) => {
                    entry.file = Some(file.trim_start_matches("./").to_owned())
                }
                ("id", Value::One(id)) => entry.id = Some(id),
                ("file" | "id", _) => self.fault(
                    value.span().start,
                    format!("{} must be a string", key.get_ref()),
                ),
                (_, field) => self.field(&mut entry.given, key, &field, value.span().start),
            }
        }
        if entry.file.is_none() && entry.id.is_none() {
            let at = value.span().start;
            return self.fault(at, "this article has neither file nor id".into());
        }
        self.manifest.entries.push(entry);
    }

    fn field(&mut self, given: &mut StatedFacts, key: &Key<'_>, value: &Value, at: usize) {
        let Some(field) = Field::called(key.get_ref()) else {
            return self.unknown(key, &format!("file, id, {SETTABLE}"));
        };
        if let Err(reason) = given.set(field, key.get_ref(), value, Container::Manifest) {
            self.fault(at, reason);
        }
    }

    fn outlet(&mut self, name: &Key<'_>, value: &Spanned<DeValue<'_>>) {
        let DeValue::Table(fields) = value.get_ref() else {
            return self.fault(
                value.span().start,
                "an outlet must be a table with a siglum".into(),
            );
        };
        let mut given = StatedFacts::default();
        let mut hosts = Vec::new();
        for (key, value) in fields {
            match key.get_ref().as_ref() {
                "siglum" => {
                    let field = toml_values::value(value.get_ref());
                    self.field(&mut given, key, &field, value.span().start);
                }
                "hosts" => hosts.extend(self.hosts(value)),
                _ => self.unknown(key, "siglum, hosts"),
            }
        }
        self.manifest.outlets.push(NamedOutlet {
            line: self.line(name.span().start),
            name: name.get_ref().to_string(),
            siglum: given.siglum,
            hosts,
        });
    }

    /// The hosts in a list; a value that is no host is reported.
    fn hosts(&mut self, value: &Spanned<DeValue<'_>>) -> Vec<Host> {
        let names = match toml_values::value(value.get_ref()) {
            Value::One(name) => vec![name],
            Value::Many(names) => names,
            Value::Nothing | Value::Odd => Vec::new(),
        };
        let known: Vec<Host> = names
            .iter()
            .filter_map(|name| Host::of_name(name))
            .collect();
        if names.is_empty() || known.len() < names.len() {
            let why = "hosts must be a list of hosts, as [\"harbourpost.example\"]";
            self.fault(value.span().start, why.into());
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Attested, Provenance};
    use std::collections::HashSet;

    fn parse(text: &str) -> Manifest {
        Manifest::parse("c/corpus.toml".into(), text, true)
    }

    fn told(manifest: &Manifest) -> Vec<String> {
        manifest.problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn it_corrects_by_file_and_by_id() {
        let manifest = parse(
            "title = \"The bridge\"\n[[article]]\nfile = \"a.txt\"\noutlet = \"Harbour Post\"\ndate = 2031-05-02\n\
             [[article]]\nid = \"x7\"\nkind = \"transcript\"\n[[article]]\nfile = \"many.jsonl\"\nid = \"x8\"\nnote = \"one\"\n\
             [outlet.\"the harbour post\"]\nsiglum = \"HPO\"\n",
        );
        assert_eq!(told(&manifest), [] as [&str; 0]);
        assert_eq!(manifest.title.as_deref(), Some("The bridge"));
        assert_eq!(
            manifest.siglum_of(&crate::corpus::naming::key("Harbour Post")),
            Some("HPO")
        );
        let corrected = |path: &str, id: &str| {
            let mut given = StatedFacts::default();
            manifest.correct(Path::new(path), &[id], None, &mut given);
            given
        };
        let given = corrected("c/sub/a.txt", "a");
        assert_eq!(
            given.outlet.map(|k| (k.value, k.provenance.to_string())),
            Some(("Harbour Post".into(), "corpus.toml".into()))
        );
        assert_eq!(
            given.published.map(|k| k.value),
            Some(jiff::civil::date(2031, 5, 2))
        );
        assert_eq!(
            corrected("c/many.jsonl", "x7").kind.map(|k| k.name()),
            Some("transcript")
        );
        assert_eq!(corrected("c/many.jsonl", "x8").note.as_deref(), Some("one"));
        assert_eq!(corrected("c/other.jsonl", "x8"), StatedFacts::default());
        assert_eq!(corrected("d/a.txt", "a"), StatedFacts::default());
    }

    #[test]
    fn faults_are_told_with_their_lines_and_the_rest_holds() {
        let manifest = parse(
            "titel = \"x\"\ntitle = \"T\"\n\n[[article]]\nfile = \"a.txt\"\ndate = \"soon\"\ncolour = 1\noutlet = \"Harbour Post\"\n\
             [[article]]\noutlet = \"x\"\n[outlet.\"Lake Post\"]\nsiglum = \"a b\"\nx = 1\n",
        );
        assert_eq!(
            told(&manifest),
            [
                "c/corpus.toml:1: unknown key “titel” (do you mean “title”?)",
                "c/corpus.toml:6: “soon” is no date (write 2031-05-02)",
                "c/corpus.toml:7: unknown key “colour” (known: file, id, outlet, siglum, date, headline, url, authors, language, kind, note, translated_from, translation, accessed)",
                "c/corpus.toml:9: this article has neither file nor id",
                "c/corpus.toml:12: “a b” is no siglum: 1 to 12 letters or digits",
                "c/corpus.toml:13: unknown key “x” (known: siglum, hosts)",
            ]
        );
        assert_eq!(manifest.title.as_deref(), Some("T"));
        assert_eq!(
            manifest.entries[0]
                .given
                .outlet
                .as_ref()
                .map(|k| k.value.as_str()),
            Some("Harbour Post")
        );
    }

    #[test]
    fn the_hosts_of_an_outlet_name_it_where_no_entry_does() {
        let manifest = parse(
            "[outlet.\"Harbour Post\"]\nhosts = [\"www.hp.example\", \"post.example\"]\n[outlet.\"Lake Post\"]\nhosts = \"Lake\"\n",
        );
        assert_eq!(
            told(&manifest),
            ["c/corpus.toml:4: hosts must be a list of hosts, as [\"harbourpost.example\"]"]
        );
        let named = |path: &str, url: &str, outlet: Option<Container>| {
            let field = |container| Provenance::Field {
                container,
                key: "outlet".into(),
            };
            let mut given = StatedFacts {
                url: Some(Attested::new(url.into(), field(Container::JsonObject))),
                outlet: outlet.map(|by| Attested::new("Own".into(), field(by))),
                ..StatedFacts::default()
            };
            manifest.name_by_host(Path::new(path), &mut given);
            given.outlet.map(|known| known.value)
        };
        let page = "https://news.hp.example/2031/quay";
        let post = Some("Harbour Post".to_owned());
        assert_eq!(named("c/a.json", page, None), post);
        assert_eq!(named("c/a.json", page, Some(Container::JsonObject)), post);
        let own = Some("Own".to_owned());
        assert_eq!(named("c/a.json", page, Some(Container::Manifest)), own);
        assert_eq!(named("d/a.json", page, None), None);
        assert_eq!(named("c/a.json", "https://other.example/", None), None);
    }

    #[test]
    fn fields_are_named_for_the_files_below_it() {
        let manifest = parse("[fields]\ntext = \"corps\"\nday = \"jour\"\ndate = 7\n");
        assert_eq!(
            told(&manifest),
            [
                "c/corpus.toml:3: unknown key “day” (known: text, id, host, outlet, siglum, date, headline, url, authors, language, kind, note, translated_from, translation, accessed)",
                "c/corpus.toml:4: a name must be a string",
            ]
        );
        let manifests = [manifest];
        let fields =
            |path: &str| crate::corpus::manifest::settings(&manifests, Path::new(path)).fields;
        assert_eq!(fields("c/a.json"), [(Field::Text, "corps".to_owned())]);
        assert_eq!(fields("d/a.json"), []);
    }

    #[test]
    fn broken_lines_do_not_hide_the_others() {
        let manifest = parse(
            "title = \"T\"\nbroken line here\n[[article]]\nfile = \"a.txt\"\noutlet = \"Harbour Post\"\n",
        );
        assert_eq!(manifest.title.as_deref(), Some("T"));
        assert_eq!(manifest.entries.len(), 1);
        assert!(
            manifest.problems.iter().all(|p| p.line == Some(2)) && !manifest.problems.is_empty(),
            "{:?}",
            told(&manifest)
        );
    }

    #[test]
    fn entries_for_nothing_are_told_where_all_files_were_opened() {
        let text = "[[article]]\nfile = \"b.txt\"\nnote = \"x\"\n[outlet.\"Lake Post\"]\nsiglum = \"LP\"\n";
        let article = [(Path::new("c/a.txt"), ["a", "a"])];
        let unused = parse(text).unused(article.into_iter(), &HashSet::new());
        let told: Vec<String> = unused.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "c/corpus.toml:1: no article “b.txt” was read",
                "c/corpus.toml:4: no article of the outlet “Lake Post”"
            ]
        );
        let part = Manifest::parse("c/corpus.toml".into(), text, false);
        assert_eq!(part.unused(article.into_iter(), &HashSet::new()), []);
    }

    #[test]
    fn a_manifest_that_cannot_be_read_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("corpus.toml");
        assert_eq!(
            Manifest::open(&path, true).problems[0].reason,
            "no such file or folder"
        );
        std::fs::write(&path, b"\0\0\0\x01").unwrap();
        assert_eq!(
            Manifest::open(&path, true).problems[0].reason,
            "this is no text"
        );
    }
}
