//! Which row of a sheet is which of those that were exported, or brought back before: rows may have been sorted without the
//! hidden column, copied, or written over.

use std::collections::{BTreeMap, BTreeSet};

use similar::TextDiff;

use super::cell::{CLOSED, mark};
use super::columns::SheetKind;
use super::read_row::{ReadCell, ReadRow};
use super::remembered::RememberedRow;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowIs {
    /// The remembered row of that number.
    Known(usize),
    /// Says word for word what the remembered row of that number said, which is there as well.
    Copy(usize),
    /// One that somebody added.
    New,
}

/// Rows on their way to what is remembered of them.
struct Pairing<'a> {
    kind: Option<SheetKind>,
    rows: &'a [ReadRow],
    memory: &'a [RememberedRow],
    found: Vec<Option<usize>>,
    taken: BTreeSet<usize>,
}

/// What each row is. `kind` is none of tables; `main` gives the words that an added row says now in the synthesis.
pub(super) fn paired(
    kind: Option<SheetKind>,
    rows: &[ReadRow],
    memory: &[RememberedRow],
    main: impl Fn(usize) -> Option<String>,
) -> Vec<RowIs> {
    let mut pairing = Pairing {
        kind,
        rows,
        memory,
        found: vec![None; rows.len()],
        taken: BTreeSet::new(),
    };
    let exported = |number: &usize| memory[*number].added_at.is_none();
    let by_key: BTreeMap<&str, usize> = (0..memory.len())
        .filter(exported)
        .map(|number| (memory[number].key.as_str(), number))
        .collect();
    let own = |row: &ReadRow| row.key.as_deref().and_then(|key| by_key.get(key)).copied();
    // What says what it said is what it was.
    for (at, row) in rows.iter().enumerate() {
        if let Some(number) = own(row).filter(|number| pairing.is_same(at, *number)) {
            pairing.pair(at, number);
        }
    }
    pairing.by_content();
    pairing.by_names();
    // What was changed is known by its key, a row that was copied by its words.
    let mut rest: Vec<(usize, usize, usize)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(number) = own(row).filter(|_| pairing.found[at].is_none()) else {
            continue;
        };
        let (same, all) = pairing.alike(at, number);
        if same * 2 >= all {
            rest.push((usize::MAX - same, at, number));
        }
    }
    rest.sort_unstable();
    for (_, at, number) in rest {
        pairing.pair(at, number);
    }
    pairing.added(main);
    pairing.told()
}

