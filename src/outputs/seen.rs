//! What templates see of a view: each part is made when a template asks for it.
//!
//! One declaration of a part (in `parts`) gives what a template sees of it, its JSON, and its JSON Schema.

use std::borrow::Cow;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::Serde;
use schemars::{Schema, json_schema};

use crate::view::{
    AssessmentView, BesideView, ClaimView, ColumnView, FigureTable, FitView, GlanceView,
    IndependentView, SignedView, TotalView, View,
};

/// Something that a template can see.
pub(super) trait Seen {
    /// It as a value of a template; `view` is what it is a part of.
    fn seen(self, view: &Arc<View>) -> Value;
}

impl<T: Seen> Seen for Option<T> {
    fn seen(self, view: &Arc<View>) -> Value {
        self.map_or(Value::from(()), |one| one.seen(view))
    }
}

impl<T: Seen> Seen for Vec<T> {
    fn seen(self, view: &Arc<View>) -> Value {
        let all = self.into_iter().map(|one| one.seen(view));
        Value::from(all.collect::<Vec<Value>>())
    }
}

impl Seen for &[String] {
    fn seen(self, _: &Arc<View>) -> Value {
        Value::from(self.to_vec())
    }
}

macro_rules! plain {
    ($($kind:ty),*) => {
        $(impl Seen for $kind {
            fn seen(self, _: &Arc<View>) -> Value {
                Value::from(self)
            }
        })*
    };
}

plain!(&str, String, Cow<'_, str>, usize, bool);

macro_rules! whole {
    ($($kind:ty),*) => {
        $(impl Seen for $kind {
            fn seen(self, _: &Arc<View>) -> Value {
                Value::from(Serde(self))
            }
        })*
    };
}

// Parts that few rows have are made whole, by the names of their fields.
whole!(
    AssessmentView<'_>,
    BesideView,
    IndependentView,
    SignedView,
    ClaimView,
    ColumnView,
    FigureTable<'_>,
    FitView<'_>,
    GlanceView<'_>,
    TotalView
);

/// The keys of an object, and the value behind each.
macro_rules! keys {
    ($object:ty, $this:ident, { $($key:ident => $value:expr),* }) => {
        impl Object for $object {
            fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
                self.get_value_by_str(key.as_str()?)
            }

            fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
                let $this = self;
                $(if key == stringify!($key) {
                    return Some($value);
                })*
                None
            }

            fn enumerate(self: &Arc<Self>) -> Enumerator {
                Enumerator::Str(&[$(stringify!($key)),*])
            }
        }
    };
}

/// Parts that know where they stand in the model: each key is a method of the view's, with the type of what it gives and
/// what it means.
macro_rules! parts {
    ($(
        $(#[doc = $about:literal])*
        $object:ident of $view:ident by { $($place:ident: $kind:ty),* } {
            $($(#[doc = $meaning:literal])* $key:ident: $type:ty,)*
        }
    )*) => {
        $(#[derive(Debug)]
        struct $object {
            view: Arc<View>,
            $($place: $kind,)*
        }

        impl $object {
            fn part(&self) -> $view<'_> {
                $view {
                    view: &self.view,
                    $($place: self.$place,)*
                }
            }
        }

        impl Seen for $view<'_> {
            fn seen(self, view: &Arc<View>) -> Value {
                Value::from_object($object {
                    view: Arc::clone(view),
                    $($place: self.$place,)*
                })
            }
        }

        keys!($object, this, { $($key => this.part().$key().seen(&this.view)),* });

        impl Serialize for $view<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let keys = [$(stringify!($key)),*];
                let mut part = serializer.serialize_struct(stringify!($object), keys.len())?;
                $(let value: $type = self.$key();
                part.serialize_field(stringify!($key), &value)?;)*
                part.end()
            }
        }

        impl JsonSchema for $view<'_> {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($object))
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                described(concat!($($about),*), [$((
                    stringify!($key),
                    concat!($($meaning),*),
                    generator.subschema_for::<$type>(),
                )),*])
            }
        })*
    };
}

/// Small parts, of which a template mostly asks for every field.
macro_rules! small {
    ($($object:ident of $view:ident$(<$life:lifetime>)?: $($key:ident),*;)*) => {
        $(#[derive(Debug)]
        struct $object {
            $($key: Value,)*
        }

        impl Seen for $view$(<$life>)? {
            fn seen(self, view: &Arc<View>) -> Value {
                // Named one by one: a field that templates would not see is a fault.
                let $view { $($key),* } = self;
                Value::from_object($object {
                    $($key: $key.seen(view),)*
                })
            }
        }

        keys!($object, this, { $($key => this.$key.clone()),* });)*
    };
}

/// The schema of an object of which every key is always there: each with its meaning and the schema of its value.
fn described<const KEYS: usize>(
    about: &str,
    keys: [(&'static str, &'static str, Schema); KEYS],
) -> Schema {
    let mut schema = json_schema!({
        "description": about.trim(),
        "type": "object",
    });
    let names: Vec<&str> = keys.iter().map(|(key, ..)| *key).collect();
    schema.insert("required".to_owned(), names.into());
    let properties = keys.into_iter().map(|(key, meaning, mut value)| {
        value.insert("description".to_owned(), meaning.trim().into());
        (key.to_owned(), value.to_value())
    });
    let properties: serde_json::Map<String, serde_json::Value> = properties.collect();
    schema.insert("properties".to_owned(), properties.into());
    schema
}

pub(super) mod listed;
pub(super) mod maps;
mod parts;
pub(super) mod table;
pub(super) mod written;
