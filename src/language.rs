//! The words of table, key and notes, by language: one table of messages for each, in Mozilla's Fluent.
//!
//! What authors write and what checks find stays as it is. A language whose table is not here is printed with the
//! words of English.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The language whose table has every message, and which serves where another has none.
pub const ENGLISH: &str = "en";

/// The tables: the language, and its messages.
static TABLES: [(&str, &str); 1] = [(ENGLISH, include_str!("../templates/words/en.ftl"))];

/// The words of one language, with those that authors want in their place.
#[derive(Clone)]
pub struct Words {
    /// The messages that need nothing filled in.
    plain: Arc<BTreeMap<String, String>>,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Words({} messages)", self.plain.len())
    }
}

impl Words {
    /// The words of a language, a tag of BCP 47: those of its table, of the table of the wider language, as of `de` for
    /// `de-AT`, or of English. `own` are names of messages and the words that authors want for them.
    pub fn new<'a>(language: &str, own: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let (tag, table) = table(language);
        let bundle = bundle(tag, table);
        let mut plain = BTreeMap::new();
        for name in names_in(table) {
            let pattern = bundle.get_message(name).and_then(|message| message.value());
            let mut faults = Vec::new();
            if let Some(pattern) = pattern {
                let words = bundle.format_pattern(pattern, None, &mut faults);
                if faults.is_empty() {
                    plain.insert(name.to_owned(), words.into_owned());
                }
            }
        }
        for (name, word) in own {
            if let Some(words) = plain.get_mut(name) {
                word.clone_into(words);
            }
        }
        Self {
            plain: Arc::new(plain),
            bundle: Arc::new(bundle),
        }
    }

    /// The words of that name; blanks and hyphens in the name count as underscores. Of a name that there is not, the
    /// name itself.
    pub fn of<'a>(&'a self, name: &'a str) -> &'a str {
        let exact = self.plain.get(name);
        let spelt = || self.plain.get(&name.replace([' ', '-'], "_"));
        exact.or_else(spelt).map_or(name, String::as_str)
    }

    /// The words of that name with what belongs into them filled in.
    pub fn with(&self, name: &str, parts: &[(&str, &str)]) -> String {
        let parts = parts
            .iter()
            .map(|(part, value)| (*part, FluentValue::from(*value)));
        self.filled(name, parts.collect())
    }

    /// The words of that name with numbers, by which languages bend them, and texts filled in.
    pub fn told(&self, name: &str, numbers: &[(&str, usize)], texts: &[(&str, &str)]) -> String {
        let numbers = numbers.iter();
        let numbers = numbers.map(|(part, value)| (*part, FluentValue::from(*value)));
        let texts = texts.iter();
        let texts = texts.map(|(part, value)| (*part, FluentValue::from(*value)));
        self.filled(name, numbers.chain(texts).collect())
    }

    /// The words of that name for a number of things, called `n` in the message.
    pub fn counted(&self, name: &str, n: usize) -> String {
        let mut parts = FluentArgs::new();
        parts.set("n", n);
        self.filled(name, parts)
    }

    fn filled(&self, name: &str, parts: FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(name);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return name.to_owned();
        };
        let mut faults = Vec::new();
        let words = self
            .bundle
            .format_pattern(pattern, Some(&parts), &mut faults);
        words.into_owned()
    }

    /// The words that need nothing filled in, by their names.
    pub fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::new(ENGLISH, [])
    }
}

/// The languages that have a table.
pub fn languages() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(language, _)| *language)
}

/// The names of all messages of a language that has a table, in the order written.
pub fn names(language: &str) -> Vec<&'static str> {
    names_in(table(language).1)
}

/// The table of a language, or the nearest.
fn table(language: &str) -> (&'static str, &'static str) {
    let wider = language.split(['-', '_']).next().unwrap_or_default();
    let known = |tag: &str| {
        let mut tables = TABLES.iter();
        tables.find(|(own, _)| own.eq_ignore_ascii_case(tag))
    };
    *known(language)
        .or_else(|| known(wider))
        .unwrap_or(&TABLES[0])
}

fn bundle(tag: &str, table: &str) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // What is filled in is isolated where it is printed, as every text is.
    bundle.set_use_isolating(false);
    // What could be read of a table is used; a test holds that all of it can.
    let messages = FluentResource::try_new(table.to_owned()).unwrap_or_else(|(read, _)| read);
    bundle.add_resource_overriding(messages);
    bundle
}

/// The names of the messages of a table.
fn names_in(table: &'static str) -> Vec<&'static str> {
    let opens = |line: &&str| line.starts_with(|first: char| first.is_ascii_alphabetic());
    let lines = table.lines().filter(opens);
    lines
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim())
        .collect()
}
