//! Declares the records of the programme file: what they hold, how they are read, what the schema says of them.

/// A record: each field with its type and its name in the file; `default` when it has an honest one.
macro_rules! record {
    (@blank $kind:ty) => {
        <$kind as $crate::reading::Field>::blank()
    };
    (@blank $kind:ty, default) => {
        <$kind>::default()
    };
    (@is_needed $reader:ident, $object:ident, $key:literal, $field:expr) => {
        $reader.required($object, $key, $field)
    };
    (@is_needed $reader:ident, $object:ident, $key:literal, $field:expr, default) => {{
        $reader.optional($object, $key, $field);
        true
    }};
    ($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $kind:ty = $key:literal $($default:ident)?),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = $key $(, $default)?))]
                pub $field: $kind
            ),+
        }

        impl $crate::reading::Records for $name {
            const NAMES: &'static [&'static str] = &[$($key),+];
        }

        impl $crate::reading::Field for $name {
            fn blank() -> Self {
                Self { $($field: $crate::reading::record!(@blank $kind $(, $default)?)),+ }
            }

            fn read<'t>(
                &mut self,
                value: &'t jsonc_parser::ast::Value<'t>,
                reader: &mut $crate::reading::Reader<'t>,
            ) -> bool {
                let names = <Self as $crate::reading::Records>::NAMES;
                let Some(object) = reader.object(value, names) else { return false };
                let mut is_usable = true;
                $(is_usable &= $crate::reading::record!(
                    @is_needed reader, object, $key, &mut self.$field $(, $default)?
                );)+
                is_usable
            }
        }
    };
}

/// A choice of words: each with that of the format, and between brackets what people write instead of it, in Dutch and
/// English. Where a word that is not known must not cost what it stands in, there is a variant for that.
macro_rules! words {
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
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_doc])* #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = $word))] $variant,)+
            $(
                /// What the file says is not understood, and so not known.
                #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
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
                $crate::reading::position(word, Self::WORDS).and_then(|at| Self::ALL.get(at).copied())
            }

            /// The word for it in the file.
            pub const fn as_written(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                    $(Self::$unknown => "unknown",)?
                }
            }
        }

        impl $crate::reading::Field for $name {
            fn blank() -> Self {
                Self::ALL[0]
            }

            fn read<'t>(
                &mut self,
                value: &'t jsonc_parser::ast::Value<'t>,
                reader: &mut $crate::reading::Reader<'t>,
            ) -> bool {
                let word = match reader.word(value, Self::WORDS) {
                    $crate::reading::Word::Known(at) => Self::ALL.get(at).copied(),
                    $crate::reading::Word::Unsaid => Some(*self),
                    $crate::reading::Word::Unknown => $crate::reading::words!(@unknown $($unknown)?),
                };
                if let Some(word) = word {
                    *self = word;
                }
                word.is_some()
            }
        }
    };
}

pub(crate) use {record, words};
