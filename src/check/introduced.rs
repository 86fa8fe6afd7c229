//! Whom a draft names for a passage without a verb of saying beside it: "Okoro:", "For Okoro, “…”", "“…” – that was Okoro’s
//! verdict", a heading, a cell of a table, "Okoro blamed the gate. “…”". An article is read more warily, for there nobody
//! looks at each quotation; here the sources tell whether the name is a person's.

use super::epithets;
use super::passage::Passage;
use super::persons::words::{is_person, is_persons_noun};
use super::surroundings::{behind, paragraph};
use super::unsaying::is_asking;
use crate::collation::normal::words;
use crate::corpus::Article;
use crate::edition::Found;
use crate::language::cue_verb::Inflection;
use crate::language::function_word::{BY, IT, THE, TO};
use crate::language::person_name::{Gender, PersonName, is_given_name};
use crate::language::pronoun::Pronoun;
use crate::language::topic::leads_to_topic;
use crate::language::{function_word, lexicon, word};
use crate::quotation::Why;
use crate::quotation::grammar::analysis::Analysis;
use crate::quotation::grammar::mention::{Mention, MentionKind};
use crate::text::Span;
use std::cell::{LazyCell, OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use unicode_segmentation::UnicodeSegmentation;

/// So many words stand between the owner of a view and the noun for it: "Okoro’s own view".
const WORDS_TO_VIEW_NOUN: usize = 2;

/// Signs of layout around a label.
const LAYOUT: [char; 8] = ['#', '*', '_', '>', '|', '-', '\t', ' '];

/// Gives each passage without a speaker to whom the draft introduces as such, and mends the speaker of others where layout, a label or a
/// role tells better than the sentence who it is.
pub(super) fn name_speakers(passages: &mut [Passage], draft: &Article, people: &People<'_>) {
    let reading = LazyCell::new(|| NamedDraft::of(&draft.text, people));
    for passage in passages.iter_mut() {
        if reading.is_misread(passage) {
            passage.claim.speaker = None;
            passage.claim.mention = None;
            continue;
        }
        reading.name_body(passage);
        if let Some(asker) = reading.asker(passage) {
            passage.claim.speaker = asker.map(|name| reading.full_name(name));
            passage.claim.mention = asker;
            continue;
        }
        mend_speaker(passage, &reading, &draft.text);
        if is_without_speaker(passage) {
            introduce_speaker(passage, &reading);
        }
    }
}

/// Gives a passage to whoever is told better than by its sentence: somebody who is heard, a label, an owner, the name behind a role, a
/// heading.
fn mend_speaker(passage: &mut Passage, reading: &NamedDraft<'_, '_, '_>, text: &str) {
    if hears(passage, text)
        && let Some(heard) = reading.heard(passage)
    {
        name_surely(passage, reading.full_name(heard), heard);
    }
    let labelled = reading.labelled(passage);
    if let Some(named) = labelled.or_else(|| reading.before_body(passage)) {
        name_surely(passage, reading.full_name(named), named);
    } else if let Some(owned) = owned(passage, text) {
        name_surely(passage, owned.of(text).to_string(), owned);
    } else if let Some(mention) = passage.claim.mention
        && let Some(named) = reading.behind_role(mention)
    {
        passage.claim.speaker = Some(named.of(text).to_string());
        passage.claim.mention = Some(named);
    } else if let Some(role) = reading.under_heading(passage) {
        passage.claim.speaker = Some(role.of(text).to_string());
    } else if let Some(role) = reading.told_of_last(passage) {
        passage.claim.speaker = Some(role.of(text).to_string());
        passage.claim.is_speaker_open = false;
    }
    // What looks like a title may be a saying of its owner.
    if let Some(owner) = reading.owner_before(passage) {
        name_surely(passage, reading.full_name(owner), owner);
    }
}

/// Gives a passage that nobody is read for to whom the draft introduces as its speaker.
fn introduce_speaker(passage: &mut Passage, reading: &NamedDraft<'_, '_, '_>) {
    if let Some(role) = reading.role_in_headline(passage) {
        name_surely(passage, format!("the {}", role.of(reading.text)), role);
        passage.claim.is_kind_open = false;
        passage.nobodys = None;
        return;
    }
    let Some(mention) = reading.introduced(passage) else {
        return;
    };
    let mention = reading.behind_role(mention).unwrap_or(mention);
    name_surely(passage, reading.full_name(mention), mention);
    passage.claim.is_kind_open = false;
    passage.nobodys = None;
}

/// Gives a passage to somebody of whom the draft leaves no doubt.
fn name_surely(passage: &mut Passage, speaker: String, mention: Span) {
    passage.claim.speaker = Some(speaker);
    passage.claim.mention = Some(mention);
    passage.claim.is_speaker_open = false;
}

/// Whether nobody is read for words that may be somebody's.
fn is_without_speaker(passage: &Passage) -> bool {
    let may_be_said = matches!(
        passage.nobodys,
        None | Some(Why::Scare | Why::Other | Why::Heading)
    );
    passage.claim.speaker.is_none() && may_be_said && !passage.is_unclosed
}

/// Whether the draft's speaker heard the words: "Okoro heard Vey say that “…”".
fn hears(passage: &Passage, draft: &str) -> bool {
    let between = passage.claim.mention.and_then(|mention| {
        let is_behind = mention.start >= passage.span.end;
        let end = if is_behind {
            draft.len()
        } else {
            passage.span.start
        };
        draft.get(mention.end..end)
    });
    let mut words = between.unwrap_or_default().unicode_words();
    words
        .next()
        .is_some_and(|verb| lexicon::HEARING_VERBS.contains_lowered(verb))
}

/// Somebody who is called by what he is to the one whose name or body was read as the speaker: "said Vey’s goalkeeper".
fn owned(passage: &Passage, draft: &str) -> Option<Span> {
    let mention = without_ending(passage.claim.mention?, draft);
    let behind = &draft[mention.end..];
    let rest = behind.strip_prefix("’s ").or(behind.strip_prefix("'s "));
    let of_plural = || {
        behind
            .strip_prefix("’ ")
            .filter(|_| mention.of(draft).ends_with('s'))
    };
    let rest = rest.or_else(of_plural)?;
    let start = draft.len() - rest.len();
    let small = rest
        .unicode_word_indices()
        .take_while(|(_, word)| word.starts_with(char::is_lowercase))
        .take(WORDS_TO_VIEW_NOUN + 1);
    let (at, noun) = small.filter(|(_, word)| is_persons_noun(word)).last()?;
    let end = start + at + noun.len();
    // Behind the noun may stand his name: then that one is read.
    let behind = draft[end..].trim_start_matches([',', ' ']);
    let is_named = behind.starts_with(char::is_uppercase);
    (!is_named).then(|| Span::new(mention.start, end))
}

/// The people whom the sources name, by which a draft's names are told from other capitals.
pub(super) struct People<'s> {
    sources: &'s Found,
    quoted: OnceCell<HashSet<&'s str>>,
    /// Of each surname that was asked for, whether a source prints it behind a given name.
    in_full: RefCell<HashMap<String, bool>>,
}

