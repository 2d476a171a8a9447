//! From the span tree to a raw document, through serde: every field with its place, every fault kept.
//!
//! Nine names of `raw` are asked for by name and get what plain serde cannot give: a field's span and
//! its own faults ([`FIELD`]; where a key without a value is none, [`STATED`]), a map in the order written ([`ENTRIES`]), a list ([`LIST`]), a single
//! value where a list may stand ([`MANY`]), a bare word where a mapping may stand ([`SHORT`]), one of
//! several forms told apart by a key ([`BY_TABLE`]), keys where a number alone says too little
//! ([`MARGIN`], [`LEAST`]).
//!
//! In messages a mapping is called keys and values, for that is what an author sees.

mod at;
mod choice;
mod items;
mod keys;

use std::cell::{Cell, RefCell};

use serde::Deserialize;
use serde::de::{Deserializer, Visitor};

use super::tree::{Kind, Tree};
use crate::diagnostic::Diagnostic;
use crate::read::faults::margin_without_unit;
use crate::read::raw::Document;
use crate::read::raw::claim::{LEAST, MARGIN};
use crate::read::raw::field::{ENTRIES, FIELD, LIST, MANY, SHORT, STATED};
use crate::read::raw::result::BY_TABLE;
use crate::source::{FileId, Span};
use at::{At, Fault, Items, KEYS, KEYS_OR_TEXT, Reader, TRUE_OR_FALSE, WHOLE_NUMBER};
use choice::Choice;
use items::FieldParts;
use keys::{Entries, Keys, Nothing};

/// What the documents of one file say.
pub(super) struct ReadDocument {
    pub(super) document: Document,
    pub(super) faults: Vec<Diagnostic>,
    /// True where a whole section, or what timepoints and the like are declared in, was passed over.
    pub(super) lost: bool,
}

/// Reads the documents of one file into one raw document. Missing keys are not reported where the
/// file is not whole: they may stand in the part that was lost.
pub(super) fn document(tree: &Tree<'_>, text: &str, file: FileId) -> ReadDocument {
    let (parts, mut faults, lost) = parts::<Document>(tree, text, file);
    let mut document = Document::default();
    parts.into_iter().for_each(|part| document.join(part));
    if !tree.hidden.is_empty() {
        let sees = |span: Span| {
            let mut hidden = tree.hidden.iter();
            !hidden.any(|hidden| span.start < hidden.end && hidden.start < span.end)
        };
        faults.retain(|fault| fault.span().is_some_and(sees));
        document.keep(sees);
    }
    ReadDocument {
        document,
        faults,
        lost,
    }
}

/// What each YAML document of a file says, the faults, and whether something was passed over.
pub(super) fn parts<T: for<'de> Deserialize<'de>>(
    tree: &Tree<'_>,
    text: &str,
    file: FileId,
) -> (Vec<T>, Vec<Diagnostic>, bool) {
    let (faults, lost) = (RefCell::new(Vec::new()), Cell::new(false));
    let reader = Reader {
        tree,
        text,
        file,
        faults: &faults,
        lost: &lost,
    };
    let roots = tree.roots.iter().map(|root| At {
        reader: &reader,
        index: *root,
    });
    let mut parts = Vec::new();
    for node in roots.filter(|node| !node.is_nothing()) {
        match T::deserialize(node) {
            Ok(part) => parts.push(part),
            Err(fault) => node.lose(fault),
        }
    }
    (parts, faults.into_inner(), lost.get())
}

macro_rules! whole_number {
    ($($read:ident $visit:ident $type:ty,)*) => {
        $(fn $read<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            let wanted = WHOLE_NUMBER;
            let text = self.scalar(wanted)?;
            let number = text.parse::<$type>().map_err(|_| self.mismatch(wanted))?;
            visitor.$visit(number)
        })*
    };
}

impl<'de> Deserializer<'de> for At<'_, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind() {
            Kind::Scalar(..) => visitor.visit_str(self.scalar("text")?),
            Kind::List => visitor.visit_seq(self.items()),
            Kind::Map => self.deserialize_map(visitor),
            Kind::Refused => Err(Fault::Known),
        }
    }

    whole_number! {
        deserialize_u8 visit_u8 u8,
        deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64,
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let wanted = TRUE_OR_FALSE;
        match self.scalar(wanted)? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(self.mismatch(wanted)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(self.scalar("text")?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.says_nothing() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind() {
            Kind::List => visitor.visit_seq(self.items()),
            _ if self.says_nothing() => visitor.visit_seq(Nothing),
            _ => Err(self.mismatch("a list")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind() {
            Kind::Map => visitor.visit_map(Entries::new(self.items())),
            _ if self.says_nothing() => visitor.visit_map(Nothing),
            _ => Err(self.mismatch(KEYS)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.kind() {
            Kind::Map => visitor.visit_map(Keys::new(self, fields, None)),
            Kind::Scalar(text, _) if [MARGIN, LEAST].contains(&name) && !self.is_nothing() => {
                let found = margin_without_unit::bare(self.span(), text, name == LEAST);
                Err(Fault::Found(Box::new(found)))
            }
            _ => Err(self.mismatch(KEYS)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match name {
            FIELD | STATED => visitor.visit_seq(FieldParts::new(self.span(), Some(self))),
            SHORT => visitor.visit_newtype_struct(Short(self)),
            ENTRIES if matches!(self.kind(), Kind::Map) => self.deserialize_map(visitor),
            ENTRIES => {
                self.lose_unless_nothing(KEYS);
                visitor.visit_map(Nothing)
            }
            LIST | MANY if matches!(self.kind(), Kind::List) => visitor.visit_seq(self.items()),
            LIST => {
                self.lose_unless_nothing("a list");
                visitor.visit_seq(Nothing)
            }
            MANY if self.says_nothing() || matches!(self.kind(), Kind::Refused) => {
                visitor.visit_seq(Nothing)
            }
            MANY => visitor.visit_seq(Items {
                reader: self.reader,
                at: self.index,
                end: self.node().next as usize,
            }),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let form = (name == BY_TABLE).then(|| {
            let has = |variant: &&str| self.key(variant).is_some();
            let found = variants.iter().position(has);
            found.unwrap_or(variants.len() - 1) as u32
        });
        visitor.visit_enum(Choice {
            node: self,
            list: name,
            variants,
            form,
        })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
        identifier ignored_any
    }
}

/// A value that may be a bare word in place of a mapping with that word under its first key.
struct Short<'a, 'text>(At<'a, 'text>);

impl<'de> Deserializer<'de> for Short<'_, '_> {
    type Error = Fault;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0.kind() {
            Kind::Scalar(..) if !self.0.is_nothing() => {
                visitor.visit_map(Keys::new(self.0, fields, Some(self.0)))
            }
            Kind::Map => self.0.deserialize_struct(name, fields, visitor),
            _ => Err(self.0.mismatch(KEYS_OR_TEXT)),
        }
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.0.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
