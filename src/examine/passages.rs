//! The files of coded passages: what somebody said stands in them, so that they are not shown as other files are.

use std::path::PathBuf;

use crate::read::raw::Document;
use crate::resolve::Attached;
use crate::source::{FileId, Sources};

/// Of the files of passages only what messages mark is shown; they are not handed on where a text is confidential, or
/// `elsewhere` than in the folder.
pub(super) fn cover(
    sources: &mut Sources,
    documents: &[Document],
    tables: &[(PathBuf, FileId)],
    elsewhere: bool,
) {
    let stays = !elsewhere && !documents.iter().any(are_confidential);
    for file in files(documents, tables) {
        sources.cover(file, stays);
    }
}

/// The files that documents name under `segments`, their own or those of an analyst.
fn files(documents: &[Document], tables: &[(PathBuf, FileId)]) -> Vec<FileId> {
    let entries = documents.iter().flat_map(|part| &part.segments.0);
    let paths = entries.filter_map(|entry| entry.get()?.0.file.get());
    let frames = documents
        .iter()
        .filter_map(|part| part.synthesis.as_ref()?.get());
    let analysts = frames.flat_map(|frame| &frame.analysts.0);
    let codings = analysts.filter_map(|(_, one)| one.get()?.0.segments.as_ref()?.get());
    let paths = paths.chain(codings);
    let found = paths.filter_map(|path| Attached::find(tables, path));
    found.collect()
}

/// Whether a document has a source whose texts are confidential.
fn are_confidential(document: &Document) -> bool {
    let sources = document.sources.iter();
    let mut sources = sources.filter_map(|source| source.get());
    sources.any(|source| source.is_confidential())
}
