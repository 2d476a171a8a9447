//! Articles as they were published: their tables and their running text, each with its place in the file.
//!
//! What a file is, is told by what it holds. Nothing outside the file is read, no entity is followed, and how much of it is
//! taken in is bounded; what was not taken in is told.

mod article;
mod cells;
mod clean;
mod docx;
mod gatherer;
mod html;
mod jats;
mod laid;
mod plain;
mod sheet;
mod sort;

use std::path::Path;

pub use article::{NoArticle, PublishedArticle, RunningText, UnreadPart};

/// As large a file as is looked into, in bytes.
pub const LARGEST_ARTICLE: u64 = 128 << 20;

/// Reads an article; its name tells only CSV from plain text, and is no path that is opened.
///
/// # Errors
///
/// Where the file is of another kind, damaged or larger than [`LARGEST_ARTICLE`].
pub fn article(name: &Path, bytes: Vec<u8>) -> Result<PublishedArticle, NoArticle> {
    if bytes.len() as u64 > LARGEST_ARTICLE {
        let words = format!("is larger than {} MiB", LARGEST_ARTICLE >> 20);
        return Err(NoArticle::new(words));
    }
    let read = match sort::of(name, &bytes)? {
        sort::Sort::Word => docx::article(bytes),
        sort::Sort::Pdf => plain::of_pdf(name, bytes),
        sort::Sort::Page(text) => Ok(html::article(text)),
        sort::Sort::Jats(text) => jats::article(&text),
        sort::Sort::Sheet(text) => sheet::article(&text),
        sort::Sort::Plain(text) => Ok(plain::article(&text)),
    };
    read.map(clean::cleaned)
}
