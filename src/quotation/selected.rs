//! Words that a reader has selected, as a quotation: which stretches of them are the speaker's, and how much of them
//! stands in marks.

use crate::markup;
use crate::quotation::reason::Reason;
use crate::quotation::surface::Surface;
use crate::quotation::surface::quoted::Ending;
use crate::quotation::{Kind, Quotation, Speaker};
use crate::text::{Span, portions};

/// A frame between two stretches in marks has at least so many words: "she said", but not "and".
const MIN_WORDS_OF_FRAME: usize = 2;

/// A stretch in marks, as far as it is selected.
struct Stretch {
    /// The words.
    words: Span,
    /// With the marks.
    outer: Span,
    /// Whether the outlet's sentence simply goes on behind it.
    is_open: bool,
}

impl Quotation {
    /// The same quotation with these words instead of its own; `None` where there are none.
    pub(crate) fn with_extent(&self, text: &str, extent: Span) -> Option<Self> {
        let (spans, kind) = selected(text, extent, self.cue)?;
        Some(Self {
            spans,
            kind,
            doubts: Vec::new(),
            ..self.clone()
        })
    }

    /// A quotation that a reader has found: these words, spoken by `name`; `None` where there are no words.
    pub(crate) fn by_reader(text: &str, extent: Span, name: &str) -> Option<Self> {
        let (spans, kind) = selected(text, extent, None)?;
        Some(Self {
            spans,
            kind,
            cue: None,
            speaker: Some(Speaker {
                name: name.to_owned(),
                mention: None,
                by: Reason::reader(),
            }),
            relay: None,
            time: None,
            said_on: None,
            occasion: None,
            floating: false,
            doubts: Vec::new(),
        })
    }

    /// Whether a reader has found it: nothing in the text introduces it.
    pub(crate) fn is_added(&self) -> bool {
        let by_reader = |speaker: &Speaker| speaker.by == Reason::reader();
        self.cue.is_none() && !self.floating && self.speaker.as_ref().is_some_and(by_reader)
    }
}

/// The speaker's stretches in a selection. Where all words stand in marks, the marks are left out; words between two
/// stretches in marks that introduce them ("…,” she said, “…") are the outlet's, and so are those before the first or behind
/// the last that do.
fn selected(text: &str, extent: Span, cue: Option<Span>) -> Option<(Vec<Span>, Kind)> {
    let extent = trimmed(text, extent)?;
    let stretches = stretches(text, extent);
    let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else {
        return Some((vec![extent], Kind::Indirect));
    };
    let has_cue = |beside: Span| cue.is_some_and(|cue| beside.contains(&cue));
    let lead = Span::new(extent.start, first.outer.start.max(extent.start));
    let trail = Span::new(last.outer.end.min(extent.end), extent.end);
    let leads = holds_words(text, lead) && !has_cue(lead);
    let is_narrated = !last.is_open && words(text, trail) >= MIN_WORDS_OF_FRAME;
    let trails = holds_words(text, trail) && !has_cue(trail) && !is_narrated;
    let begin = if leads {
        extent.start
    } else {
        first.outer.start
    };
    let bound = if trails { extent.end } else { last.outer.end };
    let is_all_in_marks = !leads && !trails;
    let mut spans = vec![match is_all_in_marks {
        true => first.words,
        false => Span::new(begin, first.outer.end),
    }];
    let mut is_mixed = !is_all_in_marks;
    for pair in stretches.windows(2) {
        let gap = Span::new(pair[0].outer.end, pair[1].outer.start);
        let is_frame = cue.is_some_and(|cue| gap.contains(&cue))
            || !pair[0].is_open && words(text, gap) >= MIN_WORDS_OF_FRAME
            || words(text, gap) == 0;
        let next = match is_all_in_marks {
            true => pair[1].words,
            false => pair[1].outer,
        };
        match spans.last_mut() {
            Some(open) if !is_frame => {
                *open = open.cover(&next);
                is_mixed = true;
            }
            _ => spans.push(next),
        }
    }
    if let Some(end) = spans.last_mut().filter(|_| !is_all_in_marks) {
        *end = end.cover(&Span::new(end.start, bound));
    }
    let spans: Vec<Span> = spans.into_iter().filter_map(|s| trimmed(text, s)).collect();
    let is_fragment =
        !stretches.iter().any(|stretch| !stretch.is_open) && !opens_large(text, &spans);
    let kind = match is_mixed || is_fragment {
        true => Kind::Mixed,
        false => Kind::Direct,
    };
    (!spans.is_empty()).then_some((spans, kind))
}

