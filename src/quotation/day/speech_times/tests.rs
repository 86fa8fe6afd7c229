use super::*;
use crate::quotation::index_vec::IndexVec;

/// The words that tell when `cue` was said in the text, and the scene of its speaker.
fn read(text: &str, speaker: &str, cue: &str) -> (Option<String>, Option<String>) {
    let analysis = Analysis::new(text);
    let people = People::resolve(&analysis, &IndexVec::default());
    let moments = SpeechTimes::new(&analysis, &people, &[]);
    let token = analysis
        .tokens
        .places()
        .iter()
        .rfind(|&t| analysis.word(t) == cue)
        .unwrap();
    let place = analysis
        .mentions
        .rposition(|m| m.span.of(text) == speaker)
        .unwrap();
    let mention = &analysis.mentions[place];
    let clause = Clause {
        analysis: &analysis,
        cue: token,
        speaker: Some(mention),
    };
    let words = |time: TimeExpression| time.span.of(text).to_string();
    let own = moments.own(&clause).map(words);
    let entity = people.meaning(place).unwrap().entity;
    let scene = moments.scene_of(entity, token, mention.paragraph);
    (own, scene.map(|scene| words(scene.time)))
}

#[test]
fn the_cue_has_its_own_time() {
    let (own, _) = read(
        "The ferry sank on Monday. “No,” Okoro said on Friday.",
        "Okoro",
        "said",
    );
    assert_eq!(own.as_deref(), Some("on Friday"));
    let (own, _) = read(
        "Okoro said in Thursday’s joint news conference that “no” was no.",
        "Okoro",
        "said",
    );
    assert_eq!(own.as_deref(), Some("Thursday"));
    let (own, _) = read("“No,” Okoro said of Thursday’s attack.", "Okoro", "said");
    assert_eq!(own, None);
    let (own, _) = read("Okoro has said that “no” was no.", "Okoro", "said");
    assert_eq!(own.as_deref(), Some("has said"));
}

#[test]
fn a_scene_holds_for_what_the_same_speaker_says_after_it() {
    let text =
        "Mara Okoro said late Thursday that she would go.\nPeter Lind left.\n“No,” Okoro said.";
    assert_eq!(
        read(text, "Okoro", "said").1.as_deref(),
        Some("late Thursday")
    );
    let text =
        "Mara Okoro said in October that she would go.\nLind left.\nIt rained.\n“No,” Okoro said.";
    assert_eq!(read(text, "Okoro", "said").1, None);
    let text = "Mara Okoro said late Thursday that she would go.\n“No,” Peter Lind said.";
    assert_eq!(read(text, "Peter Lind", "said").1, None);
}

#[test]
fn a_time_among_the_words_is_not_that_of_the_telling() {
    let text = "The port ordered a survey in July, Okoro said.";
    let analysis = Analysis::new(text);
    let people = People::resolve(&analysis, &IndexVec::default());
    let of = |contents: &[Span]| {
        let moments = SpeechTimes::new(&analysis, &people, contents);
        moments
            .scene_of(Default::default(), Default::default(), Default::default())
            .is_some()
            || !moments.placed.is_empty()
    };
    let end = text.find(", Okoro").unwrap();
    assert!(of(&[]));
    assert!(!of(&[Span::new(0, end)]));
}

#[test]
fn that_day_is_the_day_named_last() {
    let time = |text: &str| {
        let analysis = Analysis::new(text);
        placed(&analysis).last().map(|p| p.found.expression.time)
    };
    let may = Time::Day {
        year: None,
        month: 5,
        day: 3,
    };
    let text = "The ferry sank on 3 May.\n“On Friday we sail,” it said.\nIn a letter written that day, Okoro wrote: “No.”";
    assert_eq!(time(text), Some(may));
    assert_eq!(
        time("In a letter written that day, Okoro wrote: “No.”"),
        Some(Time::Vague)
    );
}

