//! HTML: one file, without network or script.

use super::format::{Output, Render};
use super::page;

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "html",
    file: "grid.html",
    about: "one page that works offline and without JavaScript, and prints on landscape A4",
    render: Render::File(|view, templates, out| {
        templates.render("html/grid.html", page::context(view), out)
    }),
};
