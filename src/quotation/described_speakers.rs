//! Speakers whom the text names beside their description: before, after and inside what they say.

use super::find_in_text;

/// Whom the last words in marks of `text` are ascribed to.
fn speaker(text: &str) -> Option<String> {
    let last = find_in_text(text).pop()?;
    Some(last.known_speaker()?.name.clone())
}

/// Somebody, and sentences each of which quotes them.
type Cases = (&'static str, &'static [&'static str]);

fn check(cases: &[Cases]) {
    for (name, sentences) in cases {
        for sentence in *sentences {
            assert_eq!(speaker(sentence).as_deref(), Some(*name), "{sentence}");
        }
    }
}

const DESCRIBED: &[Cases] = &[
    (
        "Tavia Morland",
        &[
            "“The quay is closed,” said Orlin press secretary Tavia Morland.",
            "“The quay is closed,” Orlin press secretary Tavia Morland said.",
            "Orlin press secretary Tavia Morland said: “The quay is closed.”",
            "Mayor Orlin’s campaign press secretary, Tavia Morland, said: “The quay is closed.”",
            "“The quay is closed,” Mayor Orlin’s campaign press secretary, Tavia Morland, said on Monday.",
            "“The quay,” said Mayor Orlin’s campaign press secretary, Tavia Morland, “is closed.”",
        ],
    ),
    (
        "Brask Ellun",
        &[
            "“The quay is closed,” Norland delegate Brask Ellun told the assembly.",
            "“The quay,” Norland delegate Brask Ellun said, “is closed.”",
            "Norland delegate Brask Ellun called the quay “an open wound.”",
        ],
    ),
    (
        "Jorun Brell",
        &[
            "The head of the Pilots’ Guild, Jorun Brell, said: “The quay is closed.”",
            "“The quay is closed,” the head of the Pilots’ Guild, Jorun Brell, said.",
            "“The quay,” the head of the Pilots’ Guild, Jorun Brell, said, “is closed.”",
            "“The quay is closed,” said the head of the Pilots’ Guild, Jorun Brell.",
        ],
    ),
    (
        "Dorvan Quill",
        &[
            "“The mine is safe,” minister of mines and energy Dorvan Quill told reporters.",
            "Minister of mines and energy Dorvan Quill told reporters: “The mine is safe.”",
            "The minister of mines and energy, Dorvan Quill, said the mine was “perfectly safe”.",
        ],
    ),
    (
        "Amara Tolliver",
        &[
            "White House chief of staff Amara Tolliver responded: “That is not so.”",
            "“That is not so,” White House chief of staff Amara Tolliver responded.",
            "“That,” responded White House chief of staff Amara Tolliver, “is not so.”",
        ],
    ),
    (
        "Amara Tolliver",
        &[
            "“That is not so,” said the envoy to Norland, Amara Tolliver.",
            "Amara Tolliver, 51, met Orlin and said: “That is not so.”",
            "Amara Tolliver, 51, met Orlin and called the quay “an open wound for all of us”.",
            "A statement by Mayor Amara Tolliver angered Orlin.\n\n“The quay is closed,” the statement said.",
        ],
    ),
    (
        "Kesten Dray",
        &[
            "Former area councillor, Kesten Dray, said: “The road is a disgrace.”",
            "“The road is a disgrace,” former area councillor, Kesten Dray, said.",
        ],
    ),
    (
        "Lisbet Aune",
        &[
            "The national government delegate in Ostwick, Lisbet Aune, told the station: “The road is open.”",
            "“The road is open,” the national government delegate in Ostwick, Lisbet Aune, told the station.",
        ],
    ),
    (
        "Wim Harrow",
        &[
            "Fellow protester Wim Harrow, 60, said: “We will stay.”",
            "“We will stay,” fellow protester Wim Harrow, 60, said.",
            "“We,” said fellow protester Wim Harrow, 60, “will stay.”",
        ],
    ),
    (
        "Petra Vosk",
        &[
            "As Petra Vosk, a longtime reporter for the Tribune, put it: “He never stops talking.”",
            "“He never stops talking,” as Petra Vosk, a longtime harbour reporter for the Tribune, put it.",
            "As Petra Vosk, a longtime reporter for the Tribune put it, “He never stops talking.”",
        ],
    ),
    (
        "Ulf Renner",
        &[
            "The German chancellor, Ulf Renner, said: “We are ready.”",
            "“We are ready,” the German chancellor, Ulf Renner, said.",
            "“We,” the German chancellor, Ulf Renner, said in Ostwick, “are ready.”",
            "“We are ready,” the Norlandic foreign minister, Ulf Renner, told the Courier.",
        ],
    ),
    (
        "Dale Hobbin",
        &[
            "Republican Dale Hobbin said: “The bill is dead.”",
            "“The bill is dead,” said Republican Dale Hobbin.",
        ],
    ),
    (
        "Ewa Stanick",
        &[
            "“The bill,” Commissioner Ewa Stanick said, “is dead.”",
            "“The bill is dead,” said Democratic Rep. Ewa Stanick of Norland.",
            "“The bill is dead,” Rep. Ewa Stanick, D-Norland, said.",
            "Rep. Ewa Stanick (D-Nor.) said, “The bill is dead.”",
            "“The bill is dead,” said Sen. Ewa Stanick, R-N.Y., who wrote it.",
            "Ewa Stanick, chair of the Ports Committee, said the bill was “dead on arrival.”",
        ],
    ),
    (
        "Harro Finch",
        &["“It was dark,” police spokesman Lt. Harro Finch said."],
    ),
    (
        "Ina Corvell",
        &[
            "“It was dark,” said police department spokeswoman Ina Corvell.",
            "“It was dark,” said Ina Corvell, a spokeswoman for the Ostwick Police Department.",
            "A spokeswoman for the Ostwick Police Department, Ina Corvell, said: “It was dark.”",
            "“It was dark,” a spokeswoman for the Ostwick Police Department, Ina Corvell, said.",
            "“It was dark,” Ostwick Police Department spokeswoman Ina Corvell told the Courier in an email.",
        ],
    ),
    (
        "Ruben Askew",
        &[
            "Ostwick-based lawyer Ruben Askew said: “It was dark.”",
            "“It was dark,” his lawyer, Ruben Askew, said.",
            "“It was dark,” the president’s outside lawyer, Ruben Askew, said.",
            "“It was dark,” said his longtime lawyer Ruben Askew.",
            "“It was dark,” said Orlin’s lawyer, Ruben Askew.",
            "Orlin’s lawyer Ruben Askew said: “It was dark.”",
        ],
    ),
    (
        "Noor Falling",
        &[
            "Lead author Dr. Noor Falling, of the University of Ostwick, said: “The ice is thin.”",
            "“The ice is thin,” said lead author Noor Falling, a professor of geology at the University of Ostwick.",
            "University of Ostwick professor Noor Falling said: “The ice is thin.”",
            "“The ice is thin,” University of Ostwick law professor Noor Falling said.",
        ],
    ),
    (
        "Bram Tolle",
        &[
            "The company’s chief executive, Bram Tolle, said: “Sales are up.”",
            "“Sales are up,” said Kelp & Sons chief executive Bram Tolle.",
            "“Sales are up,” Kelp Foods CEO Bram Tolle said.",
            "“Sales are up,” said Bram Tolle, CEO and co-founder of Kelp Foods.",
            "Co-founder and CEO Bram Tolle said: “Sales are up.”",
            "“Sales are up,” said Bram Tolle, who runs Kelp Foods.",
            "“Sales are up,” the firm’s head of marketing Bram Tolle said.",
            "“Sales are up,” said the firm’s vice president for sales, Bram Tolle.",
            "Executive vice president of sales Bram Tolle said: “Sales are up.”",
            "Vice-chairman of the board, Bram Tolle, said “sales are up”.",
        ],
    ),
    (
        "Milo Strand",
        &[
            "Defender Milo Strand said: “We fought.”",
            "“We fought,” said Ostwick Rovers manager Milo Strand.",
            "“We fought,” Rovers boss Milo Strand told the club’s website.",
            "Head coach Milo Strand said: “We fought.”",
            "“We fought,” quarterback Milo Strand said.",
            "“We fought,” said left-back Milo Strand.",
            "“We fought,” added the 23-year-old striker, Milo Strand.",
            "“We fought,” the Rovers captain, Milo Strand, told BBN Sport.",
        ],
    ),
    (
        "Oona Pell",
        &[
            "Resident Oona Pell said: “The water came fast.”",
            "“The water came fast,” said resident Oona Pell, 43.",
            "“The water came fast,” retired teacher Oona Pell recalled.",
            "“The water came fast,” says Oona Pell, a 43-year-old mother of three from Ostwick.",
            "Her sister, Oona Pell, said: “The water came fast.”",
            "“The water came fast,” said a neighbour, Oona Pell.",
            "One neighbour, Oona Pell, said “the water came fast”.",
            "Another resident, Oona Pell, told the Courier: “The water came fast.”",
            "“The water came fast,” another resident, Oona Pell, told the Courier.",
            "The fire chief in the coastal town of Ostwick, Oona Pell, told local radio: “The water came fast.”",
            "“The water came fast,” according to the fire chief, Oona Pell.",
            "“The water came fast,” according to Ostwick fire chief Oona Pell.",
            "Secretary of State Oona Pell told senators: “The water came fast.”",
            "“The water came fast,” former Secretary of State Oona Pell said.",
            "“The water came fast,” said then-Secretary Oona Pell.",
            "“The water came fast,” deputy assistant secretary for rivers Oona Pell said.",
            "U.N. Secretary-General Oona Pell said: “The water came fast.”",
            "“The water came fast,” UN special envoy for rivers Oona Pell said.",
            "“The water came fast,” the country’s president, Oona Pell, said.",
            "President-elect Oona Pell said: “The water came fast.”",
            "“The water came fast,” said Norlandic President Oona Pell.",
            "Human rights activist Oona Pell said: “The water came fast.”",
            "“The water came fast,” said Courier reporter Oona Pell.",
            "“The water came fast,” the Courier’s Oona Pell wrote.",
            "Courier columnist Oona Pell wrote: “The water came fast.”",
            "“The water came fast,” wrote Oona Pell of the Courier.",
            "“The water came fast,” co-host Oona Pell said.",
            "“The water came fast,” said Oona Pell, executive director of the Ostwick River Trust, a group that plants trees.",
            "Oona Pell, who has led the Trust since 2019, said: “The water came fast.”",
            "“The water came fast,” Trust director Oona Pell, whose mother founded it, said.",
            "“The water came fast,” Army Lt. Col. Oona Pell said.",
            "“The water came fast,” Chief Inspector Oona Pell, of Norland Police, said.",
            "“The water came fast,” Det Supt Oona Pell said.",
            "“The water came fast,” Cllr Oona Pell, cabinet member for roads, said.",
            "“The water came fast,” said Labour MP Oona Pell.",
            "“The water came fast,” said shadow works secretary Oona Pell.",
            "Conservative leader Oona Pell said: “The water came fast.”",
            "“The water came fast,” opposition spokesperson on rivers Oona Pell said.",
            "“The water came fast,” the party’s spokesperson, Oona Pell, said.",
            "Pastor Oona Pell of Ostwick Chapel said: “The water came fast.”",
            "“The water came fast,” said Rabbi Oona Pell.",
            "“The water came fast,” Judge Oona Pell wrote in her ruling.",
            "“The water came fast,” Senior District Judge Oona Pell said.",
            "Prosecutor Oona Pell told jurors “the water came fast”.",
            "“The water came fast,” Assistant U.S. Attorney Oona Pell told the court.",
            "“The water came fast,” Singer-songwriter Oona Pell told the magazine.",
            "Actress Oona Pell tweeted: “The water came fast.”",
            "“The water came fast,” veteran forecaster Oona Pell warned.",
            "“The water came fast,” the bank’s chief economist Oona Pell said in a note.",
            "“The water came fast,” wrote analysts led by Oona Pell.",
            "“The water came fast,” Kelp Bank analyst Oona Pell wrote in a note.",
        ],
    ),
    (
        "Joss Pell",
        &["“The water came fast,” said local farmer and father of two Joss Pell."],
    ),
];

#[test]
fn whoever_is_named_beside_a_description_speaks() {
    check(DESCRIBED);
}

/// Near cases in which the name belongs to somebody else.
const OTHERS: &[Cases] = &[
    (
        "a spokesman for coach Ruben Askew",
        &[
            "“It was dark,” a spokesman for coach Ruben Askew said.",
            "“It was dark,” said a spokesman for coach Ruben Askew.",
        ],
    ),
    (
        "a spokesman",
        &[
            "Petra Vosk, a spokesman said, was “in the dark.”",
            "After meeting Petra Vosk, a spokesman said it was “dark.”",
        ],
    ),
    (
        "a spokeswoman for Speaker Petra Vosk",
        &["According to a spokeswoman for Speaker Petra Vosk, it was “as dark as night.”"],
    ),
    (
        "the Norland Secretary of State’s office",
        &["“It was dark,” the Norland Secretary of State’s office said."],
    ),
    (
        "the secretary of state",
        &["“It was dark,” the secretary of state said."],
    ),
    (
        "National Harbour Assessment",
        &["The National Harbour Assessment says that it was “as dark as night.”"],
    ),
    (
        "a spokesman for Kelp Foods",
        &["“It was dark,” a spokesman for Kelp Foods said."],
    ),
    (
        "Petra Vosk",
        &[
            "“It was dark,” wrote Petra Vosk in the old Ostwick Courier.",
            "“It was dark,” Petra Vosk of the Ostwick Courier wrote.",
            "“It was dark,” said Petra Vosk, lawyer for Ruben Askew.",
        ],
    ),
    (
        "Ada King and Ruben Askew",
        &["Ms. Ada King and Ruben Askew said it was “dark.”"],
    ),
];

#[test]
fn a_name_behind_another_description_is_not_the_speaker() {
    check(OTHERS);
}

/// Sentences of which the last words in marks belong to somebody who is taken up again.
const TAKEN_UP: &[Cases] = &[
    (
        "Ewa Stanick",
        &[
            "Sen. Ewa Stanick, D-N.Y., spoke first. Peter Vosk left. “It is dead,” the New York Democrat said.",
            "Sen. Ewa Stanick spoke first. “It is dead,” the Norland Democrat said.",
            "Ewa Stanick is a congresswoman. Rep. Ewa Stanick (R-Norland) sat down. “It is dead,” she said.",
        ],
    ),
    (
        "the Norland Democrat",
        &["Sen. Ewa Stanick, D-N.Y., spoke first. “It is dead,” the Norland Democrat said."],
    ),
    (
        "one Democrat",
        &["Peter Vosk runs the yard. One Democrat said the bill was “dead.”"],
    ),
    (
        "Jorun Brell",
        &[
            "The head of the Pilots’ Guild, Jorun Brell, left at noon. Peter Vosk came. “It is late,” the Guild head said.",
        ],
    ),
    (
        "an employee of the harbour",
        &[
            "Dale Hobbin owns the yard.\n\nAn employee of the harbour was rescued by boat. “I held on,” he told reporters.",
        ],
    ),
    (
        "leaders of the unions",
        &["Leaders of the unions said the bill was “dead.”"],
    ),
    ("Democrats", &["Democrats said the bill was “dead.”"]),
    (
        "his doctor",
        &["Dale Hobbin said his doctor had told him to “slow down.”"],
    ),
    (
        "Dale Hobbin",
        &[
            "The town was shocked when Dale Hobbin held a news conference and declared: “I will run.”",
            "He met Peter Vosk. Dale Hobbin hugged Peter Vosk and said: “I will run.”",
            "Dale Hobbin tweeted on Monday that it was late.\n\n“I will run,” the tweet read.",
            "Dale Hobbin, R-Ostwick, said: “I will run.”",
            "Dale Hobbin, R-N.Y., told the Courier: “I will run.”",
            "Dale Hobbin (D–Ost.), who calls it “a disgrace,” left.",
        ],
    ),
    (
        "Ada Hobbin and Peter Vosk",
        &["Ada Hobbin and Peter Vosk said: “I will run.”"],
    ),
    (
        "First Charter",
        &["The First Charter is short. The Charter says, “Nobody shall pay twice.”"],
    ),
    (
        "Doug Hale Jr.",
        &["Doug Hale, 50, and Doug Hale Jr. own it. “It floats,” Doug Hale Jr. said."],
    ),
    (
        "Doug Hale",
        &["Doug Hale, 50, and Doug Hale Jr. own it. “It floats,” Hale said."],
    ),
    (
        "Anselm III",
        &["Pope Anselm II died. Pope Anselm III came. “Peace be with you,” said Pope Anselm III."],
    ),
    (
        "Peter King",
        &["Peter King runs the yard. “It is closed for good,” Mr. King said."],
    ),
];

#[test]
fn whoever_is_taken_up_again_keeps_the_name() {
    check(TAKEN_UP);
}
