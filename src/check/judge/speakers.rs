//! Whether a draft and its source give words to the same speaker.

use super::claim::{Claimed, is_handed_on};
use super::role_fit::Fit;
use super::sides::Sides;
use super::speaker_match::{Doubt, SpeakerMatch};
use super::wording;
use crate::check::epithets;
use crate::check::passage::Passage;
use crate::check::persons::called::{is_description, is_same_word, last, split_owner};
use crate::check::persons::full_name::{is_person_in, looks_like_name};
use crate::check::persons::gender::gender_of;
use crate::check::persons::relayed;
use crate::check::persons::role::Role;
use crate::check::persons::words::{is_person, is_persons_noun, is_spokesman};
use crate::check::place::Place;
use crate::check::surroundings::{before, narration, paragraph};
use crate::check::unsaying::{self, Unsaying};
use crate::collation::matching::{Agreement, speakers_agree};
use crate::language::person_name::Gender;
use crate::language::pronoun::Pronoun;
use crate::language::topic::leads_to_topic;
use crate::language::{function_word, lexicon};
use unicode_segmentation::UnicodeSegmentation;

impl SpeakerMatch {
    /// Holds the draft's speaker against the source's.
    pub(super) fn of(place: &Place<'_>, passage: &Passage, draft: &str) -> Self {
        let speaker = place.speaker();
        let Some(claimed) = passage.claim.speaker.as_deref() else {
            // A draft that names nobody may still tell the gender: its "he" cannot be a woman whom the source names.
            let is_other = |name: &String| is_of_other_gender(passage, draft, place, name);
            return match speaker.as_ref().is_some_and(is_other) {
                true => Self::other(speaker),
                false => Self::same(speaker),
            };
        };
        let claim = Claimed {
            place,
            passage,
            draft,
            claimed,
            by_source: speaker.as_deref(),
        };
        let by_document = claim.of_document().or_else(|| claim.of_narrator());
        let by_narrator = by_document.or_else(|| claim.of_relayed());
        let told = by_narrator.or_else(|| claim.of_quoted());
        told.unwrap_or_else(|| match claim.by_source {
            Some(by_source) => claim.of_both(by_source),
            None => claim.of_nobody(),
        })
    }
}

impl Claimed<'_, '_> {
    /// The words are those of the source's speaker: where the draft names another one, his, and else the same one's.
    fn his(&self, is_other: bool) -> SpeakerMatch {
        let speaker = self.by_source.map(String::from);
        match is_other {
            true => SpeakerMatch::other(speaker),
            false => SpeakerMatch::same(speaker),
        }
    }

    /// The words are the draft's speaker's, whatever the source calls him.
    fn claimed(&self) -> SpeakerMatch {
        SpeakerMatch::same(Some(self.claimed.into()))
    }

    /// Whose the words are where a document passes them on, or where they are those of a question to the draft's speaker.
    fn of_document(&self) -> Option<SpeakerMatch> {
        let (place, claimed) = (self.place, self.claimed);
        // Who answers has not said what he was asked.
        let is_named = || {
            let mut words = place.text().unicode_words();
            words.any(|word| is_same_word(word, last(claimed)))
        };
        let answers = || place.has_speaker(claimed) || !place.is_record() && is_named();
        if place.is_in_question() && !place.is_told_by(claimed) && answers() {
            let denied = unsaying::around(self.passage.span, self.draft);
            return Some(match denied.contains(&Unsaying::Denied) {
                true => SpeakerMatch::same(None),
                false => SpeakerMatch::other(None),
            });
        }
        if wording::is_of_another(self.passage, claimed, place, self.draft) {
            return Some(self.his(false));
        }
        self.passed_on()
    }

    /// Whose the words are where their narrator says them, passes them on or calls their speaker by what he is to him.
    fn of_narrator(&self) -> Option<SpeakerMatch> {
        if self.place.voice().is_some() || self.is_passed_on_by_narrator() {
            return Some(self.his(false));
        }
        // Of several who sign, each says all of it.
        let is_signers = |name: &str| self.place.is_signed_by(name);
        if self.by_source.is_some_and(is_signers) && is_signers(self.claimed) {
            return Some(self.claimed());
        }
        let is_his = narrators_own(self.claimed, self.by_source, self.place)?;
        Some(match is_his {
            true => self.claimed(),
            false => self.his(true),
        })
    }

