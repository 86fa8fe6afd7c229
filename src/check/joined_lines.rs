//! Drafts whose lines end inside a pair of marks.

use crate::corpus::Article;
use std::borrow::Cow;

/// So many lines of a list may stand inside one pair of marks.
const LINES_OF_ITEMS: usize = 40;

/// The draft without the line ends inside marks, and without the signs of a block quotation behind them, a blank for
/// each, so that every place stays: who writes in Markdown may begin a line wherever he likes, and the words go on in it.
pub(super) fn with_lines_joined(draft: &Article) -> Cow<'_, Article> {
    let mut text = without_question_labels(&draft.text);
    let mut is_open = false;
    let lines: Vec<&str> = draft.text.split('\n').collect();
    let mut end = 0;
    for (n, (line, next)) in lines.iter().zip(lines.iter().skip(1)).enumerate() {
        end += line.len();
        is_open = leaves_open(line, is_open) && goes_on_in(line, next, &lines[n + 1..]);
        if is_open {
            let gap = 1 + block_signs(next).len();
            text.replace_range(end..end + gap, &" ".repeat(gap));
        }
        end += 1;
    }
    if text == *draft.text {
        return Cow::Borrowed(draft);
    }
    Cow::Owned(Article {
        text: text.into(),
        ..draft.clone()
    })
}

/// A draft that asks and answers itself, without its "Q:" and "A:": where the answers quote somebody in marks, they are
/// no turns of a record. Every byte keeps its place.
fn without_question_labels(draft: &str) -> String {
    let labelled = |line: &str, label: &str| {
        let line = line.trim_start_matches('*');
        line.starts_with(label)
    };
    let quotes = |line: &str| labelled(line, "A:") && line.contains(['“', '"', '«']);
    if !draft.lines().any(quotes) {
        return draft.to_string();
    }
    let without = |line: &str| {
        if !labelled(line, "A:") && !labelled(line, "Q:") {
            return line.to_string();
        }
        // The stars go to the words that they set in bold.
        let (label, words) = line.split_once(':').unwrap_or_default();
        let stars = label.trim_end_matches(['A', 'Q']);
        format!("  {stars}{words}")
    };
    draft.split_inclusive('\n').map(without).collect()
}

/// Whether a pair of marks is open behind a line.
fn leaves_open(line: &str, was_open: bool) -> bool {
    line.chars().fold(was_open, |is_open, c| match c {
        '“' | '«' | '„' => true,
        '”' | '»' => false,
        '"' => !is_open,
        _ => is_open,
    })
}

/// Whether what a line begins goes on in the next one: a paragraph, an item, a note or a block quotation does, unless
/// the next line begins one of its own. Where `rest`, the lines behind, closes the marks before it opens others, somebody
/// speaks in items.
fn goes_on_in(line: &str, next: &str, rest: &[&str]) -> bool {
    let (signs, next_signs) = (block_signs(line), block_signs(next));
    let depth = |signs: &str| signs.matches('>').count();
    let body = |line: &str, signs: &str| line[signs.len()..].trim_start().to_string();
    let (line, next) = (body(line, signs), body(next, next_signs));
    let is_laid_out = |body: &str| body.is_empty() || body.starts_with(['#', '|']);
    let is_next_item = begins_item(&line, &next) && !closes_marks(rest);
    let opens = is_next_item || next.starts_with("[^") || next.starts_with("```");
    // A block may leave out its signs in the lines behind the first.
    let same_block = depth(next_signs) == depth(signs) || next_signs.is_empty();
    !is_laid_out(&line) && !is_laid_out(&next) && !opens && same_block
}

/// Whether some lines close marks before they open others, with no blank line before that.
fn closes_marks(lines: &[&str]) -> bool {
    let lines = lines.iter().take(LINES_OF_ITEMS);
    let block = || lines.clone().take_while(|line| !line.trim().is_empty());
    let mut marks = block()
        .flat_map(|line| line.chars())
        .filter(|c| "“”«»„\"".contains(*c));
    match marks.next() {
        Some('”' | '»') => true,
        Some('"') => marks.filter(|c| *c == '"').count() % 2 == 0,
        _ => false,
    }
}

