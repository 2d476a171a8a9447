//! An id is empty, too long, or not written in small letters, digits and hyphens.
//!
//! ## Why it matters
//!
//! An id is how you name a finding or a proposition everywhere else: in links, in the address of
//! its place on the page, in the name of a file. Blanks, slashes, capital letters and accents work
//! in some of these places and not in others.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: Fall at 4 months              # write fall-at-4-months
//!     strand: quantitative
//!     finding: Wellbeing fell at four months.
//! ```
//!
//! ## What to do
//!
//! Write small letters a to z and digits, in words joined by single hyphens, at most 80 characters
//! in all. Such ids are called kebab-case. Change the id wherever it is named; the check for
//! unknown references finds the places that you miss. What is printed, such as a label or a
//! statement, may be written as you like. The ids of timepoints, groups, strands and categories may
//! have capital letters and underscores as well, as in `T1`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG103",
    name: "bad-id",
    severity: Severity::Error,
    source: include_str!("bad_id.rs"),
};

/// The longest id that makes a readable anchor.
const LONGEST: usize = 80;

pub(crate) fn judge(id: &str, place: Span) -> Option<Diagnostic> {
    let words = if id.is_empty() {
        "an id is empty".to_owned()
    } else if let count = id.chars().count()
        && count > LONGEST
    {
        format!("an id of {count} characters, and {LONGEST} are the most")
    } else if is_words(id) {
        return None;
    } else {
        format!("`{}` is not written as an id", id.escape_debug())
    };
    let better = kebab(id).map(|better| format!("such as `{better}`"));
    let found = Diagnostic::at(&CHECK, place, words)
        .help("write small letters a to z and digits, in words joined by hyphens: an id becomes an anchor of the page and a file name")
        .maybe_help(better);
    Some(found)
}

/// Whether an id is small letters and digits, in words joined by single hyphens.
fn is_words(id: &str) -> bool {
    let mut before = b'-';
    let fits = id.bytes().all(|byte| {
        let joins = byte == b'-' && before != b'-';
        before = byte;
        joins || byte.is_ascii_lowercase() || byte.is_ascii_digit()
    });
    fits && before != b'-'
}

/// Judges the id of a timepoint, group, strand or category, which stands inside the keys of figures.
pub(crate) fn judge_part(id: &str, place: Span) -> Option<Diagnostic> {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    if !id.is_empty() && id.chars().count() <= LONGEST && id.chars().all(fits) {
        return None;
    }
    let words = format!("`{}` cannot be part of a figure's key", id.escape_debug());
    let found = Diagnostic::at(&CHECK, place, words)
        .help("write letters, digits, hyphens and underscores here; what is printed is its label");
    Some(found)
}

/// The nearest well-formed id, where the word has one.
pub(crate) fn kebab(id: &str) -> Option<String> {
    let mut better = String::new();
    let mut previous = ' ';
    for character in id.chars() {
        match character {
            letter if letter.is_ascii_alphanumeric() => {
                if letter.is_ascii_uppercase() && previous.is_ascii_lowercase() {
                    better.push('-');
                }
                better.push(letter.to_ascii_lowercase());
            }
            letter if letter.is_alphanumeric() => return None,
            _ if better.is_empty() || better.ends_with('-') => {}
            _ => better.push('-'),
        }
        previous = character;
    }
    let better = better.trim_end_matches('-');
    (!better.is_empty() && better.len() <= LONGEST).then(|| better.to_owned())
}
