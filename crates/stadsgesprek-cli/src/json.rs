//! JSON with its fields in a chosen order, written in the style of the file it goes into.

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    /// A text.
    Text(String),
    /// A whole number.
    Number(u32),
    /// True or false.
    Flag(bool),
    /// A list.
    List(Vec<Json>),
    /// An object, its fields in this order.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    /// A text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The texts in it, in their order.
    pub(crate) fn texts(&self) -> Vec<String> {
        match self {
            Self::Text(text) => vec![text.clone()],
            Self::Number(number) => vec![number.to_string()],
            Self::Flag(_) => Vec::new(),
            Self::List(items) => items.iter().flat_map(Self::texts).collect(),
            Self::Object(fields) => fields.iter().flat_map(|(_, item)| item.texts()).collect(),
        }
    }

    /// The same as a reader of JSON gives it.
    pub(crate) fn to_value(&self) -> serde_json::Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::Flag(flag) => (*flag).into(),
            Self::List(items) => items.iter().map(Self::to_value).collect(),
            Self::Object(fields) => {
                fields.iter().map(|(name, item)| ((*name).to_owned(), item.to_value())).collect()
            }
        }
    }
}

/// How JSON is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Every field on a line of its own.
    Lines {
        /// What ends a line.
        newline: &'static str,
        /// What each level is further in.
        unit: String,
        /// How far in the whole stands.
        indent: String,
    },
    /// All on one line.
    OneLine {
        /// With spaces after commas and colons, and inside braces.
        is_spaced: bool,
    },
}

/// Writes a value; the first line is not indented.
pub(crate) fn write(value: &Json, layout: &Layout) -> String {
    let mut text = String::new();
    push(&mut text, value, layout, 0);
    text
}

fn push(text: &mut String, value: &Json, layout: &Layout, depth: usize) {
    match value {
        Json::Text(content) => text.push_str(&quoted(content)),
        Json::Number(number) => text.push_str(&number.to_string()),
        Json::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Json::List(items) if items.is_empty() => text.push_str("[]"),
        Json::Object(fields) if fields.is_empty() => text.push_str("{}"),
        Json::List(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                separate(text, at, layout, depth + 1, "");
                push(text, item, layout, depth + 1);
            }
            end(text, layout, depth, "");
            text.push(']');
        }
        Json::Object(fields) => {
            let inside = if matches!(layout, Layout::OneLine { is_spaced: true }) { " " } else { "" };
            text.push('{');
            for (at, (name, item)) in fields.iter().enumerate() {
                separate(text, at, layout, depth + 1, inside);
                text.push_str(&quoted(name));
                let is_tight = *layout == Layout::OneLine { is_spaced: false };
                text.push_str(if is_tight { ":" } else { ": " });
                push(text, item, layout, depth + 1);
            }
            end(text, layout, depth, inside);
            text.push('}');
        }
    }
}

fn separate(text: &mut String, at: usize, layout: &Layout, depth: usize, inside: &str) {
    if at > 0 {
        text.push(',');
    }
    match layout {
        Layout::Lines { .. } => new_line(text, layout, depth),
        Layout::OneLine { .. } if at == 0 => text.push_str(inside),
        Layout::OneLine { is_spaced } => text.push_str(if *is_spaced { " " } else { "" }),
    }
}

fn end(text: &mut String, layout: &Layout, depth: usize, inside: &str) {
    match layout {
        Layout::Lines { .. } => new_line(text, layout, depth),
        Layout::OneLine { .. } => text.push_str(inside),
    }
}

fn new_line(text: &mut String, layout: &Layout, depth: usize) {
    if let Layout::Lines { newline, unit, indent } = layout {
        text.push_str(newline);
        text.push_str(indent);
        text.push_str(&unit.repeat(depth));
    }
}

/// A JSON string (RFC 8259, section 7).
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // Some editors end a line at the last two; the others would steer a terminal.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{Json, Layout, quoted, write};
    use proptest::prelude::*;

    #[track_caller]
    fn check(layout: &Layout, expected: &str) {
        let list = Json::List(vec![Json::text("a"), Json::Number(2)]);
        let value = Json::Object(vec![("x", list), ("y", Json::Flag(true)), ("z", Json::List(vec![]))]);
        assert_eq!(write(&value, layout), expected);
    }

    #[test]
    fn it_is_laid_out_as_the_file_is() {
        check(&Layout::OneLine { is_spaced: true }, r#"{ "x": ["a", 2], "y": true, "z": [] }"#);
        check(&Layout::OneLine { is_spaced: false }, r#"{"x":["a",2],"y":true,"z":[]}"#);
        let lines = Layout::Lines { newline: "\r\n", unit: "\t".to_owned(), indent: "\t".to_owned() };
        let expected = "{\r\n\t\t\"x\": [\r\n\t\t\t\"a\",\r\n\t\t\t2\r\n\t\t],\r\n\t\t\"y\": true,\r\n\t\t\"z\": []\r\n\t}";
        check(&lines, expected);
    }

    proptest! {
        #[test]
        fn a_quoted_text_is_read_back_as_it_was(text in any::<String>()) {
            let read: String = serde_json::from_str(&quoted(&text)).unwrap();
            prop_assert_eq!(read, text);
        }
    }
}