/// The signs with which a line of a block quotation begins.
fn block_signs(line: &str) -> &str {
    let end = line
        .find(|c: char| c != '>' && c != ' ')
        .unwrap_or(line.len());
    let last = line[..end].rfind('>');
    &line[..last.map_or(0, |at| at + 1)]
}

/// Whether a line begins an item of a list. A number other than the first one is that of an item only behind another
/// item: a day of a month may stand there.
fn begins_item(line: &str, next: &str) -> bool {
    let number = |body: &str| -> Option<String> {
        let (number, _) = body.split_once(". ")?;
        let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
        is_number.then(|| number.to_string())
    };
    let is_numbered = number(next).is_some_and(|n| n == "1" || number(line).is_some());
    is_numbered || ["- ", "* ", "+ "].iter().any(|sign| next.starts_with(sign))
}

#[cfg(test)]
mod tests {
    use crate::check::passage::passages;

    #[test]
    fn words_in_marks_go_on_in_the_next_line() {
        let of = |text: &str| -> Vec<String> {
            let corpus = crate::corpus::from_reader(text.as_bytes());
            let draft = &corpus.articles[0];
            let passages = passages(draft).into_iter();
            passages
                .map(|passage| passage.span.of(&draft.text).to_owned())
                .collect()
        };
        let text = "Vey said: “The crane stays,\nand nobody\nmoves it.” He left.\n\nOkoro said that \"we will\nnot close the pier\".\n";
        assert_eq!(
            of(text),
            [
                "The crane stays,\nand nobody\nmoves it.",
                "we will\nnot close the pier"
            ]
        );
        for text in [
            "- Vey said: “The crane stays,\n  and nobody moves it.”\n",
            "3. Vey said: “The crane stays,\n   and nobody moves it.”\n",
            "> Vey said: “The crane stays,\n> and nobody moves it.”\n",
            "> - Vey said: “The crane stays,\n>   and nobody moves it.”\n",
            "> Vey said: “The crane stays,\nand nobody moves it.”\n",
            "Vey said: “The crane stays until\n14. of May, and nobody moves it.”\n",
            "A note.[^1]\n\n[^1]: Vey said: “The crane stays,\n    and nobody moves it.”\n",
            "Vey said: “The crane stays,\n*and* nobody moves it.”\n",
        ] {
            let words = of(text);
            assert_eq!(words.len(), 1, "{text}{words:?}");
            assert!(
                words[0].starts_with("The crane") && words[0].ends_with("it."),
                "{words:?}"
            );
        }
        for text in [
            "Vey said: “The crane stays for\n- the pilots,\n- the yard, and\n- whoever\n  climbs it.” He left.\n",
            "Vey said: \"The crane stays\n- as it is - for whoever climbs it.\" He left.\n",
            "Vey said: “The crane stays until May.\n1. The pilots have said so.\n2. Whoever climbs it.”\n",
        ] {
            let words = of(text);
            assert_eq!(words.len(), 1, "{text}{words:?}");
            assert!(
                words[0].starts_with("The crane") && words[0].ends_with("climbs it."),
                "{words:?}"
            );
        }
        for text in [
            "- Vey said: “The crane stays.\n- Okoro said: “It goes.”\n",
            "- \"The crane stays,\" said Vey.\n- \"It goes,\" said Okoro.\n",
        ] {
            assert_eq!(of(text).len(), 2, "{text}");
        }
        let apart = "Vey said: “The crane stays,\n\n- and “nobody moves it,” he said.\n";
        assert!(
            of(apart).iter().all(|words| !words.contains('\n')),
            "{:?}",
            of(apart)
        );
    }
}
