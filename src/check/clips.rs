//! Clips that are played in a broadcast, as its transcript marks them: "(BEGIN VIDEO CLIP)" … "(END VIDEO CLIP)".

use crate::language::lexicon;
use unicode_segmentation::UnicodeSegmentation;

/// What a line in brackets does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ClipEdge {
    Begins,
    Ends,
}

/// The paragraph that leads to the clip in which a text ends; `None` where it ends in none.
pub(super) fn lead(before: &str) -> Option<&str> {
    let mut lines = before.lines().rev().map(str::trim);
    let last = lines.find_map(edge)?;
    let lead = || lines.find(|line| !line.is_empty());
    (last == ClipEdge::Begins)
        .then(lead)
        .map(Option::unwrap_or_default)
}

/// What a line that is all in brackets does to a clip.
fn edge(line: &str) -> Option<ClipEdge> {
    let inner = line.strip_prefix(['(', '['])?.strip_suffix([')', ']'])?;
    let mut words = inner.unicode_words();
    let edge = match lexicon::CLIP_MARKS.meaning(&words.next()?.to_lowercase())? {
        "begins" => ClipEdge::Begins,
        _ => ClipEdge::Ends,
    };
    let is_clip = |word: &str| lexicon::RECORDED_THINGS.contains_lowered(word);
    words.any(is_clip).then_some(edge)
}

#[cfg(test)]
mod tests {
    use super::lead;

    #[test]
    fn a_clip_has_what_leads_to_it() {
        let text = "OKORO: He spoke on Monday.\n\n(BEGIN VIDEO CLIP)\n\nVEY: The hull is sound.\n";
        assert_eq!(lead(text), Some("OKORO: He spoke on Monday."));
        assert_eq!(
            lead(&format!("{text}\n(END VIDEO CLIP)\n\nOKORO: So")),
            None
        );
        assert_eq!(
            lead("OKORO: He spoke.\n(COMMERCIAL BREAK)\nVEY: The hull"),
            None
        );
    }
}
