//! Arguments that several commands take.

use std::path::PathBuf;

use clap::ValueEnum;

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

/// How much can be read by machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For machines.
    Json,
}
