//! Random sequences of what a reader does, of another instance and of articles that change, go and come back: nothing
//! is lost or falls on other words in silence.

use super::*;
use prop::sample::Index;
use std::collections::{BTreeMap, HashSet};
use strum::EnumCount;

#[derive(Clone, Debug)]
enum Deed {
    Mark(usize),
    /// Passages of both articles as one mark.
    MarkBoth(usize),
    Note(Index, u8),
    Label(Index, u8),
    Remove(Index),
    Undo,
    Redo,
    /// The program is left and started again.
    Reload,
    /// Another instance marks something.
    Other(usize),
    /// Words are put before the first article.
    Change,
    /// The second article goes, or comes back.
    GoOrCome,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..PASSAGES.len()).prop_map(Deed::Mark),
        2 => (0..PASSAGES.len()).prop_map(Deed::MarkBoth),
        2 => (any::<Index>(), 0..4_u8).prop_map(|(which, note)| Deed::Note(which, note)),
        2 => (any::<Index>(), 0..3_u8).prop_map(|(which, label)| Deed::Label(which, label)),
        1 => any::<Index>().prop_map(Deed::Remove),
        3 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        1 => Just(Deed::Reload),
        1 => (0..PASSAGES.len()).prop_map(Deed::Other),
        1 => Just(Deed::Change),
        1 => Just(Deed::GoOrCome),
    ]
}

const PASSAGES: [&str; 4] = ["É safe", "said Lund", "We sail at noon", "said Berg"];

/// The text of the second article.
const SECOND: &str = "Lund said it is “É safe”. Berg: “We sail at noon.”";
/// What is marked in it.
const IN_SECOND: &str = "sail at noon";

/// What a mark says, and the words that it lies on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Said {
    note: String,
    label: String,
    passages: Vec<String>,
}

impl Said {
    fn on(passages: &[&str]) -> Self {
        Self {
            passages: passages.iter().map(|words| words.to_string()).collect(),
            ..Self::default()
        }
    }
}

/// What was said, by the ids of the marks.
type Marks = BTreeMap<String, Said>;

/// A notebook in use, and what must stand in it.
struct MarkedNotebook {
    workspace: Workspace,
    notebook: Notebook,
    /// What stood in it after each step that was done or can be done again.
    states: Vec<Marks>,
    now: usize,
    /// What the other instance marked.
    others: Marks,
}

impl MarkedNotebook {
    fn new() -> Self {
        let mut workspace = Workspace::new();
        workspace.articles.push(article("b", SECOND));
        let notebook = opened(&workspace);
        Self {
            workspace,
            notebook,
            states: vec![Marks::new()],
            now: 0,
            others: Marks::new(),
        }
    }

    fn take(&mut self, deed: &Deed) {
        let mut after = self.states[self.now].clone();
        let chosen = |which: &Index| after.keys().nth(which.index(after.len().max(1))).cloned();
        match deed {
            Deed::Mark(words) => {
                let id = mark(&mut self.notebook, &self.workspace, *words);
                after.insert(id, Said::on(&[PASSAGES[*words]]));
                self.done(after);
            }
            Deed::MarkBoth(words) => {
                if let [first, second] = &self.workspace.articles[..] {
                    let places = [
                        (first, place(first, PASSAGES[*words])),
                        (second, place(second, IN_SECOND)),
                    ];
                    let id = self.notebook.mark_passages(&places).unwrap();
                    after.insert(id, Said::on(&[PASSAGES[*words], IN_SECOND]));
                    self.done(after);
                }
            }
            Deed::Note(which, note) => {
                let note = format!("note {note}");
                if let Some(id) = chosen(which).filter(|id| after[id].note != note) {
                    self.notebook.edit(&id, &note, &[]);
                    after.entry(id).and_modify(|said| said.note = note);
                    self.done(after);
                }
            }
            Deed::Label(which, label) => {
                let label = ["", "key", "wrong"][usize::from(*label)].to_string();
                if let Some(id) = chosen(which).filter(|id| after[id].label != label) {
                    self.notebook.label(&id, &label);
                    after.entry(id).and_modify(|said| said.label = label);
                    self.done(after);
                }
            }
            Deed::Remove(which) => {
                if let Some(id) = chosen(which) {
                    self.notebook.remove(&id);
                    after.remove(&id);
                    self.done(after);
                }
            }
            Deed::Undo => {
                let taken = self.notebook.undo(&self.workspace.articles);
                assert_eq!(taken.is_some(), self.now > 0);
                self.now = self.now.saturating_sub(1);
            }
            Deed::Redo => {
                let taken = self.notebook.redo(&self.workspace.articles);
                assert_eq!(taken.is_some(), self.now + 1 < self.states.len());
                self.now += usize::from(taken.is_some());
            }
            Deed::Reload => self.notebook = opened(&self.workspace),
            Deed::Other(words) => {
                let mut other = self.workspace.open();
                let id = mark(&mut other, &self.workspace, *words);
                other.save(&self.workspace.articles).unwrap();
                self.others.insert(id, Said::on(&[PASSAGES[*words]]));
            }
            Deed::Change => {
                let text = format!("CORRECTED. {}", self.workspace.articles[0].text);
                self.workspace.articles[0] = article("a", &text);
                self.notebook = opened(&self.workspace);
            }
            Deed::GoOrCome => {
                if self
                    .workspace
                    .articles
                    .pop_if(|last| last.id == "b")
                    .is_none()
                {
                    self.workspace.articles.push(article("b", SECOND));
                }
                self.notebook = opened(&self.workspace);
            }
        }
        self.notebook.save(&self.workspace.articles).unwrap();
        self.check();
    }

