//! Attributes words in marks: decides by the model, the rules and the layout who said them, and joins the pieces of one
//! quotation.

use crate::language::class::Class;
use crate::quotation::attributed::{Attributed, AttributedSpeaker, Belief};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::QuotedIx;
use crate::quotation::reason::{Decided, Reason, Support};
use crate::quotation::speaker::attachment::Attachment;
use crate::quotation::speaker::labels::{self, Label};
use crate::quotation::speaker::model::{Decision, SpeakerWeights, decide};
use crate::quotation::speaker::{overrides, speech};
use crate::quotation::surface::quoted::{Ending, Quoted};
use crate::quotation::{Doubt, Kind};
use crate::text::Span;

/// A stretch in marks, with the evidence for who said it.
struct Piece<'a> {
    quoted: &'a Quoted,
    index: QuotedIx,
    decision: Decision,
    attachment: Option<Attachment>,
    label: Option<Label>,
}

/// The quotations in marks of an article, in order.
pub fn find(analysis: &Analysis, weights: &SpeakerWeights) -> Vec<Attributed> {
    let mut decisions = decide(analysis, weights);
    let labels = labels::find(analysis);
    overrides::apply(analysis, &mut decisions);
    let mut found: Vec<Attributed> = Vec::new();
    let mut last: Option<Piece> = None;
    for (index, quoted) in analysis.quoted.entries() {
        let decision = decisions[index];
        let piece = Piece {
            quoted,
            index,
            decision,
            attachment: decision
                .speaker
                .map(|speaker| Attachment::new(analysis, quoted, speaker)),
            label: labels[index],
        };
        if !is_speech(analysis, &piece) {
            continue;
        }
        match (&last, found.last_mut()) {
            (Some(before), Some(quotation)) if goes_on(analysis, before, &piece) => {
                quotation.contents.push(piece.words());
                quotation.quoted.push(piece.index);
                quotation.doubt(odd_marks(&piece));
                let belief = quotation.belief.zip(piece.belief());
                quotation.belief = belief.map(|(a, b)| a.weaker(b));
            }
            _ => {
                let same = last
                    .as_ref()
                    .is_some_and(|before| same_speaker(analysis, before, &piece));
                found.push(attributed(analysis, &piece, same));
            }
        }
        last = Some(piece);
    }
    found
}

impl Piece<'_> {
    /// The stretch without its marks and its label.
    fn words(&self) -> Span {
        let inner = self.quoted.marked.inner;
        let start = self.label.and_then(|label| label.words);
        Span::new(start.unwrap_or(inner.start), inner.end)
    }

    /// The probabilities that it is not this speaker's. Where a rule overruled the model, only that of nobody counts.
    fn belief(&self) -> Option<Belief> {
        let decision = &self.decision;
        let overruled = matches!(decision.by, Decided::Override(_));
        let another = 1.0 - decision.share - decision.nobody;
        let belief = Belief {
            nobody: decision.nobody,
            another: if overruled { 0.0 } else { another.max(0.0) },
            report: None,
        };
        self.label.is_none().then_some(belief)
    }

    /// Whether it has a cue of its own, or the layout names the speaker.
    fn has_own_cue(&self) -> bool {
        self.label.is_some() || self.attachment.as_ref().is_some_and(|a| a.is_own)
    }

    /// Who said it, and why.
    fn source(&self, analysis: &Analysis, floating: bool) -> Option<AttributedSpeaker> {
        let (mention, words, decided, link) = match (self.label, &self.attachment) {
            (Some(label), _) => {
                let name = label.span.of(analysis.text).to_string();
                let place = label.place;
                let link = Support::Label { name, place };
                (label.mention, label.span, Decided::Layout, link)
            }
            (None, Some(attachment)) => {
                let link = if floating {
                    Support::Floating
                } else {
                    attachment.link(analysis, self.quoted)
                };
                let words = attachment.words(analysis);
                (Some(attachment.head), words, self.decision.by, link)
            }
            (None, None) => return None,
        };
        Some(AttributedSpeaker {
            settled: false,
            mention,
            words: Some(words),
            name: words.of(analysis.text).to_string(),
            reason: Reason::new(decided, link),
        })
    }
}

/// Whether somebody said it: the layout tells, or the model, where no clear rule contradicts.
fn is_speech(analysis: &Analysis, piece: &Piece) -> bool {
    let by_model = || {
        piece.decision.is_speech()
            && !speech::is_no_speech(analysis, piece.quoted, piece.attachment.as_ref())
    };
    piece.label.is_some() || by_model()
}

