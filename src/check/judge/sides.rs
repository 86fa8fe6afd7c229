//! Holds the speaker whom a draft names against the one whom its source names.

use super::body::{self, Tie};
use super::identity::{Called, Identity, are_offices, before_link, identity};
use super::offices;
use super::speaker_match::{Doubt, SpeakerMatch};
use crate::check::passage::Passage;
use crate::check::persons::called::{is_description, is_same_word, last};
use crate::check::persons::full_name::{is_person_in, looks_like_name};
use crate::check::persons::gender::gender_of;
use crate::check::persons::role::Role;
use crate::check::persons::spokesman::speaks_for;
use crate::check::persons::words::{is_person, is_persons_noun, is_spokesman};
use crate::check::place::Place;
use crate::check::surroundings::{before, narration, paragraph};
use crate::check::voices::document_head;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::collation::normal::{Word, words};
use crate::language::cue_verb::CueGroup;
use crate::language::function_word::BY;
use crate::language::namesake::Bearer;
use crate::language::person_name::{Gender, PersonName, gender_of_given_name};
use crate::language::topic::leads_to_topic;
use crate::language::{function_word, lexicon, word};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// So many words stand between a name and what its bearer is.
const WORDS_TO_ROLE: usize = 5;

/// Both sides of a passage, where draft and source both tell who says it.
pub(super) struct Sides<'a, 's> {
    pub(super) place: &'a Place<'s>,
    pub(super) passage: &'a Passage,
    pub(super) draft: &'a str,
    /// The speaker by the draft.
    pub(super) claimed: &'a str,
    /// The speaker by the source.
    pub(super) by_source: &'a str,
}

impl Sides<'_, '_> {
    /// Whose the words are, where draft and source both tell.
    pub(super) fn compared(&self) -> SpeakerMatch {
        let (claimed, by_source) = (self.claimed, self.by_source);
        if offices::is_bare_office(by_source, self.place.mention(), claimed, self.place.text()) {
            return SpeakerMatch::same(Some(claimed.into()));
        }
        if speakers_agree(Some(claimed), Some(by_source)) != Agreement::Agree
            && let Some(both) = both_name(self.place, self.passage, self.draft)
        {
            return SpeakerMatch::same(Some(both));
        }
        if self.is_one_of_many() || self.is_unnamed_other() {
            return SpeakerMatch::other(self.speaker());
        }
        let own = Called::new(self.claimed, self.passage.claim.mention, self.draft);
        let other = Called::new(self.by_source, self.place.mention(), self.place.text());
        let identity = match self.is_told_role() {
            true => Identity::Same,
            false => identity(&own, &other, self.place),
        };
        match speakers_agree(Some(self.claimed), Some(self.by_source)) {
            Agreement::Conflict => self.of_conflicting(identity),
            agreement => self.of_agreeing(agreement, identity, &other),
        }
    }

    fn speaker(&self) -> Option<String> {
        Some(self.by_source.into())
    }

    /// Whether the source has several people say it together ("some pilots at the gate"), and the draft one whom it names.
    fn is_one_of_many(&self) -> bool {
        let own = self.by_source;
        let head = before_link(own);
        let first = head.split(' ').next().unwrap_or_default();
        let is_some = lexicon::INDEFINITE_DETERMINERS.contains(first) && head.contains(' ');
        let noun = last(head);
        let one = word::singular(noun);
        let are_people =
            word::has_plural_ending(noun) && (is_persons_noun(one) || lexicon::ROLES.contains(one));
        let is_named = is_person(self.claimed) || PersonName::parse(self.claimed).titled;
        is_some && are_people && is_named && !self.passage.claim.is_speaker_open
    }

