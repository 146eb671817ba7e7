//! Where an event was imported from: a note that the staff tool keeps for itself.

use crate::reading::{JsonField, Reader};
use jsonc_parser::ast::Value;

/// What the staff tool knows an imported event by. The site does not look at it, so nothing of it is read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin;

impl JsonField for Origin {
    fn blank() -> Self {
        Self
    }

    fn read<'t>(&mut self, _: &'t Value<'t>, _: &mut Reader<'t>) -> bool {
        true
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Origin {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Origin".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "What the staff tool knows an imported event by.",
            "type": "object",
            "properties": {
                "source": { "type": "string", "description": "What the source is called." },
                "uid": { "type": "string", "description": "The event in its source: a calendar's UID, a schedule's guid." },
                "sequence": { "type": "integer", "minimum": 0, "description": "How often the source said that it changed." },
                "seen": { "type": "string", "description": "What the source said then, as a hash per field." }
            }
        })
    }
}
