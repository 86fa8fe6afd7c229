//! Notes of the author's own that are set off as a block quotation is: "> [!WARNING]", "> **Note:** …".

use crate::language::lexicon;

/// Kinds of callouts that hold somebody's words.
const QUOTING_KINDS: [&str; 3] = ["quote", "cite", "pullquote"];

/// Signs with which the signature below somebody's words begins.
const DASHES: [&str; 4] = ["—", "–", "―", "--"];

/// Whether a block is a note of the author's own by its marker or label, and nobody signs it.
pub fn is_aside(block: &str) -> bool {
    let mut lines = block.lines().map(bare).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else {
        return false;
    };
    let is_signed = lines
        .next_back()
        .is_some_and(|last| DASHES.iter().any(|dash| last.starts_with(dash)));
    let is_note = match kind(first) {
        Some(kind) => !is_quoting(kind),
        None => {
            label(first).is_some_and(|label| lexicon::ADMONITIONS.contains(&label.to_lowercase()))
        }
    };
    is_note && !is_signed
}

/// So many bytes at the beginning of a block are the marker of its kind ("> [!NOTE]"). The title behind that of
/// somebody's words is none of them.
pub fn marker(block: &str) -> Option<usize> {
    let line = block.lines().next()?;
    let kind = kind(bare(line))?;
    match is_quoting(kind) {
        true => Some(line.len()),
        false => Some(line.find(']')? + 1),
    }
}

fn is_quoting(kind: &str) -> bool {
    QUOTING_KINDS
        .iter()
        .any(|quoting| kind.eq_ignore_ascii_case(quoting))
}

/// A line without the signs of a block.
fn bare(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '\t']).trim_end()
}

/// The kind in the marker of a callout: "WARNING" of "[!WARNING]- Read this".
fn kind(line: &str) -> Option<&str> {
    let (kind, _) = line.strip_prefix("[!")?.split_once(']')?;
    let is_kind = !kind.is_empty()
        && kind
            .chars()
            .all(|c| c.is_alphanumeric() || "-_|".contains(c));
    is_kind.then_some(kind)
}

/// The words that a colon or bold type sets off at the beginning of a line, behind pictures.
fn label(line: &str) -> Option<&str> {
    // The sign of information counts as a letter.
    let line = line.trim_start_matches(|c: char| {
        (!c.is_alphanumeric() || c == 'ℹ') && !"*_“\"‘'«".contains(c)
    });
    let words = line.trim_start_matches(['*', '_']);
    let end = match words.len() < line.len() {
        true => words.find([':', '*', '_'])?,
        false => words.find(':')?,
    };
    Some(words[..end].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_of_the_author_are_told_from_words_of_others() {
        for note in [
            "> [!WARNING]\n> Not before Monday.",
            "> [!tip]- Read this\n> Not before Monday.",
            "> **Note:** not before Monday.",
            "> **Note**: not before Monday.",
            "> **Warning** not before Monday.",
            "> ⚠️ **Editor’s note:** not before Monday.",
            "> Update: not before Monday.",
            "> ℹ️ **Info:** not before Monday.",
        ] {
            assert!(is_aside(note), "{note}");
        }
        for words in [
            "> [!quote] Mara Okoro\n> We sail.",
            "> [!NOTE]\n> We sail.\n> — Mara Okoro",
            "> **Mara Okoro:** We sail.",
            "> Notes are cheap, and we sail.",
            "> “Note: we sail.”",
            "> *Never* again: we sail.",
            "",
        ] {
            assert!(!is_aside(words), "{words}");
        }
    }
}
