//! What a file is that may be a workbook, and whether it can be opened without harm: an archive that says less than it
//! unpacks to, a checksum that is wrong, a file of another kind.

use std::fs::File;
use std::io::{self, Read};

use zip::ZipArchive;

use super::seen::LARGEST;
use crate::imports::offered::{NotTaken, Offered};

/// No part of a workbook of figures unpacks to more, in bytes.
const MOST: u64 = 64 << 20;
/// All parts together.
const MOST_IN_ALL: u64 = 256 << 20;
/// No workbook has more parts.
const MOST_PARTS: usize = 10_000;

const OPEN: &str = "open it in the program that it is from, save it once more, and import that";

/// What holds the parts of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    /// A ZIP archive.
    Archive,
    /// A compound file, as of Excel 97.
    Compound,
    /// A web page or XML under the name of a workbook, as some programs save one.
    Markup,
}

/// What is in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A workbook of Excel.
    Xlsx,
    /// The same in its binary form.
    Xlsb,
    /// A spreadsheet of OpenDocument.
    Ods,
}

/// What a file is, if it may be a workbook: by what it holds; an archive that cannot be looked into by how it is called.
pub(super) fn kind(file: &Offered) -> Option<Container> {
    let ending = file.path.extension().unwrap_or_default();
    let ending = ending.to_string_lossy().to_lowercase();
    if file.head.starts_with(b"PK") {
        let named = ["xlsx", "xlsm", "xltx", "xlsb", "ods", "ots"].contains(&ending.as_str());
        let found = open(file)
            .ok()
            .and_then(|archive| held_or_said(file, &archive));
        return (named || found.is_some()).then_some(Container::Archive);
    }
    let text = file.head.trim_ascii_start();
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    if text.starts_with(b"<") && ["xls", "xlsx"].contains(&ending.as_str()) {
        return Some(Container::Markup);
    }
    let compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if !file.head.starts_with(&compound) {
        return None;
    }
    let named = ["xls", "xlt", "xlsx", "xlsm", "xlsb"].contains(&ending.as_str());
    (named || names(&file.head, "Workbook")).then_some(Container::Compound)
}

/// Whether a compound file names a part so.
fn names(bytes: &[u8], part: &str) -> bool {
    let wide: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &wide).is_some()
}

/// Whether a compound file holds a workbook that a password locks.
pub(super) fn is_locked(file: &Offered) -> Result<bool, NotTaken> {
    let bytes = file.bytes(LARGEST)?;
    Ok(names(&bytes, "EncryptedPackage"))
}

/// What is said of a workbook that a password locks.
pub(super) fn locked() -> NotTaken {
    NotTaken::new("it is protected by a password")
        .help("take the password away in its program, and import it again")
}

/// What is in an archive that may be a workbook, after every part of it was looked through: none unpacks to more than a
/// workbook of figures has, and each has the checksum that it says.
///
/// # Errors
///
/// Where it is no workbook, or harmful, or damaged.
pub(super) fn content(file: &Offered) -> Result<Content, NotTaken> {
    if file.length > LARGEST {
        let words = format!("it is larger than {} MiB", LARGEST >> 20);
        return Err(NotTaken::new(words)
            .help("import a workbook of figures alone, without data and pictures"));
    }
    let mut archive = open(file)?;
    if archive.len() > MOST_PARTS {
        return Err(NotTaken::new(format!(
            "it has {} parts; no workbook of figures has so many",
            archive.len()
        )));
    }
    let Some(content) = held_or_said(file, &archive) else {
        return Err(NotTaken::new("it is an archive, but none of a workbook").help(
            "a workbook of Excel or LibreOffice has the sheets of figures; unpack other archives and import what is in them",
        ));
    };
    let mut in_all = 0;
    for at in 0..archive.len() {
        let name = archive
            .name_for_index(at)
            .and_then(Result::ok)
            .unwrap_or_default()
            .into_owned();
        // Pictures and the like are not opened at all.
        if !(name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".bin")) {
            continue;
        }
        let part = archive
            .by_index(at)
            .map_err(|error| damaged(&name, &error.to_string()))?;
        let mut part = part.take(MOST + 1);
        let read = io::copy(&mut part, &mut io::sink());
        let length = read.map_err(|error| damaged(&name, &error.to_string()))?;
        in_all += length;
        if length > MOST || in_all > MOST_IN_ALL {
            let words = format!(
                "its part `{name}` unpacks to more than {} MiB: it was made to fill a machine, or is none of figures",
                MOST >> 20
            );
            return Err(NotTaken::new(words).help(
                "where rows far below the last one in use have colours or borders, delete these rows in the program, save it, and import it again",
            ));
        }
    }
    Ok(content)
}

/// The archive of a file.
pub(super) fn open(file: &Offered) -> Result<ZipArchive<File>, NotTaken> {
    ZipArchive::new(file.file()?)
        .map_err(|error| NotTaken::new(format!("it breaks off or is damaged: {error}")).help(OPEN))
}

/// A part of an archive as text.
pub(super) fn text(archive: &mut ZipArchive<File>, name: &str) -> Option<String> {
    let part = archive.by_name(name).ok()?;
    let mut bytes = Vec::new();
    part.take(MOST).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn held(archive: &ZipArchive<File>) -> Option<Content> {
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.bin") {
        return Some(Content::Xlsb);
    }
    let is_workbook = |at: usize| {
        let name = archive
            .name_for_index(at)
            .and_then(Result::ok)
            .unwrap_or_default();
        let name = name.trim_start_matches('/').to_lowercase();
        name.starts_with("xl/") && name.ends_with("workbook.xml")
    };
    if (0..archive.len()).any(is_workbook) {
        return Some(Content::Xlsx);
    }
    None
}

/// The same of an archive whose own first part may say it.
fn held_or_said(file: &Offered, archive: &ZipArchive<File>) -> Option<Content> {
    let ods = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    let is_ods = file
        .head
        .windows(ods.len())
        .take(200)
        .any(|some| some == ods);
    held(archive).or(is_ods.then_some(Content::Ods))
}

fn damaged(part: &str, reason: &str) -> NotTaken {
    NotTaken::new(format!("its part `{part}` is damaged: {reason}")).help(OPEN)
}