    /// Whose the words are where draft or source has somebody quote another one before them, as far as that tells.
    fn of_relayed(&self) -> Option<SpeakerMatch> {
        let (place, claimed) = (self.place, self.claimed);
        let by_source = self.by_source?;
        let lead = before(self.passage.span, self.draft);
        let by_draft = relayed::quoted_in(&lead).filter(|inner| !relayed::is_one(inner, claimed));
        let lead = place.lead();
        let there = relayed::quoted_in(&lead);
        if let Some(inner) = by_draft
            && let Some(is_his) = narrators_own(inner, Some(by_source), place)
        {
            return Some(self.his(!is_his));
        }
        let is_of_narrator = first_person_owner(by_source);
        match (by_draft, there) {
            (Some(inner), Some(other)) if relayed::is_one(inner, other) => {
                Some(SpeakerMatch::same(Some(other.into())))
            }
            (Some(inner), None) if relayed::is_one(inner, by_source) => Some(self.his(false)),
            (None, Some(other)) if relayed::is_one(claimed, other) => {
                Some(SpeakerMatch::same(Some(other.into())))
            }
            (None, Some(other))
                if speakers_agree(Some(claimed), Some(by_source)) == Agreement::Agree
                    && claimed.starts_with(char::is_uppercase) =>
            {
                Some(SpeakerMatch::other(Some(other.into())))
            }
            (None, None) if is_of_narrator && place.is_narrator(claimed) => {
                Some(match place.is_in_one_stretch() {
                    true => self.his(true),
                    false => self.claimed(),
                })
            }
            (None, None) if is_of_narrator && relayed::is_one(claimed, by_source) => {
                Some(self.his(false))
            }
            _ => None,
        }
    }

    /// Whose the words are where the draft's speaker quotes or hears them in the source: his only if the draft says that he has them from
    /// another one.
    fn of_quoted(&self) -> Option<SpeakerMatch> {
        let (place, passage, draft) = (self.place, self.passage, self.draft);
        if let Some(quoted) = place.quoted_by(self.claimed) {
            let told = narration(passage.span, draft);
            let is_told = told
                .unicode_words()
                .any(|word| is_same_word(word, last(&quoted)));
            if is_told || !is_named(&quoted, passage, draft) {
                return Some(self.his(!is_told && !is_handed_on(passage, draft)));
            }
        }
        if self
            .by_source
            .is_some_and(|name| quotes(passage, draft, name))
        {
            return Some(self.his(false));
        }
        if place.is_heard_by(self.claimed) {
            return Some(match is_handed_on(passage, draft) {
                true => SpeakerMatch::same(None),
                false => SpeakerMatch::other(None),
            });
        }
        let is_his = quoted_by_writer(self.claimed, self.by_source?, place)?;
        Some(self.his(!is_his))
    }

    /// Whose the words are where the source tells nobody.
    fn of_nobody(&self) -> SpeakerMatch {
        let (place, claimed) = (self.place, self.claimed);
        let is_role = is_description(claimed) && !function_word::is_definite(claimed);
        // A name behind "of" or "about" is what somebody speaks of, and does not tell who speaks.
        let is_named_there = |text: &str| {
            let mut words = text.unicode_word_indices();
            words.any(|(at, word)| {
                is_same_word(word, last(claimed)) && !leads_to_topic(text[..at].trim_end())
            })
        };
        let is_told = is_named_there(place.ground())
            || place.is_answer() && is_named_there(place.headline())
            || place.is_named_behind_answers(last(claimed))
            || place.is_offered() && place.is_writer(claimed);
        let is_open = self.passage.claim.is_speaker_open || is_role;
        let is_doubted = place.may_tell_speaker() && !is_open && !is_told;
        SpeakerMatch {
            doubt: is_doubted.then_some(Doubt::NobodyTold),
            ..SpeakerMatch::same(None)
        }
    }

