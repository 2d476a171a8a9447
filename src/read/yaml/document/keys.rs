//! The keys of mappings: those that the format knows, and those that are the author's own.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::de::value::U32Deserializer;
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::at::{At, Fault, Items};
use super::items::FieldParts;
use crate::diagnostic::{Diagnostic, nearest};
use crate::read::faults::{duplicate_key, missing_key, unknown_key};
use crate::read::raw::field::{ENTRIES, FIELD, LIST, MANY, STATED};
use crate::read::yaml::tree::Kind;
use crate::source::Span;
use crate::wording::spelling;

/// The keys of a mapping whose keys are known beforehand. Keys that the format does not know, or
/// that stand twice, are reported and passed over; those that are not there are told to their types,
/// which report them or take their default.
pub(super) struct Keys<'a, 'text> {
    node: At<'a, 'text>,
    items: Items<'a, 'text>,
    fields: &'static [&'static str],
    /// A bit for each field met.
    seen: u128,
    value: Option<At<'a, 'text>>,
    /// Stands under the first key in place of a whole mapping.
    word: Option<At<'a, 'text>>,
    missing: usize,
}

impl Keys<'_, '_> {
    /// No mapping of the format has more keys.
    const MOST: usize = 128;
}

impl<'a, 'text> Keys<'a, 'text> {
    pub(super) fn new(
        node: At<'a, 'text>,
        fields: &'static [&'static str],
        word: Option<At<'a, 'text>>,
    ) -> Self {
        assert!(fields.len() <= Keys::MOST, "a mapping with too many keys");
        let mut items = node.items();
        if word.is_some() {
            items.at = items.end;
        }
        Self {
            node,
            items,
            fields,
            seen: 0,
            value: None,
            word,
            missing: 0,
        }
    }

    /// Reports a key that the format does not know.
    fn unknown(&self, key: At<'_, '_>, name: &str, value: At<'_, '_>) {
        let in_braces = key.reader.text[self.node.node().start as usize..].starts_with('{');
        let near = nearest(name, self.fields.iter().copied());
        let found = match in_braces && value.is_nothing() && near.is_none() {
            true => unknown_key::behind_comma(key.span(), name),
            false => unknown_key::finding(key.span(), name, near, self.fields),
        };
        self.pass_over(key, found);
    }

    /// Reports a key that is passed over with its value; at the top of a file, that is a section.
    fn pass_over(&self, key: At<'_, '_>, found: Diagnostic) {
        let fault = Fault::Found(Box::new(found));
        match key.reader.tree.roots.contains(&self.node.index) {
            true => key.lose(fault),
            false => key.report(fault),
        }
    }

    fn has_seen(&self, field: usize) -> bool {
        self.seen & (1 << field) != 0
    }

    /// The next key that the format knows, with its value left in `self.value`.
    fn next_known(&mut self) -> Option<usize> {
        if let Some(word) = self.word.take() {
            self.value = Some(word);
            self.seen = 1;
            return Some(0);
        }
        while let (Some(key), Some(value)) = (self.items.take(), self.items.take()) {
            let Kind::Scalar(name, _) = key.kind() else {
                key.report(key.mismatch("a key"));
                continue;
            };
            let Some(field) = spelling::find_name(name, self.fields.iter().copied()) else {
                self.unknown(key, name, value);
                continue;
            };
            if self.has_seen(field) {
                let first = self.node.key(name).unwrap_or(key);
                let found = duplicate_key::finding(key.span(), first.span(), name);
                self.pass_over(key, found);
                continue;
            }
            self.seen |= 1 << field;
            self.value = Some(value);
            return Some(field);
        }
        None
    }
}

impl<'de> MapAccess<'de> for Keys<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        let field = match self.next_known() {
            Some(field) => field,
            None => {
                while self.missing < self.fields.len() && self.has_seen(self.missing) {
                    self.missing += 1;
                }
                if self.missing == self.fields.len() {
                    return Ok(None);
                }
                self.missing += 1;
                self.value = None;
                self.missing - 1
            }
        };
        let key: U32Deserializer<Fault> = (field as u32).into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        match self.value.take() {
            Some(node) => seed.deserialize(node),
            None => seed.deserialize(Missing {
                node: self.node,
                name: self.fields[self.missing - 1],
            }),
        }
    }
}

/// The value of a key that is not there.
struct Missing<'a, 'text> {
    node: At<'a, 'text>,
    name: &'static str,
}

impl Missing<'_, '_> {
    fn report(&self) {
        if self.node.reader.tree.whole {
            let found = missing_key::finding(self.node.span(), self.name);
            self.node.report(Fault::Found(Box::new(found)));
        }
    }
}

impl<'de> Deserializer<'de> for Missing<'_, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Fault> {
        self.report();
        Err(Fault::Known)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_none()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_seq(Nothing)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match name {
            ENTRIES => visitor.visit_map(Nothing),
            LIST | MANY | STATED => visitor.visit_seq(Nothing),
            FIELD => {
                self.report();
                visitor.visit_seq(FieldParts::new(self.node.span(), None))
            }
            _ => self.deserialize_any(visitor),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A list or mapping without content.
pub(super) struct Nothing;

impl<'de> SeqAccess<'de> for Nothing {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        _seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        Ok(None)
    }
}

impl<'de> MapAccess<'de> for Nothing {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        _seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        Ok(None)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, _seed: T) -> Result<T::Value, Fault> {
        Err(Fault::Known)
    }
}

/// The entries of a mapping whose keys are the author's own.
pub(super) struct Entries<'a, 'text> {
    items: Items<'a, 'text>,
    seen: HashMap<Cow<'a, str>, Span>,
    value: Option<At<'a, 'text>>,
}

impl<'a, 'text> Entries<'a, 'text> {
    pub(super) fn new(items: Items<'a, 'text>) -> Self {
        Self {
            items,
            seen: HashMap::new(),
            value: None,
        }
    }
}

impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        while let (Some(key), Some(value)) = (self.items.take(), self.items.take()) {
            let name = match key.scalar("a key") {
                Ok(name) => name,
                Err(fault) => {
                    key.report(fault);
                    continue;
                }
            };
            let form = spelling::name(name);
            if let Some(first) = self.seen.get(&form) {
                let found = duplicate_key::finding(key.span(), *first, name);
                key.report(Fault::Found(Box::new(found)));
                continue;
            }
            self.seen.insert(form, key.span());
            self.value = Some(value);
            return seed.deserialize(key).map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        match self.value.take() {
            Some(node) => seed.deserialize(node),
            None => Err(Fault::Known),
        }
    }
}
