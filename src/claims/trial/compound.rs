//! How the parts of a sentence make its verdict, in words.

use crate::claims::verdict::Verdict;

/// `the first part is supported (both figures support it); the second part is contradicted`; nothing to
/// say of a single part but what is said of it.
pub(crate) fn words(parts: &[(Verdict, String)]) -> String {
    if let [(_, because)] = parts {
        return because.clone();
    }
    let each = parts.iter().enumerate().map(|(at, (verdict, because))| {
        let part = format!("{} is {}", part(at), verdict.word());
        match because.is_empty() {
            true => part,
            false => format!("{part} ({because})"),
        }
    });
    each.collect::<Vec<_>>().join("; ")
}

/// Which part it is.
fn part(at: usize) -> String {
    const ORDINALS: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];
    match ORDINALS.get(at) {
        Some(word) => format!("the {word} part"),
        None => format!("part {}", at + 1),
    }
}
