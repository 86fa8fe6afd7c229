//! Reported speech without marks: "Okoro said that she would go", "she would go, Okoro said".
//!
//! Strict rules over token classes, after the study of PolNeAR: a forward clause after the verb, a
//! clause before it at the end of a sentence, one around it, and "according to". What holds a marked
//! fragment is that fragment's sentence and is not reported again.

use super::analysis::{Analysis, Mention, MentionKind};
use super::attach::{Over, Via};
use super::class::Class;
use super::cue::{CueGroup, Inflection};
use super::lexicon::lines;
use super::{Kind, Quotation, Speaker};
use crate::text::{Span, printable};
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What a verb asks of the clause after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    Nothing,
    Verb,
    That,
}

static VERBS: LazyLock<HashMap<&str, Asks>> = LazyLock::new(|| {
    let list = lines(include_str!("../../assets/lexicon/indirect-verbs.txt"));
    list.map(|line| match line.split_once(' ') {
        Some((lemma, "verb")) => (lemma, Asks::Verb),
        Some((lemma, _)) => (lemma, Asks::That),
        None => (line, Asks::Nothing),
    })
    .collect()
});

/// A clause that somebody is reported to have said.
struct Report {
    contents: Vec<Range<usize>>,
    cue: Range<usize>,
    speaker: Option<usize>,
}

/// The reported speech of an article, in order, without overlaps.
pub fn find(analysis: &Analysis<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (number, paragraph) in analysis.paragraphs.iter().enumerate() {
        let subjects = subjects(analysis, number);
        let mut start = paragraph.tokens.start;
        while start < paragraph.tokens.end {
            let sentence = analysis.tokens[start].sentence;
            let rest = &analysis.tokens[start..paragraph.tokens.end];
            let end = start + rest.iter().take_while(|t| t.sentence == sentence).count();
            let reader = Sentence::new(analysis, start..end, &subjects);
            reader.read(&mut found);
            start = end;
        }
    }
    found
        .iter()
        .map(|report| quotation(analysis, report))
        .collect()
}

/// For each cue its likeliest subject before it and the speaker after it.
#[derive(Clone, Copy, Default)]
struct Sides {
    subject: Option<usize>,
    inverted: Option<usize>,
}

type Subjects = HashMap<usize, Sides, RandomState>;

fn subjects(analysis: &Analysis<'_>, paragraph: usize) -> Subjects {
    let mut subjects = Subjects::default();
    for place in analysis.paragraphs[paragraph].mentions.clone() {
        let mention = &analysis.mentions[place];
        if !matches!(
            mention.kind,
            MentionKind::Name | MentionKind::Pronoun | MentionKind::Nominal
        ) {
            continue;
        }
        if let Some(subject) = mention.subject {
            let sides = subjects.entry(subject.cue).or_default();
            let rank = |i: usize| {
                let over = analysis.mentions[i]
                    .subject
                    .map(|s| s.over)
                    .unwrap_or_default();
                (!over.has(Over::PREPOSITION) && !over.has(Over::GENITIVE), i)
            };
            if sides.subject.is_none_or(|known| rank(place) > rank(known)) {
                sides.subject = Some(place);
            }
        }
        if let Some(inverted) = mention
            .inverted
            .filter(|i| matches!(i.via, Via::Nothing | Via::Nouns | Via::According))
        {
            let sides = subjects.entry(inverted.cue).or_default();
            sides.inverted = sides.inverted.or(Some(place));
        }
    }
    subjects
}

struct Sentence<'a, 't> {
    analysis: &'a Analysis<'t>,
    start: usize,
    /// Without the signs that end it.
    end: usize,
    /// With them.
    full: usize,
    subjects: &'a Subjects,
}

impl<'a, 't> Sentence<'a, 't> {
    fn new(analysis: &'a Analysis<'t>, tokens: Range<usize>, subjects: &'a Subjects) -> Self {
        let mut end = tokens.end;
        let is_sign = |class: Class| {
            matches!(
                class,
                Class::Stop
                    | Class::Question
                    | Class::Exclamation
                    | Class::Colon
                    | Class::Sign
                    | Class::Close
            )
        };
        while end > tokens.start && is_sign(analysis.tokens[end - 1].class) {
            end -= 1;
        }
        Sentence {
            analysis,
            start: tokens.start,
            end,
            full: tokens.end,
            subjects,
        }
    }