    /// Whether the source has somebody say it whom it does not name ("a technical officer"), and names whom the draft has elsewhere: of him
    /// it would tell the name. Right behind the mention the name may stand.
    fn is_unnamed_other(&self) -> bool {
        let (place, claimed) = (self.place, self.claimed);
        let Some(mention) = place.mention() else {
            return false;
        };
        let text = place.text();
        let called = mention.of(text);
        let first = called.split(' ').next().unwrap_or_default();
        let is_new =
            lexicon::INDEFINITE_DETERMINERS.contains_lowered(first) && called.contains(' ');
        let is_named = looks_like_name(claimed) && is_description(self.by_source);
        let own = paragraph(text, mention);
        let has_name = |words: &str| {
            words
                .unicode_words()
                .any(|word| is_same_word(word, last(claimed)))
        };
        let is_elsewhere = has_name(&text[..own.start]) || has_name(&text[own.end..]);
        is_new
            && is_named
            && is_elsewhere
            && !is_called(text, claimed, called)
            && !has_name(own.of(text))
            && !self.passage.claim.is_speaker_open
    }

    /// The words stay with the source's speaker, and the reader is told that the draft calls him otherwise.
    fn doubted(&self) -> SpeakerMatch {
        SpeakerMatch {
            doubt: Some(Doubt::CalledOtherwise),
            ..SpeakerMatch::same(self.speaker())
        }
    }

    /// Whose the words are, where the two names may be one's.
    fn of_agreeing(
        &self,
        agreement: Agreement,
        identity: Identity,
        other: &Called<'_>,
    ) -> SpeakerMatch {
        let is_settled = !self.passage.claim.is_speaker_open;
        if agreement == Agreement::Agree && self.are_relatives() {
            return SpeakerMatch::other(self.speaker());
        }
        let is_anothers = || {
            self.is_office_of_another()
                || is_somebody_of_holder(self.place.text(), self.claimed, self.by_source)
        };
        match identity {
            Identity::Other if is_settled => {
                SpeakerMatch::other(other.described().or(self.speaker()))
            }
            Identity::Doubtful if is_settled => self.doubted(),
            _ if is_settled && is_anothers() => SpeakerMatch::other(self.speaker()),
            _ => {
                let of_body = || self.of_body().filter(|_| is_settled);
                let told = self.of_described().or_else(of_body);
                told.unwrap_or_else(|| SpeakerMatch::same(self.speaker()))
            }
        }
    }

    /// Whose the words are, where the two names are not one's.
    fn of_conflicting(&self, identity: Identity) -> SpeakerMatch {
        let is_settled = !self.passage.claim.is_speaker_open;
        let share_surname = is_settled && last(self.claimed) == last(self.by_source);
        match identity {
            // "Her daughter, Ada Example, said … “…,” she said": the source may mean either.
            Identity::Doubtful if self.is_meant() => SpeakerMatch::same(Some(self.claimed.into())),
            Identity::Doubtful if share_surname && self.are_relatives() => {
                SpeakerMatch::other(self.speaker())
            }
            // Given names of one surname may be forms of one name that no list has.
            Identity::Doubtful if share_surname => self.doubted(),
            Identity::Other if is_settled && are_offices(self.claimed, self.by_source) => {
                SpeakerMatch::other(self.speaker())
            }
            _ => self.of_two_names(),
        }
    }

    /// Whether the source has "he" or "she" for its speaker, and names this one in full before it in its paragraph.
    fn is_meant(&self) -> bool {
        let (place, claimed) = (self.place, self.claimed);
        let mention = place
            .mention()
            .filter(|own| may_be(*own, place.text(), claimed));
        mention.is_some_and(|own| {
            let start = paragraph(place.text(), own).start;
            place.text()[start..own.start].contains(claimed)
        })
    }

