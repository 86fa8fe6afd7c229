//! Text that nobody writes: lines of one thing over and over, made to be slow.
#![allow(dead_code, reason = "each bench and test uses a part of it")]

/// Pieces that are repeated without an end, for each a line.
pub const UNITS: [&str; 84] = [
    "\"",
    "\" ",
    "“",
    "” ",
    "“” ",
    "'",
    "' ",
    "` ",
    "« ",
    "» ",
    "„",
    "‹ ",
    "「",
    "''",
    "`` ",
    "‘ ",
    "’ ",
    "'a ",
    "'a' ",
    "“a ‘b «c ",
    "“‘",
    "“A” ",
    "\"A\" ",
    "“A”\n",
    "“A.\n\n",
    "“A,” he said. ",
    "“A,” he said. “B,” she said, ",
    "He said: “A” and “is b” ",
    "Okoro “is b” ",
    "came, said: “a” ",
    "the song “A” ",
    "A",
    "A ",
    "AAAA ",
    "Aaa Bbb ",
    ",",
    ", ",
    ":",
    "A: B: ",
    "Aaa: b\n",
    "Q: a\nA: b\n",
    "\n",
    "a\n",
    " ",
    "a",
    "a ",
    "é",
    "a-",
    ".",
    "A. ",
    "said ",
    "he said that ",
    "Okoro said that he ",
    "Okoro's claim that ",
    "according to the ",
    ", he said, ",
    "adding that ",
    "Monday ",
    "on ",
    "on Monday, May 3, 2031, ",
    "earlier ",
    "1 ",
    "1999-12-01 ",
    "12345",
    "— ",
    "-",
    "(",
    "()",
    "[",
    "Mr. ",
    "Mr. Mr. Okoro ",
    "Mara Okoro ",
    "Mara Okoro said. ",
    "Okoro, the mayor, ",
    "the mayor of ",
    "the man, ",
    "boat boat's mayor ",
    "his ",
    "who ",
    "of ",
    "@a ",
    "http://a.b/ ",
    "told reporters in an interview ",
    "French President ",
];

/// How a record's only turn begins, and what follows it without an end.
pub const RECORDS: [(&str, &str); 9] = [
    ("A: ", "No. "),
    ("A: ", "No! Yes? "),
    ("A: ", "They want it all. "),
    ("A: ", "[b] "),
    ("A: (a ", "[b] "),
    ("A: [a ", "(b) "),
    ("A: ", "(Yes. "),
    ("A: ", "(Yes.) "),
    ("", "A. (b) "),
];

/// A line of `unit`s, about so many bytes long.
pub fn line(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len())
}

/// A made-up word for each number, with a capital.
fn word(mut number: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu",
        "wa",
    ];
    let mut word = String::new();
    loop {
        word += SYLLABLES[number % 16];
        number /= 16;
        if number == 0 {
            break;
        }
    }
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest + "n"
}

/// Sentences about ever new people; `{}` stands for a new word, `{#}` for one that changes slowly.
pub const CROWDS: [&str; 9] = [
    "{} {#} came. He said “no, {#}.” ",
    "Mara {} said he went. Mara said so. ",
    "{} Okoro said he went. Okoro said “no.” ",
    "Mary {} Okoro went. Mr. Okoro said “no.” ",
    "The {} mayor said “no,” the mayor said. ",
    "Mara {}, the mayor of {}, spoke. The mayor said “no.” ",
    "The {} Harbour Board (HB) said “no.” The HB said it. ",
    "{}: The ferry is “late.”\n",
    "On Monday {} {#} said he went. {#} said “no” on Friday. ",
];

/// Such sentences, about so many bytes of them.
pub fn crowd(sentence: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 100);
    let mut number = 0;
    while text.len() < bytes {
        let sentence = sentence.replace("{}", &word(number));
        text += &sentence.replace("{#}", &word(number / 7 + 3));
        number += 1;
    }
    text
}

/// One huge thing and many small ones that point to it.
pub fn giants(bytes: usize) -> Vec<(&'static str, String)> {
    let many = |unit: &str| line(unit, bytes / 2);
    let huge = "a".repeat(bytes / 2);
    vec![
        (
            "a huge name",
            format!("B{huge} spoke. {}", many("He said “no.” ")),
        ),
        (
            "a huge description",
            format!(
                "{}'s mayor said no. {}",
                many("boat "),
                many("The mayor said “no.” ")
            ),
        ),
        (
            "a huge quotation before a participle",
            format!("Okoro said “{huge}”, saying {}", many("“no” ")),
        ),
        (
            "a huge date",
            format!("{}May 3. {}", many("on "), many("Okoro said “no.” ")),
        ),
        ("a deep nest", many("“‘") + &many("’”")),
        (
            "marks that are never closed",
            format!("{}“end,” said Okoro.", many("“A b c.\n\n")),
        ),
    ]
}
