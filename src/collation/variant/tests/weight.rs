//! What a fact-checker must see, and what may be passed over: two printings, and the words on which the weight
//! rests (none: every difference is light).

use super::table;
use crate::collation::variant::VariantKind;

/// Printings in which something turns the sense, and the words that say so.
const HEAVY: &[(&str, &str, &[&str])] = &[
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
    (
        "we shut the dock if the bank refuses to pay the pilots",
        "the bank refuses to pay the pilots",
        &["if"],
    ),
    (
        "the yard is ruined, which is not true",
        "the yard is ruined",
        &["true"],
    ),
    (
        "we give the boats to the crews, but never to the bank, this winter",
        "we give the boats to the crews … this winter",
        &["never"],
    ),
    (
        "we give the boats to the crews, and only to the poor, this winter",
        "we give the boats to the crews … this winter",
        &["only"],
    ),
    (
        "We are mending the boats of the crew",
        "We were mending the boats of the crew",
        &["are", "were"],
    ),
    (
        "We have raised the wages of the crew",
        "We raised the wages of the crew",
        &["have raised"],
    ),
    (
        "The captain should have told the crew of it",
        "The captain should tell the crew of it",
        &["have"],
    ),
    (
        "the pilots pay us within two days",
        "the pilots pay us after two days",
        &["within", "after"],
    ),
    (
        "our dock is safer now than the pier of the town",
        "our dock is more dangerous now than the pier of the town",
        &["safer"],
    ),
    (
        "it is time that [the owners] pay for the pier",
        "it is time that [the pilots] pay for the pier",
        &["owners", "pilots"],
    ),
    (
        "First we mend the pier, then we buy the boats",
        "First we buy the boats, then we mend the pier",
        &["then"],
    ),
    (
        "All of us saw that the pier fell because the old wall cracked",
        "All of us saw that the old wall cracked because the pier fell",
        &["because"],
    ),
    (
        "All of us know that the crew slept before the captain ate",
        "All of us know that the captain ate before the crew slept",
        &["before"],
    ),
    (
        "we would rather mend the pier than wait for the state, and all of us know it",
        "we would rather wait for the state than mend the pier, and all of us know it",
        &["mend the pier"],
    ),
    (
        "the pier is four miles long and two kilometres wide",
        "the pier is four km long and two miles wide",
        &["km", "miles"],
    ),
    (
        "I doubt that the firm knew of the leak",
        "knew of the leak",
        &["doubt"],
    ),
    (
        "the airline must pay for the pier",
        "the city must pay for the pier",
        &["airline", "city"],
    ),
    (
        "they will build the wall again",
        "they will demolish the wall again",
        &["build", "demolish"],
    ),
    (
        "we took the pier rather than the dock",
        "we took the dock rather than the pier",
        &["pier", "dock"],
    ),
    (
        "the pier is, perhaps, as they say, too old for us",
        "the pier is … too old for us",
        &["perhaps"],
    ),
    (
        "The town should pay. But it cannot do that under the law as it stands. We wait.",
        "The town should pay. … We wait.",
        &["But it cannot do that under the law as it stands"],
    ),
    (
        "the pier is safe, or at least that is what we hear, for all ships",
        "the pier is safe … for all ships",
        &["or at least"],
    ),
    (
        "some people say the pier is safe",
        "the pier is safe",
        &["say"],
    ),
    (
        "they told us that the pier is safe",
        "the pier is safe",
        &["told"],
    ),
    (
        "we are not going to ask the crews to mend the pier",
        "to mend the pier",
        &["not"],
    ),
    (
        "we will not close the pier this year",
        "we will not close the pier",
        &["this year"],
    ),
    (
        "no earlier than autumn",
        "no [later] than autumn",
        &["earlier", "later"],
    ),
    (
        "we set aside all plans for the pier",
        "all plans for the pier",
        &["set aside"],
    ),
    // A word that denies ties no passages together.
    (
        "It will be ours, not theirs, by the spring.",
        "It will be ours|theirs, by the spring.",
        &["not"],
    ),
    // Between two passages as at an end.
    (
        "We will sail. But only if they pay us. The crews know it.",
        "We will sail.|The crews know it.",
        &["but only"],
    ),
    (
        "The pier is old. It would be wrong to say that we sold the ferry.",
        "The pier is old.|we sold the ferry.",
        &["wrong"],
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
        "nobody sails tonight",
        "everyone sails tonight",
        &["nobody"],
    ),
    // A correction, or a later entry, beside what one outlet prints first.
    (
        "we lost 40 boats at the old pier last winter,|we lost 14 boats at the old pier last winter.",
        "we lost 14 boats at the old pier last winter",
        &["40", "14"],
    ),
    (
        "We will not sell the ferry to the bank,|We will sell the ferry to the bank.",
        "We will sell the ferry to the bank,",
        &["not"],
    ),
    (
        "the bell was out for a month.|The crews know it well.|the bell was out for a day.",
        "The crews know it well.|the bell was out for a day.",
        &["month", "day"],
    ),
    // What takes back the words before it, or gives them to somebody else.
    (
        "they will mend the pier, but I doubt it",
        "they will mend the pier",
        &["doubt"],
    ),
    (
        "they will mend the pier, which is a lie",
        "they will mend the pier",
        &["lie"],
    ),
    (
        "they will mend the pier, I hope",
        "they will mend the pier",
        &["hope"],
    ),
    (
        "he sold the pier, his rivals say",
        "he sold the pier",
        &["say"],
    ),
    (
        "I hope, I really hope, that they mend the pier",
        "they mend the pier",
        &["hope"],
    ),
    (
        "I dream that they mend the pier",
        "they mend the pier",
        &["dream"],
    ),
    (
        "we used to believe that they mend the pier",
        "they mend the pier",
        &["believe"],
    ),
    (
        "we found the anchor",
        "we lost the anchor",
        &["found", "lost"],
    ),
    (
        "he asked her husband about it",
        "he asked her wife about it",
        &["husband", "wife"],
    ),
    (
        "the greatest storm of them all",
        "the worst storm of them all",
        &["greatest", "worst"],
    ),
    // Said in passing, not put in by an editor.
    (
        "the pilot told us (he did not say when, and I forgot) of the wreck",
        "the pilot told us (he did not say when) of the wreck",
        &["and I forgot"],
    ),
    // Who does it.
    ("we sold the pier", "they sold the pier", &["we", "they"]),
    (
        "they were warned in May",
        "they warned us in May",
        &["were warned"],
    ),
    (
        "the guard had been shot",
        "the guard had shot them",
        &["been shot"],
    ),
    (
        "the goat was bitten by the dog",
        "the goat bit the dog",
        &["bitten"],
    ),
    (
        "he owes the harbour money",
        "the harbour owes him money",
        &["he owes", "owes him"],
    ),
    // What a cut hides, up to the full stop.
    (
        "we will sail only if they pay.",
        "we will sail …",
        &["only if"],
    ),
    (
        "we will sail, unless it blows.",
        "we will sail …",
        &["unless"],
    ),
    (
        "it would be wrong to say we sold the pier",
        "we sold the pier",
        &["wrong"],
    ),
    ("rents doubled in May", "rents halved in May", &["doubled"]),
    (
        "we sail because they paid",
        "we sail although they paid",
        &["because"],
    ),
    // Numbers by their value, whatever they are written as.
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
    (
        "Few of the crew came home",
        "A few of the crew came home",
        &["a"],
    ),
    // Opposites, also of phrases and by a prefix.
    (
        "we will mend it this year",
        "we will mend it next year",
        &["this", "next"],
    ),
    (
        "they sank it on purpose",
        "they sank it by accident",
        &["on purpose", "by accident"],
    ),
    (
        "we overestimated the crews",
        "we underestimated the crews",
        &["over", "under"],
    ),
    // Another word that is spelt nearly alike.
    (
        "the strike is lawful by now",
        "the strike is awful by now",
        &["lawful", "awful"],
    ),
    (
        "he is the chief of the crews",
        "he is the thief of the crews",
        &["chief", "thief"],
    ),
    (
        "we have a contract with them",
        "we have a contact with them",
        &["contract", "contact"],
    ),
    // Who is to do it.
    (
        "The state will pay for the pier",
        "The council will pay for the pier",
        &["state", "council"],
    ),
    (
        "it is ours, and the board paid for it",
        "it is ours, though the city paid for it",
        &["board", "city"],
    ),
    (
        "we will close the harbour",
        "we will open the harbour",
        &["close", "open"],
    ),
    (
        "fares rose this year",
        "fares fell this year",
        &["rose", "fell"],
    ),
    (
        "we counted them before the storm",
        "we counted them after the storm",
        &["before", "after"],
    ),
    (
        "the board supports the plan",
        "the board opposes the plan",
        &["supports", "opposes"],
    ),
    (
        "we have more boats than crews",
        "we have fewer boats than crews",
        &["more", "fewer"],
    ),
    (
        "that is the best pier",
        "that is the worst pier",
        &["best", "worst"],
    ),
    (
        "prices are higher now",
        "prices are lower now",
        &["higher", "lower"],
    ),
    ("we won the vote", "we lost the vote", &["won", "lost"]),
    (
        "it is legal to fish here",
        "it is illegal to fish here",
        &["legal", "illegal"],
    ),
    (
        "we accept the offer",
        "we reject the offer",
        &["accept", "reject"],
    ),
    (
        "she will sell the pier",
        "he will sell the pier",
        &["she", "he"],
    ),
    ("I sold the pier", "we sold the pier", &["I", "we"]),
    ("he left the pier", "they left the pier", &["he", "they"]),
    // How a number is meant, and how things stand in time.
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
    (
        "they left before the storm broke",
        "they left when the storm broke",
        &["before", "when"],
    ),
    (
        "it is closed until Monday",
        "it is closed from Monday",
        &["until", "from"],
    ),
    // Who does it to whom.
    (
        "the board sued the pilots",
        "the pilots sued the board",
        &["board", "pilots"],
    ),
    (
        "Okoro blamed Lind for the fire",
        "Lind blamed Okoro for the fire",
        &["Okoro", "Lind"],
    ),
    // A question for a statement.
    ("is the harbour safe?", "the harbour is safe.", &["?"]),
    ("they sold the boat?", "they sold the boat.", &["?"]),
    // Tense and modality.
    (
        "the ferry could return in June",
        "the ferry [will] return in June",
        &["could", "will"],
    ),
    ("we could close the pier", "we closed the pier", &["could"]),
    ("we will have paid by May", "we have paid by May", &["will"]),
    ("we closed the pier", "we will close the pier", &["will"]),
    ("we should sell it", "we must sell it", &["should", "must"]),
    ("we may sell it", "we will sell it", &["may", "will"]),
    // What the sign of a cut hides.
    (
        "the landlord is not permitted to end it",
        "the landlord is … permitted to end it",
        &["not"],
    ),
    (
        "we will never sell it to anybody",
        "we will … sell it to anybody",
        &["never"],
    ),
    (
        "we sell it only to crews",
        "we sell it … to crews",
        &["only"],
    ),
    (
        "we will leave if the board pays",
        "we will leave …",
        &["if"],
    ),
    (
        "it is perhaps the best pier",
        "it is … the best pier",
        &["perhaps"],
    ),
    (
        "it is, I think, the best pier",
        "it is … the best pier",
        &["I think"],
    ),
    (
        "we will pay unless the court says no to all of it tomorrow",
        "we will pay … tomorrow",
        &["unless"],
    ),
    // What a cut hides over the end of a sentence, before it and behind it.
    (
        "we will sail in May, if the state pays. Ask me again tomorrow. I will steer it",
        "we will sail in May … I will steer it",
        &["if"],
    ),
    (
        "we will sail in May, but only if they pay. The crews wait, and the gulls do too",
        "we will sail in May … and the gulls do too",
        &["but only"],
    ),
    (
        "I read the ledger, which does not say that the pier was sold",
        "I read the ledger, … the pier was sold",
        &["not"],
    ),
    (
        "I read the ledger. It is thick. It would be wrong to say that the pier was sold",
        "I read the ledger … the pier was sold",
        &["wrong"],
    ),
    (
        "they sold the pier, or rather they never did, and so I say, I saw the ledger",
        "they sold the pier […] I saw the ledger",
        &["or rather"],
    ),
    (
        "it is the best pier, I think. We built it. Come and see",
        "it is the best pier … Come and see",
        &["I think"],
    ),
    // A whole sentence that takes back the one before it, under the sign of a cut, between passages, at the end.
    (
        "They sold the pier. No, they did not. I saw it in the ledger",
        "They sold the pier ... I saw it in the ledger",
        &["No"],
    ),
    (
        "I read the ledger. Nowhere does it say this. The pier was sold",
        "I read the ledger … The pier was sold",
        &["Nowhere"],
    ),
    (
        "The ferry will sail in May. That is not a promise. Everybody keeps a cabin,",
        "The ferry will sail in May,|Everybody keeps a cabin.",
        &["That is not a promise"],
    ),
    (
        "I sold the pier for a song. They are lying. Ask the crews",
        "I sold the pier for a song.",
        &["lying"],
    ),
    (
        "The ferry will sail in May. Perhaps.",
        "The ferry will sail in May.",
        &["Perhaps"],
    ),
    (
        "The ferry will sail in May. That claim is not true. Ask the crews in the summer.",
        "The ferry will sail in May. … Ask the crews in the summer.",
        &["That claim is not true"],
    ),
    (
        "The ferry will sail in May. I take that back. Ask the crews in the summer.",
        "The ferry will sail in May. … Ask the crews in the summer.",
        &["I take that back"],
    ),
    (
        "The ferry will sail in May, which I do not believe for a second, and the crews come back to us.",
        "The ferry will sail in May … and the crews come back to us.",
        &["believe"],
    ),
    (
        "The ferry will sail in May, which nobody on the board believes, and the crews come back to us.",
        "The ferry will sail in May … and the crews come back to us.",
        &["believes"],
    ),
    (
        "The ferry will sail in May, though I doubt it, and the crews come back to us.",
        "The ferry will sail in May … and the crews come back to us.",
        &["doubt"],
    ),
    // What an edge leaves behind.
    (
        "it would be false to say that the pier is safe",
        "the pier is safe",
        &["false"],
    ),
    (
        "I doubt that the pier is safe",
        "the pier is safe",
        &["doubt"],
    ),
    (
        "if the gearbox comes, the ferry sails in June",
        "the ferry sails in June",
        &["if"],
    ),
    (
        "the ferry sails in June if the gearbox comes",
        "the ferry sails in June",
        &["if"],
    ),
    (
        "nobody believes that the pier is safe",
        "the pier is safe",
        &["nobody"],
    ),
    (
        "they claim that the pier is safe",
        "the pier is safe",
        &["claim"],
    ),
    (
        "we sail in May with 2 boats",
        "we sail in May with boats",
        &["2"],
    ),
];

