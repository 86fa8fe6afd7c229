//! Interviews as papers print them: each question a paragraph in bold, in italics, as a heading, behind a dash or by itself,
//! and what is asked answers below it, without marks and mostly without a name.

use super::evidence::{Evidence, Voice};
use crate::check::announced::looks_like_person;
use crate::corpus::Article;
use crate::corpus::formats::letter;
use crate::language::boundaries;
use crate::language::lexicon;
use crate::language::person_name::PersonName;
use crate::language::pronoun::Pronoun;
use crate::language::turn_label::{self, LabelKind};
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead};
use crate::quotation::{interviewee, witnesses};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// So many questions make an interview of an article: one may be a heading.
const MIN_QUESTIONS: usize = 2;

/// So many make one where nothing but the question mark tells them from the text.
const MIN_PLAIN_QUESTIONS: usize = 3;

/// One of so many answers says "I" or "we" at least, where questions are set as the headings of any article are.
const ANSWERS_TO_SPOKEN: usize = 3;

/// A paragraph of an answer.
struct Answer {
    span: Span,
    /// Who answers, where a label, the headline or the head of the interview tells.
    speaker: Option<String>,
}

impl From<Answer> for Voice {
    fn from(answer: Answer) -> Self {
        Self {
            name: answer.speaker,
            ..Self::new(answer.span, String::new(), Evidence::Interview)
        }
    }
}

/// How an interview sets its questions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Bold,
    Italic,
    Heading,
    Dash,
    Plain,
}

/// The surer form comes first.
const FORMS: [Form; 5] = [
    Form::Bold,
    Form::Italic,
    Form::Heading,
    Form::Dash,
    Form::Plain,
];

/// What a line of an interview is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineKind {
    Question,
    /// A heading, a note in italics, a rule: the outlet speaks again.
    Note,
    Text,
}

/// The paragraphs of the answers in an article; none where it is no interview.
pub(super) fn answers(article: &Article) -> Vec<Voice> {
    let text = &*article.text;
    if text.matches('?').count() < MIN_QUESTIONS {
        return Vec::new();
    }
    let asks = |form: &Form| {
        let lines = text.lines().map(str::trim);
        let least = match form {
            Form::Plain => MIN_PLAIN_QUESTIONS,
            _ => MIN_QUESTIONS,
        };
        lines.filter(|line| is_question(*form, line)).count() >= least
    };
    let Some(form) = FORMS.into_iter().find(asks) else {
        return Vec::new();
    };
    let mut found = paragraphs(form, text);
    let witnesses = witnesses(text);
    if !witnesses.is_empty() {
        found.retain(|answer| is_lettered(answer.span.of(text)));
        let answers = found
            .into_iter()
            .map(|answer| under_oath(answer, &witnesses));
        return answers.map(Voice::from).collect();
    }
    let head = found.first().map_or("", |first| {
        // The first question is no part of the head.
        let before = text[..first.span.start].trim_end();
        before.rsplit_once('\n').map_or("", |(head, _)| head)
    });
    let headline = article.headline().unwrap_or_default();
    let asked = interviewee(head, article.headline())
        .or_else(|| behind_with(headline))
        .or_else(|| addressed(form, text, &format!("{headline}\n{head}")))
        .filter(|name| is_somebodys(name))
        .or_else(|| told_of(head, article));
    match form == Form::Bold || are_spoken(&found, asked.as_deref(), text) {
        true => with_names(found, asked)
            .into_iter()
            .map(Voice::from)
            .collect(),
        false => Vec::new(),
    }
}

/// Whether the letter of whoever answers stands before some words: "A. It was late."
fn is_lettered(words: &str) -> bool {
    let label = words.split(['.', ':']).next().unwrap_or_default().trim();
    turn_label::is_letter(label) && turn_label::kind(label) == Some(LabelKind::Answer)
}

/// An answer as that of the witness who was called last before it.
fn under_oath(answer: Answer, witnesses: &[(usize, String)]) -> Answer {
    let called = witnesses
        .iter()
        .rev()
        .find(|(at, _)| *at < answer.span.start);
    Answer {
        speaker: called.map(|(_, name)| name.clone()),
        ..answer
    }
}

/// Who answers in an interview that has letters for both sides, by what stands above the first of them: "an interview given by Ada
/// Example to the Courier".
pub(super) fn asked_by_letter(head: &str, article: &Article) -> Option<String> {
    let headline = article.headline().unwrap_or_default();
    given_by(head)
        .or_else(|| behind_with(headline))
        .or_else(|| interviewee(head, article.headline()))
        .filter(|name| is_somebodys(name))
}

