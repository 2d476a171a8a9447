//! Why a page could not be made.

use std::io;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, SourceFile, Sources};

/// Faults of templates, and the texts that they are in.
#[derive(Debug)]
pub struct Faults {
    /// The templates' texts.
    pub sources: Sources,
    /// The faults.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why a page could not be made.
#[derive(Debug)]
pub enum RenderError {
    /// A template is at fault.
    Template(Box<Faults>),
    /// The page could not be written.
    Write(io::Error),
    /// The synthesis holds what the format has no place for, such as a text that is too long for a cell.
    Unfit {
        /// What, and where it stands.
        what: String,
        /// What to do.
        help: String,
    },
}

impl From<io::Error> for RenderError {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

impl RenderError {
    /// Faults that were met while a template was rendered; they take the texts of the templates along.
    pub(super) fn of_templates(sources: &Sources, diagnostics: Vec<Diagnostic>) -> Self {
        let mut copy = Sources::default();
        for (_, file) in sources.iter() {
            copy.add(file.name(), file.text().to_owned());
        }
        Self::Template(Box::new(Faults {
            sources: copy,
            diagnostics,
        }))
    }
}

/// The text of the template of that name; of several the newest, which is the one that is used.
pub(super) fn newest<'a>(sources: &'a Sources, name: &str) -> Option<(FileId, &'a SourceFile)> {
    let named = sources.iter();
    let named = named.filter(|(_, file)| file.name().as_os_str() == name);
    named.last()
}
