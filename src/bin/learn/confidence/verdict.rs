//! What a marked set says about a quotation that was found.

use crate::marked::{self, Article, Mark, Named};
use verbatim::quotation::fitting::confidence::Fault;
use verbatim::quotation::{Kind, Quotation};
use verbatim::text::Span;

/// The least share of what a report and its label cover together that both cover; what shares less begins or ends in
/// the wrong place.
const WHOLE: f64 = 0.8;

/// What a marked set says about a quotation; the right ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Words and speaker are right.
    Sound,
    /// Words and mention are right; whom the mention means is not marked.
    SoundButPerson,
    /// Nobody's words.
    Words,
    /// Other words name the speaker.
    Mention,
    /// The words that name the speaker mean another person.
    Person,
    /// The speaker is another one; the set does not tell which words name him.
    MentionOrPerson,
}

impl Verdict {
    /// Judges a quotation; `None` where the set says nothing of it.
    pub fn of(article: &Article, found: &Quotation) -> Option<Verdict> {
        if !article.reviews.is_empty() {
            return by_review(article, found);
        }
        match &article.named {
            Some(named) => by_name(article, named, found),
            None => by_mention(article, found),
        }
    }

    /// Which of "nothing is wrong" and the faults are right, by their places.
    pub fn accepted(self) -> Vec<usize> {
        let fault = |fault: Fault| fault as usize + 1;
        match self {
            Verdict::Sound => vec![0],
            Verdict::SoundButPerson => vec![0, fault(Fault::Person)],
            Verdict::Words => vec![fault(Fault::Words)],
            Verdict::Mention => vec![fault(Fault::Mention)],
            Verdict::Person => vec![fault(Fault::Person)],
            Verdict::MentionOrPerson => vec![fault(Fault::Mention), fault(Fault::Person)],
        }
    }
}

/// By what a reader said of the same words. Where they have another speaker now, a right review still tells: it names
/// who said them. A wrong one does not tell who did.
fn by_review(article: &Article, found: &Quotation) -> Option<Verdict> {
    let mut reviews = article.reviews.iter();
    let review = reviews.find(|r| article.coincide(r.extent, found.extent()))?;
    let speaker = found.speaker.as_ref().map_or("", |s| &*s.name);
    let kept = speaker == review.speaker;
    match review.fault {
        Some(marked::Fault::Words) => Some(Verdict::Words),
        Some(marked::Fault::Speaker) => kept.then_some(Verdict::MentionOrPerson),
        None if kept || is_same(speaker, &review.speaker) => Some(Verdict::Sound),
        None => Some(Verdict::MentionOrPerson),
    }
}

/// By the names of a folder's labels.
fn by_name(article: &Article, named: &[Named], found: &Quotation) -> Option<Verdict> {
    let in_marks = found.kind != Kind::Indirect;
    if !in_marks && article.reports.is_empty() {
        return None;
    }
    let meets = |label: &&Named| {
        let spans = label.spans.iter();
        let mut near = spans.clone().filter(|span| {
            let own = found.extent();
            article.agree(**span, own) || article.holds(**span, own)
        });
        near.next().is_some() || article.agree(label.extent(), found.extent())
    };
    let met: Vec<&Named> = named.iter().filter(meets).collect();
    let same_kind = met.iter().find(|label| label.in_marks == in_marks);
    let Some(label) = same_kind.or(met.first()) else {
        let touched = |label: &&Named| label.spans.iter().any(|s| s.overlaps(&found.extent()));
        let mut touched = named.iter().filter(touched);
        return touched.all(|label| label.core).then_some(Verdict::Words);
    };
    if !label.core {
        return None;
    }
    if label.speakers.is_empty() || !in_marks && !is_whole(article, &label.spans, found) {
        return Some(Verdict::Words);
    }
    if label.speakers.iter().any(|name| name == "unknown") {
        return None;
    }
    let speaker = found.speaker.as_ref();
    let name = speaker.map_or("", |speaker| &*speaker.name);
    if label.speakers.iter().any(|own| is_same(own, name)) {
        return Some(Verdict::Sound);
    }
    let printed = speaker.and_then(|speaker| speaker.mention);
    let printed = printed.map_or("", |span| span.of(&article.text));
    Some(match &label.mention {
        None => Verdict::MentionOrPerson,
        Some(words) if words.contains(printed) || printed.contains(words.as_str()) => {
            Verdict::Person
        }
        Some(_) => Verdict::Mention,
    })
}

