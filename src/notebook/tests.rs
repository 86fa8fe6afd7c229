mod again;
mod corrected_sequences;
mod instances;
mod kept;
mod lines;
mod reattached;
mod sequences;
mod taken_in;
mod whose;

use super::articles::Articles;
use super::*;
use crate::corpus::{ArticleKind, Corpus, Watch};
use crate::edition::{Correction, Edition, Found, QuotationIx};
use crate::text::{CodePoints, Span, hex};
use proptest::prelude::*;
use std::fs;
use std::ops::Range;

const TEXT: &str = "“É safe,” said Lund. “We sail at noon,” said Berg.";

pub fn article(id: &str, text: &str) -> Article {
    Article {
        id: id.to_string(),
        former_id: id.to_string(),
        instant: None,
        accessed: None,
        related: Default::default(),
        links: Vec::new(),
        outlet: None,
        stated_outlet: None,
        found_body: None,
        siglum: "?1".to_string(),
        headline: None,
        authors: Vec::new(),
        published: None,
        url: None,
        language: None,
        kind: ArticleKind::Article,
        note: None,
        translation: None,
        path: format!("{id}.txt"),
        sha256: hex(&<sha2::Sha256 as sha2::Digest>::digest(text.as_bytes())),
        text: text.into(),
    }
}

struct Workspace {
    dir: tempfile::TempDir,
    articles: Vec<Article>,
}

impl Workspace {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            articles: vec![article("a", TEXT)],
        }
    }

    fn path(&self) -> PathBuf {
        self.dir.path().join("notebooks/ferry.jsonl")
    }

    fn open(&self) -> Notebook {
        let key = CorpusKey::of_paths(&[self.dir.path().into()]);
        Notebook::open_at(&self.path(), &key, &self.articles)
    }

    fn mark(&self, notebook: &mut Notebook, words: &str) -> String {
        let start = TEXT.find(words).unwrap();
        let span = Span::new(start, start + words.len());
        notebook.mark(&self.articles[0], span, "", &[])
    }

    fn passages(&self) -> Vec<String> {
        let notebook = self.open();
        assert_eq!(notebook.problems(), []);
        notebook
            .marks()
            .iter()
            .map(|m| m.passage.anchor.exact.clone())
            .collect()
    }
}

fn corpus(text: &str) -> Corpus {
    Corpus {
        articles: vec![article("a", text)],
        ..Corpus::default()
    }
}

fn edition(text: &str) -> Edition {
    Edition::build(corpus(text), &[])
}

fn found(text: &str) -> Found {
    Found::find(corpus(text), &Watch::default())
}

