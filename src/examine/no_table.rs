//! Files that lie in the folder and are no tables: that they are not there is not said of them.

use std::path::PathBuf;

use crate::read::folder::Project;

/// The files of a folder that are no tables, each with its path from there and why, in words; nothing for
/// those that cannot be read, which is told where they lie.
pub(super) fn no_tables(project: &Project) -> Vec<(PathBuf, Option<String>)> {
    let unread = project.unread.iter().map(|path| (path.clone(), None));
    let because = "only files in `.csv`, `.tsv` and `.txt` are read as tables";
    let texts = project.texts.iter();
    let texts = texts.map(|text| (text.within().clone(), Some(because.to_owned())));
    let others = project.passed_over.iter().map(|file| {
        let within = file.path.strip_prefix(&project.folder);
        let within = within.map_or_else(|_| file.path.clone(), PathBuf::from);
        (within, Some(file.because.clone()))
    });
    unread.chain(texts).chain(others).collect()
}
