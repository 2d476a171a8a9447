//! The title of the table has more than fifteen words.
//!
//! ## Why it matters
//!
//! Journals want the title above a table short (BMC and others: fifteen words at the most) and the rest
//! in the notes below it.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Peer workers
//!   caption: >-
//!     Synthesising propositions on the impact of working as a peer worker in mental health services,
//!     with the quantitative and the qualitative evidence that they rest on
//! ```
//!
//! ## What to do
//!
//! Shorten `caption`, and move what it explains to `notes`. It is acknowledged as `at: caption`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG225",
    name: "long-caption",
    severity: Severity::Note,
    source: include_str!("long_caption.rs"),
};

/// The most words that a title may have.
const MOST: usize = 15;

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(caption) = &context.model.synthesis.caption else {
        return;
    };
    let count = caption.split_whitespace().count();
    if count <= MOST {
        return;
    }
    found.push(
        Diagnostic::at(
            &CHECK,
            caption.span,
            format!("the title of the table has {count} words"),
        )
        .help(format!(
            "journals take up to {MOST}; what it explains may stand in `notes`"
        ))
        .about("caption"),
    );
}
