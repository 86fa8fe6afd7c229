//! Posts of a network: who sent one stands in an object with the name and the handle of an account.

use crate::corpus::formats::json_tree::Json;
use crate::corpus::formats::letter;
use crate::corpus::naming::is_press_word;
use crate::corpus::stated_facts::StatedFacts;
use crate::corpus::{Attested, Container, Provenance};
use crate::language::lexicon;
use crate::language::person_name::is_body_word;

/// The fields in which a post has its account.
const ACCOUNTS: [&str; 3] = ["author", "user", "account"];
/// The fields of an account that no by-line has.
const HANDLES: [&str; 5] = ["handle", "username", "screen_name", "screenName", "acct"];
const NAMES: [&str; 3] = ["name", "displayName", "display_name"];
const DESCRIPTIONS: [&str; 4] = ["bio", "description", "note", "summary"];

/// The account that sent a post.
pub struct Account<'j> {
    /// The field that holds it.
    pub key: &'static str,
    /// How it calls itself.
    pub name: &'j str,
    description: &'j str,
}

impl<'j> Account<'j> {
    /// The account of a record, where that is a post.
    pub fn of(record: &'j Json) -> Option<Self> {
        // A record with a by-line is an article, and its user whoever keeps it.
        let has_byline = record.get("author").or(record.get("authors")).is_some();
        let mut accounts = ACCOUNTS
            .iter()
            .filter(|key| **key == "author" || !has_byline);
        accounts.find_map(|key| {
            let account = record.get(key)?;
            let text = |keys: &[&str]| keys.iter().find_map(|key| text(account.get(key)?));
            text(&HANDLES)?;
            Some(Self {
                key,
                name: text(&NAMES)?,
                description: text(&DESCRIPTIONS).unwrap_or_default(),
            })
        })
    }

    /// Makes a body that sent the post its outlet where nothing else is stated to be that: as the sender of a mail, it
    /// is who publishes the words, and a person is who wrote them.
    pub fn publish(&self, given: &mut StatedFacts) {
        if !self.is_body() || given.outlet.is_some() || given.source.is_some() {
            return;
        }
        let provenance = Provenance::Field {
            container: Container::JsonObject,
            key: self.key.into(),
        };
        given.source = Some(Attested::new(self.name.to_owned(), provenance));
        given.authors.clear();
    }

    /// Whether two of three say so: a word of the names of bodies, a name that is none of a person, the description. There
    /// is a Victoria Police and a Victoria Church.
    fn is_body(&self) -> bool {
        let mut words = self.name.split_whitespace();
        let signs = [
            words.any(|word| is_body_word(word) || is_press_word(word)),
            letter::writer(self.name).is_none(),
            self.is_official(),
        ];
        signs.into_iter().filter(|sign| *sign).count() >= 2
    }

    fn is_official(&self) -> bool {
        let description = self.description.to_lowercase();
        let mut words = lexicon::OFFICIAL_ACCOUNTS.entries();
        words.any(|words| description.contains(words))
    }
}

fn text(json: &Json) -> Option<&str> {
    match json {
        Json::Text(text) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(record: &str) -> StatedFacts {
        let mut reading = crate::corpus::formats::ReadFile::default();
        let json: Json = serde_json::from_str(record).unwrap();
        super::super::object::add(&json, None, &Default::default(), &mut reading);
        assert_eq!(reading.faults, [], "{record}");
        reading.drafts.remove(0).given
    }

    /// The outlet and the writers of a post.
    fn sent(post: &str) -> (Option<String>, Vec<String>) {
        let record = format!(r#"{{"id": "x7", "text": "The pier is shut.", {post}}}"#);
        let given = given(&record);
        (given.source.map(|known| known.value), given.authors)
    }

    #[test]
    fn a_body_that_posts_is_an_outlet_and_a_person_a_writer() {
        for (post, outlet) in [
            (
                r#""author": {"name": "Lakeport Pier Board", "handle": "@pier", "bio": ""}"#,
                "Lakeport Pier Board",
            ),
            (
                r#""user": {"name": "Lakeport Safety Bureau", "screen_name": "lsb"}"#,
                "Lakeport Safety Bureau",
            ),
            (
                r#""author": {"name": "LPB", "handle": "@pier", "bio": "Official account. We do not answer."}"#,
                "LPB",
            ),
            (
                r#""author": {"name": "Victoria Police", "handle": "@vp", "bio": "Official account"}"#,
                "Victoria Police",
            ),
        ] {
            let (found, authors) = sent(post);
            assert_eq!(found.as_deref(), Some(outlet), "{post}");
            assert_eq!(authors, [] as [&str; 0], "{post}");
        }
        for post in [
            r#""author": {"name": "Anna Okoro", "handle": "@anna", "bio": "Chair, Lakeport Pier Board."}"#,
            r#""user": {"name": "Anna Okoro", "username": "anna", "description": "Official account."}"#,
            r#""account": {"display_name": "Anna Okoro", "acct": "anna@a.example"}"#,
        ] {
            assert_eq!(sent(post), (None, vec!["Anna Okoro".into()]), "{post}");
        }
    }

    #[test]
    fn what_is_stated_to_be_the_outlet_stays_it() {
        let post = r#""source": "Harbour Post", "author": {"name": "Lakeport Pier Board", "handle": "@pier"}"#;
        assert_eq!(
            sent(post),
            (
                Some("Harbour Post".into()),
                vec!["Lakeport Pier Board".into()]
            )
        );
    }

    #[test]
    fn a_post_came_out_when_it_was_made() {
        let made = |rest: &str| {
            let record = format!(
                r#"{{"text": "The pier is shut.", "created_at": "2031-05-02T18:40:00-04:00", {rest}}}"#
            );
            given(&record)
                .published
                .map(|known| known.value.to_string())
        };
        let post = r#""author": {"name": "Anna Okoro", "handle": "@anna"}"#;
        assert_eq!(made(post).as_deref(), Some("2031-05-02"));
        assert_eq!(made(r#""author": "Anna Okoro""#), None);
    }

    #[test]
    fn a_writer_with_a_note_on_him_is_no_account() {
        let record = r#""author": {"name": "Lakeport Pier Board", "bio": "Official account"}"#;
        assert_eq!(sent(record).0, None);
    }
}
