//! A YAML file changed by a program as a hand would change it: one value, one key, one entry, and nothing else. Comments,
//! order and the form of all else stay, and what does not read afterwards as it was meant to is not written.

mod apply;
mod change;
mod comments;
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
pub use meant::{FIRST, Meant};
pub use place::WayStep;
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
    sound(text, said)
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

/// The lines in which what stands in a text begins, of a text that was read once.
#[derive(Debug)]
pub struct LinesOf<'text> {
    tree: Tree<'text>,
    starts: Vec<usize>,
}

impl<'text> LinesOf<'text> {
    /// Reads a text.
    pub fn new(text: &'text str) -> Self {
        let (_, text) = without_mark(text);
        let mut sources = Sources::of(std::path::Path::new(""));
        let file = sources.add("", String::new());
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            tree: build(text, file),
            starts: starts.collect(),
        }
    }

    /// The line of what a path leads to, or of the entry that it is in, counted from 1.
    pub fn of(&self, at: &[WayStep]) -> Option<usize> {
        let lengths = (1..=at.len()).rev();
        let mut found = lengths.filter_map(|length| Found::of(&self.tree, &at[..length]));
        let start = found.next()?.start(&self.tree);
        Some(self.starts.partition_point(|line| *line <= start) + 1)
    }
}
