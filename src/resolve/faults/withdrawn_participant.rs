//! A participant withdrew, and still speaks: in a quotation, a member check, a transcript, or a page that was made before.
//!
//! ## Why it matters
//!
//! Who takes part in a study may withdraw, and with it what was said. Quotations are copied from file to file and from
//! version to version; one that is overlooked is published against the will of the person who said it.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   participants: {P03: {role: walker, withdrawn: 2026-03-14}}
//! evidence:
//!   - id: company
//!     strand: qualitative
//!     finding: People came for the company.
//!     quotes: [{said: I come to talk, by: P03}]
//! ```
//!
//! ## What to do
//!
//! Take out what the message lists, and look whether the finding still stands without it. Transcripts are to be
//! deleted, or given back, as was agreed with the participant. In the trail, “one who withdrew” may stand for the name. The words themselves are not printed again, here or elsewhere.
//! What was published, sent to somebody or kept in earlier versions of the files is not seen from here: whoever has the
//! history of the folder has the words. The participant may stay declared, with the date, so that
//! nobody quotes them again.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Day, Placed, StillThereAs};

/// The check.
pub(crate) static CHECK: Check = Check {
    code: "CG423",
    name: "withdrawn-participant",
    severity: Severity::Error,
    source: include_str!("withdrawn_participant.rs"),
};

/// Participant `name` withdrew on `day`, and is still there: in quotations, segments and member checks, each with its place,
/// and in files.
pub(crate) fn finding(
    name: &str,
    day: &Placed<Day>,
    parts: &[(&StillThereAs, String)],
    files: &[&str],
) -> Diagnostic {
    let found = about(name, day, "and still speaks");
    let found = parts.iter().fold(found, |found, (what, place)| {
        found.help(match what {
            StillThereAs::Quotation(of) => format!("take out the quotation of `{of}` at {place}"),
            StillThereAs::Segment => format!("take out the segment at {place}"),
            StillThereAs::Asked => format!(
                "take the name out of the member check at {place}; how many were asked may be said with `n`"
            ),
            StillThereAs::MemberCheck => {
                format!("take out of the member check what was theirs at {place}")
            }
        })
    });
    files.iter().fold(found, |found, path| {
        found.help(format!("take the text `{path}` out of its folder"))
    })
}

/// Files that were made earlier still hold words of a participant who withdrew, or the name.
pub(crate) fn in_outputs(name: &str, day: &Placed<Day>, files: &[String]) -> Diagnostic {
    let found = about(name, day, "and is still in what was made earlier");
    files
        .iter()
        .fold(found, |found, path| found.help(delete(path)))
}

/// Texts in which others speak still hold words of a participant who withdrew.
pub(crate) fn in_texts(name: &str, day: &Placed<Day>, files: &[&str]) -> Diagnostic {
    let found = about(name, day, "and still speaks in a text with others");
    let told = files.iter();
    told.fold(found, |found, path| {
        found.help(format!("take the turns of `{name}` out of `{path}`"))
    })
}

/// What is printed of the trail still has the name of a participant who withdrew.
pub(crate) fn in_trail(name: &str, day: &Placed<Day>, places: &[String]) -> Diagnostic {
    let found = about(name, day, "and is still named in the trail");
    let told = places.iter();
    told.fold(found, |found, place| {
        found.help(format!(
            "write `one who withdrew` in place of the name at {place}"
        ))
    })
}

/// Answers to readers, or what these remarked, still have the name or words of a participant who withdrew.
pub(crate) fn in_responses(name: &str, day: &Placed<Day>, places: &[String]) -> Diagnostic {
    let found = about(name, day, "and is still in answers to readers");
    let told = places.iter();
    told.fold(found, |found, place| {
        found.help(format!(
            "take the name and the words of `{name}` out of the response at {place}"
        ))
    })
}

/// Lines of the lock still hold words of a participant who withdrew.
pub(crate) fn in_lock(name: &str, day: &Placed<Day>, places: &[String]) -> Diagnostic {
    let found = about(name, day, "and is still in the lock");
    let told = places.iter();
    let found =
        found.help("`cisgrid verify --prune` takes these lines out, once the quotations are gone:");
    told.fold(found, |found, place| found.help(place.clone()))
}

/// What to do with a file that was made earlier.
pub(crate) fn delete(path: &str) -> String {
    format!("delete `{path}`, which was made earlier, and render anew")
}

fn about(name: &str, day: &Placed<Day>, what: &str) -> Diagnostic {
    let Day {
        year,
        month,
        day: of_month,
    } = day.value;
    let words = format!("`{name}` withdrew on {year:04}-{month:02}-{of_month:02} {what}");
    // The line may hold the words.
    Diagnostic::at(&CHECK, day.span, words).about(name).bare()
}
