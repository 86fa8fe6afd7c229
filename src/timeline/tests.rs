use super::*;
use jiff::civil::date;

fn said<'a>(
    speaker: &'a str,
    day: i8,
    occasions: &[(&'a str, usize, &'a str)],
) -> TimelineStatement<'a> {
    let occasions = occasions
        .iter()
        .map(|(kind, article, sentence)| OccasionMention {
            kind,
            article: *article,
            sentence,
        })
        .collect();
    TimelineStatement {
        speaker: Some(speaker),
        when: Some(When::Day(date(2031, 5, day))),
        occasions,
        ..TimelineStatement::default()
    }
}

fn titles(said: &[TimelineStatement<'_>]) -> Vec<String> {
    events(said).into_iter().map(|g| g.title).collect()
}

#[test]
fn two_speakers_of_a_joint_conference_share_one_event() {
    let sentence = "Okoro said at a joint news conference with Premier Ada Lind.";
    let all = [
        said("Tunde Okoro", 2, &[("joint news conference", 0, sentence)]),
        said("Tunde Okoro", 2, &[]),
        said("Ada Lind", 2, &[]),
        said("Mo Farrow", 2, &[]),
    ];
    assert_eq!(
        titles(&all),
        ["Okoro–Lind · joint news conference", "Farrow"]
    );
}

#[test]
fn one_article_that_calls_both_joint_is_enough() {
    let all = [
        said(
            "Tunde Okoro",
            2,
            &[(
                "joint news conference",
                3,
                "Okoro said at a joint news conference.",
            )],
        ),
        said(
            "Ada Lind",
            2,
            &[(
                "joint news conference",
                3,
                "Lind said at the joint briefing.",
            )],
        ),
    ];
    assert_eq!(titles(&all), ["Okoro–Lind · joint news conference"]);
}

#[test]
fn a_partner_named_beside_an_interview_does_not_join() {
    let all = [
        said(
            "Tunde Okoro",
            2,
            &[("interview", 0, "Okoro said in an interview about Lind.")],
        ),
        said("Ada Lind", 2, &[("speech", 0, "Lind said in a speech.")]),
    ];
    assert_eq!(titles(&all), ["Okoro · interview", "Lind · speech"]);
}

#[test]
fn an_interview_and_a_speech_on_one_day_are_two_events() {
    let all = [
        said("Ada Lind", 2, &[("interview", 0, "")]),
        said("Ada Lind", 2, &[("speech", 1, "")]),
        said("Ada Lind", 2, &[("speech", 1, "")]),
        said("Ada Lind", 2, &[]),
    ];
    let events = events(&all);
    assert_eq!(titles(&all), ["Lind · interview", "Lind · speech"]);
    assert_eq!(events[1].statements, [1, 2, 3]);
}

#[test]
fn the_more_telling_name_of_an_occasion_wins() {
    let all = [
        said("Ada Lind", 2, &[("remarks to reporters", 0, "")]),
        said("Ada Lind", 2, &[("remarks to reporters", 1, "")]),
        said("Ada Lind", 2, &[("call with reporters", 2, "")]),
    ];
    assert_eq!(titles(&all), ["Lind · call with reporters"]);
}

#[test]
fn days_come_in_order_and_the_unknown_last() {
    let undated = TimelineStatement {
        speaker: Some("Ada Lind"),
        ..TimelineStatement::default()
    };
    let all = [
        undated,
        said("Mo Farrow", 9, &[]),
        said("Mo Farrow", 3, &[]),
    ];
    let days: Vec<_> = events(&all)
        .iter()
        .map(|g| g.when.map(|w| w.to_string()))
        .collect();
    assert_eq!(
        days,
        [Some("2031-05-03".into()), Some("2031-05-09".into()), None]
    );
}

/// A statement of one article.
fn reported<'a>(speaker: Option<&'a str>, article: usize, number: usize) -> TimelineStatement<'a> {
    TimelineStatement {
        speaker,
        when: Some(When::Day(date(2031, 5, 2))),
        printed: vec![Occurrence { article, number }],
        ..TimelineStatement::default()
    }
}

