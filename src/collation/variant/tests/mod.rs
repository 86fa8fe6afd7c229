//! What the kinds say of a difference, on sentences of our own.

mod amounts;
mod glosses;
mod kinds;
mod lineage;
mod moved;
mod questions;
mod reported;
mod sums;
mod weight;

use super::{Absence, Detail, Variant, VariantKind};
use crate::collation::OperatorClass;
use crate::collation::collate::Collation;
use crate::collation::collate::collate;
use crate::collation::compare;
use crate::collation::lineage::Lineage;
use crate::collation::witness::WitnessText;
use VariantKind::*;

fn table(texts: &[&str]) -> Collation {
    let named = ["A", "B", "C", "D"].into_iter().zip(texts);
    let witnesses: Vec<WitnessText> = named
        .map(|(siglum, text)| {
            let mut witness =
                WitnessText::new(siglum, text.split('|').map(str::to_string).collect());
            // "~" before a text of these tests marks an indirect witness.
            if let Some(own) = witness.pieces[0].strip_prefix('~').map(str::to_string) {
                witness.pieces[0] = own;
                witness.indirect = true;
            }
            witness
        })
        .collect();
    collate(&witnesses)
}

/// The kinds of the variants, typography left out unless it is all there is.
fn kinds(texts: &[&str]) -> Vec<VariantKind> {
    let kinds = table(texts)
        .variants()
        .iter()
        .map(|v| v.kind)
        .collect::<Vec<_>>();
    let wording = kinds.iter().copied().filter(|k| *k != Typography);
    let wording: Vec<_> = wording.collect();
    if wording.is_empty() { kinds } else { wording }
}

fn only(texts: &[&str]) -> Variant {
    let variants = table(texts).variants();
    let mut wording = variants.into_iter().filter(|v| v.kind != Typography);
    let first = wording.next().expect("a variant");
    assert_eq!(wording.next(), None, "in {texts:?}");
    first
}

fn operator(texts: &[&str]) -> (OperatorClass, Vec<String>) {
    let variant = only(texts);
    assert_eq!(
        (variant.kind, variant.weighty),
        (Operator, true),
        "in {texts:?}"
    );
    match variant.detail {
        Some(Detail::Operator(class)) => {
            let mut rests_on = variant.rests_on;
            rests_on.sort_unstable();
            (class, rests_on)
        }
        other => panic!("{other:?} in {texts:?}"),
    }
}

#[test]
fn typography_is_case_and_marks() {
    assert_eq!(
        kinds(&["The dam holds — for now.", "the dam holds - for now,"]),
        [Typography; 3]
    );
    assert_eq!(
        kinds(&["[T]he dam “holds”", "the dam \"holds\""]),
        [Typography; 3]
    );
    assert_eq!(kinds(&["the dam, holds", "the dam holds"]), [Typography]);
}

#[test]
fn spelling_is_letters_only() {
    assert_eq!(
        kinds(&["we organise the defence", "we organize the defense"]),
        [Spelling; 2]
    );
    assert_eq!(kinds(&["fifty per cent", "50 percent"])[0], Spelling);
    assert_eq!(
        kinds(&["the cease-fire holds", "the ceasefire holds"]),
        [Spelling]
    );
    assert_eq!(
        kinds(&["the U.S. fleet", "the United States fleet"]),
        [Spelling]
    );
    let name = only(&["we met governor Mirovsky", "we met governor Mirovskyy"]);
    assert_eq!((name.kind, name.detail), (Spelling, Some(Detail::Name)));
}

#[test]
fn contraction_is_one_word_for_two() {
    assert_eq!(kinds(&["we don't know", "we do not know"]), [Contraction]);
    assert_eq!(
        kinds(&["I'll stay here", "I will stay here"]),
        [Contraction]
    );
    assert_eq!(
        kinds(&["they're gonna stay", "they are going to stay"]),
        [Contraction; 1]
    );
}

