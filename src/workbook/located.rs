//! Which entry of the synthesis a row of the workbook is of, now that either may have changed.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::CLOSED;
use super::columns::SheetKind;
use super::gathered::SheetRow;
use super::paired::main_column;
use super::read_row::ReadRow;
use super::remembered::RememberedRow;

/// Finds entries by what is remembered of their rows, and by what the rows say now.
struct Locating<'a> {
    kind: SheetKind,
    standing: &'a [SheetRow],
    memory: &'a [RememberedRow],
    rows: &'a BTreeMap<usize, &'a ReadRow>,
    /// What each entry says, cell by cell, and as a whole.
    marks: Vec<Vec<String>>,
    wholes: Vec<String>,
    by_key: BTreeMap<&'a str, usize>,
    found: Vec<Option<usize>>,
    taken: BTreeSet<usize>,
}

/// The number of the entry of each remembered row, if it is there still; `rows` are those of the workbook by the numbers of
/// what is remembered of them. No entry is that of two rows.
pub(super) fn located(
    kind: SheetKind,
    standing: &[SheetRow],
    memory: &[RememberedRow],
    rows: &BTreeMap<usize, &ReadRow>,
) -> Vec<Option<usize>> {
    let cells = standing.iter();
    let marks = cells.map(|row| row.cells.iter().map(|cell| cell.mark()).collect());
    let mut by_key = BTreeMap::new();
    for (number, row) in standing.iter().enumerate() {
        by_key.entry(row.key.as_str()).or_insert(number);
    }
    let mut all = Locating {
        kind,
        standing,
        memory,
        rows,
        marks: marks.collect(),
        wholes: standing.iter().map(|row| row.said.hash()).collect(),
        by_key,
        found: vec![None; memory.len()],
        taken: BTreeSet::new(),
    };
    match is_counted(kind) {
        true => all.by_place_and_content(),
        false => all.by_id(),
    }
    all.found
}