    /// Whether two full names of one family are two persons, for the source quotes or names the draft's one beside its own: mother
    /// and son. "The court" is no name of a family, and short for "Court of Ostwick".
    fn are_relatives(&self) -> bool {
        let (place, claimed, by_source) = (self.place, self.claimed, self.by_source);
        let has_all = |name: &str, words: &str| {
            let mut words = words.unicode_words();
            words.all(|word| name.unicode_words().any(|own| own == word))
        };
        let is_he = |name: &str| has_all(claimed, name) && !has_all(by_source, name);
        let is_full = |name: &str| name.contains(' ') && name.starts_with(char::is_uppercase);
        let are_full = is_full(claimed) && is_full(by_source);
        // "Okoro-Vey" and "Vey" are two surnames.
        let is_of_none = |name: &str| by_source.split(' ').all(|own| own != name);
        let is_double = || claimed.contains('-') && claimed.split(' ').all(is_of_none);
        let is_another = || is_double() || Bearer::of(claimed).is_other(&Bearer::of(by_source));
        let is_named = || place.text().contains(claimed) && is_another();
        let is_known = || place.speakers().any(is_he) || is_named();
        are_full && !has_all(by_source, claimed) && is_known()
    }

    /// Whether a draft's speaker without a name ("the mayor") is an office that the source gives to another one of those whom it
    /// quotes, right before the name ("Mayor Ada Example") or behind it in commas, and not to its own speaker.
    fn is_office_of_another(&self) -> bool {
        let (place, claimed, by_source) = (self.place, self.claimed, self.by_source);
        let role = last(claimed).to_lowercase();
        let is_definite = function_word::without_the(claimed).is_some();
        if !is_definite || is_description(by_source) {
            return false;
        }
        let text: Vec<&str> = place.text().unicode_words().collect();
        let holds = |name: &str| {
            let own: Vec<&str> = name.unicode_words().collect();
            let mut runs = text.windows(own.len() + 1);
            let is_title = runs.any(|run| run[1..] == own && run[0].eq_ignore_ascii_case(&role));
            is_title && is_office(&role) || is_told_to_be(place.text(), name, &role)
        };
        let is_other =
            |name: &&str| speakers_agree(Some(name), Some(by_source)) == Agreement::Conflict;
        !is_called(place.text(), by_source, &role) && place.speakers().filter(is_other).any(holds)
    }

    /// Whether the source tells that whom the draft names is what it calls its speaker.
    fn is_told_role(&self) -> bool {
        let (name, called) = (self.claimed, self.by_source);
        let is_named = called.contains(last(name));
        let is_one = is_description(called) && !is_description(name) && !is_named;
        let role = Role::of(called).filter(|_| is_one && function_word::is_definite(called));
        role.is_some_and(|role| role.is_told_of(name, self.place.text()))
    }

    /// Whether the draft tells that whom it names is what the source calls its speaker beside the words ("Tom Vey, a keeper", where "the
    /// keeper told me" stands), and the source names him, too: whom "the keeper" means there is only read from afar.
    fn is_told_by_draft(&self) -> bool {
        let source = self.place.text();
        let called = self.place.mention().map(|mention| mention.of(source));
        let called = called.filter(|called| is_description(called));
        let role = called.and_then(Role::of);
        source.contains(last(self.claimed))
            && role.is_some_and(|role| role.is_told_of(self.claimed, self.draft))
    }

    /// Whose the words are, where the source calls its speaker by what he is ("the young pilot") and nobody tells that this is whom the
    /// draft names. Whoever tells it all there, or is told it, is somebody else.
    fn of_described(&self) -> Option<SpeakerMatch> {
        let (place, claimed, by_source) = (self.place, self.claimed, self.by_source);
        let is_named = is_person(claimed)
            || PersonName::parse(claimed).titled
            || place
                .full_name(claimed)
                .is_some_and(|name| is_person(&name));
        let is_held = is_named && !self.passage.claim.is_speaker_open;
        let role = Role::of(by_source).filter(|_| is_held && is_description(by_source))?;
        let is_spokesman = is_spokesman(last(by_source));
        let is_told = [place.text(), place.headline(), self.draft]
            .iter()
            .any(|text| role.is_told_of(claimed, text));
        if is_spokesman || is_told || role.is_borne_elsewhere(claimed, place) {
            return None;
        }
        let lead = place.lead();
        let mut sentence = lead.unicode_words();
        let is_addressed = sentence.any(|word| is_same_word(word, last(claimed)));
        Some(match is_addressed || place.is_narrator(claimed) {
            true => SpeakerMatch::other(self.speaker()),
            false => self.doubted(),
        })
    }

