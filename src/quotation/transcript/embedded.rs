//! Transcripts inside an article, or articles that are transcripts without being declared so: each turn is a
//! quotation of the article.

use crate::corpus::Article;
use crate::language::person_name::{PersonName, short_name};
use crate::quotation::attributed::{Attributed, extent};
use crate::quotation::coreference::People;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::{ParagraphIx, Places};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead};
use crate::quotation::surface::paragraph::Paragraph;
use crate::quotation::transcript::cast::{Cast, LabelMeaning};
use crate::quotation::transcript::recognition::{self, Transcript, TranscriptStatus};
use crate::quotation::transcript::turn_speaker::{self, TurnSpeaker};
use crate::quotation::transcript::turns::{self, Turn, is_remark, is_spoken};
use crate::quotation::transcript::witness::Answering;
use crate::quotation::transcript::{announce, bare};
use crate::quotation::{Doubt, Kind};
use crate::text::Span;

/// Paragraphs without a label behind a turn that belong to it whatever they say.
const SURE_PARAGRAPHS: usize = 8;

/// A line with the name and the office of a speaker has so many words at most.
const WORDS_OF_NAME_LINE: usize = 9;

/// Merges the turns of a transcript into the quotations, which are in order. Quotations inside a turn are part of it
/// and removed.
pub fn merge_into(
    analysis: &Analysis,
    article: Option<&Article>,
    quotations: &mut Vec<Attributed>,
) {
    let turns = find(analysis, article);
    if turns.is_empty() {
        return;
    }
    let mut later = turns.iter().map(Attributed::extent).peekable();
    quotations.retain(|quotation| {
        let extent = quotation.extent();
        while later.next_if(|turn| turn.end <= extent.start).is_some() {}
        later.peek().is_none_or(|turn| !turn.overlaps(&extent))
    });
    quotations.extend(turns);
    quotations.sort_by_key(|quotation| quotation.extent().start);
}

/// The turns of a text that is, or holds, a transcript.
fn find(analysis: &Analysis, article: Option<&Article>) -> Vec<Attributed> {
    let heads = turns::labels(analysis, false);
    if !recognition::may_be_one(analysis, &heads) {
        return Vec::new();
    }
    let people = People::resolve(analysis, &IndexVec::default());
    let announce = |cast: &mut Cast, until| announce(cast, analysis, &people, until, article);
    let Some(transcript) = recognition::recognise(
        analysis,
        &heads,
        &people,
        TranscriptStatus::Inferred,
        announce,
    ) else {
        return Vec::new();
    };
    let first = transcript
        .turns
        .first()
        .map_or_else(Default::default, |turn| turn.paragraph);
    let headline = article.and_then(|article| article.headline());
    let interviewee = turn_speaker::of_interview(analysis, &people, first, headline);
    let answering = Answering::new(analysis.text, interviewee);
    let dense = transcript.is_dense();
    let Transcript {
        turns,
        mut cast,
        sign,
    } = transcript;
    let mut found = Vec::new();
    let opening = opening(analysis, &turns, &mut cast);
    let turns: Vec<Turn> = opening.into_iter().chain(turns).collect();
    for (at, turn) in turns.iter().enumerate() {
        let meaning = cast.meaning_of(turn.name(analysis.text));
        let Some(voice) =
            TurnSpeaker::of_label(analysis, turn, meaning, answering.at(turn.label.start))
        else {
            continue;
        };
        let next = turns.get(at + 1).map(|next| next.paragraph);
        let surname = short_name(&voice.source.name);
        let is_told = |paragraph: &Paragraph| {
            is_narration(analysis, paragraph, surname)
                || turns::is_proceeding(paragraph.span.of(analysis.text), sign)
                || is_labelled(analysis, paragraph, &mut cast)
        };
        let contents = contents(analysis, turn, next, dense, is_told);
        if !contents.is_empty() {
            found.push(attributed(analysis, contents, voice));
        }
    }
    found
}

