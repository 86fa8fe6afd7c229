//! Which person or body each mention means.
//!
//! First all names of two words and more are gathered, so that a surname alone finds its bearer wherever it stands;
//! then names of one word; then one pass through the text in order resolves what is left, descriptions and pronouns,
//! against the salience of those mentioned before (compare Lappin and Leass 1994).
//!
//! ```text
//! meaning            what a mention means, and how clearly
//! people             the persons and bodies of an article, asked by mention or name
//! entity             the persons and bodies of an article, gathered from their names
//! aside              headlines and teasers, which introduce nobody
//! name_context       what the words beside a name tell: a person or a body, age, description
//! roles              what the article calls its persons: offices, callings, kinships
//! noun_phrase        noun phrases of several mentions
//! salience           how prominent each was in the last sentences, for pronouns
//! description_extent how far a description reaches
//! nominals           whom "the mayor", "her husband", "the company" mean
//! share              how many of those whom a noun phrase names are meant
//! resolver           the passes over the mentions
//! spoken_around      whom a pronoun means by the words around it
//! relay              who passed words on
//! ```

pub mod aside;
mod description_extent;
pub mod entity;
mod meaning;
mod name_context;
mod nominals;
mod noun_phrase;
mod people;
pub mod relay;
mod resolver;
pub mod roles;
pub mod salience;
mod share;
mod spoken_around;

pub use meaning::{Clarity, Meaning};
pub use people::People;

use crate::quotation::coreference::noun_phrase::noun_phrases;
use crate::quotation::coreference::resolver::Resolver;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::index::MentionIx;
use crate::quotation::index_vec::IndexVec;

