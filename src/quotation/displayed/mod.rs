//! Displayed quotations, which the layout sets off instead of quotation marks: posts with the name of their account,
//! letters, block quotations, and what a line with a colon announces.
//!
//! ```text
//! posts.rs       "Words — Name (@account) May 2", "RT @account: words", "@account · May 2" over them
//! letters.rs     "Dear Mr. Lind," … "Sincerely," "Mara Okoro"
//! announced.rs   "The Courier reports:" and the words that stand below it
//! ```

mod announced;
mod letters;
mod posts;

use crate::language::pronoun::Pronoun;
use crate::quotation::attributed::{Attributed, AttributedSpeaker, extent};
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::{MentionIx, ParagraphIx, TokenIx};
use crate::quotation::reason::{Decided, LabelPlace, Reason, Support};
use crate::quotation::{Doubt, Kind};
use crate::text::Span;
use std::ops::Range;

/// Words that the layout sets off.
#[derive(Clone, Debug)]
struct Displayed {
    /// The words, a stretch for each paragraph.
    words: Vec<Span>,
    /// Their paragraphs.
    paragraphs: Range<ParagraphIx>,
    /// The tokens that introduce them.
    cue: Option<Range<TokenIx>>,
    /// Who said them.
    source: Option<AttributedSpeaker>,
    /// What tells that they are somebody's.
    set_off_by: SetOffBy,
}

/// What tells that displayed words are somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SetOffBy {
    /// The name of an account.
    Account,
    /// The layout sets them off, or they are signed.
    Layout,
    /// The colon above the words, and nothing else.
    Colon,
}

/// Merges displayed words into the quotations found so far, which are in order. `blocks` are the block quotations of
/// the text. What others say inside displayed words remains theirs.
pub fn merge_into(analysis: &Analysis, blocks: &[Span], found: &mut Vec<Attributed>) {
    let mut signed = letters::find(analysis);
    signed.extend(posts::find(analysis));
    signed.sort_by_key(|one| one.paragraphs.start);
    // A post that stands in a letter is part of it.
    signed.dedup_by(|later, one| later.paragraphs.start < one.paragraphs.end);
    let mut displayed = announced::find(analysis, blocks, &signed);
    displayed.extend(signed);
    displayed.sort_by_key(|one| one.paragraphs.start);
    let mut out = Vec::with_capacity(found.len() + displayed.len());
    let mut left = std::mem::take(found).into_iter().peekable();
    for one in displayed {
        let own = extent(&one.words);
        while let Some(before) = left.next_if(|other| other.extent().end <= own.start) {
            out.push(before);
        }
        let mut inside = Vec::new();
        while let Some(other) = left.next_if(|other| other.extent().start < own.end) {
            inside.push(other);
        }
        merge_one(analysis, one, inside, &mut out);
    }
    out.extend(left);
    *found = out;
}

/// Adds displayed words, and the quotations inside them that remain.
fn merge_one(
    analysis: &Analysis,
    displayed: Displayed,
    inside: Vec<Attributed>,
    out: &mut Vec<Attributed>,
) {
    let Some(others) = words_of_others(analysis, &displayed, &inside) else {
        return out.extend(inside);
    };
    let words = without(analysis.text, &displayed.words, &others);
    let Some(first) = words.first() else {
        return out.extend(inside);
    };
    let unknown = displayed.source.is_none().then_some(Doubt::SpeakerUnknown);
    let unclear = (displayed.set_off_by == SetOffBy::Colon).then_some(Doubt::KindUnclear);
    let at = out.len();
    out.push(Attributed {
        first: analysis.tokens_in(*first).start,
        contents: words,
        quoted: Vec::new(),
        kind: Kind::Direct,
        cue: displayed.cue,
        floating: false,
        doubts: unknown.into_iter().chain(unclear).collect(),
        belief: None,
        source: displayed.source,
    });
    out.extend(
        inside
            .into_iter()
            .filter(|one| others.contains(&one.contents[0])),
    );
    out[at..].sort_by_key(|one| one.extent().start);
}

