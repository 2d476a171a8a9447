//! Pieces of a file that can be read on their own: behind a fault of syntax, the reading goes on where the
//! next item of the same section, or the next section, starts for certain.

use std::ops::Range;

/// A piece of a file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The key of the section whose items the piece holds; none where the piece holds whole sections.
    pub(super) section: Option<Range<usize>>,
}

impl Piece {
    /// The whole of a file.
    pub(super) fn whole(text: &str) -> Self {
        Self {
            from: 0,
            to: text.len(),
            section: None,
        }
    }

    /// The sections behind this piece.
    pub(super) fn behind(&self, text: &str) -> Option<Self> {
        (self.to < text.len()).then_some(Self {
            from: self.to,
            to: text.len(),
            section: None,
        })
    }

    /// The section that a fault in the line that holds the byte `fault` is within, if it is known.
    pub(super) fn section_of(&self, text: &str, fault: usize) -> Option<Range<usize>> {
        let fault = text.floor_char_boundary(fault.min(text.len()));
        let line = text[..fault].rfind('\n').map_or(0, |end| end + 1);
        // A section that is itself at fault has no items that are known to be its own.
        let within = text[line..].starts_with([' ', '-']);
        let key = within.then(|| {
            self.section
                .clone()
                .or_else(|| last_key(text, self.from, line))
        });
        key.flatten()
    }

    /// Where to read on, where a fault in the line that holds the byte `fault` stopped the reading of this
    /// piece; the fault is within the section whose key is `within`.
    pub(super) fn resumed(
        &self,
        text: &str,
        fault: usize,
        within: Option<Range<usize>>,
    ) -> Option<Self> {
        let fault = text.floor_char_boundary(fault.min(text.len()));
        let line = text[..fault].rfind('\n').map_or(0, |end| end + 1);
        let next = text[line..].find('\n').map(|end| line + end + 1)?;
        let section = lines(text, next).find(|(_, line)| key(line).is_some());
        let section = section.map_or(text.len(), |(at, _)| at);
        let item = within.as_ref().and_then(|key| {
            let (_, first) = lines(text, key.end).skip(1).find(|(_, line)| says(line))?;
            // Items are not indented further than the first line of their section, whatever is wrong with it.
            let column = first.len() - first.trim_start_matches(' ').len();
            let mut items = lines(text, next).take_while(|(at, _)| *at < section);
            items.find(|(_, line)| column_of_item(line) == Some(column))
        });
        match item {
            Some((from, _)) => Some(Self {
                from,
                to: section,
                section: within,
            }),
            None => (section < text.len()).then_some(Self {
                from: section,
                to: text.len(),
                section: None,
            }),
        }
    }
}

/// The lines of a text from a byte on, each with the byte at which it starts.
fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = from;
    text[from..].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end())
    })
}

/// Whether a line is more than blanks and a comment.
fn says(line: &str) -> bool {
    let line = line.trim_start();
    !line.is_empty() && !line.starts_with('#')
}

/// The key with which a line in the first column starts a section.
fn key(line: &str) -> Option<&str> {
    let (word, rest) = line.split_once(':')?;
    let letters = |one: char| one.is_ascii_lowercase() || one == '_';
    let is_key = !word.is_empty() && word.chars().all(letters);
    (is_key && (rest.is_empty() || rest.starts_with(' '))).then_some(word)
}

/// The last key of a section from the byte `from` up to, not including, `line`.
fn last_key(text: &str, from: usize, line: usize) -> Option<Range<usize>> {
    let before = lines(text, from).take_while(|(at, _)| *at < line);
    let keys = before.filter_map(|(at, line)| Some(at..at + key(line)?.len()));
    keys.last()
}

/// The column of the dash in a line that starts an item of keys and values.
fn column_of_item(line: &str) -> Option<usize> {
    let item = line.trim_start_matches(' ');
    let behind = item.strip_prefix("- ")?.trim_start();
    let word = behind.trim_start_matches(|one: char| one.is_ascii_lowercase() || one == '_');
    let keyed = word.len() < behind.len() && word.starts_with(": ") | (word == ":");
    (keyed || behind.starts_with('{')).then(|| line.len() - item.len())
}
