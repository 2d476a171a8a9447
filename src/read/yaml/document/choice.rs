//! Words of closed lists, alone or with what belongs to them.

use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, VariantAccess, Visitor,
};

use super::at::{At, Fault, KEYS};
use crate::model::{also_written, position};
use crate::read::faults::{unknown_word, wrong_type};
use crate::read::yaml::tree::Kind;

/// One word of a fixed list, alone or as the key of a mapping with what belongs to it.
pub(super) struct Choice<'a, 'text> {
    pub(super) node: At<'a, 'text>,
    /// What the list is called.
    pub(super) list: &'static str,
    pub(super) variants: &'static [&'static str],
    /// The variant's number, where the keys of the whole mapping tell it.
    pub(super) form: Option<u32>,
}

impl<'a, 'text> Choice<'a, 'text> {
    /// The number of the variant that `word` at `place` names, however it is written.
    fn number_of(&self, word: &str, place: At<'_, '_>) -> Result<u32, Fault> {
        match position(word, self.variants, also_written(self.list)) {
            Some(at) => Ok(at as u32),
            None => Err(Fault::Found(Box::new(unknown_word::finding(
                place.span(),
                word,
                self.list,
                self.variants,
            )))),
        }
    }
}

impl<'de, 'a, 'text> EnumAccess<'de> for Choice<'a, 'text> {
    type Error = Fault;
    type Variant = Content<'a, 'text>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Content<'a, 'text>), Fault> {
        let (number, content) = match self.node.kind() {
            _ if self.form.is_some() => (self.form.unwrap_or(0), Some(self.node)),
            Kind::Scalar(word, _) if !self.node.is_nothing() => {
                (self.number_of(word, self.node)?, None)
            }
            Kind::Map => {
                let mut items = self.node.items();
                let (Some(key), Some(value)) = (items.take(), items.take()) else {
                    return Err(self.node.mismatch("one word"));
                };
                let word = key.scalar("a word")?;
                if let Some(second) = items.take() {
                    let found = wrong_type::second_key(second.span(), word, value.is_nothing());
                    return Err(Fault::Found(Box::new(found)));
                }
                (self.number_of(word, key)?, Some(value))
            }
            _ => return Err(self.node.mismatch("a word")),
        };
        let tag: U32Deserializer<Fault> = number.into_deserializer();
        let content = Content {
            node: self.node,
            content,
        };
        Ok((seed.deserialize(tag)?, content))
    }
}

/// What stands behind the word of a [`Choice`].
pub(super) struct Content<'a, 'text> {
    node: At<'a, 'text>,
    content: Option<At<'a, 'text>>,
}

impl Content<'_, '_> {
    fn bare_word(&self) -> Fault {
        let Kind::Scalar(word, _) = self.node.kind() else {
            return self.node.mismatch(KEYS);
        };
        Fault::Found(Box::new(wrong_type::bare_word(self.node.span(), word)))
    }
}

impl<'de> VariantAccess<'de> for Content<'_, '_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content {
            None => Ok(()),
            Some(content) => Err(content.mismatch("nothing behind this word")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        match self.content {
            Some(content) => seed.deserialize(content),
            None => Err(self.bare_word()),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, _visitor: V) -> Result<V::Value, Fault> {
        Err(self.node.mismatch("a word"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.content {
            Some(content) => content.deserialize_struct("", fields, visitor),
            None => Err(self.bare_word()),
        }
    }
}
