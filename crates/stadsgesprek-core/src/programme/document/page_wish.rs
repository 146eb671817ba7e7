//! Whether somebody may have a page on the site.

use crate::reading::{JsonField, Reader};
use jsonc_parser::ast::Value;

/// Yes or no, and what cannot be understood is no: nobody gets a page who may have asked to have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageWish {
    /// A page of its own.
    Wanted,
    /// The name stays where it stands, and leads nowhere.
    Unwanted,
}

impl JsonField for PageWish {
    fn blank() -> Self {
        Self::Unwanted
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let mut is_wanted = false;
        if is_wanted.read(value, reader) && is_wanted {
            *self = Self::Wanted;
        }
        true
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PageWish {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PageWish".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "boolean" })
    }
}
