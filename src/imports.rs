//! Files of other programs, taken in: one file a format, from what it says to the entries of a synthesis and the files
//! beside them, with what was taken, what was left, and why. Nothing here writes to disk.

mod brought;
mod figures;
mod known;
mod offered;
mod sheets;

pub use brought::{Brought, BroughtFile, BroughtPart, LeftBehind, Written};
pub use known::{KnownName, KnownNames};
pub use offered::{NotTaken, Offered, Wishes};

/// A foreign format.
#[derive(Clone, Copy, Debug)]
pub struct ForeignFormat {
    /// What it is called, as in “REFI-QDA project”.
    pub name: &'static str,
    /// Whether a file is of this format, judged by what it holds and not by how it is called.
    pub recognises: fn(&Offered) -> bool,
    /// Takes a file in.
    pub take: fn(&Offered, &Wishes) -> Result<Brought, NotTaken>,
}

/// The formats; the first that recognises a file takes it.
pub const FORMATS: [ForeignFormat; 2] = [figures::WORKBOOK, figures::TABLE];