/// The turn with which a transcript opens before its first label, under a line that has only the name and the office of somebody who has a
/// label further down: "Capt. Ada Vey, harbour master" over what she says before she is asked.
fn opening(analysis: &Analysis, turns: &[Turn], cast: &mut Cast) -> Option<Turn> {
    let first = turns.first()?.paragraph;
    let above = ParagraphIx::default()..first;
    let name_of = |at: ParagraphIx| {
        let span = analysis.paragraphs[at].span;
        let line = span.of(analysis.text);
        let name = line.split(',').next().unwrap_or_default();
        Span::new(span.start, span.start + name.len())
    };
    let is_line = |at: &ParagraphIx| {
        let line = analysis.paragraphs[*at].span.of(analysis.text);
        let own = PersonName::parse(name_of(*at).of(analysis.text));
        line.split_whitespace().count() <= WORDS_OF_NAME_LINE
            && !line.ends_with(['.', '!', '?', ':'])
            && own.words.len() > 1
            && turns.iter().any(|turn| {
                let label = short_name(turn.name(analysis.text));
                own.words
                    .last()
                    .is_some_and(|last| last.eq_ignore_ascii_case(label))
            })
    };
    let at = above.iter().rev().find(is_line)?;
    let said = Span::new(
        analysis.paragraphs[at].span.end,
        analysis.paragraphs[first].span.start,
    );
    let name = name_of(at);
    let is_known = matches!(
        cast.meaning_of(name.of(analysis.text)),
        LabelMeaning::Known(_)
    );
    (is_known && is_spoken(analysis, said)).then_some(Turn {
        paragraph: at,
        label: analysis.paragraphs[at].span,
        name,
        words: Span::new(said.start, said.start),
        sign: LabelSign::Line,
    })
}

/// The stretches of a turn: the words behind its label, and the paragraphs that follow up to the next label or
/// to where the outlet tells something. Where labels are not `dense`, and behind the last one, the outlet speaks
/// wherever nobody is heard to.
fn contents(
    analysis: &Analysis,
    turn: &Turn,
    next: Option<ParagraphIx>,
    dense: bool,
    mut is_told: impl FnMut(&Paragraph) -> bool,
) -> Vec<Span> {
    let mut contents = vec![turn.words];
    let end = next.unwrap_or(analysis.paragraphs.end());
    for (n, paragraph) in analysis.paragraphs.onward(turn.paragraph + 1) {
        let opens = turn.words.is_empty() && n == turn.paragraph + 1;
        if n >= end || paragraph.teaser || !opens && is_told(paragraph) {
            break;
        }
        if is_remark(paragraph.span.of(analysis.text)) {
            continue;
        }
        let sure = dense && next.is_some() && n - turn.paragraph <= SURE_PARAGRAPHS;
        let heard = || dense && is_spoken(analysis, paragraph.span);
        if !sure && !opens && !heard() {
            break;
        }
        contents.push(paragraph.span);
    }
    contents.retain_mut(|words| {
        *words = bare(analysis.text, *words);
        words.of(analysis.text).contains(char::is_alphabetic)
    });
    contents
}

/// Whether a paragraph without a label is the outlet's text: a heading, a line that introduces what follows, or one
/// that calls the speaker by name, who would say "I".
fn is_narration(analysis: &Analysis, paragraph: &Paragraph, surname: &str) -> bool {
    let words = paragraph.span.of(analysis.text);
    words.ends_with(':')
        || !words.contains(char::is_lowercase)
        || turns::ends_record(words)
        || turns::names(analysis, paragraph, surname) && !is_spoken(analysis, paragraph.span)
}

/// Whether a paragraph has a label of its own, although it is no turn: "Ada Lind: “We sail”".
fn is_labelled(analysis: &Analysis, paragraph: &Paragraph, cast: &mut Cast) -> bool {
    let words = paragraph.span.of(analysis.text);
    let head = TurnHead::parse(words).filter(|head| head.sign == LabelSign::Colon);
    head.is_some_and(|head| !matches!(cast.meaning_of(&words[head.name]), LabelMeaning::Called(_)))
}

