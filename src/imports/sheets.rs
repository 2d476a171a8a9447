//! Sheets as spreadsheet programs and statistics programs save them: what is shown in their cells, and the tables that
//! stand in them.

mod guard;
mod layout;
mod ods;
mod parted;
mod seen;
mod shown;
mod xls;
mod xlsx;

pub(super) use parted::tables;
pub(super) use seen::{has_commas, letters};

use super::offered::{NotTaken, Offered};
use seen::Workbook;

/// Whether a file is a workbook, whatever it is called; or is called one, and is an archive.
pub(super) fn is_workbook(file: &Offered) -> bool {
    guard::kind(file).is_some()
}

/// Reads a workbook.
///
/// # Errors
///
/// Where it is none, is damaged, protected, or made to fill a machine.
pub(super) fn workbook(file: &Offered) -> Result<Workbook, NotTaken> {
    match guard::kind(file) {
        Some(guard::Container::Archive) => match guard::content(file)? {
            guard::Content::Xlsx => xlsx::read(file),
            guard::Content::Xlsb => Err(NotTaken::new(
                "it is a binary workbook of Excel (XLSB), which is not read",
            )
            .help("save it as `.xlsx` in its program, and import that")),
            guard::Content::Ods => ods::read(file),
        },
        Some(guard::Container::Compound) if guard::is_locked(file)? => Err(guard::locked()),
        Some(guard::Container::Compound) => xls::read(file),
        Some(guard::Container::Markup) => Err(NotTaken::new(
            "it is called a workbook and is a web page, or XML, as some programs save one",
        )
        .help("open it in a spreadsheet program, save it as `.xlsx`, and import that")),
        None => Err(NotTaken::new("it is no workbook")),
    }
}

/// Looks through a workbook of Excel before it is opened: that it is one, whole, and unpacks to no more than one may.
///
/// # Errors
///
/// Where it is none, or harmful, or damaged.
pub(crate) fn looked_through(file: &Offered) -> Result<(), NotTaken> {
    match guard::content(file)? {
        guard::Content::Xlsx => Ok(()),
        _ => Err(NotTaken::new("it is no workbook of Excel")),
    }
}
