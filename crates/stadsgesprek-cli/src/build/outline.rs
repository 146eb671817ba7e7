//! The outline of the programme: what the app begins with on the pages of lists and forms. It has the same name in every build, so that a
//! page changes only when what it shows does; of which programme it is, it says itself.

use super::output::Output;
use super::published::DATA;
use crate::failure::Failure;
use stadsgesprek_core::programme::outline;

/// Its name; `public/ask.js` asks for it.
const OUTLINE: &str = "outline.json";

/// Writes it beside the programme.
pub(super) fn write(programme: &str, output: &Output) -> Result<(), Failure> {
    match outline::write(programme) {
        Some(text) => output.write(&format!("{DATA}{OUTLINE}"), text.as_bytes()),
        None => Ok(()),
    }
}
