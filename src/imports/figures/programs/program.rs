//! What is known of a program.

use crate::imports::figures::draft::Draft;
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::offered::NotTaken;

/// A program that writes tables of figures.
pub(in crate::imports::figures) struct Program {
    /// What it is called.
    pub(in crate::imports::figures) name: &'static str,
    /// Whether a table is of this program, judged by its headings.
    pub(in crate::imports::figures) knows: fn(&Given) -> bool,
    /// Drafts the entries for a table: one, or several where its rows are of several kinds.
    pub(in crate::imports::figures) draft:
        for<'a> fn(&'a Given, &mut Named) -> Result<Vec<Draft<'a>>, NotTaken>,
}