impl<'s> People<'s> {
    pub(super) fn of(sources: &'s Found) -> Self {
        Self {
            sources,
            quoted: OnceCell::new(),
            in_full: RefCell::default(),
        }
    }

    /// Whether a name is that of a person or of somebody whom a source quotes: by its title, its given name, or by the sources.
    fn has(&self, name: &str) -> bool {
        let parsed = PersonName::parse(name);
        let [.., surname] = parsed.words.as_slice() else {
            return false;
        };
        is_person(name)
            || parsed.titled
            || self.quoted().contains(surname)
            || self.is_printed_in_full(surname)
    }

    /// The last words of the names of all whom the sources quote.
    fn quoted(&self) -> &HashSet<&'s str> {
        self.quoted.get_or_init(|| {
            let articles = 0..self.sources.articles.len();
            let all = articles.flat_map(|article| self.sources.quotations_in(article));
            let speakers = all.filter_map(|quotation| {
                let name = &quotation.known_speaker()?.name;
                name.unicode_words().next_back()
            });
            speakers
                .filter(|word| word.starts_with(char::is_uppercase))
                .collect()
        })
    }

    /// Whether a source prints a surname behind a given name.
    fn is_printed_in_full(&self, surname: &str) -> bool {
        let is_his = |text: &str| {
            let before = text.match_indices(surname).map(|(at, _)| &text[..at]);
            let mut given = before.filter_map(|before| before.strip_suffix(' '));
            given.any(|before| {
                before
                    .unicode_words()
                    .next_back()
                    .is_some_and(is_given_name)
            })
        };
        let in_any = || {
            let mut texts = self.sources.articles.iter().map(|article| &article.text);
            texts.any(|text| is_his(text))
        };
        let mut known = self.in_full.borrow_mut();
        *known.entry(surname.into()).or_insert_with(in_any)
    }
}