impl Locating<'_> {
    fn take(&mut self, number: usize, at: usize) {
        if self.found[number].is_none() && self.taken.insert(at) {
            self.found[number] = Some(at);
        }
    }

    fn missing(&self) -> Vec<usize> {
        let all = 0..self.memory.len();
        all.filter(|number| self.found[*number].is_none()).collect()
    }

    /// The entry at the place that is remembered.
    fn own(&self, number: usize) -> Option<usize> {
        self.by_key.get(self.memory[number].key.as_str()).copied()
    }

    /// Whether each cell of an entry says what is remembered, or what the row says now.
    fn says_so(&self, number: usize, at: usize, from: usize) -> bool {
        let old = &self.memory[number].marks;
        let new = self.rows.get(&number);
        let mut cells = self.marks[at].iter().enumerate().skip(from);
        let mut said = false;
        let all = cells.all(|(column, now)| {
            let old = old.get(column).map_or("", String::as_str);
            said |= !now.is_empty() && now != CLOSED;
            let new = new.and_then(|row| row.cells.get(column));
            now == old || old == CLOSED || now == CLOSED || new.is_some_and(|new| new.says(now))
        });
        all && said
    }

    /// How many cells in which something is remembered say it, and in how many something is.
    fn alike(&self, number: usize, at: usize) -> (usize, usize) {
        let pairs = self.memory[number].marks.iter().zip(&self.marks[at]);
        let said = pairs.filter(|(old, _)| !old.is_empty() && *old != CLOSED);
        let same = said.clone().filter(|(old, now)| old == now);
        (same.count(), said.count())
    }

    /// Entries that have ids are known by these; one that has got another id by all else that it says.
    fn by_id(&mut self) {
        for number in 0..self.memory.len() {
            if let Some(at) = self.own(number) {
                self.take(number, at);
            }
        }
        if self.kind == SheetKind::Links {
            return;
        }
        let free = self.free_by(main_column(Some(self.kind)));
        for number in self.missing() {
            let among = self.among(&free, number, main_column(Some(self.kind)));
            let mut same = among.into_iter().filter(|at| self.says_so(number, *at, 1));
            if let (Some(at), None) = (same.next(), same.next()) {
                self.take(number, at);
            }
        }
    }

    fn by_place_and_content(&mut self) {
        // What says the same is the same, wherever it stands now.
        for number in 0..self.memory.len() {
            let whole = &self.memory[number].whole;
            if let Some(at) = self.own(number).filter(|at| self.wholes[*at] == *whole) {
                self.take(number, at);
            }
        }
        let mut by_whole: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, whole) in self.wholes.iter().enumerate() {
            by_whole.entry(whole.clone()).or_default().push(at);
        }
        for near in [true, false] {
            for number in self.missing() {
                let all = by_whole.get(&self.memory[number].whole);
                let mut free = all.into_iter().flatten().copied().filter(|at| {
                    let is_near = group(&self.standing[*at].key) == group(&self.memory[number].key);
                    !self.taken.contains(at) && (is_near || !near)
                });
                if let Some(at) = free.next() {
                    self.take(number, at);
                }
            }
        }
        // What this file, or another like it, has changed before.
        for number in self.missing() {
            let own = self.own(number).filter(|at| !self.taken.contains(at));
            if let Some(at) = own.filter(|at| self.says_so(number, *at, 0)) {
                self.take(number, at);
            }
        }
        let column = Some(main_column(Some(self.kind)).unwrap_or(0));
        let free = self.free_by(column);
        for number in self.missing() {
            // A finding that a quotation stands at now is none of its cells that may change.
            let from = self.kind.fixed();
            let among = self.among(&free, number, column);
            let mut same = among
                .into_iter()
                .filter(|at| self.says_so(number, *at, from));
            if let (Some(at), None) = (same.next(), same.next()) {
                self.take(number, at);
            }
        }
        self.by_place_alone();
        // What a hand has changed where it moved it.
        for number in self.missing() {
            let among = self.among(&free, number, column);
            let near = among.into_iter().filter(|at| {
                let (same, all) = self.alike(number, *at);
                !self.taken.contains(at) && same * 2 > all
            });
            let mut near: Vec<(usize, usize)> =
                near.map(|at| (self.alike(number, at).0, at)).collect();
            near.sort_unstable();
            let last = near.pop();
            if let Some((_, at)) =
                last.filter(|(same, _)| near.last().is_none_or(|next| next.0 < *same))
            {
                self.take(number, at);
            }
        }
    }

    /// Where nothing came or went, the place tells, if half of it says what is remembered.
    fn by_place_alone(&mut self) {
        let mut balance: BTreeMap<&str, isize> = BTreeMap::new();
        for row in self.memory {
            *balance.entry(group(&row.key)).or_default() += 1;
        }
        for row in self.standing {
            *balance.entry(group(&row.key)).or_default() -= 1;
        }
        for number in self.missing() {
            let as_many = balance.get(group(&self.memory[number].key)) == Some(&0);
            let own = self.own(number).filter(|at| !self.taken.contains(at));
            let half = |at: &usize| {
                let (same, all) = self.alike(number, *at);
                same * 2 >= all
            };
            if let Some(at) = own.filter(|at| as_many && half(at)) {
                self.take(number, at);
            }
        }
    }

    /// The entries that no row is of yet, by what a column of theirs says.
    fn free_by(&self, column: Option<usize>) -> BTreeMap<String, Vec<usize>> {
        let mut all: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let free = (0..self.standing.len()).filter(|at| !self.taken.contains(at));
        for at in free {
            if let Some(mark) = column.and_then(|column| self.marks[at].get(column)) {
                all.entry(mark.clone()).or_default().push(at);
            }
        }
        all
    }

    /// Those of them whose column says what is remembered of a row, or what the row says now.
    fn among(
        &self,
        free: &BTreeMap<String, Vec<usize>>,
        number: usize,
        column: Option<usize>,
    ) -> Vec<usize> {
        let Some(column) = column else {
            return Vec::new();
        };
        let old = self.memory[number].marks.get(column);
        let new = self.rows.get(&number).and_then(|row| row.cells.get(column));
        let new = new.map(|cell| cell.mark(""));
        let marks: BTreeSet<&String> = old.into_iter().chain(&new).collect();
        let all = marks
            .into_iter()
            .filter_map(|mark| free.get(mark))
            .flatten();
        all.copied().filter(|at| !self.taken.contains(at)).collect()
    }
}

/// Whether entries of a kind have no ids and are told by their places.
pub(super) fn is_counted(kind: SheetKind) -> bool {
    matches!(kind, SheetKind::Quotations | SheetKind::Figures)
}

/// What an entry that is told by its place is counted within: a finding, or a file.
fn group(key: &str) -> &str {
    key.rsplit_once('#').map_or(key, |(group, _)| group)
}