    /// Whose the words are, where the draft has a body for the one whom the source names, and nothing ties him to it.
    fn of_body(&self) -> Option<SpeakerMatch> {
        let is_named = is_person(self.by_source) || is_person_in(self.place.text(), self.by_source);
        match body::tie(self.claimed, self.by_source, self.place).filter(|_| is_named)? {
            Tie::His => None,
            Tie::Anothers => Some(SpeakerMatch::other(self.speaker())),
            Tie::Unknown => Some(self.doubted()),
        }
    }

    /// Whose the words are, where both sides name somebody else. "He" and "she" may be anybody whom their paragraph
    /// names before, an office whoever holds it: where that may be the other side's speaker, both mean the same one.
    fn of_two_names(&self) -> SpeakerMatch {
        let Self {
            place,
            passage,
            draft,
            claimed,
            by_source,
        } = *self;
        let claim = &passage.claim;
        let may_mean = |mention: Option<Span>, text: &str, name: &str, other: &str| {
            mention.is_some_and(|mention| {
                may_be(mention, text, name) && names(text, mention, name, other)
            })
        };
        if is_on_paper_of(place, claimed, by_source) {
            return SpeakerMatch::same(Some(by_source.into()));
        }
        if signs(place, claimed) {
            return SpeakerMatch::same(Some(claimed.into()));
        }
        if speaks_for(place.text(), by_source, claimed) {
            // Nobody can tell whether a name without any other word is a firm's or somebody's.
            let doubt = looks_like_name(claimed).then_some(Doubt::CalledOtherwise);
            return SpeakerMatch {
                doubt,
                ..SpeakerMatch::same(Some(by_source.into()))
            };
        }
        if let Some(holder) = holder(place.text(), by_source, claimed) {
            let is_shouted = !holder.contains(char::is_lowercase);
            return SpeakerMatch::same(Some(if is_shouted { claimed } else { holder }.into()));
        }
        if bears(place.text(), claimed, by_source) {
            return SpeakerMatch::same(Some(claimed.into()));
        }
        let is_no_name = |mention: Span| is_noun(mention, place.text(), draft);
        if place.mention().is_some_and(is_no_name) {
            return SpeakerMatch::same(None);
        }
        let full = place.full_name(claimed);
        let name = full.as_deref().unwrap_or(claimed);
        if may_mean(place.mention(), place.text(), name, by_source) {
            return SpeakerMatch::same(Some(full.unwrap_or_else(|| claimed.into())));
        }
        let is_letters_for = |text: &str| offices::stand_for(claimed, by_source, text);
        let calls = |mention: Span| is_called(place.text(), by_source, mention.of(draft));
        let is_noun = |mention: Span| is_noun(mention, draft, place.text());
        let is_open = claim.is_speaker_open
            || is_office(by_source)
                && !place.has_speaker(claimed)
                && !is_borne(place.text(), by_source)
            || may_mean(claim.mention, draft, by_source, claimed)
            || is_letters_for(place.text())
            || is_letters_for(draft)
            || claim.mention.is_some_and(|mention| {
                goes_on_from_above(mention, draft, place, by_source, claimed)
            })
            || hands_on(passage, draft, by_source)
            || claim.mention.is_some_and(calls)
            || self.is_told_by_draft()
            || leads_over(passage, draft, place, by_source)
            || !place.has_speaker(claimed) && claim.mention.is_some_and(is_noun);
        SpeakerMatch {
            is_other: !is_open,
            speaker: Some(by_source.into()),
            doubt: None,
        }
    }
}

