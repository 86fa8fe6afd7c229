//! Random sequences of corrections of every kind, undone and done again, with articles that come, go and change between
//! them: none is lost without a word, and none falls on other words or on another outlet's.

use super::*;
use crate::corpus::ArticleKind;
use prop::sample::Index;
use std::collections::BTreeMap;
use strum::{EnumCount, IntoEnumIterator};

#[derive(Clone, Debug)]
enum Deed {
    /// A kind of correction, and two quotations.
    Correct(usize, Index, Index),
    Undo,
    Redo,
    /// The program is left and started again.
    Reload,
    /// Something happens to the folder, and the program is started again.
    Happen(Happening),
}

fn deed() -> impl Strategy<Value = Deed> {
    // A rule is of one article or of all.
    let kind = 0..Correction::COUNT + 1;
    prop_oneof![
        8 => (kind, any::<Index>(), any::<Index>()).prop_map(|(kind, a, b)| Deed::Correct(kind, a, b)),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => Just(Deed::Reload),
        3 => happening().prop_map(Deed::Happen),
    ]
}

/// A correction of a kind, of one quotation and where need be of another; `number` makes what it sets its own.
fn of_kind(kind: usize, edition: &Edition, [a, b]: [QuotationIx; 2], number: usize) -> Correction {
    let placed = &edition[a];
    let found = &edition[placed.article];
    let article = found.id.clone();
    let [quotation, other] = [a, b].map(|q| edition[q].id.to_string());
    let (name, day) = (
        format!("Speaker {number}"),
        format!("2031-05-{:02}", number % 28 + 1),
    );
    let points = CodePoints::new(&found.text);
    let [start, end] = points.of_span(placed.quotation.extent());
    match kind {
        0 => Correction::Speaker { quotation, name },
        1 => Correction::StatementSpeaker { quotation, name },
        2 => Correction::SpeakerRule {
            as_found: "Lund".into(),
            article: None,
            name,
        },
        3 => Correction::SpeakerRule {
            as_found: "Lund".into(),
            article: Some(article),
            name,
        },
        4 => Correction::Day { quotation, day },
        5 => Correction::Outlet { article, name },
        17 => Correction::Siglum {
            article,
            outlet: found.outlet.as_ref().map(|outlet| outlet.value.clone()),
            siglum: format!("S{number}"),
        },
        18 => Correction::Kind {
            article,
            kind: ArticleKind::iter().nth(number % 3).unwrap(),
        },
        6 => Correction::Headline {
            article,
            text: name,
        },
        7 => Correction::Published { article, day },
        8 => Correction::Title {
            quotation,
            title: name,
        },
        9 => Correction::Join {
            quotation,
            with: other,
        },
        10 => Correction::Split { quotation },
        11 => Correction::Apart {
            quotation,
            from: other,
        },
        12 => Correction::Right { quotation },
        13 => Correction::NotAQuotation { quotation },
        14 => Correction::Extent {
            quotation,
            start,
            end: end - 1,
        },
        15 => Correction::SameEvent {
            quotation,
            with: other,
        },
        16 => Correction::OtherEvent {
            quotation,
            from: other,
        },
        _ => Correction::Missed {
            article,
            start: 0,
            end: points.of_span(Span::new(0, found.text.len()))[1],
            name,
        },
    }
}

/// A notebook in use, and what must stand in it.
struct CorrectedNotebook {
    dir: tempfile::TempDir,
    articles: Vec<Article>,
    notebook: Notebook,
    /// The corrections after each step that was done or can be done again.
    states: Vec<Vec<Correction>>,
    now: usize,
    /// The outlet and the words of the quotation to which each name was given.
    given: BTreeMap<String, (String, String)>,
}

