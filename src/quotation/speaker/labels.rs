//! Speakers that the layout names: "NAME:" before the words, "— Name" behind or below them, "Name on the ferry"
//! over a list of them.

use crate::language::class::Class;
use crate::language::person_name::{Gender, PersonName};
use crate::language::turn_label::{self, LabelKind};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::MentionKind;
use crate::quotation::index::{Ix, MentionIx, ParagraphIx, Places, QuotedIx, TokenIx};
use crate::quotation::index_vec::IndexVec;
use crate::quotation::reason::LabelPlace;
use crate::quotation::speaker::turn_head::{LabelSign, TurnHead, is_shouted};
use crate::quotation::surface::paragraph::is_list_item;
use crate::quotation::surface::token::Token;
use crate::text::Span;
use std::ops::Range;

/// The name of a speaker that the layout gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The words that name the speaker.
    pub span: Span,
    /// The mention of these words; `None` for words inside the marks, where there are no mentions.
    pub mention: Option<MentionIx>,
    /// Where they stand.
    pub place: LabelPlace,
    /// The byte at which the words spoken begin, if the label stands inside their marks.
    pub words: Option<usize>,
}

/// Tokens of a signature line.
const MAX_SIGNATURE_TOKENS: usize = 25;
/// Tokens of a signature line where the name stands right behind its dash.
const MAX_SIGNED_TOKENS: usize = 60;
/// Tokens of a line that is a credit and nothing else.
const MAX_CREDIT_TOKENS: usize = 14;
/// Tokens of a heading.
const MAX_HEADING_TOKENS: usize = 16;
/// Items between a heading and one of its list.
const MAX_ITEMS: usize = 24;
/// Paragraphs between the words of a post and its signature.
const MAX_POST_PARAGRAPHS: usize = 3;

/// The label of each quoted stretch, where the layout gives one.
pub fn find(analysis: &Analysis) -> IndexVec<QuotedIx, Option<Label>> {
    let mut labels: IndexVec<QuotedIx, Option<Label>> =
        IndexVec::with_capacity(analysis.quoted.len());
    let credited = credited(analysis);
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
        let headed = || introduced(analysis, i).or_else(|| headed(analysis, i));
        let label = own.or(goes_on).or_else(signed).or(credited[i]);
        labels.push(label.or_else(headed));
    }
    sign_all_paragraphs(analysis, &mut labels);
    labels
}

/// Extends a signature at the end of a quotation to its earlier paragraphs.
fn sign_all_paragraphs(analysis: &Analysis, labels: &mut IndexVec<QuotedIx, Option<Label>>) {
    for at in labels.places().iter().rev().skip(1) {
        let signed = labels[at + 1].filter(|label| label.place == LabelPlace::Signature);
        if analysis.quoted[at].marked.goes_on && labels[at].is_none() {
            labels[at] = signed;
        }
    }
}

/// The name in capitals, and its colon, with which some words begin.
fn turn(words: &str) -> Option<TurnHead> {
    let head = TurnHead::parse(words).filter(|head| head.sign == LabelSign::Colon)?;
    let name = &words[head.name.clone()];
    let said = turn_label::kind(name) != Some(LabelKind::Text);
    (said && name.len() > 2 && is_shouted(name)).then_some(head)
}

/// The credit below each quotation: a line of a name and an affiliation without a verb, "Mara Okoro, Ostwick
/// Courier". A single one counts only if it names a role. Where the first such line of a series stands above its
/// quotation, all do, and none is the credit of the quotation above it.
fn credited(analysis: &Analysis) -> IndexVec<QuotedIx, Option<Label>> {
    let mut over = false;
    let mut several = 0;
    let credits = analysis.quoted.iter().map(|quoted| {
        let above = quoted.paragraph.checked_sub(1);
        let first = above
            .and_then(|p| p.checked_sub(1))
            .is_none_or(|p| !has_only_marks(analysis, p));
        let headed = above.is_some_and(|p| credit(analysis, p).is_some());
        over = headed && (over || first);
        let whole = quoted.marked.closed && has_only_marks(analysis, quoted.paragraph);
        let below = credit(analysis, quoted.paragraph + 1).filter(|_| whole && !over);
        several += usize::from(below.is_some());
        below
    });
    let credits: Vec<Option<MentionIx>> = credits.collect();
    let sure = |name: &MentionIx| several > 1 || names_role(analysis, *name);
    let labels = credits.into_iter().map(|name| {
        let name = name.filter(sure)?;
        Some(named(analysis, name, LabelPlace::Signature))
    });
    labels.collect()
}

