//! Articles in languages other than English: only what stands in their quotation marks.
//!
//! No rule of English grammar is applied. The speaker is told only where the layout tells it in any language: by a
//! name and a colon before the marks («Mara Okoro: “…”», «Mara Okoro sagte: „…“»), or by a dash and a name behind
//! them («“…” — Mara Okoro», «„…” – powiedziała Mara Okoro»). All other speakers are unknown, and marked as such.

use crate::language::lexicon;
use crate::language::person_name::is_given_name;
use crate::quotation::reason::{CuePlace, Decided, LabelPlace, Reason, Support};
use crate::quotation::surface::marks::{Marked, pair};
use crate::quotation::surface::paragraph::paragraphs;
use crate::quotation::{Doubt, Kind, Quotation, Speaker};
use crate::text::{Span, floor, printable};

/// Bytes beside the marks within which the name of the speaker stands.
const MAX_BYTES_TO_NAME: usize = 120;
/// Words of a name.
const MAX_FOREIGN_NAME_WORDS: usize = 4;
/// Words of a name with the role before it.
const MAX_SUBJECT_WORDS: usize = 7;
/// From so many words on what stands in marks is a clause, even where no punctuation ends it: names and terms are shorter.
const MIN_CLAUSE_WORDS: usize = 4;
/// The same in letters, for scripts that separate no words.
const MIN_CLAUSE_LETTERS: usize = 10;

/// The passages in marks of a text in this language, which is not English.
pub fn find(text: &str, language: &str) -> Vec<Quotation> {
    let nouns_are_large = lexicon::CAPITAL_NOUNS.contains(language);
    let marked = pair(text, &paragraphs(text));
    let passages = marked.chunk_by(|before, _| before.goes_on);
    let passages = passages.filter_map(|passage| quotation(text, passage, nouns_are_large));
    passages.collect()
}

fn quotation(text: &str, passage: &[Marked], nouns_are_large: bool) -> Option<Quotation> {
    let (first, last) = (passage.first()?, passage.last()?);
    let announced = announced(text, first.outer.start);
    let signed = signed(text, last.outer.end, nouns_are_large);
    let words = first.inner.of(text);
    let introduced = text[..first.outer.start].trim_end().ends_with([':', '：']);
    let is_clause = passage.len() > 1 || is_clause(words);
    if !is_clause && !introduced && signed.is_none() && is_name_or_word(words) {
        return None;
    }
    let named = announced.or(signed);
    let mut doubts = Vec::new();
    if named.is_none() {
        doubts.push(Doubt::SpeakerUnknown);
    }
    if !is_clause && !introduced && named.is_none() {
        doubts.push(Doubt::KindUnclear);
    }
    if passage.iter().any(|marked| marked.odd) {
        doubts.push(Doubt::MarksOdd);
    }
    doubts.sort_unstable();
    Some(Quotation {
        spans: passage.iter().map(|marked| marked.inner).collect(),
        kind: if is_clause { Kind::Direct } else { Kind::Mixed },
        cue: named.as_ref().and_then(|named| named.cue),
        speaker: named.map(|named| named.speaker(text)),
        relay: None,
        time: None,
        said_on: None,
        occasion: None,
        floating: false,
        doubts,
    })
}

/// Whether words in marks are a sentence or a clause.
fn is_clause(words: &str) -> bool {
    let sets_blanks = words.contains(char::is_whitespace);
    let unspaced = words.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
    ends_clause(words)
        || words.split_whitespace().count() >= MIN_CLAUSE_WORDS
        || !sets_blanks && is_uncased(words) && unspaced.count() >= MIN_CLAUSE_LETTERS
}

fn ends_clause(words: &str) -> bool {
    words.ends_with([
        '.', '!', '?', '…', ',', '。', '！', '？', '，', '、', '؟', '।',
    ])
}

/// Whether words in marks are probably not speech: a single word, or a name, all words of which have a capital.
fn is_name_or_word(words: &str) -> bool {
    let mut all = words.split_whitespace();
    let is_single = words.split_whitespace().nth(1).is_none();
    is_single || all.all(begins_large)
}

