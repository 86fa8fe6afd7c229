//! Cuts a text that is longer than any article into portions, so that what is held in memory while one is
//! read does not grow with the text.

use crate::quotation::Quotation;
use crate::text::{Span, floor};

/// Bytes of the longest portion: some 350 000 words, which neither an article nor the record of a day's
/// sitting has. A shorter text is read as one.
const LONGEST: usize = 2 << 20;

/// Where a text is best cut, the best first.
const CUTS: [&str; 4] = ["\n\n", "\n", ". ", " "];

/// The portions of `text`, one after the other without a gap: the whole of it, unless it is too long.
pub fn portions(text: &str) -> impl Iterator<Item = Span> {
    portions_of(text, LONGEST)
}

fn portions_of(text: &str, longest: usize) -> impl Iterator<Item = Span> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = end;
        end = cut(text, start, longest);
        (start < end).then(|| Span::new(start, end))
    })
}

/// Where the portion ends that begins at `start`: between paragraphs if it can be, else between sentences
/// or words, none of them before the middle.
fn cut(text: &str, start: usize, longest: usize) -> usize {
    if text.len() - start <= longest {
        return text.len();
    }
    let middle = floor(text, start + longest / 2);
    let end = floor(text, start + longest);
    let second_half = Span::new(middle, end).of(text);
    let between = CUTS
        .iter()
        .find_map(|cut| Some(middle + second_half.rfind(cut)? + cut.len()));
    between.unwrap_or(end)
}

impl Quotation {
    /// The quotation in a text that has so many bytes more before it.
    pub(super) fn moved(mut self, by: usize) -> Self {
        let mention = self.speaker.as_mut().and_then(|s| s.mention.as_mut());
        let time = self.time.as_mut().map(|time| &mut time.span);
        let places = self.spans.iter_mut();
        let places = places.chain(&mut self.cue).chain(mention).chain(time);
        for span in places.chain(&mut self.occasion) {
            *span = Span::new(span.start + by, span.end + by);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::find_with;
    use crate::quotation::speaker::model::Weights;

    fn cut_up(text: &str) -> Vec<&str> {
        portions_of(text, 20).map(|p| p.of(text)).collect()
    }

    #[test]
    fn a_text_is_cut_where_it_harms_least() {
        assert_eq!(cut_up(""), Vec::<&str>::new());
        assert_eq!(cut_up("We sail at dawn."), ["We sail at dawn."]);
        assert_eq!(
            cut_up("We sail.\n\nAt\ndawn. Be there or stay."),
            ["We sail.\n\nAt\n", "dawn. Be there or ", "stay."]
        );
        assert_eq!(
            cut_up("We sail now.\n\nAt\ndawn."),
            ["We sail now.\n\n", "At\ndawn."]
        );
        assert_eq!(
            cut_up(&"é".repeat(21)),
            ["é".repeat(10), "é".repeat(10), "é".into()]
        );
    }

    #[test]
    fn what_a_later_portion_says_is_found_in_its_place() {
        let said = "“The ferry is late,” Mara Okoro told reporters on Monday.";
        let [quotation] = find_with(said, Weights::shipped()).try_into().unwrap();
        let before = "The harbour lay still. ";
        let text = format!("{before}{said}");
        let quotation = quotation.moved(before.len());
        assert_eq!(quotation.text(&text), "The ferry is late,");
        let words = [
            quotation.speaker.and_then(|s| s.mention),
            quotation.cue,
            quotation.occasion,
            quotation.time.map(|time| time.span),
        ];
        assert_eq!(
            words.map(|span| span.unwrap().of(&text)),
            ["Mara Okoro", "told", "told reporters", "on Monday"]
        );
    }
}