/// A draft with the names in it.
struct NamedDraft<'d, 'p, 's> {
    text: &'d str,
    analysis: Analysis<'d>,
    people: &'p People<'s>,
    /// The longest full name that ends in each surname.
    full_names: HashMap<&'d str, &'d str>,
}

impl<'d, 'p, 's> NamedDraft<'d, 'p, 's> {
    fn of(text: &'d str, people: &'p People<'s>) -> Self {
        let analysis = Analysis::new(text);
        let mut full_names: HashMap<&str, &str> = HashMap::new();
        let names = analysis
            .mentions
            .iter()
            .filter(|m| m.kind == MentionKind::Name);
        for name in names.map(|m| without_ending(m.span, text).of(text)) {
            let Some(last) = name.unicode_words().next_back().filter(|_| is_person(name)) else {
                continue;
            };
            let longest = full_names.entry(last).or_insert(name);
            if name.len() > longest.len() {
                *longest = name;
            }
        }
        Self {
            text,
            analysis,
            people,
            full_names,
        }
    }

    /// Whether the speaker read cannot be meant: somebody of whom only words in marks tell ("my mother"), the label of a headline
    /// that names nobody ("Bridge row:"), what a letter that "began" was read in.
    fn is_misread(&self, passage: &Passage) -> bool {
        let Some(name) = passage.claim.speaker.as_deref() else {
            return false;
        };
        let mention = passage.claim.mention;
        let printed = mention.map_or("", |mention| mention.of(self.text));
        let small = printed.to_lowercase();
        let first = name.split(' ').next().unwrap_or_default().to_lowercase();
        let is_of_narrator = Pronoun::of(&first)
            .is_some_and(|own| own.is_first() && own.is_possessive())
            && Pronoun::of(&small).is_some();
        let is_document = small == IT && self.tells_of_document(passage.span);
        is_of_narrator || is_document || self.is_label_of_topic(name, passage.span)
    }

    /// Calls a body by what the draft calls it where an epithet of somebody was taken for its name: "the Dane … the club said".
    fn name_body(&self, passage: &mut Passage) {
        let claim = &mut passage.claim;
        let printed = claim
            .mention
            .map(|mention| mention.of(self.text).to_lowercase());
        let called = printed.filter(|printed| {
            let head = printed.rsplit(' ').next().unwrap_or_default();
            function_word::is_definite(printed) && lexicon::GENERIC_BODIES.contains(head)
        });
        let is_epithet = |name: &str| epithets::is_epithet(name, self.text);
        if called.is_some() && claim.speaker.as_deref().is_some_and(is_epithet) {
            claim.speaker = called;
        }
    }

    /// Whether the sentence before a passage is about a letter, a statement: "Her letter moved the board. “…,” it began."
    fn tells_of_document(&self, passage: Span) -> bool {
        let sentence = self.last_sentence(self.lead(passage)).of(self.text);
        sentence
            .unicode_words()
            .any(|word| lexicon::DOCUMENTS.contains_lowered(word))
    }

