//! The rules of joining as cases: `cases.txt` says what they look like.

use crate::collation::matching::{Group, Printing, Stance, join};
use crate::disjoint::DisjointSets;
use crate::quotation::Kind;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::collections::HashMap;
use std::fmt;

/// How two printings are to come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// One statement.
    Joined,
    /// Two, one offered to the other.
    Perhaps,
    /// Two that have nothing to do with each other.
    Apart,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Joined => "=",
            Self::Perhaps => "~",
            Self::Apart => "|",
        })
    }
}

/// Two lines, the first one before the second, and how they come out.
type ExpectedPair = (usize, Outcome, usize);

/// A line of a case: one printing.
struct Line<'c> {
    /// When it came out, where that is known.
    day: Option<Date>,
    narration: &'c str,
    /// It stands in the article of the line before.
    goes_on: bool,
    speaker: Option<&'c str>,
    doubtful_speaker: bool,
    kind: Kind,
    words: &'c str,
}

/// Printings, and how pairs of them come out.
struct Case<'c> {
    rule: &'c str,
    wanted: Vec<ExpectedPair>,
    /// So many other printings stand beside them.
    among: usize,
    lines: Vec<Line<'c>>,
}

/// Reads a file of cases.
fn cases(text: &str) -> Vec<Case<'_>> {
    let mut narrations: HashMap<&str, &str> = HashMap::new();
    let mut cases: Vec<Case<'_>> = Vec::new();
    let mut rule = "";
    for line in text.lines().filter(|line| !line.starts_with("//")) {
        if let Some(heading) = line.strip_prefix("## ") {
            rule = heading;
        } else if let Some((name, words)) = line
            .strip_prefix("narration ")
            .and_then(|rest| rest.split_once(": "))
        {
            narrations.insert(name, words);
        } else if let Some(printing) = line.strip_prefix("  ") {
            let case = cases.last_mut().expect("a case begins with its outcome");
            case.lines.push(printing_of(printing, &narrations));
        } else if !line.is_empty() {
            let (pairs, among) = line.split_once(" among ").unwrap_or((line, "0"));
            cases.push(Case {
                rule,
                wanted: pairs.split(' ').map(outcome).collect(),
                among: among.parse().expect("a number of other printings"),
                lines: Vec::new(),
            });
        }
    }
    cases
}

/// "1=2", "1~2", "1|2": numbers of lines, and how the two come out.
fn outcome(text: &str) -> ExpectedPair {
    let at = text
        .find(['=', '~', '|'])
        .expect("a sign between two numbers");
    let outcome = match &text[at..=at] {
        "=" => Outcome::Joined,
        "~" => Outcome::Perhaps,
        _ => Outcome::Apart,
    };
    let line = |number: &str| number.parse::<usize>().expect("a number of a line") - 1;
    (line(&text[..at]), outcome, line(&text[at + 1..]))
}

/// "2 (mill) Ada Okoro, reported: that it would rain".
fn printing_of<'c>(line: &'c str, narrations: &HashMap<&str, &'c str>) -> Line<'c> {
    let (goes_on, line) = match line.strip_prefix("+ ") {
        Some(line) => (true, line),
        None => (false, line),
    };
    let (head, words) = line
        .split_once(": ")
        .unwrap_or((line.trim_end_matches(':'), ""));
    let (day, speaker) = head.split_once(' ').expect("a day and a speaker");
    let (narration, speaker) = match speaker
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(") "))
    {
        Some((narration, speaker)) => (narration, speaker),
        None => ("harbour", speaker),
    };
    let (speaker, kind) = match speaker.strip_suffix(", reported") {
        Some(speaker) => (speaker, Kind::Indirect),
        None => (speaker, Kind::Direct),
    };
    let (speaker, doubtful_speaker) = match speaker.strip_suffix('?') {
        Some(speaker) => (speaker, true),
        None => (speaker, false),
    };
    let day = (day != "?").then(|| {
        let days: i64 = day.parse().expect("a day of the year");
        date(2031, 1, 1).saturating_add(days.days())
    });
    Line {
        day,
        narration: narrations[narration],
        goes_on,
        speaker: (speaker != "-").then_some(speaker),
        doubtful_speaker,
        kind,
        words,
    }
}