/// Whether a piece belongs to the same quotation as the one before: a further paragraph of it, or the
/// words after an interruption.
fn goes_on(analysis: &Analysis, before: &Piece, piece: &Piece) -> bool {
    if before.index + 1 != piece.index {
        return false;
    }
    if before.quoted.marked.goes_on {
        return same_speaker(analysis, before, piece);
    }
    let between = &analysis.tokens[before.quoted.token + 1..piece.quoted.token];
    let interrupted = matches!(
        before.quoted.ending,
        Ending::Comma | Ending::Dash | Ending::Open
    );
    let resumed = between
        .last()
        .is_some_and(|t| matches!(t.class, Class::Comma | Class::Dash));
    let cues = between.iter().filter(|t| t.is_cue()).count();
    before.quoted.paragraph == piece.quoted.paragraph
        && interrupted
        && resumed
        && cues == 1
        && same_speaker(analysis, before, piece)
        && speaker_between(analysis, before, piece)
}

fn same_speaker(analysis: &Analysis, a: &Piece, b: &Piece) -> bool {
    match (a.label, b.label) {
        (Some(a), Some(b)) => return a.span == b.span,
        (None, None) => {}
        _ => return false,
    }
    let (Some(a), Some(b)) = (a.decision.speaker, b.decision.speaker) else {
        return false;
    };
    let (x, y) = (&analysis.mentions[a], &analysis.mentions[b]);
    a == b || (x.key != 0 && x.key == y.key)
}

fn speaker_between(analysis: &Analysis, before: &Piece, piece: &Piece) -> bool {
    piece.decision.speaker.is_some_and(|speaker| {
        let mention = &analysis.mentions[speaker];
        before.quoted.token < mention.first && mention.end <= piece.quoted.token
    })
}

fn attributed(analysis: &Analysis, piece: &Piece, same_as_before: bool) -> Attributed {
    let floating = same_as_before && !piece.has_own_cue();
    let source = piece.source(analysis, floating);
    let unlabelled = piece.attachment.as_ref().filter(|_| piece.label.is_none());
    let mut attributed = Attributed {
        contents: vec![piece.words()],
        first: piece.quoted.token,
        quoted: vec![piece.index],
        kind: kind(analysis, piece),
        cue: unlabelled
            .filter(|_| !floating)
            .and_then(|attachment| attachment.cue.clone()),
        floating,
        doubts: Vec::new(),
        belief: piece.belief(),
        source,
    };
    attributed.doubt(odd_marks(piece));
    if attributed.source.is_none() {
        attributed.doubt([Doubt::SpeakerUnknown]);
    }
    attributed
}

fn odd_marks(piece: &Piece) -> Option<Doubt> {
    piece.quoted.marked.odd.then_some(Doubt::MarksOdd)
}

