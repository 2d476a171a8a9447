//! Files of a synthesis folder that look as if they held a part of it, and are not read.

use std::path::{Path, PathBuf};

/// A file that is passed over, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// The file, as the folder was named.
    pub path: PathBuf,
    /// Why, in words.
    pub because: String,
}

/// The endings of files that are read for what they declare.
const READ: [&str; 4] = ["yaml", "yml", "csv", "tsv"];

/// Endings of other files that figures or words are often kept in.
const OTHERS: [&str; 16] = [
    "xlsx", "xls", "xlsm", "ods", "numbers", "sav", "dta", "sas7bdat", "rds", "rdata", "parquet",
    "json", "jsonl", "toml", "tab", "dat",
];

/// Endings that come near to one that is read, and are no slips.
const OWN: [&str; 17] = [
    "xml", "eml", "kml", "gml", "uml", "sml", "ml", "css", "csl", "csr", "csd", "csh", "cs", "sv",
    "ts", "tsx", "cv",
];

impl PassedOver {
    /// The file at `path`, if its name says that it may be meant to be read, and that it is not.
    pub(super) fn judge(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().to_lowercase();
        let because = why(&name)?;
        let path = path.to_owned();
        Some(Self { path, because })
    }

    /// The table at `path`, which no entry of the results names.
    pub(crate) fn unnamed(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            because: "no table under `results` names it".to_owned(),
        }
    }
}

/// Why a file of that name, in small letters, is passed over.
fn why(name: &str) -> Option<String> {
    // What systems and programs put beside a file: `._a.yaml`, `.~lock.a.csv#`.
    if name.starts_with("._") || name.starts_with(".~") {
        return None;
    }
    let (stem, ending) = name.rsplit_once('.')?;
    let is_read = |ending: &str| READ.contains(&ending.trim_end_matches('~'));
    let hidden = name.starts_with('.');
    match stem.rsplit_once('.') {
        _ if hidden && is_read(ending) => Some("its name starts with a point".to_owned()),
        _ if hidden => None,
        // The schema is for editors.
        Some((_, "schema")) if ending == "json" => None,
        Some((before, last)) if is_read(last) && !before.is_empty() && !READ.contains(&ending) => {
            Some(format!("its name ends in `.{ending}`"))
        }
        _ if ending.ends_with('~') && is_read(ending) => {
            Some(format!("its name ends in `.{ending}`"))
        }
        _ if is_slip(ending) => Some(format!("its name ends in `.{ending}`")),
        _ if OTHERS.contains(&ending) => Some(format!("files in `.{ending}` are not read")),
        _ => None,
    }
}

/// Whether an ending may be one of those that are read, with a letter wrong, too many, missing or in the
/// place of the next, or with what programs put behind a name: `.yaml (1)`.
fn is_slip(ending: &str) -> bool {
    let more = |read: &&str| {
        let rest = ending.strip_prefix(*read).unwrap_or_default();
        rest.starts_with(|one: char| !one.is_alphabetic())
    };
    let near = |read: &&str| strsim::damerau_levenshtein(read, ending) == 1;
    let is_own = OWN.contains(&ending) || READ.contains(&ending);
    !is_own && READ.iter().any(|read| more(read) || near(read))
}