fn attributed(analysis: &Analysis, contents: Vec<Span>, voice: TurnSpeaker) -> Attributed {
    let doubts = voice.unnamed.then_some(Doubt::SpeakerUnknown);
    Attributed {
        first: analysis.tokens_in(extent(&contents)).start,
        contents,
        quoted: Vec::new(),
        kind: Kind::Direct,
        cue: None,
        source: Some(voice.source),
        floating: false,
        doubts: doubts.into_iter().collect(),
        belief: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who says what in the turns of a text; "?" behind a voice that is nobody's.
    fn read(text: &str) -> Vec<(String, String)> {
        let analysis = Analysis::new(text);
        let turns = find(&analysis, None).into_iter();
        turns
            .map(|turn| {
                let words: Vec<&str> = turn.contents.iter().map(|span| span.of(text)).collect();
                let unknown = turn.doubts.contains(&Doubt::SpeakerUnknown);
                let name = turn.source.unwrap().name;
                let name = format!("{name}{}", if unknown { "?" } else { "" });
                (name, words.join(" | "))
            })
            .collect()
    }

    fn speakers(text: &str) -> Vec<String> {
        read(text).into_iter().map(|(name, _)| name).collect()
    }

    fn words(text: &str) -> Vec<String> {
        read(text).into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn a_turn_goes_on_to_the_next_label() {
        let text = "A talk in Ostwick.\n\nVEY: Who pays?\n\nOKORO: The owners.\n\nThey always “did”.\n\n(Laughter.)\n\nYes.\n\nVEY: I see.";
        let expected = [
            "Who pays?",
            "The owners. | They always “did”. | Yes.",
            "I see.",
        ];
        assert_eq!(words(text), expected);
        assert_eq!(speakers(text), ["Vey", "Okoro", "Vey"]);
    }

    #[test]
    fn a_turn_ends_where_the_outlet_speaks() {
        let transcript = "VEY: Who pays?\n\nOKORO: You do.\n\n";
        for told in [
            "Okoro then read from a letter to the harbour board.",
            "Later in the hour they came back to it:",
            "THE SECOND HOUR",
            "Mara Okoro: “I never said so.”",
        ] {
            let text = format!("{transcript}{told}\n\nVEY: I see. You won.\n\nThe ferry sailed.");
            assert_eq!(
                words(&text),
                ["Who pays?", "You do.", "I see. You won."],
                "{told}"
            );
        }
        let text = format!("{transcript}VEY: I see.\n\nAnd I will pay, you know.");
        assert_eq!(words(&text)[2], "I see. | And I will pay, you know.");
    }

    #[test]
    fn labels_of_an_article_make_no_record() {
        for article in [
            "Place: the quay.\nTime: noon, as you know.\nPrice: none.\nTime: one.",
            "Okoro: 1,547.\nVey: 46.\nOkoro: 781.\nVey: 12.",
            "READ: Who pays?\nVEY: I see.\nREAD: We sail.\nMORE: You sail.",
            "OSTWICK: We sank.\n\nVEY: You see, nobody came.",
            "Tom Vey: He wants a new quay.\nMara Okoro: She wants none.\nTom Vey: He likes ferries.\nMara Okoro: She rows.",
            "Tom Vey: “We pay.” \nMara Okoro: “You do.”\nTom Vey: “I see.”\nMara Okoro: “We know.”",
            "Tom Vey: Our man\nMara Okoro: Your woman\nTom Vey: We won\nMara Okoro: You lost",
            "April 3: We sail.\nApril 4: You sail.\nApril 3: We row.\nJune 4: I see.",
            "VEY: “We pay.” — radio talk Monday.\nTHE FACTS: He does not, as you see.\nVEY: “I do.” — post.\nTHE FACTS: Our check says no.",
        ] {
            assert_eq!(read(article), [], "{article}");
        }
    }

    #[test]
    fn two_who_speak_once_make_a_record_of_nothing_else() {
        let talk = "Talk on the quay\n\nMARY OKORO: I see no boat.\n\nTOM VEY: You never look.";
        assert_eq!(speakers(talk), ["Mary Okoro", "Tom Vey"]);
        let small = talk
            .replace("MARY OKORO", "Mary Okoro")
            .replace("TOM VEY", "Tom Vey");
        assert_eq!(speakers(&small), ["Mary Okoro", "Tom Vey"]);
        for other in [
            "MARY OKORO: I see no boat.\n\nTOM VEY: You never look.\n\nThe boat came at noon.",
            "Mary Okoro: She sees no boat.\n\nTom Vey: He never looks.",
            "OKORO: I see no boat.\n\nVEY: You never look.",
        ] {
            assert_eq!(read(other), [], "{other}");
        }
    }

    #[test]
    fn short_labels_mean_the_only_one_they_fit() {
        let text = "TOM VEY, OTV ANCHOR: Who pays?\n\nMARA OKORO, HARBOUR MASTER: You do.\n\nTV: Why?\n\nMO: We said so.\n\nVEY: I see.\n\nMARA: Good.\n\nMS. OKORO: Yes.";
        let expected = [
            "Tom Vey",
            "Mara Okoro",
            "Tom Vey",
            "Mara Okoro",
            "Tom Vey",
            "Mara Okoro",
            "Mara Okoro",
        ];
        assert_eq!(speakers(text), expected);
        let text = "TOM VEY: Who pays?\n\nPETER VEY: You do.\n\nVEY: Why?\n\nPETER VEY: I see.\n\nTV: And now?\n\nXY: We go.";
        assert_eq!(
            speakers(text),
            ["Tom Vey", "Peter Vey", "Vey?", "Peter Vey", "Tom Vey", "XY"]
        );
    }

    #[test]
    fn the_text_and_its_head_tell_who_is_meant() {
        let text = "Harbour Secretary Mara Okoro met Tom Vey of the Courier.\n\nThe Courier: Who pays?\n\nOkoro: You do.\n\nThe Courier: Why?\n\nOkoro: We said so.\n\nThe Secretary: I see.";
        assert_eq!(speakers(text)[1], "Mara Okoro");
        let text = "President Mara Okoro met the press.\n\nTHE PRESIDENT: You see me.\n\nQ Who pays?\n\nTHE VICE PRESIDENT: We do.\n\nQ Why?";
        assert_eq!(
            speakers(text),
            ["Mara Okoro", "Q?", "the Vice President", "Q?"]
        );
    }

    #[test]
    fn answers_are_those_of_the_only_person_at_the_head() {
        let talk = "Q: Who pays?\n\nA: You do.\n\nQ: Why?\n\nA: We said so.";
        let text = format!("Mayor Mara Okoro runs the harbour.\n\n{talk}");
        assert_eq!(speakers(&text), ["Q?", "Mara Okoro", "Q?", "Mara Okoro"]);
        let text = format!("Mayor Mara Okoro runs the harbour, and Tom Vey the ferry.\n\n{talk}");
        assert_eq!(speakers(&text), ["Q?", "A?", "Q?", "A?"]);
    }

    #[test]
    fn voices_without_a_name_are_nobody() {
        let text = "TOM VEY: Who pays?\n\nUNIDENTIFIED MALE: You do.\n\nCROWD: We do!\n\nTOM VEY: I see.\n\nREPORTER 2: Why?\n\nTEXT: Ferry fares for you\n\nTOM VEY: Look at it.";
        let expected = [
            "Tom Vey",
            "Unidentified Male?",
            "Crowd?",
            "Tom Vey",
            "Reporter 2?",
            "Tom Vey",
        ];
        assert_eq!(speakers(text), expected);
    }

    #[test]
    fn a_paragraph_may_hold_several_turns() {
        let text = "TOM VEY: Who pays? MARA OKORO: You do. Note: we all do. VEY: I see.";
        assert_eq!(
            words(text),
            ["Who pays?", "You do. Note: we all do.", "I see."]
        );
    }

    #[test]
    fn names_in_lines_of_their_own_are_labels() {
        let text = "Mara Okoro (Ostwick) (Con)\n\nWill you pay?\n\nThe Minister\n\nWe will.\n\nYou know it.\n\nMara Okoro\n\nI see.\n\nTom Vey (Skarholm) (Lab)\n\nAnd us?";
        let expected = [
            ("Mara Okoro", "Will you pay?"),
            ("the Minister", "We will. | You know it."),
            ("Mara Okoro", "I see."),
            ("Tom Vey", "And us?"),
        ];
        assert_eq!(
            read(text),
            expected.map(|(name, words)| (name.to_string(), words.to_string()))
        );
    }

    #[test]
    fn a_record_may_open_under_the_name_of_whoever_is_asked_later() {
        let asked = "TOM VEY, COURIER: Who shut it?\n\nOKORO: I did.\n\nTOM VEY, COURIER: Why?\n\nOKORO: It rained on us.";
        let opening = "Good evening. I will be quick.\n\nNo boat is missing.";
        let head = |line: &str| format!("OSTWICK HARBOUR\n\n{line}\n\n{opening}\n\n{asked}");
        let first = |text: &str| read(text).into_iter().next();
        let said = "Good evening. I will be quick. | No boat is missing.";
        let expected = Some(("Mary Okoro".into(), said.into()));
        assert_eq!(first(&head("Captain Mary Okoro, Harbour Master")), expected);
        let other = first(&head("Captain Ada Lind, Harbour Master"));
        assert_eq!(other, Some(("Tom Vey".into(), "Who shut it?".into())));
    }

    #[test]
    fn a_stop_ends_the_labels_of_an_assembly() {
        let text = "  Mr. VEY. Madam Chair, I rise for the ferry of the gentleman from the\ncoast (Mr. Oaks), which has sailed for nine hundred and ninety years.\n  The Clerk read the motion.\n  Mr. VEY (during the reading). Madam Chair, I ask that what the Clerk\nreads be thought to have been read.\n  The Acting CHAIR. Is there objection?\n  There was no objection.\n  Ms. De La ROSA. I thank the gentleman. Mr. A. Host of the ferry line\nwrote to me last week. He never missed one.\n  Prime Minister OAKS. I came here by ferry.\n";
        let expected = [
            (
                "Vey",
                "Madam Chair, I rise for the ferry of the gentleman from the\ncoast (Mr. Oaks), which has sailed for nine hundred and ninety years.",
            ),
            (
                "Vey",
                "Madam Chair, I ask that what the Clerk\nreads be thought to have been read.",
            ),
            ("the Acting Chair", "Is there objection?"),
            (
                "De La Rosa",
                "I thank the gentleman. Mr. A. Host of the ferry line\nwrote to me last week. He never missed one.",
            ),
            ("Oaks", "I came here by ferry."),
        ];
        assert_eq!(
            read(text),
            expected.map(|(name, words)| (name.to_string(), words.to_string()))
        );
    }
}
