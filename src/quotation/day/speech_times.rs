//! Which words of an article tell when a quotation was said, in this order: those in the clause of the cue; those
//! with which earlier words of the same speaker were introduced (a *scene*: "Speaking on Thursday, …" holds for what
//! follows); a date line over the passage or at the head of the article; the time of the passage (a guess); the day
//! that the opening of the article names.

use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::language::function_word::TO;
use crate::language::lexicon;
use crate::language::person_name::is_title;
use crate::language::time_word::LATE;
use crate::language::time_word::{self, TimeWord};
use crate::quotation::coreference::People;
use crate::quotation::coreference::aside::is_caption;
use crate::quotation::day::date_lines::DateLines;
use crate::quotation::day::occasion;
use crate::quotation::day::times::{FoundTime, TimePosition, times};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::clause::Clause;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{EntityIx, Ix, ParagraphIx, Places, TokenIx};
use crate::quotation::surface::marks::MAX_NESTED_MARKS;
use crate::quotation::surface::token::Token;
use crate::quotation::{Time, TimeExpression, ToldTime};
use crate::text::Span;
use foldhash::fast::RandomState;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

#[cfg(test)]
mod tests;

/// Tokens between "in" and the work in which something was written: "in a long lost memoir".
const TOKENS_TO_WORK: usize = 5;
/// Tokens between "late" and the name of the dead.
const TOKENS_TO_LATE: usize = 6;
/// Tokens from "when" to the cue of its clause.
const TOKENS_TO_WHEN: usize = 10;
/// Tokens of the words that name an occasion: "a brief telephone interview".
const TOKENS_TO_OCCASION: usize = 6;
/// Tokens on each side of a time among which its cue is looked for.
const TOKENS_TO_CUE: usize = 30;
/// Paragraphs behind that of a remote time ("in October") for which it holds.
const REMOTE_PARAGRAPHS: usize = 1;
/// Paragraphs behind the beginning of a scene for which it surely holds.
pub const SCENE_PARAGRAPHS: usize = 2;
/// Paragraphs of prose of the opening of an article.
const OPENING_PARAGRAPHS: usize = 4;
/// Paragraphs of any kind among which those of the opening are looked for.
const MAX_PARAGRAPHS_LOOKED_AT: usize = 12;
/// Tokens of the shortest paragraph of prose.
const MIN_PROSE_TOKENS: usize = 5;

/// Time and occasion with which somebody's words were introduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scene {
    /// The cue that introduces the words, else the time.
    token: TokenIx,
    /// The paragraph in which it stands.
    pub paragraph: ParagraphIx,
    /// When.
    pub time: TimeExpression,
    /// On what occasion.
    pub occasion: Option<Span>,
}

/// A time and its tokens.
pub(super) struct PlacedTime {
    pub(super) found: FoundTime,
    pub(super) tokens: Range<TokenIx>,
}

/// All that an article says about when somebody spoke.
pub struct SpeechTimes<'a, 't> {
    pub(super) analysis: &'a Analysis<'t>,
    pub(super) placed: Vec<PlacedTime>,
    scenes: HashMap<EntityIx, Vec<Scene>, RandomState>,
    pub(super) date_lines: DateLines,
    opening: Option<TimeExpression>,
    late: HashMap<EntityIx, TimeExpression, RandomState>,
}

impl<'a, 't> SpeechTimes<'a, 't> {
    /// Reads the times of an article and the scenes of its speakers. What `contents` hold, in order, are
    /// somebody's words: a time among them is that of what is told, and not of the telling.
    pub fn new(analysis: &'a Analysis<'t>, people: &People, contents: &[Span]) -> Self {
        let mut placed = placed(analysis);
        let days = placed.iter().map(|placed| placed.found.expression);
        let date_lines = DateLines::new(analysis, days);
        placed.retain(|placed| !is_among(contents, placed.found.expression.span));
        for placed in &mut placed {
            let expression = &mut placed.found.expression;
            expression.time = date_lines.counted(analysis, *expression);
        }
        let mut moments = SpeechTimes {
            date_lines,
            placed,
            analysis,
            scenes: HashMap::default(),
            opening: None,
            late: HashMap::default(),
        };
        moments.set_scenes(people);
        moments.set_late(people);
        moments
    }