/// Whether a text tells behind a name, in commas, that its bearer has this trade: "Ada Example, a baker", "Ada Example, who runs
/// the bakery".
fn is_told_to_be(text: &str, name: &str, role: &str) -> bool {
    let mut behind = text.match_indices(name).filter_map(|(at, _)| {
        let told = text[at + name.len()..].strip_prefix(", ")?;
        told.split([',', '.', '!', '?', ';', '\n', '“', '"']).next()
    });
    let is_role = |word: &str| {
        let own = word.to_lowercase();
        own.strip_prefix(role)
            .is_some_and(|rest| matches!(rest, "" | "y"))
    };
    behind.any(|told| told.unicode_words().take(WORDS_TO_ROLE).any(is_role))
}

/// Whether a draft's speaker is told of by what he is to the holder of an office ("the mayor’s deputy") whom the source has as its
/// own speaker.
fn is_somebody_of_holder(text: &str, claimed: &str, by_source: &str) -> bool {
    let owned = claimed.split_once("’s ").or(claimed.split_once("'s "));
    let Some((owner, own)) = owned else {
        return false;
    };
    let is_role = lexicon::ROLES.contains(&last(owner).to_lowercase());
    is_role && is_called(text, by_source, owner) && !is_called(text, by_source, own)
}

/// Whether the words that a draft calls its speaker by ("the mayor") are what the source calls this one, close to the
/// name: "Mayor Ada Example", "Ada Example, the mayor".
fn is_called(text: &str, name: &str, mention: &str) -> bool {
    let role = mention.unicode_words().next_back().unwrap_or_default();
    let is_role = role.starts_with(char::is_lowercase) && !function_word::is_pronoun(role);
    let Some(last) = name.unicode_words().next_back().filter(|_| is_role) else {
        return false;
    };
    let words: Vec<(usize, &str)> = text.unicode_word_indices().collect();
    let near = |at: usize| {
        let (first, end) = (at.saturating_sub(WORDS_TO_ROLE), at + WORDS_TO_ROLE + 1);
        let around = words[first..end.min(words.len())].iter();
        around
            .clone()
            .any(|(_, word)| word.eq_ignore_ascii_case(role))
    };
    // The end of a double name is another name: "Okoro-Vey" is not Vey, unless he is called so himself.
    let is_end = |at: usize| text[..at].ends_with('-') && !name.contains('-');
    let named = (0..words.len()).filter(|n| words[*n].1 == last && !is_end(words[*n].0));
    named.into_iter().any(near)
}

/// Whether the draft's words beside a passage name the source's speaker in its sentence, by name or by what he is, and
/// its own speaker only in an earlier one: "Lind is paid for it: “I am in favour.”" So may "he".
fn leads_over(passage: &Passage, draft: &str, place: &Place<'_>, name: &str) -> bool {
    let source = place.text();
    let claimed = passage.claim.speaker.as_deref().unwrap_or_default();
    let is_earlier = |mention: Span| {
        let between = draft.get(mention.end..passage.span.start);
        between.is_some_and(|between| between.contains(['.', '!', '?', '\n']))
    };
    let last = name.unicode_words().next_back().unwrap_or_default();
    let is_he =
        |word: &str| word == last || lexicon::ROLES.contains(word) && is_called(source, name, word);
    let is_single = |word: &str| {
        let told = Gender::of_pronoun(word);
        told.is_some_and(|told| told.agrees(gender_of(name, source)))
    };
    let is_named = || {
        let before = before(passage.span, draft);
        let mut words = before.unicode_word_indices();
        words.any(|(at, word)| is_he(word) && !leads_to_topic(before[..at].trim_end()))
    };
    let is_meant = || {
        let here = Span::new(passage.span.start, passage.span.start);
        let narration = narration(passage.span, draft);
        narration.unicode_words().any(is_single) && names(draft, here, name, claimed)
    };
    // "She said it was late. He has called it “the best of boats”": he is not she.
    let is_other_gender = |mention: Span| {
        let own = before(passage.span, draft);
        let first = own.unicode_words().next().unwrap_or_default();
        let gender = |word: &str| Gender::of_pronoun(&word.to_lowercase());
        let both = gender(mention.of(draft)).zip(gender(first));
        both.is_some_and(|(mention, first)| mention != first)
    };
    let is_passed = |mention: Span| {
        is_earlier(mention) && (is_named() || is_meant() || is_other_gender(mention))
    };
    passage.claim.mention.is_some_and(is_passed)
}