/// Who has given an interview by a sentence that tells of it.
fn given_by(head: &str) -> Option<String> {
    let mut lines = head.lines().filter(|line| {
        let mut words = line.unicode_words();
        words.any(|word| lexicon::INTERVIEW_WORDS.contains_folded(word))
    });
    lines.find_map(|line| {
        let mut behind = line
            .match_indices(" by ")
            .map(|(at, by)| &line[at + by.len()..]);
        behind.find_map(|behind| {
            let own = behind.split(',').next().unwrap_or(behind);
            let words = own.split(' ');
            let name = words.take_while(|word| word.starts_with(char::is_uppercase));
            let name = name.collect::<Vec<_>>().join(" ");
            let parsed = PersonName::parse(&name);
            let name = parsed.words.join(" ");
            looks_like_person(&name).then_some(name)
        })
    })
}

/// Who is named behind the announcement of a headline: "Interview with Ada Example".
fn behind_with(headline: &str) -> Option<String> {
    let (before, name) = headline.rsplit_once(" with ")?;
    let mut words = before.unicode_words();
    let is_interview = words.any(|word| lexicon::INTERVIEW_WORDS.contains_folded(word));
    let mut words = name.split(' ');
    let is_name = name.contains(' ') && words.all(|word| word.starts_with(char::is_uppercase));
    (is_interview && is_name).then(|| name.trim().to_string())
}

/// Whether words may be somebody’s name: "of Ostwick" and "House" are what is left of an office and of a place.
fn is_somebodys(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && !lexicon::BODY_WORDS.contains(&name.to_lowercase())
}

/// Of whom alone the head tells: a full name with which one of its sentences opens, where the headline has it, too, or no other
/// sentence opens with one. No list of given names has all of them.
fn told_of(head: &str, article: &Article) -> Option<String> {
    let sentences = head.split(['\n', '.', '!', '?']);
    let sentences = sentences.map(|sentence| sentence.trim_matches(['*', '_', ' ']));
    let opening = |sentence: &str| {
        // "The Rt Revd Ada Example".
        let words = sentence.split(' ').skip_while(|word| is_honour(word));
        let name = words.take_while(|word| word.starts_with(char::is_uppercase));
        let name = name.collect::<Vec<_>>().join(" ");
        let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
        // "Ada Example’s fourth ferry sails on Monday."
        let name = name.trim_end_matches("’s").trim_end_matches("'s");
        looks_like_person(name).then(|| name.to_string())
    };
    let is_title = |sentence: &&str| !sentence.starts_with('#');
    let mut names: Vec<String> = sentences.filter(is_title).filter_map(opening).collect();
    names.retain(|name| !article.authors.contains(name));
    names.dedup();
    let headline = article.headline().unwrap_or_default();
    let in_headline = names.iter().find(|name| headline.contains(name.as_str()));
    let only = || match names.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    in_headline.or_else(only).cloned()
}

/// Whether a word stands before a name in honour of its bearer.
fn is_honour(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    lexicon::HONOURS.contains(&bare.to_lowercase())
}

/// Whom a question addresses with a title ("Ms Example, will you go?"), by the full name that the head has.
fn addressed(form: Form, text: &str, head: &str) -> Option<String> {
    let questions = text.lines().filter_map(|line| set_as(form, line.trim()));
    let mut titled = questions.filter_map(|words| {
        let name = PersonName::parse(words.split_once(',')?.0);
        (name.titled && name.words.len() == 1).then(|| name.surname())
    });
    let surname = titled.next()?;
    let words: Vec<&str> = head.unicode_words().collect();
    let is_his = |two: &&[&str]| two[1] == surname && two[0].starts_with(char::is_uppercase);
    let full = words.windows(2).find(is_his).map(|two| two.join(" "));
    Some(full.unwrap_or_else(|| surname.to_string()))
}

