//! What was made earlier of the words of participants who withdrew.

use std::path::{Path, PathBuf};

use super::outcome::Result;
use super::print::print;

/// Tells which files hold words of participants who withdrew, each with the name of one, and are not among those that were
/// `made` anew; whether there are any.
pub(super) fn left(still: &[(String, String)], made: &[PathBuf]) -> Result<bool> {
    let is_anew = |path: &Path| {
        let mut made = made.iter();
        made.any(|made| made == path && made.is_file())
    };
    let left = still.iter().filter(|(path, _)| !is_anew(Path::new(path)));
    let mut any = false;
    for (path, name) in left {
        any = true;
        print(&format!(
            "Left alone {path}: it holds words of `{name}`, who withdrew; delete it\n"
        ))?;
    }
    Ok(any)
}
