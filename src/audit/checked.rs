//! A draft, checked by the checks of every synthesis, and what they say told at the cells of the table.

use std::path::Path;

use super::cell_use::{CellUse, holds};
use super::context::{SaidOfTests, says_one_sided};
use super::draft::{DraftTable, frame};
use super::finding::AuditFinding;
use super::report::AuditedGap;
use super::subsets::{base_row, counted, fits_row, says_of_events, says_of_row, why_fewer};
use super::told_checks::{OF_PEOPLE, TOLD};
use super::understood::{UnderstoodTable, line};
use crate::diagnostic::{Diagnostic, Severity};
use crate::examine;
use crate::read::folder::Project;
use crate::source::Span;

/// Findings of the draft alone, which say nothing of the article.
const OF_THE_DRAFT: [&str; 1] = ["nothing-declared"];

/// What came of a table.
#[derive(Default)]
pub(super) struct CheckedTable {
    pub(super) findings: Vec<AuditFinding>,
    pub(super) unread: Vec<AuditedGap>,
    /// The cells of which some were not read: their rows among those of the table and their columns.
    pub(super) unread_cells: Vec<(usize, usize)>,
}

impl CheckedTable {
    /// Takes in what was found, or why it was not judged.
    fn tell(&mut self, found: Option<Result<AuditFinding, AuditedGap>>) {
        match found {
            Some(Ok(found)) => self.findings.push(found),
            Some(Err(gap)) => self.unread.push(gap),
            None => {}
        }
    }
}

/// A table that is checked.
pub(super) struct TableToCheck<'a> {
    pub(super) table: &'a UnderstoodTable<'a>,
    pub(super) label: &'a str,
    pub(super) draft: &'a DraftTable,
    /// What the article says of its tests.
    pub(super) article: SaidOfTests,
}

