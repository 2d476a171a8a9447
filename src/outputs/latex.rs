//! LaTeX: one file, which pdfLaTeX, XeLaTeX and LuaLaTeX set with what a plain TeX Live has.

use std::io;

use minijinja::Value;
use minijinja::value::Serde;

use super::typeset::Typeset;
use crate::document::Document;
use crate::templates::{RenderError, Templates};

/// Writes a document as LaTeX.
///
/// # Errors
///
/// Where a template is at fault, or `out` cannot be written to.
pub fn write(
    document: &Document,
    templates: &Templates,
    out: &mut dyn io::Write,
) -> Result<(), RenderError> {
    let seen = Value::from(Serde(Typeset::of(document).sliced()));
    templates.render("latex/document.tex", seen, out)
}