/// Whether a text's speaker is no name but a noun that opens a sentence with a capital, which it or the other text
/// prints without one: "Repairs will cost".
fn is_noun(mention: Span, text: &str, other: &str) -> bool {
    let before = text[..mention.start].trim_end_matches([' ', '*', '_', '#']);
    let opens = before.is_empty() || before.ends_with(['.', '!', '?', '\n', '”', '"']);
    let own = words(mention.of(text));
    let [own] = own.as_slice() else {
        return false;
    };
    let is_printed_small = |text: &str| {
        let is_small = |word: &Word| word.span.of(text).starts_with(char::is_lowercase);
        let mut printed = words(text).into_iter();
        printed.any(|word| word.stem == own.stem && is_small(&word))
    };
    opens && !is_pronoun(mention, text) && (is_printed_small(other) || is_printed_small(text))
}

/// Whether a record names its speaker by an office or part alone ("the witness"): it may be anybody by name.
fn is_office(name: &str) -> bool {
    let folded = name.to_lowercase();
    let label = function_word::without_the(&folded).unwrap_or(&folded);
    let is_known = |word: &str| lexicon::ROLES.contains(word) || lexicon::TITLES.contains(word);
    lexicon::means!(TURN_LABELS, label, "office") || label.split(' ').all(is_known)
}

/// Whether a statement's own words stand over somebody's name: a line holds it alone, or tells whom they are from. A
/// line of running text that names somebody is none.
fn signs(place: &Place<'_>, name: &str) -> bool {
    let is_his = |line: &str| {
        let line = line.trim();
        let from = line.strip_prefix("From:").unwrap_or(line).trim();
        let mut words = from.split(',').next().unwrap_or(from).split_whitespace();
        let is_name = words.all(|word| word.starts_with(char::is_uppercase));
        is_name && from.contains(' ') && speakers_agree(Some(from), Some(name)) == Agreement::Agree
    };
    // Where the head tells who signs, a party or an addressee may stand alone on a line.
    let is_told = place.narrator().is_some();
    place.is_own() && !is_told && place.text().lines().any(is_his)
}

/// Whether somebody writes on the paper of a body, which is named alone in its first line: what he says there, the body says.
fn is_on_paper_of(place: &Place<'_>, body: &str, writer: &str) -> bool {
    let telling = |text: &str| -> Vec<String> {
        let words = text.unicode_words().map(str::to_lowercase);
        words
            .filter(|word| !function_word::is_article(word))
            .collect()
    };
    let own = telling(body);
    let first = document_head::letterhead(place.text()).next();
    let is_named = first.is_some_and(|line| telling(line) == own);
    is_named && !is_person(body) && (place.is_signed() || place.is_own() && place.is_writer(writer))
}

/// The name that a record gives an office's holder behind it ("The Minister of Works (Ms Ann Example)"), where it is the
/// one sought.
fn holder<'t>(text: &'t str, office: &str, name: &str) -> Option<&'t str> {
    let last = name.unicode_words().next_back()?;
    let office = function_word::without_the(office)
        .unwrap_or(office)
        .to_lowercase();
    let holders = text.lines().filter_map(|line| {
        let (label, behind) = line.split_once(" (")?;
        let holder = behind.split_once(')')?.0;
        let is_office = label.to_lowercase().ends_with(&office);
        is_office.then_some(holder)
    });
    let mut holders = holders.filter(|holder| {
        let own = holder.unicode_words().next_back();
        own.is_some_and(|own| own.eq_ignore_ascii_case(last))
    });
    holders.next()
}

