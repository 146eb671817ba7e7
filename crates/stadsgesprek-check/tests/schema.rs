//! The schemas beside the programme and the settings are those that the types give.

use stadsgesprek_check::schema::{events_schema_text, portal_schema_text};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data");
/// The programme of the tests, and its settings.
const HOUSE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/house");

fn schemas() -> [(&'static str, String); 2] {
    [("events", events_schema_text()), ("portal", portal_schema_text())]
}

#[test]
fn the_schema_files_are_up_to_date() {
    for (name, expected) in schemas() {
        let file = format!("{FOLDER}/{name}.schema.json");
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(&file, &expected).unwrap();
        }
        let found = std::fs::read_to_string(&file).unwrap_or_default();
        let hint = "run: UPDATE_SCHEMA=1 cargo test --package stadsgesprek-check --test schema";
        assert!(found == expected, "{name}.schema.json is not what the types give; {hint}");
    }
}

#[test]
fn the_schemas_are_schemas_and_the_files_are_as_they_say() {
    for (name, text) in schemas() {
        let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(jsonschema::meta::is_valid(&schema));
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        let file = std::fs::read_to_string(format!("{HOUSE}/{name}.json")).unwrap();
        let file: serde_json::Value = serde_json::from_str(&file).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<String> = validator.iter_errors(&file).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{name}");
    }
}
