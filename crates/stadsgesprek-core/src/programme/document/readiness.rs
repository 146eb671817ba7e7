//! Whether an event may be shown.

use crate::reading::{JsonField, Reader};
use jsonc_parser::ast::Value;

/// Ready, unless something else than `false` is said of its being a draft: what is not understood is not shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readiness {
    /// It may be shown.
    #[default]
    Ready,
    /// It is a draft.
    Draft,
}

impl JsonField for Readiness {
    fn blank() -> Self {
        Self::Ready
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let mut is_draft = false;
        // What is said of the value is said there; it is a draft all the same.
        let is_plain = is_draft.read(value, reader) && matches!(value, Value::BooleanLit(_));
        *self = if is_plain && !is_draft { Self::Ready } else { Self::Draft };
        true
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Readiness {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Readiness".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "boolean" })
    }
}