#[test]
fn filler_is_what_says_nothing() {
    assert_eq!(
        kinds(&["the dam, well, holds now", "the dam holds now"]),
        [Filler]
    );
    let title = only(&["we asked Mr. Odell again", "we asked Odell again"]);
    assert_eq!(
        (title.kind, title.detail),
        (Filler, Some(Detail::Honorific))
    );
    assert_eq!(kinds(&["it is, you know, wet", "it is wet"]), [Filler]);
    assert_ne!(kinds(&["the well runs dry", "the runs dry"]), [Filler]);
    let one_for_another = only(&["Look, the dam holds now", "Well, the dam holds now"]);
    assert_eq!(
        (one_for_another.kind, one_for_another.weighty),
        (Filler, false)
    );
    assert_ne!(
        kinds(&["Look at the dam now", "Listen at the dam now"]),
        [Filler]
    );
    assert_ne!(kinds(&["rain and snow", "rain snow"]), [Filler]);
}

#[test]
fn cuts_are_told_apart_by_their_sign() {
    let full = "The dam holds, the engineers of the valley are certain, and nobody leaves.";
    let marked = only(&[full, "The dam holds … and nobody leaves."]);
    assert_eq!((marked.kind, marked.weighty), (MarkedCut, false));
    let silent = only(&[full, "The dam holds, and nobody leaves."]);
    assert_eq!((silent.kind, silent.weighty), (UnmarkedCut, true));
    assert!(silent.rests_on.concat().contains("engineers"));
}

#[test]
fn differences_inside_the_cut_of_another_are_kept() {
    let variants = table(&[
        "The dam holds and all engineers are certain of it today.",
        "The dam holds and some engineers are certain of it today.",
        "The dam holds … today.",
    ]);
    let kinds: Vec<_> = variants.variants().iter().map(|v| v.kind).collect();
    assert_eq!(kinds, [MarkedCut, MarkedCut, Operator]);
}

#[test]
fn words_that_one_has_beyond_many_others_may_be_left_out_by_those() {
    let cut = |texts: [&str; 3]| {
        let variant = only(&texts);
        (variant.kind, variant.weighty)
    };
    let (short, full) = ("the dam holds today", "the old dam holds today");
    assert_eq!(cut([short, short, full]), (UnmarkedCut, true));
    assert_eq!(cut([short, full, full]), (UnmarkedCut, true));
}

#[test]
fn the_reference_decides_what_was_cut() {
    let text = |s: &str, t: &str| WitnessText::new(s, vec![t.to_string()]);
    let kind = |first: &str, second: &str| {
        let record = WitnessText {
            record: true,
            ..text("T", first)
        };
        collate(&[record, text("A", second)]).variants()[0].kind
    };
    assert_eq!(kind("the old dam holds", "the dam holds"), UnmarkedCut);
    assert_eq!(kind("the dam holds", "the old dam holds"), Insertion);
}

#[test]
fn two_places_of_a_transcript_in_one_pair_of_marks_are_a_splice() {
    let text = |s: &str, t: &str| WitnessText::new(s, vec![t.to_string()]);
    let record = WitnessText {
        record: true,
        ..text(
            "T",
            "The dam holds today. Nobody has looked at the gates since March. We will not leave the valley.",
        )
    };
    let spliced = collate(&[
        text("A", "The dam holds today. We will not leave the valley."),
        record,
    ]);
    let cut = &spliced.variants()[0];
    assert_eq!((cut.kind, cut.detail), (UnmarkedCut, Some(Detail::Splice)));
    assert!(cut.weighty && cut.label() == "unmarked cut: over the end of a sentence");
    assert!(cut.readings[0].text.contains("looked at the gates"));
}

#[test]
fn bracketed_words_are_the_editors() {
    assert_eq!(
        kinds(&["he holds the dam", "[Odell] holds the dam"]),
        [BracketInsertion]
    );
    assert_eq!(
        kinds(&["the dam holds", "the dam [in Brevik] holds"]),
        [BracketInsertion]
    );
}

