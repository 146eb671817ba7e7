//! What stands at a name, where saying nothing and saying something unusable are not the same.

use super::reader::{JsonField, Reader};
use jsonc_parser::ast::Value;

/// What stands at a name. An `Option` is `None` in both cases that are not [`Self::Usable`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Said<T> {
    /// Nothing stands there, or `null`.
    #[default]
    Nothing,
    /// It can be used.
    Usable(T),
    /// It cannot be used, which is reported.
    Unusable,
}

impl<T: JsonField> JsonField for Said<T> {
    fn blank() -> Self {
        Self::Nothing
    }

    fn is_needed(&self) -> bool {
        false
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let mut inside = T::blank();
        *self = if inside.read(value, reader) { Self::Usable(inside) } else { Self::Unusable };
        true
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Said<T> {
    fn inline_schema() -> bool {
        Option::<T>::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Option::<T>::json_schema(generator)
    }
}
