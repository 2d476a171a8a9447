//! The sheets of judgements among the tables of a folder, and what may be shown of them.

use std::path::{Path, PathBuf};

use super::passed_over::Named;
use crate::analysts::judgements::Judgements;
use crate::model::Model;
use crate::source::{FileId, Sources};

/// The folder in which the sheets lie, each named after an analyst.
const FOLDER: &str = "judgements";

/// Tables, each with its path from the folder of the synthesis.
type Tables = Vec<(PathBuf, FileId)>;

/// The sheets among the tables, each with the name of its file without the ending, and the tables that are none.
pub(super) fn apart(
    tables: &[(PathBuf, FileId)],
    named: &Named,
) -> (Vec<(String, FileId)>, Tables) {
    let is_sheet = |path: &Path| path.parent() == Some(Path::new(FOLDER)) && !named.names(path);
    let (sheets, others): (Tables, Tables) =
        tables.iter().cloned().partition(|(path, _)| is_sheet(path));
    let sheets = sheets.into_iter().filter_map(|(path, file)| {
        let name = path.file_stem()?.to_string_lossy().into_owned();
        Some((name, file))
    });
    (sheets.collect(), others)
}

/// Lets messages show of the sheets only what they mark; they are handed on once all who judge are in.
pub(super) fn cover(sources: &mut Sources, model: &Model, judgements: &Judgements) {
    for sheet in &model.sheets {
        sources.cover(sheet.file, judgements.all_are_in());
    }
}
