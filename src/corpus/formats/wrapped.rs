//! Text that was wrapped to a width, as mails and press databases are: its lines to paragraphs.

/// The least width, in letters, that text is wrapped to.
const MIN_WIDTH_LETTERS: usize = 55;
/// The greatest width, in letters, that text is wrapped to.
const MAX_WIDTH_LETTERS: usize = 100;
/// So many lines must show the width before anything is joined.
const MIN_FULL_LINES: usize = 2;
/// A paragraph of more lines than that shows its own width.
const LINES_OF_NARROW_BLOCK: usize = 2;

/// The numbers before the lines of a text count on in so many lines at least.
const MIN_COUNTED_LINES: usize = 10;

/// `text` with the lines of each paragraph joined, where it is wrapped: a line goes on in the next one if the first word
/// of that would not have fitted behind it, or begins small behind a line that is nearly full. Other line ends stay.
pub fn unwrapped(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let Some(width) = width(&lines) else {
        return text.to_owned();
    };
    let mut joined = String::with_capacity(text.len());
    let blocks = lines.chunk_by(|one, next| one.is_empty() == next.is_empty());
    for block in blocks {
        let letters = block.iter().map(|line| line.chars().count());
        // A line of the head may be longer than a paragraph is wide.
        let own = letters
            .max()
            .filter(|_| block.len() > LINES_OF_NARROW_BLOCK);
        let width = own.unwrap_or(width).min(width);
        // A line that stands farther in than others begins a paragraph, or hangs below the words of an item.
        let margin = block.iter().skip(1).map(|line| indent(line));
        let margin = margin.min().unwrap_or(0);
        let mut hanging = margin;
        let mut is_joined = false;
        for (at, line) in block.iter().enumerate() {
            joined += if is_joined { line.trim_start() } else { line };
            let next = block.get(at + 1).copied().unwrap_or_default();
            if begins_item(line) {
                hanging = start_of_words(line);
            }
            let is_in_line = [margin, hanging].contains(&indent(next));
            is_joined = is_in_line && goes_on(line, next, width);
            joined.push(if is_joined { ' ' } else { '\n' });
        }
    }
    joined
}

fn goes_on(line: &str, next: &str, width: usize) -> bool {
    let letters = line.chars().count();
    let Some(word) = next.split_whitespace().next() else {
        return false;
    };
    let is_quoted = line.starts_with('>') || next.starts_with('>');
    let is_full = letters + 1 + word.chars().count() > width;
    let is_ended = line.ends_with(['.', '!', '?', ':', ';']);
    let runs_on = word.starts_with(char::is_lowercase) && letters * 4 >= width * 3 && !is_ended;
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    // Names one below the other are lines of their own, however long.
    let is_prose = || {
        let words = line.split_whitespace();
        words.clone().filter(is_small).count() * 3 >= words.count()
    };
    let is_name = || {
        let is_short = next.chars().count() * 2 < width && !next.ends_with(['.', '!', '?']);
        is_short && !next.split_whitespace().any(|word| is_small(&word))
    };
    let fills = || is_full && !line.ends_with(':') && is_prose() && !is_name();
    !line.is_empty()
        && !is_quoted
        && !begins_item(next)
        && letters >= MIN_WIDTH_LETTERS / 2
        && (runs_on || fills())
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Where the words of a line begin: behind its number or the sign of an item, if it has one.
fn start_of_words(line: &str) -> usize {
    let own = line.trim_start();
    let rest = match begins_item(line) {
        true => own.split_once(' ').map_or(own, |(_, rest)| rest),
        false => own,
    };
    line.len() - rest.trim_start().len()
}

/// Whether a line begins with the sign or the number of an item: "- ", "* ", "7. ", "(2) ", or with a label: "FROM: ".
fn begins_item(line: &str) -> bool {
    let (sign, rest) = line.trim_start().split_once(' ').unwrap_or((line, ""));
    let number = sign.trim_matches(['(', ')', '.']);
    let is_counted = number.len() < sign.len()
        && (1..=3).contains(&number.len())
        && number.chars().all(|c| c.is_ascii_alphanumeric())
        && !number.chars().all(char::is_alphabetic);
    let is_sign = matches!(sign, "-" | "*" | "+" | "•" | "–");
    let is_label = sign.ends_with(':') && sign.starts_with(char::is_uppercase);
    (is_counted || is_sign || is_label) && !rest.is_empty()
}

/// `text` without the numbers that count its lines, as pleadings and depositions have them: blanks stand for each. They begin anew
/// on every page.
pub fn without_line_numbers(text: &str) -> String {
    let counted = |line: &str| -> Option<usize> {
        let own = line.trim_start();
        let end = own.find(|c: char| !c.is_ascii_digit()).unwrap_or(own.len());
        let is_apart = own[end..].is_empty() || own[end..].starts_with("  ");
        own[..end].parse().ok().filter(|_| is_apart && end <= 2)
    };
    let numbers: Vec<usize> = text.lines().filter_map(counted).collect();
    let going_on = numbers.windows(2).filter(|two| two[1] == two[0] + 1);
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    let is_counted = going_on.count() >= MIN_COUNTED_LINES && numbers.len() * 2 > lines;
    if !is_counted {
        return text.to_owned();
    }
    let without = |line: &str| match counted(line) {
        Some(_) => {
            let own = line.trim_start();
            let rest = own.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{}{rest}", " ".repeat(line.len() - rest.len()))
        }
        None => line.to_string(),
    };
    text.split_inclusive('\n').map(without).collect()
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
        let list = "The board met on Monday and named all those to whom the quay is let:\nMara Okoro\nTom Vey, who mends the boats of the harbour and paints them in spring\nInes Falk\n";
        assert_eq!(unwrapped(list), list);
        let short = "It rained.\nIt snowed.\n";
        assert_eq!(unwrapped(short), short);
    }

    #[test]
    fn an_item_goes_on_in_lines_that_hang_below_its_words() {
        let text = "1.   The keeper says that she has had no key to the gate since May and\n     that nobody asked her for it. The board does not deny\n     that.\n2.   It was cold.\n\n        \"A gate that is shut on one side is open on the other, and so it\n        was that night.\"\n";
        assert_eq!(
            unwrapped(text),
            "1.   The keeper says that she has had no key to the gate since May and that nobody asked her for it. The board does not deny that.\n2.   It was cold.\n\n        \"A gate that is shut on one side is open on the other, and so it was that night.\"\n"
        );
    }

    #[test]
    fn a_line_that_stands_farther_in_begins_a_paragraph() {
        let text = "  Ms. VEY. I ask for consent that the gate be taken as read by all who\nsit here.\n  The CHAIR. Is there objection to what the keeper of the gate asks?\n  There was none.\n";
        assert_eq!(unwrapped(text), text.replace("who\nsit", "who sit"));
    }

    #[test]
    fn lines_lose_the_numbers_that_count_them() {
        let lines = (1..=14).map(|n| format!("{n:2}   the keeper had no key\n"));
        let text: String = lines.collect();
        let bare = "     the keeper had no key\n".repeat(14);
        assert_eq!(without_line_numbers(&text), bare);
        let few = " 1   the keeper\n 2   had no key\n";
        assert_eq!(without_line_numbers(few), few);
    }
}
