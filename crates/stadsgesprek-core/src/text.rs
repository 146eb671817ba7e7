//! Text in one or two languages, and the honest fallback from one to the other.

use crate::finding::Shape;
use crate::reading::{Field, Reader, words};
use jsonc_parser::ast::Value;

words! {
    /// A language of the interface and of the content.
    #[derive(Default)]
    Language {
        /// Dutch.
        #[default]
        Nl = "nl",
        /// English.
        En = "en",
    }
}

impl Language {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }
}

/// A text as written in the file: a string in the document's default language, or one per language.
///
/// A plain string is kept apart from `{"nl": …}` because only the document knows its default language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// In the document's default language.
    Plain(String),
    /// Per language; at least one is there after checking.
    ByLanguage {
        /// Dutch.
        nl: Option<String>,
        /// English.
        en: Option<String>,
    },
}

impl Text {
    /// The text in the wanted language, else in the other one, with the language it is really in.
    ///
    /// `default` is the document's default language, which a plain string is in.
    pub fn get(&self, wanted: Language, default: Language) -> (&str, Language) {
        match self {
            Self::Plain(text) => (text, default),
            Self::ByLanguage { nl, en } => {
                let of = |language| match language {
                    Language::Nl => nl.as_deref(),
                    Language::En => en.as_deref(),
                };
                match (of(wanted), of(wanted.other())) {
                    (Some(text), _) => (text, wanted),
                    (None, Some(text)) => (text, wanted.other()),
                    (None, None) => ("", wanted),
                }
            }
        }
    }

    /// Every version of the text, for search.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (first, second) = match self {
            Self::Plain(text) => (Some(text.as_str()), None),
            Self::ByLanguage { nl, en } => (nl.as_deref(), en.as_deref()),
        };
        first.into_iter().chain(second)
    }

    /// Whether there is nothing but white space in any language.
    pub fn is_blank(&self) -> bool {
        self.all().all(|text| text.trim().is_empty())
    }
}

impl Field for Text {
    fn blank() -> Self {
        Self::Plain(String::new())
    }

    fn read<'t>(&mut self, value: &'t Value<'t>, reader: &mut Reader<'t>) -> bool {
        match value {
            Value::StringLit(text) => *self = Self::Plain(text.value.as_ref().to_owned()),
            Value::Object(object) => {
                reader.names(object, &["nl", "en"]);
                let (mut nl, mut en) = (None::<String>, None::<String>);
                reader.optional(object, "nl", &mut nl);
                reader.optional(object, "en", &mut en);
                *self = Self::ByLanguage { nl, en };
            }
            _ => return reader.refuse(value, Shape::TextOrTexts),
        }
        true
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A text in the default language, or one per language.",
            "oneOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "properties": { "nl": { "type": "string" }, "en": { "type": "string" } },
                    "minProperties": 1,
                    "additionalProperties": false
                }
            ]
        })
    }
}
