//! Who speaks in a transcript: whom a label, its head, the headline or the byline names.

use crate::corpus::Article;
use crate::language::lexicon;
use crate::language::person_name::{Gender, PersonName};
use crate::quotation::attributed::Source;
use crate::quotation::coreference::People;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{MentionIx, ParagraphIx};
use crate::quotation::list::List;
use crate::quotation::reason::{Decided, HeadPart, Link, Reason};
use crate::quotation::transcript::turns::Turn;
use crate::text::printable;

/// Whose words follow.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    pub(super) source: Source,
    /// The label names nobody ("Q:").
    pub(super) unnamed: bool,
}

impl Voice {
    /// In what follows the words that name the speaker are no longer part of the text.
    pub(super) fn leave(&mut self) {
        self.source.mention = None;
        self.source.words = None;
    }
}

/// Whom the head of the text, the headline or the byline names.
pub(super) fn of_head(
    analysis: &Analysis,
    people: &People,
    body: ParagraphIx,
    article: &Article,
) -> Option<Voice> {
    let in_text = person(analysis, people, body).map(|(name, at)| {
        let words = analysis.mentions[at].span;
        let mut voice = named(name, HeadPart::Head, words.of(analysis.text));
        voice.source.mention = Some(at);
        voice.source.words = Some(words);
        voice
    });
    let in_headline = || {
        let headline = article.headline.as_deref()?;
        let analysis = Analysis::new(headline);
        let people = People::resolve(&analysis, &List::default());
        let (name, _) = person(&analysis, &people, analysis.paragraphs.end())?;
        Some(named(name, HeadPart::Headline, headline))
    };
    let in_byline = || match article.authors.as_slice() {
        [author] => Some(named(author.clone(), HeadPart::Byline, author)),
        _ => None,
    };
    in_text.or_else(in_headline).or_else(in_byline)
}

fn named(name: String, part: HeadPart, words: &str) -> Voice {
    let link = Link::Head {
        part,
        words: printable(words),
        answers: false,
    };
    Voice {
        source: Source {
            mention: None,
            words: None,
            name,
            reason: Reason::new(Decided::Transcript, link),
        },
        unnamed: false,
    }
}

/// The person that the first `paragraphs` name: by whom or with whom it is, whose it is, else the first one.
fn person(
    analysis: &Analysis,
    people: &People,
    paragraphs: ParagraphIx,
) -> Option<(String, MentionIx)> {
    let mentions = analysis.mentions.entries();
    let names = mentions
        .filter(|(_, m)| m.kind == MentionKind::Name && m.paragraph < paragraphs)
        .filter_map(|(n, _)| Some((called(analysis, people, n)?, n)));
    let owns = |at: MentionIx| {
        let span = analysis.mentions[at].span;
        let (before, behind) = (&analysis.text[..span.start], &analysis.text[span.end..]);
        let before = before.split_whitespace().next_back().unwrap_or_default();
        lexicon::SPEAKER_PREPOSITIONS.contains(before) || behind.starts_with(['’', '\'', ':'])
    };
    names.min_by_key(|(_, at)| (!owns(*at), *at))
}

/// The name of a person. In a title every word may have its capital: there a title or a given name tells.
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

/// Who speaks under a label. "A:" answers for whom the head of an interview names.
pub(super) fn of_label(analysis: &Analysis, turn: &Turn, named: Option<&Voice>) -> Voice {
    let label = turn.label.of(analysis.text);
    match named.filter(|_| label == "A") {
        Some(asked) => {
            let mut voice = asked.clone();
            if let Link::Head { answers, .. } = &mut voice.source.reason.link {
                *answers = true;
            }
            voice
        }
        None => Voice {
            source: turn.source(analysis),
            unnamed: turn.is_unnamed(analysis),
        },
    }
}

/// A name as names are printed elsewhere: labels are often in capitals.
pub(super) fn in_small_letters(label: &str) -> String {
    if label.len() == 1 || label.contains(char::is_lowercase) {
        return label.to_string();
    }
    let mut inside = false;
    let small = label.chars().map(|c| {
        let kept = if inside {
            c.to_lowercase().next()
        } else {
            Some(c)
        };
        inside = c.is_alphabetic();
        kept.unwrap_or(c)
    });
    small.collect()
}
