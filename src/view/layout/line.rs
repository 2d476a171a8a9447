//! Lines of a row: what is paired stands side by side in one.

use super::laid::{LaidCell, LaidLine, LaidRow};
use crate::model::{Pair, Proposition, Stance, StatementOrder};

impl<'a> LaidLine<'a> {
    fn row(self) -> LaidRow<'a> {
        LaidRow {
            view: self.view,
            table: self.table,
            place: self.place,
        }
    }

    /// Its cells; one that reaches into it from a line above is left out.
    pub fn cells(self) -> Vec<LaidCell<'a>> {
        let columns = self.row().plan().columns.iter().enumerate();
        let here =
            columns.filter(|(_, column)| self.line == 0 || self.row().is_by_line(column.part));
        here.map(|(column, _)| LaidCell {
            view: self.view,
            table: self.table,
            place: self.place,
            line: self.line,
            column,
        })
        .collect()
    }

    /// Whether it is the first of its row.
    pub fn first(self) -> bool {
        self.line == 0
    }

    /// Whether it is the last of its row.
    pub fn last(self) -> bool {
        self.line + 1 == self.row().line_count()
    }

    fn proposition(self) -> Option<&'a Proposition> {
        let at = self.row().subject().proposition()?;
        Some(&self.view.model().propositions[at])
    }

    /// What is paired in it; nothing in a line of what is in no pair.
    pub(super) fn pair(self) -> Option<&'a Pair> {
        self.proposition()?.pairs.get(self.line)
    }

    /// Whether it is for what is in no pair, below lines of pairs.
    pub(super) fn is_rest(self) -> bool {
        self.proposition()
            .is_some_and(|row| !row.pairs.is_empty() && self.line == row.pairs.len())
    }

    /// The links of its statements, by their place among those of the row, in the order of print.
    pub(crate) fn links(self) -> Vec<usize> {
        let Some(row) = self.proposition() else {
            return Vec::new();
        };
        if let Some(pair) = self.pair() {
            return pair.links.clone();
        }
        let paired = |link: &usize| row.pairs.iter().any(|pair| pair.links.contains(link));
        let free = (0..row.links.len()).filter(|link| !paired(link));
        if row.ordered && self.view.layout().order == StatementOrder::Author {
            return free.collect();
        }
        let free: Vec<usize> = free.collect();
        let stances = Stance::ALL.into_iter();
        let ordered = stances.flat_map(|stance| {
            let of_stance = free.iter().copied();
            of_stance.filter(move |link| row.links[*link].stance == stance)
        });
        ordered.collect()
    }
}