#[test]
fn a_saved_mark_comes_back_with_its_place_in_code_points() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let id = workspace.mark(&mut notebook, "safe");
    notebook.edit(&id, "check", &["ferry".to_string()]);
    notebook.save(&workspace.articles).unwrap();
    assert!(!notebook.is_changed());

    let again = workspace.open();
    assert_eq!(again.marks(), notebook.marks());
    assert_eq!(again.marks()[0].passage.span.of(TEXT), "safe");
    assert_eq!(again.marks()[0].passage.anchor.position(), Some([3, 7]));
    let file = fs::read_to_string(workspace.path()).unwrap();
    assert!(file.contains(r#""start":3,"end":7"#), "{file}");
}

#[test]
fn a_mark_follows_its_words_and_is_kept_when_they_are_gone() {
    let mut workspace = Workspace::new();
    let mut notebook = workspace.open();
    workspace.mark(&mut notebook, "“We sail at noon,” said Berg");
    notebook.save(&workspace.articles).unwrap();

    workspace.articles = vec![article("a", &format!("Updated. {TEXT}"))];
    let moved = workspace.open();
    assert_eq!(moved.marks()[0].passage.anchoring, Anchoring::Moved);
    assert_eq!(moved.marked_in("a").len(), 1);

    workspace.articles = vec![article("a", "Nothing is left.")];
    let mut lost = workspace.open();
    assert_eq!(lost.marks()[0].passage.anchoring, Anchoring::Lost);
    assert_eq!(lost.marked_in("a").len(), 0);
    lost.mark(&workspace.articles[0], Span::new(0, 7), "", &[]);
    lost.save(&workspace.articles).unwrap();
    assert_eq!(
        workspace.passages(),
        ["“We sail at noon,” said Berg", "Nothing"]
    );
}

#[test]
fn what_two_instances_do_is_all_kept() {
    let workspace = Workspace::new();
    let mut first = workspace.open();
    let shared = workspace.mark(&mut first, "safe");
    let doomed = workspace.mark(&mut first, "said");
    first.save(&workspace.articles).unwrap();

    let mut second = workspace.open();
    workspace.mark(&mut first, "Lund");
    first.edit(&shared, "first", &[]);
    first.remove(&doomed);
    workspace.mark(&mut second, "Berg");
    second.edit(&shared, "second", &["day".to_string()]);
    first.save(&workspace.articles).unwrap();
    second.save(&workspace.articles).unwrap();

    assert_eq!(workspace.passages(), ["safe", "Lund", "Berg"]);
    assert_eq!(second.marks()[0].note, "first\n\nsecond");
    assert_eq!(second.marks()[0].tags, ["day"]);
    assert_eq!(second.marks().len(), 3);
}

#[test]
fn many_instances_at_once_lose_nothing() {
    let workspace = Workspace::new();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..5 {
                    let mut notebook = workspace.open();
                    workspace.mark(&mut notebook, "safe");
                    notebook.save(&workspace.articles).unwrap();
                }
            });
        }
    });
    assert_eq!(workspace.passages().len(), 40);
}

#[test]
fn a_file_that_vanished_is_written_anew_with_everything() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    workspace.mark(&mut notebook, "safe");
    notebook.save(&workspace.articles).unwrap();
    fs::remove_file(workspace.path()).unwrap();
    workspace.mark(&mut notebook, "Lund");
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(workspace.passages(), ["safe", "Lund"]);
}

#[test]
fn a_removed_mark_can_be_put_back() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let id = workspace.mark(&mut notebook, "safe");
    notebook.save(&workspace.articles).unwrap();
    let mark = notebook.remove(&id).unwrap();
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(workspace.passages(), [""; 0]);
    notebook.put_back(mark);
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(workspace.passages(), ["safe"]);
}

#[test]
fn a_broken_line_is_said_and_kept_aside() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    workspace.mark(&mut notebook, "safe");
    notebook.save(&workspace.articles).unwrap();
    let mut damaged = fs::read(workspace.path()).unwrap();
    damaged.extend(b"{\"mark\":{\"id\":\"half\xff");
    fs::write(workspace.path(), &damaged).unwrap();

    let mut notebook = workspace.open();
    assert_eq!(notebook.problems()[0].line, Some(3));
    assert_eq!(notebook.marks().len(), 1);
    workspace.mark(&mut notebook, "Lund");
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(workspace.passages(), ["safe", "Lund"]);
    let kept: Vec<_> = fs::read_dir(workspace.path().parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains(".broken-"))
        .collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(fs::read(&kept[0]).unwrap(), damaged);
}

#[test]
fn a_notebook_of_a_later_version_is_not_written_over() {
    let workspace = Workspace::new();
    let later = "{\"notebook\":{\"version\":9,\"corpus\":\"x\"}}\n{\"poem\":{}}\n";
    fs::create_dir_all(workspace.path().parent().unwrap()).unwrap();
    fs::write(workspace.path(), later).unwrap();
    let mut notebook = workspace.open();
    assert!(notebook.problems()[0].reason.contains("later version"));
    workspace.mark(&mut notebook, "safe");
    assert!(notebook.save(&workspace.articles).is_err());
    assert!(notebook.is_changed());
    assert_eq!(fs::read_to_string(workspace.path()).unwrap(), later);
}

