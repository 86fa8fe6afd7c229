//! What somebody is called by whom a draft does not name ("the baker"), and whether words beside a name call its bearer so.

use super::called::{is_same_word, last, split_owner};
use super::words::{is_persons_noun, is_spokesman};
use crate::language::function_word::{self, Function, OF, ONE, behind};
use crate::language::{lexicon, word};
use crate::quotation::speaker::turn_head::is_shouted;
use unicode_segmentation::UnicodeSegmentation;

/// So many words from a name stands what its bearer is called.
const WORDS_FROM_NAME_TO_CALLING: usize = 12;

/// Two words for one trade share so many first letters, at least: "owns" and "owner".
const MIN_STEM_LETTERS: usize = 3;

/// One person as a draft calls him without a name.
pub(in crate::check) struct Role<'c> {
    /// "boss", of "the railway’s boss".
    pub(in crate::check) head: &'c str,
    /// The words before it that tell which one: "bus", of "the bus driver".
    pub(in crate::check) kinds: Vec<&'c str>,
    /// Whose he is, or for whom he speaks.
    pub(in crate::check) of: Option<&'c str>,
}

impl<'c> Role<'c> {
    /// Reads "the harbour master", "Vey’s opponent", "a spokesman for Vey", "CEO"; `None` for names, bodies, several people, and what
    /// anybody may be called.
    pub(in crate::check) fn of(called: &'c str) -> Option<Self> {
        // "One of Vey’s pupils" is one pupil of Vey.
        let (called, is_one_of) = match behind(called, &format!("{ONE} {OF}")) {
            Some(called) => (called, true),
            None => (called, false),
        };
        let (owner, own) = match split_owner(called) {
            Some((owner, own)) => (Some(owner), own),
            None => (None, called),
        };
        // "Vey’s head of staff" is Vey’s; "the head of staff" that of a staff.
        let (own, of) = match lexicon::RELATION_LINKS.entries().find_map(|link| {
            let link = format!(" {link} ");
            own.split_once(link.as_str())
        }) {
            Some((own, of)) => (own, owner.or(Some(of))),
            None => (own, owner),
        };
        let words = own.unicode_words().filter(|word| !is_of_one(word));
        let words: Vec<&str> = words.collect();
        let (head, kinds) = words.split_last()?;
        let is_office = is_shouted(head) && lexicon::HEADS_OF_BODIES.contains_lowered(head);
        let first = called.split(' ').next().unwrap_or_default();
        // "Ostwick coach", as headlines call him.
        let is_of_place = first.starts_with(char::is_uppercase) && !kinds.is_empty();
        let is_one = is_one_of || owner.is_some() || is_of_one(first) || is_office || is_of_place;
        let noun = if is_one_of {
            word::singular(head)
        } else {
            *head
        };
        let is_role = head.chars().all(char::is_lowercase) && is_persons_noun(noun) || is_office;
        let is_body = lexicon::GENERIC_BODIES.contains(head)
            || lexicon::BODY_HEADS.contains(head) && !lexicon::TITLES.contains(head);
        let is_plural = !is_one_of && word::has_plural_ending(head);
        let is_broad = of.is_none() && is_broad(head) || lexicon::DOCUMENTS.contains(head);
        let is_known = is_one && is_role && !is_body && !is_plural && !is_broad;
        is_known.then(|| Self {
            head,
            kinds: kinds
                .iter()
                .copied()
                .filter(|word| function_word::of(word).is_none())
                .collect(),
            of,
        })
    }

    /// The last name of the person or body whose this one is.
    pub(in crate::check) fn owner(&self) -> Option<&'c str> {
        let named = self.of.filter(|of| of.contains(char::is_uppercase));
        named.map(last)
    }

    /// Whether it is somebody of this one.
    pub(in crate::check) fn is_owned_by(&self, name: &str) -> bool {
        self.owner() == Some(last(name))
    }

    /// Whether a text calls the bearer of a name this, in a sentence that names him.
    pub(in crate::check) fn is_told_of(&self, name: &str, text: &str) -> bool {
        self.is_told_by(&words_around_name(name, text))
    }

    /// Whether words beside a name call its bearer this. A deputy and whoever has another portfolio ("environment minister") is another
    /// one, and an official is whoever holds an office.
    pub(in crate::check) fn is_told_by(&self, beside: &[&str]) -> bool {
        let head = self.head.to_lowercase();
        let is_told = beside.iter().any(|word| self.is_called(word, &head));
        match lexicon::TOLD_ROLES.meaning(&head) {
            Some("office") => is_told || holds_office(beside),
            _ => is_told && !self.is_of_other_portfolio(beside),
        }
    }

    /// Whether words beside a name have this role for another portfolio, or one of the two is a deputy.
    fn is_of_other_portfolio(&self, beside: &[&str]) -> bool {
        let of = self.of.unwrap_or_default().unicode_words();
        let own = self.kinds.iter().copied().chain(of).map(str::to_lowercase);
        let own: Vec<String> = own.collect();
        let heads = (1..beside.len()).filter(|n| is_same_word(beside[*n], self.head));
        let before: Vec<String> = heads.map(|n| beside[n - 1].to_lowercase()).collect();
        let has = |word: &String| beside.iter().any(|other| is_same_word(other, word));
        let is_rank = |word: &String| lexicon::means!(OFFICE_MODIFIERS, word, "other");
        let is_kind = |word: &String| function_word::of(word).is_none();
        if let Some(rank) = own.iter().find(|word| is_rank(word)) {
            return !has(rank);
        }
        let is_departmental = lexicon::PORTFOLIO_OFFICES.contains(&self.head.to_lowercase());
        let is_other = is_departmental && !own.is_empty() && !own.iter().any(has);
        !before.is_empty() && (before.iter().all(is_rank) || is_other && before.iter().all(is_kind))
    }

    /// Whether a word beside a name calls its bearer this.
    fn is_called(&self, word: &str, head: &str) -> bool {
        let word = word.to_lowercase();
        let rank = |word: &str| lexicon::HEADS_OF_BODIES.meaning(word);
        let is_head = is_same_word(&word, head);
        let is_rank = rank(head).is_some() && rank(head) == rank(&word);
        // "One shop owner" keeps a shop, and is called a shopkeeper; the goalkeeper is the keeper.
        let is_kind = |kind: &&str| word.len() > kind.len() && word.starts_with(*kind);
        let is_compound = word.ends_with(head) || self.kinds.iter().any(is_kind);
        let is_police = is_spokesman(head) && self.kinds.contains(&word.as_str());
        let alike = |noun: &str| lexicon::CALLED_ALIKE.meaning(noun);
        let is_alike = alike(head).is_some() && alike(head) == alike(&word);
        is_head || is_alike || is_rank || is_compound || is_police || are_of_one_trade(&word, head)
    }

    /// Whether the one whose relation this is is called so beside a name.
    pub(in crate::check) fn is_of(&self, beside: &[&str]) -> bool {
        let of = self.of.map(|of| last(of).to_lowercase());
        of.is_some_and(|of| beside.iter().any(|word| is_same_word(word, &of)))
    }
}

