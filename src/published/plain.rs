//! Plain texts, and the text of a PDF, which has no tables that could be told from it.

use std::path::Path;

use super::article::{NoArticle, PublishedArticle, RunningText, UnreadPart};
use super::sort;

/// Reads a plain text: paragraphs are parted by empty lines.
pub(super) fn article(text: &str) -> PublishedArticle {
    PublishedArticle {
        kind: "plain text",
        running: paragraphs(text, |line| format!("line {line}")),
        ..PublishedArticle::default()
    }
}

/// Reads a PDF: pages are parted by form feeds, and a paragraph goes on over them.
pub(super) fn of_pdf(name: &Path, bytes: Vec<u8>) -> Result<PublishedArticle, NoArticle> {
    let text = sort::of_pdf(name, bytes)?;
    let mut running = Vec::new();
    for (page, text) in text.split('\u{c}').enumerate() {
        let page = page + 1;
        running.extend(paragraphs(text, |line| format!("page {page}, line {line}")));
    }
    let unread = UnreadPart {
        place: "the whole file".to_owned(),
        words: "tables of a PDF are read as running text alone: its rows and columns are not told from it"
            .to_owned(),
    };
    Ok(PublishedArticle {
        kind: "PDF",
        running,
        unread: vec![unread],
        ..PublishedArticle::default()
    })
}

/// The longest paragraph, in bytes; what is longer is parted at a line end.
const LONGEST: usize = 20_000;

fn paragraphs(text: &str, place: impl Fn(usize) -> String) -> Vec<RunningText> {
    let mut found = Vec::new();
    let mut open = RunningText::default();
    let mut end = |open: &mut RunningText| {
        let ended = std::mem::take(open);
        if !ended.text.is_empty() {
            found.push(ended);
        }
    };
    for (number, line) in text.lines().enumerate() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() || open.text.len() > LONGEST {
            end(&mut open);
        }
        if words.is_empty() {
            continue;
        }
        let here = place(number + 1);
        match open.text.is_empty() {
            true => open.place = here,
            false => open.lines.push((open.text.len(), here)),
        }
        join(&mut open.text, &words);
    }
    end(&mut open);
    found
}

/// Puts a line behind a line; a word that was parted at the line end is one again.
fn join(text: &mut String, words: &str) {
    let parted = text.ends_with('\u{ad}');
    if parted {
        text.pop();
    } else if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(words);
}