/// The person whose words an item of a list is by the heading of the list: "Mara Okoro on the ferry:" ¶ "- “…”",
/// "- On the harbour: “…”".
fn headed(analysis: &Analysis, quoted: QuotedIx) -> Option<Label> {
    let quoted = &analysis.quoted[quoted];
    let item = &analysis.paragraphs[quoted.paragraph];
    let before = item.tokens.start..quoted.token;
    let leads = before.len() <= 1 || ends_with_colon(analysis, &before);
    let ends = quoted.token + 1 == item.tokens.end;
    if !is_item(analysis, quoted.paragraph) || !leads || !ends || tells(analysis, before) {
        return None;
    }
    let above = ParagraphIx::new(0)..quoted.paragraph;
    let mut above = above.tail(MAX_ITEMS).iter().rev();
    let heading = above.find(|&at| !is_item(analysis, at))?;
    let name = heads(analysis, heading)?;
    Some(named(analysis, name, LabelPlace::Heading))
}

/// The person with whose name a heading begins. A heading does not end as a sentence does, and has no verb.
fn heads(analysis: &Analysis, heading: ParagraphIx) -> Option<MentionIx> {
    let paragraph = &analysis.paragraphs[heading];
    let tokens = paragraph.tokens.clone();
    let ends_sentence = paragraph
        .span
        .of(analysis.text)
        .ends_with(['.', '!', '?', '”', '"']);
    if ends_sentence || tokens.len() > MAX_HEADING_TOKENS || tells(analysis, tokens) {
        return None;
    }
    person_at_head(analysis, heading)
}

/// The person whom the words before a colon name, without a verb, where the quotation behind it ends the paragraph:
/// "Mara Okoro, mayor of Ostwick: “…”".
fn introduced(analysis: &Analysis, quoted: QuotedIx) -> Option<Label> {
    let quoted = &analysis.quoted[quoted];
    let own = &analysis.paragraphs[quoted.paragraph];
    let before = own.tokens.start..quoted.token;
    let ends = quoted.token + 1 == own.tokens.end;
    let short = before.len() <= MAX_HEADING_TOKENS;
    if !short || !ends || !ends_with_colon(analysis, &before) || tells(analysis, before) {
        return None;
    }
    let name = person_at_head(analysis, quoted.paragraph)?;
    let behind = analysis.tokens[analysis.mentions[name].end].class;
    let alone = matches!(behind, Class::Colon | Class::Comma | Class::Open);
    alone.then(|| named(analysis, name, LabelPlace::Before))
}

/// The person with whose name a paragraph begins, behind a bullet and titles. In a line of capitals every word
/// could be of the name.
fn person_at_head(analysis: &Analysis, paragraph: ParagraphIx) -> Option<MentionIx> {
    let line = analysis.paragraphs[paragraph].span;
    if !line.of(analysis.text).contains(char::is_lowercase) {
        return None;
    }
    let tokens = analysis.paragraphs[paragraph].tokens.clone();
    let start = tokens.start;
    let is_title = |at: TokenIx| {
        let Token { class, capital, .. } = analysis.tokens[at];
        let links = class.is_preposition() && at > start;
        capital || links || matches!(class, Class::Role | Class::Dash | Class::Sign)
    };
    let titles_end = tokens.iter().find(|at| !is_title(*at));
    let titles_end = titles_end.unwrap_or(tokens.end);
    // Mentions of a role may come first.
    let begins = |at: &MentionIx| analysis.mentions[*at].first <= titles_end;
    let mut names = analysis.mentions_in(paragraph).iter().take_while(begins);
    names.find(|&at| {
        let mention = &analysis.mentions[at];
        let name = PersonName::parse(mention.span.of(analysis.text));
        let person = name.titled || name.gender != Gender::Unknown;
        mention.kind == MentionKind::Name && person && name.words.len() > 1
    })
}