    /// The time in the cue's own clause. A perfect tense ("has said") names no day, and a future one ("will
    /// say on Thursday") one on which nothing has been said.
    pub fn own(&self, clause: &Clause<'_, '_>) -> Option<TimeExpression> {
        if let Some(auxiliary) = clause.future() {
            return Some(self.no_day(auxiliary, clause.cue));
        }
        let near = self.near(clause.cue);
        let owned = near.iter().filter(|placed| clause.owns(&placed.tokens));
        let nearest = owned.min_by_key(|placed| {
            let vague = placed.found.expression.time == Time::Vague;
            (vague, placed.tokens.start.abs_diff(clause.cue))
        });
        if let Some(placed) = nearest {
            let told = placed.found.expression;
            return match self.is_of_apposition(placed, clause.cue) {
                true => Some(TimeExpression {
                    time: Time::Vague,
                    ..told
                }),
                false => Some(told),
            };
        }
        if let Some(placed) = near
            .iter()
            .find(|placed| self.leads_to_when(placed, clause.cue))
        {
            return Some(placed.found.expression);
        }
        if let Some(auxiliary) = clause.perfect() {
            return Some(self.no_day(auxiliary, clause.cue));
        }
        self.habit(clause).or_else(|| self.memoir(clause))
    }

    /// Whether a time is that of the clause with "when" that follows it, of which a cue is the verb: "made news last year when
    /// she said".
    fn leads_to_when(&self, placed: &PlacedTime, cue: TokenIx) -> bool {
        let tokens = &self.analysis.tokens;
        let when = placed.tokens.end;
        let near = when < cue && cue - when <= TOKENS_TO_WHEN && self.share_sentence(when, cue);
        let other = |at: TokenIx| tokens[at].is_finite_cue() || tokens[at].class == Class::Comma;
        near && tokens[when].class == Class::When
            && !(when + 1..cue).iter().any(other)
            && !self.is_ahead(placed.found.expression.span)
    }

    /// The word beside the cue that tells of a habit, or of something long known: "famously said", "talked endlessly".
    fn habit(&self, clause: &Clause<'_, '_>) -> Option<TimeExpression> {
        let beside = [clause.cue.checked_sub(1), Some(clause.cue + 1)];
        let is_habit = |at: &TokenIx| {
            *at < self.analysis.tokens.end() && lexicon::HABITS.contains(self.analysis.word(*at))
        };
        let word = beside.into_iter().flatten().find(is_habit)?;
        Some(TimeExpression {
            span: self
                .analysis
                .span_of(word.min(clause.cue)..word.max(clause.cue) + 1),
            time: Time::Vague,
        })
    }

    /// The work in which something was written long before the article: "wrote in her memoir".
    fn memoir(&self, clause: &Clause<'_, '_>) -> Option<TimeExpression> {
        let tokens = &self.analysis.tokens;
        let from = clause.cue.saturating_sub(TOKENS_TO_CUE);
        let end = tokens.end().min(clause.cue + TOKENS_TO_CUE);
        let phrase = |noun: TokenIx| {
            let mut before = (noun.saturating_sub(TOKENS_TO_WORK)..noun).iter();
            let first = before.rfind(|at| tokens[*at].class == Class::In)?;
            let describes = tokens
                .get(noun + 1)
                .is_some_and(|next| next.class.is_nounlike());
            (!describes).then_some(first..noun + 1)
        };
        let work = |at: TokenIx| lexicon::MEMOIRS.contains(self.analysis.word(at));
        let works = (from..end).iter().filter(|at| work(*at));
        let mut phrases = works.filter_map(phrase);
        let phrase = phrases.find(|phrase| clause.owns(phrase))?;
        Some(TimeExpression {
            span: self.analysis.span_of(phrase),
            time: Time::Vague,
        })
    }

