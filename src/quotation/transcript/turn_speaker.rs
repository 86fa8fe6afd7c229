//! The speaker of a turn: whom a label, the head of the record, the headline or the byline names.

use crate::corpus::Article;
use crate::language::lexicon;
use crate::language::person_name::{Gender, PersonName};
use crate::quotation::attributed::AttributedSpeaker;
use crate::quotation::coreference::People;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{MentionIx, ParagraphIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::reason::{Decided, HeadPart, LabelPlace, Meant, Reason, Support};
use crate::quotation::transcript::cast::LabelMeaning;
use crate::quotation::transcript::turns::Turn;
use crate::text::printable;

/// The speaker of a turn.
#[derive(Clone, Debug)]
pub(super) struct TurnSpeaker {
    pub(super) source: AttributedSpeaker,
    /// Whether the label gives no name ("Q:").
    pub(super) unnamed: bool,
}

impl TurnSpeaker {
    /// Forgets the words that name the speaker, because they are not part of the next portion of the text.
    pub(super) fn leave(&mut self) {
        self.source.mention = None;
        self.source.words = None;
    }

    /// The speaker that a label means; `None` where it means none. "A:" is the person interviewed, `answering`.
    pub(super) fn of_label(
        analysis: &Analysis,
        turn: &Turn,
        meaning: LabelMeaning,
        answering: Option<&TurnSpeaker>,
    ) -> Option<TurnSpeaker> {
        let (name, unnamed) = match meaning {
            LabelMeaning::Text => return None,
            LabelMeaning::Answer(name) => match answering {
                Some(asked) => return Some(asked.answering()),
                None => (name, true),
            },
            LabelMeaning::Unknown(name) => (name, true),
            LabelMeaning::Known(name) | LabelMeaning::Called(name) | LabelMeaning::Office(name) => {
                (name, false)
            }
        };
        let label = turn.label.of(analysis.text);
        let link = Support::Label {
            name: printable(label),
            place: LabelPlace::Before,
        };
        let printed = turn.name(analysis.text);
        let meant = || Meant {
            printed: printable(printed),
            name: name.clone(),
        };
        let meaning = (!name.eq_ignore_ascii_case(printed)).then(|| Box::new(meant()));
        Some(TurnSpeaker {
            source: AttributedSpeaker {
                mention: None,
                words: Some(turn.label),
                name,
                settled: true,
                reason: Reason {
                    meaning: meaning.filter(|_| !unnamed),
                    ..Reason::new(Decided::Layout, link)
                },
            },
            unnamed,
        })
    }

    fn answering(&self) -> TurnSpeaker {
        let mut voice = self.clone();
        if let Support::Head { answers, .. } = &mut voice.source.reason.link {
            *answers = true;
        }
        voice
    }
}

/// Whom the head of the text, the headline or the byline names.
pub(super) fn of_head(
    analysis: &Analysis,
    people: &People,
    body: ParagraphIx,
    article: &Article,
) -> Option<TurnSpeaker> {
    let in_byline = || match article.authors.as_slice() {
        [author] => Some(named(author.clone(), HeadPart::Byline, author)),
        _ => None,
    };
    in_text(analysis, people, body)
        .or_else(|| in_headline(article.headline()?))
        .or_else(in_byline)
}

fn in_text(analysis: &Analysis, people: &People, body: ParagraphIx) -> Option<TurnSpeaker> {
    let (name, at) = person(analysis, people, body)?;
    let words = analysis.mentions[at].span;
    let mut voice = named(name, HeadPart::Head, words.of(analysis.text));
    voice.source.mention = Some(at);
    voice.source.words = Some(words);
    Some(voice)
}

/// The person interviewed: the only person in the headline, or else the only one in the text before the first label.
pub(super) fn of_interview(
    analysis: &Analysis,
    people: &People,
    first: ParagraphIx,
    headline: Option<&str>,
) -> Option<TurnSpeaker> {
    let in_headline = headline.and_then(|headline| {
        let analysis = Analysis::new(headline);
        let people = People::resolve(&analysis, &IndexVec::default());
        let (name, _) = only_person(&analysis, &people, analysis.paragraphs.end())?;
        Some(named(name, HeadPart::Headline, headline))
    });
    in_headline.or_else(|| {
        let (name, at) = only_person(analysis, people, first)?;
        let words = analysis.mentions[at].span.of(analysis.text);
        Some(named(name, HeadPart::Head, words))
    })
}

/// The person interviewed below this head of an article, whom its headline or the head names alone.
pub(crate) fn interviewee(head: &str, headline: Option<&str>) -> Option<String> {
    let analysis = Analysis::new(head);
    let people = People::resolve(&analysis, &IndexVec::default());
    let asked = of_interview(&analysis, &people, analysis.paragraphs.end(), headline)?;
    Some(asked.source.name)
}

/// The person that the first `paragraphs` name, where they name no other.
fn only_person(
    analysis: &Analysis,
    people: &People,
    paragraphs: ParagraphIx,
) -> Option<(String, MentionIx)> {
    let mut persons = persons(analysis, people, paragraphs);
    let first = persons.next()?;
    persons.all(|(name, _)| name == first.0).then_some(first)
}

/// Whom a headline names.
fn in_headline(headline: &str) -> Option<TurnSpeaker> {
    let analysis = Analysis::new(headline);
    let people = People::resolve(&analysis, &IndexVec::default());
    let (name, _) = person(&analysis, &people, analysis.paragraphs.end())?;
    Some(named(name, HeadPart::Headline, headline))
}

/// A witness of this name whom the record calls.
pub(super) fn witness(name: String) -> TurnSpeaker {
    let words = name.clone();
    let mut witness = named(name, HeadPart::Witness, &words);
    if let Support::Head { answers, .. } = &mut witness.source.reason.link {
        *answers = true;
    }
    witness
}

fn named(name: String, part: HeadPart, words: &str) -> TurnSpeaker {
    let link = Support::Head {
        part,
        words: printable(words),
        answers: false,
    };
    TurnSpeaker {
        source: AttributedSpeaker {
            mention: None,
            words: None,
            name,
            settled: false,
            reason: Reason::new(Decided::Transcript, link),
        },
        unnamed: false,
    }
}

/// The speaker that the paragraphs before `paragraphs` name: a person behind a preposition ("by", "with") or with a
/// possessive or colon, or else the first person.
fn person(
    analysis: &Analysis,
    people: &People,
    paragraphs: ParagraphIx,
) -> Option<(String, MentionIx)> {
    let owns = |at: MentionIx| {
        let span = analysis.mentions[at].span;
        let (before, behind) = (&analysis.text[..span.start], &analysis.text[span.end..]);
        let before = before.split_whitespace().next_back().unwrap_or_default();
        lexicon::SPEAKER_PREPOSITIONS.contains(before) || behind.starts_with(['’', '\'', ':'])
    };
    persons(analysis, people, paragraphs).min_by_key(|(_, at)| (!owns(*at), *at))
}

/// The persons that the first `paragraphs` name.
fn persons(
    analysis: &Analysis,
    people: &People,
    paragraphs: ParagraphIx,
) -> impl Iterator<Item = (String, MentionIx)> {
    let names = analysis.mentions.entries();
    let names = names.filter(move |(_, m)| m.kind == MentionKind::Name && m.paragraph < paragraphs);
    names.filter_map(|(at, _)| Some((called(analysis, people, at)?, at)))
}

/// The name of the person whom a mention means. In a headline any word may have a capital, so that there a mention
/// without meaning needs a title or a given name to be a person.
fn called(analysis: &Analysis, people: &People, mention: MentionIx) -> Option<String> {
    if let Some(meaning) = people.meaning(mention) {
        let name = || people.name(meaning.entity).to_string();
        return people.is_person(meaning.entity).then(name);
    }
    let name = PersonName::parse(analysis.mentions[mention].span.of(analysis.text));
    let person = name.titled || name.gender != Gender::Unknown;
    let words = name.words.iter().chain(&name.suffix).copied();
    let words: Vec<&str> = words.collect();
    (person && !words.is_empty()).then(|| words.join(" "))
}
