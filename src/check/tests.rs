//! Drafts and sources of our own, and the verdict of each passage.

mod asked;
mod days;
mod edges;
mod ellipses;
mod frames;
mod given;
mod glosses;
mod introduced;
mod named_source;
mod senses;
mod size;
mod source_signs;
mod speakers;

use super::{Finding, check, check_all};
use crate::corpus::{self, Article, Watch};
use crate::edition::Found;

/// A record, an article about it, and a press release.
const SOURCES: [&str; 3] = [
    "---\noutlet: Ostwick Council\ndate: 2031-05-02\nkind: transcript\n---\n\n\
     MARA OKORO: We will not close the north pier this year. It costs, uh, about $3.5 million, and nobody has \
     paid for it yet. If the crews agree, we will mend the crane in June.\n\n\
     TOM VEY: Some people say the crane is a danger to children. Some people never climbed it. I doubt that the crane is a danger to anybody. \
     The old keeper knew every bolt of it.\n",
    "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
     The crane of Ostwick divides the town.\n\n\
     “I learned to swim below that crane,” said Ines Falk, a pilot, on Friday. “It stood there before the \
     church did.”\n\n\
     Falk said that the pilots had paid for the paint.\n",
    "---\noutlet: Falk & Daughters\ndate: 2031-05-04\nkind: statement\n---\n\n\
     Falk & Daughters regrets the noise on Sunday. Work on the crane stops at nine in the evening.\n",
];

fn article(text: &str) -> Article {
    let mut corpus = corpus::from_reader(text.as_bytes());
    assert_eq!(corpus.articles.len(), 1, "{text}");
    corpus.articles.remove(0)
}

fn sources() -> Found {
    let mut corpus = corpus::from_reader(SOURCES[0].as_bytes());
    corpus
        .articles
        .extend(SOURCES[1..].iter().map(|text| article(text)));
    Found::find(corpus, &Watch::default())
}

fn findings(draft: &str) -> Vec<(String, Finding)> {
    let draft = article(draft);
    let found = check(&draft, &sources()).into_iter();
    found
        .map(|f| (f.passage.span.of(&draft.text).to_string(), f))
        .collect()
}

#[test]
fn the_source_is_shown_with_the_last_word_that_the_draft_changes() {
    let found = findings("“We will not close the north pier this week,” said Mara Okoro.");
    let source = found[0].1.source.as_ref().unwrap();
    let text = &sources().articles[source.article].text;
    assert_eq!(
        source.spans[0].of(text),
        "We will not close the north pier this year"
    );
}

#[test]
fn what_nobody_can_read_is_no_pass() {
    for (draft, why) in [
        (
            "Okoro said “We will close the north pier.\n\nShe left.\n",
            "never closed",
        ),
        ("„Der Kran bleibt stehen“, sagte Vey.\n", "language"),
    ] {
        let found = findings(draft);
        let (_, finding) = &found[0];
        assert_eq!(finding.verdict.name(), "unchecked", "{found:#?}");
        assert!(!finding.stop && finding.why.contains(why), "{found:#?}");
    }
}

#[test]
fn every_pair_of_marks_holds_one_passage_without_its_blanks() {
    let pairs = [
        ("„", "“"),
        ("»", "«"),
        ("›", "‹"),
        ("‹ ", " ›"),
        ("« ", " »"),
        ("«\u{a0}", "\u{a0}»"),
        ("«\u{202f}", "\u{202f}»"),
        ("‹\u{202f}", "\u{202f}›"),
    ];
    for (opens, closes) in pairs {
        let draft =
            format!("Okoro said: {opens}We will not close the north pier this year.{closes}\n");
        let found = findings(&draft);
        let [(words, finding)] = found.as_slice() else {
            panic!("{draft}: {found:?}");
        };
        assert_eq!(
            (words.as_str(), finding.verdict.name()),
            ("We will not close the north pier this year.", "exact"),
            "{draft}"
        );
        assert_eq!(
            finding.passage.claim.speaker.as_deref(),
            Some("Okoro"),
            "{draft}"
        );
    }
}