#[test]
fn person_and_tense_are_fitted() {
    assert_eq!(kinds(&["our dam holds", "their dam holds"]), [Fitted]);
    assert_eq!(kinds(&["the dam is safe", "the dam was safe"]), [Fitted]);
    assert_eq!(kinds(&["they closed it", "they close it"]), [Fitted]);
    assert_eq!(kinds(&["we will hold", "they would hold"]), [Fitted]);
    let article = only(&["it is a dam of ours", "it is the dam of ours"]);
    assert_eq!(
        (article.kind, article.detail),
        (WordSwap, Some(Detail::Article))
    );
    let plural = only(&["those grounds for talks", "those ground for talks"]);
    assert_eq!(
        (plural.kind, plural.detail),
        (WordSwap, Some(Detail::Inflection))
    );
    assert_eq!(
        kinds(&["one woman spoke there", "one women spoke there"]),
        [WordSwap]
    );
}

#[test]
fn what_two_share_that_say_nothing_alike_they_share_by_chance() {
    let unlike = [
        "farmers complain of a dry spring as the river falls",
        "in a surprise, the guild of bakers elects a cook",
    ];
    let variant = only(&unlike);
    assert_eq!((variant.kind, variant.weighty), (Other, false));
    assert_eq!(
        variant.readings[0].text.len() + variant.readings[1].text.len(),
        99
    );
    // Words of grammar alone that stand there as they are.
    assert_eq!(
        kinds(&[
            "that is the most we have ever done for them",
            "the most we have ever done"
        ]),
        [Fragment, Fragment]
    );
    // One word of content, and they are aligned by it.
    let some = kinds(&[
        unlike[0],
        "in a surprise, the river of the guild floods a bakery",
    ]);
    assert!(some.len() > 1, "{some:?}");
}

#[test]
fn a_passage_left_out_that_is_a_sentence_is_no_edge() {
    let passages = "we will mend the dam,|They have not done it yet.";
    assert_eq!(kinds(&[passages, "we will mend the dam,"]), [Fragment]);
    // A condition hangs on the sentence before, also behind a seam and a comma.
    let hanging = [
        "we will mend the dam,|if they ask us.",
        "we will mend the dam,",
    ];
    assert_eq!(operator(&hanging).0, OperatorClass::Condition);
}

#[test]
fn last_words_that_are_left_out_join_no_sentences() {
    assert_eq!(
        kinds(&["the dam broke so far.", "the dam broke."]),
        [Fragment]
    );
    assert_eq!(
        kinds(&["the dam drowned them.", "the dam drowned."]),
        [Fragment]
    );
}

#[test]
fn fragment_is_a_part_of_the_statement() {
    let variant = only(&[
        "the dam holds and nobody has to leave",
        "the dam holds and nobody",
    ]);
    assert_eq!(variant.kind, Fragment);
    let kinds = kinds(&[
        "Today the dam holds and nobody has to leave",
        "the dam holds",
    ]);
    assert_eq!(kinds, [Fragment, Fragment]);
}

#[test]
fn where_a_passage_ends_before_its_sentence_does_nothing_is_cut() {
    let next = "Nobody in the valley has to leave tonight.";
    let held = |said: &str, passage: &str| {
        let texts = [format!("{said} {next}"), format!("{passage}|{next}")];
        table(&[&texts[0], &texts[1]]).variants().to_vec()
    };
    let found = held(
        "The cracks are as wide as a pencil line.",
        "The cracks are as wide as a pencil.",
    );
    let told: Vec<_> = found.iter().map(|v| (v.kind, v.weighty)).collect();
    assert_eq!(told, [(Fragment, false)]);
    assert_eq!(found[0].readings[1].absence, Some(Absence::Lacuna));
    for (said, passage, words) in [
        ("The gate holds, perhaps.", "The gate holds.", "perhaps"),
        (
            "The gate opens tonight if the rain stops.",
            "The gate opens tonight.",
            "if",
        ),
        (
            "The gate opens tonight. We doubt that",
            "The gate opens tonight.",
            "doubt",
        ),
    ] {
        let found = held(said, passage);
        let weighty: Vec<_> = found.iter().filter(|v| v.weighty).collect();
        assert_eq!(weighty.len(), 1, "{said}: {found:?}");
        assert_eq!(weighty[0].rests_on, [words], "{said}");
    }
}