/// The stretches of displayed words that remain other speakers' quotations, direct or indirect. `None` where these
/// are so much of the words that the words are the article's own text.
fn words_of_others(
    analysis: &Analysis,
    displayed: &Displayed,
    inside: &[Attributed],
) -> Option<Vec<Span>> {
    let whole = extent(&displayed.words);
    if inside.iter().any(|one| !whole.contains(&one.extent())) {
        return None;
    }
    let tied = |one: &&Attributed| {
        let other = |at: MentionIx| !is_in_talk(analysis, at);
        one.mention().is_some_and(other) && !one.is_near_only()
    };
    let of_others = |reported: bool| -> Vec<Span> {
        let kind = |one: &&Attributed| (one.kind == Kind::Indirect) == reported;
        let others = inside.iter().filter(kind).filter(tied);
        others.flat_map(|one| one.contents.clone()).collect()
    };
    let bytes = |spans: &[Span]| spans.iter().map(Span::len).sum::<usize>();
    let are_few = |spans: &[Span]| 2 * bytes(spans) <= bytes(&displayed.words);
    let in_marks = of_others(false);
    let reported = of_others(true);
    let all = [in_marks.clone(), reported].concat();
    match displayed.set_off_by {
        SetOffBy::Layout | SetOffBy::Colon if are_few(&all) => Some(all),
        SetOffBy::Account | SetOffBy::Layout if are_few(&in_marks) => Some(in_marks),
        _ => None,
    }
}

/// Whether a mention is a subject pronoun of the first or second person: "I", "you".
fn is_in_talk(analysis: &Analysis, at: MentionIx) -> bool {
    let printed = analysis.mentions[at].span.of(analysis.text);
    let pronoun = Pronoun::of(printed);
    pronoun.is_some_and(|pronoun| pronoun.is_speech_participant() && pronoun.is_subject())
}

/// Stretches with others cut out of them, and without blanks and quotation marks at the ends where they were cut.
fn without(text: &str, stretches: &[Span], others: &[Span]) -> Vec<Span> {
    let mut out = Vec::new();
    for stretch in stretches {
        let mut at = stretch.start;
        for other in others.iter().filter(|other| stretch.contains(other)) {
            out.push(bare(text, Span::new(at, other.start)));
            at = other.end;
        }
        out.push(match at == stretch.start {
            true => unmarked(text, *stretch),
            false => bare(text, Span::new(at, stretch.end)),
        });
    }
    out.retain(|span| span.of(text).contains(char::is_alphanumeric));
    out
}

/// Quotation marks and blanks.
fn is_mark_or_blank(c: char) -> bool {
    c.is_whitespace() || "“”\"„«»".contains(c)
}

fn bare(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + words.len() - words.trim_start_matches(is_mark_or_blank).len();
    Span::new(start, start + words.trim_matches(is_mark_or_blank).len())
}

/// Words that stand in marks from end to end, without the marks.
fn unmarked(text: &str, span: Span) -> Span {
    let words = span.of(text);
    match words.starts_with(is_mark_or_blank) && words.ends_with(is_mark_or_blank) {
        true => bare(text, span),
        false => span,
    }
}

/// Whoever a label or a signature names.
fn labelled(analysis: &Analysis, name: Span, place: LabelPlace) -> AttributedSpeaker {
    let printed = name.of(analysis.text).to_string();
    let link = Support::Label {
        name: printed.clone(),
        place,
    };
    AttributedSpeaker {
        settled: false,
        mention: analysis.mention_within(name),
        words: Some(name),
        name: printed,
        reason: Reason::new(Decided::Layout, link),
    }
}

#[cfg(test)]
mod tests {
    use crate::quotation::{Doubt, Quotation, find_in_text};

    #[test]
    fn an_account_with_a_date_heads_its_post() {
        let text = "@OstwickFerries · 2 May 2031\nThe 18:40 is cancelled. We are sorry.\n\n\
            Ada Vey (@adavey) · 2 May\nCancelled again? My boat is faster!\n";
        assert_eq!(
            said(text),
            [
                (
                    "@OstwickFerries".to_string(),
                    vec!["The 18:40 is cancelled. We are sorry."]
                ),
                (
                    "Ada Vey".to_string(),
                    vec!["Cancelled again? My boat is faster!"]
                ),
            ]
        );
        assert!(said("Boats · 2 May 2031\nThe 18:40 is late.\n").is_empty());
    }

    /// Who says what in a text, a stretch after the other.
    fn said(text: &str) -> Vec<(String, Vec<&str>)> {
        let told = |q: &Quotation| {
            let name = q.known_speaker().map_or("?".into(), |s| s.name.clone());
            (name, q.spans.iter().map(|span| span.of(text)).collect())
        };
        find_in_text(text).iter().map(told).collect()
    }