#[test]
fn a_folder_that_cannot_be_made_is_said_and_nothing_is_forgotten() {
    let workspace = Workspace::new();
    fs::write(workspace.dir.path().join("notebooks"), "a file in the way").unwrap();
    let mut notebook = workspace.open();
    workspace.mark(&mut notebook, "safe");
    assert!(notebook.save(&workspace.articles).is_err());
    assert_eq!(notebook.marks().len(), 1);
    assert!(notebook.is_changed());
}

#[test]
fn a_correction_answers_the_same_question_anew() {
    let edition = edition(TEXT);
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let speaker = |name: &str| Correction::Speaker {
        quotation: "a:q2".into(),
        name: name.into(),
    };
    notebook.correct(speaker("Lund"), &edition);
    notebook.correct(speaker("Berg"), &edition);
    notebook.save(&workspace.articles).unwrap();
    let mut notebook = workspace.open();
    assert_eq!(
        notebook.corrections().collect::<Vec<_>>(),
        [&speaker("Berg")]
    );
    notebook.withdraw(&speaker("Berg"));
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(workspace.open().corrections().count(), 0);
}

#[test]
fn a_correction_follows_its_words_and_never_falls_on_others() {
    let (lund, berg) = TEXT.split_once(" “").unwrap();
    let berg = format!("“{berg}");
    let mut notebook = Notebook::in_memory();
    let on = |text: &str, words: &str| Correction::Day {
        quotation: id(text, words),
        day: "2031-05-02".into(),
    };
    let first = on(&berg, "We sail at noon,");
    notebook.correct(first.clone(), &edition(&berg));
    let mut settled = |text: &str| {
        notebook.pages.place(&corpus(text).articles);
        let (fitting, lost) = notebook.settle(&found(text));
        let lost: Vec<Correction> = lost.into_iter().map(|told| told.correction).collect();
        (fitting, lost)
    };
    assert_eq!(settled(&berg), (vec![first.clone()], vec![]));
    let moved = on(TEXT, "We sail at noon,");
    assert_eq!(settled(TEXT), (vec![moved], vec![]));
    assert_eq!(settled(lund), (vec![], vec![first.clone()]));
    let twice = format!("{TEXT} {berg}");
    assert_eq!(settled(&twice), (vec![], vec![first]));
}

/// The id of the quotation of these words in the article `a`.
fn id(text: &str, words: &str) -> String {
    let edition = edition(text);
    let all = (0..edition.quotations.len()).map(QuotationIx);
    let mut named = all.filter(|q| edition.quoted(*q) == words);
    edition[named.next().expect(words)].id.to_string()
}

/// A notebook of the time when quotations were counted, and articles went by the stems of their files and the
/// numbers of their lines.
const COUNTED: &str = r#"{"notebook":{"version":1,"corpus":"/home/ada/ferry"}}
{"mark":{"id":"9f00","article":"noon-2","sha256":"00","start":1,"end":16,"exact":"We sail at noon","prefix":"“","suffix":",” said Berg."}}
{"mark":{"id":"9f01","article":"feed:2","sha256":"00","start":1,"end":7,"exact":"It fog","prefix":"“","suffix":"s,” said Lund."}}
{"mark":{"id":"9f02","article":"gone","sha256":"00","start":1,"end":7,"exact":"It fog","prefix":"“","suffix":"s,” said Lund."}}
{"correction":{"correction":{"set":"day","quotation":"noon-2:q2","day":"2031-05-02"},"words":["We sail at one,"],"created":""}}
{"correction":{"correction":{"set":"join","quotation":"noon:q1","with":"feed:2:q1"},"words":["We sail at noon,","It fogs,"],"created":""}}
{"correction":{"correction":{"set":"outlet","article":"feed:2","name":"North Ledger"},"words":[],"created":""}}
{"correction":{"correction":{"set":"split","quotation":"noon:q1"},"words":["We sail at nine,"],"created":""}}
"#;

