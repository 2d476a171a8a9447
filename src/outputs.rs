//! The output formats: each a file; here the registry.

mod format;
mod html;
pub mod latex;
mod markdown;
mod page;
#[cfg(feature = "pdf")]
pub mod pdf;
mod seen;
mod typeset;
pub mod typst;

pub use format::{Artifact, Output, Render, RenderFile, RenderFolder};

/// Every output format.
pub static ALL: &[&Output] = &[&html::OUTPUT, &markdown::OUTPUT];

/// Those that are made where none is asked for: what people read.
pub static USUAL: &[&Output] = &[&html::OUTPUT, &markdown::OUTPUT];

/// The word that asks for every format.
pub const EVERY: &str = "all";

/// The format of that name, or of that ending of its file, in whatever case.
pub fn find(name: &str) -> Option<&'static Output> {
    let name = name.to_lowercase();
    let ending = |output: &Output| output.file.rsplit('.').next() == Some(name.as_str());
    let named = |output: &&&Output| output.name == name || ending(output);
    ALL.iter().find(named).copied()
}
