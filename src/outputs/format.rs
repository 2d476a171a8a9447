//! What an output format is.

use std::io;

use crate::templates::{RenderError, Templates};
use crate::view::View;

/// One output format.
#[derive(Debug)]
pub struct Output {
    /// The name by which it is asked for.
    pub name: &'static str,
    /// The name of its file.
    pub file: &'static str,
    /// What it is, in one line.
    pub about: &'static str,
    /// Writes a view in this format.
    pub render: Render,
}

/// Writes a view in one format.
pub type Render = fn(&View, &Templates, &mut dyn io::Write) -> Result<(), RenderError>;
