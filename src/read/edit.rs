//! A YAML file changed by a program as a hand would change it: one value, one key, one entry, and nothing else. Comments,
//! order and the form of all else stay, and what does not read afterwards as it was meant to is not written.

mod apply;
mod change;
mod lists;
mod meant;
mod place;
mod rounds;
mod splice;
mod written;

use super::yaml::tree::{Tree, build};
use crate::diagnostic::Severity;
use crate::source::Sources;
use change::told;
use place::Found;
use splice::Splice;

pub use change::Edit;
pub use meant::Meant;
pub use place::Step;
pub(crate) use written::quoted;
pub use written::{NewEntry, Written, scalar};

/// Why a text was not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotEdited {
    /// It has a mistake of syntax: the first.
    Mistake {
        /// What is wrong.
        words: String,
        /// The line, counted from 1.
        line: usize,
    },
    /// It is written so that the change cannot be made without touching more: what is to be changed.
    NoPlace(String),
}

/// What a YAML text says, apart from how it is written.
///
/// # Errors
///
/// Where it has a mistake of syntax.
pub fn meant(text: &str) -> Result<Meant, NotEdited> {
    let (_, text) = without_mark(text);
    sound(text, |tree| said(tree))
}

/// What a whole tree says: keys and values, or nothing.
fn said(tree: &Tree<'_>) -> Meant {
    let root = tree.roots.first();
    root.map_or(Meant::Nothing, |root| Meant::of(tree, *root))
}

/// The text with the changes.
///
/// # Errors
///
/// Where it has a mistake of syntax, or is written so that a change cannot be made.
pub fn edited(text: &str, edits: &[Edit]) -> Result<String, NotEdited> {
    let (mark, text) = without_mark(text);
    let mut now = text.to_owned();
    let mut wanted = meant(text)?;
    // What stands in a list or mapping that another change makes has a place only behind that change.
    for round in rounds::rounds(edits, &wanted) {
        let splices = sound(&now, |tree| splices(tree, &now, &round))??;
        now = splice::spliced(&now, splices);
        for edit in &round {
            wanted.apply(edit);
        }
    }
    match meant(&now)? == wanted {
        true => Ok(format!("{mark}{now}")),
        false => Err(NotEdited::NoPlace(told(edits))),
    }
}

fn splices(tree: &Tree<'_>, text: &str, edits: &[Edit]) -> Result<Vec<Splice>, NotEdited> {
    let mut all = Vec::new();
    for edit in edits {
        let made = apply::splice(tree, text, edit);
        all.extend(made.ok_or_else(|| NotEdited::NoPlace(told(std::slice::from_ref(edit))))?);
    }
    Ok(all)
}

/// Reads a text without mistakes of syntax.
fn sound<T>(text: &str, read: impl FnOnce(&Tree<'_>) -> T) -> Result<T, NotEdited> {
    let mut sources = Sources::of(std::path::Path::new(""));
    let file = sources.add("", text.to_owned());
    let tree = build(text, file);
    let mut faults = tree.faults.iter();
    if let Some(fault) = faults.find(|fault| fault.severity() == Severity::Error) {
        let at = fault.span().map_or(0, |span| span.start as usize);
        let before = text.get(..at).unwrap_or(text);
        return Err(NotEdited::Mistake {
            words: fault.message.clone(),
            line: before.matches('\n').count() + 1,
        });
    }
    Ok(read(&tree))
}

/// What is read has no byte order mark; it stays where it is.
fn without_mark(text: &str) -> (&'static str, &str) {
    match text.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest),
        None => ("", text),
    }
}

/// The line of what a path leads to, counted from 1.
pub fn line_of(text: &str, at: &[Step]) -> Option<usize> {
    let (_, text) = without_mark(text);
    let found = sound(text, |tree| {
        Found::of(tree, at).map(|found| found.start(tree))
    });
    let start = found.ok()??;
    Some(text.get(..start)?.matches('\n').count() + 1)
}