/// Printings that say the same.
const LIGHT: &[(&str, &str)] = &[
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
    ("the yard is ruined, and that is true", "the yard is ruined"),
    (
        "we are mending the boats of the crew",
        "they were mending the boats of the crew",
    ),
    ("our dock is not open today", "our dock is closed today"),
    (
        "our dock is safer now than the pier",
        "our dock is less dangerous now than the pier",
    ),
    (
        "it is time that [the firm] pays for the pier",
        "it is time that [the company] pays for the pier",
    ),
    (
        "All of us saw that because the old wall cracked, the pier fell",
        "All of us saw that the pier fell because the old wall cracked",
    ),
    (
        "not a crown comes from the crews",
        "no crown comes from the crews",
    ),
    ("we lost 12 000 boats", "we lost twelve thousand boats"),
    ("one in three of them left", "a third of them left"),
    (
        "we lost 3/4 of the catch",
        "we lost three quarters of the catch",
    ),
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
    ("it weighs 2,000 kilograms wet", "it weighs two tonnes wet"),
    ("it was 48 hours late again", "it was two days late again"),
    ("it begins at 12 noon there", "it begins at noon there"),
    (
        "it begins at 12 midnight there",
        "it begins at midnight there",
    ),
    (
        "the firm must pay for the pier",
        "the company must pay for the pier",
    ),
    (
        "the tower is safe, almost ninety pages say so, and open",
        "the tower is safe … and open",
    ),
    ("it is closed until Monday", "it is closed till Monday"),
    (
        "rents fell by a quarter last year",
        "rents fell by 25 percent last year",
    ),
    (
        "we all remember 9/11 in this town",
        "we all remember September 11 in this town",
    ),
    (
        "the old city of Peking is far away",
        "the old city of Beijing is far away",
    ),
    ("over 300 boats came", "more than 300 boats came"),
    ("up to 300 boats came", "as many as 300 boats came"),
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
    (
        "we paid the council of the town",
        "we paid the board of the town",
    ),
    ("they looked at the boats", "they looked to the boats"),
    ("I would stay there", "he will stay here"),
    // In letters "one" often counts nothing.
    ("one day we will mend the pier", "we will mend the pier"),
    ("we will mend it one way or another", "we will mend it"),
    ("we are, we are ready to sail", "we are ready to sail"),
    (
        "they sent us a letter a letter about sheep",
        "they sent us a letter about sheep",
    ),
    ("we definately mend the pier", "we definitely mend the pier"),
    ("I say the pier is safe", "the pier is safe"),
    (
        "we will not close the pier, not now and not in May",
        "we will not close the pier",
    ),
    ("we will close the pier this year", "we will close the pier"),
    ("dont use it b4 noon", "Don’t use it before noon"),
    // A clause of its own may go, whatever it holds; so may what is not worked on by the words that go.
    (
        "the pier, which nobody wanted, is safe",
        "the pier … is safe",
    ),
    (
        "the pier is safe, and nobody in this room has ever said otherwise",
        "the pier is safe",
    ),
    ("nobody asked us, but the pier is safe", "the pier is safe"),
    ("the board denied it. The pier is safe", "The pier is safe"),
    // Whole sentences that take nothing back may go.
    (
        "We will mend the pier. The crews wait. Nobody has to leave the valley tonight. Come and see",
        "We will mend the pier … Come and see",
    ),
    (
        "The ferry will sail in May. This pier is not for barges. Everybody keeps a cabin,",
        "The ferry will sail in May,|Everybody keeps a cabin.",
    ),
    (
        "The ferry will sail in May. I cannot say more today. Come and see",
        "The ferry will sail in May.",
    ),
    ("what do we do.", "what do we do?"),
    (
        "they sold the red and the green boat",
        "they sold the green and the red boat",
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
    ("we lost 12,000 jobs", "we lost twelve thousand jobs"),
    ("it costs $40 million", "it costs 40 million dollars"),
    ("it costs 1.5bn euros", "it costs 1.5 billion euros"),
    ("it grew by 4%", "it grew by four per cent"),
    ("it grew by 4%", "it grew by 4 percent"),
    ("[T]he ferry sails in June", "The ferry sails in June"),
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
    ("we will sail. If it blows, we stay here.", "we will sail …"),
    ("the pier was being mended", "the pier was mended"),
    ("I know that we sold it", "~he knows that they sold it"),
    ("they told us so", "[the builders] told us so"),
    ("well, you know, the ferry sails", "the ferry sails"),
    (
        "we organise the harbour’s defence",
        "we organize the harbor's defense",
    ),
    (
        "I said: the ferry sails in June",
        "I said, the ferry sails in June",
    ),
    ("Mr. Lind left", "Lind left"),
    (
        "he’s gone, and we don’t know why",
        "he is gone, and we do not know why",
    ),
    ("it lies 30 km from here", "it lies 30 kilometres from here"),
    // English has one word for the currencies of several countries.
    ("it costs 40 million crowns", "it costs 40 million kronor"),
    ("it costs 40 million kroner", "it costs 40 million crowns"),
    // A cut that hides what turns nothing.
    (
        "The ferry will sail in May. That claim rests on the ledger. Ask the crews in the summer.",
        "The ferry will sail in May. … Ask the crews in the summer.",
    ),
    (
        "The ferry will sail in May. We take the nets back. Ask the crews in the summer.",
        "The ferry will sail in May. … Ask the crews in the summer.",
    ),
    (
        "The ferry will sail in May, which I believe with all my heart, and the crews come back to us.",
        "The ferry will sail in May … and the crews come back to us.",
    ),
    (
        "The ferry will sail in May, though I doubt the new lamps, and the crews come back to us.",
        "The ferry will sail in May … and the crews come back to us.",
    ),
    // The same by value.
    (
        "the ferry costs 3m crowns",
        "the ferry costs 3 million crowns",
    ),
    (
        "the ferry costs £3m today",
        "the ferry costs 3 million pounds today",
    ),
    ("the pier is 100m long", "the pier is 100 metres long"),
    ("half a million boats sail", "500,000 boats sail"),
    (
        "I think one in four boats leaks",
        "I think 25 percent of boats leak",
    ),
    // Operators that say the same.
    (
        "we stay as long as the lamps burn",
        "we stay while the lamps burn",
    ),
    ("nobody sails tonight", "no one sails tonight"),
    ("we mend every boat", "we mend each boat"),
    ("everybody must leave", "everyone has to leave"),
    ("some 40 boats sank", "about 40 boats sank"),
    // Two sentences that begin alike are no correction.
    (
        "I am proud of the crews of this old pier.|I am proud of the cooks of this old pier.",
        "I am proud of the cooks of this old pier.",
    ),
    ("we lost 40 boats at the pier,|and 14 nets,", "and 14 nets,"),
    ("it costs 40 million koruna", "it costs 40 million crowns"),
    (
        "the ferry sails in June and nobody pays",
        "the ferry sails in June",
    ),
    ("the ferry sails in June", "the ferry sails"),
    ("on the twenty-first of May", "on the 21st of May"),
    ("we have 25 boats", "we have twenty five boats"),
];

fn rests(a: &str, b: &str) -> Vec<String> {
    let variants = table(&[a, b]).variants();
    let heavy = variants.into_iter().filter(|v| v.weighty);
    heavy
        .flat_map(|v| v.rests_on)
        .map(|w| w.to_lowercase())
        .collect()
}

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    let mut wrong = Vec::new();
    for (a, b, words) in HEAVY {
        let found = rests(a, b);
        let has = |w: &&str| found.iter().any(|f| f.contains(&w.to_lowercase()));
        if !words.iter().all(has) {
            wrong.push(format!("{a} / {b}: rests on {found:?}, not {words:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_says_the_same_is_light() {
    let mut wrong = Vec::new();
    for (a, b) in LIGHT {
        let found = table(&[a, b]).variants().into_iter().filter(|v| v.weighty);
        let found: Vec<_> = found.map(|v| (v.label(), v.rests_on)).collect();
        if !found.is_empty() {
            wrong.push(format!("{a} / {b}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_house_writes_otherwise_is_spelling() {
    for (a, b) in [
        ("we lost 20 to 30 boats", "we lost 20-30 boats"),
        ("we sail on 3 May with them", "we sail on May 3 with them"),
        ("we sail on 3 June with them", "we sail on June 3 with them"),
        ("two thirds of the crew left", "67 percent of the crew left"),
    ] {
        let found = table(&[a, b]).variants();
        let kinds: Vec<_> = found.iter().map(|v| v.kind).collect();
        let typography = |kind: &VariantKind| *kind == VariantKind::Typography;
        let words = kinds.iter().filter(|kind| !typography(kind));
        assert!(words.clone().count() > 0, "{a} / {b}");
        assert!(
            words.clone().all(|kind| *kind == VariantKind::Spelling),
            "{a} / {b}: {kinds:?}"
        );
    }
}
