//! What a source passes on inside its own text or inside a turn of a record: words in marks, and reports of what others say.

use super::Place;
use crate::check::persons::role::Role;
use crate::check::surroundings::{before, paragraph};
use crate::check::{unsaying, voices};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::corpus::ArticleKind;
use crate::language::turn_label::{self, LabelKind};
use crate::language::{function_word, lexicon};
use crate::quotation::reason::{LabelPlace, Support};
use crate::quotation::{Kind, Quotation};
use crate::text::Span;

impl<'s> Place<'s> {
    /// Whether the draft names whoever writes the source's own words, or whose turn of a record the words stand in.
    pub(in crate::check) fn is_in_text_of(&self, claimed: &str) -> bool {
        let of_turn = || speakers_agree(self.turn(), Some(claimed)) == Agreement::Agree;
        let is_short = |name: &str| name.split(' ').any(|word| word == claimed);
        let at = self.words_span().start;
        let is_writers = || self.profile.voices.writers(at).any(is_short);
        self.voice.is_some()
            || is_writers()
            || self.is_record() && of_turn()
            || self.is_office_of_writer(claimed)
    }

    /// Whether the words stand in what is asked in an interview or at a press conference, behind the label of a question.
    pub(in crate::check) fn is_in_question(&self) -> bool {
        let Some(quotation) = self.quotation() else {
            return false;
        };
        let before = &self.source.text[..quotation.extent().start];
        let is_asked = |name: &str| {
            let name = name.to_lowercase();
            let own = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
            turn_label::kind(&name) == Some(LabelKind::Question) || lexicon::ASKERS.contains(own)
        };
        // Who asks is nobody whom the record names.
        let label = quotation.speaker.as_ref();
        let label = label.filter(|speaker| matches!(speaker.by.link, Support::Label { .. }));
        before.trim_end_matches([' ', '*', '_']).ends_with("Q:")
            || label.is_some_and(|speaker| is_asked(&speaker.name))
    }

    /// Whether whoever writes the source has the words in marks, as another one's, and denies them in the next sentence: "You read that I
    /// called it “a wreck”. I said nothing of the kind."
    pub(in crate::check) fn is_denied_behind(&self) -> bool {
        let text = &self.source.text;
        let own = self.words_span();
        let behind = &text[own.end..paragraph(text, own).end];
        let Some(end) = behind.find(['.', '!', '?']) else {
            return false;
        };
        let (sentence, rest) = behind.split_at(end + 1);
        let next = rest.trim_start_matches(['”', '"', '’', ' ']);
        let is_closed = sentence.contains(['”', '"', '’']) || rest.starts_with(['”', '"', '’']);
        self.opening_mark().is_some() && is_closed && unsaying::denies_it(next)
    }

    /// Whether a signature below the words tells whose they are.
    pub(in crate::check) fn is_signed(&self) -> bool {
        let speaker = self.quotation().and_then(Quotation::known_speaker);
        speaker.is_some_and(|speaker| {
            matches!(
                speaker.by.link,
                Support::Label {
                    place: LabelPlace::Signature,
                    ..
                }
            )
        })
    }

    /// Whose turn of a record the words stand in.
    fn turn(&self) -> Option<&str> {
        let at = self.words_span().start;
        let speakers = self.quotations.iter().filter_map(|own| {
            let speaker = own.known_speaker()?;
            let is_label = matches!(speaker.by.link, Support::Label { .. });
            let start = own.extent().start;
            (is_label && start <= at).then_some((start, &*speaker.name))
        });
        let last = speakers.max_by_key(|(start, _)| *start);
        last.map(|(_, name)| name)
    }

    /// Whether a text calls whoever writes it what the draft calls its speaker: "the governor".
    fn is_office_of_writer(&self, claimed: &str) -> bool {
        let office = claimed.to_lowercase();
        let office = function_word::without_the(&office).unwrap_or(&office);
        let called = format!("the {office}");
        let at = self.words_span().start;
        let writer = self
            .profile
            .voices
            .author(at)
            .filter(|_| self.is_in_marks());
        let role = Role::of(&called).filter(|_| !office.contains(' '));
        role.zip(writer)
            .is_some_and(|(role, name)| role.is_told_of(name, &self.source.text))
    }

    /// Whether the source's own words are those of somebody who is called so, too.
    pub(in crate::check) fn is_own_voice(&self, name: &str) -> bool {
        let at = self.words_span().start;
        voices::voice(self.source, &self.profile.voices, name, at).is_some()
    }

    /// Whether somebody of this name signs what stands here, alone or with others.
    pub(in crate::check) fn is_signed_by(&self, name: &str) -> bool {
        let at = self.words_span().start;
        self.profile.voices.is_signed_by(name, at)
    }

    /// Whether a body gives the source out, and lets its people speak in it.
    pub(in crate::check) fn is_given_out(&self) -> bool {
        self.profile.voices.is_release || self.source.kind == ArticleKind::Statement
    }

    /// Where the marks open inside the source's paragraph that hold the words.
    fn opening_mark(&self) -> Option<usize> {
        let text = &self.source.text;
        let own = paragraph(text, self.words_span());
        let before = &text[own.start..self.words_span().start];
        let mut open = Vec::new();
        for (at, mark) in before.char_indices() {
            match mark {
                '“' | '«' => open.push(at),
                '”' | '»' => drop(open.pop()),
                '"' => match open.last() {
                    Some(last) if before[*last..].starts_with('"') => drop(open.pop()),
                    _ => open.push(at),
                },
                _ => {}
            }
        }
        open.last().map(|at| own.start + at)
    }

    /// The source's own words in their sentence before the marks that hold the words; `None` where none do.
    pub(in crate::check) fn lead_of_marks(&self) -> Option<String> {
        let at = self.opening_mark()?;
        Some(before(Span::new(at, at), &self.source.text))
    }

    /// The paragraph above the marks that hold the words, where these open one of their own or an item of a list: what is read
    /// out stands so, and what others are to say.
    pub(in crate::check) fn above_marks(&self) -> Option<&'s str> {
        let text: &'s str = &self.source.text;
        let above = &text[..self.opening_mark()?];
        let start = above.rfind('\n')?;
        let is_sign = |line: &str| {
            line.trim_matches([' ', '\t', '*', '-', '•', '+'])
                .is_empty()
        };
        let is_item = |line: &str| line.trim_start().starts_with(['*', '-', '•', '+']);
        let is_alone = is_sign(&above[start + 1..]);
        let mut lines = above[..start]
            .lines()
            .rev()
            .filter(|line| !line.trim().is_empty());
        lines.find(|line| !is_item(line)).filter(|_| is_alone)
    }

    /// The report of what somebody says in which all of the words stand, his verb outside of them.
    pub(in crate::check) fn report(&self) -> Option<&'s Quotation> {
        let own = self.words_span();
        let mut reports = self
            .quotations
            .iter()
            .filter(|own| own.kind == Kind::Indirect);
        let holds = |report: &&std::sync::Arc<Quotation>| {
            let is_out = report.cue.is_some_and(|cue| !own.overlaps(&cue));
            is_out && report.spans.iter().any(|span| span.contains(&own))
        };
        reports.find(holds).map(|report| &**report)
    }
}
