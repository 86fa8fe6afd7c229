//! The drafts that were checked, and their findings one after another.

use crate::check::{AcceptedBy, Baseline, Finding, SourcePlace, Verdict, check_all};
use crate::corpus::{Article, Problem, Watch};
use crate::edition::Found;
use crate::export::check::{Checked, searched, sides_in_words};
use crate::export::paragraph::paragraph;
use crate::notebook::Notebook;
use crate::reader::outside::file_of;
use crate::reader::wording::day;
use crate::text::{Span, counted, printable};
use std::path::PathBuf;
use std::sync::Arc;

/// Drafts with their findings, and the sources that they were held against.
#[derive(Clone, Debug)]
pub struct Drafts {
    checked: Vec<Checked>,
    /// The sources as they were found by themselves.
    found: Arc<Found>,
    /// The same as the reader has set them right.
    sources: Arc<Found>,
    /// What an editor lets stand.
    baseline: Baseline,
    /// The file that was named for it.
    baseline_path: Option<PathBuf>,
    /// What could not be read of the drafts, and what else is to be known of them.
    problems: Vec<Problem>,
    /// Whether every passage is stepped through, and not the findings alone.
    is_wide: bool,
    /// What is stepped through: a draft and a passage of it, draft by draft; its findings as the table has them, the weightiest
    /// first, and all of its passages in the order of the text.
    told: Vec<(usize, usize)>,
}

/// A passage that was judged, with its draft.
#[derive(Clone, Copy, Debug)]
pub struct JudgedPassage<'d> {
    /// Index of the draft.
    pub draft: usize,
    /// The draft.
    pub checked: &'d Checked,
    /// The finding.
    pub finding: &'d Finding,
}

impl Drafts {
    /// Drafts that were checked against `sources`, which are `found` as the reader has set it right; `baseline_path` is
    /// the file that `baseline` was read from.
    pub fn new(
        checked: Vec<Checked>,
        found: Arc<Found>,
        sources: Arc<Found>,
        baseline: Baseline,
        baseline_path: Option<PathBuf>,
    ) -> Self {
        let mut drafts = Self {
            checked,
            found,
            sources,
            baseline,
            baseline_path,
            problems: Vec::new(),
            is_wide: false,
            told: Vec::new(),
        };
        drafts.list();
        drafts
    }

    /// The same, with what could not be read of the drafts and what else is to be known of them.
    #[must_use]
    pub fn with_problems(mut self, problems: Vec<Problem>) -> Self {
        self.problems = problems;
        self
    }

