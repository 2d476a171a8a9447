//! Long lists of parts of a view, for JSON: each part is made, written and dropped.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::view::View;

/// Goes through the parts of something.
type Parts<'a, T, W> = fn(W) -> Box<dyn Iterator<Item = T> + 'a>;

/// A list of parts of a view, or of a table of it, that is gone through when it is written.
pub(in crate::outputs) struct Written<'a, T, W = &'a View> {
    whole: W,
    parts: Parts<'a, T, W>,
}

impl<'a, T, W: Copy> Written<'a, T, W> {
    /// Those parts of it.
    pub(in crate::outputs) fn of(whole: W, parts: Parts<'a, T, W>) -> Self {
        Self { whole, parts }
    }

    /// The parts, one by one.
    pub(in crate::outputs) fn parts(&self) -> impl Iterator<Item = T> + use<'a, T, W> {
        (self.parts)(self.whole)
    }
}

impl<T, W> fmt::Debug for Written<'_, T, W> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Written")
    }
}

impl<T: Serialize, W: Copy> Serialize for Written<'_, T, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.parts())
    }
}

impl<T: JsonSchema, W> JsonSchema for Written<'_, T, W> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<T>::json_schema(generator)
    }
}