/// By the places of the words that name the speaker.
fn by_mention(article: &Article, found: &Quotation) -> Option<Verdict> {
    let mention = found.speaker.as_ref().and_then(|speaker| speaker.mention);
    let names = |speakers: &[Span]| {
        let printed = mention.map_or("", |span| span.of(&article.text));
        let name = found.speaker.as_ref().map_or("", |speaker| &*speaker.name);
        let here = mention.is_some_and(|span| speakers.iter().any(|s| s.overlaps(&span)));
        let same = || speakers.iter().any(|s| is_same(s.of(&article.text), name));
        if !here && !same() {
            Verdict::Mention
        } else if name.contains(printed) {
            Verdict::Sound
        } else {
            Verdict::SoundButPerson
        }
    };
    if found.kind == Kind::Indirect {
        let like = |spans: &[Span]| {
            let whole = Span::new(spans.first()?.start, spans.last()?.end);
            article.agree(whole, found.extent()).then_some(())
        };
        let near = |spans: &[Span]| spans.iter().any(|s| s.overlaps(&found.extent()));
        let mut reports = article.reports.iter();
        if let Some(report) = reports.find(|r| r.speech && like(&r.spans).is_some()) {
            if !is_whole(article, &report.spans, found) {
                return Some(Verdict::Words);
            }
            return Some(if report.speakers.is_empty() {
                Verdict::SoundButPerson
            } else {
                names(&report.speakers)
            });
        }
        let marks = article.marks.iter().filter(|mark| mark.attributed);
        let mut other = article.reports.iter().filter(|r| !r.speech);
        let judged = !other.any(|r| near(&r.spans)) && !marks.clone().any(|m| near(&[m.span]));
        return judged.then_some(Verdict::Words);
    }
    let mut marks: Vec<&Mark> = Vec::new();
    for span in &found.spans {
        marks.push(
            article
                .marks
                .iter()
                .find(|m| article.agree(m.span, *span))?,
        );
    }
    if marks.iter().any(|mark| !mark.attributed) {
        return Some(Verdict::Words);
    }
    let verdicts = marks.iter().map(|mark| names(&mark.speakers));
    verdicts.max()
}

/// Whether a report begins and ends about where it should.
fn is_whole(article: &Article, spans: &[Span], found: &Quotation) -> bool {
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
        return false;
    };
    article.shared(Span::new(first.start, last.end), found.extent()) >= WHOLE
}

