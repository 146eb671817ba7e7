//! The schema beside the programme is the one that the types give.

use stadsgesprek_core::schema::events_schema_text;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/events.schema.json");

#[test]
fn the_schema_file_is_up_to_date() {
    let expected = events_schema_text();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(FILE, &expected).unwrap();
    }
    let found = std::fs::read_to_string(FILE).unwrap_or_default();
    let hint = "run: UPDATE_SCHEMA=1 cargo test --package stadsgesprek-core --test schema";
    assert!(found == expected, "public/data/events.schema.json is not what the types give; {hint}");
}

#[test]
fn the_schema_is_a_schema() {
    let schema: serde_json::Value = serde_json::from_str(&events_schema_text()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}
