//! Statements printed whole: "Statement by Mayor Mara Okoro" over her own words.

use crate::corpus::Article;
use crate::language::class::Class;
use crate::language::ending;
use crate::language::function_word::{self, is_article};
use crate::language::pronoun::Pronoun;
use crate::language::{lexicon, word};

/// Least words for each verb of saying in a statement: a report about one has more such verbs.
const WORDS_PER_REPORT: usize = 120;
/// Most words for each "I" or "we" in a statement.
const WORDS_PER_SELF: usize = 150;

/// Whether an article is a statement printed whole: its headline says whose statement it is, and its text is in the
/// first person, whereas a report about a statement is in the third.
pub(super) fn is_one(article: &Article) -> bool {
    let headline = article.headline();
    headline.is_some_and(announces) && is_spoken(&article.text)
}

/// Whether a headline consists of words for a record, "by" and a name: "Statement by Mayor Mara Okoro", "Full text of
/// remarks by …".
fn announces(headline: &str) -> bool {
    let class = |word: &str| word::look_up(word).class;
    let words: Vec<&str> = headline.split_whitespace().collect();
    let names_transcript = |word: &&&str| lexicon::TRANSCRIPT_WORDS.contains_folded(word);
    let is_small = |word: &&str| {
        let word = word.to_lowercase();
        is_article(&word) || class(&word) == Some(Class::Of)
    };
    let leading = words
        .iter()
        .take_while(|word| names_transcript(word) || is_small(word));
    let head = leading.count();
    let by = words
        .get(head)
        .is_some_and(|word| class(word) == Some(Class::By));
    let whose = words.get(head + 1);
    let named = whose.is_some_and(|name| name.starts_with(char::is_uppercase));
    by && named
        && words[..head].iter().any(|word| names_transcript(&word))
        && !tells_news(&words[head + 1..])
}

/// Whether what stands behind a name tells what became of the statement: "divides the town", but not "on the ferry".
fn tells_news(words: &[&str]) -> bool {
    let is_of_name =
        |word: &str| word.starts_with(char::is_uppercase) && !word.ends_with([',', ':']);
    let behind = words.iter().find(|word| !is_of_name(word));
    behind.is_some_and(|word| {
        let is_small = word.starts_with(char::is_lowercase);
        is_small && function_word::of(word).is_none() && !ending::is_participle(word)
    })
}

/// "I", "we", "my", "our".
fn speaks_of_self(pronoun: Pronoun) -> bool {
    pronoun.is_first() && (pronoun.is_subject() || pronoun.is_possessive())
}

fn is_spoken(text: &str) -> bool {
    let (mut all, mut reports, mut selves) = (0, 0, 0);
    for word in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        all += 1;
        reports += usize::from(lexicon::REPORT_VERBS.contains(word));
        selves += usize::from(Pronoun::of(word).is_some_and(speaks_of_self));
    }
    reports * WORDS_PER_REPORT <= all && selves > 0 && selves * WORDS_PER_SELF >= all
}

#[cfg(test)]
mod tests {
    use crate::corpus;
    use crate::quotation::find;
    use serde_json::json;

    const BODY: &str = "The ferry is too old for the crossing. I have asked the board to buy a new one, and we will \
        not rest until it sails.";

    /// Who says something in an article of this headline.
    fn speakers(headline: &str, text: &str) -> Vec<String> {
        let line = json!({"headline": headline, "text": text}).to_string();
        let corpus = corpus::from_reader(line.as_bytes());
        let found = find(&corpus.articles[0]).into_iter();
        let names = found.filter_map(|q| Some(q.known_speaker()?.name.clone()));
        names.collect()
    }

    #[test]
    fn a_statement_is_the_words_of_whom_its_headline_names() {
        for headline in [
            "Statement by Mayor Mary Okoro on the Ferry",
            "Full text of remarks by Mary Okoro",
        ] {
            let said = speakers(headline, BODY);
            assert!(
                !said.is_empty() && said.iter().all(|name| name == "Mary Okoro"),
                "{headline}: {said:?}"
            );
        }
    }

    #[test]
    fn a_report_of_a_statement_is_none() {
        for headline in [
            "Mary Okoro speaks of the ferry",
            "Statement by the mayor angers board",
            "Statement by Mayor Mary Okoro angers the board",
            "The ferry is too old",
        ] {
            assert_eq!(speakers(headline, BODY), Vec::<String>::new(), "{headline}");
        }
        let report = "The ferry is too old, Tom Vey said. The board left, he said. Nobody came, she said. It rained.";
        let said = speakers("Statement by Mary Okoro Angers Board", report);
        assert!(said.iter().all(|name| name != "Mary Okoro"), "{said:?}");
    }
}