#[test]
fn a_notebook_that_names_counted_quotations_and_articles_still_means_them() {
    let dir = tempfile::tempdir().unwrap();
    let said = |words: &str, who: &str| format!("“{words},” said {who}.");
    let noon = said("We sail at noon", "Berg");
    let files = [
        ("east/noon.txt", noon.clone()),
        (
            "west/noon.txt",
            format!("{noon} {}", said("We sail at one", "Lund")),
        ),
        (
            "feed.jsonl",
            format!("\n{{\"text\":\"{}\"}}\n", said("It fogs", "Lund")),
        ),
    ];
    for (name, text) in &files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let folders = ["east", "west", "feed.jsonl"].map(|name| dir.path().join(name));
    let corpus = crate::corpus::open(&folders);
    // The texts by which the marks know their articles, whatever these are called now.
    let counted = COUNTED
        .replacen("\"00\"", &format!("\"{}\"", corpus.articles[1].sha256), 1)
        .replacen("\"00\"", &format!("\"{}\"", corpus.articles[2].sha256), 1);
    let ids: Vec<String> = corpus.articles.iter().map(|a| a.id.clone()).collect();
    let [east, west, fog] = &ids[..] else {
        panic!("{ids:?}");
    };
    let file = dir.path().join("old.jsonl");
    fs::write(&file, counted).unwrap();
    let notebook = Notebook::open_at(&file, &CorpusKey::of_paths(&[]), &corpus.articles);
    let marks = notebook.marks().iter();
    let marks: Vec<_> = marks
        .map(|m| (m.passage.article.as_str(), m.passage.anchoring))
        .collect();
    assert_eq!(
        marks,
        [
            (west.as_str(), Anchoring::InPlace),
            (fog.as_str(), Anchoring::InPlace),
            ("gone", Anchoring::Lost)
        ]
    );

    let (fitting, lost) = notebook.settle(&Found::find(corpus, &Watch::default()));
    let second = format!(
        "{west}:{}-{}",
        noon.chars().count() + 2,
        noon.chars().count() + 17
    );
    assert_eq!(
        fitting,
        [
            Correction::Day {
                quotation: second,
                day: "2031-05-02".into()
            },
            Correction::Join {
                quotation: format!("{east}:1-17"),
                with: format!("{fog}:1-9")
            },
            Correction::Outlet {
                article: fog.clone(),
                name: "North Ledger".into()
            },
        ]
    );
    assert_eq!(lost.len(), 1);
}

#[test]
fn a_mark_follows_a_text_that_has_another_name() {
    let mut workspace = Workspace::new();
    let mut notebook = workspace.open();
    workspace.mark(&mut notebook, "safe");
    notebook.save(&workspace.articles).unwrap();
    workspace.articles = vec![article("b", TEXT)];
    let moved = workspace.open();
    assert_eq!(moved.marks()[0].passage.anchoring, Anchoring::InPlace);
    assert_eq!(moved.marked_in("b").len(), 1);
}

#[test]
fn a_mark_on_words_of_another_outlet_belongs_to_that_outlet_alone_from_then_on() {
    let mut known = article("a", TEXT);
    known.url = Some("https://a.example/ferry".into());
    let by = crate::corpus::Provenance::FileName("ledger".into());
    known.outlet = Some(crate::corpus::Attested::new("North Ledger".into(), by));
    let articles = [known, article("b", "A crane is old.")];
    let dir = tempfile::tempdir().unwrap();
    let open = || {
        let key = CorpusKey::of_texts(&articles);
        Notebook::open_at(&dir.path().join("n"), &key, &articles)
    };
    let mut notebook = open();
    let id = notebook.mark(&articles[0], Span::new(3, 5), "", &[]);
    notebook.save(&articles).unwrap();
    let mut notebook = open();
    notebook.reattach(&id, &articles[1], Span::new(2, 7));
    notebook.save(&articles).unwrap();
    let again = open();
    let passage = &again.marks()[0].passage;
    assert_eq!(
        (passage.article.as_str(), passage.span),
        ("b", Span::new(2, 7))
    );
    assert_eq!(
        (&passage.anchor.outlet, &passage.anchor.url),
        (&None, &None)
    );
}

