//! How a field is read: lists, texts, numbers, yes and no, words.

use super::finding::Shape;
use super::pointer::PointerToken;
use super::reader::{JsonField, Reader, WordMatch};
use crate::value::json_enum::{EnumWords, JsonEnum, canonical, position};
use crate::value::text::visible;
use jsonc_parser::ast::Value;

/// A field that can be left out is left out when it cannot be used.
impl<T: JsonField> JsonField for Option<T> {
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

/// A list is what can be used of it; one value that stands there without being in a list is a list of that one.
impl<T: JsonField> JsonField for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        if !matches!(value, Value::Array(_)) {
            let mut only = T::blank();
            let count = reader.reports.count();
            if only.read(value, reader) {
                reader.understood(value, |written| format!("[{written}]"));
                self.push(only);
                return true;
            }
            reader.reports.take_back(count);
        }
        let items = reader.items(value).unwrap_or_default();
        self.reserve_exact(items.len());
        for (index, item) in items.iter().enumerate() {
            let mut inside = T::blank();
            if reader.at(PointerToken::Index(index), item, &mut inside) {
                self.push(inside);
            }
        }
        true
    }
}

/// A number is taken for a text of its digits.
impl JsonField for String {
    fn blank() -> Self {
        Self::new()
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let value = reader.only(value);
        match value {
            Value::StringLit(text) => *self = visible(&text.value),
            Value::NumberLit(number) => {
                number.value.clone_into(self);
                reader.understood(value, |written| format!("\"{written}\""));
            }
            _ => return reader.refuse(value, Shape::Text),
        }
        true
    }
}

/// No and yes, as people write them.
const ANSWERS: EnumWords =
    &["false|nee|neen|no|n|onwaar|niet|uit|off|0", "true|ja|yes|j|y|waar|wel|aan|on|1"];

/// Words and digits are taken for what they mean.
impl JsonField for bool {
    fn blank() -> Self {
        false
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let value = reader.only(value);
        let word = match value {
            Value::BooleanLit(answer) => {
                *self = answer.value;
                return true;
            }
            Value::StringLit(text) => text.value.as_ref(),
            Value::NumberLit(number) => number.value,
            _ => "",
        };
        let Some(answer) = position(word, ANSWERS) else {
            return reader.refuse(value, Shape::TrueOrFalse);
        };
        *self = answer == 1;
        reader.understood(value, |_| canonical(ANSWERS[answer]).to_owned());
        true
    }
}

/// Digits between quotation marks are taken for the number.
impl JsonField for u32 {
    fn blank() -> Self {
        0
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let value = reader.only(value);
        let (digits, is_text) = match value {
            Value::NumberLit(number) => (number.value, false),
            Value::StringLit(text) => (text.value.trim(), true),
            _ => return reader.refuse(value, Shape::WholeNumber),
        };
        let is_number = !digits.starts_with('+');
        let Some(number) = digits.parse().ok().filter(|_| is_number) else {
            return reader.refuse(value, Shape::WholeNumber);
        };
        *self = number;
        if is_text {
            reader.understood(value, |_| number.to_string());
        }
        true
    }
}

/// A word of a closed list.
impl<T: JsonEnum> JsonField for T {
    fn blank() -> Self {
        T::VALUES[0]
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let word = match reader.word(value, T::CHOICES) {
            WordMatch::Known(at) => T::VALUES.get(at).copied(),
            WordMatch::Unsaid => Some(*self),
            WordMatch::Unknown => T::UNKNOWN,
        };
        if let Some(word) = word {
            *self = word;
        }
        word.is_some()
    }
}