/// What of a selection stands in quotation marks.
fn stretches(text: &str, extent: Span) -> Vec<Stretch> {
    let portion = portions(text).find(|portion| portion.end > extent.start);
    let portion = portion.unwrap_or_default();
    let printed = markup::printed(portion.of(text));
    let surface = Surface::new(&printed.text);
    let in_text = |span: Span| {
        let place = printed.in_text(span);
        Span::new(place.start + portion.start, place.end + portion.start)
    };
    let quoted = surface.quoted.iter().filter_map(|quoted| {
        let words = common(in_text(quoted.marked.inner), extent)?;
        Some(Stretch {
            words,
            outer: common(in_text(quoted.marked.outer), extent)?,
            is_open: quoted.ending == Ending::Open,
        })
    });
    quoted
        .filter(|stretch| holds_words(text, stretch.words))
        .collect()
}

fn common(a: Span, b: Span) -> Option<Span> {
    a.overlaps(&b)
        .then(|| Span::new(a.start.max(b.start), a.end.min(b.end)))
}

/// A stretch without the blanks at its ends; `None` where no word is in it.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let start = span.start + words.len() - words.trim_start().len();
    let span = Span::new(start, start + words.trim().len());
    holds_words(text, span).then_some(span)
}

fn holds_words(text: &str, span: Span) -> bool {
    span.of(text).contains(char::is_alphanumeric)
}

fn words(text: &str, span: Span) -> usize {
    let words = span.of(text).split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

fn opens_large(text: &str, spans: &[Span]) -> bool {
    let first = spans.first().map_or("", |span| span.of(text));
    first
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, from: &str, to: &str, want: (&[&str], Kind)) {
        let start = text.find(from).unwrap();
        let end = text.rfind(to).unwrap() + to.len();
        let (spans, kind) = selected(text, Span::new(start, end), None).unwrap();
        let spans: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
        assert_eq!((&*spans, kind), want);
    }

    const SPLIT: &str = "“We sail at dawn,” Mara Okoro said, “and never later.” It rained.";

    #[test]
    fn words_in_marks_are_selected_without_them() {
        let want: (&[&str], Kind) = (&["We sail at dawn,"], Kind::Direct);
        check(SPLIT, "“We", "dawn,”", want);
        check(SPLIT, "We", "dawn,", want);
    }

    #[test]
    fn what_introduces_the_words_is_left_out() {
        let want: (&[&str], Kind) = (&["We sail at dawn,", "and never later."], Kind::Direct);
        check(SPLIT, "“We", "later.”", want);
    }

    #[test]
    fn the_outlets_words_behind_or_before_the_marks_are_no_part_of_the_quotation() {
        let begun: (&[&str], Kind) = (&["sail at dawn,"], Kind::Direct);
        check(SPLIT, "sail", "Okoro", begun);
        check(SPLIT, "sail", "said,", begun);
        let led = "Mara Okoro said: “We sail at dawn.” It rained.";
        let cue = led.find("said").map(|at| Span::new(at, at + 4));
        let (spans, kind) = selected(led, Span::new(0, led.len()), cue).unwrap();
        let spans: Vec<&str> = spans.iter().map(|span| span.of(led)).collect();
        assert_eq!((&*spans, kind), (&["We sail at dawn."][..], Kind::Direct));
    }

    #[test]
    fn words_beside_the_marks_stay_where_they_are_selected() {
        let text = "The ferry is “old” and “slow” by now, she said.";
        check(
            text,
            "The",
            "now",
            (&["The ferry is “old” and “slow” by now"], Kind::Mixed),
        );
        check(text, "“old", "slow”", (&["old” and “slow"], Kind::Mixed));
        check(text, "“old", "old”", (&["old"], Kind::Mixed));
        check(SPLIT, "It", "rained", (&["It rained"], Kind::Indirect));
    }

    #[test]
    fn without_words_there_is_no_quotation() {
        assert_eq!(selected(SPLIT, Span::new(0, 0), None), None);
        assert_eq!(selected("a — b", Span::new(1, 6), None), None);
    }
}