    /// What was taken back before cannot be done again.
    fn done(&mut self, after: Marks) {
        self.states.truncate(self.now + 1);
        self.states.push(after);
        self.now += 1;
    }

    fn check(&self) {
        let own = |mark: &&Mark| !self.others.contains_key(&mark.id);
        let own = self.notebook.marks().iter().filter(own);
        assert_eq!(said(own), self.states[self.now]);
        for passage in self.notebook.marks().iter().flat_map(Mark::passages) {
            let mut articles = self.workspace.articles.iter();
            match articles.find(|article| article.id == passage.anchor.article) {
                Some(article) => {
                    assert!(passage.is_in(&article.id));
                    assert_eq!(passage.span.of(&article.text), passage.anchor.exact);
                }
                None => assert!(passage.is_lost()),
            }
        }
    }
}

fn opened(workspace: &Workspace) -> Notebook {
    let mut notebook = workspace.open();
    notebook.remember(Some(workspace.dir.path().join("history")));
    notebook
}

fn mark(notebook: &mut Notebook, workspace: &Workspace, words: usize) -> String {
    let article = &workspace.articles[0];
    notebook.mark(article, place(article, PASSAGES[words]), "", &[])
}

fn place(article: &Article, words: &str) -> Span {
    let start = article.text.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn said<'m>(marks: impl Iterator<Item = &'m Mark>) -> Marks {
    let said = marks.map(|mark| {
        let passages = mark.passages().map(|p| p.anchor.exact.clone());
        let said = Said {
            note: mark.note.clone(),
            label: mark.label.clone(),
            passages: passages.collect(),
        };
        (mark.id.clone(), said)
    });
    said.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_is_lost_or_moved_in_silence(deeds in prop::collection::vec(deed(), 1..30)) {
        let mut desk = MarkedNotebook::new();
        for deed in &deeds {
            desk.take(deed);
        }
        desk.take(&Deed::Reload);
        let mut all = desk.states[desk.now].clone();
        all.extend(desk.others);
        prop_assert_eq!(said(desk.notebook.marks().iter()), all);
    }
}

#[test]
fn a_note_that_is_done_again_is_on_disk_too() {
    let mut desk = MarkedNotebook::new();
    let id = mark(&mut desk.notebook, &desk.workspace, 0);
    let mut said = Said::on(&[PASSAGES[0]]);
    desk.done(Marks::from([(id.clone(), said.clone())]));
    desk.notebook.save(&desk.workspace.articles).unwrap();
    desk.notebook.edit(&id, "ask", &[]);
    said.note = "ask".into();
    desk.done(Marks::from([(id, said)]));
    for deed in [Deed::Undo, Deed::Redo, Deed::Reload] {
        desk.notebook.save(&desk.workspace.articles).unwrap();
        desk.take(&deed);
    }
}