impl CorrectedNotebook {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut articles = Vec::new();
        for (outlet, text) in [(0, 0), (1, 0), (2, 1)] {
            happen(&mut articles, &Happening::Add(outlet, text));
        }
        let notebook = opened(&dir, &articles);
        Self {
            dir,
            articles,
            notebook,
            states: vec![Vec::new()],
            now: 0,
            given: BTreeMap::new(),
        }
    }

    fn corpus(&self) -> Corpus {
        Corpus {
            articles: self.articles.clone(),
            ..Corpus::default()
        }
    }

    /// The edition as it is corrected now.
    fn edition(&self) -> Edition {
        let found = Found::find(self.corpus(), &Watch::default());
        let (fitting, _) = self.notebook.settle(&found);
        Edition::build(self.corpus(), &fitting)
    }

    fn told(&self) -> Vec<Correction> {
        self.notebook.corrections().cloned().collect()
    }

    fn take(&mut self, deed: &Deed) {
        match deed {
            Deed::Correct(kind, a, b) => self.correct(*kind, [a, b]),
            Deed::Undo => {
                let taken = self.notebook.undo(&self.articles);
                assert_eq!(taken.is_some(), self.now > 0);
                self.now = self.now.saturating_sub(1);
            }
            Deed::Redo => {
                let taken = self.notebook.redo(&self.articles);
                assert_eq!(taken.is_some(), self.now + 1 < self.states.len());
                self.now += usize::from(taken.is_some());
            }
            Deed::Reload => self.notebook = opened(&self.dir, &self.articles),
            Deed::Happen(what) => {
                happen(&mut self.articles, what);
                self.notebook = opened(&self.dir, &self.articles);
            }
        }
        self.notebook.save(&self.articles).unwrap();
        self.check();
    }

    fn correct(&mut self, kind: usize, chosen: [&Index; 2]) {
        let edition = self.edition();
        let all = edition.quotations.len();
        if all == 0 {
            return;
        }
        let chosen = chosen.map(|which| QuotationIx(which.index(all)));
        // The names tell the deeds apart.
        let number = self.given.len();
        let made = of_kind(kind, &edition, chosen, number);
        let before = self.notebook.pages.corrections.clone();
        if self.told().contains(&made) || made.partner().is_some() && chosen[0] == chosen[1] {
            return;
        }
        let placed = &edition[chosen[0]];
        let outlet = read_outlet(&edition[placed.article]);
        let words = edition.words_of(chosen[0]);
        self.given
            .insert(format!("Speaker {number}"), (outlet, words));
        self.notebook.correct(made.clone(), &edition);
        let after = self.told();
        assert!(after.contains(&made), "{made:?}");
        let corrections = self.notebook.pages.corrections.iter();
        let mut latest = corrections.filter(|own| own.correction == made);
        let latest = latest.next().unwrap();
        // Nothing goes but what the new one answers itself.
        for old in before {
            let is_kept = after.contains(&old.correction);
            assert!(
                is_kept || question::answers_same(latest, &old),
                "{old:?} for {made:?}"
            );
        }
        self.states.truncate(self.now + 1);
        self.states.push(after);
        self.now += 1;
    }

    fn check(&self) {
        assert_eq!(self.told(), self.states[self.now]);
        for number in 0..self.told().len() {
            // A rule for all articles has no place.
            let Some((anchor, place)) = self.notebook.corrected_place(number) else {
                continue;
            };
            if place.is_lost() {
                continue;
            }
            let mut articles = self.articles.iter();
            let article = articles
                .find(|article| article.id == place.article)
                .unwrap();
            assert_eq!(Some(read_outlet(article)), anchor.outlet);
            if place.anchoring != Anchoring::Changed {
                assert_eq!(place.span.of(&article.text), anchor.exact);
            }
        }
        // Each is obeyed, or it is told why not.
        let found = Found::find(self.corpus(), &Watch::default());
        let (fitting, unsettled) = self.notebook.settle(&found);
        let left = unsettled.iter().filter(|told| !told.is_obeyed).count();
        let overruled = (0..self.told().len()).filter(|n| self.notebook.overruled_by(*n).is_some());
        assert_eq!(fitting.len() + left + overruled.count(), self.told().len());
        // What is obeyed is obeyed on the words that it was told of.
        let now = Edition::build(self.corpus(), &fitting);
        for (at, placed) in now.quotations.iter().enumerate() {
            let by = placed.speaker_set.as_ref().map(|set| &*set.by);
            let Some(Correction::Speaker { name, .. }) = by else {
                continue;
            };
            let (outlet, words) = &self.given[name];
            let own = now.words_of(QuotationIx(at));
            assert_eq!(&read_outlet(&now[placed.article]), outlet);
            assert!(
                own.contains(words) || words.contains(&own),
                "{own} for {words}"
            );
        }
    }
}

