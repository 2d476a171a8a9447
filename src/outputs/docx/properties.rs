//! What the file says of the document: its title, authors, language, day, and the fingerprint of its synthesis.

use std::io;

use super::direction::without_marks;
use super::styles;
use super::xml::Xml;
use crate::document::{Date, Document};

/// The property by which a copy that comes back is known.
pub const STAMP: &str = "cisgrid-synthesis";

/// Writes the properties that every office program shows.
pub(super) fn write_core(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    let names = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.open("cp:coreProperties", &names)?;
    xml.holding("dc:title", &[], &without_marks(document.title.as_str()))?;
    if let Some(subtitle) = &document.subtitle {
        xml.holding("dc:subject", &[], &without_marks(subtitle.as_str()))?;
    }
    if !document.authors.is_empty() {
        let authors = document.authors.iter();
        let names: Vec<_> = authors
            .map(|author| without_marks(author.name.as_str()))
            .collect();
        xml.holding("dc:creator", &[], &names.join("; "))?;
    }
    if let Some(language) = styles::language(&document.language) {
        xml.holding("dc:language", &[], language)?;
    }
    if let Some(day) = document.date.and_then(day) {
        let kind = [("xsi:type", "dcterms:W3CDTF")];
        xml.holding("dcterms:created", &kind, &day)?;
        xml.holding("dcterms:modified", &kind, &day)?;
    }
    xml.finish()
}

/// The beginning of a day, if there is such a day.
fn day(date: Date) -> Option<String> {
    let Date { year, month, day } = date;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    let is_day = (1..=9999).contains(&year) && (1..=days).contains(&day);
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}T00:00:00Z"))
}

/// Writes what made the file.
pub(super) fn write_program(out: &mut dyn io::Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", namespace)])?;
    xml.holding("Application", &[], "cisgrid")?;
    xml.finish()
}

/// Writes the fingerprint of the synthesis.
pub(super) fn write_stamp(stamp: &str, out: &mut dyn io::Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    let names = [
        (
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        ),
        (
            "xmlns:vt",
            "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        ),
    ];
    xml.open("Properties", &names)?;
    let property = [
        ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
        ("pid", "2"),
        ("name", STAMP),
    ];
    xml.open("property", &property)?;
    xml.holding("vt:lpwstr", &[], stamp)?;
    xml.finish()
}
