//! LaTeX: one file, which pdfLaTeX, XeLaTeX and LuaLaTeX set with what a plain TeX Live has.

use std::io;

use minijinja::Value;
use minijinja::value::Serde;

use super::format::{Output, Render};
use super::typeset::Typeset;
use crate::document::Document;
use crate::templates::{RenderError, Templates};

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "latex",
    file: "grid.tex",
    about: "the same document as LaTeX, for what a plain TeX Live has",
    by_layout: true,
    render: Render::File(|view, templates, out| write(&Document::new(view), templates, out)),
};

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
