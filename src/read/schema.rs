//! The format as JSON Schema, generated from the raw types: what an editor completes and underlines.

use schemars::generate::SchemaSettings;

use super::raw::Document;

/// The name under which the schema lies in a synthesis folder.
pub const FILE_NAME: &str = "cisgrid.schema.json";

/// The schema of a file of a synthesis, as indented JSON with a line end.
pub fn text() -> String {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let schema = generator.into_root_schema_for::<Document>();
    format!("{:#}\n", schema.to_value())
}
