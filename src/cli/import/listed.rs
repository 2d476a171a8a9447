//! What was taken in, and what has changed since.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::told::of_synthesis;
use crate::cli::asked::Format;
use crate::cli::block::line;
use crate::cli::outcome::{Outcome, Result};
use crate::cli::print::{counted, print, print_json, safe};
use cisgrid::imports::{Holding, Offered, OwnedLine};

/// A file that was taken in.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    file: &'a str,
    into: Option<&'a str>,
    parts: usize,
    state: State,
}

/// How a file stands beside what was taken in of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    /// It says what it said.
    Same,
    /// It has changed.
    Changed,
    /// It is not where it was, or was nowhere near.
    NotFound,
}

pub(super) fn run(into: &Path, format: Format) -> Result {
    let holding = Holding::of(into).map_err(of_synthesis)?;
    let mut files: BTreeMap<&str, Vec<&OwnedLine>> = BTreeMap::new();
    for owned in &holding.owned {
        files.entry(&owned.from).or_default().push(owned);
    }
    let entries: Vec<Entry<'_>> = files
        .into_iter()
        .map(|(file, lines)| entry(into, file, &lines))
        .collect();
    match format {
        Format::Json => print_json(&entries)?,
        Format::Text => print(&text(into, &entries))?,
    }
    let changed = entries.iter().any(|entry| entry.state == State::Changed);
    Ok(match changed {
        true => Outcome::Findings,
        false => Outcome::Clean,
    })
}

fn entry<'a>(into: &Path, file: &'a str, lines: &[&'a OwnedLine]) -> Entry<'a> {
    let about = lines.iter().find(|line| line.of == "import");
    let said = |key: &str| {
        about
            .and_then(|line| line.over.get(key))
            .map(String::as_str)
    };
    let now = said("way").and_then(|way| Offered::open(&into.join(way)).ok());
    let now = now.and_then(|file| file.hash().ok());
    let state = match now {
        None => State::NotFound,
        Some(now) if said("hash") == Some(now.as_str()) => State::Same,
        Some(_) => State::Changed,
    };
    Entry {
        file,
        into: said("into"),
        parts: lines.len() - usize::from(about.is_some()),
        state,
    }
}

fn text(into: &Path, entries: &[Entry<'_>]) -> String {
    if entries.is_empty() {
        return format!(
            "Nothing was taken into {} yet: `cisgrid import FILE --into {0}`.\n",
            into.display()
        );
    }
    let mut out = String::new();
    for entry in entries {
        let state = match entry.state {
            State::Same => "says what it said when it was taken in",
            State::Changed => "has changed since; take it in again, with `--dry-run` first",
            State::NotFound => {
                "is not beside the synthesis, so that nobody can say whether it has changed"
            }
        };
        out += &format!("{}\n", safe(entry.file));
        line(&mut out, "owns", &counted(entry.parts, "part", "parts"));
        if let Some(into) = entry.into {
            line(&mut out, "writes", &safe(into));
        }
        line(&mut out, "state", state);
    }
    out
}
