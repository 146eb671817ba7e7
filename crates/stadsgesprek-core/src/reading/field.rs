//! What a field can hold.

use super::{Reader, Step};
use crate::finding::Shape;
use crate::text::visible;
use jsonc_parser::ast::Value;

/// What a field can hold. Read in place and through one table, so that a field more costs a few bytes of wasm.
pub(crate) trait Field {
    /// What is there before it is read; never shown when reading fails.
    fn blank() -> Self
    where
        Self: Sized;

    /// Whether the record around it means nothing without it.
    fn is_needed(&self) -> bool {
        true
    }

    /// Reads it. What cannot be used is reported; `false` when the record around it cannot be used either.
    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool;
}

/// A field that can be left out is left out when it cannot be used.
impl<T: Field> Field for Option<T> {
    fn blank() -> Self {
        None
    }

    fn is_needed(&self) -> bool {
        false
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let mut inside = T::blank();
        *self = inside.read(value, reader).then_some(inside);
        true
    }
}

/// A list is what can be used of it.
impl<T: Field> Field for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let items = reader.items(value).unwrap_or_default();
        self.reserve_exact(items.len());
        for (index, item) in items.iter().enumerate() {
            let mut inside = T::blank();
            if reader.at(Step::Index(index), item, &mut inside) {
                self.push(inside);
            }
        }
        true
    }
}

impl Field for String {
    fn blank() -> Self {
        Self::new()
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        match value {
            Value::StringLit(text) => *self = visible(&text.value),
            _ => return reader.refuse(value, Shape::Text),
        }
        true
    }
}

impl Field for bool {
    fn blank() -> Self {
        false
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        match value {
            Value::BooleanLit(answer) => *self = answer.value,
            _ => return reader.refuse(value, Shape::TrueOrFalse),
        }
        true
    }
}

impl Field for u32 {
    fn blank() -> Self {
        0
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        match value.as_number_lit().and_then(|number| number.value.parse().ok()) {
            Some(number) => *self = number,
            None => return reader.refuse(value, Shape::WholeNumber),
        }
        true
    }
}

/// A record and the names of its fields.
pub(crate) trait Records: Field {
    /// The names, in the order of the format's documentation.
    const NAMES: &'static [&'static str];
}
