//! JSON: all that a template sees, for other programs.

use std::io;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use super::format::{Output, Render};
use super::page::Page;
use crate::view::View;

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "json",
    file: "grid.json",
    about: "all that the page is made from, for other programs; `cisgrid schema --of view` describes it",
    by_layout: true,
    render: Render::File(|view, _, out| Ok(write(view, out)?)),
};

/// The name of the format within the file.
const FORMAT: &str = "cisgrid/view";

/// Its version: another one where a key goes or means something else. Keys may be added to any.
const VERSION: u32 = 1;

/// The name under which the schema of the file lies beside it.
pub const VIEW_SCHEMA: &str = "cisgrid-view.schema.json";

/// A synthesis as other programs read it: all that the page is made from. What is printed of a number is a text, with
/// its decimals; what is not there is `null`.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "View")]
struct Document<'a> {
    /// The schema of this file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The name of the format.
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    /// The version of the format: another one where a key goes or means something else.
    #[schemars(extend("const" = VERSION))]
    version: u32,
    #[serde(flatten)]
    page: Page<'a>,
}

/// Writes a view, each part as it is made.
fn write(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let document = Document {
        schema: VIEW_SCHEMA,
        format: FORMAT,
        version: VERSION,
        page: Page::of(view),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

/// The JSON Schema of the file, indented, with a line end.
pub fn view_schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let generator = settings.into_generator();
    let mut schema = generator.into_root_schema_for::<Document<'_>>().to_value();
    rename(&mut schema);
    format!("{schema:#}\n")
}

/// Gives each part the name by which a template's author knows it: `Cite`, not `CiteView`.
fn rename(schema: &mut Value) {
    match schema {
        Value::Object(keys) => {
            if let Some(Value::String(path)) = keys.get_mut("$ref") {
                path.truncate(plain(path).len());
            }
            if let Some(Value::Object(parts)) = keys.get_mut("$defs") {
                let named = std::mem::take(parts).into_iter();
                parts.extend(named.map(|(name, part)| (plain(&name).to_owned(), part)));
            }
            keys.values_mut().for_each(rename);
        }
        Value::Array(values) => values.iter_mut().for_each(rename),
        _ => {}
    }
}

fn plain(name: &str) -> &str {
    name.strip_suffix("View").unwrap_or(name)
}
