//! Speakers that the layout names: "NAME:" before the words, "— Name" behind or below them.

use crate::language::class::Class;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{MentionIx, ParagraphIx, Places, QuotedIx, TokenIx};
use crate::quotation::list::List;
use crate::quotation::reason::LabelPlace;
use crate::text::Span;
use std::ops::Range;

/// A speaker named by the layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The words that name the speaker.
    pub span: Span,
    /// The mention that they are; words inside the marks are none.
    pub mention: Option<MentionIx>,
    /// Where they stand.
    pub place: LabelPlace,
    /// Where the words spoken begin, if the label stands inside their marks.
    pub words: Option<usize>,
}

/// A label is no longer than this.
const MOST_LABEL_BYTES: usize = 40;
/// A signature line has no more tokens.
const MOST_SIGNATURE_TOKENS: usize = 25;
/// Paragraphs between the words of a post and its signature.
const MOST_POST_PARAGRAPHS: usize = 3;

/// The label of each quoted stretch, where the layout gives one.
pub fn find(analysis: &Analysis) -> List<QuotedIx, Option<Label>> {
    let mut labels: List<QuotedIx, Option<Label>> = List::with_capacity(analysis.quoted.len());
    for (i, quoted) in analysis.quoted.entries() {
        let inner = quoted.marked.inner;
        let own = turn(inner.of(analysis.text)).map(|head| Label {
            span: Span::new(inner.start + head.name.start, inner.start + head.name.end),
            mention: None,
            place: LabelPlace::Before,
            words: Some(inner.start + head.words),
        });
        let before = i
            .checked_sub(1)
            .map(|b| (&analysis.quoted[b].marked, labels[b]));
        let goes_on = before.and_then(|(marked, label)| {
            let label = label.filter(|_| marked.goes_on)?;
            let turn = matches!(label.place, LabelPlace::Before | LabelPlace::Earlier);
            turn.then_some(Label {
                place: LabelPlace::Earlier,
                words: None,
                ..label
            })
        });
        let signed = || behind(analysis, i).or_else(|| below(analysis, i));
        labels.push(own.or(goes_on).or_else(signed));
    }
    labels
}

/// How a turn of a transcript begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnHead {
    /// The bytes of the name.
    pub name: Range<usize>,
    /// Where the words begin.
    pub words: usize,
}

/// Reads the name in capitals, and its colon, with which `words` begin.
pub fn turn(words: &str) -> Option<TurnHead> {
    let colon = words
        .bytes()
        .take(MOST_LABEL_BYTES)
        .position(|b| b == b':')?;
    let name = words.get(..colon)?;
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let fits = name
        .chars()
        .all(|c| c.is_uppercase() || matches!(c, '.' | ',' | '\'' | '’' | '-' | ' '));
    let after = words.get(colon + 1..)?;
    let begins = name.starts_with(char::is_uppercase) && after.starts_with(char::is_whitespace);
    (fits && letters >= 3 && begins).then(|| TurnHead {
        name: 0..colon,
        words: words.len() - after.trim_start().len(),
    })
}

/// The signature behind a quotation that opens its paragraph, with which the paragraph ends.
fn behind(analysis: &Analysis, quoted: QuotedIx) -> Option<Label> {
    let quoted = &analysis.quoted[quoted];
    let own = &analysis.paragraphs[quoted.paragraph];
    if quoted.token != own.tokens.start {
        return None;
    }
    let line = quoted.token + 1..own.tokens.end;
    let signed = signature(analysis, quoted.paragraph, line.clone())?;
    let name = &analysis.mentions[signed];
    let after = analysis.class(quoted.paragraph, Some(name.end));
    let alone = matches!(
        after,
        Class::Edge | Class::Comma | Class::Stop | Class::Open | Class::Sign
    );
    let fits = alone && name.first == line.start + 1 && name.kind == MentionKind::Name;
    fits.then(|| named(analysis, signed, LabelPlace::Signature))
}

