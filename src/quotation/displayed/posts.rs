//! Posts of social media, set off with the name of their account.

use super::{Displayed, SetOffBy, labelled};
use crate::language::lexicon;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::{ParagraphIx, Places};
use crate::quotation::reason::LabelPlace;
use crate::text::Span;
use std::ops::Range;

/// Letters of the longest name of an account.
const MAX_NAME_LETTERS: usize = 60;
/// Letters behind the account's name, where a date may stand.
const MAX_LETTERS_BEHIND: usize = 40;
/// Letters of the longest post.
const MAX_POST_LETTERS: usize = 280;
/// Words of an address before a post, with its account.
const MAX_ADDRESS_WORDS: usize = 6;
/// Paragraphs of a post before its last one.
const MAX_POST_PARAGRAPHS: usize = 5;
/// Bytes below which a paragraph is rather a line of a post than of an article, if others like it follow.
const SHORT_LINE_BYTES: usize = 60;

/// The posts of an article, in order.
pub fn find(analysis: &Analysis) -> Vec<Displayed> {
    let mut posts: Vec<Displayed> = Vec::new();
    for (at, paragraph) in analysis.paragraphs.entries() {
        let from = posts
            .last()
            .map_or(ParagraphIx::default(), |last| last.paragraphs.end);
        posts.extend(
            signed(analysis, at, from)
                .or_else(|| passed_on(analysis, at, paragraph.span))
                .or_else(|| headed(analysis, at)),
        );
    }
    posts
}

/// "Words — Name (@account) May 2, 2031". Its paragraphs begin at `from` at the earliest.
fn signed(analysis: &Analysis, at: ParagraphIx, from: ParagraphIx) -> Option<Displayed> {
    let line = analysis.paragraphs[at].span;
    let signature = signature(line.of(analysis.text))?;
    let own = Span::new(line.start, line.start + signature.words);
    let own = without_links(analysis.text, own);
    let begins = beginning(analysis, at, from, own.len());
    let mut words: Vec<Span> = analysis.paragraphs[begins..at]
        .iter()
        .map(|p| p.span)
        .collect();
    words.extend((!own.is_empty()).then_some(own));
    let handle = &line.of(analysis.text)[signature.handle.clone()];
    if let Some(first) = words.first_mut() {
        *first = without_address(analysis.text, *first, handle);
    }
    words.retain(|words| !words.is_empty());
    let name = Span::new(
        line.start + signature.name.start,
        line.start + signature.name.end,
    );
    (!words.is_empty()).then(|| Displayed {
        words,
        paragraphs: begins..at + 1,
        cue: None,
        source: Some(labelled(analysis, name, LabelPlace::Signature)),
        set_off_by: SetOffBy::Account,
    })
}

/// "RT @account: words".
fn passed_on(analysis: &Analysis, at: ParagraphIx, line: Span) -> Option<Displayed> {
    let words = line.of(analysis.text);
    let mut marks = lexicon::REPOST_MARKS.entries();
    let marked = marks.find_map(|mark| words.strip_prefix(mark)?.strip_prefix(' '));
    let account = marked.unwrap_or(words);
    let handle = account.strip_prefix('@')?;
    let length = handle.len() - handle.trim_start_matches(is_of_handle).len();
    let rest = handle[length..].strip_prefix(':')?;
    let start = line.end - account.len();
    let own = Span::new(line.end - rest.trim_start().len(), line.end);
    let name = Span::new(start, start + 1 + length);
    let own = without_links(analysis.text, own);
    (length > 0 && !own.is_empty()).then(|| Displayed {
        words: vec![own],
        paragraphs: at..at + 1,
        cue: None,
        source: Some(labelled(analysis, name, LabelPlace::Before)),
        set_off_by: SetOffBy::Account,
    })
}

/// "@account · May 2" in a line, and the words below it up to a blank line.
fn headed(analysis: &Analysis, at: ParagraphIx) -> Option<Displayed> {
    let name = account_over_post(analysis, at)?;
    let span = |at: ParagraphIx| analysis.paragraphs[at].span;
    let follows = |next: &ParagraphIx| {
        let gap = &analysis.text[span(*next - 1).end..span(*next).start];
        gap.matches('\n').count() < 2 && account_over_post(analysis, *next).is_none()
    };
    let below = (at + 1..analysis.paragraphs.end()).iter();
    let below: Vec<ParagraphIx> = below
        .take(MAX_POST_PARAGRAPHS)
        .take_while(follows)
        .collect();
    let words = below
        .iter()
        .map(|at| without_links(analysis.text, span(*at)));
    let words: Vec<Span> = words.filter(|words| !words.is_empty()).collect();
    let last = *below.last()?;
    (!words.is_empty()).then(|| Displayed {
        words,
        paragraphs: at..last + 1,
        cue: None,
        source: Some(labelled(analysis, name, LabelPlace::Before)),
        set_off_by: SetOffBy::Account,
    })
}

