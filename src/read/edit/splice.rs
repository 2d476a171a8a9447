//! Pieces of text in the places of others, and what they are made of.

use std::ops::Range;

use super::place::line_start;

/// A piece of text in the place of another.
#[derive(Clone, Debug)]
pub(super) struct Splice {
    pub(super) range: Range<usize>,
    pub(super) text: String,
    /// How deep what is changed lies: at one place the deeper stands first.
    pub(super) depth: usize,
    /// Whether it is lines of its own.
    is_lines: bool,
}

pub(super) fn piece(range: Range<usize>, text: String) -> Splice {
    Splice {
        range,
        text,
        depth: 0,
        is_lines: false,
    }
}

pub(super) fn lines(at: usize, text: String) -> Splice {
    Splice {
        is_lines: true,
        ..piece(at..at, text)
    }
}

/// How many letters stand before `at` in its line.
pub(super) fn column(text: &str, at: usize) -> usize {
    text[line_start(text, at)..at].chars().count()
}

/// The comments in a piece of text, each from its number sign.
pub(super) fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(comment).collect()
}

/// The comment of a line: what begins with a number sign behind a blank, outside of quotation marks.
fn comment(line: &str) -> Option<&str> {
    let mut quoted: Option<char> = None;
    let mut before = ' ';
    for (at, one) in line.char_indices() {
        match quoted {
            Some(mark) if one == mark => quoted = None,
            Some(_) => {}
            None if one == '#' && before.is_whitespace() => return Some(line[at..].trim_end()),
            None if (one == '"' || one == '\'') && " [{,".contains(before) => quoted = Some(one),
            None => {}
        }
        before = one;
    }
    None
}

/// Lines that are taken out; these comments of them stay.
pub(super) fn without_lines(text: &str, (start, end): (usize, usize), kept: &[&str]) -> Splice {
    let own = &text[start..end];
    let indent: String = own.chars().take_while(|one| *one == ' ').collect();
    let kept = kept.iter().map(|comment| format!("{indent}{comment}\n"));
    piece(start..end, kept.collect())
}

/// The text with the pieces in their places.
pub(super) fn spliced(text: &str, mut splices: Vec<Splice>) -> String {
    splices.sort_by_key(|splice| (splice.range.start, usize::MAX - splice.depth));
    let returns = text.contains("\r\n");
    let mut now = String::with_capacity(text.len());
    let mut from = 0;
    for splice in splices {
        if splice.range.start < from {
            // What overlaps is seen when the text is read again.
            continue;
        }
        now.push_str(&text[from..splice.range.start]);
        if splice.is_lines && !now.is_empty() && !now.ends_with('\n') {
            now.push_str(if returns { "\r\n" } else { "\n" });
        }
        match returns {
            true => now.push_str(&splice.text.replace('\n', "\r\n")),
            false => now.push_str(&splice.text),
        }
        from = splice.range.end;
    }
    now.push_str(&text[from..]);
    now
}
