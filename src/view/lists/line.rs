//! A line of a file, as an entry of a list names it.

use std::path::Path;

use serde::Serialize;

use crate::source::{Sources, Span};

/// A line of a file.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FileLine<'a> {
    /// The file, from where the program was started.
    pub file: &'a Path,
    /// The line, from 1.
    pub line: usize,
}

impl<'a> FileLine<'a> {
    pub(super) fn of(span: Span, sources: &'a Sources) -> Self {
        Self {
            file: sources.file(span.file).name(),
            line: sources.place(span).line,
        }
    }
}
