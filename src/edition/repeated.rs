//! Words that one article prints twice: in the headline and in the body, in the lead and further down.
//!
//! Both are quotations of the article, but together they are not what it says was said.

use crate::collation::normal;

/// Which of the quotations with which an article prints one statement (direct or not, and its words) repeat
/// another: all its words stand in the other one, in a row. Of two with the same words the later one does,
/// and what stands in marks repeats no report.
pub fn repeated(quotations: &[(bool, &str)]) -> Vec<bool> {
    if quotations.len() < 2 {
        return vec![false; quotations.len()];
    }
    let forms = |text: &str| -> Vec<String> {
        let words = normal::words(text).into_iter();
        words.map(|word| word.form).collect()
    };
    let read: Vec<(bool, Vec<String>)> = quotations
        .iter()
        .map(|(direct, text)| (*direct, forms(text)))
        .collect();
    let repeats = |i: usize, j: usize| {
        let ((direct, part), (other_direct, whole)) = (&read[i], &read[j]);
        let lesser = (*direct, part.len(), j) < (*other_direct, whole.len(), i);
        let allowed = *other_direct || !*direct;
        allowed && lesser && !part.is_empty() && holds(whole, part)
    };
    (0..read.len())
        .map(|i| (0..read.len()).any(|j| i != j && repeats(i, j)))
        .collect()
}

fn holds(whole: &[String], part: &[String]) -> bool {
    whole.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAD: (bool, &str) = (true, "Quietly unmoored");
    const BODY: (bool, &str) = (true, "It was quietly unmoored, and nobody saw it");

    #[test]
    fn what_stands_in_another_quotation_is_said_once() {
        assert_eq!(repeated(&[LEAD, BODY]), [true, false]);
        assert_eq!(repeated(&[BODY, LEAD]), [false, true]);
        assert_eq!(repeated(&[LEAD, LEAD, LEAD]), [false, true, true]);
    }

    #[test]
    fn pieces_with_words_of_their_own_stay() {
        let other = (true, "quietly and unmoored");
        assert_eq!(repeated(&[BODY, other]), [false, false]);
        assert_eq!(repeated(&[LEAD]), [false]);
        assert_eq!(repeated(&[(true, "…"), BODY]), [false, false]);
    }

    #[test]
    fn a_report_is_told_once() {
        let report = |text| (false, text);
        let (lead, body) = (LEAD.1, BODY.1);
        assert_eq!(repeated(&[report(lead), report(body)]), [true, false]);
        assert_eq!(repeated(&[report(body), report(body)]), [false, true]);
    }

    #[test]
    fn a_report_gives_way_to_the_words_in_marks() {
        let report = (false, "the barge was quietly unmoored");
        assert_eq!(repeated(&[report, LEAD]), [false, false]);
        assert_eq!(repeated(&[(false, LEAD.1), LEAD]), [true, false]);
        assert_eq!(repeated(&[(false, LEAD.1), BODY]), [true, false]);
    }
}
