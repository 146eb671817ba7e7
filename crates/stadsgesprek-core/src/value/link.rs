//! Which addresses from the data may become links.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What has no other meaning in the path of an address.
pub(crate) const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'/');

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

/// Whether the text is the path of a file below the folder of the programme: it leads nowhere else, and means the same on
/// every system and in every address.
pub fn is_local_path(path: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.');
    path.split('/').all(is_part) && !path.contains(|c: char| c.is_control() || "\\:?#".contains(c))
}

/// What the names of documents end in that people put beside a programme.
const DOCUMENTS: &str =
    "csv doc docx epub jpeg jpg mp3 mp4 odp ods odt pdf png ppt pptx rtf txt webm webp xls xlsx zip";

/// Whether an address is the path of a document below the folder of the programme, and not one of a site that lacks its
/// `https://`.
pub fn is_local_document(url: &str) -> bool {
    let (folders, name) = url.rsplit_once('/').unwrap_or(("", url));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let is_document = DOCUMENTS.split(' ').any(|it| it.eq_ignore_ascii_case(ending));
    is_document && !stem.starts_with("www.") && !folders.contains('.') && is_local_path(url)
}

/// Where a link of the programme leads, from the top of the site.
pub fn href(url: &str) -> String {
    match is_local_document(url) {
        true => format!("data/{}", utf8_percent_encode(url, IN_PATH)),
        false => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{href, is_local_document, is_local_path, is_safe_address};

    #[test]
    fn a_document_is_told_from_a_site() {
        for (url, expected) in [
            ("verslag.pdf", "data/verslag.pdf"),
            ("stukken/Verslag van 2 december.PDF", "data/stukken/Verslag%20van%202%20december.PDF"),
            ("v1.2.docx", "data/v1.2.docx"),
        ] {
            assert!(is_local_document(url), "{url}");
            assert_eq!(href(url), expected);
        }
        for url in [
            "https://example.org/a.pdf",
            "www.example.org/a.pdf",
            "example.org/a.pdf",
            "www.a.pdf",
            "example.org",
            "example.nl/",
            "../a.pdf",
            "/a.pdf",
            "a.html",
            "a.pdf?x",
            "pdf",
            "",
            "a. pdf",
            "javascript:a.pdf",
            "a.svg",
            "a/.pdf",
        ] {
            assert!(!is_local_document(url), "{url}");
            assert_eq!(href(url), url);
        }
    }

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

    #[test]
    fn a_local_path_stays_in_its_folder() {
        for path in ["zaal.jpg", "foto/Zaal vol.JPG", "a/b/c.webp", "caf\u{e9}.png", "100%.png"] {
            assert!(is_local_path(path), "{path:?}");
        }
        for path in [
            "",
            "/zaal.jpg",
            "foto/",
            "foto//zaal.jpg",
            "../zaal.jpg",
            "a/../../b.jpg",
            "./a.jpg",
            ".env",
            "a/.git/b",
            "a\\b.jpg",
            "c:a.jpg",
            "https://elders.test/a.jpg",
            "//elders.test/a.jpg",
            "data:image/png,x",
            "a.jpg?b",
            "a.jpg#b",
            "a\nb.jpg",
        ] {
            assert!(!is_local_path(path), "{path:?}");
        }
    }
}