/// Whether a determiner or a possessive tells of one person.
fn is_of_one(word: &str) -> bool {
    let folded = word.to_lowercase();
    function_word::is_article(&folded)
        || folded == ONE
        || function_word::of(&folded) == Some(Function::Possessive)
}

/// Whether anybody may be called so.
fn is_broad(head: &str) -> bool {
    lexicon::BROAD_ROLES.contains(head) && !lexicon::TOLD_ROLES.contains(head)
        || head.contains(|c: char| c.is_ascii_digit())
        || head == ONE
}

/// Whether somebody holds an office by the words beside his name. The chief executive of a firm holds none.
fn holds_office(beside: &[&str]) -> bool {
    (0..beside.len()).any(|n| {
        let is_firms = || {
            beside
                .get(n + 1)
                .is_some_and(|next| lexicon::COMPANY_RANKS.contains(next))
        };
        lexicon::STATE_OFFICES.contains_lowered(beside[n]) && !is_firms()
    })
}

/// Whether two words tell of one trade: "owner" and "owns", "baker" and "bakery".
fn are_of_one_trade(word: &str, head: &str) -> bool {
    let stem = |word: &str| {
        let mut endings = lexicon::AGENT_ENDINGS.pairs();
        let trade = endings.find_map(|(ending, of)| {
            let is_of_trade = of != "person";
            word.strip_suffix(ending).filter(|_| is_of_trade)
        });
        trade.unwrap_or(word).len()
    };
    let length = stem(head).min(stem(word).max(MIN_STEM_LETTERS));
    length >= MIN_STEM_LETTERS
        && length >= stem(head)
        && word
            .get(..length)
            .is_some_and(|start| head.starts_with(start))
}

/// Whether the first of some words stands before another one's name, with no comma between: "Ada Example told Judge Tom Vey".
fn is_title_of_another(words: &[(usize, &str)], name: &str) -> bool {
    let is_next = |two: &&[(usize, &str)]| {
        let is_beside = two[0].0 + two[0].1.len() + 1 == two[1].0;
        is_beside && two[1].1.starts_with(char::is_uppercase)
    };
    let behind = words.windows(2).take_while(is_next);
    let mut behind = behind.map(|two| two[1].1).peekable();
    let is_title = behind.peek().is_some() && !is_same_word(words[0].1, last(name));
    is_title && !behind.any(|word| is_same_word(word, last(name)))
}

/// The words around each place of a text that names somebody, in its sentence.
pub(in crate::check) fn words_around_name<'t>(name: &str, text: &'t str) -> Vec<&'t str> {
    let sought = last(name);
    let ends = ['.', '!', '?', '“', '”', '"'];
    let sentences = text
        .split("\n\n")
        .flat_map(|paragraph| paragraph.split(ends));
    let sentences = sentences.filter(|sentence| sentence.contains(sought));
    let around = sentences.flat_map(|sentence| {
        let words: Vec<(usize, &str)> = sentence.unicode_word_indices().collect();
        let is_he = |at: &usize| is_same_word(words[*at].1, sought);
        let named: Vec<usize> = (0..words.len()).filter(is_he).collect();
        let is_near = move |at: &usize| {
            named
                .iter()
                .any(|named| named.abs_diff(*at) <= WORDS_FROM_NAME_TO_CALLING)
        };
        let is_his = |at: &usize| !is_title_of_another(&words[*at..], name);
        let near = (0..words.len()).filter(is_near).filter(is_his);
        near.map(|at| words[at].1).collect::<Vec<_>>()
    });
    around.collect()
}