#[test]
fn an_operator_at_the_edge_of_a_sentence_is_no_fragment() {
    let of = |full: &str, part: &str| operator(&[full, part]).0;
    let said = "the dam holds and nobody has to leave";
    assert_eq!(of(&format!("Perhaps {said}"), said), OperatorClass::Hedge);
    assert_eq!(
        of(&format!("Of course, {said}"), said),
        OperatorClass::Hedge
    );
    assert_eq!(of(&format!("{said}, perhaps."), said), OperatorClass::Hedge);
    let variant = only(&["Perhaps in the valley the dam holds", "the dam holds"]);
    assert_eq!(variant.kind, Fragment, "more than an operator is missing");
    let variant = only(&["We never saw it hold, the dam", "saw it hold, the dam"]);
    assert_eq!(variant.kind, Operator);
}

#[test]
fn sentences_are_joined_or_split() {
    let split = [
        "The dam holds. It will not break.",
        "The dam holds, it will not break.",
    ];
    assert_eq!(kinds(&split), [Joined]);
    let pieces = [
        "The dam holds,|it will not break.",
        "The dam holds, and it will not break.",
    ];
    assert_eq!(kinds(&pieces), [Joined]);
}

#[test]
fn moved_words_are_one_change() {
    let collation = table(&[
        "By nightfall the engineers closed the upper gate",
        "the engineers closed the upper gate by nightfall",
    ]);
    let moved: Vec<_> = collation
        .variants()
        .into_iter()
        .filter(|v| v.kind == Moved)
        .collect();
    assert_eq!(moved.len(), 2);
    let inner = table(&[
        "we saw on Tuesday morning that the gate was closed and wet",
        "we saw that the gate was closed on Tuesday morning and wet",
    ]);
    let moved: Vec<_> = inner
        .variants()
        .into_iter()
        .filter(|v| v.kind == Moved)
        .collect();
    assert_eq!(moved.len(), 2);
    assert_eq!(moved[0].moved_to, Some(moved[1].columns.clone()));
    assert!(!moved[0].weighty);
}

#[test]
fn order_is_a_difference_inside_one_pair_of_marks_whatever_others_print() {
    let sure =
        "We see it as a sound first step in the quick return of all the harbour crews at sea";
    let agreed = "It is a return, the fruit of patient talks and trust on both sides";
    let shortened =
        "It's just a first step in what we believe will lead to the quick return of all our crews";
    let (one_run, other_order) = (format!("{agreed}. {sure}."), format!("{sure}, {agreed},"));
    for others in [&[][..], &[agreed], &[agreed, shortened], &[sure]] {
        let texts = [&[one_run.as_str(), &other_order], others].concat();
        let collation = table(&texts);
        let found = collation.differences(0, 1, compare::Typography::Hidden);
        let kinds: Vec<VariantKind> = found.iter().map(|v| v.kind).collect();
        assert_eq!(kinds, [Moved, Moved], "{found:#?}");
        assert_eq!(found[0].moved_to, Some(found[1].columns.clone()));
    }
}

