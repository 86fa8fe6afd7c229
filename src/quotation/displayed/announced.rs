//! Words that a line with a colon announces, and block quotations.

use super::{Displayed, SetOffBy, is_in_talk, labelled};
use crate::language::class::Class;
use crate::language::cue_verb::CueGroup;
use crate::language::function_word;
use crate::language::lexicon;
use crate::language::person_name::is_particle;
use crate::language::turn_label::is_link;
use crate::quotation::attributed::AttributedSpeaker;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::attach::owned_cue_noun;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::grammar::tie::Intervening;
use crate::quotation::index::{Ix, MentionIx, ParagraphIx, Places, TokenIx};
use crate::quotation::reason::{CuePlace, Decided, LabelPlace, Reason, Support};
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead};
use crate::quotation::surface::paragraph::{is_list_item, without_bullet};
use crate::text::Span;
use std::ops::Range;

/// Tokens between a cue and its colon: "wrote in a letter to the board of the harbour:".
const MAX_TOKENS_TO_COLON: usize = 12;
/// Tokens of a sentence that only tells who said the words before it: "the mayor of Ostwick said."
const MAX_SPEAKER_CLAUSE_TOKENS: usize = 6;
/// Tokens before the name that opens a sentence, which tell who that is.
const MAX_TOKENS_TO_NAME: usize = 3;
/// Words of displayed words: fewer are a heading.
const MIN_DISPLAYED_WORDS: usize = 5;
/// Columns by which a line must be indented to be set off.
const INDENT_COLUMNS: usize = 4;
/// Paragraphs of the longest words that the layout sets off.
const MAX_DISPLAYED_PARAGRAPHS: usize = 40;
/// Signs with which a sentence ends.
const ENDS: [char; 10] = ['.', '!', '?', '…', ')', ']', '”', '"', '’', '\''];
/// Letters of the longest signature without an account.
const MAX_SIGNATURE_LETTERS: usize = 60;

/// The displayed words of an article that are no post and no letter, in order of their announcements.
pub fn find(analysis: &Analysis, blocks: &[Span], signed: &[Displayed]) -> Vec<Displayed> {
    let mut found: Vec<Displayed> = Vec::new();
    let mut signed = signed.iter().peekable();
    let usual_room = usual_room(analysis);
    for (at, paragraph) in analysis.paragraphs.entries() {
        while signed.next_if(|one| one.paragraphs.end <= at).is_some() {}
        let is_signed = signed
            .peek()
            .is_some_and(|one| one.paragraphs.contains(&at));
        let is_taken = found
            .last()
            .is_some_and(|last| last.paragraphs.contains(&at));
        if is_signed || is_taken || paragraph.teaser {
            continue;
        }
        let block = blocks.partition_point(|block| block.end <= paragraph.span.start);
        let block = blocks
            .get(block)
            .filter(|block| block.contains(&paragraph.span));
        found.extend(match block {
            Some(block) => Some(block_quotation(analysis, at, *block)),
            None => announced(analysis, at, usual_room),
        });
    }
    found
}

/// A block quotation, whose paragraphs begin here.
fn block_quotation(analysis: &Analysis, first: ParagraphIx, block: Span) -> Displayed {
    let end = analysis
        .paragraphs
        .partition_point(|p| p.span.start < block.end);
    let above = first.checked_sub(1);
    let signature = signature_of_block(analysis, first..end);
    // Who signs is told more closely than by the line above: "A reader writes:".
    let announcement = above
        .filter(|&above| signature.is_none() && !closes_quotation(analysis, above))
        .and_then(|above| announcement(analysis, above).or_else(|| led_in(analysis, above)));
    displayed(
        analysis,
        first..end,
        announcement,
        signature,
        SetOffBy::Layout,
    )
}

