//! The built-in templates, which are part of the program.

/// A template of this folder, by its name.
macro_rules! template {
    ($name:literal) => {
        ($name, include_str!(concat!("../../templates/", $name)))
    };
}

/// Each with its name and its text.
pub(super) const ALL: [(&str, &str); 44] = [
    template!("html/grid.html"),
    template!("html/row.html"),
    template!("html/evidence.html"),
    template!("html/findings.html"),
    template!("html/figures.html"),
    template!("html/flow.html"),
    template!("html/held.html"),
    template!("html/when.html"),
    template!("html/picture.html"),
    template!("html/claims.html"),
    template!("html/reading.html"),
    template!("html/tried.html"),
    template!("html/taints.html"),
    template!("html/standing.html"),
    template!("html/style.css"),
    template!("markdown/grid.md"),
    template!("markdown/row.md"),
    template!("markdown/detail.md"),
    template!("markdown/flow.md"),
    template!("markdown/claims.md"),
    template!("markdown/reading.md"),
    template!("markdown/tried.md"),
    template!("markdown/evidence.md"),
    template!("typst/document.typ"),
    template!("typst/title.typ"),
    template!("typst/style.typ"),
    template!("typst/blocks.typ"),
    template!("typst/table.typ"),
    template!("typst/inlines.typ"),
    template!("typst/plot.typ"),
    template!("latex/document.tex"),
    template!("latex/preamble.tex"),
    template!("latex/style.tex"),
    template!("latex/body.tex"),
    template!("latex/title.tex"),
    template!("latex/blocks.tex"),
    template!("latex/anchor.tex"),
    template!("latex/list.tex"),
    template!("latex/table.tex"),
    template!("latex/columns.tex"),
    template!("latex/rows.tex"),
    template!("latex/cell.tex"),
    template!("latex/inlines.tex"),
    template!("latex/plot.tex"),
];

/// The text of the one of that name.
pub(super) fn find(name: &str) -> Option<&'static str> {
    let mut templates = ALL.iter();
    let (_, text) = templates.find(|(known, _)| *known == name)?;
    Some(text)
}