#[test]
fn a_time_before_a_noun_dates_occasions_alone() {
    let own = |text: &str| read(text, "Okoro", "said").0;
    assert_eq!(own("“No,” Okoro said of the Oct. 7 attacks."), None);
    let named = own("In a March 4 letter, Okoro said “no”.");
    assert_eq!(named.as_deref(), Some("March 4"));
}

#[test]
fn nothing_is_said_yet_in_the_future() {
    let own = |text: &str, cue: &str| read(text, "Okoro", cue).0;
    let will = own(
        "Okoro will tell the board on Monday that “no” is no.",
        "tell",
    );
    assert_eq!(will.as_deref(), Some("will tell"));
    let told = own("Okoro told the board on Monday that it will rain.", "told");
    assert_eq!(told.as_deref(), Some("on Monday"));
}

#[test]
fn what_was_recorded_is_of_the_day_of_the_recording() {
    let named = |text: &str| -> Vec<String> {
        let analysis = Analysis::new(text);
        let placed = placed(&analysis).into_iter();
        let spans = placed.map(|p| p.found.expression.span.of(text).to_string());
        spans.collect()
    };
    let both = "Okoro spoke in a talk that aired Sunday night.\nThe talk was recorded on Thursday.";
    assert_eq!(named(both), ["on Thursday", "on Thursday"]);
    let aired = "Okoro spoke in a talk that aired Sunday night.\nShe was born on Thursday.";
    assert_eq!(named(aired), ["Sunday night", "on Thursday"]);
}

#[test]
fn a_year_is_that_of_the_telling_only_where_nothing_else_stands_between() {
    let time = |text: &str| {
        let analysis = Analysis::new(text);
        let people = People::resolve(&analysis, &IndexVec::default());
        let moments = SpeechTimes::new(&analysis, &people, &[]);
        let said = analysis.tokens.places().iter();
        let cue = said.rev().find(|&t| analysis.word(t) == "said").unwrap();
        let speaker = analysis
            .mentions
            .iter()
            .find(|m| m.span.of(text) == "Okoro");
        let clause = Clause {
            analysis: &analysis,
            cue,
            speaker,
        };
        moments.own(&clause).map(|own| own.time)
    };
    assert_eq!(time("“No,” Okoro said in 1975."), Some(Time::Year(1975)));
    let named = "“No,” said Okoro, an engineer named to the board in 1975.";
    assert_ne!(time(named), Some(Time::Year(1975)));
}

#[test]
fn a_day_to_come_does_not_date_what_was_said() {
    let opening = |text: &str| {
        let analysis = Analysis::new(text);
        let people = People::resolve(&analysis, &IndexVec::default());
        let moments = SpeechTimes::new(&analysis, &people, &[]);
        moments.opening().map(|time| time.span.of(text).to_string())
    };
    assert_eq!(
        opening("The ferry will sail on Thursday.\n“No,” said Okoro."),
        None
    );
    let text =
        "This photo shows the ferry on Sunday.\nThe ferry sank on Thursday.\n“No,” said Okoro.";
    assert_eq!(opening(text).as_deref(), Some("on Thursday"));
    let ahead = "On Thursday the ferry will sail.\n“No,” said Okoro.";
    assert_eq!(opening(ahead), None);
    let photo = "The ferry lies at the quay on Sunday. Tom Vey/Quay Pictures\nIt sank.";
    assert_eq!(opening(photo), None);
    let talks = "Writers met at the quay.\nThe talks took place on Saturday, April 26.";
    assert_eq!(opening(talks).as_deref(), Some("on Saturday, April 26"));
    assert_eq!(opening("The ferry was built in Ostwick on April 26."), None);
    let clock = "4:05 p.m.\n\n5 p.m.\n\nSHORT\n\nThe ferry was lost.\n\nIt sank on Thursday.";
    assert_eq!(opening(clock).as_deref(), Some("on Thursday"));
    let sank = opening("The ferry sank on Thursday.\n“No,” said Okoro.");
    assert_eq!(sank.as_deref(), Some("on Thursday"));
}
