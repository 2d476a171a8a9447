//! The output formats: each a file; here the registry.

mod html;
mod markdown;

use std::io;

use crate::templates::{RenderError, Templates};
use crate::view::View;

/// Every output format.
pub static ALL: &[&Output] = &[&html::OUTPUT, &markdown::OUTPUT];

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

/// The format of that name, or of that ending of its file, in whatever case.
pub fn find(name: &str) -> Option<&'static Output> {
    let name = name.to_lowercase();
    let ending = |output: &Output| output.file.rsplit('.').next() == Some(name.as_str());
    let named = |output: &&&Output| output.name == name || ending(output);
    ALL.iter().find(named).copied()
}