    /// Whether a name stands in the label of a headline or in a bold one and is nobody's whom the sources know: "# Bridge row: “…”".
    fn is_label_of_topic(&self, name: &str, passage: Span) -> bool {
        let own = paragraph(self.text, passage);
        let line = &self.text[own.start..passage.start];
        let label = line.trim_end_matches(['“', '"', '‘', '\'', ' ']);
        let is_set = line.starts_with('#') || line.starts_with("**");
        let is_label = label.trim_end_matches('*').ends_with(':');
        is_set && is_label && label.contains(name) && !self.people.has(name)
    }

    /// Who asks what stands in marks, where the draft tells it before: "Asked by Okoro, “…?”, Vey said no." With "To the question
    /// “…?”" nobody tells.
    fn asker(&self, passage: &Passage) -> Option<Option<Span>> {
        let is_question = passage.span.of(self.text).trim_end().ends_with('?');
        let lead = self.last_sentence(self.lead(passage.span));
        let opening = lead.of(self.text).trim_start().to_lowercase();
        let words: Vec<&str> = opening.unicode_words().collect();
        let is_question_noun = |noun: &str| lexicon::means!(TURN_LABELS, noun, "question");
        let (is_asked, is_told) = match words.as_slice() {
            [first, BY, ..] => (is_asking(first), false),
            ["when", rest @ ..] => (rest.iter().any(|word| is_asking(word)), false),
            [TO, THE, noun, ..] => (false, is_question_noun(noun)),
            _ => (false, false),
        };
        if !is_question || !is_asked && !is_told {
            return None;
        }
        let names = self.names(lead);
        Some(names.last().filter(|_| is_asked).map(|name| name.span))
    }

    fn introduced(&self, passage: &Passage) -> Option<Span> {
        let lead = self.lead(passage.span);
        let is_many_words = words(&passage.words(self.text)).len() > 1;
        self.of_pronoun(passage, lead)
            .or_else(|| self.before(passage, lead).filter(|_| is_many_words))
            .or_else(|| self.owner_behind(passage.span).filter(|_| is_many_words))
            .or_else(|| self.closed_by(passage.span))
    }

    /// Whom the draft's speaker heard say it: the name before an infinitive.
    fn heard(&self, passage: &Passage) -> Option<Span> {
        let mention = passage.claim.mention?;
        let end = match mention.start >= passage.span.end {
            true => paragraph(self.text, passage.span).end,
            false => passage.span.start,
        };
        let lead = Span::new(mention.end, end);
        let names = self.names(lead).into_iter();
        let mut names = names.filter(|name| {
            let rest = self.text[name.span.end..lead.end].unicode_words().next();
            let cue = rest.and_then(|verb| word::look_up(verb).cue);
            cue.is_some_and(|cue| matches!(cue.inflection, Inflection::Base | Inflection::Ing))
        });
        names.next().map(|name| name.span)
    }

    /// Who says it by the office that stands behind a passage in a headline: "# “…”: Ostwick coach on defeat", "# “…” – Ostwick coach".
    fn role_in_headline(&self, passage: &Passage) -> Option<Span> {
        let own = paragraph(self.text, passage.span);
        let is_headline = own.of(self.text).starts_with('#');
        let rest = &self.text[passage.span.end..own.end];
        let role = rest.trim_start_matches(['”', '"', '’', '\'', ' ']);
        let role = role.strip_prefix([':', '–', '—', '-'])?.trim_start();
        let start = own.end - role.len();
        let mut end = 0;
        for (n, word) in role.split(' ').enumerate() {
            end += word.len() + usize::from(n > 0);
            let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            let is_noun = bare.starts_with(char::is_lowercase) && is_persons_noun(bare);
            if is_noun && n > 0 {
                let end = start + end - (word.len() - bare.len());
                return is_headline.then(|| Span::new(start, end));
            }
            if n > WORDS_TO_VIEW_NOUN || is_noun || !bare.starts_with(char::is_uppercase) {
                return None;
            }
        }
        None
    }