#[test]
fn between_passages_order_is_no_difference_and_their_words_are_compared() {
    let gate = "We will open the northern lock gate to barges in August.";
    let crane = "The harbour crane lifts nothing until somebody greases its rusty cable.";
    let sheep = "Nobody has counted the sheep on the upper meadow since March.";
    let all = [gate, crane, sheep].join("|");
    for order in [
        [crane, gate, sheep],
        [sheep, crane, gate],
        [crane, sheep, gate],
    ] {
        let other = order.join("|");
        assert_eq!(between([&all, &other]), [], "{other}");
        assert_eq!(between([&all.replace('|', " "), &other]), [], "{other}");
    }
    let june = [crane, &gate.replace("August", "June"), sheep].join("|");
    assert_eq!(between([&all, &june]), [(NumberOrName, true)]);
    let denied = [crane, sheep, &gate.replace("will", "will not")].join("|");
    assert_eq!(between([&all, &denied]), [(Operator, true)]);
}

/// The kinds and weights between two printings.
#[test]
fn a_passage_that_the_other_prints_elsewhere_stands_for_no_other_words() {
    let run = "I am proud of the crew. I was late for the storm. I carry all of the blame for it. I will not leave.";
    for turned in [
        "I was late for the storm,|I am proud of the crew.",
        "I was late for the storm,|I am proud of the crew,|I will not leave.",
    ] {
        let found = between([run, turned]);
        let wording = found.iter().filter(|(kind, _)| kind.is_wording());
        assert_eq!(wording.count(), 0, "{turned}: {found:?}");
    }
}

fn between(texts: [&str; 2]) -> Vec<(VariantKind, bool)> {
    let found = table(&texts).differences(0, 1, compare::Typography::Hidden);
    found.iter().map(|v| (v.kind, v.weighty)).collect()
}

#[test]
fn moved_words_may_be_changed_and_what_turns_the_sense_is_told_beside() {
    let gate = "We will open the northern lock gate to barges in";
    let crane = "The harbour crane lifts nothing until somebody greases its rusty cable";
    let first = format!("{gate} August. {crane}.");
    let light = format!("{crane}. {} August.", gate.replace("the", "a"));
    assert_eq!(between([&first, &light]), [(Moved, false); 2]);
    let other = format!("{crane}. {gate} June.");
    let found = between([&first, &other]);
    let weighty: Vec<_> = found.iter().filter(|(_, weighty)| *weighty).collect();
    assert_eq!(
        found.iter().filter(|(kind, _)| *kind == Moved).count(),
        2,
        "{found:?}"
    );
    assert_eq!((found.len(), weighty.len()), (3, 1), "{found:?}");
    let back = between([&other, &first]);
    assert_eq!(back.len(), 3, "{back:?}");
    let denied = format!("{crane}. {} August.", gate.replace("will", "will not"));
    let found = between([&first, &denied]);
    assert!(found.contains(&(Operator, true)), "{found:?}");
    let blamed = |who: &str, whom: &str| format!("The {who} warned the {whom} in March");
    let one = format!("{}. {crane}.", blamed("ministry", "council"));
    let other = format!("{crane}. {}.", blamed("council", "ministry"));
    let found = between([&one, &other]);
    assert!(found.contains(&(Moved, true)), "{found:?}");
    // Between two passages order is no difference, but who warned whom is one.
    let found = between([&one, &other.replacen(". ", ".|", 1)]);
    assert_eq!(found, [(Moved, true); 2]);
}

#[test]
fn a_piece_that_stands_elsewhere_among_more_words_is_moved_within_one_pair_of_marks() {
    let record = "I have never asked for the crane. It is loud, and it wakes the gulls. \
                  Whoever says that I will sell my barge for it has not been listening.";
    let of = |quoted: &str| between([record, quoted]);
    let found = of("I will sell my barge for it … I have never asked for the crane,");
    assert_eq!(
        found.iter().filter(|(kind, _)| *kind == Moved).count(),
        1,
        "{found:?}"
    );
    // In the order of the speech, and in two passages, it is none.
    for quoted in [
        "I have never asked for the crane … I will sell my barge for it,",
        "I will sell my barge for it,|I have never asked for the crane,",
    ] {
        let found = of(quoted);
        assert!(found.iter().all(|(kind, _)| *kind != Moved), "{found:?}");
    }
    // Nor are few words that recur in any speech.
    let found = of("I will … I have never asked for the crane,");
    assert!(found.iter().all(|(kind, _)| *kind != Moved), "{found:?}");
}

