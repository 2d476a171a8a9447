//! From the span tree to a raw document, through serde: every field with its place, every fault kept.
//!
//! Seven names of `raw` are asked for by name and get what plain serde cannot give: a field's span and
//! its own faults ([`FIELD`]), a map in the order written ([`ENTRIES`]), a list ([`LIST`]), a single
//! value where a list may stand ([`MANY`]), a bare word where a mapping may stand ([`SHORT`]), one of
//! two forms told apart by a key ([`BY_TABLE`]), keys where a number alone says too little
//! ([`MARGIN`]).
//!
//! In messages a mapping is called keys and values, for that is what an author sees.

mod choice;
mod keys;

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::Deserialize;
use serde::de::value::U128Deserializer;
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess, Visitor};

use super::is_null;
use super::tree::{Kind, Node, Tree};
use crate::diagnostic::Diagnostic;
use crate::read::faults::{margin_without_unit, wrong_type};
use crate::read::raw::Document;
use crate::read::raw::claim::MARGIN;
use crate::read::raw::field::{ENTRIES, FIELD, LIST, MANY, SHORT};
use crate::read::raw::result::BY_TABLE;
use crate::source::{FileId, Span};
use choice::Choice;
use keys::{Entries, Keys, Nothing};

/// What the documents of one file say.
pub(super) struct Reading {
    pub(super) document: Document,
    pub(super) faults: Vec<Diagnostic>,
    /// True where a whole section, or what timepoints and the like are declared in, was passed over.
    pub(super) lost: bool,
}

/// Reads the documents of one file into one raw document. Missing keys are not reported where the
/// file is not whole: they may stand in the part that was lost.
pub(super) fn document(tree: &Tree<'_>, text: &str, file: FileId) -> Reading {
    let faults = RefCell::new(Vec::new());
    let lost = Cell::new(false);
    let reader = Reader {
        tree,
        text,
        file,
        faults: &faults,
        lost: &lost,
    };
    let mut document = Document::default();
    for root in &tree.roots {
        let node = At {
            reader: &reader,
            index: *root,
        };
        if node.is_nothing() {
            continue;
        }
        match Document::deserialize(node) {
            Ok(part) => document.join(part),
            Err(fault) => node.lose(fault),
        }
    }
    let mut faults = faults.into_inner();
    if let Some(cut) = tree.cut {
        faults.retain(|fault| fault.span().is_some_and(|span| span.end <= cut));
    }
    Reading {
        document,
        faults,
        lost: lost.get(),
    }
}

/// What all nodes of a file share.
#[derive(Clone, Copy)]
struct Reader<'a, 'text> {
    tree: &'a Tree<'text>,
    text: &'a str,
    file: FileId,
    faults: &'a RefCell<Vec<Diagnostic>>,
    lost: &'a Cell<bool>,
}

/// Why a value could not be read.
#[derive(Debug)]
enum Fault {
    /// Words from a visitor, to be placed at the value.
    Said(String),
    /// A finding, placed already.
    Found(Box<Diagnostic>),
    /// Reported elsewhere already.
    Known,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said(words) => f.write_str(words),
            Self::Found(found) => f.write_str(&found.message),
            Self::Known => f.write_str("reported already"),
        }
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Self::Said(words.to_string())
    }

    fn invalid_type(found: serde::de::Unexpected<'_>, wanted: &dyn serde::de::Expected) -> Self {
        Self::Said(format!("expected {wanted}, found {found}"))
    }
}

/// One node of the tree.
#[derive(Clone, Copy)]
struct At<'a, 'text> {
    reader: &'a Reader<'a, 'text>,
    index: usize,
}

