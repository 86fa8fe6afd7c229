//! Opposites, operators, and words for which another stands.

use super::{light, weighty};

#[test]
fn what_turns_the_sense_is_weighty_and_named() {
    weighty(&[
        // Opposites, also of phrases and by a prefix.
        (
            "our dock is safer now than the pier of the town",
            "our dock is more dangerous now than the pier of the town",
            &["safer"],
        ),
        (
            "they will build the wall again",
            "they will demolish the wall again",
            &["build", "demolish"],
        ),
        (
            "no earlier than autumn",
            "no [later] than autumn",
            &["earlier", "later"],
        ),
        (
            "nobody sails tonight",
            "everyone sails tonight",
            &["nobody"],
        ),
        (
            "we found the anchor",
            "we lost the anchor",
            &["found", "lost"],
        ),
        (
            "the greatest storm of them all",
            "the worst storm of them all",
            &["greatest", "worst"],
        ),
        ("rents doubled in May", "rents halved in May", &["doubled"]),
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
        // Husband and wife are no opposites, but never the same person.
        (
            "he asked her husband about it",
            "he asked her wife about it",
            &["husband", "wife"],
        ),
        // Operators.
        (
            "the pilots pay us within two days",
            "the pilots pay us after two days",
            &["within", "after"],
        ),
        (
            "we sail because they paid",
            "we sail although they paid",
            &["because"],
        ),
        (
            "Few of the crew came home",
            "A few of the crew came home",
            &["a"],
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
        (
            "we sail whether the board pays or not",
            "we sail if the board pays",
            &["if"],
        ),
        (
            "they have got hurt on the pier",
            "they have hurt on the pier",
            &["got"],
        ),
    ]);
}

#[test]
fn what_says_the_same_is_light() {
    light(&[
        // The opposite denied.
        ("our dock is not open today", "our dock is closed today"),
        (
            "our dock is safer now than the pier",
            "our dock is less dangerous now than the pier",
        ),
        // Operators that say the same.
        (
            "not a crown comes from the crews",
            "no crown comes from the crews",
        ),
        ("it is closed until Monday", "it is closed till Monday"),
        ("they looked at the boats", "they looked to the boats"),
        (
            "we stay as long as the lamps burn",
            "we stay while the lamps burn",
        ),
        ("nobody sails tonight", "no one sails tonight"),
        ("we have to mend the pier", "we've got to mend the pier"),
        ("we must mend the pier", "we've got to mend the pier"),
        ("she has got a boat", "she has a boat"),
        // An indirect question.
        ("we asked whether he sails", "we asked if he sails"),
        (
            "we asked if he sails or rows",
            "we asked whether he sails or rows",
        ),
        ("we mend every boat", "we mend each boat"),
        ("everybody must leave", "everyone has to leave"),
    ]);
}
