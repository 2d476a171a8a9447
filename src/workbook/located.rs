//! Which entry of the synthesis a row of the workbook is of, now that either may have changed.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::SheetKind;
use super::gathered::SheetRow;
use super::remembered::RememberedRow;

/// Finds entries by what is remembered of their rows.
pub(super) struct Located<'a> {
    kind: SheetKind,
    rows: &'a [SheetRow],
    by_key: BTreeMap<&'a str, usize>,
    by_whole: BTreeMap<String, Vec<usize>>,
    counts: BTreeMap<&'a str, usize>,
    taken: BTreeSet<usize>,
}

impl<'a> Located<'a> {
    pub(super) fn new(kind: SheetKind, rows: &'a [SheetRow]) -> Self {
        let mut located = Self {
            kind,
            rows,
            by_key: BTreeMap::new(),
            by_whole: BTreeMap::new(),
            counts: BTreeMap::new(),
            taken: BTreeSet::new(),
        };
        for (number, row) in rows.iter().enumerate() {
            located.by_key.entry(&row.key).or_insert(number);
            if is_counted(kind) {
                let whole = located.by_whole.entry(row.said.hash()).or_default();
                whole.push(number);
                *located.counts.entry(group(&row.key)).or_default() += 1;
            }
        }
        located
    }

    /// The entry of a row; `count` is how many rows there were of the same finding or file.
    pub(super) fn find(&mut self, row: &RememberedRow, count: usize) -> Option<&'a SheetRow> {
        let by_key = self.by_key.get(row.key.as_str()).copied();
        if !is_counted(self.kind) {
            return by_key.map(|number| &self.rows[number]);
        }
        // What says the same is the same, wherever it stands now.
        let same = |number: &usize| self.rows[*number].said.hash() == row.whole;
        let own = by_key.filter(same);
        let whole = self.by_whole.get(&row.whole);
        let moved = || {
            let mut all = whole?.iter().copied();
            all.find(|number| {
                let is_near = self.kind == SheetKind::Figures
                    || group(&self.rows[*number].key) == group(&row.key);
                is_near && !self.taken.contains(number)
            })
        };
        // Where nothing came or went, the place tells.
        let as_many = self.counts.get(group(&row.key)).copied().unwrap_or(0) == count;
        let found = own.or_else(moved).or(by_key.filter(|_| as_many))?;
        self.taken.insert(found);
        Some(&self.rows[found])
    }
}

/// Whether entries of a kind have no ids and are told by their places.
pub(super) fn is_counted(kind: SheetKind) -> bool {
    matches!(kind, SheetKind::Quotations | SheetKind::Figures)
}

/// What an entry that is told by its place is counted within: a finding, or a file.
pub(super) fn group(key: &str) -> &str {
    key.rsplit_once('#').map_or(key, |(group, _)| group)
}
