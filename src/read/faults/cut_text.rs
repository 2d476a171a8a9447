//! A text without quotes is cut off at a number sign, or lost to one that it starts with.
//!
//! ## Why it matters
//!
//! In YAML, a blank and a number sign start a comment: what stands behind them is not read. A sentence
//! that says *the #1 reason* loses its end, and the page prints the rest as if it were whole.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: rota
//!     strand: qualitative
//!     finding: The rota was the #1 reason to leave.
//! ```
//!
//! ## What to do
//!
//! Put quotes around the whole text: `finding: "The rota was the #1 reason to leave."` Where a comment is
//! meant, leave a blank behind the sign: `# like this`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG020",
    name: "cut-text",
    severity: Severity::Warning,
    source: include_str!("cut_text.rs"),
};

/// A finding where what stands from `rest` on looks like the end of a text, not like a comment.
pub(crate) fn judge(rest: &str, place: Span) -> Option<Diagnostic> {
    let line = rest.lines().next().unwrap_or_default();
    let behind = line.strip_prefix('#')?;
    let first = behind.trim_start().chars().next()?;
    let joined = !behind.starts_with([' ', '\t', '#', '!', '-', '=']);
    if !joined && !first.is_ascii_digit() {
        return None;
    }
    let words = format!("the text ends here, and `{}` is not read", line.trim_end());
    Some(Diagnostic::at(&CHECK, place, words).help(HELP))
}

/// The same where nothing stands before it, so that the whole text is lost.
pub(crate) fn judge_whole(rest: &str, place: Span) -> Option<Diagnostic> {
    let found = judge(rest, place)?;
    let message = format!("`{}` is a comment, and is not read", rest.trim_end());
    Some(Diagnostic { message, ..found })
}

/// What to do where a number sign was meant as a part of a text.
pub(crate) const HELP: &str = "a number sign starts a comment: put quotes around the whole text; where a comment is meant, leave a blank behind the sign";
