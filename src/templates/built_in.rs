//! The built-in templates, which are part of the program.

/// Lists templates that are built in, each by its name under `templates/`.
macro_rules! built_in {
    ($($name:literal,)*) => {
        [$(($name, include_str!(concat!("../../templates/", $name))),)*]
    };
}

/// Each with its name and its text.
pub(super) static ALL: &[(&str, &str)] = &built_in![
    "html/grid.html",
    "html/glance.html",
    "html/line.html",
    "html/tools.html",
    "html/row.html",
    "html/proposition.html",
    "html/finding.html",
    "html/cell.html",
    "html/paragraph.html",
    "html/outside.html",
    "html/points.html",
    "html/see.html",
    "html/evidence.html",
    "html/findings.html",
    "html/figures.html",
    "html/flow.html",
    "html/map.html",
    "html/voices.html",
    "html/trail.html",
    "html/held.html",
    "html/when.html",
    "html/picture.html",
    "html/claims.html",
    "html/reading.html",
    "html/tried.html",
    "html/taints.html",
    "html/told.html",
    "html/standing.html",
    "html/style.css",
    "html/audit.html",
    "html/changes.html",
    "markdown/changes.md",
    "markdown/changed.md",
    "markdown/letter.md",
    "markdown/grid.md",
    "markdown/row.md",
    "markdown/cell.md",
    "markdown/paragraph.md",
    "markdown/detail.md",
    "markdown/flow.md",
    "markdown/voices.md",
    "markdown/trail.md",
    "markdown/claims.md",
    "markdown/reading.md",
    "markdown/tried.md",
    "markdown/evidence.md",
    "typst/document.typ",
    "typst/title.typ",
    "typst/style.typ",
    "typst/blocks.typ",
    "typst/table.typ",
    "typst/inlines.typ",
    "typst/plot.typ",
    "latex/document.tex",
    "latex/preamble.tex",
    "latex/style.tex",
    "latex/body.tex",
    "latex/title.tex",
    "latex/blocks.tex",
    "latex/anchor.tex",
    "latex/list.tex",
    "latex/table.tex",
    "latex/columns.tex",
    "latex/rows.tex",
    "latex/cell.tex",
    "latex/inlines.tex",
    "latex/plot.tex",
];

/// The text of the one of that name.
pub(super) fn find(name: &str) -> Option<&'static str> {
    let mut templates = ALL.iter();
    let (_, text) = templates.find(|(known, _)| *known == name)?;
    Some(text)
}
