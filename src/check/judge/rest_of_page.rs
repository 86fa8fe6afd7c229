//! Words that a source's page has outside its article: in a caption, a box, a footer.

use super::Check;
use super::unfound::unfound;
use crate::check::is_copy;
use crate::check::verdict::{Finding, Verdict};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::{Word, words};
use crate::corpus::{Article, open_drafts};
use crate::language::function_word;
use crate::quotation::find_in_text;
use crate::text::Span;
use std::path::{Path, PathBuf};

/// Fewer words stand on many a page by chance.
const LEAST_WORDS: usize = 3;

/// Endings of the names of pages.
const ENDINGS: [&str; 3] = ["html", "htm", "xhtml"];

/// The verdict of a passage whose words a source has on its page and not in its article: they are neither found nor missing.
/// Where the page gives them to somebody else than the draft, they are his. A headline is no place where somebody says
/// something.
pub(super) fn found(check: &Check<'_>) -> Option<Finding> {
    let passage = check.passage;
    let own = forms(&words(&passage.words(&check.draft.text)));
    let telling = own.iter().filter(|form| function_word::of(form).is_none());
    let longest = telling.max_by_key(|form| form.len())?;
    if own.len() < LEAST_WORDS {
        return None;
    }
    let in_page = |page: &Article| {
        let file = PathBuf::from(&page.path);
        let is_headline = page
            .headline
            .as_deref()
            .is_some_and(|h| place(h, &own).is_some());
        let text = (!is_headline && may_have(&file, longest)).then(|| whole_text(file))?;
        Some((place(&text, &own)?, text))
    };
    // The draft itself may lie among the sources.
    let mut pages = check
        .sources
        .articles
        .iter()
        .filter(|page| !is_copy(page, check.draft));
    let (page, (span, text)) = pages.find_map(|page| Some((page, in_page(page)?)))?;
    let speaker = speaker(&text, span);
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
    Some(Finding {
        speaker,
        ..unfound(passage, verdict, is_other, why)
    })
}

/// Whether a file is a page and prints a word. To take a page apart takes time, and most have no such word.
fn may_have(file: &Path, word: &str) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    let is_page = ending.is_some_and(|ending| ENDINGS.contains(&ending));
    let printed = || std::fs::read(file).unwrap_or_default();
    is_page
        && String::from_utf8_lossy(&printed())
            .to_lowercase()
            .contains(word)
}

/// All that a page says.
fn whole_text(file: PathBuf) -> String {
    let texts = open_drafts(&[file]).articles.into_iter();
    texts.map(|page| page.text.to_string() + "\n").collect()
}

/// Where a text has these words in a row.
fn place(text: &str, own: &[String]) -> Option<Span> {
    let all = words(text);
    let at = forms(&all).windows(own.len()).position(|run| run == own)?;
    Some(all[at].span.cover(&all[at + own.len() - 1].span))
}

/// Who says words of a page.
fn speaker(text: &str, here: Span) -> Option<String> {
    let quotations = find_in_text(text);
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
        assert_eq!(verdict("Quay is shut for good", "Okoro").0, "not_found");
        assert_eq!(verdict("Nobody here is at any fault", "Vey").0, "not_found");
    }
}
