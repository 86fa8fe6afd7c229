//! Text that was wrapped to a width, as mails and press databases are: its lines to paragraphs.

/// Text is wrapped to a width between these, in letters.
const MIN_WIDTH_LETTERS: usize = 55;
const MAX_WIDTH_LETTERS: usize = 100;
/// So many lines must show the width before anything is joined.
const MIN_FULL_LINES: usize = 2;

/// `text` with the lines of each paragraph joined, where it is wrapped: a line goes on in the next one if the first word
/// of that would not have fitted behind it. Other line ends stay.
pub fn unwrapped(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let Some(width) = width(&lines) else {
        return text.to_owned();
    };
    let mut joined = String::with_capacity(text.len());
    for (at, line) in lines.iter().enumerate() {
        joined += line;
        let next = lines.get(at + 1).copied().unwrap_or_default();
        joined.push(if goes_on(line, next, width) {
            ' '
        } else {
            '\n'
        });
    }
    joined
}

fn goes_on(line: &str, next: &str, width: usize) -> bool {
    let letters = line.chars().count();
    let Some(word) = next.split_whitespace().next() else {
        return false;
    };
    let is_quoted = line.starts_with('>') || next.starts_with('>');
    !line.is_empty()
        && !is_quoted
        && !next.starts_with([' ', '\t'])
        && letters + 1 + word.chars().count() > width
}

/// The width to which lines are wrapped, if they are: the length of the longest, where few are as long and none longer
/// than a page is wide.
fn width(lines: &[&str]) -> Option<usize> {
    let lengths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
    let longest = *lengths.iter().max()?;
    let full = lengths
        .iter()
        .filter(|length| **length + 15 >= longest)
        .count();
    ((MIN_WIDTH_LETTERS..=MAX_WIDTH_LETTERS).contains(&longest) && full >= MIN_FULL_LINES)
        .then_some(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_are_joined_and_others_stay() {
        let text = "For all papers\n\nThe mayor of the small town said on Monday that the old bridge over\nthe river would open again before the summer, and that nobody will\npay for it.\nAda Okoro\n";
        assert_eq!(
            unwrapped(text),
            "For all papers\n\nThe mayor of the small town said on Monday that the old bridge over the river would open again before the summer, and that nobody will pay for it.\nAda Okoro\n"
        );
        let long = "The mayor of the small town said on Monday that the old bridge over the river would open again before the summer came.\nShe left.\n";
        assert_eq!(unwrapped(long), long);
        let short = "It rained.\nIt snowed.\n";
        assert_eq!(unwrapped(short), short);
    }
}
