//! Whom a sentence opens with as what somebody speaks of, not as who speaks: "About Okoro she was warmer", "Asked about Vey, he
//! shrugged".

use crate::language::lexicon;

/// Whether a name that stands behind these words of a text is the topic with which its sentence opens. Titles may stand before the
/// name.
pub(crate) fn leads_to_topic(before: &str) -> bool {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '\n' | '”' | '"' | '“' | ';');
    let is_title = |at: usize| {
        let title = before[..at].rsplit(' ').next().unwrap_or_default();
        lexicon::ABBREVIATED_TITLES.contains_lowered(title)
    };
    let mut stops = before.rmatch_indices(ends);
    let start = stops.find(|(at, stop)| *stop != "." || !is_title(*at));
    let sentence = &before[start.map_or(0, |(at, stop)| at + stop.len())..];
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let is_open = |at: &usize| *at == 0 || words[*at].starts_with(char::is_lowercase);
    let small = (0..words.len()).take_while(is_open).count();
    small > 0 && lexicon::TOPIC_OPENINGS.contains_lowered(&words[..small].join(" "))
}

#[cfg(test)]
mod tests {
    use super::leads_to_topic;

    #[test]
    fn a_sentence_may_open_with_whom_it_is_about() {
        for before in [
            "It rained. About ",
            "Of Mr. ",
            "When asked about ",
            "“We sail.” On Mayor ",
        ] {
            assert!(leads_to_topic(before), "{before}");
        }
        for before in [
            "",
            "It rained. ",
            "She spoke of ",
            "About noon ",
            "On the quay stood ",
            "On the quay, ",
        ] {
            assert!(!leads_to_topic(before), "{before}");
        }
    }
}
