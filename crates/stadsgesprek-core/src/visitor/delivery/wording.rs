//! How a registration stands, in words. Nothing is called handed over without a receipt.

use super::{Awaited, Standing};
use crate::catalog::{StandingCatalog, dates};
use crate::value::time::Moment;

impl StandingCatalog {
    /// How a registration stands, in a few words.
    pub fn standing(&self, standing: &Standing, is_withdrawn: bool) -> String {
        let words = match standing {
            _ if is_withdrawn => self.registration_withdrawn,
            Standing::HandedOver { at, .. } => return (self.delivery_handed_over)(&self.moment(*at)),
            Standing::OnDevice | Standing::Sendable => self.registration_on_device,
            Standing::ToMail => self.delivery_to_mail,
            Standing::Mailed { .. } => self.delivery_mailed,
            Standing::Waiting(Awaited::Connection) => self.delivery_waiting,
            Standing::Waiting(Awaited::Receiver) => self.delivery_busy,
            Standing::Held | Standing::Expired => self.delivery_held,
            Standing::Sending => self.delivery_sending,
            Standing::Refused { .. } => self.delivery_refused,
            Standing::Misconfigured { .. } => self.delivery_misconfigured,
            Standing::Elsewhere => self.delivery_elsewhere,
        };
        words.to_owned()
    }

    /// What that means for the visitor.
    pub fn standing_explained(&self, standing: &Standing, is_withdrawn: bool) -> Option<String> {
        let words = match standing {
            Standing::OnDevice if is_withdrawn => return None,
            Standing::HandedOver { at, .. } if is_withdrawn => {
                return Some((self.delivery_withdrawal_known)(&self.moment(*at)));
            }
            Standing::HandedOver { reference, .. } => {
                let reference = reference.as_ref().map(|reference| (self.delivery_reference)(reference));
                return Some([&reference.unwrap_or_default(), " ", self.delivery_erased].concat());
            }
            Standing::Mailed { at } => return Some((self.delivery_mailed_at)(&self.moment(*at))),
            Standing::Refused { reason: Some(reason) } => return Some((self.delivery_reason)(reason)),
            Standing::Misconfigured { status } => {
                return Some((self.delivery_misconfigured_explained)(&status.to_string()));
            }
            Standing::Waiting(_) if is_withdrawn => self.delivery_withdrawal_waiting,
            Standing::ToMail | Standing::Sendable if is_withdrawn => self.delivery_withdrawal_to_mail,
            Standing::OnDevice | Standing::Sendable => self.registration_on_device_explained,
            Standing::ToMail => self.delivery_to_mail_explained,
            Standing::Waiting(Awaited::Connection) => self.delivery_waiting_explained,
            Standing::Waiting(Awaited::Receiver) => self.delivery_busy_explained,
            Standing::Held => self.delivery_held_question,
            Standing::Sending => self.delivery_sending_explained,
            Standing::Refused { reason: None } => self.delivery_no_reason,
            Standing::Expired => self.delivery_expired,
            Standing::Elsewhere => self.delivery_elsewhere_explained,
        };
        Some(words.to_owned())
    }

    fn moment(&self, millis: u64) -> String {
        dates::full_moment(Moment::from_unix_millis(millis as f64), self.language)
    }
}