#[test]
fn a_changed_piece_is_sought_among_so_many_changes_and_no_more() {
    let gate = "We will open the northern lock gate to barges in";
    let moved = |changes: u8| {
        let names = (0..changes).map(|n| {
            let tail = [b'b' + n / 20, b'a', b'b' + n % 20].map(char::from);
            String::from_iter(tail)
        });
        let (mut first, mut second) = (format!("{gate} August."), String::new());
        for name in names {
            let both = format!(" Mo{name}ra kept his re{name}lo boat.");
            first.push_str(&both);
            if !second.is_empty() {
                second.push_str(&format!(" Ta{name}no saw wu{name}ki and zi{name}mo."));
            }
            second.push_str(&both);
        }
        second.push_str(&format!(" {gate} June."));
        let found = between([&first, &second]);
        found.iter().filter(|(kind, _)| *kind == Moved).count()
    };
    assert_eq!([moved(9), moved(80)], [2, 0]);
}

#[test]
fn what_shares_too_few_words_has_not_moved() {
    let crane = "The harbour crane lifts nothing until somebody greases its rusty cable";
    let pair = |one: &str, other: &str| {
        let texts = [format!("{one}. {crane}."), format!("{crane}. {other}.")];
        let found = between([&texts[0], &texts[1]]);
        found.iter().any(|(kind, _)| *kind == Moved)
    };
    // Three of five, and two of five.
    assert!(pair(
        "Barges pass lock gates daily",
        "Barges pass lock doors slowly"
    ));
    assert!(!pair(
        "Barges pass lock gates daily",
        "Barges pass under doors slowly"
    ));
    // Three words, and two.
    assert!(pair("Nine barges waited", "Then nine barges waited there"));
    assert!(!pair("Barges waited", "Barges then waited slowly"));
}

#[test]
fn other_words_are_a_swap_or_other() {
    assert_eq!(
        kinds(&["a common basis exists", "a shared basis exists"]),
        [WordSwap]
    );
    let long = [
        "the gate stayed shut because engineers distrusted rusty hinges yesterday",
        "the gate stayed shut while divers searched muddy water yesterday",
    ];
    assert_eq!(kinds(&long), [Other]);
}

#[test]
fn alike_sentences_in_another_order_differ_in_nothing() {
    let kinds = |one: &str, other: &str| -> Vec<VariantKind> {
        let found = table(&[one, other]).variants().into_iter();
        found
            .map(|variant| variant.kind)
            .filter(|kind| kind.is_wording())
            .collect()
    };
    let one = "Three boats left at dawn with forty on board.|Four boats left at noon with sixty on board.";
    let other = "Four boats left at noon with sixty on board.|Three boats left at dawn with forty on board.";
    assert_eq!(kinds(one, other), []);
    let run = one.replace('|', " ");
    assert_eq!(kinds(&run, other), []);
    let changed = "Four boats left at noon with ninety on board.|Three boats left at dawn with forty on board.";
    assert!(!kinds(one, changed).is_empty());
}

#[test]
fn numbers_and_names_weigh() {
    let number = only(&["they sent 50 boats", "they sent 60 boats"]);
    assert_eq!(
        (number.kind, number.detail, number.weighty),
        (NumberOrName, Some(Detail::Number), true)
    );
    assert_eq!(number.rests_on.len(), 2);
    let name = only(&["they met Odell there", "they met Brandt there"]);
    assert_eq!((name.kind, name.detail), (NumberOrName, Some(Detail::Name)));
    assert_eq!(kinds(&["one way to win", "a way to win"]), [WordSwap]);
}

