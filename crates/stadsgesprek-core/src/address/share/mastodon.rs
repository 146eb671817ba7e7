//! The visitor's own Mastodon server, which only the visitor can name.

use super::encode;
use std::fmt;

/// The longest name of a host, in characters (RFC 1035).
const LONGEST: usize = 253;

/// The name of a server on the internet: small letters, as `mastodon.nl`. Never an address, a port or a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server(String);

impl Server {
    /// Reads what people write: the name, its address, or their own name there (`@jo@mastodon.nl`). Nothing for what is
    /// no host name (RFC 1123) with a dot in it.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let text = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(&text);
        let host = text.split('/').next().unwrap_or_default();
        let host = host.rsplit('@').next().unwrap_or_default();
        is_host(host).then(|| Self(host.to_owned()))
    }

    /// A host in small letters, as `mastodon.nl`.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// The link that begins a message there; always `https`.
    pub fn link(&self, title: &str, url: &str) -> String {
        format!("https://{}/share?text={}%20{}", self.0, encode(title), encode(url))
    }
}

impl fmt::Display for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let is_name = labels.last().is_some_and(|last| last.bytes().any(|byte| byte.is_ascii_alphabetic()));
    1 < labels.len() && is_name && host.len() <= LONGEST && labels.into_iter().all(is_label)
}

fn is_label(label: &str) -> bool {
    let is_plain = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_plain && (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(Server::parse(text).as_ref().map(Server::name), expected, "{text}");
    }

    #[test]
    fn a_server_is_understood_as_people_write_it() {
        for text in [
            "mastodon.nl",
            " Mastodon.NL ",
            "https://mastodon.nl",
            "http://mastodon.nl/@jo",
            "https://mastodon.nl/home?x=1",
            "@jo@mastodon.nl",
            "jo@mastodon.nl",
        ] {
            check(text, Some("mastodon.nl"));
        }
        check("social.delft-1.example", Some("social.delft-1.example"));
        check("xn--mnchen-3ya.social", Some("xn--mnchen-3ya.social"));
    }

    #[test]
    fn what_is_no_name_of_a_server_is_refused() {
        for text in [
            "",
            " ",
            "mastodon",
            "localhost",
            "jo@",
            "127.0.0.1",
            "[::1]",
            "mastodon.nl:8080",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://mastodon.nl",
            "//mastodon.nl",
            "mastodon..nl",
            ".nl",
            "mastodon.nl.",
            "-mastodon.nl",
            "mastodon-.nl",
            "mas todon.nl",
            "mastodon.nl?x",
            "mastodon.nl#x",
            "mastodon.nl\\x",
            "mast\u{f6}don.nl",
            "m\u{0430}stodon.nl",
            "mastodon.nl\u{202e}",
        ] {
            check(text, None);
        }
        check(&format!("{}.nl", "a".repeat(63)), Some(&format!("{}.nl", "a".repeat(63))));
        check(&format!("{}.nl", "a".repeat(64)), None);
        check(&"a.".repeat(130), None);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_a_link_is_https_to_the_server_that_is_shown(text in "\\PC{0,40}", title in "\\PC{0,20}") {
            if let Some(server) = Server::parse(&text) {
                let link = server.link(&title, "https://example.org/a");
                let start = format!("https://{}/share?text=", server.name());
                prop_assert!(link.starts_with(&start));
                let unsafe_in_a_link = |byte: u8| !(byte.is_ascii_alphanumeric() || byte == b'%');
                prop_assert!(!link[start.len()..].bytes().any(unsafe_in_a_link));
                prop_assert_eq!(Server::parse(server.name()), Some(server));
            }
        }
    }
}
