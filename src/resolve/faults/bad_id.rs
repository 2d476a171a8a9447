//! An id is empty, too long, or holds a blank or a sign that means something else.
//!
//! ## Why it matters
//!
//! An id is how you name a finding or a proposition everywhere else: in links, in the address of
//! its place on the page, and inside the keys of figures, where `@`, `=`, `/`, `..` and other signs
//! part what stands beside each other. An id with a blank or such a sign in it could not be told from
//! a list or a key.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: Fall at 4 months              # write fall-at-4-months, Fall_at_4_months or F4
//!     strand: quantitative
//!     finding: Wellbeing fell at four months.
//! ```
//!
//! ## What to do
//!
//! Write letters of any script, digits and underscores, in words that single hyphens or points may join,
//! at most 80 characters in all: `fall-at-4-months`, `PW_07`, `2b`, `Q1.3`, `bien-être`, `שינה`. Change the
//! id wherever it is named; the check for unknown references finds the places that you miss. What is
//! printed, such as a label or a statement, may be written as you like. In the ids of timepoints, groups,
//! strands and categories hyphens may stand anywhere.

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
    let better = nearest(id).map(|better| format!("such as `{better}`"));
    let found = Diagnostic::at(&CHECK, place, words)
        .help("write letters, digits and underscores, in words that single hyphens or points may join: an id becomes an anchor of the page and a part of keys")
        .maybe_help(better);
    Some(found)
}

/// Whether an id is letters, digits and underscores, in words joined by single hyphens or points.
fn is_words(id: &str) -> bool {
    let mut words = id.split(['-', '.']);
    words.all(|word| !word.is_empty() && is_word(word))
}

/// Whether a word is letters of any script, with their marks, digits and underscores.
fn is_word(word: &str) -> bool {
    let mut before = ' ';
    word.chars().all(|letter| {
        let belongs = is_mark(letter) && before.is_alphanumeric() | is_mark(before);
        before = letter;
        letter.is_alphanumeric() || letter == '_' || belongs
    })
}

/// Whether a character may belong to the letter before it: an accent, a vowel sign, a joiner. What is known
/// to be a sign, a picture or a mark of direction does not.
fn is_mark(character: char) -> bool {
    let joins = matches!(character, '\u{200c}' | '\u{200d}');
    let sign = matches!(character,
        '\0'..='\u{bf}' | '\u{d7}' | '\u{f7}' | '\u{61c}' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '\u{e000}'..='\u{f8ff}'
        | '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}' | '\u{feff}'..='\u{ffff}' | '\u{1f000}'..);
    joins || !sign && !character.is_alphanumeric() && !character.is_whitespace()
}

/// Judges the id of a timepoint, group, strand or category, which stands inside the keys of figures.
pub(crate) fn judge_part(id: &str, place: Span) -> Option<Diagnostic> {
    let fits = |word: &str| !word.is_empty() && is_word(&word.replace('-', "_"));
    if id.chars().count() <= LONGEST && id.split('.').all(fits) {
        return None;
    }
    let words = format!("`{}` cannot be part of a figure's key", id.escape_debug());
    let found = Diagnostic::at(&CHECK, place, words)
        .help("write letters, digits, hyphens, underscores and single points here; what is printed is its label");
    Some(found)
}

/// The nearest well-formed id, where the word has one.
pub(crate) fn nearest(id: &str) -> Option<String> {
    let mut better = String::new();
    for character in id.chars() {
        let joined = better.is_empty() || better.ends_with(['-', '.']);
        match character {
            letter if letter.is_alphanumeric() || letter == '_' => better.push(letter),
            mark if is_mark(mark) && !joined => better.push(mark),
            _ if joined => {}
            '.' => better.push('.'),
            _ => better.push('-'),
        }
    }
    let better = better.trim_end_matches(['-', '.']);
    (is_words(better) && better.chars().count() <= LONGEST).then(|| better.to_owned())
}
