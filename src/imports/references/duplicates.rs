//! References that may be one: told, and never merged.

use std::collections::HashMap;

use super::record::Record;
use crate::imports::same_work::folded;

/// Two references that may be one.
#[derive(Debug)]
pub(super) struct Alike {
    /// The position of the first.
    pub(super) first: usize,
    /// That of the later one.
    pub(super) later: usize,
    /// By what: `DOI`, or `title and year`.
    pub(super) by: &'static str,
}

/// Each reference that has the DOI, else the title and the year, of one before it.
pub(super) fn alike(records: &[Record]) -> Vec<Alike> {
    let mut by_doi: HashMap<String, usize> = HashMap::new();
    let mut by_title: HashMap<(String, String), usize> = HashMap::new();
    let mut found = Vec::new();
    for (later, record) in records.iter().enumerate() {
        let doi = record.doi.as_ref().map(|doi| doi.to_ascii_lowercase());
        let title = record
            .parts
            .title
            .as_deref()
            .map(folded)
            .filter(|title| !title.is_empty());
        let title = title.map(|title| (title, record.year().unwrap_or_default()));
        let first_by_doi = doi.as_ref().and_then(|doi| by_doi.get(doi)).copied();
        let first_by_title = title
            .as_ref()
            .and_then(|title| by_title.get(title))
            .copied();
        // Two DOIs that differ are two works, as a paper and its correction are.
        let differ = |first: &usize| match (&records[*first].doi, &doi) {
            (Some(one), Some(other)) => !one.eq_ignore_ascii_case(other),
            _ => false,
        };
        let first_by_title = first_by_title.filter(|first| !differ(first));
        match (first_by_doi, first_by_title) {
            (Some(first), _) => found.push(Alike {
                first,
                later,
                by: "DOI",
            }),
            (None, Some(first)) => found.push(Alike {
                first,
                later,
                by: "title and year",
            }),
            (None, None) => {}
        }
        if let Some(doi) = doi {
            by_doi.entry(doi).or_insert(later);
        }
        if let Some(title) = title {
            by_title.entry(title).or_insert(later);
        }
    }
    found
}