#[test]
fn files_of_one_folder_have_the_notebook_that_lies_beside_them() {
    let workspace = Workspace::new();
    let folder = fs::canonicalize(workspace.dir.path()).unwrap();
    let file = |name: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "Text.").unwrap();
        path
    };
    let (one, two, elsewhere) = (file("1.txt"), file("2.txt"), file("more/3.txt"));
    file("4.txt");
    let beside = Some(folder.join("verbatim.notebook.jsonl"));
    fs::write(beside.as_ref().unwrap(), "").unwrap();
    assert_eq!(
        CorpusKey::of_paths(&[one.clone(), two]).notebook_in_folder(),
        beside
    );
    assert_eq!(
        CorpusKey::of_paths(std::slice::from_ref(&one)).notebook_in_folder(),
        beside
    );
    assert_eq!(
        CorpusKey::of_paths(&[one, elsewhere]).notebook_in_folder(),
        None
    );
}

#[test]
fn all_articles_of_a_folder_given_one_by_one_are_that_folder() {
    let dir = tempfile::tempdir().unwrap();
    let folder = fs::canonicalize(dir.path()).unwrap();
    let file = |name: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "Text.").unwrap();
        path
    };
    let files = ["1.txt", "2.txt", "README.md"].map(file);
    let whole = CorpusKey::of_paths(std::slice::from_ref(&folder));
    assert_eq!(CorpusKey::of_paths(&files), whole);
    assert_eq!(CorpusKey::of_paths(&files[..2]), whole);
    assert_ne!(CorpusKey::of_paths(&files[..1]), whole);
    // What lies in a folder below is an article of this one, too.
    file("more/3.txt");
    assert_ne!(CorpusKey::of_paths(&files), whole);
    let all = [&files[..], &[folder.join("more")]].concat();
    assert_eq!(CorpusKey::of_paths(&all), whole);
}

#[test]
fn what_is_written_on_files_of_the_folder_that_are_not_open_is_not_lost() {
    let dir = tempfile::tempdir().unwrap();
    let folder = fs::canonicalize(dir.path()).unwrap();
    let crane = "“The crane is old,” said Tove Lund.";
    let articles = [("a", TEXT), ("b", crane)].map(|(id, text)| article(id, text));
    for article in &articles {
        fs::write(folder.join(&article.path), &*article.text).unwrap();
    }
    fs::write(folder.join("verbatim.notebook.jsonl"), "").unwrap();
    let mut whole = Notebook::open(
        &CorpusKey::of_paths(std::slice::from_ref(&folder)),
        &articles,
    );
    for article in &articles {
        whole.mark(article, Span::new(3, 7), "", &[]);
    }
    let edition = Edition::build(
        Corpus {
            articles: articles.to_vec(),
            ..Corpus::default()
        },
        &[],
    );
    let of_b = edition
        .quotations
        .iter()
        .find(|q| q.article.0 == 1)
        .unwrap();
    let quotation = of_b.id.to_string();
    let name = "Ada Brink".to_owned();
    whole.correct(Correction::Speaker { quotation, name }, &edition);
    whole.save(&articles).unwrap();
    assert_eq!(whole.marks_elsewhere(), 0);

    let open = &articles[..1];
    let one = Notebook::open(&CorpusKey::of_paths(&[folder.join("a.txt")]), open);
    assert_eq!((one.marks().len(), one.marks_elsewhere()), (2, 1));
    let here = one.with_open_marks();
    assert_eq!(
        (here.marks().len(), &*here.marks()[0].passage.article),
        (1, "a")
    );
    let (_, unsettled) = one.settle(&Found::find(corpus(TEXT), &Watch::default()));
    assert_eq!(one.shaken(&unsettled), []);
    // Where the whole folder is open, a file that is gone is.
    let gone = Notebook::open(&CorpusKey::of_paths(&[folder]), open);
    assert_eq!(
        (gone.marks_elsewhere(), gone.with_open_marks().marks().len()),
        (0, 2)
    );
    assert_eq!(gone.shaken(&unsettled).len(), 1);
}

