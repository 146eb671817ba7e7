//! Whom to tell of a weakness of the site, as `security.txt` can say it (RFC 9116).

use super::document::Security;
use crate::value::time::{Moment, Stamp};

impl Security {
    /// The address: `mailto:`, `https:` or `tel:` (section 2.5.3); nothing when it is none that can stand there.
    pub fn usable_contact(&self) -> Option<&str> {
        let is_one = ["mailto:", "https://", "tel:"].iter().any(|scheme| self.contact.starts_with(scheme));
        (is_one && self.contact.chars().all(|c| c.is_ascii_graphic())).then_some(self.contact.as_str())
    }

    /// From when on it counts no longer (section 2.5.5): a day counts from its start. Nothing when it is no time.
    pub fn expiry(&self) -> Option<Moment> {
        Some(match Stamp::parse(&self.expires, None).ok()? {
            Stamp::Time(moment) => moment,
            Stamp::Date(date) => Moment::start_of(date),
        })
    }
}