    /// What could not be read of the drafts, and what else is to be known of them.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn list(&mut self) {
        let of_draft = |(draft, checked): (usize, &Checked)| {
            let findings = checked.findings.iter().enumerate();
            let told = findings.filter(|(_, finding)| self.is_wide || finding.is_told());
            let mut told: Vec<(usize, &Finding)> = told.collect();
            if !self.is_wide {
                // What is let stand stays in its place.
                told.sort_by_key(|(_, finding)| (!finding.stop, finding.passage.span.start));
            }
            let numbers = told.into_iter().map(|(number, _)| (draft, number));
            numbers.collect::<Vec<_>>()
        };
        self.told = self.checked.iter().enumerate().flat_map(of_draft).collect();
    }

    /// How many passages there are to step through.
    pub fn count(&self) -> usize {
        self.told.len()
    }

    /// Whether every passage is stepped through, and not the findings alone.
    pub fn is_wide(&self) -> bool {
        self.is_wide
    }

    /// Steps through every passage, or through the findings alone.
    pub fn widen(&mut self, is_wide: bool) {
        self.is_wide = is_wide;
        self.list();
    }

    /// How many passages the drafts have, findings or not.
    pub fn passages(&self) -> usize {
        self.checked.iter().map(|one| one.findings.len()).sum()
    }

    /// The passage of this number.
    pub fn passage(&self, number: usize) -> Option<JudgedPassage<'_>> {
        let (draft, finding) = *self.told.get(number)?;
        let checked = &self.checked[draft];
        Some(JudgedPassage {
            draft,
            checked,
            finding: &checked.findings[finding],
        })
    }

    /// All passages of a draft that there are to step through, each with its number.
    pub fn told_of(&self, draft: usize) -> impl Iterator<Item = (usize, &Finding)> {
        let numbers = (0..self.count()).filter_map(|number| Some((number, self.passage(number)?)));
        let own = numbers.filter(move |(_, told)| told.draft == draft);
        own.map(|(number, told)| (number, told.finding))
    }

    /// A draft with its findings.
    pub fn checked(&self, number: usize) -> Option<&Checked> {
        self.checked.get(number)
    }

    /// A draft.
    pub fn draft(&self, number: usize) -> Option<&Article> {
        self.checked(number).map(|checked| &checked.draft)
    }

    /// All drafts with their findings.
    pub fn all(&self) -> &[Checked] {
        &self.checked
    }

    /// What the drafts were held against.
    pub fn sources(&self) -> &Found {
        &self.sources
    }

    /// What an editor lets stand.
    pub fn baseline(&self) -> &Baseline {
        &self.baseline
    }

    /// The file that takes what an editor lets stand of a draft: the one that was named, else one beside the draft;
    /// `None` where the draft has no file.
    pub fn baseline_path(&self, draft: &Article) -> Option<PathBuf> {
        let beside = || {
            let (path, _) = file_of(&draft.path)?;
            Baseline::default_path(&path)
        };
        self.baseline_path.clone().or_else(beside)
    }

    /// Lets a finding stand.
    pub fn accept(&mut self, number: usize, reason: &str) {
        let Some((draft, finding)) = self.told.get(number).copied() else {
            return;
        };
        let Checked {
            draft, findings, ..
        } = &mut self.checked[draft];
        let accepted = &mut self.baseline;
        accepted.accept(&findings[finding], draft, &self.sources, reason);
        accepted.apply(findings, draft, &self.sources);
    }

    /// Lets a finding that the baseline let stand do so no more.
    pub fn take_back(&mut self, number: usize) {
        let Some((draft, finding)) = self.told.get(number).copied() else {
            return;
        };
        let checked = &mut self.checked[draft];
        let finding = &mut checked.findings[finding];
        self.baseline
            .withdraw(finding, &checked.draft, &self.sources);
        finding.accepted = finding
            .accepted
            .take()
            .filter(|known| known.by != AcceptedBy::Baseline);
    }

    /// Puts a draft that was read and checked anew in the place of an old one.
    pub fn replace(&mut self, draft: usize, checked: Checked) {
        if let Some(old) = self.checked.get_mut(draft) {
            *old = checked;
            self.list();
        }
    }

    /// The same drafts, checked anew against the sources with the corrections of a notebook.
    #[must_use]
    pub fn checked_anew(mut self, notebook: &Notebook) -> Self {
        let (corrections, _) = notebook.settle(&self.found);
        self.sources = Arc::new(self.found.corrected(&corrections));
        let drafts: Vec<&Article> = self.checked.iter().map(|one| &one.draft).collect();
        let anew = check_all(&drafts, &self.sources, &Watch::default());
        for (one, findings) in self.checked.iter_mut().zip(anew) {
            one.findings = findings;
            self.baseline
                .apply(&mut one.findings, &one.draft, &self.sources);
        }
        self.list();
        self
    }

    /// Whether the drafts have the texts of others.
    pub fn have_texts_of(&self, others: &Self) -> bool {
        let texts = |drafts: &Self| -> Vec<String> {
            drafts
                .checked
                .iter()
                .map(|one| one.draft.sha256.clone())
                .collect()
        };
        texts(self) == texts(others)
    }

    /// The number that the passage of a number among others has among these; where it is not stepped through here, that
    /// of the next one behind it.
    pub fn number_of(&self, others: &Self, number: usize) -> Option<usize> {
        let old = others.passage(number)?;
        let place = |told: &JudgedPassage<'_>| (told.draft, told.finding.passage.span.start);
        let own = || (0..self.count()).filter_map(|number| Some((number, self.passage(number)?)));
        let same = own().find(|(_, told)| place(told) == place(&old));
        let behind = || {
            let behind = own().filter(|(_, told)| place(told) >= place(&old));
            behind.min_by_key(|(_, told)| place(told))
        };
        same.or_else(behind).map(|(number, _)| number)
    }

    /// "14 passages · 1 stop · 2 differ · 2 unchecked · 9 exact", over all drafts: what weighs most comes first, for a narrow
    /// window cuts the end.
    pub fn facts(&self) -> String {
        let findings = || self.checked.iter().flat_map(|checked| &checked.findings);
        let count = |of: &dyn Fn(&Finding) -> bool| findings().filter(|f| of(f)).count();
        let open = |finding: &Finding| finding.accepted.is_none();
        let unchecked = |finding: &Finding| finding.verdict == Verdict::Unchecked;
        let all = findings().count();
        if all == 0 {
            return "no quotation".into();
        }
        let some = |number: usize, words: &str| (number > 0).then(|| format!("{number} {words}"));
        let stops = count(&|f| f.stop && open(f));
        let facts = [
            Some(counted(all, "passage")),
            (stops > 0).then(|| counted(stops, "stop")),
            some(
                count(&|f| f.is_told() && open(f) && !f.stop && !unchecked(f)),
                "differ",
            ),
            some(count(&|f| unchecked(f) && open(f)), "unchecked"),
            some(count(&|f| !open(f)), "let stand"),
            some(count(&|f| f.verdict == Verdict::Exact && !f.stop), "exact"),
        ];
        facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What is said in the place of a source for the passage of this number, a paragraph each.
    pub fn no_source(&self, number: usize) -> Vec<String> {
        let Some(told) = self.passage(number) else {
            let all = (self.passages() > 0).then_some("a steps through all passages.");
            let lines = std::iter::once("There is nothing to tell.").chain(all);
            return lines.map(String::from).collect();
        };
        let Some(searched) = searched(told.finding, &self.sources) else {
            return vec!["No place of the sources belongs to this passage.".into()];
        };
        vec![
            "No source has these words, and none has words near them.".into(),
            searched,
            "Add the source that has them, ask whoever is said to have said them, or take them out. / searches the sources; \
             i lets the finding stand with a reason."
                .into(),
        ]
    }

    /// Where a place stands: "Ostwick Council, Fri 2 May 2031 · ¶3".
    pub fn where_is(&self, place: &SourcePlace) -> String {
        let article = &self.sources.articles[place.article];
        let mut words = article.source_name().to_string();
        if let Some(published) = &article.published {
            words += &format!(", {}", day(published.value));
        }
        let number = paragraph(article, place.extent().start);
        words += &format!(" · ¶{number}");
        if let Some(time) = place.time_in_recording(article) {
            words += &format!(" · at {time}");
        }
        words
    }
}