    /// The words that tell that a person is dead ("the late"), so that nothing was said on the day of the news.
    pub fn late(&self, entity: EntityIx) -> Option<TimeExpression> {
        self.late.get(&entity).copied()
    }

    fn set_late(&mut self, people: &People) {
        for (at, mention) in self.analysis.mentions.entries() {
            if mention.kind != MentionKind::Name {
                continue;
            }
            let meaning = || people.meaning(at);
            if let Some(words) = self.late_before(mention)
                && let Some(meaning) = meaning()
            {
                let time = Time::Vague;
                let told = TimeExpression { span: words, time };
                self.late.entry(meaning.entity).or_insert(told);
            }
        }
    }

    /// "the late" before a name: "the late mayor, Mara Okoro", but not "in the late afternoon, Mara Okoro".
    fn late_before(&self, name: &Mention) -> Option<Span> {
        let class = |at: Option<TokenIx>| self.analysis.class(name.paragraph, at);
        let mut at = name.first;
        while name.first - at < TOKENS_TO_LATE {
            let before = at.checked_sub(1)?;
            let leads = matches!(
                class(before.checked_sub(1)),
                Class::Determiner | Class::PossessivePronoun | Class::Genitive
            );
            let part_of_day = lexicon::PARTS_OF_DAY.contains(self.analysis.word(at));
            if self.analysis.word(before) == LATE && leads && !part_of_day {
                return Some(self.analysis.span_of(before - 1..before + 1));
            }
            let titled = || {
                let noun = before.checked_sub(1);
                noun.is_some_and(|noun| is_title(self.analysis.word(noun)))
            };
            let passes = class(Some(before)).is_nounlike()
                || class(Some(before)) == Class::Comma && titled();
            if !passes {
                return None;
            }
            at = before;
        }
        None
    }

    /// Whether a year belongs to other words of the clause than the cue: "said Vey, an engineer named to the board in
    /// 2011", "told of 300 ships in 2014".
    fn is_of_apposition(&self, placed: &PlacedTime, cue: TokenIx) -> bool {
        let is_year = matches!(
            placed.found.expression.time,
            Time::Year(_) | Time::YearsAgo(_)
        );
        let mut between = (cue + 1..placed.tokens.start).iter();
        let other = |at: TokenIx| {
            let class = self.analysis.tokens[at].class;
            matches!(class, Class::Ed | Class::Ing | Class::Number | Class::Cue)
        };
        is_year && (between.any(other) || self.is_in_apposition(placed, cue))
    }

    /// Whether a time closes the description behind the speaker: "said Vey, an adviser to the campaign in 2011".
    fn is_in_apposition(&self, placed: &PlacedTime, cue: TokenIx) -> bool {
        let class = |at: TokenIx| self.analysis.tokens[at].class;
        let mut before = (cue + 1..placed.tokens.start).iter();
        let Some(comma) = before.rfind(|at| class(*at) == Class::Comma) else {
            return false;
        };
        let described = (comma + 1..placed.tokens.start)
            .iter()
            .any(|at| class(at).is_nounlike());
        let commas = (cue + 1..comma)
            .iter()
            .filter(|at| class(*at) == Class::Comma);
        described && commas.count() % 2 == 0
    }

    /// The time of a verb whose tense tells of no certain day.
    fn no_day(&self, auxiliary: TokenIx, cue: TokenIx) -> TimeExpression {
        TimeExpression {
            span: self.analysis.span_of(auxiliary..cue + 1),
            time: Time::Vague,
        }
    }

    fn near(&self, token: TokenIx) -> &[PlacedTime] {
        let from = self
            .placed
            .partition_point(|p| p.tokens.end + TOKENS_TO_CUE < token);
        let to = self
            .placed
            .partition_point(|p| p.tokens.start <= token + TOKENS_TO_CUE);
        &self.placed[from..to.max(from)]
    }

