//! What turns the sense of words, and what leaves it.

use super::{assert_verdicts, assert_verdicts_in_article};

const TALK: &str = "---\noutlet: Ostwick Hall\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    MARA OKORO: There is a view that the pier is lost. My view is that the quay can stay. To sell it would be, in our \
    opinion, a sin. I paid two men in spring, and no one after that. When the tide is out, we dig. They voted against \
    the lock.\n\n\
    TOM VEY: If they come back with four per cent, the crews will look at it. If I may add to that, the ferry paid us \
    at once.\n";

#[test]
fn what_others_think_is_not_said() {
    let drafts = [
        ("“The pier is lost,” Okoro said.", true, "cut"),
        (
            "Okoro spoke of a view that “the pier is lost”.",
            false,
            "exact",
        ),
        ("“The quay can stay,” Okoro said.", false, "exact"),
        ("“We dig,” Okoro said.", true, "cut"),
        ("“The tide is out,” Okoro said.", true, "cut"),
    ];
    assert_verdicts(TALK, &drafts);
}

#[test]
fn a_turn_of_phrase_may_go() {
    let drafts = [
        ("“To sell it would be … a sin,” Okoro said.", false, "cut"),
        ("“I paid two men in spring,” Okoro said.", false, "cut"),
        ("“The ferry paid us at once,” Vey said.", false, "exact"),
    ];
    assert_verdicts(TALK, &drafts);
}

#[test]
fn a_condition_told_in_other_words_is_told() {
    let drafts = [
        (
            "With an offer of four per cent, Vey said, the crews “will look at it”.",
            false,
            "exact",
        ),
        ("“The crews will look at it,” Vey said.", true, "cut"),
    ];
    assert_verdicts(TALK, &drafts);
}

#[test]
fn a_small_word_may_be_the_contrary() {
    let drafts = [
        ("“They voted for the lock,” Okoro said.", true, "altered"),
        ("“I paid two men in autumn,” Okoro said.", true, "altered"),
    ];
    assert_verdicts(TALK, &drafts);
}

/// An article in which one of two quotations is translated.
const ABROAD: &str = "\
    “One does not sell a lake,” said Tom Vey in French on Friday.\n\n\
    “We come back with the first boat,” Ines Falk said.\n";

