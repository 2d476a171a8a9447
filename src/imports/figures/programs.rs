//! The programs whose tables are recognised, one file each; the first that knows a table's headings drafts its entry.

mod anova;
mod broom;
mod crossed;
mod emmeans;
mod gtsummary;
mod jamovi;
mod lifelines;
mod pandas;
mod pingouin;
mod plain;
mod program;
mod psych;
mod r_summary;
mod spss;
mod stata;
mod statsmodels;
mod tableone;
mod tukey;

use super::given::Given;
use program::Program;

/// The programs; the last knows every table.
const PROGRAMS: [Program; 17] = [
    emmeans::PROGRAM,
    broom::PROGRAM,
    gtsummary::PROGRAM,
    tableone::PROGRAM,
    psych::PROGRAM,
    pandas::PROGRAM,
    jamovi::PROGRAM,
    crossed::PROGRAM,
    spss::PROGRAM,
    statsmodels::PROGRAM,
    lifelines::PROGRAM,
    pingouin::PROGRAM,
    r_summary::PROGRAM,
    anova::PROGRAM,
    tukey::PROGRAM,
    stata::PROGRAM,
    plain::PROGRAM,
];

/// The program that wrote a table.
pub(super) fn program(given: &Given) -> &'static Program {
    static ALL: [Program; 17] = PROGRAMS;
    let found = ALL.iter().find(|program| (program.knows)(given));
    found.unwrap_or(&ALL[ALL.len() - 1])
}
