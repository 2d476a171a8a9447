//! The programs whose tables are recognised, one file each; the first that knows a table's headings drafts its entry.

mod broom;
mod emmeans;
mod gtsummary;
mod jamovi;
mod pandas;
mod plain;
mod psych;
mod spss;
mod stata;
mod tableone;

use super::draft::Draft;
use super::given::Given;
use super::named::Named;
use crate::imports::NotTaken;

/// A program that writes tables of figures.
pub(super) struct Program {
    /// What it is called.
    pub(super) name: &'static str,
    /// Whether a table is of this program, judged by its headings.
    pub(super) knows: fn(&Given) -> bool,
    /// Drafts the entries for a table: one, or several where its rows are of several kinds.
    pub(super) draft: for<'a> fn(&'a Given, &mut Named) -> Result<Vec<Draft<'a>>, NotTaken>,
}

/// The programs; the last knows every table.
const PROGRAMS: [Program; 10] = [
    emmeans::PROGRAM,
    broom::PROGRAM,
    gtsummary::PROGRAM,
    tableone::PROGRAM,
    psych::PROGRAM,
    pandas::PROGRAM,
    jamovi::PROGRAM,
    spss::PROGRAM,
    stata::PROGRAM,
    plain::PROGRAM,
];

/// The program that wrote a table.
pub(super) fn program(given: &Given) -> &'static Program {
    static ALL: [Program; 10] = PROGRAMS;
    let found = ALL.iter().find(|program| (program.knows)(given));
    found.unwrap_or(&ALL[ALL.len() - 1])
}
