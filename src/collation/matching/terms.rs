//! Terms: few words in marks that their article prints in its own prose, too.
//!
//! Who puts "trade war" in marks may quote anybody who ever spoke of one: that another outlet prints the same two words is
//! no sign that both mean one thing said.

use crate::quotation::surface::marks;
use crate::text::Span;

/// Whether an article prints words of a quotation without marks, too.
pub(super) fn is_term(words: &str, article: &str) -> bool {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    if words.is_empty() {
        return false;
    }
    let (words, article) = (words.to_lowercase(), article.to_lowercase());
    let places = article.match_indices(&words);
    let places = places.map(|(start, found)| Span::new(start, start + found.len()));
    let places: Vec<Span> = places.filter(|own| is_whole(&article, *own)).collect();
    // One of them is the quotation itself.
    if places.len() < 2 {
        return false;
    }
    let marked = marks::pair(&article, &lines(&article));
    let is_marked = |place: &Span| marked.iter().any(|own| own.inner.overlaps(place));
    !places.iter().all(is_marked)
}

/// Whether no word goes on at either end of a place.
fn is_whole(text: &str, place: Span) -> bool {
    let goes_on = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let before = text[..place.start].chars().next_back();
    !goes_on(before) && !goes_on(text[place.end..].chars().next())
}

fn lines(text: &str) -> Vec<Span> {
    let mut end = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let start = end;
        end += line.len();
        Span::new(start, end)
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::is_term;

    #[test]
    fn words_that_an_article_prints_without_marks_are_a_term() {
        let said = "Okoro spoke of a “herring war”.";
        let term = |rest: &str| is_term("herring war", &format!("{said} {rest}"));
        assert!(term("Herring war or not, the crews sailed."));
        assert!(term("\nThe herring war has cost the town nine boats."));
        assert!(!term("The herring wars of old are forgotten."));
        assert!(!term("“I know of no herring war,” Lind said."));
        assert!(!term("'Herring war' looms"));
        assert!(!term("It is over."));
        assert!(!is_term("…", "It is over … they say …"));
    }
}