/// Whether the last sentence of a paragraph tells who said the words in marks that stand in it or before it, and does
/// not end with a colon: “We sail,” Okoro said. What stands below may be anybody's.
fn closes_quotation(analysis: &Analysis, paragraph: ParagraphIx) -> bool {
    let tokens = analysis.paragraphs[paragraph].tokens.clone();
    let Some((first, last)) = last_sentence(analysis, paragraph) else {
        return false;
    };
    let is_quoted = |at: TokenIx| analysis.tokens[at].class == Class::Quote;
    let before = first.checked_sub(1).filter(|at| tokens.contains(at));
    // “Who pays?” Okoro said.
    let goes_on =
        before.is_some_and(is_quoted) && last.get() - first.get() <= MAX_SPEAKER_CLAUSE_TOKENS;
    let ends_with_colon = analysis.tokens[last].class == Class::Colon;
    !ends_with_colon && (goes_on || (first..tokens.end).iter().any(is_quoted))
}

/// The tokens with which the last sentence of a paragraph begins and ends.
fn last_sentence(analysis: &Analysis, paragraph: ParagraphIx) -> Option<(TokenIx, TokenIx)> {
    let tokens = analysis.paragraphs[paragraph].tokens.clone();
    let last = tokens.end.checked_sub(1)?;
    let sentence = analysis.tokens[last].sentence;
    let first = tokens
        .iter()
        .find(|&at| analysis.tokens[at].sentence == sentence)?;
    Some((first, last))
}

/// The words at `first`, where the paragraph above announces them with a colon.
fn announced(analysis: &Analysis, first: ParagraphIx, usual_room: usize) -> Option<Displayed> {
    let above = first.checked_sub(1)?;
    let ends_with_colon = analysis.paragraphs[above].tokens.end.checked_sub(1);
    let announces = analysis.class(above, ends_with_colon) == Class::Colon;
    if !announces || analysis.paragraphs[above].teaser || !reads_as_words(analysis, first) {
        return None;
    }
    let set_off = set_off(analysis, first, usual_room);
    let paragraphs = set_off.clone().unwrap_or(first..first + 1);
    let signature = signature(analysis, paragraphs.end - 1);
    let announcement = announcement(analysis, above);
    if announcement.is_none() && signature.is_none() {
        return None;
    }
    let set_off_by = match set_off.is_some() || signature.is_some() {
        true => SetOffBy::Layout,
        false => SetOffBy::Colon,
    };
    Some(displayed(
        analysis,
        paragraphs,
        announcement,
        signature,
        set_off_by,
    ))
}

fn displayed(
    analysis: &Analysis,
    paragraphs: Range<ParagraphIx>,
    announcement: Option<Announcement>,
    signature: Option<(usize, Span)>,
    set_off_by: SetOffBy,
) -> Displayed {
    let own = analysis.paragraphs[paragraphs.clone()].iter();
    let mut words: Vec<Span> = own.map(|p| p.span).collect();
    if let (Some(signature), Some(last)) = (&signature, words.last_mut()) {
        last.end = signature.0;
    }
    words.retain(|span| !span.is_empty());
    for span in &mut words {
        *span = without_bullet(analysis.text, *span);
    }
    let (cue, source) = match (announcement, signature) {
        (Some(Announcement { mention, cue }), _) => {
            let source = announcer(analysis, mention, &cue);
            (Some(cue), Some(source))
        }
        (None, Some((_, name))) => (None, Some(labelled(analysis, name, LabelPlace::Signature))),
        (None, None) => (None, None),
    };
    Displayed {
        words,
        paragraphs,
        cue,
        source,
        set_off_by,
    }
}

/// The speaker whom a line announces, and the tokens of the cue.
struct Announcement {
    mention: MentionIx,
    cue: Range<TokenIx>,
}

/// The announcement in the last sentence of a paragraph: by its last verb of saying, or else by a noun for something
/// written.
fn announcement(analysis: &Analysis, paragraph: ParagraphIx) -> Option<Announcement> {
    let (first, last) = last_sentence(analysis, paragraph)?;
    let sentence = analysis.tokens[last].sentence;
    // "Watch Okoro's comments here:" announces a recording.
    if lexicon::RECORDING_INVITATIONS.contains_folded(analysis.word(first)) {
        return None;
    }
    let find = |cue_of: fn(&Analysis, MentionIx) -> Option<TokenIx>| {
        let own = analysis.mentions_in(paragraph).iter().rev();
        let mut own = own.take_while(|&at| analysis.mentions[at].sentence == sentence);
        own.find_map(|mention| {
            let cue = cue_of(analysis, mention)?;
            let fits = leads_over(analysis, cue + 1..last) && !in_brackets(analysis, cue, last);
            fits.then_some(Announcement {
                mention,
                cue: cue..cue + 1,
            })
        })
    };
    find(verb_of).or_else(|| find(writing_of))
}