    fn set_scenes(&mut self, people: &People) {
        let mut scenes: Vec<(EntityIx, Scene)> = Vec::new();
        let analysis = self.analysis;
        for placed in &self.placed {
            let mentions = &analysis.mentions;
            let from = mentions.partition_point(|m| m.first + TOKENS_TO_CUE < placed.tokens.start);
            let near = mentions.onward(from);
            for (at, mention) in
                near.take_while(|(_, m)| m.first <= placed.tokens.end + TOKENS_TO_CUE)
            {
                let scene = self.scene(mention, placed);
                let Some(scene) = scene.or_else(|| self.scene_of_occasion(mention, placed)) else {
                    continue;
                };
                let Some(meaning) = people.speaker(analysis, at) else {
                    continue;
                };
                scenes.push((meaning.entity, scene));
            }
        }
        self.opening = self.opening_of(&scenes);
        for (entity, scene) in scenes {
            self.scenes.entry(entity).or_default().push(scene);
        }
        for scenes in self.scenes.values_mut() {
            // Of two times of one cue the nearer one comes last, and so first to whom looks back.
            let distance = |scene: &Scene| {
                let time = self.analysis.tokens_in(scene.time.span).start;
                time.abs_diff(scene.token)
            };
            scenes.sort_by_key(|scene| (scene.token, Reverse(distance(scene))));
        }
    }

    /// The day of the first thing said in the opening, else the first day named there.
    fn opening_of(&self, scenes: &[(EntityIx, Scene)]) -> Option<TimeExpression> {
        let end = self.end_of_opening();
        let is_here = |time: TimeExpression| {
            let paragraph = self.analysis.paragraph_at(time.span.start);
            paragraph < end && !self.is_caption(paragraph)
        };
        let said = scenes.iter().map(|(_, scene)| scene);
        let mut said = said.filter(|scene| scene.paragraph < end && is_here(scene.time));
        let is_day = |scene: &&Scene| {
            let day = matches!(scene.time.time, Time::Day { .. });
            (day || self.is_of_the_news(scene.time))
                && !self.is_subordinate(scene.time.span)
                && !self.is_ahead(scene.time.span)
        };
        if let Some(scene) = said.find(is_day) {
            return Some(scene.time);
        }
        let named = self.placed.iter().map(|placed| placed.found.expression);
        let mut named = named.filter(|time| self.is_of_the_news(*time) && is_here(*time));
        named.find(|time| !self.is_ahead(time.span) && self.is_of_main_clause(time.span))
    }

    /// Whether a day is that of what its sentence tells, and not of something that it only mentions: "the talks ended on
    /// Friday", but not "at Friday's talks".
    pub(super) fn is_of_main_clause(&self, time: Span) -> bool {
        let end = self.analysis.tokens_in(time).end;
        let behind = self.analysis.tokens.get(end);
        let of_noun = behind.is_some_and(|token| token.class == Class::Genitive);
        !of_noun && !self.is_subordinate(time)
    }

    /// Whether a time stands in a subordinate clause: "the book, which comes out on Friday", "after they met on Friday".
    fn is_subordinate(&self, time: Span) -> bool {
        use Class::{After, Because, If, Relative, Subordinator, When, While};
        let tokens = &self.analysis.tokens;
        let start = self.analysis.tokens_in(time).start;
        if tokens.get(start).is_none() {
            return false;
        }
        let before = (start.saturating_sub(TOKENS_TO_CUE)..start).iter().rev();
        let mut clause = before
            .take_while(|at| self.share_sentence(*at, start) && tokens[*at].class != Class::Comma);
        clause.any(|at| {
            let class = tokens[at].class;
            // "while on a tour last week"
            let behind = tokens.get(at + 1).map(|token| token.class);
            let is_phrase = matches!(class, When | While)
                && behind.is_some_and(|behind| behind.is_preposition() || behind == Class::Ing);
            let opens = matches!(
                class,
                After | Because | If | Relative | Subordinator | When | While
            );
            opens && !is_phrase
                || lexicon::CLAUSE_PREPOSITIONS.contains_folded(self.analysis.word(at))
        })
    }

