//! The setting of this machine names a source that there is not, or a place where no texts lie.
//!
//! ## Why it matters
//!
//! `cisgrid.local.yaml` says where texts lie that stay outside the folder of the synthesis. By one that leads
//! nowhere, the quotations of a source are not checked, though its author thinks that they are.
//!
//! ## Example
//!
//! ```text
//! cisgrid.local.yaml:
//! texts:
//!   interveiws: /home/ana/study/transcripts     # the source is `interviews`
//!   diaries: ../diaries-2023                    # moved to ../diaries
//! ```
//!
//! ## What to do
//!
//! Name sources by their ids. A path begins at the root of the disk, or in the folder of the synthesis; `~` is not read.
//! The file holds for one machine: keep it out of what is handed on, with a line in `.gitignore`.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG029",
    name: "bad-local-setting",
    severity: Severity::Error,
    source: include_str!("bad_local_setting.rs"),
};

/// A source that there is not; `known` are those that there are.
pub(in crate::read) fn unknown(place: Span, id: &str, known: &[&str]) -> Diagnostic {
    let words = format!("there is no source `{id}` whose texts could lie elsewhere");
    let near = did_you_mean(id, known.iter().copied());
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(near)
        .help("name the source by its id, as it stands under `sources`")
}

/// A place where no texts lie.
pub(in crate::read) fn not_there(place: Span, path: &str, why: &str) -> Diagnostic {
    let words = format!("no texts can be read at `{path}`: {why}");
    let found = Diagnostic::at(&CHECK, place, words);
    match path.starts_with('~') {
        true => found.help("write the folder of your own in full; `~` is not read"),
        false => {
            found.help("the path begins at the root of the disk, or in the folder of the synthesis")
        }
    }
}

/// A list of identifiers that is not there.
pub(in crate::read) fn no_list(place: Span, path: &str, why: &str) -> Diagnostic {
    let words = format!("no list of identifiers can be read at `{path}`: {why}");
    Diagnostic::at(&CHECK, place, words)
        .help("the path begins at the root of the disk, or in the folder of the synthesis")
}
