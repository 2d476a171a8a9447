//! What a command gives: its exit status, or why it could not run.

use std::io;

use cisgrid::read::folder::{self, LoadError};
use cisgrid::templates::RenderError;

/// The exit status of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing to object to.
    Clean,
    /// Findings at or above the denied level.
    Findings,
}

/// Why a command could not run: words for the person who typed it.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) message: String,
    pub(super) help: Option<String>,
}

impl Failure {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
        }
    }

    pub(super) fn help(mut self, words: impl Into<String>) -> Self {
        self.help = Some(words.into());
        self
    }

    /// Nothing has the id that is asked for, but what is `near` may be meant.
    pub(super) fn unknown_id(words: String, near: Option<String>) -> Self {
        let help = near.unwrap_or_else(|| "`cisgrid list ids` names them all".to_owned());
        Self::new(words).help(help)
    }
}

impl From<LoadError> for Failure {
    fn from(failed: LoadError) -> Self {
        let folder = failed.folder.display();
        let reason = folder::reason(&failed.error);
        let failure = Self::new(format!("cannot read `{folder}`: {reason}"));
        match failed.error.kind() {
            io::ErrorKind::NotFound => failure.help(format!(
                "name the folder that holds the synthesis; to start one there, `cisgrid init {folder}`"
            )),
            io::ErrorKind::NotADirectory => {
                failure.help("name the folder that holds the synthesis, not a file of it")
            }
            _ => failure,
        }
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Write(error) => error.into(),
            RenderError::Unfit { what, help } => Self::new(what).help(help),
            RenderError::Template(faults) => {
                let faults = faults.diagnostics.iter();
                let faults: Vec<_> = faults.map(|fault| fault.message.clone()).collect();
                Self::new(faults.join("; "))
            }
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::new(folder::reason(&error))
    }
}

/// What every command gives.
pub(super) type Result<T = Outcome> = std::result::Result<T, Failure>;
