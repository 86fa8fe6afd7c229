//! Every kind of the closed list on sentences of our own: pairs that have it, and near ones that do not.

use super::{kinds, table};
use crate::collation::variant::Detail;
use crate::collation::variant::VariantKind::{self, *};

type Pair = [&'static str; 2];

/// Pairs of a kind, and pairs that must not be taken for it. A new kind does not compile without its own.
fn pairs(kind: VariantKind) -> (&'static [Pair], &'static [Pair]) {
    match kind {
        // It takes witnesses of two lineages, or a report.
        Check => (&[], &[]),
        Typography => (
            &[
                ["The dam holds", "THE DAM HOLDS"],
                ["the café is open", "the cafe is open"],
                ["a well-known man", "a well known man"],
                ["the dam, as always, holds", "the dam as always holds"],
                ["the [upper] dam holds", "the upper dam holds"],
            ],
            &[
                ["The dam holds. It stays.", "The dam holds; it stays."],
                ["its hull is cold", "it's hull is cold"],
                ["the dam … holds", "the dam holds"],
            ],
        ),
        Spelling => (
            &[
                ["we organise the harbour", "we organize the harbor"],
                ["a co-operation pact", "a cooperation pact"],
                ["he travelled far", "he traveled far"],
                ["the paediatric ward", "the pediatric ward"],
                ["the foetus lived on", "the fetus lived on"],
                ["they were askin' us", "they were asking us"],
                ["he kept sayin so", "he kept saying so"],
                ["two boats came", "2 boats came"],
                ["twenty-five boats came", "25 boats came"],
                ["two hundred boats came", "200 boats came"],
                ["1.5 million came", "1,500,000 came"],
                ["a dozen boats came", "12 boats came"],
                ["some 20 percent left", "some 20% left"],
                ["it costs $1.5 billion now", "it costs 1.5bn dollars now"],
                ["the first boat came", "the 1st boat came"],
                ["we spoke to Mirovskyy today", "we spoke to Mirovsky today"],
                ["we met Jon Odell there", "we met Odell there"],
                [
                    "we met governor Odell there",
                    "we met governor Jon Odell there",
                ],
            ],
            &[
                ["two boats came", "three boats came"],
                ["the prize was big", "the price was big"],
                ["it costs 50 dollars now", "it costs 50 euros now"],
                ["it costs 50 dollars now", "it costs 50 now"],
                ["we met Lind there", "we met Lund there"],
                ["hundreds of boats came", "thousands of boats came"],
                ["the canoes are wet", "the canes are wet"],
                ["the poet left", "the pet left"],
                ["the thin boat came", "the thing boat came"],
            ],
        ),
        Contraction => (
            &[
                ["don't go there", "do not go there"],
                ["it's cold today", "it is cold today"],
                ["it's been cold", "it has been cold"],
                ["he'd gone home", "he had gone home"],
                ["he'd go home", "he would go home"],
                ["we can't stay here", "we cannot stay here"],
                ["they're gonna stay", "they are going to stay"],
                ["we've got to stay here", "we have to stay here"],
            ],
            &[
                ["don't go there", "do go there"],
                ["we can't stay here", "we can stay here"],
                ["he'd go home", "he will go home"],
                ["the boat's hull is wet", "the hull is wet"],
            ],
        ),
        Filler => (
            &[
                ["um, the dam holds", "the dam holds"],
                ["the dam, well, holds", "the dam holds"],
                ["we met President Odell there", "we met Odell there"],
                ["Sir Jon Odell left us", "Jon Odell left us"],
            ],
            &[
                ["the well runs dry", "the runs dry"],
                ["we asked the president again", "we asked the king again"],
                ["look at the dam", "at the dam"],
                ["the dam perhaps holds", "the dam holds"],
            ],
        ),
        MarkedCut => (
            &[
                [
                    "The dam holds, we are certain, and stays.",
                    "The dam holds … and stays.",
                ],
                [
                    "The dam holds, we are certain, and stays.",
                    "The dam holds . . . and stays.",
                ],
                [
                    "The dam holds, we are certain, and stays.",
                    "The dam holds […] and stays.",
                ],
                [
                    "The dam holds, we are certain. Nobody goes.",
                    "The dam holds.... Nobody goes.",
                ],
            ],
            &[
                [
                    "The dam holds, we are certain, and stays.",
                    "The dam holds – and stays.",
                ],
                ["The dam holds, and it stays.", "The dam holds. It stays."],
            ],
        ),
        UnmarkedCut => (
            &[
                ["The dam in the valley holds today.", "The dam holds today."],
                [
                    "The dam holds. Nobody knows why. It stays.",
                    "The dam holds. It stays.",
                ],
                [
                    "The dam holds today.|Nobody left the valley.|It stays for now.",
                    "The dam holds today. It stays for now.",
                ],
            ],
            &[
                ["The dam holds in the valley today", "The dam holds"],
                [
                    "The dam […] holds today.",
                    "The dam in the valley holds today.",
                ],
                [
                    "The dam holds.|It stays today.",
                    "The dam holds. Nobody knows. It stays today.",
                ],
            ],
        ),
        BracketInsertion => (
            &[
                ["they hold it", "[the engineers] hold it"],
                ["he holds the dam", "he holds the dam (in Brevik)"],
                ["the dam holds", "the dam [of Brevik] holds"],
                [
                    "we know the old dam will hold today",
                    "we know [it] will hold today",
                ],
            ],
            &[
                ["[T]he dam holds", "the dam holds"],
                ["the dam holds", "the dam of Brevik holds"],
                ["the dam […] holds", "the old dam holds"],
            ],
        ),
        Fitted => (
            &[
                ["I will stay here", "he would stay here"],
                ["I will not stay", "he would not stay"],
                ["my boat is ready", "his boat was ready"],
                ["they closed it", "they close it"],
            ],
            &[
                ["I will stay here", "I would stay here"],
                ["we hold the dam", "we lose the dam"],
                ["we met Odell there", "we met Brandt there"],
                ["it's been cold", "it has been cold"],
            ],
        ),
        Fragment => (
            &[
                [
                    "the dam holds and nobody has to leave",
                    "the dam holds and nobody",
                ],
                ["Today the dam holds", "the dam holds"],
                ["the dam holds, the engineers say today,", "the dam holds,"],
            ],
            &[
                ["Only the dam holds", "the dam holds"],
                ["the old dam holds", "the dam holds"],
                ["um, the dam holds", "the dam holds"],
                ["the dam holds (in Brevik)", "the dam holds"],
            ],
        ),
        Joined => (
            &[
                [
                    "The dam holds. It will not break.",
                    "The dam holds; it will not break.",
                ],
                [
                    "The dam holds. And it will not break.",
                    "The dam holds and it will not break.",
                ],
                [
                    "The dam holds, and it will not break.",
                    "The dam holds; it will not break.",
                ],
            ],
            &[
                ["the dam holds, it stays", "the dam holds – it stays"],
                ["The dam of St. Odell holds", "The dam of St Odell holds"],
                [
                    "The dam holds. It will not break.",
                    "The dam holds,|So it will not break.",
                ],
            ],
        ),
        Moved => (
            &[
                [
                    "By nightfall the engineers closed the gate",
                    "the engineers closed the gate by nightfall",
                ],
                [
                    "we closed the gate and the door",
                    "we closed the door and the gate",
                ],
                [
                    "We mend the wall, the crews leave in August, and the tolls begin in June.",
                    "We mend the wall, the tolls begin in June, and the crews leave in August.",
                ],
            ],
            &[
                [
                    "by nightfall the engineers closed the gate",
                    "at dawn the engineers closed the gate",
                ],
                ["the gate and the dam hold", "the gate or the dam hold"],
            ],
        ),
        WordSwap => (
            &[
                ["the big dam holds", "the large dam holds"],
                ["a dam holds", "the dam holds"],
                ["they met at noon", "they met by noon"],
                ["it is very cold", "it is extremely cold"],
                ["perhaps it holds", "maybe it holds"],
            ],
            &[
                ["the big dam holds", "the not dam holds"],
                ["all dams hold", "some dams hold"],
                ["we met Odell there", "we met Brandt there"],
                ["the grey dam holds", "the gray dam holds"],
            ],
        ),
        NumberOrName => (
            &[
                ["they sent 2 boats", "they sent 3 boats"],
                ["some 20 percent left", "some 30 percent left"],
                ["hundreds of boats came", "thousands of boats came"],
                ["it costs 1.5bn dollars", "it costs $1.5 million"],
                ["we met Jon Odell there", "we met Tom Odell there"],
                ["we met Odell there", "we met Brandt there"],
            ],
            &[
                ["two boats came", "2 boats came"],
                ["twenty-five boats came", "25 boats came"],
                ["one boat came", "a boat came"],
                ["we met Jon Odell there", "we met Odell there"],
                ["we met Odell there", "we met him there"],
            ],
        ),
        Operator => (
            &[
                ["we will not leave", "we will leave"],
                ["We will never leave the valley", "leave the valley"],
                ["I do not believe in the dam", "believe in the dam"],
                ["only the dam holds", "the dam holds"],
                ["it may hold", "it must hold"],
                ["we will hold it", "we would hold it"],
                ["all boats left", "some boats left"],
                ["the dam holds, I think", "the dam holds"],
                ["it is very cold", "it is cold"],
                ["it is impossible", "it is possible"],
                ["the plan is unclear", "the plan is clear"],
                ["without boats we go", "with boats we go"],
            ],
            &[
                ["the big dam holds", "the large dam holds"],
                ["I will stay here", "he would stay here"],
                ["in May we left", "in June we left"],
                ["of his will we know", "of his wish we know"],
                ["we tend to it", "we intend to it"],
                ["we can't stay", "we cannot stay"],
                ["perhaps it holds", "maybe it holds"],
            ],
        ),
        Insertion | Other => (&[], &[]),
    }
}

#[test]
fn every_kind_is_found_and_nothing_near_it() {
    let mut wrong = Vec::new();
    for kind in VariantKind::all() {
        let (hits, misses) = pairs(kind);
        for pair in hits {
            let found = kinds(pair);
            // Marks differ beside the words in many of them.
            let found: Vec<_> = found.into_iter().filter(|k| *k != kind).collect();
            if !found.is_empty() || !kinds(pair).contains(&kind) {
                wrong.push(format!("{kind:?}: {pair:?} is {:?}", kinds(pair)));
            }
        }
        for pair in misses.iter().filter(|pair| kinds(*pair).contains(&kind)) {
            wrong.push(format!("no {kind:?}: {pair:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn other_is_what_is_longer_than_a_swap() {
    let long = [
        "the gate stayed shut because engineers distrusted rusty hinges yesterday",
        "the gate stayed shut while divers searched muddy water yesterday",
    ];
    assert_eq!(kinds(&long), [Other]);
    assert_ne!(kinds(&["the big old dam", "the small new dam"]), [Other]);
}

#[test]
fn only_operators_numbers_names_and_cuts_weigh_and_say_on_which_words() {
    for kind in VariantKind::all() {
        for pair in pairs(kind).0 {
            for variant in table(pair).variants() {
                let weighs = matches!(variant.kind, Operator | NumberOrName | UnmarkedCut);
                assert_eq!(variant.weighty, weighs, "{pair:?}: {variant:?}");
                assert_eq!(
                    variant.rests_on.is_empty(),
                    !weighs,
                    "{pair:?}: {variant:?}"
                );
            }
        }
    }
}

#[test]
fn a_passage_that_stands_elsewhere_is_no_part_of_a_fragment() {
    let collation = table(&[
        "The pier is shut until May. The ferries sail from the mill. Nobody pays for it.",
        "Nobody pays for it,|The pier is shut until May.",
    ]);
    let left_out: Vec<String> = collation
        .variants()
        .into_iter()
        .filter(|variant| variant.kind == Fragment)
        .map(|variant| variant.readings.iter().map(|r| r.text.as_str()).collect())
        .collect();
    assert_eq!(left_out, ["The ferries sail from the mill."]);
}

#[test]
fn a_question_is_told_where_the_statement_goes_on_behind_a_conjunction() {
    let variants = table(&[
        "The tolls rise in spring, and we close the pier.",
        "The tolls rise in spring? We close the pier.",
    ])
    .variants();
    let asked = variants
        .iter()
        .find(|v| v.detail == Some(Detail::Question))
        .expect("a question");
    assert!(asked.weighty);
    let joined = kinds(&[
        "The tolls rise in spring, and we close the pier.",
        "The tolls rise in spring. We close the pier.",
    ]);
    assert_eq!(joined, [Joined]);
}
