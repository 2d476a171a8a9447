//! PDF: the Typst source of the document, set in this process, without network and without a file beside it.
//!
//! The file is accessible (PDF/UA-1) and, where a date is known, made to last as well (PDF/A-2a). It asks neither
//! clock nor machine for anything, so that the same document always gives the same bytes.

mod desk;
mod failure;
mod fallback;
mod fonts;
mod letters;
mod ties;

use std::io;

use typst::comemo;
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::format::{Output, Render};
use super::{typeset, typst as source};
use crate::document::Document;
use crate::templates::Templates;
use desk::Desk;

pub use failure::{Complaint, PdfError};
pub use letters::{Missing, MissingLetters};

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "pdf",
    file: "grid.pdf",
    about: "the same document as PDF, with tags for who has it read aloud",
    by_layout: true,
    render: Render::File(|view, templates, out| {
        let document = Document::new(view);
        Ok(write(&document, templates, templates.fonts(), out)?)
    }),
};

/// Writes a document as PDF. `fonts` are the contents of font files that come to those of the program, for letters
/// which these have not.
///
/// # Errors
///
/// Where a template is at fault, or what it makes is refused by Typst; where one of `fonts` is no font; where no font
/// has a letter of the document; where `out` cannot be written to.
pub fn write(
    document: &Document,
    templates: &Templates,
    fonts: &[Vec<u8>],
    out: &mut dyn io::Write,
) -> Result<(), PdfError> {
    let own = fonts::read(fonts)?;
    let mut text = Vec::new();
    let written = source::write_with(document, fonts::families(&own), templates, &mut text);
    written.map_err(PdfError::Source)?;
    let text = String::from_utf8_lossy(&text).into_owned();
    let desk = Desk::new(text, fonts::with(own));
    let made = set(&desk, document, templates);
    comemo::evict(0);
    out.write_all(&made?).map_err(PdfError::Write)
}

/// The bytes of the file.
fn set(desk: &Desk, document: &Document, templates: &Templates) -> Result<Vec<u8>, PdfError> {
    let refused = |faults: &[SourceDiagnostic]| PdfError::Typst(desk.complaints(faults));
    let pages = typst::compile::<PagedDocument>(desk).output;
    let pages = pages.map_err(|faults| refused(&faults))?;
    // What Typst remembers of this document helps no other.
    comemo::evict(0);
    let pages = ties::tied(pages, &document.language)
        .map_err(|lost| PdfError::Typst(desk.untied(&lost)))?;
    if let Some(missing) = letters::missing(&pages) {
        return Err(PdfError::Letters(missing));
    }
    if let Some(letter) = fallback::letter(&pages, desk) {
        templates.tell(fallback::told(letter));
    }
    // Archives want to know the day.
    let dated = document.date.as_ref().is_some_and(typeset::is_day);
    if dated && let Ok(file) = export(&pages, &[PdfStandard::A_2a, PdfStandard::Ua_1]) {
        return Ok(file);
    }
    // Without a title nothing can be read aloud as one.
    let standards: &[PdfStandard] = match document.title.is_empty() {
        true => &[],
        false => &[PdfStandard::Ua_1],
    };
    export(&pages, standards).map_err(|faults| refused(&faults))
}

fn export(pages: &PagedDocument, standards: &[PdfStandard]) -> SourceResult<Vec<u8>> {
    let options = PdfOptions {
        creator: Smart::Custom(Some(format!("cisgrid {}", env!("CARGO_PKG_VERSION")))),
        // They go together, so that there is no other case.
        standards: PdfStandards::new(standards).unwrap_or_default(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options)
}