/// Who opens the last sentence of a line that ends with a colon over a block quotation, by name or as "she", whatever the line tells of
/// him: "Capt. Vey, at the morning briefing:", "She was asked about the fire:".
fn led_in(analysis: &Analysis, paragraph: ParagraphIx) -> Option<Announcement> {
    let (first, last) = last_sentence(analysis, paragraph)?;
    if analysis.tokens[last].class != Class::Colon
        || lexicon::RECORDING_INVITATIONS.contains_folded(analysis.word(first))
    {
        return None;
    }
    let opens = |at: &MentionIx| {
        let mention = &analysis.mentions[*at];
        // Words before a name tell what he is: "Incident controller Capt. Ada Vey". Those before "she" are of something else.
        let most = match mention.kind {
            MentionKind::Name => MAX_TOKENS_TO_NAME,
            _ => 0,
        };
        let is_title = |at: TokenIx| {
            let word = analysis.word(at).to_lowercase();
            let is_article = function_word::is_article(&word);
            let is_word = word.starts_with(char::is_alphabetic);
            is_word && (is_article || function_word::of(&word).is_none())
        };
        mention.first >= first
            && mention.first.get() - first.get() <= most
            && (first..mention.first).iter().all(is_title)
    };
    let is_somebody = |at: &MentionIx| {
        let kind = analysis.mentions[*at].kind;
        kind == MentionKind::Name || kind.is_pronoun()
    };
    let mut own = analysis.mentions_in(paragraph).iter().rev();
    let mention = own.find(|at| is_somebody(at) && opens(at))?;
    Some(Announcement {
        mention,
        cue: last..last + 1,
    })
}

/// The verb of saying of which a mention is the subject. Verbs that often mean no speech need a subject with a name;
/// "five things we learned:" announces nothing.
fn verb_of(analysis: &Analysis, at: MentionIx) -> Option<TokenIx> {
    let mention = &analysis.mentions[at];
    let subject = mention
        .subject
        .filter(|subject| !subject.intervening.has(Intervening::GENITIVE))?;
    let token = &analysis.tokens[subject.cue];
    let group = token.cue.filter(|cue| cue.inflection.is_finite())?.group;
    let rarely_speech = matches!(group, CueGroup::Soft | CueGroup::Plain);
    // "three questions:" is no verb with its subject.
    let counted = analysis.tokens[mention.first].class == Class::Number;
    let speaks = !counted && (!rarely_speech || mention.kind == MentionKind::Name);
    (speaks && !is_in_talk(analysis, at) && !token.capital).then_some(subject.cue)
}

/// "Okoro's statement in full:", "A letter from Okoro:", "According to Okoro:".
fn writing_of(analysis: &Analysis, at: MentionIx) -> Option<TokenIx> {
    let mention = &analysis.mentions[at];
    if mention.kind.is_pronoun() {
        return None;
    }
    let by = mention.first.checked_sub(1);
    let noun = by.and_then(|by| by.checked_sub(1));
    let by = by.is_some_and(|by| matches!(analysis.tokens[by].class, Class::From | Class::By));
    let document = noun.filter(|&noun| by && lexicon::DOCUMENTS.contains(analysis.word(noun)));
    let according = mention.inverted.map(|inverted| inverted.cue);
    let according = according.filter(|&cue| analysis.tokens[cue].class == Class::According);
    owned_cue_noun(analysis, mention).or(document).or(according)
}

/// Whether a cue stands in brackets, where it announces nothing: "(emphasis added):".
fn in_brackets(analysis: &Analysis, cue: TokenIx, last: TokenIx) -> bool {
    let mut after = analysis.tokens[cue..last].iter().map(|token| token.class);
    after.find(|class| matches!(class, Class::Open | Class::Close)) == Some(Class::Close)
}

