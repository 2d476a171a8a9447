//! The output formats: each a file; here the registry.

mod changes;
mod csv;
pub mod docx;
mod dot;
mod format;
mod html;
mod json;
pub mod latex;
mod letter;
mod map;
mod markdown;
mod mermaid;
mod page;
#[cfg(feature = "pdf")]
pub mod pdf;
mod plain;
mod ro_crate;
mod seen;
mod sheets;
mod svg;
mod typeset;
pub mod typst;
mod xlsx;

pub use changes::{changes_as_docx, changes_as_html, changes_as_markdown};
pub use csv::{
    agreement_as_csv, blank_sheet, claims_as_csv, figures_as_csv, sensitivity_as_csv, sheet_with,
    voices_as_csv,
};
pub use format::{Artifact, Output, Render, RenderFile, RenderFolder};
pub use json::{VIEW_SCHEMA, view_schema};
pub use letter::{letter_as_docx, letter_as_markdown};
pub use svg::sensitivity_as_svg;

/// Every output format.
pub static ALL: &[&Output] = &[
    &html::OUTPUT,
    &markdown::OUTPUT,
    &docx::OUTPUT,
    #[cfg(feature = "pdf")]
    &pdf::OUTPUT,
    &typst::OUTPUT,
    &latex::OUTPUT,
    &xlsx::OUTPUT,
    &csv::OUTPUT,
    &svg::OUTPUT,
    &dot::OUTPUT,
    &mermaid::OUTPUT,
    &json::OUTPUT,
    &ro_crate::OUTPUT,
];

/// Those that are made where none is asked for: what people read.
pub static USUAL: &[&Output] = &[&html::OUTPUT, &markdown::OUTPUT];

/// The word that asks for every format.
pub const EVERY: &str = "all";

/// What people call some formats by, and the names of these.
const ALSO: [(&str, &str); 2] = [("word", "docx"), ("excel", "xlsx")];

/// The format of that name, or of that ending of its file, in whatever case.
pub fn find(name: &str) -> Option<&'static Output> {
    let name = name.to_lowercase();
    let also = ALSO.iter().find(|(called, _)| *called == name);
    let name = also.map_or(name, |(_, name)| (*name).to_owned());
    let ending = |output: &Output| output.file.rsplit('.').next() == Some(name.as_str());
    let named = |output: &&&Output| output.name == name || ending(output);
    ALL.iter().find(named).copied()
}
