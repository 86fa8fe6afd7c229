//! What the check screen knows: a finding, the draft and the source that belong to it.

use super::drafts::{Drafts, ToldReason, is_open_stop};
use super::places::{CheckPlaces, ScrolledText, finding_columns, places};
use super::text_pane::TextPane;
use crate::export::check::{DifferingWords, differing_words};
use crate::reader::prose::{Ink, Page};
use crate::reader::theme::Role;
use crate::text::Span;
use ratatui::layout::{Position, Rect};

/// The state of the check screen.
#[derive(Clone, Debug)]
pub struct Check {
    /// The number of the finding.
    pub current: usize,
    /// Which text the keys scroll.
    pub side: ScrolledText,
    /// Index of the draft in sight.
    pub draft_number: usize,
    /// The draft's text.
    pub(super) draft: TextPane,
    /// The source's text, where the finding has a place.
    pub(super) source: Option<TextPane>,
    /// Where the place of the source stands, in words.
    pub(super) source_title: String,
    /// What is said in the place of a source, a paragraph each.
    pub(super) no_source: Vec<String>,
    /// What is told of the finding, a paragraph each.
    pub(super) reasons: Vec<ToldReason>,
}

impl Check {
    /// The first finding; where there is none, the first draft.
    pub fn new(drafts: &Drafts) -> Self {
        Self::at(drafts, 0)
    }

    /// The finding of this number, or the last one before.
    pub fn at(drafts: &Drafts, number: usize) -> Self {
        let current = number.min(drafts.count().saturating_sub(1));
        let draft_number = drafts.passage(current).map_or(0, |told| told.draft);
        let text = drafts.draft(draft_number).map_or("", |draft| &draft.text);
        let mut check = Self {
            current,
            side: ScrolledText::Draft,
            draft_number,
            draft: TextPane::new(text),
            source: None,
            source_title: String::new(),
            no_source: Vec::new(),
            reasons: Vec::new(),
        };
        check.turn(drafts);
        check
    }

    /// Goes to another finding. The view of a draft stays where the finding is in it.
    pub fn go(&mut self, drafts: &Drafts, number: usize) {
        let same = drafts
            .passage(number)
            .is_some_and(|told| told.draft == self.draft_number);
        if same {
            self.current = number;
            self.turn(drafts);
        } else {
            let side = self.side;
            *self = Self::at(drafts, number);
            self.side = side;
        }
    }

    /// Stays on its passage where the drafts are checked anew, or others of theirs are stepped through.
    pub fn follow(&mut self, old: &Drafts, new: &Drafts) {
        let beyond = match old.count() {
            0 => 0,
            _ => new.count().saturating_sub(1),
        };
        self.go(new, new.number_of(old, self.current).unwrap_or(beyond));
    }

    /// Marks the finding in the draft and turns the source to its place.
    fn turn(&mut self, drafts: &Drafts) {
        let own = || drafts.told_of(self.draft_number);
        let mut inks: Vec<Ink> = own()
            .filter(|(_, finding)| finding.is_told())
            .map(|(_, finding)| Ink::new(finding.passage.span, Role::Finding))
            .collect();
        let stops = own().filter(|(_, finding)| is_open_stop(finding));
        self.draft.signs = stops
            .map(|(_, finding)| finding.passage.span.start)
            .collect();
        self.draft.bars = own()
            .map(|(number, finding)| match number == self.current {
                true => Ink::new(finding.passage.span, Role::BarCurrent),
                false => Ink::new(finding.passage.span, Role::Bar),
            })
            .collect();
        self.source = None;
        self.source_title = String::new();
        self.no_source = drafts.no_source(self.current);
        self.tell_anew(drafts);
        if let Some(told) = drafts.passage(self.current) {
            let passage = told.finding.passage.span;
            inks.push(Ink::new(passage, Role::Strong));
            let claim = &told.finding.passage.claim;
            let time = claim.time.map(|time| time.span);
            self.draft.bring(with_words(passage, [claim.mention, time]));
            if let Some(place) = &told.finding.source {
                let text = &drafts.sources().articles[place.article].text;
                let (in_source, in_draft) = differing_words(
                    (text, &place.sentences),
                    (&told.checked.draft.text, passage),
                );
                inks.extend(inks_of(in_draft));
                let mut source = TextPane::new(text);
                source
                    .inks
                    .push(Ink::new((0..text.len()).into(), Role::Dim));
                let spans = || place.spans.iter();
                source
                    .inks
                    .extend(spans().map(|s| Ink::new(*s, Role::Quotation)));
                // Where there is no colour they would look like the rest.
                let matched = spans().map(|s| Ink::new(*s, Role::Strong));
                source.inks.extend(matched);
                source.inks.extend(inks_of(in_source));
                source.bars = spans().map(|s| Ink::new(*s, Role::BarCurrent)).collect();
                let (in_draft, in_source) = told.differing_claim();
                let marked = |spans: Vec<Span>, role| {
                    let spans = spans.into_iter();
                    spans.map(move |span| Ink::new(span, role))
                };
                inks.extend(marked(in_draft, Role::Differs));
                source.bars.extend(marked(in_source.clone(), Role::Bar));
                source.inks.extend(marked(in_source, Role::Differs));
                source.bring(with_words(
                    place.extent(),
                    [place.speaker_words, place.day_words],
                ));
                self.source = Some(source);
                let name = match told.finding.is_nearest() {
                    true => "nearest",
                    false => "source",
                };
                self.source_title = format!("{name} · {}", drafts.where_is(place));
            }
        }
        self.draft.inks = inks;
    }