impl Case<'_> {
    /// How every pair of its lines is to come out: what is one with a third is one, and what is not named is
    /// two.
    fn wanted(&self) -> Vec<ExpectedPair> {
        let mut joined = DisjointSets::new(self.lines.len());
        let named = |sign: Outcome| self.wanted.iter().filter(move |told| told.1 == sign);
        named(Outcome::Joined).for_each(|(a, _, b)| joined.unite(*a, *b));
        self.pairs(|a, b| {
            if joined.least(a) == joined.least(b) {
                Outcome::Joined
            } else if named(Outcome::Perhaps).any(|told| (told.0, told.2) == (a, b)) {
                Outcome::Perhaps
            } else {
                Outcome::Apart
            }
        })
    }

    /// How every pair of its lines comes out.
    fn found(&self) -> Vec<ExpectedPair> {
        let groups = self.groups();
        let home = |n: usize| {
            let home = groups.iter().position(|group| group.sure.contains(&n));
            home.expect("every printing is sure in one group")
        };
        self.pairs(|a, b| {
            let (x, y) = (home(a), home(b));
            if x == y {
                Outcome::Joined
            } else if groups[x].perhaps.contains(&b) || groups[y].perhaps.contains(&a) {
                Outcome::Perhaps
            } else {
                Outcome::Apart
            }
        })
    }

    fn pairs(&self, outcome: impl Fn(usize, usize) -> Outcome) -> Vec<ExpectedPair> {
        let lines = 0..self.lines.len();
        let pairs = lines
            .clone()
            .flat_map(|a| lines.clone().map(move |b| (a, b)));
        let pairs = pairs.filter(|(a, b)| a < b);
        pairs.map(|(a, b)| (a, outcome(a, b), b)).collect()
    }

    fn groups(&self) -> Vec<Group> {
        let mut articles: Vec<String> = Vec::new();
        let mut places: Vec<usize> = Vec::new();
        for line in &self.lines {
            if !line.goes_on {
                articles.push(line.narration.to_string());
            }
            let at = articles.len() - 1;
            let who = line.speaker.unwrap_or_default();
            articles[at].push_str(&format!(" “{}” {who} said.", line.words));
            places.push(at);
        }
        let lines = self.lines.iter().zip(places);
        let mut printings: Vec<Printing<'_>> = lines
            .map(|(line, article)| Printing {
                article,
                outlet: "",
                stance: Stance::Says,
                record: false,
                kind: line.kind,
                speaker: line.speaker,
                doubtful_speaker: line.doubtful_speaker,
                published: line.day,
                said_on: None,
                text: line.words,
            })
            .collect();
        let others = (0..self.among).map(|n| format!("nothing{n} here{n} alike{n}"));
        let others: Vec<String> = others.collect();
        printings.extend(
            others
                .iter()
                .zip(articles.len()..)
                .map(|(text, article)| Printing {
                    article,
                    outlet: "",
                    kind: Kind::Direct,
                    stance: Stance::Says,
                    record: false,
                    speaker: None,
                    doubtful_speaker: false,
                    published: None,
                    said_on: None,
                    text,
                }),
        );
        let texts: Vec<&str> = articles.iter().chain(&others).map(String::as_str).collect();
        join(&printings, &texts)
    }
}

#[test]
fn every_case_comes_out_as_its_rule_says() {
    let all = cases(include_str!("cases.txt"));
    assert!(all.len() > 50, "only {} cases", all.len());
    let mut wrong = String::new();
    for case in &all {
        let words: Vec<&str> = case.lines.iter().map(|line| line.words).collect();
        let differing = case.found().into_iter().zip(case.wanted());
        for ((a, found, b), _) in differing.filter(|(found, wanted)| found != wanted) {
            wrong += &format!("{}: {}{found}{} of {words:#?}\n", case.rule, a + 1, b + 1);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// How two printings of one speaker come out in a corpus of so many sentences that a rare word is known to be rare.
fn of_many_sentences(a: &str, b: &str) -> usize {
    let sentences = (0..4000).map(|n| format!("Nothing{n} is here{n}. "));
    let other: String = sentences.collect();
    let printing = |article, text| Printing {
        article,
        outlet: "",
        kind: Kind::Direct,
        stance: Stance::Says,
        record: false,
        speaker: Some("Okoro"),
        doubtful_speaker: false,
        published: Some(date(2031, 1, 2)),
        said_on: None,
        text,
    };
    let narration = "The ferry lay off Skarholm while the harbour board met about the breakwater.";
    let texts = [a, b].map(|words| format!("{narration} “{words}” Okoro said."));
    join(
        &[printing(0, a), printing(1, b)],
        &[&texts[0], &texts[1], &other],
    )
    .len()
}

#[test]
fn one_word_however_rare_does_not_tie_the_end_of_one_piece_to_the_beginning_of_another() {
    let [end, begin] = [
        "Nobody would sail without a",
        "when the crews are on the quay",
    ];
    let groups = of_many_sentences(&format!("{end}, quibbling"), &format!("Quibbling {begin}"));
    assert_eq!(groups, 2);
    let groups = of_many_sentences(
        &format!("{end}, quibbling winch"),
        &format!("Quibbling winch {begin}"),
    );
    assert_eq!(groups, 1);
}