impl People {
    /// Resolves all mentions. `speaks` tells for each whether it names the speaker of a quotation; mentions beyond
    /// its end count as `false`.
    pub fn resolve(analysis: &Analysis<'_>, speaks: &IndexVec<MentionIx, bool>) -> People {
        let mut reader = Resolver::new(analysis, speaks);
        let phrases = noun_phrases(analysis);
        for phrase in &phrases {
            reader.gather_full_name(phrase);
        }
        for phrase in &phrases {
            reader.gather_short_name(phrase);
        }
        for phrase in &phrases {
            reader.resolve_in_order(phrase);
        }
        reader.people
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "reader")]
    #[test]
    fn what_is_named_as_a_place_alone_is_nobody_to_choose_from() {
        let text = "Pilot Ole Brand came to a hall in Ostwick on Friday. “No,” Brand said. Harbour Council said no.";
        let analysis = Analysis::new(text);
        let names = People::resolve(&analysis, &IndexVec::default()).names();
        assert!(names.iter().any(|name| name == "Ole Brand"), "{names:?}");
        assert!(
            names.iter().any(|name| name == "Harbour Council"),
            "{names:?}"
        );
        assert!(!names.iter().any(|name| name == "Ostwick"), "{names:?}");
    }

    /// Whom the last mention printed as `words` means; "?" after the name where it is doubtful.
    fn whom(text: &str, words: &str) -> Option<String> {
        let analysis = Analysis::new(text);
        let people = People::resolve(&analysis, &IndexVec::default());
        let place = analysis.mentions.rposition(|m| m.span.of(text) == words);
        let place = place.unwrap_or_else(|| panic!("no mention {words}"));
        let meaning = people.speaker(&analysis, place)?;
        let doubt = if meaning.is_doubtful() { "?" } else { "" };
        Some(format!("{}{doubt}", people.name(meaning.entity)))
    }

    fn some(name: &str) -> Option<String> {
        Some(name.to_string())
    }

    #[test]
    fn a_surname_means_whoever_bears_it_before_or_after() {
        let text =
            "Okoro refused.\nMayor Mara Okoro of Ostwick spoke at length.\nMrs. Okoro said yes.";
        assert_eq!(whom(text, "Okoro"), some("Mara Okoro"));
        assert_eq!(whom(text, "Mrs. Okoro"), some("Mara Okoro"));
    }

    #[test]
    fn who_is_blamed_is_not_who_goes_on() {
        let text = "Peter Okoro blasted Tom Vey for comments suggesting that it was late.\n\
                    It was wrong, he said.";
        assert_eq!(whom(text, "he"), some("Peter Okoro"));
    }

    #[test]
    fn who_is_attacked_is_not_who_goes_on() {
        let about = "Peter Vey, 61, built boats. Vey sold them. ";
        let speech = format!(
            "{about}\nIn Vey's victory speech, he took a jab at Tom Lind.\nIt was wrong, he said."
        );
        assert_eq!(whom(&speech, "he"), some("Peter Vey"));
        let met = format!(
            "{about}In Vey's victory speech, he spoke of Tom Lind.\nLind heard it. It was wrong, he said."
        );
        assert_eq!(whom(&met, "he"), some("Tom Lind"));
    }

    #[test]
    fn whoever_speaks_before_and_after_speaks_between() {
        let between = "Tom Lind built a ferry. Lind sold it.\n“No,” said Peter Vey.\n\
                       When Lind sank the ferry, it rained, he said.\n";
        let around = format!("{between}“Yes,” Vey said.");
        assert_eq!(whom(&around, "he"), some("Peter Vey"));
        let two =
            "“No,” said Peter Vey.\n“Never,” said Tom Lind. It rained, he said.\n“Yes,” Vey said.";
        assert_eq!(whom(two, "he"), some("Tom Lind"));
    }

    #[test]
    fn whoever_is_told_of_describes_what_is_his() {
        let about = "Peter Vey built boats. Vey sold them. Vey grew rich.\n";
        let own =
            format!("{about}Tomlin Lind, 61, is the head of the ferry, which he described as old.");
        assert_eq!(whom(&own, "he"), some("Tomlin Lind"));
        let thing = format!("{about}There is a ferry, which he described as old.");
        assert_eq!(whom(&thing, "he"), some("Peter Vey"));
    }

    #[test]
    fn nobody_reports_of_himself_by_name() {
        let text = "Peter Vey met Tom Lind and left.\nVey had sailed, he said.";
        assert_eq!(whom(text, "he"), some("Tom Lind?"));
        let own = "Peter Vey met Tom Lind and left.\nVey's board had sailed, he said.";
        assert_eq!(whom(own, "he"), some("Peter Vey"));
    }

    #[test]
    fn a_name_is_neither_cut_nor_glued() {
        let long = "Omar Hassan al-Lind, a spokesman, said so.";
        assert_eq!(
            whom(long, "Omar Hassan al-Lind"),
            some("Omar Hassan al-Lind")
        );
        let then = "Mara Okoro spoke.\nSoon-to-be-mayor Okoro said so.";
        assert_eq!(whom(then, "Okoro"), some("Mara Okoro"));
        let titled = "Senators Mara Okoro and Tom Vey said so.";
        assert_eq!(whom(titled, "Senators Mara Okoro"), some("Mara Okoro"));
        let given = "Oluwe Quint-Arden reports.\nAs Oluwe explains, it said so.";
        assert_eq!(whom(given, "Oluwe"), some("Oluwe Quint-Arden"));
        let world = "Okoro World has a message.\nThen Okoro said so.";
        assert_eq!(whom(world, "Okoro"), some("Okoro"));
        let source = "A pilot familiar with the ferry said so.";
        assert_eq!(
            whom(source, "A pilot"),
            some("a pilot familiar with the ferry")
        );
        let poll = "According to a new poll taken in May, it was late.";
        assert_eq!(whom(poll, "a new poll"), some("a new poll"));
        let owned = "A statement came from Ferry 6's parent company. It said so.";
        assert_eq!(whom(owned, "parent company"), some("parent company"));
    }

    #[test]
    fn a_description_is_named_with_all_its_words() {
        for (text, words, name) in [
            (
                "Pilots and harbour owners said it was late.",
                "harbour owners",
                "Pilots and harbour owners",
            ),
            (
                "Okoro and the board have said it was late.",
                "the board",
                "Okoro and the board",
            ),
            (
                "The ferry sank and harbour owners said it was late.",
                "harbour owners",
                "harbour owners",
            ),
            (
                "Harbour officials met. Federal officials said the ferry was federal.",
                "officials",
                "federal officials",
            ),
            (
                "Officials in the town said it was late.",
                "Officials",
                "officials in the town",
            ),
            (
                "Officials in doubt said it was late.",
                "Officials",
                "officials",
            ),
            (
                "Owners of the planned ferries said it was late.",
                "Owners",
                "owners of the planned ferries",
            ),
            (
                "It is late, said a retired HBI supervisor who knows it.",
                "supervisor",
                "a retired HBI supervisor",
            ),
            (
                "One of the lake's most honest pilots has said it was late.",
                "One",
                "one of the lake's most honest pilots",
            ),
            (
                "A pilot familiar with the board's thinking said it was late.",
                "A pilot",
                "a pilot familiar with the board's thinking",
            ),
            (
                "Two other Ostwick officials said it was late.",
                "officials",
                "two other Ostwick officials",
            ),
            (
                "Six in 10 Norwegians say it was late.",
                "Norwegians",
                "six in 10 Norwegians",
            ),
            (
                "A poll says it: 87 percent of Norwegians say it was late.",
                "Norwegians",
                "87 percent of Norwegians",
            ),
            (
                "In 2010 Norwegians said it was late.",
                "Norwegians",
                "Norwegians",
            ),
            (
                "Two out of three voters say it was late.",
                "three voters",
                "two out of three voters",
            ),
            (
                "It hurts a campaign that is old. The Okoro campaign said it was late.",
                "campaign",
                "the Okoro campaign",
            ),
            (
                "The alleged victim said it was late.",
                "The alleged victim",
                "the alleged victim",
            ),
            (
                "A spokesperson for the Department of Health and Human Services said no.",
                "A spokesperson",
                "a spokesperson for the Department of Health and Human Services",
            ),
        ] {
            assert_eq!(whom(text, words), some(name), "{text}");
        }
    }

    #[test]
    fn what_stood_before_a_name_is_no_part_of_it() {
        let glued =
            "“It is late,” Peter Okoro said.\nLakeside Peter Okoro at the quay.\nOkoro left.";
        assert_eq!(whom(glued, "Okoro"), some("Peter Okoro"));
        let further = "Anna Mary Okoro spoke.\nMary Okoro left.\nOkoro said no.";
        assert_eq!(whom(further, "Okoro"), some("Mary Okoro?"));
    }

    #[test]
    fn a_body_called_by_one_word_is_not_what_is_named_after_it() {
        let event = "At its Camp Hale event, the network Hale showed a map.\nHale said so.";
        assert_eq!(whom(event, "Hale"), some("Hale"));
        let person = "Mary Hale met the network.\nHale said so.";
        assert_eq!(whom(person, "Hale"), some("Mary Hale"));
        let alone = "Olu Hale spoke of the Olu Hale show and the network Hale runs.\nHale said so.";
        assert_eq!(whom(alone, "Hale"), some("Olu Hale"));
    }

    #[test]
    fn namesakes_are_told_by_their_titles_else_the_last_one_is_meant_perhaps() {
        let text = "Peter Hale refused. Mary Hale said yes. Mr. Hale said maybe. Hale said so.";
        assert_eq!(whom(text, "Mr. Hale"), some("Peter Hale"));
        assert_eq!(whom(text, "Hale"), some("Peter Hale?"));
    }

    #[test]
    fn pronouns_mean_the_last_fitting_subject() {
        let text = "Mara Okoro said no to Peter Lind. She said it was late.";
        assert_eq!(whom(text, "She"), some("Mara Okoro"));
        let text = "Mary Okoro told Peter Lind no. He said it was late.";
        assert_eq!(whom(text, "He"), some("Peter Lind"));
        assert_eq!(whom("The rain fell. He refused.", "He"), None);
    }

    #[test]
    fn a_pronoun_means_the_subject_before_it_or_whom_the_text_is_about() {
        let about = "Mary Okoro built boats. Okoro sold them to Ann Lind. Okoro grew rich, and Okoro grew old.\n";
        let last = format!(
            "{about}The town owes much to Ann Lind. Nobody thanked her. The rain fell. She refused."
        );
        assert_eq!(whom(&last, "She"), some("Mary Okoro"));
        let near = format!("{about}Then Ann Lind came home. She refused.");
        assert_eq!(whom(&near, "She"), some("Ann Lind"));
        let nobody = "Ann Lind met with nobody. No pilot knew. She refused.";
        assert!(whom(nobody, "She").is_some_and(|name| name.starts_with("Ann Lind")));
        let nameless = "Ann Lind met a girl in Ostwick. She refused.";
        assert!(whom(nameless, "She").is_some_and(|name| name.starts_with("Ann Lind")));
    }

    #[test]
    fn a_pronoun_means_whom_the_sentence_before_introduces() {
        let about =
            "Peter Vey built boats. Vey sold them in Ostwick. Vey grew rich, and Vey grew old.\n";
        let introduced =
            format!("{about}Nobody put it better than Peter Lind, the young pilot. He refused.");
        assert_eq!(whom(&introduced, "He"), some("Peter Lind"));
        let known = format!(
            "Peter Lind was there. Lind saw it. Lind left.\n{about}It was the end for Peter Lind. He refused."
        );
        assert!(whom(&known, "He").is_some_and(|name| name.starts_with("Peter Vey")));
        let credit =
            format!("{about}Vey said no.\nThe ferry at dawn. Quay Pictures/Tom Lind\nHe refused.");
        assert!(whom(&credit, "He").is_some_and(|name| name.starts_with("Peter Vey")));
    }

    #[test]
    fn whoever_made_a_picture_is_not_taken_up() {
        let text = "Peter Vey built boats. Vey said no.\n\
                    Tom Lind / QP - Quay Pictures Peter Vey waits on the quay.\nHe refused.";
        assert_eq!(whom(text, "He"), some("Peter Vey"));
        let text = "The Ostwick Ferries closed. Ostwick Ferries said no.\n\
                    Image copyright Quayside\nIt refused.";
        assert_eq!(whom(text, "It"), some("Ostwick Ferries"));
    }

    #[test]
    fn a_word_that_only_opens_a_sentence_is_nobody() {
        for text in [
            "Late Monday the board met. Its letter says no.",
            "Second: The board met.",
            "Update: The board met.",
        ] {
            let analysis = Analysis::new(text);
            let names = |m: &crate::quotation::grammar::mention::Mention| {
                m.kind == crate::quotation::grammar::mention::MentionKind::Name
            };
            assert!(!analysis.mentions.iter().any(names), "{text}");
        }
        let surname = "Anna Early came.\n“No,” Early said.";
        assert_eq!(whom(surname, "Early"), some("Anna Early"));
    }

    #[test]
    fn whom_somebody_asks_is_another() {
        let about = "Peter Vey grew old. Vey met Tom Lind. ";
        let asked = format!("{about}Vey asked him about the ferry.");
        assert_eq!(whom(&asked, "him"), some("Tom Lind"));
        let helped = format!("{about}Vey asked the board to help him.");
        assert!(whom(&helped, "him").is_some_and(|name| name.starts_with("Peter Vey")));
    }

    #[test]
    fn nobody_calls_himself_by_name() {
        let text = "Peter Vey grew old. Vey met Tom Lind.\n“I told Vey so,” he said.";
        let analysis = Analysis::new(text);
        let he = analysis
            .mentions
            .rposition(|m| m.span.of(text) == "he")
            .unwrap();
        let mut speaks: IndexVec<MentionIx, bool> = vec![false; analysis.mentions.len()].into();
        speaks[he] = true;
        let people = People::resolve(&analysis, &speaks);
        assert_eq!(people.name(people.meaning(he).unwrap().entity), "Tom Lind");
        speaks[he] = false;
        let people = People::resolve(&analysis, &speaks);
        assert_eq!(people.name(people.meaning(he).unwrap().entity), "Peter Vey");
    }

    #[test]
    fn initials_are_the_one_body_that_has_them() {
        let one = "The Lake Policy Institute met. The LPI refused.";
        assert_eq!(whom(one, "LPI"), some("Lake Policy Institute"));
        let two = "The Lake Policy Institute met the Lower Port Inquiry. The LPI refused.";
        assert_eq!(whom(two, "LPI"), some("LPI"));
    }

    #[test]
    fn two_initials_are_those_of_a_body_alone() {
        let body = "The Lake Press met. The LP refused.";
        assert_eq!(whom(body, "LP"), some("Lake Press"));
        let place = "They sailed to Lake Port. The LP refused.";
        assert_eq!(whom(place, "LP"), some("LP"));
    }

    #[test]
    fn a_body_in_an_office_makes_no_body_of_its_holder() {
        let office = "House Speaker Mary Okoro spoke at length.\nShe refused.";
        assert_eq!(whom(office, "She"), some("Mary Okoro"));
        let body = "The Okoro House Committee met.\nShe refused.";
        assert_eq!(whom(body, "She"), None);
    }

    #[test]
    fn a_place_that_tells_which_one_is_no_person() {
        let text =
            "Peter Vey spoke at length. The lake-side New Ostwick developer said yes.\nHe refused.";
        assert_ne!(whom(text, "He"), some("New Ostwick"));
        let past = "The pilot Peter Vey took the ferry.\nHe refused.";
        assert_eq!(whom(past, "He"), some("Peter Vey"));
    }

    #[test]
    fn a_surname_is_of_whoever_is_introduced() {
        let text =
            "Mara Okoro, the mayor, spoke. Likening Okoro to a storm, Vey wept. Okoro refused.";
        assert_eq!(whom(text, "Okoro"), some("Mara Okoro"));
        let both = "Mara Okoro, the mayor, met Peter Okoro, a pilot. Okoro refused.";
        assert_eq!(whom(both, "Okoro"), some("Peter Okoro?"));
    }

    #[test]
    fn how_many_are_meant_is_told_with_them() {
        let cases = [
            (
                "Two of the three young pilots said no.",
                "three young pilots",
                "two of the three young pilots",
            ),
            (
                "Sixty-five percent of respondents said no.",
                "respondents",
                "sixty-five percent of respondents",
            ),
            (
                "A number of respondents said no.",
                "respondents",
                "a number of respondents",
            ),
            ("The mayor of his town said no.", "The mayor", "the mayor"),
            (
                "One of his old advisers said no.",
                "One",
                "one of his old advisers",
            ),
            (
                "The three young pilots said no.",
                "three young pilots",
                "the three young pilots",
            ),
        ];
        for (text, words, name) in cases {
            assert_eq!(whom(text, words), some(name), "{text}");
        }
    }

    #[test]
    fn a_source_is_whoever_was_last_told_of_without_a_name() {
        let text = "A harbour source told of a row.\nOne former aide to the mayor said she left, and Tom Vey wept.\nThis source said no.";
        assert_eq!(
            whom(text, "This source"),
            some("one former aide to the mayor")
        );
        let described = text.replace("This source", "The harbour source");
        assert_eq!(
            whom(&described, "The harbour source"),
            some("a harbour source")
        );
    }

    #[test]
    fn what_somebody_has_since_sent_speaks_for_its_sender() {
        let since =
            "Peter Vey has since released a statement about the ferry. The statement refused.";
        assert_eq!(whom(since, "The statement"), some("Peter Vey"));
        let seat = "The next day, Rep. Peter Vey (D-Ostwick) sent a letter to Mara Okoro. The letter refused.";
        assert_eq!(whom(seat, "The letter"), some("Peter Vey"));
    }

    #[test]
    fn a_description_goes_on_over_what_an_owner_owns() {
        let text = "A former aide to Okoro’s lake campaign said no.";
        assert_eq!(
            whom(text, "A former aide"),
            some("a former aide to Okoro’s lake campaign")
        );
    }

    #[test]
    fn a_headline_names_whom_the_text_names() {
        let text = "Harbour Chief Okoro Turns Down Ferry Plan Again\nPeter Okoro, the harbour chief, refused.";
        assert!(whom(text, "Peter Okoro") == some("Peter Okoro"));
        let analysis = Analysis::new(text);
        let people = People::resolve(&analysis, &IndexVec::default());
        let first = people
            .meaning(MentionIx::default())
            .map(|m| people.name(m.entity).to_string());
        assert_eq!(first, some("Peter Okoro"));
    }

    #[test]
    fn an_abbreviation_in_brackets_is_the_name_before_it() {
        let text = "The Ostwick Harbour Board (OHB) met. The OHB refused.";
        assert_eq!(whom(text, "OHB"), some("Ostwick Harbour Board"));
    }

    #[test]
    fn a_name_spoken_of_in_many_ways_stays_one_person() {
        let text = "Peter Lind, a spokesman for the Lake Union, refused.\n\
                    Mayor Mara Okoro said yes.\n\
                    The union spokesman said so again.\n\
                    The mayor said nothing. An official said more.";
        assert_eq!(whom(text, "The union spokesman"), some("Peter Lind"));
        assert_eq!(whom(text, "The mayor"), some("Mara Okoro"));
        assert_eq!(whom(text, "An official"), some("an official"));
    }

    #[test]
    fn relatives_beside_a_name_and_owners_are_told_apart() {
        let text =
            "Mara Okoro refused. Her husband, Peter Lind, said yes. Okoro’s sister said maybe.";
        assert_eq!(whom(text, "Her husband"), some("Peter Lind"));
        assert_eq!(whom(text, "sister"), some("Okoro’s sister"));
    }

    #[test]
    fn a_document_speaks_for_whom_its_pronoun_means() {
        let text = "Tom Vey owns ferries through Lind Ferries. Vey filed his papers in May. His filing refused.";
        assert_eq!(whom(text, "His filing"), some("Tom Vey"));
        let body = "Lind Ferries met. Its report refused.";
        assert_ne!(whom(body, "Its report"), some("Tom Vey"));
    }

    #[test]
    fn the_president_of_a_club_is_not_the_president() {
        let club = "Peter Lind, president of the Harbour Club, met the mayor. ";
        let both = format!("President Tom Vey spoke. {club}The president refused.");
        assert_eq!(whom(&both, "The president"), some("Tom Vey"));
        let alone = format!("{club}The president refused.");
        assert_eq!(whom(&alone, "The president"), some("Peter Lind?"));
        let rest = "The rain fell on Ada Lind. Ada Lind met Mary Hale. Mary Hale met Tom Quint. Tom Quint met Ann Reed. Ann Reed met Bo Reed. ";
        let apart = format!("{club}{rest}The president refused.");
        assert_eq!(whom(&apart, "The president"), some("the president?"));
    }

    #[test]
    fn a_member_of_a_party_is_whoever_fits_and_was_named_last() {
        let text = "Peter Lind is a Democrat.\nGov. Tom Vey spoke at length.\n\
                    The rain fell.\nIt was a challenge by Commissioner Mara Okoro. The Democrat refused.";
        assert_eq!(whom(text, "Democrat"), some("Mara Okoro"));
        let other =
            "Sen. Mara Okoro (D-Ostwick) met Sen. Tom Vey (R-Ostwick). The Democrat refused.";
        assert_eq!(whom(other, "Democrat"), some("Mara Okoro"));
    }

    #[test]
    fn a_programme_is_neither_he_nor_whom_it_is_called_after() {
        let text = "Peter Vey met the host of The Peter Vey Show. Vey refused.";
        assert_eq!(whom(text, "Vey"), some("Peter Vey"));
        let he = "The Peter Vey Show said no. He refused.";
        assert_eq!(whom(he, "He"), None);
    }

    #[test]
    fn a_bare_surname_means_whoever_is_named_far_more_often() {
        let text = "Peter Vey, the mayor, met the press. Vey refused. Vey wept. \
                    His wife, Mary Vey, wore blue. Vey refused.";
        assert_eq!(whom(text, "Vey"), some("Peter Vey?"));
    }

    #[test]
    fn a_description_ends_before_its_verb_and_has_its_share() {
        let hit = "In May the harbour campaign slapped back at Vey.";
        assert_eq!(
            whom(hit, "the harbour campaign"),
            some("the harbour campaign")
        );
        let share = "The board found that 36% of new investors said no.";
        assert_eq!(whom(share, "new investors"), some("36% of new investors"));
    }

    #[test]
    fn a_statement_speaks_for_its_author() {
        let text = "Lind Ferries released a statement on Monday. The statement refused. The company said so.";
        assert_eq!(whom(text, "The statement"), some("Lind Ferries"));
        assert_eq!(whom(text, "The company"), some("Lind Ferries"));
    }
}
