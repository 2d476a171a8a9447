//! What each column of a CSV file holds: by what is said beside the table, by the format's names, and by what
//! headings mean.

use super::columns::{COLUMNS, Column, Place, by_number, named, parts, position};
use super::faults::{conventions_disagree, unknown_column};
use super::headings;
use super::model_blocks::ModelBlocks;
use super::places::ToldPlace;
use super::resolver::Resolver;
use super::row_kind;
use super::suggestion::{Suggestion, Unknown};
use super::understood::{is_none_of_its_name, layout, statistic_of, understood};
use crate::diagnostic::did_you_mean;
use crate::number::Printed;
use crate::read::csv::{self, CsvCell, Rows};
use crate::read::raw::field::{Entries, Field};
use crate::read::raw::result::Table;
use crate::read::raw::table_rows::{ColumnGroup, HeadingWord};

/// The columns that make one figure of a row.
pub(super) struct Block<'a> {
    /// What is said of them, where a row holds several figures.
    pub(super) of: Option<&'a ColumnGroup>,
    /// What each column of the file holds, in the order of the file.
    pub(super) columns: Vec<Option<Column>>,
    /// The positions of the columns that no other figure of the row has; none where a row is one figure.
    pub(super) own: Vec<usize>,
}

/// A heading that the author maps: to which key, and in which of the groups of columns.
struct Mapped<'a> {
    key: &'a Field<String>,
    at: usize,
    group: Option<usize>,
    column: Column,
}