/// One line of each kind that this version writes.
const EVERY_KIND: &str = r#"{"notebook":{"version":1,"corpus":"/home/ada/ferry"}}
{"mark":{"id":"9f00","article":"a","sha256":"00","outlet":"North Ledger","url":"https://ledger.example/noon","start":1,"end":5,"exact":"sail","prefix":"W","suffix":" at","note":"ask","tags":["ferry"],"created":"2031-05-02T10:00:00Z"}}
{"correction":{"correction":{"set":"speaker","quotation":"a:1-5","name":"Lund"},"words":["sail"],"created":""}}
{"correction":{"correction":{"set":"statement-speaker","quotation":"a:1-5","name":"Lund"},"words":["sail"],"created":""}}
{"correction":{"correction":{"set":"speaker-rule","as_found":"Berg","name":"Lund"},"words":[],"created":""}}
{"correction":{"correction":{"set":"speaker-rule","as_found":"Berg","article":"a","name":"Vik"},"words":[],"created":""}}
{"correction":{"correction":{"set":"day","quotation":"a:1-5","day":"2031-05-02"},"words":["sail"],"created":""}}
{"correction":{"correction":{"set":"outlet","article":"a","name":"North Ledger"},"words":[],"created":""}}
{"correction":{"correction":{"set":"siglum","article":"a","outlet":"North Ledger","siglum":"NL"},"words":[],"created":""}}
{"correction":{"correction":{"set":"kind","article":"a","kind":"transcript"},"words":[],"created":""}}
{"correction":{"correction":{"set":"headline","article":"a","text":"Noon"},"words":[],"created":""}}
{"correction":{"correction":{"set":"published","article":"a","day":"2031-05-02"},"words":[],"created":""}}
{"correction":{"correction":{"set":"title","quotation":"a:1-5","title":"Quay day"},"words":["sail"],"created":""}}
{"correction":{"correction":{"set":"join","quotation":"a:1-5","with":"b:1-5"},"words":["sail","sail"],"created":""}}
{"correction":{"correction":{"set":"split","quotation":"a:1-5"},"words":["sail"],"created":""}}
{"correction":{"correction":{"set":"apart","quotation":"a:1-5","from":"c:1-5"},"words":["sail","sail"],"created":""}}
{"correction":{"correction":{"set":"right","quotation":"a:1-5"},"words":["sail"],"created":""}}
{"correction":{"correction":{"set":"not-a-quotation","quotation":"b:1-5"},"words":["sail"],"created":""}}
{"correction":{"correction":{"set":"extent","quotation":"a:1-5","start":1,"end":3},"words":["sail","sa"],"created":""}}
{"correction":{"correction":{"set":"missed","article":"a","start":7,"end":9,"name":"Berg"},"words":["at"],"created":""}}
{"correction":{"correction":{"set":"same-event","quotation":"a:1-5","with":"b:1-5"},"words":["sail","sail"],"created":""}}
{"correction":{"correction":{"set":"other-event","quotation":"b:1-5","from":"c:1-5"},"words":["sail","sail"],"created":""}}
{"later":{"kind":"of line"}}
"#;

#[test]
fn a_file_with_every_kind_of_line_is_written_as_it_was_read() {
    let mut parsed = file::parse(EVERY_KIND.as_bytes());
    assert_eq!(parsed.broken, []);
    let corrections = parsed.pages.corrections.iter();
    let kinds = corrections.map(|made| std::mem::discriminant(&made.correction));
    assert_eq!(kinds.collect::<HashSet<_>>().len(), Correction::COUNT);
    assert_eq!(parsed.pages.unknown.len(), 1);
    let mut bytes = Vec::new();
    parsed.pages.write("/home/ada/ferry", &mut bytes).unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), EVERY_KIND);
}

