//! Which words of an article tell when a quotation was said.
//!
//! Those of the cue's own clause; else those with which the same speaker's words were introduced before
//! (a scene: "Speaking on Thursday, …" holds for what follows); else a date line over the passage or at
//! the head of the article; else the day that the opening names.

use crate::language::lexicon;
use crate::quotation::coreference::People;
use crate::quotation::coreference::aside::is_caption;
use crate::quotation::day::date_lines::DateLines;
use crate::quotation::day::occasion;
use crate::quotation::day::times::{Stated, Tie, times};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::clause::Clause;
use crate::quotation::grammar::mention::Mention;
use crate::quotation::index::{EntityIx, Ix, ParagraphIx, Places, TokenIx};
use crate::quotation::list::List;
use crate::quotation::{Time, TimeExpression, ToldTime};
use crate::text::Span;
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::ops::Range;

/// Tokens about a time in which its cue is looked for.
const REACH: usize = 30;
/// A remote day ("in October") holds for so many paragraphs.
const REMOTE_REACH: usize = 1;
/// The opening of an article.
const OPENING: usize = 4;

/// Time and occasion with which somebody's words were introduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scene {
    /// The token where it was said.
    token: TokenIx,
    paragraph: ParagraphIx,
    /// When.
    pub time: TimeExpression,
    /// On what occasion.
    pub occasion: Option<Span>,
}

/// A time and its tokens.
struct Placed {
    stated: Stated,
    tokens: Range<TokenIx>,
}

/// All that an article says about when somebody spoke.
pub struct Moments<'a, 't> {
    analysis: &'a Analysis<'t>,
    placed: Vec<Placed>,
    scenes: HashMap<EntityIx, Vec<Scene>, RandomState>,
    date_lines: DateLines,
    opening: Option<TimeExpression>,
}

impl<'a, 't> Moments<'a, 't> {
    /// Reads the times of an article and the scenes of its speakers. What `contents` hold, in order, are
    /// somebody's words: a time among them is that of what is told, and not of the telling.
    pub fn read(analysis: &'a Analysis<'t>, people: &People, contents: &[Span]) -> Self {
        let mut placed = placed(analysis);
        let days = placed.iter().map(|placed| placed.stated.expression);
        let date_lines = DateLines::read(analysis, days);
        placed.retain(|placed| !is_among(contents, placed.stated.expression.span));
        for placed in &mut placed {
            let expression = &mut placed.stated.expression;
            expression.time = date_lines.counted(analysis, *expression);
        }
        let mut moments = Moments {
            date_lines,
            placed,
            analysis,
            scenes: HashMap::default(),
            opening: None,
        };
        moments.set_scenes(people);
        moments
    }

    /// The time in the cue's own clause. A perfect tense ("has said") names no day.
    pub fn own(&self, clause: &Clause<'_, '_>) -> Option<TimeExpression> {
        let near = self.near(clause.cue);
        let owned = near.iter().filter(|placed| clause.owns(&placed.tokens));
        let nearest = owned.min_by_key(|placed| {
            let vague = placed.stated.expression.time == Time::Vague;
            (vague, placed.tokens.start.abs_diff(clause.cue))
        });
        if let Some(placed) = nearest {
            return Some(placed.stated.expression);
        }
        let auxiliary = clause.perfect()?;
        let span = self.analysis.span_of(auxiliary..clause.cue + 1);
        Some(TimeExpression {
            span,
            time: Time::Vague,
        })
    }

    fn near(&self, token: TokenIx) -> &[Placed] {
        let from = self
            .placed
            .partition_point(|p| p.tokens.end + REACH < token);
        let to = self
            .placed
            .partition_point(|p| p.tokens.start <= token + REACH);
        &self.placed[from..to.max(from)]
    }

