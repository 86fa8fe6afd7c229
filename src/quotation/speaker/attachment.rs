//! How the text links the chosen speaker to words in marks: by a cue verb, by a cue noun that the speaker owns
//! ("Okoro's claim"), or by nearness alone.

use crate::language::class::Class;
use crate::language::cue_verb::Inflection;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::attach;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, Places, TokenIx};
use crate::quotation::reason::{CuePlace, Support};
use crate::quotation::surface::quoted::Quoted;
use crate::text::{Span, floor};
use std::ops::Range;

/// Tokens before a quotation among which a participle that continues the cue is looked for ("Okoro agreed, saying …").
const TOKENS_TO_PARTICIPLE: usize = 30;

/// Tokens of cue and speaker that are shown in full: of more, the middle is cut out.
const MAX_TOKENS_SHOWN: usize = 7;

/// Bytes that are shown of cue and speaker, between which another quotation may stand.
const MAX_BYTES_SHOWN: usize = 400;

/// What links a quotation to its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attachment {
    /// The mention that names the speaker: the head of the noun phrase.
    pub head: MentionIx,
    /// The tokens that name the speaker.
    pub speaker: Range<TokenIx>,
    /// The tokens of the cue, where there is one.
    pub cue: Option<Range<TokenIx>>,
    /// Where the cue stands.
    place: CuePlace,
    /// Whether the cue stands in the sentence of the quotation, or before a colon that leads over to it.
    pub is_own: bool,
}

impl Attachment {
    /// How a quotation is linked to the mention that was chosen as its speaker.
    pub fn new(analysis: &Analysis, quoted: &Quoted, chosen: MentionIx) -> Self {
        let phrase = analysis.noun_phrase_of(chosen);
        let head = phrase.end - 1;
        let speaker = speaker_tokens(analysis, &phrase);
        let with_cue = analysis.mentions[phrase]
            .iter()
            .chain([&analysis.mentions[chosen]])
            .find_map(|mention| cue_token(analysis, quoted, mention));
        let uncued = Attachment {
            head,
            speaker,
            cue: None,
            place: CuePlace::Before,
            is_own: false,
        };
        match with_cue {
            Some(cue) => uncued.with_cue(analysis, quoted, cue),
            None => uncued.with_owned_noun(analysis, quoted),
        }
    }

    /// Whether grammar links them, and not nearness alone.
    pub fn is_tied(&self) -> bool {
        self.cue.is_some()
    }

    fn with_cue(self, analysis: &Analysis, quoted: &Quoted, cue: TokenIx) -> Self {
        let token = &analysis.tokens[cue];
        let to = analysis.tokens.get(cue + 1);
        let according =
            token.class == Class::According && to.is_some_and(|to| to.class == Class::To);
        let same_paragraph = analysis.mentions[self.head].paragraph == quoted.paragraph;
        let same_sentence = token.sentence == analysis.tokens[quoted.token].sentence;
        let before = quoted.token.checked_sub(1);
        let leads_over = before.is_some_and(|before| analysis.tokens[before].class == Class::Colon);
        Attachment {
            cue: Some(cue..cue + 1 + usize::from(according)),
            place: if !same_paragraph {
                CuePlace::Above
            } else if cue > quoted.token {
                CuePlace::After
            } else {
                CuePlace::Before
            },
            is_own: same_paragraph && same_sentence || leads_over,
            ..self
        }
    }

    /// The attachment by a cue noun that the speaker owns, if it stands before the quotation: "Okoro's claim".
    fn with_owned_noun(self, analysis: &Analysis, quoted: &Quoted) -> Self {
        let owned = attach::owned_cue_noun(analysis, &analysis.mentions[self.head]);
        let noun = owned.filter(|_| self.stands_before(quoted));
        Attachment {
            cue: noun.map(|noun| noun..noun + 1),
            is_own: noun.is_some(),
            ..self
        }
    }

    fn stands_before(&self, quoted: &Quoted) -> bool {
        self.speaker.start < quoted.token
    }

    /// The words that name the speaker.
    pub fn words(&self, analysis: &Analysis) -> Span {
        analysis.span_of(self.speaker.clone())
    }

    /// The link in the form in which it is explained to the reader.
    pub fn link(&self, analysis: &Analysis, quoted: &Quoted) -> Support {
        match &self.cue {
            Some(cue) => Support::Cue {
                words: excerpt(
                    analysis,
                    self.speaker.start.min(cue.start)..self.speaker.end.max(cue.start + 1),
                ),
                place: self.place,
            },
            None => Support::Nearness {
                named: analysis.mentions[self.head].kind == MentionKind::Name,
                before: self.stands_before(quoted),
            },
        }
    }
}

/// The tokens of mentions that stand side by side: "the" + "Harbour Board" + "spokesman".
fn speaker_tokens(analysis: &Analysis, phrase: &Range<MentionIx>) -> Range<TokenIx> {
    let first = &analysis.mentions[phrase.start];
    let head = &analysis.mentions[phrase.end - 1];
    let named_office = head.kind == MentionKind::Nominal && first.kind == MentionKind::Name;
    let determiner = first.first.checked_sub(1).filter(|&before| {
        named_office && analysis.class(first.paragraph, Some(before)) == Class::Determiner
    });
    determiner.unwrap_or(first.first)..head.end
}

/// The cue of the mention that stands nearest to the quotation, or a participle nearer still that continues it ("Okoro
/// agreed, saying …").
fn cue_token(analysis: &Analysis, quoted: &Quoted, mention: &Mention) -> Option<TokenIx> {
    let distance = |cue: &TokenIx| {
        let start = analysis.tokens[*cue].span.start;
        start.abs_diff(quoted.marked.outer.start)
    };
    let cue = mention.speaker_cues().min_by_key(distance)?;
    let from = quoted.token.saturating_sub(TOKENS_TO_PARTICIPLE);
    let near = from.max(cue + 1)..quoted.token;
    let takes_up = |&at: &TokenIx| {
        let token = &analysis.tokens[at];
        token
            .cue
            .is_some_and(|cue| cue.inflection == Inflection::Ing)
            && analysis.tokens[at - 1].class == Class::Comma
            && token.sentence == analysis.tokens[cue].sentence
    };
    let same_paragraph = mention.paragraph == quoted.paragraph;
    let participle = near.iter().rev().find(|at| same_paragraph && takes_up(at));
    Some(participle.unwrap_or(cue))
}

/// The words of some tokens; of a long run only both ends.
fn excerpt(analysis: &Analysis, tokens: Range<TokenIx>) -> String {
    let words = |tokens: Range<TokenIx>| {
        let text = analysis.span_of(tokens).of(analysis.text);
        let shown = &text[..floor(text, MAX_BYTES_SHOWN)];
        let cut = if shown.len() < text.len() { "…" } else { "" };
        shown.split_whitespace().collect::<Vec<_>>().join(" ") + cut
    };
    if tokens.len() <= MAX_TOKENS_SHOWN {
        return words(tokens);
    }
    let opening = words(tokens.start..tokens.start + 3);
    format!("{opening} … {}", words(tokens.end - 2..tokens.end))
}