#[test]
fn a_note_of_the_author_that_looks_like_a_block_quotation_is_none() {
    let verdict = |block: &str| {
        let found = findings(&format!("It rained.\n\n{block}\n\nIt snowed.\n"));
        let [(words, finding)] = found.as_slice() else {
            panic!("{block}: {found:?}");
        };
        let speaker = finding.passage.claim.speaker.clone().unwrap_or_default();
        (
            words.clone(),
            finding.verdict.name(),
            finding.why.clone(),
            speaker,
        )
    };
    for note in [
        "> **Note:** nobody prints this before Monday.",
        "> [!WARNING]\n> Nobody prints this before Monday.",
        "> ⚠️ **Editor's note**: nobody prints this before Monday.",
    ] {
        let (_, verdict, why, _) = verdict(note);
        assert_eq!(
            (verdict, why.as_str()),
            (
                "not_a_quotation",
                "nobody's words: a note of the author's own"
            ),
            "{note}"
        );
    }
    for words in [
        "> [!quote] On the pier\n> We will not close the north pier this year.",
        "> [!NOTE]\n> We will not close the north pier this year.\n> — Mara Okoro",
        "> **Tip:** Okoro said: “We will not close the north pier this year.”",
        "> **Mara Okoro:** We will not close the north pier this year.",
    ] {
        let (text, verdict, _, speaker) = verdict(words);
        assert_eq!(
            (text.as_str(), verdict),
            ("We will not close the north pier this year.", "exact"),
            "{words}"
        );
        assert_eq!(
            speaker.contains("Okoro"),
            !words.contains("[!quote]"),
            "{words}"
        );
    }
    for apart in [
        "!!! note\n    Nobody prints this.",
        "::: tip\nNobody prints this.\n:::",
    ] {
        assert!(findings(apart).is_empty(), "{apart}");
    }
}

/// Drafts with one passage each, its verdict, and whether it is a stop.
const VERDICTS: &[(&str, &str, bool)] = &[
    // Faithful.
    (
        "“We will not close the north pier this year,” said Mara Okoro.",
        "exact",
        false,
    ),
    ("‘It costs about $3.5 million,’ Okoro said.", "cut", false),
    (
        "“It costs about 3.5 million dollars,” Okoro said.",
        "cut",
        false,
    ),
    (
        "“[The pier] costs about $3.5 million,” Okoro said.",
        "altered",
        false,
    ),
    (
        "“I learned to swim below that crane,” said Ines Falk.",
        "exact",
        false,
    ),
    (
        "“Work on the crane stops at 9 in the evening,” Falk & Daughters said.",
        "exact",
        false,
    ),
    (
        "Tom Vey said the old keeper “knew every bolt of it.”",
        "exact",
        false,
    ),
    // Words changed.
    (
        "“We will close the north pier this year,” said Mara Okoro.",
        "altered",
        true,
    ),
    ("“It costs about $35 million,” Okoro said.", "altered", true),
    (
        "“The old keeper knew every nail of it,” said Tom Vey.",
        "altered",
        true,
    ),
    (
        "“It stood there after the church did,” said Ines Falk.",
        "altered",
        true,
    ),
    (
        "“[Okoro] learned to swim below that crane,” said Ines Falk.",
        "altered",
        true,
    ),
    // Words gone that turn the sense.
    (
        "“We will … close the north pier this year,” said Mara Okoro.",
        "cut",
        true,
    ),
    (
        "“The crane is a danger to anybody,” said Tom Vey.",
        "cut",
        true,
    ),
    (
        "“We will mend the crane in June,” said Mara Okoro.",
        "cut",
        true,
    ),
    (
        "“We will not close the north pier,” said Mara Okoro.",
        "cut",
        true,
    ),
    (
        "“The crane is a danger to children,” said Tom Vey.",
        "cut",
        true,
    ),
    // Words of two places.
    (
        "“Nobody has paid for it yet, we will not close the north pier this year,” said Mara Okoro.",
        "spliced",
        true,
    ),
    // Somebody else's, another day's, the outlet's, nobody's.
    (
        "“The old keeper knew every bolt of it,” said Mara Okoro.",
        "misattributed",
        true,
    ),
    (
        "“I learned to swim below that crane,” said Ines Falk on 4 May 2031.",
        "misdated",
        true,
    ),
    (
        "“The pilots have paid for the paint,” said Ines Falk.",
        "reported",
        true,
    ),
    (
        "“We shall sell the lighthouse to the moon,” said Mara Okoro.",
        "not_found",
        true,
    ),
    (
        "“We shall sell the lighthouse to the moon,” Okoro told this newspaper.",
        "unchecked",
        false,
    ),
    (
        "The song “Salt on the Quay” was sung.",
        "not_a_quotation",
        false,
    ),
];

