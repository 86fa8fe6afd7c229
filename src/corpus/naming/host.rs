//! Hosts of addresses.

use crate::language::lexicon;

/// What a host is good for, where it is not simply an outlet's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Pages of everybody: networks, shops, shorteners.
    Shared,
    /// Mailboxes.
    Mail,
    /// Copies of pages.
    Archive,
    /// A host for each of its authors, below its own.
    Platform,
}

/// A host name in lower case, without `www.`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host(String);

impl Host {
    /// The host of an address (`https://…`, or without its scheme).
    pub fn of_url(url: &str) -> Option<Self> {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default();
        Self::checked(host)
    }

    /// The host that somebody gave as the name of an outlet; `None` for a name in words.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.trim();
        if name.starts_with("http://") || name.starts_with("https://") {
            Self::of_url(name)
        } else {
            Self::checked(name)
        }
    }

    fn checked(host: &str) -> Option<Self> {
        let host = host.trim_end_matches('.').to_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        let labels: Vec<&str> = host.split('.').collect();
        let top = labels.last()?;
        let well_formed = labels.len() >= 2
            && top.chars().count() >= 2
            && top.chars().all(char::is_alphabetic)
            && labels
                .iter()
                .all(|l| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-'));
        well_formed.then(|| Self(host.to_owned()))
    }

    /// The host as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the other host, or one below it.
    pub fn is_of(&self, other: &Self) -> bool {
        let below = self.0.strip_suffix(&other.0);
        below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
    }

    /// The name of the outlet whose host it is, or a host above it, where the table of hosts has it.
    pub fn known_as(&self) -> Option<&'static str> {
        let mut host = self.as_str();
        loop {
            match lexicon::OUTLET_HOSTS.meaning(host) {
                Some(name) => return Some(name),
                None => host = host.split_once('.')?.1,
            }
        }
    }

    /// What it is used for, if not by one outlet: looked up for the host and for each host above it.
    pub fn used_for(&self) -> Option<Use> {
        let mut host = self.as_str();
        loop {
            match lexicon::HOSTS.meaning(host) {
                Some("shared") => return Some(Use::Shared),
                Some("mail") => return Some(Use::Mail),
                Some("archive") => return Some(Use::Archive),
                Some("platform") => return Some(Use::Platform),
                _ => host = host.split_once('.')?.1,
            }
        }
    }

    /// The label that bears the name: "harbourtimes" of `news.harbourtimes.co.uk`.
    pub fn label(&self) -> &str {
        let labels: Vec<&str> = self.0.split('.').collect();
        let mut top = labels.len() - 1;
        if top >= 2 && labels[top].len() == 2 && lexicon::means!(HOSTS, labels[top - 1], "suffix") {
            top -= 1;
        }
        if top >= 2 && self.used_for() == Some(Use::Platform) {
            top -= 1;
        }
        labels[top - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(url: &str) -> String {
        Host::of_url(url).expect("a host").label().to_owned()
    }

    #[test]
    fn the_label_bears_the_name() {
        assert_eq!(label("https://www.harbourtimes.com/x?y#z"), "harbourtimes");
        assert_eq!(
            label("http://edition.harbourtimes.co.uk:80/x"),
            "harbourtimes"
        );
        assert_eq!(label("harbourtimes.de"), "harbourtimes");
        assert_eq!(label("https://lindletters.substack.com/p/x"), "lindletters");
        assert_eq!(label("https://user:word@a.example/"), "a");
    }

    #[test]
    fn names_in_words_are_no_hosts() {
        for name in [
            "The Harbour Times",
            "ZBC",
            "St. Ives Post",
            "A.B.",
            "v1.2",
            "..",
            "a..b",
            "",
        ] {
            assert_eq!(Host::of_name(name), None, "{name}");
        }
        assert!(Host::of_name("harbourtimes.com").is_some());
    }

    #[test]
    fn a_host_is_of_those_above_it() {
        let is_of = |one, other| {
            Host::of_url(one)
                .unwrap()
                .is_of(&Host::of_url(other).unwrap())
        };
        assert!(is_of("www.a.example", "a.example"));
        assert!(is_of("news.a.example", "a.example"));
        assert!(!is_of("banana.example", "a.example") && !is_of("a.example", "news.a.example"));
    }

    #[test]
    fn shared_hosts_are_known_with_those_below_them() {
        let used = |url| Host::of_url(url).and_then(|h| h.used_for());
        assert_eq!(used("https://pic.twitter.com/x"), Some(Use::Shared));
        assert_eq!(used("https://m.facebook.com/x"), Some(Use::Shared));
        assert_eq!(used("https://web.archive.org/x"), Some(Use::Archive));
        assert_eq!(used("https://harbourtimes.com"), None);
    }
}
