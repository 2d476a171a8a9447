//! Reference lists of other programs to `sources`: RIS, BibTeX and BibLaTeX, CSL-JSON, EndNote's XML and its tagged
//! format. Each reference is taken by itself, so that a fault in one leaves the others; nothing is corrected, merged or
//! looked up.

mod bibtex;
mod cleaned;
mod csl_json;
mod dates;
mod duplicates;
mod endnote_xml;
mod enw;
mod ids;
mod library;
mod names;
mod record;
mod ris;
mod tags;
mod written;

use super::brought::Brought;
use super::offered::{NotTaken, Offered, Wishes};
use crate::read::encoding::decode;
use crate::source::Encoding;
use library::Library;

/// Whether a file is EndNote's XML.
pub(super) fn is_endnote_xml(file: &Offered) -> bool {
    endnote_xml::is_one(&head(file))
}

/// Takes EndNote's XML.
pub(super) fn take_endnote_xml(file: &Offered, _: &Wishes) -> Result<Brought, NotTaken> {
    take(file, endnote_xml::read)
}

/// Whether a file is RIS.
pub(super) fn is_ris(file: &Offered) -> bool {
    ris::is_one(&head(file))
}

/// Takes RIS.
pub(super) fn take_ris(file: &Offered, _: &Wishes) -> Result<Brought, NotTaken> {
    take(file, ris::read)
}

/// Whether a file is in EndNote's tagged format.
pub(super) fn is_enw(file: &Offered) -> bool {
    enw::is_one(&head(file))
}

/// Takes EndNote's tagged format.
pub(super) fn take_enw(file: &Offered, _: &Wishes) -> Result<Brought, NotTaken> {
    take(file, enw::read)
}

/// Whether a file is CSL-JSON.
pub(super) fn is_csl_json(file: &Offered) -> bool {
    csl_json::is_one(&head(file))
}

/// Takes CSL-JSON.
pub(super) fn take_csl_json(file: &Offered, _: &Wishes) -> Result<Brought, NotTaken> {
    take(file, csl_json::read)
}

/// Whether a file is BibTeX or BibLaTeX.
pub(super) fn is_bibtex(file: &Offered) -> bool {
    bibtex::is_one(&head(file))
}

/// Takes BibTeX or BibLaTeX.
pub(super) fn take_bibtex(file: &Offered, _: &Wishes) -> Result<Brought, NotTaken> {
    take(file, bibtex::read)
}

/// The longest file that is read: some hundred thousand references.
const LONGEST: u64 = 64 << 20;

/// The first characters of a file.
fn head(file: &Offered) -> String {
    let mut bytes = file.head.clone();
    // UTF-16 has two bytes a letter.
    bytes.truncate(bytes.len() / 2 * 2);
    text(bytes).0
}

fn take(file: &Offered, read: fn(&str) -> Result<Library, NotTaken>) -> Result<Brought, NotTaken> {
    let bytes = file.bytes(LONGEST)?;
    let (text, encoding) = text(bytes);
    let mut library = read(&text)?;
    if let Some(refused) = library.refused() {
        return Err(refused);
    }
    match encoding {
        Encoding::Unknown(_) => library.doubt(
            "the file is neither UTF-8 nor UTF-16, and what else could not be told: letters with accents may have been lost",
            None,
        ),
        Encoding::Windows1252 => library.doubt(
            "the file is read as Windows-1252, which it does not say: look at letters with accents",
            None,
        ),
        _ => {}
    }
    if library.records.is_empty() {
        let first = library.left.into_iter().next();
        return Err(first.map_or_else(
            || NotTaken::new("it has no reference in it"),
            |fault| NotTaken {
                words: format!("no reference of it can be read: {}", fault.words),
                place: fault.place,
                help: None,
            },
        ));
    }
    Ok(written::brought(library))
}

/// The text of some bytes, with a line feed at each line end and no mark before it, and how it was stored.
fn text(bytes: Vec<u8>) -> (String, Encoding) {
    let (text, encoding) = decode(bytes, true);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let text = match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text.to_owned(),
    };
    (text, encoding)
}
