//! Whether the source calls its speaker what the draft calls him: "the baker" is no name, and yet not everybody's.

use crate::check::persons::called::{is_same_word, last};
use crate::check::persons::role::{Role, words_around_name};
use crate::check::persons::spokesman::speaks_for;
use crate::check::persons::words::is_spokesman;
use crate::check::place::Place;
use crate::check::voices::document_head;
use crate::language::lexicon;
use unicode_segmentation::UnicodeSegmentation;

/// What a source tells of a role and its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// The source calls its speaker so, or he alone has that role in the other sources.
    His,
    /// Its speaker belongs to whoever has that role: "the mayor’s deputy" is not the mayor.
    Anothers,
    /// The source does not tell whether its speaker has the role.
    Unknown,
}

impl Role<'_> {
    /// What the source tells of this role and of its speaker.
    pub(super) fn fit(&self, by_source: &str, place: &Place<'_>) -> Fit {
        let text = place.text();
        let head = self.head.to_lowercase();
        let is_relation = lexicon::RELATIONS.contains(&head) || is_spokesman(&head);
        let owner = self.owner();
        let is_rank = lexicon::HEADS_OF_BODIES.contains(&head);
        let is_for = || is_rank && self.of.is_some_and(|of| speaks_for(text, by_source, of));
        // Whoever is quoted in a body's own release speaks for it.
        let outlet = place.outlet().unwrap_or_default().to_lowercase();
        let bodies = self.kinds.iter().copied().chain(self.of);
        let is_of_outlet = |body: &str| outlet.contains(&body.to_lowercase());
        let speaks_for_outlet = is_spokesman(&head) && bodies.into_iter().any(is_of_outlet);
        let mention = place.mention().map_or("", |mention| mention.of(text));
        let mut told = words_around_name(by_source, text);
        told.extend(words_around_name(by_source, place.headline()));
        told.extend(mention.unicode_words());
        told.extend(
            document_head::offices(by_source, text).flat_map(UnicodeSegmentation::unicode_words),
        );
        let of_letterhead = place
            .is_writer(by_source)
            .then(|| document_head::letterhead_offices(text));
        told.extend(of_letterhead.into_iter().flatten());
        let is_told = self.is_told_by(&told);
        // In a record others address its speakers by what they are: "Coach, will you stay?"
        let address = format!("{}{}, ", head[..1].to_uppercase(), &head[1..]);
        let is_addressed = place.is_record() && text.contains(&address);
        // "The mayor of Ostwick" is not the one of Lakeport.
        let of_place = format!("{head} of ");
        let is_elsewhere = |of: &str| text.contains(&of_place) && !text.contains(of);
        let is_told = is_told && !owner.is_some_and(is_elsewhere);
        if self.is_of_rival(by_source, &told, place) {
            return Fit::Anothers;
        }
        match is_told || is_addressed || speaks_for_outlet || is_for() {
            true => Fit::His,
            // "The mayor’s deputy" is not the mayor.
            false if is_relation && owner.is_none() && self.is_of(&told) => Fit::Anothers,
            false if !is_relation && self.is_borne_elsewhere(by_source, place) => Fit::His,
            false => Fit::Unknown,
        }
    }

    /// Whether it is that of a team or a place ("the Ostwick coach") which the source has right before the same role of another one whom it
    /// quotes, and nowhere beside its own speaker.
    fn is_of_rival(&self, by_source: &str, told: &[&str], place: &Place<'_>) -> bool {
        let Some(kind) = self
            .kinds
            .last()
            .filter(|kind| kind.starts_with(char::is_uppercase))
        else {
            return false;
        };
        let is_his = told.iter().any(|word| is_same_word(word, kind));
        let is_other = |name: &&str| last(name) != last(by_source);
        let has_role = |name: &str| {
            let beside = words_around_name(name, place.text());
            beside
                .windows(2)
                .any(|two| is_same_word(two[0], kind) && is_same_word(two[1], self.head))
        };
        !is_his && place.speakers().filter(is_other).any(has_role)
    }

    /// Whether he alone has this role by all sources together.
    pub(super) fn is_borne_elsewhere(&self, by_source: &str, place: &Place<'_>) -> bool {
        let role = [self.kinds.as_slice(), &[self.head]].concat();
        let of = self.of.map(|of| self.owner().unwrap_or(of));
        place.is_only_bearer(by_source, &role, of)
    }
}