#[test]
fn operators_weigh_and_say_their_class() {
    use OperatorClass::*;
    let words = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
    let cases = [
        (
            ["we will not leave", "we will leave"],
            Negation,
            words(&["not"]),
        ),
        (
            ["we can't leave now", "we can leave now"],
            Negation,
            words(&["can't"]),
        ),
        (
            ["now only the dam holds", "now the dam holds"],
            Exclusive,
            words(&["only"]),
        ),
        (
            ["we may leave now", "we must leave now"],
            Modal,
            words(&["may", "must"]),
        ),
        (
            ["all boats left", "some boats left"],
            Quantifier,
            words(&["all", "some"]),
        ),
        (
            ["this of course complicates it", "this complicates it"],
            Hedge,
            words(&["of course"]),
        ),
        (
            ["it is very cold", "it is cold"],
            Intensifier,
            words(&["very"]),
        ),
    ];
    for (texts, class, rests_on) in cases {
        assert_eq!(operator(&texts), (class, rests_on), "in {texts:?}");
    }
}

#[test]
fn and_is_not_or() {
    let variant = only(&["boats and nets burned", "boats or nets burned"]);
    assert_eq!((variant.kind, variant.weighty), (Operator, true));
    assert_eq!(variant.rests_on, ["and", "or"]);
}

#[test]
fn what_looks_like_an_operator_is_none() {
    for texts in [
        ["we spoke about the dam", "we spoke of the dam"],
        ["but the dam holds", "and the dam holds"],
        ["I'll keep the dam", "I will keep the dam"],
        ["it happened in May there", "it happened in June there"],
        ["perhaps it holds", "maybe it holds"],
    ] {
        assert!(
            !kinds(&texts).contains(&Operator),
            "{texts:?}: {:?}",
            kinds(&texts)
        );
    }
}

#[test]
fn a_translation_is_labelled() {
    let mut witnesses = ["a common basis", "a shared basis"]
        .map(|text| WitnessText::new(text, vec![text.to_string()]));
    for witness in &mut witnesses {
        witness.lineage = Lineage::Translated;
    }
    let collation = collate(&witnesses);
    assert_eq!(collation.variants()[0].label(), "word swap, translated");
}

#[test]
fn readings_come_the_most_frequent_first() {
    let variant = only(&["a big dam here", "a tall dam here", "a tall dam here"]);
    let texts: Vec<_> = variant
        .readings
        .iter()
        .map(|r| (r.text.as_str(), r.rows.len()))
        .collect();
    assert_eq!(texts, [("tall", 2), ("big", 1)]);
}

#[test]
fn what_a_marked_cut_leaves_out_and_another_passage_prints_is_neither_lost_nor_moved() {
    let spoken = "The old pier is safe. The crews measured it in spring. We will not sell the boats to anybody. We open it on Friday with a feast.";
    for printed in [
        "The old pier is safe … We open it on Friday with a feast.|The crews measured it in spring.|We will not sell the boats to anybody.",
        "The old pier is safe … We open it on Friday with a feast.|We will not sell the boats to anybody.|The crews measured it in spring.",
        "We will not sell the boats to anybody.|The old pier is safe … We open it on Friday with a feast.|The crews measured it in spring.",
    ] {
        let found = table(&[spoken, printed]).variants().into_iter();
        let found = found.filter(|v| v.weighty || !matches!(v.kind, Typography | MarkedCut));
        assert_eq!(found.collect::<Vec<_>>(), [], "{printed}");
    }
    // Inside one pair of marks the same order is one that nobody spoke.
    let turned = "We open it on Friday with a feast. The old pier is safe. The crews measured it in spring. We will not sell the boats to anybody.";
    assert!(kinds(&[spoken, turned]).contains(&Moved));
}
