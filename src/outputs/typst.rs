//! Typst: the source of the document, from which `typst compile` makes the PDF that cisgrid makes itself where it is
//! built with it.

use std::io;

use super::format::{Output, Render};
use super::typeset::Typeset;
use crate::document::Document;
use crate::templates::{RenderError, Templates};

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "typst",
    file: "grid.typ",
    about: "the same document as a source of Typst",
    by_layout: true,
    render: Render::File(|view, templates, out| write(&Document::new(view), templates, out)),
};

/// Writes a document as a source of Typst's.
///
/// # Errors
///
/// Where a template is at fault, or `out` cannot be written to.
pub fn write(
    document: &Document,
    templates: &Templates,
    out: &mut dyn io::Write,
) -> Result<(), RenderError> {
    write_with(document, Vec::new(), templates, out)
}

/// The same, with families of fonts that the user brings.
pub(super) fn write_with(
    document: &Document,
    families: Vec<String>,
    templates: &Templates,
    out: &mut dyn io::Write,
) -> Result<(), RenderError> {
    let seen = Typeset::of(document).with_fonts(families);
    templates.render_typst("typst/document.typ", &seen, out)
}
