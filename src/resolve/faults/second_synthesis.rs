//! The folder has more than one `synthesis` section.
//!
//! ## Why it matters
//!
//! The section holds the title, the timepoints and the significance level of the whole table. With
//! two of them it would be left to chance which title is printed, and what `T2` means.
//!
//! ## Example
//!
//! ```text
//! # synthesis.yaml
//! synthesis: {title: The impact of working as a peer worker}
//!
//! # old.yaml, in the same folder
//! synthesis: {title: Impact of peer work (draft)}
//! ```
//!
//! ## What to do
//!
//! Keep one, and move what the other says into it. A second synthesis needs a folder of its own.
//! Files that are put aside can stay if their names do not end in `.yaml`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG104",
    name: "second-synthesis",
    severity: Severity::Error,
    source: include_str!("second_synthesis.rs"),
};

pub(crate) fn finding(second: Span, first: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, second, "a second `synthesis` section")
        .also(first, "the first")
        .help("join them: a folder is one synthesis; a second synthesis needs a folder of its own")
}
