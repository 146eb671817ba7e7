//! How the values of the format are read.

use super::finding::Shape;
use super::reader::{JsonField, Reader};
use crate::value::degrees::Degrees;
use crate::value::id::{EventId, PartnerId, PersonId, PlaceId, RoomId, SeriesId, SessionId, ThemeId};
use crate::value::text::{Language, Text};
use jsonc_parser::ast::Value;

macro_rules! read_ids {
    ($($name:ident),+ $(,)?) => {$(
        impl JsonField for $name {
            fn blank() -> Self {
                Self::new(String::new())
            }

            fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
                self.text_mut().read(value, reader)
            }
        }
    )+};
}

read_ids! { EventId, SessionId, ThemeId, PartnerId, PersonId, PlaceId, RoomId, SeriesId }

impl JsonField for Text {
    fn blank() -> Self {
        Self::Plain(String::new())
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let value = reader.only(value);
        match value {
            Value::Object(object) => {
                reader.names(object, &["nl", "en"]);
                let (mut nl, mut en) = (None::<String>, None::<String>);
                reader.optional(object, "nl", &mut nl);
                reader.optional(object, "en", &mut en);
                // Its name in capitals, or in full.
                let is_unnamed = nl.is_none() && en.is_none();
                for property in object.properties.iter().filter(|_| is_unnamed) {
                    match Language::understood(property.name.as_str()) {
                        Some(Language::Nl) => nl.read(&property.value, reader),
                        Some(Language::En) => en.read(&property.value, reader),
                        None => continue,
                    };
                }
                *self = Self::ByLanguage { nl, en };
            }
            Value::StringLit(_) | Value::NumberLit(_) => {
                let mut plain = String::new();
                plain.read(value, reader);
                *self = Self::Plain(plain);
            }
            _ => return reader.refuse(value, Shape::TextOrTexts),
        }
        true
    }
}

impl JsonField for Degrees {
    fn blank() -> Self {
        Self::blank()
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        let value = reader.only(value);
        // The comma of Dutch numbers.
        let written = value.as_string_lit().map(|text| text.value.trim().replace(',', "."));
        let digits = value.as_number_lit().map(|number| number.value).or(written.as_deref());
        let Some(degrees) = digits.and_then(Self::parse) else {
            return reader.refuse(value, Shape::Degrees);
        };
        if written.is_some() {
            reader.understood(value, |_| degrees.to_string());
        }
        *self = degrees;
        true
    }
}
