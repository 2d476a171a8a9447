//! What has changed between two versions of a synthesis, as data: from it the newer version can be made of the older.

use serde::Serialize;

use crate::meaning::EntryName;
use crate::meaning::parted::Became;

/// What has changed between two versions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// What the older version is called.
    pub old: String,
    /// What the newer version is called.
    pub new: String,
    /// Parts that say what they said, and have another id.
    pub renamed: Vec<Renamed>,
    /// The propositions of which anything has changed, in the order of the newer version; then those that were taken out.
    pub propositions: Vec<ChangedRow>,
    /// Parts that have changed, and stand under no proposition.
    pub elsewhere: Vec<ChangedPart>,
    /// Sign-offs that held for the older version, and do not hold for the newer.
    pub sign_offs: Vec<LapsedSignOff>,
}

/// A part with another id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Renamed {
    /// What it is: `proposition`, `finding`, …
    pub kind: &'static str,
    /// The id that it had.
    pub before: String,
    /// The one that it has.
    pub now: String,
}

/// A proposition of which something has changed: of itself, or of what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedRow {
    /// Its id; of one that was taken out, the one that it had.
    pub id: String,
    /// Its statement.
    pub statement: String,
    /// What became of the proposition itself; nothing where only what it rests on has changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<ChangedPart>,
    /// What has changed of what it rests on, each under the first proposition that rests on it.
    pub parts: Vec<ChangedPart>,
    /// What has changed of what it rests on, and is told of a proposition before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub told_before: Vec<String>,
}

/// A part that says something else than before, came or went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedPart {
    /// What it is: `proposition`, `finding`, `figure`, …
    pub kind: &'static str,
    /// Its id or key; of one that was taken out, the one that it had.
    pub id: String,
    /// `changed`, `new` or `gone`.
    pub became: &'static str,
    /// What names it.
    #[serde(skip)]
    pub name: EntryName,
    /// The fields that say something else; of one that came or went, all.
    pub fields: Vec<ChangedField>,
    /// The claims that come to another verdict.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub verdicts: Vec<TurnedVerdict>,
}

/// A field that says something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedField {
    /// The key of the format.
    pub field: String,
    /// The parts that it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<String>,
    /// The same, with what they are.
    #[serde(skip)]
    pub names: Vec<EntryName>,
    /// What it said, and says no longer; one for each of several.
    pub before: Vec<String>,
    /// What it says, and did not say.
    pub now: Vec<String>,
    /// How many values more went and came whose words may not be told: those of coded passages, and of somebody who withdrew or
    /// is no longer in the synthesis.
    #[serde(skip_serializing_if = "is_none")]
    pub withheld: (usize, usize),
    /// Whether it was there before, and is there now.
    #[serde(skip)]
    pub there: (bool, bool),
}

fn is_none(withheld: &(usize, usize)) -> bool {
    *withheld == (0, 0)
}

/// A claim that comes to another verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurnedVerdict {
    /// What it says.
    pub says: String,
    /// What it asserted and asserts, where it is stated otherwise and reads the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restated: Option<(String, String)>,
    /// The verdict before; nothing where the claim is new.
    pub before: Option<&'static str>,
    /// The verdict now; nothing where the claim was taken out.
    pub now: Option<&'static str>,
    /// The figures that it rests on and that have changed, by their keys.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
}

/// A sign-off that held for the older version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LapsedSignOff {
    /// What was signed, by the ids of now.
    pub at: String,
    /// Who signed.
    pub by: String,
    /// When.
    pub on: String,
    /// What has changed since, in words; nothing where it is no longer there.
    pub because: Vec<String>,
}

impl Changes {
    /// Whether nothing has changed.
    pub fn is_nothing(&self) -> bool {
        let Self {
            old: _,
            new: _,
            renamed,
            propositions,
            elsewhere,
            sign_offs,
        } = self;
        renamed.is_empty()
            && propositions.is_empty()
            && elsewhere.is_empty()
            && sign_offs.is_empty()
    }

    /// Every part that has changed, each once.
    pub fn parts(&self) -> impl Iterator<Item = &ChangedPart> {
        let rows = self.propositions.iter();
        let of_rows = rows.flat_map(|row| row.own.iter().chain(&row.parts));
        of_rows.chain(&self.elsewhere)
    }
}

impl Became {
    /// The word for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::New => "new",
            Self::Gone => "gone",
        }
    }
}
