//! Who speaks in a record: whom a label, its head, the headline or the byline names.

use crate::corpus::Article;
use crate::language::person_name::{Gender, Name};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{MentionIx, ParagraphIx};
use crate::quotation::list::List;
use crate::quotation::person::People;
use crate::quotation::transcript::Turn;
use crate::text::{Span, printable};

/// Whose words follow.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    pub(super) name: String,
    /// The words of the text that name the speaker; a headline and a byline are not in it.
    pub(super) mention: Option<Span>,
    pub(super) by: String,
    /// The label names nobody ("Q:").
    pub(super) unnamed: bool,
}

/// Whom the head of the text, the headline or the byline names.
pub(super) fn of_head(
    analysis: &Analysis,
    people: &People,
    body: ParagraphIx,
    article: &Article,
) -> Option<Voice> {
    let voice = |name: String, mention, what: &str, words: &str| Voice {
        name,
        mention,
        by: format!(
            "the {what} of the record names them: “{}”",
            printable(words)
        ),
        unnamed: false,
    };
    let in_text = person(analysis, people, body)
        .map(|(name, mention)| voice(name, Some(mention), "head", mention.of(analysis.text)));
    let in_headline = || {
        let headline = article.headline.as_deref()?;
        let analysis = Analysis::new(headline);
        let people = People::read(&analysis, &List::default());
        let (name, _) = person(&analysis, &people, analysis.paragraphs.end())?;
        Some(voice(name, None, "headline", headline))
    };
    let in_byline = || match article.authors.as_slice() {
        [author] => Some(voice(author.clone(), None, "byline", author)),
        _ => None,
    };
    in_text.or_else(in_headline).or_else(in_byline)
}

/// The person that the first `paragraphs` name: by whom or with whom it is, whose it is, else the first one.
fn person(analysis: &Analysis, people: &People, paragraphs: ParagraphIx) -> Option<(String, Span)> {
    let mentions = analysis.mentions.entries();
    let names = mentions
        .filter(|(_, m)| m.kind == MentionKind::Name && m.paragraph < paragraphs)
        .filter_map(|(n, m)| Some((called(analysis, people, n)?, m.span)));
    let owns = |span: Span| {
        let (before, behind) = (&analysis.text[..span.start], &analysis.text[span.end..]);
        let before = before.split_whitespace().next_back().unwrap_or_default();
        ["by", "of", "with", "from"].contains(&before) || behind.starts_with(['’', '\'', ':'])
    };
    names.min_by_key(|(_, span)| (!owns(*span), span.start))
}

/// The name of a person. In a title every word may have its capital: there a title or a given name tells.
fn called(analysis: &Analysis, people: &People, mention: MentionIx) -> Option<String> {
    if let Some(meaning) = people.meaning(mention) {
        let name = || people.name(meaning.entity).to_string();
        return people.is_person(meaning.entity).then(name);
    }
    let name = Name::parse(analysis.mentions[mention].span.of(analysis.text));
    let person = name.titled || name.gender != Gender::Unknown;
    let words = name.words.iter().chain(&name.suffix).copied();
    let words: Vec<&str> = words.collect();
    (person && !words.is_empty()).then(|| words.join(" "))
}

/// Who speaks under a label. "A:" answers for whom the head of an interview names.
pub(super) fn of_label(analysis: &Analysis, turn: &Turn, named: Option<&Voice>) -> Voice {
    let label = turn.label.of(analysis.text);
    match named.filter(|_| label == "A") {
        Some(asked) => Voice {
            by: format!("“A:” answers, and {}", asked.by),
            ..asked.clone()
        },
        None => Voice {
            name: label.to_string(),
            mention: Some(turn.label),
            by: format!("the label “{label}:” stands before it"),
            unnamed: matches!(label, "Q" | "A"),
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