    /// Whose name stands alone before a colon right before a passage, behind other words in marks: "Vey: “…” Okoro: “…”".
    fn labelled(&self, passage: &Passage) -> Option<Span> {
        let start = paragraph(self.text, passage.span).start;
        let before = self.text[start..passage.span.start].trim_end_matches(['“', '"', ' ']);
        let before = before.strip_suffix(':')?;
        let at = before.rfind(['”', '"'])?;
        let own = &before[at..];
        let name = own.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut words = name.split(' ');
        let is_name = words.all(|word| word.starts_with(char::is_uppercase));
        let end = start + before.len();
        (is_name && self.people.has(name)).then(|| Span::new(end - name.len(), end))
    }

    /// Whose name opens the label in which the body beside it was taken for the speaker: "Ada Example, Harbour Party: “…”".
    fn before_body(&self, passage: &Passage) -> Option<Span> {
        let mention = passage.claim.mention?;
        let lead = self.lead(passage.span);
        let label = lead
            .of(self.text)
            .trim_start_matches(|c| LAYOUT.contains(&c));
        let start = lead.end - label.len();
        let (name, body) = label.split_once(", ")?;
        let body = body.trim_end_matches(LAYOUT).strip_suffix(':')?;
        let is_beside = mention.start > start + name.len() && lead.contains(&mention);
        let mut words = name.split(' ').chain(body.split(' '));
        let is_capital = words.all(|word| word.starts_with(char::is_uppercase));
        let is_other = is_person(body) || !body.contains(' ') && self.people.has(body);
        let is_known = name.contains(' ') && self.people.has(name);
        (is_known && is_beside && is_capital && !is_other)
            .then(|| Span::new(start, start + name.len()))
    }

    /// The full name behind a role whose first word was taken for a name, since it opens a line: "Fire chief Ada Example on the fire:".
    fn behind_role(&self, mention: Span) -> Option<Span> {
        let is_word = mention.of(self.text).starts_with(char::is_uppercase)
            && !mention.of(self.text).contains(' ');
        let rest = self.text[mention.end..]
            .strip_prefix(' ')
            .filter(|_| is_word)?;
        let (role, name) = rest.split_once(' ')?;
        let words = name
            .split(' ')
            .take_while(|word| word.starts_with(char::is_uppercase));
        let name = words.collect::<Vec<_>>().join(" ");
        let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
        let start = mention.end + 1 + role.len() + 1;
        (lexicon::ROLES.contains(role) && is_person(name))
            .then(|| Span::new(start, start + name.len()))
    }

    /// What the draft calls a speaker for whom a word was taken that stands in its headings only: "the mayor" below "# Harbour notes".
    fn under_heading(&self, passage: &Passage) -> Option<Span> {
        let name = passage.claim.speaker.as_deref()?;
        let mention = passage.claim.mention?;
        let is_role = function_word::is_definite(mention.of(self.text));
        let is_heading = |line: &str| line.trim_start().starts_with('#');
        let mut named = self.text.lines().filter(|line| line.contains(name));
        let is_word = !name.contains(' ') && !self.people.has(name);
        (is_role && is_word && named.all(is_heading)).then_some(mention)
    }

    /// What stands before a passage in its paragraph, behind other words in marks.
    fn lead(&self, passage: Span) -> Span {
        let start = paragraph(self.text, passage).start;
        let before = &self.text[start..passage.start];
        let own = before.trim_end_matches(['“', '"', '‘', '\'', '«', '„', '*', '_', ' ']);
        let from = own.rfind(['”', '"', '»']).map_or(0, |at| {
            at + own[at..].chars().next().map_or(1, char::len_utf8)
        });
        Span::new(start + from, start + own.len())
    }

    /// Whom "he" or "she" beside a passage means that no full name tells: the only one who is named before.
    fn of_pronoun(&self, passage: &Passage, lead: Span) -> Option<Span> {
        let mention = passage.claim.mention?;
        let pronoun = mention.of(self.text).to_lowercase();
        let gender = lexicon::PERSONAL_PRONOUNS.meaning(&pronoun)?;
        let gender = Some(Gender::named(gender)).filter(|gender| *gender != Gender::Unknown)?;
        let lead = Span::new(lead.start.min(mention.start), lead.end.min(mention.start));
        let here = self.only_one(lead);
        let before = || self.only_one(self.paragraph_before(passage.span)?);
        let named = here.or_else(|| before().filter(|_| self.names(lead).is_empty()))?;
        let own = PersonName::parse(named.of(self.text)).gender;
        own.agrees(gender).then_some(named)
    }

