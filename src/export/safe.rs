//! Which of the addresses that articles state may become a link.

/// An address that a reader may follow: http or https, without blanks, quotation marks or brackets that
/// could end it early. Anything else is shown as text and never as a link.
pub fn web_address(url: &str) -> Option<&str> {
    let scheme = url.split_once("://")?.0.to_ascii_lowercase();
    let plain = |c: char| {
        !(c.is_whitespace()
            || crate::text::is_steering(c)
            || matches!(c, '<' | '>' | '"' | '`' | '\\'))
    };
    (matches!(scheme.as_str(), "http" | "https") && url.chars().all(plain)).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_links() {
        assert!(web_address("https://example.org/a?b=c(d)").is_some());
        assert!(web_address("HTTP://example.org").is_some());
        for url in [
            "javascript:alert(1)",
            "data://text/html,x",
            "https://a.example/<b>",
            "https://a.example/ b",
            "https://a.example/\u{1b}[31m",
            "example.org",
        ] {
            assert_eq!(web_address(url), None, "{url:?}");
        }
    }
}