    fn class(&self, at: usize) -> Class {
        if (self.start..self.full).contains(&at) {
            self.analysis.tokens[at].class
        } else {
            Class::Edge
        }
    }

    fn before(&self, at: usize) -> Class {
        at.checked_sub(1)
            .map_or(Class::Edge, |before| self.class(before))
    }

    fn read(&self, found: &mut Vec<Report>) {
        let mut last_end = self.start;
        for at in self.start..self.end {
            let report = match self.class(at) {
                Class::According => self.according(at),
                Class::Cue => self.cue(at),
                _ => None,
            };
            let Some(report) = report else { continue };
            let clear = report.contents.iter().all(|tokens| {
                tokens.start >= last_end
                    && tokens.len() >= 2
                    && tokens.clone().all(|t| self.class(t) != Class::Quote)
            });
            if clear {
                last_end = report
                    .contents
                    .iter()
                    .map(|tokens| tokens.end)
                    .max()
                    .unwrap_or(last_end);
                found.push(report);
            }
        }
    }

    /// "According to Okoro, …" and "…, according to Okoro."
    fn according(&self, at: usize) -> Option<Report> {
        if self.class(at + 1) != Class::To {
            return None;
        }
        let speaker = self.subjects.get(&at)?.inverted?;
        let contents = if at <= self.start + 1 {
            let comma = (at + 2..self.end).find(|&t| self.class(t) == Class::Comma)?;
            comma + 1..self.end
        } else {
            let end = if matches!(self.before(at), Class::Comma | Class::Dash) {
                at - 1
            } else {
                at
            };
            self.start..end
        };
        (contents.len() >= 3).then(|| Report {
            contents: vec![contents],
            cue: at..at + 2,
            speaker: Some(speaker),
        })
    }

    fn cue(&self, at: usize) -> Option<Report> {
        let form = self.analysis.tokens[at].cue?;
        let asks = *VERBS.get(form.lemma())?;
        let sides = self.subjects.get(&at).copied().unwrap_or_default();
        let finite = form.inflection.is_finite();
        let speaker = sides.subject;
        let report = |contents: Vec<Range<usize>>, speaker| {
            Some(Report {
                contents,
                cue: at..at + 1,
                speaker,
            })
        };
        if finite && let Some(place) = speaker {
            let mention = &self.analysis.mentions[place];
            if let Some(end) = self.clause_before(mention, at) {
                return report(vec![self.start..end], speaker);
            }
            let middle = mention.first > self.start + 1
                && self.before(mention.first) == Class::Comma
                && self.class(at + 1) == Class::Comma
                && at + 2 < self.end;
            if middle {
                return report(
                    vec![self.start..mention.first - 1, at + 2..self.end],
                    speaker,
                );
            }
        }
        if finite
            && let Some(place) = sides
                .inverted
                .filter(|&place| self.inverted_end(at, place, form.lemma()))
        {
            return report(vec![self.start..at - 1], Some(place));
        }
        if !self.can_lead(at, form.inflection, speaker.is_some(), form.lemma()) {
            return None;
        }
        let begin = self.clause_begin(at, form.group)?;
        if asks == Asks::That && self.class(begin) != Class::That {
            return None;
        }
        if asks == Asks::Verb && !self.has_verb(begin) {
            return None;
        }
        report(vec![begin..self.clause_end(begin)], speaker)
    }

    /// "…, Okoro said on Friday.": where the clause before the subject ends.
    fn clause_before(&self, subject: &Mention, cue: usize) -> Option<usize> {
        let tail = (cue + 1..self.end)
            .take_while(|&t| self.is_adverbial(t))
            .count();
        let first = self.class(cue + 1);
        let place_or_time = cue + 1 >= self.end
            || first.is_preposition()
            || matches!(first, Class::Day | Class::Adverb | Class::Number)
            || ["last", "this", "early", "late"].contains(&self.analysis.word(cue + 1));
        if cue + 1 + tail < self.end || !place_or_time || subject.first < self.start + 3 {
            return None;
        }
        if self.before(subject.first) == Class::That {
            return None;
        }
        let mut at = subject.first - 1;
        while at > self.start && self.class(at) != Class::Comma {
            let word = self.class(at).is_word() && self.class(at) != Class::Cue;
            if subject.first - at >= 7 || !word {
                return None;
            }
            at -= 1;
        }
        (self.class(at) == Class::Comma && at >= self.start + 3).then_some(at)
    }