    /// The first paragraph behind the opening, in which only paragraphs of running text count: no headline, caption
    /// or clock time ("4:05 p.m.").
    fn end_of_opening(&self) -> ParagraphIx {
        let places = self.analysis.paragraphs.places().iter();
        let mut prose = places
            .take(MAX_PARAGRAPHS_LOOKED_AT)
            .filter(|place| self.is_prose(*place));
        let last = prose.nth(OPENING_PARAGRAPHS - 1);
        last.map_or(ParagraphIx::new(MAX_PARAGRAPHS_LOOKED_AT), |last| last + 1)
    }

    fn is_prose(&self, paragraph: ParagraphIx) -> bool {
        let tokens = &self.analysis.tokens[self.analysis.paragraphs[paragraph].tokens.clone()];
        let ends = |token: &Token| token.class.ends_sentence() || token.class == Class::Quote;
        tokens.len() >= MIN_PROSE_TOKENS
            && tokens.last().is_some_and(ends)
            && !self.is_caption(paragraph)
    }

    pub(super) fn is_caption(&self, paragraph: ParagraphIx) -> bool {
        is_caption(
            self.analysis.paragraphs[paragraph]
                .span
                .of(self.analysis.text),
        )
    }

    /// Whether two tokens stand in one sentence of one paragraph.
    fn share_sentence(&self, a: TokenIx, b: TokenIx) -> bool {
        let tokens = &self.analysis.tokens;
        tokens[a].sentence == tokens[b].sentence && self.paragraph_at(a) == self.paragraph_at(b)
    }

    /// Whether a day is named as news names the day of what it reports: by its weekday, or as today or yesterday.
    pub(super) fn is_of_the_news(&self, expression: TimeExpression) -> bool {
        match expression.time {
            Time::Weekday(_) | Time::DaysAgo(0 | 1) => true,
            Time::Day { .. } => {
                let words = expression.span.of(self.analysis.text);
                let mut found = time_word::find(words);
                found.any(|(_, word)| matches!(word, TimeWord::Weekday(_)))
            }
            _ => false,
        }
    }

    /// Whether a time is that of a future event: "will vote on Thursday", "on Thursday the house will vote".
    pub(super) fn is_ahead(&self, time: Span) -> bool {
        let tokens = self.analysis.tokens_in(time);
        if self.analysis.tokens.get(tokens.start).is_none() {
            return false;
        }
        let same = |at: &TokenIx| self.share_sentence(*at, tokens.start);
        let is_future = |at: TokenIx| {
            let word = self.analysis.word(at);
            let leads = || lexicon::BEFORE_INFINITIVES.contains_folded(word);
            // "has agreed to testify on Thursday"
            let infinitive = || self.analysis.word(at + 1) == TO && leads();
            lexicon::FUTURE_WORDS.contains_folded(word) || infinitive()
        };
        // "told us while trying to leave" is over, whatever was tried.
        let is_past = |at: TokenIx| {
            let cue = self.analysis.tokens[at].cue;
            let leads = lexicon::BEFORE_INFINITIVES.contains_folded(self.analysis.word(at));
            cue.is_some_and(|cue| cue.inflection == Inflection::Past) && !leads
        };
        let before = (tokens.start.saturating_sub(TOKENS_TO_CUE)..tokens.start)
            .iter()
            .rev();
        let end = self.analysis.tokens.end().min(tokens.end + TOKENS_TO_CUE);
        let behind = (tokens.end..end).iter().take_while(|at| {
            let token = &self.analysis.tokens[*at];
            same(at) && !token.is_cue() && !opens_another_clause(token.class)
        });
        before
            .take_while(|at| same(at) && !is_past(*at))
            .any(is_future)
            || behind.into_iter().any(is_future)
    }

    fn scene(&self, mention: &Mention, placed: &PlacedTime) -> Option<Scene> {
        let mut clauses = mention.speaker_cues().map(|cue| Clause {
            analysis: self.analysis,
            cue,
            speaker: Some(mention),
        });
        let clause = clauses.find(|clause| {
            let own = clause.owns(&placed.tokens) || self.leads_to_when(placed, clause.cue);
            own && clause.future().is_none()
        })?;
        Some(Scene {
            token: clause.cue,
            paragraph: mention.paragraph,
            time: placed.found.expression,
            occasion: occasion::of_clause(&clause),
        })
    }

