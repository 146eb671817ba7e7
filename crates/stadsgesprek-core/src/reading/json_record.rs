//! Declares the records of the programme file: what they hold, how they are read, what the schema says of them.

/// A record: each field with its type and its name in the file; `default` when it has an honest one.
macro_rules! json_record {
    (@blank $kind:ty) => {
        <$kind as $crate::reading::JsonField>::blank()
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
        #[derive(Clone, Debug)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $(#[$doc])*
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[cfg_attr(feature = "schema", schemars(rename = $key $(, $default)?))]
                pub $field: $kind
            ),+
        }

        impl $crate::reading::JsonRecord for $name {
            const NAMES: &'static [&'static str] = &[$($key),+];
        }

        impl $crate::reading::JsonField for $name {
            fn blank() -> Self {
                Self { $($field: $crate::reading::json_record!(@blank $kind $(, $default)?)),+ }
            }

            fn read<'t>(
                &mut self,
                value: &'t jsonc_parser::ast::Value<'t>,
                reader: &mut $crate::reading::Reader<'t>,
            ) -> bool {
                let names = <Self as $crate::reading::JsonRecord>::NAMES;
                let Some(object) = reader.object(value, names) else { return false };
                let mut is_usable = true;
                $(is_usable &= $crate::reading::json_record!(
                    @is_needed reader, object, $key, &mut self.$field $(, $default)?
                );)+
                is_usable
            }
        }
    };
}

pub(crate) use json_record;