/// Direct where the marks hold a sentence of the speaker's own, mixed where they hold a part of the
/// outlet's sentence.
fn kind(analysis: &Analysis, piece: &Piece) -> Kind {
    let quoted = piece.quoted;
    let before = quoted.token.checked_sub(1);
    let class = analysis.class(quoted.paragraph, before);
    let opens = match before.and_then(|b| analysis.tokens.get(b)) {
        _ if class == Class::Edge => true,
        Some(before) => {
            before.sentence != analysis.tokens[quoted.token].sentence
                || matches!(
                    class,
                    Class::Comma | Class::Colon | Class::Dash | Class::Quote
                )
        }
        None => true,
    };
    let whole = quoted.capital && !matches!(quoted.ending, Ending::Open);
    let sentence = match class {
        Class::That => false,
        _ if opens => quoted.capital || quoted.ending != Ending::Open,
        _ => whole && quoted.words > 3,
    };
    if sentence || piece.label.is_some() {
        Kind::Direct
    } else {
        Kind::Mixed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Attributed> {
        find(&Analysis::new(text), SpeakerWeights::shipped())
    }

    /// The pieces of each quotation, and its speaker's words.
    fn said(text: &str) -> Vec<(Vec<&str>, &str)> {
        let named = |q: &Attributed| q.source.as_ref().and_then(|source| source.words);
        let quotations = read(text);
        let pieces = quotations.iter().map(|q| {
            let words = q.contents.iter().map(|s| s.of(text)).collect();
            (words, named(q).map_or("", |words| words.of(text)))
        });
        pieces.collect()
    }

    #[test]
    fn an_interrupted_sentence_is_one_quotation() {
        let text = "“The ferry,” Mara Okoro said, “will sail at dawn.”";
        assert_eq!(
            said(text),
            [(vec!["The ferry,", "will sail at dawn."], "Mara Okoro")]
        );
    }

    #[test]
    fn a_second_cue_begins_a_second_quotation() {
        let text = "“The ferry will sail,” Mara Okoro said, adding “nobody can stop it.”";
        let expected = [
            (vec!["The ferry will sail,"], "Mara Okoro"),
            (vec!["nobody can stop it."], "Mara Okoro"),
        ];
        assert_eq!(said(text), expected);
    }

    #[test]
    fn a_new_sentence_floats() {
        let text =
            "“The ferry will sail,” Mara Okoro said. “Nobody can stop it.”\n\n“We have tickets.”";
        let quotations = read(text);
        assert_eq!(
            quotations.iter().map(|q| q.floating).collect::<Vec<_>>(),
            [false, true, true]
        );
        assert!(
            said(text)
                .iter()
                .all(|(_, speaker)| *speaker == "Mara Okoro")
        );
        let analysis = Analysis::new(text);
        let cue = |i: usize| Some(analysis.span_of(quotations[i].cue.clone()?).of(text));
        assert_eq!([cue(0), cue(1)], [Some("said"), None]);
        let by = |i: usize| quotations[i].source.as_ref().unwrap().reason.to_string();
        assert_eq!(by(0), "“Mara Okoro said” follows the quotation");
        assert_eq!(by(1), "it goes on from the quotation before it");
    }

    #[test]
    fn paragraphs_that_open_again_are_one_quotation() {
        let text = "“The ferry is old.\n\n“Its engine is older.\n\n“We sail anyway,” said Mara Okoro, who owns it.";
        let expected = vec![
            "The ferry is old.",
            "Its engine is older.",
            "We sail anyway,",
        ];
        assert_eq!(said(text), [(expected, "Mara Okoro")]);
    }

    #[test]
    fn a_forgotten_mark_does_not_give_the_words_to_the_next_speaker() {
        let text = "“It is old,” Mara Okoro said on Friday. “It should not sail.\n\n“I disagree with that,” Tom Vey said.";
        let speakers: Vec<&str> = said(text).iter().map(|(_, speaker)| *speaker).collect();
        assert_eq!(speakers, ["Mara Okoro", "Mara Okoro", "Tom Vey"]);
    }

    #[test]
    fn a_fragment_is_mixed_and_a_sentence_direct() {
        let text = "Mara Okoro said that the ferry was “a floating coffin.” She added: “We will not sail.”";
        let kinds: Vec<Kind> = read(text).iter().map(|q| q.kind).collect();
        assert_eq!(kinds, [Kind::Mixed, Kind::Direct]);
    }

    #[test]
    fn titles_headings_and_things_are_not_speech() {
        assert!(read("She starred in “The Keeper of the Light”, a film from Ostwick.").is_empty());
        assert!(
            read("Prices rose in Ostwick.\n\n‘FERRY TO SAIL AT DAWN’\n\nThe town was calm.")
                .is_empty()
        );
        for name in [
            "Mara Okoro said so on “Lake News Sunday.”",
            "Mara Okoro told “The Harbour File.”",
            "Mara Okoro told “Harbour Newshour” host Tom Vey that it was late.",
            "Mara Okoro wrote a post titled “Can we stop talking about the ferry now?”",
            "Mara Okoro opposes a plan known as the “night fare” in Ostwick.",
            "Mara Okoro opposes the so-called “night fare” in Ostwick.",
        ] {
            assert!(read(name).is_empty(), "{name}");
        }
        assert_eq!(
            said("Mara Okoro told the board: “The Ferry Is Late.”").len(),
            1
        );
        assert!(
            read("Meanwhile, a poll paid by the harbour “for members only” shows that many worry.")
                .is_empty()
        );
    }

    #[test]
    fn speakers_stand_before_after_and_in_the_genitive() {
        let cases = [
            ("“We sail,” said the mayor of Ostwick.", "the mayor"),
            (
                "According to Mara Okoro, the ferry is “perfectly safe.”",
                "Mara Okoro",
            ),
            (
                "Mara Okoro, a ferry owner from Ostwick, told reporters: “We sail.”",
                "Mara Okoro",
            ),
            (
                "“We sail,” the Ostwick harbour spokesman said.",
                "the Ostwick harbour spokesman",
            ),
            (
                "Mara Okoro’s claim that the ferry was “perfectly safe” is wrong.",
                "Mara Okoro",
            ),
            (
                "The mayor closed the harbour on Friday, calling it “unsafe.”",
                "The mayor",
            ),
        ];
        for (text, speaker) in cases {
            let found: Vec<&str> = said(text).iter().map(|(_, speaker)| *speaker).collect();
            assert_eq!(found, [speaker], "{text}");
        }
    }

    #[test]
    fn odd_marks_are_a_doubt() {
        let text = "Mara Okoro said: “The ferry will sail at dawn».";
        assert!(read(text)[0].doubts.contains(&Doubt::MarksOdd));
        let text = "Mara Okoro said: “The ferry will sail at dawn”.";
        assert_eq!(read(text)[0].doubts, []);
    }

    #[test]
    fn a_line_of_anything_is_read_in_linear_time() {
        for (unit, times) in [
            ("“A” ", 20_000),
            ("Okoro ", 20_000),
            (",", 50_000),
            ("\"said ", 20_000),
            ("“a ‘b ", 20_000),
        ] {
            let line = unit.repeat(times);
            for content in read(&line).iter().flat_map(|found| &found.contents) {
                assert!(line.get(content.range()).is_some(), "{unit}");
            }
        }
    }
}