/// Whether some words have a verb, so that they are no label.
fn tells(analysis: &Analysis, tokens: Range<TokenIx>) -> bool {
    let verb =
        |token: &Token| token.is_finite_cue() || matches!(token.class, Class::Be | Class::Ed);
    analysis.tokens[tokens].iter().any(verb)
}

fn ends_with_colon(analysis: &Analysis, tokens: &Range<TokenIx>) -> bool {
    let last = tokens
        .end
        .checked_sub(1)
        .filter(|last| *last >= tokens.start);
    last.is_some_and(|last| analysis.tokens[last].class == Class::Colon)
}

fn is_item(analysis: &Analysis, paragraph: ParagraphIx) -> bool {
    is_list_item(analysis.paragraphs[paragraph].span.of(analysis.text))
}

/// Whether the line in which a name stands says what that person is: "Mara Okoro, mayor of Ostwick".
fn names_role(analysis: &Analysis, name: MentionIx) -> bool {
    let line = analysis.mentions[name].paragraph;
    let tokens = &analysis.tokens[analysis.paragraphs[line].tokens.clone()];
    tokens.iter().any(|token| token.class == Class::Role)
}

fn has_only_marks(analysis: &Analysis, paragraph: ParagraphIx) -> bool {
    let tokens = &analysis.paragraphs[paragraph].tokens;
    tokens.len() == 1 && analysis.tokens[tokens.start].class == Class::Quote
}

/// The name with which a line begins that is a credit and nothing else.
fn credit(analysis: &Analysis, paragraph: ParagraphIx) -> Option<MentionIx> {
    let line = analysis.paragraphs.get(paragraph)?;
    let tokens = line.tokens.clone();
    let first = analysis.mentions_in(paragraph).start;
    let name = analysis.mentions.get(first)?;
    let begins = name.first == tokens.start && name.kind == MentionKind::Name;
    let shouted = !line.span.of(analysis.text).contains(char::is_lowercase);
    if !begins || shouted || tokens.len() > MAX_CREDIT_TOKENS || name.paragraph != paragraph {
        return None;
    }
    let fits = |at: TokenIx| {
        let Token { class, capital, .. } = analysis.tokens[at];
        capital
            || class.is_preposition()
            || matches!(
                class,
                Class::Role
                    | Class::Number
                    | Class::Conjunction
                    | Class::Determiner
                    | Class::Comma
                    | Class::Sign
            )
    };
    let comma = |at: TokenIx| analysis.tokens[at].class == Class::Comma;
    (tokens.iter().all(fits) && tokens.iter().any(comma)).then_some(first)
}

/// The signature behind a quotation that opens its paragraph, with which the paragraph ends.
fn behind(analysis: &Analysis, quoted: QuotedIx) -> Option<Label> {
    let quoted = &analysis.quoted[quoted];
    let own = &analysis.paragraphs[quoted.paragraph];
    let before = own.tokens.start..quoted.token;
    let is_bullet = |at: TokenIx| matches!(analysis.tokens[at].class, Class::Dash | Class::Sign);
    let bullet = before.len() <= 1 && before.iter().all(is_bullet);
    // A post with words in marks is a whole: "On the ferry: “…” — Mara Okoro (@okoro_m)".
    let post = || has_handle(analysis, quoted.paragraph);
    if !bullet && (!is_rubric(analysis, quoted.paragraph, &before) || post()) {
        return None;
    }
    let line = quoted.token + 1..own.tokens.end;
    if let Some(source) = bracketed(analysis, quoted.paragraph, line.clone()) {
        return Some(named(analysis, source, LabelPlace::Signature));
    }
    let signed = signature(analysis, quoted.paragraph, line.clone())?;
    // "— Okoro spokesman Tom Vey": the spokesman signs.
    let head = analysis.noun_phrase_of(signed).end - 1;
    let begins = analysis.mentions[signed].first == line.start + 1;
    let fits = begins && analysis.mentions[head].kind == MentionKind::Name;
    let fits = fits && stands_alone(analysis, head);
    fits.then(|| named(analysis, head, LabelPlace::Signature))
}