    fn before(&self, passage: &Passage, lead: Span) -> Option<Span> {
        let own = lead.of(self.text);
        let label = own.trim_matches(LAYOUT);
        if label.is_empty() || label == ":" {
            return self.above(passage.span, label == ":");
        }
        if own.contains(['\t', '|']) {
            return self.cell(lead);
        }
        if own.trim_end().ends_with(':') {
            return self.head_of(self.last_sentence(lead));
        }
        if own.trim_end().ends_with(['.', '!', '?']) && self.floats(passage.span) {
            return self.only_one(self.last_sentence(lead));
        }
        let sentence = self.last_sentence(lead);
        self.opened_for(sentence).or_else(|| self.owner(sentence))
    }

    /// The name in what stands above a passage that has its paragraph to itself: an announcement with a colon, a heading, the
    /// term of a list of definitions.
    fn above(&self, passage: Span, is_defined: bool) -> Option<Span> {
        let own = paragraph(self.text, passage);
        let rest = self.text[passage.end..own.end].trim_matches(|c: char| !c.is_alphanumeric());
        let is_first = self.text[own.start..passage.start]
            .chars()
            .all(|c| !c.is_alphanumeric());
        let line = self.line_before(own.start).filter(|_| is_first)?;
        let printed = line.of(self.text).trim();
        let label = printed.trim_matches(LAYOUT);
        if label.ends_with(':') {
            return self.head_of(self.last_sentence(line));
        }
        let is_heading = printed.starts_with('#')
            || printed.starts_with("**") && printed.ends_with("**")
            || is_defined;
        let is_alone = is_heading && rest.is_empty();
        is_alone.then(|| self.named_alone(line)).flatten()
    }

    /// The last line with words before a place.
    fn line_before(&self, at: usize) -> Option<Span> {
        let before = self.text[..at].trim_end_matches(|c: char| c.is_whitespace() || c == '>');
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (start < before.len()).then(|| Span::new(start, before.len()))
    }

    /// The paragraph before that of a passage, if nobody speaks in it.
    fn paragraph_before(&self, passage: Span) -> Option<Span> {
        let line = self.line_before(paragraph(self.text, passage).start)?;
        let printed = line.of(self.text);
        (!printed.contains(['“', '"', '«']) && printed.ends_with('.')).then_some(line)
    }

    /// The cell with a name alone before a passage.
    fn cell(&self, lead: Span) -> Option<Span> {
        let own = lead.of(self.text);
        let mut start = lead.start;
        let mut named = own.split_inclusive(['\t', '|']).filter_map(|cell| {
            let span = Span::new(start, start + cell.len());
            start = span.end;
            self.named_alone(span)
        });
        named.next()
    }

    /// The name of which a stretch consists, but for signs.
    fn named_alone(&self, stretch: Span) -> Option<Span> {
        let printed = stretch.of(self.text);
        let own = printed.trim_matches(LAYOUT);
        let name = own.split(',').next().unwrap_or(own);
        let start = stretch.start + printed.find(own)?;
        let is_name = name
            .split(' ')
            .all(|word| word.starts_with(char::is_uppercase));
        (is_name && self.people.has(name)).then(|| Span::new(start, start + name.len()))
    }

    /// Who heads an announcement: the only one named in it, or the one with whom it begins.
    fn head_of(&self, sentence: Span) -> Option<Span> {
        let first = self.names(sentence).first().map(|mention| mention.span);
        let opens = |name: &Span| {
            let before = &self.text[sentence.start..name.start];
            !before.contains(char::is_alphanumeric)
        };
        let is_said = |name: &Span| {
            let between = &self.text[name.end..sentence.end];
            !between.contains(['“', '"'])
        };
        let named = self.only_one(sentence).or(first.filter(opens));
        let named = named.map(|name| self.behind_role(name).unwrap_or(name));
        named.filter(is_said)
    }

