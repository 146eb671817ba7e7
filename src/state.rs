//! What the app knows: where it is, what time it is, the programme, and what the visitor saved.

pub mod announcer;
pub mod clock;
pub mod delivery;
pub mod early;
pub mod filter;
pub mod kiosk;
pub mod liveness;
pub mod location;
pub mod long_lived;
pub mod news;
pub mod outbox;
pub mod own;
pub mod programme;
pub mod retention;
pub mod sight;
pub mod site_address;
pub mod site_names;
pub mod subscriptions;
pub mod transfer;
pub mod unattended;
pub mod visitor;
