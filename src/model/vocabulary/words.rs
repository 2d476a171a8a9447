//! How a closed list of words is written, and what is written in place of its words.

use schemars::Schema;
use serde_json::{Value, json};

use crate::wording::spelling;

/// Writes an enum whose variants are words of the format, some of which may be written in other words as well.
macro_rules! words {
    (fn $also_in:ident; $($(#[$about:meta])* $name:ident {
        $($(#[$word_about:meta])* $variant:ident = $word:literal $(| $also:literal)*,)*
    })*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
            #[schemars(transform = |schema: &mut Schema| in_other_words(schema, Self::ALSO))]
            pub enum $name {
                $($(#[$word_about])* #[serde(rename = $word)] $variant,)*
            }

            impl $name {
                /// What may be written in place of a word, and that word.
                const ALSO: &'static [(&'static str, &'static str)] = &[$($(($also, $word),)*)*];

                /// All words, as written and printed.
                pub const WORDS: &'static [&'static str] = &[$($word,)*];

                /// The word as written and printed.
                pub fn word(self) -> &'static str {
                    match self {
                        $(Self::$variant => $word,)*
                    }
                }

                /// What may be written in its place.
                pub fn also(self) -> impl Iterator<Item = &'static str> {
                    let also = Self::ALSO.iter();
                    also.filter(move |(_, word)| *word == self.word()).map(|(written, _)| *written)
                }

                /// What somebody means who writes so, by `position`.
                pub fn meant(written: &str) -> Option<Self> {
                    let at = position(written, Self::WORDS, Self::ALSO)?;
                    Self::find(Self::WORDS[at])
                }

                /// What is written so, if anything is.
                pub fn find(word: &str) -> Option<Self> {
                    match word {
                        $($word => Some(Self::$variant),)*
                        _ => None,
                    }
                }
            }
        )*

        /// What may be written in place of the words of the list of that name, each with its word.
        pub(super) fn $also_in(list: &str) -> &'static [(&'static str, &'static str)] {
            match list {
                $(stringify!($name) => $name::ALSO,)*
                _ => &[],
            }
        }
    };
}

/// The position among `words` of the one that is written so. Case, hyphens, underscores and the number of blanks do
/// not matter where no doubt is left; `also` is what may be written in place of a word, and that word.
pub(crate) fn position(written: &str, words: &[&str], also: &[(&str, &str)]) -> Option<usize> {
    let exact = words.iter().position(|word| *word == written);
    exact.or_else(|| {
        let wanted = spelling::word(written);
        let is_wanted = |word: &str| spelling::word(word) == wanted;
        let alike = words.iter().position(|word| is_wanted(word));
        alike.or_else(|| {
            let (_, meant) = also.iter().find(|(other, _)| is_wanted(other))?;
            words.iter().position(|word| word == meant)
        })
    })
}

/// Lets the schema of a list of words take other words for them as well, as sentences start and go on.
pub(super) fn in_other_words(schema: &mut Schema, also: &[(&str, &str)]) {
    let Some(list) = schema.get_mut("oneOf").and_then(Value::as_array_mut) else {
        return;
    };
    let words = also.iter().flat_map(|(written, _)| {
        let mut letters = written.chars();
        let first = letters.next().map(char::to_uppercase);
        let opened: String = first.into_iter().flatten().chain(letters).collect();
        [(*written).to_owned(), opened]
    });
    let words: Vec<_> = words.collect();
    if !words.is_empty() {
        list.push(json!({"type": "string", "enum": words}));
    }
}
