//! A case: a file is listed as text and as JSON, and both are held against what was written down.

use std::fs;
use std::path::Path;

use super::docx::{Docx, synthesis};
use crate::cli::{cisgrid, ends};
use crate::{Outcome, compare, entries, root};

/// Lists a Word file beside the synthesis of a folder, and holds the listing against the files of that name.
pub(super) fn listed(name: &str, bytes: &[u8], synthesis: &Path, status: i32) -> Outcome {
    listed_as(name, "grid.docx", bytes, synthesis, status)
}

/// The same of a file that is called otherwise.
pub(super) fn listed_as(
    name: &str,
    called: &str,
    bytes: &[u8],
    synthesis: &Path,
    status: i32,
) -> Outcome {
    let folder = tempfile::tempdir()?;
    let own = folder.path().join("propositions");
    fs::create_dir(&own)?;
    for file in entries(synthesis) {
        fs::copy(&file, own.join(file.file_name().unwrap_or_default()))?;
    }
    fs::write(folder.path().join(called), bytes)?;
    let text = cisgrid(folder.path(), &["remarks", called]);
    ends(&text, status);
    let json = cisgrid(folder.path(), &["remarks", called, "--format", "json"]);
    ends(&json, status);
    let expected = root().join("tests/remarks/expected");
    let printed = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    compare(
        &printed(&text.stdout),
        &expected.join(format!("{name}.txt")),
    )?;
    compare(
        &printed(&json.stdout),
        &expected.join(format!("{name}.json")),
    )
}

/// The same beside the synthesis from which the file was rendered, where all of it can be listed.
pub(super) fn case(name: &str, file: &Docx) -> Outcome {
    listed(name, &file.bytes(), &synthesis(), 0)
}
