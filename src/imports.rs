//! Files of other programs, taken in: one file a format, from what it says to the entries of a synthesis and the files
//! beside them, with what was taken, what was left, and why. Nothing here writes to disk.

mod addresses;
mod apart;
mod brought;
mod cited;
mod clean;
mod entries;
mod figures;
mod files;
mod held;
mod holding;
mod known;
mod known_passages;
mod known_tables;
mod known_themes;
mod known_works;
mod lock;
mod merge;
mod nameless;
mod offered;
mod other_works;
mod own;
mod plan;
mod references;
mod refi_qda;
mod rows;
mod same_work;
mod sections;
mod sheets;
mod standing_themes;
mod taguette;
mod told;

pub use crate::read::edit::Written;
pub use apart::apart;
pub use brought::{Brought, BroughtFile, BroughtPart, LeftBehind};
pub use files::PlannedFile;
pub(crate) use holding::stays_within;
pub use holding::{HeldDocument, Holding, StandsAt};
pub use known::{KnownName, KnownNames};
pub use known_themes::KnownThemes;
pub use lock::{IMPORTS, OwnedLine, hash_of};
pub use merge::{ImportManner, OnConflict};
pub use offered::{NotTaken, Offered, Wishes};
pub(crate) use plan::keep_owned;
pub use plan::{ImportOrigin, PLACE, Plan, plan};
pub(crate) use sheets::{Extent, SheetShown, names, workbook};
pub use standing_themes::known_themes;
pub use told::{Clash, FileChange, Told};

/// A foreign format.
#[derive(Clone, Copy, Debug)]
pub struct ForeignFormat {
    /// What it is called, as in “REFI-QDA project”.
    pub name: &'static str,
    /// Whether a file is of this format, judged by what it holds and not by how it is called.
    pub recognises: fn(&Offered) -> bool,
    /// Whether it asks what the synthesis has names for.
    pub asks_names: bool,
    /// Whether it is a project, of which several may be taken into one synthesis and are told apart.
    pub is_project: bool,
    /// Takes a file in.
    pub take: fn(&Offered, &Wishes) -> Result<Brought, NotTaken>,
}

/// The formats; the first that recognises a file takes it.
pub const FORMATS: [ForeignFormat; 10] = [
    ForeignFormat {
        name: "REFI-QDA project",
        recognises: refi_qda::is_project,
        asks_names: false,
        is_project: true,
        take: refi_qda::take_project,
    },
    ForeignFormat {
        name: "REFI-QDA codebook",
        recognises: refi_qda::is_codebook,
        asks_names: false,
        is_project: false,
        take: refi_qda::take_codebook,
    },
    ForeignFormat {
        name: "highlights of Taguette",
        recognises: taguette::recognises,
        asks_names: false,
        is_project: true,
        take: taguette::take,
    },
    ForeignFormat {
        name: "EndNote XML",
        recognises: references::is_endnote_xml,
        asks_names: false,
        is_project: false,
        take: references::take_endnote_xml,
    },
    ForeignFormat {
        name: "RIS",
        recognises: references::is_ris,
        asks_names: false,
        is_project: false,
        take: references::take_ris,
    },
    ForeignFormat {
        name: "EndNote tagged (.enw)",
        recognises: references::is_enw,
        asks_names: false,
        is_project: false,
        take: references::take_enw,
    },
    ForeignFormat {
        name: "CSL-JSON",
        recognises: references::is_csl_json,
        asks_names: false,
        is_project: false,
        take: references::take_csl_json,
    },
    ForeignFormat {
        name: "BibTeX",
        recognises: references::is_bibtex,
        asks_names: false,
        is_project: false,
        take: references::take_bibtex,
    },
    ForeignFormat {
        name: "workbook of figures",
        recognises: figures::is_workbook,
        asks_names: true,
        is_project: false,
        take: figures::take_workbook,
    },
    ForeignFormat {
        name: "table of figures",
        recognises: figures::is_table,
        asks_names: true,
        is_project: false,
        take: figures::take_table,
    },
];
