//! What `portal.json` says of delivery. Nothing else may say where personal data goes.

use super::document::{DeliveryKind, DeliverySettings, Portal};
use crate::reading::Said;

/// How registrations reach the organizer, as the host decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// They stay on the visitor's device.
    OnDevice,
    /// The visitor mails them.
    Mail {
        /// One mailbox (RFC 5321), without a name.
        address: String,
    },
    /// The app sends them.
    Endpoint {
        /// The address: `https`, save on this computer.
        url: String,
    },
}

impl Portal {
    /// How registrations reach the organizer. Nothing when what is said of it cannot be used, or is of a later version:
    /// then it is not known, and nothing is sent anywhere.
    pub fn delivery(&self) -> Option<Delivery> {
        match &self.delivery {
            Said::Nothing => Some(Delivery::OnDevice),
            Said::Usable(said) => said.decided(),
            Said::Unusable => None,
        }
    }
}

impl DeliverySettings {
    /// What is decided by it; nothing without an address that can be used.
    pub fn decided(&self) -> Option<Delivery> {
        match self.kind {
            DeliveryKind::None => Some(Delivery::OnDevice),
            DeliveryKind::Mailto => {
                self.address.clone().filter(|it| is_mailbox(it)).map(|address| Delivery::Mail { address })
            }
            DeliveryKind::Endpoint => {
                self.url.clone().filter(|it| is_endpoint(it)).map(|url| Delivery::Endpoint { url })
            }
        }
    }
}

impl Delivery {
    /// Where the data goes, for people: the mailbox, or the host of the address.
    pub fn recipient(&self) -> &str {
        match self {
            Self::OnDevice => "",
            Self::Mail { address } => address,
            Self::Endpoint { url } => host(url).unwrap_or(url),
        }
    }

    /// Scheme, host and port of the address that the app sends to, when it does: what a policy names.
    pub fn origin(&self) -> Option<&str> {
        let Self::Endpoint { url } = self else { return None };
        url.get(..url.len() - url.split_once("://")?.1.len() + host(url)?.len())
    }
}

/// Host and port of an address.
fn host(url: &str) -> Option<&str> {
    url.split_once("://")?.1.split(['/', '?', '#']).next()
}

/// An address that registrations can be sent to: `https`, save on this computer; with nothing that a policy cannot name.
fn is_endpoint(url: &str) -> bool {
    let Some((scheme, host)) = url.split_once("://").map(|(scheme, _)| scheme).zip(host(url)) else {
        return false;
    };
    let is_here = ["localhost", "127.0.0.1"].contains(&host.split(':').next().unwrap_or_default());
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    let is_safe = scheme == "https" || (scheme == "http" && is_here);
    is_safe && !host.is_empty() && host.chars().all(is_plain)
}

/// A mailbox that a link can name without quoting.
fn is_mailbox(address: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '@');
    crate::value::email::is_email(address) && address.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Delivery>) {
        let read = super::super::read(text).ok().and_then(|(portal, _)| portal.delivery());
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn what_the_host_decided_is_read() {
        let endpoint = |url: &str| Some(Delivery::Endpoint { url: url.to_owned() });
        check(r#"{"delivery": {"kind": "none"}}"#, Some(Delivery::OnDevice));
        check(r#"{"siteName": "S"}"#, Some(Delivery::OnDevice));
        check(r#"{"delivery": null}"#, Some(Delivery::OnDevice));
        check(
            r#"{"delivery": {"kind": "mailto", "address": "wij@voorbeeld.nl"}}"#,
            Some(Delivery::Mail { address: "wij@voorbeeld.nl".to_owned() }),
        );
        check(r#"{"delivery": {"kind": "endpoint", "url": "https://a.nl/in"}}"#, endpoint("https://a.nl/in"));
        check(
            r#"{"delivery": {"kind": "endpoint", "url": "http://localhost:9/in"}}"#,
            endpoint("http://localhost:9/in"),
        );
        check(r#"{"delivery": {"kind": ["API"], "url": ["https://a.nl/in"]}}"#, endpoint("https://a.nl/in"));
    }

    #[test]
    fn what_is_not_known_is_no_decision() {
        for text in [
            "",
            "<!doctype html><title>Log in</title>",
            "[]",
            "7",
            r#"{"delivery": {"kind": "pigeon"}}"#,
            r#"{"delivery": {"kind": "endpoint"}}"#,
            r#"{"delivery": {"kind": "endpoint", "url": 7}}"#,
            r#"{"delivery": {"kind": "endpoint", "url": "http://a.nl/in"}}"#,
            r#"{"delivery": {"kind": "endpoint", "url": "http://127.0.0.1.evil.example/"}}"#,
            r#"{"delivery": {"kind": "endpoint", "url": "https://user@a.nl/"}}"#,
            r#"{"delivery": {"kind": "endpoint", "url": "javascript://a.nl/"}}"#,
            r#"{"delivery": {"kind": "mailto"}}"#,
            r#"{"delivery": {"kind": "mailto", "address": "wij"}}"#,
            r#"{"delivery": {"kind": "mailto", "address": "wij@a.nl?cc=x@b.nl"}}"#,
            r#"{"delivery": []}"#,
            r#"{"delivery": "mailto"}"#,
            r#"{"delivery": {"kind": "none"}, "delivery": 7}"#,
        ] {
            check(text, None);
        }
    }

    #[test]
    fn people_are_told_where_the_data_goes() {
        for (delivery, expected) in [
            (Delivery::Endpoint { url: "https://in.a.nl:8443/x?y".to_owned() }, "in.a.nl:8443"),
            (Delivery::Mail { address: "wij@a.nl".to_owned() }, "wij@a.nl"),
        ] {
            assert_eq!(delivery.recipient(), expected);
        }
    }
    #[test]
    fn an_origin_is_what_a_policy_can_name() {
        for (url, expected) in [
            ("https://mail.delft.test/aanmelden?x=1", Some("https://mail.delft.test")),
            ("https://mail.delft.test:8443", Some("https://mail.delft.test:8443")),
            ("http://localhost:9000/x", Some("http://localhost:9000")),
            ("http://127.0.0.1:9000", Some("http://127.0.0.1:9000")),
            ("http://mail.delft.test/", None),
            ("http://127.0.0.1.evil.test/", None),
            ("https://a.test; script-src */", None),
            ("https://user@a.test/", None),
            ("https:///x", None),
            ("mail.delft.test", None),
        ] {
            let said =
                DeliverySettings { kind: DeliveryKind::Endpoint, url: Some(url.to_owned()), address: None };
            let decided = said.decided();
            assert_eq!(decided.as_ref().and_then(Delivery::origin), expected, "{url}");
        }
    }
}
