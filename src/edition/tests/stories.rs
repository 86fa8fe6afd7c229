//! Stories: the level above the events, and what follows from it.

use super::*;

type Row = (&'static str, &'static str, &'static str, &'static str);

const FIRE: [Row; 3] = [
    (
        "fire-1",
        "Harbour Post",
        "2031-05-02",
        "The heron mill at Lundby burnt down on Thursday, and nobody was hurt.\n\n“We will rebuild the heron mill \
         beside the weir,” the mayor, Tunde Okoro, said on Friday. “Nobody slept in Lundby that night,” Okoro said \
         on Friday.",
    ),
    (
        "fire-2",
        "North Ledger",
        "2031-05-02",
        "Arson is suspected after the heron mill at Lundby burnt down.\n\n“We will rebuild the heron mill beside the \
         weir,” Tunde Okoro, the mayor, said on Friday.",
    ),
    (
        "fire-3",
        "South Courier",
        "2031-05-03",
        "Ash of the heron mill still drifts over the weir at Lundby.\n\n“We will rebuild the heron mill beside the \
         weir,” Okoro had said on Friday, and “the weir will be ours,” he says now.",
    ),
];

const EELS: [Row; 2] = [
    (
        "eels-1",
        "Harbour Post",
        "2031-05-02",
        "The customs cutter Marten fired on a barge of eel smugglers in the estuary.\n\n“The smugglers left us no \
         choice in the estuary,” Tunde Okoro said on Friday.",
    ),
    (
        "eels-2",
        "Evening Bell",
        "2031-05-03",
        "Eel smugglers fled over the estuary when the customs cutter Marten fired on their barge.\n\n“The smugglers \
         left us no choice in the estuary,” Tunde Okoro said on Friday. “Eels know no border,” Okoro said.",
    ),
];

fn both() -> Edition {
    edition(&[FIRE.as_slice(), EELS.as_slice()].concat(), &[])
}

#[test]
fn a_corpus_of_several_stories_has_a_level_of_them() {
    let edition = both();
    let stories = edition.stories.iter();
    let told: Vec<(usize, usize)> = stories
        .map(|story| (story.articles.len(), story.outlets.len()))
        .collect();
    assert_eq!(told, [(3, 3), (2, 2)]);
    assert_eq!(edition.stories[0].id, "story:fire-1");
    assert!(edition.events.iter().all(|event| event.story.is_some()));
    assert!(
        edition
            .events
            .is_sorted_by_key(|e| (e.story, e.date.is_none(), e.date))
    );
}

#[test]
fn one_speaker_on_one_day_in_two_stories_makes_two_events() {
    let edition = both();
    let rebuild = event_of(&edition, statement(&edition, "We will rebuild"));
    let choice = event_of(&edition, statement(&edition, "left us no choice"));
    assert_eq!(edition[rebuild].date, edition[choice].date);
    assert_ne!(rebuild, choice);
}

#[test]
fn one_story_and_articles_that_all_stand_alone_have_no_such_level() {
    for articles in [&FIRE[..], &[FIRE[0], EELS[0]], &[FIRE[0], FIRE[1], EELS[0]]] {
        let edition = edition(articles, &[]);
        assert!(edition.stories.is_empty());
        assert!(edition.events.iter().all(|event| event.story.is_none()));
    }
}

#[test]
fn only_who_reports_the_story_is_silent() {
    // Both report what the mayor said on Friday; only the ledger tells of the fire.
    let edition = edition(&[FIRE[0], FIRE[1], EELS[1]], &[]);
    let slept = ix_of(&edition, statement(&edition, "Nobody slept"));
    assert_eq!(edition.silent(slept), ["NL"]);
    let event = &edition[edition.event_of(slept)];
    assert_eq!(event.outlets.len(), 3, "the bell covers the day");
}

#[test]
fn only_who_reports_the_story_printed_before_it_was_said() {
    let old = (
        "old",
        "Old Gazette",
        "2031-04-29",
        "The customs cutter Marten lies in wait for the barge of the eel smugglers in the estuary.\n\n“Eel smugglers \
         sleep by day,” Ada Lind said on Tuesday.",
    );
    let edition = edition(&[FIRE.as_slice(), EELS.as_slice(), &[old]].concat(), &[]);
    assert_eq!(edition.stories.len(), 2);
    let gazette = edition.outlet_of(edition.article("old").unwrap());
    let of = |words: &str| edition.presence(ix_of(&edition, statement(&edition, words)), gazette);
    assert_eq!(of("left us no choice"), Presence::Before);
    assert_eq!(of("We will rebuild"), Presence::Absent);
}

