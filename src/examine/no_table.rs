//! Tables that are named, lie in the folder, and could not be taken for tables: that they are not there is
//! not said of them.

use std::collections::HashMap;
use std::path::PathBuf;

use super::passed_over::form;
use crate::diagnostic::{Diagnostic, Origin};
use crate::read::folder::Project;
use crate::read::raw::Document;
use crate::read::raw::result::ResultEntry;
use crate::source::{Span, plain};

/// Why a file of the folder is no table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    /// It cannot be read, which is told where it lies.
    Unread,
    /// Its name says that it is something else.
    Other,
}

/// The files of a folder that are no tables, by their paths as they are compared.
pub(super) struct NoTables(HashMap<String, Why>);

impl NoTables {
    /// Those of a folder.
    pub(super) fn of(project: &Project) -> Self {
        let texts = project.texts.iter().map(|(within, _)| within.clone());
        let others = project.passed_over.iter().map(|file| {
            let within = file.path.strip_prefix(&project.folder);
            within.map_or_else(|_| file.path.clone(), PathBuf::from)
        });
        let others = texts.chain(others).map(|path| (form(&path), Why::Other));
        let unread = project.unread.iter().map(|path| (form(path), Why::Unread));
        Self(others.chain(unread).collect())
    }

    /// The places of the results at which documents name such a file.
    pub(super) fn named(self, documents: &[Document]) -> Named {
        let results = documents.iter().flat_map(|part| part.results.iter());
        let named = results.filter_map(|entry| {
            let ResultEntry::Table(table) = entry.get()? else {
                return None;
            };
            let path = table.table.get()?;
            let why = self.0.get(&form(&plain(path)))?;
            Some((table.table.span, (path.clone(), *why)))
        });
        Named(named.collect())
    }
}

/// The places at which a file is named as a table that is none, each with its path as it is written.
pub(super) struct Named(HashMap<Span, (String, Why)>);

impl Named {
    /// The fault that such a file is not there, said as it is; none where the file has one of its own.
    pub(super) fn told(&self, fault: Diagnostic) -> Option<Diagnostic> {
        let Origin::Text(label) = &fault.origin else {
            return Some(fault);
        };
        match self.0.get(&label.span) {
            None => Some(fault),
            Some((_, Why::Unread)) => None,
            Some((path, Why::Other)) => Some(Diagnostic {
                message: format!(
                    "`{path}` is in the synthesis folder, but only files in `.csv` and `.tsv` are read as tables"
                ),
                help: vec![
                    "save the table as CSV, with the ending `.csv`, and name that file".to_owned(),
                ],
                ..fault
            }),
        }
    }
}