/// Whether a script has no capitals.
fn is_uncased(words: &str) -> bool {
    !words.contains(|c: char| c.is_lowercase() || c.is_uppercase())
}

fn begins_large(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// The speaker who is named beside a passage.
struct Named {
    name: Span,
    /// The verb between the name and the marks, or the colon.
    cue: Option<Span>,
    place: NamePlace,
}

/// Where the name stands.
enum NamePlace {
    /// Before a colon.
    Label,
    /// Behind a dash.
    Signature,
    /// In these words, which have a verb too.
    Clause(Span, CuePlace),
}

impl Named {
    fn speaker(&self, text: &str) -> Speaker {
        let name = printable(self.name.of(text));
        let link = match &self.place {
            NamePlace::Label => label(&name, LabelPlace::Before),
            NamePlace::Signature => label(&name, LabelPlace::Signature),
            NamePlace::Clause(words, place) => Support::Cue {
                words: printable(words.of(text)),
                place: *place,
            },
        };
        Speaker {
            name,
            mention: Some(self.name),
            by: Reason::new(Decided::Layout, link),
        }
    }
}

fn label(name: &str, place: LabelPlace) -> Support {
    let name = name.to_string();
    Support::Label { name, place }
}

/// The speaker before a colon: "Mara Okoro: “…”" and "Mara Okoro sagte: “…”". The name begins a sentence, where any
/// word has a capital: its first word must therefore be a known given name or, in scripts other than Latin, of which
/// no names are known, have more than three letters.
fn announced(text: &str, marks: usize) -> Option<Named> {
    let before = text[..marks].trim_end();
    let before = before.strip_suffix([':', '：'])?;
    let colon = Span::new(before.len(), text[..marks].trim_end().len());
    let from = floor(text, before.len().saturating_sub(MAX_BYTES_TO_NAME));
    let near = &text[from..before.len()];
    let start = near.rfind(['.', '!', '?', '\n', '”', '“', '»', '«', '"']);
    let start = start.map_or(from, |at| {
        from + at + near[at..].chars().next().map_or(0, char::len_utf8)
    });
    let clause = Span::new(start, before.len()).trimmed(text);
    let places: Vec<Span> = clause.words(text, char::is_whitespace).collect();
    let words: Vec<&str> = places.iter().map(|word| word.of(text)).collect();
    let name = leading_name(&words);
    let first = words.first()?;
    let begins_name = is_given_name(first) || !has_latin(first) && first.chars().count() > 3;
    if !(2..=MAX_FOREIGN_NAME_WORDS).contains(&name) || !begins_name {
        return None;
    }
    let span = Span::new(clause.start, places[name - 1].end);
    match &words[name..] {
        [] => Some(Named {
            name: span,
            cue: Some(colon),
            place: NamePlace::Label,
        }),
        [verb] if is_small(verb) => Some(Named {
            name: span,
            cue: Some(places[name]),
            place: NamePlace::Clause(clause, CuePlace::Before),
        }),
        _ => None,
    }
}

/// The speaker behind a dash, with or without a verb: "“…” — Mara Okoro" and "“…”, — powiedziała minister Mara Okoro."
/// The clause ends with the name. It may hold no short words, which would be prepositions or pronouns: then somebody
/// other than the speaker may be named.
fn signed(text: &str, end: usize, nouns_are_large: bool) -> Option<Named> {
    let to = floor(text, end + MAX_BYTES_TO_NAME);
    let behind = &text[end..to];
    let behind = behind.trim_start_matches([' ', '\u{a0}', ',', '.']);
    let clause = behind
        .strip_prefix("--")
        .or_else(|| behind.strip_prefix(['—', '–', '―']))?;
    let start = to - clause.len();
    let close = clause.find([
        '.', ',', ';', ':', '!', '?', '—', '–', '―', '(', '\n', '«', '“', '„', '"',
    ]);
    let close = close.or((to == text.len()).then_some(clause.len()))?;
    let clause_span = Span::new(start, start + close).trimmed(text);
    let places: Vec<Span> = clause_span.words(text, char::is_whitespace).collect();
    let words: Vec<&str> = places.iter().map(|word| word.of(text)).collect();
    let has_verb = words.first().is_some_and(|word| is_small(word));
    let first = usize::from(has_verb);
    let subject = &words[first..];
    let is_told = match has_verb {
        _ if nouns_are_large => is_full_name(subject) && is_given_name(subject[0]),
        true => names_one(subject),
        false => is_full_name(subject),
    };
    if !is_told {
        return None;
    }
    let verb = places.first().copied().filter(|_| has_verb);
    Some(Named {
        name: Span::new(places[first].start, clause_span.end),
        cue: verb,
        place: match verb {
            Some(_) => NamePlace::Clause(clause_span, CuePlace::After),
            None => NamePlace::Signature,
        },
    })
}

/// Whether the words behind a verb are one subject: a name, with or without a role before it.
fn names_one(subject: &[&str]) -> bool {
    let is_long = |word: &&str| is_particle(word) || word.chars().count() > 2;
    let ends_with_name = subject.last().is_some_and(|word| begins_large(word));
    subject.len() <= MAX_SUBJECT_WORDS && ends_with_name && subject.iter().all(is_long)
}

/// Whether words are a name of several words.
fn is_full_name(words: &[&str]) -> bool {
    (2..=MAX_FOREIGN_NAME_WORDS).contains(&words.len()) && leading_name(words) == words.len()
}

/// How many of the first words are a name: words with capitals, and particles between them.
fn leading_name(words: &[&str]) -> usize {
    let of_name = |word: &&&str| begins_large(word) || is_particle(word);
    let run = words.iter().take_while(of_name).count();
    let large = words[..run].iter().rposition(|word| begins_large(word));
    large.map_or(0, |last| last + 1)
}

fn is_particle(word: &str) -> bool {
    lexicon::PARTICLES.contains(word)
}

fn has_latin(word: &str) -> bool {
    word.contains(|c: char| c.is_alphabetic() && c < '\u{250}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Kind, words and speaker of each passage.
    fn read(text: &str) -> Vec<(Kind, String, Option<String>)> {
        let found = find(text, "French").into_iter();
        let row = |q: Quotation| {
            let name = q.known_speaker().map(|speaker| speaker.name.clone());
            (q.kind, q.text(text), name)
        };
        found.map(row).collect()
    }

    #[test]
    fn the_marks_of_each_convention_hold_a_passage() {
        for text in [
            "«Le bac ne part plus.» Voilà tout.",
            "« Le bac ne part plus. » Voilà tout.",
            "„Le bac ne part plus.“ Sonst nichts.",
            "„Le bac ne part plus.” Nic więcej.",
            "»Le bac ne part plus.« Sonst nichts.",
            "”Le bac ne part plus.” Inget mer.",
            "»Le bac ne part plus.» Ei muuta.",
            "“Le bac ne part plus.” Nada más.",
            "\"Le bac ne part plus.\" Niente altro.",
            "‘Le bac ne part plus.’ Meer niet.",
            "‹Le bac ne part plus.› Sonst nichts.",
            "他说「Le bac ne part plus.」。",
            "他说『Le bac ne part plus.』。",
            "他说“Le bac ne part plus.”然后走了。",
        ] {
            let words = "Le bac ne part plus.".to_string();
            assert_eq!(read(text), [(Kind::Direct, words, None)], "{text}");
        }
    }

    #[test]
    fn what_nothing_ties_to_a_name_says_so() {
        let [quotation] = find(
            "„Wir fahren nicht mehr“, sagte die Reederin am Kai.",
            "German",
        )
        .try_into()
        .unwrap();
        assert_eq!(quotation.speaker, None);
        assert_eq!(quotation.doubts, [Doubt::SpeakerUnknown]);
        assert_eq!(quotation.kind, Kind::Direct);
        assert_eq!(quotation.time, None);
        let [fragment] = find("Die Reederin nannte das Schiff „sehr alt“.", "German")
            .try_into()
            .unwrap();
        assert_eq!(fragment.kind, Kind::Mixed);
        assert_eq!(fragment.doubts, [Doubt::SpeakerUnknown, Doubt::KindUnclear]);
    }

    #[test]
    fn a_passage_of_several_paragraphs_is_one() {
        let text = "Письмо:\n«Паром старый.\n«Мы не поедем.»";
        let [quotation] = find(text, "Russian").try_into().unwrap();
        assert_eq!(quotation.spans.len(), 2);
    }

    #[test]
    fn names_and_words_in_marks_are_nobodys() {
        let text = "Компания «Северный Паром» закрыта. Это был «паром».";
        assert_eq!(read(text), []);
        let announced = "На борту написано: «Северный Паром».";
        assert_eq!(read(announced).len(), 1);
    }

    #[test]
    fn a_label_tells_who_speaks() {
        let who = |text: &str| read(text).pop().and_then(|(.., name)| name);
        let okoro = |name: &str| Some(name.to_string());
        assert_eq!(who("Мария Окоро: «Мы не поедем.»"), okoro("Мария Окоро"));
        assert_eq!(
            who("Regen. Maria Okoro sagte: „Wir fahren nicht.“"),
            okoro("Maria Okoro")
        );
        assert_eq!(
            who("Maria van den Berg: ‘Wij varen niet.’"),
            okoro("Maria van den Berg")
        );
        for unknown in [
            "Sein Fazit: „Wir fahren nicht.“",
            "Selon Okoro: «Nous ne partons pas.»",
            "In Ostwick sagte Okoro: „Wir fahren nicht.“",
            "Он сказал: «Мы не поедем.»",
            "По словам Марии Окоро: «Мы не поедем.»",
            "市长：「船太旧了，我们不走。」",
        ] {
            assert_eq!(who(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_dash_tells_who_speaks() {
        let who = |text: &str| read(text).pop().and_then(|(.., name)| name);
        let named = |name: &str| Some(name.to_string());
        for (text, name) in [
            ("«Мы не поедем», — сказала Окоро.", "Окоро"),
            (
                "«Мы не поедем», — сказала мэр Мария Окоро.",
                "мэр Мария Окоро",
            ),
            ("„Nie płyniemy” – powiedziała Maria Okoro.", "Maria Okoro"),
            ("«Nous ne partons pas.» — Maria Okoro", "Maria Okoro"),
            ("“No salimos” —dijo Maria de la Cruz—.", "Maria de la Cruz"),
        ] {
            assert_eq!(who(text), named(name), "{text}");
        }
        for unknown in [
            "«Мы не поедем», — сказала она.",
            "«Мы не поедем», — сообщили в Оствике.",
            "«Мы не поедем», — сказал он агентству Север.",
            "„Nie płyniemy” – tak brzmi napis.",
            "«Мы не поедем», сказала Окоро.",
        ] {
            assert_eq!(who(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn where_nouns_have_capitals_only_a_full_name_behind_a_dash_tells() {
        let who = |text: &str| {
            let [quotation] = find(text, "German").try_into().unwrap();
            quotation.speaker.map(|speaker| speaker.name)
        };
        let phrase = "„Wir fahren nicht mehr“ – im wahrsten Sinne des Wortes – stand am Kai.";
        assert_eq!(who(phrase), None);
        assert_eq!(who("„Wir fahren nicht mehr“ – sagte Okoro."), None);
        let signed = who("„Wir fahren nicht mehr“ – Maria Okoro");
        assert_eq!(signed.as_deref(), Some("Maria Okoro"));
    }

    #[test]
    fn a_hebrew_abbreviation_has_no_marks() {
        let text = "ארה\"ב הודיעה: \"המעבורת לא תצא היום מהנמל.\" כך נמסר.";
        let [(kind, words, _)] = read(text).try_into().unwrap();
        assert_eq!(
            (kind, words.as_str()),
            (Kind::Direct, "המעבורת לא תצא היום מהנמל.")
        );
    }

    #[test]
    fn a_long_line_of_marks_is_read_in_one_pass() {
        let text = "«Мы не поедем.» — ".repeat(50_000);
        assert_eq!(find(&text, "Russian").len(), 50_000);
    }
}
