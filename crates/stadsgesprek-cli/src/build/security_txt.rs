//! Whom to tell of a weakness: `/.well-known/security.txt` (RFC 9116).

use stadsgesprek_core::portal::document::Security;
use stadsgesprek_core::portal::site_address::SiteAddress;

/// Where it is, below the site.
const FILE: &str = ".well-known/security.txt";

/// The file, when the settings name somebody.
pub(super) fn file(security: Option<&Security>, address: Option<&SiteAddress>) -> Option<(String, String)> {
    let (contact, expires) = security.and_then(|it| it.usable_contact().zip(it.expiry()))?;
    let canonical = address.map(|address| format!("Canonical: {}{FILE}\n", address.text()));
    let text = format!(
        "Contact: {contact}\nExpires: {}\nPreferred-Languages: nl, en\n{}",
        expires.rfc3339(),
        canonical.unwrap_or_default()
    );
    Some((FILE.to_owned(), text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(contact: &str, expires: &str) -> Option<String> {
        let security = Security { contact: contact.to_owned(), expires: expires.to_owned() };
        file(Some(&security), None).map(|(_, text)| text)
    }

    #[test]
    fn it_says_whom_to_tell_and_until_when() {
        let expected =
            "Contact: mailto:a@b.nl\nExpires: 2027-11-01T00:00:00+01:00\nPreferred-Languages: nl, en\n";
        assert_eq!(written("mailto:a@b.nl", "2027-11-01").as_deref(), Some(expected));
    }

    #[test]
    fn what_is_not_an_address_or_a_date_is_not_said() {
        for (contact, expires) in
            [("a@b.nl", "2027-11-01"), ("mailto:a@b.nl\nContact: x", "2027-11-01"), ("mailto:a@b.nl", "ooit")]
        {
            assert_eq!(written(contact, expires), None, "{contact} {expires}");
        }
    }
}