/// The paragraphs below the questions, each with the name that labels it or the paragraph before it in one answer.
fn paragraphs(form: Form, text: &str) -> Vec<Answer> {
    let mut answers = Vec::new();
    let (mut is_answered, mut label) = (false, None);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        match kind(form, line.trim()) {
            LineKind::Question => (is_answered, label) = (true, None),
            LineKind::Note => is_answered = false,
            LineKind::Text if is_answered => {
                let head = TurnHead::parse(line).filter(|head| head.sign == LabelSign::Colon);
                let words = head.as_ref().map_or(0, |head| head.words.min(line.len()));
                label = head.map(|head| line[head.name].to_string()).or(label);
                answers.push(Answer {
                    span: Span::new(start + words, start + line.len()),
                    speaker: label.clone(),
                });
            }
            LineKind::Text => {}
        }
        start += line.len();
    }
    answers
}

/// Names whoever answers: a label may be short for the one who is asked, who answers wherever no label stands.
fn with_names(mut answers: Vec<Answer>, asked: Option<String>) -> Vec<Answer> {
    let mut labels = answers.iter().filter_map(|answer| answer.speaker.clone());
    let only = labels.next();
    let is_one = labels.all(|label| Some(&label) == only.as_ref());
    let is_asked = |label: &str| asked.as_deref().map(last) == Some(last(label));
    let everybody = match &only {
        None => asked.clone(),
        Some(label) if is_one && !is_asked(label) => Some(label.clone()),
        Some(_) if is_one => asked.clone(),
        Some(_) => None,
    };
    for answer in &mut answers {
        let full = answer.speaker.take().map(|label| match &asked {
            Some(name) if is_asked(&label) => name.clone(),
            _ => label,
        });
        answer.speaker = full.or_else(|| everybody.clone());
    }
    answers
}

/// Whether somebody speaks in the answers, and nobody tells of who is asked: an outlet asks such questions, too, and answers
/// them itself.
fn are_spoken(answers: &[Answer], asked: Option<&str>, text: &str) -> bool {
    let own = |answer: &&Answer| !answer.span.of(text).trim().is_empty();
    let says_i = |answer: &&Answer| {
        let words = answer.span.of(text);
        let is_first = |word: &str| {
            let word = word.split(['\'', '’']).next().unwrap_or_default();
            Pronoun::of(word).is_some_and(Pronoun::is_first)
        };
        !words.contains(['“', '"']) && boundaries::words(words).any(|(_, word)| is_first(word))
    };
    let names =
        |answer: &Answer| asked.is_some_and(|name| answer.span.of(text).contains(last(name)));
    let all = answers.iter().filter(own).count();
    let spoken = answers.iter().filter(own).filter(says_i).count();
    asked.is_some() && spoken * ANSWERS_TO_SPOKEN >= all && !answers.iter().any(names)
}

fn last(name: &str) -> &str {
    name.unicode_words().next_back().unwrap_or_default()
}

/// The words of a line that is set wholly between two signs.
fn set_in<'l>(line: &'l str, sign: &str) -> Option<&'l str> {
    let inner = line.strip_prefix(sign)?.strip_suffix(sign)?;
    (!inner.is_empty() && !inner.contains(sign)).then_some(inner)
}

/// The words of a line that is set as questions of this form are.
fn set_as(form: Form, line: &str) -> Option<&str> {
    let bold = || set_in(line, "**").or_else(|| set_in(line, "__"));
    let italic = || set_in(line, "*").or_else(|| set_in(line, "_"));
    match form {
        Form::Bold => bold(),
        Form::Italic => italic().filter(|_| bold().is_none()),
        Form::Heading => line
            .strip_prefix('#')
            .map(|line| line.trim_matches(['#', ' '])),
        Form::Dash => line.strip_prefix(['–', '—', '-']),
        Form::Plain => {
            Some(line).filter(|line| line.starts_with(|c: char| !"*_#>-–—“\"".contains(c)))
        }
    }
}

/// Whether a line asks. The subject of a mail that another one passes on ("Subject: Who has the key?") asks nobody there.
fn is_question(form: Form, line: &str) -> bool {
    set_as(form, line).is_some_and(|words| words.ends_with('?')) && letter::head(line).is_none()
}

