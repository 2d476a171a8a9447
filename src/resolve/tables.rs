//! CSV tables: their columns to the format's, their rows to figures.

use super::cells::number;
use super::columns::{COLUMNS, Column, Place};
use super::diagonal::reliabilities;
use super::faults::{figures_put_aside, incomplete_figure};
use super::in_table::InTable;
use super::mapping::Block;
use super::parts::{Usual, printed};
use super::references::Reference;
use super::resolver::{Resolver, placed};
use super::row_kind::RowKind;
use super::row_names::is_reference;
use super::row_shape::is_below;
use super::totals::{TotalRow, count_alone, part_below, stand_above};
use crate::model::{Figure, Handle, Method, Placed, Table};
use crate::number::{Printed, says_nothing};
use crate::read::csv::{self, CsvCell, Rows};
use crate::read::faults::empty_table;
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure as Raw, Number, PercentColumn, Table as RawTable};

impl Resolver<'_> {
    /// Takes in the rows of the table at `path`.
    pub(super) fn rows(&mut self, raw: &RawTable, path: &str, mut rows: Rows) {
        self.take_single_cells(raw, &mut rows);
        self.shape_rows(raw, &mut rows);
        let Some(blocks) = self.blocks(raw, &rows) else {
            self.lost.figures = true;
            return;
        };
        if rows.rows.is_empty() && rows.ragged.is_empty() {
            let header = csv::stretch(&rows.header);
            self.faults.extend(header.map(empty_table::no_rows));
        }
        self.lost.figures |= !rows.ragged.is_empty();
        self.faults
            .extend(rows.ragged.drain(..).map(|(_, fault)| fault));
        let index = self.model.tables.len();
        let first = self.model.figures.len();
        let shares = shares(raw, &blocks, &rows.rows);
        let is_read = |at: &usize| blocks.iter().any(|block| block.columns[*at].is_some());
        let read: Vec<usize> = (0..rows.header.len()).filter(is_read).collect();
        let of_numbers = |at: &usize| {
            blocks
                .iter()
                .any(|block| block.columns[*at].as_ref().is_some_and(is_number))
        };
        let numbers: Vec<usize> = read.iter().copied().filter(of_numbers).collect();
        let of_first = read.first().copied().unwrap_or(0);
        let sorted = self.sorted_rows(raw, &rows.rows, of_first, &read, &numbers, &blocks);
        let mut kinds = sorted.kinds.iter();
        if !sorted.kinds.is_empty() && kinds.all(|kind| *kind == RowKind::Reference) {
            let header = csv::stretch(&rows.header);
            self.faults.extend(header.map(empty_table::references));
        }
        self.note_rows(raw, of_first, &rows, &sorted.kinds, &blocks);
        if sorted.is_unclear {
            self.lost.figures = true;
            return;
        }
        let first_column = blocks
            .first()
            .and_then(|block| block.columns[of_first].as_ref());
        let of_column = first_column.map(|column| COLUMNS[column.parts[0]].0);
        let first_column = (of_first, of_column);
        let sections = self.sections(
            raw,
            &mut rows.rows,
            &sorted.kinds,
            &sorted.starts,
            first_column,
        );
        let of_predictor =
            |column: &Option<Column>| column.as_ref().is_some_and(|one| one.has("predictor"));
        let predictor = blocks
            .first()
            .and_then(|block| block.columns.iter().position(of_predictor));
        let cells = rows.rows.iter().zip(&sorted.kinds);
        // A row may be that of the reference in some of its columns only.
        let cells = cells.filter(|(row, kind)| match kind {
            RowKind::Reference => true,
            RowKind::Figures => is_reference(raw, row, &numbers),
            _ => false,
        });
        let cells = cells.filter_map(|(row, _)| Some((row.as_slice(), row.get(predictor?)?)));
        let references = self.references(raw, cells);
        let mut table = InTable::new(raw, &rows.header);
        table.guessed = self.guessed_line(raw, &blocks, &rows.rows);
        let mut taken = 0;
        let mut totals = Vec::new();
        let above = stand_above(&sorted.kinds);
        let each = rows.rows.iter().zip(&sorted.kinds).zip(sections);
        for (position, ((row, kind), section)) in each.enumerate() {
            table.section = section.map(|section| (of_first, section));
            let before = self.model.figures.len();
            match kind {
                RowKind::Figures | RowKind::Total => {}
                RowKind::Aside
                | RowKind::Elsewhere
                | RowKind::Reference
                | RowKind::Section
                | RowKind::Bare => continue,
            }
            if self.goes_on(row, first_column)
                || self.is_bare_reference(raw, &blocks, row, &rows.rows, predictor)
            {
                self.lost.figures = true;
                continue;
            }
            let is_total = *kind == RowKind::Total;
            let read_row = self.row(
                &mut table,
                &blocks,
                row,
                Handle::new(index),
                (shares, &references),
                is_total.then(|| TotalRow {
                    column: of_first,
                    first,
                    below: match above {
                        true => part_below(&rows.rows, &sorted.kinds, position, of_first),
                        false => None,
                    },
                }),
            );
            taken += usize::from(read_row);
            if is_total {
                let new = before..self.model.figures.len();
                totals.extend(new.map(Handle::<Figure>::new));
            }
        }
        self.faults
            .extend(figures_put_aside::diagonal(&table.diagonal, raw.table.span));
        if raw.percent.is_none() {
            self.find_shares(first, Some(raw.table.span));
        }
        self.take_totals_for_n(first, &totals);
        let digits = raw.digits.as_ref().and_then(|field| field.value);
        self.tell_many_digits(first, Some((raw.table.span, digits)));
        self.model.tables.push(Table {
            path: Placed::new(path.to_owned(), raw.table.span),
            rows: taken,
            percent_is_said: raw.percent.is_some(),
            note: placed(raw.note.clone()),
            digits,
            is_partial: sorted.is_partial || self.lost.figures,
            totals,
        });
    }

    /// Takes in the figures of one row; true where one could be understood. `total` is what a row of totals
    /// is.
    fn row(
        &mut self,
        table: &mut InTable<'_>,
        blocks: &[Block<'_>],
        row: &[CsvCell],
        index: Handle<Table>,
        usual: (Option<u32>, &[Reference]),
        total: Option<TotalRow<'_>>,
    ) -> bool {
        let says = |at: &usize| super::in_table::bare(&row[*at].text, table.raw).is_some();
        let mut taken = false;
        let mut told = false;
        for block in blocks {
            if self.is_diagonal(table.raw, block, row) {
                told = true;
                let cells = reliabilities(table.raw, block, row);
                table.diagonal.extend(cells.map(|cell| cell.span));
                continue;
            }
            // A time or group that has nothing in this row has no figure there; nor has a row of another entry's columns.
            let is_none = match block.of {
                Some(_) => !block.own.iter().any(says),
                None if self.partly_read.is_shared(&table.raw.table) => {
                    !self.says_number(block, row, says)
                }
                None => false,
            };
            if is_none {
                continue;
            }
            told = true;
            if block.of.is_some() && is_reference(table.raw, row, &block.own) {
                continue;
            }
            taken |= self.row_of(table, block, row, index, usual, total);
        }
        self.note_taken(table.raw, row, told);
        taken
    }

    /// Whether one of the cells of numbers of a block says something.
    fn says_number(
        &self,
        block: &Block<'_>,
        row: &[CsvCell],
        says: impl Fn(&usize) -> bool,
    ) -> bool {
        let mut cells =
            (0..row.len()).filter(|at| block.columns[*at].as_ref().is_some_and(is_number));
        cells.any(|at| says(&at))
    }

    /// Takes in one figure of a row.
    fn row_of(
        &mut self,
        table: &mut InTable<'_>,
        block: &Block<'_>,
        row: &[CsvCell],
        index: Handle<Table>,
        usual: (Option<u32>, &[Reference]),
        total: Option<TotalRow<'_>>,
    ) -> bool {
        let raw = table.raw;
        let mut figure = Raw::default();
        let mut contrasts = Vec::new();
        let mut procedures = None;
        for (at, cell) in row.iter().enumerate() {
            let Some(column) = block.columns[at].as_ref().filter(|_| !cell.text.is_empty()) else {
                continue;
            };
            let section = table.section.as_ref();
            let is_heading = section.is_some_and(|(first, one)| *first == at && one.is_own);
            if is_heading || total.is_some_and(|total| total.column == at) {
                continue;
            }
            let (name, place, _) = &COLUMNS[column.parts[0]];
            match place {
                Place::Contrast => contrasts.push(cell),
                Place::Effect => figure.effect = self.effect_in(cell, raw),
                Place::Methods => procedures = Some(cell),
                // A note is printed, and a mark in its place says that there is none.
                Place::Word(_) if *name == "note" && says_nothing(&cell.text) => {}
                Place::Word(place) => *place(&mut figure) = Some(self.word(name, cell, raw)),
                Place::Number(_) => {
                    if let Some(count) = total.and_then(|_| count_alone(cell, column, raw)) {
                        figure.count = Some(count);
                        continue;
                    }
                    self.numbers(cell, at, &block.columns, table, &mut figure);
                    of_heading(column, &mut figure, raw);
                }
            }
        }
        for cell in contrasts {
            if !self.split_contrast(cell, raw, &mut figure) {
                self.lost.figures = true;
                return false;
            }
        }
        if let Some((_, section)) = &table.section {
            self.of_section(section, raw, &mut figure);
        }
        let of_columns = block.of.and_then(|of| of.measure.as_ref());
        let of_all = of_columns.or(raw.measure.as_ref());
        figure.measure = figure.measure.take().or_else(|| of_all.cloned());
        let of_columns = block.of.and_then(|of| of.change.as_ref());
        let change = of_columns.or(raw.change.as_ref());
        self.of_word(raw, change, &mut figure);
        defaults(&mut figure, block, raw);
        if let Some(cell) = procedures {
            let own = self.made_by(cell, raw, &mut figure);
            figure.method.0.splice(0..0, own);
        }
        if let Some(of) = block.of {
            figure.method.0.extend(of.method.0.iter().cloned());
        }
        figure.method.0.extend(raw.method.0.iter().cloned());
        figure.cite = raw.cite.clone();
        let own = block
            .own
            .iter()
            .map(|at| row[*at].clone())
            .collect::<Vec<_>>();
        let span = match turned(raw) {
            true => row.first().map(|cell| cell.span),
            false => csv::stretch(&own).or_else(|| csv::stretch(row)),
        };
        let Some(span) = span else {
            return false;
        };
        let measure = match (figure.measure.take(), total) {
            (Some(field), _) => self.measure_in_table(&field, table, &mut figure),
            (None, Some(total)) => self.measure_of_total(total, block, table, span),
            (None, None) => {
                let column = block
                    .columns
                    .iter()
                    .position(|column| column.as_ref().is_some_and(|one| one.has("measure")));
                let heading = column.map(|at| table.header[at].text.as_str());
                let is_below = is_below(row);
                let finding = incomplete_figure::no_measure_in_row(span, heading, is_below);
                self.faults.push(finding);
                None
            }
        };
        match measure {
            Some(measure) => {
                let usual = Usual::of(raw, usual.0, usual.1);
                self.figure(figure, usual, measure, span, Some((index, raw.table.span)))
            }
            None => {
                self.lost.figures = true;
                false
            }
        }
    }
}

