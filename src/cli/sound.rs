//! What is said beside an answer about a synthesis with errors: the errors, and what may be missing.

use std::path::Path;

use super::outcome::{Failure, Outcome, Result};
use super::print::{COLOUR, complain, counted};
use cisgrid::diagnostic::{Diagnostic, Severity, text};
use cisgrid::examine::{self, Assessed};

/// The errors of a synthesis, in full: the first of them, since nobody reads more at once.
pub(super) fn errors(assessed: &Assessed) -> String {
    const MOST: usize = 50;
    let errors = assessed.diagnostics.iter();
    let errors = errors.filter(|found| found.severity() == Severity::Error);
    let told = errors.take(MOST).map(|found| {
        let told = text::render(found, &assessed.sources, COLOUR);
        format!("{told}\n")
    });
    told.collect()
}

/// How many errors a synthesis has, and the first of them with its place; nothing where it has none.
pub(super) fn first_error(assessed: &Assessed) -> Option<String> {
    let mut errors = assessed.diagnostics.iter();
    let first = errors.find(|found| found.severity() == Severity::Error)?;
    let place = first.span().map(|span| assessed.sources.told(span));
    let place = place.map_or_else(String::new, |place| format!(" ({place})"));
    let count = counted(
        assessed.count(Severity::Error),
        "error, which is this",
        "errors, of which this is the first",
    );
    Some(format!("{count}: {}{place}", first.message))
}

/// What is not understood whole is not signed and not checked: refuses a synthesis with so many errors.
pub(super) fn refuse(errors: usize) -> Result<()> {
    match errors {
        0 => Ok(()),
        _ => {
            let words = format!("the synthesis has {}", counted(errors, "error", "errors"));
            Err(Failure::new(words).help("run `cisgrid check` and mend them first"))
        }
    }
}

/// Tells what is wrong with a lock, by its name.
pub(super) fn damage(assessed: &Assessed, lock: &str) -> Result<()> {
    let is_of = |found: &&Diagnostic| {
        let file = found.span().map(|span| assessed.sources.file(span.file));
        found.check.name == "bad-lock" && file.is_some_and(|file| file.name().ends_with(lock))
    };
    for found in assessed.diagnostics.iter().filter(is_of) {
        complain(&(text::render(found, &assessed.sources, COLOUR) + "\n\n"))?;
    }
    Ok(())
}

/// Tells on standard error the errors of a synthesis that is answered for as far as it is sound, and what
/// may be missing in the answer; nothing where there are none.
pub(super) fn told(assessed: &Assessed) -> Result {
    let count = assessed.count(Severity::Error);
    if count == 0 {
        return Ok(Outcome::Clean);
    }
    complain(&errors(assessed))?;
    let (figures, claims) = assessed.left_out();
    let left_out = [(figures, "figure", "figures"), (claims, "claim", "claims")];
    let left_out = left_out.into_iter().filter(|(count, ..)| *count > 0);
    let left_out: Vec<_> = left_out
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    let left_out = match left_out.is_empty() {
        true => String::new(),
        false => format!("left out: {}; ", left_out.join(" and ")),
    };
    complain(&format!(
        "With {}, this answers for what is sound; {left_out}what stands where the errors are may be missing.\n",
        counted(count, "error", "errors")
    ))?;
    Ok(Outcome::Findings)
}

/// A synthesis whose folder is named by `--in`, as ids or versions stand where other commands have it.
pub(super) fn by_in(folder: &Path) -> Result<Assessed> {
    examine::folder(folder, None).map_err(|failed| {
        Failure::from(failed).help("`--in FOLDER` names the folder that holds the synthesis")
    })
}

/// A synthesis of which something is asked by an id, which stands before its folder on the command line; its errors are
/// told.
pub(super) fn by_id(folder: &Path, command: &str) -> Result<(Assessed, Outcome)> {
    let assessed = examine::folder(folder, None).map_err(|failed| {
        Failure::from(failed).help(format!(
            "the id stands first: `cisgrid {command} ID FOLDER`"
        ))
    })?;
    let told = told(&assessed)?;
    Ok((assessed, told))
}

/// Nothing has the id that is asked for, but what is `near` may be meant; where errors were `told`, it may
/// stand where they are.
pub(super) fn unknown_id(told: Outcome, words: String, near: Option<String>) -> Result {
    match told {
        Outcome::Clean => Err(Failure::unknown_id(words, near)),
        Outcome::Findings => {
            let near = near.map_or_else(String::new, |near| format!("; {near}"));
            complain(&format!("{words} in what could be read{near}\n"))?;
            Ok(told)
        }
    }
}