#[test]
fn what_is_told_of_the_words_follows_them_with_all_that_was_corrected_beside_it() {
    let noon = id(TEXT, "We sail at noon,");
    let at = |words: &str| {
        let start = TEXT[..TEXT.find(words).unwrap()].chars().count();
        (start, start + words.chars().count())
    };
    let ((start, end), (from, to)) = (at("We sail"), at("said Berg"));
    let extent = Correction::Extent {
        quotation: noon.clone(),
        start,
        end,
    };
    let missed = Correction::Missed {
        article: "a".into(),
        start: from,
        end: to,
        name: "Ola Vik".into(),
    };
    let speaker = |quotation: &str, name: &str| Correction::Speaker {
        quotation: quotation.into(),
        name: name.into(),
    };
    let mut notebook = Notebook::in_memory();
    let mut told = vec![speaker(&noon, "Ida Berg"), missed.clone(), extent];
    for n in 0..3 {
        let before = Edition::build(corpus(TEXT), &told[..n]);
        notebook.correct(told[n].clone(), &before);
    }
    let before = Edition::build(corpus(TEXT), &told);
    told.push(speaker(&missed.names(), "Eva Vik"));
    notebook.correct(told[3].clone(), &before);

    let longer = format!("CORRECTED. {TEXT}");
    notebook.pages.place(&corpus(&longer).articles);
    let (fitting, lost) = notebook.settle(&found(&longer));
    assert_eq!(lost, []);
    let now = Edition::build(corpus(&longer), &fitting);
    let said = now.quotations.iter().enumerate();
    let said = said.map(|(n, q)| (q.speaker().unwrap_or_default(), now.quoted(QuotationIx(n))));
    let said: Vec<(&str, String)> = said.collect();
    assert!(said.contains(&("Ida Berg", "We sail".into())), "{said:?}");
    assert!(said.contains(&("Eva Vik", "said Berg".into())), "{said:?}");

    // Where the words are gone, so is what was told of them, and both are named.
    let other = TEXT.replace("We sail at noon", "Nobody answered us");
    notebook.pages.place(&corpus(&other).articles);
    let (fitting, lost) = notebook.settle(&found(&other));
    assert_eq!(fitting.len() + lost.len(), told.len());
    let is_lost = |told: &Correction| lost.iter().any(|lost| lost.correction == *told);
    assert!(is_lost(&told[0]) && is_lost(&told[2]), "{lost:?}");
}

#[test]
fn what_is_told_of_a_quotation_stays_with_it_inside_of_one_that_was_missed() {
    let direct = "“The old quay is dry as a bone,” Tove Lund said on Thursday.";
    let behind = "Tove Lund said on Thursday: “The old quay is dry as a bone.”";
    for text in [direct, behind] {
        let plain = edition(text);
        let quay = plain.quotations[0].id.to_string();
        let words = text.find("The old quay").unwrap();
        let start = text[..words].chars().count();
        let told: [Correction; 3] = [
            Correction::Day {
                quotation: quay.clone(),
                day: "2031-03-10".into(),
            },
            Correction::Speaker {
                quotation: quay.clone(),
                name: "Ada Brink".into(),
            },
            Correction::Extent {
                quotation: quay.clone(),
                start,
                end: start + "The old quay".len(),
            },
        ];
        let missed = Correction::Missed {
            article: "a".into(),
            start: 0,
            end: text.chars().count(),
            name: "Ola Vik".into(),
        };
        for before in told {
            let mut notebook = Notebook::in_memory();
            notebook.correct(before.clone(), &plain);
            let corrected = Edition::build(corpus(text), std::slice::from_ref(&before));
            notebook.correct(missed.clone(), &corrected);
            let (fitting, _) = notebook.settle(&found(text));
            assert_eq!(fitting, [before, missed.clone()], "{text}");
        }
    }
}

#[test]
fn a_join_that_is_told_of_each_printing_is_not_told_as_lost_where_one_of_them_holds() {
    let three = format!("{TEXT} “It is cold at sea,” said Vik.");
    let before = edition(&three);
    let [first, second, third] = [0, 1, 2].map(|n| before.quotations[n].id.to_string());
    let join = |with: &str| Correction::Join {
        quotation: first.clone(),
        with: with.to_owned(),
    };
    let mut notebook = Notebook::in_memory();
    notebook.correct_all(vec![join(&second), join(&third)], &before);
    let told = |notebook: &mut Notebook, text: &str| {
        notebook.pages.place(&corpus(text).articles);
        let (fitting, unsettled) = notebook.settle(&found(text));
        (fitting.len(), notebook.shaken(&unsettled))
    };
    let (fitting, left) = told(&mut notebook, TEXT);
    let is_lost = |told: &Problem| told.to_string().contains("no longer finds");
    assert_eq!((fitting, left.iter().any(is_lost)), (1, false));
    let gone = three.replace("É safe", "Nobody spoke of it at all");
    let (fitting, lost) = told(&mut notebook, &gone);
    assert_eq!((fitting, lost.len()), (0, 2));
    let lost = lost[0].to_string();
    assert!(
        lost.contains("the same statement as “We sail at noon,”"),
        "{lost}"
    );
}