/// Whether a line of a record tells that somebody holds an office: "Ms Ada Example, Senior Coroner", "Ada Example (Chair)".
fn bears(text: &str, name: &str, office: &str) -> bool {
    text.lines().any(|line| {
        let named = line
            .match_indices(last(name))
            .map(|(at, own)| &line[at + own.len()..]);
        let mut told = named.filter_map(|behind| behind.trim_start().strip_prefix([',', '(']));
        told.any(|told| {
            let told = told.split([')', ';', ':', '.']).next().unwrap_or(told);
            ends_in_office(told, office)
        })
    })
}

/// Whether some words end in an office: "Senior Coroner" in "the Coroner".
fn ends_in_office(words: &str, office: &str) -> bool {
    let folded = office.to_lowercase();
    let office = function_word::without_the(&folded).unwrap_or(&folded);
    let told = words.trim().to_lowercase();
    let rest = told.strip_suffix(office);
    rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        && told.split(' ').count() <= WORDS_TO_ROLE
}

/// Whether a record names the holder of an office, before it or in brackets behind it: "Deputy Speaker (Ms Ada Example)".
fn is_borne(text: &str, office: &str) -> bool {
    let is_name = |name: &str| {
        let name = PersonName::parse(name.trim());
        name.words.len() > 1 || name.titled
    };
    text.lines().any(|line| {
        let behind = line.split_once(" (").and_then(|(label, behind)| {
            let holder = behind.split(')').next()?;
            Some(ends_in_office(label, office) && is_name(holder))
        });
        let before = || {
            let parts = line.split([';', ':']);
            let mut told = parts.filter_map(|part| part.split_once([',', '(']));
            told.any(|(name, told)| {
                ends_in_office(told.trim_end_matches([')', '.']), office) && is_name(name)
            })
        };
        behind == Some(true) || before()
    })
}

fn is_pronoun(mention: Span, text: &str) -> bool {
    function_word::is_pronoun(&mention.of(text).to_lowercase())
}

/// Whether a pronoun can be somebody of this name: "she" is no Martin, and "who" is the one right before it.
fn may_be(mention: Span, text: &str, name: &str) -> bool {
    let pronoun = mention.of(text).to_lowercase();
    let meant = lexicon::PERSONAL_PRONOUNS.meaning(&pronoun);
    let given = name.unicode_words().next().unwrap_or_default();
    let is_away = || {
        let before = text[..mention.start].trim_end_matches([',', ' ']);
        !before.ends_with(last(name))
    };
    function_word::is_pronoun(&pronoun)
        && !(meant == Some("nearest") && is_away())
        && Gender::named(meant.unwrap_or_default()).agrees(gender_of_given_name(given))
}

/// The full name that draft and source both have before their own "he" or "she" in its paragraph: whoever else each of them may be read as,
/// both can mean this one.
fn both_name(place: &Place<'_>, passage: &Passage, draft: &str) -> Option<String> {
    let (own, other) = (passage.claim.mention?, place.mention()?);
    let meaning = |mention: Span, text: &str| {
        lexicon::PERSONAL_PRONOUNS.meaning(&mention.of(text).to_lowercase())
    };
    let gender = meaning(own, draft)?;
    let is_same = meaning(other, place.text()) == Some(gender);
    let lead = |mention: Span, text: &str| Span::new(paragraph(text, mention).start, mention.start);
    let source = lead(other, place.text()).of(place.text());
    let draft = lead(own, draft).of(draft);
    // A double surname is one word: "Okoro-Vey".
    let words = draft.split_whitespace();
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let words: Vec<&str> = words.collect();
    let mut names = words.windows(2).map(|two| two.join(" "));
    let fits = |name: &String| {
        let given = gender_of_given_name(name.split(' ').next().unwrap_or_default());
        looks_like_name(name)
            && source.contains(name.as_str())
            && Gender::named(gender).agrees(given)
    };
    names.rfind(fits).filter(|_| is_same)
}