#[test]
fn a_notebook_stays_beside_the_articles_where_one_was_put_there() {
    let workspace = Workspace::new();
    let key = CorpusKey::of_paths(&[workspace.dir.path().into()]);
    let beside = workspace.dir.path().join("verbatim.notebook.jsonl");
    assert_eq!(key.notebook_in_folder(), None);
    fs::write(&beside, "").unwrap();
    let beside = fs::canonicalize(beside).unwrap();
    assert_eq!(place::path_of(&key), Some(beside.clone()));
    let mut notebook = Notebook::open(&key, &workspace.articles);
    workspace.mark(&mut notebook, "safe");
    notebook.save(&workspace.articles).unwrap();
    assert_eq!(notebook.path(), Some(&*beside));
    assert_eq!(
        Notebook::open(&key, &workspace.articles).marks(),
        notebook.marks()
    );
}

#[test]
fn what_cannot_be_saved_can_be_saved_elsewhere_but_over_nothing() {
    let workspace = Workspace::new();
    fs::write(workspace.dir.path().join("notebooks"), "a file in the way").unwrap();
    let mut notebook = workspace.open();
    workspace.mark(&mut notebook, "safe");
    let taken = workspace.dir.path().join("notebooks");
    assert!(notebook.save_as(&taken).is_err() && notebook.is_changed());
    let elsewhere = workspace.dir.path().join("rescued.jsonl");
    notebook.save_as(&elsewhere).unwrap();
    assert!(!notebook.is_changed());
    let key = CorpusKey::of_paths(&[]);
    let rescued = Notebook::open_at(&elsewhere, &key, &workspace.articles);
    assert_eq!(rescued.marks(), notebook.marks());
}

#[test]
fn a_mark_written_twice_keeps_both_notes() {
    let workspace = Workspace::new();
    let mut notebook = workspace.open();
    let id = workspace.mark(&mut notebook, "safe");
    notebook.edit(&id, "ours", &["a".to_string()]);
    notebook.save(&workspace.articles).unwrap();
    let file = fs::read_to_string(workspace.path()).unwrap();
    let theirs = file
        .lines()
        .nth(1)
        .unwrap()
        .replace("ours", "theirs")
        .replace("\"a\"", "\"b\"");
    fs::write(workspace.path(), format!("{file}{theirs}\n")).unwrap();
    let marks = workspace.open().marks().to_vec();
    assert_eq!(marks.len(), 1);
    assert_eq!(
        (&*marks[0].note, &marks[0].tags[..]),
        ("ours\n\ntheirs", &["a".to_string(), "b".into()][..])
    );
}

#[test]
#[cfg(target_os = "linux")]
fn what_is_no_file_is_said_and_never_read_without_end() {
    let workspace = Workspace::new();
    fs::create_dir_all(workspace.path().parent().unwrap()).unwrap();
    std::os::unix::fs::symlink("/dev/full", workspace.path()).unwrap();
    let mut notebook = workspace.open();
    assert!(notebook.problems()[0].reason.contains("not a file"));
    workspace.mark(&mut notebook, "safe");
    assert!(notebook.save(&workspace.articles).is_err());
    assert!(notebook.is_changed());
}

/// What may happen to a folder of articles between two sessions.
#[derive(Clone, Debug)]
enum Happening {
    Add(usize, usize),
    Remove(usize),
    Swap(usize, usize),
    Before(usize),
    Replace(usize),
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        (0..3usize, 0..3usize).prop_map(|(outlet, text)| Happening::Add(outlet, text)),
        (0..9usize).prop_map(Happening::Remove),
        (0..9usize, 0..9usize).prop_map(|(a, b)| Happening::Swap(a, b)),
        (0..9usize).prop_map(Happening::Before),
        (0..9usize).prop_map(Happening::Replace),
    ]
}

const OUTLETS: [&str; 3] = ["North Ledger", "South Gazette", "East Post"];
const TEXTS: [&str; 3] = [
    TEXT,
    "“The harbour stays shut all week,” said Lund.",
    "It rained.",
];

