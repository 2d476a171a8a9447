//! The building blocks of raw documents: values with their places, whose faults do not stop the rest.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Value, json};

use crate::source::Span;

/// The name under which a [`Field`] asks for a value with its span.
pub(crate) const FIELD: &str = "$field";
/// The name under which [`Entries`] ask for a mapping in the order written.
pub(crate) const ENTRIES: &str = "$entries";
/// The name under which a [`List`] asks for its items.
pub(crate) const LIST: &str = "$list";
/// The name under which [`Many`] asks for a list, or one value in place of a list of one.
pub(crate) const MANY: &str = "$many";
/// The name under which [`Stated`] asks for a value with its span, if its key is there.
pub(crate) const STATED: &str = "$stated";
/// The name under which [`Short`] asks for a mapping, or a bare word in place of its first key.
pub(crate) const SHORT: &str = "$short";

/// A value and its place. Where the value could not be read, the fault has been reported, and there
/// is none.
#[derive(Clone, Debug)]
pub(crate) struct Field<T> {
    /// The place of the value; of the mapping around it, where the key is missing.
    pub(crate) span: Span,
    /// The value, if it could be read.
    pub(crate) value: Option<T>,
}

impl<T> Field<T> {
    /// The value, if it could be read.
    pub(crate) fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Field<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Field<T>, A::Error> {
                let span = Span::from_number(parts.next_element()?.unwrap_or(0));
                let value = parts.next_element()?;
                Ok(Field { span, value })
            }
        }

        deserializer.deserialize_newtype_struct(FIELD, Parts(PhantomData))
    }
}

/// A value that need not be there, and its place; a key without a value is a fault, and not taken for no key.
#[derive(Clone, Debug)]
pub(crate) struct Stated<T>(pub(crate) Option<Field<T>>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Stated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Stated<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Stated<T>, A::Error> {
                let Some(span) = parts.next_element()? else {
                    return Ok(Stated(None));
                };
                let span = Span::from_number(span);
                let value = parts.next_element()?;
                Ok(Stated(Some(Field { span, value })))
            }
        }

        deserializer.deserialize_newtype_struct(STATED, Parts(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Field<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// A short text that may look like a number: the number of a table, a participant, a timepoint.
#[derive(Debug)]
pub(crate) struct Word;

impl JsonSchema for Word {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Word".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number"] })
    }
}

/// A mapping whose keys are the author's own, in the order written.
#[derive(Clone, Debug)]
pub(crate) struct Entries<T>(pub(crate) Vec<(Field<String>, Field<T>)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Pairs<T> {
            type Value = Entries<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_newtype_struct(ENTRIES, Pairs(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("EntriesOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "type": "object", "additionalProperties": value })
    }
}

/// A list whose items are read one by one. Where something else stands in its place, the fault has
/// been reported, and it is empty.
#[derive(Clone, Debug)]
pub(crate) struct List<T>(pub(crate) Vec<Field<T>>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Deref for List<T> {
    type Target = Vec<Field<T>>;

    fn deref(&self) -> &Vec<Field<T>> {
        &self.0
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = deserializer.deserialize_newtype_struct(LIST, Items(PhantomData))?;
        Ok(Self(items))
    }
}

impl<T: JsonSchema> JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Vec::<Field<T>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<Field<T>>::json_schema(generator)
    }
}

/// Takes the items of a list in.
struct Items<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
    type Value = Vec<Field<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<Field<T>>, A::Error> {
        let mut items = Vec::with_capacity(list.size_hint().unwrap_or(0));
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(items)
    }
}

/// A list, or one value in place of a list of one.
#[derive(Clone, Debug)]
pub(crate) struct Many<T>(pub(crate) Vec<Field<T>>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = deserializer.deserialize_newtype_struct(MANY, Items(PhantomData))?;
        Ok(Self(items))
    }
}

impl<T: JsonSchema> JsonSchema for Many<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ManyOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// A mapping, or a bare word in place of a mapping with that word under its first key.
#[derive(Clone, Debug)]
pub(crate) struct Short<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Short<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Inner<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Inner<T> {
            type Value = Short<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text or a mapping")
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(
                self,
                deserializer: D,
            ) -> Result<Short<T>, D::Error> {
                T::deserialize(deserializer).map(Short)
            }
        }

        deserializer.deserialize_newtype_struct(SHORT, Inner(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Short<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Short{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let properties = T::json_schema(generator).get("properties").cloned();
        let first = properties.as_ref().and_then(Value::as_object);
        let first = first.and_then(|properties| properties.values().next().cloned());
        let word = first.unwrap_or_else(|| json!({ "type": "string" }));
        let whole = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [word, whole] })
    }
}