/// Whether "he" or "she" opens a paragraph of the draft under one that ends with the source's speaker, and not with its own one: “…,” Vey
/// said. ¶ He sailed.
fn goes_on_from_above(
    mention: Span,
    draft: &str,
    place: &Place<'_>,
    name: &str,
    claimed: &str,
) -> bool {
    let own = paragraph(draft, mention).start;
    let above = draft[..own].trim_end();
    let above = &above[above.rfind('\n').map_or(0, |at| at + 1)..];
    let is_own = |word: &str| is_same_word(word, last(name));
    let is_office = |word: &str| {
        let mut texts = [place.text(), draft].into_iter();
        texts.any(|text| offices::stand_for(word, name, text))
    };
    let has = |text: &str, sought: &str| {
        let mut words = text.unicode_words();
        words.any(|word| is_same_word(word, sought))
    };
    may_be(mention, draft, name)
        && !has(&draft[own..mention.start], last(claimed))
        && !has(above, last(claimed))
        && above
            .unicode_words()
            .any(|word| is_own(word) || is_office(word))
}

/// Whether the draft's sentence has it that the source's speaker tells what another one has said: "Vey said Okoro told him that “…”".
fn hands_on(passage: &Passage, draft: &str, name: &str) -> bool {
    let is_before = |mention: &Span| mention.end <= passage.span.start;
    let Some(mention) = passage.claim.mention.filter(is_before) else {
        return false;
    };
    let before = before(mention, draft);
    let behind: Vec<&str> = draft[mention.end..passage.span.start]
        .unicode_words()
        .collect();
    let is_told = |two: &[&str]| {
        let cue = word::look_up(two[0]).cue;
        let is_tell = cue.is_some_and(|cue| cue.group == CueGroup::Tell);
        is_tell && lexicon::PERSONAL_PRONOUNS.contains(&two[1].to_lowercase())
    };
    let words: Vec<&str> = before.unicode_words().collect();
    let is_said =
        |two: &[&str]| is_same_word(two[0], last(name)) && word::look_up(two[1]).cue.is_some();
    words.windows(2).any(is_said) && behind.windows(2).any(is_told)
}

/// Whether somebody of this last name is named before `mention` in its paragraph, and not as the one by whom something
/// is done or of whom somebody speaks: "Cross-examined by Ada Example, she agreed", "About Ada Example she was warm". An `other` one who is named in a later sentence is nearer.
fn names(text: &str, mention: Span, name: &str, other: &str) -> bool {
    let start = text[..mention.start].rfind('\n').map_or(0, |at| at + 1);
    let Some(last) = name.unicode_words().next_back() else {
        return false;
    };
    let before = &text[start..mention.start];
    let nearest = before
        .rfind(self::last(other))
        .filter(|_| !other.is_empty());
    let sentence = nearest.and_then(|at| before[..at].rfind(['.', '!', '?']));
    let from = sentence.unwrap_or(0);
    let own: Vec<(usize, &str)> = before[from..].unicode_word_indices().collect();
    let is_topic = |at: usize| leads_to_topic(before[..from + own[at].0].trim_end());
    let before: Vec<&str> = own.iter().map(|(_, word)| *word).collect();
    let is_he = |word: &str| word == last || word.strip_suffix("’s") == Some(last);
    let is_agent = |at: usize| {
        let mut words = before[..at].iter().rev();
        words.find(|word| word.starts_with(char::is_lowercase)) == Some(&BY)
    };
    (0..before.len()).any(|at| is_he(before[at]) && !is_agent(at) && !is_topic(at))
}
