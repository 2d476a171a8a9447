//! From text to what a file says: YAML to a span tree and to raw documents, CSV to cells.

pub mod csv;
mod read;
mod tree;

use crate::diagnostic::Diagnostic;
use crate::raw::Document;
use crate::source::{FileId, Sources};

/// What one YAML file says, as far as it could be read, and what is wrong with it.
#[derive(Debug)]
pub struct Parsed {
    /// What could be read.
    pub document: Document,
    /// The faults, in the order of the text.
    pub faults: Vec<Diagnostic>,
    /// False where a fault of syntax hides the rest of the file.
    pub whole: bool,
    /// True where there is nothing but blanks and comments.
    pub says_nothing: bool,
}

/// Reads one YAML file.
pub fn yaml(sources: &Sources, file: FileId) -> Parsed {
    let mut tree = tree::build(sources.file(file).text(), file);
    let says_nothing = tree.whole && tree.says_nothing();
    let mut faults = std::mem::take(&mut tree.faults);
    let document = read::document(&tree, file, &mut faults);
    Parsed {
        document,
        faults,
        whole: tree.whole,
        says_nothing,
    }
}

/// Whether a scalar as written is YAML's nothing.
fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}
