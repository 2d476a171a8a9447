//! Sheets as spreadsheet programs and statistics programs save them: what is shown in their cells, and the tables that
//! stand in them.

mod guard;
mod layout;
mod ods;
mod parted;
mod references;
mod seen;
mod shown;
mod xls;
mod xlsx;

pub(super) use parted::tables;
pub(crate) use seen::{Extent, SheetShown, Workbook};
pub(super) use seen::{has_commas, letters};

use super::offered::{NotTaken, Offered};

/// Whether a file is a workbook, whatever it is called; or is called one, and is an archive.
pub(super) fn is_workbook(file: &Offered) -> bool {
    guard::kind(file).is_some()
}

/// Reads a workbook, after every part of it was looked through.
///
/// # Errors
///
/// Where it is none, is damaged, protected, or made to fill a machine.
pub(crate) fn workbook(file: &Offered, extent: Extent) -> Result<Workbook, NotTaken> {
    match guard::kind(file) {
        Some(guard::Container::Archive) => match guard::content(file)? {
            guard::Content::Xlsx => xlsx::read(file, extent),
            guard::Content::Xlsb => Err(NotTaken::new(
                "it is a binary workbook of Excel (XLSB), which is not read",
            )
            .help("save it as `.xlsx` in its program, and import that")),
            guard::Content::Ods => ods::read(file, extent),
        },
        Some(guard::Container::Compound) if guard::is_locked(file)? => Err(guard::locked()),
        Some(guard::Container::Compound) => xls::read(file, extent),
        Some(guard::Container::Markup) => Err(NotTaken::new(
            "it is called a workbook and is a web page, or XML, as some programs save one",
        )
        .help("open it in a spreadsheet program, save it as `.xlsx`, and import that")),
        None => Err(NotTaken::new("it is no workbook")),
    }
}

/// The names of the sheets of a workbook, hidden ones with them; nothing of what is none, or cannot be read.
pub(crate) fn names(file: &Offered) -> Option<Vec<String>> {
    match guard::kind(file)? {
        guard::Container::Compound => xls::names(file),
        guard::Container::Archive => match guard::content(file).ok()? {
            guard::Content::Xlsx => layout::names(&mut guard::open(file).ok()?),
            guard::Content::Ods => ods::names(file),
            guard::Content::Xlsb => None,
        },
        guard::Container::Markup => None,
    }
}