    /// Whose the words are where the source tells its speaker, too.
    fn of_both(&self, by_source: &str) -> SpeakerMatch {
        if let Some(whose) = self.of_account(by_source) {
            return whose;
        }
        // The label of a turn is printed without an article: "NARRATOR:".
        let called = function_word::without_the(self.claimed);
        if called.is_some_and(|called| called.eq_ignore_ascii_case(by_source)) {
            return self.his(false);
        }
        // "Vey’s pupil" is another one than Vey: a role that belongs to the source's speaker is not held by him.
        let is_his = |role: Role<'_>| role.is_owned_by(by_source);
        if !is_description(by_source) && Role::of(self.claimed).is_some_and(is_his) {
            return self.his(true);
        }
        if epithets::is_epithet(self.claimed, self.draft) || is_called_broadly(self.claimed) {
            return match named_before(self.passage, self.draft, self.place) {
                Some(name) => self.his(last(name) != last(by_source)),
                None => SpeakerMatch {
                    doubt: Some(Doubt::CalledOtherwise),
                    ..self.his(false)
                },
            };
        }
        self.of_role(by_source)
    }

    /// Whose the words are where one side gives them to an outlet or to an account.
    fn of_account(&self, by_source: &str) -> Option<SpeakerMatch> {
        let (place, claimed) = (self.place, self.claimed);
        // A draft may credit the outlet with what the outlet quotes: "the Courier reported".
        let is_sender = place.is_mail() && looks_like_name(claimed);
        if place.is_outlet(claimed) && place.is_speech() && !is_sender {
            return Some(self.his(false));
        }
        if is_account_of(by_source, claimed) {
            return Some(self.claimed());
        }
        // The draft's speaker has an account of his own among the speakers of the source: this post is another account's.
        let has_account = || place.speakers().any(|one| is_account_of(one, claimed));
        (by_source.starts_with('@') && has_account()).then(|| self.his(true))
    }

    /// Whose the words are by the role that the draft gives their speaker, if any, and else by the two names.
    fn of_role(&self, by_source: &str) -> SpeakerMatch {
        let (place, passage, draft) = (self.place, self.passage, self.draft);
        let claimed = self.claimed;
        let is_open = passage.claim.is_speaker_open;
        let role = match is_open || is_description(by_source) {
            true => None,
            false => Role::of(claimed),
        };
        if role.is_some() && is_of_other_gender(passage, draft, place, by_source) {
            return self.his(true);
        }
        let sides = self.against(by_source);
        match role.map(|role| role.fit(by_source, place)) {
            Some(Fit::Anothers) => self.his(true),
            Some(Fit::Unknown) => {
                let is_his = is_named_by_draft(passage, draft, by_source)
                    || is_directly_after(passage, draft, place, by_source);
                let whose = sides.compared();
                let doubt = (!is_his).then_some(Doubt::CalledOtherwise);
                SpeakerMatch {
                    doubt: whose.doubt.or(doubt),
                    ..whose
                }
            }
            Some(Fit::His)
                if speakers_agree(Some(claimed), Some(by_source)) == Agreement::Conflict =>
            {
                self.his(false)
            }
            _ => sides.compared(),
        }
    }

    /// The draft's speaker beside whom the source tells.
    fn against<'b>(&'b self, by_source: &'b str) -> Sides<'b, 'b> {
        Sides {
            place: self.place,
            passage: self.passage,
            draft: self.draft,
            claimed: self.claimed,
            by_source,
        }
    }

    /// Whether the draft has somebody else than the author of the source say words that this author passes on, as the source does: “The
    /// keeper, Tom Vey, told her: “…,” Okoro recalled”, where she writes "the keeper" or "he".
    fn is_passed_on_by_narrator(&self) -> bool {
        let lead = before(self.passage.span, self.draft);
        let Some(teller) = relayed::teller(&lead) else {
            return false;
        };
        let has = |name: &str| {
            teller
                .unicode_words()
                .any(|word| is_same_word(word, last(name)))
        };
        let is_open = self
            .by_source
            .is_none_or(|name| Pronoun::of(name).is_some());
        // "My founder" is not the founder of somebody else’s yard.
        let is_own = |name: &str| first_person_owner(name) && split_owner(teller).is_some();
        let is_one = || {
            self.by_source
                .is_some_and(|name| has(name) && !is_own(name))
        };
        self.place.is_in_marks()
            && self.place.is_narrator(self.claimed)
            && !has(self.claimed)
            && (is_open || is_one())
    }
}