#[test]
fn every_passage_gets_its_verdict() {
    let mut wrong = Vec::new();
    for (draft, verdict, stop) in VERDICTS {
        let found = findings(draft);
        let told: Vec<_> = found
            .iter()
            .map(|(_, f)| (f.verdict.name(), f.stop))
            .collect();
        if told != [(*verdict, *stop)] {
            let why: Vec<&str> = found.iter().map(|(_, f)| f.why.as_str()).collect();
            wrong.push(format!("{draft}: {told:?}, {why:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A hearing whose record names an office, quotes in quotations, and gives days and sums.
const HEARING: &str = "---\noutlet: Ostwick Court\ndate: 2031-06-10\nkind: transcript\n---\n\n\
    THE WITNESS: I heard a bell. I did not hear the horn. The keeper told me, \"Take the lower road,\" and I took it. \
    People think that the lamp was broken.\n\n\
    PAUL ANSELM: The lamp cost €812m, and it was lit at 3 a.m. on February 9th. I hope that the road reopens in May. \
    The new road is steep. We have to mend it before the winter comes. \
    We offered a bonus, which is something else, and only for masons.\n";

/// Drafts with one passage each, whether it is a stop, and its verdict, held against [`HEARING`].
const HEARD: &[(&str, bool, &str)] = &[
    // Sums, hours and days by the rules of another house, and others.
    (
        "“The lamp cost 812 million euros, and it was lit at three in the morning on 9 February,” Anselm said.",
        false,
        "exact",
    ),
    (
        "“The lamp cost 812 million pounds, and it was lit at 3 a.m. on February 9th,” Anselm said.",
        true,
        "altered",
    ),
    (
        "“It was lit at 3 p.m. on February 9th,” Anselm said.",
        true,
        "altered",
    ),
    (
        "“It was lit at 3 a.m. on 19 February,” Anselm said.",
        true,
        "altered",
    ),
    // Who is known by an office may have any name, but not that of another speaker.
    (
        "“I heard a bell,” Hanna Ruo told the court.",
        false,
        "exact",
    ),
    (
        "“I heard a bell,” Paul Anselm told the court.",
        true,
        "misattributed",
    ),
    // Words that a speaker quotes are not his own.
    (
        "“Take the lower road,” the keeper told the witness.",
        false,
        "exact",
    ),
    // What is only hoped or thought by others.
    ("“The road reopens in May,” Anselm said.", true, "cut"),
    (
        "Anselm hopes “that the road reopens in May.”",
        false,
        "exact",
    ),
    ("“The lamp was broken,” the witness said.", true, "cut"),
    // The sign of a cut hides a denial in the sentence that goes on.
    ("“I heard … the horn,” the witness said.", true, "cut"),
    (
        "“I heard a bell. … The keeper told me, ‘Take the lower road,’” the witness said.",
        false,
        "cut",
    ),
    (
        "“We offered a bonus … for masons,” Anselm said.",
        true,
        "cut",
    ),
    (
        "“We offered a bonus … only for masons,” Anselm said.",
        false,
        "cut",
    ),
    // An edge within a phrase.
    (
        "Anselm wants “to mend it before the winter comes.”",
        false,
        "exact",
    ),
    // A gloss for a noun, and for a part of it.
    ("“The new [bridge] is steep,” Anselm said.", true, "altered"),
    ("“[It] is steep,” Anselm said.", false, "altered"),
    // Marks of footnotes, and what looks like no quotation.
    (
        "“The new road[^1] is steep,” Anselm said.\n\n[^1]: Record.",
        false,
        "exact",
    ),
    ("# “The new bridge is steep”: road opened", true, "altered"),
    // An outlet that is not among the sources, and a body that is none.
    (
        "“We will sell the moon,” Anselm told the Evening Ledger.",
        false,
        "unchecked",
    ),
    (
        "“We will sell the moon,” Anselm told the Farmers Union.",
        true,
        "not_found",
    ),
];

#[test]
fn what_houses_print_otherwise_passes_and_what_turns_the_sense_does_not() {
    assert_verdicts(HEARING, HEARD);
}

/// Holds each draft against a record, and tells all that come out otherwise.
fn assert_verdicts(record: &str, drafts: &[(&str, bool, &str)]) {
    let mut corpus = corpus::from_reader(record.as_bytes());
    corpus.articles.truncate(1);
    let sources = Found::find(corpus, &Watch::default());
    let mut wrong = Vec::new();
    for (draft, stop, verdict) in drafts {
        let found = check(&article(draft), &sources);
        let told: Vec<_> = found.iter().map(|f| (f.stop, f.verdict.name())).collect();
        if told != [(*stop, *verdict)] {
            let why: Vec<&str> = found.iter().map(|f| f.why.as_str()).collect();
            wrong.push(format!("{draft}: {told:?}, {why:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A record in which others speak and are named, and a condition stands behind a stop.
const BOARD: &str = "---\noutlet: Ostwick Board\ndate: 2031-07-01\nkind: transcript\n---\n\n\
    MARA OKORO: They told us that the dock was dry. The work is dear. If the state pays, we will open it on the \
    third of May. Tom Vey mended it.\n\n\
    TOM VEY: I broke nothing.\n";

/// Drafts with one passage each, whether it is a stop, and its verdict, held against [`BOARD`].
const OF_BOARD: &[(&str, bool, &str)] = &[
    // Persons fitted to the sentence around, and exchanged.
    (
        "Okoro says they “told them that the dock was dry.”",
        false,
        "altered",
    ),
    (
        "“We told them that the dock was dry,” Okoro said.",
        true,
        "altered",
    ),
    // A name in brackets for another form of it, and for another one.
    ("“[Vey] mended it,” Okoro said.", false, "exact"),
    ("“[Mara Okoro] mended it,” Okoro said.", true, "altered"),
    // The sign of a cut that hides the condition of what goes on, and one that leaves it.
    (
        "“They told us that the dock was dry. … If the state pays, we will open it on 3 May,” Okoro said.",
        false,
        "cut",
    ),
    (
        "“They told us that the dock was dry … we will open it on 3 May,” Okoro said.",
        true,
        "cut",
    ),
];

#[test]
fn persons_names_and_conditions_are_held_to_the_record() {
    assert_verdicts(BOARD, OF_BOARD);
}

#[test]
fn the_speaker_of_the_sources_stands_beside_a_wrong_one() {
    let found = findings("“The old keeper knew every bolt of it,” said Mara Okoro.");
    assert_eq!(found[0].1.speaker.as_deref(), Some("Tom Vey"));
    assert_eq!(
        found[0].1.passage.claim.speaker.as_deref(),
        Some("Mara Okoro")
    );
    assert!(found[0].1.source.is_some());
}

#[test]
fn what_the_other_half_of_a_quotation_prints_is_not_missing() {
    let found =
        findings("“If the crews agree,” said Mara Okoro, “we will mend the crane in June.”");
    let told: Vec<_> = found.iter().map(|(_, f)| f.verdict.name()).collect();
    assert_eq!(told, ["exact", "exact"]);
}

#[test]
fn a_sentence_is_not_made_of_two_places_across_its_cue() {
    let told = |draft: &str| {
        let found = findings(draft);
        found
            .iter()
            .map(|(_, f)| (f.verdict.name(), f.stop))
            .collect::<Vec<_>>()
    };
    let far = told(
        "“We will not close the north pier this year,” said Mara Okoro, “if the crews agree.”",
    );
    assert_eq!(far, [("exact", false), ("spliced", true)]);
    let short = told("“Some people,” said Tom Vey, “never climbed it.”");
    assert_eq!(short, [("exact", false), ("exact", false)]);
    let two = told(
        "“We will not close the north pier this year,” said Mara Okoro. “If the crews agree, we will mend the crane in June.”",
    );
    assert_eq!(two, [("exact", false), ("exact", false)]);
    let next = told(
        "“I learned to swim below that crane,” said Ines Falk, “it stood there before the church did.”",
    );
    assert_eq!(next, [("exact", false), ("exact", false)]);
}

#[test]
fn a_pronoun_may_mean_whom_its_paragraph_names() {
    let draft = "Mara Okoro wrote to Tom Vey about the crane. “The old keeper knew every bolt of it,” he said.";
    let (_, finding) = &findings(draft)[0];
    assert_eq!((finding.verdict.name(), finding.stop), ("exact", false));
    let draft =
        "Mara Okoro wrote about the crane. “The old keeper knew every bolt of it,” she said.";
    let (_, finding) = &findings(draft)[0];
    assert_eq!(
        (finding.verdict.name(), finding.stop),
        ("misattributed", true)
    );
}

#[test]
fn mark_up_inside_the_marks_is_no_difference() {
    let draft =
        "“It [stood there](https://crane.example/a_b) before **the church** did,” said Ines Falk.";
    let (_, finding) = &findings(draft)[0];
    assert_eq!((finding.verdict.name(), finding.stop), ("exact", false));
}

#[test]
fn a_draft_is_no_source_of_itself() {
    let draft = article(SOURCES[1]);
    let found = check(&draft, &sources());
    assert!(found.iter().all(|f| f.source.is_none()), "{found:?}");
}

#[test]
fn several_drafts_are_judged_as_each_alone() {
    let drafts = [
        article(SOURCES[1]),
        article("“I learned to swim below that crane,” said Ines Falk."),
        article("“The old keeper knew each bolt of it,” said Tom Vey."),
    ];
    let sources = sources();
    let together = check_all(
        &drafts.iter().collect::<Vec<_>>(),
        &sources,
        &Watch::default(),
    );
    let alone: Vec<_> = drafts.iter().map(|draft| check(draft, &sources)).collect();
    assert_eq!(together, alone);
    assert!(together[0].iter().all(|found| found.source.is_none()));
    assert!(
        together[1][0].source.is_some(),
        "a draft is a source of others"
    );
}

#[test]
fn without_sources_nothing_is_found_wrong() {
    let draft = article("“We sail at dawn,” said Mara Okoro.");
    let none = Found::find(corpus::Corpus::default(), &Watch::default());
    let verdicts: Vec<_> = check(&draft, &none)
        .iter()
        .map(|f| (f.verdict.name(), f.stop))
        .collect();
    assert_eq!(verdicts, [("unchecked", false)]);
    assert!(check(&article("No word of it."), &none).is_empty());
}

/// Two outlets that print one interview in other words, the second with an address.
const OUTLETS: [&str; 2] = [
    "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
     “The council will pay up to 40 crowns for each boat,” said Mara Okoro on Friday. “I keep my word.”\n",
    "---\noutlet: Harbour Gazette\ndate: 2031-05-04\nurl: https://www.harbourgazette.example/crane\n---\n\n\
     “The council will pay 40 crowns for each boat,” Mara Okoro told the Gazette on Friday. “Ask me again in \
     spring.”\n\n\
     “No boat is worth it,” Tom Vey told Quay Radio.\n",
];

#[test]
fn who_signs_a_block_quotation_is_its_speaker() {
    let found = findings(
        "It rained.\n\n> We will not close the north pier this year.\n>\n> — Mara Okoro, chair\n\n\
         > We will not close the north pier this year. — Tom Vey\n",
    );
    let verdicts: Vec<_> = found
        .iter()
        .map(|(words, finding)| (words.as_str(), finding.verdict.name()))
        .collect();
    let words = "We will not close the north pier this year.";
    assert_eq!(verdicts, [(words, "exact"), (words, "misattributed")]);
}

#[test]
fn a_modal_may_stand_before_the_marks_in_the_past() {
    for (draft, verdict) in [
        (
            "Okoro said that they would “not close the north pier this year”.",
            "exact",
        ),
        ("Okoro said: “not close the north pier this year”.", "cut"),
    ] {
        assert_eq!(findings(draft)[0].1.verdict.name(), verdict, "{draft}");
    }
}

#[test]
fn invented_words_have_the_nearest_of_their_speaker_beside_them() {
    let found = findings(
        "“Every boat in the country shall pay for the crane twice over,” said Mara Okoro.",
    );
    let [(_, finding)] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(finding.verdict.name(), "not_found");
    assert_eq!(finding.speaker.as_deref(), Some("Mara Okoro"));
    let place = finding.source.as_ref().expect("a place");
    let near = place.spans[0]
        .of(&sources().articles[place.article].text)
        .to_string();
    assert!(near.contains("mend the crane"), "{near}");
    let found = findings("“Penguins juggle turnips nightly,” said Zelda Quist.");
    assert!(found[0].1.source.is_none());
}

/// A record in which a speaker starts again, hedges, sets bounds and says words again.
const YARD: &str = "---\noutlet: Ostwick Yard\ndate: 2031-08-01\nkind: transcript\n---\n\n\
    MARA OKORO: The slip was, you know, it was dry in April. I think that the yard has done its best. I hope that \
    the road reopens. We will spend up to 40 crowns on each boat. They did nothing, absolutely nothing. The quay \
    is safe. At high water I would not stand below it.\n";

/// Drafts with one passage each, whether it is a stop, and its verdict, held against [`YARD`].
const OF_YARD: &[(&str, bool, &str)] = &[
    // A speaker who starts again, and one who does not.
    ("“The slip was dry in April,” Okoro said.", false, "cut"),
    ("“The slip in April,” Okoro said.", true, "cut"),
    // What only opens an own view, and what is no claim.
    ("Okoro said “the yard has done its best.”", false, "cut"),
    ("“The road reopens,” Okoro said.", true, "cut"),
    // A bound of a quantity.
    (
        "“We will spend 40 crowns on each boat,” Okoro said.",
        true,
        "altered",
    ),
    (
        "“We will spend up to forty crowns on each boat,” Okoro said.",
        false,
        "exact",
    ),
    // Words said again, and words that turn what stands before them.
    ("“They did nothing,” Okoro said.", false, "cut"),
    // A whole sentence in another time, and words fitted to the one around.
    ("“The yard had done its best,” Okoro said.", true, "altered"),
    (
        "Okoro said that the yard “had done its best.”",
        false,
        "altered",
    ),
    // The beginning of the next sentence behind a whole one.
    (
        "“The quay is safe at high water,” Okoro said.",
        true,
        "spliced",
    ),
    ("“The quay is safe,” Okoro said.", false, "exact"),
    // An editor's note, and words put in.
    (
        "“The quay is *safe* [emphasis added],” Okoro said.",
        false,
        "exact",
    ),
    ("“The quay is [never] safe,” Okoro said.", true, "altered"),
];

#[test]
fn a_speaker_who_starts_again_is_no_stop_and_a_bound_that_goes_is() {
    assert_verdicts(YARD, OF_YARD);
}

/// Captions that a program made.
const CAPTIONS: &str = "---\noutlet: Quay Talk\ndate: 2031-08-02\nkind: transcript\n---\n\n\
    [00:00:02] welcome back to quay talk with me is mara okoro who runs the yard and we talk of the crane that \
    everybody in town seems to have a view on these days\n\n\
    [00:00:12] i would say we need too hundred tons of steal four the pier and the pier was built in nineteen eighty \
     ate and its a bit of a not to untie and we wont sell it\n";

#[test]
fn captions_are_held_to_what_was_heard() {
    let drafts = [
        (
            "“It's a bit of a knot to untie,” Okoro said.",
            false,
            "exact",
        ),
        ("“We won't sell it,” Okoro said.", false, "exact"),
        ("“We will sell it,” Okoro said.", true, "altered"),
        (
            "“We need two hundred tons of steel for the pier,” Okoro said.",
            false,
            "cut",
        ),
        (
            "“We need 200 tons of steel for the pier,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“We need 300 tons of steel for the pier,” Okoro said.",
            true,
            "altered",
        ),
        ("“The pier was built in 1972,” Okoro said.", true, "altered"),
        ("“The pier was built in 1980,” Okoro said.", true, "altered"),
    ];
    assert_verdicts(CAPTIONS, &drafts);
}

/// A record with an office's holder in brackets, the opening of a condition before a clause, and a pronoun.
const DEBATE: &str = "---\noutlet: Ostwick Record\ndate: 2031-09-01\nkind: transcript\n---\n\n\
    The Secretary of State (Ms Mara Okoro): We needed a new lock. It was cheap. I have nothing to hide. I would be \
    surprised if the gates leaked again.\n\n\
    Mr Tom Vey (Northwick): The lock came to £6.5m. I saw the bill.\n\n\
    Ms Okoro: I thank him.\n";

#[test]
fn what_stands_behind_a_condition_is_no_statement() {
    let drafts = [
        (
            "“I have nothing to hide. … the gates leaked again,” Okoro said.",
            true,
            "spliced",
        ),
        ("“The gates leaked again,” Okoro said.", true, "cut"),
        (
            "Okoro would be surprised if “the gates leaked again”.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(DEBATE, &drafts);
}

#[test]
fn a_verb_of_a_whole_sentence_keeps_its_time() {
    let drafts = [
        ("“We need a new lock,” Okoro said.", true, "altered"),
        ("“We needed a new lock,” Okoro said.", false, "exact"),
    ];
    assert_verdicts(DEBATE, &drafts);
}

#[test]
fn a_gloss_may_tell_a_thing_by_its_number() {
    let drafts = [
        ("“It [the £6.5m] was cheap,” Okoro said.", false, "altered"),
        (
            "“It [the £6.5m lock] was cheap,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“It [the £7.5m lock] was cheap,” Okoro said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts(DEBATE, &drafts);
}

#[test]
fn an_office_has_the_name_in_brackets_behind_it() {
    let drafts = [
        ("“I have nothing to hide,” Mara Okoro said.", false, "exact"),
        (
            "“I have nothing to hide,” Tom Vey said.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(DEBATE, &drafts);
}

#[test]
fn who_signs_a_statement_has_its_words() {
    const MAIL: &str = "---\noutlet: Ostwick College\ndate: 2031-10-02\nkind: statement\n---\n\n\
        Dear all,\n\nPlease leave no boats on the lawn this winter.\n\nTill then Mara Okoro keeps the keys.\n\n\
        Ines Falk\nHead of Boats\n";
    let drafts = [
        (
            "“Please leave no boats on the lawn,” Ines Falk wrote.",
            false,
            "exact",
        ),
        (
            "“Please leave no boats on the lawn,” Tom Vey wrote.",
            true,
            "misattributed",
        ),
        (
            "“Please leave no boats on the lawn,” Mara Okoro wrote.",
            true,
            "misattributed",
        ),
    ];
    assert_verdicts(MAIL, &drafts);
}

#[test]
fn what_the_reader_has_set_is_not_told_of_the_source() {
    use crate::edition::Correction;
    let courier = corpus::from_reader(SOURCES[1].as_bytes());
    let plain = Found::find(courier, &Watch::default());
    let falk = || plain.id_in(0, 0).unwrap().to_owned();
    let draft = "“I learned to swim below that crane,” said Ines Falk on Friday.";
    let why = |correction: Correction| {
        let sources = plain.corrected(&[correction]);
        check(&article(draft), &sources)[0].why.clone()
    };
    let other = Correction::Speaker {
        quotation: falk(),
        name: "Ada Brink".into(),
    };
    assert_eq!(
        why(other),
        "you set these words of the source to be those of Ada Brink"
    );
    let day = Correction::Day {
        quotation: falk(),
        day: "2031-05-01".into(),
    };
    assert_eq!(why(day), "you set another day for these words: 2031-05-01");
    let none = Correction::NotAQuotation { quotation: falk() };
    assert_eq!(
        why(none),
        "you set these words of the source to be no quotation"
    );
}
