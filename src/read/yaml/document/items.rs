//! The children of a list and the two parts of a field, one after another.

use serde::de::value::U128Deserializer;
use serde::de::{DeserializeSeed, IntoDeserializer, SeqAccess};

use super::at::{At, Fault, Items};
use crate::source::Span;

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        self.take().map(|node| seed.deserialize(node)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        let mut rest = Items { ..*self };
        let mut count = 0;
        while rest.take().is_some() {
            count += 1;
        }
        Some(count)
    }
}

/// The two parts of a field: its place, and its value if it could be read.
pub(super) struct FieldParts<'a, 'text> {
    span: Option<Span>,
    node: Option<At<'a, 'text>>,
}

impl<'a, 'text> FieldParts<'a, 'text> {
    pub(super) fn new(span: Span, node: Option<At<'a, 'text>>) -> Self {
        let span = Some(span);
        Self { span, node }
    }
}

impl<'de> SeqAccess<'de> for FieldParts<'_, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        if let Some(span) = self.span.take() {
            let number: U128Deserializer<Fault> = span.to_number().into_deserializer();
            return seed.deserialize(number).map(Some);
        }
        let Some(node) = self.node else {
            return Ok(None);
        };
        seed.deserialize(node).map(Some).or_else(|fault| {
            node.report(fault);
            Ok(None)
        })
    }
}
