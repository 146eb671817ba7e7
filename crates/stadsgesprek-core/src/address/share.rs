//! Plain links that pass an event on.

mod mastodon;

pub use mastodon::Server;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Where an event can be passed on to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// A `mailto:` link (RFC 6068).
    Mail,
    /// `wa.me`, with title and address.
    WhatsApp,
    /// `linkedin.com`, with the address alone.
    LinkedIn,
    /// `bsky.app`, with title and address.
    Bluesky,
    /// `facebook.com`, with the address alone.
    Facebook,
    /// `x.com`, with title and address.
    X,
}

impl Network {
    /// All of them, in the order of the panel. Mastodon is none of them: it is on many servers ([`Server`]).
    pub const ALL: [Self; 6] =
        [Self::Mail, Self::WhatsApp, Self::LinkedIn, Self::Bluesky, Self::Facebook, Self::X];

    /// As the button says it, in both languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mail => "E-mail",
            Self::WhatsApp => "WhatsApp",
            Self::LinkedIn => "LinkedIn",
            Self::Bluesky => "Bluesky",
            Self::Facebook => "Facebook",
            Self::X => "X",
        }
    }
}

/// The longest address that browsers and mail programs hand over to each other whole, in characters: Windows and Outlook
/// cut what is longer, or open nothing.
pub(crate) const LONGEST: usize = 2000;

/// So much of a title, as it stands in an address, says what it is about; the link leads to the rest.
pub(crate) const LONGEST_TITLE: usize = 600;

/// The link that passes on a title and an absolute address.
pub fn link(network: Network, title: &str, url: &str) -> String {
    let title = encode_within(title, LONGEST_TITLE);
    let url = encode(url);
    match network {
        Network::Mail => format!("mailto:?subject={title}&body={title}%0A{url}"),
        Network::WhatsApp => format!("https://wa.me/?text={title}%20{url}"),
        Network::LinkedIn => format!("https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        Network::Bluesky => format!("https://bsky.app/intent/compose?text={title}%20{url}"),
        Network::Facebook => format!("https://www.facebook.com/sharer/sharer.php?u={url}"),
        Network::X => format!("https://x.com/intent/post?text={title}&url={url}"),
    }
}

pub(crate) fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// So much of a text as is no longer than that in an address, with an ellipsis where something is missing.
pub(crate) fn encode_within(text: &str, longest: usize) -> String {
    let whole = encode(text);
    if whole.len() <= longest {
        return whole;
    }
    let ellipsis = encode("…");
    let mut encoded = String::new();
    for c in text.chars() {
        let one = encode(c.encode_utf8(&mut [0; 4]));
        if longest < encoded.len() + one.len() + ellipsis.len() {
            break;
        }
        encoded.push_str(&one);
    }
    encoded.push_str(&ellipsis);
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_link_is_longer_than_a_mail_program_takes() {
        for title in ["a".repeat(5000), "é".repeat(5000), "🌊".repeat(5000), " ".repeat(5000)] {
            for network in Network::ALL {
                let link = link(network, &title, "https://example.org/activiteit/x/");
                assert!(link.len() < LONGEST, "{} {}", network.name(), link.len());
                let bytes: Vec<u8> = percent_encoding::percent_decode_str(&link).collect();
                assert!(String::from_utf8(bytes).is_ok_and(|link| link.contains("activiteit/x/")));
            }
        }
        assert_eq!(encode_within("Wonen & water", 100), encode("Wonen & water"));
        assert_eq!(encode_within("aééé", 16), "a%C3%A9%E2%80%A6");
    }

    #[test]
    fn nothing_in_a_title_can_leave_its_place_in_the_link() {
        let hostile = "a&url=https://kwaad.example\r\nBcc: iemand\"<>#?/é";
        for network in Network::ALL {
            let link = link(network, hostile, "https://example.org/activiteit/x/?a=b&c=d");
            assert!(
                !link.contains("kwaad.example\r") && !link.contains(['"', '<', '>', '\r', '\n', ' ']),
                "{link}"
            );
            assert_eq!(link.matches("&url=").count(), usize::from(network == Network::X), "{link}");
        }
    }
}