impl TableToCheck<'_> {
    /// Checks it.
    pub(super) fn run(&self) -> CheckedTable {
        let draft = self.draft;
        let texts = [
            ("synthesis.yaml".to_owned(), frame("a table", &[draft])),
            (format!("{}.yaml", draft.name), draft.yaml.clone()),
            (format!("{}.csv", draft.name), draft.csv.clone()),
        ];
        let texts = texts.map(|(name, text)| (name, text.into_bytes()));
        let project = Project::of_texts(Path::new(""), texts);
        let assessed = examine::assess(project, None);
        let csv = assessed
            .sources
            .find(Path::new(&format!("{}.csv", draft.name)));
        let mut checked = CheckedTable::default();
        let within = |span: Span| Some(span.file) == csv;
        for found in &assessed.diagnostics {
            let told = TOLD.iter().find(|(name, ..)| *name == found.check.name);
            match told {
                Some((_, most, condition)) => {
                    let spans = std::iter::once(found.span())
                        .chain(found.related.iter().map(|label| Some(label.span)))
                        .flatten()
                        .filter(|span| within(*span));
                    let spans: Vec<Span> = spans.collect();
                    checked.tell(self.finding(
                        found,
                        (&found.message, &found.subjects),
                        &spans,
                        *most,
                        *condition,
                    ));
                    for member in found.members.iter().skip(1) {
                        let spans: Vec<Span> = member
                            .span
                            .into_iter()
                            .filter(|span| within(*span))
                            .collect();
                        checked.tell(self.finding(
                            found,
                            (&member.message, &member.subjects),
                            &spans,
                            *most,
                            *condition,
                        ));
                    }
                }
                None if found.severity() == Severity::Error
                    && !OF_THE_DRAFT.contains(&found.check.name) =>
                {
                    let at = found
                        .span()
                        .filter(|span| within(*span))
                        .and_then(|span| self.cell(span));
                    if let Some((row, Some(column))) = at {
                        checked.unread_cells.push((row, column));
                    }
                    checked.unread.push(AuditedGap {
                        place: match at {
                            Some((row, column)) => self.place(row, column),
                            None => self.label.to_owned(),
                        },
                        words: format!(
                            "not checked: {}",
                            self.named(&found.message, &found.subjects)
                        ),
                    });
                }
                None => {}
            }
        }
        checked.findings = gathered(checked.findings);
        checked
    }

    /// The cell at which a place of the CSV lies: its row among those of the table and its column.
    fn cell(&self, span: Span) -> Option<(usize, Option<usize>)> {
        let at = span.start as usize;
        let cells = &self.draft.cells;
        let next = cells.partition_point(|(place, ..)| place.end <= at);
        let (place, row, column) = cells.get(next)?;
        (place.start <= at).then_some((*row, *column))
    }

    /// Where a cell stands, in words.
    pub(super) fn place(&self, row: usize, column: Option<usize>) -> String {
        let mut place = self.label.to_owned();
        let own = column.and_then(|column| {
            self.table
                .table
                .rows
                .get(row)?
                .get(column)?
                .place
                .as_deref()
        });
        if let Some(own) = own {
            place = format!("{own}: {place}");
        }
        if let Some(found) = self.table.row(row) {
            place += &format!(", row “{}”", found.name);
        }
        if let Some(column) = column.and_then(|column| self.table.columns.get(column)) {
            place += &format!(", column “{}”", column.heading);
        }
        place
    }

    /// Words in which the ids of the draft are the names of rows.
    fn named(&self, words: &str, subjects: &[String]) -> String {
        let mut words = words.to_owned();
        for subject in subjects {
            let id = subject
                .split(['@', '=', '[', ':'])
                .next()
                .unwrap_or_default();
            let found = self.draft.measures.iter().find(|(known, _)| known == id);
            if let Some((_, row)) = found {
                let name = &self.table.rows[*row].name;
                words = words.replace(&format!("`{subject}`"), &format!("“{name}”"));
            }
        }
        words
    }

    fn finding(
        &self,
        found: &Diagnostic,
        (message, subjects): (&str, &[String]),
        spans: &[Span],
        most: Severity,
        condition: Option<&str>,
    ) -> Option<Result<AuditFinding, AuditedGap>> {
        let (row, column) = spans.iter().find_map(|span| self.cell(*span))?;
        if let Some(why) = column.and_then(|column| self.why_open(found.check.name, row, column)) {
            return Some(Err(AuditedGap {
                place: self.place(row, column),
                words: format!("not judged ({}): {why}", found.check.name),
            }));
        }
        if self.announces_one_side() && found.help.iter().any(|help| fits_one_side(help)) {
            return None;
        }
        let mut guesses: Vec<String> = condition.map(str::to_owned).into_iter().collect();
        let of_row = self.table.row(row)?;
        for (_, column) in spans.iter().filter_map(|span| self.cell(*span)) {
            let Some(column) = column else { continue };
            if let Some(CellUse::Figures(held)) = of_row.cells.get(column)
                && held.guessed
            {
                let heading = &self.table.columns[column].heading;
                let guess = format!("if the column “{heading}” is {}", holds(&held.words));
                if !guesses.contains(&guess) {
                    guesses.push(guess);
                }
            }
        }
        let (shown, marked) = self.shown(row, column);
        let mut told = AuditFinding {
            check: found.check,
            severity: found.severity().min(most),
            message: self.named(message, subjects),
            place: self.place(row, column),
            shown,
            marked,
            decides: found
                .notes
                .iter()
                .any(|note| note.starts_with("one of the two is significant")),
            guesses,
            notes: found
                .notes
                .iter()
                .map(|note| self.named(note, &found.subjects))
                .collect(),
            help: Vec::new(),
        };
        if found.check.name == "estimate-off-centre" && self.is_outside(row, column) {
            told.severity = Severity::Warning;
            told.guesses.clear();
            told.notes.push("it stands outside its limits".to_owned());
        }
        let excused = self.excused(found, &mut told);
        if excused || !told.guesses.is_empty() {
            told.severity = Severity::Note;
        }
        Some(Ok(told))
    }

    /// Why what rests on the number of people of a heading is open at a cell; nothing where it is not.
    fn why_open(&self, check: &str, row: usize, column: usize) -> Option<String> {
        // More events than people are no fault.
        let exceeds = || {
            let n = self.table.columns.get(column).and_then(|one| one.n);
            let count = counted(self.table, row, column).map(|found| found.count);
            check == "impossible-figure" && n.zip(count).is_some_and(|(n, count)| count > n)
        };
        if check == "percent-of-n" || exceeds() {
            if says_of_events(self.table) {
                return Some("the percentages are said to be of events".to_owned());
            }
            if let Some(base) = base_row(self.table, row, column) {
                return Some(format!("the percentages are those of the row “{base}”"));
            }
        }
        if !OF_PEOPLE.contains(&check) {
            return None;
        }
        if check == "percent-of-n" {
            if says_of_row(self.table, column) {
                return Some("the percentages are said to be of rows".to_owned());
            }
            if fits_row(self.table, row, column) {
                return Some("the percentage is that of its row".to_owned());
            }
        }
        why_fewer(self.table, row, column)
    }

    /// Whether an estimate stands outside the limits behind it in one cell.
    fn is_outside(&self, row: usize, column: Option<usize>) -> bool {
        let Some(shaped) = column.and_then(|column| self.table.numbers(row, column)) else {
            return false;
        };
        match shaped.intervals()[..] {
            [Some(estimate), Some(low), Some(high)] => {
                estimate.high < low.low || estimate.low > high.high
            }
            _ => false,
        }
    }

    /// Whether the caption of the table, or a note to it, says that its tests have one side.
    fn announces_one_side(&self) -> bool {
        let found = self.table.table;
        let mut texts = found.caption.iter().chain(&found.notes);
        texts.any(|text| says_one_sided(text))
    }

    /// Takes over what a finding says of the remedy; whether it says how the figures may have been made so that they agree.
    fn excused(&self, found: &Diagnostic, told: &mut AuditFinding) -> bool {
        let mut excused = false;
        for help in &found.help {
            if help.contains("`method`") {
                let agrees = help.contains("the figures would agree");
                if fits_one_side(help) {
                    told.notes.push("it would fit one-sided".to_owned());
                    excused = true;
                }
                if agrees && help.contains("adjusted p") && self.article.raised {
                    told.notes
                        .push("it would fit if it was raised for several comparisons, of which the article speaks".to_owned());
                    excused = true;
                }
                continue;
            }
            told.help.push(self.named(help, &found.subjects));
        }
        excused
    }

    /// A row as it is shown, and where a cell of it stands in that.
    pub(super) fn shown(
        &self,
        row: usize,
        column: Option<usize>,
    ) -> (String, std::ops::Range<usize>) {
        let mut shown = String::new();
        let mut marked = 0..0;
        let cells = self
            .table
            .table
            .rows
            .get(row)
            .map(Vec::as_slice)
            .unwrap_or_default();
        for (at, cell) in cells.iter().enumerate() {
            if cell.across {
                continue;
            }
            if !shown.is_empty() {
                shown.push_str(" | ");
            }
            let start = shown.len();
            shown.push_str(&line(cell));
            if column == Some(at) || column.is_none() && at == 0 {
                marked = start..shown.len();
            }
        }
        (shown, marked)
    }
}

/// Whether a remedy is that of a test of one side.
fn fits_one_side(help: &str) -> bool {
    help.contains("`method`")
        && help.contains("the figures would agree")
        && help.contains("one-sided")
}

/// Findings in which those of one column that say the same of many rows are one.
fn gathered(findings: Vec<AuditFinding>) -> Vec<AuditFinding> {
    let column = |found: &AuditFinding| found.place.split(", column ").nth(1).map(str::to_owned);
    let mut gathered: Vec<(AuditFinding, usize)> = Vec::new();
    for found in findings {
        let is_zero = found.check.name == "p-printed-as-zero";
        let same = gathered.iter_mut().find(|(known, _)| {
            is_zero && known.check.name == found.check.name && column(known) == column(&found)
        });
        match same {
            Some((_, more)) => *more += 1,
            None => gathered.push((found, 0)),
        }
    }
    let told = gathered.into_iter().map(|(mut found, more)| {
        match more {
            0 => {}
            1 => found
                .notes
                .push("the same holds of another row of the column".to_owned()),
            more => found
                .notes
                .push(format!("the same holds of {more} other rows of the column")),
        }
        found
    });
    told.collect()
}
