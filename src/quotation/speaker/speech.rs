//! Clear rules about whether words in marks are speech at all, whatever the model thinks.

use crate::language::class::Class;
use crate::language::cue_verb::CueGroup;
use crate::language::function_word::AS;
use crate::language::lexicon;
use crate::language::word::Lists;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::quotation::index::{MentionIx, ParagraphIx, Places, QuotedIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::speaker::attachment::Attachment;
use crate::quotation::speaker::limits::TOKENS_LOOKED_AT;
use crate::quotation::speaker::model::Decision;
use crate::quotation::surface::quoted::{Ending, Quoted};
use crate::quotation::surface::reporting_verb::MAX_SUBJECT_TOKENS;

/// Words of the name of a programme.
const MAX_PROGRAMME_WORDS: usize = 5;

/// Words of a quotation that can be a sentence.
const MIN_SENTENCE_WORDS: usize = 4;

/// Paragraphs from the last quotation within which its speaker may go on without a cue.
const PARAGRAPHS_TO_SPEECH: usize = 2;

/// Words of a fragment.
const MAX_FRAGMENT_WORDS: usize = 4;

/// Words of a heading between paragraphs.
const MAX_HEADING_WORDS: usize = 8;

/// Tokens of a headline, its quotations counting as one each.
const MAX_HEADLINE_TOKENS: usize = 14;

/// Tokens of a heading, its quotations counting as one each. It bounds the work: each of the quotations of a paragraph asks
/// for all of them.
const MAX_HEADING_TOKENS: usize = 40;

/// Tokens before a quotation in which a passive verb or a copula calls something so: "is widely dubbed the “…”".
const TOKENS_TO_PASSIVE: usize = 5;

/// Whether a clear rule says that nobody said it, whatever the model thinks.
pub(super) fn is_no_speech(
    analysis: &Analysis,
    quoted: &Quoted,
    attachment: Option<&Attachment>,
) -> bool {
    is_headline(analysis, quoted)
        || is_stage_direction(analysis, quoted)
        || is_what_it_is_called(analysis, quoted)
        || is_name_of_a_thing(analysis, quoted)
        || is_introduced_as_a_name(analysis, quoted)
        || is_called_so_by_nobody(analysis, quoted)
        || is_one_of_two_ends(analysis, quoted)
        || is_inscription(analysis, quoted)
        || is_programme(analysis, quoted)
        || attachment.is_some_and(|a| is_said_by_a_thing(analysis, quoted, a))
}

/// Whether the mention is the subject of a verb that hardly means anything but speech.
pub(super) fn speaks(analysis: &Analysis, mention: &Mention) -> bool {
    mention.subject.is_some_and(|subject| {
        let verb = &analysis.tokens[subject.cue];
        let group = verb.cue.map(|cue| cue.group);
        verb.is_finite_cue() && group.is_some_and(|group| group <= CueGroup::Strong)
    })
}

/// The song “Salt on the Quay”, a book titled “…”, the nickname “Old Salt”: the word right before the marks says that
/// they hold a name. After a finite verb without an auxiliary (Okoro dubbed it “Old Salt”) somebody is quoted.
fn is_name_of_a_thing(analysis: &Analysis, quoted: &Quoted) -> bool {
    let Some(before) = quoted.token.checked_sub(1) else {
        return false;
    };
    let adjacent = analysis.class(quoted.paragraph, Some(before)) != Class::Edge;
    let token = &analysis.tokens[before];
    let names = match lexicon::NAMING_WORDS.meaning_folded(token.span.of(analysis.text)) {
        Some(meaning) => matches!(meaning, "title" | "nickname"),
        None => token.lists.has(Lists::WORK),
    };
    let name = quoted.title_case && quoted.capital;
    let helped = analysis.class(quoted.paragraph, before.checked_sub(1)) == Class::Auxiliary;
    adjacent && names && name && (helped || !token.is_finite_cue())
}

/// A post titled “Can we stop?”, a plan known as the “night fare”, the so-called “Old Salt”: the word before the marks
/// tells that they hold a name, whatever its look.
fn is_introduced_as_a_name(analysis: &Analysis, quoted: &Quoted) -> bool {
    let class = |at: TokenIx| analysis.class(quoted.paragraph, Some(at));
    let mut before = (1..=TOKENS_TO_PASSIVE).map_while(|back| quoted.token.checked_sub(back));
    let Some(word) = before.find(|at| !matches!(class(*at), Class::Determiner)) else {
        return false;
    };
    if class(word) == Class::Edge {
        return false;
    }
    let named = |at: TokenIx| lexicon::NAMING_WORDS.meaning_folded(analysis.word(at));
    // "writing as “salty”" gives the writer a name.
    let names_as = |at: TokenIx| match lexicon::ALIAS_PARTICIPLES.meaning(analysis.word(at)) {
        Some("one") => quoted.words == 1,
        meaning => meaning.is_some(),
    };
    let as_name = class(word) == Class::As && before.next().is_some_and(names_as);
    let direct = word + 1 == quoted.token;
    as_name
        || direct
            && (named(word) == Some("title")
                || lexicon::NAMING_ADJECTIVES.contains(analysis.word(word)))
}

/// It is widely viewed as a “wreck”, what is called “night fare”: nobody is told to call it so, neither as the subject of
/// a verb of saying before it nor behind "by".
fn is_called_so_by_nobody(analysis: &Analysis, quoted: &Quoted) -> bool {
    let agent = || analysis.class(quoted.paragraph, Some(quoted.token + 1)) == Class::By;
    let fragment = quoted.words <= MAX_FRAGMENT_WORDS && !quoted.capital;
    let passive = calling_passive(analysis, quoted);
    fragment && passive.is_some_and(|verb| !agent() && !is_told(analysis, quoted, Some(verb)))
}

/// The participle right before a quotation with which something is called so, in the passive: "was widely described as a".
pub(super) fn calling_passive(analysis: &Analysis, quoted: &Quoted) -> Option<TokenIx> {
    let class = |at: TokenIx| analysis.class(quoted.paragraph, Some(at));
    let mut before = (1..=TOKENS_TO_PASSIVE).map_while(|back| quoted.token.checked_sub(back));
    let verb = before.find(|at| !matches!(class(*at), Class::Determiner | Class::As))?;
    let helper = before.find(|at| class(*at) != Class::Adverb)?;
    let called = lexicon::CALLING_PARTICIPLES.contains(analysis.word(verb));
    (called && class(helper) == Class::Be).then_some(verb)
}

/// Whether somebody in the sentence of a quotation says something before token `end`.
fn is_told(analysis: &Analysis, quoted: &Quoted, end: Option<TokenIx>) -> bool {
    let sentence = analysis.tokens[quoted.token].sentence;
    let start = analysis.paragraphs[quoted.paragraph].tokens.start;
    let from = quoted.token.saturating_sub(TOKENS_LOOKED_AT).max(start);
    (from..end.unwrap_or(quoted.token)).iter().any(|at| {
        let token = &analysis.tokens[at];
        let speech = token.cue.is_some_and(|cue| cue.group <= CueGroup::Strong);
        token.sentence == sentence && speech && token.is_finite_cue()
    })
}

/// A rating went from “lean left” to “toss-up”: both are names of what was before and after.
fn is_one_of_two_ends(analysis: &Analysis, quoted: &Quoted) -> bool {
    let class = |at: TokenIx| analysis.class(quoted.paragraph, Some(at));
    let (before, behind) = (quoted.token.checked_sub(1), quoted.token + 1);
    let Some(before) = before else { return false };
    let first = class(before) == Class::From
        && class(behind) == Class::To
        && class(behind + 1) == Class::Quote;
    let second = class(before) == Class::To
        && before
            .checked_sub(2)
            .is_some_and(|from| class(from) == Class::From && class(before - 1) == Class::Quote);
    quoted.words <= MAX_FRAGMENT_WORDS && (first || second)
}

/// The “SALT” license plate, a “Boats First” shirt: what is written on the thing that follows.
fn is_inscription(analysis: &Analysis, quoted: &Quoted) -> bool {
    let behind = quoted.token + 1;
    let thing = analysis.class(quoted.paragraph, Some(behind)).is_nounlike()
        && lexicon::INSCRIBED_THINGS.contains_folded(analysis.word(behind));
    quoted.words <= MAX_FRAGMENT_WORDS && quoted.ending == Ending::Open && thing
}

/// Okoro told “The Harbour File”, said on “Lake News Sunday”, Lake News' “This Week”, spoke at “Women on the Lake”: the
/// programme or event in which somebody spoke, in title case and without a comma or a colon before it.
fn is_programme(analysis: &Analysis, quoted: &Quoted) -> bool {
    let class = |at: Option<TokenIx>| analysis.class(quoted.paragraph, at);
    let before = quoted.token.checked_sub(1);
    let name =
        quoted.title_case && quoted.capital && (2..=MAX_PROGRAMME_WORDS).contains(&quoted.words);
    let told = before.and_then(|at| analysis.tokens[at].cue);
    let told = told.is_some_and(|cue| cue.group == CueGroup::Tell);
    let placed = matches!(class(before), Class::On | Class::At | Class::Genitive);
    // “Harbour News” host
    let behind = quoted.token + 1;
    let followed =
        class(Some(behind)) != Class::Edge && lexicon::PRESENTERS.contains(analysis.word(behind));
    name && (told || placed || followed)
}

/// Okoro was dubbed the “Sea Witch”, the club's motto is “Sail or sink”: the words name the subject, who does not say
/// them.
fn is_what_it_is_called(analysis: &Analysis, quoted: &Quoted) -> bool {
    let class = |at: TokenIx| analysis.class(quoted.paragraph, Some(at));
    let names =
        |at: TokenIx| lexicon::means_folded!(NAMING_WORDS, analysis.word(at), "nickname" | "term");
    let mut before = (1..=TOKENS_TO_PASSIVE).map_while(|back| quoted.token.checked_sub(back));
    let Some(word) = before.find(|at| class(*at) != Class::Determiner) else {
        return false;
    };
    let Some(other) = before.find(|at| class(*at) != Class::Adverb) else {
        return false;
    };
    (names(word) && class(other) == Class::Be) || (class(word) == Class::Be && names(other))
}

/// “(Laughter.)”: the remark of a transcriber.
fn is_stage_direction(analysis: &Analysis, quoted: &Quoted) -> bool {
    let words = quoted.marked.inner.of(analysis.text).trim();
    let inner = [('(', ')'), ('[', ']')]
        .into_iter()
        .find_map(|(open, close)| words.strip_prefix(open)?.strip_suffix(close));
    inner.is_some_and(|inner| !inner.contains(['(', ')', '[', ']']))
}

/// Okoro had one answer — “We sail at dawn.”: what a colon or a dash leads over to is speech if it is a
/// sentence and somebody stands before it; and what a comma leads over to ("as Okoro put it, “We sail at dawn.”")
/// if that somebody is the subject of a verb of saying.
pub fn accept_after_colon(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let before = analysis.class(quoted.paragraph, quoted.token.checked_sub(1));
    // "Okoro declared: “I will.”": right behind a verb of saying a few words are a sentence.
    let verb = quoted.token.checked_sub(2);
    let declared = before == Class::Colon
        && verb.is_some_and(|verb| {
            analysis.class(quoted.paragraph, Some(verb)) == Class::Cue
                && analysis.tokens[verb].is_finite_cue()
        });
    let sentence = quoted.capital
        && !quoted.title_case
        && (quoted.words >= MIN_SENTENCE_WORDS || declared)
        && is_ended(quoted);
    let beside = decision.speaker.map(|s| &analysis.mentions[s]);
    let beside = beside.filter(|m| m.paragraph == quoted.paragraph && m.first < quoted.token);
    let leads = beside.is_some_and(|mention| match before {
        Class::Colon | Class::Dash => true,
        Class::Comma => mention.subject.is_some() || opens_with_as(analysis, mention),
        _ => false,
    });
    if sentence && leads {
        decision.accept_as_speech();
    }
}

/// “No,” said Okoro, “No,” the mayor said: words that end with a comma before a verb of saying and its subject are
/// speech, however few.
pub fn accept_before_verb(analysis: &Analysis, quoted: &Quoted, decision: &mut Decision) {
    let speaker = decision.speaker.map(|speaker| &analysis.mentions[speaker]);
    let said = speaker.is_some_and(|speaker| is_inverted(analysis, quoted, speaker));
    if quoted.ending == Ending::Comma && (said || is_sentence_before_verb(analysis, quoted)) {
        decision.accept_as_speech();
    }
}

/// “No,” said Okoro: the verb stands right behind the words, its subject behind it.
fn is_inverted(analysis: &Analysis, quoted: &Quoted, speaker: &Mention) -> bool {
    let verb = quoted.token + 1;
    let named = matches!(speaker.kind, MentionKind::Name | MentionKind::Pronoun);
    let said = analysis.class(quoted.paragraph, Some(verb)) == Class::Cue
        && analysis.tokens[verb].is_finite_cue()
        && (named || says(analysis, verb));
    let inverted = speaker.inverted.filter(|i| i.is_speaker());
    said && inverted.is_some_and(|inverted| inverted.cue == verb)
}

/// As Okoro, the mayor, put it, “…”.
fn opens_with_as(analysis: &Analysis, mention: &Mention) -> bool {
    let opener = mention
        .first
        .checked_sub(1)
        .filter(|_| mention.kind == MentionKind::Name);
    opener.is_some_and(|at| {
        let word = analysis.word(at);
        word.starts_with(char::is_uppercase) && word.eq_ignore_ascii_case(AS)
    })
}

/// Whether a stretch in marks opens its sentence, and only a subject and a verb of saying follow: “…,” the ferry's news
/// release said.
fn is_sentence_before_verb(analysis: &Analysis, quoted: &Quoted) -> bool {
    let sentence = |at: TokenIx| analysis.tokens[at].sentence;
    let own = sentence(quoted.token);
    let opens = quoted.token.checked_sub(1).is_none_or(|before| {
        analysis.class(quoted.paragraph, Some(before)) == Class::Edge || sentence(before) != own
    });
    let of_subject = |at: &TokenIx| {
        let class = analysis.class(quoted.paragraph, Some(*at));
        // "the news release": a verb's form that is a noun here.
        let noun = class == Class::Cue && !analysis.tokens[*at].is_finite_cue();
        class.is_nounlike()
            || noun
            || matches!(
                class,
                Class::Determiner
                    | Class::Of
                    | Class::Conjunction
                    | Class::Genitive
                    | Class::PossessivePronoun
                    | Class::Pronoun
            )
    };
    let behind = quoted.token + 1..quoted.token + 1 + MAX_SUBJECT_TOKENS;
    let verb = behind.iter().find(|at| !of_subject(at));
    let verb = verb.filter(|&verb| {
        verb > quoted.token + 1 && analysis.class(quoted.paragraph, Some(verb)) == Class::Cue
    });
    let is_said = |verb: TokenIx| {
        let cue = analysis.tokens[verb].cue;
        let told = cue.is_some_and(|cue| cue.group.addresses());
        analysis.tokens[verb].is_finite_cue() && (told || says(analysis, verb))
    };
    opens && quoted.capital && verb.is_some_and(is_said)
}

/// Whether a verb is "say": it alone needs no name beside it.
fn says(analysis: &Analysis, verb: TokenIx) -> bool {
    let cue = analysis.tokens[verb].cue;
    cue.is_some_and(|cue| cue.group == CueGroup::Say)
}

/// Accepts a whole sentence in marks that no sentence of the outlet's contains. If the model took it for nobody's, its
/// likeliest speaker is kept only if the text has just told that this person speaks; otherwise the speaker is unknown.
pub fn accept_whole_sentence(
    analysis: &Analysis,
    quoted: &Quoted,
    before: Option<PreviousSpeech>,
    decision: &mut Decision,
) {
    let begins = quoted.capital && !quoted.title_case && quoted.words >= MIN_SENTENCE_WORDS;
    if decision.is_speech() || !begins || !is_ended(quoted) || !stands_by_itself(analysis, quoted) {
        return;
    }
    decision.accept_as_speech();
    decision.speaker = decision
        .speaker
        .filter(|&speaker| goes_on_with(analysis, quoted, before, speaker));
}

/// The last words in marks that somebody said.
#[derive(Clone, Copy, Debug)]
pub struct PreviousSpeech {
    /// Their place.
    pub quoted: QuotedIx,
    /// Who said them, where that is known.
    pub speaker: Option<MentionIx>,
}

/// Whether the text has just told that this person speaks: by the previous quotation, with words of the outlet's
/// between, or by the verb of the last sentence of the paragraph above.
fn goes_on_with(
    analysis: &Analysis,
    quoted: &Quoted,
    before: Option<PreviousSpeech>,
    speaker: MentionIx,
) -> bool {
    let mention = &analysis.mentions[speaker];
    let same = |other: MentionIx| {
        let key = analysis.mentions[other].key;
        other == speaker || key != 0 && key == mention.key
    };
    let spoke = before.is_some_and(|before| {
        let words = &analysis.quoted[before.quoted];
        let near = quoted.paragraph <= words.paragraph + PARAGRAPHS_TO_SPEECH;
        // Right beside the previous quotation another person answers: a dialogue.
        let apart = words.token + 1 < quoted.token && words.paragraph == quoted.paragraph;
        let parted = apart || words.paragraph < quoted.paragraph;
        near && parted && before.speaker.is_some_and(same)
    });
    let last = |paragraph: ParagraphIx| analysis.paragraphs[paragraph].sentences;
    let above = mention.paragraph + 1 == quoted.paragraph
        && mention.sentence + 1 == last(mention.paragraph);
    let beside = mention.paragraph == quoted.paragraph && mention.is_attached();
    spoke || above && speaks(analysis, mention) || beside
}

/// Whether its words end a sentence, or its closing mark is missing.
fn is_ended(quoted: &Quoted) -> bool {
    let full = matches!(
        quoted.ending,
        Ending::Stop | Ending::Question | Ending::Exclamation
    );
    full || !quoted.marked.closed
}

/// Whether it is no part of a sentence of the outlet's.
fn stands_by_itself(analysis: &Analysis, quoted: &Quoted) -> bool {
    let own = quoted.token;
    let sentence = analysis.tokens[own].sentence;
    let apart = |token: Option<TokenIx>| {
        let class = analysis.class(quoted.paragraph, token);
        let edge = matches!(class, Class::Edge | Class::Quote | Class::Dash);
        edge || token.is_some_and(|at| analysis.tokens[at].sentence != sentence)
    };
    apart(own.checked_sub(1)) && apart(Some(own + 1))
}

/// Rejects a few words in single marks that are a paragraph of their own, or end a line behind a colon, in an article that
/// quotes in double marks: they are a heading with words that are quoted below it, or a link to another article.
pub fn reject_headings(analysis: &Analysis, decisions: &mut IndexVec<QuotedIx, Decision>) {
    let singles = analysis.quoted.iter().filter(|q| q.marked.single).count();
    if singles * 2 >= analysis.quoted.len() {
        return;
    }
    for (at, quoted) in analysis.quoted.entries() {
        let short = quoted.marked.single
            && quoted.words <= MAX_HEADING_WORDS
            && quoted.paragraph > ParagraphIx::default();
        if short && has_paragraph(analysis, quoted) || is_in_headline(analysis, quoted) {
            decisions[at].reject();
        }
    }
}

/// Whether a line that is no sentence ends with the words behind a colon: "Ostwick: 'We sail at dawn'".
fn is_in_headline(analysis: &Analysis, quoted: &Quoted) -> bool {
    let tokens = &analysis.paragraphs[quoted.paragraph].tokens;
    let before = analysis.class(quoted.paragraph, quoted.token.checked_sub(1));
    quoted.marked.single
        && quoted.token + 1 == tokens.end
        && before == Class::Colon
        && tokens.len() <= MAX_HEADLINE_TOKENS
        && !matches!(quoted.ending, Ending::Stop | Ending::Comma)
}

/// Whether no other words stand in its paragraph, which is short.
fn has_paragraph(analysis: &Analysis, quoted: &Quoted) -> bool {
    let tokens = analysis.paragraphs[quoted.paragraph].tokens.clone();
    let short = tokens.len() <= MAX_HEADING_TOKENS;
    short && analysis.tokens[tokens].iter().all(|t| !t.class.is_word())
}

/// A heading in capitals that has a paragraph of its own.
fn is_headline(analysis: &Analysis, quoted: &Quoted) -> bool {
    let words = quoted.marked.inner.of(analysis.text);
    quoted.ending == Ending::Open
        && has_paragraph(analysis, quoted)
        && !words.contains(char::is_lowercase)
}

/// A few words that no cue links to their speaker, which is a thing ("a ferry marked “for members only”"), or a single
/// function word ("the answer “for”").
fn is_said_by_a_thing(analysis: &Analysis, quoted: &Quoted, attachment: &Attachment) -> bool {
    let head = &analysis.mentions[attachment.head];
    let lists = analysis.tokens[head.end - 1].lists;
    let fragment = quoted.words <= MAX_FRAGMENT_WORDS && !quoted.capital;
    let thing = head.kind == MentionKind::Nominal
        && (!lists.has(Lists::ROLE) || lists.has(Lists::DOCUMENT));
    let particle = quoted.words == 1 && quoted.opening.is_closed();
    fragment && (thing || particle) && !attachment.is_tied()
}