impl<'a, 'text> At<'a, 'text> {
    fn node(&self) -> &'a Node {
        &self.reader.tree.nodes[self.index]
    }

    fn kind(&self) -> Kind<'a> {
        self.reader.tree.kind(self.index)
    }

    fn span(&self) -> Span {
        let node = self.node();
        Span {
            file: self.reader.file,
            start: node.start,
            end: node.end,
        }
    }

    fn report(&self, fault: Fault) {
        let found = match fault {
            Fault::Said(words) => wrong_type::finding(self.span(), words),
            Fault::Found(found) => *found,
            Fault::Known => return,
        };
        self.reader.faults.borrow_mut().push(found);
    }

    /// Reports a fault that names may be lost with.
    fn lose(&self, fault: Fault) {
        self.reader.lost.set(true);
        self.report(fault);
    }

    /// The text of a scalar, or a fault that says what was `wanted`.
    fn scalar(&self, wanted: &str) -> Result<&'a str, Fault> {
        match self.kind() {
            Kind::Scalar(text, plain) if !(plain && is_null(text)) => Ok(text),
            _ => Err(self.mismatch(wanted)),
        }
    }

    fn mismatch(&self, wanted: &str) -> Fault {
        let found = match self.kind() {
            Kind::Scalar(text, true) if is_null(text) => "nothing".to_owned(),
            Kind::Scalar(text, _) => format!("`{}`", shortened(text)),
            Kind::List => "a list".to_owned(),
            Kind::Map => KEYS.to_owned(),
            Kind::Refused => return Fault::Known,
        };
        let help = match (self.kind(), wanted) {
            _ if wanted == WHOLE_NUMBER => "write digits alone, such as `14`",
            _ if wanted == TRUE_OR_FALSE => "write one of these two words",
            (Kind::Scalar(text, true), KEYS | KEYS_OR_TEXT) if is_null(text) => {
                "write what belongs here in the lines below, indented further than this one"
            }
            (Kind::Scalar(text, true), _) if is_null(text) => {
                "write it here, or take the key or the dash out"
            }
            (Kind::Map, "text") => {
                "a colon and a space inside a text need quotes around the whole text"
            }
            (Kind::List, "text") => {
                "a text that starts with a bracket or a dash needs quotes around the whole text"
            }
            (Kind::Map, "a list") => "start each item with a dash and a space",
            (_, "a list") => {
                "put it in brackets, as in `[one, two]`, or give each item a line and a dash"
            }
            (Kind::List, KEYS | KEYS_OR_TEXT) => "take the brackets or the dash away",
            (_, KEYS) => "write `key: value`, each pair in a line of its own",
            (Kind::List, _) => "write one word, without brackets or a dash",
            _ => "",
        };
        let help = (!help.is_empty()).then(|| help.to_owned());
        let words = format!("expected {wanted}, found {found}");
        let finding = wrong_type::finding(self.span(), words);
        Fault::Found(Box::new(finding.maybe_help(help)))
    }

    fn lose_unless_nothing(&self, wanted: &str) {
        if !self.is_nothing() {
            self.lose(self.mismatch(wanted));
        }
    }

    fn is_nothing(&self) -> bool {
        matches!(self.kind(), Kind::Scalar(text, true) if is_null(text))
    }

    /// The first key of a mapping that is called `name`.
    fn key(&self, name: &str) -> Option<Self> {
        let mut items = match self.kind() {
            Kind::Map => self.items(),
            _ => return None,
        };
        while let (Some(key), Some(_)) = (items.take(), items.take()) {
            if matches!(key.kind(), Kind::Scalar(text, _) if text == name) {
                return Some(key);
            }
        }
        None
    }

    fn items(self) -> Items<'a, 'text> {
        Items {
            reader: self.reader,
            at: self.index + 1,
            end: self.node().next as usize,
        }
    }
}

/// What a mapping is called in messages.
const KEYS: &str = "keys and values";
const KEYS_OR_TEXT: &str = "text, or keys and values";
const TRUE_OR_FALSE: &str = "`true` or `false`";
const WHOLE_NUMBER: &str = "a whole number";

fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// The children of a list, one after another.
struct Items<'a, 'text> {
    reader: &'a Reader<'a, 'text>,
    at: usize,
    end: usize,
}

impl<'a, 'text> Items<'a, 'text> {
    fn take(&mut self) -> Option<At<'a, 'text>> {
        (self.at < self.end).then(|| {
            let node = At {
                reader: self.reader,
                index: self.at,
            };
            self.at = node.node().next as usize;
            node
        })
    }
}

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
        if self.is_nothing() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind() {
            Kind::List => visitor.visit_seq(self.items()),
            _ if self.is_nothing() => visitor.visit_seq(Nothing),
            _ => Err(self.mismatch("a list")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind() {
            Kind::Map => visitor.visit_map(Entries::new(self.items())),
            _ if self.is_nothing() => visitor.visit_map(Nothing),
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
            Kind::Scalar(text, _) if name == MARGIN && !self.is_nothing() => {
                let found = margin_without_unit::bare(self.span(), text);
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
            FIELD => visitor.visit_seq(FieldParts::new(self.span(), Some(self))),
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
            MANY if self.is_nothing() || matches!(self.kind(), Kind::Refused) => {
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
        let form = (name == BY_TABLE).then(|| u32::from(self.key(variants[0]).is_none()));
        visitor.visit_enum(Choice {
            node: self,
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

/// The two parts of a field: its place, and its value if it could be read.
struct FieldParts<'a, 'text> {
    span: Option<Span>,
    node: Option<At<'a, 'text>>,
}

impl<'a, 'text> FieldParts<'a, 'text> {
    fn new(span: Span, node: Option<At<'a, 'text>>) -> Self {
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
