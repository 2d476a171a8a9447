//! Participants: of which site and in which role they are, one by one or read out of their names.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::field::{ENTRIES, Field, Short, Word};
use crate::wording::spelling::same_label;

/// The participants that quotations name.
#[derive(Debug, Default)]
pub(crate) struct Participants {
    /// How their names are made, such as `{site}-{person}`.
    pub(crate) pattern: Option<Field<String>>,
    /// Those that are declared one by one, by their names.
    pub(crate) listed: Vec<(Field<String>, Field<Short<Participant>>)>,
}

/// The key that no participant can be called by.
const PATTERN: &str = "pattern";

/// What is known of a participant.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Participant {
    /// The id of the site.
    #[schemars(with = "Option<Word>")]
    pub(crate) site: Option<Field<String>>,
    /// The role, such as peer worker; an abbreviation of `abbreviations` is printed in full.
    pub(crate) role: Option<Field<String>>,
    /// The day on which the participant withdrew, as in `2026-03-14`: none of the words may be used any more.
    pub(crate) withdrawn: Option<Field<String>>,
}

impl<'de> Deserialize<'de> for Participants {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Both;

        impl<'de> Visitor<'de> for Both {
            type Value = Participants;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Participants, A::Error> {
                let mut participants = Participants::default();
                while let Some(name) = map.next_key::<Field<String>>()? {
                    match name.get().is_some_and(|name| same_label(name, PATTERN)) {
                        true => participants.pattern = Some(map.next_value()?),
                        false => participants.listed.push((name, map.next_value()?)),
                    }
                }
                Ok(participants)
            }
        }

        deserializer.deserialize_newtype_struct(ENTRIES, Both)
    }
}

impl JsonSchema for Participants {
    fn schema_name() -> Cow<'static, str> {
        "Participants".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let listed = generator.subschema_for::<Short<Participant>>();
        json_schema!({
            "description": "The participants that quotations name under `by`: each by its name, with its site and its role, as in `P03: {site: S2, role: peer worker}`, or `P03: S2`; or a `pattern` by which site and role are read out of the names; or both.",
            "type": "object",
            "properties": {
                "pattern": {
                    "description": "How the names are made of `{site}`, `{role}` and `{person}`, as in `\"{site}-{person}\"`. A site is one of `sites`; a role has no digits.",
                    "type": "string"
                }
            },
            "additionalProperties": listed
        })
    }
}
