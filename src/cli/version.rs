//! A version of a synthesis, by what it is called: a folder, or a revision of git.

mod revision;

use std::path::{Path, PathBuf};

use super::outcome::{Failure, Result};
use super::sound;
use cisgrid::examine::{self, Assessed};
use cisgrid::read::folder::Project;

/// A version by what it is called, and the synthesis that it is.
pub(super) type Named = (String, Assessed);

/// The version that is named: a folder on disk, or the folder of the synthesis in a revision.
pub(super) fn version(said: &str, folder: &Path) -> Result<Named> {
    let path = Path::new(said);
    match (path.is_dir(), revision::find(said, folder)) {
        (true, Ok(_)) => Err(
            Failure::new(format!("`{said}` is a folder, and a revision of git")).help(format!(
                "write `./{said}` for the folder, `{said}^0` for the revision"
            )),
        ),
        (true, Err(_)) => on_disk(path),
        (false, Ok(revision)) => {
            let files = revision.files()?;
            let place = PathBuf::from(format!("{}:{}", revision.short, folder.display()));
            let assessed = examine::assess(Project::of_texts(&place, files), None);
            whole(revision.name, assessed)
        }
        (false, Err(failure)) if path.components().count() > 1 && !path.exists() => {
            let failure = failure.message.replace(", and no such folder", "");
            Err(Failure::new(format!(
                "`{said}` is no folder, and {failure}"
            )))
        }
        (false, Err(failure)) => Err(failure),
    }
}

pub(super) fn on_disk(folder: &Path) -> Result<Named> {
    let assessed = examine::folder(folder, None)?;
    whole(folder.display().to_string(), assessed)
}

/// What has errors says something else than its authors mean: it is compared with nothing.
pub(super) fn whole(name: String, assessed: Assessed) -> Result<Named> {
    let Some(error) = sound::first_error(&assessed) else {
        return Ok((name, assessed));
    };
    let words = format!("{name} has {error}");
    Err(Failure::new(words).help(
        "mend it, or compare with another version; what was written for another version of the format is read by the cisgrid of then",
    ))
}