fn kind(form: Form, line: &str) -> LineKind {
    let is_bold = || set_as(Form::Bold, line);
    match set_as(form, line) {
        Some(_) if is_question(form, line) => LineKind::Question,
        // Among questions in bold a sentence in bold is put to the one who is asked, too: "Some say you were slow."
        Some(words) if form == Form::Bold && words.ends_with(['.', '!', '…', ':']) => {
            LineKind::Question
        }
        Some(_) if matches!(form, Form::Bold | Form::Italic | Form::Heading) => LineKind::Note,
        _ if is_bold().is_some() || set_as(Form::Italic, line).is_some() => LineKind::Note,
        _ if line.starts_with(['#', '>']) => LineKind::Note,
        _ if !line.is_empty() && !line.contains(char::is_alphanumeric) => LineKind::Note,
        _ => LineKind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;
    use serde_json::json;

    fn read(headline: &str, text: &str) -> Vec<(String, Option<String>)> {
        let line = json!({"headline": headline, "text": text}).to_string();
        let corpus = corpus::from_reader(line.as_bytes());
        let article = &corpus.articles[0];
        let answers = answers(article).into_iter();
        let answers = answers.map(|a| (a.span.of(&article.text).trim().to_string(), a.name));
        answers.filter(|(line, _)| !line.is_empty()).collect()
    }

    fn printed(text: &str) -> Vec<String> {
        read("The ferry", text)
            .into_iter()
            .map(|(line, _)| line)
            .collect()
    }

    #[test]
    fn what_stands_below_a_question_in_bold_answers_it() {
        let text = "Okoro runs the ferry.\n\n**Who pays?**\n\nYou do.\n\nWe all do.\n\n**Why?**\n\nI was **never** asked.\n\n**Some say you were.**\n\nThey dream.\n\n*Mara Okoro spoke to Tom Vey.*\n\nThe ferry sails at noon.\n";
        assert_eq!(
            printed(text),
            [
                "You do.",
                "We all do.",
                "I was **never** asked.",
                "They dream."
            ]
        );
    }

    #[test]
    fn one_question_is_a_heading() {
        assert!(printed("**Who pays?**\n\nThe town has not decided.\n").is_empty());
        assert!(printed("**The pier**\n\nIt is old.\n\n**The quay**\n\nIt is new.\n").is_empty());
    }

    #[test]
    fn headline_head_and_labels_tell_who_answers() {
        let talk = "**Who pays?**\n\nYou do.\n\n**Why?**\n\nI said so.\n";
        let asked = |headline: &str, text: &str| {
            let mut names: Vec<_> = read(headline, text)
                .into_iter()
                .map(|(_, name)| name)
                .collect();
            names.dedup();
            names
        };
        let okoro = [Some("Mary Okoro".to_string())];
        assert_eq!(asked("Five questions for Mary Okoro", talk), okoro);
        let text = format!("Mary Okoro runs the ferry.\n\n{talk}");
        assert_eq!(asked("The ferry", &text), okoro);
        let labelled = text.replace("You do", "**Okoro:** You do");
        assert_eq!(asked("The ferry", &labelled), okoro);
        assert_eq!(asked("The ferry", talk), [None]);
        let bishop = "*The Rt Revd Quenby Thrale has been Bishop of Ostwick since 2028. She spoke to us at Bishop’s House.*";
        let text = format!("{bishop}\n\n{talk}");
        let thrale = [Some("Quenby Thrale".to_string())];
        assert_eq!(
            asked("The Bishop of Ostwick: “I have no vote”", &text),
            thrale
        );
        let owned = format!("Quenby Thrale’s fourth ferry sails in May.\n\n{talk}");
        assert_eq!(asked("The ferry", &owned), thrale);
        // A name that no list has.
        let thrale = [Some("Quenby Thrale".to_string())];
        let text =
            format!("Quenby Thrale runs Vey Ferries. The Courier met her on the quay.\n\n{talk}");
        assert_eq!(asked("The ferry", &text), thrale);
        let told = "The sea and I: Quenby Thrale on the ferry of Port Ostwick";
        assert_eq!(asked(told, &text), thrale);
    }

    #[test]
    fn questions_may_be_set_in_other_ways_where_somebody_speaks_below_them() {
        let set = |open: &str, close: &str, answers: [&str; 3]| {
            let ask =
                |n: usize, question: &str| format!("{open}{question}{close}\n\n{}\n\n", answers[n]);
            let talk = ask(0, "Who pays?") + &ask(1, "Why?") + &ask(2, "And then?");
            printed(&format!("Mary Okoro runs the ferry.\n\n{talk}"))
        };
        let spoken = ["You do.", "I said so.", "We sail."];
        let told = ["The town does.", "Okoro said so.", "It sails."];
        for (open, close) in [("*", "*"), ("### ", ""), ("– ", ""), ("", "")] {
            assert_eq!(set(open, close, spoken), spoken, "{open}");
            assert!(set(open, close, told).is_empty(), "{open}");
        }
    }
}