/// The account that a line names before a raised dot and a date.
fn account_over_post(analysis: &Analysis, at: ParagraphIx) -> Option<Span> {
    let line = analysis.paragraphs[at].span;
    let words = line.of(analysis.text);
    let (account, behind) = words.split_once('·')?;
    let account = account.trim_end();
    let is_handle = |word: &str| {
        let handle = word.trim_matches(['(', ')']).strip_prefix('@');
        handle.is_some_and(|handle| !handle.is_empty() && handle.chars().all(is_of_handle))
    };
    let name = account.rsplit_once(' ').map_or(account, |(name, _)| name);
    let fits = account.split(' ').next_back().is_some_and(is_handle)
        && account.chars().count() <= MAX_NAME_LETTERS
        && behind.chars().count() <= MAX_LETTERS_BEHIND
        && !behind.trim_end().ends_with(['.', '!', '?']);
    fits.then(|| Span::new(line.start, line.start + name.len()))
}

/// Where the words of a post end, and the name behind them.
struct Signature {
    words: usize,
    name: Range<usize>,
    /// The account with its "@".
    handle: Range<usize>,
}

/// Reads the signature with which a line ends.
fn signature(line: &str) -> Option<Signature> {
    let open = line.rfind("(@")?;
    let handle = &line[open + 2..];
    let close = handle.find(|c: char| !is_of_handle(c))?;
    let behind = handle[close..].strip_prefix(')')?;
    let before = line[..open].trim_end();
    let dash = before
        .rfind(['—', '–', '―'])
        .or_else(|| before.rfind("--"))?;
    let name = before[dash..].trim_start_matches(['—', '–', '―', '-', ' ']);
    let fits = close > 0
        && !name.is_empty()
        && name.chars().count() <= MAX_NAME_LETTERS
        && behind.chars().count() <= MAX_LETTERS_BEHIND;
    fits.then(|| Signature {
        words: dash,
        name: before.len() - name.len()..before.len(),
        handle: open + 1..open + 2 + close,
    })
}

fn is_of_handle(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The paragraph with which a post begins that has `own` bytes of words in its last one. An earlier line belongs to
/// the post only if it looks like it: it has hash tags or accounts, is as short as its neighbours, or follows the
/// line that announces the post.
fn beginning(analysis: &Analysis, last: ParagraphIx, from: ParagraphIx, own: usize) -> ParagraphIx {
    let line = |at: ParagraphIx| analysis.paragraphs[at].span.of(analysis.text);
    let mut begins = last;
    let mut total = own;
    let mut short = 0;
    for at in (from..last).tail(MAX_POST_PARAGRAPHS).iter().rev() {
        let words = line(at);
        if words.ends_with(':') {
            return at + 1;
        }
        total += words.chars().count();
        if total > MAX_POST_LETTERS
            || !words.ends_with(['.', '!', '?', '…'])
            || narrates(analysis, at)
        {
            break;
        }
        short = if words.len() < SHORT_LINE_BYTES {
            short + 1
        } else {
            0
        };
        let of_post = words
            .split_whitespace()
            .any(|word| word.len() > 1 && word.starts_with(['#', '@']));
        // With only a signature in the last line, the words stand in the line above it.
        if of_post || short >= 2 || own == 0 && at + 1 == last {
            begins = at;
        }
    }
    begins
}

/// Whether a paragraph attributes words to somebody, so that it is no part of a post.
fn narrates(analysis: &Analysis, at: ParagraphIx) -> bool {
    let speaks = analysis
        .mentions_of(at)
        .iter()
        .any(|mention| mention.is_attached());
    speaks || !analysis.paragraphs[at].quoted.is_empty()
}

/// A stretch without the line of the page with which it begins, for those who have it read to them: "Skip post by @account".
/// Nobody begins a post so near to the name of its own account.
fn without_address(text: &str, span: Span, handle: &str) -> Span {
    let mut words = span.of(text).split_whitespace().take(MAX_ADDRESS_WORDS);
    let named = words.find(|word| *word == handle);
    let start = named.map_or(span.start, |word| {
        let behind = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
        let rest = &text[behind..span.end];
        span.end - rest.trim_start().len()
    });
    Span::new(start, span.end)
}

/// A stretch without the links with which it ends.
fn without_links(text: &str, span: Span) -> Span {
    let mut words = span.of(text).trim_end();
    while let Some(last) = words.split_whitespace().next_back() {
        let links = lexicon::POST_LINKS.entries();
        let at = links.filter_map(|link| last.find(link)).min();
        let Some(at) = at else { break };
        words = words[..words.len() - last.len() + at].trim_end();
    }
    Span::new(span.start, span.start + words.len())
}