/// Whether between a cue and the end of its sentence there are only adverbials, and no clause that already tells what
/// was said, except behind a noun for the document that stands below ("released a statement saying that …:").
fn leads_over(analysis: &Analysis, between: Range<TokenIx>) -> bool {
    let tells = |token: &TokenIx| {
        let token = &analysis.tokens[*token];
        let opens_clause = matches!(
            token.class,
            Class::That
                | Class::How
                | Class::What
                | Class::If
                | Class::Because
                | Class::Be
                | Class::Quote
        );
        opens_clause || token.is_finite_cue()
    };
    let written = || {
        between
            .iter()
            .take(3)
            .any(|at| lexicon::DOCUMENTS.contains(analysis.word(at)))
    };
    let near = between.start <= between.end && between.len() <= MAX_TOKENS_TO_COLON;
    near && !between.iter().any(|t| tells(&t)) || between.start <= between.end && written()
}

/// Whether a paragraph could be displayed words: it is no heading, not in quotation marks, and no announcement itself.
fn reads_as_words(analysis: &Analysis, at: ParagraphIx) -> bool {
    let paragraph = &analysis.paragraphs[at];
    let words = paragraph.span.of(analysis.text);
    let first = analysis.tokens[paragraph.tokens.start].class;
    let enough = words
        .split_whitespace()
        .nth(MIN_DISPLAYED_WORDS - 1)
        .is_some();
    let begins = words.starts_with(|c: char| c.is_uppercase() || "[…".contains(c));
    let ends = words.ends_with(ENDS) || signature(analysis, at).is_some();
    let label = TurnHead::parse(words).is_some_and(|head| head.sign == LabelSign::Colon);
    let sentence = is_list_item(words) || begins && ends;
    let told = label || gives_words(words);
    enough && sentence && !told && !paragraph.teaser && first != Class::Quote
}

/// Whether a line is a name, a colon and words in marks, which is an attribution and no displayed words.
fn gives_words(line: &str) -> bool {
    let said = line.split_once(':').map(|(_, said)| said.trim_start());
    said.is_some_and(|said| said.starts_with(['“', '"', '‘']) && said.ends_with(['”', '"', '’']))
}

/// The paragraphs from `first` on that the layout sets off: an indented block, a list, or lines with more space above
/// them than is usual.
fn set_off(
    analysis: &Analysis,
    first: ParagraphIx,
    usual_room: usize,
) -> Option<Range<ParagraphIx>> {
    let line = |at: ParagraphIx| analysis.paragraphs[at].span.of(analysis.text);
    let run = |belongs: &dyn Fn(ParagraphIx) -> bool| {
        let all = first
            ..analysis
                .paragraphs
                .end()
                .min(first + MAX_DISPLAYED_PARAGRAPHS);
        let end = all.iter().find(|&at| !belongs(at));
        first..end.unwrap_or(all.end)
    };
    if is_list_item(line(first)) {
        return Some(run(&|at| is_list_item(line(at))));
    }
    let above = first.checked_sub(1)?;
    if indentation(analysis, first) >= INDENT_COLUMNS
        && indentation(analysis, above) < INDENT_COLUMNS
    {
        return Some(run(&|at| indentation(analysis, at) >= INDENT_COLUMNS));
    }
    let room = room_above(analysis, first);
    let end = run(&|at| at == first || room_above(analysis, at) < room).end;
    let is_parted = room > usual_room
        && end
            < analysis
                .paragraphs
                .end()
                .min(first + MAX_DISPLAYED_PARAGRAPHS);
    is_parted.then_some(first..end)
}

/// Columns before the first letter of a paragraph.
fn indentation(analysis: &Analysis, at: ParagraphIx) -> usize {
    let before = &analysis.text[..analysis.paragraphs[at].span.start];
    let blanks = before
        .bytes()
        .rev()
        .take_while(|b| matches!(b, b' ' | b'\t'));
    blanks
        .map(|b| if b == b'\t' { INDENT_COLUMNS } else { 1 })
        .sum()
}

