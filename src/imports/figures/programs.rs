//! The programs whose tables are recognised, one file each; the first that knows a table's headings drafts its entry.

mod broom;
mod emmeans;
mod gtsummary;
mod jamovi;
mod pandas;
mod plain;
mod program;
mod psych;
mod spss;
mod stata;
mod tableone;

use super::given::Given;
use program::Program;

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