    /// The scene that an occasion behind the speaker sets, whatever verb follows: "Okoro, in an interview on Friday, played
    /// it down".
    fn scene_of_occasion(&self, mention: &Mention, placed: &PlacedTime) -> Option<Scene> {
        let tokens = &self.analysis.tokens;
        let class = |at: TokenIx| tokens.get(at).map(|token| token.class);
        let (first, end) = (mention.end + 2, placed.tokens.start);
        let near = first < end && end - first <= TOKENS_TO_OCCASION;
        let set_off = class(mention.end) == Some(Class::Comma)
            && class(mention.end + 1).is_some_and(Class::is_preposition)
            && class(placed.tokens.end) == Some(Class::Comma);
        let same = near && self.paragraph_at(end) == mention.paragraph;
        if !same || !set_off || tokens[end].sentence != mention.sentence {
            return None;
        }
        let words = self.analysis.span_of(first..end);
        let (last, _) = occasion::phrases(words.of(self.analysis.text)).last()?;
        (last.end == words.len()).then_some(Scene {
            token: end,
            paragraph: mention.paragraph,
            time: placed.found.expression,
            occasion: Some(words),
        })
    }

    /// The scene in which `entity` speaks at `token`: the last one before it, else the only one behind it.
    pub fn scene_of(
        &self,
        entity: EntityIx,
        token: TokenIx,
        paragraph: ParagraphIx,
    ) -> Option<Scene> {
        let scenes = self.scenes.get(&entity)?;
        let reaches = |scene: &&Scene| {
            is_told(scene.time.time)
                && self.date_lines.are_together(scene.paragraph, paragraph)
                && (scene.paragraph == paragraph || !self.is_caption(scene.paragraph))
                && (!is_remote(scene.time.time) || paragraph <= scene.paragraph + REMOTE_PARAGRAPHS)
        };
        let before = scenes.partition_point(|scene| scene.token <= token);
        let (before, after) = scenes.split_at(before);
        if let Some(scene) = before.iter().rev().take(MAX_SCENES).find(reaches) {
            return Some(*scene);
        }
        let first = after.first();
        let first =
            first.filter(|scene| is_told(scene.time.time) && !is_remote(scene.time.time))?;
        if !self.date_lines.are_together(first.paragraph, paragraph) {
            return None;
        }
        let same = after
            .iter()
            .take(MAX_SCENES)
            .all(|scene| scene.time.time == first.time.time);
        same.then_some(*first)
    }

    /// The words that tell no certain day ("last week") with which the same person was introduced in this paragraph or the
    /// one before: what is said next is not of the day of the news.
    pub fn vague_scene(
        &self,
        entity: EntityIx,
        token: TokenIx,
        paragraph: ParagraphIx,
    ) -> Option<TimeExpression> {
        let scenes = self.scenes.get(&entity)?;
        let before = scenes.partition_point(|scene| scene.token <= token);
        let scene = scenes.get(before.checked_sub(1)?)?;
        let near = paragraph <= scene.paragraph + REMOTE_PARAGRAPHS;
        // "earlier", "at the time" and "once said" may be of the day of the news, or of something else that is told.
        let words = scene.time.span.of(self.analysis.text);
        let last = words.rsplit(' ').next().unwrap_or_default();
        let period = scene.time.time == Time::Vague && lexicon::PERIODS.contains(last);
        (near && period).then_some(scene.time)
    }

    /// Whether a scene began shortly before a token, and no other time is named between them. A text often leaves a
    /// scene of long ago ("in February", a date with its year) without saying so, so such a one does not count.
    pub fn is_shortly_before(&self, scene: Scene, token: TokenIx) -> bool {
        let near = self.paragraph_at(token) <= scene.paragraph + SCENE_PARAGRAPHS;
        let from = self
            .placed
            .partition_point(|p| p.tokens.start <= scene.token);
        let to = self.placed.partition_point(|p| p.tokens.start < token);
        let mut between = self.placed[from.min(to)..to].iter();
        let other = |placed: &PlacedTime| {
            let time = placed.found.expression.time;
            time != Time::Vague && time != scene.time.time
        };
        let long_ago = matches!(
            scene.time.time,
            Time::Month { .. } | Time::MonthsAgo(_) | Time::Day { year: Some(_), .. }
        );
        scene.token <= token && near && !long_ago && !between.any(other)
    }

