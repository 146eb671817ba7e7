//! Which addresses from the data may become links.

/// Whether the address is absolute and of a scheme that only ever opens a page, a mail or a call.
///
/// Browsers ignore tabs, line breaks and leading control characters in an address; one that holds any is refused.
pub fn is_safe_address(url: &str) -> bool {
    if url.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return false;
    }
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {
            rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
        }
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_safe_address;

    fn check(url: &str, expected: bool) {
        assert_eq!(is_safe_address(url), expected, "{url:?}");
    }

    #[test]
    fn only_addresses_that_open_a_page_a_mail_or_a_call_pass() {
        check("https://example.org/x?y=z#k", true);
        check("http://example.org", true);
        check("HTTPS://example.org", true);
        check("mailto:iemand@example.org", true);
        check("tel:+31150000000", true);
        for url in [
            "",
            "www.example.org",
            "/pad",
            "//example.org",
            "https:",
            "https://",
            "https:///x",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://example.org/1",
            "file:///etc/passwd",
            "mailto:",
            "https://a b",
        ] {
            check(url, false);
        }
    }
}
