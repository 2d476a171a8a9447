//! An id is not in kebab-case.

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG103",
    name: "bad-id",
    severity: Severity::Error,
    source: include_str!("bad_id.rs"),
    run: None,
};

/// The longest id that makes a readable anchor.
const LONGEST: usize = 80;

pub(crate) fn judge(id: &str, place: Span) -> Option<Diagnostic> {
    let word = |part: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !part.is_empty() && part.bytes().all(plain)
    };
    if id.len() > LONGEST {
        let words = format!(
            "an id of {} characters is too long for an anchor",
            id.chars().count()
        );
        return Some(Diagnostic::at(&CHECK, place, words).help(format!("{LONGEST} are the most")));
    }
    if id.split('-').all(word) {
        return None;
    }
    let shown = id.escape_debug();
    let found = Diagnostic::at(&CHECK, place, format!("`{shown}` is not in kebab-case"))
        .help("an id is small letters a to z and digits, in words joined by hyphens: it becomes an anchor of the page and a file name");
    Some(match kebab(id) {
        Some(better) => found.help(format!("such as `{better}`")),
        None => found,
    })
}

/// The nearest id in kebab-case, if there is anything left of the word.
fn kebab(id: &str) -> Option<String> {
    let mut better = String::new();
    for character in id.chars() {
        match character {
            letter if letter.is_ascii_alphanumeric() => {
                let after_small = better.ends_with(|last: char| last.is_ascii_lowercase());
                if letter.is_ascii_uppercase() && after_small {
                    better.push('-');
                }
                better.push(letter.to_ascii_lowercase());
            }
            _ if better.is_empty() || better.ends_with('-') => {}
            _ => better.push('-'),
        }
    }
    let better = better
        .trim_end_matches('-')
        .chars()
        .take(LONGEST)
        .collect::<String>();
    (!better.is_empty()).then_some(better)
}