/// Whether the draft names the source's speaker beside a passage, too: “…,” said the keeper, Ada Example.
fn is_named_by_draft(passage: &Passage, draft: &str, name: &str) -> bool {
    let narration = narration(passage.span, draft);
    let mut words = narration.unicode_words();
    words.any(|word| word.trim_end_matches("’s") == last(name))
}

/// Whether words tell no more of somebody than what every other one may be: "the ex-Ostwick man", "the Ostwick international".
fn is_called_broadly(claimed: &str) -> bool {
    let is_definite = function_word::is_definite(claimed) && claimed.contains(char::is_uppercase);
    is_definite && lexicon::BROAD_NAMES.contains(last(claimed))
}

/// The speaker of the source whom the draft names last before a passage, in its paragraph or in the one before.
fn named_before<'s>(passage: &Passage, draft: &str, place: &Place<'s>) -> Option<&'s str> {
    let own = paragraph(draft, passage.span).start;
    let above = draft[..own].trim_end();
    let start = above.rfind('\n').map_or(0, |at| at + 1);
    let before = &draft[start..passage.span.start];
    let named = place
        .speakers()
        .filter_map(|name| Some((before.rfind(last(name))?, name)));
    named.max_by_key(|(at, _)| *at).map(|(_, name)| name)
}

/// Whether the source's speaker is the only one of those whom it quotes that the draft names in the paragraph before a passage, in a
/// sentence right before it: "Okoro was blunt. “…,” the skipper said." Of whom a sentence of his own tells, without that name, he is
/// somebody else: "Okoro was blunt. The skipper was not. “…,” he said."
fn is_directly_after(passage: &Passage, draft: &str, place: &Place<'_>, name: &str) -> bool {
    let start = paragraph(draft, passage.span).start;
    let before = &draft[start..passage.span.start];
    let is_named = |name: &str| before.contains(last(name));
    let is_other = |other: &&str| last(other) != last(name);
    let has_marks = before
        .trim_end_matches(['“', '"', '‘'])
        .contains(['”', '"']);
    let claimed = passage.claim.speaker.as_deref().unwrap_or_default();
    let claimed = claimed.to_lowercase();
    let sentences = before.split_inclusive(['.', '?', '!']);
    let mut whole = sentences.filter(|sentence| sentence.ends_with(['.', '?', '!']));
    let is_told_apart = whole.any(|sentence| {
        !sentence.contains(last(name)) && sentence.to_lowercase().contains(&claimed)
    });
    is_named(name)
        && !has_marks
        && !is_told_apart
        && !place.speakers().filter(is_other).any(is_named)
}

/// Whether the draft tells beside a passage that its speaker quotes somebody of this name: “…,” she said, quoting the keeper, Tom Vey.
fn quotes(passage: &Passage, draft: &str, name: &str) -> bool {
    let told = narration(passage.span, draft);
    let words: Vec<&str> = told.unicode_words().collect();
    let verb = words
        .iter()
        .position(|word| lexicon::means!(QUOTING_VERBS, word, "words"));
    verb.is_some_and(|verb| {
        words[verb..]
            .iter()
            .any(|word| is_same_word(word, last(name)))
    })
}

