//! Keeping hostile text harmless in what we write.

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

/// Text for XML: markup escaped, characters that steer or that XML 1.0 forbids left out.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in crate::text::printable(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c => out.push(c),
        }
    }
    out
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
