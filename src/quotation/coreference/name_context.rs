//! What stands beside a name and tells about its bearer: a person or a body, of what age, called what.

use crate::language::class::Class;
use crate::language::cue_verb::CueGroup;
use crate::language::function_word::is_indefinite_article;
use crate::language::lexicon;
use crate::language::person_name::{PersonName, is_title};
use crate::language::word::Lists;
use crate::quotation::coreference::resolver::Resolver;
use crate::quotation::coreference::roles::{self, Role, is_document};
use crate::quotation::grammar::mention::Mention;
use crate::quotation::grammar::tie::Via;
use crate::quotation::index::{EntityIx, Places, TokenIx};

/// Tokens behind a subject among which the document that it issues is looked for.
const TOKENS_TO_DOCUMENT: usize = 8;

/// Tokens of a seat with its brackets.
const MAX_BRACKETED_SEAT_TOKENS: usize = 8;
/// Bytes of a seat ("D-San Marino").
const MAX_SEAT_BYTES: usize = 24;

impl Resolver<'_, '_> {
    /// Adds the points for and against a person that the words of a name and its place in the sentence give.
    pub(in crate::quotation) fn weigh_personhood(
        &mut self,
        id: EntityIx,
        head: &Mention,
        name: &PersonName<'_>,
    ) {
        let before = self.class_before(head);
        // "House Speaker Mara Okoro": the body is in her office, and not in her name.
        let office = if name.has_given_name() {
            name.titles.len()
        } else {
            0
        };
        let proper = (head.first + office).min(head.end - 1)..head.end;
        let body = proper.iter().any(|at| {
            let token = &self.analysis.tokens[at];
            token.lists.has(Lists::BODY) && !is_title(self.analysis.word(at))
        });
        let speaks = head
            .subject
            .is_some_and(|subject| self.is_speech(subject.cue))
            && !self.only_describes(head)
            || head
                .inverted
                .is_some_and(|i| i.is_speaker() && i.via != Via::According);
        let mut points = 2 * i32::from(speaks);
        let words = head.span.of(self.analysis.text);
        let first = words.split(' ').nth(office).unwrap_or("");
        // "JD Lind" is a person, "RBO Lind" a body.
        let least = if first.len() == words.len() { 2 } else { 3 };
        let initials = first.len() >= least && first.bytes().all(|b| b.is_ascii_uppercase());
        points -= 3 * i32::from(body || initials);
        points -= 2 * i32::from(before == Class::Determiner);
        points -= i32::from(matches!(before, Class::In | Class::At | Class::From));
        points += 2 * i32::from(self.is_person_by_what_follows(head));
        self.people.registry.entities[id].person += points;
    }

    /// Whether a name only modifies the noun after it: "the young New Ostwick developer".
    fn only_describes(&self, head: &Mention) -> bool {
        let before = self.class_before(head);
        let after = self.analysis.class(head.paragraph, Some(head.end));
        (before == Class::Determiner || before.is_nounlike())
            && after.is_nounlike()
            && !lexicon::IRREGULAR_PASTS.contains(self.analysis.word(head.end))
    }

    /// Whether the words after a name show that it is a person's: "Mara Okoro, who", "Mara Okoro, 47,".
    fn is_person_by_what_follows(&self, head: &Mention) -> bool {
        let tail = &self.analysis.text[head.span.end..];
        let tail = tail.strip_prefix(',').unwrap_or(tail);
        let of_another = matches!(self.class_before(head), Class::Of | Class::In | Class::From);
        tail.starts_with(" who ") && !of_another || age(tail).is_some()
    }

    /// Whether a subject issues a document in its clause: "Lind Ferries sent out a news release", "Okoro tweeted".
    pub(in crate::quotation) fn issues_document(&self, head: &Mention) -> bool {
        let tokens = &self.analysis.tokens;
        let verb = head.subject.and_then(|subject| tokens[subject.cue].cue);
        if verb.is_some_and(|verb| verb.group == CueGroup::Core && is_document(verb.lemma())) {
            return true;
        }
        let start = self.after_seat(head);
        let end = tokens.end().min(start + TOKENS_TO_DOCUMENT);
        let clause = (start..end)
            .iter()
            .take_while(|&at| tokens[at].sentence == head.sentence && tokens[at].class.is_word());
        let mut open = false;
        for at in clause {
            let word = self.analysis.word(at);
            match tokens[at].class {
                Class::Determiner => open = is_indefinite_article(word),
                // "has since released"
                Class::Preposition if word == "since" => {}
                Class::Preposition | Class::According => return false,
                _ if open && is_document(word) => return true,
                _ => {}
            }
        }
        false
    }

