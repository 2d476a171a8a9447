//! YAML: events to a flat span tree, the tree through serde to a raw document.

mod document;
mod fault;
mod piece;
pub(super) mod tree;

use super::hidden::Hidden;
use super::raw::Document;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::gather::gather;
use crate::source::{FileId, Sources};

/// What one YAML file says, as far as it could be read, and what is wrong with it.
#[derive(Debug)]
pub(crate) struct Parsed {
    /// What could be read.
    pub(crate) document: Document,
    /// The faults, in the order of the text.
    pub(crate) faults: Vec<Diagnostic>,
    /// False where a fault of syntax hides a part of the file.
    pub(crate) whole: bool,
    /// What was passed over, so that names may be declared that are not known.
    pub(crate) hidden: Hidden,
    /// True where there is nothing but blanks and comments.
    pub(crate) says_nothing: bool,
}

/// Reads one YAML file.
pub(crate) fn read(sources: &Sources, file: FileId) -> Parsed {
    let text = sources.file(file).text();
    let mut tree = tree::build(text, file);
    let says_nothing = tree.whole && tree.says_nothing();
    let reading = document::document(&tree, text, file);
    let mut faults = std::mem::take(&mut tree.faults);
    faults.extend(reading.faults);
    let mut hidden = std::mem::take(&mut tree.of_sections);
    if reading.lost {
        hidden.join(Hidden::of_any());
    }
    Parsed {
        document: reading.document,
        faults: gather(faults),
        whole: tree.whole,
        hidden,
        says_nothing,
    }
}

/// Reads one YAML file that says something else than a part of a synthesis, with what is wrong with it.
pub(crate) fn read_other<T: for<'de> serde::Deserialize<'de>>(
    sources: &Sources,
    file: FileId,
) -> (Vec<T>, Vec<Diagnostic>) {
    let text = sources.file(file).text();
    let mut tree = tree::build(text, file);
    let (parts, more, _) = document::parts(&tree, text, file);
    let mut faults = std::mem::take(&mut tree.faults);
    faults.extend(more);
    (parts, gather(faults))
}
