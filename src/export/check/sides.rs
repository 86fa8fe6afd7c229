//! Who says a passage and when, by the draft and by its source.

use crate::check::Finding;
use crate::corpus::Article;
use crate::edition::Found;
use crate::export::day::day_of_week;
use crate::quotation::When;
use crate::text::{Span, printable};

/// What one of the two tells.
pub(super) struct DraftOrSource {
    pub(super) name: &'static str,
    pub(super) speaker: Option<String>,
    /// Its words for the day, and the day that they come to.
    pub(super) day: Option<String>,
}

/// The draft's side and the source's.
pub(super) fn sides(finding: &Finding, draft: &Article, sources: &Found) -> [DraftOrSource; 2] {
    let claim = &finding.passage.claim;
    let words = claim.time.map(|time| time.span.of(&draft.text));
    let speaker = |name: &Option<String>| name.as_deref().map(printable);
    let of_draft = DraftOrSource {
        name: "draft",
        speaker: speaker(&claim.speaker),
        day: day(words, claim.said_on),
    };
    let place = finding.source.as_ref();
    let of_source = DraftOrSource {
        name: match finding.is_nearest() {
            true => "nearest",
            false => "source",
        },
        speaker: speaker(&finding.speaker),
        day: place.and_then(|place| {
            let text = &sources.articles[place.article].text;
            day(place.day_words.map(|span| span.of(text)), place.said_on)
        }),
    };
    [of_draft, of_source]
}

/// “on Monday” (Mon 28 Apr 2031).
fn day(words: Option<&str>, when: Option<When>) -> Option<String> {
    let words = words.map(|words| format!("“{}”", printable(words.trim())));
    match (words, when.map(day_of_week)) {
        (Some(words), Some(day)) => Some(format!("{words} ({day})")),
        (Some(words), None) => Some(words),
        (None, day) => day.map(|day| format!("said {day}")),
    }
}

/// Both sides in a line, and the stretches of it that tell another speaker or another day.
pub fn sides_in_words(finding: &Finding, draft: &Article, sources: &Found) -> (String, Vec<Span>) {
    let (mut line, mut differing) = (String::new(), Vec::new());
    for side in sides(finding, draft, sources) {
        let facts = [
            (side.speaker, finding.tells_other_speaker()),
            (side.day, finding.is_other_day),
        ];
        let mut before = format!(
            "{}{}: ",
            if line.is_empty() { "" } else { " · " },
            side.name
        );
        for (fact, is_other) in facts {
            let Some(fact) = fact else { continue };
            line += &before;
            let start = line.len();
            line += &fact;
            if is_other {
                differing.push(Span::new(start, line.len()));
            }
            before = ", ".into();
        }
    }
    (line, differing)
}