impl Pairing<'_> {
    fn pair(&mut self, at: usize, number: usize) {
        if self.found[at].is_none() && self.taken.insert(number) {
            self.found[at] = Some(number);
        }
    }

    fn is_same(&self, at: usize, number: usize) -> bool {
        let marks = &self.memory[number].marks;
        let cells = &self.rows[at].cells;
        cells.iter().zip(marks).all(|(cell, mark)| cell.says(mark))
            && cells.iter().skip(marks.len()).all(is_blank)
    }

    /// How many cells in which something stood say it still, and in how many something stood.
    fn alike(&self, at: usize, number: usize) -> (usize, usize) {
        let pairs = self.rows[at].cells.iter().zip(&self.memory[number].marks);
        let said = pairs.filter(|(_, mark)| !mark.is_empty() && *mark != CLOSED);
        let same = said.clone().filter(|(cell, mark)| cell.says(mark));
        (same.count(), said.count())
    }

    /// All that a row says, as it is remembered of rows.
    fn content(&self, at: usize) -> String {
        let cells = self.rows[at].cells.iter().map(|cell| cell.mark(""));
        cells.collect::<Vec<_>>().join(",")
    }

    /// Rows that say what another row said, whatever their key: they were sorted and their keys were not, or were added.
    fn by_content(&mut self) {
        let mut all: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let free = (0..self.memory.len()).filter(|number| !self.taken.contains(number));
        for number in free {
            let content = self.memory[number].marks.join(",");
            all.entry(content).or_default().push(number);
        }
        for at in 0..self.rows.len() {
            if self.found[at].is_some() || self.rows[at].is_empty() {
                continue;
            }
            let same = all.get_mut(&self.content(at));
            if let Some(number) = same
                .filter(|same| !same.is_empty())
                .map(|same| same.remove(0))
            {
                self.pair(at, number);
            }
        }
    }

    /// Rows that name what they are about: an id, or a proposition and a finding.
    fn by_names(&mut self) {
        let count = match self.kind {
            None | Some(SheetKind::Quotations | SheetKind::Figures) => return,
            Some(kind) => kind.fixed(),
        };
        let free = (0..self.memory.len()).filter(|number| !self.taken.contains(number));
        let named: BTreeMap<&[String], usize> = free
            .filter_map(|number| Some((self.memory[number].marks.get(..count)?, number)))
            .collect();
        // An id that was made for a row that left it empty.
        let free = (0..self.memory.len()).filter(|number| !self.taken.contains(number));
        let made: BTreeMap<String, usize> = free
            .map(|number| (mark(&self.memory[number].key), number))
            .collect();
        for at in 0..self.rows.len() {
            let cells = self.rows[at].cells.iter().take(count);
            let own: Vec<String> = cells.map(|cell| cell.mark("")).collect();
            if own.iter().any(String::is_empty) {
                continue;
            }
            let found = named.get(own.as_slice());
            let found = found.or_else(|| made.get(&own[0]).filter(|_| count == 1));
            if let Some(number) = found.copied() {
                self.pair(at, number);
            }
        }
    }

    /// Rows that were added, brought back, and changed since.
    fn added(&mut self, main: impl Fn(usize) -> Option<String>) {
        let numbers: Vec<usize> = (0..self.memory.len())
            .filter(|number| {
                self.memory[*number].added_at.is_some() && self.memory[*number].of_this_file
            })
            .collect();
        let mut rest: Vec<(usize, usize, usize)> = Vec::new();
        for number in numbers {
            if self.taken.contains(&number) {
                continue;
            }
            let words = main(number);
            for at in 0..self.rows.len() {
                if self.found[at].is_none()
                    && let Some(same) = self.may_be(at, number, words.as_deref())
                {
                    rest.push((usize::MAX - same, at, number));
                }
            }
        }
        rest.sort_unstable();
        for (_, at, number) in rest {
            self.pair(at, number);
        }
    }

    /// How much a row has in common with one that was added, if it is likely to be the same: what it is about is the same, or
    /// its words are nearly; or it stands where it stood with one cell changed, and that not its words.
    fn may_be(&self, at: usize, number: usize, words: Option<&str>) -> Option<usize> {
        let marks = &self.memory[number].marks;
        let says = |column: usize| {
            let cell = self.rows[at].cells.get(column)?;
            Some(cell.says(marks.get(column)?))
        };
        let all = |columns: &[usize]| columns.iter().all(|column| says(*column) == Some(true));
        let (same, said) = self.alike(at, number);
        if same == 0 {
            return None;
        }
        let is_about_same = match self.kind {
            Some(SheetKind::Figures) => all(&[0, 1, 2, 3, 4, 5, 6]),
            Some(SheetKind::Links | SheetKind::Quotations) => all(&[0, 1]),
            _ => false,
        };
        let column = main_column(self.kind);
        let is_near = || {
            let now = self.rows[at].cells.get(column?)?.text()?;
            let near = TextDiff::from_chars(words?, now.as_str()).ratio() >= 0.6;
            Some(near && (self.kind != Some(SheetKind::Quotations) || all(&[0])))
        };
        let is_at_place = self.memory[number].added_at == Some(self.rows[at].row);
        let is_kept = column.is_none_or(|column| all(&[column])) && same + 1 >= said;
        let is_it = is_about_same || is_at_place && is_kept || is_near().unwrap_or(false);
        is_it.then_some(same)
    }

    fn told(&self) -> Vec<RowIs> {
        let mut all: BTreeMap<String, usize> = BTreeMap::new();
        for (number, row) in self.memory.iter().enumerate() {
            all.entry(row.marks.join(",")).or_insert(number);
        }
        let rows = (0..self.rows.len()).map(|at| match self.found[at] {
            Some(number) => RowIs::Known(number),
            None => match all.get(&self.content(at)) {
                Some(number) => RowIs::Copy(*number),
                None => RowIs::New,
            },
        });
        rows.collect()
    }
}

/// The column of the words of a row, by which it is known again.
pub(super) fn main_column(kind: Option<SheetKind>) -> Option<usize> {
    match kind {
        Some(SheetKind::Propositions | SheetKind::Quotations) => Some(1),
        Some(SheetKind::Sources | SheetKind::Themes) => Some(1),
        Some(SheetKind::Evidence) => Some(2),
        Some(SheetKind::Links | SheetKind::Figures) | None => None,
    }
}

fn is_blank(cell: &ReadCell) -> bool {
    cell.text().is_none_or(|text| text.is_empty())
}
