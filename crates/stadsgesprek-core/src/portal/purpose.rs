//! What happens with what somebody fills in, in words.

use super::delivery::Delivery;
use super::retention::Retention;
use crate::catalog::RareCatalog;

impl RareCatalog {
    /// What happens with what is filled in.
    pub fn purpose(&self, delivery: Option<&Delivery>, retention: Retention) -> String {
        let days = (self.retention)(retention.days());
        let rest = match delivery {
            Some(Delivery::OnDevice) => (self.purpose_on_device)(&days),
            Some(Delivery::Mail { address }) => (self.purpose_mail)(address, &days),
            Some(Delivery::Endpoint { .. }) => {
                (self.purpose_endpoint)(delivery.map_or("", Delivery::recipient))
            }
            None => self.purpose_unknown.to_owned(),
        };
        [self.registration_purpose, " ", &rest].concat()
    }
}