    /// The token behind a name and the seat in brackets after it: "Mara Okoro (R-Ostwick)".
    fn after_seat(&self, head: &Mention) -> TokenIx {
        let class = |at: TokenIx| self.analysis.class(head.paragraph, Some(at));
        if class(head.end) != Class::Open {
            return head.end;
        }
        let mut inside = (head.end + 1..head.end + MAX_BRACKETED_SEAT_TOKENS).iter();
        let close = inside.find(|&at| class(at) == Class::Close);
        close.map_or(head.end, |close| close + 1)
    }

    fn is_speech(&self, cue: TokenIx) -> bool {
        let cue = self.analysis.tokens[cue].cue;
        let passes_on = |lemma: &str| lexicon::means!(RELAY_VERBS, lemma, "before");
        cue.is_some_and(|cue| cue.group != CueGroup::Soft && !passes_on(cue.lemma()))
    }

    /// Notes the age behind a name: "Mara Okoro, 47,".
    fn note_age(&mut self, id: EntityIx, head: &Mention) {
        let tail = self.analysis.text[head.span.end..].strip_prefix(',');
        let entity = &mut self.people.registry.entities[id];
        entity.age = entity.age.or(tail.and_then(age));
    }

    /// Reads the title in a name and the descriptions before and after it.
    pub(in crate::quotation) fn describe(
        &mut self,
        id: EntityIx,
        head: &Mention,
        name: &PersonName<'_>,
    ) {
        if self.only_describes(head) {
            return;
        }
        self.note_age(id, head);
        let text = self.analysis.text;
        let mut roles = Vec::new();
        if !name.titles.is_empty() {
            roles.push(Role::parse(&name.titles.join(" ")));
        }
        let around = [
            roles::before(text, head.span.start),
            roles::after(text, head.span.end),
        ];
        for span in around.into_iter().flatten() {
            // "At the Lake Forum, the mayor said": another clause, no description.
            if self
                .analysis
                .tokens_in(span)
                .iter()
                .any(|at| self.analysis.tokens[at].is_finite_cue())
            {
                continue;
            }
            roles.push(Role::parse(span.of(text)));
            self.described.insert(span.start, id);
            self.described.insert(span.end, id);
            self.people.registry.entities[id].person += 2;
        }
        roles.extend(self.seat(head));
        for role in roles {
            self.note_role(id, role);
        }
    }

    /// What the seat behind a name tells: "Mara Okoro, R-Ostwick," or "Mara Okoro (R-Ostwick)".
    fn seat(&self, head: &Mention) -> Option<Role> {
        let tail = &self.analysis.text[head.span.end..];
        let seat = tail
            .strip_prefix(", ")
            .or_else(|| tail.strip_prefix(" ("))?;
        let end = seat.find([',', ')', ';', '\n'])?;
        let seat = &seat[..end];
        (seat.len() <= MAX_SEAT_BYTES)
            .then(|| Role::of_seat(seat))
            .flatten()
    }

    pub(in crate::quotation) fn note_role(&mut self, id: EntityIx, role: Role) {
        for head in &role.heads {
            let list = self.by_head.entry(head.clone()).or_default();
            if list.last() != Some(&id) {
                list.push(id);
            }
        }
        self.people.registry.entities[id].describe(role);
    }
}

/// The age at the head of " 47, said": with a comma or full stop behind it.
fn age(tail: &str) -> Option<u8> {
    let digits = tail.strip_prefix(' ')?;
    let end = digits.find(|c: char| !c.is_ascii_digit())?;
    let age = digits[..end]
        .parse()
        .ok()
        .filter(|age| (1..=120).contains(age));
    age.filter(|_| digits[end..].starts_with([',', '.']))
}
