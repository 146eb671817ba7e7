//! How a registration stands, in words. Nothing is called handed over without a receipt.

use super::{Awaited, DeliveryStatus};
use crate::catalog::{DeliveryCatalog, dates};
use crate::value::time::Moment;

impl DeliveryCatalog {
    /// How a registration stands, in a few words.
    pub fn status(&self, status: &DeliveryStatus, is_withdrawn: bool) -> String {
        let words = match status {
            _ if is_withdrawn => self.registration_withdrawn,
            DeliveryStatus::HandedOver { at, .. } => return (self.delivery_handed_over)(&self.moment(*at)),
            DeliveryStatus::OnDevice | DeliveryStatus::Sendable => self.registration_on_device,
            DeliveryStatus::ToMail => self.delivery_to_mail,
            DeliveryStatus::Mailed { .. } => self.delivery_mailed,
            DeliveryStatus::Waiting(Awaited::Connection) => self.delivery_waiting,
            DeliveryStatus::Waiting(Awaited::Receiver) => self.delivery_busy,
            DeliveryStatus::Held | DeliveryStatus::Expired => self.delivery_held,
            DeliveryStatus::Sending => self.delivery_sending,
            DeliveryStatus::Refused { .. } => self.delivery_refused,
            DeliveryStatus::Misconfigured { .. } => self.delivery_misconfigured,
            DeliveryStatus::Elsewhere => self.delivery_elsewhere,
        };
        words.to_owned()
    }

    /// What that means for the visitor.
    pub fn status_explained(&self, status: &DeliveryStatus, is_withdrawn: bool) -> Option<String> {
        let words = match status {
            DeliveryStatus::OnDevice if is_withdrawn => return None,
            DeliveryStatus::HandedOver { at, .. } if is_withdrawn => {
                return Some((self.delivery_withdrawal_known)(&self.moment(*at)));
            }
            DeliveryStatus::HandedOver { reference, .. } => {
                let reference = reference.as_ref().map(|reference| (self.delivery_reference)(reference));
                return Some([&reference.unwrap_or_default(), " ", self.delivery_erased].concat());
            }
            DeliveryStatus::Mailed { at } => return Some((self.delivery_mailed_at)(&self.moment(*at))),
            DeliveryStatus::Refused { reason: Some(reason) } => return Some((self.delivery_reason)(reason)),
            DeliveryStatus::Misconfigured { status } => {
                return Some((self.delivery_misconfigured_explained)(&status.to_string()));
            }
            DeliveryStatus::Waiting(_) if is_withdrawn => self.delivery_withdrawal_waiting,
            DeliveryStatus::ToMail | DeliveryStatus::Sendable if is_withdrawn => {
                self.delivery_withdrawal_to_mail
            }
            DeliveryStatus::OnDevice | DeliveryStatus::Sendable => self.registration_on_device_explained,
            DeliveryStatus::ToMail => self.delivery_to_mail_explained,
            DeliveryStatus::Waiting(Awaited::Connection) => self.delivery_waiting_explained,
            DeliveryStatus::Waiting(Awaited::Receiver) => self.delivery_busy_explained,
            DeliveryStatus::Held => self.delivery_held_question,
            DeliveryStatus::Sending => self.delivery_sending_explained,
            DeliveryStatus::Refused { reason: None } => self.delivery_no_reason,
            DeliveryStatus::Expired => self.delivery_expired,
            DeliveryStatus::Elsewhere => self.delivery_elsewhere_explained,
        };
        Some(words.to_owned())
    }

    fn moment(&self, millis: u64) -> String {
        dates::full_moment(Moment::from_unix_millis(millis as f64), self.language)
    }
}