impl Resolver<'_> {
    /// The columns of the figures of a row; none where the header has faults that rows would repeat.
    pub(super) fn blocks<'a>(&mut self, raw: &'a Table, rows: &Rows) -> Option<Vec<Block<'a>>> {
        let faults = self.faults.len();
        let header = &rows.header;
        let whole = csv::stretch(header)?;
        let groups: Vec<&ColumnGroup> = raw.wide.iter().filter_map(Field::get).collect();
        if groups.len() < raw.wide.len() {
            self.doubt();
            return None;
        }
        if let Some(finding) = layout(rows) {
            self.faults.push(finding);
            return None;
        }
        let mut mapped = Vec::new();
        let ignored = raw.ignore.0.iter();
        let said = groups.iter().flat_map(|group| &group.columns.0);
        let said = raw.columns.0.iter().chain(said).map(|(_, heading)| heading);
        let said = said.chain(ignored.clone()).filter_map(Field::get);
        let numbered: Vec<usize> = said.filter_map(|name| by_number(name, header)).collect();
        self.map(&raw.columns, None, header, &numbered, &mut mapped);
        for (at, group) in groups.iter().enumerate() {
            self.map(&group.columns, Some(at), header, &numbered, &mut mapped);
        }
        // What is named wrongly tells what else may be unknown.
        if self.faults.len() > faults {
            return None;
        }
        let ignored = ignored.filter_map(Field::get);
        let ignored: Vec<usize> = ignored.flat_map(|name| named(name, header)).collect();
        let beside: Vec<String> = header
            .iter()
            .map(|cell| headings::form(&cell.text))
            .collect();
        let mut shared: Vec<Option<Column>> = Vec::new();
        let mut unknown = Vec::new();
        let elsewhere = self.partly_read.named(&raw.table).iter();
        let elsewhere: Vec<usize> = elsewhere.flat_map(|name| named(name, header)).collect();
        for (at, cell) in header.iter().enumerate() {
            let own = mapped.iter().find(|one| one.at == at);
            let column = match own {
                _ if ignored.contains(&at) => None,
                Some(one) => one.group.is_none().then(|| one.column.clone()),
                None if is_none_of_its_name(cell, rows, at, &beside) => None,
                None => understood(cell, &beside),
            };
            let mut below = rows.rows.iter().map(|row| &row[at].text);
            let is_known = column.is_some()
                || own.is_some()
                || ignored.contains(&at)
                || elsewhere.contains(&at);
            if !is_known && (!cell.text.is_empty() || below.any(|text| !text.is_empty())) {
                unknown.push(at);
            }
            shared.push(column);
        }
        terms_of_a_model(raw, &mapped, header, &mut shared);
        let nothing_known = shared.iter().all(Option::is_none) && mapped.is_empty();
        let suggestions = unknown.iter();
        let suggestions: Vec<Unknown> = suggestions
            .map(|at| self.meaning(*at, &beside, rows, raw))
            .collect();
        if !unknown.is_empty() {
            // Where no column is that of the measures, headings may name them.
            let of_measure = |column: &Column| column.has("measure");
            let is_measure = |meaning: &Option<headings::Meaning>| {
                matches!(meaning, Some(headings::Meaning::Key("measure")))
            };
            let with_heading =
                |one: &&Unknown| is_measure(&one.1) && !header[one.0].text.is_empty();
            let with_measures = raw.measure.is_none()
                && !shared.iter().flatten().any(of_measure)
                && !mapped.iter().any(|one| one.column.has("measure"))
                && !suggestions.iter().any(|one| with_heading(&one))
                && !self.is_matrix(header, &rows.rows);
            let told = unknown.iter().map(|at| {
                let cells = rows.rows.iter().map(|row| row[*at].text.as_str());
                let cells: Vec<&str> = cells.collect();
                let place = self.place_told(&header[*at].text, &cells, with_measures);
                (*at, place)
            });
            let told: Vec<(usize, Option<ToldPlace>)> = told.collect();
            let is_empty = suggestions.iter().all(|(_, meaning, _)| meaning.is_none());
            let is_told = told.iter().filter(|(_, place)| place.is_some()).count() > 1;
            let has_numbers = header.iter().any(|cell| Printed::parse(&cell.text).is_ok());
            if nothing_known && is_empty && (!is_told || has_numbers) {
                self.faults.push(unknown_column::no_headings(whole));
                return None;
            }
            let taken = mapped
                .iter()
                .map(|one| one.at)
                .chain(ignored.iter().copied());
            let taken: Vec<usize> = taken.collect();
            let models = self.model_blocks(raw, rows, &shared, &taken);
            for at in models.iter().flat_map(ModelBlocks::columns) {
                shared[at] = None;
            }
            let suggestion = Suggestion::of(raw, header, suggestions, &shared, told, models);
            self.faults.push(suggestion.finding(raw, header));
        }
        let blocks = self.grouped(&groups, &shared, &mapped, header);
        for block in &blocks {
            self.twice(block, header);
            self.tests(block, raw);
        }
        if groups.len() > 1 && self.faults.len() == faults {
            self.differ(raw, &groups, &blocks, header);
        }
        let has_measure = |block: &Block<'_>| {
            let mut columns = block.columns.iter().flatten();
            columns.any(|column| column.has("measure"))
                || block.of.is_some_and(|of| of.measure.is_some())
                || row_kind::said(raw) == Some(HeadingWord::Measure)
        };
        if self.faults.len() == faults && raw.measure.is_none() && !blocks.iter().all(has_measure) {
            let finding = unknown_column::no_measure(whole, raw.table.span);
            self.faults.push(finding);
        }
        let has_errors = self.faults[faults..]
            .iter()
            .any(|fault| fault.severity() == crate::diagnostic::Severity::Error);
        (!has_errors).then_some(blocks)
    }

    /// Whether measures that headings name are those of rows too, as in a matrix of correlations.
    fn is_matrix(&self, header: &[CsvCell], rows: &[Vec<CsvCell>]) -> bool {
        let measure = |cell: &CsvCell| self.called_measure(&cell.text);
        let columns: Vec<_> = header.iter().filter_map(measure).collect();
        let mut rows = rows.iter().filter_map(|row| measure(row.first()?));
        rows.any(|one| columns.contains(&one))
    }

    /// Takes in what the author says of headings.
    fn map<'a>(
        &mut self,
        entries: &'a Entries<String>,
        group: Option<usize>,
        header: &[CsvCell],
        numbered: &[usize],
        mapped: &mut Vec<Mapped<'a>>,
    ) {
        for (ours, theirs) in &entries.0 {
            let (Some(name), Some(heading)) = (ours.get(), theirs.get()) else {
                continue;
            };
            let parts = parts(name).unwrap_or_else(|word| {
                let help = did_you_mean(&word, COLUMNS.map(|(name, ..)| name));
                self.faults
                    .push(unknown_column::not_ours(ours.span, &word, help));
                Vec::new()
            });
            let repeated = parts.iter().enumerate();
            let mut repeated = repeated.filter(|(at, part)| parts[..*at].contains(part));
            if let Some((_, part)) = repeated.next() {
                let finding = unknown_column::part_twice(ours.span, name, COLUMNS[*part].0);
                self.faults.push(finding);
            }
            let is_word = |part: &&usize| !matches!(COLUMNS[**part].1, Place::Number(_));
            if parts.len() > 1
                && let Some(part) = parts.iter().find(is_word)
            {
                let finding = unknown_column::no_number(ours.span, COLUMNS[*part].0);
                self.faults.push(finding);
            }
            let mut found = named(heading, header);
            // Beside `p #2`, `p` is the other one of two.
            if found.iter().any(|at| !numbered.contains(at)) && found.len() > 1 {
                found.retain(|at| !numbered.contains(at));
            }
            if found.is_empty() {
                let known: Vec<_> = header.iter().map(|cell| cell.text.as_str()).collect();
                let first = header.first().map(|cell| cell.span);
                let finding = unknown_column::not_theirs(theirs.span, heading, first, &known);
                self.faults.push(finding);
            }
            // A comparison is of the people of both its groups.
            let is_people = |parts: &[usize]| matches!(parts, [part] if matches!(COLUMNS[*part].0, "n" | "n_versus"));
            let shares = |one: &&Mapped<'_>| {
                let apart = one.group.is_some() && group.is_some() && one.group != group;
                apart && is_people(&one.column.parts) && is_people(&parts)
            };
            let mut taken = mapped.iter().filter(|one| found.contains(&one.at));
            if let Some(first) = taken.find(|one| !shares(one)) {
                let key = first.key.get().map_or("", String::as_str);
                let finding = unknown_column::taken(theirs.span, heading, key, first.key.span);
                self.faults.push(finding);
                continue;
            }
            let column = |at: usize| Column {
                test: statistic_of(&parts, &header[at].text),
                adjusted: false,
                heading: header[at].span,
                parts: parts.clone(),
            };
            mapped.extend(found.into_iter().map(|at| Mapped {
                key: ours,
                at,
                group,
                column: column(at),
            }));
        }
    }

    /// The columns of each figure of a row: those that all have, and those of its own.
    fn grouped<'a>(
        &self,
        groups: &[&'a ColumnGroup],
        shared: &[Option<Column>],
        mapped: &[Mapped<'_>],
        header: &[CsvCell],
    ) -> Vec<Block<'a>> {
        if groups.is_empty() {
            return vec![Block {
                of: None,
                columns: shared.to_vec(),
                own: Vec::new(),
            }];
        }
        let blocks = groups.iter().enumerate().map(|(number, of)| {
            let own = mapped.iter().filter(|one| one.group == Some(number));
            let own: Vec<&Mapped<'_>> = own.collect();
            let column = |at: usize| {
                let own = own.iter().find(|one| one.at == at);
                own.map_or_else(|| shared[at].clone(), |one| Some(one.column.clone()))
            };
            let is_own = |at: &usize| mapped.iter().filter(|one| one.at == *at).count() == 1;
            Block {
                of: Some(*of),
                columns: (0..header.len()).map(column).collect(),
                own: own.iter().map(|one| one.at).filter(is_own).collect(),
            }
        });
        blocks.collect()
    }

    /// Tells where two columns of one figure hold the same.
    fn twice(&mut self, block: &Block<'_>, header: &[CsvCell]) {
        let mut known: Vec<(usize, usize)> = Vec::new();
        for (at, column) in block.columns.iter().enumerate() {
            let Some(column) = column else { continue };
            for part in &column.parts {
                if let Some((_, first)) = known
                    .iter()
                    .find(|(one, first)| one == part && *first != at)
                {
                    let (name, first) = (COLUMNS[*part].0, &header[*first]);
                    let same = first.text == header[at].text;
                    let finding = unknown_column::twice(header[at].span, name, first.span, same);
                    self.faults.push(finding);
                }
                known.push((*part, at));
            }
        }
    }

    /// Tells where a heading says another test than the table does.
    fn tests(&mut self, block: &Block<'_>, raw: &Table) {
        let Some((declared, place)) = raw
            .test
            .as_ref()
            .and_then(|test| Some((test.value?, test.span)))
        else {
            return;
        };
        for column in block.columns.iter().flatten() {
            if let Some(test) = column.test.filter(|test| *test != declared) {
                let finding = conventions_disagree::heading(
                    column.heading,
                    test.word(),
                    place,
                    declared.word(),
                );
                self.faults.push(finding);
            }
        }
    }
}

/// Takes broom's `term` for what outcomes are associated with, where the table says the outcome otherwise.
fn terms_of_a_model(
    raw: &Table,
    mapped: &[Mapped<'_>],
    header: &[CsvCell],
    columns: &mut [Option<Column>],
) {
    let mut own = mapped.iter();
    let is_said = raw.measure.is_some() || own.any(|one| one.column.has("measure"));
    let mut known = columns.iter().flatten();
    if !is_said || known.any(|column| column.has("predictor")) {
        return;
    }
    for (at, column) in columns.iter_mut().enumerate() {
        let is_own = mapped.iter().any(|one| one.at == at);
        if header[at].text == "term"
            && !is_own
            && let Some(column) = column
        {
            column.parts = position("predictor").into_iter().collect();
        }
    }
}
