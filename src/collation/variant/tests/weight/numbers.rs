//! Numbers by their value, whatever they are written as, and units.

use super::{light, weighty};

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    weighty(&[
        // The sign before a number.
        (
            "it was -5 degrees in the hold",
            "it was 5 degrees in the hold",
            &["5"],
        ),
        (
            "−5 degrees is what we had",
            "5 degrees is what we had",
            &["5"],
        ),
        (
            "the catch fell by –2.5 percent",
            "the catch fell by 2.5 percent",
            &["2.5"],
        ),
        (
            "minus 5 degrees is what we had",
            "5 degrees is what we had",
            &["minus 5"],
        ),
        (
            "we sent 10-15 men to the dock",
            "we sent 1015 men to the dock",
            &["1015"],
        ),
        // By value.
        (
            "one ferry will sail tonight",
            "three ferries will sail tonight",
            &["one", "three"],
        ),
        (
            "it costs 3.5 million a year",
            "it costs 35 million a year",
            &["3.5", "35"],
        ),
        (
            "it grew by 4.25 percent",
            "it grew by 4.52 percent",
            &["4.25", "4.52"],
        ),
        (
            "we lost 12,000 jobs",
            "we lost 1,200 jobs",
            &["12,000", "1,200"],
        ),
        (
            "we lost 12,000 jobs",
            "we lost 12.000001 jobs",
            &["12,000", "12.000001"],
        ),
        (
            "we sold ninety boats",
            "we sold nineteen boats",
            &["ninety", "nineteen"],
        ),
        (
            "it happened in 1987",
            "it happened in 1978",
            &["1987", "1978"],
        ),
        (
            "two thirds of the crew left",
            "a third of the crew left",
            &["two"],
        ),
        (
            "the first ferry sank",
            "the third ferry sank",
            &["first", "third"],
        ),
        (
            "we have 25 boats",
            "we have dozens of boats",
            &["25", "dozens"],
        ),
        (
            "the ferry costs 3m crowns",
            "the ferry costs 4 million crowns",
            &["3m"],
        ),
        (
            "half a million boats sail",
            "50,000 boats sail",
            &["50,000"],
        ),
        (
            "the ferry costs €3m today",
            "the ferry costs 3 million pounds today",
            &["3m"],
        ),
        (
            "we sail in May with 2 boats",
            "we sail in May with boats",
            &["2"],
        ),
        // Times of the day.
        (
            "the pier opens at 3 p.m. on Friday",
            "the pier opens at 3 a.m. on Friday",
            &["p.m", "a.m"],
        ),
        (
            "the pier opens at 3 a.m. on Friday",
            "the pier opens at three in the afternoon on Friday",
            &["a.m", "in the afternoon"],
        ),
        (
            "the pier opens at 3 p.m. on Friday",
            "the pier opens at 16:00 on Friday",
            &["3", "16", "00"],
        ),
        // Units and currencies.
        (
            "it costs 40 million dollars",
            "it costs 40 million euros",
            &["dollars", "euros"],
        ),
        ("it costs $40 million", "it costs £40 million", &["$", "£"]),
        (
            "it costs 40 million crowns",
            "it costs 40 million euros",
            &["crowns", "euros"],
        ),
        (
            "it costs 40 million kroner",
            "it costs 40 million kronor",
            &["kroner", "kronor"],
        ),
        (
            "it lies 30 miles from here",
            "it lies 30 kilometres from here",
            &["miles", "kilometres"],
        ),
        (
            "it weighs 12 tonnes",
            "it weighs 12 kilos",
            &["tonnes", "kilos"],
        ),
        (
            "it fell by 3 percent",
            "it fell by 3 percentage points",
            &["percent", "points"],
        ),
        (
            "we waited six weeks",
            "we waited six months",
            &["weeks", "months"],
        ),
        (
            "the pier is four miles long and two kilometres wide",
            "the pier is four km long and two miles wide",
            &["km", "miles"],
        ),
        // Numbers that stand in each other's place.
        (
            "we lost 3–2 to them last night",
            "we lost 2–3 to them last night",
            &["3", "2"],
        ),
        (
            "the vote was 3 to 2 last night",
            "the vote was 2 to 3 last night",
            &["3", "2"],
        ),
        // How a number is meant.
        (
            "fares rise by 20 percent",
            "fares rise to 20 percent",
            &["by", "to"],
        ),
        (
            "it fell from $40 million",
            "it fell to $40 million",
            &["from", "to"],
        ),
        (
            "under 300 boats came",
            "over 300 boats came",
            &["under", "over"],
        ),
        ("up to 300 boats came", "300 boats came", &["up to"]),
        (
            "less than 300 boats came",
            "at least 300 boats came",
            &["less than", "at least"],
        ),
    ]);
}

