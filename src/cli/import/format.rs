//! What a file is, and where it lies.

use std::fs;
use std::path::{Component, Path};

use crate::cli::outcome::{Failure, Result};
use crate::cli::print::safe;
use cisgrid::imports::{FORMATS, ForeignFormat, Offered, hash_of};

/// The format of a file.
pub(super) fn recognised(offered: &Offered) -> Result<&'static ForeignFormat> {
    let found = FORMATS.iter().find(|format| (format.recognises)(offered));
    found.ok_or_else(|| {
        let words = format!(
            "`{}` is of no format that is known here",
            safe(&offered.path.display().to_string())
        );
        Failure::new(words).help(elsewhere(&offered.path))
    })
}

/// What is done with a file that is not taken in, as far as its name tells.
fn elsewhere(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "docx" | "xml" | "html" | "htm" | "pdf" => {
            "a published article is read by `cisgrid audit`, of which `--draft FOLDER` writes a synthesis to start from"
                .to_owned()
        }
        "sav" | "zsav" | "dta" | "rds" | "rdata" | "sas7bdat" | "omv" | "jasp" => {
            "data and sessions stay with their program: export its tables of results as CSV or XLSX".to_owned()
        }
        "nvp" | "nvpx" | "mx24" | "mx22" | "mx20" | "atlproj" | "atlproj23" | "qda" => {
            "export the project from its program as REFI-QDA (`.qdpx`)".to_owned()
        }
        "yaml" | "yml" => {
            "it may be part of a synthesis already: put it into the folder, and run `cisgrid check`".to_owned()
        }
        _ => {
            let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
            format!("what can be taken in: {}", names.join(", "))
        }
    }
}

/// The way from the folder to a file that lies in it or right beside it: another's machine has that too.
pub(super) fn way(into: &Path, file: &Path) -> Option<String> {
    let file = fs::canonicalize(file).ok()?;
    let folder = match fs::canonicalize(into) {
        Ok(folder) => folder,
        Err(_) => std::path::absolute(into).ok()?,
    };
    let (within, up) = match file.strip_prefix(&folder) {
        Ok(within) => (within, ""),
        Err(_) => (file.strip_prefix(folder.parent()?).ok()?, "../"),
    };
    let parts = within.components().map(|part| match part {
        Component::Normal(part) => part.to_str(),
        _ => None,
    });
    let parts = parts.collect::<Option<Vec<&str>>>()?;
    Some(format!("{up}{}", parts.join("/")))
}

/// A hash of the folder in which a file lies, by which two files of one name are told apart that lie elsewhere.
pub(super) fn place(file: &Path) -> Option<String> {
    let file = fs::canonicalize(file).ok()?;
    let folder = file.parent()?.to_string_lossy().into_owned();
    Some(hash_of(folder.as_bytes()))
}
