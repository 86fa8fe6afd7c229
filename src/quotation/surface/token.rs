//! The tokens of an article. A quotation is **one** token: what is said never takes part in the grammar
//! of the sentence that reports it.

use crate::language::class::Class;
use crate::language::cue_verb::{CueForm, Inflection};
use crate::language::ending::{self, Ending};
use crate::language::lexicon;
use crate::language::person_name::{is_given_name, is_title};
use crate::language::word::{Lists, WordEntry, is_acronym, look_up};
use crate::text::Span;

/// A word, a sign or a whole quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text, in bytes.
    pub span: Span,
    /// Its class.
    pub class: Class,
    /// Set where its class is [`Class::Cue`].
    pub cue: Option<CueForm>,
    /// The lists in which the word stands.
    pub lists: Lists,
    /// A capital letter begins it.
    pub capital: bool,
    /// Number of its sentence within the paragraph.
    pub sentence: u32,
}

impl Token {
    /// The token that stands for a quotation.
    pub fn quotation(span: Span) -> Self {
        Token {
            span,
            class: Class::Quote,
            cue: None,
            lists: Lists::default(),
            capital: false,
            sentence: 0,
        }
    }

    /// Whether it is a cue verb that can be the verb of its sentence.
    pub fn is_finite_cue(&self) -> bool {
        self.cue.is_some_and(|cue| cue.inflection.is_finite())
    }

    /// Whether it begins a sentence, or follows a quotation, a colon or a dash.
    pub fn opens_sentence(&self, before: Option<&Token>) -> bool {
        before.is_none_or(|before| {
            before.sentence != self.sentence
                || matches!(before.class, Class::Quote | Class::Colon | Class::Dash)
        })
    }

    /// Whether it is a verb of saying or the "according" of "according to".
    pub fn is_cue(&self) -> bool {
        matches!(self.class, Class::Cue | Class::According)
    }
}

/// Appends the tokens of `stretch`, which holds no quotation.
pub fn tokenise(text: &str, stretch: Span, tokens: &mut Vec<Token>) {
    let mut at = stretch.start;
    let first = tokens.len();
    while let Some((span, shape)) = next(text, at, stretch.end) {
        at = span.end;
        let previous = if tokens.len() > first {
            tokens.last_mut()
        } else {
            None
        };
        match shape {
            RawToken::Sign(Class::Stop) => match previous {
                Some(word)
                    if word.span.end == span.start
                        && is_abbreviation(text, word)
                        && !is_whole_word(text, word.span, span.end) =>
                {
                    word.span.end = span.end;
                }
                _ => tokens.push(sign(span, Class::Stop)),
            },
            RawToken::Sign(Class::Sign) if is_bare_genitive(text, span, previous.as_deref()) => {
                tokens.push(sign(span, Class::Genitive));
            }
            RawToken::Sign(class) => tokens.push(sign(span, class)),
            RawToken::Word => {
                let token = word(text, span, previous.as_deref());
                if let Some(before) = previous
                    && let Some(noun) = noun_of_compound(before, &token)
                {
                    before.cue = None;
                    before.class = noun;
                }
                tokens.push(token);
                name_of_a_small_word(text, &mut tokens[first..]);
                long_since(text, &mut tokens[first..]);
                part_label(text, &mut tokens[first..]);
            }
        }
    }
}

/// Whether a word is short for another, also behind a prefix: "Sen", "then-Sen".
fn is_abbreviation(text: &str, word: &Token) -> bool {
    let prefixed = || {
        let (before, title) = word.span.of(text).split_once('-')?;
        let prefix = lexicon::means_folded!(TITLE_AFFIXES, before, "before");
        Some(prefix && look_up(title).lists.has(Lists::ABBREVIATION))
    };
    word.lists.has(Lists::ABBREVIATION) || prefixed().unwrap_or(false)
}

/// Whether the stop behind a word ends a sentence although the word is a known abbreviation: "no." is short for
/// "number" only before a number ("he will vote no. And"), "Dem." for a party only before an office ("Dem. Senator").
fn is_whole_word(text: &str, word: Span, end: usize) -> bool {
    let rest = text[end..].trim_start();
    let number = || rest.starts_with(|c: char| c.is_ascii_digit() || c == '#');
    let office = || is_title(rest.split_whitespace().next().unwrap_or_default());
    match word.of(text) {
        "no" => !number(),
        "Dem" => !office(),
        _ => false,
    }
}

