//! Clear rules about whether words in marks are speech at all, whatever the model thinks.

use crate::language::class::Class;
use crate::language::word::Lists;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{ParagraphIx, Places, QuotedIx};
use crate::quotation::list::List;
use crate::quotation::speaker::attachment::Attachment;
use crate::quotation::speaker::model::Decision;
use crate::quotation::surface::quoted::{Ending, Quoted};

/// A quotation of so many words can be a sentence.
const SENTENCE_WORDS: usize = 4;

/// A fragment has no more words than this.
const FRAGMENT_WORDS: usize = 4;

/// A heading between paragraphs has no more words.
const HEADING_WORDS: usize = 8;

/// Tokens of a heading, its quotations counting as one each.
const HEADING_TOKENS: usize = 40;

/// Whether a clear rule says that nobody said it, whatever the model thinks.
pub(super) fn is_no_speech(
    analysis: &Analysis,
    quoted: &Quoted,
    attachment: Option<&Attachment>,
) -> bool {
    is_headline(analysis, quoted)
        || is_stage_direction(analysis, quoted)
        || attachment.is_some_and(|a| is_said_by_a_thing(analysis, quoted, a))
}

/// “(Laughter.)”: a remark of whoever took the words down.
fn is_stage_direction(analysis: &Analysis, quoted: &Quoted) -> bool {
    let words = quoted.marked.inner.of(analysis.text).trim();
    let inner = [('(', ')'), ('[', ']')]
        .into_iter()
        .find_map(|(open, close)| words.strip_prefix(open)?.strip_suffix(close));
    inner.is_some_and(|inner| !inner.contains(['(', ')', '[', ']']))
}

/// Okoro had one answer — “We sail at dawn.”: what a colon or a dash leads over to is speech if it is a
/// sentence and somebody stands before it.
pub fn trust_colon(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let before = analysis.class(quoted.paragraph, quoted.token.checked_sub(1));
    let sentence = quoted.capital
        && !quoted.title_case
        && quoted.words >= SENTENCE_WORDS
        && matches!(
            quoted.ending,
            Ending::Stop | Ending::Question | Ending::Exclamation
        );
    let beside = decision.speaker.is_some_and(|s| {
        let mention = &analysis.mentions[s];
        mention.paragraph == quoted.paragraph && mention.first < quoted.token
    });
    if sentence && beside && matches!(before, Class::Colon | Class::Dash) {
        decision.nobody = 0.0;
    }
}

/// A few words in single marks that have a paragraph of their own, where the article quotes in double marks:
/// a heading over what follows, which takes up words quoted there.
pub fn pass_over_headings(analysis: &Analysis, decisions: &mut List<QuotedIx, Decision>) {
    let singles = analysis.quoted.iter().filter(|q| q.marked.single).count();
    if singles * 2 >= analysis.quoted.len() {
        return;
    }
    for (at, quoted) in analysis.quoted.entries() {
        let short = quoted.marked.single
            && quoted.words <= HEADING_WORDS
            && quoted.paragraph > ParagraphIx::default();
        if short && has_paragraph(analysis, quoted) {
            decisions[at].nobody = 1.0;
        }
    }
}

/// Whether no other words stand in its paragraph, which is short.
fn has_paragraph(analysis: &Analysis, quoted: &Quoted) -> bool {
    let tokens = analysis.paragraphs[quoted.paragraph].tokens.clone();
    let short = tokens.len() <= HEADING_TOKENS;
    short && analysis.tokens[tokens].iter().all(|t| !t.class.is_word())
}

/// A heading in capitals that has a paragraph of its own.
fn is_headline(analysis: &Analysis, quoted: &Quoted) -> bool {
    let words = quoted.marked.inner.of(analysis.text);
    quoted.ending == Ending::Open
        && has_paragraph(analysis, quoted)
        && !words.contains(char::is_lowercase)
}

/// A few words that no verb ties to their speaker, who is no person and no body ("a ferry marked “for
/// members only”"), or a single small word ("the answer “for”").
fn is_said_by_a_thing(analysis: &Analysis, quoted: &Quoted, attachment: &Attachment) -> bool {
    let head = &analysis.mentions[attachment.head];
    let lists = analysis.tokens[head.end - 1].lists;
    let fragment = quoted.words <= FRAGMENT_WORDS && !quoted.capital;
    let thing = head.kind == MentionKind::Nominal
        && (!lists.has(Lists::ROLE) || lists.has(Lists::DOCUMENT));
    let particle = quoted.words == 1 && quoted.opening.is_closed();
    fragment && (thing || particle) && !attachment.is_tied()
}