#[test]
fn what_says_the_same_is_light() {
    light(&[
        // The sign before a number, and the dash behind it.
        (
            "it was -5 degrees in the hold",
            "it was minus 5 degrees in the hold",
        ),
        (
            "it was −5 degrees in the hold",
            "it was -5 degrees in the hold",
        ),
        (
            "we sent 10-15 men to the dock",
            "we sent 10–15 men to the dock",
        ),
        (
            "the dock - 5 years old - is shut",
            "the dock – 5 years old – is shut",
        ),
        // By value.
        ("we lost 12 000 boats", "we lost twelve thousand boats"),
        ("one in three of them left", "a third of them left"),
        (
            "we lost 3/4 of the catch",
            "we lost three quarters of the catch",
        ),
        (
            "rents fell by a quarter last year",
            "rents fell by 25 percent last year",
        ),
        (
            "the tax is 0.5 percent of it",
            "the tax is half a percent of it",
        ),
        (
            "One in five of the boats sank",
            "20 percent of the boats sank",
        ),
        ("two thirds of the crew left", "67 percent of the crew left"),
        ("we lost 20 to 30 boats", "we lost 20-30 boats"),
        ("we lost 12,000 jobs", "we lost twelve thousand jobs"),
        ("it grew by 4%", "it grew by four per cent"),
        ("it grew by 4%", "it grew by 4 percent"),
        (
            "the ferry costs 3m crowns",
            "the ferry costs 3 million crowns",
        ),
        (
            "the ferry costs £3m today",
            "the ferry costs 3 million pounds today",
        ),
        ("half a million boats sail", "500,000 boats sail"),
        (
            "I think one in four boats leaks",
            "I think 25 percent of boats leak",
        ),
        ("on the twenty-first of May", "on the 21st of May"),
        ("we have 25 boats", "we have twenty five boats"),
        // Stretches of time, times of the day and days.
        ("it takes a fortnight to mend", "it takes two weeks to mend"),
        (
            "be back by 6:30 pm at the pier",
            "be back by 18:30 at the pier",
        ),
        (
            "be back by half past six in the evening at the pier",
            "be back by 6:30 p.m. at the pier",
        ),
        (
            "we waited for a year and a half there",
            "we waited for eighteen months there",
        ),
        ("it was 48 hours late again", "it was two days late again"),
        ("it begins at 12 noon there", "it begins at noon there"),
        (
            "it begins at 12 midnight there",
            "it begins at midnight there",
        ),
        ("we waited thirty mins", "we waited thirty minutes"),
        (
            "the pier opens at 3 p.m. on Friday",
            "the pier opens at three in the afternoon on Friday",
        ),
        (
            "the pier opens at 3 p.m. on Friday",
            "the pier opens at 15:00 on Friday",
        ),
        (
            "the pier opens at three in the afternoon on Friday",
            "the pier opens at 15:00 on Friday",
        ),
        ("the pier opens at noon", "the pier opens at 12:00"),
        ("it opens at 9.30 am", "it opens at 9:30 a.m."),
        ("we meet on May 3rd", "we meet on May 3"),
        (
            "we sail on the 1st of May and then we rest",
            "we sail on May 1 and then we rest",
        ),
        (
            "we sail about 1st of May and then we rest",
            "we sail about May 1 and then we rest",
        ),
        // How a number is meant.
        ("over 300 boats came", "more than 300 boats came"),
        ("up to 300 boats came", "as many as 300 boats came"),
        ("some 40 boats sank", "about 40 boats sank"),
        // Units and currencies.
        ("it weighs 2,000 kilograms wet", "it weighs two tonnes wet"),
        ("it costs $40 million", "it costs 40 million dollars"),
        ("it costs 1.5bn euros", "it costs 1.5 billion euros"),
        ("it lies 30 km from here", "it lies 30 kilometres from here"),
        ("the pier is 100m long", "the pier is 100 metres long"),
        // English has one word for the currencies of several countries.
        ("it costs 40 million crowns", "it costs 40 million kronor"),
        ("it costs 40 million kroner", "it costs 40 million crowns"),
        ("it costs 40 million koruna", "it costs 40 million crowns"),
        // In letters "one" often counts nothing.
        ("one day we will mend the pier", "we will mend the pier"),
        ("we will mend it one way or another", "we will mend it"),
    ]);
}
