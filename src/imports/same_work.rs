//! Whether two entries of `sources` are one work: by their DOIs, else by their titles and years.

use crate::read::edit::Meant;
use crate::wording::spelling;

/// What two entries are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WorkRelation {
    /// They are one work, by what is named.
    Same(&'static str),
    /// They are two.
    Another,
    /// They do not say enough.
    Unclear,
}

/// What a work is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WorkMarks {
    /// Its DOI in small letters.
    pub(super) doi: Option<String>,
    /// The letters and digits of its title.
    pub(super) title: Option<String>,
    /// The year in which it appeared.
    pub(super) year: Option<String>,
}

impl WorkMarks {
    pub(super) fn of(entry: &Meant) -> Self {
        let said = |key: &str| {
            let said = entry.get(key).and_then(Meant::text)?.trim();
            (!said.is_empty()).then_some(said)
        };
        let year = said("year").or_else(|| said("date")?.get(..4));
        Self {
            doi: said("doi").map(str::to_ascii_lowercase),
            title: said("title").map(folded).filter(|title| !title.is_empty()),
            year: year.map(str::to_owned),
        }
    }

    /// What the work is to another one.
    pub(super) fn beside(&self, other: &Self) -> WorkRelation {
        if let (Some(one), Some(other)) = (&self.doi, &other.doi) {
            return match one == other {
                true => WorkRelation::Same("DOI"),
                // A paper and its correction have one title.
                false => WorkRelation::Another,
            };
        }
        match (&self.title, &other.title) {
            (Some(one), Some(two)) if one == two => match (&self.year, &other.year) {
                (Some(one), Some(other)) if one != other => WorkRelation::Another,
                _ => WorkRelation::Same("title and year"),
            },
            (Some(_), Some(_)) => WorkRelation::Another,
            _ => WorkRelation::Unclear,
        }
    }
}

/// A title as titles are compared: its letters and digits, whatever their case.
pub(super) fn folded(title: &str) -> String {
    let label = spelling::label(title);
    label.chars().filter(|one| one.is_alphanumeric()).collect()
}
