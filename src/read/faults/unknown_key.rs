//! A key is none that the format knows in this place.
//!
//! ## Why it matters
//!
//! What stands behind a key that nobody knows would be passed over: a misspelt `contradicted_by`
//! would hide the very finding that speaks against a proposition.
//!
//! ## Example
//!
//! ```yaml
//! propositions:
//!   - id: adjustment
//!     statement: Wellbeing can fall in the first months.
//!     contradictedby: scores-steady     # contradicted_by
//! ```
//!
//! ## What to do
//!
//! Correct the spelling; the message suggests the nearest key, or lists those that may stand here.
//! Where the key is right, it stands in the wrong item: see in which column it starts. In braces, a
//! comma starts a new key, so that `{n: 1,682}` needs quotes: `{n: "1,682"}`. A note to yourself is
//! a comment, which starts with `#`.

use crate::diagnostic::{Check, Diagnostic, Severity, meant};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG010",
    name: "unknown-key",
    severity: Severity::Error,
    source: include_str!("unknown_key.rs"),
};

pub(crate) fn finding(place: Span, name: &str, near: Option<&str>, known: &[&str]) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("the format has no key `{name}` here"),
    )
    .help(match (called_otherwise(name, known), near) {
        (Some(other), _) => other,
        (None, Some(near)) => meant(name, near),
        (None, None) => format!("the keys here are {}", listed(known)),
    })
}

/// What a figure's key is called beside `table:`, where it is called otherwise there.
fn called_otherwise(name: &str, known: &[&str]) -> Option<String> {
    let other = name.strip_suffix("_means")?;
    let beside_table = known.contains(&"table") && known.contains(&other);
    beside_table.then(|| {
        format!(
            "did you mean `{other}`? beside `table:` it says what the numbers of the column `{other}` mean; `{name}` is the key of a figure in place"
        )
    })
}

/// What stands behind a comma in braces, where the comma was meant as a part of a text or number.
pub(crate) fn behind_comma(place: Span, name: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("`{name}` is read as a key of its own"),
    )
    .label("behind the comma")
    .help("put quotes around a text or a number that has a comma in it")
}
