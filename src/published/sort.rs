//! What a file is, by what it holds.

use std::path::Path;

use super::article::NoArticle;
use crate::read::texts::format::{Plain, plain, stored};
use crate::source::Encoding;

/// What a file is; where it is text, with its text.
pub(super) enum Sort {
    Word,
    Pdf,
    Page(String),
    Jats(String),
    Sheet(String),
    Plain(String),
}

/// How far into a file its kind is looked for, in characters.
const FAR: usize = 4096;

/// What a file is.
pub(super) fn of(name: &Path, bytes: &[u8]) -> Result<Sort, NoArticle> {
    if bytes.is_empty() {
        return Err(NoArticle::new("is empty"));
    }
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Ok(Sort::Word);
    }
    if bytes.starts_with(b"%PDF") {
        return Ok(Sort::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(NoArticle::new("is Rich Text (RTF)"));
    }
    let Plain { text, encoding } = decoded(bytes)?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.contains('\0') {
        return Err(NoArticle::new("is no text"));
    }
    if text.trim().is_empty() {
        return Err(NoArticle::new("has nothing in it"));
    }
    let start: String = text.chars().take(FAR).collect::<String>().to_lowercase();
    let start = start.trim_start();
    if start.starts_with('<') {
        let is_page = start.contains("<html") || start.contains("<!doctype html");
        if start.contains("<article") && !is_page {
            return Ok(Sort::Jats(text));
        }
        let is_piece = ["<table", "<body", "<div", "<p>", "<head", "<section"];
        if is_page || is_piece.iter().any(|tag| start.starts_with(tag)) {
            return Ok(Sort::Page(whole_page(bytes, text, encoding)));
        }
        return Err(NoArticle::new("is XML of another kind than JATS"));
    }
    let ending = name.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "csv" | "tsv" | "tab" => Ok(Sort::Sheet(text)),
        _ => Ok(Sort::Plain(text)),
    }
}

fn decoded(bytes: &[u8]) -> Result<Plain, NoArticle> {
    let read = stored(bytes.to_vec());
    // A page may say itself how it is stored.
    let is_page = bytes.trim_ascii_start().starts_with(b"<");
    match read.encoding {
        Encoding::Unknown(_) if !is_page => Err(NoArticle {
            words: "is no text, or text whose encoding cannot be told".to_owned(),
            help: "save it anew with the encoding UTF-8",
        }),
        _ => Ok(read),
    }
}

/// A page by the encoding that it names, where it is no UTF-8.
fn whole_page(bytes: &[u8], text: String, encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf8 | Encoding::Utf16 => text,
        _ => crate::read::texts::html::page(bytes.to_vec()).0,
    }
}

/// The text of a PDF, by the name of a file.
pub(super) fn of_pdf(name: &Path, bytes: Vec<u8>) -> Result<String, NoArticle> {
    let read = plain(&name.with_extension("pdf"), bytes);
    let read = read.map_err(|none| NoArticle {
        words: none.words,
        help: none.help,
    })?;
    Ok(read.text)
}
