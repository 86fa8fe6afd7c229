//! What is too little to be offered.

use super::*;

#[test]
fn undated_articles_must_be_more_alike() {
    let said = [
        "We shall never press the islanders into a bargain that they find unacceptable,",
        "The islanders will not be pressed to accept bargains by us, whatever happens.",
    ];
    // The more words each article has of its own, the less alike they are.
    let offered = |others: usize, day: Option<Date>| {
        let texts = [0, 1].map(|n| {
            let own = (0..others).map(|word| format!("{}{word}", ["gannet", "puffin"][n]));
            let own = own.collect::<Vec<_>>().join(" ");
            format!("{NARRATION} {own}. “{}” Okoro said.", said[n])
        });
        let printing = |n: usize| Printing {
            article: n,
            outlet: ["Post", "Courier"][n],
            kind: Kind::Direct,
            stance: Stance::Says,
            record: false,
            speaker: Some("Okoro"),
            doubtful_speaker: false,
            published: day,
            said_on: None,
            text: said[n],
        };
        let texts = texts.each_ref().map(String::as_str);
        let groups = join(&[printing(0), printing(1)], &texts);
        groups.iter().any(|group| !group.perhaps.is_empty())
    };
    let day = Some(date(2031, 5, 2));
    let most = |day| (0..100).take_while(|others| offered(*others, day)).count();
    let (dated, undated) = (most(day), most(None));
    assert!(undated < dated && undated > dated / 2, "{undated}, {dated}");
}
