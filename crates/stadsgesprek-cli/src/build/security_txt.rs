//! Whom to tell of a weakness: `/.well-known/security.txt` (RFC 9116).

use super::site_address::SiteAddress;
use crate::failure::Failure;
use stadsgesprek_core::portal::document::Security;
use stadsgesprek_core::value::time::{Moment, Stamp};

/// Where it is, below the site.
const FILE: &str = ".well-known/security.txt";

/// The file, when the settings name somebody.
pub(super) fn files(
    security: Option<&Security>,
    address: Option<&SiteAddress>,
) -> Result<Vec<(String, String)>, Failure> {
    let Some(security) = security else { return Ok(Vec::new()) };
    let refused = |text: &str| Failure::Security(text.to_owned());
    let contact = contact(&security.contact).ok_or_else(|| refused(&security.contact))?;
    let expires = expires(&security.expires).ok_or_else(|| refused(&security.expires))?.rfc3339();
    let canonical = address.map(|address| format!("Canonical: {}{FILE}\n", address.text()));
    let text = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\n{}",
        canonical.unwrap_or_default()
    );
    Ok(vec![(FILE.to_owned(), text)])
}

fn contact(text: &str) -> Option<&str> {
    let is_one = ["mailto:", "https://", "tel:"].iter().any(|scheme| text.starts_with(scheme));
    (is_one && text.chars().all(|c| c.is_ascii_graphic())).then_some(text)
}

fn expires(text: &str) -> Option<Moment> {
    Some(match Stamp::parse(text, None).ok()? {
        Stamp::Time(moment) => moment,
        Stamp::Date(date) => Moment::start_of(date),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(contact: &str, expires: &str) -> Option<String> {
        let security = Security { contact: contact.to_owned(), expires: expires.to_owned() };
        files(Some(&security), None).ok().map(|files| files[0].1.clone())
    }

    #[test]
    fn it_says_whom_to_tell_and_until_when() {
        let expected =
            "Contact: mailto:a@b.nl\nExpires: 2027-11-01T00:00:00+01:00\nPreferred-Languages: nl, en\n";
        assert_eq!(written("mailto:a@b.nl", "2027-11-01").as_deref(), Some(expected));
    }

    #[test]
    fn what_is_not_an_address_or_a_date_is_refused() {
        for (contact, expires) in
            [("a@b.nl", "2027-11-01"), ("mailto:a@b.nl\nContact: x", "2027-11-01"), ("mailto:a@b.nl", "ooit")]
        {
            assert_eq!(written(contact, expires), None, "{contact} {expires}");
        }
    }
}
