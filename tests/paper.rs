//! Documents for paper: Typst, PDF and LaTeX, made of documents by hand and read back.

mod documents;
mod everything;
mod filled;
mod keys;
mod latex;
#[cfg(feature = "pdf")]
mod pdf;
mod shapes;
mod templates;
mod typst;

use std::path::Path;
use std::process::Command;

use libtest_mimic::Trial;

use cisgrid::document::Document;
use cisgrid::outputs;
use cisgrid::templates::Templates;

use crate::programs_here::program;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = typst::trials();
    trials.extend(latex::trials());
    trials.extend(keys::trials());
    trials.extend(shapes::trials());
    trials.extend(templates::trials());
    #[cfg(feature = "pdf")]
    trials.extend(pdf::trials());
    trials
}

/// The built-in templates.
fn built_in() -> Templates {
    match Templates::new(Vec::new()) {
        Ok(templates) => templates,
        Err(faults) => panic!("{:#?}", faults.diagnostics),
    }
}

/// The Typst source of a document.
fn typst_of(document: &Document) -> String {
    let mut out = Vec::new();
    outputs::typst::write(document, &built_in(), &mut out).expect("a source");
    String::from_utf8(out).expect("UTF-8")
}

/// The LaTeX source of a document.
fn latex_of(document: &Document) -> String {
    let mut out = Vec::new();
    outputs::latex::write(document, &built_in(), &mut out).expect("a source");
    String::from_utf8(out).expect("UTF-8")
}

/// What stands on the pages of a PDF, as Poppler reads it.
fn read_back(file: &Path) -> Result<String, String> {
    let reader = program("pdftotext").ok_or("pdftotext is not here")?;
    let read = Command::new(reader).arg("-raw").arg(file).arg("-").output();
    let read = read.map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&read.stdout).into_owned())
}

/// A text without what a page adds to it or takes from it: blanks, ends of lines, hyphens.
fn bare(text: &str) -> String {
    let unseen = |one: char| {
        let marks = matches!(one, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
        one.is_whitespace()
            || one.is_control()
            || marks
            || matches!(one, '-' | '\u{ad}' | '\u{feff}')
    };
    text.chars().filter(|one| !unseen(*one)).collect()
}
