//! What the host decides in `portal.json`: what the site is called, how registrations reach the house, how long a device
//! keeps their details, how the screens in the house are set up.
//!
//! Nothing else may say where personal data goes. [`read`] is the only reader, for the check, the build and the browser
//! alike; each asks the one [`Portal`] for what it wants to know. What is not decided, or cannot be used, has a default
//! here, which for the names of the site comes from the programme.
//!
//! It uses [`crate::catalog`] and what is before that. Rooms after it take what was decided as an argument.

pub mod delivery;
pub mod document;
pub mod former_sites;
mod purpose;
pub mod retention;
pub mod security;
pub mod site_address;
pub mod site_names;

pub use document::Portal;

use crate::reading::finding::{FormatFinding, Refusal};
use crate::reading::{JsonField, Reader, parse_object, with_whole_characters};
use jsonc_parser::ast::Value;

/// Reads the text of a `portal.json`: what it says, and what is wrong with that (nothing in the browser).
///
/// # Errors
/// When it is not a JSON object.
pub fn read(text: &str) -> Result<(Portal, Vec<FormatFinding>), Refusal> {
    let text = with_whole_characters(text);
    let value = Value::Object(parse_object(&text)?);
    Ok(read_value(&text, &value))
}

/// The same from a text that was parsed already.
pub fn read_value<'t>(text: &'t str, value: &'t Value<'t>) -> (Portal, Vec<FormatFinding>) {
    let mut reader = Reader::new(text);
    let mut portal = Portal::blank();
    portal.read(value, &mut reader);
    (portal, reader.take_findings())
}

impl Portal {
    /// What is said of the screen beside a door.
    pub fn door_screen(&self) -> Option<&document::DoorScreen> {
        self.screens.as_ref()?.door.as_ref()
    }

    /// What is said of the kiosk.
    pub fn kiosk(&self) -> Option<&document::KioskSettings> {
        self.screens.as_ref()?.kiosk.as_ref()
    }
}
