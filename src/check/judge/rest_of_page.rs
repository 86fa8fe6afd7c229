//! Words that a source's page has outside its article: in a caption, a box, a footer. Each page is read once for all
//! passages that nothing else has.

use super::unfound::unfound;
use crate::check::copies::is_copy;
use crate::check::passage::Passage;
use crate::check::verdict::{Finding, Verdict};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::{Word, words};
use crate::corpus::formats::PAGE_ENDINGS;
use crate::corpus::{Article, open_drafts};
use crate::edition::Found;
use crate::language::function_word;
use crate::quotation::{Quotation, find_in_text};
use crate::text::Span;
use aho_corasick::AhoCorasick;
use rayon::prelude::*;
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// A passage needs so many words to be looked for on whole pages: fewer stand on many of them by chance.
const MIN_SEARCHED_WORDS: usize = 3;

/// Judges anew the passages of a draft that no source has, where one has their words on its page and not in its article:
/// they are neither found nor missing. Where the page gives them to somebody else than the draft, they are his. A
/// headline is no place where somebody says something.
pub(in crate::check) fn look_up(findings: &mut [Finding], draft: &Article, sources: &Found) {
    let missing = findings.iter().enumerate();
    let missing = missing.filter(|(_, finding)| finding.verdict == Verdict::NotFound);
    let missing: Vec<UnfoundPassage> = missing
        .filter_map(|(n, finding)| UnfoundPassage::of(n, &finding.passage, draft))
        .collect();
    if missing.is_empty() {
        return;
    }
    let Ok(longest) = AhoCorasick::new(missing.iter().map(|one| &one.longest)) else {
        return;
    };
    let pages = sources.articles.par_iter();
    let hits = pages.map(|page| on_page(page, &missing, &longest, draft));
    let hits: Vec<Vec<PageHit>> = hits.collect();
    let mut is_found = HashSet::new();
    for (page, hit) in sources.articles.iter().zip(hits).flat_map(of_page) {
        if is_found.insert(hit.finding) {
            let finding = &mut findings[hit.finding];
            *finding = judged(&finding.passage, page, hit.speaker);
        }
    }
}

/// A passage that no source has.
struct UnfoundPassage {
    /// Its number in the draft.
    finding: usize,
    /// The forms of its words.
    own: Vec<String>,
    /// The longest of those that tell something.
    longest: String,
}

impl UnfoundPassage {
    fn of(finding: usize, passage: &Passage, draft: &Article) -> Option<Self> {
        let own = forms(&words(&passage.words(&draft.text)));
        let telling = own.iter().filter(|form| function_word::of(form).is_none());
        let longest = telling.max_by_key(|form| form.len())?.clone();
        (own.len() >= MIN_SEARCHED_WORDS).then_some(Self {
            finding,
            own,
            longest,
        })
    }
}

/// A page that has a passage.
struct PageHit {
    finding: usize,
    /// Who says it there.
    speaker: Option<String>,
}

fn of_page((page, hits): (&Article, Vec<PageHit>)) -> impl Iterator<Item = (&Article, PageHit)> {
    hits.into_iter().map(move |hit| (page, hit))
}

/// The passages that a page has. To take a page apart takes time, and most have none of the words.
fn on_page(
    page: &Article,
    missing: &[UnfoundPassage],
    longest: &AhoCorasick,
    draft: &Article,
) -> Vec<PageHit> {
    let printed = printed(Path::new(&page.path));
    let words_there = longest.find_overlapping_iter(&printed);
    let likely: HashSet<usize> = words_there.map(|hit| hit.pattern().as_usize()).collect();
    // The draft itself may lie among the sources.
    if likely.is_empty() || is_copy(page, draft) {
        return Vec::new();
    }
    let text = Text::of(whole_text(PathBuf::from(&page.path)));
    let headline = Text::of(page.headline().unwrap_or_default().to_owned());
    let mut likely: Vec<&UnfoundPassage> = likely.into_iter().map(|n| &missing[n]).collect();
    likely.sort_unstable_by_key(|one| one.finding);
    let quotations = LazyCell::new(|| find_in_text(&text.text));
    let hit = |one: &UnfoundPassage| {
        let place = text.place(one).filter(|_| headline.place(one).is_none())?;
        Some(PageHit {
            finding: one.finding,
            speaker: speaker(&quotations, place),
        })
    };
    likely.into_iter().filter_map(hit).collect()
}

