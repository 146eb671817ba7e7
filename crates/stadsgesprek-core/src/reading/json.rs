//! JSON as it is saved, read with the parser that also reads the programme: two would be two in the wasm.

use super::with_whole_characters;
use jsonc_parser::ast;
use serde_json::{Map, Number, Value};

/// Reads a text; nothing when it is not JSON.
pub fn parse(text: &str) -> Option<Value> {
    super::parse(&with_whole_characters(text)).ok().flatten().map(value)
}

fn object(object: ast::Object) -> Map<String, Value> {
    let mut fields = Map::new();
    for property in object.properties {
        fields.insert(property.name.into_string(), value(property.value));
    }
    fields
}

fn value(value: ast::Value) -> Value {
    match value {
        ast::Value::StringLit(text) => Value::String(text.value.into_owned()),
        // The parser takes only numbers of JSON; this keeps their digits.
        ast::Value::NumberLit(number) => {
            Value::Number(Number::from_string_unchecked(number.value.to_owned()))
        }
        ast::Value::BooleanLit(answer) => Value::Bool(answer.value),
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::Array(list) => {
            let mut values = Vec::with_capacity(list.elements.len());
            for element in list.elements {
                values.push(self::value(element));
            }
            Value::Array(values)
        }
        ast::Value::Object(fields) => Value::Object(object(fields)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_filter("JSON has no others", |it| it.is_finite()).prop_map(Value::from),
            "\\PC*".prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            let list = prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from);
            let map = prop::collection::vec(("\\PC{0,5}", inner), 0..4);
            prop_oneof![list, map.prop_map(|pairs| Value::Object(pairs.into_iter().collect()))]
        })
    }

    proptest! {
        #[test]
        fn what_serde_writes_is_read_as_it_was(value in values()) {
            let text = serde_json::json!({ "value": value }).to_string();
            let read = parse(&text);
            prop_assert_eq!(read.map(|read| read.to_string()), Some(text));
        }

        #[test]
        fn what_is_read_is_what_serde_reads(text in "[\\[\\]{}\",:a0-9.eE+\\- \\\\ntrufalse]{0,30}") {
            let text = format!("{{\"a\": {text}}}");
            let serde: Option<Value> = serde_json::from_str(&text).ok();
            let ours = parse(&text);
            // Ours keeps a number as it is written, and serde writes `0E0` as `0e+0`.
            let spelled = |value: Option<Value>| value.map(|it| it.to_string().replace('E', "e").replace("e+", "e"));
            prop_assert_eq!(spelled(ours), spelled(serde));
        }
    }
}