    fn one<'t>(name: &str, words: &[&'t str]) -> Vec<(String, Vec<&'t str>)> {
        vec![(name.to_string(), words.to_vec())]
    }

    const WORDS: &str = "The ferry is older than anybody who sails on it. It should rest now.";

    #[test]
    fn a_block_is_whose_name_opens_the_line_above() {
        for (line, who) in [
            ("Capt. Mary Okoro, at the morning briefing:", "Mary Okoro"),
            (
                "Harbour master Mary Okoro has just finished her briefing:",
                "Mary Okoro",
            ),
            ("In the letter of Mary Okoro to the board:", "?"),
            ("Mary Okoro has just finished her briefing.", "?"),
        ] {
            let text = format!("The ferry is late.\n\n{line}\n\n> {WORDS}\n");
            let said = said(&text);
            let names: Vec<&str> = said.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, [who], "{line}");
        }
    }

    #[test]
    fn a_list_of_attributions_is_no_displayed_words() {
        let text = "What they said:\n\n- Okoro: “The quay is not for sale today.”\n\
                    - Lind: “We never asked for it at all.”\n";
        let words: Vec<_> = said(text)
            .into_iter()
            .flat_map(|(_, words)| words)
            .collect();
        let own = [
            "The quay is not for sale today.",
            "We never asked for it at all.",
        ];
        assert_eq!(words, own);
    }

    #[test]
    fn an_invitation_to_a_recording_announces_nothing() {
        let text = format!("Watch Mara Okoro's comments here:\n\n{WORDS}\n\nIt rained.");
        assert_eq!(said(&text), []);
        let text = format!("Mara Okoro's statement in full:\n\n{WORDS}\n\nIt rained.");
        assert_eq!(said(&text), one("Mara Okoro", &[WORDS]));
    }

    #[test]
    fn a_signed_post_is_its_accounts() {
        let text = format!(
            "The quay was calm.\n\n{WORDS} https://t.example/1 — Mara Okoro (@okoro_m) May 2, 2031\n\nIt rained."
        );
        assert_eq!(said(&text), one("Mara Okoro", &[WORDS]));
        let addressed = |account: &str| {
            format!(
                "The quay was calm.\n\nSkip the post by @{account} {WORDS} — Mara Okoro (@okoro_m) May 2, 2031"
            )
        };
        let other = format!("Skip the post by @harbour {WORDS}");
        for (account, words) in [("okoro_m", WORDS), ("harbour", &other)] {
            assert_eq!(said(&addressed(account)), one("Mara Okoro", &[words]));
        }
        let text =
            format!("The quay was calm.\n\n“{WORDS}”\n\n— Mara Okoro (@okoro_m) May 2, 2031");
        assert_eq!(
            said(&text),
            one("Mara Okoro", &[WORDS]),
            "in marks it is found as ever"
        );
        let text =
            "Mara Okoro — once (@okoro_m) a pilot on the ferry from Ostwick to the islands — left.";
        assert_eq!(said(text), []);
    }

    #[test]
    fn a_post_begins_behind_its_announcement_and_no_earlier() {
        let post = "Sail now.\n\nSleep later.\n\nBut do it all in peace, as they say in the old harbour. — Mara Okoro (@okoro) May 2";
        let lines = [
            "Sail now.",
            "Sleep later.",
            "But do it all in peace, as they say in the old harbour.",
        ];
        let text = format!(
            "The pilot posted this on the day of the storm, when no boat had left the quay:\n\n{post}"
        );
        assert_eq!(said(&text), one("Mara Okoro", &lines));
        let text = format!(
            "The storm had emptied the quay for the third day in a row, and all of the town.\n\n{post}"
        );
        assert_eq!(said(&text), one("Mara Okoro", &lines));
        let text =
            "The storm had emptied the quay.\n\nAll boats are safe. — Mara Okoro (@okoro) May 2";
        assert_eq!(said(text), one("Mara Okoro", &["All boats are safe."]));
    }

    #[test]
    fn an_account_labels_what_it_passes_on() {
        let text = "RT @ostwick_post: All boats are safe in the harbour.";
        assert_eq!(
            said(text),
            one("@ostwick_post", &["All boats are safe in the harbour."])
        );
        assert_eq!(said("@ostwick_post is wrong: all boats are lost."), []);
    }

    #[test]
    fn a_colon_announces_the_words_below_it() {
        for (line, name) in [
            ("The Ostwick Courier reports:", "Ostwick Courier"),
            (
                "The day before, Mara Okoro wrote in a letter to the board:",
                "Mara Okoro",
            ),
            ("Here is Mara Okoro’s statement in full:", "Mara Okoro"),
            (
                "Mara Okoro released a statement saying that nobody was hurt:",
                "Mara Okoro",
            ),
        ] {
            let text = format!("Ostwick is a port.\n\n{line}\n\n{WORDS}\n\nThe board left.");
            let found = find_in_text(&text);
            let block: Vec<&Quotation> = found.iter().filter(|q| q.text(&text) == WORDS).collect();
            assert_eq!(block.len(), 1, "{line}: {:?}", said(&text));
            assert_eq!(block[0].known_speaker().unwrap().name, name, "{line}");
            assert!(block[0].doubts.contains(&Doubt::KindUnclear), "{line}");
        }
        for line in [
            "Mara Okoro said that the ferry was lost:",
            "There are three reasons for the loss:",
            "Here are five things we learned:",
            "Mara Okoro’s letter is here (emphasis added):",
            "Mara Okoro wrote.",
        ] {
            let text = format!("Ostwick is a port.\n\n{line}\n\n{WORDS}\n\nThe board left.");
            let found = find_in_text(&text);
            assert!(found.iter().all(|q| q.text(&text) != WORDS), "{line}");
        }
    }

    #[test]
    fn the_layout_tells_how_far_displayed_words_go() {
        let wanted = [
            "The ferry is older than the quay.",
            "It should rest for a while.",
        ];
        let [a, b] = wanted;
        let line = "Mara Okoro wrote to the board:";
        let after = "The board left the room.";
        for text in [
            format!("{line}\n\n> {a}\n>\n> {b}\n\n{after}"),
            format!("{line}\n\n    {a}\n\n    {b}\n\n{after}"),
            format!("{line}\n\n• {a}\n\n• {b}\n\n{after}"),
            format!(
                "It rained.\n\nIt snowed.\n\n{line}\n\n\n\n{a}\n\n{b}\n\n\n\n{after}\n\nThe end."
            ),
        ] {
            assert_eq!(said(&text), one("Mara Okoro", &wanted), "{text}");
            assert!(!find_in_text(&text)[0].doubts.contains(&Doubt::KindUnclear));
        }
    }

    #[test]
    fn a_block_quotation_of_nobody_is_one() {
        let text = format!("The quay was calm.\n\n> {WORDS}\n\nIt rained.");
        assert_eq!(said(&text), one("?", &[WORDS]));
    }

    #[test]
    fn the_signature_of_a_block_is_none_of_its_words() {
        for signed in [
            "> {}\n>\n> — Mara Okoro",
            "> {}\n> -- Mara Okoro, ferry owner",
            "> {} – Mara Okoro (pilot)",
            "A reader writes:\n\n> {}\n> — Mara Okoro",
        ] {
            let text = format!(
                "The quay was calm.\n\n{}\n\nIt rained.",
                signed.replace("{}", WORDS)
            );
            assert_eq!(said(&text), one("Mara Okoro", &[WORDS]), "{text}");
        }
        let text = format!("The quay was calm.\n\n> {WORDS}\n>\n> — and nobody came\n\nIt rained.");
        assert_ne!(said(&text), one("?", &[WORDS]), "what goes on is no name");
    }

    #[test]
    fn words_signed_by_a_paper_are_its_own() {
        let text = format!("Guess the boat:\n\n{WORDS} – The Ostwick Courier\n\nIt is the ferry.");
        assert_eq!(said(&text), one("Ostwick Courier", &[WORDS]));
        let text = format!("It was late.\n\n{WORDS} – The Ostwick Courier\n\nIt is the ferry.");
        assert_eq!(
            said(&text),
            [],
            "without an announcement it may be the credit of the whole"
        );
    }

    #[test]
    fn what_others_say_in_displayed_words_stays_theirs() {
        let text = "The Courier reports:\n\nThe ferry of Ostwick is older than anybody who sails on it. “It will rest,” Mara Okoro said. The board of the harbour has known this for years and left it as it was.\n\nIt rained.";
        let expected = [
            (
                "Courier".to_string(),
                vec![
                    "The ferry of Ostwick is older than anybody who sails on it.",
                    "Mara Okoro said. The board of the harbour has known this for years and left it as it was.",
                ],
            ),
            ("Mara Okoro".to_string(), vec!["It will rest,"]),
        ];
        assert_eq!(said(text), expected);
    }
}