/// Whether a sign is the apostrophe of a genitive ("the pilots' guild"), and no closing mark.
fn is_bare_genitive(text: &str, span: Span, previous: Option<&Token>) -> bool {
    let apostrophe = matches!(span.of(text), "'" | "’");
    let owner = previous.is_some_and(|word| {
        word.span.end == span.start && word.span.of(text).ends_with(['s', 'S'])
    });
    let owned = text[span.end..].strip_prefix(' ');
    apostrophe && owner && owned.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

fn sign(span: Span, class: Class) -> Token {
    Token {
        class,
        ..Token::quotation(span)
    }
}

/// The class of a word that stands alone.
pub(in crate::quotation) fn class_alone(word: &str) -> Class {
    self::word(word, Span::new(0, word.len()), None).class
}

/// Whether `word` is none that a name or a description could have alone: "More", "Watch".
pub(in crate::quotation) fn is_no_name(word: &str) -> bool {
    !class_alone(word).is_nounlike() || look_up(word).lists.has(Lists::NOT_A_NAME)
}

fn word(text: &str, span: Span, previous: Option<&Token>) -> Token {
    let word = span.of(text);
    let capital = word.starts_with(|c: char| c.is_uppercase());
    let entry = if capital && is_acronym(word) {
        WordEntry::default()
    } else {
        look_up(word)
    };
    let cue = entry
        .cue
        .filter(|_| !capital || is_headline_cue(word) && !follows_small_word(previous))
        .filter(|cue| !(entry.lists.has(Lists::CUE_NOUN) && is_noun(*cue, previous)))
        .filter(|cue| !follows_article(*cue, previous));
    let class = match cue {
        Some(_) => Class::Cue,
        None => class_of(word, capital, entry, previous),
    };
    Token {
        cue,
        class,
        capital,
        lists: entry.lists,
        ..Token::quotation(span)
    }
}

/// Whether a form of a cue verb is a noun here, because of the word before it: "his claim", "the report", "Okoro's
/// remarks".
fn is_noun(cue: CueForm, previous: Option<&Token>) -> bool {
    use Class::{As, Determiner, For, From, Genitive, In, Of, PossessivePronoun, With};
    let inflection = matches!(cue.inflection, Inflection::Base | Inflection::Third);
    let after = previous.map(|token| token.class);
    let noun = matches!(
        after,
        Some(Determiner | PossessivePronoun | Genitive | Of | In | For | From | With | As)
    );
    inflection && noun
}

/// Whether a form of a cue verb stands behind an article or "of", so that it is a noun: "the secretary of state".
fn follows_article(cue: CueForm, previous: Option<&Token>) -> bool {
    let inflection = matches!(cue.inflection, Inflection::Base | Inflection::Third);
    let article = previous.is_some_and(|token| {
        let determiner = token.class == Class::Determiner && !token.lists.has(Lists::STANDS_ALONE);
        determiner || token.class == Class::Of
    });
    inflection && article
}

/// The class of a form of a cue verb that is a noun, because it forms a compound with the noun behind it: "press
/// secretary", "report author", "state television".
fn noun_of_compound(before: &Token, noun: &Token) -> Option<Class> {
    let base = before.cue?.inflection == Inflection::Base;
    let speaks = before.lists.has(Lists::CUE_NOUN) && noun.class == Class::Role;
    let common = matches!(noun.class, Class::Role | Class::Word | Class::Plural);
    let owns = before.lists.has(Lists::BODY) && common;
    match (base && speaks, base && owns) {
        (true, _) => Some(Class::CueNoun),
        (_, true) => Some(Class::Word),
        _ => None,
    }
}

/// Reads the last token but one, a month or a preposition, as part of a name where it is one: "April Rowan", "Park Jun
/// Seo", "Per Rowan". What is also a given name begins a name behind another name, a title, a verb of saying or a
/// punctuation mark; behind "in", "last" or a number a month is the month, and at the head of a sentence a preposition is
/// one ("Per Reuters").
fn name_of_a_small_word(text: &str, tokens: &mut [Token]) {
    let [rest @ .., small, next] = tokens else {
        return;
    };
    let is_month =
        small.class == Class::Day && lexicon::MONTHS.contains_folded(small.span.of(text));
    let is_preposition = small.class == Class::Preposition;
    if !is_month && !is_preposition
        || !small.capital
        || next.class != Class::Name
        || next.span.start != small.span.end + 1
    {
        return;
    }
    let before = rest.last();
    let is_within = before.is_some_and(|before| {
        before.class == Class::Name && before.span.end + 1 == small.span.start
    });
    let is_given_name = is_given_name(small.span.of(text))
        && before.map_or(is_month, |before| {
            use Class::{Colon, Comma, Cue, Dash, Name, Open, Quote, Role, Stop};
            let opens = matches!(before.class, Stop | Colon | Dash | Open);
            opens && is_month || matches!(before.class, Name | Role | Cue | Quote | Comma)
        });
    let is_within = is_within && is_month;
    if is_within || is_given_name {
        small.class = Class::Name;
        small.lists = Lists::default();
    }
}

/// Makes an adverb of "long" between an auxiliary and its verb: "has long argued".
fn long_since(text: &str, tokens: &mut [Token]) {
    let [.., helper, long, verb] = tokens else {
        return;
    };
    let helps = matches!(helper.class, Class::Auxiliary | Class::Be);
    let is_verb = matches!(verb.class, Class::Cue | Class::Ed);
    if helps && is_verb && long.class == Class::Word && long.span.of(text) == "long" {
        long.class = Class::Adverb;
    }
}

/// Makes signs of the last two of these tokens where they label a picture or a recording ("Hide Caption", "Media caption"):
/// they are no name, and what follows begins anew.
fn part_label(text: &str, tokens: &mut [Token]) {
    let [.., before, last] = tokens else {
        return;
    };
    if before.class != Class::Name {
        return;
    }
    let openings = lexicon::PAGE_LABELS.meaning_folded(last.span.of(text));
    let is_opening = |word: &str| before.span.of(text).eq_ignore_ascii_case(word);
    if openings.is_some_and(|openings| openings.split(' ').any(is_opening)) {
        before.class = Class::Sign;
        last.class = Class::Stop;
    }
}

/// Whether a verb with a capital is a cue all the same, as in headlines, where every word has one: other verbs are too
/// often names.
fn is_headline_cue(word: &str) -> bool {
    lexicon::HEADLINE_CUES.contains_folded(word)
}

/// Whether a word in lower case stands before, as in no headline: "the brothers Said and Omar".
fn follows_small_word(previous: Option<&Token>) -> bool {
    previous.is_some_and(|token| token.class.is_nounlike() && !token.capital)
}

fn class_of(word: &str, capital: bool, entry: WordEntry, previous: Option<&Token>) -> Class {
    let noun = matches!(entry.class, Some(Class::Role | Class::CueNoun));
    match entry.class {
        Some(Class::Genitive) => genitive_or_verb(previous),
        Some(class) if !noun => class,
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => Class::Number,
        _ if capital && is_number(word) => Class::Number,
        _ if capital || word.starts_with('@') => Class::Name,
        Some(class) => class,
        None => by_ending(word),
    }
}

/// Whether a word is a number in words: "Forty-six".
fn is_number(word: &str) -> bool {
    word.split('-')
        .all(|part| lexicon::NUMBERS.contains_folded(part))
}

/// "'s" is a verb after a pronoun and the like, else a genitive.
fn genitive_or_verb(previous: Option<&Token>) -> Class {
    use Class::*;
    match previous.map(|token| token.class) {
        Some(Pronoun | That | What | How | When | Relative | Subordinator) => Be,
        _ => Genitive,
    }
}

fn by_ending(word: &str) -> Class {
    match ending::of(word) {
        Some(Ending::Adverb) => Class::Adverb,
        Some(Ending::Participle) => Class::Ing,
        Some(Ending::Past) => Class::Ed,
        None if word.len() > 3 && word.ends_with('s') => Class::Plural,
        None => Class::Word,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RawToken {
    Word,
    Sign(Class),
}

/// Bytes of a word: a longer one is data, and would make names and reasons equally long.
const MAX_WORD_BYTES: usize = 160;

/// The first token at or after `at`.
fn next(text: &str, mut at: usize, end: usize) -> Option<(Span, RawToken)> {
    let bytes = text.as_bytes();
    while at < end {
        if bytes[at] == b' ' {
            at += 1;
            continue;
        }
        // Most words are plain ones.
        if let Some(len) = plain_len(&bytes[at..end]).filter(|&len| len <= MAX_WORD_BYTES) {
            return Some((Span::new(at, at + len), RawToken::Word));
        }
        let rest = text.get(at..end)?;
        let first = rest.chars().next()?;
        if first.is_alphanumeric() || (matches!(first, '@' | '#') && begins_word(&rest[1..])) {
            let len = word_len(rest);
            let (len, shape) = if is_address(&rest[len..]) {
                (address_len(rest), RawToken::Sign(Class::Sign))
            } else if let Some(len) = mailbox_len(rest, len) {
                (len, RawToken::Sign(Class::Sign))
            } else if len > MAX_WORD_BYTES {
                (len, RawToken::Sign(Class::Sign))
            } else {
                (len, RawToken::Word)
            };
            return Some((Span::new(at, at + len), shape));
        }
        if let Some(len) = bracketed_mailbox_len(rest) {
            at += len;
            continue;
        }
        if let Some(len) = clitic_len(rest) {
            return Some((Span::new(at, at + len), RawToken::Word));
        }
        if !first.is_whitespace() && !matches!(first, '*' | '_' | '`') {
            let (class, len) = sign_at(rest, first);
            return Some((Span::new(at, at + len), RawToken::Sign(class)));
        }
        at += first.len_utf8();
    }
    None
}

fn begins_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn sign_at(rest: &str, first: char) -> (Class, usize) {
    let one = first.len_utf8();
    match first {
        '.' if rest.starts_with("...") => (Class::Ellipsis, 3),
        '.' => (Class::Stop, 1),
        ',' => (Class::Comma, 1),
        ':' => (Class::Colon, 1),
        ';' => (Class::Semicolon, 1),
        '?' => (Class::Question, 1),
        '!' => (Class::Exclamation, 1),
        '…' => (Class::Ellipsis, one),
        '-' => (Class::Dash, rest.len() - rest.trim_start_matches('-').len()),
        '—' | '–' | '―' | '‒' => (Class::Dash, one),
        '(' | '[' => (Class::Open, 1),
        ')' | ']' => (Class::Close, 1),
        _ => (Class::Sign, one),
    }
}

/// Whether a word is the scheme of an address ("http"), by what follows it.
fn is_address(after_word: &str) -> bool {
    after_word.starts_with("://")
}

/// How long the address of a mailbox is that begins with a word of that length: "ada@quay.example". It names nobody who speaks.
fn mailbox_len(rest: &str, word: usize) -> Option<usize> {
    let domain = rest[word..]
        .strip_prefix('@')
        .filter(|rest| begins_word(rest))?;
    let behind = domain.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-'));
    let domain = domain[..domain.len() - behind.len()].trim_end_matches(['.', '-']);
    domain
        .contains('.')
        .then_some(word + '@'.len_utf8() + domain.len())
}

/// How long a mailbox in angle brackets is, which mails print behind the name of its owner: "Ada Lind <ada@quay.example> wrote". The
/// sentence goes on behind it as if it were not there.
fn bracketed_mailbox_len(rest: &str) -> Option<usize> {
    let (inner, _) = rest.strip_prefix('<')?.split_once('>')?;
    let (owner, domain) = inner.split_once('@')?;
    let is_one = !owner.is_empty() && domain.contains('.') && !inner.contains(char::is_whitespace);
    is_one.then_some(inner.len() + 2)
}

fn address_len(rest: &str) -> usize {
    rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | ')' | ']' | '<'))
        .unwrap_or(rest.len())
}

/// How long the shortened word is that begins here: "n't", "'s", "’re"; `None` for anything else.
fn clitic_len(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('\'').or_else(|| rest.strip_prefix('’'))?;
    let letters = after.len()
        - after
            .trim_start_matches(|c: char| c.is_ascii_alphabetic())
            .len();
    let ends = !after[letters..].starts_with(char::is_alphanumeric);
    (ends && lexicon::CLITICS.contains_folded(&after[..letters]))
        .then(|| rest.len() - after.len() + letters)
}

/// How many bytes the word has with which `rest` begins.
fn word_len(rest: &str) -> usize {
    if let Some(len) = plain_len(rest.as_bytes()) {
        return len;
    }
    if let Some(len) = initials_len(rest).or_else(|| seat_len(rest)) {
        return len;
    }
    if let Some(len) = negation_len(rest) {
        return len;
    }
    let mut len = 0;
    for (at, c) in rest.char_indices() {
        let follows = rest[at + c.len_utf8()..].chars().next();
        if c.is_alphanumeric() || (at == 0 && matches!(c, '@' | '#')) || (c == '_' && len > 0) {
            len = at + c.len_utf8();
            if negation_len(&rest[len..]).is_some() && rest[len..].len() > 1 {
                break;
            }
        } else if !follows.is_some_and(char::is_alphanumeric)
            || !joins(&rest[at..], c, &rest[..len])
        {
            break;
        }
    }
    len
}

/// The length of a word of plain letters and digits before a blank or a sign that joins nothing: most words.
fn plain_len(rest: &[u8]) -> Option<usize> {
    let len = rest
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    let last = len.checked_sub(1)?;
    let ends = match rest.get(len) {
        None | Some(b' ' | b'\n' | b';' | b'?' | b'!' | b')' | b'"') => true,
        Some(b',') => !rest[last].is_ascii_digit(),
        _ => false,
    };
    ends.then_some(len)
}

/// Whether the sign `c`, with which `rest` begins and which a letter or digit follows, belongs to the word.
fn joins(rest: &str, c: char, before: &str) -> bool {
    let after_digit = before.ends_with(|d: char| d.is_ascii_digit());
    match c {
        '-' | '‑' | '&' => true,
        '\'' | '’' => clitic_len(rest).is_none(),
        ',' => after_digit && rest[1..].starts_with(|d: char| d.is_ascii_digit()),
        '.' if after_digit => rest[1..].starts_with(|d: char| d.is_ascii_digit()),
        '.' => is_domain_ending(&rest[1..]),
        _ => false,
    }
}

/// "com" of "example.com": two or three small letters and no more.
fn is_domain_ending(rest: &str) -> bool {
    let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    (2..=3).contains(&letters) && !rest[letters..].starts_with(char::is_alphanumeric)
}

/// "U.S." or the "J." of "J. Doe".
fn initials_len(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut len = 0;
    while bytes.get(len).is_some_and(u8::is_ascii_uppercase) && bytes.get(len + 1) == Some(&b'.') {
        len += 2;
    }
    let one = len == 2 && rest[len..].starts_with(char::is_whitespace);
    (len > 2 || one).then_some(len)
}

/// "R-N.Y." and "D–Calif", a member's party and seat: one word, whatever its dash and its stops.
fn seat_len(rest: &str) -> Option<usize> {
    let place = rest.strip_prefix(['D', 'R', 'I'])?;
    let place = place.strip_prefix(['-', '‑', '–'])?;
    let before = rest.len() - place.len();
    if let Some(len) = initials_len(place) {
        return Some(before + len);
    }
    let letters = place
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(place.len());
    let stop = [".,", ".)", ".;"]
        .iter()
        .any(|end| place[letters..].starts_with(end));
    let named = place.starts_with(char::is_uppercase) && letters > 1;
    named.then_some(before + letters + usize::from(stop))
}

/// The length of "n't", which is a token of its own, if `rest` begins with it.
fn negation_len(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix(['n', 'N'])?;
    let after = after
        .strip_prefix('\'')
        .or_else(|| after.strip_prefix('’'))?;
    let after = after.strip_prefix(['t', 'T'])?;
    (!after.starts_with(char::is_alphanumeric)).then(|| rest.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenise(text, Span::new(0, text.len()), &mut tokens);
        tokens.iter().map(|t| t.span.of(text)).collect()
    }

    fn classes(text: &str) -> Vec<Class> {
        let mut tokens = Vec::new();
        tokenise(text, Span::new(0, text.len()), &mut tokens);
        tokens.iter().map(|t| t.class).collect()
    }

    #[test]
    fn the_address_of_a_mailbox_is_no_word() {
        assert_eq!(
            words("Ada Lind <ada.lind-1@quay.example> wrote"),
            ["Ada", "Lind", "wrote"]
        );
        assert_eq!(
            words("Write to ada@quay.example. Or @ada."),
            ["Write", "to", "ada@quay.example", ".", "Or", "@ada", "."]
        );
        assert_eq!(words("1 < 2 and 3 > 2").len(), 7);
    }

    #[test]
    fn a_month_within_a_name_is_a_word_of_it() {
        use Class::{Cue, Name};
        assert_eq!(classes("said April Rowan"), [Cue, Name, Name]);
        assert_eq!(classes("Park Jun Seo"), [Name, Name, Name]);
        for text in [
            "in April Labour",
            "last June Rowan",
            "5 August Labour",
            "said April",
            "April 5",
        ] {
            assert!(classes(text).contains(&Class::Day), "{text}");
        }
    }

    #[test]
    fn a_preposition_that_is_a_given_name_is_a_word_of_a_name() {
        use Class::{Cue, Name, Preposition};
        assert_eq!(classes("said Per Rowan"), [Cue, Name, Name]);
        assert_eq!(classes("Pilot Per Rowan")[1..], [Name, Name]);
        for text in [
            "Per Reuters",
            "No. Per Reuters",
            "said per Rowan",
            "said Near Ostwick",
        ] {
            assert!(classes(text).contains(&Preposition), "{text}");
        }
    }

    #[test]
    fn a_label_of_a_picture_is_no_name() {
        let named = |text: &str| {
            let mut tokens = Vec::new();
            tokenise(text, Span::new(0, text.len()), &mut tokens);
            tokens.iter().filter(|t| t.class == Class::Name).count()
        };
        assert_eq!(named("Hide Caption 1 of 20"), 0);
        assert_eq!(named("Media caption Okoro"), 1);
        assert_eq!(named("Media Watch said"), 2);
    }

    #[test]
    fn words_are_cut_as_print_joins_them() {
        assert_eq!(
            words("Ms. Vey didn't pay 1,250.50 kr."),
            ["Ms.", "Vey", "did", "n't", "pay", "1,250.50", "kr", "."]
        );
        assert_eq!(
            words("Okoro’s co-op, the U.S. one"),
            ["Okoro", "’s", "co-op", ",", "the", "U.S.", "one"]
        );
        assert_eq!(
            words("J. R. O'Dowd of ostwick.org -- @harbour_9…"),
            [
                "J.",
                "R.",
                "O'Dowd",
                "of",
                "ostwick.org",
                "--",
                "@harbour_9",
                "…"
            ]
        );
        assert_eq!(
            words("see **<https://t.example/x>** n't"),
            ["see", "<", "https://t.example/x", ">", "n't"]
        );
    }

    #[test]
    fn classes_are_told_by_list_case_and_ending() {
        use Class::*;
        assert_eq!(
            classes("The mayor of Ostwick quickly said that she was waiting."),
            [
                Determiner, Role, Of, Name, Adverb, Cue, That, Pronoun, Be, Ing, Stop
            ]
        );
        assert_eq!(
            classes("It's Okoro's boat"),
            [Pronoun, Be, Name, Genitive, Word]
        );
        assert_eq!(
            classes("the US told us"),
            [Determiner, Name, Cue, ObjectPronoun]
        );
        assert_eq!(classes("his claim"), [PossessivePronoun, CueNoun]);
        assert_eq!(classes("they claim"), [Pronoun, Cue]);
        assert_eq!(classes("Mayor Says No"), [Name, Cue, Determiner]);
    }
}