#[test]
fn only_translated_words_are_held_less_to_the_letter() {
    let drafts = [
        (
            "“You do not sell a lake,” said Tom Vey in French.",
            false,
            "altered",
        ),
        (
            "“We come back with the last boat,” Ines Falk said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts_in_article(ABROAD, &drafts);
}

#[test]
fn a_report_inside_displayed_words_is_part_of_them() {
    let poem = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        Mara Okoro read from her poem:\n\n\
        > They said the water was a wall.\n> They built the wall a gate.\n";
    let drafts = [(
        "Okoro read: “They said the water was a wall. / They built the wall a gate.”",
        false,
        "exact",
    )];
    assert_verdicts(poem, &drafts);
}

/// A record whose sentences end with what limits them.
const LIMITED: &str = "---\noutlet: Ostwick Hall\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    MARA OKORO: The ferry sails at Whitsun, subject to a survey of the hull. I sold nothing that was not my own. We \
    lost two nets at the quay, but we also lost the log. I would take a fourth boat if the bank paid for it. I know \
    that nobody drowned. Now I became, um, I became harder of hearing. The sluice is counted every year. We moored at \
    twenty past four.\n\n\
    TOM VEY: If the bolts hadn’t held, the crane would be in the water.\n";

#[test]
fn what_limits_a_sentence_at_its_end_is_missed() {
    let drafts = [
        ("“The ferry sails at Whitsun,” Okoro said.", true, "cut"),
        ("Okoro said: “I sold nothing.”", true, "cut"),
        ("“We lost two nets at the quay,” Okoro said.", true, "cut"),
        ("Okoro said: “I would take a fourth boat.”", true, "cut"),
        (
            "“The ferry sails at Whitsun, subject to a survey,” Okoro said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(LIMITED, &drafts);
}

#[test]
fn a_speaker_who_says_words_again_behind_a_filler_may_say_them_once() {
    let drafts = [(
        "“Now I became harder of hearing,” Okoro said.",
        false,
        "cut",
    )];
    assert_verdicts(LIMITED, &drafts);
}

#[test]
fn times_and_how_often_are_printed_by_the_rules_of_houses() {
    let drafts = [
        ("“We moored at 4:20,” Okoro said.", false, "exact"),
        ("“We moored at 4:40,” Okoro said.", true, "altered"),
        (
            "“The sluice is counted [annually],” Okoro said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(LIMITED, &drafts);
}

#[test]
fn a_gloss_may_give_back_a_condition() {
    let drafts = [
        (
            "“The crane would be in the water [if the bolts had broken],” Vey said.",
            false,
            "altered",
        ),
        (
            "“The crane would be in the water [if the bolts had held],” Vey said.",
            true,
            "cut",
        ),
    ];
    assert_verdicts(LIMITED, &drafts);
}

#[test]
fn a_cut_that_hides_what_is_promised_turns_it() {
    let drafts = [("“I promise … Whitsun,” Okoro said.", true, "cut")];
    let record = LIMITED.replace(
        "I know that",
        "I promise that the crew has signed for Whitsun. I know that",
    );
    assert_verdicts(&record, &drafts);
}

#[test]
fn a_caption_has_small_letters_or_no_stops() {
    let heard = "---\noutlet: Quay Radio\ndate: 2031-05-03\nkind: transcript\n---\n\n\
        MARA OKORO: well the log says a hundred an twelve but i never counted them. once in the fog the lamp was read, \
        red, and i saw it late\n";
    let drafts = [
        ("“The log says 112,” Okoro said.", false, "exact"),
        ("“The log says 120,” Okoro said.", true, "altered"),
        (
            "“The lamp was red, and I saw it late,” Okoro said.",
            false,
            "cut",
        ),
    ];
    assert_verdicts(heard, &drafts);
}

/// Words with British spellings, a promise and a refusal.
const YARD: &str = "\
    “The colour of the tyres is grey,” Mara Okoro said on Friday. “I will mend this on Sunday,” she said. “I may paint \
    the crane,” she said. “We will not sell the dock to anybody,” she said.\n";

#[test]
fn what_is_spelled_otherwise_throughout_is_found() {
    let drafts = [
        (
            "“The color of the tires is gray,” Okoro said.",
            false,
            "exact",
        ),
        (
            "“The color of the tires is green,” Okoro said.",
            true,
            "altered",
        ),
    ];
    assert_verdicts_in_article(YARD, &drafts);
}

#[test]
fn what_the_draft_says_before_the_marks_is_left_off_in_them() {
    let drafts = [
        ("Okoro vowed to “mend [it] on Sunday”.", false, "altered"),
        ("Okoro vowed to “paint the crane”.", true, "cut"),
        (
            "Okoro said they would never “sell the dock to anybody”.",
            false,
            "exact",
        ),
        (
            "Okoro said they would “sell the dock to anybody”.",
            true,
            "cut",
        ),
    ];
    assert_verdicts_in_article(YARD, &drafts);
}

/// Claims that are limited before them and behind them.
const CLAIMS: &str = "---\noutlet: Ostwick Hall\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    MARA OKORO: In theory, the plan is sound. Up to 40 boats sank in the storm. The crane is safe, they say. The lock \
    holds, according to Vey. The dock is dry — or so they tell us. On Friday, the yard was full.\n";

#[test]
fn what_limits_a_claim_at_either_end_is_missed() {
    let drafts = [
        ("“The plan is sound,” Okoro said.", true, "cut"),
        ("“40 boats sank in the storm,” Okoro said.", true, "cut"),
        ("“The crane is safe,” Okoro said.", true, "cut"),
        ("“The lock holds,” Okoro said.", true, "cut"),
        ("“The dock is dry,” Okoro said.", true, "cut"),
        ("“The yard was full,” Okoro said.", false, "exact"),
    ];
    assert_verdicts(CLAIMS, &drafts);
}

#[test]
fn a_name_with_another_letter_is_another_name() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-03\n---\n\n\
        “We gave the keys to Hansen and the bell to Zarensky in May,” Falk said.\n";
    let drafts = [
        (
            "“We gave the keys to Hanson and the bell to Zarensky in May,” Falk said.",
            true,
            "altered",
        ),
        (
            "“We gave the keys to Hansen and the bell to Zarenskyy in May,” Falk said.",
            false,
            "exact",
        ),
        (
            "“We gave the keys to Hansen and the bell to Zarenskiy in May,” Falk said.",
            false,
            "exact",
        ),
    ];
    assert_verdicts(source, &drafts);
}

const CLAUSES: &str = "---\noutlet: Ostwick Hall\ndate: 2031-05-02\nkind: transcript\n---\n\n\
    MARA OKORO: I hate the noise, but I love the ferry and its crew. The keeper is honest, but his boss is a thief and a \
    drunk. The crews used to drink at sea all day. We packed the boats by night, and we left the harbour at dawn. We were \
    tired, but we went on with the work. We thank the pilots, the cooks, and the whole town of Ostwick.\n";

#[test]
fn the_sign_of_a_cut_joins_no_two_clauses_of_other_sense() {
    let drafts = [
        (
            "“I hate … the ferry and its crew,” Okoro said.",
            true,
            "cut",
        ),
        (
            "“The keeper is … a thief and a drunk,” Okoro said.",
            true,
            "spliced",
        ),
        (
            "“The crews … drink at sea all day,” Okoro said.",
            true,
            "cut",
        ),
        ("“We … left the harbour at dawn,” Okoro said.", false, "cut"),
        ("“We … went on with the work,” Okoro said.", false, "cut"),
        (
            "“We thank … the whole town of Ostwick,” Okoro said.",
            false,
            "cut",
        ),
    ];
    assert_verdicts(CLAUSES, &drafts);
}

#[test]
fn a_gloss_may_stand_for_a_pronoun_and_explain_one() {
    const SPEECH: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        The pilot came late. “He’ll pay for it, and they’re glad of it. We gave them bread,” said Mara Okoro. “I dread \
        the lock. They dread the night.”\n\nThe crews stayed.\n";
    let drafts = [
        (
            "“[The pilot] will pay for it,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“[The crews] are glad of it,” Okoro said.",
            false,
            "altered",
        ),
        (
            "“[The pilot] won’t pay for it,” Okoro said.",
            true,
            "altered",
        ),
        ("“[Okoro] will pay for it,” she said.", true, "altered"),
        (
            "“We gave them [strangers] bread,” Okoro said.",
            false,
            "altered",
        ),
        ("“We gave them [no] bread,” Okoro said.", true, "altered"),
        ("Okoro said she “dread[s] the lock”.", false, "altered"),
        ("Okoro said she “dread[s] the night”.", true, "altered"),
    ];
    assert_verdicts(SPEECH, &drafts);
}

#[test]
fn the_sign_of_a_cut_joins_no_words_that_nobody_joined() {
    const SPEECH: &str = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        “The lock is, on paper, dry. The cooks claim they row at night. The aunt of the pilot is a rogue,” said Mara Okoro. \
        “The yard failed us, and the board saved us. I never wrote that. I wrote the quay was old. The fault is with the \
        rope and not with the crane. We sold the nets, and the boats in May.”\n";
    let drafts = [
        ("“The lock is … dry,” Okoro said.", true, "cut"),
        ("“The cooks … row at night,” Okoro said.", true, "cut"),
        ("“The … pilot is a rogue,” Okoro said.", true, "cut"),
        ("“The yard … saved us,” Okoro said.", true, "cut"),
        (
            "“I never wrote that … the quay was old,” Okoro said.",
            true,
            "spliced",
        ),
        ("“The fault is with the … crane,” Okoro said.", true, "cut"),
        ("“We sold the nets … in May,” Okoro said.", false, "cut"),
        ("“The fault is with the rope …,” Okoro said.", false, "cut"),
    ];
    assert_verdicts(SPEECH, &drafts);
}

#[test]
fn a_gloss_for_we_names_no_body_of_another() {
    let source = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        Yard director Mara Okoro was late. “We’ll have the new crane by June,” Okoro said of the yard.\n\n\
        Union secretary Tom Vey said: “Nobody asked us about it.”\n";
    let drafts = [
        (
            "“[The union will] have the new crane by June,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“[The yard will] have the new crane by June,” Okoro said.",
            false,
            "altered",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn a_small_word_may_tell_another_way_cause_or_person() {
    let source = "---\noutlet: Ostwick Courier\ndate: 2031-05-02\n---\n\n\
        “The crane went from the quay to the yard. We shut it when the storm came up. They took our boats in the night. \
        It is different to the old lock in size,” Mara Okoro said.\n";
    let drafts = [
        (
            "“The crane went to the quay from the yard,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“We shut it because the storm came up,” Okoro said.",
            true,
            "altered",
        ),
        (
            "“They took their boats in the night,” Okoro said.",
            true,
            "altered",
        ),
        (
            "Okoro said “they took their boats in the night”.",
            false,
            "altered",
        ),
        (
            "“It is different from the old lock in size,” Okoro said.",
            false,
            "altered",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn the_sign_of_a_cut_joins_no_answers_to_two_questions() {
    let source = "---\noutlet: Ostwick Hall\ndate: 2031-05-02\nkind: transcript\n---\n\n\
        CHAIR: What did you say?\n\nMARA OKORO: I said that the quay was old.\n\nCHAIR: Did you take the oil?\n\n\
        MARA OKORO: For the school I did.\n";
    let drafts = [
        (
            "“I said that the quay was old … for the school,” Okoro said.",
            true,
            "spliced",
        ),
        (
            "“I said that the quay was old. … For the school I did,” Okoro said.",
            false,
            "cut",
        ),
    ];
    assert_verdicts(source, &drafts);
}

#[test]
fn an_opening_that_denies_nothing_may_go() {
    const ANSWERS: &str = "\
        “No, seriously, they could have sunk us,” said Mara Okoro. “And then they, they just, they rowed as one crew. We did not fine him, \
        because the rope had been old for years. Not one of them, not one, asked for a lamp. I doubt that they can swim,” she said.\n";
    let drafts = [
        ("“They could have sunk us,” Okoro said.", false, "cut"),
        ("“They rowed as one crew,” Okoro said.", false, "cut"),
        (
            "“The rope had been old for years,” Okoro said.",
            false,
            "exact",
        ),
        (
            "“Not one of them asked for a lamp,” Okoro said.",
            false,
            "cut",
        ),
        ("“They can swim,” Okoro said.", true, "cut"),
    ];
    assert_verdicts_in_article(ANSWERS, &drafts);
}

#[test]
fn a_tide_with_the_wind_is_not_one_against_it() {
    let source = "---\noutlet: The Ostwick Courier\ndate: 2031-05-06\n---\n\n\
        “We rowed home with the wind. We fought with the board for years,” said Ines Falk.\n";
    let drafts = [
        (
            "“We rowed home against the wind,” Falk said.",
            true,
            "altered",
        ),
        (
            "“We fought against the board for years,” Falk said.",
            false,
            "altered",
        ),
    ];
    assert_verdicts(source, &drafts);
}