    /// Gives the keys to the other text.
    pub fn turn_side(&mut self) {
        self.side = match self.side {
            ScrolledText::Draft => ScrolledText::Source,
            ScrolledText::Source => ScrolledText::Draft,
        };
    }

    /// Scrolls the text that has the keys.
    pub fn scroll(&mut self, by: isize) {
        self.scroll_side(self.side, by);
    }

    fn scroll_side(&mut self, side: ScrolledText, by: isize) {
        match (side, &mut self.source) {
            (ScrolledText::Draft, _) => self.draft.scroll(by),
            (ScrolledText::Source, Some(source)) => source.scroll(by),
            (ScrolledText::Source, None) => {}
        }
    }

    /// What is told of the finding changes.
    pub fn tell_anew(&mut self, drafts: &Drafts) {
        let told = drafts.passage(self.current);
        let reasons = told.map(|told| told.reasons(drafts.sources()));
        self.reasons = reasons.unwrap_or_default();
    }

    /// Where things stand in an area.
    pub(super) fn places(&self, area: Rect) -> CheckPlaces {
        let columns = usize::from(finding_columns(area));
        let lines = |reason: &ToldReason| {
            let page = Page::new(&reason.words, columns);
            let lines = page.lines().iter();
            lines.filter(|line| line.paragraph.is_some()).count()
        };
        places(area, self.side, self.reasons.iter().map(lines).sum())
    }

    /// Fits the layout to the area that [`super::draw`] will be given. No line is longer than `measure` columns.
    pub fn fit(&mut self, area: Rect, measure: usize) {
        let places = self.places(area);
        // A text that is out of sight is laid out for the room that it would have.
        let inside = |place: Option<Rect>| place.or(places.draft.inside).or(places.source.inside);
        let draft = inside(places.draft.inside).unwrap_or_default();
        let other = inside(places.source.inside).unwrap_or_default();
        self.draft.fit(draft, measure);
        if let Some(source) = &mut self.source {
            source.fit(other, measure);
        }
    }

    /// The wheel turns over a text: it scrolls, whichever has the keys.
    pub fn wheel(&mut self, area: Rect, at: Position, lines: isize) {
        let places = self.places(area);
        let over_source = places.source.frame.is_some_and(|frame| frame.contains(at));
        let side = if over_source {
            ScrolledText::Source
        } else {
            ScrolledText::Draft
        };
        self.scroll_side(side, lines);
    }

    /// The button goes down: the text there has the keys; answers the finding there.
    pub fn press(&mut self, drafts: &Drafts, area: Rect, at: Position) -> Option<usize> {
        let places = self.places(area);
        let on = |frame: Option<Rect>| frame.is_some_and(|frame| frame.contains(at));
        if on(places.source.frame) {
            self.side = ScrolledText::Source;
        }
        let inside = places.draft.inside.filter(|_| on(places.draft.frame))?;
        self.side = ScrolledText::Draft;
        let byte = self.draft.byte_at(inside, at.x, at.y)?;
        let mut own = drafts.told_of(self.draft_number);
        let here = own.find(|(_, finding)| {
            let span = finding.passage.span;
            (span.start..span.end).contains(&byte)
        });
        here.map(|(number, _)| number)
    }
}

fn inks_of(words: Vec<DifferingWords>) -> impl Iterator<Item = Ink> {
    words.into_iter().map(|words| {
        let role = match words.is_only_here {
            true => Role::OnlyHere,
            false => Role::Differs,
        };
        Ink::new(words.span, role)
    })
}

/// A passage to the end of the words behind it that tell who says it and when: what is read with it is seen with it.
fn with_words(passage: Span, told: [Option<Span>; 2]) -> Span {
    let ends = told.into_iter().flatten().map(|words| words.end);
    let end = ends.fold(passage.end, usize::max);
    Span::new(passage.start, end)
}
