//! Who speaks in a source's own words: its authors, the body that puts it out, "the paper", "the club". Nobody whom it
//! reports may be given them.

use super::Voices;
use super::document_head;
use super::signers::writers;
use crate::check::announced;
use crate::check::persons::words::is_person;
use crate::collation::matching::{Agreement, speakers_agree};
use crate::corpus::{Article, ArticleKind};
use crate::language::cue_verb::Inflection;
use crate::language::{function_word, lexicon, word};
use unicode_segmentation::UnicodeSegmentation;

/// A label that names whoever writes a paragraph has so many words at most.
const WORDS_OF_LABEL: usize = 6;

/// The name under which a source's own words at `place` (a byte of its text) are those of whom a draft names; `None` where that is
/// somebody else.
pub(in crate::check) fn voice(
    article: &Article,
    voices: &Voices,
    claimed: &str,
    place: usize,
) -> Option<String> {
    if voices.is_anothers_part(claimed, place) {
        return None;
    }
    of_authors(article, voices, claimed)
        .or_else(|| of_outlet(article, claimed))
        .or_else(|| of_release(article, voices, claimed))
        .or_else(|| voices.signers.judge(claimed).cloned())
        .or_else(|| {
            let is_its = is_document(article, voices, claimed)
                || is_body(article, voices, claimed)
                || is_self_named(article, voices, claimed);
            is_its.then(|| own_name(article, voices, claimed))
        })
        .or_else(|| voices.person(claimed, place))
        .or_else(|| voices.authorship.body(claimed))
        .or_else(|| of_label(&article.text, claimed, place))
}

/// Whoever writes a paragraph by the words with which it begins: "The Editor writes: We regret it.", "Note from the clerk: We regret it."
fn of_label(text: &str, claimed: &str, place: usize) -> Option<String> {
    let start = text.get(..place)?.rfind('\n').map_or(0, |at| at + 1);
    let (label, _) = text[start..].split('\n').next()?.split_once(": ")?;
    let words: Vec<&str> = label.unicode_words().collect();
    let [.., name, verb] = words.as_slice() else {
        return None;
    };
    let cue = word::look_up(&verb.to_lowercase()).cue;
    let is_written = cue.is_some_and(|cue| cue.inflection == Inflection::Third);
    let is_note = lexicon::DOCUMENTS.contains_lowered(words[0]);
    let is_label = words.len() <= WORDS_OF_LABEL && start + label.len() < place;
    let is_his = |name: &str| head(claimed) == name.to_lowercase();
    let is_own = is_written && is_his(name) || is_note && is_his(verb);
    (is_label && is_own).then(|| claimed.to_string())
}

/// Those who write: one author, or several of them ("Okoro and Vey").
fn of_authors(article: &Article, voices: &Voices, claimed: &str) -> Option<String> {
    let signers = voices.signers.persons().chain(&voices.sender);
    let authors = writers(article).chain(signers);
    let named = |name: &str| {
        let agrees =
            |author: &&String| speakers_agree(Some(author), Some(name)) == Agreement::Agree;
        authors.clone().find(agrees).cloned()
    };
    let claimed = claimed.replace(", ", " and ");
    let names = claimed.split(" and ").filter(|name| !name.is_empty());
    let names: Option<Vec<String>> = names.map(named).collect();
    names.map(|names| names.join(" and "))
}

/// Whether a draft credits an article's outlet by this name.
pub(in crate::check) fn is_outlet(article: &Article, claimed: &str) -> bool {
    of_outlet(article, claimed).is_some()
}

/// The outlet, in short or in full ("the Courier" of the "Ostwick Courier"). A word that only tells its place does not
/// name it.
fn of_outlet(article: &Article, claimed: &str) -> Option<String> {
    let outlet = &article.outlet.as_ref()?.value;
    let own = telling(outlet);
    let claimed = telling(after_document(claimed));
    let is_rest =
        |word: &String| lexicon::BODY_WORDS.contains(word) || lexicon::COMPANY_FORMS.contains(word);
    let rest = own.iter().skip_while(|word| claimed.contains(word));
    let is_headed = claimed.len() > 1
        || claimed.last() == own.last()
        || claimed.first() == own.first() && rest.clone().all(is_rest);
    let is_whole = !claimed.is_empty() && claimed.iter().all(|word| own.contains(word));
    (is_whole && is_headed).then(|| outlet.clone())
}

/// The body that the head of a release names, or on whose paper a document stands: all that it says the body says. A person who is
/// named there may be anybody.
fn of_release(article: &Article, voices: &Voices, claimed: &str) -> Option<String> {
    let named: Vec<String> = heads(article, voices).flat_map(telling).collect();
    let own = telling(after_document(claimed));
    let is_body = !is_person(claimed) && claimed.contains(char::is_uppercase);
    let is_named = !own.is_empty() && own.iter().all(|word| named.contains(word));
    (is_body && is_named).then(|| claimed.into())
}

/// The lines that name the body whose document an article is.
fn heads<'a>(article: &'a Article, voices: &'a Voices) -> impl Iterator<Item = &'a str> {
    let first = announced::first_lines(&article.text).filter(|_| voices.is_release);
    let headline = article.headline().filter(|_| voices.is_release);
    let body = voices.signers.body.as_deref();
    let is_headed = voices.signers.is_document && !voices.is_release;
    // "Statement by the Ministry": which one, the letterhead tells.
    let noun = body
        .and_then(|body| body.strip_prefix("the "))
        .map(str::to_lowercase);
    let names = move |line: &&str| match &noun {
        Some(noun) => telling(line).contains(noun),
        None => body.is_none(),
    };
    let letterhead = document_head::letterhead(&article.text);
    let letterhead = letterhead.filter(move |line| is_headed && names(line));
    let heads = body.into_iter().chain(headline);
    heads.chain(first).chain(letterhead)
}

