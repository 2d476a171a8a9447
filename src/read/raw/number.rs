//! A number of a figure, as a file has it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::Deserializer;

/// A number as it was printed; `0.020`, `.03`, `<.001`, `−0.5`, `1,682`, `1’682`, `3·40` and `n.s.` are understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number(pub(crate) Box<str>);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(text.into()))
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["number", "string"],
            "description": "A number as it was printed: `0.020`, `.03`, `<.001`, `−0.5`, `1,682`, `1’682`, `3·40` and `n.s.` are understood, and trailing zeros are kept. Of a figure, `NA`, `n/a`, `–`, `.`, `NaN` and the like alone say that nothing was printed."
        })
    }
}
