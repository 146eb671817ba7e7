//! The format of the programme file, as a JSON Schema. Native only.

use schemars::generate::SchemaSettings;
use serde_json::Value;
use stadsgesprek_core::portal::Portal;
use stadsgesprek_core::programme::document::Document;

/// The schema (JSON Schema, draft 2020-12) of the programme file, derived from [`Document`].
///
/// Fields that it does not know are allowed, as they are when the file is read.
pub fn events_schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Document>();
    let texts = [
        ("$id", "events.schema.json"),
        ("title", "Stadsgesprek programme"),
        ("description", "The programme of a debate house: the file public/data/events.json."),
    ];
    for (name, text) in texts {
        schema.insert(name.to_owned(), text.into());
    }
    schema.to_value()
}

/// The schema as the text of `public/data/events.schema.json`: two spaces, names in order, a line end at the end.
pub fn events_schema_text() -> String {
    format!("{:#}\n", events_schema())
}

/// The schema (JSON Schema, draft 2020-12) of the settings of the portal, derived from [`Portal`].
pub fn portal_schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Portal>();
    let texts = [
        ("$id", "portal.schema.json"),
        ("title", "Stadsgesprek portal"),
        ("description", "The settings of the portal: the file public/data/portal.json."),
    ];
    for (name, text) in texts {
        schema.insert(name.to_owned(), text.into());
    }
    schema.to_value()
}

/// The same as the text of `public/data/portal.schema.json`.
pub fn portal_schema_text() -> String {
    format!("{:#}\n", portal_schema())
}
