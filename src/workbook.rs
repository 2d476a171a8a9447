//! A synthesis as a workbook for people who never write YAML: a sheet for each kind of entry, with lists to choose from; and
//! what was changed in it, brought back cell by cell. What was exported is remembered in a hidden sheet of the workbook, so
//! that what changed in it and what changed in the synthesis meanwhile are told apart.

mod added_rows;
mod back;
mod came;
mod cell;
mod cells_back;
mod choices;
mod columns;
mod forms;
mod gathered;
mod heads;
mod judged;
mod lasting;
mod links;
mod located;
mod named;
mod new_rows;
mod paired;
mod parts;
mod read;
mod read_row;
mod read_sheet;
mod recognised;
mod remembered;
mod rows_back;
mod table_rows;
mod tables;
mod tables_back;
mod written;

pub use back::bring_back;
pub use columns::SheetKind;
pub use gathered::{SheetRows, SynthesisSheets, gather};
pub use read::{OpenedWorkbook, has_forgotten, is_ours, opened};
pub use written::written;
