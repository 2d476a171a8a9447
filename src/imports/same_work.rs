//! Whether two entries of `sources` are one work: by their DOIs, else by their titles and years.

use super::addresses;
use super::brought::BroughtPart;
use crate::model::Creator;
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
    /// Its DOI in small letters, without what may stand before it.
    pub(super) doi: Option<String>,
    /// The letters and digits of its title.
    pub(super) title: Option<String>,
    /// The year in which it appeared.
    pub(super) year: Option<String>,
    /// The family name of who is named first, and the initial.
    first: Option<(String, Option<char>)>,
}

impl WorkMarks {
    pub(super) fn of(entry: &Meant) -> Self {
        let said = |key: &str| {
            let said = entry.get(key).and_then(Meant::text)?.trim();
            (!said.is_empty()).then_some(said)
        };
        let year = said("year").or_else(|| said("date")?.get(..4));
        Self {
            doi: said("doi").map(bare_doi),
            title: said("title").map(folded).filter(|title| !title.is_empty()),
            year: year.map(str::to_owned),
            first: first(entry),
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

    /// Whether another one is named first in the two; not where either names nobody.
    pub(super) fn is_by_another(&self, other: &Self) -> bool {
        let (Some((one, initial)), Some((two, their))) = (&self.first, &other.first) else {
            return false;
        };
        // A given name may be written out in one and not in the other.
        one != two || matches!((initial, their), (Some(one), Some(two)) if one != two)
    }
}

/// A DOI as DOIs are compared: without the address of their resolver, whatever their case.
pub(super) fn bare_doi(said: &str) -> String {
    let bare = addresses::doi(said);
    bare.as_deref().unwrap_or(said.trim()).to_ascii_lowercase()
}

/// What is said of a field here as a new entry has it, where both mean the same and are written in two ways: of a DOI.
pub(super) fn as_said(part: &BroughtPart, field: &str, here: &Meant) -> Option<Meant> {
    if (part.section, field) != ("sources", "doi") {
        return None;
    }
    let (_, new) = part.fields.iter().find(|(name, _)| name == field)?;
    let new = new.meant();
    let is_same = bare_doi(new.text()?) == bare_doi(here.text()?);
    is_same.then_some(new)
}

/// Who is named first in an entry.
fn first(entry: &Meant) -> Option<(String, Option<char>)> {
    let of = |key: &str| match entry.get(key)? {
        Meant::List(all) => all.first(),
        one => Some(one),
    };
    let named = of("authors").or_else(|| of("editors"))?;
    let part = |key: &str| named.get(key).and_then(Meant::text);
    let (family, given) = match named.text().map(Creator::parse) {
        Some(Creator::Whole(name)) => (folded(&name), None),
        Some(Creator::Person { family, given, .. }) => (folded(&family), given),
        None => (
            folded(part("family").or_else(|| part("name"))?),
            part("given").map(str::to_owned),
        ),
    };
    let initial = given.and_then(|given| folded(&given).chars().next());
    (!family.is_empty()).then_some((family, initial))
}

/// A title as titles are compared: its letters and digits, whatever their case.
pub(super) fn folded(title: &str) -> String {
    let label = spelling::label(title);
    label.chars().filter(|one| one.is_alphanumeric()).collect()
}