    /// Whether a passage is a sentence of its own with nothing behind it in its sentence.
    fn floats(&self, passage: Span) -> bool {
        let own = passage.of(self.text);
        own.starts_with(char::is_uppercase) && own.ends_with(['.', '!', '?'])
    }

    /// Who stands behind "for" or "to quote" at the head of a sentence, before a comma: "For Okoro, the quay is “…”".
    fn opened_for(&self, sentence: Span) -> Option<Span> {
        let name = self.only_one(sentence)?;
        let opening = self.text[sentence.start..name.start].trim().to_lowercase();
        let is_closed = self.text[name.end..].starts_with(',');
        (is_closed && lexicon::INTRODUCING_OPENINGS.contains(&opening)).then_some(name)
    }

    /// Whose view it is: "Okoro’s view is that “…”".
    fn owner(&self, sentence: Span) -> Option<Span> {
        let mut names = self.names(sentence).into_iter();
        let owner = names.find(|name| self.owns_view(name.span.end))?;
        self.people
            .has(owner.span.of(self.text))
            .then_some(owner.span)
    }

    /// Whose view it is called behind a passage: "“…” – that was Okoro’s verdict".
    fn owner_behind(&self, passage: Span) -> Option<Span> {
        let rest = behind(passage, self.text);
        let start = passage.end;
        let end = (start + rest.len() + 4).min(paragraph(self.text, passage).end);
        let end = (start..=end)
            .rev()
            .find(|at| self.text.is_char_boundary(*at));
        self.owner(Span::new(start, end?))
    }

    /// Whose words they are called right before their marks, where nobody else says them: "Okoro’s “We sail at noon” was heard". One
    /// word may be a name for anything.
    fn owner_before(&self, passage: &Passage) -> Option<Span> {
        let is_open = passage.claim.speaker.is_none() && !passage.is_unclosed;
        let is_saying = words(&passage.words(self.text)).len() > 1;
        let lead = self.lead(passage.span);
        let last = self
            .names(lead)
            .last()
            .filter(|_| is_open && is_saying)?
            .span;
        let name = without_ending(last, self.text);
        let rest = self.text[name.end..lead.end].trim_matches(['’', '\'']);
        (rest == "s" && self.people.has(name.of(self.text))).then_some(name)
    }

    /// Who is named behind a passage in a sentence about its words: "“…” With these words Okoro left".
    fn closed_by(&self, passage: Span) -> Option<Span> {
        let end = paragraph(self.text, passage).end;
        let rest = self.text[passage.end..end].trim_start_matches(|c: char| !c.is_alphanumeric());
        let start = end - rest.len();
        let sentence = rest.split(['.', '!', '?', '“', '"']).next()?;
        let lowered = sentence.to_lowercase();
        let mut closings = lexicon::CLOSING_OPENINGS.entries();
        closings.find(|closing| lowered.starts_with(closing))?;
        self.only_one(Span::new(start, start + sentence.len()))
    }

    /// Of whom the sentence before a passage tells that "he" beside it was taken past: "Okoro was calm. The keeper was not. “…,” he
    /// said." Where the draft has called him so before, or the sentence tells of both, it may be the first one all the same.
    fn told_of_last(&self, passage: &Passage) -> Option<Span> {
        let name = passage.claim.speaker.as_deref()?;
        let mention = passage.claim.mention?;
        let pronoun = mention.of(self.text).to_lowercase();
        let is_one = lexicon::means!(PERSONAL_PRONOUNS, &pronoun, "man" | "woman");
        let lead = self.lead(passage.span);
        let lead = Span::new(lead.start.min(mention.start), lead.end.min(mention.start));
        let is_ended = lead.of(self.text).trim_end().ends_with('.');
        let sentence = self.last_sentence(lead);
        let role = self.mentions(sentence, MentionKind::Nominal).first()?.span;
        let before = &self.text[..sentence.start];
        let noun = role.of(self.text).unicode_words().next_back()?;
        let opens = !self.text[sentence.start..role.start].contains(char::is_alphanumeric);
        let is_definite = role.of(self.text).starts_with("The ");
        let is_other = |word: &str| lexicon::PERSONAL_PRONOUNS.contains(&word.to_lowercase());
        let is_alone = self.names(sentence).is_empty()
            && !sentence.of(self.text).unicode_words().any(is_other);
        let is_new = !before.to_lowercase().contains(noun) && name.starts_with(char::is_uppercase);
        let is_told = is_one && is_ended && opens && is_definite && is_persons_noun(noun);
        (is_told && is_alone && is_new).then_some(role)
    }