fn judged(passage: &Passage, page: &Article, speaker: Option<String>) -> Finding {
    let claimed = passage.claim.speaker.as_deref();
    let is_other = speakers_agree(claimed, speaker.as_deref()) == Agreement::Conflict;
    let here = format!(
        "outside the article of {} (in a caption or a box)",
        page.path
    );
    let (verdict, why) = match speaker.as_deref().filter(|_| is_other) {
        Some(name) => (
            Verdict::Misattributed,
            format!("only {here}, where they are of {name}"),
        ),
        None => (Verdict::Unchecked, format!("only {here}")),
    };
    Finding {
        speaker,
        ..unfound(passage, verdict, is_other, why)
    }
}

/// What the file of a page holds, in small letters; nothing where it is none.
fn printed(file: &Path) -> String {
    let ending = file.extension().and_then(|ending| ending.to_str());
    let is_page = ending.is_some_and(|ending| PAGE_ENDINGS.contains(&ending));
    let bytes = is_page.then(|| std::fs::read(file).unwrap_or_default());
    String::from_utf8_lossy(&bytes.unwrap_or_default()).to_lowercase()
}

/// All that a page says.
fn whole_text(file: PathBuf) -> String {
    let texts = open_drafts(&[file]).articles.into_iter();
    texts.map(|page| page.text.to_string() + "\n").collect()
}

/// A text in which passages are looked up.
struct Text {
    text: String,
    words: Vec<Word>,
    /// Where each form stands among the words.
    at: HashMap<String, Vec<usize>>,
}

impl Text {
    fn of(text: String) -> Self {
        let words = words(&text);
        let mut at: HashMap<String, Vec<usize>> = HashMap::new();
        for (n, word) in words.iter().enumerate() {
            at.entry(word.form.clone()).or_default().push(n);
        }
        Self { text, words, at }
    }

    /// Where it has the words of a passage in a row.
    fn place(&self, missing: &UnfoundPassage) -> Option<Span> {
        let own = &missing.own;
        let before = own.iter().position(|form| *form == missing.longest)?;
        let mut runs = self.at.get(&missing.longest)?.iter().filter_map(|at| {
            let start = at.checked_sub(before)?;
            let run = self.words.get(start..start + own.len())?;
            let is_same = run.iter().zip(own).all(|(word, form)| word.form == *form);
            is_same.then(|| run[0].span.cover(&run[own.len() - 1].span))
        });
        runs.next()
    }
}

/// Who says words of a page.
fn speaker(quotations: &[Quotation], here: Span) -> Option<String> {
    let is_here = |span: &Span| span.contains(&here);
    let mut saying = quotations.iter().filter(|q| q.spans.iter().any(is_here));
    Some(saying.next()?.known_speaker()?.name.clone())
}

fn forms(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| word.form.clone()).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::corpus::{Watch, from_reader, open};
    use crate::edition::Found;

    #[test]
    fn words_of_a_caption_are_not_missing() {
        let folder = tempfile::tempdir().unwrap();
        let page = "<html><head><title>Quay is shut for good</title></head><body><article><h1>Quay is shut for good</h1>\
            <p>The council shut the quay on Tuesday. “We will mend every bolt by June,” Mara Okoro said, and she went on \
            to talk about the long winter.</p><p>The quay is old and has been in need of repair for many years now, and \
            the town knows it.</p><figure><figcaption>“We are all at fault here,” Tom Vey told the Courier.</figcaption>\
            </figure></article></body></html>";
        std::fs::write(folder.path().join("quay.html"), page).unwrap();
        let sources = Found::find(open(&[folder.path().to_owned()]), &Watch::default());
        let verdict = |words: &str, name: &str| {
            let draft = format!("It rained all day. “{words},” {name} said on Tuesday.\n");
            let draft = from_reader(draft.as_bytes()).articles.remove(0);
            let finding = check(&draft, &sources).remove(0);
            (finding.verdict.name(), finding.stop, finding.why)
        };
        let (name, stop, why) = verdict("We are all at fault here", "Vey");
        assert_eq!((name, stop), ("unchecked", false));
        assert!(why.contains("quay.html"), "{why}");
        let (name, stop, why) = verdict("We are all at fault here", "Okoro");
        assert_eq!((name, stop), ("misattributed", true));
        assert!(why.ends_with("of Tom Vey"), "{why}");
        let draft = "“We are all at fault here,” Vey said. “Nobody here is at any fault,” Vey said. “All at fault here,” Vey said.\n";
        let draft = from_reader(draft.as_bytes()).articles.remove(0);
        let found = check(&draft, &sources).into_iter();
        let names: Vec<_> = found.map(|finding| finding.verdict.name()).collect();
        assert_eq!(names, ["unchecked", "not_found", "unchecked"]);
        assert_eq!(verdict("Quay is shut for good", "Okoro").0, "not_found");
        assert_eq!(verdict("Nobody here is at any fault", "Vey").0, "not_found");
    }
}