/// The words of a name that tell something, in small letters.
fn telling(name: &str) -> Vec<String> {
    let words = name.unicode_words().map(str::to_lowercase);
    words
        .filter(|word| !function_word::is_article(word))
        .collect()
}

/// Whose a document is: "Okoro" of "a statement from Okoro" and of "Okoro’s statement".
fn after_document(claimed: &str) -> &str {
    let owned = claimed.rsplit_once("’s ").or(claimed.rsplit_once("'s "));
    if let Some((owner, _)) = owned.filter(|(_, what)| is_known(&head(what))) {
        return owner;
    }
    let links = lexicon::flagged!(DOCUMENT_LINKS, "author");
    let parts = links.filter_map(|link| claimed.split_once(&format!(" {link} ")));
    let documents = parts.filter(|(what, _)| lexicon::DOCUMENTS.contains(&head(what)));
    let whose = documents.min_by_key(|(what, _)| what.len());
    whose.map_or(claimed, |(_, whose)| whose)
}

/// "the authors", "the report", "a club statement": the source is such a document, by its heading or by the "we" of
/// its own words.
fn is_document(article: &Article, voices: &Voices, claimed: &str) -> bool {
    let head = head(claimed.split(" in ").next().unwrap_or(claimed));
    let is_small = claimed.starts_with(char::is_lowercase);
    if voices.are_minutes && lexicon::SITTING_WORDS.contains(&head) {
        return true;
    }
    let is_headed = || {
        let first = article.text.lines().find(|line| !line.trim().is_empty());
        let heads = article.headline().into_iter().chain(first);
        let lines_of_head = document_head::head(article).filter(|_| voices.signers.is_document);
        let mut lines = heads.map(String::from).chain(lines_of_head);
        lines.any(|line| line.unicode_words().any(|word| word.to_lowercase() == head))
    };
    // A report in which somebody says "we" may be about a ruling.
    let is_own = voices.says_we && !lexicon::DOCUMENT_LABELS.contains(&head);
    is_small && is_known(&head) && (is_own || is_headed())
}

/// Whether a noun tells what a text is, or whoever wrote it.
fn is_known(noun: &str) -> bool {
    lexicon::DOCUMENTS.contains(noun)
        || lexicon::DOCUMENT_LABELS.contains(noun)
        || lexicon::SCHOLARLY_NOUNS.contains(noun)
}

/// "the club", "the ministry" in what a body puts out itself: it says "we" and no author signs it, or the noun is one of the
/// body's name.
fn is_body(article: &Article, voices: &Voices, claimed: &str) -> bool {
    let claimed = after_document(claimed);
    let is_definite = function_word::is_definite(claimed) && claimed.split(' ').count() == 2;
    let is_given_out = voices.signers.body.is_some();
    let is_own = article.kind == ArticleKind::Statement || voices.says_we || is_given_out;
    let noun = head(claimed);
    let is_named_body = article.outlet.is_some() || is_given_out;
    let is_unsigned = article.authors.is_empty() && is_named_body;
    let is_generic = lexicon::GENERIC_BODIES.contains(&noun);
    let is_called =
        is_generic || lexicon::BODY_HEADS.contains(&noun) || lexicon::BODY_WORDS.contains(&noun);
    let is_named = || {
        let outlet = article.outlet.as_ref().map(|known| known.value.as_str());
        let outlet = outlet.filter(|_| is_own || voices.signers.is_document);
        let mut words = outlet
            .into_iter()
            .chain(heads(article, voices))
            .flat_map(telling);
        words.any(|word| word == noun)
    };
    // A release whose body nothing names is that of the only one that it can be.
    let is_released = article.authors.is_empty() && voices.is_release;
    is_definite
        && (is_generic && (is_own && is_unsigned || is_released)
            || is_called && (is_named() || voices.are_minutes))
}

/// Whether a document is by nobody but a body that it calls by its noun, as a draft does: "The Ministry has closed the quay. We wish to
/// explain why." Which ministry it is, such a text need not tell.
fn is_self_named(article: &Article, voices: &Voices, claimed: &str) -> bool {
    let noun = head(after_document(claimed));
    let is_definite =
        function_word::is_definite(claimed) && lexicon::GENERIC_BODIES.contains(&noun);
    let first = article
        .text
        .lines()
        .find(|line| document_head::ends_as_sentence(line));
    let opening: Vec<&str> = first.unwrap_or_default().unicode_words().take(2).collect();
    let is_opened = opening.first() == Some(&"The")
        && opening.get(1).is_some_and(|word| {
            word.starts_with(char::is_uppercase) && word.to_lowercase() == noun
        });
    let is_unnamed = article.authors.is_empty() && article.outlet.is_none();
    is_definite && is_opened && is_unnamed && voices.says_we
}

/// Who the source says it is from, or what the draft calls it.
fn own_name(article: &Article, voices: &Voices, claimed: &str) -> String {
    let authors: Vec<&str> = article.authors.iter().map(String::as_str).collect();
    let outlet = article.outlet.as_ref().map(|known| known.value.clone());
    match authors.is_empty() {
        false => authors.join(" and "),
        true => voices
            .sender
            .clone()
            .or(voices.signers.body.clone())
            .or(outlet)
            .unwrap_or_else(|| claimed.into()),
    }
}

fn head(called: &str) -> String {
    let last = called.unicode_words().next_back().unwrap_or_default();
    last.to_lowercase()
}
