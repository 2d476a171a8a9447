//! Arguments that several commands take.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::outcome::{Failure, Result};
use cisgrid::diagnostic::Severity;

/// The folder of a synthesis, as every command takes it.
#[derive(Debug, clap::Args)]
pub(super) struct Folder {
    /// The folder that holds the synthesis.
    #[arg(value_name = "FOLDER", default_value = "propositions")]
    pub(super) folder: PathBuf,
}

/// A severity on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Level {
    /// Errors only.
    Error,
    /// Errors and warnings.
    Warning,
    /// Everything found.
    Note,
}

impl Level {
    /// The severity that it names.
    pub(super) fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Note => Severity::Note,
        }
    }
}

/// The form of a file by its ending, of forms that each have their endings; nothing where no file is named, or it has none.
///
/// # Errors
///
/// Where its ending is that of another form.
pub(super) fn form_of<F: Copy>(
    file: Option<&Path>,
    forms: &[(&'static str, F)],
) -> Result<Option<F>> {
    let ending = file.and_then(Path::extension);
    let (Some(file), Some(ending)) = (file, ending) else {
        return Ok(None);
    };
    let ending = ending.to_string_lossy().to_lowercase();
    let form = forms.iter().find(|(known, _)| *known == ending);
    if let Some((_, form)) = form {
        return Ok(Some(*form));
    }
    let known: Vec<_> = forms
        .iter()
        .map(|(known, _)| format!("`.{known}`"))
        .collect();
    let words = format!("nothing is written as `.{ending}`: `{}`", file.display());
    Err(Failure::new(words).help(format!(
        "end its name in {}, or say how it is written with `--format`",
        known.join(", ")
    )))
}

/// How much can be read by machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}
