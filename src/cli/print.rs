//! What is printed, and how: standard output, JSON, colours, counts.

use std::io::{self, Write};

use cisgrid::diagnostic::text::Colour;
use cisgrid::document::SafeText;

use super::outcome::{Failure, Result};

/// Writes to standard output. A reader that has gone away, as in `cisgrid list checks | head`, is no
/// failure.
pub(super) fn print(text: &str) -> Result<()> {
    match anstream::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Writes to standard error.
pub(super) fn complain(text: &str) -> Result<()> {
    match anstream::stderr().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Prints a value as indented JSON.
pub(super) fn print_json(value: &impl serde::Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value);
    let text = text.map_err(|error| Failure::new(format!("cannot be written as JSON: {error}")))?;
    print(&format!("{text}\n"))
}

/// Whether findings are coloured on the stream they are printed to: anstream takes colours out
/// where they are not wanted.
pub(super) const COLOUR: Colour = Colour::Always;

/// `1 file`, `2 files`.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// A text of a file that somebody else made, as it is printed: it cannot command a terminal, nor turn what stands around it.
pub(super) fn safe(text: &str) -> String {
    SafeText::new(text).to_string()
}