#[test]
fn words_without_a_speaker_go_to_the_occasion_beside_them() {
    let talk = |speaker, article, number| reported(Some(speaker), article, number);
    let all = [
        talk("Ada Lind", 0, 0),
        talk("Ada Lind", 0, 1),
        talk("Mo Farrow", 0, 5),
        talk("Mo Farrow", 0, 6),
        reported(None, 0, 2),
        reported(None, 0, 4),
        reported(None, 1, 7),
        reported(None, 1, 8),
    ];
    let events: Vec<Vec<usize>> = events(&all).into_iter().map(|g| g.statements).collect();
    assert_eq!(events, [vec![0, 1, 4], vec![2, 3, 5], vec![6, 7]]);
    assert_eq!(titles(&all), ["Lind", "Farrow", "speaker unknown"]);
}

#[test]
fn what_a_poll_seems_to_say_is_of_no_occasion_of_others() {
    let doubtful = |name, number| TimelineStatement {
        doubtful: Some(name),
        ..reported(None, 0, number)
    };
    let all = [
        said("Ada Lind", 2, &[("interview", 0, "")]),
        TimelineStatement {
            printed: vec![Occurrence {
                article: 0,
                number: 1,
            }],
            ..said("Ada Lind", 2, &[("interview", 0, "")])
        },
        doubtful("a poll", 2),
        doubtful("Lind and others", 3),
    ];
    let events: Vec<Vec<usize>> = events(&all).into_iter().map(|g| g.statements).collect();
    assert_eq!(events, [vec![0, 1, 3], vec![2]]);
}

#[test]
fn what_is_perhaps_the_same_is_on_one_line_and_named_by_the_longer_description() {
    let of_family = |name, article, family| TimelineStatement {
        family: Some(family),
        ..reported(Some(name), article, 0)
    };
    let all = |family| {
        [
            of_family("a poll", 0, 7),
            of_family("a poll of the pilots", 1, family),
        ]
    };
    assert_eq!(titles(&all(7)), ["a poll of the pilots"]);
    assert_eq!(titles(&all(8)), ["a poll", "a poll of the pilots"]);
}

#[test]
fn single_reports_of_one_article_are_one_line_that_claims_no_occasion() {
    let all = [
        reported(Some("dockers"), 0, 0),
        reported(Some("Ada Lind"), 0, 1),
        reported(Some("Mo Farrow"), 1, 9),
        said("Tunde Okoro", 2, &[("interview", 0, "")]),
    ];
    let wanted = [
        "Lind–dockers · further reports",
        "Farrow",
        "Okoro · interview",
    ];
    assert_eq!(titles(&all), wanted);
    assert_eq!(events(&all)[0].occasion, None);
}

#[test]
fn interviews_with_two_broadcasters_on_one_day_are_two_events() {
    let radio = "Lind told Radio Quay in an interview on Tuesday.";
    let courier = "Lind said in an interview with the Courier.";
    let at = |mut said: TimelineStatement<'static>, article: usize| {
        said.printed.push(Occurrence { article, number: 0 });
        said
    };
    let all = [
        at(said("Ada Lind", 2, &[("interview", 0, radio)]), 0),
        at(said("Ada Lind", 2, &[("interview", 1, courier)]), 1),
        at(said("Ada Lind", 2, &[]), 1),
        at(
            said(
                "Ada Lind",
                2,
                &[("interview", 1, "Lind said in an interview.")],
            ),
            1,
        ),
    ];
    let statements: Vec<Vec<usize>> = events(&all).into_iter().map(|e| e.statements).collect();
    assert_eq!(statements, [vec![0], vec![1, 2, 3]]);
    // Who asked is named before the interview, too.
    let named = ["Radio Quay", "Courier"].map(|host| format!("Lind said in a {host} interview."));
    let [one, other] = &named;
    let apart = [
        said("Ada Lind", 2, &[("interview", 0, one)]),
        said("Ada Lind", 2, &[("interview", 1, other)]),
    ];
    assert_eq!(events(&apart).len(), 2);
    // What both are told to have asked for is one interview.
    let both = said(
        "Ada Lind",
        2,
        &[("interview", 0, radio), ("interview", 1, courier)],
    );
    assert_eq!(events(&[both]).len(), 1);
}
