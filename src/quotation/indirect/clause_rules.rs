//! The rules by which a sentence without marks reports speech: which clause, which verb, whose.

use crate::quotation::grammar::attach::Over;
use crate::quotation::grammar::cue::Inflection;
use crate::quotation::grammar::dependents;
use crate::quotation::grammar::sides::Subjects;
use crate::quotation::indirect::sources::Sources;
use crate::quotation::lexicon::lines;
use crate::quotation::surface::analysis::{Analysis, Mention};
use crate::quotation::surface::class::Class;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What a verb asks of the clause after it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::quotation) enum Asks {
    Nothing,
    Verb,
    Clause,
    That,
}

pub(in crate::quotation) static VERBS: LazyLock<HashMap<&str, Asks>> = LazyLock::new(|| {
    let list = lines(include_str!("../../../assets/lexicon/indirect-verbs.txt"));
    list.map(|line| match line.split_once(' ') {
        Some((lemma, "verb")) => (lemma, Asks::Verb),
        Some((lemma, "clause")) => (lemma, Asks::Clause),
        Some((lemma, _)) => (lemma, Asks::That),
        None => (line, Asks::Nothing),
    })
    .collect()
});

/// A clause that somebody is reported to have said.
pub struct Report {
    /// The words reported, as tokens.
    pub clause: Range<usize>,
    /// The rest of the clause after an inserted "he said".
    pub rest: Option<Range<usize>>,
    /// The verb or "according to".
    pub cue: Range<usize>,
    /// The mention of the speaker.
    pub speaker: usize,
}

impl Report {
    /// The clause and its rest.
    pub fn contents(&self) -> impl Iterator<Item = &Range<usize>> {
        std::iter::once(&self.clause).chain(&self.rest)
    }
}

/// A sentence in which reported speech is looked for.
pub struct Sentence<'a, 't> {
    pub(in crate::quotation) analysis: &'a Analysis<'t>,
    pub(in crate::quotation) start: usize,
    /// Without the signs that end it.
    pub(in crate::quotation) end: usize,
    /// With them.
    full: usize,
    subjects: &'a Subjects,
}

impl<'a, 't> Sentence<'a, 't> {
    /// The sentence of these tokens.
    pub fn new(analysis: &'a Analysis<'t>, tokens: Range<usize>, subjects: &'a Subjects) -> Self {
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

    pub(in crate::quotation) fn class(&self, at: usize) -> Class {
        if (self.start..self.full).contains(&at) {
            self.analysis.tokens[at].class
        } else {
            Class::Edge
        }
    }

    pub(in crate::quotation) fn before(&self, at: usize) -> Class {
        at.checked_sub(1)
            .map_or(Class::Edge, |before| self.class(before))
    }

    /// Appends what the sentence reports.
    pub fn read(&self, found: &mut Vec<Report>) {
        let sources = Sources {
            analysis: self.analysis,
            sentence: self.start..self.full,
            subjects: self.subjects,
        };
        if sources.outlet_speaks_of_itself() {
            return;
        }
        let mut last_end = self.start;
        for at in self.start..self.end {
            let report = match self.class(at) {
                Class::According => self.according(at),
                Class::Cue => self.cue(at, &sources),
                Class::CueNoun => self.claim(at, &sources),
                _ => None,
            };
            let Some(report) = report else { continue };
            let clear = sources.can_say(report.speaker)
                && report.contents().all(|tokens| {
                    tokens.start >= last_end
                        && tokens.len() >= 2
                        && tokens.clone().all(|t| self.class(t) != Class::Quote)
                });
            if clear {
                last_end = report
                    .contents()
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
            clause: contents,
            rest: None,
            cue: at..at + 2,
            speaker,
        })
    }

    /// "Okoro's claim on Friday that …".
    fn claim(&self, at: usize, sources: &Sources<'_, '_>) -> Option<Report> {
        let time = |t: &usize| matches!(self.class(*t), Class::On | Class::Day);
        let begin = at + 1 + (at + 1..self.end).take_while(time).count();
        if self.class(begin) != Class::That || self.has_verb_at(begin + 1) {
            return None;
        }
        let speaker = sources.owner(at)?;
        let end = self.clause_end(begin);
        Some(Report {
            clause: begin..end,
            rest: None,
            cue: at..at + 1,
            speaker,
        })
    }

    /// "his claim that was heard": no clause, but an attribute.
    fn has_verb_at(&self, at: usize) -> bool {
        let object = matches!(
            self.class(at + 1),
            Class::Determiner | Class::PossessivePronoun
        );
        match self.class(at) {
            Class::Be | Class::Auxiliary | Class::Cue => true,
            // "that matches his": as likely a verb as a noun, but for the object after it.
            Class::Plural => object,
            _ => false,
        }
    }

    fn cue(&self, at: usize, sources: &Sources<'_, '_>) -> Option<Report> {
        let form = self.analysis.tokens[at].cue?;
        let asks = *VERBS.get(form.lemma())?;
        let sides = self.subjects.get(&at).copied().unwrap_or_default();
        let finite = form.inflection.is_finite();
        // "in Ostwick and promising": the town is no subject.
        let speaker = sides.subject.filter(|&place| {
            let mention = &self.analysis.mentions[place];
            let over = mention.subject.map(|s| s.over).unwrap_or_default();
            let joined = over.has(Over::CONJUNCTION) || form.inflection == Inflection::Ing;
            !(joined && dependents::stands_in_phrase(self.analysis, mention))
        });
        let report = |clause: Range<usize>, rest, speaker: Option<usize>| {
            speaker.map(|speaker| Report {
                clause,
                rest,
                cue: at..at + 1,
                speaker,
            })
        };
        if finite && let Some(place) = speaker {
            let mention = &self.analysis.mentions[place];
            if let Some(end) = self.clause_before(mention, at) {
                return report(self.start..end, None, speaker);
            }
            let middle = mention.first > self.start + 1
                && self.before(mention.first) == Class::Comma
                && self.class(at + 1) == Class::Comma
                && at + 2 < self.end;
            if middle {
                let rest = Some(at + 2..self.end);
                return report(self.start..mention.first - 1, rest, speaker);
            }
        }
        if finite
            && let Some(place) = sides
                .inverted
                .filter(|&place| self.inverted_end(at, place, form.lemma()))
        {
            return report(self.start..at - 1, None, Some(place));
        }
        if !self.can_lead(at, form.inflection, speaker.is_some(), form.lemma()) {
            return None;
        }
        let begin = self.clause_begin(at, form.group)?;
        if asks == Asks::That && self.class(begin) != Class::That {
            return None;
        }
        let end = self.clause_end(begin);
        let asked = match asks {
            Asks::Verb => self.has_verb(begin),
            Asks::Clause => self.is_clause(begin..end),
            Asks::That | Asks::Nothing => true,
        };
        if !asked {
            return None;
        }
        let speaker = speaker.or_else(|| sources.understood(at));
        report(begin..end, None, speaker)
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
}
