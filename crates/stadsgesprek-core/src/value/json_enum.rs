//! Closed lists of words, each with what people write instead of it.

use super::fold::fold;

/// The words that can stand somewhere: for each that of the format, then what people write instead, with `|` between. In
/// one text, since each of its own would take eight bytes of the wasm more.
pub type EnumWords = &'static [&'static str];

/// The word of the format among those of a choice.
pub fn canonical(choice: &'static str) -> &'static str {
    choice.split('|').next().unwrap_or(choice)
}

/// Which of the choices a word is; capitals, accents, spaces and hyphens make no difference.
pub(crate) fn position(word: &str, choices: EnumWords) -> Option<usize> {
    let plain = bare(word);
    choices.iter().position(|choice| choice.split('|').any(|it| bare(it) == plain))
}

/// A word without capitals, accents, spaces and hyphens.
pub(crate) fn bare(word: &str) -> String {
    fold(word).replace(' ', "")
}

/// A closed list, as [`json_enum`] declares it.
pub(crate) trait JsonEnum: Copy + 'static {
    /// Every value that can be written.
    const VALUES: &'static [Self];
    /// The words, for each of those.
    const CHOICES: EnumWords;
    /// What stands for a word that is not known, where that must not cost what it stands in.
    const UNKNOWN: Option<Self>;
}

/// A choice of words: each with that of the format, and between brackets what people write instead of it, in Dutch and
/// English. Where a word that is not known must not cost what it stands in, there is a variant for that.
macro_rules! json_enum {
    (@unknown) => {
        None
    };
    (@unknown $unknown:ident) => {
        Some(Self::$unknown)
    };
    ($(#[$doc:meta])* $name:ident {
        $($(#[$variant_doc:meta])* $variant:ident = $word:literal $([$($other:literal),+ $(,)?])?),+ $(,)?
    } $(unknown $unknown:ident)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_doc])* #[cfg_attr(feature = "schema", schemars(rename = $word))] $variant,)+
            $(
                /// What the file says is not understood, and so not known.
                #[cfg_attr(feature = "schema", schemars(skip))]
                $unknown,
            )?
        }

        impl $name {
            /// Every value that can be written, in the order of the format's documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The words in the file: for each value that of the format, then what people write instead, with `|` between.
            pub const WORDS: &'static [&'static str] = &[$(concat!($word $($(, "|", $other)+)?)),+];

            /// The value that a word stands for, in whatever form it is understood.
            #[allow(dead_code, reason = "most lists are only read")]
            pub(crate) fn understood(word: &str) -> Option<Self> {
                $crate::value::json_enum::position(word, Self::WORDS).and_then(|at| Self::ALL.get(at).copied())
            }

            /// The word for it in the file.
            pub const fn as_written(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                    $(Self::$unknown => "unknown",)?
                }
            }
        }

        impl $crate::value::json_enum::JsonEnum for $name {
            const VALUES: &'static [Self] = Self::ALL;
            const CHOICES: $crate::value::json_enum::EnumWords = Self::WORDS;
            const UNKNOWN: Option<Self> = $crate::value::json_enum::json_enum!(@unknown $($unknown)?);
        }
    };
}

pub(crate) use json_enum;