/// Line breaks between a paragraph and the one above.
fn room_above(analysis: &Analysis, at: ParagraphIx) -> usize {
    let end = at
        .checked_sub(1)
        .map_or(0, |above| analysis.paragraphs[above].span.end);
    let between = Span::new(end, analysis.paragraphs[at].span.start);
    between.of(analysis.text).matches('\n').count()
}

/// The median of [`room_above`] over all paragraphs.
fn usual_room(analysis: &Analysis) -> usize {
    let rooms = analysis.paragraphs.places();
    let mut rooms: Vec<usize> = rooms
        .iter()
        .skip(1)
        .map(|at| room_above(analysis, at))
        .collect();
    let middle = rooms.len() / 2;
    match rooms.is_empty() {
        true => 0,
        false => *rooms.select_nth_unstable(middle).1,
    }
}

/// Where the words of a paragraph end that is signed "… – The Courier", and the name.
fn signature(analysis: &Analysis, at: ParagraphIx) -> Option<(usize, Span)> {
    let span = analysis.paragraphs[at].span;
    let line = span.of(analysis.text);
    let dash = line.rfind(['—', '–', '―']).or_else(|| line.rfind("--"))?;
    let words = line[..dash].trim_end();
    let name = line[dash..].trim_start_matches(['—', '–', '―', '-', ' ']);
    let of_name =
        |word: &str| word.starts_with(char::is_uppercase) || is_link(word) || is_particle(word);
    let fits = words.ends_with(['.', '!', '?', '…'])
        && name.starts_with(char::is_uppercase)
        && name.chars().count() <= MAX_SIGNATURE_LETTERS
        && !name.ends_with(['.', '!', '?'])
        && name.split_whitespace().all(of_name);
    let name = Span::new(span.end - name.len(), span.end);
    fits.then_some((span.start + words.len(), name))
}

/// The signature of a block quotation: "— Mara Okoro, pilot" behind its words or in a last line of its own. In a block
/// nothing else stands behind such a dash, so that a role may follow the name.
fn signature_of_block(
    analysis: &Analysis,
    paragraphs: Range<ParagraphIx>,
) -> Option<(usize, Span)> {
    const DASHES: [char; 3] = ['—', '–', '―'];
    let last = paragraphs.end.checked_sub(1)?;
    let span = analysis.paragraphs[last].span;
    let line = span.of(analysis.text);
    let is_own_line = line.starts_with(DASHES) || line.starts_with("--");
    let dash = match is_own_line {
        true => 0,
        false => line.rfind(DASHES).or_else(|| line.rfind("--"))?,
    };
    let words = line[..dash].trim_end();
    let signed = line[dash..].trim_start_matches(['—', '–', '―', '-', ' ', '\u{a0}']);
    let name = signed
        .split([',', '('])
        .next()
        .unwrap_or_default()
        .trim_end();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || is_particle(word);
    let behind_words = match is_own_line {
        true => last > paragraphs.start,
        false => words.ends_with(ENDS),
    };
    let fits = behind_words
        && name.starts_with(char::is_uppercase)
        && signed.chars().count() <= MAX_SIGNATURE_LETTERS
        && !signed.ends_with(['!', '?'])
        && name.split_whitespace().all(is_name);
    let at = span.end - signed.len();
    fits.then_some((span.start + words.len(), Span::new(at, at + name.len())))
}

fn announcer(analysis: &Analysis, mention: MentionIx, cue: &Range<TokenIx>) -> AttributedSpeaker {
    let head = analysis.noun_phrase_of(mention).end - 1;
    let phrase = &analysis.mentions[analysis.noun_phrase_of(mention)];
    let words = phrase
        .iter()
        .fold(analysis.mentions[head].span, |all, m| all.cover(&m.span));
    let shown = words.cover(&analysis.span_of(cue.clone()));
    let link = Support::Cue {
        words: crate::text::printable(shown.of(analysis.text)),
        place: CuePlace::Above,
    };
    AttributedSpeaker {
        settled: false,
        mention: Some(head),
        words: Some(words),
        name: words.of(analysis.text).to_string(),
        reason: Reason::new(Decided::Layout, link),
    }
}