#[test]
fn nobody_printed_before_a_day_that_is_only_guessed() {
    let texts = EELS.map(|row| row.3.replace(" on Friday", ""));
    let rows = [0, 1].map(|n| (EELS[n].0, EELS[n].1, EELS[n].2, texts[n].as_str()));
    let old = (
        "old",
        "Old Gazette",
        "2031-05-01",
        "The customs cutter Marten fired on the barge of eel smugglers in the estuary.\n\n“Eel smugglers sleep by \
         day,” Ada Lind said on Thursday.",
    );
    let edition = edition(&[FIRE.as_slice(), &rows, &[old]].concat(), &[]);
    let gazette = edition.outlet_of(edition.article("old").unwrap());
    let ix = ix_of(&edition, statement(&edition, "left us no choice"));
    assert!(edition[ix].said_on.as_ref().is_some_and(Attested::is_guess));
    assert_eq!(edition.presence(ix, gazette), Presence::Absent);
    assert_eq!(
        edition.why_untold(ix, gazette),
        "it printed before the day on which it was said, which is only guessed"
    );
}

#[test]
fn nobody_is_silent_about_what_has_no_day() {
    let undated = |row: Row| (row.0, row.1, "", row.3);
    let edition = edition(&FIRE.map(undated), &[]);
    let slept = ix_of(&edition, statement(&edition, "Nobody slept"));
    assert_eq!(edition[slept].said_on, None);
    assert!(edition.silent(slept).is_empty());
}

#[test]
fn what_has_no_day_is_one_line_of_its_story() {
    let text = "At Lundby the heron mill burnt down beside the weir, and the mayor Okoro calls it arson.\n\n“Herons \
                are back,” Ada Lind says. “Herons never left,” Mo Farrow says.";
    let undated = ("fire-4", "Evening Bell", "", text);
    let edition = edition(&[FIRE[0], FIRE[1], undated, EELS[0], EELS[1]], &[]);
    let lind = event_of(&edition, statement(&edition, "are back"));
    let farrow = event_of(&edition, statement(&edition, "never left"));
    assert_eq!(edition[lind].date, None);
    assert_eq!(lind, farrow);
}

#[test]
fn corrections_leave_the_stories_as_they_are() {
    let quotation = both().quotations[0].id.to_string();
    let right = Correction::NotAQuotation { quotation };
    let corrected = edition(&[FIRE.as_slice(), EELS.as_slice()].concat(), &[right]);
    assert_eq!(corrected.stories, both().stories);
}

#[test]
fn no_two_stories_bear_one_title() {
    let named = |headlines: [&str; 4]| {
        let days = ["2031-05-02", "2031-05-02", "2031-05-09", "2031-05-09"];
        let texts = [FIRE[0].3, FIRE[1].3, EELS[0].3, EELS[1].3];
        let lines = (0..4).map(|n| {
            json!({"id": n.to_string(), "outlet": n.to_string(), "date": days[n], "text": texts[n], "headline": headlines[n]})
                .to_string()
        });
        let lines: Vec<String> = lines.collect();
        let corpus = corpus::from_reader(lines.join("\n").as_bytes());
        let edition = Edition::build(corpus, &[]);
        let titles = edition.stories.iter().map(|story| story.title.clone());
        titles.collect::<Vec<_>>()
    };
    let alike = ["Skarholm wharf: strike", "Strike at Skarholm wharf"];
    let titles = named([alike[0], alike[1], alike[0], alike[1]]);
    assert_eq!(titles.len(), 2);
    assert!(
        titles[0].ends_with(" · 2 May") && titles[1].ends_with(" · 9 May"),
        "{titles:?}"
    );
    let titles = named([
        alike[0],
        alike[1],
        "Eels of the estuary",
        "Estuary eels flee",
    ]);
    assert!(
        titles.iter().all(|title| !title.contains("May")),
        "{titles:?}"
    );
}