/// Whether an account may be that of whom a name tells: its letters end as the name does, and it has no others than those of
/// the whole name ("@AdaExample", "@a_example" of Ada Example).
fn is_account_of(account: &str, name: &str) -> bool {
    let Some(handle) = account.strip_prefix('@') else {
        return false;
    };
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let (handle, own) = (letters(handle), letters(last(name)));
    let given = handle.strip_suffix(&own).unwrap_or("?");
    let whole: Vec<String> = name.unicode_words().map(letters).collect();
    let fits = whole.iter().any(|word| word.starts_with(given)) || whole.concat() == handle;
    !own.is_empty() && (fits || !name.contains(' ') && given != "?")
}

/// Where the narrator calls somebody by what he is to him ("my mother"): whether a draft tells of him by what he is to the narrator
/// ("Okoro’s mother") or to somebody else.
fn narrators_own(claimed: &str, by_source: Option<&str>, place: &Place<'_>) -> Option<bool> {
    let (owner, own) = split_owner(claimed)?;
    let called = by_source?.rsplit(['.', '!', '?']).next()?.trim();
    let is_one = first_person_owner(called) && is_same_word(last(own), last(called));
    let narrator = place.narrator().filter(|_| is_one)?;
    // "The yard’s founder" is "our founder" to whoever speaks for the yard.
    let is_ours = called.to_lowercase().starts_with("our ");
    if is_ours && is_own_body(owner, place) {
        return Some(true);
    }
    Some(speakers_agree(Some(narrator), Some(owner)) == Agreement::Agree)
}

/// Whether words for a body can mean the one for which whoever writes a source speaks: a body without a name, or one whose name
/// stands there.
fn is_own_body(owner: &str, place: &Place<'_>) -> bool {
    let words: Vec<&str> = owner.unicode_words().collect();
    let first = words.first().map(|word| word.to_lowercase());
    let has_article = first.is_some_and(|first| function_word::is_article(&first));
    let own = &words[usize::from(has_article)..];
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    let is_unnamed = has_article && own.iter().all(is_small);
    let name = own.join(" ");
    let is_named = || {
        place.text().contains(&name)
            && !is_person_in(place.text(), &name)
            && !own.iter().any(is_small)
    };
    let is_person = is_person(&name) || own.last().is_some_and(|noun| is_persons_noun(noun));
    !own.is_empty() && !is_person && (is_unnamed || is_named())
}

/// Whether the draft's speaker, who writes the source, says words that stand in marks there for somebody whom it names or calls by what
/// he is; `None` where nothing tells. Whoever speaks for a body in what he sends himself is he.
fn quoted_by_writer(claimed: &str, by_source: &str, place: &Place<'_>) -> Option<bool> {
    let is_quoted = place.is_in_marks() && place.is_writer(claimed);
    if !is_quoted || speakers_agree(Some(claimed), Some(by_source)) == Agreement::Agree {
        return None;
    }
    if is_spokesman(last(by_source)) {
        return Some(true);
    }
    let role = Role::of(by_source).filter(|_| is_description(by_source));
    let is_called = role.is_some_and(|role| role.is_told_of(claimed, place.text()));
    let is_open = Pronoun::of(by_source).is_some() || by_source.starts_with('@');
    (!is_called && !is_open).then_some(false)
}

/// Whether words tell what somebody is to whoever speaks: "my mother".
fn first_person_owner(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    Pronoun::of(&first).is_some_and(|own| own.is_first() && own.is_possessive())
}

/// Whether a draft names somebody in the paragraph of a passage before it.
fn is_named(name: &str, passage: &Passage, draft: &str) -> bool {
    let start = draft[..passage.span.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let last = name.unicode_words().next_back().map(str::to_lowercase);
    let mut before = draft[start..passage.span.start].unicode_words();
    last.is_some_and(|last| before.any(|word| word.to_lowercase() == last))
}

/// Whether a draft's "he" or "she" beside a passage cannot be whom the source names.
fn is_of_other_gender(passage: &Passage, draft: &str, place: &Place<'_>, name: &str) -> bool {
    let mention = passage
        .claim
        .mention
        .map(|mention| mention.of(draft).to_lowercase());
    let told = mention.and_then(|word| Gender::of_pronoun(&word));
    told.is_some_and(|told| !told.agrees(gender_of(name, place.text())))
}
