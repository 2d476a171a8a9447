//! A research object as an RO-Crate: the synthesis as linked data, the files that it was read from, and what an archive
//! asks of both.

mod context;
mod linked;
mod metadata;
mod node;
mod people;

use serde_json::Value;

use super::format::{Artifact, Output, Render};
use crate::view::View;

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "ro-crate",
    file: "ro-crate",
    about: "a folder for an archive: the synthesis as linked data (CiTO, PROV), its files, licence and citation",
    by_layout: false,
    render: Render::Folder(|view, _| Ok(crate_of(view))),
};

/// The name of the file with the linked data.
const LINKED: &str = "synthesis.jsonld";

/// The files of the crate.
fn crate_of(view: &View) -> Vec<Artifact> {
    let described = [
        ("ro-crate-metadata.json", metadata::document(view, LINKED)),
        (LINKED, linked::document(view)),
    ];
    let described = described.into_iter().map(|(path, document)| Artifact {
        path: path.to_owned(),
        bytes: written(&document),
    });
    let files = view.files();
    let copies = files.iter().map(|one| Artifact {
        path: format!("{}{}", linked::FOLDER, one.path),
        bytes: one.text.as_bytes().to_vec(),
    });
    described.chain(copies).collect()
}

/// JSON, indented, with a line end.
fn written(document: &Value) -> Vec<u8> {
    format!("{document:#}\n").into_bytes()
}