/// Whether two names or descriptions can be of one person or body: they share their last word, or the one has
/// all words of the other.
fn is_same(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric() && c != '-');
        let words = words.map(str::to_lowercase);
        words
            .filter(|w| !matches!(&**w, "" | "s" | "a" | "an" | "the" | "mr" | "mrs" | "ms"))
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let within = |a: &[String], b: &[String]| a.iter().all(|word| b.contains(word));
    let last = a.last().is_some_and(|last| Some(last) == b.last());
    let firsts = a.first() == b.first() || a.len() == 1 || b.len() == 1;
    !a.is_empty() && !b.is_empty() && (last && firsts || within(&a, &b) || within(&b, &a))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::Report;
    use verbatim::quotation::find_in_text;

    const TEXT: &str =
        "Mary Okoro met Tom Vey. “We sail at dawn,” she said. Vey said that it was late.";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    /// An article whose labels name these speakers of its two quotations; without one, nobody says the words.
    fn article(speakers: [Option<&str>; 2]) -> Article {
        let words = ["We sail at dawn,", "that it was late"].map(span);
        let label = |at: usize, in_marks, mention: &str| Named {
            spans: vec![words[at]],
            in_marks,
            core: true,
            speakers: speakers[at].into_iter().map(str::to_string).collect(),
            mention: Some(mention.to_string()),
        };
        Article {
            group: "set".into(),
            text: TEXT.into(),
            marks: Vec::new(),
            reports: vec![Report {
                spans: vec![words[1]],
                speakers: Vec::new(),
                speech: true,
            }],
            named: Some(vec![label(0, true, "she"), label(1, false, "the crew")]),
            reviews: Vec::new(),
        }
    }

    fn verdicts(article: &Article) -> Vec<Option<Verdict>> {
        let found = find_in_text(TEXT);
        assert_eq!(found.len(), 2, "{found:?}");
        let verdicts = found.iter().map(|found| Verdict::of(article, found));
        verdicts.collect()
    }

    #[test]
    fn names_are_held_against_names() {
        let right = article([Some("Mary Okoro"), Some("Vey")]);
        assert_eq!(verdicts(&right), [Some(Verdict::Sound); 2]);
        let wrong = article([Some("Ada Lind"), Some("the crew")]);
        let expected = [Some(Verdict::Person), Some(Verdict::Mention)];
        assert_eq!(verdicts(&wrong), expected);
        let nobody = article([None, Some("unknown")]);
        assert_eq!(verdicts(&nobody), [Some(Verdict::Words), None]);
    }

    #[test]
    fn a_set_without_names_judges_the_words_that_name_the_speaker() {
        let mut article = article([None, None]);
        article.named = None;
        article.marks = vec![Mark {
            span: span("We sail at dawn,"),
            attributed: true,
            speakers: vec![span("she")],
        }];
        article.reports[0].speakers = vec![span("Mary Okoro")];
        let expected = [Some(Verdict::SoundButPerson), Some(Verdict::Mention)];
        assert_eq!(verdicts(&article), expected);
        article.marks[0].attributed = false;
        assert_eq!(verdicts(&article)[0], Some(Verdict::Words));
    }

    #[test]
    fn a_report_that_ends_too_early_is_none() {
        let mut article = article([None, Some("Mary Okoro")]);
        article.named = None;
        let whole = span("that it was late");
        article.reports[0].speakers = vec![span("Vey said")];
        for (end, expected) in [(0, Verdict::Sound), (5, Verdict::Words)] {
            article.reports[0].spans = vec![Span::new(whole.start, whole.end - end)];
            assert_eq!(verdicts(&article)[1], Some(expected));
        }
    }

    #[test]
    fn what_was_read_counts_while_words_and_speaker_are_the_same() {
        let review = |words: &str, speaker: &str, fault| marked::Review {
            extent: span(words),
            speaker: speaker.to_string(),
            fault,
        };
        let read = |first, second| {
            let reviews = vec![first, second];
            verdicts(&Article {
                text: TEXT.into(),
                reviews,
                ..Article::default()
            })
        };
        let speaker = Some(marked::Fault::Speaker);
        let words = Some(marked::Fault::Words);
        let expected = [Some(Verdict::Sound), Some(Verdict::MentionOrPerson)];
        assert_eq!(
            read(
                review("We sail at dawn,", "Mary Okoro", None),
                review("that it was late", "Tom Vey", speaker)
            ),
            expected
        );
        // Another speaker now than the wrong one, and other words: nothing is known of them.
        assert_eq!(
            read(
                review("We sail at dawn,", "Tom Vey", speaker),
                review("that it was", "Tom Vey", words)
            ),
            [None, None]
        );
        // Nobody's words are nobody's, whoever is named; and whoever was right is so under a longer name.
        let wrong = review("that it was late", "Mary Okoro", words);
        let right = review("We sail at dawn,", "Okoro", None);
        let expected = [Some(Verdict::Sound), Some(Verdict::Words)];
        assert_eq!(read(right, wrong), expected);
    }

    #[test]
    fn another_speaker_than_the_right_one_is_wrong() {
        let review = marked::Review {
            extent: span("We sail at dawn,"),
            speaker: "Tom Vey".to_string(),
            fault: None,
        };
        let article = Article {
            text: TEXT.into(),
            reviews: vec![review],
            ..Article::default()
        };
        assert_eq!(verdicts(&article)[0], Some(Verdict::MentionOrPerson));
    }

    #[test]
    fn a_name_is_the_same_in_a_longer_form() {
        for (a, b) in [("Vey", "Tom Vey"), ("the Harbour Board", "Harbour Board")] {
            assert!(is_same(a, b) && is_same(b, a), "{a}, {b}");
        }
        for (a, b) in [("Tom Vey", "Ada Vey"), ("Okoro", "Vey"), ("", "Vey")] {
            assert!(!is_same(a, b) && !is_same(b, a), "{a}, {b}");
        }
    }
}