    /// The paragraph of a token.
    pub fn paragraph_at(&self, token: TokenIx) -> ParagraphIx {
        self.analysis
            .paragraph_at(self.analysis.tokens[token].span.start)
    }

    /// The date line over a passage: the article is a digest or a live report.
    pub fn date_line(&self, paragraph: ParagraphIx) -> Option<ToldTime> {
        self.date_lines.time_over(paragraph)
    }

    /// The day that the opening of the article names for what somebody said.
    pub fn opening(&self) -> Option<TimeExpression> {
        self.opening
    }

    /// The date right before the words: "Mara Okoro, Aug. 6: “…”".
    pub fn leading(&self, words: TokenIx) -> Option<TimeExpression> {
        let last = self.placed.partition_point(|p| p.tokens.end <= words);
        let placed = &self.placed[last.checked_sub(1)?];
        let sign = |at: TokenIx| {
            let class = self.analysis.tokens[at].class;
            matches!(class, Class::Colon | Class::Comma | Class::Stop)
        };
        let leads = (placed.tokens.end..words).iter().all(sign);
        let date = matches!(placed.found.expression.time, Time::Day { .. });
        let near = words - placed.tokens.end <= 2;
        (near && leads && date).then_some(placed.found.expression)
    }

    /// The date in a signature line: "— Ada Lind (@alind) May 2, 2031".
    pub fn signed(&self, mention: Span) -> Option<TimeExpression> {
        let after = self
            .placed
            .partition_point(|p| self.analysis.tokens[p.tokens.start].span.start < mention.end);
        let expression = self.placed.get(after)?.found.expression;
        let between = self.analysis.text.get(mention.end..expression.span.start)?;
        let signature = between.len() < 60 && between.contains("@") && !between.contains('\n');
        signature.then_some(expression)
    }
}

/// Scenes of one person that are looked through.
const MAX_SCENES: usize = 12;

/// Whether a time says enough to hold for what is said after it: a year holds for its own sentence alone.
fn is_told(time: Time) -> bool {
    !matches!(time, Time::Vague | Time::Year(_) | Time::YearsAgo(_))
}

/// Whether a time is one day, and not a month, a year or an unknown time.
pub(super) fn names_a_day(time: Time) -> bool {
    use Time::{Day, DaysAgo, LastWeekday, Weekday};
    matches!(time, Weekday(_) | LastWeekday(_) | DaysAgo(_) | Day { .. })
}

/// Whether a time lies so far back that what follows is not told to be of the same day.
fn is_remote(time: Time) -> bool {
    match time {
        Time::Weekday(_) => false,
        Time::DaysAgo(days) => days > 1,
        Time::LastWeekday(_)
        | Time::Day { .. }
        | Time::Month { .. }
        | Time::Year(_)
        | Time::MonthsAgo(_)
        | Time::YearsAgo(_)
        | Time::Vague => true,
    }
}

/// The times outside quotations that can tell when something was said.
fn placed(analysis: &Analysis<'_>) -> Vec<PlacedTime> {
    let usable = |found: FoundTime| {
        let tokens = analysis.tokens_in(found.expression.span);
        let quoted = analysis
            .tokens
            .get(tokens.start)?
            .span
            .contains(&found.expression.span)
            && analysis.tokens[tokens.start].class == Class::Quote;
        let fits = match found.position {
            TimePosition::Free if is_attributive(analysis, &tokens) => {
                names_an_occasion(analysis, tokens.end)
            }
            TimePosition::Free => true,
            TimePosition::Bound => false,
            TimePosition::Possessive => names_an_occasion(analysis, tokens.end + 1),
        };
        (fits && !quoted && !tokens.is_empty()).then_some(PlacedTime { found, tokens })
    };
    let found = times(analysis.text).into_iter();
    let mut placed: Vec<PlacedTime> = found.filter_map(usable).collect();
    let mut named = None;
    for placed in &mut placed {
        let expression = &mut placed.found.expression;
        match (expression.time, placed.found.points_back) {
            (_, true) => expression.time = named.unwrap_or(Time::Vague),
            (day, _) if names_a_day(day) => named = Some(day),
            _ => {}
        }
    }
    count_from_recording(analysis, &mut placed);
    placed
}