/// Whether these tokens, with which a paragraph begins, are a heading with a colon that names nobody: "Quote of the
/// day:".
fn is_rubric(analysis: &Analysis, paragraph: ParagraphIx, tokens: &Range<TokenIx>) -> bool {
    if tokens.len() > MAX_HEADING_TOKENS || !ends_with_colon(analysis, tokens) {
        return false;
    }
    let mentions = analysis.mentions_of(paragraph).iter();
    let mut mentions = mentions.take_while(|m| m.end <= tokens.end);
    !mentions.any(|m| {
        let person = || PersonName::parse(m.span.of(analysis.text)).has_given_name();
        m.kind == MentionKind::Name && person()
    })
}

/// Whether only an affiliation or a place may follow a name, and no clause.
fn stands_alone(analysis: &Analysis, name: MentionIx) -> bool {
    let name = &analysis.mentions[name];
    let after = analysis.class(name.paragraph, Some(name.end));
    after.is_preposition()
        || matches!(
            after,
            Class::Edge | Class::Comma | Class::Stop | Class::Open | Class::Sign
        )
}

/// The name in the square brackets that these tokens are: “…” [Ostwick Courier].
fn bracketed(
    analysis: &Analysis,
    paragraph: ParagraphIx,
    tokens: Range<TokenIx>,
) -> Option<MentionIx> {
    let opens = tokens.len() >= 3 && analysis.word(tokens.start) == "[";
    let mentions = &analysis.mentions;
    let own = analysis.mentions_in(paragraph);
    let at = mentions.partition_point_in(own.clone(), |m| m.first <= tokens.start);
    let name = mentions.get(at).filter(|_| opens && at < own.end)?;
    let closes = name.end + 1 == tokens.end && analysis.word(name.end) == "]";
    let fits = name.kind == MentionKind::Name && name.first == tokens.start + 1;
    (fits && closes).then_some(at)
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
    // The dash of a list is that of no signature.
    let in_list = is_item(analysis, quoted.paragraph)
        || analysis
            .paragraphs
            .get(next + 1)
            .is_some_and(|_| is_item(analysis, next + 1));
    let is_signature = |name: &MentionIx| {
        let line = &analysis.paragraphs[next];
        let first = analysis.mentions[*name].first == line.tokens.start + 1;
        !in_list || first && line.quoted.is_empty() && stands_alone(analysis, *name)
    };
    if let Some(name) = sign(next).filter(is_signature) {
        return Some(named(analysis, name, LabelPlace::Signature));
    }
    if quoted.token != own.tokens.start {
        return None;
    }
    let lines = next + 1..next + MAX_POST_PARAGRAPHS + 1;
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
    // "— Mara Okoro in Ostwick contributed to this article."
    let tells = analysis.class(paragraph, tokens.end.checked_sub(1)) == Class::Stop
        && tokens
            .iter()
            .any(|at| analysis.class(paragraph, Some(at)) == Class::Ed);
    if !dash || tells || tokens.len() > MAX_SIGNED_TOKENS {
        return None;
    }
    let long = tokens.len() > MAX_SIGNATURE_TOKENS;
    analysis.mentions_in(paragraph).iter().find(|&at| {
        let mention = &analysis.mentions[at];
        let named = matches!(mention.kind, MentionKind::Name | MentionKind::Nominal);
        let reached = if long { tokens.start + 2 } else { tokens.end };
        named && (tokens.start..reached).contains(&mention.first)
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
        .take(MAX_SIGNATURE_TOKENS);
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
    fn a_turn_inside_marks_tells_where_its_words_begin() {
        let text = "They met on air.\n\n“>> VEY: Who pays?”";
        let labels = find(&Analysis::new(text));
        let label = labels.iter().next().copied().flatten().unwrap();
        assert_eq!(label.span.of(text), "VEY");
        assert!(text[label.words.unwrap()..].starts_with("Who pays"));
        for other in ["NOTE: Who pays?", "Vey: Who pays?", "AB: Who pays?"] {
            let text = format!("They met on air.\n\n“{other}”");
            assert_eq!(last(&text), None, "{other}");
        }
    }

    #[test]
    fn a_credit_stands_below_closed_words_in_a_paragraph_of_their_own() {
        let credited = |words: &str| {
            let text = format!("{words}\n\nTom Vey, mayor of Ostwick\n\nIt rained.");
            last(&text).is_some()
        };
        assert!(credited("“So be it.”"));
        assert!(!credited("“So be it."));
        assert!(!credited("“So be it,” he wrote."));
        assert!(!credited("He wrote: “So be it.”"));
    }

    #[test]
    fn a_signature_below_names_the_speaker() {
        assert_eq!(
            label("“The sea takes it back.”\n\n— Mara Okoro, ferry owner"),
            [Some("Mara Okoro")]
        );
        for line in [
            "Mara Okoro left.",
            "— Mara Okoro in Ostwick contributed to this article.",
        ] {
            assert_eq!(
                label(&format!("“The sea takes it back.”\n\n{line}")),
                [None]
            );
        }
    }

    #[test]
    fn a_signature_behind_names_the_speaker() {
        assert_eq!(
            label("“The sea takes it back.”― Mara Okoro, Ostwick\n“So be it.” — Tom Vey."),
            [Some("Mara Okoro"), Some("Tom Vey")]
        );
        assert_eq!(label("“The sea takes it back.” — Mara Okoro left."), [None]);
        assert_eq!(label("She wrote “the sea” — Mara Okoro."), [None]);
        let headed = "What they said: “The sea takes it back.” — Mara Okoro, on the ferry.";
        assert_eq!(label(headed), [Some("Mara Okoro")]);
        let post = "On the ferry: “The sea takes it back.” — Mara Okoro (@okoro_m) May 2, 2031";
        assert_eq!(label(post), [None]);
        let described = "“The sea takes it back.” — Okoro spokesman Tom Vey, on the ferry.";
        assert_eq!(label(described), [Some("Tom Vey")]);
        let named = "Tom Vey writes: “The sea takes it back.” — Mara Okoro, on the ferry.";
        assert_eq!(label(named), [None]);
    }

    #[test]
    fn a_name_in_square_brackets_behind_is_the_source() {
        assert_eq!(
            label("- “The sea takes it back.” [Ostwick Courier]\n“So be it.” [Laughter and noise]"),
            [Some("Ostwick Courier"), None]
        );
    }

    #[test]
    fn a_line_of_a_name_and_its_outlet_is_the_credit_of_the_words_above() {
        let text = "The left is glad.\n\n“The sea takes it.\n\n“It takes it back.”\n\nMara Okoro, Ostwick Courier\n\n“So be it.”\n\nTom Vey and Ada Lind, The Pilot";
        assert_eq!(
            label(text),
            [Some("Mara Okoro"), Some("Mara Okoro"), Some("Tom Vey")]
        );
        let alone = "“So be it.”\n\nTom Vey, mayor of Ostwick\n\nIt rained.";
        assert_eq!(label(alone), [Some("Tom Vey")]);
        let caption = "“So be it.”\n\nLake Port, Ostwick\n\nIt rained.";
        assert_eq!(label(caption), [None]);
        let over = "They spoke.\n\nMara Okoro, Ostwick\n\n“The sea takes it back.”\n\nTom Vey, Lake Port\n\n“So be it.”\n\nAda Lind, Haven";
        assert_eq!(label(over), [None, None]);
        let prose = "“The sea takes it back.”\n\nMara Okoro, who owns the ferry, left.";
        assert_eq!(label(prose), [None]);
    }

    #[test]
    fn a_post_that_reports_somebody_names_the_speaker_and_not_the_account() {
        let text = "“The ferry will sail.”\n\nOkoro said so this morning <https://t.example/1>\n\n— Harbour News (@harbour) May 2";
        assert_eq!(label(text), [Some("Okoro")]);
        let text = "“The ferry will sail.”\n\npic.example/77\n\n— Harbour News (@harbour) May 2";
        assert_eq!(label(text), [Some("Harbour News")]);
    }

    #[test]
    fn the_heading_of_a_list_names_who_speaks_in_it() {
        let list = "- “The sea takes it back.”\n\n- On the harbour: “So be it.”";
        let both = [Some("Mary Okoro"), Some("Mary Okoro")];
        for heading in [
            "Mary Okoro on the ferry",
            "Mary Okoro:",
            "Mary Okoro, mayor of Ostwick",
        ] {
            assert_eq!(
                label(&format!("It rained.\n\n{heading}\n\n{list}")),
                both,
                "{heading}"
            );
        }
        for other in [
            "Mary Okoro sold the ferry.",
            "Mary Okoro said",
            "Reactions to the ferry",
            "Lake Port on the ferry",
            "MARY OKORO SELLS ALL",
        ] {
            assert_eq!(
                label(&format!("{other}\n\n{list}")),
                [None, None],
                "{other}"
            );
        }
        let told = "Mary Okoro on the ferry\n\n- Tom Vey said: “So be it.”\n- “Never,” said Ada.";
        assert_eq!(label(told), [None, None]);
    }

    #[test]
    fn a_person_and_a_colon_lead_to_the_words() {
        let text =
            "Mary Okoro, mayor of Ostwick: “The sea takes it back.”\n\n- Mary Okoro: “So be it.”";
        assert_eq!(label(text), [Some("Mary Okoro"), Some("Mary Okoro")]);
        for other in [
            "Mary Okoro was right: “The sea takes it back.”",
            "Fair enough, Mary Okoro: “The sea takes it back.”",
            "The question for Mary Okoro: “Who pays?”",
            "Mary Okoro: “The sea takes it back.” That is how it goes.",
        ] {
            assert_eq!(label(other), [None], "{other}");
        }
    }

    #[test]
    fn the_dash_of_a_list_is_that_of_no_signature() {
        let list = "“The sea takes it back.”\n\n- Mary Okoro bought a ferry\n- Tom Vey sold it";
        assert_eq!(label(list), [None]);
        let signed = "– “The sea takes it back.”\n– Mary Okoro, mayor\n– “So be it.”\n– Tom Vey";
        assert_eq!(label(signed), [Some("Mary Okoro"), Some("Tom Vey")]);
    }

    /// The label of the last quotation of a text.
    fn last(text: &str) -> Option<&str> {
        label(text).pop().flatten()
    }

    #[test]
    fn a_signature_is_a_line_of_twenty_five_tokens() {
        let signed = |others: usize| {
            let line = format!("— {}Mara Okoro", "very ".repeat(others));
            last(&format!("“The sea takes it back.”\n\n{line}")).is_some()
        };
        assert!(signed(22));
        assert!(!signed(23));
    }

    #[test]
    fn a_signature_whose_name_follows_the_dash_is_a_line_of_sixty_tokens() {
        let signed = |others: usize| {
            let line = format!("— Mara Okoro{}", " very".repeat(others));
            last(&format!("“The sea takes it back.”\n\n{line}")).is_some()
        };
        assert!(signed(57));
        assert!(!signed(58));
    }

    #[test]
    fn a_credit_is_a_line_of_fourteen_tokens() {
        let credited = |line: &str| last(&format!("“So be it.”\n\n{line}\n\nIt rained.")).is_some();
        let line = "Tom Vey, mayor of Ostwick and Lundby and Brekka and Odell and Skarholm";
        assert!(credited(line));
        assert!(!credited(&line.replace("and Skarholm", "and of Skarholm")));
    }

    #[test]
    fn a_heading_is_a_line_of_sixteen_tokens() {
        let heads = |others: usize| {
            let heading = format!("Mary Okoro on the ferry{}", " very".repeat(others));
            last(&format!("It rained.\n\n{heading}\n\n- “So be it.”")).is_some()
        };
        assert!(heads(11));
        assert!(!heads(12));
        // So are the words before a colon that introduce somebody.
        let introduces = |others: usize| {
            let words = format!("Mary Okoro, mayor{}:", " very".repeat(others));
            last(&format!("{words} “So be it.”")).is_some()
        };
        assert!(introduces(11));
        assert!(!introduces(12));
    }

    #[test]
    fn a_heading_names_who_speaks_in_the_two_dozen_items_below_it() {
        let list = "\n\n- “So be it.”".repeat(26);
        let text = format!("It rained.\n\nMary Okoro on the ferry{list}");
        let named = label(&text).into_iter().map(|own| own.is_some());
        let named: Vec<bool> = named.collect();
        assert!(named[..24].iter().all(|named| *named), "{named:?}");
        assert!(!named[24] && !named[25], "{named:?}");
    }

    #[test]
    fn a_post_has_three_paragraphs_between_its_words_and_its_signature() {
        let signed = |others: usize| {
            let between = "pic.example/77\n\n".repeat(others);
            let text =
                format!("“The ferry will sail.”\n\n{between}— Harbour News (@harbour) May 2");
            last(&text).is_some()
        };
        assert!(signed(0) && signed(1) && signed(3));
        assert!(!signed(4));
    }
}