    /// Whether a name that ends here owns what somebody says or holds.
    fn owns_view(&self, end: usize) -> bool {
        let before = &self.text[..end];
        let rest = &self.text[end..];
        let is_owner = before.ends_with("’s") || before.ends_with("'s");
        let owned = rest.strip_prefix("’s").or(rest.strip_prefix("'s"));
        let owned = owned.or(is_owner.then_some(rest)).unwrap_or_default();
        let mut near = owned.unicode_words().take(WORDS_TO_VIEW_NOUN);
        near.any(|word| lexicon::means!(HOLDING_WORDS, word, "seat"))
    }

    /// The only one named in the last sentence of a stretch that names anybody. Where somebody is told of by what he is ("as the
    /// engineer spoke"), he may be meant.
    fn only_one(&self, stretch: Span) -> Option<Span> {
        let names = self.names(stretch);
        let last = names.last()?;
        let is_beside = |other: &&&Mention| {
            (other.paragraph, other.sentence) == (last.paragraph, last.sentence)
        };
        let is_one = names
            .iter()
            .filter(is_beside)
            .all(|name| name.key == last.key);
        let others = self.mentions(stretch, MentionKind::Nominal);
        let is_alone = !others.iter().filter(is_beside).any(|other| {
            let noun = other.span.of(self.text).unicode_words().next_back();
            let noun = noun.unwrap_or_default().to_lowercase();
            lexicon::ROLES.contains(&noun) && !lexicon::THINGS.contains(&noun)
                || lexicon::GENDERED_NOUNS.meaning(&noun).is_some()
        });
        let name = without_ending(last.span, self.text);
        (is_one && is_alone && self.people.has(name.of(self.text))).then_some(name)
    }

    /// The names in a stretch, in its order, but for whom its sentences are about.
    fn names(&self, stretch: Span) -> Vec<&Mention> {
        let mut names = self.mentions(stretch, MentionKind::Name);
        names.retain(|name| !leads_to_topic(&self.text[..name.span.start]));
        names
    }

    fn mentions(&self, stretch: Span, kind: MentionKind) -> Vec<&Mention> {
        let all = self.analysis.mentions.iter().as_slice();
        let first = all.partition_point(|mention| mention.span.start < stretch.start);
        let behind = all[first..].iter();
        let inside = behind.take_while(|mention| mention.span.start < stretch.end);
        inside
            .filter(|m| m.kind == kind && stretch.contains(&m.span))
            .collect()
    }

    /// The last sentence that begins in a stretch.
    fn last_sentence(&self, stretch: Span) -> Span {
        let printed = stretch.of(self.text).trim_end();
        let ends = printed.rmatch_indices(['.', '!', '?', ';']);
        let mut starts = ends.filter_map(|(at, _)| {
            let start = at + 1;
            let is_parted = printed[start..].starts_with(' ');
            let title = printed[..at]
                .unicode_words()
                .next_back()
                .unwrap_or_default();
            (is_parted && PersonName::parse(&format!("{title} X")).titles.is_empty())
                .then_some(stretch.start + start)
        });
        Span::new(starts.next().unwrap_or(stretch.start), stretch.end)
    }

    /// A name as the draft has it in full.
    fn full_name(&self, mention: Span) -> String {
        let own = mention.of(self.text);
        let last = own.unicode_words().next_back().unwrap_or_default();
        self.full_names
            .get(last)
            .copied()
            .unwrap_or(own)
            .to_string()
    }
}

/// A name without its possessive ending.
fn without_ending(name: Span, text: &str) -> Span {
    let printed = name.of(text);
    let own = printed.trim_end_matches("’s").trim_end_matches("'s");
    Span::new(name.start, name.start + own.len())
}