/// Whether a finding is a stop that nobody lets stand.
pub fn is_open_stop(finding: &Finding) -> bool {
    finding.stop && finding.accepted.is_none()
}

/// A line of what is told of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldReason {
    /// What is said.
    pub words: String,
    /// The stretches of it in which draft and source differ.
    pub differing: Vec<Span>,
}

impl JudgedPassage<'_> {
    /// Whether an editor must look, and has not let it stand.
    pub fn is_stop(&self) -> bool {
        is_open_stop(self.finding)
    }

    /// The verdict, with the sign of a stop: "altered ▲", "cut, let stand".
    pub fn verdict(&self) -> String {
        let name = self.finding.verdict.name().replace('_', " ");
        match (&self.finding.accepted, self.finding.stop) {
            (Some(_), _) => format!("{name}, let stand"),
            (None, true) => format!("{name} ▲"),
            (None, false) => name,
        }
    }

    /// What is to be said of it, line by line: why, by whom and when in the draft and in the source, why it stands.
    pub fn reasons(&self, sources: &Found) -> Vec<ToldReason> {
        let finding = self.finding;
        let plain = |words: &str| ToldReason {
            words: printable(words),
            differing: Vec::new(),
        };
        let (words, differing) = sides_in_words(finding, &self.checked.draft, sources);
        let sides = (!words.is_empty()).then_some(ToldReason { words, differing });
        let accepted = finding.accepted.as_ref();
        let accepted = accepted.map(|accepted| plain(&accepted.in_words()));
        let lines = std::iter::once(plain(&finding.why));
        let lapsed = finding.lapsed.as_deref().map(plain);
        lines.chain(accepted).chain(lapsed).chain(sides).collect()
    }

    /// The words of the draft and of its source that tell who says it, and when, where the two differ in it.
    pub fn differing_claim(&self) -> (Vec<Span>, Vec<Span>) {
        let finding = self.finding;
        let claim = &finding.passage.claim;
        let place = finding.source.as_ref();
        let facts = [
            (
                finding.tells_other_speaker(),
                claim.mention,
                place.and_then(|place| place.speaker_words),
            ),
            (
                finding.is_other_day,
                claim.time.map(|time| time.span),
                place.and_then(|place| place.day_words),
            ),
        ];
        let other = || facts.iter().filter(|(is_other, ..)| *is_other);
        let of_draft = other().filter_map(|(_, of_draft, _)| *of_draft);
        let of_source = other().filter_map(|(.., of_source)| *of_source);
        (of_draft.collect(), of_source.collect())
    }
}