/// What was recorded on one day and shown on another was said on the first: "an interview that aired Sunday",
/// "it was taped on Thursday".
fn count_from_recording(analysis: &Analysis<'_>, placed: &mut [PlacedTime]) {
    let has_before = |placed: &PlacedTime, is_verb: &dyn Fn(&str) -> bool| {
        let tokens = &analysis.tokens;
        let start = placed.tokens.start;
        let mut before = (start.saturating_sub(TOKENS_TO_VERB)..start).iter();
        before.any(|at| tokens[at].sentence == tokens[start].sentence && is_verb(analysis.word(at)))
    };
    let records = |word: &str| lexicon::RECORDING_VERBS.contains_folded(word);
    let shows = |word: &str| lexicon::SHOWING_VERBS.contains_folded(word);
    let mut recorded = placed.iter().filter(|one| has_before(one, &records));
    let recorded = recorded.find(|one| names_a_day(one.found.expression.time));
    if let Some(recorded) = recorded.map(|one| one.found.expression) {
        for one in placed.iter_mut().filter(|one| has_before(one, &shows)) {
            one.found.expression = recorded;
        }
    }
}

/// Tokens before a time among which its verb is looked for: "recorded in Ostwick on Thursday".
const TOKENS_TO_VERB: usize = 4;

/// Whether a time stands before a noun as a part of its name: "the Oct. 7 attacks".
fn is_attributive(analysis: &Analysis<'_>, time: &Range<TokenIx>) -> bool {
    let class = |at: TokenIx| analysis.tokens.get(at).map(|token| token.class);
    let before = time.start.checked_sub(1).and_then(class);
    let determined = matches!(
        before,
        Some(Class::Determiner | Class::PossessivePronoun | Class::Genitive)
    );
    // A noun may look like a verb ("attacks").
    let is_noun = |class: Class| class.is_nounlike() || class == Class::Cue;
    determined && class(time.end).is_some_and(is_noun)
}

/// Whether words of this class can begin a clause of their own.
fn opens_another_clause(class: Class) -> bool {
    use Class::{Colon, Conjunction, Quote, Relative, Semicolon, That};
    matches!(
        class,
        That | Relative | Conjunction | Colon | Semicolon | Quote
    )
}

/// Whether `span` lies in one of `contents`, which are in order.
fn is_among(contents: &[Span], span: Span) -> bool {
    let after = contents.partition_point(|content| content.start <= span.start);
    let mut before = contents[..after].iter().rev().take(MAX_NESTED_MARKS);
    // "said three days ago" may have been read as if the time were all that was said.
    before.any(|content| content.contains(&span) && content.len() > span.len() + TIME_MARGIN_BYTES)
}

/// Bytes by which quoted or reported words must be longer than a time inside them for the time to be part of what is
/// said.
const TIME_MARGIN_BYTES: usize = 8;

/// Whether the noun phrase from `first` on names an occasion or a work: "Thursday's joint news conference", "the June 9
/// edition", but not "Thursday's attack".
fn names_an_occasion(analysis: &Analysis<'_>, first: TokenIx) -> bool {
    let mut end = first;
    while end < first + 6
        && analysis
            .tokens
            .get(end)
            .is_some_and(|t| t.class.is_word() && t.class.is_nounlike() || t.class == Class::Cue)
    {
        end += 1;
    }
    let phrase = analysis.span_of(first..end);
    let work = end > first && lexicon::DATED_WORKS.contains_folded(analysis.word(end - 1));
    work || occasion::phrases(phrase.of(analysis.text)).next().is_some()
}
