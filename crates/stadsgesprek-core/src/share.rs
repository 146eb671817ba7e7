//! Plain links that pass an event on.

mod mastodon;

pub use mastodon::Server;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Where an event can be passed on to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// E-mail.
    Mail,
    /// WhatsApp.
    WhatsApp,
    /// LinkedIn.
    LinkedIn,
    /// Bluesky.
    Bluesky,
    /// Facebook.
    Facebook,
    /// X.
    X,
}

impl Network {
    /// All of them, in the order of the panel. Mastodon is none of them: it is on many servers ([`Server`]).
    pub const ALL: [Self; 6] =
        [Self::Mail, Self::WhatsApp, Self::LinkedIn, Self::Bluesky, Self::Facebook, Self::X];

    /// Its name.
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

/// The link that passes on a title and an absolute address.
pub fn link(network: Network, title: &str, url: &str) -> String {
    let title = encode(title);
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

fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

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
