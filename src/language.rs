//! The words of table, key and notes, by language: one table of messages for each, in Mozilla's Fluent.
//!
//! What authors write and what checks find stays as it is. A language whose table is not here is printed with the
//! words of English.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::wording::language_of;

/// The language whose table has every message, and which serves where another has none.
pub const ENGLISH: &str = "en";

/// The function by which tables ask for the category of a number. Fluent finds it by itself, but for Arabic it looks at
/// the whole number where Unicode's rules look at the last two digits.
const PLURAL: &str = "PLURAL";

/// The tables: the language, and its messages.
static TABLES: [(&str, &str); 5] = [
    (ENGLISH, include_str!("../templates/words/en.ftl")),
    ("de", include_str!("../templates/words/de.ftl")),
    ("fr", include_str!("../templates/words/fr.ftl")),
    ("es", include_str!("../templates/words/es.ftl")),
    ("ar", include_str!("../templates/words/ar.ftl")),
];

/// The words of English, of which the checks' sentences are made.
static IN_ENGLISH: LazyLock<Words> = LazyLock::new(Words::default);

/// The words of one language, with those that authors want in their place.
#[derive(Clone)]
pub struct Words {
    /// The language that was asked for, as a tag of BCP 47, whether or not there is a table of it.
    language: Arc<str>,
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
        let mut words = Self::of_table(tag, table, own);
        words.language = language.into();
        words
    }

    /// The words of a table of messages in that language, whatever tables there are.
    pub fn of_table<'a>(
        language: &str,
        table: &str,
        own: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let bundle = bundle(language, table);
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
            language: language.into(),
            plain: Arc::new(plain),
            bundle: Arc::new(bundle),
        }
    }

    /// The language that the words were asked for in.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The words of that name; blanks and hyphens in the name count as underscores. Of a name that there is not, the
    /// name itself.
    pub fn of<'a>(&'a self, name: &'a str) -> &'a str {
        let exact = self.plain.get(name);
        let spelt = || self.plain.get(&spelt(name));
        exact.or_else(spelt).map_or(name, String::as_str)
    }

    /// The words of a group for one of the words of the format, such as `design` and `two groups`.
    pub fn among<'a>(&'a self, group: &str, word: &'a str) -> &'a str {
        let name = spelt(&format!("{group}_{word}"));
        self.plain.get(&name).map_or(word, String::as_str)
    }

    /// Words with commas between.
    pub fn listed<T: AsRef<str>>(&self, words: impl IntoIterator<Item = T>) -> String {
        self.joined("comma", words)
    }

    /// Words with semicolons between.
    pub fn parted<T: AsRef<str>>(&self, words: impl IntoIterator<Item = T>) -> String {
        self.joined("semicolon", words)
    }

    fn joined<T: AsRef<str>>(&self, mark: &str, words: impl IntoIterator<Item = T>) -> String {
        let mut joined = String::new();
        for (at, word) in words.into_iter().enumerate() {
            if at > 0 {
                joined.push_str(self.of(mark));
            }
            joined.push_str(word.as_ref());
        }
        joined
    }

    /// The words of that name with a colon behind them.
    pub fn heading(&self, name: &str) -> String {
        format!("{}{}", self.of(name), self.of("colon"))
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
        let exact = self.bundle.get_message(name);
        let message = exact.or_else(|| self.bundle.get_message(&spelt(name)));
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

/// The words of English.
pub fn english() -> &'static Words {
    &IN_ENGLISH
}

/// Whether a language is English, such as `en` or `en-GB`.
pub fn is_english(language: &str) -> bool {
    language_of(language).eq_ignore_ascii_case(ENGLISH)
}

/// Whether there is a table of a language, or of the wider one.
pub fn is_known(language: &str) -> bool {
    find(language).is_some()
}

/// The name of a message as tables have it.
fn spelt(name: &str) -> String {
    name.replace([' ', '-'], "_")
}

/// The languages that have a table.
pub fn languages() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(language, _)| *language)
}

/// The names of all messages of a language that has a table, in the order written.
pub fn names(language: &str) -> Vec<&'static str> {
    names_in(table(language).1)
}

/// The table of a language, or that of English.
fn table(language: &str) -> (&'static str, &'static str) {
    find(language).unwrap_or(TABLES[0])
}

/// The table of a language, or of the wider one, if there is one.
fn find(language: &str) -> Option<(&'static str, &'static str)> {
    let known = |tag: &str| {
        let mut tables = TABLES.iter();
        tables.find(|(own, _)| own.eq_ignore_ascii_case(tag))
    };
    known(language)
        .or_else(|| known(language_of(language)))
        .copied()
}

/// The category of a number by the rules of a language, such as `few`; those of the root where it has none of its own.
fn category(language: &Locale, values: &[FluentValue<'_>]) -> FluentValue<'static> {
    let [FluentValue::Number(number)] = values else {
        return FluentValue::Error;
    };
    // The rules are data of the program, which threads cannot share, but which are found at once.
    let rules = PluralRules::try_new_cardinal(language.into());
    FluentValue::from(match rules.map(|it| it.category_for(number.value as u64)) {
        Ok(PluralCategory::Zero) => "zero",
        Ok(PluralCategory::One) => "one",
        Ok(PluralCategory::Two) => "two",
        Ok(PluralCategory::Few) => "few",
        Ok(PluralCategory::Many) => "many",
        Ok(PluralCategory::Other) | Err(_) => "other",
    })
}

fn bundle(tag: &str, table: &str) -> FluentBundle<FluentResource> {
    let language: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // What is filled in is isolated where it is printed, as every text is.
    bundle.set_use_isolating(false);
    // A function of the same name is never there before.
    let _ = bundle.add_function(PLURAL, move |values, _| category(&language, values));
    // What could be read of a table is used; a test holds that all of it can.
    let messages = FluentResource::try_new(table.to_owned()).unwrap_or_else(|(read, _)| read);
    bundle.add_resource_overriding(messages);
    bundle
}

/// The names of the messages of a table.
fn names_in(table: &str) -> Vec<&str> {
    let opens = |line: &&str| line.starts_with(|first: char| first.is_ascii_alphabetic());
    let lines = table.lines().filter(opens);
    lines
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim())
        .collect()
}
