//! Interviews as papers print them: each question a paragraph in bold, and what is asked answers below it, without
//! marks and without a name.

use crate::text::Span;

/// So many questions make an interview of an article: one may be a heading.
const LEAST_QUESTIONS: usize = 2;

/// What a line of an interview is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Question,
    /// A heading, a note in italics, a rule: the outlet speaks again.
    Note,
    Text,
}

/// The paragraphs of the answers in a text; none where it is no interview.
pub(super) fn answers(text: &str) -> Vec<Span> {
    if !text.contains("?**") && !text.contains("?__") {
        return Vec::new();
    }
    let mut answers = Vec::new();
    let (mut questions, mut is_answered) = (0, false);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        match kind(line.trim()) {
            Line::Question => {
                questions += 1;
                is_answered = true;
            }
            Line::Note => is_answered = false,
            Line::Text if is_answered => answers.push(Span::new(start, start + line.len())),
            Line::Text => {}
        }
        start += line.len();
    }
    if questions < LEAST_QUESTIONS {
        answers.clear();
    }
    answers
}

fn kind(line: &str) -> Line {
    let is_set_in = |sign: &str| {
        let inner = line.strip_prefix(sign);
        let inner = inner.and_then(|line| line.strip_suffix(sign));
        inner.filter(|inner| !inner.is_empty() && !inner.contains(sign))
    };
    let bold = is_set_in("**").or_else(|| is_set_in("__"));
    let is_italic = is_set_in("*").or_else(|| is_set_in("_")).is_some();
    match bold {
        Some(words) if words.ends_with('?') => Line::Question,
        Some(_) => Line::Note,
        None if is_italic || line.starts_with(['#', '>']) => Line::Note,
        None if !line.is_empty() && !line.contains(char::is_alphanumeric) => Line::Note,
        None => Line::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Vec<&str> {
        let answers = answers(text).into_iter().map(|span| span.of(text).trim());
        answers.filter(|line| !line.is_empty()).collect()
    }

    #[test]
    fn what_stands_below_a_question_in_bold_answers_it() {
        let text = "Okoro runs the ferry.\n\n**Who pays?**\n\nYou do.\n\nWe all do.\n\n**Why?**\n\nI was **never** asked.\n\n*Mara Okoro spoke to Tom Vey.*\n\nThe ferry sails at noon.\n";
        assert_eq!(
            printed(text),
            ["You do.", "We all do.", "I was **never** asked."]
        );
    }

    #[test]
    fn one_question_is_a_heading() {
        assert!(printed("**Who pays?**\n\nThe town has not decided.\n").is_empty());
        assert!(printed("**The pier**\n\nIt is old.\n\n**The quay**\n\nIt is new.\n").is_empty());
    }
}