    /// "…, said Okoro, the mayor."
    fn inverted_end(&self, cue: usize, place: usize, lemma: &str) -> bool {
        let speaker = &self.analysis.mentions[place];
        let verb = |at: usize| matches!(self.class(at), Class::Be | Class::Auxiliary | Class::Cue);
        cue > self.start + 2
            && self.before(cue) == Class::Comma
            && matches!(lemma, "say" | "write" | "add" | "note" | "explain")
            && speaker.first <= cue + 3
            && (speaker.end >= self.end
                || matches!(
                    self.class(speaker.end),
                    Class::Comma
                        | Class::Of
                        | Class::In
                        | Class::Day
                        | Class::At
                        | Class::On
                        | Class::Relative
                        | Class::Open
                ))
            && (self.start..cue - 1)
                .any(|at| verb(at) || matches!(self.class(at), Class::Ed | Class::Plural))
            && !(speaker.end..self.end.min(speaker.end + 3)).any(verb)
    }

    /// Whether the verb can lead a clause: it has a subject, or stands where one is understood.
    fn can_lead(&self, at: usize, inflection: Inflection, has_subject: bool, lemma: &str) -> bool {
        let before = self.before(at);
        let after = self.class(at + 1);
        use Class::*;
        let object_of_noun = matches!(before, Determiner | PossessivePronoun | Genitive);
        let closed = matches!(
            after,
            Auxiliary
                | Be
                | Conjunction
                | With
                | Of
                | Genitive
                | By
                | Relative
                | Not
                | According
                | Open
                | Edge
        );
        if before == Quote || object_of_noun || closed {
            return false;
        }
        let infinitive = inflection == Inflection::Base;
        if infinitive && (before == To || matches!(lemma, "state" | "charge" | "report")) {
            return false;
        }
        if has_subject {
            return true;
        }
        match inflection {
            Inflection::Base => matches!(before, Auxiliary | Adverb | Conjunction | Not),
            Inflection::Third => matches!(before, Conjunction | Adverb | Comma | Relative | Close),
            Inflection::Past => !matches!(
                before,
                Be | Determiner
                    | PossessivePronoun
                    | Word
                    | Role
                    | Adverb
                    | CueNoun
                    | Genitive
                    | Of
                    | Ing
                    | That
                    | By
            ),
            Inflection::Ing => true,
        }
    }

    /// Where the clause after the verb begins, past its object and words of time and place.
    fn clause_begin(&self, cue: usize, group: CueGroup) -> Option<usize> {
        let lemma = self.analysis.tokens[cue].cue?.lemma();
        let mut at = cue + 1;
        if group == CueGroup::Tell
            || matches!(lemma, "remind" | "assure" | "inform" | "advise" | "warn")
        {
            at = self.past_object(at);
        }
        while at < self.end && self.is_time_word(at) {
            at += 1;
        }
        if self.class(at).is_preposition() {
            let past = (at + 1..self.end.min(at + 12)).find(|&t| {
                matches!(self.class(t), Class::That | Class::Pronoun | Class::Day)
                    || !self.class(t).is_word()
            })?;
            at = match self.class(past) {
                Class::That | Class::Pronoun => past,
                Class::Day => past + 1,
                _ => return None,
            };
        }
        let opens = at < self.end
            && !matches!(
                self.class(at),
                Class::Quote | Class::Comma | Class::Dash | Class::Colon
            );
        opens.then_some(at)
    }

    /// "told the ferrymen", "told them".
    fn past_object(&self, at: usize) -> usize {
        if self.class(at) == Class::ObjectPronoun {
            return at + 1;
        }
        let object = |t: &usize| {
            let class = self.class(*t);
            class.is_nounlike()
                || matches!(
                    class,
                    Class::Determiner
                        | Class::PossessivePronoun
                        | Class::Genitive
                        | Class::Day
                        | Class::Of
                        | Class::Number
                )
        };
        at + (at..self.end.min(at + 9)).take_while(object).count()
    }

    fn is_time_word(&self, at: usize) -> bool {
        let word = self.analysis.word(at);
        let time = [
            "today",
            "yesterday",
            "earlier",
            "later",
            "late",
            "recently",
            "again",
            "also",
        ];
        matches!(self.class(at), Class::Day | Class::Adverb)
            || time.contains(&word)
            || self.class(at) == Class::Number && self.before(at) == Class::Day
    }

