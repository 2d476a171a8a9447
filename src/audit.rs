//! Audits of published articles: what they print, held against itself.
//!
//! Statistics of running sentences are read as they are written. The columns of tables are guessed by what headings, names
//! of rows, captions and notes say; what comes of it is a draft of a synthesis, and the checks of every synthesis run on
//! that draft, so that a draft to start from and what is checked are one thing. A guess is never called a fault: what rests
//! on one is a note, and says so.

mod beside;
mod cell_use;
mod checked;
mod conditions;
mod context;
mod draft;
mod draft_csv;
mod draft_entry;
mod draft_text;
mod even;
mod finding;
mod heading;
mod judged;
mod judged_limits;
mod judged_share;
mod judged_test;

mod nearness;
pub mod page;
mod pattern;
mod report;
mod rows_held;
mod said_alone;
mod said_beside;
mod said_df;
mod said_effect;
mod said_limits;
mod said_p;
mod said_share;
mod said_test;
mod sentences;
mod shape;
mod split;
mod subsets;
pub mod told;
mod told_checks;
mod understood;
mod used_values;
mod variance_rows;
mod whole;
mod written_number;

pub use finding::AuditFinding;
pub use report::{
    AuditReport, AuditedColumn, AuditedGap, AuditedTable, SaidStatistic, SaidVerdict,
};
pub use whole::audit;