fn turned(raw: &RawTable) -> bool {
    raw.turned.as_ref().and_then(|field| field.value) == Some(true)
}

fn is_number(column: &Column) -> bool {
    matches!(COLUMNS[column.parts[0]].1, Place::Number(_))
}

/// What the heading of a column says of the number below it: the test of a statistic, and how p was made.
fn of_heading(column: &Column, figure: &mut Raw, raw: &RawTable) {
    if let Some(test) = column.test
        && raw.test.is_none()
        && figure.statistic.is_some()
    {
        figure.test = Some(Field {
            span: column.heading,
            value: Some(test),
        });
    }
    if column.adjusted && figure.p.is_some() {
        figure.method.0.push(Field {
            span: column.heading,
            value: Some(Method::AdjustedP),
        });
    }
}

/// Gives a row what its columns and then the whole table say, where it does not say it itself.
fn defaults(figure: &mut Raw, block: &Block<'_>, raw: &RawTable) {
    macro_rules! defaults {
        ($($word:ident),*) => {
            $(
                let of_columns = block.of.and_then(|of| of.$word.as_ref());
                let usual = of_columns.or(raw.$word.as_ref());
                figure.$word = figure.$word.take().or_else(|| usual.cloned());
            )*
        };
    }
    defaults!(
        at, from, to, group, versus, predictor, study, model, site, subgroup
    );
    let of = block.of;
    let category = of.and_then(|of| of.category.as_ref());
    let category = category.or(raw.category.as_ref());
    figure.category = figure.category.take().or_else(|| category.cloned());
    let effect = of.and_then(|of| of.effect.as_ref());
    figure.effect = figure.effect.take().or_else(|| effect.cloned());
    if let Some(of) = of {
        figure.design = figure.design.take().or_else(|| of.design.clone());
        figure.change_means = figure.change_means.take().or_else(|| of.change.clone());
        let differs = || of.difference.clone();
        figure.difference_means = figure.difference_means.take().or_else(differs);
    }
    let of_columns = of.and_then(|of| printed(of.n.clone()));
    let n = figure.n.take().or(of_columns);
    figure.n = n.or_else(|| printed(raw.n.clone()));
}

/// The most decimals in the column of percentages, of a table that says that it holds shares of 1.
fn shares(raw: &RawTable, blocks: &[Block<'_>], rows: &[Vec<CsvCell>]) -> Option<u32> {
    let said = raw.percent.as_ref().and_then(|field| field.value);
    if said != Some(PercentColumn::Share) {
        return None;
    }
    let columns = blocks
        .iter()
        .flat_map(|block| block.columns.iter().enumerate());
    let columns = columns
        .filter_map(|(at, column)| Some((at, column.as_ref().filter(|one| one.has("percent"))?)));
    let cells = columns.flat_map(|(at, column)| {
        let cells = rows
            .iter()
            .filter_map(move |row| Some((row.get(at)?, column)));
        cells.filter(|(_, column)| column.parts.len() == 1)
    });
    let printed = cells.filter_map(|(cell, column)| {
        let Number(text) = number(cell, column, true, raw)?.value?;
        Printed::parse(&text).ok()
    });
    Some(printed.map(|printed| printed.decimals()).max().unwrap_or(0))
}
