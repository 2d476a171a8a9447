//! The formats beside HTML that values are escaped for, by the names that the engine knows them by.

use minijinja::AutoEscape;

/// GitHub-flavoured Markdown.
pub(super) const MARKDOWN: &str = "markdown";
/// LaTeX.
pub(super) const LATEX: &str = "latex";

/// How the values of a template of that name are escaped.
pub(super) fn of(name: &str) -> AutoEscape {
    match name.rsplit('.').next() {
        Some("html") => AutoEscape::Html,
        Some("md") => AutoEscape::Custom(MARKDOWN.into()),
        Some("tex") => AutoEscape::Custom(LATEX.into()),
        _ => AutoEscape::None,
    }
}
