//! A part of a synthesis: what names it, what it says, and what it rests on.

use std::fmt;

use crate::wording::spelling;

/// Of which kind a part is, in the order in which parts are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A row of the grid.
    Proposition,
    /// A finding.
    Evidence,
    /// A line of figures.
    Figure,
    /// A scale or another variable.
    Measure,
    /// A theme or code.
    Theme,
    /// Somebody whom the study heard.
    Participant,
    /// A work that is cited.
    Source,
    /// A bound that holds for the synthesis as a whole.
    Synthesis,
}

impl EntryKind {
    /// All kinds, those that others rest on last.
    const ALL: [Self; 8] = [
        Self::Proposition,
        Self::Evidence,
        Self::Figure,
        Self::Measure,
        Self::Theme,
        Self::Participant,
        Self::Source,
        Self::Synthesis,
    ];

    /// The kind of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Proposition => "proposition",
            Self::Evidence => "finding",
            Self::Figure => "figure",
            Self::Measure => "measure",
            Self::Theme => "theme",
            Self::Participant => "participant",
            Self::Source => "source",
            Self::Synthesis => "bound",
        }
    }
}

/// What names a part: ids are unique among parts of one kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryName {
    /// Of which kind it is.
    pub kind: EntryKind,
    /// Its id; of a figure its key, of a bound what it is of.
    pub id: String,
}

impl EntryName {
    /// What names a part of that kind and id.
    pub fn new(kind: EntryKind, id: &str) -> Self {
        let id = id.to_owned();
        Self { kind, id }
    }

    /// A proposition.
    pub fn proposition(id: &str) -> Self {
        Self::new(EntryKind::Proposition, id)
    }

    /// A finding.
    pub fn evidence(id: &str) -> Self {
        Self::new(EntryKind::Evidence, id)
    }
}

impl fmt::Display for EntryName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the {} `{}`", self.kind.word(), self.id)
    }
}

/// What a field is called, in the words of the format, and the parts that it names: the words of the field itself name
/// none, so that they stay the same when a part is given another id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldName {
    /// The key of the format.
    pub word: String,
    /// The parts that the field is about, in their order.
    pub of: Vec<EntryName>,
}

impl fmt::Display for FieldName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.word)?;
        self.of
            .iter()
            .try_for_each(|key| write!(out, " {}", key.id))
    }
}

/// Something that a part says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is.
    pub name: FieldName,
    /// What it says.
    pub value: String,
    /// Whether the value may be told; one that may not has words of participants that nobody prints.
    pub open: bool,
}

/// A part of a synthesis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What names it.
    pub key: EntryName,
    /// What it says; nothing that is empty.
    pub fields: Vec<Field>,
    /// The parts that it rests on, each once.
    pub rests_on: Vec<EntryName>,
}

impl Entry {
    /// A part that says nothing yet.
    pub(super) fn new(kind: EntryKind, id: &str) -> Self {
        Self {
            key: EntryName::new(kind, id),
            fields: Vec::new(),
            rests_on: Vec::new(),
        }
    }

    /// Adds what a field says, where it says anything; white space is no part of it.
    pub(super) fn say(&mut self, word: &str, value: impl AsRef<str>) {
        self.say_of(word, Vec::new(), value);
    }

    /// Adds what a field says that may be left out.
    pub(super) fn may_say(&mut self, word: &str, value: Option<impl AsRef<str>>) {
        if let Some(value) = value {
            self.say(word, value);
        }
    }

    /// Adds what a field says of other parts.
    pub(super) fn say_of(&mut self, word: &str, mut of: Vec<EntryName>, value: impl AsRef<str>) {
        of.sort();
        let value = spelling::spaced(value.as_ref());
        if value.is_empty() && of.is_empty() {
            return;
        }
        let word = word.to_owned();
        self.fields.push(Field {
            name: FieldName { word, of },
            value,
            open: true,
        });
    }

    /// Adds what a field says that is not to be told.
    pub(super) fn keep(&mut self, word: &str, value: impl AsRef<str>) {
        let known = self.fields.len();
        self.say(word, value);
        self.fields[known..]
            .iter_mut()
            .for_each(|field| field.open = false);
    }

    /// Adds each of several of a kind, numbered where there is more than one.
    pub(super) fn say_each<T: AsRef<str>>(
        &mut self,
        word: &str,
        values: impl IntoIterator<Item = T>,
    ) {
        let values: Vec<T> = values.into_iter().collect();
        let several = values.len() > 1;
        for (at, value) in values.into_iter().enumerate() {
            match several {
                true => self.say(&format!("{word} {}", at + 1), value),
                false => self.say(word, value),
            }
        }
    }

    /// Notes that it rests on others.
    pub(super) fn rest_on(&mut self, keys: impl IntoIterator<Item = EntryName>) {
        self.rests_on.extend(keys);
        self.rests_on.sort();
        self.rests_on.dedup();
    }
}
