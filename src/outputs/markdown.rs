//! Markdown, as GitHub shows it.

use super::format::{Output, Render};
use super::page;

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "markdown",
    file: "grid.md",
    about: "GitHub-flavoured Markdown: the grid, its key and notes, then the evidence",
    render: Render::File(|view, templates, out| {
        templates.render("markdown/grid.md", page::context(view), out)
    }),
};