    fn is_adverbial(&self, at: usize) -> bool {
        use Class::*;
        let class = self.class(at);
        class.is_word()
            && !matches!(
                class,
                That | Pronoun
                    | Cue
                    | Be
                    | Auxiliary
                    | Relative
                    | Subordinator
                    | How
                    | What
                    | When
                    | While
                    | If
                    | Because
            )
    }

    fn has_verb(&self, begin: usize) -> bool {
        use Class::*;
        self.class(begin) == That
            || (begin..self.end)
                .any(|at| matches!(self.class(at), Be | Auxiliary | Ed | That | Cue | Plural))
    }

    /// Where the clause ends: at the sentence's end, a semicolon, a participle, or the next cue joined
    /// by "and".
    fn clause_end(&self, begin: usize) -> usize {
        for at in begin + 2..self.end {
            let next = self
                .analysis
                .tokens
                .get(at + 1)
                .filter(|_| at + 1 < self.end);
            let participle = next.is_some_and(|t| {
                t.class == Class::According
                    || t.cue.is_some_and(|c| c.inflection == Inflection::Ing)
            });
            match self.class(at) {
                Class::Semicolon => return at,
                Class::Comma if participle => return at,
                Class::Conjunction
                    if next.is_some_and(|t| {
                        t.is_finite_cue() && t.cue.is_some_and(|c| VERBS.contains_key(c.lemma()))
                    }) =>
                {
                    return at - usize::from(self.before(at) == Class::Comma);
                }
                _ => {}
            }
        }
        self.end
    }
}

fn quotation(analysis: &Analysis<'_>, report: &Report) -> Quotation {
    let spans: Vec<Span> = report
        .contents
        .iter()
        .map(|tokens| analysis.span_of(tokens.clone()))
        .collect();
    let cue = analysis.span_of(report.cue.clone());
    let speaker = report.speaker.map(|place| {
        let mention = analysis.mentions[place].span;
        let side = if cue.start < spans[0].start {
            "before"
        } else {
            "after"
        };
        Speaker {
            name: mention.of(analysis.text).to_string(),
            mention: Some(mention),
            by: format!(
                "“{}” stands {side} the words reported",
                printable(cue.cover(&mention).of(analysis.text))
            ),
        }
    });
    Quotation {
        spans,
        kind: Kind::Indirect,
        cue: Some(cue),
        speaker,
        relay: None,
        time: None,
        said_on: None,
        occasion: None,
        floating: false,
        doubts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        let analysis = Analysis::new(text);
        let read = |q: Quotation| (q.text(text), q.speaker.map_or(String::new(), |s| s.name));
        find(&analysis).into_iter().map(read).collect()
    }

    fn one(text: &str) -> Option<(String, String)> {
        let mut all = found(text);
        if all.len() == 1 { all.pop() } else { None }
    }

    fn report(words: &str, speaker: &str) -> Option<(String, String)> {
        Some((words.to_string(), speaker.to_string()))
    }

    #[test]
    fn a_clause_after_the_verb() {
        assert_eq!(
            one("Okoro said that the ferry was late."),
            report("that the ferry was late", "Okoro")
        );
        assert_eq!(
            one("Okoro told reporters on Friday that it was late."),
            report("that it was late", "Okoro")
        );
        assert_eq!(
            one("Okoro said the ferry was late and added that nobody knew.").is_some(),
            false
        );
        assert_eq!(
            found("Okoro said the ferry was late and added that nobody knew.").len(),
            2
        );
    }

    #[test]
    fn a_clause_before_or_around_the_verb() {
        assert_eq!(
            one("The ferry was late, Okoro said on Friday."),
            report("The ferry was late", "Okoro")
        );
        assert_eq!(
            one("The ferry was late, said Okoro, the mayor."),
            report("The ferry was late", "Okoro")
        );
        assert_eq!(
            one("The ferry, he said, was late again."),
            report("The ferry was late again", "he")
        );
    }

    #[test]
    fn according_to_somebody() {
        assert_eq!(
            one("The ferry was late, according to Okoro."),
            report("The ferry was late", "Okoro")
        );
        assert_eq!(
            one("According to Okoro, the ferry was late."),
            report("the ferry was late", "Okoro")
        );
    }

    #[test]
    fn no_speech_and_nothing_in_marks() {
        assert_eq!(found("The said ferry was late."), []);
        assert_eq!(found("Okoro said “no” to the ferry."), []);
        assert_eq!(found("He is said to be late."), []);
    }
}