fn happen(articles: &mut Vec<Article>, what: &Happening) {
    let all = articles.len();
    match *what {
        Happening::Add(outlet, text) => {
            articles.insert(0, whose::of(OUTLETS[outlet], "", TEXTS[text]))
        }
        _ if all == 0 => {}
        Happening::Remove(n) => {
            articles.remove(n % all);
        }
        Happening::Swap(a, b) => articles.swap(a % all, b % all),
        Happening::Before(n) | Happening::Replace(n) => {
            let old = &articles[n % all];
            let text = match what {
                Happening::Before(_) => format!("CORRECTED. {}", old.text),
                _ => "Nothing is left.".to_string(),
            };
            let outlet = old
                .outlet
                .as_ref()
                .map_or("", |known| known.value.as_str())
                .to_owned();
            articles[n % all] = whose::of(&outlet, "", &text);
        }
    }
    // The worst ids: each article has the one of whatever stood in its place.
    for (n, article) in articles.iter_mut().enumerate() {
        article.id = format!("feed:{n}");
        article.former_id.clone_from(&article.id);
    }
}

/// A text of few letters, so that passages occur often, and a passage of it.
fn text_and_passage() -> impl Strategy<Value = (String, Span)> {
    let letters = prop::collection::vec(
        prop::sample::select(vec!["a", "b", " ", "é", "“", "\n"]),
        1..200,
    );
    (letters, any::<prop::sample::Index>(), 1usize..60).prop_map(|(letters, at, length)| {
        let first = at.index(letters.len());
        let last = (first + length).min(letters.len());
        let start = letters[..first].concat().len();
        let end = start + letters[first..last].concat().len();
        (letters.concat(), Span::new(start, end))
    })
}

proptest! {
    #[test]
    fn nothing_falls_on_another_outlet_or_is_forgotten(
        before in prop::collection::vec(happening(), 1..8),
        chosen in any::<prop::sample::Index>(),
        after in prop::collection::vec(happening(), 1..8),
    ) {
        let mut articles = vec![whose::of(OUTLETS[0], "feed:0", TEXT)];
        before.iter().for_each(|what| happen(&mut articles, what));
        prop_assume!(!articles.is_empty());
        let marked = chosen.get(&articles).clone();
        let mut notebook = Notebook::in_memory();
        let end = marked.text.find([',', '.']).unwrap_or(1);
        notebook.mark(&marked, Span::new(0, end), "", &[]);
        after.iter().for_each(|what| happen(&mut articles, what));
        notebook.pages.place(&articles);
        let mark = &notebook.marks()[0];
        let now = articles.iter().find(|a| a.id == mark.passage.article);
        if mark.passage.anchoring == Anchoring::Lost {
            let same = |a: &Article| a.outlet == marked.outlet && a.sha256 == marked.sha256;
            prop_assert!(!articles.iter().any(same));
        } else {
            let now = now.unwrap();
            prop_assert_eq!(&now.outlet, &marked.outlet);
            prop_assert_eq!(mark.passage.span.of(&now.text), &mark.passage.anchor.exact);
        }
    }

    #[test]
    fn a_mark_is_found_where_it_was_made((text, span) in text_and_passage()) {
        let article = article("a", &text);
        let place = Anchor::new(&article, span).find(&article, &CodePoints::new(&text));
        prop_assert_eq!((place.anchoring, place.span), (Anchoring::InPlace, span));
    }

    #[test]
    fn text_put_before_moves_a_mark_but_does_not_lose_it(
        (text, span) in text_and_passage(),
        before in "[ab é“]{1,40}",
    ) {
        let anchor = Anchor::new(&article("a", &text), span);
        let longer = format!("{before}{text}");
        let now = article("a", &longer);
        let place = anchor.find(&now, &CodePoints::new(&longer));
        prop_assert_ne!(place.anchoring, Anchoring::Lost);
        prop_assert_eq!(place.span.of(&longer), &anchor.exact);
    }

    #[test]
    fn no_file_is_too_odd_to_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let lines = bytes.split(|b| *b == b'\n').count();
        prop_assert!(file::parse(&bytes).broken.len() <= lines);
    }
}