/// The signature below a quotation that ends its paragraph.
fn below(analysis: &Analysis, quoted: QuotedIx) -> Option<Label> {
    let quoted = &analysis.quoted[quoted];
    let own = &analysis.paragraphs[quoted.paragraph];
    if quoted.token + 1 != own.tokens.end {
        return None;
    }
    let next = quoted.paragraph + 1;
    let sign = |paragraph: ParagraphIx| {
        let line = analysis.paragraphs.get(paragraph)?;
        signature(analysis, paragraph, line.tokens.clone())
    };
    if let Some(name) = sign(next) {
        return Some(named(analysis, name, LabelPlace::Signature));
    }
    if quoted.token != own.tokens.start {
        return None;
    }
    let lines = next + 1..next + MOST_POST_PARAGRAPHS + 1;
    let line = lines.iter().find(|&p| sign(p).is_some())?;
    let account = sign(line).filter(|_| has_handle(analysis, line))?;
    let post = next..line;
    if post
        .iter()
        .any(|p| !analysis.paragraphs[p].quoted.is_empty())
    {
        return None;
    }
    let reported = post.iter().find_map(|p| first_subject(analysis, p));
    Some(match reported {
        Some(speaker) => named(analysis, speaker, LabelPlace::Post),
        None => named(analysis, account, LabelPlace::Signature),
    })
}

fn named(analysis: &Analysis, mention: MentionIx, place: LabelPlace) -> Label {
    Label {
        span: analysis.mentions[mention].span,
        mention: Some(mention),
        place,
        words: None,
    }
}

/// The name of a signature, whose tokens begin with a dash.
fn signature(
    analysis: &Analysis,
    paragraph: ParagraphIx,
    tokens: Range<TokenIx>,
) -> Option<MentionIx> {
    let dash = analysis.class(paragraph, Some(tokens.start)) == Class::Dash;
    if !dash || tokens.len() > MOST_SIGNATURE_TOKENS {
        return None;
    }
    analysis.mentions_in(paragraph).iter().find(|&at| {
        let mention = &analysis.mentions[at];
        let named = matches!(mention.kind, MentionKind::Name | MentionKind::Nominal);
        named && tokens.contains(&mention.first)
    })
}

fn has_handle(analysis: &Analysis, paragraph: ParagraphIx) -> bool {
    let tokens = &analysis.paragraphs[paragraph].tokens;
    tokens
        .iter()
        .any(|token| analysis.word(token).starts_with('@'))
}

/// The first subject of a verb of saying.
fn first_subject(analysis: &Analysis, paragraph: ParagraphIx) -> Option<MentionIx> {
    let mut mentions = analysis
        .mentions_in(paragraph)
        .iter()
        .take(MOST_SIGNATURE_TOKENS);
    mentions.find(|&at| {
        let subject = analysis.mentions[at].subject;
        subject.is_some_and(|s| analysis.tokens[s.cue].is_finite_cue())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Vec<Option<&str>> {
        let analysis = Analysis::new(text);
        find(&analysis)
            .iter()
            .map(|l| l.map(|l| l.span.of(text)))
            .collect()
    }

    #[test]
    fn turns_inside_marks_carry_over_paragraphs() {
        let text = "They met on air.\n\n“VEY: Who pays?\n\n“OKORO: The owners pay.\n\n“They always did.\n\n“VEY: I see.”";
        assert_eq!(
            label(text),
            [Some("VEY"), Some("OKORO"), Some("OKORO"), Some("VEY")]
        );
        assert_eq!(label("“Note: we sail.”"), [None]);
    }

    #[test]
    fn a_signature_below_names_the_speaker() {
        assert_eq!(
            label("“The sea takes it back.”\n\n— Mara Okoro, ferry owner"),
            [Some("Mara Okoro")]
        );
        assert_eq!(
            label("“The sea takes it back.”\n\nMara Okoro left."),
            [None]
        );
    }

    #[test]
    fn a_signature_behind_names_the_speaker() {
        assert_eq!(
            label("“The sea takes it back.”― Mara Okoro, Ostwick\n“So be it.” — Tom Vey."),
            [Some("Mara Okoro"), Some("Tom Vey")]
        );
        assert_eq!(label("“The sea takes it back.” — Mara Okoro left."), [None]);
        assert_eq!(label("She wrote “the sea” — Mara Okoro."), [None]);
    }

    #[test]
    fn a_post_that_reports_somebody_names_the_speaker_and_not_the_account() {
        let text = "“The ferry will sail.”\n\nOkoro said so this morning <https://t.example/1>\n\n— Harbour News (@harbour) May 2";
        assert_eq!(label(text), [Some("Okoro")]);
        let text = "“The ferry will sail.”\n\npic.example/77\n\n— Harbour News (@harbour) May 2";
        assert_eq!(label(text), [Some("Harbour News")]);
    }
}