    fn set_scenes(&mut self, people: &People) {
        let mut scenes: Vec<(EntityIx, Scene)> = Vec::new();
        let analysis = self.analysis;
        for placed in &self.placed {
            let mentions = &analysis.mentions;
            let from = mentions.partition_point(|m| m.first + REACH < placed.tokens.start);
            let near = mentions.onward(from);
            for (at, mention) in near.take_while(|(_, m)| m.first <= placed.tokens.end + REACH) {
                let Some(scene) = self.scene(mention, placed) else {
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
            scenes.sort_by_key(|scene| scene.token);
        }
    }

    /// The day of the first thing said in the opening, else the first day named there.
    fn opening_of(&self, scenes: &[(EntityIx, Scene)]) -> Option<TimeExpression> {
        let opening = self.analysis.paragraphs.iter().take(OPENING);
        let captions: List<ParagraphIx, bool> = opening
            .map(|paragraph| is_caption(paragraph.span.of(self.analysis.text)))
            .collect();
        let of_caption = |paragraph: ParagraphIx| captions.get(paragraph) == Some(&true);
        let said = scenes.iter().map(|(_, scene)| scene);
        let said = said.filter(|scene| !of_caption(scene.paragraph));
        let mut said = said.filter(|scene| {
            scene.paragraph < ParagraphIx::new(OPENING) && !is_remote(scene.time.time)
        });
        if let Some(scene) = said.next() {
            return Some(scene.time);
        }
        let end = self
            .analysis
            .paragraphs
            .get(ParagraphIx::new(OPENING))
            .map_or(usize::MAX, |p| p.span.start);
        let of_story = |placed: &&Placed| {
            let start = placed.stated.expression.span.start;
            !of_caption(self.analysis.paragraph_at(start))
        };
        let named = self.placed.iter().filter(of_story);
        let named = named.map(|placed| placed.stated.expression);
        let named = named.take_while(|time| time.span.start < end);
        let mut named = named.filter(|time| !self.is_ahead(time.span));
        named.find(|time| matches!(time.time, Time::Weekday(_) | Time::DaysAgo(0 | 1)))
    }

    /// Whether something is to come at that time: "will vote on Thursday", "the debate scheduled for Thursday".
    fn is_ahead(&self, time: Span) -> bool {
        let tokens = self.analysis.tokens_in(time);
        let Some(sentence) = self.analysis.tokens.get(tokens.start).map(|t| t.sentence) else {
            return false;
        };
        let before = (tokens.start.saturating_sub(REACH)..tokens.start)
            .iter()
            .rev();
        let clause = before.take_while(|&at| self.analysis.tokens[at].sentence == sentence);
        clause.into_iter().any(|at| {
            let word = self.analysis.word(at);
            lexicon::FUTURE_WORDS.contains_folded(word)
        })
    }

    fn scene(&self, mention: &Mention, placed: &Placed) -> Option<Scene> {
        let subject = mention.subject.map(|s| s.cue);
        let inverted = mention.inverted.filter(|i| i.is_speaker()).map(|i| i.cue);
        let clauses = [subject, inverted].into_iter().flatten();
        let mut clauses = clauses.map(|cue| Clause {
            analysis: self.analysis,
            cue,
            speaker: Some(mention),
        });
        let clause = clauses.find(|clause| clause.owns(&placed.tokens))?;
        Some(Scene {
            token: clause.cue,
            paragraph: mention.paragraph,
            time: placed.stated.expression,
            occasion: occasion::beside(&clause),
        })
    }

    /// The scene in which `entity` speaks at `token`: the one set last, else the only one set later.
    pub fn scene_of(
        &self,
        entity: EntityIx,
        token: TokenIx,
        paragraph: ParagraphIx,
    ) -> Option<Scene> {
        let scenes = self.scenes.get(&entity)?;
        let reaches = |scene: &&Scene| {
            scene.time.time != Time::Vague
                && self.date_lines.are_together(scene.paragraph, paragraph)
                && (!is_remote(scene.time.time) || paragraph <= scene.paragraph + REMOTE_REACH)
        };
        let before = scenes.partition_point(|scene| scene.token <= token);
        let (before, after) = scenes.split_at(before);
        if let Some(scene) = before.iter().rev().take(MOST_SCENES).find(reaches) {
            return Some(*scene);
        }
        let first = after.first().filter(|scene| !is_remote(scene.time.time))?;
        if !self.date_lines.are_together(first.paragraph, paragraph) {
            return None;
        }
        let same = after
            .iter()
            .take(MOST_SCENES)
            .all(|scene| scene.time.time == first.time.time);
        same.then_some(*first)
    }

    /// The date line over a passage: the article is a digest or a live report.
    pub fn date_line(&self, paragraph: ParagraphIx) -> Option<ToldTime> {
        self.date_lines.told(paragraph)
    }

    /// The day that the opening of the article names for what somebody said.
    pub fn opening(&self) -> Option<TimeExpression> {
        self.opening
    }

    /// The date in a signature line: "— Ada Lind (@alind) May 2, 2031".
    pub fn signed(&self, mention: Span) -> Option<TimeExpression> {
        let after = self
            .placed
            .partition_point(|p| p.stated.expression.span.start < mention.end);
        let expression = self.placed.get(after)?.stated.expression;
        let between = self.analysis.text.get(mention.end..expression.span.start)?;
        let signature = between.len() < 60 && between.contains("@") && !between.contains('\n');
        signature.then_some(expression)
    }
}

/// Scenes of one person that are looked through.
const MOST_SCENES: usize = 12;

/// Whether a time is one day, and not a month, a year or an unknown time.
fn names_a_day(time: Time) -> bool {
    use Time::{Day, DaysAgo, LastWeekday, Weekday};
    matches!(time, Weekday(_) | LastWeekday(_) | DaysAgo(_) | Day { .. })
}

/// Whether a time lies so far back that what follows is not told to be of the same day.
fn is_remote(time: Time) -> bool {
    match time {
        Time::Weekday(_) | Time::Day { .. } => false,
        Time::DaysAgo(days) => days > 1,
        Time::LastWeekday(_)
        | Time::Month { .. }
        | Time::Year(_)
        | Time::MonthsAgo(_)
        | Time::YearsAgo(_)
        | Time::Vague => true,
    }
}

/// The times outside quotations that can tell when something was said.
fn placed(analysis: &Analysis<'_>) -> Vec<Placed> {
    let usable = |stated: Stated| {
        let tokens = analysis.tokens_in(stated.expression.span);
        let quoted = analysis
            .tokens
            .get(tokens.start)?
            .span
            .contains(&stated.expression.span)
            && analysis.tokens[tokens.start].class == crate::language::class::Class::Quote;
        let fits = match stated.tie {
            Tie::Free => true,
            Tie::Bound => false,
            Tie::Possessive => names_an_occasion(analysis, tokens.end),
        };
        (fits && !quoted && !tokens.is_empty()).then_some(Placed { stated, tokens })
    };
    let stated = times(analysis.text).into_iter();
    let mut placed: Vec<Placed> = stated.filter_map(usable).collect();
    let mut named = None;
    for placed in &mut placed {
        let expression = &mut placed.stated.expression;
        match (expression.time, placed.stated.points_back) {
            (_, true) => expression.time = named.unwrap_or(Time::Vague),
            (day, _) if names_a_day(day) => named = Some(day),
            _ => {}
        }
    }
    placed
}

/// Whether `span` lies in one of `contents`, which are in order.
fn is_among(contents: &[Span], span: Span) -> bool {
    let after = contents.partition_point(|content| content.start <= span.start);
    let mut before = contents[..after].iter().rev().take(MOST_NESTED);
    // "said three days ago" may have been read as if the time were all that was said.
    before.any(|content| content.contains(&span) && content.len() > span.len() + SMALL)
}

/// Bytes that a time and its preposition need at most.
const SMALL: usize = 8;

/// Contents that may lie in one another.
const MOST_NESTED: usize = 4;

/// "Thursday's joint news conference", but not "Thursday's attack".
fn names_an_occasion(analysis: &Analysis<'_>, genitive: TokenIx) -> bool {
    let mut end = genitive + 1;
    while end < genitive + 7
        && analysis.tokens.get(end).is_some_and(|t| {
            t.class.is_word() && t.class.is_nounlike()
                || t.class == crate::language::class::Class::Cue
        })
    {
        end += 1;
    }
    let phrase = analysis.span_of(genitive + 1..end);
    occasion::phrases(phrase.of(analysis.text)).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words that tell when `cue` was said in the text, and the scene of its speaker.
    fn read(text: &str, speaker: &str, cue: &str) -> (Option<String>, Option<String>) {
        let analysis = Analysis::new(text);
        let people = People::resolve(&analysis, &List::default());
        let moments = Moments::read(&analysis, &people, &[]);
        let token = analysis
            .tokens
            .places()
            .iter()
            .rfind(|&t| analysis.word(t) == cue)
            .unwrap();
        let place = analysis
            .mentions
            .rposition(|m| m.span.of(text) == speaker)
            .unwrap();
        let mention = &analysis.mentions[place];
        let clause = Clause {
            analysis: &analysis,
            cue: token,
            speaker: Some(mention),
        };
        let words = |time: TimeExpression| time.span.of(text).to_string();
        let own = moments.own(&clause).map(words);
        let entity = people.meaning(place).unwrap().entity;
        let scene = moments.scene_of(entity, token, mention.paragraph);
        (own, scene.map(|scene| words(scene.time)))
    }

    #[test]
    fn the_cue_has_its_own_time() {
        let (own, _) = read(
            "The ferry sank on Monday. “No,” Okoro said on Friday.",
            "Okoro",
            "said",
        );
        assert_eq!(own.as_deref(), Some("on Friday"));
        let (own, _) = read(
            "Okoro said in Thursday’s joint news conference that “no” was no.",
            "Okoro",
            "said",
        );
        assert_eq!(own.as_deref(), Some("Thursday"));
        let (own, _) = read("“No,” Okoro said of Thursday’s attack.", "Okoro", "said");
        assert_eq!(own, None);
        let (own, _) = read("Okoro has said that “no” was no.", "Okoro", "said");
        assert_eq!(own.as_deref(), Some("has said"));
    }

    #[test]
    fn a_scene_holds_for_what_the_same_speaker_says_after_it() {
        let text =
            "Mara Okoro said late Thursday that she would go.\nPeter Lind left.\n“No,” Okoro said.";
        assert_eq!(
            read(text, "Okoro", "said").1.as_deref(),
            Some("late Thursday")
        );
        let text = "Mara Okoro said in October that she would go.\nLind left.\nIt rained.\n“No,” Okoro said.";
        assert_eq!(read(text, "Okoro", "said").1, None);
        let text = "Mara Okoro said late Thursday that she would go.\n“No,” Peter Lind said.";
        assert_eq!(read(text, "Peter Lind", "said").1, None);
    }

    #[test]
    fn a_time_among_the_words_is_not_that_of_the_telling() {
        let text = "The port ordered a survey in July, Okoro said.";
        let analysis = Analysis::new(text);
        let people = People::resolve(&analysis, &List::default());
        let of = |contents: &[Span]| {
            let moments = Moments::read(&analysis, &people, contents);
            moments
                .scene_of(Default::default(), Default::default(), Default::default())
                .is_some()
                || !moments.placed.is_empty()
        };
        let end = text.find(", Okoro").unwrap();
        assert!(of(&[]));
        assert!(!of(&[Span::new(0, end)]));
    }

    #[test]
    fn that_day_is_the_day_named_last() {
        let time = |text: &str| {
            let analysis = Analysis::new(text);
            placed(&analysis).last().map(|p| p.stated.expression.time)
        };
        let may = Time::Day {
            year: None,
            month: 5,
            day: 3,
        };
        let text = "The ferry sank on 3 May.\n“On Friday we sail,” it said.\nIn a letter written that day, Okoro wrote: “No.”";
        assert_eq!(time(text), Some(may));
        assert_eq!(
            time("In a letter written that day, Okoro wrote: “No.”"),
            Some(Time::Vague)
        );
    }

    #[test]
    fn a_day_to_come_does_not_date_what_was_said() {
        let opening = |text: &str| {
            let analysis = Analysis::new(text);
            let people = People::resolve(&analysis, &List::default());
            let moments = Moments::read(&analysis, &people, &[]);
            moments.opening().map(|time| time.span.of(text).to_string())
        };
        assert_eq!(
            opening("The ferry will sail on Thursday.\n“No,” said Okoro."),
            None
        );
        let text =
            "This photo shows the ferry on Sunday.\nThe ferry sank on Thursday.\n“No,” said Okoro.";
        assert_eq!(opening(text).as_deref(), Some("on Thursday"));
        let sank = opening("The ferry sank on Thursday.\n“No,” said Okoro.");
        assert_eq!(sank.as_deref(), Some("on Thursday"));
    }
}
