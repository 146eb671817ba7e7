//! Text in one or two languages, and the honest fallback from one to the other.

use super::json_enum::json_enum;

json_enum! {
    /// A language of the interface and of the content.
    #[derive(Default)]
    Language {
        /// Dutch.
        #[default]
        Nl = "nl" ["nl-NL", "nld", "dut", "Nederlands", "Dutch", "Hollands"],
        /// English.
        En = "en" ["en-GB", "en-US", "eng", "Engels", "English"],
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

/// A text without what nobody can see and what turns the direction of the letters after it: a name that has it could pass
/// for another one, and would turn what the site says around it. What scripts and emoji need between letters stays.
pub fn visible(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    text.chars().filter(|c| !is_hidden(*c)).collect()
}

/// Embeddings, overrides and isolates (Unicode, annex 9), and characters without width that are no part of any writing.
const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
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
        /// Dutch, when there is any.
        nl: Option<String>,
        /// English, when there is any.
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

#[cfg(feature = "schema")]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(visible(text), expected);
    }

    #[test]
    fn what_turns_the_direction_or_cannot_be_seen_is_no_part_of_a_text() {
        check("Delft\u{202e}3pm.exe", "Delft3pm.exe");
        check("\u{2067}Jan\u{2069} \u{202a}de\u{202c} Vries\u{feff}", "Jan de Vries");
        check("Prin\u{200b}sen\u{2060}kwartier\u{180e}", "Prinsenkwartier");
        check("\u{202d}\u{202b}\u{2066}\u{2068}\u{206a}\u{fff9}", "");
    }

    #[test]
    fn writing_stays_as_it_is() {
        for text in [
            "Wonen in Delft",
            "رضا\u{200f}",
            "می\u{200c}خواهم",
            "👩\u{200d}🔬",
            "arbeids\u{ad}markt",
            "a\u{301}",
        ] {
            check(text, text);
        }
    }
}