fn read_outlet(article: &Article) -> String {
    let outlet = article.read_outlet();
    outlet.map_or_else(String::new, |known| known.value.clone())
}

fn opened(dir: &tempfile::TempDir, articles: &[Article]) -> Notebook {
    let key = CorpusKey::of_paths(&[dir.path().into()]);
    let path = dir.path().join("notebooks/ferry.jsonl");
    let mut notebook = Notebook::open_at(&path, &key, articles);
    notebook.remember(Some(dir.path().join("history")));
    notebook
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_correction_is_lost_or_falls_on_other_words(
        deeds in prop::collection::vec(deed(), 1..14),
    ) {
        let mut desk = CorrectedNotebook::new();
        for deed in &deeds {
            desk.take(deed);
        }
        desk.take(&Deed::Reload);
    }
}

#[test]
fn the_sequences_hold_every_kind_of_correction() {
    let desk = CorrectedNotebook::new();
    let edition = desk.edition();
    let both = [QuotationIx(0), QuotationIx(1)];
    let kinds = (0..=Correction::COUNT).map(|kind| of_kind(kind, &edition, both, 0));
    let kinds: std::collections::HashSet<_> = kinds.map(|c| std::mem::discriminant(&c)).collect();
    assert_eq!(kinds.len(), Correction::COUNT);
}

/// Two decisions of a kind, of each quotation with each of several others: what one key may write at once.
fn decisions(kind: usize, edition: &Edition) -> [Vec<Correction>; 2] {
    let all: Vec<QuotationIx> = (0..edition.quotations.len()).map(QuotationIx).collect();
    let decision = |number: usize, of: &[QuotationIx]| {
        let mut made: Vec<Correction> = Vec::new();
        let pairs = of.iter().flat_map(|a| all.iter().map(move |b| [*a, *b]));
        for pair in pairs.filter(|[a, b]| a != b) {
            let new = of_kind(kind, edition, pair, number);
            if !made.contains(&new) {
                made.push(new);
            }
        }
        made
    };
    [decision(1, &all[..1]), decision(2, &all)]
}

#[test]
fn a_decision_of_any_kind_is_one_step_however_many_rows_it_has() {
    for kind in 0..=Correction::COUNT {
        let mut desk = CorrectedNotebook::new();
        let edition = desk.edition();
        let mut stood = vec![Vec::new()];
        for decision in decisions(kind, &edition) {
            desk.notebook.correct_all(decision, &edition);
            desk.notebook.save(&desk.articles).unwrap();
            stood.push(desk.told());
        }
        assert!(stood[1..].iter().all(|state| !state.is_empty()));
        for later_run in [false, true] {
            let again = |desk: &mut CorrectedNotebook| {
                if later_run {
                    desk.notebook = opened(&desk.dir, &desk.articles);
                }
            };
            for state in stood.iter().rev().skip(1) {
                again(&mut desk);
                assert!(desk.notebook.undo(&desk.articles).is_some());
                desk.notebook.save(&desk.articles).unwrap();
                assert_eq!(desk.told(), *state, "kind {kind}, undone");
            }
            assert_eq!(desk.notebook.undo(&desk.articles), None);
            for state in &stood[1..] {
                again(&mut desk);
                assert!(desk.notebook.redo(&desk.articles).is_some());
                desk.notebook.save(&desk.articles).unwrap();
                assert_eq!(desk.told(), *state, "kind {kind}, done again");
            }
        }
    }
}
